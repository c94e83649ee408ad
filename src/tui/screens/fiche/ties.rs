//! What an activité is tied to: the AC, the other activités, the situations.

use super::{
    content::{field, under},
    lines::{FicheLines, Slot},
};
use crate::{
    coverage::SeenAc,
    names,
    programme::{Activite, Element, Field, Fields, Section},
    t,
    tui::theme::Sign,
};

/// The AC that it works and assesses, niveau by niveau.
pub(super) fn acs(page: &mut FicheLines<'_>, activite: &Activite) {
    let (i18n, world) = (page.world.i18n, page.world);
    page.section(&t!(i18n, "fiche-acs"));
    let count = |field: &'static str, n: usize| {
        (Slot::Field(activite.target(), field), names::field_name(field, i18n), n.to_string())
    };
    let counts = under(Section::Acs, activite).0.into_iter().map(|it| {
        let entries = activite.get(it.name).ok().and_then(|value| value.as_array().map(Vec::len));
        count(it.name, entries.unwrap_or_default())
    });
    page.flow(0, counts.collect());
    let acs: Vec<&SeenAc<'_>> = world.view.acs_de(activite).collect();
    for niveau in acs.chunk_by(|a, b| a.niveau.id == b.niveau.id) {
        let Some(first) = niveau.first() else { continue };
        let style = world.theme.competence(first.competence.couleur);
        let y = page.height();
        let title = t!(
            i18n,
            "matrice-niveau",
            nom = first.competence.nom.clone(),
            ordre = first.niveau.ordre,
            libelle = first.niveau.libelle.clone()
        );
        page.put(0, y, 1, world.theme.sign(Sign::Bar), style);
        page.put(2, y, page.width.saturating_sub(2), &title, style);
        for vu in niveau {
            ac(page, activite, vu);
        }
    }
}

/// One AC: whether it is worked, whether it is assessed, and its wording.
fn ac(page: &mut FicheLines<'_>, activite: &Activite, vu: &SeenAc<'_>) {
    let (theme, y) = (page.world.theme, page.height());
    let tie = |field, ticked: bool, sign, x| {
        let (text, style) = if ticked { (sign, theme.good()) } else { (Sign::Empty, theme.faint()) };
        (Slot::Tie(activite.target(), field, vu.ac.id.to_smol()), (x, 1), theme.sign(text).to_owned(), style)
    };
    let row = vec![
        tie("travaille", activite.travaille.contains(&vu.ac.id), Sign::Travaille, 2),
        tie("evalue", activite.evalue.contains(&vu.ac.id), Sign::Evalue, 4),
    ];
    let wording = t!(page.world.i18n, "matrice-nom", code = vu.ac.code.clone(), libelle = vu.ac.libelle.clone());
    page.put_wrapped((6, page.width.saturating_sub(6)), y, &wording, theme.text());
    page.row(y, row);
}

/// The activités and situations that it is tied to. Gives the fields that make no sense here.
pub(super) fn ties(page: &mut FicheLines<'_>, activite: &Activite) -> Vec<&'static Field> {
    let world = page.world;
    page.section(&t!(world.i18n, "fiche-liens"));
    let (own, other) = under(Section::Ties, activite);
    for it in own {
        match it.name {
            "mobilise" => mobilise(page, activite),
            "situations" => situations(page, activite),
            name => field(page, activite, name),
        }
    }
    if !activite.nature.is_sae() {
        let saes = world.view.activites.iter().filter(|it| it.mobilise.contains(&activite.id));
        let saes: Vec<&str> = saes.map(|it| it.code.as_str()).collect();
        let saes = if saes.is_empty() { t!(world.i18n, "fiche-aucune-sae") } else { saes.join(", ") };
        page.labelled(&t!(world.i18n, "fiche-mobilisee"), &saes, world.theme.faint());
    }
    other
}

/// The ressources by their code and their wording, one a line.
fn mobilise(page: &mut FicheLines<'_>, activite: &Activite) {
    let found = page.world.programme.activites.iter().filter(|it| activite.mobilise.contains(&it.id));
    let lines: Vec<String> = found.map(|it| format!("{} {}", it.code, it.libelle)).collect();
    let label = names::field_name("mobilise", page.world.i18n);
    page.field(Slot::Field(activite.target(), "mobilise"), &label, &lines.join("\n"));
}

/// The situations, one a line: they are long.
fn situations(page: &mut FicheLines<'_>, activite: &Activite) {
    let all = page.world.programme.competences.iter().flat_map(|it| &it.situations);
    let found = all.filter(|it| activite.situations.contains(&it.id));
    let lines: Vec<&str> = found.map(|it| it.libelle.as_str()).collect();
    let label = t!(page.world.i18n, "fiche-situations");
    page.field(Slot::Field(activite.target(), "situations"), &label, &lines.join("\n"));
}
