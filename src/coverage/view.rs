//! A programme as one parcours sees it.

mod building;

use std::{collections::BTreeSet, rc::Rc};

// Identifiers are the team’s own: nobody attacks these tables.
use rust_decimal::Decimal;
use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    SeenAc, SeenActivite, SeenNiveau, SeenUe,
    choices::Choices,
    hours::Heures,
    index::{Index, Lists, Rank},
};
use crate::programme::{Ac, Activite, Competence, Id, Parcours, Programme, annee_du_semestre};

/// A programme restricted to one parcours, or whole when it has none.
///
/// All lists keep the order of the programme.
pub struct ParcoursView<'p> {
    pub programme: &'p Programme,
    /// None: the programme has no parcours, or all of it is looked at.
    pub parcours: Option<&'p Parcours>,
    /// The niveaux that the parcours develops.
    pub niveaux: Vec<SeenNiveau<'p>>,
    /// The AC of these niveaux.
    pub acs: Vec<SeenAc<'p>>,
    /// The activités that are common or name the parcours.
    pub activites: Vec<SeenActivite<'p>>,
    /// The UE that exist in the parcours.
    pub ues: Vec<SeenUe<'p>>,
    pub(super) index: Rc<Index<'p>>,
    /// Where the AC of the programme stand in the list of this view.
    ac_ranks: Vec<Option<Rank>>,
    /// Which of the activités of the programme belong to this view.
    sees: Vec<bool>,
    /// For each activité of the programme, where the AC that it works or assesses stand in the list of this view,
    /// ascending. Nothing for those that the view does not see.
    tied: Lists<Rank>,
    /// The years in which each compétence is developed, and the ranks of its UE by semestre.
    developpees: FxHashSet<(u8, &'p Id<Competence>)>,
    ue_ranks: FxHashMap<(u8, &'p Id<Competence>), Vec<usize>>,
    /// The semestres that hold an activité, a stage, and an activité that weighs.
    semestres: Semestres,
    /// Of what everybody has.
    pub(super) heures: Heures,
    /// Of all that there is, whoever has it: what is filled in.
    pub(super) saisies: Heures,
    pub(super) choices: Choices<'p>,
}

#[derive(Default)]
struct Semestres {
    commences: BTreeSet<u8>,
    stages: BTreeSet<u8>,
    peses: BTreeSet<u8>,
}

/// One view for each parcours; a single one when the programme has none.
pub fn views(programme: &Programme) -> Vec<ParcoursView<'_>> {
    if programme.parcours.is_empty() {
        vec![ParcoursView::whole(programme)]
    } else {
        let index = Rc::new(Index::new(programme));
        programme.parcours.iter().map(|parcours| ParcoursView::new(programme, Some(parcours), index.clone())).collect()
    }
}

impl<'p> ParcoursView<'p> {
    /// The whole programme, all parcours together.
    pub fn whole(programme: &'p Programme) -> Self {
        Self::new(programme, None, Rc::new(Index::new(programme)))
    }

    /// The programme as the parcours of that identifier sees it; whole when there is none.
    pub fn through(programme: &'p Programme, parcours: Option<&Id<Parcours>>) -> Self {
        match parcours.and_then(|id| programme.get(id)) {
            Some(parcours) => Self::of(programme, parcours),
            None => Self::whole(programme),
        }
    }

    /// The programme as `parcours` sees it.
    pub fn of(programme: &'p Programme, parcours: &'p Parcours) -> Self {
        Self::new(programme, Some(parcours), Rc::new(Index::new(programme)))
    }

    /// Whether the parcours develops a niveau of the compétence in that year.
    pub fn develops(&self, competence: &Id<Competence>, annee: u8) -> bool {
        self.developpees.contains(&(annee, competence))
    }

    /// The AC as the parcours sees it; None when the parcours does not develop its niveau.
    pub fn ac(&self, id: &Id<Ac>) -> Option<&SeenAc<'p>> {
        self.rank(id).map(|rank| &self.acs[rank])
    }

    /// The AC of the parcours that an activité of the parcours works or assesses, each once, in the order of the référentiel.
    pub fn acs_de(&self, activite: &Activite) -> impl Iterator<Item = &SeenAc<'p>> {
        self.seen(&activite.id).into_iter().flat_map(|vu| self.linked_acs(vu))
    }

    /// As [`ParcoursView::acs_de`], without a search for the activité.
    pub fn linked_acs(&self, activite: SeenActivite<'p>) -> impl Iterator<Item = &SeenAc<'p>> {
        self.tied.at(activite.rank).iter().map(|&at| &self.acs[at as usize])
    }

    /// Whether the activité has a coefficient above 0 in a UE of the parcours.
    pub fn weighs_in(&self, activite: SeenActivite<'p>, ue: &SeenUe<'p>) -> bool {
        let poids = self.index.poids.at(activite.rank);
        poids.iter().any(|&(rank, coefficient)| rank == ue.rank && coefficient > Decimal::ZERO)
    }

    /// Whether the activité is tied to some AC, of the parcours or not.
    pub fn is_tied(&self, activite: SeenActivite<'p>) -> bool {
        !self.index.tied.at(activite.rank).is_empty()
    }

    /// Whether the parcours develops all that an activité of the parcours works or assesses.
    pub fn sees_all_acs_de(&self, activite: SeenActivite<'p>) -> bool {
        self.tied.at(activite.rank).len() == self.index.tied.at(activite.rank).len()
    }

    /// The AC of the parcours that a SAÉ assesses and that no criterion of its grille observes.
    pub fn acs_sans_critere<'v>(&'v self, sae: &'v Activite) -> impl Iterator<Item = &'v SeenAc<'p>> {
        let observed: BTreeSet<&Id<Ac>> = sae.criteres.iter().flat_map(|it| &it.acs).collect();
        self.acs_de(sae).filter(move |vu| sae.evalue.contains(&vu.ac.id) && !observed.contains(&vu.ac.id))
    }

    /// The ressources of the parcours that the SAÉ mobilises.
    pub fn mobilise_par(&self, sae: SeenActivite<'p>) -> impl Iterator<Item = SeenActivite<'p>> {
        self.of_ranks(self.index.mobilise.at(sae.rank))
    }

    /// The activités of the parcours that the activité needs.
    pub fn prerequis_de(&self, activite: SeenActivite<'p>) -> impl Iterator<Item = SeenActivite<'p>> {
        self.of_ranks(self.index.prerequis.at(activite.rank))
    }

    /// Those of the activités that the view sees.
    fn of_ranks<'v>(&'v self, ranks: &'v [Rank]) -> impl Iterator<Item = SeenActivite<'p>> + use<'v, 'p> {
        let ranks = ranks.iter().map(|&it| it as usize);
        ranks.filter(|&it| self.sees[it]).map(|it| self.index.activites[it])
    }

    /// The UE of the compétence in one semestre.
    pub fn ues_de<'v>(&'v self, competence: &'v Id<Competence>, semestre: u8) -> impl Iterator<Item = &'v SeenUe<'p>> {
        self.ue_ranks.get(&(semestre, competence)).into_iter().flatten().map(|&rank| &self.ues[rank])
    }

    /// The activité, when it belongs to the parcours.
    pub fn activite(&self, id: &Id<Activite>) -> Option<&'p Activite> {
        self.seen(id).map(|vu| vu.activite)
    }

    pub(super) fn seen(&self, id: &Id<Activite>) -> Option<SeenActivite<'p>> {
        self.index.activite(id).filter(|vu| self.sees[vu.rank as usize])
    }

    /// Where the AC stands in [`ParcoursView::acs`].
    pub(super) fn rank(&self, id: &Id<Ac>) -> Option<usize> {
        self.index.acs.get(id).and_then(|&rank| self.ac_ranks[rank as usize]).map(|at| at as usize)
    }

    /// The activités of one semestre, in the order of the programme.
    pub fn activites_du_semestre(&self, numero: u8) -> impl Iterator<Item = &'p Activite> {
        self.activites.iter().filter(move |it| it.semestre == numero).map(|it| it.activite)
    }

    /// The semestres in which an activité of the parcours stands, ascending.
    pub fn semestres_commences(&self) -> impl Iterator<Item = u8> {
        self.semestres.commences.iter().copied()
    }

    /// Whether any activité of the parcours stands in that year. A year without one is not designed yet,
    /// and nothing can be said of it.
    pub fn begun_annee(&self, annee: u8) -> bool {
        self.semestres.commences.iter().any(|&it| annee_du_semestre(it) == annee)
    }

    /// Whether any activité of the parcours stands in that semestre.
    pub fn semestre_commence(&self, numero: u8) -> bool {
        self.semestres.commences.contains(&numero)
    }

    /// Whether the parcours has a stage in that semestre.
    pub fn has_stage(&self, numero: u8) -> bool {
        self.semestres.stages.contains(&numero)
    }

    /// The compétences of which the parcours develops a niveau in a year that has activités, in the order of
    /// the référentiel.
    pub fn competences_commencees(&self) -> impl Iterator<Item = &'p Competence> {
        let by_competence = self.niveaux.chunk_by(|a, b| a.competence.id == b.competence.id);
        by_competence.filter_map(|niveaux| {
            let commence = niveaux.iter().find(|vu| self.begun_annee(vu.annee));
            commence.map(|vu| vu.competence)
        })
    }

    /// Whether some coefficient of the semestre is above 0: before that, weights are not filled in.
    pub fn semestre_pese(&self, numero: u8) -> bool {
        self.semestres.peses.contains(&numero)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::sample::Sample;

    /// A and B share Traiter in year 1; then A goes on with it and B takes Vendre up.
    fn two_tracks() -> Programme {
        Sample::but()
            .competence("Traiter", &["AC11.01", "AC21.01"])
            .competence_from(2, "Vendre", &["AC22.01"])
            .parcours("A", &[(1, "Traiter", 1), (2, "Traiter", 2)])
            .parcours("B", &[(1, "Traiter", 1), (2, "Vendre", 1)])
            .ue(1, "UE1.1", "Traiter", 0)
            .ue(3, "UE3.1", "Traiter", 0)
            .ue(3, "UE3.2", "Vendre", 0)
            .ue(3, "UE3.9", "", 0)
            .ressource(1, "R1.01", |it| it.travaille("AC11.01").poids("UE1.1", "1"))
            .sae(3, "SAÉ 3.01", |it| it.acs("AC21.01 AC22.01").poids("UE3.1", "2").poids("UE3.2", "0.5"))
            .sae(3, "SAÉ 3.A.01", |it| it.acs("AC21.01").poids("UE3.1", "3").pour("A"))
            .build()
    }

    fn seen(view: &ParcoursView<'_>) -> [Vec<String>; 3] {
        let acs = view.acs.iter().map(|vu| vu.ac.code.clone()).collect();
        let activites = view.activites.iter().map(|it| it.code.clone()).collect();
        [acs, activites, view.ues.iter().map(|vu| vu.ue.code.clone()).collect()]
    }

    #[test]
    fn a_parcours_sees_its_niveaux_its_activites_and_its_ue() {
        let programme = two_tracks();
        let [a, b]: [ParcoursView<'_>; 2] =
            views(&programme).try_into().unwrap_or_else(|_| panic!("one view a parcours"));
        assert_eq!(
            seen(&a),
            [vec!["AC11.01", "AC21.01"], vec!["R1.01", "SAÉ 3.01", "SAÉ 3.A.01"], vec!["UE1.1", "UE3.1", "UE3.9"]]
        );
        assert_eq!(seen(&b), [vec!["AC11.01", "AC22.01"], vec!["R1.01", "SAÉ 3.01"], vec!["UE1.1", "UE3.2", "UE3.9"]]);
    }

    #[test]
    fn the_whole_programme_has_everything() {
        let programme = two_tracks();
        let counts = seen(&ParcoursView::whole(&programme)).map(|it| it.len());
        assert_eq!(counts, [3, 3, 4]);
    }

    #[test]
    fn a_shared_activite_weighs_in_each_ue_that_the_parcours_has() {
        let programme = two_tracks();
        let totals =
            |view: &ParcoursView<'_>| -> Vec<String> { view.ues.iter().map(|vu| vu.total().to_string()).collect() };
        let both: Vec<_> = views(&programme).iter().map(totals).collect();
        assert_eq!(both, [["1", "5", "0"], ["1", "0.5", "0"]]);
    }

    #[test]
    fn a_ue_that_names_parcours_exists_there_and_nowhere_else() {
        let mut programme = two_tracks();
        programme.semestres[1].ues[2].parcours.insert(Id::from_label("B"));
        programme.semestres[1].ues[1].parcours.insert(Id::from_label("A"));
        let codes: Vec<_> = views(&programme).iter().map(|view| seen(view)[2].join(" ")).collect();
        assert_eq!(codes, ["UE1.1 UE3.1 UE3.2", "UE1.1 UE3.9"]);
    }

    #[test]
    fn years_and_semestres_count_once_something_stands_there() {
        let programme = two_tracks();
        let view = ParcoursView::whole(&programme);
        assert!(view.begun_annee(2) && !view.begun_annee(3));
        assert!(view.semestre_pese(1) && !view.semestre_pese(2));
        assert!(view.semestre_commence(3) && !view.semestre_commence(2));
        let names =
            |view: &ParcoursView<'_>| view.competences_commencees().map(|it| it.nom.clone()).collect::<Vec<_>>();
        assert_eq!(names(&view), ["Traiter", "Vendre"]);
        assert_eq!(names(&ParcoursView::of(&programme, &programme.parcours[0])), ["Traiter"]);
        assert!(view.activite(&Id::from_label("R1.01")).is_some());
        let b = ParcoursView::of(&programme, &programme.parcours[1]);
        assert!(b.activite(&Id::from_label("SAÉ 3.A.01")).is_none());
    }

    #[test]
    fn an_activite_that_works_and_assesses_counts_once() {
        let programme = two_tracks();
        let view = ParcoursView::whole(&programme);
        let vu = view.ac(&Id::from_label("AC21.01")).unwrap();
        assert_eq!((vu.travaille.len(), vu.evalue.len(), vu.nombre_d_activites()), (2, 2, 2));
    }
}
