//! Writing down what a council decided on a version: « CFVU 2026-06-12 favorable : avec les réserves d’usage ».

use crossterm::event::{KeyCode, KeyEvent};
use jiff::civil::Date;
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Style,
};

use super::snapshots::Snapshots;
use crate::{
    names::vote_told,
    programme::{Outcome, Vote},
    t,
    tui::{
        app::{App, Overlay, Tone},
        widgets::{Sheet, TextBox, sheet_columns},
    },
};

/// The vote on a version, being typed.
pub(crate) struct Voting {
    version: String,
    text: TextBox,
    /// Why the last attempt was refused.
    remarks: Vec<(String, Style)>,
}

impl Voting {
    pub(crate) fn on(version: String) -> Self {
        Self { version, text: TextBox::default(), remarks: Vec::new() }
    }

    fn keep(&mut self, app: &mut App) -> bool {
        let Some((vote, remarque)) = understood(&self.text.text()) else {
            let issues = Outcome::ALL.map(Outcome::name)[1..].join(", ");
            self.remarks = vec![(t!(app.i18n, "versions-vote-incompris", issues = issues), app.theme.bad())];
            return false;
        };
        let version = self.version.as_str();
        let done = app.current_mut().map(|work| work.session.decide(version, &vote, &remarque));
        match done {
            Some(Err(error)) => {
                self.remarks = vec![(app.tell(&error), app.theme.bad())];
                false
            }
            _ => {
                let etat = vote_told(&vote, &app.i18n);
                app.say(t!(app.i18n, "versions-vote-note", nom = version, etat = etat), Tone::Good);
                true
            }
        }
    }
}

/// The council, the day, how it came out and, after a colon, a remark.
fn understood(text: &str) -> Option<(Vote, String)> {
    let (said, remarque) = text.split_once(':').unwrap_or((text, ""));
    let words: Vec<&str> = said.split_whitespace().collect();
    let (at, date) = words.iter().enumerate().find_map(|(at, it)| Some((at, it.parse::<Date>().ok()?)))?;
    let outcome = match &words[at + 1..] {
        [] => Outcome::Favorable,
        [word] => Outcome::named(word)?,
        _ => return None,
    };
    let instance = words[..at].join(" ");
    (!instance.is_empty()).then(|| (Vote { instance, date, outcome }, remarque.trim().to_owned()))
}

impl Overlay for Voting {
    fn press(mut self: Box<Self>, key: KeyEvent, app: &mut App) {
        match key.code {
            KeyCode::Esc => return Snapshots::back(app),
            KeyCode::Enter => {
                if self.keep(app) {
                    return Snapshots::back(app);
                }
            }
            _ => {
                self.remarks.clear();
                self.text.press(key, sheet_columns(app.area()));
            }
        }
        app.overlay = Some(self);
    }

    fn paste(&mut self, text: &str, _: &mut App) {
        self.text.paste(text);
    }

    fn draw(&self, app: &App, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let title = t!(app.i18n, "versions-voter", nom = self.version.as_str());
        let keys = t!(app.i18n, "versions-voter-pied");
        let sheet = Sheet { title: &title, text: &self.text, remarks: &self.remarks, keys: &keys };
        Some(sheet.draw(app.theme, area, buf))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_vote_is_a_council_a_day_and_an_outcome() {
        let told = |text: &str| {
            understood(text).map(|(it, remarque)| (it.instance, it.date.to_string(), it.outcome.name(), remarque))
        };
        let of = |instance: &str, outcome, remarque: &str| {
            Some((instance.to_owned(), "2026-06-12".to_owned(), outcome, remarque.to_owned()))
        };
        assert_eq!(told("CFVU 2026-06-12"), of("CFVU", "favorable", ""));
        assert_eq!(
            told(" conseil de composante 2026-06-12 Réserves : à revoir en 2027 "),
            of("conseil de composante", "reserves", "à revoir en 2027")
        );
        for wrong in ["", "CFVU", "2026-06-12", "CFVU 12/06/2026", "CFVU 2026-06-12 peut-être", "CFVU 2026-02-30"] {
            assert_eq!(told(wrong), None, "{wrong}");
        }
    }
}
