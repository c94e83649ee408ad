//! The rows of a table, in the order of the semestres and of their UE.

use super::{
    mapping::{FormTable, OtherLine, RowUnit, When},
    scope::Scope,
    values::Subject,
};
use crate::{
    formats::{
        writing::{by_code::by_code, survey::Survey},
        xlsx::maquette::{Bloc, Rank},
    },
    programme::{Activite, Semestre, Ue},
};

/// A row: what it is about and, when it stands between the others, how it is written.
#[derive(Clone)]
pub(super) struct TableRow<'p, 'm> {
    pub subject: Subject<'p>,
    pub other: Option<&'m OtherLine>,
    /// Whether only an earlier version has it.
    pub is_gone: bool,
}

/// The rows of `table` in that scope.
pub(super) fn rows<'p, 'm>(survey: &Survey<'p>, scope: &Scope, table: &'m FormTable) -> Vec<TableRow<'p, 'm>> {
    let mut rows = Rows { table, rows: Vec::new(), rank: 0 };
    match table.line {
        RowUnit::Competence => {
            for competence in &survey.programme.competences {
                rows.push(Subject { competence: Some(competence), ..scope.head(survey) });
            }
        }
        RowUnit::Ac => {
            for (competence, niveau, ac) in survey.acs() {
                let head = scope.head(survey);
                let activites = survey.activites_de(ac).iter();
                let activites =
                    activites.filter(|it| head.activites.iter().any(|own| own.id == it.id)).copied().collect();
                let (competence, niveau, ac) = (Some(*competence), Some(*niveau), Some(*ac));
                rows.push(Subject { competence, niveau, ac, activites, ..head });
            }
        }
        _ => {
            let semestres = scope.semestres(survey);
            for semestre in semestres.into_iter().filter(|it| table.semestre.is_none_or(|numero| numero == it.numero)) {
                rows.semestre(survey, semestre);
            }
        }
    }
    rows.rows
}

struct Rows<'p, 'm> {
    table: &'m FormTable,
    rows: Vec<TableRow<'p, 'm>>,
    rank: u32,
}

impl<'p, 'm> Rows<'p, 'm> {
    fn push(&mut self, subject: Subject<'p>) {
        self.rank += 1;
        self.rows.push(TableRow { subject: Subject { rank: self.rank, ..subject }, other: None, is_gone: false });
    }

    /// The rows of the form that stand there.
    fn others(&mut self, when: When, subject: &Subject<'p>) {
        let others = self.table.other_lines.iter().filter(|it| it.when == when);
        self.rows.extend(others.map(|it| TableRow { subject: subject.clone(), other: Some(it), is_gone: false }));
    }

    fn semestre(&mut self, survey: &Survey<'p>, semestre: &'p Semestre) {
        let bloc = Bloc::new(survey, semestre);
        let of = |ues: Vec<&'p Ue>, activites: Vec<&'p Activite>| Subject {
            semestre: Some(semestre),
            annee: Some(semestre.annee()),
            ues,
            ranked: bloc.ues.clone(),
            activites,
            ..Subject::default()
        };
        let all: Vec<&Activite> = bloc.activites().collect();
        let whole = of(semestre.ues.iter().collect(), all.clone());
        self.others(When::AvantSemestre, &whole);
        match self.table.line {
            RowUnit::Semestre => self.push(whole.clone()),
            RowUnit::RessourcesPuisSae => {
                for is_sae in [false, true] {
                    let mut own: Vec<&Activite> =
                        all.iter().filter(|it| it.nature.is_sae() == is_sae).copied().collect();
                    own.sort_by(|a, b| by_code(a, b));
                    if is_sae && !own.is_empty() {
                        self.others(When::AvantSae, &of(whole.ues.clone(), own.clone()));
                    }
                    for activite in own {
                        self.push(of(bloc.home(activite).into_iter().collect(), vec![activite]));
                    }
                }
            }
            _ => {
                for (ue, activites) in self.groups(survey, &bloc, semestre) {
                    let group = of(ue.into_iter().collect(), activites.clone());
                    if ue.is_some() {
                        self.others(When::AvantUe, &group);
                    }
                    if self.table.line == RowUnit::Ue && ue.is_some() {
                        self.push(group.clone());
                    }
                    for activite in activites {
                        let subject = Subject { activites: vec![activite], ..group.clone() };
                        self.activite(subject, activite);
                    }
                    if ue.is_some() {
                        self.others(When::ApresUe, &group);
                    }
                }
            }
        }
        self.others(When::ApresSemestre, &whole);
    }

    fn activite(&mut self, subject: Subject<'p>, activite: &'p Activite) {
        match self.table.line {
            RowUnit::Activite | RowUnit::ActiviteEtUe => self.push(subject),
            RowUnit::Evaluation if activite.evaluations.is_empty() => self.push(subject),
            RowUnit::Evaluation => {
                for evaluation in &activite.evaluations {
                    self.push(Subject { evaluation: Some(evaluation), ..subject.clone() });
                }
            }
            _ => {}
        }
    }

    /// The activités under each UE; those that weigh nowhere come last.
    fn groups(
        &self,
        survey: &Survey<'p>,
        bloc: &Bloc<'p>,
        semestre: &'p Semestre,
    ) -> Vec<(Option<&'p Ue>, Vec<&'p Activite>)> {
        let mut groups: Vec<(Option<&Ue>, Vec<&Activite>)> = Vec::new();
        if matches!(self.table.line, RowUnit::ActiviteEtUe | RowUnit::Ue) {
            for ue in &bloc.ues {
                // The UE of another semestre has rows here when an activité of this one weighs in it.
                let here = survey.poids_de(ue).iter().map(|(it, _)| *it).filter(|it| it.semestre == semestre.numero);
                groups.push((Some(*ue), here.collect()));
            }
            let weighs = |it: &Activite| it.coefficients.keys().any(|ue| bloc.ues.iter().any(|own| own.id == *ue));
            groups.push((None, bloc.activites().filter(|it| !weighs(it)).collect()));
            return groups;
        }
        for line in &bloc.lines {
            match line {
                Rank::Ue(ue) => groups.push((Some(*ue), Vec::new())),
                Rank::HorsUe => groups.push((None, Vec::new())),
                Rank::Activite(activite) => match groups.last_mut() {
                    Some((_, own)) => own.push(activite),
                    None => groups.push((None, vec![*activite])),
                },
            }
        }
        groups
    }
}
