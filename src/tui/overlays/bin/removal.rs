//! What goes into the bin with a programme, before it does.

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Style,
};

use crate::{
    sentences,
    store::{Overview, Store, StoreError},
    t,
    tui::{
        app::{App, Overlay, Tone},
        widgets::{Pen, wrap},
    },
};

pub(crate) struct Removal {
    id: String,
    lines: Vec<(String, Style)>,
}

impl Removal {
    /// # Errors
    /// Those of the database.
    pub(crate) fn of(programme: &Overview, store: &Store, app: &App) -> Result<Self, StoreError> {
        let (i18n, theme) = (&app.i18n, app.theme);
        let id = programme.id.to_string();
        let compte = sentences::overview(programme, i18n);
        let content = t!(i18n, "retrait-contenu", intitule = programme.intitule.as_str(), compte = compte);
        let company = sentences::company(&store.company(&id)?, i18n);
        let lines = std::iter::once((content, theme.text()))
            .chain(company.map(|it| (it, theme.key())))
            .chain([(t!(i18n, "retrait-rien-efface"), theme.good())]);
        Ok(Self { id, lines: lines.collect() })
    }
}

impl Overlay for Removal {
    fn press(self: Box<Self>, key: KeyEvent, app: &mut App) {
        match key.code {
            KeyCode::Enter => match app.at_home(|store, author| store.remove(&self.id, author)) {
                Some(Ok(())) => app.say(t!(app.i18n, "retrait-fait", id = self.id), Tone::Good),
                Some(Err(error)) => app.fail(&error),
                None => {}
            },
            KeyCode::Esc | KeyCode::Char('q') => {}
            _ => app.overlay = Some(self),
        }
    }

    fn draw(&self, app: &App, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let columns = usize::from(area.width.saturating_sub(2));
        let wrapped = |(text, style): &(String, Style)| {
            let style = *style;
            wrap(text, columns).into_iter().map(move |line| (line, style)).collect::<Vec<_>>()
        };
        let lines: Vec<(String, Style)> = self.lines.iter().flat_map(wrapped).collect();
        let height = u16::try_from(lines.len() + 2).unwrap_or(area.height).min(area.height);
        let mut pen = Pen::new(buf, app.theme, Rect { y: area.bottom() - height, height, ..area });
        pen.clear();
        pen.rule(0, &t!(app.i18n, "retrait-titre", id = self.id.as_str()));
        for (y, (line, style)) in (1..height.saturating_sub(1)).zip(lines) {
            pen.put(1, y, area.width, &line, style);
        }
        pen.put(1, height.saturating_sub(1), area.width, &t!(app.i18n, "retrait-pied"), app.theme.faint());
        None
    }
}
