//! Semestres that a name says by their season: « Automne », « BUT2 Printemps », « Semestre impair L3 ». Pure.

use super::words::nu;

/// The semestre of a season: of its year or, when the name does not say the year, supposed of the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Season {
    pub numero: u8,
    pub is_supposed: bool,
}

/// The season that a name says; None when it says none, or both.
pub(super) fn season(name: &str) -> Option<Season> {
    let bare = nu(name);
    let words: Vec<&str> = bare.split(' ').collect();
    let has = |all: &[&str]| words.iter().any(|it| all.contains(it));
    let is_autumn = has(&["automne", "automnal", "autumn", "fall", "impair"]);
    let is_spring = has(&["printemp", "printanier", "spring", "pair"]);
    let within = match (is_autumn, is_spring) {
        (true, false) => 1,
        (false, true) => 2,
        _ => return None,
    };
    let year = year(&words);
    Some(Season { numero: (year.unwrap_or(1) - 1) * 2 + within, is_supposed: year.is_none() })
}

/// The year of a diploma that a name says: « L2 », « BUT 2 », « 2e année ».
pub(super) fn year_of(name: &str) -> Option<u8> {
    let bare = nu(name);
    year(&bare.split(' ').collect::<Vec<_>>())
}

/// The year of a diploma that the name of a sheet says by what the year is called: « L2 », « BUT2 », « Licence 3 ». Other
/// letters and numbers stand in any name.
pub(super) fn year_of_diploma(name: &str) -> Option<u8> {
    let bare = nu(name);
    let is_called = |at: usize, word: &str| {
        let end = word.find(|it: char| it.is_ascii_digit()).unwrap_or(word.len());
        let (called, number) = if end == 0 && at > 0 { ("", word) } else { word.split_at(end) };
        let called =
            if called.is_empty() { bare.split(' ').nth(at.wrapping_sub(1)).unwrap_or_default() } else { called };
        matches!(called, "but" | "l" | "licence" | "master" | "bts") && number.len() == 1
    };
    year_of(name).filter(|_| bare.split(' ').enumerate().any(|(at, word)| is_called(at, word)))
}

/// The year of a diploma among words: « BUT2 », « L3 », « 2e », « année 1 », « 1A ».
fn year(words: &[&str]) -> Option<u8> {
    let of_word = |(at, word): (usize, &&str)| {
        let digits = word.find(|it: char| it.is_ascii_digit())?;
        let (before, after) = word.split_at(digits);
        let end = after.find(|it: char| !it.is_ascii_digit()).unwrap_or(after.len());
        let number: u8 = after[..end].parse().ok()?;
        let follows = at > 0 && before.is_empty() && end == after.len();
        let named = if follows { words[at - 1] } else { before };
        let is_year =
            matches!(
                named,
                "but" | "l" | "m" | "a" | "an" | "anne" | "y" | "year" | "bts" | "lp" | "licence" | "master"
            ) || matches!(&after[end..], "e" | "re" | "er" | "ere" | "eme" | "nd" | "nde" | "a" | "st" | "rd" | "th");
        (is_year && (1..=6).contains(&number)).then_some(number)
    };
    let mut found: Vec<u8> = words.iter().enumerate().filter_map(of_word).collect();
    found.dedup();
    if let [only] = found[..] { Some(only) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seasons_say_semestres() {
        let of = |name: &str| season(name).map(|it| (it.numero, it.is_supposed));
        for (name, told) in [
            ("Automne", Some((1, true))),
            ("Printemps", Some((2, true))),
            ("BUT2 Automne", Some((3, false))),
            ("L3 - Printemps", Some((6, false))),
            ("Automne 2e année", Some((3, false))),
            ("Année 1 – printemps", Some((2, false))),
            ("Semestre impair BUT3", Some((5, false))),
            ("Fall", Some((1, true))),
            ("Automne et printemps", None),
            ("Maquette", None),
            ("Automne 2026", Some((1, true))),
        ] {
            assert_eq!(of(name), told, "{name}");
        }
        let years = ["L2", "BUT 2", "2e année", "Année 2"];
        assert!(years.iter().all(|it| year_of(it) == Some(2)), "{:?}", years.map(year_of));
        let diplomas = ["L2", "Maquette BUT2", "Licence 2", "BUT 2 automne"];
        assert!(diplomas.iter().all(|it| year_of_diploma(it) == Some(2)), "{:?}", diplomas.map(year_of_diploma));
        assert!(["A2", "l02-maquette", "M3", "2e", "Tableau 2"].iter().all(|it| year_of_diploma(it).is_none()));
        assert_eq!((year_of("2026-2027"), year_of("Maquette"), year_of("L1-L2")), (None, None, None));
    }
}
