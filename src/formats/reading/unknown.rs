//! What a file names and the programme does not have: it stays with the activité that names it.

/// Keeps what is named, once each.
pub(in crate::formats) fn keep(all: &mut Vec<String>, named: impl IntoIterator<Item = String>) {
    for name in named {
        if !all.contains(&name) {
            all.push(name);
        }
    }
}
