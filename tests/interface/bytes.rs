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

/// A move that scrolls brings a row or some columns in. Going through the whole matrix, what it costs in the middle
/// is bounded, and so is the worst.
#[test]
fn moves_that_scroll_cost_their_row() {
    for (width, height, times) in SIZES {
        let mut user = User::opens(&complete(), width, height);
        user.presses("3");
        for (key, median, worst) in [("down", 300, 500), ("up", 340, 600), ("right", 250, 800), ("left", 250, 800)] {
            let mut costs: Vec<usize> = (0..80).map(|_| user.presses(key)).filter(|bytes| *bytes > 0).collect();
            assert!(costs.len() > 50, "{key}: {} moves", costs.len());
            costs.sort_unstable();
            let (middle, last) = (costs[costs.len() / 2], costs[costs.len() - 1]);
            assert!(middle <= median * times, "{key} at {width}x{height}: {middle} bytes in the middle");
            assert!(last <= worst * times, "{key} at {width}x{height}: {last} bytes at worst");
        }
    }
}

/// Going through each screen as one does who looks for something, a move costs little; going down the matrix has bounds
/// of its own.
#[test]
fn a_move_costs_150_bytes_in_the_middle() {
    let screens = [
        ("1", "down"),
        ("2", "down"),
        ("2 v", "down"),
        ("3", "right"),
        ("4", "down"),
        ("4 o", "down"),
        ("5", "down"),
        ("7", "down"),
    ];
    for programme in [complete(), atelier()] {
        for (screen, key) in screens {
            let mut user = User::opens(&programme, 80, 24);
            user.presses(screen);
            let mut costs: Vec<usize> = (0..40).map(|_| user.presses(key)).filter(|bytes| *bytes > 0).collect();
            costs.sort_unstable();
            let middle = costs.get(costs.len() / 2).copied().unwrap_or(0);
            assert!(middle <= 150, "{} {screen} {key}: {middle} bytes in the middle, {costs:?}", programme.id);
        }
    }
}
