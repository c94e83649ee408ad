//! Refusing a file whose settings would fail in silence.

use std::path::Path;

use super::lines::mentioned_in;
use crate::{
    formats::FormatError,
    programme::{Kind, Programme},
    rules::setting_faults,
};

/// Refuses the first setting that is wrong in the programme that `text`, the content of the file at `path`, holds.
///
/// Apart from reading: what tapis wrote itself is read as it is.
///
/// # Errors
/// What is wrong, with its line.
pub fn refuse_settings(path: &Path, text: &str, programme: &Programme) -> Result<(), FormatError> {
    let Some(fault) = setting_faults(programme).into_iter().next() else { return Ok(()) };
    let list = match fault.target.kind {
        Kind::Reglage => Some(("reglages", fault.target.id.as_str())),
        Kind::Derogation => Some(("derogations", fault.target.id.as_str())),
        _ => None,
    };
    let line = mentioned_in(text, list, &fault.word);
    Err(FormatError::new(path, line, fault.code, fault.args))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        i18n::{I18n, Lang},
        rules::SETTING_FAULTS,
    };

    const SAMPLE: &str = include_str!("../../../tests/fixtures/complet.toml");

    fn refused(before: &str, after: &str) -> (FormatError, String) {
        assert!(SAMPLE.contains(before), "{before}");
        let text = SAMPLE.replacen(before, after, 1);
        let programme = super::super::read(Path::new("x.toml"), &text).unwrap();
        let error = refuse_settings(Path::new("x.toml"), &text, &programme).unwrap_err();
        let line = error.line.map(|line| text.lines().nth(line - 1).unwrap().to_owned()).unwrap_or_default();
        (error, line)
    }

    #[test]
    fn each_fault_is_a_sentence_at_its_line_in_both_languages() {
        let double = "[[reglages]]\nid = \"encore\"\nregle = \"COU05\"\n\n[[reglages]]\n";
        let mut seen = Vec::new();
        for (before, after, code, at, word) in [
            ("regle = \"COU05\"", "regle = \"COU59\"", "reglage-regle-inconnue", "COU59", "« COU59 »"),
            ("regle = \"COU05\"", "regle = \"ac-evaluation-unique\"", "reglage-regle-nommee", "ac-eval", "« COU05 »"),
            ("min_evaluations", "min_evaluation", "reglage-seuil-inconnu", "min_evaluation ", "min_evaluations"),
            ("regle = \"COU05\"", "regle = \"COU01\"", "reglage-sans-seuil", "min_evaluations", "aucun seuil"),
            ("min_evaluations = 3", "min_evaluations = -3", "reglage-negatif", "-3", "négatif"),
            ("[[reglages]]\n", double, "reglage-double", "COU05", "deux"),
            ("raison = \"", "raison = \"\" # \"", "derogation-sans-raison", "raison", "raison"),
            ("pole_min = 0.45", "pole_min = 40", "chiffre-part", "pole_min", "0,4"),
            ("pole_min = 0.45", "pole_min = 0.7", "chiffre-bornes", "pole_min", "pole_max"),
        ] {
            let (error, line) = refused(before, after);
            assert_eq!(error.code, code, "{after}");
            assert!(line.contains(at), "{code}: {line}");
            for lang in Lang::ALL {
                let i18n = I18n::new(lang);
                assert!(i18n.has_file_message(code), "{code}");
                let sentence = i18n.file_message(code, &error.args);
                assert!(!sentence.contains(['{', '}']), "{sentence}");
                assert!(lang != Lang::Fr || sentence.replace('\u{a0}', " ").contains(word), "{sentence}");
            }
            seen.push(code);
        }
        seen.sort_unstable();
        let mut all: Vec<&str> = SETTING_FAULTS.iter().map(|it| it.as_str()).collect();
        all.sort_unstable();
        assert_eq!(seen, all);
    }

    #[test]
    fn sound_settings_are_taken() {
        let programme = super::super::read(Path::new("x.toml"), SAMPLE).unwrap();
        assert!(refuse_settings(Path::new("x.toml"), SAMPLE, &programme).is_ok());
    }
}
