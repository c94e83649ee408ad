//! The infinitive on which a wording opens.

use smol_str::SmolStr;

use super::{
    Bloom, Mark, Verbe,
    lexicon::LEXICON,
    tools::{CONJUNCTIONS, DETERMINANTS, FORCLUSIVES, INTRODUCERS, PRONOUNS, REFLEXIFS, follows_a_verb, is_adverb},
    words::{Link, Word, Words},
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
pub struct Opening {
    /// The first verb: as the lexicon gives it, with what makes its meaning (« prendre conscience »), or else as
    /// it is written.
    pub verbe: SmolStr,
    pub sens: Sens,
    /// The level of the verb, or the highest of those coordinated with it; None when the lexicon knows none.
    pub niveau: Option<Bloom>,
    /// The highest level that it may have: that of some verbs depends on their object.
    pub up_to: Option<Bloom>,
}

const ETATS: &[&str] = &["etre", "avoir", "devenir", "rester", "demeurer", "paraitre", "sembler"];

/// What may be set before a verb with a hyphen, leaving its level: « co-concevoir ».
const PREFIXES: &[&str] = &["auto", "co", "inter", "pre", "re", "sous", "sur", "tele"];

/// The infinitive on which `texte` opens; None when it opens on anything else: a noun, a conjugated verb.
pub fn opening(texte: &str) -> Option<Opening> {
    let words = Words::new(without_numero(texte));
    coordonnes(words).or_else(|| after_phrase(words))
}

/// A verb, and the place after it.
type Group<'t> = (Opening, Words<'t>);

/// A verb and those coordinated with it: « Identifier et résoudre », « Rechercher, collecter et traiter ».
fn coordonnes(words: Words<'_>) -> Option<Opening> {
    let (mut opening, mut words) = group(words, false)?;
    while let Some((other, after)) = next_coordonne(words) {
        opening.niveau = opening.niveau.max(other.niveau);
        opening.up_to = opening.up_to.max(other.up_to);
        if other.sens == Sens::Action {
            opening.sens = Sens::Action;
        }
        words = after;
    }
    Some(opening)
}

fn next_coordonne(mut words: Words<'_>) -> Option<Group<'_>> {
    let next = words.peek()?;
    let mut joined = next.link == Link::Virgule;
    while let Some(after) = words.after(|word| word.link != Link::Cut && CONJUNCTIONS.contains(&&*word.cle)) {
        (words, joined) = (after, true);
    }
    if joined { group(words, true) } else { None }
}

/// One verb with the negation, pronouns and adverbs before it. `inside`: within a sentence, where « les
/// utiliser » can be no noun phrase.
fn group(words: Words<'_>, inside: bool) -> Option<Group<'_>> {
    let (mut words, reflexif) = before_verb(words, inside);
    let word = words.next().filter(|word| !word.elide)?;
    let head = bare(&word.cle);
    if !LEXICON.is_infinitif(head) {
        return None;
    }
    let ecrit = &words.texte[word.start..word.end];
    let Some((verbe, after)) = LEXICON.find(head, ecrit, reflexif, words) else {
        let sens = if ETATS.contains(&head) { Sens::Etat } else { Sens::Action };
        let unknown = Opening { verbe: SmolStr::new(ecrit), sens, niveau: None, up_to: None };
        return is_verb(&word, words).then_some((unknown, words));
    };
    match verbe.classe.mark {
        Mark::Modal => modal(&word, verbe, after),
        _ => is_verb(&word, words).then(|| (known(verbe), after)),
    }
}

fn known(verbe: Verbe) -> Opening {
    let sens = if verbe.classe.mark == Mark::Observable { Sens::Action } else { Sens::Interne };
    let (niveau, up_to) = (Some(verbe.niveau), Some(verbe.up_to));
    Opening { verbe: SmolStr::new_static(verbe.infinitif), sens, niveau, up_to }
}

/// « Savoir mener »: the level is that of « mener ». « Pouvoir » alone is a noun.
fn modal<'t>(word: &Word, verbe: Verbe, after: Words<'t>) -> Option<Group<'t>> {
    let mut opening = known(verbe);
    match group(after, true) {
        Some((what, after)) => {
            (opening.niveau, opening.up_to) = (what.niveau, what.up_to);
            Some((opening, after))
        }
        None => (!LEXICON.is_ambiguous(&word.cle)).then_some((opening, after)),
    }
}

/// A word that may also be a noun is a verb when it is alone or when what follows says so.
fn is_verb(word: &Word, after: Words<'_>) -> bool {
    !LEXICON.is_ambiguous(&word.cle)
        || after.peek().is_none_or(|next| next.link == Link::Virgule || follows_a_verb(&next.cle))
}

/// The verb without a prefix set before it with a hyphen.
fn bare(cle: &str) -> &str {
    let tail = cle.split_once('-').filter(|(head, _)| PREFIXES.contains(head)).map(|(_, tail)| tail);
    tail.unwrap_or(cle)
}

/// Goes past « ne pas », « s’ », « correctement »; says whether a reflexive pronoun was there.
fn before_verb(mut words: Words<'_>, inside: bool) -> (Words<'_>, bool) {
    let mut reflexif = false;
    while let Some(word) = words.peek() {
        let cle = &*word.cle;
        let next = if matches!(cle, "ne" | "n") {
            let after = words.after(|_| true);
            after.map(|words| words.after(|word| FORCLUSIVES.contains(&&*word.cle)).unwrap_or(words))
        } else if REFLEXIFS.contains(&cle) {
            reflexif = true;
            words.after(|_| true)
        } else if is_adverb(cle) || (inside && PRONOUNS.contains(&cle)) || is_pronom(cle, words) {
            words.after(|_| true).map(past_coordonne_adverbe)
        } else {
            None
        };
        match next {
            Some(next) => words = next,
            None => break,
        }
    }
    (words, reflexif)
}

/// Whether the next word is a pronoun at the very start, and no article: « Y répondre », « Leur expliquer », « Les mettre
/// en œuvre », but « Les loyers », « L’agir professionnel », « En équipe ».
fn is_pronom(cle: &str, words: Words<'_>) -> bool {
    if matches!(cle, "y" | "lui") {
        return true;
    }
    if !["leur", "le", "la", "les", "l", "en"].contains(&cle) {
        return false;
    }
    let Some(mut after) = words.after(|_| true) else { return false };
    if let Some(past) = after.after(|word| matches!(&*word.cle, "y" | "en" | "lui" | "leur")) {
        after = past;
    }
    let Some(word) = after.next() else { return false };
    if LEXICON.is_ambiguous(&word.cle) {
        return false;
    }
    let Some((verbe, rest)) = LEXICON.find(&word.cle, &after.texte[word.start..word.end], false, after) else {
        return false;
    };
    let is_phrase = verbe.infinitif.contains(' ');
    let leads_on = cle == "leur" || is_phrase || rest.peek().is_none_or(|next| follows_a_verb(&next.cle));
    verbe.classe.mark != Mark::Modal && leads_on
}

/// The wording without the number that a list gave it: « 1. », « 2.3) », « a) », « AC11.01 : ».
fn without_numero(texte: &str) -> &str {
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
fn past_coordonne_adverbe(words: Words<'_>) -> Words<'_> {
    let second =
        words.after(|word| CONJUNCTIONS.contains(&&*word.cle)).and_then(|it| it.after(|word| is_adverb(&word.cle)));
    second.unwrap_or(words)
}

/// The verb after an adverbial phrase: « En équipe, concevoir », « À partir de relevés, calculer ».
fn after_phrase(words: Words<'_>) -> Option<Opening> {
    let mut before = words.peek()?;
    let mut here = words.after(|word| INTRODUCERS.contains(&&*word.cle) || is_accented_des(words.texte, word))?;
    while let Some(word) = here.peek().filter(|word| word.link != Link::Cut) {
        // Without a comma only a verb that is known, and is no noun, can end the phrase.
        let comma = word.link == Link::Virgule;
        if comma || !(leads_on(&before) || LEXICON.is_ambiguous(&word.cle)) {
            let found = coordonnes(here).filter(|found| comma || found.niveau.is_some());
            if found.is_some() {
                return found;
            }
        }
        here.next();
        before = word;
    }
    None
}

/// « Dès », which without its accent would be an article.
fn is_accented_des(texte: &str, word: &Word) -> bool {
    texte[word.start..word.end].to_lowercase() == "dès"
}

/// Whether a word calls for what follows, so that an infinitive after it belongs to the phrase.
fn leads_on(word: &Word) -> bool {
    let cle = &*word.cle;
    let lists = [INTRODUCERS, DETERMINANTS, CONJUNCTIONS, PRONOUNS, REFLEXIFS, FORCLUSIVES];
    lists.iter().any(|list| list.contains(&cle)) || is_adverb(cle)
}

#[cfg(test)]
mod tests;
