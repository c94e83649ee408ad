//! ORéBUT, the national tool in which the programmes of the BUT are written: reading its XML, both dialects, and
//! writing that of 2022.
//!
//! A programme comes as two files. The competences file holds the référentiel and the parcours; the formation
//! file holds semestres, SAÉ and ressources, and names compétences, AC and parcours of the other. The dialect
//! of 2022 gives compétences an `id` and writes codes with points (`AC24.01`, `SAÉ 1.01`); that of 2021 names
//! compétences and writes `AC4101`, `SAE101`. Codes are kept as they are written.
//!
//! What is odd is imported and reported ([`Warning`]); what is broken is refused whole ([`FormatError`]).
//! Identifiers derive from what the files say, so that reading a file again gives the same ones.

mod acs;
mod blanks;
mod codes;
mod duplicates;
mod element;
mod entities;
mod formation;

mod links;
mod names;
mod niveau;
mod page;
mod parcours;
mod referentiel;
mod text;
mod ues;
mod weave;
mod write;
mod xml;

use std::path::{Path, PathBuf};

use crate::{
    code,
    edit::Edit,
    formats::{
        FormatError, Imported, Warning,
        reading::{
            likeness::{Likeness, Sureness, root_name},
            merge,
            opened::Opened,
        },
    },
    i18n::Arg,
    programme::{Programme, slug},
};

use xml::{Source, refusal};

pub use text::{label as one_line, plain_text};
pub use write::write;
pub(in crate::formats) use {entities::entity, xml::decode};

/// A BUT lasts three years.
const YEARS: u8 = 3;
const SEMESTRES: u8 = 2 * YEARS;

/// The two files that make a programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Competences,
    Formation,
}

impl Kind {
    /// The root element of such a file.
    fn root(self) -> &'static str {
        match self {
            Kind::Competences => "referentiel_competence",
            Kind::Formation => "referentiel_formation",
        }
    }

    fn named(root: &str) -> Option<Self> {
        [Kind::Competences, Kind::Formation].into_iter().find(|kind| kind.root() == root)
    }
}

/// A file of ORéBUT is known by its root; XML that is broken before it may be one.
pub fn recognises(file: &Opened<'_>) -> Option<Likeness> {
    let bytes = file.bytes;
    // A mark of two bytes, or what stands before the first element: the text need not be whole.
    let is_xml = bytes.starts_with(b"\xff\xfe<") || bytes.starts_with(b"\xfe\xff\0<");
    let bare = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    if !(is_xml || bare.starts_with(b"<")) {
        return None;
    }
    let Ok(text) = decode(Path::new(""), bytes) else {
        let lossy = String::from_utf8_lossy(&bare[..bare.len().min(4096)]);
        return match root_name(&lossy) {
            Some(root) if Kind::named(root).is_none() => None,
            _ => Likeness::new(Sureness::Possible, code!("indice-xml"), []),
        };
    };
    match root_name(&text) {
        Some(root) => Kind::named(root).and_then(|_| Likeness::by_root(root)),
        None => Likeness::new(Sureness::Possible, code!("indice-xml"), []),
    }
}

/// Which file of ORéBUT this is, by its root element; None when it is none.
pub fn detect(bytes: &[u8]) -> Option<Kind> {
    kind_of(&decode(Path::new(""), bytes).ok()?)
}

fn kind_of(text: &str) -> Option<Kind> {
    root_name(text).and_then(Kind::named)
}

/// Reads a programme from a competences file, or from a competences and a formation file in any order.
///
/// # Errors
/// When a file is broken or is no file of ORéBUT, when there are two of one kind, or no competences file.
pub fn read(files: &[(PathBuf, Vec<u8>)]) -> Result<Imported, FormatError> {
    let texts = Texts::of(files)?;
    let mut warnings = Vec::new();
    let Some((file, text)) = &texts.competences else {
        return Err(refusal(texts.any_file(), None, code!("formation-seule"), Vec::new()));
    };
    let mut programme = referentiel::read(&Source::parse(file, text)?, None, &mut warnings)?;
    ues::complete(&mut programme);
    if let Some((file, text)) = &texts.formation {
        programme = read_formation(file, text, &programme, &mut warnings)?;
    }
    Ok(Imported { programme, warnings })
}

/// What the files add to `existing`, as one edit, to be applied to it as it is.
///
/// Objects are matched by identifier. Those that exist get the values that the files state, those that do not
/// are created, and nothing is deleted.
///
/// # Errors
/// As [`read`], but a formation file may come alone; and when the competences file is of another spécialité.
pub fn read_into(existing: &Programme, files: &[(PathBuf, Vec<u8>)]) -> Result<(Edit, Vec<Warning>), FormatError> {
    let texts = Texts::of(files)?;
    let mut warnings = Vec::new();
    let mut edits = Vec::new();
    let mut programme = existing.clone();
    if let Some((file, text)) = &texts.competences {
        let mut wanted = referentiel::read(&Source::parse(file, text)?, Some(existing), &mut warnings)?;
        same_specialite(file, existing, &wanted)?;
        wanted.semestres = existing.semestres.clone();
        ues::complete(&mut wanted);
        programme = merge_into(file, &programme, &wanted, &mut edits)?;
    }
    if let Some((file, text)) = &texts.formation {
        let wanted = read_formation(file, text, &programme, &mut warnings)?;
        merge_into(file, &programme, &wanted, &mut edits)?;
    }
    Ok((Edit::Batch(edits), warnings))
}

fn read_formation(
    file: &Path,
    text: &str,
    base: &Programme,
    warnings: &mut Vec<Warning>,
) -> Result<Programme, FormatError> {
    let source = Source::parse(file, text)?;
    let formation = formation::read(&source, warnings)?;
    Ok(weave::weave(&source, base, formation, warnings))
}

fn merge_into(
    file: &Path,
    existing: &Programme,
    wanted: &Programme,
    edits: &mut Vec<Edit>,
) -> Result<Programme, FormatError> {
    let (more, merged) = merge::edits(existing, wanted)
        .map_err(|why| refusal(file, None, code!("import-impossible"), vec![("raison", Arg::text(why.to_string()))]))?;
    edits.extend(more);
    Ok(merged)
}

/// Two spécialités are two programmes: mixing them would only be found out later.
fn same_specialite(file: &Path, existing: &Programme, wanted: &Programme) -> Result<(), FormatError> {
    if existing.sigle.is_empty() || slug(&existing.sigle) == slug(&wanted.sigle) {
        return Ok(());
    }
    let args = vec![
        ("lue", Arg::text(&wanted.sigle)),
        ("programme", Arg::text(existing.id.as_str())),
        ("specialite", Arg::text(&existing.sigle)),
    ];
    Err(refusal(file, None, code!("autre-specialite"), args))
}

/// The files by kind, decoded.
#[derive(Default)]
struct Texts<'f> {
    competences: Option<(&'f Path, String)>,
    formation: Option<(&'f Path, String)>,
}

impl<'f> Texts<'f> {
    fn of(files: &'f [(PathBuf, Vec<u8>)]) -> Result<Self, FormatError> {
        let mut texts = Self::default();
        for (file, bytes) in files {
            let text = decode(file, bytes)?;
            let (place, twice) = match kind_of(&text) {
                Some(Kind::Competences) => (&mut texts.competences, code!("deux-referentiels")),
                Some(Kind::Formation) => (&mut texts.formation, code!("deux-formations")),
                None => return Err(foreign(file, &text)),
            };
            if let Some((first, _)) = place {
                let args = vec![("autre", Arg::text(first.to_string_lossy()))];
                return Err(refusal(file, None, twice, args));
            }
            *place = Some((file, text));
        }
        if files.is_empty() {
            return Err(refusal(Path::new(""), None, code!("aucun-fichier"), Vec::new()));
        }
        Ok(texts)
    }

    fn any_file(&self) -> &Path {
        self.formation.as_ref().or(self.competences.as_ref()).map_or(Path::new(""), |(file, _)| file)
    }
}

/// Broken XML is refused as such; sound XML of another kind, by the name of its root.
fn foreign(file: &Path, text: &str) -> FormatError {
    match Source::parse(file, text) {
        Err(error) => error,
        Ok(source) => {
            let args = vec![("racine", Arg::text(source.root().tag_name().name()))];
            refusal(file, Some(source.line(source.root())), code!("xml-autre-racine"), args)
        }
    }
}
