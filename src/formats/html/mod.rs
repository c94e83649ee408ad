//! A report to look at, for a director: one file that needs nothing else, read on a screen, a phone or paper.
//!
//! One file per section; `page` puts them in order, `parts` holds what they are made of, `svg` the drawings, `style.css` how it looks. All that
//! people wrote goes through maud, which escapes it. The same programme gives the same bytes.

mod anchor;
mod diagnostics;
mod fiches;
mod heat;
mod load;
mod page;
mod paper;
mod parts;
mod paths;
mod poles;
mod referentiel;
mod revision;
#[cfg(test)]
mod style;
mod svg;
mod synthese;

use crate::{
    coverage::ParcoursView,
    formats::{
        livret::readable,
        writing::{
            judged::Judged,
            survey::Survey,
            written::{Options, Unwritten, Written},
        },
    },
    i18n::I18n,
    programme::{Objects, Programme},
    progress::{Stage, Watch},
    t,
};

/// What every section is made of.
struct Report<'p> {
    /// What the report is about: all of the programme, or what one parcours sees of it.
    survey: Survey<'p>,
    judged: Judged<'p>,
    /// The objects that the report is about.
    shown: Objects<'p>,
}

impl Report<'_> {
    /// How the title of something that is drawn for each parcours ends: « , parcours VCOD ».
    fn de(&self, view: &ParcoursView<'_>, title: String) -> String {
        match view.parcours {
            Some(it) => t!(self.survey.i18n, "rapport-titre-du-parcours", titre = title, parcours = it.code.as_str()),
            None => title,
        }
    }
}

/// The report on a programme, or on what one parcours sees of it, in the language of `i18n`.
///
/// # Errors
/// When nobody wants the report any more: any programme can be shown.
pub fn write(
    programme: &Programme,
    options: &Options,
    i18n: &I18n,
    watch: &mut Watch<'_>,
) -> Result<Written, Unwritten> {
    watch(Stage::Checking.into())?;
    let (seen, before) = (options.seen(programme), options.seen_before());
    let survey = Survey::new(&seen, options.parcours.as_ref(), i18n).stamped(options.stamp.as_ref());
    let report = Report {
        survey: survey.since(before.as_deref()),
        judged: Judged::new(programme, options.parcours.as_ref(), i18n),
        shown: Objects::of(&seen),
    };
    Ok(Written::whole(readable(page::page(&report, watch)?.into_string()).into_bytes()))
}
