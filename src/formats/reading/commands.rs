//! Characters that command a terminal, in what files say: they stay outside, and that is told.

use serde::Serialize;

use crate::{
    code,
    edit::{Edit, Placed},
    formats::{Completed, Source, Warning},
    i18n::Arg,
    programme::{Programme, Target, commands_in},
};

/// The most places that are named.
const MOST: usize = 5;

/// How many a new programme would have, and the first objects that have them.
pub(super) fn in_programme(programme: &Programme, files: &[Source]) -> Option<Warning> {
    let whole = count(programme);
    let of = |it: &dyn crate::programme::Element| (it.label().to_string(), count(&it.to_object()));
    let places = if whole > 0 {
        programme.elements().map(of).filter(|it| it.1 > 0).map(|it| it.0).collect()
    } else {
        Vec::new()
    };
    warning(whole, places, files)
}

/// How many what completes a programme would bring, and the first cells or objects that have them.
pub(super) fn in_changes(completed: &Completed, programme: &Programme, files: &[Source]) -> Option<Warning> {
    let (mut whole, mut places) = (0, Vec::new());
    for edit in completed.edit.steps() {
        let (target, path, count) = match edit {
            Edit::Set(set) => (&set.target, Some(&set.path), commands_in(&set.after)),
            Edit::Create(Placed { object, .. }) => (&object.target(), None, count(object)),
            _ => continue,
        };
        if count > 0 {
            whole += count;
            let label =
                |target: &Target| programme.label(target).map_or_else(|| target.id.to_string(), |it| it.to_string());
            places.push(completed.places.of(target, path).map_or_else(|| label(target), str::to_owned));
        }
    }
    warning(whole, places, files)
}

fn count(what: &impl Serialize) -> usize {
    serde_json::to_value(what).map_or(0, |it| commands_in(&it))
}

fn warning(count: usize, mut places: Vec<String>, files: &[Source]) -> Option<Warning> {
    let (file, _) = files.first().filter(|_| count > 0)?;
    places.dedup();
    if places.len() > MOST {
        places.truncate(MOST);
        places.push("…".into());
    }
    let args = vec![("nombre", Arg::Count(count)), ("lieux", Arg::list(places))];
    Some(Warning::new(file, None, code!("caracteres-de-commande"), args))
}
