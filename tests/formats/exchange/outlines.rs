//! Outlines as people write them: other marks of headings, boxes, accents of LaTeX, what is no AC among the items.

use std::path::PathBuf;

use tapis::{
    formats::{Imported, outline, registry::Format},
    programme::Programme,
};

use crate::{common::Desk, orebut_files};

/// The programme of an outline that is known to be one.
fn read(name: &str, text: &str) -> Imported {
    let file: (PathBuf, Vec<u8>) = (name.into(), text.as_bytes().to_vec());
    assert_eq!(Format::guess(&file.0, &file.1).map(|it| it.name), Some("plan"), "{text}");
    let read = outline::read(&[file]).unwrap_or_else(|error| panic!("{error}"));
    read.warnings.iter().for_each(|it| drop(orebut_files::assert_speaks(it)));
    read
}

/// « Compétence[niveau: code wording, …] » for each compétence.
fn drawn(programme: &Programme) -> String {
    let niveau = |it: &tapis::programme::Niveau| {
        let acs: Vec<String> = it.acs.iter().map(|it| format!("{} {}", it.code, it.libelle)).collect();
        format!("{}: {}", it.libelle, acs.join(", "))
    };
    let all = programme.competences.iter().map(|it| {
        let niveaux: Vec<String> = it.niveaux.iter().map(niveau).collect();
        format!("{}[{}]", it.nom, niveaux.join(" "))
    });
    all.collect()
}

const TWO: &str = "Observer[Niveau 1: AC11.01 Lire, AC11.02 Trier]Vendre[Niveau 1: AC12.01 Vendre]";

#[test]
fn marks_of_headings_and_of_items_are_many() {
    for text in [
        "Cadre\n=====\n\nObserver\n--------\n\n### Niveau 1\n\n* AC11.01 Lire\n* AC11.02 Trier\n\nVendre\n------\n\n### Niveau 1\n\n* AC12.01 Vendre\n",
        "# Cadre\n## Observer\n### Niveau 1\n- [ ] **AC11.01** – Lire\n- [x] **AC11.02** – Trier\n## Vendre\n### Niveau 1\n- [X] AC12.01 Vendre\n",
        "\u{feff}# Cadre\r\n## Observer\r\n### Niveau 1\r\n1. AC11.01 : Lire\r\n2. AC11.02 : Trier\r\n## Vendre\r\n### Niveau 1\r\n1. AC12.01 Vendre\r\n",
        "# Cadre\n## Observer\n### Niveau 1\n#### AC11.01 Lire\n#### AC11.02 Trier\n## Vendre\n### Niveau 1\n#### AC12.01 Vendre\n",
    ] {
        assert_eq!(drawn(&read("p.md", text).programme), TWO, "{text}");
    }
    // A rule between two paragraphs is no heading, nor is what a table has under its heads.
    let text = "# Cadre\n## Observer\n### Niveau 1\n- AC11.01 Lire\n\n---\n\n- AC11.02 Trier\n## Vendre\n### Niveau 1\n- AC12.01 Vendre\n";
    assert_eq!(drawn(&read("p.md", text).programme), TWO);
}

#[test]
fn latex_is_read_as_it_is_printed() {
    for text in [
        "\\title{Cadre}\n\\section[Obs]{Observer}\\label{s}\n\\subsection{Niveau 1}\n\\begin{itemize}\n  \\item \\textbf{AC11.01} Lire\n  \\item AC11.02 Trier % \\item AC11.03 Compter\n\\end{itemize}\n\\section*{Vendre}\n\\subsection{Niveau 1}\n\\begin{description}\n\\item[AC12.01] Vendre\n\\end{description}\n",
        "\\title{Cadre}\n\\section{Observer}\n\\subsection{Niveau 1}\n\\begin{enumerate}\\item AC11.01 : Lire \\item AC11.02 : Trier\\end{enumerate}\n\\section{Vendre}\n\\subsection{Niveau 1}\n\\begin{enumerate}\\item AC12.01 Vendre\\end{enumerate}\n",
    ] {
        assert_eq!(drawn(&read("p.tex", text).programme), TWO, "{text}");
    }
    let text = "\\section{R\\'eparer}\n\\subsection{Niveau 1}\n\\begin{itemize}\n\\item AC11.01 Soigner 50\\% des c\\oe urs,\n\\\"a l'\\^{\\i}le\n\\end{itemize}\n\\section{Vendre}\n";
    assert_eq!(
        drawn(&read("p.tex", text).programme),
        "Réparer[Niveau 1: AC11.01 Soigner 50% des cœurs, ä l'île]Vendre[]"
    );
}

#[test]
fn what_is_no_ac_among_the_items_is_none() {
    let text = "# Cadre\n## Observer\nComposantes essentielles :\n- En respectant la loi\n- Avec soin\n\n#### Situations professionnelles\n- Chantier\n### Niveau 1\n- AC11.01 Lire\n  - indice : une carte IGN\n- AC11.02 Trier\n## Vendre\n- En écoutant le client\n### Niveau 1\n- AC12.01 Vendre\n";
    let read = read("p.md", text);
    assert_eq!(drawn(&read.programme), TWO);
    let [observer, vendre] = &read.programme.competences[..] else { panic!() };
    let composantes: Vec<&str> = observer.composantes.iter().map(|it| it.libelle.as_str()).collect();
    assert_eq!(composantes, ["En respectant la loi", "Avec soin"]);
    assert_eq!((observer.situations.len(), vendre.composantes.len()), (1, 1));
    assert!(read.programme.remarques.iter().any(|it| it.texte.contains("carte IGN")), "{:?}", read.programme.remarques);
    assert!(read.warnings.iter().any(|it| it.code == "cadre-details"));
}

#[test]
fn what_is_said_to_be_an_outline_and_is_none_is_refused_in_one_sentence() {
    let desk = Desk::new();
    desk.write("cours.md", "Observer un sol, puis un autre.\n").write("cours.tex", b"\\section{R\xff\xfe}".as_slice());
    for (file, told) in [("cours.md", "titres"), ("cours.tex", "UTF-8")] {
        let run = desk.tapis(&format!("import {file} --as plan"));
        assert!(run.refused().contains(file) && run.refused().contains(told), "{run:?}");
    }
    assert_eq!(desk.tapis("list --json").json(), serde_json::json!([]));
    // Headings without one code of AC are an outline when somebody says so, and by nothing else.
    desk.write("plan.md", "# Sols\n\n## Observer\n\n### Niveau 1\n\n- Décrire un sol\n");
    assert!(desk.tapis("import plan.md").refused().contains("--as plan"));
    desk.tapis("import plan.md --as plan").ok();
}
