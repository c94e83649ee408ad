//! The formation file: what students do in each semestre. Read as it is written; [`super::weave`] ties it.

use rust_decimal::Decimal;

use super::{
    SEMESTRES,
    element::{elements, named},
    text,
    xml::{Node, Source},
};
use crate::{
    formats::{FormatError, Warning, reading::ids::Ids},
    programme::{Activite, Id, Nature, NatureHeures, Volume, slug},
};

/// The attributes that count hours, and the kind that each counts. ORéBUT counts CM and TD together.
const HOURS: [(&str, NatureHeures); 3] =
    [("heuresCMTD", NatureHeures::CmTd), ("heuresTP", NatureHeures::Tp), ("heuresPtut", NatureHeures::Projet)];

/// A code or name that the file mentions, and where.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Mention {
    pub text: String,
    pub line: usize,
}

/// The weight of an activité in a compétence.
pub(super) struct Weight {
    pub key: Option<String>,
    pub name: Option<String>,
    pub coefficient: Decimal,
    pub line: usize,
}

/// An activité with all that it says of itself, and the names of what it refers to.
pub(super) struct ReadActivite {
    pub activite: Activite,
    pub line: usize,
    pub parcours: Vec<Mention>,
    pub acs: Vec<Mention>,
    pub competences: Vec<Weight>,
    pub ressources: Vec<Mention>,
    pub saes: Vec<Mention>,
    pub prerequis: Vec<Mention>,
}

/// What a formation file holds.
#[derive(Default)]
pub(super) struct Formation {
    /// The number of each semestre that has a label of its own, and that label.
    pub libelles: Vec<(u8, String)>,
    /// In the order of the file, SAÉ of a semestre before its ressources.
    pub activites: Vec<ReadActivite>,
}

/// Reads a formation file.
pub(super) fn read(source: &Source<'_>, warnings: &mut Vec<Warning>) -> Result<Formation, FormatError> {
    let mut formation = Formation::default();
    let mut ids = Ids::default();
    source.expect(source.root(), &[], &["semestre"], warnings);
    for semestre in named(source.root(), "semestre") {
        source.expect(semestre, &["numero", "libelle", "ordreAnnee"], &["saes", "ressources"], warnings);
        let numero = source.rank(semestre, "numero", SEMESTRES)?;
        if let Some(libelle) = source.optional(semestre, &["libelle"]).filter(|it| *it != format!("S{numero}")) {
            formation.libelles.push((numero, libelle));
        }
        for (list, item) in [("saes", "sae"), ("ressources", "ressource")] {
            let mut nodes = Vec::new();
            for list in named(semestre, list) {
                source.expect(list, &[], &[item], warnings);
                nodes.extend(named(list, item));
            }
            for node in in_order(source, nodes)? {
                formation.activites.push(activite(source, node, numero, &mut ids, warnings)?);
            }
        }
    }
    Ok(formation)
}

/// By `ordre`, which only the 2022 dialect has; as they stand when one of them has none.
fn in_order<'d>(source: &Source<'_>, nodes: Vec<Node<'d>>) -> Result<Vec<Node<'d>>, FormatError> {
    let mut ranked = Vec::with_capacity(nodes.len());
    for node in nodes {
        ranked.push((source.quantity(node, "ordre")?, node));
    }
    if ranked.iter().all(|(ordre, _)| ordre.is_some()) {
        ranked.sort_by_key(|(ordre, _)| *ordre);
    }
    Ok(ranked.into_iter().map(|(_, node)| node).collect())
}

fn activite(
    source: &Source<'_>,
    node: Node<'_>,
    semestre: u8,
    ids: &mut Ids,
    warnings: &mut Vec<Warning>,
) -> Result<ReadActivite, FormatError> {
    source.expect(node, &["code", "ordre", "heuresCMTD", "heuresTP", "heuresPtut"], &CHILDREN, warnings);
    let code = source.required(node, &["code"])?;
    let libelle = named(node, "titre").map(text::label_of).find(|it| !it.is_empty()).unwrap_or_default();
    let nature = nature(node, &code, &libelle);
    // A code that recurs says nothing without its semestre.
    let label = if nature.code_recurs() { format!("{code}-s{semestre}") } else { code.clone() };
    let id: Id<Activite> = ids.give(&label);
    let mut activite = Activite::new(id, nature, code, semestre, libelle);
    let mut paragraphs = |name| {
        let blocks: Vec<String> = named(node, name).map(|it| source.block(it, warnings)).collect();
        blocks.join("\n\n").trim().to_owned()
    };
    activite.description = paragraphs("description");
    activite.objectifs = paragraphs("objectifs");
    activite.livrables = paragraphs("livrables");
    activite.exemples = paragraphs("exemples");
    activite.mots_cles = text::keywords(&paragraphs("mots-cles"));
    for (attribute, kind) in HOURS {
        // Files are full of zeros that mean « not filled in »; beside other hours they add nothing.
        if let Some(hours) = source.quantity(node, attribute)?.filter(|hours| !hours.is_zero()) {
            activite.heures.insert(kind, Volume::Global(hours));
        }
    }
    let mut competences = Vec::new();
    for list in named(node, "competences") {
        source.expect(list, &[], &["competence"], warnings);
        for node in named(list, "competence") {
            competences.push(weight(source, node, warnings)?);
        }
    }
    let mut mentions = |list, items: &[&str]| mentions(source, node, list, items, warnings);
    Ok(ReadActivite {
        line: source.line(node),
        parcours: mentions("liste_parcours", &["parcours"]),
        acs: mentions("acs", &["ac"]),
        ressources: mentions("ressources", &["ressource"]),
        saes: mentions("saes", &["sae"]),
        prerequis: mentions("prerequis", &["ressource", "sae"]),
        competences,
        activite,
    })
}

/// What a SAÉ or a ressource may hold.
const CHILDREN: [&str; 12] = [
    "titre",
    "description",
    "objectifs",
    "livrables",
    "exemples",
    "mots-cles",
    "acs",
    "competences",
    "ressources",
    "saes",
    "prerequis",
    "liste_parcours",
];

fn nature(node: Node<'_>, code: &str, libelle: &str) -> Nature {
    if node.has_tag_name("ressource") {
        return Nature::Ressource;
    }
    let opens_on = |word: &str| slug(code).starts_with(word) || slug(libelle).starts_with(word);
    if opens_on("portfolio") {
        Nature::Portfolio
    } else if opens_on("stage") {
        Nature::Stage
    } else {
        Nature::Sae
    }
}

fn weight(source: &Source<'_>, node: Node<'_>, warnings: &mut Vec<Warning>) -> Result<Weight, FormatError> {
    source.expect(node, &["coefficient", "nom", "id"], &[], warnings);
    source.required(node, &["coefficient"])?;
    let key = source.optional(node, &["id"]);
    let name = source.optional(node, &["nom"]);
    if key.is_none() && name.is_none() {
        source.required(node, &["nom"])?;
    }
    let coefficient = source.quantity(node, "coefficient")?.unwrap_or_default();
    Ok(Weight { key, name, coefficient, line: source.line(node) })
}

/// The codes that the lists `list` of `node` mention.
fn mentions(
    source: &Source<'_>,
    node: Node<'_>,
    list: &'static str,
    items: &[&str],
    warnings: &mut Vec<Warning>,
) -> Vec<Mention> {
    let mut mentions = Vec::new();
    for list in named(node, list) {
        source.expect(list, &[], items, warnings);
        let wanted = elements(list).filter(|it| items.contains(&it.tag_name().name()));
        let found = wanted.map(|it| Mention { text: text::label_of(it), line: source.line(it) });
        mentions.extend(found.filter(|it| !it.text.is_empty()));
    }
    mentions
}
