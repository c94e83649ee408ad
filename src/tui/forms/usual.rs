//! Between which bounds numbers usually are: one beyond them is rather a slip of the fingers, as 1413 weeks are.

use rust_decimal::Decimal;
use serde_json::Value;

use crate::{i18n::I18n, programme::Kind, t};

/// The most that a field, or an entry of it, usually holds; None where nothing is usual.
fn most(kind: Kind, field: &str) -> Option<u32> {
    Some(match (kind, field) {
        // A semestre gives 30 ECTS.
        (Kind::Ue, "ects") => 30,
        (Kind::Activite, "coefficients") => 100,
        // A semestre of 35 weeks of 35 hours is nobody's.
        (Kind::Activite, "heures") => 1_000,
        // Half a year, for a semestre as for a stage.
        (Kind::Semestre | Kind::Activite, "semaines") => 26,
        (Kind::Evaluation, "poids") => 100,
        (Kind::Evaluation, "nombre") => 50,
        (Kind::Evaluation, "duree") => 600,
        _ => return None,
    })
}

/// What is to be said beside a number that is typed; nothing where nothing is usual.
pub fn bounds(kind: Kind, field: &str, i18n: &I18n) -> Option<String> {
    most(kind, field).map(|n| t!(i18n, "saisie-bornes", n = i18n.decimal(Decimal::from(n))))
}

/// Why a value may be a slip; None when it is a usual one.
pub fn doubt(kind: Kind, field: &str, value: &Value, i18n: &I18n) -> Option<String> {
    let most = Decimal::from(most(kind, field)?);
    let beyond = |it: &Value| it.to_string().parse::<Decimal>().is_ok_and(|it| it > most);
    let is_beyond = match value {
        Value::Object(split) => split.values().any(beyond),
        number => beyond(number),
    };
    is_beyond.then(|| t!(i18n, "saisie-hors-bornes", n = i18n.decimal(most)))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::i18n::Lang;

    #[test]
    fn a_slip_is_doubted_and_a_usual_number_is_not() {
        let i18n = I18n::new(Lang::Fr);
        let is_doubted = |kind, field, value| doubt(kind, field, &value, &i18n).is_some();
        assert!(
            is_doubted(Kind::Semestre, "semaines", json!(1413)) && !is_doubted(Kind::Semestre, "semaines", json!(14))
        );
        let split = |away: i32| json!({ "presentiel": 12, "distanciel": away });
        assert!(is_doubted(Kind::Activite, "heures", split(4_000)) && !is_doubted(Kind::Activite, "heures", split(4)));
        assert!(!is_doubted(Kind::Ue, "ects", Value::Null) && !is_doubted(Kind::Ue, "ects", json!(30.0)));
        assert!(!is_doubted(Kind::Competence, "numero", json!(200)), "where nothing is usual nothing is doubted");
    }
}
