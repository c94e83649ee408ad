//! Programmes written as the files of ORéBUT say the same when they are read again.

use crate::{
    common::Desk,
    exchange::fixture::{files, line, paragraphs, read, referentiel, ties, write},
    generate,
    orebut_files::{self, real},
};
use proptest::{collection::vec, prelude::*};
use serde_json::{Value, json};
use tapis::{
    diff::{What, diff},
    programme::Programme,
};

const REAL: [&[&str]; 3] = [
    &["SD-2022-competences.xml", "SD-2022-formation.xml"],
    &["MMI-2021-competences.xml", "MMI-2021-formation.xml"],
    &["GEA-2021-competences.xml"],
];

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

#[test]
#[cfg_attr(not(has_real_files), ignore = "wants the published programmes: TAPIS_REAL_DATA")]
fn national_programmes_come_back_as_they_were() {
    for names in REAL {
        let sources: Vec<_> = names.iter().map(|name| real(name)).collect();
        let first = orebut_files::read(&sources).programme;
        let written = write("orebut", &first);
        assert_eq!(written.losses, Vec::<String>::new(), "{names:?}");
        let again = read("orebut", &files(written));
        // The dialect of 2022 gives every compétence a key; that of 2021 has none.
        let changes = diff(&first, &again);
        let is_added = |what: &What| {
            matches!(what, What::Set { path, before, .. }
            if before.is_null() && (path.field == "cle_externe" || path.entry.as_deref() == Some("type_departement")))
        };
        let others: Vec<_> = changes.iter().filter(|it| !is_added(&it.what)).collect();
        assert!(others.is_empty(), "{names:?} {others:?}");
        // From then on nothing moves, order included.
        assert_eq!(read("orebut", &files(write("orebut", &again))), again, "{names:?}");
    }
}

/// Every AC–activité pair of the real file is in the file that was written: counted without the reader.
#[test]
#[cfg_attr(not(has_real_files), ignore = "wants the published programmes: TAPIS_REAL_DATA")]
fn every_tie_of_sd_is_in_the_file() {
    let sources: Vec<_> = REAL[0].iter().map(|name| real(name)).collect();
    let programme = orebut_files::read(&sources).programme;
    let parts = files(write("orebut", &programme));
    let (before, after) = (ties(text(&sources[1].1)), ties(text(&parts[1].1)));
    assert_eq!(before.len(), 694);
    assert_eq!(before, after);
    // The same elements, in the same order, with the same attributes.
    for (source, part) in sources.iter().zip(&parts) {
        assert_eq!(outline(text(&source.1)), outline(text(&part.1)));
    }
}

/// Each element with its parent and the names of its attributes, each once, in the order of the file.
fn outline(xml: &str) -> Vec<String> {
    let document = roxmltree::Document::parse(xml).unwrap();
    let mut seen: Vec<String> = Vec::new();
    for node in document.descendants().filter(roxmltree::Node::is_element) {
        let parent = node.parent_element().map(|it| it.tag_name().name()).unwrap_or_default();
        let attributes: Vec<&str> = node.attributes().map(|it| it.name()).collect();
        let said = format!("{parent}/{} {attributes:?}", node.tag_name().name());
        if !seen.contains(&said) {
            seen.push(said);
        }
    }
    seen
}

#[test]
fn what_cannot_be_carried_is_told() {
    let written = write("orebut", &generate::sample());
    let all = written.losses.join("\n");
    for expected in [
        "chiffres du diplôme",
        "évaluations (2)",
        "critères des grilles (1)",
        "blocs RNCP (1)",
        "remarques (2)",
        "dérogations (1)",
        "réglages des règles (1)",
        "heures (activités",
        "ECTS (UE",
        "AC évalués (activités",
    ] {
        assert!(all.contains(expected), "{expected} in {all}");
    }
}

#[test]
fn the_command_writes_both_files_and_says_what_it_left_out() {
    let desk = Desk::new();
    desk.with_sample();
    let ran = desk.tapis("export but-ecr --to orebut -o maquette.xml");
    assert_eq!((ran.code, ran.out.as_str()), (0, ""), "{ran:?}");
    assert!(ran.err.contains("Non exporté") && ran.err.contains("maquette-formation.xml"), "{}", ran.err);
    let elsewhere = "import maquette-formation.xml maquette-competences.xml --dry-run --json --db other.db";
    let again = desk.tapis(elsewhere).json();
    assert_eq!(again["warnings"], json!([]));
}

/// A programme that the format carries whole but for its identifiers.
fn carried() -> impl Strategy<Value = Programme> {
    let activite =
        (any::<bool>(), 1..7u8, line(), paragraphs(), paragraphs(), vec(any::<prop::sample::Index>(), 0..5), 0..400u32);
    (referentiel(), line(), vec(activite, 0..8)).prop_map(|(competences, intitule, activites)| {
        let all = competences.as_array().unwrap().clone();
        let niveaux: Vec<(usize, &Value)> = all
            .iter()
            .enumerate()
            .flat_map(|(c, it)| it["niveaux"].as_array().unwrap().iter().map(move |n| (c, n)))
            .collect();
        let acs: Vec<&Value> = niveaux.iter().flat_map(|(_, it)| it["acs"].as_array().unwrap()).collect();
        let vise: Vec<Value> =
            niveaux.iter().map(|(_, it)| json!({ "annee": it["annee"], "niveau": it["id"] })).collect();
        let parcours = json!([{ "id": "p-un", "code": "UN", "libelle": intitule, "niveaux": vise }]);
        let semestre = |numero: u8| {
            let ue = |(c, _): &(usize, &Value)| {
                json!({
                    "id": format!("unite-{numero}-{c}"), "code": format!("UE{numero}.{}", c + 1),
                    "libelle": all[*c]["nom"], "competences": [all[*c]["id"]],
                })
            };
            let developed = niveaux.iter().filter(|(_, it)| it["annee"] == json!(numero.div_ceil(2)));
            json!({ "id": format!("sem-{numero}"), "numero": numero, "ues": developed.map(ue).collect::<Vec<_>>() })
        };
        let semestres: Vec<Value> = (1..=6).map(semestre).collect();
        let mut made: Vec<Value> = Vec::new();
        for (rank, (is_sae, numero, libelle, description, objectifs, picks, hundredths)) in
            activites.into_iter().enumerate()
        {
            let tied: Vec<&Value> = picks.iter().filter(|_| !acs.is_empty()).map(|it| &it.get(&acs)["id"]).collect();
            let tied: std::collections::BTreeSet<&str> = tied.into_iter().filter_map(Value::as_str).collect();
            let ue = semestres[usize::from(numero) - 1]["ues"].get(0).and_then(|it| it["id"].as_str());
            let kind = if is_sae { "SAÉ " } else { "R" };
            let ressources: Vec<Value> =
                made.iter().filter(|it| is_sae && it["type"] == "ressource").map(|it| it["id"].clone()).collect();
            let mut it = json!({
                "id": format!("act-{rank}"), "type": if is_sae { "sae" } else { "ressource" },
                "code": format!("{kind}{numero}.{rank:02}"), "semestre": numero, "libelle": libelle,
                "description": description, "objectifs": objectifs, "mots_cles": ["SQL (LMD, LDD)", "vues"],
                "travaille": tied, "evalue": if is_sae { json!(tied) } else { json!([]) },
                "heures": { "cm_td": 12.5, "tp": f64::from(hundredths + 1) / 100.0 }, "mobilise": ressources,
            });
            if let Some(ue) = ue {
                it["coefficients"] = json!({ ue: f64::from(hundredths) / 100.0 });
            }
            made.push(it);
        }
        let programme = json!({
            "id": "diplome", "profil": "but-secondaire", "sigle": "DIP", "intitule": intitule, "millesime": "2026",
            "metadonnees": { "version": "2026-01-01", "annexe": "3" }, "competences": competences,
            "parcours": parcours, "semestres": semestres, "activites": made,
        });
        serde_json::from_value(programme).unwrap()
    })
}

/// What a programme says, without identifiers: found here, apart from the writer's own comparison.
fn facts(programme: &Programme) -> Vec<String> {
    let mut facts =
        vec![format!("{:?} {} {} {:?}", programme.profil, programme.sigle, programme.intitule, programme.millesime)];
    for it in &programme.competences {
        facts.push(format!("{} {} {} {:?} {:?}", it.numero, it.nom, it.libelle, it.couleur, it.cle_externe));
        facts.extend(it.situations.iter().map(|s| format!("{} situation {}", it.nom, s.libelle)));
        facts.extend(it.composantes.iter().map(|s| format!("{} composante {}", it.nom, s.libelle)));
    }
    for (competence, it) in programme.niveaux() {
        facts.push(format!("{} {} {} {}", competence.nom, it.ordre, it.libelle, it.annee));
        facts.extend(it.acs.iter().map(|ac| format!("{} {} {} {}", competence.nom, it.ordre, ac.code, ac.libelle)));
    }
    let niveau = |id| programme.niveaux().find(|(_, it)| it.id == id).map(|(c, it)| format!("{} {}", c.nom, it.ordre));
    for it in &programme.parcours {
        facts.push(format!("{} {}", it.code, it.libelle));
        facts.extend(it.niveaux.iter().map(|v| format!("{} {} {:?}", it.code, v.annee, niveau(v.niveau.clone()))));
    }
    let ue = |id| programme.ues().find(|(_, it)| it.id == id).map(|(s, it)| format!("S{} {}", s.numero, it.code));
    facts.extend(programme.ues().map(|(s, it)| format!("S{} {} {}", s.numero, it.code, it.libelle)));
    for it in &programme.activites {
        let code = |id| programme.get::<tapis::programme::Activite>(id).map(|it| it.code.clone());
        facts.push(format!(
            "{:?} {} {} {} {} {} {:?} {:?}",
            it.nature, it.code, it.semestre, it.libelle, it.description, it.objectifs, it.mots_cles, it.heures
        ));
        let ac = |id| programme.get::<tapis::programme::Ac>(id).map(|it| it.code.clone());
        facts.extend(it.travaille.iter().map(|id| format!("{} travaille {:?}", it.code, ac(id))));
        facts.extend(it.evalue.iter().map(|id| format!("{} evalue {:?}", it.code, ac(id))));
        facts.extend(it.mobilise.iter().map(|id| format!("{} mobilise {:?}", it.code, code(id))));
        facts.extend(
            it.coefficients.iter().map(|(id, n)| format!("{} pèse {} en {:?}", it.code, n.normalize(), ue(id.clone()))),
        );
    }
    facts.sort();
    facts
}

proptest! {
    #![proptest_config(generate::config(100))]

    #[test]
    fn what_the_format_carries_comes_back(programme in carried()) {
        let written = write("orebut", &programme);
        prop_assert_eq!(&written.losses, &Vec::<String>::new());
        let again = read("orebut", &files(written));
        prop_assert_eq!(facts(&again), facts(&programme));
    }

    #[test]
    fn any_programme_is_written_and_read_and_then_stays(programme in generate::programme()) {
        let again = read("orebut", &files(write("orebut", &programme)));
        let once_more = write("orebut", &again);
        prop_assert_eq!(facts(&read("orebut", &files(once_more))), facts(&again));
    }
}
