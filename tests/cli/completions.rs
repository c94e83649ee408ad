//! What a shell is proposed: commands, and what the database holds.

use crate::common::Desk;

/// What is proposed for the last of these words.
fn proposed(desk: &Desk, words: &[&str]) -> Vec<String> {
    let mut command = desk.command();
    command.env("TAPIS_COMPLETE", "bash").env("_CLAP_IFS", "\n");
    command.env("_CLAP_COMPLETE_INDEX", words.len().to_string());
    let output = command.arg("--").arg("tapis").args(words).output().unwrap();
    assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect()
}

#[test]
fn programmes_parcours_versions_rules_and_formats_are_known() {
    let desk = Desk::new();
    desk.with_sample();
    let id = desk.tapis("list --json").json()[0]["id"].as_str().unwrap().to_owned();
    let parcours = desk.tapis(&format!("show {id} --json")).json()["parcours"][0]["code"].as_str().unwrap().to_owned();
    desk.tapis(&format!("snapshot {id} juin")).ok();
    let before = desk.database();
    for (words, expected) in [
        (vec!["exp"], "export"),
        (vec!["open", ""], &*id),
        (vec!["check", &id[..5]], &*id),
        (vec!["import", "x.csv", "--into", ""], &*id),
        (vec!["check", &id, "--parcours", ""], &*parcours),
        (vec!["export", &id, "--to", "xl"], "xlsx"),
        (vec!["import", "x", "--as", "oreb"], "orebut"),
        (vec!["rules", "COU0"], "COU02"),
        (vec!["export", &id, "--to", "xlsx", "--since", ""], "juin"),
    ] {
        let found = proposed(&desk, &words);
        assert!(found.iter().any(|it| it.trim_end() == expected), "{words:?}: {found:?}");
    }
    let at = format!("{id}@");
    assert_eq!(proposed(&desk, &["show", &at]), [format!("{id}@juin")]);
    assert_eq!(desk.database(), before, "completing changes nothing");
}

#[test]
fn without_a_database_and_in_an_unknown_shell_nothing_is_made() {
    let desk = Desk::new();
    let found = proposed(&desk, &["open", ""]);
    assert!(found.iter().all(|it| it.starts_with("--")), "{found:?}");
    let output = desk.command().env("TAPIS_COMPLETE", "csh").args(["--", "tapis", ""]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(!desk.path("tapis.db").exists());
}
