//! The codification of the national programmes, in its two dialects, and which of them a programme follows.
//!
//! | | 2022 | 2021 |
//! |---|---|---|
//! | AC | `AC{année}{compétence}.{nn}{parcours?}` | `AC{compétence}{niveau}{nn}{parcours?}` |
//! | ressource | `R{semestre}.{parcours.?}{nn}` | `R{semestre}{nn}{parcours?}` |
//! | SAÉ | `SAÉ {semestre}.{parcours.?}{nn}` | `SAE{semestre}{nn}{parcours?}` |
//! | UE | `UE{semestre}.{compétence}` | `UE{semestre}{compétence}` |

use smol_str::SmolStr;

use crate::programme::{Nature, Programme, spelling};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialecte {
    /// That of 2022, with points.
    Pointe,
    /// That of 2021, without.
    Compact,
}

/// The objects that have a code of one form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Famille {
    Ac,
    Ressource,
    Sae,
    Ue,
}

/// A code taken apart.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    pub dialecte: Dialecte,
    /// The digits that say where its object stands: year and compétence, semestre…
    pub place: SmolStr,
    /// The two digits that tell it from the others of its place; a UE has none.
    pub numero: SmolStr,
    /// The mark of a parcours; empty when there is none.
    pub mark: SmolStr,
}

impl Famille {
    /// None for stages and portfolios, whose codes are free.
    pub fn of(nature: Nature) -> Option<Self> {
        match nature {
            Nature::Ressource => Some(Famille::Ressource),
            Nature::Sae => Some(Famille::Sae),
            Nature::Stage | Nature::Portfolio => None,
        }
    }

    fn prefix(self) -> &'static str {
        match self {
            Famille::Ac => "AC",
            Famille::Ressource => "R",
            Famille::Sae => "SAE",
            Famille::Ue => "UE",
        }
    }

    /// Takes a code of the family apart; None when it has the form of neither dialect.
    pub fn parse(self, code: &str) -> Option<Code> {
        let code = spelling(code);
        let rest = code.strip_prefix(self.prefix())?;
        let (digits, tail) = leading_digits(rest);
        let (dialecte, place, numero, mark) = match (self, tail.strip_prefix('.')) {
            (Famille::Ue, None) => {
                (Dialecte::Compact, (digits.len() == 2 && tail.is_empty()).then_some(digits)?, "", "")
            }
            (Famille::Ue, Some(numero)) => {
                let (numero, end) = leading_digits(numero);
                (Dialecte::Pointe, (!numero.is_empty() && end.is_empty()).then_some(rest)?, "", "")
            }
            (_, None) => {
                let (place, numero) = digits.split_at_checked(digits.len().checked_sub(2)?)?;
                (Dialecte::Compact, place, numero, mark(tail)?)
            }
            (Famille::Ac, Some(tail)) => {
                let (numero, tail) = leading_digits(tail);
                (Dialecte::Pointe, (numero.len() == 2).then_some(digits)?, numero, mark(tail)?)
            }
            (_, Some(tail)) => {
                let (said, numero) = tail.rsplit_once('.').unwrap_or(("", tail));
                let is_numero = numero.len() == 2 && leading_digits(numero).1.is_empty();
                (Dialecte::Pointe, is_numero.then_some(digits)?, numero, mark(said)?)
            }
        };
        let least = if self == Famille::Ac { 2 } else { 1 };
        (place.len() >= least).then(|| Code { dialecte, place: place.into(), numero: numero.into(), mark: mark.into() })
    }

    /// How a code of that place is written.
    pub fn write(self, dialecte: Dialecte, place: &str, numero: &str, mark: &str) -> String {
        match (self, dialecte) {
            (Famille::Ue, _) => format!("UE{place}"),
            (Famille::Ac, Dialecte::Pointe) => format!("AC{place}.{numero}{mark}"),
            (_, Dialecte::Pointe) => {
                let prefix = if self == Famille::Sae { "SAÉ " } else { self.prefix() };
                let point = if mark.is_empty() { "" } else { "." };
                format!("{prefix}{place}.{mark}{point}{numero}")
            }
            (_, Dialecte::Compact) => format!("{}{place}{numero}{mark}", self.prefix()),
        }
    }
}

fn leading_digits(text: &str) -> (&str, &str) {
    text.split_at(text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len()))
}

/// The mark of a parcours, which begins with a letter; None when `text` is something else.
fn mark(text: &str) -> Option<&str> {
    let bare = text.trim_start_matches(['.', '-', '_']);
    (text.is_empty() || bare.starts_with(char::is_alphabetic)).then_some(bare)
}

/// The dialect that each family of codes follows.
pub struct Codification(Vec<(Famille, Dialecte)>);

impl Codification {
    /// A family follows the dialect in which most of its codes are written, when at least half of them are;
    /// what they say matters not here.
    pub fn of(programme: &Programme) -> Self {
        let acs = programme.acs().map(|(_, _, ac)| (Famille::Ac, ac.code.as_str()));
        let activites = programme.activites.iter();
        let activites = activites.filter_map(|it| Famille::of(it.nature).map(|famille| (famille, it.code.as_str())));
        let ues = programme.ues().map(|(_, ue)| (Famille::Ue, ue.code.as_str()));
        let mut tallies = [Famille::Ac, Famille::Ressource, Famille::Sae, Famille::Ue].map(|it| (it, [0usize; 3]));
        for (famille, code) in acs.chain(activites).chain(ues).filter(|(_, code)| !code.trim().is_empty()) {
            let column = match famille.parse(code).map(|it| it.dialecte) {
                Some(Dialecte::Pointe) => 0,
                Some(Dialecte::Compact) => 1,
                None => 2,
            };
            tallies.iter_mut().filter(|(it, _)| *it == famille).for_each(|(_, tally)| tally[column] += 1);
        }
        let followed = |tally: [usize; 3]| {
            let [pointe, compact, other] = tally;
            let (dialecte, n) =
                if pointe >= compact { (Dialecte::Pointe, pointe) } else { (Dialecte::Compact, compact) };
            (n > 0 && 2 * n >= pointe + compact + other).then_some(dialecte)
        };
        Self(tallies.into_iter().filter_map(|(it, tally)| followed(tally).map(|dialecte| (it, dialecte))).collect())
    }

    /// None when the family follows neither dialect.
    pub fn dialecte(&self, famille: Famille) -> Option<Dialecte> {
        self.0.iter().find(|(it, _)| *it == famille).map(|(_, dialecte)| *dialecte)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_of_both_dialects_are_taken_apart() {
        use Dialecte::{Compact, Pointe};
        for (famille, code, dialecte, place, mark) in [
            (Famille::Ac, "AC24.01", Pointe, "24", ""),
            (Famille::Ac, "ac24.01 VCOD", Pointe, "24", "VCOD"),
            (Famille::Ac, "AC4101", Compact, "41", ""),
            (Famille::Ac, "AC110.01", Pointe, "110", ""),
            (Famille::Ressource, "R3.EMS.11", Pointe, "3", "EMS"),
            (Famille::Ressource, "R10.01", Pointe, "10", ""),
            (Famille::Ressource, "R511CN", Compact, "5", "CN"),
            (Famille::Sae, "SAÉ\u{a0}1.01", Pointe, "1", ""),
            (Famille::Sae, "SAE101", Compact, "1", ""),
            (Famille::Ue, "UE3.5", Pointe, "3.5", ""),
            (Famille::Ue, "UE35", Compact, "35", ""),
        ] {
            let parsed = famille.parse(code).unwrap();
            assert_eq!((parsed.dialecte, &*parsed.place, &*parsed.mark), (dialecte, place, mark), "{code}");
            // Written again, it is the same but for its dress.
            let written = famille.write(dialecte, place, &parsed.numero, mark);
            assert_eq!(famille.parse(&written), Some(parsed), "{code}: {written}");
            assert_eq!(spelling(&written), spelling(code));
        }
    }

    #[test]
    fn other_forms_are_not() {
        for (famille, code) in [
            (Famille::Ac, "AC1.01"),
            (Famille::Ac, "AC11.1"),
            (Famille::Ac, "AC101"),
            (Famille::Ac, "CA11.01"),
            (Famille::Ressource, "R3.230"),
            (Famille::Ressource, "R4.EMS.510"),
            (Famille::Ressource, "R01"),
            (Famille::Ressource, "R"),
            (Famille::Ressource, "SAÉ 1.01"),
            (Famille::Sae, "SAÉ 1.1"),
            (Famille::Ue, "UE1"),
            (Famille::Ue, "UE1.1.1"),
        ] {
            assert_eq!(famille.parse(code), None, "{code}");
        }
    }
}
