//! The grilles critériées: for each SAÉ that has one, its criteria, what each observes, and what each performance level
//! looks like.

use rust_xlsxwriter::{FormatAlign, Worksheet};

use super::{
    XlsxError,
    page::{Print, SheetPage, Written},
    styles,
};
use crate::{
    formats::{
        livret::{named, title},
        writing::survey::Survey,
    },
    programme::{Activite, Critere},
    t,
};

const FIRST_ROW: u32 = 3;
const CRITERE: u16 = 0;
const COMPOSANTES: u16 = 1;
const ACS: u16 = 2;
const FIRST_LEVEL: u16 = 3;

struct Grilles<'c, 'p> {
    survey: &'c Survey<'p>,
    page: SheetPage,
    levels: usize,
    row: u32,
}

/// The grilles of the programme; None when no activité has one.
pub(super) fn sheet(survey: &Survey<'_>) -> Result<Option<Worksheet>, XlsxError> {
    let i18n = survey.i18n;
    let activites: Vec<&Activite> = survey
        .semestres()
        .into_iter()
        .flat_map(|it| survey.activites_by_code(it))
        .filter(|it| !it.criteres.is_empty())
        .collect();
    let Some(levels) = activites.iter().map(|it| levels(it)).max() else { return Ok(None) };
    let mut page = SheetPage::new(&t!(i18n, "xlsx-grilles"))?;
    for (min, max) in [(24.0, 34.0), (20.0, 38.0), (20.0, 44.0)] {
        page.column(min, max);
    }
    for _ in 0..levels {
        page.column(16.0, 32.0);
    }
    page.title(&t!(i18n, "xlsx-titre-grilles", diplome = survey.title()), &t!(i18n, "xlsx-note-grilles"))?;
    let mut grilles = Grilles { survey, page, levels, row: FIRST_ROW };
    let mut may_end = Vec::new();
    for activite in activites {
        if grilles.row > FIRST_ROW {
            may_end.push(grilles.row);
        }
        grilles.grille(activite)?;
    }
    let print = Print::blocks(grilles.row.max(1) - 1, may_end);
    Ok(Some(grilles.page.finish(survey, print)?))
}

/// How many performance levels a grille has.
fn levels(activite: &Activite) -> usize {
    let described = activite.criteres.iter().map(|it| it.descripteurs.len()).max().unwrap_or(0);
    described.max(activite.echelons.len())
}

impl Grilles<'_, '_> {
    fn grille(&mut self, activite: &Activite) -> Written {
        let i18n = self.survey.i18n;
        let last = FIRST_LEVEL + self.levels.max(1) as u16 - 1;
        self.page.span(self.row, CRITERE, last, &title(self.survey, activite), &styles::bandeau())?;
        self.row += 1;
        let mut heads = vec![
            (CRITERE, t!(i18n, "rapport-critere")),
            (COMPOSANTES, t!(i18n, "xlsx-composantes-observees")),
            (ACS, t!(i18n, "xlsx-apprentissages-critiques")),
        ];
        let levels = levels(activite);
        let echelon = |rank: usize| match activite.echelons.get(rank).map_or("", |it| it.trim()) {
            "" => t!(i18n, "rapport-echelon", rang = (rank + 1).to_string()),
            name => name.to_owned(),
        };
        heads.extend((FIRST_LEVEL..).zip((0..levels).map(echelon)));
        for (column, texte) in heads {
            self.page.text(self.row, column, &texte, &styles::head())?;
        }
        self.row += 1;
        for critere in &activite.criteres {
            self.critere(critere, levels)?;
        }
        self.row += 1;
        Ok(())
    }

    fn critere(&mut self, critere: &Critere, levels: usize) -> Written {
        let (row, programme) = (self.row, self.survey.programme);
        let cell = styles::cell().set_align(FormatAlign::Top);
        let composantes = programme.competences.iter().flat_map(|it| it.composantes_numerotees());
        let composantes: Vec<String> = composantes
            .filter(|(it, _)| critere.composantes.contains(&it.id))
            .map(|(it, code)| named(&code, &it.libelle))
            .collect();
        let acs = self.survey.acs().iter().filter(|(_, _, ac)| critere.acs.contains(&ac.id));
        let acs: Vec<String> = acs.map(|(_, _, ac)| named(&ac.code, &ac.libelle)).collect();
        self.page.text(row, CRITERE, critere.libelle.trim(), &cell.clone().set_bold())?;
        self.page.text(row, COMPOSANTES, &composantes.join("\n"), &cell)?;
        self.page.text(row, ACS, &acs.join("\n"), &cell)?;
        for (column, rank) in (FIRST_LEVEL..).zip(0..levels) {
            let told = critere.descripteurs.get(rank).map_or("", |it| it.trim());
            self.page.text(row, column, told, &cell)?;
        }
        self.row += 1;
        Ok(())
    }
}
