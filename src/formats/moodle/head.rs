//! The row that is the framework.

use super::{
    cells::{name, short, stripped},
    rows::Row,
    *,
};
use crate::{
    formats::{
        orebut::one_line,
        writing::identity::{Identity, is_of, without_mark},
    },
    programme::Programme,
};

/// What it is called, and a second text that is no name.
pub(super) struct Head {
    pub title: String,
    pub detail: String,
}

/// What a framework of elsewhere is called: its name, or its description when the name is the start of it.
pub(super) fn head(row: &Row) -> Head {
    let (name, description) = (row.name(), row.description());
    match is_start(&name, &description) {
        _ if name.is_empty() => Head { title: description, detail: String::new() },
        true => Head { title: description, detail: String::new() },
        false if one_line(&name) == one_line(&description) => Head { title: name, detail: String::new() },
        false => Head { title: name, detail: description },
    }
}

/// Whether a name that was cut is how a text begins.
pub(super) fn is_start(name: &str, text: &str) -> bool {
    let bare = without_mark(name).strip_suffix('…');
    bare.is_some_and(|it| !it.is_empty() && text.starts_with(it.trim_end()))
}

/// Whether the row is what an export of `programme` begins with.
pub(super) fn is_own(row: &Row, programme: &Programme) -> bool {
    is_of(programme, row.cell(ID), &row.name())
}

/// What a framework that comes back says of the intitulé of `programme`: what it has, when neither of the two cells
/// says other than an export writes.
pub(super) fn back(row: &Row, programme: &Programme) -> Head {
    let known = |title: String| Head { title, detail: String::new() };
    let identity = Identity { intitule: programme.intitule.clone(), ..Identity::default() };
    let marked = row.cell(ID) != programme.id.as_str();
    let bare = |text: String| if marked { without_mark(&text).to_owned() } else { text };
    let (title, description) = (bare(row.name()), bare(row.description()));
    let intitule = one_line(&identity.intitule);
    let is_same = |text: &str| text == intitule || text == stripped(&intitule) || text == programme.id.as_str();
    let whole = is_same(&title) || title == name(&short(&intitule, "").0);
    let cut = is_start(&title, &intitule);
    match (whole || cut, description.is_empty() || is_same(&description)) {
        (true, true) => known(programme.intitule.clone()),
        // Only a name that is cut has its text beside it.
        (true, false) if title.ends_with('…') => known(description),
        (true, false) => Head { title: programme.intitule.clone(), detail: description },
        (false, true) => known(title),
        (false, false) if is_start(&title, &description) => known(description),
        (false, false) => Head { title, detail: if title_of(&description) { description } else { String::new() } },
    }
}

fn title_of(text: &str) -> bool {
    !text.is_empty()
}
