//! FOR: wordings that do not open as those of a référentiel do, or that run on.

use fastrand::Rng;
use tapis::programme::{Kind, Programme};

use super::{
    mutation::{Expected, Mutation},
    places::{Apprentissage, any, developing_some},
    wordings::wordings,
};

pub(super) const TABLE: &[Mutation] = &[
    Mutation {
        rule: "FOR01",
        does: "a compétence opens on a noun, an adjective or a conjugated verb",
        mutate: name_a_competence,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "FOR02",
        does: "an AC opens on a noun, an adverb without verb or a verb of state",
        mutate: |programme, rng| reword_ac(programme, rng, &NO_ACTION),
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "FOR03",
        does: "a composante opens on something else than a gérondif",
        mutate: reword_composante,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "FOR04",
        does: "an AC opens on a verb whose doing cannot be seen",
        mutate: |programme, rng| reword_ac(programme, rng, &UNSEEN),
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "FOR05",
        does: "the wording of an object of the référentiel runs on",
        mutate: run_on,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "FOR06",
        does: "an AC swallows a second one, or loses its end",
        mutate: swallow_or_cut,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "FOR07",
        does: "an AC is set otherwise than the others",
        mutate: set_otherwise,
        implies: &[],
        fewer: None,
    },
];

fn swallow_or_cut(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let seconds =
        [". Rédiger un rapport d’étude", ". Évaluer un risque", " ; Présenter un bilan", " Concevoir un plan"];
    let ends = [" et", " de la", ",", " dans le respect des", " (selon le cas"];
    let what = Apprentissage::any(programme, rng)?;
    let end = any(rng, seconds.into_iter().chain(ends))?;
    let before = what.ac.libelle.trim_end_matches('.');
    // Without a sign between the two, capitals inside the first would hide the second.
    if end.starts_with(" Con") && before.chars().skip(1).any(char::is_uppercase) {
        return None;
    }
    let wording = format!("{before}{end}");
    let mut acs = programme.competences.iter_mut().flat_map(|it| &mut it.niveaux).flat_map(|it| &mut it.acs);
    acs.find(|it| it.id == what.ac.id)?.libelle = wording;
    Expected::at(programme, &what.ac, what.parcours(programme), format!("{} goes on with « {end} »", what.ac.id))
}

fn set_otherwise(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let ways: [fn(&str) -> String; 5] = [
        |it| it.chars().take(1).flat_map(char::to_lowercase).chain(it.chars().skip(1)).collect(),
        |it| format!("{it}."),
        |it| it.replacen(' ', "  ", 1),
        |it| format!(" {it}"),
        |it| it.replacen('É', "E", 1),
    ];
    let what = Apprentissage::any(programme, rng)?;
    let wording = any(rng, ways)?(&what.ac.libelle);
    // Not each word of the lexicon begins with an accent.
    if wording == what.ac.libelle || (wording.starts_with('E') && !what.ac.libelle.starts_with("Év")) {
        return None;
    }
    let place = format!("{} reads « {wording} »", what.ac.id);
    let mut acs = programme.competences.iter_mut().flat_map(|it| &mut it.niveaux).flat_map(|it| &mut it.acs);
    acs.find(|it| it.id == what.ac.id)?.libelle = wording;
    Expected::at(programme, &what.ac, what.parcours(programme), place)
}

const NO_VERB: [(&str, &str); 9] = [
    ("Gestion", "Gestion d’un projet de bout en bout"),
    ("Le terrain", "Le terrain et ses acteurs"),
    ("Dossier", "Dossier d’étude remis à un commanditaire"),
    ("Métier", "Un métier exercé avec rigueur"),
    ("Loisirs", "Loisirs, plaisirs et avenir des publics"),
    ("Autonome", "Autonome dans la conduite des opérations"),
    ("Analyse", "L’étudiant analyse une situation complexe"),
    ("Atelier", "Atelier : concevoir des objets"),
    ("Collectif", "L’atelier dans la cité"),
];

fn name_a_competence(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let rank = rng.usize(..programme.competences.len());
    let (nom, libelle) = any(rng, NO_VERB)?;
    let competence = &mut programme.competences[rank];
    competence.nom = nom.to_owned();
    competence.libelle = libelle.to_owned();
    let competence = competence.clone();
    let parcours = developing_some(programme, &competence);
    Expected::at(programme, &competence, parcours, format!("{} opens like « {libelle} »", competence.id))
}

const NO_ACTION: [&str; 8] = [
    "Les outils de mesure et leurs usages",
    "L’analyse des données du terrain",
    "Notions de droit du travail",
    "Rigoureusement et avec méthode",
    "Être autonome dans la conduite d’une enquête",
    "Avoir un regard critique sur les sources",
    "L’étudiant rédige un rapport",
    "Bonne maîtrise du tableur",
];

const UNSEEN: [&str; 9] = [
    "Connaître les acteurs d’une filière",
    "Comprendre une notice technique",
    "Savoir les règles de sécurité",
    "Maîtriser un tableur",
    "Être capable de prudence",
    "Bien connaître son public",
    "Ne pas ignorer le droit du travail",
    "S’intéresser aux usages",
    "Appréhender une organisation",
];

/// The AC opens so; its identifier, added at the end, keeps it from reading like another.
fn reword_ac(programme: &mut Programme, rng: &mut Rng, openings: &[&str]) -> Option<Expected> {
    let what = Apprentissage::any(programme, rng)?;
    let opening = any(rng, openings)?;
    let mut acs = programme.competences.iter_mut().flat_map(|it| &mut it.niveaux).flat_map(|it| &mut it.acs);
    acs.find(|it| it.id == what.ac.id)?.libelle = format!("{opening}, comme dit {}", what.ac.id);
    Expected::at(programme, &what.ac, what.parcours(programme), format!("{} opens on « {opening} »", what.ac.id))
}

const NO_GERONDIF: [&str; 8] = [
    "Le respect des consignes",
    "En toute sécurité",
    "Avec rigueur et méthode",
    "Respecter les délais",
    "En équipe, le partage des tâches",
    "Respectant les usages de la profession",
    "En cuisine comme en salle",
    "En conséquence des choix du client",
];

fn reword_composante(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let competence = any(rng, &mut programme.competences)?;
    let opening = any(rng, NO_GERONDIF)?;
    let composante = any(rng, &mut competence.composantes)?;
    composante.libelle = opening.to_owned();
    let (composante, competence) = (composante.clone(), competence.clone());
    let parcours = developing_some(programme, &competence);
    Expected::at(programme, &composante, parcours, format!("{} opens on « {opening} »", composante.id))
}

fn run_on(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    const KINDS: [Kind; 5] = [Kind::Competence, Kind::Composante, Kind::Situation, Kind::Niveau, Kind::Ac];
    let sound = programme.clone();
    let referentiel = wordings(&sound, programme).into_iter().filter(|(_, target, _)| KINDS.contains(&target.kind));
    let (wording, target, parcours) = any(rng, referentiel)?;
    let long = rng.usize(201..260);
    while wording.chars().count() < long {
        *wording += " à l’excès";
    }
    let place = format!("{target} has {} characters", wording.chars().count());
    Expected::on(&sound, target, parcours, place)
}
