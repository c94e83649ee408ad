//! Starting to fill in a field of an object, in the way that suits it.

use serde_json::Value;

use super::{checklist::Checklist, choice::Choice, editor::Editor, entries::Entries};
use crate::{
    edit::{self, Path},
    programme::Target,
    t,
    tui::{
        app::{App, Overlay, Tone},
        forms::{self, FieldEntry},
    },
};

impl App {
    /// Starts filling in a field of an object, in the way that suits it; one that is yes or no just changes.
    pub fn edit_field(&mut self, target: &Target, field: &str) {
        let Some(work) = self.current() else { return };
        let programme = work.session.programme();
        let overlay: Option<Box<dyn Overlay>> = match forms::entry(target.kind, field) {
            FieldEntry::YesNo => {
                let now = programme.fields(target).and_then(|fields| fields.get(field).ok());
                match edit::set(programme, target, Path::field(field), now != Some(Value::Bool(true))) {
                    Ok(edit) => self.carry_out(edit),
                    Err(error) => return self.fail(&error.into()),
                };
                return;
            }
            FieldEntry::Text | FieldEntry::Long | FieldEntry::Number | FieldEntry::Lines => {
                match Editor::open(programme, target, Path::field(field), &self.i18n) {
                    Ok(editor) => Some(Box::new(editor)),
                    Err(why) => return self.say(why, Tone::Plain),
                }
            }
            FieldEntry::Choice => Choice::of_field(programme, target, field, self).map(boxed),
            FieldEntry::Ticks(kind) => Checklist::of_field(programme, target, field, kind, self).map(boxed),
            FieldEntry::Niveaux => Checklist::of_niveaux(programme, target, self).map(boxed),
            FieldEntry::Table(_) => Some(Box::new(Entries::new(target, field))),
            FieldEntry::Fixed => return self.say(t!(self.i18n, "obstacle-champ-fixe"), Tone::Plain),
        };
        self.overlay = overlay;
    }
}

fn boxed(overlay: impl Overlay + 'static) -> Box<dyn Overlay> {
    Box::new(overlay)
}
