//! The findings of one rule on the wall, and what to do about them.

use super::sheet::{Row, Sheet};
use crate::{
    t,
    tui::{screens::diagnostics::Diagnostics, widgets::Pen, world::World},
};

pub(super) fn draw(state: &Diagnostics, world: &World<'_>, pen: &mut Pen<'_>) {
    let Some(current) = state.current(world) else { return };
    let code = current.rule.code;
    let rows = world.diagnostics().filter(|it| it.rule.code == code).map(|it| Row {
        depth: 0,
        code: world.theme.severity_sign(it.severity).to_owned(),
        text: it.message(world.i18n),
        right: if it.waived.is_some() { t!(world.i18n, "diagnostics-accepte") } else { String::new() },
        style: if it.waived.is_some() { world.theme.faint() } else { world.theme.text() },
        selected: std::ptr::eq(it, current),
    });
    let rows = rows.collect();
    let title = t!(world.i18n, "diagnostics-regle", code = code, titre = world.i18n.rule_title(code));
    let below = vec![t!(world.i18n, "diagnostics-remede", texte = world.i18n.rule_text(code, "fix"))];
    Sheet { title, rows, below }.draw(world, pen);
}
