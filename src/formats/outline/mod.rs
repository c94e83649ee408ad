//! An outline of compétences, niveaux and AC in Markdown or LaTeX: headings, and lists under them.

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
            tree::Enonce,
            opened::Opened,
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
    let starts =
        |it: &Line| it.text.split_whitespace().next().is_some_and(|it| reads_as_ac(it.trim_end_matches([':', '.'])));
    let read = lines(text);
    let codes = read.iter().filter(|it| it.depth.is_some() && starts(it)).count();
    let has_heading = read.iter().any(|it| it.is_heading);
    if has_heading && codes > 0 {
        return Likeness::new(Sureness::Likely, code!("indice-plan"), [("nombre", Arg::Count(codes))]);
    }
    None
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

/// The statements of the lines, and what stands before the first of them.
fn enonces(lines: &[Line]) -> (Vec<Enonce>, String) {
    let shapes =
        Shapes::of(lines.iter().filter(|it| it.depth.is_some()).map(|it| it.text.as_str()), std::iter::empty());
    let (mut enonces, mut before): (Vec<Enonce>, Vec<&str>) = (Vec::new(), Vec::new());
    let mut over: Vec<usize> = Vec::new();
    for line in lines {
        let Some(depth) = line.depth else {
            match enonces.last_mut() {
                Some(last) if last.detail.is_empty() => last.detail.clone_from(&line.text),
                Some(last) => last.detail = format!("{} {}", last.detail, line.text),
                None => before.push(&line.text),
            }
            continue;
        };
        over.retain(|it| *it < depth);
        let at = over.len();
        over.push(depth);
        let (code, wording) = match shapes.split(&line.text).or_else(|| split(&line.text)) {
            Some((code, rest)) => (code.to_owned(), rest.to_owned()),
            None => (String::new(), line.text.clone()),
        };
        enonces.push(Enonce { depth: at, code, nom: wording, intact: line.text.clone(), ..Enonce::default() });
    }
    (enonces, one_line(&before.join(" ")))
}
