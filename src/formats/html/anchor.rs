//! Where each object stands in the page: what is said of it leads there.

use crate::{
    formats::html::Report,
    programme::{Id, Kind, Lookup, Niveau, Target, Ue},
};

/// The identifier of an object in the page.
pub(super) fn id(kind: Kind, id: &str) -> String {
    format!("{}-{id}", kind.name())
}

/// Where an object stands or, when it has no place of its own, what holds it; None for what the page does not show: what
/// another parcours has is not in a page for one.
pub(super) fn of(report: &Report<'_>, target: &Target) -> Option<String> {
    let shown = &report.shown;
    if target.kind == Kind::Programme {
        return Some("synthese".to_owned());
    }
    shown.find(target)?;
    let holder = match target.kind {
        Kind::Parcours | Kind::Competence | Kind::Ac | Kind::Semestre | Kind::Activite => None,
        Kind::Ue => {
            let ue = Id::<Ue>::new(&target.id).ok()?;
            report.survey.views.iter().any(|view| view.ues.iter().any(|it| it.ue.id == ue)).then_some(())?;
            None
        }
        // One without AC has no rows.
        Kind::Niveau => {
            let niveau = Id::<Niveau>::new(&target.id).ok()?;
            let is_empty = report.survey.programme.get(&niveau)?.acs.is_empty();
            is_empty.then_some(Kind::Competence)
        }
        Kind::Composante | Kind::Situation => Some(Kind::Competence),
        Kind::Evaluation | Kind::Critere => Some(Kind::Activite),
        Kind::Programme | Kind::Choix | Kind::Bloc | Kind::Remarque | Kind::Derogation | Kind::Reglage => return None,
    };
    match holder {
        Some(kind) => Some(id(kind, &shown.locate(target)?.parent)),
        None => Some(id(target.kind, &target.id)),
    }
}
