//! Coming in: by an invitation, by a key, not at all.

use super::house::{House, give_name, wait_told};
use crate::terminal::CTRL_C;

#[test]
#[cfg_attr(not(has_ssh), ignore = "wants OpenSSH's client: ssh, sftp, scp, ssh-keygen")]
fn a_newcomer_gives_a_name_once_and_is_known_by_their_key_then() {
    let house = House::open(&[]);
    let mut lea = house.newcomer("Léa", 80, 24);
    lea.press("q").press("q");
    assert_eq!(lea.wait_end().exit_code(), 0);
    // Under any name, without a code and without a question.
    let mut again = house.open_atelier("Léa", 80, 24);
    again.press(CTRL_C).wait_end();
    let listed = house.desk.tapis(&["invite", "--list", "--json"]);
    assert!(listed.contains("\"name\": \"Léa\"") && listed.contains("\"taken\": 1"), "{listed}");
    assert!(house.log().contains("arrived") && house.log().contains("name=Léa"), "{}", house.log());
}

#[test]
#[cfg_attr(not(has_ssh), ignore = "wants OpenSSH's client: ssh, sftp, scp, ssh-keygen")]
fn whoever_has_no_key_gives_the_code_and_a_name_that_nobody_has() {
    let house = House::open(&[]);
    let _lea = house.newcomer("Léa", 80, 24);
    let mut other = house.terminal(&house.code, None, 80, 24);
    give_name(&mut other, "léa");
    wait_told(&other, "porte ce nom");
    other.press("Omar\r");
    other.wait_for("1 Référentiel").wait_for("Léa");
    // The code typed, under one's own name.
    let mut zoe = house.terminal("Zoé", None, 80, 24);
    wait_told(&zoe, "Code de l");
    zoe.press(&format!("{}\r", house.code.replace('-', " ").to_uppercase()));
    zoe.wait_for("1 Référentiel");
    assert!(house.desk.tapis(&["invite", "--list"]).contains("Zoé"));
}

#[test]
#[cfg_attr(not(has_ssh), ignore = "wants OpenSSH's client: ssh, sftp, scp, ssh-keygen")]
fn language_colours_and_hours_are_the_person_s_own() {
    let house = House::open(&[]);
    house.know(&[("Ann", "edition")]);
    let own = [("LANG", "en_GB.UTF-8"), ("NO_COLOR", "1"), ("TZ", "Asia/Tokyo")];
    let mut ann = house.terminal_with("ann", Some("Ann"), (80, 24), &own, &[]);
    ann.wait_for("1 Framework");
    let bytes = ann.bytes_since(crate::terminal::Terminal::beginning());
    let text = String::from_utf8_lossy(&bytes);
    assert!(!text.contains("\x1b[36m") && !text.contains(";36m"), "a colour: {text:?}");
}

#[test]
#[cfg_attr(not(has_ssh), ignore = "wants OpenSSH's client: ssh, sftp, scp, ssh-keygen")]
fn a_code_is_used_up_ends_and_is_taken_back() {
    let house = House::open(&[]);
    let one = house.desk.tapis(&["invite", "--places", "1", "--level", "lecture"]);
    let code = one.split_whitespace().next().unwrap().to_owned();
    let mut lea = house.terminal(&code, Some("Léa"), 80, 24);
    give_name(&mut lea, "Léa");
    lea.wait_for("1 Référentiel");
    let mut omar = house.terminal(&code, Some("Omar"), 80, 24);
    give_name(&mut omar, "Omar");
    wait_told(&omar, "sont prises");
    omar.press("\r");
    assert_ne!(omar.wait_end().exit_code(), 0);
    house.wait_log("why=\"used-up code\"");
    house.desk.database().execute("UPDATE invitation SET fin = 1, places = 9 WHERE code = ?1", [&code]).unwrap();
    let mut zoe = house.terminal(&code, Some("Zoé"), 80, 24);
    give_name(&mut zoe, "Zoé");
    wait_told(&zoe, "ne fait plus entrer");
    zoe.press("\r");
    assert_ne!(zoe.wait_end().exit_code(), 0);
    house.wait_log("why=\"ended code\"");
    // Whoever is connected is sent out with the code.
    house.desk.tapis(&["invite", "--revoke", &code]);
    let status = lea.wait_end();
    assert_eq!(status.exit_code(), 0);
    assert!(lea.drain().now(|it| it.contents()).contains("fait sortir"));
    let mut back = house.terminal("léa", Some("Léa"), 80, 24);
    wait_told(&back, "Code de l");
    back.press(&format!("{code}\r"));
    wait_told(&back, "ne fait plus entrer");
    back.press("\r");
    assert_ne!(back.wait_end().exit_code(), 0);
}
