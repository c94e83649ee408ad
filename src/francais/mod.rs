//! How a French wording opens: on an infinitive, on a gérondif, or on neither. Pure.
//!
//! The référentiels have a grammar of their own: a compétence and an AC open on an infinitive, a composante
//! essentielle on « En …ant ». This module reads that opening, past whatever may come before the verb
//! (« Correctement interpréter », « En équipe, concevoir », « Ne pas divulguer », « S’approprier »), and
//! knows the place of the common verbs in Bloom's taxonomy. Case, accents, ligatures and the shape of
//! apostrophes make no difference.

mod coupure;
mod gerondif;
mod lexique;
mod mots;
mod outils;
mod ouverture;
mod typographie;

pub use coupure::{Coupure, coupure};
pub use gerondif::opens_on_gerondif;
pub use lexique::{Bloom, Classe, Marque, Verbe, classes, verbes};
pub use mots::debut;
pub use ouverture::{Ouverture, Sens, ouverture};
pub use typographie::{Habitude, blancs, habitudes};
