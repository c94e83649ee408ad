//! What the tests of exports share: writing, and random programmes that an outside format can carry whole.
#![allow(dead_code, reason = "each test file uses its part")]

use std::path::PathBuf;

use proptest::{collection::vec, prelude::*, sample::select};
use serde_json::{Value, json};
use tapis::{
    formats::{
        registry::Format,
        writing::written::{Options, Written},
    },
    i18n::{I18n, Lang},
    programme::Programme,
    progress::unwatched,
};

pub(super) type File = (PathBuf, Vec<u8>);

pub(super) fn write(format: &str, programme: &Programme) -> Written {
    write_with(format, programme, &Options::default())
}

pub(super) fn write_with(format: &str, programme: &Programme, options: &Options) -> Written {
    let write = Format::named(format).unwrap().write.unwrap();
    let i18n = I18n::new(Lang::Fr);
    let written = write(programme, options, &i18n, &mut unwatched).unwrap_or_else(|why| panic!("{format}: {why}"));
    for loss in &written.losses {
        assert!(!loss.contains(['?', '{']), "no word for {loss}");
    }
    written
}

pub(super) fn files(written: Written) -> Vec<File> {
    written.files.into_iter().map(|it| (PathBuf::from(it.suffix.as_ref()), it.bytes)).collect()
}

/// What the reader makes of files, with its invariants checked.
pub(super) fn read(format: &str, files: &[File]) -> Programme {
    let read = Format::named(format).unwrap().read.unwrap();
    let programme = read(files).unwrap_or_else(|error| panic!("{error}")).programme;
    programme.check_integrity().unwrap();
    programme
}

/// One line of text with what each format has to escape.
pub(super) fn line() -> impl Strategy<Value = String> {
    let words = vec![
        "Lire",
        "R&D",
        "a < b",
        "\"cité\"",
        "l’été",
        "l'hiver",
        "x>y",
        "😀",
        "(LMD)",
        "a;b",
        "c,d",
        "&amp;",
        "]]>",
        "=1+1",
        "c# & co",
        "50\u{a0}%",
        "%2C",
        "&#13;",
        "«\u{a0}mot\u{a0}»",
    ];
    vec(select(words), 1..5).prop_map(|words| words.join(" "))
}

/// Several lines, with items and an empty one.
pub(super) fn paragraphs() -> impl Strategy<Value = String> {
    vec(prop_oneof![line(), line().prop_map(|it| format!("- {it}")), Just(String::new())], 0..5)
        .prop_map(|lines| lines.join("\n").trim().to_owned())
        .prop_filter("one empty line at a time", |text| !text.contains("\n\n\n"))
}

/// A référentiel of 1 to 4 compétences over three years, under identifiers of its own.
pub(super) fn referentiel() -> impl Strategy<Value = Value> {
    let niveau = (line(), vec(line(), 0..4));
    let labels = || vec(line(), 0..3);
    let competence = (line(), line(), vec(niveau, 1..4), labels(), labels());
    vec(competence, 1..5).prop_map(|all| {
        let all = all.into_iter().enumerate().map(|(c, (nom, libelle, niveaux, situations, composantes))| {
            let numero = c + 1;
            let niveaux: Vec<Value> = niveaux.iter().enumerate().map(|(n, it)| self::niveau(c, n, it)).collect();
            json!({
                "id": format!("comp-{c}"), "numero": numero, "nom": format!("{nom} {numero}"), "libelle": libelle,
                "couleur": format!("c{numero}"), "cle_externe": format!("cle{c}"), "niveaux": niveaux,
                "situations": labelled("sit", c, &situations), "composantes": labelled("ce", c, &composantes),
            })
        });
        Value::from(all.collect::<Vec<_>>())
    })
}

fn niveau(c: usize, n: usize, (libelle, acs): &(String, Vec<String>)) -> Value {
    let ordre = n + 1;
    let ac = |(a, libelle): (usize, &String)| {
        let code = format!("AC{ordre}{}.{:02}", c + 1, a + 1);
        json!({ "id": format!("le-{c}-{n}-{a}"), "code": code, "libelle": libelle })
    };
    let acs: Vec<Value> = acs.iter().enumerate().map(ac).collect();
    json!({ "id": format!("niveau-{c}-{n}"), "ordre": ordre, "annee": ordre, "libelle": libelle, "acs": acs })
}

fn labelled(of: &str, c: usize, all: &[String]) -> Vec<Value> {
    let label = |(rank, libelle)| json!({ "id": format!("{of}-{c}-{rank}"), "libelle": libelle });
    all.iter().enumerate().map(label).collect()
}

/// The AC of each activité of a formation file, with its semestre, its code and its wording, one for each mention.
pub(super) fn ties(xml: &str) -> Vec<[String; 4]> {
    let document = roxmltree::Document::parse(xml).unwrap();
    let clean = |text: Option<&str>| text.unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
    let tie = |ac: roxmltree::Node<'_, '_>| {
        let activite = ac.parent()?.parent()?;
        let titre = activite.children().find(|it| it.has_tag_name("titre"))?;
        let semestre = activite.ancestors().find(|it| it.has_tag_name("semestre"))?;
        let code = activite.attribute("code")?.to_owned();
        Some([semestre.attribute("numero")?.to_owned(), code, clean(titre.text()), clean(ac.text())])
    };
    let mut ties: Vec<_> = document.descendants().filter(|it| it.has_tag_name("ac")).filter_map(tie).collect();
    ties.sort();
    ties
}
