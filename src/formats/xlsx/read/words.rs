//! The words of a workbook's language, and what they stand for.

use crate::{
    i18n::I18n,
    names::listed_value,
    programme::{Kind, ModeEvaluation, Nature, NatureEvaluation, RegimeEvaluation, SessionEvaluation, spelling},
    t,
};

/// What a row of the maquette or of the référentiel is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    Object(Kind),
    Activite(Nature),
}

/// What people write in full where the list of a column has it short.
const IN_FULL: [(&str, Kind); 6] = [
    ("apprentissage critique", Kind::Ac),
    ("critical learning", Kind::Ac),
    ("composante essentielle", Kind::Composante),
    ("situation professionnelle", Kind::Situation),
    ("unité d’enseignement", Kind::Ue),
    ("teaching unit", Kind::Ue),
];

/// The words of one language.
pub(super) struct Words {
    sorts: Vec<(String, Sort)>,
    /// By field, the words of its closed list and the values in files.
    lists: Vec<(&'static str, String, &'static str)>,
    travaille: String,
    evalue: String,
    both: String,
}

impl Words {
    pub(super) fn new(i18n: &I18n) -> Self {
        let of = |text: String| spelling(&text).to_string();
        let nature = |nature: Nature| of(t!(i18n, "xlsx-nature", nature = nature.name()));
        let mut sorts: Vec<(String, Sort)> =
            Nature::ALL.into_iter().map(|it| (nature(it), Sort::Activite(it))).collect();
        sorts.extend([
            (of(t!(i18n, "xlsx-competence")), Sort::Object(Kind::Competence)),
            (of(t!(i18n, "xlsx-composante")), Sort::Object(Kind::Composante)),
            (of(t!(i18n, "xlsx-situation")), Sort::Object(Kind::Situation)),
            (of(t!(i18n, "xlsx-niveau")), Sort::Object(Kind::Niveau)),
            (of(t!(i18n, "xlsx-ac")), Sort::Object(Kind::Ac)),
            (of(t!(i18n, "xlsx-ue")), Sort::Object(Kind::Ue)),
        ]);
        let listed = |field: &str, value: &str| of(listed_value(i18n, field, value).unwrap_or_default());
        let mut lists: Vec<(&'static str, String, &'static str)> =
            Nature::ALL.into_iter().map(|it| ("type", nature(it), it.name())).collect();
        let natures = NatureEvaluation::ALL.map(NatureEvaluation::name);
        lists.extend(natures.map(|it| ("nature", listed("nature", it), it)));
        for (field, values) in [("session", &SessionEvaluation::NAMES[..]), ("regime", &RegimeEvaluation::NAMES)] {
            lists.extend(values.iter().map(|it| (field, listed(field, it), *it)));
        }
        lists.extend(ModeEvaluation::ALL.map(ModeEvaluation::name).map(|it| ("mode", listed("mode", it), it)));
        Self {
            sorts,
            lists,
            travaille: of(t!(i18n, "xlsx-marque-travaille")),
            evalue: of(t!(i18n, "xlsx-marque-evalue")),
            both: of(t!(i18n, "xlsx-marque-les-deux")),
        }
    }

    pub(super) fn sort(&self, text: &str) -> Option<Sort> {
        let text = spelling(text);
        if let Some((_, kind)) = IN_FULL.iter().find(|(word, _)| spelling(word) == text) {
            return Some(Sort::Object(*kind));
        }
        self.sorts.iter().find(|(word, _)| *word == text).map(|(_, sort)| *sort)
    }

    /// The value that a word of the closed list of `field` stands for.
    pub(super) fn value(&self, field: &str, text: &str) -> Option<&'static str> {
        let text = spelling(text);
        self.lists.iter().find(|(it, word, _)| *it == field && *word == text).map(|(_, _, value)| *value)
    }

    /// The words of the closed list of `field`, as nobody spells them otherwise.
    pub(super) fn possible(&self, field: &str) -> Vec<&str> {
        self.lists.iter().filter(|(it, _, _)| *it == field).map(|(_, word, _)| word.as_str()).collect()
    }

    /// Whether a mark is a cross, as in the tables of departments: what it says depends on the activité.
    pub(super) fn is_cross(text: &str) -> bool {
        matches!(spelling(text).as_str(), "X" | "XX" | "1" | "✓" | "✔" | "✗" | "✘" | "×" | "●" | "•" | "OUI" | "YES")
    }

    /// Whether a mark of a tableau croisé says travaillé, and whether it says évalué.
    pub(super) fn mark(&self, text: &str) -> Option<(bool, bool)> {
        let text = spelling(text);
        if text.is_empty() {
            return Some((false, false));
        }
        let marks = [(&self.travaille, (true, false)), (&self.evalue, (false, true)), (&self.both, (true, true))];
        marks.into_iter().find(|(mark, _)| **mark == text).map(|(_, is)| is)
    }

    /// Whether a mark is there.
    pub(super) fn is_oui(text: &str) -> Option<bool> {
        match spelling(text).as_ref() {
            "" | "NON" | "NO" | "0" => Some(false),
            "X" | "OUI" | "YES" | "1" => Some(true),
            _ => None,
        }
    }
}
