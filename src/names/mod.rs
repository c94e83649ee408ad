//! What people call the kinds of object, their fields and the values of closed lists.
//!
//! Documents and screens take their words from here; whole sentences, of errors and of the journal, stand above, in
//! [`crate::sentences`].

mod choices;
mod figures;
mod values;

pub use choices::{choice_extent, choice_sentence};
pub use figures::{NO_VALUE, figure_name, figure_notes, figure_range, figure_target, figure_value, sense_name};
pub use values::{Label, scalar, value_in_full, word_for};

use crate::{
    i18n::{I18n, Lang},
    programme::{EtatMaquette, Kind, Lookup, Nature, SessionEvaluation, Target, Vote},
    t,
};

/// The name of a kind of object, without article: « compétence ».
pub fn kind_name(kind: Kind, i18n: &I18n) -> String {
    t!(i18n, "kind", kind = kind.name())
}

/// The name of a field, as the forms show it, from its name in files: « intitulé » for `libelle`.
pub fn field_name(field: &str, i18n: &I18n) -> String {
    t!(i18n, "champ", champ = field)
}

/// A name as it heads something: « Intitulé ».
pub fn capitalised(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// What an object is: « SAÉ », « apprentissage critique »…
pub fn object_kind(i18n: &I18n, objects: &impl Lookup, target: &Target) -> String {
    match objects.nature(target) {
        Some(nature) => nature_name(i18n, nature),
        None => kind_name(target.kind, i18n),
    }
}

/// What an activité of that nature is called: « SAÉ ».
pub fn nature_name(i18n: &I18n, nature: Nature) -> String {
    match nature {
        Nature::Ressource => t!(i18n, "nature-ressource"),
        Nature::Sae => t!(i18n, "nature-sae"),
        Nature::Stage => t!(i18n, "nature-stage"),
        Nature::Portfolio => t!(i18n, "nature-portfolio"),
    }
}

/// A vote in words: « validé en CFVU le 12/06/2026 ».
pub fn vote_told(vote: &Vote, i18n: &I18n) -> String {
    let date = match i18n.lang {
        Lang::Fr => vote.date.strftime("%d/%m/%Y").to_string(),
        Lang::En => vote.date.to_string(),
    };
    t!(i18n, "vote-dit", issue = vote.outcome.name(), instance = vote.instance.as_str(), date = date)
}

/// Where a maquette stands, in a word; None while it is at work, which goes without saying.
pub fn etat_told(etat: EtatMaquette, i18n: &I18n) -> Option<String> {
    (!etat.is_projet()).then(|| t!(i18n, "etat-maquette", etat = etat.name()))
}

/// The word for a value of a closed list; None when the value is free text.
pub fn listed_value(i18n: &I18n, field: &str, value: &str) -> Option<String> {
    Some(match (field, value) {
        ("type", "ressource") => nature_name(i18n, Nature::Ressource),
        ("type", "sae") => nature_name(i18n, Nature::Sae),
        ("type", "stage") => nature_name(i18n, Nature::Stage),
        ("type", "portfolio") => nature_name(i18n, Nature::Portfolio),
        ("etat", "ouverte") => t!(i18n, "etat-ouverte"),
        ("etat", "tranchee") => t!(i18n, "etat-tranchee"),
        ("etat", _) => t!(i18n, "etat-maquette", etat = value),
        ("mode", "individuelle") => t!(i18n, "mode-individuelle"),
        ("mode", "groupe") => t!(i18n, "mode-groupe"),
        ("severite", "error" | "warning" | "info" | "off") => t!(i18n, "severite", severite = value),
        ("couleur", _) => t!(i18n, "couleur", couleur = value),
        ("session", _) => SessionEvaluation::ALL.iter().find(|it| it.name() == value)?.numero().to_string(),
        ("regime", _) => t!(i18n, "regime-evaluation", regime = value),
        ("nature", _) => t!(i18n, "nature-evaluation", nature = value),
        ("profil", _) => t!(i18n, "profil", profil = value),
        _ => return None,
    })
}
