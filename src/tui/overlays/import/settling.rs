//! The conflicts of a merge, one after the other, as two people's are: both values, and a choice.

use crossterm::event::KeyCode;
use ratatui::{buffer::Buffer, layout::Rect, style::Style};

use super::judgement::Judgement;
use crate::{
    diff::merge::Side,
    import::{Merging, Unsettled},
    sentences::{Dispute, Rivals},
    t,
    tui::{app::App, widgets::Reader},
};

/// The first conflict that is left, to be read before one chooses.
pub(super) struct Settling {
    pub judgement: Box<Judgement>,
    page: Reader,
    title: String,
}

/// Where a key leads.
pub(super) enum Step {
    /// To the next conflict, or this one still.
    Stay(Settling),
    /// Back to what the file would do; all is settled, or somebody has seen enough.
    Back(Box<Judgement>),
    /// Nowhere: the programme refuses what both make together.
    Refused(String),
}

impl Settling {
    /// None: nothing is to be settled.
    pub(super) fn of(judgement: Box<Judgement>, app: &App) -> Result<Self, Box<Judgement>> {
        let told = judgement.unsettled().and_then(|it| told(it, app));
        match told {
            Some((title, lines)) => Ok(Self { judgement, page: Reader::new(lines), title }),
            None => Err(judgement),
        }
    }

    pub(super) fn press(self, code: KeyCode, app: &App) -> Step {
        let side = match code {
            KeyCode::Char('m') => Side::Ours,
            KeyCode::Char('a') => Side::Theirs,
            KeyCode::Esc | KeyCode::Char('q') => return Step::Back(self.judgement),
            code => {
                let mut stays = self;
                stays.page.press(code, app.area());
                return Step::Stay(stays);
            }
        };
        match self.judgement.settle(side, app) {
            Ok(judgement) => match Self::of(Box::new(judgement), app) {
                Ok(next) => Step::Stay(next),
                Err(judgement) => Step::Back(judgement),
            },
            Err(refusal) => Step::Refused(refusal),
        }
    }

    pub(super) fn draw(&self, app: &App, area: Rect, buf: &mut Buffer) {
        let keys = t!(app.i18n, "fusion-pied");
        self.page.draw(&self.title, &keys, &app.i18n, app.theme, area, buf);
    }
}

fn told(unsettled: &Unsettled, app: &App) -> Option<(String, Vec<(String, Style)>)> {
    let Unsettled { merging, clashes, .. } = unsettled;
    let Merging { base, ours, theirs, settled, .. } = merging;
    let (i18n, theme) = (&app.i18n, app.theme);
    let Dispute { title, base, ours, theirs } = Rivals { base: Some(base), ours, theirs, i18n }.told(clashes.first()?);
    let (rank, total): (usize, usize) = (settled.len() + 1, settled.len() + clashes.len());
    let head = t!(i18n, "fusion-conflit-titre", n = rank, total = total);
    let mut lines = vec![(title, theme.title())];
    let values = [
        (t!(i18n, "fusion-ecran-origine"), base, theme.faint()),
        (t!(i18n, "fusion-ecran-ici"), ours, theme.text()),
        (t!(i18n, "fusion-ecran-autre"), theirs, theme.text()),
    ];
    for (name, value, style) in values {
        lines.push((String::new(), style));
        lines.push((name, theme.title()));
        lines.extend(value.lines().map(|line| (format!("  {line}"), style)));
    }
    Some((head, lines))
}
