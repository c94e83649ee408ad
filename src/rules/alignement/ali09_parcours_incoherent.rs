//! Finds an activité reserved to some parcours, tied to AC that none of these parcours develops.
//!
//! Says it once an activité, with the codes of these AC. Looks at the activités that are reserved to some
//! parcours and tied to some AC.

use crate::{
    coverage::ParcoursView,
    i18n::Arg,
    programme::{Ac, Activite, Id},
    rules::{Examen, Family, Rule, Severity, rule::MESSAGE},
};

pub(crate) static RULE: Rule = Rule {
    code: "ALI09",
    name: "parcours-incoherent",
    family: Family::Alignement,
    severity: Severity::Error,
    but_only: false,
    seuils: &[],
    chiffres: &[],
    messages: &[MESSAGE],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    for &vu in view.activites.iter().filter(|it| it.is_reserved()) {
        if !view.is_tied(vu) {
            continue;
        }
        examen.looked_at(vu.activite);
        if view.sees_all_acs_de(vu) {
            continue;
        }
        let activite = vu.activite;
        let foreign: Vec<&Id<Ac>> =
            activite.acs().filter(|&ac| view.ac(ac).is_none() && !developed(ac, activite, examen.views)).collect();
        if !foreign.is_empty() {
            let codes: Vec<&str> =
                foreign.iter().filter_map(|&ac| find(ac, view, examen.views)).map(|ac| ac.code.as_str()).collect();
            let own: Vec<&str> =
                activite.parcours.iter().filter_map(|it| view.programme.get(it)).map(|it| it.code.as_str()).collect();
            examen.report(
                activite,
                vec![
                    ("activite", Arg::text(&activite.code)),
                    ("semestre", Arg::Count(activite.semestre.into())),
                    ("m", Arg::Count(own.len())),
                    ("parcours", Arg::list(own)),
                    ("n", Arg::Count(codes.len())),
                    ("acs", Arg::list(codes)),
                ],
            );
        }
    }
}

/// The AC, which some other parcours most likely develops: views find it sooner than the programme does.
fn find<'p>(ac: &Id<Ac>, view: &ParcoursView<'p>, views: &[ParcoursView<'p>]) -> Option<&'p Ac> {
    views.iter().find_map(|view| view.ac(ac)).map(|vu| vu.ac).or_else(|| view.programme.get(ac))
}

/// Whether one of the parcours of the activité develops the AC.
fn developed(ac: &Id<Ac>, activite: &Activite, views: &[ParcoursView<'_>]) -> bool {
    views.iter().filter(|view| activite.is_in(view.parcours.map(|it| &it.id))).any(|view| view.ac(ac).is_some())
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::sample::Sample,
        rules::testing::{assert_in_order, assert_nothing_to_look_at, found, messages},
    };

    fn three_parcours() -> Sample {
        Sample::but()
            .competence("Traiter", &["AC11.01"])
            .competence("Vendre", &["AC12.01"])
            .parcours("A", &[(1, "Traiter", 1)])
            .parcours("B", &[(1, "Traiter", 1)])
            .parcours("C", &[(1, "Traiter", 1), (1, "Vendre", 1)])
    }

    #[test]
    fn an_activite_tied_to_what_none_of_its_parcours_develops() {
        let programme = three_parcours().sae(1, "SAÉ 1.01", |it| it.acs("AC11.01 AC12.01").pour("A B")).build();
        assert_eq!(found(&programme, "ALI09"), ["SAÉ 1.01 [A, B]"]);
        assert!(messages(&programme, "ALI09")[0].contains("AC12.01"));
    }

    #[test]
    fn one_of_its_parcours_is_enough() {
        let programme = three_parcours().sae(1, "SAÉ 1.01", |it| it.acs("AC12.01").pour("B C")).build();
        assert_in_order(&programme, "ALI09");
    }

    #[test]
    fn a_common_activite_is_not_looked_at() {
        let programme = three_parcours().sae(1, "SAÉ 1.01", |it| it.acs("AC12.01")).build();
        assert_nothing_to_look_at(&programme, "ALI09");
    }
}
