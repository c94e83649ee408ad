//! What the cell of a column is for the object of its row.

use crate::programme::{Field, Kind, NatureHeures, Shape};

/// What a cell says of the object of its row, or of another that its column names.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Meaning<'c> {
    Text(&'static str),
    /// A text that may be unset.
    TextOrNothing(&'static str),
    /// Texts, one a line.
    Texts(&'static str),
    /// A whole number from 1.
    Whole(&'static str),
    /// The same, which may be unset.
    WholeOrNothing(&'static str),
    /// A number from 0 that may be unset.
    Number(&'static str),
    /// A mark.
    Oui(&'static str),
    /// A word of a closed list.
    Word {
        field: &'static str,
        is_optional: bool,
    },
    /// The code of a choice.
    Choix(&'static str),
    /// Names of compétences.
    Competences,
    /// Names of évaluations of the same activité, one a line.
    Evaluations(&'static str),
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
    Link {
        activite: &'c str,
    },
}

/// What the cell of the column `cle` says in the row of an object; None when it only says where the object stands.
pub(super) fn meaning<'c>(kind: Kind, cle: &'c str) -> Option<Meaning<'c>> {
    let (field, entry) = cle.split_once('/').map_or((cle, None), |(field, entry)| (field, Some(entry)));
    Some(match (kind, field, entry) {
        // What the sheet calls otherwise than the table, since its rows are of several kinds.
        (Kind::Competence, "competence", None) => Meaning::Text("nom"),
        (Kind::Niveau, "niveau", None) => Meaning::Whole("ordre"),
        (Kind::Ue | Kind::Activite, "parcours", Some(parcours)) => Meaning::Parcours(parcours),
        (Kind::Activite, "heures", Some(heures)) => {
            let (nature, a_distance) = match heures.split_once('/') {
                Some((nature, _)) => (nature, true),
                None => (heures, false),
            };
            let nature = NatureHeures::ALL.into_iter().find(|it| it.name() == nature)?;
            Meaning::Heures { nature, a_distance }
        }
        (Kind::Activite, "coefficients", Some(ue)) => Meaning::Coefficient { ue },
        // What the column names, and the row weighs or is tied to.
        (Kind::Ue, "poids", Some(activite)) => Meaning::Poids { activite },
        (Kind::Ac, "lien", Some(activite)) => Meaning::Link { activite },
        // A niveau of a sheet stands in the years of its parcours, which is more than its own.
        (Kind::Niveau, "annee", None) => return None,
        (_, _, None) => of_table(kind.field(field)?)?,
        (_, _, Some(_)) => return None,
    })
}

/// What the cell of a column that has the name of a field says.
fn of_table(known: &Field) -> Option<Meaning<'static>> {
    let field = known.name;
    Some(match known.shape {
        _ if known.fixed || !known.is_shown() => return None,
        Shape::Line | Shape::Long if known.optional => Meaning::TextOrNothing(field),
        Shape::Line | Shape::Long => Meaning::Text(field),
        Shape::Lines => Meaning::Texts(field),
        Shape::Whole if known.optional => Meaning::WholeOrNothing(field),
        Shape::Whole | Shape::Semestre => Meaning::Whole(field),
        Shape::Number => Meaning::Number(field),
        Shape::YesNo => Meaning::Oui(field),
        Shape::Choice(_) => Meaning::Word { field, is_optional: known.optional },
        Shape::Reference(Kind::Choix) => Meaning::Choix(field),
        Shape::References(Kind::Competence) => Meaning::Competences,
        Shape::References(Kind::Evaluation) => Meaning::Evaluations(field),
        Shape::Reference(_) | Shape::References(_) | Shape::Niveaux | Shape::Table(_) | Shape::Aim | Shape::Moment => {
            return None;
        }
    })
}
