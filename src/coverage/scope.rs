//! Which AC an activité can be tied to.

use crate::programme::{Activite, Niveau, Programme};

/// Whether some parcours of the activité develops the niveau in the year of the activité.
///
/// A tie to any other AC is what rules ALI01 and ALI09 find: it may be drawn on purpose, one at a time, but what
/// draws many ties at once leaves it out.
pub fn is_in_reach(programme: &Programme, activite: &Activite, niveau: &Niveau) -> bool {
    let annee = Some(activite.annee());
    if programme.parcours.is_empty() {
        return programme.annee_du_niveau(niveau, None) == annee;
    }
    let mut parcours = programme.parcours.iter().filter(|it| activite.is_in(Some(&it.id)));
    parcours.any(|it| programme.annee_du_niveau(niveau, Some(it)) == annee)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::sample::Sample;

    #[test]
    fn the_year_and_the_parcours_both_matter() {
        let programme = Sample::but()
            .competence("Traiter", &["AC11.01", "AC21.01"])
            .competence_from(2, "Vendre", &["AC22.01"])
            .parcours("A", &[(1, "Traiter", 1), (2, "Traiter", 2)])
            .parcours("B", &[(1, "Traiter", 1), (2, "Vendre", 1)])
            .ressource(1, "R1.01", |it| it)
            .ressource(3, "R3.01", |it| it)
            .ressource(3, "R3.A.02", |it| it.pour("A"))
            .build();
        let niveaux: Vec<&Niveau> = programme.niveaux().map(|(_, niveau)| niveau).collect();
        let reach = |activite: &Activite| -> Vec<bool> {
            niveaux.iter().map(|niveau| is_in_reach(&programme, activite, niveau)).collect()
        };
        let all: Vec<_> = programme.activites.iter().map(reach).collect();
        assert_eq!(all, [[true, false, false], [false, true, true], [false, true, false]]);
    }

    #[test]
    fn without_parcours_the_year_decides() {
        let programme =
            Sample::but().competence("Traiter", &["AC11.01", "AC21.01"]).ressource(2, "R2.01", |it| it).build();
        let reach = programme.niveaux().map(|(_, it)| is_in_reach(&programme, &programme.activites[0], it));
        assert_eq!(reach.collect::<Vec<_>>(), [true, false]);
    }
}
