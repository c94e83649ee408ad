//! Gives the later of two namesakes the next free code of its series: `R1.02` becomes `R1.05` after `R1.04`.
//!
//! Obvious because a code is a label: identifiers stay, and so do all links. The number keeps its width and what stands
//! around it (`AC24.01EMS`, `SAE101`). A code without a number of its own (`Anglais`, `R1`) is the team's to change. So is
//! that of a placeholder, tied to no AC, which took the code first: the second may be the one whom the code suits.

use std::collections::HashSet;

use crate::{
    edit::{Edit, Path, set},
    programme::{Element, Kind, Programme},
    rules::{Diagnostic, referentiel::ref01_code_duplique::canonical},
};

pub(super) fn mend(programme: &Programme, diagnostic: &Diagnostic) -> Option<Edit> {
    let taken: HashSet<_> = codes(programme, diagnostic.target.kind)?.into_iter().filter_map(canonical).collect();
    let code = programme.label(&diagnostic.target)?;
    if follows_a_placeholder(programme, diagnostic, &code) {
        return None;
    }
    let next = following(&code)?.find(|code| canonical(code).is_some_and(|code| !taken.contains(&code)))?;
    set(programme, &diagnostic.target, Path::field("code"), next).ok()
}

fn follows_a_placeholder(programme: &Programme, diagnostic: &Diagnostic, code: &str) -> bool {
    let code = canonical(code);
    let mut namesakes = programme.activites.iter().filter(|it| canonical(&it.code) == code);
    namesakes.any(|it| it.target() != diagnostic.target && !it.is_tied())
}

/// The codes of all parcours: one that another parcours uses would only be free by chance.
pub(super) fn codes(programme: &Programme, kind: Kind) -> Option<Vec<&str>> {
    match kind {
        Kind::Ac => Some(programme.acs().map(|(_, _, ac)| ac.code.as_str()).collect()),
        Kind::Activite => Some(programme.activites.iter().map(|it| it.code.as_str()).collect()),
        _ => None,
    }
}

/// The codes of the same series that come after `code`.
fn following(code: &str) -> Option<impl Iterator<Item = String>> {
    let end = code.rfind(|c: char| c.is_ascii_digit())? + 1;
    let digits = code[..end].bytes().rev().take_while(u8::is_ascii_digit).count();
    // In `SAE101` and `AC1101`, what comes before the last two digits is the semestre, or the niveau.
    let width = digits.min(2);
    let (stem, number, tail) = (&code[..end - width], &code[end - width..end], &code[end..]);
    let last = 10_usize.pow(width.try_into().ok()?);
    let first: usize = number.parse::<usize>().ok()? + 1;
    let is_in_series = stem.contains(|c: char| c.is_ascii_digit());
    is_in_series.then(|| (first..last).map(move |n| format!("{stem}{n:0width$}{tail}")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{programme::sample::Sample, rules::remedy::testing::mended};

    #[test]
    fn the_number_goes_on_in_its_own_form() {
        for (code, next) in [
            ("R1.02", Some("R1.03")),
            ("SAÉ 3.VCOD.09", Some("SAÉ 3.VCOD.10")),
            ("AC24.01EMS", Some("AC24.02EMS")),
            ("AC1101", Some("AC1102")),
            ("SAE101", Some("SAE102")),
            ("R1.9", None),
            ("R1.99", None),
            ("R1", None),
            ("Anglais", None),
            ("", None),
        ] {
            assert_eq!(following(code).and_then(|mut it| it.next()).as_deref(), next, "{code}");
        }
    }

    #[test]
    fn the_later_activite_takes_the_next_free_code() {
        let sample = Sample::but()
            .competence("Traiter", &["AC11.01"])
            .ressource(1, "R1.01", |it| it.travaille("AC11.01"))
            .ressource(1, "R1.01", |it| it)
            .ressource(1, "r1.02", |it| it)
            .ressource(1, "R1.04", |it| it);
        let programme = mended(&sample.build(), "REF01").unwrap();
        let codes: Vec<&str> = programme.activites.iter().map(|it| it.code.as_str()).collect();
        assert_eq!(codes, ["R1.01", "R1.03", "r1.02", "R1.04"]);
    }

    #[test]
    fn after_a_placeholder_the_team_decides() {
        let sample = Sample::but().competence("Traiter", &["AC11.01"]).ressource(1, "R1.01", |it| it).ressource(
            1,
            "R1.01",
            |it| it.travaille("AC11.01"),
        );
        assert!(mended(&sample.build(), "REF01").is_none());
    }

    #[test]
    fn so_does_the_later_ac() {
        let sample = Sample::but()
            .competence("Traiter", &["AC11.01 AC11.02"])
            .with(|it| it.competences[0].niveaux[0].acs[1].code = "AC11.01".into());
        let programme = mended(&sample.build(), "REF01").unwrap();
        assert_eq!(programme.acs().map(|(_, _, ac)| ac.code.as_str()).collect::<Vec<_>>(), ["AC11.01", "AC11.02"]);
    }
}
