//! The memory of the workshop: open points, named versions, what sets two apart.

use jiff::{SignedDuration, Timestamp};
use tapis::programme::{EtatRemarque, Id, Kind, Programme, Remarque, Target};

use crate::harness::{User, complete};

const SIZES: [(u16, u16); 2] = [(80, 24), (120, 40)];

fn remarque(id: &str, cible: Option<Target>, texte: &str, hours: i64) -> Remarque {
    let le = Some(Timestamp::now() - SignedDuration::from_hours(hours));
    let (texte, auteur) = (texte.into(), "Léa".into());
    Remarque { id: Id::new(id).unwrap(), cible, texte, auteur, etat: EtatRemarque::Ouverte, le }
}

/// The complete sample with points to settle, last things first.
fn discussed() -> Programme {
    let mut programme = complete();
    let activite = Target::new(Kind::Activite, &programme.activites[0].id);
    let ac = Target::new(Kind::Ac, &programme.acs().next().unwrap().2.id);
    let long = "Qui relit les traces avant la commission ? La recyclerie demande un exemplaire, et le jury un autre ; \
                personne ne sait encore qui garde l’original.";
    programme.remarques = vec![
        remarque("trop-lourd", Some(activite), "Trop d’heures pour le S1", 80),
        remarque("mot", Some(ac), "Le mot « diagnostic » est-il le bon ?", 3),
        remarque("jury", None, long, 200),
    ];
    programme
}

fn etat(user: &User, id: &str) -> Option<EtatRemarque> {
    user.programme().get::<Remarque>(&Id::new(id).unwrap()).map(|it| it.etat)
}

#[test]
fn points_are_walked_through_in_the_order_of_the_programme() {
    let mut user = User::opens(&discussed(), 80, 24);
    user.presses("6");
    user.sees("3 points ouverts");
    user.presses("M");
    user.sees("Qui relit les traces");
    user.presses("down enter");
    assert_eq!(user.app.selected().unwrap().kind, Kind::Ac);
    user.sees("1 Référentiel");
    user.presses("M down down enter");
    assert_eq!(user.app.selected().unwrap().kind, Kind::Activite);
    user.sees("5 Fiche");
    user.presses("M enter");
    user.sees("7 Cadre");
}

#[test]
fn points_are_settled_opened_again_reworded_and_deleted() {
    let mut user = User::opens(&discussed(), 80, 24);
    user.presses("M x");
    assert_eq!(etat(&user, "jury"), Some(EtatRemarque::Tranchee));
    user.sees("2 points ouverts");
    // It stays in sight until the list is closed.
    user.presses("space");
    assert_eq!(etat(&user, "jury"), Some(EtatRemarque::Ouverte));
    user.presses("down i end");
    user.types(" Oui.");
    user.presses("enter");
    user.sees("points ouverts");
    let reworded = user.programme().get::<Remarque>(&Id::new("mot").unwrap()).unwrap();
    assert!(reworded.texte.ends_with("bon ? Oui."), "{}", reworded.texte);
    user.presses("D");
    assert_eq!(etat(&user, "mot"), None);
    user.presses("u");
    assert_eq!(etat(&user, "mot"), Some(EtatRemarque::Ouverte));
    user.presses("x M");
    user.misses("points ouverts");
    user.presses("M");
    user.misses("diagnostic » est-il");
    user.presses("tab");
    user.sees("diagnostic » est-il");
    user.presses("esc");
}

#[test]
fn a_point_leads_into_the_fiche_or_says_that_its_object_is_gone() {
    let mut programme = complete();
    let holder = programme.activites.iter().find(|it| !it.evaluations.is_empty()).unwrap();
    let evaluation = Target::new(Kind::Evaluation, &holder.evaluations[0].id);
    programme.remarques = vec![
        remarque("oral", Some(evaluation.clone()), "Un oral ?", 1),
        remarque("perdu", Some(Target::new(Kind::Ac, "ac99-99")), "Et cela ?", 1),
    ];
    let mut user = User::opens(&programme, 80, 24);
    user.presses("M enter");
    user.sees("5 Fiche");
    assert_eq!(user.app.selected(), Some(evaluation));
    user.presses("M down enter");
    user.sees("n’est plus là");
    user.sees("Et cela ?");
}

#[test]
fn without_points_the_list_says_how_to_note_one() {
    let mut programme = complete();
    programme.remarques.clear();
    let mut user = User::opens(&programme, 80, 24);
    user.presses("M x D i enter");
    user.sees("Aucun point ouvert");
    user.sees("Rien à trancher");
}

#[test]
fn a_version_is_named_and_compared_with_now_and_with_another() {
    let mut user = User::opens(&complete(), 80, 24);
    user.presses("6 s");
    user.types("2026");
    user.presses("enter");
    user.sees("ne peut pas nommer");
    user.types(" cadrage");
    user.presses("enter");
    user.sees("n°\u{a0}1 du journal");
    // The first AC loses an assessment, which leaves it with one.
    user.presses("3 e 6 v");
    user.sees("2026 cadrage");
    user.presses("enter");
    user.sees("De « 2026 cadrage » à « maintenant »".replace("« ", "«\u{a0}").replace(" »", "\u{a0}»").as_str());
    user.sees("Un changement");
    user.sees("retrait de AC11.01");
    user.sees("COU05");
    user.presses("esc");
    user.sees("Versions");
    // The present with itself is no comparison.
    user.presses("up enter");
    user.sees("Choisissez une autre version");
    user.presses("down space down enter");
    user.sees("création");
    user.sees("Aucun changement");
    user.presses("esc s");
    user.types("2026 cadrage");
    user.presses("enter");
    user.sees("déjà un instantané");
    user.presses("esc");
    user.misses("Nommer");
}

#[test]
fn what_memory_looks_like() {
    for (width, height) in SIZES {
        let mut user = User::opens(&discussed(), width, height);
        user.presses("M down x down");
        insta::assert_snapshot!(format!("points-{width}x{height}"), user.screen());
        user.presses("esc 6 s");
        user.types("cadrage");
        insta::assert_snapshot!(format!("version-nommee-{width}x{height}"), without_hours(&user.screen()));
        user.presses("enter 3 e 6 v");
        insta::assert_snapshot!(format!("versions-{width}x{height}"), without_hours(&user.screen()));
        user.presses("enter");
        insta::assert_snapshot!(format!("comparaison-{width}x{height}"), user.screen());
    }
}

/// Hours change from one run to the next.
fn without_hours(screen: &str) -> String {
    let mut out: Vec<char> = screen.chars().collect();
    for at in 8..out.len().saturating_sub(2) {
        let is_hour = out[at] == ':' && [at - 2, at - 1, at + 1, at + 2].iter().all(|it| out[*it].is_ascii_digit());
        if is_hour && out[at - 6] == '/' {
            [8, 7, 5, 4, 2, 1].iter().for_each(|back| out[at - back] = '·');
            [1, 2].iter().for_each(|on| out[at + on] = '·');
        }
    }
    out.into_iter().collect()
}

#[test]
fn memory_bears_any_size() {
    for (width, height) in [(40, 10), (10, 3), (1, 1), (300, 100)] {
        let mut user = User::opens(&discussed(), width, height);
        user.presses("M down x tab end esc 6 s esc v enter down pagedown end esc v space esc enter");
    }
}

#[test]
fn a_version_is_voted_then_locked() {
    for (columns, rows) in SIZES {
        let mut user = User::opens(&complete(), columns, rows);
        user.presses("6 s");
        user.types("juin");
        user.presses("enter v d");
        user.sees("Voter «\u{a0}juin\u{a0}»");
        user.types("CFVU hier");
        user.presses("enter");
        user.sees("Écrivez l’instance");
        user.presses("ctrl-u");
        user.types("CFVU 2026-06-12 favorable : à l’unanimité");
        user.presses("enter");
        user.sees("validé en CFVU le 12/06/2026");
        user.presses("L");
        user.sees("ne changera plus jamais");
        user.presses("L");
        user.sees("verrouillée");
        user.presses("L L");
        user.sees("votée et verrouillée");
    }
}
