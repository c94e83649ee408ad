//! The workbook on paper: how large its letters are once each sheet is scaled to its page, and where pages end. Worked
//! out from the file as spreadsheets do: widths of columns, heights of rows, paper, margins, pages to fit.

use std::{collections::BTreeMap, io::Cursor, path::Path};

use calamine::{Reader, SheetVisible, Xlsx};
use tapis::{
    formats::{orebut, toml_file, xlsx},
    i18n::{I18n, Lang},
    programme::Programme,
};

use super::{fixture, retouche::Retouche};

/// What is too small to be read on a printed page, in points.
const SMALLEST: f64 = 7.0;

#[derive(Clone, Copy)]
pub(super) struct Column {
    width: f64,
    pub(super) hidden: bool,
}

/// The columns that a sheet describes, from A.
pub(super) fn columns(xml: &str) -> Vec<Column> {
    let mut columns = Vec::new();
    for tag in tags(xml, "col") {
        let (min, max) = (whole(&tag, "min"), whole(&tag, "max"));
        columns.resize(max.max(columns.len()), Column { width: 9.14, hidden: false });
        let column =
            Column { width: tag["width"].parse().unwrap(), hidden: tag.get("hidden").is_some_and(|it| it == "1") };
        columns[min - 1..max].fill(column);
    }
    columns
}

type Tag = BTreeMap<String, String>;

/// The attributes of each tag of that name.
fn tags(xml: &str, name: &str) -> Vec<Tag> {
    let mut found = Vec::new();
    for (at, open) in xml.match_indices(&format!("<{name}")) {
        let rest = &xml[at + open.len()..];
        if !rest.starts_with([' ', '>', '/']) {
            continue;
        }
        let mut said = &rest[..rest.find('>').unwrap()];
        let mut tag = Tag::new();
        while let Some((key, after)) = said.split_once("=\"") {
            let (value, after) = after.split_once('"').unwrap();
            tag.insert(key.trim().to_owned(), value.to_owned());
            said = after;
        }
        found.push(tag);
    }
    found
}

fn whole(tag: &Tag, key: &str) -> usize {
    tag[key].parse().unwrap()
}

/// The sizes of the letters of each style of cells.
fn sizes(styles: &str) -> Vec<f64> {
    let fonts = &styles[styles.find("<fonts").unwrap()..styles.find("</fonts>").unwrap()];
    let fonts: Vec<f64> = tags(fonts, "sz").iter().map(|it| it["val"].parse().unwrap()).collect();
    let xfs = &styles[styles.find("<cellXfs").unwrap()..styles.find("</cellXfs>").unwrap()];
    tags(xfs, "xf").iter().map(|it| fonts[whole(it, "fontId")]).collect()
}

/// A sheet as it is printed.
struct Printed {
    /// The size of its smallest letters on the page, in points.
    letters: f64,
    /// Whether all its rows are made to stand on one page, or do anyway.
    is_whole: bool,
    fits: bool,
    /// The rows after which a page ends, from 1.
    breaks: Vec<usize>,
    /// Whether what stands between two of them stands on one page.
    parts_fit: bool,
    a3: bool,
    footer: String,
}

fn printed(xml: &str, sizes: &[f64], last_row: usize) -> Printed {
    let width: f64 = columns(xml)
        .iter()
        .filter(|it| !it.hidden)
        // 7 pixels a digit of the default font; the file counts the margins of the cell in.
        .map(|it| (it.width * 7.0).round() * 0.75)
        .sum();
    let usual: f64 = tags(xml, "sheetFormatPr")[0]["defaultRowHeight"].parse().unwrap();
    let mut heights = vec![usual; last_row];
    for row in tags(xml, "row").iter().filter(|it| whole(it, "r") <= last_row) {
        let is_hidden = row.get("hidden").is_some_and(|it| it == "1");
        let own = row.get("ht").map_or(usual, |it| it.parse().unwrap());
        heights[whole(row, "r") - 1] = if is_hidden { 0.0 } else { own };
    }
    let height: f64 = heights.iter().sum();
    let setup = &tags(xml, "pageSetup")[0];
    let a3 = whole(setup, "paperSize") == 8;
    assert!(a3 || whole(setup, "paperSize") == 9, "A4 or A3");
    let (short, long) = if a3 { (841.9, 1190.6) } else { (595.3, 841.9) };
    let (page_width, page_height) = if setup["orientation"] == "landscape" { (long, short) } else { (short, long) };
    let margins = &tags(xml, "pageMargins")[0];
    let margin = |key: &str| margins[key].parse::<f64>().unwrap() * 72.0;
    let wide = setup.get("fitToWidth").map_or(1.0, |it| it.parse().unwrap());
    let is_whole = setup.get("fitToHeight").is_none_or(|it| it == "1");
    let mut scale = wide * (page_width - margin("left") - margin("right")) / width;
    let room = page_height - margin("top") - margin("bottom");
    if is_whole {
        scale = scale.min(room / height);
    }
    let fits = height * scale.min(1.0) <= room;
    let body = tags(xml, "c").into_iter().filter(|it| it.contains_key("s"));
    let smallest = body.map(|it| sizes[whole(&it, "s")]).fold(f64::INFINITY, f64::min);
    let footer = xml[xml.find("<oddFooter>").unwrap()..xml.find("</oddFooter>").unwrap()].to_owned();
    let breaks: Vec<usize> = tags(xml, "brk").iter().map(|it| whole(it, "id")).collect();
    let edges = [vec![0], breaks.clone(), vec![last_row]].concat();
    let part = |it: &[usize]| heights[it[0]..it[1]].iter().sum::<f64>() * scale.min(1.0);
    let parts_fit = edges.windows(2).all(|it| part(it) <= room);
    Printed { letters: smallest * scale.min(1.0), is_whole, fits, breaks, parts_fit, a3, footer }
}

fn sample(name: &str) -> Programme {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_programmes").join(name);
    toml_file::read(&path, &std::fs::read_to_string(&path).unwrap()).unwrap()
}

/// Every visible sheet of the workbook, printed.
fn pages(programme: &Programme) -> Vec<(String, Printed)> {
    let bytes = xlsx::write(programme, None, &I18n::new(Lang::Fr)).unwrap();
    let retouche = Retouche::new(&bytes);
    let sizes = sizes(retouche.text("xl/styles.xml"));
    let mut workbook: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes.clone())).unwrap();
    let visible: Vec<(usize, String)> = workbook
        .sheets_metadata()
        .iter()
        .enumerate()
        .filter(|(_, it)| it.visible == SheetVisible::Visible)
        .map(|(rank, it)| (rank + 1, it.name.clone()))
        .collect();
    let each = visible.into_iter().map(|(number, name)| {
        let last = workbook.worksheet_range(&name).unwrap().end().unwrap().0 as usize + 1;
        let printed = printed(retouche.text(&format!("xl/worksheets/sheet{number}.xml")), &sizes, last);
        (name, printed)
    });
    each.collect()
}

/// Letters of 7 points at least, heads and « page n de m » on each page, no tableau croisé cut but between niveaux.
fn check(programme: &Programme) {
    let titles = {
        let bytes = xlsx::write(programme, None, &I18n::new(Lang::Fr)).unwrap();
        let retouche = Retouche::new(&bytes);
        retouche.text("xl/workbook.xml").matches("_xlnm.Print_Titles").count()
    };
    let pages = pages(programme);
    assert_eq!(titles, pages.len() + hidden(programme), "each sheet repeats its heads");
    for (name, page) in &pages {
        assert!(page.letters >= SMALLEST, "{name}: {:.2} points", page.letters);
        assert!(page.footer.contains("&amp;P") && page.footer.contains("&amp;N"), "{name}: {}", page.footer);
        if name.starts_with("Tableau croisé") {
            assert!(page.fits || !page.breaks.is_empty(), "{name} is cut anywhere");
        }
    }
}

/// The sheets that nobody sees, besides the one that carries the programme.
fn hidden(programme: &Programme) -> usize {
    let bytes = xlsx::write(programme, None, &I18n::new(Lang::Fr)).unwrap();
    let workbook: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    workbook.sheets_metadata().iter().filter(|it| it.visible == SheetVisible::Hidden).count()
}

#[test]
fn every_sheet_can_be_read_on_paper() {
    check(&fixture::programme());
    for name in ["but-economie-circulaire.toml", "atelier-des-defauts.toml", "master-ingenierie-pedagogique.toml"] {
        check(&sample(name));
    }
}

#[test]
fn the_tableaux_croises_of_the_samples_stand_on_one_page_each() {
    for name in ["but-economie-circulaire.toml", "master-ingenierie-pedagogique.toml"] {
        for (sheet, page) in pages(&sample(name)).iter().filter(|(name, _)| name.starts_with("Tableau croisé")) {
            assert!(page.is_whole, "{name}, {sheet}");
        }
    }
}

#[test]
fn a_programme_that_no_page_holds_is_still_legible() {
    let mut programme = sample("but-economie-circulaire.toml");
    let more: Vec<_> = programme.activites.clone();
    for copy in 0..5 {
        programme.activites.extend(more.iter().cloned().map(|mut it| {
            it.id = tapis::programme::Id::from_label(&format!("{} {copy}", it.id));
            it.evaluations.clear();
            it.criteres.clear();
            it
        }));
    }
    check(&programme);
}

#[test]
#[cfg_attr(not(has_real_files), ignore = "wants the published programmes: TAPIS_REAL_DATA")]
fn national_programmes_can_be_read_on_paper() {
    let folder = Path::new(env!("TAPIS_REAL_DATA")).join("orebut");
    for names in
        [["SD-2022-competences.xml", "SD-2022-formation.xml"], ["MMI-2021-competences.xml", "MMI-2021-formation.xml"]]
    {
        let files: Vec<_> = names.map(|name| (name.into(), std::fs::read(folder.join(name)).unwrap())).into();
        let programme = orebut::read(&files).unwrap().programme;
        check(&programme);
        let pages = pages(&programme);
        let whole = |(name, page): &(String, Printed)| !name.starts_with("Tableau croisé") || page.is_whole;
        assert!(pages.iter().all(whole), "a tableau croisé of {} is cut", names[1]);
        let (_, maquette) = pages.iter().find(|(name, _)| name == "Maquette").unwrap();
        assert!(maquette.breaks.len() == 5 && maquette.parts_fit, "each semestre of {} has one page", names[1]);
        assert!(
            pages.iter().any(|(_, it)| it.a3) && pages.iter().any(|(_, it)| !it.a3),
            "each sheet has its own paper"
        );
    }
}
