//! How the command line names a programme.

use std::path::PathBuf;

/// A programme of the database, or a file.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Reference<'a> {
    Stored(&'a str),
    File(PathBuf),
}

impl<'a> Reference<'a> {
    /// A slash or the ending `.toml` makes it a file.
    pub(super) fn parse(text: &'a str) -> Self {
        let is_path = text.contains(std::path::is_separator) || text.ends_with(".toml");
        if is_path { Reference::File(PathBuf::from(text)) } else { Reference::Stored(text) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_stored_and_a_path_is_a_file() {
        assert_eq!(Reference::parse("but-sd"), Reference::Stored("but-sd"));
        for path in ["but-sd.toml", "./but-sd", "samples/x"] {
            assert_eq!(Reference::parse(path), Reference::File(path.into()));
        }
    }
}
