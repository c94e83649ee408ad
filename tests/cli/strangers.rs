//! Files that do not go together: asked about before anything is written, kept and named afterwards.

use crate::common::Desk;

const REFERENTIEL: &str = "Compétence;Niveau;Code AC;Libellé AC\n\
C1 Observer;1;AC11.01;Décrire un sol\n\
C1 Observer;1;AC11.02;Lire une carte\n";

/// Ressources whose AC are mostly those of another diploma.
const MAQUETTE: &str = "Code;Intitulé;Semestre;AC travaillés\n\
R1.01;Sols;1;AC11.01, AC14.01, AC14.02\n\
R1.02;Cartes;1;AC15.01, AC15.02\n\
R1.03;Eaux;1;AC16.01\n";

fn desk() -> Desk {
    let desk = Desk::new();
    desk.write("referentiel.csv", REFERENTIEL).write("maquette.csv", MAQUETTE);
    desk.tapis("import referentiel.csv").ok();
    desk
}

#[test]
fn a_share_of_links_that_lead_nowhere_is_asked_about_before_it_is_written() {
    let desk = desk();
    let shown = || desk.tapis("show referentiel --json").ok();
    let before = shown();
    let refused = desk.tapis("import maquette.csv --into referentiel");
    assert_eq!(refused.code, 2, "{refused:?}");
    assert!(refused.err.contains("5 des 6 liens") && refused.err.contains("--yes"), "{}", refused.err);
    assert_eq!(shown(), before, "nothing was changed");
    let tried = desk.tapis("import maquette.csv --into referentiel --dry-run");
    assert!(tried.code == 0 && tried.out.contains("5 des 6 liens"), "{tried:?}");
    let done = desk.tapis("import maquette.csv --into referentiel --yes");
    assert!(done.code == 0 && done.out.contains("5 des 6 liens"), "{done:?}");
}

#[test]
fn what_leads_nowhere_is_kept_and_named_by_check_and_nobody_says_that_there_was_nothing() {
    let desk = desk();
    desk.tapis("import maquette.csv --into referentiel --yes").ok();
    let out = desk.tapis("check referentiel").out;
    let first = out.split_whitespace().take(40).collect::<Vec<_>>().join(" ");
    assert!(first.contains("3 activités sur 3") && first.contains("ne mènent à rien"), "{out}");
    let json = desk.tapis("check referentiel --json").json();
    let named: Vec<&str> = json["diagnostics"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|it| it["rule"] == "REF06")
        .map(|it| it["message"].as_str().unwrap())
        .collect();
    assert_eq!(named.len(), 3, "{named:?}");
    assert!(named[1].contains("AC15.01, AC15.02"), "{named:?}");
    let orphans = json["diagnostics"].as_array().unwrap().iter().filter(|it| it["rule"] == "COU08").count();
    assert_eq!(orphans, 0, "{json}");
    // The same file once more adds nothing that leads nowhere: nobody is asked again.
    assert_eq!(desk.tapis("import maquette.csv --into referentiel").code, 0);
}

#[test]
fn once_the_ac_are_there_they_are_tied() {
    let desk = desk();
    desk.tapis("import maquette.csv --into referentiel --yes").ok();
    desk.write("reste.csv", "Compétence;Niveau;Code AC;Libellé AC\nC6 Doser;1;AC16.01;Doser un produit\n");
    let done = desk.tapis("import reste.csv --into referentiel").ok();
    assert!(done.contains("est là maintenant"), "{done}");
    let json = desk.tapis("check referentiel --json").json();
    let named = json["diagnostics"].as_array().unwrap().iter().filter(|it| it["rule"] == "REF06").count();
    assert_eq!(named, 2, "{json}");
    let matrix = desk.tapis("matrix referentiel").out;
    assert!(matrix.contains("AC16.01"), "{matrix}");
}

#[test]
fn a_maquette_that_comes_before_its_referentiel_is_not_asked_about() {
    let desk = Desk::new();
    desk.write("maquette.csv", MAQUETTE);
    assert_eq!(desk.tapis("import maquette.csv").code, 0);
    assert!(desk.tapis("check maquette").out.contains("REF06"));
}
