//! Any programme, written as a table in any shape, with whatever people leave around it: reading gives it back or says
//! what it left.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use tapis::{
    edit,
    formats::tableur,
    i18n::Arg,
    programme::{Nature, Programme},
};

use super::{
    cases::{hours, read, said},
    habits::ects,
    left_there::{csv, ods, workbook},
    told::{ACS, ACTIVITES, CREDITS, Decoys, Kind, SHAPES, Tells, Told},
};
use crate::generate::config;

fn referentiel() -> Programme {
    let of = |code: &str| if code.starts_with("AC11") { "C1 Observer" } else { "C2 Restaurer" };
    let rows = (0..).zip(ACS).map(|(rank, code)| format!("{};1;{code};Savoir {rank}\n", of(code)));
    read(&format!("Compétence;Niveau;Code AC;Libellé AC\n{}", rows.collect::<String>())).programme
}

/// The coefficients of a programme, by the codes of activités and UE.
fn weights(programme: &Programme) -> BTreeSet<(String, String, String)> {
    let codes: BTreeMap<_, String> = programme.ues().map(|(_, it)| (it.id.clone(), it.code.replace(' ', ""))).collect();
    let all =
        programme.activites.iter().flat_map(|it| it.coefficients.iter().map(move |(ue, weight)| (it, ue, weight)));
    all.map(|(it, ue, weight)| (it.code.clone(), codes[ue].clone(), weight.to_string())).collect()
}

fn ties(programme: &Programme) -> BTreeSet<(usize, usize)> {
    let codes: BTreeMap<_, &str> = programme.acs().map(|(_, _, it)| (it.id.clone(), it.code.as_str())).collect();
    let rank = |of: &[&str], code: &str| of.iter().position(|it| *it == code).unwrap_or(99);
    let names = ACTIVITES.map(|it| it.0);
    let all = programme.activites.iter().flat_map(|it| it.acs().map(move |ac| (it, ac)));
    all.map(|(it, ac)| (rank(&names, &it.code), rank(&ACS, codes[ac]))).collect()
}

fn decoys() -> impl Strategy<Value = Decoys> {
    let flags =
        (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>());
    flags.prop_map(|(title, blank, total, hidden, remark, comment, padded)| Decoys {
        title,
        blank,
        total,
        hidden,
        remark,
        comment,
        padded,
    })
}

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn reading_gives_a_programme_back_or_says_what_it_left(
        links in proptest::collection::btree_set((0..ACTIVITES.len(), 0..ACS.len()), 1..14),
        hours_of in proptest::collection::vec([0..40_u8, 0..40_u8], ACTIVITES.len()),
        shape in proptest::sample::select(SHAPES.to_vec()),
        decoys in decoys(),
        kind in proptest::sample::select(vec![Kind::Xlsx, Kind::Ods, Kind::Csv]),
    ) {
        let told = Told { links, hours: hours_of };
        let (sheets, tells) = told.sheets(shape);
        let files = match kind {
            Kind::Xlsx => workbook(sheets, decoys),
            Kind::Ods => ods(sheets, decoys),
            Kind::Csv => csv(sheets, decoys),
        };
        let mut after = referentiel();
        let done = tableur::complete(&after, &files);
        let done = done.map_err(|error| TestCaseError::fail(said(&error)))?;
        edit::apply(&mut after, done.edit).unwrap();
        let kinds: Vec<&str> = done.warnings.iter().map(|it| it.code).collect();
        // What nobody sees is named, whatever the table says.
        prop_assert_eq!(kinds.contains(&"tableur-lignes-masquees"), decoys.hidden && kind != Kind::Csv, "{:?}", kinds);
        if matches!(tells, Tells::Links | Tells::LinksAndHours) {
            let read = ties(&after);
            prop_assert!(read.is_subset(&told.links), "{:?} is not in the table: {:?}", read.difference(&told.links), done.warnings);
            // Nothing of these is odd but levels, so that all of it is read.
            let left = told.links.difference(&read).count();
            prop_assert_eq!(left, 0, "{:?}", done.warnings);
        }
        if matches!(tells, Tells::Hours | Tells::LinksAndHours) {
            for (activite, expected) in ACTIVITES.iter().zip(&told.hours) {
                let it = after.activites.iter().find(|it| it.code == activite.0).unwrap();
                prop_assert_eq!(&hours(it)[..2], &expected.map(|it| it.to_string())[..]);
                // An activité without any hours is of no semestre in columns of hours, but by its code.
                prop_assert_eq!((it.semestre, it.nature == Nature::Sae), (activite.1, activite.0.starts_with('S')));
            }
        }
        if tells == Tells::Crosses {
            let crosses: usize = (0..ACTIVITES.len()).map(|it| told.competences(it).len()).sum();
            let counted = done.warnings.iter().find(|it| it.code == "tableur-croix-competence");
            let total = counted.and_then(|it| it.args.iter().find(|it| it.0 == "total")).map(|it| it.1.clone());
            prop_assert_eq!(total, Some(Arg::Count(crosses)), "{:?}", kinds);
        }
        if tells == Tells::WeightsAndCredits {
            let expected: Vec<String> = CREDITS.iter().map(|(ue, credits)| format!("{ue} {credits}")).collect();
            let mut read = ects(&after);
            read.sort();
            prop_assert_eq!(read, expected, "{:?}", done.warnings);
        }
        if matches!(tells, Tells::Weights | Tells::WeightsAndCredits) {
            let expected = told.weights().into_iter().map(|(code, ue, weight)| (code.to_owned(), ue, weight.to_string()));
            prop_assert_eq!(weights(&after), expected.collect::<BTreeSet<_>>(), "{:?}", done.warnings);
        }
    }
}
