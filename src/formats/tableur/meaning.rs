//! What a head says by itself, before the columns beside it are looked at.

use super::{
    asides::NIVEAUX,
    column::Meaning,
    dictionary,
    modalite::of_modalite,
    words::{
        RowSubject, after_coefficient, is_bare_hours, is_local_ue, is_numbered_competence, leading_code,
        leading_numero, nu, of_semestre,
    },
};

/// What a head says by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum HeadSense {
    Meaning(Meaning),
    Code,
    Libelle,
}

impl HeadSense {
    pub(super) fn of(head: &str) -> Option<Self> {
        if let Some(sense) = Self::written(head) {
            return Some(sense);
        }
        // « Niveau 2 », over what is learnt there.
        if head.starts_with(char::is_alphabetic) && leading_numero(head, NIVEAUX).0.is_some() {
            return Some(HeadSense::Meaning(Meaning::AcsNiveau));
        }
        let weighed = after_coefficient(head);
        if weighed.is_some_and(is_numbered_competence) {
            return Some(HeadSense::Meaning(Meaning::CoefficientCompetence));
        }
        let named = weighed.unwrap_or(head);
        if is_local_ue(named) {
            return Some(HeadSense::Meaning(Meaning::CoefficientUe));
        }
        let (code, rest) = leading_code(named)?;
        let is_list = rest.starts_with([',', ';']);
        // Weeks of a stage are no activité.
        let is_note = rest.starts_with('(') && RowSubject::of(code).is_some_and(recurs);
        if is_note {
            return None;
        }
        let meaning = if RowSubject::of(code)? == RowSubject::Ue { Meaning::CoefficientUe } else { Meaning::Cross };
        (!is_list).then_some(HeadSense::Meaning(meaning))
    }

    /// What the words of a head say, with a note beside them or a word cut at the end of a line.
    fn written(head: &str) -> Option<Self> {
        let known = |head: &str| {
            let whole = dictionary::sense(head).or_else(|| Self::of_hours(head));
            whole.or_else(|| Self::composed(head)).or_else(|| Self::of_one_semestre(head)).or_else(|| Self::given(head))
        };
        known(head).or_else(|| known(&without_notes(head)?)).or_else(|| Self::twice(head, known))
    }

    /// A head in two languages, one under the other or with a bar between: « Intitulé / Title ».
    fn twice(head: &str, known: impl Fn(&str) -> Option<Self>) -> Option<Self> {
        let parts = |sign: char| -> Vec<&str> { head.split(sign).map(str::trim).filter(|it| !it.is_empty()).collect() };
        let of = |parts: Vec<&str>| {
            let told: Vec<Self> = parts.iter().filter_map(|it| known(it)).collect();
            let first = *told.first()?;
            (parts.len() == 2 && told.len() == 2 && told[1] == first).then_some(first)
        };
        ['\n', '/', '|'].into_iter().find_map(|it| of(parts(it)))
    }

    /// Hours whose kind nothing says: « Volume horaire ».
    pub(super) fn of_hours(head: &str) -> Option<Self> {
        is_bare_hours(head).then_some(HeadSense::Meaning(Meaning::Heures))
    }

    /// A head of two parts that are both known, in either order: « Libellé de l’enseignement », « EC code ».
    fn composed(head: &str) -> Option<Self> {
        let bare = nu(head);
        let ways = [bare.split_once(' '), bare.rsplit_once(' ').map(|(rest, last)| (last, rest))];
        ways.into_iter().flatten().find_map(|(first, rest)| {
            use Meaning::*;
            let about = dictionary::sense(rest).and_then(|it| match it {
                HeadSense::Meaning(meaning) => Some(meaning),
                _ => None,
            })?;
            let is = dictionary::sense(first)?;
            Some(HeadSense::Meaning(match (is, about) {
                (HeadSense::Code, Activite) => ActiviteCode,
                (HeadSense::Code, Ac) => AcCode,
                (HeadSense::Code, Ue) => Ue,
                (HeadSense::Libelle, Activite) => ActiviteLibelle,
                (HeadSense::Libelle, Ac) => AcLibelle,
                (HeadSense::Libelle, Ue) => UeLibelle,
                (HeadSense::Libelle, Competence) => CompetenceLibelle,
                (HeadSense::Libelle, Niveau) => NiveauLibelle,
                _ => return None,
            }))
        })
    }

    /// Figures of one semestre: « S1 - CM », « Heures S2 ».
    fn of_one_semestre(head: &str) -> Option<Self> {
        let (_, rest) = of_semestre(head).filter(|(_, rest)| !rest.is_empty())?;
        let sense = dictionary::sense(&rest).or_else(|| Self::of_hours(&rest))?;
        matches!(sense, HeadSense::Meaning(it) if it.is_number()).then_some(sense)
    }

    /// Hours that are given in one way: « CM présentiel ».
    fn given(head: &str) -> Option<Self> {
        let (_, rest) = of_modalite(head).filter(|(_, rest)| !rest.is_empty())?;
        dictionary::sense(&rest).filter(|it| matches!(it, HeadSense::Meaning(it) if it.is_hours()))
    }

    /// How surely a row that has it is one of heads: codes stand in any row.
    pub(super) fn weight(self) -> usize {
        let is_coded = [Meaning::Cross, Meaning::CoefficientUe, Meaning::CoefficientCompetence, Meaning::AcsNiveau]
            .map(HeadSense::Meaning)
            .contains(&self);
        if is_coded { 1 } else { 2 }
    }
}

fn recurs(subject: RowSubject) -> bool {
    matches!(subject, RowSubject::Activite(nature) if nature.code_recurs())
}

/// A head without what refers to a note, « CM¹ », « TD (2) », « TP* », and with the words whole that a line end cuts:
/// « Semes-⏎tre ». None when there is none of these.
fn without_notes(head: &str) -> Option<String> {
    let whole = head.replace("-\n", "");
    let mut bare = whole.trim_end_matches(|c: char| "*†‡¹²³⁴⁵".contains(c)).trim_end();
    if let Some((before, note)) = bare.strip_suffix(')').and_then(|it| it.rsplit_once('('))
        && (note.trim().len() < 3 && note.trim().chars().all(|it| it.is_ascii_digit() || it == '*')
            || matches!(nu(note).as_str(), "etudiant" | "etu" | "par etudiant" | "student" | "per student"))
    {
        bare = before.trim_end();
    }
    (bare != head && !bare.is_empty()).then(|| bare.to_owned())
}

/// Whether a head names a compétence: « C1 Observer », « Compétence B1.1 », « PLO3 ».
pub(super) fn names_competence(head: &str) -> bool {
    let first = nu(head.split_whitespace().next().unwrap_or_default());
    let is_outcome =
        |prefix: &str| first.strip_prefix(prefix).is_some_and(|it| it.starts_with(|c: char| c.is_ascii_digit()));
    is_numbered_competence(head)
        || ["plo", "clo", "ilo", "mlo", "slo", "lo", "po", "so", "co"].iter().any(|it| is_outcome(it))
        || matches!(first.as_str(), "competence" | "competency" | "bloc") && head.split_whitespace().count() > 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_are_known_by_their_parts() {
        let of = |head: &str| match HeadSense::of(head) {
            Some(HeadSense::Meaning(it)) => Some(it),
            _ => None,
        };
        for (head, meaning) in [
            ("Libellé de l’enseignement", Meaning::ActiviteLibelle),
            ("EC code", Meaning::ActiviteCode),
            ("Titre de la compétence", Meaning::CompetenceLibelle),
            ("S1 - CM", Meaning::Cm),
            ("TD (S2)", Meaning::Td),
            ("Heures semestre 1", Meaning::Heures),
            ("ECTS S2", Meaning::Ects),
            ("CM¹", Meaning::Cm),
            ("TD (2)", Meaning::Td),
            ("Vol. TD (h/étudiant)", Meaning::Td),
            ("Semes-\ntre", Meaning::Semestre),
            ("R1.01 (a)", Meaning::Cross),
            ("CM présentiel", Meaning::Cm),
            ("CM / Lectures", Meaning::Cm),
            ("Semestre\nSemester", Meaning::Semestre),
            ("ECTS / Credits", Meaning::Ects),
        ] {
            assert_eq!(of(head), Some(meaning), "{head}");
        }
        for head in [
            "Semestre 1",
            "Stage (semaines)",
            "Nom du responsable",
            "S1 S2 CM",
            "Responsable / Salle d’eau",
            "CM / Semestre",
        ] {
            assert_eq!(of(head), None, "{head}");
        }
    }
}
