//! A programme as one parcours sees it.

use std::collections::HashMap;

use rust_decimal::Decimal;

use crate::programme::{Ac, Activite, Competence, Id, Niveau, Parcours, Programme, Semestre, Ue};

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
        self.activites.iter().any(|it| it.annee() == annee)
    }

    /// Whether some coefficient of the semestre is above 0: before that, weights are not filled in.
    pub fn semestre_pese(&self, numero: u8) -> bool {
        self.activites_du_semestre(numero).any(|it| it.coefficients.values().any(|c| *c > Decimal::ZERO))
    }
}
