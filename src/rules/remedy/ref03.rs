//! Gives an object the code that the codification asks for where it stands, with the number and the mark of its own.
//!
//! Obvious because a code is a label: identifiers stay, and so do all links. When that number is taken, or there is no
//! code at all, the next free one of the place is as good. A code in no form that the codification knows (`HIST-101`) may
//! say something to the team. So may the mark of another parcours on what several parcours share.

use super::codes::planned;
use crate::{
    edit::{Edit, Path, set},
    programme::Programme,
    rules::Diagnostic,
};

pub(super) fn mend(programme: &Programme, diagnostic: &Diagnostic) -> Option<Edit> {
    set(programme, &diagnostic.target, Path::field("code"), planned(programme, &diagnostic.target)?).ok()
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::{Profil, Programme, sample::Sample},
        rules::remedy::testing::mended,
    };

    /// In the dialect of 2022.
    fn sample_of(profil: Profil) -> Sample {
        Sample::new(profil)
            .competence("Traiter", &["AC11.01 AC11.02", "AC21.01"])
            .competence("Vendre", &["AC12.01"])
            .parcours("A", &[(1, "Traiter", 1), (1, "Vendre", 1), (2, "Traiter", 2)])
            .parcours("B", &[(1, "Traiter", 1), (1, "Vendre", 1)])
            .ue(1, "UE1.1", "Traiter", 0)
            .ressource(1, "R1.01", |it| it)
            .ressource(3, "R3.A.01", |it| it.pour("A"))
            .sae(1, "SAÉ 1.01", |it| it)
    }

    /// The code that the mend gives, in a programme that `change` spoils. The AC of a BUT are national: another diploma.
    fn renamed(change: impl FnOnce(&mut Programme)) -> Option<String> {
        renamed_in(Profil::Licence, change)
    }

    fn renamed_in(profil: Profil, change: impl FnOnce(&mut Programme)) -> Option<String> {
        let spoilt = sample_of(profil).with(change).build();
        let codes = |it: &Programme| {
            let acs = it.acs().map(|(_, _, ac)| ac.code.clone());
            let activites = it.activites.iter().map(|it| it.code.clone());
            acs.chain(activites).chain(it.ues().map(|(_, ue)| ue.code.clone())).collect::<Vec<_>>()
        };
        let (before, after) = (codes(&spoilt), codes(&mended(&spoilt, "REF03")?));
        before.into_iter().zip(after).find(|(before, after)| before != after).map(|(_, after)| after)
    }

    #[test]
    fn the_place_is_put_right_and_the_number_stays() {
        let of_ac = renamed(|it| it.competences[1].niveaux[0].acs[0].code = "AC21.07".into());
        assert_eq!(of_ac.as_deref(), Some("AC12.07"));
        let of_sae = renamed(|it| it.activites[2].code = "SAÉ 2.03".into());
        assert_eq!(of_sae.as_deref(), Some("SAÉ 1.03"));
        let of_ue = renamed_in(Profil::ButTertiaire, |it| it.semestres[0].ues[0].code = "UE2.1".into());
        assert_eq!(of_ue.as_deref(), Some("UE1.1"));
    }

    #[test]
    fn a_number_that_is_taken_and_a_missing_code_take_the_next_free_one() {
        let taken = renamed(|it| it.competences[0].niveaux[0].acs[1].code = "AC21.01".into());
        assert_eq!(taken.as_deref(), Some("AC11.02"));
        let missing = renamed(|it| it.competences[0].niveaux[0].acs[1].code.clear());
        assert_eq!(missing.as_deref(), Some("AC11.02"));
    }

    #[test]
    fn the_mark_becomes_that_of_the_one_parcours() {
        let of_a = renamed(|it| it.activites[1].code = "R3.B.04".into());
        assert_eq!(of_a.as_deref(), Some("R3.A.04"));
    }

    #[test]
    fn a_code_of_another_form_or_without_number_is_for_the_team() {
        assert_eq!(renamed(|it| it.activites[1].code = "R3.230".into()), None);
        let national = |it: &mut Programme| it.competences[1].niveaux[0].acs[0].code = "AC21.07".into();
        assert_eq!(renamed_in(Profil::ButTertiaire, national), None);
        let twins = |it: &mut Programme| {
            let mut twin = it.semestres[0].ues[0].clone();
            (twin.id, twin.code) = (crate::programme::Id::from_label("twin"), "UE2.1".into());
            it.semestres[0].ues.push(twin);
        };
        assert_eq!(renamed_in(Profil::ButTertiaire, twins), None, "UE1.1 is taken");
    }
}
