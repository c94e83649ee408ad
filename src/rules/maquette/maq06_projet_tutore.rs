//! Finds a BUT whose hours of projet tutoré are not those of the diploma (600).
//!
//! Looks at the programme once some activité of the parcours has hours of projet and every year has an
//! activité.

use rust_decimal::Decimal;

use crate::{
    coverage::ParcoursView,
    i18n::Arg,
    programme::NatureHeures,
    rules::{Examen, Family, Rule, Severity, rule::MESSAGE},
};

pub static RULE: Rule = Rule {
    code: "MAQ06",
    name: "projet-tutore",
    family: Family::Maquette,
    severity: Severity::Warning,
    but_only: true,
    seuils: &[],
    messages: &[MESSAGE],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    let Some(attendu) = examen.figures.heures_projet else { return };
    let heures = view.heures_du_diplome(|it| it == NatureHeures::Projet);
    if heures == Decimal::ZERO || !view.programme.annees().all(|it| view.annee_commencee(it)) {
        return;
    }
    examen.looked();
    if heures != attendu {
        examen.report_whole(vec![("heures", Arg::Number(heures)), ("attendu", Arg::Number(attendu))]);
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
        let licence = Programme { profil: Profil::Licence, ..projet("100").build() };
        assert_eq!(found(&licence, "MAQ06"), [""; 0]);
    }
}
