//! Finds a wording that is not set as the others of its kind in the programme.
//!
//! Four habits are read of all wordings of one kind (compétences, composantes, situations, niveaux, AC): an initial
//! capital, a final full stop, the accent of an initial É, a blank before a colon or a semicolon. Where more than half
//! have one, those that do not are told, one message each, and the other way round. Another message tells of blanks too
//! many or too few, which nobody means. Looks at the wordings of a kind that has two at least.

use rustc_hash::FxHashMap;

use crate::{
    coverage::ParcoursView,
    francais::{Habitude, blanks, habitudes},
    i18n::Arg,
    programme::{Element, Kind, Target},
    rules::{Examen, Family, Rule, Severity, rule::MESSAGE},
};

/// The message for blanks that are too many or too few.
const BLANCS: &str = "blancs";

pub(crate) static RULE: Rule = Rule {
    code: "FOR07",
    name: "typographie-inegale",
    family: Family::Formulation,
    severity: Severity::Info,
    but_only: false,
    seuils: &[],
    chiffres: &[],
    messages: &[MESSAGE, BLANCS],
    run,
};

/// How many wordings of one kind have a habit, and how many could have it.
#[derive(Default)]
pub(in crate::rules) struct Usages(FxHashMap<(Kind, Habitude), (usize, usize)>, FxHashMap<Kind, usize>);

impl Usages {
    pub(crate) fn of<'t>(wordings: impl Iterator<Item = (Kind, &'t str)>) -> Self {
        let mut usages = Self::default();
        for (kind, wording) in wordings.filter(|(_, it)| !it.trim().is_empty()) {
            *usages.1.entry(kind).or_default() += 1;
            for (habitude, has) in habitudes(wording) {
                let (with, all) = usages.0.entry((kind, habitude)).or_default();
                *with += usize::from(has);
                *all += 1;
            }
        }
        usages
    }

    /// Whether most wordings of the kind have the habit; None when as many have it as have it not.
    fn usual(&self, kind: Kind, habitude: Habitude) -> Option<bool> {
        let (with, all) = self.0.get(&(kind, habitude)).copied()?;
        (2 * with != all).then_some(2 * with > all)
    }
}

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    let usages = examen.usages();
    let portee = examen.portee(view);
    for competence in portee.competences() {
        let nom = &competence.nom;
        look(examen, usages, &competence.libelle, nom, competence.target());
        for it in &competence.composantes {
            look(examen, usages, &it.libelle, nom, it.target());
        }
        for it in &competence.situations {
            look(examen, usages, &it.libelle, nom, it.target());
        }
    }
    for (competence, niveau) in portee.tous_niveaux() {
        look(examen, usages, &niveau.libelle, &competence.nom, niveau.target());
        for ac in &niveau.acs {
            look(examen, usages, &ac.libelle, &ac.code, ac.target());
        }
    }
}

#[allow(clippy::ptr_arg, reason = "where the wording stands tells which object is looked at")]
fn look(examen: &mut Examen<'_>, usages: &Usages, wording: &String, name: &str, target: Target) {
    if wording.trim().is_empty() || usages.1.get(&target.kind).is_none_or(|all| *all < 2) {
        return;
    }
    examen.looked_at(wording);
    let named = || vec![("genre", Arg::text(target.kind.name())), ("nom", Arg::text(name))];
    for (habitude, has) in habitudes(wording) {
        if usages.usual(target.kind, habitude).is_some_and(|usual| usual != has) {
            let ecart = if has { "avec" } else { "sans" };
            let more = [("ecart", Arg::text(format!("{}-{ecart}", habitude.name())))];
            examen.report_as(MESSAGE, target.clone(), named().into_iter().chain(more).collect());
        }
    }
    if let Some(extrait) = blanks(wording) {
        let more = [("extrait", Arg::text(extrait))];
        examen.report_as(BLANCS, target.clone(), named().into_iter().chain(more).collect());
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{assert_in_order, assert_nothing_to_look_at, found, messages, with_acs};

    #[test]
    fn what_is_not_set_as_the_others() {
        let programme =
            with_acs(&["Trier des verres", "Évaluer un tri", "Écrire un plan", "citer un bal.", "Evaluer un bal"]);
        assert_eq!(found(&programme, "FOR07"), ["AC11.04", "AC11.04", "AC11.05"]);
        let said = messages(&programme, "FOR07").concat();
        for word in ["minuscule", "point", "accent"] {
            assert!(said.contains(word), "{word}: {said}");
        }
    }

    #[test]
    fn the_habit_is_that_of_most_whichever_it_is() {
        let with_points = with_acs(&["Trier.", "Citer.", "Lire."]);
        assert_in_order(&with_points, "FOR07");
        assert_eq!(found(&with_acs(&["Trier.", "Citer.", "Lire"]), "FOR07"), ["AC11.03"]);
        assert_in_order(&with_acs(&["Trier.", "Citer"]), "FOR07");
    }

    #[test]
    fn blanks_that_nobody_means() {
        let programme =
            with_acs(&["Trier  des verres", "Trier des verres , vite", "Trier des verres,vite", "Trier 1,5 l"]);
        assert_eq!(found(&programme, "FOR07"), ["AC11.01", "AC11.02", "AC11.03"]);
        assert!(messages(&programme, "FOR07")[2].contains("verres,vite"));
    }

    #[test]
    fn one_wording_alone_has_no_habit() {
        let mut programme = with_acs(&["Trier"]);
        programme.competences[0].libelle.clear();
        assert_nothing_to_look_at(&programme, "FOR07");
    }
}
