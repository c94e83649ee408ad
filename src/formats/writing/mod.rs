//! What writing one outside format shares with writing another: what is asked, what the programme says, whom it is
//! for, what cannot be carried, and how files reach the disk.

pub(in crate::formats) mod by_code;
pub mod destination;
pub mod files;
pub(in crate::formats) mod identity;
mod index;
pub(in crate::formats) mod judged;
pub(in crate::formats) mod losses;
pub mod markdown_text;
pub mod parcours;
mod refused;
pub(in crate::formats) mod survey;
pub(in crate::formats) mod trail;
pub mod written;
