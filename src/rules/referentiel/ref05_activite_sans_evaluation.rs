//! Finds a SAÉ, stages and portfolios aside, that does not say how it is assessed: no évaluation, no grille.
//!
//! Looks at every SAÉ of the parcours, once some SAÉ of the programme says it: before that, nobody has begun to.

use crate::{
    coverage::ParcoursView,
    i18n::Arg,
    programme::{Activite, Nature},
    rules::{Examen, Family, Rule, Severity, rule::MESSAGE},
};

pub(crate) static RULE: Rule = Rule {
    code: "REF05",
    name: "activite-sans-evaluation",
    family: Family::Referentiel,
    severity: Severity::Info,
    but_only: false,
    seuils: &[],
    chiffres: &[],
    messages: &[MESSAGE],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    let says_how = |it: &Activite| !it.evaluations.is_empty() || !it.criteres.is_empty();
    let mut saes = view.programme.activites.iter().filter(|it| it.nature == Nature::Sae);
    if !saes.any(says_how) {
        return;
    }
    for &sae in view.activites.iter().filter(|it| it.nature == Nature::Sae) {
        examen.looked_at(sae.activite);
        if !says_how(sae.activite) {
            let args = vec![("activite", Arg::text(&sae.code)), ("semestre", Arg::Count(sae.semestre.into()))];
            examen.report(sae.activite, args);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::{Activite, Evaluation, Id, Nature, NatureEvaluation, sample::Sample},
        rules::testing::{assert_in_order, assert_nothing_to_look_at, found},
    };

    fn assessed(it: &mut Activite) {
        let id = Id::from_label(&format!("{}-e1", it.id));
        it.evaluations.push(Evaluation::new(id, NatureEvaluation::Livrable, "Rapport"));
    }

    fn sample() -> Sample {
        Sample::but()
            .competence("Traiter", &["AC11.01"])
            .parcours("A", &[(1, "Traiter", 1)])
            .parcours("B", &[(1, "Traiter", 1)])
            .sae(1, "SAÉ 1.01", |it| it.with(assessed))
            .sae(1, "SAÉ 1.02", |it| it.critere("Soin", "", "AC11.01"))
            .ressource(1, "R1.01", |it| it)
            .activite(Nature::Portfolio, 1, "PORTFOLIO", |it| it)
    }

    #[test]
    fn a_sae_that_does_not_say_how_it_is_assessed() {
        assert_eq!(found(&sample().sae(1, "SAÉ 1.03", |it| it.pour("B")).build(), "REF05"), ["SAÉ 1.03 [B]"]);
    }

    #[test]
    fn an_evaluation_or_a_grille_is_enough() {
        assert_in_order(&sample().build(), "REF05");
    }

    #[test]
    fn before_any_sae_says_it_there_is_nothing_to_look_at() {
        assert_nothing_to_look_at(&Sample::but().sae(1, "SAÉ 1.01", |it| it).build(), "REF05");
        assert_nothing_to_look_at(&Sample::but().ressource(1, "R1.01", |it| it.with(assessed)).build(), "REF05");
    }
}
