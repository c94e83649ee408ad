//! Reading a competency framework as a référentiel.

use std::{collections::HashMap, path::Path};

use super::{
    rows::{Row, rows},
    *,
};
use crate::{
    code,
    formats::{
        Completed, FormatError, Imported, Source, Warning,
        orebut::{one_line as text, plain_text},
        reading::{
            framework,
            tree::{Enonce, preorder, referentiel},
        },
    },
    i18n::{Arg, FileCode, I18n, Lang},
    programme::{Id, Kind, Profil, Programme},
};

/// Reads the framework of one file.
///
/// # Errors
/// When it is no such file, or has no framework.
pub fn read(files: &[Source]) -> Result<Imported, FormatError> {
    let (file, bytes) = files.first().cloned().unwrap_or_default();
    let rows = rows(&file, &bytes)?;
    let Some(head) = rows.iter().find(|it| it.is_framework()) else {
        return Err(FormatError::new(&file, None, code!("moodle-sans-cadre"), Vec::new()));
    };
    let mut reader = Reader { file: &file, warnings: Vec::new() };
    for other in rows.iter().filter(|it| it.is_framework()).skip(1) {
        reader.warn(other.line, code!("moodle-deux-cadres"), vec![("nom", Arg::text(other.cell(NAME)))]);
    }
    let nom = name(head);
    let description = plain(head);
    let intitule = if description.is_empty() { nom.clone() } else { description };
    let label = if head.cell(ID).is_empty() { &nom } else { head.cell(ID) };
    let mut programme = Programme::new(Id::from_label(label), Profil::Autre, intitule);
    let competencies: Vec<&Row> = rows.iter().filter(|it| !it.is_framework()).collect();
    let tree = reader.tree(&competencies);
    let depth = depth_of_competencies(head.cell(TAXONOMY), &tree);
    let enonces = tree.into_iter().filter_map(|(rank, at)| {
        let row = competencies[rank];
        if at < depth {
            reader.warn(row.line, code!("moodle-domaine"), vec![("nom", Arg::text(row.cell(NAME)))]);
        }
        Some(enonce(row, at.checked_sub(depth)?))
    });
    let read = referentiel(enonces.collect());
    programme.competences = read.competences;
    for (count, code) in
        [(read.trop_profonds, code!("cadre-trop-profond")), (read.sans_niveau, code!("cadre-sans-niveau"))]
    {
        if count > 0 {
            reader.warn(head.line, code, vec![("nombre", Arg::Count(count))]);
        }
    }
    Ok(Imported { programme, warnings: reader.warnings })
}

/// What the framework of a file adds to `existing` and changes in it.
///
/// # Errors
/// As [`read`].
pub fn complete(existing: &Programme, files: &[Source]) -> Result<Completed, FormatError> {
    let file = files.first().map(|(file, _)| file.as_path()).unwrap_or(Path::new(""));
    let model = framework::model(existing, write(existing, &I18n::new(Lang::Fr)), read);
    // Numbers, ranks and years have no column: they were made from the order of the rows.
    framework::complete(existing, file, read(files)?, &model, false)
}

/// The depth at which compétences stand: under domains when the framework calls its upper levels otherwise.
fn depth_of_competencies(taxonomy: &str, tree: &[(usize, usize)]) -> usize {
    let deepest = tree.iter().map(|(_, depth)| *depth).max().unwrap_or(0);
    let named = taxonomy.split(',').position(|it| it.trim() == "competency").unwrap_or(0);
    // What has no level below its compétences would lose them all.
    if named < deepest { named } else { 0 }
}

struct Reader<'f> {
    file: &'f Path,
    warnings: Vec<Warning>,
}

impl Reader<'_> {
    fn warn(&mut self, line: usize, code: FileCode, args: Vec<(&'static str, Arg)>) {
        self.warnings.push(Warning::new(self.file, Some(line), code, args));
    }

    /// The ranks of the rows, each after its parent's, with their depths.
    fn tree(&mut self, rows: &[&Row]) -> Vec<(usize, usize)> {
        let mut by_id: HashMap<&str, usize> = HashMap::new();
        for (rank, row) in rows.iter().enumerate() {
            let id = row.cell(ID);
            if let Some(first) = by_id.get(id).filter(|_| !id.is_empty()) {
                let args = vec![("id", Arg::text(id)), ("ligne", Arg::Count(rows[*first].line))];
                self.warn(row.line, code!("moodle-id-double"), args);
            } else {
                by_id.insert(id, rank);
            }
        }
        let (mut roots, mut children) = (Vec::new(), vec![Vec::new(); rows.len()]);
        for (rank, row) in rows.iter().enumerate() {
            match (row.cell(PARENT), by_id.get(row.cell(PARENT))) {
                ("", _) => roots.push(rank),
                (_, Some(parent)) => children[*parent].push(rank),
                (parent, None) => {
                    let args = vec![("nom", Arg::text(row.cell(NAME))), ("parent", Arg::text(parent))];
                    self.warn(row.line, code!("moodle-parent-inconnu"), args);
                    roots.push(rank);
                }
            }
        }
        let tree = preorder(&roots, &children);
        if tree.len() < rows.len() {
            let line = rows.first().map_or(1, |it| it.line);
            self.warn(line, code!("moodle-boucle"), vec![("nombre", Arg::Count(rows.len() - tree.len()))]);
        }
        tree
    }
}

/// What a row says. Those that tapis wrote say by their id numbers what they are.
fn enonce(row: &Row, depth: usize) -> Enonce {
    let (id, nom, description) = (row.cell(ID), name(row), plain(row));
    let own = [(COMPETENCE, Kind::Competence), (NIVEAU, Kind::Niveau), (AC, Kind::Ac)];
    let own = own.into_iter().find_map(|(start, kind)| Some((kind, Id::<()>::new(id.strip_prefix(start)?).ok()?)));
    let Some((kind, own)) = own else {
        return Enonce { depth, id: id.to_owned(), code: text(id), nom, libelle: description, ..Enonce::default() };
    };
    let code = if kind == Kind::Ac { code_of(&nom, &description).to_owned() } else { String::new() };
    // A name that only repeats the identifier was made for want of one.
    let is_named = nom != own.as_str();
    let nom = if is_named && kind == Kind::Competence { nom } else { String::new() };
    let code = if is_named { code } else { String::new() };
    Enonce { depth, kind: Some(kind), id: own.to_string(), code, nom, libelle: description, ..Enonce::default() }
}

/// The code of an AC: what stands in its name before its wording, which may be cut short there.
fn code_of<'n>(name: &'n str, wording: &str) -> &'n str {
    let bare = name.strip_suffix('…').unwrap_or(name);
    if wording.is_empty() {
        return name;
    }
    let starts = |at: usize| wording.starts_with(bare[at..].trim_start());
    let at = bare.match_indices(' ').map(|(at, _)| at).find(|at| starts(*at));
    if wording.starts_with(bare) { "" } else { at.map_or(name, |at| &bare[..at]) }
}

/// The short name of a row.
fn name(row: &Row) -> String {
    text(row.cell(NAME).trim_start_matches(NEUTRAL))
}

/// The description of a row as one line of text.
fn plain(row: &Row) -> String {
    let description = row.cell(DESCRIPTION);
    if row.cell(FORMAT) == HTML { text(&plain_text(description)) } else { text(description) }
}
