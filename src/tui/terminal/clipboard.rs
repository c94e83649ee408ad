//! Giving a text to the clipboard of whoever sits before the terminal, be it at the other end of a line: OSC 52.
//!
//! Terminals that do not know it, or are told not to heed it, pass it over.

/// The sequence that asks for it.
pub fn clipboard(text: &str) -> Vec<u8> {
    format!("\x1b]52;c;{}\x07", base64(text.as_bytes())).into_bytes()
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let byte = |at: usize| three.get(at).copied().unwrap_or(0);
        let (a, b, c) = (byte(0), byte(1), byte(2));
        let sixes = [a >> 2, (a & 3) << 4 | b >> 4, (b & 15) << 2 | c >> 6, c & 63];
        let digits = sixes.map(|it| char::from(DIGITS[usize::from(it)]));
        text.extend(digits.into_iter().enumerate().map(|(at, digit)| if at > three.len() { '=' } else { digit }));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sequence_is_that_of_rfc_4648_and_xterm() {
        for (text, written) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("1\té", "MQnDqQ==")] {
            assert_eq!(clipboard(text), format!("\x1b]52;c;{written}\x07").into_bytes(), "{text:?}");
        }
    }
}
