//! Whether files go together: how many of the links that they name lead nowhere.

use crate::programme::{Activite, Programme};

/// The share of links that lead nowhere, in percent, from which one asks before anything is written: one in five. A
/// national programme published with its référentiel has none or one; two files of different diplomas, half of them.
const SHARE: usize = 20;

/// Fewer links than that lead nowhere by a slip of the pen.
const FEW: usize = 5;

/// Links that lead nowhere, of all that files name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Strangers {
    pub unknown: usize,
    pub all: usize,
    /// Those of them that are AC.
    pub acs: usize,
}

impl Strangers {
    /// What files add to `before` that leads nowhere; None when it is too little to ask about. Where there is no AC at all,
    /// none can be known yet: a maquette may come before its référentiel.
    pub fn between(before: Option<&Programme>, after: &Programme) -> Option<Self> {
        let has_acs = after.acs().next().is_some();
        let known = |it: &Activite| before.and_then(|before| before.get(&it.id));
        let mut found = Self { unknown: 0, all: 0, acs: 0 };
        for activite in after.activites.iter().filter(|it| known(it) != Some(it)) {
            let was: Vec<&String> = known(activite).map(|it| it.inconnus().collect()).unwrap_or_default();
            let is_new = |name: &&String| !was.contains(name);
            let acs = activite.acs_inconnus.iter().filter(is_new).filter(|_| has_acs).count();
            let others = activite.activites_inconnues.iter().chain(&activite.autres_inconnus).filter(is_new).count();
            found.acs += acs;
            found.unknown += acs + others;
            found.all += acs + others + links(activite);
        }
        (found.unknown >= FEW && found.unknown * 100 >= SHARE * found.all).then_some(found)
    }
}

/// The links of an activité that lead somewhere.
fn links(activite: &Activite) -> usize {
    activite.acs().count() + activite.coefficients.len() + activite.mobilise.len() + activite.prerequis.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::sample::Sample;

    fn programme(known: usize, unknown: usize) -> Programme {
        let codes: Vec<String> = (1..=known).map(|n| format!("AC11.{n:02}")).collect();
        let codes = codes.join(" ");
        Sample::but()
            .competence("Traiter", &[&codes])
            .ressource(1, "R1.01", |it| {
                it.travaille(&codes).with(|it| it.acs_inconnus = (0..unknown).map(|n| format!("AC19.{n:02}")).collect())
            })
            .build()
    }

    #[test]
    fn a_share_of_links_that_lead_nowhere_is_asked_about_and_a_slip_is_not() {
        let of = |known, unknown| Strangers::between(None, &programme(known, unknown));
        assert_eq!(of(20, 5), Some(Strangers { unknown: 5, all: 25, acs: 5 }));
        assert_eq!(of(21, 5), None, "less than one in five");
        assert_eq!(of(0, 4), None, "a slip of the pen");
        assert_eq!(of(20, 0), None);
    }

    #[test]
    fn a_maquette_may_come_before_its_referentiel() {
        let mut alone = programme(0, 30);
        alone.competences.clear();
        assert_eq!(Strangers::between(None, &alone), None);
        alone.activites[0].activites_inconnues = (1..=6).map(|n| format!("R9.{n:02}")).collect();
        assert_eq!(Strangers::between(None, &alone).map(|it| (it.unknown, it.acs)), Some((6, 0)));
    }

    #[test]
    fn what_was_already_so_is_not_asked_about_again() {
        let before = programme(2, 8);
        assert_eq!(Strangers::between(Some(&before), &before), None);
        let mut after = before.clone();
        after.activites[0].acs_inconnus.push("AC99.99".into());
        assert_eq!(Strangers::between(Some(&before), &after), None);
        after.activites[0].acs_inconnus.extend((0..5).map(|n| format!("AC98.{n:02}")));
        assert_eq!(Strangers::between(Some(&before), &after).map(|it| it.unknown), Some(6));
    }
}
