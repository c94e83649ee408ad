//! Finds a semestre of a BUT that has activités, and no portfolio.
//!
//! Looks at the semestres in which an activité of the parcours stands.

use crate::{
    coverage::ParcoursView,
    i18n::Arg,
    programme::Nature,
    rules::{Examen, Family, Rule, Severity, rule::MESSAGE},
};

pub(crate) static RULE: Rule = Rule {
    code: "MAQ11",
    name: "portfolio-absent",
    family: Family::Maquette,
    severity: Severity::Warning,
    but_only: true,
    seuils: &[],
    chiffres: &[],
    messages: &[MESSAGE],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    for semestre in &view.programme.semestres {
        let mut activites = view.activites_du_semestre(semestre.numero).peekable();
        if activites.peek().is_none() {
            continue;
        }
        examen.looked_at(semestre);
        if !activites.any(|it| it.nature == Nature::Portfolio) {
            examen.report(semestre, vec![("semestre", Arg::Count(semestre.numero.into()))]);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::{Nature, Profil, Programme, sample::Sample},
        rules::testing::{assert_in_order, assert_nothing_to_look_at, found},
    };

    fn with_portfolio() -> Sample {
        Sample::but().sae(1, "SAÉ 1.01", |it| it).activite(Nature::Portfolio, 1, "PORTFOLIO", |it| it)
    }

    #[test]
    fn a_semestre_without_portfolio() {
        let programme = with_portfolio().ressource(2, "R2.01", |it| it).build();
        assert_eq!(found(&programme, "MAQ11"), ["S2"]);
        assert_eq!(found(&Programme { profil: Profil::Licence, ..programme }, "MAQ11"), [""; 0]);
        assert_in_order(&with_portfolio().build(), "MAQ11");
    }

    #[test]
    fn the_portfolio_of_another_parcours_is_no_portfolio() {
        let programme = Sample::but()
            .parcours("A", &[])
            .parcours("B", &[])
            .sae(1, "SAÉ 1.01", |it| it)
            .activite(Nature::Portfolio, 1, "PORTFOLIO", |it| it.pour("A"))
            .build();
        assert_eq!(found(&programme, "MAQ11"), ["S1 [B]"]);
    }

    #[test]
    fn a_semestre_without_activite_is_not_looked_at() {
        assert_nothing_to_look_at(&Sample::but().ue(1, "UE1.1", "", 0).build(), "MAQ11");
    }
}
