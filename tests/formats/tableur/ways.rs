//! Tables that say apart what is worked and what is assessed: two columns, or two rows, or two parts.

use rust_xlsxwriter::Format as Style;
use tapis::formats::{Imported, Source, tableur};

use super::{
    cases::{read, said, source, ties, warned, workbook},
    habits::tied,
    kinds::every_kind,
};

const TIED: [&str; 4] = ["R1.01 AC11.01 T", "R1.01 AC11.02 E", "SAÉ 1.01 AC11.01 T", "SAÉ 1.01 AC11.02 E"];

fn opened(files: &[Source]) -> Imported {
    tableur::read(files).unwrap_or_else(|error| panic!("{}", said(&error)))
}

#[test]
fn two_columns_under_each_activite_in_every_kind_of_file() {
    for text in [
        "AC|Libellé|R1.01||SAÉ 1.01|\n||T|É|T|É\nAC11.01|Lire|x||x|\nAC11.02|Trier||x||x",
        "|  |R1.01||SAÉ 1.01|\nCode AC|Libellé AC|Trav.|Éval.|Trav.|Éval.\nAC11.01|Lire|x||x|\nAC11.02|Trier||x||x",
        "AC|Libellé|R1.01|R1.01|SAÉ 1.01|SAÉ 1.01\n||travaillé|évalué|travaillé|évalué\nAC11.01|Lire|x||x|\nAC11.02|Trier||x||x",
        "AC|Libellé|R1.01||SAÉ 1.01|\n||Sols||Enquête|\n||mobilisé|évalué|mobilisé|évalué\nAC11.01|Lire|x||x|\nAC11.02|Trier||x||x",
        "AC|Libellé|R1.01 T|R1.01 É|SAÉ 1.01 T|SAÉ 1.01 É\nAC11.01|Lire|x||x|\nAC11.02|Trier||x||x",
        "AC|Libellé|R1.01~Sols (T)|R1.01~Sols (É)|SAÉ 1.01~Enquête (T)|SAÉ 1.01~Enquête (É)\nAC11.01|Lire|x||x|\nAC11.02|Trier||x||x",
        "Matrice S1\n|\n|  |Semestre 1|||\n|  |R1.01||SAÉ 1.01|\n|  |T|E|T|E\nAC11.01|Lire|X||1|\nAC11.02|Trier||X||1",
        // Not only of what one puts, but of which part.
        "AC|Libellé|R1.01||SAÉ 1.01|\n||T|É|T|É\nAC11.01|Lire|T||T|\nAC11.02|Trier||É||É",
        // Parts one beside the other.
        "||Travaillé||Évalué|\nAC|Libellé|R1.01|SAÉ 1.01|R1.01|SAÉ 1.01\nAC11.01|Lire|x|x||\nAC11.02|Trier|||x|x",
        // And one under the other.
        "AC|Libellé|R1.01|SAÉ 1.01\nTravaillé|||\nAC11.01|Lire|x|x\nAC11.02|Trier||\nÉvalué|||\nAC11.01|Lire||\nAC11.02|Trier|x|x",
        // Two rows for each AC.
        "AC|Libellé||R1.01|SAÉ 1.01\nAC11.01|Lire|T|x|x\n||É||\nAC11.02|Trier|T||\n||É|x|x",
        "AC|Libellé|T/É|R1.01|SAÉ 1.01\nAC11.01|Lire|T|x|x\nAC11.01|Lire|É||\nAC11.02|Trier|T||\nAC11.02|Trier|É|x|x",
        // Three columns, of which one is neither.
        "AC|Libellé|R1.01|||SAÉ 1.01||\n||T|É|Niv.|T|É|Niv.\nAC11.01|Lire|x||2|x||2\nAC11.02|Trier||x||||"
            .trim_end_matches("|||")
            .trim_end_matches('|'),
    ] {
        let text: &'static str = Box::leak(text.to_owned().into_boxed_str());
        let is_cut = text.contains("Niv.");
        for (kind, files) in every_kind(&[("Matrice", text)]) {
            let it = opened(&files);
            let expected = if is_cut { &TIED[..3] } else { &TIED[..] };
            assert_eq!(tied(&it.programme), expected, "{kind}: {text}: {:?}", warned(&it));
            assert_eq!(it.programme.activites.len(), 2, "{kind}: {text}");
            let of_names = it.warnings.iter().filter(|it| it.code != "tableur-competence-sans-nom");
            assert_eq!(of_names.count(), usize::from(is_cut), "{kind}: {text}: {:?}", warned(&it));
        }
    }
}

#[test]
fn the_head_of_an_activite_is_merged_over_its_two_columns() {
    let text = "AC;Libellé;;;;\n;;T;É;T;É\nAC11.01;Lire;x;;x;\nAC11.02;Trier;;x;;x\n";
    let file = workbook(&[("Matrice", text)], |_, sheet| {
        sheet.merge_range(0, 2, 0, 3, "R1.01 Sols", &Style::new()).unwrap();
        sheet.merge_range(0, 4, 0, 5, "SAÉ 1.01 Enquête", &Style::new()).unwrap();
        sheet.merge_range(0, 0, 1, 0, "AC", &Style::new()).unwrap();
        sheet.merge_range(0, 1, 1, 1, "Libellé", &Style::new()).unwrap();
    });
    let it = opened(std::slice::from_ref(&file));
    assert_eq!(tied(&it.programme), TIED, "{:?}", warned(&it));
    let names: Vec<&str> = it.programme.activites.iter().map(|it| it.libelle.as_str()).collect();
    assert_eq!(names, ["Sols", "Enquête"]);
    // The mapping says it, and is read so.
    let mapping = tableur::mapping_of(std::slice::from_ref(&file)).unwrap();
    assert!(mapping.contains("[feuilles.liens]\nC = \"travaille\"\nD = \"evalue\""), "{mapping}");
    let again = tableur::read_by(&[file], Some(&source("m.toml", &mapping))).unwrap();
    assert_eq!(tied(&again.programme), TIED);
}

#[test]
fn activites_in_rows_and_ac_in_columns_do_it_too() {
    for text in [
        "Code;Intitulé;AC11.01;;AC11.02;\n;;T;É;T;É\nR1.01;Sols;x;;;x\nSAÉ 1.01;Enquête;x;;;x\n",
        "Code;Intitulé;;AC11.01;AC11.02\nR1.01;Sols;T;x;\n;;É;;x\nSAÉ 1.01;Enquête;T;x;\n;;É;;x\n",
        "Code;Intitulé;Type;AC11.01;AC11.02\nR1.01;Sols;Travaillé;x;\n;;Évalué;;x\nSAÉ 1.01;Enquête;Travaillé;x;\n;;Évalué;;x\n",
        "Code;Intitulé;AC11.01;AC11.02\nTravaillé\nR1.01;Sols;x;\nSAÉ 1.01;Enquête;x;\nÉvalué\nR1.01;Sols;;x\nSAÉ 1.01;Enquête;;x\n",
    ] {
        let it = read(text);
        assert_eq!(tied(&it.programme), TIED, "{text}: {:?}", warned(&it));
        assert_eq!(ties(&it.programme), 4);
    }
}

#[test]
fn a_sheet_for_what_is_worked_and_one_for_what_is_assessed() {
    let worked = "AC;R1.01;SAÉ 1.01\nAC11.01;x;x\nAC11.02;;\n";
    let assessed = "AC;R1.01;SAÉ 1.01\nAC11.01;;\nAC11.02;x;x\n";
    let file = workbook(&[("AC travaillés", worked), ("AC évalués", assessed)], |_, _| {});
    let it = opened(&[file]);
    assert_eq!(tied(&it.programme), TIED, "{:?}", warned(&it));
}

#[test]
fn a_mark_that_says_otherwise_than_its_column_is_refused() {
    let text = "AC;R1.01;;SAÉ 1.01;\n;T;É;T;É\nAC11.01;x;;É;\nAC11.02;;T;;x\n";
    let error = tableur::read(&[source("Matrice.csv", text)]).unwrap_err();
    assert!(said(&error).contains("Matrice!D3") && said(&error).contains("Matrice!C4"), "{}", said(&error));
}
