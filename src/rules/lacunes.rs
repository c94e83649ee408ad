//! What could not be looked at yet. Said before what was found, so that silence does not read as success.

use std::collections::BTreeSet;

use super::portee::Orphelins;
use crate::{
    coverage::ParcoursView,
    programme::{Activite, Element, Id, Kind, Parcours, Programme, Target, annee_du_semestre},
};

/// Objects of one kind, of one year, that no rule on what is worked and assessed could look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lacune {
    pub motif: Motif,
    pub kind: Kind,
    /// How many are left aside.
    pub n: usize,
    /// How many of that kind there are in these parcours, over all years.
    pub sur: usize,
    /// The year in which they are developed; None where there is no telling.
    pub annee: Option<u8>,
    /// The number of the semestre, for a semestre.
    pub semestre: Option<u8>,
    /// The parcours in which it is so, in the order of the programme; empty when the programme has none, and for what no
    /// parcours develops.
    pub parcours: Vec<Id<Parcours>>,
    /// Whether it is so in every parcours of the programme.
    pub everywhere: bool,
}

/// Why objects could not be looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Motif {
    /// The year has no activité yet.
    AnneeVide,
    /// The year has some, and one of its semestres has none yet.
    SemestreVide,
    /// No parcours develops them.
    SansParcours,
    /// The parcours develops nothing yet.
    ParcoursVide,
    /// There are activités, and no AC yet that they could be tied to.
    SansAc,
}

impl Motif {
    /// Its name in the JSON contract, and as the variant of a translation.
    pub fn name(self) -> &'static str {
        match self {
            Motif::AnneeVide => "annee-sans-activite",
            Motif::SemestreVide => "semestre-sans-activite",
            Motif::SansParcours => "sans-parcours",
            Motif::ParcoursVide => "parcours-vide",
            Motif::SansAc => "sans-ac",
        }
    }
}

/// What is left aside in one view.
#[derive(PartialEq)]
struct Absent {
    motif: Motif,
    kind: Kind,
    annee: Option<u8>,
    semestre: Option<u8>,
    targets: BTreeSet<Target>,
    sur: usize,
}

/// What no rule can look at in a programme, by reason, year, parcours and kind.
pub(super) fn of(programme: &Programme, views: &[ParcoursView<'_>], orphelins: &Orphelins<'_>) -> Vec<Lacune> {
    let mut held: Vec<(Absent, Vec<usize>)> = Vec::new();
    for (rank, view) in views.iter().enumerate() {
        for absent in absents(view) {
            match held.iter_mut().find(|(it, _)| *it == absent) {
                Some((_, ranks)) => ranks.push(rank),
                None => held.push((absent, vec![rank])),
            }
        }
    }
    let mut lacunes: Vec<Lacune> = held
        .into_iter()
        .map(|(it, ranks)| Lacune {
            motif: it.motif,
            kind: it.kind,
            n: it.targets.len(),
            sur: it.sur,
            annee: it.annee,
            semestre: it.semestre,
            everywhere: ranks.len() == views.len(),
            parcours: ranks.iter().filter_map(|&rank| views[rank].parcours).map(|it| it.id.clone()).collect(),
        })
        .collect();
    lacunes.extend(of_none(programme, orphelins));
    lacunes.sort_by_key(|it| (it.motif, it.annee, it.semestre));
    lacunes
}

fn absents(view: &ParcoursView<'_>) -> Vec<Absent> {
    if view.niveaux.is_empty() {
        return match (view.parcours, view.activites.is_empty()) {
            (Some(parcours), _) => vec![whole(Motif::ParcoursVide, Kind::Parcours, [parcours.target()].into())],
            (None, false) => vec![whole(Motif::SansAc, Kind::Activite, targets(&view.activites))],
            (None, true) => Vec::new(),
        };
    }
    if view.acs.is_empty() && !view.activites.is_empty() {
        return vec![whole(Motif::SansAc, Kind::Activite, targets(&view.activites))];
    }
    let annees: BTreeSet<u8> = view.niveaux.iter().map(|it| it.annee).collect();
    annees.into_iter().flat_map(|annee| of_year(view, annee)).collect()
}

fn targets(activites: &[crate::coverage::SeenActivite<'_>]) -> BTreeSet<Target> {
    activites.iter().map(|it| it.activite).map(Activite::target).collect()
}

fn whole(motif: Motif, kind: Kind, targets: BTreeSet<Target>) -> Absent {
    let sur = targets.len();
    Absent { motif, kind, annee: None, semestre: None, targets, sur }
}

/// What one year leaves aside: its niveaux and their AC, or a semestre.
fn of_year(view: &ParcoursView<'_>, annee: u8) -> Vec<Absent> {
    if view.annee_commencee(annee) {
        let empty = view.programme.semestres.iter().filter(|it| annee_du_semestre(it.numero) == annee);
        return empty
            .filter(|it| !view.semestre_commence(it.numero))
            .map(|it| Absent {
                motif: Motif::SemestreVide,
                kind: Kind::Semestre,
                annee: Some(annee),
                semestre: Some(it.numero),
                targets: [it.target()].into(),
                sur: view.programme.semestres.len(),
            })
            .collect();
    }
    let niveaux = view.niveaux.iter().filter(|it| it.annee == annee).map(|it| it.niveau.target()).collect();
    let acs = view.acs.iter().filter(|it| it.annee == annee).map(|it| it.ac.target()).collect();
    let both = [(Kind::Niveau, niveaux, view.niveaux.len()), (Kind::Ac, acs, view.acs.len())];
    let absent = |(kind, targets, sur)| Absent {
        motif: Motif::AnneeVide,
        kind,
        annee: Some(annee),
        semestre: None,
        targets,
        sur,
    };
    both.into_iter().map(absent).filter(|it| !it.targets.is_empty()).collect()
}

/// The niveaux that no parcours develops, and their AC, by the year that the niveaux say.
fn of_none(programme: &Programme, orphelins: &Orphelins<'_>) -> Vec<Lacune> {
    let orphans = || programme.niveaux().map(|(_, niveau)| niveau).filter(|it| orphelins.has_niveau(it));
    let annees: BTreeSet<u8> = orphans().map(|it| it.annee).collect();
    let of = |annee: u8| {
        let here = || orphans().filter(move |it| it.annee == annee);
        let both = [
            (Kind::Niveau, here().count(), programme.niveaux().count()),
            (Kind::Ac, here().map(|it| it.acs.len()).sum(), programme.acs().count()),
        ];
        let lacune = move |(kind, n, sur)| Lacune {
            motif: Motif::SansParcours,
            kind,
            n,
            sur,
            annee: Some(annee),
            semestre: None,
            parcours: Vec::new(),
            everywhere: false,
        };
        both.into_iter().filter(|(_, n, _)| *n > 0).map(lacune)
    };
    annees.into_iter().flat_map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{programme::sample::Sample, rules::check};

    /// Reason, kind, how many of how many, year and parcours.
    fn told(programme: &Programme) -> Vec<String> {
        let told = check(programme).lacunes.into_iter().map(|it| {
            let codes: Vec<&str> = it.parcours.iter().map(|id| id.as_str()).collect();
            let place = if it.everywhere { "partout".to_owned() } else { codes.join(" ") };
            let year = it.annee.map_or(String::new(), |annee| annee.to_string());
            format!("{} {} {}/{} {year} {place}", it.motif.name(), it.kind.name(), it.n, it.sur).trim_end().to_owned()
        });
        told.collect()
    }

    #[test]
    fn a_year_without_activite_and_what_no_parcours_develops_are_told() {
        let programme = Sample::but()
            .competence("Traiter", &["AC11.01", "AC21.01 AC21.02", "AC31.01"])
            .parcours("A", &[(1, "Traiter", 1), (2, "Traiter", 2)])
            .parcours("B", &[(1, "Traiter", 1)])
            .ressource(1, "R1.01", |it| it.travaille("AC11.01"))
            .ue(2, "UE2.1", "Traiter", 0)
            .build();
        assert_eq!(
            told(&programme),
            [
                "annee-sans-activite niveau 1/2 2 a",
                "annee-sans-activite ac 2/3 2 a",
                "semestre-sans-activite semestre 1/2 1 partout",
                "sans-parcours niveau 1/3 3",
                "sans-parcours ac 1/4 3",
            ]
        );
    }

    #[test]
    fn a_parcours_that_develops_nothing_and_activites_without_any_ac_are_told() {
        let sample = || Sample::but().ressource(1, "R1.01", |it| it).sae(1, "SAÉ 1.01", |it| it);
        assert_eq!(told(&sample().build()), ["sans-ac activite 2/2  partout"]);
        let with = sample().competence("Traiter", &["AC11.01"]).parcours("A", &[(1, "Traiter", 1)]).parcours("B", &[]);
        assert_eq!(told(&with.ue(2, "UE2.1", "", 0).build())[1], "parcours-vide parcours 1/1  b");
    }

    #[test]
    fn nothing_is_told_of_a_whole_programme() {
        let programme = Sample::but()
            .competence("Traiter", &["AC11.01"])
            .ressource(1, "R1.01", |it| it.travaille("AC11.01"))
            .ressource(2, "R2.01", |it| it);
        assert_eq!(told(&programme.build()), [""; 0]);
    }
}
