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
    /// The highest level that it may have: that of some verbs depends on their object.
    pub jusqu_a: Option<Bloom>,
}

const ETATS: &[&str] = &["etre", "avoir", "devenir", "rester", "demeurer", "paraitre", "sembler"];

/// What may be set before a verb with a hyphen, leaving its level: « co-concevoir ».
const PREFIXES: &[&str] = &["auto", "co", "inter", "pre", "re", "sous", "sur", "tele"];

/// The infinitive on which `texte` opens; None when it opens on anything else: a noun, a conjugated verb.
pub fn ouverture(texte: &str) -> Option<Ouverture> {
    let mots = Mots::new(sans_numero(texte));
    coordonnes(mots).or_else(|| after_phrase(mots))
}

/// A verb, and the place after it.
type Groupe<'t> = (Ouverture, Mots<'t>);

/// A verb and those coordinated with it: « Identifier et résoudre », « Rechercher, collecter et traiter ».
fn coordonnes(mots: Mots<'_>) -> Option<Ouverture> {
    let (mut ouverture, mut mots) = groupe(mots, false)?;
    while let Some((other, after)) = next_coordonne(mots) {
        ouverture.niveau = ouverture.niveau.max(other.niveau);
        ouverture.jusqu_a = ouverture.jusqu_a.max(other.jusqu_a);
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
        let unknown = Ouverture { verbe: SmolStr::new(ecrit), sens, niveau: None, jusqu_a: None };
        return is_verb(&mot, mots).then_some((unknown, mots));
    };
    match verbe.classe.marque {
        Marque::Modal => modal(&mot, verbe, after),
        _ => is_verb(&mot, mots).then(|| (known(verbe), after)),
    }
}

fn known(verbe: Verbe) -> Ouverture {
    let sens = if verbe.classe.marque == Marque::Observable { Sens::Action } else { Sens::Interne };
    let (niveau, jusqu_a) = (Some(verbe.niveau), Some(verbe.jusqu_a));
    Ouverture { verbe: SmolStr::new_static(verbe.infinitif), sens, niveau, jusqu_a }
}

/// « Savoir mener »: the level is that of « mener ». « Pouvoir » alone is a noun.
fn modal<'t>(mot: &Mot, verbe: Verbe, after: Mots<'t>) -> Option<Groupe<'t>> {
    let mut ouverture = known(verbe);
    match groupe(after, true) {
        Some((what, after)) => {
            (ouverture.niveau, ouverture.jusqu_a) = (what.niveau, what.jusqu_a);
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
        } else if est_adverbe(cle) || (inside && PRONOMS.contains(&cle)) || is_pronom(cle, mots) {
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

/// Whether the next word is a pronoun at the very start, and no article: « Y répondre », « Leur expliquer », « Les mettre
/// en œuvre », but « Les loyers », « L’agir professionnel », « En équipe ».
fn is_pronom(cle: &str, mots: Mots<'_>) -> bool {
    if matches!(cle, "y" | "lui") {
        return true;
    }
    if !["leur", "le", "la", "les", "l", "en"].contains(&cle) {
        return false;
    }
    let Some(mut after) = mots.after(|_| true) else { return false };
    if let Some(past) = after.after(|mot| matches!(&*mot.cle, "y" | "en" | "lui" | "leur")) {
        after = past;
    }
    let Some(mot) = after.next() else { return false };
    if LEXIQUE.is_ambigu(&mot.cle) {
        return false;
    }
    let Some((verbe, rest)) = LEXIQUE.find(&mot.cle, &after.texte[mot.start..mot.end], false, after) else {
        return false;
    };
    let is_phrase = verbe.infinitif.contains(' ');
    let leads_on = cle == "leur" || is_phrase || rest.peek().is_none_or(|next| suit_un_verbe(&next.cle));
    verbe.classe.marque != Marque::Modal && leads_on
}

/// The wording without the number that a list gave it: « 1. », « 2.3) », « a) », « AC11.01 : ».
fn sans_numero(texte: &str) -> &str {
    let start = texte.trim_start_matches(|c: char| c.is_whitespace() || "-–—•*«\"".contains(c));
    let code = start.strip_prefix("AC").map_or(start, str::trim_start);
    let is_code = code.len() < start.len();
    let end = code.find(|c: char| !(c.is_ascii_alphanumeric() || c == '.' || c == '-')).unwrap_or(code.len());
    let (number, rest) = code.split_at(end);
    let marked = number.ends_with('.') || rest.trim_start().starts_with([')', '.', '°', ':', '–']);
    let number = number.trim_end_matches(['.', '-']);
    let digits = number.starts_with(|c: char| c.is_ascii_digit());
    let short = number.len() == 1 || (number.len() < 5 && number.chars().all(|c| "ivxIVX".contains(c)));
    let rest = rest.trim_start_matches(|c: char| c.is_whitespace() || ")°.:-–".contains(c));
    let counts = (digits && (is_code || marked)) || (!is_code && marked && short);
    if counts && !number.is_empty() && !rest.is_empty() { rest } else { texte }
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
