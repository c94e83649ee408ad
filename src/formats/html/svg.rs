//! Drawings: bars as wide as their cell. Positions are percentages, so that words in them keep their size on a
//! phone; each has its text alternative.

use maud::{Markup, html};
use rust_decimal::Decimal;

/// A piece of a bar, from 0 to 100.
pub(super) struct Piece {
    pub classe: &'static str,
    pub start: Decimal,
    pub width: Decimal,
    /// Written in the piece where there is room.
    pub nom: String,
}

impl Piece {
    /// Whether its name fits in: a letter takes some 3 % of the narrowest bar.
    fn has_room(&self) -> bool {
        self.width >= Decimal::from(3 * self.nom.chars().count() + 3)
    }
}

/// A share of a whole, in percent; 0 of nothing.
pub(super) fn percent(part: Decimal, total: Decimal) -> Decimal {
    (Decimal::ONE_HUNDRED * part).checked_div(total).unwrap_or_default().clamp(Decimal::ZERO, Decimal::ONE_HUNDRED)
}

/// A bar made of pieces, with upright lines at some places.
pub(super) fn bar(title: &str, description: &str, pieces: &[Piece], reperes: &[Decimal]) -> Markup {
    html! {
        svg.barre role="img" width="100%" height="24" {
            title { (title) }
            desc { (description) }
            rect.fond x="0" y="3" width="100%" height="18" {}
            @for it in pieces {
                rect class=(it.classe) x=(share(it.start)) y="3" width=(share(it.width)) height="18" {}
            }
            @for (rank, it) in pieces.iter().enumerate().filter(|(_, it)| it.has_room()) {
                // Upright lines stand in the middle of the bar: its words keep to the ends.
                @if reperes.is_empty() {
                    text x=(share(it.start + it.width / Decimal::TWO)) y="16" text-anchor="middle" { (it.nom) }
                } @else if rank == 0 {
                    text x=(share(it.start)) dx="6" y="16" { (it.nom) }
                } @else {
                    text x=(share(it.start + it.width)) dx="-6" y="16" text-anchor="end" { (it.nom) }
                }
            }
            @for repere in reperes { line x1=(share(*repere)) x2=(share(*repere)) y1="0" y2="24" {} }
        }
    }
}

/// Steps that rise from year to year, each with its rank: how far a compétence is taken.
pub(super) fn steps(title: &str, heights: &[Option<u8>]) -> Markup {
    const PAS: usize = 26;
    let highest = heights.iter().flatten().copied().max().unwrap_or(1).max(1);
    html! {
        svg.marches role="img" width=(PAS * heights.len().max(1)) height="40" {
            title { (title) }
            @for (rank, height) in heights.iter().enumerate() {
                @if let Some(ordre) = height {
                    @let height = 14 + 24 * usize::from(*ordre) / usize::from(highest);
                    rect x=(PAS * rank) y=(39 - height) width=(PAS - 2) height=(height) {}
                    text x=(PAS * rank + PAS / 2 - 1) y="35" text-anchor="middle" { (ordre) }
                }
            }
            line x1="0" x2="100%" y1="39.5" y2="39.5" {}
        }
    }
}

fn share(value: Decimal) -> String {
    format!("{}%", value.round_dp(2).normalize())
}
