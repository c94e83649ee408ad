//! What reading files would do to the programmes, before anything is written. Pure.
//!
//! The command line and the terminal interface both propose, show, then carry out.

mod merging;

pub use merging::{Common, Merging, Unsettled};

use crate::{
    diff::{Change, What, diff, outermost},
    edit::{self, Edit},
    formats::{
        Completed, Imported, Places, Strangers,
        reading::sources::{SourceError, Sources},
        stamp::Past,
    },
    i18n::I18n,
    programme::Programme,
    progress::{Stage, Watch},
    sentences::Versions,
    t,
};

/// What an import would do.
pub struct Proposal {
    /// The programme as it would be, and what was odd in the files.
    pub imported: Imported,
    /// What changes in the programme that they complete; empty when they make a new one.
    pub edit: Edit,
    pub fate: Fate,
    /// The programme as it is; none when all of it is new and worth no list.
    before: Option<Programme>,
    places: Places,
    /// What is known of a merge; None when nothing is merged.
    pub unsettled: Option<Unsettled>,
}

/// What becomes of the programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    Created,
    Completed,
    /// It has all of it already.
    Unchanged,
}

impl Proposal {
    /// A new programme. What tables were understood to say is listed; files of other formats say it themselves.
    ///
    /// # Errors
    /// Those of [`Sources::read`].
    pub fn create(sources: &Sources, watch: &mut Watch<'_>) -> Result<Self, SourceError> {
        watch(Stage::Understanding.into())?;
        let imported = sources.read()?;
        let Programme { id, profil, intitule, .. } = &imported.programme;
        let before = sources.is_tables().then(|| Programme::new(id.clone(), *profil, intitule));
        let (edit, places) = (Edit::Batch(Vec::new()), Places::default());
        Ok(Self { imported, edit, fate: Fate::Created, before, places, unsettled: None })
    }

    /// What the files add to `before`, or change in it; `is_past` says which of its states there were.
    ///
    /// # Errors
    /// Those of [`Sources::complete`]; also when the programme refuses what they change.
    pub fn complete(
        sources: &Sources,
        before: &Programme,
        is_past: Past<'_>,
        watch: &mut Watch<'_>,
    ) -> Result<Self, SourceError> {
        watch(Stage::Understanding.into())?;
        Self::of(sources.complete(before, is_past)?, before)
    }

    /// The compétences of another framework, added to those of `before`.
    ///
    /// # Errors
    /// As [`Proposal::complete`].
    pub fn adopt(sources: &Sources, before: &Programme, watch: &mut Watch<'_>) -> Result<Self, SourceError> {
        watch(Stage::Understanding.into())?;
        Self::of(sources.adopt(before)?, before)
    }

    fn of(completed: Completed, before: &Programme) -> Result<Self, SourceError> {
        let Completed { edit, warnings, places } = completed;
        let fate = if edit.is_empty() { Fate::Unchanged } else { Fate::Completed };
        let mut programme = before.clone();
        edit::apply(&mut programme, edit.clone())?;
        let imported = Imported { programme, warnings };
        Ok(Self { imported, edit, fate, before: Some(before.clone()), places, unsettled: None })
    }

    /// The programme that the changes start from; none when they are not listed.
    pub fn before(&self) -> Option<&Programme> {
        self.before.as_ref()
    }

    /// How many of the links that the files name lead nowhere, when they are so many that the files may not go together.
    pub fn strangers(&self) -> Option<Strangers> {
        let before = if self.fate == Fate::Created { None } else { self.before() };
        Strangers::between(before, &self.imported.programme)
    }

    /// What differs, field by field.
    pub fn changes(&self) -> Vec<Change> {
        self.before.as_ref().map(|before| diff(before, &self.imported.programme)).unwrap_or_default()
    }

    /// Where a file says so: `Maquette!D12`.
    pub fn place(&self, change: &Change) -> Option<&str> {
        let path = if let What::Set { path, .. } = &change.what { Some(path) } else { None };
        self.places.of(&change.target, path)
    }

    /// One line for each difference, with its place when the file has such.
    pub fn told(&self, i18n: &I18n) -> Vec<String> {
        let Some(before) = &self.before else { return Vec::new() };
        let (versions, changes) = (Versions { before, after: &self.imported.programme, i18n }, self.changes());
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
