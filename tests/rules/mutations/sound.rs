//! The sound programme that mutations start from.

use std::{path::Path, sync::LazyLock};

use tapis::{formats::toml_file, programme::Programme};

use super::proof::{Said, said};

/// A sound programme, and what a check says of it untouched.
pub(super) struct Sound {
    pub programme: Programme,
    pub said: Said,
}

/// A BUT of two parcours, which share their first year.
pub(super) static BUT: LazyLock<Sound> =
    LazyLock::new(|| sound("but", include_str!("../../../sample_programmes/but-economie-circulaire.toml")));

/// A master without parcours, whose UE are each of several compétences.
pub(super) static MASTER: LazyLock<Sound> =
    LazyLock::new(|| sound("master", include_str!("../../../sample_programmes/master-ingenierie-pedagogique.toml")));

fn sound(name: &str, text: &str) -> Sound {
    let programme = toml_file::read(Path::new(name), text).unwrap();
    let said = said(&programme);
    Sound { programme, said }
}
