//! Those who were not invited, and those who want what is not to be had.

use std::{io::Read, net::TcpStream, process::Command, time::Duration};

use super::house::House;

#[test]
#[cfg_attr(not(has_ssh), ignore = "wants OpenSSH's client: ssh, sftp, scp, ssh-keygen")]
fn a_stranger_does_not_come_in() {
    let house = House::open(&[]);
    for (user, key) in [("root", Some("stranger")), ("root", None), ("lecture", None), ("maquette-velours", Some("x"))]
    {
        let mut command = Command::new("ssh");
        command.args(house.options(key)).args(["-o", "BatchMode=yes", "-p", &house.port.to_string()]);
        command.arg(format!("{user}@127.0.0.1")).arg("list");
        let output = command.output().unwrap();
        assert_eq!(output.status.code(), Some(255), "{user}");
        assert!(output.stdout.is_empty());
    }
    house.wait_log("refused");
}

#[test]
#[cfg_attr(not(has_ssh), ignore = "wants OpenSSH's client: ssh, sftp, scp, ssh-keygen")]
fn anybody_may_look_on_when_that_was_asked_for_by_name() {
    let house = House::open(&["--anonymous", "visite"]);
    let mut anybody = house.terminal("visite", None, 80, 24);
    anybody.wait_for("1 Référentiel").press("3").wait_for("S1 SAÉ").press("t").wait_for("niveau");
    assert_eq!(house.desk.history().len(), 1);
}

#[test]
#[cfg_attr(not(has_ssh), ignore = "wants OpenSSH's client: ssh, sftp, scp, ssh-keygen")]
fn what_is_not_a_workshop_s_is_refused() {
    let house = House::open(&[]);
    house.know(&[("Léa", "animation")]);
    let ssh = |args: &[&str]| {
        let mut command = Command::new("ssh");
        command.args(house.options(Some("Léa"))).args(["-o", "BatchMode=yes", "-o", "ExitOnForwardFailure=yes"]);
        command.args(["-p", &house.port.to_string()]).args(args).env("TAPIS_TEST", "1");
        command.output().unwrap()
    };
    assert!(!ssh(&["-R", "0:127.0.0.1:9", "lea@127.0.0.1", "list"]).status.success());
    assert!(!ssh(&["-W", "127.0.0.1:9", "lea@127.0.0.1"]).status.success());
    assert!(!ssh(&["-s", "lea@127.0.0.1", "netconf"]).status.success());
    assert!(ssh(&["-A", "-X", "lea@127.0.0.1", "list"]).status.success());
    // Without a terminal there is no interface.
    assert_eq!(ssh(&["-T", "lea@127.0.0.1"]).status.code(), Some(2));
    for why in ["forwarding", "subsystem", "environment"] {
        house.wait_log(&format!("why={why}"));
    }
}

/// A thousand lines that say nothing: those who are here go on, and whoever comes later comes in.
#[test]
#[cfg_attr(not(has_ssh), ignore = "wants OpenSSH's client: ssh, sftp, scp, ssh-keygen")]
fn a_thousand_silent_lines_hold_up_nobody() {
    let house = House::open(&[]);
    house.know(&[("Léa", "edition")]);
    let mut lea = house.open_atelier("Léa", 80, 24);
    let before = house.memory();
    let silent: Vec<TcpStream> = (0..1000).filter_map(|_| TcpStream::connect(("127.0.0.1", house.port)).ok()).collect();
    assert!(silent.len() > 900, "{}", silent.len());
    lea.press("3").wait_for("S1 SAÉ");
    let after = house.memory();
    assert!(after < before + (40 << 20), "{before} then {after}");
    house.wait_log("too many at the door");
    // They are sent away before anybody grows old.
    let mut first = &silent[0];
    first.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    let mut all = Vec::new();
    assert!(first.read_to_end(&mut all).is_ok(), "a silent line is still held");
    drop(silent);
    let _omar = house.newcomer("Omar", 80, 24);
}

#[test]
#[cfg_attr(not(has_ssh), ignore = "wants OpenSSH's client: ssh, sftp, scp, ssh-keygen")]
fn what_would_stop_a_workshop_is_said_without_opening_it() {
    let house = House::open(&[]);
    let check = |args: &[&str]| {
        let mut command = Command::new(crate::desk::TAPIS);
        command.args(["serve", "--check"]).args(args).env_clear().envs(house.desk.environment());
        command.current_dir(house.desk.file("")).output().unwrap()
    };
    let fine = check(&["--listen", "127.0.0.1:0"]);
    let told = String::from_utf8_lossy(&fine.stdout).into_owned();
    assert!(fine.status.success() && told.contains("SHA256:"), "{told}");
    let taken = check(&["--listen", &format!("127.0.0.1:{}", house.port)]);
    assert_eq!(taken.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&taken.stdout).contains("déjà pris"));
    let key = house.desk.file("tapis.db.hostkey");
    let mode = std::os::unix::fs::PermissionsExt::from_mode(0o644);
    std::fs::set_permissions(&key, mode).unwrap();
    let open = check(&["--listen", "127.0.0.1:0"]);
    assert_eq!(open.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&open.stdout).contains("chmod 600"));
}
