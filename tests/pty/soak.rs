//! Keys at random, for a long time.

use crate::{
    desk::{ATELIER, Desk, sample},
    random::Random,
    terminal::{CTRL_R, CTRL_U, DOWN, ENTER, LEFT, RIGHT, TAB, Terminal, UP},
};

const KEYS: usize = 3000;
/// Keys sent before the screen is waited for.
const BURST: usize = 25;

const ALPHABET: [&str; 67] = [
    "1",
    "2",
    "3",
    "4",
    "5",
    "6",
    UP,
    DOWN,
    LEFT,
    RIGHT,
    UP,
    DOWN,
    LEFT,
    RIGHT,
    "h",
    "j",
    "k",
    "l",
    ENTER,
    ENTER,
    TAB,
    "\x1b[Z",
    " ",
    "g",
    "o",
    "p",
    "P",
    "/",
    ":",
    "?",
    "i",
    "t",
    "e",
    "t",
    "e",
    "u",
    CTRL_R,
    "\x1b[5~",
    "\x1b[6~",
    "\x1b[H",
    "\x1b[F",
    "G",
    "n",
    "w",
    "-",
    "m",
    "a",
    "é",
    "œ",
    "\u{a0}",
    "e\u{301}",
    "日",
    "👩\u{200d}🎓",
    "ש",
    "\x7f",
    "\x1b[3~",
    CTRL_U,
    "\x0b",
    "\x17",
    "\x1b\r",
    "\x1b[200~q\r\n\tq\x1b[201~",
    "\x1bOP",
    "x",
    "7",
    "z",
    "@",
    "f",
];

#[test]
fn keys_at_random_break_nothing() {
    let desk = Desk::with_atelier();
    desk.tapis(&["import", sample("but-economie-circulaire").to_str().unwrap()]);
    let mut random = Random::new(3000);
    let mut terminal = start(&desk);
    let mut pressed = 0;
    let mut last = String::new();
    while pressed < KEYS {
        let burst: Vec<&str> = (0..random.between(1, BURST)).map(|_| random.of(&ALPHABET)).collect();
        pressed += burst.len();
        last = burst.concat();
        let (columns, rows) = random.of(&[(80, 24), (40, 10), (120, 40), (100, 30)]);
        terminal.settle_at(columns, rows);
        terminal.press(&last);
        let going = if random.between(0, 9) == 0 { terminal.escape() } else { terminal.settle() };
        if !going {
            // Out by the door, not by a fall.
            assert_eq!(terminal.wait_end().exit_code(), 0, "{last:?}\n{}", terminal.screen());
            terminal = start(&desk);
        }
    }
    assert!(terminal.is_alive(), "{last:?}");
    desk.assert_sound();
    for id in [ATELIER, "but-ecr"] {
        desk.tapis(&["log", id]);
        let file = desk.file(&format!("{id}.toml"));
        desk.tapis(&["export", id, "--to", "toml", "-o", file.to_str().unwrap()]);
        let elsewhere = Desk::new();
        elsewhere.tapis(&["import", file.to_str().unwrap()]);
        assert_eq!(elsewhere.tapis(&["show", id, "--json"]), desk.tapis(&["show", id, "--json"]));
    }
}

fn start(desk: &Desk) -> Terminal {
    let mut terminal = desk.terminal("Claire", 80, 24, &[]);
    terminal.wait_for(ATELIER);
    terminal
}
