//! The fields of a programme that a form can receive.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FormField {
    /// « BUT », « Licence »…
    Diplome,
    Intitule,
    Sigle,
    Millesime,
    Rncp,
    Etablissement,
    Composante,
    Site,
    Domaine,
    /// « 2026-2027 ».
    AnneeUniversitaire,
    /// Les autres mentions de la tête de la maquette.
    Mentions,
    /// « X » si le programme est ouvert en formation initiale ; de même pour les deux suivants.
    FormationInitiale,
    FormationContinue,
    Alternance,
    ParcoursCode,
    Parcours,
    /// « S3 ».
    Semestre,
    /// « 3 ».
    SemestreNumero,
    /// Le numéro de l’année d’études.
    Annee,
    /// « 1ère année », « 2ème année ».
    AnneeEnLettres,
    /// Le jour de l’export : « 30/11/2026 ».
    Date,
    /// La version du programme : le nom d’un instantané, ou le numéro de l’entrée du journal.
    Version,
    /// Ce que les conseils ont décidé de cette version : « validé en CFVU le 12/06/2026 ».
    Votes,
    CompetenceNumero,
    Competence,
    /// La compétence et son libellé complet.
    CompetenceLibelle,
    UeCode,
    UeLibelle,
    UeEcts,
    /// Le rang de l’UE dans son semestre, à partir de 1.
    UeRang,
    UeCodeApogee,
    Code,
    CodeApogee,
    Libelle,
    /// Le rang de l’activité dans sa feuille, à partir de 1.
    Rang,
    Type,
    Langue,
    Responsable,
    /// « O » si d’autres programmes l’ont aussi.
    Mutualisee,
    Description,
    Objectifs,
    Livrables,
    MotsCles,
    /// Les codes des activités qui doivent précéder.
    Prerequis,
    /// Les codes des ressources qu’une SAÉ mobilise.
    Mobilise,
    /// Les semaines d’un stage.
    Semaines,
    Competences,
    /// Les codes des AC.
    Acs,
    AcCode,
    AcLibelle,
    Niveau,
    /// Les heures encadrées et de projet.
    HeuresEtudiant,
    HeuresEncadrees,
    HeuresCm,
    HeuresTd,
    HeuresTp,
    HeuresProjet,
    HeuresAutonomie,
    PresentielCm,
    PresentielTd,
    PresentielTp,
    PresentielTotal,
    DistancielCm,
    DistancielTd,
    DistancielTp,
    DistancielTotal,
    /// Les heures de projet et d’autonomie.
    TravailEtudiant,
    /// Le coefficient dans l’UE de la ligne ou de la colonne.
    Coefficient,
    /// Le coefficient dans la première UE du semestre, la deuxième…
    CoefficientUe1,
    CoefficientUe2,
    CoefficientUe3,
    CoefficientUe4,
    CoefficientUe5,
    CoefficientUe6,
    /// Le rapport des coefficients des SAÉ à tous ceux de l’UE.
    RapportSae,
    /// La part des évaluations en pour cent, et leur nombre ; `evaluation` dit lesquelles.
    Part,
    Nombre,
    /// Les évaluations en toutes lettres : « écrit 2 h (60 %); oral (40 %) ».
    Evaluations,
    /// Celles de la seconde chance.
    SecondeChance,
    EvaluationNature,
    EvaluationLibelle,
    EvaluationPart,
    EvaluationNombre,
    /// « 1 h 30 ».
    EvaluationDuree,
    /// « 1 », « 2 ».
    EvaluationSession,
    /// « contrôle continu », « contrôle terminal ».
    EvaluationRegime,
    EvaluationRemarque,
    /// « individuelle », « groupe ».
    EvaluationMode,
    PartEcrit,
    NombreEcrit,
    PartOral,
    NombreOral,
    PartLivrable,
    NombreLivrable,
    PartSoutenance,
    NombreSoutenance,
    PartPortfolio,
    NombrePortfolio,
    PartControleContinu,
    NombreControleContinu,
    PartPratique,
    NombrePratique,
    PartAutre,
    NombreAutre,
}

/// What fields are about together: who has one of them in a form expects all that the programme says of it to be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(in crate::formats::xlsx::fill) enum Family {
    Programme,
    Semestre,
    Ue,
    Ects,
    Activite,
    Heures,
    Coefficients,
    Evaluations,
    /// Only one évaluation.
    Evaluation,
    Referentiel,
}

impl FormField {
    pub(in crate::formats::xlsx::fill) fn family(self) -> Family {
        use FormField::*;
        match self {
            Diplome | Intitule | Sigle | Millesime | Rncp | Etablissement | Composante | Site | Domaine
            | AnneeUniversitaire | Mentions | FormationInitiale | FormationContinue | Alternance | ParcoursCode
            | Parcours | Date | Version | Votes => Family::Programme,
            Semestre | SemestreNumero | Annee | AnneeEnLettres => Family::Semestre,
            UeCode | UeLibelle | UeRang | UeCodeApogee => Family::Ue,
            UeEcts => Family::Ects,
            Code | CodeApogee | Libelle | Rang | Type | Langue | Responsable | Mutualisee | Description | Objectifs
            | Livrables | MotsCles | Prerequis | Mobilise | Semaines | Competences | Acs => Family::Activite,
            CompetenceNumero | Competence | CompetenceLibelle | AcCode | AcLibelle | Niveau => Family::Referentiel,
            HeuresEtudiant | HeuresEncadrees | HeuresCm | HeuresTd | HeuresTp | HeuresProjet | HeuresAutonomie
            | PresentielCm | PresentielTd | PresentielTp | PresentielTotal | DistancielCm | DistancielTd
            | DistancielTp | DistancielTotal | TravailEtudiant => Family::Heures,
            Coefficient | CoefficientUe1 | CoefficientUe2 | CoefficientUe3 | CoefficientUe4 | CoefficientUe5
            | CoefficientUe6 | RapportSae => Family::Coefficients,
            EvaluationNature | EvaluationLibelle | EvaluationPart | EvaluationNombre | EvaluationDuree
            | EvaluationSession | EvaluationRegime | EvaluationRemarque | EvaluationMode => Family::Evaluation,
            Part
            | SecondeChance
            | Nombre
            | Evaluations
            | PartEcrit
            | NombreEcrit
            | PartOral
            | NombreOral
            | PartLivrable
            | NombreLivrable
            | PartSoutenance
            | NombreSoutenance
            | PartPortfolio
            | NombrePortfolio
            | PartControleContinu
            | NombreControleContinu
            | PartPratique
            | NombrePratique
            | PartAutre
            | NombreAutre => Family::Evaluations,
        }
    }

    /// Whether it is a share in per cent.
    pub(in crate::formats::xlsx::fill) fn is_share(self) -> bool {
        use FormField::*;
        matches!(
            self,
            Part | PartEcrit
                | PartOral
                | PartLivrable
                | PartSoutenance
                | PartPortfolio
                | PartControleContinu
                | PartPratique
                | PartAutre
                | EvaluationPart
        )
    }

    /// Whether it is about activités.
    pub(in crate::formats::xlsx::fill) fn is_of_activites(self) -> bool {
        use Family::*;
        matches!(self.family(), Activite | Heures | Coefficients | Evaluations | Evaluation)
    }

    /// Whether a form cannot do without it: whose maquette it is, and of when.
    pub(in crate::formats::xlsx::fill) fn must_be_said(self) -> bool {
        use FormField::*;
        matches!(self, Intitule | AnneeUniversitaire | Semestre | SemestreNumero | Annee | AnneeEnLettres)
    }

    /// Whether the whole programme has one.
    pub(in crate::formats::xlsx::fill) fn is_of_programme(self) -> bool {
        self.family() == Family::Programme
    }

    /// Whether whoever reads a form misses it where it is not.
    pub(in crate::formats::xlsx::fill) fn is_missed(self) -> bool {
        use FormField::*;
        self.must_be_said() || matches!(self, Etablissement | Composante | Site | Domaine | Millesime | Rncp)
    }

    /// Whether it is a figure in per cent.
    pub(in crate::formats::xlsx::fill) fn is_percentage(self) -> bool {
        self.is_share() || self == FormField::RapportSae
    }

    /// Whether the figures of several activités add up to theirs together.
    pub(in crate::formats::xlsx::fill) fn adds_up(self) -> bool {
        matches!(self.family(), Family::Heures | Family::Coefficients | Family::Ects) && self != FormField::RapportSae
    }

    /// Whether it is written once where several rows are about one activité: what would be counted again in each.
    pub(in crate::formats::xlsx::fill) fn is_written_once(self) -> bool {
        let belongs = matches!(self.family(), Family::Heures | Family::Evaluations | Family::Ects);
        belongs || matches!(self, FormField::Semaines)
    }
}

impl FormField {
    /// Its name in a mapping.
    pub(in crate::formats::xlsx::fill) fn name(self) -> String {
        serde_json::to_value(self).ok().and_then(|it| it.as_str().map(str::to_owned)).unwrap_or_default()
    }
}
