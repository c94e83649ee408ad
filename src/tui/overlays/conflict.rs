//! Two people changed one field: both texts, and a choice.

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::{
    edit::{Conflict, Edit, EditError, Set},
    names, sentences,
    session::Outcome,
    store::StoreError,
    t,
    tui::{
        app::{App, Overlay, Tone},
        widgets::{Pen, field_text, wrap},
    },
};

/// What one wrote, and what somebody else had written meanwhile.
struct Dispute(Conflict);

impl Overlay for Dispute {
    fn press(self: Box<Self>, key: KeyEvent, app: &mut App) {
        match key.code {
            KeyCode::Char('m') => {
                let Conflict { target, path, found, wanted, .. } = self.0;
                let edit = Edit::Set(Set { target, path, before: found, after: wanted });
                if let Some(outcome) = app.current_mut().map(|work| work.apply(edit)) {
                    app.conclude(outcome);
                }
            }
            KeyCode::Char('a') | KeyCode::Esc => {
                let text = t!(app.i18n, "conflit-autre-garde");
                app.say(text, Tone::Plain);
            }
            _ => app.overlay = Some(self),
        }
    }

    fn draw(&self, app: &App, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let conflict = &self.0;
        let work = app.current()?;
        let programme = work.session.programme();
        let mut pen = Pen::new(buf, app.theme, area);
        pen.clear();
        let label = programme.label(&conflict.target).unwrap_or_else(|| conflict.target.id.clone());
        let champ = names::field_name(&conflict.path.field, &app.i18n);
        pen.rule(0, &t!(app.i18n, "conflit-titre", champ = champ, objet = label.to_string()));
        let columns = usize::from(area.width.saturating_sub(4));
        let versions =
            [(t!(app.i18n, "conflit-autre"), &conflict.found), (t!(app.i18n, "conflit-moi"), &conflict.wanted)];
        let mut y = 2;
        for (title, value) in versions {
            pen.put(1, y, area.width, &title, app.theme.title());
            y += 1;
            let text = field_text(&app.i18n, programme, conflict.target.kind, &conflict.path.field, value);
            for line in wrap(&text, columns) {
                pen.put(3, y, area.width, &line, app.theme.text());
                y += 1;
            }
            y += 1;
        }
        pen.put(1, area.height.saturating_sub(1), area.width, &t!(app.i18n, "conflit-pied"), app.theme.key());
        None
    }
}

impl App {
    /// Tells what became of an edit. A conflict is shown with both texts, so that the user chooses.
    pub fn conclude(&mut self, outcome: Result<Outcome, StoreError>) {
        match outcome {
            Ok(Outcome::Done(entry)) => {
                if let Some(work) = self.current() {
                    let text = sentences::describe(&entry, work.session.programme(), &self.i18n);
                    self.say(t!(self.i18n, "avis-enregistre", resume = text), Tone::Good);
                }
            }
            Ok(Outcome::Already) => self.say(t!(self.i18n, "avis-deja"), Tone::Plain),
            Ok(Outcome::Nothing) => self.say(t!(self.i18n, "avis-rien"), Tone::Plain),
            Ok(Outcome::Waiting) => self.say(t!(self.i18n, "avis-attente"), Tone::Plain),
            Err(StoreError::Edit(EditError::Conflict(conflict))) => self.show(Dispute(*conflict)),
            Err(error) => self.fail(&error),
        }
    }

    /// Applies an edit and tells what became of it; true when it is on disk.
    pub fn carry_out(&mut self, edit: Edit) -> bool {
        let Some(outcome) = self.current_mut().map(|work| work.apply(edit)) else { return false };
        let done = matches!(outcome, Ok(Outcome::Done(_) | Outcome::Waiting));
        self.conclude(outcome);
        done
    }
}
