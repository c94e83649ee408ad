//! The first sheet: what the programme is, what its students total against what they should, what the check found.

use rust_decimal::Decimal;
use rust_xlsxwriter::{ConditionalFormatFormula, Format, FormatAlign, Worksheet, utility::column_number_to_name};

use super::{
    XlsxError, diagnostics,
    maquette::{MARQUE, TotalPlaces},
    page::{Page, Print, SANS_VALEUR, Written},
    styles,
};
use crate::{
    coverage::{ParcoursView, heures},
    formats::writing::{bound::Sens, survey::Survey},
    programme::NatureHeures,
    rules::{Family, Report, Severity},
    t,
};

const FIRST_ROW: u32 = 2;
const NOM: u16 = 0;
const BUT: u16 = 1;
const SENS: u16 = 2;
const FIRST_VUE: u16 = 3;

/// A figure for each view, with its target.
struct Grandeur {
    nom: String,
    but: Option<Decimal>,
    sens: Sens,
    is_share: bool,
    /// For each view, the formula and what it comes to.
    valeurs: Vec<(String, Option<Decimal>)>,
}

struct ReadSheet<'c, 'p> {
    survey: &'c Survey<'p>,
    totaux: &'c TotalPlaces,
    page: Page,
    row: u32,
}

pub(super) fn sheet(
    survey: &Survey<'_>,
    report: &Report,
    totaux: &TotalPlaces,
    constats: &diagnostics::TotalPlaces,
) -> Result<Worksheet, XlsxError> {
    let i18n = survey.i18n;
    let mut page = Page::new(&t!(i18n, "xlsx-synthese"))?;
    page.column(34.0, 52.0);
    for _ in 0..(survey.views.len() as u16 + 2).max(4) {
        page.column(12.0, 22.0);
    }
    page.title(&t!(i18n, "xlsx-titre-synthese", diplome = survey.titre()), &survey.sous_titre())?;
    let mut feuille = ReadSheet { survey, totaux, page, row: FIRST_ROW };
    feuille.programme()?;
    feuille.totaux()?;
    feuille.diagnostics(report, constats)?;
    let print = Print { header: 0..=1, frozen_columns: 0, last_row: feuille.row - 1 };
    feuille.page.finish(survey, print)
}

impl ReadSheet<'_, '_> {
    /// What the programme is and how much there is in it.
    fn programme(&mut self) -> Written {
        let (i18n, programme) = (self.survey.i18n, self.survey.programme);
        let texts = [
            (t!(i18n, "xlsx-sigle"), Some(programme.sigle.clone())),
            (t!(i18n, "xlsx-millesime"), programme.millesime.clone()),
            (t!(i18n, "xlsx-rncp"), programme.rncp.clone()),
            (t!(i18n, "xlsx-apogee"), programme.code_apogee.clone()),
        ];
        self.bandeau(&t!(i18n, "xlsx-le-programme"))?;
        for (nom, texte) in texts {
            if let Some(texte) = texte.filter(|it| !it.trim().is_empty()) {
                self.page.text(self.row, NOM, &nom, &styles::cellule())?;
                self.page.text(self.row, BUT, &texte, &styles::centre())?;
                self.row += 1;
            }
        }
        let saes = programme.activites.iter().filter(|it| it.nature.is_sae()).count();
        for (nom, nombre) in [
            (t!(i18n, "xlsx-parcours"), programme.parcours.len()),
            (t!(i18n, "xlsx-competences"), programme.competences.len()),
            (t!(i18n, "xlsx-niveaux"), programme.niveaux().count()),
            (t!(i18n, "xlsx-les-ac"), self.survey.acs().len()),
            (t!(i18n, "xlsx-pole-sae"), saes),
            (t!(i18n, "xlsx-pole-ressource"), programme.activites.len() - saes),
            (t!(i18n, "xlsx-semestres"), programme.semestres.len()),
            (t!(i18n, "xlsx-les-ue"), programme.ues().count()),
        ] {
            self.page.text(self.row, NOM, &nom, &styles::cellule())?;
            self.page.number(self.row, BUT, Decimal::from(nombre), &styles::nombre_centre())?;
            self.row += 1;
        }
        self.row += 1;
        Ok(())
    }

    fn bandeau(&mut self, texte: &str) -> Written {
        self.page.span(self.row, NOM, self.page.last_column(), texte, &styles::bandeau())?;
        self.row += 1;
        Ok(())
    }

    fn totaux(&mut self) -> Written {
        let i18n = self.survey.i18n;
        self.bandeau(&t!(i18n, "xlsx-par-etudiant"))?;
        let entete = styles::entete();
        self.page.text(self.row, NOM, &t!(i18n, "xlsx-grandeur"), &entete)?;
        self.page.text(self.row, BUT, &t!(i18n, "xlsx-but"), &entete)?;
        self.page.text(self.row, SENS, &t!(i18n, "xlsx-sens"), &entete)?;
        for (column, view) in (FIRST_VUE..).zip(&self.survey.views) {
            let nom = view.parcours.map_or_else(|| t!(i18n, "xlsx-valeur"), |it| it.code.clone());
            self.page.text(self.row, column, &nom, &entete)?;
        }
        self.row += 1;
        for grandeur in self.grandeurs() {
            self.grandeur(&grandeur)?;
        }
        self.row += 1;
        Ok(())
    }

    fn grandeur(&mut self, grandeur: &Grandeur) -> Written {
        let (row, i18n) = (self.row, self.survey.i18n);
        let format = if grandeur.is_share { styles::part() } else { styles::grande_somme() };
        let format = format.set_align(FormatAlign::Center);
        self.page.text(row, NOM, &grandeur.nom, &styles::cellule())?;
        self.page.number_or_blank(row, BUT, grandeur.but, &format)?;
        let sens = grandeur.but.map(|_| t!(i18n, "xlsx-sens-du-but", sens = grandeur.sens.name()));
        self.page.text(row, SENS, &sens.unwrap_or_default(), &styles::centre())?;
        for (column, (formula, valeur)) in (FIRST_VUE..).zip(&grandeur.valeurs) {
            self.page.formula(row, column, formula, *valeur, &format)?;
        }
        if grandeur.but.is_some() {
            let first = column_number_to_name(FIRST_VUE);
            let but = column_number_to_name(BUT);
            let (row1, fails) = (row + 1, grandeur.sens.fails());
            // Nothing filled in is no fault. Hours are not counted finer than a millionth: a third that has no end
            // is the third it is.
            let rule = format!(
                "=AND(ISNUMBER({first}{row1}),{first}{row1}<>0,ROUND({first}{row1},6){fails}ROUND(${but}{row1},6))"
            );
            let manque = Format::new().set_background_color(styles::MANQUE);
            let rule = ConditionalFormatFormula::new().set_rule(rule.as_str()).set_format(manque);
            let last = FIRST_VUE + grandeur.valeurs.len() as u16 - 1;
            self.page.sheet.add_conditional_format(row, FIRST_VUE, row, last, &rule)?;
        }
        self.row += 1;
        Ok(())
    }

    fn grandeurs(&self) -> Vec<Grandeur> {
        let (i18n, figures) = (self.survey.i18n, self.survey.programme.figures());
        let colonnes = &self.totaux.colonnes;
        let ects = |row: u32| self.totaux.cell(row, colonnes.ects);
        let sum = |row: u32, columns: &[u16]| self.totaux.sum(row, columns);
        let projet = colonnes.heures_de(NatureHeures::Projet);
        let pratique = [projet.clone(), colonnes.heures_de(NatureHeures::Tp)].concat();
        let encadre_et_projet = [&[colonnes.encadre], &projet[..]].concat();
        let mut grandeurs = Vec::new();
        for (numero, rows) in self.totaux.semestres.iter().filter(|(_, rows)| !rows.is_empty()) {
            grandeurs.push(Grandeur {
                nom: t!(i18n, "xlsx-ects-du-semestre", numero = numero.to_string()),
                but: figures.ects_semestre,
                sens: Sens::Exactement,
                is_share: false,
                valeurs: self
                    .by_vue(|rang, view| (ects(rows[rang]), Some(view.ects_du_semestre(*numero).unwrap_or_default()))),
            });
        }
        let whole = |nom: String, but: Option<Decimal>, sens: Sens, valeurs| Grandeur {
            nom,
            but,
            sens,
            is_share: false,
            valeurs,
        };
        let diplome = &self.totaux.diplome;
        let total_ects = |view: &ParcoursView<'_>| view.ues.iter().filter_map(|it| it.ue.ects).sum::<Decimal>();
        grandeurs.extend([
            whole(
                t!(i18n, "xlsx-ects-du-diplome"),
                figures.ects_diplome,
                Sens::Exactement,
                self.by_vue(|rang, view| (ects(diplome[rang]), Some(total_ects(view)))),
            ),
            whole(
                t!(i18n, "xlsx-heures-encadrees"),
                figures.heures_diplome,
                Sens::AuPlus,
                self.by_vue(|rang, view| {
                    let hours = view.heures_du_diplome(NatureHeures::is_taught);
                    (self.totaux.cell(diplome[rang], colonnes.encadre), Some(hours))
                }),
            ),
            whole(
                t!(i18n, "xlsx-heures-de-projet"),
                figures.heures_projet,
                Sens::Exactement,
                self.by_vue(|rang, view| {
                    let hours = view.heures_du_diplome(|it| it == NatureHeures::Projet);
                    (sum(diplome[rang], &projet), Some(hours))
                }),
            ),
        ]);
        let share = |nom: String, but: Option<Decimal>, sens: Sens, valeurs| Grandeur {
            nom,
            but,
            sens,
            is_share: true,
            valeurs,
        };
        grandeurs.push(share(
            t!(i18n, "xlsx-part-de-pratique"),
            figures.pratique_min,
            Sens::AuMoins,
            self.by_vue(|rang, view| {
                let all = sum(diplome[rang], &encadre_et_projet);
                let part = view.heures_du_diplome(NatureHeures::is_practice);
                quotient(&sum(diplome[rang], &pratique), part, &all, view)
            }),
        ));
        if colonnes.locale.is_some() {
            grandeurs.push(share(
                t!(i18n, "xlsx-part-locale"),
                figures.adaptation_max,
                Sens::AuPlus,
                self.by_vue(|rang, view| {
                    let all = sum(diplome[rang], &encadre_et_projet);
                    let part = view.activites.iter().filter(|it| it.adaptation_locale).map(|it| heures(it)).sum();
                    let formula = self.heures_locales(rang, &encadre_et_projet);
                    quotient(&formula, part, &all, view)
                }),
            ));
        }
        grandeurs
    }

    fn by_vue<T>(&self, value: impl Fn(usize, &ParcoursView<'_>) -> T) -> Vec<T> {
        self.survey.views.iter().enumerate().map(|(rang, view)| value(rang, view)).collect()
    }

    /// The hours of the activités that each site designs for itself, as a formula.
    fn heures_locales(&self, rang: usize, columns: &[u16]) -> String {
        let colonnes = &self.totaux.colonnes;
        let marked = |column: u16| format!(",{},\"{MARQUE}\"", self.totaux.column(column));
        let mut criteria: String = colonnes.locale.map(marked).unwrap_or_default();
        criteria.extend(colonnes.parcours.get(rang).map(|column| marked(*column)));
        let sums: Vec<String> =
            columns.iter().map(|column| format!("SUMIFS({}{criteria})", self.totaux.column(*column))).collect();
        sums.join("+")
    }

    /// How many diagnostics of each gravity each family has.
    fn diagnostics(&mut self, report: &Report, constats: &diagnostics::TotalPlaces) -> Written {
        let i18n = self.survey.i18n;
        self.bandeau(&t!(i18n, "xlsx-diagnostics"))?;
        let gravites = [Severity::Error, Severity::Warning, Severity::Info];
        let entete = styles::entete();
        self.page.text(self.row, NOM, &t!(i18n, "xlsx-famille"), &entete)?;
        for (column, gravite) in (BUT..).zip(gravites) {
            self.page.text(self.row, column, &diagnostics::severite(gravite, false, i18n), &entete)?;
        }
        let accepte = BUT + gravites.len() as u16;
        self.page.text(self.row, accepte, &t!(i18n, "xlsx-derogation"), &entete)?;
        self.row += 1;
        for famille in Family::ALL {
            let prefix = famille.prefix();
            let siens = || report.diagnostics.iter().filter(|it| it.rule.family == famille);
            let nom = t!(i18n, "xlsx-famille-de-regles", famille = prefix);
            self.page.text(self.row, NOM, &nom, &styles::cellule())?;
            let format = styles::somme().set_align(FormatAlign::Center);
            for (column, gravite) in (BUT..).zip(gravites) {
                let count = siens().filter(|it| it.severity == gravite && it.waived.is_none()).count();
                let formula = constats.count(&diagnostics::severite(gravite, false, i18n), prefix);
                self.page.formula(self.row, column, &formula, Some(Decimal::from(count)), &format)?;
            }
            let count = siens().filter(|it| it.waived.is_some()).count();
            let parts = gravites.map(|it| constats.count(&diagnostics::severite(it, true, i18n), prefix));
            self.page.formula(self.row, accepte, &parts.join("+"), Some(Decimal::from(count)), &format)?;
            self.row += 1;
        }
        Ok(())
    }
}

/// A share of the scheduled hours of a view, as a formula and what it comes to.
fn quotient(part: &str, hours: Decimal, all: &str, view: &ParcoursView<'_>) -> (String, Option<Decimal>) {
    let total = view.heures_du_diplome(NatureHeures::is_scheduled);
    (format!("IF(({all})=0,\"{SANS_VALEUR}\",({part})/({all}))"), hours.checked_div(total))
}
