//! What is said beside a text while it is typed.

use ratatui::style::Style;

use crate::{
    edit::Edit,
    programme::{Programme, Target},
    t,
    tui::app::App,
    workshop::advice,
};

/// The most that is said at once: the rest would push the text away.
const MOST: usize = 2;

/// What the rules would say of `target` after `edit`, each with the style of its severity; or why it would be refused.
pub(super) fn remarks(programme: &Programme, edit: &Edit, target: &Target, app: &App) -> Vec<(String, Style)> {
    let found = match advice(programme, edit, target) {
        Ok(found) => found,
        Err(error) => return vec![(app.tell(&error.into()), app.theme.bad())],
    };
    let said = found.into_iter().take(MOST).map(|it| {
        let sign = app.theme.severity_sign(it.severity);
        let text = t!(app.i18n, "saisie-avis", signe = sign, regle = it.rule.code, message = it.message(&app.i18n));
        (text, app.theme.severity(it.severity))
    });
    said.collect()
}
