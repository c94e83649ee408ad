//! `tapis import`: reads files into the database.

mod merging;

use std::path::PathBuf;

use clap::{Arg, ArgMatches, builder::PossibleValuesParser, value_parser};
use serde::Serialize;

use super::{
    Answer, Context, Failure, Verb, args,
    confirm::confirm,
    diff::{Line, line},
    progress::watched,
    settling::{self, Contested, contested},
    writing::write_file,
};
use crate::{
    diff::Change,
    formats::{
        Imported, Warning,
        reading::sources::Sources,
        registry,
        stamp::Stamp,
        tableur::{Balance, NO_LINK},
    },
    i18n::I18n,
    import::{Fate, Proposal},
    programme::Programme,
    sentences::{self, Counts, Voice},
    store::{Origin, StoreError},
    t,
};

pub(super) const VERB: Verb = Verb {
    name: "import",
    alias: Some("importer"),
    about: |i18n| t!(i18n, "cli-import"),
    example: "tapis import maquette.xlsx --into but-sd --dry-run",
    args: |command, i18n| {
        let files = Arg::new("files").value_name(t!(i18n, "val-fichier")).required(true).num_args(1..);
        let format = Arg::new("as").long("as").value_name(t!(i18n, "val-format"));
        let format = format.value_parser(PossibleValuesParser::new(registry::readable().map(|it| it.name)));
        let formats = registry::described(registry::readable(), i18n);
        let into = Arg::new("into").long("into").value_name("ID");
        let base = Arg::new("base").long("base").value_name(t!(i18n, "val-version"));
        let command = command
            .arg(files.value_parser(value_parser!(PathBuf)).help(t!(i18n, "arg-fichiers")))
            .arg(format.hide_possible_values(true).help(t!(i18n, "arg-as", formats = formats)))
            .arg(into.help(t!(i18n, "arg-into")))
            .arg(args::switch("as-other", t!(i18n, "arg-as-other")).requires("into"))
            .arg(base.requires("into").help(t!(i18n, "arg-base")))
            .arg(args::switch("dry-run", t!(i18n, "arg-dry-run")))
            .arg(args::switch("yes", t!(i18n, "arg-yes")))
            .arg(file("mapping", i18n).help(t!(i18n, "arg-mapping-tableau")))
            .arg(file("write-mapping", i18n).help(t!(i18n, "arg-write-mapping")));
        settling::arguments(command, i18n).arg(args::json(i18n))
    },
    run,
};

fn file(name: &'static str, i18n: &I18n) -> Arg {
    Arg::new(name).long(name).value_name(t!(i18n, "val-fichier")).value_parser(value_parser!(PathBuf))
}

#[derive(Serialize)]
pub(super) struct Document<'a> {
    programme: &'a str,
    created: bool,
    counts: Counts,
    warnings: Vec<Oddity<'a>>,
    /// What differs in the programme that was completed; unset when it is new.
    #[serde(skip_serializing_if = "Option::is_none")]
    changes: Option<Vec<Difference<'a>>>,
    /// What was understood of tables beside what they hold, and what was left of them; unset for other files.
    #[serde(skip_serializing_if = "Option::is_none")]
    balance: Option<Balance>,
    /// What is to be settled before anything is written; unset when nothing is merged.
    #[serde(skip_serializing_if = "Option::is_none")]
    conflicts: Option<Vec<Contested<'a>>>,
}

#[derive(Serialize)]
pub(super) struct Difference<'a> {
    /// Where the file says so: `Maquette!D12`.
    place: Option<&'a str>,
    #[serde(flatten)]
    line: Line<'a>,
}

#[derive(Serialize)]
struct Oddity<'a> {
    code: &'a str,
    message: String,
    file: String,
    line: Option<usize>,
}

fn run(context: &Context<'_>, args: &ArgMatches) -> Result<Answer, Failure> {
    let files: Vec<PathBuf> = args.get_many("files").into_iter().flatten().cloned().collect();
    let named = args::optional(args, "as");
    let is_explained = args.contains_id("mapping") || args.contains_id("write-mapping");
    let open = if is_explained { Sources::open_tables } else { Sources::open };
    let sources = match &context.guest {
        Some(guest) => Sources::given(t!(context.i18n, "ligne-entree").into(), guest.input.clone(), named)?,
        None => watched(context.i18n, |watch| open(&files, named, watch))?.mapped(args.get_one("mapping"))?,
    };
    if let Some(file) = args.get_one::<PathBuf>("write-mapping") {
        write_file(file, sources.guessed_mapping()?.as_bytes(), false)?;
        return Ok(Answer::text(t!(context.i18n, "import-correspondance", fichier = file.display().to_string())));
    }
    let import = Import {
        context,
        sources: &sources,
        dry_run: args.get_flag("dry-run"),
        as_other: args.get_flag("as-other"),
        agreed: args.get_flag("yes"),
    };
    if !(sources.is_whole() && args.contains_id("into")) {
        merging::refuse_unheeded(args, context.i18n)?;
    }
    let is_json = args.get_flag("json");
    let into = args::optional(args, "into");
    let before = into.map(|id| import.before(id)).transpose()?;
    let understood =
        if import.dry_run && !is_json { sources.understood(before.as_ref(), context.i18n)? } else { Vec::new() };
    let mut left = Vec::new();
    let done = match into {
        Some(id) if sources.is_whole() && !import.as_other => import.merge(id, args).map(|(proposal, unsettled)| {
            left = unsettled;
            proposal
        }),
        Some(id) => import.complete(id),
        None => import.create(),
    };
    let done = match done {
        // What was understood shows why.
        Err(error) if !understood.is_empty() => {
            return Err(Failure::Tables { understood: understood.join("\n"), error: Box::new(error) });
        }
        done => done?,
    };
    if is_json {
        let created = done.fate == Fate::Created && !import.dry_run;
        let changes = done.changes();
        let listed = import.dry_run || done.fate != Fate::Created;
        let differences = if listed { differences(&done, &changes) } else { None };
        let balance = sources.balance(before.as_ref())?;
        let conflicts =
            done.unsettled.is_some().then(|| left.iter().map(|it| contested(it, &done.imported.programme)).collect());
        let document = Document { conflicts, ..document(&done.imported, created, differences, balance, context.i18n) };
        return Ok(Answer { found: !left.is_empty(), ..Answer::json(&document)? });
    }
    if !left.is_empty() {
        return Ok(import.conflicts(&done, &left));
    }
    // That not one link was understood is the first thing to know.
    let (first, warnings) = match done.imported.warnings.split_first() {
        Some((first, rest)) if first.code == NO_LINK => (Some(first), rest),
        _ => (None, &done.imported.warnings[..]),
    };
    let mut lines: Vec<String> = first.map(|it| Voice::new(context.i18n).say(it)).into_iter().collect();
    lines.push(import.summary(&done));
    lines.extend(done.strangers().map(|it| sentences::strangers(it, context.i18n)));
    lines.extend(warnings.iter().map(|it| Voice::new(context.i18n).say(it)));
    if import.dry_run {
        lines.extend(understood);
        lines.extend(done.told(context.i18n));
    }
    lines.extend(import.twins(&done));
    Ok(Answer::text(lines.join("\n")))
}

struct Import<'a> {
    context: &'a Context<'a>,
    sources: &'a Sources,
    dry_run: bool,
    as_other: bool,
    /// Whether what leads nowhere may be imported all the same.
    agreed: bool,
}

impl Import<'_> {
    /// The programme that files complete, as it is.
    fn before(&self, id: &str) -> Result<Programme, Failure> {
        Ok(self.context.store_of(id)?.load(id)?.programme)
    }

    fn create(&self) -> Result<Proposal, Failure> {
        let proposal = watched(self.context.i18n, |watch| Proposal::create(self.sources, watch))?;
        let programme = &proposal.imported.programme;
        if let Some(store) = self.context.existing_store()? {
            store.check_free(programme.id.as_str()).map_err(|error| match error {
                StoreError::Exists(id) => Failure::ProgrammeExists(id),
                other => other.into(),
            })?;
        }
        if !self.dry_run {
            self.ask(&proposal)?;
            self.context.store()?.create(programme, &self.context.author)?;
        }
        Ok(proposal)
    }

    fn complete(&self, id: &str) -> Result<Proposal, Failure> {
        let store = self.context.store_of(id)?;
        let mut snapshot = store.load(id)?;
        // The past is asked by another way in, beside the words on how far this is.
        let (sources, before, past) = (self.sources, &snapshot.programme, store.second()?);
        let as_other = self.as_other;
        let mut proposal = watched(self.context.i18n, move |watch| {
            if as_other {
                return Proposal::adopt(sources, before, watch);
            }
            let was = |stamp: &Stamp| past.as_ref().is_none_or(|it| it.was(id, stamp.seq, |it| stamp.is_of(it)));
            Proposal::complete(sources, before, &was, watch)
        })?;
        if !self.dry_run && proposal.fate == Fate::Completed {
            self.ask(&proposal)?;
            store.apply(&mut snapshot, proposal.edit.clone(), &self.context.author, Origin::Import)?;
            proposal.imported.programme = snapshot.programme;
        }
        Ok(proposal)
    }

    /// Asks before what does not seem to go together is written.
    fn ask(&self, proposal: &Proposal) -> Result<(), Failure> {
        let i18n = self.context.i18n;
        let Some(found) = proposal.strangers().filter(|_| !self.agreed) else { return Ok(()) };
        let question = t!(i18n, "import-etrangers-question");
        match confirm(&question, Some(sentences::strangers(found, i18n)), self.context) {
            Err(Failure::YesNeeded) => Err(Failure::Strangers(found)),
            answered => answered,
        }
    }

    fn summary(&self, done: &Proposal) -> String {
        let i18n = self.context.i18n;
        let programme = done.imported.programme.id.as_str();
        let quantites = Counts::of(&done.imported.programme).told(i18n);
        match (done.fate, self.dry_run) {
            (Fate::Created, false) => t!(i18n, "import-cree", programme = programme, quantites = quantites),
            (Fate::Created, true) => t!(i18n, "import-a-blanc", programme = programme, quantites = quantites),
            (Fate::Completed, false) => t!(i18n, "import-complete", programme = programme, quantites = quantites),
            (Fate::Completed, true) => {
                t!(i18n, "import-a-blanc-complete", programme = programme, quantites = quantites)
            }
            (Fate::Unchanged, _) => t!(i18n, "import-identique", programme = programme, quantites = quantites),
        }
    }
}

/// None when no programme was completed.
fn differences<'a>(proposal: &'a Proposal, changes: &'a [Change]) -> Option<Vec<Difference<'a>>> {
    let before = proposal.before()?;
    let difference =
        |it| Difference { place: proposal.place(it), line: line(it, before, &proposal.imported.programme) };
    Some(changes.iter().map(difference).collect())
}

/// What the import's contract says of a programme that was read or made.
pub(super) fn document<'a>(
    imported: &'a Imported,
    created: bool,
    changes: Option<Vec<Difference<'a>>>,
    balance: Option<Balance>,
    i18n: &I18n,
) -> Document<'a> {
    let oddity = |it: &'a Warning| Oddity {
        code: it.code,
        message: i18n.file_message(it.code, &it.args),
        file: it.file.display().to_string(),
        line: it.line,
    };
    Document {
        programme: imported.programme.id.as_str(),
        created,
        counts: Counts::of(&imported.programme),
        warnings: imported.warnings.iter().map(oddity).collect(),
        changes,
        balance,
        conflicts: None,
    }
}
