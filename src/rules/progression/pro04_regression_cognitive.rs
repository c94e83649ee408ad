//! Finds a niveau whose AC ask less, in Bloom's revised taxonomy, than those of the niveau before.
//!
//! One verb proves little: a niveau may well begin by naming new objects. So the median of the levels must
//! fall, by `baisse_min` at least (1 unless set otherwise), and the highest level must fall too. The level of
//! an AC is that of the verb on which it opens, or the highest of those coordinated with it; where it depends on
//! what the verb has for object (gérer, piloter, diriger), it is the lowest before and the highest after. Looks at
//! the niveaux of a compétence that follow one another in the parcours, when the verbs of at least half of the
//! AC of both are known.

use rust_decimal::Decimal;

use crate::{
    coverage::{ParcoursView, SeenNiveau},
    francais::Bloom,
    i18n::Arg,
    programme::Ac,
    rules::{Chiffre, Examen, Family, Origine, Rule, Severity, rule::MESSAGE},
};

const BAISSE: &str = "baisse_min";

pub(crate) static RULE: Rule = Rule {
    code: "PRO04",
    name: "regression-cognitive",
    family: Family::Progression,
    severity: Severity::Info,
    but_only: false,
    seuils: &[(BAISSE, Some(Decimal::ONE))],
    chiffres: &[Chiffre::of("bloom", Origine::Ouvrage), Chiffre::of("baisse_min", Origine::Tapis)],
    messages: &[MESSAGE],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    let baisse = examen.seuil(BAISSE).unwrap_or(Decimal::ONE);
    for of_competence in view.niveaux.chunk_by(|a, b| a.competence.id == b.competence.id) {
        let mut steps: Vec<&SeenNiveau<'_>> = of_competence.iter().collect();
        steps.sort_by_key(|vu| (vu.annee, vu.niveau.ordre));
        for pair in steps.windows(2) {
            let [avant, vu] = [pair[0], pair[1]];
            let before = Exigence::of(avant, |ac| examen.opening(ac)?.niveau);
            let after = Exigence::of(vu, |ac| examen.opening(ac)?.up_to);
            let (Some(before), Some(after)) = (before, after) else { continue };
            examen.looked_at(vu.niveau);
            if before.median - after.median >= baisse && after.max < before.max {
                let args = vec![
                    ("competence", Arg::text(&vu.competence.nom)),
                    ("ordre_avant", Arg::Count(avant.niveau.ordre.into())),
                    ("ordre", Arg::Count(vu.niveau.ordre.into())),
                    ("avant", Arg::Number(before.median)),
                    ("apres", Arg::Number(after.median)),
                ];
                examen.report(vu.niveau, args);
            }
        }
    }
}

/// What the AC of a niveau ask, in levels of the taxonomy.
struct Exigence {
    median: Decimal,
    max: u8,
}

impl Exigence {
    /// None when the verbs of fewer than half of the AC are known.
    fn of(vu: &SeenNiveau<'_>, level: impl Fn(&Ac) -> Option<Bloom>) -> Option<Self> {
        let known = vu.niveau.acs.iter().filter_map(level);
        let mut levels: Vec<u8> = known.map(|it| it.rank()).collect();
        levels.sort_unstable();
        let max = *levels.last().filter(|_| levels.len() * 2 >= vu.niveau.acs.len())?;
        let middle = levels.len() / 2;
        let below = if levels.len().is_multiple_of(2) { middle - 1 } else { middle };
        let median = Decimal::from(levels[below] + levels[middle]) / Decimal::TWO;
        Some(Self { median, max })
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::{Id, Reglage},
        rules::testing::{assert_in_order, assert_nothing_to_look_at, found, messages, with_niveaux},
    };

    #[test]
    fn verbs_that_fall_from_one_niveau_to_the_next() {
        let programme = with_niveaux(&[&["Concevoir un bal", "Évaluer un bal"], &["Citer un bal", "Décrire un bal"]]);
        assert_eq!(found(&programme, "PRO04"), ["Traiter 2"]);
        let message = &messages(&programme, "PRO04")[0];
        assert!(message.contains("5,5") && message.contains("1,5"), "{message}");
    }

    #[test]
    fn verbs_that_rise_or_stay() {
        assert_in_order(&with_niveaux(&[&["Décrire un bal"], &["Concevoir un bal"]]), "PRO04");
        assert_in_order(&with_niveaux(&[&["Analyser un bal"], &["Comparer deux bals"]]), "PRO04");
    }

    #[test]
    fn a_lower_median_is_no_fall_unless_the_highest_level_falls() {
        let below = ["Citer un bal", "Décrire un bal", "Concevoir un bal"];
        assert_in_order(&with_niveaux(&[&["Analyser un bal"], &below]), "PRO04");
        assert_in_order(&with_niveaux(&[&["Concevoir un bal"], &below]), "PRO04");
        assert_eq!(found(&with_niveaux(&[&["Concevoir un bal"], &below[..2]]), "PRO04"), ["Traiter 2"]);
    }

    #[test]
    fn one_act_under_several_names_neither_falls_nor_hides_a_fall() {
        let names = ["Gérer", "Manager", "Piloter", "Négocier", "Diriger", "Conduire"];
        for (one, other) in names.iter().flat_map(|one| names.map(|other| (one, other))) {
            assert_in_order(&with_niveaux(&[&[&format!("{one} un bal")], &[&format!("{other} un bal")]]), "PRO04");
        }
        assert_in_order(&with_niveaux(&[&["Concevoir un bal"], &["Gérer un bal"]]), "PRO04");
        assert_in_order(&with_niveaux(&[&["Intégrer un bal"], &["Organiser un bal"]]), "PRO04");
        assert_eq!(found(&with_niveaux(&[&["Piloter un bal"], &["Citer un bal"]]), "PRO04"), ["Traiter 2"]);
    }

    #[test]
    fn the_threshold_is_the_programme_s() {
        let mut programme = with_niveaux(&[&["Évaluer un bal"], &["Analyser un bal"]]);
        assert_eq!(found(&programme, "PRO04"), ["Traiter 2"]);
        let seuils = [("baisse_min".to_owned(), 2.into())].into();
        programme.reglages.push(Reglage { id: Id::from_label("x"), regle: "PRO04".into(), severite: None, seuils });
        assert_in_order(&programme, "PRO04");
    }

    #[test]
    fn unless_half_of_the_verbs_are_known_nothing_is_looked_at() {
        let half = with_niveaux(&[&["Concevoir un bal", "Guincher"], &["Citer un bal"]]);
        assert_eq!(found(&half, "PRO04"), ["Traiter 2"]);
        let less = with_niveaux(&[&["Concevoir un bal", "Guincher", "Valser"], &["Citer un bal"]]);
        assert_nothing_to_look_at(&less, "PRO04");
        assert_nothing_to_look_at(&with_niveaux(&[&["Concevoir un bal"]]), "PRO04");
    }
}
