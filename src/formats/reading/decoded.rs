//! The text of a file in whichever encoding its program wrote it. Pure.

use std::borrow::Cow;

use encoding_rs::{Encoding, MACINTOSH, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// So many bytes tell an encoding.
const GLANCE: usize = 64 << 10;

/// The upper half of the code page of MS-DOS in Western Europe, in which « CSV (MS-DOS) » is written.
const CP850: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀\
                     ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";

/// UTF-8 or UTF-16 when a mark or the bytes say so; else the one of Windows, of the old Macintosh or of MS-DOS under
/// which most letters are of French or English. None for what is no text.
pub(in crate::formats) fn decoded(bytes: &[u8]) -> Option<Cow<'_, str>> {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return Some(encoding.decode_without_bom_handling(&bytes[length..]).0);
    }
    if bytes.contains(&0) {
        return match utf_16(bytes) {
            Some(encoding) => Some(encoding.decode_without_bom_handling(bytes).0),
            // A text that some program ended or padded with NUL.
            None if is_padded(bytes) => {
                let plain: Vec<u8> = bytes.iter().copied().filter(|it| *it != 0).collect();
                decoded(&plain).map(|it| Cow::Owned(it.into_owned()))
            }
            None => None,
        };
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Some(Cow::Borrowed(text));
    }
    let glance = &bytes[..bytes.len().min(GLANCE)];
    let of_windows = letters(&WINDOWS_1252.decode_without_bom_handling(glance).0);
    let of_macintosh = letters(&MACINTOSH.decode_without_bom_handling(glance).0);
    let of_dos = letters(&dos(glance));
    Some(match () {
        () if of_macintosh > of_windows && of_macintosh >= of_dos => MACINTOSH.decode_without_bom_handling(bytes).0,
        () if of_dos > of_windows => Cow::Owned(dos(bytes)),
        () => WINDOWS_1252.decode_without_bom_handling(bytes).0,
    })
}

/// Whether a text has some NUL, and nothing else that no text has.
fn is_padded(bytes: &[u8]) -> bool {
    let glance = &bytes[..bytes.len().min(GLANCE)];
    let zeros = glance.iter().filter(|it| **it == 0).count();
    let is_odd = |it: &u8| *it < b' ' && !matches!(it, 0 | b'\t' | b'\n' | b'\r' | 0x0c | 0x1a);
    zeros * 16 <= glance.len() && !glance.iter().any(is_odd)
}

/// UTF-16 without its mark: every other byte of a text in Latin letters is zero.
fn utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    let glance = &bytes[..bytes.len().min(GLANCE) & !1];
    let zeros = |rank: usize| glance.iter().skip(rank).step_by(2).filter(|it| **it == 0).count();
    let most = glance.len() / 2 * 9 / 10;
    match (zeros(0), zeros(1)) {
        (0, low) if low > most => Some(UTF_16LE),
        (high, 0) if high > most => Some(UTF_16BE),
        _ => None,
    }
}

fn dos(bytes: &[u8]) -> String {
    let upper: Vec<char> = CP850.chars().collect();
    let sign = |it: &u8| match it.checked_sub(0x80) {
        None => char::from(*it),
        Some(rank) => upper.get(usize::from(rank)).copied().unwrap_or('\u{fffd}'),
    };
    bytes.iter().map(sign).collect()
}

/// How well a text reads: letters of French beyond ASCII count for it, what no French text has counts against it.
fn letters(text: &str) -> isize {
    let mut before = ' ';
    let mut score = 0;
    for c in text.chars() {
        score += match c {
            'é' | 'è' | 'ê' | 'ë' | 'à' | 'â' | 'ç' | 'ù' | 'û' | 'ô' | 'î' | 'ï' | 'œ' => 2,
            // A capital stands at the beginning of a word, or in one of capitals.
            'É' | 'È' | 'Ê' | 'À' | 'Â' | 'Ç' | 'Ô' | 'Î' | 'Œ' if !before.is_lowercase() => 2,
            '’' | '«' | '»' | '–' | '—' | '…' | '•' | '\u{a0}' | '°' | '€' | '“' | '”' => 1,
            it if it.is_ascii() => 0,
            _ => -2,
        };
        before = c;
    }
    score
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Compétence;Intitulé\r\nÉlaborer à l’œuvre;Château, forêt, août, « où », ça\r\n";

    #[test]
    fn texts_are_read_in_the_encodings_of_spreadsheet_programs() {
        let utf_16: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let marked = [&b"\xff\xfe"[..], &utf_16].concat();
        for bytes in [TEXT.as_bytes(), &utf_16, &big, &marked, &WINDOWS_1252.encode(TEXT).0] {
            assert_eq!(decoded(bytes).unwrap(), TEXT);
        }
        // What a Macintosh writes for « Compétence;Élève à l’œuvre ».
        assert_eq!(decoded(b"Comp\x8etence;\x83l\x8fve \x88 l\xd5\xcfuvre").unwrap(), "Compétence;Élève à l’œuvre");
        // What MS-DOS does for « Compétence;Élève déjà là ».
        assert_eq!(decoded(b"Comp\x82tence;\x90l\x8ave d\x82j\x85 l\x85").unwrap(), "Compétence;Élève déjà là");
        // A capital at the beginning of a cell.
        assert_eq!(decoded(b"AC;Libelle\n\"\xc9tudier\";\xc9tayer\n").unwrap(), "AC;Libelle\n\"Étudier\";Étayer\n");
        assert_eq!(decoded(b"\x89PNG\0\0;;"), None);
        let padded = [TEXT.as_bytes(), b"\0\0"].concat();
        assert_eq!(decoded(&padded).unwrap(), TEXT);
        assert_eq!(CP850.chars().count(), 128);
    }
}
