//! Adding objects one after another, as in an outliner: Enter adds the one typed and opens the next.

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Style,
};

use super::{preview::Preview, typed::remarks};
use crate::{
    edit::{Edit, EditError, apply},
    programme::{Kind, Nature, Programme, Target},
    sentences, t,
    tui::{
        app::{App, Overlay},
        widgets::{Sheet, TextBox, sheet_columns},
    },
    workshop::{Line, Sort, Spot, Sprout, create, lines, place_for},
};

pub(crate) struct Capture {
    sort: Sort,
    spot: Spot,
    /// Where the cursor was, or the last object added: what the place of the next is reckoned from.
    anchor: Option<Target>,
    text: TextBox,
    remarks: Vec<(String, Style)>,
}

impl Capture {
    pub(crate) fn new(sort: Sort, spot: Spot, anchor: Option<Target>) -> Self {
        Self { sort, spot, anchor, text: TextBox::default(), remarks: Vec::new() }
    }

    /// The addition of what is typed.
    fn sprout(&self, programme: &Programme) -> Result<Sprout, EditError> {
        let typed = self.text.text();
        let line = lines(&typed, self.sort).pop().unwrap_or(Line { code: None, wording: typed });
        create(programme, self.sort, &self.spot, &line.wording, line.code.as_deref())
    }

    fn add(mut self: Box<Self>, app: &mut App) {
        let Some(work) = app.current() else { return };
        match self.sprout(work.session.programme()) {
            Ok(sprout) => {
                if app.carry_out(sprout.edit) {
                    self.text = TextBox::default();
                    if self.go_on(sprout.target, app) {
                        app.overlay = Some(self);
                    }
                    return;
                }
            }
            Err(error) => app.fail(&error.into()),
        }
        // What was typed stays, with the reason beside it.
        self.remarks = app.notice.iter().map(|it| (it.text.clone(), app.theme.bad())).collect();
        app.overlay = app.overlay.take().or(Some(self));
    }

    /// Opens the next one, after the object that was just added; false when nothing can come after it.
    fn go_on(&mut self, added: Target, app: &mut App) -> bool {
        app.point_at(&added);
        let place = app.current().and_then(|it| place_for(it.session.programme(), self.sort, Some(&added)));
        let Some(spot) = place else { return false };
        self.spot = spot;
        self.anchor = Some(added);
        self.remarks.clear();
        true
    }

    /// One level in or out, where the référentiel has one; another nature of activité elsewhere.
    fn change_sort(&mut self, forward: bool, app: &App) {
        let Some(work) = app.current() else { return };
        let row = alternatives(self.sort);
        let Some(here) = row.iter().position(|it| *it == self.sort) else { return };
        let next = if forward { row.get(here + 1) } else { here.checked_sub(1).and_then(|it| row.get(it)) };
        let place = |sort| place_for(work.session.programme(), sort, self.anchor.as_ref());
        if let Some((sort, spot)) = next.and_then(|sort| Some((*sort, place(*sort)?))) {
            (self.sort, self.spot) = (sort, spot);
        }
    }

    fn advise(&mut self, app: &App) {
        self.remarks.clear();
        let Some(work) = app.current().filter(|_| !self.text.text().is_empty()) else { return };
        let programme = work.session.programme();
        if let Ok(sprout) = self.sprout(programme) {
            self.remarks = remarks(programme, &sprout.edit, &sprout.target, app);
        }
    }
}

impl Overlay for Capture {
    fn press(mut self: Box<Self>, key: KeyEvent, app: &mut App) {
        match key.code {
            KeyCode::Esc => return,
            KeyCode::Enter if self.text.text().is_empty() => return,
            KeyCode::Enter => return self.add(app),
            KeyCode::Tab => self.change_sort(true, app),
            KeyCode::BackTab => self.change_sort(false, app),
            _ => self.text.press(key, sheet_columns(app.area())),
        }
        self.advise(app);
        app.overlay = Some(self);
    }

    /// A pasted list adds one object a line; a single line is typed.
    fn paste(&mut self, text: &str, app: &mut App) {
        let list = lines(&format!("{}{text}", self.text.text()), self.sort);
        let Some(work) = app.current().filter(|_| list.len() > 1) else {
            self.text.paste(text);
            return self.advise(app);
        };
        match series(work.session.programme(), self.sort, &self.spot, &list) {
            Ok((edit, last)) => {
                if app.carry_out(edit) {
                    self.text = TextBox::default();
                    self.go_on(last, app);
                }
            }
            Err(error) => app.fail(&error.into()),
        }
    }

    fn draw(&self, app: &App, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let work = app.current()?;
        let programme = work.session.programme();
        let code = self.sprout(programme).map(|it| it.code).unwrap_or_default();
        let sorte = sentences::sort_name(self.sort, &app.i18n);
        let holder = self.sort.kind().parent().map(|kind| Target::new(kind, &self.spot.at.parent));
        let lieu = match (&holder, self.spot.semestre) {
            (_, Some(semestre)) => format!("S{semestre}"),
            (Some(holder), _) => sentences::in_full(programme, holder, &app.i18n),
            (None, None) => String::new(),
        };
        let quoi = [sorte, code].into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" ");
        let title = match lieu.as_str() {
            "" => t!(app.i18n, "capture-titre", quoi = quoi),
            _ => t!(app.i18n, "capture-titre-dans", quoi = quoi, lieu = lieu),
        };
        let keys = if alternatives(self.sort).len() > 1 {
            t!(app.i18n, "capture-pied-niveaux")
        } else {
            t!(app.i18n, "capture-pied")
        };
        let sheet = Sheet { title: &title, text: &self.text, remarks: &self.remarks, keys: &keys };
        Some(sheet.draw(app.theme, area, buf))
    }
}

/// A pasted list shown before it is added, when nothing was being typed.
pub(crate) fn pasted(text: &str, sort: Sort, spot: &Spot, app: &App) -> Option<Preview> {
    let programme = app.current()?.session.programme();
    let list = lines(text, sort);
    let (edit, last) = series(programme, sort, spot, &list).ok()?;
    let sorte = sentences::sort_name(sort, &app.i18n);
    let title = t!(app.i18n, "coller-titre");
    let message = t!(app.i18n, "coller-message", n = list.len(), sorte = sorte);
    Some(Preview::new(title, message, edit).then(last))
}

/// The addition of a list, one object after another, and the last of them.
fn series(programme: &Programme, sort: Sort, spot: &Spot, list: &[Line]) -> Result<(Edit, Target), EditError> {
    let mut grown = programme.clone();
    let (mut spot, mut edits, mut last) = (spot.clone(), Vec::new(), None);
    for line in list {
        let sprout = create(&grown, sort, &spot, &line.wording, line.code.as_deref())?;
        edits.push(apply(&mut grown, sprout.edit)?);
        spot = place_for(&grown, sort, Some(&sprout.target)).unwrap_or(spot);
        last = Some(sprout.target);
    }
    let last = last.ok_or_else(|| EditError::Gone(Target::new(Kind::Programme, &programme.id)))?;
    Ok((Edit::Batch(edits), last))
}

/// The sorts between which Tab changes.
fn alternatives(sort: Sort) -> Vec<Sort> {
    match sort {
        Sort::Competence | Sort::Niveau | Sort::Ac => vec![Sort::Competence, Sort::Niveau, Sort::Ac],
        Sort::Situation | Sort::Composante => vec![Sort::Situation, Sort::Composante],
        Sort::Activite(_) => Nature::ALL.into_iter().map(Sort::Activite).collect(),
        Sort::Semestre | Sort::Ue => vec![Sort::Semestre, Sort::Ue],
        other => vec![other],
    }
}
