//! Finds a compétence that the parcours develops and that is tied to no bloc of the certification.
//!
//! Looks at the compétences of the parcours, once the programme has blocs.

use std::collections::BTreeSet;

use crate::{
    coverage::ParcoursView,
    i18n::Arg,
    programme::{Competence, Id},
    rules::{Examen, Family, Rule, Severity, rule::MESSAGE},
};

pub(crate) static RULE: Rule = Rule {
    code: "CER02",
    name: "competence-sans-bloc",
    family: Family::Certification,
    severity: Severity::Warning,
    but_only: false,
    seuils: &[],
    chiffres: &[],
    messages: &[MESSAGE],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    let blocs = &view.programme.blocs;
    if blocs.is_empty() {
        return;
    }
    let tied: BTreeSet<&Id<Competence>> = blocs.iter().flat_map(|it| &it.competences).collect();
    for niveaux in view.niveaux.chunk_by(|a, b| a.competence.id == b.competence.id) {
        let competence = niveaux[0].competence;
        examen.looked_at(competence);
        if !tied.contains(&competence.id) {
            examen.report(competence, vec![("competence", Arg::text(&competence.nom))]);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::sample::Sample,
        rules::testing::{assert_in_order, assert_nothing_to_look_at, found},
    };

    fn two_competences() -> Sample {
        Sample::but().competence("Traiter", &["AC11.01", "AC21.01"]).competence("Vendre", &["AC12.01", "AC22.01"])
    }

    #[test]
    fn a_competence_tied_to_no_bloc() {
        assert_eq!(found(&two_competences().bloc("BC01", "Traiter").build(), "CER02"), ["Vendre"]);
        assert_in_order(&two_competences().bloc("BC01", "Traiter").bloc("BC02", "Traiter Vendre").build(), "CER02");
    }

    #[test]
    fn a_competence_counts_in_the_parcours_that_develop_it() {
        let programme = two_competences()
            .parcours("A", &[(1, "Traiter", 1), (1, "Vendre", 1), (2, "Vendre", 2)])
            .parcours("B", &[(1, "Traiter", 1)])
            .bloc("BC01", "Traiter")
            .build();
        assert_eq!(found(&programme, "CER02"), ["Vendre [A]"]);
    }

    #[test]
    fn without_blocs_it_is_not_looked_at() {
        assert_nothing_to_look_at(&two_competences().build(), "CER02");
    }
}
