//! A form bears its stamp in its properties, and is known again until somebody changes a cell or a row of it, whichever.

use std::path::Path;

use proptest::{prelude::*, sample::Index};
use tapis::{
    formats::{
        FormatError,
        stamp::Fingerprint,
        verify::{Blank, Difference, Document},
        xlsx::{self, Given, Request},
    },
    i18n::{I18n, Lang},
    programme::Programme,
    progress::unwatched,
};

use super::{MAPPING, form};
use crate::{generate, verify::stamped, xlsx::retouche::Retouche};

fn stamped_form(programme: &Programme, parcours: Option<Index>) -> Vec<u8> {
    let options = stamped(programme, parcours, Lang::Fr);
    let given = Given { stamp: options.stamp, ..Given::default() };
    let parcours = options.parcours.as_ref();
    let request = Request { programme, parcours, form: &form(), mapping: MAPPING, given: &given };
    xlsx::fill(&request, &I18n::new(Lang::Fr)).unwrap().files.remove(0).bytes
}

fn differences(programme: &Programme, bytes: &[u8]) -> Result<Vec<Difference>, FormatError> {
    compared(programme, Document::open(Path::new("formulaire.xlsx"), bytes, None)?)
}

/// The same by whoever has the empty form.
fn made_again(programme: &Programme, bytes: &[u8]) -> Vec<Difference> {
    let document = Document::open(Path::new("formulaire.xlsx"), bytes, None).unwrap();
    let blank = Blank { form: form(), mapping: MAPPING.into(), values: Default::default() };
    let document = document.made_from(blank);
    assert!(!document.is_taken_at_its_word());
    compared(programme, document).unwrap()
}

fn compared(programme: &Programme, document: Document<'_>) -> Result<Vec<Difference>, FormatError> {
    let parcours = document.stamp.as_ref().and_then(|it| it.parcours.clone());
    Ok(document.differences(programme, parcours.as_ref(), &mut unwatched).unwrap())
}

proptest! {
    #![proptest_config(generate::config(12))]
    #[test]
    fn each_cell_and_each_row_of_a_form_counts(
        programme in generate::programme(),
        parcours in proptest::option::of(any::<Index>()),
        at in any::<Index>(),
    ) {
        let bytes = stamped_form(&programme, parcours);
        prop_assert_eq!(&stamped_form(&programme, parcours), &bytes);
        let stamp = Document::open(Path::new("x.xlsx"), &bytes, None).unwrap().stamp.unwrap();
        prop_assert_eq!(&stamp.fingerprint, &Fingerprint::of(&programme, stamp.parcours.as_ref()));
        prop_assert_eq!(differences(&programme, &bytes), Ok(Vec::new()));
        prop_assert_eq!(differences(&programme, &Retouche::new(&bytes).bytes()), Ok(Vec::new()));
        prop_assert_eq!(made_again(&programme, &bytes), Vec::new());
        prop_assert_eq!(made_again(&programme, &Retouche::new(&bytes).bytes()), Vec::new());
        let retouche = Retouche::new(&bytes);
        let (cells, rows) = (retouche.cells(), retouche.rows());
        let (sheet, cell) = at.get(&cells);
        let found = differences(&programme, &Retouche::new(&bytes).cell(sheet, cell, "Zébulon").bytes());
        prop_assert!(found.as_ref().is_ok_and(|it| it.len() == 1 && it[0].place == *sheet), "{sheet}!{cell}: {found:?}");
        let changed = Retouche::new(&bytes).cell(sheet, cell, "Zébulon").bytes();
        let found = made_again(&programme, &changed);
        prop_assert!(found.len() == 1 && found[0].place == format!("{sheet}!{cell}"), "{sheet}!{cell}: {found:?}");
        let (sheet, row) = at.get(&rows);
        let found = differences(&programme, &Retouche::new(&bytes).without_row(sheet, *row).bytes());
        prop_assert!(found.as_ref().is_ok_and(|it| !it.is_empty()), "{sheet}, row {row}: {found:?}");
    }
}

#[test]
fn a_form_without_properties_is_given_some() {
    let programme = crate::xlsx::fixture::programme();
    let bytes = stamped_form(&programme, None);
    let core = Retouche::new(&bytes).text("docProps/core.xml").to_owned();
    assert!(core.contains("<dc:creator") && core.contains("Léa"), "{core}");
    assert!(core.contains("2026-11-30T09:00:00Z"), "{core}");
    let bare = Retouche::new(&form()).without_file("docProps/core.xml").bytes();
    let given = Given { stamp: stamped(&programme, None, Lang::Fr).stamp, ..Given::default() };
    let request = Request { programme: &programme, parcours: None, form: &bare, mapping: MAPPING, given: &given };
    let filled = xlsx::fill(&request, &I18n::new(Lang::Fr)).unwrap().files.remove(0).bytes;
    assert_eq!(differences(&programme, &filled), Ok(Vec::new()));
    let package = Retouche::new(&filled);
    assert!(package.text("_rels/.rels").contains("metadata/core-properties"));
    assert!(package.text("[Content_Types].xml").contains("/docProps/core.xml"));
}

#[test]
fn who_rewrites_the_prints_with_the_cells_is_found_out_by_the_empty_form() {
    let programme = crate::xlsx::fixture::programme();
    let mut other = programme.clone();
    other.activites[0].libelle = "Autrement".into();
    // Another content under the stamp of this one, with prints that are its own.
    let stamp = stamped(&programme, None, Lang::Fr).stamp;
    let given = Given { stamp, ..Given::default() };
    let request = Request { programme: &other, parcours: None, form: &form(), mapping: MAPPING, given: &given };
    let forged = xlsx::fill(&request, &I18n::new(Lang::Fr)).unwrap().files.remove(0).bytes;
    assert_eq!(differences(&programme, &forged), Ok(Vec::new()));
    let document = Document::open(Path::new("x.xlsx"), &forged, None).unwrap();
    assert!(document.is_taken_at_its_word());
    let found = made_again(&programme, &forged);
    let [difference] = &found[..] else { panic!("{found:?}") };
    assert_eq!((difference.found.as_str(), difference.expected.as_str()), ("Autrement", "Sur R1.01"));
}
