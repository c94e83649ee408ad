//! What copying leaves behind in a wording: a second sentence, or an end that was cut.

use super::{
    lexicon::LEXICON,
    opening,
    tools::DETERMINANTS,
    words::{Link, Words, beginning},
};

/// How a wording is more, or less, than one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cut {
    /// Another wording begins inside it: its first words.
    Double(String),
    /// It ends on what calls for more: its last words.
    End(String),
}

/// Words on which no wording ends.
const SUSPENS: &[&str] = &[
    "et", "ou", "mais", "ni", "car", "de", "du", "d", "au", "aux", "pour", "par", "avec", "sans", "sous", "chez",
    "dans", "vers", "entre", "afin", "que", "qu", "qui", "dont", "lors", "selon", "parmi", "l",
];

/// How many words of the end are quoted.
const QUOTED: usize = 4;

/// Whether `texte` holds two wordings, or the beginning of one; None when it is one.
pub fn cut(texte: &str) -> Option<Cut> {
    second(texte).map(|at| Cut::Double(beginning(&texte[at..]))).or_else(|| is_cut(texte).then(|| Cut::End(end(texte))))
}

/// Where a second wording begins: an infinitive of the lexicon with a capital, after the end of a sentence or after
/// nothing at all.
fn second(texte: &str) -> Option<usize> {
    let mut words = Words::new(texte);
    let first = words.next()?;
    let shouted = !texte.chars().any(char::is_lowercase);
    // Titles In Capitals say nothing by one.
    let capitals = Words::new(texte).skip(1).filter(|word| is_capital(texte, word.start)).count();
    let mut count = 1;
    for word in words {
        count += 1;
        let opens = is_capital(texte, word.start) && word.link != Link::Virgule && word.start > first.end;
        if !opens || shouted || word.elide || !LEXICON.knows(&word.cle) || LEXICON.is_ambiguous(&word.cle) {
            continue;
        }
        let is_sentence = word.link == Link::Cut;
        // A quotation names, and opens no sentence.
        let quoted = texte[..word.start].trim_end().ends_with(['«', '“', '"', '(', '’', '\'']);
        if !quoted && (is_sentence || (count > 3 && capitals <= 2)) && opening(&texte[word.start..]).is_some() {
            return Some(word.start);
        }
    }
    None
}

fn is_capital(texte: &str, at: usize) -> bool {
    texte[at..].chars().next().is_some_and(char::is_uppercase)
}

fn is_cut(texte: &str) -> bool {
    let texte = texte.trim_end();
    let open = texte.matches('(').count() > texte.matches(')').count();
    let quoted = texte.matches('«').count() > texte.matches('»').count();
    let hanging = texte.ends_with([',', '(', '«', '–', '—', '’', '\'']);
    let last = Words::new(texte).last();
    let suspended = last.is_some_and(|word| {
        let ends = texte[word.end..].trim().is_empty();
        // « de » and « DE » alike, but not the letter of « vitamine D ».
        let letter = word.end - word.start == 1 && is_capital(texte, word.start);
        ends && !letter && (SUSPENS.contains(&&*word.cle) || (word.cle.len() > 1 && DETERMINANTS.contains(&&*word.cle)))
    });
    open || quoted || hanging || suspended
}

fn end(texte: &str) -> String {
    let starts: Vec<usize> = Words::new(texte).map(|word| word.start).collect();
    let at = starts.len().checked_sub(QUOTED).map_or(0, |at| starts[at]);
    let end = texte[at..].trim();
    if at == 0 { end.to_owned() } else { format!("…\u{a0}{end}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn double(texte: &str) -> Option<String> {
        match cut(texte)? {
            Cut::Double(second) => Some(second),
            Cut::End(_) => None,
        }
    }

    #[test]
    fn a_second_wording_inside() {
        for (texte, second) in [
            ("Analyser un besoin. Rédiger un cahier des charges", "Rédiger un cahier des…"),
            ("Analyser un besoin ; Rédiger un cahier", "Rédiger un cahier"),
            ("Analyser un besoin Rédiger un cahier", "Rédiger un cahier"),
            ("Identifier les acteurs et leurs rôles Évaluer un risque", "Évaluer un risque"),
        ] {
            assert_eq!(double(texte).as_deref(), Some(second), "{texte}");
        }
    }

    #[test]
    fn one_wording() {
        for texte in [
            "Analyser un besoin, puis rédiger un cahier",
            "Analyser / Rédiger un cahier",
            "ANALYSER UN BESOIN RÉDIGER UN CAHIER",
            "Utiliser Excel et Access",
            "Jouer « Attendre Godot » en public",
            "Animer l’atelier « Écrire » d’une médiathèque",
            "Préparer un audit. Ex. : une usine",
            "Concevoir Un Plan De Communication",
            "Conduire la démarche Manager de l’association",
            "Respecter le code du travail (Code pénal, art. 3).",
            "Étudier la vitamine D",
            "Distinguer le genre un",
            "",
        ] {
            assert_eq!(cut(texte).filter(|it| !matches!(it, Cut::End(_))), None, "{texte}");
        }
    }

    #[test]
    fn an_end_that_was_cut() {
        for texte in [
            "Respecter les obligations comptables,",
            "Respecter les obligations et",
            "Respecter les obligations de la",
            "Respecter les obligations d’",
            "Respecter les obligations (comptables",
            "Tenir compte des enjeux pour",
            "Lire « Les Misérables",
        ] {
            assert!(matches!(cut(texte), Some(Cut::End(_))), "{texte}");
        }
        for texte in [
            "Respecter les obligations.",
            "Étudier la vitamine D",
            "Lire (vite)",
            "Choisir le meilleur des deux",
            "Agir en équipe, etc.",
        ] {
            assert_eq!(cut(texte), None, "{texte}");
        }
        assert_eq!(cut("Tenir compte des enjeux pour les"), Some(Cut::End("…\u{a0}des enjeux pour les".into())));
    }
}
