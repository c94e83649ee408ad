//! Text as it is kept: NFC, so that an « é » typed on a Mac and one pasted from a PDF are the same.

use unicode_normalization::{UnicodeNormalization, is_nfc};

/// `text` in Unicode normalisation form C.
pub fn nfc(text: &str) -> String {
    if is_nfc(text) { text.to_owned() } else { text.nfc().collect() }
}
