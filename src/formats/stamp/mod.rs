//! What a document says of itself: which version of which programme it shows, who made it and when, and by which
//! fingerprint its content is known again.

mod fingerprint;
mod hidden;

use jiff::{
    Timestamp, ZonedDateTime,
    civil::DateTime,
    fmt::temporal::{Pieces, PiecesOffset},
    tz::TimeZone,
};
use serde::{Deserialize, Serialize};

pub use fingerprint::{Fingerprint, carried};
pub(in crate::formats) use hidden::{comment, commented, from_json, json};

use crate::{
    i18n::I18n,
    names::vote_told,
    programme::{Id, Parcours, Programme, Vote},
    t,
};

/// What stands on a document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Stamp {
    /// What the database calls the programme, or its file.
    pub programme: Id<Programme>,
    /// The parcours that alone is shown; None: all of the programme.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parcours: Option<Id<Parcours>>,
    /// The last entry of the journal that it includes; None: it has no journal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seq: Option<i64>,
    /// The names of that version.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub versions: Vec<String>,
    /// What councils had decided on that version when the document was made.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub votes: Vec<Vote>,
    /// The version from which it marks what changed; None: it marks nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Since>,
    /// When it was made, where that was.
    pub at: ZonedDateTime,
    pub author: String,
    pub fingerprint: Fingerprint,
    /// The language in which it is written.
    pub lang: String,
    /// The tapis that wrote it: another may lay documents out otherwise.
    pub tapis: String,
}

/// The version from which a document marks what changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Since {
    /// What the database calls the programme, or its file.
    pub programme: Id<Programme>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seq: Option<i64>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub versions: Vec<String>,
    /// Of what the document shows of that version.
    pub fingerprint: Fingerprint,
}

impl Since {
    pub fn new(
        programme: &Programme,
        parcours: Option<&Id<Parcours>>,
        seq: Option<i64>,
        versions: Vec<String>,
    ) -> Self {
        Self { programme: programme.id.clone(), seq, versions, fingerprint: Fingerprint::of(programme, parcours) }
    }

    /// « version « juin », n° 12 du journal »; a file by its fingerprint.
    pub fn told(&self, i18n: &I18n) -> String {
        let versions = self.versions.iter().map(|it| t!(i18n, "verify-version", version = it.as_str()));
        let entry = self.seq.map(|it| t!(i18n, "verify-entree", seq = it.to_string()));
        let file = self.seq.is_none().then(|| format!("{} ({})", self.programme, self.fingerprint));
        versions.chain(entry).chain(file).collect::<Vec<_>>().join(", ")
    }
}

/// Whether the journal of a programme knows the state that a stamp says.
pub type Past<'p> = &'p dyn Fn(&Stamp) -> bool;

/// Where the programme of a document comes from.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Provenance {
    pub seq: Option<i64>,
    pub versions: Vec<String>,
    pub votes: Vec<Vote>,
    pub author: String,
}

/// This tapis.
pub const TAPIS: &str = env!("CARGO_PKG_VERSION");

impl Stamp {
    /// The stamp of a document made of `programme`, or of what one parcours sees of it.
    pub fn new(
        programme: &Programme,
        parcours: Option<&Id<Parcours>>,
        provenance: Provenance,
        at: ZonedDateTime,
        i18n: &I18n,
    ) -> Self {
        let Provenance { seq, versions, votes, author } = provenance;
        // An offset says when it was; the name of a place would also say where.
        let offset = TimeZone::fixed(at.offset());
        Self {
            programme: programme.id.clone(),
            parcours: parcours.cloned(),
            seq,
            versions,
            votes,
            since: None,
            at: at.with_time_zone(offset),
            author,
            fingerprint: Fingerprint::of(programme, parcours),
            lang: i18n.lang.code().to_owned(),
            tapis: TAPIS.to_owned(),
        }
    }

    /// The same for a document that shows but what `parcours` sees of `programme`.
    #[must_use]
    pub fn of_parcours(&self, programme: &Programme, parcours: Option<&Id<Parcours>>) -> Self {
        let fingerprint = Fingerprint::of(programme, parcours);
        Self { parcours: parcours.cloned(), fingerprint, ..self.clone() }
    }

    /// Whether a document that bears it is of a programme as it is here.
    pub fn is_of(&self, programme: &Programme) -> bool {
        Fingerprint::of(programme, self.parcours.as_ref()) == self.fingerprint
    }

    /// All of it in one line, as people read it.
    pub fn told(&self, programme: &Programme, i18n: &I18n) -> String {
        self.lines(programme, i18n)
            .into_iter()
            .map(|(name, value)| t!(i18n, "tampon-ligne", nom = name, valeur = value))
            .collect::<Vec<_>>()
            .join(" · ")
    }

    /// « validé en CFVU le 12/06/2026 », the latest first; None: nobody voted on the version.
    pub fn votes_told(&self, i18n: &I18n) -> Option<String> {
        let told: Vec<String> = self.votes.iter().rev().map(|it| vote_told(it, i18n)).collect();
        (!told.is_empty()).then(|| told.join(", "))
    }

    /// What it says, each with its name.
    pub fn lines(&self, programme: &Programme, i18n: &I18n) -> Vec<(String, String)> {
        let parcours = self.parcours.as_ref().and_then(|it| programme.get(it)).map(|it| it.code.clone());
        let seq = self.seq.map(|it| it.to_string());
        let versions = (!self.versions.is_empty()).then(|| self.versions.join(", "));
        let date = self.moment_told(i18n);
        let since = self.since.as_ref().map(|it| it.told(i18n));
        let author = Some(self.author.clone()).filter(|it| !it.is_empty());
        let lines = [
            (t!(i18n, "tampon-programme"), Some(self.programme.to_string())),
            (t!(i18n, "tampon-parcours"), parcours),
            (t!(i18n, "tampon-version"), versions),
            (t!(i18n, "tampon-vote"), self.votes_told(i18n)),
            (t!(i18n, "tampon-entree"), seq),
            (t!(i18n, "tampon-depuis"), since),
            (t!(i18n, "tampon-date"), Some(date)),
            (t!(i18n, "tampon-auteur"), author),
            (t!(i18n, "tampon-empreinte"), Some(self.fingerprint.to_string())),
        ];
        lines.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
    }

    /// The moment in words, with the zone in which it is told.
    pub fn moment_told(&self, i18n: &I18n) -> String {
        let date = self.at.strftime("%Y-%m-%d %H:%M").to_string();
        t!(i18n, "tampon-date-et-fuseau", date = date, fuseau = self.at.strftime("%:z").to_string())
    }

    /// The moment to the second, for the properties of files.
    pub fn moment(&self) -> Timestamp {
        self.at.timestamp()
    }
}

/// A moment as somebody gives it: `2026-11-30`, `2026-11-30T10:00`, with its offset or without, which is then that of
/// `zone`. To the second. None: it is no moment.
pub fn moment(text: &str, zone: TimeZone) -> Option<ZonedDateTime> {
    let pieces = Pieces::parse(text.trim()).ok()?;
    let at = DateTime::from_parts(pieces.date(), pieces.time().unwrap_or_default());
    let zone = match pieces.offset() {
        None => pieces.to_time_zone().ok()?.unwrap_or(zone),
        Some(PiecesOffset::Numeric(it)) => TimeZone::fixed(it.offset()),
        Some(_) => TimeZone::UTC,
    };
    to_second(at.to_zoned_datetime(zone).ok()?)
}

/// Now, in `zone`.
pub fn now(zone: TimeZone) -> ZonedDateTime {
    let now = Timestamp::now().to_zoned_datetime(zone);
    to_second(now.clone()).unwrap_or(now)
}

fn to_second(at: ZonedDateTime) -> Option<ZonedDateTime> {
    Timestamp::from_second(at.timestamp().as_second()).ok().map(|it| it.to_zoned_datetime(at.time_zone().clone()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_given_with_its_offset_or_is_of_here() {
        let paris = || TimeZone::fixed(jiff::tz::offset(1));
        let told = |text: &str| moment(text, paris()).map(|it| it.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string());
        assert_eq!(told("2026-11-30").as_deref(), Some("2026-11-30T00:00:00+01:00"));
        assert_eq!(told("2026-11-30T10:00").as_deref(), Some("2026-11-30T10:00:00+01:00"));
        assert_eq!(told("2026-11-30 10:00:05+03:00").as_deref(), Some("2026-11-30T10:00:05+03:00"));
        assert_eq!(told("2026-11-30T10:00:05.75Z").as_deref(), Some("2026-11-30T10:00:05+00:00"));
        for wrong in ["", "hier", "10:00", "2026-13-01", "30/11/2026"] {
            assert_eq!(told(wrong), None, "{wrong}");
        }
    }
}
