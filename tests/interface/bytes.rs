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
        assert_eq!(user.presses("é"), 0, "a key without meaning on screen {screen}");
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
