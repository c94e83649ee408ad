//! Which item is under which, and what else a package ties together.

use std::{
    collections::{BTreeMap, HashMap},
    path::Path,
};

use super::package::{CHILD_OF, Item, Package};
use crate::{
    code,
    formats::{Warning, reading::forest::forest},
    i18n::{Arg, FileCode},
};

type Said = (FileCode, Vec<(&'static str, Arg)>);

/// The items of a package in order.
pub(super) struct Tree {
    /// Each after the one that it is a child of, with its depth.
    pub tree: Vec<(usize, usize)>,
    /// Those that are children of nothing that is there, and of what they say that they are.
    pub orphans: HashMap<usize, String>,
    /// Whether each child has a number among its siblings.
    pub is_numbered: bool,
    pub warnings: Vec<Said>,
}

impl Tree {
    pub(super) fn of(package: &Package) -> Self {
        let items = &package.items;
        let mut by_id: HashMap<&str, usize> = HashMap::new();
        let mut twice = Vec::new();
        for (rank, item) in items.iter().enumerate() {
            if item.identifier.is_empty() {
                continue;
            }
            // Where an identifier is that of two items, the last was always the one that children have.
            if let Some(first) = by_id.insert(item.identifier.as_str(), rank) {
                twice.push(title(&items[first]));
            }
        }
        let mut links: Vec<_> = package.associations.iter().filter(|it| it.association_type == CHILD_OF).collect();
        links.sort_by_key(|it| it.sequence_number.unwrap_or(i64::MAX));
        let is_numbered = links.iter().all(|it| it.sequence_number.is_some());
        let document = [package.document.identifier.as_str(), package.document.uri.as_str()];
        let is_document = |it: &str| !it.is_empty() && document.contains(&it);
        let has_top =
            links.iter().any(|it| is_document(&it.destination.identifier) || is_document(&it.destination.uri));
        let (mut placed, mut order) = (vec![false; items.len()], Vec::with_capacity(items.len()));
        let (mut parents, mut orphans) = (vec![None; items.len()], HashMap::new());
        let mut seconds = Vec::new();
        for link in &links {
            let Some(child) = by_id.get(link.origin.identifier.as_str()).copied() else { continue };
            let parent = by_id.get(link.destination.identifier.as_str()).copied();
            if std::mem::replace(&mut placed[child], true) {
                if parent != parents[child] {
                    seconds.push(title(&items[child]));
                }
                continue;
            }
            parents[child] = parent;
            let is_top = is_document(&link.destination.identifier) || is_document(&link.destination.uri);
            if parent.is_none() && has_top && !is_top {
                orphans.insert(child, link.destination.title.clone());
            }
            order.push(child);
        }
        for (rank, _) in placed.iter().enumerate().filter(|(_, placed)| !**placed) {
            order.push(rank);
            // Of a list without any tie, none is missing.
            if !links.is_empty() {
                orphans.insert(rank, String::new());
            }
        }
        let forest = forest(&parents, &order);
        let circles: Vec<String> = forest.circles.iter().map(|it| title(&items[*it])).collect();
        orphans.extend(forest.circles.into_iter().map(|it| (it, String::new())));
        let mut warnings = Vec::new();
        let lists = [
            (code!("case-boucle"), circles),
            (code!("case-id-double"), twice),
            (code!("case-seconds-parents"), seconds),
        ];
        for (code, names) in lists.into_iter().filter(|(_, names)| !names.is_empty()) {
            warnings.push((code, vec![("nombre", Arg::Count(names.len())), ("noms", Arg::list(names))]));
        }
        warnings.extend(the_rest(package));
        Self { tree: forest.tree, orphans, is_numbered, warnings }
    }
}

/// Ties and grids that no référentiel holds, counted.
fn the_rest(package: &Package) -> Option<Said> {
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for it in package.associations.iter().filter(|it| it.association_type != CHILD_OF) {
        *kinds.entry(it.association_type.as_str()).or_default() += 1;
    }
    if package.rubrics > 0 {
        kinds.insert("CFRubric", package.rubrics);
    }
    let count: usize = kinds.values().sum();
    let told = kinds.iter().map(|(kind, count)| format!("{kind} {count}"));
    (count > 0).then(|| (code!("case-non-repris"), vec![("nombre", Arg::Count(count)), ("sortes", Arg::list(told))]))
}

fn title(item: &Item) -> String {
    let code = item.human_coding_scheme.as_deref().unwrap_or_default();
    format!("{code} {}", item.full_statement).trim().to_owned()
}

/// The warnings, about a file.
pub(super) fn placed(said: Vec<Said>, file: &Path) -> Vec<Warning> {
    said.into_iter().map(|(code, args)| Warning::new(file, None, code, args)).collect()
}
