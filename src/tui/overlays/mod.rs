//! What comes over the screen for a moment and takes the keys meanwhile: each is one file that implements
//! [`Overlay`](super::app::Overlay), and one line here.

pub(super) mod asking;
pub(super) mod assistant;
pub(super) mod atelier;
pub(super) mod bin;
pub(super) mod call;
pub(super) mod capture;
pub(super) mod cell;
pub(super) mod cells;
pub(super) mod checklist;
pub(super) mod choice;
pub(super) mod conflict;
pub(super) mod deposit;
pub(super) mod editor;
pub(super) mod entries;
pub(super) mod export;
pub(super) mod finder;
pub(super) mod form;
pub(super) mod help;
pub(super) mod import;
pub(super) mod invitations;
pub(super) mod leaving;
pub(super) mod legend;
pub(super) mod naming;
pub(super) mod open_points;
pub(super) mod past;
pub(super) mod people;
pub(super) mod preview;
pub(super) mod returning;
pub(super) mod sharing;
pub(super) mod sifting;
pub(super) mod snapshots;
mod stamped;
pub(super) mod suite;
pub(super) mod trend;
pub(super) mod verbs;
pub(super) mod voting;
pub(super) mod wall;

mod field;
mod marked_since;
mod paths;
mod typed;
mod typing;
