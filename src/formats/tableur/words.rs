//! How people write heads, ranks, codes and marks in the cells of a table. Pure.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use super::local_codes::{ac_with_dashes, is_local_ac, local};
use crate::{
    codes::Famille,
    programme::{Nature, spelling},
};

/// Words of a head that say nothing of what the column holds.
const BLANKS: [&str; 31] = [
    "de", "du", "des", "d", "la", "le", "les", "l", "et", "ou", "and", "or", "of", "the", "h", "heure", "heures",
    "hour", "hours", "nb", "nbre", "nombre", "volume", "vol", "horaire", "hor", "s", "es", "e", "en", "a",
];

/// A head without accents, case, plural, punctuation and small words: what two ways of writing it have in common.
pub(super) fn nu(head: &str) -> String {
    let folded: String = undotted(head)
        .nfd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .collect::<String>()
        .replace('œ', "oe");
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|it| !it.is_empty() && !BLANKS.contains(it));
    words.map(singulier).filter(|it| !BLANKS.contains(it)).collect::<Vec<_>>().join(" ")
}

/// Whether a head says hours and not of what kind: « Heures », « Volume horaire », « Nb d’heures ».
pub(super) fn is_bare_hours(head: &str) -> bool {
    let says =
        |word: &str| matches!(&*word.to_lowercase(), "heure" | "heures" | "volume" | "volumes" | "hour" | "hours");
    nu(head).is_empty() && head.split(|c: char| !c.is_alphanumeric()).any(says)
}

/// A head whose initials have no points: « U.E. » is « UE », « T.D. » is « TD ».
fn undotted(head: &str) -> String {
    let is_initials = |word: &str| {
        let parts: Vec<&str> = word.trim_end_matches('.').split('.').collect();
        parts.len() > 1 && parts.iter().all(|it| it.chars().count() == 1 && it.chars().all(char::is_alphabetic))
    };
    let bare = |word: &str| if is_initials(word) { word.replace('.', "") } else { word.to_owned() };
    head.split_whitespace().map(bare).collect::<Vec<_>>().join(" ")
}

fn singulier(word: &str) -> &str {
    let word = if word.len() > 2 { word.strip_suffix(['s', 'x']).unwrap_or(word) } else { word };
    if word.ends_with("ee") { &word[..word.len() - 1] } else { word }
}

/// What a code is the code of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum RowSubject {
    Ac,
    Activite(Nature),
    Ue,
}

impl RowSubject {
    /// What a text is the code of, by its form.
    pub(super) fn of(code: &str) -> Option<Self> {
        match spelling(code).as_str() {
            "STAGE" => return Some(RowSubject::Activite(Nature::Stage)),
            "PORTFOLIO" => return Some(RowSubject::Activite(Nature::Portfolio)),
            _ => {}
        }
        let families = [
            (Famille::Ac, RowSubject::Ac),
            (Famille::Ressource, RowSubject::Activite(Nature::Ressource)),
            (Famille::Sae, RowSubject::Activite(Nature::Sae)),
            (Famille::Ue, RowSubject::Ue),
        ];
        let national =
            families.into_iter().find(|(famille, _)| famille.parse(code).is_some()).map(|(_, subject)| subject);
        let of_ac = || (ac_with_dashes(code).is_some() || is_local_ac(code)).then_some(RowSubject::Ac);
        national.or_else(of_ac).or_else(|| local(code).map(RowSubject::Activite))
    }
}

/// The semestre in a name with other words, « Maquette S5 », « Ressources – Semestre 6 »; None when there are two.
pub(super) fn semestre_in_name(name: &str) -> Option<u8> {
    if let Some(whole) = semestre(name) {
        return Some(whole);
    }
    let words: Vec<&str> = name.split(|c: char| !c.is_alphanumeric()).filter(|it| !it.is_empty()).collect();
    let mut found: Vec<u8> = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let told = if is_semestre_word(word) {
            let after = words.get(at + 1).and_then(|it| semestre(it));
            after.or_else(|| ordinal(at.checked_sub(1).map(|it| words[it])?))
        } else {
            semestre(word).filter(|_| word.starts_with(char::is_alphabetic)).or_else(|| semestre_of_year(word))
        };
        found.extend(told.filter(|it| !found.contains(it)));
    }
    if let [only] = found[..] { Some(only) } else { None }
}

fn is_semestre_word(word: &str) -> bool {
    matches!(nu(word).as_str(), "semestre" | "semester" | "sem")
}

/// The number of « 1er », « 2e », « second ».
fn ordinal(word: &str) -> Option<u8> {
    let word = word.to_lowercase();
    let end = word.find(|c: char| !c.is_ascii_digit()).unwrap_or(word.len());
    match word.as_str() {
        "premier" | "first" => Some(1),
        "second" | "deuxième" => Some(2),
        _ if matches!(&word[end..], "er" | "e" | "ème" | "eme" | "nd" | "st" | "rd" | "th") => {
            word[..end].parse().ok()
        }
        _ => None,
    }
}

/// The semestre in one word with its year: « L1S1 », « BUT2S3 ».
fn semestre_of_year(word: &str) -> Option<u8> {
    let at = word.rfind(['s', 'S'])?;
    let is_year = word[..at].ends_with(|c: char| c.is_ascii_digit()) && word.starts_with(char::is_alphabetic);
    word[at + 1..].parse().ok().filter(|it| is_year && *it > 0)
}

/// A head without the semestre that it names, and that semestre: « S1 - CM » gives 1 and « CM », « Semestre 2 » gives 2
/// and nothing. None when it names none, or two.
pub(super) fn of_semestre(head: &str) -> Option<(u8, String)> {
    let words: Vec<&str> = head.split(|c: char| !c.is_alphanumeric() && c != '+').filter(|it| !it.is_empty()).collect();
    let (mut numero, mut rest, mut at) = (None, Vec::new(), 0);
    while at < words.len() {
        let word = words[at];
        let (told, taken) = match words.get(at + 1) {
            Some(next) if is_semestre_word(word) && semestre(next).is_some() => (semestre(next), 2),
            Some(next) if is_semestre_word(next) && ordinal(word).is_some() => (ordinal(word), 2),
            _ => (semestre(word).filter(|_| word.starts_with(char::is_alphabetic)), 1),
        };
        match told {
            Some(_) if numero.is_some() => return None,
            Some(_) => numero = told,
            None => rest.push(word),
        }
        at += taken;
    }
    Some((numero?, rest.join(" ")))
}

/// What separates a code or a number from the wording that follows it.
fn is_separator(c: char) -> bool {
    c.is_whitespace() || matches!(c, ':' | '-' | '–' | '—' | '.' | '|' | ')' | '•')
}

/// The code that a text begins with and the wording after it: « SAÉ 1.01 : Enquêter ».
pub(super) fn leading_code(text: &str) -> Option<(&str, &str)> {
    let ends = text.match_indices(char::is_whitespace).map(|(at, _)| at).chain([text.len()]).take(2);
    let mut found = ends.filter_map(|end| {
        let code = text[..end].trim_end_matches(is_separator);
        RowSubject::of(code).map(|it| (it, (code, text[code.len()..].trim_start_matches(is_separator).trim())))
    });
    let (subject, first) = found.next()?;
    // « Portfolio S1 » is the one of that semestre.
    let recurs = matches!(subject, RowSubject::Activite(nature) if nature.code_recurs());
    Some(found.next().map(|it| it.1).filter(|_| recurs).unwrap_or(first))
}

/// The number that a text begins with, after one of `prefixes` or none, and the wording after it:
/// « Niveau 2 : Analyser » gives 2 and « Analyser ». A text that does not is all wording.
pub(super) fn leading_numero<'t>(text: &'t str, prefixes: &[&str]) -> (Option<u8>, &'t str) {
    let text = text.trim();
    let letters = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    let word = text[..letters].to_lowercase();
    let known = letters == 0 || prefixes.contains(&word.as_str()) || prefixes.contains(&nu(&word).as_str());
    let rest = text[letters..].trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '°' | '-' | '.'));
    let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let after = &rest[digits..];
    // « 3D » is no number, « 3.D » is.
    if !known || after.starts_with(char::is_alphanumeric) {
        return (None, text);
    }
    match rest[..digits].parse::<u8>() {
        Ok(number) if number > 0 => (Some(number), after.trim_start_matches(is_separator).trim()),
        _ => (None, text),
    }
}

/// What people write before the number of a compétence.
pub(super) const COMPETENCES: &[&str] = &["c", "competence", "competency"];

/// What a head of coefficients is about: « Coef. UE1.1 » gives « UE1.1 », « Coefficient de la compétence 2 » gives
/// « compétence 2 ». None when it is no such head, or does not say.
pub(super) fn after_coefficient(head: &str) -> Option<&str> {
    let word = |text: &str| text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    let start = |text: &str| text.find(char::is_alphanumeric).unwrap_or(text.len());
    let is_weight =
        |text: &str| matches!(nu(text).as_str(), "coef" | "coeff" | "coefficient" | "poid" | "ponderation" | "weight");
    let mut rest = &head[start(head)..];
    let (first, tail) = rest.split_at(word(rest));
    if !is_weight(first) {
        // « UE1.1 (coef.) ».
        let (before, last) = head.trim_end().rsplit_once(|c: char| c.is_whitespace() || c == '(')?;
        let before = before.trim_end_matches(|c: char| !c.is_alphanumeric());
        return Some(before).filter(|it| is_weight(last) && !it.is_empty());
    }
    rest = tail;
    loop {
        rest = &rest[start(rest)..];
        let (small, tail) = rest.split_at(word(rest));
        let small = small.to_lowercase();
        if small.is_empty() || !(BLANKS.contains(&small.as_str()) || ["dans", "pour", "in", "for"].contains(&&*small)) {
            break;
        }
        rest = tail;
    }
    Some(rest.trim_end_matches(|c: char| !c.is_alphanumeric())).filter(|it| !it.is_empty())
}

/// Whether a text names a compétence by its number: « C1 », « Compétence 2 : Vendre ».
pub(super) fn is_numbered_competence(text: &str) -> bool {
    text.starts_with(char::is_alphabetic) && leading_numero(text, COMPETENCES).0.is_some()
}

/// The code of a UE and the wording after it: « UE1.1 Traiter », « UE 3 - Mathématiques ». What does not begin so is
/// all code.
pub(super) fn leading_ue(text: &str) -> (&str, &str) {
    let text = text.trim();
    let is_ue = text.get(..2).is_some_and(|it| it.eq_ignore_ascii_case("UE"));
    let start = text.find(|c: char| c.is_ascii_digit()).filter(|at| is_ue && text[2..*at].trim().is_empty());
    let Some(start) = start else { return (text, "") };
    let digits = |c: char| !(c.is_ascii_digit() || c == '.');
    let end = text[start..].find(digits).map_or(text.len(), |it| start + it);
    // « UE1A » is a code that has a form of its own.
    if text[end..].starts_with(char::is_alphanumeric) {
        return (text, "");
    }
    let code = text[..end].trim_end_matches('.');
    (code, text[end..].trim_start_matches(is_separator).trim())
}

/// Whether a text is a UE by its number and nothing else, as where none says its semestre: « UE1 », « UE 12 ».
pub(super) fn is_local_ue(text: &str) -> bool {
    let (code, wording) = leading_ue(text);
    let number = code.get(..2).filter(|it| it.eq_ignore_ascii_case("UE")).map(|_| code[2..].trim());
    wording.is_empty() && number.is_some_and(|it| !it.is_empty() && it.chars().all(|c| c.is_ascii_digit()))
}

/// The code of the parcours that a head names: « Parcours A », « Track DATA ».
pub(super) fn code_of_parcours(head: &str) -> Option<&str> {
    let (word, code) = head.trim().split_once(char::is_whitespace)?;
    let code = code.trim_start_matches(is_separator).trim();
    let is_one = matches!(&*word.to_lowercase(), "parcours" | "track" | "pathway") && !code.is_empty();
    (is_one && !code.contains(char::is_whitespace)).then_some(code)
}

/// Whether a text begins with the code of a UE.
pub(super) fn is_ue(text: &str) -> bool {
    let coded = leading_code(text).and_then(|(code, _)| RowSubject::of(code));
    coded == Some(RowSubject::Ue) || is_local_ue(leading_ue(text).0)
}

/// The entries of a cell that lists some: separated by commas, semicolons, line breaks or bullets.
pub(super) fn list(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', ';', '\n', '•', '|', '/']).map(str::trim).filter(|it| !it.is_empty() && *it != "-")
}

/// The entries of a cell that has one wording a line.
pub(super) fn lines(text: &str) -> impl Iterator<Item = &str> {
    let bare =
        |it: &'_ str| -> usize { it.len() - it.trim_start_matches(['•', '-', '–', '*', ' ', '\u{a0}']).len() };
    text.split(['\n', ';']).map(move |it| it[bare(it)..].trim()).filter(|it| !it.is_empty())
}

/// What an activité is, by the word of its type or the name of its sheet.
pub(super) fn nature(text: &str) -> Option<Nature> {
    let bare = nu(text);
    let first = bare.split(' ').next().unwrap_or_default();
    match first {
        "r" | "ressource" | "resource" | "cour" | "course" | "module" | "matiere" | "ec" | "ecue" | "element"
        | "enseignement" | "unit" | "subject" => Some(Nature::Ressource),
        "sae" | "situation" | "projet" | "project" => Some(Nature::Sae),
        "stage" | "internship" | "placement" => Some(Nature::Stage),
        "portfolio" | "eportfolio" => Some(Nature::Portfolio),
        _ => None,
    }
}

/// The number of a semestre: « 3 », « S3 », « Semestre 3 ». Nothing may follow it.
pub(super) fn semestre(text: &str) -> Option<u8> {
    match leading_numero(text, &["s", "sem", "semestre", "semester"]) {
        (Some(number), "") => Some(number),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_told_from_the_wording_after_them() {
        assert_eq!(leading_code("AC11.01 : Nettoyer"), Some(("AC11.01", "Nettoyer")));
        assert_eq!(leading_code("SAÉ 1.01 Enquêter"), Some(("SAÉ 1.01", "Enquêter")));
        assert_eq!(leading_code("R1.01\nBases de données"), Some(("R1.01", "Bases de données")));
        assert_eq!(leading_code("PORTFOLIO"), Some(("PORTFOLIO", "")));
        assert_eq!(leading_code("Portfolio S1 : Démarche"), Some(("Portfolio S1", "Démarche")));
        assert_eq!(leading_code("Stage de terrain"), Some(("Stage", "de terrain")));
        assert_eq!(leading_code("AC1.2 Trier"), Some(("AC1.2", "Trier")));
        assert!(["AC1", "AC 2", "AC1-1", "AAV1.2.3"].iter().all(|it| RowSubject::of(it) == Some(RowSubject::Ac)));
        assert!(["AC11.01-02", "AC"].iter().all(|it| RowSubject::of(it).is_none()));
        assert_eq!((leading_code("AC : Trier"), leading_code("ACCUEIL 1")), (None, None));
        assert_eq!(leading_code("Nettoyer des données"), None);
        for (code, nature) in [
            ("R1.1", Nature::Ressource),
            ("R5.A.L1", Nature::Ressource),
            ("SAE 1.1", Nature::Sae),
            ("SAÉ2", Nature::Sae),
            ("SAE_1_03", Nature::Sae),
            ("S1.01", Nature::Sae),
            ("Portfolio S1", Nature::Portfolio),
            ("Stage S4", Nature::Stage),
        ] {
            assert_eq!(RowSubject::of(code), Some(RowSubject::Activite(nature)), "{code}");
        }
        for text in ["S1", "R1", "Stage en entreprise", "Sols", "Rendre compte", "SAÉ", "S1 2 3"] {
            assert_eq!(RowSubject::of(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_are_told_from_the_wording_after_them() {
        let niveau = |text: &'static str| leading_numero(text, &["niveau", "n"]);
        assert_eq!(niveau("Niveau 2 : Analyser"), (Some(2), "Analyser"));
        assert_eq!(niveau("N1"), (Some(1), ""));
        assert_eq!(niveau("3"), (Some(3), ""));
        assert_eq!(niveau("Analyser 3 sources"), (None, "Analyser 3 sources"));
        assert_eq!(niveau("Novice"), (None, "Novice"));
        assert_eq!((semestre("S3"), semestre("Semestre 12"), semestre("S3 bis")), (Some(3), Some(12), None));
    }

    #[test]
    fn heads_of_coefficients_say_what_they_are_about() {
        assert_eq!(after_coefficient("Coef. UE1.1"), Some("UE1.1"));
        assert_eq!(after_coefficient("COEFFICIENTS dans l’UE 2.3"), Some("UE 2.3"));
        assert_eq!(after_coefficient("Coefficient de la compétence 2"), Some("compétence 2"));
        assert_eq!(after_coefficient("Poids (C4)"), Some("C4"));
        assert_eq!(after_coefficient("UE 1.1 (Coef.)"), Some("UE 1.1"));
        assert_eq!(after_coefficient("C2 – Coefficient"), Some("C2"));
        assert_eq!((after_coefficient("Coef."), after_coefficient("UE1.1")), (None, None));
        assert!(is_numbered_competence("C4") && !is_numbered_competence("4") && !is_numbered_competence("CC"));
    }

    #[test]
    fn codes_of_ue_are_told_from_the_wording_after_them() {
        assert_eq!(leading_ue("UE1.1 Traiter"), ("UE1.1", "Traiter"));
        assert_eq!(leading_ue("UE 3 - Mathématiques"), ("UE 3", "Mathématiques"));
        assert_eq!(leading_ue("UE 12. Droit"), ("UE 12", "Droit"));
        assert_eq!(leading_ue("UE1A"), ("UE1A", ""));
        assert!(["UE1", "ue 2", "UE12 "].into_iter().all(is_local_ue));
        assert!(!["UE1.1", "UE", "UE 3 - Droit", "UEF1", "1"].into_iter().any(is_local_ue));
        assert_eq!(leading_ue("Mathématiques"), ("Mathématiques", ""));
    }

    #[test]
    fn names_of_sheets_say_one_semestre_or_none() {
        assert_eq!(semestre_in_name("Maquette S5"), Some(5));
        assert_eq!(semestre_in_name("Ressources – Semestre 6"), Some(6));
        assert_eq!(
            (semestre_in_name("Maquette S5 S6"), semestre_in_name("BUT 1"), semestre_in_name("Sols")),
            (None, None, None)
        );
    }

    #[test]
    fn lists_are_cut_at_each_of_their_signs() {
        assert_eq!(list("AC11.01, AC11.02;AC12.01\nAC13.01").count(), 4);
        assert_eq!(lines("• En respectant la loi\n- En documentant").collect::<Vec<_>>()[1], "En documentant");
    }
}
