//! The livret de formation as Markdown (CommonMark with the tables of GitHub): presentation, référentiel de
//! compétences, semestres with their UE and activités, fiches. The same programme gives the same bytes.

mod fiches;
mod page;
mod referentiel;
mod revision;
mod semestres;

use page::MarkdownPage;

use crate::{
    formats::{
        livret::{LivretColumn, LivretTable, head, named, readable},
        stamp,
        writing::{
            survey::Survey,
            written::{Options, Unwritten, Written},
        },
    },
    i18n::I18n,
    names::{figure_name, figure_notes, figure_range, figure_target},
    programme::Programme,
    progress::{Stage, Watch},
    t,
};

/// The livret of a programme, or of what one parcours sees of it, in the language of `i18n`.
///
/// # Errors
/// When nobody wants the livret any more: any programme can be told.
pub fn write(
    programme: &Programme,
    options: &Options,
    i18n: &I18n,
    watch: &mut Watch<'_>,
) -> Result<Written, Unwritten> {
    watch(Stage::Sections.into())?;
    let (seen, before) = (options.seen(programme), options.seen_before());
    let survey = Survey::new(&seen, options.parcours.as_ref(), i18n).stamped(options.stamp.as_ref());
    let survey = survey.since(before.as_deref());
    let mut page = MarkdownPage::default();
    presentation(&survey, &mut page);
    referentiel::write(&survey, &mut page);
    semestres::write(&survey, &mut page);
    fiches::write(&survey, &mut page, watch)?;
    if let Some(votes) = survey.stamp.and_then(|it| it.votes_told(i18n)) {
        page.fort(&votes);
    }
    if let Some(stamp) = survey.stamp {
        page.comment(&stamp::comment(stamp));
    }
    Ok(Written::whole(readable(page.finish()).into_bytes()))
}

/// What the programme is, its parcours, and what a student totals.
fn presentation(survey: &Survey<'_>, page: &mut MarkdownPage) {
    let (i18n, programme) = (survey.i18n, survey.programme);
    page.title(1, &survey.title());
    if let Some(stamp) = survey.told_stamp() {
        page.texte(&stamp);
    }
    revision::write(survey, page);
    page.title(2, &t!(i18n, "rapport-presentation"));
    let numbers = [
        (t!(i18n, "xlsx-competences"), programme.competences.len()),
        (t!(i18n, "xlsx-les-ac"), survey.acs().len()),
        (t!(i18n, "xlsx-semestres"), programme.semestres.len()),
    ];
    let numbers = numbers.map(|(nom, number)| (nom, number.to_string()));
    page.list(
        head(survey)
            .into_iter()
            .chain(numbers)
            .map(|(nom, texte)| t!(i18n, "rapport-nom-et-valeur", nom = nom, valeur = texte)),
    );
    if survey.has_parcours() {
        page.fort(&t!(i18n, "xlsx-parcours"));
        page.list(programme.parcours.iter().map(|it| named(&it.code, &it.libelle)));
    }
    let mut columns = vec![LivretColumn::texte(t!(i18n, "xlsx-grandeur")), LivretColumn::texte(t!(i18n, "xlsx-sens"))];
    columns.extend(
        survey.views.iter().map(|view| {
            LivretColumn::number(view.parcours.map_or_else(|| t!(i18n, "xlsx-valeur"), |it| it.code.clone()))
        }),
    );
    let lines = survey.figures().into_iter().map(|it| {
        let wanted = figure_target(&it, i18n).into_iter().chain(figure_notes(&it, &survey.views, i18n));
        let mut cells = vec![figure_name(it.measure, i18n), wanted.collect::<Vec<_>>().join(" – ")];
        cells.extend(it.readings.iter().map(|reading| figure_range(it.measure, reading.range, i18n)));
        cells
    });
    page.fort(&t!(i18n, "xlsx-par-etudiant"));
    page.table(&LivretTable { columns, lines: lines.collect() });
}
