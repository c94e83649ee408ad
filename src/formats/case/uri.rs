//! What objects are called outside: a URI, and the UUID made from it.

use uuid::Uuid;

use crate::programme::{Id, Kind};

const SCHEME: &str = "urn:tapis:";

/// `urn:tapis:but-sd:ac:ac11-01`.
pub(super) fn of_object(programme: &str, kind: Kind, id: impl AsRef<str>) -> String {
    format!("{SCHEME}{programme}:{}:{}", kind.name(), id.as_ref())
}

/// `urn:tapis:but-sd`.
pub(super) fn of_programme(programme: &str) -> String {
    format!("{SCHEME}{programme}")
}

/// The UUID of what a URI names: always the same.
pub(super) fn uuid(uri: &str) -> String {
    Uuid::new_v5(&Uuid::NAMESPACE_URL, uri.as_bytes()).to_string()
}

/// The identifier of the programme that a URI names.
pub(super) fn programme(uri: &str) -> Option<&str> {
    uri.strip_prefix(SCHEME).filter(|id| Id::<()>::new(id).is_ok())
}

/// The kind and the identifier of the object that a URI names.
pub(super) fn object(uri: &str) -> Option<(Kind, &str)> {
    let mut parts = uri.strip_prefix(SCHEME)?.split(':').skip(1);
    let (kind, id) = (parts.next()?, parts.next()?);
    let kind = Kind::ALL.into_iter().find(|it| it.name() == kind)?;
    Id::<()>::new(id).ok().map(|_| (kind, id))
}
