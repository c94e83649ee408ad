//! The parcours of a competences file: which niveau each develops in which year.

use super::{
    YEARS,
    element::{elements, named},
    names::{self, Named},
    xml::{Node, Source},
};
use crate::{
    code,
    formats::{FormatError, Warning, reading::ids::Ids},
    i18n::Arg,
    programme::{Id, Niveau, NiveauVise, Parcours, Programme},
};

/// Reads the parcours of the file into a programme that has its compétences.
pub(super) fn read(
    source: &Source<'_>,
    programme: &mut Programme,
    warnings: &mut Vec<Warning>,
) -> Result<(), FormatError> {
    let mut ids = Ids::default();
    for list in named(source.root(), "parcours") {
        source.expect(list, &[], &["parcour"], warnings);
        for node in named(list, "parcour") {
            let parcours = parcours(source, node, programme, &mut ids, warnings)?;
            programme.parcours.push(parcours);
        }
    }
    Ok(())
}

/// Reads one parcours, whose compétences `programme` has, and those that came before it.
fn parcours(
    source: &Source<'_>,
    node: Node<'_>,
    programme: &Programme,
    ids: &mut Ids,
    warnings: &mut Vec<Warning>,
) -> Result<Parcours, FormatError> {
    source.expect(node, &["numero", "libelle", "code"], &["annee"], warnings);
    let code = source.required(node, &["code"])?;
    if let Some(first) = programme.parcours.iter().find(|it| it.code == code) {
        let args = vec![("code", Arg::text(&code)), ("autre", Arg::text(&first.libelle))];
        warnings.push(source.warning(node, code!("parcours-duplique"), args));
    }
    let mut parcours = Parcours {
        id: ids.give(&code),
        code,
        libelle: source.optional(node, &["libelle"]).unwrap_or_default(),
        code_apogee: None,
        niveaux: Vec::new(),
    };
    for year in named(node, "annee") {
        source.expect(year, &["ordre"], &["competence", "niveau"], warnings);
        let annee = source.rank(year, "ordre", YEARS)?;
        for choice in elements(year).filter(|it| it.has_tag_name("competence") || it.has_tag_name("niveau")) {
            let niveaux = self::choice(source, choice, programme, warnings)?;
            parcours.niveaux.extend(niveaux.into_iter().map(|niveau| NiveauVise { annee, niveau }));
        }
    }
    Ok(parcours)
}

/// The niveau that one line of a parcours chooses; several when compétences share the name that it gives.
fn choice(
    source: &Source<'_>,
    node: Node<'_>,
    programme: &Programme,
    warnings: &mut Vec<Warning>,
) -> Result<Vec<Id<Niveau>>, FormatError> {
    source.expect(node, &["niveau", "id", "nom"], &[], warnings);
    if node.has_tag_name("niveau") {
        warnings.push(source.warning(node, code!("niveau-pour-competence"), Vec::new()));
    }
    let ordre = source.rank(node, "niveau", u8::MAX)?;
    let key = source.optional(node, &["id"]);
    let name = source.optional(node, &["nom"]);
    let called = match (&name, &key) {
        (Some(called), _) | (None, Some(called)) => called.clone(),
        (None, None) => source.required(node, &["nom"])?,
    };
    let called = || ("nom", Arg::text(&called));
    let competences = match names::competences(programme, key.as_deref(), name.as_deref()) {
        Named::Exactly(found) => found,
        Named::Otherwise(found) => {
            let known = ("connue", Arg::list(found.iter().map(|it| &it.nom)));
            warnings.push(source.warning(node, code!("competence-autrement"), vec![called(), known]));
            found
        }
        Named::Nothing => {
            warnings.push(source.warning(node, code!("competence-inconnue"), vec![called()]));
            return Ok(Vec::new());
        }
    };
    if competences.len() > 1 {
        let count = ("nombre", Arg::Count(competences.len()));
        warnings.push(source.warning(node, code!("competence-ambigue"), vec![called(), count]));
    }
    let niveaux = competences.iter().flat_map(|it| &it.niveaux).filter(|it| it.ordre == ordre);
    let niveaux: Vec<Id<Niveau>> = niveaux.map(|it| it.id.clone()).collect();
    if niveaux.is_empty() {
        let args = vec![called(), ("niveau", Arg::Count(ordre.into()))];
        warnings.push(source.warning(node, code!("niveau-inconnu"), args));
    }
    Ok(niveaux)
}
