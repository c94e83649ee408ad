//! Writing a référentiel as a competency framework.

use std::{io, path::PathBuf};

use csv::Writer;

use super::{
    cells::{html, name, short},
    *,
};
use crate::{
    formats::{
        orebut::one_line,
        reading::codes,
        writing::{
            identity::Identity,
            losses::losses,
            written::{Options, Unwritten, Written},
        },
    },
    i18n::I18n,
    programme::{Ac, Competence, Niveau, Programme},
    t,
};

/// How many values the scale has: the last is the one that proves the competency.
const VALUES: u8 = 3;

/// The framework of a programme: compétences, niveaux and AC; what is not in it; how Moodle takes it.
///
/// # Errors
/// A sentence, when the reader would refuse what was written.
pub fn write(programme: &Programme, options: &Options, i18n: &I18n) -> Result<Written, Unwritten> {
    let identity = Identity::of(programme, options);
    let seen = options.seen(programme);
    let mut cut = 0;
    let bytes = framework(&seen, &identity, options.bareme, i18n, &mut cut).map_err(|error| error.to_string())?;
    let again = read(&[(PathBuf::new(), bytes.clone())])?;
    // What an export is called is not what the programme is called.
    let again = Programme { id: seen.id.clone(), intitule: seen.intitule.clone(), ..again.programme };
    let mut written = Written { losses: losses(&seen, &again, i18n), ..Written::whole(bytes) };
    if cut > 0 {
        written.losses.push(t!(i18n, "moodle-noms-coupes", n = cut, max = LONGEST));
    }
    written.advice.push(t!(i18n, "moodle-deja", id = identity.id()));
    if let Some((table, ties)) = links::table(&seen, i18n).map_err(|error| error.to_string())? {
        written.beside.push(table);
        written.advice.push(t!(i18n, "moodle-liens", n = ties));
    }
    if options.bareme.is_none() {
        written.advice.push(t!(i18n, "moodle-bareme"));
    }
    Ok(written)
}

fn framework(
    programme: &Programme,
    identity: &Identity,
    bareme: Option<u8>,
    i18n: &I18n,
    cut: &mut usize,
) -> io::Result<Vec<u8>> {
    let mut rows = Rows { writer: Writer::from_writer(Vec::new()), cut };
    rows.writer.write_record(heads(i18n))?;
    let mut head = [const { String::new() }; COLUMNS];
    let (title, is_cut) = short(&identity.intitule, &identity.mark());
    *rows.cut += usize::from(is_cut);
    head[ID] = identity.id();
    head[NAME] = title;
    head[DESCRIPTION] = if is_cut { html(&identity.title()) } else { String::new() };
    head[FORMAT] = HTML.to_owned();
    head[SCALE] = t!(i18n, "moodle-echelle");
    head[SCALE_CONFIG] = scale_config(bareme.filter(|it| (1..=VALUES).contains(it)).unwrap_or(VALUES));
    head[IS_FRAMEWORK] = "1".to_owned();
    head[TAXONOMY] = "competency,level,behaviour,behaviour".to_owned();
    rows.writer.write_record(&head)?;
    for competence in &programme.competences {
        let id = format!("{COMPETENCE}{}", competence.id);
        rows.add("", &id, of_competence(competence))?;
        for niveau in &competence.niveaux {
            let under = format!("{NIVEAU}{}", niveau.id);
            rows.add(&id, &under, of_niveau(niveau))?;
            for ac in &niveau.acs {
                rows.add(&under, &format!("{AC}{}", ac.id), of_ac(ac))?;
            }
        }
    }
    rows.writer.into_inner().map_err(|error| io::Error::other(error.to_string()))
}

struct Rows<'c> {
    writer: Writer<Vec<u8>>,
    cut: &'c mut usize,
}

impl Rows<'_> {
    fn add(&mut self, parent: &str, id: &str, texts: Texts) -> io::Result<()> {
        let mut row = [const { String::new() }; COLUMNS];
        row[PARENT] = parent.to_owned();
        row[ID] = id.to_owned();
        row[NAME] = texts.name;
        row[DESCRIPTION] = html(&texts.description);
        row[FORMAT] = HTML.to_owned();
        row[IS_FRAMEWORK] = "0".to_owned();
        *self.cut += usize::from(texts.is_cut);
        Ok(self.writer.write_record(&row)?)
    }
}

/// What a competency says.
pub(super) struct Texts {
    /// As its cell holds it.
    pub name: String,
    /// In plain text. Empty when the name says it: Moodle shows both.
    pub description: String,
    is_cut: bool,
}

pub(super) fn of_competence(it: &Competence) -> Texts {
    let (name, is_cut) = short(named(&it.nom, it.id.as_str()), "");
    let says_it = !is_cut && one_line(&it.nom) == one_line(&it.libelle);
    Texts { name, description: if says_it { String::new() } else { it.libelle.clone() }, is_cut }
}

pub(super) fn of_niveau(it: &Niveau) -> Texts {
    let (cell, is_cut) = short(named(&it.libelle, it.id.as_str()), "");
    let says_it = !is_cut && name(&cell) == it.libelle;
    Texts { name: cell, description: if says_it { String::new() } else { it.libelle.clone() }, is_cut }
}

pub(super) fn of_ac(it: &Ac) -> Texts {
    let (cell, is_cut) = short(named(&name_of(it), it.id.as_str()), "");
    let whole = name(&cell);
    // The name alone must tell where the code ends.
    let says_it = !is_cut && codes::split(&whole) == Some((&it.code, &it.libelle));
    Texts { name: cell, description: if says_it { String::new() } else { it.libelle.clone() }, is_cut }
}

/// An AC in one line: its code and its wording.
pub(super) fn name_of(ac: &Ac) -> String {
    format!("{} {}", ac.code, ac.libelle).trim().to_owned()
}

/// Moodle leaves out a competency without a name.
fn named<'n>(name: &'n str, id: &'n str) -> &'n str {
    if name.trim().is_empty() { id } else { name }
}

fn heads(i18n: &I18n) -> [String; COLUMNS] {
    let heads = t!(i18n, "moodle-colonnes");
    let mut heads = heads.split('|').map(|it| it.trim().to_owned());
    std::array::from_fn(|_| heads.next().unwrap_or_default())
}

/// The last value is the one that proves the competency; `given` is the one that is given by itself, by a rule or by an
/// activity that is completed.
fn scale_config(given: u8) -> String {
    let value = |id: u8| serde_json::json!({ "id": id, "scaledefault": u8::from(id == given), "proficient": u8::from(id == VALUES) });
    let scale = [serde_json::json!({ "scaleid": "0" }), value(1), value(2), value(VALUES)];
    serde_json::Value::from(scale.to_vec()).to_string()
}
