//! What could not be looked at yet. Said before what was found, so that silence does not read as success.

use std::collections::BTreeSet;

use super::portee::Orphelins;
use crate::{
    coverage::ParcoursView,
    i18n::I18n,
    programme::{Activite, Element, Id, Kind, Parcours, Programme, Target, annee_du_semestre},
    t,
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
    /// A file ties activités to what the programme does not have: no rule knows of these links.
    RenvoiInconnu,
    /// The year has no activité yet.
    AnneeVide,
    /// The year has some, and one of its semestres has none yet.
    SemestreVide,
    /// The year has activités, and the parcours develops no niveau in it.
    AnneeSansNiveau,
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
            Motif::AnneeSansNiveau => "annee-sans-niveau",
            Motif::SansParcours => "sans-parcours",
            Motif::ParcoursVide => "parcours-vide",
            Motif::SansAc => "sans-ac",
            Motif::RenvoiInconnu => "renvoi-inconnu",
        }
    }
}

impl Lacune {
    /// « 13 AC sur 39, en 2e année : elle n’a encore aucune activité [parcours EMS] »; without the parcours for those of
    /// one.
    pub fn told(&self, programme: &Programme, parcours: Option<&Id<Parcours>>, i18n: &I18n) -> String {
        let quoi = t!(i18n, "check-lacune-quoi", genre = self.kind.name(), n = self.n, sur = self.sur);
        let (motif, annee, semestre) = (self.motif.name(), self.annee.unwrap_or(0), self.semestre.unwrap_or(0));
        let line = t!(i18n, "check-lacune", motif = motif, quoi = quoi, n = self.n, annee = annee, semestre = semestre);
        if self.everywhere || self.motif == Motif::SansParcours || parcours.is_some() {
            return line;
        }
        let held = programme.parcours.iter().filter(|it| self.parcours.contains(&it.id));
        let codes: Vec<&str> = held.map(|it| it.code.as_str()).collect();
        format!("{line} [{}]", t!(i18n, "check-parcours", parcours = codes.join(", ")))
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
    let unknown = view.activites.iter().filter(|it| it.inconnus().next().is_some());
    let targets: BTreeSet<Target> = unknown.map(|it| it.activite.target()).collect();
    let sur = view.activites.len();
    let lost = Absent { motif: Motif::RenvoiInconnu, kind: Kind::Activite, annee: None, semestre: None, targets, sur };
    let mut absents = undesigned(view);
    absents.extend(Some(lost).filter(|it| !it.targets.is_empty()));
    absents
}

/// What is not there yet.
fn undesigned(view: &ParcoursView<'_>) -> Vec<Absent> {
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
    let aimless = aimless(view, &annees);
    annees.into_iter().flat_map(|annee| of_year(view, annee)).chain(aimless).collect()
}

/// The activités of the years in which the parcours develops nothing: there is no AC to look at them for.
fn aimless(view: &ParcoursView<'_>, annees: &BTreeSet<u8>) -> Vec<Absent> {
    let others: BTreeSet<u8> =
        view.semestres_commences().map(annee_du_semestre).filter(|it| !annees.contains(it)).collect();
    let absent = |annee| {
        let here = view.activites.iter().filter(|it| it.annee() == annee).map(|it| it.activite.target());
        Absent {
            motif: Motif::AnneeSansNiveau,
            kind: Kind::Activite,
            annee: Some(annee),
            semestre: None,
            targets: here.collect(),
            sur: view.activites.len(),
        }
    };
    others.into_iter().map(absent).collect()
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
    if view.begun_annee(annee) {
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
    fn activites_of_a_year_in_which_the_parcours_develops_nothing_are_told() {
        let programme = Sample::but()
            .competence("Traiter", &["AC11.01", "AC21.01"])
            .parcours("A", &[(1, "Traiter", 1), (2, "Traiter", 2)])
            .parcours("B", &[(2, "Traiter", 2)])
            .ressource(1, "R1.01", |it| it.travaille("AC11.01"))
            .ressource(2, "R2.01", |it| it.travaille("AC11.01"))
            .ressource(3, "R3.01", |it| it.travaille("AC21.01"))
            .ressource(4, "R4.01", |it| it.travaille("AC21.01"))
            .build();
        assert_eq!(told(&programme), ["annee-sans-niveau activite 2/4 1 b"]);
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
