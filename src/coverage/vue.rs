//! A programme as one parcours sees it.

use std::collections::{BTreeSet, HashMap};

use rust_decimal::Decimal;

use crate::programme::{Ac, Activite, Competence, Id, Niveau, Parcours, Programme, Semestre, Ue, annee_du_semestre};

/// A programme restricted to one parcours, or whole when it has none.
///
/// All lists keep the order of the programme.
pub struct Vue<'p> {
    pub programme: &'p Programme,
    /// None: the programme has no parcours, or all of it is looked at.
    pub parcours: Option<&'p Parcours>,
    /// The niveaux that the parcours develops.
    pub niveaux: Vec<NiveauVu<'p>>,
    /// The AC of these niveaux.
    pub acs: Vec<AcVu<'p>>,
    /// The activités that are common or name the parcours.
    pub activites: Vec<&'p Activite>,
    /// The UE that exist in the parcours.
    pub ues: Vec<UeVue<'p>>,
    ac_ranks: HashMap<&'p Id<Ac>, usize>,
    activite_ranks: HashMap<&'p Id<Activite>, usize>,
    /// The semestres that hold an activité, and those in which one weighs.
    semestres: Semestres,
}

#[derive(Default)]
struct Semestres {
    commences: BTreeSet<u8>,
    peses: BTreeSet<u8>,
}

/// A niveau in the year in which the parcours develops it.
pub struct NiveauVu<'p> {
    pub competence: &'p Competence,
    pub niveau: &'p Niveau,
    pub annee: u8,
    /// Where its AC stand in [`Vue::acs`].
    pub acs: std::ops::Range<usize>,
}

/// An AC with the activités of the parcours that it is tied to.
pub struct AcVu<'p> {
    pub competence: &'p Competence,
    pub niveau: &'p Niveau,
    pub annee: u8,
    pub ac: &'p Ac,
    pub travaille: Vec<&'p Activite>,
    pub evalue: Vec<&'p Activite>,
}

impl AcVu<'_> {
    /// Whether some activité trains or assesses it.
    pub fn is_covered(&self) -> bool {
        !self.travaille.is_empty() || !self.evalue.is_empty()
    }

    /// How many activités train or assess it; one that does both counts once.
    pub fn nombre_d_activites(&self) -> usize {
        self.travaille.len() + self.evalue.iter().filter(|it| !it.travaille.contains(&self.ac.id)).count()
    }
}

/// A UE with the activités of the parcours that have a coefficient in it, 0 included.
pub struct UeVue<'p> {
    pub semestre: &'p Semestre,
    pub ue: &'p Ue,
    pub poids: Vec<(&'p Activite, Decimal)>,
}

impl UeVue<'_> {
    /// The sum of the coefficients.
    pub fn total(&self) -> Decimal {
        self.poids.iter().map(|(_, coefficient)| coefficient).sum()
    }

    /// The sum of the coefficients of SAÉ, stages and portfolios.
    pub fn total_sae(&self) -> Decimal {
        self.poids.iter().filter(|(activite, _)| activite.nature.is_sae()).map(|(_, coefficient)| coefficient).sum()
    }
}

/// One view for each parcours; a single one when the programme has none.
pub fn vues(programme: &Programme) -> Vec<Vue<'_>> {
    if programme.parcours.is_empty() {
        vec![Vue::whole(programme)]
    } else {
        programme.parcours.iter().map(|parcours| Vue::of(programme, parcours)).collect()
    }
}

impl<'p> Vue<'p> {
    /// The whole programme, all parcours together.
    pub fn whole(programme: &'p Programme) -> Self {
        Self::new(programme, None)
    }

    /// The programme as `parcours` sees it.
    pub fn of(programme: &'p Programme, parcours: &'p Parcours) -> Self {
        Self::new(programme, Some(parcours))
    }

    fn new(programme: &'p Programme, parcours: Option<&'p Parcours>) -> Self {
        let mut vue = Vue {
            programme,
            parcours,
            niveaux: Vec::new(),
            acs: Vec::new(),
            activites: Vec::new(),
            ues: Vec::new(),
            ac_ranks: HashMap::new(),
            activite_ranks: HashMap::new(),
            semestres: Semestres::default(),
        };
        vue.see_niveaux();
        vue.see_activites();
        vue.see_ues();
        vue
    }

    fn see_niveaux(&mut self) {
        // The choices of the parcours by niveau; looked up for each niveau, so not searched each time.
        let choix: Option<HashMap<&Id<Niveau>, u8>> =
            self.parcours.map(|p| p.niveaux.iter().rev().map(|vise| (&vise.niveau, vise.annee)).collect());
        for (competence, niveau) in self.programme.niveaux() {
            let annee = match &choix {
                None => Some(niveau.annee),
                Some(choix) => choix.get(&niveau.id).copied(),
            };
            let Some(annee) = annee else { continue };
            let first = self.acs.len();
            for ac in &niveau.acs {
                self.ac_ranks.insert(&ac.id, self.acs.len());
                let (travaille, evalue) = (Vec::new(), Vec::new());
                self.acs.push(AcVu { competence, niveau, annee, ac, travaille, evalue });
            }
            self.niveaux.push(NiveauVu { competence, niveau, annee, acs: first..self.acs.len() });
        }
    }

    fn see_activites(&mut self) {
        let parcours = self.parcours.map(|p| &p.id);
        for activite in self.programme.activites.iter().filter(|it| it.is_in(parcours)) {
            for ac in &activite.travaille {
                if let Some(&rank) = self.ac_ranks.get(ac) {
                    self.acs[rank].travaille.push(activite);
                }
            }
            for ac in &activite.evalue {
                if let Some(&rank) = self.ac_ranks.get(ac) {
                    self.acs[rank].evalue.push(activite);
                }
            }
            self.semestres.commences.insert(activite.semestre);
            if activite.is_weighted() {
                self.semestres.peses.insert(activite.semestre);
            }
            self.activite_ranks.insert(&activite.id, self.activites.len());
            self.activites.push(activite);
        }
    }

    fn see_ues(&mut self) {
        let mut ranks: HashMap<&Id<Ue>, usize> = HashMap::new();
        for (semestre, ue) in self.programme.ues() {
            if self.has_ue(semestre, ue) {
                ranks.insert(&ue.id, self.ues.len());
                self.ues.push(UeVue { semestre, ue, poids: Vec::new() });
            }
        }
        for &activite in &self.activites {
            for (ue, &coefficient) in &activite.coefficients {
                if let Some(&rank) = ranks.get(ue) {
                    self.ues[rank].poids.push((activite, coefficient));
                }
            }
        }
    }

    /// A UE exists in the parcours that it names or, naming none, in those that develop one of its
    /// compétences that year; a UE tied to nothing exists everywhere.
    fn has_ue(&self, semestre: &Semestre, ue: &Ue) -> bool {
        let Some(parcours) = self.parcours else { return true };
        if !ue.parcours.is_empty() {
            return ue.parcours.contains(&parcours.id);
        }
        ue.competences.is_empty() || ue.competences.iter().any(|it| self.develops(it, semestre.annee()))
    }

    /// Whether the parcours develops a niveau of the compétence in that year.
    pub fn develops(&self, competence: &Id<Competence>, annee: u8) -> bool {
        self.niveaux.iter().any(|it| it.annee == annee && it.competence.id == *competence)
    }

    /// The AC as the parcours sees it; None when the parcours does not develop its niveau.
    pub fn ac(&self, id: &Id<Ac>) -> Option<&AcVu<'p>> {
        self.ac_ranks.get(id).map(|&rank| &self.acs[rank])
    }

    /// The AC of the parcours that the activité works or assesses, each once, in identifier order.
    pub fn acs_de<'v>(&'v self, activite: &'v Activite) -> impl Iterator<Item = &'v AcVu<'p>> {
        activite.acs().filter_map(|ac| self.ac(ac))
    }

    /// The ressources of the parcours that the SAÉ mobilises.
    pub fn mobilise_par<'v>(&'v self, sae: &'v Activite) -> impl Iterator<Item = &'p Activite> {
        sae.mobilise.iter().filter_map(|it| self.activite(it))
    }

    /// The UE of the compétence in one semestre.
    pub fn ues_de<'v>(&'v self, competence: &'v Id<Competence>, semestre: u8) -> impl Iterator<Item = &'v UeVue<'p>> {
        self.ues.iter().filter(move |vu| vu.semestre.numero == semestre && vu.ue.competences.contains(competence))
    }

    /// The activité, when it belongs to the parcours.
    pub fn activite(&self, id: &Id<Activite>) -> Option<&'p Activite> {
        self.activite_ranks.get(id).map(|&rank| self.activites[rank])
    }

    /// Where the AC stands in [`Vue::acs`].
    pub(super) fn rank(&self, id: &Id<Ac>) -> Option<usize> {
        self.ac_ranks.get(id).copied()
    }

    /// The activités of one semestre, in the order of the programme.
    pub fn activites_du_semestre(&self, numero: u8) -> impl Iterator<Item = &'p Activite> {
        self.activites.iter().copied().filter(move |it| it.semestre == numero)
    }

    /// Whether any activité of the parcours stands in that year. A year without one is not designed yet,
    /// and nothing can be said of it.
    pub fn annee_commencee(&self, annee: u8) -> bool {
        self.semestres.commences.iter().any(|&it| annee_du_semestre(it) == annee)
    }

    /// Whether some coefficient of the semestre is above 0: before that, weights are not filled in.
    pub fn semestre_pese(&self, numero: u8) -> bool {
        self.semestres.peses.contains(&numero)
    }
}
