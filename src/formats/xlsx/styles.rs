//! How the sheets look. All colours bear black text at a contrast of 7:1 at least, and none says anything
//! that the text beside it does not.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, Workbook, Worksheet};

use super::XlsxError;
use crate::{
    programme::{Competence, Couleur},
    rules::Severity,
};

/// The two tints of a compétence: one for its own rows, a paler one for what it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tint {
    pub fort: u32,
    pub clair: u32,
}

const NEUTRAL: Tint = Tint { fort: 0xD9D9D9, clair: 0xF2F2F2 };

/// The national référentiels print c1 to c5 in red, orange, yellow, green and blue, and c6 in a dark hue:
/// these are the same hues as pastels, with violet for c6.
fn tint_of(couleur: Couleur) -> Tint {
    let (fort, clair) = match couleur {
        Couleur::C1 => (0xF2B8B5, 0xFBE6E5),
        Couleur::C2 => (0xF8CBA0, 0xFDEBDB),
        Couleur::C3 => (0xF5DF88, 0xFCF6D9),
        Couleur::C4 => (0xB9DDB0, 0xE7F4E4),
        Couleur::C5 => (0xAECBEE, 0xE4EEF9),
        Couleur::C6 => (0xCDB9E6, 0xF0E9F8),
    };
    Tint { fort, clair }
}

/// The tints of a compétence: those of its colour or, when it has none, of its rank.
pub(super) fn tint(competence: Option<&Competence>) -> Tint {
    let couleur = competence
        .and_then(|it| it.couleur.or_else(|| Couleur::ALL.into_iter().find(|couleur| couleur.rank() == it.numero)));
    couleur.map_or(NEUTRAL, tint_of)
}

pub(super) fn severity(severity: Severity) -> u32 {
    match severity {
        Severity::Error => 0xF8D0CE,
        Severity::Warning => 0xFDEFC3,
        Severity::Info => 0xDDEAF8,
    }
}

/// Behind a cell that says that something is missing.
pub(super) const MISSING: u32 = 0xF8D0CE;
/// Behind totals.
pub(super) const TOTAL: u32 = 0xE3E7ED;
/// Behind a cell that has no meaning in its row.
pub(super) const WITHOUT_OBJECT: u32 = 0xF2F2F2;
/// Behind the heads of SAÉ, and of ressources.
pub(super) const SAE: u32 = 0xDCE3EE;
pub(super) const RESSOURCE: u32 = 0xF2F2F2;
/// Behind what is new since an earlier version, what is otherwise, and what is gone.
pub(super) const ADDED: u32 = 0xC9EBB8;
pub(super) const CHANGED: u32 = 0xFFF2A6;
pub(super) const GONE: u32 = 0xF7CFCB;
const SOMBRE: u32 = 0x33415C;
pub(super) const RULE_LINE: u32 = 0xBFC5CE;

/// A number as it is typed: a decimal comma where the reader's language has one, no useless zero.
const NUMBER: &str = "General";
/// A sum: nothing to add shows as a dash.
const SUM: &str = "[=0]\"–\";General";
/// A sum of thousands, set apart as the reader's language does.
const LARGE_SUM: &str = "[=0]\"–\";#,##0.0";
const PART: &str = "0 %";
const SHARE: &str = "0.0 %";

/// The size of the letters of cells, in points: the smallest of a sheet.
pub(super) const LETTERS: f64 = 9.0;
/// That of titles.
pub(super) const TITLE_LETTERS: f64 = 13.0;
/// A font that every program has, or one of the same widths: columns are measured by its digits, and a page by its
/// columns.
const FONT: &str = "Arial";
/// Pixels of a row and of a column of which nobody says anything, in that font.
const ROW_PIXELS: u32 = 18;
const COLUMN_PIXELS: u32 = 64;

/// A cell of which nothing is said.
fn plain() -> Format {
    Format::new().set_font_name(FONT).set_font_size(10)
}

/// A workbook without sheets yet.
pub(super) fn workbook() -> Result<Workbook, XlsxError> {
    let mut workbook = Workbook::new();
    workbook.set_default_format(&plain(), ROW_PIXELS, COLUMN_PIXELS)?;
    Ok(workbook)
}

/// An empty sheet of such a workbook.
pub(super) fn worksheet() -> Result<Worksheet, XlsxError> {
    let mut sheet = Worksheet::new();
    sheet.set_default_format(&plain(), ROW_PIXELS, COLUMN_PIXELS)?;
    Ok(sheet)
}

pub(super) fn title() -> Format {
    plain().set_bold().set_font_size(TITLE_LETTERS).set_font_color(SOMBRE)
}

pub(super) fn subtitle() -> Format {
    plain().set_italic().set_font_size(LETTERS).set_font_color(0x44546A)
}

/// A cell of text.
pub(super) fn cell() -> Format {
    plain()
        .set_font_size(LETTERS)
        .set_border(FormatBorder::Thin)
        .set_border_color(RULE_LINE)
        .set_align(FormatAlign::VerticalCenter)
        .set_text_wrap()
}

/// A cell whose text stands in its middle.
pub(super) fn centred() -> Format {
    cell().set_align(FormatAlign::Center)
}

/// The head of a column.
pub(super) fn head() -> Format {
    centred().set_bold().set_font_color(0xFFFFFF).set_background_color(SOMBRE)
}

/// A band across the sheet.
pub(super) fn bandeau() -> Format {
    cell().set_bold().set_font_size(11).set_font_color(0xFFFFFF).set_background_color(SOMBRE)
}

pub(super) fn number() -> Format {
    cell().set_num_format(NUMBER).set_align(FormatAlign::Right)
}

/// A number of one or two digits, in the middle of its cell.
pub(super) fn centred_number() -> Format {
    number().set_align(FormatAlign::Center)
}

pub(super) fn sum() -> Format {
    number().set_num_format(SUM)
}

pub(super) fn total() -> Format {
    sum().set_bold().set_background_color(TOTAL)
}

/// A total of the whole diploma.
pub(super) fn grand_total() -> Format {
    total().set_num_format(LARGE_SUM)
}

/// A figure that may be of thousands.
pub(super) fn large_sum() -> Format {
    number().set_num_format(LARGE_SUM)
}

/// A share that is held against a target: « 39,6 % » is not to read as 40.
pub(super) fn share() -> Format {
    number().set_num_format(SHARE).set_italic()
}

pub(super) fn part() -> Format {
    number().set_num_format(PART).set_italic()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// WCAG 2: relative luminance of an sRGB colour.
    fn luminance(rgb: u32) -> f64 {
        let channel = |shift: u32| {
            let value = f64::from((rgb >> shift) & 0xFF) / 255.0;
            if value <= 0.03928 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0)
    }

    #[test]
    fn black_text_reads_on_every_tint() {
        let mut fills = vec![NEUTRAL.fort, NEUTRAL.clair, MISSING, TOTAL, WITHOUT_OBJECT, ADDED, CHANGED, GONE];
        fills.extend(Couleur::ALL.into_iter().flat_map(|it| [tint_of(it).fort, tint_of(it).clair]));
        fills.extend([Severity::Error, Severity::Warning, Severity::Info].map(severity));
        for fill in fills {
            let contrast = (luminance(fill) + 0.05) / 0.05;
            assert!(contrast >= 7.0, "{fill:06X}: {contrast:.1}");
        }
    }

    #[test]
    fn the_six_compétences_have_six_tints() {
        let mut forts: Vec<u32> = Couleur::ALL.into_iter().map(|it| tint_of(it).fort).collect();
        forts.sort_unstable();
        forts.dedup();
        assert_eq!(forts.len(), 6);
    }
}
