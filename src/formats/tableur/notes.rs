//! What stands beside the codes of a list: how they are tied, or what nothing here keeps; and codes in wordings.

use std::path::Path;

use super::{
    left::named,
    listing::codes,
    marks::{Mark, is_niveau_de_maitrise, mark},
    row::TableLine,
    weaver::TableWeaver,
    words::RowSubject,
};
use crate::{
    code,
    formats::reading::refusal::Refusal,
    i18n::Arg,
    programme::{Element, spelling},
};

/// So many letters of a note may be those of the wording beside it by chance.
const CHANCE: usize = 3;

/// How what stands beside a code says that it is tied; None when it says no such thing.
pub(super) fn said_by(note: &str) -> Option<Mark> {
    mark(note).filter(|it| matches!(it, Mark::Travaille | Mark::Evalue | Mark::Both))
}

impl TableWeaver {
    /// How a code of a list is tied, where something stands beside it: as that says, where nothing else does; what is
    /// neither a mark nor its wording is noted.
    pub(super) fn noted(&mut self, code: &str, note: &str, said: Mark, line: &TableLine<'_>, at: (u32, u16)) -> Mark {
        match said_by(note) {
            Some(meant) if said == Mark::Cross || meant == said => return meant,
            _ if mark(note) == Some(Mark::Cross) && !is_niveau_de_maitrise(note) && note != "1" => return said,
            _ => {}
        }
        let words = spelling(note);
        let acs = self.acs_coded(code).iter().map(|it| spelling(&self.ac(*it).libelle));
        if acs.into_iter().any(|it| it.contains(words.as_str()) && words.len() > CHANCE) {
            return said;
        }
        let cell = format!("{} ({code} «\u{a0}{note}\u{a0}»)", line.page.place(at.0, at.1));
        self.notes.push((line.page.file.clone(), cell));
        if mark(note) == Some(Mark::Blank) { Mark::Blank } else { said }
    }

    /// Says what stands beside codes in lists, and is not kept.
    pub(super) fn tell_notes(&mut self) {
        let notes = std::mem::take(&mut self.notes);
        let Some((file, _)) = notes.first() else { return };
        let cells: Vec<String> = notes.iter().map(|(_, cell)| cell.clone()).collect();
        let args = [("nombre", Arg::Count(cells.len())), ("cellules", named(&cells))];
        self.warnings.push(Refusal::new(code!("tableur-notes"), args).warning(file));
    }

    /// Says which wordings of AC hold the code of another that nobody has: it may be one that was to be read.
    pub(super) fn tell_codes_in_wordings(&mut self, file: &Path) {
        let is_code = |it: &str| RowSubject::of(it) == Some(RowSubject::Ac);
        let mut cells = Vec::new();
        for (_, _, ac) in self.programme.acs() {
            let Some(place) = self.origin(&ac.target()) else { continue };
            let listed = codes(&ac.libelle, is_code).into_iter().map(|it| it.code);
            let unknown: Vec<String> = listed.filter(|it| self.acs_coded(it).is_empty()).collect();
            if !unknown.is_empty() {
                cells.push(format!("{place} ({})", unknown.join(", ")));
            }
        }
        if !cells.is_empty() {
            let args = [("nombre", Arg::Count(cells.len())), ("cellules", named(&cells))];
            self.warnings.push(Refusal::new(code!("tableur-code-dans-un-libelle"), args).warning(file));
        }
    }
}
