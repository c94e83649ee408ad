//! Filling in the fiche of an activité.

use crossterm::event::KeyCode;

use super::{Command, Needs, Place, objects, places::nothing_selected};
use crate::{
    edit::{self, Path},
    t,
    tui::{
        app::App,
        keys::Key,
        overlays::editor::Editor,
        screens::{Screen, View, fiche::Slot},
    },
};

pub(super) static COMMANDS: &[Command] = &[Command {
    name: "fill-in",
    keys: &[Key::code(KeyCode::Enter), Key::char('i'), Key::code(KeyCode::F(2)), Key::char('=')],
    place: Place::On(&[Screen::Fiche]),
    needs: Needs::Edition,
    footer: Some(|i18n| t!(i18n, "pied-remplir")),
    title: |i18n| t!(i18n, "cmd-remplir"),
    obstacle: nothing_selected,
    run: fill_in,
}];

/// Fills in what the cursor is on; from the list, goes to the fiche.
fn fill_in(app: &mut App) {
    let Some(entry) = app.current().and_then(|work| work.fiche.entry().cloned()) else {
        if let Some(panel) = app.current_mut().and_then(|work| work.fiche.panel()) {
            panel.focused = true;
        }
        return;
    };
    let Some(work) = app.current() else { return };
    let programme = work.session.programme();
    match entry {
        Slot::Field(target, field) => app.edit_field(&target, field),
        Slot::Text(target, field, rank) => {
            if let Some(editor) = Editor::text(programme, &target, field, rank, &app.i18n) {
                app.show(editor);
            }
        }
        Slot::Tie(target, field, ac) => {
            let now = programme.fields(&target).and_then(|it| it.get(field).ok());
            let tied = now.is_some_and(|it| Path::entry(field, ac.as_str()).read(&it) == true);
            match edit::member(programme, &target, field, &ac, !tied) {
                Ok(edit) => {
                    app.carry_out(edit);
                }
                Err(error) => app.fail(&error.into()),
            }
        }
        Slot::Add(_) => objects::add(app),
    }
}
