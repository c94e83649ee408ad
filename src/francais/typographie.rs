//! How a wording is set: the habits that all wordings of a kind should share, and blanks that nobody means.

use super::{
    lexicon::LEXICON,
    words::{Words, cle},
};

/// One way of setting a wording.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Habitude {
    /// It begins with a capital.
    Majuscule,
    /// It ends with a full stop.
    Point,
    /// Its initial, which has an accent in small letters, has it as a capital too.
    Accent,
    /// A blank comes before its colons and semicolons.
    Blank,
}

impl Habitude {
    /// The name by which sentences know it.
    pub fn name(self) -> &'static str {
        match self {
            Habitude::Majuscule => "majuscule",
            Habitude::Point => "point",
            Habitude::Accent => "accent",
            Habitude::Blank => "espace",
        }
    }
}

/// The habits of which the wording gives an example, and whether it has them.
pub fn habitudes(texte: &str) -> Vec<(Habitude, bool)> {
    let texte = texte.trim();
    let mut habits = Vec::new();
    if let Some(word) = Words::new(texte).next() {
        let word = &texte[word.start..word.end];
        let initial = word.chars().next().filter(|c| c.is_alphabetic());
        // « iOS », « eCommerce » and « l’ » write themselves so.
        let own = word.chars().skip(1).any(char::is_uppercase) && !word.chars().all(|c| !c.is_lowercase());
        habits.extend(initial.filter(|_| !own).map(|c| (Habitude::Majuscule, c.is_uppercase())));
        habits.extend(accented(word).map(|has| (Habitude::Accent, has)));
    }
    if texte.ends_with(|c: char| c.is_alphanumeric() || c == '.' || c == ')')
        && !texte.ends_with("etc.")
        && !texte.ends_with("...")
    {
        habits.push((Habitude::Point, texte.ends_with('.')));
    }
    let high: Vec<bool> = texte
        .char_indices()
        .filter(|(at, c)| matches!(c, ':' | ';') && !texte[at + 1..].starts_with("//"))
        .filter(|(at, _)| !texte[at + 1..].starts_with(|c: char| c.is_ascii_digit()))
        .map(|(at, _)| texte[..at].ends_with(char::is_whitespace))
        .collect();
    if let Some(first) = high.first() {
        habits.push((Habitude::Blank, high.iter().all(|it| it == first) && *first));
    }
    habits
}

/// Whether a capital that has an accent in small letters has it; None where there is no telling.
fn accented(word: &str) -> Option<bool> {
    let initial = word.chars().next()?;
    match initial {
        'É' | 'È' | 'Ê' | 'À' | 'Â' => Some(true),
        'E' => LEXICON.written(&cle(word)).filter(|lower| lower.starts_with(['é', 'ê'])).map(|_| false),
        _ => None,
    }
}

/// What stands around the first blank that is too many or too few; None when all are right.
pub fn blanks(texte: &str) -> Option<String> {
    let chars: Vec<char> = texte.chars().collect();
    let is_blank = |at: usize| chars.get(at).is_some_and(|c| c.is_whitespace());
    let letter = |at: Option<usize>| at.and_then(|at| chars.get(at)).is_some_and(|c| c.is_alphabetic());
    let wrong = (0..chars.len()).find(|&at| match chars[at] {
        c if c.is_whitespace() => is_blank(at + 1) && c != '\n' && chars[at + 1] != '\n',
        ',' | '.' if at > 0 && is_blank(at - 1) => {
            // « … », « .NET » and a line of dots are meant.
            !matches!(chars.get(at + 1), Some('.')) && !letter(Some(at + 1))
        }
        ',' => letter(at.checked_sub(1)) && letter(Some(at + 1)),
        _ => false,
    });
    let edge = chars.first().is_some_and(|c| c.is_whitespace()) || chars.last().is_some_and(|c| c.is_whitespace());
    let at = wrong.or_else(|| edge.then_some(if is_blank(0) { 0 } else { chars.len() - 1 }))?;
    let around: String = chars[at.saturating_sub(12)..(at + 12).min(chars.len())].iter().collect();
    Some(around)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(texte: &str, habitude: Habitude) -> Option<bool> {
        habitudes(texte).into_iter().find(|(it, _)| *it == habitude).map(|(_, has)| has)
    }

    #[test]
    fn each_habit_is_read_where_there_is_an_example() {
        assert_eq!(of("Trier", Habitude::Majuscule), Some(true));
        assert_eq!(of("trier", Habitude::Majuscule), Some(false));
        assert_eq!(of("iOS et Android", Habitude::Majuscule), None);
        assert_eq!(of("3 ateliers", Habitude::Majuscule), None);
        assert_eq!((of("Trier.", Habitude::Point), of("Trier", Habitude::Point)), (Some(true), Some(false)));
        assert_eq!((of("Trier, etc.", Habitude::Point), of("Trier ?", Habitude::Point)), (None, None));
        assert_eq!((of("Évaluer", Habitude::Accent), of("Evaluer", Habitude::Accent)), (Some(true), Some(false)));
        assert_eq!((of("Expliquer", Habitude::Accent), of("Trier", Habitude::Accent)), (None, None));
        assert_eq!(
            (of("Lire : écrire", Habitude::Blank), of("Lire: écrire", Habitude::Blank)),
            (Some(true), Some(false))
        );
        assert_eq!(of("Lire https://tapis.fr à 10:30", Habitude::Blank), None);
    }

    #[test]
    fn blanks_are_judged_by_what_stands_around() {
        for texte in ["Lire  vite", "Lire , vite", "Lire,vite", "Lire .", " Lire", "Lire "] {
            assert!(blanks(texte).is_some(), "{texte}");
        }
        for texte in ["Lire, vite", "Lire 1,5 l", "Lire…", "Programmer en .NET", "Lire ... vite", "Lire\n\nvite"] {
            assert_eq!(blanks(texte), None, "{texte}");
        }
    }
}
