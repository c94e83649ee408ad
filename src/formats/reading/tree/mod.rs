//! From the tree of an outside framework, of any depth, to compétences, niveaux and AC.
//!
//! Trees come as lists in which each statement follows the one that it belongs to, with its depth: no recursion, for
//! depth is the file's to choose. Statements that say what they are, are that. Of the others the topmost are
//! compétences and those that hold nothing are AC; the headings between the two become the niveau of the AC under them,
//! with all their words: no heading is an AC, and none is lost.

mod reader;
mod years;

use reader::Reader;

use crate::programme::{Competence, Couleur, Kind, Target};

/// The compétence of what stands under nothing. A file that comes back leaves what it holds where the programme has it.
pub(in crate::formats) const ORPHANS: &str = "sans-rattachement";

/// One statement of a framework.
#[derive(Debug, Clone, Default)]
pub(in crate::formats) struct Enonce {
    /// From 0: how many statements it is under.
    pub depth: usize,
    /// The kind of object that its identifier says it was before an export; None: its place says.
    pub kind: Option<Kind>,
    /// The kind that a word beside it says, believed where its place would do as well.
    pub hint: Option<Kind>,
    /// What it is under, if that is nowhere in the file.
    pub orphan: Option<String>,
    /// What its identifier is made from; its code or its name when empty.
    pub id: String,
    pub code: String,
    /// In a few words.
    pub nom: String,
    /// In full.
    pub libelle: String,
    /// Its name as it is written, where a code was taken from it: what is no AC keeps it whole.
    pub intact: String,
    /// A second text, which is no wording: kept as a remarque, except on a compétence without wording.
    pub detail: String,
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
    pub too_deep: usize,
    /// Compétences that had AC and no niveau: they got one.
    pub without_niveau: usize,
    /// Compétences whose niveaux were given years that nothing says.
    pub without_annee: usize,
    /// What stands above compétences.
    pub domaines: Vec<String>,
    /// Headings whose words are in those of a niveau with others, or that stand below a niveau.
    pub titles: Vec<String>,
    /// What stands under nothing.
    pub orphans: Vec<String>,
    /// Texts that no field takes, and of which object they speak.
    pub details: Vec<(Target, String)>,
}

/// What a reader has to know to read a tree.
pub(in crate::formats) struct Frame<'w> {
    /// The depth at which compétences stand, when nothing else says it.
    pub height: usize,
    /// How many years the diploma has.
    pub annees: u8,
    /// What the compétence of what stands under nothing is called.
    pub orphans: &'w dyn Fn() -> String,
}

/// Reads a tree.
pub(in crate::formats) fn referentiel(enonces: Vec<Enonce>, frame: &Frame<'_>) -> Referentiel {
    let shape = Shape::of(&enonces);
    let mut reader = Reader::of(frame);
    for (rank, enonce) in enonces.into_iter().enumerate() {
        reader.add(enonce, shape.is_leaf[rank], shape.holds_competence[rank]);
    }
    reader.settle_years();
    reader.read
}

/// What holds something, and what holds a compétence.
struct Shape {
    is_leaf: Vec<bool>,
    holds_competence: Vec<bool>,
}

impl Shape {
    fn of(enonces: &[Enonce]) -> Self {
        let next = |rank: usize| enonces.get(rank + 1).map_or(0, |it| it.depth);
        let is_leaf = enonces.iter().enumerate().map(|(rank, it)| next(rank) <= it.depth).collect();
        let (mut holds_competence, mut over) = (vec![false; enonces.len()], Vec::new());
        for (rank, enonce) in enonces.iter().enumerate() {
            over.truncate(enonce.depth);
            if enonce.kind == Some(Kind::Competence) {
                for above in over.iter().rev().copied() {
                    if std::mem::replace(&mut holds_competence[above], true) {
                        break;
                    }
                }
            }
            over.push(rank);
        }
        Self { is_leaf, holds_competence }
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

    /// Its code and its wording.
    fn title(&self) -> String {
        format!("{} {}", self.code, self.wording()).trim().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::{years::year_said, *};
    use crate::programme::Niveau;

    /// The référentiel of statements given as « depth code ».
    fn read(tree: &str) -> (String, Referentiel) {
        let enonce = |word: &str| Enonce {
            depth: word[..1].parse().unwrap(),
            code: word[1..].into(),
            nom: word[1..].into(),
            orphan: word.strip_prefix("0?").map(Into::into),
            ..Enonce::default()
        };
        let frame = Frame { height: 0, annees: 3, orphans: &|| "seuls".into() };
        let read = referentiel(tree.split_whitespace().map(enonce).collect(), &frame);
        let niveau = |it: &Niveau| {
            let acs: Vec<&str> = it.acs.iter().map(|ac| ac.code.as_str()).collect();
            format!("{}@{}:{}", it.libelle, it.annee, acs.join(","))
        };
        let competence = |it: &Competence| {
            let niveaux: Vec<String> = it.niveaux.iter().map(niveau).collect();
            format!("{}[{}]", it.nom, niveaux.join(" "))
        };
        (read.competences.iter().map(competence).collect(), read)
    }

    #[test]
    fn leaves_are_acs_and_what_stands_over_them_keeps_its_words() {
        assert_eq!(read("0a 0b").0, "a[]b[]");
        let (drawn, flat) = read("0a 1b 1c");
        assert_eq!((drawn.as_str(), flat.without_niveau, flat.without_annee), ("a[a@1:b,c]", 1, 0));
        let (drawn, steps) = read("0a 1b 2c 1d 2f 0e");
        assert_eq!((drawn.as_str(), steps.without_annee), ("a[b@1:c d@2:f]e[]", 1));
        let (drawn, deep) = read("0a 1b 2c 3d 2e 3f 1g 0h 1i 2j 3k 4l");
        assert_eq!(drawn, "a[b›c@1:d b›e@1:f a@1:g]h[i›j›k@1:l]".replace('›', " › "));
        assert_eq!((deep.without_annee, deep.titles.len()), (1, 3));
    }

    #[test]
    fn years_that_are_said_are_taken() {
        let (drawn, said) = read("0a 1niveau-1 2b 1niveau-3 2c");
        assert_eq!((drawn.as_str(), said.without_annee), ("a[niveau-1@1:b niveau-3@3:c]", 0));
        assert_eq!(year_said("BUT2 : Traiter"), Some(2));
        assert_eq!(["Niveaux", "Nager 2 km", "niveau", "N"].map(year_said), [None; 4]);
    }

    #[test]
    fn what_stands_under_nothing_is_kept_apart() {
        let (drawn, alone) = read("0a 1b 0?x 0AC11.01");
        assert_eq!(drawn, "a[a@1:b]seuls[x@1:?x seuls@1:AC11.01]");
        assert_eq!(alone.orphans, ["?x ?x", "AC11.01 AC11.01"]);
    }

    #[test]
    fn a_path_without_end_has_bounded_words() {
        let deep: String = (0..10).map(|it| format!("{it}a{it} ")).collect();
        assert!(read(&deep).0.starts_with("a0[a1 › a2"));
        let enonces = (0..3000).map(|depth| Enonce { depth, nom: "mot".into(), ..Enonce::default() }).collect();
        let frame = Frame { height: 0, annees: 3, orphans: &String::new };
        let read = referentiel(enonces, &frame);
        assert!(read.competences[0].niveaux[0].libelle.len() < 100);
    }
}
