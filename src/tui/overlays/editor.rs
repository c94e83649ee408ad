//! Typing a text: a field of an object, a remarque, the reason of a dérogation.

use std::collections::BTreeSet;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use jiff::Timestamp;
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};
use rust_decimal::Decimal;
use serde_json::Value;
use tui_input::{Input, InputRequest, backend::crossterm::EventHandler};

use super::Overlay;
use crate::{
    edit::{self, Edit, EditError, Path, Placed, Set},
    i18n::I18n,
    programme::{
        Derogation, EtatRemarque, FieldError, Id, Location, Object, Parcours, Programme, Remarque, Target, nfc,
    },
    rules::Diagnostic,
    sentences,
    session::Outcome,
    store::StoreError,
    t,
    tui::{
        app::App,
        widgets::{Pen, width, wrap},
    },
};

/// The fields whose text may have several lines.
const LONG_FIELDS: [&str; 4] = ["description", "objectifs", "livrables", "exemples"];

/// A text being typed.
pub struct Editor {
    purpose: Purpose,
    title: String,
    input: Input,
    /// Why the last attempt was refused.
    error: Option<String>,
}

/// What the text is for.
enum Purpose {
    /// A field, and what was there when editing began: what the edit will be compared with.
    Field { target: Target, field: String, before: Value },
    /// A new remarque on an object.
    Remarque(Target),
    /// The reason why the team accepts a diagnostic.
    Derogation { regle: &'static str, cible: Target, parcours: BTreeSet<Id<Parcours>> },
}

impl Editor {
    /// Starts editing a field.
    ///
    /// # Errors
    /// A sentence, when the field is not of the kind that is typed.
    pub fn open(programme: &Programme, target: &Target, field: &str, i18n: &I18n) -> Result<Self, String> {
        let before = programme.fields(target).and_then(|fields| fields.get(field).ok());
        let Some(before) = before else { return Err(t!(i18n, "obstacle-sans-champ")) };
        let text = match &before {
            Value::Null => String::new(),
            Value::String(text) => text.clone(),
            Value::Number(number) => {
                number.to_string().parse::<Decimal>().map_or_else(|_| number.to_string(), |it| i18n.decimal(it))
            }
            Value::Bool(_) | Value::Array(_) | Value::Object(_) => {
                return Err(t!(i18n, "obstacle-champ-structure", champ = sentences::field_name(field, i18n)));
            }
        };
        let objet = label(programme, target);
        let title = t!(i18n, "editeur-titre", champ = sentences::field_name(field, i18n), objet = objet);
        let purpose = Purpose::Field { target: target.clone(), field: field.to_owned(), before };
        Ok(Self { purpose, title, input: Input::new(text), error: None })
    }

    /// Starts a remarque on `target`.
    pub fn remarque(programme: &Programme, target: Target, i18n: &I18n) -> Self {
        let title = t!(i18n, "editeur-remarque", objet = label(programme, &target));
        Self { purpose: Purpose::Remarque(target), title, input: Input::default(), error: None }
    }

    /// Starts the dérogation by which the team accepts `diagnostic` where it holds.
    pub fn derogation(programme: &Programme, diagnostic: &Diagnostic, i18n: &I18n) -> Self {
        let (regle, cible) = (diagnostic.rule.code, diagnostic.target.clone());
        let title = t!(i18n, "editeur-derogation", regle = regle, objet = label(programme, &cible));
        // Empty means everywhere, also in parcours that are added later.
        let parcours =
            if diagnostic.everywhere { BTreeSet::new() } else { diagnostic.parcours.iter().cloned().collect() };
        let purpose = Purpose::Derogation { regle, cible, parcours };
        Self { purpose, title, input: Input::default(), error: None }
    }

    pub fn paste(&mut self, text: &str) {
        let text = nfc(&text.replace("\r\n", "\n").replace('\r', "\n"));
        let text = if self.is_long() { text } else { text.replace('\n', " ") };
        for c in text.chars() {
            self.input.handle(InputRequest::InsertChar(c));
        }
    }

    /// Whether the text may have several lines.
    fn is_long(&self) -> bool {
        match &self.purpose {
            Purpose::Field { field, .. } => LONG_FIELDS.contains(&field.as_str()),
            Purpose::Remarque(_) | Purpose::Derogation { .. } => true,
        }
    }

    pub fn press(mut self, key: KeyEvent, app: &mut App) {
        match key.code {
            KeyCode::Esc => return,
            KeyCode::Enter if key.modifiers.contains(KeyModifiers::ALT) && self.is_long() => {
                self.input.handle(InputRequest::InsertChar('\n'));
            }
            KeyCode::Enter => {
                self.commit(app);
                return;
            }
            _ => {
                self.error = None;
                self.input.handle_event(&Event::Key(key));
            }
        }
        app.overlay = Some(Overlay::Editor(self));
    }

    /// Applies the edit. When it is refused the text stays, with the reason: nothing typed is lost.
    fn commit(mut self, app: &mut App) {
        let Some(work) = app.current_mut() else { return };
        let edits = self.edits(work.session.programme(), work.session.author());
        // The field itself knows what it takes: what was typed is offered in each way that it can be read.
        let outcome = edits.into_iter().map(|edit| work.apply(edit)).find(|it| !is_invalid(it));
        match outcome {
            None => self.error = Some(self.refusal(&app.i18n)),
            Some(Err(error)) if !matches!(error, StoreError::Edit(EditError::Conflict(_))) => {
                self.error = Some(app.tell(&error));
            }
            Some(outcome) => {
                app.conclude(outcome);
                return;
            }
        }
        app.overlay = Some(Overlay::Editor(self));
    }

    /// What the text may mean, the likeliest first; nothing when it means nothing.
    fn edits(&self, programme: &Programme, auteur: &str) -> Vec<Edit> {
        let texte = nfc(self.input.value().trim());
        let (auteur, le) = (auteur.to_owned(), Some(Timestamp::now()));
        match &self.purpose {
            Purpose::Field { target, field, before } => {
                let set =
                    |after| Set { target: target.clone(), path: Path::field(field), before: before.clone(), after };
                readings(&texte, before).into_iter().map(|after| Edit::Set(set(after))).collect()
            }
            _ if texte.is_empty() => Vec::new(),
            Purpose::Remarque(cible) => {
                let (cible, etat) = (Some(cible.clone()), EtatRemarque::Ouverte);
                let id = edit::new_id(programme, "remarque");
                created(Object::Remarque(Remarque { id, cible, texte, auteur, etat, le }))
            }
            Purpose::Derogation { regle, cible, parcours } => {
                let id = edit::new_id(programme, &format!("derogation-{regle}"));
                let (regle, cible, parcours) = ((*regle).to_owned(), cible.clone(), parcours.clone());
                created(Object::Derogation(Derogation { id, regle, cible, parcours, raison: texte, auteur, le }))
            }
        }
    }

    fn refusal(&self, i18n: &I18n) -> String {
        match &self.purpose {
            Purpose::Field { before, .. } if before.is_number() => t!(i18n, "editeur-nombre"),
            Purpose::Field { field, .. } => {
                t!(i18n, "editeur-invalide", champ = sentences::field_name(field, i18n))
            }
            Purpose::Remarque(_) | Purpose::Derogation { .. } => t!(i18n, "editeur-texte"),
        }
    }

    pub fn draw(&self, app: &App, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let columns = usize::from(area.width.saturating_sub(2)).max(1);
        let text = self.input.value();
        let cursor = text.char_indices().nth(self.input.cursor()).map_or(text.len(), |(byte, _)| byte);
        let lines = typed_lines(text, columns);
        let (row, column) = cursor_place(text, cursor, &lines, columns);
        let (hint, style) = match &self.error {
            Some(why) => (why.clone(), app.theme.bad()),
            None if self.is_long() => (t!(app.i18n, "editeur-pied-long"), app.theme.faint()),
            None => (t!(app.i18n, "editeur-pied"), app.theme.faint()),
        };
        // Why it was refused is told whole.
        let hint = if self.error.is_some() { wrap(&hint, columns) } else { vec![hint] };
        let below = u16::try_from(hint.len()).unwrap_or(1).min(area.height / 2).max(1);
        let room = usize::from(area.height.saturating_sub(1 + below)).max(1);
        let height =
            u16::try_from(lines.len().min(room)).unwrap_or(area.height).saturating_add(1 + below).min(area.height);
        let place = Rect { y: area.bottom() - height, height, ..area };
        let mut pen = Pen::new(buf, app.theme, place);
        pen.clear();
        pen.rule(0, &self.title);
        let first = (row + 1).saturating_sub(room);
        for (y, (_, line)) in (1..height.saturating_sub(below)).zip(lines.iter().skip(first)) {
            pen.put(1, y, place.width, line, app.theme.text());
        }
        for (y, line) in (height.saturating_sub(below)..height).zip(&hint) {
            pen.put(1, y, place.width, line, style);
        }
        let x = place.x + 1 + u16::try_from(column).unwrap_or(0);
        let y = place.y + 1 + u16::try_from(row - first).unwrap_or(0);
        Some(Position::new(x.min(place.right().saturating_sub(1)), y.min(place.bottom().saturating_sub(1))))
    }
}

fn number(text: &str) -> Option<Value> {
    let value: Decimal = text.replace(',', ".").parse().ok()?;
    serde_json::to_value(value).ok().map(|it| whole_if_whole(it, value))
}

/// Ranks and years are integers in the model: `2` must not become `2.0` for them. Fields that are decimals
/// read either.
fn whole_if_whole(value: Value, decimal: Decimal) -> Value {
    match (decimal.is_integer(), i64::try_from(decimal)) {
        (true, Ok(whole)) => Value::from(whole),
        _ => value,
    }
}

fn label(programme: &Programme, target: &Target) -> String {
    programme.label(target).unwrap_or_else(|| target.id.clone()).to_string()
}

fn created(object: Object) -> Vec<Edit> {
    vec![Edit::Create(Placed { object, at: Location::last("") })]
}

/// What was typed as an unset field, a text or a number, in the order in which they are likely.
fn readings(text: &str, before: &Value) -> Vec<Value> {
    let number = number(text);
    if before.is_number() {
        return number.into_iter().collect();
    }
    let unset = text.is_empty().then_some(Value::Null);
    unset.into_iter().chain([Value::from(text)]).chain(number).collect()
}

/// Whether the field cannot hold the value that it was offered.
fn is_invalid(outcome: &Result<Outcome, StoreError>) -> bool {
    matches!(outcome, Err(StoreError::Edit(EditError::Field(FieldError::Invalid { .. }))))
}

/// The text on lines of `columns`, each with the byte of the text at which it begins. There is always one.
fn typed_lines(text: &str, columns: usize) -> Vec<(usize, String)> {
    let mut at = 0;
    let mut lines: Vec<(usize, String)> = Vec::new();
    for line in wrap(text, columns) {
        // Wrapping drops blanks at the ends of lines, so that each is looked for after the one before.
        let start = text[at..].find(&line).map_or(at, |skipped| at + skipped);
        at = start + line.len();
        lines.push((start, line));
    }
    if lines.is_empty() { vec![(0, String::new())] } else { lines }
}

/// The row and the column of the cursor, which stands before the byte `cursor` of the text.
fn cursor_place(text: &str, cursor: usize, lines: &[(usize, String)], columns: usize) -> (usize, usize) {
    let row = lines.iter().rposition(|(start, _)| *start <= cursor).unwrap_or(0);
    let start = lines.get(row).map_or(0, |(start, _)| *start);
    (row, width(text[start..cursor].trim_start_matches('\n')).min(columns))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cursor_is_where_the_next_character_goes() {
        for (text, columns, place) in [
            ("", 10, (0, 0)),
            ("abc", 10, (0, 3)),
            ("abc ", 10, (0, 4)),
            ("abc def ghi", 7, (1, 3)),
            ("ab\ncd", 10, (1, 2)),
            ("ab\n", 10, (1, 0)),
            ("a\n\nb", 10, (2, 1)),
            ("a a a a", 3, (1, 3)),
            ("日本語", 4, (1, 2)),
        ] {
            let lines = typed_lines(text, columns);
            assert_eq!(cursor_place(text, text.len(), &lines, columns), place, "{text:?} {lines:?}");
        }
    }

    #[test]
    fn numbers_are_typed_as_the_french_do() {
        assert_eq!(number("12,5"), Some(Value::from(12.5)));
        assert_eq!(number("3"), Some(Value::from(3)));
        assert_eq!(number("douze"), None);
    }
}
