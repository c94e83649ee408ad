//! Rows that say that their object stands elsewhere: an AC under another niveau, a UE in another semestre.

use smol_str::SmolStr;

use super::{
    creation::{self, Creation},
    paired::Pair,
    workbench::Workbench,
};
use crate::{
    formats::{reading::refusal::Refusal, xlsx::marks::Role},
    programme::{Competence, Element, Id, Kind, Target, spelling},
};

/// The columns that say under what the objects of one kind stand, in the sheet that has them all.
pub(super) fn places(role: Role, kind: Kind) -> &'static [&'static str] {
    match kind {
        _ if !role.owned().contains(&kind) => &[],
        Kind::Ac => &["competence", "niveau"],
        Kind::Niveau | Kind::Composante | Kind::Situation => &["competence"],
        Kind::Ue => &["semestre"],
        _ => &[],
    }
}

/// Puts the object of a row where its row says.
///
/// # Errors
/// When the row names no place, or several: nobody guesses which.
pub(super) fn moved(bench: &mut Workbench<'_>, pair: &Pair<'_>) -> Result<(), Refusal> {
    let Pair { table, line, repere, model } = pair;
    let target = &repere.target;
    let places = places(table.head.role, target.kind);
    let changed = |cle: &&&str| line.cells.get(**cle) != model.cells.get(**cle);
    let Some(cle) = places.iter().find(changed) else { return Ok(()) };
    let creation = Creation::new(table, line);
    let parent = match target.kind {
        Kind::Ue => creation::semestre_of(bench, &creation)?,
        _ => {
            let name = line.text("competence");
            let own = own_competence(bench, target).filter(|(_, names)| names.contains(&spelling(&name)));
            let is_own = own.is_some();
            let competence = match own {
                Some((id, _)) => id,
                None => bench.competence(&name, &table.place(line, "competence"))?,
            };
            // A compétence that was renamed is renamed in every row.
            if is_own && places.iter().filter(changed).all(|it| *it == "competence") {
                return Ok(());
            }
            if target.kind == Kind::Ac {
                creation::niveau(bench, &competence, &creation)?
            } else {
                competence.to_string()
            }
        }
    };
    bench.moved(target, &parent, &table.place(line, cle))
}

/// The compétence under which an object stands now, with what it is called and was called.
fn own_competence(bench: &Workbench<'_>, target: &Target) -> Option<(Id<Competence>, Vec<SmolStr>)> {
    let holds = |it: &&Competence| it.to_object().targets().contains(target);
    let own = bench.after.competences.iter().find(holds)?;
    let before = bench.before.get(&own.id);
    let names = [Some(own), before].into_iter().flatten().map(|it| spelling(it.nom.trim()));
    Some((own.id.clone(), names.collect()))
}
