//! The records of a workbook of Excel 97 to 2003 (BIFF8), one after the other. Nothing is believed of a length: what goes
//! beyond the end is not there.

/// Beginning of a part: of the whole, then of each sheet; sheets may hold charts, which have theirs.
pub(super) const BOF: u16 = 0x0809;
pub(super) const EOF: u16 = 0x000A;
/// What did not fit in the record before.
pub(super) const CONTINUE: u16 = 0x003C;

/// A record, by its kind.
#[derive(Clone, Copy)]
pub(super) struct Record<'b> {
    pub kind: u16,
    data: &'b [u8],
}

impl<'b> Record<'b> {
    pub(super) fn byte(&self, at: usize) -> Option<u8> {
        self.data.get(at).copied()
    }

    pub(super) fn word(&self, at: usize) -> Option<u16> {
        Some(u16::from_le_bytes(self.data.get(at..at + 2)?.try_into().ok()?))
    }

    pub(super) fn long(&self, at: usize) -> Option<u32> {
        Some(u32::from_le_bytes(self.data.get(at..at + 4)?.try_into().ok()?))
    }

    pub(super) fn float(&self, at: usize) -> Option<f64> {
        Some(f64::from_le_bytes(self.data.get(at..at + 8)?.try_into().ok()?)).filter(|it| it.is_finite())
    }

    /// A number as cells of few digits keep it, in four bytes.
    pub(super) fn short_float(&self, at: usize) -> Option<f64> {
        let raw = self.long(at)?;
        let number = match raw & 2 {
            0 => f64::from_bits(u64::from(raw & !3) << 32),
            _ => f64::from(raw.cast_signed() >> 2),
        };
        Some(if raw & 1 == 1 { number / 100.0 } else { number }).filter(|it| it.is_finite())
    }

    /// What follows from a place on.
    pub(super) fn rest(&self, at: usize) -> &'b [u8] {
        self.data.get(at..).unwrap_or_default()
    }

    pub(super) fn len(&self) -> usize {
        self.data.len()
    }
}

/// The records from a place on.
pub(super) fn records(stream: &[u8], from: usize) -> impl Iterator<Item = Record<'_>> {
    let mut rest = stream.get(from..).unwrap_or_default();
    std::iter::from_fn(move || {
        let [a, b, c, d, after @ ..] = rest else { return None };
        let length = usize::from(u16::from_le_bytes([*c, *d]));
        let (data, after) = after.split_at_checked(length)?;
        rest = after;
        Some(Record { kind: u16::from_le_bytes([*a, *b]), data })
    })
}
