//! Programmes that are out of the list, and how far a maquette has come, from the command line.

use crate::common::{Desk, Ran, keys};

fn ids(ran: &Ran) -> Vec<String> {
    ran.json().as_array().unwrap().iter().map(|it| it["id"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn an_archived_programme_is_out_of_the_list_and_is_found_again() {
    let desk = Desk::new();
    desk.with_sample();
    assert!(desk.tapis("list --archived").err.contains("Aucun programme n’est archivé"));
    assert!(desk.tapis("archive but-ecr --author Inès").ok().contains("tapis list --archived"));
    assert!(desk.tapis("archive but-ecr").err.contains("déjà archivé"));
    assert_eq!(ids(&desk.tapis("list --json")), [""; 0]);
    assert!(desk.tapis("list").err.contains("1 est archivé"));
    let archived = desk.tapis("list --archived --json");
    assert_eq!(ids(&archived), ["but-ecr"]);
    assert_eq!(keys(&archived.json()[0]["archived"]), ["at", "by"]);
    assert!(desk.tapis("list --archived").ok().contains("but-ecr"));
    // It is read by its name as before, and its name is not free.
    desk.tapis("check but-ecr --json").ok();
    assert!(desk.tapis("archive but-ecr --back").ok().contains("de nouveau dans la liste"));
    assert!(desk.tapis("archive but-ecr --back").err.contains("n’est pas archivé"));
    assert_eq!(ids(&desk.tapis("list --json")), ["but-ecr"]);
    assert!(desk.tapis("archive personne").refused().contains("personne"));
    assert!(desk.tapis("list --archived --bin").refused().contains("--archived"));
}

/// What a file would change in a closed maquette is refused, until a file opens it.
#[test]
fn a_closed_maquette_is_read_and_not_changed() {
    let desk = Desk::new();
    desk.with_sample();
    let open = desk.tapis("export but-ecr --to toml -o -").ok();
    let closed = open.replacen("intitule = ", "etat = \"close\"\nintitule = ", 1);
    assert_ne!(open, closed);
    desk.write("close.toml", &closed);
    desk.tapis("import close.toml --into but-ecr --yes").ok();
    assert_eq!(desk.tapis("list --json").json()[0]["etat"], "close");
    assert!(desk.tapis("show but-ecr").ok().contains("close"));
    desk.write("autre.toml", closed.replacen("sigle = \"", "sigle = \"Z", 1));
    let ran = desk.tapis("import autre.toml --into but-ecr --yes");
    assert!(ran.refused().contains("«\u{a0}but-ecr\u{a0}» est close"), "{ran:?}");
    // Reading goes on, and what comes after it is open.
    desk.tapis("export but-ecr --to csv -o -").ok();
    desk.tapis("new --from but-ecr --millesime 2031").ok();
    let all = desk.tapis("list --json").json();
    assert_eq!((&all[0]["etat"], &all[1]["etat"]), (&"close".into(), &"projet".into()));
    let now = desk.tapis("export but-ecr --to toml -o -").ok();
    desk.write("ouverte.toml", now.replacen("etat = \"close\"\n", "", 1));
    desk.tapis("import ouverte.toml --into but-ecr --yes").ok();
    assert_eq!(desk.tapis("list --json").json()[0]["etat"], "projet");
}
