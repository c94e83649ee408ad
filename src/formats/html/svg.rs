//! Drawings: bars as wide as their cell. Positions are percentages, so that words in them keep their size on a
//! phone; each has its text alternative.

use maud::{Markup, html};
use rust_decimal::Decimal;

/// A piece of a bar, from 0 to 100.
pub(super) struct Morceau {
    pub classe: &'static str,
    pub debut: Decimal,
    pub largeur: Decimal,
    /// Written in the piece where there is room.
    pub nom: String,
}

impl Morceau {
    /// Whether its name fits in: a letter takes some 3 % of the narrowest bar.
    fn has_room(&self) -> bool {
        self.largeur >= Decimal::from(3 * self.nom.chars().count() + 3)
    }
}

/// A share of a whole, in percent; 0 of nothing.
pub(super) fn pourcent(part: Decimal, total: Decimal) -> Decimal {
    (Decimal::ONE_HUNDRED * part).checked_div(total).unwrap_or_default().clamp(Decimal::ZERO, Decimal::ONE_HUNDRED)
}

/// A bar made of pieces, with upright lines at some places.
pub(super) fn barre(titre: &str, description: &str, morceaux: &[Morceau], reperes: &[Decimal]) -> Markup {
    html! {
        svg.barre role="img" width="100%" height="24" {
            title { (titre) }
            desc { (description) }
            rect.fond x="0" y="3" width="100%" height="18" {}
            @for it in morceaux {
                rect class=(it.classe) x=(percent(it.debut)) y="3" width=(percent(it.largeur)) height="18" {}
            }
            @for (rang, it) in morceaux.iter().enumerate().filter(|(_, it)| it.has_room()) {
                // Upright lines stand in the middle of the bar: its words keep to the ends.
                @if reperes.is_empty() {
                    text x=(percent(it.debut + it.largeur / Decimal::TWO)) y="16" text-anchor="middle" { (it.nom) }
                } @else if rang == 0 {
                    text x=(percent(it.debut)) dx="6" y="16" { (it.nom) }
                } @else {
                    text x=(percent(it.debut + it.largeur)) dx="-6" y="16" text-anchor="end" { (it.nom) }
                }
            }
            @for repere in reperes { line x1=(percent(*repere)) x2=(percent(*repere)) y1="0" y2="24" {} }
        }
    }
}

/// Steps that rise from year to year, each with its rank: how far a compétence is taken.
pub(super) fn marches(titre: &str, hauteurs: &[Option<u8>]) -> Markup {
    const PAS: usize = 26;
    let plus_haut = hauteurs.iter().flatten().copied().max().unwrap_or(1).max(1);
    html! {
        svg.marches role="img" width=(PAS * hauteurs.len().max(1)) height="40" {
            title { (titre) }
            @for (rang, hauteur) in hauteurs.iter().enumerate() {
                @if let Some(ordre) = hauteur {
                    @let hauteur = 14 + 24 * usize::from(*ordre) / usize::from(plus_haut);
                    rect x=(PAS * rang) y=(39 - hauteur) width=(PAS - 2) height=(hauteur) {}
                    text x=(PAS * rang + PAS / 2 - 1) y="35" text-anchor="middle" { (ordre) }
                }
            }
            line x1="0" x2="100%" y1="39.5" y2="39.5" {}
        }
    }
}

fn percent(value: Decimal) -> String {
    format!("{}%", value.round_dp(2).normalize())
}
