//! The reviewer: what a sound programme looks like, rule by rule. Pure.
//!
//! One file per rule, one folder per family. A rule looks at one [`ParcoursView`](crate::coverage::ParcoursView) at a time;
//! the engine runs it over every parcours, says once what holds in several, and remembers which rules had
//! nothing to look at, because silence must never read as success.

mod alignement;
mod certification;
mod couverture;
mod derogations;
mod diagnostic;
mod engine;
mod figure;
mod formulation;
mod hybridation;
mod judgement;
mod lacunes;
mod lectures;
mod maquette;
mod national;
mod portee;
mod progression;
mod referentiel;
mod registry;
mod remedy;
mod rule;
mod settings;
mod targets;
#[cfg(test)]
mod testing;
mod tours;

pub use diagnostic::{Diagnostic, Report, Summary};
use engine::check;
pub use engine::severity;
pub use judgement::judge;
pub use lacunes::{Lacune, Motif};
pub use registry::{RULES, find};
pub use remedy::{Mended, mend, remedy};
pub use rule::{Chiffre, Examen, Family, Origine, Rule, Severity};
pub use settings::{FAULTS as SETTING_FAULTS, SettingFault, setting_faults};
pub use targets::targets;
