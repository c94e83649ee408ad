//! The workshop, for those who lead it: who is here and where, and what can be asked of everybody.

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::{invitations::Invitations, wall};
use crate::{
    sentences,
    store::Level,
    t,
    tui::{
        app::{App, Overlay, Tone},
        hall::{Attendee, Request, SeatId, Visit},
        presence::{Follow, label, screen},
        widgets::{Cursor, Nav, Pen, fit},
    },
};

/// For how many people an invitation is, unless somebody says otherwise.
const PLACES: &str = "12";
/// The most.
const MOST: u32 = 1000;

#[derive(Debug, Default)]
pub(crate) struct Atelier {
    cursor: Cursor,
    phase: Phase,
}

#[derive(Debug, Default)]
enum Phase {
    #[default]
    People,
    /// How many places the next invitation has, as typed, and its level.
    Inviting(String, Level),
    /// The code, for the wall.
    Wall,
    /// Before somebody is sent out, or everybody sent home.
    SendingOut(SeatId, String),
    Closing,
}

fn visit(app: &App) -> Option<Visit> {
    app.visit.clone()
}

fn people(app: &App) -> Vec<Attendee> {
    app.visit.as_ref().map(|it| it.hall.people.borrow().clone()).unwrap_or_default()
}

impl Atelier {
    fn ask(&self, request: Request, app: &App) {
        if let Some(visit) = visit(app) {
            visit.hall.ask(visit.seat, request);
        }
    }

    /// A key on the list; None: it is left.
    fn on_people(&mut self, key: KeyEvent, app: &mut App) -> Option<()> {
        let all = people(app);
        let who = all.get(self.cursor.at).cloned();
        let nav = match key.code {
            KeyCode::Esc | KeyCode::Char('q') => return None,
            KeyCode::Enter | KeyCode::Char('f') => return self.go(key.code, who?, app),
            KeyCode::Char('t') => return self.bring(app),
            KeyCode::Char('i') => {
                self.phase = Phase::Inviting(PLACES.to_owned(), Level::Edition);
                return Some(());
            }
            KeyCode::Char('c') => {
                self.phase = Phase::Wall;
                return Some(());
            }
            KeyCode::Char('I') => {
                app.show(Invitations::of(app)?);
                return None;
            }
            KeyCode::Char('g') => {
                let paused = visit(app)?.hall.paused.get();
                self.ask(Request::Pause(!paused), app);
                return Some(());
            }
            KeyCode::Char('D') => {
                let who = who?;
                match visit(app)?.seat == who.seat {
                    true => app.say(t!(app.i18n, "atelier-soi"), Tone::Plain),
                    false => self.phase = Phase::SendingOut(who.seat, who.name),
                }
                return Some(());
            }
            KeyCode::Char('F') => {
                self.phase = Phase::Closing;
                return Some(());
            }
            code => match Nav::along(code) {
                Some(nav) => nav,
                None => return Some(()),
            },
        };
        let page = page(app.area());
        self.cursor.navigate(nav, all.len(), page);
        self.cursor.settle(all.len(), page);
        Some(())
    }

    /// Goes where somebody is, or begins to follow them.
    fn go(&mut self, key: KeyCode, who: Attendee, app: &mut App) -> Option<()> {
        let here = app.current().map(|work| work.session.programme().id.to_string());
        let (programme, spot) = who.place?;
        if here.as_deref() != Some(programme.as_str()) {
            app.say(t!(app.i18n, "atelier-ailleurs", qui = who.name, programme = programme), Tone::Plain);
            return Some(());
        }
        if key == KeyCode::Enter {
            app.join(&spot);
        } else {
            app.follow = Some(Follow::new(who.name));
            app.pursue();
        }
        None
    }

    /// Asks everybody to come where one is.
    fn bring(&mut self, app: &mut App) -> Option<()> {
        let Some(work) = app.current() else {
            app.say(t!(app.i18n, "atelier-sans-programme"), Tone::Plain);
            return Some(());
        };
        let (programme, spot) = (work.session.programme().id.to_string(), work.spot(&app.i18n, app.theme));
        self.ask(Request::Bring { programme, spot }, app);
        app.say(t!(app.i18n, "atelier-appeles"), Tone::Good);
        None
    }

    fn on_places(&mut self, key: KeyEvent, app: &App) {
        let Phase::Inviting(typed, level) = &mut self.phase else { return };
        match key.code {
            KeyCode::Char(digit) if digit.is_ascii_digit() && typed.len() < 4 => typed.push(digit),
            KeyCode::Backspace => drop(typed.pop()),
            KeyCode::Tab => {
                let at = Level::ALL.iter().position(|it| it == level).unwrap_or_default();
                *level = Level::ALL[(at + 1) % Level::ALL.len()];
            }
            KeyCode::Enter => {
                if let Ok(places @ 1..=MOST) = typed.parse() {
                    let level = *level;
                    self.ask(Request::Invite { places, level }, app);
                    self.phase = Phase::Wall;
                }
            }
            KeyCode::Esc => self.phase = Phase::People,
            _ => {}
        }
    }
}

impl Overlay for Atelier {
    fn press(mut self: Box<Self>, key: KeyEvent, app: &mut App) {
        match &self.phase {
            Phase::People => {
                if self.on_people(key, app).is_none() {
                    return;
                }
            }
            Phase::Inviting(..) => self.on_places(key, app),
            Phase::Wall => self.phase = Phase::People,
            Phase::SendingOut(seat, _) => {
                if key.code == KeyCode::Enter {
                    self.ask(Request::SendOut(*seat), app);
                }
                self.phase = Phase::People;
            }
            Phase::Closing => {
                if key.code == KeyCode::Enter {
                    self.ask(Request::Close, app);
                }
                self.phase = Phase::People;
            }
        }
        app.overlay = Some(self);
    }

    fn draw(&self, app: &App, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let mut pen = Pen::new(buf, app.theme, area);
        pen.clear();
        let (i18n, theme, all) = (&app.i18n, app.theme, people(app));
        let is_paused = app.visit.as_ref().is_some_and(|it| it.hall.paused.get());
        let title = t!(i18n, "atelier-titre", n = all.len());
        let title = if is_paused { t!(i18n, "atelier-titre-suspendu", titre = title) } else { title };
        pen.rule(0, &title);
        if matches!(self.phase, Phase::Wall) {
            wall::draw(app, &mut pen.within(Rect { y: area.y + 1, height: area.height.saturating_sub(2), ..area }));
        } else {
            // Somebody may have left since the last key.
            let at = self.cursor.at.min(all.len().saturating_sub(1));
            let shown = all.iter().enumerate().skip(self.cursor.offset.min(at)).take(page(area));
            for (y, (rank, who)) in (1u16..).zip(shown) {
                row(who, app, y, &mut pen);
                if rank == at {
                    pen.paint_row(y, theme.cursor());
                }
            }
        }
        let foot = match &self.phase {
            Phase::People if is_paused => t!(i18n, "atelier-pied-suspendu"),
            Phase::People => t!(i18n, "atelier-pied"),
            Phase::Inviting(places, level) => {
                t!(i18n, "atelier-pied-places", n = places.as_str(), niveau = sentences::level(*level, i18n))
            }
            Phase::Wall => t!(i18n, "atelier-pied-mur"),
            Phase::SendingOut(_, name) => t!(i18n, "atelier-pied-renvoyer", qui = name.as_str()),
            Phase::Closing => t!(i18n, "atelier-pied-fermer"),
        };
        let style = match self.phase {
            Phase::People | Phase::Wall => theme.faint(),
            _ => theme.title(),
        };
        pen.put(1, area.height.saturating_sub(1), area.width.saturating_sub(1), &foot, style);
        None
    }
}

fn page(area: Rect) -> usize {
    usize::from(area.height.saturating_sub(2))
}

/// Who, at which level, since when, in which programme, on which screen, on which object.
fn row(who: &Attendee, app: &App, y: u16, pen: &mut Pen<'_>) {
    let (i18n, theme, columns) = (&app.i18n, app.theme, pen.area.width);
    let name = (columns / 4).clamp(8, 24);
    let is_self = app.visit.as_ref().is_some_and(|it| it.seat == who.seat);
    let told = if is_self { t!(i18n, "atelier-vous", nom = who.name.as_str()) } else { who.name.clone() };
    pen.put(1, y, name, &fit(&told, usize::from(name), theme.sign(crate::tui::theme::Sign::Ellipsis)), theme.title());
    let mut x = name + 2;
    pen.put(x, y, 9, &sentences::level(who.level, i18n), theme.text());
    x += 10;
    let since = who.since.to_zoned_datetime(i18n.zone()).strftime("%H:%M").to_string();
    x = pen.put(x, y, columns, &t!(i18n, "presence-depuis", heure = since), theme.faint()) + 2;
    let Some((programme, spot)) = &who.place else {
        pen.put(x, y, columns.saturating_sub(x), &t!(i18n, "atelier-liste"), theme.faint());
        return;
    };
    let here = app.current().filter(|work| work.session.programme().id.as_str() == programme);
    let object = here.zip(spot.target.as_ref()).and_then(|(work, it)| label(work.session.programme(), it));
    let screen = screen(spot).map_or_else(|| spot.screen.to_string(), |it| it.name(i18n));
    let parts = [here.is_none().then(|| programme.clone()), Some(screen), object];
    let text = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    pen.put(x, y, columns.saturating_sub(x), &text, theme.text());
}
