//! Help speaks French, or English when asked, to the last word.

use crate::common::Desk;

const COMMANDS: [&str; 19] = [
    "list",
    "show",
    "open",
    "demo",
    "new",
    "import",
    "export",
    "matrix",
    "check",
    "rules",
    "log",
    "snapshot",
    "diff",
    "merge",
    "report",
    "rename",
    "delete",
    "restore",
    "completions",
];

fn all_help(lang: &str) -> String {
    let desk = Desk::new();
    let mut pages = vec![desk.tapis(&format!("--help --lang {lang}")).ok()];
    pages.extend(COMMANDS.iter().map(|it| desk.tapis(&format!("{it} --help --lang {lang}")).ok()));
    assert!(!desk.has("tapis.db"), "help makes no database");
    pages.join("\n========\n\n")
}

#[test]
fn help_in_french() {
    insta::assert_snapshot!(all_help("fr"));
}

#[test]
fn help_in_english() {
    insta::assert_snapshot!(all_help("en"));
}

#[test]
fn no_line_of_the_help_is_wider_than_80_columns() {
    for lang in ["fr", "en"] {
        for line in all_help(lang).lines() {
            assert!(line.chars().count() <= 80, "{line}");
        }
    }
}

#[test]
fn french_names_work_as_well() {
    let desk = Desk::new();
    for (name, alias) in [
        ("list", "lister"),
        ("show", "montrer"),
        ("open", "ouvrir"),
        ("new", "nouveau"),
        ("import", "importer"),
        ("export", "exporter"),
        ("matrix", "matrice"),
        ("check", "verifier"),
        ("rules", "regles"),
        ("log", "journal"),
        ("snapshot", "instantane"),
        ("diff", "comparer"),
        ("report", "compte-rendu"),
        ("rename", "renommer"),
        ("delete", "supprimer"),
        ("restore", "restaurer"),
    ] {
        assert_eq!(desk.tapis(&format!("{alias} --help")).ok(), desk.tapis(&format!("{name} --help")).ok());
        assert!(desk.tapis("--help").ok().contains(&format!("{name}, {alias}")));
    }
}

#[test]
fn the_environment_chooses_the_language_too() {
    let desk = Desk::new();
    let output = desk.command().env("TAPIS_LANG", "en_GB.UTF-8").arg("--help").output().unwrap();
    assert!(String::from_utf8(output.stdout).unwrap().contains("Commands:"));
}

#[test]
fn every_shell_has_its_completions() {
    let desk = Desk::new();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = desk.tapis(&format!("completions {shell}")).ok();
        assert!(script.contains("TAPIS_COMPLETE"), "{shell}: {script}");
    }
}

#[test]
fn help_is_a_word_too() {
    let desk = Desk::new();
    assert_eq!(desk.tapis("help").ok(), desk.tapis("--help").ok());
    for line in ["help export", "aide export", "help exporter"] {
        assert_eq!(desk.tapis(line).ok(), desk.tapis("export --help").ok(), "{line}");
    }
}

/// Each example is a line that tapis understands: what is refused is what it names, not how it is said.
#[test]
fn the_example_of_each_command_is_one_that_it_takes() {
    for name in COMMANDS {
        let desk = Desk::new();
        let help = desk.tapis(&format!("{name} --help --lang en")).ok();
        let example = help.trim_end().lines().next_back().unwrap().trim().strip_prefix("tapis ").unwrap();
        assert!(example.split(' ').next() == Some(name), "{name}: {example}");
        let ran = desk.run(shell_words::split(example).unwrap());
        assert!(!ran.err.contains("--help"), "{name}: {}", ran.err);
    }
}

#[test]
fn a_database_that_is_not_there_is_named() {
    let desk = Desk::new();
    let said = desk.tapis("--db ailleurs.db list");
    assert!(said.err.contains("ailleurs.db") && !desk.has("ailleurs.db"), "{said:?}");
}

#[test]
fn the_version_is_the_package_s() {
    assert_eq!(Desk::new().tapis("--version").ok(), format!("tapis {}\n", env!("CARGO_PKG_VERSION")));
}
