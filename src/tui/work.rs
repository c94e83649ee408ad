//! A programme at work: its session, and where the user is on each screen.

use std::mem::take;

use ratatui::layout::Rect;
use smol_str::SmolStr;

use super::{
    forms::{self, FieldEntry},
    history::{Found, History},
    presence::Presence,
    screens::{
        Screen, View,
        cadre::Cadre,
        diagnostics::Diagnostics,
        fiche::{Fiche, Slot},
        journal::Journal,
        maquette::{Maquette, Sight},
        matrice::Matrice,
        referentiel::Referentiel,
    },
    theme::Theme,
    world::{Seen, World},
};
use crate::{
    coverage::ParcoursView,
    edit::Edit,
    i18n::I18n,
    programme::{Id, Kind, Parcours, Target},
    rules::Family,
    session::{Outcome, Session},
    store::{Entry, Spot, StoreError},
};

pub struct Work {
    pub session: Session,
    pub screen: Screen,
    /// The parcours that every screen is restricted to.
    pub parcours: Option<Id<Parcours>>,
    pub referentiel: Referentiel,
    pub maquette: Maquette,
    pub matrice: Matrice,
    pub diagnostics: Diagnostics,
    pub fiche: Fiche,
    pub journal: Journal,
    pub cadre: Cadre,
    pub history: History,
    pub presence: Presence,
    /// The user was told that the programme is there no more, while typing something.
    pub is_gone: bool,
    /// The screens that jumps came from, the latest last.
    trail: Vec<Screen>,
}

/// Where somebody was in a programme: the screen, and what each of them showed.
#[derive(Debug)]
pub struct Place {
    screen: Screen,
    parcours: Option<Id<Parcours>>,
    referentiel: Referentiel,
    maquette: Maquette,
    matrice: Matrice,
    diagnostics: Diagnostics,
    fiche: Fiche,
    journal: Journal,
    cadre: Cadre,
}

impl Work {
    /// Gives away where the user is, when they leave.
    pub fn place(&mut self) -> Place {
        Place {
            screen: self.screen,
            parcours: self.parcours.take(),
            referentiel: take(&mut self.referentiel),
            maquette: take(&mut self.maquette),
            matrice: take(&mut self.matrice),
            diagnostics: take(&mut self.diagnostics),
            fiche: take(&mut self.fiche),
            journal: take(&mut self.journal),
            cadre: take(&mut self.cadre),
        }
    }

    /// Goes back to where the user was. What is there no more is settled when it is drawn.
    pub fn return_to(&mut self, place: Place) {
        let Place { screen, parcours, referentiel, maquette, matrice, diagnostics, fiche, journal, cadre } = place;
        (self.screen, self.parcours) = (screen, parcours);
        (self.referentiel, self.maquette, self.matrice) = (referentiel, maquette, matrice);
        (self.diagnostics, self.fiche, self.journal, self.cadre) = (diagnostics, fiche, journal, cadre);
    }

    pub fn new(session: Session) -> Self {
        let presence = Presence::of(session.store());
        Self {
            history: History::of(&session),
            session,
            screen: Screen::Referentiel,
            parcours: None,
            referentiel: Referentiel::default(),
            maquette: Maquette::default(),
            matrice: Matrice::default(),
            diagnostics: Diagnostics::default(),
            fiche: Fiche::default(),
            journal: Journal::default(),
            cadre: Cadre::default(),
            presence,
            is_gone: false,
            trail: Vec::new(),
        }
    }

    pub fn world<'w>(&'w self, i18n: &'w I18n, theme: Theme) -> World<'w> {
        world(&self.session, self.parcours.as_ref(), &self.history, i18n, theme)
    }

    /// Whether the screen is a grid of cells that are typed.
    pub fn is_grid(&self) -> bool {
        self.screen == Screen::Maquette && self.maquette.sight() != Sight::Cards
    }

    /// Whether the cursor is on a number of a fiche.
    pub fn takes_number(&self) -> bool {
        let entry = self.fiche.entry().filter(|_| self.screen == Screen::Fiche);
        matches!(entry, Some(Slot::Field(target, field)) if forms::entry(target.kind, field) == FieldEntry::Number)
    }

    pub fn view(&self) -> &dyn View {
        match self.screen {
            Screen::Referentiel => &self.referentiel,
            Screen::Maquette => &self.maquette,
            Screen::Matrice => &self.matrice,
            Screen::Diagnostics => &self.diagnostics,
            Screen::Fiche => &self.fiche,
            Screen::Journal => &self.journal,
            Screen::Cadre => &self.cadre,
        }
    }

    /// Lets `act` change where the user is on the current screen.
    pub fn with_view<R>(&mut self, i18n: &I18n, theme: Theme, act: impl FnOnce(&mut dyn View, &World<'_>) -> R) -> R {
        self.session.see(self.parcours.as_ref());
        let world = world(&self.session, self.parcours.as_ref(), &self.history, i18n, theme);
        let view: &mut dyn View = match self.screen {
            Screen::Referentiel => &mut self.referentiel,
            Screen::Maquette => &mut self.maquette,
            Screen::Matrice => &mut self.matrice,
            Screen::Diagnostics => &mut self.diagnostics,
            Screen::Fiche => &mut self.fiche,
            Screen::Journal => &mut self.journal,
            Screen::Cadre => &mut self.cadre,
        };
        act(view, &world)
    }

    /// Lets `act` change where the user is in the maquette.
    pub fn with_maquette<R>(
        &mut self,
        i18n: &I18n,
        theme: Theme,
        act: impl FnOnce(&mut Maquette, &World<'_>) -> R,
    ) -> R {
        self.session.see(self.parcours.as_ref());
        let world = world(&self.session, self.parcours.as_ref(), &self.history, i18n, theme);
        act(&mut self.maquette, &world)
    }

    pub fn settle(&mut self, i18n: &I18n, theme: Theme, area: Rect) {
        // Somebody else may have deleted the parcours.
        if self.parcours.as_ref().is_some_and(|id| self.session.programme().get(id).is_none()) {
            self.parcours = None;
        }
        self.with_view(i18n, theme, |view, world| {
            view.rest();
            view.settle(world, area);
        });
        self.look_up(i18n, area);
    }

    /// Brings what the screen shows of the history to hand.
    pub fn look_up(&mut self, i18n: &I18n, area: Rect) {
        if self.screen == Screen::Journal {
            self.history.show(self.journal.shown(area), &self.session, i18n);
        }
    }

    pub fn selected(&self, i18n: &I18n, theme: Theme) -> Option<Target> {
        self.view().selected(&self.world(i18n, theme))
    }

    /// Shows a screen; the one left is where « back » leads.
    pub fn jump(&mut self, screen: Screen) {
        if screen != self.screen {
            self.trail.push(self.screen);
            self.screen = screen;
        }
    }

    /// Shows a screen that the user chose: there is nothing to go back to.
    pub fn show(&mut self, screen: Screen) {
        self.trail.clear();
        self.screen = screen;
    }

    /// Shows of the history what was asked for.
    pub fn show_history(&mut self, found: Found) {
        self.history.filter(Some(found));
        self.journal = Journal::default();
        self.jump(Screen::Journal);
    }

    /// Shows the whole history again, with the cursor where it was; false when all of it was shown.
    pub fn show_whole_history(&mut self) -> bool {
        let seq = self.history.seq(self.journal.at());
        let was_filtered = self.history.query().is_some();
        self.history.filter(None);
        if let Some(rank) = seq.filter(|_| was_filtered).and_then(|it| self.history.rank(it)) {
            self.journal = Journal::standing_at(rank);
        }
        was_filtered
    }

    /// Goes back to where the last jump came from; false when there was none.
    pub fn back(&mut self) -> bool {
        self.trail.pop().map(|screen| self.screen = screen).is_some()
    }

    /// Shows `target` on the screen that suits it, and the rule that speaks of it if any.
    /// False when no screen shows it.
    pub fn go_to(&mut self, target: &Target, family: Option<Family>, i18n: &I18n, theme: Theme) -> bool {
        let matters_of_cells = matches!(family, Some(Family::Couverture | Family::Alignement));
        let screen = match target.kind {
            Kind::Ac | Kind::Activite if matters_of_cells => Screen::Matrice,
            Kind::Activite if family.is_none() => Screen::Fiche,
            Kind::Evaluation | Kind::Critere => Screen::Fiche,
            Kind::Activite | Kind::Semestre | Kind::Ue => Screen::Maquette,
            Kind::Programme | Kind::Parcours | Kind::Choix | Kind::Bloc | Kind::Reglage | Kind::Derogation => {
                Screen::Cadre
            }
            _ => Screen::Referentiel,
        };
        let from = self.screen;
        self.jump(screen);
        let shown = self.with_view(i18n, theme, |view, world| view.select(target, world));
        // The filter may hide it: without filter everything shows.
        let shown = shown || {
            self.parcours = None;
            self.with_view(i18n, theme, |view, world| view.select(target, world))
        };
        if !shown && from != self.screen {
            self.back();
        }
        shown
    }

    /// Where the user is, as others are told.
    pub fn spot(&self, i18n: &I18n, theme: Theme) -> Spot {
        let world = self.world(i18n, theme);
        Spot {
            screen: SmolStr::new_static(self.screen.id()),
            target: self.view().selected(&world),
            detail: self.view().detail(&world),
            parcours: self.parcours.clone(),
        }
    }

    /// Goes where somebody is, on the screen shown: what they look at, as they look at it.
    pub fn stand_at(&mut self, spot: &Spot, i18n: &I18n, theme: Theme) {
        self.parcours = spot.parcours.clone().filter(|id| self.session.programme().get(id).is_some());
        self.with_view(i18n, theme, |view, world| {
            if let Some(target) = &spot.target {
                view.select(target, world);
            }
            if let Some(detail) = &spot.detail {
                view.select_detail(detail, world);
            }
        });
    }

    /// The next parcours of the programme, then all of them.
    pub fn step_parcours(&mut self, forward: bool) {
        let all = &self.session.programme().parcours;
        let here = self.parcours.as_ref().and_then(|id| all.iter().position(|it| it.id == *id));
        let next = match (here, forward) {
            (None, true) => Some(0),
            (None, false) => all.len().checked_sub(1),
            (Some(at), true) => Some(at + 1),
            (Some(at), false) => at.checked_sub(1),
        };
        self.parcours = next.and_then(|at| all.get(at)).map(|it| it.id.clone());
    }

    pub fn apply(&mut self, edit: Edit) -> Result<Outcome, StoreError> {
        let outcome = self.session.apply(edit);
        self.note(outcome)
    }

    /// Applies what files change.
    pub fn import(&mut self, edit: Edit) -> Result<Outcome, StoreError> {
        let outcome = self.session.import(edit);
        self.note(outcome)
    }

    pub fn undo(&mut self) -> Result<Outcome, StoreError> {
        let outcome = self.session.undo();
        self.note(outcome)
    }

    pub fn redo(&mut self) -> Result<Outcome, StoreError> {
        let outcome = self.session.redo();
        self.note(outcome)
    }

    /// Does the first of what waits for its turn to be written, if that has come.
    pub fn retry(&mut self) -> Option<Result<Outcome, StoreError>> {
        let outcome = self.session.retry()?;
        Some(self.note(outcome))
    }

    /// Takes in what others did.
    pub fn refresh(&mut self) -> Result<Vec<Entry>, StoreError> {
        let news = self.session.refresh()?;
        self.is_gone = false;
        self.history.follow(&self.session);
        Ok(news)
    }

    /// Applying an edit also takes in what others did before it.
    fn note(&mut self, outcome: Result<Outcome, StoreError>) -> Result<Outcome, StoreError> {
        if let Ok(Outcome::Done(_)) = &outcome {
            self.is_gone = false;
        }
        self.history.follow(&self.session);
        outcome
    }
}

fn world<'w>(
    session: &'w Session,
    parcours: Option<&Id<Parcours>>,
    history: &'w History,
    i18n: &'w I18n,
    theme: Theme,
) -> World<'w> {
    let programme = session.programme();
    let view = match session.seen(parcours) {
        Some(view) => Seen::AtHand(view),
        None => Seen::Made(Box::new(ParcoursView::through(programme, parcours))),
    };
    World { i18n, theme, programme, view, report: session.report(), history }
}
