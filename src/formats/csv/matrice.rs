//! The matrix: one row for each AC, one column for each activité, one mark for each pair.

use std::io::Result;

use super::cells::{Cell, Table};
use crate::{
    coverage::{Matrix, ParcoursView},
    formats::writing::survey::Survey,
    programme::Activite,
    t,
};

pub(super) fn table(survey: &Survey<'_>, excel: bool) -> Result<Table> {
    let i18n = survey.i18n;
    let matrix = Matrix::new(&ParcoursView::whole(survey.programme));
    let activites: Vec<&Activite> = matrix.columns.iter().map(|it| it.activite).collect();
    let mut table = Table::new(excel);
    let heads = [
        t!(i18n, "xlsx-competence"),
        t!(i18n, "xlsx-niveau"),
        t!(i18n, "xlsx-annee"),
        t!(i18n, "xlsx-ac"),
        t!(i18n, "xlsx-libelle"),
    ];
    table.row(heads.into_iter().chain(activites.iter().map(|it| head(survey, it, &activites))).map(Cell::text))?;
    let marks = [t!(i18n, "xlsx-marque-travaille"), t!(i18n, "xlsx-marque-evalue"), t!(i18n, "xlsx-marque-les-deux")];
    for line in &matrix.lines {
        let annees: Vec<String> = survey.annees(line.niveau).iter().map(u8::to_string).collect();
        let start = [
            Cell::text(&line.competence.nom),
            Cell::number(line.niveau.ordre),
            Cell::text(annees.join(", ")),
            Cell::text(&line.ac.code),
            Cell::text(&line.ac.libelle),
        ];
        let mark = |activite: &&Activite| match (
            activite.travaille.contains(&line.ac.id),
            activite.evalue.contains(&line.ac.id),
        ) {
            (false, false) => Cell::Empty,
            (true, false) => Cell::text(&marks[0]),
            (false, true) => Cell::text(&marks[1]),
            (true, true) => Cell::text(&marks[2]),
        };
        table.row(start.into_iter().chain(activites.iter().map(mark)))?;
    }
    Ok(table)
}

/// The code of an activité, with its wording where another has the same.
fn head(survey: &Survey<'_>, activite: &Activite, all: &[&Activite]) -> String {
    let code = survey.code(activite);
    let is_alone = all.iter().filter(|it| survey.code(it) == code).count() == 1;
    if is_alone { code } else { format!("{code} {}", activite.libelle.trim()) }
}
