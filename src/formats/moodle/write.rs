//! Writing a référentiel as a competency framework.

use std::{io, path::PathBuf};

use csv::Writer;

use super::*;
use crate::{
    formats::{
        csv::FORMULA,
        writing::{
            losses::losses,
            written::{Unwritten, Written},
        },
    },
    i18n::I18n,
    programme::{Ac, Programme, kept},
    t,
};

/// The framework of a programme: compétences, niveaux and AC; and what is not in it.
///
/// # Errors
/// A sentence, when the reader would refuse what was written.
pub fn write(programme: &Programme, i18n: &I18n) -> Result<Written, Unwritten> {
    let bytes = framework(programme, i18n).map_err(|error| error.to_string())?;
    let again = read(&[(PathBuf::new(), bytes.clone())])?;
    let mut written = Written::whole(bytes);
    written.losses = losses(programme, &again.programme, i18n);
    let cut = names(programme).filter(|name| name.chars().count() > LONGEST).count();
    if cut > 0 {
        written.losses.push(t!(i18n, "moodle-noms-coupes", n = cut, max = LONGEST));
    }
    Ok(written)
}

fn framework(programme: &Programme, i18n: &I18n) -> io::Result<Vec<u8>> {
    let mut rows = Rows(Writer::from_writer(Vec::new()));
    rows.0.write_record(heads(i18n))?;
    let mut head = [const { String::new() }; COLUMNS];
    head[ID] = programme.id.to_string();
    head[NAME] = short(if programme.intitule.trim().is_empty() { programme.id.as_str() } else { &programme.intitule });
    head[DESCRIPTION] = html(&programme.intitule);
    head[FORMAT] = HTML.to_owned();
    head[SCALE] = t!(i18n, "moodle-echelle");
    head[SCALE_CONFIG] = scale_config();
    head[IS_FRAMEWORK] = "1".to_owned();
    head[TAXONOMY] = "competency,level,behaviour,behaviour".to_owned();
    rows.0.write_record(&head)?;
    for competence in &programme.competences {
        let id = format!("{COMPETENCE}{}", competence.id);
        rows.add("", &id, &named(&competence.nom, &competence.id), &competence.libelle)?;
        for niveau in &competence.niveaux {
            let under = format!("{NIVEAU}{}", niveau.id);
            rows.add(&id, &under, &named(&niveau.libelle, &niveau.id), &niveau.libelle)?;
            for ac in &niveau.acs {
                rows.add(&under, &format!("{AC}{}", ac.id), &named(&name_of(ac), &ac.id), &ac.libelle)?;
            }
        }
    }
    rows.0.into_inner().map_err(|error| io::Error::other(error.to_string()))
}

struct Rows(Writer<Vec<u8>>);

impl Rows {
    fn add(&mut self, parent: &str, id: &str, name: &str, description: &str) -> io::Result<()> {
        let mut row = [const { String::new() }; COLUMNS];
        row[PARENT] = parent.to_owned();
        row[ID] = id.to_owned();
        row[NAME] = short(&kept(name));
        row[DESCRIPTION] = html(&kept(description));
        row[FORMAT] = HTML.to_owned();
        row[IS_FRAMEWORK] = "0".to_owned();
        Ok(self.0.write_record(&row)?)
    }
}

fn heads(i18n: &I18n) -> [String; COLUMNS] {
    let heads = t!(i18n, "moodle-colonnes");
    let mut heads = heads.split('|').map(|it| it.trim().to_owned());
    std::array::from_fn(|_| heads.next().unwrap_or_default())
}

/// The last value is the one that proves the competency, and the one that is given by itself.
fn scale_config() -> String {
    let value = |id: u8| {
        let best = u8::from(id == 3);
        serde_json::json!({ "id": id, "scaledefault": best, "proficient": best })
    };
    serde_json::json!([{ "scaleid": "0" }, value(1), value(2), value(3)]).to_string()
}

/// The short names of the framework, whole.
fn names(programme: &Programme) -> impl Iterator<Item = String> {
    let competences = programme.competences.iter().map(|it| it.nom.clone());
    let niveaux = programme.niveaux().map(|(_, it)| it.libelle.clone());
    competences.chain(niveaux).chain(programme.acs().map(|(_, _, it)| name_of(it)))
}

/// An AC is shown by its short name alone: its code, and as much of its wording as there is room for.
fn name_of(ac: &Ac) -> String {
    format!("{} {}", ac.code, ac.libelle).trim().to_owned()
}

/// Moodle leaves out a competency without a name.
fn named(name: &str, id: impl AsRef<str>) -> String {
    if name.trim().is_empty() { id.as_ref().to_owned() } else { name.to_owned() }
}

/// The name in as many characters as Moodle keeps.
fn short(name: &str) -> String {
    let name = name.trim();
    let mark = if name.starts_with(FORMULA) { NEUTRAL.to_string() } else { String::new() };
    let room = LONGEST - mark.chars().count();
    if name.chars().count() <= room {
        return format!("{mark}{name}");
    }
    let start: String = name.chars().take(room - 1).collect();
    // A name that was cut before is cut in the same place.
    format!("{mark}{}…", start.trim_end_matches(|it: char| it == '…' || it.is_whitespace()))
}

/// Descriptions are HTML.
fn html(text: &str) -> String {
    let text = quick_xml::escape::partial_escape(text).replace('\n', "<br>");
    if text.is_empty() { text } else { format!("<p>{text}</p>") }
}
