//! A workbook against the one that the programme gives today.

use std::collections::{HashMap, HashSet};

use super::{
    creation::{self, Nouvelle},
    field::champ,
    pairing, problems,
    relocation::{deplace, lieux},
    rows::{Ligne, MONTRE, Tableau},
    words::Mots,
    workbench::Workbench,
};
use crate::{
    code,
    edit::Edit,
    formats::{
        Places,
        reading::{
            refusal::Refusal,
            sheet::{CellValue, Place},
        },
        xlsx::marks::{Mark, Role},
    },
    i18n::Arg,
    programme::{Kind, Programme, Target},
};

/// What a workbook changes.
pub(super) struct Done {
    pub edit: Edit,
    pub places: Places,
    /// What somebody typed where it says nothing.
    pub ignored: Vec<Ignoree>,
    /// The programme once it is changed.
    pub apres: Programme,
}

/// A cell that says something else than what the programme gives, and is no field.
pub(super) struct Ignoree {
    role: Role,
    repere: Option<Mark>,
    cle: String,
    is: Option<CellValue>,
    pub refus: Refusal,
}

impl Ignoree {
    pub fn of(tableau: &Tableau, ligne: &Ligne, cle: &str) -> Self {
        Self {
            role: tableau.entete.role,
            repere: ligne.repere.clone(),
            cle: cle.to_owned(),
            is: ligne.cells.get(cle).cloned(),
            refus: Refusal::at(code!("xlsx-cellule-ignoree"), &tableau.place(ligne, cle), []),
        }
    }

    /// Whether the cell says what the programme, once changed, gives there: whoever renames a compétence renames it
    /// in every row.
    pub fn is_true(&self, models: &[Tableau]) -> bool {
        let same = |(tableau, ligne): (&Tableau, &Ligne)| {
            tableau.entete.role == self.role
                && ligne.repere == self.repere
                && ligne.cells.get(&self.cle) == self.is.as_ref()
        };
        self.repere.is_some() && rows(models.iter()).any(same)
    }
}

/// A row of the workbook, with the row that the programme gives for the same object today.
pub(super) struct Paire<'t> {
    pub tableau: &'t Tableau,
    pub ligne: &'t Ligne,
    pub repere: Mark,
    pub model: &'t Ligne,
}

pub(super) fn compare(
    avant: &Programme,
    vu: &Programme,
    mots: &Mots,
    models: &[Tableau],
    found: &[Tableau],
) -> Result<Done, Refusal> {
    let rangees = Rangees::new(avant, mots, models, found)?;
    let mut bench = Workbench::new(avant, vu, mots);
    let mut ignored = Vec::new();
    // Compétences first: what is created or tied next may call them by their new names.
    let (referentiel, others): (Vec<&Paire<'_>>, Vec<&Paire<'_>>) =
        rangees.paires.iter().partition(|it| it.tableau.entete.role == Role::Referentiel);
    for paire in referentiel {
        cells(&mut bench, paire, &mut ignored)?;
    }
    for nouvelle in &rangees.nouvelles {
        creation::create(&mut bench, nouvelle, &mut ignored)?;
    }
    // What was made may hold what was there: objects move once all places are known by their new names.
    for paire in &rangees.paires {
        deplace(&mut bench, paire)?;
    }
    for paire in others {
        cells(&mut bench, paire, &mut ignored)?;
    }
    problems::all(std::mem::take(&mut bench.problems))?;
    for (target, sheet) in &rangees.gone {
        delete(&mut bench, target, sheet, &rangees.kept)?;
    }
    let Workbench { edits, places, apres, .. } = bench;
    Ok(Done { edit: Edit::Batch(edits), places, ignored, apres })
}

/// Gives an object what the cells of its row say anew.
fn cells(bench: &mut Workbench<'_>, paire: &Paire<'_>, ignored: &mut Vec<Ignoree>) -> Result<(), Refusal> {
    let Paire { tableau, ligne, repere, model } = paire;
    let lieux = lieux(tableau.entete.role, repere.target.kind);
    if let Some((numero, place)) = band(bench, paire) {
        bench.relocate(&repere.target, numero, &place)?;
    }
    // Hours at a distance come before the others of their kind: without either, there are none.
    for cle in ligne.columns.keys().rev().filter(|it| !lieux.contains(&it.as_str())) {
        let (is, was) = (ligne.cells.get(cle), model.cells.get(cle));
        // Figures that are only shown follow from others, once somebody calculates.
        if cle.starts_with(MONTRE) && !matches!((is, was), (Some(CellValue::Texte(_)), _)) {
            continue;
        }
        if is == was || repere.target.kind == Kind::Ue && cle == "libelle" && is_unnamed(ligne) && is_unnamed(model) {
            continue;
        }
        let place = tableau.place(ligne, cle);
        let field = repere.field.as_deref().unwrap_or(cle);
        match champ(repere.target.kind, field) {
            Some(champ) => {
                if let Err(refus) = bench.cell(&repere.target, champ, is, &place) {
                    bench.problems.push(refus);
                }
            }
            None => ignored.push(Ignoree::of(tableau, ligne, cle)),
        }
    }
    Ok(())
}

/// The semestre under whose heads the row of an activité was put, when its own cell still says the other.
fn band(bench: &Workbench<'_>, paire: &Paire<'_>) -> Option<(u8, Place)> {
    let Paire { tableau, ligne, repere, model } = paire;
    if repere.target.kind != Kind::Activite || ligne.cells.get("semestre") != model.cells.get("semestre") {
        return None;
    }
    let of =
        |ligne: &Ligne| ligne.columns.keys().find_map(|it| bench.semestre_of_ue(it.strip_prefix("coefficients/")?));
    let (is, was) = (of(ligne)?, of(model)?);
    (is != was).then(|| (is, tableau.place(ligne, "semestre")))
}

/// Whether the row of a UE calls it by its compétences, as it does when the UE has no name.
fn is_unnamed(ligne: &Ligne) -> bool {
    ligne.cells.get("libelle") == ligne.cells.get("competences")
}

/// Deletes the object of a row that is gone. What goes with it must be gone too.
fn delete(
    bench: &mut Workbench<'_>,
    target: &Target,
    sheet: &str,
    kept: &HashMap<Target, Place>,
) -> Result<(), Refusal> {
    if !bench.has_object(target) {
        return Ok(());
    }
    if let Some(place) = bench.lost_with(target).iter().filter(|it| *it != target).find_map(|it| kept.get(it)) {
        return Err(Refusal::at(code!("xlsx-reste"), place, []));
    }
    bench.delete(target, &Place { sheet: sheet.to_owned(), row: 0, column: 0 })
}

/// The rows of a workbook, each with the object that it is about.
struct Rangees<'t> {
    paires: Vec<Paire<'t>>,
    nouvelles: Vec<Nouvelle<'t>>,
    /// Objects whose row is gone, and the sheet in which it was.
    gone: Vec<(Target, String)>,
    /// Where the row of each object of a sheet that has them all stands.
    kept: HashMap<Target, Place>,
}

impl<'t> Rangees<'t> {
    fn new(avant: &Programme, mots: &Mots, models: &'t [Tableau], found: &'t [Tableau]) -> Result<Self, Refusal> {
        let mut rangees = Self { paires: Vec::new(), nouvelles: Vec::new(), gone: Vec::new(), kept: HashMap::new() };
        let mut roles: Vec<Role> = Vec::new();
        for tableau in found {
            if !roles.contains(&tableau.entete.role) {
                roles.push(tableau.entete.role);
            }
        }
        for role in roles {
            let of = |all: &'t [Tableau]| all.iter().filter(move |it| it.entete.role == role);
            rangees.role(role, avant, mots, of(models), of(found))?;
        }
        if let (true, Some((_, sheet))) = (rangees.paires.is_empty(), rangees.gone.first()) {
            return Err(Refusal::new(code!("xlsx-autre-programme"), [("feuille", Arg::text(sheet))]));
        }
        Ok(rangees)
    }

    fn role(
        &mut self,
        role: Role,
        avant: &Programme,
        mots: &Mots,
        models: impl Iterator<Item = &'t Tableau> + Clone,
        found: impl Iterator<Item = &'t Tableau> + Clone,
    ) -> Result<(), Refusal> {
        let known: Vec<(&Mark, &Tableau, &Ligne)> = rows(models.clone())
            .filter_map(|(tableau, ligne)| ligne.repere.as_ref().map(|repere| (repere, tableau, ligne)))
            .collect();
        let by_repere: HashMap<(&Mark, Option<&str>), &Ligne> =
            known.iter().map(|(repere, tableau, ligne)| ((*repere, sheet_of(role, tableau)), *ligne)).collect();
        let mut claimed: HashMap<(&Mark, Option<&str>), Place> = HashMap::new();
        let paired = pairing::marks(role, &known, found.clone())?;
        for (tableau, ligne) in rows(found.clone()) {
            let Some(repere) = paired.mark(tableau, ligne) else { continue };
            let place = tableau.place(ligne, "code");
            let key = (repere, sheet_of(role, tableau));
            if let Some(other) = claimed.insert(key, place.clone()) {
                return Err(Refusal::at(code!("xlsx-deux-lignes"), &place, [("autre", Arg::text(other.to_string()))]));
            }
            match by_repere.get(&key) {
                Some(model) => self.pair(tableau, ligne, repere, model, mots)?,
                None if avant.find(&repere.target).is_some() => {}
                None => return Err(Refusal::at(code!("xlsx-objet-disparu"), &place, [])),
            }
        }
        let free: Vec<(&Mark, &Ligne)> = known
            .iter()
            .filter(|(repere, tableau, _)| !claimed.contains_key(&(*repere, sheet_of(role, tableau))))
            .map(|(repere, _, ligne)| (*repere, *ligne))
            .collect();
        let named = self.named(role, mots, &free, &paired, found.clone())?;
        let sheet = found.clone().next().map(|it| it.name.clone()).unwrap_or_default();
        let gone = free
            .iter()
            .map(|(repere, _)| &repere.target)
            .filter(|target| role.owned().contains(&target.kind) && !named.contains(*target));
        self.gone.extend(gone.map(|target| (target.clone(), sheet.clone())));
        Ok(())
    }

    fn pair(
        &mut self,
        tableau: &'t Tableau,
        ligne: &'t Ligne,
        repere: &Mark,
        model: &'t Ligne,
        mots: &Mots,
    ) -> Result<(), Refusal> {
        let role = tableau.entete.role;
        // The empty row of an activité, in which somebody wrote an évaluation.
        if role == Role::Evaluations && repere.target.kind == Kind::Activite {
            self.nouvelles.extend(creation::in_empty_row(tableau, ligne, repere, model, mots)?);
            return Ok(());
        }
        if role.owned().contains(&repere.target.kind) {
            self.kept.insert(repere.target.clone(), tableau.place(ligne, "code"));
        }
        self.paires.push(Paire { tableau, ligne, repere: repere.clone(), model });
        Ok(())
    }

    /// Finds the objects of rows that bear no mark by what the rows say, and gives those that were found.
    fn named(
        &mut self,
        role: Role,
        mots: &Mots,
        free: &[(&Mark, &'t Ligne)],
        paired: &pairing::Pairing<'t>,
        found: impl Iterator<Item = &'t Tableau>,
    ) -> Result<HashSet<Target>, Refusal> {
        let mut by_name: HashMap<String, Vec<(&Mark, &'t Ligne)>> = HashMap::new();
        for (repere, ligne) in free {
            if let Some(name) = creation::name(role, ligne, mots) {
                by_name.entry(name).or_default().push((repere, ligne));
            }
        }
        let mut named: HashMap<Target, Place> = HashMap::new();
        let mut unnamed: Vec<(&'t Tableau, &'t Ligne)> = Vec::new();
        for (tableau, ligne) in rows(found).filter(|(tableau, ligne)| paired.mark(tableau, ligne).is_none()) {
            let place = tableau.place(ligne, "code");
            let Some(name) = creation::name(role, ligne, mots) else {
                creation::refuse_stray(tableau, ligne)?;
                continue;
            };
            let mut homonyms = by_name.get(&name).cloned().unwrap_or_default();
            if homonyms.len() > 1 {
                homonyms.retain(|(_, model)| model.cells.get("libelle") == ligne.cells.get("libelle"));
            }
            match (&homonyms[..], by_name.contains_key(&name)) {
                (_, false) => unnamed.push((tableau, ligne)),
                ([(repere, model)], true) => {
                    if let Some(other) = named.insert(repere.target.clone(), place.clone()) {
                        return Err(Refusal::at(
                            code!("xlsx-deux-lignes"),
                            &place,
                            [("autre", Arg::text(other.to_string()))],
                        ));
                    }
                    self.pair(tableau, ligne, repere, model, mots)?;
                }
                (several, true) => {
                    let count = if several.is_empty() { by_name[&name].len() } else { several.len() };
                    return Err(Refusal::at(code!("xlsx-code-ambigu"), &place, [("nombre", Arg::Count(count))]));
                }
            }
        }
        let mut named: HashSet<Target> = named.into_keys().collect();
        self.elsewhere(role, mots, free, &unnamed, &mut named)?;
        Ok(named)
    }

    /// Finds by their codes the objects of rows that stand elsewhere than before; the other rows are new.
    fn elsewhere(
        &mut self,
        role: Role,
        mots: &Mots,
        free: &[(&Mark, &'t Ligne)],
        unnamed: &[(&'t Tableau, &'t Ligne)],
        named: &mut HashSet<Target>,
    ) -> Result<(), Refusal> {
        let code = |ligne: &Ligne| creation::code(role, ligne, mots);
        let mut left: HashMap<String, Vec<(&Mark, &'t Ligne)>> = HashMap::new();
        for (repere, model) in free.iter().filter(|(repere, _)| !named.contains(&repere.target)) {
            left.entry(code(model).unwrap_or_default()).or_default().push((repere, model));
        }
        let mut rivals: HashMap<String, usize> = HashMap::new();
        for code in unnamed.iter().filter_map(|(_, ligne)| code(ligne)) {
            *rivals.entry(code).or_default() += 1;
        }
        for (tableau, ligne) in unnamed {
            let code = code(ligne);
            let known = code.as_ref().and_then(|it| left.get(it)).map(Vec::as_slice).unwrap_or_default();
            let rivals = code.as_ref().and_then(|it| rivals.get(it)).copied().unwrap_or_default();
            match (known, rivals) {
                ([], _) => self.nouvelles.push(Nouvelle::new(tableau, ligne)),
                ([(repere, model)], 1) => {
                    named.insert(repere.target.clone());
                    self.pair(tableau, ligne, repere, model, mots)?;
                }
                _ => {
                    let count = Arg::Count(known.len().max(rivals));
                    return Err(Refusal::at(
                        code!("xlsx-code-ambigu"),
                        &tableau.place(ligne, "code"),
                        [("nombre", count)],
                    ));
                }
            }
        }
        Ok(())
    }
}

/// An AC stands in a tableau croisé of each semestre of its year: there, a row is known by its sheet too.
fn sheet_of(role: Role, tableau: &Tableau) -> Option<&str> {
    (role == Role::Croise).then_some(tableau.name.as_str())
}

fn rows<'t>(tableaux: impl Iterator<Item = &'t Tableau>) -> impl Iterator<Item = (&'t Tableau, &'t Ligne)> {
    tableaux.flat_map(|tableau| tableau.lignes.iter().map(move |ligne| (tableau, ligne)))
}
