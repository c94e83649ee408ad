//! Rows that were added by hand: what they are about, by what they say, and the objects that they make.

use smol_str::SmolStr;

use super::{
    field::{Meaning, meaning},
    paired::Ignored,
    rows::{SheetLine, SheetTable},
    words::{Sort, Words},
    workbench::{self, Workbench, refuse},
};
use crate::{
    code,
    codes::Famille,
    formats::{
        reading::{refusal::Refusal, sheet::Place},
        xlsx::marks::{Mark, Role},
    },
    i18n::Arg,
    programme::{
        Ac, Activite, Bloc, Competence, Composante, Evaluation, Field, Id, Kind, NatureEvaluation, Niveau, Object,
        Programme, SessionEvaluation, Situation, Ue, spelling,
    },
};

/// A row to make an object of.
pub(super) struct Creation<'t> {
    table: &'t SheetTable,
    line: &'t SheetLine,
    /// The activité of an évaluation, when the row says it by a mark.
    activite: Option<SmolStr>,
}

impl<'t> Creation<'t> {
    pub(super) fn new(table: &'t SheetTable, line: &'t SheetLine) -> Self {
        Self { table, line, activite: None }
    }

    fn place(&self, cle: &str) -> Place {
        self.table.place(self.line, cle)
    }
}

/// What a row of the référentiel is: its word says or, when the cell is empty, the form of its code.
fn element(line: &SheetLine, words: &Words) -> Option<Sort> {
    let word = line.text("element");
    let is_ac = word.is_empty() && Famille::Ac.parse(&line.text("code")).is_some();
    if is_ac { Some(Sort::Object(Kind::Ac)) } else { words.sort(&word) }
}

/// What a row without a mark calls its object, so that it can be found. None when the row is about no object.
pub(super) fn name(role: Role, line: &SheetLine, words: &Words) -> Option<String> {
    let parts: &[&str] = match role {
        Role::Maquette => match words.sort(&line.text("type"))? {
            Sort::Object(Kind::Ue) | Sort::Activite(_) => &["type", "semestre", "code"],
            Sort::Object(_) => return None,
        },
        Role::Referentiel => match element(line, words)? {
            Sort::Object(Kind::Competence) => &["element", "competence"],
            Sort::Object(Kind::Niveau) => &["element", "competence", "niveau"],
            Sort::Object(Kind::Ac) => &["element", "competence", "niveau", "code"],
            Sort::Object(Kind::Composante | Kind::Situation) => &["element", "competence", "libelle"],
            Sort::Object(_) | Sort::Activite(_) => return None,
        },
        Role::Evaluations => {
            words.value("nature", &line.text("nature"))?;
            &["semestre", "activite", "session", "nature", "libelle"]
        }
        Role::Blocs => {
            line.cells.get("code")?;
            &["code"]
        }
        Role::Synthese | Role::Coefficients | Role::CrossTab | Role::Fiches => return None,
    };
    let part = |cle: &&str| match *cle {
        "element" => format!("{:?}", element(line, words)),
        "session" => {
            let session = words.value("session", &line.text("session"));
            session.unwrap_or(SessionEvaluation::default().name()).to_owned()
        }
        cle => spelling(&line.text(cle)).to_string(),
    };
    Some(parts.iter().map(part).collect::<Vec<_>>().join("\n"))
}

/// What a row without a mark calls its object wherever it stands, for those that go from place to place. None for the
/// others, and without a code.
pub(super) fn code(role: Role, line: &SheetLine, words: &Words) -> Option<String> {
    let sort = match (role, words.sort(&line.text("type")), element(line, words)) {
        (Role::Maquette, Some(Sort::Object(Kind::Ue) | Sort::Activite(_)), _) => line.text("type"),
        (Role::Referentiel, _, Some(Sort::Object(Kind::Ac))) => "AC".to_owned(),
        (Role::Evaluations, ..) => {
            words.value("nature", &line.text("nature"))?;
            [line.text("semestre"), line.text("nature")].join("\n")
        }
        _ => return None,
    };
    let code = spelling(&line.text(if role == Role::Evaluations { "activite" } else { "code" }));
    (!code.is_empty()).then(|| format!("{}\n{code}", spelling(&sort)))
}

/// The column in which a row without a mark says what it makes; None: nothing is made by a row of such a sheet.
fn nature(role: Role) -> Option<&'static str> {
    match role {
        Role::Maquette => Some("type"),
        Role::Referentiel => Some("element"),
        Role::Evaluations => Some("nature"),
        Role::Blocs => Some("code"),
        Role::Synthese | Role::Coefficients | Role::CrossTab | Role::Fiches => None,
    }
}

/// Whether a row without a mark is read: it makes an object, or is refused.
pub(super) fn is_read(table: &SheetTable, line: &SheetLine) -> bool {
    nature(table.head.role).is_some_and(|cle| line.cells.contains_key(cle) || must_say(table))
}

/// Whether a row without a mark is to say what it is. Where the marks are gone, totals and heads look like that.
fn must_say(table: &SheetTable) -> bool {
    table.reperes.is_some() && table.head.role != Role::Blocs
}

/// Refuses a row that says something and not what it is.
pub(super) fn refuse_stray(table: &SheetTable, line: &SheetLine) -> Result<(), Refusal> {
    let Some(cle) = nature(table.head.role).filter(|_| is_read(table, line)) else { return Ok(()) };
    Err(refuse(code!("xlsx-ligne-sans-nature"), &line.text(cle), &table.place(line, cle)))
}

/// The évaluation that somebody wrote in the empty row of an activité that had none.
pub(super) fn in_empty_row<'t>(
    table: &'t SheetTable,
    line: &'t SheetLine,
    repere: &Mark,
    model: &SheetLine,
    words: &Words,
) -> Result<Option<Creation<'t>>, Refusal> {
    let is_same = |field: &Field| line.cells.get(field.name) == model.cells.get(field.name);
    if Kind::Evaluation.shown().all(is_same) {
        return Ok(None);
    }
    let nature = line.text("nature");
    if words.value("nature", &nature).is_none() {
        return Err(refuse(code!("xlsx-ligne-sans-nature"), &nature, &table.place(line, "nature")));
    }
    Ok(Some(Creation { table, line, activite: Some(repere.target.id.clone()) }))
}

/// Makes the object of a row, with all that its cells say.
pub(super) fn create(
    bench: &mut Workbench<'_>,
    creation: &Creation<'_>,
    ignored: &mut Vec<Ignored>,
) -> Result<(), Refusal> {
    let (object, parent) = object(bench, creation)?;
    let target = object.target();
    bench.create(object, &parent, &creation.place("code"))?;
    let Creation { line, .. } = creation;
    let unknown = line.columns.keys().filter(|it| creation.table.is_uncalculated(line, it));
    for cle in unknown.filter(|it| meaning(target.kind, it).is_some()) {
        bench.problems.push(Refusal::at(code!("tableur-formule"), &creation.place(cle), []));
    }
    let mut parcours = Vec::new();
    for (cle, cell) in &line.cells {
        let place = creation.place(cle);
        match meaning(target.kind, cle) {
            Some(Meaning::Parcours(id)) => {
                let marked =
                    Words::is_oui(&cell.text()).ok_or_else(|| refuse(code!("xlsx-marque"), &cell.text(), &place))?;
                parcours.extend(marked.then(|| SmolStr::new(id)));
            }
            Some(meaning) => bench.cell(&target, meaning, Some(cell), &place)?,
            None if PLACES.contains(&cle.as_str()) => {}
            None => ignored.push(Ignored::of(creation.table, line, cle)),
        }
    }
    if !parcours.is_empty() && target.kind == Kind::Activite {
        bench.only(&target, &parcours, &creation.place("code"))?;
    }
    Ok(())
}

/// The columns that say what a new object is and where it goes.
const PLACES: [&str; 7] = ["competence", "niveau", "annee", "element", "type", "semestre", "activite"];

/// The bare object of a row, and what holds it.
fn object(bench: &Workbench<'_>, creation: &Creation<'_>) -> Result<(Object, String), Refusal> {
    let line = creation.line;
    let code = line.text("code");
    Ok(match creation.table.head.role {
        Role::Maquette => match bench.words.sort(&line.text("type")) {
            Some(Sort::Activite(nature)) => {
                let id = bench.new_id::<Activite>(&code);
                (Object::Activite(Activite::new(id, nature, code, semestre(creation)?, "")), String::new())
            }
            _ => ue(bench, creation)?,
        },
        Role::Evaluations => evaluation(bench, creation)?,
        Role::Blocs => {
            let bloc = Bloc { id: bench.new_id(&code), code, libelle: String::new(), competences: Default::default() };
            (Object::Bloc(bloc), String::new())
        }
        _ => of_referentiel(bench, creation)?,
    })
}

/// The number of the semestre of a row.
fn semestre(creation: &Creation<'_>) -> Result<u8, Refusal> {
    let cell = creation.line.cells.get("semestre");
    let numero = cell.and_then(workbench::semestre).filter(|it| *it > 0);
    let text = cell.map(|it| it.text()).unwrap_or_default();
    numero.ok_or_else(|| refuse(code!("xlsx-entier"), &text, &creation.place("semestre")))
}

/// The semestre that a row names.
pub(super) fn semestre_of(bench: &Workbench<'_>, creation: &Creation<'_>) -> Result<String, Refusal> {
    let numero = semestre(creation)?;
    let semestre = bench.after.semestres.iter().find(|it| it.numero == numero);
    let unknown = || refuse(code!("xlsx-semestre-inconnu"), &numero.to_string(), &creation.place("semestre"));
    semestre.map(|it| it.id.to_string()).ok_or_else(unknown)
}

fn ue(bench: &Workbench<'_>, creation: &Creation<'_>) -> Result<(Object, String), Refusal> {
    let semestre = semestre_of(bench, creation)?;
    let code = creation.line.text("code");
    let ue = Ue {
        id: bench.new_id(&code),
        code,
        libelle: String::new(),
        ects: None,
        code_apogee: None,
        choix: None,
        competences: Default::default(),
        parcours: Default::default(),
    };
    Ok((Object::Ue(ue), semestre))
}

fn evaluation(bench: &Workbench<'_>, creation: &Creation<'_>) -> Result<(Object, String), Refusal> {
    let activite = match &creation.activite {
        Some(id) => id.to_string(),
        None => activite(&bench.after, creation)?.id.to_string(),
    };
    let label = format!("{activite}-{}", creation.line.text("nature"));
    let evaluation = Evaluation::new(bench.new_id(&label), NatureEvaluation::Autre, "");
    Ok((Object::Evaluation(evaluation), activite))
}

/// The activité that a row names by its code and, where the code recurs, its semestre.
fn activite<'p>(programme: &'p Programme, creation: &Creation<'_>) -> Result<&'p Activite, Refusal> {
    let text = creation.line.text("activite");
    let code = spelling(&text);
    let semestre = creation.line.cells.get("semestre").and_then(|it| it.number());
    let in_semestre = |it: &&Activite| semestre.is_none_or(|semestre| semestre == it.semestre.into());
    let found: Vec<&Activite> =
        programme.activites.iter().filter(|it| spelling(&it.code) == code).filter(in_semestre).collect();
    let place = creation.place("activite");
    match found[..] {
        [one] => Ok(one),
        [] => Err(refuse(code!("xlsx-activite-inconnue"), &text, &place)),
        _ => Err(Refusal::at(code!("xlsx-code-ambigu"), &place, [("nombre", Arg::Count(found.len()))])),
    }
}

fn of_referentiel(bench: &Workbench<'_>, creation: &Creation<'_>) -> Result<(Object, String), Refusal> {
    let line = creation.line;
    let nom = line.text("competence");
    let sort = element(line, bench.words);
    if sort == Some(Sort::Object(Kind::Competence)) {
        let last = bench.after.competences.iter().map(|it| it.numero).max().unwrap_or(0);
        let competence = Competence {
            id: bench.new_id(&nom),
            numero: last.saturating_add(1),
            nom,
            libelle: String::new(),
            couleur: None,
            cle_externe: None,
            situations: Vec::new(),
            composantes: Vec::new(),
            niveaux: Vec::new(),
        };
        return Ok((Object::Competence(competence), String::new()));
    }
    let parent = bench.competence(&nom, &creation.place("competence"))?;
    let label = |prefix: &str| format!("{parent}-{prefix}");
    let libelle = String::new();
    Ok(match sort {
        Some(Sort::Object(Kind::Composante)) => {
            (Object::Composante(Composante { id: bench.new_id(&label("ce")), libelle }), parent.to_string())
        }
        Some(Sort::Object(Kind::Situation)) => {
            (Object::Situation(Situation { id: bench.new_id(&label("sit")), libelle }), parent.to_string())
        }
        Some(Sort::Object(Kind::Niveau)) => {
            let ordre = ordre(creation)?;
            let annee = line.cells.get("annee").and_then(|it| it.number()).and_then(|it| u8::try_from(it).ok());
            let annee = annee.filter(|it| *it > 0).unwrap_or(ordre);
            let id = bench.new_id(&label(&ordre.to_string()));
            (Object::Niveau(Niveau { id, ordre, libelle, annee, acs: Vec::new() }), parent.to_string())
        }
        _ => {
            let code = line.text("code");
            let niveau = niveau(bench, &parent, creation)?;
            (Object::Ac(Ac { id: bench.new_id(&code), code, libelle }), niveau)
        }
    })
}

/// The rank of the niveau that a row names.
fn ordre(creation: &Creation<'_>) -> Result<u8, Refusal> {
    let cell = creation.line.cells.get("niveau");
    let ordre = cell.and_then(|it| it.number()).and_then(|it| u8::try_from(it).ok()).filter(|it| *it > 0);
    let text = cell.map(|it| it.text()).unwrap_or_default();
    ordre.ok_or_else(|| refuse(code!("xlsx-entier"), &text, &creation.place("niveau")))
}

pub(super) fn niveau(
    bench: &Workbench<'_>,
    competence: &Id<Competence>,
    creation: &Creation<'_>,
) -> Result<String, Refusal> {
    let ordre = ordre(creation)?;
    let niveaux = bench.after.get(competence).map(|it| it.niveaux.as_slice()).unwrap_or_default();
    let own: Vec<&Niveau> = niveaux.iter().filter(|it| it.ordre == ordre).collect();
    match own[..] {
        [one] => Ok(one.id.to_string()),
        _ => Err(refuse(code!("xlsx-niveau-inconnu"), &ordre.to_string(), &creation.place("niveau"))),
    }
}
