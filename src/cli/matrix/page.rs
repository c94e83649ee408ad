//! The matrix as a page of text.

use unicode_width::UnicodeWidthStr;

use crate::{
    cli::table::{self, padded},
    coverage::{Matrix, MatrixLine, ParcoursView, Presence},
    i18n::I18n,
    t,
};

/// The matrix, for a reader.
pub(super) struct Page<'a> {
    pub view: &'a ParcoursView<'a>,
    pub matrix: &'a Matrix<'a>,
    pub i18n: &'a I18n,
    pub width: usize,
}

/// Between two columns.
const GAP: usize = 1;
/// A column has room for `TE` and `12/3` alike.
const NARROWEST: usize = 4;
/// After what only some students have or meet.
const OPTIONAL: &str = "◇";

impl Page<'_> {
    /// A column for each activité, in bands that fit the page, semestre by semestre.
    pub(super) fn by_activite(&self) -> String {
        let mut parts = vec![self.title(), self.legend(t!(self.i18n, "tableau-legende"))];
        for semestre in self.semestres() {
            let columns = (0..self.matrix.columns.len())
                .filter(|column| self.matrix.columns[*column].activite.semestre == semestre);
            for band in self.bands(columns.collect()) {
                parts.push(self.band(semestre, &band));
            }
        }
        self.joined(parts)
    }

    /// A column for each semestre, with how many activités work and assess the AC there.
    pub(super) fn by_semestre(&self) -> String {
        let semestres: Vec<u8> = self.semestres();
        let head = semestres.iter().map(|semestre| format!("S{semestre}")).collect();
        let rows = self.matrix.lines.iter().map(|line| {
            let cells = semestres.iter().map(|semestre| {
                let count = |ranks: &[usize]| ranks.iter().filter(|rank| self.semestre_of(**rank) == *semestre).count();
                match (count(&line.travaille), count(&line.evalue)) {
                    (0, 0) => "·".to_owned(),
                    (works, assesses) => format!("{works}/{assesses}"),
                }
            });
            (line, cells.collect())
        });
        let grid = self.grid(head, rows.collect());
        self.joined(vec![self.title(), self.legend(t!(self.i18n, "tableau-legende-semestre")), grid])
    }

    /// The AC that lack something, and what they lack.
    pub(super) fn gaps(&self) -> String {
        if self.matrix.lines.is_empty() {
            return if self.view.acs.is_empty() {
                t!(self.i18n, "tableau-vide")
            } else {
                t!(self.i18n, "tableau-sans-trou")
            };
        }
        let rows = self.matrix.lines.iter().map(|line| {
            let lack = match (line.travaille.is_empty(), line.evalue.is_empty()) {
                (true, true) => t!(self.i18n, "tableau-ni-l-un-ni-l-autre"),
                (true, false) => t!(self.i18n, "tableau-jamais-travaille"),
                _ => t!(self.i18n, "tableau-jamais-evalue"),
            };
            vec![line.ac.code.clone(), line.competence.nom.clone(), lack, line.ac.libelle.clone()]
        });
        format!("{}\n\n{}", self.title(), table::aligned(rows.collect(), self.width))
    }

    fn title(&self) -> String {
        let programme = self.view.programme;
        let quantites = format!(
            "{}, {}",
            t!(self.i18n, "quantite", quoi = "ac", n = self.matrix.lines.len()),
            t!(self.i18n, "quantite", quoi = "activites", n = self.matrix.columns.len())
        );
        let id = programme.id.as_str();
        match self.view.parcours {
            Some(it) => {
                t!(self.i18n, "tableau-titre", programme = id, parcours = it.code.as_str(), quantites = quantites)
            }
            None if programme.parcours.is_empty() => {
                t!(self.i18n, "tableau-titre-sans", programme = id, quantites = quantites)
            }
            None => t!(self.i18n, "tableau-titre-tous", programme = id, quantites = quantites),
        }
    }

    fn joined(&self, parts: Vec<String>) -> String {
        if self.matrix.lines.is_empty() { t!(self.i18n, "tableau-vide") } else { parts.join("\n\n") }
    }

    fn semestres(&self) -> Vec<u8> {
        let mut semestres: Vec<u8> = self.matrix.columns.iter().map(|it| it.activite.semestre).collect();
        semestres.dedup();
        semestres
    }

    fn semestre_of(&self, rank: usize) -> u8 {
        self.matrix.columns[rank].activite.semestre
    }

    /// A code, with a sign where only some students have the activité.
    fn code(&self, rank: usize) -> String {
        let activite = self.matrix.columns[rank].activite;
        let sign = if self.view.choix_de(activite).is_some() { OPTIONAL } else { "" };
        format!("{}{sign}", activite.code)
    }

    /// The code of an AC, with the sign where some students pass it by, or are never assessed on it.
    fn label(&self, line: &MatrixLine<'_>) -> String {
        let view = self.view;
        let by_choice = view.has_choices()
            && view
                .ac(&line.ac.id)
                .is_some_and(|vu| [view.presence_of_ac(vu), view.presence(&vu.evalue)].contains(&Presence::ByChoice));
        format!("{}{}", line.ac.code, if by_choice { OPTIONAL } else { "" })
    }

    fn legend(&self, legend: String) -> String {
        if self.view.has_choices() {
            format!("{legend}\n{}", t!(self.i18n, "tableau-legende-choix", signe = OPTIONAL))
        } else {
            legend
        }
    }

    /// Cuts columns into runs that fit the page beside the codes of the AC.
    fn bands(&self, columns: Vec<usize>) -> Vec<Vec<usize>> {
        let room = self.width.saturating_sub(self.label_width());
        let mut bands: Vec<Vec<usize>> = Vec::new();
        let mut used = usize::MAX;
        for column in columns {
            let needed = self.code(column).width().max(NARROWEST) + GAP;
            match bands.last_mut() {
                Some(band) if used.saturating_add(needed) <= room => {
                    band.push(column);
                    used += needed;
                }
                _ => {
                    bands.push(vec![column]);
                    used = needed;
                }
            }
        }
        bands
    }

    /// The AC of the semestre's year, and any other that a column of the band is tied to.
    fn band(&self, semestre: u8, band: &[usize]) -> String {
        let annee = crate::programme::annee_du_semestre(semestre);
        let belongs = |line: &MatrixLine<'_>| self.view.ac(&line.ac.id).is_some_and(|vu| vu.annee == annee);
        let tied =
            |line: &MatrixLine<'_>| band.iter().any(|it| line.travaille.contains(it) || line.evalue.contains(it));
        let lines = self.matrix.lines.iter().filter(|line| belongs(line) || tied(line));
        let rows = lines.map(|line| (line, band.iter().map(|column| cell(line, *column).to_owned()).collect()));
        let head = band.iter().map(|column| self.code(*column)).collect();
        format!("{}\n{}", t!(self.i18n, "show-semestre", numero = semestre), self.grid(head, rows.collect()))
    }

    /// Cells under their heads, behind the codes of the AC; a new compétence leaves a line.
    fn grid(&self, head: Vec<String>, rows: Vec<(&MatrixLine<'_>, Vec<String>)>) -> String {
        let laid_out = |label: &str, cells: &[String]| {
            let cells = cells.iter().zip(&head).map(|(cell, head)| padded(cell, head.width().max(NARROWEST) + GAP));
            format!("{}{}", padded(label, self.label_width()), cells.collect::<String>()).trim_end().to_owned()
        };
        let mut lines = vec![laid_out("", &head)];
        let mut competence = None;
        for (line, cells) in rows {
            if competence.replace(&line.competence.id) != Some(&line.competence.id) {
                lines.push(line.competence.nom.clone());
            }
            lines.push(laid_out(&format!("  {}", self.label(line)), &cells));
        }
        lines.join("\n")
    }

    fn label_width(&self) -> usize {
        self.matrix.lines.iter().map(|it| self.label(it).width()).max().unwrap_or(0) + 4
    }
}

fn cell(line: &MatrixLine<'_>, column: usize) -> &'static str {
    match (line.travaille.contains(&column), line.evalue.contains(&column)) {
        (true, true) => "TE",
        (true, false) => "T",
        (false, true) => "E",
        (false, false) => "·",
    }
}
