//! Moving far, merging, splitting, giving to another parcours: each is shown first, and is one step.

use tapis::programme::{Activite, Id, Programme};

use crate::harness::{User, complete};

fn activite<'p>(programme: &'p Programme, code: &str) -> &'p Activite {
    programme.activites.iter().find(|it| it.code == code).unwrap()
}

/// The codes of the AC of a niveau.
fn acs(programme: &Programme, niveau: &str) -> Vec<String> {
    let niveau = programme.niveaux().find(|(_, it)| it.id.as_str() == niveau).unwrap().1;
    niveau.acs.iter().map(|it| it.code.clone()).collect()
}

/// Goes to an object by its code.
fn find(user: &mut User, code: &str) {
    user.presses("/");
    user.types(code);
    user.presses("enter");
}

#[test]
fn an_ac_goes_across_four_competences_in_three_keys_and_one_step() {
    for (width, height) in [(80, 24), (120, 40)] {
        let mut user = User::opens(&complete(), width, height);
        user.presses("1 down down d");
        user.sees("Déplacer AC11.01 vers…");
        user.sees("Mobiliser 1 · année 1");
        insta::assert_snapshot!(format!("verbe-deplacer-{width}x{height}"), user.screen());
        let key = letter(&user, "Mobiliser 1");
        user.presses(&key);
        user.reads("vers Mobiliser 1");
        assert_eq!(*user.programme(), complete(), "nothing is done before it is seen");
        user.presses("enter");
        assert_eq!(acs(user.programme(), "mobiliser-1").last().unwrap(), "AC11.01");
        assert_eq!(user.app.selected().unwrap().id, "ac11-01", "the cursor goes with it");
        let tied = |programme: &Programme| activite(programme, "SAÉ 1.01").evalue.len();
        assert_eq!(tied(user.programme()), tied(&complete()));
        user.presses("u");
        assert_eq!(*user.programme(), complete());
    }
}

/// The key that stands before a label.
fn letter(user: &User, label: &str) -> String {
    let screen = user.screen();
    let mut items = screen.lines().map(str::trim_start).filter_map(|it| it.split_once(' '));
    items.find(|(key, rest)| key.chars().count() == 1 && rest.starts_with(label)).unwrap().0.to_owned()
}

#[test]
fn what_leads_astray_or_is_lost_on_the_way_is_said_before() {
    let mut user = User::opens(&complete(), 120, 40);
    user.presses("1 down down d");
    let key = letter(&user, "Caractériser 2");
    user.presses(&key);
    user.reads("hors de portée");
    user.presses("esc");
    assert_eq!(*user.programme(), complete());
    let mut programme = complete();
    let gone = programme.semestres[1].ues.remove(1).id;
    programme.activites.iter_mut().for_each(|it| it.coefficients.retain(|ue, _| *ue != gone));
    let mut user = User::opens(&programme, 120, 40);
    user.presses("2 d");
    let key = letter(&user, "S2");
    user.presses(&key);
    user.reads("retirés\u{a0}: UE1.2 (2).");
}

#[test]
fn an_activite_goes_to_a_parcours_and_a_semestre() {
    let mut user = User::opens(&complete(), 80, 24);
    find(&mut user, "R3.RES.11");
    user.presses("d");
    let key = letter(&user, "commune à tous");
    user.presses(&format!("{key} enter"));
    assert!(activite(user.programme(), "R3.RES.11").parcours.is_empty());
    user.presses("u d");
    let key = letter(&user, "S5");
    user.presses(&format!("{key} enter"));
    assert_eq!(activite(user.programme(), "R3.RES.11").semestre, 5);
}

#[test]
fn two_ac_are_merged_with_the_words_that_were_chosen() {
    let mut user = User::opens(&complete(), 80, 24);
    user.presses("1 down down f");
    user.sees("Fusionner AC11.01 avec…");
    user.types("11.02");
    user.presses("enter");
    user.sees("Quels mots garder");
    insta::assert_snapshot!("verbe-mots-80x24", user.screen());
    user.presses("down enter");
    user.reads("qui disparaît");
    let theirs = complete().acs().nth(1).unwrap().2.libelle.clone();
    user.presses("enter");
    let ac = user.programme().acs().next().unwrap().2.clone();
    assert_eq!((ac.code.as_str(), ac.libelle), ("AC11.01", theirs));
    assert_eq!(user.programme().acs().count(), complete().acs().count() - 1);
    let id: Id<_> = ac.id;
    assert!(activite(user.programme(), "SAÉ 1.02").evalue.contains(&id), "tied to AC11.02 before");
    user.presses("u");
    assert_eq!(*user.programme(), complete());
}

#[test]
fn two_ressources_are_merged() {
    let mut user = User::opens(&complete(), 120, 40);
    find(&mut user, "R1.01");
    user.presses("f");
    user.types("R1.02");
    user.presses("enter enter enter");
    assert!(user.programme().activites.iter().all(|it| it.code != "R1.02"));
    let one = activite(user.programme(), "R1.01");
    let told: Vec<_> = one.coefficients.iter().map(|(ue, it)| format!("{ue} {}", it.normalize())).collect();
    assert_eq!(told, ["ue1-1 5", "ue1-2 3", "ue1-3 2"]);
    user.presses("u");
    assert_eq!(*user.programme(), complete());
}

#[test]
fn a_sae_is_split_part_by_part() {
    for (width, height) in [(80, 24), (120, 40)] {
        let mut user = User::opens(&complete(), width, height);
        user.presses("2 S enter");
        user.sees("Rien ne va encore à la seconde");
        // TD stays, TP goes, projet is halved.
        user.presses("1 2 3");
        insta::assert_snapshot!(format!("verbe-scinder-{width}x{height}"), user.screen());
        user.presses("enter");
        user.reads("donne 2 éléments à une seconde activité, SAÉ 1.06");
        assert_eq!(*user.programme(), complete());
        user.presses("enter");
        let hours = |code| {
            let all = activite(user.programme(), code).heures.iter();
            all.map(|(nature, it)| format!("{} {}", nature.name(), it.total().normalize()))
                .collect::<Vec<_>>()
                .join(", ")
        };
        assert_eq!(hours("SAÉ 1.01"), "td 2, projet 8, autonomie 21");
        assert_eq!(hours("SAÉ 1.06"), "tp 10, projet 8");
        assert_eq!(user.app.selected().unwrap().id, activite(user.programme(), "SAÉ 1.06").id.as_str());
        user.presses("u");
        assert_eq!(*user.programme(), complete());
    }
}

#[test]
fn an_activite_is_given_to_the_other_parcours() {
    let mut user = User::opens(&complete(), 120, 40);
    find(&mut user, "SAÉ 3.RES.05");
    // There is one other: it is not asked which.
    user.presses("Y");
    user.reads("pour EIT");
    user.reads("AC que ce parcours ne développe pas");
    user.presses("enter");
    let own = user.programme().activites.iter().filter(|it| it.semestre == 3 && it.nature.is_sae());
    let own: Vec<_> = own.filter(|it| it.parcours.iter().any(|id| id.as_str() == "eit")).collect();
    assert_eq!(own.len(), 2);
    user.presses("u");
    assert_eq!(*user.programme(), complete());
    user.presses("2");
    user.presses("home Y");
    let said = user.screen();
    assert!(said.contains("Tous les parcours l’ont déjà") || said.contains("Dupliquer"), "{said}");
}

#[test]
fn who_may_not_is_told_why() {
    let mut user = User::opens(&complete(), 80, 24);
    user.presses("1 S");
    user.sees("pas d’activité sous le curseur");
    user.presses("down d");
    user.sees("Choisissez d’abord un AC");
    assert_eq!(*user.programme(), complete());
}
