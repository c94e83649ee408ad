//! Search among the objects of the programme, and the palette of commands.

use crossterm::event::{Event, KeyCode, KeyEvent};
use nucleo_matcher::{
    Config, Matcher, Utf32Str,
    pattern::{AtomKind, CaseMatching, Normalization, Pattern},
};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};
use tui_input::{Input, backend::crossterm::EventHandler};

use super::verbs::Verb;
use crate::{
    programme::{Target, folded},
    t,
    tui::{
        app::{App, Overlay, Stage, Tone},
        command::Command,
        labels,
        widgets::{Cursor, Nav, Pen, width},
    },
};

pub(crate) struct Finder {
    /// What it is for, when it is not simply to go there.
    title: Option<String>,
    input: Input,
    items: Vec<Item>,
    /// Ranks of the items that match, the best first.
    matches: Vec<usize>,
    cursor: Cursor,
}

/// Something that can be found.
struct Item {
    text: String,
    /// What is matched: the text as people search.
    folded: String,
    /// What it is: a kind of object, or the keys of a command.
    detail: String,
    action: Action,
}

impl Item {
    fn new(text: String, detail: String, action: Action) -> Self {
        Self { folded: folded(&text), text, detail, action }
    }
}

#[derive(Clone)]
enum Action {
    Run(&'static Command),
    Go(Target),
    Propose(Verb),
}

/// Rows of the box: as many as fit, not the whole of a large screen.
const ROWS: u16 = 18;

impl Finder {
    /// Searches the objects of the programme.
    pub(crate) fn objects(app: &App) -> Self {
        Self::new(object_items(app))
    }

    /// Searches `commands` and objects.
    pub(crate) fn everything(commands: Vec<&'static Command>, app: &App) -> Self {
        let mut items: Vec<Item> = commands.into_iter().map(|it| command_item(it, app)).collect();
        items.extend(object_items(app));
        Self::new(items)
    }

    fn new(items: Vec<Item>) -> Self {
        let matches = (0..items.len()).collect();
        Self { title: None, input: Input::default(), items, matches, cursor: Cursor::default() }
    }

    /// Searches what a verb of the workshop may be done with.
    pub(super) fn of_verbs(title: String, verbs: Vec<(String, Verb)>) -> Self {
        let item = |(text, verb)| Item::new(text, String::new(), Action::Propose(verb));
        Self { title: Some(title), ..Self::new(verbs.into_iter().map(item).collect()) }
    }

    fn search(&mut self) {
        let query = folded(self.input.value());
        let pattern = Pattern::new(&query, CaseMatching::Ignore, Normalization::Smart, AtomKind::Fuzzy);
        let mut matcher = Matcher::new(Config::DEFAULT);
        let mut buffer = Vec::new();
        let mut scored: Vec<(u32, usize)> = (0..self.items.len())
            .filter_map(|rank| {
                let text = Utf32Str::new(&self.items[rank].folded, &mut buffer);
                pattern.score(text, &mut matcher).map(|score| (score, rank))
            })
            .collect();
        // Fuzzy matching finds any long sentence in the end: far below the best it is noise.
        let best = scored.iter().map(|(score, _)| *score).max().unwrap_or(0);
        scored.retain(|(score, _)| score * 2 > best || best == 0);
        // Equal scores keep the order of the programme.
        scored.sort_by_key(|(score, rank)| (std::cmp::Reverse(*score), *rank));
        self.matches = scored.into_iter().map(|(_, rank)| rank).collect();
        self.cursor = Cursor::default();
    }
}

impl Overlay for Finder {
    fn press(mut self: Box<Self>, key: KeyEvent, app: &mut App) {
        let page = usize::from(boxed(app.area()).height.saturating_sub(3));
        let nav = match key.code {
            KeyCode::Esc => return,
            KeyCode::Enter => {
                if let Some(action) = self.matches.get(self.cursor.at).map(|&rank| self.items[rank].action.clone()) {
                    act(action, app);
                }
                return;
            }
            KeyCode::Tab => Some(Nav::Down),
            code => Nav::beside_typing(code),
        };
        match nav {
            Some(nav) => self.cursor.navigate(nav, self.matches.len(), page),
            None => {
                let before = self.input.value().to_owned();
                self.input.handle_event(&Event::Key(key));
                if self.input.value() != before {
                    self.search();
                }
            }
        }
        self.cursor.settle(self.matches.len(), page);
        app.overlay = Some(self);
    }

    fn paste(&mut self, text: &str, _: &mut App) {
        let line = text.lines().next().unwrap_or_default();
        self.input = Input::new(format!("{}{line}", self.input.value()));
        self.search();
    }

    fn draw(&self, app: &App, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let area = boxed(area);
        let mut pen = Pen::new(buf, app.theme, area);
        pen.clear();
        let title = self.title.clone().unwrap_or_else(|| t!(app.i18n, "chercher-titre", n = self.matches.len()));
        pen.rule(0, &title);
        let room = usize::from(area.width.saturating_sub(5));
        let scroll = self.input.visual_scroll(room);
        let shown: String = skip_columns(self.input.value(), scroll);
        pen.put(1, 1, 2, ">", app.theme.key());
        pen.put(3, 1, area.width.saturating_sub(4), &shown, app.theme.text());
        let rows = area.height.saturating_sub(3);
        if self.matches.is_empty() {
            pen.put(3, 2, area.width, &t!(app.i18n, "chercher-rien"), app.theme.faint());
        }
        for (y, (rank, &item)) in (2..2 + rows).zip(self.matches.iter().enumerate().skip(self.cursor.offset)) {
            let item = &self.items[item];
            let taken = u16::try_from(width(&item.detail)).unwrap_or(0).min(area.width / 3);
            pen.put(3, y, area.width.saturating_sub(5 + taken), &item.text, app.theme.text());
            pen.put_right(y, taken, &item.detail, app.theme.faint());
            if rank == self.cursor.at {
                pen.paint_row(y, app.theme.cursor());
            }
        }
        pen.rule(area.height.saturating_sub(1), "");
        let column = u16::try_from(self.input.visual_cursor().saturating_sub(scroll)).unwrap_or(0);
        Some(Position::new((area.x + 3 + column).min(area.right().saturating_sub(1)), area.y + 1))
    }
}

fn skip_columns(text: &str, columns: usize) -> String {
    let mut skipped = 0;
    text.chars()
        .skip_while(|c| {
            let skip = skipped < columns;
            skipped += unicode_width::UnicodeWidthChar::width(*c).unwrap_or(0);
            skip
        })
        .collect()
}

/// The box of the finder within the body of the screen.
fn boxed(area: Rect) -> Rect {
    Rect { height: area.height.min(ROWS), ..area }
}

fn object_items(app: &App) -> Vec<Item> {
    let Some(work) = app.current() else { return Vec::new() };
    let programme = work.session.programme();
    programme
        .elements()
        .map(|element| {
            let target = element.target();
            let label = programme.label(&target).unwrap_or_default();
            let wording = element.get("libelle").ok().and_then(|it| it.as_str().map(str::to_owned)).unwrap_or_default();
            let text =
                if wording.is_empty() || wording == label { label.to_string() } else { format!("{label}  {wording}") };
            Item::new(text, labels::kind(&app.i18n, programme, &target), Action::Go(target))
        })
        .collect()
}

fn command_item(command: &'static Command, app: &App) -> Item {
    Item::new((command.title)(&app.i18n), command.key_names(app), Action::Run(command))
}

fn act(action: Action, app: &mut App) {
    match action {
        Action::Run(command) => command.run(app),
        Action::Propose(verb) => verb.propose(app),
        Action::Go(target) => {
            let theme = app.theme;
            let Stage::Work(work) = &mut app.stage else { return };
            if !work.go_to(&target, None, &app.i18n, theme) {
                let text = t!(app.i18n, "chercher-sans-ecran");
                app.say(text, Tone::Plain);
            }
        }
    }
}
