//! Gives an object the code that the codification asks for where it stands, with the number and the mark of its own.
//!
//! Obvious because a code is a label: identifiers stay, and so do all links. When that number is taken, or there is no
//! code at all, the next free one of the place is as good. A code in no form that the codification knows (`HIST-101`) may
//! say something to the team. So may the mark of another parcours on what several parcours share.

use std::collections::HashSet;

use smol_str::SmolStr;

use super::{agreed, ref01, vues_of};
use crate::{
    codes::{Codification, Dialecte, Famille},
    coverage::{ParcoursView, views},
    edit::{Edit, Path, set},
    programme::{Kind, Programme, spelling},
    rules::{
        Diagnostic,
        referentiel::{
            ref01_code_duplique::canonical,
            ref03_code_non_conforme::{PARCOURS, for_each_coded},
        },
    },
};

pub(super) fn mend(programme: &Programme, diagnostic: &Diagnostic) -> Option<Edit> {
    let codification = Codification::of(programme);
    let views = vues_of(programme, diagnostic);
    let place = agreed(views.iter().filter_map(|view| Place::of(view, diagnostic, &codification)))?;
    let taken: HashSet<_> = codes(programme, diagnostic.target.kind)?.into_iter().filter_map(canonical).collect();
    let mut written = place.codes(programme, diagnostic)?;
    let free = written.find(|code| canonical(code).is_some_and(|code| !taken.contains(&code)))?;
    set(programme, &diagnostic.target, Path::field("code"), free).ok()
}

fn codes(programme: &Programme, kind: Kind) -> Option<Vec<&str>> {
    match kind {
        Kind::Ue => Some(programme.ues().map(|(_, ue)| ue.code.as_str()).collect()),
        _ => ref01::codes(programme, kind),
    }
}

/// Where an object stands, and what it is called there.
#[derive(PartialEq)]
struct Place {
    famille: Famille,
    dialecte: Dialecte,
    place: SmolStr,
    code: String,
}

impl Place {
    fn of(view: &ParcoursView<'_>, diagnostic: &Diagnostic, codification: &Codification) -> Option<Self> {
        let mut found = None;
        for_each_coded(view, |coded| {
            if let (true, Some(dialecte)) =
                (coded.element.target() == diagnostic.target, codification.dialecte(coded.famille))
            {
                let place = (coded.place)(dialecte);
                found = Some(Place { famille: coded.famille, dialecte, place, code: coded.code.to_owned() });
            }
        });
        found
    }

    /// The codes that would do, the best first; None where that is for the team to say.
    fn codes(&self, programme: &Programme, diagnostic: &Diagnostic) -> Option<impl Iterator<Item = String>> {
        let (first, marque) = match self.famille.parse(&self.code) {
            Some(parsed) if diagnostic.variant == PARCOURS => {
                (parsed.numero.parse().unwrap_or(1), own_mark(programme, diagnostic)?)
            }
            Some(parsed) => (parsed.numero.parse().unwrap_or(1), parsed.marque),
            None if self.code.trim().is_empty() => (1, SmolStr::default()),
            None => return None,
        };
        let Self { famille, dialecte, place, .. } = self;
        Some((first..100).map(move |n| famille.write(*dialecte, place, &format!("{n:02}"), &marque)))
    }
}

/// The code of the one parcours to which the object belongs.
fn own_mark(programme: &Programme, diagnostic: &Diagnostic) -> Option<SmolStr> {
    let mut owners = Vec::new();
    for view in views(programme) {
        for_each_coded(&view, |coded| {
            if coded.element.target() == diagnostic.target && (coded.belongs)(&view) {
                owners.extend(view.parcours);
            }
        });
    }
    agreed(owners.into_iter().map(|it| spelling(&it.code)))
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::{Programme, sample::Sample},
        rules::remedy::testing::mended,
    };

    /// In the dialect of 2022.
    fn sample() -> Sample {
        Sample::but()
            .competence("Traiter", &["AC11.01 AC11.02", "AC21.01"])
            .competence("Vendre", &["AC12.01"])
            .parcours("A", &[(1, "Traiter", 1), (1, "Vendre", 1), (2, "Traiter", 2)])
            .parcours("B", &[(1, "Traiter", 1), (1, "Vendre", 1)])
            .ue(1, "UE1.1", "Traiter", 0)
            .ressource(1, "R1.01", |it| it)
            .ressource(3, "R3.A.01", |it| it.pour("A"))
            .sae(1, "SAÉ 1.01", |it| it)
    }

    /// The code that the mend gives, in a programme that `change` spoils.
    fn renamed(change: impl FnOnce(&mut Programme)) -> Option<String> {
        let spoilt = sample().with(change).build();
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
        let of_ue = renamed(|it| it.semestres[0].ues[0].code = "UE2.1".into());
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
        let twins = |it: &mut Programme| {
            let mut twin = it.semestres[0].ues[0].clone();
            (twin.id, twin.code) = (crate::programme::Id::from_label("twin"), "UE2.1".into());
            it.semestres[0].ues.push(twin);
        };
        assert_eq!(renamed(twins), None, "UE1.1 is taken");
    }
}
