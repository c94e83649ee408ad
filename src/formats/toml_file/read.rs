//! Reading a programme from a TOML file, or saying where it is wrong.

use std::path::Path;

use serde::Deserialize;

use super::explain;
use crate::{
    formats::{
        FormatError,
        reading::{refusal::Refusal, weight::Poids},
    },
    programme::{Programme, is_kept, kept_value},
};

/// The programme that `bytes`, the content of the file at `path`, hold.
///
/// # Errors
/// See [`read`]; also when they are not UTF-8.
pub fn read_bytes(path: &Path, bytes: &[u8]) -> Result<Programme, FormatError> {
    match std::str::from_utf8(bytes) {
        Ok(text) => read(path, text),
        Err(error) => Err(explain::not_utf8(bytes, error.valid_up_to()).error(path)),
    }
}

/// The programme that `text`, the content of the file at `path`, holds.
///
/// # Errors
/// The first thing that is wrong, with its line: see [`super::CODES`].
pub fn read(path: &Path, text: &str) -> Result<Programme, FormatError> {
    parse(text).map_err(|refusal| refusal.error(path))
}

fn parse(text: &str) -> Result<Programme, Refusal> {
    let text = text.trim_start_matches('\u{feff}');
    if text.trim().is_empty() {
        return Err(explain::empty());
    }
    if !Poids::TOML.is_bearable(text.as_bytes()) {
        return Err(explain::too_large());
    }
    let document = toml::Deserializer::parse(text).map_err(|error| explain::syntax(text, &error))?;
    let mut programme = Programme::deserialize(document).map_err(|error| explain::shape(text, &error))?;
    programme.declare_choices();
    programme.check_integrity().map_err(|violation| explain::violation(text, &violation))?;
    Ok(composed(programme, text))
}

/// The programme with its texts as they are kept. The file itself is not normalised: an accent may follow an escape, as in
/// `\r` and U+0301, and would be taken for that of its letter.
fn composed(programme: Programme, text: &str) -> Programme {
    let escapes = text.contains("\\u") || text.contains("\\U") || text.contains("\\x");
    if !escapes && is_kept(text) {
        return programme;
    }
    let value = serde_json::to_value(&programme).map(kept_value);
    value.and_then(serde_json::from_value).unwrap_or(programme)
}
