//! The verbs that are known, and the words that only look like verbs.

use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

use smol_str::SmolStr;

use super::{
    tools::{REFLEXIFS, is_adverb},
    words::{Word, Words, cle},
};

/// The levels of the revised taxonomy of Bloom (Anderson and Krathwohl, 2001), from the simplest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Bloom {
    Memoriser = 1,
    Comprendre,
    Appliquer,
    Analyser,
    Evaluer,
    Creer,
}

impl Bloom {
    pub const ALL: [Bloom; 6] =
        [Bloom::Memoriser, Bloom::Comprendre, Bloom::Appliquer, Bloom::Analyser, Bloom::Evaluer, Bloom::Creer];

    /// From 1 to 6.
    pub fn rank(self) -> u8 {
        self as u8
    }

    fn of_rank(rank: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| rank.parse() == Ok(it.rank()))
    }
}

/// Whether what a verb names can be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    Observable,
    /// It happens in the mind, or to the student: comprendre, bénéficier.
    Interne,
    /// It says that one can, not that one does; the infinitive that follows says what: savoir, être capable de.
    Modal,
}

/// One line of `classes.tsv`: verbs that count alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Classe {
    pub nom: &'static str,
    pub mark: Mark,
    /// Why they do, in French.
    pub why: &'static str,
}

/// One line of `verbes.tsv`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verbe {
    /// A verb, alone or with what makes its meaning: « se documenter », « mettre en œuvre ».
    pub infinitif: &'static str,
    pub niveau: Bloom,
    /// The highest level that it may have: that of « gérer » depends on what is managed.
    pub up_to: Bloom,
    pub classe: Classe,
    /// Why it stands where it does, in French, when its class does not say it all.
    pub why: Option<&'static str>,
}

/// The classes of verbs.
pub fn classes() -> impl Iterator<Item = Classe> {
    lines(include_str!("classes.tsv")).filter_map(|line| {
        let mut cells = line.split('\t');
        let nom = cells.next()?;
        let mark = match cells.next()? {
            "observable" => Mark::Observable,
            "interne" => Mark::Interne,
            "modal" => Mark::Modal,
            _ => return None,
        };
        Some(Classe { nom, mark, why: cells.next()? })
    })
}

/// Every verb of the lexicon, by level and then in alphabetical order.
pub fn verbes() -> impl Iterator<Item = Verbe> {
    let classes: Vec<Classe> = classes().collect();
    lines(include_str!("verbes.tsv")).filter_map(move |line| {
        let mut cells = line.split('\t');
        let (infinitif, niveau, classe) = (cells.next()?, cells.next()?, cells.next()?);
        let (least, most) = niveau.split_once('-').unwrap_or((niveau, niveau));
        Some(Verbe {
            infinitif,
            niveau: Bloom::of_rank(least)?,
            up_to: Bloom::of_rank(most)?,
            classe: *classes.iter().find(|it| it.nom == classe)?,
            why: cells.next(),
        })
    })
}

/// The lines of a data file that say something.
fn lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// A verb with the words that follow it: « mettre » and « en œuvre ».
struct Entry {
    /// The verb with its accents.
    ecrit: &'static str,
    reflexif: bool,
    sequel: Vec<SmolStr>,
    verbe: Verbe,
}

impl Entry {
    /// What comes after the phrase, if `words` goes on as it does, `next` being its first word. Adverbs may stand
    /// inside: « mettre rapidement en œuvre ».
    fn after<'t>(&self, mut words: Words<'t>, next: Option<&Word>) -> Option<Words<'t>> {
        let first = self.sequel.first();
        if first.is_some_and(|wanted| next.is_none_or(|next| !says(next, wanted) && !is_adverb(&next.cle))) {
            return None;
        }
        for wanted in &self.sequel {
            while !says(&words.peek()?, wanted) {
                words = words.after(|word| is_adverb(&word.cle))?;
            }
            words.next();
        }
        Some(words)
    }
}

/// Whether a word is the one wanted, in one of its shapes: « d’ » is « de », « l’ » is « la », « aux » is « à ».
fn says(word: &Word, wanted: &str) -> bool {
    let contracted = matches!((wanted, &*word.cle), ("a", "au" | "aux") | ("de", "du" | "des"));
    *word.cle == *wanted || contracted || (word.elide && wanted.starts_with(&*word.cle))
}

pub(super) struct Lexicon {
    verbes: HashMap<SmolStr, Vec<Entry>>,
    infinitifs: HashSet<SmolStr>,
    names: HashSet<SmolStr>,
    ambiguous: HashSet<SmolStr>,
}

/// Built once, at the first question.
pub(super) static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::build);

impl Lexicon {
    fn build() -> Self {
        let set = |text: &'static str| lines(text).flat_map(str::split_whitespace).map(cle).collect();
        let mut by_verb: HashMap<SmolStr, Vec<Entry>> = HashMap::new();
        for verbe in verbes() {
            let mut words = Words::new(verbe.infinitif).peekable();
            let reflexif = words.next_if(|word| REFLEXIFS.contains(&word.cle.as_str())).is_some();
            let Some(head) = words.next() else { continue };
            let (ecrit, sequel) = (&verbe.infinitif[head.start..head.end], words.map(|word| word.cle).collect());
            by_verb.entry(head.cle).or_default().push(Entry { ecrit, reflexif, sequel, verbe });
        }
        Self {
            verbes: by_verb,
            infinitifs: set(include_str!("infinitifs.txt")),
            names: set(include_str!("noms.txt")),
            ambiguous: set(include_str!("ambigus.txt")),
        }
    }

    /// The verb whose key is `head` and that is written `ecrit`, with the longest phrase that `words` goes on with,
    /// and what comes after it.
    ///
    /// A reflexive verb that is not known as such has the meaning of the simple one. Accents decide only
    /// between two verbs that nothing else tells apart: désigner, designer.
    pub(super) fn find<'t>(
        &self,
        head: &str,
        ecrit: &str,
        reflexif: bool,
        words: Words<'t>,
    ) -> Option<(Verbe, Words<'t>)> {
        let entries = self.verbes.get(head)?;
        let next = words.peek();
        let find = |reflexif| {
            let of = entries.iter().filter(|it| it.reflexif == reflexif);
            let found = of.filter_map(|it| it.after(words, next.as_ref()).map(|after| (it, after)));
            let best = found.max_by_key(|(it, _)| (it.sequel.len(), same_letters(it.ecrit, ecrit)));
            best.map(|(it, after)| (it.verbe, after))
        };
        find(reflexif).or_else(|| if reflexif { find(false) } else { None })
    }

    /// Whether a word has the form of an infinitive and is not a noun only.
    ///
    /// The verbs in -re, in -oir and, those in -fier apart, in -ier are closed classes, so that they are listed; the
    /// others in -er and -ir are not, so that the nouns are.
    pub(super) fn is_infinitif(&self, cle: &str) -> bool {
        let closed =
            cle.ends_with("oir") || (cle.ends_with("ier") && !cle.ends_with("fier") && !cle.ends_with("phier"));
        let open = (cle.ends_with("er") || cle.ends_with("ir")) && !closed && cle.len() > 3;
        self.verbes.contains_key(cle) || self.infinitifs.contains(cle) || (open && !self.is_noun(cle))
    }

    /// Whether a word is the head of a verb of the lexicon.
    pub(super) fn knows(&self, cle: &str) -> bool {
        self.verbes.contains_key(cle)
    }

    /// How the lexicon writes the verb of that key, when it knows one only.
    pub(super) fn written(&self, cle: &str) -> Option<&'static str> {
        let mut all = self.verbes.get(cle)?.iter().map(|it| it.ecrit);
        let first = all.next()?;
        all.all(|it| it == first).then_some(first)
    }

    /// Whether a word is never a verb, for all its ending.
    pub(super) fn is_noun(&self, cle: &str) -> bool {
        self.names.contains(cle)
    }

    /// Whether a word may be a noun as well as a verb.
    pub(super) fn is_ambiguous(&self, cle: &str) -> bool {
        self.ambiguous.contains(cle)
    }
}

fn same_letters(lower: &str, written: &str) -> bool {
    written.chars().flat_map(char::to_lowercase).eq(lower.chars())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lexicon_is_large_and_well_kept() {
        let all: Vec<Verbe> = verbes().collect();
        assert_eq!(all.len(), lines(include_str!("verbes.tsv")).count(), "every line is read");
        assert!(all.len() >= 400, "{}", all.len());
        for level in Bloom::ALL {
            let of_level = all.iter().filter(|it| it.niveau == level).count();
            assert!(of_level >= 40, "{level:?}: {of_level}");
        }
        assert!(all.is_sorted_by_key(|it| (it.niveau, sort_key(it.infinitif))), "{:?}", disorder(&all));
        assert_eq!(twice(&all), None);
    }

    #[test]
    fn every_verb_is_of_a_class_that_says_why() {
        let classes: Vec<Classe> = classes().collect();
        assert_eq!(classes.len(), lines(include_str!("classes.tsv")).count(), "every line is read");
        for classe in &classes {
            assert!(verbes().any(|it| it.classe == *classe), "{} has no verb", classe.nom);
            assert!(classe.why.ends_with(|c: char| c.is_alphanumeric() || c == '.'), "{}", classe.nom);
        }
        // One act under several names has one level.
        for nom in ["gérer", "manager", "piloter", "négocier", "diriger", "conduire"] {
            let verbe = verbes().find(|it| it.infinitif == nom).unwrap();
            assert_eq!((verbe.classe.nom, verbe.niveau.rank(), verbe.up_to.rank()), ("conduite", 3, 6), "{nom}");
        }
    }

    #[test]
    fn every_verb_of_the_lexicon_is_an_infinitive() {
        for verbe in verbes() {
            let mut words = Words::new(verbe.infinitif).map(|word| word.cle);
            let head = words.find(|it| !REFLEXIFS.contains(&it.as_str())).unwrap();
            assert!(["er", "ir", "re"].iter().any(|end| head.ends_with(end)), "{}", verbe.infinitif);
            assert!(!LEXICON.is_noun(&head), "{} is listed as a noun", verbe.infinitif);
        }
    }

    #[test]
    fn each_list_says_something_of_its_own() {
        let closed = ["re", "oir", "ier"];
        assert!(LEXICON.infinitifs.iter().all(|it| closed.iter().any(|end| it.ends_with(end))));
        assert!(LEXICON.names.is_disjoint(&LEXICON.ambiguous));
        assert!(LEXICON.names.is_disjoint(&LEXICON.infinitifs));
        let shaped = |it: &&SmolStr| ["er", "ir", "ant", "re"].iter().any(|end| it.ends_with(end));
        assert_eq!(LEXICON.names.union(&LEXICON.ambiguous).find(|it| !shaped(it)), None);
    }

    /// The verb without « se », accents and ligatures.
    fn sort_key(infinitif: &str) -> String {
        let key = cle(infinitif).replace('’', "'");
        let bare = key.strip_prefix("se ").or_else(|| key.strip_prefix("s'")).unwrap_or(&key);
        format!("{bare}{}", if bare.len() == key.len() { "" } else { ", se" })
    }

    fn disorder(all: &[Verbe]) -> Option<&[Verbe]> {
        all.windows(2)
            .find(|pair| pair[0].niveau == pair[1].niveau && sort_key(pair[0].infinitif) > sort_key(pair[1].infinitif))
    }

    fn twice(all: &[Verbe]) -> Option<&'static str> {
        let mut seen = HashSet::new();
        all.iter().map(|it| it.infinitif).find(|it| !seen.insert(*it))
    }
}
