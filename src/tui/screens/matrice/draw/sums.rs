//! How many activités each AC has, and how many AC each column: a zero is what the eye must find.

use super::{Sight, right};
use crate::{
    coverage::SeenAc,
    t,
    tui::{
        screens::matrice::grid::{Column, Row},
        theme::Sign,
        widgets::Pen,
    },
    workshop::Relation,
};

/// A figure, and whether something is missing from it.
struct Sum {
    text: String,
    lacks: bool,
}

impl Sight<'_, '_> {
    /// For an AC, the activités that train it, and that assess it; else the AC that are trained, and assessed.
    pub(super) fn row_sums(&self, row: &Row<'_>, y: u16, pen: &mut Pen<'_>) {
        let columns = self.sum_columns();
        let mut x = self.sums_at();
        for relation in Relation::ALL {
            let seen = row.seen(&self.world.view);
            let ties = |vu: &SeenAc<'_>| match relation {
                Relation::Travaille => vu.travaille.len(),
                Relation::Evalue => vu.evalue.len(),
            };
            let (n, lacks) = if self.grid.zoom.has_acs() {
                let n = seen.iter().map(ties).sum();
                (n, n == 0)
            } else {
                let n = seen.iter().filter(|vu| ties(vu) > 0).count();
                (n, n < seen.len())
            };
            self.put_sum(&Sum { text: n.to_string(), lacks }, x, y, columns, pen);
            x += columns + 1;
        }
    }

    /// Below the matrix, the AC that each column works, and those that it assesses.
    pub(super) fn sums(&self, pen: &mut Pen<'_>) {
        let top = self.layout.area.height - self.layout.foot;
        for (y, relation) in (top..).zip(Relation::ALL) {
            self.total(relation, y, pen);
            for (x, _, column) in self.columns() {
                self.put_sum(&self.column_sum(&column, relation), x, y, self.layout.cell - 1, pen);
            }
        }
    }

    fn column_sum(&self, column: &Column<'_>, relation: Relation) -> Sum {
        let view = &self.world.view;
        let activite = match column {
            Column::Activite(activite) => activite,
            Column::Semestre(semestre) => {
                let chaleur = view.chaleur_du_semestre(semestre.numero);
                let n = match relation {
                    Relation::Travaille => chaleur.travailles,
                    Relation::Evalue => chaleur.evalues,
                };
                if !chaleur.is_concerned() {
                    return Sum { text: self.world.theme.sign(Sign::Unconcerned).to_owned(), lacks: false };
                }
                return Sum { text: format!("{n}/{}", chaleur.acs), lacks: n == 0 };
            }
        };
        let n = relation.of(activite).iter().filter(|it| view.ac(it).is_some()).count();
        // A ressource need not assess; whatever is tied to nothing at all is missing something.
        let due = activite.nature.is_sae() || relation == Relation::Travaille || view.acs_de(activite).next().is_none();
        Sum { text: n.to_string(), lacks: n == 0 && due }
    }

    /// How many AC are worked or assessed, out of all.
    fn total(&self, relation: Relation, y: u16, pen: &mut Pen<'_>) {
        let (i18n, theme, acs) = (self.world.i18n, self.world.theme, &self.world.view.acs);
        let (n, text) = match relation {
            Relation::Travaille => {
                let n = acs.iter().filter(|it| !it.travaille.is_empty()).count();
                (n, t!(i18n, "matrice-somme-travailles", n = n, sur = acs.len()))
            }
            Relation::Evalue => {
                let n = acs.iter().filter(|it| !it.evalue.is_empty()).count();
                (n, t!(i18n, "matrice-somme-evalues", n = n, sur = acs.len()))
            }
        };
        let style = if n < acs.len() { theme.bad() } else { theme.faint() };
        pen.put(0, y, self.layout.left - 1, &text, style);
    }

    fn put_sum(&self, sum: &Sum, x: u16, y: u16, columns: u16, pen: &mut Pen<'_>) {
        let theme = self.world.theme;
        if sum.lacks {
            let text = format!("{}{}", theme.sign(Sign::Missing), sum.text);
            pen.put(x, y, columns, &right(&text, columns), theme.bad());
        } else {
            pen.put(x, y, columns, &right(&sum.text, columns), theme.faint());
        }
    }
}
