//! What is measured, and from when it may be judged.

use rust_decimal::Decimal;

use super::{Amounts, Bounds, Lack, Missing, poles, reading::Measured, years};
use crate::{
    coverage::{
        ParcoursView, Range, UeRank,
        choices::{Item, Pair, Where},
        heures, heures_de,
    },
    programme::{Activite, Figures, Nature, NatureHeures},
};

/// To how many decimals a part of the hours is compared with a limit that may have no end in decimals: a third of the
/// hours is there what it would be if it were exact. No maquette counts finer.
const PRECISION: u32 = 6;

/// Something that one student totals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Measure {
    /// The ECTS of a semestre, by its number.
    EctsOfSemestre(u8),
    /// The ECTS of the diploma.
    Ects,
    /// The hours of CM, TD and TP of the diploma.
    TaughtHours,
    /// The hours of projet of the diploma.
    ProjetHours,
    /// The share of TP and projet in the scheduled hours.
    Practice,
    /// The share of what a site designs for itself in the scheduled hours.
    Locale,
    /// The scheduled hours of a week of a semestre.
    WeeklyHours(u8),
    /// The hours of work of a semestre for one ECTS.
    HoursPerEcts(u8),
    /// The hours of projet of a year, by its number.
    ProjetOfYear(u8),
    /// The weeks of stage of the diploma.
    StageWeeks,
    /// The share of SAÉ in the coefficients of a UE.
    SaeShare(UeRank),
    /// How many SAÉ weigh in a UE.
    SaesOfUe(UeRank),
}

impl Measure {
    /// Whether it is a share from 0 to 1.
    pub fn is_share(self) -> bool {
        matches!(self, Measure::Practice | Measure::Locale | Measure::SaeShare(_))
    }

    /// What the targets of a diploma make of it.
    pub fn bounds(self, targets: &Figures) -> Bounds {
        match self {
            Measure::EctsOfSemestre(_) => Bounds::exactly(targets.ects_semestre),
            Measure::Ects => Bounds::exactly(targets.ects_diplome),
            Measure::TaughtHours => {
                let most = targets.heures_diplome;
                let least = most.zip(targets.heures_manque_max).map(|(most, missing)| most - missing);
                Bounds { least: least.filter(|it| *it > Decimal::ZERO), most }
            }
            Measure::ProjetHours => Bounds::exactly(targets.heures_projet),
            Measure::Practice => Bounds { least: targets.pratique_min, most: None },
            Measure::Locale => Bounds { least: None, most: targets.adaptation_max },
            Measure::WeeklyHours(_) => Bounds { least: None, most: targets.heures_semaine_max },
            Measure::HoursPerEcts(_) => Bounds { least: targets.heures_ects_min, most: targets.heures_ects_max },
            Measure::ProjetOfYear(_) => Bounds { least: targets.projet_annee_min, most: targets.projet_annee_max },
            Measure::StageWeeks => Bounds { least: targets.stage_semaines_min, most: targets.stage_semaines_max },
            Measure::SaeShare(_) => Bounds { least: targets.pole_min, most: targets.pole_max },
            Measure::SaesOfUe(_) => Bounds { least: Some(Decimal::ONE), most: None },
        }
    }

    /// The same in one parcours: where it has a stage, the SAÉ of a semestre may weigh as much as they will.
    pub(super) fn bounds_in(self, view: &ParcoursView<'_>, targets: &Figures) -> Bounds {
        let bounds = self.bounds(targets);
        match self {
            Measure::SaeShare(ue) if poles::is_beside_a_stage(view, ue) => Bounds { most: None, ..bounds },
            _ => bounds,
        }
    }

    /// A limit as it is compared.
    pub(super) fn rounded(self, limit: Decimal) -> Decimal {
        if self == Measure::Locale { limit.round_dp(PRECISION) } else { limit }
    }

    pub(super) fn take<'p>(self, view: &ParcoursView<'p>) -> Measured<'p> {
        match self {
            Measure::EctsOfSemestre(numero) => ects_of_semestre(view, numero),
            Measure::Ects => ects(view),
            Measure::TaughtHours => {
                let missing = hours_missing(view, NatureHeures::is_taught, Lack::SemestreHours);
                let unfinished = activites_without_hours(view).or_else(|| years::unfinished(view));
                Measured { may_grow: unfinished, ..Measured::sum(filled(view, NatureHeures::is_taught), missing) }
            }
            Measure::ProjetHours => projet(view),
            Measure::Practice => practice(view),
            Measure::Locale => locale(view),
            Measure::WeeklyHours(numero) => weekly(view, numero),
            Measure::HoursPerEcts(numero) => per_ects(view, numero),
            Measure::ProjetOfYear(annee) => years::projet(view, annee),
            Measure::StageWeeks => years::stage(view),
            Measure::SaeShare(ue) => poles::share(view, ue),
            Measure::SaesOfUe(ue) => poles::saes(view, ue),
        }
    }
}

/// The hours of the diploma, of the kinds to `keep`; None when there is none.
fn filled(view: &ParcoursView<'_>, keep: impl Fn(NatureHeures) -> bool + Copy) -> Option<Range> {
    Some(view.heures_du_diplome(keep)).filter(|it| it.max > Decimal::ZERO)
}

/// A UE without ECTS counts for 0 as soon as another has some.
fn ects_of_semestre<'p>(view: &ParcoursView<'p>, numero: u8) -> Measured<'p> {
    let missing = ues_without_ects(view, numero);
    Measured { is_told_unfinished: true, ..Measured::sum(view.ects_du_semestre(numero), missing) }
}

fn ues_without_ects<'p>(view: &ParcoursView<'p>, numero: u8) -> Option<Missing<'p>> {
    let ues = view.ues.iter().filter(|it| it.semestre.numero == numero);
    Missing::of(Lack::UeEcts, ues.filter(|it| it.ue.ects.is_none()).map(|it| it.ue.id.as_str()))
}

/// Unfinished until every semestre has a UE with ECTS.
fn ects<'p>(view: &ParcoursView<'p>) -> Measured<'p> {
    let sum = view.ects_du_diplome();
    let empty = view.programme.semestres.iter().filter(|it| view.ects_du_semestre(it.numero).is_none());
    let missing = Missing::of(Lack::SemestreEcts, empty.map(|it| it.id.as_str()));
    let nowhere = || sum.is_none().then(|| Missing::everywhere(Lack::SemestreEcts, view.programme));
    Measured::sum(sum, missing.or_else(nowhere))
}

/// Unfinished until every year has an activité.
fn projet<'p>(view: &ParcoursView<'p>) -> Measured<'p> {
    let hours = filled(view, |it| it == NatureHeures::Projet);
    let missing = match hours {
        None => saes_without_hours(view).or_else(|| Some(Missing::everywhere(Lack::ProjetHours, view.programme))),
        Some(_) => {
            let late = view.programme.semestres.iter().filter(|it| !view.begun_annee(it.annee()));
            // A year is known by the first of its semestres.
            let mut years = Vec::new();
            let firsts = late.filter(|it| {
                !years.contains(&it.annee()) && {
                    years.push(it.annee());
                    true
                }
            });
            Missing::of(Lack::Years, firsts.map(|it| it.id.as_str()))
        }
    };
    Measured::sum(hours, missing)
}

/// Unfinished until there is projet, and practice in each semestre that has hours: half of it would be missing.
fn practice<'p>(view: &ParcoursView<'p>) -> Measured<'p> {
    let amount = share_of_hours(view, |_| true, NatureHeures::is_practice);
    let without = |it: &u8| {
        view.heures_saisies([*it], NatureHeures::is_scheduled) && !view.heures_saisies([*it], NatureHeures::is_practice)
    };
    let semestres: Vec<u8> = view.semestres_commences().filter(without).collect();
    let has_projet = view.heures_du_diplome(|it| it == NatureHeures::Projet).max > Decimal::ZERO;
    let missing = match (has_projet, semestres.is_empty()) {
        (true, true) => None,
        (false, _) => saes_without_hours(view).or_else(|| Some(Missing::everywhere(Lack::ProjetHours, view.programme))),
        (true, false) => of_semestres(view, Lack::PracticeHours, |it| semestres.contains(&it)),
    };
    Measured::share(amount, missing)
}

/// Unfinished until something flagged has hours, and so has every semestre that has activités.
fn locale<'p>(view: &ParcoursView<'p>) -> Measured<'p> {
    let flagged = || view.activites.iter().filter(|it| it.adaptation_locale);
    let amount = share_of_hours(view, |it| it.adaptation_locale, NatureHeures::is_scheduled);
    let missing = match amount {
        None => saes_without_hours(view)
            .or_else(|| Missing::of(Lack::LocaleHours, flagged().map(|it| it.activite.id.as_str())))
            .or_else(|| Some(Missing::everywhere(Lack::LocaleHours, view.programme))),
        Some(_) => hours_missing(view, NatureHeures::is_scheduled, Lack::SemestreHours),
    };
    Measured::share(amount, missing)
}

fn weekly<'p>(view: &ParcoursView<'p>, numero: u8) -> Measured<'p> {
    let charge = view.programme.semestres.iter().find(|it| it.numero == numero).and_then(|it| view.charge(it));
    let (amount, lack) = match charge {
        None => (None, Some(Lack::Weeks)),
        Some(it) if it.heures.max <= Decimal::ZERO => (None, Some(Lack::SemestreHours)),
        Some(it) => (Amounts::over(it.heures, it.semaines), None),
    };
    let missing = lack.and_then(|it| of_semestres(view, it, |it| it == numero));
    Measured { missing, ..Measured::of(amount) }
}

/// Unfinished until each activité that has hours says those of autonomie, be they 0. Too little is told of ECTS that
/// can only grow, too much once all of them are known.
fn per_ects<'p>(view: &ParcoursView<'p>, numero: u8) -> Measured<'p> {
    let ects = view.ects_du_semestre(numero).filter(|it| it.min > Decimal::ZERO);
    let with_hours = || view.activites.iter().filter(|it| it.semestre == numero && !it.heures.is_empty());
    let has_work = with_hours().any(|it| heures_de(it, |_| true) > Decimal::ZERO);
    let amount = ects.and_then(|_| work_by_ects(view, numero)).filter(|it| !it.is_nothing());
    let silent = |it: &&Activite| !it.heures.contains_key(&NatureHeures::Autonomie);
    let silent = with_hours().map(|it| it.activite).filter(silent).map(|it| it.id.as_str());
    let ues = ues_without_ects(view, numero);
    let missing = match ects {
        None => ues.clone().or_else(|| of_semestres(view, Lack::SemestreEcts, |it| it == numero)),
        Some(_) if !has_work => of_semestres(view, Lack::SemestreHours, |it| it == numero),
        Some(_) => Missing::of(Lack::AutonomieHours, silent),
    };
    Measured { missing, may_shrink: ues, ..Measured::of(amount) }
}

/// The share of the hours, of the kinds and of the activités to `keep`, in the scheduled ones; None where it is nothing.
fn share_of_hours(
    view: &ParcoursView<'_>,
    keep: impl Fn(&Activite) -> bool,
    kinds: impl Fn(NatureHeures) -> bool + Copy,
) -> Option<Amounts> {
    let scheduled = |item| view.hours_of(item, None, NatureHeures::is_scheduled);
    let pair = |item: Item| -> Pair {
        let is_kept = matches!(item, Item::Activite(rank) if keep(view.index.activites[rank as usize].activite));
        let part = if is_kept { view.hours_of(item, None, kinds) } else { Decimal::ZERO };
        (part, scheduled(item))
    };
    let everybody_s = view.activites.iter().filter(|it| !view.choices.is_optional(it.rank));
    let pairs = everybody_s.map(|it| pair(Item::Activite(it.rank)));
    let common = pairs.fold(Pair::default(), |(part, whole), more| (part + more.0, whole + more.1));
    view.spread_of_share(common, pair, Where::default()).and_then(Amounts::share).filter(|it| !it.is_nothing())
}

/// The hours of work of a semestre for one ECTS.
fn work_by_ects(view: &ParcoursView<'_>, numero: u8) -> Option<Amounts> {
    let work = |item| view.hours_of(item, Some(numero), |_| true);
    let ects = |at: usize| {
        let vu = &view.ues[at];
        if vu.semestre.numero == numero { vu.ue.ects.unwrap_or_default() } else { Decimal::ZERO }
    };
    let pair = |item: Item| -> Pair {
        match item {
            Item::Ue(at) => (Decimal::ZERO, ects(at)),
            Item::Activite(_) => (work(item), Decimal::ZERO),
        }
    };
    let activites = view.activites.iter().filter(|it| !view.choices.is_optional(it.rank));
    let ues = (0..view.ues.len()).filter(|it| !view.choices.is_ue_optional(*it));
    let everybody_s = activites.map(|it| Item::Activite(it.rank)).chain(ues.map(Item::Ue));
    let common = everybody_s.map(pair).fold(Pair::default(), |sum, more| (sum.0 + more.0, sum.1 + more.1));
    view.spread_of_share(common, pair, Where::default()).and_then(Amounts::share)
}

/// The ressources and SAÉ that have no hours at all. A stage and a portfolio may have none.
fn activites_without_hours<'p>(view: &ParcoursView<'p>) -> Option<Missing<'p>> {
    let is_taught = |nature| matches!(nature, Nature::Ressource | Nature::Sae);
    let silent = view.activites.iter().filter(|it| is_taught(it.nature) && heures(it).is_zero());
    Missing::of(Lack::ActiviteHours, silent.map(|it| it.activite.id.as_str()))
}

/// The SAÉ, stages and portfolios among them, without any scheduled hours: files of ORéBUT give them none.
fn saes_without_hours<'p>(view: &ParcoursView<'p>) -> Option<Missing<'p>> {
    let saes = view.activites.iter().filter(|it| it.nature.is_sae() && heures(it).is_zero());
    Missing::of(Lack::SaeHours, saes.map(|it| it.activite.id.as_str()))
}

/// The semestres that have activités and no hours, of the kinds to `keep`; the programme when nothing has.
fn hours_missing<'p>(
    view: &ParcoursView<'p>,
    keep: impl Fn(NatureHeures) -> bool + Copy,
    lack: Lack,
) -> Option<Missing<'p>> {
    let missing = of_semestres(view, lack, |it| view.semestre_commence(it) && !view.heures_saisies([it], keep));
    let nowhere = || filled(view, keep).is_none().then(|| Missing::everywhere(lack, view.programme));
    missing.or_else(nowhere)
}

pub(super) fn of_semestres<'p>(view: &ParcoursView<'p>, lack: Lack, lacks: impl Fn(u8) -> bool) -> Option<Missing<'p>> {
    let semestres = view.programme.semestres.iter().filter(|it| lacks(it.numero));
    Missing::of(lack, semestres.map(|it| it.id.as_str()))
}
