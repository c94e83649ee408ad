//! What a director finds in the report, and what students find in the livret, read back by other libraries.

use std::collections::HashSet;

use proptest::prelude::*;
use pulldown_cmark::{Event, HeadingLevel, Options as Dialect, Parser, Tag, TagEnd};
use scraper::{ElementRef, Html, Selector};
use tapis::{
    formats::{registry::Format, writing::written::Options},
    i18n::{I18n, Lang},
    programme::{Activite, Programme},
    progress::unwatched,
    rules, samples,
};

use crate::{generate, orebut_files};

const HOSTILE: &str = "<script>alert(1)</script> & \"deux\" 'un' | # *gras* [lien](x) `code` <!--";

pub(crate) fn write_in(format: &str, programme: &Programme, options: &Options, lang: Lang) -> String {
    let write = Format::named(format).unwrap().write.unwrap();
    let mut written = write(programme, options, &I18n::new(lang), &mut unwatched).unwrap();
    assert!(written.losses.is_empty());
    String::from_utf8(written.files.remove(0).bytes).unwrap()
}

fn write(format: &str, programme: &Programme) -> String {
    write_in(format, programme, &Options::default(), Lang::Fr)
}

/// The page, which a strict parser reads without a reproach.
fn page(html: &str) -> Html {
    let page = Html::parse_document(html);
    assert!(page.errors.is_empty(), "{:?}", page.errors);
    page
}

fn all<'p>(page: &'p Html, selector: &str) -> Vec<ElementRef<'p>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

fn text(element: &ElementRef<'_>) -> String {
    element.text().collect()
}

fn programmes() -> Vec<Programme> {
    let mut programmes = samples::read().unwrap();
    programmes.push(generate::sample());
    if cfg!(has_real_files) {
        let files = ["SD-2022-competences.xml", "SD-2022-formation.xml"].map(orebut_files::real);
        programmes.push(orebut_files::read(&files).programme);
    }
    programmes
}

#[test]
fn every_ac_activité_and_diagnostic_is_there_once() {
    for programme in programmes() {
        let html = write("html", &programme);
        let page = page(&html);
        let ids = |selector: &str, prefix: &str| -> Vec<String> {
            let elements = all(&page, selector);
            elements.iter().map(|it| it.attr("id").unwrap().strip_prefix(prefix).unwrap().to_owned()).collect()
        };
        let acs: Vec<&str> = programme.acs().map(|(.., ac)| ac.id.as_str()).collect();
        assert_eq!(ids("#referentiel tr.ac", "ac-"), acs);
        let mut fiches = ids("#fiches article", "activite-");
        let mut activites: Vec<&str> = programme.activites.iter().map(|it| it.id.as_str()).collect();
        fiches.sort();
        activites.sort();
        assert_eq!(fiches, activites);
        let report = rules::judge(&programme, None);
        assert_eq!(all(&page, "#constats .gravite").len(), report.diagnostics.len());
        let i18n = I18n::new(Lang::Fr);
        let constats = text(&all(&page, "#constats")[0]);
        for diagnostic in &report.diagnostics {
            assert!(constats.contains(&diagnostic.message(&i18n)), "{}", diagnostic.rule.code);
        }
        // The page of a rule stands once, however much it found.
        let codes: HashSet<&str> =
            report.diagnostics.iter().filter(|it| it.waived.is_none()).map(|it| it.rule.code).collect();
        assert_eq!(all(&page, "#constats .regle").len(), codes.len());
        assert_eq!(all(&page, "#constats ul.sans-objet li").len(), report.not_applicable.len());
    }
}

#[test]
fn the_heat_map_counts_what_the_matrix_counts() {
    let programme = generate::sample();
    let html = write("html", &programme);
    let page = page(&html);
    let cells = all(&page, "#couverture tr.total td");
    let expected: Vec<String> = tapis::coverage::views(&programme)
        .iter()
        .flat_map(|view| programme.semestres.iter().map(|it| view.chaleur_du_semestre(it.numero)))
        .map(|it| format!("{}/{}", it.couverts, it.acs))
        .collect();
    assert!(!expected.is_empty());
    assert_eq!(cells.len(), expected.len());
    for (cell, expected) in cells.iter().zip(expected) {
        let shown = text(cell);
        assert!(
            shown.contains(&expected) || (shown.starts_with('–') && expected.ends_with("/0")),
            "{shown} {expected}"
        );
    }
}

/// The case html-hidden-words-widen-the-page: words for screen readers alone are placed within the box that scrolls, and
/// not outside the page.
#[test]
fn hidden_words_stay_within_the_box_that_scrolls() {
    let programme = samples::read().unwrap().into_iter().find(|it| it.id.as_str() == "atelier-des-defauts").unwrap();
    let html = write("html", &programme);
    let page = page(&html);
    assert!(!all(&page, ".cache").is_empty());
    assert_eq!(all(&page, ".cache").len(), all(&page, ".boite .cache").len());
    let rule = html.split(".boite {").nth(1).unwrap().split('}').next().unwrap();
    assert!(rule.contains("position: relative") && rule.contains("overflow-x: auto"), "{rule}");
}

/// Headings lead on from one another, tables say what they are, drawings have their words, links lead somewhere.
fn check_accessible(html: &str, lang: &str) {
    let page = page(html);
    assert_eq!(all(&page, "html")[0].attr("lang"), Some(lang));
    assert_eq!(all(&page, "h1").len(), 1);
    let ranks: Vec<u8> =
        all(&page, "h1, h2, h3, h4, h5, h6").iter().map(|it| it.value().name().as_bytes()[1]).collect();
    assert_eq!(ranks[0], b'1');
    assert!(ranks.windows(2).all(|it| it[1] <= it[0] + 1), "a heading is skipped");
    assert!(all(&page, "table").iter().all(|it| it.select(&Selector::parse("caption").unwrap()).count() == 1));
    assert!(all(&page, "th").iter().all(|it| it.attr("scope").is_some()));
    assert!(all(&page, "svg").iter().all(|it| {
        it.attr("role") == Some("img") && it.first_child().unwrap().value().as_element().unwrap().name() == "title"
    }));
    let ids: Vec<&str> = all(&page, "[id]").iter().map(|it| it.attr("id").unwrap()).collect();
    let known: HashSet<&str> = ids.iter().copied().collect();
    assert_eq!(known.len(), ids.len(), "an id stands twice");
    assert!(all(&page, "a").iter().all(|it| known.contains(it.attr("href").unwrap().strip_prefix('#').unwrap())));
    // Nothing is fetched, nothing runs.
    assert!(all(&page, "script, link, img, iframe, [src], [onclick], [style]").is_empty());
    assert!(!html.contains("url(") && !html.contains("@import"));
}

#[test]
fn the_page_is_well_formed_and_accessible() {
    for programme in programmes() {
        check_accessible(&write("html", &programme), "fr");
    }
    let html = write_in("html", &generate::sample(), &Options::default(), Lang::En);
    check_accessible(&html, "en");
}

/// Hostile words in every text that a sample has.
fn hostile() -> Programme {
    let mut programme = generate::sample();
    programme.intitule = HOSTILE.into();
    programme.parcours.iter_mut().for_each(|it| it.libelle = HOSTILE.into());
    for competence in &mut programme.competences {
        (competence.nom, competence.libelle) = (HOSTILE.into(), HOSTILE.into());
        competence.composantes.iter_mut().for_each(|it| it.libelle = HOSTILE.into());
        for niveau in &mut competence.niveaux {
            niveau.libelle = HOSTILE.into();
            niveau.acs.iter_mut().for_each(|it| (it.code, it.libelle) = (HOSTILE.into(), HOSTILE.into()));
        }
    }
    for activite in &mut programme.activites {
        (activite.code, activite.libelle) = (HOSTILE.into(), HOSTILE.into());
        (activite.description, activite.objectifs) = (format!("{HOSTILE}\n\n1. {HOSTILE}\n# x\n- y"), HOSTILE.into());
        activite.criteres.iter_mut().for_each(|it| it.libelle = HOSTILE.into());
    }
    programme
}

#[test]
fn hostile_words_stay_words() {
    let html = write("html", &hostile());
    check_accessible(&html, "fr");
    let page = page(&html);
    assert!(text(&all(&page, "h1")[0]).contains(HOSTILE));
    assert_eq!(
        all(&page, "#fiches h4").iter().filter(|it| text(it).contains(HOSTILE)).count(),
        hostile().activites.len()
    );
}

#[test]
fn a_parcours_alone_shows_what_it_sees() {
    let programme = generate::sample();
    let parcours = &programme.parcours[0];
    let options = Options { parcours: Some(parcours.id.clone()), ..Options::default() };
    let seen = programme.activites.iter().filter(|it| it.is_in(Some(&parcours.id))).count();
    let html = write_in("html", &programme, &options, Lang::Fr);
    let page = page(&html);
    assert_eq!(all(&page, "#fiches article").len(), seen);
    assert_eq!(all(&page, "#couverture h3").len(), 1);
    let report = rules::judge(&programme, None);
    let concerned = report.diagnostics.iter().filter(|it| it.everywhere || it.parcours.contains(&parcours.id)).count();
    assert_eq!(all(&page, "#constats .gravite").len(), concerned);
    check_accessible(&html, "fr");
}

#[test]
fn one_programme_gives_the_same_bytes() {
    for format in ["html", "markdown"] {
        for programme in programmes() {
            assert_eq!(write(format, &programme), write(format, &programme.clone()), "{format}");
        }
    }
}

/// What a reader of Markdown sees: headings with their ranks, items, and the cells of each table row.
#[derive(Default)]
struct Livret {
    headings: Vec<(HeadingLevel, String)>,
    items: Vec<String>,
    rows: Vec<Vec<String>>,
}

fn livret(markdown: &str) -> Livret {
    let (mut livret, mut words, mut cells) = (Livret::default(), String::new(), Vec::new());
    for event in Parser::new_ext(markdown, Dialect::ENABLE_TABLES | Dialect::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Start(Tag::Heading { .. } | Tag::Item | Tag::TableCell) => words.clear(),
            Event::End(TagEnd::Heading(level)) => livret.headings.push((level, std::mem::take(&mut words))),
            Event::End(TagEnd::Item) => livret.items.push(std::mem::take(&mut words)),
            Event::End(TagEnd::TableCell) => cells.push(std::mem::take(&mut words)),
            Event::End(TagEnd::TableRow | TagEnd::TableHead) => livret.rows.push(std::mem::take(&mut cells)),
            Event::Text(text) => words.push_str(&text),
            Event::Start(
                Tag::Paragraph | Tag::Strong | Tag::List(None) | Tag::Table(_) | Tag::TableHead | Tag::TableRow,
            )
            | Event::End(_)
            | Event::HardBreak => {}
            other => panic!("{other:?} is not of the livret"),
        }
    }
    livret
}

fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn check_livret(programme: &Programme) {
    let livret = livret(&write("markdown", programme));
    let ranks: Vec<usize> = livret.headings.iter().map(|(level, _)| *level as usize).collect();
    assert_eq!((ranks[0], ranks.iter().filter(|it| **it == 1).count()), (1, 1));
    assert!(ranks.windows(2).all(|it| it[1] <= it[0] + 1), "a heading is skipped");
    let item = |code: &str, libelle: &str| match (code.trim(), libelle.trim()) {
        (code, "") => spaced(code),
        ("", libelle) => spaced(libelle),
        (code, libelle) => spaced(&format!("{code} — {libelle}")),
    };
    for (.., ac) in programme.acs() {
        assert!(livret.items.contains(&item(&ac.code, &ac.libelle)), "{}", ac.code);
    }
    let code = |it: &Activite| {
        if it.nature.code_recurs() { format!("{} S{}", it.code, it.semestre) } else { it.code.clone() }
    };
    for activite in &programme.activites {
        let titre = item(&code(activite), &activite.libelle);
        assert!(livret.headings.iter().any(|(level, it)| *level == HeadingLevel::H4 && *it == titre), "{titre}");
        let row = [spaced(&code(activite)), spaced(&activite.libelle)];
        assert!(livret.rows.iter().any(|it| it.starts_with(&row)), "{row:?}");
    }
}

#[test]
fn the_livret_says_every_ac_and_activité() {
    for programme in programmes() {
        check_livret(&programme);
    }
    check_livret(&hostile());
}

proptest! {
    #![proptest_config(generate::config(24))]

    #[test]
    fn any_programme_makes_a_sound_page(programme in generate::programme()) {
        check_accessible(&write("html", &programme), "fr");
        livret(&write("markdown", &programme));
    }
}
