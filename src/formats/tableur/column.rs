//! What a column of a table may hold, and the heads that say so.

use std::{collections::HashMap, sync::LazyLock};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::words::nu;

/// One line a meaning: its name in a mapping, and the heads by which it is known, French and English.
macro_rules! meanings {
    ($($(#[$doc:meta])* $meaning:ident $name:literal: $($head:literal)*;)*) => {
        /// What a column holds.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
        pub enum Meaning { $($(#[$doc])* #[serde(rename = $name)] $meaning),* }

        impl Meaning {
            pub const ALL: &[Meaning] = &[$(Meaning::$meaning),*];

            /// What a mapping calls it.
            pub fn name(self) -> &'static str {
                match self { $(Meaning::$meaning => $name),* }
            }

            fn heads(self) -> &'static [&'static str] {
                match self { $(Meaning::$meaning => &[$($head),*]),* }
            }
        }
    };
}

meanings! {
    /// The name of a compétence, its number, or both: « C1 Traiter ».
    Competence "competence": "compétence" "nom de la compétence" "nom court" "competency" "competence name"
        "competency name" "skill";
    CompetenceNumero "competence-numero": "numéro de compétence" "n° de compétence" "n° compétence" "code compétence"
        "compétence n°" "competency number" "competency code";
    /// The full wording of a compétence.
    CompetenceLibelle "competence-libelle": "libellé de la compétence" "intitulé de la compétence" "libellé long"
        "intitulé long" "description de la compétence" "competency description" "competency label";
    /// Composantes essentielles of the compétence, one a line.
    Composante "composante": "composante essentielle" "composante" "CE" "critère de qualité" "essential component"
        "quality criterion" "quality criteria";
    /// Situations professionnelles of the compétence, one a line.
    Situation "situation": "situation professionnelle" "situation" "famille de situations" "professional situation";
    /// The rank of a niveau, its wording, or both: « Niveau 2 : Analyser ».
    Niveau "niveau": "niveau" "niv" "niveau de compétence" "niveau de développement" "level";
    NiveauLibelle "niveau-libelle": "libellé du niveau" "intitulé du niveau" "description du niveau" "level label"
        "level description" "level name";
    /// The year of the diploma in which a niveau is reached.
    Annee "annee": "année" "an" "année de BUT" "année de formation" "year";
    /// The code and the wording of an AC in one cell, or one of them.
    Ac "ac": "AC" "apprentissage critique" "acquis d’apprentissage" "critical learning" "learning outcome";
    AcCode "ac-code": "code AC" "code de l’apprentissage critique" "code apprentissage critique" "AC code" "n° AC"
        "numéro AC" "learning outcome code";
    AcLibelle "ac-libelle": "libellé AC" "intitulé AC" "libellé de l’apprentissage critique" "description AC"
        "intitulé de l’apprentissage critique" "learning outcome label" "learning outcome description";
    /// The code and the wording of an activité in one cell, or one of them.
    Activite "activite": "activité" "SAÉ" "ressource" "module" "matière" "enseignement" "cours" "EC" "ECUE" "activity"
        "course" "SAÉ ressource" "ressource SAÉ" "activité pédagogique" "situation d’apprentissage et d’évaluation"
        "élément constitutif" "enseignement constitutif" "élément pédagogique" "subject" "UE EC" "UE ECUE" "UE module" "UE matière" "UE ressource" "UE SAÉ";
    ActiviteCode "activite-code": "code SAÉ" "code ressource" "code activité" "code module" "code matière" "code EC"
        "course code" "activity code" "module code";
    ActiviteLibelle "activite-libelle": "intitulé SAÉ" "libellé SAÉ" "nom SAÉ" "titre SAÉ" "intitulé ressource"
        "libellé ressource" "nom ressource" "titre ressource" "intitulé activité" "libellé activité" "intitulé module"
        "nom module" "intitulé cours" "course title" "course name" "activity name" "activity title" "module title";
    /// ressource, SAÉ, stage or portfolio.
    Nature "type": "type" "nature" "catégorie" "type d’activité" "kind" "category";
    Semestre "semestre": "semestre" "sem" "semester";
    /// The codes of the UE in which an activité weighs; in a row without activité, the UE that the row is about.
    Ue "ue": "UE" "code UE" "n° UE" "numéro UE" "unité d’enseignement" "teaching unit";
    UeLibelle "ue-libelle": "intitulé UE" "libellé UE" "nom UE" "titre UE" "intitulé de l’unité d’enseignement"
        "UE title" "UE name";
    /// Credits: of the UE in its row, of the activité in its own, where they count in the total of its UE.
    Ects "ects": "ECTS" "crédit" "crédit ECTS" "ECTS credit" "credit";
    /// Credits of the UE, even in the row of an activité.
    EctsUe "ects-ue": "ECTS UE" "crédit UE" "crédit ECTS UE" "UE ECTS" "UE credit";
    /// Its coefficients there, as many as UE.
    Coefficient "coefficient": "coefficient" "coef" "coeff" "poids" "pondération" "weight";
    /// A coefficient in the UE that the head names.
    CoefficientUe "coefficient-ue":;
    /// A coefficient in the UE of the compétence that the head names: « Coef. C1 ».
    CoefficientCompetence "coefficient-competence":;
    /// In the row of a UE, the coefficient of the activité that the head names.
    CoefficientActivite "coefficient-activite":;
    /// The compétences of an activité, by number or by name; those of a UE in its row.
    Competences "competences": "compétences mobilisées" "compétences visées" "compétences ciblées"
        "compétences concernées" "compétences travaillées" "compétences évaluées" "compétences développées"
        "compétences liées" "compétences associées" "liste des compétences" "competencies covered";
    Cm "cm": "CM" "cours magistral" "cours magistraux" "lecture";
    Td "td": "TD" "travaux dirigés" "tutorial";
    CmTd "cm-td": "CM/TD" "CMTD";
    Tp "tp": "TP" "travaux pratiques" "practical" "lab";
    Projet "projet": "projet" "projet tutoré" "PT" "project";
    Autonomie "autonomie": "autonomie" "travail personnel" "travail en autonomie" "travail autonome" "self study"
        "independent work";
    /// Codes of parcours, separated by commas; nothing when common to all.
    Parcours "parcours": "parcours" "code parcours" "track";
    /// The AC of an activité: worked by a ressource, worked and assessed by a SAÉ.
    Acs "acs": "AC mobilisés" "AC visés" "AC ciblés" "AC liés" "AC couverts" "AC concernés" "AC associés"
        "liste des AC" "apprentissages critiques mobilisés" "apprentissages critiques visés"
        "apprentissages critiques ciblés" "apprentissages critiques couverts" "learning outcomes covered";
    AcsTravailles "acs-travailles": "AC travaillés" "apprentissages critiques travaillés";
    AcsEvalues "acs-evalues": "AC évalués" "apprentissages critiques évalués" "learning outcomes assessed";
    /// The ressources that a SAÉ mobilises.
    Ressources "ressources": "ressources mobilisées" "ressources combinées" "ressources associées" "ressources liées"
        "liste des ressources" "resources used";
    Prerequis "prerequis": "prérequis" "pré-requis" "prerequisite";
    Description "description": "description" "descriptif" "contenu" "content";
    Objectifs "objectifs": "objectif" "objectifs pédagogiques" "objective";
    Livrables "livrables": "livrable" "production" "deliverable";
    MotsCles "mots-cles": "mot-clé" "mots-clés" "mot clef" "keyword";
    /// A cross in the row of an AC and the column of an activité, or the other way round; the head has the code.
    Cross "croix":;
    /// A cross in the row of an activité and the column of a compétence, which the head names.
    CompetenceCross "croix-competence":;
    /// Nothing that tapis keeps.
    Ignorer "ignorer": "total" "total heures";
}

/// Every head, bare.
static HEADS: LazyLock<HashMap<String, Meaning>> =
    LazyLock::new(|| Meaning::ALL.iter().flat_map(|it| it.heads().iter().map(|head| (nu(head), *it))).collect());

impl Meaning {
    /// The meaning that a head has by itself.
    pub(super) fn of_head(head: &str) -> Option<Self> {
        let head = nu(head);
        HEADS.get(&head).copied()
    }

    /// Whether several columns of one table may hold it.
    pub(super) fn recurs(self) -> bool {
        use Meaning::*;
        matches!(
            self,
            Composante
                | Situation
                | CoefficientUe
                | CoefficientCompetence
                | CoefficientActivite
                | CompetenceCross
                | Competences
                | Cross
                | Ignorer
                | Acs
                | AcsTravailles
                | AcsEvalues
                | Ressources
        )
    }

    /// Whether an empty cell of it means « the same as above ».
    pub(super) fn is_inherited(self) -> bool {
        use Meaning::*;
        matches!(
            self,
            Competence | CompetenceNumero | CompetenceLibelle | Niveau | NiveauLibelle | Annee | Nature | Semestre
        )
    }

    /// Whether an empty cell of it means « the same as above » where it stands before what it groups.
    pub(super) fn groups(self) -> bool {
        matches!(self, Meaning::Ue | Meaning::Competences)
    }

    /// Whether it holds a number.
    pub(super) fn is_number(self) -> bool {
        use Meaning::*;
        let of_ue =
            matches!(self, Ects | EctsUe | Coefficient | CoefficientUe | CoefficientCompetence | CoefficientActivite);
        of_ue || matches!(self, Cm | Td | CmTd | Tp | Projet | Autonomie)
    }

    /// Whether it holds words, in which a date may stand.
    pub(super) fn is_prose(self) -> bool {
        use Meaning::*;
        matches!(self, Description | Objectifs | Livrables | MotsCles | Situation | Composante | Ignorer)
    }

    /// Whether it names the compétence of a row.
    pub(super) fn names_competence(self) -> bool {
        matches!(self, Meaning::Competence | Meaning::CompetenceNumero | Meaning::CompetenceLibelle)
    }

    /// Whether it says what only a UE has.
    pub(super) fn is_of_ue(self) -> bool {
        matches!(self, Meaning::UeLibelle | Meaning::Ects | Meaning::EctsUe)
    }

    /// Whether it is about an activité, and names it.
    pub(super) fn names_activite(self) -> bool {
        matches!(self, Meaning::Activite | Meaning::ActiviteCode | Meaning::ActiviteLibelle)
    }

    /// Whether it names an AC.
    pub(super) fn names_ac(self) -> bool {
        matches!(self, Meaning::Ac | Meaning::AcCode | Meaning::AcLibelle)
    }

    /// Whether it says where an AC stands.
    pub(super) fn is_of_referentiel(self) -> bool {
        use Meaning::*;
        self.is_inherited() && !matches!(self, Nature | Semestre) || matches!(self, Composante | Situation)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_are_known_whatever_their_accents_case_and_plural() {
        for (head, meaning) in [
            ("COMPETENCES", Meaning::Competence),
            ("Apprentissages critiques", Meaning::Ac),
            ("Libellé de l'AC", Meaning::AcLibelle),
            ("Coef.", Meaning::Coefficient),
            ("Nb heures CM (h)", Meaning::Cm),
            ("CM / TD", Meaning::CmTd),
            ("Learning outcomes", Meaning::Ac),
            ("AC mobilisé(s)", Meaning::Acs),
            ("Crédits (ECTS)", Meaning::Ects),
            ("Nb d’ECTS", Meaning::Ects),
            ("ECTS de l’UE", Meaning::EctsUe),
            ("COMPETENCES VISEES", Meaning::Competences),
            ("Compétence(s) mobilisée(s)", Meaning::Competences),
            ("Intitulé de l’UE", Meaning::UeLibelle),
        ] {
            assert_eq!(Meaning::of_head(head), Some(meaning), "{head}");
        }
        assert_eq!(Meaning::of_head("Remarques"), None);
        assert_eq!(Meaning::of_head("…"), None);
    }

    #[test]
    fn no_head_has_two_meanings() {
        let all: Vec<(String, Meaning)> =
            Meaning::ALL.iter().flat_map(|it| it.heads().iter().map(|head| (nu(head), *it))).collect();
        for (head, meaning) in &all {
            assert!(!head.is_empty(), "{meaning:?}");
            assert_eq!(all.iter().find(|(other, _)| other == head).map(|it| it.1), Some(*meaning), "{head}");
        }
    }
}
