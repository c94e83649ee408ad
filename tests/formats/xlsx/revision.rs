//! A maquette that marks what changed since an earlier version: its list is whole, its marks are nobody's work, and it
//! is known again.

use std::{path::Path, sync::Arc};

use proptest::{prelude::*, sample::Index};
use tapis::{
    diff::{Revision, diff},
    edit,
    formats::{
        Completed,
        registry::Format,
        stamp::Since,
        verify::Document,
        writing::written::{Options, Part},
        xlsx,
    },
    i18n::{I18n, Lang},
    programme::{Id, Programme},
    progress::unwatched,
};

use super::{fixture, retouche::Retouche, retour::keyed};
use crate::{generate, verify::stamped};

/// What is asked of a document that marks what changed since `before`; None when the parcours was not there yet.
fn marked(before: &Programme, after: &Programme, parcours: Option<Index>, lang: Lang) -> Option<Options> {
    let options = stamped(after, parcours, lang);
    if options.parcours.as_ref().is_some_and(|it| before.get(it).is_none()) {
        return None;
    }
    let mut stamp = options.stamp.clone().unwrap();
    stamp.since = Some(Since::new(before, options.parcours.as_ref(), Some(3), vec!["vœu".into()]));
    Some(Options { stamp: Some(stamp), since: Some(Arc::new(before.clone())), ..options })
}

fn written(format: &str, programme: &Programme, options: &Options, lang: Lang) -> Part {
    let format = Format::named(format).unwrap();
    format.export(programme, options, &I18n::new(lang), &mut unwatched).unwrap().files.remove(0)
}

/// Two versions of one programme.
fn versions() -> impl Strategy<Value = (Programme, Programme)> {
    (generate::programme(), generate::wishes(20)).prop_map(|(before, wishes)| {
        let mut after = before.clone();
        for wish in wishes {
            let edit = wish.edit(&after);
            let _ = edit::apply(&mut after, edit);
        }
        (before, after)
    })
}

fn read_back(programme: &Programme, bytes: Vec<u8>) -> Completed {
    xlsx::complete(programme, &[("maquette.xlsx".into(), bytes)]).unwrap()
}

proptest! {
    #![proptest_config(generate::config(200))]
    #[test]
    fn undoing_the_list_on_the_later_version_gives_the_earlier((before, after) in versions()) {
        let revision = Revision::between(&before, &after);
        let mut undone = after.clone();
        let undoing = revision.undone(&after);
        prop_assert!(undoing.is_ok(), "{undoing:?}");
        edit::apply(&mut undone, undoing.unwrap()).unwrap();
        prop_assert_eq!(&undone, &before);
        prop_assert_eq!(revision.is_empty(), diff(&before, &after).is_empty());
        // What people are told has all of it, once what is inside something else is told with it.
        let told: usize = revision.by_part().iter().map(|(_, changes)| changes.len()).sum();
        prop_assert_eq!(told, tapis::diff::outermost(&diff(&before, &after)).len());
    }
}

proptest! {
    #![proptest_config(generate::config(16))]
    #[test]
    fn marks_are_no_changes_and_are_known_again(
        (before, after) in versions(),
        lang in proptest::sample::select(Lang::ALL.to_vec()),
        parcours in proptest::option::of(any::<Index>()),
        at in any::<Index>(),
    ) {
        let Some(options) = marked(&before, &after, parcours, lang) else { return Ok(()) };
        for (format, name) in [("xlsx", "x.xlsx"), ("html", "x.html"), ("markdown", "x.md")] {
            let bytes = written(format, &after, &options, lang).bytes;
            prop_assert_eq!(&written(format, &after, &options, lang).bytes, &bytes);
            let document = Document::open(Path::new(name), &bytes, None).unwrap();
            prop_assert_eq!(document.stamp.as_ref().and_then(|it| it.since.clone()), options.stamp.clone().unwrap().since);
            let differences = |document: Document<'_>| document.differences(&after, options.parcours.as_ref(), &mut unwatched).unwrap();
            prop_assert_eq!(differences(document.marked_since(before.clone())), Vec::new(), "{}", format);
            if format != "xlsx" {
                continue;
            }
            // Marks are no work of anybody: nothing comes back but what is there.
            let done = read_back(&after, bytes.clone());
            prop_assert!(done.edit.is_empty(), "{:?}", done.edit);
            prop_assert!(done.warnings.is_empty(), "{:?}", done.warnings);
            // Nor once another program has saved it, and somebody has typed in it.
            let retouche = Retouche::new(&bytes);
            let cells = retouche.cells();
            let (sheet, cell) = at.get(&cells);
            let changed = Retouche::new(&bytes).cell(sheet, cell, "Zébulon").bytes();
            let found = Document::open(Path::new(name), &changed, None).map(|it| differences(it.marked_since(before.clone())));
            prop_assert!(found.as_ref().map_or(true, |it| !it.is_empty()), "{sheet}!{cell}");
        }
    }
}

/// The fixture, and what a team made of it.
fn worked_on() -> (Programme, Programme) {
    let before = fixture::programme();
    let mut after = before.clone();
    let gone = after.activites.iter().position(|it| it.code == "R1.01").unwrap();
    let gone = after.activites.remove(gone);
    after.forget_absent();
    let mut new = gone;
    (new.id, new.code, new.libelle) = (Id::from_label("r1-77"), "R1.77".into(), "Nouer".into());
    after.activites.push(new);
    after.activites[0].libelle = "Autrement".into();
    after.check_integrity().unwrap();
    (before, after)
}

fn fr(before: &Programme, after: &Programme) -> Options {
    marked(before, after, None, Lang::Fr).unwrap()
}

#[test]
fn what_is_struck_out_does_not_come_back_even_without_the_hidden_column() {
    let (before, after) = worked_on();
    let bytes = written("xlsx", &after, &fr(&before, &after), Lang::Fr).bytes;
    let sheets = Retouche::new(&bytes);
    assert!(sheets.cells().iter().any(|(sheet, _)| sheet == "Modifications"));
    let unmarked = keyed(&after, "Maquette", "tapis maquette");
    let without = Retouche::new(&bytes).without_column("Maquette", &unmarked).bytes();
    for bytes in [bytes, without] {
        let done = read_back(&after, bytes.clone());
        assert!(done.edit.is_empty(), "{:?}", done.edit);
        // Nor where there is no programme yet.
        let imported = xlsx::read(&[("maquette.xlsx".into(), bytes)]).unwrap();
        assert_eq!(diff(&after, &imported.programme), []);
    }
}

#[test]
fn nothing_that_changed_nothing_is_marked() {
    let (_, after) = worked_on();
    let options = fr(&after, &after);
    let page = String::from_utf8(written("html", &after, &options, Lang::Fr).bytes).unwrap();
    assert!(page.contains("Rien ne change depuis") && !page.contains("<ins>") && !page.contains("<del>"), "{page}");
    let text = String::from_utf8(written("markdown", &after, &options, Lang::Fr).bytes).unwrap();
    assert!(!text.contains("~~"), "{text}");
    let book = Retouche::new(&written("xlsx", &after, &options, Lang::Fr).bytes);
    assert!(!book.text("xl/styles.xml").contains("strike"));
}

#[test]
fn a_change_is_told_with_its_sign_what_was_and_what_is() {
    let (before, after) = worked_on();
    let options = fr(&before, &after);
    let page = String::from_utf8(written("html", &after, &options, Lang::Fr).bytes).unwrap();
    for part in [
        "<ins>+ ",
        "<del>− ",
        "class=\"fiche ajout\"",
        "class=\"fiche retrait\"",
        "≠ modification",
        "Autrement",
        "R1.77",
    ] {
        assert!(page.contains(part), "{part}");
    }
    let text = String::from_utf8(written("markdown", &after, &options, Lang::Fr).bytes).unwrap();
    for part in ["## Modifications", "**−** ~~R1.01 — ", "**+** R1.77 — Nouer", "Heures, ECTS et coefficients"] {
        assert!(text.contains(part), "{part}\n{text}");
    }
}
