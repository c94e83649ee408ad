//! Files that come in by keys only, and long work told on a terminal.

use std::{fs, path::Path};

use serde_json::Value;
use tapis::{formats::toml_file, programme::Programme};

use crate::{
    desk::{Desk, sample},
    large::large,
    terminal::{DOWN, ENTER, ESC, TAB},
};

const COMPLETE: &str = "but-economie-circulaire";

fn shown(desk: &Desk, programme: &str) -> Value {
    serde_json::from_str(&desk.tapis(&["show", programme, "--json"])).unwrap()
}

/// Puts a programme that takes a while to write on the desk.
fn put_large(desk: &Desk) {
    let file = sample(COMPLETE);
    let programme: Programme = toml_file::read(&file, &fs::read_to_string(&file).unwrap()).unwrap();
    fs::write(desk.file("grand.toml"), toml_file::write(&large(programme))).unwrap();
}

#[test]
fn a_file_becomes_a_programme_with_keys_only() {
    let desk = Desk::new();
    fs::create_dir(desk.file("dossier")).unwrap();
    fs::copy(sample(COMPLETE), desk.file("dossier/programme.toml")).unwrap();
    let mut terminal = desk.terminal("Claire", 80, 24, &[]);
    terminal.wait_for("Aucun programme pour l’instant");
    // What cannot be read is told, and the dialog stays.
    terminal.press("I").wait_for("quel fichier").press("~/rien.toml").press(ENTER).wait_for("n’existe pas");
    terminal.press("\x15").press("~/dos").wait_for("dossier/").press(TAB).wait_for("[ ] programme.toml");
    terminal.press(DOWN).press(ENTER).wait_for("but-ecr serait créé").press(ENTER).wait_for("1 Référentiel");
    terminal.leave();
    assert_eq!(shown(&desk, "but-ecr"), shown(&desk, desk.file("dossier/programme.toml").to_str().unwrap()));
    desk.assert_sound();
}

#[test]
fn a_long_export_is_given_up_and_the_old_file_stays_whole() {
    let desk = Desk::new();
    put_large(&desk);
    desk.tapis(&["import", "grand.toml"]);
    fs::create_dir(desk.file("sortie")).unwrap();
    fs::write(desk.file("sortie/m.xlsx"), "À moi").unwrap();
    let mut terminal = desk.terminal("Claire", 80, 24, &["open", "but-ecr"]);
    terminal.wait_for("1 Référentiel").press("X").wait_for("xlsx").press("x");
    terminal.wait_for("dans quel fichier").press("\x15").press("sortie/m.xlsx").press(ENTER);
    terminal.wait_for("Feuilles du classeur").press(ESC).wait_for("Abandonné");
    terminal.leave();
    assert_eq!(fs::read_to_string(desk.file("sortie/m.xlsx")).unwrap(), "À moi");
    assert_eq!(fs::read_dir(desk.file("sortie")).unwrap().count(), 1);
    desk.assert_sound();
}

#[test]
fn the_command_line_tells_a_terminal_how_far_it_is_and_takes_the_line_back() {
    let desk = Desk::new();
    put_large(&desk);
    let mut terminal = desk.shell("\"$TAPIS\" export grand.toml --to xlsx -o grand.xlsx; echo fini");
    let start = terminal.mark();
    terminal.wait_end();
    terminal.drain();
    let said = terminal.now(|screen| screen.contents());
    assert_eq!(said.trim_end(), "Écrit dans grand.xlsx.\nfini");
    let bytes = String::from_utf8_lossy(&terminal.bytes_since(start)).into_owned();
    assert!(bytes.contains("\r\x1b[K") && bytes.contains("classeur"), "{bytes:?}");
    assert!(Path::new(&desk.file("grand.xlsx")).exists());
}
