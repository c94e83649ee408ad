//! The verbs of a workshop, each shown before it is done: moving far, merging, giving to another parcours.

use super::{choice::Choice, finder::Finder, preview::Preview};
use crate::{
    edit::{self, Edit, EditError},
    i18n::I18n,
    programme::{Activite, Element, Id, Kind, Parcours, Programme, Target, Ue},
    t,
    tui::{
        app::{App, Tone},
        widgets::LETTERS,
    },
    workshop::{Destination, Words, destinations, doubled, merge, mergeable, move_to, other_parcours, twin, wordings},
};

/// A verb with what it is done to, and with what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Verb {
    Move(Target, Destination),
    /// Moving into a UE, which is to be chosen.
    ToUe(Target),
    /// Merging, of which the words are to be chosen.
    Join(Target, Target),
    Merge(Target, Target, Words),
    Twin(Target, Id<Parcours>),
}

/// Asks where an object is to go.
pub(crate) fn ask_where(target: &Target, app: &mut App) {
    let Some(work) = app.current() else { return };
    let programme = work.session.programme();
    // UE are many: they are a list of their own.
    let (ues, others): (Vec<_>, Vec<_>) = destinations(programme, target).into_iter().partition(is_ue);
    let mut verbs = moves(programme, target, others, &app.i18n);
    verbs.extend((!ues.is_empty()).then(|| (t!(app.i18n, "verbe-vers-ue"), Verb::ToUe(target.clone()))));
    let title = t!(app.i18n, "verbe-deplacer-titre", objet = label(programme, target));
    ask(title, verbs, t!(app.i18n, "verbe-deplacer-rien"), app);
}

fn is_ue(it: &Destination) -> bool {
    matches!(it, Destination::Ue(_))
}

fn moves(programme: &Programme, target: &Target, to: Vec<Destination>, i18n: &I18n) -> Vec<(String, Verb)> {
    to.into_iter().map(|it| (place_name(programme, &it, i18n), Verb::Move(target.clone(), it))).collect()
}

fn ask_which_ue(target: &Target, app: &mut App) {
    let Some(work) = app.current() else { return };
    let programme = work.session.programme();
    let ues = destinations(programme, target).into_iter().filter(is_ue).collect();
    let title = t!(app.i18n, "verbe-deplacer-titre", objet = label(programme, target));
    ask(title, moves(programme, target, ues, &app.i18n), t!(app.i18n, "verbe-deplacer-rien"), app);
}

/// Asks what an object is to be merged with.
pub(crate) fn ask_with(target: &Target, app: &mut App) {
    let Some(work) = app.current() else { return };
    let programme = work.session.programme();
    let verbs = mergeable(programme, target).into_iter();
    let verbs = verbs.map(|it| (described(programme, &it), Verb::Join(target.clone(), it))).collect();
    let title = t!(app.i18n, "verbe-fusionner-titre", objet = label(programme, target));
    ask(title, verbs, t!(app.i18n, "verbe-fusionner-rien"), app);
}

/// Asks for which parcours an activité is to be copied.
pub(crate) fn ask_for_whom(target: &Target, app: &mut App) {
    let Some(work) = app.current() else { return };
    let programme = work.session.programme();
    let activite = programme.activites.iter().find(|it| it.target() == *target);
    let others = activite.map(|it| other_parcours(programme, it)).unwrap_or_default();
    let verb = |it: &&Parcours| (parcours_name(it), Verb::Twin(target.clone(), it.id.clone()));
    let verbs: Vec<_> = others.iter().map(verb).collect();
    let title = t!(app.i18n, "verbe-jumeau-titre", objet = label(programme, target));
    if let [(_, only)] = &verbs[..] {
        return only.clone().propose(app);
    }
    ask(title, verbs, t!(app.i18n, "verbe-jumeau-rien"), app);
}

/// A letter each where there are few, else what is typed narrows them down.
fn ask(title: String, verbs: Vec<(String, Verb)>, none: String, app: &mut App) {
    match verbs.len() {
        0 => app.say(none, Tone::Plain),
        1..=LETTERS => app.show(Choice::of_verbs(title, verbs)),
        _ => app.show(Finder::of_verbs(title, verbs)),
    }
}

impl Verb {
    /// Shows what it would do; nothing is done before.
    pub(super) fn propose(self, app: &mut App) {
        let Some(work) = app.current() else { return };
        let programme = work.session.programme();
        let made = match &self {
            Verb::Join(kept, other) => {
                let (ours, theirs) = wordings(programme, kept, other);
                if ours != theirs && !ours.is_empty() && !theirs.is_empty() {
                    return self.clone().ask_words(kept, other, &ours, &theirs, app);
                }
                merged(programme, kept, other, Words::Kept, &app.i18n)
            }
            Verb::Merge(kept, other, words) => merged(programme, kept, other, *words, &app.i18n),
            Verb::ToUe(target) => return ask_which_ue(&target.clone(), app),
            Verb::Move(target, to) => moved(programme, target, to, &app.i18n),
            Verb::Twin(target, parcours) => copied(programme, target, parcours, &app.i18n),
        };
        match made {
            Ok(preview) => app.show(preview),
            Err(error) => app.fail(&error.into()),
        }
    }

    fn ask_words(self, kept: &Target, other: &Target, ours: &str, theirs: &str, app: &mut App) {
        let verb = |words| Verb::Merge(kept.clone(), other.clone(), words);
        let both = t!(app.i18n, "verbe-les-deux", premier = ours, second = theirs);
        let verbs = vec![
            (ours.to_owned(), verb(Words::Kept)),
            (theirs.to_owned(), verb(Words::Other)),
            (both, verb(Words::Both)),
        ];
        app.show(Choice::of_verbs(t!(app.i18n, "verbe-mots-titre"), verbs));
    }
}

fn moved(programme: &Programme, target: &Target, to: &Destination, i18n: &I18n) -> Result<Preview, EditError> {
    let moved = move_to(programme, target, to)?;
    let ou = place_name(programme, to, i18n);
    let mut told = vec![t!(i18n, "verbe-deplacer-message", objet = described(programme, target), lieu = ou)];
    if !moved.dropped.is_empty() {
        told.push(t!(i18n, "verbe-poids-perdus", liste = weights(programme, &moved.dropped, i18n)));
    }
    if moved.strays > 0 {
        told.push(t!(i18n, "verbe-hors-annee", n = moved.strays));
    }
    let title = t!(i18n, "verbe-deplacer");
    Ok(Preview::new(title, told.join(" "), moved.edit).then(target.clone()))
}

fn merged(
    programme: &Programme,
    kept: &Target,
    other: &Target,
    words: Words,
    i18n: &I18n,
) -> Result<Preview, EditError> {
    let edit = merge(programme, kept, other, words)?;
    let (premier, second) = (described(programme, kept), described(programme, other));
    let mut told = t!(i18n, "verbe-fusionner-message", premier = premier, second = second);
    if let (Kind::Competence, Ok(id)) = (kept.kind, Id::new(&kept.id)) {
        let n = doubled(&after(programme, &edit)?, &id);
        if n > 0 {
            told = format!("{told} {}", t!(i18n, "verbe-ue-doubles", n = n));
        }
    }
    Ok(Preview::new(t!(i18n, "verbe-fusionner"), told, edit).then(kept.clone()))
}

fn copied(programme: &Programme, target: &Target, parcours: &Id<Parcours>, i18n: &I18n) -> Result<Preview, EditError> {
    let gone = || EditError::Gone(target.clone());
    let activite: &Activite = programme.activites.iter().find(|it| it.target() == *target).ok_or_else(gone)?;
    let made = twin(programme, activite, parcours)?;
    let pour = programme.get(parcours).map(parcours_name).unwrap_or_default();
    let (code, objet) = (made.sprout.code.as_str(), described(programme, target));
    let mut told = vec![t!(i18n, "verbe-jumeau-message", objet = objet, code = code, parcours = pour)];
    if !made.left.is_empty() {
        told.push(t!(i18n, "verbe-ac-laisses", liste = made.left.join(", ")));
    }
    if !made.dropped.is_empty() {
        told.push(t!(i18n, "verbe-poids-perdus", liste = weights(programme, &made.dropped, i18n)));
    }
    let becomes = after(programme, &made.sprout.edit)?;
    let preview = Preview::new(t!(i18n, "verbe-jumeau"), told.join(" "), made.sprout.edit);
    Ok(preview.becomes(becomes).then(made.sprout.target))
}

/// What a programme becomes.
pub(super) fn after(programme: &Programme, edit: &Edit) -> Result<Programme, EditError> {
    let mut after = programme.clone();
    edit::apply(&mut after, edit.clone())?;
    Ok(after)
}

/// « UE1.2 (2) », one after the other.
fn weights(programme: &Programme, dropped: &[(Id<Ue>, rust_decimal::Decimal)], i18n: &I18n) -> String {
    let code = |id| programme.get(id).map_or_else(String::new, |it: &Ue| it.code.clone());
    let told =
        dropped.iter().map(|(id, poids)| t!(i18n, "deplacer-perdu", ue = code(id), poids = i18n.decimal(*poids)));
    told.collect::<Vec<_>>().join(", ")
}

fn place_name(programme: &Programme, place: &Destination, i18n: &I18n) -> String {
    match place {
        Destination::Holder(target) => {
            let niveau = programme.niveaux().find(|(_, it)| it.target() == *target);
            niveau.map_or_else(
                || described(programme, target),
                |(competence, it)| {
                    let (nom, libelle) = (competence.nom.as_str(), it.libelle.as_str());
                    t!(i18n, "verbe-niveau", competence = nom, ordre = it.ordre, annee = it.annee, libelle = libelle)
                },
            )
        }
        Destination::Semestre(numero) => t!(i18n, "verbe-semestre", n = numero.to_string()),
        Destination::Parcours(None) => t!(i18n, "verbe-commune"),
        Destination::Parcours(Some(id)) => {
            let name = programme.get(id).map(parcours_name).unwrap_or_default();
            t!(i18n, "verbe-reservee", parcours = name)
        }
        Destination::Ue(id) => {
            let ue = programme.ues().find(|(_, ue)| ue.id == *id);
            let told = |(semestre, ue): (&crate::programme::Semestre, &Ue)| {
                t!(i18n, "verbe-ue", ue = described(programme, &ue.target()), n = semestre.numero)
            };
            ue.map(told).unwrap_or_default()
        }
    }
}

fn parcours_name(parcours: &Parcours) -> String {
    format!("{} {}", parcours.code, parcours.libelle).trim().to_owned()
}

fn label(programme: &Programme, target: &Target) -> String {
    programme.label(target).unwrap_or_else(|| target.id.clone()).to_string()
}

/// The label of an object, and its wording.
pub(super) fn described(programme: &Programme, target: &Target) -> String {
    let (label, wording) = (label(programme, target), wordings(programme, target, target).0);
    if wording.is_empty() || wording == label { label } else { format!("{label} {wording}") }
}
