//! How an activité is assessed: its modalités de contrôle, one évaluation after the other.

use std::collections::BTreeSet;

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Activite, Id};

/// One assessment of an activité.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Evaluation {
    pub id: Id<Evaluation>,
    pub nature: NatureEvaluation,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub libelle: String,
    /// Whether every student sits it, or those who are given a second chance.
    #[serde(default, skip_serializing_if = "SessionEvaluation::is_initiale")]
    pub session: SessionEvaluation,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub regime: Option<RegimeEvaluation>,
    /// How many there are of it. Unset: nobody said, and it counts as one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nombre: Option<u16>,
    /// How long it lasts, in minutes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duree: Option<u16>,
    /// Its weight within its session, in percent: 40.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub poids: Option<Decimal>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mode: Option<ModeEvaluation>,
    /// The évaluations of the activité whose marks it replaces, in second chance.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub remplace: BTreeSet<Id<Evaluation>>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub remarque: String,
}

impl Evaluation {
    /// An évaluation of the first session of which nothing else is said.
    pub fn new(id: Id<Evaluation>, nature: NatureEvaluation, libelle: impl Into<String>) -> Self {
        Self {
            id,
            nature,
            libelle: libelle.into(),
            session: SessionEvaluation::Initiale,
            regime: None,
            nombre: None,
            duree: None,
            poids: None,
            mode: None,
            remplace: BTreeSet::new(),
            remarque: String::new(),
        }
    }
}

impl Activite {
    /// Its évaluations of one session.
    pub fn evaluations_de(&self, session: SessionEvaluation) -> impl Iterator<Item = &Evaluation> {
        self.evaluations.iter().filter(move |it| it.session == session)
    }

    /// What its évaluations of one session weigh together; None: none of them has a weight.
    pub fn poids_de(&self, session: SessionEvaluation) -> Option<Decimal> {
        self.evaluations_de(session).filter_map(|it| it.poids).reduce(|sum, it| sum + it)
    }

    /// What part of its session an évaluation is; None: nothing says it.
    pub fn part(&self, evaluation: &Evaluation) -> Option<Decimal> {
        evaluation.poids?.checked_div(self.poids_de(evaluation.session)?)
    }

    /// Its évaluations, each with a name that no other of them has: its libellé or, where that is empty or another's
    /// too, its rank as well.
    pub fn evaluations_nommees(&self) -> impl Iterator<Item = (&Evaluation, String)> {
        self.evaluations.iter().enumerate().map(|(rank, it)| {
            let (libelle, rank) = (it.libelle.trim(), rank + 1);
            let is_unique = self.evaluations.iter().filter(|other| other.libelle.trim() == libelle).count() == 1;
            let name = match libelle {
                "" => format!("{} · {rank}", self.code),
                _ if is_unique => libelle.to_owned(),
                _ => format!("{libelle} · {rank}"),
            };
            (it, name)
        })
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum NatureEvaluation {
    Ecrit,
    Oral,
    Livrable,
    Soutenance,
    Portfolio,
    ControleContinu,
    Pratique,
    Autre,
}

impl NatureEvaluation {
    pub const ALL: [NatureEvaluation; 8] = [
        NatureEvaluation::Ecrit,
        NatureEvaluation::Oral,
        NatureEvaluation::Livrable,
        NatureEvaluation::Soutenance,
        NatureEvaluation::Portfolio,
        NatureEvaluation::ControleContinu,
        NatureEvaluation::Pratique,
        NatureEvaluation::Autre,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            NatureEvaluation::Ecrit => "ecrit",
            NatureEvaluation::Oral => "oral",
            NatureEvaluation::Livrable => "livrable",
            NatureEvaluation::Soutenance => "soutenance",
            NatureEvaluation::Portfolio => "portfolio",
            NatureEvaluation::ControleContinu => "controle-continu",
            NatureEvaluation::Pratique => "pratique",
            NatureEvaluation::Autre => "autre",
        }
    }
}

/// When students sit an évaluation: the évaluation initiale, or the seconde chance that comes after it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SessionEvaluation {
    #[default]
    Initiale,
    SecondeChance,
}

impl SessionEvaluation {
    pub const ALL: [SessionEvaluation; 2] = [SessionEvaluation::Initiale, SessionEvaluation::SecondeChance];

    pub const fn name(self) -> &'static str {
        match self {
            SessionEvaluation::Initiale => "initiale",
            SessionEvaluation::SecondeChance => "seconde-chance",
        }
    }

    /// What people call it by, from 1.
    pub fn numero(self) -> u8 {
        match self {
            SessionEvaluation::Initiale => 1,
            SessionEvaluation::SecondeChance => 2,
        }
    }

    /// Whether every student sits it.
    pub fn is_initiale(&self) -> bool {
        *self == SessionEvaluation::Initiale
    }
}

/// Under which rules of the établissement an évaluation is organised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RegimeEvaluation {
    ControleContinu,
    ControleTerminal,
    EvaluationContinueIntegrale,
}

impl RegimeEvaluation {
    pub const ALL: [RegimeEvaluation; 3] = [
        RegimeEvaluation::ControleContinu,
        RegimeEvaluation::ControleTerminal,
        RegimeEvaluation::EvaluationContinueIntegrale,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            RegimeEvaluation::ControleContinu => "controle-continu",
            RegimeEvaluation::ControleTerminal => "controle-terminal",
            RegimeEvaluation::EvaluationContinueIntegrale => "evaluation-continue-integrale",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum ModeEvaluation {
    Individuelle,
    Groupe,
}

impl ModeEvaluation {
    pub const ALL: [ModeEvaluation; 2] = [ModeEvaluation::Individuelle, ModeEvaluation::Groupe];

    pub const fn name(self) -> &'static str {
        match self {
            ModeEvaluation::Individuelle => "individuelle",
            ModeEvaluation::Groupe => "groupe",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::Nature;

    #[test]
    fn each_evaluation_of_an_activite_has_a_name_of_its_own() {
        let mut activite = Activite::new(Id::from_label("r1-01"), Nature::Ressource, "R1.01", 1, "Tableur");
        for (n, libelle) in ["Devoir", "", "Oral", " Oral "].into_iter().enumerate() {
            let id = Id::from_label(&format!("e{n}"));
            activite.evaluations.push(Evaluation::new(id, NatureEvaluation::Ecrit, libelle));
        }
        let names: Vec<String> = activite.evaluations_nommees().map(|(_, name)| name).collect();
        assert_eq!(names, ["Devoir", "R1.01 · 2", "Oral · 3", "Oral · 4"]);
    }

    #[test]
    fn an_evaluation_is_a_part_of_its_own_session() {
        let mut activite = Activite::new(Id::from_label("r1-01"), Nature::Ressource, "R1.01", 1, "Tableur");
        let weighing = |id: &str, poids: Option<i64>, session| Evaluation {
            poids: poids.map(Decimal::from),
            session,
            ..Evaluation::new(Id::from_label(id), NatureEvaluation::Ecrit, "")
        };
        let (initiale, seconde) = (SessionEvaluation::Initiale, SessionEvaluation::SecondeChance);
        activite.evaluations =
            vec![weighing("a", Some(40), initiale), weighing("b", Some(60), initiale), weighing("c", None, seconde)];
        let part = |rank: usize| activite.part(&activite.evaluations[rank]);
        assert_eq!([part(0), part(1), part(2)], [Some(Decimal::new(4, 1)), Some(Decimal::new(6, 1)), None]);
        assert_eq!((activite.poids_de(initiale), activite.poids_de(seconde)), (Some(Decimal::from(100)), None));
        activite.evaluations[2].poids = Some(Decimal::from(100));
        assert_eq!(activite.part(&activite.evaluations[2]), Some(Decimal::ONE));
        assert_eq!(activite.part(&activite.evaluations[0]), Some(Decimal::new(4, 1)));
    }
}
