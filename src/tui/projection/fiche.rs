//! One activité on the wall: what it is for, and what it is tied to.

use crate::{
    names,
    programme::{Audience, Kind, Section, Target},
    t,
    tui::{
        theme::Sign,
        widgets::{Pen, field_text, wrap},
        world::World,
    },
};

/// In which order a room talks of it. What it does not talk about is for those who keep the maquette.
const SECTIONS: [Section; 4] = [Section::Content, Section::Acs, Section::Ties, Section::Volumes];

pub(super) fn draw(target: &Target, world: &World<'_>, pen: &mut Pen<'_>) {
    let Some(fields) = world.programme.fields(target) else { return };
    let read = |name: &str| {
        let value = fields.get(name).unwrap_or_default();
        field_text(world.i18n, world.programme, Kind::Activite, name, &value)
    };
    let (columns, bottom) = (pen.area.width, pen.area.height);
    let title = t!(world.i18n, "matrice-nom", code = world.label(target), libelle = read("libelle"));
    let mut lines: Vec<_> =
        wrap(&title, usize::from(columns)).into_iter().map(|it| (it, world.theme.title())).collect();
    let room = |section| Kind::Activite.section(section).filter(|it| it.audience == Audience::Room);
    let fields = SECTIONS.into_iter().flat_map(room);
    for (name, text) in fields.map(|it| (it.name, read(it.name))).filter(|(_, text)| !text.is_empty()) {
        let heading = t!(world.i18n, "panneau-champ", champ = names::field_name(name, world.i18n));
        lines.extend([(String::new(), world.theme.text()), (heading, world.theme.key())]);
        lines.extend(wrap(&text, usize::from(columns)).into_iter().map(|it| (it, world.theme.text())));
    }
    let is_cut = lines.len() > usize::from(bottom);
    for (y, (line, style)) in (0..bottom).zip(lines) {
        pen.put(0, y, columns, &line, style);
    }
    if is_cut {
        pen.put_right(bottom.saturating_sub(1), columns, world.theme.sign(Sign::Ellipsis), world.theme.key());
    }
}
