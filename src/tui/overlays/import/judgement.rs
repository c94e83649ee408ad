//! What files would do, to be read before it is done.

use std::path::PathBuf;

use ratatui::{buffer::Buffer, layout::Rect, style::Style};

use super::{
    picker::name,
    reading::{Aim, Read, is_other},
};
use crate::{
    diff::merge::Side,
    formats::{
        reading::sources::SourceError,
        registry::Format,
        writing::files::{self, WriteError},
    },
    import::{Fate, Merging, Proposal, Unsettled},
    programme::Programme,
    sentences::{self, Counts, Rivals, Voice},
    store::StoreError,
    t,
    tui::{
        app::{App, Stage, Tone},
        widgets::Reader,
    },
};

pub(super) struct Judgement {
    pub files: Vec<PathBuf>,
    pub page: Reader,
    proposal: Result<Proposal, SourceError>,
    /// The mapping that the heads of tables suggest, as a file.
    mapping: Option<String>,
    format: &'static Format,
    aim: Aim,
    /// Why no programme can be made of that name, if so.
    taken: Option<StoreError>,
}

impl Judgement {
    pub(super) fn new(files: Vec<PathBuf>, read: Read, app: &App) -> Self {
        let Read { proposal, understood, mapping, format, aim } = read;
        let new = proposal.as_ref().ok().filter(|_| aim == Aim::New);
        let taken = new.and_then(|it| taken(&it.imported.programme, app));
        let mut judgement = Self { files, page: Reader::default(), proposal, mapping, format, aim, taken };
        judgement.page = Reader::new(judgement.lines(understood, app));
        judgement
    }

    /// Whether there is something to do that can be done.
    pub(super) fn is_possible(&self) -> bool {
        let is_done = |it: &Proposal| it.fate != Fate::Unchanged && it.clashes().is_empty();
        self.taken.is_none() && self.proposal.as_ref().is_ok_and(is_done)
    }

    /// What somebody must settle before anything is done.
    pub(super) fn unsettled(&self) -> Option<&Unsettled> {
        self.proposal.as_ref().ok()?.unsettled.as_ref().filter(|it| !it.clashes.is_empty())
    }

    /// Settles the first conflict that is left.
    ///
    /// # Errors
    /// The sentence that says why both cannot be together.
    pub(super) fn settle(self, side: Side, app: &App) -> Result<Self, String> {
        let Self { files, proposal, mapping, format, aim, taken, .. } = self;
        let mut proposal = proposal.map_err(|error| Voice::new(&app.i18n).say(&error))?;
        if let Some(Unsettled { mut merging, clashes, .. }) = proposal.unsettled.take()
            && let Some(clash) = clashes.into_iter().next()
        {
            merging.settled.insert(clash.subject, side);
            proposal = Proposal::merge(merging).map_err(|error| Voice::new(&app.i18n).say(&error))?;
        }
        let mut judgement =
            Self { files, page: Reader::default(), proposal: Ok(proposal), mapping, format, aim, taken };
        judgement.page = Reader::new(judgement.lines(Vec::new(), app));
        Ok(judgement)
    }

    /// Whether what was read is another framework, which nobody has asked for yet.
    pub(super) fn is_other(&self) -> bool {
        self.proposal.as_ref().is_err_and(is_other)
    }

    /// Where else what was read could go.
    pub(super) fn other_aim(&self, app: &App) -> Option<Aim> {
        app.current()?;
        match self.aim {
            Aim::Here | Aim::Beside => Some(Aim::New),
            Aim::New => self.format.goes_into().then_some(Aim::Here),
        }
    }

    /// What would become of the programme, then what was understood, what is odd, what differs.
    fn lines(&self, understood: Vec<String>, app: &App) -> Vec<(String, Style)> {
        let (i18n, theme) = (&app.i18n, app.theme);
        let told = self.proposal.as_ref().map(|it| it.told(i18n)).unwrap_or_default();
        let mut lines = vec![self.verdict(told.len(), app)];
        let strangers = self.proposal.as_ref().ok().and_then(Proposal::strangers);
        lines.extend(strangers.map(|it| (sentences::strangers(it, i18n), theme.bad())));
        if self.mapping.is_some() {
            lines.push((t!(i18n, "importer-correspondance"), theme.faint()));
        }
        let warnings = self.proposal.iter().flat_map(|it| &it.imported.warnings);
        let odd: Vec<String> = warnings.map(|it| Voice::new(i18n).say(it)).collect();
        let mut section = |title: String, content: Vec<String>, style: Style| {
            if !content.is_empty() {
                lines.push((String::new(), style));
                lines.push((title, theme.title()));
                lines.extend(content.into_iter().map(|line| (line, style)));
            }
        };
        let (clashes, twins) = self.merged(app);
        section(t!(i18n, "fusion-conflits", n = clashes.len()), clashes, theme.bad());
        section(t!(i18n, "fusion-gardes", n = twins.len()), twins, theme.key());
        section(t!(i18n, "importer-compris"), understood, theme.text());
        section(t!(i18n, "importer-remarques", n = odd.len()), odd, theme.key());
        section(t!(i18n, "importer-ecarts", n = told.len()), told, theme.text());
        lines
    }

    /// The conflicts of a merge, and what it keeps twice.
    fn merged(&self, app: &App) -> (Vec<String>, Vec<String>) {
        let Some(Unsettled { merging, clashes, twins }) =
            self.proposal.as_ref().ok().and_then(|it| it.unsettled.as_ref())
        else {
            return Default::default();
        };
        let Merging { base, ours, theirs, .. } = merging;
        let rivals = Rivals { base: Some(base), ours, theirs, i18n: &app.i18n };
        let clashes = clashes.iter().map(|it| rivals.told(it).in_one_line(&app.i18n)).collect();
        (clashes, twins.iter().map(|it| rivals.twin(it)).collect())
    }

    /// What would become of the programme.
    fn verdict(&self, differences: usize, app: &App) -> (String, Style) {
        let (i18n, theme) = (&app.i18n, app.theme);
        let Proposal { imported, fate, .. } = match &self.proposal {
            Ok(proposal) => proposal,
            Err(error) => return (Voice::new(i18n).say(error), theme.bad()),
        };
        let programme = imported.programme.id.as_str();
        match &self.taken {
            Some(StoreError::Exists(_)) => return (t!(i18n, "importer-existe", programme = programme), theme.bad()),
            Some(error) => return (Voice::new(i18n).say(error), theme.bad()),
            None => {}
        }
        if let Some(Unsettled { clashes, .. }) = self.unsettled() {
            return (t!(i18n, "fusion-a-regler", n = clashes.len()), theme.bad());
        }
        match fate {
            Fate::Created => {
                let quantites = Counts::of(&imported.programme).told(i18n);
                (t!(i18n, "importer-creerait", programme = programme, quantites = quantites), theme.good())
            }
            Fate::Completed => {
                (t!(i18n, "importer-completerait", programme = programme, n = differences), theme.good())
            }
            Fate::Unchanged => (t!(i18n, "importer-identique", programme = programme), theme.key()),
        }
    }

    /// Writes the mapping that was guessed beside the table, to be corrected and ticked with it.
    pub(super) fn write_mapping(&self, app: &mut App) {
        let (Some(mapping), Some(table)) = (&self.mapping, self.files.first()) else { return };
        let file = table.with_extension("correspondance.toml");
        let shown = file.display().to_string();
        match files::write(&file, mapping.as_bytes(), false) {
            Ok(()) => app.say(t!(app.i18n, "importer-correspondance-ecrite", fichier = shown), Tone::Good),
            Err(WriteError::Exists) => {
                app.say(t!(app.i18n, "importer-correspondance-la", fichier = shown), Tone::Bad);
            }
            Err(error) => app.say(sentences::unwritable(&file, &error, &app.i18n), Tone::Bad),
        }
    }

    /// Does it. A new programme is opened; a programme that is completed is so in one step.
    ///
    /// # Errors
    /// The sentence that says why it could not be done: nothing was changed.
    pub(super) fn carry_out(self, app: &mut App) -> Result<(), String> {
        let Proposal { imported, edit, .. } = self.proposal.map_err(|error| Voice::new(&app.i18n).say(&error))?;
        let programme = imported.programme;
        match self.aim {
            Aim::Here | Aim::Beside => {
                let Some(outcome) = app.current_mut().map(|work| work.import(edit)) else {
                    return Ok(());
                };
                if let Err(error) = &outcome {
                    return Err(app.tell(error));
                }
                app.conclude(outcome);
            }
            Aim::New => {
                create(&programme, app).map_err(|error| app.tell(&error))?;
                app.open(programme.id.as_str());
                let quantites = Counts::of(&programme).told(&app.i18n);
                let text = t!(app.i18n, "import-cree", programme = programme.id.as_str(), quantites = quantites);
                app.say(text, Tone::Good);
            }
        }
        Ok(())
    }

    pub(super) fn draw(&self, app: &App, area: Rect, buf: &mut Buffer) {
        let i18n = &app.i18n;
        let names = self.files.iter().map(|it| name(it)).collect::<Vec<_>>().join(", ");
        let title = t!(i18n, "importer-apercu", format = self.format.name, fichiers = names);
        let mut keys = Vec::new();
        if self.unsettled().is_some() {
            keys.push(t!(i18n, "fusion-touche-regler"));
        }
        if self.is_possible() {
            keys.push(match self.aim {
                Aim::Here | Aim::Beside => t!(i18n, "importer-touche-ici"),
                Aim::New => t!(i18n, "importer-touche-creer"),
            });
        }
        if self.is_other() {
            keys.push(t!(i18n, "importer-touche-autre"));
        }
        match self.other_aim(app) {
            Some(Aim::Here | Aim::Beside) => keys.push(t!(i18n, "importer-touche-plutot-ici")),
            Some(Aim::New) => keys.push(t!(i18n, "importer-touche-plutot-nouveau")),
            None => {}
        }
        if self.mapping.is_some() {
            keys.push(t!(i18n, "importer-touche-correspondance"));
        }
        keys.extend([t!(i18n, "importer-touche-defiler"), t!(i18n, "importer-touche-revenir")]);
        self.page.draw(&title, &keys.join(" · "), i18n, app.theme, area, buf);
    }
}

fn create(programme: &Programme, app: &mut App) -> Result<(), StoreError> {
    let author = app.author.clone();
    match &mut app.stage {
        Stage::Home { store, .. } => store.create(programme, &author),
        Stage::Work(work) => work.session.create(programme),
        Stage::Moving => Ok(()),
    }
}

/// Why no programme can be made of that name; a database that cannot be read is told of when writing.
fn taken(programme: &Programme, app: &App) -> Option<StoreError> {
    let store = match &app.stage {
        Stage::Home { store, .. } => store,
        Stage::Work(work) => work.session.store(),
        Stage::Moving => return None,
    };
    let free = store.check_free(programme.id.as_str());
    free.err().filter(|it| matches!(it, StoreError::Exists(_) | StoreError::Removed { .. }))
}
