//! A programme with what was found in it.

use super::{
    super::{Context, Failure, contract::parcours_codes, reference::Reference},
    Asked,
};
use crate::{
    i18n::I18n,
    programme::{Derogation, Id, Objects, Parcours, Programme},
    rules::{self, Diagnostic, Report, SettingFault},
    sentences::summary_told,
    t,
};

/// A programme with what was found in it and is asked for.
pub(super) struct Checked<'a> {
    pub programme: Programme,
    pub parcours: Option<Id<Parcours>>,
    pub report: Report,
    /// What the command line calls it.
    pub reference: Reference<'a>,
    pub i18n: &'a I18n,
    /// Whether something was left out on demand.
    partial: bool,
}

impl<'a> Checked<'a> {
    pub(super) fn new(context: &Context<'a>, id: &'a str, asked: &Asked<'_>) -> Result<Self, Failure> {
        let programme = context.programme(id)?;
        let parcours = asked.parcours(&programme)?.map(|it| it.id.clone());
        let filter = &asked.filter;
        let mut report = rules::judge(&programme, parcours.as_ref());
        report.diagnostics.retain(|it| filter.wants(it.rule, it.severity));
        report.not_applicable.retain(|rule| filter.wants_rule(rule, &programme));
        report.examined.retain(|(rule, _)| filter.wants_rule(rule, &programme));
        report.stale.retain(|id| programme.get(id).is_some_and(|it| filter.wants_stale(it)));
        let (reference, partial) = (Reference::parse(id), filter.is_partial());
        Ok(Self { programme, parcours, report, reference, i18n: context.i18n, partial })
    }

    /// One sentence: how much was found.
    pub(super) fn title(&self) -> String {
        let i18n = self.i18n;
        let programme = self.programme.id.as_str();
        let quantites = summary_told(self.report.summary(), i18n);
        let parcours = self.parcours.as_ref().and_then(|id| self.programme.get(id)).map(|it| it.code.as_str());
        match parcours {
            _ if self.nothing_to_look_at() => t!(i18n, "check-rien", programme = programme),
            // Silence must never read as success: what was not asked for is not in order for that.
            _ if quantites.is_empty() && self.partial => t!(i18n, "check-sans-defaut-demande", programme = programme),
            _ if quantites.is_empty() && !self.report.lacunes.is_empty() => {
                t!(i18n, "check-sans-defaut-examine", programme = programme)
            }
            Some(parcours) if quantites.is_empty() => {
                t!(i18n, "check-sans-defaut-parcours", programme = programme, parcours = parcours)
            }
            None if quantites.is_empty() => t!(i18n, "check-sans-defaut", programme = programme),
            Some(parcours) => {
                t!(i18n, "check-titre-parcours", programme = programme, parcours = parcours, quantites = quantites)
            }
            None => t!(i18n, "check-titre", programme = programme, quantites = quantites),
        }
    }

    /// A programme that holds nothing yet is not a sound one.
    fn nothing_to_look_at(&self) -> bool {
        let programme = &self.programme;
        self.report.diagnostics.is_empty() && programme.activites.is_empty() && programme.acs().next().is_none()
    }

    /// The message, with the parcours when it does not hold in all, and whether the team accepts it.
    pub(super) fn remark(&self, diagnostic: &Diagnostic) -> String {
        let i18n = self.i18n;
        let mut asides = Vec::new();
        if diagnostic.is_of_none() {
            asides.push(t!(i18n, "check-aucun-parcours"));
        // What a parcours is told of may be of it alone: the sentence is not true of the others.
        } else if !diagnostic.everywhere {
            asides.push(t!(i18n, "check-parcours", parcours = parcours_codes(diagnostic, &self.programme).join(", ")));
        }
        if diagnostic.national {
            asides.push(t!(i18n, "check-national", famille = diagnostic.rule.family.prefix()));
        }
        if diagnostic.waived.is_some() {
            asides.push(t!(i18n, "check-derogation"));
        }
        let message = diagnostic.message(i18n);
        if asides.is_empty() { message } else { format!("{message} [{}]", asides.join(", ")) }
    }

    /// The dérogations that no longer match anything.
    pub(super) fn stale(&self) -> impl Iterator<Item = &Derogation> {
        self.report.stale.iter().filter_map(|id| self.programme.get(id))
    }

    /// The sentence that names the rules which had nothing to look at; None when all had something.
    pub(super) fn silent(&self) -> Option<String> {
        let codes: Vec<&str> = self.report.not_applicable.iter().map(|rule| rule.code).collect();
        (!codes.is_empty()).then(|| t!(self.i18n, "check-sans-objet", n = codes.len(), regles = codes.join(", ")))
    }

    /// How many objects each rule looked at, in one sentence; None when none did.
    pub(super) fn examined(&self) -> Option<String> {
        let looked = self.report.examined.iter().filter(|(_, n)| *n > 0);
        let told: Vec<String> = looked.map(|(rule, n)| format!("{} {n}", rule.code)).collect();
        (!told.is_empty()).then(|| t!(self.i18n, "check-examines", liste = told.join(", ")))
    }

    /// What is wrong in the settings of a programme of the database, one sentence each: a file would have been refused.
    pub(super) fn settings(&self) -> Vec<String> {
        let id = self.programme.id.as_str();
        let sentence = |it: &SettingFault| {
            let faute = self.i18n.file_message(it.code, &it.args);
            t!(self.i18n, "check-reglage", programme = id, faute = faute)
        };
        self.report.settings.iter().map(sentence).collect()
    }

    /// Its objects, for whoever names many of them.
    pub(super) fn objects(&self) -> Objects<'_> {
        Objects::of(&self.programme)
    }
}
