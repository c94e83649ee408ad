//! New objects of every kind.

use serde_json::{Value, json};
use tapis::programme::{Kind, Object};

/// A new object of that kind, which mentions nothing; what it holds has its own name, which may be taken.
pub(super) fn object(kind: Kind, id: &str, text: &str, number: u8) -> Object {
    let mut fields = match kind {
        Kind::Parcours | Kind::Ac | Kind::Bloc => json!({ "code": text, "libelle": text }),
        Kind::Competence => {
            let ac = json!({ "id": id, "code": text, "libelle": text });
            let niveau = json!({ "id": id, "ordre": number, "annee": number, "libelle": text, "acs": [ac] });
            json!({ "numero": number, "nom": text, "niveaux": [niveau] })
        }
        Kind::Situation | Kind::Composante | Kind::Critere => json!({ "libelle": text }),
        Kind::Niveau => json!({ "ordre": number, "annee": number, "libelle": text }),
        Kind::Semestre => json!({ "numero": number }),
        Kind::Ue => json!({ "code": text, "ects": number }),
        Kind::Activite => {
            let critere = json!({ "id": id, "libelle": text, "descripteurs": [text] });
            json!({ "type": "sae", "code": text, "semestre": number, "libelle": text, "criteres": [critere] })
        }
        Kind::Choix => json!({ "code": text, "libelle": text, "nombre": number }),
        Kind::Evaluation => json!({ "nature": "oral", "libelle": text }),
        Kind::Remarque => json!({ "texte": text }),
        Kind::Derogation => json!({ "regle": "COU01", "cible": { "kind": "ac", "id": text }, "raison": text }),
        Kind::Reglage => json!({ "regle": text }),
        Kind::Programme => Value::Null,
    };
    fields["id"] = id.into();
    serde_json::from_value(json!({ kind.name(): fields })).expect("the object is whole")
}
