//! `tapis verify`: of which version a document is, whether it was changed since, and what has changed in the programme.

mod archive;
mod page;

use std::path::{Path, PathBuf};

use clap::{Arg, ArgAction, ArgMatches, value_parser};
use serde::Serialize;

use self::archive::{Archive, State};
use super::{Answer, Context, Failure, Verb, args, export::values, progress::watched};
use crate::{
    formats::{
        reading::sources::content,
        stamp::{Fingerprint, Stamp},
        verify::{Blank, Difference, Document, stamp_of_table},
    },
    names,
    programme::{Id, Parcours, Programme, Vote},
    t,
};

pub(super) const VERB: Verb = Verb {
    name: "verify",
    alias: Some("authentifier"),
    example: "tapis verify but-sd.xlsx",
    about: |i18n| t!(i18n, "cli-verify"),
    args: |command, i18n| {
        let document = Arg::new("document").value_name(t!(i18n, "val-document")).required(true);
        let id = Arg::new("id").value_name("ID").help(t!(i18n, "arg-verify-id"));
        let path = |name: &'static str| {
            Arg::new(name).long(name).value_name(t!(i18n, "val-fichier")).value_parser(value_parser!(PathBuf))
        };
        let set = Arg::new("set").long("set").value_name(t!(i18n, "val-cle-valeur")).action(ArgAction::Append);
        command
            .arg(document.help(t!(i18n, "arg-verify-document")))
            .arg(id)
            .arg(path("template").requires("mapping").help(t!(i18n, "arg-verify-template")))
            .arg(path("mapping").requires("template").help(t!(i18n, "arg-mapping")))
            .arg(set.requires("template").help(t!(i18n, "arg-set")))
            .arg(args::json(i18n))
    },
    run,
};

/// What there is to say of a document.
struct Verdict {
    /// What it is called: the name of its file, or the fingerprint.
    name: String,
    /// The programme that it is of.
    programme: String,
    stamp: Option<Stamp>,
    parcours: Option<Id<Parcours>>,
    /// The version that it shows; None: the programme never was what it shows.
    state: Option<State>,
    /// The programme today, with the last entry of its journal.
    today: State,
    /// Where it was changed since tapis wrote it.
    changed: Vec<Difference>,
    /// What its stamp says and the journal does not.
    untrue: Vec<String>,
    /// Whether nothing but itself says what it held.
    is_taken_at_its_word: bool,
}

impl Verdict {
    /// Whether it shows the programme as it is today, and nothing else.
    fn is_todays(&self) -> bool {
        let told = |it: &Programme| Fingerprint::of(it, self.parcours.as_ref());
        let shows = self.state.as_ref().is_some_and(|it| told(&it.programme) == told(&self.today.programme));
        shows && self.is_intact()
    }

    fn is_intact(&self) -> bool {
        self.changed.is_empty() && self.untrue.is_empty()
    }
}

#[derive(Serialize)]
struct Told<'a> {
    programme: &'a str,
    /// Whether it shows the programme as it is today, and nothing else.
    today: bool,
    /// Whether it is as tapis wrote it.
    intact: bool,
    /// The entry of the journal after which the programme was as it shows it.
    #[serde(skip_serializing_if = "Option::is_none")]
    seq: Option<i64>,
    versions: &'a [String],
    /// What councils decided on that version.
    votes: &'a [Vote],
    changed: Vec<Place<'a>>,
    untrue: &'a [String],
}

#[derive(Serialize)]
struct Place<'a> {
    place: &'a str,
    found: &'a str,
    expected: &'a str,
}

fn run(context: &Context<'_>, args: &ArgMatches) -> Result<Answer, Failure> {
    let (asked, id) = (args::text(args, "document"), args::optional(args, "id"));
    let file = PathBuf::from(asked);
    let verdict = match Fingerprint::typed(asked).filter(|_| !file.exists()) {
        Some(fingerprint) => printed(context, &fingerprint, id)?,
        None => document(context, &file, id, blank(context, args)?)?,
    };
    let found = !verdict.is_todays();
    let answer = if args.get_flag("json") { Answer::json(&told(&verdict))? } else { page::of(&verdict, context) };
    Ok(Answer { found, ..answer })
}

fn told(verdict: &Verdict) -> Told<'_> {
    Told {
        programme: &verdict.programme,
        today: verdict.is_todays(),
        intact: verdict.is_intact(),
        seq: verdict.state.as_ref().and_then(|it| it.seq),
        versions: verdict.state.as_ref().map(|it| it.versions.as_slice()).unwrap_or_default(),
        votes: verdict.state.as_ref().map(|it| it.votes.as_slice()).unwrap_or_default(),
        changed: verdict
            .changed
            .iter()
            .map(|it| Place { place: &it.place, found: &it.found, expected: &it.expected })
            .collect(),
        untrue: &verdict.untrue,
    }
}

/// A fingerprint that somebody read from paper, of one programme or of any.
fn printed(context: &Context<'_>, fingerprint: &Fingerprint, id: Option<&str>) -> Result<Verdict, Failure> {
    let ids = match id {
        Some(id) => vec![id.to_owned()],
        None => archive::all(context)?,
    };
    let mut first = None;
    for id in ids {
        let archive = Archive::open(context, &id)?;
        let found = archive.find(|it| shows(it, fingerprint).is_some())?;
        let parcours = found.as_ref().and_then(|it| shows(&it.programme, fingerprint)).flatten();
        let verdict = Verdict {
            name: fingerprint.to_string(),
            programme: id,
            stamp: None,
            parcours,
            state: found,
            today: archive.today,
            changed: Vec::new(),
            untrue: Vec::new(),
            is_taken_at_its_word: false,
        };
        if verdict.state.is_some() {
            return Ok(verdict);
        }
        first.get_or_insert(verdict);
    }
    first.ok_or_else(|| Failure::Said(t!(context.i18n, "verify-rien", base = context.db.display().to_string())))
}

/// What of a programme has that fingerprint: all of it, or what one parcours sees; None: nothing.
fn shows(programme: &Programme, fingerprint: &Fingerprint) -> Option<Option<Id<Parcours>>> {
    let parcours = programme.parcours.iter().map(|it| Some(it.id.clone()));
    std::iter::once(None).chain(parcours).find(|it| Fingerprint::of(programme, it.as_ref()) == *fingerprint)
}

/// The form that a document was made from, when it is named.
fn blank(context: &Context<'_>, args: &ArgMatches) -> Result<Option<Blank>, Failure> {
    let file = |name: &str| args.get_one::<PathBuf>(name);
    let (Some(form), Some(mapping)) = (file("template"), file("mapping")) else { return Ok(None) };
    let (_, form) = content(form)?;
    let mapping = String::from_utf8_lossy(&content(mapping)?.1).into_owned();
    Ok(Some(Blank { form, mapping, values: values(args, context.i18n)? }))
}

fn document(context: &Context<'_>, file: &Path, id: Option<&str>, blank: Option<Blank>) -> Result<Verdict, Failure> {
    let (_, bytes) = content(file)?;
    // A table may travel without it.
    let beside = stamp_of_table(file).and_then(|it| content(&it).ok()).map(|(_, bytes)| bytes);
    let mut document = Document::open(file, &bytes, beside.as_deref())?;
    if let Some(blank) = blank {
        document = document.made_from(blank);
    }
    let name = file.display().to_string();
    match (document.stamp.clone(), id) {
        (Some(stamp), id) => stamped(context, name, document, stamp, id),
        (None, Some(id)) if document.is_table() => table(context, name, &document, id),
        (None, None) if document.is_table() => Err(Failure::Said(t!(context.i18n, "verify-table", fichier = name))),
        (None, _) => Err(Failure::Said(t!(context.i18n, "verify-sans-tampon", fichier = name))),
    }
}

fn stamped(
    context: &Context<'_>,
    name: String,
    document: Document<'_>,
    stamp: Stamp,
    id: Option<&str>,
) -> Result<Verdict, Failure> {
    let programme = id.unwrap_or(stamp.programme.as_str()).to_owned();
    let archive = Archive::open(context, &programme)?;
    let parcours = stamp.parcours.clone();
    let is_it = |it: &Programme| {
        let has = parcours.as_ref().is_none_or(|parcours| it.get(parcours).is_some());
        has && Fingerprint::of(it, parcours.as_ref()) == stamp.fingerprint
    };
    let mut untrue = Vec::new();
    let claimed = match stamp.seq.filter(|_| archive.has_journal()) {
        Some(seq) => {
            let state = archive.at(seq)?.filter(|it| is_it(&it.programme));
            if state.is_none() {
                untrue.push(t!(context.i18n, "verify-entree-fausse", seq = seq.to_string()));
            }
            let versions = state.as_ref().map(|it| it.versions.as_slice()).unwrap_or_default();
            let unknown = stamp.versions.iter().filter(|it| !versions.contains(it));
            untrue.extend(unknown.map(|it| t!(context.i18n, "verify-version-fausse", version = it.as_str())));
            let votes = state.as_ref().map(|it| it.votes.as_slice()).unwrap_or_default();
            let unheard = stamp.votes.iter().filter(|it| !votes.contains(it));
            untrue.extend(
                unheard.map(|it| t!(context.i18n, "verify-vote-faux", vote = names::vote_told(it, context.i18n))),
            );
            state
        }
        None => None,
    };
    let state = match claimed {
        // What was so then may be so again.
        Some(state) if is_it(&archive.today.programme) => {
            Some(State { versions: state.versions, votes: state.votes, ..archive.today.clone() })
        }
        Some(state) => Some(state),
        None => archive.find(is_it)?,
    };
    let document = match marked_since(context, &stamp)? {
        Marks::None => document,
        Marks::Since(earlier) => document.marked_since(*earlier),
        Marks::Lost(told) => {
            untrue.push(t!(context.i18n, "verify-depuis-inconnu", depuis = told));
            document
        }
    };
    let changed = match &state {
        Some(_) if stamp.since.is_some() && !document.is_marked() => Vec::new(),
        Some(it) => {
            // A document has the name that the programme had when it was written.
            let programme = Programme { id: stamp.programme.clone(), ..it.programme.clone() };
            watched(context.i18n, |watch| document.differences(&programme, parcours.as_ref(), watch))?
        }
        None => Vec::new(),
    };
    let (stamp, is_taken_at_its_word) = (Some(stamp), document.is_taken_at_its_word());
    let today = archive.today;
    Ok(Verdict { name, programme, stamp, parcours, state, today, changed, untrue, is_taken_at_its_word })
}

/// From which version a document marks what changed.
enum Marks {
    None,
    Since(Box<Programme>),
    /// No journal has that version.
    Lost(String),
}

fn marked_since(context: &Context<'_>, stamp: &Stamp) -> Result<Marks, Failure> {
    let Some(since) = &stamp.since else { return Ok(Marks::None) };
    let is_it = |it: &Programme| Fingerprint::of(it, stamp.parcours.as_ref()) == since.fingerprint;
    let lost = || Ok(Marks::Lost(since.told(context.i18n)));
    let Ok(archive) = Archive::open(context, since.programme.as_str()) else { return lost() };
    let told = since.seq.filter(|_| archive.has_journal()).map(|it| archive.at(it)).transpose()?.flatten();
    let found = match told.filter(|it| is_it(&it.programme)) {
        Some(it) => Some(it),
        None => archive.find(is_it)?,
    };
    found.map_or_else(lost, |it| Ok(Marks::Since(Box::new(it.programme))))
}

/// A table without its stamp: it is all that it says, today or in a version that has a name.
fn table(context: &Context<'_>, name: String, document: &Document<'_>, id: &str) -> Result<Verdict, Failure> {
    let archive = Archive::open(context, id)?;
    let mut state = None;
    let mut of = None;
    for version in archive.named()? {
        let parcours = version.programme.parcours.iter().map(|it| Some(it.id.clone()));
        for parcours in std::iter::once(None).chain(parcours) {
            let differs =
                watched(context.i18n, |watch| document.differences(&version.programme, parcours.as_ref(), watch))?;
            if differs.is_empty() {
                (state, of) = (Some(version.clone()), parcours);
                break;
            }
        }
        if state.is_some() {
            break;
        }
    }
    let (changed, untrue, programme) = (Vec::new(), Vec::new(), id.to_owned());
    let (parcours, today) = (of, archive.today);
    let is_taken_at_its_word = false;
    Ok(Verdict { name, programme, stamp: None, parcours, state, today, changed, untrue, is_taken_at_its_word })
}
