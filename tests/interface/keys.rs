//! What keys do.

use tapis::programme::{Activite, EtatMaquette, Id, Programme};

use crate::harness::{User, atelier, complete};

fn activite<'p>(programme: &'p Programme, id: &str) -> &'p Activite {
    programme.get(&Id::new(id).unwrap()).unwrap()
}

#[test]
fn a_diagnostic_leads_to_its_cell_and_a_tick_mends_it() {
    let mut user = User::opens(&atelier(), 80, 24);
    let before = user.app.current().unwrap().session.report().summary();
    user.presses("4 F");
    user.types("cou01");
    user.presses("enter enter");
    user.sees("AC × activités");
    user.presses("t e");
    user.sees("Enregistré");
    let after = user.app.current().unwrap().session.report().summary();
    assert!(after.error < before.error, "{before:?} {after:?}");
    // Back leads to the diagnostics, without the one that was mended.
    user.presses("q");
    user.sees("4 Diagnostics");
}

#[test]
fn a_toggle_is_undone_and_redone() {
    let mut user = User::opens(&complete(), 80, 24);
    let start = user.programme().clone();
    user.presses("3 e");
    let toggled = user.programme().clone();
    assert_ne!(toggled, start);
    user.presses("u");
    assert_eq!(*user.programme(), start);
    user.presses("ctrl-r");
    assert_eq!(*user.programme(), toggled);
    user.presses("u u");
    user.sees("Rien à reprendre");
}

#[test]
fn the_wording_of_an_ac_is_edited_in_place() {
    let mut user = User::opens(&complete(), 80, 24);
    user.presses("1 down down enter");
    user.presses("end");
    user.types(" en œuvre");
    // The accent comes as two characters, as macOS pastes it; it is kept as one.
    user.pastes(" cafe\u{301}");
    user.presses("enter");
    user.sees("Enregistré");
    let (_, _, ac) = user.programme().acs().next().unwrap();
    assert!(ac.libelle.ends_with(" en œuvre café"), "{}", ac.libelle);
    user.presses("u");
    assert_eq!(*user.programme(), complete());
}

#[test]
fn escape_gives_up_an_edit() {
    let mut user = User::opens(&complete(), 80, 24);
    user.presses("1 down enter");
    user.types("xyz");
    user.presses("esc");
    user.misses("xyz");
    assert_eq!(*user.programme(), complete());
}

#[test]
fn a_number_is_asked_where_a_number_is_needed() {
    let mut user = User::opens(&complete(), 80, 24);
    // The number of the first compétence, in its panel.
    user.presses("1 tab enter");
    user.types("x");
    user.presses("enter");
    user.sees("Il faut un nombre");
    user.presses("esc enter 1 enter");
    user.sees("C’est déjà ainsi");
    assert_eq!(*user.programme(), complete());
}

#[test]
fn the_panel_edits_the_field_under_its_cursor() {
    let mut user = User::opens(&complete(), 80, 24);
    user.presses("5 tab");
    let code = activite(user.programme(), &user.app.selected().unwrap().id).code.clone();
    user.presses("enter");
    user.sees(&format!("{code} : code").replace(" :", "\u{a0}:"));
    user.types("b");
    user.presses("enter");
    let edited = activite(user.programme(), &user.app.selected().unwrap().id);
    assert_eq!(edited.code, format!("{code}b"));
}

#[test]
fn links_are_ticked_not_typed() {
    let mut user = User::opens(&complete(), 80, 24);
    let start = user.programme().clone();
    user.presses("5 tab down down down down down down down down down right enter");
    user.sees("AC évalués");
    // Typing narrows the list down; several ticks are one step.
    user.types("AC31");
    user.presses("space down space enter");
    let ticked = |programme: &Programme| programme.activites.iter().map(|it| it.evalue.len()).sum::<usize>();
    assert_eq!(ticked(user.programme()), ticked(&start) + 2);
    user.presses("u");
    assert_eq!(*user.programme(), start);
}

#[test]
fn the_parcours_filter_goes_round() {
    let mut user = User::opens(&complete(), 80, 24);
    user.sees("tous parcours");
    let codes: Vec<String> = user.programme().parcours.iter().map(|it| it.code.clone()).collect();
    for code in &codes {
        user.presses("p");
        user.sees(&format!("parcours {code}"));
    }
    user.presses("p");
    user.sees("tous parcours");
    user.presses("P");
    user.sees(&format!("parcours {}", codes.last().unwrap()));
}

#[test]
fn a_search_leads_to_its_object() {
    let mut user = User::opens(&complete(), 80, 24);
    user.presses("/");
    user.types("SAÉ 3.");
    user.presses("enter");
    let target = user.app.selected().unwrap();
    assert!(activite(user.programme(), &target.id).code.starts_with("SAÉ 3."), "{target}");
    user.sees("5 Fiche");
}

#[test]
fn the_palette_runs_a_command() {
    let mut user = User::opens(&complete(), 80, 24);
    user.presses(":");
    user.types("matrice");
    user.presses("enter");
    user.sees("Ressources");
}

#[test]
fn gaps_alone_show_what_is_missing() {
    let mut user = User::opens(&atelier(), 80, 24);
    user.presses("3 g");
    user.sees("manques");
    let world_has_gap = user.screen().contains('✖');
    assert!(world_has_gap, "{}", user.screen());
}

#[test]
fn back_leads_to_the_list_and_out() {
    let mut user = User::lists(&[atelier(), complete()], 80, 24);
    user.presses("down enter");
    user.sees("1 Référentiel");
    user.presses("q");
    user.sees("programmes");
    user.presses("q");
    assert!(user.app.over);
}

#[test]
fn an_unavailable_command_says_why() {
    let mut programme = complete();
    programme.parcours.clear();
    programme.activites.clear();
    programme.derogations.clear();
    programme.semestres.clear();
    let mut user = User::opens(&programme, 80, 24);
    user.presses("p");
    user.sees("n’a pas de parcours");
    user.presses("3");
    user.sees("Rien à croiser");
    user.presses("t");
    user.sees("Rien n’est choisi");
    user.presses("2");
    user.sees("Aucune activité");
}

#[test]
fn every_key_of_a_place_has_one_meaning() {
    use tapis::tui::commands::{Place, all};
    let commands: Vec<_> = all().collect();
    for (rank, one) in commands.iter().enumerate() {
        for other in &commands[rank + 1..] {
            assert_ne!(one.name, other.name);
            let overlap = match (one.place, other.place) {
                (Place::On(a), Place::On(b)) => a.iter().any(|screen| b.contains(screen)),
                (a, b) => a == b,
            };
            let shared = one.keys.iter().any(|key| other.keys.contains(key));
            assert!(!(overlap && shared), "{} and {} share a key", one.name, other.name);
        }
    }
}

#[test]
fn an_empty_database_is_offered_the_samples() {
    let mut user = User::lists(&[], 80, 24);
    user.sees("Aucun programme");
    user.presses("enter");
    user.sees("Il n’y a pas encore de programme");
    user.presses("d");
    user.sees("but-ecr");
    user.sees("atelier-des-defauts");
    // Asked again, it adds nothing and takes nothing away.
    let before = user.screen();
    user.presses("d");
    assert_eq!(user.screen(), before);
}

#[test]
fn a_field_that_is_yes_or_no_changes_at_once() {
    let mut user = User::opens(&complete(), 80, 24);
    user.presses("5 tab");
    let id = user.app.selected().unwrap().id;
    assert!(!activite(user.programme(), &id).adaptation_locale);
    user.presses("down right right right enter");
    assert!(activite(user.programme(), &id).adaptation_locale, "{}", user.screen());
    user.presses("u");
    assert!(!activite(user.programme(), &id).adaptation_locale);
}

#[test]
fn an_unset_field_is_set_and_unset() {
    let mut user = User::opens(&complete(), 80, 24);
    user.presses("5 tab down right right right right right right right enter");
    user.sees("code Apogée");
    user.types("ECR1S01");
    user.presses("enter");
    let id = user.app.selected().unwrap().id;
    assert_eq!(activite(user.programme(), &id).code_apogee.as_deref(), Some("ECR1S01"));
    user.presses("enter");
    for _ in 0..7 {
        user.presses("backspace");
    }
    user.presses("enter");
    assert_eq!(activite(user.programme(), &id).code_apogee, None);
}

#[test]
fn pasted_lines_stay_one_line_where_one_is_meant() {
    let mut user = User::opens(&complete(), 80, 24);
    user.presses("1 down down enter end");
    user.pastes(" avec\r\nsoin");
    user.presses("enter");
    let (_, _, ac) = user.programme().acs().next().unwrap();
    assert!(ac.libelle.ends_with(" avec soin"), "{}", ac.libelle);
}

#[test]
fn the_team_accepts_a_diagnostic_and_thinks_again() {
    let mut user = User::opens(&atelier(), 80, 24);
    let waived = |user: &User| user.app.current().unwrap().session.report().summary().waived;
    let before = waived(&user);
    user.presses("4 o w");
    user.sees("pourquoi l’équipe l’accepte");
    user.presses("enter");
    user.sees("Il faut un texte");
    user.types("La salle est louée jusqu’à minuit.");
    user.presses("enter");
    assert_eq!(waived(&user), before + 1);
    user.sees("accepté");
    user.sees("Accepté par Ada");
    user.presses("w");
    assert_eq!(waived(&user), before);
    user.presses("u u");
    assert_eq!(*user.programme(), atelier());
}

#[test]
fn a_remarque_is_written_and_shown_beside_its_object() {
    let mut user = User::opens(&complete(), 120, 40);
    user.presses("1 down down n");
    user.types("À revoir avec la recyclerie");
    user.presses("enter");
    user.sees("Ada (ouverte)");
    let remarque = user.programme().remarques.last().unwrap();
    assert_eq!(remarque.texte, "À revoir avec la recyclerie");
    assert_eq!(remarque.cible, user.app.selected());
    user.presses("u");
    assert_eq!(*user.programme(), complete());
}

#[test]
fn diagnostics_are_grouped_and_filtered() {
    let mut user = User::opens(&atelier(), 120, 40);
    user.presses("4");
    user.sees("par gravité");
    for (heading, grouping) in [
        ("COU01 AC non couvert", "par règle"),
        ("programme · atelier", "par objet"),
        ("Semestre 1", "par semestre"),
        ("Partout", "par parcours"),
        ("28 erreurs", "par gravité"),
    ] {
        user.presses("o");
        user.sees(heading);
        user.sees(grouping);
    }
    user.presses("o f f");
    user.sees("erreurs seules");
    user.misses("COU05");
    user.presses("f");
    user.sees("COU05");
}

#[test]
fn diagnostics_open_on_errors_and_follow_the_words_typed() {
    let mut user = User::opens(&atelier(), 80, 24);
    user.presses("4 F");
    user.types("GERER la tresorerie");
    user.sees("Gérer la trésorerie");
    user.misses("Encaisser");
    user.presses("backspace enter");
    user.sees("GERER la tresoreri");
    // Enter goes to the object, back comes to the same list, and Esc shows everything.
    user.presses("enter");
    user.misses("4 Diagnostics (");
    user.presses("q");
    user.sees("par gravité · «\u{a0}GERER la tresoreri\u{a0}»");
    user.presses("esc");
    user.sees("28 erreurs");
    user.misses("tresoreri");
    user.presses("F");
    user.types("zzz");
    user.sees("Rien à montrer (par gravité · «\u{a0}zzz\u{a0}»)");
    user.presses("esc");
    user.sees("28 erreurs");
}

/// What the header counts is what `!` opens, in every parcours: what the team accepted is counted apart.
#[test]
fn the_counts_of_the_header_are_those_of_the_list() {
    for programme in [atelier(), complete()] {
        let mut user = User::opens(&programme, 120, 400);
        for _ in 0..=programme.parcours.len() {
            user.presses("1 !");
            let header = user.screen().lines().next().unwrap().to_owned();
            let counted = |sign: char| {
                let after = header.split(sign).nth(1).map(|it| it.split(' ').next().unwrap().to_owned());
                after.map_or(0, |it| it.parse::<usize>().unwrap())
            };
            let screen = user.screen();
            for (sign, words) in [('✖', "erreur"), ('▲', "avertissement"), ('•', "information")] {
                let heading = screen.lines().map(str::trim).find(|it| {
                    it.split('│').next().unwrap().trim().trim_end_matches('s').ends_with(&format!("\u{a0}{words}"))
                        || it.split('│').next().unwrap().trim().trim_end_matches('s').ends_with(&format!(" {words}"))
                });
                let listed = heading.map_or(0, |it| it.split([' ', '\u{a0}']).next().unwrap().parse().unwrap());
                assert_eq!(listed, counted(sign), "{words}: {header}");
            }
            user.presses("p");
        }
        user.presses("1 !");
        let severity = |user: &User| user.app.current().unwrap().session.report().summary().error;
        assert!(severity(&user) == 0 || user.screen().contains("✖"), "{}", user.screen());
    }
}

#[test]
fn a_key_without_meaning_says_so_and_proposes_the_nearest() {
    let mut user = User::opens(&complete(), 80, 24);
    user.presses("1 T");
    user.sees("«\u{a0}T\u{a0}» ne fait rien ici");
    user.presses("4 O");
    user.sees("«\u{a0}o\u{a0}»\u{a0}: Regrouper");
    user.presses("1 t");
    user.sees("Sur Matrice\u{a0}: Cocher ou décocher «\u{a0}travaillé\u{a0}»");
    user.presses("1 ù");
    user.sees("«\u{a0}ù\u{a0}» ne fait rien ici. «\u{a0}?\u{a0}»");
}

#[test]
fn help_begins_with_what_can_be_done_here_and_is_searched_as_one_types() {
    let mut user = User::opens(&complete(), 80, 24);
    user.presses("3 ?");
    user.sees("Cocher ou décocher «\u{a0}travaillé\u{a0}»");
    user.types("anneau");
    user.sees("Rien ne correspond.");
    user.presses("ctrl-u");
    user.types("legende");
    user.presses("enter");
    user.sees("Ce que veulent dire les signes");
    user.presses("esc ?");
    // A sign is found by what it means.
    user.types("sur 6");
    user.sees("3/6");
    // What cannot be done now comes last, with what stands in the way.
    user.presses("esc 3 - ?");
    user.types("bloc de cases");
    user.sees("Pas en ce moment");
}

#[test]
fn an_obvious_remedy_is_shown_then_applied() {
    let mut programme = complete();
    // One coefficient goes: the activité still works AC of the compétence of that UE.
    let (ue, _) = programme.activites[0].coefficients.pop_first().unwrap();
    assert!(!programme.activites[0].coefficients.is_empty());
    let mut user = User::opens(&programme, 80, 24);
    user.presses("4 F");
    user.types("ali05");
    user.presses("enter .");
    user.sees("Remède proposé");
    assert_eq!(*user.programme(), programme, "nothing is written before Enter");
    user.presses("esc");
    user.misses("Remède proposé");
    user.presses(". enter");
    user.sees("Enregistré");
    assert!(user.programme().activites[0].coefficients.contains_key(&ue));
    user.presses("u");
    assert_eq!(*user.programme(), programme);
}

#[test]
fn what_has_no_obvious_remedy_says_so() {
    let mut user = User::opens(&atelier(), 80, 24);
    user.presses("4 .");
    user.sees("Pas de remède évident");
}

#[test]
fn the_journal_tells_what_an_entry_solved_and_created() {
    let mut user = User::opens(&complete(), 80, 24);
    // The first AC loses an assessment, which leaves it with one.
    user.presses("3 e 6 enter");
    user.sees("Depuis l’entrée 2");
    user.sees("Aucun diagnostic résolu");
    user.sees("COU05");
    user.presses("esc");
    user.misses("Depuis l’entrée");
    user.presses("u home enter");
    user.sees("Depuis l’entrée 3");
    user.sees("Un diagnostic résolu");
}

/// Ways to be somewhere: screens, their views, what opens over them, what is begun on them.
const STATES: [&str; 38] = [
    "1 down down",
    "1 tab down",
    "1 left",
    "1 left down down",
    "1 space",
    "1 a",
    "1 A",
    "1 i",
    "2",
    "2 down right",
    "2 v",
    "2 v v down right",
    "2 v enter",
    "2 A",
    "3 down right",
    "3 -",
    "3 - - -",
    "3 v down right",
    "3 c right",
    "3 g",
    "3 s o",
    "p 3",
    "p p 2",
    "4 o down",
    "4 f",
    "4 w",
    "4 .",
    "5 down tab down",
    "5 tab enter",
    "2 v shift-down shift-right",
    "2 v v b down",
    "6 down",
    "6 v",
    "6 s",
    "7 down tab",
    "? down",
    ": a",
    "z",
];

#[test]
fn escape_changes_nothing_and_never_leaves_a_programme() {
    for programme in [complete(), atelier()] {
        for keys in STATES.into_iter().chain([
            "n a",
            "X",
            "X enter",
            "I",
            "M",
            "@",
            "4 enter",
            "2 enter",
            "2 v 4",
            "2 v v shift-down 1 2",
            "2 v = backspace",
            "1 down down d",
            "1 f",
            "1 down down f a",
            "2 S 2",
            "2 S 2 enter",
            "2 d",
            "2 Y",
            "1 O",
            "3 d",
        ]) {
            let mut user = User::opens(&programme, 80, 24);
            user.presses(keys);
            for _ in 0..6 {
                user.presses("esc");
                assert!(!user.app.over && user.app.current().is_some(), "{keys}");
            }
            assert!(user.app.overlay.is_none(), "{keys}: all is closed");
            assert_eq!(*user.programme(), programme, "{keys}");
        }
    }
}

#[test]
fn who_comes_back_finds_everything_as_it_was() {
    let body = |user: &User| user.screen().lines().take(22).map(str::to_owned).collect::<Vec<_>>();
    for keys in STATES {
        let mut user = User::opens(&complete(), 80, 24);
        user.presses(keys);
        user.presses("esc esc esc");
        if user.app.projected {
            continue;
        }
        let before = body(&user);
        user.presses("q");
        user.sees("tapis — programmes");
        user.presses("enter");
        assert_eq!(body(&user), before, "{keys}");
    }
}

#[test]
fn who_shows_a_room_something_is_asked_before_leaving_it() {
    let mut user = User::opens(&complete(), 80, 24);
    user.presses("z q");
    user.sees("Quitter le programme");
    user.presses("esc");
    assert!(user.app.current().is_some());
    user.presses("q q");
    user.sees("tapis — programmes");
    user.presses("esc esc");
    assert!(!user.app.over);
    user.presses("q");
    assert!(user.app.over);
}

#[test]
fn the_footer_of_a_closed_maquette_offers_no_edit() {
    let mut closed = complete();
    closed.etat = EtatMaquette::Close;
    for (screen, edit) in [("1", "a ajouter"), ("3", "t travaillé"), ("5", "Entrée remplir"), ("7", "a ajouter")] {
        let footer = |programme: &Programme| {
            let mut user = User::opens(programme, 80, 24);
            user.presses(screen);
            user.screen().lines().last().unwrap().to_owned()
        };
        assert!(footer(&complete()).contains(edit), "{screen}: {}", footer(&complete()));
        let of_closed = footer(&closed);
        assert!(!of_closed.contains(edit) && of_closed.contains("? aide"), "{screen}: {of_closed}");
    }
    // The key says why not.
    let mut user = User::opens(&closed, 80, 24);
    user.presses("3 right t");
    user.reads("close");
    assert_eq!(*user.programme(), closed);
}
