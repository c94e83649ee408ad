//! The référentiel of ScoDoc's API, as ORéBUT writes it: the same content, keyed by name and by year instead of listed.

use std::path::Path;

use quick_xml::escape::escape;

use crate::formats::{
    FormatError,
    orebut::one_line,
    reading::json::{Ordered, ordered},
};

/// Fields of the root under their names in ORéBUT. The others are of the installation, or of people.
const ROOT: [(&str, &str); 7] = [
    ("specialite", "specialite"),
    ("specialite_long", "specialite_long"),
    ("type_titre", "type"),
    ("annexe", "annexe"),
    ("type_structure", "type_structure"),
    ("type_departement", "type_departement"),
    ("version_orebut", "version"),
];

/// The file in the form of ORéBUT.
///
/// # Errors
/// When it is no JSON.
pub(super) fn as_orebut(file: &Path, bytes: &[u8]) -> Result<Vec<u8>, FormatError> {
    let root = ordered(file, bytes)?;
    let mut page = Page(String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"));
    let attributes = ROOT.map(|(key, name)| (name, root.text(key)));
    page.within("referentiel_competence", &attributes, |page| {
        page.within("competences", &[], |page| {
            root.entries("competences").for_each(|(key, it)| competence(page, key, it));
        });
        page.within("parcours", &[], |page| {
            root.entries("parcours").for_each(|(key, it)| parcours(page, key, it));
        });
    });
    Ok(page.0.into_bytes())
}

fn competence(page: &mut Page, key: &str, it: &Ordered) {
    let attributes = [
        ("nom_court", or(it.text("titre"), key)),
        ("numero", it.text("numero")),
        ("libelle_long", it.text("titre_long")),
        ("couleur", it.text("couleur")),
        ("id", it.text("id_orebut")),
    ];
    page.within("competence", &attributes, |page| {
        let lists = [("situations", "situation"), ("composantes_essentielles", "composante")];
        for (list, item) in lists {
            page.within(list, &[], |page| {
                it.entries(list).for_each(|(_, it)| page.leaf(item, &[], &it.text("libelle")));
            });
        }
        page.within("niveaux", &[], |page| {
            for (key, it) in it.entries("niveaux") {
                let annee = or(it.text("annee"), key);
                let attributes = [("ordre", it.text("ordre")), ("libelle", it.text("libelle")), ("annee", annee)];
                page.within("niveau", &attributes, |page| {
                    page.within("acs", &[], |page| {
                        for (key, it) in it.entries("app_critiques") {
                            let code = or(it.text("code"), key);
                            page.leaf("ac", &[("code", code)], &it.text("libelle"));
                        }
                    });
                });
            }
        });
    });
}

fn parcours(page: &mut Page, key: &str, it: &Ordered) {
    let attributes =
        [("numero", it.text("numero")), ("libelle", it.text("libelle")), ("code", or(it.text("code"), key))];
    page.within("parcour", &attributes, |page| {
        for (key, it) in it.entries("annees") {
            page.within("annee", &[("ordre", or(it.text("ordre"), key))], |page| {
                for (key, it) in it.entries("competences") {
                    let attributes =
                        [("niveau", it.text("niveau")), ("id", it.text("id_orebut")), ("nom", key.to_owned())];
                    page.leaf("competence", &attributes, "");
                }
            });
        }
    });
}

fn or(text: String, fallback: &str) -> String {
    if text.is_empty() { fallback.to_owned() } else { text }
}

/// XML as it is written.
struct Page(String);

impl Page {
    fn open(&mut self, name: &str, attributes: &[(&str, String)]) {
        self.0.push('<');
        self.0.push_str(name);
        // What says nothing is not there.
        for (name, value) in attributes.iter().filter(|(_, value)| !value.is_empty()) {
            let value = clean(value);
            self.0.push_str(&format!(" {name}=\"{}\"", escape(&value)));
        }
        self.0.push('>');
    }

    fn within(&mut self, name: &str, attributes: &[(&str, String)], content: impl FnOnce(&mut Self)) {
        self.open(name, attributes);
        content(self);
        self.0.push_str(&format!("</{name}>"));
    }

    fn leaf(&mut self, name: &str, attributes: &[(&str, String)], text: &str) {
        self.open(name, attributes);
        let text = clean(text);
        self.0.push_str(&escape(&text));
        self.0.push_str(&format!("</{name}>"));
    }
}

/// On one line, without the signs that XML has not.
fn clean(text: &str) -> String {
    let signs =
        text.chars().filter(|c| !matches!(c, '\u{fffe}' | '\u{ffff}') && (!c.is_control() || c.is_whitespace()));
    one_line(&signs.collect::<String>())
}
