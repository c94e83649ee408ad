//! Creates the portfolio that a semestre lacks, as the one of the other semestre of its year.
//!
//! Obvious because the arrêté wants one in each semestre, and its place is known. It bears the code and the wording of
//! the programme's other portfolios, with the number of its own semestre, belongs to the parcours that lack one, and takes
//! up the AC that the portfolio of the year takes up. Where the year has none, what students show in it is the team's
//! to say: one without any AC would be another defect.

use super::agreed;
use crate::{
    edit::{Edit, Placed, new_id},
    programme::{Activite, Element, Location, Nature, Object, Programme},
    rules::Diagnostic,
};

/// What stands for the number of the semestre in a name.
const NUMBER: char = '\u{1}';

pub(super) fn mend(programme: &Programme, diagnostic: &Diagnostic) -> Option<Edit> {
    let semestre = programme.semestres.iter().find(|it| it.target() == diagnostic.target)?.numero;
    let sibling = sibling(programme, diagnostic, semestre)?;
    let (code, libelle) = names(programme, semestre).unwrap_or((sibling.code.clone(), sibling.libelle.clone()));
    let id = new_id::<Activite>(programme, &format!("{code} {semestre}"));
    let mut portfolio = Activite::new(id, Nature::Portfolio, code, semestre, libelle);
    portfolio.travaille.clone_from(&sibling.travaille);
    portfolio.evalue.clone_from(&sibling.evalue);
    if !diagnostic.everywhere {
        portfolio.parcours.extend(diagnostic.parcours.iter().cloned());
    }
    let last = programme.activites.iter().rposition(|it| it.semestre <= semestre);
    let at = Location::new("", last.map_or(0, |rank| rank + 1));
    Some(Edit::Create(Placed { object: Object::Activite(portfolio), at }))
}

/// The portfolio of the other semestre of the year, when the parcours that lack one here have it there.
fn sibling<'p>(programme: &'p Programme, diagnostic: &Diagnostic, semestre: u8) -> Option<&'p Activite> {
    let annee = crate::programme::annee_du_semestre(semestre);
    let has = |it: &Activite| {
        it.parcours.is_empty()
            || (!diagnostic.everywhere && diagnostic.parcours.iter().all(|id| it.parcours.contains(id)))
    };
    let mut portfolios = programme.activites.iter().filter(|it| it.nature == Nature::Portfolio && it.annee() == annee);
    portfolios.find(|it| has(it) && it.is_tied())
}

/// The code and the wording on which the portfolios agree, but for the number of their semestre.
fn names(programme: &Programme, semestre: u8) -> Option<(String, String)> {
    let portfolios = programme.activites.iter().filter(|it| it.nature == Nature::Portfolio);
    let shape = |text: &str, it: &Activite| text.replace(&it.semestre.to_string(), &NUMBER.to_string());
    let (code, libelle) = agreed(portfolios.map(|it| (shape(&it.code, it), shape(&it.libelle, it))))?;
    let fill = |text: String| text.replace(NUMBER, &semestre.to_string());
    Some((fill(code), fill(libelle)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        edit,
        programme::{Id, Kind, Target, sample::Sample},
        rules::{Family, Rule, Severity},
    };

    static RULE: Rule = Rule {
        code: "MAQ11",
        name: "portfolio-absent",
        family: Family::Maquette,
        severity: Severity::Warning,
        but_only: true,
        seuils: &[],
        chiffres: &[],
        messages: &[],
        run: |_, _| {},
    };

    fn absent(semestre: &str, parcours: &[&str], everywhere: bool) -> Diagnostic {
        Diagnostic {
            rule: &RULE,
            severity: Severity::Warning,
            national: false,
            target: Target::new(Kind::Semestre, semestre),
            parcours: parcours.iter().map(|code| Id::from_label(code)).collect(),
            everywhere,
            waived: None,
            variant: "message",
            args: Vec::new(),
            others: Vec::new(),
        }
    }

    /// S1 has a portfolio, S2 has none.
    fn sample() -> Sample {
        Sample::but()
            .competence("Traiter", &["AC11.01"])
            .parcours("A", &[(1, "Traiter", 1)])
            .parcours("B", &[(1, "Traiter", 1)])
            .ressource(1, "R1.01", |it| it)
            .activite(Nature::Portfolio, 1, "Portfolio S1", |it| it.acs("AC11.01"))
            .ressource(2, "R2.01", |it| it)
    }

    fn created(mut programme: Programme, diagnostic: &Diagnostic) -> (usize, Activite) {
        let edit = mend(&programme, diagnostic).unwrap();
        edit::apply(&mut programme, edit).unwrap();
        let rank = programme.activites.iter().rposition(|it| it.nature == Nature::Portfolio).unwrap();
        (rank, programme.activites.swap_remove(rank))
    }

    #[test]
    fn it_is_that_of_the_year_with_its_own_number() {
        let (rank, it) = created(sample().build(), &absent("s2", &["A", "B"], true));
        assert_eq!((rank, it.semestre, it.code.as_str()), (3, 2, "Portfolio S2"));
        assert_eq!(it.libelle, "Intitulé de Portfolio S2");
        assert!(it.parcours.is_empty());
        assert_eq!((it.travaille.len(), it.evalue.len()), (1, 1));
    }

    #[test]
    fn it_is_for_those_that_lack_it() {
        let (_, it) = created(sample().build(), &absent("s2", &["B"], false));
        assert_eq!(it.parcours.into_iter().collect::<Vec<_>>(), [Id::from_label("B")]);
    }

    #[test]
    fn where_the_year_has_none_what_it_shows_is_for_the_team() {
        let programme = sample().ressource(3, "R3.01", |it| it).ue(3, "UE3.1", "", 0).build();
        assert_eq!(mend(&programme, &absent("s3", &["A", "B"], true)), None);
        let untied = sample().with(|it| it.activites[1].travaille.clear()).with(|it| it.activites[1].evalue.clear());
        assert_eq!(mend(&untied.build(), &absent("s2", &["A", "B"], true)), None);
        assert_eq!(mend(&sample().build(), &absent("s9", &[], true)), None);
    }
}
