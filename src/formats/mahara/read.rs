//! Reading a framework of SmartEvidence as a référentiel.

use std::{
    collections::{HashMap, HashSet},
    path::Path,
};

use serde_json::Value;

use crate::{
    code,
    formats::{
        Completed, FormatError, Imported, Source, Warning,
        orebut::{one_line, plain_text},
        reading::{
            codes::{Shapes, reads_as_ac, split},
            forest::forest,
            framework::{self, Return, imported, keep_details},
            json,
            kinship::{Kinship, kinship},
            likeness::{Likeness, Sureness},
            opened::Opened,
            tree::Enonce,
        },
        writing::identity::without_mark,
    },
    i18n::Arg,
    programme::{Id, Kind, Profil, Programme, Target},
};

/// More than this is no framework.
const MOST: usize = 50_000;

/// Whether this may be a framework of Mahara: a JSON object that speaks of standards and their elements.
pub fn recognises(file: &Opened<'_>) -> Option<Likeness> {
    let keys = ["standards", "standardelements"];
    Likeness::by_keys(Sureness::Certain, &keys).filter(|_| json::speaks_of(file.bytes, &keys))
}

/// Reads the framework of one file.
///
/// # Errors
/// When it is no JSON, no framework, or beyond measure.
pub fn read(files: &[Source]) -> Result<Imported, FormatError> {
    let (file, bytes) = files.first().map_or((Path::new(""), &[][..]), |(file, bytes)| (file, bytes));
    let whole = json::parse(file, bytes)?;
    let framework = whole.get("framework").unwrap_or(&whole);
    let list = |key: &str| framework.get(key).and_then(Value::as_array).map(Vec::as_slice);
    let (Some(standards), Some(elements)) = (list("standards"), list("standardelements")) else {
        return Err(FormatError::new(file, None, code!("mahara-sans-cadre"), Vec::new()));
    };
    if standards.len().max(elements.len()) > MOST {
        return Err(FormatError::new(file, None, code!("json-trop-gros"), vec![("nombre", Arg::Count(MOST))]));
    }
    let title = one_line(&json::text(framework, "name"));
    let mut programme = Programme::new(Id::from_label(&title), Profil::Autre, title.clone());
    let presentation = html(framework, "description");
    if !presentation.is_empty() && presentation != title {
        let of_all = Target::new(Kind::Programme, &programme.id);
        keep_details(&mut programme, vec![(of_all, presentation)]);
    }
    let mut reader = Reader { file, warnings: Vec::new() };
    let enonces = reader.enonces(standards, elements);
    Ok(imported(programme, enonces, 0, (file, None), reader.warnings))
}

/// What the framework of a file adds to `existing` and changes in it. It has no identifiers: its title and its words tell
/// whether it is the same.
///
/// # Errors
/// As [`read`]; also when it is another framework.
pub fn complete(existing: &Programme, files: &[Source]) -> Result<Completed, FormatError> {
    let file = files.first().map_or(Path::new(""), |(file, _)| file);
    let mut read = read(files)?;
    read.programme.remarques.clear();
    let kinship = match kinship(existing, file, &read.programme, false)? {
        Kinship::Copy if without_mark(&read.programme.intitule) == one_line(&existing.intitule) => Kinship::First,
        other => other,
    };
    unnamed(&mut read.programme, existing);
    framework::complete(existing, file, read, &Return { kinship, is_exact: false, has_order: true })
}

/// Names that were made for want of one say nothing: an object that has none is called by its code or its identifier.
fn unnamed(framework: &mut Programme, existing: &Programme) {
    let competences: HashSet<&str> = existing.competences.iter().map(|it| it.id.as_str()).collect();
    for competence in &mut framework.competences {
        if competences.contains(competence.libelle.as_str()) || competence.libelle == competence.nom {
            competence.libelle.clear();
        }
        for niveau in &mut competence.niveaux {
            if existing.niveaux().any(|(_, it)| it.libelle.is_empty() && it.id.as_str() == niveau.libelle) {
                niveau.libelle.clear();
            }
            for ac in &mut niveau.acs {
                if ac.libelle == ac.code
                    || existing.acs().any(|(_, _, it)| it.libelle.is_empty() && it.id.as_str() == ac.libelle)
                {
                    ac.libelle.clear();
                }
            }
        }
    }
}

struct Reader<'f> {
    file: &'f Path,
    warnings: Vec<Warning>,
}

impl Reader<'_> {
    /// The standards and their elements, each after what it is under.
    fn enonces(&mut self, standards: &[Value], elements: &[Value]) -> Vec<Enonce> {
        let names: Vec<String> = elements.iter().map(|it| one_line(&json::text(it, "name"))).collect();
        let shapes = Shapes::of(names.iter().map(String::as_str), std::iter::empty());
        let mut of_standard: HashMap<String, usize> = HashMap::new();
        for (rank, it) in standards.iter().enumerate() {
            of_standard.entry(json::text(it, "standardid")).or_insert(rank);
        }
        let mut by_id: HashMap<(String, String), usize> = HashMap::new();
        for (rank, it) in elements.iter().enumerate() {
            let id = (json::text(it, "standardid"), json::text(it, "elementid"));
            if let Some(first) = by_id.get(&id).filter(|_| !id.1.is_empty()) {
                let args = vec![
                    ("id", Arg::text(&id.1)),
                    ("nom", Arg::text(&names[rank])),
                    ("autre", Arg::text(&names[first - standards.len()])),
                ];
                let code = code!("mahara-id-double");
                self.warnings.push(Warning::new(self.file, None, code, args));
            } else {
                by_id.insert(id, standards.len() + rank);
            }
        }
        let mut orphans: HashMap<usize, String> = HashMap::new();
        // Without a word of parents, numbers say what is under what: 1.1.2 is under 1.1.
        let is_named = |it: &Value| ["parentelementid", "parentid"].iter().any(|key| !json::text(it, key).is_empty());
        let are_numbered = !elements.iter().any(is_named);
        let over = |it: &Value| {
            let id = json::text(it, "elementid");
            let parent = id.rsplit_once('.').map(|it| it.0.to_owned()).filter(|_| are_numbered)?;
            by_id.contains_key(&(json::text(it, "standardid"), parent.clone())).then_some(parent)
        };
        let mut parents = vec![None; standards.len()];
        for (rank, it) in elements.iter().enumerate() {
            // What Mahara reads, and what it writes.
            let named = ["parentelementid", "parentid"].iter().map(|key| json::text(it, key));
            let named = named.into_iter().find(|it| !matches!(it.as_str(), "" | "0")).or_else(|| over(it));
            let standard = json::text(it, "standardid");
            let parent = match &named {
                Some(parent) => by_id.get(&(standard.clone(), parent.clone())),
                None => of_standard.get(&standard),
            };
            if parent.is_none() {
                orphans.insert(standards.len() + rank, named.unwrap_or(standard));
            }
            parents.push(parent.copied());
        }
        let order: Vec<usize> = (0..parents.len()).collect();
        let forest = forest(&parents, &order);
        orphans.extend(forest.circles.iter().map(|it| (*it, String::new())));
        let enonce = |(rank, depth): (usize, usize)| {
            let orphan = orphans.get(&rank).cloned();
            match rank.checked_sub(standards.len()) {
                None => standard(&standards[rank], depth),
                Some(rank) => vec![Enonce { depth, orphan, ..element(&elements[rank], &names[rank], &shapes) }],
            }
        };
        forest.tree.into_iter().flat_map(enonce).collect()
    }
}

/// A standard: a compétence, and the list of its composantes as tapis writes it.
fn standard(it: &Value, depth: usize) -> Vec<Enonce> {
    let (short, name) = (one_line(&json::text(it, "shortname")), one_line(&json::text(it, "name")));
    let is_code = short.chars().any(|c| c.is_ascii_digit()) && !short.contains(' ');
    let rest = name.strip_prefix(short.as_str()).filter(|_| is_code);
    let rest = rest.map(|it| it.trim_start_matches([' ', '-', '–', ':', '.'])).filter(|it| !it.is_empty());
    // « C1 » and « C1 - Observer » say one name.
    let (nom, libelle) = match rest {
        Some(rest) => (rest.to_owned(), String::new()),
        None if short.is_empty() || name == short => (name, String::new()),
        None => (short, name),
    };
    let text = plain_text(&json::text(it, "description"));
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|it| !it.is_empty()).collect();
    let item = |line: &&str| line.strip_prefix("- ").filter(|it| it.starts_with("En ")).map(str::to_owned);
    let composantes: Vec<String> = lines.iter().filter_map(item).collect();
    let others: Vec<&str> = lines.iter().copied().filter(|it| item(it).is_none()).collect();
    let detail = one_line(&others.join(" "));
    let libelle = match libelle.strip_suffix('…') {
        Some(start) if detail.starts_with(start) => detail.clone(),
        _ => libelle,
    };
    let detail = if detail == libelle || detail == nom { String::new() } else { detail };
    let head = Enonce { depth, kind: Some(Kind::Competence), nom, libelle, detail, ..Enonce::default() };
    let composante = |libelle| Enonce { depth: depth + 1, kind: Some(Kind::Composante), libelle, ..Enonce::default() };
    [head].into_iter().chain(composantes.into_iter().map(composante)).collect()
}

fn element(it: &Value, name: &str, shapes: &Shapes) -> Enonce {
    let short = one_line(&json::text(it, "shortname"));
    let detail = html(it, "description");
    // A short name is a code when it looks like one, when the name repeats it, or when it is one word.
    let repeated =
        name.strip_prefix(short.as_str()).filter(|it| !short.is_empty() && it.starts_with([' ', ':', '.', ')']));
    let is_code = !short.contains(' ') && !short.is_empty();
    let (code, wording) = match repeated {
        Some(rest) if is_code => (short.clone(), rest.trim_start_matches([' ', ':', '-', '–', '.', ')'])),
        _ if is_code => (short.clone(), name),
        _ => match shapes.split(name).or_else(|| split(name)) {
            Some((code, rest)) => (code.to_owned(), rest),
            None => (String::new(), name),
        },
    };
    let level = level_of(&short);
    let wording = if wording.is_empty() { name } else { wording };
    let kept = detail == wording || detail == name || detail.is_empty();
    let whole = wording.strip_suffix('…').is_some_and(|it| detail.starts_with(it));
    let libelle = if whole { detail.clone() } else { wording.to_owned() };
    let said = level.is_some() || short == code || short.is_empty() || name.starts_with(short.trim_end_matches('…'));
    let mut details = Vec::new();
    if !said && !reads_as_ac(&short) {
        details.push(short.clone());
    }
    if !kept && !whole {
        details.push(detail);
    }
    // What names no element of another kind is told by its place.
    Enonce {
        kind: level.map(|_| Kind::Niveau),
        ordre: level,
        code,
        libelle,
        intact: if whole { String::new() } else { name.to_owned() },
        detail: details.join("\n"),
        ..Enonce::default()
    }
}

/// The rank that the short name of a niveau says, as tapis writes it: « Niveau 2 ».
fn level_of(short: &str) -> Option<u8> {
    let (word, number) = short.split_once(' ')?;
    let is_level = matches!(word, "Niveau" | "Level");
    number.parse().ok().filter(|it| is_level && *it > 0)
}

/// The text of a description, which is HTML.
fn html(it: &Value, key: &str) -> String {
    one_line(&plain_text(&json::text(it, key)).replace('\n', " "))
}
