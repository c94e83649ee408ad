//! A number typed into a cell of a grid, as in a spreadsheet.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use rust_decimal::Decimal;
use serde_json::{Value, json};
use tui_input::Input;

use crate::{i18n::I18n, programme::Volume, tui::widgets::Nav};

/// A cell being typed.
#[derive(Debug, Clone, Copy)]
pub struct Cell {
    /// Where the cursor of the grid goes once the number is written.
    pub then: Nav,
    /// Nothing was typed yet: what comes first replaces what the cell held.
    pub fresh: bool,
}

impl Cell {
    /// Before a key reaches the text.
    pub fn prepare(&mut self, key: &KeyEvent, input: &mut Input) {
        if key.code == KeyCode::Tab {
            self.then = Nav::Right;
        }
        let typed = matches!(key.code, KeyCode::Char(_))
            && !key.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
        let replaces = typed || matches!(key.code, KeyCode::Backspace | KeyCode::Delete);
        if std::mem::take(&mut self.fresh) && replaces {
            input.reset();
        }
    }
}

/// What a cell shows when it is opened: `12,5`, and `12+4` for hours in présentiel and distanciel.
pub fn text(value: &Value, i18n: &I18n) -> String {
    match serde_json::from_value(value.clone()) {
        Ok(volume) => volume_text(&volume, i18n),
        Err(_) => String::new(),
    }
}

/// A number of hours as it is typed.
pub fn volume_text(volume: &Volume, i18n: &I18n) -> String {
    match volume {
        Volume::Global(hours) => i18n.decimal(*hours),
        Volume::Reparti(split) => format!("{}+{}", i18n.decimal(split.presentiel), i18n.decimal(split.distanciel)),
    }
}

/// What was typed: nothing empties the cell, `12+4` splits hours. None when it is no number.
pub fn reading(text: &str) -> Option<Value> {
    let number = |text: &str| text.trim().replace(',', ".").parse::<Decimal>().ok();
    if text.is_empty() {
        return Some(Value::Null);
    }
    match text.split_once('+') {
        None => serde_json::to_value(number(text)?).ok(),
        Some((here, away)) => Some(json!({ "presentiel": number(here)?, "distanciel": number(away)? })),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    #[test]
    fn what_a_cell_shows_is_what_may_be_typed() {
        let i18n = I18n::new(Lang::Fr);
        for (typed, shown) in [("12", "12"), ("12,50", "12,5"), ("0.25", "0,25"), (" 12 + 4,5 ", "12+4,5"), ("", "")] {
            assert_eq!(text(&reading(typed).unwrap(), &i18n), shown, "{typed:?}");
        }
        for typed in ["douze", "12+", "+", "1 2", "3h", "1+2+3"] {
            assert_eq!(reading(typed), None, "{typed:?}");
        }
    }
}
