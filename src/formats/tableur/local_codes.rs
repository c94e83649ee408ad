//! Codes that are written in the way of one place only, or with another sign. Pure.

use super::words::{nature, nu, semestre};
use crate::{codes::Famille, programme::Nature};

/// The code of an AC that was written with a dash or a bar for its point: « AC11-03 », « AC11_03 ».
pub(super) fn ac_with_dashes(code: &str) -> Option<String> {
    let pointed = code.trim().replace(['-', '_', '‑', '–'], ".");
    (pointed != code.trim() && pointed.get(..2).is_some_and(|it| it.eq_ignore_ascii_case("AC")))
        .then_some(pointed)
        .filter(|it| Famille::Ac.parse(it).is_some())
}

/// Whether a text is the code of an AC in the way of one place only: « AC1 », « AC 1.2 », « AAV2.3 ».
pub(super) fn is_local_ac(code: &str) -> bool {
    let code = code.trim();
    let end = code.find(|c: char| !c.is_alphabetic()).unwrap_or(code.len());
    let number = code[end..].trim_start();
    let is_ac = matches!(&*code[..end].to_uppercase(), "AC" | "AA" | "AAV");
    let parts: Vec<&str> = number.split(['.', '-', '_']).collect();
    let are_numbers = parts.iter().all(|it| (1..=3).contains(&it.len()) && it.bytes().all(|it| it.is_ascii_digit()));
    // « AC11-03 » may be the end of a range, « AC1-3 » is none.
    let is_dashed = number.contains(['-', '_']) && (parts.len() > 2 || parts[0].len() > 1);
    is_ac && parts.len() <= 4 && are_numbers && !is_dashed
}

/// What an activité is whose code says so in the way of one place only: « R1.1 », « R1.L.1 », « R1-01 », « WR101 »,
/// « M1101 », « EC1 », « S1.01 », « SAÉ2 », « SAE_1_03 », « Portfolio S1 », « Stage S4 ».
pub(super) fn local(code: &str) -> Option<Nature> {
    let code = code.trim();
    let end = code.find(|c: char| !c.is_alphabetic()).unwrap_or(code.len());
    let (word, rest) = (code[..end].to_lowercase(), &code[end..]);
    let is_place = |it: char| it.is_alphanumeric() || matches!(it, '.' | '_' | '-' | ' ');
    let digit = |it: &str| it.starts_with(|c: char| c.is_ascii_digit());
    let is_numbered = rest.len() <= 12 && rest.chars().all(is_place) && !rest.trim_start().contains(' ');
    let bare = rest.trim_start_matches(['_', '-', '.', ' ']);
    let digits = rest.chars().take_while(char::is_ascii_digit).count();
    // « S1-2 » is two semestres.
    let is_dashed = rest.split_once('-').is_some_and(|(_, it)| it.chars().take_while(char::is_ascii_digit).count() > 1);
    let is_pointed = is_numbered && digit(rest) && (rest.contains('.') || is_dashed);
    let is_compact = is_numbered && digits == 3;
    match nu(&word).as_str() {
        "sae" if is_numbered && (digit(bare) || bare.strip_prefix(['S', 's']).is_some_and(digit)) => Some(Nature::Sae),
        "ressource" | "resource" | "res" | "ec" | "ecue" if is_numbered && digit(bare) => Some(Nature::Ressource),
        "portfolio" | "stage" if semestre(bare).is_some() => nature(&word),
        _ => match word.as_str() {
            "r" if is_pointed => Some(Nature::Ressource),
            "s" if is_pointed || is_compact && rest.len() == 3 => Some(Nature::Sae),
            "wr" if is_compact => Some(Nature::Ressource),
            "ws" if is_compact => Some(Nature::Sae),
            "m" if is_numbered && digits == 4 && rest.len() < 7 => Some(Nature::Ressource),
            _ => None,
        },
    }
}
