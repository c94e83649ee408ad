//! Settings that a hand wrote wrong: a réglage, a dérogation or a figure that says nothing, or not what was meant.
//!
//! Each would fail in silence: the rule would go on as if it had not been set, or accept what nobody gave a reason for.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::{RULES, Rule, find};
use crate::{
    code,
    i18n::{Arg, FileCode},
    programme::{Element, Figures, Kind, Programme, Target},
};

/// A setting that is wrong.
#[derive(Debug, Clone, PartialEq)]
pub struct SettingFault {
    /// What is wrong, one of [`FAULTS`]: the sentence is in `files.ftl`.
    pub code: FileCode,
    /// The réglage or the dérogation; the programme for one of its figures.
    pub target: Target,
    /// What stands where it is wrong: a key, or a value.
    pub word: String,
    pub args: Vec<(&'static str, Arg)>,
}

/// Every fault that a setting can have.
pub const FAULTS: &[FileCode] = &[
    code!("reglage-regle-inconnue"),
    code!("reglage-regle-nommee"),
    code!("reglage-seuil-inconnu"),
    code!("reglage-sans-seuil"),
    code!("reglage-double"),
    code!("reglage-negatif"),
    code!("derogation-sans-raison"),
    code!("chiffre-part"),
    code!("chiffre-bornes"),
];

/// All that is wrong in the settings of a programme: réglages, then dérogations, then figures.
pub fn setting_faults(programme: &Programme) -> Vec<SettingFault> {
    let mut faults = Vec::new();
    let mut set = BTreeSet::new();
    for reglage in &programme.reglages {
        let target = reglage.target();
        let Some(rule) = known(&target, &reglage.regle, &mut faults) else { continue };
        if !set.insert(rule.code) {
            let args = vec![("regle", Arg::text(rule.code)), ("de", Arg::text(&target.id))];
            faults.push(SettingFault {
                code: code!("reglage-double"),
                target: target.clone(),
                word: reglage.regle.clone(),
                args,
            });
        }
        for (key, value) in &reglage.seuils {
            faults.extend(threshold(rule, &target, key, *value));
        }
    }
    for derogation in &programme.derogations {
        let target = derogation.target();
        if known(&target, &derogation.regle, &mut faults).is_some() && derogation.raison.trim().is_empty() {
            let args = vec![("regle", Arg::text(&derogation.regle)), ("de", Arg::text(&target.id))];
            faults.push(SettingFault { code: code!("derogation-sans-raison"), target, word: "raison".into(), args });
        }
    }
    faults.extend(figures(programme));
    faults
}

/// The rule of that code; a fault when there is none.
fn known(target: &Target, regle: &str, faults: &mut Vec<SettingFault>) -> Option<&'static Rule> {
    let found = find(regle);
    if found.is_none() {
        let named = RULES.iter().find(|rule| rule.name.eq_ignore_ascii_case(regle.trim()));
        let mut args = vec![("regle", Arg::text(regle)), ("de", Arg::text(&target.id))];
        args.extend(named.map(|rule| ("code", Arg::text(rule.code))));
        let code = if named.is_some() { code!("reglage-regle-nommee") } else { code!("reglage-regle-inconnue") };
        faults.push(SettingFault { code, target: target.clone(), word: regle.to_owned(), args });
    }
    found
}

fn threshold(rule: &Rule, target: &Target, key: &str, value: Decimal) -> Option<SettingFault> {
    let args = vec![
        ("regle", Arg::text(rule.code)),
        ("cle", Arg::text(key)),
        ("connus", Arg::list(rule.seuils.iter().map(|(name, _)| name))),
    ];
    let code = if rule.seuils.is_empty() {
        code!("reglage-sans-seuil")
    } else if rule.seuils.iter().all(|(name, _)| *name != key) {
        code!("reglage-seuil-inconnu")
    } else if value < Decimal::ZERO {
        code!("reglage-negatif")
    } else {
        return None;
    };
    Some(SettingFault { code, target: target.clone(), word: key.to_owned(), args })
}

/// A share is written from 0 to 1, and no range ends before it begins.
fn figures(programme: &Programme) -> Vec<SettingFault> {
    let Figures { pole_min, pole_max, pratique_min, adaptation_max, .. } = &programme.figures;
    let shares = [
        ("pole_min", pole_min),
        ("pole_max", pole_max),
        ("pratique_min", pratique_min),
        ("adaptation_max", adaptation_max),
    ];
    let target = Target::new(Kind::Programme, &programme.id);
    let fault = |code, cle: &str, args| SettingFault { code, target: target.clone(), word: cle.to_owned(), args };
    let mut faults: Vec<SettingFault> = shares
        .into_iter()
        .filter_map(|(cle, share)| share.filter(|it| *it > Decimal::ONE).map(|share| (cle, share)))
        .map(|(cle, share)| {
            let meant = Arg::Number((share / Decimal::ONE_HUNDRED).normalize());
            fault(
                code!("chiffre-part"),
                cle,
                vec![("cle", Arg::text(cle)), ("valeur", Arg::Number(share)), ("part", meant)],
            )
        })
        .collect();
    if !faults.is_empty() {
        return faults;
    }
    let of = programme.figures();
    let ranges = [
        ("pole_min", of.pole_min, "pole_max", of.pole_max),
        ("competences_min", of.competences_min, "competences_max", of.competences_max),
        ("projet_annee_min", of.projet_annee_min, "projet_annee_max", of.projet_annee_max),
        ("stage_semaines_min", of.stage_semaines_min, "stage_semaines_max", of.stage_semaines_max),
        ("heures_ects_min", of.heures_ects_min, "heures_ects_max", of.heures_ects_max),
    ];
    for (min, least, max, most) in ranges {
        if let (Some(least), Some(most)) = (least, most)
            && least > most
        {
            let args = vec![
                ("min", Arg::text(min)),
                ("max", Arg::text(max)),
                ("moins", Arg::Number(least)),
                ("plus", Arg::Number(most)),
            ];
            faults.push(fault(code!("chiffre-bornes"), min, args));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::{Derogation, Id, Profil, Reglage, sample::Sample};

    fn reglage(id: &str, regle: &str, seuils: &[(&str, i64)]) -> Reglage {
        let seuils = seuils.iter().map(|(key, value)| ((*key).to_owned(), (*value).into())).collect();
        Reglage { id: Id::from_label(id), regle: regle.into(), severite: None, seuils }
    }

    fn codes(change: impl FnOnce(&mut Programme)) -> Vec<&'static str> {
        let programme = Sample::but().competence("Traiter", &["AC11.01"]).with(change).build();
        setting_faults(&programme).into_iter().map(|it| it.code.as_str()).collect()
    }

    #[test]
    fn each_way_to_set_nothing() {
        let with = |reglages: Vec<Reglage>| codes(|it| it.reglages = reglages);
        assert_eq!(with(vec![reglage("a", "COU99", &[])]), ["reglage-regle-inconnue"]);
        assert_eq!(with(vec![reglage("a", "ac-non-couvert", &[])]), ["reglage-regle-nommee"]);
        assert_eq!(with(vec![reglage("a", "COU05", &[("min_evaluation", 3)])]), ["reglage-seuil-inconnu"]);
        assert_eq!(with(vec![reglage("a", "COU05", &[("max_activites", 3)])]), ["reglage-seuil-inconnu"]);
        assert_eq!(with(vec![reglage("a", "COU01", &[("min_evaluations", 3)])]), ["reglage-sans-seuil"]);
        assert_eq!(with(vec![reglage("a", "COU05", &[("min_evaluations", -1)])]), ["reglage-negatif"]);
        assert_eq!(with(vec![reglage("a", "COU05", &[]), reglage("b", "cou05", &[])]), ["reglage-double"]);
        assert_eq!(with(vec![reglage("a", "COU05", &[("min_evaluations", 3)]), reglage("b", "COU06", &[])]), [""; 0]);
    }

    #[test]
    fn a_derogation_gives_its_reason_and_names_a_rule() {
        let with = |regle: &str, raison: &str| {
            let derogation = Derogation {
                id: Id::from_label("x"),
                regle: regle.into(),
                cible: Target::new(Kind::Ac, "ac11-01"),
                parcours: Default::default(),
                raison: raison.into(),
                auteur: String::new(),
                le: None,
            };
            codes(|it| it.derogations.push(derogation))
        };
        assert_eq!(with("COU01", "\u{a0}\n"), ["derogation-sans-raison"]);
        assert_eq!(with("COU1", "Vu ailleurs"), ["reglage-regle-inconnue"]);
        assert_eq!(with("cou01", "Vu ailleurs"), [""; 0]);
    }

    #[test]
    fn a_share_is_no_percentage_and_a_range_begins_before_it_ends() {
        assert_eq!(codes(|it| it.figures.pole_min = Some(40.into())), ["chiffre-part"]);
        assert_eq!(codes(|it| it.figures.pole_min = Some(Decimal::new(7, 1))), ["chiffre-bornes"]);
        assert_eq!(codes(|it| it.figures.competences_max = Some(3.into())), ["chiffre-bornes"]);
        assert_eq!(codes(|it| it.figures.pole_max = Some(Decimal::ONE)), [""; 0]);
        for profil in Profil::ALL {
            assert_eq!(setting_faults(&Sample::new(profil).build()), []);
        }
    }
}
