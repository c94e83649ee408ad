//! The gérondif on which a composante essentielle opens.

use super::{
    lexique::LEXIQUE,
    mots::{Lien, Mots},
    outils::{CONJONCTIONS, INTRODUCTEURS, PRONOMS, REFLEXIFS, est_adverbe, suit_un_verbe},
};

/// Whether `texte` opens on « En …ant »: « En s’appuyant sur… », « En n’utilisant que… », « Tout en veillant à… ».
///
/// A conjunction or an adverbial phrase may come before: « Et en respectant… », « En équipe, en respectant… ». « En équipe »
/// is none, nor « En restaurant collectif »; « En restaurant un meuble » is one.
pub fn opens_on_gerondif(texte: &str) -> bool {
    let mots = Mots::new(texte);
    let mots = mots.after(|mot| CONJONCTIONS.contains(&&*mot.cle)).unwrap_or(mots);
    is_gerondif(mots) || follows_phrase(mots)
}

/// Whether a gérondif stands after the comma that ends an adverbial phrase.
fn follows_phrase(mots: Mots<'_>) -> bool {
    let Some(mut here) = mots.after(|mot| INTRODUCTEURS.contains(&&*mot.cle)) else { return false };
    while let Some(mot) = here.peek().filter(|mot| mot.lien != Lien::Coupure) {
        if mot.lien == Lien::Virgule && is_gerondif(here) {
            return true;
        }
        here.next();
    }
    false
}

fn is_gerondif(mots: Mots<'_>) -> bool {
    let mots = mots.after(|mot| &*mot.cle == "tout").unwrap_or(mots);
    let Some(mut mots) = mots.after(|mot| &*mot.cle == "en") else { return false };
    while let Some(after) = mots.after(|mot| is_before_verb(&mot.cle)) {
        mots = after;
    }
    let Some(mot) = mots.next() else { return false };
    let cle = &*mot.cle;
    let shaped = cle.len() > 4 && cle.ends_with("ant") && !LEXIQUE.is_nom(cle);
    shaped && (!LEXIQUE.is_ambigu(cle) || mots.peek().is_some_and(|next| suit_un_verbe(&next.cle)))
}

fn is_before_verb(cle: &str) -> bool {
    matches!(cle, "ne" | "n") || [REFLEXIFS, PRONOMS].iter().any(|list| list.contains(&cle)) || est_adverbe(cle)
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
