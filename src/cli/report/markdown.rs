//! The report of a period as Markdown.

use super::{
    super::{
        diff::{created, fault, solved},
        list::local_time,
    },
    period::Period,
};
use crate::{
    diff::{Change, Work, trend, work},
    formats::writing::markdown_text::{inline, line},
    i18n::I18n,
    programme::{EtatRemarque, Programme, Remarque},
    rules::{Report, judge},
    sentences::{Versions, describe},
    store::{Entry, Origin},
    t,
};

pub(super) fn of(period: &Period, i18n: &I18n) -> String {
    let trend = trend(&judge(&period.before, None), &judge(&period.after, None));
    let intitule = Some(period.after.intitule.as_str()).filter(|it| !it.is_empty());
    let title = t!(i18n, "compte-rendu-titre", intitule = intitule.unwrap_or(period.after.id.as_str()));
    let (open, settled): (Vec<_>, Vec<_>) = (period.open().collect(), period.settled().collect());
    let points = |points: &[&Remarque]| bullets(points.iter().map(|it| point(it, period, i18n)), i18n);
    let sections = [
        (t!(i18n, "compte-rendu-changements"), changes(period, i18n)),
        (t!(i18n, "compte-rendu-tranches", n = settled.len()), points(&settled)),
        (t!(i18n, "compte-rendu-ouverts", n = open.len()), points(&open)),
        (solved(&trend.solved, i18n), faults(&trend.solved, &period.before, i18n)),
        (created(&trend.created, i18n), faults(&trend.created, &period.after, i18n)),
    ];
    let mut text = format!("# {}\n\n{}\n", inline(&title), line(&told(period, i18n)));
    for (title, content) in sections {
        text.push_str(&format!("\n## {}\n", inline(&title)));
        if !content.is_empty() {
            text.push_str(&format!("\n{content}\n"));
        }
    }
    text
}

fn told(period: &Period, i18n: &I18n) -> String {
    let programme = period.after.id.as_str();
    let (debut, fin) = (period.start.seq.to_string(), period.end.seq.to_string());
    let (du, au) = (local_time(period.start.at, i18n), local_time(period.end.at, i18n));
    match &period.name {
        Some(nom) => t!(
            i18n,
            "compte-rendu-periode-nommee",
            programme = programme,
            nom = nom.as_str(),
            debut = debut,
            du = du,
            fin = fin,
            au = au
        ),
        None => t!(i18n, "compte-rendu-periode", programme = programme, debut = debut, du = du, fin = fin, au = au),
    }
}

/// What each did, object by object; files that were read are told in a line each.
fn changes(period: &Period, i18n: &I18n) -> String {
    let (files, edits): (Vec<&Entry>, Vec<&Entry>) =
        period.entries.iter().partition(|it| matches!(it.origin, Origin::Import));
    let work = work(edits.iter().map(|it| (it.author.as_str(), &it.edit)));
    let versions = Versions { before: &period.before, after: &period.after, i18n };
    let mut authors: Vec<&str> = Vec::new();
    for author in period.entries.iter().map(|it| it.author.as_str()) {
        if !authors.contains(&author) {
            authors.push(author);
        }
    }
    let parts = authors.into_iter().filter_map(|author| {
        let files = files.iter().filter(|it| it.author == author);
        let files = files.map(|it| format!("- {}", line(&describe(it, &period.after, i18n))));
        let own = work.iter().filter(|it| it.author == author).flat_map(|it| objects(it, versions));
        let lines: Vec<String> = files.chain(own).collect();
        (!lines.is_empty()).then(|| format!("### {}\n\n{}", name(author, i18n), lines.join("\n")))
    });
    let parts: Vec<String> = parts.collect();
    if parts.is_empty() { t!(i18n, "compte-rendu-rien") } else { parts.join("\n\n") }
}

fn name(author: &str, i18n: &I18n) -> String {
    if author.is_empty() { t!(i18n, "compte-rendu-sans-nom") } else { inline(author) }
}

fn objects(work: &Work, versions: Versions<'_>) -> Vec<String> {
    let object = |changes: &[Change]| {
        let changes: Vec<&Change> = changes.iter().collect();
        let title = changes.first().map(|it| versions.object(&it.target, &changes)).unwrap_or_default();
        let lines = changes.iter().map(|it| format!("\n  - {}", line(&versions.told(it))));
        format!("- **{}**{}", inline(&title), lines.collect::<String>())
    };
    work.objects.iter().map(|(_, changes)| object(changes)).collect()
}

/// A remarque, with what it is about, who made it and who settled it.
fn point(it: &Remarque, period: &Period, i18n: &I18n) -> String {
    let versions = Versions { before: &period.before, after: &period.after, i18n };
    let mut asides: Vec<String> = it.cible.iter().map(|target| versions.label(target)).collect();
    asides.extend(Some(it.auteur.clone()).filter(|it| !it.is_empty()));
    if let (EtatRemarque::Tranchee, Some(auteur)) = (it.etat, period.settler(it)) {
        asides.push(t!(i18n, "compte-rendu-tranche-par", auteur = auteur));
    }
    let asides = if asides.is_empty() { String::new() } else { format!(" ({})", asides.join(", ")) };
    line(&format!("{}{asides}", it.texte))
}

fn faults(report: &Report, programme: &Programme, i18n: &I18n) -> String {
    let lines: Vec<String> =
        report.diagnostics.iter().map(|it| format!("- {}", line(&fault(it, programme, i18n)))).collect();
    lines.join("\n")
}

fn bullets(lines: impl Iterator<Item = String>, i18n: &I18n) -> String {
    let lines: Vec<String> = lines.map(|line| format!("- {line}")).collect();
    if lines.is_empty() { t!(i18n, "compte-rendu-aucun") } else { lines.join("\n") }
}
