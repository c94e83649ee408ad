//! What the cell of a column is for the object of its row.

use crate::programme::{Field, Kind, NatureHeures, Shape};

/// What a cell says of the object of its row, or of another that its column names.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Champ<'c> {
    Texte(&'static str),
    /// A text that may be unset.
    TexteOuRien(&'static str),
    /// Texts, one a line.
    Textes(&'static str),
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
        // What the sheet calls otherwise than the table, since its rows are of several kinds.
        (Kind::Competence, "competence", None) => Champ::Texte("nom"),
        (Kind::Niveau, "niveau", None) => Champ::Entier("ordre"),
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
        // What the column names, and the row weighs or is tied to.
        (Kind::Ue, "poids", Some(activite)) => Champ::Poids { activite },
        (Kind::Ac, "lien", Some(activite)) => Champ::Lien { activite },
        // A niveau of a sheet stands in the years of its parcours, which is more than its own.
        (Kind::Niveau, "annee", None) => return None,
        (_, _, None) => of_table(kind.field(field)?)?,
        (_, _, Some(_)) => return None,
    })
}

/// What the cell of a column that has the name of a field says.
fn of_table(known: &Field) -> Option<Champ<'static>> {
    let field = known.name;
    Some(match known.shape {
        _ if known.fixed || !known.is_shown() => return None,
        Shape::Line | Shape::Long if known.optional => Champ::TexteOuRien(field),
        Shape::Line | Shape::Long => Champ::Texte(field),
        Shape::Lines => Champ::Textes(field),
        Shape::Whole | Shape::Semestre => Champ::Entier(field),
        Shape::Number => Champ::Nombre(field),
        Shape::YesNo => Champ::Oui(field),
        Shape::Choice(_) => Champ::Mot { field, is_optional: known.optional },
        Shape::References(Kind::Competence) => Champ::Competences,
        Shape::References(_) | Shape::Niveaux | Shape::Table(_) | Shape::Aim | Shape::Moment => return None,
    })
}
