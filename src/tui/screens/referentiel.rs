//! The référentiel: compétences, their niveaux and AC as a tree, and the fields of the selected object.

use std::collections::HashSet;

use ratatui::{buffer::Buffer, layout::Rect, style::Style};

use super::{View, beside};
use crate::{
    coverage::AcVu,
    programme::{Competence, Element, Kind, Target},
    t,
    tui::{
        theme::Sign,
        widgets::{Cursor, Nav, Panel, Pen},
        world::World,
    },
};

#[derive(Debug, Default)]
pub struct Referentiel {
    cursor: Cursor,
    panel: Panel,
    /// Compétences and niveaux whose content is hidden.
    folded: HashSet<Target>,
    /// Compétences whose situations and composantes are shown.
    detailed: HashSet<Target>,
}

/// One row of the tree.
struct Row<'w> {
    target: Target,
    depth: u16,
    /// Some: it holds rows, and says whether they are hidden.
    folded: Option<bool>,
    code: &'w str,
    text: String,
    coverage: Coverage,
    style: Style,
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
    fn rows<'w>(&self, world: &World<'w>) -> Vec<Row<'w>> {
        let mut rows = Vec::new();
        for competence in &world.programme.competences {
            let niveaux = world.vue.niveaux.iter().filter(|it| it.competence.id == competence.id).collect::<Vec<_>>();
            // A compétence of another parcours than the filtered one; without filter all show.
            if niveaux.is_empty() && world.vue.parcours.is_some() {
                continue;
            }
            let style = world.theme.competence(competence.couleur);
            let target = competence.target();
            let folded = self.folded.contains(&target);
            let acs = niveaux.iter().flat_map(|niveau| &world.vue.acs[niveau.acs.clone()]);
            rows.push(Row {
                depth: 0,
                folded: Some(folded),
                code: "",
                text: t!(
                    world.i18n,
                    "referentiel-competence",
                    numero = competence.numero,
                    nom = competence.nom.clone()
                ),
                coverage: share(acs),
                style,
                target: target.clone(),
            });
            if folded {
                continue;
            }
            if self.detailed.contains(&target) {
                details(competence, style, &mut rows);
            }
            for vu in niveaux {
                let target = vu.niveau.target();
                let folded = self.folded.contains(&target);
                let acs = &world.vue.acs[vu.acs.clone()];
                rows.push(Row {
                    depth: 1,
                    folded: Some(folded),
                    code: "",
                    text: t!(
                        world.i18n,
                        "referentiel-niveau",
                        ordre = vu.niveau.ordre,
                        libelle = vu.niveau.libelle.clone()
                    ),
                    coverage: share(acs.iter()),
                    style,
                    target,
                });
                if !folded {
                    rows.extend(acs.iter().map(|vu| ac_row(vu, style)));
                }
            }
        }
        rows
    }

    fn toggle(set: &mut HashSet<Target>, target: Target) {
        if !set.remove(&target) {
            set.insert(target);
        }
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
            Self::toggle(&mut self.detailed, competence.target());
            self.select(&competence.target(), world);
        }
    }

    fn step_aside(&mut self, nav: Nav, world: &World<'_>) {
        let rows = self.rows(world);
        let Some(row) = rows.get(self.cursor.at) else { return };
        match (nav, row.folded) {
            (Nav::Left, Some(false)) | (Nav::Right, Some(true)) => Self::toggle(&mut self.folded, row.target.clone()),
            (Nav::Right, Some(false)) => self.cursor.at += 1,
            (Nav::Left, _) => {
                let parent = rows[..self.cursor.at].iter().rposition(|above| above.depth < row.depth);
                self.cursor.at = parent.unwrap_or(self.cursor.at);
            }
            _ => {}
        }
    }
}

/// The situations and composantes of a compétence.
fn details<'w>(competence: &'w Competence, style: Style, rows: &mut Vec<Row<'w>>) {
    let situations = competence.situations.iter().map(|it| (it.target(), &it.libelle));
    let composantes = competence.composantes.iter().map(|it| (it.target(), &it.libelle));
    for (target, libelle) in situations.chain(composantes) {
        let code = if target.kind == Kind::Situation { "◇" } else { "◆" };
        rows.push(Row { target, depth: 1, folded: None, code, text: libelle.clone(), coverage: Coverage::None, style });
    }
}

fn ac_row<'w>(vu: &AcVu<'w>, style: Style) -> Row<'w> {
    Row {
        target: vu.ac.target(),
        depth: 2,
        folded: None,
        code: &vu.ac.code,
        text: vu.ac.libelle.clone(),
        coverage: Coverage::Ac { travaille: vu.travaille.len(), evalue: vu.evalue.len() },
        style,
    }
}

fn share<'a, 'w: 'a>(acs: impl Iterator<Item = &'a AcVu<'w>>) -> Coverage {
    let (mut sound, mut all) = (0, 0);
    for vu in acs {
        all += 1;
        sound += usize::from(!vu.travaille.is_empty() && !vu.evalue.is_empty());
    }
    if all == 0 { Coverage::None } else { Coverage::Share { sound, all } }
}

impl View for Referentiel {
    fn navigate(&mut self, nav: Nav, world: &World<'_>, area: Rect) {
        if self.panel.focused {
            if let Some(target) = self.selected(world) {
                self.panel.navigate(nav, world, &target);
            }
            return;
        }
        match nav {
            Nav::Left | Nav::Right => self.step_aside(nav, world),
            _ => self.cursor.navigate(nav, self.rows(world).len(), usize::from(area.height)),
        }
        self.panel.cursor = Cursor::default();
    }

    fn settle(&mut self, world: &World<'_>, area: Rect) {
        self.cursor.settle(self.rows(world).len(), usize::from(area.height));
    }

    fn draw(&self, world: &World<'_>, area: Rect, buf: &mut Buffer) {
        let (left, right) = beside(area);
        let rows = self.rows(world);
        let mut pen = Pen::new(buf, world.theme, left);
        if rows.is_empty() {
            let text = match world.vue.parcours {
                Some(_) => t!(world.i18n, "referentiel-parcours-vide"),
                None => t!(world.i18n, "referentiel-vide"),
            };
            pen.put(1, 1, area.width, &text, world.theme.faint());
            return;
        }
        for (y, (rank, row)) in (0..left.height).zip(rows.iter().enumerate().skip(self.cursor.offset)) {
            draw_row(row, world, y, &mut pen);
            if rank == self.cursor.at {
                let style = if self.panel.focused { world.theme.crosshair() } else { world.theme.cursor() };
                pen.paint_row(y, style);
            }
        }
        Pen::new(buf, world.theme, Rect { width: left.width + 1, ..area }).divide(left.width);
        if let Some(row) = rows.get(self.cursor.at) {
            self.panel.draw(world, &row.target, right, buf);
        }
    }

    fn selected(&self, world: &World<'_>) -> Option<Target> {
        self.rows(world).into_iter().nth(self.cursor.at).map(|row| row.target)
    }

    fn select(&mut self, target: &Target, world: &World<'_>) -> bool {
        // What hides it is opened.
        for competence in &world.programme.competences {
            let niveau = competence.niveaux.iter().find(|it| it.acs.iter().any(|ac| ac.target() == *target));
            let inside = niveau.is_some() || competence.niveaux.iter().any(|it| it.target() == *target);
            let detail = competence.situations.iter().any(|it| it.target() == *target)
                || competence.composantes.iter().any(|it| it.target() == *target);
            if inside || detail {
                self.folded.remove(&competence.target());
            }
            if let Some(niveau) = niveau {
                self.folded.remove(&niveau.target());
            }
            if detail {
                self.detailed.insert(competence.target());
            }
        }
        let found = self.rows(world).iter().position(|row| row.target == *target);
        if let Some(at) = found {
            self.cursor.at = at;
            self.panel.cursor = Cursor::default();
        }
        found.is_some()
    }

    fn panel(&mut self) -> Option<&mut Panel> {
        Some(&mut self.panel)
    }
}

fn draw_row(row: &Row<'_>, world: &World<'_>, y: u16, pen: &mut Pen<'_>) {
    let theme = world.theme;
    pen.put(0, y, 1, theme.sign(Sign::Bar), row.style);
    let mut x = 1 + row.depth * 2;
    if let Some(folded) = row.folded {
        let sign = theme.sign(if folded { Sign::Folded } else { Sign::Unfolded });
        x = pen.put(x, y, 2, sign, theme.faint()) + 1;
    }
    let coverage = coverage_text(world, row.coverage);
    let room = pen.area.width.saturating_sub(u16::try_from(super::super::widgets::width(&coverage)).unwrap_or(0) + 1);
    if !row.code.is_empty() {
        x = pen.put(x, y, room.saturating_sub(x), row.code, row.style) + 1;
    }
    let style = match row.depth {
        0 => row.style.patch(theme.title()),
        1 => theme.title(),
        _ => theme.text(),
    };
    pen.put(x, y, room.saturating_sub(x), &row.text, if row.code.is_empty() { style } else { theme.text() });
    pen.put_right(y, pen.area.width, &coverage, coverage_style(world, row.coverage));
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
