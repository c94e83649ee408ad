//! What comes from a national référentiel is not the team's to change: the compétences of a BUT, their niveaux and their
//! AC are set by the arrêté, codes and wordings included.

use crate::programme::{Kind, Programme, Target};

use super::Rule;

/// The rules that judge how the référentiel is worded, coded or cut up.
const OF_WORDING: &[&str] = &[
    "FOR01", "FOR02", "FOR03", "FOR04", "FOR05", "FOR06", "FOR07", "PRO02", "PRO04", "PRO05", "PRO08", "REF01", "REF03",
];

/// The kinds of objects that a national référentiel sets.
const SET: [Kind; 5] = [Kind::Competence, Kind::Composante, Kind::Situation, Kind::Niveau, Kind::Ac];

/// Whether what `rule` says of `target` is about the national référentiel, and so not for the team to mend.
pub(super) fn is_national(programme: &Programme, rule: &Rule, target: &Target) -> bool {
    programme.profil.is_but() && SET.contains(&target.kind) && OF_WORDING.contains(&rule.code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        programme::{Profil, sample::Sample},
        rules::{check, find},
    };

    #[test]
    fn the_wording_of_a_but_is_national_and_its_activites_are_the_team_s() {
        let of = |profil| {
            let sample = Sample::new(profil).competence("Traiter", &["AC11.01 AC11.02"]);
            sample
                .with(|it| it.competences[0].niveaux[0].acs[1].code = "AC11.01".into())
                .ressource(1, "R1.01", |it| it)
                .ressource(1, "R1.01", |it| it)
                .build()
        };
        let said = |profil| {
            let report = check(&of(profil));
            let all = report.diagnostics.into_iter().filter(|it| it.rule.code == "REF01");
            all.map(|it| (it.target.kind, it.national)).collect::<Vec<_>>()
        };
        assert_eq!(said(Profil::ButTertiaire), [(Kind::Ac, true), (Kind::Activite, false)]);
        assert_eq!(said(Profil::Licence), [(Kind::Ac, false), (Kind::Activite, false)]);
    }

    #[test]
    fn the_list_is_of_rules() {
        assert!(OF_WORDING.iter().all(|code| find(code).is_some()));
    }
}
