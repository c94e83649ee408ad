//! What a competency that tapis wrote says when it comes back.
//!
//! Its name and its description are two fields: each is compared apart with what an export writes today or wrote
//! before, and with what Moodle makes of that. Only one that somebody changed says something.

use super::{
    cells::{described, name, short, stripped},
    head::is_start,
    write::{Texts, name_of, of_ac, of_competence, of_niveau},
};
use crate::{
    formats::{
        orebut::one_line,
        reading::{codes, codes::Shapes, tree::Enonce},
    },
    programme::{Ac, Competence, Niveau},
};

/// The two texts of a row, decoded.
pub(super) struct Cells {
    /// As it stands in the file, on one line.
    pub raw: String,
    pub name: String,
    pub description: String,
}

impl Cells {
    /// Whether the name is what is written for `whole`, in any of the ways in which it was or is.
    fn has_name(&self, today: &Texts, whole: &str, id: &str) -> bool {
        let whole = one_line(whole);
        let raw = one_line(&self.raw);
        self.name == name(&today.name)
            || raw == whole
            || raw == stripped(&whole)
            || self.name == whole
            || is_start(&self.name, &whole)
            || is_start(&raw, &stripped(&whole))
            || self.name == name(&short(&whole, "").0)
            || whole.is_empty() && self.name == id
    }

    /// Whether the description says nothing that is not known.
    fn has_description(&self, known: &str) -> bool {
        self.description.is_empty() || says(&self.description, known) || says(&self.description, &described(known))
    }

    /// The wording of a name that changed: whole in the description when the name is only the start of it.
    fn wording<'c>(&'c self, name: &'c str) -> &'c str {
        if is_start(name, &self.description) { &self.description } else { name }
    }
}

/// Whether two texts have the same words: HTML keeps no line end, and no blank beside one.
fn says(text: &str, known: &str) -> bool {
    text.split_whitespace().eq(known.split_whitespace())
}

/// A compétence: its name and its wording are fields of their own.
pub(super) fn competence(known: &Competence, cells: Cells) -> Enonce {
    let today = of_competence(known);
    let nom =
        if cells.has_name(&today, &known.nom, known.id.as_str()) { known.nom.clone() } else { cells.name.clone() };
    let libelle = if cells.has_description(&known.libelle) { known.libelle.clone() } else { cells.description.clone() };
    Enonce { nom, libelle, ..Enonce::default() }
}

pub(super) fn niveau(known: &Niveau, cells: Cells) -> Enonce {
    let today = of_niveau(known);
    let has_name = cells.has_name(&today, &known.libelle, known.id.as_str());
    let (libelle, detail) = match (has_name, cells.has_description(&known.libelle)) {
        (true, true) => (known.libelle.clone(), String::new()),
        (true, false) => (cells.description.clone(), String::new()),
        (false, true) => (cells.wording(&cells.name).to_owned(), String::new()),
        (false, false) => two(&cells, &cells.name),
    };
    Enonce { libelle, detail, ..Enonce::default() }
}

/// An AC, of which the name holds the code too.
pub(super) fn ac(known: &Ac, cells: Cells, shapes: &Shapes) -> Enonce {
    let today = of_ac(known);
    let has_name = cells.has_name(&today, &name_of(known), known.id.as_str());
    let same = cells.has_description(&known.libelle);
    if has_name {
        let libelle =
            if same { known.libelle.clone() } else { without_code(&known.code, &cells.description).to_owned() };
        return Enonce { code: known.code.clone(), libelle, ..Enonce::default() };
    }
    let (code, wording) = parted(known, &cells, shapes);
    let is_known = says(&wording, &known.libelle) || is_start(&wording, &one_line(&known.libelle));
    let (libelle, detail) = match same {
        true if is_known => (known.libelle.clone(), String::new()),
        true => (cells.wording(&wording).to_owned(), String::new()),
        false if is_known => (cells.description.clone(), String::new()),
        false => two(&cells, &wording),
    };
    Enonce { code, libelle, detail, ..Enonce::default() }
}

/// Two texts that were both changed: one wording when they agree, else the name is it.
fn two(cells: &Cells, wording: &str) -> (String, String) {
    if cells.description == wording || is_start(wording, &cells.description) {
        return (cells.description.clone(), String::new());
    }
    (wording.to_owned(), cells.description.clone())
}

/// The code and the wording in a name that changed.
fn parted(known: &Ac, cells: &Cells, shapes: &Shapes) -> (String, String) {
    if let Some(code) = before(&cells.name, &cells.description) {
        return (code.to_owned(), cells.name[code.len()..].trim_start().to_owned());
    }
    let code = one_line(&known.code);
    if let Some(rest) = cells.name.strip_prefix(code.as_str()).filter(|it| it.starts_with(' ') && !code.is_empty()) {
        return (known.code.clone(), rest.trim_start().to_owned());
    }
    match shapes.split(&cells.name).or_else(|| codes::split(&cells.name)) {
        Some((code, rest)) => (code.to_owned(), rest.to_owned()),
        None => (known.code.clone(), cells.name.clone()),
    }
}

/// What stands in a name before its wording, which may be cut there.
pub(super) fn before<'n>(name: &'n str, wording: &str) -> Option<&'n str> {
    if wording.is_empty() {
        return None;
    }
    let bare = name.strip_suffix('…').unwrap_or(name);
    let starts = |at: usize| {
        let rest = bare[at..].trim_start();
        !rest.is_empty() && (rest == wording || bare.len() < name.len() && wording.starts_with(rest))
    };
    if starts(0) {
        return Some("");
    }
    bare.match_indices(' ').map(|(at, _)| at).find(|at| starts(*at)).map(|at| &bare[..at])
}

fn without_code<'t>(code: &str, text: &'t str) -> &'t str {
    let rest = text.strip_prefix(code).filter(|it| !code.is_empty() && it.starts_with(' '));
    rest.map_or(text, str::trim_start)
}
