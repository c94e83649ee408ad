//! The terminal interface: a state, a function that takes events in, a function that draws.

pub mod app;
pub mod commands;
mod forms;
mod frame;
mod keys;
mod labels;
mod overlays;
pub mod screens;
pub mod terminal;
pub mod theme;
mod widgets;
mod work;
mod world;

use std::{io, time::Duration};

use app::App;
use terminal::{Painter, Transport};

pub use frame::draw;
pub use keys::Key;

/// How long the loop waits for a key before it looks whether others have edited.
const LOOK_AROUND: Duration = Duration::from_millis(250);

/// How long the cursor must stand still for the details of what it points at to be shown: less than is noticed, more
/// than lies between two keys of one that is held down.
const REST: Duration = Duration::from_millis(60);

/// Runs the interface until the user leaves.
///
/// A frame is drawn only when an event may have changed it, and sent only when it differs.
pub fn run(app: &mut App, terminal: &mut impl Transport) -> io::Result<()> {
    let mut painter = Painter::new(app.size);
    show(app, &mut painter, terminal)?;
    while !app.over {
        let patience = if app.is_moving() { REST } else { LOOK_AROUND };
        let changed = match terminal.receive(patience)? {
            Some(input) => {
                take(app, &mut painter, input);
                // What is typed faster than it can be drawn is drawn once.
                while !app.over
                    && let Some(input) = terminal.receive(Duration::ZERO)?
                {
                    take(app, &mut painter, input);
                }
                true
            }
            None => app.rest() || app.look_around(),
        };
        if changed && !app.over {
            show(app, &mut painter, terminal)?;
        }
    }
    Ok(())
}

fn take(app: &mut App, painter: &mut Painter, input: terminal::Input) {
    if let terminal::Input::Resize(size) = input {
        painter.resize(size);
    }
    app.handle(input);
}

fn show(app: &App, painter: &mut Painter, terminal: &mut impl Transport) -> io::Result<()> {
    let bytes = painter.paint(|area, buf| draw(app, area, buf));
    if bytes.is_empty() { Ok(()) } else { terminal.send(&bytes) }
}
