//! What a rule is.

use std::{
    fmt,
    hash::{Hash, Hasher},
};

use rust_decimal::Decimal;
use rustc_hash::{FxHashSet, FxHasher};
use serde::Serialize;

use super::{
    formulation::for07_typographie_inegale::Usages,
    lectures::Lectures,
    portee::{Orphelins, Portee},
};
use crate::{
    codes::Codification,
    coverage::ParcoursView,
    francais::Opening,
    i18n::Arg,
    programme::{Ac, Competence, Element, Figures, Id, Kind, Niveau, Programme, Target},
};

/// How much a diagnostic weighs. The order is that of gravity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    Error,
    Warning,
    Info,
}

impl Severity {
    /// The name used in files and as the variant of a translation.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "info",
        }
    }
}

/// The families of rules, by the first letters of their codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Family {
    /// COU: is every AC worked and assessed?
    Couverture,
    /// ALI: are aims, teaching and assessment the same thing?
    Alignement,
    /// PRO: do the niveaux lead on from one another?
    Progression,
    /// MAQ: do ECTS, hours and coefficients hold?
    Maquette,
    /// CER: does the programme deliver what the certification promises?
    Certification,
    /// FOR: are things worded as the field words them?
    Formulation,
    /// REF: is the référentiel well kept?
    Referentiel,
    /// HYB: is it known what is done at a distance, and what each student does alone?
    Hybridation,
}

impl Family {
    pub const ALL: [Family; 8] = [
        Family::Couverture,
        Family::Alignement,
        Family::Progression,
        Family::Maquette,
        Family::Certification,
        Family::Formulation,
        Family::Referentiel,
        Family::Hybridation,
    ];

    /// What the codes of its rules begin with.
    pub fn prefix(self) -> &'static str {
        match self {
            Family::Couverture => "COU",
            Family::Alignement => "ALI",
            Family::Progression => "PRO",
            Family::Maquette => "MAQ",
            Family::Certification => "CER",
            Family::Formulation => "FOR",
            Family::Referentiel => "REF",
            Family::Hybridation => "HYB",
        }
    }
}

/// A figure that a rule holds things to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chiffre {
    /// The key of a threshold or of a figure of the diploma; another name for one that nobody sets.
    pub nom: &'static str,
    /// Where it comes from, the weightiest first.
    pub origine: Origine,
}

impl Chiffre {
    pub const fn of(nom: &'static str, origine: Origine) -> Self {
        Self { nom, origine }
    }
}

/// Where a figure comes from. The order is that of weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Origine {
    /// A law or a decree, by its article.
    Loi,
    /// The law for a BUT, a threshold of tapis for any other diploma.
    LoiDuBut,
    /// A work that is referred to, by its page.
    Ouvrage,
    /// tapis itself.
    Tapis,
}

impl Origine {
    pub const ALL: [Origine; 4] = [Origine::Loi, Origine::LoiDuBut, Origine::Ouvrage, Origine::Tapis];

    /// Its name in the JSON contract, and as the variant of a translation.
    pub fn name(self) -> &'static str {
        match self {
            Origine::Loi => "loi",
            Origine::LoiDuBut => "loi-du-but",
            Origine::Ouvrage => "ouvrage",
            Origine::Tapis => "tapis",
        }
    }
}

/// One rule of the catalogue. Its page and its messages are in `rules.ftl`, under its code.
pub struct Rule {
    /// `COU01`.
    pub code: &'static str,
    /// `ac-non-couvert`.
    pub name: &'static str,
    pub family: Family,
    pub severity: Severity,
    /// Whether it holds for BUT only.
    pub but_only: bool,
    /// Its thresholds by name, with their defaults; a programme's réglage may set them otherwise.
    /// A default of None is computed from the programme.
    pub seuils: &'static [(&'static str, Option<Decimal>)],
    /// The figures that it holds things to, and where each comes from: thresholds and figures of the diploma, by name.
    pub chiffres: &'static [Chiffre],
    /// The attributes of its page that hold its messages.
    pub messages: &'static [&'static str],
    /// Looks at one view and reports what it finds.
    pub run: fn(&ParcoursView<'_>, &mut Examen<'_>),
}

impl Rule {
    /// Whether it is for the diploma of a programme.
    pub(crate) fn is_for(&self, programme: &Programme) -> bool {
        // Weeks of stage are not of the BUT alone: the framework of a master may set some.
        let judges_stages = self.chiffres.iter().any(|it| it.nom == "stage_semaines_min");
        !self.but_only || programme.profil.is_but() || judges_stages && programme.figures.stage_semaines_min.is_some()
    }
}

impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code)
    }
}

/// The one message of most rules.
pub(super) const MESSAGE: &str = "message";

/// One rule's look at one view: what it may ask, and where it says what it found.
pub struct Examen<'a> {
    /// The figures of the diploma.
    pub figures: &'a Figures,
    /// Every view of the programme, for what depends on several parcours.
    pub views: &'a [ParcoursView<'a>],
    pub(super) lectures: &'a Lectures,
    pub(super) rule: &'static Rule,
    pub(super) programme: &'a Programme,
    pub(super) orphelins: &'a Orphelins<'a>,
    /// Where the objects that were looked at in the view at hand stand in memory.
    pub(super) objects: FxHashSet<usize>,
    pub(super) findings: Vec<Finding>,
}

/// Something that a rule found in one view.
#[derive(Debug, Clone)]
pub(super) struct Finding {
    pub target: Target,
    pub variant: &'static str,
    pub args: Vec<(&'static str, Arg)>,
    /// The object, besides its target, that it is about: what a remedy acts on.
    pub other: Option<Target>,
}

/// Two findings are one when they say the same of one object: namesakes of different parcours are told once, though each
/// is another object.
impl PartialEq for Finding {
    fn eq(&self, other: &Self) -> bool {
        (&self.target, self.variant, &self.args) == (&other.target, other.variant, &other.args)
    }
}

impl Finding {
    /// What is equal for findings that say the same of one object.
    pub(super) fn key(&self) -> u64 {
        let mut state = FxHasher::default();
        (self.variant, &self.args).hash(&mut state);
        state.finish()
    }
}

impl<'a> Examen<'a> {
    /// Says that this object of the programme was looked at: each counts once, however many parcours have it. A rule that
    /// looks at none is reported as not applicable.
    pub fn looked_at<T: ?Sized>(&mut self, object: &T) {
        self.objects.insert(std::ptr::from_ref(object).cast::<()>().addr());
    }

    /// The part of the référentiel that the view answers for.
    pub(super) fn portee<'v>(&self, view: &'v ParcoursView<'v>) -> Portee<'v>
    where
        'a: 'v,
    {
        Portee::new(view, self.views, self.orphelins)
    }

    /// The infinitive on which the AC opens; None when it opens on anything else.
    pub fn opening(&self, ac: &Ac) -> Option<Opening> {
        self.lectures.opening(ac)
    }

    /// The code of an AC, of whichever parcours, and the compétence that it belongs to.
    pub(super) fn competence_de(&self, ac: &Id<Ac>) -> Option<&'a (String, Id<Competence>)> {
        self.lectures.competence_de(self.programme, ac)
    }

    /// Whether no parcours of the programme develops the niveau.
    pub(super) fn is_orphan(&self, niveau: &Niveau) -> bool {
        self.orphelins.has_niveau(niveau)
    }

    /// How most wordings of the programme are set.
    pub(super) fn usages(&self) -> &'a Usages {
        self.lectures.usages(self.programme)
    }

    /// The codification that the codes of the programme follow.
    pub(super) fn codification(&self) -> &'a Codification {
        self.lectures.codification(self.programme)
    }

    /// A threshold of the rule, as the programme or else the catalogue sets it. None: to be computed.
    pub fn seuil(&self, name: &str) -> Option<Decimal> {
        let regle = self.programme.reglages_de(self.rule.code).find_map(|reglage| reglage.seuils.get(name).copied());
        regle.or_else(|| self.rule.seuils.iter().find(|(it, _)| *it == name).and_then(|(_, default)| *default))
    }

    /// Reports `element`. The message is the attribute `message` of the rule's page, filled with `args`.
    ///
    /// Findings that are the same in several parcours, `args` included, are said once: put no more in
    /// `args` than the sentence needs.
    pub fn report(&mut self, element: &dyn Element, args: Vec<(&'static str, Arg)>) {
        self.report_as(MESSAGE, element.target(), args);
    }

    /// Reports the programme as a whole.
    pub fn report_whole(&mut self, args: Vec<(&'static str, Arg)>) {
        self.report_as(MESSAGE, Target::new(Kind::Programme, &self.programme.id), args);
    }

    /// Reports `target` with one of the rule's messages.
    pub fn report_as(&mut self, variant: &'static str, target: Target, args: Vec<(&'static str, Arg)>) {
        self.push(Finding { target, variant, args, other: None });
    }

    /// Reports `target` for what it has to do with `other`.
    pub(super) fn report_between(
        &mut self,
        variant: &'static str,
        target: Target,
        other: Target,
        args: Vec<(&'static str, Arg)>,
    ) {
        self.push(Finding { target, variant, args, other: Some(other) });
    }

    fn push(&mut self, finding: Finding) {
        let variant = finding.variant;
        debug_assert!(self.rule.messages.contains(&variant), "{} declares its message {variant}", self.rule.code);
        self.findings.push(finding);
    }
}
