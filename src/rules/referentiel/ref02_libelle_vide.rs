//! Finds an object without wording; spaces are no wording.
//!
//! Looks at the programme (its intitulé), the parcours, compétences (their short name), composantes,
//! situations, niveaux, AC, activités, critères and blocs, and at the UE that are tied to no compétence:
//! the others are named by theirs. A niveau that no parcours develops yet counts in all.

use crate::{
    coverage::ParcoursView,
    i18n::Arg,
    programme::{Element, Kind, Target},
    rules::{Examen, Family, Rule, Severity, rule::MESSAGE},
};

pub(crate) static RULE: Rule = Rule {
    code: "REF02",
    name: "libelle-vide",
    family: Family::Referentiel,
    severity: Severity::Error,
    but_only: false,
    seuils: &[],
    chiffres: &[],
    messages: &[MESSAGE],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    let programme = view.programme;
    look(examen, &programme.intitule, || Target::new(Kind::Programme, &programme.id), programme.id.as_str());
    if let Some(parcours) = view.parcours {
        look(examen, &parcours.libelle, || parcours.target(), &parcours.code);
    }
    look_at_referentiel(view, examen);
    for vu in view.ues.iter().filter(|vu| vu.ue.competences.is_empty()) {
        look(examen, &vu.ue.libelle, || vu.ue.target(), &vu.ue.code);
    }
    for &activite in &view.activites {
        look(examen, &activite.libelle, || activite.target(), &activite.code);
        for critere in &activite.criteres {
            look(examen, &critere.libelle, || critere.target(), &activite.code);
        }
    }
    for bloc in &programme.blocs {
        look(examen, &bloc.libelle, || bloc.target(), &bloc.code);
    }
}

fn look_at_referentiel(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    let portee = examen.portee(view);
    for competence in portee.competences() {
        let name = competence_name(competence.numero, &competence.nom);
        look(examen, &competence.nom, || competence.target(), &name);
        for composante in &competence.composantes {
            look(examen, &composante.libelle, || composante.target(), &name);
        }
        for situation in &competence.situations {
            look(examen, &situation.libelle, || situation.target(), &name);
        }
    }
    for (competence, niveau) in portee.tous_niveaux() {
        let name = competence_name(competence.numero, &competence.nom);
        look(examen, &niveau.libelle, || niveau.target(), &format!("{name} {}", niveau.ordre));
        for ac in &niveau.acs {
            look(examen, &ac.libelle, || ac.target(), &ac.code);
        }
    }
}

fn competence_name(numero: u8, nom: &str) -> String {
    if nom.trim().is_empty() { numero.to_string() } else { nom.to_owned() }
}

/// Looks at one wording. `name` is the code of the object or, when it has none, of what holds it.
#[allow(clippy::ptr_arg, reason = "where the wording stands tells which object is looked at")]
fn look(examen: &mut Examen<'_>, wording: &String, target: impl FnOnce() -> Target, name: &str) {
    examen.looked_at(wording);
    if wording.trim().is_empty() {
        let target = target();
        let args = vec![("genre", Arg::text(target.kind.name())), ("nom", Arg::text(name))];
        examen.report_as(MESSAGE, target, args);
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::{Bloc, Composante, Critere, Id, Programme, Situation, sample::Sample},
        rules::{
            check,
            testing::{assert_in_order, found, messages},
        },
    };

    fn sound() -> Sample {
        Sample::but()
            .competence("Traiter", &["AC11.01"])
            .ue(1, "UE1.1", "Traiter", 0)
            .ue(1, "UE1.9", "", 0)
            .with(|it| it.semestres[0].ues[1].libelle = "Bonus".into())
            .sae(1, "SAÉ 1.01", |it| it)
            .parcours("A", &[])
    }

    #[test]
    fn each_kind_of_object_must_have_a_wording() {
        let empty = String::from("\u{a0} ");
        let programme = sound()
            .with(|it| {
                it.intitule.clone_from(&empty);
                it.parcours[0].libelle.clone_from(&empty);
                let competence = &mut it.competences[0];
                competence.nom.clone_from(&empty);
                competence.composantes.push(Composante { id: Id::from_label("ce"), libelle: empty.clone() });
                competence.situations.push(Situation { id: Id::from_label("si"), libelle: empty.clone() });
                competence.niveaux[0].libelle.clone_from(&empty);
                competence.niveaux[0].acs[0].libelle.clone_from(&empty);
                it.semestres[0].ues.iter_mut().for_each(|ue| ue.libelle.clone_from(&empty));
                let sae = &mut it.activites[0];
                sae.libelle.clone_from(&empty);
                sae.criteres.push(Critere {
                    id: Id::from_label("cr"),
                    libelle: empty.clone(),
                    composantes: Default::default(),
                    acs: Default::default(),
                    descripteurs: Vec::new(),
                });
                let (id, code) = (Id::from_label("bc"), "BC01".into());
                it.blocs.push(Bloc { id, code, libelle: empty.clone(), competences: Default::default() });
            })
            .build();
        let report = check(&programme);
        let of_ref02 = report.diagnostics.iter().filter(|it| it.rule.code == "REF02");
        let kinds: Vec<&str> = of_ref02.map(|it| it.target.kind.name()).collect();
        let expected = [
            "programme",
            "parcours",
            "competence",
            "situation",
            "composante",
            "niveau",
            "ac",
            "ue",
            "activite",
            "critere",
            "bloc",
        ];
        assert_eq!(kinds, expected);
        let messages = messages(&programme, "REF02");
        assert!(messages.iter().all(|it| !it.contains("objet")), "each kind has its own words: {messages:?}");
    }

    #[test]
    fn an_object_counts_in_the_parcours_that_have_it() {
        let without_wording = |it: &mut Programme| it.competences[0].niveaux[0].acs[0].libelle.clear();
        let in_b = sound().parcours("B", &[(1, "Traiter", 1)]).with(without_wording).build();
        assert_eq!(found(&in_b, "REF02"), ["AC11.01 [B]"]);
        let in_none = sound().parcours("B", &[]).with(without_wording).build();
        assert_eq!(found(&in_none, "REF02"), ["AC11.01 []"]);
    }

    #[test]
    fn a_ue_of_a_competence_needs_no_wording_of_its_own() {
        assert_in_order(&sound().build(), "REF02");
    }
}
