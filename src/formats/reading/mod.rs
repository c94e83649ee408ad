//! What reading one outside format shares with reading another: what may be opened, cells, trees and marks of
//! identity, and how what was read is brought into a programme.

pub(in crate::formats) mod archive;
pub mod aspect;
pub(in crate::formats) mod codes;
mod commands;
pub(in crate::formats) mod decoded;
pub(in crate::formats) mod forest;
pub(in crate::formats) mod framework;
pub(in crate::formats) mod ids;
pub mod incoming;
pub(in crate::formats) mod json;
pub mod kinship;
pub mod likeness;
pub(in crate::formats) mod looks;
pub(in crate::formats) mod match_up;
pub(in crate::formats) mod merge;
pub mod nature;
mod number_format;
pub(in crate::formats) mod ods;
mod ods_styles;
pub mod opened;
pub(in crate::formats) mod order;
pub(in crate::formats) mod place;
mod references;
pub(in crate::formats) mod refusal;
mod rich;
pub(in crate::formats) mod sheet;
pub mod sources;
pub(in crate::formats) mod tree;
pub(in crate::formats) mod unknown;
pub(in crate::formats) mod visibility;
pub mod weight;
pub(in crate::formats) mod xls;
pub(in crate::formats) mod xml;
