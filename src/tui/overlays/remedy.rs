//! The mend that a rule proposes, before anything is written.

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{buffer::Buffer, layout::Rect};

use super::Overlay;
use crate::{
    edit::Edit,
    sentences::describe_edit,
    t,
    tui::{
        app::App,
        widgets::{Pen, wrap},
    },
};

/// An edit that would solve a diagnostic.
pub struct Remedy {
    /// What is wrong, in a sentence.
    pub message: String,
    pub edit: Edit,
}

impl Remedy {
    pub fn press(self, key: KeyEvent, app: &mut App) {
        match key.code {
            KeyCode::Enter | KeyCode::Char('.') => {
                if let Some(outcome) = app.current_mut().map(|work| work.apply(self.edit)) {
                    app.conclude(outcome);
                }
            }
            KeyCode::Esc | KeyCode::Char('q') => {}
            _ => app.overlay = Some(Overlay::Remedy(Box::new(self))),
        }
    }

    pub fn draw(&self, app: &App, area: Rect, buf: &mut Buffer) {
        let Some(work) = app.current() else { return };
        let columns = usize::from(area.width.saturating_sub(2));
        // A batch is told step by step: nothing that it does is hidden.
        let steps = match &self.edit {
            Edit::Batch(edits) => edits.as_slice(),
            only => std::slice::from_ref(only),
        };
        let mut lines = vec![(self.message.clone(), app.theme.text())];
        for step in steps {
            let text = describe_edit(step, work.session.programme(), &app.i18n);
            lines.push((t!(app.i18n, "remede-etape", texte = text), app.theme.good()));
        }
        let lines: Vec<_> = lines
            .into_iter()
            .flat_map(|(text, style)| wrap(&text, columns).into_iter().map(move |it| (it, style)))
            .collect();
        let height = u16::try_from(lines.len() + 2).unwrap_or(area.height).min(area.height);
        let mut pen = Pen::new(buf, app.theme, Rect { y: area.bottom() - height, height, ..area });
        pen.clear();
        pen.rule(0, &t!(app.i18n, "remede-titre"));
        for (y, (line, style)) in (1..height.saturating_sub(1)).zip(&lines) {
            pen.put(1, y, area.width, line, *style);
        }
        pen.put(1, height.saturating_sub(1), area.width, &t!(app.i18n, "remede-pied"), app.theme.faint());
    }
}
