//! Numbers as people write them in cells, with their units. Pure.

use rust_decimal::Decimal;

use crate::formats::reading::sheet::CellValue;

/// The number in a cell, whatever its unit: « 12,5 h », « 10h30 », « 10:30 », « 6 ECTS ».
pub(super) fn quantity(text: &str) -> Option<Decimal> {
    // An apostrophe before a number is how spreadsheet programs are told that it is text.
    let text = text.trim().trim_start_matches(['\'', '’']).to_lowercase();
    let number = |text: &str| CellValue::Text(grouped(text.trim())).number();
    let units = ["heures", "heure", "hours", "hour", "hrs", "h", "ects", "crédits", "crédit", "credits", "credit", "%"];
    let bare = units.iter().find_map(|it| text.strip_suffix(it)).unwrap_or(&text);
    let timed = || {
        let bare = ["minutes", "minute", "mins", "min", "mn"].iter().find_map(|it| text.strip_suffix(it));
        let (hours, minutes) = match (bare, text.split_once(['h', ':'])) {
            (Some(minutes), None) => ("0", minutes),
            (_, Some((hours, minutes))) => (hours, bare.map_or(minutes, |it| &it[hours.len() + 1..])),
            (None, None) => return None,
        };
        let minutes = minutes.trim().strip_suffix(":00").unwrap_or(minutes.trim());
        let is_alone = !text.contains(['h', ':']);
        let minutes = minutes.parse::<u16>().ok().filter(|it| is_alone || *it < 60 && minutes.len() == 2)?;
        Some((number(hours)? + Decimal::from(minutes) / Decimal::from(60)).normalize())
    };
    number(bare).or_else(timed)
}

/// A share that has an end in decimals: « 1/2 », « 3/4 ».
pub(super) fn fraction(text: &str) -> Option<Decimal> {
    let (above, below) = text.trim().split_once('/')?;
    let number = |it: &str| it.trim().parse::<u16>().ok().filter(|it| *it > 0);
    let (above, below) = (Decimal::from(number(above)?), Decimal::from(number(below)?));
    let share = (above / below).normalize();
    (above < below && share * below == above && share.scale() < 6).then_some(share)
}

/// A number without the signs that part its thousands, where another sign is that of its decimals: « 1,200.5 »,
/// « 1.200,5 ».
fn grouped(text: &str) -> String {
    let signs: Vec<(usize, char)> = text.char_indices().filter(|(_, c)| matches!(c, '.' | ',')).collect();
    let Some(((end, last), groups)) = signs.split_last() else { return text.to_owned() };
    let is_grouped = |(rank, (at, c)): (usize, &(usize, char))| {
        let next = groups.get(rank + 1).map_or(*end, |it| it.0);
        c != last && next - at == 4
    };
    if groups.is_empty() || !groups.iter().enumerate().all(is_grouped) {
        return text.to_owned();
    }
    let whole: String = text[..*end].chars().filter(|c| !matches!(c, '.' | ',')).collect();
    format!("{whole}.{}", &text[end + 1..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantities_are_read_whatever_their_unit() {
        let of = |text: &str| quantity(text).map(|it| it.normalize().to_string());
        for (text, number) in [
            ("12,5 h", "12.5"),
            ("10h30", "10.5"),
            ("10:30", "10.5"),
            ("1 800", "1800"),
            ("6 ECTS", "6"),
            ("4 heures", "4"),
            ("1 h 45 min", "1.75"),
            ("30 min", "0.5"),
            ("90 min", "1.5"),
            ("1:30:00", "1.5"),
            ("'12", "12"),
            ("1,200.5", "1200.5"),
            ("1.200,5", "1200.5"),
        ] {
            assert_eq!(of(text).as_deref(), Some(number), "{text}");
        }
        let share = |text: &str| fraction(text).map(|it| it.to_string());
        assert_eq!((share("1/2").as_deref(), share("3 / 4").as_deref()), (Some("0.5"), Some("0.75")));
        assert_eq!((share("1/3"), share("10/2"), share("2"), share("1/0")), (None, None, None, None));
        for text in ["10+2", "2x6", "dix", "10h75", "h", "10 (dont 2 en ligne)", "1.2.3", "1,20.5"] {
            assert_eq!(of(text), None, "{text}");
        }
    }
}
