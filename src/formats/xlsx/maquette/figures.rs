//! The figures of one activité.

use rust_decimal::Decimal;

use crate::{
    coverage::heures_de,
    programme::{Activite, NatureHeures, Volume},
};

use super::columns::ColumnLayout;

/// Its hours at a distance.
pub(super) fn distanciel(activite: &Activite) -> Decimal {
    activite.heures.values().filter_map(a_distance).sum()
}

/// The hours that stand in the first column of their kind.
pub(in crate::formats::xlsx) fn here(volume: &Volume) -> Decimal {
    match volume {
        Volume::Global(hours) => *hours,
        Volume::Reparti(split) => split.presentiel,
    }
}

/// The hours at a distance; None when nobody said how they are split.
pub(in crate::formats::xlsx) fn a_distance(volume: &Volume) -> Option<Decimal> {
    match volume {
        Volume::Global(_) => None,
        Volume::Reparti(split) => Some(split.distanciel),
    }
}

/// What an activité has in a column of hours.
pub(super) fn value(layout: &ColumnLayout, activite: &Activite, column: u16) -> Decimal {
    if column == layout.total {
        return heures_de(activite, |_| true);
    }
    if column == layout.encadre {
        return heures_de(activite, NatureHeures::is_taught);
    }
    if Some(column) == layout.distanciel {
        return distanciel(activite);
    }
    let of_the_kind = layout.heures.iter().find_map(|it| {
        let volume = activite.heures.get(&it.kind)?;
        if column == it.here {
            Some(here(volume))
        } else {
            a_distance(volume).filter(|_| it.a_distance == Some(column))
        }
    });
    of_the_kind.unwrap_or_default()
}
