//! The readers of the tables that departments keep, and of the mapping that says what these mean.

use std::path::{Path, PathBuf};

use tapis::formats::{Source, reading::opened::Opened, registry::Format, tableur};

use super::{
    container,
    sound::{completed, imported, refused, with_sample, with_words},
};

pub(super) const WAYS: &[fn(&[u8])] = &[csv, ods, xlsx, mapping, raw];

/// All that can be done with tables.
fn all(files: &[Source], mapping: Option<&Source>) {
    tableur::recognises(&Opened::new(&files[0].0, &files[0].1));
    imported(tableur::read_by(files, mapping));
    with_sample(|sample| completed(sample, tableur::complete_by(sample, files, mapping)));
    if let Err(error) = with_words(|words| tableur::apercu(None, files, mapping, words)) {
        refused(&error);
    }
}

/// The guess is a mapping that can be given back, and then means the same.
fn guessed(files: &[Source]) {
    all(files, None);
    match tableur::mapping_of(files) {
        Ok(guess) => {
            let guess = (PathBuf::from("guess.toml"), guess.into_bytes());
            tableur::TableMapping::read(&guess).expect("the guess can be read");
            if let Ok(by_guess) = tableur::read(files) {
                let by_mapping = tableur::read_by(files, Some(&guess)).expect("the guess means the same");
                assert_eq!(by_mapping.programme.competences, by_guess.programme.competences);
                assert_eq!(by_mapping.programme.activites, by_guess.programme.activites);
            }
        }
        Err(error) => refused(&error),
    }
}

fn csv(bytes: &[u8]) {
    guessed(&[("Tableau.csv".into(), bytes.to_vec())]);
}

/// The `content.xml` of a workbook.
fn ods(bytes: &[u8]) {
    guessed(&[("tableau.ods".into(), container::ods(bytes))]);
}

/// The XML of a sheet and, after a NUL, that of the shared strings.
fn xlsx(bytes: &[u8]) {
    let (sheet, strings) = container::parts(bytes);
    guessed(&[("tableau.xlsx".into(), container::xlsx(sheet, strings))]);
}

/// A mapping and, after a NUL, the CSV that it is about.
fn mapping(bytes: &[u8]) {
    const TABLE: &[u8] =
        "Compétence;Niveau;Code;AC;R1.01;SAÉ 1.01\nTraiter;1;AC11.01;Lire;x;T\n;2;AC21.01;Trier;;É\n".as_bytes();
    let (mapping, table) = container::parts(bytes);
    let mapping = ("mapping.toml".into(), mapping.to_vec());
    all(&[("Tableau.csv".into(), table.unwrap_or(TABLE).to_vec())], Some(&mapping));
}

/// A whole file, as the command line takes it.
fn raw(bytes: &[u8]) {
    Format::candidates(&Opened::new(Path::new("tableau"), bytes));
    guessed(&[("tableau".into(), bytes.to_vec())]);
}
