//! What ties activités to each other: ressources that a SAÉ mobilises, prerequisites.

use super::{
    column::Meaning,
    grid::TableSheet,
    mapping::TableMeaning,
    row::TableLine,
    weaver::TableWeaver,
    words::{RowSubject, leading_code},
};
use crate::{
    code,
    formats::reading::unknown::keep,
    i18n::Arg,
    programme::{Activite, spelling},
};

/// Whether the columns of crosses are about activités, as where the rows are those that they mobilise.
pub(super) fn are_activites(page: &TableSheet, table: &TableMeaning, columns: &[u16]) -> bool {
    let is_one = |it: &u16| {
        let head = super::head(page, table, *it);
        let subject = leading_code(&head).and_then(|(code, _)| RowSubject::of(code));
        matches!(subject, Some(RowSubject::Activite(_)))
    };
    !columns.is_empty() && columns.iter().all(is_one)
}

impl TableWeaver {
    /// Makes the SAÉ of two activités mobilise the other, a ressource; false when they are no such two.
    pub(super) fn mobilises(&mut self, one: usize, other: usize) -> bool {
        let is_sae = |it: usize| self.programme.activites[it].nature.is_sae();
        let (sae, ressource) = match (is_sae(one), is_sae(other)) {
            (true, false) => (one, other),
            (false, true) => (other, one),
            _ => return false,
        };
        let id = self.programme.activites[ressource].id.clone();
        self.programme.activites[sae].mobilise.insert(id);
        true
    }

    /// The only activité whose code is this one but for its points and blanks: « R101 » is « R1.01 ».
    fn activite_spelt_without_points(&self, code: &str) -> Option<usize> {
        let bare = |code: &str| spelling(code).replace(|c: char| !c.is_alphanumeric(), "");
        let wanted = bare(code);
        let is_it = |(_, it): &(usize, &Activite)| bare(&it.code) == wanted;
        let mut alike = self.programme.activites.iter().enumerate().filter(is_it).map(|it| it.0);
        alike.next().filter(|_| alike.next().is_none() && !wanted.is_empty())
    }

    /// Ties an activité to one that it mobilises or that comes before it.
    pub(super) fn tie_activite(
        &mut self,
        rank: usize,
        entry: &str,
        meaning: Meaning,
        line: &TableLine<'_>,
        at: (u32, u16),
    ) {
        let code = leading_code(entry).map_or(entry, |(code, _)| code);
        let other = self.activites.get(&spelling(code)).and_then(|it| it.first()).copied();
        let other = other.or_else(|| self.activite_spelt_without_points(code));
        if other.is_none() {
            keep(&mut self.programme.activites[rank].activites_inconnues, [entry.to_owned()]);
        }
        let Some(other) = other.filter(|it| *it != rank) else {
            return self.warn(line.page, at, code!("tableur-activite-inconnue"), [("code", Arg::text(entry))]);
        };
        let id = self.programme.activites[other].id.clone();
        let activite = &mut self.programme.activites[rank];
        let field = if meaning == Meaning::Ressources { &mut activite.mobilise } else { &mut activite.prerequis };
        field.insert(id);
    }
}
