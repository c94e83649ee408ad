//! What a terminal sends, split into keys, pasted texts and gestures of the mouse.
//!
//! A terminal sends bytes: letters, the sequences of keys, pasted texts between two marks, and answers to questions
//! that were asked by others (its colours, its version), which are no keys. A sequence whose end does not come must hold
//! up nothing that comes after it.

use std::{
    collections::VecDeque,
    time::{Duration, Instant},
};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::{Input, Pointed, mouse, sequence};

/// How long a lone escape may still be the beginning of a sequence: these are sent at once.
const ESCAPE: Duration = Duration::from_millis(25);
/// How long a sequence that has begun, or an answer, may take to end.
const SEQUENCE: Duration = Duration::from_millis(500);
/// How long a pasted text may pause before its end is taken to be lost.
const PASTE: Duration = Duration::from_secs(1);
/// The longest text that is pasted: more than any list of objects.
const MOST_PASTED: usize = 4 << 20;

const ESC: u8 = 0x1b;
const BEL: u8 = 0x07;
const PASTE_BEGINS: &[u8] = b"\x1b[200~";
const PASTE_ENDS: &[u8] = b"\x1b[201~";

/// Bytes that wait to be understood.
#[derive(Debug, Default)]
pub struct Splitter {
    bytes: VecDeque<u8>,
    /// What was pasted so far, when a paste has begun.
    pasted: Option<Vec<u8>>,
    /// When the last byte came.
    fed: Option<Instant>,
}

/// What bytes begin with.
enum Step {
    /// That many bytes, which mean nothing or something.
    Taken(usize, Option<KeyEvent>),
    PasteBegins,
    /// That many bytes, which tell of the mouse.
    Pointed(usize, Pointed),
    /// More bytes must come; when none does for so long, the first of them is taken as what it is alone.
    Wait(Duration),
}

impl Splitter {
    /// Takes in what was read at `now`.
    pub fn feed(&mut self, bytes: &[u8], now: Instant) {
        self.bytes.extend(bytes);
        self.fed = Some(now);
    }

    /// How long to wait for more before what is there is looked at again; None when nothing waits.
    pub fn patience(&mut self, now: Instant) -> Option<Duration> {
        let wait = match self.pasted {
            Some(_) => PASTE,
            None if self.bytes.is_empty() => return None,
            None => match step(self.bytes.make_contiguous()) {
                Step::Wait(wait) => wait,
                _ => Duration::ZERO,
            },
        };
        Some(wait.saturating_sub(now.saturating_duration_since(self.fed.unwrap_or(now))))
    }

    /// The next key or pasted text that is whole at `now`.
    pub fn next(&mut self, now: Instant) -> Option<Input> {
        loop {
            if self.pasted.is_some() {
                return self.paste(now);
            }
            let late = |wait| self.fed.is_none_or(|fed| now.saturating_duration_since(fed) >= wait);
            let bytes = self.bytes.make_contiguous();
            let (taken, key) = match step(bytes) {
                _ if bytes.is_empty() => return None,
                Step::Taken(taken, key) => (taken, key),
                Step::Pointed(taken, pointed) => {
                    self.bytes.drain(..taken);
                    return Some(Input::Pointed(pointed));
                }
                Step::PasteBegins => {
                    self.bytes.drain(..PASTE_BEGINS.len());
                    self.pasted = Some(Vec::new());
                    continue;
                }
                Step::Wait(wait) if late(wait) => unfinished(bytes),
                Step::Wait(_) => return None,
            };
            self.bytes.drain(..taken);
            if let Some(key) = key {
                return Some(Input::Key(key));
            }
        }
    }

    /// The pasted text, once its end has come or is lost.
    fn paste(&mut self, now: Instant) -> Option<Input> {
        let pasted = self.pasted.as_mut()?;
        let bytes = self.bytes.make_contiguous();
        let end = bytes.windows(PASTE_ENDS.len()).position(|it| it == PASTE_ENDS);
        // The last bytes may be the beginning of the mark.
        let sure = end.unwrap_or(bytes.len().saturating_sub(PASTE_ENDS.len() - 1));
        pasted.extend(self.bytes.drain(..sure));
        let is_lost = self.fed.is_none_or(|fed| now.saturating_duration_since(fed) >= PASTE);
        if end.is_some() {
            self.bytes.drain(..PASTE_ENDS.len());
        } else if is_lost {
            pasted.extend(self.bytes.drain(..));
        } else if pasted.len() < MOST_PASTED {
            return None;
        }
        let pasted = self.pasted.take()?;
        Some(Input::Paste(text(&pasted)))
    }
}

/// Reads what `bytes` begin with.
fn step(bytes: &[u8]) -> Step {
    match bytes {
        [] => Step::Wait(Duration::ZERO),
        [ESC] => Step::Wait(ESCAPE),
        [ESC, ESC, ..] => Step::Taken(1, Some(plain(KeyCode::Esc))),
        [ESC, b'[', rest @ ..] => control_sequence(bytes, rest),
        [ESC, b'O'] => Step::Wait(ESCAPE),
        [ESC, b'O', last, ..] if last.is_ascii_graphic() => Step::Taken(3, sequence::short(*last)),
        [ESC, b']' | b'P' | b'X' | b'^' | b'_', rest @ ..] => answer(rest),
        [ESC, rest @ ..] => match letter(rest) {
            Step::Taken(taken, key) => {
                let with_alt = |key: KeyEvent| KeyEvent { modifiers: key.modifiers | KeyModifiers::ALT, ..key };
                Step::Taken(taken + 1, key.map(with_alt))
            }
            wait => wait,
        },
        _ => letter(bytes),
    }
}

/// `CSI`, then `rest`: parameters, and a last byte that says what it is.
fn control_sequence(bytes: &[u8], rest: &[u8]) -> Step {
    if bytes.starts_with(PASTE_BEGINS) {
        return Step::PasteBegins;
    }
    match rest {
        [] => return Step::Wait(ESCAPE),
        // The mouse as old terminals tell it: three bytes after the last, whatever they are.
        [b'M', place @ ..] => {
            return if place.len() < 3 { Step::Wait(SEQUENCE) } else { Step::Taken(6, None) };
        }
        // The first function keys of the Linux console.
        [b'[', last, ..] => return Step::Taken(4, sequence::of_console(*last)),
        [b'['] => return Step::Wait(SEQUENCE),
        _ => {}
    }
    let parameters = rest.iter().take_while(|it| matches!(it, 0x20..=0x3f)).count();
    match rest.get(parameters) {
        None => Step::Wait(SEQUENCE),
        Some(last @ 0x40..=0x7e) => match mouse::read(&rest[..parameters], *last) {
            Some(pointed) => Step::Pointed(parameters + 3, pointed),
            None => Step::Taken(parameters + 3, sequence::long(&rest[..parameters], *last)),
        },
        // Cut short: what comes now is something else.
        Some(_) => Step::Taken(parameters + 2, None),
    }
}

/// An answer of the terminal, up to its end; a control character cuts it short.
fn answer(rest: &[u8]) -> Step {
    match rest.iter().position(|it| *it < 0x20) {
        None if rest.is_empty() => Step::Wait(ESCAPE),
        None => Step::Wait(SEQUENCE),
        Some(at) => match &rest[at..] {
            [BEL, ..] => Step::Taken(at + 3, None),
            [ESC, b'\\', ..] => Step::Taken(at + 4, None),
            [ESC] => Step::Wait(SEQUENCE),
            _ => Step::Taken(at + 2, None),
        },
    }
}

/// A letter, or a control character that a key sends.
fn letter(bytes: &[u8]) -> Step {
    let Some(&first) = bytes.first() else { return Step::Wait(ESCAPE) };
    let ctrl = |c: u8| KeyEvent::new(KeyCode::Char(char::from(c)), KeyModifiers::CONTROL);
    let key = match first {
        b'\r' => plain(KeyCode::Enter),
        b'\t' => plain(KeyCode::Tab),
        0x7f => plain(KeyCode::Backspace),
        0 => ctrl(b' '),
        0x01..=0x1a => ctrl(first - 1 + b'a'),
        0x1c..=0x1f => ctrl(first - 0x1c + b'4'),
        0x20..=0x7e => plain(KeyCode::Char(char::from(first))),
        _ => return beyond_ascii(bytes, first),
    };
    Step::Taken(1, Some(key))
}

/// A letter of UTF-8; a byte that is none is what it is in Latin-9, in which a terminal that is not in UTF-8 sends it.
fn beyond_ascii(bytes: &[u8], first: u8) -> Step {
    let length = match first {
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => 1,
    };
    let there = &bytes[..bytes.len().min(length)];
    match std::str::from_utf8(there) {
        Ok(text) => Step::Taken(length, text.chars().next().map(|c| plain(KeyCode::Char(c)))),
        // Not wrong yet, but not whole.
        Err(error) if error.error_len().is_none() => Step::Wait(ESCAPE),
        Err(_) => Step::Taken(1, latin_9(first).map(|c| plain(KeyCode::Char(c)))),
    }
}

/// What bytes mean whose rest did not come.
fn unfinished(bytes: &[u8]) -> (usize, Option<KeyEvent>) {
    match bytes {
        [ESC] => (1, Some(plain(KeyCode::Esc))),
        [ESC, b'[' | b'O' | b']' | b'P' | b'X' | b'^' | b'_'] => {
            (2, Some(KeyEvent::new(KeyCode::Char(char::from(bytes[1])), KeyModifiers::ALT)))
        }
        [ESC, ..] => (bytes.len(), None),
        [first, ..] => (1, latin_9(*first).map(|c| plain(KeyCode::Char(c)))),
        [] => (0, None),
    }
}

fn plain(code: KeyCode) -> KeyEvent {
    KeyEvent::new(code, KeyModifiers::NONE)
}

/// The letter of a byte in ISO 8859-15; None for its control characters.
fn latin_9(byte: u8) -> Option<char> {
    Some(match byte {
        0x80..=0x9f => return None,
        0xa4 => '€',
        0xa6 => 'Š',
        0xa8 => 'š',
        0xb4 => 'Ž',
        0xb8 => 'ž',
        0xbc => 'Œ',
        0xbd => 'œ',
        0xbe => 'Ÿ',
        other => char::from(other),
    })
}

/// A pasted text, in which bytes that are no UTF-8 are Latin-9.
fn text(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().filter_map(|byte| latin_9(*byte)));
    }
    text
}

#[cfg(test)]
#[path = "splitter_tests.rs"]
mod tests;
