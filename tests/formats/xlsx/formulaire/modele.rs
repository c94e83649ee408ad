//! A programme whose figures are all different, and forms to fill with it.

use rust_decimal::Decimal;
use rust_xlsxwriter::{Format, Note, Workbook};
use tapis::programme::{
    Activite, Evaluation, Id, Nature, NatureEvaluation, NatureHeures, Parcours, Profil, Programme, Semestre, Ue, Volume,
};

use crate::xlsx::fixture::id;

fn ue(semestre: u8, rank: i64) -> Ue {
    Ue {
        id: id(&format!("ue-{semestre}-{rank}")),
        code: format!("UE{semestre}.{rank}"),
        libelle: format!("Bloc {semestre}-{rank}"),
        ects: Some(Decimal::from(10 * i64::from(semestre) + rank)),
        code_apogee: None,
        choix: None,
        competences: Default::default(),
        parcours: Default::default(),
    }
}

/// Two semestres of three and of one UE; an activité of one parcours, ressources and SAÉ.
pub(super) fn programme() -> Programme {
    let mut programme = Programme::new(id("licence-x"), Profil::Licence, "Études essentielles");
    for code in ["P", "Q"] {
        programme.parcours.push(Parcours { code: code.into(), libelle: format!("Voie {code}"), ..parcours(code) });
    }
    for (numero, ues) in [(1u8, 3), (2, 1)] {
        let ues = (1..=ues).map(|rank| ue(numero, rank)).collect();
        let id = id(&format!("s{numero}"));
        programme.semestres.push(Semestre { id, numero, libelle: None, semaines: None, code_apogee: None, ues });
    }
    for (rank, (nature, code, semestre)) in (1i64..).zip([
        (Nature::Ressource, "R1.01", 1u8),
        (Nature::Ressource, "R1.02", 1),
        (Nature::Sae, "S1.01", 1),
        (Nature::Ressource, "R2.01", 2),
    ]) {
        let mut activite = Activite::new(id(code), nature, code, semestre, format!("Sur {code}"));
        let hours = |hours: i64| Volume::Global(Decimal::from(hours));
        activite.heures.insert(NatureHeures::Cm, hours(100 * rank));
        activite.heures.insert(NatureHeures::Tp, hours(rank));
        for ue in programme.semestres[usize::from(semestre) - 1].ues.iter().take(2) {
            activite
                .coefficients
                .insert(ue.id.clone(), Decimal::from(rank + ue.ects.map_or(0, |it| it.mantissa() as i64)));
        }
        for (nature, poids) in [(NatureEvaluation::Ecrit, 3), (NatureEvaluation::Oral, 1)] {
            let id = id(&format!("{code}-{}", nature.name()));
            let poids = Some(Decimal::from(poids));
            activite.evaluations.push(evaluation(id, nature, poids));
        }
        if code == "R1.02" {
            activite.parcours.insert(programme.parcours[0].id.clone());
        }
        programme.activites.push(activite);
    }
    programme
}

fn parcours(code: &str) -> Parcours {
    toml::from_str(&format!("id = \"{}\"\ncode = \"\"\nlibelle = \"\"", code.to_lowercase())).unwrap()
}

fn evaluation(id: Id<Evaluation>, nature: NatureEvaluation, poids: Option<Decimal>) -> Evaluation {
    let text = format!("id = \"{id}\"\nnature = \"{}\"", nature.name());
    Evaluation { poids, ..toml::from_str(&text).unwrap() }
}

/// A form with everything that can be left in it: examples at its head, in its table and under it, another sheet, a
/// foot, a note.
pub(super) fn form() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("Maquette").unwrap();
    let percent = Format::new().set_num_format("0%");
    sheet.write(0, 0, "MAQUETTE").unwrap();
    sheet.write(1, 0, "Mention :").unwrap().write(1, 1, "Droit des affaires").unwrap();
    sheet.write(2, 0, "Parcours").unwrap().write(2, 1, "Contentieux").unwrap();
    sheet.write(3, 0, "Année universitaire 2021-2022").unwrap();
    sheet.write(4, 0, "Semestre").unwrap();
    sheet.write_row(6, 0, ["Code", "Intitulé", "CM", "TP", "Écrit", "Oral", "Remarque", "UE 1", "UE 2"]).unwrap();
    sheet.write_row(7, 0, ["EX1", "Exemple", "", "", "", "", "à revoir"]).unwrap();
    for column in [4, 5] {
        sheet.write_blank(7, column, &percent).unwrap().write_blank(8, column, &percent).unwrap();
    }
    for column in [0, 1, 2, 3, 6, 7, 8] {
        sheet.write_blank(8, column, &Format::new().set_bold()).unwrap();
    }
    sheet.write(9, 0, "Total").unwrap();
    for (column, letter) in [(2, 'C'), (3, 'D'), (7, 'H'), (8, 'I')] {
        sheet.write_formula(9, column, format!("SUM({letter}8:{letter}9)").as_str()).unwrap();
    }
    sheet.write(10, 0, "ECTS").unwrap();
    sheet.write(12, 0, "Vu le conseil du").unwrap().write(12, 1, 44_000).unwrap();
    sheet.insert_note(0, 0, &Note::new("Rempli par le service").set_author("")).unwrap();
    sheet.set_footer("&LAccréditation 2018-2022&C&P");
    let other = workbook.add_worksheet().set_name("Annexe").unwrap();
    other.write(0, 0, "Master de Reims").unwrap().write_formula(1, 0, "Maquette!C10").unwrap();
    workbook.save_to_buffer().unwrap()
}

/// The mapping that leaves nothing of it.
pub(super) const MAPPING: &str = r#"
feuille = "Maquette"
par_fichier = ["parcours"]
par_feuille = ["semestre"]
nom_feuille = "S{semestre-numero}"
vider = ["G8", "B13"]
garder = ["dessins"]

[valeurs]
annee_universitaire = "2026-2027"

[cellules]
B2 = "intitule"
B3 = "parcours"
A4 = { texte = "Année universitaire {annee_universitaire}" }
B5 = "semestre"

[pied]
gauche = "{intitule}{, |rncp}"
droite = "{page}/{pages}"

[tableau]
premiere_ligne = 8
lignes_prevues = 2
ligne = "ressources-puis-sae"

[tableau.colonnes]
A = "code"
B = "libelle"
C = "heures-cm"
D = "heures-tp"
E = "part-ecrit"
F = { champ = "part", evaluation = "oral" }

[[tableau.repetitions]]
pour = "ue"
modele = "H"
prevues = 2
colonnes = { H = "coefficient" }

[tableau.repetitions.cellules]
H7 = { texte = "{ue-code} {ue-libelle}" }
H11 = "ue-ects"
H12 = { champ = "coefficient", nature = "sae" }
H13 = { formule = "H12/H10" }

[feuilles.Annexe]
vider = ["A1"]
"#;
