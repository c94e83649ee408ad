//! What a cell receives.

use std::{fmt, marker::PhantomData, slice};

use schemars::JsonSchema;
use serde::{
    Deserialize, Deserializer,
    de::{
        Error, MapAccess, SeqAccess, Visitor,
        value::{MapAccessDeserializer, SeqAccessDeserializer, StrDeserializer},
    },
};

use super::FormField;
use crate::programme::{Evaluation, Nature, NatureEvaluation, RegimeEvaluation};

/// What a cell receives.
#[derive(Debug, Clone, JsonSchema)]
#[serde(untagged)]
pub enum Value {
    /// Un champ du programme, du parcours, de l’UE ou de l’activité.
    FormField(FormField),
    /// Un champ sous conditions, un texte ou une formule.
    Chosen(Box<Chosen>),
    /// Le premier qui n’est pas vide.
    First(Vec<Value>),
}

/// A field under conditions, a text or a formula.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Chosen {
    /// Le champ.
    #[serde(rename = "champ", default)]
    pub field: Option<FormField>,
    /// Un texte, où `{intitule}` est remplacé par ce champ.
    #[serde(rename = "texte", default)]
    pub text: Option<String>,
    /// Une formule du tableur, sans « = », où les cellules sont nommées comme dans le formulaire vide.
    #[serde(rename = "formule", default)]
    pub formula: Option<String>,
    /// Les natures d’activités que la valeur regarde : `nature = ["sae", "stage", "portfolio"]`. Absentes : toutes.
    #[serde(default)]
    pub nature: Many<Nature>,
    /// Les natures d’évaluations que la valeur regarde. Absentes : toutes.
    #[serde(default)]
    pub evaluation: Many<NatureEvaluation>,
    /// La session que la valeur regarde : 1, ou 2 pour la seconde chance. Absente : la première.
    #[serde(default)]
    pub session: Option<u8>,
    /// Les régimes d’évaluation que la valeur regarde. Absents : tous.
    #[serde(default)]
    pub regime: Many<Regime>,
    /// Compte tout le programme ou tout le parcours, et non la seule feuille.
    #[serde(rename = "ensemble", default)]
    pub whole: bool,
    /// Écrit la valeur dans chaque ligne de l’activité, et non dans la première seulement.
    #[serde(rename = "chaque_ligne", default)]
    pub each_line: bool,
    /// Écrit la valeur dans la première des lignes qui se suivent avec le même semestre, la même UE ou la même activité,
    /// et fusionne leurs cellules.
    #[serde(rename = "fusionner", default)]
    pub merge: bool,
}

/// What a value looks at.
#[derive(Debug, Clone, Copy)]
pub(in crate::formats::xlsx::fill) struct Regard<'m> {
    natures: &'m [Nature],
    evaluations: &'m [NatureEvaluation],
    session: Option<u8>,
    regimes: &'m [Regime],
}

/// Under which rules an évaluation is organised, when somebody said it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Regime {
    ControleContinu,
    ControleTerminal,
    EvaluationContinueIntegrale,
    /// Personne ne l’a dit.
    Aucun,
}

impl Regime {
    fn of(evaluation: &Evaluation) -> Self {
        match evaluation.regime {
            None => Regime::Aucun,
            Some(RegimeEvaluation::ControleContinu) => Regime::ControleContinu,
            Some(RegimeEvaluation::ControleTerminal) => Regime::ControleTerminal,
            Some(RegimeEvaluation::EvaluationContinueIntegrale) => Regime::EvaluationContinueIntegrale,
        }
    }
}

impl Regard<'_> {
    pub(in crate::formats::xlsx::fill) const ALL: Regard<'static> =
        Regard { natures: &[], evaluations: &[], session: None, regimes: &[] };

    /// The same in another session.
    pub(in crate::formats::xlsx::fill) fn in_session(self, session: u8) -> Self {
        Self { session: Some(session), ..self }
    }

    /// Whether a value has an évaluation among those of its session.
    pub(in crate::formats::xlsx::fill) fn counts(&self, evaluation: &Evaluation) -> bool {
        evaluation.session.numero() == self.session.unwrap_or(1) && self.sees(evaluation)
    }

    pub(in crate::formats::xlsx::fill) fn has(&self, nature: Nature) -> bool {
        self.natures.is_empty() || self.natures.contains(&nature)
    }

    /// Whether the évaluation of a row is one that a value looks at.
    pub(in crate::formats::xlsx::fill) fn sees(&self, evaluation: &Evaluation) -> bool {
        let has_nature = self.evaluations.is_empty() || self.evaluations.contains(&evaluation.nature);
        let has_regime = self.regimes.is_empty() || self.regimes.contains(&Regime::of(evaluation));
        has_nature && has_regime && self.session.is_none_or(|it| it == evaluation.session.numero())
    }
}

impl Chosen {
    pub(in crate::formats::xlsx::fill) fn regard(&self) -> Regard<'_> {
        Regard {
            natures: self.nature.items(),
            evaluations: self.evaluation.items(),
            session: self.session,
            regimes: self.regime.items(),
        }
    }

    /// Whether it looks at some natures of activités only.
    pub(in crate::formats::xlsx::fill) fn has_nature(&self) -> bool {
        !self.nature.items().is_empty()
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyValue)
    }
}

/// Read by hand: what is wrong is told where it stands, and not of the whole value.
struct AnyValue;

impl<'de> Visitor<'de> for AnyValue {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("\"champ\", { champ = … }, { texte = … }, { formule = … }")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        FormField::deserialize(StrDeserializer::new(text)).map(Value::FormField)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Value, A::Error> {
        let chosen = Chosen::deserialize(MapAccessDeserializer::new(map))?;
        let said = [chosen.field.is_some(), chosen.text.is_some(), chosen.formula.is_some()];
        match said.into_iter().filter(|it| *it).count() {
            1 => Ok(Value::Chosen(Box::new(chosen))),
            _ => Err(A::Error::invalid_value(serde::de::Unexpected::Map, &self)),
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Value, A::Error> {
        Vec::deserialize(SeqAccessDeserializer::new(seq)).map(Value::First)
    }
}

/// One, or several in a list.
#[derive(Debug, Clone, JsonSchema)]
#[serde(untagged)]
pub enum Many<T> {
    One(T),
    Several(Vec<T>),
}

impl<T> Many<T> {
    fn items(&self) -> &[T] {
        match self {
            Many::One(item) => slice::from_ref(item),
            Many::Several(items) => items,
        }
    }
}

impl<T> Default for Many<T> {
    fn default() -> Self {
        Many::Several(Vec::new())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Many<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyMany(PhantomData))
    }
}

struct AnyMany<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for AnyMany<T> {
    type Value = Many<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("\"…\", [\"…\", \"…\"]")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Many<T>, E> {
        T::deserialize(StrDeserializer::new(text)).map(Many::One)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Many<T>, A::Error> {
        Vec::deserialize(SeqAccessDeserializer::new(seq)).map(Many::Several)
    }
}
