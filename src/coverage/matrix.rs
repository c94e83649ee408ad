//! The coverage matrix: AC in rows, activités or semestres in columns.

use super::ParcoursView;
use crate::programme::{Ac, Activite, Competence, Niveau};

/// The matrix of one view of a programme.
pub struct Matrix<'p> {
    pub columns: Vec<Column<'p>>,
    pub lines: Vec<MatrixLine<'p>>,
}

/// One activité, in the order of the semestres.
pub struct Column<'p> {
    pub activite: &'p Activite,
}

/// One AC and the ranks of the columns that it is tied to.
pub struct MatrixLine<'p> {
    pub competence: &'p Competence,
    pub niveau: &'p Niveau,
    pub ac: &'p Ac,
    /// Columns of the activités that train it, ascending.
    pub travaille: Vec<usize>,
    /// Columns of the activités that assess it, ascending.
    pub evalue: Vec<usize>,
}

impl MatrixLine<'_> {
    /// An AC that nobody trains, or that nobody assesses.
    pub fn is_gap(&self) -> bool {
        self.travaille.is_empty() || self.evalue.is_empty()
    }
}

/// The activités of the view in the order of the columns: by semestre, SAÉ before ressources.
pub fn columns<'p>(view: &ParcoursView<'p>) -> Vec<&'p Activite> {
    let mut activites = view.activites.clone();
    // Stable: within a semestre the programme's own order holds, SAÉ and ressources as it has them.
    activites.sort_by_key(|it| (it.semestre, !it.nature.is_sae()));
    activites.into_iter().map(|vu| vu.activite).collect()
}

impl<'p> Matrix<'p> {
    /// The matrix of `view`: every AC that it sees against every activité that it sees.
    pub fn new(view: &ParcoursView<'p>) -> Self {
        let columns: Vec<Column<'p>> = columns(view).into_iter().map(|activite| Column { activite }).collect();
        let mut lines: Vec<MatrixLine<'p>> = view
            .acs
            .iter()
            .map(|vu| MatrixLine {
                competence: vu.competence,
                niveau: vu.niveau,
                ac: vu.ac,
                travaille: Vec::with_capacity(vu.travaille.len()),
                evalue: Vec::with_capacity(vu.evalue.len()),
            })
            .collect();
        for (rank, column) in columns.iter().enumerate() {
            for ac in &column.activite.travaille {
                if let Some(at) = view.rank(ac) {
                    lines[at].travaille.push(rank);
                }
            }
            for ac in &column.activite.evalue {
                if let Some(at) = view.rank(ac) {
                    lines[at].evalue.push(rank);
                }
            }
        }
        Self { columns, lines }
    }

    /// Keeps only the rows that are gaps.
    pub fn only_gaps(mut self) -> Self {
        self.lines.retain(MatrixLine::is_gap);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::sample::Sample;

    #[test]
    fn rows_name_their_columns_and_columns_follow_the_semestres() {
        let programme = Sample::but()
            .competence("Traiter", &["AC11.01 AC11.02 AC11.03"])
            .ressource(2, "R2.01", |it| it.travaille("AC11.02"))
            .ressource(1, "R1.01", |it| it.travaille("AC11.01 AC11.02"))
            .sae(1, "SAÉ 1.01", |it| it.acs("AC11.01").evalue("AC11.03"))
            .build();
        let matrix = Matrix::new(&ParcoursView::whole(&programme));
        let codes: Vec<&str> = matrix.columns.iter().map(|it| it.activite.code.as_str()).collect();
        assert_eq!(codes, ["SAÉ 1.01", "R1.01", "R2.01"]);
        let rows: Vec<_> = matrix.lines.iter().map(|it| (&it.travaille[..], &it.evalue[..])).collect();
        assert_eq!(rows, [(&[0, 1][..], &[0][..]), (&[1, 2], &[]), (&[], &[0])]);
        let gaps: Vec<&str> = matrix.only_gaps().lines.iter().map(|it| it.ac.code.as_str()).collect();
        assert_eq!(gaps, ["AC11.02", "AC11.03"]);
    }
}
