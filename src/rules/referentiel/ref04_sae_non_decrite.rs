//! Finds a SAÉ, stages and portfolios aside, without description, objectives or livrables.
//!
//! Says it once a SAÉ, with what it lacks. Looks at every SAÉ of the parcours: here what nobody filled in is
//! what is looked for.

use crate::{
    coverage::ParcoursView,
    i18n::Arg,
    programme::Nature,
    rules::{Examen, Family, Rule, Severity, rule::MESSAGE},
};

pub(crate) static RULE: Rule = Rule {
    code: "REF04",
    name: "sae-non-decrite",
    family: Family::Referentiel,
    severity: Severity::Info,
    but_only: false,
    seuils: &[],
    chiffres: &[],
    messages: &[MESSAGE],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    for &sae in view.activites.iter().filter(|it| it.nature == Nature::Sae) {
        examen.looked_at(sae.activite);
        let texts = [("description", &sae.description), ("objectifs", &sae.objectifs), ("livrables", &sae.livrables)];
        let lacking: Vec<&str> = texts.iter().filter(|(_, it)| it.trim().is_empty()).map(|(name, _)| *name).collect();
        if !lacking.is_empty() {
            let args = vec![
                ("activite", Arg::text(&sae.code)),
                ("semestre", Arg::Count(sae.semestre.into())),
                ("manque", Arg::text(lacking.join("-"))),
            ];
            examen.report(sae.activite, args);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::{Activite, Nature, Programme, sample::Sample},
        rules::testing::{assert_in_order, assert_nothing_to_look_at, found, messages},
    };

    fn sae(change: impl Fn(&mut Activite)) -> Programme {
        Sample::but()
            .sae(1, "SAÉ 1.01", |it| it)
            .with(|it| {
                let sae = &mut it.activites[0];
                for text in [&mut sae.description, &mut sae.objectifs, &mut sae.livrables] {
                    *text = "Dit.".into();
                }
                change(sae);
            })
            .build()
    }

    #[test]
    fn each_way_not_to_be_described() {
        for lacking in 1..8u8 {
            let programme = sae(|it| {
                let texts = [&mut it.description, &mut it.objectifs, &mut it.livrables];
                let emptied = texts.into_iter().zip(0..).filter(|(_, bit)| lacking & (1 << bit) != 0);
                emptied.for_each(|(text, _)| *text = "\u{a0}\n".into());
            });
            assert_eq!(found(&programme, "REF04"), ["SAÉ 1.01"]);
            let message = &messages(&programme, "REF04")[0];
            for (word, bit) in ["description", "objectifs", "livrables"].iter().zip(0..) {
                assert_eq!(message.contains(word), lacking & (1 << bit) != 0, "{word}: {message}");
            }
        }
    }

    #[test]
    fn a_sae_that_says_all_three_is_in_order() {
        assert_in_order(&sae(|_| {}), "REF04");
    }

    #[test]
    fn ressources_stages_and_portfolios_are_not_looked_at() {
        let programme = Sample::but()
            .ressource(1, "R1.01", |it| it)
            .activite(Nature::Stage, 2, "STAGE", |it| it)
            .activite(Nature::Portfolio, 2, "PORTFOLIO", |it| it)
            .build();
        assert_nothing_to_look_at(&programme, "REF04");
    }
}
