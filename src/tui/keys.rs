//! Keys as the command table names them.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::{i18n::I18n, t};

/// A key, with Ctrl or without. Shift is part of the character it makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    pub code: KeyCode,
    pub ctrl: bool,
}

impl Key {
    pub const fn char(c: char) -> Self {
        Self { code: KeyCode::Char(c), ctrl: false }
    }

    pub const fn ctrl(c: char) -> Self {
        Self { code: KeyCode::Char(c), ctrl: true }
    }

    pub const fn code(code: KeyCode) -> Self {
        Self { code, ctrl: false }
    }

    pub fn of(event: &KeyEvent) -> Self {
        Self { code: event.code, ctrl: event.modifiers.contains(KeyModifiers::CONTROL) }
    }

    /// What is written on the key: `Ctrl-r`, `↑`, `Entrée`.
    pub fn name(&self, i18n: &I18n) -> String {
        let name = match self.code {
            KeyCode::Char(' ') => t!(i18n, "touche-espace"),
            KeyCode::Char(c) => c.to_string(),
            KeyCode::Up => "↑".into(),
            KeyCode::Down => "↓".into(),
            KeyCode::Left => "←".into(),
            KeyCode::Right => "→".into(),
            KeyCode::Enter => t!(i18n, "touche-entree"),
            KeyCode::Esc => t!(i18n, "touche-echap"),
            KeyCode::Tab => t!(i18n, "touche-tab"),
            KeyCode::BackTab => t!(i18n, "touche-maj-tab"),
            KeyCode::PageUp => t!(i18n, "touche-page-haut"),
            KeyCode::PageDown => t!(i18n, "touche-page-bas"),
            KeyCode::Home => t!(i18n, "touche-debut"),
            KeyCode::End => t!(i18n, "touche-fin"),
            KeyCode::F(n) => format!("F{n}"),
            other => other.to_string(),
        };
        if self.ctrl { format!("Ctrl-{name}") } else { name }
    }
}
