//! The catalogue.

use super::{
    Rule, alignement::*, certification::*, couverture::*, formulation::*, hybridation::*, maquette::*, progression::*,
    referentiel::*,
};

/// Every rule, in the order of the catalogue.
pub static RULES: &[&Rule] = &[
    &cou01_ac_non_couvert::RULE,
    &cou02_ac_jamais_evalue::RULE,
    &cou03_ac_evalue_sans_apprentissage::RULE,
    &cou04_niveau_sans_sae::RULE,
    &cou05_ac_evaluation_unique::RULE,
    &cou06_ac_surcharge::RULE,
    &cou07_composante_sans_critere::RULE,
    &cou08_activite_orpheline::RULE,
    &cou09_situation_sans_sae::RULE,
    &cou10_semestre_vide_pour_competence::RULE,
    &cou11_ac_selon_le_choix::RULE,
    &ali01_activite_hors_annee::RULE,
    &ali02_ressource_mobilisee_trop_tard::RULE,
    &ali03_sae_sans_ressource::RULE,
    &ali04_ressource_jamais_mobilisee::RULE,
    &ali05_ac_sans_coefficient::RULE,
    &ali06_coefficient_sans_ac::RULE,
    &ali07_critere_sans_cible::RULE,
    &ali08_ac_evalue_sans_critere::RULE,
    &ali09_parcours_incoherent::RULE,
    &ali10_sae_et_ressource_disjointes::RULE,
    &ali11_prerequis_posterieur::RULE,
    &pro01_niveaux_discontinus::RULE,
    &pro02_nombre_d_ac::RULE,
    &pro03_nombre_de_competences::RULE,
    &pro04_regression_cognitive::RULE,
    &pro05_libelle_duplique::RULE,
    &pro06_niveau_sans_parcours::RULE,
    &pro07_annee_contradictoire::RULE,
    &pro08_competences_jumelles::RULE,
    &maq01_ects_du_semestre::RULE,
    &maq02_ects_du_diplome::RULE,
    &maq03_equilibre_des_poles::RULE,
    &maq04_ue_sans_sae::RULE,
    &maq05_volume_horaire::RULE,
    &maq06_projet_tutore::RULE,
    &maq07_part_de_pratique::RULE,
    &maq08_adaptation_locale::RULE,
    &maq09_charge_hebdomadaire::RULE,
    &maq10_coefficient_nul::RULE,
    &maq11_portfolio_absent::RULE,
    &maq12_charge_par_ects::RULE,
    &maq13_evaluations_hors_total::RULE,
    &maq15_stage::RULE,
    &maq16_projet_par_annee::RULE,
    &cer01_bloc_non_couvert::RULE,
    &cer02_competence_sans_bloc::RULE,
    &cer03_bloc_jamais_evalue::RULE,
    &for01_competence_sans_verbe::RULE,
    &for02_ac_sans_verbe::RULE,
    &for03_composante_sans_gerondif::RULE,
    &for04_verbe_non_observable::RULE,
    &for05_libelle_trop_long::RULE,
    &for06_libelle_double::RULE,
    &for07_typographie_inegale::RULE,
    &ref01_code_duplique::RULE,
    &ref02_libelle_vide::RULE,
    &ref03_code_non_conforme::RULE,
    &ref04_sae_non_decrite::RULE,
    &ref05_activite_sans_evaluation::RULE,
    &ref06_renvoi_inconnu::RULE,
    &hyb01_modalite_absente::RULE,
    &hyb02_evaluation_seulement_collective::RULE,
];

/// The rule with that code, in any case.
pub fn find(code: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.code.eq_ignore_ascii_case(code))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::{
        i18n::{I18n, Lang},
        programme::{Figures, Profil},
        rules::Origine,
    };

    /// What a page is made of, its messages apart.
    const PAGE: [&str; 5] = ["summary", "why", "example", "fix", "source"];

    /// The attributes of a page: one without figures does not say where they come from.
    fn attributes(rule: &Rule) -> impl Iterator<Item = &'static str> {
        let figures = (!rule.chiffres.is_empty()).then_some("chiffres");
        PAGE.into_iter().chain(figures).chain(rule.messages.iter().copied())
    }

    #[test]
    fn every_threshold_and_every_figure_of_a_diploma_says_once_where_it_comes_from() {
        // What no profile sets is there too.
        let all = Figures { ects_diplome: Some(180.into()), ..Profil::ButTertiaire.figures().clone() };
        let figures = serde_json::to_value(all).unwrap();
        let mut keys: Vec<&str> = figures.as_object().unwrap().keys().map(String::as_str).collect();
        // Figures that nobody sets: a scale, and a number that is one.
        keys.extend(["bloom", "saes_ue"]);
        keys.extend(RULES.iter().flat_map(|rule| rule.seuils).map(|(name, _)| name));
        keys.sort_unstable();
        let mut told: Vec<&str> = RULES.iter().flat_map(|rule| rule.chiffres).map(|it| it.nom).collect();
        told.sort_unstable();
        assert_eq!(told, keys);
        for rule in RULES {
            for (name, _) in rule.seuils {
                assert!(rule.chiffres.iter().any(|it| it.nom == *name), "{rule:?} says where {name} comes from");
            }
        }
    }

    #[test]
    fn a_page_names_each_figure_that_can_be_set_and_says_what_it_is_in_both_languages() {
        let words = [
            (Lang::Fr, ["loi", "loi dans un BUT", "ouvrage", "seuil"]),
            (Lang::En, ["law", "law in a BUT", "work", "threshold"]),
        ];
        for (lang, words) in words {
            for rule in RULES.iter().filter(|it| !it.chiffres.is_empty()) {
                let text = I18n::new(lang).rule_text(rule.code, "chiffres");
                for chiffre in rule.chiffres {
                    let word = words[Origine::ALL.iter().position(|it| *it == chiffre.origine).unwrap()];
                    assert!(text.contains(word), "{lang:?}: {rule:?} says {word}: {text}");
                    let is_set = !["bloom", "saes_ue"].contains(&chiffre.nom);
                    assert!(!is_set || text.contains(chiffre.nom), "{lang:?}: {rule:?} names {}: {text}", chiffre.nom);
                }
                // A law has its article or its annexe, a work its page, its table or its chapter.
                let place = |origine: &[Origine], signs: &[&str]| {
                    let is_of = rule.chiffres.iter().any(|it| origine.contains(&it.origine));
                    assert!(
                        !is_of || signs.iter().any(|it| text.contains(it)),
                        "{lang:?}: {rule:?} says where: {text}"
                    );
                };
                place(&[Origine::Loi, Origine::LoiDuBut], &["article", "annexe"]);
                place(&[Origine::Ouvrage], &["p. ", "chapitre", "chapter"]);
            }
        }
    }

    #[test]
    fn every_rule_has_its_own_code_and_a_name_in_kebab_case() {
        let (mut codes, mut names) = (HashSet::new(), HashSet::new());
        for rule in RULES {
            assert!(codes.insert(rule.code), "{rule:?} is there twice");
            assert!(names.insert(rule.name), "{} is there twice", rule.name);
            let numero = rule.code.strip_prefix(rule.family.prefix());
            assert!(numero.is_some_and(|it| it.len() == 2 && it.parse::<u8>().is_ok()), "{rule:?} and its family");
            assert_eq!(rule.name, crate::programme::slug(rule.name), "{rule:?}");
            assert!(find(&rule.code.to_lowercase()).is_some_and(|it| it.name == rule.name));
        }
    }

    #[test]
    fn every_rule_stands_in_the_file_that_bears_its_code_and_name() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules");
        let mut files = HashSet::new();
        // Neither the remedies nor the tests of the engine are rules.
        let is_family = |it: &std::path::PathBuf| it.is_dir() && !it.ends_with("remedy") && !it.ends_with("engine");
        for folder in std::fs::read_dir(root).unwrap().map(|it| it.unwrap().path()).filter(is_family) {
            let inside = std::fs::read_dir(folder).unwrap().map(|it| it.unwrap().path());
            files.extend(inside.map(|it| it.file_stem().unwrap().to_string_lossy().into_owned()));
        }
        files.remove("mod");
        let stem = |rule: &&Rule| format!("{}_{}", rule.code.to_lowercase(), rule.name.replace('-', "_"));
        assert_eq!(files, RULES.iter().map(stem).collect());
    }

    #[test]
    fn every_page_is_whole_in_both_languages() {
        for lang in Lang::ALL {
            let i18n = I18n::new(lang);
            for rule in RULES {
                assert!(!i18n.rule_title(rule.code).is_empty(), "{lang:?}: title of {rule:?}");
                for attribute in attributes(rule) {
                    assert!(i18n.has_rule_text(rule.code, attribute), "{lang:?}: {rule:?}.{attribute}");
                }
            }
        }
    }

    #[test]
    fn the_files_hold_pages_of_known_rules_only_with_the_same_attributes_in_both_languages() {
        let [fr, en] = [include_str!("../i18n/fr/rules.ftl"), include_str!("../i18n/en/rules.ftl")].map(outline);
        assert_eq!(fr, en);
        let expected = RULES.iter().flat_map(|rule| {
            std::iter::once(rule.code.to_owned()).chain(attributes(rule).map(|it| format!("{}.{it}", rule.code)))
        });
        assert_eq!(fr, expected.collect());
    }

    #[test]
    fn french_is_typeset_as_french() {
        let text = include_str!("../i18n/fr/rules.ftl");
        for (line, number) in text.lines().zip(1..) {
            let sloppy = [" ;", " ?", " !", " %", "« ", " »", "'", " : "];
            let found = sloppy.iter().find(|it| line.contains(**it) && !line.starts_with('#'));
            assert_eq!(found, None, "rules.ftl, line {number}: {line}");
        }
    }

    /// The ids and attributes of a Fluent file: `COU01`, `COU01.summary`.
    fn outline(text: &str) -> HashSet<String> {
        let resource = fluent::FluentResource::try_new(text.to_owned()).expect("the file parses");
        assert!(resource.entries().count() > 0);
        let mut id = "";
        let mut found = HashSet::new();
        for line in text.lines() {
            let Some((head, _)) = line.split_once(" =") else { continue };
            match head.strip_prefix("    .") {
                Some(attribute) => assert!(found.insert(format!("{id}.{attribute}")), "{id}.{attribute} twice"),
                None if !head.starts_with([' ', '#']) => {
                    id = head;
                    assert!(found.insert(id.to_owned()), "{id} twice");
                }
                None => {}
            }
        }
        found
    }
}
