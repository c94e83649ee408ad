//! What is odd in a file of ORéBUT is reported where it stands; what is broken is refused.

use crate::orebut_files::*;
use tapis::{
    edit,
    formats::{
        Imported, Warning,
        orebut::{self, Kind},
    },
    programme::{Kind as Of, Target, Volume},
};

/// Two parcours that share « Lire » and each have a compétence 2.
const COMPETENCES: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<referentiel_competence specialite="ZZ" specialite_long="Essai" type="B.U.T." type_departement="secondaire">
  <competences>
    <competence nom_court="Lire" numero="1" libelle_long="Lire le monde" couleur="c1" id="aa">
      <niveaux>
        <niveau ordre="1" libelle="N1" annee="BUT1"><acs><ac code="AC11.01">A</ac><ac code="AC11.02">B</ac></acs></niveau>
      </niveaux>
    </competence>
    <competence nom_court="Écrire" numero="2" couleur="c2" id="bb">
      <niveaux><niveau ordre="1" libelle="N1"><acs><ac code="AC22.01">C</ac></acs></niveau></niveaux>
    </competence>
    <competence nom_court="Peindre" numero="2" couleur="c3" id="cc">
      <niveaux><niveau ordre="1" libelle="N1"><acs><ac code="AC22.01">D</ac></acs></niveau></niveaux>
    </competence>
  </competences>
  <parcours>
    <parcour numero="1" libelle="Lettres" code="LET">
      <annee ordre="1"><competence niveau="1" id="aa"/></annee>
      <annee ordre="2"><competence niveau="1" id="bb"/></annee>
    </parcour>
    <parcour numero="2" libelle="Arts" code="ART">
      <annee ordre="1"><competence niveau="1" id="aa"/></annee>
      <annee ordre="2"><competence niveau="1" id="cc"/></annee>
    </parcour>
  </parcours>
</referentiel_competence>"#;

/// A formation whose semestre `numero` holds these SAÉ and ressources; the first of them is on line 2.
fn formation(numero: u8, saes: &str, ressources: &str) -> String {
    format!(
        "<referentiel_formation><semestre numero=\"{numero}\"><saes>\n{saes}</saes>\
         <ressources>{ressources}</ressources></semestre></referentiel_formation>"
    )
}

fn import(formation: &str) -> Imported {
    read(&[file("c.xml", COMPETENCES), file("f.xml", formation)])
}

/// The one warning of reading `formation`: its code and its line.
#[track_caller]
fn odd(formation: &str) -> (&'static str, usize) {
    let warnings = import(formation).warnings;
    assert_eq!(warnings.len(), 1, "{warnings:?}");
    assert_speaks(&warnings[0]);
    (warnings[0].code, warnings[0].line.unwrap())
}

#[test]
fn a_clean_pair_has_no_warning() {
    let sae = r#"<sae code="SAE 1.01" heuresPtut="12,5"><titre>T</titre><acs><ac>AC11.01</ac></acs>
        <competences><competence coefficient="1.5" nom="Lire"/></competences>
        <ressources><ressource>R1.01</ressource></ressources></sae>"#;
    let ressource = r#"<ressource code="R1.01"><titre>R</titre><acs><ac>AC11.02</ac></acs>
        <saes><sae>SAÉ 1.01</sae></saes></ressource>"#;
    let imported = import(&formation(1, sae, ressource));
    assert_eq!(imported.warnings, []);
    let sae = &imported.programme.activites[0];
    assert_eq!(sae.mobilise.first().unwrap().as_str(), "r1-01");
    assert_eq!(sae.coefficients.first_key_value().unwrap().0.as_str(), "ue1-1");
    assert_eq!(sae.heures.values().map(Volume::total).sum::<rust_decimal::Decimal>().to_string(), "12.5");
}

#[test]
fn oddities_are_reported_with_their_line() {
    let sae = |inside: &str| formation(3, &format!("<sae code=\"SAÉ 3.01\"><titre>T</titre>\n{inside}</sae>"), "");
    assert_eq!(odd(&sae("<acs><ac>AC99.01</ac></acs>")), ("ac-inconnu", 3));
    assert_eq!(odd(&sae("<acs><ac>AC22.01</ac></acs>")), ("ac-ambigu", 3));
    assert_eq!(odd(&sae("<acs><ac>AC11.01</ac>\n<ac>AC 11.01</ac></acs>")), ("ac-repete", 4));
    assert_eq!(odd(&sae("<ressources>\n<ressource>R9</ressource></ressources>")), ("activite-inconnue", 4));
    assert_eq!(odd(&sae("<prerequis><sae>S9</sae></prerequis>")), ("activite-inconnue", 3));
    assert_eq!(odd(&sae("<liste_parcours><parcours>XX</parcours></liste_parcours>")), ("parcours-inconnu", 3));
    assert_eq!(odd(&sae("<remarque>?</remarque>")), ("element-inattendu", 3));
    assert_eq!(odd(&sae("<description>a <code>b</code></description>")), ("element-inattendu", 3));
    let weighing =
        |nom: &str| sae(&format!("<competences><competence coefficient=\"1\" nom=\"{nom}\"/></competences>"));
    assert_eq!(odd(&weighing("Chanter")), ("poids-inconnu", 3));
    assert_eq!(odd(&weighing("ecrire")), ("poids-autrement", 3));
    assert_eq!(odd(&weighing("Lire")), ("ue-hors-annee", 3));
    let twice = "<competences><competence coefficient=\"1\" nom=\"Peindre\"/>\n\
                 <competence coefficient=\"2\" nom=\"Peindre\"/></competences>";
    assert_eq!(odd(&sae(twice)), ("competence-repetee", 4));
    assert_eq!(odd(&formation(3, "<sae code=\"S\" teinte=\"bleu\"/>", "")), ("attribut-inattendu", 2));
    let double = "<sae code=\"S\"><titre>A</titre></sae>\n<sae code=\"S\"><titre>B</titre></sae>";
    assert_eq!(odd(&formation(3, double, "")), ("code-duplique", 3));
    let one_sided = "<sae code=\"S\"><ressources>\n<ressource>R1</ressource></ressources></sae>";
    assert_eq!(odd(&formation(3, one_sided, "<ressource code=\"R1\"/>")), ("lien-unilateral", 3));
}

#[test]
fn oddities_of_the_referentiel_are_reported_with_their_line() {
    let odd = |from: &str, to: &str| -> Vec<(&'static str, usize)> {
        assert!(COMPETENCES.contains(from), "{from}");
        let warnings: Vec<Warning> = read(&[file("c.xml", &COMPETENCES.replacen(from, to, 1))]).warnings;
        warnings.iter().for_each(|it| drop(assert_speaks(it)));
        warnings.iter().map(|it| (it.code, it.line.unwrap())).collect()
    };
    assert_eq!(odd(" type_departement=\"secondaire\"", ""), [("departement-inconnu", 2)]);
    assert_eq!(odd("AC11.02", "AC11.01"), [("ac-duplique", 6)]);
    assert_eq!(odd("couleur=\"c3\"", "couleur=\"c9\""), [("couleur-inconnue", 12)]);
    assert_eq!(odd("code=\"ART\"", "code=\"LET\""), [("parcours-duplique", 21)]);
    assert_eq!(
        odd("<competence niveau=\"1\" id=\"aa\"/>", "<niveau niveau=\"1\" nom=\"Lire\"/>"),
        [("niveau-pour-competence", 18)]
    );
    let lost = ("niveau-sans-parcours", 10);
    assert_eq!(odd("niveau=\"1\" id=\"bb\"", "niveau=\"2\" id=\"bb\""), [("niveau-inconnu", 19), lost]);
    assert_eq!(odd("niveau=\"1\" id=\"bb\"", "niveau=\"1\" nom=\"Rire\""), [("competence-inconnue", 19), lost]);
    assert_eq!(odd("niveau=\"1\" id=\"bb\"", "niveau=\"1\" nom=\"ECRIRE\""), [("competence-autrement", 19)]);
}

#[test]
fn codes_that_two_ac_share_are_told_apart_by_parcours_then_by_competence() {
    let sae = |more: &str| {
        let sae = format!("<sae code=\"S\"><acs><ac>AC22.01</ac></acs>{more}</sae>");
        let programme = import(&formation(3, &sae, "")).programme;
        programme.activites[0].acs().map(|ac| programme.get(ac).unwrap().libelle.clone()).collect::<Vec<_>>()
    };
    assert_eq!(sae("<liste_parcours><parcours>let</parcours></liste_parcours>"), ["C"]);
    assert_eq!(sae("<liste_parcours><parcours>ART</parcours></liste_parcours>"), ["D"]);
    assert_eq!(sae("<competences><competence coefficient=\"0\" nom=\"Peindre\"/></competences>"), ["D"]);
    assert_eq!(sae(""), ["C", "D"]);
}

#[test]
fn broken_files_are_refused_where_they_break() {
    let competences = |from: &str, to: &str| {
        assert!(COMPETENCES.contains(from), "{from}");
        let error = refused(&[file("c.xml", &COMPETENCES.replacen(from, to, 1))]);
        (error.code, error.line)
    };
    assert_eq!(competences(" specialite=\"ZZ\"", ""), ("attribut-manquant", Some(2)));
    assert_eq!(competences("numero=\"1\"", "numero=\"un\""), ("nombre-hors-bornes", Some(4)));
    assert_eq!(competences("numero=\"1\"", "numero=\"0\""), ("nombre-hors-bornes", Some(4)));
    assert_eq!(competences("annee=\"BUT1\"", "annee=\"BUT7\""), ("nombre-hors-bornes", Some(6)));
    assert_eq!(competences("</competences>", ""), ("xml-balises", Some(26)));
    let formation = |sae: &str| {
        let error = refused(&[file("c.xml", COMPETENCES), file("f.xml", &formation(3, sae, ""))]);
        (error.code, error.line)
    };
    assert_eq!(formation("<sae/>"), ("attribut-manquant", Some(2)));
    let weight = |value: &str| {
        format!("<sae code=\"S\">\n<competences><competence coefficient=\"{value}\" nom=\"Lire\"/></competences></sae>")
    };
    assert_eq!(formation(&weight("abc")), ("nombre-invalide", Some(3)));
    assert_eq!(formation(&weight("-1")), ("nombre-invalide", Some(3)));
    assert_eq!(formation(&weight("")), ("attribut-manquant", Some(3)));
    assert_eq!(formation("<sae code=\"S\" heuresTP=\"beaucoup\"/>"), ("nombre-invalide", Some(2)));
    assert_eq!(formation("<sae code=\"S\">&nbsp;</sae>"), ("xml-entite", Some(2)));
}

#[test]
fn files_that_do_not_go_together_are_refused() {
    let (c, f) = (file("c.xml", COMPETENCES), file("f.xml", &formation(1, "", "")));
    let code = |files: &[File]| refused(files).code;
    assert_eq!(code(&[]), "aucun-fichier");
    assert_eq!(code(std::slice::from_ref(&f)), "formation-seule");
    assert_eq!(code(&[c.clone(), c.clone()]), "deux-referentiels");
    assert_eq!(code(&[f.clone(), c.clone(), f.clone()]), "deux-formations");
    assert_eq!(code(&[c.clone(), file("p.svg", "<svg/>")]), "xml-autre-racine");
    assert_eq!(code(&[(f.0.clone(), b"\xff\xd8\xff\xe0JFIF".to_vec())]), "xml-absent");
    assert_eq!(code(&[file("empty.xml", "")]), "xml-absent");
    let other = file("c.xml", &COMPETENCES.replace("\"ZZ\"", "\"YY\""));
    let error = orebut::read_into(&read(&[c]).programme, &[other]).unwrap_err();
    sentences(error.code, &error.args);
    assert_eq!(error.code, "autre-specialite");
}

#[test]
fn the_root_tells_which_file_it_is() {
    assert_eq!(orebut::detect(COMPETENCES.as_bytes()), Some(Kind::Competences));
    assert_eq!(orebut::detect(b"<referentiel_formation>"), Some(Kind::Formation));
    assert_eq!(orebut::detect(b"<svg/>"), None);
    assert_eq!(orebut::detect(b"\xff\xd8\xff"), None);
}

#[test]
fn importing_again_keeps_what_the_team_did() {
    let files = [
        file("c.xml", COMPETENCES),
        file("f.xml", &formation(1, "<sae code=\"S\"><titre>T</titre><acs><ac>AC11.01</ac></acs></sae>", "")),
    ];
    let mut programme = read(&files).programme;
    let sae = Target::new(Of::Activite, "s");
    for edit in [
        edit::member(&programme, &sae, "evalue", "ac11-02", true),
        edit::set(&programme, &sae, edit::Path::field("description"), "Ce que l’équipe a écrit"),
        edit::set(&programme, &sae, edit::Path::field("libelle"), "Un autre titre"),
    ] {
        edit::apply(&mut programme, edit.unwrap()).unwrap();
    }
    let (again, _) = read_into(&programme, &files);
    let sae = activite(&again, "s");
    assert_eq!((sae.libelle.as_str(), sae.description.as_str()), ("T", "Ce que l’équipe a écrit"));
    assert_eq!(sae.evalue.len(), 2);
    assert_eq!(again.activites.len(), 1);
    assert_eq!(again.acs().count(), 4);
}

#[test]
fn a_ressource_may_name_a_sae_that_only_the_programme_has() {
    let first = formation(1, "<sae code=\"SAÉ 1.01\"><titre>T</titre></sae>", "");
    let second = formation(1, "", "<ressource code=\"R1.01\"><saes><sae>SAE101</sae></saes></ressource>");
    let (programme, warnings) = read_into(&import(&first).programme, &[file("s.xml", &second)]);
    assert_eq!(warnings, []);
    assert_eq!(programme.activites.len(), 2);
    assert_eq!(activite(&programme, "sae-1-01").mobilise.first().unwrap().as_str(), "r1-01");
}

#[test]
fn names_that_nothing_tells_apart_mean_all_that_bear_them() {
    // Both compétences of number 2 get one name, and the parcours say no identifier.
    let same = COMPETENCES.replace("\"Peindre\"", "\"Écrire\"").replace("id=\"cc\"/>", "nom=\"Écrire\"/>");
    let sae = "<sae code=\"S\"><competences><competence coefficient=\"1\" nom=\"Écrire\"/></competences>\
               <ressources><ressource>R</ressource></ressources></sae>";
    let twins = "<ressource code=\"R\"/>\n<ressource code=\"R\"/>";
    let imported = read(&[file("c.xml", &same), file("f.xml", &formation(3, sae, twins))]);
    let codes: Vec<&str> = imported.warnings.iter().map(|it| it.code).collect();
    assert_eq!(
        codes,
        [
            "competence-ambigue",
            "ac-duplique",
            "code-duplique",
            "poids-ambigu",
            "lien-ambigu",
            "lien-unilateral",
            "lien-unilateral"
        ]
    );
    imported.warnings.iter().for_each(|it| drop(assert_speaks(it)));
    let sae = activite(&imported.programme, "s");
    assert_eq!((sae.coefficients.len(), sae.mobilise.len()), (2, 2));
}

#[test]
fn every_way_to_be_no_xml_has_its_sentence() {
    let broken: [(&[u8], &str); 10] = [
        (b"%PDF-1.7", "xml-absent"),
        (b"<referentiel_formation><semestre", "xml-tronque"),
        (b"<referentiel_formation>< </referentiel_formation>", "xml-mal-forme"),
        (b"<referentiel_formation></x></referentiel_formation>", "xml-balises"),
        (b"<referentiel_formation>&eacute;</referentiel_formation>", "xml-entite"),
        (b"<referentiel_formation>R & D</referentiel_formation>", "xml-esperluette"),
        (b"<referentiel_formation a='1' a='2'></referentiel_formation>", "xml-attribut-double"),
        (b"<!DOCTYPE x><referentiel_formation/>", "xml-dtd"),
        (b"<?xml version='1.0' encoding='x'?><referentiel_formation/>", "xml-encodage-inconnu"),
        (b"<referentiel_formation>\xe9</referentiel_formation>", "xml-encodage-faux"),
    ];
    for (bytes, code) in broken {
        let formation = ("f.xml".into(), bytes.to_vec());
        assert_eq!(refused(&[file("c.xml", COMPETENCES), formation]).code, code);
    }
    let huge = "<referentiel_formation>".to_owned() + &"<x/>".repeat(600_000) + "</referentiel_formation>";
    assert_eq!(refused(&[file("c.xml", COMPETENCES), file("f.xml", &huge)]).code, "xml-trop-gros");
}
