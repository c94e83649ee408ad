//! What a frame costs over SSH. Bytes are exact, so they are asserted.

use crate::harness::{User, complete};

#[test]
fn nothing_is_sent_when_nothing_changes() {
    let mut user = User::opens(&complete(), 80, 24);
    for screen in ["1", "2", "3", "4", "5", "6"] {
        user.presses(screen);
        assert_eq!(user.paint(), 0, "screen {screen}");
        assert_eq!(user.presses("Z"), 0, "a key without meaning on screen {screen}");
    }
}

/// Sizes, and how many times more a frame may cost there.
const SIZES: [(u16, u16, usize); 2] = [(80, 24, 1), (120, 40, 2)];

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
fn a_move_in_the_matrix_costs_250_bytes_at_most() {
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
        for (key, median, worst) in [("down", 300, 500), ("up", 340, 600), ("right", 250, 700), ("left", 250, 700)] {
            let mut costs: Vec<usize> = (0..80).map(|_| user.presses(key)).filter(|bytes| *bytes > 0).collect();
            assert!(costs.len() > 50, "{key}: {} moves", costs.len());
            costs.sort_unstable();
            let (middle, last) = (costs[costs.len() / 2], costs[costs.len() - 1]);
            assert!(middle <= median * times, "{key} at {width}x{height}: {middle} bytes in the middle");
            assert!(last <= worst * times, "{key} at {width}x{height}: {last} bytes at worst");
        }
    }
}

#[test]
fn a_toggle_costs_700_bytes_at_most() {
    for (width, height, times) in SIZES {
        let mut user = User::opens(&complete(), width, height);
        user.presses("3 down right");
        for key in ["t", "e", "u", "ctrl-r", "x", "u"] {
            let bytes = user.presses(key);
            assert!(bytes <= 700 * times, "{key} at {width}x{height}: {bytes} bytes");
        }
    }
}
