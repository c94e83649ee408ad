//! Two hands apart: files that are merged by hand, by git, and with a programme of the database.

use std::{path::Path, process::Command};

use serde_json::{Value, json};

use crate::common::{Desk, sample};

const ID: &str = "but-ecr";

/// base.toml, and ours.toml and theirs.toml with each something else in the place of a text.
fn desk(ours: &[(&str, &str)], theirs: &[(&str, &str)]) -> Desk {
    let desk = Desk::new();
    let base = std::fs::read_to_string(sample()).unwrap();
    let written = |changes: &[(&str, &str)]| {
        changes.iter().fold(base.clone(), |text, (before, after)| {
            assert!(text.contains(before), "{before}");
            text.replacen(before, after, 1)
        })
    };
    desk.write("base.toml", &base).write("ours.toml", written(ours)).write("theirs.toml", written(theirs));
    desk
}

fn read(desk: &Desk, name: &str) -> String {
    std::fs::read_to_string(desk.path(name)).unwrap()
}

/// A line of the sample with a code and its wording, and another wording for it.
fn wording(code: &str, to: &str) -> (String, String) {
    let text = std::fs::read_to_string(sample()).unwrap();
    let at = text.find(&format!("code = \"{code}\"")).unwrap_or_else(|| panic!("{code}"));
    let line = text[at..].lines().take(6).find(|it| it.starts_with("libelle = ")).unwrap();
    let start = &text[at..at + text[at..].find(line).unwrap()];
    (format!("{start}{line}"), format!("{start}libelle = \"{to}\""))
}

fn pairs(all: &[(String, String)]) -> Vec<(&str, &str)> {
    all.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect()
}

#[test]
fn what_two_people_did_apart_is_in_the_file_with_its_comments() {
    let (one, other) = (wording("R1.01", "Lire le monde"), wording("R1.02", "Compter"));
    let desk = desk(&pairs(&[one]), &pairs(&[other]));
    let ours = format!("# Vu en conseil.\n{}", read(&desk, "ours.toml"));
    desk.write("ours.toml", &ours);
    assert_eq!(desk.tapis("merge base.toml ours.toml theirs.toml").ok(), "");
    let merged = read(&desk, "ours.toml");
    assert!(merged.contains("Lire le monde") && merged.contains("Compter") && merged.starts_with("# Vu en conseil.\n"));
    desk.tapis("fusionner base.toml theirs.toml ours.toml -o other.toml").ok();
    assert_eq!(desk.tapis("diff ours.toml other.toml --json").json()["changes"], json!([]));
}

#[test]
fn a_conflict_ends_with_1_and_says_the_three_values() {
    let desk =
        desk(&pairs(&[wording("R1.01", "Lire")]), &pairs(&[wording("R1.01", "Voir"), wording("R1.02", "Compter")]));
    let ours = read(&desk, "ours.toml");
    let ran = desk.tapis("merge base.toml ours.toml theirs.toml -o out.toml --json");
    assert_eq!((ran.code, &ran.json()["file"]), (1, &json!("out.toml")));
    let conflict = ran.json()["conflicts"][0].clone();
    assert_eq!((&conflict["n"], &conflict["field"], &conflict["ours"]), (&json!(1), &json!("libelle"), &json!("Lire")));
    assert_eq!((&conflict["target"]["code"], &conflict["theirs"]), (&json!("R1.01"), &json!("Voir")));
    assert_eq!(read(&desk, "ours.toml"), ours, "with -o, ours stays");
    let ran = desk.tapis("merge base.toml ours.toml theirs.toml");
    assert_eq!((ran.code, ran.out.as_str()), (1, ""));
    for said in [
        "1. R1.01 (ressource) — ",
        "ici\u{a0}: «\u{a0}Lire\u{a0}»",
        "dans l’autre\u{a0}: «\u{a0}Voir\u{a0}»",
        "à l’origine",
    ] {
        assert!(ran.err.contains(said), "{said}: {}", ran.err);
    }
    let merged = read(&desk, "ours.toml");
    assert!(merged.starts_with("# tapis-conflit R1.01") && merged.contains("Compter"), "what is sure is merged");
    desk.tapis("check ours.toml --json").json();
    for (option, said) in [("--theirs 1", "\"Voir\""), ("--ours all", "\"Lire\"")] {
        desk.write("ours.toml", &ours);
        desk.tapis(&format!("merge base.toml ours.toml theirs.toml {option}")).ok();
        let merged = read(&desk, "ours.toml");
        assert!(merged.contains(said) && !merged.contains("tapis-conflit"), "{option}");
    }
}

#[test]
fn nonsense_is_refused_and_changes_nothing() {
    let desk = desk(&pairs(&[wording("R1.01", "Lire")]), &pairs(&[wording("R1.01", "Voir")]));
    desk.write("broken.toml", "<<<<<<< HEAD\nid = \"x\"\n").write("other.txt", "rien");
    let ours = read(&desk, "ours.toml");
    for (line, said) in [
        ("merge base.toml ours.toml broken.toml", "broken.toml"),
        ("merge base.toml ours.toml broken.toml --named maquette.toml", "maquette.toml:1"),
        ("merge base.toml ours.toml absent.toml", "absent.toml"),
        ("merge base.toml ours.toml other.txt", "other.txt"),
        ("merge base.toml ours.toml theirs.toml --ours x", "1,3"),
        ("merge base.toml ours.toml theirs.toml --ours 0", "1,3"),
        ("merge base.toml ours.toml theirs.toml --ours 7", "n°\u{a0}7"),
        ("merge base.toml ours.toml theirs.toml --ours 1 --theirs 1", "deux fois"),
        ("merge base.toml ours.toml theirs.toml --ask", "terminal"),
        ("merge base.toml ours.toml", "THEIRS"),
        ("import ours.toml --ours all", "--into"),
    ] {
        let ran = desk.tapis(line);
        assert!(ran.refused().replace('\u{202f}', "\u{a0}").contains(said), "{line}: {ran:?}");
        assert_eq!(read(&desk, "ours.toml"), ours, "{line}");
    }
}

/// What a person does offline with an exported file, while the others go on.
fn gone_on() -> Desk {
    let desk = Desk::new();
    desk.with_sample();
    desk.tapis(&format!("export {ID} --to toml -o apart.toml")).ok();
    let (before, after) = wording("R1.01", "Lire ailleurs");
    let text = read(&desk, "apart.toml");
    assert!(text.starts_with("# tapis-origine {") && text.contains(&before));
    desk.write("apart.toml", text.replacen(&before, &after, 1));
    desk
}

/// Has the database go on too.
fn edit_here(desk: &Desk, code: &str, to: &str) {
    desk.tapis(&format!("export {ID} --to toml -o here.toml --force")).ok();
    let (before, _) = wording(code, "");
    let text = read(desk, "here.toml");
    let libelle = before.lines().last().unwrap();
    let at = text.find(&before).unwrap_or_else(|| panic!("{before}"));
    let (head, tail) = text.split_at(at);
    desk.write("here.toml", format!("{head}{}", tail.replacen(libelle, &format!("libelle = \"{to}\""), 1)));
    desk.tapis(&format!("import here.toml --into {ID}")).ok();
}

fn libelle(desk: &Desk, code: &str) -> Value {
    let shown = desk.tapis(&format!("show {ID} --json")).json();
    shown["activites"].as_array().unwrap().iter().find(|it| it["code"] == code).unwrap()["libelle"].clone()
}

#[test]
fn a_file_finds_by_itself_the_state_that_it_comes_from() {
    let desk = gone_on();
    edit_here(&desk, "R1.02", "Compter ici");
    let before = desk.database();
    let told = desk.tapis(&format!("import apart.toml --into {ID} --dry-run")).ok();
    assert!(told.contains("Lire ailleurs") && !told.contains("Compter ici"), "{told}");
    assert_eq!(desk.database(), before);
    desk.tapis(&format!("import apart.toml --into {ID}")).ok();
    assert_eq!((libelle(&desk, "R1.01"), libelle(&desk, "R1.02")), (json!("Lire ailleurs"), json!("Compter ici")));
    let again = desk.tapis(&format!("import apart.toml --into {ID}")).ok();
    assert!(again.contains("rien n’a changé"), "{again}");
}

#[test]
fn nothing_is_applied_before_all_is_settled() {
    let desk = gone_on();
    edit_here(&desk, "R1.01", "Lire ici");
    let log = desk.tapis(&format!("log {ID} --json")).json();
    let ran = desk.tapis(&format!("import apart.toml --into {ID}"));
    assert_eq!((ran.code, ran.out.as_str()), (1, ""));
    assert!(
        ran.err.contains("ici\u{a0}: «\u{a0}Lire ici\u{a0}»") && ran.err.contains("rien n’a été écrit"),
        "{}",
        ran.err
    );
    let json = desk.tapis(&format!("import apart.toml --into {ID} --json"));
    assert_eq!((json.code, json.json()["conflicts"].as_array().unwrap().len()), (1, 1));
    assert_eq!(desk.tapis(&format!("log {ID} --json")).json(), log);
    desk.tapis(&format!("import apart.toml --into {ID} --theirs 1")).ok();
    assert_eq!(libelle(&desk, "R1.01"), json!("Lire ailleurs"));
}

#[test]
fn a_file_of_unknown_origin_asks_for_its_state() {
    let desk = gone_on();
    let text = read(&desk, "apart.toml");
    let (_, bare) = text.split_once('\n').unwrap();
    desk.write("apart.toml", bare);
    edit_here(&desk, "R1.02", "Compter ici");
    assert!(desk.tapis(&format!("import apart.toml --into {ID}")).refused().contains("--base"));
    desk.tapis(&format!("import apart.toml --into {ID} --base 1")).ok();
    assert_eq!((libelle(&desk, "R1.01"), libelle(&desk, "R1.02")), (json!("Lire ailleurs"), json!("Compter ici")));
    // A stamp that lies is none.
    let origin = text.lines().next().unwrap().replace("\"seq\":1", "\"seq\":2");
    desk.write("apart.toml", format!("{origin}\n{bare}"));
    assert!(desk.tapis(&format!("import apart.toml --into {ID}")).refused().contains("--base"));
}

fn git(desk: &Desk, args: &[&str]) -> (bool, String) {
    let tapis = assert_cmd::cargo::cargo_bin("tapis");
    let path = format!("{}:{}", tapis.parent().unwrap().display(), std::env::var("PATH").unwrap());
    let output = Command::new("git")
        .args(["-c", "user.name=Léa", "-c", "user.email=lea@example.org", "-c", "commit.gpgsign=false"])
        .args(args)
        .current_dir(desk.path(""))
        .env("PATH", path)
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .env("HOME", desk.path(""))
        .env("GIT_PAGER", "cat")
        .env_remove("TAPIS_LANG")
        .output()
        .unwrap();
    let told = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    (output.status.success(), told)
}

/// The lines of configuration of the page on it, carried out.
fn repository(desk: &Desk) {
    let page = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/git.md")).unwrap();
    assert!(git(desk, &["init", "-q", "-b", "main"]).0);
    let lines: Vec<&str> = page.lines().filter(|it| it.starts_with("git config ")).collect();
    assert!(lines.len() >= 2, "{page}");
    for line in lines {
        let words: Vec<&str> = line.splitn(4, ' ').skip(1).map(|it| it.trim_matches('"')).collect();
        let words = [words[0], words[1], words[2].trim_matches('"')];
        assert!(git(desk, &words).0, "{line}");
    }
    let attributes = page.lines().find(|it| it.contains("merge=tapis")).unwrap();
    desk.write(".gitattributes", format!("{attributes}\n"));
}

fn commit(desk: &Desk, message: &str) {
    assert!(git(desk, &["add", "-A"]).0);
    let (done, told) = git(desk, &["commit", "-q", "-m", message]);
    assert!(done, "{told}");
}

/// Carries out an edit on the file by way of the JSON of the programme.
fn change(desk: &Desk, change: impl FnOnce(&mut tapis::programme::Programme)) {
    let path = desk.path("maquette.toml");
    let mut programme = tapis::formats::toml_file::read(&path, &std::fs::read_to_string(&path).unwrap()).unwrap();
    change(&mut programme);
    programme.forget_absent();
    desk.write("maquette.toml", tapis::formats::toml_file::write(&programme));
}

#[test]
#[cfg_attr(not(has_git), ignore = "wants git")]
fn git_merges_what_two_branches_rename_move_and_delete() {
    let desk = Desk::new();
    desk.write("maquette.toml", std::fs::read(sample()).unwrap());
    repository(&desk);
    commit(&desk, "Début");
    assert!(git(&desk, &["checkout", "-q", "-b", "autre"]).0);
    let mut gone = String::new();
    change(&desk, |it| {
        it.activites[0].libelle = "Renommée ailleurs".into();
        gone = it.activites.remove(3).id.to_string();
        let ac = it.competences[0].niveaux[0].acs.remove(0);
        it.competences[0].niveaux[0].acs.push(ac);
    });
    commit(&desk, "Ailleurs");
    assert!(git(&desk, &["checkout", "-q", "main"]).0);
    let mut new = String::new();
    change(&desk, |it| {
        it.activites[1].libelle = "Renommée ici".into();
        it.activites.swap(5, 6);
        let mut copy = it.competences[0].niveaux[0].acs[1].clone();
        (copy.id, copy.libelle) = (tapis::programme::Id::from_label("nouvel-ac"), "Neuf".into());
        new = copy.id.to_string();
        it.competences[0].niveaux[0].acs.insert(2, copy);
    });
    let (_, told) = git(&desk, &["diff"]);
    assert!(told.contains("Renommée ici") && told.contains("a/maquette.toml"), "{told}");
    commit(&desk, "Ici");
    let (merged, told) = git(&desk, &["merge", "-q", "-m", "Ensemble", "autre"]);
    assert!(merged, "{told}");
    let programme = desk.tapis("show maquette.toml --json").json();
    let activites = programme["activites"].as_array().unwrap();
    assert_eq!(
        (&activites[0]["libelle"], &activites[1]["libelle"]),
        (&json!("Renommée ailleurs"), &json!("Renommée ici"))
    );
    assert!(activites.iter().all(|it| it["id"] != gone.as_str()));
    let base = tapis::formats::toml_file::read(&sample(), &std::fs::read_to_string(sample()).unwrap()).unwrap();
    assert_eq!(activites.len(), base.activites.len() - 1);
    let acs = &programme["competences"][0]["niveaux"][0]["acs"];
    let ids: Vec<&str> = acs.as_array().unwrap().iter().map(|it| it["id"].as_str().unwrap()).collect();
    let was: Vec<&str> = base.competences[0].niveaux[0].acs.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids.len(), was.len() + 1);
    assert_eq!(
        (ids[1], ids.last().unwrap()),
        (new.as_str(), &was[0]),
        "who was moved and who came both stand where they were put"
    );
}

#[test]
#[cfg_attr(not(has_git), ignore = "wants git")]
fn git_is_told_of_a_conflict_and_the_file_stays_readable() {
    let desk = Desk::new();
    desk.write("maquette.toml", std::fs::read(sample()).unwrap());
    repository(&desk);
    commit(&desk, "Début");
    assert!(git(&desk, &["checkout", "-q", "-b", "autre"]).0);
    change(&desk, |it| it.activites[0].libelle = "Ailleurs".into());
    commit(&desk, "Ailleurs");
    assert!(git(&desk, &["checkout", "-q", "main"]).0);
    change(&desk, |it| it.activites[0].libelle = "Ici".into());
    commit(&desk, "Ici");
    let (merged, told) = git(&desk, &["merge", "autre"]);
    assert!(!merged && told.contains("CONFLICT") && told.contains("maquette.toml"), "{told}");
    assert!(told.contains("ici\u{a0}: «\u{a0}Ici\u{a0}»"), "{told}");
    assert!(read(&desk, "maquette.toml").starts_with("# tapis-conflit "));
    assert_eq!(desk.tapis("show maquette.toml --json").json()["activites"][0]["libelle"], json!("Ici"));
    // Whatever a file has become, git goes on showing the others.
    desk.write("maquette.toml", "<<<<<<< HEAD\n");
    let (shown, told) = git(&desk, &["diff", "HEAD"]);
    assert!(shown && told.contains("maquette.toml"), "{told}");
}
