//! What comes over the screen for a moment and takes the keys meanwhile: each is one file that implements
//! [`Overlay`](super::app::Overlay), and one line here.

pub mod assistant;
pub mod atelier;
pub mod bin;
pub mod call;
pub mod capture;
pub mod checklist;
pub mod choice;
pub mod conflict;
pub mod deposit;
pub mod editor;
pub mod entries;
pub mod export;
pub mod finder;
pub mod help;
pub mod import;
pub mod leaving;
pub mod legend;
pub mod naming;
pub mod open_points;
pub mod past;
pub mod people;
pub mod preview;
pub mod snapshots;
pub mod trend;
pub mod wall;

mod field;
mod paths;
mod typed;
mod typing;
