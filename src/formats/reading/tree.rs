//! From the tree of an outside framework, of any depth, to compétences, niveaux and AC.
//!
//! Trees come as lists in which each statement follows the one that it belongs to, with its depth: no recursion, for
//! depth is the file's to choose.

use crate::{
    formats::reading::ids::Ids,
    programme::{Ac, Competence, Composante, Couleur, Id, Kind, Niveau, Situation},
};

/// One statement of a framework.
#[derive(Debug, Clone, Default)]
pub(in crate::formats) struct Enonce {
    /// From 0: how many statements it is under.
    pub depth: usize,
    /// The kind of object that it was before an export; None: its depth says.
    pub kind: Option<Kind>,
    /// What its identifier is made from; its code or its name when empty.
    pub id: String,
    pub code: String,
    /// In a few words.
    pub nom: String,
    /// In full.
    pub libelle: String,
    pub numero: Option<u8>,
    pub ordre: Option<u8>,
    pub annee: Option<u8>,
    pub couleur: Option<Couleur>,
}

/// A référentiel, and what of the tree has no place in one.
#[derive(Debug, Default)]
pub(in crate::formats) struct Referentiel {
    pub competences: Vec<Competence>,
    /// Statements below the AC, which became AC beside them.
    pub trop_profonds: usize,
    /// Compétences that had AC and no niveau: they got one.
    pub sans_niveau: usize,
}

/// Reads a tree. Compétences, niveaux, AC where it has three levels or more, compétences and AC where it has two,
/// compétences where it has one.
pub(in crate::formats) fn referentiel(enonces: Vec<Enonce>) -> Referentiel {
    let deepest = enonces.iter().map(|it| it.depth).max().unwrap_or(0);
    let mut reader = Reader { has_niveaux: deepest >= 2, ..Reader::default() };
    for enonce in enonces {
        reader.add(enonce);
    }
    reader.read
}

#[derive(Default)]
struct Reader {
    has_niveaux: bool,
    read: Referentiel,
    competences: Ids,
    niveaux: Ids,
    acs: Ids,
    composantes: Ids,
    situations: Ids,
}

impl Reader {
    fn add(&mut self, it: Enonce) {
        let by_depth = match it.depth {
            0 => Kind::Competence,
            1 if self.has_niveaux => Kind::Niveau,
            _ => Kind::Ac,
        };
        let kind = it.kind.unwrap_or(by_depth);
        if kind == Kind::Competence || self.read.competences.is_empty() {
            return self.competence(it);
        }
        if kind == Kind::Ac && it.depth > usize::from(self.has_niveaux) + 1 {
            self.read.trop_profonds += 1;
        }
        let id = it.label();
        let Some(competence) = self.read.competences.last_mut() else { return };
        match kind {
            Kind::Composante => {
                competence.composantes.push(Composante { id: self.composantes.give(&id), libelle: it.wording() });
            }
            Kind::Situation => {
                competence.situations.push(Situation { id: self.situations.give(&id), libelle: it.wording() });
            }
            Kind::Niveau => {
                let ordre = it.ordre.unwrap_or_else(|| next(competence.niveaux.len()));
                let id = if it.id.is_empty() { format!("{}-{ordre}", competence.id) } else { id };
                let (id, libelle, annee) = (self.niveaux.give(&id), it.wording(), it.annee.unwrap_or(ordre));
                competence.niveaux.push(Niveau { id, ordre, libelle, annee, acs: Vec::new() });
            }
            _ => {
                if competence.niveaux.is_empty() {
                    let id = self.niveaux.give(&format!("{}-1", competence.id));
                    let libelle = competence.nom.clone();
                    competence.niveaux.push(Niveau { id, ordre: 1, libelle, annee: 1, acs: Vec::new() });
                    self.read.sans_niveau += 1;
                }
                let ac = Ac { id: self.acs.give(&id), libelle: it.wording(), code: it.code };
                if let Some(niveau) = competence.niveaux.last_mut() {
                    niveau.acs.push(ac);
                }
            }
        }
    }

    fn competence(&mut self, it: Enonce) {
        let id: Id<Competence> = self.competences.give(&it.label());
        self.read.competences.push(Competence {
            id,
            numero: it.numero.unwrap_or_else(|| next(self.read.competences.len())),
            libelle: it.libelle,
            nom: it.nom,
            couleur: it.couleur,
            cle_externe: None,
            situations: Vec::new(),
            composantes: Vec::new(),
            niveaux: Vec::new(),
        });
    }
}

impl Enonce {
    fn label(&self) -> String {
        let all = [&self.id, &self.code, &self.nom, &self.libelle];
        all.into_iter().find(|it| !it.is_empty()).cloned().unwrap_or_default()
    }

    /// Its full wording, or for want of one its name.
    fn wording(&self) -> String {
        if self.libelle.is_empty() { self.nom.clone() } else { self.libelle.clone() }
    }
}

/// The rank of what comes after so many, from 1.
fn next(count: usize) -> u8 {
    u8::try_from(count + 1).unwrap_or(u8::MAX)
}

/// The nodes of a forest, each after the one that it is under, with its depth. Every node comes at most once: one that
/// is under itself never does.
pub(in crate::formats) fn preorder(roots: &[usize], children: &[Vec<usize>]) -> Vec<(usize, usize)> {
    let mut seen = vec![false; children.len()];
    let mut found = Vec::with_capacity(children.len());
    let mut stack: Vec<(usize, usize)> = roots.iter().rev().map(|root| (*root, 0)).collect();
    while let Some((node, depth)) = stack.pop() {
        if std::mem::replace(&mut seen[node], true) {
            continue;
        }
        found.push((node, depth));
        stack.extend(children[node].iter().rev().map(|child| (*child, depth + 1)));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The référentiel of statements given as « depth code ».
    fn read(tree: &str) -> (String, usize, usize) {
        let enonce = |word: &str| Enonce {
            depth: word[..1].parse().unwrap(),
            code: word[1..].into(),
            nom: word[1..].into(),
            ..Enonce::default()
        };
        let read = referentiel(tree.split_whitespace().map(enonce).collect());
        let niveau = |it: &Niveau| {
            let acs: Vec<&str> = it.acs.iter().map(|ac| ac.code.as_str()).collect();
            format!("{}:{}", it.libelle, acs.join(","))
        };
        let competence = |it: &Competence| {
            let niveaux: Vec<String> = it.niveaux.iter().map(niveau).collect();
            format!("{}[{}]", it.nom, niveaux.join(" "))
        };
        (read.competences.iter().map(competence).collect(), read.trop_profonds, read.sans_niveau)
    }

    #[test]
    fn trees_of_one_to_four_levels_become_referentiels() {
        assert_eq!(read("0a 0b"), ("a[]b[]".into(), 0, 0));
        assert_eq!(read("0a 1b 1c"), ("a[a:b,c]".into(), 0, 1));
        assert_eq!(read("0a 1b 2c 1d 0e"), ("a[b:c d:]e[]".into(), 0, 0));
        assert_eq!(read("0a 1b 2c 3d 2e"), ("a[b:c,d,e]".into(), 1, 0));
    }

    #[test]
    fn what_is_under_itself_is_left_out() {
        assert_eq!(preorder(&[0], &[vec![1], vec![2], vec![1], vec![3]]), [(0, 0), (1, 1), (2, 2)]);
        let chain: Vec<Vec<usize>> = (1..=100_000).map(|it| if it < 100_000 { vec![it] } else { Vec::new() }).collect();
        assert_eq!(preorder(&[0], &chain).len(), 100_000);
    }
}
