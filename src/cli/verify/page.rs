//! What a document is, as a page to read.

use super::{State, Verdict};
use crate::{
    cli::{Answer, Context, diff, table},
    formats::{stamp::TAPIS, verify::Difference},
    i18n::I18n,
    names, t,
};

/// So many places are told one by one.
const SHOWN: usize = 20;

pub(super) fn of(verdict: &Verdict, context: &Context<'_>) -> Answer {
    let i18n = context.i18n;
    let (name, id) = (verdict.name.as_str(), verdict.programme.as_str());
    let Some(state) = &verdict.state else {
        let mut lines = vec![t!(i18n, "verify-inconnu", document = name, programme = id)];
        lines.extend(said(verdict, i18n));
        return Answer::text(lines.join("\n"));
    };
    let what = shown(verdict, state, i18n);
    let head = match (verdict.is_todays(), verdict.is_intact()) {
        (true, _) => t!(i18n, "verify-aujourdhui", document = name, quoi = what),
        (false, true) => t!(i18n, "verify-autrefois", document = name, quoi = what),
        (false, false) => t!(i18n, "verify-change", document = name, quoi = what),
    };
    let mut parts = vec![head];
    if verdict.is_intact() && !state.votes.is_empty() {
        let votes = state.votes.iter().map(|it| names::vote_told(it, i18n)).collect::<Vec<_>>().join(", ");
        parts.push(t!(i18n, "verify-vote", votes = votes));
    }
    parts.extend(said(verdict, i18n));
    parts.extend(places(&verdict.changed, i18n, context.width()));
    if verdict.is_taken_at_its_word && verdict.is_intact() {
        parts.push(t!(i18n, "verify-sur-parole"));
    }
    let other_tapis = verdict.stamp.as_ref().map(|it| it.tapis.as_str()).filter(|it| *it != TAPIS);
    if let Some(tapis) = other_tapis.filter(|_| !verdict.changed.is_empty()) {
        parts.push(t!(i18n, "verify-autre-tapis", ecrit = tapis, ici = TAPIS));
    }
    if !verdict.is_todays() && verdict.is_intact() {
        let (then, now) = (point(id, state), point(id, &verdict.today));
        parts.push(String::new());
        parts.push(diff::compared((then, &state.programme), (now, &verdict.today.programme), i18n, context.width()));
    }
    Answer::text(parts.join("\n"))
}

/// « but-sd, parcours VCOD, version cadrage, entrée n° 42 du journal ».
fn shown(verdict: &Verdict, state: &State, i18n: &I18n) -> String {
    let mut parts = vec![verdict.programme.clone()];
    if let Some(parcours) = verdict.parcours.as_ref().and_then(|it| state.programme.get(it)) {
        parts.push(t!(i18n, "verify-parcours", parcours = parcours.code.as_str()));
    }
    parts.extend(state.versions.iter().map(|it| t!(i18n, "verify-version", version = it.as_str())));
    parts.extend(state.seq.map(|it| t!(i18n, "verify-entree", seq = it.to_string())));
    parts.join(", ")
}

/// What the document says of itself, and what of that is not so.
fn said(verdict: &Verdict, i18n: &I18n) -> Vec<String> {
    let programme = verdict.state.as_ref().map_or(&verdict.today.programme, |it| &it.programme);
    let stamp = verdict.stamp.as_ref().map(|it| t!(i18n, "verify-tampon", tampon = it.told(programme, i18n)));
    stamp.into_iter().chain(verdict.untrue.iter().cloned()).collect()
}

fn places(changed: &[Difference], i18n: &I18n, width: usize) -> Vec<String> {
    let one = |it: &Difference| {
        let [lu, ecrit] = parted(&it.found, &it.expected);
        let lieu = if it.place.is_empty() { t!(i18n, "verify-tete") } else { it.place.clone() };
        table::paragraph("  - ", &t!(i18n, "verify-lieu", lieu = lieu, lu = lu, ecrit = ecrit), width)
    };
    let mut lines: Vec<String> = changed.iter().take(SHOWN).map(one).collect();
    if let Some(more) = changed.len().checked_sub(SHOWN).filter(|it| *it > 0) {
        lines.push(t!(i18n, "verify-autres-lieux", n = more));
    }
    lines
}

/// Two texts where they part, short enough for one place among several.
fn parted(found: &str, expected: &str) -> [String; 2] {
    const BEFORE: usize = 20;
    const MAX: usize = 80;
    let same = found.chars().zip(expected.chars()).take_while(|(a, b)| a == b).count();
    let from = same.saturating_sub(BEFORE);
    [found, expected].map(|text| {
        let shown: String = text.chars().skip(from).take(MAX).collect();
        let begin = if from > 0 { "…" } else { "" };
        let end = if text.chars().count() > from + MAX { "…" } else { "" };
        format!("{begin}{shown}{end}")
    })
}

/// `but-sd@42`.
fn point(id: &str, state: &State) -> String {
    state.seq.map_or_else(|| id.to_owned(), |it| format!("{id}@{it}"))
}
