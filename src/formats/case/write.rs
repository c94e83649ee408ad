//! Writing a référentiel as a package.

use std::path::PathBuf;

use jiff::Timestamp;
use serde_json::{Value, json};

use super::{
    lenient::Texts,
    link::Link,
    package::{Association, CHILD_OF, Document, Item, Package},
    read,
    statement::full_statement,
    uri,
};
use crate::{
    formats::writing::{
        identity::Identity,
        losses::losses,
        written::{Options, Unwritten, Written},
    },
    i18n::I18n,
    names::kind_name,
    programme::{Kind, Programme},
    t,
};

/// What a package may say was its author: the program, for a team has no name here.
const CREATOR: &str = "tapis";

/// The kinds of object that are items.
const ITEMS: [Kind; 5] = [Kind::Competence, Kind::Niveau, Kind::Ac, Kind::Composante, Kind::Situation];

/// The package of a programme: its référentiel, said to be as it was at `now`; and what is not in it.
///
/// # Errors
/// A sentence, when the reader would refuse what was written.
pub fn write(programme: &Programme, options: &Options, now: Timestamp, i18n: &I18n) -> Result<Written, Unwritten> {
    let identity = Identity::of(programme, options);
    let seen = options.seen(programme);
    let package = Writer::new(&seen, &identity, now, i18n).package();
    let mut bytes = serde_json::to_vec_pretty(&package).map_err(|error| error.to_string())?;
    bytes.push(b'\n');
    let again = read(&[(PathBuf::new(), bytes.clone())])?;
    // What an export is called is not what the programme is called.
    let Programme { id, intitule, millesime, .. } = &*seen;
    let (id, intitule, millesime) = (id.clone(), intitule.clone(), millesime.clone());
    let again = Programme { id, intitule, millesime, ..again.programme };
    let losses = losses(&seen, &again, i18n);
    let advice = vec![t!(i18n, "case-deja")];
    Ok(Written { losses, advice, ..Written::whole(bytes) })
}

struct Writer<'p> {
    programme: &'p Programme,
    identity: &'p Identity,
    i18n: &'p I18n,
    now: String,
    items: Vec<Item>,
    associations: Vec<Association>,
}

impl<'p> Writer<'p> {
    fn new(programme: &'p Programme, identity: &'p Identity, now: Timestamp, i18n: &'p I18n) -> Self {
        let now = now.strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
        Self { programme, identity, i18n, now, items: Vec::new(), associations: Vec::new() }
    }

    fn package(mut self) -> Package {
        let root = self.document_link();
        for (rank, it) in (1..).zip(&self.programme.competences) {
            let item = Item {
                full_statement: full_statement(it).to_owned(),
                abbreviated_statement: Some(it.nom.clone()),
                human_coding_scheme: Some(it.numero.to_string()),
                concept_keywords: it.couleur.map(|couleur| Texts::one(couleur.name())).unwrap_or_default(),
                ..Item::default()
            };
            let competence = self.add(Kind::Competence, it.id.as_str(), item, &root, rank);
            let mut under = 1..;
            for (niveau, rank) in it.niveaux.iter().zip(&mut under) {
                let item = Item {
                    full_statement: niveau.libelle.clone(),
                    list_enumeration: Some(niveau.ordre.to_string()),
                    education_level: Texts::one(niveau.annee.to_string()),
                    ..Item::default()
                };
                let link = self.add(Kind::Niveau, niveau.id.as_str(), item, &competence, rank);
                for (ac, rank) in niveau.acs.iter().zip(1..) {
                    let (full_statement, code) = (ac.libelle.clone(), Some(ac.code.clone()));
                    let item = Item { full_statement, human_coding_scheme: code, ..Item::default() };
                    self.add(Kind::Ac, ac.id.as_str(), item, &link, rank);
                }
            }
            let composantes = it.composantes.iter().map(|it| (Kind::Composante, it.id.as_str(), &it.libelle));
            let situations = it.situations.iter().map(|it| (Kind::Situation, it.id.as_str(), &it.libelle));
            for ((kind, id, libelle), rank) in composantes.chain(situations).zip(&mut under) {
                let item = Item { full_statement: libelle.clone(), ..Item::default() };
                self.add(kind, id, item, &competence, rank);
            }
        }
        Package {
            document: self.document(root),
            definitions: json!({ "CFItemTypes": ITEMS.map(|kind| self.item_type(kind)) }),
            items: self.items,
            associations: self.associations,
            rubrics: 0,
        }
    }

    fn document_link(&self) -> Link {
        link(self.identity.title(), uri::of_document(self.identity))
    }

    fn document(&self, root: Link) -> Document {
        let package = format!("{}:package", root.uri);
        Document {
            package: Some(link(root.title.clone(), package)),
            identifier: root.identifier,
            uri: root.uri,
            title: root.title,
            creator: CREATOR.to_owned(),
            subject: Texts::one(self.programme.profil.name()),
            language: "fr".to_owned(),
            version: self.identity.version.clone().or_else(|| self.programme.millesime.clone()),
            last_change_date_time: self.now.clone(),
        }
    }

    /// Adds an item under `parent`, where it is the `rank`th; gives the link to it.
    fn add(&mut self, kind: Kind, id: &str, item: Item, parent: &Link, rank: i64) -> Link {
        let own = link(item.full_statement.clone(), uri::of_object(self.identity, kind, id));
        let name = kind_name(kind, self.i18n);
        self.associations.push(Association {
            identifier: uri::uuid(&format!("{}#{CHILD_OF}", own.uri)),
            uri: format!("{}#{CHILD_OF}", own.uri),
            association_type: CHILD_OF.to_owned(),
            sequence_number: Some(rank),
            origin: own.clone(),
            destination: parent.clone(),
            last_change_date_time: self.now.clone(),
        });
        self.items.push(Item {
            identifier: own.identifier.clone(),
            uri: own.uri.clone(),
            item_type_uri: Some(link(name.clone(), self.type_uri(kind))),
            item_type: Some(name),
            last_change_date_time: self.now.clone(),
            ..item
        });
        own
    }

    fn type_uri(&self, kind: Kind) -> String {
        format!("{}:type:{}", uri::of_document(self.identity), kind.name())
    }

    fn item_type(&self, kind: Kind) -> Value {
        let (uri, name) = (self.type_uri(kind), kind_name(kind, self.i18n));
        let rank = ITEMS.iter().position(|it| *it == kind).unwrap_or_default() + 1;
        json!({
            "identifier": uri::uuid(&uri), "uri": uri, "title": name, "description": name,
            "hierarchyCode": rank.to_string(), "lastChangeDateTime": self.now,
        })
    }
}

fn link(title: String, uri: String) -> Link {
    Link { title, identifier: uri::uuid(&uri), uri }
}
