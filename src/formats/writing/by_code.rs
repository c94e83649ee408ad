//! The order of national tables: ressources before SAÉ, each by its code.

use std::{cmp::Ordering, iter::Peekable, str::Chars};

use crate::programme::{Activite, Nature};

/// Ressources, then SAÉ, stages and portfolios, each by its code.
pub(in crate::formats) fn by_code(a: &Activite, b: &Activite) -> Ordering {
    rank(a.nature).cmp(&rank(b.nature)).then_with(|| natural(&a.code, &b.code)).then_with(|| a.id.cmp(&b.id))
}

fn rank(nature: Nature) -> u8 {
    match nature {
        Nature::Ressource => 0,
        Nature::Sae => 1,
        Nature::Stage => 2,
        Nature::Portfolio => 3,
    }
}

/// As people sort codes: R1.9 before R1.10.
fn natural(a: &str, b: &str) -> Ordering {
    let (mut left, mut right) = (a.chars().peekable(), b.chars().peekable());
    loop {
        let (Some(one), Some(two)) = (left.peek().copied(), right.peek().copied()) else {
            return left.peek().is_some().cmp(&right.peek().is_some()).then_with(|| a.cmp(b));
        };
        let order = if one.is_ascii_digit() && two.is_ascii_digit() {
            let (one, two) = (digits(&mut left), digits(&mut right));
            one.len().cmp(&two.len()).then_with(|| one.cmp(&two))
        } else {
            left.next();
            right.next();
            one.cmp(&two)
        };
        if order.is_ne() {
            return order;
        }
    }
}

/// The number that comes next, without the zeros that begin it.
fn digits(chars: &mut Peekable<Chars<'_>>) -> String {
    let mut digits = String::new();
    while let Some(digit) = chars.next_if(char::is_ascii_digit) {
        digits.push(digit);
    }
    digits.trim_start_matches('0').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_sorted_as_numbers() {
        let mut codes = ["R1.10", "R1.9", "R1", "R1.09b", "R1.A.01", "SAÉ 1.02", "R1.00010"];
        codes.sort_by(|a, b| natural(a, b));
        assert_eq!(codes, ["R1", "R1.9", "R1.09b", "R1.00010", "R1.10", "R1.A.01", "SAÉ 1.02"]);
    }
}
