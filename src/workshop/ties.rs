//! The edits that cells, blocks and columns ask for. Each is one step of undo.

use std::collections::BTreeSet;

use crate::{
    coverage::is_in_reach,
    edit::{self, Edit, EditError},
    programme::{Ac, Activite, Element, Id, Niveau, Programme, Target},
};

/// What a cell says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    Travaille,
    Evalue,
}

impl Relation {
    pub const ALL: [Relation; 2] = [Relation::Travaille, Relation::Evalue];

    fn field(self) -> &'static str {
        match self {
            Relation::Travaille => "travaille",
            Relation::Evalue => "evalue",
        }
    }

    pub fn of(self, activite: &Activite) -> &BTreeSet<Id<Ac>> {
        match self {
            Relation::Travaille => &activite.travaille,
            Relation::Evalue => &activite.evalue,
        }
    }
}

/// Some AC, each with its niveau, against some activités.
pub struct Block<'p> {
    pub acs: Vec<(&'p Niveau, &'p Ac)>,
    pub activites: Vec<&'p Activite>,
}

/// What became of a block.
#[derive(Debug, PartialEq)]
pub struct Filling {
    pub edit: Edit,
    /// Whether cells are ticked, or unticked.
    pub present: bool,
    /// Cells that change.
    pub changed: usize,
    /// Cells left alone: the activité cannot have the AC.
    pub left: usize,
}

/// What became of the ties of an activité, copied to another.
#[derive(Debug, PartialEq)]
pub struct Copied {
    pub edit: Edit,
    /// Ties that are new there.
    pub travailles: usize,
    pub evalues: usize,
    /// Ties left out: the other activité cannot have the AC.
    pub left: usize,
}

/// The edit that ticks or unticks one cell.
pub fn toggle(programme: &Programme, ac: &Target, activite: &Target, relation: Relation) -> Result<Edit, EditError> {
    let present = programme
        .activites
        .iter()
        .find(|it| it.target() == *activite)
        .is_some_and(|it| relation.of(it).iter().any(|id| id.as_str() == ac.id));
    edit::member(programme, activite, relation.field(), &ac.id, !present)
}

impl Block<'_> {
    /// Ticks every cell that can be; when all of them are, unticks the whole block.
    pub fn fill(&self, programme: &Programme, relation: Relation) -> Result<Filling, EditError> {
        let (mut missing, mut left) = (Vec::new(), 0);
        for &activite in &self.activites {
            for &(niveau, ac) in &self.acs {
                if relation.of(activite).contains(&ac.id) {
                    continue;
                }
                if is_in_reach(programme, activite, niveau) {
                    missing.push((activite, ac));
                } else {
                    left += 1;
                }
            }
        }
        if missing.is_empty() {
            let ticked = self.ticked(relation);
            let edit = batch(programme, relation, &ticked, false)?;
            return Ok(Filling { edit: Edit::Batch(edit), present: false, changed: ticked.len(), left });
        }
        let edit = batch(programme, relation, &missing, true)?;
        Ok(Filling { edit: Edit::Batch(edit), present: true, changed: missing.len(), left })
    }

    /// Puts a cross into every cell, which an activité that trains an AC has, and a SAÉ assesses it too; when all cells have
    /// it, unties the whole block. A cell alone is the user's own choice, whatever its activité can have.
    pub fn cross(&self, programme: &Programme) -> Result<Filling, EditError> {
        let (alone, mut cells, mut left, mut edits) = (self.acs.len() * self.activites.len() == 1, 0, 0, Vec::new());
        for &activite in &self.activites {
            for &(niveau, ac) in &self.acs {
                let missing: Vec<Relation> =
                    crossed(activite).iter().copied().filter(|it| !it.of(activite).contains(&ac.id)).collect();
                if missing.is_empty() {
                    continue;
                }
                if !alone && !is_in_reach(programme, activite, niveau) {
                    left += 1;
                    continue;
                }
                cells += 1;
                for relation in missing {
                    edits.extend(batch(programme, relation, &[(activite, ac)], true)?);
                }
            }
        }
        if cells > 0 {
            return Ok(Filling { edit: Edit::Batch(edits), present: true, changed: cells, left });
        }
        let (edit, _) = self.clear(programme)?;
        let ticked: BTreeSet<_> = Relation::ALL
            .into_iter()
            .flat_map(|relation| self.ticked(relation))
            .map(|(activite, ac)| (&activite.id, &ac.id))
            .collect();
        Ok(Filling { edit, present: false, changed: ticked.len(), left })
    }

    /// Unties everything. Gives the number of ties with the edit.
    pub fn clear(&self, programme: &Programme) -> Result<(Edit, usize), EditError> {
        let mut edits = Vec::new();
        for relation in Relation::ALL {
            edits.extend(batch(programme, relation, &self.ticked(relation), false)?);
        }
        let count = edits.len();
        Ok((Edit::Batch(edits), count))
    }

    fn ticked(&self, relation: Relation) -> Vec<(&Activite, &Ac)> {
        let cells = self.activites.iter().flat_map(|&it| self.acs.iter().map(move |&(_, ac)| (it, ac)));
        cells.filter(|(activite, ac)| relation.of(activite).contains(&ac.id)).collect()
    }
}

/// What a cross says of an activité.
fn crossed(activite: &Activite) -> &'static [Relation] {
    if activite.nature.is_sae() { &Relation::ALL } else { &[Relation::Travaille] }
}

/// Ties to `to` the activités that are tied to `from`, besides those that are already.
pub fn copy_row(programme: &Programme, from: &Ac, to: &Ac) -> Result<Copied, EditError> {
    let niveau = programme.acs().find(|(_, _, ac)| ac.id == to.id).map(|(_, niveau, _)| niveau);
    let niveau = niveau.ok_or_else(|| EditError::Gone(to.target()))?;
    let (mut edits, mut counts, mut left) = (Vec::new(), [0, 0], 0);
    for (count, relation) in counts.iter_mut().zip(Relation::ALL) {
        let tied = |it: &Activite, ac: &Ac| relation.of(it).contains(&ac.id);
        let missing = programme.activites.iter().filter(|it| tied(it, from) && !tied(it, to));
        let (fit, unfit): (Vec<_>, Vec<_>) = missing.partition(|it| is_in_reach(programme, it, niveau));
        let cells: Vec<(&Activite, &Ac)> = fit.into_iter().map(|it| (it, to)).collect();
        edits.extend(batch(programme, relation, &cells, true)?);
        *count = cells.len();
        left += unfit.len();
    }
    let [travailles, evalues] = counts;
    Ok(Copied { edit: Edit::Batch(edits), travailles, evalues, left })
}

/// Activités that are tied to the same AC, group by group, in the order of `activites`.
pub fn twins<'p>(activites: &[&'p Activite]) -> Vec<Vec<&'p Activite>> {
    let mut groups: Vec<(BTreeSet<&Id<Ac>>, Vec<&Activite>)> = Vec::new();
    for &activite in activites {
        let acs: BTreeSet<&Id<Ac>> = activite.acs().collect();
        match groups.iter_mut().find(|(known, _)| *known == acs) {
            _ if acs.is_empty() => {}
            Some((_, group)) => group.push(activite),
            None => groups.push((acs, vec![activite])),
        }
    }
    groups.into_iter().map(|(_, group)| group).filter(|it| it.len() > 1).collect()
}

/// Ties `to` to what `from` is tied to, besides what it is tied to already.
pub fn copy_ties(programme: &Programme, from: &Activite, to: &Activite) -> Result<Copied, EditError> {
    let (mut edits, mut counts, mut left) = (Vec::new(), [0, 0], 0);
    for (count, relation) in counts.iter_mut().zip(Relation::ALL) {
        let missing = |ac: &Ac| relation.of(from).contains(&ac.id) && !relation.of(to).contains(&ac.id);
        let missing = programme.acs().filter(|(_, _, ac)| missing(ac));
        let (fit, unfit): (Vec<_>, Vec<_>) = missing.partition(|(_, niveau, _)| is_in_reach(programme, to, niveau));
        let cells: Vec<(&Activite, &Ac)> = fit.into_iter().map(|(_, _, ac)| (to, ac)).collect();
        edits.extend(batch(programme, relation, &cells, true)?);
        *count = cells.len();
        left += unfit.len();
    }
    let [travailles, evalues] = counts;
    Ok(Copied { edit: Edit::Batch(edits), travailles, evalues, left })
}

fn batch(
    programme: &Programme,
    relation: Relation,
    cells: &[(&Activite, &Ac)],
    present: bool,
) -> Result<Vec<Edit>, EditError> {
    let member = |(activite, ac): &(&Activite, &Ac)| {
        edit::member(programme, &activite.target(), relation.field(), ac.id.as_str(), present)
    };
    cells.iter().map(member).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::sample::Sample;

    fn programme() -> Programme {
        Sample::but()
            .competence("Traiter", &["AC11.01 AC11.02", "AC21.01"])
            .competence_from(2, "Vendre", &["AC22.01"])
            .parcours("A", &[(1, "Traiter", 1), (2, "Traiter", 2)])
            .parcours("B", &[(1, "Traiter", 1), (2, "Vendre", 1)])
            .ressource(1, "R1.01", |it| it.travaille("AC11.01"))
            .ressource(3, "R3.A.01", |it| it.pour("A"))
            .sae(3, "SAÉ 3.01", |it| it.acs("AC21.01").evalue("AC22.01"))
            .build()
    }

    fn block(programme: &Programme) -> Block<'_> {
        let acs = programme.acs().map(|(_, niveau, ac)| (niveau, ac)).collect();
        Block { acs, activites: programme.activites.iter().collect() }
    }

    /// The ties of each activité after `edit`.
    fn ties(programme: &Programme, edit: Edit) -> Vec<(Vec<String>, Vec<String>)> {
        let mut programme = programme.clone();
        edit::apply(&mut programme, edit).unwrap();
        let codes = |ids: &BTreeSet<Id<Ac>>| ids.iter().map(|it| it.as_str().to_owned()).collect();
        programme.activites.iter().map(|it| (codes(&it.travaille), codes(&it.evalue))).collect()
    }

    #[test]
    fn a_block_is_filled_with_what_each_activite_can_have() {
        let programme = programme();
        let filling = block(&programme).fill(&programme, Relation::Travaille).unwrap();
        assert_eq!((filling.present, filling.changed, filling.left), (true, 3, 7));
        let ties = ties(&programme, filling.edit);
        let travaille: Vec<String> = ties.into_iter().map(|(travaille, _)| travaille.join(" ")).collect();
        assert_eq!(travaille, ["ac11-01 ac11-02", "ac21-01", "ac21-01 ac22-01"]);
    }

    #[test]
    fn a_block_that_is_full_is_emptied() {
        let mut programme = programme();
        let filling = block(&programme).fill(&programme, Relation::Travaille).unwrap();
        edit::apply(&mut programme, filling.edit).unwrap();
        let filling = block(&programme).fill(&programme, Relation::Travaille).unwrap();
        assert_eq!((filling.present, filling.changed), (false, 5));
        assert!(ties(&programme, filling.edit).iter().all(|(travaille, _)| travaille.is_empty()));
    }

    #[test]
    fn a_cross_is_what_people_mean_by_it() {
        let mut programme = programme();
        let filling = block(&programme).cross(&programme).unwrap();
        assert_eq!((filling.present, filling.changed, filling.left), (true, 3, 7));
        edit::apply(&mut programme, filling.edit).unwrap();
        let codes = |ids: &BTreeSet<Id<Ac>>| ids.iter().map(|it| it.to_string()).collect::<Vec<_>>().join(" ");
        let ties: Vec<_> = programme.activites.iter().map(|it| (codes(&it.travaille), codes(&it.evalue))).collect();
        let both = "ac21-01 ac22-01".to_owned();
        assert_eq!(ties[0], ("ac11-01 ac11-02".to_owned(), String::new()));
        assert_eq!(ties[2], (both.clone(), both));
        let filling = block(&programme).cross(&programme).unwrap();
        assert_eq!((filling.present, filling.changed), (false, 5));
        // Alone, a cell is ticked wherever it is.
        let far = Block { acs: block(&programme).acs[2..3].to_vec(), activites: vec![&programme.activites[0]] };
        assert_eq!(far.cross(&programme).unwrap().changed, 1);
    }

    #[test]
    fn a_row_is_copied_as_a_column_is() {
        let programme = programme();
        let acs: Vec<&Ac> = programme.acs().map(|(_, _, ac)| ac).collect();
        let copied = copy_row(&programme, acs[2], acs[3]).unwrap();
        assert_eq!((copied.travailles, copied.evalues, copied.left), (1, 0, 0));
        let other_year = copy_row(&programme, acs[0], acs[2]).unwrap();
        assert_eq!((other_year.travailles, other_year.left), (0, 1));
    }

    #[test]
    fn activites_of_the_same_ac_are_found() {
        let mut programme = programme();
        programme.activites[1].evalue = programme.activites[2].acs().cloned().collect();
        let all: Vec<&Activite> = programme.activites.iter().collect();
        let found: Vec<Vec<&str>> =
            twins(&all).iter().map(|group| group.iter().map(|it| it.code.as_str()).collect()).collect();
        assert_eq!(found, [["R3.A.01", "SAÉ 3.01"]]);
    }

    #[test]
    fn clearing_takes_both_relations_away() {
        let programme = programme();
        let (edit, count) = block(&programme).clear(&programme).unwrap();
        assert_eq!(count, 4);
        assert!(ties(&programme, edit).iter().all(|(travaille, evalue)| travaille.is_empty() && evalue.is_empty()));
    }

    #[test]
    fn a_copy_adds_and_leaves_out_what_the_other_cannot_have() {
        let programme = programme();
        let [first, reserved, sae] = &programme.activites[..] else { panic!() };
        let copied = copy_ties(&programme, sae, reserved).unwrap();
        assert_eq!((copied.travailles, copied.evalues, copied.left), (1, 1, 1));
        assert_eq!(ties(&programme, copied.edit)[1], (vec!["ac21-01".to_owned()], vec!["ac21-01".to_owned()]));
        let other_year = copy_ties(&programme, first, sae).unwrap();
        assert_eq!((other_year.travailles, other_year.left), (0, 1));
        assert!(other_year.edit.is_empty());
    }
}
