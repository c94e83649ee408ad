//! A new programme on one form: what its team knows of it on the first day.

mod draw;

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Style,
};

use crate::{
    i18n::I18n,
    programme::{Element, Id, Profil, Programme},
    rules::{self, Diagnostic, Family},
    sentences::Voice,
    session::Access,
    store::StoreError,
    t,
    tui::{
        app::{App, Overlay, Stage, Tone},
        screens::home::Home,
        widgets::TextBox,
    },
    workshop::{Draft, Plan, PlanError, Sort, lines, skeleton},
};

/// The rows of the form; compétences come after them, the last of which is always blank.
const INTITULE: usize = 0;
const SIGLE: usize = 1;
const PROFIL: usize = 2;
const ANNEES: usize = 3;
const PARCOURS: usize = 4;
const COMPETENCES: usize = 5;

pub(crate) struct Assistant {
    profil: Profil,
    /// What is typed in each row; nothing is in that of the profile.
    texts: Vec<TextBox>,
    /// The row that keys act on.
    at: usize,
    /// What is to be said of each row.
    remarks: Vec<Option<(String, Style)>>,
    /// What would be made.
    promise: String,
}

impl Assistant {
    pub(crate) fn new() -> Self {
        let texts = (0..=COMPETENCES).map(|_| TextBox::default()).collect();
        Self { profil: Profil::ALL[0], texts, at: INTITULE, remarks: Vec::new(), promise: String::new() }
    }

    fn change_profil(&mut self, key: KeyCode) {
        let here = Profil::ALL.iter().position(|it| *it == self.profil).unwrap_or(0);
        let next = match key {
            KeyCode::Right | KeyCode::Char(' ' | 'l') => here + 1,
            KeyCode::Left | KeyCode::Char('h') => here + Profil::ALL.len() - 1,
            _ => return,
        };
        self.profil = Profil::ALL[next % Profil::ALL.len()];
    }

    fn plan(&self) -> Result<Plan, PlanError> {
        let texts: Vec<String> = self.texts.iter().map(TextBox::text).collect();
        let draft = Draft {
            intitule: &texts[INTITULE],
            sigle: &texts[SIGLE],
            annees: &texts[ANNEES],
            parcours: &texts[PARCOURS],
            competences: &texts[COMPETENCES..].join("\n"),
        };
        Plan::read(self.profil, draft)
    }

    /// Says beside each row what is wrong with it, or what it leads to.
    fn judge(&mut self, app: &mut App) {
        if self.texts.last().is_none_or(|it| !it.text().is_empty()) {
            self.texts.push(TextBox::default());
        }
        self.remarks = vec![None; self.texts.len()];
        self.promise.clear();
        let said = match self.plan() {
            Ok(plan) => self.foresee(&plan, app),
            Err(error) => {
                self.complain(&error, app);
                Ok(())
            }
        };
        if let Err(error) = said {
            app.fail(&error);
        }
    }

    fn complain(&mut self, error: &PlanError, app: &App) {
        let row = match error {
            PlanError::NoIntitule => INTITULE,
            PlanError::Annees(_) => ANNEES,
            PlanError::ParcoursTwice(_) | PlanError::TooManyParcours(_) => PARCOURS,
            PlanError::TooManyCompetences(_) => self.at.max(COMPETENCES),
        };
        self.remarks[row] = Some((Voice::new(&app.i18n).say(error), app.theme.bad()));
    }

    /// What `plan` would make: its identifier, its size, and what the rules of wording say of its compétences.
    fn foresee(&mut self, plan: &Plan, app: &App) -> Result<(), StoreError> {
        let Stage::Home { store, .. } = &app.stage else { return Ok(()) };
        let id = store.free_programme_id(&plan.label())?;
        let programme = skeleton(id, plan)?;
        let (i18n, faint) = (&app.i18n, app.theme.faint());
        let says = |text: String| Some((text, faint));
        self.remarks[SIGLE] = says(t!(i18n, "assistant-id", id = programme.id.to_string()));
        let semestres = programme.semestres.len();
        self.remarks[ANNEES] = says(match programme.figures().ects_diplome {
            Some(ects) => t!(i18n, "assistant-duree", semestres = semestres, ects = i18n.decimal(ects)),
            None => t!(i18n, "assistant-duree-libre", semestres = semestres),
        });
        self.promise = promise(&programme, i18n);
        let filled: Vec<usize> =
            (COMPETENCES..self.texts.len()).filter(|row| !self.texts[*row].text().is_empty()).collect();
        // A row with a semicolon makes two compétences: which is whose is then not worth telling.
        if filled.len() == programme.competences.len() {
            let report = rules::judge(&programme, None);
            for (row, competence) in filled.into_iter().zip(&programme.competences) {
                let about =
                    |it: &&Diagnostic| it.target == competence.target() && it.rule.family == Family::Formulation;
                let found = report.diagnostics.iter().find(about);
                self.remarks[row] = found.map(|it| (it.message(i18n), app.theme.severity(it.severity)));
            }
        }
        Ok(())
    }

    /// Makes the programme and opens it. What is refused stays on the form, with the reason.
    fn create(mut self: Box<Self>, app: &mut App) {
        self.judge(app);
        let author = app.author.clone();
        let Stage::Home { store, home } = &mut app.stage else { return };
        match self.plan().map(|plan| make(&plan, store, home, &author)) {
            Ok(Ok(id)) => {
                app.open_selected();
                return app.say(t!(app.i18n, "assistant-fait", id = id.to_string()), Tone::Good);
            }
            Ok(Err(error)) => app.fail(&error),
            Err(_) => self.at = self.remarks.iter().position(Option::is_some).unwrap_or(self.at),
        }
        app.overlay = Some(self);
    }
}

impl Overlay for Assistant {
    fn press(mut self: Box<Self>, key: KeyEvent, app: &mut App) {
        let last = self.texts.len() - 1;
        match key.code {
            KeyCode::Esc => return,
            KeyCode::F(2) => return self.create(app),
            KeyCode::Enter if self.at == last => return self.create(app),
            KeyCode::Tab => self.at = if self.at == last { 0 } else { self.at + 1 },
            KeyCode::BackTab => self.at = self.at.checked_sub(1).unwrap_or(last),
            KeyCode::Enter | KeyCode::Down => self.at = (self.at + 1).min(last),
            KeyCode::Up => self.at = self.at.saturating_sub(1),
            _ if self.at == PROFIL => self.change_profil(key.code),
            KeyCode::Backspace if self.at > COMPETENCES && self.texts[self.at].text().is_empty() => {
                self.texts.remove(self.at);
                self.at -= 1;
            }
            _ => self.texts[self.at].press(key, usize::MAX),
        }
        self.judge(app);
        app.overlay = Some(self);
    }

    /// A list pasted where compétences are typed makes one a line.
    fn paste(&mut self, text: &str, app: &mut App) {
        let list = lines(text, Sort::Competence);
        if self.at < COMPETENCES || list.len() < 2 {
            self.texts[self.at].paste(text);
        } else {
            for line in list {
                self.texts[self.at].paste(&line.wording);
                self.at += 1;
                self.texts.insert(self.at, TextBox::default());
            }
        }
        self.judge(app);
    }

    fn draw(&self, app: &App, area: Rect, buf: &mut Buffer) -> Option<Position> {
        self.draw_form(app, area, buf)
    }
}

/// Puts the programme into the database, and the cursor of the list on it.
fn make(plan: &Plan, store: &Access, home: &mut Home, author: &str) -> Result<Id<Programme>, StoreError> {
    let programme = skeleton(store.free_programme_id(&plan.label())?, plan)?;
    store.create(&programme, author)?;
    home.refresh(store)?;
    home.select(programme.id.as_str());
    Ok(programme.id)
}

/// How much would be made, without what there would be none of.
fn promise(programme: &Programme, i18n: &I18n) -> String {
    let counted = [
        ("semestres", programme.semestres.len()),
        ("parcours", programme.parcours.len()),
        ("competences", programme.competences.len()),
        ("niveaux", programme.niveaux().count()),
        ("ues", programme.ues().count()),
        ("portfolios", programme.activites.len()),
    ];
    let some = counted.into_iter().filter(|(_, n)| *n > 0);
    some.map(|(quoi, n)| t!(i18n, "quantite", quoi = quoi, n = n)).collect::<Vec<_>>().join(" · ")
}
