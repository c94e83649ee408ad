//! The mouse, as terminals tell it when asked (1002: buttons and drags, 1006: in decimal).

use ratatui::layout::Position;

/// Asks the terminal to tell of the mouse.
pub const MOUSE_ON: &str = "\x1b[?1002h\x1b[?1006h";
/// Gives the mouse back: the terminal selects texts with it again.
pub const MOUSE_OFF: &str = "\x1b[?1006l\x1b[?1002l";

/// What the mouse did, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pointed {
    pub gesture: Gesture,
    pub at: Position,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gesture {
    /// The first button went down.
    Press,
    /// The mouse moved while it was down.
    Drag,
    /// It went up.
    Release,
    WheelUp,
    WheelDown,
}

/// Bits of the first number: which button, Shift, Alt and Ctrl left aside.
const MODIFIERS: u16 = 4 | 8 | 16;

/// Reads `<button;column;row` and the last byte. None: another button, or no mouse.
pub(super) fn read(parameters: &[u8], last: u8) -> Option<Pointed> {
    let numbers = std::str::from_utf8(parameters).ok()?.strip_prefix('<')?;
    let mut numbers = numbers.split(';').map(|it| it.parse::<u16>().ok());
    let (button, x, y) = (numbers.next()??, numbers.next()??, numbers.next()??);
    let gesture = match (button & !MODIFIERS, last) {
        (0, b'M') => Gesture::Press,
        (32, b'M') => Gesture::Drag,
        (0 | 32, b'm') => Gesture::Release,
        (64, b'M') => Gesture::WheelUp,
        (65, b'M') => Gesture::WheelDown,
        _ => return None,
    };
    Some(Pointed { gesture, at: Position::new(x.checked_sub(1)?, y.checked_sub(1)?) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gestures_are_told_in_decimal() {
        let at = |gesture, x, y| Some(Pointed { gesture, at: Position::new(x, y) });
        assert_eq!(read(b"<0;10;5", b'M'), at(Gesture::Press, 9, 4));
        assert_eq!(read(b"<32;200;1", b'M'), at(Gesture::Drag, 199, 0));
        assert_eq!(read(b"<0;10;5", b'm'), at(Gesture::Release, 9, 4));
        assert_eq!(read(b"<65;1;1", b'M'), at(Gesture::WheelDown, 0, 0));
        assert_eq!(read(b"<20;1;1", b'M'), at(Gesture::Press, 0, 0), "with Shift and Ctrl");
        for other in [&b"<2;1;1"[..], b"<0;0;1", b"<0;1", b"0;1;1", b"<0;99999;1"] {
            assert_eq!(read(other, b'M'), None);
        }
    }
}
