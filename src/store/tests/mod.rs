//! The database keeps what it is given, tells people apart, and refuses with a reason.

mod alone;
mod archive;
mod bin;
mod history;
mod lease;
mod opening;
mod presence;
mod renaming;
mod sharing;
mod versions;
mod votes;

use serde_json::json;

use super::*;
use crate::{
    edit::{EditError, Move, Path as Field, Placed},
    programme::{Ac, Element, Id, Kind, Location, Object, Target},
    progress::unwatched,
};

pub(crate) fn sample() -> Programme {
    toml::from_str(include_str!("../../../tests/fixtures/complet.toml")).unwrap()
}

/// A database with the sample in it, and the sample as loaded.
fn with_sample() -> (Store, Snapshot) {
    let store = Store::in_memory().unwrap();
    store.create(&sample(), "Léa").unwrap();
    let snapshot = store.load("but-demo").unwrap();
    (store, snapshot)
}

/// The programme as it was after an entry of its journal.
fn at(store: &Store, seq: i64) -> Result<Programme, StoreError> {
    store.at("but-demo", seq, &mut unwatched)
}

fn wording(programme: &Programme, ac: &str, text: &str) -> Edit {
    edit::set(programme, &Target::new(Kind::Ac, ac), Field::field("libelle"), text).unwrap()
}

#[test]
fn a_programme_comes_back_as_it_was() {
    let (store, snapshot) = with_sample();
    assert_eq!(snapshot.programme, sample());
    assert_eq!(snapshot.seq, 1);
    let journal = store.journal("but-demo").unwrap();
    assert_eq!((journal.len(), journal[0].origin, journal[0].label.as_str()), (1, Origin::Create, "but-demo"));
}

#[test]
fn the_list_counts() {
    let (store, _) = with_sample();
    let list = store.list().unwrap();
    let one = &list[0];
    assert_eq!((one.competences, one.acs, one.saes, one.ressources), (2, 3, 2, 1));
    assert_eq!((one.id.as_str(), one.sigle.as_str()), ("but-demo", "DEMO"));
}

#[test]
fn a_taken_name_is_refused_and_a_free_one_is_found() {
    let (store, _) = with_sample();
    let refused = store.create(&sample(), "Max");
    assert!(matches!(refused, Err(StoreError::Exists(id)) if id == "but-demo"));
    assert_eq!(store.free_programme_id("BUT Démo").unwrap().as_str(), "but-demo-2");
    assert_eq!(store.free_programme_id("BUT SD").unwrap().as_str(), "but-sd");
}

#[test]
fn a_broken_programme_is_refused() {
    let mut programme = sample();
    programme.semestres.clear();
    let refused = Store::in_memory().unwrap().create(&programme, "Max");
    assert!(matches!(refused, Err(StoreError::Edit(EditError::Integrity(_)))), "{refused:?}");
}

#[test]
fn an_unknown_programme_is_named() {
    let store = Store::in_memory().unwrap();
    assert!(matches!(store.load("x"), Err(StoreError::Unknown(id)) if id == "x"));
    assert!(matches!(store.journal("x"), Err(StoreError::Unknown(id)) if id == "x"));
}

#[test]
fn an_edit_is_in_the_tables_and_in_the_journal() {
    let (store, mut snapshot) = with_sample();
    let edit = wording(&snapshot.programme, "ac11-01", "Lire");
    let entry = store.apply(&mut snapshot, edit.clone(), "Léa", Origin::Edit).unwrap();
    assert_eq!((entry.seq, entry.label.as_str(), entry.author.as_str()), (2, "AC11.01", "Léa"));
    assert_eq!(entry.edit, edit);
    assert_eq!(store.load("but-demo").unwrap(), snapshot);
    assert_eq!(store.journal("but-demo").unwrap().last(), Some(&entry));
}

/// Every shape of edit on every sort of table: the tables then say what the programme in memory says.
#[test]
fn the_tables_follow_every_shape_of_edit() {
    let (store, mut snapshot) = with_sample();
    let activite = Target::new(Kind::Activite, "sae-1-01");
    let programme = Target::new(Kind::Programme, "but-demo");
    type Make<'a> = Box<dyn Fn(&Programme) -> Edit + 'a>;
    let field = |target: &Target, name: &'static str, value: serde_json::Value| -> Make<'_> {
        let target = target.clone();
        Box::new(move |p| edit::set(p, &target, Field::field(name), value.clone()).unwrap())
    };
    let ac = Ac { id: Id::from_label("new"), code: "AC11.03".into(), libelle: String::new() };
    let edits: Vec<Make<'_>> = vec![
        field(&programme, "figures", json!({ "pole_max": 0.7 })),
        field(&programme, "metadonnees", json!({})),
        field(&activite, "heures", json!({ "tp": { "presentiel": 1.5, "distanciel": 0 } })),
        field(&activite, "mots_cles", json!(["un", "deux"])),
        Box::new(|p| edit::member(p, &activite, "evalue", "ac11-02", true).unwrap()),
        Box::new(|p| edit::member(p, &activite, "travaille", "ac11-02", false).unwrap()),
        Box::new(|_| Edit::Create(Placed { object: Object::Ac(ac.clone()), at: Location::new("traiter-1", 0) })),
        Box::new(|p| {
            let target = Target::new(Kind::Niveau, "traiter-1");
            Edit::Move(Move { from: p.locate(&target).unwrap(), target, to: Location::last("communiquer") })
        }),
        // The niveau leaves its compétence, and in the same step the compétence goes.
        Box::new(|p| {
            let target = Target::new(Kind::Niveau, "traiter-2");
            let from = p.locate(&target).unwrap();
            let moved = Edit::Move(Move { target, from, to: Location::last("communiquer") });
            let mut after = p.clone();
            edit::apply(&mut after, moved.clone()).unwrap();
            Edit::Batch(vec![moved, edit::delete(&after, &Target::new(Kind::Competence, "traiter")).unwrap()])
        }),
        Box::new(|p| edit::delete(p, &Target::new(Kind::Parcours, "a")).unwrap()),
        Box::new(|p| edit::delete(p, &Target::new(Kind::Semestre, "s1")).unwrap()),
    ];
    for (step, make) in edits.iter().enumerate() {
        let edit = make(&snapshot.programme);
        store.apply(&mut snapshot, edit, "Léa", Origin::Edit).unwrap();
        assert_eq!(store.load("but-demo").unwrap(), snapshot, "step {step}");
    }
    // And all the way back.
    for entry in store.journal("but-demo").unwrap().into_iter().skip(1).rev() {
        store.apply(&mut snapshot, entry.edit.inverse(), "Léa", Origin::Undo(entry.seq)).unwrap();
        assert_eq!(store.load("but-demo").unwrap(), snapshot);
    }
    assert_eq!(snapshot.programme, sample());
}

#[test]
fn a_refused_edit_leaves_no_trace() {
    let (store, mut snapshot) = with_sample();
    let before = snapshot.clone();
    let gone = Edit::Delete(Placed {
        object: snapshot.programme.get::<Ac>(&Id::from_label("ac11-01")).unwrap().to_object(),
        at: Location::new("traiter-1", 0),
    });
    let refused = store.apply(&mut snapshot, gone, "Max", Origin::Edit);
    assert!(matches!(refused, Err(StoreError::Edit(EditError::Integrity(_)))), "{refused:?}");
    assert_eq!(snapshot, before);
    assert_eq!(store.load("but-demo").unwrap(), before);
    assert_eq!(store.journal("but-demo").unwrap().len(), 1);
}

#[test]
fn the_journal_has_no_gap_and_is_not_rewritten() {
    let (store, _) = with_sample();
    let gap = "INSERT INTO journal VALUES ('but-demo', 3, '', '', 'edit', NULL, '', '{}')";
    assert!(store.db.execute(gap, []).is_err());
    assert!(store.db.execute("UPDATE journal SET author = 'x'", []).is_err());
}

#[test]
fn the_views_answer_colleagues() {
    let (store, _) = with_sample();
    let texts = |sql: &str| -> Vec<String> {
        let mut statement = store.db.prepare(sql).unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    };
    let covered = "SELECT parcours || ' ' || ac || ' ' || activite FROM v_couverture ORDER BY 1";
    assert_eq!(texts(covered), ["A AC11.01 R1.01", "A AC11.01 SAÉ 1.01", "A AC11.02 SAÉ 1.01", "B AC11.01 R1.01"]);
    assert_eq!(texts("SELECT parcours || ' ' || ac FROM v_ac_non_couverts ORDER BY 1"), ["A AC21.01", "B AC11.02"]);
    let maquette = "SELECT code || ' ' || coalesce(ue, '-') || ' ' || coalesce(coefficient, '-') FROM v_maquette";
    assert_eq!(texts(maquette), ["R1.01 - -", "SAÉ 1.01 UE1.1 12.5", "SAÉ 1.01 UE1.2 0.0", "PORTFOLIO - -"]);
}
