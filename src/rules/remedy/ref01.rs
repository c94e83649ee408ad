//! Gives the later of two namesakes the next free code of its place: `R1.02` becomes `R1.05` after `R1.04`.
//!
//! Obvious because a code is a label: identifiers stay, and so do all links. Where the programme follows a codification,
//! the new code says where the object stands; elsewhere the number goes on in its own form (`HIST-101`). A code without a
//! number of its own (`Anglais`, `R1`) is the team's to change. So is that of a placeholder, tied to no AC, which took
//! the code first: the second may be the one whom the code suits.

use super::codes::planned;
use crate::{
    edit::{Edit, Path, set},
    programme::{Element, Programme},
    rules::{Diagnostic, referentiel::ref01_code_duplique::canonical},
};

pub(super) fn mend(programme: &Programme, diagnostic: &Diagnostic) -> Option<Edit> {
    let code = programme.label(&diagnostic.target)?;
    if follows_a_placeholder(programme, diagnostic, &code) {
        return None;
    }
    set(programme, &diagnostic.target, Path::field("code"), planned(programme, &diagnostic.target)?).ok()
}

fn follows_a_placeholder(programme: &Programme, diagnostic: &Diagnostic, code: &str) -> bool {
    let code = canonical(code);
    let mut namesakes = programme.activites.iter().filter(|it| canonical(&it.code) == code);
    namesakes.any(|it| it.target() != diagnostic.target && !it.is_tied())
}

#[cfg(test)]
mod tests {
    use crate::{
        edit,
        programme::{Profil, sample::Sample},
        rules::{
            check, remedy,
            remedy::{codes::following, testing::mended},
        },
    };

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
    fn all_that_are_offered_can_be_taken_together() {
        let work = |sample: Sample, code: &str| sample.ressource(1, code, |it| it.travaille("AC11.01"));
        let codes = ["R1.01", "R1.01", "R1.01", "R1.02", "R1.02", "R2.03"];
        let programme =
            codes.iter().fold(Sample::but().competence("Traiter", &["AC11.01"]), |sample, code| work(sample, code));
        let programme = programme.build();
        let report = check(&programme);
        let mut mended = programme.clone();
        for edit in report.diagnostics.iter().filter_map(|it| remedy(&programme, it)) {
            edit::apply(&mut mended, edit).unwrap();
        }
        let codes: Vec<&str> = mended.activites.iter().map(|it| it.code.as_str()).collect();
        assert_eq!(codes, ["R1.01", "R1.03", "R1.04", "R1.02", "R1.05", "R1.06"]);
    }

    #[test]
    fn the_later_namesake_goes_where_it_stands() {
        let sample = Sample::new(Profil::Licence)
            .competence("Traiter", &["AC11.01 AC11.02"])
            .competence("Vendre", &["AC12.01"])
            .with(|it| it.competences[1].niveaux[0].acs[0].code = "AC11.01".into());
        let programme = mended(&sample.build(), "REF01").unwrap();
        assert_eq!(programme.competences[1].niveaux[0].acs[0].code, "AC12.01");
    }

    #[test]
    fn the_code_of_an_ac_of_a_but_is_national() {
        let sample = Sample::but()
            .competence("Traiter", &["AC11.01 AC11.02"])
            .with(|it| it.competences[0].niveaux[0].acs[1].code = "AC11.01".into());
        assert!(mended(&sample.build(), "REF01").is_none());
    }

    #[test]
    fn so_does_the_later_ac() {
        let sample = Sample::new(Profil::Licence)
            .competence("Traiter", &["AC11.01 AC11.02"])
            .with(|it| it.competences[0].niveaux[0].acs[1].code = "AC11.01".into());
        let programme = mended(&sample.build(), "REF01").unwrap();
        assert_eq!(programme.acs().map(|(_, _, ac)| ac.code.as_str()).collect::<Vec<_>>(), ["AC11.01", "AC11.02"]);
    }
}
