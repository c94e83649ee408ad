//! Adding an object: what it is at first, and what comes with it.

use std::collections::BTreeSet;

use super::{Sort, Spot, grille::usual_scale};
use crate::{
    codes::{next_ac, next_activite, next_in_series, next_ue},
    edit::{self, Edit, EditError, Path, Placed, Set, new_id},
    programme::{
        Ac, Activite, Bloc, Choix, Competence, Composante, Couleur, Critere, Element, Evaluation, Fields, Id, Kind,
        Location, NatureEvaluation, Niveau, NiveauVise, Object, Parcours, Programme, Semestre, Situation, Target, Ue,
        folded, semestres_de_l_annee,
    },
};

/// Words of so few letters end no name.
const SHORTEST_END: usize = 3;

/// An object about to be added.
#[derive(Debug, Clone, PartialEq)]
pub struct Sprout {
    /// Its creation, and that of what comes with it.
    pub edit: Edit,
    pub target: Target,
    /// The code that it gets; empty for what has none.
    pub code: String,
}

/// The addition of a `sort` worded `wording` at `spot`, with the code `code`, or else the next one.
///
/// What the field takes for granted comes with it: a niveau belongs to the parcours that develop its compétence and, in
/// a BUT, has a UE in each semestre of its year; a parcours develops what all others share; the first criterion of a
/// grille comes with the usual scale.
///
/// # Errors
/// When what should hold it is gone.
pub fn create(
    programme: &Programme,
    sort: Sort,
    spot: &Spot,
    wording: &str,
    code: Option<&str>,
) -> Result<Sprout, EditError> {
    let at = &spot.at;
    let gone = || EditError::Gone(Target::new(sort.kind().parent().unwrap_or(Kind::Programme), &at.parent));
    let given = |next: String| code.map_or(next, str::to_owned);
    let libelle = wording.to_owned();
    let mut with = Vec::new();
    let (object, code) = match sort {
        Sort::Competence => (Object::Competence(competence(programme, wording)), String::new()),
        Sort::Situation => {
            let id = new_id(programme, &format!("{}-situation", at.parent));
            (Object::Situation(Situation { id, libelle }), String::new())
        }
        Sort::Composante => {
            let id = new_id(programme, &format!("{}-composante", at.parent));
            (Object::Composante(Composante { id, libelle }), String::new())
        }
        Sort::Niveau => {
            let competence = programme.competences.iter().find(|it| it.id.as_str() == at.parent).ok_or_else(gone)?;
            let niveau = niveau(programme, competence, wording);
            with = consequences(programme, competence, &niveau)?;
            (Object::Niveau(niveau), String::new())
        }
        Sort::Ac => {
            let (competence, niveau) =
                programme.niveaux().find(|(_, it)| it.id.as_str() == at.parent).ok_or_else(gone)?;
            let code = given(next_ac(programme, competence, niveau));
            (Object::Ac(Ac { id: new_id(programme, &code), code: code.clone(), libelle }), code)
        }
        Sort::Parcours => {
            let parcours = parcours(programme, wording, code);
            let code = parcours.code.clone();
            (Object::Parcours(parcours), code)
        }
        Sort::Semestre => (Object::Semestre(semestre(programme, wording)), String::new()),
        Sort::Ue => {
            let semestre = programme.semestres.iter().find(|it| it.id.as_str() == at.parent).ok_or_else(gone)?;
            let competence = without_ue(programme, semestre);
            let code = given(next_ue(programme, semestre.numero, competence));
            let ue = Ue { choix: spot.choix.clone(), ..ue(programme, competence, code.clone(), libelle) };
            (Object::Ue(ue), code)
        }
        Sort::Choix => {
            let code = given(next_choix(programme));
            let choix = choix(programme, spot.option.as_ref(), code.clone(), libelle);
            with = joined(programme, spot.option.as_ref(), &choix)?;
            (Object::Choix(choix), code)
        }
        Sort::Activite(nature) => {
            let semestre = spot.semestre.ok_or_else(gone)?;
            let code = given(next_activite(programme, nature, semestre, &spot.parcours));
            let mut activite = Activite::new(new_id(programme, &code), nature, code.clone(), semestre, wording);
            activite.parcours.clone_from(&spot.parcours);
            activite.choix.clone_from(&spot.choix);
            (Object::Activite(activite), code)
        }
        Sort::Evaluation => {
            let id = new_id(programme, &format!("{}-evaluation", at.parent));
            (Object::Evaluation(Evaluation::new(id, NatureEvaluation::Autre, wording)), String::new())
        }
        Sort::Critere => {
            let id = new_id(programme, &format!("{}-critere", at.parent));
            let activite = programme.activites.iter().find(|it| it.id.as_str() == at.parent).ok_or_else(gone)?;
            with.extend(usual_scale(activite));
            let (composantes, acs, descripteurs) = (BTreeSet::new(), BTreeSet::new(), Vec::new());
            (Object::Critere(Critere { id, libelle, composantes, acs, descripteurs }), String::new())
        }
        Sort::Bloc => {
            let code = given(next_bloc(programme));
            let competences = BTreeSet::new();
            (Object::Bloc(Bloc { id: new_id(programme, &code), code: code.clone(), libelle, competences }), code)
        }
    };
    let target = object.target();
    let made = Edit::Create(Placed { object, at: at.clone() });
    let edit = if with.is_empty() { made } else { Edit::Batch(std::iter::once(made).chain(with).collect()) };
    Ok(Sprout { edit, target, code })
}

/// What is typed is the full wording; its first word is the name until the team finds better, or as many as it takes for
/// no other to be called so.
fn competence(programme: &Programme, wording: &str) -> Competence {
    let numero = programme.competences.iter().map(|it| it.numero).max().map_or(1, |it| it.saturating_add(1));
    let nom = short_name(programme, wording);
    Competence {
        id: new_id(programme, if nom.is_empty() { "competence" } else { &nom }),
        numero,
        libelle: if nom == wording { String::new() } else { wording.to_owned() },
        nom,
        couleur: Couleur::ALL.get(usize::from(numero) - 1).copied(),
        cle_externe: None,
        situations: Vec::new(),
        composantes: Vec::new(),
        niveaux: Vec::new(),
    }
}

fn short_name(programme: &Programme, wording: &str) -> String {
    let words: Vec<&str> = wording.split_whitespace().collect();
    let is_taken = |name: &str| programme.competences.iter().any(|it| folded(&it.nom) == folded(name));
    // A name does not end on « des » or « un ».
    let ends_well = |last: &&str| last.trim_end_matches(['’', '\'']).chars().count() > SHORTEST_END;
    let whole = words.join(" ");
    if whole.is_empty() {
        return whole;
    }
    let beginnings = (1..=words.len()).filter(|n| *n == 1 || ends_well(&words[n - 1])).map(|n| words[..n].join(" "));
    // Two that are worded alike are told apart by a number.
    let mut names = beginnings.chain((2..).map(|n: usize| format!("{whole} {n}")));
    names.find(|name| !is_taken(name)).unwrap_or_default()
}

fn niveau(programme: &Programme, competence: &Competence, wording: &str) -> Niveau {
    let ordre = competence.niveaux.iter().map(|it| it.ordre).max().map_or(1, |it| it.saturating_add(1));
    let last_annee = programme.annees().max().unwrap_or(u8::MAX);
    let annee = competence.niveaux.iter().map(|it| it.annee).max().map_or(1, |it| it.saturating_add(1).min(last_annee));
    Niveau {
        id: new_id(programme, &format!("{}-{ordre}", competence.id)),
        ordre,
        libelle: wording.to_owned(),
        annee,
        acs: Vec::new(),
    }
}

/// What a new niveau brings about: parcours that aim at it, and the UE of its year.
fn consequences(programme: &Programme, competence: &Competence, niveau: &Niveau) -> Result<Vec<Edit>, EditError> {
    let aims = |parcours: &&Parcours| {
        parcours.niveaux.iter().any(|vise| competence.niveaux.iter().any(|other| other.id == vise.niveau))
    };
    let specific = programme.parcours.iter().any(|it| aims(&it));
    let mut edits = Vec::new();
    for parcours in programme.parcours.iter().filter(|it| !specific || aims(it)) {
        let vise = NiveauVise { annee: niveau.annee, niveau: niveau.id.clone() };
        edits.push(aim(parcours, vise)?);
    }
    if !programme.profil.is_but() {
        return Ok(edits);
    }
    let annee = semestres_de_l_annee(niveau.annee);
    for semestre in programme.semestres.iter().filter(|it| annee.contains(&it.numero)) {
        if semestre.ues.iter().all(|ue| !ue.competences.contains(&competence.id)) {
            let code = next_ue(programme, semestre.numero, Some(competence));
            let ue = ue(programme, Some(competence), code, String::new());
            edits.push(placed(ue, semestre));
        }
    }
    Ok(edits)
}

fn placed(ue: Ue, semestre: &Semestre) -> Edit {
    Edit::Create(Placed { object: Object::Ue(ue), at: Location::last(&semestre.id) })
}

/// The UE of `competence` in a semestre, as the wizard proposes it outside the BUT: the team ties, merges and renames.
pub(super) fn ue_of(programme: &Programme, competence: &Competence, semestre: &Semestre) -> Edit {
    let code = next_ue(programme, semestre.numero, Some(competence));
    placed(ue(programme, Some(competence), code, String::new()), semestre)
}

/// The edit by which `parcours` aims at one more niveau, in the order of the years.
fn aim(parcours: &Parcours, vise: NiveauVise) -> Result<Edit, EditError> {
    let before = parcours.get("niveaux")?;
    let mut aimed = Parcours { niveaux: parcours.niveaux.clone(), ..parcours.clone() };
    let rank = aimed.niveaux.partition_point(|it| it.annee <= vise.annee);
    aimed.niveaux.insert(rank, vise);
    let after = aimed.get("niveaux")?;
    Ok(Edit::Set(Set { target: parcours.target(), path: Path::field("niveaux"), before, after }))
}

/// A short word in capitals before the rest is the code: « VCOD Visualisation et conception d’outils ».
fn parcours(programme: &Programme, wording: &str, code: Option<&str>) -> Parcours {
    let spelt = wording.split_once(' ').filter(|(word, _)| is_acronym(word));
    let (code, libelle) = match (code, spelt) {
        (Some(code), _) => (code.to_owned(), wording),
        (None, Some((code, rest))) => (code.to_owned(), rest.trim_start_matches([' ', '-', '–', ':', '\u{a0}'])),
        (None, None) if is_acronym(wording) => (wording.to_owned(), ""),
        (None, None) => {
            let last = programme.parcours.last().map(|it| it.code.clone());
            (next_in_series(last, programme.parcours.iter().map(|it| it.code.as_str()), "P1"), wording)
        }
    };
    let others = &programme.parcours;
    let shared = |id: &Id<Niveau>| others.iter().all(|it| it.niveaux.iter().any(|vise| vise.niveau == *id));
    let annee =
        |niveau: &Niveau| others.first().map_or(Some(niveau.annee), |it| programme.annee_du_niveau(niveau, Some(it)));
    let mut niveaux: Vec<NiveauVise> = programme
        .niveaux()
        .filter(|(_, niveau)| shared(&niveau.id))
        .filter_map(|(_, niveau)| Some(NiveauVise { annee: annee(niveau)?, niveau: niveau.id.clone() }))
        .collect();
    niveaux.sort_by_key(|it| it.annee);
    Parcours { id: new_id(programme, &code), code, libelle: libelle.to_owned(), code_apogee: None, niveaux }
}

fn is_acronym(word: &str) -> bool {
    (2..=8).contains(&word.chars().count()) && word.chars().all(|c| c.is_uppercase() || c.is_ascii_digit())
}

fn semestre(programme: &Programme, wording: &str) -> Semestre {
    let numero = programme.semestres.iter().map(|it| it.numero).max().map_or(1, |it| it.saturating_add(1));
    let libelle = Some(wording.to_owned()).filter(|it| !it.is_empty());
    let id = new_id(programme, &format!("s{numero}"));
    Semestre { id, numero, libelle, semaines: None, code_apogee: None, ues: Vec::new() }
}

fn ue(programme: &Programme, competence: Option<&Competence>, code: String, libelle: String) -> Ue {
    // UE of compétences that share a number share a code: the name tells their identifiers apart.
    let id = match competence {
        Some(it) if programme.ues().any(|(_, ue)| ue.code == code) => new_id(programme, &format!("{code} {}", it.nom)),
        _ => new_id(programme, &code),
    };
    let competences = competence.map(|it| it.id.clone()).into_iter().collect();
    Ue { id, code, libelle, ects: None, code_apogee: None, choix: None, competences, parcours: BTreeSet::new() }
}

/// The first compétence developed in the year of `semestre` that has no UE there, where each UE is of one compétence: in
/// a BUT, and wherever a team works so.
fn without_ue<'p>(programme: &'p Programme, semestre: &Semestre) -> Option<&'p Competence> {
    let has_ue = |it: &Competence| semestre.ues.iter().any(|ue| ue.competences.contains(&it.id));
    let is_due = |it: &&Competence| it.niveaux.iter().any(|n| n.annee == semestre.annee()) && !has_ue(it);
    let mut ues = programme.ues().peekable();
    let one_each = ues.peek().is_some() && ues.all(|(_, it)| it.competences.len() == 1);
    (programme.profil.is_but() || one_each).then(|| programme.competences.iter().find(is_due)).flatten()
}

/// The choice takes the place of its first option: it stands in the choice in which that stood.
fn choix(programme: &Programme, option: Option<&Target>, code: String, libelle: String) -> Choix {
    let around = option.and_then(|it| programme.choice_of(it)).map(|it| it.id.clone());
    Choix { code, libelle, choix: around, ..Choix::named(new_id(programme, "choix")) }
}

/// The edit that makes an object the first option of a new choice.
fn joined(programme: &Programme, option: Option<&Target>, choix: &Choix) -> Result<Vec<Edit>, EditError> {
    let Some(option) = option else { return Ok(Vec::new()) };
    Ok(vec![edit::set(programme, option, Path::field("choix"), choix.id.as_str())?])
}

fn next_choix(programme: &Programme) -> String {
    let last = programme.choix.last().map(|it| it.code.clone());
    next_in_series(last, programme.choix.iter().map(|it| it.code.as_str()), "OPT1")
}

fn next_bloc(programme: &Programme) -> String {
    let last = programme.blocs.last().map(|it| it.code.clone());
    let first = format!("{}BC01", programme.rncp.as_deref().unwrap_or_default());
    next_in_series(last, programme.blocs.iter().map(|it| it.code.as_str()), &first)
}
