//! Rows that say that their object stands elsewhere: an AC under another niveau, a UE in another semestre.

use smol_str::SmolStr;

use super::{
    comparison::Paire,
    creation::{self, Nouvelle},
    workbench::Workbench,
};
use crate::{
    formats::{reading::refusal::Refusal, xlsx::marks::Role},
    programme::{Competence, Element, Id, Kind, Target, spelling},
};

/// The columns that say under what the objects of one kind stand, in the sheet that has them all.
pub(super) fn lieux(role: Role, kind: Kind) -> &'static [&'static str] {
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
pub(super) fn deplace(bench: &mut Workbench<'_>, paire: &Paire<'_>) -> Result<(), Refusal> {
    let Paire { tableau, ligne, repere, model } = paire;
    let target = &repere.target;
    let lieux = lieux(tableau.entete.role, target.kind);
    let changed = |cle: &&&str| ligne.cells.get(**cle) != model.cells.get(**cle);
    let Some(cle) = lieux.iter().find(changed) else { return Ok(()) };
    let nouvelle = Nouvelle::new(tableau, ligne);
    let parent = match target.kind {
        Kind::Ue => creation::semestre_of(bench, &nouvelle)?,
        _ => {
            let name = ligne.text("competence");
            let own = own_competence(bench, target).filter(|(_, names)| names.contains(&spelling(&name)));
            let is_own = own.is_some();
            let competence = match own {
                Some((id, _)) => id,
                None => bench.competence(&name, &tableau.place(ligne, "competence"))?,
            };
            // A compétence that was renamed is renamed in every row.
            if is_own && lieux.iter().filter(changed).all(|it| *it == "competence") {
                return Ok(());
            }
            if target.kind == Kind::Ac {
                creation::niveau(bench, &competence, &nouvelle)?
            } else {
                competence.to_string()
            }
        }
    };
    bench.deplace(target, &parent, &tableau.place(ligne, cle))
}

/// The compétence under which an object stands now, with what it is called and was called.
fn own_competence(bench: &Workbench<'_>, target: &Target) -> Option<(Id<Competence>, Vec<SmolStr>)> {
    let holds = |it: &&Competence| it.to_object().targets().contains(target);
    let own = bench.apres.competences.iter().find(holds)?;
    let before = bench.avant.get(&own.id);
    let names = [Some(own), before].into_iter().flatten().map(|it| spelling(it.nom.trim()));
    Some((own.id.clone(), names.collect()))
}
