//! The matrix as the JSON contract has it.

use serde::Serialize;

use crate::{
    coverage::{Matrix, MatrixLine, ParcoursView, Presence},
    programme::{Activite, Nature},
};

#[derive(Serialize)]
pub(super) struct Document<'a> {
    programme: &'a str,
    /// Null: all of them together.
    parcours: Option<&'a str>,
    activites: Vec<Colonne<'a>>,
    lignes: Vec<Row<'a>>,
}

#[derive(Serialize)]
struct Colonne<'a> {
    code: &'a str,
    kind: &'static str,
    semestre: u8,
    libelle: &'a str,
    id: &'a str,
    /// What `kind` does not tell: a stage and a portfolio are SAÉ.
    r#type: Nature,
    /// The code of the choice by which only some students have it; null: everybody has.
    choix: Option<&'a str>,
}

#[derive(Serialize)]
struct Row<'a> {
    ac: &'a str,
    competence: &'a str,
    niveau: u8,
    libelle: &'a str,
    /// Codes; one that two activités share stands twice.
    travaille: Vec<&'a str>,
    evalue: Vec<&'a str>,
    id: &'a str,
    annee: u8,
    travaille_ids: Vec<&'a str>,
    evalue_ids: Vec<&'a str>,
    /// Whether students meet it, and whether they are assessed on it: `toujours`, `selon-le-choix` or `jamais`.
    rencontre: &'static str,
    evaluation: &'static str,
}

impl<'a> Document<'a> {
    pub(super) fn new(view: &'a ParcoursView<'a>, matrix: &'a Matrix<'a>) -> Self {
        Self {
            programme: view.programme.id.as_str(),
            parcours: view.parcours.map(|it| it.code.as_str()),
            activites: matrix.columns.iter().map(|it| colonne(it.activite, view)).collect(),
            lignes: matrix.lines.iter().map(|it| row(it, view, matrix)).collect(),
        }
    }
}

fn colonne<'a>(activite: &'a Activite, view: &ParcoursView<'a>) -> Colonne<'a> {
    Colonne {
        code: &activite.code,
        kind: activite.nature.pole(),
        semestre: activite.semestre,
        libelle: &activite.libelle,
        id: activite.id.as_str(),
        r#type: activite.nature,
        choix: view.choix_de(activite).map(|it| it.code.as_str()),
    }
}

fn row<'a>(line: &'a MatrixLine<'a>, view: &ParcoursView<'a>, matrix: &'a Matrix<'a>) -> Row<'a> {
    let codes = |ranks: &[usize]| ranks.iter().map(|rank| matrix.columns[*rank].activite.code.as_str()).collect();
    let ids = |ranks: &[usize]| ranks.iter().map(|rank| matrix.columns[*rank].activite.id.as_str()).collect();
    let vu = view.ac(&line.ac.id);
    Row {
        ac: &line.ac.code,
        competence: &line.competence.nom,
        niveau: line.niveau.ordre,
        libelle: &line.ac.libelle,
        travaille: codes(&line.travaille),
        evalue: codes(&line.evalue),
        id: line.ac.id.as_str(),
        annee: vu.map_or(line.niveau.annee, |it| it.annee),
        travaille_ids: ids(&line.travaille),
        evalue_ids: ids(&line.evalue),
        rencontre: vu.map_or(Presence::Never, |it| view.presence_of_ac(it)).name(),
        evaluation: vu.map_or(Presence::Never, |it| view.presence(&it.evalue)).name(),
    }
}
