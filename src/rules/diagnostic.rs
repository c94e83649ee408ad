//! What a check says.

use super::{Lacune, Rule, SettingFault, Severity};
use crate::{
    i18n::{Arg, I18n},
    programme::{Derogation, Id, Parcours, Target},
};

/// One finding of one rule about one object.
#[derive(Debug, Clone)]
pub struct Diagnostic {
    pub rule: &'static Rule,
    /// The rule's severity as the programme sets it.
    pub severity: Severity,
    pub target: Target,
    /// The parcours in which it holds, in the programme's order; empty when the programme has none, and for what no
    /// parcours develops.
    pub parcours: Vec<Id<Parcours>>,
    /// Whether it holds in every parcours of the programme.
    pub everywhere: bool,
    /// Whether it is about what a national référentiel sets: not the team's to change.
    pub national: bool,
    /// The dérogation by which the team accepts it.
    pub waived: Option<Id<Derogation>>,
    pub(crate) variant: &'static str,
    pub(crate) args: Vec<(&'static str, Arg)>,
    /// What it is about besides its target, in its parcours: the UE in which something weighs, the compétence for which
    /// it does not. Several where those of several parcours are called the same.
    pub(crate) others: Vec<Target>,
}

impl Diagnostic {
    /// Whether it is about something that no parcours of the programme develops: of none, and not common to all.
    pub fn is_of_none(&self) -> bool {
        !self.everywhere && self.parcours.is_empty()
    }

    /// The sentence that tells a person what is wrong.
    pub fn message(&self, i18n: &I18n) -> String {
        i18n.rule_message(self.rule.code, self.variant, &self.args)
    }
}

/// All that a check found.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// By rule in the order of the catalogue, then by object in the order of the programme.
    pub diagnostics: Vec<Diagnostic>,
    /// The rules that are on, each with the number of objects that it looked at, in the order of the catalogue.
    pub examined: Vec<(&'static Rule, usize)>,
    /// What no rule could look at yet, the gravest first.
    pub lacunes: Vec<Lacune>,
    /// The rules that had nothing to look at, in the order of the catalogue.
    pub not_applicable: Vec<&'static Rule>,
    /// The dérogations that no longer match any diagnostic, in the order of the programme.
    pub stale: Vec<Id<Derogation>>,
    /// What is wrong in the settings: it sets nothing, or not what was meant.
    pub settings: Vec<SettingFault>,
}

/// How many diagnostics there are of each severity, those that a dérogation covers apart.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
pub struct Summary {
    pub error: usize,
    pub warning: usize,
    pub info: usize,
    pub waived: usize,
}

impl Summary {
    /// Counts some diagnostics.
    pub fn of<'d>(diagnostics: impl IntoIterator<Item = &'d Diagnostic>) -> Self {
        let mut summary = Summary::default();
        for diagnostic in diagnostics {
            let count = match (diagnostic.waived.is_some(), diagnostic.severity) {
                (true, _) => &mut summary.waived,
                (false, Severity::Error) => &mut summary.error,
                (false, Severity::Warning) => &mut summary.warning,
                (false, Severity::Info) => &mut summary.info,
            };
            *count += 1;
        }
        summary
    }
}

impl Report {
    pub fn summary(&self) -> Summary {
        Summary::of(&self.diagnostics)
    }
}
