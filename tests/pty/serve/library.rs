//! Those who come by another library than the server's and than OpenSSH, and what they can do to the others.

use std::process::{Child, Command, Stdio};

use super::house::House;

/// Somebody who comes by that library to do `what`.
fn guest(house: &House, what: &str) -> Child {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/pty/serve/guest.py");
    let mut python = Command::new("python3");
    python.arg(script).arg(house.port.to_string()).arg(house.key("Léa")).arg(what);
    python.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
}

#[track_caller]
fn told(guest: Child) -> String {
    let output = guest.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
#[cfg_attr(not(has_paramiko), ignore = "wants paramiko, for python3")]
fn another_library_works_in_it_too() {
    let house = House::open(&[]);
    house.know(&[("Léa", "edition")]);
    let told = told(guest(&house, "work"));
    for line in ["check 1 {", "workbook PK", "left 0"] {
        assert!(told.contains(line), "{told}");
    }
    assert_eq!(house.desk.history().len(), 2);
}

/// Whoever reads nothing is sent away, and nobody else waits for them.
#[test]
#[cfg_attr(not(has_paramiko), ignore = "wants paramiko, for python3")]
fn a_client_that_never_reads_holds_up_nobody_and_is_cut() {
    let house = House::open(&[]);
    house.know(&[("Omar", "edition"), ("Léa", "edition")]);
    let mut omar = house.open_atelier("Omar", 80, 24);
    let before = house.memory();
    let deaf = guest(&house, "deaf");
    house.wait("Léa is in", |it| it.log().matches("opened").count() == 2);
    for _ in 0..10 {
        omar.press("3").wait_for("S1 SAÉ").press("1").wait_gone("S1 SAÉ");
    }
    let told = told(deaf);
    let seconds: u64 = told.trim().strip_prefix("cut ").unwrap().parse().unwrap();
    assert!((25..50).contains(&seconds), "{told}");
    let after = house.memory();
    assert!(after < before + (20 << 20), "{before} then {after}");
    omar.press("3").wait_for("S1 SAÉ");
}

#[test]
#[cfg_attr(not(has_paramiko), ignore = "wants paramiko, for python3")]
fn a_flood_of_channels_is_refused_and_told() {
    let house = House::open(&[]);
    house.know(&[("Omar", "edition"), ("Léa", "edition")]);
    let mut omar = house.open_atelier("Omar", 80, 24);
    let told = told(guest(&house, "flood"));
    let mut counts = told.trim().strip_prefix("channels ").unwrap().split(' ').map(|it| it.parse::<u32>().unwrap());
    let (accepted, refused) = (counts.next().unwrap(), counts.next().unwrap());
    assert!(accepted < 50 && accepted + refused == 300, "{told}");
    house.wait_log("channels");
    omar.press("3").wait_for("S1 SAÉ");
}
