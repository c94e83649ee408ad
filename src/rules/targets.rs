//! Which targets of a diploma its rules hold its figures to.

use super::{Rule, maquette::*, severity};
use crate::programme::{Figures, Programme};

/// A rule that holds figures to targets, and how these are forgotten.
type Judge = (&'static Rule, fn(&mut Figures));

const JUDGES: [Judge; 11] = [
    (&maq01_ects_du_semestre::RULE, |it| it.ects_semestre = None),
    (&maq02_ects_du_diplome::RULE, |it| it.ects_diplome = None),
    (&maq03_equilibre_des_poles::RULE, |it| (it.pole_min, it.pole_max) = (None, None)),
    (&maq05_volume_horaire::RULE, |it| (it.heures_diplome, it.heures_manque_max) = (None, None)),
    (&maq06_projet_tutore::RULE, |it| it.heures_projet = None),
    (&maq07_part_de_pratique::RULE, |it| it.pratique_min = None),
    (&maq08_adaptation_locale::RULE, |it| it.adaptation_max = None),
    (&maq09_charge_hebdomadaire::RULE, |it| it.heures_semaine_max = None),
    (&maq12_charge_par_ects::RULE, |it| (it.heures_ects_min, it.heures_ects_max) = (None, None)),
    (&maq15_stage::RULE, |it| (it.stage_semaines_min, it.stage_semaines_max) = (None, None)),
    (&maq16_projet_par_annee::RULE, |it| (it.projet_annee_min, it.projet_annee_max) = (None, None)),
];

/// The targets of `programme`, without those of rules that it switches off or that are not for its diploma: nothing is
/// held to a target that no rule judges.
pub fn targets(programme: &Programme) -> Figures {
    let mut targets = programme.figures();
    for (rule, forget) in JUDGES {
        if !rule.is_for(programme) || severity(rule, programme).is_none() {
            forget(&mut targets);
        }
    }
    targets
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::{Id, Profil, Reglage, SeveriteReglee, sample::Sample};

    #[test]
    fn what_no_rule_judges_has_no_target() {
        let off = Reglage {
            id: Id::from_label("x"),
            regle: "maq01".into(),
            severite: Some(SeveriteReglee::Off),
            seuils: Default::default(),
        };
        let programme = Sample::but().with(|it| it.reglages.push(off)).build();
        let found = targets(&programme);
        assert_eq!((found.ects_semestre, found.ects_diplome), (None, Some(180.into())));
        let mut licence = Programme { profil: Profil::Licence, ..programme };
        licence.figures.pratique_min = Some("0.4".parse().unwrap());
        assert_eq!((targets(&licence).pratique_min, targets(&licence).ects_diplome), (None, Some(180.into())));
    }
}
