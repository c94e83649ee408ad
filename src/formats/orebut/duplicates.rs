//! Codes that two objects of one parcours share.

use std::collections::{BTreeSet, HashMap};

use super::{formation::ReadActivite, niveau::ReadNiveau, xml::Source};
use crate::{
    code,
    formats::Warning,
    i18n::Arg,
    programme::{Id, Niveau, Parcours, Programme},
};

/// Reports each AC whose code an earlier AC has in some parcours.
pub(super) fn report_acs(
    source: &Source<'_>,
    programme: &Programme,
    read: &[ReadNiveau<'_>],
    warnings: &mut Vec<Warning>,
) {
    let mut seen: HashMap<&str, Vec<(&Id<Niveau>, usize)>> = HashMap::new();
    for niveau in read {
        for (id, node) in &niveau.acs {
            let Some(ac) = programme.get(id) else { continue };
            let earlier = seen.entry(ac.code.as_str()).or_default();
            if let Some((_, line)) = earlier.iter().find(|(other, _)| share_parcours(programme, &niveau.id, other)) {
                let args = vec![("code", Arg::text(&ac.code)), ("ligne", Arg::Count(*line))];
                warnings.push(source.warning(*node, code!("ac-duplique"), args));
            }
            earlier.push((&niveau.id, source.line(*node)));
        }
    }
}

fn share_parcours(programme: &Programme, one: &Id<Niveau>, other: &Id<Niveau>) -> bool {
    let has = |parcours: &Parcours, id: &Id<Niveau>| parcours.niveaux.iter().any(|it| it.niveau == *id);
    one == other
        || programme.parcours.is_empty()
        || programme.parcours.iter().any(|parcours| has(parcours, one) && has(parcours, other))
}

/// Reports each activité whose code an earlier one of the file has in some parcours. The codes of stages
/// and portfolios recur.
pub(super) fn report_activites(source: &Source<'_>, read: &[ReadActivite], warnings: &mut Vec<Warning>) {
    let mut seen: HashMap<&str, Vec<&ReadActivite>> = HashMap::new();
    for entry in read.iter().filter(|it| !it.activite.nature.code_recurs()) {
        let earlier = seen.entry(entry.activite.code.as_str()).or_default();
        if let Some(first) = earlier.iter().find(|it| meet(&it.activite.parcours, &entry.activite.parcours)) {
            let args = vec![
                ("code", Arg::text(&entry.activite.code)),
                ("libelle", Arg::text(&entry.activite.libelle)),
                ("autre", Arg::text(&first.activite.libelle)),
                ("ligne", Arg::Count(first.line)),
            ];
            warnings.push(Warning::new(source.file, Some(entry.line), code!("code-duplique"), args));
        }
        earlier.push(entry);
    }
}

/// Whether two restrictions leave a parcours in common; an empty one leaves all.
pub(super) fn meet(one: &BTreeSet<Id<Parcours>>, other: &BTreeSet<Id<Parcours>>) -> bool {
    one.is_empty() || other.is_empty() || !one.is_disjoint(other)
}
