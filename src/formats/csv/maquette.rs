//! The maquette: one row for each UE with its ECTS, one for each activité with its hours and its weights.

use std::io::Result;

use rust_decimal::Decimal;

use super::cells::{Cell, Table};
use crate::{
    coverage::heures_de,
    formats::writing::survey::{Survey, join},
    programme::{Activite, NatureHeures, Semestre, Ue, Volume},
    t,
};

pub(super) fn table(survey: &Survey<'_>, excel: bool) -> Result<Table> {
    let columns = Columns::new(survey);
    let mut table = Table::new(excel);
    table.row(columns.heads().into_iter().map(Cell::text))?;
    for semestre in survey.semestres() {
        for ue in &semestre.ues {
            table.row(columns.ue(semestre, ue))?;
        }
        for activite in survey.activites(semestre) {
            table.row(columns.activite(activite))?;
        }
    }
    Ok(table)
}

struct Columns<'c, 'p> {
    survey: &'c Survey<'p>,
    /// The kinds of hours that some activité has, and whether some of them are at a distance.
    heures: Vec<(NatureHeures, bool)>,
    ues: Vec<(&'p Semestre, &'p Ue)>,
}

impl<'c, 'p> Columns<'c, 'p> {
    fn new(survey: &'c Survey<'p>) -> Self {
        let programme = survey.programme;
        let volumes = |kind| programme.activites.iter().filter_map(move |it| it.heures.get(&kind));
        let used = NatureHeures::ALL.into_iter().filter(|kind| volumes(*kind).next().is_some());
        let heures = used.map(|kind| (kind, volumes(kind).any(|it| distanciel(it).is_some()))).collect();
        Self { survey, heures, ues: programme.ues().collect() }
    }

    fn heads(&self) -> Vec<String> {
        let i18n = self.survey.i18n;
        let mut heads = vec![
            t!(i18n, "csv-semestre"),
            t!(i18n, "xlsx-type"),
            t!(i18n, "xlsx-code"),
            t!(i18n, "xlsx-intitule"),
            t!(i18n, "xlsx-apogee"),
            t!(i18n, "xlsx-locale"),
            t!(i18n, "xlsx-parcours"),
            t!(i18n, "xlsx-competences"),
            t!(i18n, "xlsx-ac"),
            t!(i18n, "xlsx-ects"),
        ];
        for (kind, split) in &self.heures {
            let nature = t!(i18n, "xlsx-heures", nature = kind.name());
            heads.push(nature.clone());
            if *split {
                heads.push(t!(i18n, "csv-a-distance", nature = nature));
            }
        }
        heads.push(t!(i18n, "xlsx-total"));
        heads.extend(self.ues.iter().map(|(semestre, ue)| self.head_of_ue(semestre, ue)));
        heads
    }

    /// The code of a UE, with its name where another has the same, and its semestre where that too is the same.
    fn head_of_ue(&self, semestre: &Semestre, ue: &Ue) -> String {
        let same = |it: &&(&Semestre, &Ue)| it.1.code == ue.code;
        if self.ues.iter().filter(same).count() == 1 {
            return t!(self.survey.i18n, "csv-poids", ue = ue.code.as_str());
        }
        let name = format!("{} {} S{}", ue.code, self.survey.name_of_ue(ue), semestre.numero);
        t!(self.survey.i18n, "csv-poids", ue = name)
    }

    fn ue(&self, semestre: &Semestre, ue: &Ue) -> Vec<Cell> {
        let survey = self.survey;
        let mut cells = vec![
            Cell::number(semestre.numero),
            Cell::text(t!(survey.i18n, "xlsx-ue")),
            Cell::text(&ue.code),
            Cell::text(survey.name_of_ue(ue)),
            Cell::text(ue.code_apogee.as_deref().unwrap_or_default()),
            Cell::Empty,
            Cell::text(survey.parcours_de_l_ue(ue)),
            Cell::text(survey.competences_de_l_ue(ue)),
            Cell::Empty,
            Cell::quantity(ue.ects),
        ];
        cells.resize_with(self.heads().len(), || Cell::Empty);
        cells
    }

    fn activite(&self, it: &Activite) -> Vec<Cell> {
        let survey = self.survey;
        let acs = survey.acs_de(it);
        let mut cells = vec![
            Cell::number(it.semestre),
            Cell::text(survey.nature(it.nature)),
            Cell::text(&it.code),
            Cell::text(&it.libelle),
            Cell::text(it.code_apogee.as_deref().unwrap_or_default()),
            Cell::text(if it.adaptation_locale { t!(survey.i18n, "csv-oui") } else { String::new() }),
            Cell::text(survey.parcours_de_l_activite(it)),
            Cell::text(join(acs.iter().map(|(competence, _, _)| competence.nom.trim()))),
            Cell::text(join(acs.iter().map(|(_, _, ac)| ac.code.as_str()))),
            Cell::Empty,
        ];
        for (kind, split) in &self.heures {
            let volume = it.heures.get(kind);
            cells.push(Cell::quantity(volume.map(Volume::total)));
            if *split {
                cells.push(Cell::quantity(volume.and_then(distanciel)));
            }
        }
        let total = heures_de(it, |_| true);
        cells.push(Cell::quantity(Some(total).filter(|_| !it.heures.is_empty())));
        cells.extend(self.ues.iter().map(|(_, ue)| Cell::quantity(it.coefficients.get(&ue.id).copied())));
        cells
    }
}

fn distanciel(volume: &Volume) -> Option<Decimal> {
    match volume {
        Volume::Reparti(split) => Some(split.distanciel),
        Volume::Global(_) => None,
    }
}
