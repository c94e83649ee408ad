//! Finds a BUT whose hours of projet tutoré are not those of the diploma (600).
//!
//! Looks at the programme once some activité of the parcours has hours of projet and every year has an
//! activité. Before that the sum is a lower bound, and what is over stays over.

use super::broken;
use crate::{
    coverage::{Measure, ParcoursView},
    i18n::Arg,
    rules::{Chiffre, Examen, Family, Origine, Rule, Severity, rule::MESSAGE},
};

pub(crate) static RULE: Rule = Rule {
    code: "MAQ06",
    name: "projet-tutore",
    family: Family::Maquette,
    severity: Severity::Warning,
    but_only: true,
    seuils: &[],
    chiffres: &[Chiffre::of("heures_projet", Origine::Loi)],
    messages: &[MESSAGE],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    let Some(reading) = broken(Measure::ProjetHours, view.programme, view, examen) else { return };
    if let (Some(heures), Some(attendu)) = (reading.range, examen.figures.heures_projet) {
        examen.report_whole(vec![("heures", Arg::Range(heures.min, heures.max)), ("attendu", Arg::Number(attendu))]);
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::{NatureHeures::Projet, Profil, Programme, sample::Sample},
        rules::testing::{assert_in_order, assert_nothing_to_look_at, found},
    };

    fn projet(hours: &str) -> Sample {
        Sample::but()
            .sae(1, "SAÉ 1.01", |it| it.heures(Projet, "400"))
            .sae(4, "SAÉ 4.01", |it| it.heures(Projet, hours))
    }

    #[test]
    fn fewer_or_more_than_the_diploma_s() {
        for hours in ["199.5", "201"] {
            assert_eq!(found(&projet(hours).build(), "MAQ06"), ["essai"]);
        }
        assert_in_order(&projet("200").build(), "MAQ06");
    }

    #[test]
    fn hours_are_those_of_one_student_of_the_parcours() {
        let programme = projet("150")
            .parcours("A", &[])
            .parcours("B", &[])
            .sae(4, "SAÉ 4.A.02", |it| it.heures(Projet, "50").pour("A"))
            .build();
        assert_eq!(found(&programme, "MAQ06"), ["essai [B]"]);
    }

    #[test]
    fn no_projet_at_all_or_a_year_not_designed_yet_is_not_looked_at_nor_another_diploma() {
        assert_nothing_to_look_at(&Sample::but().sae(1, "SAÉ 1.01", |it| it.heures(Projet, "0")).build(), "MAQ06");
        assert_nothing_to_look_at(&projet("100").ue(5, "UE5.1", "", 0).build(), "MAQ06");
        assert_nothing_to_look_at(&projet("200").ue(5, "UE5.1", "", 0).build(), "MAQ06");
        assert_eq!(found(&projet("201").ue(5, "UE5.1", "", 0).build(), "MAQ06"), ["essai"], "it can only grow");
        let licence = Programme { profil: Profil::Licence, ..projet("100").build() };
        assert_eq!(found(&licence, "MAQ06"), [""; 0]);
    }
}
