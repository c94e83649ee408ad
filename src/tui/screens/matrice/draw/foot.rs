//! The row, the column and the cell in full; and how large a block is.

use super::Sight;
use crate::{
    coverage::Heat,
    i18n::I18n,
    programme::Activite,
    t,
    tui::{
        screens::matrice::{
            Zoom,
            grid::{Column, Row},
            layout::NAMES,
        },
        widgets::{Pen, width},
    },
};

impl Sight<'_, '_> {
    pub(super) fn names(&self, pen: &mut Pen<'_>) {
        let (Some(row), Some(column)) =
            (self.grid.rows.get(self.state.row.at), self.grid.columns.get(self.state.column.at))
        else {
            return;
        };
        let y = self.layout.area.height - self.layout.foot.min(NAMES);
        let (code, libelle) = self.row_name(row);
        let libelle = self.wording(row, libelle);
        let name = t!(self.world.i18n, "matrice-nom", code = code, libelle = libelle);
        let name =
            if self.is_by_choice(row) { t!(self.world.i18n, "matrice-selon-le-choix", nom = name) } else { name };
        if self.layout.foot < NAMES {
            // One line only: the block says more than the name does.
            let text = self.extent_in_words().unwrap_or(name);
            pen.put(0, y, pen.area.width, &text, self.world.theme.text());
            return;
        }
        pen.put(0, y, pen.area.width, &name, self.world.theme.text());
        match column {
            Column::Activite(activite) => self.cell_and_activite(row, activite, y + 1, pen),
            Column::Semestre(semestre) => {
                let text = self.in_semestre(row, semestre.numero);
                pen.put(0, y + 1, pen.area.width, &text, self.world.theme.key());
            }
        }
    }

    /// What the cell says, or how large the block is, stands first: the wording may be cut off, it must not. It takes
    /// as many columns whatever it says, so that moving along a column leaves the name of the activité alone.
    fn cell_and_activite(&self, row: &Row<'_>, activite: &Activite, y: u16, pen: &mut Pen<'_>) {
        let i18n = self.world.i18n;
        let words = [(false, false), (true, false), (false, true), (true, true)].map(|(t, e)| cell_word(i18n, t, e));
        let extent = self.extent_in_words();
        let tie = |set: &std::collections::BTreeSet<_>| row.ac.is_some_and(|ac| set.contains(&ac.id));
        let said = usize::from(tie(&activite.travaille)) + 2 * usize::from(tie(&activite.evalue));
        let says = extent.as_ref().unwrap_or(&words[said]);
        pen.put(0, y, pen.area.width, says, self.world.theme.key());
        let x = words.iter().chain(&extent).map(|it| width(it)).max().unwrap_or_default();
        let x = u16::try_from(x).unwrap_or_default() + 1;
        let name = t!(i18n, "matrice-nom", code = activite.code.clone(), libelle = activite.libelle.clone());
        let name = match self.world.view.choix_de(activite) {
            Some(choix) => t!(i18n, "matrice-au-choix", nom = name, choix = choix.code.clone()),
            None => name,
        };
        pen.put(x, y, pen.area.width.saturating_sub(x), &name, self.world.theme.text());
    }

    fn extent_in_words(&self) -> Option<String> {
        let (acs, activites) = self.extent.as_ref()?.counts();
        Some(t!(self.world.i18n, "matrice-etendue", acs = acs, activites = activites))
    }

    /// What a semestre does for the row.
    fn in_semestre(&self, row: &Row<'_>, n: u8) -> String {
        let (i18n, it) = (self.world.i18n, Heat::of(row.seen(&self.world.view), n));
        if it.is_concerned() && self.grid.zoom == Zoom::Acs {
            return t!(i18n, "matrice-case-ac", n = n, travaux = it.travaux, evaluations = it.evaluations);
        }
        let (sur, couverts) = (it.acs, it.couverts);
        let (travailles, evalues, hors) = (it.travailles, it.evalues, it.hors_annee);
        match (it.is_concerned(), hors) {
            (false, 0) => t!(i18n, "matrice-case-hors-sujet", n = n),
            (false, _) => t!(i18n, "matrice-case-hors-annee", n = n, acs = hors),
            (true, _) => t!(
                i18n,
                "matrice-case-acs",
                n = n,
                couverts = couverts,
                sur = sur,
                travailles = travailles,
                evalues = evalues
            ),
        }
    }
}

/// What a cell says in words: nothing, that the AC is worked, that it is assessed, or both.
pub fn cell_word(i18n: &I18n, travaille: bool, evalue: bool) -> String {
    match (travaille, evalue) {
        (false, false) => t!(i18n, "matrice-cellule-rien"),
        (true, false) => t!(i18n, "matrice-cellule-t"),
        (false, true) => t!(i18n, "matrice-cellule-e"),
        (true, true) => t!(i18n, "matrice-cellule-te"),
    }
}
