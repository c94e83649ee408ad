//! What was understood of tables beside what they hold, and what was left of them, by kind: shown before anything is
//! written.

use std::collections::BTreeSet;

use rust_decimal::Decimal;
use serde::Serialize;

use super::{
    Lecture,
    count::{Held, held},
    weaver::TableWeaver,
};
use crate::{
    formats::{FormatError, Source, Warning},
    i18n::{Arg, I18n},
    programme::{Ac, Competence, Id, Programme, Ue},
    t,
};

/// So many cells of each kind are named.
const CELLS_MAX: usize = 3;

/// What was understood, what there is, what was left.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Balance {
    pub understood: Understood,
    pub file: Held,
    pub left: Vec<LeftOut>,
}

/// What was understood, each thing once.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Understood {
    pub competences: usize,
    pub ac: usize,
    pub activites: usize,
    pub links: usize,
    pub hours: Decimal,
    pub coefficients: usize,
}

/// What was left of one kind.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LeftOut {
    /// The code of its warnings.
    pub code: &'static str,
    pub count: usize,
    /// The first cells.
    pub cells: Vec<String>,
}

/// What tables say, as they are read.
#[derive(Debug, Clone, Default)]
pub(super) struct Tally {
    pub competences: BTreeSet<Id<Competence>>,
    pub acs: BTreeSet<Id<Ac>>,
    pub activites: BTreeSet<usize>,
    pub links: BTreeSet<(usize, Id<Ac>)>,
    pub hours: Decimal,
    pub coefficients: BTreeSet<(usize, Id<Ue>)>,
    /// The cells whose marks were taken, or told.
    pub marks: BTreeSet<(String, u32, u16)>,
}

impl Balance {
    pub(super) fn of(weaver: &TableWeaver, file: Held) -> Self {
        let tally = &weaver.tally;
        let understood = Understood {
            competences: tally.competences.len(),
            ac: tally.acs.len(),
            activites: tally.activites.len(),
            links: tally.links.len(),
            hours: tally.hours.normalize(),
            coefficients: tally.coefficients.len(),
        };
        Self { understood, file, left: left(&weaver.warnings) }
    }

    /// What was understood, what there is, and what was left, a line each.
    pub fn told(&self, i18n: &I18n) -> Vec<String> {
        let Balance { understood: it, file, left } = self;
        let mut lines = vec![
            t!(
                i18n,
                "tableur-compris",
                competences = it.competences,
                ac = it.ac,
                activites = it.activites,
                liens = it.links,
                heures = i18n.decimal(it.hours),
                coefficients = it.coefficients
            ),
            t!(
                i18n,
                "tableur-dans-le-fichier",
                ac = file.ac_codes,
                croix = file.crosses,
                codes = file.listed,
                heures = i18n.decimal(file.hours.normalize()),
                coefficients = file.coefficients
            ),
        ];
        for LeftOut { code, count, cells } in left {
            let (code, n): (&str, usize) = (code, *count);
            let quoi = t!(i18n, "tableur-sorte", code = code);
            lines.push(match cells.is_empty() {
                true => t!(i18n, "tableur-laisse", quoi = quoi, n = n),
                false => t!(i18n, "tableur-laisse-ou", quoi = quoi, n = n, cellules = cells.join(", ")),
            });
        }
        lines
    }
}

/// Warnings by their kind, in the order in which these come.
fn left(warnings: &[Warning]) -> Vec<LeftOut> {
    let mut all: Vec<LeftOut> = Vec::new();
    for warning in warnings {
        let arg = |name: &str| warning.args.iter().find(|(it, _)| *it == name).map(|(_, it)| it);
        let count = match arg("nombre") {
            Some(Arg::Count(count)) => *count,
            _ => 1,
        };
        let rank = all.iter().position(|it| it.code == warning.code).unwrap_or_else(|| {
            all.push(LeftOut { code: warning.code, count: 0, cells: Vec::new() });
            all.len() - 1
        });
        let kind = &mut all[rank];
        kind.count += count;
        let cells: Vec<String> = match arg("cellule").or_else(|| arg("cellules")) {
            Some(Arg::Text(cell)) => vec![cell.to_string()],
            Some(Arg::List(cells)) => cells.iter().map(|it| it.to_string()).collect(),
            _ => Vec::new(),
        };
        kind.cells.extend(cells.into_iter().take(CELLS_MAX - kind.cells.len().min(CELLS_MAX)));
    }
    all
}

/// What is understood of tables beside what they hold; `existing` is the programme that they complete.
///
/// # Errors
/// When they cannot be read.
pub fn balance(
    existing: Option<&Programme>,
    files: &[Source],
    mapping: Option<&Source>,
) -> Result<Balance, FormatError> {
    Lecture::new(files, mapping)?.balance(existing)
}

impl Lecture {
    /// What is understood of these tables beside what they hold.
    pub(super) fn balance(&self, existing: Option<&Programme>) -> Result<Balance, FormatError> {
        let programme = existing.cloned().unwrap_or_else(|| self.new_programme());
        let weaver = self.weave(programme)?;
        Ok(Balance::of(&weaver, held(&self.pages)))
    }
}
