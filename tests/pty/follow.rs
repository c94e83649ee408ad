//! A wall that shows what somebody looks at.

use std::time::Duration;

use crate::{
    desk::{ATELIER, Desk},
    terminal::{DOWN, RIGHT, Terminal, UP},
};

fn wall(desk: &Desk, name: &str) -> Terminal {
    desk.terminal("Mur", 120, 40, &["open", ATELIER, "--follow", name])
}

#[test]
fn the_wall_follows_screen_cursor_and_filter() {
    let desk = Desk::with_atelier();
    let mut wall = wall(&desk, "claire");
    wall.wait_for("claire n’est pas là");
    let mut claire = desk.open_atelier("Claire", 100, 30);
    wall.wait_for("on suit claire");
    for (keys, shown) in [
        ("3", "SAÉ 1.01"),
        (DOWN, "apprentissage critique · AC11.02"),
        (RIGHT, "SAÉ 1.02 Monter"),
        ("2", "SAÉ · SAÉ 1.01"),
        (DOWN, "· SAÉ 1.02"),
        ("4", "MAQ02"),
        ("1", "compétence · "),
    ] {
        let mark = claire.mark();
        claire.press(keys).wait_frame(mark);
        wall.wait_for(shown);
        // Nobody needs keys and tabs on a wall.
        assert!(!wall.screen().contains("2 Maquette"), "{}", wall.screen());
    }
    claire.press("p").wait_for("parcours ");
    wall.wait_for("parcours ");
    claire.leave();
    wall.wait_for("claire n’est pas là");
    let mut back = desk.open_atelier("Claire", 100, 30);
    wall.wait_for("on suit claire");
    back.press("3");
    wall.wait_for("AC11.01 Repérer");
}

#[test]
fn a_key_at_the_wall_pauses_and_back_resumes() {
    let desk = Desk::with_atelier();
    let mut claire = desk.open_atelier("Claire", 100, 30);
    let mut wall = wall(&desk, "Claire");
    claire.press("3").wait_for("S1 SAÉ");
    wall.wait_for("AC11.01 Repérer").press(DOWN).wait_for("suivi de Claire en pause").wait_for("AC11.02 Appliquer");
    claire.press(DOWN).press(DOWN).wait_for("AC11.03 Employer");
    // A key that leads nowhere pauses nothing, and what Claire does no longer matters.
    let mark = wall.mark();
    std::thread::sleep(Duration::from_secs(1));
    assert_eq!(wall.bytes_since(mark), b"", "{}", wall.screen());
    wall.press("q").wait_for("on suit Claire").wait_for("AC11.03 Employer");
    claire.press(UP).wait_for("AC11.02 Appliquer");
    wall.wait_for("AC11.02 Appliquer");
    // The room may come closer.
    wall.press("z").wait_for("1 Référentiel").wait_for("on suit Claire").press("z").wait_gone("1 Référentiel");
}

#[test]
fn somebody_in_the_list_is_followed_with_one_key() {
    let desk = Desk::with_atelier();
    let mut claire = desk.open_atelier("Claire", 100, 30);
    let mut denis = desk.open_atelier("Denis", 100, 30);
    claire.press("3").wait_for("S1 SAÉ").press(DOWN).wait_for("AC11.02 Appliquer");
    denis.wait_for("ici : Claire (Matrice)").press("@").wait_for("Qui est ici").press("f");
    denis.wait_for("on suit Claire").wait_for("AC11.02 Appliquer");
    claire.press(DOWN).wait_for("AC11.03 Employer");
    denis.wait_for("AC11.03 Employer");
}
