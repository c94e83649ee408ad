//! Typing a text: a field of an object, an entry of a table, a remarque, the reason of a dérogation.

use std::collections::BTreeSet;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use jiff::Timestamp;
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Style,
};
use serde_json::Value;

use super::typed::remarks;
use crate::{
    edit::{self, Edit, EditError, Path, Placed, Set},
    i18n::I18n,
    names,
    programme::{Derogation, EtatRemarque, Id, Kind, Location, Object, Parcours, Programme, Remarque, Target},
    rules::Diagnostic,
    store::StoreError,
    t,
    tui::{
        app::{App, Overlay},
        forms::{self, FieldEntry, Reading, is_invalid},
        widgets::{Nav, Sheet, TextBox, sheet_columns},
    },
    workshop,
};

/// A text being typed.
pub(crate) struct Editor {
    purpose: Purpose,
    title: String,
    text: TextBox,
    /// Why the last attempt was refused, or what the rules would say.
    remarks: Vec<(String, Style)>,
    then: Then,
    /// A number beyond the usual was asked about, and is meant.
    is_sure: bool,
}

/// What comes when the text is written.
enum Then {
    Nothing,
    /// What was open comes back.
    Back(Box<dyn Overlay>),
    /// The cursor of the grid goes on.
    Go(Nav),
}

/// What the text is for.
enum Purpose {
    /// A field, and what was there when editing began: what the edit will be compared with.
    Field { target: Target, path: Path, before: Value, reading: Reading },
    /// One of a list of texts, which was `seen` when editing began.
    Text { target: Target, field: &'static str, rank: usize, seen: Vec<String> },
    /// A new remarque on an object.
    Remarque(Target),
    /// The reason why the team accepts a diagnostic.
    Derogation { regle: &'static str, cible: Target, parcours: BTreeSet<Id<Parcours>> },
}

impl Editor {
    /// Starts editing a field that is typed, or an entry of a table.
    ///
    /// # Errors
    /// A sentence, when the field is not of that kind.
    pub(crate) fn open(programme: &Programme, target: &Target, path: Path, i18n: &I18n) -> Result<Self, String> {
        let value = programme.fields(target).and_then(|fields| fields.get(&path.field).ok());
        let Some(value) = value else { return Err(t!(i18n, "obstacle-sans-champ")) };
        let entry = forms::entry(target.kind, &path.field);
        let champ = names::field_name(&path.field, i18n);
        let Some(reading) = Reading::of(entry) else {
            return Err(t!(i18n, "obstacle-champ-structure", champ = champ));
        };
        let before = path.read(&value);
        let shown = reading.shown(&before, i18n);
        // A number that is typed replaces the one that is there; a wording is mended.
        let text = match reading {
            Reading::Number | Reading::Hours => TextBox::chosen(shown),
            Reading::Text | Reading::Lines => {
                TextBox::new(shown, matches!(entry, FieldEntry::Long | FieldEntry::Lines))
            }
        };
        let objet = label(programme, target);
        let title = match &path.entry {
            None => t!(i18n, "editeur-titre", champ = champ, objet = objet),
            Some(entry) => {
                let entries = forms::entries(programme, target, &path.field, i18n);
                let named = entries.into_iter().find(|(key, _)| key == entry).map_or_else(|| entry.clone(), |it| it.1);
                t!(i18n, "editeur-titre-entree", champ = champ, objet = objet, entree = named)
            }
        };
        let purpose = Purpose::Field { target: target.clone(), path, before, reading };
        Ok(Self { purpose, title, text, remarks: Vec::new(), then: Then::Nothing, is_sure: false })
    }

    /// The same, after which what was open comes back.
    pub(crate) fn before(self, then: Box<dyn Overlay>) -> Self {
        Self { then: Then::Back(then), ..self }
    }

    /// Starts editing the text at `rank` of a list: an échelon of an activité, a descripteur of a criterion. None when
    /// the object is gone.
    pub(crate) fn text(
        programme: &Programme,
        target: &Target,
        field: &'static str,
        rank: usize,
        i18n: &I18n,
    ) -> Option<Self> {
        let seen = workshop::texts(programme, target, field)?;
        let holder = workshop::lineage(programme, target).into_iter().find(|it| it.kind == Kind::Activite)?;
        let echelon = workshop::texts(programme, &holder, "echelons")?.get(rank).cloned();
        let (objet, rang) = (label(programme, target), rank + 1);
        let title = match echelon.filter(|_| *target != holder) {
            Some(echelon) => t!(i18n, "fiche-titre-descripteur", objet = objet, echelon = echelon),
            None => t!(i18n, "fiche-titre-echelon", objet = objet, rang = rang),
        };
        let text = TextBox::new(seen.get(rank).cloned().unwrap_or_default(), *target != holder);
        let purpose = Purpose::Text { target: target.clone(), field, rank, seen };
        Some(Self { purpose, title, text, remarks: Vec::new(), then: Then::Nothing, is_sure: false })
    }

    /// Starts a remarque on `target`.
    pub(crate) fn remarque(programme: &Programme, target: Target, i18n: &I18n) -> Self {
        let title = t!(i18n, "editeur-remarque", objet = label(programme, &target));
        Self::new(Purpose::Remarque(target), title)
    }

    /// Starts the dérogation by which the team accepts `diagnostic` where it holds.
    pub(crate) fn derogation(programme: &Programme, diagnostic: &Diagnostic, i18n: &I18n) -> Self {
        let (regle, cible) = (diagnostic.rule.code, diagnostic.target.clone());
        let title = t!(i18n, "editeur-derogation", regle = regle, objet = label(programme, &cible));
        // Empty means everywhere, also in parcours that are added later.
        let parcours =
            if diagnostic.everywhere { BTreeSet::new() } else { diagnostic.parcours.iter().cloned().collect() };
        Self::new(Purpose::Derogation { regle, cible, parcours }, title)
    }

    fn new(purpose: Purpose, title: String) -> Self {
        Self {
            purpose,
            title,
            text: TextBox::new(String::new(), true),
            remarks: Vec::new(),
            then: Then::Nothing,
            is_sure: false,
        }
    }

    /// Says what the rules would say of the text as it stands.
    fn advise(&mut self, app: &App) {
        self.remarks.clear();
        let (Some(work), Purpose::Field { target, .. }) = (app.current(), &self.purpose) else { return };
        let programme = work.session.programme();
        match self.edits(programme, "").first() {
            Some(edit) => self.remarks = remarks(programme, edit, target, app),
            None => self.remarks.push((self.refusal(&app.i18n), app.theme.bad())),
        }
        self.remarks.extend(self.doubt(&app.i18n).map(|it| (it, app.theme.bad())));
    }

    /// Which numbers are usual there.
    fn bounds(&self, app: &App) -> Option<(String, Style)> {
        let Purpose::Field { target, path, .. } = &self.purpose else { return None };
        forms::bounds(target.kind, &path.field, &app.i18n).map(|it| (it, app.theme.faint()))
    }

    /// Why the number that is typed may be a slip.
    fn doubt(&self, i18n: &I18n) -> Option<String> {
        let Purpose::Field { target, path, reading: reading @ (Reading::Number | Reading::Hours), .. } = &self.purpose
        else {
            return None;
        };
        forms::doubt(target.kind, &path.field, reading.read(&self.text.text()).first()?, i18n)
    }

    /// Applies the edit. When it is refused the text stays, with the reason: nothing typed is lost.
    fn commit(mut self: Box<Self>, app: &mut App) {
        let Some(work) = app.current() else { return };
        let edits = self.edits(work.session.programme(), work.session.author());
        let changes = edits.first().is_some_and(|it| !it.is_empty());
        if let Some(doubt) = self.doubt(&app.i18n).filter(|_| changes && !self.is_sure) {
            self.is_sure = true;
            self.remarks = vec![(t!(app.i18n, "saisie-encore", doute = doubt), app.theme.bad())];
            return app.overlay = Some(self);
        }
        let Some(work) = app.current_mut() else { return };
        // The field itself knows what it takes: what was typed is offered in each way that it can be read.
        let outcome = edits.into_iter().map(|edit| work.apply(edit)).find(|it| !is_invalid(it));
        let refusal = match outcome {
            None => self.refusal(&app.i18n),
            Some(Err(error)) if !matches!(error, StoreError::Edit(EditError::Conflict(_))) => app.tell(&error),
            Some(outcome) => {
                let written = outcome.is_ok();
                app.conclude(outcome);
                match self.then {
                    // A conflict is shown first.
                    Then::Back(overlay) if app.overlay.is_none() => app.overlay = Some(overlay),
                    Then::Go(nav) if written => app.navigate(nav),
                    _ => {}
                }
                return;
            }
        };
        self.remarks = vec![(refusal, app.theme.bad())];
        app.overlay = Some(self);
    }

    /// What the text may mean, the likeliest first; nothing when it means nothing.
    fn edits(&self, programme: &Programme, auteur: &str) -> Vec<Edit> {
        let texte = self.text.text();
        let (auteur, le) = (auteur.to_owned(), Some(Timestamp::now()));
        match &self.purpose {
            Purpose::Field { target, path, before, reading } => {
                let set = |after| Set { target: target.clone(), path: path.clone(), before: before.clone(), after };
                reading.read(&texte).into_iter().map(|after| Edit::Set(set(after))).collect()
            }
            Purpose::Text { target, field, rank, seen } => {
                vec![workshop::write_text(programme, target, field, *rank, seen, &texte)]
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
            Purpose::Field { path, reading: Reading::Text, .. } => {
                t!(i18n, "editeur-invalide", champ = names::field_name(&path.field, i18n))
            }
            Purpose::Field { reading, .. } => reading.refusal(i18n),
            Purpose::Text { .. } | Purpose::Remarque(_) | Purpose::Derogation { .. } => t!(i18n, "editeur-texte"),
        }
    }
}

impl Overlay for Editor {
    fn press(mut self: Box<Self>, key: KeyEvent, app: &mut App) {
        let breaks_line = key.modifiers.contains(KeyModifiers::ALT) && self.text.is_long();
        match key.code {
            KeyCode::Esc => {
                if let Then::Back(overlay) = self.then {
                    app.overlay = Some(overlay);
                }
                return;
            }
            KeyCode::Tab if matches!(self.then, Then::Go(_)) || matches!(self.purpose, Purpose::Text { .. }) => {
                self.then = Then::Go(Nav::Right);
                return self.commit(app);
            }
            KeyCode::Enter if !breaks_line => return self.commit(app),
            _ => {
                self.is_sure = false;
                self.text.press(key, sheet_columns(app.area()));
                self.advise(app);
            }
        }
        app.overlay = Some(self);
    }

    fn paste(&mut self, text: &str, _: &mut App) {
        self.text.paste(text);
    }

    fn draw(&self, app: &App, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let keys = match &self.purpose {
            Purpose::Field { reading: Reading::Lines, .. } => t!(app.i18n, "editeur-pied-liste"),
            Purpose::Text { .. } => t!(app.i18n, "fiche-pied-case"),
            _ if self.text.is_long() => t!(app.i18n, "editeur-pied-long"),
            _ => t!(app.i18n, "editeur-pied"),
        };
        let bounds = self.remarks.is_empty().then(|| self.bounds(app)).flatten();
        let remarks = bounds.map_or_else(|| self.remarks.clone(), |it| vec![it]);
        let sheet = Sheet { title: &self.title, text: &self.text, remarks: &remarks, keys: &keys };
        Some(sheet.draw(app.theme, area, buf))
    }
}

fn label(programme: &Programme, target: &Target) -> String {
    programme.label(target).unwrap_or_else(|| target.id.clone()).to_string()
}

fn created(object: Object) -> Vec<Edit> {
    vec![Edit::Create(Placed { object, at: Location::last("") })]
}
