//! How a French wording opens: on an infinitive, on a gérondif, or on neither. Pure.
//!
//! The référentiels have a grammar of their own: a compétence and an AC open on an infinitive, a composante
//! essentielle on « En …ant ». This module reads that opening, past whatever may come before the verb
//! (« Correctement interpréter », « En équipe, concevoir », « Ne pas divulguer », « S’approprier »), and
//! knows the place of the common verbs in Bloom's taxonomy. Case, accents, ligatures and the shape of
//! apostrophes make no difference.

mod cut;
mod gerondif;
mod lexicon;
mod opening;
mod tools;
mod typographie;
mod words;

pub use cut::{Cut, cut};
pub use gerondif::opens_on_gerondif;
pub use lexicon::{Bloom, Classe, Mark, Verbe, classes, verbes};
pub use opening::{Opening, Sens, opening};
pub use typographie::{Habitude, blanks, habitudes};
pub use words::beginning;
