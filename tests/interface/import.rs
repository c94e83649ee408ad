//! Importing from the interface: files, what they would do, one step of undo; and long work that can be given up.

use std::{fs, path::Path};

use tapis::{
    formats::{registry, toml_file, writing::written::Options, xlsx},
    i18n::{I18n, Lang},
    programme::{Id, Programme},
    progress::unwatched,
};

use crate::{
    harness::{User, complete},
    large::large,
};

const SIZES: [(u16, u16); 2] = [(80, 24), (120, 40)];

/// A table as a department keeps it.
const TABLEAU: &str = "Compétence;Niveau;Code AC;Apprentissage critique;Pourquoi\n\
    Traiter des données;1;AC11.01;Nettoyer des données;\n\
    ;;AC11.02;Résumer une série;?\n\
    Analyser un phénomène;1;AC12.01;Simuler une loi;\n";

/// Opens the dialog, types a path, and reads it.
fn reads(user: &mut User, file: &Path) {
    user.presses("I");
    user.types(file.to_str().unwrap());
    user.presses("enter");
}

fn toml(folder: &Path, programme: &Programme) -> std::path::PathBuf {
    let file = folder.join("programme.toml");
    fs::write(&file, toml_file::write(programme)).unwrap();
    file
}

#[test]
fn the_dialog_offers_exactly_what_can_be_read() {
    for (width, height) in SIZES {
        let mut user = User::lists(&[], width, height);
        user.presses("I f2");
        for format in &registry::FORMATS {
            let row = format!("{} ", format.name);
            let is_there = user.screen().lines().any(|it| it.trim_start().starts_with(&row));
            assert_eq!(is_there, format.read.is_some(), "{}:\n{}", format.name, user.screen());
        }
        // The one that is chosen is the one that is used.
        let moodle = registry::readable().position(|it| it.name == "moodle").unwrap();
        user.presses("down ".repeat(moodle + 1).as_str());
        user.presses("enter");
        user.sees("Lu comme moodle");
    }
}

#[test]
fn a_file_makes_a_programme_that_is_opened() {
    let folder = tempfile::tempdir().unwrap();
    let file = toml(folder.path(), &complete());
    let mut user = User::lists(&[], 120, 40);
    reads(&mut user, &file);
    user.sees("Importer (toml)");
    user.sees("but-ecr serait créé");
    user.presses("enter");
    user.sees("1 Référentiel");
    assert_eq!(*user.programme(), complete());
    // A second time it is there already, and nothing can be done but turn back.
    user.presses("q");
    reads(&mut user, &file);
    user.sees("Il y a déjà un programme");
    user.misses("Entrée crée");
    user.presses("enter");
    user.sees("Il y a déjà un programme");
    user.presses("esc esc");
    user.sees("Entrée ouvrir");
}

#[test]
fn a_workbook_comes_back_in_one_step_that_is_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let programme = complete();
    let mut changed = programme.clone();
    changed.competences[0].niveaux[0].acs[0].libelle = "Inventorier les flux d’une entreprise".into();
    changed.activites[0].libelle = "Un autre intitulé".into();
    changed.activites[1].libelle = "Encore un autre".into();
    let bytes = xlsx::write(&changed, None, &I18n::new(Lang::Fr)).unwrap();
    let file = folder.path().join("maquette.xlsx");
    fs::write(&file, bytes).unwrap();

    // Where there is no programme, the workbook makes one.
    let mut user = User::lists(&[], 80, 24);
    reads(&mut user, &file);
    user.sees("but-ecr serait créé");
    user.presses("enter");
    assert_eq!(user.programme().activites, changed.activites);

    for (width, height) in SIZES {
        let mut user = User::opens(&programme, width, height);
        reads(&mut user, &file);
        user.sees("3 différences");
        user.sees("Un autre intitulé");
        assert_eq!(*user.programme(), programme);
        let screen = user.screen().replace(folder.path().to_str().unwrap(), "~");
        insta::assert_snapshot!(format!("import-classeur-{width}x{height}"), screen);
        user.presses("enter");
        user.sees("Import d’un fichier");
        assert_eq!(*user.programme(), changed);
        user.presses("u");
        assert_eq!(*user.programme(), programme);
        user.presses("ctrl-r");
        assert_eq!(*user.programme(), changed);
        reads(&mut user, &file);
        user.sees("déjà ainsi");
        user.misses("Entrée applique");
    }
}

#[test]
fn what_columns_hold_is_shown_before_anything_is_written() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("referentiel.csv"), TABLEAU).unwrap();
    for (lang, width, height) in [(Lang::Fr, 80, 24), (Lang::Fr, 120, 40), (Lang::En, 80, 24)] {
        let mut user = User::lists_in(lang, &[], width, height);
        reads(&mut user, &folder.path().join("referentiel.csv"));
        user.sees("Code AC");
        let screen = user.screen().replace(folder.path().to_str().unwrap(), "~");
        insta::assert_snapshot!(format!("import-tableau-{}-{width}x{height}", lang.code()), screen);
        user.presses("enter");
        assert_eq!(user.programme().acs().count(), 3);
    }
    // Into the programme that is open unless told otherwise.
    let mut user = User::opens(&complete(), 120, 40);
    let before = user.programme().clone();
    reads(&mut user, &folder.path().join("referentiel.csv"));
    user.sees("but-ecr changerait");
    user.presses("tab");
    user.sees("referentiel serait créé");
    user.presses("tab");
    user.sees("but-ecr changerait");
    user.presses("tab enter");
    assert_eq!(user.programme().id.as_str(), "referentiel");
    user.presses("q");
    user.sees("referentiel");
    user.sees("but-ecr");
    assert_eq!(before, complete());
}

#[test]
fn a_mapping_is_written_corrected_and_ticked_with_its_table() {
    let folder = tempfile::tempdir().unwrap();
    let (table, mapping) =
        (folder.path().join("referentiel.csv"), folder.path().join("referentiel.correspondance.toml"));
    // Two columns could be the code: the guess does not choose.
    fs::write(&table, TABLEAU.replace("Pourquoi", "Code AC")).unwrap();
    let mut user = User::lists(&[], 120, 40);
    reads(&mut user, &table);
    user.sees("peuvent toutes deux");
    user.sees("Ce que disent les colonnes");
    user.misses("Entrée crée");
    user.presses("enter w");
    user.sees("Correspondance écrite");
    // What somebody corrected is not written over.
    user.presses("w");
    user.sees("est déjà là");
    let text = fs::read_to_string(&mapping).unwrap();
    fs::write(&mapping, text.replace("id = \"referentiel\"", "id = \"corrige\"")).unwrap();
    user.presses("esc ctrl-u");
    user.types(&format!("{}/ref", folder.path().display()));
    user.presses("down space down enter");
    user.sees("corrige serait créé");
    user.presses("enter");
    let libelles: Vec<&str> = user.programme().acs().map(|(_, _, ac)| ac.libelle.as_str()).collect();
    assert_eq!(libelles, ["Nettoyer des données", "Résumer une série", "Simuler une loi"]);
}

#[test]
fn paths_are_completed_and_files_that_belong_together_are_ticked() {
    let folder = tempfile::tempdir().unwrap();
    let inside = folder.path().join("été 2022");
    fs::create_dir(&inside).unwrap();
    for name in ["SD-competences.xml", "SD-formation.xml", "notes.txt"] {
        fs::write(inside.join(name), "").unwrap();
    }
    let mut user = User::lists(&[], 80, 24);
    user.presses("I");
    user.types(&format!("{}/é", folder.path().display()));
    user.presses("tab");
    user.sees("été 2022/");
    user.sees("[ ] SD-competences.xml");
    user.types("S");
    user.presses("tab");
    user.sees("SD-");
    user.misses("notes.txt");
    user.presses("down space down space");
    user.sees("[x] SD-competences.xml");
    user.sees("Avec\u{a0}: SD-competences.xml, SD-formation.xml");
    user.presses("space enter");
    user.sees("est vide");
    user.presses("esc");
    user.sees("Aucun programme");

    user.presses("I");
    user.types("/nulle/part/a.toml");
    user.sees("ne peut pas être lu");
    user.presses("enter");
    user.sees("/nulle/part/a.toml");
    user.sees("n’existe pas");
}

#[test]
#[cfg_attr(not(has_real_files), ignore = "wants the published programmes: TAPIS_REAL_DATA")]
fn files_of_a_national_programme_are_read_from_the_list_of_programmes() {
    let data = env!("TAPIS_REAL_DATA");
    let orebut = Path::new(&data).join("orebut");
    for (width, height) in SIZES {
        let mut user = User::lists(&[], width, height);
        user.presses("I");
        user.types(&format!("{}/SD", orebut.display()));
        user.presses("tab down space down enter");
        user.sees("but-sd serait créé\u{a0}: 5 compétences");
        user.sees("remarques sur le fichier");
        user.presses("enter");
        assert_eq!(user.programme().acs().count(), 64);
        // The same files again change nothing in it.
        user.presses("I");
        user.types(&format!("{}/SD", orebut.display()));
        user.presses("tab down space down enter");
        user.sees("déjà ainsi");
    }
}

#[test]
fn a_long_export_is_told_step_by_step_and_given_up_without_a_trace() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("maquette.xlsx");
    fs::write(&file, "À moi").unwrap();
    let mut user = User::opens(&large(complete()), 80, 24);
    user.presses("X x ctrl-u");
    user.types(file.to_str().unwrap());
    user.hits("enter");
    user.paint();
    assert!(user.app.is_busy(), "it was written at once:\n{}", user.screen());
    user.sees("Échap abandonne");
    // The screen answers meanwhile.
    user.resizes(100, 30);
    user.sees("Échap abandonne");
    user.hits("esc");
    user.paint();
    user.sees("Abandonné");
    assert!(!user.app.is_busy());
    user.presses("esc esc");
    assert_eq!(fs::read_to_string(&file).unwrap(), "À moi");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

/// What is read from a disk that never answers does not hold up the screen.
#[cfg(unix)]
#[test]
fn reading_that_never_ends_is_given_up() {
    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("lent.toml");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let mut user = User::opens(&complete(), 80, 24);
    user.presses("I");
    user.types(pipe.to_str().unwrap());
    user.hits("enter");
    user.paint();
    user.sees("Lecture des fichiers");
    assert!(user.app.is_busy());
    user.resizes(100, 30);
    user.sees("Échap abandonne");
    user.hits("esc");
    user.paint();
    user.sees("Entrée lit");
    assert!(!user.app.is_busy());
    user.presses("esc 2");
    user.sees("S1");
    assert_eq!(*user.programme(), complete());
    // The one who waits for the pipe is let go.
    fs::write(&pipe, "").unwrap();
}

#[test]
fn the_dialog_bears_any_size() {
    let folder = tempfile::tempdir().unwrap();
    let file = toml(folder.path(), &complete());
    for (width, height) in [(40, 10), (10, 3), (1, 1), (300, 100)] {
        let mut user = User::lists(&[], width, height);
        user.presses("I f2 down esc");
        user.types(file.to_str().unwrap());
        user.presses("down up enter pagedown pageup end home enter");
    }
}

/// The same codes, and the words of another diploma: the question of the command line is asked here too.
#[test]
fn another_framework_is_added_only_when_somebody_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let mut other = complete();
    other.id = Id::from_label("cuisine");
    for competence in &mut other.competences {
        competence.nom = format!("Cuire {}", competence.numero);
        competence
            .niveaux
            .iter_mut()
            .flat_map(|it| &mut it.acs)
            .for_each(|it| it.libelle = format!("Peler {}", it.code));
    }
    let moodle = registry::Format::named("moodle").unwrap();
    let written = moodle.export(&other, &Options::default(), &I18n::new(Lang::Fr), &mut unwatched).unwrap();
    let file = folder.path().join("cuisine.csv");
    fs::write(&file, &written.files[0].bytes).unwrap();
    for (width, height) in SIZES {
        let mut user = User::opens(&complete(), width, height);
        reads(&mut user, &file);
        user.sees("o oui");
        user.presses("enter");
        assert_eq!(*user.programme(), complete(), "nobody said yes");
        user.presses("o");
        user.misses("o oui");
        user.presses("enter");
        let names =
            |programme: &Programme| -> Vec<String> { programme.competences.iter().map(|it| it.nom.clone()).collect() };
        assert_eq!(names(user.programme()), [names(&complete()), names(&other)].concat());
        let libelles = user.programme().acs().filter(|(_, _, it)| it.libelle.starts_with("Peler ")).count();
        assert_eq!(libelles, complete().acs().count(), "nothing that was there is reworded");
        user.presses("u");
        assert_eq!(*user.programme(), complete());
    }
}

/// What was understood of a table stands beside what the file holds, as on the command line.
#[test]
fn what_was_understood_is_counted_beside_what_the_file_holds() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("matrice.csv");
    fs::write(&file, "AC;Libellé;R1.01;SAÉ 1.01\nAC11.01;Décrire;x;\nAC11.02;Lire;x;É\n").unwrap();
    for (width, height) in SIZES {
        let mut user = User::lists(&[], width, height);
        reads(&mut user, &file);
        user.sees("liens 3");
        user.sees("croix 3");
    }
}
