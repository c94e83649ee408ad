//! The interface at work on a programme, in a terminal and a database that are only memory.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::Size;
use tapis::{
    i18n::{I18n, Lang},
    session::Session,
    store::Store,
    tui::{
        app::App,
        draw,
        screens::Screen,
        terminal::{Input, Painter},
        theme::Theme,
    },
};

use crate::subjects::Subject;

/// The terminal that everyone has.
pub(crate) const SIZE: Size = Size::new(80, 24);

/// The interface, open on `screen`.
pub(crate) fn open(subject: &Subject, screen: Screen) -> App {
    let store = Store::in_memory().expect("memory holds a database");
    store.create(&subject.programme, "bench").expect("the programme can be stored");
    let session = Session::open(store, subject.programme.id.as_str(), "bench").expect("the programme can be opened");
    let mut app = App::work(session, I18n::new(Lang::Fr), Theme::default(), SIZE).expect("the interface opens");
    press(&mut app, KeyCode::Char(screen.key()));
    app
}

pub(crate) fn press(app: &mut App, key: KeyCode) {
    app.handle(Input::Key(KeyEvent::new(key, KeyModifiers::NONE)));
}

/// Draws, and gives the number of bytes that the terminal would be sent.
pub(crate) fn paint(app: &App, painter: &mut Painter) -> usize {
    painter.paint(|area, buf| draw(app, area, buf)).len()
}
