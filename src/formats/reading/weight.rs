//! What a text would weigh in memory once it is read, told from its characters before anything is made of it.
//!
//! Bytes alone say little: one that opens a table weighs a hundred times one of prose. The figures are the largest that
//! were measured on texts made to harm, rounded up; a programme fifty times as large as a national one weighs less
//! than [`MEMORY`] in each format that tapis writes.

use crate::programme::Programme;

/// The most that a text may weigh, in bytes. The program itself takes some 20 MB, and must stay under 200.
pub const MEMORY: usize = 150_000_000;

/// How many objects the parcours of a programme may see in all: each has its view, of some thirty bytes for each of them,
/// and all are there at once. That is a hundred times what the largest national programmes come to.
const VUES: usize = 2_000_000;

/// Whether the views of a programme fit into memory beside it.
pub fn can_be_seen(programme: &Programme) -> bool {
    let ties: usize = programme.activites.iter().map(|it| it.travaille.len() + it.evalue.len()).sum();
    let objects = programme.activites.len() + programme.acs().count() + ties;
    programme.parcours.len() < 2 || programme.parcours.len().saturating_mul(objects) <= VUES
}

/// Whether a file is packed, as workbooks are: what begins every zip.
pub fn is_packed(content: &[u8]) -> bool {
    content.starts_with(b"PK\x03\x04")
}

/// What the characters of one format weigh, in bytes.
pub struct Poids {
    /// Each of them.
    octet: usize,
    /// Those that make something, beyond that.
    signs: &'static [(u8, usize)],
}

impl Poids {
    /// Values, and tables by the point: `[a.b.c]` makes three.
    pub const TOML: Poids =
        Poids { octet: 2, signs: &[(b'\n', 50), (b',', 260), (b'=', 260), (b'[', 260), (b'{', 260), (b'.', 600)] };
    pub const JSON: Poids = Poids { octet: 2, signs: &[(b'{', 600), (b'[', 80), (b',', 80), (b':', 80)] };
    pub const XML: Poids = Poids { octet: 3, signs: &[(b'<', 150), (b'=', 150)] };
    /// What may be JSON or XML.
    pub const SCODOC: Poids =
        Poids { octet: 3, signs: &[(b'{', 600), (b'[', 80), (b',', 80), (b':', 80), (b'<', 150), (b'=', 150)] };
    /// Rows are counted by the reader, which stops when there are too many; cells of one row are not.
    pub const CSV: Poids = Poids { octet: 6, signs: &[(b';', 50), (b',', 50), (b'\t', 50)] };
    /// Of formats that are not read.
    pub const NONE: Poids = Poids { octet: 0, signs: &[] };

    /// What a text weighs at most once it is read, in bytes. What is packed weighs nothing here: workbooks say how large
    /// they are, and their readers see to it.
    pub fn of(&self, text: &[u8]) -> usize {
        if is_packed(text) {
            return 0;
        }
        let mut by_byte = [self.octet; 256];
        for (sign, weight) in self.signs {
            by_byte[usize::from(*sign)] += weight;
        }
        text.iter().map(|byte| by_byte[usize::from(*byte)]).sum()
    }

    /// Whether reading a text stays within [`MEMORY`].
    pub fn is_bearable(&self, text: &[u8]) -> bool {
        self.of(text) <= MEMORY
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::{Id, sample::Sample};

    #[test]
    fn many_parcours_that_see_much_are_too_many() {
        let mut programme = Sample::but().parcours("A", &[]).ressource(1, "R1.01", |it| it).build();
        let model = (programme.parcours[0].clone(), programme.activites[0].clone());
        let grown = |programme: &mut Programme, parcours: usize, activites: usize| {
            let id = |it: usize| format!("x{it}");
            programme.parcours = (0..parcours)
                .map(|it| {
                    let mut one = model.0.clone();
                    one.id = Id::from_label(&id(it));
                    one
                })
                .collect();
            programme.activites = (0..activites)
                .map(|it| {
                    let mut one = model.1.clone();
                    one.id = Id::from_label(&id(it));
                    one
                })
                .collect();
            can_be_seen(programme)
        };
        assert!(grown(&mut programme, 1, 20_000) && grown(&mut programme, 10, 20_000));
        assert!(!grown(&mut programme, 200, 20_000));
    }

    #[test]
    fn what_makes_much_of_few_bytes_weighs_more() {
        let large = |piece: &str, poids: &Poids| poids.is_bearable(piece.repeat((6 << 20) / piece.len()).as_bytes());
        assert!(large("prose de programme\n", &Poids::TOML));
        assert!(!large("a.b.c.d=1\n", &Poids::TOML) && !large("1,", &Poids::TOML));
        assert!(large("prose", &Poids::JSON) && !large("{},", &Poids::JSON));
        assert!(large("prose", &Poids::XML) && !large("<a b='c'/>", &Poids::XML));
    }
}
