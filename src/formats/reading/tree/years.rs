//! The years in which niveaux stand that were made of headings.

use super::reader::Reader;

impl Reader<'_> {
    /// Niveaux that were made of headings stand in the years that these say, else in years 1, 2, 3 when they are steps
    /// of one compétence, else all in the first.
    pub(super) fn settle_years(&mut self) {
        for (rank, (competence, made)) in self.read.competences.iter_mut().zip(&self.made).enumerate() {
            if !made.of_headings || Some(rank) == self.orphans {
                continue;
            }
            let said: Vec<Option<u8>> = competence.niveaux.iter().map(|it| year_said(&it.libelle)).collect();
            let rising = said.windows(2).all(|pair| pair[0] < pair[1]);
            let all_said = rising && said.iter().all(|it| it.is_some_and(|it| it <= self.frame.annees));
            let steps = !made.of_several && made.direct.is_none();
            let fit = steps && competence.niveaux.len() <= usize::from(self.frame.annees);
            for (niveau, said) in competence.niveaux.iter_mut().zip(said) {
                match said {
                    Some(year) if all_said => (niveau.ordre, niveau.annee) = (year, year),
                    _ => niveau.annee = if fit { niveau.ordre.min(self.frame.annees) } else { 1 },
                }
            }
            self.read.without_annee += usize::from(!all_said && competence.niveaux.len() > 1);
        }
    }
}

/// The year that the words of a niveau say: « Niveau 2 », « Année 1 : … », « BUT 3 ».
pub(super) fn year_said(words: &str) -> Option<u8> {
    let mut words = words.split(|c: char| c.is_whitespace() || matches!(c, ':' | '.' | ',' | '-' | '–' | '('));
    let first = words.next()?.to_lowercase();
    let stems = ["niveau", "level", "année", "annee", "year", "but", "n"];
    let (stem, number) = first.split_at(first.find(|c: char| c.is_ascii_digit()).unwrap_or(first.len()));
    if !stems.contains(&stem) {
        return None;
    }
    let number = if number.is_empty() { words.next()? } else { number };
    number.parse().ok().filter(|it| *it > 0)
}
