//! One screen per question.

pub mod cadre;
pub mod diagnostics;
pub mod fiche;
pub mod home;
pub mod journal;
pub mod maquette;
pub mod matrice;
pub mod referentiel;
mod tree;

use ratatui::{buffer::Buffer, layout::Rect};
use smol_str::SmolStr;

use super::{
    widgets::{Nav, Panel},
    world::World,
};
use crate::{i18n::I18n, programme::Target, t, workshop::Sort};

/// The screens of a programme, in the order of their number keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Screen {
    Referentiel,
    Maquette,
    Matrice,
    Diagnostics,
    Fiche,
    Journal,
    Cadre,
}

impl Screen {
    pub const ALL: [Screen; 7] = [
        Screen::Referentiel,
        Screen::Maquette,
        Screen::Matrice,
        Screen::Diagnostics,
        Screen::Fiche,
        Screen::Journal,
        Screen::Cadre,
    ];

    /// Its name in the database, where people say which screen they are on.
    pub fn id(self) -> &'static str {
        match self {
            Screen::Referentiel => "referentiel",
            Screen::Maquette => "maquette",
            Screen::Matrice => "matrice",
            Screen::Diagnostics => "diagnostics",
            Screen::Fiche => "fiche",
            Screen::Journal => "journal",
            Screen::Cadre => "cadre",
        }
    }

    /// The key that shows it.
    pub fn key(self) -> char {
        match self {
            Screen::Referentiel => '1',
            Screen::Maquette => '2',
            Screen::Matrice => '3',
            Screen::Diagnostics => '4',
            Screen::Fiche => '5',
            Screen::Journal => '6',
            Screen::Cadre => '7',
        }
    }

    /// What its tab says.
    pub fn name(self, i18n: &I18n) -> String {
        match self {
            Screen::Referentiel => t!(i18n, "ecran-referentiel"),
            Screen::Maquette => t!(i18n, "ecran-maquette"),
            Screen::Matrice => t!(i18n, "ecran-matrice"),
            Screen::Diagnostics => t!(i18n, "ecran-diagnostics"),
            Screen::Fiche => t!(i18n, "ecran-fiche"),
            Screen::Journal => t!(i18n, "ecran-journal"),
            Screen::Cadre => t!(i18n, "ecran-cadre"),
        }
    }
}

/// What every screen does.
///
/// A screen keeps where the user is, never what the programme says: that it reads from the [`World`].
pub trait View {
    /// Moves the cursor.
    fn navigate(&mut self, nav: Nav, world: &World<'_>, area: Rect);
    /// Brings cursor and scrolling back into what there is to show.
    fn settle(&mut self, world: &World<'_>, area: Rect);
    fn draw(&self, world: &World<'_>, area: Rect, buf: &mut Buffer);
    /// The object that keys act on.
    fn selected(&self, world: &World<'_>) -> Option<Target>;
    /// Puts the cursor on an object; false when the screen does not show it.
    fn select(&mut self, target: &Target, world: &World<'_>) -> bool;
    /// The cursor has come to rest: details that were held back show.
    fn rest(&mut self) {}
    /// Gives up what was begun on the screen, before « back » leaves it; false when nothing was.
    fn leave(&mut self) -> bool {
        false
    }
    /// What « add » adds where the cursor is, when it is not one more of what is selected.
    fn sort(&self) -> Option<Sort> {
        None
    }
    /// What tells the place of the cursor besides the object: the column of a cell, the rule of a diagnostic.
    fn detail(&self, _world: &World<'_>) -> Option<SmolStr> {
        None
    }
    /// Brings the cursor from the object to that place.
    fn select_detail(&mut self, _detail: &str, _world: &World<'_>) {}
    /// The panel of fields beside the list, where there is one.
    fn panel(&mut self) -> Option<&mut Panel> {
        None
    }
}

/// Splits an area into a list and the panel beside it, with a line between them.
pub fn beside(area: Rect) -> (Rect, Rect) {
    let left = (area.width * 11 / 20).clamp(area.width.min(24), area.width);
    let right_x = (left + 1).min(area.width);
    (Rect { width: left, ..area }, Rect { x: area.x + right_x, width: area.width - right_x, ..area })
}
