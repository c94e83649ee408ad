//! `tapis import`: reads files into the database.

use std::path::PathBuf;

use clap::{Arg, ArgMatches, builder::PossibleValuesParser, value_parser};
use serde::Serialize;

use super::{
    Answer, Context, Failure, Verb, args,
    counts::Counts,
    diff::{Line, line},
    source::Sources,
    writing::write_file,
};
use crate::{
    diff::{Change, What, diff, outermost},
    edit,
    formats::{Completed, Imported, Places, Warning, table},
    i18n::I18n,
    programme::Programme,
    sentences::{Versions, Voice},
    store::{Origin, StoreError},
    t,
};

pub const VERB: Verb = Verb {
    name: "import",
    alias: Some("importer"),
    about: |i18n| t!(i18n, "cli-import"),
    args: |command, i18n| {
        let files = Arg::new("files").value_name(t!(i18n, "val-fichier")).required(true).num_args(1..);
        let format = Arg::new("as").long("as").value_name(t!(i18n, "val-format"));
        let format = format.value_parser(PossibleValuesParser::new(table::readable().map(|it| it.name)));
        let formats = table::described(table::readable(), i18n);
        let into = Arg::new("into").long("into").value_name("ID");
        command
            .arg(files.value_parser(value_parser!(PathBuf)).help(t!(i18n, "arg-fichiers")))
            .arg(format.hide_possible_values(true).help(t!(i18n, "arg-as", formats = formats)))
            .arg(into.help(t!(i18n, "arg-into")))
            .arg(args::switch("dry-run", t!(i18n, "arg-dry-run")))
            .arg(file("mapping", i18n).help(t!(i18n, "arg-mapping-tableau")))
            .arg(file("write-mapping", i18n).help(t!(i18n, "arg-write-mapping")))
            .arg(args::json(i18n))
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

/// What became of the import.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    Created,
    Completed,
    /// The programme had all of it.
    Unchanged,
}

/// A programme as it was before files completed it, and where these say what.
#[derive(Default)]
struct Completion {
    before: Option<Programme>,
    places: Places,
}

impl Completion {
    fn changes(&self, after: &Programme) -> Vec<Change> {
        self.before.as_ref().map(|before| diff(before, after)).unwrap_or_default()
    }

    fn place(&self, change: &Change) -> Option<&str> {
        let path = if let What::Set { path, .. } = &change.what { Some(path) } else { None };
        self.places.of(&change.target, path)
    }

    /// None when no programme was completed.
    fn differences<'a>(&'a self, changes: &'a [Change], after: &'a Programme) -> Option<Vec<Difference<'a>>> {
        let before = self.before.as_ref()?;
        let difference = |it| Difference { place: self.place(it), line: line(it, before, after) };
        Some(changes.iter().map(difference).collect())
    }

    /// One line for each difference, with its place when the file has such.
    fn told(&self, after: &Programme, i18n: &I18n) -> Vec<String> {
        let Some(before) = &self.before else { return Vec::new() };
        let (versions, changes) = (Versions { before, after, i18n }, self.changes(after));
        let told = outermost(&changes).into_iter().map(|change| {
            let objet = versions.object(&change.target, &[change]);
            let ecart = versions.told(change);
            match self.place(change) {
                Some(lieu) => t!(i18n, "import-ecart-situe", lieu = lieu, objet = objet, ecart = ecart),
                None => t!(i18n, "import-ecart", objet = objet, ecart = ecart),
            }
        });
        told.collect()
    }
}

fn run(context: &Context<'_>, args: &ArgMatches) -> Result<Answer, Failure> {
    let files: Vec<PathBuf> = args.get_many("files").into_iter().flatten().cloned().collect();
    let sources = Sources::open(&files, args::optional(args, "as"))?.mapped(args.get_one("mapping"))?;
    if let Some(file) = args.get_one::<PathBuf>("write-mapping") {
        write_file(file, sources.guessed_mapping()?.as_bytes(), false)?;
        return Ok(Answer::text(t!(context.i18n, "import-correspondance", fichier = file.display().to_string())));
    }
    let import = Import { context, sources: &sources, dry_run: args.get_flag("dry-run") };
    let is_json = args.get_flag("json");
    let understood = if import.dry_run && !is_json { sources.understood(context.i18n)? } else { Vec::new() };
    let done = match args::optional(args, "into") {
        Some(id) => import.complete(id),
        None => import.create(),
    };
    let (imported, fate, completion) = match done {
        // What was understood shows why.
        Err(error) if !understood.is_empty() => {
            return Err(Failure::Tables { understood: understood.join("\n"), error: Box::new(error) });
        }
        done => done?,
    };
    if is_json {
        let created = fate == Fate::Created && !import.dry_run;
        let changes = completion.changes(&imported.programme);
        let differences = completion.differences(&changes, &imported.programme);
        return Answer::json(&document(&imported, created, differences, context.i18n));
    }
    let mut lines = vec![import.summary(&imported, fate)];
    lines.extend(imported.warnings.iter().map(|it| Voice::new(context.i18n).say(it)));
    if import.dry_run {
        lines.extend(understood);
        lines.extend(completion.told(&imported.programme, context.i18n));
    }
    Ok(Answer::text(lines.join("\n")))
}

struct Import<'a> {
    context: &'a Context<'a>,
    sources: &'a Sources,
    dry_run: bool,
}

impl Import<'_> {
    fn create(&self) -> Result<(Imported, Fate, Completion), Failure> {
        let imported = self.sources.read()?;
        let id = imported.programme.id.as_str();
        if let Some(store) = self.context.existing_store()?
            && store.list()?.iter().any(|it| it.id.as_str() == id)
        {
            return Err(Failure::ProgrammeExists(id.to_owned()));
        }
        if !self.dry_run {
            self.context.store()?.create(&imported.programme, &self.context.author)?;
        }
        // What tables were understood to say is listed; files of other formats say it themselves.
        let listed = self.dry_run && self.sources.is_tables();
        let Programme { id, profil, intitule, .. } = &imported.programme;
        let before = listed.then(|| Programme::new(id.clone(), *profil, intitule));
        Ok((imported, Fate::Created, Completion { before, places: Places::default() }))
    }

    fn complete(&self, id: &str) -> Result<(Imported, Fate, Completion), Failure> {
        let mut store = self.context.store_of(id)?;
        let mut snapshot = store.load(id)?;
        let Completed { edit, warnings, places } = self.sources.complete(&snapshot.programme)?;
        let completion = Completion { before: Some(snapshot.programme.clone()), places };
        let fate = if edit.is_empty() { Fate::Unchanged } else { Fate::Completed };
        if self.dry_run {
            edit::apply(&mut snapshot.programme, edit).map_err(StoreError::from)?;
        } else if fate == Fate::Completed {
            store.apply(&mut snapshot, edit, &self.context.author, Origin::Import)?;
        }
        Ok((Imported { programme: snapshot.programme, warnings }, fate, completion))
    }

    fn summary(&self, imported: &Imported, fate: Fate) -> String {
        let i18n = self.context.i18n;
        let programme = imported.programme.id.as_str();
        let quantites = Counts::of(&imported.programme).told(i18n);
        match (fate, self.dry_run) {
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

/// What the import's contract says of a programme that was read or made.
pub(super) fn document<'a>(
    imported: &'a Imported,
    created: bool,
    changes: Option<Vec<Difference<'a>>>,
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
    }
}
