//! Programmes made to be slow: as many activités as a text may hold, one UE, everything tied to everything.

use std::fmt::Write;

/// How many AC each activité is tied to.
const TIES: usize = 6;
const ACS: usize = 40;

/// The lines of one activité among so many.
pub(crate) type Shape = fn(rank: usize, all: usize) -> String;

/// Each in need of the next, the last of the first, and of one that comes late besides.
pub(crate) fn in_a_circle(rank: usize, all: usize) -> String {
    let (next, far) = ((rank + 1) % all, (rank * 7 + 2) % all);
    let also = if far == next { String::new() } else { format!(", 'r{far}'") };
    let acs: Vec<String> = (0..TIES).map(|tie| format!("'a{}'", (rank + tie) % ACS)).collect();
    let acs = acs.join(", ");
    format!(
        "code = 'R{rank}'\nlibelle = 'L{rank}'\nprerequis = ['r{next}'{also}]\ntravaille = [{acs}]\ncoefficients = {{ u = 1 }}\n"
    )
}

/// A programme of so many activités of that shape.
pub(crate) fn programme(shape: Shape, all: usize) -> String {
    let acs: Vec<String> =
        (0..ACS).map(|ac| format!("{{ id = 'a{ac}', code = 'AC11.{ac}', libelle = 'Lire {ac}' }}")).collect();
    let mut text = format!(
        "id = 'lent'\nprofil = 'but-tertiaire'\nsigle = 'L'\nintitule = 'Lent'\n\
         [[competences]]\nid = 'c'\nnumero = 1\nnom = 'Traiter'\nlibelle = 'Traiter'\n\
         [[competences.niveaux]]\nid = 'n'\nordre = 1\nlibelle = 'N'\nannee = 1\nacs = [{}]\n\
         [[semestres]]\nid = 's1'\nnumero = 1\nues = [{{ id = 'u', code = 'UE1.1', ects = 30, competences = ['c'] }}]\n",
        acs.join(", ")
    );
    for rank in 0..all {
        let nature = if rank % 2 == 0 { "ressource" } else { "sae" };
        let head = format!("[[activites]]\nid = 'r{rank}'\ntype = '{nature}'\nsemestre = 1");
        writeln!(text, "{head}\n{}", shape(rank, all)).unwrap();
    }
    text
}
