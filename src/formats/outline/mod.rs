//! An outline of compétences, niveaux and AC in Markdown or LaTeX: headings, and lists under them.

mod latex;
mod lines;

use std::path::Path;

use lines::{Line, lines};

use crate::{
    code,
    formats::{
        FormatError, Imported, Source,
        orebut::one_line,
        reading::{
            codes::{Shapes, reads_as_ac, split},
            framework::{imported, keep_details},
            likeness::{Likeness, Sureness, bare_text, ends_in},
            opened::Opened,
            tree::Enonce,
        },
    },
    i18n::Arg,
    programme::{Id, Kind, Profil, Programme, Target},
};

/// More statements than this are no framework.
const MOST: usize = 20_000;
/// What formats of text may be such an outline.
const ENDINGS: [&str; 3] = ["md", "markdown", "tex"];

/// An outline has codes of AC: any other text has headings and lists.
pub fn recognises(opened: &Opened<'_>) -> Option<Likeness> {
    let (file, text) = (opened.file, bare_text(opened.bytes)?);
    let is_text = ENDINGS.iter().any(|it| ends_in(file, it))
        || text.starts_with('#')
        || text.contains("\\section{")
        || text.contains("\\section[");
    if !is_text {
        return None;
    }
    let read = lines(text);
    let codes = read.iter().filter(|it| it.depth.is_some() && it.is_ac()).count();
    let has_heading = read.iter().any(|it| it.is_heading);
    if has_heading && codes > 0 {
        return Likeness::new(Sureness::Likely, code!("indice-plan"), [("nombre", Arg::Count(codes))]);
    }
    None
}

impl Line {
    /// Whether it begins with the code of an AC.
    fn is_ac(&self) -> bool {
        self.text.split_whitespace().next().is_some_and(|it| reads_as_ac(it.trim_end_matches([':', '.'])))
    }
}

/// Reads the outline of one file.
///
/// # Errors
/// When it is no text, has no headings, or is beyond measure.
pub fn read(files: &[Source]) -> Result<Imported, FormatError> {
    let (file, bytes) = files.first().map_or((Path::new(""), &[][..]), |(file, bytes)| (file, bytes));
    let text = bare_text(bytes).ok_or_else(|| FormatError::new(file, None, code!("plan-pas-utf8"), Vec::new()))?;
    let mut read = lines(text);
    if read.iter().filter(|it| it.depth.is_some()).count() > MOST {
        return Err(FormatError::new(file, None, code!("json-trop-gros"), vec![("nombre", Arg::Count(MOST))]));
    }
    if !read.iter().any(|it| it.is_heading) {
        return Err(FormatError::new(file, None, code!("plan-sans-titres"), Vec::new()));
    }
    let stem = file.file_stem().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
    let title = title(&mut read).unwrap_or(stem);
    let mut programme = Programme::new(Id::from_label(&title), Profil::Autre, title);
    let (enonces, before) = enonces(&read);
    if !before.is_empty() {
        let of_all = Target::new(Kind::Programme, &programme.id);
        keep_details(&mut programme, vec![(of_all, before)]);
    }
    Ok(imported(programme, enonces, 0, (file, None), Vec::new()))
}

/// The title of the whole, taken out of the lines: what says so, or the one heading under which all others stand.
fn title(lines: &mut Vec<Line>) -> Option<String> {
    if let Some(at) = lines.iter().position(|it| it.is_title) {
        return Some(lines.remove(at).text);
    }
    let first = lines.iter().position(|it| it.depth.is_some())?;
    let top = lines[first].depth?;
    let others = lines.iter().skip(first + 1).filter_map(|it| it.depth);
    let (alone, deepest) = (others.clone().all(|it| it > top), others.max().unwrap_or(top));
    let heads = lines.iter().filter(|it| it.is_heading && it.depth == Some(top + 1)).count();
    // A single compétence is no title: what stands under the title are compétences and what these hold.
    let says_itself = ["Compétence", "Competence", "C1"].iter().any(|it| lines[first].text.starts_with(it));
    (alone && heads > 0 && deepest > top + 1 && !says_itself).then(|| lines.remove(first).text)
}

/// What a line says that the items under it are, when it is the head of composantes or of situations.
fn group_of(text: &str) -> Option<Kind> {
    let bare = text.trim_end_matches([':', ' ', '\u{a0}', '\u{202f}']).to_lowercase();
    match bare.as_str() {
        "composantes essentielles"
        | "composantes"
        | "composante essentielle"
        | "critères de qualité"
        | "essential components" => Some(Kind::Composante),
        "situations professionnelles" | "situations" | "familles de situations" | "professional situations" => {
            Some(Kind::Situation)
        }
        _ => None,
    }
}

/// Whether an item is worded as composantes essentielles are: « En respectant… ».
fn is_composante(text: &str) -> bool {
    let mut words = text.split_whitespace();
    words.next() == Some("En") && words.next().is_some_and(|it| it.ends_with("ant"))
}

/// The statements of the lines, and what stands before the first of them.
fn enonces(lines: &[Line]) -> (Vec<Enonce>, String) {
    let has_acs = lines.iter().any(|it| it.depth.is_some() && it.is_ac());
    let (mut group, mut ac): (Option<Kind>, Option<usize>) = (None, None);
    let shapes =
        Shapes::of(lines.iter().filter(|it| it.depth.is_some()).map(|it| it.text.as_str()), std::iter::empty());
    let (mut enonces, mut before): (Vec<Enonce>, Vec<&str>) = (Vec::new(), Vec::new());
    let mut over: Vec<usize> = Vec::new();
    for line in lines {
        let group_here = group_of(&line.text);
        if line.is_heading || group_here.is_some() {
            group = group_here;
        }
        if group_here.is_some() {
            continue;
        }
        // What stands below an AC speaks of it, unless it is one too.
        let is_below = line.depth.zip(ac).is_some_and(|(depth, ac)| depth > ac) && !line.is_ac() && !line.is_heading;
        let Some(depth) = line.depth.filter(|_| !is_below) else {
            match enonces.last_mut() {
                Some(last) if last.detail.is_empty() => last.detail.clone_from(&line.text),
                Some(last) => last.detail = format!("{} {}", last.detail, line.text),
                None => before.push(&line.text),
            }
            continue;
        };
        ac = line.is_ac().then_some(depth);
        over.retain(|it| *it < depth);
        let at = over.len();
        let kind = group.filter(|_| !line.is_heading && !line.is_ac());
        let kind = kind.or((has_acs && !line.is_heading && is_composante(&line.text)).then_some(Kind::Composante));
        if let Some(kind) = kind {
            let libelle = line.text.clone();
            enonces.push(Enonce { depth: at, kind: Some(kind), libelle, ..Enonce::default() });
            continue;
        }
        over.push(depth);
        let (code, wording) = match shapes.split(&line.text).or_else(|| split(&line.text)) {
            Some((code, rest)) => (code.to_owned(), rest.to_owned()),
            None => (String::new(), line.text.clone()),
        };
        enonces.push(Enonce { depth: at, code, nom: wording, intact: line.text.clone(), ..Enonce::default() });
    }
    (enonces, one_line(&before.join(" ")))
}
