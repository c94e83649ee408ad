//! Exporting from the interface: a format, a file, and never over another without asking.

use std::fs;

use tapis::formats::registry;

use crate::harness::{User, complete};

#[test]
fn a_programme_is_exported_and_a_file_is_replaced_only_when_asked() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("maquette.toml");
    let toml = registry::writable().position(|it| it.name == "toml").unwrap();
    let mut user = User::opens(&complete(), 120, 40);
    let write = |user: &mut User| {
        user.presses("X");
        for format in registry::writable() {
            user.sees(format.name);
        }
        user.presses(&"down ".repeat(toml));
        user.presses("enter");
        user.sees(&format!("{}.toml", complete().id));
        user.presses("ctrl-u");
        user.types(file.to_str().unwrap());
        user.presses("enter");
    };
    write(&mut user);
    user.sees("Écrit");
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
    user.presses(&"down ".repeat(toml));
    user.presses("enter");
    user.types("/nulle/part");
    user.presses("enter");
    user.sees("ne peut pas être écrit");
    user.sees("/nulle/part");
}
