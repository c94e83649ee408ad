//! What the arguments of the command line may be: the one list of who knows what.

use std::path::PathBuf;

use super::super::context::database;
use crate::{formats::registry, rules::RULES, store::Store};

/// A word, and what it stands for.
type Word = (String, Option<String>);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Known {
    /// The programmes of the database, and their versions behind an @.
    Programmes,
    /// The parcours of the programme that the line names.
    Parcours,
    /// Its versions.
    Versions,
    Writable,
    Readable,
    Rules,
}

impl Known {
    /// What an argument is, by its name in the grammar.
    pub(super) fn of(argument: &str) -> Option<Self> {
        Some(match argument {
            "id" | "into" | "programme" => Self::Programmes,
            "parcours" => Self::Parcours,
            "since" => Self::Versions,
            "to" => Self::Writable,
            "as" => Self::Readable,
            "code" | "select" | "ignore" => Self::Rules,
            _ => return None,
        })
    }

    /// All that it may be, where `typed` has been begun. What cannot be read is not proposed.
    pub(super) fn all(self, typed: &str) -> Vec<Word> {
        match self {
            Self::Programmes => programmes(typed).unwrap_or_default(),
            Self::Parcours => parcours().unwrap_or_default(),
            Self::Versions => versions().unwrap_or_default(),
            Self::Writable => registry::writable().map(|it| (it.name.to_owned(), None)).collect(),
            Self::Readable => registry::readable().map(|it| (it.name.to_owned(), None)).collect(),
            Self::Rules => RULES.iter().map(|it| (it.code.to_owned(), Some(it.name.to_owned()))).collect(),
        }
    }
}

fn programmes(typed: &str) -> Option<Vec<Word>> {
    let store = store()?;
    let Some((id, _)) = typed.split_once('@') else {
        let all = store.list().ok()?.into_iter();
        return Some(all.map(|it| (it.id.to_string(), Some(it.intitule.to_string()))).collect());
    };
    let named = versions_of(&store, id)?.into_iter();
    Some(named.map(|(nom, author)| (format!("{id}@{nom}"), author)).collect())
}

fn parcours() -> Option<Vec<Word>> {
    let store = store()?;
    let programme = store.load(&named_on_the_line(&store)?).ok()?.programme;
    let all = programme.parcours.into_iter();
    Some(all.map(|it| (it.code.to_string(), Some(it.libelle.to_string()))).collect())
}

fn versions() -> Option<Vec<Word>> {
    let store = store()?;
    versions_of(&store, &named_on_the_line(&store)?)
}

fn versions_of(store: &Store, id: &str) -> Option<Vec<Word>> {
    Some(store.snapshots(id).ok()?.into_iter().map(|it| (it.nom, Some(it.author))).collect())
}

/// The first programme of the database that the line names.
fn named_on_the_line(store: &Store) -> Option<String> {
    let all = store.list().ok()?;
    let mut ids = words().into_iter().filter_map(|word| Some(word.split('@').next()?.to_owned()));
    ids.find(|id| all.iter().any(|it| it.id.as_str() == id))
}

/// The database of the line, to be read only: to complete a line changes nothing.
fn store() -> Option<Store> {
    let words = words();
    let long = words.iter().find_map(|it| it.strip_prefix("--db=")).map(PathBuf::from);
    let next = || words.iter().skip_while(|it| *it != "--db").nth(1).map(PathBuf::from);
    let path = database(long.or_else(next)).ok().filter(|it| it.exists())?;
    Store::open_to_read(&path).ok()
}

/// The words of the line that is completed.
fn words() -> Vec<String> {
    let all = std::env::args_os().map(|it| it.to_string_lossy().into_owned());
    all.skip_while(|it| it != "--").skip(2).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        cli::command,
        i18n::{I18n, Lang},
    };

    /// An argument that is renamed must not lose its words.
    #[test]
    fn each_name_is_one_of_the_grammar() {
        let root = command(&I18n::new(Lang::Fr));
        let names: Vec<&str> =
            root.get_subcommands().flat_map(|it| it.get_arguments()).map(|it| it.get_id().as_str()).collect();
        for name in ["id", "into", "programme", "parcours", "since", "to", "as", "code", "select", "ignore"] {
            assert!(Known::of(name).is_some() && names.contains(&name), "{name}");
        }
    }
}
