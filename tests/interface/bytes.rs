//! What a frame costs over SSH. Bytes are exact, so they are asserted, on every screen.

use crate::harness::{User, atelier, complete};

/// Terminals, and how many times more than the smallest each may cost.
const SIZES: [(u16, u16, usize); 2] = [(80, 24, 1), (120, 40, 2)];

const SCREENS: [&str; 7] = ["1", "2", "3", "4", "5", "6", "7"];

#[test]
fn nothing_is_sent_when_nothing_changes() {
    let mut user = User::opens(&complete(), 80, 24);
    for screen in SCREENS {
        user.presses(screen);
        assert_eq!(user.paint(), 0, "screen {screen}");
        // A key without meaning says so, once.
        let said = user.presses("ù");
        assert!((1..=160).contains(&said), "a key without meaning on screen {screen}: {said} bytes");
        assert_eq!(user.presses("ù"), 0, "the same key again on screen {screen}");
    }
}

#[test]
fn a_first_frame_costs_6_kb_at_most() {
    for (width, height, factor) in SIZES {
        for programme in [complete(), atelier()] {
            let first = User::opens(&programme, width, height).first_frame;
            assert!(first <= 6_000 * factor, "{width}×{height}: {first} bytes");
            for screen in SCREENS {
                let mut user = User::opens(&programme, width, height);
                let bytes = user.presses(screen);
                assert!(bytes <= 6_000 * factor, "screen {screen}, {width}×{height}: {bytes} bytes");
            }
        }
    }
}

#[test]
fn a_move_costs_250_bytes_at_most() {
    for (width, height, factor) in SIZES {
        for programme in [complete(), atelier()] {
            for screen in SCREENS {
                let mut user = User::opens(&programme, width, height);
                user.presses(screen);
                for key in moves(screen) {
                    let bytes = user.presses(key);
                    assert!(bytes <= 250 * factor, "screen {screen}, {key}, {width}×{height}: {bytes} bytes");
                }
            }
        }
    }
}

/// Keys that move the cursor without scrolling, from the first row. In a tree, left and right fold.
fn moves(screen: &str) -> &'static [&'static str] {
    match screen {
        "1" | "7" => &["down", "down", "up", "down", "down", "up", "up"],
        // Two semestres show on the smallest terminal.
        "2" => &["down", "right", "up", "left", "down", "down", "right"],
        _ => &["down", "right", "up", "left", "right", "right", "down", "down"],
    }
}

#[test]
fn a_toggle_costs_700_bytes_at_most() {
    for (width, height, factor) in SIZES {
        let mut user = User::opens(&complete(), width, height);
        user.presses("3 down right");
        for key in ["t", "e", "u", "ctrl-r"] {
            let bytes = user.presses(key);
            assert!(bytes <= 700 * factor, "{key}, {width}×{height}: {bytes} bytes");
        }
    }
}

#[test]
fn a_move_in_each_view_of_the_maquette_costs_250_bytes_at_most() {
    for (width, height, most) in [(80, 24, 250), (120, 40, 500)] {
        for (name, view) in [("cartes", "2"), ("coefficients", "2 v"), ("heures", "2 v v")] {
            let mut user = User::opens(&complete(), width, height);
            user.presses(view);
            // As far as nothing scrolls; from one card to that of another semestre, whole semestres change.
            let down = ["down"; 8].into_iter().chain(["up"; 4]);
            let across = ["right", "right", "down", "left", "up"];
            for key in down.chain(across.into_iter().filter(|_| name != "cartes")) {
                let bytes = user.presses(key);
                assert!(bytes <= most, "{name} at {width}x{height}, {key}: {bytes} bytes");
            }
        }
    }
}

#[test]
fn the_first_frame_of_each_view_of_the_maquette_costs_6_kilobytes_at_most() {
    for (width, height, most) in [(80, 24, 6_000), (120, 40, 12_000)] {
        for view in ["2", "2 v", "2 v v"] {
            let mut user = User::opens(&complete(), width, height);
            user.presses(view);
            let bytes = user.repaints();
            assert!(bytes > 0 && bytes <= most, "{view} at {width}x{height}: {bytes} bytes");
        }
    }
}

#[test]
fn the_matrix_opens_in_six_kilobytes() {
    for (width, height, times) in SIZES {
        let mut user = User::opens(&complete(), width, height);
        for keys in ["3", "-", "-", "-", "+", "+", "+", "o", "s", "s"] {
            let bytes = user.presses(keys);
            assert!(bytes <= 6_000 * times, "{keys} at {width}x{height}: {bytes} bytes");
        }
    }
}

#[test]
fn a_move_at_each_zoom_of_the_matrix_costs_250_bytes_at_most() {
    for (width, height, times) in SIZES {
        let mut user = User::opens(&complete(), width, height);
        user.presses("3");
        for zoom in ["", "-", "-", "-"] {
            user.presses(zoom);
            for key in ["down", "right", "up", "left", "right", "right", "down", "down"] {
                let bytes = user.presses(key);
                assert!(bytes <= 250 * times, "{key} at {width}x{height}: {bytes} bytes");
            }
        }
    }
}

#[test]
fn a_move_with_a_block_costs_250_bytes_at_most() {
    for (width, height, times) in SIZES {
        let mut user = User::opens(&complete(), width, height);
        user.presses("3 v");
        for key in ["down", "right", "right", "down", "down", "down", "up", "left"] {
            let bytes = user.presses(key);
            assert!(bytes <= 250 * times, "{key} at {width}x{height}: {bytes} bytes");
        }
    }
}

/// What the moves through a view may cost at 80×24, in bytes: in the middle, and at worst, scrolling included.
struct Bound {
    view: &'static str,
    there: &'static str,
    back: &'static str,
    middle: usize,
    worst: usize,
}

const fn bound(view: &'static str, (there, back): (&'static str, &'static str), middle: usize, worst: usize) -> Bound {
    Bound { view, there, back, middle, worst }
}

const ROWS: (&str, &str) = ("down", "up");
const COLUMNS: (&str, &str) = ("right", "left");

const BOUNDS: [Bound; 14] = [
    // What stands beside a tree is blanked when it begins to scroll, a row at a time.
    bound("1", ROWS, 150, 400),
    // Cards scroll beside those of other semestres, which no terminal does by itself; another semestre is another screen.
    bound("2", ROWS, 150, 650),
    bound("2 v", ROWS, 150, 300),
    bound("2 v", COLUMNS, 170, 170),
    bound("2 v v", ROWS, 150, 250),
    bound("2 v v", COLUMNS, 150, 250),
    // The heading of a niveau comes in with its first AC; a third of the columns comes in at once.
    bound("3", ROWS, 150, 420),
    bound("3", COLUMNS, 150, 950),
    // A row of the heat map has a colour for each cell.
    bound("3 -", ROWS, 220, 420),
    bound("3 - -", ROWS, 150, 250),
    bound("3 - - -", ROWS, 150, 250),
    // So does a heading with its first diagnostic.
    bound("4", ROWS, 170, 400),
    bound("5", ROWS, 150, 270),
    bound("7", ROWS, 150, 250),
];

/// Goes through each view and back, as one does who holds a key. With a rest after each key, what stands beside a list is
/// shown again each time, and blanked when the list scrolls: that may cost as much as the worst, no more.
#[test]
fn moves_cost_little_even_when_they_scroll() {
    let mut beyond = Vec::new();
    for Bound { view, there, back, middle, worst } in BOUNDS {
        let mut moves = 0;
        for programme in [complete(), atelier()] {
            for rests in [false, true] {
                let mut user = User::opens(&programme, 80, 24);
                user.presses(view);
                let keys = std::iter::repeat_n(there, 36).chain(std::iter::repeat_n(back, 36));
                let mut costs: Vec<usize> =
                    keys.map(|key| if rests { user.presses(key) } else { user.holds(key) }).collect();
                costs.retain(|it| *it > 0);
                costs.sort_unstable();
                let of = format!("{} {view} {there}, rests: {rests}: {costs:?}", programme.id);
                moves += costs.len();
                // A sound programme has no diagnostics to go through.
                let Some(&last) = costs.last() else { continue };
                let median = costs[costs.len() / 2];
                if last > worst || (!rests && median > middle) {
                    beyond.push(format!("{median} in the middle and {last} at worst, not {middle} and {worst}: {of}"));
                }
            }
        }
        assert!(moves > 0, "nothing moves in {view}, {there}");
    }
    assert!(beyond.is_empty(), "{}", beyond.join("\n"));
}
