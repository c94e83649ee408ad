//! Finds a composante essentielle that does not open on a gérondif, « En …ant ».
//!
//! Looks at the composantes that have a wording.

use crate::{
    coverage::ParcoursView,
    francais::{beginning, opens_on_gerondif},
    i18n::Arg,
    rules::{Examen, Family, Rule, Severity, rule::MESSAGE},
};

pub(crate) static RULE: Rule = Rule {
    code: "FOR03",
    name: "composante-sans-gerondif",
    family: Family::Formulation,
    severity: Severity::Info,
    but_only: false,
    seuils: &[],
    chiffres: &[],
    messages: &[MESSAGE],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    for competence in examen.portee(view).competences() {
        for composante in competence.composantes.iter().filter(|it| !it.libelle.trim().is_empty()) {
            examen.looked_at(composante);
            if !opens_on_gerondif(&composante.libelle) {
                let args = vec![
                    ("competence", Arg::text(&competence.nom)),
                    ("debut", Arg::text(beginning(&composante.libelle))),
                ];
                examen.report(composante, args);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::{Composante, Id, Programme, sample::Sample},
        rules::testing::{assert_in_order, assert_nothing_to_look_at, found, messages},
    };

    fn with_composante(libelle: &str) -> Programme {
        let composante = Composante { id: Id::from_label("ce"), libelle: libelle.into() };
        Sample::but()
            .competence("Traiter", &["AC11.01"])
            .with(|it| it.competences[0].composantes.push(composante))
            .build()
    }

    #[test]
    fn a_composante_worded_as_a_task() {
        let programme = with_composante("Respecter la vie privée");
        assert_eq!(found(&programme, "FOR03"), ["Respecter la vie privée"]);
        assert!(messages(&programme, "FOR03")[0].contains("Traiter"));
    }

    #[test]
    fn a_composante_on_a_gerondif() {
        assert_in_order(&with_composante("en s’appuyant sur des données vérifiables"), "FOR03");
    }

    #[test]
    fn without_composante_there_is_nothing_to_look_at() {
        assert_nothing_to_look_at(&Sample::but().competence("Traiter", &["AC11.01"]).build(), "FOR03");
    }
}
