//! Files of other systems that are read and not written: ScoDoc, the RNCP, outlines, spreadsheets of CASE.

use std::path::PathBuf;

use rust_decimal::Decimal;
use serde_json::json;
use tapis::{
    edit,
    formats::{Imported, case, orebut, outline, registry::Format, rncp, scodoc},
    programme::{Id, Nature, NatureHeures, Profil, Programme},
};

use crate::{
    common::Desk,
    exchange::fixture::{files, write},
    generate, orebut_files,
};

fn text(name: &str, text: impl ToString) -> [(PathBuf, Vec<u8>); 1] {
    [(name.into(), text.to_string().into_bytes())]
}

fn guess(file: &(PathBuf, Vec<u8>)) -> &'static str {
    Format::guess(&file.0, &file.1).map_or("", |it| it.name)
}

fn spoken(read: Imported) -> (Programme, Vec<&'static str>) {
    read.programme.check_integrity().unwrap();
    read.warnings.iter().for_each(|it| drop(orebut_files::assert_speaks(it)));
    (read.programme, read.warnings.iter().map(|it| it.code).collect())
}

/// scodoc-referentiel-json
fn referentiel() -> serde_json::Value {
    json!({
        "dept_id": 5, "specialite": "ECR", "specialite_long": "Économie circulaire", "type_departement": "secondaire",
        "type_titre": "B.U.T.", "annexe": 30, "version_orebut": "2026-11-29 00:00:00", "scodoc_orig_filename": "x.xml",
        "competences": {
            "A": { "titre": "Réparer", "titre_long": "Réparer un objet", "couleur": "c4", "numero": 4, "id_orebut": "b",
                "situations": [], "composantes_essentielles": [],
                "niveaux": { "BUT2": { "libelle": "Réparer un objet simple", "annee": "BUT2", "ordre": 1,
                    "app_critiques": { "AC24.01": { "libelle": "Démonter & \"remonter\"" } } } } },
            "B": { "titre": "Observer", "titre_long": "Observer un gisement", "couleur": "c1", "numero": 1, "id_orebut": "a",
                "situations": [{ "libelle": "Déchèterie" }], "composantes_essentielles": [{ "libelle": "En documentant\n      ses mesures" }],
                "niveaux": { "BUT1": { "libelle": "Observer un gisement simple", "annee": "BUT1", "ordre": 1,
                    "app_critiques": { "AC11.01": { "libelle": "Peser" }, "AC11.02": { "libelle": "Trier" } } } } }
        },
        "parcours": { "REP": { "code": "REP", "numero": 0, "libelle": "Réparation", "annees": {
            "1": { "ordre": 1, "competences": { "Observer": { "niveau": 1, "id_orebut": "a" } } },
            "2": { "ordre": 2, "competences": { "Réparer": { "niveau": 1 } } } } } }
    })
}

#[test]
fn the_referentiel_of_scodoc_is_that_of_orebut() {
    let file = text("r.json", referentiel());
    assert_eq!(guess(&file[0]), "scodoc");
    let (programme, warnings) = spoken(scodoc::read(&file).unwrap());
    assert_eq!(warnings, [""; 0]);
    assert_eq!((programme.profil, programme.id.as_str()), (Profil::ButSecondaire, "but-ecr"));
    // In the order of the file, which may be another than that of the names.
    assert_eq!(programme.competences.iter().map(|it| it.nom.as_str()).collect::<Vec<_>>(), ["Réparer", "Observer"]);
    assert_eq!(programme.competences[1].composantes[0].libelle, "En documentant ses mesures");
    assert_eq!(programme.acs().next().unwrap().2.libelle, "Démonter & \"remonter\"");
    assert_eq!(programme.parcours[0].niveaux.iter().map(|it| it.annee).collect::<Vec<_>>(), [1, 2]);
    let everything = serde_json::to_string(&programme).unwrap();
    assert!(!everything.contains("x.xml") && !everything.contains("dept_id"));
    // What ORéBUT writes of it is read the same.
    let again = orebut::read(&files(write("orebut", &programme))).unwrap().programme;
    assert_eq!(again.acs().map(|it| it.2).collect::<Vec<_>>(), programme.acs().map(|it| it.2).collect::<Vec<_>>());
    assert_eq!(again.parcours, programme.parcours);
    let done = scodoc::complete(&programme, &file).unwrap();
    assert!(done.edit.is_empty(), "{:?}", done.edit);
}

#[test]
#[cfg_attr(not(has_real_files), ignore = "wants the published programmes: TAPIS_REAL_DATA")]
fn published_referentiels_of_scodoc_are_whole() {
    for (name, expected) in [
        ("scodoc-MMI-2021-referentiel.json", [5, 14, 75, 3, 15, 25]),
        ("scodoc-RT-2021-referentiel.json", [13, 29, 121, 5, 37, 54]),
    ] {
        let file = orebut_files::of_others(name);
        let (it, _) = spoken(scodoc::read(&[file]).unwrap());
        let situations = it.competences.iter().map(|it| it.situations.len()).sum::<usize>();
        let composantes = it.competences.iter().map(|it| it.composantes.len()).sum::<usize>();
        let counts =
            [it.competences.len(), it.niveaux().count(), it.acs().count(), it.parcours.len(), situations, composantes];
        assert_eq!(counts, expected, "{name}");
        // Each parcours develops what it names.
        assert!(it.parcours.iter().all(|it| it.niveaux.len() > 8), "{name}");
    }
}

/// scodoc-formation-xml
const FORMATION: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<formation acronyme="BUT ECR" titre="Économie circulaire" version="1" type_parcours="700" formation_code="FCOD9">
 <ue acronyme="UE11" titre="Observer" type="0" ue_code="UCOD1" reference="12" ects="6" semestre_idx="1" apc_niveau_libelle="Observer un gisement simple">
  <matiere titre="Sols" numero="1">
   <module code="R1.01" titre="Lire un sol" semestre_id="1" heures_cours="10.0" heures_td="12.0" heures_tp="8.0" coefficient="2.0" module_type="2" code_apogee="V1">
    <coefficients ue_reference="12" coef="7.0"/><coefficients ue_reference="99" coef="1.0"/>
    <app_critiques code="AC11.01" libelle="Peser"/>
   </module>
   <module code="SAE1.01" titre="Peser un flux" semestre_id="1" heures_cours="0.0" heures_td="4.0" heures_tp="-1" coefficient="3.0" module_type="3"/>
   <module code="M9" titre="Sans semestre" semestre_id="" heures_cours="2"/>
  </matiere>
 </ue>
 <ue acronyme="UE21" titre="Réparer" type="0" ue_code="UCOD2" semestre_idx="None"/>
</formation>"#;

#[test]
fn the_formation_of_scodoc_has_its_hours_and_weights() {
    let file = text("f.xml", FORMATION);
    assert_eq!(guess(&file[0]), "scodoc");
    let (programme, warnings) = spoken(scodoc::read(&file).unwrap());
    assert_eq!(
        warnings,
        ["scodoc-departement", "scodoc-matieres", "scodoc-acs", "scodoc-nombres", "scodoc-sans-semestre"]
    );
    let ue = programme.ues().next().unwrap().1;
    assert_eq!((ue.code.as_str(), ue.libelle.as_str(), ue.ects), ("UE11", "Observer", Some(Decimal::from(6))));
    let all: Vec<_> = programme.activites.iter().map(|it| (it.code.as_str(), it.nature, it.semestre)).collect();
    let expected = [("R1.01", Nature::Ressource, 1), ("SAE1.01", Nature::Sae, 1), ("M9", Nature::Ressource, 1)];
    assert_eq!(all, expected);
    let weights: Vec<_> = programme.activites.iter().map(|it| it.coefficients.get(&ue.id).copied()).collect();
    assert_eq!(weights, [Some(Decimal::from(7)), Some(Decimal::from(3)), None]);
    assert_eq!(programme.activites[0].code_apogee.as_deref(), Some("V1"));
    assert_eq!(programme.activites[1].heures.keys().collect::<Vec<_>>(), [&NatureHeures::Td]);
    // The same as JSON, and with the référentiel that it names.
    let formation = json!({ "acronyme": "BUT ECR", "titre": "Économie circulaire", "type_parcours": 700, "ue": [{
        "acronyme": "UE11", "titre": "Observer", "reference": 12, "ects": 6.0, "semestre_idx": 1, "apc_niveau_libelle": "Observer un gisement simple",
        "matiere": [{ "titre": "Sols", "module": [{
            "code": "R1.01", "titre": "Lire un sol", "semestre_id": 1, "heures_cours": 10.0, "module_type": 2,
            "coefficients": [{ "ue_reference": "12", "coef": 7.0 }], "app_critiques": [{ "code": "AC11.01" }] }] }] }] });
    let both = [text("f.json", formation), text("r.json", referentiel())].concat();
    assert_eq!(guess(&both[0]), "scodoc");
    let (programme, warnings) = spoken(scodoc::read(&both).unwrap());
    assert_eq!(warnings, ["scodoc-matieres"]);
    let ac = programme.acs().find(|it| it.2.code == "AC11.01").unwrap().2;
    assert!(programme.activites[0].travaille.contains(&ac.id));
    let ue =
        programme.ues().find(|(it, ue)| it.numero == 1 && programme.activites[0].coefficients.contains_key(&ue.id));
    assert_eq!(ue.unwrap().1.competences.iter().next(), Some(&programme.competences[1].id));
    assert!(scodoc::complete(&programme, &both).unwrap().edit.is_empty());
    // Codes are those of every BUT: modules of other names are another formation.
    let mut other = programme.clone();
    other.activites[0].libelle = "Cuisiner".into();
    assert_eq!(scodoc::complete(&other, &file).unwrap_err().code, "scodoc-autre");
}

#[test]
#[cfg_attr(not(has_real_files), ignore = "wants the published programmes: TAPIS_REAL_DATA")]
fn the_published_formation_of_scodoc_is_whole() {
    let file = orebut_files::of_others("scodoc-formation.xml");
    let text = String::from_utf8(file.1.clone()).unwrap();
    let counted = |attribute: &str| -> Decimal {
        let document = roxmltree::Document::parse(&text).unwrap();
        let modules = document.descendants().filter(|it| it.has_tag_name("module"));
        modules.filter_map(|it| it.attribute(attribute)?.parse::<Decimal>().ok()).sum()
    };
    let (it, _) = spoken(scodoc::read(&[file]).unwrap());
    assert_eq!((it.ues().count(), it.activites.len()), (10, 61));
    let hours = |kind| it.activites.iter().filter_map(|it| it.heures.get(&kind)).map(|it| it.total()).sum::<Decimal>();
    let kinds = [(NatureHeures::Cm, "heures_cours"), (NatureHeures::Td, "heures_td"), (NatureHeures::Tp, "heures_tp")];
    let all: Vec<Decimal> = kinds.iter().map(|it| hours(it.0)).collect();
    assert_eq!(all, kinds.map(|it| counted(it.1)));
    assert_eq!(all.iter().sum::<Decimal>(), Decimal::from(1784));
    let weights = it.activites.iter().flat_map(|it| it.coefficients.values()).sum::<Decimal>();
    assert_eq!(weights, counted("coefficient"));
}

#[test]
fn the_blocs_of_one_fiche_and_no_other() {
    let csv = "Numero_Fiche;Autre;Bloc_Competences_Code;Bloc_Competences_Libelle\n\
        RNCP35401;;RNCP35401BC01;Traiter  des données\nRNCP1;;RNCP1BC01;Cuisiner\nRNCP35401;;RNCP35401BC02;Analyser\n";
    let file = text("b.csv", csv);
    assert_eq!(guess(&file[0]), "rncp");
    let mut programme = generate::sample();
    programme.blocs.clear();
    programme.rncp = Some("RNCP 35401".into());
    let mut after = programme.clone();
    edit::apply(&mut after, rncp::complete(&programme, &file).unwrap().edit).unwrap();
    let blocs: Vec<_> = after.blocs.iter().map(|it| (it.code.as_str(), it.libelle.as_str())).collect();
    assert_eq!(blocs, [("RNCP35401BC01", "Traiter des données"), ("RNCP35401BC02", "Analyser")]);
    assert!(rncp::complete(&after, &file).unwrap().edit.is_empty());
    // Windows-1252, as the publisher once gave it.
    let old = csv.replace('é', "\u{1}").bytes().map(|it| if it == 1 { 0xe9 } else { it }).collect();
    assert!(rncp::complete(&after, &[("b.csv".into(), old)]).unwrap().edit.is_empty());
    assert_eq!(rncp::read(&file).unwrap_err().code, "rncp-plusieurs");
    programme.rncp = Some("RNCP7".into());
    assert_eq!(rncp::complete(&programme, &file).unwrap_err().code, "rncp-absente");
    programme.rncp = None;
    assert_eq!(rncp::complete(&programme, &file).unwrap_err().code, "rncp-sans-fiche");
}

#[test]
fn outlines_become_referentiels() {
    let markdown = "# Sols\n\nUn cadre.\n\n## Observer\n\n### Niveau 1 : Observer un site\n\n- **AC11.01** Décrire un sol\n- AC11.02 : Peser\n\n### Niveau 2\n\n- AC21.01 Dater\n\n## Réparer\n\n- AC12.01 Semer\n";
    let latex = "\\title{Sols}\n\\section{Observer}\n\\subsection{Niveau 1 : Observer un site}\n\\begin{itemize}\n\\item AC11.01 Décrire un sol\n\\item[AC11.02] Peser\n\\end{itemize}\n\
        \\subsection{Niveau 2}\n\\begin{itemize}\n\\item AC21.01 Dater\n\\end{itemize}\n\\section{Réparer}\n\\begin{itemize}\n\\item AC12.01 Semer\n\\end{itemize}\n";
    for (name, content) in [("s.md", markdown), ("s.tex", latex)] {
        let file = text(name, content);
        assert_eq!(guess(&file[0]), "plan", "{name}");
        let (programme, warnings) = spoken(outline::read(&file).unwrap());
        assert_eq!(programme.intitule, "Sols", "{name}");
        let acs: Vec<_> = programme
            .acs()
            .map(|(c, n, ac)| (c.nom.as_str(), n.annee, ac.code.as_str(), ac.libelle.as_str()))
            .collect();
        assert_eq!(
            acs,
            [
                ("Observer", 1, "AC11.01", "Décrire un sol"),
                ("Observer", 1, "AC11.02", "Peser"),
                ("Observer", 2, "AC21.01", "Dater"),
                ("Réparer", 1, "AC12.01", "Semer"),
            ],
            "{name}"
        );
        assert_eq!(warnings, ["cadre-sans-niveau"], "{name}");
    }
    // A text that names no AC is none.
    assert_eq!(guess(&text("a.md", "# Observer\n\n## Décrire un sol\n")[0]), "");
    assert_eq!(outline::read(&text("a.md", "rien")).unwrap_err().code, "plan-sans-titres");
}

#[test]
fn spreadsheets_of_case_are_packages() {
    let csv = "Identifier,fullStatement,Human Coding Scheme,sequenceNumber,Abbreviated Statement,Is Child Of,IsRelatedTo\n\
        c,Observer un site,C1,1,,,\nn,Débuter,N1,1,,C1,\na2,Peser,AC11.02,2,,n,\na1,Décrire,AC11.01,1,,N1,http://x.invalid\n";
    let file = text("Sols.csv", csv);
    assert_eq!(guess(&file[0]), "case");
    let (programme, warnings) = spoken(case::read(&file).unwrap());
    let acs: Vec<_> =
        programme.acs().map(|(c, n, ac)| (c.nom.as_str(), n.libelle.as_str(), ac.code.as_str())).collect();
    assert_eq!(acs, [("Observer un site", "Débuter", "AC11.01"), ("Observer un site", "Débuter", "AC11.02")]);
    assert_eq!((programme.intitule.as_str(), warnings), ("Sols", vec!["case-non-repris"]));
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheets: [(&str, &[&[&str]]); 3] = [
        ("CF Doc", &[&["identifier", "creator", "title"], &["d", "Somebody", "Cadre du sol"]]),
        (
            "CF Item",
            &[
                &[
                    "identifier",
                    "fullStatement",
                    "humanCodingScheme",
                    "smartLevel",
                    "listEnumeration",
                    "abbreviatedStatement",
                ],
                &["a", "Décrire", "AC11.01", "1.1.1", "", ""],
                &["c", "Observer un site", "C1", "1", "", "Observer"],
                &["n", "Débuter", "N1", "1.1", "", ""],
            ],
        ),
        (
            "CF Association",
            &[
                &["identifier", "originNodeURI", "originNodeIdentifier", "x", "associationType"],
                &["t", "", "a", "", "exactMatchOf"],
            ],
        ),
    ];
    for (name, rows) in sheets {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        for (row, cells) in (0..).zip(rows) {
            sheet.write_row(row, 0, cells.iter().copied()).unwrap();
        }
    }
    let file = [(PathBuf::from("x.xlsx"), book.save_to_buffer().unwrap())];
    assert_eq!(guess(&file[0]), "case");
    let (programme, warnings) = spoken(case::read(&file).unwrap());
    let acs: Vec<_> =
        programme.acs().map(|(c, n, ac)| (c.nom.as_str(), n.libelle.as_str(), ac.code.as_str())).collect();
    assert_eq!(acs, [("Observer", "Débuter", "AC11.01")]);
    assert_eq!((programme.intitule.as_str(), warnings), ("Cadre du sol", vec!["case-non-repris"]));
    assert!(!serde_json::to_string(&programme).unwrap().contains("Somebody"));
}

#[test]
#[cfg_attr(not(has_real_files), ignore = "wants the published programmes: TAPIS_REAL_DATA")]
fn samples_of_opensalt_are_whole() {
    let (csv, package) =
        (orebut_files::of_others("opensalt-sample-case.csv"), orebut_files::of_others("opensalt-sample.json"));
    let rows = csv::Reader::from_reader(&csv.1[..]).into_records().map(Result::unwrap).collect::<Vec<_>>();
    let parents: std::collections::HashSet<&str> = rows.iter().map(|it| &it[7]).collect();
    let leaves =
        rows.iter().filter(|it| !it[7].is_empty() && !parents.contains(&it[2]) && !parents.contains(&it[0])).count();
    assert_eq!(guess(&csv), "case");
    assert_eq!(spoken(case::read(std::slice::from_ref(&csv)).unwrap()).0.acs().count(), leaves);
    let (programme, warnings) = spoken(case::read(&[package]).unwrap());
    let everything = serde_json::to_string(&programme).unwrap();
    assert!(programme.acs().count() > 4 && warnings.contains(&"case-non-repris"), "{everything}");
}

#[test]
fn what_is_not_read_is_named() {
    let desk = Desk::new();
    desk.write("a.xml", "<?xml version='1.0'?><CDM xmlns='http://cdm-fr.fr/2011/CDM'><orgUnit/></CDM>");
    desk.write("b.xml", "<lheo xmlns='http://www.lheo.org/2.3'><offres/></lheo>");
    assert!(desk.tapis("import a.xml").refused().contains("CDM-fr"));
    assert!(desk.tapis("import b.xml").refused().contains("LHEO"));
}

#[test]
fn a_matrix_that_nobody_touched_changes_nothing() {
    for programme in
        [generate::sample(), toml::from_str(&std::fs::read_to_string(crate::common::sample()).unwrap()).unwrap()]
    {
        let programme: Programme = programme;
        let complete = Format::named("mahara").unwrap().complete.unwrap();
        let done = complete(&programme, &files(write("mahara", &programme))).unwrap();
        assert!(done.edit.is_empty(), "{:?}", done.edit);
        let mut other = programme.clone();
        other.id = Id::from_label("autre");
        other.intitule = "Autre".into();
        let done = complete(&programme, &files(write("mahara", &other))).unwrap();
        assert_eq!((done.edit.is_empty(), done.warnings.first().map(|it| it.code)), (true, Some("cadre-copie")));
    }
}
