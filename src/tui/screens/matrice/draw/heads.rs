//! The frozen headers, and the headings of the rows.

use super::{Sight, right};
use crate::{
    programme::{Activite, annee_du_semestre},
    t,
    tui::{
        screens::matrice::{
            Source, Zoom,
            grid::{Column, Row},
            layout::short_code,
            order::Group,
        },
        theme::Sign,
        widgets::{Pen, width},
    },
};

impl Sight<'_, '_> {
    /// What is crossed with what; in which order or from where a column is being copied; whether only gaps show.
    pub(super) fn corner(&self, pen: &mut Pen<'_>) {
        let (theme, i18n) = (self.world.theme, self.world.i18n);
        let room = self.layout.left - 1;
        pen.put(0, 0, room, &self.grid.zoom.name(i18n), theme.title());
        let last = self.layout.head - 1;
        if self.grid.zoom.is_nearest() {
            match self.source_code() {
                Some(code) => {
                    let text = t!(i18n, "matrice-copie-de", code = code);
                    pen.put(0, 1, room, &text, theme.key());
                }
                None => {
                    pen.put(0, 1, room, &self.state.order.name(i18n), theme.faint());
                }
            }
        }
        if self.state.gaps {
            pen.put(0, last, self.sums_at(), &t!(i18n, "matrice-manques"), theme.bad());
        }
        for (x, sign) in [Sign::Travaille, Sign::Evalue].into_iter().enumerate() {
            let (columns, x) = (self.sum_columns(), u16::try_from(x).unwrap_or_default());
            let at = self.sums_at() + x * (columns + 1);
            pen.put(at, last, columns, &right(theme.sign(sign), columns), theme.faint());
        }
    }

    pub(super) fn headers(&self, pen: &mut Pen<'_>) {
        let shown: Vec<_> = self.columns().collect();
        let mut last = None;
        for (rank, &(x, at, column)) in shown.iter().enumerate() {
            let group = self.group_of(&column);
            if last != Some(group) {
                last = Some(group);
                let same = shown[rank..].iter().take_while(|(_, _, it)| self.group_of(it) == group).count();
                let room = u16::try_from(same).unwrap_or(1) * self.layout.cell - 1;
                pen.put(x, 0, room, &self.group_title(&column, room), self.world.theme.title());
            }
            self.header(x, at, &column, pen);
        }
    }

    fn header(&self, x: u16, at: usize, column: &Column<'_>, pen: &mut Pen<'_>) {
        let theme = self.world.theme;
        let style = if at == self.state.column.at { theme.cursor() } else { theme.text() };
        let (y, room) = (self.layout.head - 1, self.layout.cell - 1);
        let activite = match column {
            Column::Activite(activite) => activite,
            Column::Semestre(semestre) => {
                let name = t!(self.world.i18n, "matrice-semestre", n = semestre.numero);
                let end = pen.put(x, y, 2, &name, style);
                if self.grid.zoom == Zoom::Acs {
                    // Over the two figures of a cell.
                    let signs =
                        format!("{} {:>2}", right(theme.sign(Sign::Travaille), x + 4 - end), theme.sign(Sign::Evalue));
                    pen.put(end, y, room, &signs, theme.faint());
                }
                return;
            }
        };
        let (parcours, number) = short_code(&activite.code);
        let above = if self.is_mixed() { self.nature(activite) } else { parcours };
        pen.put(x, 1, room, &above, theme.faint());
        if self.world.view.choix_de(activite).is_some() {
            // Over its last digit: between two heads, it could be of either.
            pen.put(x + room - 1, 1, 1, theme.sign(Sign::Optional), theme.key());
        }
        // The letter tells SAÉ and ressources apart wherever the head stands, as long as it fits.
        let lettered = format!("{}{number}", self.letter(activite));
        let number = if width(&lettered) <= usize::from(room) { lettered } else { number };
        pen.put(x, y, room, &right(&number, room), style);
        if self.state.source == Some(Source::Column(activite.id.clone())) {
            pen.put(x - 1, y, 1, theme.sign(Sign::Source), theme.key());
        }
    }

    /// Whether SAÉ and ressources stand side by side.
    fn is_mixed(&self) -> bool {
        self.state.order.is_mixed()
    }

    /// The code of what is being copied.
    fn source_code(&self) -> Option<String> {
        let programme = self.world.programme;
        match self.state.source.as_ref()? {
            Source::Column(id) => programme.get(id).map(|it| it.code.clone()),
            Source::Row(id) => programme.get(id).map(|it| it.code.clone()),
        }
    }

    fn letter(&self, activite: &Activite) -> String {
        if activite.nature.is_sae() {
            t!(self.world.i18n, "matrice-lettre-sae")
        } else {
            t!(self.world.i18n, "matrice-lettre-ressource")
        }
    }

    fn nature(&self, activite: &Activite) -> String {
        if activite.nature.is_sae() {
            t!(self.world.i18n, "matrice-sae")
        } else {
            t!(self.world.i18n, "matrice-ressource")
        }
    }

    /// Columns of one group stand under one title.
    fn group_of(&self, column: &Column<'_>) -> (u8, bool) {
        match column {
            Column::Activite(it) => (it.semestre, it.nature.is_sae() && !self.is_mixed()),
            Column::Semestre(it) => (it.annee(), false),
        }
    }

    fn group_title(&self, column: &Column<'_>, room: u16) -> String {
        let (i18n, n) = (self.world.i18n, column.semestre());
        let long = match column {
            Column::Semestre(_) => return t!(i18n, "matrice-annee", n = annee_du_semestre(n)),
            Column::Activite(_) if self.is_mixed() => String::new(),
            Column::Activite(it) if it.nature.is_sae() => t!(i18n, "matrice-groupe-saes", n = n),
            Column::Activite(_) => t!(i18n, "matrice-groupe-ressources", n = n),
        };
        let fits = !long.is_empty() && width(&long) <= usize::from(room);
        if fits { long } else { t!(i18n, "matrice-semestre", n = n) }
    }

    /// The heading above a row.
    pub(super) fn heading(&self, row: &Row<'_>, y: u16, pen: &mut Pen<'_>) {
        let (theme, i18n) = (self.world.theme, self.world.i18n);
        let annee = t!(i18n, "matrice-annee", n = row.annee);
        let (Some(niveau), true) = (row.niveau, self.grid.zoom.has_acs()) else {
            pen.put(0, y, pen.area.width, &annee, theme.title());
            return;
        };
        let style = theme.competence(row.competence.couleur);
        pen.put(0, y, 1, theme.sign(Sign::Bar), style);
        let (nom, libelle) = (row.competence.nom.clone(), niveau.libelle.clone());
        let text = t!(i18n, "matrice-niveau", nom = nom, ordre = niveau.ordre, libelle = libelle);
        let text = if self.grid.group == Group::Annee {
            t!(i18n, "matrice-annee-niveau", annee = annee, niveau = text)
        } else {
            text
        };
        pen.put(1, y, pen.area.width, &text, style.patch(theme.title()));
    }
}
