//! The sheets of a workbook as values only, for the gestures that move rows, columns and sheets about, and the file that
//! another program makes of them.

use calamine::{Data, Reader};
use rust_xlsxwriter::{Format, Workbook};
use tapis::{i18n::Lang, programme::Programme};

use super::classeur::{self, export};

pub(super) struct Feuillet {
    pub name: String,
    pub rows: Vec<Vec<Data>>,
    pub hidden_rows: Vec<usize>,
    pub struck_rows: Vec<usize>,
}

/// Every sheet of the workbook of a programme.
pub(super) struct Feuillets(pub Vec<Feuillet>);

impl Feuillets {
    pub(super) fn of(programme: &Programme) -> Self {
        let mut workbook = export(programme, Lang::Fr);
        let sheets = workbook.0.sheet_names().into_iter().map(|name| {
            let rows = workbook.sheet(&name).rows().map(<[Data]>::to_vec).collect();
            Feuillet { name, rows, hidden_rows: Vec::new(), struck_rows: Vec::new() }
        });
        Self(sheets.collect())
    }

    pub(super) fn sheet(&mut self, name: &str) -> &mut Feuillet {
        self.0.iter_mut().find(|it| it.name == name).unwrap_or_else(|| panic!("no sheet {name}"))
    }

    /// The workbook that a library makes of these values: none of the formats, hidden columns or formulas are left.
    pub(super) fn bytes(&self) -> Vec<u8> {
        let mut workbook = Workbook::new();
        for it in &self.0 {
            let sheet = workbook.add_worksheet();
            sheet.set_name(&it.name).unwrap();
            for row in &it.hidden_rows {
                sheet.set_row_hidden(*row as u32).unwrap();
            }
            for (at, row) in (0..).zip(&it.rows) {
                for (column, cell) in (0..).zip(row) {
                    let style = match it.struck_rows.contains(&(at as usize)) {
                        true => Format::new().set_font_strikethrough(),
                        false => Format::new(),
                    };
                    match classeur::number(cell) {
                        Some(number) => sheet.write_number_with_format(at, column, number, &style).unwrap(),
                        None => sheet.write_string_with_format(at, column, classeur::text(cell), &style).unwrap(),
                    };
                }
            }
        }
        workbook.save_to_buffer().unwrap()
    }
}

impl Feuillet {
    /// The row and the column of the first cell that says just this.
    pub(super) fn find(&self, text: &str) -> (usize, usize) {
        let found = self
            .rows
            .iter()
            .enumerate()
            .find_map(|(at, row)| row.iter().position(|it| classeur::text(it) == text).map(|column| (at, column)));
        found.unwrap_or_else(|| panic!("no « {text} » in {}", self.name))
    }

    /// The column whose hidden head is this key.
    pub(super) fn keyed(&self, key: &str) -> usize {
        self.find(key).1
    }

    /// Writes over the cell of a key, in the row of a text.
    pub(super) fn write(&mut self, row: &str, key: &str, value: &str) {
        let (at, column) = (self.find(row).0, self.keyed(key));
        self.put(at, column, value);
    }

    pub(super) fn put(&mut self, at: usize, column: usize, value: &str) {
        self.rows.resize(self.rows.len().max(at + 1), Vec::new());
        let row = &mut self.rows[at];
        if row.len() <= column {
            row.resize(column + 1, Data::Empty);
        }
        row[column] = value.parse().map_or_else(|_| Data::String(value.to_owned()), Data::Float);
    }

    /// Inserts a column with a head of somebody's own and a remark on each row.
    pub(super) fn insert_column(&mut self, at: usize) {
        let width = self.rows.iter().map(Vec::len).max().unwrap_or_default();
        for (number, row) in self.rows.iter_mut().enumerate() {
            row.resize(width, Data::Empty);
            row.insert(at, if number > 6 { Data::String("à voir".into()) } else { Data::Empty });
        }
    }

    pub(super) fn insert_empty_rows(&mut self, at: usize) {
        for _ in 0..2 {
            self.rows.insert(at, Vec::new());
        }
    }

    /// The rows that are about objects: those whose hidden cell says which.
    pub(super) fn marked(&self, mark: usize) -> Vec<usize> {
        let is_marked = |row: &Vec<Data>| row.get(mark).is_some_and(|it| classeur::text(it).contains('/'));
        self.rows.iter().enumerate().filter(|(_, row)| is_marked(row)).map(|(at, _)| at).collect()
    }
}
