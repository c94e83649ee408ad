//! A workbook that tapis wrote is known again until somebody changes a cell or a row of it, whichever.

use std::path::Path;

use proptest::{prelude::*, sample::Index};
use tapis::{
    formats::{
        FormatError,
        stamp::Fingerprint,
        verify::{Difference, Document},
        writing::written::Options,
        xlsx,
    },
    i18n::{I18n, Lang},
    programme::Programme,
    progress::unwatched,
};

use crate::{generate, verify::stamped, xlsx::retouche::Retouche};

fn written(programme: &Programme, options: &Options, lang: Lang) -> Vec<u8> {
    let mut written = xlsx::export(programme, options, &I18n::new(lang), &mut unwatched).unwrap();
    written.files.remove(0).bytes
}

/// Where the workbook is not what tapis wrote; one that is no workbook of tapis any more is refused before.
fn differences(programme: &Programme, bytes: &[u8]) -> Result<Vec<Difference>, FormatError> {
    let document = Document::open(Path::new("maquette.xlsx"), bytes, None)?;
    let parcours = document.stamp.as_ref().and_then(|it| it.parcours.clone());
    Ok(document.differences(programme, parcours.as_ref(), &mut unwatched).unwrap())
}

proptest! {
    #![proptest_config(generate::config(12))]
    #[test]
    fn each_cell_and_each_row_counts(
        programme in generate::programme(),
        lang in proptest::sample::select(Lang::ALL.to_vec()),
        parcours in proptest::option::of(any::<Index>()),
        at in any::<Index>(),
    ) {
        let options = stamped(&programme, parcours, lang);
        let bytes = written(&programme, &options, lang);
        prop_assert_eq!(&written(&programme, &options, lang), &bytes);
        prop_assert_eq!(differences(&programme, &bytes), Ok(Vec::new()));
        // Saved again by another program, it has other bytes and the same cells.
        let saved_again = Retouche::new(&bytes).bytes();
        prop_assert_ne!(&saved_again, &bytes);
        prop_assert_eq!(differences(&programme, &saved_again), Ok(Vec::new()));
        // So it has once a program that calculates nothing has saved it, which leaves formulas without their results.
        let uncalculated = Retouche::new(&bytes).without_results().bytes();
        prop_assert_eq!(differences(&programme, &uncalculated), Ok(Vec::new()));
        let document = Document::open(Path::new("x.xlsx"), &saved_again, None).unwrap();
        let stamp = document.stamp.unwrap();
        prop_assert_eq!(&stamp.fingerprint, &Fingerprint::of(&programme, stamp.parcours.as_ref()));

        let retouche = Retouche::new(&bytes);
        let (cells, rows) = (retouche.cells(), retouche.rows());
        let (sheet, cell) = at.get(&cells);
        let changed = Retouche::new(&bytes).cell(sheet, cell, "Zébulon").bytes();
        let found = differences(&programme, &changed);
        prop_assert!(found.as_ref().is_err() || found.as_ref().is_ok_and(|it| !it.is_empty()), "{sheet}!{cell}");
        let (sheet, row) = at.get(&rows);
        let changed = Retouche::new(&bytes).without_row(sheet, *row).bytes();
        let found = differences(&programme, &changed);
        prop_assert!(found.as_ref().is_err() || found.as_ref().is_ok_and(|it| !it.is_empty()), "{sheet}, row {row}");
    }
}

#[test]
fn a_formula_that_was_changed_and_not_calculated_is_named() {
    let programme = crate::xlsx::fixture::programme();
    let bytes = written(&programme, &stamped(&programme, None, Lang::Fr), Lang::Fr);
    let other = Retouche::new(&bytes).without_results().first_formula("Maquette", "SUM(A1:A2)").bytes();
    let found = differences(&programme, &other).unwrap();
    let [difference] = &found[..] else { panic!("{found:?}") };
    assert!(difference.place.starts_with("Maquette!") && difference.found.is_empty(), "{difference:?}");
}

#[test]
fn a_cell_that_was_changed_is_named_with_what_was_there() {
    let programme = crate::xlsx::fixture::programme();
    let bytes = written(&programme, &stamped(&programme, None, Lang::Fr), Lang::Fr);
    let cell = super::retour::cell(&programme, "Maquette", "R1.01", 1);
    let found = differences(&programme, &Retouche::new(&bytes).cell("Maquette", &cell, "Autre").bytes()).unwrap();
    let [difference] = &found[..] else { panic!("{found:?}") };
    assert_eq!(difference.place, format!("Maquette!{cell}"));
    assert_eq!(difference.found, "Autre");
    assert!(!difference.expected.is_empty());
}
