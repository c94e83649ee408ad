//! No field of a programme is lost without a word: each is shown, written and read back, or excused by name.
//!
//! Each field of the table is given another value, and what did not show, or did not come back, has forgotten it.

use std::{collections::HashMap, path::PathBuf};

use serde_json::{Value, json};
use tapis::{
    diff::diff,
    edit::{self, Edit, Path},
    formats::{registry::Format, toml_file, writing::written::Options},
    i18n::{I18n, Lang},
    names::field_name,
    programme::{Audience, Element, Entries, Field, Keys, Kind, Programme, Shape, Target},
    progress::unwatched,
    sentences::{Versions, describe_edit},
    store::Store,
    tui::theme::Theme,
};

use crate::harness::User;

/// Where a field may be forgotten.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Place {
    /// The screen that shows the object.
    Screen,
    /// The same on a wall.
    Wall,
    /// What students read.
    Livret,
    /// The workbook, and what is read back from it.
    Workbook,
}

use Place::{Livret, Screen, Wall, Workbook};

/// The fields that a place leaves out, and why; `*`: all those of the kind. One that is there after all is an error too.
const EXCUSED: &[(Kind, &str, Place, &str)] = &[
    (
        Kind::Programme,
        "profil intitule hybride figures etat",
        Workbook,
        "the title says it, and the hours and totals of the sheets; a state is given in the workshop",
    ),
    (Kind::Programme, "hybride", Livret, "the hours at a distance of each activité tell it"),
    (Kind::Parcours, "*", Workbook, "a parcours is a column of the workbook, and no row"),
    (Kind::Parcours, "code_apogee", Livret, "students have no use for it"),
    (Kind::Competence, "numero couleur", Workbook, "they come from the order and from national référentiels"),
    (Kind::Competence, "couleur", Livret, "Markdown has no colours"),
    (Kind::Niveau, "annee", Workbook, "the column has the years of all parcours"),
    (Kind::Niveau, "annee", Livret, "the years are those of the parcours"),
    (Kind::Semestre, "*", Workbook, "a semestre is a number in a column, and no row"),
    (Kind::Semestre, "libelle code_apogee", Livret, "students know a semestre by its number"),
    (Kind::Ue, "code_apogee", Livret, "students have no use for it"),
    (Kind::Activite, "mobilise prerequis situations", Workbook, "shown, but many names in a cell are not read"),
    (Kind::Activite, "echelons", Workbook, "a grille is filled in on its screen"),
    (
        Kind::Activite,
        "semaines",
        Workbook,
        "the workbook counts hours, and those of two activités a diploma are on their fiches",
    ),
    (
        Kind::Activite,
        "acs_inconnus activites_inconnues autres_inconnus",
        Workbook,
        "what leads nowhere is settled in the workshop: a diagnostic names it",
    ),
    (Kind::Critere, "*", Workbook, "a grille is filled in on its screen"),
    (
        Kind::Activite,
        "acs_inconnus activites_inconnues autres_inconnus",
        Livret,
        "students have no use for what leads nowhere",
    ),
    (Kind::Choix, "*", Workbook, "a choice is a name in a column, and no row"),
    (Kind::Bloc, "*", Livret, "the certification is told in the workbook and in the report"),
    (Kind::Remarque, "le", Screen, "a line says who, and the journal says when"),
    (Kind::Remarque, "*", Livret, "the memory of the workshop is not for students"),
    (Kind::Remarque, "*", Workbook, "the memory of the workshop stays in the workshop"),
    (Kind::Derogation, "*", Livret, "the memory of the workshop is not for students"),
    (Kind::Derogation, "*", Workbook, "shown with its diagnostic, which is not read"),
    (Kind::Reglage, "*", Livret, "rules are for the team"),
    (Kind::Reglage, "*", Workbook, "rules are for the team"),
];

fn excuse(kind: Kind, field: &Field, place: Place) -> Option<&'static str> {
    let of = |it: &&(Kind, &str, Place, &'static str)| it.0 == kind && it.2 == place;
    let named = |names: &str| names.split_whitespace().any(|it| it == field.name || it == "*");
    EXCUSED.iter().filter(of).find(|it| named(it.1)).map(|it| it.3)
}

fn programme() -> Programme {
    toml::from_str(include_str!("../fixtures/complet.toml")).unwrap()
}

/// The object of a kind that has most to say.
fn target(programme: &Programme, kind: Kind) -> Target {
    if kind == Kind::Programme {
        return Target::new(kind, &programme.id);
    }
    let said = |it: &Target| {
        let fields = programme.fields(it).unwrap();
        kind.fields().iter().filter(|field| !is_silent(&fields.get(field.name).unwrap())).count()
    };
    let all = programme.elements().map(|it| it.target()).filter(|it| it.kind == kind);
    all.max_by_key(said).unwrap()
}

fn is_silent(value: &Value) -> bool {
    matches!(value, Value::Null | Value::Bool(false)) || *value == json!("") || *value == json!([])
}

/// Another value of a field.
fn other(programme: &Programme, target: &Target, field: &Field) -> Value {
    let now = programme.fields(target).unwrap().get(field.name).unwrap();
    let toggled = |kind: Kind| {
        let all = programme.elements().map(|it| it.target()).filter(|it| it.kind == kind && it != target);
        let ids: Vec<Value> = all.map(|it| json!(it.id)).collect();
        let now = now.as_array().unwrap();
        if kind == Kind::Ac && now.len() > 1 {
            // An AC of another year has no row in the sheet of the semestre.
            return now[1..].to_vec();
        }
        if kind == Kind::Parcours {
            // All of them is no restriction.
            return ids.into_iter().filter(|id| !now.contains(id)).take(1).collect();
        }
        match ids.iter().find(|id| !now.contains(id)) {
            Some(absent) => now.iter().chain([absent]).cloned().collect(),
            None => now[1..].to_vec(),
        }
    };
    match field.shape {
        Shape::Line | Shape::Long => json!("Zébulon"),
        Shape::Lines => json!(["Zébulon"]),
        Shape::Number => json!(7.5),
        Shape::Whole => json!(now.as_u64().unwrap() + 1),
        Shape::YesNo => json!(now != json!(true)),
        Shape::Choice(names) => json!(names.iter().find(|it| now != json!(it)).unwrap()),
        Shape::Semestre => json!(if now == json!(1) { 2 } else { 1 }),
        Shape::Reference(kind) => {
            let all = programme.elements().map(|it| it.target()).filter(|it| it.kind == kind && it != target);
            json!(all.map(|it| it.id).find(|it| now != json!(it)).unwrap())
        }
        Shape::References(kind) => json!(toggled(kind)),
        Shape::Niveaux => json!([{ "annee": 1, "niveau": "traiter-1" }]),
        Shape::Table(Keys::Heures) => json!({ "td": 7.5 }),
        Shape::Table(Keys::References(_)) => json!({ "ue1-1": 7.5 }),
        Shape::Table(Keys::Figures) => json!({ "ects_semestre": 7.5 }),
        Shape::Table(Keys::Seuils) => json!({ "min_evaluations": 7 }),
        Shape::Table(Keys::Foreign) => json!({ "Zébulon": "7" }),
        Shape::Aim => json!({ "kind": "ac", "id": "ac21-01" }),
        Shape::Moment => json!("2020-01-02T03:04:05Z"),
    }
}

/// Each field, with the programme in which its value is another.
fn each(mut check: impl FnMut(&Programme, &Programme, &Target, &'static Field, Edit)) {
    let before = programme();
    for kind in Kind::ALL {
        let target = target(&before, kind);
        for field in kind.fields() {
            let value = other(&before, &target, field);
            let edit = edit::set(&before, &target, Path::field(field.name), value).unwrap();
            let mut after = before.clone();
            let edit = edit::apply(&mut after, edit).unwrap();
            assert_ne!(before, after, "{kind:?} {}", field.name);
            check(&before, &after, &target, field, edit);
        }
    }
}

/// The screen that shows an object, high enough to show it whole.
fn screen(programme: &Programme, target: &Target, wall: bool) -> String {
    let mut user = User::opens(programme, 120, 120);
    let (i18n, theme) = (I18n::new(Lang::Fr), Theme::default());
    match target.kind {
        // Their fields are those of the frame of the programme.
        Kind::Semestre | Kind::Ue => {
            user.presses("7");
            assert!(user.app.point_at(target));
        }
        // It shows with what it speaks of.
        Kind::Remarque => {
            let known = self::programme();
            let remarque = known.remarques.iter().find(|it| it.target() == *target).unwrap();
            let aim = remarque.cible.as_ref().unwrap();
            user.app.current_mut().unwrap().go_to(aim, None, &i18n, theme);
        }
        _ => drop(user.app.current_mut().unwrap().go_to(target, None, &i18n, theme)),
    }
    if wall {
        user.presses("z");
    }
    user.paint();
    user.screen()
}

fn written(format: &str, programme: &Programme) -> Vec<u8> {
    let write = Format::named(format).unwrap().write.unwrap();
    let written = write(programme, &Options::default(), &I18n::new(Lang::Fr), &mut unwatched).unwrap();
    written.files.into_iter().next().unwrap().bytes
}

/// Whether the workbook of `after` gives `before` the value of the field.
fn comes_back(before: &Programme, after: &Programme, target: &Target, field: &Field) -> bool {
    let complete = Format::named("xlsx").unwrap().complete.unwrap();
    let Ok(done) = complete(before, &[(PathBuf::from("x.xlsx"), written("xlsx", after))]) else { return false };
    let mut found = before.clone();
    if edit::apply(&mut found, done.edit).is_err() {
        return false;
    }
    let value = |it: &Programme| it.fields(target).unwrap().get(field.name).unwrap();
    value(&found) == value(after)
}

/// What a place says of an object.
fn told(place: Place, programme: &Programme, target: &Target) -> Vec<u8> {
    match place {
        Screen => screen(programme, target, false).into_bytes(),
        Wall => screen(programme, target, true).into_bytes(),
        Livret => written("markdown", programme),
        Workbook => written("xlsx", programme),
    }
}

/// What these places forget, tell that they should not, or have though they are excused.
fn wrong(places: &[Place]) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut known: HashMap<(Place, Target), Vec<u8>> = HashMap::new();
    each(|before, after, target, field, _| {
        for &place in places.iter().filter(|it| **it != Wall || target.kind == Kind::Activite) {
            // A wall owes what a room talks about, and nobody owes what is for other programs.
            let owed = match place {
                Wall => field.audience == Audience::Room,
                _ => field.is_shown(),
            };
            let is_there = match place {
                Workbook => comes_back(before, after, target, field),
                _ => {
                    let before = known.entry((place, target.clone())).or_insert_with(|| told(place, before, target));
                    *before != told(place, after, target)
                }
            };
            let (kind, name, excuse) = (target.kind, field.name, excuse(target.kind, field, place));
            match (owed, is_there, excuse) {
                (true, false, None) => wrong.push(format!("{place:?} forgets {kind:?} {name}")),
                (_, true, Some(why)) => wrong.push(format!("{place:?} has {kind:?} {name}, excused: {why}")),
                (false, true, None) if !field.is_shown() => wrong.push(format!("{place:?} tells {kind:?} {name}")),
                _ => {}
            }
        }
    });
    wrong
}

#[test]
fn each_field_is_shown_or_excused_by_name() {
    assert_eq!(wrong(&[Screen, Wall]), [] as [String; 0]);
}

#[test]
fn each_field_is_written_or_excused_by_name() {
    assert_eq!(wrong(&[Livret]), [] as [String; 0]);
}

#[test]
fn each_field_is_read_back_from_the_workbook_or_excused_by_name() {
    assert_eq!(wrong(&[Workbook]), [] as [String; 0]);
}

#[test]
fn each_field_is_kept_in_a_file_and_in_the_database() {
    each(|_, after, target, field, _| {
        let read = toml_file::read(std::path::Path::new("x.toml"), &toml_file::write(after)).unwrap();
        assert_eq!(read, *after, "{:?} {}", target.kind, field.name);
        let store = Store::in_memory().unwrap();
        store.create(after, "Ada").unwrap();
        assert_eq!(store.load(after.id.as_str()).unwrap().programme, *after, "{:?} {}", target.kind, field.name);
    });
}

#[test]
fn comparison_and_the_journal_name_each_field_in_words_and_none_that_is_for_other_programs() {
    for lang in Lang::ALL {
        let i18n = I18n::new(lang);
        each(|before, after, target, field, edit| {
            let versions = Versions { before, after, i18n: &i18n };
            let changes = diff(before, after);
            let told: Vec<String> = changes.iter().map(|it| versions.told(it)).collect();
            let (name, told) = (field_name(field.name, &i18n), told.join("\n"));
            let journal = describe_edit(&edit, after, &i18n);
            let owner = (target.kind, field.name);
            if field.is_shown() {
                assert!(told.contains(&name), "{owner:?}: {told}");
                let tie = field.shape.entries() == Entries::Set;
                assert!(journal.contains(&name) || tie, "{owner:?}: {journal}");
            } else {
                for text in [&told, &journal] {
                    assert!(!text.contains(&name) && !text.contains("Zébulon"), "{owner:?}: {text}");
                }
            }
        });
    }
}

#[test]
fn people_are_shown_no_key() {
    let programme = programme();
    for kind in Kind::ALL {
        let screen = screen(&programme, &target(&programme, kind), false);
        for key in ["pole_min", "ects_semestre", "min_evaluations", "cle_externe", "0123abcd", "annexe"] {
            assert!(!screen.contains(key), "{kind:?} {key}:\n{screen}");
        }
    }
}
