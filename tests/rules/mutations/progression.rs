//! PRO: niveaux that no longer lead on from one another.

use fastrand::Rng;
use tapis::programme::{Ac, Competence, Id, Niveau, NiveauVise, Programme};

use super::{
    mutation::{Expected, Mutation},
    places::{Apprentissage, any, developing, shared, some},
    weave::{accompany, swap_ac},
};

pub(super) const TABLE: &[Mutation] = &[
    Mutation {
        rule: "PRO01",
        does: "the niveaux of a compétence skip some ranks, from one of them on",
        mutate: skip_ranks,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "PRO01",
        does: "a parcours develops a niveau in one more year",
        mutate: develop_again,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "PRO02",
        does: "one AC of a niveau takes the place of all the others, which are gone",
        mutate: too_few_acs,
        implies: &[("COU06", "it is tied to all that the others were tied to")],
        fewer: None,
    },
    Mutation {
        rule: "PRO02",
        does: "new AC join a niveau and go wherever one of its own is",
        mutate: too_many_acs,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "PRO03",
        does: "a parcours no longer develops some compétences",
        mutate: drop_competences,
        implies: &[
            ("MAQ01", "it has no more UE of these compétences"),
            ("MAQ02", "it has no more UE of these compétences"),
            ("MAQ12", "as many hours are now for other ECTS"),
            ("ALI09", "the activités reserved to it work their AC"),
            ("ALI10", "what a SAÉ and a ressource shared is of other parcours now"),
            ("PRO06", "nobody else developed some of them"),
        ],
        fewer: None,
    },
    Mutation {
        rule: "PRO03",
        does: "a parcours takes up new compétences in its last year",
        mutate: take_up_competences,
        implies: &[("PRO02", "they have no AC yet")],
        fewer: Some((6, "each of the 2 parcours takes up 2, 3 or 4")),
    },
    Mutation {
        rule: "PRO04",
        does: "the AC of a niveau analyse or compare, those of the next cite or name",
        mutate: ask_less,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "PRO05",
        does: "an AC takes the wording of an earlier one, or a niveau that of an earlier one of its compétence",
        mutate: same_wording,
        implies: &[("FOR07", "what makes no difference to this rule may make one there")],
        fewer: None,
    },
    Mutation {
        rule: "PRO06",
        does: "a compétence gains a niveau that no parcours develops",
        mutate: niveau_of_none,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "PRO07",
        does: "a parcours develops in another year a niveau that it shares",
        mutate: another_year,
        implies: &[
            ("PRO01", "its niveaux no longer follow on"),
            ("ALI01", "its activités stay where they were"),
            ("COU04", "its SAÉ are of another year"),
            ("MAQ01", "the UE of its compétence are of another year"),
            ("MAQ02", "the UE of its compétence are of another year"),
            ("MAQ12", "as many hours are now for other ECTS"),
            ("PRO04", "it comes after another niveau"),
        ],
        fewer: Some((48, "12 niveaux are shared by 2 parcours, and there are 2 other years")),
    },
    Mutation {
        rule: "PRO08",
        does: "a parcours has a compétence of its own that says the same as another",
        mutate: twin,
        implies: &[],
        fewer: Some((8, "each of the 2 parcours takes one of the 4 that they share")),
    },
];

fn skip_ranks(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let competence = any(rng, &mut programme.competences)?;
    let from = rng.usize(..competence.niveaux.len());
    let skipped = rng.u8(1..6);
    for niveau in &mut competence.niveaux[from..] {
        niveau.ordre += skipped;
    }
    let niveau = competence.niveaux[from].clone();
    let parcours = developing(programme, &niveau.id);
    Expected::at(programme, &niveau, parcours, format!("{skipped} before {}", niveau.id))
}

fn develop_again(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let rank = any(rng, 0..programme.parcours.len())?;
    let parcours = programme.parcours[rank].clone();
    let vise = any(rng, &parcours.niveaux)?;
    let annee = any(rng, programme.annees().filter(|it| *it != vise.annee))?;
    programme.parcours[rank].niveaux.push(NiveauVise { annee, niveau: vise.niveau.clone() });
    let niveau = programme.get(&vise.niveau)?.clone();
    let place = format!("{} in year {annee} in {}", niveau.id, parcours.id);
    Expected::at(programme, &niveau, vec![parcours.id], place)
}

fn too_few_acs(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let what = Apprentissage::any(programme, rng)?;
    for other in what.siblings() {
        programme.activites.iter_mut().for_each(|it| swap_ac(it, &other.id, &what.ac.id));
    }
    niveau_mut(programme, &what.niveau.id)?.acs.retain(|it| it.id == what.ac.id);
    Expected::at(programme, &what.niveau, what.parcours(programme), format!("{} stays alone", what.ac.id))
}

fn too_many_acs(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let what = Apprentissage::any(programme, rng)?;
    let count = rng.usize(9..12);
    for rank in what.niveau.acs.len() + 1..=count {
        let code = what.ac.code.replace(&what.ac.code[5..7], &format!("{rank:02}"));
        let libelle = format!("{}, pour la {rank}e fois", what.ac.libelle);
        let ac = Ac { id: Id::from_label(&code), code, libelle };
        programme.activites.iter_mut().for_each(|it| accompany(it, &what.ac.id, &ac.id));
        niveau_mut(programme, &what.niveau.id)?.acs.push(ac);
    }
    let place = format!("{count} AC, copied from {}", what.ac.id);
    Expected::at(programme, &what.niveau, what.parcours(programme), place)
}

fn niveau_mut<'p>(programme: &'p mut Programme, id: &Id<Niveau>) -> Option<&'p mut Niveau> {
    programme.competences.iter_mut().flat_map(|it| &mut it.niveaux).find(|it| it.id == *id)
}

fn drop_competences(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let parcours = any(rng, &mut programme.parcours)?;
    let has = |it: &&Competence| parcours.niveaux.iter().any(|vise| it.niveaux.iter().any(|own| own.id == vise.niveau));
    let developed: Vec<&Competence> = programme.competences.iter().filter(has).collect();
    let dropped = some(rng, developed.iter().copied())?;
    let left = developed.len() - dropped.len();
    let names: Vec<&str> = dropped.iter().map(|it| it.id.as_str()).collect();
    let place = format!("{} drops {}", parcours.id, names.join(", "));
    parcours.niveaux.retain(|vise| dropped.iter().all(|it| it.niveaux.iter().all(|own| own.id != vise.niveau)));
    let parcours = parcours.clone();
    if left == 0 || left >= 4 { None } else { Expected::at(programme, &parcours, vec![parcours.id.clone()], place) }
}

fn take_up_competences(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let annee = programme.annees().max()?;
    let rank = any(rng, 0..programme.parcours.len())?;
    let count = rng.u8(2..5);
    for numero in 0..count {
        let nom = format!("Imaginer {numero}");
        let niveau = Niveau { id: Id::from_label(&nom), ordre: 1, libelle: nom.clone(), annee, acs: Vec::new() };
        programme.parcours[rank].niveaux.push(NiveauVise { annee, niveau: niveau.id.clone() });
        let mut competence = programme.competences[0].clone();
        competence.id = Id::from_label(&nom);
        competence.numero = 6 + numero;
        competence.nom = nom;
        competence.situations.clear();
        competence.composantes.clear();
        competence.niveaux = vec![niveau];
        any(rng, &mut programme.blocs)?.competences.insert(competence.id.clone());
        programme.competences.push(competence);
    }
    let parcours = programme.parcours[rank].clone();
    let place = format!("{} takes up {count}", parcours.id);
    Expected::at(programme, &parcours, vec![parcours.id.clone()], place)
}

fn niveau_of_none(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    if programme.parcours.is_empty() {
        return None;
    }
    let competence = any(rng, &mut programme.competences)?;
    let last = competence.niveaux.last()?.clone();
    let count = rng.usize(0..12);
    let ac = |rank: usize| {
        let code = last.acs[0].code.replace(&last.acs[0].code[5..7], &format!("{:02}", rank + 50));
        Ac { id: Id::from_label(&code), code, libelle: format!("{}, pour la {rank}e fois", last.acs[0].libelle) }
    };
    let niveau = Niveau {
        id: Id::from_label(&format!("{}-de-personne", competence.id)),
        ordre: last.ordre + 1,
        libelle: format!("{}, encore", last.libelle),
        annee: last.annee,
        acs: (0..count).map(ac).collect(),
    };
    competence.niveaux.push(niveau.clone());
    Expected::of_none(&niveau, format!("{} with {count} AC", niveau.id))
}

fn another_year(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let rank = any(rng, 0..programme.parcours.len())?;
    let at = any(rng, 0..programme.parcours[rank].niveaux.len())?;
    let vise = programme.parcours[rank].niveaux[at].clone();
    let parcours = developing(programme, &vise.niveau);
    let annee = any(rng, programme.annees().filter(|it| *it != vise.annee))?;
    programme.parcours[rank].niveaux[at].annee = annee;
    let place = format!("{} in year {annee} in {}", vise.niveau, programme.parcours[rank].id);
    let niveau = programme.get(&vise.niveau)?.clone();
    if parcours.len() < 2 { None } else { Expected::at(programme, &niveau, parcours, place) }
}

/// What the parcours did for the AC of the first it does for those of the second.
fn twin(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let rank = any(rng, 0..programme.parcours.len())?;
    let first = any(rng, &programme.competences)?.clone();
    let own = programme.parcours[rank].clone();
    let shared_by = super::places::developing_some(programme, &first);
    if shared_by.len() < 2 || !shared_by.contains(&own.id) {
        return None;
    }
    let mut second = first.clone();
    second.id = Id::from_label(&format!("{}-bis", first.id));
    (second.situations, second.composantes) = (Vec::new(), Vec::new());
    for niveau in &mut second.niveaux {
        let of = niveau.id.clone();
        niveau.id = Id::from_label(&format!("{of}-bis"));
        let parcours = &mut programme.parcours[rank];
        parcours.niveaux.iter_mut().filter(|it| it.niveau == of).for_each(|it| it.niveau = niveau.id.clone());
        for ac in &mut niveau.acs {
            let of = ac.id.clone();
            ac.id = Id::from_label(&format!("{of}-bis"));
            for activite in &mut programme.activites {
                match activite.parcours.is_empty() {
                    true => accompany(activite, &of, &ac.id),
                    false if activite.parcours.contains(&own.id) => swap_ac(activite, &of, &ac.id),
                    false => {}
                }
            }
        }
    }
    for ue in programme.semestres.iter_mut().flat_map(|it| &mut it.ues).filter(|it| it.competences.contains(&first.id))
    {
        ue.competences.insert(second.id.clone());
    }
    for bloc in programme.blocs.iter_mut().filter(|it| it.competences.contains(&first.id)) {
        bloc.competences.insert(second.id.clone());
    }
    programme.competences.push(second.clone());
    Expected::at(programme, &second, vec![own.id.clone()], format!("{} of {}", second.id, own.id))
}

fn same_wording(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let ways: [fn(&str) -> String; 4] =
        [str::to_owned, str::to_lowercase, |it| format!("{it}."), |it| it.replace(' ', "  ")];
    let write = any(rng, ways)?;
    if rng.u8(..4) == 0 { same_niveau(programme, rng, write) } else { same_ac(programme, rng, write) }
}

fn same_ac(programme: &mut Programme, rng: &mut Rng, write: fn(&str) -> String) -> Option<Expected> {
    let later = Apprentissage::any(programme, rng)?;
    let before = programme.acs().take_while(|(.., it)| it.id != later.ac.id);
    let (_, niveau, first) = any(rng, before)?;
    let parcours = shared(&developing(programme, &niveau.id), &later.parcours(programme));
    let (wording, place) = (write(&first.libelle), format!("{} reads like {}", later.ac.id, first.id));
    niveau_mut(programme, &later.niveau.id)?.acs.iter_mut().find(|it| it.id == later.ac.id)?.libelle = wording;
    Expected::at(programme, &later.ac, parcours, place)
}

fn same_niveau(programme: &mut Programme, rng: &mut Rng, write: fn(&str) -> String) -> Option<Expected> {
    let competence = any(rng, &mut programme.competences)?;
    let rank = rng.usize(1..competence.niveaux.len());
    let first = competence.niveaux[rng.usize(..rank)].clone();
    competence.niveaux[rank].libelle = write(&first.libelle);
    let niveau = competence.niveaux[rank].clone();
    let parcours = shared(&developing(programme, &first.id), &developing(programme, &niveau.id));
    Expected::at(programme, &niveau, parcours, format!("{} reads like {}", niveau.id, first.id))
}

/// Verbs whose level nobody disputes: the fourth and the first of six.
const ANALYSE: [&str; 3] = ["Analyser", "Comparer", "Distinguer"];
const REMEMBER: [&str; 4] = ["Citer", "Nommer", "Réciter", "Énumérer"];

fn ask_less(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let competence = any(rng, &mut programme.competences)?;
    let rank = rng.usize(1..competence.niveaux.len());
    let mut place = String::new();
    for (niveau, verbs) in [(rank - 1, &ANALYSE[..]), (rank, &REMEMBER[..])] {
        for ac in &mut competence.niveaux[niveau].acs {
            let verb = *any(rng, verbs)?;
            ac.libelle = format!("{verb} ce dont parle {}", ac.code);
            place += &format!("{} {verb} ", ac.id);
        }
    }
    let (before, after) = (competence.niveaux[rank - 1].id.clone(), competence.niveaux[rank].clone());
    let parcours = shared(&developing(programme, &before), &developing(programme, &after.id));
    Expected::at(programme, &after, parcours, place)
}
