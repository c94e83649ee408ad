//! What every sheet asks of the programme, worked out once.

use std::collections::{BTreeSet, HashMap};

use rust_decimal::Decimal;

use crate::{
    coverage::{self, Figure, ParcoursView},
    formats::{
        stamp::Stamp,
        writing::{by_code::by_code, index::Index, trail::Trails},
    },
    i18n::I18n,
    programme::{
        Ac, Activite, Competence, Composante, Figures, Id, Nature, Niveau, Parcours, Programme, Semestre, Situation, Ue,
    },
    rules::targets,
    t,
};

/// What joins codes in a cell.
pub(in crate::formats) const JOINT: &str = ", ";

/// A programme with its views, and the language to write it in.
pub(in crate::formats) struct Survey<'p> {
    pub programme: &'p Programme,
    pub i18n: &'p I18n,
    /// The parcours that the programme was restricted to before.
    pub restriction: Option<&'p Id<Parcours>>,
    /// What the document says of itself.
    pub stamp: Option<&'p Stamp>,
    /// The earlier version from which what changed is marked.
    pub earlier: Option<Box<Survey<'p>>>,
    /// What a workbook marks by.
    pub trails: Trails,
    /// One for each parcours, in order; a single one when the programme has none.
    pub views: Vec<ParcoursView<'p>>,
    /// What the rules hold the figures of the diploma to.
    pub targets: Figures,
    index: Index<'p>,
    acs: Vec<(&'p Competence, &'p Niveau, &'p Ac)>,
    ac_ranks: HashMap<&'p Id<Ac>, usize>,
}

impl<'p> Survey<'p> {
    pub(crate) fn new(programme: &'p Programme, restriction: Option<&'p Id<Parcours>>, i18n: &'p I18n) -> Self {
        let acs: Vec<_> = programme.acs().collect();
        let ac_ranks = acs.iter().enumerate().map(|(rank, (_, _, ac))| (&ac.id, rank)).collect();
        let views = coverage::views(programme);
        let index = Index::new(programme, &views);
        let (targets, stamp) = (targets(programme), None);
        Self {
            programme,
            i18n,
            restriction,
            stamp,
            earlier: None,
            trails: Trails::None,
            views,
            targets,
            index,
            acs,
            ac_ranks,
        }
    }

    /// The same for a document that marks what changed since `earlier`.
    pub(crate) fn since(self, earlier: Option<&'p Programme>) -> Self {
        let earlier = earlier.map(|it| Box::new(Survey::new(it, self.restriction, self.i18n)));
        Self { earlier, ..self }
    }

    /// The same for a document that says of itself what it is.
    pub(crate) fn stamped(self, stamp: Option<&'p Stamp>) -> Self {
        Self { stamp, ..self }
    }

    /// The same for a workbook that leaves a trail, or follows one.
    pub(crate) fn trailed(self, trails: Trails) -> Self {
        Self { trails, ..self }
    }

    /// What the document says of itself, on one line.
    pub(crate) fn told_stamp(&self) -> Option<String> {
        self.stamp.map(|it| it.told(self.programme, self.i18n))
    }

    /// What students total, against what they should.
    pub(crate) fn figures(&self) -> Vec<Figure<'p>> {
        coverage::totals(&self.views, &self.targets)
    }

    /// The diploma in full: « BUT Science des données (SD), 2022 ».
    pub(crate) fn title(&self) -> String {
        let programme = self.programme;
        let mut title = t!(
            self.i18n,
            "xlsx-diplome",
            profil = programme.profil.name(),
            intitule = programme.intitule.trim().to_owned()
        );
        if !programme.sigle.is_empty() {
            title = format!("{title} ({})", programme.sigle);
        }
        if let Some(millesime) = &programme.millesime {
            title = format!("{title}{JOINT}{millesime}");
        }
        // A document for one parcours says so wherever it says what it is about.
        if let (Some(_), [only]) = (self.restriction, programme.parcours.as_slice()) {
            title = t!(self.i18n, "rapport-titre-du-parcours", titre = title.trim(), parcours = only.code.as_str());
        }
        title.trim().to_owned()
    }

    /// The parcours by code and name, for a line under a title; empty when there is none.
    pub(crate) fn subtitle(&self) -> String {
        let parcours: Vec<String> =
            self.programme.parcours.iter().map(|it| format!("{} ({})", it.code, it.libelle.trim())).collect();
        if parcours.is_empty() {
            return String::new();
        }
        t!(self.i18n, "xlsx-liste-parcours", n = parcours.len(), parcours = parcours.join(JOINT))
    }

    pub(crate) fn has_parcours(&self) -> bool {
        !self.programme.parcours.is_empty()
    }

    /// The semestres in the order of their numbers.
    pub(crate) fn semestres(&self) -> Vec<&'p Semestre> {
        let mut semestres: Vec<&Semestre> = self.programme.semestres.iter().collect();
        semestres.sort_by_key(|it| it.numero);
        semestres
    }

    /// The activités of a semestre: SAÉ first, then ressources, each in the order of the programme.
    pub(crate) fn activites(&self, semestre: &Semestre) -> Vec<&'p Activite> {
        let mut activites: Vec<&Activite> =
            self.programme.activites.iter().filter(|it| it.semestre == semestre.numero).collect();
        // Stable: the order of the programme holds within each pôle.
        activites.sort_by_key(|it| !it.nature.is_sae());
        activites
    }

    /// The activités of a semestre as national tables have them: ressources, then SAÉ, each by code.
    pub(crate) fn activites_by_code(&self, semestre: &Semestre) -> Vec<&'p Activite> {
        let mut activites: Vec<&Activite> =
            self.programme.activites.iter().filter(|it| it.semestre == semestre.numero).collect();
        activites.sort_by(|a, b| by_code(a, b));
        activites
    }

    /// Every AC with its compétence and its niveau, in the order of the référentiel.
    pub(crate) fn acs(&self) -> &[(&'p Competence, &'p Niveau, &'p Ac)] {
        &self.acs
    }

    /// The AC that an activité is tied to, in the order of the référentiel.
    pub(crate) fn acs_de(&self, activite: &Activite) -> Vec<(&'p Competence, &'p Niveau, &'p Ac)> {
        let ranks: BTreeSet<usize> = activite.acs().filter_map(|ac| self.ac_ranks.get(ac).copied()).collect();
        ranks.into_iter().map(|rank| self.acs[rank]).collect()
    }

    /// The years in which the parcours develop a niveau; its own year when none says.
    pub(crate) fn annees(&self, niveau: &Niveau) -> BTreeSet<u8> {
        let annees: BTreeSet<u8> = self.index.annees(niveau).iter().copied().flatten().collect();
        if annees.is_empty() { BTreeSet::from([niveau.annee]) } else { annees }
    }

    /// The activités that are tied to an AC, in the order of the programme.
    pub(crate) fn activites_de(&self, ac: &Ac) -> &[&'p Activite] {
        self.index.activites_de(ac)
    }

    /// The activités of these identifiers, in the order of the programme.
    pub(crate) fn activites_named<'i>(&self, ids: impl Iterator<Item = &'i String>) -> Vec<&'p Activite> {
        self.index.activites_named(ids)
    }

    /// The situations of these identifiers, in the order of the programme.
    pub(crate) fn situations_named<'i>(&self, ids: impl Iterator<Item = &'i String>) -> Vec<&'p Situation> {
        self.index.situations_named(ids)
    }

    /// The UE in which an activité weighs, with its coefficients.
    pub(crate) fn ues_of(&self, activite: &Activite) -> Vec<(&'p Ue, Decimal)> {
        self.index.ues_of(activite)
    }

    /// The codes of composantes essentielles, in the order of the référentiel.
    pub(crate) fn composantes(&self, ids: &BTreeSet<Id<Composante>>) -> Vec<&str> {
        self.index.composantes(ids)
    }

    /// The AC of these identifiers, in the order of the référentiel.
    pub(crate) fn acs_among(&self, ids: &BTreeSet<Id<Ac>>) -> Vec<&'p Ac> {
        let ranks: BTreeSet<usize> = ids.iter().filter_map(|id| self.ac_ranks.get(id).copied()).collect();
        ranks.into_iter().map(|rank| self.acs[rank].2).collect()
    }

    /// The activités that weigh in a UE with their coefficients, 0 included, in the order of the programme.
    pub(crate) fn poids_de(&self, ue: &Ue) -> &[(&'p Activite, Decimal)] {
        self.index.poids_de(ue)
    }

    /// The codes of the parcours of which `keep` is true, in order.
    pub(crate) fn codes_parcours(&self, keep: impl Fn(&Parcours) -> bool) -> String {
        join(self.programme.parcours.iter().filter(|it| keep(it)).map(|it| it.code.as_str()))
    }

    /// The codes of the parcours that have an activité; empty when all do.
    pub(crate) fn parcours_de_l_activite(&self, activite: &Activite) -> String {
        let has = |parcours: &Parcours| activite.is_in(Some(&parcours.id));
        if self.programme.parcours.iter().all(has) { String::new() } else { self.codes_parcours(has) }
    }

    /// The codes of the parcours that develop a niveau; empty when all do.
    pub(crate) fn parcours_du_niveau(&self, niveau: &Niveau) -> String {
        if !self.has_parcours() {
            return String::new();
        }
        let annees = self.index.annees(niveau);
        if annees.iter().all(Option::is_some) {
            return String::new();
        }
        join(self.programme.parcours.iter().zip(annees).filter(|(_, it)| it.is_some()).map(|(it, _)| it.code.as_str()))
    }

    /// Whether the parcours of the view of that rank develops a niveau.
    pub(crate) fn develops(&self, view: usize, niveau: &Niveau) -> bool {
        self.index.annees(niveau).get(view).is_some_and(Option::is_some)
    }

    /// Whether a UE exists in that view.
    pub(crate) fn has_ue(&self, view: usize, ue: &Ue) -> bool {
        self.index.has_ue(view, ue)
    }

    /// The codes of the parcours that have a UE; empty when all have it.
    pub(crate) fn parcours_de_l_ue(&self, ue: &Ue) -> String {
        let codes: Vec<&str> = self
            .views
            .iter()
            .enumerate()
            .filter(|(rank, _)| self.has_ue(*rank, ue))
            .filter_map(|(_, view)| view.parcours.map(|it| it.code.as_str()))
            .collect();
        if codes.len() == self.programme.parcours.len() { String::new() } else { codes.join(JOINT) }
    }

    /// The first compétence of a UE, which gives it its colour.
    pub(crate) fn competence_de_l_ue(&self, ue: &Ue) -> Option<&'p Competence> {
        self.index.competences(&ue.competences).first().copied()
    }

    /// The names of the compétences of a UE.
    pub(crate) fn competences_de_l_ue(&self, ue: &Ue) -> String {
        self.names_of_competences(&ue.competences)
    }

    /// The names of compétences, in the order of the référentiel.
    pub(crate) fn names_of_competences(&self, ids: &BTreeSet<Id<Competence>>) -> String {
        join(self.index.competences(ids).into_iter().map(|it| it.nom.trim()))
    }

    /// The wording of a UE or, when it has none, the compétences that it certifies.
    pub(crate) fn name_of_ue(&self, ue: &Ue) -> String {
        if ue.libelle.trim().is_empty() { self.competences_de_l_ue(ue) } else { ue.libelle.trim().to_owned() }
    }

    /// The code of an activité, with its semestre where the code alone would not tell.
    pub(crate) fn code(&self, activite: &Activite) -> String {
        if activite.nature.code_recurs() {
            format!("{} S{}", activite.code, activite.semestre)
        } else {
            activite.code.clone()
        }
    }

    /// What an activité is, in words.
    pub(crate) fn nature(&self, nature: Nature) -> String {
        t!(self.i18n, "xlsx-nature", nature = nature.name())
    }
}

/// Texts in one cell, each once.
pub(in crate::formats) fn join<'t>(texts: impl Iterator<Item = &'t str>) -> String {
    let mut kept: Vec<&str> = Vec::new();
    for text in texts {
        if !kept.contains(&text) {
            kept.push(text);
        }
    }
    kept.join(JOINT)
}
