//! A workbook makes a programme where there is none.

use std::path::PathBuf;

use proptest::prelude::*;
use tapis::{
    formats::{FormatError, Imported, xlsx},
    i18n::{I18n, Lang},
    programme::Programme,
};

use crate::{
    generate,
    xlsx::{fixture::programme, retouche::Retouche, retour::cell},
};

fn read(bytes: Vec<u8>) -> Result<Imported, FormatError> {
    xlsx::read(&[(PathBuf::from("maquette.xlsx"), bytes)])
}

fn exported(programme: &Programme, lang: Lang) -> Vec<u8> {
    xlsx::write(programme, None, &I18n::new(lang)).unwrap()
}

/// What a workbook carries: everything but the remarques.
fn carried(programme: &Programme) -> Programme {
    Programme { remarques: Vec::new(), ..programme.clone() }
}

#[test]
fn what_people_changed_is_in_the_programme_that_is_made() {
    let programme = programme();
    let place = cell(&programme, "Maquette", &programme.activites[0].libelle, 0);
    let retouche = Retouche::new(&exported(&programme, Lang::Fr)).cell("Maquette", &place, "Tout autre chose");
    let made = read(retouche.bytes()).unwrap().programme;
    let mut wanted = carried(&programme);
    wanted.activites[0].libelle = "Tout autre chose".into();
    assert_eq!(made, wanted);
}

#[test]
fn a_parcours_makes_the_programme_that_it_sees() {
    let programme = programme();
    let parcours = &programme.parcours[0].id;
    let bytes = xlsx::write(&programme, Some(parcours), &I18n::new(Lang::Fr)).unwrap();
    let made = read(bytes).unwrap().programme;
    assert_eq!(made, carried(&tapis::formats::writing::parcours::seen_by(&programme, Some(parcours))));
}

#[test]
fn a_workbook_without_its_hidden_sheet_says_what_to_do() {
    let bytes = exported(&programme(), Lang::Fr);
    let retouche = || Retouche::new(&bytes);
    for broken in [
        retouche().without_row("tapis", 1),
        retouche().cell("tapis", "A1", "autre chose"),
        retouche().cell("tapis", "A2", "autre chose"),
        retouche().cell("tapis", "A2", "|{\"id\":\"x\"}|"),
    ] {
        let error = read(broken.bytes()).unwrap_err();
        assert_eq!(error.code, "xlsx-sans-into");
        assert!(I18n::new(Lang::Fr).file_message(error.code, &error.args).contains("--into ID"));
    }
}

proptest! {
    #![proptest_config(generate::config(40))]

    #[test]
    fn any_programme_comes_back_whole(programme in generate::programme(), lang in prop::sample::select(Lang::ALL.to_vec())) {
        let imported = read(exported(&programme, lang)).unwrap();
        prop_assert_eq!(&imported.programme, &carried(&programme));
        let codes: Vec<&str> = imported.warnings.iter().map(|it| it.code).collect();
        prop_assert_eq!(codes, vec!["xlsx-sans-remarques"; usize::from(!programme.remarques.is_empty())]);
    }
}
