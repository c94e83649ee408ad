//! The sample programmes, carried by the binary so that a first look needs no file.

use std::path::Path;

use crate::{
    formats::{FormatError, toml_file},
    programme::Programme,
};

/// The sound one first: it is what a first look is for.
const FILES: [(&str, &str); 3] = [
    ("but-economie-circulaire.toml", include_str!("../sample_programmes/but-economie-circulaire.toml")),
    ("atelier-des-defauts.toml", include_str!("../sample_programmes/atelier-des-defauts.toml")),
    ("master-ingenierie-pedagogique.toml", include_str!("../sample_programmes/master-ingenierie-pedagogique.toml")),
];

/// Reads every sample.
pub fn read() -> Result<Vec<Programme>, FormatError> {
    FILES.iter().map(|(name, text)| toml_file::read(Path::new(name), text)).collect()
}
