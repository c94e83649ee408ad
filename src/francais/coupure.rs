//! What copying leaves behind in a wording: a second sentence, or an end that was cut.

use super::{
    lexique::LEXIQUE,
    mots::{Lien, Mots, debut},
    outils::DETERMINANTS,
    ouverture,
};

/// How a wording is more, or less, than one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Coupure {
    /// Another wording begins inside it: its first words.
    Double(String),
    /// It ends on what calls for more: its last words.
    Fin(String),
}

/// Words on which no wording ends.
const SUSPENS: &[&str] = &[
    "et", "ou", "mais", "ni", "car", "de", "du", "d", "au", "aux", "pour", "par", "avec", "sans", "sous", "chez",
    "dans", "vers", "entre", "afin", "que", "qu", "qui", "dont", "lors", "selon", "parmi", "l",
];

/// How many words of the end are quoted.
const QUOTED: usize = 4;

/// Whether `texte` holds two wordings, or the beginning of one; None when it is one.
pub fn coupure(texte: &str) -> Option<Coupure> {
    second(texte)
        .map(|at| Coupure::Double(debut(&texte[at..])))
        .or_else(|| is_cut(texte).then(|| Coupure::Fin(fin(texte))))
}

/// Where a second wording begins: an infinitive of the lexicon with a capital, after the end of a sentence or after
/// nothing at all.
fn second(texte: &str) -> Option<usize> {
    let mut mots = Mots::new(texte);
    let first = mots.next()?;
    let shouted = !texte.chars().any(char::is_lowercase);
    // Titles In Capitals say nothing by one.
    let capitals = Mots::new(texte).skip(1).filter(|mot| is_capital(texte, mot.start)).count();
    let mut count = 1;
    for mot in mots {
        count += 1;
        let opens = is_capital(texte, mot.start) && mot.lien != Lien::Virgule && mot.start > first.end;
        if !opens || shouted || mot.elide || !LEXIQUE.knows(&mot.cle) || LEXIQUE.is_ambigu(&mot.cle) {
            continue;
        }
        let is_sentence = mot.lien == Lien::Coupure;
        // A quotation names, and opens no sentence.
        let quoted = texte[..mot.start].trim_end().ends_with(['«', '“', '"', '(', '’', '\'']);
        if !quoted && (is_sentence || (count > 3 && capitals <= 2)) && ouverture(&texte[mot.start..]).is_some() {
            return Some(mot.start);
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
    let last = Mots::new(texte).last();
    let suspended = last.is_some_and(|mot| {
        let ends = texte[mot.end..].trim().is_empty();
        // « de » and « DE » alike, but not the letter of « vitamine D ».
        let letter = mot.end - mot.start == 1 && is_capital(texte, mot.start);
        ends && !letter && (SUSPENS.contains(&&*mot.cle) || (mot.cle.len() > 1 && DETERMINANTS.contains(&&*mot.cle)))
    });
    open || quoted || hanging || suspended
}

fn fin(texte: &str) -> String {
    let starts: Vec<usize> = Mots::new(texte).map(|mot| mot.start).collect();
    let at = starts.len().checked_sub(QUOTED).map_or(0, |at| starts[at]);
    let end = texte[at..].trim();
    if at == 0 { end.to_owned() } else { format!("…\u{a0}{end}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn double(texte: &str) -> Option<String> {
        match coupure(texte)? {
            Coupure::Double(second) => Some(second),
            Coupure::Fin(_) => None,
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
            assert_eq!(coupure(texte).filter(|it| !matches!(it, Coupure::Fin(_))), None, "{texte}");
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
            assert!(matches!(coupure(texte), Some(Coupure::Fin(_))), "{texte}");
        }
        for texte in [
            "Respecter les obligations.",
            "Étudier la vitamine D",
            "Lire (vite)",
            "Choisir le meilleur des deux",
            "Agir en équipe, etc.",
        ] {
            assert_eq!(coupure(texte), None, "{texte}");
        }
        assert_eq!(
            coupure("Tenir compte des enjeux pour les"),
            Some(Coupure::Fin("…\u{a0}des enjeux pour les".into()))
        );
    }
}
