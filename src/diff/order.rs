//! In which order differences are told.

use std::collections::{HashMap, HashSet};

use crate::programme::{Element, Programme, Target};

/// The objects of both programmes, each once, in the order of `after`; one that is gone follows the one that it
/// followed in `before`.
pub(super) fn merged(before: &Programme, after: &Programme) -> Vec<Target> {
    let kept: HashSet<Target> = after.elements().map(Element::target).collect();
    let mut gone: HashMap<Option<Target>, Vec<Target>> = HashMap::new();
    let mut last = None;
    for target in before.elements().map(Element::target) {
        if kept.contains(&target) {
            last = Some(target);
        } else {
            gone.entry(last.clone()).or_default().push(target);
        }
    }
    let mut merged = gone.remove(&None).unwrap_or_default();
    for target in after.elements().map(Element::target) {
        let followers = gone.remove(&Some(target.clone()));
        merged.push(target);
        merged.extend(followers.into_iter().flatten());
    }
    merged
}
