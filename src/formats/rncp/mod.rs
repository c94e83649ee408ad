//! The blocs de compétences of the RNCP's open data: one CSV for all fiches, `;` between columns. Of a file that holds
//! every fiche in France, only the blocs of one are read.

use std::{
    collections::{HashMap, HashSet},
    path::Path,
};

use csv::{ReaderBuilder, StringRecord};

use crate::{
    code,
    edit::Edit,
    formats::{
        Completed, FormatError, Imported, Source, Warning,
        orebut::one_line,
        reading::{
            ids::taken,
            likeness::{Likeness, Sureness, head},
            merge,
            opened::Opened,
        },
    },
    i18n::Arg,
    programme::{Bloc, Id, Profil, Programme, spelling},
};

/// The columns that are read, by their heads.
const FICHE: &str = "Numero_Fiche";
const CODE: &str = "Bloc_Competences_Code";
const LIBELLE: &str = "Bloc_Competences_Libelle";

/// Its heads are of no other table.
pub fn recognises(file: &Opened<'_>) -> Option<Likeness> {
    let text = file.table()?;
    let first = text.lines().next().unwrap_or_default().to_lowercase();
    let all = [FICHE, CODE, LIBELLE];
    let has_all = all.iter().all(|it| first.contains(&it.to_lowercase()));
    has_all.then(|| Likeness::by_heads(Sureness::Certain, all)).flatten()
}

/// One bloc, as a row says it.
struct Row {
    fiche: String,
    code: String,
    libelle: String,
}

/// Makes a programme of the blocs of a file that holds one fiche.
///
/// # Errors
/// When it has no such columns, or several fiches.
pub fn read(files: &[Source]) -> Result<Imported, FormatError> {
    let (file, bytes) = files.first().map_or((Path::new(""), &[][..]), |(file, bytes)| (file, bytes));
    let (rows, warnings) = rows(file, bytes, None)?;
    let fiches: HashSet<&str> = rows.iter().map(|it| it.fiche.as_str()).collect();
    let Some(fiche) = fiches.iter().next().copied().filter(|_| fiches.len() == 1) else {
        let args = vec![("nombre", Arg::Count(fiches.len()))];
        return Err(FormatError::new(file, None, code!("rncp-plusieurs"), args));
    };
    let mut programme = Programme::new(Id::from_label(fiche), Profil::Autre, fiche);
    programme.rncp = Some(fiche.to_owned());
    add(&mut programme, &rows);
    Ok(Imported { programme, warnings })
}

/// The blocs of the programme's fiche, and no other.
///
/// # Errors
/// When the programme names no fiche, or the file has none of its blocs.
pub fn complete(existing: &Programme, files: &[Source]) -> Result<Completed, FormatError> {
    let (file, bytes) = files.first().map_or((Path::new(""), &[][..]), |(file, bytes)| (file, bytes));
    let Some(fiche) = existing.rncp.as_deref().filter(|it| !it.trim().is_empty()) else {
        let args = vec![("programme", Arg::text(existing.id.as_str()))];
        return Err(FormatError::new(file, None, code!("rncp-sans-fiche"), args));
    };
    let (rows, mut warnings) = rows(file, bytes, Some(&numbered(fiche)))?;
    if rows.is_empty() {
        return Err(FormatError::new(file, None, code!("rncp-absente"), vec![("fiche", Arg::text(fiche))]));
    }
    let mut wanted = existing.clone();
    add(&mut wanted, &rows);
    let (edits, _) = merge::edits(existing, &wanted).map_err(|why| {
        FormatError::new(file, None, code!("import-impossible"), vec![("raison", Arg::text(why.to_string()))])
    })?;
    let known: HashSet<_> = rows.iter().map(|it| spelling(&it.code)).collect();
    let absent: Vec<&str> =
        existing.blocs.iter().filter(|it| !known.contains(&spelling(&it.code))).map(|it| it.code.as_str()).collect();
    if !absent.is_empty() {
        let args = vec![("nombre", Arg::Count(absent.len())), ("codes", Arg::list(absent))];
        warnings.push(Warning::new(file, None, code!("rncp-blocs-absents"), args));
    }
    Ok((Edit::Batch(edits), warnings).into())
}

/// Gives a programme the blocs of rows: those that it has get their wordings.
fn add(programme: &mut Programme, rows: &[Row]) {
    let mut ids = taken::<Bloc>(programme);
    for row in rows {
        match programme.blocs.iter_mut().find(|it| spelling(&it.code) == spelling(&row.code)) {
            Some(known) if one_line(&known.libelle) != row.libelle => known.libelle.clone_from(&row.libelle),
            Some(_) => {}
            None => programme.blocs.push(Bloc {
                id: ids.give(&row.code),
                code: row.code.clone(),
                libelle: row.libelle.clone(),
                competences: Default::default(),
            }),
        }
    }
}

/// `RNCP35401`, however it is written: the digits, and whether it is of the other list, the répertoire spécifique.
fn numbered(fiche: &str) -> (bool, String) {
    let digits: String = fiche.chars().filter(char::is_ascii_digit).collect();
    (fiche.trim().to_uppercase().starts_with("RS"), digits.trim_start_matches('0').to_owned())
}

/// The rows of one fiche, or of all; and the blocs of which two rows say two things.
fn rows(file: &Path, bytes: &[u8], fiche: Option<&(bool, String)>) -> Result<(Vec<Row>, Vec<Warning>), FormatError> {
    let opened = Opened::new(file, bytes);
    let Some(text) = opened.table() else {
        return Err(FormatError::new(file, Some(1), code!("rncp-sans-colonnes"), Vec::new()));
    };
    let first = text.lines().next().unwrap_or_default();
    let delimiter = [b';', b',', b'\t'].into_iter().max_by_key(|it| first.bytes().filter(|byte| byte == it).count());
    let mut reader =
        ReaderBuilder::new().flexible(true).delimiter(delimiter.unwrap_or(b';')).from_reader(text.as_bytes());
    let unreadable = |_| FormatError::new(file, None, code!("tableur-illisible"), Vec::new());
    let heads = reader.headers().map_err(unreadable)?.clone();
    let column = |name: &str| heads.iter().position(|it| head(it) == name.to_lowercase());
    let (Some(of_fiche), Some(of_code), Some(of_libelle)) = (column(FICHE), column(CODE), column(LIBELLE)) else {
        return Err(FormatError::new(file, Some(1), code!("rncp-sans-colonnes"), Vec::new()));
    };
    let (mut rows, mut warnings): (Vec<Row>, Vec<Warning>) = (Vec::new(), Vec::new());
    let (mut seen, mut record): (HashMap<String, usize>, _) = (HashMap::new(), StringRecord::new());
    while reader.read_record(&mut record).map_err(unreadable)? {
        let cell = |at: usize| one_line(record.get(at).unwrap_or_default());
        let row = Row { fiche: cell(of_fiche), code: cell(of_code), libelle: cell(of_libelle) };
        if row.code.is_empty() || fiche.is_some_and(|it| numbered(&row.fiche) != *it) {
            continue;
        }
        match seen.get(&row.code).map(|at| &rows[*at]) {
            Some(first) if first.libelle != row.libelle => {
                let args = vec![("bloc", Arg::text(&row.code)), ("texte", Arg::text(&row.libelle))];
                let line = record.position().and_then(|at| usize::try_from(at.line()).ok());
                warnings.push(Warning::new(file, line, code!("rncp-deux-libelles"), args));
            }
            Some(_) => {}
            None => {
                seen.insert(row.code.clone(), rows.len());
                rows.push(row);
            }
        }
    }
    Ok((rows, warnings))
}
