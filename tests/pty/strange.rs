//! Programmes that nobody drew the screens for.

use std::fs;

use crate::{
    desk::Desk,
    terminal::{DOWN, ENTER, ESC, RIGHT, TAB, Terminal, UP},
};

/// A programme of one compétence, with these wordings everywhere.
fn programme(wording: &str, parcours: bool, activites: bool) -> String {
    // TOML writes its escapes otherwise than Rust: a JSON text is a TOML text.
    let wording = serde_json::Value::from(wording);
    let mut text = format!(
        "id = \"etrange\"\nprofil = \"but-tertiaire\"\nsigle = {wording}\nintitule = {wording}\n\
         [[competences]]\nid = \"c\"\nnumero = 1\nnom = {wording}\nlibelle = {wording}\n\
         [[competences.niveaux]]\nid = \"n\"\nordre = 1\nannee = 1\nlibelle = {wording}\n\
         acs = [{{ id = \"a\", code = \"AC11.01\", libelle = {wording} }}]\n"
    );
    if parcours {
        text += &format!(
            "[[parcours]]\nid = \"p\"\ncode = {wording}\nlibelle = {wording}\n\
             niveaux = [{{ annee = 1, niveau = \"n\" }}]\n"
        );
    }
    text += "[[semestres]]\nid = \"s1\"\nnumero = 1\n";
    if activites {
        for (id, nature) in [("x", "ressource"), ("y", "sae")] {
            text += &format!(
                "[[activites]]\nid = \"{id}\"\ntype = \"{nature}\"\ncode = {wording}\nsemestre = 1\n\
                 libelle = {wording}\ntravaille = [\"a\"]\n"
            );
        }
    }
    text
}

/// Goes through every screen, at every size, and comes back alive to the same first screen.
#[track_caller]
fn visit(terminal: &mut Terminal) {
    terminal.wait_for("1 Référentiel");
    for (columns, rows) in [(40, 10), (80, 24), (300, 60)] {
        terminal.settle_at(columns, rows);
        for screen in ["1", "2", "3", "4", "5", "6"] {
            for keys in ["", DOWN, RIGHT, "\t\x1b[B\x1b[B\t", ENTER, UP, "?", "/", "i", "p", "g"] {
                // An overlay takes the keys, and the list of programmes does not know those of the screens.
                terminal.press(screen).press(keys).escape();
                if terminal.screen().contains("tapis — programmes") {
                    terminal.press(ENTER).wait_for(" Référentiel ");
                }
            }
        }
        assert!(terminal.is_alive(), "{}", terminal.screen());
    }
}

#[test]
fn an_empty_database_says_what_to_do() {
    let desk = Desk::new();
    let mut terminal = desk.terminal("Claire", 80, 24, &[]);
    terminal.wait_for("Aucun programme pour l’instant.");
    for key in ["1", "3", ENTER, DOWN, UP, TAB, "u", "t", "e", "p", "i", "/"] {
        terminal.press(key);
    }
    terminal.press("?").wait_for("Aide").press(ESC).wait_gone("Aide");
    terminal.press(":").wait_for(">").press(ENTER);
    terminal.leave();
}

#[test]
fn a_programme_without_parcours_or_without_activites_has_every_screen() {
    for (parcours, activites) in [(false, true), (true, false), (false, false)] {
        let desk = Desk::new();
        fs::write(desk.file("etrange.toml"), programme("Bâtir", parcours, activites)).unwrap();
        desk.tapis(&["import", "etrange.toml"]);
        visit(&mut desk.terminal("Claire", 80, 24, &["open", "etrange"]));
        desk.assert_sound();
    }
}

#[test]
fn any_writing_leaves_every_column_in_its_place() {
    let long = "Très long libellé ".repeat(17);
    let stacked = format!("Z{}algo", "\u{301}\u{316}\u{334}".repeat(20));
    let writings = [
        long.trim_end(),
        "🎓 fête 🎉 (ou 🎻)",
        "עברית \u{202e}abc\u{202c} العربية",
        &stacked,
        "日本語の能力を評価する",
        "\u{200b}\u{feff}\u{ad}",
        "a\tb\nc",
    ];
    for wording in writings {
        let desk = Desk::new();
        fs::write(desk.file("etrange.toml"), programme(wording, true, true)).unwrap();
        desk.tapis(&["import", "etrange.toml"]);
        let mut terminal = desk.terminal("Claire", 80, 24, &["open", "etrange"]);
        visit(&mut terminal);
        // The line between list and panel is straight whatever is written beside it.
        terminal.settle_at(80, 24);
        terminal.settle_at(80, 25);
        terminal.settle_at(80, 24);
        terminal.press("1");
        terminal.wait_for("Espace détails");
        let line: Vec<u16> = (2..22).filter(|row| !terminal.now(|it| is_divider(it, *row))).collect();
        assert!(line.is_empty(), "{wording:?}: rows {line:?} of\n{}", terminal.screen());
        desk.assert_sound();
    }
}

/// Column 44 of 80 is where the list ends.
fn is_divider(screen: &vt100::Screen, row: u16) -> bool {
    screen.cell(row, 44).is_some_and(|cell| cell.contents() == "│")
}
