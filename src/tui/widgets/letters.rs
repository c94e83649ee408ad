//! Letters that choose an item of a list at once.

use crate::programme::slug;

/// The keys that choose an item, in order. They leave out those that move the cursor in a list or close it.
const KEYS: &str = "abcdefghilmnoprstuvwxyz0123456789";

/// As many items as there are keys.
pub(crate) const LETTERS: usize = KEYS.len();

/// The key of each item: the first free letter of its label, else any that is free, else none.
pub(crate) fn letters<'l>(labels: impl IntoIterator<Item = &'l str>) -> Vec<Option<char>> {
    let mut free: Vec<char> = KEYS.chars().collect();
    let mut letter = |label: &str| {
        let key = slug(label).chars().find(|c| free.contains(c)).or_else(|| free.first().copied());
        free.retain(|it| Some(*it) != key);
        key
    };
    labels.into_iter().map(&mut letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_item_has_a_letter_of_its_own() {
        assert_eq!(letters(["Évaluation", "Entrée", "html", "jkq"]), ['e', 'n', 'h', 'a'].map(Some));
        assert_eq!(letters(vec!["a"; LETTERS + 1]).iter().filter(|it| it.is_none()).count(), 1);
    }
}
