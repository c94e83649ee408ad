//! How to join the workshop, in letters that the end of the room reads.

use ratatui::layout::Rect;
use tui_big_text::{BigText, PixelSize};

use crate::{
    t,
    tui::{
        app::App,
        widgets::{Pen, width},
    },
};

/// The rows of a large letter.
const TALL: u16 = 4;
/// The columns of a large letter.
const WIDE: usize = 4;

/// Draws the code and the line to type.
pub(crate) fn draw(app: &App, pen: &mut Pen<'_>) {
    let Some(visit) = &app.visit else { return };
    let (theme, columns, rows) = (app.theme, pen.area.width, pen.area.height);
    let code = visit.hall.code.borrow().clone();
    let Some(code) = code else {
        pen.put(1, 1, columns, &t!(app.i18n, "atelier-sans-code"), theme.faint());
        return;
    };
    // A code that is too long for one line has one word a line, and where signs are plain, or there is no room, it is
    // spelt out.
    let whole = vec![code.clone()];
    let words: Vec<String> = code.split_inclusive('-').map(str::to_owned).collect();
    let fits = |lines: &[String]| {
        let tall = usize::from(TALL) * lines.len() + 5;
        !theme.ascii && lines.iter().all(|it| width(it) * WIDE < usize::from(columns)) && tall <= usize::from(rows)
    };
    let lines = [whole, words].into_iter().find(|it| fits(it));
    let mut y = 1;
    match lines {
        Some(lines) => {
            for line in lines {
                let area = Rect { x: pen.area.x + 2, y: pen.area.y + y, width: columns - 2, height: TALL };
                let text = BigText::builder()
                    .pixel_size(PixelSize::Quadrant)
                    .style(theme.title())
                    .lines([line.into()])
                    .build();
                pen.draw(|_, buf| ratatui::widgets::Widget::render(&text, area, buf));
                y += TALL;
            }
        }
        None => {
            let spelt: String = code.chars().flat_map(|it| [it, ' ']).collect();
            pen.put(2, y, columns.saturating_sub(2), &spelt, theme.title());
            y += 1;
        }
    }
    let line = visit.hall.address.borrow().line(&code, "");
    pen.put(2, y + 1, columns.saturating_sub(2), &line, theme.key());
    pen.put(2, y + 3, columns.saturating_sub(2), &t!(app.i18n, "atelier-prenom"), theme.text());
}

/// How to join, on one line; None: there is no way, or nothing to join.
pub(crate) fn line(app: &App) -> Option<String> {
    let visit = app.visit.as_ref()?;
    let code = visit.hall.code.borrow().clone()?;
    Some(visit.hall.address.borrow().line(&code, ""))
}
