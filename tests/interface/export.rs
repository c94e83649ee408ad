//! Exporting from the interface: a format, a file, and never over another without asking.

use std::fs;

use tapis::formats::registry;

use crate::harness::{User, complete};
use rust_xlsxwriter::Workbook;

#[test]
fn a_programme_is_exported_and_a_file_is_replaced_only_when_asked() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("maquette.toml");
    let mut user = User::opens(&complete(), 120, 40);
    let write = |user: &mut User| {
        user.presses("X");
        for format in registry::writable() {
            user.sees(format.name);
        }
        user.presses("t");
        user.sees(&format!("{}.toml", complete().id));
        user.presses("ctrl-u");
        user.types(file.to_str().unwrap());
        user.presses("enter");
    };
    write(&mut user);
    // From the root: whoever looks for the file later is elsewhere.
    user.reads(&format!("Écrit\u{a0}: {}", file.display()));
    let written = fs::read_to_string(&file).unwrap();
    assert!(written.contains("Économie circulaire"));

    fs::write(&file, "À moi").unwrap();
    write(&mut user);
    user.sees("existe déjà");
    assert_eq!(fs::read_to_string(&file).unwrap(), "À moi");
    user.presses("enter");
    assert_eq!(fs::read_to_string(&file).unwrap(), written);

    // What cannot be written says so, and the name stays.
    user.presses("X");
    user.presses("t");
    user.types("/nulle/part");
    user.presses("enter");
    user.sees("ne peut pas être écrit");
    user.sees("/nulle/part");
}

#[test]
fn a_form_is_audited_before_it_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("F").unwrap();
    sheet.write(0, 0, "Mention :").unwrap().write(0, 1, "Droit").unwrap();
    sheet.write(1, 0, "Vu le").unwrap().write(1, 1, 44_000).unwrap();
    sheet.write_row(3, 0, ["Code", "Intitulé", "TP"]).unwrap().write(4, 0, "EX").unwrap();
    workbook.save(path("form.xlsx")).unwrap();
    let mut user = User::opens(&complete(), 120, 40);
    user.presses("X f");
    user.sees("Quel formulaire vide");
    user.types(path("form.xlsx").to_str().unwrap());
    user.presses("enter");
    user.sees("form.toml");
    user.presses("enter");
    user.presses("ctrl-u");
    user.types(path("out.xlsx").to_str().unwrap());
    // Nobody has written a mapping: one is guessed, to be read again.
    user.presses("enter");
    user.sees("correspondance devinée");
    let guess = fs::read_to_string(path("form.toml")).unwrap();
    let once = guess.replace(
        "[cellules]",
        "semestre = 1\nomettre = [\"heures-cm\", \"heures-td\", \"heures-projet\", \"heures-autonomie\"]\n[cellules]",
    );
    fs::write(path("form.toml"), &once).unwrap();
    user.presses("enter enter");
    user.sees("Audit du formulaire rempli");
    user.sees("44000");
    assert!(!path("out.xlsx").exists());
    user.presses("enter");
    assert!(!path("out.xlsx").exists(), "what is foreign is not written by Enter");
    user.presses("esc");
    fs::write(path("form.toml"), once.replace("semestre = 1\n", "semestre = 1\nvider = [\"B2\"]\n")).unwrap();
    user.presses("enter");
    user.misses("44000");
    user.presses("E");
    user.sees("Écrit");
    assert!(path("out.xlsx").exists());
}

#[test]
fn what_changed_since_a_version_is_marked_when_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("maquette.md");
    let mut user = User::opens(&complete(), 80, 24);
    user.presses("6 s");
    user.types("juin");
    user.presses("enter X m");
    user.sees("Tab\u{a0}: marquer ce qui a changé");
    user.presses("tab");
    user.sees("marquées depuis «\u{a0}juin\u{a0}»");
    user.presses("ctrl-u");
    user.types(file.to_str().unwrap());
    user.presses("enter");
    user.sees("Écrit");
    assert!(fs::read_to_string(&file).unwrap().contains("Rien ne change depuis version « juin »"));
}
