//! What each level may do: every command of the interface, every line and every file, tried for real.

use std::collections::{BTreeMap, BTreeSet};

use tapis::tui::commands::{self, Needs};

use super::house::House;
use crate::desk::ATELIER;

const LEVELS: [(&str, &str); 3] = [("Luc", "lecture"), ("Eva", "edition"), ("Ana", "animation")];

/// A line, and from which level on it is done.
const LINES: &[(&[&str], &str)] = &[
    (&["list"], "lecture"),
    (&["show", ATELIER], "lecture"),
    (&["matrix", ATELIER], "lecture"),
    (&["rules"], "lecture"),
    (&["log", ATELIER], "lecture"),
    (&["diff", ATELIER, ATELIER], "lecture"),
    (&["report", ATELIER], "lecture"),
    (&["export", ATELIER, "--to", "toml"], "lecture"),
    (&["snapshot", ATELIER], "lecture"),
    (&["import", "--into", ATELIER, "--dry-run"], "lecture"),
    (&["import", "--into", ATELIER], "edition"),
    (&["check", ATELIER, "--fix", "--dry-run"], "edition"),
    (&["snapshot", ATELIER, "jalon-NAME"], "animation"),
    (&["new", "--from", ATELIER, "--millesime", "2031", "--keep-derogations", "none"], "animation"),
];

fn rank(level: &str) -> usize {
    LEVELS.iter().position(|it| it.1 == level).unwrap()
}

#[test]
#[cfg_attr(not(has_ssh), ignore = "wants OpenSSH's client: ssh, sftp, scp, ssh-keygen")]
fn each_line_is_done_from_its_level_on() {
    let house = House::open(&[]);
    house.know(&LEVELS);
    let whole = house.line_of("Luc", &["export", ATELIER, "--to", "moodle"]).stdout;
    for (line, needed) in LINES {
        for (name, level) in LEVELS {
            let words: Vec<String> = line.iter().map(|it| it.replace("NAME", name)).collect();
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            let output = house.line_with(name, &words, &whole);
            let told = String::from_utf8_lossy(&output.stderr).into_owned();
            if rank(level) >= rank(needed) {
                assert_ne!(output.status.code(), Some(2), "{name}: {words:?}: {told}");
            } else {
                assert_eq!(output.status.code(), Some(2), "{name}: {words:?}");
                assert!(told.contains("niveau"), "{name}: {words:?}: {told}");
            }
        }
    }
}

#[test]
#[cfg_attr(not(has_ssh), ignore = "wants OpenSSH's client: ssh, sftp, scp, ssh-keygen")]
fn a_programme_that_is_not_theirs_is_not_there() {
    let house = House::open(&[]);
    house.desk.tapis(&["import", crate::desk::sample("but-economie-circulaire").to_str().unwrap()]);
    let other = house.desk.tapis(&["list", "--json"]);
    let all: serde_json::Value = serde_json::from_str(&other).unwrap();
    let hidden = all.as_array().unwrap().iter().map(|it| it["id"].as_str().unwrap()).find(|it| *it != ATELIER).unwrap();
    house.know(&[("Luc", &format!("animation\",programmes=\"{ATELIER}"))]);
    assert!(house.line_of("Luc", &["show", ATELIER]).status.success());
    for words in [
        &["show", hidden][..],
        &["check", hidden],
        &["matrix", hidden],
        &["log", hidden],
        &["report", hidden],
        &["snapshot", hidden],
        &["diff", ATELIER, hidden],
        &["diff", hidden, ATELIER],
        &["export", hidden, "--to", "toml"],
        &["import", "--into", hidden, "--dry-run"],
    ] {
        let output = house.line_with("Luc", words, b"x");
        assert_eq!(output.status.code(), Some(2), "{words:?}");
        assert!(output.stdout.is_empty());
    }
    assert!(!String::from_utf8_lossy(&house.line_of("Luc", &["list"]).stdout).contains(hidden));
    assert!(!String::from_utf8_lossy(&house.sftp("Luc", "ls\n").stdout).contains(hidden));
    assert!(!house.sftp("Luc", &format!("get {hidden}/maquette.toml\n")).status.success());
    assert!(!house.sftp("Luc", &format!("ls {hidden}\n")).status.success());
}

/// In reading, no key of any screen changes anything, whatever is pressed after it.
#[test]
#[cfg_attr(not(has_ssh), ignore = "wants OpenSSH's client: ssh, sftp, scp, ssh-keygen")]
fn in_reading_no_key_changes_anything() {
    let house = House::open(&[]);
    house.know(&LEVELS);
    let mut luc = house.open_atelier("Luc", 100, 30);
    luc.wait("nothing to edit is offered", |it| {
        let foot = it.lines().last().unwrap_or_default().to_owned();
        !foot.contains("modifier") && !foot.contains("ajouter") && !foot.contains("supprimer")
    });
    for screen in 1..=7 {
        luc.press(&screen.to_string());
        for key in ('!'..='~').filter(|it| !"q:/?X@z1234567".contains(*it)) {
            luc.press("j").press(&key.to_string()).press("x\r");
            luc.escape();
        }
    }
    luc.press("M");
    for key in "jxtdDawe \r.".chars() {
        luc.press(&key.to_string());
    }
    assert!(luc.settle());
    assert_eq!(house.desk.history().len(), 1, "{:?}", house.desk.history());
}

/// What it takes to do each thing that is not for everybody. A command that is added says so here too: whoever reads must
/// not be offered what changes a programme because nobody thought of it.
const COMMANDS: &[(Needs, &str)] = &[
    (Needs::Remarques, "remarque"),
    (
        Needs::Edition,
        "add add-other arrange block card-backward card-forward card-parcours clear-cell clear-cells \
         copy-column copy-row cross delete derogation duplicate edit edit-wording evalue fill-in go-back indent \
         merge move-down move-to move-up open-cell outdent redo remedy renumber split travaille tune \
         twin type-number undo weeks",
    ),
    (Needs::Animation, "name-version"),
    (Needs::Programmes, "archive bin delete-programme new next-maquette rename-programme restore-programme samples"),
    (Needs::Host, "import import-here suspend"),
    (Needs::Workshop, "atelier"),
];

#[test]
fn each_command_takes_what_the_table_says() {
    let listed: BTreeMap<&str, Needs> =
        COMMANDS.iter().flat_map(|(needs, names)| names.split(' ').map(|it| (it, *needs))).collect();
    for command in commands::all() {
        let expected = listed.get(command.name).copied().unwrap_or(Needs::Nothing);
        assert_eq!(command.needs, expected, "{}", command.name);
    }
    let known: BTreeSet<&str> = commands::all().map(|it| it.name).collect();
    assert!(listed.keys().all(|it| known.contains(it)), "a command of the table is there no more");
}
