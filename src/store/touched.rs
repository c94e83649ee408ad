//! Writing the rows that an edit touched, from the programme as it is after the edit.

use std::collections::BTreeSet;

use rusqlite::Connection;
use smol_str::SmolStr;

use super::{
    StoreError,
    table::{Stored, delete, rank, save},
    whole::save_head,
};
use crate::{
    edit::Edit,
    programme::{
        Ac, Activite, Bloc, Choix, Competence, Composante, Critere, Derogation, Evaluation, Kind, Listed, Location,
        Niveau, Parcours, Programme, Reglage, Remarque, Semestre, Situation, Target, Ue,
    },
};

/// What an edit touched.
#[derive(Default)]
struct Touched {
    deleted: BTreeSet<Target>,
    /// Objects to write with all that they hold. A moved object is one: the parent that it left may be deleted,
    /// and with it, in the tables, all that it held.
    trees: BTreeSet<Target>,
    rows: BTreeSet<Target>,
    /// Lists whose order changed: the kind of their objects, and their owner.
    lists: BTreeSet<(Kind, SmolStr)>,
}

/// Writes the rows that `done` touched.
pub(super) fn write(db: &Connection, programme: &Programme, done: &Edit) -> Result<(), StoreError> {
    let mut touched = Touched::default();
    touched.add(done);
    let id = programme.id.as_str();
    for target in &touched.deleted {
        dispatch(target.kind, Delete { db, programme: id, id: &target.id })?;
    }
    for target in &touched.trees {
        save_tree(db, programme, target)?;
    }
    for target in touched.rows.difference(&touched.trees) {
        dispatch(target.kind, Save { db, programme, id: &target.id })?;
        if target.kind == Kind::Programme {
            save_head(db, programme)?;
        }
    }
    for (kind, parent) in &touched.lists {
        dispatch(*kind, Rank { db, programme, parent })?;
    }
    Ok(())
}

impl Touched {
    fn add(&mut self, edit: &Edit) {
        match edit {
            Edit::Set(set) => {
                self.rows.insert(set.target.clone());
            }
            Edit::Create(placed) => {
                self.trees.insert(placed.object.target());
                self.list(placed.object.target().kind, &placed.at);
            }
            Edit::Delete(placed) => {
                self.deleted.insert(placed.object.target());
                self.list(placed.object.target().kind, &placed.at);
            }
            Edit::Move(moved) => {
                self.trees.insert(moved.target.clone());
                self.list(moved.target.kind, &moved.from);
                self.list(moved.target.kind, &moved.to);
            }
            // Every row has followed already.
            Edit::Rename(_) => {}
            Edit::Batch(edits) => edits.iter().for_each(|edit| self.add(edit)),
        }
    }

    fn list(&mut self, kind: Kind, at: &Location) {
        self.lists.insert((kind, at.parent.clone()));
    }
}

/// Writes an object and all that it holds, if it is still there.
fn save_tree(db: &Connection, programme: &Programme, target: &Target) -> Result<(), StoreError> {
    dispatch(target.kind, Save { db, programme, id: &target.id })?;
    for (kind, id) in children(programme, target) {
        save_tree(db, programme, &Target::new(kind, id))?;
    }
    Ok(())
}

fn children<'p>(programme: &'p Programme, target: &Target) -> Vec<(Kind, &'p str)> {
    fn of<'p, T: Listed>(programme: &'p Programme, parent: &str) -> impl Iterator<Item = (Kind, &'p str)> {
        let list = T::lists(programme).find(|(owner, _)| *owner == parent).map(|(_, list)| list);
        list.into_iter().flatten().map(|it| (T::KIND, it.id()))
    }
    let id = target.id.as_str();
    match target.kind {
        Kind::Competence => of::<Situation>(programme, id)
            .chain(of::<Composante>(programme, id))
            .chain(of::<Niveau>(programme, id))
            .collect(),
        Kind::Niveau => of::<Ac>(programme, id).collect(),
        Kind::Semestre => of::<Ue>(programme, id).collect(),
        Kind::Activite => of::<Evaluation>(programme, id).chain(of::<Critere>(programme, id)).collect(),
        _ => Vec::new(),
    }
}

/// Something to do to the table of a kind.
trait Action {
    fn run<T: Stored>(self) -> rusqlite::Result<()>;
}

struct Delete<'a> {
    db: &'a Connection,
    programme: &'a str,
    id: &'a str,
}

impl Action for Delete<'_> {
    fn run<T: Stored>(self) -> rusqlite::Result<()> {
        delete::<T>(self.db, self.programme, self.id)
    }
}

struct Save<'a> {
    db: &'a Connection,
    programme: &'a Programme,
    id: &'a str,
}

impl Action for Save<'_> {
    fn run<T: Stored>(self) -> rusqlite::Result<()> {
        for (parent, list) in T::lists(self.programme) {
            if let Some(rank) = list.iter().position(|it| it.id() == self.id) {
                return save(self.db, self.programme.id.as_str(), parent, rank, &list[rank]);
            }
        }
        Ok(())
    }
}

struct Rank<'a> {
    db: &'a Connection,
    programme: &'a Programme,
    parent: &'a str,
}

impl Action for Rank<'_> {
    fn run<T: Stored>(self) -> rusqlite::Result<()> {
        match T::lists(self.programme).find(|(owner, _)| *owner == self.parent) {
            Some((_, list)) => rank(self.db, self.programme.id.as_str(), list),
            None => Ok(()),
        }
    }
}

fn dispatch(kind: Kind, action: impl Action) -> Result<(), StoreError> {
    match kind {
        // The programme is in no list: its row is written apart.
        Kind::Programme => Ok(()),
        Kind::Parcours => action.run::<Parcours>(),
        Kind::Competence => action.run::<Competence>(),
        Kind::Composante => action.run::<Composante>(),
        Kind::Situation => action.run::<Situation>(),
        Kind::Niveau => action.run::<Niveau>(),
        Kind::Ac => action.run::<Ac>(),
        Kind::Semestre => action.run::<Semestre>(),
        Kind::Ue => action.run::<Ue>(),
        Kind::Choix => action.run::<Choix>(),
        Kind::Activite => action.run::<Activite>(),
        Kind::Evaluation => action.run::<Evaluation>(),
        Kind::Critere => action.run::<Critere>(),
        Kind::Bloc => action.run::<Bloc>(),
        Kind::Remarque => action.run::<Remarque>(),
        Kind::Derogation => action.run::<Derogation>(),
        Kind::Reglage => action.run::<Reglage>(),
    }
    .map_err(StoreError::from)
}
