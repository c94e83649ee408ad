//! From a file to a flagged matrix, a gap filled from the keyboard, and a maquette.

use std::path::{Path, PathBuf};

use calamine::{Data, Reader, Xlsx, open_workbook};

use crate::{
    desk::{ATELIER, Desk},
    terminal::{ENTER, RIGHT},
};

#[test]
fn a_gap_is_found_filled_kept_and_exported() {
    let desk = Desk::with_atelier();
    let mut terminal = desk.open_atelier("Claire", 100, 30);
    terminal.press("4").press("F").press("cou01 ac11.04").press(ENTER);
    terminal.wait_for("AC11.04 (Accueillir) n’est ni travaillé ni évalué.").wait_gone("Ne garder que");
    let before = errors(&terminal.screen());

    terminal.press(ENTER).wait("no link", |screen| names(screen, "SAÉ 1.01"));
    let mark = terminal.mark();
    terminal.press("t").wait_for("Enregistré : SAÉ 1.01 travaille AC11.04");
    terminal.press("e").wait_for("Enregistré : SAÉ 1.01 évalue AC11.04");
    // Header and cell never tell two stories: each frame has both as they were, or both as they are.
    for frame in terminal.frames_since(mark) {
        let (cell, header) = (frame.contains("Travaillé et évalué"), errors(&frame) == before - 1);
        assert_eq!(cell, header, "{frame}");
    }
    terminal.press("q").wait_for("4 Diagnostics").wait_gone("AC11.04 (Accueillir) n’est ni");
    terminal.leave();

    let mut terminal = desk.open_atelier("Claire", 100, 30);
    terminal.press("3").wait("AC11.04 worked and assessed", |screen| {
        screen.lines().any(|it| it.starts_with("▌AC11.04") && it.contains(" 1  1  TÉ"))
    });
    terminal.leave();

    let file = desk.file("maquette.xlsx");
    desk.tapis(&["export", ATELIER, "--to", "xlsx", "-o", file.to_str().unwrap()]);
    assert!(crossing(&file, "AC11.04", "SAÉ 1.01").contains('É'), "the workbook does not hold the mark");
    let history = desk.history();
    assert_eq!(history[1..], ["SAÉ 1.01 travaille AC11.04", "SAÉ 1.01 évalue AC11.04"]);
}

#[test]
#[cfg_attr(not(has_real_files), ignore = "wants the published programmes: TAPIS_REAL_DATA")]
fn the_national_programme_of_science_des_donnees_is_mended_from_the_keyboard() {
    let data = PathBuf::from(env!("TAPIS_REAL_DATA"));
    let desk = Desk::new();
    let files = ["competences", "formation"].map(|part| data.join(format!("orebut/SD-2022-{part}.xml")));
    desk.tapis(&["import", files[0].to_str().unwrap(), files[1].to_str().unwrap()]);
    let mut terminal = desk.terminal("Claire", 100, 30, &["open", "but-sd"]);
    terminal.wait_for("Science des données").press("4").press("o").wait_for("── COU03");

    terminal.press(ENTER).wait_for("3 Matrice").wait_for(" R1.");
    let ac = terminal.screen().lines().find(|line| line.starts_with("AC")).unwrap()[..7].to_owned();
    // The finding lacks a ressource that trains the AC.
    while !names(&terminal.screen(), "R") {
        let mark = terminal.mark();
        terminal.press(RIGHT).wait_frame(mark);
    }
    let mark = terminal.mark();
    terminal.press("t").wait_for(&format!(" travaille {ac}"));
    let frames = terminal.frames_since(mark);
    assert_eq!(frames.len(), 1, "one key, one frame");
    terminal.press("q").wait_for("4 Diagnostics").wait_gone("COU03");
    terminal.leave();
    assert!(desk.tapis(&["log", "but-sd"]).contains(&format!(" travaille {ac}")));
}

/// How many errors the header counts.
fn errors(screen: &str) -> usize {
    let header = screen.lines().next().unwrap();
    let count = header.split_whitespace().find_map(|word| word.strip_prefix('✖')).unwrap();
    count.parse().unwrap()
}

/// The foot of the matrix says that its cell is empty, and names an activité that begins so.
fn names(screen: &str, activite: &str) -> bool {
    screen.lines().filter_map(|line| line.strip_prefix("Sans lien")).any(|it| it.trim_start().starts_with(activite))
}

/// What the workbook says where the row of an AC crosses the column of an activité.
fn crossing(file: &Path, ac: &str, activite: &str) -> String {
    let mut book: Xlsx<_> = open_workbook(file).unwrap();
    let sheets = book.worksheets();
    let text = |cell: &Data| cell.to_string();
    for (_, sheet) in &sheets {
        let column = sheet.rows().find_map(|row| row.iter().position(|cell| text(cell) == activite));
        let row = sheet.rows().find(|row| row.iter().any(|cell| text(cell) == ac));
        if let (Some(column), Some(row)) = (column, row)
            && sheet.rows().filter(|row| row.iter().any(|cell| text(cell).starts_with("AC"))).count() > 3
        {
            return text(&row[column]);
        }
    }
    panic!("no sheet crosses {ac} and {activite}: {:?}", sheets.iter().map(|(name, _)| name).collect::<Vec<_>>());
}
