//! Creates the portfolio that a semestre lacks.
//!
//! Obvious because the arrêté wants one in each semestre, and its place is known. It bears the code and the wording of
//! the programme's other portfolios, and belongs to the parcours that lack one. It is tied to no AC: an AC that it
//! assessed at once would hide that nothing else does, and what students show in it is the team's to say.

use super::agreed;
use crate::{
    edit::{Edit, Placed, new_id},
    programme::{Activite, Element, Location, Nature, Object, Programme},
    rules::Diagnostic,
};

/// What national programmes call it, code and wording.
const NAMES: (&str, &str) = ("PORTFOLIO", "Portfolio");

pub(super) fn mend(programme: &Programme, diagnostic: &Diagnostic) -> Option<Edit> {
    let semestre = programme.semestres.iter().find(|it| it.target() == diagnostic.target)?.numero;
    let portfolios = programme.activites.iter().filter(|it| it.nature == Nature::Portfolio);
    let (code, libelle) = agreed(portfolios.map(|it| (it.code.as_str(), it.libelle.as_str()))).unwrap_or(NAMES);
    let id = new_id::<Activite>(programme, &format!("{code} {semestre}"));
    let mut portfolio = Activite::new(id, Nature::Portfolio, code, semestre, libelle);
    if !diagnostic.everywhere {
        portfolio.parcours.extend(diagnostic.parcours.iter().cloned());
    }
    let last = programme.activites.iter().rposition(|it| it.semestre <= semestre);
    let at = Location::new("", last.map_or(0, |rank| rank + 1));
    Some(Edit::Create(Placed { object: Object::Activite(portfolio), at }))
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
        }
    }

    fn sample() -> Sample {
        Sample::but()
            .competence("Traiter", &["AC11.01"])
            .parcours("A", &[(1, "Traiter", 1)])
            .parcours("B", &[(1, "Traiter", 1)])
            .ressource(1, "R1.01", |it| it)
            .ressource(2, "R2.01", |it| it)
    }

    fn created(mut programme: Programme, diagnostic: &Diagnostic) -> (usize, Activite) {
        let edit = mend(&programme, diagnostic).unwrap();
        edit::apply(&mut programme, edit).unwrap();
        let rank = programme.activites.iter().rposition(|it| it.nature == Nature::Portfolio).unwrap();
        (rank, programme.activites.swap_remove(rank))
    }

    #[test]
    fn it_stands_at_the_end_of_its_semestre() {
        let (rank, it) = created(sample().build(), &absent("s1", &["A", "B"], true));
        assert_eq!((rank, it.semestre, it.code.as_str(), it.libelle.as_str()), (1, 1, "PORTFOLIO", "Portfolio"));
        assert!(it.parcours.is_empty() && it.acs().next().is_none());
    }

    #[test]
    fn it_is_called_as_the_others_and_is_for_those_that_lack_it() {
        let other = sample().activite(Nature::Portfolio, 1, "PF", |it| it).build();
        let (rank, it) = created(other, &absent("s2", &["B"], false));
        assert_eq!((rank, it.semestre, it.code.as_str(), it.libelle.as_str()), (3, 2, "PF", "Intitulé de PF"));
        assert_eq!(it.parcours.into_iter().collect::<Vec<_>>(), [Id::from_label("B")]);
    }

    #[test]
    fn without_its_semestre_there_is_nothing_to_do() {
        assert_eq!(mend(&sample().build(), &absent("s9", &[], true)), None);
    }
}
