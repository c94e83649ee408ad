//! The wordings of a programme, and where each of them counts.

use tapis::programme::{Element, Id, Kind, Parcours, Programme, Target};

use super::places::{all_parcours, developing, parcours_of};

/// The wording of an object, its object, and where it counts.
pub(super) type Wording<'p> = (&'p mut String, Target, Vec<Id<Parcours>>);

/// Every wording of the programme. `sound` is the same programme, to look at.
pub(super) fn wordings<'p>(sound: &Programme, programme: &'p mut Programme) -> Vec<Wording<'p>> {
    let all = all_parcours(sound);
    let whole = Target::new(Kind::Programme, &sound.id);
    let mut wordings: Vec<Wording<'p>> = vec![(&mut programme.intitule, whole, all.clone())];
    for it in &mut programme.parcours {
        let (target, parcours) = (it.target(), vec![it.id.clone()]);
        wordings.push((&mut it.libelle, target, parcours));
    }
    for it in &mut programme.blocs {
        let target = it.target();
        wordings.push((&mut it.libelle, target, all.clone()));
    }
    for competence in &mut programme.competences {
        let target = competence.target();
        let developed: Vec<_> = competence.niveaux.iter().map(|it| developing(sound, &it.id)).collect();
        let parcours: Vec<_> =
            all.iter().filter(|it| developed.iter().any(|some| some.contains(it))).cloned().collect();
        wordings.push((&mut competence.nom, target, parcours.clone()));
        for it in &mut competence.composantes {
            let target = it.target();
            wordings.push((&mut it.libelle, target, parcours.clone()));
        }
        for it in &mut competence.situations {
            let target = it.target();
            wordings.push((&mut it.libelle, target, parcours.clone()));
        }
        for (niveau, parcours) in competence.niveaux.iter_mut().zip(developed) {
            let target = niveau.target();
            wordings.push((&mut niveau.libelle, target, parcours.clone()));
            for it in &mut niveau.acs {
                let target = it.target();
                wordings.push((&mut it.libelle, target, parcours.clone()));
            }
        }
    }
    for activite in &mut programme.activites {
        let (target, parcours) = (activite.target(), parcours_of(sound, activite));
        wordings.push((&mut activite.libelle, target, parcours.clone()));
        for it in &mut activite.criteres {
            let target = it.target();
            wordings.push((&mut it.libelle, target, parcours.clone()));
        }
    }
    wordings
}
