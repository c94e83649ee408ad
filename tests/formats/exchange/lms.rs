//! What Moodle, Mahara and OpenSALT do to a framework, and what comes back of it. Each test names the case that it holds.

use proptest::prelude::*;
use serde_json::{Value, json};
use tapis::{
    diff::{What, diff},
    edit,
    formats::{
        Imported, case, mahara, moodle,
        registry::Format,
        writing::written::{Options, Part},
    },
    programme::{Ac, Id, Programme},
};

use crate::{
    exchange::fixture::{File, files, read, write, write_with},
    generate,
};

pub(super) const NAME: usize = 2;
pub(super) const DESCRIPTION: usize = 3;

/// Two compétences of two niveaux of two AC.
pub(super) fn chantier() -> Programme {
    let niveau = |id: &str, ordre: u8, libelle: &str, acs: [(&str, &str); 2]| {
        let ac = |(code, libelle): (&str, &str)| json!({ "id": code.to_lowercase().replace('.', "-"), "code": code, "libelle": libelle });
        json!({ "id": id, "ordre": ordre, "annee": ordre, "libelle": libelle, "acs": acs.map(ac) })
    };
    let competence = |id: &str, numero: u8, nom: &str, libelle: &str, niveaux: Value| json!({ "id": id, "numero": numero, "nom": nom, "libelle": libelle, "niveaux": niveaux });
    let reparer = json!([
        niveau(
            "reparer-debuter",
            1,
            "Réparer un élément simple",
            [("AC11.01", "Remplacer une pièce usée"), ("AC11.02", "Tester une réparation"),]
        ),
        niveau(
            "reparer-avancer",
            2,
            "Réparer un ensemble",
            [("AC21.01", "Planifier une réparation"), ("AC21.02", "Rédiger un compte rendu"),]
        ),
    ]);
    let observer = json!([
        niveau(
            "observer-debuter",
            1,
            "Observer avec un guide",
            [("AC12.01", "Relever des mesures sur un chantier"), ("AC12.02", "Repérer une anomalie sur un plan"),]
        ),
        niveau(
            "observer-avancer",
            2,
            "Observer et conclure",
            [("AC22.01", "Comparer deux relevés"), ("AC22.02", "Justifier une méthode de relevé"),]
        ),
    ]);
    let competences = [
        competence("reparer", 1, "Réparer", "Réparer un ouvrage", reparer),
        competence("observer", 2, "Observer", "Observer un ouvrage et en rendre compte", observer),
    ];
    serde_json::from_value(json!({
        "id": "chantier", "profil": "autre", "intitule": "Métiers du chantier", "competences": competences,
    }))
    .unwrap()
}

pub(super) type Rows = Vec<Vec<String>>;

/// The rows of a framework as tapis writes it.
pub(super) fn rows(programme: &Programme) -> Rows {
    parsed(&write("moodle", programme).files[0].bytes)
}

fn parsed(bytes: &[u8]) -> Rows {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes);
    reader.records().map(|it| it.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// The rows as Moodle exports them: descriptions that say the name again, as tapis wrote them once, and numbers.
fn exported(programme: &Programme) -> Rows {
    let mut rows = rows(programme);
    // Where the name says no wording after the code, or nobody can tell where that begins.
    let is_bare = |id: &str| {
        let bare = |it: &Ac| it.libelle.trim().is_empty() || it.code.contains(char::is_whitespace);
        programme.acs().any(|(_, _, it)| id.strip_prefix("ac/") == Some(it.id.as_str()) && bare(it))
    };
    for (rank, row) in rows.iter_mut().enumerate().skip(1) {
        let wording =
            row[NAME].split_once(' ').filter(|_| row[1].starts_with("ac/")).map_or(row[NAME].clone(), |it| it.1.into());
        let unnamed = row[1].ends_with(&format!("/{}", row[NAME]))
            || row[1].starts_with("ac/") && !row[NAME].contains(' ')
            || is_bare(&row[1]);
        if row[DESCRIPTION].is_empty() && !row[1].starts_with("competence/") && !unnamed {
            let signs = [("&lt;", "<"), ("&quot;", "\""), ("&#92;", "\\"), ("&amp;", "&")];
            let plain = signs.iter().fold(wording, |text, (from, to)| text.replace(from, to));
            let signs = [('&', "&amp;"), ('<', "&lt;"), ('>', "&gt;")];
            let html = signs.iter().fold(plain, |text, (from, to)| text.replace(*from, to));
            row[DESCRIPTION] = format!("<p>{html}</p>");
        }
        row[9] = "null".into();
        if rank > 1 {
            row[11] = (1000 + rank).to_string();
            row[12] = String::new();
        }
    }
    rows
}

pub(super) fn file(rows: &Rows) -> [File; 1] {
    let mut writer = csv::Writer::from_writer(Vec::new());
    rows.iter().for_each(|row| writer.write_record(row).unwrap());
    [("m.csv".into(), writer.into_inner().unwrap())]
}

pub(super) fn row<'r>(rows: &'r mut Rows, id: &str) -> &'r mut Vec<String> {
    rows.iter_mut().find(|it| it[1] == id).unwrap_or_else(|| panic!("no row {id}"))
}

/// What a file changes in `programme`, each in one line, and the codes of what is said of it.
pub(super) fn changes(format: &str, programme: &Programme, files: &[File]) -> (Vec<String>, Vec<&'static str>) {
    let complete = Format::named(format).unwrap().complete.unwrap();
    let done = complete(programme, files).unwrap_or_else(|error| panic!("{error}"));
    let mut after = programme.clone();
    edit::apply(&mut after, done.edit).unwrap();
    let told = |it: tapis::diff::Change| match it.what {
        What::Added(_) => format!("+{}", it.target.id),
        What::Removed(_) => format!("-{}", it.target.id),
        What::Moved { .. } => format!(">{}", it.target.id),
        What::Set { path, after, .. } => format!("{} {}: {}", it.target.id, path.field, after.as_str().unwrap_or("?")),
    };
    (diff(programme, &after).into_iter().map(told).collect(), done.warnings.iter().map(|it| it.code).collect())
}

fn of_moodle(rows: &Rows) -> Vec<String> {
    changes("moodle", &chantier(), &file(rows)).0
}

/// moodle-description-edited, moodle-short-name-edited, moodle-niveau-renamed: each field of each row, edited as Moodle
/// does, is that edit and no other.
#[test]
fn one_field_edited_in_moodle_is_one_edit() {
    let edits: &[(&str, usize, &str, &[&str])] = &[
        ("ac/ac12-01", DESCRIPTION, "<p>Prendre des mesures</p>", &["ac12-01 libelle: Prendre des mesures"]),
        ("ac/ac12-01", NAME, "AC12.01 Prendre des mesures", &["ac12-01 libelle: Prendre des mesures"]),
        ("ac/ac12-01", NAME, "AC12.09 Relever des mesures sur un chantier", &["ac12-01 code: AC12.09"]),
        (
            "ac/ac12-01",
            NAME,
            "AC12.09 Prendre des mesures",
            &["ac12-01 code: AC12.09", "ac12-01 libelle: Prendre des mesures"],
        ),
        ("ac/ac12-01", NAME, "Prendre des mesures", &["ac12-01 libelle: Prendre des mesures"]),
        (
            "niveau/reparer-debuter",
            NAME,
            "Réparer un élément isolé",
            &["reparer-debuter libelle: Réparer un élément isolé"],
        ),
        ("niveau/reparer-debuter", DESCRIPTION, "<p>Réparer seul</p>", &["reparer-debuter libelle: Réparer seul"]),
        ("competence/observer", NAME, "Regarder", &["observer nom: Regarder"]),
        ("competence/observer", DESCRIPTION, "<p>Regarder de près</p>", &["observer libelle: Regarder de près"]),
        ("competence/observer", DESCRIPTION, "", &[]),
        ("chantier", NAME, "Métiers du bâtiment", &["chantier intitule: Métiers du bâtiment"]),
        ("chantier", DESCRIPTION, "<p>Un texte de présentation</p>", &[]),
    ];
    for (id, column, text, expected) in edits {
        for mut rows in [rows(&chantier()), exported(&chantier())] {
            row(&mut rows, id)[*column] = (*text).to_owned();
            assert_eq!(of_moodle(&rows), *expected, "{id} {column}: {text}");
        }
    }
}

/// moodle-export-in-database-order, order-changed-in-moodle, moodle-taxonomy-changed.
#[test]
fn order_is_told_by_numbers_or_by_people_and_kinds_by_identifiers() {
    let mut rows = exported(&chantier());
    row(&mut rows, "chantier")[13] = "domain,competency,behaviour,behaviour".into();
    rows[2..].reverse();
    assert_eq!(of_moodle(&rows), [""; 0]);
    let again = moodle::read(&file(&rows)).unwrap().programme;
    assert_eq!(again.competences, read("moodle", &file(&exported(&chantier()))).competences);
    assert_eq!(again.competences.iter().map(|it| it.nom.as_str()).collect::<Vec<_>>(), ["Réparer", "Observer"]);
    let mut rows = self::rows(&chantier());
    let at = rows.iter().position(|it| it[1] == "ac/ac11-01").unwrap();
    rows.swap(at, at + 1);
    let (moved, _) = changes("moodle", &chantier(), &file(&rows));
    assert!(moved.len() == 1 && moved[0].starts_with(">ac11-0"), "{moved:?}");
}

/// moodle-ac-added, moodle-name-and-description-differ.
#[test]
fn acs_added_in_moodle_have_the_code_of_their_names() {
    let mut rows = exported(&chantier());
    let added = |id: &str, name: &str, description: &str| {
        let mut row = vec![String::new(); 14];
        (row[0], row[1]) = ("niveau/reparer-debuter".into(), id.into());
        (row[NAME], row[DESCRIPTION], row[4]) = (name.into(), description.into(), "1".into());
        row
    };
    rows.push(added("AC11.03", "AC11.03 Nettoyer un poste", ""));
    rows.push(added("reparer-plus", "AC11.04 Ranger un outil", "<p>Ranger un outil après usage</p>"));
    rows.push(added("a b", "Sortir", "<p>Un tout autre texte</p>"));
    let complete = Format::named("moodle").unwrap().complete.unwrap();
    let mut after = chantier();
    edit::apply(&mut after, complete(&chantier(), &file(&rows)).unwrap().edit).unwrap();
    let acs = &after.competences[0].niveaux[0].acs[2..];
    let acs: Vec<_> = acs.iter().map(|it| (it.code.as_str(), it.libelle.as_str())).collect();
    assert_eq!(acs, [("AC11.03", "Nettoyer un poste"), ("AC11.04", "Ranger un outil après usage"), ("a-b", "Sortir")]);
    let alone = moodle::read(&file(&rows)).unwrap();
    assert_eq!(
        alone.programme.remarques.iter().map(|it| it.texte.as_str()).collect::<Vec<_>>(),
        ["Un tout autre texte"]
    );
    assert!(alone.warnings.iter().any(|it| it.code == "cadre-details"));
}

/// moodle-links-and-rules-dropped.
#[test]
fn what_moodle_holds_beside_is_counted() {
    let mut rows = exported(&chantier());
    row(&mut rows, "ac/ac11-01")[10] = "ac/ac12-01,ac/ac22-02".into();
    row(&mut rows, "ac/ac12-01")[10] = "ac/ac11-01".into();
    row(&mut rows, "ac/ac22-02")[10] = "ac/ac11-01".into();
    row(&mut rows, "competence/observer")[7] = "core_competency\\competency_rule_all".into();
    row(&mut rows, "ac/ac22-02")[5] = "Non,Oui".into();
    let (changes, said) = changes("moodle", &chantier(), &file(&rows));
    assert_eq!((changes, said), (vec![], vec!["moodle-non-repris"]));
    let counts = format!("{:?}", moodle::read(&file(&rows)).unwrap().warnings[0].args);
    assert_eq!(counts, "[(\"liens\", Count(2)), (\"regles\", Count(1)), (\"baremes\", Count(1))]");
}

/// moodle-less-than-in-a-short-name, moodle-backslash-before-a-quotation-mark.
#[test]
fn signs_that_moodle_takes_otherwise_are_escaped_and_come_back() {
    let mut programme = chantier();
    let signs =
        ["Conclure quand n<30 avec prudence", "Dire \\\"non\\\" puis p<0,05 et q>2", "Finir par \\", "R&D &lt; n < 30"];
    for (ac, sign) in programme.competences[0].niveaux.iter_mut().flat_map(|it| &mut it.acs).zip(signs) {
        ac.libelle = sign.into();
    }
    let written = write("moodle", &programme);
    let text = String::from_utf8(written.files[0].bytes.clone()).unwrap();
    assert!(!text.contains("\\\"") && parsed(text.as_bytes()).iter().all(|row| !row[NAME].contains('<')), "{text}");
    assert_eq!(read("moodle", &files(written)).competences, programme.competences);
    // What Moodle made of the names that tapis once wrote as they are.
    let mut rows = rows(&programme);
    row(&mut rows, "ac/ac11-01")[NAME] = "AC11.01 Conclure quand n".into();
    row(&mut rows, "ac/ac11-02")[NAME] = "AC11.02 Dire \\\"non\\\" puis p2".into();
    assert_eq!(changes("moodle", &programme, &file(&rows)).0, [""; 0]);
}

/// A description is read as people lay out a page: a dash at the beginning of a line is the sign of an item.
#[test]
fn a_wording_that_begins_with_a_dash_comes_back_unchanged() {
    for text in ["-À", "•Lire", "* Lire", "Lire\n-écrire"] {
        let mut programme = chantier();
        let niveau = &mut programme.competences[0].niveaux[0];
        (niveau.libelle, niveau.acs[0].libelle, niveau.acs[1].code) = (text.into(), text.into(), "-À".into());
        programme.competences[1].libelle = text.into();
        assert_eq!(changes("moodle", &programme, &files(write("moodle", &programme))).0, [""; 0], "{text}");
    }
}

fn with_parcours() -> Programme {
    let mut programme = generate::sample();
    programme.intitule = "Essai".into();
    programme
}

/// lms-one-identity-for-every-parcours, moodle-second-version-of-a-framework.
#[test]
fn parcours_and_versions_have_identities_and_competencies_keep_theirs() {
    let programme = with_parcours();
    let parcours = &programme.parcours[0];
    let one = Options { parcours: Some(parcours.id.clone()), ..Options::default() };
    let next = Options { version: Some("2027".into()), ..one.clone() };
    let head = |options: &Options| parsed(&write_with("moodle", &programme, options).files[0].bytes)[1].clone();
    assert_eq!(head(&one)[1..3], [format!("but-demo-{}", parcours.id), format!("Essai ({})", parcours.code)]);
    assert_eq!(
        head(&next)[1..3],
        [format!("but-demo-{}-2027", parcours.id), format!("Essai ({}, 2027)", parcours.code)]
    );
    let ids = |options: &Options| {
        let rows = parsed(&write_with("moodle", &programme, options).files[0].bytes);
        rows[2..].iter().map(|it| it[1].clone()).collect::<Vec<_>>()
    };
    assert_eq!(ids(&one), ids(&next));
    let package = |options: &Options| -> Value {
        serde_json::from_slice(&write_with("case", &programme, options).files[0].bytes).unwrap()
    };
    let (one_package, next_package) = (package(&one), package(&next));
    for key in ["identifier", "uri", "title"] {
        assert_ne!(one_package["CFDocument"][key], next_package["CFDocument"][key]);
        // OpenSALT refuses an item that another of its documents has.
        let of_items = |it: &Value| it["CFItems"][0][key].clone();
        assert!(key == "title" || of_items(&one_package) != of_items(&next_package));
    }
    let name = |options: &Options| {
        let bytes = write_with("mahara", &programme, options).files.remove(0).bytes;
        serde_json::from_slice::<Value>(&bytes).unwrap()["framework"]["name"].clone()
    };
    assert_eq!(name(&next), format!("Essai ({}, 2027)", parcours.code));
    for options in [one, next, Options { version: Some("2026".into()), ..Options::default() }] {
        for format in ["moodle", "case"] {
            let (changes, _) = changes(format, &programme, &files(write_with(format, &programme, &options)));
            assert_eq!(changes, [""; 0], "{format} {options:?}");
        }
    }
}

#[test]
fn exports_say_what_the_system_does_and_give_the_ties_to_make() {
    let programme = generate::sample();
    let written = write("moodle", &programme);
    assert!(written.advice.iter().any(|it| it.contains("but-demo") && it.contains("--version-of")));
    let [Part { suffix, bytes }] = &written.beside[..] else { panic!("no table") };
    let ties: usize = programme
        .acs()
        .map(|(_, _, ac)| programme.activites.iter().filter(|it| it.acs().any(|id| *id == ac.id)).count())
        .sum();
    assert_eq!((suffix.as_ref(), parsed(bytes).len()), ("-liens", 1 + ties));
    let given = |bareme| {
        let options = Options { bareme, ..Options::default() };
        let config: Value =
            serde_json::from_str(&parsed(&write_with("moodle", &programme, &options).files[0].bytes)[1][6]).unwrap();
        (1..=3).filter(|rank| config[rank]["scaledefault"] == 1).collect::<Vec<_>>()
    };
    assert_eq!([given(None), given(Some(2))], [[3], [2]]);
}

/// framework-of-another-programme.
#[test]
fn another_framework_is_refused_and_added_only_when_asked() {
    let programme = chantier();
    let mut other = chantier();
    other.id = Id::from_label("cuisine");
    other.intitule = "Cuisine de collectivité".into();
    for competence in &mut other.competences {
        competence.nom = format!("Cuisiner {}", competence.numero);
        competence
            .niveaux
            .iter_mut()
            .flat_map(|it| &mut it.acs)
            .for_each(|it| it.libelle = format!("Éplucher {}", it.code));
    }
    for format in ["moodle", "case"] {
        let complete = Format::named(format).unwrap().complete.unwrap();
        let refusal = complete(&programme, &files(write(format, &other))).unwrap_err();
        assert_eq!(refusal.code, "cadre-autre", "{format}");
        assert!(format!("{:?}", refusal.args).contains("Cuisine de collectivité"));
        // The same words under another name are a copy.
        let copy = Programme { id: Id::from_label("copie"), ..programme.clone() };
        let (changes, said) = changes(format, &programme, &files(write(format, &copy)));
        assert_eq!((changes, said), (vec![], vec!["cadre-copie"]), "{format}");
    }
}

#[test]
fn the_command_line_adds_another_framework_when_asked() {
    let desk = crate::common::Desk::new();
    desk.write("a.toml", tapis::formats::toml_file::write(&chantier()));
    desk.tapis("import a.toml").ok();
    let other = "{\"CFDocument\":{\"title\":\"Cuisine\"},\"CFItems\":[{\"identifier\":\"c\",\"fullStatement\":\"Composer\"},\
        {\"identifier\":\"a\",\"humanCodingScheme\":\"AC11.01\",\"fullStatement\":\"Éplucher\"}],\"CFAssociations\":[\
        {\"associationType\":\"isChildOf\",\"originNodeURI\":{\"identifier\":\"a\"},\"destinationNodeURI\":{\"identifier\":\"c\"}},\
        {\"associationType\":\"isChildOf\",\"originNodeURI\":{\"identifier\":\"c\"},\"destinationNodeURI\":{\"identifier\":\"d\"}}]}";
    desk.write("b.json", other);
    let refused = desk.tapis("import b.json --into chantier");
    assert!(refused.refused().contains("« Cuisine »") || refused.err.contains("Cuisine"), "{refused:?}");
    assert!(refused.err.contains("--as-other") && refused.err.contains("AC11.01"));
    desk.tapis("import b.json --into chantier --as-other").ok();
    let shown = desk.tapis("show chantier --json").json();
    let noms: Vec<&str> =
        shown["competences"].as_array().unwrap().iter().map(|it| it["nom"].as_str().unwrap()).collect();
    assert_eq!(noms, ["Réparer", "Observer", "Composer"]);
    assert_eq!(shown["competences"][0]["niveaux"][0]["acs"][0]["libelle"], "Remplacer une pièce usée");
}

/// framework-deeper-than-three-levels.
#[test]
fn leaves_are_acs_and_headings_are_not() {
    let heads = ",".repeat(13);
    let text = format!(
        "{heads}\n,sol,Diplôme du sol,Une présentation,1,\"Non,Oui\",[],,,,,,1,\"domain,domain,domain,competency\"\n\
        ,A,Axe A : Observer,,1,,,,,,,,,\nA,A.1,UE 1 Sols,150 heures,1,,,,,,,,,\nA,A.9,Signaler un danger,,1,,,,,,,,,\n\
        A.1,A.1.1,1.1 Profils,<p>Sens</p>,1,,,,,,,,,\nA.1.1,A.1.1.1,Décrire un profil,,1,,,,,,,,,\nA.1,A.1.2,1.2 Cartes,,1,,,,,,,,,\n\
        A.1.2,A.1.2.1,Lire une carte,,1,,,,,,,,,\n"
    );
    let read = moodle::read(&[("m.csv".into(), text.into_bytes())]).unwrap();
    let niveaux: Vec<(&str, u8, Vec<&str>)> = read
        .programme
        .niveaux()
        .map(|(_, it)| (it.libelle.as_str(), it.annee, it.acs.iter().map(|ac| ac.libelle.as_str()).collect()))
        .collect();
    assert_eq!(
        niveaux,
        [
            ("UE 1 Sols › 1.1 Profils", 1, vec!["Décrire un profil"]),
            ("UE 1 Sols › 1.2 Cartes", 1, vec!["Lire une carte"]),
            ("Axe A : Observer", 1, vec!["Signaler un danger"]),
        ]
    );
    let codes: Vec<&str> = read.warnings.iter().map(|it| it.code).collect();
    assert_eq!(codes, ["cadre-sans-niveau", "cadre-annees", "cadre-details", "cadre-titres", "cadre-presentation"]);
    let texts: Vec<&str> = read.programme.remarques.iter().map(|it| it.texte.as_str()).collect();
    assert_eq!(texts, ["Une présentation", "150 heures\nSens"]);
}

/// The published framework of the DCG: 844 statements on six levels, 622 of which hold nothing.
#[test]
#[cfg_attr(not(has_real_files), ignore = "wants the published programmes: TAPIS_REAL_DATA")]
fn the_dcg_is_read_whole() {
    let (_, bytes) = crate::orebut_files::of_others("moodle-DCG-2019.csv");
    let Imported { programme, warnings } = moodle::read(&[("dcg.csv".into(), bytes.clone())]).unwrap();
    assert_eq!((programme.competences.len(), programme.acs().count()), (5, 622));
    assert!(programme.niveaux().all(|(_, it)| it.annee <= 3));
    // All the words of all the rows are somewhere, or said: rows that hold others are there twice.
    let everything = serde_json::to_string(&programme).unwrap() + &format!("{warnings:?}");
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(&bytes[3..]);
    for row in reader.records().map(Result::unwrap).skip(1) {
        let first = row[NAME].split(['<', '&', '"', '\\', '\n']).next().unwrap();
        let first = first.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(everything.contains(first.trim()), "{first}");
    }
}

/// case-item-without-parent, case-with-texts-where-objects-are-due.
#[test]
fn packages_of_other_tools_are_read_with_what_they_have() {
    let item = |id: &str, code: &str, kind: &str, text: &str| {
        json!({
            "identifier": id, "uri": "http://x.invalid", "humanCodingScheme": code, "CFItemType": kind, "fullStatement": text,
            "CFDocumentURI": "http://x.invalid/d",
        })
    };
    let child = |one: &str, other: &str, rank: Value| {
        json!({
            "associationType": "isChildOf", "sequenceNumber": rank, "originNodeURI": { "identifier": one }, "destinationNodeURI": format!("http://x.invalid/{other}"),
        })
    };
    let mut package = json!({
        "CFDocument": { "identifier": "d", "title": "Atelier", "CFPackageURI": "http://x.invalid/p", "creator": ["x"], "version": 2026 },
        "CFItems": [item("c", "C1", "", "Observer"), item("n", "N1", "", "Débuter"), item("b", "AC11.02", "", "Peser"),
            item("a", "AC 11.01", "", "Mesurer"), item("z", "AC99.99", "Apprentissage critique", "Ranger")],
        "CFAssociations": [child("c", "d", "1".into()), child("n", "c", 1.into()), child("b", "n", "2".into()), child("a", "n", "1".into()),
            child("b", "c", 3.into()), json!({ "associationType": "isRelatedTo", "originNodeURI": { "identifier": "a" } })],
        "CFRubrics": [{}],
    });
    let read = |package: &Value| case::read(&[("p.json".into(), package.to_string().into_bytes())]);
    let imported = read(&package).unwrap();
    let acs: Vec<_> =
        imported.programme.acs().map(|(c, n, ac)| (c.nom.as_str(), n.libelle.as_str(), ac.code.as_str())).collect();
    let alone = "Sans rattachement";
    assert_eq!(
        acs,
        [("Observer", "Débuter", "AC11.01"), ("Observer", "Débuter", "AC11.02"), (alone, alone, "AC99.99")]
    );
    let codes: Vec<&str> = imported.warnings.iter().map(|it| it.code).collect();
    assert_eq!(codes, ["case-seconds-parents", "case-non-repris", "cadre-orphelins"]);
    assert!(format!("{:?}", imported.warnings[2].args).contains("AC99.99"));
    package["CFAssociations"][1]["originNodeURI"] = 5.into();
    let refusal = read(&package).unwrap_err();
    assert_eq!(
        (refusal.code, format!("{:?}", refusal.args).contains("CFAssociations[1].originNodeURI")),
        ("case-champ", true)
    );
}

/// What OpenSALT edits of an item is that edit and no other; its numbers are the order.
#[test]
fn one_field_edited_in_a_package_is_one_edit() {
    let mut programme = chantier();
    programme.competences[1].libelle.clear();
    let package: Value = serde_json::from_slice(&write("case", &programme).files[0].bytes).unwrap();
    let at =
        |text: &str| package["CFItems"].as_array().unwrap().iter().position(|it| it["fullStatement"] == text).unwrap();
    let edits: &[(&str, &str, &str, &[&str])] = &[
        ("Observer", "abbreviatedStatement", "Regarder", &["observer nom: Regarder"]),
        ("Observer", "fullStatement", "Observer de près", &["observer libelle: Observer de près"]),
        ("Réparer un ouvrage", "abbreviatedStatement", "Refaire", &["reparer nom: Refaire"]),
        ("Tester une réparation", "humanCodingScheme", "AC 11.09", &["ac11-02 code: AC11.09"]),
        ("Tester une réparation", "fullStatement", "Tester", &["ac11-02 libelle: Tester"]),
    ];
    for (text, field, value, expected) in edits {
        let mut edited = package.clone();
        edited["CFItems"][at(text)][field] = json!(value);
        let (changes, _) = changes("case", &programme, &[("p.json".into(), edited.to_string().into_bytes())]);
        assert_eq!(changes, *expected, "{text} {field}");
    }
    let mut moved = package.clone();
    let links = moved["CFAssociations"].as_array_mut().unwrap();
    let reparer: Vec<usize> = (0..links.len())
        .filter(|it| links[*it]["destinationNodeURI"]["title"] == "Réparer un élément simple")
        .collect();
    links[reparer[0]]["sequenceNumber"] = 7.into();
    let (changes, _) = changes("case", &programme, &[("p.json".into(), moved.to_string().into_bytes())]);
    assert!(changes.len() == 1 && changes[0].starts_with(">ac11-0"), "{changes:?}");
}

fn elements(programme: &Programme) -> Vec<Value> {
    let bytes = write("mahara", programme).files.remove(0).bytes;
    let mut whole: Value = serde_json::from_slice(&bytes).unwrap();
    serde_json::from_value(whole["framework"]["standardelements"].take()).unwrap()
}

/// mahara-ten-niveaux.
#[test]
fn no_two_parents_are_one_decimal_number() {
    let mut programme = chantier();
    let niveau = programme.competences[0].niveaux[0].clone();
    programme.competences[0].niveaux = (1..=12)
        .map(|ordre| {
            let mut niveau = niveau.clone();
            (niveau.id, niveau.ordre) = (Id::from_label(&format!("n{ordre}")), ordre);
            niveau.acs.iter_mut().for_each(|it| it.id = Id::from_label(&format!("{}-{ordre}", it.id)));
            niveau
        })
        .collect();
    let elements = elements(&programme);
    let ids: Vec<&str> = elements.iter().map(|it| it["elementid"].as_str().unwrap()).collect();
    let decimals: Vec<f64> = ids.iter().filter_map(|it| it.parse().ok()).collect();
    let distinct: std::collections::HashSet<u64> = decimals.iter().map(|it| it.to_bits()).collect();
    assert_eq!((decimals.len(), distinct.len()), (14, 14), "{ids:?}");
    // Shown after the name: no text twice.
    assert!(elements.iter().all(|it| it["description"] == ""));
}

/// mahara-matrix-in.
#[test]
fn a_matrix_is_read_in_both_spellings() {
    let element = |id: &str, short: &str, name: &str, standard: u8, parent: Option<&str>| {
        json!({
            "shortname": short, "name": name, "description": "", "standardid": standard, "elementid": id, "parentelementid": parent,
        })
    };
    let framework = json!({ "framework": {
        "name": "Cadre du sol", "description": "<p>Trois niveaux</p>",
        "standards": [
            { "shortname": "C1", "name": "C1 - Observer", "description": "Observer un site", "standardid": 1 },
            { "shortname": "C2", "name": "C2 - Restaurer", "description": "", "standardid": "2" },
        ],
        "standardelements": [
            element("1.1", "N1", "Observer un site simple", 1, None),
            element("1.1.1", "AC11.01", "AC11.01 Décrire un sol", 1, Some("1.1")),
            element("2.1", "AC12.01", "AC12.01 Préparer un plant", 2, None),
            element("2.2", "AC12.02", "Arroser", 2, Some("9.9")),
        ],
    } });
    for key in ["parentelementid", "parentid"] {
        let text = framework.to_string().replace("parentelementid", key);
        let read = mahara::read(&[("f.matrix".into(), text.into_bytes())]).unwrap();
        let acs: Vec<_> = read
            .programme
            .acs()
            .map(|(c, n, ac)| (c.nom.as_str(), n.libelle.as_str(), ac.code.as_str(), ac.libelle.as_str()))
            .collect();
        assert_eq!(
            acs,
            [
                ("Observer", "Observer un site simple", "AC11.01", "Décrire un sol"),
                ("Restaurer", "Restaurer", "AC12.01", "Préparer un plant"),
                ("Sans rattachement", "9.9", "AC12.02", "Arroser"),
            ]
        );
    }
    let own = mahara::read(&files(write("mahara", &chantier()))).unwrap();
    let shape = |it: &Programme| {
        it.acs()
            .map(|(c, n, ac)| {
                (c.nom.clone(), c.libelle.clone(), n.ordre, n.libelle.clone(), ac.code.clone(), ac.libelle.clone())
            })
            .collect::<Vec<_>>()
    };
    assert_eq!((shape(&own.programme), own.warnings), (shape(&chantier()), vec![]));
}

/// The framework of Mahara's own tests: 4 standards, 31 elements, of which some hold others.
#[test]
#[cfg_attr(not(has_real_files), ignore = "wants the published programmes: TAPIS_REAL_DATA")]
fn the_example_of_mahara_is_read_whole() {
    let (_, bytes) = crate::orebut_files::of_others("mahara-example.matrix");
    let whole: Value = serde_json::from_slice(&bytes).unwrap();
    let elements = whole["framework"]["standardelements"].as_array().unwrap();
    let programme = mahara::read(&[("f.matrix".into(), bytes.clone())]).unwrap().programme;
    let parents: std::collections::HashSet<String> =
        elements.iter().filter_map(|it| it["parentelementid"].as_str().map(str::to_owned)).collect();
    let leaves = elements.iter().filter(|it| !parents.contains(it["elementid"].as_str().unwrap())).count();
    assert_eq!((elements.len(), programme.competences.len(), programme.acs().count()), (31, 4, leaves));
}

/// Any tree: rows of which some have a parent that is not there, or themselves, or an identifier that is taken.
fn tree() -> impl Strategy<Value = Vec<(usize, usize, String)>> {
    proptest::collection::vec((0..25_usize, 0..22_usize, "[A-Z]{0,2}[0-9.]{0,4} [a-zé<&]{1,6}"), 1..22)
}

fn rows_of(tree: &[(usize, usize, String)]) -> Rows {
    let mut all = vec![vec![String::new(); 14], vec![String::new(); 14]];
    (all[1][1], all[1][NAME], all[1][12]) = ("cadre".into(), "Cadre".into(), "1".into());
    for (rank, (parent, id, name)) in tree.iter().enumerate() {
        let mut row = vec![String::new(); 14];
        row[0] = if *parent > 23 { String::new() } else { format!("i{parent}") };
        (row[1], row[NAME], row[11]) = (format!("i{id}"), name.clone(), (100 + rank).to_string());
        all.push(row);
    }
    all
}

proptest! {
    #![proptest_config(generate::config(80))]

    /// The rows of a framework that Moodle wrote come in any order.
    #[test]
    fn shuffled_rows_are_the_same_programme(
        programme in generate::programme(),
        foreign in tree(),
        seed in proptest::collection::vec(any::<u32>(), 400),
    ) {
        for rows in [exported(&programme), rows_of(&foreign)] {
            let mut shuffled: Vec<(u32, Vec<String>)> = seed.iter().copied().cycle().zip(rows[1..].iter().cloned()).collect();
            shuffled.sort_by_key(|it| it.0);
            let shuffled: Rows = rows[..1].iter().cloned().chain(shuffled.into_iter().map(|it| it.1)).collect();
            let (one, other) = (moodle::read(&file(&rows)).unwrap(), moodle::read(&file(&shuffled)).unwrap());
            one.programme.check_integrity().unwrap();
            prop_assert_eq!(one.programme, other.programme);
        }
    }

    /// Whatever it is called, and whatever Moodle made of it, an export that nobody touched changes nothing.
    #[test]
    fn every_export_read_back_changes_nothing(programme in generate::programme()) {
        let version = Some("2027".to_owned());
        let parcours = programme.parcours.first().map(|it| it.id.clone());
        for options in [Options { version, ..Options::default() }, Options { parcours, ..Options::default() }] {
            for format in ["case", "moodle"] {
                let (changes, _) = changes(format, &programme, &files(write_with(format, &programme, &options)));
                prop_assert_eq!(&changes, &[""; 0], "{}", format);
            }
        }
        prop_assert_eq!(changes("moodle", &programme, &file(&exported(&programme))).0, [""; 0]);
    }
}
