use std::path::Path;

use jiff::Timestamp;
use serde_json::json;

use super::*;
use crate::{
    edit::{Conflict, Edit, EditError, Path as FieldPath, Placed, Set},
    formats::FormatError,
    i18n::Lang,
    programme::{
        Ac, Activite, Competence, FieldError, Fields, Id, Kind, Location, Nature, Niveau, Object, Profil, Violation,
    },
    store::{Entry, Origin, StoreError},
};

fn fr() -> I18n {
    I18n::new(Lang::Fr)
}

fn programme() -> Programme {
    let mut it = Programme::new(Id::from_label("BUT SD"), Profil::ButTertiaire, "Science des données");
    it.competences.push(Competence {
        id: Id::from_label("Traiter"),
        numero: 1,
        nom: "Traiter".into(),
        libelle: String::new(),
        couleur: None,
        cle_externe: None,
        situations: Vec::new(),
        composantes: Vec::new(),
        niveaux: vec![Niveau {
            id: Id::from_label("n1"),
            ordre: 1,
            libelle: String::new(),
            annee: 1,
            acs: vec![Ac { id: Id::from_label("AC11.01"), code: "AC11.01".into(), libelle: "Lire".into() }],
        }],
    });
    it.activites.push(Activite::new(Id::from_label("SAÉ 1.01"), Nature::Sae, "SAÉ 1.01", 1, "Reporting"));
    it
}

fn ac() -> Target {
    Target::new(Kind::Ac, "ac11-01")
}

fn set(target: Target, path: FieldPath, before: serde_json::Value, after: serde_json::Value) -> Edit {
    Edit::Set(Set { target, path, before, after })
}

fn told(origin: Origin, edit: Edit) -> String {
    let entry =
        Entry { seq: 4, at: Timestamp::UNIX_EPOCH, author: "Inès".into(), origin, label: "AC11.01".into(), edit };
    describe(&entry, &programme(), &fr())
}

#[test]
fn an_edit_of_a_field_shows_both_values() {
    let edit = set(ac(), FieldPath::field("libelle"), json!("Lire"), json!("Lire des données"));
    assert_eq!(
        told(Origin::Edit, edit.clone()),
        "AC11.01\u{a0}: libellé, «\u{a0}Lire des données\u{a0}» (avant\u{a0}: «\u{a0}Lire\u{a0}»)"
    );
    assert!(told(Origin::Undo(3), edit).starts_with("Annule le n°\u{a0}3 (AC11.01"));
}

#[test]
fn a_cell_of_the_matrix_is_told_with_codes() {
    let sae = Target::new(Kind::Activite, "sae-1-01");
    let edit = set(sae.clone(), FieldPath::entry("evalue", "ac11-01"), json!(false), json!(true));
    assert_eq!(told(Origin::Edit, edit.clone()), "SAÉ 1.01 évalue AC11.01");
    assert_eq!(told(Origin::Edit, edit.inverse()), "SAÉ 1.01 n’évalue plus AC11.01");
    let edit = set(sae, FieldPath::entry("heures", "td"), json!(null), json!(1.5));
    assert_eq!(told(Origin::Edit, edit), "SAÉ 1.01\u{a0}: heures (TD), 1,5 (avant\u{a0}: rien)");
}

#[test]
fn what_is_gone_keeps_the_label_of_its_time() {
    let gone = Ac { id: Id::from_label("gone"), code: "AC11.01".into(), libelle: String::new() };
    let edit = Edit::Delete(Placed { object: Object::Ac(gone), at: Location::new("n1", 0) });
    assert_eq!(told(Origin::Edit, edit), "AC11.01\u{a0}: suppression (apprentissage critique)");
}

#[test]
fn a_long_value_is_cut_on_one_line() {
    let edit = set(ac(), FieldPath::field("libelle"), json!("Lire"), json!(format!("a\nb {}", "é".repeat(80))));
    let line = told(Origin::Edit, edit);
    assert!(!line.contains('\n') && line.contains("«\u{a0}a b ééé") && line.contains("é…\u{a0}» (avant"), "{line}");
}

#[test]
fn a_conflict_shows_what_is_there_and_what_was_wanted() {
    let conflict = Conflict {
        target: ac(),
        path: FieldPath::field("libelle"),
        expected: json!("Lire"),
        found: json!("Dire"),
        wanted: json!("Rire"),
    };
    let error = StoreError::Edit(EditError::Conflict(Box::new(conflict)));
    let programme = programme();
    let sentence = Voice::of(&fr(), &programme).say(&error);
    for part in ["l’apprentissage critique AC11.01", "«\u{a0}libellé\u{a0}»", "Dire", "Rire"] {
        assert!(sentence.contains(part), "{sentence}");
    }
}

#[test]
fn a_refused_file_is_placed() {
    let error = FormatError::new(Path::new("a.xml"), Some(12), crate::code!("xml-tronque"), Vec::new());
    assert!(Voice::new(&fr()).say(&error).starts_with("a.xml:12\u{a0}: "));
}

/// Every error of the layers has its words: none shows an id, and none is the same in both languages.
#[test]
fn every_error_speaks_both_languages() {
    let to = Target::new(Kind::Ue, "ue1-1");
    let sentences = |i18n: &I18n| {
        let voice = Voice::new(i18n);
        let edits = [
            EditError::Gone(ac()),
            EditError::Changed(ac()),
            EditError::Closed(Id::from_label("x")),
            EditError::Renamed { expected: Id::from_label("x"), found: Id::from_label("y") },
            FieldError::Unknown("x".into()).into(),
            FieldError::Invalid { field: "ects".into(), why: String::new() }.into(),
            Violation::Twice(ac()).into(),
            Violation::Dangling { from: ac(), to: to.clone() }.into(),
            Violation::SemestreTwice(1).into(),
            Violation::NoSemestre { activite: ac(), semestre: 7 }.into(),
            Violation::ChoixInItself(to.clone()).into(),
            Violation::Zero { of: ac(), field: "annee" }.into(),
            Violation::Negative { of: to.clone(), field: "ects" }.into(),
        ];
        let path = || Path::new("x.db").to_path_buf();
        let stores = [
            StoreError::Open { path: path(), why: "?".into() },
            StoreError::Foreign(path()),
            StoreError::Newer { path: path(), found: 9, known: 1 },
            StoreError::Unknown("x".into()),
            StoreError::Exists("x".into()),
            StoreError::Removed { id: "x".into(), at: jiff::Timestamp::UNIX_EPOCH, by: String::new() },
            StoreError::NotRemoved("x".into()),
            StoreError::Erased("x".into()),
            StoreError::SnapshotName("x".into()),
            StoreError::SnapshotExists { programme: "x".into(), nom: "v1".into(), seq: 1 },
            StoreError::UnknownSnapshot { programme: "x".into(), asked: "v1".into(), known: vec!["v2".into()] },
            StoreError::UnknownSnapshot { programme: "x".into(), asked: "v1".into(), known: Vec::new() },
            StoreError::NoSuchPoint { programme: "x".into(), seq: 9, head: 3 },
            StoreError::NotSqlite(path()),
            StoreError::ReadOnly(path()),
            StoreError::Locked(path()),
            StoreError::Full(path()),
            StoreError::Damaged { path: path(), why: "x".into() },
            StoreError::Sqlite(rusqlite::Error::InvalidQuery),
        ];
        edits.iter().map(|it| voice.say(it)).chain(stores.iter().map(|it| voice.say(it))).collect::<Vec<_>>()
    };
    let (fr, en) = (sentences(&fr()), sentences(&I18n::new(Lang::En)));
    for (fr, en) in fr.iter().zip(&en) {
        assert!(fr != en && fr.ends_with('.') && en.ends_with('.'), "{fr} / {en}");
    }
}

#[test]
fn every_kind_has_a_name_and_an_article() {
    for lang in Lang::ALL {
        let i18n = I18n::new(lang);
        for kind in Kind::ALL {
            assert!(!crate::names::kind_name(kind, &i18n).starts_with('?'), "{}", kind.name());
            assert!(!Voice::new(&i18n).object(&Target::new(kind, "x")).starts_with('?'), "{}", kind.name());
        }
    }
}

/// Every field of every kind is listed in the texts: one that is not would show as its name in files.
#[test]
fn every_field_has_a_name() {
    let texts = include_str!("../i18n/fr/tapis.ftl");
    let programme = programme();
    let mut names: Vec<&str> = programme.names().to_vec();
    names.extend(programme.elements().flat_map(|it| it.names()));
    for name in names {
        assert!(texts.contains(&format!("    [{name}] ")), "{name}");
    }
}

#[test]
fn an_edit_to_come_calls_objects_what_they_are_called_now() {
    let renamed = set(ac(), FieldPath::field("code"), json!("AC11.01"), json!("AC11.02"));
    let told = |edit: &Edit| describe_edit(edit, &programme(), &fr());
    assert_eq!(told(&renamed), "AC11.01\u{a0}: code, «\u{a0}AC11.02\u{a0}» (avant\u{a0}: «\u{a0}AC11.01\u{a0}»)");
    let object =
        Object::Activite(Activite::new(Id::from_label("pf-1"), Nature::Portfolio, "PORTFOLIO", 1, "Portfolio"));
    assert!(told(&Edit::Create(Placed { object, at: Location::last("") })).contains("PORTFOLIO"));
}
