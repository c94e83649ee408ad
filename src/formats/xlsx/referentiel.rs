//! The référentiel: compétences, composantes essentielles, situations, niveaux and AC, each AC with the
//! activités that train and assess it.

use rust_xlsxwriter::{Format, FormatAlign, Worksheet};

use super::{
    XlsxError,
    links::liens,
    marks::Role,
    page::{Page, Print, Written},
    styles::{self, Teinte},
};
use crate::{
    formats::writing::survey::{JOINT, Survey, join},
    programme::{Ac, Competence, Element, Niveau},
    t,
};

const HEADER: u32 = 3;

/// The columns; a programme without parcours has no column for them.
struct Colonnes {
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

struct ReadSheet<'c, 'p> {
    survey: &'c Survey<'p>,
    page: Page,
    colonnes: Colonnes,
    row: u32,
}

/// What one row says.
struct Ligne<'t> {
    objet: &'t dyn Element,
    nature: String,
    niveau: Option<&'t Niveau>,
    code: &'t str,
    libelle: &'t str,
    parcours: String,
}

impl<'t> Ligne<'t> {
    fn new(objet: &'t dyn Element, nature: String, libelle: &'t str) -> Self {
        Self { objet, nature, niveau: None, code: "", libelle, parcours: String::new() }
    }
}

pub(super) fn sheet(survey: &Survey<'_>) -> Result<Worksheet, XlsxError> {
    let i18n = survey.i18n;
    let mut page = Page::new(&t!(i18n, "xlsx-referentiel"))?;
    let colonnes = Colonnes {
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
    let cles = [
        (colonnes.competence, "competence"),
        (colonnes.niveau, "niveau"),
        (colonnes.annee, "annee"),
        (colonnes.nature, "element"),
        (colonnes.code, "code"),
        (colonnes.libelle, "libelle"),
    ];
    page.editable(survey, Role::Referentiel, cles.map(|(column, cle)| (column, cle.to_owned())))?;
    page.title(&t!(i18n, "xlsx-titre-referentiel", diplome = survey.titre()), &survey.sous_titre())?;
    let mut feuille = ReadSheet { survey, page, colonnes, row: HEADER };
    feuille.header()?;
    for competence in &survey.programme.competences {
        feuille.competence(competence)?;
    }
    feuille.finish()
}

impl ReadSheet<'_, '_> {
    fn header(&mut self) -> Written {
        let (i18n, colonnes) = (self.survey.i18n, &self.colonnes);
        let entete = styles::entete();
        for (column, texte) in [
            (Some(colonnes.competence), t!(i18n, "xlsx-competence")),
            (Some(colonnes.niveau), t!(i18n, "xlsx-niveau")),
            (Some(colonnes.annee), t!(i18n, "xlsx-annee")),
            (Some(colonnes.nature), t!(i18n, "xlsx-element")),
            (Some(colonnes.code), t!(i18n, "xlsx-code")),
            (Some(colonnes.libelle), t!(i18n, "xlsx-libelle")),
            (colonnes.parcours, t!(i18n, "xlsx-parcours")),
            (Some(colonnes.travaille), t!(i18n, "xlsx-travaille-par")),
            (Some(colonnes.evalue), t!(i18n, "xlsx-evalue-par")),
        ] {
            if let Some(column) = column {
                self.page.loose(self.row, column, &texte, &entete)?;
            }
        }
        self.row += 1;
        Ok(())
    }

    fn competence(&mut self, competence: &Competence) -> Written {
        let i18n = self.survey.i18n;
        let teinte = styles::teinte(Some(competence));
        let fort = styles::cellule().set_bold().set_background_color(teinte.fort);
        let parcours = self.parcours_de(competence);
        let libelle = &competence.libelle;
        let nature = t!(i18n, "xlsx-competence");
        self.ligne(competence, &Ligne { parcours, ..Ligne::new(competence, nature, libelle) }, &fort)?;
        let cellule = styles::cellule();
        for composante in &competence.composantes {
            let nature = t!(i18n, "xlsx-composante");
            self.ligne(competence, &Ligne::new(composante, nature, &composante.libelle), &cellule)?;
        }
        for situation in &competence.situations {
            let nature = t!(i18n, "xlsx-situation");
            self.ligne(competence, &Ligne::new(situation, nature, &situation.libelle), &cellule)?;
        }
        for niveau in &competence.niveaux {
            self.niveau(competence, niveau, teinte)?;
        }
        Ok(())
    }

    fn niveau(&mut self, competence: &Competence, niveau: &Niveau, teinte: Teinte) -> Written {
        let i18n = self.survey.i18n;
        let clair = styles::cellule().set_bold().set_background_color(teinte.clair);
        let parcours = self.survey.parcours_du_niveau(niveau);
        let nature = t!(i18n, "xlsx-niveau");
        let niveau_seul = Ligne::new(niveau, nature, &niveau.libelle);
        let ligne = Ligne { niveau: Some(niveau), parcours: parcours.clone(), ..niveau_seul };
        self.ligne(competence, &ligne, &clair)?;
        for ac in &niveau.acs {
            let ac_seul = Ligne::new(ac, t!(i18n, "xlsx-ac"), &ac.libelle);
            let ligne = Ligne { niveau: Some(niveau), code: &ac.code, parcours: parcours.clone(), ..ac_seul };
            self.ligne(competence, &ligne, &styles::cellule())?;
            self.couverture(ac)?;
        }
        Ok(())
    }

    /// Writes a row and goes to the next.
    fn ligne(&mut self, competence: &Competence, ligne: &Ligne<'_>, format: &Format) -> Written {
        let (page, colonnes, row) = (&mut self.page, &self.colonnes, self.row);
        page.objet(row, ligne.objet)?;
        let nom = styles::cellule().set_bold().set_background_color(styles::teinte(Some(competence)).fort);
        page.text(row, colonnes.competence, competence.nom.trim(), &nom)?;
        let centre = format.clone().set_align(FormatAlign::Center);
        let annees = ligne.niveau.map(|niveau| {
            let annees: Vec<String> = self.survey.annees(niveau).iter().map(u8::to_string).collect();
            annees.join(JOINT)
        });
        let ordre = ligne.niveau.map(|niveau| niveau.ordre.to_string());
        page.text(row, colonnes.niveau, &ordre.unwrap_or_default(), &centre)?;
        page.text(row, colonnes.annee, &annees.unwrap_or_default(), &centre)?;
        page.text(row, colonnes.nature, &ligne.nature, format)?;
        page.text(row, colonnes.code, ligne.code, format)?;
        page.text(row, colonnes.libelle, ligne.libelle.trim(), format)?;
        if let Some(column) = colonnes.parcours {
            page.text(row, column, &ligne.parcours, format)?;
        }
        page.text(row, colonnes.travaille, "", format)?;
        page.text(row, colonnes.evalue, "", format)?;
        self.row += 1;
        Ok(())
    }

    /// Fills the two last columns of the row just written.
    fn couverture(&mut self, ac: &Ac) -> Written {
        let row = self.row - 1;
        let travaille = liens(self.survey, ac, |it| &it.travaille);
        let evalue = liens(self.survey, ac, |it| &it.evalue);
        for (column, liens) in [(self.colonnes.travaille, travaille), (self.colonnes.evalue, evalue)] {
            let cellule = styles::cellule();
            let format = if liens.manque { cellule.set_background_color(styles::MANQUE) } else { cellule };
            self.page.text(row, column, &liens.texte, &format)?;
        }
        Ok(())
    }

    /// The codes of the parcours that develop some niveau of it; empty when all do.
    fn parcours_de(&self, competence: &Competence) -> String {
        let survey = self.survey;
        let develops = |rang: usize| competence.niveaux.iter().any(|it| survey.develops(rang, it));
        let parcours = &survey.programme.parcours;
        let siens: Vec<&str> =
            (0..).zip(parcours).filter(|(rang, _)| develops(*rang)).map(|(_, it)| it.code.as_str()).collect();
        if siens.len() == parcours.len() { String::new() } else { join(siens.into_iter()) }
    }

    fn finish(mut self) -> Result<Worksheet, XlsxError> {
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
            self.page.parmi((HEADER + 1, last_row), self.colonnes.nature, &natures)?;
            self.page.sheet.autofilter(HEADER, 0, last_row, self.page.last_column())?;
        }
        let frozen_columns = self.colonnes.code + 1;
        self.page.finish(self.survey, Print { header: HEADER..=HEADER, frozen_columns, last_row })
    }
}
