//! MAQ13: évaluations whose weights do not make a whole.

use fastrand::Rng;
use rust_decimal::Decimal;
use tapis::programme::{Evaluation, Id, Programme, SessionEvaluation};

use crate::mutations::{
    mutation::Expected,
    places::{any, any_activite, parcours_of},
};

pub(super) fn add_up_to_other(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let (rank, activite) = any_activite(programme, rng, |it| it.evaluations.iter().any(|it| it.poids.is_some()))?;
    let at = rng.usize(..activite.evaluations.len());
    let evaluations = &mut programme.activites[rank].evaluations;
    let before = evaluations[at].poids?;
    // What is all of its session is all of the other, too.
    let place = if before < Decimal::ONE_HUNDRED && rng.u8(..4) == 0 {
        let id = Id::from_label(&format!("{}-again", evaluations[at].id));
        let place = format!("{id} in session 2");
        evaluations.push(Evaluation { id, session: SessionEvaluation::SecondeChance, ..evaluations[at].clone() });
        place
    } else {
        let after = before + Decimal::from(any(rng, [-20, -10, -5, 5, 10, 30])?);
        evaluations[at].poids = Some(after);
        format!("{} weighs {after}", evaluations[at].id)
    };
    Expected::at(programme, &activite, parcours_of(programme, &activite), place)
}
