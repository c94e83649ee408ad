//! Where a cell stands, as people find it again.

use std::fmt;

use rust_xlsxwriter::utility::column_number_to_name;

/// A cell by its sheet and its name: `Maquette!D12`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(in crate::formats) struct Place {
    pub sheet: String,
    pub row: u32,
    pub column: u16,
}

impl Place {
    /// Its name within its sheet: `D12`.
    pub(crate) fn cell(&self) -> String {
        format!("{}{}", column_number_to_name(self.column), self.row + 1)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}!{}", self.sheet, self.cell())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_named_as_the_spreadsheet_does() {
        let place = Place { sheet: "Maquette".into(), row: 11, column: 27 };
        assert_eq!(place.to_string(), "Maquette!AB12");
    }
}
