//! The real national programmes are read whole.

use std::collections::BTreeSet;

use crate::orebut_files::*;
use tapis::{
    formats::orebut,
    i18n::Arg,
    programme::{Activite, Couleur, Id, Nature, NatureHeures, Profil, Programme, Volume},
};

fn pairs_read(programme: &Programme) -> BTreeSet<(u8, String, String, String)> {
    let mut pairs = BTreeSet::new();
    for activite in &programme.activites {
        for ac in activite.acs() {
            let code = programme.get(ac).unwrap().code.clone();
            pairs.insert((activite.semestre, activite.code.clone(), activite.libelle.clone(), code));
        }
    }
    pairs
}

/// Every SAÉ–ressource pair of codes that either side writes, in one semestre, found without the reader.
fn links_written(text: &str) -> BTreeSet<(u8, String, String)> {
    let document = roxmltree::Document::parse(text).unwrap();
    let mut links = BTreeSet::new();
    for mention in document.descendants().filter(|it| it.has_tag_name("sae") || it.has_tag_name("ressource")) {
        let list = mention.parent().unwrap();
        let Some(code) = list.parent().unwrap().attribute("code") else { continue };
        if list.has_tag_name("prerequis") {
            continue;
        }
        let semestre = list.ancestors().find(|it| it.has_tag_name("semestre")).unwrap();
        let numero = semestre.attribute("numero").unwrap().parse().unwrap();
        let (own, other) = (code.to_owned(), mention.text().unwrap().trim().to_owned());
        links.insert(if list.has_tag_name("saes") { (numero, other, own) } else { (numero, own, other) });
    }
    links
}

fn links_read(programme: &Programme) -> BTreeSet<(u8, String, String)> {
    let code = |it: &Id<Activite>| programme.get(it).unwrap().code.clone();
    let of = |it: &Activite| it.mobilise.iter().map(|r| (it.semestre, it.code.clone(), code(r))).collect::<Vec<_>>();
    programme.activites.iter().flat_map(of).collect()
}

fn counts(programme: &Programme) -> [usize; 7] {
    [
        programme.competences.len(),
        programme.niveaux().count(),
        programme.acs().count(),
        programme.activites.iter().filter(|it| it.nature.is_sae()).count(),
        programme.activites.iter().filter(|it| !it.nature.is_sae()).count(),
        programme.parcours.len(),
        programme.semestres.len(),
    ]
}

fn programme_of(names: [&str; 2]) -> (Vec<File>, tapis::formats::Imported) {
    let files: Vec<File> = names.into_iter().filter(|name| !name.is_empty()).map(real).collect();
    let imported = read(&files);
    for warning in &imported.warnings {
        println!("{:?}\t{}\t{}", warning.line.unwrap(), warning.code, assert_speaks(warning));
    }
    (files, imported)
}

fn text(file: &File) -> &str {
    std::str::from_utf8(&file.1).unwrap()
}

const SD: [&str; 2] = ["SD-2022-competences.xml", "SD-2022-formation.xml"];
const MMI: [&str; 2] = ["MMI-2021-competences.xml", "MMI-2021-formation.xml"];
const GEA: [&str; 2] = ["GEA-2021-competences.xml", ""];

#[test]
#[cfg_attr(not(has_real_files), ignore = "wants the published programmes: TAPIS_REAL_DATA")]
fn sd_is_whole() {
    let (files, imported) = programme_of(SD);
    let programme = &imported.programme;
    assert_eq!(counts(programme), [5, 13, 64, 36, 66, 2, 6]);
    assert_eq!((programme.id.as_str(), programme.profil), ("but-sd", Profil::ButTertiaire));
    assert_eq!((programme.sigle.as_str(), programme.intitule.as_str()), ("SD", "Science des données"));
    assert_eq!(programme.millesime.as_deref(), Some("2022"));
    assert_eq!(programme.metadonnees["annexe"], "23");
    assert_eq!(pairs_read(programme), pairs_written(text(&files[1])));
    assert_eq!(links_read(programme), links_written(text(&files[1])));
    let traiter = &programme.competences[0];
    assert_eq!(traiter.cle_externe.as_deref(), Some("fddbf64f2b1e1e93765ba1476025fb16"));
    assert_eq!(traiter.libelle, "Traiter des données à des fins décisionnelles");
    assert_eq!((traiter.couleur, traiter.situations.len(), traiter.composantes.len()), (Some(Couleur::C1), 2, 6));
    // Each UE exists in the years in which its compétence is developed: three common ones, two specific.
    let codes: Vec<&str> = programme.semestres[2].ues.iter().map(|ue| ue.code.as_str()).collect();
    assert_eq!(codes, ["UE3.1", "UE3.2", "UE3.3", "UE3.4", "UE3.4"]);
    assert_eq!(programme.semestres[0].ues.len(), 3);
}

#[test]
#[cfg_attr(not(has_real_files), ignore = "wants the published programmes: TAPIS_REAL_DATA")]
fn sd_keeps_what_each_activite_says() {
    let (_, imported) = programme_of(SD);
    let programme = &imported.programme;
    let sae = activite(programme, "sae-1-01");
    assert_eq!(sae.code, "SAÉ 1.01");
    assert!(sae.objectifs.ends_with("- Se confronter à des difficultés dans les bases de données rencontrées."));
    assert!(sae.objectifs.contains("d'une entreprise.."), "{}", sae.objectifs);
    assert_eq!(sae.travaille, sae.evalue);
    let ressource = activite(programme, "r1-10");
    assert!(ressource.evalue.is_empty() && !ressource.travaille.is_empty());
    assert!(ressource.description.starts_with("+ S’approprier la démarche PPP\n- Développer"));
    assert_eq!(ressource.mots_cles, ["Connaissance des métiers", "connaissance de soi"]);
    assert_eq!(ressource.heures, [(NatureHeures::CmTd, Volume::Global(10.into()))].into());
    let vcod = activite(programme, "sae-3-vcod-01");
    assert_eq!(vcod.parcours.iter().map(Id::as_str).collect::<Vec<_>>(), ["vcod"]);
    // An explicit 0 is a weight that the file states.
    let portfolio = activite(programme, "portfolio-s1");
    assert_eq!(portfolio.nature, Nature::Portfolio);
    assert_eq!(portfolio.coefficients.values().map(|it| it.is_zero()).collect::<Vec<_>>(), [true, true, true]);
    assert_eq!(programme.activites.iter().filter(|it| it.nature == Nature::Portfolio).count(), 7);
    assert_eq!(programme.activites.iter().filter(|it| it.nature == Nature::Stage).count(), 2);
}

#[test]
#[cfg_attr(not(has_real_files), ignore = "wants the published programmes: TAPIS_REAL_DATA")]
fn sd_has_one_code_twice_and_the_right_one_is_linked() {
    let (_, imported) = programme_of(SD);
    let doubles = of_code(&imported.warnings, "code-duplique");
    assert_eq!(doubles.iter().map(|it| it.line).collect::<Vec<_>>(), [Some(229)]);
    assert_eq!(doubles[0].args[0], ("code", Arg::text("R1.01")));
    assert_eq!(doubles[0].args[3], ("ligne", Arg::Count(213)));
    let programme = &imported.programme;
    let (accueil, tableur) = (activite(programme, "r1-01"), activite(programme, "r1-01-2"));
    assert_eq!((accueil.libelle.as_str(), tableur.libelle.as_str()), ("Accueil", "Tableur et reporting"));
    let sae = activite(programme, "sae-1-01");
    assert!(sae.mobilise.contains(&tableur.id) && !sae.mobilise.contains(&accueil.id));
}

#[test]
#[cfg_attr(not(has_real_files), ignore = "wants the published programmes: TAPIS_REAL_DATA")]
fn mmi_is_whole() {
    let (files, imported) = programme_of(MMI);
    let programme = &imported.programme;
    assert_eq!(counts(programme), [5, 14, 84, 12, 36, 3, 6]);
    assert_eq!(pairs_read(programme), pairs_written(text(&files[1])));
    assert_eq!(links_read(programme), links_written(text(&files[1])));
    assert!(programme.activites.iter().all(|it| it.heures.is_empty() && it.semestre <= 2));
    assert_eq!(of_code(&imported.warnings, "niveau-pour-competence").len(), 5);
    assert!(programme.parcours.iter().all(|it| it.niveaux.len() == 12));
    let audit = activite(programme, "sae101");
    assert_eq!(audit.livrables.lines().count(), 6);
    assert!(audit.livrables.lines().all(|line| line.starts_with("- Audit")), "{}", audit.livrables);
    assert!(
        activite(programme, "sae102")
            .description
            .ends_with("d'un produit ou d’un service.\n\nCette SAÉ est à lier avec la SAE106.")
    );
    assert_eq!(activite(programme, "sae101").description.lines().count(), 1);
}

#[test]
#[cfg_attr(not(has_real_files), ignore = "wants the published programmes: TAPIS_REAL_DATA")]
fn gea_is_whole() {
    let (_, imported) = programme_of(GEA);
    let programme = &imported.programme;
    assert_eq!(counts(programme), [11, 25, 111, 0, 0, 4, 6]);
    assert!(of_code(&imported.warnings, "ac-duplique").is_empty(), "no parcours has a code twice");
    for parcours in &programme.parcours {
        assert_eq!(parcours.niveaux.len(), 13, "{}", parcours.code);
    }
    assert!(
        !programme.niveaux().any(|(_, niveau)| niveau.libelle.contains(['\n', '\t']) || niveau.libelle.contains("  "))
    );
}

/// Each parcours of GEA has a compétence 4 of its own, and they share their codes.
#[test]
#[cfg_attr(not(has_real_files), ignore = "wants the published programmes: TAPIS_REAL_DATA")]
fn gea_codes_mean_the_ac_of_the_parcours() {
    let competences = real(GEA[0]);
    for (parcours, competence) in
        [("GPRH", "Administrer"), ("GEMA", "Entreprendre"), ("CGPP", "Concevoir"), ("GCFF", "Produire")]
    {
        for code in ["AC4101", "AC24.01", "AC41.01", "ac 24.01", "AC24.01", &format!("AC24.01{parcours}")] {
            let formation = format!(
                r#"<referentiel_formation><semestre numero="3"><saes><sae code="SAÉ 3.01"><titre>Essai</titre>
                <acs><ac>{code}</ac></acs><liste_parcours><parcours>{parcours}</parcours></liste_parcours>
                </sae></saes></semestre></referentiel_formation>"#
            );
            let imported = read(&[competences.clone(), file("f.xml", &formation)]);
            let acs: Vec<_> = imported.programme.activites[0].acs().collect();
            assert_eq!(acs.len(), 1, "{code} in {parcours}");
            let (owner, niveau, _) = imported.programme.acs().find(|(_, _, ac)| ac.id == *acs[0]).unwrap();
            assert_eq!((owner.nom.as_str(), niveau.annee), (competence, 2), "{code} in {parcours}");
            assert!(of_code(&imported.warnings, "ac-ambigu").is_empty());
        }
    }
}

#[test]
#[cfg_attr(not(has_real_files), ignore = "wants the published programmes: TAPIS_REAL_DATA")]
fn the_second_file_into_the_first_is_both_at_once() {
    for names in [SD, MMI] {
        let (files, both) = programme_of(names);
        let first = read(&files[..1]);
        let (programme, warnings) = read_into(&first.programme, &files[1..]);
        assert_eq!(programme, both.programme);
        assert_eq!([first.warnings, warnings].concat(), both.warnings);
        let reversed: Vec<File> = files.iter().rev().cloned().collect();
        assert_eq!(read(&reversed), both);
        // Reading it all again changes nothing.
        let (edit, _) = orebut::read_into(&programme, &files).unwrap();
        assert!(edit.is_empty(), "{edit:?}");
    }
}

/// Wherever a download stops, the file is refused or is whole: never half a programme.
#[test]
#[cfg_attr(not(has_real_files), ignore = "wants the published programmes: TAPIS_REAL_DATA")]
fn truncated_files_are_refused() {
    for names in [SD, MMI, GEA] {
        let (files, _) = programme_of(names);
        for at in 0..files.len() {
            let end = text(&files[at]).trim_end().len();
            for cut in (0..end).step_by(1999).chain(end - 30..end) {
                let mut files = files.clone();
                files[at].1.truncate(cut);
                let error = orebut::read(&files).expect_err("truncated");
                sentences(error.code, &error.args);
            }
        }
    }
}

/// Files that lack an attribute somewhere are read or refused at a line, and break no invariant.
#[test]
#[cfg_attr(not(has_real_files), ignore = "wants the published programmes: TAPIS_REAL_DATA")]
fn files_with_an_attribute_less_break_nothing() {
    for names in [SD, MMI, GEA] {
        let (files, _) = programme_of(names);
        for at in 0..files.len() {
            let whole = text(&files[at]).to_owned();
            let starts: Vec<usize> = whole.match_indices("=\"").map(|(at, _)| at).collect();
            for start in starts.into_iter().step_by(41) {
                let name = whole[..start].rfind(char::is_whitespace).unwrap();
                let end = start + 2 + whole[start + 2..].find('"').unwrap() + 1;
                let mut files = files.clone();
                files[at].1 = [&whole[..name], &whole[end..]].concat().into_bytes();
                match orebut::read(&files) {
                    Ok(imported) => imported.programme.check_integrity().unwrap(),
                    Err(error) => assert!(error.line.is_some(), "{error}"),
                }
            }
        }
    }
}

/// A formation of one dialect against the compétences of the other: what cannot be tied is reported.
#[test]
#[cfg_attr(not(has_real_files), ignore = "wants the published programmes: TAPIS_REAL_DATA")]
fn dialects_that_are_mixed_break_nothing() {
    for names in [[SD[0], MMI[1]], [MMI[0], SD[1]], [GEA[0], SD[1]]] {
        let (_, imported) = programme_of(names);
        assert!(!of_code(&imported.warnings, "poids-inconnu").is_empty());
    }
}
