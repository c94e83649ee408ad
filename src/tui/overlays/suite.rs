//! The next maquette of the programme of the list: its millésime, and what comes along.

use std::collections::BTreeSet;

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::{
    programme::{Derogation, EtatRemarque, Id, Programme},
    store::StoreError,
    t,
    tui::{
        app::{App, Overlay, Stage, Tone},
        theme::Sign,
        widgets::{Cursor, Nav, Pen, TextBox},
    },
    workshop::{self, suite_label},
};

pub(crate) struct Suite {
    from: Programme,
    /// The last entry of its journal.
    seq: i64,
    millesime: TextBox,
    items: Vec<Item>,
    /// The row that keys act on; the first is the millésime.
    cursor: Cursor,
    /// Why the last attempt was refused.
    refusal: String,
}

/// Something that comes along when it is ticked.
struct Item {
    label: String,
    ticked: bool,
    what: What,
}

enum What {
    Remarques,
    Derogation(Id<Derogation>),
}

/// Below the title, the millésime and a blank row.
const FIRST: u16 = 4;

impl Suite {
    /// # Errors
    /// Those of the database.
    pub(crate) fn of(id: &str, app: &App) -> Result<Option<Self>, StoreError> {
        let Stage::Home { store, .. } = &app.stage else { return Ok(None) };
        let known = store.read(id)?;
        let (from, seq, i18n) = (known.programme().clone(), known.seq(), &app.i18n);
        let open = from.remarques.iter().filter(|it| it.etat == EtatRemarque::Ouverte).count();
        let remarques = (open > 0).then(|| Item {
            label: t!(i18n, "suite-remarques", n = open),
            ticked: true,
            what: What::Remarques,
        });
        let derogation = |it: &Derogation| {
            let objet = from.label(&it.cible).unwrap_or_else(|| it.cible.id.clone());
            let (regle, raison) = (it.regle.as_str(), it.raison.as_str());
            let label =
                t!(i18n, "suite-derogation-a-cocher", regle = regle, objet = objet.to_string(), raison = raison);
            Item { label, ticked: false, what: What::Derogation(it.id.clone()) }
        };
        let items = remarques.into_iter().chain(from.derogations.iter().map(derogation)).collect();
        let millesime = TextBox::new(next_year(from.millesime.as_deref()), false);
        Ok(Some(Self { from, seq, millesime, items, cursor: Cursor::default(), refusal: String::new() }))
    }

    fn page(app: &App) -> usize {
        usize::from(app.area().height.saturating_sub(FIRST + 1)).max(1)
    }

    /// Makes it, and puts the cursor of the list on it.
    fn create(&self, app: &mut App) -> Result<(), String> {
        let millesime = self.millesime.text();
        let millesime = millesime.trim();
        if millesime.is_empty() {
            return Err(t!(app.i18n, "suite-sans-millesime-ici"));
        }
        let ticked = || self.items.iter().filter(|it| it.ticked);
        let named = |it: &Item| match &it.what {
            What::Derogation(id) => Some(id.clone()),
            What::Remarques => None,
        };
        let derogations: BTreeSet<Id<Derogation>> = ticked().filter_map(named).collect();
        let remarques = ticked().any(|it| matches!(it.what, What::Remarques));
        let from = format!("{}@{}", self.from.id, self.seq);
        let made = app.at_home(|store, author| {
            let id = store.free_programme_id(&suite_label(&self.from, millesime))?;
            let wanted = workshop::Suite { id, millesime, intitule: None, remarques, derogations: &derogations };
            let next = workshop::suite(&self.from, &wanted)?;
            store.create_from(&next, &from, author).map(|()| next.id)
        });
        match made {
            Some(Ok(id)) => {
                if let Stage::Home { home, .. } = &mut app.stage {
                    home.select(id.as_str());
                }
                app.say(t!(app.i18n, "suite-faite", id = id.as_str(), depuis = from), Tone::Good);
                Ok(())
            }
            Some(Err(error)) => Err(app.tell(&error)),
            None => Ok(()),
        }
    }
}

/// The year after; what is no year is typed.
fn next_year(millesime: Option<&str>) -> String {
    let year = millesime.and_then(|it| it.trim().parse::<u16>().ok());
    year.map(|it| it.saturating_add(1).to_string()).unwrap_or_default()
}

impl Overlay for Suite {
    fn press(mut self: Box<Self>, key: KeyEvent, app: &mut App) {
        let nav = match key.code {
            KeyCode::Esc => return,
            KeyCode::Enter => {
                if let Err(refusal) = self.create(app) {
                    self.refusal = refusal;
                    app.overlay = Some(self);
                }
                return;
            }
            KeyCode::Up | KeyCode::BackTab => Some(Nav::Up),
            KeyCode::Down | KeyCode::Tab => Some(Nav::Down),
            KeyCode::Char(' ') if self.cursor.at > 0 => {
                if let Some(item) = self.items.get_mut(self.cursor.at - 1) {
                    item.ticked = !item.ticked;
                }
                None
            }
            _ if self.cursor.at == 0 => {
                self.refusal.clear();
                self.millesime.press(key, usize::from(app.size.width));
                None
            }
            _ => None,
        };
        let (rows, page) = (self.items.len() + 1, Self::page(app));
        if let Some(nav) = nav {
            self.cursor.navigate(nav, rows, page);
        }
        self.cursor.settle(rows, page);
        app.overlay = Some(self);
    }

    fn paste(&mut self, text: &str, _: &mut App) {
        if self.cursor.at == 0 {
            self.millesime.paste(text);
        }
    }

    fn draw(&self, app: &App, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let (theme, i18n) = (app.theme, &app.i18n);
        let mut pen = Pen::new(buf, theme, area);
        pen.clear();
        pen.rule(0, &t!(i18n, "suite-titre", id = self.from.id.as_str()));
        let x = pen.put(1, 2, area.width, &t!(i18n, "suite-millesime"), theme.title()) + 1;
        pen.put(1, 3, area.width, &self.refusal, theme.bad());
        let rows = self.items.iter().enumerate().skip(self.cursor.offset);
        for (y, (rank, item)) in (FIRST..area.height.saturating_sub(1)).zip(rows) {
            let sign = if item.ticked { Sign::Ticked } else { Sign::Unticked };
            pen.put(1, y, 3, theme.sign(sign), if item.ticked { theme.good() } else { theme.faint() });
            pen.put(5, y, area.width.saturating_sub(6), &item.label, theme.text());
            if rank + 1 == self.cursor.at {
                pen.paint_row(y, theme.cursor());
            }
        }
        if self.items.is_empty() {
            pen.put(1, FIRST, area.width, &t!(i18n, "suite-rien-a-choisir"), theme.faint());
        }
        pen.put(1, area.height.saturating_sub(1), area.width, &t!(i18n, "suite-pied"), theme.faint());
        let line = Rect { x: area.x + x, y: area.y + 2, width: area.width.saturating_sub(x + 1), height: 1 };
        let at = self.millesime.draw(theme, line.intersection(area), buf);
        (self.cursor.at == 0).then_some(at)
    }
}
