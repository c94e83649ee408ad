//! Over SSH a byte is a cost: nothing happens, nothing is sent.

use std::time::Duration;

use crate::{
    desk::{ATELIER, Desk},
    terminal::Terminal,
};

/// The keys that lead to each screen, and what tells it.
const SCREENS: [(&str, &str); 10] = [
    ("1", "1 Référentiel"),
    ("2", "UE du S1"),
    ("3", "S1 SAÉ"),
    ("4", "28 erreurs"),
    ("5", "code Apogée"),
    ("6", "Création du programme"),
    ("?", "peut faire ici"),
    ("/", ">"),
    (":", ">"),
    ("i", "Échap abandonne"),
];

#[test]
fn no_byte_is_sent_while_nothing_happens() {
    // A database each: whoever has company is told when it comes.
    let desks: Vec<Desk> = (0..=SCREENS.len()).map(|_| Desk::with_atelier()).collect();
    let mut terminals: Vec<Terminal> = desks[1..].iter().map(|it| it.open_atelier("Claire", 80, 24)).collect();
    terminals.push(desks[0].terminal("Claire", 80, 24, &[]));
    terminals.last_mut().unwrap().wait_for(ATELIER);
    for (terminal, (key, screen)) in terminals.iter_mut().zip(SCREENS) {
        terminal.press(key).wait_for(screen);
    }
    let marks: Vec<_> = terminals.iter().map(Terminal::mark).collect();
    // Only time can show that nothing comes: eight times the pace at which others' edits are looked for.
    std::thread::sleep(Duration::from_secs(2));
    for (rank, (terminal, mark)) in terminals.iter_mut().zip(marks).enumerate() {
        assert_eq!(terminal.bytes_since(mark), b"", "screen {rank}:\n{}", terminal.screen());
        assert!(terminal.is_alive());
    }
}
