//! What objects are called outside: a URI, and the UUID made from it.
//!
//! A document of one parcours or of a version has URIs of its own, and so have its items: OpenSALT refuses a file of
//! which one item is in another document that it has. They end with the same mark, so that they are known again.

use uuid::Uuid;

use crate::{
    formats::writing::identity::Identity,
    programme::{Id, Kind, slug},
};

const SCHEME: &str = "urn:tapis:";
const PARCOURS: &str = "parcours";
const VERSION: &str = "version";

/// `urn:tapis:but-sd:ac:ac11-01`, or `urn:tapis:but-sd:ac:ac11-01:parcours:ems`.
pub(super) fn of_object(identity: &Identity, kind: Kind, id: impl AsRef<str>) -> String {
    format!("{SCHEME}{}:{}:{}{}", identity.programme, kind.name(), id.as_ref(), mark(identity))
}

/// `urn:tapis:but-sd`, or `urn:tapis:but-sd:parcours:ems:version:2027`.
pub(super) fn of_document(identity: &Identity) -> String {
    format!("{SCHEME}{}{}", identity.programme, mark(identity))
}

fn mark(identity: &Identity) -> String {
    let part = |name: &str, value: &Option<String>| {
        value.as_ref().map(|it| format!(":{name}:{}", slug(it))).unwrap_or_default()
    };
    part(PARCOURS, &identity.parcours) + &part(VERSION, &identity.version)
}

/// The UUID of what a URI names: always the same.
pub(super) fn uuid(uri: &str) -> String {
    Uuid::new_v5(&Uuid::NAMESPACE_URL, uri.as_bytes()).to_string()
}

/// A document that tapis wrote.
pub(super) struct Named<'u> {
    pub programme: &'u str,
    /// The parcours and the version, if it says such.
    pub marks: Vec<&'u str>,
}

impl Named<'_> {
    /// The identifier of the programme that it makes: `but-sd-ems`.
    pub(super) fn id(&self) -> String {
        [&[self.programme], self.marks.as_slice()].concat().join("-")
    }
}

/// The document that a URI names.
pub(super) fn document(uri: &str) -> Option<Named<'_>> {
    let mut parts = uri.strip_prefix(SCHEME)?.split(':');
    let programme = parts.next().filter(|id| Id::<()>::new(id).is_ok())?;
    let mut marks = Vec::new();
    while let Some(name) = parts.next() {
        let value = parts.next().filter(|_| matches!(name, PARCOURS | VERSION))?;
        marks.push(value);
    }
    Some(Named { programme, marks })
}

/// The kind and the identifier of the object that a URI names.
pub(super) fn object(uri: &str) -> Option<(Kind, &str)> {
    let mut parts = uri.strip_prefix(SCHEME)?.split(':').skip(1);
    let (kind, id) = (parts.next()?, parts.next()?);
    let kind = Kind::ALL.into_iter().find(|it| it.name() == kind)?;
    Id::<()>::new(id).ok().map(|_| (kind, id))
}
