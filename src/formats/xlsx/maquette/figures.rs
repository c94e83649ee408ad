//! The figures of one activité.

use rust_decimal::Decimal;

use crate::programme::{Activite, NatureHeures, Ue, Volume};

/// Its weight in a UE; 0 when it has none.
pub(super) fn coefficient(activite: &Activite, ue: &Ue) -> Decimal {
    activite.coefficients.get(&ue.id).copied().unwrap_or_default()
}

/// The hours of the kinds that `counts` keeps.
pub(super) fn hours(activite: &Activite, counts: impl Fn(NatureHeures) -> bool) -> Decimal {
    activite.heures.iter().filter(|(kind, _)| counts(**kind)).map(|(_, volume)| volume.total()).sum()
}

/// The hours at a distance.
pub(super) fn distanciel(activite: &Activite) -> Decimal {
    let at_a_distance = |volume: &Volume| match volume {
        Volume::Global(_) => Decimal::ZERO,
        Volume::Reparti(split) => split.distanciel,
    };
    activite.heures.values().map(at_a_distance).sum()
}
