//! Finds a niveau whose AC are worked or assessed in only one of the two semestres of its year.
//!
//! Looks at the niveaux of which some AC appears in their year, when the parcours has activités in both
//! semestres of that year. Those of which none appears are COU01's and ALI01's.

use crate::{
    coverage::{ParcoursView, SeenNiveau},
    i18n::Arg,
    programme::semestres_de_l_annee,
    rules::{Examen, Family, Rule, Severity, rule::MESSAGE},
};

pub(crate) static RULE: Rule = Rule {
    code: "COU10",
    name: "semestre-vide-pour-competence",
    family: Family::Couverture,
    severity: Severity::Warning,
    but_only: false,
    seuils: &[],
    chiffres: &[],
    messages: &[MESSAGE],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    for vu in &view.niveaux {
        let [first, second] = semestres_de_l_annee(vu.annee);
        if !view.semestre_commence(first) || !view.semestre_commence(second) {
            continue;
        }
        let (present, absent) = match [first, second].map(|semestre| appears(view, vu, semestre)) {
            [false, false] => continue,
            [true, true] => {
                examen.looked_at(vu.niveau);
                continue;
            }
            [true, false] => (first, second),
            [false, true] => (second, first),
        };
        examen.looked_at(vu.niveau);
        examen.report(
            vu.niveau,
            vec![
                ("ordre", Arg::Count(vu.niveau.ordre.into())),
                ("competence", Arg::text(&vu.competence.nom)),
                ("present", Arg::Count(present.into())),
                ("absent", Arg::Count(absent.into())),
            ],
        );
    }
}

/// Whether some activité of the semestre works or assesses an AC of the niveau.
fn appears(view: &ParcoursView<'_>, vu: &SeenNiveau<'_>, semestre: u8) -> bool {
    let acs = &view.acs[vu.acs.clone()];
    acs.iter().any(|ac| ac.travaille.iter().chain(ac.evalue.iter()).any(|it| it.semestre == semestre))
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::sample::Sample,
        rules::testing::{assert_in_order, assert_nothing_to_look_at, found, messages},
    };

    fn year() -> Sample {
        Sample::but()
            .competence("Traiter", &["AC11.01 AC11.02", "AC21.01"])
            .competence("Analyser", &["AC12.01"])
            .ressource(1, "R1.01", |it| it.travaille("AC11.01 AC12.01"))
    }

    #[test]
    fn a_niveau_that_one_semestre_forgets() {
        let programme = year().sae(2, "SAÉ 2.01", |it| it.evalue("AC11.02")).build();
        assert_eq!(found(&programme, "COU10"), ["Analyser 1"]);
        let message = &messages(&programme, "COU10")[0];
        assert!(message.contains("S1") && message.contains("S2"), "{message}");
    }

    #[test]
    fn it_may_be_so_in_one_parcours_only() {
        let programme = year()
            .parcours("A", &[(1, "Traiter", 1), (1, "Analyser", 1)])
            .parcours("B", &[(1, "Traiter", 1), (1, "Analyser", 1)])
            .sae(2, "SAÉ 2.01", |it| it.acs("AC11.02 AC12.01").pour("A"))
            .sae(2, "SAÉ 2.02", |it| it.acs("AC11.02").pour("B"))
            .build();
        assert_eq!(found(&programme, "COU10"), ["Analyser 1 [B]"]);
    }

    #[test]
    fn ac_in_both_semestres_are_in_order() {
        let programme = year().sae(2, "SAÉ 2.01", |it| it.acs("AC11.02 AC12.01")).build();
        assert_in_order(&programme, "COU10");
    }

    #[test]
    fn a_year_with_one_semestre_begun_or_a_niveau_that_appears_nowhere_is_not_looked_at() {
        assert_nothing_to_look_at(&year().build(), "COU10");
        let elsewhere = Sample::but()
            .competence("Traiter", &["AC11.01"])
            .ressource(1, "R1.01", |it| it)
            .ressource(2, "R2.01", |it| it)
            .ressource(3, "R3.01", |it| it.travaille("AC11.01"))
            .build();
        assert_nothing_to_look_at(&elsewhere, "COU10");
    }
}
