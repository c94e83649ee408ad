//! Finds two compétences with the same niveaux and the same AC: one compétence, written down once for each parcours.
//!
//! Says it of the second and the later ones, naming the first. Compared are the wordings of their niveaux and of their AC,
//! in their order, with the same indulgence as for PRO05; codes, names and what surrounds them may differ. Looks at the
//! compétences that have an AC with a wording, be they of other parcours or of none.

use rustc_hash::FxHashMap;

use crate::{
    coverage::ParcoursView,
    i18n::Arg,
    programme::Competence,
    rules::{Examen, Family, Rule, Severity, progression::pro05_libelle_duplique::Wording, rule::MESSAGE},
};

pub(crate) static RULE: Rule = Rule {
    code: "PRO08",
    name: "competences-jumelles",
    family: Family::Progression,
    severity: Severity::Warning,
    but_only: false,
    seuils: &[],
    chiffres: &[],
    messages: &[MESSAGE],
    run,
};

/// The wordings of the niveaux, each with those of its AC.
type Content<'p> = Vec<(Option<Wording<'p>>, Vec<Option<Wording<'p>>>)>;

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    let mut first: FxHashMap<Content<'_>, &Competence> = FxHashMap::default();
    for competence in &view.programme.competences {
        if let Some(content) = content(competence) {
            first.entry(content).or_insert(competence);
        }
    }
    for competence in examen.portee(view).competences() {
        let Some(content) = content(competence) else { continue };
        examen.looked_at(competence);
        if let Some(first) = first.get(&content).filter(|it| it.id != competence.id) {
            let name = |it: &Competence| if it.nom.trim().is_empty() { it.numero.to_string() } else { it.nom.clone() };
            let args = vec![
                ("competence", Arg::text(name(competence))),
                ("premier", Arg::text(name(first))),
                ("numero", Arg::Count(first.numero.into())),
                ("n", Arg::Count(competence.niveaux.len())),
            ];
            examen.report(competence, args);
        }
    }
}

/// None when no AC has a wording.
fn content(competence: &Competence) -> Option<Content<'_>> {
    let niveaux = competence.niveaux.iter();
    let content: Content<'_> = niveaux
        .map(|niveau| (Wording::of(&niveau.libelle), niveau.acs.iter().map(|ac| Wording::of(&ac.libelle)).collect()))
        .collect();
    content.iter().flat_map(|(_, acs)| acs).any(Option::is_some).then_some(content)
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::{Programme, sample::Sample},
        rules::testing::{assert_in_order, assert_nothing_to_look_at, found, messages},
    };

    /// « Traiter » of A and « Traiter les données » of B, which say the same.
    fn twins(change: impl FnOnce(&mut Programme)) -> Programme {
        let same = |it: &mut Programme| {
            for competence in it.competences.iter_mut().take(2) {
                for niveau in &mut competence.niveaux {
                    niveau.libelle = format!("Niveau {}", niveau.ordre);
                    let rank = niveau.ordre;
                    niveau.acs.iter_mut().for_each(|ac| ac.libelle = format!("Trier l’utile, {rank}"));
                }
            }
            it.competences[1].niveaux[0].acs[0].libelle = "trier l'utile, 1.".into();
        };
        Sample::but()
            .competence("Traiter", &["AC11.01", "AC21.01"])
            .competence("Trier", &["AC12.01", "AC22.01"])
            .competence("Vendre", &["AC13.01"])
            .parcours("A", &[(1, "Traiter", 1), (2, "Traiter", 2), (1, "Vendre", 1)])
            .parcours("B", &[(1, "Trier", 1), (2, "Trier", 2), (1, "Vendre", 1)])
            .with(same)
            .with(change)
            .build()
    }

    #[test]
    fn two_competences_that_say_the_same_in_two_parcours() {
        let programme = twins(|_| {});
        assert_eq!(found(&programme, "PRO08"), ["Trier [B]"]);
        assert!(messages(&programme, "PRO08")[0].contains("Traiter"));
        assert_eq!(found(&programme, "PRO05"), [""; 0], "which PRO05 does not see");
    }

    #[test]
    fn one_ac_or_one_niveau_makes_the_difference() {
        assert_in_order(&twins(|it| it.competences[1].niveaux[1].acs[0].libelle = "Trier mieux".into()), "PRO08");
        assert_in_order(
            &twins(|it| {
                it.competences[1].niveaux.pop();
                it.parcours[1].niveaux.remove(1);
            }),
            "PRO08",
        );
    }

    #[test]
    fn competences_without_wordings_are_not_looked_at() {
        let mute = |it: &mut Programme| {
            let niveaux = it.competences.iter_mut().flat_map(|it| &mut it.niveaux);
            niveaux.flat_map(|it| &mut it.acs).for_each(|ac| ac.libelle.clear());
        };
        assert_nothing_to_look_at(&twins(mute), "PRO08");
    }
}
