//! Writing a référentiel as a framework of SmartEvidence.

use serde_json::{Map, Value, json};

use crate::{
    formats::writing::{
        identity::Identity,
        written::{Options, Unwritten, Written},
    },
    i18n::I18n,
    programme::{Competence, Programme},
    t,
};

/// What the columns of Mahara's database hold.
const SHORT: usize = 100;
const LONG: usize = 255;

/// The framework of a programme, and what is not in it.
///
/// # Errors
/// A sentence, when the JSON cannot be written.
pub fn write(programme: &Programme, options: &Options, i18n: &I18n) -> Result<Written, Unwritten> {
    let mut cut = Cut(0);
    let framework = framework(&options.seen(programme), &Identity::of(programme, options), i18n, &mut cut);
    let mut bytes = serde_json::to_vec_pretty(&framework).map_err(|error| error.to_string())?;
    bytes.push(b'\n');
    let mut written = Written::whole(bytes);
    if cut.0 > 0 {
        written.losses.push(t!(i18n, "mahara-noms-coupes", n = cut.0));
    }
    written.losses.push(t!(i18n, "mahara-hors-referentiel"));
    written.advice.push(t!(i18n, "mahara-deja"));
    Ok(written)
}

fn framework(programme: &Programme, identity: &Identity, i18n: &I18n, cut: &mut Cut) -> Value {
    let (mut standards, mut elements) = (Vec::new(), Vec::new());
    for (standard, competence) in (1_u32..).zip(&programme.competences) {
        standards.push(json!({
            "shortname": cut.to(SHORT, &competence.nom, competence.id.as_str()),
            "name": cut.to(LONG, &competence.libelle, or(&competence.nom, competence.id.as_str())),
            "description": description(competence),
            "standardid": standard,
        }));
        let niveaux = Ranks::of(competence.niveaux.len());
        for (rank, niveau) in competence.niveaux.iter().enumerate() {
            let id = format!("{standard}.{}", niveaux.at(rank));
            let title = t!(i18n, "mahara-niveau", ordre = niveau.ordre);
            elements.push(element(cut, &title, &niveau.libelle, niveau.id.as_str(), (standard, &id, None)));
            let acs = Ranks::of(niveau.acs.len());
            for (rank, ac) in niveau.acs.iter().enumerate() {
                let own = format!("{id}.{}", acs.at(rank));
                let at = (standard, own.as_str(), Some(id.as_str()));
                elements.push(element(cut, &ac.code, &ac.libelle, ac.id.as_str(), at));
            }
        }
    }
    json!({ "framework": {
        "institution": "all",
        "name": cut.marked(&identity.intitule, &identity.mark()),
        "description": whole(&identity.title(), LONG),
        "selfassess": true,
        "evidencestatuses": [
            { "begun": t!(i18n, "mahara-a-evaluer") },
            { "incomplete": t!(i18n, "mahara-non-acquis") },
            { "partialcomplete": t!(i18n, "mahara-en-cours") },
            { "completed": t!(i18n, "mahara-acquis") },
        ],
        "standards": standards,
        "standardelements": elements,
    } })
}

/// An element: one comes after what it is under, for Mahara stops at a parent that it has not met.
fn element(cut: &mut Cut, short: &str, name: &str, id: &str, at: (u32, &str, Option<&str>)) -> Value {
    let (standard, own, parent) = at;
    let mut element = Map::new();
    let mut put = |key: &str, value: Value| drop(element.insert(key.to_owned(), value));
    put("shortname", cut.to(SHORT, short, id).into());
    put("name", cut.to(LONG, name, or(short, id)).into());
    put("description", whole(name, LONG).into());
    put("standardid", standard.into());
    put("elementid", own.into());
    if let Some(parent) = parent {
        put("parentelementid", parent.into());
    }
    Value::Object(element)
}

/// Ranks as parts of identifiers: padded, for Mahara compares these as decimal numbers, where 1.10 is 1.1.
struct Ranks(usize);

impl Ranks {
    fn of(count: usize) -> Self {
        Self(count.to_string().len())
    }

    fn at(&self, rank: usize) -> String {
        format!("{:0width$}", rank + 1, width = self.0)
    }
}

fn or<'t>(text: &'t str, fallback: &'t str) -> &'t str {
    if text.trim().is_empty() { fallback } else { text }
}

/// How many names were cut.
struct Cut(usize);

impl Cut {
    /// The text, or else `fallback` (Mahara wants something), in at most so many characters.
    fn to(&mut self, most: usize, text: &str, fallback: &str) -> String {
        let text = or(text, fallback);
        if text.chars().count() <= most {
            return text.to_owned();
        }
        self.0 += 1;
        let start: String = text.chars().take(most - 1).collect();
        format!("{}…", start.trim_end())
    }

    /// A name with a mark that is never cut.
    fn marked(&mut self, name: &str, mark: &str) -> String {
        let room = LONG - mark.chars().count().min(LONG / 2);
        format!("{}{mark}", self.to(room, name, name))
    }
}

/// The description of what has a name: the text whole when the name is cut. Mahara shows it after the name.
fn whole(text: &str, most: usize) -> String {
    if text.chars().count() > most { escaped(text) } else { String::new() }
}

/// Descriptions are HTML: the composantes essentielles as a list, after the wording when the name is cut.
fn description(competence: &Competence) -> String {
    let items: Vec<String> =
        competence.composantes.iter().map(|it| format!("<li>{}</li>", escaped(&it.libelle))).collect();
    let list = if items.is_empty() { String::new() } else { format!("<ul>{}</ul>", items.concat()) };
    let whole = whole(&competence.libelle, LONG);
    if whole.is_empty() { list } else { format!("<p>{whole}</p>{list}") }
}

fn escaped(text: &str) -> String {
    quick_xml::escape::partial_escape(text).into_owned()
}
