//! What a number looks like under the format of its cell, as far as codes and quantities go: `"R"0.00` shows 1.1 as
//! « R1.10 ». Dates have their own way; fractions, powers, conditions and scales show the number as it is. Pure.

/// A piece of a format.
#[derive(Debug, Clone, PartialEq)]
enum Piece {
    Literal(char),
    /// A digit that is there even when it is zero, or not.
    Digit {
        is_needed: bool,
    },
    Point,
    /// The number as it is.
    General,
}

/// Whether a format may show a number otherwise than it is.
pub(super) fn shows_otherwise(format: &str) -> bool {
    !matches!(format.to_ascii_lowercase().as_str(), "" | "general" | "@" | "standard")
}

/// The number as the format shows it; None when that is the number as it is, or cannot be told.
pub(super) fn shown(number: f64, format: &str) -> Option<String> {
    let sections = sections(format);
    let (section, sign) = match sections.as_slice() {
        [only] => (only, if number < 0.0 { "-" } else { "" }),
        [_, negative, ..] if number < 0.0 => (negative, ""),
        [_, _, zero, ..] if number == 0.0 => (zero, ""),
        [first, ..] => (first, ""),
        [] => return None,
    };
    let (pieces, is_percent) = pieces(section)?;
    let value = if is_percent { number.abs() * 100.0 } else { number.abs() };
    let text = format!("{sign}{}", laid_out(&pieces, value));
    let text = text.trim();
    (!text.is_empty() && text != number.to_string()).then(|| text.to_owned())
}

/// Whether a format shows a date or a time: None when it shows neither, and whether it is a length of time, of more than
/// a day perhaps.
pub(super) fn time(format: &str) -> Option<bool> {
    let section = sections(format).swap_remove(0);
    let (mut is_quoted, mut is_escaped, mut is_bracketed) = (false, false, false);
    let (mut bracketed, mut is_time) = (String::new(), false);
    for c in section.chars().flat_map(char::to_lowercase) {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' | '_' | '*' => is_escaped = true,
            '"' => is_quoted = !is_quoted,
            _ if is_quoted => {}
            '[' => is_bracketed = true,
            ']' => is_bracketed = false,
            c if is_bracketed => bracketed.push(c),
            'd' | 'm' | 'y' | 'h' | 's' => is_time = true,
            _ => {}
        }
    }
    let is_length = !bracketed.is_empty() && bracketed.chars().all(|it| matches!(it, 'h' | 'm' | 's'));
    (is_length || is_time && !section.eq_ignore_ascii_case("general")).then_some(is_length)
}

/// The sections of a format: for what is positive, negative, zero, and text.
fn sections(format: &str) -> Vec<String> {
    let (mut sections, mut is_quoted, mut is_escaped) = (vec![String::new()], false, false);
    for c in format.chars() {
        if c == ';' && !is_quoted && !is_escaped {
            sections.push(String::new());
            continue;
        }
        is_quoted ^= c == '"' && !is_escaped;
        is_escaped = c == '\\' && !is_escaped;
        sections.last_mut().into_iter().for_each(|it| it.push(c));
    }
    sections
}

/// The pieces of a section, and whether it shows hundredths; None when it shows more than digits and literals.
fn pieces(section: &str) -> Option<(Vec<Piece>, bool)> {
    let (mut pieces, mut is_percent) = (Vec::new(), false);
    let mut rest = section.chars();
    while let Some(c) = rest.next() {
        match c {
            '"' => pieces.extend(rest.by_ref().take_while(|it| *it != '"').map(Piece::Literal)),
            '\\' => pieces.extend(rest.next().map(Piece::Literal)),
            '_' => pieces.extend(rest.next().map(|_| Piece::Literal(' '))),
            '*' => drop(rest.next()),
            '[' => {
                let said: String = rest.by_ref().take_while(|it| *it != ']').collect();
                match said.strip_prefix('$') {
                    Some(sign) => pieces.extend(sign.split('-').next().unwrap_or_default().chars().map(Piece::Literal)),
                    // A colour says nothing of the text; a condition or a time does.
                    None if said.len() > 2 && said.chars().all(|it| it.is_ascii_alphanumeric()) => {}
                    None => return None,
                }
            }
            '0' => pieces.push(Piece::Digit { is_needed: true }),
            '#' | '?' => pieces.push(Piece::Digit { is_needed: false }),
            '.' if !pieces.contains(&Piece::Point) => pieces.push(Piece::Point),
            '%' => {
                is_percent = true;
                pieces.push(Piece::Literal('%'));
            }
            'G' | 'g' if rest.as_str().to_ascii_lowercase().starts_with("eneral") => {
                rest.by_ref().take(6).for_each(drop);
                pieces.push(Piece::General);
            }
            ',' | '/' | '@' | 'E' | 'e' | 'd' | 'D' | 'm' | 'M' | 'y' | 'Y' | 'h' | 'H' | 's' | 'S' => return None,
            literal => pieces.push(Piece::Literal(literal)),
        }
    }
    Some((pieces, is_percent))
}

/// A number that is not negative, laid out in the pieces of a format.
fn laid_out(pieces: &[Piece], value: f64) -> String {
    let point = pieces.iter().position(|it| *it == Piece::Point);
    let (whole, fraction) = pieces.split_at(point.unwrap_or(pieces.len()));
    let is_digit = |it: &&Piece| matches!(it, Piece::Digit { .. });
    let decimals = fraction.iter().filter(is_digit).count();
    let text = format!("{value:.decimals$}");
    let (units, decimal) = text.split_once('.').unwrap_or((&text, ""));
    let mut left: Vec<char> = units.chars().collect();
    if left == ['0'] && whole.iter().any(|it| matches!(it, Piece::Digit { is_needed: false })) {
        left.clear();
    }
    // From the right: the last place takes the last digit, the first takes all that are left.
    let first = whole.iter().position(|it| matches!(it, Piece::Digit { .. }));
    let mut backwards = String::new();
    for (at, piece) in whole.iter().enumerate().rev() {
        match piece {
            Piece::Literal(c) => backwards.push(*c),
            Piece::General => backwards.extend(value.to_string().chars().rev()),
            Piece::Point => {}
            Piece::Digit { is_needed } => {
                match left.pop() {
                    Some(digit) => backwards.push(digit),
                    None if *is_needed => backwards.push('0'),
                    None => {}
                }
                if Some(at) == first {
                    backwards.extend(left.drain(..).rev());
                }
            }
        }
    }
    let mut out: String = backwards.chars().rev().collect();
    let mut digits = decimal.chars();
    for piece in fraction {
        match piece {
            Piece::Point => out.push('.'),
            Piece::Literal(c) => out.push(*c),
            Piece::General => {}
            Piece::Digit { is_needed } => {
                let rest = digits.as_str();
                let digit = digits.next().unwrap_or('0');
                // « #.## » shows no zero at the end.
                if *is_needed || rest.contains(|it| it != '0') {
                    out.push(digit);
                }
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_shown_as_people_see_them() {
        for (number, format, text) in [
            (1.1, "0.00", Some("1.10")),
            (1.1, "\"R\"0.00", Some("R1.10")),
            (1.1, "\\R0.00", Some("R1.10")),
            (1101.0, "\"AC\"00\\.00", Some("AC11.01")),
            (1101.0, "\"AC\"00\".\"00", Some("AC11.01")),
            (7.0, "000", Some("007")),
            (1.02, "\"SAÉ \"0.00", Some("SAÉ 1.02")),
            (10.5, "0.0\" h\"", Some("10.5 h")),
            (12.0, "General\" h\"", Some("12 h")),
            (0.5, "0%", Some("50%")),
            (3.0, "[Red]\"S\"0", Some("S3")),
            (3.0, "[$S-40C]0", Some("S3")),
            (0.0, "0;-0;\"-\"", Some("-")),
            (-2.0, "0;\"moins \"0", Some("moins 2")),
            (-2.5, "0.00", Some("-2.50")),
            (0.25, "#.##", Some(".25")),
            (12.5, "#.##", None),
            (1.1, "General", None),
            (1.5, "# ?/?", None),
            (1200.0, "#,##0", None),
            (3.0, "[>2]0.00", None),
            (12.0, "0.00E+00", None),
        ] {
            assert_eq!(shown(number, format).as_deref(), text, "{number} {format}");
        }
    }

    #[test]
    fn formats_of_dates_and_times_are_known() {
        for format in ["d/m/yy", "dd\\/mm\\/yyyy", "h:mm", "d.mm", "[$-40C]mmm yy"] {
            assert_eq!(time(format), Some(false), "{format}");
        }
        assert_eq!((time("[h]:mm"), time("[hh]:mm:ss")), (Some(true), Some(true)));
        for format in ["General", "0.00", "\"SAE \"0.00", "[Red]0", "0\" heures\"", "\\S0", ""] {
            assert_eq!(time(format), None, "{format}");
        }
    }
}
