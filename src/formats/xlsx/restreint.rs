//! What one parcours sees of a programme, as a programme of its own.

use std::collections::{BTreeSet, HashSet};

use crate::{
    coverage::Vue,
    programme::{Ac, Activite, Competence, Id, Niveau, Parcours, Programme, Ue},
};

/// `programme` with nothing that is foreign to `parcours`: neither objects nor links. Without such a parcours, the
/// whole programme.
pub(super) fn restricted(programme: &Programme, parcours: &Id<Parcours>) -> Programme {
    let Some(parcours) = programme.get(parcours) else { return programme.clone() };
    let vue = Vue::of(programme, parcours);
    let niveaux: HashSet<&Id<Niveau>> = vue.niveaux.iter().map(|it| &it.niveau.id).collect();
    let competences: HashSet<&Id<Competence>> = vue.niveaux.iter().map(|it| &it.competence.id).collect();
    let acs: HashSet<&Id<Ac>> = vue.acs.iter().map(|it| &it.ac.id).collect();
    let ues: HashSet<&Id<Ue>> = vue.ues.iter().map(|it| &it.ue.id).collect();
    let activites: HashSet<&Id<Activite>> = vue.activites.iter().map(|it| &it.id).collect();

    let mut seen = programme.clone();
    seen.parcours.retain(|it| it.id == parcours.id);
    seen.competences.retain(|it| competences.contains(&it.id));
    for competence in &mut seen.competences {
        competence.niveaux.retain(|it| niveaux.contains(&it.id));
    }
    for semestre in &mut seen.semestres {
        semestre.ues.retain(|it| ues.contains(&it.id));
        for ue in &mut semestre.ues {
            ue.competences.retain(|it| competences.contains(it));
            only(&mut ue.parcours, parcours);
        }
    }
    seen.activites.retain(|it| activites.contains(&it.id));
    let situations: HashSet<_> =
        seen.competences.iter().flat_map(|it| &it.situations).map(|it| it.id.clone()).collect();
    let composantes: HashSet<_> =
        seen.competences.iter().flat_map(|it| &it.composantes).map(|it| it.id.clone()).collect();
    for activite in &mut seen.activites {
        only(&mut activite.parcours, parcours);
        activite.travaille.retain(|it| acs.contains(it));
        activite.evalue.retain(|it| acs.contains(it));
        activite.coefficients.retain(|it, _| ues.contains(it));
        activite.mobilise.retain(|it| activites.contains(it));
        activite.prerequis.retain(|it| activites.contains(it));
        activite.situations.retain(|it| situations.contains(it));
        for critere in &mut activite.criteres {
            critere.composantes.retain(|it| composantes.contains(it));
            critere.acs.retain(|it| acs.contains(it));
        }
    }
    for bloc in &mut seen.blocs {
        bloc.competences.retain(|it| competences.contains(it));
    }
    // A dérogation of another parcours must not come to mean all of them.
    seen.derogations.retain(|it| it.parcours.is_empty() || it.parcours.contains(&parcours.id));
    seen.derogations.iter_mut().for_each(|it| only(&mut it.parcours, parcours));
    seen
}

fn only(set: &mut BTreeSet<Id<Parcours>>, parcours: &Parcours) {
    set.retain(|it| *it == parcours.id);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::sample::Sample;

    #[test]
    fn what_is_foreign_to_the_parcours_is_gone_with_its_links() {
        let programme = Sample::but()
            .competence("Traiter", &["AC11.01", "AC21.01"])
            .competence_from(2, "Vendre", &["AC22.01"])
            .parcours("A", &[(1, "Traiter", 1), (2, "Traiter", 2)])
            .parcours("B", &[(1, "Traiter", 1), (2, "Vendre", 1)])
            .ue(1, "UE1.1", "Traiter", 0)
            .ue(3, "UE3.1", "Traiter", 0)
            .ue(3, "UE3.2", "Vendre", 0)
            .sae(3, "SAÉ 3.01", |it| it.acs("AC21.01 AC22.01").poids("UE3.1", "2").poids("UE3.2", "0.5"))
            .sae(3, "SAÉ 3.A.01", |it| it.acs("AC21.01").poids("UE3.1", "3").pour("A"))
            .build();
        let seen = restricted(&programme, &programme.parcours[1].id);
        seen.check_integrity().unwrap();
        assert_eq!(seen.competences.iter().map(|it| it.niveaux.len()).collect::<Vec<_>>(), [1, 1]);
        assert_eq!(seen.activites.iter().map(|it| it.code.as_str()).collect::<Vec<_>>(), ["SAÉ 3.01"]);
        assert_eq!(seen.activites[0].acs().count(), 1);
        assert_eq!(seen.activites[0].coefficients.len(), 1);
        assert_eq!(restricted(&programme, &Id::from_label("autre")), programme);
    }
}
