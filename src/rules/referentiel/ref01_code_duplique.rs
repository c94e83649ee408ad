//! Finds one code for two AC, or for two activités, of one parcours.
//!
//! Says it of the second and the later ones, naming the first. Case, spaces and accents make no difference:
//! « SAÉ 1.01 » is « sae1.01 ». The codes of stages and portfolios recur, once a semestre. Looks at every AC
//! and activité of the parcours that has a code.

use rustc_hash::{FxBuildHasher, FxHashMap};
use smol_str::SmolStr;

use crate::{
    coverage::ParcoursView,
    i18n::Arg,
    programme::{Element, spelling},
    rules::{Examen, Family, Rule, Severity, rule::MESSAGE},
};

/// The message for two activités.
const ACTIVITE: &str = "activite";

pub(crate) static RULE: Rule = Rule {
    code: "REF01",
    name: "code-duplique",
    family: Family::Referentiel,
    severity: Severity::Error,
    but_only: false,
    seuils: &[],
    chiffres: &[],
    messages: &[MESSAGE, ACTIVITE],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    let mut acs = FxHashMap::with_capacity_and_hasher(view.acs.len(), FxBuildHasher);
    for ac in view.acs.iter().map(|vu| vu.ac) {
        let Some(key) = canonical(&ac.code) else { continue };
        examen.looked_at(ac);
        let first = *acs.entry(key).or_insert(ac);
        if first.id != ac.id {
            let args = vec![("code", Arg::text(&ac.code)), ("premier", Arg::text(&first.libelle))];
            examen.report(ac, args);
        }
    }
    let mut activites = FxHashMap::with_capacity_and_hasher(view.activites.len(), FxBuildHasher);
    for &activite in &view.activites {
        let Some(code) = canonical(&activite.code) else { continue };
        examen.looked_at(activite.activite);
        let semestre = activite.nature.code_recurs().then_some(activite.semestre);
        let first = *activites.entry((code, semestre)).or_insert(activite);
        if first.id != activite.id {
            let args = vec![
                ("code", Arg::text(&activite.code)),
                ("premier", Arg::text(&first.libelle)),
                ("semestre", Arg::Count(first.semestre.into())),
            ];
            examen.report_as(ACTIVITE, activite.target(), args);
        }
    }
}

/// The code as its spellings meet; None when there is no code.
pub(in crate::rules) fn canonical(code: &str) -> Option<SmolStr> {
    Some(spelling(code)).filter(|it| !it.is_empty())
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::{Nature, sample::Sample},
        rules::testing::{assert_in_order, assert_nothing_to_look_at, found, messages},
    };

    #[test]
    fn a_code_used_twice() {
        let programme = Sample::but()
            .competence("Traiter", &["AC11.01 AC11.02"])
            .with(|it| it.competences[0].niveaux[0].acs[1].code = "ac 11.01".into())
            .ressource(1, "R1.01", |it| it)
            .ressource(1, "R1.01", |it| it)
            .ressource(2, "R1.01", |it| it)
            .with(|it| it.activites[0].libelle = "Accueil".into())
            .build();
        assert_eq!(found(&programme, "REF01"), ["ac 11.01", "R1.01", "R1.01"]);
        assert!(messages(&programme, "REF01")[2].contains("Accueil"));
    }

    #[test]
    fn parcours_may_share_a_code_that_each_uses_once() {
        let programme = Sample::but()
            .competence("Traiter", &["AC11.01"])
            .competence("Vendre", &["AC12.01"])
            .with(|it| it.competences[1].niveaux[0].acs[0].code = "AC11.01".into())
            .parcours("A", &[(1, "Traiter", 1)])
            .parcours("B", &[(1, "Vendre", 1)])
            .ressource(1, "R1.01", |it| it.pour("A"))
            .ressource(1, "R1.01", |it| it.pour("B"))
            .build();
        assert_in_order(&programme, "REF01");
    }

    #[test]
    fn portfolios_recur_once_a_semestre() {
        let portfolio = |semestre, sample: Sample| sample.activite(Nature::Portfolio, semestre, "PORTFOLIO", |it| it);
        let one_each = || portfolio(2, portfolio(1, Sample::but()));
        assert_in_order(&one_each().build(), "REF01");
        assert_eq!(found(&portfolio(2, one_each()).build(), "REF01"), ["PORTFOLIO"]);
    }

    #[test]
    fn an_activite_without_code_is_not_looked_at() {
        assert_nothing_to_look_at(&Sample::but().ressource(1, " ", |it| it).build(), "REF01");
    }
}
