//! Finds a diploma whose UE, those of the parcours, do not add up to the ECTS of the diploma.
//!
//! Looks at the programme once every semestre has a UE with ECTS: before that the sum is not finished, and what is
//! over stays over.

use super::broken;
use crate::{
    coverage::{Measure, ParcoursView},
    i18n::Arg,
    rules::{Chiffre, Examen, Family, Origine, Rule, Severity, rule::MESSAGE},
};

pub(crate) static RULE: Rule = Rule {
    code: "MAQ02",
    name: "ects-du-diplome",
    family: Family::Maquette,
    severity: Severity::Error,
    but_only: false,
    seuils: &[],
    chiffres: &[Chiffre::of("ects_diplome", Origine::Loi)],
    messages: &[MESSAGE],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    let Some(reading) = broken(Measure::Ects, view.programme, view, examen) else { return };
    if let (Some(total), Some(attendu)) = (reading.range, examen.figures.ects_diplome) {
        examen.report_whole(vec![
            ("total", Arg::Range(total.min, total.max)),
            ("attendu", Arg::Number(attendu)),
            ("n", Arg::Count(view.programme.semestres.len())),
        ]);
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::{Profil, sample::Sample},
        rules::testing::{assert_in_order, assert_nothing_to_look_at, found, messages},
    };

    /// Two years of a master, 30 ECTS a semestre but for the last.
    fn master(last: u8) -> Sample {
        (1..=3).fold(Sample::new(Profil::Master), |it, s| it.ue(s, &format!("UE{s}"), "", 30)).ue(4, "UE4", "", last)
    }

    #[test]
    fn a_total_that_is_not_the_diploma_s() {
        let programme = master(29).build();
        assert_eq!(found(&programme, "MAQ02"), ["essai"]);
        let message = &messages(&programme, "MAQ02")[0];
        assert!(message.contains("119") && message.contains("120") && message.contains("4 semestres"), "{message}");
        assert_in_order(&master(30).build(), "MAQ02");
    }

    #[test]
    fn ue_count_in_the_parcours_that_have_them() {
        let programme = master(20)
            .competence_from(2, "Traiter", &["AC21.01"])
            .parcours("A", &[(2, "Traiter", 1)])
            .parcours("B", &[])
            .ue(4, "UE4.A", "Traiter", 10)
            .build();
        assert_eq!(found(&programme, "MAQ02"), ["essai [B]"]);
    }

    #[test]
    fn the_programme_sets_its_own_total() {
        let programme = master(30).with(|it| it.figures.ects_diplome = Some(60.into())).build();
        assert_eq!(found(&programme, "MAQ02"), ["essai"]);
    }

    #[test]
    fn a_semestre_without_ects_or_a_diploma_without_figure_is_not_looked_at() {
        assert_nothing_to_look_at(&master(0).build(), "MAQ02");
        let over = master(0).ue(1, "UE1.2", "", 31).build();
        assert_eq!(found(&over, "MAQ02"), ["essai"], "it can only grow");
        assert_nothing_to_look_at(&Sample::new(Profil::Autre).ue(1, "UE1", "", 30).build(), "MAQ02");
        assert_nothing_to_look_at(&Sample::new(Profil::Master).build(), "MAQ02");
    }
}
