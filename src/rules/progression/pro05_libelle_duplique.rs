//! Finds two AC of the parcours, or two niveaux of a compétence that it develops, with the same wording.
//!
//! Says it of the second and the later ones, naming the first. Case, spaces, the kind of apostrophe and the
//! final punctuation make no difference. Looks at every AC and niveau that has a wording.

use std::hash::{Hash, Hasher};

use rustc_hash::{FxBuildHasher, FxHashMap};

use crate::{
    coverage::ParcoursView,
    i18n::Arg,
    programme::Element,
    rules::{Examen, Family, Rule, Severity, rule::MESSAGE},
};

/// The message for two niveaux.
const NIVEAU: &str = "niveau";

pub(crate) static RULE: Rule = Rule {
    code: "PRO05",
    name: "libelle-duplique",
    family: Family::Progression,
    severity: Severity::Warning,
    but_only: false,
    seuils: &[],
    chiffres: &[],
    messages: &[MESSAGE, NIVEAU],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    let mut acs = FxHashMap::with_capacity_and_hasher(view.acs.len(), FxBuildHasher);
    for vu in &view.acs {
        let Some(key) = Wording::of(&vu.ac.libelle) else { continue };
        examen.looked_at(vu.ac);
        let first = *acs.entry(key).or_insert(vu.ac);
        if first.id != vu.ac.id {
            let args = vec![("ac", Arg::text(&vu.ac.code)), ("premier", Arg::text(&first.code))];
            examen.report(vu.ac, args);
        }
    }
    for of_competence in view.niveaux.chunk_by(|a, b| a.competence.id == b.competence.id) {
        let mut niveaux = FxHashMap::default();
        for vu in of_competence {
            let Some(key) = Wording::of(&vu.niveau.libelle) else { continue };
            examen.looked_at(vu.niveau);
            let first = *niveaux.entry(key).or_insert(vu.niveau);
            if first.id != vu.niveau.id {
                let args = vec![
                    ("competence", Arg::text(&vu.competence.nom)),
                    ("ordre", Arg::Count(vu.niveau.ordre.into())),
                    ("premier", Arg::Count(first.ordre.into())),
                ];
                examen.report_as(NIVEAU, vu.niveau.target(), args);
            }
        }
    }
}

/// A wording, but for what changes nothing in what it says.
pub(in crate::rules) struct Wording<'t>(&'t str);

impl<'t> Wording<'t> {
    /// None when it says nothing.
    pub(crate) fn of(wording: &'t str) -> Option<Self> {
        let wording = wording.trim_end_matches(|c: char| c.is_whitespace() || ".,;:!?…".contains(c));
        (!wording.is_empty()).then_some(Self(wording))
    }

    fn words(&self) -> impl Iterator<Item = impl Iterator<Item = char>> {
        self.0.split_whitespace().map(|word| word.chars().map(plain))
    }
}

fn plain(c: char) -> char {
    match c {
        '’' => '\'',
        c => c.to_lowercase().next().unwrap_or(c),
    }
}

impl PartialEq for Wording<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.words().map(Vec::from_iter).eq(other.words().map(Vec::from_iter))
    }
}

impl Eq for Wording<'_> {}

impl Hash for Wording<'_> {
    /// Wordings are long, many begin alike and few end alike: the end tells them apart.
    fn hash<H: Hasher>(&self, state: &mut H) {
        let end = self.0.chars().rev().filter(|c| !c.is_whitespace()).take(16);
        end.for_each(|c| state.write_u32(plain(c).into()));
    }
}

#[cfg(test)]
mod tests {
    use super::Wording;
    use crate::{
        programme::{Programme, sample::Sample},
        rules::testing::{assert_in_order, assert_nothing_to_look_at, found, messages},
    };

    fn two_competences() -> Sample {
        Sample::but().competence("Traiter", &["AC11.01", "AC21.01"]).competence("Vendre", &["AC12.01"])
    }

    fn same_wording(it: &mut Programme) {
        it.competences[0].niveaux[0].acs[0].libelle = "Trier l’utile".into();
        it.competences[1].niveaux[0].acs[0].libelle = "trier  l'utile.".into();
    }

    #[test]
    fn two_ac_with_the_same_wording() {
        let programme = two_competences().with(same_wording).build();
        assert_eq!(found(&programme, "PRO05"), ["AC12.01"]);
        assert!(messages(&programme, "PRO05")[0].contains("AC11.01"));
    }

    #[test]
    fn two_niveaux_of_one_competence_with_the_same_wording() {
        let programme = two_competences()
            .with(|it| {
                let niveaux = it.competences.iter_mut().flat_map(|it| &mut it.niveaux);
                niveaux.for_each(|it| it.libelle = "Débuter".into());
            })
            .build();
        assert_eq!(found(&programme, "PRO05"), ["Débuter"], "not those of two compétences");
        let message = &messages(&programme, "PRO05")[0];
        assert!(message.contains("Traiter") && message.contains('2') && message.contains('1'), "{message}");
    }

    #[test]
    fn ac_of_different_parcours_may_share_a_wording() {
        let sample = || two_competences().with(same_wording).parcours("A", &[(1, "Traiter", 1)]);
        assert_in_order(&sample().parcours("B", &[(1, "Vendre", 1)]).build(), "PRO05");
        let both = sample().parcours("B", &[(1, "Traiter", 1), (1, "Vendre", 1)]).build();
        assert_eq!(found(&both, "PRO05"), ["AC12.01 [B]"]);
    }

    #[test]
    fn what_has_no_wording_is_not_looked_at() {
        let mute = |it: &mut Programme| {
            for niveau in it.competences.iter_mut().flat_map(|it| &mut it.niveaux) {
                niveau.libelle.clear();
                niveau.acs.iter_mut().for_each(|ac| ac.libelle = " … ".into());
            }
        };
        assert_nothing_to_look_at(&two_competences().with(mute).build(), "PRO05");
    }

    #[test]
    fn wordings_are_compared_without_their_dress() {
        let are_one = |one, other| Wording::of(one) == Wording::of(other);
        assert!(are_one("Écrire\u{a0}: l’essentiel !", " écrire : l'essentiel"));
        assert!(!are_one("Écrire", "Écrire mieux"));
    }
}
