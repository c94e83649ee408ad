//! The rows of a table, each cell by what its column holds; what is left empty because it is the same as above, found.

use std::collections::BTreeMap;

use super::{
    column::Champ,
    grid::Page,
    mapping::Table,
    words::{Rien, Sujet, code_en_tete, nu, rien, semestre},
};
use crate::{
    code,
    formats::{FormatError, Warning, reading::sheet::CellValue},
    i18n::Arg,
    programme::{Ac, Id},
};

/// So many rows are named in one sentence.
const NAMED_MAX: usize = 12;

/// What a cell of a row says.
#[derive(Debug, Clone)]
pub(super) struct Valeur {
    pub champ: Champ,
    pub column: u16,
    pub text: String,
    /// Whether it stands in this row, not in one above.
    pub own: bool,
}

/// A row that says something.
pub(super) struct Ligne<'p> {
    pub page: &'p Page,
    pub row: u32,
    pub table: &'p Table,
    pub valeurs: Vec<Valeur>,
    /// The AC and the activité that it is about, once they are known.
    pub ac: Option<Id<Ac>>,
    pub activite: Option<usize>,
}

impl Ligne<'_> {
    /// The head of a column.
    pub fn head(&self, column: u16) -> String {
        super::head(self.page, self.table, column)
    }

    pub fn get(&self, champ: Champ) -> Option<&Valeur> {
        self.all(champ).next()
    }

    pub fn own(&self, champ: Champ) -> Option<&Valeur> {
        self.get(champ).filter(|it| it.own)
    }

    pub fn text(&self, champ: Champ) -> &str {
        self.get(champ).map(|it| it.text.as_str()).unwrap_or_default()
    }

    pub fn all(&self, champ: Champ) -> impl Iterator<Item = &Valeur> {
        self.valeurs.iter().filter(move |it| it.champ == champ)
    }

    /// Whether it says where in the référentiel it stands.
    pub fn is_placed(&self) -> bool {
        self.valeurs.iter().any(|it| it.champ.is_of_referentiel())
    }

    pub fn owns(&self, is: impl Fn(Champ) -> bool) -> bool {
        self.valeurs.iter().any(|it| it.own && is(it.champ))
    }

    /// Where the first cell stands that is of one of these; the beginning of the row when none is.
    pub fn at(&self, champs: &[Champ]) -> (u32, u16) {
        let column = champs.iter().find_map(|it| self.get(*it)).or(self.valeurs.first()).map_or(0, |it| it.column);
        (self.row, column)
    }
}

/// What was odd in the cells of tables, and what cannot be read there.
#[derive(Default)]
pub(super) struct Remarks {
    pub warnings: Vec<Warning>,
    pub problems: Vec<FormatError>,
}

/// The rows of a table under its heads, those of totals and those that nobody sees left out.
pub(super) fn lignes<'p>(page: &'p Page, table: &'p Table, remarks: &mut Remarks) -> Vec<Ligne<'p>> {
    let columns = table.columns();
    hidden_rows(page, table, remarks);
    let mut above: BTreeMap<u16, String> = BTreeMap::new();
    let mut activite: Vec<Valeur> = Vec::new();
    let mut banner: Option<Valeur> = above_the_heads(page, table);
    let mut ue: Option<Valeur> = None;
    let activites = columns.iter().find(|(_, it)| it.names_activite()).map(|(column, _)| *column);
    let inherits =
        |column: u16, champ: Champ| champ.is_inherited() || champ.groups() && activites.is_some_and(|it| column < it);
    let mut lignes = Vec::new();
    let end = table.derniere.unwrap_or(u32::MAX);
    for (row, cells) in page.feuille.rows.range(table.entete..end.max(table.entete)) {
        if page.feuille.hidden.rows.contains(row) || is_heads(page, table, &columns, cells) || !table.keeps(cells) {
            continue;
        }
        if cells.values().next().is_some_and(|it| matches!(nu(&it.text()).split(' ').next(), Some("total" | "sou"))) {
            continue;
        }
        if let (1, Some((column, cell))) = (cells.len(), cells.first_key_value())
            && cell.text().contains(char::is_alphabetic)
            && semestre(&cell.text()).is_some()
        {
            banner = Some(Valeur { champ: Champ::Semestre, column: *column, text: cell.text(), own: false });
            above.clear();
            ue = None;
            continue;
        }
        let mut valeurs = Vec::new();
        for (column, champ) in &columns {
            let text = said(page, (*row, *column), *champ, cells.get(column), remarks);
            let own = text.is_some();
            if inherits(*column, *champ)
                && let Some(text) = &text
                && above.get(column) != Some(text)
            {
                // What stands further to the right was under what stood here before; a semestre is under no UE.
                let is_under = |it: u16| it >= *column && (champ.is_inherited() || columns[&it].groups());
                above.retain(|other, _| !is_under(*other));
                above.insert(*column, text.clone());
            }
            let text = text.or_else(|| inherits(*column, *champ).then(|| above.get(column).cloned()).flatten());
            valeurs.extend(text.map(|text| Valeur { champ: *champ, column: *column, text, own }));
        }
        if !valeurs.iter().any(|it| it.own && it.champ != Champ::Ignorer) {
            continue;
        }
        if !valeurs.iter().any(|it| it.champ == Champ::Semestre) {
            valeurs.extend(banner.clone());
        }
        for (champ, text) in &table.constantes {
            if !valeurs.iter().any(|it| it.champ == *champ) {
                valeurs.push(Valeur { champ: *champ, column: 0, text: text.clone(), own: true });
            }
        }
        match titre_d_ue(&mut valeurs) {
            Some(title) => ue = Some(title),
            None if valeurs.iter().any(|it| it.champ == Champ::Ue) => {}
            None => valeurs.extend(ue.clone()),
        }
        let mut ligne = Ligne { page, row: *row, table, valeurs, ac: None, activite: None };
        let lists = |it| matches!(it, Champ::Acs | Champ::AcsTravailles | Champ::AcsEvalues | Champ::Ressources);
        if ligne.owns(Champ::names_activite) {
            let named = ligne.valeurs.iter().filter(|it| it.champ.names_activite() || it.champ == Champ::Semestre);
            activite = named.map(|it| Valeur { own: false, ..it.clone() }).collect();
        } else if ligne.owns(lists) {
            ligne.valeurs.retain(|it| it.champ != Champ::Semestre);
            ligne.valeurs.extend(activite.clone());
        }
        lignes.push(ligne);
    }
    lignes
}

/// What a cell says; None when it says nothing, or cannot be read, which is noted.
fn said(page: &Page, at: (u32, u16), champ: Champ, cell: Option<&CellValue>, remarks: &mut Remarks) -> Option<String> {
    if page.feuille.hidden.uncalculated.contains(&at) && champ != Champ::Ignorer && cell.is_none() {
        remarks.problems.push(page.error(code!("tableur-formule"), at, []));
        return None;
    }
    let cell = cell?;
    let text = cell.text();
    if let CellValue::Date(_) = cell
        && !champ.is_prose()
    {
        remarks.problems.push(page.error(code!("tableur-date"), at, [("valeur", Arg::text(&text))]));
        return None;
    }
    match rien(&text) {
        Some(Rien::Tiret) if champ != Champ::Ignorer => None,
        Some(Rien::SansObjet) if champ.is_number() => {
            remarks.warnings.push(page.warning(code!("tableur-sans-objet"), at, [("valeur", Arg::text(&text))]));
            None
        }
        _ => Some(text),
    }
}

/// Notes the rows that nobody sees, and that are left out.
fn hidden_rows(page: &Page, table: &Table, remarks: &mut Remarks) {
    let rows = || page.feuille.rows.range(table.entete..).map(|(row, _)| row);
    let hidden: Vec<String> =
        rows().filter(|it| page.feuille.hidden.rows.contains(it)).map(|it| (it + 1).to_string()).collect();
    if !hidden.is_empty() {
        let more = if hidden.len() > NAMED_MAX { Some("…") } else { None };
        let named = hidden.iter().take(NAMED_MAX).map(String::as_str).chain(more);
        let args = [
            ("feuille", Arg::text(&page.feuille.name)),
            ("nombre", Arg::Count(hidden.len())),
            ("lignes", Arg::list(named)),
        ];
        remarks.warnings.push(page.remark(code!("tableur-lignes-masquees"), args));
    }
}

/// Whether a row says the heads again.
fn is_heads(page: &Page, table: &Table, columns: &BTreeMap<u16, Champ>, cells: &BTreeMap<u16, CellValue>) -> bool {
    let mapped: Vec<(&u16, &CellValue)> = cells.iter().filter(|(column, _)| columns.contains_key(column)).collect();
    let is_head = |(column, cell): &(&u16, &CellValue)| {
        let said = cell.text().trim().to_lowercase();
        let row = table.entete.saturating_sub(1);
        [row, row.saturating_sub(1)].iter().any(|it| page.text(*it, **column).trim().to_lowercase() == said)
    };
    mapped.len() > 1 && mapped.iter().all(is_head)
}

/// The semestre that a row alone says above the heads.
fn above_the_heads(page: &Page, table: &Table) -> Option<Valeur> {
    let rows = page.feuille.rows.range(..table.entete.saturating_sub(1)).rev();
    let lone = rows.filter_map(|(_, cells)| cells.first_key_value().filter(|_| cells.len() == 1));
    let told = lone.map(|(column, cell)| (*column, cell.text()));
    let mut told = told.filter(|(_, text)| text.contains(char::is_alphabetic) && semestre(text).is_some());
    told.next().map(|(column, text)| Valeur { champ: Champ::Semestre, column, text, own: false })
}

/// Makes a row that has the code of a UE in the column of activités one about that UE; gives the UE, under which the
/// activités below it stand.
fn titre_d_ue(valeurs: &mut [Valeur]) -> Option<Valeur> {
    let is_ue = |it: &Valeur| {
        let code = code_en_tete(&it.text).map(|(code, _)| code);
        it.own
            && matches!(it.champ, Champ::Activite | Champ::ActiviteCode)
            && code.and_then(Sujet::of) == Some(Sujet::Ue)
    };
    let rank = valeurs.iter().position(is_ue)?;
    for valeur in valeurs.iter_mut() {
        valeur.champ = match valeur.champ {
            Champ::Activite | Champ::ActiviteCode => Champ::Ue,
            Champ::ActiviteLibelle => Champ::UeLibelle,
            other => other,
        };
    }
    Some(Valeur { own: false, ..valeurs[rank].clone() })
}
