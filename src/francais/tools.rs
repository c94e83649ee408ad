//! The small words around a verb. All without accents.

/// Before an infinitive or a gérondif: « s’approprier ».
pub(super) const REFLEXIFS: &[&str] = &["se", "s"];

/// Pronouns that may also be articles or a preposition, and so prove nothing at the start of a wording.
pub(super) const PRONOUNS: &[&str] = &["l", "le", "la", "les", "lui", "leur", "y", "en", "nous", "vous", "me", "m"];

/// The second half of a negation.
pub(super) const FORCLUSIVES: &[&str] = &["pas", "plus", "jamais", "rien", "point", "guere", "aucunement"];

pub(super) const CONJUNCTIONS: &[&str] = &["et", "ou", "puis", "voire", "mais"];

/// What may open an adverbial phrase: « Lors de la restitution, … ».
pub(super) const INTRODUCERS: &[&str] = &[
    "a",
    "afin",
    "apres",
    "au",
    "au-dela",
    "autour",
    "aux",
    "avant",
    "avec",
    "chaque",
    "chez",
    "compte",
    "concernant",
    "d",
    "dans",
    "de",
    "depuis",
    "devant",
    "du",
    "durant",
    "en",
    "entre",
    "etant",
    "face",
    "grace",
    "hors",
    "jusqu",
    "lors",
    "lorsque",
    "malgre",
    "moyennant",
    "outre",
    "par",
    "parmi",
    "pendant",
    "pour",
    "quand",
    "sans",
    "selon",
    "seul",
    "seule",
    "seuls",
    "si",
    "sous",
    "suite",
    "suivant",
    "sur",
    "tout",
    "vers",
    "via",
    "vis-a-vis",
];

/// What may stand before a noun that looks like an infinitive, so that the latter opens nothing.
pub(super) const DETERMINANTS: &[&str] = &[
    "ce", "ces", "cet", "cette", "des", "l", "la", "le", "les", "leur", "leurs", "nos", "notre", "quel", "quelle",
    "sa", "ses", "son", "un", "une", "vos", "votre",
];

/// What follows a verb and seldom a noun: it tells « Conseiller un client » from « Conseiller bancaire ».
const COMPLEMENTS: &[&str] = &[
    "a",
    "afin",
    "au",
    "aupres",
    "aux",
    "avec",
    "ce",
    "ces",
    "cet",
    "cette",
    "chaque",
    "dans",
    "des",
    "differents",
    "et",
    "l",
    "la",
    "le",
    "les",
    "leur",
    "leurs",
    "lors",
    "ou",
    "par",
    "plusieurs",
    "pour",
    "puis",
    "quelques",
    "sa",
    "selon",
    "ses",
    "son",
    "sur",
    "tous",
    "tout",
    "toute",
    "toutes",
    "un",
    "une",
    "vers",
];

/// The short adverbs; the long ones end in -ment.
const ADVERBES: &[&str] = &[
    "ainsi",
    "alors",
    "aussi",
    "bien",
    "davantage",
    "enfin",
    "ensemble",
    "ensuite",
    "mieux",
    "parfois",
    "souvent",
    "toujours",
    "vite",
    "tres",
    "moins",
    "trop",
];

/// Words in -ment that open a noun phrase or a question.
const NON_ADVERBES: &[&str] =
    &["comment", "element", "document", "management", "developpement", "comportement", "recrutement", "segment"];

pub(super) fn is_adverb(cle: &str) -> bool {
    (cle.len() > 6 && cle.ends_with("ment") && !NON_ADVERBES.contains(&cle)) || ADVERBES.contains(&cle)
}

/// Whether a word that follows shows that the one before is a verb.
pub(super) fn follows_a_verb(cle: &str) -> bool {
    COMPLEMENTS.contains(&cle) || is_adverb(cle) || cle.starts_with(|c: char| c.is_ascii_digit())
}
