//! The fields that are words: over several activités or UE they say nothing.

use rust_decimal::Decimal;

use super::{Said, Source, Subject, figures::row_evaluation, in_words};
use crate::{
    formats::{
        writing::survey::{JOINT, join},
        xlsx::fill::mapping::{FormField, Regard},
    },
    names::listed_value,
    programme::{Activite, Evaluation, Id},
    t,
};

impl<'s> Source<'s> {
    /// What a field that is words is; None when it says nothing of this subject.
    pub(super) fn words(
        &self,
        field: FormField,
        regard: Regard<'_>,
        subject: &Subject<'s>,
        said: &mut Said,
    ) -> Option<String> {
        use FormField::*;
        let (survey, i18n) = (self.survey, self.survey.i18n);
        let programme = survey.programme;
        let parcours = survey.restriction.and_then(|id| programme.get(id));
        let owned = |text: &str| Some(text.to_owned());
        match field {
            Diplome => Some(t!(i18n, "xlsx-diplome", profil = programme.profil.name(), intitule = "")),
            Intitule => owned(&programme.intitule),
            Sigle => owned(&programme.sigle),
            Millesime => programme.millesime.clone(),
            Rncp => programme.rncp.clone(),
            Etablissement => owned(&programme.etablissement),
            Composante => owned(&programme.composante),
            Site => owned(&programme.site),
            Domaine => owned(&programme.domaine),
            AnneeUniversitaire => owned(&programme.annee_universitaire),
            Mentions => owned(&programme.mentions),
            FormationInitiale => programme.formation_initiale.then(|| "X".to_owned()),
            FormationContinue => programme.formation_continue.then(|| "X".to_owned()),
            Alternance => programme.alternance.then(|| "X".to_owned()),
            ParcoursCode => owned(&parcours?.code),
            Parcours => owned(&parcours?.libelle),
            Date => Some(self.given.date()?.strftime("%d/%m/%Y").to_string()),
            Version => self.given.version(),
            Votes => self.given.stamp.as_ref()?.votes_told(i18n),
            Semestre => Some(format!("S{}", subject.semestre?.numero)),
            AnneeEnLettres => Some(t!(i18n, "formulaire-annee", annee = subject.annee?)),
            Competence => owned(&subject.competence?.nom),
            CompetenceLibelle => owned(&subject.competence?.libelle),
            Niveau => owned(&subject.niveau?.libelle),
            AcCode => owned(&subject.ac?.code),
            AcLibelle => owned(&subject.ac?.libelle),
            UeCode => owned(&subject.ue()?.code),
            UeLibelle => Some(survey.name_of_ue(subject.ue()?)),
            UeCodeApogee => subject.ue()?.code_apogee.clone(),
            Evaluations => self.evaluations(subject.activite()?, regard, said),
            SecondeChance => self.evaluations(subject.activite()?, regard.in_session(2), said),
            EvaluationNature => each_evaluation(subject, regard, said, &|it| Some(self.nature(it))),
            EvaluationLibelle => each_evaluation(subject, regard, said, &|it| owned(&it.libelle)),
            EvaluationDuree => each_evaluation(subject, regard, said, &|it| it.duree.map(duree)),
            EvaluationRegime => {
                each_evaluation(subject, regard, said, &|it| listed_value(i18n, "regime", it.regime?.name()))
            }
            EvaluationRemarque => each_evaluation(subject, regard, said, &|it| owned(&it.remarque)),
            EvaluationMode => each_evaluation(subject, regard, said, &|it| listed_value(i18n, "mode", it.mode?.name())),
            _ => self.of_activite(field, subject.activite()?),
        }
    }

    fn of_activite(&self, field: FormField, activite: &'s Activite) -> Option<String> {
        use FormField::*;
        let survey = self.survey;
        let codes = |ids: &mut dyn Iterator<Item = &'s Id<Activite>>| {
            join(ids.filter_map(|it| survey.programme.get(it)).map(|it: &Activite| it.code.as_str()))
        };
        Some(match field {
            Code => activite.code.clone(),
            CodeApogee => activite.code_apogee.clone()?,
            Libelle => activite.libelle.clone(),
            Type => survey.nature(activite.nature),
            Langue => activite.langue.clone(),
            Responsable => activite.responsable.clone(),
            Mutualisee => activite.mutualisee.then(|| t!(survey.i18n, "formulaire-oui"))?,
            Description => activite.description.clone(),
            Objectifs => activite.objectifs.clone(),
            Livrables => activite.livrables.clone(),
            MotsCles => activite.mots_cles.join(JOINT),
            Prerequis => codes(&mut activite.prerequis.iter()),
            Mobilise => codes(&mut activite.mobilise.iter()),
            Competences => join(survey.acs_de(activite).iter().map(|(it, _, _)| it.nom.trim())),
            Acs => {
                let codes: Vec<&str> = survey.acs_de(activite).iter().map(|(_, _, ac)| ac.code.as_str()).collect();
                codes.join(JOINT)
            }
            _ => return None,
        })
    }

    /// The évaluations that a value looks at, with how long they last and their shares.
    fn evaluations(&self, activite: &'s Activite, regard: Regard<'_>, said: &mut Said) -> Option<String> {
        let mut texts = Vec::new();
        for evaluation in activite.evaluations.iter().filter(|it| regard.counts(it)) {
            said.evaluation(activite, evaluation);
            let mut text = self.nature(evaluation);
            if let Some(nombre) = evaluation.nombre.filter(|it| *it > 1) {
                text = format!("{nombre} × {text}");
            }
            if let Some(minutes) = evaluation.duree {
                text = format!("{text} {}", duree(minutes));
            }
            texts.push(match activite.part(evaluation) {
                Some(part) => {
                    let part = in_words((part * Decimal::ONE_HUNDRED).round_dp(2), self);
                    t!(self.survey.i18n, "formulaire-evaluation", nature = text, part = part)
                }
                None => text,
            });
        }
        Some(texts.join("; "))
    }

    /// How the form calls an évaluation.
    fn nature(&self, evaluation: &Evaluation) -> String {
        let nature = evaluation.nature.name();
        let short = self.mapping.short_names.get(nature).cloned();
        short.or_else(|| listed_value(self.survey.i18n, "nature", nature)).unwrap_or_default()
    }
}

/// What the évaluation of a row says or, in the row of an activité, what its évaluations say, each thing once.
fn each_evaluation<'p>(
    subject: &Subject<'p>,
    regard: Regard<'_>,
    said: &mut Said,
    value: &dyn Fn(&'p Evaluation) -> Option<String>,
) -> Option<String> {
    if subject.evaluation.is_some() {
        return value(row_evaluation(subject, regard, said)?.1);
    }
    let mut all: Vec<String> = Vec::new();
    for it in subject.activite()?.evaluations.iter().filter(|it| regard.counts(it)) {
        let one = value(it).filter(|text| !text.trim().is_empty() && !all.contains(text));
        all.extend(one);
    }
    Some(join(all.iter().map(String::as_str)))
}

/// How long something lasts: « 45 min », « 2 h », « 1 h 30 ».
fn duree(minutes: u16) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) => format!("{minutes} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, minutes) => format!("{hours} h {minutes:02}"),
    }
}
