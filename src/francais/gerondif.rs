//! The gérondif on which a composante essentielle opens.

use super::{
    lexicon::LEXICON,
    tools::{CONJUNCTIONS, INTRODUCERS, PRONOUNS, REFLEXIFS, follows_a_verb, is_adverb},
    words::{Link, Words},
};

/// Whether `texte` opens on « En …ant »: « En s’appuyant sur… », « En n’utilisant que… », « Tout en veillant à… ».
///
/// A conjunction or an adverbial phrase may come before: « Et en respectant… », « En équipe, en respectant… ». « En équipe »
/// is none, nor « En restaurant collectif »; « En restaurant un meuble » is one.
pub fn opens_on_gerondif(texte: &str) -> bool {
    let words = Words::new(texte);
    let words = words.after(|word| CONJUNCTIONS.contains(&&*word.cle)).unwrap_or(words);
    is_gerondif(words) || follows_phrase(words)
}

/// Whether a gérondif stands after the comma that ends an adverbial phrase.
fn follows_phrase(words: Words<'_>) -> bool {
    let Some(mut here) = words.after(|word| INTRODUCERS.contains(&&*word.cle)) else { return false };
    while let Some(word) = here.peek().filter(|word| word.link != Link::Cut) {
        if word.link == Link::Virgule && is_gerondif(here) {
            return true;
        }
        here.next();
    }
    false
}

fn is_gerondif(words: Words<'_>) -> bool {
    let words = words.after(|word| &*word.cle == "tout").unwrap_or(words);
    let Some(mut words) = words.after(|word| &*word.cle == "en") else { return false };
    while let Some(after) = words.after(|word| is_before_verb(&word.cle)) {
        words = after;
    }
    let Some(word) = words.next() else { return false };
    let cle = &*word.cle;
    let shaped = cle.len() > 4 && cle.ends_with("ant") && !LEXICON.is_noun(cle);
    shaped && (!LEXICON.is_ambiguous(cle) || words.peek().is_some_and(|next| follows_a_verb(&next.cle)))
}

fn is_before_verb(cle: &str) -> bool {
    matches!(cle, "ne" | "n") || [REFLEXIFS, PRONOUNS].iter().any(|list| list.contains(&cle)) || is_adverb(cle)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gerondifs() {
        for texte in [
            "En intervenant à toutes les étapes",
            "en intégrant les enjeux humains",
            "En s’appuyant sur des données",
            "En s'adaptant au public",
            "En n’utilisant que des matériaux sourcés",
            "En ne négligeant aucun public",
            "EN ÉVALUANT LES RISQUES",
            "- En tenant compte du contexte",
            "Tout en veillant à la sécurité",
            "En étudiant les marchés actuels",
            "En participant efficacement à des travaux collectifs",
            "En restaurant les meubles anciens",
            "En co-construisant la réponse",
            "En les associant au projet",
            "En étant sensible aux aspects éthiques",
            "En y consacrant le temps voulu",
            "En correctement utilisant les outils",
            "En toute autonomie, en respectant les consignes",
            "En équipe, en respectant les délais",
            "Avec méthode et rigueur, en citant ses sources",
            "Et en respectant les règles",
            "Et tout en respectant les règles",
        ] {
            assert!(opens_on_gerondif(texte), "{texte}");
        }
    }

    #[test]
    fn what_only_looks_like_one() {
        for texte in [
            "",
            "En",
            "En équipe",
            "En restaurant collectif",
            "En consultant",
            "En croissant de lune",
            "En équipe, respecter les règles",
            "Les règles, en respectant le droit",
            "En équipe. En respectant les règles",
            "En étudiant averti",
            "En tant que chef de projet",
            "En avant",
            "En cours de projet",
            "Respecter les règles",
            "Respectant les règles",
            "Le respect des règles",
            "En respect des règles",
            "Enseignant les règles",
        ] {
            assert!(!opens_on_gerondif(texte), "{texte}");
        }
    }
}
