//! The référentiel: compétences, composantes essentielles, situations, niveaux and AC, each AC with the
//! activités that train and assess it.

use rust_xlsxwriter::{Format, FormatAlign, Worksheet};

use super::{
    XlsxError,
    links::links,
    marks::Role,
    page::{Print, SheetPage, Written},
    styles::{self, Tint},
};
use crate::{
    formats::writing::survey::{JOINT, Survey, join},
    programme::{Ac, Competence, Element, Niveau},
    t,
};

const HEADER: u32 = 3;

/// The columns; a programme without parcours has no column for them.
struct ColumnLayout {
    competence: u16,
    niveau: u16,
    annee: u16,
    nature: u16,
    code: u16,
    libelle: u16,
    parcours: Option<u16>,
    travaille: u16,
    evalue: u16,
}

struct ReferentielSheet<'c, 'p> {
    survey: &'c Survey<'p>,
    page: SheetPage,
    layout: ColumnLayout,
    row: u32,
}

/// What one row says.
struct ReferentielLine<'t> {
    object: &'t dyn Element,
    nature: String,
    niveau: Option<&'t Niveau>,
    code: &'t str,
    libelle: &'t str,
    parcours: String,
}

impl<'t> ReferentielLine<'t> {
    fn new(object: &'t dyn Element, nature: String, libelle: &'t str) -> Self {
        Self { object, nature, niveau: None, code: "", libelle, parcours: String::new() }
    }
}

pub(super) fn sheet(survey: &Survey<'_>) -> Result<Worksheet, XlsxError> {
    let i18n = survey.i18n;
    let mut page = SheetPage::new(&t!(i18n, "xlsx-referentiel"))?;
    let layout = ColumnLayout {
        competence: page.column(12.0, 18.0),
        niveau: page.column(7.5, 7.5),
        annee: page.column(7.0, 7.0),
        nature: page.column(12.0, 22.0),
        code: page.column(9.0, 14.0),
        libelle: page.column(30.0, 58.0),
        parcours: survey.has_parcours().then(|| page.column(10.0, 14.0)),
        travaille: page.column(20.0, 36.0),
        evalue: page.column(20.0, 30.0),
    };
    let keys = [
        (layout.competence, "competence"),
        (layout.niveau, "niveau"),
        (layout.annee, "annee"),
        (layout.nature, "element"),
        (layout.code, "code"),
        (layout.libelle, "libelle"),
    ];
    page.editable(survey, Role::Referentiel, keys.map(|(column, cle)| (column, cle.to_owned())))?;
    page.shown([(layout.travaille, "travaille"), (layout.evalue, "evalue")]);
    page.shown(layout.parcours.map(|column| (column, "parcours")));
    page.title(&t!(i18n, "xlsx-titre-referentiel", diplome = survey.title()), &survey.subtitle())?;
    let mut sheet = ReferentielSheet { survey, page, layout, row: HEADER };
    sheet.header()?;
    for competence in &survey.programme.competences {
        sheet.competence(competence)?;
    }
    sheet.finish()
}

impl ReferentielSheet<'_, '_> {
    fn header(&mut self) -> Written {
        let (i18n, layout) = (self.survey.i18n, &self.layout);
        let head = styles::head();
        for (column, texte) in [
            (Some(layout.competence), t!(i18n, "xlsx-competence")),
            (Some(layout.niveau), t!(i18n, "xlsx-niveau")),
            (Some(layout.annee), t!(i18n, "xlsx-annee")),
            (Some(layout.nature), t!(i18n, "xlsx-element")),
            (Some(layout.code), t!(i18n, "xlsx-code")),
            (Some(layout.libelle), t!(i18n, "xlsx-libelle")),
            (layout.parcours, t!(i18n, "xlsx-parcours")),
            (Some(layout.travaille), t!(i18n, "xlsx-travaille-par")),
            (Some(layout.evalue), t!(i18n, "xlsx-evalue-par")),
        ] {
            if let Some(column) = column {
                self.page.loose(self.row, column, &texte, &head)?;
            }
        }
        self.row += 1;
        Ok(())
    }

    fn competence(&mut self, competence: &Competence) -> Written {
        let i18n = self.survey.i18n;
        let tint = styles::tint(Some(competence));
        let fort = styles::cell().set_bold().set_background_color(tint.fort);
        let parcours = self.parcours_de(competence);
        let libelle = &competence.libelle;
        let nature = t!(i18n, "xlsx-competence");
        self.line(
            competence,
            &ReferentielLine { parcours, ..ReferentielLine::new(competence, nature, libelle) },
            &fort,
        )?;
        let cell = styles::cell();
        for composante in &competence.composantes {
            let nature = t!(i18n, "xlsx-composante");
            self.line(competence, &ReferentielLine::new(composante, nature, &composante.libelle), &cell)?;
        }
        for situation in &competence.situations {
            let nature = t!(i18n, "xlsx-situation");
            self.line(competence, &ReferentielLine::new(situation, nature, &situation.libelle), &cell)?;
        }
        for niveau in &competence.niveaux {
            self.niveau(competence, niveau, tint)?;
        }
        Ok(())
    }

    fn niveau(&mut self, competence: &Competence, niveau: &Niveau, tint: Tint) -> Written {
        let i18n = self.survey.i18n;
        let clair = styles::cell().set_bold().set_background_color(tint.clair);
        let parcours = self.survey.parcours_du_niveau(niveau);
        let nature = t!(i18n, "xlsx-niveau");
        let niveau_alone = ReferentielLine::new(niveau, nature, &niveau.libelle);
        let line = ReferentielLine { niveau: Some(niveau), parcours: parcours.clone(), ..niveau_alone };
        self.line(competence, &line, &clair)?;
        for ac in &niveau.acs {
            let ac_alone = ReferentielLine::new(ac, t!(i18n, "xlsx-ac"), &ac.libelle);
            let line = ReferentielLine { niveau: Some(niveau), code: &ac.code, parcours: parcours.clone(), ..ac_alone };
            self.line(competence, &line, &styles::cell())?;
            self.couverture(ac)?;
        }
        Ok(())
    }

    /// Writes a row and goes to the next.
    fn line(&mut self, competence: &Competence, line: &ReferentielLine<'_>, format: &Format) -> Written {
        self.row = self.page.gone(self.row)?;
        let (page, layout, row) = (&mut self.page, &self.layout, self.row);
        page.object(row, line.object)?;
        let nom = styles::cell().set_bold().set_background_color(styles::tint(Some(competence)).fort);
        page.text(row, layout.competence, competence.nom.trim(), &nom)?;
        let centred = format.clone().set_align(FormatAlign::Center);
        let annees = line.niveau.map(|niveau| {
            let annees: Vec<String> = self.survey.annees(niveau).iter().map(u8::to_string).collect();
            annees.join(JOINT)
        });
        let ordre = line.niveau.map(|niveau| niveau.ordre.to_string());
        page.text(row, layout.niveau, &ordre.unwrap_or_default(), &centred)?;
        page.text(row, layout.annee, &annees.unwrap_or_default(), &centred)?;
        page.text(row, layout.nature, &line.nature, format)?;
        page.text(row, layout.code, line.code, format)?;
        page.text(row, layout.libelle, line.libelle.trim(), format)?;
        if let Some(column) = layout.parcours {
            page.text(row, column, &line.parcours, format)?;
        }
        page.text(row, layout.travaille, "", format)?;
        page.text(row, layout.evalue, "", format)?;
        self.row += 1;
        Ok(())
    }

    /// Fills the two last columns of the row just written.
    fn couverture(&mut self, ac: &Ac) -> Written {
        let row = self.row - 1;
        let travaille = links(self.survey, ac, |it| &it.travaille);
        let evalue = links(self.survey, ac, |it| &it.evalue);
        for (column, links) in [(self.layout.travaille, travaille), (self.layout.evalue, evalue)] {
            let cell = styles::cell();
            let format = if links.missing { cell.set_background_color(styles::MISSING) } else { cell };
            self.page.text(row, column, &links.texte, &format)?;
        }
        Ok(())
    }

    /// The codes of the parcours that develop some niveau of it; empty when all do.
    fn parcours_de(&self, competence: &Competence) -> String {
        let survey = self.survey;
        let develops = |rank: usize| competence.niveaux.iter().any(|it| survey.develops(rank, it));
        let parcours = &survey.programme.parcours;
        let own: Vec<&str> =
            (0..).zip(parcours).filter(|(rank, _)| develops(*rank)).map(|(_, it)| it.code.as_str()).collect();
        if own.len() == parcours.len() { String::new() } else { join(own.into_iter()) }
    }

    fn finish(mut self) -> Result<Worksheet, XlsxError> {
        self.row = self.page.gone(self.row)?;
        let last_row = self.row - 1;
        if last_row > HEADER {
            let i18n = self.survey.i18n;
            let natures = [
                t!(i18n, "xlsx-competence"),
                t!(i18n, "xlsx-composante"),
                t!(i18n, "xlsx-situation"),
                t!(i18n, "xlsx-niveau"),
                t!(i18n, "xlsx-ac"),
            ];
            self.page.among((HEADER + 1, last_row), self.layout.nature, &natures)?;
            self.page.sheet.autofilter(HEADER, 0, last_row, self.page.last_column())?;
        }
        let frozen_columns = self.layout.code + 1;
        self.page.finish(self.survey, Print::table(HEADER, frozen_columns, last_row))
    }
}
