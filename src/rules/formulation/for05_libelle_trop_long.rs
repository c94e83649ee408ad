//! Finds a wording of more than `max_caracteres` characters (200 unless set otherwise).
//!
//! Looks at compétences (their full wording, or else their name), composantes, situations, niveaux and AC
//! that have one. Spaces around the wording do not count.

use rust_decimal::{Decimal, prelude::ToPrimitive};

use crate::{
    coverage::ParcoursView,
    i18n::Arg,
    programme::{Element, Target},
    rules::{Chiffre, Examen, Family, Origine, Rule, Severity, rule::MESSAGE},
};

const MAX: &str = "max_caracteres";

pub(crate) static RULE: Rule = Rule {
    code: "FOR05",
    name: "libelle-trop-long",
    family: Family::Formulation,
    severity: Severity::Info,
    but_only: false,
    seuils: &[(MAX, Some(Decimal::from_parts(200, 0, 0, false, 0)))],
    chiffres: &[Chiffre::of("max_caracteres", Origine::Tapis)],
    messages: &[MESSAGE],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    let max = examen.seuil(MAX).and_then(|it| it.to_usize()).unwrap_or(usize::MAX);
    let portee = examen.portee(view);
    for competence in portee.competences() {
        let nom = &competence.nom;
        look(examen, max, [&competence.nom, &competence.libelle], nom, || competence.target());
        for composante in &competence.composantes {
            look(examen, max, [&composante.libelle], nom, || composante.target());
        }
        for situation in &competence.situations {
            look(examen, max, [&situation.libelle], nom, || situation.target());
        }
    }
    for (competence, niveau) in portee.tous_niveaux() {
        look(examen, max, [&niveau.libelle], &competence.nom, || niveau.target());
        for ac in &niveau.acs {
            look(examen, max, [&ac.libelle], &ac.code, || ac.target());
        }
    }
}

/// Looks at the wordings of one object, and reports it for the longest. `name`: its code, or the name of its
/// compétence.
fn look<const N: usize>(
    examen: &mut Examen<'_>,
    max: usize,
    wordings: [&String; N],
    name: &str,
    target: impl FnOnce() -> Target,
) {
    let longest = wordings.iter().map(|it| length(it, max)).max().unwrap_or(0);
    if longest == 0 {
        return;
    }
    examen.looked_at(wordings[0]);
    if longest > max {
        let target = target();
        let genre = ("genre", Arg::text(target.kind.name()));
        let args = vec![genre, ("nom", Arg::text(name)), ("n", Arg::Count(longest)), ("max", Arg::Count(max))];
        examen.report_as(MESSAGE, target, args);
    }
}

/// The number of characters, or of bytes when they are no more than `max` and so tell enough.
fn length(wording: &str, max: usize) -> usize {
    let wording = wording.trim();
    if wording.len() <= max { wording.len() } else { wording.chars().count() }
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::{Composante, Id, Programme, Reglage, Situation},
        rules::{
            check,
            testing::{assert_in_order, assert_nothing_to_look_at, found, messages, with_acs},
        },
    };

    /// The length is that of characters: each of these is two bytes.
    fn long(n: usize) -> String {
        "é".repeat(n)
    }

    #[test]
    fn a_wording_over_200_characters() {
        let programme = with_acs(&[&long(201), &long(200), &format!(" {} ", long(200))]);
        assert_eq!(found(&programme, "FOR05"), ["AC11.01"]);
        assert!(messages(&programme, "FOR05")[0].contains("201"));
        assert_in_order(&with_acs(&["Trier"]), "FOR05");
    }

    #[test]
    fn each_kind_of_object_of_the_referentiel() {
        let mut programme = with_acs(&[&long(300)]);
        let competence = &mut programme.competences[0];
        competence.libelle = long(300);
        competence.composantes.push(Composante { id: Id::from_label("ce"), libelle: long(300) });
        competence.situations.push(Situation { id: Id::from_label("si"), libelle: long(300) });
        competence.niveaux[0].libelle = long(300);
        let report = check(&programme);
        let kinds = report.diagnostics.iter().filter(|it| it.rule.code == "FOR05").map(|it| it.target.kind.name());
        assert_eq!(kinds.collect::<Vec<_>>(), ["competence", "situation", "composante", "niveau", "ac"]);
        assert!(messages(&programme, "FOR05").iter().all(|it| !it.contains("objet")));
    }

    #[test]
    fn the_threshold_is_the_programme_s() {
        let mut programme = with_acs(&["Trier les verres et les assiettes"]);
        let seuils = [("max_caracteres".to_owned(), 20.into())].into();
        programme.reglages.push(Reglage { id: Id::from_label("x"), regle: "FOR05".into(), severite: None, seuils });
        assert_eq!(found(&programme, "FOR05"), ["AC11.01"]);
    }

    #[test]
    fn without_wording_there_is_nothing_to_look_at() {
        let empty = Programme::new(Id::from_label("x"), crate::programme::Profil::Licence, "Essai");
        assert_nothing_to_look_at(&empty, "FOR05");
    }
}
