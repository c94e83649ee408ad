//! Whether a framework is that of a programme, a copy of it, or another one.

use std::{collections::HashSet, path::Path};

use smol_str::SmolStr;

use crate::{
    code,
    formats::FormatError,
    i18n::Arg,
    programme::{Programme, spelling},
};

/// What a framework is to the programme into which it is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::formats) enum Kinship {
    /// The same, by its identifier.
    Same,
    /// Under another identifier, with the same words.
    Copy,
    /// The first that the programme gets.
    First,
}

/// How many codes a refusal names.
const NAMED: usize = 5;

/// What `framework`, read from `file`, is to `existing`. `is_same`: its identifier says so.
///
/// # Errors
/// When it is another framework: its codes alone would give the objects of one programme the words of another.
pub(in crate::formats) fn kinship(
    existing: &Programme,
    file: &Path,
    framework: &Programme,
    is_same: bool,
) -> Result<Kinship, FormatError> {
    if is_same {
        return Ok(Kinship::Same);
    }
    if existing.competences.is_empty() {
        return Ok(Kinship::First);
    }
    let (here, there) = (words(existing), words(framework));
    let alike = here.intersection(&there).count();
    if alike > 0 && alike * 2 >= here.len().min(there.len()) {
        return Ok(Kinship::Copy);
    }
    let codes: HashSet<SmolStr> = existing.acs().map(|(_, _, ac)| spelling(&ac.code)).collect();
    let common = framework.acs().map(|(_, _, ac)| ac.code.as_str());
    let common: Vec<&str> = common.filter(|it| !it.is_empty() && codes.contains(&spelling(it))).collect();
    let args = vec![
        ("titre", Arg::text(&framework.intitule)),
        ("programme", Arg::text(existing.id.as_str())),
        ("nombre", Arg::Count(common.len())),
        ("codes", Arg::list(common.iter().take(NAMED))),
    ];
    Err(FormatError::new(file, None, code!("cadre-autre"), args))
}

/// The refusal of another framework: who wants it all the same says so.
pub const OTHER: &str = "cadre-autre";

/// What a framework says: its compétences by their names, its AC by their wordings.
fn words(programme: &Programme) -> HashSet<(bool, SmolStr)> {
    let competences = programme.competences.iter().map(|it| (true, spelling(&it.nom)));
    let acs = programme.acs().map(|(_, _, ac)| (false, spelling(&ac.libelle)));
    competences.chain(acs).filter(|(_, words)| !words.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::sample::Sample;

    #[test]
    fn words_tell_a_copy_from_another() {
        let one = Sample::but().competence("Traiter", &["AC11.01", "AC11.02"]).build();
        let mut other = one.clone();
        let file = Path::new("x");
        assert_eq!(kinship(&one, file, &other, false), Ok(Kinship::Copy));
        other.competences[0].nom = "Cuisiner".into();
        for ac in &mut other.competences[0].niveaux[0].acs {
            ac.libelle = format!("Peler {}", ac.code);
        }
        assert_eq!(kinship(&one, file, &other, false).map_err(|it| it.code), Err(OTHER));
        assert_eq!(kinship(&one, file, &other, true), Ok(Kinship::Same));
        other.competences.clear();
        assert_eq!(kinship(&other, file, &one, false), Ok(Kinship::First));
    }
}
