//! Who is here, as the others see it.

use std::time::{Duration, Instant};

use tapis::{
    edit,
    programme::{Element, Programme, Target},
    store::{Origin, Store},
};

use crate::{
    desk::{ATELIER, Desk},
    terminal::{CTRL_U, DOWN, ENTER, PATIENCE, Terminal},
};

/// Claire and Denis at one programme.
fn two() -> (Desk, Terminal, Terminal) {
    let desk = Desk::with_atelier();
    let mut claire = desk.open_atelier("Claire", 100, 30);
    let denis = desk.open_atelier("Denis", 100, 30);
    claire.wait_for("ici : Denis (Référentiel)");
    (desk, claire, denis)
}

#[test]
fn the_header_says_who_is_here_and_on_which_screen() {
    let (desk, mut claire, mut denis) = two();
    denis.wait_for("ici : Claire (Référentiel)");
    for (key, place) in [("3", "Matrice"), ("4", "Diagnostics"), ("5", "SAÉ 1.01")] {
        let (mark, before) = (denis.mark(), claire.mark());
        denis.press(key).wait_frame(mark);
        claire.wait_for(&format!("ici : Denis ({place})"));
        let bytes = claire.bytes_since(before).len();
        println!("{place}: {bytes} bytes");
        assert!(bytes <= 150, "{bytes} bytes");
    }
    let mut omar = desk.open_atelier("Omar", 100, 30);
    claire.wait_for("ici : Denis (SAÉ 1.01), Omar (Référentiel)");
    // At 80 columns the tabs give way.
    claire.settle_at(80, 24);
    claire.wait_for("Denis (SAÉ 1.01), Omar (Référentiel)").wait_for("1 Référentiel").wait_gone("2 Maquette");
    claire.settle_at(40, 10);
    claire.wait_for(" +2\n");
    denis.leave();
    claire.wait_for(" +1\n");
    omar.press("q").wait_for("tapis — programmes");
    claire.wait_gone(" +1\n");
    assert_eq!(desk.text("SELECT group_concat(auteur) FROM presence"), "Claire");
}

#[test]
fn somebody_who_fell_without_a_word_is_soon_gone() {
    let (desk, mut claire, denis) = two();
    denis.signal("KILL");
    claire.wait_gone("ici :");
    // The next sign of life sweeps.
    claire.press("3");
    let gone = |_: &str| desk.text("SELECT group_concat(auteur) FROM presence") == "Claire";
    let end = Instant::now() + PATIENCE;
    while !gone("") {
        assert!(Instant::now() < end, "Denis still has a row");
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// Whatever the clocks of the machines say.
#[test]
fn somebody_who_is_ended_or_whose_line_is_cut_is_gone_at_once() {
    for how in ["TERM", "HUP", "cut"] {
        let (desk, mut claire, mut denis) = two();
        desk.database().execute("UPDATE presence SET vu = vu - 7200 WHERE auteur = 'Claire'", []).unwrap();
        if how == "cut" {
            denis.close()
        } else {
            denis.signal(how)
        }
        claire.wait_gone("ici :");
        denis.wait_end();
        assert_eq!(desk.text("SELECT group_concat(auteur) FROM presence"), "Claire");
    }
}

#[test]
fn nobody_pays_for_what_they_do_not_see() {
    let (desk, claire, mut denis) = two();
    denis.wait_for("ici : Claire");
    let told = || desk.text("SELECT cible FROM presence WHERE auteur = 'Denis'");
    let before = told();
    let mark = claire.mark();
    denis.press(DOWN).press(DOWN);
    let end = Instant::now() + PATIENCE;
    while told() == before {
        assert!(Instant::now() < end, "where Denis is is not told");
        std::thread::sleep(Duration::from_millis(20));
    }
    // Only time can show that nothing comes.
    std::thread::sleep(Duration::from_secs(1));
    assert_eq!(claire.bytes_since(mark), b"", "{}", claire.screen());
}

#[test]
fn the_list_leads_to_where_somebody_is() {
    let (_desk, mut claire, mut denis) = two();
    denis.press("3").wait_for("S1 SAÉ").press(DOWN).wait_for("AC11.02 Appliquer");
    claire.wait_for("Denis (Matrice)").press("@").wait_for("Qui est ici : 1 autre personne");
    claire.wait("where Denis is", |it| {
        it.lines().any(|row| ["Denis", "depuis ", "Matrice", "AC11.02"].iter().all(|word| row.contains(word)))
    });
    claire.press(ENTER).wait_for("S1 SAÉ").wait_for("AC11.02 Appliquer");
    // Back leads back.
    claire.press("q").wait_for("1 Référentiel");
}

#[test]
fn presence_is_no_part_of_the_programme() {
    let desk = Desk::with_atelier();
    let file = |name: &str| desk.file(name).to_str().unwrap().to_owned();
    let all = |out: &str| {
        desk.tapis(&["export", ATELIER, "--to", "toml", "-o", out]);
        let text = std::fs::read_to_string(out).unwrap();
        (text, desk.tapis(&["list", "--json"]), desk.tapis(&["log", ATELIER, "--json"]))
    };
    let before = all(&file("avant.toml"));
    let mut claire = desk.open_atelier("Claire", 80, 24);
    let mut denis = desk.open_atelier("Denis", 80, 24);
    claire.wait_for("Denis");
    assert_eq!(all(&file("pendant.toml")), before);
    claire.leave();
    denis.leave();
    assert_eq!(all(&file("apres.toml")), before);
}

/// Opens the wording of the first AC and replaces it, without saving.
#[track_caller]
fn write(terminal: &mut Terminal, text: &str) {
    terminal.press(DOWN).press(DOWN).press("i").wait_for("AC11.01 : libellé");
    terminal.press(CTRL_U).press(text).wait_for(text);
}

/// Another hand, quicker than any key. Gives the edit as it took effect.
fn edits(desk: &Desk, edit: impl FnOnce(&Programme) -> edit::Edit) -> edit::Edit {
    let store = Store::open(&desk.file("tapis.db")).unwrap();
    let mut snapshot = store.load(ATELIER).unwrap();
    let edit = edit(&snapshot.programme);
    store.apply(&mut snapshot, edit, "Denis", Origin::Edit).unwrap().edit
}

fn ac(programme: &Programme, code: &str) -> Target {
    programme.acs().find(|(_, _, ac)| ac.code == code).map(|(_, _, ac)| ac.target()).unwrap()
}

fn wording(programme: &Programme, code: &str, text: &str) -> edit::Edit {
    edit::set(programme, &ac(programme, code), edit::Path::field("libelle"), text).unwrap()
}

#[test]
fn what_is_being_typed_survives_what_others_do() {
    let desk = Desk::with_atelier();
    let mut claire = desk.open_atelier("Claire", 100, 30);
    write(&mut claire, "Ma version");
    edits(&desk, |it| wording(it, "AC11.02", "Un autre objet"));
    claire.wait_for("Denis : ").wait_for("AC11.02 Un autre objet").wait_for("Ma version");
    edits(&desk, |it| wording(it, "AC11.01", "Le même objet"));
    claire.wait_for("AC11.01 Le même objet").wait_for("Ma version");
    claire.press(" et la suite").press(ENTER).wait_for("Deux versions : AC11.01");
    claire.wait_for("Ma version et la suite").wait_for("Le même objet");
    claire.press("m").wait_for("Enregistré").wait_for("AC11.01 Ma version et la suite");
}

#[test]
fn the_text_stays_when_its_object_is_deleted() {
    let desk = Desk::with_atelier();
    let mut claire = desk.open_atelier("Claire", 100, 30);
    write(&mut claire, "Ma version");
    let deleted = edits(&desk, |it| edit::delete(it, &ac(it, "AC11.01")).unwrap());
    claire.wait_for("Denis : ").press(ENTER);
    // It says so, and what was typed is there to be copied.
    claire.wait_for("n’existe plus").wait_for("Ma version");
    // Once the object is back, the same key writes.
    edits(&desk, |_| deleted.inverse());
    claire.wait_for("Denis : ").press(ENTER).wait_for("Enregistré").wait_for("AC11.01 Ma version");
    desk.assert_sound();
}
