//! Two people changed one field: both texts, and a choice.

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{buffer::Buffer, layout::Rect};

use super::Overlay;
use crate::{
    edit::{Conflict, Edit, Set},
    sentences, t,
    tui::{
        app::{App, Tone},
        widgets::{Pen, field_text, wrap},
    },
};

pub fn press(conflict: Box<Conflict>, key: KeyEvent, app: &mut App) {
    match key.code {
        KeyCode::Char('m') => {
            let Conflict { target, path, found, wanted, .. } = *conflict;
            let edit = Edit::Set(Set { target, path, before: found, after: wanted });
            if let Some(outcome) = app.current_mut().map(|work| work.apply(edit)) {
                app.conclude(outcome);
            }
        }
        KeyCode::Char('a') | KeyCode::Esc => {
            let text = t!(app.i18n, "conflit-autre-garde");
            app.say(text, Tone::Plain);
        }
        _ => app.overlay = Some(Overlay::Conflict(conflict)),
    }
}

pub fn draw(conflict: &Conflict, app: &App, area: Rect, buf: &mut Buffer) {
    let Some(work) = app.current() else { return };
    let programme = work.session.programme();
    let mut pen = Pen::new(buf, app.theme, area);
    pen.clear();
    let label = programme.label(&conflict.target).unwrap_or_else(|| conflict.target.id.clone());
    let champ = sentences::field_name(&conflict.path.field, &app.i18n);
    pen.rule(0, &t!(app.i18n, "conflit-titre", champ = champ, objet = label.to_string()));
    let columns = usize::from(area.width.saturating_sub(4));
    let versions = [(t!(app.i18n, "conflit-autre"), &conflict.found), (t!(app.i18n, "conflit-moi"), &conflict.wanted)];
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
}
