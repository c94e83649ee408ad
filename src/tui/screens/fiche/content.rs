//! What an activité is, what it says and what it weighs.

use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::lines::{FicheLines, Slot};
use crate::{
    coverage::{heures, heures_de},
    names,
    programme::{Activite, Element, Field, Fields, Keys, Kind, Natures, Section, Shape},
    t,
    tui::{labels, widgets::field_text},
};

/// The whole fiche, in the order in which a team fills it in.
pub(super) fn write(page: &mut FicheLines<'_>, activite: &Activite) {
    heading(page, activite);
    remarques(page, activite);
    page.section(&t!(page.world.i18n, "fiche-contenu"));
    let (own, other) = under(Section::Content, activite);
    for it in own {
        field(page, activite, it.name);
    }
    page.section(&t!(page.world.i18n, "fiche-volumes"));
    for it in under(Section::Volumes, activite).0 {
        match it.shape {
            Shape::Table(Keys::Heures) => hours(page, activite),
            _ => field(page, activite, it.name),
        }
    }
    super::ties::acs(page, activite);
    let others = super::ties::ties(page, activite);
    super::evaluations::write(page, activite);
    super::grille::write(page, activite);
    if !activite.nature.is_sae() {
        rest(page, activite, other.into_iter().chain(others));
    }
}

/// The fields under a heading: those that make sense for the activité or are filled in all the same, and the others.
pub(super) fn under(section: Section, activite: &Activite) -> (Vec<&'static Field>, Vec<&'static Field>) {
    let suits =
        |it: &&Field| it.natures.has(activite.nature) || activite.get(it.name).is_ok_and(|value| !is_empty(&value));
    let (own, mut other): (Vec<_>, Vec<&'static Field>) = Kind::Activite.section(section).partition(suits);
    // What only a file fills in is not within reach before.
    other.retain(|it| it.natures != Natures::Filled);
    (own, other)
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(table) => table.is_empty(),
        Value::Bool(_) | Value::Number(_) => false,
    }
}

/// The value of a field as people read it; empty when it is not filled in.
fn value(page: &FicheLines<'_>, activite: &Activite, name: &str) -> String {
    let value = activite.get(name).unwrap_or(Value::Null);
    if is_empty(&value) {
        return String::new();
    }
    field_text(page.world.i18n, page.world.programme, activite.target().kind, name, &value)
}

pub(super) fn field(page: &mut FicheLines<'_>, activite: &Activite, name: &'static str) {
    let (label, value) = (names::field_name(name, page.world.i18n), value(page, activite, name));
    page.field(Slot::Field(activite.target(), name), &label, &value);
}

fn heading(page: &mut FicheLines<'_>, activite: &Activite) {
    let (i18n, theme, target) = (page.world.i18n, page.world.theme, activite.target());
    let (name, code) = (|field| names::field_name(field, i18n), super::lines::columns(&activite.code).max(1));
    let entry = |field| Slot::Field(target.clone(), field);
    let or_to_write = |text: &str| if text.is_empty() { t!(i18n, "fiche-a-ecrire") } else { text.to_owned() };
    let libelle = (code + 2, page.width.saturating_sub(code + 2));
    page.row(
        0,
        vec![
            (entry("code"), (0, code), or_to_write(&activite.code), theme.title()),
            (entry("libelle"), libelle, or_to_write(&activite.libelle), theme.title()),
        ],
    );
    let told = |it: &Field| match (it.name, value(page, activite, it.name)) {
        ("parcours", none) if none.is_empty() => t!(i18n, "fiche-tous-parcours"),
        (_, text) => or_to_write(&text),
    };
    // What it is needs no label.
    let label = |it: &Field| if matches!(it.shape, Shape::Choice(_)) { String::new() } else { name(it.name) };
    let others = Kind::Activite.section(Section::Identity).filter(|it| !HEADING.contains(&it.name));
    let others = others.map(|it| (entry(it.name), label(it), told(it))).collect();
    page.flow(0, others);
}

/// What the fiche is headed by.
const HEADING: [&str; 2] = ["code", "libelle"];

/// What the team has noted on the activité, and on what it holds.
fn remarques(page: &mut FicheLines<'_>, activite: &Activite) {
    let theme = page.world.theme;
    for target in activite.to_object().targets() {
        for remarque in page.world.remarques(&target) {
            page.note(0, &labels::remarque(page.world.i18n, remarque), theme.key());
        }
    }
}

fn hours(page: &mut FicheLines<'_>, activite: &Activite) {
    let i18n = page.world.i18n;
    let label = names::field_name("heures", i18n);
    let (total, scheduled) = (heures_de(activite, |_| true), heures(activite));
    // One by one, for the order of the kinds rather than that of the alphabet.
    let each = activite.heures.iter().filter_map(|(nature, volume)| {
        let table = json!({ nature.name(): serde_json::to_value(volume).ok()? });
        Some(field_text(i18n, page.world.programme, activite.target().kind, "heures", &table))
    });
    let mut value = each.collect::<Vec<_>>().join(", ");
    if total > Decimal::ZERO {
        value = t!(i18n, "fiche-heures", detail = value, total = i18n.decimal(total));
    }
    if total > scheduled {
        value = t!(i18n, "fiche-heures-dont", heures = value, n = i18n.decimal(scheduled));
    }
    page.field(Slot::Field(activite.target(), "heures"), &label, &value);
}

/// The fields that are of no use here, within reach all the same.
fn rest(page: &mut FicheLines<'_>, activite: &Activite, fields: impl Iterator<Item = &'static Field>) {
    let i18n = page.world.i18n;
    let entry = |it: &Field| (Slot::Field(activite.target(), it.name), names::field_name(it.name, i18n), String::new());
    page.section(&t!(i18n, "fiche-autres"));
    page.flow(0, fields.map(entry).collect());
}
