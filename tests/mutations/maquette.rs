//! MAQ: ECTS, hours and coefficients that no longer hold.

use fastrand::Rng;
use rust_decimal::Decimal;
use tapis::programme::{Element, Id, Programme, Semestre, Ue};

use super::{
    mutation::{Expected, Mutation},
    places::{any, parcours_of_ue},
};

pub const TABLE: &[Mutation] = &[
    Mutation {
        rule: "MAQ01",
        does: "a UE gains or loses ECTS, or has none any more",
        mutate: other_ects,
        implies: &[
            ("MAQ02", "the ECTS of the diploma change with those of its semestre"),
            ("MAQ12", "as many hours are now for other ECTS"),
        ],
        fewer: None,
    },
    Mutation {
        rule: "MAQ03",
        does: "the SAÉ of a UE weigh far less, or far more where there is no stage",
        mutate: tip_the_balance,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "MAQ04",
        does: "the SAÉ of a UE weigh nothing in it any more",
        mutate: without_sae,
        implies: &[
            ("MAQ03", "0 % is under 40 %"),
            ("ALI05", "the SAÉ keep their AC of its compétence"),
            ("MAQ10", "a SAÉ may weigh nowhere else"),
        ],
        fewer: None,
    },
];

/// A UE of the programme, with its semestre.
fn any_ue(programme: &Programme, rng: &mut Rng) -> Option<(Semestre, Ue)> {
    any(rng, programme.ues()).map(|(semestre, ue)| (semestre.clone(), ue.clone()))
}

fn ue_mut<'p>(programme: &'p mut Programme, id: &Id<Ue>) -> Option<&'p mut Ue> {
    programme.semestres.iter_mut().flat_map(|it| &mut it.ues).find(|it| it.id == *id)
}

fn other_ects(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let (semestre, ue) = any_ue(programme, rng)?;
    let ects = any(rng, 0..12).filter(|it| Some(Decimal::from(*it)) != ue.ects)?;
    let ects = (ects > 0).then(|| Decimal::from(ects));
    ue_mut(programme, &ue.id)?.ects = ects;
    let parcours = parcours_of_ue(programme, &semestre, &ue);
    Expected::at(programme, &semestre, parcours, format!("{} has {ects:?} ECTS", ue.id))
}

fn tip_the_balance(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let (semestre, ue) = any_ue(programme, rng)?;
    let with_stage = programme.activites.iter().any(|it| it.semestre == semestre.numero && it.code == "STAGE");
    let percent = any(rng, [10, 20, 30, 300, 400, 500]).filter(|it| *it < 100 || !with_stage)?;
    for sae in programme.activites.iter_mut().filter(|it| it.nature.is_sae()) {
        if let Some(coefficient) = sae.coefficients.get_mut(&ue.id) {
            *coefficient *= Decimal::new(percent, 2);
        }
    }
    let parcours = parcours_of_ue(programme, &semestre, &ue);
    Expected::at(programme, &ue, parcours, format!("{} at {percent} %", ue.id))
}

fn without_sae(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let (semestre, ue) = any_ue(programme, rng)?;
    let gone = rng.bool();
    for sae in programme.activites.iter_mut().filter(|it| it.nature.is_sae() && it.coefficients.contains_key(&ue.id)) {
        if gone {
            sae.coefficients.remove(&ue.id);
        } else {
            sae.coefficients.insert(ue.id.clone(), Decimal::ZERO);
        }
    }
    let parcours = parcours_of_ue(programme, &semestre, &ue);
    Expected::on(programme, ue.target(), parcours, format!("{}, {}", ue.id, if gone { "removed" } else { "at 0" }))
}
