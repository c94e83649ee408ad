//! The form of a new programme on the screen.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Style,
};

use super::{ANNEES, Assistant, COMPETENCES, INTITULE, PARCOURS, PROFIL, SIGLE};
use crate::{
    i18n::I18n,
    names::{field_name, listed_value},
    t,
    tui::{
        app::App,
        widgets::{Pen, wrap},
    },
    workshop::usual_annees,
};

/// The columns of the labels, with the blank after them.
const LABEL: u16 = 18;

/// One line of the form.
enum Line {
    Field(usize),
    /// What is said of a row, below it.
    Said(usize, String, Style),
}

impl Line {
    fn row(&self) -> usize {
        match self {
            Line::Field(row) | Line::Said(row, ..) => *row,
        }
    }
}

impl Assistant {
    pub(super) fn draw_form(&self, app: &App, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let theme = app.theme;
        let left = LABEL.min(area.width / 3);
        let mut pen = Pen::new(buf, theme, area);
        pen.clear();
        pen.rule(0, &t!(app.i18n, "assistant-titre"));
        pen.put(1, area.height.saturating_sub(2), area.width, &self.promise, theme.good());
        pen.put(1, area.height.saturating_sub(1), area.width, &t!(app.i18n, "assistant-pied"), theme.faint());
        let fields = Rect { y: area.y + 1, height: area.height.saturating_sub(3), ..area };
        let lines = self.lines(usize::from(area.width.saturating_sub(left + 1)), app);
        // The row at work shows with all that is said of it.
        let last = lines.iter().rposition(|it| it.row() == self.at).unwrap_or(0);
        let first = (last + 1).saturating_sub(usize::from(fields.height).max(1));
        let mut cursor = None;
        for (y, line) in (0..fields.height).zip(lines.iter().skip(first)) {
            let mut pen = Pen::new(buf, theme, fields);
            match line {
                Line::Said(_, text, style) => {
                    pen.put(left, y, fields.width, text, *style);
                }
                Line::Field(row) => {
                    let style = if *row == self.at { theme.title() } else { theme.faint() };
                    pen.put(1, y, left.saturating_sub(2), &label(*row, &app.i18n), style);
                    let width = fields.width.saturating_sub(left + 1);
                    let place = Rect { x: fields.x + left, y: fields.y + y, width, height: 1 };
                    cursor = self.draw_value(*row, app, place, buf).or(cursor);
                }
            }
        }
        cursor
    }

    fn lines(&self, columns: usize, app: &App) -> Vec<Line> {
        let mut lines = Vec::new();
        for row in 0..self.texts.len() {
            lines.push(Line::Field(row));
            let is_asked = row == self.at && self.texts[row].text().is_empty();
            let hint = is_asked.then(|| (hint(row, &app.i18n), app.theme.faint()));
            if let Some((text, style)) = self.remarks.get(row).cloned().flatten().or(hint) {
                lines.extend(wrap(&text, columns).into_iter().map(|text| Line::Said(row, text, style)));
            }
        }
        lines
    }

    /// The value of a row; the place of the cursor when it is typed there.
    fn draw_value(&self, row: usize, app: &App, place: Rect, buf: &mut Buffer) -> Option<Position> {
        let (theme, here) = (app.theme, row == self.at);
        let mut pen = Pen::new(buf, theme, place);
        if row == PROFIL {
            let name = listed_value(&app.i18n, "profil", self.profil.name()).unwrap_or_default();
            let shown = if here { format!("< {name} >") } else { name };
            pen.put(0, 0, place.width, &shown, if here { theme.cursor() } else { theme.text() });
            return None;
        }
        let text = self.texts[row].text();
        if text.is_empty() && row == ANNEES {
            pen.put(if here { 2 } else { 0 }, 0, place.width, &usual_annees(self.profil).to_string(), theme.faint());
        }
        if here {
            return Some(self.texts[row].draw(theme, place, buf));
        }
        pen.put(0, 0, place.width, &text, theme.text());
        None
    }
}

fn label(row: usize, i18n: &I18n) -> String {
    match row {
        INTITULE => field_name("intitule", i18n),
        SIGLE => field_name("sigle", i18n),
        PROFIL => field_name("profil", i18n),
        ANNEES => t!(i18n, "assistant-annees"),
        PARCOURS => field_name("parcours", i18n),
        _ => {
            let n = row - COMPETENCES + 1;
            t!(i18n, "assistant-competence", n = n)
        }
    }
}

/// What a row that is still blank waits for.
fn hint(row: usize, i18n: &I18n) -> String {
    match row {
        INTITULE => t!(i18n, "assistant-aide-intitule"),
        SIGLE => t!(i18n, "assistant-aide-sigle"),
        PROFIL => t!(i18n, "assistant-aide-profil"),
        ANNEES => t!(i18n, "assistant-aide-annees"),
        PARCOURS => t!(i18n, "assistant-aide-parcours"),
        _ => t!(i18n, "assistant-aide-competence"),
    }
}
