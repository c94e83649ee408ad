//! The competences file: what graduates can do, and which parcours develops what in which year.

use super::{
    YEARS,
    element::named,
    niveau::ReadNiveau,
    parcours, text,
    xml::{Node, Source},
};
use crate::{
    code,
    formats::{FormatError, Warning, reading::ids::Ids},
    i18n::Arg,
    programme::{Ac, Competence, Composante, Couleur, Id, Niveau, NiveauVise, Profil, Programme, Situation},
};

/// Attributes of the root that have a field of their own; the others go to the programme's metadata.
const IDENTITY: [&str; 2] = ["specialite", "specialite_long"];

/// Reads a competences file into a programme that has no semestre yet.
///
/// `known` is the programme it will go into, which keeps its name, and its profile where the file is silent.
pub(super) fn read(
    source: &Source<'_>,
    known: Option<&Programme>,
    warnings: &mut Vec<Warning>,
) -> Result<Programme, FormatError> {
    let root = source.root();
    let sigle = source.required(root, &["specialite"])?;
    let id = known.map_or_else(|| Id::from_label(&format!("but-{sigle}")), |it| it.id.clone());
    let profil = profil(source, known, warnings);
    let mut programme = Programme::new(id, profil, source.optional(root, &["specialite_long"]).unwrap_or_default());
    programme.sigle = sigle;
    programme.millesime = source.optional(root, &["version"]).and_then(|version| year_of(&version));
    programme.metadonnees = root
        .attributes()
        .filter(|it| !IDENTITY.contains(&it.name()))
        .map(|it| (it.name().to_owned(), text::label(it.value())))
        .collect();
    let known: Vec<&str> = root.attributes().map(|it| it.name()).collect();
    source.expect(root, &known, &["competences", "parcours"], warnings);

    let mut reader = Reader { source, warnings, ids: ReferentielIds::default(), read: Vec::new() };
    for list in named(root, "competences") {
        reader.source.expect(list, &[], &["competence"], reader.warnings);
        for node in named(list, "competence") {
            let competence = reader.competence(node)?;
            programme.competences.push(competence);
        }
    }
    let read = reader.read;
    parcours::read(source, &mut programme, warnings)?;
    settle_years(&mut programme, &read);
    super::duplicates::report_acs(source, &programme, &read, warnings);
    report_unused(source, &programme, &read, warnings);
    Ok(programme)
}

fn profil(source: &Source<'_>, known: Option<&Programme>, warnings: &mut Vec<Warning>) -> Profil {
    let root = source.root();
    match source.optional(root, &["type_departement"]).as_deref() {
        Some("tertiaire") => return Profil::ButTertiaire,
        Some("secondaire") => return Profil::ButSecondaire,
        _ => {}
    }
    if let Some(known) = known {
        return known.profil;
    }
    warnings.push(source.warning(root, code!("departement-inconnu"), Vec::new()));
    Profil::ButTertiaire
}

/// `2022-12-01 16:14:21` is of 2022.
fn year_of(version: &str) -> Option<String> {
    let year: String = version.chars().take_while(char::is_ascii_digit).collect();
    (year.len() == 4).then_some(year)
}

#[derive(Default)]
struct ReferentielIds {
    competences: Ids,
    situations: Ids,
    composantes: Ids,
    niveaux: Ids,
    acs: Ids,
}

struct Reader<'s, 'd, 'w> {
    source: &'d Source<'s>,
    warnings: &'w mut Vec<Warning>,
    ids: ReferentielIds,
    read: Vec<ReadNiveau<'d>>,
}

impl<'d> Reader<'_, 'd, '_> {
    fn competence(&mut self, node: Node<'d>) -> Result<Competence, FormatError> {
        let source = self.source;
        let attributes = ["nom_court", "name", "numero", "libelle_long", "couleur", "id"];
        source.expect(node, &attributes, &["situations", "composantes_essentielles", "niveaux"], self.warnings);
        let nom = source.required(node, &["nom_court", "name"])?;
        let id: Id<Competence> = self.ids.competences.give(&nom);
        let mut competence = Competence {
            numero: source.rank(node, "numero", u8::MAX)?,
            libelle: source.optional(node, &["libelle_long"]).unwrap_or_default(),
            couleur: self.couleur(node),
            cle_externe: source.optional(node, &["id"]),
            situations: Vec::new(),
            composantes: Vec::new(),
            niveaux: Vec::new(),
            nom,
            id,
        };
        for (rank, libelle) in self.labels(node, "situations", "situation").into_iter().enumerate() {
            let id = self.ids.situations.give(&format!("{}-sit-{}", competence.id, rank + 1));
            competence.situations.push(Situation { id, libelle });
        }
        for (rank, libelle) in self.labels(node, "composantes_essentielles", "composante").into_iter().enumerate() {
            let id = self.ids.composantes.give(&format!("{}-ce-{}", competence.id, rank + 1));
            competence.composantes.push(Composante { id, libelle });
        }
        for list in named(node, "niveaux") {
            source.expect(list, &[], &["niveau"], self.warnings);
            for node in named(list, "niveau") {
                let niveau = self.niveau(&competence.id, node)?;
                competence.niveaux.push(niveau);
            }
        }
        Ok(competence)
    }

    fn couleur(&mut self, node: Node<'d>) -> Option<Couleur> {
        let name = self.source.optional(node, &["couleur"])?;
        let rank = name.strip_prefix(['c', 'C']).and_then(|rank| rank.parse().ok());
        let couleur = Couleur::ALL.into_iter().find(|it| Some(it.rank()) == rank);
        if couleur.is_none() {
            let args = vec![("couleur", Arg::text(name))];
            self.warnings.push(self.source.warning(node, code!("couleur-inconnue"), args));
        }
        couleur
    }

    /// The texts of the `item`s in the list `list` of `node`.
    fn labels(&mut self, node: Node<'d>, list: &'static str, item: &'static str) -> Vec<String> {
        let mut labels = Vec::new();
        for list in named(node, list) {
            self.source.expect(list, &[], &[item], self.warnings);
            labels.extend(named(list, item).map(text::label_of).filter(|label| !label.is_empty()));
        }
        labels
    }

    fn niveau(&mut self, competence: &Id<Competence>, node: Node<'d>) -> Result<Niveau, FormatError> {
        let source = self.source;
        source.expect(node, &["ordre", "libelle", "annee"], &["acs"], self.warnings);
        let ordre = source.rank(node, "ordre", u8::MAX)?;
        let annee = source.year(node, "annee")?;
        let id: Id<Niveau> = self.ids.niveaux.give(&format!("{competence}-{ordre}"));
        let libelle = source.optional(node, &["libelle"]).unwrap_or_default();
        let (mut acs, mut read) = (Vec::new(), Vec::new());
        for list in named(node, "acs") {
            source.expect(list, &[], &["ac"], self.warnings);
            for node in named(list, "ac") {
                source.expect(node, &["code"], &[], self.warnings);
                let code = source.required(node, &["code"])?;
                let ac = Ac { id: self.ids.acs.give(&code), code, libelle: text::label_of(node) };
                read.push((ac.id.clone(), node));
                acs.push(ac);
            }
        }
        self.read.push(ReadNiveau { node, id: id.clone(), has_year: annee.is_some(), acs: read });
        Ok(Niveau { id, ordre, libelle, annee: annee.unwrap_or(ordre.min(YEARS)), acs })
    }
}

/// Gives the niveaux that do not say their year the one in which a parcours chooses them.
fn settle_years(programme: &mut Programme, read: &[ReadNiveau<'_>]) {
    let chosen: Vec<&NiveauVise> = programme.parcours.iter().flat_map(|it| &it.niveaux).collect();
    let year = |id: &Id<Niveau>| chosen.iter().find(|it| it.niveau == *id).map(|it| it.annee);
    let silent = read.iter().filter(|it| !it.has_year);
    let years: Vec<(&Id<Niveau>, u8)> = silent.filter_map(|it| year(&it.id).map(|annee| (&it.id, annee))).collect();
    for niveau in programme.competences.iter_mut().flat_map(|it| &mut it.niveaux) {
        if let Some((_, annee)) = years.iter().find(|(id, _)| **id == niveau.id) {
            niveau.annee = *annee;
        }
    }
}

fn report_unused(source: &Source<'_>, programme: &Programme, read: &[ReadNiveau<'_>], warnings: &mut Vec<Warning>) {
    if programme.parcours.is_empty() {
        return;
    }
    for (competence, niveau) in programme.niveaux() {
        let is_chosen = programme.parcours.iter().flat_map(|it| &it.niveaux).any(|it| it.niveau == niveau.id);
        if let (false, Some(lu)) = (is_chosen, read.iter().find(|it| it.id == niveau.id)) {
            let args = vec![("nom", Arg::text(&competence.nom)), ("niveau", Arg::Count(niveau.ordre.into()))];
            warnings.push(source.warning(lu.node, code!("niveau-sans-parcours"), args));
        }
    }
}
