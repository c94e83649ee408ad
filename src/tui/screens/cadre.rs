//! The frame of the programme: the diploma itself, its parcours, semestres and UE, blocs, and how the team has set the
//! rules.

use ratatui::{buffer::Buffer, layout::Rect, style::Style};

use super::{
    View,
    tree::{Row, Tree},
};
use crate::{
    coverage::{Figure, Measure, Verdict},
    names::{self, figure_range},
    programme::{Choix, Element, Kind, Semestre, Target, Ue},
    rules::targets,
    t,
    tui::{
        theme::Sign,
        widgets::{Nav, Panel},
        world::World,
    },
};

#[derive(Debug, Default)]
pub struct Cadre {
    tree: Tree,
}

impl Cadre {
    fn rows(&self, world: &World<'_>) -> Vec<Row> {
        let programme = world.programme;
        let plain = |target: Target, depth, code: String, text: String, edge: String| Row {
            target,
            depth,
            folded: None,
            code,
            text,
            edge: (edge, world.theme.faint()),
            style: world.theme.text(),
        };
        let profil = names::listed_value(world.i18n, "profil", programme.profil.name()).unwrap_or_default();
        let root = Target::new(Kind::Programme, &programme.id);
        let mut rows = vec![plain(root, 0, String::new(), programme.intitule.clone(), profil)];
        for it in &programme.parcours {
            let edge = t!(world.i18n, "cadre-niveaux", n = it.niveaux.len());
            rows.push(plain(it.target(), 1, it.code.clone(), it.libelle.clone(), edge));
        }
        for semestre in &programme.semestres {
            rows.push(self.semestre(world, semestre));
            if !self.tree.is_folded(&semestre.target()) {
                semestre.ues.iter().filter(|it| it.choix.is_none()).for_each(|it| self.ue(world, it, 2, &mut rows));
                let choices = programme.choices_of(semestre).filter(|it| it.choix.is_none());
                let choices = choices.filter(|it| programme.ue_around(it).is_none());
                choices.for_each(|it| self.choice(world, it, 2, Some(semestre.numero), &mut rows));
            }
        }
        for it in programme.empty_choices().filter(|it| it.choix.is_none()) {
            self.choice(world, it, 1, None, &mut rows);
        }
        for it in &programme.blocs {
            let edge = t!(world.i18n, "cadre-competences", n = it.competences.len());
            rows.push(plain(it.target(), 1, it.code.clone(), it.libelle.clone(), edge));
        }
        for it in &programme.reglages {
            let severite = it.severite.and_then(|it| names::listed_value(world.i18n, "severite", it.name()));
            let text = t!(world.i18n, "cadre-reglage", regle = it.regle.clone());
            rows.push(plain(it.target(), 1, String::new(), text, severite.unwrap_or_default()));
        }
        for it in &programme.derogations {
            let code = t!(world.i18n, "cadre-derogation", regle = it.regle.clone());
            rows.push(plain(it.target(), 1, code, it.raison.clone(), world.label(&it.cible)));
        }
        rows
    }

    /// A UE, and the choices within it.
    fn ue(&self, world: &World<'_>, ue: &Ue, depth: u16, rows: &mut Vec<Row>) {
        rows.push(ue_row(world, ue, depth));
        let within = |it: &&Choix| world.programme.ue_around(it).is_some_and(|of| of.id == ue.id);
        for choix in world.programme.choix.iter().filter(within) {
            self.choice(world, choix, depth + 1, None, rows);
        }
    }

    /// A choice and its options: those of one semestre, or all of them.
    fn choice(&self, world: &World<'_>, choix: &Choix, depth: u16, semestre: Option<u8>, rows: &mut Vec<Row>) {
        let programme = world.programme;
        let target = choix.target();
        let options: Vec<&dyn Element> = programme.options(&choix.id).collect();
        let folded = (!options.is_empty()).then(|| self.tree.is_folded(&target));
        rows.push(Row {
            target,
            depth,
            folded,
            code: choix.code.clone(),
            text: choix.libelle.clone(),
            edge: (names::choice_extent(choix, options.len(), world.i18n), world.theme.faint()),
            style: world.theme.text(),
        });
        if folded == Some(true) {
            return;
        }
        let is_here = |it: u8| semestre.is_none_or(|semestre| semestre == it);
        for (of, ue) in programme.ues() {
            if is_here(of.numero) && ue.choix.as_ref() == Some(&choix.id) {
                self.ue(world, ue, depth + 1, rows);
            }
        }
        for it in &programme.activites {
            if is_here(it.semestre) && it.choix.as_ref() == Some(&choix.id) {
                let edge = (names::nature_name(world.i18n, it.nature), world.theme.faint());
                let (code, text) = (it.code.clone(), it.libelle.clone());
                rows.push(Row {
                    target: it.target(),
                    depth: depth + 1,
                    folded: None,
                    code,
                    text,
                    edge,
                    style: world.theme.text(),
                });
            }
        }
        for inner in programme.choix.iter().filter(|it| it.choix.as_ref() == Some(&choix.id)) {
            self.choice(world, inner, depth + 1, semestre, rows);
        }
    }

    /// A semestre with its ECTS against those that it should have. UE of compétences of different parcours are not for
    /// one student: without filter, the sum would mean nothing in a programme that has parcours.
    fn semestre(&self, world: &World<'_>, semestre: &Semestre) -> Row {
        let here = world.view.ues.iter().any(|it| it.semestre.id == semestre.id);
        let one_student = world.view.parcours.is_some() || world.programme.parcours.is_empty();
        let measure = Measure::EctsOfSemestre(semestre.numero);
        let figure = Figure::of(measure, std::slice::from_ref(&*world.view), &targets(world.programme));
        let (edge, style) = match figure.bounds.most.filter(|_| one_student && here) {
            Some(wanted) => {
                let n = figure_range(measure, figure.range(), world.i18n);
                let text = t!(world.i18n, "cadre-ects-sur", n = n, but = world.i18n.decimal(wanted));
                match figure.verdict() {
                    Verdict::Held => (format!("{} {text}", world.theme.sign(Sign::Saved)), world.theme.good()),
                    Verdict::Below | Verdict::Above => {
                        (format!("{} {text}", world.theme.sign(Sign::Missing)), world.theme.bad())
                    }
                    Verdict::Free | Verdict::Unjudged => (text, world.theme.faint()),
                }
            }
            _ => (t!(world.i18n, "cadre-ues", n = semestre.ues.len()), world.theme.faint()),
        };
        let text =
            semestre.libelle.clone().unwrap_or_else(|| t!(world.i18n, "diagnostics-semestre", n = semestre.numero));
        Row {
            target: semestre.target(),
            depth: 1,
            folded: Some(self.tree.is_folded(&semestre.target())),
            code: String::new(),
            text,
            edge: (edge, style),
            style: world.theme.text(),
        }
    }
}

fn ue_row(world: &World<'_>, ue: &Ue, depth: u16) -> Row {
    let competences = ue.competences.iter().filter_map(|id| world.programme.get(id));
    let (mut names, mut style) = (Vec::new(), Style::new());
    for competence in competences {
        style = world.theme.competence(competence.couleur);
        names.push(competence.nom.as_str());
    }
    let text = if ue.libelle.is_empty() { names.join(", ") } else { ue.libelle.clone() };
    let ects = ue.ects.map_or_else(
        || t!(world.i18n, "cadre-sans-ects"),
        |it| t!(world.i18n, "cadre-ects", n = world.i18n.decimal(it)),
    );
    Row {
        target: ue.target(),
        depth,
        folded: None,
        code: ue.code.clone(),
        text,
        edge: (ects, world.theme.faint()),
        style,
    }
}

impl View for Cadre {
    fn navigate(&mut self, nav: Nav, world: &World<'_>, area: Rect) {
        let rows = self.rows(world);
        self.tree.navigate(nav, &rows, area);
    }

    fn settle(&mut self, world: &World<'_>, area: Rect) {
        let rows = self.rows(world);
        self.tree.settle(&rows, area);
    }

    fn draw(&self, world: &World<'_>, area: Rect, buf: &mut Buffer) {
        self.tree.draw(&self.rows(world), world, area, buf);
    }

    fn selected(&self, world: &World<'_>) -> Option<Target> {
        self.tree.selected(&self.rows(world))
    }

    fn select(&mut self, target: &Target, world: &World<'_>) -> bool {
        let holder = world.programme.semestres.iter().find(|it| it.ues.iter().any(|ue| ue.target() == *target));
        if let Some(semestre) = holder {
            self.tree.unfold(&semestre.target());
        }
        let nearest = match target.kind {
            Kind::Choix => world.programme.choix.iter().find(|it| it.target() == *target),
            _ => world.programme.choice_of(target),
        };
        if let Some(choix) = nearest {
            let here = |it: &&Semestre| world.programme.choices_of(it).any(|of| of.id == choix.id);
            if let Some(semestre) = world.programme.semestres.iter().find(here) {
                self.tree.unfold(&semestre.target());
            }
            let around = world.programme.ue_around(choix).and_then(|ue| world.programme.choice_of(&ue.target()));
            let lines = [Some(choix), around].into_iter().flatten();
            for it in lines.flat_map(|it| std::iter::once(it).chain(world.programme.choices_around(it))) {
                self.tree.unfold(&it.target());
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
