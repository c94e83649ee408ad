//! Several people, by SSH and on the machine itself.

use super::house::House;
use crate::terminal::{CTRL_U, DOWN, ENTER, F12};

const WORDING: &str = "SELECT libelle FROM ac WHERE code = 'AC11.01'";

#[test]
#[cfg_attr(not(has_ssh), ignore = "wants OpenSSH's client: ssh, sftp, scp, ssh-keygen")]
fn what_one_does_all_see_also_on_the_machine_itself() {
    let house = House::open(&[]);
    house.know(&[("Léa", "edition"), ("Omar", "edition")]);
    let (mut lea, mut omar) = (house.open_atelier("Léa", 100, 30), house.open_atelier("Omar", 100, 30));
    let mut denis = house.desk.open_atelier("Denis", 100, 30);
    for who in [&mut lea, &mut omar, &mut denis] {
        who.press("3").wait_for("▌AC11.01 Repérer ce que chaq…  4  2  TÉ");
    }
    lea.press("t").wait_for("▌AC11.01 Repérer ce que chaq…  3  2   É");
    omar.wait_for("▌AC11.01 Repérer ce que chaq…  3  2   É").wait_for("Léa : SAÉ 1.01");
    denis.wait_for("▌AC11.01 Repérer ce que chaq…  3  2   É").wait_for("Léa : SAÉ 1.01");
    denis.press("t").wait_for("▌AC11.01 Repérer ce que chaq…  4  2  TÉ");
    lea.wait_for("▌AC11.01 Repérer ce que chaq…  4  2  TÉ").wait_for("Denis : SAÉ 1.01");
    // Everybody knows who is here.
    denis.wait("both are here", |it| it.contains("Léa") && it.contains("Omar"));
    omar.wait("both are here", |it| it.contains("Léa") && it.contains("Denis"));
    assert!(house.desk.history().iter().any(|it| it.contains("AC11.01")));
}

#[test]
#[cfg_attr(not(has_ssh), ignore = "wants OpenSSH's client: ssh, sftp, scp, ssh-keygen")]
fn two_who_write_the_same_are_shown_both() {
    let house = House::open(&[]);
    house.know(&[("Léa", "edition"), ("Omar", "edition")]);
    let (mut lea, mut omar) = (house.open_atelier("Léa", 100, 30), house.open_atelier("Omar", 100, 30));
    for (who, text) in [(&mut lea, "Selon Léa"), (&mut omar, "Selon Omar")] {
        who.press(DOWN).press(DOWN).press("i").wait_for("AC11.01 : libellé");
        who.press(CTRL_U).press(text).wait_for(text);
    }
    lea.press(ENTER).wait_for("Enregistré");
    omar.press(ENTER).wait_for("Deux versions : AC11.01");
    omar.wait("both texts", |it| it.contains("Selon Léa") && it.contains("Selon Omar"));
    assert_eq!(house.desk.text(WORDING), "Selon Léa");
    house.desk.assert_sound();
}

#[test]
#[cfg_attr(not(has_ssh), ignore = "wants OpenSSH's client: ssh, sftp, scp, ssh-keygen")]
fn a_line_that_is_cut_is_no_longer_here() {
    let house = House::open(&[]);
    house.know(&[("Léa", "edition"), ("Omar", "edition")]);
    let (lea, mut omar) = (house.open_atelier("Léa", 100, 30), house.open_atelier("Omar", 100, 30));
    omar.wait_for("Léa");
    lea.signal("KILL");
    omar.wait_gone("Léa");
    house.wait_log("left");
}

#[test]
#[cfg_attr(not(has_ssh), ignore = "wants OpenSSH's client: ssh, sftp, scp, ssh-keygen")]
fn windows_of_any_size_are_drawn() {
    let house = House::open(&[]);
    house.know(&[("Léa", "edition")]);
    let mut lea = house.open_atelier("Léa", 80, 24);
    for (columns, rows) in [(120, 40), (40, 10), (500, 120), (1, 1), (80, 24)] {
        assert!(lea.settle_at(columns, rows));
    }
    lea.wait_for("1 Référentiel");
}

/// A list of three hundred lines, pasted, and cut wherever it may be: it is shown whole before it is added.
#[test]
#[cfg_attr(not(has_ssh), ignore = "wants OpenSSH's client: ssh, sftp, scp, ssh-keygen")]
fn a_paste_of_three_hundred_lines_is_one_text_wherever_it_is_cut() {
    let house = House::open(&[]);
    house.know(&[("Léa", "edition")]);
    let mut lea = house.open_atelier("Léa", 80, 24);
    lea.press(DOWN).press(DOWN);
    lea.wait_for("AC11.01");
    let list: String = (0..300).map(|n| format!("Écrire la ligne nº {n}\n")).collect();
    let whole = format!("\x1b[200~{list}\x1b[201~");
    for byte in whole.as_bytes() {
        lea.send(std::slice::from_ref(byte));
    }
    lea.wait_for("300");
    lea.press(ENTER).wait_for("Enregistré");
    let added: i64 = house
        .desk
        .database()
        .query_row("SELECT count(*) FROM ac WHERE libelle LIKE 'Écrire la ligne nº %'", [], |row| row.get(0))
        .unwrap();
    assert_eq!(added, 300);
}

#[test]
#[cfg_attr(not(has_ssh), ignore = "wants OpenSSH's client: ssh, sftp, scp, ssh-keygen")]
#[cfg(debug_assertions)]
fn the_fall_of_one_ends_nobody_else_s_work() {
    let desk = crate::desk::Desk::with_atelier();
    let house = House::falling(desk);
    house.know(&[("Léa", "edition"), ("Omar", "edition")]);
    let (mut lea, mut omar) = (house.open_atelier("Léa", 100, 30), house.open_atelier("Omar", 100, 30));
    omar.wait_for("Léa");
    lea.press(F12);
    assert_ne!(lea.wait_end().exit_code(), 0);
    lea.drain();
    assert!(!lea.now(|it| it.alternate_screen()), "the terminal was given back");
    omar.wait_gone("Léa").press("3").wait_for("S1 SAÉ").press("t").wait_for("Enregistré");
    house.wait_log("panic");
    house.desk.assert_sound();
}

/// Whoever does not read loses frames, and holds up nobody; when they read again, they see the present.
#[test]
#[cfg_attr(not(has_ssh), ignore = "wants OpenSSH's client: ssh, sftp, scp, ssh-keygen")]
fn a_reader_who_stops_sees_the_present_when_they_read_again() {
    let house = House::open(&[]);
    house.know(&[("Léa", "edition"), ("Omar", "edition")]);
    let (mut lea, mut omar) = (house.open_atelier("Léa", 200, 60), house.open_atelier("Omar", 100, 30));
    lea.press("3").wait_for("S1 SAÉ");
    lea.signal("STOP");
    omar.press("3").wait_for("S1 SAÉ");
    for _ in 0..20 {
        for sign in ["  3  2   É", "  4  2  TÉ"] {
            omar.press("t").wait_for(&format!("▌AC11.01 Repérer ce que chaq…{sign}"));
        }
    }
    omar.press("t").wait_for("▌AC11.01 Repérer ce que chaq…  3  2   É");
    lea.signal("CONT");
    lea.wait("the present", |it| it.contains("AC11.01") && it.contains("Omar : SAÉ 1.01"));
}
