//! The blocs of the certification, with the compétences that cover them and what is assessed of these.

use rust_decimal::Decimal;
use rust_xlsxwriter::Worksheet;

use super::{
    XlsxError,
    marks::Role,
    page::{Print, SheetPage, Written},
    styles,
};
use crate::{formats::writing::survey::Survey, programme::Bloc, t};

const HEADER: u32 = 3;
const CODE: u16 = 0;
const LIBELLE: u16 = 1;
const COMPETENCES: u16 = 2;
const ACS: u16 = 3;
const EVALUES: u16 = 4;

pub(super) fn sheet(survey: &Survey<'_>) -> Result<Worksheet, XlsxError> {
    let i18n = survey.i18n;
    let mut page = SheetPage::new(&t!(i18n, "xlsx-blocs"))?;
    for (min, max) in [(16.0, 22.0), (36.0, 70.0), (20.0, 40.0), (9.0, 9.0), (10.0, 10.0)] {
        page.column(min, max);
    }
    let keys = [(CODE, "code"), (LIBELLE, "libelle"), (COMPETENCES, "competences")];
    page.editable(survey, Role::Blocs, keys.map(|(column, cle)| (column, cle.to_owned())))?;
    page.shown([(ACS, "acs"), (EVALUES, "evalues")]);
    let rncp = survey.programme.rncp.clone().unwrap_or_default();
    page.title(&t!(i18n, "xlsx-titre-blocs", diplome = survey.title()), &rncp)?;
    for (column, texte) in [
        (CODE, t!(i18n, "xlsx-code")),
        (LIBELLE, t!(i18n, "xlsx-libelle")),
        (COMPETENCES, t!(i18n, "xlsx-competences")),
        (ACS, t!(i18n, "xlsx-les-ac")),
        (EVALUES, t!(i18n, "xlsx-ac-evalues")),
    ] {
        page.loose(HEADER, column, &texte, &styles::head())?;
    }
    let mut last_row = HEADER;
    for bloc in &survey.programme.blocs {
        last_row = page.gone(last_row + 1)?;
        line(survey, &mut page, last_row, bloc)?;
    }
    last_row = page.gone(last_row + 1)? - 1;
    if last_row > HEADER {
        page.sheet.autofilter(HEADER, 0, last_row, page.last_column())?;
    } else {
        last_row += 1;
        page.span(last_row, CODE, EVALUES, &t!(i18n, "xlsx-aucun-bloc"), &styles::cell())?;
    }
    let is_printed = !survey.programme.blocs.is_empty();
    page.sheet.set_hidden(!is_printed);
    page.finish(survey, Print { is_printed, ..Print::table(HEADER, CODE + 1, last_row) })
}

fn line(survey: &Survey<'_>, page: &mut SheetPage, row: u32, bloc: &Bloc) -> Written {
    let cell = styles::cell();
    page.object(row, bloc)?;
    page.text(row, CODE, &bloc.code, &cell.clone().set_bold())?;
    page.text(row, LIBELLE, bloc.libelle.trim(), &cell)?;
    page.text(row, COMPETENCES, &survey.names_of_competences(&bloc.competences), &cell)?;
    let acs = || survey.acs().iter().filter(|(it, _, _)| bloc.competences.contains(&it.id)).map(|(_, _, ac)| ac);
    let evalues = acs().filter(|ac| survey.activites_de(ac).iter().any(|it| it.evalue.contains(&ac.id))).count();
    page.number(row, ACS, Decimal::from(acs().count()), &styles::centred_number())?;
    let format = styles::centred_number();
    let format = if evalues == 0 { format.set_background_color(styles::MISSING) } else { format };
    page.number(row, EVALUES, Decimal::from(evalues), &format)
}
