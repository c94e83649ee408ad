//! Each kind of change, in each place that says it otherwise: the mark that people see there, and that is not there without it.

use std::sync::Arc;

use rust_decimal::Decimal;
use tapis::{
    formats::{registry::Format, stamp::Since, writing::written::Options},
    i18n::{I18n, Lang},
    programme::{Evaluation, Id, NatureEvaluation, NatureHeures, Programme, Volume},
    progress::unwatched,
};

use super::{
    fixture,
    regard::{ADDED, CHANGED, GONE, Seen, seen},
};
use crate::verify::stamped;

fn written(format: &str, before: Option<&Programme>, after: &Programme) -> Vec<u8> {
    let mut options = stamped(after, None, Lang::Fr);
    if let Some(before) = before {
        let since = Since::new(before, None, Some(3), vec!["vœu".into()]);
        options.stamp.iter_mut().for_each(|it| it.since = Some(since.clone()));
        options = Options { since: Some(Arc::new(before.clone())), ..options };
    }
    let format = Format::named(format).unwrap();
    format.export(after, &options, &I18n::new(Lang::Fr), &mut unwatched).unwrap().files.remove(0).bytes
}

type Change = fn(&mut Programme);

fn r101(programme: &mut Programme) -> &mut tapis::programme::Activite {
    programme.activites.iter_mut().find(|it| it.code == "R1.01").unwrap()
}

fn renamed(it: &mut Programme) {
    r101(it).libelle = "Autrement".into();
}

fn longer(it: &mut Programme) {
    r101(it).heures.insert(NatureHeures::CmTd, Volume::Global(Decimal::from(17)));
}

fn shorter(it: &mut Programme) {
    r101(it).heures.remove(&NatureHeures::CmTd);
}

fn heavier(it: &mut Programme) {
    r101(it).coefficients.insert(Id::from_label("ue11"), Decimal::from(6));
}

fn assessing(it: &mut Programme) {
    r101(it).evalue.insert(Id::from_label("AC11.01"));
}

fn with_a_new_one(it: &mut Programme) {
    let mut new = r101(it).clone();
    (new.id, new.code, new.libelle) = (Id::from_label("r1-77"), "R1.77".into(), "Nouer".into());
    it.activites.push(new);
}

fn without_it(it: &mut Programme) {
    it.activites.retain(|it| it.code != "R1.01");
    it.forget_absent();
}

fn without_a_ue(it: &mut Programme) {
    it.semestres[1].ues.retain(|it| it.id.as_str() != "ue31");
    it.forget_absent();
}

fn reworded(it: &mut Programme) {
    it.competences[0].niveaux[0].acs[0].libelle = "Faire autrement".into();
}

fn assessed(it: &mut Programme) {
    r101(it).evaluations = vec![Evaluation::new(Id::from_label("e"), NatureEvaluation::Oral, "Oral blanc")];
}

fn moved(it: &mut Programme) {
    let first = it.activites.remove(0);
    it.activites.push(first);
}

/// What changed, and a cell of which sheet shows what, on what, under what sign, with what in its note.
const CELLS: [(&str, Change, &str, &str, &str, &str, &str); 27] = [
    ("a row that came", with_a_new_one, "Maquette", "R1.77", ADDED, "+ ", ""),
    ("the rest of it", with_a_new_one, "Maquette", "Nouer", ADDED, "", ""),
    ("a row that went", without_it, "Maquette", "R1.01", GONE, "− ", ""),
    ("the rest of it", without_it, "Maquette", "Sur R1.01", GONE, "", ""),
    ("a wording", renamed, "Maquette", "Autrement", CHANGED, "≠ ", "Sur R1.01"),
    ("hours", longer, "Maquette", "17", CHANGED, "12 → ", "12"),
    ("hours that went", shorter, "Maquette", "12", GONE, "− ", "12"),
    ("the total of a row", longer, "Maquette", "25", CHANGED, "20 → ", "20"),
    ("the total of a semestre", longer, "Maquette", "45", CHANGED, "40 → ", "40"),
    ("a UE that went", without_a_ue, "Maquette", "UE3.1", GONE, "− ", ""),
    ("a coefficient of the maquette", heavier, "Maquette", "6", CHANGED, "3 → ", "3"),
    ("a coefficient", heavier, "Coefficients", "6", CHANGED, "3 → ", "3"),
    ("the total of a UE", heavier, "Coefficients", "8", CHANGED, "5 → ", "5"),
    ("the share of SAÉ", heavier, "Coefficients", "0.25", CHANGED, "40 % → ", "40 %"),
    ("a row of a UE that came", with_a_new_one, "Coefficients", "R1.77", ADDED, "", ""),
    ("a row of a UE that went", without_it, "Coefficients", "Sur R1.01", GONE, "", ""),
    ("a UE that went", without_a_ue, "Coefficients", "UE3.1", GONE, "− ", ""),
    ("a cross", assessing, "Tableau croisé S1", "TÉ", CHANGED, "≠ ", "T"),
    ("the count of a column", assessing, "Tableau croisé S1", "1", CHANGED, "0 → ", "0"),
    ("a head that came", with_a_new_one, "Tableau croisé S1", "R1.77", ADDED, "+ ", ""),
    ("the head of another wording", renamed, "Tableau croisé S1", "Autrement", CHANGED, "≠ ", "Sur R1.01"),
    ("an AC", reworded, "Tableau croisé S1", "Faire autrement", CHANGED, "≠ ", "Faire AC11.01"),
    ("an AC", reworded, "Référentiel", "Faire autrement", CHANGED, "≠ ", "Faire AC11.01"),
    ("who works on an AC", with_a_new_one, "Référentiel", "SAÉ 1.01, R1.01, R1.77", CHANGED, "≠ ", "SAÉ 1.01, R1.01"),
    ("an évaluation", assessed, "Évaluations", "Oral blanc", ADDED, "", ""),
    ("a figure", longer, "Synthèse", "45.5", CHANGED, "40,5 → ", "40,5"),
    ("what stands elsewhere", moved, "Maquette", "R1.01", "", "↕ ", ""),
];

#[test]
fn each_change_is_seen_in_the_workbook() {
    let before = fixture::programme();
    let mut wrong = Vec::new();
    for (what, change, sheet, shown, fill, sign, note) in CELLS {
        let mut after = before.clone();
        change(&mut after);
        let is_it = |it: &Seen| {
            let is_marked = it.sign() == sign && (fill.is_empty() || it.fill == fill);
            it.shown == shown && is_marked && it.note.contains(note) && it.is_struck == (fill == GONE)
        };
        let marked = seen(&written("xlsx", Some(&before), &after), sheet);
        if !marked.values().any(is_it) {
            let near: Vec<_> = marked.iter().filter(|(_, it)| it.shown == shown).collect();
            wrong.push(format!("{what}, {sheet}: {near:#?}"));
        }
        let plain = seen(&written("xlsx", None, &after), sheet);
        assert!(!plain.values().any(is_it), "{what}, {sheet}: it is there without marks");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What changed, and what a page and a text say of it.
const TEXTS: [(&str, Change, &str, &str); 21] = [
    ("a fiche that came", with_a_new_one, "html", "class=\"fiche ajout\""),
    ("its title", with_a_new_one, "html", "<ins>+ R1.77 — Nouer"),
    ("a fiche that went", without_it, "html", "class=\"fiche retrait\""),
    ("its title", without_it, "html", "<del>− R1.01 — Sur R1.01"),
    ("a wording", renamed, "html", "<ins>+ R1.01 — Autrement</ins></h4>"),
    ("what it was", renamed, "html", "<del>− R1.01 — Sur R1.01</del>"),
    ("hours", longer, "html", "<ins>+ CM+TD : 17 h</ins>"),
    ("what they were", longer, "html", "<del>− CM+TD : 12 h</del>"),
    ("a coefficient", heavier, "html", "<ins>+ UE1.1 — Nouer : 6</ins>"),
    ("what it was", heavier, "html", "<del>− UE1.1 — Nouer : 3</del>"),
    ("an AC", reworded, "html", "<ins>+ Faire autrement</ins>"),
    ("the list", renamed, "html", "<td class=\"texte\"><del>Sur R1.01</del></td>"),
    ("a figure of the list", longer, "html", "<th scope=\"row\">≠</th><td>Heures d’enseignement</td>"),
    ("a fiche that came", with_a_new_one, "markdown", "#### **+** R1.77 — Nouer"),
    ("a fiche that went", without_it, "markdown", "#### **−** ~~R1.01 — Sur R1.01~~"),
    ("a wording", renamed, "markdown", "#### **≠** R1.01 — Autrement"),
    ("what it was", renamed, "markdown", "**−** ~~R1.01 — Sur R1.01~~"),
    ("hours", longer, "markdown", "~~12~~"),
    ("a coefficient", heavier, "markdown", "**−** ~~UE1.1 — Nouer : 3~~"),
    ("an AC", reworded, "markdown", "**−** ~~AC11.01 — Faire AC11.01~~"),
    ("the list", renamed, "markdown", "| ≠ modification | R1.01 — Autrement (ressource) |"),
];

#[test]
fn each_change_is_seen_in_pages_and_texts() {
    let before = fixture::programme();
    let mut wrong = Vec::new();
    for (what, change, format, part) in TEXTS {
        let mut after = before.clone();
        change(&mut after);
        let text = |before: Option<&Programme>| String::from_utf8(written(format, before, &after)).unwrap();
        // Blanks of tables are nobody's.
        let flat = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let marked = flat(text(Some(&before)));
        if !marked.contains(part) {
            wrong.push(format!("{what}, {format}: {part}\n{marked}"));
        }
        assert!(!flat(text(None)).contains(part), "{what}, {format}: it is there without marks");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
