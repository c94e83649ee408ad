//! REF: codes and wordings badly kept.

use fastrand::Rng;
use tapis::programme::{Activite, Element, Id, Parcours, Programme};

use super::{
    mutation::{Expected, Mutation},
    places::{Apprentissage, all_parcours, any, developing, parcours_of, shared},
};

pub const TABLE: &[Mutation] = &[
    Mutation {
        rule: "REF01",
        does: "an AC takes the code of an earlier one of its niveau, or an activité that of an earlier one of its kind",
        mutate: same_code,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "REF01",
        does: "the same, written otherwise",
        mutate: same_code_written_otherwise,
        implies: &[("REF03", "the codification wants capitals, accents and spaces in their place")],
        fewer: None,
    },
    Mutation { rule: "REF02", does: "an object loses its wording", mutate: unnamed, implies: &[], fewer: None },
];

fn same_code(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    duplicate(programme, rng, str::to_owned)
}

fn same_code_written_otherwise(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let write = any(rng, [lower, spaced, plain])?;
    duplicate(programme, rng, write)
}

fn lower(code: &str) -> String {
    code.to_lowercase()
}

fn spaced(code: &str) -> String {
    code.replace('.', " . ")
}

fn plain(code: &str) -> String {
    code.replace('É', "E").replace("AC", "Ac").replace("R", "r")
}

fn duplicate(programme: &mut Programme, rng: &mut Rng, write: impl Fn(&str) -> String) -> Option<Expected> {
    if rng.bool() { duplicate_ac(programme, rng, write) } else { duplicate_activite(programme, rng, write) }
}

fn duplicate_ac(programme: &mut Programme, rng: &mut Rng, write: impl Fn(&str) -> String) -> Option<Expected> {
    let what = Apprentissage::any(programme, rng)?;
    let before = what.niveau.acs.iter().take_while(|it| it.id != what.ac.id);
    let first = any(rng, before)?;
    let mut acs = programme.competences.iter_mut().flat_map(|it| &mut it.niveaux).flat_map(|it| &mut it.acs);
    let ac = acs.find(|it| it.id == what.ac.id)?;
    ac.code = write(&first.code);
    let place = format!("{} is coded {}", ac.id, ac.code);
    Expected::at(programme, &what.ac, what.parcours(programme), place)
}

fn duplicate_activite(programme: &mut Programme, rng: &mut Rng, write: impl Fn(&str) -> String) -> Option<Expected> {
    let rank = rng.usize(..programme.activites.len());
    let activite = programme.activites[rank].clone();
    let alike = |it: &&Activite| it.nature == activite.nature && it.semestre == activite.semestre && it.parcours == activite.parcours;
    let first = any(rng, programme.activites[..rank].iter().filter(alike))?.clone();
    programme.activites[rank].code = write(&first.code);
    let parcours = shared(&parcours_of(programme, &first), &parcours_of(programme, &activite));
    Expected::at(programme, &activite, parcours, format!("{} is coded {}", activite.id, programme.activites[rank].code))
}

/// The wording of an object, its object, and where it counts.
type Wording<'p> = (&'p mut String, tapis::programme::Target, Vec<Id<Parcours>>);

fn unnamed(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let blank = any(rng, ["", " ", "\u{a0}\t"])?;
    let sound = programme.clone();
    let (wording, target, parcours) = any(rng, wordings(&sound, programme))?;
    *wording = blank.to_owned();
    Expected::on(&sound, target.clone(), parcours, format!("{target} reads {blank:?}"))
}

fn wordings<'p>(sound: &Programme, programme: &'p mut Programme) -> Vec<Wording<'p>> {
    let all = all_parcours(sound);
    let mut wordings: Vec<Wording<'p>> = Vec::new();
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
        let parcours: Vec<_> = all.iter().filter(|it| developed.iter().any(|some| some.contains(it))).cloned().collect();
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
