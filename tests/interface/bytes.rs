//! What a frame costs over SSH. Bytes are exact, so they are asserted.

use crate::harness::{User, complete};

#[test]
fn nothing_is_sent_when_nothing_changes() {
    let mut user = User::opens(&complete(), 80, 24);
    for screen in ["1", "2", "3", "4", "5", "6"] {
        user.presses(screen);
        assert_eq!(user.paint(), 0, "screen {screen}");
        assert_eq!(user.presses("z"), 0, "a key without meaning on screen {screen}");
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
