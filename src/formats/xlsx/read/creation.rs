//! Rows that were added by hand: what they are about, by what they say, and the objects that they make.

use smol_str::SmolStr;

use super::{
    comparison::Ignoree,
    field::{Champ, champ},
    rows::{Ligne, Tableau},
    words::{Mots, Sorte},
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
        Ac, Activite, Bloc, Competence, Composante, Evaluation, Id, Kind, NatureEvaluation, Niveau, Object, Programme,
        Situation, Ue, spelling,
    },
};

/// A row to make an object of.
pub(super) struct Nouvelle<'t> {
    tableau: &'t Tableau,
    ligne: &'t Ligne,
    /// The activité of an évaluation, when the row says it by a mark.
    activite: Option<SmolStr>,
}

impl<'t> Nouvelle<'t> {
    pub fn new(tableau: &'t Tableau, ligne: &'t Ligne) -> Self {
        Self { tableau, ligne, activite: None }
    }

    fn place(&self, cle: &str) -> Place {
        self.tableau.place(self.ligne, cle)
    }
}

/// What a row of the référentiel is: its word says or, when the cell is empty, the form of its code.
fn element(ligne: &Ligne, mots: &Mots) -> Option<Sorte> {
    let word = ligne.text("element");
    let is_ac = word.is_empty() && Famille::Ac.parse(&ligne.text("code")).is_some();
    if is_ac { Some(Sorte::Objet(Kind::Ac)) } else { mots.sorte(&word) }
}

/// What a row without a mark calls its object, so that it can be found. None when the row is about no object.
pub(super) fn name(role: Role, ligne: &Ligne, mots: &Mots) -> Option<String> {
    let parts: &[&str] = match role {
        Role::Maquette => match mots.sorte(&ligne.text("type"))? {
            Sorte::Objet(Kind::Ue) | Sorte::Activite(_) => &["type", "semestre", "code"],
            Sorte::Objet(_) => return None,
        },
        Role::Referentiel => match element(ligne, mots)? {
            Sorte::Objet(Kind::Competence) => &["element", "competence"],
            Sorte::Objet(Kind::Niveau) => &["element", "competence", "niveau"],
            Sorte::Objet(Kind::Ac) => &["element", "competence", "niveau", "code"],
            Sorte::Objet(Kind::Composante | Kind::Situation) => &["element", "competence", "libelle"],
            Sorte::Objet(_) | Sorte::Activite(_) => return None,
        },
        Role::Evaluations => {
            mots.value("nature", &ligne.text("nature"))?;
            &["semestre", "activite", "nature", "libelle"]
        }
        Role::Blocs => {
            ligne.cells.get("code")?;
            &["code"]
        }
        Role::Coefficients | Role::Croise | Role::Fiches => return None,
    };
    let part = |cle: &&str| match *cle {
        "element" => format!("{:?}", element(ligne, mots)),
        cle => spelling(&ligne.text(cle)).to_string(),
    };
    Some(parts.iter().map(part).collect::<Vec<_>>().join("\n"))
}

/// What a row without a mark calls its object wherever it stands, for those that go from place to place. None for the
/// others, and without a code.
pub(super) fn code(role: Role, ligne: &Ligne, mots: &Mots) -> Option<String> {
    let sorte = match (role, mots.sorte(&ligne.text("type")), element(ligne, mots)) {
        (Role::Maquette, Some(Sorte::Objet(Kind::Ue) | Sorte::Activite(_)), _) => ligne.text("type"),
        (Role::Referentiel, _, Some(Sorte::Objet(Kind::Ac))) => "AC".to_owned(),
        _ => return None,
    };
    let code = spelling(&ligne.text("code"));
    (!code.is_empty()).then(|| format!("{}\n{code}", spelling(&sorte)))
}

/// Refuses a row that says something and not what it is. Where the marks are gone, totals and heads look like that.
pub(super) fn refuse_stray(tableau: &Tableau, ligne: &Ligne) -> Result<(), Refusal> {
    let cle = match tableau.entete.role {
        Role::Maquette => "type",
        Role::Referentiel => "element",
        Role::Evaluations => "nature",
        Role::Blocs => "code",
        Role::Coefficients | Role::Croise | Role::Fiches => return Ok(()),
    };
    if !tableau.has_reperes && !ligne.cells.contains_key(cle) || tableau.entete.role == Role::Blocs {
        return Ok(());
    }
    Err(refuse(code!("xlsx-ligne-sans-nature"), &ligne.text(cle), &tableau.place(ligne, cle)))
}

/// The évaluation that somebody wrote in the empty row of an activité that had none.
pub(super) fn in_empty_row<'t>(
    tableau: &'t Tableau,
    ligne: &'t Ligne,
    repere: &Mark,
    model: &Ligne,
    mots: &Mots,
) -> Result<Option<Nouvelle<'t>>, Refusal> {
    let fields = ["nature", "libelle", "mode", "poids"];
    if fields.iter().all(|cle| ligne.cells.get(*cle) == model.cells.get(*cle)) {
        return Ok(None);
    }
    let nature = ligne.text("nature");
    if mots.value("nature", &nature).is_none() {
        return Err(refuse(code!("xlsx-ligne-sans-nature"), &nature, &tableau.place(ligne, "nature")));
    }
    Ok(Some(Nouvelle { tableau, ligne, activite: Some(repere.target.id.clone()) }))
}

/// Makes the object of a row, with all that its cells say.
pub(super) fn create(
    bench: &mut Workbench<'_>,
    nouvelle: &Nouvelle<'_>,
    ignored: &mut Vec<Ignoree>,
) -> Result<(), Refusal> {
    let (object, parent) = object(bench, nouvelle)?;
    let target = object.target();
    bench.create(object, &parent, &nouvelle.place("code"))?;
    let Nouvelle { ligne, .. } = nouvelle;
    let mut parcours = Vec::new();
    for (cle, cell) in &ligne.cells {
        let place = nouvelle.place(cle);
        match champ(target.kind, cle) {
            Some(Champ::Parcours(id)) => {
                let marked =
                    Mots::is_oui(&cell.text()).ok_or_else(|| refuse(code!("xlsx-marque"), &cell.text(), &place))?;
                parcours.extend(marked.then(|| SmolStr::new(id)));
            }
            Some(champ) => bench.cell(&target, champ, Some(cell), &place)?,
            None if PLACES.contains(&cle.as_str()) => {}
            None => ignored.push(Ignoree::of(nouvelle.tableau, ligne, cle)),
        }
    }
    if !parcours.is_empty() && target.kind == Kind::Activite {
        bench.only(&target, &parcours, &nouvelle.place("code"))?;
    }
    Ok(())
}

/// The columns that say what a new object is and where it goes.
const PLACES: [&str; 7] = ["competence", "niveau", "annee", "element", "type", "semestre", "activite"];

/// The bare object of a row, and what holds it.
fn object(bench: &Workbench<'_>, nouvelle: &Nouvelle<'_>) -> Result<(Object, String), Refusal> {
    let ligne = nouvelle.ligne;
    let code = ligne.text("code");
    Ok(match nouvelle.tableau.entete.role {
        Role::Maquette => match bench.mots.sorte(&ligne.text("type")) {
            Some(Sorte::Activite(nature)) => {
                let id = bench.new_id::<Activite>(&code);
                (Object::Activite(Activite::new(id, nature, code, semestre(nouvelle)?, "")), String::new())
            }
            _ => ue(bench, nouvelle)?,
        },
        Role::Evaluations => evaluation(bench, nouvelle)?,
        Role::Blocs => {
            let bloc = Bloc { id: bench.new_id(&code), code, libelle: String::new(), competences: Default::default() };
            (Object::Bloc(bloc), String::new())
        }
        _ => du_referentiel(bench, nouvelle)?,
    })
}

/// The number of the semestre of a row.
fn semestre(nouvelle: &Nouvelle<'_>) -> Result<u8, Refusal> {
    let cell = nouvelle.ligne.cells.get("semestre");
    let numero = cell.and_then(workbench::semestre).filter(|it| *it > 0);
    let text = cell.map(|it| it.text()).unwrap_or_default();
    numero.ok_or_else(|| refuse(code!("xlsx-entier"), &text, &nouvelle.place("semestre")))
}

/// The semestre that a row names.
pub(super) fn semestre_of(bench: &Workbench<'_>, nouvelle: &Nouvelle<'_>) -> Result<String, Refusal> {
    let numero = semestre(nouvelle)?;
    let semestre = bench.apres.semestres.iter().find(|it| it.numero == numero);
    let unknown = || refuse(code!("xlsx-semestre-inconnu"), &numero.to_string(), &nouvelle.place("semestre"));
    semestre.map(|it| it.id.to_string()).ok_or_else(unknown)
}

fn ue(bench: &Workbench<'_>, nouvelle: &Nouvelle<'_>) -> Result<(Object, String), Refusal> {
    let semestre = semestre_of(bench, nouvelle)?;
    let code = nouvelle.ligne.text("code");
    let ue = Ue {
        id: bench.new_id(&code),
        code,
        libelle: String::new(),
        ects: None,
        code_apogee: None,
        competences: Default::default(),
        parcours: Default::default(),
    };
    Ok((Object::Ue(ue), semestre))
}

fn evaluation(bench: &Workbench<'_>, nouvelle: &Nouvelle<'_>) -> Result<(Object, String), Refusal> {
    let activite = match &nouvelle.activite {
        Some(id) => id.to_string(),
        None => activite(&bench.apres, nouvelle)?.id.to_string(),
    };
    let label = format!("{activite}-{}", nouvelle.ligne.text("nature"));
    let evaluation = Evaluation {
        id: bench.new_id(&label),
        nature: NatureEvaluation::Autre,
        libelle: String::new(),
        poids: None,
        mode: None,
    };
    Ok((Object::Evaluation(evaluation), activite))
}

/// The activité that a row names by its code and, where the code recurs, its semestre.
fn activite<'p>(programme: &'p Programme, nouvelle: &Nouvelle<'_>) -> Result<&'p Activite, Refusal> {
    let text = nouvelle.ligne.text("activite");
    let code = spelling(&text);
    let semestre = nouvelle.ligne.cells.get("semestre").and_then(|it| it.number());
    let in_semestre = |it: &&Activite| semestre.is_none_or(|semestre| semestre == it.semestre.into());
    let found: Vec<&Activite> =
        programme.activites.iter().filter(|it| spelling(&it.code) == code).filter(in_semestre).collect();
    let place = nouvelle.place("activite");
    match found[..] {
        [one] => Ok(one),
        [] => Err(refuse(code!("xlsx-activite-inconnue"), &text, &place)),
        _ => Err(Refusal::at(code!("xlsx-code-ambigu"), &place, [("nombre", Arg::Count(found.len()))])),
    }
}

fn du_referentiel(bench: &Workbench<'_>, nouvelle: &Nouvelle<'_>) -> Result<(Object, String), Refusal> {
    let ligne = nouvelle.ligne;
    let nom = ligne.text("competence");
    let sorte = element(ligne, bench.mots);
    if sorte == Some(Sorte::Objet(Kind::Competence)) {
        let last = bench.apres.competences.iter().map(|it| it.numero).max().unwrap_or(0);
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
    let parent = bench.competence(&nom, &nouvelle.place("competence"))?;
    let label = |prefix: &str| format!("{parent}-{prefix}");
    let libelle = String::new();
    Ok(match sorte {
        Some(Sorte::Objet(Kind::Composante)) => {
            (Object::Composante(Composante { id: bench.new_id(&label("ce")), libelle }), parent.to_string())
        }
        Some(Sorte::Objet(Kind::Situation)) => {
            (Object::Situation(Situation { id: bench.new_id(&label("sit")), libelle }), parent.to_string())
        }
        Some(Sorte::Objet(Kind::Niveau)) => {
            let ordre = ordre(nouvelle)?;
            let annee = ligne.cells.get("annee").and_then(|it| it.number()).and_then(|it| u8::try_from(it).ok());
            let annee = annee.filter(|it| *it > 0).unwrap_or(ordre);
            let id = bench.new_id(&label(&ordre.to_string()));
            (Object::Niveau(Niveau { id, ordre, libelle, annee, acs: Vec::new() }), parent.to_string())
        }
        _ => {
            let code = ligne.text("code");
            let niveau = niveau(bench, &parent, nouvelle)?;
            (Object::Ac(Ac { id: bench.new_id(&code), code, libelle }), niveau)
        }
    })
}

/// The rank of the niveau that a row names.
fn ordre(nouvelle: &Nouvelle<'_>) -> Result<u8, Refusal> {
    let cell = nouvelle.ligne.cells.get("niveau");
    let ordre = cell.and_then(|it| it.number()).and_then(|it| u8::try_from(it).ok()).filter(|it| *it > 0);
    let text = cell.map(|it| it.text()).unwrap_or_default();
    ordre.ok_or_else(|| refuse(code!("xlsx-entier"), &text, &nouvelle.place("niveau")))
}

pub(super) fn niveau(
    bench: &Workbench<'_>,
    competence: &Id<Competence>,
    nouvelle: &Nouvelle<'_>,
) -> Result<String, Refusal> {
    let ordre = ordre(nouvelle)?;
    let niveaux = bench.apres.get(competence).map(|it| it.niveaux.as_slice()).unwrap_or_default();
    let siens: Vec<&Niveau> = niveaux.iter().filter(|it| it.ordre == ordre).collect();
    match siens[..] {
        [one] => Ok(one.id.to_string()),
        _ => Err(refuse(code!("xlsx-niveau-inconnu"), &ordre.to_string(), &nouvelle.place("niveau"))),
    }
}
