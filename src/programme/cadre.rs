//! National frameworks of one diploma: a kind of diploma with figures of its own.

use std::{collections::BTreeMap, sync::LazyLock};

use serde::Deserialize;

use super::{Figures, Profil};

/// A framework that a programme can begin from.
#[derive(Debug, Clone, PartialEq)]
pub struct Cadre {
    pub profil: Profil,
    /// The figures in which it differs from its kind.
    pub figures: Figures,
}

impl Cadre {
    /// The framework or the kind of diploma of that name.
    pub fn named(name: &str) -> Option<Self> {
        let kind = Profil::ALL.into_iter().find(|it| it.name() == name);
        kind.map(Self::from).or_else(|| CADRES.get(name).cloned())
    }

    /// The names of the kinds of diploma, then of the frameworks.
    pub fn names() -> impl Iterator<Item = &'static str> {
        Profil::ALL.into_iter().map(Profil::name).chain(CADRES.keys().map(String::as_str))
    }
}

impl From<Profil> for Cadre {
    fn from(profil: Profil) -> Self {
        Self { profil, figures: Figures::NONE }
    }
}

/// As the file writes one: the figures stand beside the kind.
#[derive(Deserialize)]
struct Written {
    profil: Profil,
    #[serde(flatten)]
    figures: BTreeMap<String, toml::Value>,
}

static CADRES: LazyLock<BTreeMap<String, Cadre>> = LazyLock::new(|| {
    let written: BTreeMap<String, Written> =
        toml::from_str(include_str!("../../schemas/cadres.toml")).unwrap_or_default();
    let read = |(name, Written { profil, figures }): (String, Written)| {
        let figures = toml::Table::from_iter(figures).try_into().ok()?;
        Some((name, Cadre { profil, figures }))
    };
    written.into_iter().filter_map(read).collect()
});

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::*;

    #[test]
    fn the_masters_m2e_are_masters_with_thirty_weeks_of_stage() {
        let cadre = Cadre::named("master-m2e").unwrap();
        assert_eq!(cadre.profil, Profil::Master);
        let figures = cadre.figures.or(cadre.profil.figures());
        assert_eq!(figures.ects_diplome, Some(Decimal::from(120)));
        assert_eq!((figures.stage_semaines_min, figures.stage_semaines_max), (Some(30.into()), Some(30.into())));
        assert_eq!(Cadre::named("licence"), Some(Profil::Licence.into()));
        assert_eq!(Cadre::named("autre-chose"), None);
    }
}
