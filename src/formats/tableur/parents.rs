//! Maquettes of which each row names its parent by a code, as the form from which Pégase is filled does: diploma, year,
//! semestre, UE, choice, EC. They are laid out anew as a table of activités under their UE.

use std::collections::{BTreeMap, HashMap};

use rust_xlsxwriter::utility::column_number_to_name;

use super::{
    column::Champ,
    grid::Page,
    mapping::Table,
    words::{nu, semestre, semestre_in_name, ue_en_tete},
};
use crate::{
    code,
    formats::{Warning, reading::sheet::CellValue},
    i18n::Arg,
    programme::spelling,
};

/// What tells such a maquette.
pub(super) const HEADS: [&str; 3] = ["Type objet", "Code objet", "Code parent"];
/// The heads are looked for among so many rows.
const HEAD_ROWS: usize = 20;
/// So many parents are gone up at most.
const DEPTH: usize = 12;

/// A maquette laid out by rows.
pub(super) struct Laid {
    pub rows: BTreeMap<u32, BTreeMap<u16, CellValue>>,
    pub table: Table,
    pub intitule: Option<String>,
    pub remarks: Vec<Warning>,
}

/// Where the columns of the form stand.
struct Columns {
    entete: u32,
    kind: u16,
    code: u16,
    parent: u16,
    libelle: Option<u16>,
    ects: Option<u16>,
    nature: Option<u16>,
}

impl Columns {
    fn find(page: &Page) -> Option<Self> {
        page.feuille.rows.iter().take(HEAD_ROWS).find_map(|(row, cells)| {
            let heads: Vec<(u16, String)> = cells.iter().map(|(at, it)| (*at, nu(&it.text()))).collect();
            let at =
                |names: &[&str]| heads.iter().find(|(_, it)| names.iter().any(|name| nu(name) == *it)).map(|it| it.0);
            Some(Self {
                entete: row + 1,
                kind: at(&["type objet", "type", "objet type"])?,
                code: at(&["code objet", "code"])?,
                parent: at(&["code parent", "parent", "code objet parent", "code pere"])?,
                libelle: at(&["libelle", "intitule", "libelle court", "libelle objet"]),
                ects: at(&["ects objet", "ects", "credit ects", "credit"]),
                nature: at(&["nature objet", "nature"]),
            })
        })
    }
}

/// A row of the form.
struct Objet {
    row: u32,
    kind: String,
    code: String,
    parent: String,
    libelle: String,
    nature: String,
    ects: Option<CellValue>,
}

/// The maquette laid out by rows; None when it has not that form.
pub(super) fn laid_out(page: &Page) -> Option<Laid> {
    let columns = Columns::find(page)?;
    let text = |row: u32, at: Option<u16>| at.map(|at| page.text(row, at)).unwrap_or_default();
    let objets: Vec<Objet> = page
        .feuille
        .rows
        .range(columns.entete..)
        .filter(|(row, _)| !page.feuille.hidden.rows.contains(row))
        .map(|(row, cells)| Objet {
            row: *row,
            kind: nu(&text(*row, Some(columns.kind))),
            code: text(*row, Some(columns.code)),
            parent: text(*row, Some(columns.parent)),
            libelle: text(*row, columns.libelle),
            nature: text(*row, columns.nature),
            ects: columns.ects.and_then(|it| cells.get(&it).cloned()),
        })
        .collect();
    let by_code: HashMap<_, &Objet> = objets.iter().rev().map(|it| (spelling(&it.code), it)).collect();
    let parent = |it: &Objet| by_code.get(&spelling(&it.parent)).copied().filter(|_| !it.parent.is_empty());
    let above = |it: &Objet, is: &dyn Fn(&Objet) -> bool| -> Option<usize> {
        let mut at = parent(it);
        for _ in 0..DEPTH {
            match at {
                Some(found) if is(found) => return objets.iter().position(|it| std::ptr::eq(it, found)),
                Some(found) => at = parent(found),
                None => break,
            }
        }
        None
    };
    let is_ue = |it: &Objet| it.kind.split(' ').next() == Some("ue") || it.kind.starts_with("unite enseignement");
    let is_semestre = |it: &Objet| it.kind.starts_with("semestre") || it.kind.starts_with("periode");
    let is_activite = |it: &Objet| {
        let first = it.kind.split(' ').next().unwrap_or_default();
        matches!(
            first,
            "ec" | "ecue"
                | "matiere"
                | "module"
                | "cour"
                | "enseignement"
                | "element"
                | "sae"
                | "ressource"
                | "stage"
                | "portfolio"
        )
    };
    // What has neither is another table with a column of parents.
    if !objets.iter().any(|it| is_ue(it) && above(it, &is_semestre).is_some()) || !objets.iter().any(is_activite) {
        return None;
    }
    let number = |it: &Objet| {
        let names = [&it.nature, &it.libelle, &it.code];
        names.into_iter().find_map(|it| semestre(it).or_else(|| semestre_in_name(it)))
    };
    let last = page.feuille.rows.values().filter_map(|it| it.keys().next_back()).max().copied().unwrap_or_default();
    let columns_of = |champ: Champ| {
        let at = CHAMPS.iter().position(|it| *it == champ).unwrap_or_default();
        last.saturating_add(1).saturating_add(at as u16)
    };
    let mut rows = BTreeMap::new();
    let mut remarks = Vec::new();
    for objet in &objets {
        let semestre = above(objet, &is_semestre).and_then(|it| number(&objets[it]));
        let mut row = BTreeMap::new();
        let mut put = |champ: Champ, cell: Option<CellValue>| row.extend(cell.map(|it| (columns_of(champ), it)));
        put(Champ::Semestre, semestre.map(|it| CellValue::Nombre(f64::from(it))));
        if is_ue(objet) {
            let (code, libelle) = ue_name(objet);
            put(Champ::Ue, CellValue::texte(&code));
            put(Champ::UeLibelle, CellValue::texte(&libelle));
            put(Champ::EctsUe, objet.ects.clone());
        } else if is_activite(objet) {
            let ue = above(objet, &is_ue).map(|it| ue_name(&objets[it]).0).unwrap_or_default();
            put(Champ::Ue, CellValue::texte(&ue));
            put(Champ::ActiviteCode, CellValue::texte(&objet.code));
            put(Champ::ActiviteLibelle, CellValue::texte(&objet.libelle));
            let kind = if objet.kind == "ue" { "" } else { &objet.kind };
            put(Champ::Nature, CellValue::texte(kind));
            // What a UE is worth counts; what its members are is theirs.
            put(Champ::Coefficient, objet.ects.clone());
        } else {
            if objet.kind.starts_with("groupement")
                || objet.kind.starts_with("choix")
                || objet.kind.starts_with("liste")
            {
                let args = [("libelle", Arg::text(&objet.libelle)), ("code", Arg::text(&objet.code))];
                remarks.push(page.warning(code!("tableur-groupement"), (objet.row, columns.code), args));
            }
            continue;
        }
        rows.insert(objet.row, row);
    }
    if objets.iter().any(|it| is_activite(it) && it.ects.is_some()) {
        remarks.push(page.warning(code!("tableur-ects-coefficients"), (columns.entete - 1, columns.code), []));
    }
    let heads = CHAMPS.iter().map(|it| (columns_of(*it), it.name()));
    rows.insert(columns.entete - 1, heads.filter_map(|(at, name)| Some((at, CellValue::texte(name)?))).collect());
    let named = CHAMPS.iter().map(|it| (column_number_to_name(columns_of(*it)), *it)).collect();
    let table = Table { nom: page.feuille.name.clone(), entete: columns.entete, colonnes: named, ..Table::default() };
    let formation = objets.iter().find(|it| it.kind.starts_with("formation") || it.kind.starts_with("diplome"));
    Some(Laid { rows, table, intitule: formation.map(|it| it.libelle.clone()), remarks })
}

/// The columns of the table that is laid out.
const CHAMPS: [Champ; 8] = [
    Champ::Semestre,
    Champ::Ue,
    Champ::UeLibelle,
    Champ::EctsUe,
    Champ::ActiviteCode,
    Champ::ActiviteLibelle,
    Champ::Nature,
    Champ::Coefficient,
];

/// The code and the wording of a UE: « UE 1 : Terrain » has its own code before that of the system.
fn ue_name(objet: &Objet) -> (String, String) {
    let (code, libelle) = ue_en_tete(&objet.libelle);
    if libelle.is_empty() { (objet.code.clone(), objet.libelle.clone()) } else { (code.to_owned(), libelle.to_owned()) }
}
