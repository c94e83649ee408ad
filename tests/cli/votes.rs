//! What councils decided on a version: written down, told by its documents, and locked.

use serde_json::json;

use crate::common::Desk;

fn named() -> Desk {
    let desk = Desk::new();
    desk.with_sample();
    desk.run(["snapshot", "but-ecr", "juin"]).ok();
    desk
}

fn voted() -> Desk {
    let desk = named();
    desk.tapis("snapshot but-ecr juin --decision CFVU --on 2026-06-12 --author Inès").ok();
    desk
}

#[test]
fn a_vote_is_written_down_told_and_taken_back() {
    let desk = named();
    let line = ["snapshot", "but-ecr", "juin", "--decision", "conseil de composante", "--on", "2026-05-20"];
    let told = desk.run(line.into_iter().chain(["--outcome", "reserves", "--remark", "stages à revoir"])).ok();
    assert_eq!(
        told,
        "but-ecr@juin\u{a0}: validé avec réserves en conseil de composante le 20/05/2026 (stages à revoir).\n"
    );
    let told = desk.tapis("instantane but-ecr juin --decision CFVU --on 2026-06-12 --lang en").ok();
    assert!(told.contains("adopted by CFVU on 2026-06-12"), "{told}");
    let listed = desk.tapis("snapshot but-ecr").ok();
    assert!(listed.contains("validé en CFVU le 12/06/2026"), "{listed}");
    let listed = desk.tapis("snapshot but-ecr --json").json();
    let first = &listed[0]["decisions"][0];
    assert_eq!((&first["instance"], &first["date"]), (&json!("conseil de composante"), &json!("2026-05-20")));
    assert_eq!((&first["outcome"], &first["remark"]), (&json!("reserves"), &json!("stages à revoir")));
    assert_eq!(listed[0]["verrouillee"], json!(false));
    desk.tapis("snapshot but-ecr juin --withdraw").ok();
    assert_eq!(desk.tapis("snapshot but-ecr juin --withdraw").ok(), "but-ecr@juin\u{a0}: aucune décision.\n");
}

#[test]
fn what_cannot_be_voted_is_refused_with_a_reason() {
    let desk = named();
    let before = desk.database();
    assert!(desk.tapis("snapshot but-ecr juin --lock").refused().contains("ne porte aucune décision"));
    assert!(desk.tapis("snapshot but-ecr juin --withdraw").refused().contains("ne porte aucune décision"));
    assert!(desk.tapis("snapshot but-ecr juin --decision CFVU --on hier").refused().contains("le jour d’un vote"));
    assert!(desk.tapis("snapshot but-ecr mai --decision CFVU --on 2026-06-12").refused().contains("juin"));
    assert_eq!(desk.tapis("snapshot but-ecr juin --decision CFVU").code, 2);
    assert_eq!(desk.tapis("snapshot but-ecr juin --decision CFVU --on 2026-06-12 --outcome peut-être").code, 2);
    assert_eq!(desk.database(), before);
}

#[test]
fn what_is_locked_stays_and_the_programme_goes_on() {
    let desk = voted();
    let told = desk.tapis("snapshot but-ecr juin --lock").ok();
    assert!(told.contains("validé en CFVU le 12/06/2026, verrouillée."), "{told}");
    assert!(desk.tapis("snapshot but-ecr juin --withdraw").refused().contains("votée et verrouillée"));
    assert!(desk.tapis("snapshot but-ecr juin --lock").refused().contains("votée et verrouillée"));
    assert_eq!(desk.tapis("snapshot but-ecr --json").json()[0]["verrouillee"], json!(true));
    desk.tapis("rename but-ecr but-eco").ok();
    // A version is called by the name that its programme has now, and its documents are known again.
    desk.tapis("export but-eco@juin --to xlsx -o m.xlsx").ok();
    let verified = desk.tapis("verify m.xlsx");
    assert!(verified.code == 0 && verified.out.contains("C’est la version votée"), "{verified:?}");
    desk.tapis("export but-eco --to html --since juin -o m.html").ok();
    assert_eq!(desk.tapis("verify m.html").code, 0);
}

#[test]
fn the_journal_has_votes_and_locks_under_the_entry_that_was_voted() {
    let desk = voted();
    desk.run(["snapshot", "but-ecr", "juin", "--lock", "--author", "Omar"]).ok();
    let told = desk.tapis("log but-ecr").ok();
    let rows: Vec<&str> = told.lines().collect();
    let entry = rows.iter().position(|it| it.starts_with("1 ")).unwrap();
    assert!(rows[entry + 1].ends_with("version «\u{a0}juin\u{a0}»"), "{told}");
    let vote = "version «\u{a0}juin\u{a0}»\u{a0}: validé en CFVU le 12/06/2026";
    assert!(rows[entry + 2].ends_with(vote) && rows[entry + 2].contains("Inès"), "{told}");
    assert!(rows[entry + 3].ends_with("» verrouillée") && rows[entry + 3].contains("Omar"), "{told}");
    let log = desk.tapis("log but-ecr --json").json();
    assert_eq!(log[0]["versions"], desk.tapis("snapshot but-ecr --json").json());
    assert_eq!(log[0]["versions"][0]["decisions"][0]["instance"], json!("CFVU"));
}

#[test]
fn documents_of_a_version_say_that_it_was_voted_and_verify_too() {
    let desk = voted();
    for (to, name) in [("xlsx", "m.xlsx"), ("html", "m.html"), ("markdown", "m.md")] {
        desk.run(["export", "but-ecr@juin", "--to", to, "-o", name]).ok();
        let verified = desk.tapis(&format!("verify {name}"));
        assert_eq!(verified.code, 0, "{verified:?}");
        assert!(verified.out.contains("C’est la version votée\u{a0}: validé en CFVU le 12/06/2026."), "{verified:?}");
        let votes = &desk.tapis(&format!("verify {name} --json")).json()["votes"];
        assert_eq!(votes, &json!([{ "instance": "CFVU", "date": "2026-06-12", "outcome": "favorable" }]));
    }
    let page = std::fs::read_to_string(desk.path("m.html")).unwrap();
    assert!(page.contains("<p class=\"vote\"><strong>validé en CFVU le 12/06/2026</strong></p>"));
    assert!(std::fs::read_to_string(desk.path("m.md")).unwrap().contains("**validé en CFVU le 12/06/2026**"));
    // A vote that was taken back since is none: the document says more than the journal.
    desk.tapis("snapshot but-ecr juin --withdraw").ok();
    let verified = desk.tapis("verify m.html");
    assert_eq!(verified.code, 1, "{verified:?}");
    assert!(verified.out.contains("aucun vote de cette version ne le dit"), "{verified:?}");
}
