//! Maquettes of which each row names its parent by a code, as the form from which Pégase is filled does: diploma, year,
//! semestre, UE, choice, EC. They are laid out anew as a table of activités under their UE.

use std::collections::{BTreeMap, HashMap};

use rust_xlsxwriter::utility::column_number_to_name;

use super::{
    column::Meaning,
    grid::TableSheet,
    heads::HEAD_ROWS,
    left::named,
    mapping::TableMeaning,
    words::{leading_ue, nu, semestre, semestre_in_name},
};
use crate::{
    code,
    formats::{Warning, reading::sheet::CellValue},
    i18n::Arg,
    programme::spelling,
};

/// What tells such a maquette.
pub(super) const HEADS: [&str; 3] = ["Type objet", "Code objet", "Code parent"];
/// So many parents are gone up at most.
const DEPTH: usize = 12;

/// A maquette laid out by rows.
pub(super) struct Laid {
    pub rows: BTreeMap<u32, BTreeMap<u16, CellValue>>,
    pub table: TableMeaning,
    pub intitule: Option<String>,
    pub remarks: Vec<Warning>,
}

/// Where the columns of the form stand.
struct Columns {
    head: u32,
    kind: u16,
    code: u16,
    parent: u16,
    libelle: Option<u16>,
    ects: Option<u16>,
    nature: Option<u16>,
    /// The columns of hours, by their kind.
    hours: Vec<(u16, Meaning)>,
}

impl Columns {
    fn find(page: &TableSheet) -> Option<Self> {
        page.sheet.rows.iter().take(HEAD_ROWS).find_map(|(row, cells)| {
            let heads: Vec<(u16, String)> = cells.iter().map(|(at, it)| (*at, nu(&it.text()))).collect();
            let at =
                |names: &[&str]| heads.iter().find(|(_, it)| names.iter().any(|name| nu(name) == *it)).map(|it| it.0);
            Some(Self {
                head: row + 1,
                kind: at(&["type objet", "type", "objet type"])?,
                code: at(&["code objet", "code"])?,
                parent: at(&["code parent", "parent", "code objet parent", "code pere"])?,
                libelle: at(&["libelle", "intitule", "libelle court", "libelle objet"]),
                ects: at(&["ects objet", "ects", "credit ects", "credit"]),
                nature: at(&["nature objet", "nature"]),
                hours: cells.iter().filter_map(|(at, it)| Some((*at, hours_of(&it.text())?))).collect(),
            })
        })
    }
}

fn hours_of(head: &str) -> Option<Meaning> {
    Meaning::of_head(head).filter(|it| it.is_hours())
}

/// A row of the form.
struct TableObject {
    row: u32,
    kind: String,
    code: String,
    parent: String,
    libelle: String,
    nature: String,
    ects: Option<CellValue>,
    hours: Vec<(Meaning, CellValue)>,
}

/// The maquette laid out by rows; None when it has not that form.
pub(super) fn laid_out(page: &TableSheet) -> Option<Laid> {
    let columns = Columns::find(page)?;
    let text = |row: u32, at: Option<u16>| at.map(|at| page.text(row, at)).unwrap_or_default();
    let objects: Vec<TableObject> = page
        .sheet
        .rows
        .range(columns.head..)
        .filter(|(row, _)| !page.sheet.hidden.rows.contains(row))
        .map(|(row, cells)| TableObject {
            row: *row,
            kind: nu(&text(*row, Some(columns.kind))),
            code: text(*row, Some(columns.code)),
            parent: text(*row, Some(columns.parent)),
            libelle: text(*row, columns.libelle),
            nature: text(*row, columns.nature),
            ects: columns.ects.and_then(|it| cells.get(&it).cloned()),
            hours: columns.hours.iter().filter_map(|(at, it)| Some((*it, cells.get(at)?.clone()))).collect(),
        })
        .collect();
    let by_code: HashMap<_, &TableObject> = objects.iter().rev().map(|it| (spelling(&it.code), it)).collect();
    let parent = |it: &TableObject| by_code.get(&spelling(&it.parent)).copied().filter(|_| !it.parent.is_empty());
    let above = |it: &TableObject, is: &dyn Fn(&TableObject) -> bool| -> Option<usize> {
        let mut at = parent(it);
        for _ in 0..DEPTH {
            match at {
                Some(found) if is(found) => return objects.iter().position(|it| std::ptr::eq(it, found)),
                Some(found) => at = parent(found),
                None => break,
            }
        }
        None
    };
    let is_ue = |it: &TableObject| it.kind.split(' ').next() == Some("ue") || it.kind.starts_with("unite enseignement");
    let is_semestre = |it: &TableObject| {
        matches!(it.kind.as_str(), "sem" | "semester")
            || it.kind.starts_with("semestre")
            || it.kind.starts_with("periode")
    };
    let is_activite = |it: &TableObject| {
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
    if !objects.iter().any(|it| is_ue(it) && above(it, &is_semestre).is_some()) || !objects.iter().any(is_activite) {
        return None;
    }
    let number = |it: &TableObject| {
        let names = [&it.nature, &it.libelle, &it.code];
        names.into_iter().find_map(|it| semestre(it).or_else(|| semestre_in_name(it)))
    };
    let last = page.sheet.rows.values().filter_map(|it| it.keys().next_back()).max().copied().unwrap_or_default();
    let columns_of = |meaning: Meaning| {
        let at = MEANINGS.iter().position(|it| *it == meaning).unwrap_or_default();
        last.saturating_add(1).saturating_add(at as u16)
    };
    let mut rows = BTreeMap::new();
    let mut remarks = Vec::new();
    let unseen = page.sheet.rows.range(columns.head..).filter(|(row, _)| page.sheet.hidden.rows.contains(row));
    let unseen: Vec<String> = unseen.map(|(row, _)| (row + 1).to_string()).collect();
    if !unseen.is_empty() {
        let args = [
            ("feuille", Arg::text(&page.sheet.name)),
            ("nombre", Arg::Count(unseen.len())),
            ("lignes", named(&unseen)),
        ];
        remarks.push(page.remark(code!("tableur-lignes-masquees"), args));
    }
    for object in &objects {
        let semestre = above(object, &is_semestre).and_then(|it| number(&objects[it]));
        let mut row = BTreeMap::new();
        let mut put = |meaning: Meaning, cell: Option<CellValue>| row.extend(cell.map(|it| (columns_of(meaning), it)));
        put(Meaning::Semestre, semestre.map(|it| CellValue::Number(f64::from(it))));
        if is_ue(object) {
            let (code, libelle) = ue_name(object);
            put(Meaning::Ue, CellValue::texte(&code));
            put(Meaning::UeLibelle, CellValue::texte(&libelle));
            put(Meaning::EctsUe, object.ects.clone());
        } else if is_activite(object) {
            let ue = above(object, &is_ue).map(|it| ue_name(&objects[it]).0).unwrap_or_default();
            put(Meaning::Ue, CellValue::texte(&ue));
            put(Meaning::ActiviteCode, CellValue::texte(&object.code));
            put(Meaning::ActiviteLibelle, CellValue::texte(&object.libelle));
            let kind = if object.kind == "ue" { "" } else { &object.kind };
            put(Meaning::Nature, CellValue::texte(kind));
            // What a UE is worth counts; what its members are is theirs.
            put(Meaning::Coefficient, object.ects.clone());
            for (meaning, cell) in &object.hours {
                put(*meaning, Some(cell.clone()));
            }
        } else {
            if object.kind.starts_with("groupement")
                || object.kind.starts_with("choix")
                || object.kind.starts_with("liste")
            {
                let args = [("libelle", Arg::text(&object.libelle)), ("code", Arg::text(&object.code))];
                remarks.push(page.warning(code!("tableur-groupement"), (object.row, columns.code), args));
            }
            continue;
        }
        rows.insert(object.row, row);
    }
    if objects.iter().any(|it| is_activite(it) && it.ects.is_some()) {
        remarks.push(page.warning(code!("tableur-ects-coefficients"), (columns.head - 1, columns.code), []));
    }
    let heads = MEANINGS.iter().map(|it| (columns_of(*it), it.name()));
    rows.insert(columns.head - 1, heads.filter_map(|(at, name)| Some((at, CellValue::texte(name)?))).collect());
    let named = MEANINGS.iter().map(|it| (column_number_to_name(columns_of(*it)), *it)).collect();
    let table =
        TableMeaning { nom: page.sheet.name.clone(), head: columns.head, columns: named, ..TableMeaning::default() };
    let formation = objects.iter().find(|it| it.kind.starts_with("formation") || it.kind.starts_with("diplome"));
    Some(Laid { rows, table, intitule: formation.map(|it| it.libelle.clone()), remarks })
}

/// The columns of the table that is laid out.
const MEANINGS: [Meaning; 14] = [
    Meaning::Semestre,
    Meaning::Ue,
    Meaning::UeLibelle,
    Meaning::EctsUe,
    Meaning::ActiviteCode,
    Meaning::ActiviteLibelle,
    Meaning::Nature,
    Meaning::Coefficient,
    Meaning::Cm,
    Meaning::Td,
    Meaning::CmTd,
    Meaning::Tp,
    Meaning::Projet,
    Meaning::Autonomie,
];

/// The code and the wording of a UE: « UE 1 : Terrain » has its own code before that of the system.
fn ue_name(object: &TableObject) -> (String, String) {
    let (code, libelle) = leading_ue(&object.libelle);
    if libelle.is_empty() {
        (object.code.clone(), object.libelle.clone())
    } else {
        (code.to_owned(), libelle.to_owned())
    }
}
