//! Two forms that nobody had seen, as openpyxl leaves them: what is guessed of them, and how far the page and the audit
//! lead from there.

use std::{fs, path::Path};

use calamine::Reader;
use tapis::{
    formats::{
        toml_file,
        xlsx::{self, Filled},
    },
    i18n::{I18n, Lang},
    programme::Programme,
};

use super::{filled, open, sheet};
use crate::xlsx::classeur::text;

fn form(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/formulaires");
    fs::read(folder.join(name)).unwrap()
}

fn sample(name: &str) -> Programme {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_programmes").join(name);
    toml_file::read(&path, &fs::read_to_string(&path).unwrap()).unwrap()
}

fn guessed(form: &[u8]) -> String {
    xlsx::guessed(form, &I18n::new(Lang::Fr)).unwrap()
}

/// What the audit says that must not go out.
fn blocking(filled: &Filled) -> Vec<String> {
    let words = I18n::new(Lang::Fr);
    filled.audit.findings.iter().filter(|it| it.what.is_blocking()).map(|it| it.message(&words)).collect()
}

/// The mapping of the masters « Enseignement et éducation » once somebody has followed the audit.
fn mapped(form: &[u8]) -> String {
    guessed(form)
        .replace("etablissement = \"\"", "etablissement = \"Université d’essai\"")
        .replace("composante = \"\"", "composante = \"INSPÉ d’essai\"")
        .replace("annee_universitaire = \"\"", "annee_universitaire = \"2026-2027\"")
        .replace(
            "feuille = \"MCC\"",
            "feuille = \"MCC\"\nomettre = [\"heures-autonomie\", \"heures-projet\"]\nvider = [\"C8\", \"H42\"]",
        )
        .replace("\n[tableau]", "\n[pied]\ncentre = \"{page}/{pages}\"\n\n[tableau]")
        + "\n[feuilles.\"Stages et mémoire\"]\ndevient = \"supprimee\"\n"
}

#[test]
fn the_blocks_and_sessions_of_a_form_of_mcc_are_guessed() {
    let guess = guessed(&form("m2e.xlsx"));
    for line in [
        "C3 = { texte = \"{etablissement}\" }",
        "C5 = \"intitule\"",
        "semestre = 1\npremiere_ligne = 13\nlignes_prevues = 3",
        "semestre = 4\npremiere_ligne = 37\nlignes_prevues = 3",
        "H = \"evaluation-regime\"\nI = \"evaluations\"\nJ = \"evaluation-duree\"",
        "K = { champ = \"evaluations\", session = 2 }",
        "modele = 21\ncolonnes = { A = \"ue-code\", B = \"ue-libelle\", C = \"ue-ects\" }",
    ] {
        assert!(guess.contains(line), "{line}\n{guess}");
    }
    let licence = guessed(&form("licence.xlsx"));
    assert!(licence.contains("premiere_ligne = 6\nlignes_prevues = 2"), "{licence}");
    assert!(!licence.contains("{responsable}"), "a head of a column names no cell beside it: {licence}");
}

#[test]
fn a_form_of_mcc_goes_out_once_the_audit_is_followed_and_not_before() {
    let (form, master) = (form("m2e.xlsx"), sample("master-ingenierie-pedagogique.toml"));
    let told = blocking(&filled(&master, &form, &guessed(&form)).unwrap());
    for words in ["Mme Sample, le 3 juillet 2025", "12/06/2025", "INSPÉ de Sampleville", "Organisation des stages"] {
        assert!(told.iter().any(|it| it.contains(words)), "{words}: {told:#?}");
    }
    let mut out = filled(&master, &form, &mapped(&form)).unwrap();
    assert_eq!(blocking(&out), [] as [String; 0]);
    let bytes = out.files.remove(0).bytes;
    assert_eq!(open(&bytes).sheet_names(), ["MCC"]);
    let range = sheet(&bytes, "MCC");
    let all: Vec<String> = range.used_cells().map(|(_, _, it)| text(it)).collect();
    for word in ["Sample", "Didactique", "cycle 3", "2025", "Professorat"] {
        assert!(!all.iter().any(|it| it.contains(word)), "{word}");
    }
    // Each semestre ends with a sum of all its rows, and has each activité.
    let formulas = open(&bytes).worksheet_formula("MCC").unwrap();
    let mut begins = 0;
    for semestre in 1..=4 {
        let row = |words: &str| range.rows().skip(begins).position(|it| text(&it[0]) == words).unwrap() + begins;
        let (band, total) = (row(&format!("SEMESTRE {semestre}")), row(&format!("Total semestre {semestre}")));
        let sum = formulas.get_value((total as u32, 4)).unwrap();
        assert_eq!(sum, &format!("SUM(E{}:E{total})", band + 5), "semestre {semestre}");
        for activite in master.activites.iter().filter(|it| it.semestre == semestre) {
            assert!((band..total).any(|it| text(&range[(it, 0)]) == activite.code), "{}", activite.code);
        }
        begins = total;
    }
}

#[test]
fn a_block_that_no_mapping_names_is_told_wherever_it_stands() {
    let (form, master) = (form("m2e.xlsx"), sample("master-ingenierie-pedagogique.toml"));
    let whole = mapped(&form);
    // The first block, above the table, and the third, under it.
    let second = whole.find("semestre = 2").unwrap();
    let without_first = format!(
        "{}\n[tableau]\n{}",
        &whole[..whole.find("\n[tableau]").unwrap()],
        whole[second..].replacen("autres_tableaux", "tableau", 2)
    );
    let told = blocking(&filled(&master, &form, &without_first).unwrap());
    assert!(told.iter().any(|it| it.contains("Didactique du français")), "{told:#?}");
    assert!(told.iter().any(|it| it.contains("activités n’ont pas de ligne")), "{told:#?}");
}

#[test]
fn a_form_of_licence_is_filled_by_its_guess_and_what_is_left_is_named() {
    let (form, licence) = (form("licence.xlsx"), sample("licence-metiers-du-livre.toml"));
    let guess = guessed(&form);
    let out = filled(&licence, &form, &guess).unwrap();
    let told = blocking(&out);
    assert!(told.iter().any(|it| it.contains("M. Exemple")), "{told:#?}");
    // Options stand together: the totals are of nobody.
    assert!(out.audit.findings.iter().any(|it| it.what.name() == "options-together"), "{:#?}", out.audit.findings);
    let followed = guess.replace(
        "feuille = \"Maquette\"",
        "feuille = \"Maquette\"\nomettre = [\"heures-projet\", \"heures-autonomie\"]\nvider = [\"A12\"]",
    );
    assert_eq!(blocking(&filled(&licence, &form, &followed).unwrap()), [] as [String; 0]);
}
