//! Leading a workshop, and its end.

use std::time::{Duration, Instant};

use super::house::House;
use crate::{
    desk::ATELIER,
    terminal::{ENTER, Terminal},
};

#[test]
#[cfg_attr(not(has_ssh), ignore = "wants OpenSSH's client: ssh, sftp, scp, ssh-keygen")]
fn whoever_leads_sees_all_pauses_calls_and_sends_out() {
    let house = House::open(&[]);
    house.know(&[("Inès", "animation"), ("Omar", "edition")]);
    let (mut ines, mut omar) = (house.open_atelier("Inès", 100, 30), house.open_atelier("Omar", 100, 30));
    let mut lea = house.newcomer("Léa", 100, 30);
    // Those who do not lead have no such key.
    omar.press("W").wait_for("animation");
    ines.press("W").wait_for("3 personnes");
    ines.wait("all are here", |it| it.contains("Omar") && it.contains("Léa") && it.contains("Inès (vous)"));
    // Pause: nobody changes anything, but for those who lead.
    ines.press("g").wait_for("SUSPENDU");
    omar.wait_for("suspend").press("3").wait_for("S1 SAÉ").press("t").wait_for("L’atelier est suspendu");
    ines.press("g").wait_gone("SUSPENDU");
    omar.wait_for("reprend").press("t").wait_for("Enregistré");
    // A call: everybody is asked, nobody is taken.
    ines.press("q").press("4").wait_for("4 Diagnostics").press("W").press("t").wait_for("invités");
    lea.wait_for("Inès vous invite").press(ENTER).wait("there", |it| it.contains(" 4 Diagnostics"));
    // An invitation, in large letters.
    ines.press("W").press("i").wait_for("Combien de places").press(ENTER).wait_for("puis votre prénom");
    let listed = house.desk.tapis(&["invite", "--list", "--json"]);
    assert!(listed.matches("\"code\"").count() == 2 && listed.contains("\"places\": 12"), "{listed}");
    // Taken back from the list, by its code: nobody comes in by it any more.
    ines.press("x").press("I").wait_for("2 invitations").press("D").wait_for("Reprendre").press(ENTER);
    ines.wait_for("reprise").press("q").wait_for("3 personnes");
    house.wait_log("revoked");
    let listed = house.desk.tapis(&["invite", "--list"]);
    assert!(listed.contains("reprise"), "{listed}");
    // Out, and not back by the same key.
    ines.wait_for("Léa").press("j").press("D").wait_for("Faire sortir Léa").press(ENTER);
    lea.wait_end();
    assert!(lea.drain().now(|it| it.contents()).contains("fait sortir"));
    assert!(!house.line_of("Léa", &["list"]).status.success());
    house.wait_log("sent out");
}

#[test]
#[cfg_attr(not(has_ssh), ignore = "wants OpenSSH's client: ssh, sftp, scp, ssh-keygen")]
fn whoever_types_nothing_goes_home_when_that_was_asked_for() {
    let house = House::open(&["--idle", "5s"]);
    house.know(&[("Inès", "animation"), ("Omar", "edition")]);
    let (mut ines, mut omar) = (house.open_atelier("Inès", 80, 24), house.open_atelier("Omar", 80, 24));
    let start = Instant::now();
    while start.elapsed() < Duration::from_secs(7) {
        ines.press("3").wait_for("S1 SAÉ").press("1").wait_gone("S1 SAÉ");
    }
    assert_eq!(omar.wait_end().exit_code(), 0);
    assert!(omar.drain().now(|it| it.contents()).contains("rien tapé depuis longtemps"));
    house.wait_log("idle");
    ines.press("3").wait_for("S1 SAÉ");
}

#[test]
#[cfg_attr(not(has_ssh), ignore = "wants OpenSSH's client: ssh, sftp, scp, ssh-keygen")]
fn closing_tells_everybody_and_gives_terminals_back() {
    for by_key in [false, true] {
        let mut house = House::open(&[]);
        house.know(&[("Inès", "animation"), ("Omar", "edition")]);
        let (mut ines, mut omar) = (house.open_atelier("Inès", 80, 24), house.open_atelier("Omar", 80, 24));
        omar.press("3").wait_for("S1 SAÉ").press("t").wait_for("Enregistré");
        if by_key {
            ines.press("W").press("F").wait_for("Fermer l’atelier").press(ENTER);
        } else {
            house.signal("TERM");
        }
        for who in [&mut ines, &mut omar] {
            assert_eq!(who.wait_end().exit_code(), 0);
            who.drain();
            assert!(who.now(|it| !it.alternate_screen() && !it.bracketed_paste() && !it.hide_cursor()));
            assert!(who.now(|it| it.contents()).contains("L’atelier est fermé"), "{}", who.now(|it| it.contents()));
        }
        assert_eq!(house.wait_end(), 0);
        assert_eq!(house.desk.history().len(), 2);
        let here: i64 = house.desk.database().query_row("SELECT count(*) FROM presence", [], |row| row.get(0)).unwrap();
        assert_eq!(here, 0, "nobody is left behind");
        house.desk.assert_sound();
    }
}

/// Whoever leaves while somebody outside writes is waited for, and the room sleeps meanwhile.
#[test]
#[cfg_attr(not(has_ssh), ignore = "wants OpenSSH's client: ssh, sftp, scp, ssh-keygen")]
fn whoever_is_waited_for_costs_nothing() {
    let house = House::open(&[]);
    house.know(&[("Léa", "edition")]);
    let mut lea = house.open_atelier("Léa", 80, 24);
    lea.press("3").wait_for("S1 SAÉ");
    let outside = house.desk.database();
    outside.execute_batch("BEGIN IMMEDIATE").unwrap();
    lea.press("t").wait_for("1 en attente");
    let (start, before) = (Instant::now(), house.processor());
    lea.signal("KILL");
    house.wait_log("left");
    let (waited, worked) = (start.elapsed(), house.processor() - before);
    assert!(worked * 2 < waited, "{worked:?} of work in {waited:?}");
}

/// The server is killed in the middle of what people do: each edit that was shown as saved is there, and everybody comes
/// back to it. `TAPIS_KILL_ROUNDS` says how often, of ten people then.
#[test]
#[cfg_attr(not(has_ssh), ignore = "wants OpenSSH's client: ssh, sftp, scp, ssh-keygen")]
fn what_was_shown_as_saved_survives_the_kill_of_the_server() {
    let asked = std::env::var("TAPIS_KILL_ROUNDS").ok().and_then(|it| it.parse().ok());
    let names = ["Léa", "Omar", "Inès", "Paul", "Zoé", "Marc", "Anne", "Jean", "Rosa", "Yves"];
    let (rounds, names) = asked.map_or((4, &names[..3]), |rounds: u32| (rounds, &names[..]));
    let mut house = House::open(&[]);
    house.know(&names.iter().map(|name| (*name, "edition")).collect::<Vec<_>>());
    let mut saved = house.desk.history().len();
    for _ in 0..rounds {
        let mut people: Vec<Terminal> = names.iter().map(|name| house.open_atelier(name, 80, 24)).collect();
        for (at, who) in people.iter_mut().enumerate() {
            // Each at a cell of their own.
            who.press("3").wait_for("AC × activités").press(&"j".repeat(at % 5)).press(&"l".repeat(at / 5));
        }
        for who in &mut people {
            who.press("t");
        }
        // Some have been told, some not yet.
        people[0].wait_for("Enregistré");
        house.signal("KILL");
        house.wait_end();
        let was_told = |who: &mut Terminal| who.drain().now(|it| it.contents()).contains("Enregistré");
        saved += people.iter_mut().map(was_told).filter(|it| *it).count();
        let kept = house.desk.history().len();
        assert!(kept >= saved, "{saved} were shown as saved, {kept} are there");
        saved = kept;
        house.desk.assert_sound();
        house = house.again();
    }
}

/// Nobody looks for their place again after the server, or only their own line, fell.
#[test]
#[cfg_attr(not(has_ssh), ignore = "wants OpenSSH's client: ssh, sftp, scp, ssh-keygen")]
fn everybody_comes_back_to_where_they_were() {
    let mut house = House::open(&[]);
    house.know(&[("Léa", "edition"), ("Omar", "edition")]);
    let (mut lea, mut omar) = (house.open_atelier("Léa", 80, 24), house.open_atelier("Omar", 80, 24));
    lea.press("3").wait_for("S1 SAÉ").press("jjl");
    omar.press("2").wait_for("S1 · année 1").press("jjj");
    let places = "SELECT coalesce(group_concat(it, ', '), '') FROM (
                      SELECT auteur || ' ' || ecran || ' ' || coalesce(cible, '') AS it FROM TABLE ORDER BY auteur)";
    let (here, last) = (places.replace("TABLE", "presence"), places.replace("TABLE", "lieu"));
    house.wait("both have said where they are", |it| {
        let said = it.desk.text(&last);
        said.contains("Léa matrice ac/") && said.contains("Omar maquette activite/")
    });
    house.signal("KILL");
    house.wait_end();
    let before = house.desk.text(&last);
    // Those who fell are not those who come back.
    house.desk.database().execute("DELETE FROM presence", []).unwrap();
    house = house.again();
    let (mut lea, mut omar) = (house.open_atelier("Léa", 80, 24), house.open_atelier("Omar", 80, 24));
    lea.wait_for("S1 SAÉ");
    omar.wait_for("S1 · année 1");
    house.wait("both are where they were", |it| it.desk.text(&here) == before);
}

#[test]
#[cfg_attr(not(has_ssh), ignore = "wants OpenSSH's client: ssh, sftp, scp, ssh-keygen")]
fn the_file_of_keys_is_read_again_when_it_changes() {
    let house = House::open(&[]);
    house.know(&[("Léa", "edition"), ("Omar", "lecture")]);
    let mut omar = house.open_atelier("Omar", 80, 24);
    omar.press("3").wait_for("S1 SAÉ").press("t").wait_for("édition");
    house.know(&[("Léa", "edition"), ("Omar", "edition")]);
    let mend = ["check", ATELIER, "--fix", "--dry-run"];
    house.wait("the level is another", |it| it.line_of("Omar", &mend).status.code() != Some(2));
    omar.press("t").wait_for("Enregistré");
    // Somebody who is in it no more is sent out.
    house.know(&[("Léa", "edition")]);
    omar.wait_end();
}
