//! Colours and signs, for what the terminal can show. Nothing is said by colour alone.

use ratatui::style::{Color, Modifier, Style};

use crate::{coverage::Intensity, programme::Couleur, rules::Severity};

/// What the terminal can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Palette {
    /// NO_COLOR: bold, reverse and underline only.
    None,
    /// The sixteen colours that the user chose for the terminal.
    #[default]
    Ansi,
    /// The terminal says that it knows true colour.
    True,
}

#[derive(Debug, Clone, Copy, Default)]
pub struct Theme {
    pub palette: Palette,
    /// Signs in ASCII only.
    pub ascii: bool,
}

impl Theme {
    /// What the environment says: `NO_COLOR`, `COLORTERM`, and which terminal it is.
    pub fn from_env(ascii: bool) -> Self {
        Self::of(|name| std::env::var(name).ok(), ascii)
    }

    /// What variables say, wherever the terminal is that they are of.
    pub fn of(value: impl Fn(&str) -> Option<String>, ascii: bool) -> Self {
        let set = |name: &str| value(name).filter(|value| !value.is_empty());
        let palette = if set("NO_COLOR").is_some() {
            Palette::None
        } else if set("COLORTERM").is_some_and(|value| value == "truecolor" || value == "24bit") && !is_old(set) {
            Palette::True
        } else {
            Palette::Ansi
        };
        Self { palette, ascii }
    }

    fn fg(&self, ansi: Color, rgb: (u8, u8, u8)) -> Style {
        match self.palette {
            Palette::None => Style::new(),
            Palette::Ansi => Style::new().fg(ansi),
            Palette::True => Style::new().fg(Color::Rgb(rgb.0, rgb.1, rgb.2)),
        }
    }

    pub fn text(&self) -> Style {
        Style::new()
    }

    pub fn title(&self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// What matters less: separators, hints, empty cells.
    pub fn faint(&self) -> Style {
        match self.palette {
            Palette::None => Style::new(),
            // Never colour 8: many a palette shows it as the background.
            Palette::Ansi => Style::new().add_modifier(Modifier::DIM),
            Palette::True => Style::new().fg(Color::Rgb(128, 128, 128)),
        }
    }

    /// The row, the cell or the choice that keys act on.
    pub fn cursor(&self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }

    /// The row and the column that cross at the cursor.
    pub fn crosshair(&self) -> Style {
        Style::new().add_modifier(Modifier::BOLD | Modifier::UNDERLINED)
    }

    pub fn key(&self) -> Style {
        self.fg(Color::Cyan, (86, 182, 194)).add_modifier(Modifier::BOLD)
    }

    pub fn good(&self) -> Style {
        self.fg(Color::Green, (120, 190, 110))
    }

    pub fn bad(&self) -> Style {
        self.fg(Color::Red, (224, 108, 117))
    }

    pub fn severity(&self, severity: Severity) -> Style {
        match severity {
            Severity::Error => self.bad(),
            Severity::Warning => self.fg(Color::Yellow, (229, 192, 123)),
            Severity::Info => self.fg(Color::Blue, (97, 175, 239)),
        }
    }

    /// The colour of a compétence, by its place in the national palette.
    pub fn competence(&self, couleur: Option<Couleur>) -> Style {
        match couleur {
            None => self.text(),
            Some(Couleur::C1) => self.fg(Color::Red, (224, 108, 117)),
            Some(Couleur::C2) => self.fg(Color::LightRed, (224, 160, 100)),
            Some(Couleur::C3) => self.fg(Color::Yellow, (229, 202, 123)),
            Some(Couleur::C4) => self.fg(Color::Green, (140, 195, 121)),
            Some(Couleur::C5) => self.fg(Color::Blue, (97, 175, 239)),
            Some(Couleur::C6) => self.fg(Color::Magenta, (198, 120, 221)),
        }
    }

    /// The shade of a cell of the matrix, seen from afar, on two columns: it reads without colour.
    pub fn shade(&self, intensite: Intensity) -> &'static str {
        match (intensite, self.ascii) {
            (Intensity::Nil, _) => "  ",
            (Intensity::Low, false) => "░░",
            (Intensity::Low, true) => "..",
            (Intensity::Medium, false) => "▒▒",
            (Intensity::Medium, true) => "::",
            (Intensity::High, false) => "▓▓",
            (Intensity::High, true) => "++",
            (Intensity::Full, false) => "██",
            (Intensity::Full, true) => "##",
        }
    }

    /// The sign of a severity.
    pub fn severity_sign(&self, severity: Severity) -> &'static str {
        match (severity, self.ascii) {
            (Severity::Error, false) => "✖",
            (Severity::Error, true) => "X",
            (Severity::Warning, false) => "▲",
            (Severity::Warning, true) => "!",
            (Severity::Info, false) => "•",
            (Severity::Info, true) => "i",
        }
    }

    pub fn sign(&self, sign: Sign) -> &'static str {
        match (sign, self.ascii) {
            (Sign::Folded, false) => "▸",
            (Sign::Folded, true) => "+",
            (Sign::Unfolded, false) => "▾",
            (Sign::Unfolded, true) => "-",
            (Sign::Saved, false) => "✓",
            (Sign::Saved, true) => "ok",
            (Sign::Missing, false) => "✖",
            (Sign::Missing, true) => "X",
            (Sign::Empty, false) => "·",
            (Sign::Empty, true) => ".",
            (Sign::Ellipsis, false) => "…",
            (Sign::Ellipsis, true) => "~",
            (Sign::Horizontal, false) => "─",
            (Sign::Horizontal, true) => "-",
            (Sign::Vertical, false) => "│",
            (Sign::Vertical, true) => "|",
            (Sign::Ticked, _) => "[x]",
            (Sign::Unticked, _) => "[ ]",
            (Sign::Bar, false) => "▌",
            (Sign::Bar, true) => "|",
            (Sign::Chosen, false) => "▪",
            (Sign::Chosen, true) => "*",
            (Sign::Source, false) => "◆",
            (Sign::Source, true) => ">",
            (Sign::Optional, false) => "◇",
            (Sign::Optional, true) => "?",
            (Sign::Unconcerned, false) => "—",
            (Sign::Unconcerned, true) => "-",
            (Sign::Travaille, _) => "T",
            (Sign::Evalue, false) => "É",
            (Sign::Evalue, true) => "E",
        }
    }
}

/// Whether the terminal takes the numbers of a true colour for attributes, whatever `COLORTERM` says: inside GNU screen
/// and its like, that speaks of the terminal around it.
fn is_old(set: impl Fn(&str) -> Option<String>) -> bool {
    let term = set("TERM").unwrap_or_default();
    let in_screen = term == "screen" || term.starts_with("screen.") || term.starts_with("screen-");
    // Tmux names itself so too, but knows true colour.
    let in_tmux = set("TMUX").is_some() && (in_screen || term.starts_with("tmux"));
    let is_known_old = in_screen || ["dvtm", "linux", "vt"].iter().any(|old| term.starts_with(old));
    !in_tmux && (is_known_old || set("STY").is_some())
}

/// The signs that screens use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    Folded,
    Unfolded,
    Saved,
    Missing,
    Empty,
    Ellipsis,
    Horizontal,
    Vertical,
    /// The mark of a compétence's colour.
    Bar,
    /// A cell of the block that the next key acts on.
    Chosen,
    /// The column that is being copied.
    Source,
    /// What only some students have, according to their choices.
    Optional,
    /// What has no say in the matter: not the same as 0.
    Unconcerned,
    Travaille,
    Evalue,
    Ticked,
    Unticked,
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The case terminal-true-colour-inside-screen.
    #[test]
    fn true_colour_is_not_believed_where_another_terminal_claims_it() {
        let old = |pairs: &[(&str, &str)]| {
            is_old(|name| pairs.iter().find(|it| it.0 == name).map(|it| it.1.to_owned()).filter(|it| !it.is_empty()))
        };
        for term in ["screen", "screen-256color", "screen.xterm-256color", "dvtm-256color", "linux", "vt220"] {
            assert!(old(&[("TERM", term)]), "{term}");
        }
        assert!(old(&[("TERM", "xterm-256color"), ("STY", "1234.pts-0.h")]));
        assert!(!old(&[("TERM", "screen-256color"), ("TMUX", "/tmp/tmux")]));
        assert!(!old(&[("TERM", "tmux-256color"), ("TMUX", "/tmp/tmux")]));
        assert!(!old(&[("TERM", "xterm-256color")]));
    }
}
