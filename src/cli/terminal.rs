//! Opening the terminal interface from a command.

use std::{
    io::{IsTerminal, stdin, stdout},
    panic::{AssertUnwindSafe, catch_unwind},
};

use ratatui::layout::Size;

use super::{Answer, Context, Failure, answer::printable};
use crate::{
    i18n::{I18n, locale},
    session::Session,
    store::{Store, StoreError, Will},
    t,
    tui::{
        self, Follow,
        app::{App, Stage, Tone},
        terminal::{Local, Transport},
        theme::Theme,
    },
};

/// Opens the list of the programmes of `store`, with the cursor on one of them.
pub(super) fn list(context: &Context<'_>, store: Store, on: Option<&str>) -> Result<Answer, Failure> {
    run(context, |i18n, theme, size| {
        let mut app = App::home(store, i18n, theme, context.author.clone(), size)?;
        if let (Stage::Home { home, .. }, Some(id)) = (&mut app.stage, on) {
            home.select(id);
            app.settle();
        }
        Ok(app)
    })
}

/// Opens one programme; on a wall, as somebody sees it, when their name is given.
pub(super) fn programme(context: &Context<'_>, session: Session, follow: Option<&str>) -> Result<Answer, Failure> {
    run(context, |i18n, theme, size| {
        let mut app = App::work(session, i18n, theme, size)?;
        match follow {
            Some(name) => app.follow = Some(Follow::new(name)),
            None => app.come_back(None),
        }
        app.projected = follow.is_some();
        Ok(app)
    })
}

/// Refuses to open where nobody sees or types: that would hang. To be asked before anything is made.
pub(super) fn needed() -> Result<(), Failure> {
    if stdin().is_terminal() && stdout().is_terminal() { Ok(()) } else { Err(Failure::NoTerminal) }
}

fn run(
    context: &Context<'_>,
    app: impl FnOnce(I18n, Theme, Size) -> Result<App, StoreError>,
) -> Result<Answer, Failure> {
    let charset = locale::not_utf8(|name| std::env::var(name).ok());
    let warning =
        charset.map(|(variable, valeur)| t!(context.i18n, "terminal-pas-utf8", variable = variable, valeur = valeur));
    if let Some(warning) = &warning {
        eprintln!("{}", printable(warning));
    }
    let mut terminal = Local::open().map_err(Failure::Terminal)?;
    let size = terminal.size().map_err(Failure::Terminal)?;
    let theme = Theme::from_env(context.ascii || warning.is_some());
    let mut app = app(I18n::new(context.i18n.lang), theme, size)?;
    app.mouse = context.mouse;
    if let Some(will) = app.will() {
        terminal.at_worst(|| will.carry_out());
    }
    let fallen = app.will();
    for note in warning.into_iter().chain(context.take_notes()) {
        app.say(note, Tone::Bad);
    }
    // The terminal is given back before the message of a panic is written; nothing of the interface is used after.
    let Ok(run) = catch_unwind(AssertUnwindSafe(|| tui::run(&mut app, &mut terminal))) else {
        fallen.into_iter().for_each(Will::carry_out);
        return Err(Failure::Fell);
    };
    let lost = Some(app.waiting()).filter(|n| *n > 0).map(|n| Failure::Unsaved { n, base: context.db.clone() });
    if let Some(signal) = terminal.ended_by() {
        // With its line, whatever was still on its way there is lost too: that is how it ends.
        let notes = lost.into_iter().map(|it| it.sentence(context.i18n)).collect();
        return Ok(Answer { notes, signal: Some(signal), ..Answer::default() });
    }
    run.map_err(Failure::Terminal)?;
    lost.map_or(Ok(Answer::default()), Err)
}
