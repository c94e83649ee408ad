//! Finds a parcours that develops too few or too many compétences.
//!
//! The bounds, themselves allowed, are those of the diploma's figures: 4 and 6 in a BUT, 3 and 8 elsewhere. A compétence
//! counts if the parcours develops some niveau of it, in any year: one of a BUT may end in year 2. Looks at every
//! parcours that develops some, and at the programme itself when it has no parcours.

use rust_decimal::Decimal;

use crate::{
    coverage::ParcoursView,
    i18n::Arg,
    programme::{Element, Kind, Target},
    rules::{Chiffre, Examen, Family, Origine, Rule, Severity, rule::MESSAGE},
};

/// The message for a parcours that develops too many.
const EXCES: &str = "exces";

pub(crate) static RULE: Rule = Rule {
    code: "PRO03",
    name: "nombre-de-competences",
    family: Family::Progression,
    severity: Severity::Warning,
    but_only: false,
    seuils: &[],
    chiffres: &[Chiffre::of("competences_min", Origine::Tapis), Chiffre::of("competences_max", Origine::Tapis)],
    messages: &[MESSAGE, EXCES],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    if view.niveaux.is_empty() {
        return;
    }
    match view.parcours {
        Some(parcours) => examen.looked_at(parcours),
        None => examen.looked_at(view.programme),
    }
    let n = view.niveaux.chunk_by(|a, b| a.competence.id == b.competence.id).count();
    let (min, max) = (examen.figures.competences_min, examen.figures.competences_max);
    let count = Decimal::from(n);
    let (variant, borne) = match (min, max) {
        (Some(min), _) if count < min => (MESSAGE, min),
        (_, Some(max)) if count > max => (EXCES, max),
        _ => return,
    };
    let programme = || Target::new(Kind::Programme, &view.programme.id);
    let target = view.parcours.map_or_else(programme, Element::target);
    examen.report_as(variant, target, vec![("n", Arg::Count(n)), ("borne", Arg::Number(borne))]);
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::{Profil, sample::Sample},
        rules::testing::{assert_in_order, assert_nothing_to_look_at, found, messages},
    };

    const NOMS: [&str; 9] = ["A", "B", "C", "D", "E", "F", "G", "H", "I"];

    fn with(profil: Profil, n: usize) -> Sample {
        NOMS.iter().take(n).fold(Sample::new(profil), |sample, nom| sample.competence(nom, &["", ""]))
    }

    #[test]
    fn too_few_and_too_many_in_each_kind_of_diploma() {
        for (profil, n, says) in [
            (Profil::ButTertiaire, 3, "au moins 4"),
            (Profil::ButSecondaire, 7, "au plus 6"),
            (Profil::Licence, 2, "au moins 3"),
            (Profil::Master, 9, "au plus 8"),
        ] {
            let programme = with(profil, n).build();
            assert_eq!(found(&programme, "PRO03"), ["essai"], "{profil:?}");
            let message = &messages(&programme, "PRO03")[0];
            assert!(message.contains(says), "{profil:?}: {message}");
        }
    }

    #[test]
    fn a_competence_may_end_before_the_others() {
        let first = NOMS[..4].iter().map(|&nom| (1, nom, 1)).collect::<Vec<_>>();
        let longer = [&first[..], &[(2, "A", 2)]].concat();
        let programme = with(Profil::ButTertiaire, 4).parcours("X", &longer).parcours("Y", &first[..3]).build();
        assert_eq!(found(&programme, "PRO03"), ["Y [Y]"]);
    }

    #[test]
    fn the_bounds_are_in_order_and_the_programme_may_set_its_own() {
        assert_in_order(&with(Profil::ButTertiaire, 4).build(), "PRO03");
        assert_in_order(&with(Profil::ButTertiaire, 6).build(), "PRO03");
        let two = with(Profil::ButTertiaire, 2).with(|it| it.figures.competences_min = Some(2.into())).build();
        assert_in_order(&two, "PRO03");
    }

    #[test]
    fn without_any_niveau_there_is_nothing_to_look_at() {
        assert_nothing_to_look_at(&Sample::but().build(), "PRO03");
        assert_nothing_to_look_at(&with(Profil::ButTertiaire, 2).parcours("X", &[]).build(), "PRO03");
    }
}
