//! What a text must be before it is read as TOML: each value costs some two hundred bytes, and may take two of the text.

/// The most signs that separate or begin values: thirty times those of a national programme.
const MOST: usize = 300_000;

/// Whether a text has no more values than any file that was not made to harm.
pub(crate) fn is_within_bounds(text: &str) -> bool {
    let mut signs = text.bytes().filter(|it| matches!(it, b',' | b'[' | b'{' | b'=' | b'.' | b'\n'));
    signs.nth(MOST).is_none()
}
