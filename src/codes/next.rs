//! The code that a new object takes: the next free number of its place, written as the programme writes its codes.

use std::collections::BTreeSet;

use smol_str::SmolStr;

use super::{Codification, Dialecte, Famille, place_ac, place_activite, place_ue, rewrite::runs};
use crate::programme::{Activite, Competence, Id, Nature, Niveau, Parcours, Programme, spelling};

/// The code of one more AC of `niveau`.
pub fn next_ac(programme: &Programme, competence: &Competence, niveau: &Niveau) -> String {
    let coded = Codes::of(programme, Famille::Ac);
    let mark = || {
        let mut developing =
            programme.parcours.iter().filter(|it| it.niveaux.iter().any(|vise| vise.niveau == niveau.id));
        match (developing.next(), developing.next()) {
            (Some(only), None) if programme.parcours.len() > 1 && coded.marks() => SmolStr::new(&only.code),
            _ => SmolStr::default(),
        }
    };
    let siblings: Vec<&str> = niveau.acs.iter().map(|ac| ac.code.as_str()).collect();
    let place = |dialecte| place_ac(competence, niveau, dialecte);
    coded.next(&siblings, coded.all(), place, mark)
}

/// The code of one more activité of `semestre`, common to all parcours or reserved to some.
///
/// Stages and portfolios have free codes: they take that of the programme's others.
pub fn next_activite(programme: &Programme, nature: Nature, semestre: u8, parcours: &BTreeSet<Id<Parcours>>) -> String {
    let of_nature = || programme.activites.iter().filter(|it| it.nature == nature);
    let Some(famille) = Famille::of(nature) else {
        let usual = if nature == Nature::Stage { "STAGE" } else { "PORTFOLIO" };
        return of_nature().next_back().map_or_else(|| usual.to_owned(), |it| it.code.clone());
    };
    let coded = Codes::of(programme, famille);
    let mark = || match parcours.first().and_then(|id| programme.get(id)) {
        Some(only) if parcours.len() == 1 && coded.marks() => SmolStr::new(&only.code),
        _ => SmolStr::default(),
    };
    let here: Vec<&Activite> = of_nature().filter(|it| it.semestre == semestre).collect();
    let meets = |it: &&&Activite| it.parcours.is_empty() || parcours.is_empty() || !it.parcours.is_disjoint(parcours);
    // Those of exactly its parcours show how its code is written; those that it meets have taken their numbers.
    let siblings: Vec<&str> = here.iter().filter(|it| it.parcours == *parcours).map(|it| it.code.as_str()).collect();
    let rivals: Vec<&str> = here.iter().filter(meets).map(|it| it.code.as_str()).collect();
    coded.next(&siblings, rivals, |_| place_activite(semestre), mark)
}

/// The code of the UE of `competence` in `semestre`, or of one more UE when it is of no compétence in particular.
pub fn next_ue(programme: &Programme, semestre: u8, competence: Option<&Competence>) -> String {
    let dialecte = Codification::of(programme).dialecte(Famille::Ue).unwrap_or(Dialecte::Pointe);
    if let Some(competence) = competence {
        return Famille::Ue.compose(dialecte, "UE", &place_ue(semestre, competence, dialecte), "", 0);
    }
    let first = format!("UE{semestre}.1");
    let here = programme.ues().filter(|(it, _)| it.numero == semestre).last().map(|(_, ue)| ue.code.clone());
    next_in_series(here, programme.ues().map(|(_, ue)| ue.code.as_str()), &first)
}

/// The code after `last` in a series that follows no codification: its last number goes up until it is free.
/// `first` begins a series.
pub fn next_in_series<'c>(last: Option<String>, taken: impl Iterator<Item = &'c str>, first: &str) -> String {
    let taken: BTreeSet<_> = taken.map(spelling).collect();
    let mut code = last.unwrap_or_else(|| first.to_owned());
    while taken.contains(&spelling(&code)) {
        code = after(&code);
    }
    code
}

/// `code` with its last number one higher, as wide as it was.
fn after(code: &str) -> String {
    let Some(run) = runs(code).last() else { return format!("{code} 2") };
    let Ok(number) = code[run.clone()].parse::<u64>() else { return format!("{code} 2") };
    format!("{}{:0width$}{}", &code[..run.start], number.saturating_add(1), &code[run.end..], width = run.len())
}

/// The codes of one family, and how the programme writes them.
struct Codes<'p> {
    famille: Famille,
    dialecte: Option<Dialecte>,
    codes: Vec<&'p str>,
}

impl<'p> Codes<'p> {
    fn of(programme: &'p Programme, famille: Famille) -> Self {
        let codes: Vec<&str> = match famille {
            Famille::Ac => programme.acs().map(|(_, _, ac)| ac.code.as_str()).collect(),
            Famille::Ue => programme.ues().map(|(_, ue)| ue.code.as_str()).collect(),
            Famille::Ressource | Famille::Sae => {
                let of_famille = programme.activites.iter().filter(|it| Famille::of(it.nature) == Some(famille));
                of_famille.map(|it| it.code.as_str()).collect()
            }
        };
        let followed = Codification::of(programme).dialecte(famille);
        let unwritten = codes.iter().all(|it| it.trim().is_empty()).then_some(Dialecte::Pointe);
        Self { famille, dialecte: followed.or(unwritten), codes }
    }

    fn all(&self) -> Vec<&'p str> {
        self.codes.clone()
    }

    /// Whether codes of one parcours bear its mark: so they do unless the programme already does without.
    fn marks(&self) -> bool {
        let mut parsed = self.codes.iter().filter_map(|code| self.famille.parse(code)).peekable();
        parsed.peek().is_none() || parsed.any(|it| !it.mark.is_empty())
    }

    /// The code after those of `siblings`, with a number that none of `rivals` has at the same place.
    fn next(
        &self,
        siblings: &[&str],
        rivals: Vec<&str>,
        place: impl Fn(Dialecte) -> SmolStr,
        mark: impl Fn() -> SmolStr,
    ) -> String {
        let Some(dialecte) = self.dialecte else {
            let last = siblings.iter().copied().next_back().or_else(|| rivals.last().copied()).map(str::to_owned);
            let first = format!("{}1", self.famille.written_prefix(Dialecte::Pointe).trim_end());
            return next_in_series(last, self.codes.iter().copied(), &first);
        };
        let model = siblings.iter().rev().find_map(|code| Some((code, self.famille.parse(code)?)));
        let (place, mark) = match &model {
            Some((_, code)) if self.famille == Famille::Ac => (code.place.clone(), code.mark.clone()),
            Some((_, code)) => (place(dialecte), code.mark.clone()),
            None => (place(dialecte), mark()),
        };
        let at_place = |code: &&&str| {
            self.famille
                .parse(code)
                .is_some_and(|it| it.place == place && (self.famille != Famille::Ac || it.mark == mark))
        };
        let taken = rivals.iter().chain(siblings).filter(at_place).filter_map(|code| self.famille.number(code)).max();
        let number = taken.unwrap_or(0) + 1;
        model
            .and_then(|(code, _)| self.famille.renumbered(code, &place, number))
            .unwrap_or_else(|| self.famille.compose(dialecte, self.prefix(dialecte), &place, &mark, number))
    }

    /// The letters before the digits, as the programme writes them.
    fn prefix(&self, dialecte: Dialecte) -> &'p str {
        let written = self.codes.iter().find(|code| self.famille.parse(code).is_some());
        let before_digits = written.and_then(|code| Some(&code[..runs(code).next()?.start]));
        before_digits.unwrap_or(self.famille.written_prefix(dialecte))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::sample::{Sample, id_niveau};

    fn ac(programme: &Programme, nom: &str, ordre: u8) -> String {
        let id = id_niveau(nom, ordre);
        let (competence, niveau) = programme.niveaux().find(|(_, it)| it.id == id).unwrap();
        next_ac(programme, competence, niveau)
    }

    #[test]
    fn an_ac_takes_the_next_number_of_its_niveau() {
        let programme =
            Sample::but().competence("Traiter", &["AC11.01 AC11.04", ""]).competence("Vendre", &[""]).build();
        assert_eq!(ac(&programme, "Traiter", 1), "AC11.05");
        assert_eq!(ac(&programme, "Traiter", 2), "AC21.01");
        assert_eq!(ac(&programme, "Vendre", 1), "AC12.01");
        let compact = Sample::but().competence("Traiter", &["AC1101", ""]).build();
        assert_eq!((ac(&compact, "Traiter", 1), ac(&compact, "Traiter", 2)), ("AC1102".into(), "AC1201".into()));
        let own = Sample::but().competence("Traiter", &["T-1 T-2"]).build();
        assert_eq!(ac(&own, "Traiter", 1), "T-3");
    }

    #[test]
    fn an_ac_of_one_parcours_bears_its_mark() {
        let two = |code: &str| {
            let sample = Sample::but().competence("Traiter", &["AC11.01"]).competence("Vendre", &[code]);
            sample.parcours("A", &[(1, "Traiter", 1), (1, "Vendre", 1)]).parcours("B", &[(1, "Traiter", 1)])
        };
        assert_eq!(ac(&two("AC12.01A").build(), "Vendre", 1), "AC12.02A");
        assert_eq!(ac(&two("AC12.01").build(), "Vendre", 1), "AC12.02");
        let more = two("AC12.01A").competence("Louer", &[""]).with(|it| {
            let niveau = id_niveau("Louer", 1);
            it.parcours[1].niveaux.push(crate::programme::NiveauVise { annee: 1, niveau });
        });
        assert_eq!(ac(&more.build(), "Louer", 1), "AC13.01B");
    }

    fn parcours(code: &str) -> BTreeSet<Id<Parcours>> {
        if code.is_empty() { BTreeSet::new() } else { BTreeSet::from([Id::from_label(code)]) }
    }

    #[test]
    fn an_activite_takes_the_next_number_that_no_student_meets() {
        let sample = Sample::but().competence("Traiter", &["AC11.01"]);
        let sample = sample.parcours("A", &[(1, "Traiter", 1)]).parcours("B", &[(1, "Traiter", 1)]);
        let programme = sample
            .ressource(1, "R1.01", |it| it)
            .ressource(1, "R1.A.02", |it| it.pour("A"))
            .ressource(1, "R1.B.04", |it| it.pour("B"))
            .sae(2, "SAE 2.01", |it| it)
            .build();
        let next = |nature, semestre, code| next_activite(&programme, nature, semestre, &parcours(code));
        assert_eq!(next(Nature::Ressource, 1, ""), "R1.05");
        assert_eq!(next(Nature::Ressource, 1, "A"), "R1.A.03");
        assert_eq!(next(Nature::Ressource, 2, "B"), "R2.B.01");
        assert_eq!(next(Nature::Sae, 1, ""), "SAE 1.01");
        assert_eq!(next(Nature::Sae, 2, ""), "SAE 2.02");
        assert_eq!(next(Nature::Stage, 2, ""), "STAGE");
    }

    #[test]
    fn the_first_codes_are_those_of_2022() {
        let programme = Sample::but().competence("Traiter", &[""]).build();
        assert_eq!(ac(&programme, "Traiter", 1), "AC11.01");
        assert_eq!(next_activite(&programme, Nature::Sae, 1, &BTreeSet::new()), "SAÉ\u{20}1.01");
    }

    #[test]
    fn a_series_goes_on_until_it_is_free() {
        let taken = ["BC01", "BC02", "bc03"];
        assert_eq!(next_in_series(Some("BC01".into()), taken.into_iter(), "BC01"), "BC04");
        assert_eq!(next_in_series(Some("BC09".into()), ["BC09"].into_iter(), ""), "BC10");
        assert_eq!(next_in_series(None, taken.into_iter(), "P1"), "P1");
        assert_eq!(next_in_series(Some("Projet".into()), ["Projet"].into_iter(), ""), "Projet 2");
    }
}
