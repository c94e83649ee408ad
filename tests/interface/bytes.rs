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

#[test]
fn a_move_in_the_matrix_costs_250_bytes_at_most() {
    let mut user = User::opens(&complete(), 80, 24);
    user.presses("3");
    for key in ["down", "right", "up", "left", "right", "right", "down", "down"] {
        let bytes = user.presses(key);
        assert!(bytes <= 250, "{key}: {bytes} bytes");
    }
}

#[test]
fn a_toggle_costs_700_bytes_at_most() {
    let mut user = User::opens(&complete(), 80, 24);
    user.presses("3 down right");
    for key in ["t", "e", "u", "ctrl-r"] {
        let bytes = user.presses(key);
        assert!(bytes <= 700, "{key}: {bytes} bytes");
    }
}
