//! The spreadsheets that departments keep: each usual layout, in each kind of file, gives the programme that it tells.

mod cases;
mod cells;
mod departments;
mod forms;
mod habits;
pub(crate) mod kinds;
mod left_there;
mod neighbours;
mod page;
mod preview;
mod properties;
mod several;
mod shapes;
mod told;
mod ues;
mod ways;

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::common::Desk;
use kinds::{ACTIVITES, CROISE, REFERENTIEL, every_kind, in_xlsx, ods_of, zipped};
use rust_xlsxwriter::Workbook;
use tapis::{
    edit,
    formats::{
        FormatError, Imported,
        registry::Format,
        tableur::{self, complete, read, read_by},
        toml_file, xlsx,
    },
    i18n::{I18n, Lang},
    programme::{Ac, Id, Nature, NatureHeures, Programme},
};

/// The référentiel, a line an AC.
fn told(programme: &Programme) -> Vec<String> {
    let ac = programme.acs().map(|(competence, niveau, ac)| {
        let (c, n) = (competence, niveau);
        format!(
            "{} {} {} | {} {} {} | {} {}",
            c.numero, c.nom, c.libelle, n.ordre, n.annee, n.libelle, ac.code, ac.libelle
        )
    });
    ac.collect()
}

/// What is tied to what: « R1.01: T AC11.01, É … ».
fn ties(programme: &Programme) -> Vec<String> {
    let code = |id: &Id<Ac>| programme.acs().find(|(_, _, it)| it.id == *id).unwrap().2.code.clone();
    let tie = |it: &tapis::programme::Activite| {
        let of = |ids: &std::collections::BTreeSet<Id<Ac>>| ids.iter().map(code).collect::<Vec<_>>().join(" ");
        format!("{} T {} É {}", it.code, of(&it.travaille), of(&it.evalue))
    };
    programme.activites.iter().map(tie).collect()
}

fn said(error: &FormatError) -> String {
    I18n::new(Lang::Fr).file_message(error.code, &error.args)
}

fn of_csv(text: &str) -> Result<Imported, FormatError> {
    read(&[("Tableau.csv".into(), text.as_bytes().to_vec())])
}

#[test]
fn a_row_for_each_ac_with_what_is_the_same_left_empty() {
    for (kind, files) in every_kind(&[REFERENTIEL]) {
        let Imported { programme, warnings } = read(&files).unwrap();
        assert_eq!(warnings, [], "{kind}");
        let traiter = "1 Traiter Traiter des données à des fins décisionnelles";
        assert_eq!(
            told(&programme),
            [
                format!("{traiter} | 1 1 Décrire | AC11.01 Nettoyer des données, même sales"),
                format!("{traiter} | 1 1 Décrire | AC11.02 Résumer ; puis montrer"),
                format!("{traiter} | 2 2 Analyser | AC21.01 Croiser des sources"),
                "2 Modéliser Modéliser un phénomène aléatoire | 1 1 Découvrir | AC12.01 Simuler".to_owned(),
            ],
            "{kind}"
        );
        assert!(files.iter().all(|(file, bytes)| Format::guess(file, bytes).unwrap().name == tableur::NAME), "{kind}");
    }
}

#[test]
fn a_row_for_each_activite() {
    for (kind, files) in every_kind(&[ACTIVITES, REFERENTIEL]) {
        let Imported { programme, warnings } = read(&files).unwrap();
        assert_eq!(warnings, [], "{kind}");
        assert_eq!(
            ties(&programme),
            ["R1.01 T AC11.01 AC11.02 É ", "R1.02 T AC12.01 É ", "SAÉ 1.01 T AC11.02 AC12.01 É AC11.02 AC12.01"],
            "{kind}"
        );
        let [tableur, probabilites, enqueter] = &programme.activites[..] else { panic!("{kind}") };
        assert_eq!((tableur.libelle.as_str(), tableur.semestre, tableur.nature), ("Tableur", 1, Nature::Ressource));
        assert_eq!(tableur.heures[&NatureHeures::Cm].total().to_string(), "2.5", "{kind}");
        assert_eq!(tableur.heures[&NatureHeures::Tp].total().to_string(), "8", "{kind}");
        assert_eq!((probabilites.semestre, probabilites.nature), (1, Nature::Ressource), "{kind}");
        let weights: Vec<String> = enqueter.coefficients.iter().map(|(ue, it)| format!("{ue}={it}")).collect();
        assert_eq!(weights, ["ue1-1=40", "ue1-2=30"], "{kind}");
        assert!(enqueter.mobilise.contains(&tableur.id), "{kind}");
        let ues: Vec<usize> = programme.ues().map(|(_, it)| it.competences.len()).collect();
        assert_eq!(ues, [1, 1], "{kind}");
    }
}

#[test]
fn a_cross_table() {
    let expected = ["R1.01 T AC11.01 AC11.02 É ", "R1.02 T AC12.01 É ", "SAÉ 1.01 T AC11.02 É AC11.02 AC12.01"];
    for (kind, files) in every_kind(&[CROISE, REFERENTIEL]) {
        let Imported { programme, warnings } = read(&files).unwrap();
        assert_eq!(warnings, [], "{kind}");
        assert_eq!(ties(&programme), expected, "{kind}");
        assert_eq!(programme.activites[2].libelle, "Enquêter", "{kind}");
    }
    // Alone, it places its AC by their codes, and says that their compétences have no names.
    let Imported { programme, warnings } = read(&every_kind(&[CROISE])[0].1).unwrap();
    assert_eq!(ties(&programme), expected);
    let codes: Vec<&str> = warnings.iter().map(|it| it.code).collect();
    assert_eq!(codes, ["tableur-competence-sans-nom"; 2]);
    // Lying on its side.
    let turned = "SAÉ;AC11.01;AC12.01\nSAÉ 1.01 Enquêter;T;x\n";
    assert_eq!(ties(&of_csv(turned).unwrap().programme), ["SAÉ 1.01 T AC11.01 AC12.01 É AC12.01"]);
}

#[test]
fn what_is_missing_is_derived_or_told() {
    let text = "Compétence;Niveau;AC\nTraiter;1;Nettoyer\n;;Trier\n;2;AC21.07 Croiser\n;;Comparer\n";
    let codes: Vec<String> = of_csv(text).unwrap().programme.acs().map(|(_, _, ac)| ac.code.clone()).collect();
    assert_eq!(codes, ["AC11.01", "AC11.02", "AC21.07", "AC21.08"]);
    let Imported { programme, warnings } = of_csv("Code AC;Libellé AC\nAC11.01;Nettoyer\nZ1;Perdu\n").unwrap();
    assert_eq!(told(&programme), ["1 C1  | 1 1  | AC11.01 Nettoyer"]);
    let sentences: Vec<String> =
        warnings.iter().map(|it| I18n::new(Lang::Fr).file_message(it.code, &it.args)).collect();
    assert!(sentences.iter().any(|it| it.contains("Tableau!A3") && it.contains("Z1")), "{sentences:?}");
}

#[test]
fn parcours_reserve_niveaux_and_activites() {
    let text = "Compétence;Niveau;Code AC;Libellé AC;Parcours\nTraiter;1;AC11.01;Trier;\n;2;AC21.01;Croiser;VCOD, EMS\nVendre;2;AC22.01;Vendre;EMS\n";
    let programme = of_csv(text).unwrap().programme;
    let told: Vec<String> = programme.parcours.iter().map(|it| format!("{} {}", it.code, it.niveaux.len())).collect();
    assert_eq!(told, ["VCOD 2", "EMS 3"]);
}

#[test]
fn doubts_are_refused_with_their_cells() {
    for (text, code, cells) in [
        ("Compétence;Niveau;Libellé AC;Intitulé AC\nTraiter;1;A;B\n", "tableur-deux-colonnes", "Tableau!D1"),
        (
            "Compétence;Niveau;Code AC;Libellé AC\nTraiter;1;AC11.01;A\n;;AC11.01;B\n",
            "tableur-code-double",
            "Tableau!C3",
        ),
        ("Code;Intitulé;Semestre;Type\nX1;A;douze;SAÉ\n", "tableur-semestre", "Tableau!C2"),
        ("Code;Intitulé;Semestre;CM\nX1;A;1;4\n", "tableur-sans-type", "Tableau!A2"),
        ("Code;Intitulé;Type;CM\nX1;A;SAÉ;4\n", "tableur-sans-semestre", "Tableau!A2"),
        ("Code;Intitulé;CM\nR1.01;A;beaucoup\n", "tableur-nombre", "Tableau!C2"),
        ("AC;R1.01;R1.02\nAC11.01;x;bof\n", "tableur-marque", "Tableau!C2"),
        ("AC;R1.01;R1.02\n\n\"AC11.01\nNettoyer\";x;\n\nAC11.02;x;bof\n", "tableur-marque", "Tableau!C5"),
        ("rien;du tout\nici;non plus\n", "tableur-sans-entete", "60"),
    ] {
        let error = of_csv(text).unwrap_err();
        assert_eq!(error.code, code, "{text}");
        assert!(said(&error).contains(cells), "{}", said(&error));
    }
}

#[test]
fn a_wrong_guess_is_corrected_by_the_mapping() {
    let files = [(PathBuf::from("T.csv"), "Compétence;Marche;Libellé AC;Intitulé AC\nTraiter;2;non;oui\n".into())];
    assert_eq!(read(&files).unwrap_err().code, "tableur-deux-colonnes");
    let guessed = tableur::mapping_of(&files).unwrap();
    assert!(guessed.contains("C = \"ac-libelle\" # Libellé AC\nD = \"ignorer\""), "{guessed}");
    let corrected = guessed.replace("C = \"ac-libelle\"", "B = \"niveau\"").replace("\"ignorer\"", "\"ac-libelle\"");
    let mapping = (PathBuf::from("m.toml"), corrected.into_bytes());
    assert_eq!(told(&read_by(&files, Some(&mapping)).unwrap().programme), ["1 Traiter  | 2 2  | AC21.01 oui"]);
    let other = (PathBuf::from("m.toml"), b"[[feuilles]]\nnom = \"Autre\"\nentete = 1\ncolonnes = {}".to_vec());
    let error = read_by(&files, Some(&other)).unwrap_err();
    assert_eq!(error.code, "tableur-feuille-inconnue");
    assert!(said(&error).contains('T'));
}

/// The référentiel and the matrix of a programme as a department would lay them out.
fn laid_out(programme: &Programme) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let page = workbook.add_worksheet().set_name("Compétences").unwrap();
    for (column, head) in [
        "N° de compétence",
        "Compétence",
        "Libellé",
        "Niveau",
        "Libellé du niveau",
        "Année",
        "Code AC",
        "Apprentissage critique",
    ]
    .into_iter()
    .enumerate()
    {
        page.write_string(0, column as u16, head).unwrap();
    }
    for (row, (competence, niveau, ac)) in (1..).zip(programme.acs()) {
        page.write_number(row, 0, competence.numero).unwrap();
        page.write_number(row, 3, niveau.ordre).unwrap();
        page.write_number(row, 5, niveau.annee).unwrap();
        for (column, text) in
            [(1, &competence.nom), (2, &competence.libelle), (4, &niveau.libelle), (6, &ac.code), (7, &ac.libelle)]
        {
            page.write_string(row, column, text.as_str()).unwrap();
        }
    }
    workbook.save_to_buffer().unwrap()
}

#[test]
fn a_referentiel_laid_out_as_a_table_comes_back_the_same() {
    let file = fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/sample_programmes")).unwrap();
    let mut seen = 0;
    // In the one with every defect, AC share codes and have no wording.
    let file = file.filter(|it| it.as_ref().unwrap().path() != crate::common::flawed_sample());
    for path in file.map(|it| it.unwrap().path()).filter(|it| it.extension().is_some_and(|it| it == "toml")) {
        let programme = toml_file::read(&path, &fs::read_to_string(&path).unwrap()).unwrap();
        let back = read(&[("x.xlsx".into(), laid_out(&programme))]).unwrap();
        assert_eq!(told(&back.programme), told(&programme), "{}", path.display());
        assert!(programme.acs().count() > 0);
        seen += 1;
    }
    assert!(seen > 0);
}

#[test]
fn a_programme_is_completed_and_never_changed() {
    let mut programme = read(&every_kind(&[REFERENTIEL])[0].1).unwrap().programme;
    let before = told(&programme);
    let more = "Compétence;Niveau;Code AC;Libellé AC\nTraiter;1;AC11.01;Autre chose\n;;AC11.03;Publier\n";
    let done = complete(&programme, &[("x.csv".into(), more.into())]).unwrap();
    assert_eq!(done.warnings.iter().map(|it| it.code).collect::<Vec<_>>(), ["tableur-conserve"]);
    edit::apply(&mut programme, done.edit.clone()).unwrap();
    let after = told(&programme);
    assert!(before.iter().all(|it| after.contains(it)) && after.len() == before.len() + 1, "{after:?}");
    edit::apply(&mut programme, done.edit.inverse()).unwrap();
    assert_eq!(told(&programme), before);
    let again = complete(&programme, &every_kind(&[REFERENTIEL])[0].1).unwrap();
    assert!(again.edit.is_empty(), "{:?}", again.edit);
}

#[test]
fn hostile_and_nonsense_files_are_refused() {
    let refusal = |name: &str, bytes: Vec<u8>| read(&[(PathBuf::from(name), bytes)]).unwrap_err().code;
    assert_eq!(refusal("x.png", b"\x89PNG\r\n\x1a\n\0\0".to_vec()), "tableur-pas-un-tableau");
    assert_eq!(refusal("x.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec()), "xlsx-tronque");
    assert_eq!(refusal("x.zip", zipped("autre.txt", "rien")), "tableur-pas-un-tableau");
    let whole = in_xlsx(&[REFERENTIEL]);
    assert_eq!(refusal("x.xlsx", whole[..whole.len() / 2].to_vec()), "xlsx-tronque");
    let bomb = zipped("content.xml", &" ".repeat(13 << 20));
    assert!(bomb.len() < 1 << 20);
    assert_eq!(refusal("x.ods", bomb), "xlsx-trop-gros");
    let endless = "<table:table table:name=\"A\"><table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell table:number-columns-repeated=\"16384\"><text:p>AC</text:p></table:table-cell></table:table-row></table:table>";
    assert_eq!(refusal("x.ods", ods_of(endless)), "xlsx-trop-de-cellules");
    assert_eq!(refusal("x.ods", zipped("content.xml", "<a><b></a>")), "tableur-ods-illisible");
    let long = format!("Compétence;AC\n{}", "Traiter;x\n".repeat(10_001));
    assert_eq!(refusal("x.csv", long.into_bytes()), "tableur-trop-de-lignes");
}

#[test]
fn whatever_a_file_holds_it_is_read_or_refused() {
    let mut random = fastrand::Rng::with_seed(5);
    let cells = [
        "",
        "AC11.01",
        "SAÉ 1.01",
        "R1.01 x",
        "x",
        "0",
        "-3",
        "999999",
        "Niveau 300",
        "C0",
        "S21",
        "é",
        "UE9.9",
        "1,5",
        "C1, C2",
    ];
    let heads = [
        "Compétence",
        "Niveau",
        "Année",
        "AC",
        "Code",
        "Libellé",
        "SAÉ",
        "Semestre",
        "UE",
        "Coef",
        "CM",
        "Parcours",
        "R2.01",
        "AC31.01",
        "UE1.1",
        "N° compétence",
        "Type",
        "AC mobilisés",
        "ECTS",
        "ECTS de l’UE",
        "Compétences visées",
        "Coef. C1",
        "Intitulé UE",
    ];
    let (mut read_ones, mut refused) = (0, 0);
    for _ in 0..2_000 {
        let columns = random.usize(1..7);
        let mut line =
            |of: &[&str]| (0..columns).map(|_| random.choice(of).unwrap().to_string()).collect::<Vec<_>>().join(";");
        let text = [line(&heads), line(&cells), line(&cells), line(&cells)].join("\n");
        match of_csv(&text) {
            Ok(imported) => {
                assert_eq!(imported.programme.check_integrity(), Ok(()), "{text}");
                read_ones += 1;
            }
            Err(error) => {
                assert!(!said(&error).is_empty(), "{text}");
                refused += 1;
            }
        }
    }
    assert!(read_ones > 100 && refused > 100, "{read_ones} {refused}");
    let table = "<table:table table:name=\"A\"><table:table-row table:number-rows-repeated=\"2\"><table:table-cell><text:p>AC</text:p></table:table-cell><table:table-cell><text:p>Niveau</text:p></table:table-cell></table:table-row></table:table>";
    for _ in 0..500 {
        let mut bytes = table.as_bytes().to_vec();
        for _ in 0..random.usize(1..4) {
            let at = random.usize(0..bytes.len());
            bytes[at] = random.u8(32..127);
        }
        let _ = read(&[("x.ods".into(), ods_of(&String::from_utf8(bytes).unwrap()))]);
    }
}

#[test]
fn the_workbooks_of_tapis_and_the_other_formats_stay_theirs() {
    let programme = read(&every_kind(&[REFERENTIEL, ACTIVITES])[0].1).unwrap().programme;
    let guessed = |bytes: &[u8]| Format::guess(Path::new("x"), bytes).map(|it| it.name);
    let own = xlsx::write(&programme, None, &I18n::new(Lang::Fr)).unwrap();
    assert_eq!(guessed(&own), Some("xlsx"));
    assert_eq!(guessed(toml_file::write(&programme).as_bytes()), Some("toml"));
    assert_eq!(guessed(&in_xlsx(&[("A", "rien|du tout")])), None);
}

#[test]
fn the_command_shows_then_writes() {
    let desk = Desk::new();
    desk.write("but-sd.xlsx", in_xlsx(&[REFERENTIEL, ACTIVITES]));
    let dry = desk.tapis("import but-sd.xlsx --dry-run");
    assert_eq!(dry.code, 0, "{}", dry.err);
    for part in
        ["but-sd serait créé", "A « Compétences » → compétence", "G « Remarques » → rien qui soit repris", "Traiter"]
    {
        assert!(dry.out.replace('\u{a0}', " ").contains(part), "{part} in {}", dry.out);
    }
    assert_eq!(desk.database(), None);
    let written = desk.tapis("import but-sd.xlsx --write-mapping m.toml");
    assert_eq!(written.code, 0, "{}", written.err);
    assert_eq!(desk.database(), None);
    let mapping = fs::read_to_string(desk.path("m.toml")).unwrap();
    desk.write("m.toml", mapping.replace("id = \"but-sd\"", "id = \"sd\""));
    assert_eq!(desk.tapis("import but-sd.xlsx --mapping m.toml").code, 0);
    let list = desk.tapis("list").out;
    assert!(list.lines().any(|it| it.starts_with("sd ")), "{list}");
    let unchanged = desk.tapis("import but-sd.xlsx --into sd");
    assert_eq!(unchanged.code, 0, "{}", unchanged.err);
    desk.write("faux.csv", "Code;Intitulé;CM\nR1.01;A;beaucoup\n");
    let before = desk.database();
    // What was understood is shown even when a cell is refused.
    let dry = desk.tapis("import faux.csv --into sd --dry-run");
    assert!(dry.code == 2 && dry.err.contains("heures de CM") && dry.err.contains("faux!C2"), "{}", dry.err);
    let refused = desk.tapis("import faux.csv --into sd");
    assert!(refused.code == 2 && refused.err.contains("faux!C2"), "{}", refused.err);
    assert_eq!(desk.database(), before);
    assert_eq!(desk.tapis("import m.toml --mapping m.toml").code, 2);
}
