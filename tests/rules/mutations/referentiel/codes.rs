//! REF01 and REF03: codes that are there twice, or say what is not so.

use fastrand::Rng;
use tapis::programme::{Activite, Nature, Programme, Ue};

use crate::mutations::{
    mutation::Expected,
    places::{Apprentissage, any, any_activite, parcours_of, parcours_of_ue, shared},
};

pub(super) fn same_code(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    duplicate(programme, rng, str::to_owned)
}

pub(super) fn same_code_written_otherwise(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
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
    let alike = |it: &&Activite| {
        it.nature == activite.nature && it.semestre == activite.semestre && it.parcours == activite.parcours
    };
    let first = any(rng, programme.activites[..rank].iter().filter(alike))?.clone();
    programme.activites[rank].code = write(&first.code);
    let parcours = shared(&parcours_of(programme, &first), &parcours_of(programme, &activite));
    Expected::at(programme, &activite, parcours, format!("{} is coded {}", activite.id, programme.activites[rank].code))
}

pub(super) fn miscoded(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    any(rng, [miscoded_ac, miscoded_activite, miscoded_ue])?(programme, rng)
}

/// The numbers 77 and 99 are free everywhere: a code that says another place must not be one that is there.
fn miscoded_ac(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let what = Apprentissage::any(programme, rng)?;
    let (annee, numero) = (what.niveau.annee, what.competence.numero);
    let codes = [
        format!("AC{annee}9.77"),
        format!("AC{}{numero}.77", annee + 3),
        format!("AC{annee}{numero}.7"),
        format!("{annee}{numero}.77"),
        String::new(),
    ];
    let mark = mark_of_another(programme, &what.parcours(programme)).map(|it| format!("AC{annee}{numero}.77{it}"));
    let code = any(rng, codes.into_iter().chain(mark))?;
    let place = format!("{} is coded {code:?}", what.ac.id);
    let mut acs = programme.competences.iter_mut().flat_map(|it| &mut it.niveaux).flat_map(|it| &mut it.acs);
    acs.find(|it| it.id == what.ac.id)?.code = code;
    Expected::at(programme, &what.ac, what.parcours(programme), place)
}

fn miscoded_activite(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let (rank, activite) = any_activite(programme, rng, |it| matches!(it.nature, Nature::Ressource | Nature::Sae))?;
    let prefix = if activite.nature == Nature::Sae { "SAÉ " } else { "R" };
    let semestre = activite.semestre;
    let codes = [
        format!("{prefix}{}.77", semestre + 6),
        format!("{prefix}{semestre}.777"),
        format!("X{semestre}.77"),
        String::new(),
    ];
    let parcours = parcours_of(programme, &activite);
    let mark = mark_of_another(programme, &parcours).map(|it| format!("{prefix}{semestre}.{it}.77"));
    let code = any(rng, codes.into_iter().chain(mark))?;
    let place = format!("{} is coded {code:?}", activite.id);
    programme.activites[rank].code = code;
    Expected::at(programme, &activite, parcours, place)
}

fn miscoded_ue(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    // Elsewhere than in a BUT, a UE is coded as one likes.
    if !programme.profil.is_but() {
        return None;
    }
    let (semestre, ue) = any(rng, programme.ues()).map(|(semestre, ue)| (semestre.clone(), ue.clone()))?;
    let numero = semestre.numero;
    let code = any(rng, [format!("UE{numero}.9"), format!("UE9.{numero}"), format!("UE{numero}"), String::new()])?;
    let place = format!("{} is coded {code:?}", ue.id);
    let mut ues = programme.semestres.iter_mut().flat_map(|it| &mut it.ues);
    ues.find(|it: &&mut Ue| it.id == ue.id)?.code = code;
    Expected::at(programme, &ue, parcours_of_ue(programme, &semestre, &ue), place)
}

/// The code of a parcours that is none of these.
fn mark_of_another(
    programme: &Programme,
    parcours: &[tapis::programme::Id<tapis::programme::Parcours>],
) -> Option<String> {
    programme.parcours.iter().find(|it| !parcours.contains(&it.id)).map(|it| it.code.clone())
}

/// An AC, an activité, a parcours or a compétence that is not there.
pub(super) fn unknown(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let (rank, activite) = any_activite(programme, rng, |_| true)?;
    let it = &mut programme.activites[rank];
    let all = any(rng, [&mut it.acs_inconnus, &mut it.activites_inconnues, &mut it.autres_inconnus])?;
    let names: Vec<String> = (1..=rng.u8(1..4)).map(|n| format!("AC9{n}.99")).collect();
    let place = format!("{} names {}", activite.id, names.join(", "));
    let count = names.len();
    all.extend(names);
    let found = Expected::at(programme, &activite, parcours_of(programme, &activite), place)?;
    // One is told in words.
    Some(if count > 1 { found.telling(|_| count.into()) } else { found })
}
