//! What the signs and figures of the screens mean.

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Style,
};

use crate::{
    coverage::Intensity,
    i18n::I18n,
    rules::Severity,
    t,
    tui::{
        app::{App, Overlay},
        theme::{Sign, Theme},
        widgets::{Reader, width},
    },
};

/// The columns of the signs.
const SIGNS: usize = 12;

/// Signs with their meaning, to be read and scrolled.
pub(crate) struct Legend(Reader);

impl Legend {
    pub(crate) fn of(app: &App) -> Self {
        Self(Reader::new(lines(&app.i18n, app.theme)))
    }
}

/// Each sign as the screen draws it, then what it means.
fn lines(i18n: &I18n, theme: Theme) -> Vec<(String, Style)> {
    let line = |(sign, style, text): (String, Style, String)| {
        let blank = " ".repeat(SIGNS.saturating_sub(width(&sign)));
        (format!("{sign}{blank}{text}"), style)
    };
    signs(i18n, theme).into_iter().map(line).collect()
}

/// Each sign, as the screen draws it, and what it means.
pub(super) fn signs(i18n: &I18n, theme: Theme) -> Vec<(String, Style, String)> {
    let (t, e) = (theme.sign(Sign::Travaille), theme.sign(Sign::Evalue));
    let shades = [Intensity::Low, Intensity::Medium, Intensity::High, Intensity::Full];
    let shades = shades.map(|it| theme.shade(it)).join(" ");
    let severity = |it| (theme.severity_sign(it).to_owned(), theme.severity(it));
    let signs = [
        (t.to_owned(), theme.text(), t!(i18n, "legende-travaille")),
        (e.to_owned(), theme.text(), t!(i18n, "legende-evalue")),
        (format!("{t}{e}"), theme.good(), t!(i18n, "legende-les-deux")),
        (theme.sign(Sign::Empty).to_owned(), theme.text(), t!(i18n, "legende-rien")),
        (String::new(), theme.text(), t!(i18n, "legende-vide")),
        (format!("{t}14 {e}2"), theme.text(), t!(i18n, "legende-comptes")),
        ("3/6".to_owned(), theme.text(), t!(i18n, "legende-part")),
        (shades, theme.text(), t!(i18n, "legende-nuances")),
        (theme.sign(Sign::Unconcerned).to_owned(), theme.text(), t!(i18n, "legende-hors-sujet")),
        (theme.sign(Sign::Chosen).to_owned(), theme.crosshair(), t!(i18n, "legende-bloc")),
        (theme.sign(Sign::Source).to_owned(), theme.key(), t!(i18n, "legende-copie")),
        (theme.sign(Sign::Optional).to_owned(), theme.key(), t!(i18n, "legende-au-choix")),
        (theme.sign(Sign::Saved).to_owned(), theme.good(), t!(i18n, "legende-bon")),
    ];
    let severities = [
        (severity(Severity::Error), t!(i18n, "legende-erreur")),
        (severity(Severity::Warning), t!(i18n, "legende-avertissement")),
        (severity(Severity::Info), t!(i18n, "legende-information")),
    ];
    let severities = severities.into_iter().map(|((sign, style), text)| (sign, style, text));
    signs.into_iter().chain(severities).collect()
}

impl Overlay for Legend {
    fn press(mut self: Box<Self>, key: KeyEvent, app: &mut App) {
        let scrolls = matches!(
            key.code,
            KeyCode::Up | KeyCode::Down | KeyCode::PageUp | KeyCode::PageDown | KeyCode::Char('j' | 'k' | ' ')
        );
        if scrolls {
            self.0.press(key.code, app.area());
            app.overlay = Some(self);
        }
    }

    fn draw(&self, app: &App, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let (title, keys) = (t!(app.i18n, "legende-titre"), t!(app.i18n, "legende-pied"));
        self.0.draw(&title, &keys, &app.i18n, app.theme, area, buf);
        None
    }
}
