//! The words of forms.

use crate::programme::slug;

/// What labels at the head of a form name, by how they begin.
const HEADS: [(&str, &str); 30] = [
    ("intitule-du-parcours", "parcours"),
    ("parcours-type", "parcours"),
    ("parcours", "parcours"),
    ("intitule-de-la-mention", "intitule"),
    ("intitule-de-la-formation", "intitule"),
    ("intitule-du-diplome", "intitule"),
    ("mention", "intitule"),
    ("specialite", "intitule"),
    ("type-de-formation", "diplome"),
    ("type-de-diplome", "diplome"),
    ("diplome", "diplome"),
    ("annee-universitaire", "{annee_universitaire}"),
    ("annee-d-etudes", "annee-en-lettres"),
    ("annee-d-etude", "annee-en-lettres"),
    ("annee-de-formation", "annee-en-lettres"),
    ("annee-du-diplome", "annee-en-lettres"),
    ("semestre", "semestre"),
    ("composante", "{composante}"),
    ("ufr", "{composante}"),
    ("etablissement", "{etablissement}"),
    ("universite", "{etablissement}"),
    ("site", "{site}"),
    ("lieu-de-formation", "{site}"),
    ("domaine", "{domaine}"),
    ("responsable-de-la-mention", "{responsable_mention}"),
    ("responsable-de-mention", "{responsable_mention}"),
    ("responsable-de-parcours", "{responsable_parcours}"),
    ("responsable", "{responsable}"),
    ("code-rncp", "rncp"),
    ("rncp", "rncp"),
];

/// The longest label.
const LABEL: usize = 70;

/// What a label at the head of a form names; None when it is none.
pub(in crate::formats::xlsx::fill) fn head(text: &str) -> Option<&'static str> {
    if text.chars().count() > LABEL {
        return None;
    }
    let is_named = text.trim_end().trim_end_matches(['*', ' ', '\u{a0}']).ends_with(':');
    let words = slug(text);
    let begins = |start: &str| {
        words.strip_prefix(start).is_some_and(|rest| rest.is_empty() || is_named && rest.starts_with('-'))
    };
    HEADS.iter().find(|(start, _)| begins(start)).map(|(_, wants)| *wants)
}

/// What the heads of columns name, by the words that stand in them, from the most particular.
const COLUMNS: [(&[&str], &str); 58] = [
    (&["distanciel", "total"], "distanciel-total"),
    (&["distanciel", "cm"], "distanciel-cm"),
    (&["distanciel", "td"], "distanciel-td"),
    (&["distanciel", "tp"], "distanciel-tp"),
    (&["presentiel", "total"], "presentiel-total"),
    (&["presentiel", "cm"], "presentiel-cm"),
    (&["presentiel", "td"], "presentiel-td"),
    (&["presentiel", "tp"], "presentiel-tp"),
    (&["travail", "etudiant"], "travail-etudiant"),
    (&["autonomie"], "heures-autonomie"),
    (&["projet"], "heures-projet"),
    (&["vol", "etud"], "heures-etudiant"),
    (&["volume", "etudiant"], "heures-etudiant"),
    (&["heures", "etudiant"], "heures-etudiant"),
    (&["total", "horaire"], "heures-encadrees"),
    (&["total", "heures"], "heures-encadrees"),
    (&["volume", "total"], "heures-encadrees"),
    (&["ue", "ects"], "ue-ects"),
    (&["ue", "code"], "ue-code"),
    (&["ue", "intitule"], "ue-libelle"),
    (&["ue", "libelle"], "ue-libelle"),
    (&["unite", "intitule"], "ue-libelle"),
    (&["unite", "code"], "ue-code"),
    (&["code", "apogee"], "code-apogee"),
    (&["semestre"], "semestre"),
    (&["unite", "enseignement"], "ue-code"),
    (&["ects"], "ue-ects"),
    (&["credits"], "ue-ects"),
    (&["controle", "continu", "integral"], "{ champ = \"evaluations\", regime = \"evaluation-continue-integrale\" }"),
    (&["controle", "terminal"], "{ champ = \"evaluations\", regime = \"controle-terminal\" }"),
    (&["controle", "continu"], "{ champ = \"evaluations\", regime = [\"controle-continu\", \"aucun\"] }"),
    (&["seconde", "chance"], "seconde-chance"),
    (&["2nde", "chance"], "seconde-chance"),
    (&["nature", "epreuve"], "evaluation-nature"),
    (&["type", "epreuve"], "evaluation-nature"),
    (&["duree"], "evaluation-duree"),
    (&["langue"], "langue"),
    (&["responsable"], "responsable"),
    (&["mutualise"], "mutualisee"),
    (&["type"], "type"),
    (&["nature", "enseignement"], "type"),
    (&["competence"], "competences"),
    (&["competences"], "competences"),
    (&["coefficient"], "coefficient"),
    (&["coef"], "coefficient"),
    (&["intitule"], "libelle"),
    (&["libelle"], "libelle"),
    (&["enseignement"], "libelle"),
    (&["matiere"], "libelle"),
    (&["code"], "code"),
    (&["ec"], "code"),
    (&["cm"], "heures-cm"),
    (&["td"], "heures-td"),
    (&["tp"], "heures-tp"),
    (&["ue"], "ue-code"),
    (&["prerequis"], "prerequis"),
    (&["objectifs"], "objectifs"),
    (&["semaines"], "semaines"),
];

/// What is no field of a programme, though its words are those of one.
const FOREIGN: [&str; 6] = ["session", "groupes", "groupe", "anglais", "support", "enseignant"];

/// What the head of a column names; None when it is none.
pub(in crate::formats::xlsx::fill) fn column(text: &str) -> Option<&'static str> {
    // « E.C. » is a word.
    let words = slug(&text.replace('.', ""));
    let words: Vec<&str> = words.split('-').collect();
    if words.len() > 14 || words.iter().any(|it| FOREIGN.contains(it)) {
        return None;
    }
    COLUMNS.iter().find(|(all, _)| all.iter().all(|it| words.contains(it))).map(|(_, field)| *field)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_and_heads_are_known_by_their_words() {
        for (text, wants) in [
            ("Intitulé de la mention (Spécialité pour les BUT) :", Some("intitule")),
            ("Intitulé du parcours (si existant) :", Some("parcours")),
            ("ANNEE UNIVERSITAIRE : ", Some("{annee_universitaire}")),
            ("Mention", Some("intitule")),
            ("Mention Droit des affaires", None),
            ("Date du vote :", None),
        ] {
            assert_eq!(head(text), wants, "{text}");
        }
        for (text, field) in [
            ("Présentiel CM", Some("presentiel-cm")),
            ("Nb groupes CM", None),
            ("Intitulé de l’UE", Some("ue-libelle")),
            ("Elément Constitutif (Enseignement) E.C.", Some("libelle")),
            ("E.C.", Some("code")),
            ("ECTS", Some("ue-ects")),
        ] {
            assert_eq!(column(text), field, "{text}");
        }
    }
}
