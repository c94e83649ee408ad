//! The page: its head, its table of contents, its sections.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::{Report, diagnostics, fiches, heat, load, paper, paths, poles, referentiel, revision, synthese};
use crate::{
    formats::stamp::comment,
    i18n::I18n,
    progress::{Abandoned, Stage, Step, Watch},
    t,
};

const STYLE: &str = include_str!("style.css");

/// The section that a report has only when it marks what changed.
const REVISION: &str = "modifications";

/// A part of the report, under a heading of its own.
struct Section {
    id: &'static str,
    title: fn(&I18n) -> String,
    body: fn(&Report<'_>, &mut Watch<'_>) -> Result<Markup, Abandoned>,
}

static SECTIONS: [Section; 9] = [
    Section { id: REVISION, title: |i18n| t!(i18n, "revision-titre"), body: |report, _| Ok(revision::body(report)) },
    Section {
        id: "synthese",
        title: |i18n| t!(i18n, "rapport-synthese"),
        body: |report, _| Ok(synthese::body(report)),
    },
    Section {
        id: "couverture",
        title: |i18n| t!(i18n, "rapport-couverture"),
        body: |report, _| Ok(heat::body(report)),
    },
    Section {
        id: "cheminement",
        title: |i18n| t!(i18n, "rapport-cheminement"),
        body: |report, _| Ok(paths::body(report)),
    },
    Section { id: "charge", title: |i18n| t!(i18n, "rapport-charge"), body: |report, _| Ok(load::body(report)) },
    Section { id: "poles", title: |i18n| t!(i18n, "rapport-poles"), body: |report, _| Ok(poles::body(report)) },
    Section {
        id: "constats",
        title: |i18n| t!(i18n, "rapport-constats"),
        body: |report, _| Ok(diagnostics::body(report)),
    },
    Section {
        id: "referentiel",
        title: |i18n| t!(i18n, "rapport-referentiel"),
        body: |report, _| Ok(referentiel::body(report)),
    },
    Section { id: "fiches", title: |i18n| t!(i18n, "rapport-fiches"), body: fiches::body },
];

const FOOTER: &str = "pied";

/// What stands after each section: whoever goes by keyboard passes it at one stop.
fn after(told: &[&Section]) -> impl Iterator<Item = &'static str> {
    told.iter().skip(1).map(|it| it.id).chain([FOOTER])
}

pub(super) fn page(report: &Report<'_>, watch: &mut Watch<'_>) -> Result<Markup, Abandoned> {
    let survey = &report.survey;
    let i18n = survey.i18n;
    let title = survey.title();
    let told: Vec<&Section> = SECTIONS.iter().filter(|it| it.id != REVISION || survey.earlier.is_some()).collect();
    let mut sections = Vec::with_capacity(told.len());
    for (done, section) in told.iter().enumerate() {
        watch(Step::new(Stage::Sections, done, told.len()))?;
        sections.push((section.body)(report, watch)?);
    }
    Ok(html! {
        (DOCTYPE)
        html lang=(i18n.lang.code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                @if let Some(stamp) = survey.stamp { meta name="author" content=(stamp.author); }
                title { (title) " – " (t!(i18n, "rapport-sujet")) }
                // The style is the project’s own; what people wrote stands in it as strings of its own.
                style { (PreEscaped(STYLE)) (PreEscaped(paper::margins(report))) }
            }
            body {
                a.saut href="#contenu" { (t!(i18n, "rapport-aller-au-contenu")) }
                header {
                    h1 { (title) }
                    @let parcours = survey.subtitle();
                    @if !parcours.is_empty() { p.chapeau { (parcours) } }
                    @if let Some(stamp) = survey.told_stamp() { p.tampon { (stamp) } }
                }
                nav aria-label=(t!(i18n, "rapport-sommaire")) {
                    ul { @for it in &told { li { a href={ "#" (it.id) } { ((it.title)(i18n)) } } } }
                }
                main #contenu {
                    @for ((it, body), next) in told.iter().zip(&sections).zip(after(&told)) {
                        section #(it.id) aria-labelledby={ "titre-" (it.id) } {
                            h2 id={ "titre-" (it.id) } { ((it.title)(i18n)) }
                            a.passer href={ "#" (next) } { (t!(i18n, "rapport-passer", titre = (it.title)(i18n))) }
                            (body)
                        }
                    }
                }
                footer #(FOOTER) {
                    @if let Some(votes) = survey.stamp.and_then(|it| it.votes_told(i18n)) { p.vote { strong { (votes) } } }
                    p { (t!(i18n, "rapport-pied")) }
                    // Nothing in it can end the comment.
                    @if let Some(stamp) = survey.stamp { (PreEscaped(comment(stamp))) }
                }
            }
        }
    })
}
