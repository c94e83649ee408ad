//! What a participant's terminal says of itself and of them: language, colours, hours.

use std::collections::BTreeMap;

use jiff::tz::TimeZone;
use ratatui::layout::Size;

use crate::{
    i18n::{I18n, Lang, locale},
    tui::theme::Theme,
};

/// The variables that are taken; no other one means anything here.
const TAKEN: &[&str] = &["TERM", "LANG", "LC_ALL", "LC_CTYPE", "LC_MESSAGES", "COLORTERM", "NO_COLOR", "TZ"];
/// The longest value that says something.
const LONGEST: usize = 128;

/// The smallest and the largest window that are drawn; what says something else is taken for the nearest.
const SMALLEST: Size = Size { width: 1, height: 1 };
const LARGEST: Size = Size { width: 500, height: 200 };

#[derive(Debug, Clone, Default)]
pub(super) struct Looks(BTreeMap<&'static str, String>);

impl Looks {
    /// Takes a variable; false when it is not one that is taken.
    pub(super) fn set(&mut self, name: &str, value: &str) -> bool {
        let Some(name) = TAKEN.iter().find(|it| **it == name) else { return false };
        if value.len() > LONGEST || value.chars().any(char::is_control) {
            return false;
        }
        self.0.insert(name, value.to_owned());
        true
    }

    fn get(&self, name: &str) -> Option<String> {
        self.0.get(name).cloned().filter(|it| !it.is_empty())
    }

    /// The texts in the language of the person's locale, or else in that of the workshop, and the hours of their zone.
    pub(super) fn i18n(&self, texts: &Texts, workshop: Lang) -> I18n {
        let lang = locale::language(|name| self.get(name)).unwrap_or(workshop);
        let zone = self.get("TZ").and_then(|it| TimeZone::get(it.trim_start_matches(':')).ok());
        let i18n = texts.of(lang).clone();
        match zone {
            Some(zone) => i18n.at(zone),
            None => i18n,
        }
    }

    pub(super) fn theme(&self) -> Theme {
        let ascii = locale::not_utf8(|name| self.get(name)).is_some();
        Theme::of(|name| self.get(name), ascii)
    }
}

/// The texts of every language, shared by all who come.
pub(super) struct Texts([I18n; Lang::ALL.len()]);

impl Default for Texts {
    fn default() -> Self {
        Self(Lang::ALL.map(I18n::new))
    }
}

impl Texts {
    pub(super) fn of(&self, lang: Lang) -> &I18n {
        self.0.iter().find(|it| it.lang == lang).unwrap_or(&self.0[0])
    }
}

/// The window that is drawn for one that says it has so many columns and rows.
pub(super) fn window(columns: u32, rows: u32) -> Size {
    let side = |n: u32, least: u16, most: u16| u16::try_from(n).unwrap_or(u16::MAX).clamp(least, most);
    let or = |n: u32, usual: u32| if n == 0 { usual } else { n };
    Size {
        width: side(or(columns, 80), SMALLEST.width, LARGEST.width),
        height: side(or(rows, 24), SMALLEST.height, LARGEST.height),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::theme::Palette;

    #[test]
    fn a_window_is_one_that_can_be_drawn() {
        assert_eq!(window(65_535, 65_535), LARGEST);
        assert_eq!(window(u32::MAX, 1), Size::new(500, 1));
        assert_eq!(window(0, 0), Size::new(80, 24));
        assert_eq!(window(1, 1), SMALLEST);
    }

    #[test]
    fn what_is_of_a_person_comes_from_their_terminal() {
        let mut looks = Looks::default();
        assert!(looks.set("LANG", "en_GB.UTF-8") && looks.set("NO_COLOR", "1") && looks.set("TZ", "Asia/Tokyo"));
        for (name, value) in [("LD_PRELOAD", "x"), ("PATH", "/"), ("TZ", "a\nb"), ("LANG", &"x".repeat(999))] {
            assert!(!looks.set(name, value), "{name}");
        }
        let texts = Texts::default();
        let i18n = looks.i18n(&texts, Lang::Fr);
        assert_eq!((i18n.lang, looks.theme().palette), (Lang::En, Palette::None));
        assert_eq!(i18n.zone().iana_name(), Some("Asia/Tokyo"));
        assert_eq!(Looks::default().i18n(&texts, Lang::Fr).lang, Lang::Fr);
    }
}
