//! One compétence on the wall: its niveaux, and the AC of the one that is spoken of.

use super::sheet::{Row, Sheet};
use crate::{
    coverage::{Links, SeenAc},
    programme::{Competence, Element, Niveau, Target},
    t,
    tui::{widgets::Pen, world::World},
};

pub(super) fn draw(target: &Target, world: &World<'_>, pen: &mut Pen<'_>) {
    if let Some(competence) = world.programme.competences.iter().find(|it| holds(it, target)) {
        sheet(competence, target, world).draw(world, pen);
    }
}

fn holds(competence: &Competence, target: &Target) -> bool {
    competence.target() == *target
        || competence.niveaux.iter().any(|it| it.target() == *target || holds_ac(it, target))
        || competence.situations.iter().any(|it| it.target() == *target)
        || competence.composantes.iter().any(|it| it.target() == *target)
}

fn holds_ac(niveau: &Niveau, target: &Target) -> bool {
    niveau.acs.iter().any(|it| it.target() == *target)
}

fn sheet(competence: &Competence, target: &Target, world: &World<'_>) -> Sheet {
    let style = world.theme.competence(competence.couleur);
    let row = |depth, code: &str, text: String, of: Target| {
        let (code, right) = (code.to_owned(), String::new());
        Row {
            depth,
            code,
            text,
            right,
            style: if depth == 2 { world.theme.text() } else { style },
            selected: of == *target,
        }
    };
    let nom = competence.nom.clone();
    let title = t!(world.i18n, "referentiel-competence", numero = competence.numero, nom = nom);
    let mut rows = vec![row(0, "", competence.libelle.clone(), competence.target())];
    let situations = competence.situations.iter().map(|it| (it.target(), &it.libelle));
    let details = situations.chain(competence.composantes.iter().map(|it| (it.target(), &it.libelle)));
    rows.extend(details.filter(|(it, _)| it == target).map(|(it, libelle)| row(1, "", libelle.clone(), it)));
    for niveau in world.view.niveaux.iter().filter(|it| it.competence.id == competence.id).map(|it| it.niveau) {
        let (ordre, libelle) = (niveau.ordre, niveau.libelle.clone());
        let text = t!(world.i18n, "referentiel-niveau", ordre = ordre, libelle = libelle);
        rows.push(row(1, "", text, niveau.target()));
        if niveau.target() == *target || holds_ac(niveau, target) {
            rows.extend(niveau.acs.iter().map(|ac| row(2, &ac.code, ac.libelle.clone(), ac.target())));
        }
    }
    let ac = world.view.acs.iter().find(|it| it.ac.target() == *target);
    Sheet { title, rows, below: ac.map_or_else(Vec::new, |ac| coverage(ac, world)) }
}

/// Which activités train the AC, and which assess it.
pub(super) fn coverage(vu: &SeenAc<'_>, world: &World<'_>) -> Vec<String> {
    let codes = |all: &Links<'_>| all.iter().map(|it| it.activite.code.as_str()).collect::<Vec<_>>().join(", ");
    let or_none = |codes: String| if codes.is_empty() { t!(world.i18n, "projection-nulle-part") } else { codes };
    vec![
        t!(world.i18n, "projection-travaille", codes = or_none(codes(&vu.travaille))),
        t!(world.i18n, "projection-evalue", codes = or_none(codes(&vu.evalue))),
    ]
}
