//! A new programme, made as far as the profile of its diploma says: years, parcours, compétences with a niveau each
//! year, a UE of each in each semestre, and in a BUT the portfolios. Its wordings remain to be filled in.

use rust_decimal::Decimal;

use super::{Sort, Spot, Sprout, create, create::ue_of, lines};
use crate::{
    edit::{EditError, Path, apply, set},
    programme::{Element, Id, Location, Nature, Profil, Programme, Target, slug, spelling},
};

#[cfg(test)]
mod tests;

/// The most years of a diploma.
pub const MAX_ANNEES: u8 = 10;

/// The most parcours, and the most compétences, that one begins with: more is a list pasted in the wrong place.
pub const MAX_ITEMS: usize = 40;

/// The years of a diploma whose profile does not set its ECTS.
const USUAL_ANNEES: u8 = 3;

/// What national programmes call a portfolio.
const PORTFOLIO: &str = "Portfolio";

/// What a team knows of its programme on the first day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    pub profil: Profil,
    pub intitule: String,
    /// May be empty.
    pub sigle: String,
    pub annees: u8,
    pub parcours: Vec<PlannedParcours>,
    /// The full wording of each.
    pub competences: Vec<String>,
}

/// A parcours by its code; its wording may be empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedParcours {
    pub code: String,
    pub libelle: String,
}

/// What is typed of a plan.
#[derive(Debug, Clone, Copy, Default)]
pub struct Draft<'t> {
    pub intitule: &'t str,
    pub sigle: &'t str,
    /// A number; empty: what the profile says.
    pub annees: &'t str,
    /// Codes, each with a wording or not, with commas between them; or semicolons, and wordings may have commas.
    pub parcours: &'t str,
    /// Wordings, one a line or with semicolons between them.
    pub competences: &'t str,
}

/// Why a plan makes no programme.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PlanError {
    #[error("no title")]
    NoIntitule,
    #[error("`{0}` is no number of years")]
    Annees(String),
    #[error("two parcours {0}")]
    ParcoursTwice(String),
    #[error("{0} parcours")]
    TooManyParcours(usize),
    #[error("{0} compétences")]
    TooManyCompetences(usize),
}

impl Plan {
    /// Reads what was typed.
    ///
    /// # Errors
    /// The first thing that is wrong with it, in the order of the fields.
    pub fn read(profil: Profil, draft: Draft<'_>) -> Result<Self, PlanError> {
        let (intitule, sigle) = (draft.intitule.trim().to_owned(), draft.sigle.trim().to_owned());
        if intitule.is_empty() {
            return Err(PlanError::NoIntitule);
        }
        let annees = read_annees(profil, draft.annees)?;
        let parcours = read_parcours(draft.parcours)?;
        let competences = lines(&draft.competences.replace(';', "\n"), Sort::Competence);
        let competences: Vec<String> = competences.into_iter().map(|it| it.wording).collect();
        if competences.len() > MAX_ITEMS {
            return Err(PlanError::TooManyCompetences(competences.len()));
        }
        Ok(Self { profil, intitule, sigle, annees, parcours, competences })
    }

    /// What its identifier is made from: `BUT SD`. The intitulé stands for a sigle that is not there.
    pub fn label(&self) -> String {
        let short = if self.sigle.is_empty() { &self.intitule } else { &self.sigle };
        let prefix = prefix(self.profil);
        let says_it = slug(short).split('-').next() == Some(prefix);
        if says_it || prefix.is_empty() { short.clone() } else { format!("{prefix} {short}") }
    }
}

/// The years of a diploma, as the figures of its profile tell them.
pub fn usual_annees(profil: Profil) -> u8 {
    let figures = profil.figures();
    let annees = figures.ects_diplome.zip(figures.ects_semestre).and_then(|(all, semestre)| {
        let semestres = all.checked_div(semestre)?;
        u8::try_from((semestres / Decimal::TWO).ceil()).ok()
    });
    annees.unwrap_or(USUAL_ANNEES)
}

fn read_annees(profil: Profil, text: &str) -> Result<u8, PlanError> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(usual_annees(profil));
    }
    let annees = text.parse().ok().filter(|it| (1..=MAX_ANNEES).contains(it));
    annees.ok_or_else(|| PlanError::Annees(text.to_owned()))
}

fn read_parcours(text: &str) -> Result<Vec<PlannedParcours>, PlanError> {
    let mut all: Vec<PlannedParcours> = Vec::new();
    let separator = if text.contains(';') { ';' } else { ',' };
    for item in text.split(separator).map(str::trim).filter(|it| !it.is_empty()) {
        let (code, libelle) = item.split_once(char::is_whitespace).unwrap_or((item, ""));
        if all.iter().any(|it| spelling(&it.code) == spelling(code)) {
            return Err(PlanError::ParcoursTwice(code.to_owned()));
        }
        all.push(PlannedParcours { code: code.to_owned(), libelle: libelle.trim().to_owned() });
    }
    if all.len() > MAX_ITEMS { Err(PlanError::TooManyParcours(all.len())) } else { Ok(all) }
}

/// The kind of diploma, as the identifier of a programme begins.
fn prefix(profil: Profil) -> &'static str {
    match profil {
        Profil::ButTertiaire | Profil::ButSecondaire => "but",
        Profil::Licence => "licence",
        Profil::LicencePro => "lp",
        Profil::Master => "master",
        Profil::Ingenieur => "ingenieur",
        Profil::Autre => "",
    }
}

/// The programme that `plan` begins.
///
/// It is made by the gestures of a workshop, one after the other, so that it is what a team would have made by hand.
///
/// # Errors
/// None that a plan can cause: those of the edits, passed on.
pub fn skeleton(id: Id<Programme>, plan: &Plan) -> Result<Programme, EditError> {
    let mut programme = Programme::new(id, plan.profil, plan.intitule.as_str());
    programme.sigle.clone_from(&plan.sigle);
    if plan.annees != usual_annees(plan.profil) && plan.profil.figures().ects_diplome.is_some() {
        let semestres = Decimal::from(plan.annees) * Decimal::TWO;
        programme.figures.ects_diplome = plan.profil.figures().ects_semestre.map(|it| it * semestres);
    }
    for _ in 0..plan.annees.saturating_mul(2) {
        add(&mut programme, Sort::Semestre, "", "", None)?;
    }
    for it in &plan.parcours {
        add(&mut programme, Sort::Parcours, "", &it.libelle, Some(&it.code))?;
    }
    for wording in &plan.competences {
        let competence = add(&mut programme, Sort::Competence, "", wording, None)?.target;
        for _ in 0..plan.annees {
            add(&mut programme, Sort::Niveau, &competence.id, "", None)?;
        }
    }
    // In a BUT the UE came with the niveaux.
    if !plan.profil.is_but() {
        add_ues(&mut programme)?;
    }
    share_ects(&mut programme)?;
    if plan.profil.is_but() {
        add_portfolios(&mut programme)?;
    }
    Ok(programme)
}

fn add(
    programme: &mut Programme,
    sort: Sort,
    parent: &str,
    wording: &str,
    code: Option<&str>,
) -> Result<Sprout, EditError> {
    let sprout = create(programme, sort, &Location::last(parent).into(), wording, code)?;
    apply(programme, sprout.edit.clone())?;
    Ok(sprout)
}

/// Gives each semestre a UE of each compétence: a beginning that is sound, and that a team ties otherwise as it likes.
fn add_ues(programme: &mut Programme) -> Result<(), EditError> {
    for semestre in 0..programme.semestres.len() {
        for competence in 0..programme.competences.len() {
            let edit = ue_of(programme, &programme.competences[competence], &programme.semestres[semestre]);
            apply(programme, edit)?;
        }
    }
    Ok(())
}

/// Gives the UE of each semestre an equal share of its ECTS, in halves; what remains goes to the last.
fn share_ects(programme: &mut Programme) -> Result<(), EditError> {
    let Some(whole) = programme.figures().ects_semestre else { return Ok(()) };
    let semestres: Vec<Vec<Target>> =
        programme.semestres.iter().map(|it| it.ues.iter().map(Element::target).collect()).collect();
    for ues in semestres {
        for (ue, ects) in ues.iter().zip(shares(whole, ues.len())) {
            let ects = serde_json::to_value(ects).unwrap_or_default();
            let edit = set(programme, ue, Path::field("ects"), ects)?;
            apply(programme, edit)?;
        }
    }
    Ok(())
}

/// `whole` in `n` parts, all of the same number of halves but the last, which takes what remains.
fn shares(whole: Decimal, n: usize) -> Vec<Decimal> {
    let Some(last) = n.checked_sub(1) else { return Vec::new() };
    let share = (whole * Decimal::TWO / Decimal::from(n)).floor() / Decimal::TWO;
    let share = share.normalize();
    let mut shares = vec![share; last];
    shares.push(whole - share * Decimal::from(last));
    shares
}

/// A portfolio gathers traces of compétences: where a semestre certifies some, it has one.
fn add_portfolios(programme: &mut Programme) -> Result<(), EditError> {
    let certifying: Vec<u8> = programme.semestres.iter().filter(|it| !it.ues.is_empty()).map(|it| it.numero).collect();
    for numero in certifying {
        let spot = Spot { semestre: Some(numero), ..Location::last("").into() };
        let sprout = create(programme, Sort::Activite(Nature::Portfolio), &spot, PORTFOLIO, None)?;
        apply(programme, sprout.edit)?;
    }
    Ok(())
}
