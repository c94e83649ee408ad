//! SmartEvidence of Mahara: the framework against which a portfolio is held, as a `.matrix` file. Written, never read.
//!
//! The second form of these files: standards and their elements in two lists, an element naming its standard and the
//! element that it is under. Compétences are standards; niveaux are elements, and AC are elements under them.

use serde_json::{Value, json};

use crate::{
    formats::writing::written::{Unwritten, Written},
    i18n::I18n,
    programme::Programme,
    t,
};

/// What the columns of Mahara's database hold.
const SHORT: usize = 100;
const LONG: usize = 255;

/// The framework of a programme, and what is not in it.
///
/// # Errors
/// A sentence, when the JSON cannot be written.
pub fn write(programme: &Programme, i18n: &I18n) -> Result<Written, Unwritten> {
    let mut cut = Cut(0);
    let framework = framework(programme, i18n, &mut cut);
    let mut bytes = serde_json::to_vec_pretty(&framework).map_err(|error| error.to_string())?;
    bytes.push(b'\n');
    let mut written = Written::whole(bytes);
    if cut.0 > 0 {
        written.losses.push(t!(i18n, "mahara-noms-coupes", n = cut.0));
    }
    written.losses.push(t!(i18n, "mahara-hors-referentiel"));
    Ok(written)
}

fn framework(programme: &Programme, i18n: &I18n, cut: &mut Cut) -> Value {
    let (mut standards, mut elements) = (Vec::new(), Vec::new());
    for (standard, competence) in (1_u32..).zip(&programme.competences) {
        standards.push(json!({
            "shortname": cut.to(SHORT, &competence.nom, competence.id.as_str()),
            "name": cut.to(LONG, &competence.libelle, or(&competence.nom, competence.id.as_str())),
            "description": description(competence.composantes.iter().map(|it| it.libelle.as_str()), &competence.libelle),
            "standardid": standard,
        }));
        for (niveau, rank) in competence.niveaux.iter().zip(1_u32..) {
            let id = format!("{standard}.{rank}");
            elements.push(json!({
                "shortname": cut.to(SHORT, &t!(i18n, "mahara-niveau", ordre = niveau.ordre), niveau.id.as_str()),
                "name": cut.to(LONG, &niveau.libelle, niveau.id.as_str()),
                "description": escaped(&niveau.libelle),
                "standardid": standard,
                "elementid": id,
            }));
            for (ac, rank) in niveau.acs.iter().zip(1_u32..) {
                elements.push(json!({
                    "shortname": cut.to(SHORT, &ac.code, ac.id.as_str()),
                    "name": cut.to(LONG, &ac.libelle, or(&ac.code, ac.id.as_str())),
                    "description": escaped(&ac.libelle),
                    "standardid": standard,
                    "elementid": format!("{id}.{rank}"),
                    "parentelementid": id,
                }));
            }
        }
    }
    json!({ "framework": {
        "institution": "all",
        "name": cut.to(LONG, &programme.intitule, programme.id.as_str()),
        "description": escaped(&programme.intitule),
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
}

/// Descriptions are HTML: the wording, and the composantes essentielles as a list.
fn description<'a>(composantes: impl Iterator<Item = &'a str>, libelle: &str) -> String {
    let items: Vec<String> = composantes.map(|it| format!("<li>{}</li>", escaped(it))).collect();
    let list = if items.is_empty() { String::new() } else { format!("<ul>{}</ul>", items.concat()) };
    format!("<p>{}</p>{list}", escaped(libelle))
}

fn escaped(text: &str) -> String {
    quick_xml::escape::partial_escape(text).into_owned()
}
