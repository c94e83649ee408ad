//! Numbering anew, in the order of the list, what a move has put out of order.

use std::collections::{BTreeMap, BTreeSet};

use smol_str::SmolStr;

use crate::{
    codes::{Famille, place_ac, place_activite},
    edit::{Edit, Path, Set},
    programme::{Activite, Competence, Element, Niveau, Programme, Target},
};

/// The edit that numbers from 1 the AC of the niveau, or the ressources and the SAÉ of the semestre, in which `target`
/// stands; of a compétence, all its AC. Codes that follow no codification stay.
///
/// The edit is empty when all is in order.
pub fn renumber(programme: &Programme, target: &Target) -> Edit {
    let mut edits = Vec::new();
    for competence in &programme.competences {
        let whole = competence.target() == *target;
        let holds = |niveau: &Niveau| niveau.target() == *target || niveau.acs.iter().any(|ac| ac.target() == *target);
        for niveau in competence.niveaux.iter().filter(|niveau| whole || holds(niveau)) {
            edits.extend(acs(competence, niveau));
        }
    }
    let semestre = programme.semestres.iter().find(|it| it.target() == *target).map(|it| it.numero);
    let activite = programme.activites.iter().find(|it| it.target() == *target).map(|it| it.semestre);
    if let Some(numero) = semestre.or(activite) {
        let here: Vec<&Activite> = programme.activites.iter().filter(|it| it.semestre == numero).collect();
        edits.extend([Famille::Ressource, Famille::Sae].into_iter().flat_map(|famille| activites(famille, &here)));
    }
    Edit::Batch(edits)
}

fn acs(competence: &Competence, niveau: &Niveau) -> Vec<Edit> {
    let mut numbers: BTreeMap<SmolStr, u32> = BTreeMap::new();
    let renumbered = niveau.acs.iter().filter_map(|ac| {
        let code = Famille::Ac.parse(&ac.code)?;
        let number = numbers.entry(code.mark).and_modify(|it| *it += 1).or_insert(1);
        let written = Famille::Ac.renumbered(&ac.code, &place_ac(competence, niveau, code.dialecte), *number)?;
        recode(ac, &ac.code, written)
    });
    renumbered.collect()
}

fn activites(famille: Famille, here: &[&Activite]) -> Vec<Edit> {
    let mut numbered: Vec<(&Activite, u32, SmolStr)> = Vec::new();
    let here = here.iter().filter(|it| Famille::of(it.nature) == Some(famille));
    let coded: Vec<_> = here.filter_map(|it| Some((*it, famille.parse(&it.code)?))).collect();
    let own_series = restarts(famille, &coded.iter().map(|(it, _)| it.code.as_str()).collect::<Vec<_>>());
    let mut edits = Vec::new();
    for (activite, code) in coded {
        let meets = |(other, _, marque): &&(&Activite, u32, SmolStr)| {
            let meet = activite.parcours.is_empty()
                || other.parcours.is_empty()
                || !activite.parcours.is_disjoint(&other.parcours);
            meet && (!own_series || *marque == code.mark)
        };
        let number = numbered.iter().filter(meets).map(|(_, number, _)| *number).max().unwrap_or(0) + 1;
        let place = place_activite(activite.semestre);
        edits.extend(
            famille.renumbered(&activite.code, &place, number).and_then(|it| recode(activite, &activite.code, it)),
        );
        numbered.push((activite, number, code.mark));
    }
    edits
}

/// Whether the numbers of marked codes begin again from 1, rather than go on after those of the common ones.
fn restarts(famille: Famille, codes: &[&str]) -> bool {
    let numbers = |marked: bool| -> BTreeSet<u32> {
        let codes = codes.iter().filter(|code| famille.parse(code).is_some_and(|it| it.mark.is_empty() != marked));
        codes.filter_map(|code| famille.number(code)).collect()
    };
    !numbers(true).is_disjoint(&numbers(false))
}

fn recode(element: &dyn Element, code: &str, written: String) -> Option<Edit> {
    let set = |after: String| Set {
        target: element.target(),
        path: Path::field("code"),
        before: code.into(),
        after: after.into(),
    };
    (written != code).then(|| Edit::Set(set(written)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        edit,
        programme::{Kind, sample::Sample},
    };

    fn codes(mut programme: Programme, kind: Kind, id: &str) -> Vec<String> {
        let edit = renumber(&programme, &Target::new(kind, id));
        edit::apply(&mut programme, edit).unwrap();
        let acs = programme.acs().map(|(_, _, ac)| ac.code.clone());
        acs.chain(programme.activites.iter().map(|it| it.code.clone())).collect()
    }

    #[test]
    fn ac_are_numbered_in_the_order_of_the_niveau() {
        let programme = Sample::but().competence("Traiter", &["AC11.03 AC11.01", "AC11.07 Libre AC21.02X"]).build();
        let all = ["AC11.01", "AC11.02", "AC11.07", "Libre", "AC21.02X"];
        assert_eq!(codes(programme.clone(), Kind::Ac, "ac11-01"), all);
        let all = ["AC11.01", "AC11.02", "AC21.01", "Libre", "AC21.01X"];
        assert_eq!(codes(programme, Kind::Competence, "traiter"), all);
    }

    #[test]
    fn activites_are_numbered_as_their_parcours_meet() {
        let sample = Sample::but().competence("Traiter", &["AC11.01"]);
        let sample = sample.parcours("A", &[(1, "Traiter", 1)]).parcours("B", &[(1, "Traiter", 1)]);
        let sample = |a: &str, b: &str| {
            let sample = sample.clone().ressource(1, "R2.07", |it| it).ressource(1, a, |it| it.pour("A"));
            sample.ressource(1, b, |it| it.pour("B")).sae(1, "SAÉ 1.09", |it| it).build()
        };
        let going_on = codes(sample("R1.A.08", "R1.B.09"), Kind::Semestre, "s1");
        assert_eq!(going_on[1..], ["R1.01", "R1.A.02", "R1.B.02", "SAÉ 1.01"]);
        let restarting = codes(sample("R1.A.07", "R1.B.09"), Kind::Semestre, "s1");
        assert_eq!(restarting[1..], ["R1.01", "R1.A.01", "R1.B.01", "SAÉ 1.01"]);
    }

    #[test]
    fn nothing_changes_where_all_is_in_order() {
        let programme = Sample::but().competence("Traiter", &["AC11.01 AC11.02"]).build();
        assert!(renumber(&programme, &Target::new(Kind::Competence, "traiter")).is_empty());
    }
}
