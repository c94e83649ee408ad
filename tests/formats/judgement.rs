//! What is said of a programme is the same wherever it is told: by the command, in each document, for all and for one
//! parcours.

use std::{collections::HashMap, io::Cursor};

use calamine::{Data, DataType, Reader, Xlsx};
use proptest::prelude::*;
use scraper::{ElementRef, Html, Selector};
use tapis::{
    formats::{registry::Format, writing::written::Options},
    i18n::{I18n, Lang},
    programme::{Id, Parcours, Programme},
    progress::unwatched,
    rules::judge,
    samples,
};

use crate::{generate, orebut_files};

/// A rule, the object that it is about, and the parcours in which it holds; as people read them.
type Told = Vec<[String; 3]>;

fn written(format: &str, programme: &Programme, parcours: Option<&Id<Parcours>>) -> Vec<Vec<u8>> {
    let write = Format::named(format).unwrap().write.unwrap();
    let options = Options { parcours: parcours.cloned(), ..Options::default() };
    let written = write(programme, &options, &I18n::new(Lang::Fr), &mut unwatched).unwrap();
    written.files.into_iter().map(|it| it.bytes).collect()
}

/// The rows of Diagnostics that say a severity: rule, object, parcours.
fn of_workbook(programme: &Programme, parcours: Option<&Id<Parcours>>) -> Told {
    let bytes = written("xlsx", programme, parcours).remove(0);
    let mut workbook: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let sheet = workbook.worksheet_range("Diagnostics").unwrap();
    let has_parcours = !programme.parcours.is_empty();
    let rows = sheet.rows().skip(4).take_while(|row| !row[1].to_string().is_empty());
    let place = |row: &[calamine::Data]| if has_parcours { row[4].to_string() } else { "tous".to_owned() };
    rows.map(|row| [row[1].to_string(), row[3].to_string(), place(row)]).collect()
}

/// What the judgement itself says, in the words of the workbook.
fn of_judgement(programme: &Programme, parcours: Option<&Id<Parcours>>) -> usize {
    judge(programme, parcours).diagnostics.len()
}

#[test]
fn the_workbook_of_a_parcours_of_the_sample_has_no_diagnostic() {
    let programme = samples::read().unwrap().into_iter().find(|it| it.id.as_str() == "but-ecr").unwrap();
    for parcours in &programme.parcours {
        assert_eq!(of_judgement(&programme, Some(&parcours.id)), 0, "{}", parcours.code);
        assert_eq!(of_workbook(&programme, Some(&parcours.id)), Told::new(), "{}", parcours.code);
    }
}

#[test]
#[cfg_attr(not(has_real_files), ignore = "wants the published programmes: TAPIS_REAL_DATA")]
fn what_a_parcours_of_sd_does_not_see_is_judged_in_its_workbook_too() {
    let programme = sd();
    let vcod = programme.parcours.iter().find(|it| it.code == "VCOD").unwrap();
    let told = of_workbook(&programme, Some(&vcod.id));
    assert!(told.iter().any(|[rule, object, _]| rule == "ALI09" && object.ends_with("R3.VCOD.11")), "{told:?}");
    assert_eq!(told.len(), of_judgement(&programme, Some(&vcod.id)));
}

fn sd() -> Programme {
    let files = ["SD-2022-competences.xml", "SD-2022-formation.xml"].map(orebut_files::real);
    orebut_files::read(&files).programme
}

/// The rows of the table of diagnostics.
fn of_csv(programme: &Programme, parcours: Option<&Id<Parcours>>) -> Told {
    let bytes = written("csv", programme, parcours).remove(2);
    let mut reader = csv::ReaderBuilder::new().from_reader(&bytes[..]);
    reader.records().map(|it| it.unwrap()).map(|row| [&row[1], &row[4], &row[5]].map(str::to_owned)).collect()
}

/// A cell of a table is a text: what a spreadsheet would take for a formula has a mark before it.
fn plain(text: &str) -> String {
    text.trim_start_matches('\'').trim().to_owned()
}

/// What the judgement itself says, as the documents tell it: rule, label, parcours.
fn expected(programme: &Programme, parcours: Option<&Id<Parcours>>) -> Told {
    let report = judge(programme, parcours);
    let told = report.diagnostics.iter().map(|it| {
        let codes: Vec<&str> =
            programme.parcours.iter().filter(|p| it.parcours.contains(&p.id)).map(|p| p.code.as_str()).collect();
        let place = match it.everywhere {
            true => "tous".to_owned(),
            false if it.is_of_none() => "d’aucun parcours".to_owned(),
            false => codes.join(", "),
        };
        let label = programme.label(&it.target).unwrap_or_else(|| it.target.id.clone());
        [it.rule.code.to_owned(), label.to_string(), place]
    });
    told.collect()
}

fn sorted(mut told: Vec<(String, String)>) -> Vec<(String, String)> {
    told.sort();
    told
}

/// Rule and parcours of each: labels may be cut or marked, each format in its own way.
fn places(told: &Told) -> Vec<(String, String)> {
    sorted(told.iter().map(|[rule, _, place]| (rule.clone(), plain(place))).collect())
}

/// The figures of a document: what it is called, and what stands in each parcours.
type Figures = Vec<(String, Vec<String>)>;

fn page(programme: &Programme, parcours: Option<&Id<Parcours>>) -> Html {
    Html::parse_document(&String::from_utf8(written("html", programme, parcours).remove(0)).unwrap())
}

fn all<'p>(page: &'p Html, selector: &str) -> Vec<ElementRef<'p>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

/// The figures of the page, and those of them that it flags: the row and the rank of the parcours.
fn figures_of_page(page: &Html) -> (Figures, Vec<(String, usize)>) {
    let (mut figures, mut flagged) = (Vec::new(), Vec::new());
    let table = all(page, "#synthese table").remove(0);
    for row in table.select(&Selector::parse("tbody tr").unwrap()) {
        let text = |selector: &str| -> Vec<String> {
            row.select(&Selector::parse(selector).unwrap()).map(|it| it.text().collect()).collect()
        };
        let name = text("th").remove(0);
        for (rank, cell) in row.select(&Selector::parse("td.nombre").unwrap()).enumerate() {
            if cell.value().classes().any(|it| it == "manque") {
                flagged.push((name.clone(), rank));
            }
        }
        let value = |cell: String| cell.trim_start_matches("✓ ").replace("✖ hors de la cible\u{a0}: ", "");
        figures.push((name, text("td.nombre").into_iter().map(value).collect()));
    }
    (figures, flagged)
}

/// The rule that judges the figures of a row.
fn rule_of(name: &str) -> &'static str {
    match name {
        "ECTS du diplôme" => "MAQ02",
        "Heures d’enseignement" => "MAQ05",
        "Heures de projet" => "MAQ06",
        "Part de pratique (TP et projet)" => "MAQ07",
        "Part d’adaptation locale" => "MAQ08",
        _ => "MAQ01",
    }
}

/// The figures of the first sheet of the workbook: what each is called, and what stands in each parcours.
fn figures_of_workbook(programme: &Programme, parcours: Option<&Id<Parcours>>) -> HashMap<String, Vec<Data>> {
    let bytes = written("xlsx", programme, parcours).remove(0);
    let mut workbook: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let sheet = workbook.worksheet_range("Synthèse").unwrap();
    sheet.rows().map(|row| (row[0].to_string(), row.iter().skip(3).cloned().collect())).collect()
}

/// Whether a number of a cell is what a person reads on the page.
fn is_said(cell: Option<&Data>, text: &str) -> bool {
    let bare = |text: &str| text.replace(['\u{a0}', '\u{202f}', ' '], "");
    // What students choose makes it a range, which is told in words.
    if let Some(Data::String(told)) = cell
        && bare(told) == bare(text)
        && text.contains("à")
    {
        return true;
    }
    let number = bare(text).replace(',', ".");
    let (number, share) = number.strip_suffix('%').map_or((number.as_str(), 1.0), |it| (it, 100.0));
    match (cell.and_then(Data::as_f64), number.parse::<f64>()) {
        (Some(is), Ok(said)) => (is * share - said).abs() < 0.051,
        // Where nothing is filled in, a formula gives nothing or a dash.
        (is, _) => text == "–" && is.is_none_or(|it| it == 0.0),
    }
}

/// What every document says of a programme, for all and for each parcours.
fn check_documents(programme: &Programme) {
    let asked = std::iter::once(None).chain(programme.parcours.iter().map(|it| Some(&it.id)));
    for parcours in asked {
        let expected = expected(programme, parcours);
        assert_eq!(places(&of_csv(programme, parcours)), places(&expected), "csv, {parcours:?}");
        assert_eq!(places(&of_workbook(programme, parcours)), places(&expected), "xlsx, {parcours:?}");
        let page = page(programme, parcours);
        assert_eq!(all(&page, "#constats .gravite").len(), expected.len(), "html, {parcours:?}");
        let (figures, flagged) = figures_of_page(&page);
        let livret = String::from_utf8(written("markdown", programme, parcours).remove(0)).unwrap();
        let workbook = figures_of_workbook(programme, parcours);
        for (name, values) in &figures {
            let cells = &workbook[name];
            for (rank, value) in values.iter().enumerate() {
                assert!(
                    is_said(cells.get(rank), value),
                    "{name}, {parcours:?}: {value} on the page, {:?}",
                    cells.get(rank)
                );
            }
            let start = format!("| {name} |");
            let row = livret.lines().find(|it| it.starts_with(&start)).unwrap_or_else(|| panic!("no row {name}"));
            let cells: Vec<&str> = row.trim_matches('|').split(" | ").skip(2).map(str::trim).collect();
            // Markdown has no blank that holds words together.
            let values: Vec<String> = values.iter().map(|it| it.replace('\u{a0}', " ")).collect();
            assert_eq!(cells, values, "{name}, {parcours:?}");
        }
        let views = tapis::coverage::views(programme);
        for (name, rank) in flagged {
            let here = parcours.or_else(|| views[rank].parcours.map(|it| &it.id));
            let report = judge(programme, here);
            assert!(report.diagnostics.iter().any(|it| it.rule.code == rule_of(&name)), "{name} is flagged, {here:?}");
        }
    }
}

#[test]
fn every_document_says_the_same_of_the_samples() {
    let mut programmes = samples::read().unwrap();
    if cfg!(has_real_files) {
        programmes.push(sd());
    }
    for programme in programmes {
        check_documents(&programme);
    }
}

#[test]
#[cfg_attr(not(has_real_files), ignore = "wants the published programmes: TAPIS_REAL_DATA")]
fn sd_has_no_flag_on_practice_and_says_what_is_missing() {
    let programme = sd();
    let page = page(&programme, None);
    let (figures, flagged) = figures_of_page(&page);
    assert!(flagged.iter().all(|(name, _)| !name.starts_with("Part ")), "{flagged:?}");
    assert!(figures.iter().any(|(name, _)| name.starts_with("Part de pratique")));
    let told: String = all(&page, "#synthese").remove(0).text().collect();
    assert!(told.contains("non jugé\u{a0}: il manque les heures de 36 SAÉ"), "{told}");
}

proptest! {
    #![proptest_config(generate::config(12))]

    #[test]
    fn every_document_says_the_same(programme in generate::programme()) {
        check_documents(&programme);
    }
}
