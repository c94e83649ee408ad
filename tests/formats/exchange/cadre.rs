//! Frameworks that come back into the programme that they were written from, or into another.

use proptest::prelude::*;
use tapis::{
    edit::{self, Edit},
    formats::{Completed, registry::Format},
    programme::{Ac, Id, Programme},
};

use crate::{
    common::{Desk, sample},
    exchange::fixture::{File, files, write},
    generate,
};

const FORMATS: [&str; 2] = ["case", "moodle"];

fn complete(format: &str, programme: &Programme, files: &[File]) -> Completed {
    let complete = Format::named(format).unwrap().complete.unwrap();
    complete(programme, files).unwrap_or_else(|error| panic!("{format}: {error}"))
}

/// The programme once an edit was applied; taking it back must give the one that was.
fn applied(programme: &Programme, edit: &Edit) -> Programme {
    let mut changed = programme.clone();
    let done = edit::apply(&mut changed, edit.clone()).unwrap_or_else(|error| panic!("{error:?}"));
    let mut back = changed.clone();
    edit::apply(&mut back, done.inverse()).unwrap();
    assert_eq!(back, *programme);
    changed
}

/// What somebody may do to a référentiel in another tool: other wordings, one AC more, one in another place.
fn reworded(programme: &Programme) -> Programme {
    let mut other = programme.clone();
    for competence in &mut other.competences {
        competence.libelle = format!("Autrement {}", competence.id);
        for niveau in &mut competence.niveaux {
            niveau.libelle = format!("Palier {}", niveau.id);
            niveau.acs.iter_mut().for_each(|it| it.libelle = format!("Savoir {}", it.id));
        }
    }
    let mut niveaux: Vec<_> = other.competences.iter_mut().flat_map(|it| &mut it.niveaux).collect();
    if let [first, .., last] = &mut niveaux[..] {
        last.acs.extend(first.acs.pop());
        last.acs.push(Ac { id: Id::from_label("tout-neuf"), code: "AC99.99".into(), libelle: "Neuf".into() });
    }
    other
}

#[test]
fn what_changed_elsewhere_comes_back_and_the_rest_stays() {
    let programme = generate::sample();
    for format in FORMATS {
        let wanted = reworded(&programme);
        let done = complete(format, &programme, &files(write(format, &wanted)));
        assert_eq!(done.warnings, [], "{format}");
        assert_eq!(applied(&programme, &done.edit), wanted, "{format}");
    }
}

#[test]
fn a_code_of_two_lines_stays_when_its_wording_changes() {
    let mut programme = generate::sample();
    let ac = &mut programme.competences[0].niveaux[0].acs[0];
    (ac.code, ac.libelle) = ("\\\n\u{a0}\u{301}".into(), "\\\n\u{a0}\u{301}".into());
    let wanted = reworded(&programme);
    for format in FORMATS {
        let done = complete(format, &programme, &files(write(format, &wanted)));
        assert_eq!(applied(&programme, &done.edit).competences, wanted.competences, "{format}");
    }
}

#[test]
fn codes_and_names_tell_where_identifiers_are_gone() {
    let programme = generate::sample();
    let ac = programme.acs().next().unwrap().2;
    let moodle = format!(
        "a,b,c,d,e,f,g,h,i,j,k,l,m,n\n,autre,Cadre,,1,\"N,O\",[],,,,,,1,\n,x,{},,1,,,,,,,,0,\nx,y,Niveau,,1,,,,,,,,0,\ny,{},{},<p>Tout autre chose</p>,1,,,,,,,,0,\n",
        programme.competences[0].nom, ac.code, ac.code
    );
    let done = complete("moodle", &programme, &[("m.csv".into(), moodle.into())]);
    let changed = applied(&programme, &done.edit);
    assert_eq!((changed.acs().count(), changed.competences.len()), (programme.acs().count(), 2));
    assert_eq!(
        changed.acs().next().map(|(_, _, it)| (&it.id, it.libelle.as_str())),
        Some((&ac.id, "Tout autre chose"))
    );
    assert_eq!((&changed.intitule, changed.profil), (&programme.intitule, programme.profil));
    assert_eq!(changed.competences[0].numero, programme.competences[0].numero);
    // What the framework does not have stays, and that is told.
    assert_eq!(done.warnings.iter().map(|it| it.code).collect::<Vec<_>>(), ["cadre-copie", "cadre-absents"]);
}

#[test]
fn an_ac_that_goes_under_a_new_niveau_is_moved() {
    let programme = generate::sample();
    let mut wanted = programme.clone();
    let ac = wanted.competences[0].niveaux[0].acs.remove(0);
    let mut niveau = wanted.competences[0].niveaux[0].clone();
    (niveau.id, niveau.ordre, niveau.libelle, niveau.acs) = (Id::from_label("neuf"), 9, "Neuf".into(), vec![ac]);
    wanted.competences[0].niveaux.push(niveau);
    let done = complete("case", &programme, &files(write("case", &wanted)));
    assert_eq!(applied(&programme, &done.edit), wanted);
}

#[test]
fn the_command_line_shows_then_applies_one_step() {
    for format in FORMATS {
        let desk = Desk::new();
        desk.with_sample();
        let export = |desk: &Desk, name: &str| desk.run(["export", "but-ecr", "--to", format, "-o", name]).ok();
        export(&desk, "cadre");
        let same = desk.tapis("import cadre --into but-ecr").ok();
        assert!(same.contains("rien n’a changé"), "{format}: {same}");
        let text = std::fs::read_to_string(desk.path("cadre")).unwrap();
        let programme: Programme = toml::from_str(&std::fs::read_to_string(sample()).unwrap()).unwrap();
        let libelle = &programme.acs().next().unwrap().2.libelle;
        desk.write("change", text.replace(libelle, "Autrement"));
        let (database, entries) = (desk.database(), desk.tapis("log but-ecr --json").json());
        let shown = desk.tapis("import change --into but-ecr --dry-run").ok();
        assert!(shown.lines().any(|it| it.starts_with("— ") && it.contains("Autrement")), "{format}: {shown}");
        assert_eq!(desk.database(), database);
        desk.tapis("import change --into but-ecr").ok();
        let after = desk.tapis("log but-ecr --json").json();
        assert_eq!(after.as_array().unwrap().len(), entries.as_array().unwrap().len() + 1);
        assert!(desk.tapis("import cadre change --into but-ecr").refused().contains("l’un après l’autre"));
    }
}

proptest! {
    #![proptest_config(generate::config(60))]

    #[test]
    fn a_framework_that_nobody_touched_changes_nothing(programme in generate::programme()) {
        for format in FORMATS {
            let done = complete(format, &programme, &files(write(format, &programme)));
            prop_assert!(done.edit.is_empty(), "{}: {:?}", format, done.edit);
        }
    }

    #[test]
    fn what_changed_elsewhere_comes_back(programme in generate::programme()) {
        for format in FORMATS {
            let wanted = reworded(&programme);
            let done = complete(format, &programme, &files(write(format, &wanted)));
            prop_assert_eq!(applied(&programme, &done.edit).competences, wanted.competences, "{}", format);
        }
    }
}
