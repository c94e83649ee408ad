//! The sequences that keys send. Whatever else comes as a sequence (focus, mouse, what kitty tells, answers) is no key.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// The key of `ESC O` and a byte.
pub(super) fn short(last: u8) -> Option<KeyEvent> {
    let code = match last {
        b'P'..=b'S' => KeyCode::F(last - b'P' + 1),
        b'M' => KeyCode::Enter,
        // The digits and signs of the keypad.
        b'j'..=b'y' => KeyCode::Char(char::from(last - b'j' + b'*')),
        b'X' => KeyCode::Char('='),
        _ => named(last)?,
    };
    Some(KeyEvent::new(code, KeyModifiers::NONE))
}

/// The key of `ESC [ [` and a byte.
pub(super) fn of_console(last: u8) -> Option<KeyEvent> {
    matches!(last, b'A'..=b'E').then(|| KeyEvent::new(KeyCode::F(last - b'A' + 1), KeyModifiers::NONE))
}

/// The key of `ESC [`, `parameters` and a last byte.
pub(super) fn long(parameters: &[u8], last: u8) -> Option<KeyEvent> {
    let parameters = std::str::from_utf8(parameters).ok()?;
    let mut numbers = parameters.split(';').map(|it| if it.is_empty() { Some(1) } else { it.parse::<u32>().ok() });
    let (first, second) = (numbers.next()??, numbers.next().unwrap_or(Some(1))?);
    let third = numbers.next();
    let (code, modifiers) = match last {
        b'~' => match (first, third) {
            // Keys as xterm tells them when asked to tell all.
            (27, Some(letter)) => (typed(letter?)?, second),
            _ => (numbered(first)?, second),
        },
        // Without Shift, Alt or Ctrl it tells where the cursor is.
        b'R' if second == 1 => return None,
        b'P'..=b'S' if first == 1 => (KeyCode::F(last - b'P' + 1), second),
        b'Z' => (KeyCode::BackTab, 2),
        _ => (named(last)?, second),
    };
    Some(KeyEvent::new(code, of_number(modifiers)))
}

fn named(last: u8) -> Option<KeyCode> {
    Some(match last {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'F' => KeyCode::End,
        b'H' => KeyCode::Home,
        _ => return None,
    })
}

fn numbered(number: u32) -> Option<KeyCode> {
    let function = |first: u32, from: u8| u8::try_from(number - first).ok().map(|it| KeyCode::F(from + it));
    Some(match number {
        1 | 7 => KeyCode::Home,
        2 => KeyCode::Insert,
        3 => KeyCode::Delete,
        4 | 8 => KeyCode::End,
        5 => KeyCode::PageUp,
        6 => KeyCode::PageDown,
        11..=15 => function(11, 1)?,
        17..=21 => function(17, 6)?,
        23..=24 => function(23, 11)?,
        _ => return None,
    })
}

fn typed(letter: u32) -> Option<KeyCode> {
    Some(match letter {
        9 => KeyCode::Tab,
        13 => KeyCode::Enter,
        27 => KeyCode::Esc,
        127 => KeyCode::Backspace,
        _ => KeyCode::Char(char::from_u32(letter).filter(|it| !it.is_control())?),
    })
}

/// Shift, Alt and Ctrl as terminals number them.
fn of_number(number: u32) -> KeyModifiers {
    let bits = number.saturating_sub(1);
    let all = [KeyModifiers::SHIFT, KeyModifiers::ALT, KeyModifiers::CONTROL];
    (0..).zip(all).filter(|(bit, _)| bits >> bit & 1 == 1).fold(KeyModifiers::NONE, |sum, (_, it)| sum | it)
}
