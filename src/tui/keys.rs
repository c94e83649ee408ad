//! Keys as the command table names them.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::{i18n::I18n, t};

/// A key, with Ctrl or without, and with Shift or without: but Shift is part of the character that it makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    pub code: KeyCode,
    pub ctrl: bool,
    pub shift: bool,
}

/// Shows what is still open: the history says so too.
pub(super) const POINTS: Key = Key::char('M');

impl Key {
    pub const fn char(c: char) -> Self {
        Self { code: KeyCode::Char(c), ctrl: false, shift: false }
    }

    pub const fn ctrl(c: char) -> Self {
        Self { code: KeyCode::Char(c), ctrl: true, shift: false }
    }

    pub const fn code(code: KeyCode) -> Self {
        Self { code, ctrl: false, shift: false }
    }

    pub const fn ctrl_code(code: KeyCode) -> Self {
        Self { code, ctrl: true, shift: false }
    }

    pub const fn shift(code: KeyCode) -> Self {
        Self { code, ctrl: false, shift: true }
    }

    pub fn of(event: &KeyEvent) -> Self {
        let shift = !matches!(event.code, KeyCode::Char(_) | KeyCode::BackTab);
        Self {
            code: event.code,
            ctrl: event.modifiers.contains(KeyModifiers::CONTROL),
            shift: shift && event.modifiers.contains(KeyModifiers::SHIFT),
        }
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
            KeyCode::Delete => t!(i18n, "touche-suppr"),
            KeyCode::Backspace => t!(i18n, "touche-effacement"),
            KeyCode::F(n) => format!("F{n}"),
            other => other.to_string(),
        };
        let name = if self.shift { t!(i18n, "touche-maj", touche = name) } else { name };
        if self.ctrl { format!("Ctrl-{name}") } else { name }
    }
}
