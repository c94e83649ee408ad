//! A command line that cannot be understood is answered by one sentence, in the user's language.

use crate::common::Desk;

/// What is typed, and what the sentence says in French and in English.
const LINES: [(&str, &str, &str); 17] = [
    ("chek", "vouliez-vous dire «\u{a0}check\u{a0}»\u{a0}?", "did you mean “check”?"),
    ("expotr", "vouliez-vous dire «\u{a0}export\u{a0}»\u{a0}?", "did you mean “export”?"),
    ("lsit", "vouliez-vous dire «\u{a0}list\u{a0}»\u{a0}?", "did you mean “list”?"),
    ("compte-rednu x", "vouliez-vous dire «\u{a0}compte-rendu\u{a0}»\u{a0}?", "did you mean “compte-rendu”?"),
    ("blorp", "La commande «\u{a0}blorp\u{a0}» n’existe pas", "There is no command “blorp”"),
    ("check", "Il manque <ID>", "<ID>... is missing"),
    ("check x --jsn", "vouliez-vous dire «\u{a0}--json\u{a0}»", "did you mean “--json”?"),
    ("check x --zut", "«\u{a0}tapis check --help\u{a0}»", "“tapis check --help”"),
    ("show a b", "«\u{a0}b\u{a0}» est de trop", "“b” is one too many"),
    ("import a --into", "Il manque une valeur à --into <ID>", "--into <ID> lacks a value"),
    ("import a --as pdf", "orebut, plan, rncp, scodoc", "orebut, plan, rncp, scodoc"),
    ("export a --to tomel", "vouliez-vous dire «\u{a0}toml\u{a0}»", "did you mean “toml”?"),
    ("export a", "Il manque --to <FORMAT>", "--to <FORMAT> is missing"),
    ("list --json --json", "--json n’est attendu qu’une fois", "--json is expected only once"),
    ("list --archived --bin", "ne vont pas ensemble", "do not go together"),
    ("list --json=oui", "--json n’attend pas de valeur", "--json expects no value"),
    ("rules COU98", "vouliez-vous dire COU0", "did you mean COU0"),
];

#[test]
fn a_bad_command_line_gets_one_sentence() {
    let desk = Desk::new();
    for (line, french, english) in LINES {
        let ran = desk.tapis(line);
        assert!(ran.refused().contains(french), "{line}: {ran:?}");
        let ran = desk.tapis(&format!("--lang en {line}"));
        assert!(ran.refused().contains(english), "{line}: {ran:?}");
    }
    assert!(!desk.has("tapis.db"));
}

#[test]
fn an_unknown_language_is_refused() {
    let desk = Desk::new();
    assert!(desk.tapis("--lang de list").refused().contains("«\u{a0}de\u{a0}»"));
}

#[test]
fn the_interface_needs_a_terminal() {
    let desk = Desk::new();
    for line in ["", "demo"] {
        assert!(desk.tapis(line).refused().contains("terminal"), "{line}");
    }
    assert!(!desk.has("tapis.db"));
    desk.with_sample();
    assert!(desk.tapis("open but-ecr").refused().contains("terminal"));
    assert!(desk.tapis("open ./x.toml").refused().contains("tapis import"));
}
