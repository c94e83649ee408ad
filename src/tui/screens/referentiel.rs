//! The référentiel: compétences, their niveaux and AC as a tree, and the fields of the selected object.

use std::collections::HashSet;

use ratatui::{buffer::Buffer, layout::Rect, style::Style};

use super::{
    View,
    tree::{Row, Tree},
};
use crate::{
    coverage::SeenAc,
    programme::{Competence, Element, Kind, Target},
    t,
    tui::{
        theme::Sign,
        widgets::{Nav, Panel, Pen},
        world::World,
    },
};

#[derive(Debug, Default)]
pub struct Referentiel {
    tree: Tree,
    /// Compétences whose situations and composantes are shown.
    detailed: HashSet<Target>,
}

/// How the AC below a row are covered.
#[derive(Clone, Copy)]
enum Coverage {
    /// There is no AC below.
    None,
    /// One AC: how many activités train it and assess it.
    Ac { travaille: usize, evalue: usize },
    /// Several: how many are both trained and assessed.
    Share { sound: usize, all: usize },
}

impl Referentiel {
    fn rows(&self, world: &World<'_>) -> Vec<Row> {
        let mut rows = Vec::new();
        for competence in &world.programme.competences {
            let niveaux = world.view.niveaux.iter().filter(|it| it.competence.id == competence.id).collect::<Vec<_>>();
            // A compétence of another parcours than the filtered one; without filter all show.
            if niveaux.is_empty() && world.view.parcours.is_some() {
                continue;
            }
            let style = world.theme.competence(competence.couleur);
            let target = competence.target();
            let folded = self.tree.is_folded(&target);
            let acs = niveaux.iter().flat_map(|niveau| &world.view.acs[niveau.acs.clone()]);
            rows.push(Row {
                depth: 0,
                folded: Some(folded),
                code: String::new(),
                text: t!(
                    world.i18n,
                    "referentiel-competence",
                    numero = competence.numero,
                    nom = competence.nom.clone()
                ),
                edge: edge(world, share(acs)),
                style,
                target: target.clone(),
            });
            if folded {
                continue;
            }
            if self.detailed.contains(&target) {
                details(world, competence, style, &mut rows);
            }
            for vu in niveaux {
                let target = vu.niveau.target();
                let folded = self.tree.is_folded(&target);
                let acs = &world.view.acs[vu.acs.clone()];
                rows.push(Row {
                    depth: 1,
                    folded: Some(folded),
                    code: String::new(),
                    text: t!(
                        world.i18n,
                        "referentiel-niveau",
                        ordre = vu.niveau.ordre,
                        libelle = vu.niveau.libelle.clone()
                    ),
                    edge: edge(world, share(acs.iter())),
                    style,
                    target,
                });
                if !folded {
                    rows.extend(acs.iter().map(|vu| ac_row(world, vu, style)));
                }
            }
        }
        rows
    }

    /// Shows or hides the situations and composantes of the compétence under the cursor.
    pub fn toggle_details(&mut self, world: &World<'_>) {
        let Some(target) = self.selected(world) else { return };
        let owner = world.programme.competences.iter().find(|it| {
            it.target() == target
                || it.niveaux.iter().any(|n| n.target() == target || n.acs.iter().any(|ac| ac.target() == target))
                || it.situations.iter().any(|s| s.target() == target)
                || it.composantes.iter().any(|c| c.target() == target)
        });
        if let Some(competence) = owner {
            let target = competence.target();
            if !self.detailed.remove(&target) {
                self.detailed.insert(target);
            }
            self.select(&competence.target(), world);
        }
    }
}

/// The situations and composantes of a compétence.
fn details(world: &World<'_>, competence: &Competence, style: Style, rows: &mut Vec<Row>) {
    let situations = competence.situations.iter().map(|it| (it.target(), &it.libelle));
    let composantes = competence.composantes.iter().map(|it| (it.target(), &it.libelle));
    for (target, libelle) in situations.chain(composantes) {
        let code = if target.kind == Kind::Situation { "◇" } else { "◆" };
        let (code, text, edge) = (code.to_owned(), libelle.clone(), edge(world, Coverage::None));
        rows.push(Row { target, depth: 1, folded: None, code, text, edge, style });
    }
}

fn ac_row(world: &World<'_>, vu: &SeenAc<'_>, style: Style) -> Row {
    Row {
        target: vu.ac.target(),
        depth: 2,
        folded: None,
        code: vu.ac.code.clone(),
        text: vu.ac.libelle.clone(),
        edge: edge(world, Coverage::Ac { travaille: vu.travaille.len(), evalue: vu.evalue.len() }),
        style,
    }
}

fn share<'a, 'w: 'a>(acs: impl Iterator<Item = &'a SeenAc<'w>>) -> Coverage {
    let (mut sound, mut all) = (0, 0);
    for vu in acs {
        all += 1;
        sound += usize::from(!vu.travaille.is_empty() && !vu.evalue.is_empty());
    }
    if all == 0 { Coverage::None } else { Coverage::Share { sound, all } }
}

impl View for Referentiel {
    fn navigate(&mut self, nav: Nav, world: &World<'_>, area: Rect) {
        let rows = self.rows(world);
        self.tree.navigate(nav, &rows, area);
    }

    fn settle(&mut self, world: &World<'_>, area: Rect) {
        let rows = self.rows(world);
        self.tree.settle(&rows, area);
    }

    fn draw(&self, world: &World<'_>, area: Rect, buf: &mut Buffer) {
        let rows = self.rows(world);
        if rows.is_empty() {
            let text = match world.view.parcours {
                Some(_) => t!(world.i18n, "referentiel-parcours-vide"),
                None => t!(world.i18n, "referentiel-vide"),
            };
            Pen::new(buf, world.theme, area).put(1, 1, area.width, &text, world.theme.faint());
            return;
        }
        self.tree.draw(&rows, world, area, buf);
    }

    fn selected(&self, world: &World<'_>) -> Option<Target> {
        self.tree.selected(&self.rows(world))
    }

    fn select(&mut self, target: &Target, world: &World<'_>) -> bool {
        // What hides it is opened.
        for competence in &world.programme.competences {
            let niveau = competence.niveaux.iter().find(|it| it.acs.iter().any(|ac| ac.target() == *target));
            let inside = niveau.is_some() || competence.niveaux.iter().any(|it| it.target() == *target);
            let detail = competence.situations.iter().any(|it| it.target() == *target)
                || competence.composantes.iter().any(|it| it.target() == *target);
            if inside || detail {
                self.tree.unfold(&competence.target());
            }
            if let Some(niveau) = niveau {
                self.tree.unfold(&niveau.target());
            }
            if detail {
                self.detailed.insert(competence.target());
            }
        }
        let rows = self.rows(world);
        self.tree.select(target, &rows)
    }

    fn rest(&mut self) {
        self.tree.rest();
    }

    fn panel(&mut self) -> Option<&mut Panel> {
        Some(&mut self.tree.panel)
    }
}

fn edge(world: &World<'_>, coverage: Coverage) -> (String, Style) {
    (coverage_text(world, coverage), coverage_style(world, coverage))
}

fn coverage_text(world: &World<'_>, coverage: Coverage) -> String {
    let theme = world.theme;
    match coverage {
        Coverage::None => String::new(),
        Coverage::Ac { travaille, evalue } => {
            let missing = if travaille == 0 || evalue == 0 { theme.sign(Sign::Missing) } else { "" };
            format!("{missing} {}{travaille:<2} {}{evalue:<2}", theme.sign(Sign::Travaille), theme.sign(Sign::Evalue))
        }
        Coverage::Share { sound, all } => {
            let sign = if sound == all { theme.sign(Sign::Saved) } else { theme.sign(Sign::Missing) };
            format!("{sign} {:>5}", format!("{sound}/{all}"))
        }
    }
}

fn coverage_style(world: &World<'_>, coverage: Coverage) -> Style {
    match coverage {
        Coverage::None => world.theme.faint(),
        Coverage::Ac { travaille: 0, .. } | Coverage::Ac { evalue: 0, .. } => world.theme.bad(),
        Coverage::Ac { .. } => world.theme.faint(),
        Coverage::Share { sound, all } if sound == all => world.theme.good(),
        Coverage::Share { .. } => world.theme.bad(),
    }
}
