//! What is to be told of a programme: to all, or to those of one parcours. The one judgement that every command, screen
//! and document gives.

use super::{Diagnostic, Lacune, Report, engine::check_for};
use crate::programme::{Derogation, Id, Parcours, Programme};

/// What there is to say of `programme` to those of one parcours; all of it without one.
///
/// The whole programme is checked either way: a parcours cut out of it would hide from the rules what there is
/// elsewhere, and a bloc that another parcours covers would be covered by none.
pub fn judge(programme: &Programme, parcours: Option<&Id<Parcours>>) -> Report {
    let mut report = check_for(programme, parcours);
    report.diagnostics.retain(|it| it.concerns(parcours));
    report.lacunes.retain(|it| it.concerns(parcours));
    report.stale.retain(|id| programme.get(id).is_some_and(|it| it.concerns(parcours)));
    report
}

impl Diagnostic {
    /// Whether it holds in a parcours; in any without one.
    pub fn concerns(&self, parcours: Option<&Id<Parcours>>) -> bool {
        parcours.is_none_or(|parcours| self.everywhere || self.parcours.contains(parcours))
    }
}

impl Lacune {
    /// Whether those of a parcours are to know it; anybody without one. What no parcours develops is everybody's.
    pub fn concerns(&self, parcours: Option<&Id<Parcours>>) -> bool {
        self.everywhere || self.parcours.is_empty() || parcours.is_none_or(|parcours| self.parcours.contains(parcours))
    }
}

impl Derogation {
    /// Whether it accepts something in a parcours; in any without one.
    pub fn concerns(&self, parcours: Option<&Id<Parcours>>) -> bool {
        self.parcours.is_empty() || parcours.is_none_or(|parcours| self.parcours.contains(parcours))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::{Kind, Target, sample::Sample};

    /// Codes of the rules with their objects, and the objects of stale dérogations.
    fn told(programme: &Programme, parcours: Option<&str>) -> (Vec<String>, Vec<String>) {
        let report = judge(programme, parcours.map(Id::from_label).as_ref());
        let found = report.diagnostics.iter().filter(|it| ["CER01", "COU01"].contains(&it.rule.code));
        let found = found.map(|it| format!("{} {}", it.rule.code, it.target.id)).collect();
        (found, report.stale.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn what_was_looked_at_is_counted_in_the_parcours_that_is_asked_about() {
        let programme = Sample::but()
            .competence("Traiter", &["AC11.01"])
            .competence("Vendre", &["AC12.01 AC12.02"])
            .parcours("A", &[(1, "Traiter", 1)])
            .parcours("B", &[(1, "Traiter", 1), (1, "Vendre", 1)])
            .parcours("C", &[])
            .ue(1, "UE1.1", "Traiter", 30)
            .ressource(1, "R1.01", |it| it.poids("UE1.1", "1"))
            .build();
        let of = |parcours: Option<&str>, code: &str| {
            let report = judge(&programme, parcours.map(Id::from_label).as_ref());
            let silent = report.not_applicable.iter().any(|it| it.code == code);
            let n = report.examined.iter().find(|(it, _)| it.code == code).map(|(_, n)| *n);
            (n, silent)
        };
        let counts = |code| [None, Some("A"), Some("B"), Some("C")].map(|it| of(it, code));
        assert_eq!(counts("COU01"), [(Some(3), false), (Some(1), false), (Some(3), false), (Some(0), true)]);
        // One UE of two parcours, one semestre of three.
        assert_eq!(counts("MAQ04"), [(Some(1), false), (Some(1), false), (Some(1), false), (Some(0), true)]);
        assert_eq!(counts("MAQ11"), [(Some(1), false); 4]);
    }

    #[test]
    fn a_parcours_hears_what_holds_in_it_of_the_whole_programme() {
        let stale = |name: &str, parcours: &[&str]| Derogation {
            id: Id::from_label(name),
            regle: "COU02".into(),
            cible: Target::new(Kind::Ac, "ac11-01"),
            parcours: parcours.iter().map(|it| Id::from_label(it)).collect(),
            raison: "Vu".into(),
            auteur: String::new(),
            le: None,
        };
        let programme = Sample::but()
            .competence("Traiter", &["AC11.01"])
            .competence("Vendre", &["AC12.01"])
            .parcours("A", &[(1, "Traiter", 1)])
            .parcours("B", &[(1, "Traiter", 1), (1, "Vendre", 1)])
            // Only B covers it, which is no fault in A.
            .bloc("BC01", "Vendre")
            .ressource(1, "R1.01", |it| it)
            .with(|it| it.derogations.extend([stale("de-b", &["B"]), stale("de-tous", &[])]))
            .build();
        let owned = |texts: &[&str]| texts.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
        let (one, both) = (owned(&["COU01 ac11-01"]), owned(&["COU01 ac11-01", "COU01 ac12-01"]));
        assert_eq!(told(&programme, Some("A")), (one, owned(&["de-tous"])));
        assert_eq!(told(&programme, Some("B")), (both.clone(), owned(&["de-b", "de-tous"])));
        assert_eq!(told(&programme, None), (both, owned(&["de-b", "de-tous"])));
    }
}
