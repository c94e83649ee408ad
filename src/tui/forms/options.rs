//! What a field may be filled in with: the values of closed lists, the objects that can be ticked, the entries of
//! tables.

use std::{collections::HashMap, sync::LazyLock};

use serde_json::Value;
use smol_str::SmolStr;

use crate::{
    coverage::is_in_reach,
    i18n::I18n,
    names,
    programme::{
        Activite, Competence, Element, Figures, Id, Keys, Kind, NatureHeures, Programme, Reglage, Semestre, Shape,
        Target,
    },
    rules::{self, Rule},
    t,
    tui::labels,
    workshop::lineage,
};

/// One of the values of a closed list.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    pub value: Value,
    pub label: String,
}

/// The values of a closed list, in its order.
pub fn choices(programme: &Programme, kind: Kind, field: &str, i18n: &I18n) -> Vec<Choice> {
    let Some(known) = kind.field(field) else { return Vec::new() };
    let label = |name: &str| labels::value(i18n, field, name).unwrap_or_else(|| name.to_owned());
    let unset = Choice { value: Value::Null, label: t!(i18n, "valeur-vide") };
    let values: Vec<Choice> = match known.shape {
        Shape::Choice(names) => {
            names.iter().map(|name| Choice { value: Value::from(*name), label: label(name) }).collect()
        }
        Shape::Semestre => {
            let semestre = |it: &Semestre| Choice { value: Value::from(it.numero), label: it.label().to_string() };
            programme.semestres.iter().map(semestre).collect()
        }
        Shape::Reference(kind) => {
            let named = programme.elements().filter(|it| it.target().kind == kind);
            let one = |it: &dyn Element| Choice {
                value: Value::from(it.target().id.as_str()),
                label: described(programme, it),
            };
            named.map(one).collect()
        }
        _ => Vec::new(),
    };
    known.optional.then_some(unset).into_iter().chain(values).collect()
}

/// The objects of `kind` that a field of `target` may name, with a label for each.
///
/// A SAÉ mobilises ressources, never itself; what must come before an activité is another, and so is the évaluation of
/// the activité that one replaces. A criterion observes what
/// its SAÉ assesses: that comes first, then the rest. For an activité, the AC within its reach come first.
pub fn referable(programme: &Programme, target: &Target, field: &str, kind: Kind) -> Vec<(Target, String)> {
    let may_be = |it: &Target| match field {
        "mobilise" => programme.activites.iter().any(|a| a.target() == *it && !a.nature.is_sae()),
        "remplace" => it != target && parent(programme, it) == parent(programme, target),
        _ => it != target,
    };
    let named = programme.elements().filter(|it| it.target().kind == kind);
    let mut found: Vec<(Target, String)> = named.map(|it| (it.target(), described(programme, it))).collect();
    found.retain(|(it, _)| may_be(it));
    let line = lineage(programme, target);
    if let Some(activite) = programme.activites.iter().find(|it| line.contains(&it.target())) {
        let rank = distances(programme, activite, target.kind == Kind::Critere);
        found.sort_by_key(|(it, _)| rank.get(it).copied().unwrap_or(2));
    }
    found
}

/// What holds an object.
fn parent(programme: &Programme, target: &Target) -> Option<SmolStr> {
    programme.locate(target).map(|it| it.parent)
}

/// How near to an activité the AC and the composantes are: those that its criteria observe first are the AC that it
/// assesses and the composantes of their compétences; otherwise, what is near is within its reach.
fn distances(programme: &Programme, activite: &Activite, of_criterion: bool) -> HashMap<Target, u8> {
    let mut distances = HashMap::new();
    for (competence, niveau, ac) in programme.acs() {
        let distance = match of_criterion {
            true if activite.evalue.contains(&ac.id) => 0,
            true if activite.travaille.contains(&ac.id) => 1,
            false if is_in_reach(programme, activite, niveau) => 0,
            _ => 2,
        };
        distances.insert(ac.target(), distance);
        for composante in &competence.composantes {
            let nearest = distances.entry(composante.target()).or_insert(distance);
            *nearest = distance.min(*nearest);
        }
    }
    distances
}

/// The label of an object, and its wording. A composante, which has only the latter, is called by its number too.
fn described(programme: &Programme, element: &dyn Element) -> String {
    let (label, target) = (element.label().to_string(), element.target());
    let wording = element.get("libelle").ok().and_then(|it| it.as_str().map(str::to_owned)).unwrap_or_default();
    let composantes = || programme.competences.iter().flat_map(Competence::composantes_numerotees);
    let numbered = || composantes().find(|(it, _)| it.target() == target).map(|(_, code)| code);
    let evaluations = || programme.activites.iter().flat_map(Activite::evaluations_nommees);
    let named = || evaluations().find(|(it, _)| it.target() == target).map(|(_, name)| name);
    let label = match target.kind {
        Kind::Composante => numbered().unwrap_or(label),
        Kind::Evaluation => return named().unwrap_or(label),
        _ => label,
    };
    if wording.is_empty() || wording == label { label } else { format!("{label}  {wording}") }
}

/// The entries of a table, each with its label: those that it may have, then others that it has.
pub fn entries(programme: &Programme, target: &Target, field: &str, i18n: &I18n) -> Vec<(String, String)> {
    let named = match target.kind.shape(field) {
        Some(Shape::Table(keys)) => keys,
        _ => return Vec::new(),
    };
    let mut keys: Vec<String> = match named {
        Keys::Heures => NatureHeures::ALL.map(|it| it.name().to_owned()).to_vec(),
        Keys::References(Kind::Ue) => {
            let activite = programme.activites.iter().find(|it| it.target() == *target);
            let here =
                programme.ues().filter(|(semestre, _)| activite.is_some_and(|it| it.semestre == semestre.numero));
            here.map(|(_, ue)| ue.id.to_string()).collect()
        }
        Keys::Figures => FIGURES.clone(),
        Keys::Seuils => {
            let rule = rule_of(programme, target);
            rule.map(|it| it.seuils.iter().map(|(name, _)| (*name).to_owned()).collect()).unwrap_or_default()
        }
        Keys::References(_) | Keys::Foreign => Vec::new(),
    };
    if let Some(Ok(Value::Object(table))) = programme.fields(target).map(|it| it.get(field)) {
        let others: Vec<String> = table.keys().filter(|key| !keys.contains(key)).cloned().collect();
        keys.extend(others);
    }
    let label = |key: &str| match named {
        Keys::Heures | Keys::Figures | Keys::Seuils => names::field_name(key, i18n),
        Keys::References(kind) => {
            programme.label(&Target::new(kind, key)).map_or_else(|| key.to_owned(), |it| it.to_string())
        }
        Keys::Foreign => key.to_owned(),
    };
    keys.into_iter().map(|key| (key.clone(), label(&key))).collect()
}

/// What holds for an entry that the programme does not set: the figure of its profile, the threshold of the rule.
pub fn default_entry(programme: &Programme, target: &Target, field: &str, key: &str) -> Value {
    let value = match target.kind.shape(field) {
        Some(Shape::Table(Keys::Figures)) => {
            serde_json::to_value(programme.profil.figures()).ok().and_then(|it| it.get(key).cloned())
        }
        Some(Shape::Table(Keys::Seuils)) => {
            let seuil = rule_of(programme, target).and_then(|it| it.seuils.iter().find(|(name, _)| *name == key));
            seuil.and_then(|(_, default)| serde_json::to_value(default).ok())
        }
        _ => None,
    };
    value.unwrap_or(Value::Null)
}

/// The rule that a réglage sets.
fn rule_of(programme: &Programme, target: &Target) -> Option<&'static Rule> {
    let reglage = Id::<Reglage>::new(&target.id).ok().and_then(|id| programme.get(&id));
    reglage.and_then(|it| rules::find(&it.regle))
}

/// The names of the figures of a diploma, as its type declares them.
static FIGURES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let schema = schemars::schema_for!(Figures);
    let properties = schema.get("properties").and_then(Value::as_object);
    properties.map(|it| it.keys().cloned().collect()).unwrap_or_default()
});
