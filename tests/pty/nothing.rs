//! A workshop from nothing: an empty database, keys only, and a programme that is whole in the end.

use serde_json::Value;

use crate::{
    desk::Desk,
    terminal::{DOWN, ENTER, ESC, RIGHT, TAB, Terminal},
};

const F2: &str = "\x1bOQ";
const HOME: &str = "\x1b[H";

/// Types a line and waits until the interface says that it is kept.
fn line(terminal: &mut Terminal, text: &str) {
    terminal.press(text).wait_for(text).press(ENTER).wait_for("Enregistré");
}

#[test]
fn a_programme_is_built_from_nothing_with_keys_only() {
    let desk = Desk::new();
    let mut terminal = desk.terminal("Claire", 80, 24, &[]);
    terminal.wait_for("Aucun programme pour l’instant");

    // The frame: title, short name, two compétences.
    terminal.press("n").wait_for("Nouveau programme");
    terminal.press("Gestion de l’eau").press(TAB).press("GEAU").wait_for("but-geau");
    terminal.press(TAB).press(TAB).press(TAB).press("AEP, ASS").press(TAB);
    terminal
        .press("Diagnostiquer un réseau")
        .press(ENTER)
        .press("Exploiter une station")
        .wait_for("Exploiter une station");
    terminal.press(F2).wait_for("but-geau est créé");

    // The référentiel: the first niveau gets a wording, then AC one after another, two of them pasted.
    terminal.press(DOWN).press("i").wait_for("Entrée enregistre");
    line(&mut terminal, "Décrire un réseau simple");
    terminal.press("a").wait_for("Ajouter : niveau").press(TAB).wait_for("AC11.01");
    line(&mut terminal, "Lire un plan de réseau");
    terminal.wait_for("AC11.02").paste("• Mesurer un débit\r• Relever une pression\r");
    terminal.wait_for("AC11.04").press(ESC).wait_gone("Ajouter");
    // The pasted list is one step: taken back, and done again.
    terminal.press("u").wait_gone("Relever une pression").press("\x12").wait_for("Relever une pression");

    // The maquette: a SAÉ and a ressource in S1.
    terminal.press("2").wait_for("S1 · année 1").press("A").wait_for("portfolio").press("s").wait_for("SAÉ 1.01");
    line(&mut terminal, "Inspecter le réseau du campus");
    terminal.press(ESC).wait_gone("Ajouter").press("A").wait_for("portfolio").press("r").wait_for("R1.01");
    line(&mut terminal, "Hydraulique en charge");
    terminal.press(ESC).wait_gone("Ajouter");

    // Coefficients and hours, typed in their grids.
    terminal
        .press("/")
        .wait_for("résultats")
        .press("Hydraulique")
        .wait_for("ressource")
        .press(ENTER)
        .wait_for("5 Fiche");
    terminal.press("2").press("v").wait_for("Part des SAÉ").press("4").wait_for("coefficient dans");
    terminal.press(DOWN).wait_for("4 (avant : rien)").press("v").wait_for("h d’enseignement");
    terminal.press(RIGHT).press("12+4").wait_for("heures de").press(DOWN).wait_for("Enregistré");
    // There, digits are typed: from the cards they lead to the other screens again.
    terminal.press("v").wait_for("Cartes");

    // The matrix: the SAÉ works and assesses the three AC.
    terminal.press("3").wait_for("AC11.01").press(HOME).press(RIGHT).wait_for("SAÉ 1.01 Inspecter");
    terminal.press("v").press(DOWN).press(DOWN).wait_for("3 AC × 1 activité");
    terminal.press("t").wait_for("3 cases cochées « travaillé »").press("e").wait_for("3 cases cochées « évalué »");
    terminal.press(ESC).wait_gone("3 AC ×");

    // A remarque, a named version.
    terminal.press("1").wait_for("▌▾ 1 Diagnostiquer").press("n").wait_for("Remarque sur");
    line(&mut terminal, "Faut-il un stage en S4 ?");
    terminal.press("6").wait_for("Faut-il un stage").press("s").wait_for("version");
    terminal.press("Fin d’atelier").press(ENTER).wait_for("Fin d’atelier");
    terminal.leave();

    let programme: Value = serde_json::from_str(&desk.tapis(&["show", "but-geau", "--json"])).unwrap();
    assert_eq!(programme["intitule"], "Gestion de l’eau");
    assert_eq!(programme["profil"], "but-tertiaire");
    let names = |list: &Value, field: &str| -> Vec<String> {
        list.as_array().unwrap().iter().map(|it| it[field].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(names(&programme["parcours"], "code"), ["AEP", "ASS"]);
    assert_eq!(names(&programme["competences"], "nom"), ["Diagnostiquer", "Exploiter"]);
    let niveau = &programme["competences"][0]["niveaux"][0];
    assert_eq!(niveau["libelle"], "Décrire un réseau simple");
    assert_eq!(
        names(&niveau["acs"], "libelle"),
        ["Lire un plan de réseau", "Mesurer un débit", "Relever une pression"]
    );
    assert_eq!(programme["semestres"].as_array().unwrap().len(), 6);
    let activites = programme["activites"].as_array().unwrap();
    let named = |code: &str| activites.iter().find(|it| it["code"] == code).unwrap();
    let sae = named("SAÉ 1.01");
    assert_eq!(sae["libelle"], "Inspecter le réseau du campus");
    let tied = |field: &str| {
        activites
            .iter()
            .filter_map(|it| it[field].as_array())
            .flatten()
            .filter(|it| it.as_str().unwrap().starts_with("ac11"))
            .count()
    };
    assert_eq!((tied("travaille"), tied("evalue")), (3, 3));
    let ressource = named("R1.01");
    assert_eq!(ressource["coefficients"]["ue1-1"].as_f64(), Some(4.0));
    assert_eq!(ressource["heures"].as_object().unwrap().len(), 1);
    assert_eq!(names(&programme["remarques"], "texte"), ["Faut-il un stage en S4 ?"]);
    assert!(desk.tapis(&["snapshot", "but-geau"]).contains("Fin d’atelier"));
    desk.assert_sound();
}
