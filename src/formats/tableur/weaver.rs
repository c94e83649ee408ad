//! A programme in the making: what the rows say is added to it, and nothing that it had is changed.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    path::{Path, PathBuf},
};

use rust_decimal::Decimal;
use smol_str::SmolStr;

use super::{
    balance::Tally,
    grid::TableSheet,
    held::{Aimed, Sum},
    left::named,
    parcours_sheets::OfSheets,
    problems,
    row::TableLine,
};
use crate::{
    code,
    codes::{Famille, next_ac, next_activite},
    formats::{
        FormatError, Places, Warning,
        reading::{ids::Ids, refusal::Refusal, sheet::Place},
    },
    i18n::{Arg, FileCode},
    programme::{
        Ac, Activite, Competence, Composante, Element, Id, NatureHeures, Niveau, NiveauVise, Parcours, Programme,
        Situation, Target, Ue, spelling,
    },
};

/// What an activité weighs in.
#[derive(Debug, Clone)]
pub(super) enum WeightOf {
    Ue(Id<Ue>),
    /// The UE of a compétence in the semestre of the activité.
    Competence(Id<Competence>),
}

/// Where an AC stands: the ranks of its compétence, its niveau and itself. Nothing is taken away, so that they hold.
pub(super) type Address = (usize, usize, usize);

pub(super) struct TableWeaver {
    pub programme: Programme,
    pub warnings: Vec<Warning>,
    /// Cells that cannot be read: all are told at once.
    pub problems: Vec<FormatError>,
    /// Coefficients of the activités that heads name, in the UE of rows.
    pub(super) weights: Vec<(WeightOf, Place, Decimal)>,
    /// Crosses of activités and compétences.
    pub(super) crosses: Vec<(usize, Vec<Id<Competence>>, PathBuf)>,
    /// Crosses that tie nothing.
    pub(super) lost: Vec<(PathBuf, Place)>,
    /// The levels of mastery that marks say, and the first file in which one does.
    pub(super) levels: (BTreeSet<String>, Option<PathBuf>),
    /// The semestres that were supposed of the season in the name of a sheet.
    pub(super) seasons: BTreeMap<(PathBuf, String), u8>,
    /// How many activités are what the head of their column says, for want of any other sign.
    pub(super) supposed: BTreeMap<(PathBuf, String), usize>,
    /// What stands beside codes in lists, each with its cell.
    pub(super) notes: Vec<(PathBuf, String)>,
    /// Hours whose kind nothing says.
    pub(super) untyped: Vec<(PathBuf, Place)>,
    /// The kinds of hours that rows of their own told.
    pub(super) typed: BTreeSet<(usize, NatureHeures)>,
    /// What was read, to be held against what there is.
    pub(super) tally: Tally,
    pub places: Places,
    /// Where what was added came from.
    origins: HashMap<Target, String>,
    pub(super) competence_ids: Ids,
    pub(super) composante_ids: Ids,
    pub(super) situation_ids: Ids,
    pub(super) niveau_ids: Ids,
    pub(super) ac_ids: Ids,
    pub(super) activite_ids: Ids,
    pub(super) ue_ids: Ids,
    parcours_ids: Ids,
    /// AC by code, as all spellings of it are.
    acs: HashMap<SmolStr, Vec<Address>>,
    pub(super) activites: HashMap<SmolStr, Vec<usize>>,
    /// The parcours to which rows reserve a niveau.
    pub(super) reserves: BTreeMap<Id<Niveau>, BTreeSet<Id<Parcours>>>,
    /// The parcours of the sheets in which activités stand.
    pub(super) of_sheets: BTreeMap<usize, OfSheets>,
    new_parcours: BTreeSet<Id<Parcours>>,
    new_niveaux: BTreeSet<Id<Niveau>>,
    /// The credits of the activités of each UE.
    pub(super) ects: BTreeMap<Id<Ue>, Sum>,
    pub(super) aimed: Vec<Aimed>,
}

impl TableWeaver {
    pub(super) fn new(programme: Programme) -> Self {
        let competences = || programme.competences.iter();
        let mut weaver = Self {
            competence_ids: Ids::except(competences().map(|it| it.id.clone())),
            composante_ids: Ids::except::<Composante>(
                competences().flat_map(|it| it.composantes.iter().map(|it| it.id.clone())),
            ),
            situation_ids: Ids::except::<Situation>(
                competences().flat_map(|it| it.situations.iter().map(|it| it.id.clone())),
            ),
            niveau_ids: Ids::except(programme.niveaux().map(|(_, it)| it.id.clone())),
            ac_ids: Ids::except(programme.acs().map(|(_, _, it)| it.id.clone())),
            activite_ids: Ids::except(programme.activites.iter().map(|it| it.id.clone())),
            ue_ids: Ids::except::<Ue>(programme.ues().map(|(_, it)| it.id.clone())),
            parcours_ids: Ids::except(programme.parcours.iter().map(|it| it.id.clone())),
            acs: HashMap::new(),
            activites: HashMap::new(),
            reserves: BTreeMap::new(),
            of_sheets: BTreeMap::new(),
            new_parcours: BTreeSet::new(),
            new_niveaux: BTreeSet::new(),
            ects: BTreeMap::new(),
            aimed: Vec::new(),
            warnings: Vec::new(),
            problems: Vec::new(),
            weights: Vec::new(),
            crosses: Vec::new(),
            lost: Vec::new(),
            notes: Vec::new(),
            untyped: Vec::new(),
            typed: BTreeSet::new(),
            tally: Tally::default(),
            seasons: BTreeMap::new(),
            levels: Default::default(),
            supposed: BTreeMap::new(),
            places: Places::default(),
            origins: HashMap::new(),
            programme,
        };
        for (c, competence) in weaver.programme.competences.iter().enumerate() {
            for (n, niveau) in competence.niveaux.iter().enumerate() {
                for (a, ac) in niveau.acs.iter().enumerate() {
                    weaver.acs.entry(spelling(&ac.code)).or_default().push((c, n, a));
                }
            }
        }
        for (rank, activite) in weaver.programme.activites.iter().enumerate() {
            weaver.activites.entry(spelling(&activite.code)).or_default().push(rank);
        }
        weaver
    }

    /// Takes note of what cannot be read, and goes on.
    pub(super) fn note(&mut self, done: Result<(), FormatError>) {
        self.problems.extend(done.err());
    }

    /// Says of how many activités the head of their column alone says what they are.
    fn tell_supposed(&mut self) {
        for ((file, head), number) in std::mem::take(&mut self.supposed) {
            let args = [("nombre", Arg::Count(number)), ("tete", Arg::text(head))];
            self.warnings.push(Refusal::new(code!("tableur-type-suppose"), args).warning(&file));
        }
    }

    /// Says which hours are of no kind that is known, so that they have no place.
    fn tell_untyped(&mut self) {
        let untyped = std::mem::take(&mut self.untyped);
        let Some((file, _)) = untyped.first() else { return };
        let cells: Vec<String> = untyped.iter().map(|(_, place)| place.to_string()).collect();
        let args = [("nombre", Arg::Count(cells.len())), ("cellules", named(&cells))];
        self.warnings.push(Refusal::new(code!("tableur-heures-sans-type"), args).warning(file));
    }

    /// Says which semestres were supposed.
    fn tell_seasons(&mut self) {
        for ((file, sheet), numero) in std::mem::take(&mut self.seasons) {
            let args = [("feuille", Arg::text(sheet)), ("semestre", Arg::text(numero.to_string()))];
            self.warnings.push(Refusal::new(code!("tableur-saison"), args).warning(&file));
        }
    }

    pub(super) fn warn(
        &mut self,
        page: &TableSheet,
        at: (u32, u16),
        code: FileCode,
        args: impl IntoIterator<Item = (&'static str, Arg)>,
    ) {
        self.warnings.push(page.warning(code, at, args));
    }

    /// Remembers where an object comes from.
    pub(super) fn came(&mut self, target: Target, page: &TableSheet, (row, column): (u32, u16)) {
        let place = page.place(row, column).to_string();
        self.places.add(target.clone(), None, place.clone());
        self.origins.insert(target, place);
    }

    /// The cell that an object comes from; None when the programme had it.
    pub(super) fn origin(&self, target: &Target) -> Option<&str> {
        self.origins.get(target).map(String::as_str)
    }

    /// Takes note of two values for one thing, of which the first stays.
    pub(super) fn kept(&mut self, page: &TableSheet, at: (u32, u16), kept: &str, read: &str) {
        self.warn(page, at, code!("tableur-conserve"), [("garde", Arg::text(kept)), ("lu", Arg::text(read))]);
    }

    pub(super) fn ac(&self, (c, n, a): Address) -> &Ac {
        &self.programme.competences[c].niveaux[n].acs[a]
    }

    /// The AC of that code.
    pub(super) fn acs_coded(&self, code: &str) -> &[Address] {
        self.acs.get(&spelling(code)).map(Vec::as_slice).unwrap_or_default()
    }

    pub(super) fn add_ac(&mut self, c: usize, n: usize, code: &str, libelle: &str) -> Address {
        let id = self.ac_ids.give(if code.is_empty() { libelle } else { code });
        let acs = &mut self.programme.competences[c].niveaux[n].acs;
        acs.push(Ac { id, code: code.to_owned(), libelle: libelle.to_owned() });
        let at = (c, n, acs.len() - 1);
        if !code.is_empty() {
            self.acs.entry(spelling(code)).or_default().push(at);
        }
        at
    }

    pub(super) fn add_niveau(&mut self, c: usize, ordre: u8, annee: u8, libelle: &str) -> usize {
        let competence = &mut self.programme.competences[c];
        let id: Id<Niveau> = self.niveau_ids.give(&format!("{}-{ordre}", competence.id));
        self.new_niveaux.insert(id.clone());
        competence.niveaux.push(Niveau { id, ordre, libelle: libelle.to_owned(), annee, acs: Vec::new() });
        competence.niveaux.len() - 1
    }

    pub(super) fn add_activite(&mut self, activite: Activite) -> usize {
        let rank = self.programme.activites.len();
        if !activite.code.is_empty() {
            self.activites.entry(spelling(&activite.code)).or_default().push(rank);
        }
        self.programme.activites.push(activite);
        rank
    }

    /// The parcours that the row names, made when there are none of these codes; none when it is for all.
    pub(super) fn parcours(&mut self, text: &str, line: &TableLine<'_>, at: (u32, u16)) -> BTreeSet<Id<Parcours>> {
        let mut found = BTreeSet::new();
        let is_known = |it: &str| {
            self.programme
                .parcours
                .iter()
                .any(|known| [&known.code, &known.libelle].map(|it| spelling(it)).contains(&spelling(it)))
        };
        let codes: Vec<&str> = if is_known(text) { vec![text] } else { codes_of_parcours(text) };
        for code in codes {
            if matches!(
                spelling(code).as_str(),
                "COMMUN" | "COMMUNS" | "TOUS" | "TRONCCOMMUN" | "TC" | "ALL" | "COMMON"
            ) {
                return BTreeSet::new();
            }
            let known = self.programme.parcours.iter().find(|it| spelling(&it.code) == spelling(code));
            let id = known.map(|it| it.id.clone()).unwrap_or_else(|| {
                let id: Id<Parcours> = self.parcours_ids.give(code);
                let (code, libelle) = (code.to_owned(), code.to_owned());
                let parcours = Parcours { id: id.clone(), code, libelle, code_apogee: None, niveaux: Vec::new() };
                let target = parcours.target();
                self.programme.parcours.push(parcours);
                self.came(target, line.page, at);
                self.new_parcours.insert(id.clone());
                id
            });
            found.insert(id);
        }
        found
    }

    /// The programme once all rows were read.
    ///
    /// # Errors
    /// When it would break the invariants of a programme: the file is then beyond what tapis holds.
    pub(super) fn finish(&mut self, file: &Path) -> Result<(), FormatError> {
        problems::all(std::mem::take(&mut self.problems), file)?;
        self.number();
        self.reserve_by_sheets();
        self.develop();
        self.tell_supposed();
        self.tell_levels();
        self.tell_seasons();
        self.tell_crosses();
        self.tell_lost();
        self.tell_notes();
        self.tell_codes_in_wordings(file);
        self.tell_untyped();
        self.tell_weights(file);
        self.total_ects();
        self.tell_aimed();
        self.programme.check_integrity().map_err(|violation| problems::impossible(&violation).error(file))
    }

    /// Gives codes to what has none, after those that were written.
    fn number(&mut self) {
        for c in 0..self.programme.competences.len() {
            for n in 0..self.programme.competences[c].niveaux.len() {
                let mut last: Option<String> = None;
                for a in 0..self.programme.competences[c].niveaux[n].acs.len() {
                    let competence = &self.programme.competences[c];
                    let ac = &competence.niveaux[n].acs[a];
                    if ac.code.is_empty() && self.origins.contains_key(&ac.target()) {
                        let code = last.as_deref().and_then(after);
                        let code = code.unwrap_or_else(|| next_ac(&self.programme, competence, &competence.niveaux[n]));
                        last = Some(code.clone());
                        self.programme.competences[c].niveaux[n].acs[a].code = code;
                    }
                }
            }
        }
        for rank in 0..self.programme.activites.len() {
            let it = &self.programme.activites[rank];
            if it.code.is_empty() && self.origins.contains_key(&it.target()) {
                let code = next_activite(&self.programme, it.nature, it.semestre, &it.parcours);
                self.programme.activites[rank].code = code;
            }
        }
    }

    /// Says which niveaux the parcours develop: all but those that rows reserve to others.
    fn develop(&mut self) {
        let vises: Vec<(Id<Niveau>, u8)> = self.programme.niveaux().map(|(_, it)| (it.id.clone(), it.annee)).collect();
        for parcours in &mut self.programme.parcours {
            let had = parcours.niveaux.len();
            for (niveau, annee) in &vises {
                let reserved = self.reserves.get(niveau).filter(|it| !it.is_empty());
                let is_new = self.new_parcours.contains(&parcours.id) || self.new_niveaux.contains(niveau);
                let develops = reserved.map_or(is_new, |it| it.contains(&parcours.id));
                if develops && !parcours.niveaux.iter().any(|it| it.niveau == *niveau) {
                    parcours.niveaux.push(NiveauVise { annee: *annee, niveau: niveau.clone() });
                }
            }
            if parcours.niveaux.len() > had {
                parcours.niveaux.sort_by_key(|it| it.annee);
            }
        }
    }
}

/// The codes of parcours that a cell lists: « A et B », « A + B » too, where what stands between is short.
fn codes_of_parcours(text: &str) -> Vec<&str> {
    let is_code = |it: &&str| !it.chars().any(|c| c.is_whitespace() || c.is_lowercase());
    let cut = |entry| -> Vec<&str> {
        let parts: Vec<&str> = [" et ", " and ", " ou ", "+", "&"]
            .iter()
            .fold(vec![entry], |parts: Vec<&str>, by| parts.into_iter().flat_map(|it| it.split(by)).collect())
            .into_iter()
            .map(str::trim)
            .filter(|it| !it.is_empty())
            .collect();
        if parts.iter().all(is_code) { parts } else { vec![entry] }
    };
    super::words::list(text).flat_map(cut).collect()
}

/// The code after that of an AC which was the last of its place; None when it has the form of neither dialect.
fn after(code: &str) -> Option<String> {
    let number = Famille::Ac.number(code)?;
    Famille::Ac.renumbered(code, &Famille::Ac.parse(code)?.place, number + 1)
}
