use rust_decimal::Decimal;
use serde_json::json;

use super::*;
use crate::{
    programme::{Id, Nature, sample::Sample},
    rules::{Severity, judge},
};

fn said(before: &Programme, after: &Programme) -> Vec<String> {
    diff(before, after)
        .into_iter()
        .map(|Change { target, what }| match what {
            What::Added(_) => format!("+ {target}"),
            What::Removed(_) => format!("- {target}"),
            What::Moved { from, to } => format!("> {target} {}{} {}{}", from.parent, from.rank, to.parent, to.rank),
            What::Set { path, before, after } => {
                format!("= {target} {} {} {before} {after}", path.field, path.entry.unwrap_or_default())
            }
        })
        .collect()
}

fn two_years() -> Sample {
    Sample::but().competence("Traiter", &["AC11.01 AC11.02 AC11.03", "AC21.01"]).ressource(1, "R1.01", |it| it)
}

#[test]
fn a_programme_does_not_differ_from_itself() {
    let programme: Programme = toml::from_str(include_str!("../../tests/fixtures/complet.toml")).unwrap();
    assert_eq!(diff(&programme, &programme), []);
}

#[test]
fn sets_and_tables_differ_entry_by_entry_and_lists_as_a_whole() {
    let before = two_years().ue(1, "UE1", "Traiter", 30).build();
    let mut after = before.clone();
    let r = &mut after.activites[0];
    r.evalue.insert(Id::from_label("AC11.01"));
    r.coefficients.insert(Id::from_label("UE1"), Decimal::from(2));
    r.mots_cles = vec!["SQL".into(), "R".into()];
    r.libelle = "Lire".into();
    after.hybride = true;
    assert_eq!(
        said(&before, &after),
        [
            "= programme essai hybride  false true",
            "= activite r1-01 libelle  \"Intitulé de R1.01\" \"Lire\"",
            "= activite r1-01 mots_cles  [] [\"SQL\",\"R\"]",
            "= activite r1-01 evalue ac11-01 false true",
            "= activite r1-01 coefficients ue1 null 2.0",
        ]
    );
}

#[test]
fn a_semestre_made_anew_under_its_identifier_may_have_another_number() {
    let before = Sample::but().ue(1, "UE1", "", 30).build();
    let mut after = before.clone();
    after.semestres[0].numero = 3;
    assert_eq!(said(&before, &after), ["= semestre s1 numero  1 3"]);
}

#[test]
fn what_a_remarque_aims_at_is_one_value() {
    let aim = |id: &str| json!({ "kind": "ac", "id": id });
    let (before, after) = (aim("a"), aim("b"));
    assert_eq!(field(Kind::Remarque, "cible", &before, &after), [(Path::field("cible"), before, after)]);
}

#[test]
fn coming_and_going_move_nobody_and_what_is_gone_is_told_where_it_was() {
    let before = two_years().build();
    let mut after = before.clone();
    let acs = &mut after.competences[0].niveaux[0].acs;
    let mut new = acs[0].clone();
    new.id = Id::from_label("new");
    acs.remove(1);
    acs.insert(0, new);
    assert_eq!(said(&before, &after), ["+ ac new", "- ac ac11-02"]);
}

#[test]
fn one_that_passes_the_others_is_the_one_that_moved() {
    let before = two_years().build();
    let mut after = before.clone();
    after.competences[0].niveaux[0].acs.rotate_left(1);
    let niveau = before.competences[0].niveaux[0].id.clone();
    assert_eq!(said(&before, &after), [format!("> ac ac11-01 {niveau}0 {niveau}2")]);
    let moved = after.competences[0].niveaux[0].acs.remove(0);
    after.competences[0].niveaux[1].acs.push(moved);
    let other = &before.competences[0].niveaux[1].id;
    assert_eq!(said(&before, &after)[1], format!("> ac ac11-02 {niveau}1 {other}1"));
}

#[test]
fn what_an_added_object_holds_is_told_apart() {
    let before = Sample::but().build();
    let after = Sample::but().competence("Traiter", &["AC11.01"]).build();
    assert_eq!(said(&before, &after), ["+ competence traiter", "+ niveau traiter-1", "+ ac ac11-01"]);
    let changes = diff(&before, &after);
    let outer: Vec<Kind> = outermost(&changes).iter().map(|it| it.target.kind).collect();
    assert_eq!(outer, [Kind::Competence]);
    assert_eq!(said(&after, &before), ["- competence traiter", "- niveau traiter-1", "- ac ac11-01"]);
}

/// (rule, object, parcours) of each diagnostic of COU01.
fn gaps(report: &crate::rules::Report) -> Vec<(String, Vec<String>, bool)> {
    let of = report.diagnostics.iter().filter(|it| it.rule.code == "COU01");
    of.map(|it| (it.target.id.to_string(), it.parcours.iter().map(ToString::to_string).collect(), it.everywhere))
        .collect()
}

/// Both parcours develop the AC of Traiter, which nothing covers.
fn gap_in_two() -> Sample {
    Sample::but()
        .competence("Traiter", &["AC11.01 AC11.02"])
        .parcours("A", &[(1, "Traiter", 1)])
        .parcours("B", &[(1, "Traiter", 1)])
        .ressource(1, "R1.01", |it| it)
}

#[test]
fn a_diagnostic_that_goes_from_one_parcours_is_solved_there() {
    let before = judge(&gap_in_two().build(), None);
    let after = judge(&gap_in_two().ressource(1, "R1.02", |it| it.travaille("AC11.01").pour("A")).build(), None);
    let forth = trend(&before, &after);
    assert_eq!(gaps(&forth.solved), [("ac11-01".to_owned(), vec!["a".to_owned()], false)]);
    assert_eq!(gaps(&forth.created), []);
    let back = trend(&after, &before);
    assert_eq!(gaps(&back.created), gaps(&forth.solved));
    assert_eq!(gaps(&back.solved), []);
}

#[test]
fn nothing_is_solved_or_new_from_a_check_to_itself() {
    let programme: Programme =
        toml::from_str(include_str!("../../sample_programmes/atelier-des-defauts.toml")).unwrap();
    let report = judge(&programme, None);
    assert!(report.summary().error > 0);
    let trend = trend(&report, &report);
    assert_eq!((trend.solved.diagnostics.len(), trend.created.diagnostics.len()), (0, 0));
}

#[test]
fn the_same_thing_said_with_another_figure_is_no_news() {
    let with_ects = |ects| two_years().ue(1, "UE1", "Traiter", ects).build();
    let of = |ects| judge(&with_ects(ects), None);
    let rule = |report: &crate::rules::Report| report.diagnostics.iter().any(|it| it.rule.code == "MAQ01");
    assert!(rule(&of(20)) && rule(&of(10)));
    let same = trend(&of(20), &of(10));
    assert!(!rule(&same.solved) && !rule(&same.created));
    assert!(rule(&trend(&of(20), &of(30)).solved));
}

#[test]
fn parcours_that_a_programme_gets_bring_no_news_by_themselves() {
    let without = Sample::but().competence("Traiter", &["AC11.01"]).ressource(1, "R1.01", |it| it);
    let with = Sample::but().competence("Traiter", &["AC11.01"]).parcours("A", &[(1, "Traiter", 1)]).ressource(
        1,
        "R1.01",
        |it| it,
    );
    let trend = trend(&judge(&without.build(), None), &judge(&with.build(), None));
    assert_eq!((gaps(&trend.solved), gaps(&trend.created)), (vec![], vec![]));
}

#[test]
fn what_went_and_came_is_counted_by_severity() {
    let before = judge(&Sample::but().competence("Traiter", &["AC11.01"]).ressource(1, "R1.01", |it| it).build(), None);
    let after = judge(
        &Sample::but()
            .competence("Traiter", &["AC11.01"])
            .activite(Nature::Ressource, 1, "R1.01", |it| it.travaille("AC11.01"))
            .build(),
        None,
    );
    let trend = trend(&before, &after);
    let solved = trend.solved.diagnostics.iter().filter(|it| it.rule.code == "COU01");
    assert!(solved.clone().all(|it| it.severity == Severity::Error) && solved.count() == 1);
    assert!(trend.solved.summary().error >= 1);
}
