//! What `--since` names: a snapshot, a date, a number of the journal; another version or a file.

use jiff::{Timestamp, civil::DateTime, tz::TimeZone};

use super::{
    Context, Failure,
    progress::watched,
    reference::Reference,
    version::{Version, called},
};
use crate::{
    formats::stamp::Since,
    programme::{Id, Parcours, Programme},
    store::{Store, StoreError},
    t,
};

/// The last entry before what `text` names; the creation when there is none.
///
/// # Errors
/// [`Failure::UnknownSince`], and those of the database.
pub(super) fn point(store: &Store, id: &str, text: &str) -> Result<i64, Failure> {
    match (store.point(id, text), instant(text)) {
        (Err(StoreError::UnknownSnapshot { .. }), Some(at)) => Ok(store.last_before(id, at)?),
        (Err(StoreError::UnknownSnapshot { programme, asked, known }), None) => {
            Err(Failure::UnknownSince { programme, asked, known })
        }
        (point, _) => Ok(point?),
    }
}

/// A date, or a date and an hour, on the clock of this machine.
fn instant(text: &str) -> Option<Timestamp> {
    let date: DateTime = text.trim().parse().ok()?;
    TimeZone::system().to_timestamp(date).ok()
}

/// The version from which a document of `id` marks what changed, as `parcours` sees it, with what the stamp says of it.
///
/// # Errors
/// When nothing is called `text`, the programme was not there yet, or had no such parcours.
pub(super) fn earlier(
    context: &Context<'_>,
    id: &str,
    text: &str,
    parcours: Option<&Id<Parcours>>,
) -> Result<(Programme, Since), Failure> {
    let version = version(context, id, text)?;
    let named = match version.seq {
        Some(seq) => {
            let id = version.programme.id.as_str();
            context.store_of(id)?.names_at(id, seq)?
        }
        None => Vec::new(),
    };
    let since = Since::new(&version.programme, parcours, version.seq, named);
    if let Some(missing) = parcours.filter(|it| version.programme.get(*it).is_none()) {
        let depuis = since.told(context.i18n);
        return Err(Failure::Said(t!(
            context.i18n,
            "revision-sans-parcours",
            parcours = missing.as_str(),
            depuis = depuis
        )));
    }
    Ok((version.programme, since))
}

fn version(context: &Context<'_>, id: &str, text: &str) -> Result<Version, Failure> {
    let stored = id.split_once('@').map_or(id, |(id, _)| id);
    match (Reference::parse(text), Reference::parse(id)) {
        (Reference::File(_), _) => Version::open(context, text),
        _ if text.contains('@') => Version::open(context, text),
        (_, Reference::File(_)) => Err(Failure::Said(t!(context.i18n, "since-fichier", point = text, fichier = id))),
        (Reference::Stored(_), Reference::Stored(_)) => {
            let store = context.store_of(stored)?;
            // The maquette before is another programme.
            if store.point(stored, text).is_err() && instant(text).is_none() && is_programme(context, text) {
                return Version::open(context, text);
            }
            let seq = point(&store, stored, text)?;
            if let Some(at) = instant(text).filter(|_| store.point(stored, text).is_err())
                && store.entry(stored, 1)?.at >= at
            {
                let born = crate::sentences::local_time(store.entry(stored, 1)?.at, context.i18n);
                return Err(Failure::Said(t!(
                    context.i18n,
                    "since-avant",
                    point = text,
                    programme = stored,
                    naissance = born
                )));
            }
            let programme = watched(context.i18n, move |watch| store.at(stored, seq, watch))?;
            let programme = called(programme, stored);
            Ok(Version { name: format!("{stored}@{text}"), programme, seq: Some(seq) })
        }
    }
}

fn is_programme(context: &Context<'_>, id: &str) -> bool {
    context.store_of(id).and_then(|it| Ok(it.head(id)?)).is_ok_and(|head| head > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_at_midnight() {
        assert_eq!(instant("2026-11-24"), instant("2026-11-24T00:00"));
        assert!(instant("2026-11-24") < instant("2026-11-24 09:30"));
        for text in ["cadrage", "24", "2026-13-01", ""] {
            assert_eq!(instant(text), None, "{text}");
        }
    }
}
