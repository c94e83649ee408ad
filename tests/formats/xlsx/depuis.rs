//! A workbook that comes back to a programme that others have changed meanwhile.

use serde_json::{Value, json};
use tapis::{
    diff::diff,
    edit::{self, Path},
    formats::{Completed, registry::Format},
    i18n::{I18n, Lang},
    programme::{Kind, Programme, Target},
    progress::unwatched,
};

use crate::{
    verify::stamped,
    xlsx::{
        fixture::programme,
        retouche::Retouche,
        retour::{after, keyed, position, refused, retouched},
    },
};

/// The programme once somebody has changed a field of it in tapis.
fn meanwhile(before: &Programme, kind: Kind, id: &str, path: Path, value: Value) -> Programme {
    let mut programme = before.clone();
    let edit = edit::set(&programme, &Target::new(kind, id), path, value).unwrap();
    edit::apply(&mut programme, edit).unwrap();
    programme
}

/// The workbook that a database gives.
fn taken_from(programme: &Programme) -> Retouche {
    let (i18n, options) = (I18n::new(Lang::Fr), stamped(programme, None, Lang::Fr));
    let written = Format::named("xlsx").unwrap().export(programme, &options, &i18n, &mut unwatched).unwrap();
    Retouche::new(&written.files[0].bytes)
}

fn renamed(before: &Programme, name: &str) -> Programme {
    meanwhile(before, Kind::Activite, "r1-01-1", Path::field("libelle"), json!(name))
}

fn cell(key: &str) -> String {
    format!("{}{}", keyed(&programme(), "Maquette", key), position(&programme(), "Maquette", "R1.01").0 + 1)
}

fn codes(done: &Completed) -> Vec<&str> {
    done.warnings.iter().map(|it| it.code).collect()
}

#[test]
fn what_others_did_in_tapis_since_stays() {
    let written = programme();
    let now = renamed(&written, "Tisser");
    let (found, done) = after(&now, taken_from(&written).bytes());
    assert_eq!((diff(&now, &found), codes(&done)), (vec![], vec!["xlsx-anterieur"]));
    // What was changed in the workbook comes on top of it, and changes nothing the second time.
    let hours = || taken_from(&written).cell("Maquette", &cell("heures/tp"), "11");
    let (found, _) = after(&now, hours().bytes());
    assert_eq!((found.activites[0].libelle.as_str(), diff(&now, &found).len()), ("Tisser", 1));
    let (again, _) = after(&found, hours().bytes());
    assert_eq!(diff(&found, &again), []);
}

#[test]
fn a_workbook_that_comes_from_no_database_is_somebody_s_work() {
    let written = programme();
    let now = renamed(&written, "Tisser");
    let (found, done) = after(&now, retouched(&written).bytes());
    assert_eq!((found, codes(&done)), (written, vec![]));
}

#[test]
fn one_field_that_became_two_things_is_asked_about() {
    let written = programme();
    let workbook = |name: &str| taken_from(&written).cell("Maquette", &cell("libelle"), name);
    let said = refused(&renamed(&written, "Tisser"), workbook("Filer"));
    let place = format!("Maquette!{}", cell("libelle"));
    assert!(said.starts_with(&place) && said.contains("Filer") && said.contains("Tisser"), "{said}");
    // The same on both sides is no question.
    let now = renamed(&written, "Filer");
    assert_eq!(diff(&now, &after(&now, workbook("Filer").bytes()).0), []);
    // All that is to be asked about is named at once.
    let now = meanwhile(
        &renamed(&written, "Tisser"),
        Kind::Activite,
        "r1-01-1",
        Path::entry("coefficients", "ue11"),
        json!(9),
    );
    let said = refused(&now, workbook("Filer").cell("Maquette", &cell("coefficients/ue11"), "8"));
    assert!(said.starts_with("2 cellules") && said.contains(&cell("coefficients/ue11")), "{said}");
}

#[test]
fn a_row_that_is_gone_takes_nothing_with_it_that_was_not_seen() {
    let written = programme();
    let row = position(&written, "Maquette", "R1.01").0 as u32 + 1;
    let without = || -> Retouche { taken_from(&written).without_row("Maquette", row) };
    let said = refused(&renamed(&written, "Tisser"), without());
    assert!(said.contains("changé ou retiré"), "{said}");
    // Another activité was changed: this one goes, with what was tied to it since.
    let now = meanwhile(&written, Kind::Activite, "sae-1-01-1", Path::entry("mobilise", "r1-01-1"), json!(true));
    let (found, _) = after(&now, without().bytes());
    assert!(found.activites.iter().all(|it| it.code != "R1.01"));
    // Gone in both.
    let target = Target::new(Kind::Activite, "r1-01-1");
    let mut now = written.clone();
    let gone = edit::delete(&now, &target).unwrap();
    edit::apply(&mut now, gone).unwrap();
    assert_eq!(diff(&now, &after(&now, without().bytes()).0), []);
    // Gone here, and changed there.
    let said = refused(&now, taken_from(&written).cell("Maquette", &cell("libelle"), "Filer"));
    assert!(said.contains(&cell("libelle")), "{said}");
}

/// A copy of another database says entry 1 too, and this programme never was so.
#[test]
fn a_workbook_of_another_database_is_no_earlier_state() {
    let (written, mut now) = (programme(), renamed(&programme(), "Tisser"));
    let file = || [("maquette.xlsx".into(), taken_from(&written).bytes())];
    let known = tapis::formats::xlsx::complete_knowing(&now, &file(), &|stamp| stamp.is_of(&written)).unwrap();
    assert_eq!(codes(&known), ["xlsx-anterieur"]);
    edit::apply(&mut now, known.edit).unwrap();
    assert_eq!(now.activites[0].libelle, "Tisser", "what others did since stays");
    let unknown = tapis::formats::xlsx::complete_knowing(&now, &file(), &|_| false).unwrap();
    assert_eq!(codes(&unknown), ["xlsx-autre-base"]);
    edit::apply(&mut now, unknown.edit).unwrap();
    assert_eq!(now.activites[0].libelle, written.activites[0].libelle, "all that differs is a change");
}
