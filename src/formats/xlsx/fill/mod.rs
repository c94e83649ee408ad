//! The spreadsheet of a université, filled as it is.
//!
//! The form is somebody else's, and full of what tapis knows nothing of. So it is never read into a model and written out
//! again: the cells of its sheets are read, some are replaced, rows and columns are inserted where tables grow, references
//! to what moved are rewritten, and every other byte of the file stays. Then what was written is looked over: what is left
//! of the form's examples, and what of the programme is not there.

mod audit;
mod error;
mod filling;
mod guess;
mod mapping;
mod marks;
mod names;
mod package;
mod reference;
mod rows;
mod scope;
mod seal;
mod sheet;
mod values;

use super::read::is_safe;
use crate::{
    formats::{
        reading::weight::Poids,
        toml_file::schema_of,
        writing::{parcours::seen_by, survey::Survey, written::Part},
    },
    i18n::I18n,
    programme::{Id, Parcours, Programme},
};
use audit::{Kept, Wanted, wanted};
use filling::{Filling, mark_totals};
use mapping::{Division, Fate, SheetPlan};
use package::{Book, Copy, MarkedStyles, Outcome, PackageParts, SheetEntry};
use scope::Scope;
use sheet::FormSheet;
use values::{Said, Source};

pub use audit::{Audit, Finding, Lost, What};
pub use error::FillError;
pub use guess::guessed;
pub use mapping::Mapping;
pub(in crate::formats::xlsx) use seal::sealed;
pub(in crate::formats) use seal::{Seal, prints};
pub use values::Given;

/// `schemas/formulaire.schema.json`, as it must be.
pub fn mapping_schema() -> String {
    schema_of::<Mapping>("urn:tapis:formulaire", "Correspondance d’un formulaire")
}

/// A form that was filled: its files, and what there is to say of them.
#[derive(Debug, Clone)]
pub struct Filled {
    pub files: Vec<Part>,
    pub audit: Audit,
}

/// What is asked of a form.
#[derive(Clone, Copy)]
pub struct Request<'r> {
    pub programme: &'r Programme,
    pub parcours: Option<&'r Id<Parcours>>,
    pub form: &'r [u8],
    /// The text of the mapping.
    pub mapping: &'r str,
    pub given: &'r Given,
}

/// The form of a université with what the mapping says of the programme, or of one of its parcours, written into it.
///
/// # Errors
/// When the mapping cannot be read, or does not fit the form.
pub fn fill(request: &Request<'_>, i18n: &I18n) -> Result<Filled, FillError> {
    let text = request.mapping;
    if !Poids::TOML.is_bearable(text.as_bytes()) {
        return Err(FillError::Large);
    }
    let mapping: Mapping = toml::from_str(text).map_err(|error| FillError::of_toml(&error, text))?;
    run(request, &mapping, i18n).map_err(|error| error.placed(text))
}

fn run(request: &Request<'_>, mapping: &Mapping, i18n: &I18n) -> Result<Filled, FillError> {
    mapping.check(request.given)?;
    let asked = scope::asked(request.programme, request.parcours, mapping)?;
    let package = if is_safe(request.form) { PackageParts::open(request.form) } else { None };
    let mut package = package.ok_or(FillError::Form)?;
    let form = Form {
        entries: package.sheets().ok_or(FillError::Form)?,
        strings: package.strings(),
        percents: package.percents(),
        package,
    };
    let mut work = Work { request, mapping, i18n, audit: Audit::default(), wanted: Vec::new(), said: Said::default() };
    let mut files = Vec::new();
    let scopes = asked.divided(&mapping.by_file, request.programme)?;
    let is_alone = scopes.len() == 1;
    for scope in scopes {
        let suffix = if is_alone { String::new() } else { names::suffix(&scope, request.programme) };
        let bytes = work.file(&form, &scope)?;
        files.push(Part { suffix: suffix.into(), bytes });
    }
    let Work { mut audit, wanted, said, .. } = work;
    audit.lost(&wanted, &said);
    Ok(Filled { files, audit })
}

/// The form as it was read.
struct Form<'b> {
    package: PackageParts<'b>,
    entries: Vec<SheetEntry>,
    strings: Vec<String>,
    percents: Vec<bool>,
}

/// What is being done, and what was found meanwhile.
struct Work<'w> {
    request: &'w Request<'w>,
    mapping: &'w Mapping,
    i18n: &'w I18n,
    audit: Audit,
    wanted: Vec<Wanted>,
    said: Said,
}

impl<'w> Work<'w> {
    /// One file.
    fn file(&mut self, form: &Form<'_>, scope: &Scope) -> Result<Vec<u8>, FillError> {
        let mut package = form.package.clone();
        let main = self.mapping.main();
        let front = form.place(main.sheet).ok_or_else(|| FillError::Sheet(main.sheet.to_owned()))?;
        let mut styles = self.request.given.since.as_ref().and_then(|_| package.marked_styles());
        let mut outcomes: Vec<Outcome> = form.entries.iter().map(|_| Outcome::Kept).collect();
        let mut named = vec![front];
        let scopes = scope.divided(&self.mapping.by_sheet, self.request.programme)?;
        outcomes[front] = Outcome::Copies(self.sheets(form, (&mut package, styles.as_mut()), &main, front, &scopes)?);
        for plan in self.mapping.others() {
            let at = form.place(plan.sheet).filter(|it| *it != front);
            let at = at.ok_or_else(|| FillError::Sheet(plan.sheet.to_owned()))?;
            named.push(at);
            outcomes[at] = match plan.fate {
                Fate::Gardee => Outcome::Kept,
                Fate::Masquee => Outcome::Hidden,
                Fate::Supprimee => Outcome::Gone,
                Fate::Remplie => {
                    let into = (&mut package, styles.as_mut());
                    Outcome::Copies(self.sheets(form, into, &plan, at, std::slice::from_ref(scope))?)
                }
            };
        }
        let book = Book { entries: form.entries.clone(), outcomes };
        self.others(form, &mut package, &book, &named)?;
        let seen = seen_by(self.request.programme, scope.parcours.as_ref());
        let title = Survey::new(&seen, scope.parcours.as_ref(), self.i18n).title();
        let layout = || FillError::Layout(main.sheet.to_owned(), 1);
        package.own_properties(&title).ok_or_else(layout)?;
        if let Some(styles) = &styles {
            package.add_styles(styles).ok_or_else(layout)?;
        }
        package.bind(&book, front).ok_or_else(layout)?;
        let bytes = package.bytes().ok_or_else(layout)?;
        let Some(stamp) = &self.request.given.stamp else { return Ok(bytes) };
        let stamp = stamp.of_parcours(self.request.programme, scope.parcours.as_ref());
        seal::sealed(&bytes, &stamp, self.request.programme, self.i18n).ok_or_else(layout)
    }

    /// The sheets that one of the form becomes.
    fn sheets(
        &mut self,
        form: &Form<'_>,
        (package, mut styles): (&mut PackageParts<'_>, Option<&mut MarkedStyles>),
        plan: &SheetPlan<'_>,
        at: usize,
        scopes: &[Scope],
    ) -> Result<Vec<Copy>, FillError> {
        let part = &form.entries[at].part;
        let layout = || FillError::Layout(plan.sheet.to_owned(), 1);
        let xml = package.text(part).ok_or_else(layout)?;
        let mut parts = vec![part.clone()];
        for rank in 2..=scopes.len() {
            let copy = package.copy_sheet(part, rank);
            parts.push(copy.ok_or_else(|| FillError::NoCopy(plan.sheet.to_owned()))?);
        }
        let kept = Kept::of(plan).map_err(|name| {
            let path = plan.path.iter().copied().chain(["garder"]).map(str::to_owned).collect();
            FillError::Cell(name, path)
        })?;
        let taken = form.entries.iter().map(|it| it.name.clone()).filter(|it| it != plan.sheet);
        let mut names: Vec<String> = taken.collect();
        let floating = package.floating_texts(part);
        let mut copies = Vec::new();
        for (rank, (scope, part)) in scopes.iter().zip(parts).enumerate() {
            let seen = seen_by(self.request.programme, scope.parcours.as_ref());
            let survey = Survey::new(&seen, scope.parcours.as_ref(), self.i18n);
            let whole = Scope::default().head(&survey);
            let source = Source { survey: &survey, mapping: self.mapping, given: self.request.given, whole };
            let mut sheet = FormSheet::read(xml.clone(), &form.strings).ok_or_else(layout)?;
            let was = self.request.given.since.as_deref().filter(|_| styles.is_some());
            let was = was.map(|it| scope.seen_in(it));
            let earlier = was.as_deref().map(|it| Survey::new(it, scope.parcours.as_ref(), self.i18n));
            let earlier = earlier.as_ref().map(|survey| Source {
                survey,
                whole: Scope::default().head(survey),
                ..source.clone()
            });
            let percents = &form.percents;
            let filling = Filling { source: &source, earlier: earlier.as_ref(), scope, plan, percents };
            let trace = filling.run(&mut sheet, &mut self.said)?;
            if let (Some(source), Some(styles)) = (&earlier, styles.as_deref_mut()) {
                let mut before = FormSheet::read(xml.clone(), &form.strings).ok_or_else(layout)?;
                let filling = Filling { source, earlier: None, ..filling };
                let was = filling.run(&mut before, &mut Said::default())?;
                mark_totals(&mut sheet, &trace, (&before, &was), percents, self.i18n.lang);
                sheet.dress(|style, look| styles.of(style, look));
            }
            let name = match (&self.mapping.sheet_name, scopes.len()) {
                _ if !plan.path.is_empty() => plan.sheet.to_owned(),
                (None, 1) => plan.sheet.to_owned(),
                (name, _) => names::sheet(name.as_deref(), &source, scope, &names)?,
            };
            names.push(name.clone());
            self.wanted.extend(wanted(&source, scope, plan));
            let is_of_parcours = |by: &[Division]| by.contains(&Division::Parcours);
            let is_divided = is_of_parcours(&self.mapping.by_file) || is_of_parcours(&self.mapping.by_sheet);
            let parcours = scope.parcours.as_ref().and_then(|it| self.request.programme.get(it));
            let parcours = parcours.map(|it| it.code.as_str()).filter(|_| is_divided);
            self.audit.sheet((parcours, &name), &sheet, &trace, &kept, floating.clone());
            self.audit.together(&name, scope, &survey);
            package.replace(&part, sheet.written(rank == 0 && plan.path.is_empty()).ok_or_else(layout)?);
            package.move_drawings(&part, &sheet).ok_or_else(layout)?;
            copies.push(Copy { name, part, moves: sheet.moves });
        }
        Ok(copies)
    }

    /// The sheets that are not filled: their formulas follow what moved, and what they show is told.
    fn others(
        &mut self,
        form: &Form<'_>,
        package: &mut PackageParts<'_>,
        book: &Book,
        named: &[usize],
    ) -> Result<(), FillError> {
        for (at, (entry, outcome)) in book.entries.iter().zip(&book.outcomes).enumerate() {
            if matches!(outcome, Outcome::Gone) {
                continue;
            }
            let parts: Vec<&String> = match outcome {
                Outcome::Copies(copies) => copies.iter().map(|it| &it.part).collect(),
                _ => vec![&entry.part],
            };
            for part in parts {
                let read = package.text(part).and_then(|it| FormSheet::read(it, &form.strings));
                // What is no sheet of cells, a chart, has no formulas.
                let Some(mut sheet) = read else { continue };
                if sheet.grid.cells().any(|(_, _, it)| it.formula().is_some_and(|it| book.reads_gone(it))) {
                    return Err(FillError::Read(entry.name.clone()));
                }
                let has_formula = sheet.grid.cells().any(|(_, _, it)| it.formula().is_some_and(|it| it.contains('!')));
                if has_formula {
                    sheet.grid.rewrite(|text| book.formula(text));
                    package.replace(part, sheet.written(true).ok_or_else(|| FillError::Read(entry.name.clone()))?);
                }
                let texts =
                    sheet.grid.cells().filter_map(|(_, _, it)| it.of_the_form().map(|(text, _)| text.to_owned()));
                if let Some(text) = texts.into_iter().next().filter(|_| !named.contains(&at)) {
                    let is_hidden = entry.is_hidden;
                    self.audit.push_once(What::Sheet { text, is_hidden }, &entry.name);
                }
            }
        }
        Ok(())
    }
}

impl Form<'_> {
    fn place(&self, name: &str) -> Option<usize> {
        self.entries.iter().position(|it| it.name == name)
    }
}
