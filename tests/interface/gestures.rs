//! The gestures of a workshop, key by key: how many keys each takes, here and in a spreadsheet.
//!
//! In a spreadsheet the same data stands as it does in a maquette of the field: AC in rows, activités in columns, the
//! cursor on the object at hand, its own shortcuts known by heart. What is typed counts letter by letter, what is pasted
//! counts once.

use tapis::programme::{Activite, Programme};

use crate::harness::{User, complete};

/// What somebody does with their hands.
enum Hand {
    /// Keys, with blanks between them.
    Keys(&'static str),
    Types(&'static str),
    Pastes(&'static str),
}

use Hand::{Keys, Pastes, Types};

fn keys(script: &[Hand]) -> usize {
    let of = |it: &Hand| match it {
        Keys(keys) => keys.split_whitespace().count(),
        Types(text) => text.chars().count(),
        Pastes(_) => 1,
    };
    script.iter().map(of).sum()
}

struct Gesture {
    name: &'static str,
    /// How one comes to the object; it is not counted.
    before: &'static str,
    script: &'static [Hand],
    /// Keys that it took before there was a key for it: an estimate, that nothing plays.
    once: usize,
    spreadsheet: &'static [Hand],
    /// Whether it is done.
    done: fn(&Programme, &User) -> bool,
}

fn activite<'p>(programme: &'p Programme, code: &str) -> &'p Activite {
    programme.activites.iter().find(|it| it.code == code).unwrap()
}

fn niveau_of(programme: &Programme, ac: &str) -> String {
    programme.acs().find(|(_, _, it)| it.code == ac).unwrap().1.id.to_string()
}

fn ties(programme: &Programme) -> usize {
    programme.activites.iter().map(|it| it.travaille.len()).sum()
}

fn cm(programme: &Programme) -> Vec<String> {
    let of = |is_sae| programme.activites.iter().filter(move |it| it.semestre == 1 && it.nature.is_sae() == is_sae);
    let hours =
        |it: &Activite| it.heures.values().next().map_or_else(String::new, |it| it.total().normalize().to_string());
    of(true).chain(of(false)).map(hours).collect()
}

/// Numbers, each with the key that follows it: five rows of three.
const GRID: &str =
    "1 tab 2 tab 3 enter 4 tab 5 tab 6 enter 7 tab 8 tab 9 enter 1 tab 2 tab 3 enter 4 tab 5 tab 6 enter";

const GESTURES: [Gesture; 10] = [
    Gesture {
        name: "name an AC",
        before: "1 down down",
        script: &[Keys("a"), Types("Trier"), Keys("enter esc")],
        once: 8,
        // A row is inserted, the code is typed too.
        spreadsheet: &[Keys("down shift-space ctrl-+"), Types("AC11.06"), Keys("tab"), Types("Trier"), Keys("enter")],
        done: |_, user| user.programme().acs().any(|(_, _, it)| it.libelle == "Trier"),
    },
    Gesture {
        name: "tick six cells",
        before: "3 right right right",
        script: &[Keys("v down down right space")],
        once: 5,
        spreadsheet: &[Keys("x tab x enter x tab x enter x tab x enter")],
        done: |before, user| ties(user.programme()) > ties(before),
    },
    Gesture {
        name: "move an AC far",
        before: "1 down down",
        script: &[Keys("d m enter")],
        // Down, one after the other, through every niveau of four compétences.
        once: 60,
        spreadsheet: &[
            Keys("shift-space ctrl-x ctrl-g"),
            Types("A48"),
            Keys("enter ctrl-+ enter"),
            Types("AC14.06"),
            Keys("enter"),
        ],
        done: |_, user| niveau_of(user.programme(), "AC11.01") == "mobiliser-1",
    },
    Gesture {
        name: "split a SAÉ",
        before: "2",
        script: &[Keys("S 1 2 3 enter enter")],
        // A copy, then what is too much taken out of both: five cells of hours and coefficients each way.
        once: 24,
        spreadsheet: &[
            Keys("shift-space ctrl-c down ctrl-+ enter"),
            Types("SAÉ 1.06"),
            Keys("tab tab tab delete up tab"),
            Keys("delete down 8 up 8 enter"),
        ],
        done: |_, user| activite(user.programme(), "SAÉ 1.06").heures.len() == 2,
    },
    Gesture {
        name: "merge two AC",
        before: "1 down down",
        script: &[Keys("f"), Types("1.02"), Keys("enter enter enter")],
        // The crosses of one put into the other's row, then it is deleted.
        once: 14,
        spreadsheet: &[Keys("down tab tab tab x tab tab x tab tab tab x up down home shift-space ctrl--")],
        done: |before, user| {
            let assessed = |it: &Programme| activite(it, "SAÉ 1.02").evalue.iter().any(|ac| ac.as_str() == "ac11-01");
            !assessed(before) && assessed(user.programme())
        },
    },
    Gesture {
        name: "enter a 5 × 3 grid",
        before: "2 v v",
        script: &[Keys(GRID)],
        // Enter before each number, and arrows between them.
        once: 53,
        spreadsheet: &[Keys(GRID)],
        done: |_, user| {
            let rows = user.programme().activites.iter().filter(|it| it.semestre == 1 && it.nature.is_sae());
            let three = |it: &Activite| {
                it.heures.values().take(3).map(|it| it.total().normalize().to_string()).collect::<String>()
            };
            rows.take(5).map(three).collect::<Vec<_>>() == ["123", "456", "789", "123", "456"]
        },
    },
    Gesture {
        name: "paste a column",
        before: "2 v v end up up up up up",
        script: &[Pastes("1\n2\n3\n4\n5\n6")],
        once: 18,
        spreadsheet: &[Keys("ctrl-v")],
        done: |_, user| cm(user.programme()).ends_with(&["1", "2", "3", "4", "5", "6"].map(str::to_owned)),
    },
    Gesture {
        name: "bring back a colleague’s deletion",
        before: "1 down down D enter",
        script: &[Keys("6 r enter enter")],
        once: 4,
        // The history of versions, the day before, the row, copied over by hand.
        spreadsheet: &[Keys("ctrl-alt-shift-h down enter shift-space ctrl-c esc down ctrl-+ ctrl-v")],
        done: |before, user| user.programme() == before,
    },
    Gesture {
        name: "find who changed a coefficient",
        before: "2 v 4 enter up",
        script: &[Keys("Q")],
        once: 12,
        spreadsheet: &[Keys("shift-f10 up enter")],
        done: |_, user| user.screen().contains("Ada") && user.screen().contains("coefficient"),
    },
    Gesture {
        name: "put three objects in order",
        before: "1 down down J J",
        script: &[Keys("O enter")],
        once: 1,
        spreadsheet: &[Keys("shift-space shift-down shift-down alt-d s enter")],
        done: |before, user| user.programme() == before,
    },
];

/// The hours of S1 are to be typed.
fn blank() -> Programme {
    let mut programme = complete();
    programme.activites.iter_mut().filter(|it| it.semestre == 1).for_each(|it| it.heures.retain(|_, _| false));
    programme
}

#[test]
fn no_gesture_takes_more_keys_than_in_a_spreadsheet() {
    for (width, height) in [(80, 24), (120, 40)] {
        for gesture in &GESTURES {
            let name = gesture.name;
            let programme = if name.contains("grid") || name.contains("column") { blank() } else { complete() };
            let mut user = User::opens(&programme, width, height);
            user.presses(gesture.before);
            for hand in gesture.script {
                match hand {
                    Keys(keys) => {
                        user.presses(keys);
                    }
                    Types(text) => user.types(text),
                    Pastes(text) => user.pastes(text),
                }
            }
            assert!((gesture.done)(&programme, &user), "{name}\n{}", user.screen());
            let (here, there) = (keys(gesture.script), keys(gesture.spreadsheet));
            assert!(here <= there, "{name}: {here} keys, {there} in a spreadsheet");
            // What is shown before it is done may take one key more than what was done at once.
            assert!(here <= gesture.once + 1, "{name}: {here} keys, {} before", gesture.once);
        }
    }
}
