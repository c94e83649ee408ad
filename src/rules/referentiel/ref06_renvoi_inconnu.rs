//! Finds an activité that a file ties to what the programme does not have: AC, activités, compétences, parcours.
//!
//! Looks at every activité. The rules that ask whether an activité has any AC, or any ressource, leave aside those whose
//! file says that they have.

use crate::{
    coverage::ParcoursView,
    i18n::Arg,
    rules::{Examen, Family, Rule, Severity, rule::MESSAGE},
};

pub(crate) static RULE: Rule = Rule {
    code: "REF06",
    name: "renvoi-inconnu",
    family: Family::Referentiel,
    severity: Severity::Warning,
    but_only: false,
    seuils: &[],
    chiffres: &[],
    messages: &[MESSAGE],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    for &activite in &view.activites {
        examen.looked_at(activite.activite);
        let noms: Vec<&String> = activite.inconnus().collect();
        if !noms.is_empty() {
            let args = vec![
                ("activite", Arg::text(&activite.code)),
                ("semestre", Arg::Count(activite.semestre.into())),
                ("n", Arg::Count(noms.len())),
                ("noms", Arg::list(noms)),
            ];
            examen.report(activite.activite, args);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::{Activite, Nature, sample::Sample},
        rules::testing::{assert_in_order, assert_nothing_to_look_at, found, messages},
    };

    /// Two activités without any link of their own, of which a file said something else.
    fn sample(unknown: fn(&mut Activite)) -> Sample {
        Sample::but()
            .competence("Traiter", &["AC11.01"])
            .ue(1, "UE1.1", "Traiter", 0)
            .ressource(1, "R1.01", |it| it.travaille("AC11.01").poids("UE1.1", "1"))
            .ressource(1, "R1.02", |it| it.poids("UE1.1", "1").with(unknown))
            .sae(1, "SAÉ 1.01", |it| it.with(unknown))
            .activite(Nature::Portfolio, 1, "PORTFOLIO", |it| it.evalue("AC11.01").mobilise("R1.01"))
    }

    #[test]
    fn what_the_programme_does_not_have_is_named() {
        let programme = sample(|it| {
            it.acs_inconnus.push("AC11.09".into());
            it.autres_inconnus.push("Vendre".into());
        });
        let programme = programme.build();
        assert_eq!(found(&programme, "REF06"), ["R1.02", "SAÉ 1.01"]);
        assert!(messages(&programme, "REF06")[0].contains("AC11.09, Vendre"), "{:?}", messages(&programme, "REF06"));
        assert_in_order(&sample(|_| ()).build(), "REF06");
        assert_nothing_to_look_at(&Sample::but().build(), "REF06");
    }

    #[test]
    fn an_activite_whose_ac_are_unknown_is_not_said_to_have_none() {
        let unknown = sample(|it| it.acs_inconnus.push("AC11.09".into())).build();
        let silent = sample(|_| ()).build();
        assert_eq!(found(&silent, "COU08"), ["R1.02", "SAÉ 1.01"]);
        assert_eq!(found(&silent, "ALI06"), ["R1.02"]);
        for rule in ["COU08", "ALI06"] {
            assert_eq!(found(&unknown, rule), [""; 0], "{rule}");
        }
    }

    #[test]
    fn a_sae_whose_ressources_are_unknown_is_not_said_to_mobilise_none() {
        let unknown = sample(|it| it.activites_inconnues.push("R9.01".into())).build();
        assert_eq!(found(&sample(|_| ()).build(), "ALI03"), ["SAÉ 1.01"]);
        assert_eq!(found(&unknown, "ALI03"), [""; 0]);
        assert_eq!(found(&unknown, "REF06"), ["R1.02", "SAÉ 1.01"]);
    }
}
