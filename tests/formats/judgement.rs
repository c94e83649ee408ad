//! What is said of a programme is the same wherever it is told: by the command, in each document, for all and for one
//! parcours.

use std::io::Cursor;

use calamine::{Reader, Xlsx};
use tapis::{
    formats::{registry::Format, writing::written::Options},
    i18n::{I18n, Lang},
    programme::{Id, Parcours, Programme},
    progress::unwatched,
    rules::judge,
    samples,
};

use crate::orebut_files;

/// A rule, the object that it is about, and the parcours in which it holds; as people read them.
type Told = Vec<[String; 3]>;

fn written(format: &str, programme: &Programme, parcours: Option<&Id<Parcours>>) -> Vec<Vec<u8>> {
    let write = Format::named(format).unwrap().write.unwrap();
    let options = Options { parcours: parcours.cloned(), ..Options::default() };
    let written = write(programme, &options, &I18n::new(Lang::Fr), &mut unwatched).unwrap();
    written.files.into_iter().map(|it| it.bytes).collect()
}

/// The rows of Diagnostics that say a severity: rule, object, parcours.
fn of_workbook(programme: &Programme, parcours: Option<&Id<Parcours>>) -> Told {
    let bytes = written("xlsx", programme, parcours).remove(0);
    let mut workbook: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let sheet = workbook.worksheet_range("Diagnostics").unwrap();
    let has_parcours = !programme.parcours.is_empty();
    let rows = sheet.rows().skip(4).take_while(|row| !row[1].to_string().is_empty());
    let place = |row: &[calamine::Data]| if has_parcours { row[4].to_string() } else { "tous".to_owned() };
    rows.map(|row| [row[1].to_string(), row[3].to_string(), place(row)]).collect()
}

/// What the judgement itself says, in the words of the workbook.
fn of_judgement(programme: &Programme, parcours: Option<&Id<Parcours>>) -> usize {
    judge(programme, parcours).diagnostics.len()
}

#[test]
fn the_workbook_of_a_parcours_of_the_sample_has_no_diagnostic() {
    let programme = samples::read().unwrap().into_iter().find(|it| it.id.as_str() == "but-ecr").unwrap();
    for parcours in &programme.parcours {
        assert_eq!(of_judgement(&programme, Some(&parcours.id)), 0, "{}", parcours.code);
        assert_eq!(of_workbook(&programme, Some(&parcours.id)), Told::new(), "{}", parcours.code);
    }
}

#[test]
#[cfg_attr(not(has_real_files), ignore = "wants the published programmes: TAPIS_REAL_DATA")]
fn what_a_parcours_of_sd_does_not_see_is_judged_in_its_workbook_too() {
    let files = ["SD-2022-competences.xml", "SD-2022-formation.xml"].map(orebut_files::real);
    let [competences, formation] = files;
    let programme = orebut_files::read(&[competences, formation]).programme;
    let vcod = programme.parcours.iter().find(|it| it.code == "VCOD").unwrap();
    let told = of_workbook(&programme, Some(&vcod.id));
    assert!(told.iter().any(|[rule, object, _]| rule == "ALI09" && object.ends_with("R3.VCOD.11")), "{told:?}");
    assert_eq!(told.len(), of_judgement(&programme, Some(&vcod.id)));
}
