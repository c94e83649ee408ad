//! What an edit would do, before anything is written: a remedy, a deletion, numbering anew, a pasted list.

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Style,
};

use crate::{
    edit::Edit,
    programme::{Programme, Target},
    sentences::describe_edit,
    t,
    tui::{
        app::{App, Overlay},
        widgets::{Pen, wrap},
    },
};

/// An edit and why it is proposed.
pub(crate) struct Preview {
    title: String,
    /// What it is about, in a sentence.
    message: String,
    edit: Edit,
    /// What the cursor goes to when it is done.
    then: Option<Target>,
    /// What becomes of the programme: what is not there yet is called as it is there.
    becomes: Option<Box<Programme>>,
    /// The first line shown of those that tell the edit.
    offset: usize,
}

impl Preview {
    pub(crate) fn new(title: String, message: String, edit: Edit) -> Self {
        Self { title, message, edit, then: None, becomes: None, offset: 0 }
    }

    /// The same, after which the cursor goes to an object.
    pub(crate) fn then(self, target: Target) -> Self {
        Self { then: Some(target), ..self }
    }

    /// The same of an edit that brings objects back: they have names in what the programme becomes.
    pub(crate) fn becomes(self, programme: Programme) -> Self {
        Self { becomes: Some(Box::new(programme)), ..self }
    }

    /// The message, then what the edit does step by step: nothing that it does is hidden.
    fn lines(&self, app: &App, area: Rect) -> Vec<(String, Style)> {
        let Some(work) = app.current() else { return Vec::new() };
        let columns = usize::from(area.width.saturating_sub(2));
        let mut lines = vec![(self.message.clone(), app.theme.text())];
        for step in self.edit.steps() {
            let becomes = self.becomes.as_deref().filter(|_| !matches!(step, Edit::Delete(_)));
            let text = describe_edit(step, becomes.unwrap_or(work.session.programme()), &app.i18n);
            lines.push((t!(app.i18n, "remede-etape", texte = text), app.theme.good()));
        }
        let wrapped = lines
            .into_iter()
            .flat_map(|(text, style)| wrap(&text, columns).into_iter().map(move |it| (it, style)).collect::<Vec<_>>());
        wrapped.collect()
    }
}

impl Overlay for Preview {
    fn press(mut self: Box<Self>, key: KeyEvent, app: &mut App) {
        match key.code {
            KeyCode::Enter | KeyCode::Char('.') => {
                let then = self.then.take();
                if app.carry_out(self.edit)
                    && let Some(target) = then
                {
                    app.point_at(&target);
                }
                return;
            }
            KeyCode::Esc | KeyCode::Char('q') => return,
            KeyCode::Down | KeyCode::Char('j') | KeyCode::PageDown => {
                let lines = self.lines(app, app.area()).len();
                let room = usize::from(app.area().height.saturating_sub(2));
                self.offset = (self.offset + 1).min(lines.saturating_sub(room));
            }
            KeyCode::Up | KeyCode::Char('k') | KeyCode::PageUp => self.offset = self.offset.saturating_sub(1),
            _ => {}
        }
        app.overlay = Some(self);
    }

    fn draw(&self, app: &App, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let lines = self.lines(app, area);
        let height = u16::try_from(lines.len() + 2).unwrap_or(area.height).min(area.height);
        let mut pen = Pen::new(buf, app.theme, Rect { y: area.bottom() - height, height, ..area });
        pen.clear();
        pen.rule(0, &self.title);
        for (y, (line, style)) in (1..height.saturating_sub(1)).zip(lines.iter().skip(self.offset)) {
            pen.put(1, y, area.width, line, *style);
        }
        pen.put(1, height.saturating_sub(1), area.width, &t!(app.i18n, "remede-pied"), app.theme.faint());
        None
    }
}
