//! A TOML file that is merged with a programme of the database.

use clap::ArgMatches;

use super::Import;
use crate::{
    cli::{
        Answer, Failure, args,
        settling::{self, Choices, Numbered},
        version::Version,
    },
    diff::merge::Settled,
    formats::toml_file,
    i18n::I18n,
    import::{Common, Fate, Merging, Proposal},
    sentences::Rivals,
    store::Origin,
    t,
};

impl Import<'_> {
    /// Merges a file with which somebody went on elsewhere; gives the conflicts that are left, and which keep all from
    /// being written.
    pub(super) fn merge(&self, id: &str, args: &ArgMatches) -> Result<(Proposal, Vec<Numbered>), Failure> {
        let (store, i18n) = (self.context.store_of(id)?, self.context.i18n);
        let mut snapshot = store.load(id)?;
        let known = |origin: &toml_file::Origin| store.state(id, origin.seq, |it| origin.is_of(it));
        let common = match args::optional(args, "base") {
            Some(text) if !text.contains('@') && store.point(id, text).is_ok() => {
                Common::Given(Box::new(Version::open(self.context, &format!("{id}@{text}"))?.programme))
            }
            Some(text) => Common::Given(Box::new(Version::open(self.context, text)?.programme)),
            None => Common::Sought(&known),
        };
        let merging = Merging::open(self.sources, &snapshot.programme, common)?;
        let Merging { base, ours, theirs, .. } = merging.clone();
        let rivals = Rivals { base: Some(&base), ours: &ours, theirs: &theirs, i18n };
        let mut settled = Settled::new();
        let carry_out = |settled: &Settled| Ok(merging.clone().settled(settled.clone()).merged()?);
        let (_, left) = Choices::read(args, i18n)?.settle(&mut settled, self.context, carry_out, rivals)?;
        let mut proposal = Proposal::merge(merging.settled(settled))?;
        if !self.dry_run && left.is_empty() && proposal.fate == Fate::Completed {
            store.apply(&mut snapshot, proposal.edit.clone(), &self.context.author, Origin::Import)?;
            proposal.imported.programme = snapshot.programme;
        }
        Ok((proposal, left))
    }

    /// The conflicts that keep a file from being merged.
    pub(super) fn conflicts(&self, done: &Proposal, left: &[Numbered]) -> Answer {
        let i18n = self.context.i18n;
        let Some(rivals) = rivals(done, i18n) else { return Answer::default() };
        let mut notes: Vec<String> =
            left.iter().map(|(n, clash)| settling::told(*n, &rivals.told(clash), self.context)).collect();
        notes.push(t!(i18n, "fusion-rien-ecrit", n = left.len()));
        Answer { notes, found: true, ..Answer::default() }
    }

    /// What a merge kept twice.
    pub(super) fn twins(&self, done: &Proposal) -> Vec<String> {
        let Some((rivals, unsettled)) = rivals(done, self.context.i18n).zip(done.unsettled.as_ref()) else {
            return Vec::new();
        };
        unsettled.twins.iter().map(|it| rivals.twin(it)).collect()
    }
}

/// The three states of a merge.
fn rivals<'a>(done: &'a Proposal, i18n: &'a I18n) -> Option<Rivals<'a>> {
    let Merging { base, ours, theirs, .. } = &done.unsettled.as_ref()?.merging;
    Some(Rivals { base: Some(base), ours, theirs, i18n })
}

/// Refuses the options of a merge where nothing is merged: whoever gives one expects something of it.
pub(super) fn refuse_unheeded(args: &ArgMatches, i18n: &I18n) -> Result<(), Failure> {
    let given = |name: &&str| args.contains_id(name) && (*name != "ask" || args.get_flag("ask"));
    match ["base", "ours", "theirs", "ask"].iter().find(|it| given(it)) {
        Some(option) => Err(Failure::Said(t!(i18n, "fusion-option-vaine", option = format!("--{option}")))),
        None => Ok(()),
    }
}
