//! What a column of a table may hold, and the heads that say so.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{dictionary, meaning::HeadSense};

/// One line a meaning, with its name in a mapping and in the dictionary of heads.
macro_rules! meanings {
    ($($(#[$doc:meta])* $meaning:ident $name:literal;)*) => {
        /// What a column holds.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
        pub enum Meaning { $($(#[$doc])* #[serde(rename = $name)] $meaning),* }

        impl Meaning {
            pub const ALL: &[Meaning] = &[$(Meaning::$meaning),*];

            /// What a mapping calls it.
            pub fn name(self) -> &'static str {
                match self { $(Meaning::$meaning => $name),* }
            }
        }
    };
}

meanings! {
    /// The name of a compétence, its number, or both: « C1 Traiter ».
    Competence "competence";
    CompetenceNumero "competence-numero";
    /// The full wording of a compétence.
    CompetenceLibelle "competence-libelle";
    /// Composantes essentielles of the compétence, one a line.
    Composante "composante";
    /// Situations professionnelles of the compétence, one a line.
    Situation "situation";
    /// The rank of a niveau, its wording, or both: « Niveau 2 : Analyser ».
    Niveau "niveau";
    NiveauLibelle "niveau-libelle";
    /// The year of the diploma in which a niveau is reached.
    Annee "annee";
    /// The code and the wording of an AC in one cell, or one of them.
    Ac "ac";
    AcCode "ac-code";
    AcLibelle "ac-libelle";
    /// In the row of a compétence, the AC of the niveau that the head names, each on a line of its own.
    AcsNiveau "acs-niveau";
    /// The code and the wording of an activité in one cell, or one of them.
    Activite "activite";
    ActiviteCode "activite-code";
    ActiviteLibelle "activite-libelle";
    /// ressource, SAÉ, stage or portfolio.
    Nature "type";
    Semestre "semestre";
    /// The codes of the UE in which an activité weighs; in a row without activité, the UE that the row is about.
    Ue "ue";
    UeLibelle "ue-libelle";
    /// Credits: of the UE in its row, of the activité in its own, where they count in the total of its UE.
    Ects "ects";
    /// Credits of the UE, even in the row of an activité.
    EctsUe "ects-ue";
    /// Its coefficients there, as many as UE.
    Coefficient "coefficient";
    /// A coefficient in the UE that the head names.
    CoefficientUe "coefficient-ue";
    /// A coefficient in the UE of the compétence that the head names: « Coef. C1 ».
    CoefficientCompetence "coefficient-competence";
    /// In the row of a UE, the coefficient of the activité that the head names.
    CoefficientActivite "coefficient-activite";
    /// In the row of an AC, the codes of the activités that are tied to it: a ressource works it, a SAÉ assesses it too.
    Activites "activites";
    /// The compétences of an activité, by number or by name; those of a UE in its row.
    Competences "competences";
    Cm "cm";
    Td "td";
    CmTd "cm-td";
    Tp "tp";
    Projet "projet";
    Autonomie "autonomie";
    /// Hours whose kind the head does not say: that of `heures-type` in the row or, without it, nobody's.
    Heures "heures";
    /// Of what kind the hours of a row are, where each kind has a row: « CM », « TD ».
    HeuresType "heures-type";
    /// Codes of parcours, separated by commas; nothing when common to all.
    Parcours "parcours";
    /// A cross in the row of an activité and the column of a parcours, whose code the head has.
    ParcoursCross "croix-parcours";
    /// The AC of an activité: worked by a ressource, worked and assessed by a SAÉ.
    Acs "acs";
    AcsTravailles "acs-travailles";
    AcsEvalues "acs-evalues";
    /// The ressources that a SAÉ mobilises.
    Ressources "ressources";
    Prerequis "prerequis";
    Description "description";
    Objectifs "objectifs";
    Livrables "livrables";
    MotsCles "mots-cles";
    /// A cross in the row of an AC and the column of an activité, or the other way round; the head has the code.
    Cross "croix";
    /// A cross in the row of an activité and the column of a compétence, which the head names.
    CompetenceCross "croix-competence";
    /// In a row that names an AC and an activité, the mark of what ties the two.
    Mark "marque";
    /// In such a row, whether the activité works the AC, and whether it assesses it: a mark, « oui » or « non ».
    MarkTravaille "marque-travaille";
    MarkEvalue "marque-evalue";
    /// Nothing that tapis keeps.
    Ignorer "ignorer";
}

impl Meaning {
    /// The meaning of that name.
    pub(super) fn named(name: &str) -> Option<Self> {
        Meaning::ALL.iter().copied().find(|it| it.name() == name)
    }

    /// The meaning that a head has by itself.
    pub(super) fn of_head(head: &str) -> Option<Self> {
        match dictionary::sense(head).or_else(|| HeadSense::of_hours(head)) {
            Some(HeadSense::Meaning(meaning)) => Some(meaning),
            _ => None,
        }
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
                | ParcoursCross
                | AcsNiveau
                | Competences
                | Cross
                | Ignorer
                | Acs
                | Activites
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
        of_ue || self.is_hours() || self == Heures
    }

    /// Whether it holds hours of one kind.
    pub(super) fn is_hours(self) -> bool {
        use Meaning::*;
        matches!(self, Cm | Td | CmTd | Tp | Projet | Autonomie)
    }

    /// Whether it holds words, in which a date may stand.
    pub(super) fn is_prose(self) -> bool {
        use Meaning::*;
        matches!(self, Description | Objectifs | Livrables | MotsCles | Situation | Composante | Ignorer)
    }

    /// Whether it is read as the number that it holds, however that is shown.
    pub(super) fn is_counted(self) -> bool {
        use Meaning::*;
        self.is_number()
            || matches!(
                self,
                Semestre
                    | Annee
                    | Niveau
                    | CompetenceNumero
                    | Competence
                    | Cross
                    | CompetenceCross
                    | ParcoursCross
                    | Mark
            )
    }

    /// Whether it lists codes.
    pub(super) fn is_list(self) -> bool {
        use Meaning::*;
        let of_acs = matches!(self, Acs | AcsTravailles | AcsEvalues | AcsNiveau);
        of_acs || matches!(self, Activites | Ressources | Prerequis | Competences | Parcours)
    }

    /// Whether it ties activités and AC.
    pub(super) fn is_tie(self) -> bool {
        matches!(self, Meaning::Cross | Meaning::Acs | Meaning::AcsTravailles | Meaning::AcsEvalues)
    }

    /// Whether what says that there is nothing is nothing there, and no wording: « sans objet ».
    pub(super) fn may_lack(self) -> bool {
        use Meaning::*;
        self.is_number()
            || self.is_list()
            || matches!(
                self,
                Cross | CompetenceCross | ParcoursCross | Mark | MarkTravaille | MarkEvalue | Ue | MotsCles
            )
    }

    /// Whether one cell of it speaks for its row alone: merged over several, it leaves a doubt.
    pub(super) fn is_of_one_cell(self) -> bool {
        use Meaning::*;
        let is_of_one = self.is_number() && !matches!(self, Ects | EctsUe);
        is_of_one
            || matches!(
                self,
                Cross | CompetenceCross | ParcoursCross | Mark | Acs | AcsTravailles | AcsEvalues | Ressources
            )
    }

    /// Whether a merged cell of it says the same of every row that it covers.
    pub(super) fn fills(self) -> bool {
        use Meaning::*;
        self.is_inherited() || self.groups() || matches!(self, UeLibelle | Parcours)
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
            ("U.E.", Meaning::Ue),
            ("E.C", Meaning::Activite),
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
            ("Volumes horaires CM", Meaning::Cm),
            ("Vol. hor. TP", Meaning::Tp),
            ("Nombre d’heures", Meaning::Heures),
        ] {
            assert_eq!(Meaning::of_head(head), Some(meaning), "{head}");
        }
        assert_eq!(Meaning::of_head("Avis du conseil"), None);
        assert_eq!(Meaning::of_head("…"), None);
    }
}
