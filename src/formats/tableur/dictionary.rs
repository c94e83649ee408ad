//! The dictionary of heads: `heads.toml`, French and English, each head with the kind of file in which it was met.

use std::{
    collections::{BTreeMap, HashMap},
    sync::LazyLock,
};

use super::{column::Meaning, meaning::HeadSense, words::nu};

const TEXT: &str = include_str!("heads.toml");

/// By language and sense, the heads, each with where it was met.
type Dictionary = BTreeMap<String, BTreeMap<String, BTreeMap<String, String>>>;

/// Every head, bare.
static HEADS: LazyLock<HashMap<String, HeadSense>> = LazyLock::new(|| {
    let dictionary: Dictionary = toml::from_str(TEXT).unwrap_or_default();
    let all = dictionary.values().flatten().filter_map(|(name, heads)| Some((named(name)?, heads)));
    all.flat_map(|(sense, heads)| heads.keys().map(move |head| (nu(head), sense))).collect()
});

fn named(sense: &str) -> Option<HeadSense> {
    match sense {
        "code" => Some(HeadSense::Code),
        "libelle" => Some(HeadSense::Libelle),
        other => Meaning::named(other).map(HeadSense::Meaning),
    }
}

/// What a head says by itself, by the dictionary.
pub(super) fn sense(head: &str) -> Option<HeadSense> {
    HEADS.get(&nu(head)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_head_has_one_sense_and_the_kind_of_file_in_which_it_was_met() {
        let dictionary: Dictionary = toml::from_str(TEXT).unwrap();
        assert_eq!(dictionary.keys().collect::<Vec<_>>(), ["en", "fr"]);
        let mut all: Vec<(String, HeadSense, &str)> = Vec::new();
        for (name, heads) in dictionary.values().flatten() {
            let sense = named(name).unwrap_or_else(|| panic!("{name} is the name of nothing"));
            for (head, met) in heads {
                assert!(!nu(head).is_empty() && !met.is_empty(), "{head}");
                all.push((nu(head), sense, head));
            }
        }
        for (bare, sense, head) in &all {
            let other = all.iter().find(|it| it.0 == *bare && it.1 != *sense);
            assert_eq!(other.map(|it| it.2), None, "{head}");
        }
        assert!(all.len() > 350, "{}", all.len());
    }

    /// Heads of the files that departments gave, as they wrote them.
    #[test]
    fn usual_heads_are_understood_or_known_as_not_kept() {
        let usual = [
            "Code",
            "Intitulé",
            "Libellé",
            "Semestre",
            "UE",
            "Unité d’enseignement",
            "EC",
            "ECUE",
            "Élément Constitutif (Enseignement)",
            "Matière",
            "Module",
            "Ressource",
            "SAÉ",
            "Cours",
            "Enseignements",
            "Type",
            "Nature",
            "CM",
            "TD",
            "TP",
            "CM/TD",
            "Volume CM",
            "H. TD",
            "Nb heures TP",
            "Projet tutoré",
            "Travail personnel",
            "ECTS",
            "Crédits ECTS",
            "Coef.",
            "Coefficient",
            "Pondération",
            "Compétence",
            "Compétences visées",
            "Niveau",
            "Année",
            "Apprentissages critiques",
            "AC",
            "Code AC",
            "AC mobilisés",
            "AC évalués",
            "Acquis d’apprentissage",
            "AAV",
            "Composantes essentielles",
            "Situations professionnelles",
            "Ressources mobilisées",
            "Prérequis",
            "Objectifs",
            "Contenus",
            "Mots-clés",
            "Parcours",
            "Total",
            "Volume horaire total",
            "HETD",
            "Responsable",
            "Intervenants",
            "Groupes",
            "Modalités d’évaluation",
            "MCC",
            "CC",
            "CT",
            "Langue",
            "Mutualisé",
            "Code Apogée",
            "Remarques",
            "Section CNU",
            "Effectif",
            "Bibliographie",
            "Course code",
            "Course title",
            "Semester",
            "Credits",
            "Lecture",
            "Lab",
            "Learning outcomes",
            "Instructor",
            "Valeur",
            "Niveau de maîtrise",
            "Palier",
            "Intitulé EC",
            "Code UE",
            "Intitulé de l’UE",
            "Libellé long",
        ];
        let unknown: Vec<&str> = usual.into_iter().filter(|it| sense(it).is_none()).collect();
        assert_eq!(unknown, Vec::<&str>::new());
        assert!(usual.len() >= 59, "{}", usual.len());
    }
}
