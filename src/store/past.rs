//! A programme as it was: from the nearest state that is known, by doing again or taking back what lies between.
//!
//! The states on the way are the present, and those that are kept in the table `etat`: one each so many entries, as the
//! journal grows; the others as somebody goes that way for the first time.

use std::io::{Read, Write};

use flate2::{Compression, read::DeflateDecoder, write::DeflateEncoder};
use rusqlite::{Connection, OptionalExtension, params};

use super::{
    Store, StoreError,
    history::BEAT,
    journal::{Order, head, walk},
    snapshots::entry_exists,
    whole::load_programme,
};
use crate::{
    edit,
    programme::Programme,
    progress::{Stage, Step, Watch, unwatched},
};

/// A state is kept each so many entries.
const STRIDE: i64 = 500;
/// On a way that nobody has gone before, at most so many states are kept: each takes as long as some edits.
const MOST_KEPT: i64 = 16;

/// A state found on the way, to be kept.
type Found = (i64, Vec<u8>);

impl Store {
    /// The programme as it was after the journal entry `seq`. The stages are told to `watch`, which may give it up.
    ///
    /// # Errors
    /// [`StoreError::NoSuchPoint`]; [`StoreError::Damaged`] when another hand has written into the tables, so that
    /// the journal no longer leads to them; [`StoreError::Abandoned`].
    pub fn at(&self, id: &str, seq: i64, watch: &mut Watch<'_>) -> Result<Programme, StoreError> {
        let mut found = Vec::new();
        let programme = self.read(|db| {
            entry_exists(db, id, seq)?;
            reach(db, id, seq, watch, &mut found)
        })?;
        if !found.is_empty() && !self.is_read_only() {
            // Whoever comes this way again is faster; if it cannot be written now, then next time.
            let _ = self.in_passing(std::time::Duration::ZERO, |db| {
                found.iter().try_for_each(|(seq, state)| insert(db, id, *seq, state))
            });
        }
        Ok(programme)
    }
}

impl Store {
    /// Whether `is_it` holds for a programme as it was after an entry of its journal. Where the journal does not lead
    /// there any more, nobody can tell that it does not.
    pub fn was(&self, id: &str, seq: Option<i64>, is_it: impl Fn(&Programme) -> bool) -> bool {
        match seq.map(|seq| self.at(id, seq, &mut unwatched)) {
            Some(Ok(programme)) => is_it(&programme),
            Some(Err(StoreError::NoSuchPoint { .. })) | None => false,
            Some(Err(_)) => true,
        }
    }

    /// A programme as it was after an entry of its journal, if `is_it` holds for it.
    pub fn state(&self, id: &str, seq: i64, is_it: impl Fn(&Programme) -> bool) -> Option<Programme> {
        self.at(id, seq, &mut unwatched).ok().filter(is_it)
    }

    /// The latest state of a programme for which `is_it` holds, with the entry of the journal that left it so.
    ///
    /// # Errors
    /// [`StoreError::Damaged`], [`StoreError::Abandoned`].
    pub fn latest(
        &self,
        id: &str,
        is_it: impl Fn(&Programme) -> bool,
        watch: &mut Watch<'_>,
    ) -> Result<Option<(i64, Programme)>, StoreError> {
        self.read(|db| {
            let last = head(db, id)?;
            let mut programme = load_programme(db, id)?;
            let mut found = is_it(&programme).then(|| (last, programme.clone()));
            let way = usize::try_from(last).unwrap_or(usize::MAX);
            walk(db, id, 1, last, Order::Back, |entry| {
                if found.is_some() {
                    return Ok(());
                }
                watch(Step::new(Stage::History, way.saturating_sub(usize::try_from(entry.seq).unwrap_or(0)), way))?;
                edit::replay(&mut programme, entry.edit.inverse())
                    .map_err(|error| StoreError::damaged(format!("journal, {}: {error}", entry.seq)))?;
                if is_it(&programme) {
                    found = Some((entry.seq - 1, programme.clone()));
                }
                Ok(())
            })?;
            Ok(found)
        })
    }
}

/// Keeps the state of a programme after its entry `seq`, when it is one of those that are kept: the first of all, from
/// which the journal leads to all others, and one in each stride.
pub(super) fn keep(db: &Connection, programme: &Programme, seq: i64) -> Result<(), StoreError> {
    if seq == 1 || seq % STRIDE == 0 {
        insert(db, programme.id.as_str(), seq, &packed(programme)?)?;
    }
    Ok(())
}

fn insert(db: &Connection, id: &str, seq: i64, state: &[u8]) -> rusqlite::Result<()> {
    db.prepare_cached("INSERT OR IGNORE INTO etat (programme, seq, contenu) VALUES (?1, ?2, ?3)")?
        .execute(params![id, seq, state])
        .map(drop)
}

/// Where one may set out from.
struct Start {
    programme: Programme,
    seq: i64,
}

fn reach(
    db: &Connection,
    id: &str,
    seq: i64,
    watch: &mut Watch<'_>,
    found: &mut Vec<Found>,
) -> Result<Programme, StoreError> {
    let Start { mut programme, seq: from } = nearest(db, id, seq)?;
    let way = usize::try_from((from - seq).abs()).unwrap_or(usize::MAX);
    let stride = STRIDE.max((from - seq).abs() / MOST_KEPT);
    let (order, first, last) = if from > seq { (Order::Back, seq, from) } else { (Order::Forward, from, seq) };
    let mut done = 0;
    walk(db, id, first, last, order, |entry| {
        if done % BEAT == 0 && way > BEAT {
            watch(Step::new(Stage::History, done, way))?;
        }
        done += 1;
        let (edit, reached) = match order {
            Order::Forward => (entry.edit, entry.seq),
            Order::Back => (entry.edit.inverse(), entry.seq - 1),
        };
        edit::replay(&mut programme, edit)
            .map_err(|error| StoreError::damaged(format!("journal, {}: {error}", entry.seq)))?;
        if reached > 0 && reached % stride == 0 && reached != seq {
            found.push((reached, packed(&programme)?));
        }
        Ok(())
    })?;
    if way > 0 {
        programme.check_integrity().map_err(|violation| StoreError::damaged(edit::EditError::from(violation)))?;
    }
    Ok(programme)
}

/// The state from which the fewest entries lead to `seq`.
fn nearest(db: &Connection, id: &str, seq: i64) -> Result<Start, StoreError> {
    let seek = |sql: &str| -> rusqlite::Result<Option<i64>> {
        db.prepare_cached(sql)?.query_row((id, seq), |row| row.get(0)).optional()
    };
    let before = seek("SELECT seq FROM etat WHERE programme = ?1 AND seq <= ?2 ORDER BY seq DESC LIMIT 1")?;
    let after = seek("SELECT seq FROM etat WHERE programme = ?1 AND seq > ?2 ORDER BY seq LIMIT 1")?;
    let present = head(db, id)?;
    // A state of another version of tapis, or one that another hand has written, is as good as none.
    let kept = before.into_iter().chain(after).filter(|at| (at - seq).abs() < present - seq);
    if let Some(at) = kept.min_by_key(|at| (at - seq).abs())
        && let Some(programme) = kept_at(db, id, at)?
    {
        return Ok(Start { programme, seq: at });
    }
    Ok(Start { programme: load_programme(db, id)?, seq: present })
}

/// The state that is kept of an entry. One of another version of tapis, or that another hand has written, is as good as
/// none.
fn kept_at(db: &Connection, id: &str, seq: i64) -> rusqlite::Result<Option<Programme>> {
    Ok(state(db, id, seq)?.and_then(|it| unpacked(&it)))
}

/// What a programme began with, if it is kept.
pub(super) fn first(db: &Connection, id: &str) -> rusqlite::Result<Option<Programme>> {
    Ok(state(db, id, 1)?.and_then(|it| unpacked(&it)))
}

/// Whether a state is kept of an entry, and it is not `programme`.
pub(super) fn unlike(db: &Connection, id: &str, seq: i64, programme: &Programme) -> rusqlite::Result<bool> {
    Ok(state(db, id, seq)?.is_some_and(|it| unpacked(&it).as_ref() != Some(programme)))
}

fn state(db: &Connection, id: &str, seq: i64) -> rusqlite::Result<Option<Vec<u8>>> {
    let mut statement = db.prepare_cached("SELECT contenu FROM etat WHERE programme = ?1 AND seq = ?2")?;
    statement.query_row((id, seq), |row| row.get(0)).optional()
}

fn packed(programme: &Programme) -> Result<Vec<u8>, StoreError> {
    let mut out = DeflateEncoder::new(Vec::new(), Compression::fast());
    let text = serde_json::to_vec(programme).map_err(StoreError::damaged)?;
    out.write_all(&text).and_then(|()| out.finish()).map_err(StoreError::damaged)
}

fn unpacked(state: &[u8]) -> Option<Programme> {
    let mut text = Vec::new();
    DeflateDecoder::new(state).take(MOST_BYTES).read_to_end(&mut text).ok()?;
    serde_json::from_slice(&text).ok()
}

/// No state is larger: what would be was written by another hand.
const MOST_BYTES: u64 = 256 << 20;
