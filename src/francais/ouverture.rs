//! The infinitive on which a wording opens.

use smol_str::SmolStr;

use super::{
    Bloom, Marque, Verbe,
    lexique::LEXIQUE,
    mots::{Lien, Mot, Mots},
    outils::{CONJONCTIONS, DETERMINANTS, FORCLUSIFS, INTRODUCTEURS, PRONOMS, REFLEXIFS, est_adverbe, suit_un_verbe},
};

/// What kind of verb a wording opens on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sens {
    /// Something is done, and can be seen: analyser. Of coordinated verbs, one is enough.
    Action,
    /// It happens in the mind, or says only that one can: comprendre, être capable de.
    Interne,
    /// Nothing is done: être, avoir, rester.
    Etat,
}

/// The opening of a wording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ouverture {
    /// The first verb: as the lexicon gives it, with what makes its meaning (« prendre conscience »), or else as
    /// it is written.
    pub verbe: SmolStr,
    pub sens: Sens,
    /// The level of the verb, or the highest of those coordinated with it; None when the lexicon knows none.
    pub niveau: Option<Bloom>,
}

const ETATS: &[&str] = &["etre", "avoir", "devenir", "rester", "demeurer", "paraitre", "sembler"];

/// What may be set before a verb with a hyphen, leaving its level: « co-concevoir ».
const PREFIXES: &[&str] = &["auto", "co", "inter", "pre", "re", "sous", "sur", "tele"];

/// The infinitive on which `texte` opens; None when it opens on anything else: a noun, a conjugated verb.
pub fn ouverture(texte: &str) -> Option<Ouverture> {
    let mots = Mots::new(texte);
    coordonnes(mots).or_else(|| after_phrase(mots))
}

/// A verb, and the place after it.
type Groupe<'t> = (Ouverture, Mots<'t>);

/// A verb and those coordinated with it: « Identifier et résoudre », « Rechercher, collecter et traiter ».
fn coordonnes(mots: Mots<'_>) -> Option<Ouverture> {
    let (mut ouverture, mut mots) = groupe(mots, false)?;
    while let Some((other, after)) = next_coordonne(mots) {
        ouverture.niveau = ouverture.niveau.max(other.niveau);
        if other.sens == Sens::Action {
            ouverture.sens = Sens::Action;
        }
        mots = after;
    }
    Some(ouverture)
}

fn next_coordonne(mut mots: Mots<'_>) -> Option<Groupe<'_>> {
    let next = mots.peek()?;
    let mut joined = next.lien == Lien::Virgule;
    while let Some(after) = mots.after(|mot| mot.lien != Lien::Coupure && CONJONCTIONS.contains(&&*mot.cle)) {
        (mots, joined) = (after, true);
    }
    if joined { groupe(mots, true) } else { None }
}

/// One verb with the negation, pronouns and adverbs before it. `inside`: within a sentence, where « les
/// utiliser » can be no noun phrase.
fn groupe(mots: Mots<'_>, inside: bool) -> Option<Groupe<'_>> {
    let (mut mots, reflexif) = before_verb(mots, inside);
    let mot = mots.next().filter(|mot| !mot.elide)?;
    let head = bare(&mot.cle);
    if !LEXIQUE.is_infinitif(head) {
        return None;
    }
    let ecrit = &mots.texte[mot.start..mot.end];
    let Some((verbe, after)) = LEXIQUE.find(head, ecrit, reflexif, mots) else {
        let sens = if ETATS.contains(&head) { Sens::Etat } else { Sens::Action };
        return is_verb(&mot, mots).then_some((Ouverture { verbe: SmolStr::new(ecrit), sens, niveau: None }, mots));
    };
    match verbe.marque {
        Marque::Modal => modal(&mot, verbe, after),
        _ => is_verb(&mot, mots).then(|| (known(verbe), after)),
    }
}

fn known(verbe: Verbe) -> Ouverture {
    let sens = if verbe.marque == Marque::Observable { Sens::Action } else { Sens::Interne };
    Ouverture { verbe: SmolStr::new_static(verbe.infinitif), sens, niveau: Some(verbe.niveau) }
}

/// « Savoir mener »: the level is that of « mener ». « Pouvoir » alone is a noun.
fn modal<'t>(mot: &Mot, verbe: Verbe, after: Mots<'t>) -> Option<Groupe<'t>> {
    let mut ouverture = known(verbe);
    match groupe(after, true) {
        Some((what, after)) => {
            ouverture.niveau = what.niveau;
            Some((ouverture, after))
        }
        None => (!LEXIQUE.is_ambigu(&mot.cle)).then_some((ouverture, after)),
    }
}

/// A word that may also be a noun is a verb when it is alone or when what follows says so.
fn is_verb(mot: &Mot, after: Mots<'_>) -> bool {
    !LEXIQUE.is_ambigu(&mot.cle)
        || after.peek().is_none_or(|next| next.lien == Lien::Virgule || suit_un_verbe(&next.cle))
}

/// The verb without a prefix set before it with a hyphen.
fn bare(cle: &str) -> &str {
    let tail = cle.split_once('-').filter(|(head, _)| PREFIXES.contains(head)).map(|(_, tail)| tail);
    tail.unwrap_or(cle)
}

/// Goes past « ne pas », « s’ », « correctement »; says whether a reflexive pronoun was there.
fn before_verb(mut mots: Mots<'_>, inside: bool) -> (Mots<'_>, bool) {
    let mut reflexif = false;
    while let Some(mot) = mots.peek() {
        let cle = &*mot.cle;
        let next = if matches!(cle, "ne" | "n") {
            let after = mots.after(|_| true);
            after.map(|mots| mots.after(|mot| FORCLUSIFS.contains(&&*mot.cle)).unwrap_or(mots))
        } else if REFLEXIFS.contains(&cle) {
            reflexif = true;
            mots.after(|_| true)
        } else if est_adverbe(cle) || (inside && PRONOMS.contains(&cle)) {
            mots.after(|_| true).map(past_coordonne_adverbe)
        } else {
            None
        };
        match next {
            Some(next) => mots = next,
            None => break,
        }
    }
    (mots, reflexif)
}

/// « Rapidement et efficacement »: past the second adverb too.
fn past_coordonne_adverbe(mots: Mots<'_>) -> Mots<'_> {
    let second =
        mots.after(|mot| CONJONCTIONS.contains(&&*mot.cle)).and_then(|it| it.after(|mot| est_adverbe(&mot.cle)));
    second.unwrap_or(mots)
}

/// The verb after an adverbial phrase: « En équipe, concevoir », « À partir de relevés, calculer ».
fn after_phrase(mots: Mots<'_>) -> Option<Ouverture> {
    let mut before = mots.peek()?;
    let mut here = mots.after(|mot| INTRODUCTEURS.contains(&&*mot.cle) || is_des_accentue(mots.texte, mot))?;
    while let Some(mot) = here.peek().filter(|mot| mot.lien != Lien::Coupure) {
        // Without a comma only a verb that is known, and is no noun, can end the phrase.
        let comma = mot.lien == Lien::Virgule;
        if comma || !(leads_on(&before) || LEXIQUE.is_ambigu(&mot.cle)) {
            let found = coordonnes(here).filter(|found| comma || found.niveau.is_some());
            if found.is_some() {
                return found;
            }
        }
        here.next();
        before = mot;
    }
    None
}

/// « Dès », which without its accent would be an article.
fn is_des_accentue(texte: &str, mot: &Mot) -> bool {
    texte[mot.start..mot.end].to_lowercase() == "dès"
}

/// Whether a word calls for what follows, so that an infinitive after it belongs to the phrase.
fn leads_on(mot: &Mot) -> bool {
    let cle = &*mot.cle;
    let lists = [INTRODUCTEURS, DETERMINANTS, CONJONCTIONS, PRONOMS, REFLEXIFS, FORCLUSIFS];
    lists.iter().any(|list| list.contains(&cle)) || est_adverbe(cle)
}

#[cfg(test)]
mod tests;
