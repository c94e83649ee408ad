//! Codes that are said aloud in a room: two French words without accents, that nobody spells wrong.

use rand::seq::IndexedRandom;

/// What the code is of, and what it is like. Each is said as it is written, and is no word of the other list.
const FIRST: &str = "abricot agenda album amande ancre anneau antilope arbre archet ardoise armoire atelier aurore \
    avenue balade balcon baleine banane barque bassin bateau berceau beurre bijou biscuit bison bocal bordure boussole \
    bouton brioche brouette bruit buffet cabane cadeau cadran caillou camion canard canot carafe carnet carotte carton \
    cascade castor cerise chaise chapeau chariot chemin cheval chouette cirque citron clairon cloche colline colombe \
    comptoir copeau coquille corbeau cordage cornet couloir couteau crayon cristal cuisine damier dauphin disque domino \
    donjon dragon drapeau fabrique falaise fanfare farine faucon figue filet flamme flacon fleuve forge fougere fourmi \
    framboise gaufre gazelle girafe glacier gondole goutte grange grenier griffon grillon guitare hameau hangar harpe \
    herisson hibou hirondelle horloge jardin jasmin jonquille journal jument lanterne laurier lavoir lettre levrier \
    lucarne luciole lune maison mandarine manteau maquette marmite marteau melon menuet merle meuble miroir moineau \
    montagne montre moulin mouton musique navire noisette nuage oiseau olive orange orchestre otarie palette panier \
    pantin papillon parade parasol passerelle pastel peinture pelouse perle piano pigeon pinceau pirate plume poire \
    poisson pommier portail prairie prune puzzle pyramide radeau raisin rasoir refuge renard ruban ruche sardine \
    sentier soleil sonnette source souris statue surprise tableau tambour tapis tasse tortue toupie traineau tresse \
    tribune tulipe tunnel vague valise vallon verger violon voilier volcan wagon zebre";

const SECOND: &str = "acajou acier agate airain albatre alezan alpin ambre ancien anis argent artisan azur bambou baroque \
    basalte batiste beige blanc bleu blond boreal brique brocart bronze brun cachemire calme canevas caramel cedre celeste \
    chanvre charmant chene cobalt coton couleur courtois crayeux crepe cuir cuivre cyan dentelle discret dore doux \
    ecarlate emeraude errant espiegle estival etain exact facile fauve feutre fidele flanelle flottant fluide franc \
    fuchsia fuseau gai garance gaze geant gentil grand granit gris habile hardi heureux hivernal indigo ivoire jaspe \
    jaune joyeux jovial jute laine lavande leger lilas limpide lin lisse local loyal lunaire magique marbre marin matinal \
    mauve mobile moderne mohair mousse musical natal neuf nickel noble nomade nouveau ocre onyx opale or organdi ourlet \
    paille paisible percale plaisant platine polaire poli pourpre profond prompt propre quartz radieux rafia rapide ravi \
    rayonne rebelle robuste rond rose rouge royal rubis rural rustique sable safran sage satin saumon sauvage serein \
    serge sincere sobre soie solaire solide souple splendide sureau taffetas talc teck tendre tilleul tissage topaze \
    tourmaline tranquille tulle turquoise tweed uni utile vaillant velours vermeil vert vieux vif violet viscose vivace \
    volage voyageur zen \
    cendre cerclage cousu croisant dormant fertile fleuri givre grave lustre muscat noueux perlant rieur";

/// A code that nobody can guess: two words at random.
pub fn draw() -> String {
    let mut random = rand::rng();
    let mut one = |list: &'static str| {
        let words: Vec<&str> = list.split_whitespace().collect();
        words.choose(&mut random).copied().unwrap_or_default()
    };
    format!("{}-{}", one(FIRST), one(SECOND))
}

/// A code as somebody typed it: with blanks for dashes, in capitals.
pub fn tidy(typed: &str) -> String {
    let words: Vec<String> = typed.split([' ', '-', '_', '.']).map(str::to_lowercase).collect();
    words.iter().filter(|it| !it.is_empty()).map(String::as_str).collect::<Vec<_>>().join("-")
}

/// Whether a text could be a code: whoever tries many such is going through them.
pub fn could_be(text: &str) -> bool {
    let is_word = |list: &str, word: &str| list.split_whitespace().any(|it| it == word);
    text.split_once('-').is_some_and(|(first, second)| is_word(FIRST, first) && is_word(SECOND, second))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn words_are_plain_and_each_stands_once() {
        let all: Vec<&str> = FIRST.split_whitespace().chain(SECOND.split_whitespace()).collect();
        assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len(), "a word stands twice");
        for word in &all {
            assert!(word.len() <= 10 && word.chars().all(|it| it.is_ascii_lowercase()), "{word}");
        }
        let codes = FIRST.split_whitespace().count() * SECOND.split_whitespace().count();
        assert!(codes > 40_000, "{codes} codes can be guessed");
    }

    #[test]
    fn a_code_is_known_as_it_is_said() {
        assert_eq!(tidy(" Maquette Velours "), "maquette-velours");
        assert_eq!(tidy("maquette--velours"), "maquette-velours");
        let code = draw();
        assert!(tidy(&code) == code && could_be(&code), "{code}");
        assert!(!could_be("jean-pierre") && !could_be("velours-maquette"));
    }
}
