//! What the cell of a column is for the object of its row.

use crate::programme::{Kind, NatureHeures};

/// What a cell says of the object of its row, or of another that its column names.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Champ<'c> {
    Texte(&'static str),
    /// A text that may be unset.
    TexteOuRien(&'static str),
    /// A whole number from 1.
    Entier(&'static str),
    /// A number from 0 that may be unset.
    Nombre(&'static str),
    /// A mark.
    Oui(&'static str),
    /// A word of a closed list.
    Mot {
        field: &'static str,
        is_optional: bool,
    },
    /// Names of compétences.
    Competences,
    /// A mark for one parcours.
    Parcours(&'c str),
    Heures {
        nature: NatureHeures,
        a_distance: bool,
    },
    /// The weight of the activité of the row in a UE.
    Coefficient {
        ue: &'c str,
    },
    /// The weight of an activité in the UE of the row.
    Poids {
        activite: &'c str,
    },
    /// How an activité is tied to the AC of the row.
    Lien {
        activite: &'c str,
    },
}

/// What the cell of the column `cle` says in the row of an object; None when it only says where the object stands.
pub(super) fn champ<'c>(kind: Kind, cle: &'c str) -> Option<Champ<'c>> {
    let (field, entry) = cle.split_once('/').map_or((cle, None), |(field, entry)| (field, Some(entry)));
    Some(match (kind, field, entry) {
        (Kind::Competence, "competence", None) => Champ::Texte("nom"),
        (Kind::Niveau, "niveau", None) => Champ::Entier("ordre"),
        (Kind::Ac | Kind::Ue | Kind::Activite | Kind::Bloc, "code", None) => Champ::Texte("code"),
        (
            Kind::Competence
            | Kind::Composante
            | Kind::Situation
            | Kind::Niveau
            | Kind::Ac
            | Kind::Ue
            | Kind::Activite
            | Kind::Evaluation
            | Kind::Bloc,
            "libelle",
            None,
        ) => Champ::Texte("libelle"),
        (Kind::Ue | Kind::Activite, "code_apogee", None) => Champ::TexteOuRien("code_apogee"),
        (Kind::Ue, "ects", None) => Champ::Nombre("ects"),
        (Kind::Ue | Kind::Bloc, "competences", None) => Champ::Competences,
        (Kind::Activite, "type", None) => Champ::Mot { field: "type", is_optional: false },
        (Kind::Activite, "semestre", None) => Champ::Entier("semestre"),
        (Kind::Activite, "adaptation_locale", None) => Champ::Oui("adaptation_locale"),
        (Kind::Activite, "objectifs", None) => Champ::Texte("objectifs"),
        (Kind::Activite, "description", None) => Champ::Texte("description"),
        (Kind::Activite, "livrables", None) => Champ::Texte("livrables"),
        (Kind::Activite, "exemples", None) => Champ::Texte("exemples"),
        (Kind::Ue | Kind::Activite, "parcours", Some(parcours)) => Champ::Parcours(parcours),
        (Kind::Activite, "heures", Some(heures)) => {
            let (nature, a_distance) = match heures.split_once('/') {
                Some((nature, _)) => (nature, true),
                None => (heures, false),
            };
            let nature = NatureHeures::ALL.into_iter().find(|it| it.name() == nature)?;
            Champ::Heures { nature, a_distance }
        }
        (Kind::Activite, "coefficients", Some(ue)) => Champ::Coefficient { ue },
        (Kind::Ue, "poids", Some(activite)) => Champ::Poids { activite },
        (Kind::Ac, "lien", Some(activite)) => Champ::Lien { activite },
        (Kind::Evaluation, "nature", None) => Champ::Mot { field: "nature", is_optional: false },
        (Kind::Evaluation, "mode", None) => Champ::Mot { field: "mode", is_optional: true },
        (Kind::Evaluation, "poids", None) => Champ::Nombre("poids"),
        _ => return None,
    })
}
