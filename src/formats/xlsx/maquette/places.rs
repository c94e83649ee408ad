//! Where the totals of the maquette stand, for the sheets that sum them up.

use rust_xlsxwriter::utility::column_number_to_name;

use super::columns::ColumnLayout;

pub(in crate::formats::xlsx) struct TotalPlaces {
    /// The name of the sheet as formulas write it.
    pub sheet: String,
    pub layout: ColumnLayout,
    /// The first row of the first semestre, and a row after the last.
    pub rows: (u32, u32),
    /// For each semestre, the row of the totals of each parcours; none when nothing stands there.
    pub semestres: Vec<(u8, Vec<u32>)>,
    /// The row of the totals of the diploma of each parcours.
    pub diplome: Vec<u32>,
}

impl TotalPlaces {
    /// A cell as a formula of another sheet writes it.
    pub(crate) fn cell(&self, row: u32, column: u16) -> String {
        format!("{}!{}{}", self.sheet, column_number_to_name(column), row + 1)
    }

    /// The sum of some cells of a row.
    pub(crate) fn sum(&self, row: u32, columns: &[u16]) -> String {
        if columns.is_empty() {
            return "0".to_owned();
        }
        columns.iter().map(|column| self.cell(row, *column)).collect::<Vec<_>>().join("+")
    }

    /// A whole column over the semestres.
    pub(crate) fn column(&self, column: u16) -> String {
        let name = column_number_to_name(column);
        format!("{}!${name}${}:${name}${}", self.sheet, self.rows.0 + 1, self.rows.1.max(self.rows.0) + 1)
    }
}
