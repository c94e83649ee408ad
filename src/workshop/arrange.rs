//! Putting objects in the order of their codes, as people count: 1, 2, 9, 10.

use std::cmp::Ordering;

use super::lineage;
use crate::{
    edit::{Edit, Move},
    programme::{Activite, Element, Kind, Location, Programme, Semestre, Target, spelling},
};

/// Objects that follow one another, each with its code.
type Series<'p> = Vec<(Target, &'p str)>;

/// The edit that puts in the order of their codes what stands beside `target`: the AC of its niveau, the activités or the
/// UE of its semestre, the parcours, the blocs; of a compétence all its AC, of a semestre all that it has, and everything
/// of the programme itself. Objects without code stay behind the others, in their order.
///
/// The edit is empty when all is in order.
pub fn arrange(programme: &Programme, target: &Target) -> Edit {
    let mut edits = Vec::new();
    let mut rest = programme.clone();
    for mut series in series(programme, target) {
        series.sort_by(|(_, a), (_, b)| by_code(a, b));
        for pair in series.windows(2) {
            let [(before, _), (after, _)] = pair else { continue };
            edits.extend(follow(&mut rest, before, after));
        }
    }
    Edit::Batch(edits)
}

/// Moves `after` behind `before`, unless it stands there already.
fn follow(programme: &mut Programme, before: &Target, after: &Target) -> Option<Edit> {
    let (first, from) = (programme.locate(before)?, programme.locate(after)?);
    if from.rank > first.rank {
        return None;
    }
    // Taken out, it lets the others step forward.
    let to = Location::new(&first.parent, first.rank);
    let (object, _) = programme.remove(after)?;
    programme.insert(object, &to)?;
    Some(Edit::Move(Move { target: after.clone(), from, to }))
}

fn series<'p>(programme: &'p Programme, target: &Target) -> Vec<Series<'p>> {
    let line = lineage(programme, target);
    let whole = target.kind == Kind::Programme;
    let holds = |it: Target| whole || line.contains(&it);
    let mut found = Vec::new();
    for competence in &programme.competences {
        let all = whole || competence.target() == *target;
        let niveaux = competence.niveaux.iter().filter(|it| all || line.contains(&it.target()));
        found.extend(niveaux.map(|it| it.acs.iter().map(|ac| (ac.target(), ac.code.as_str())).collect()));
    }
    let activite = programme.activites.iter().find(|it| line.contains(&it.target()));
    for semestre in &programme.semestres {
        let is_its_own = activite.is_some_and(|it| it.semestre == semestre.numero);
        if is_its_own || whole || semestre.target() == *target {
            found.extend(activites(programme, semestre));
        }
        if holds(semestre.target()) {
            found.push(semestre.ues.iter().map(|it| (it.target(), it.code.as_str())).collect());
        }
    }
    if whole || target.kind == Kind::Parcours {
        found.push(programme.parcours.iter().map(|it| (it.target(), it.code.as_str())).collect());
    }
    if whole || target.kind == Kind::Choix {
        found.push(programme.choix.iter().map(|it| (it.target(), it.code.as_str())).collect());
    }
    if whole || target.kind == Kind::Bloc {
        found.push(programme.blocs.iter().map(|it| (it.target(), it.code.as_str())).collect());
    }
    found
}

/// The SAÉ of a semestre, then its ressources: each is a list of its own on every screen.
fn activites<'p>(programme: &'p Programme, semestre: &Semestre) -> [Series<'p>; 2] {
    [true, false].map(|is_sae| {
        let alike = |it: &&Activite| it.semestre == semestre.numero && it.nature.is_sae() == is_sae;
        programme.activites.iter().filter(alike).map(|it| (it.target(), it.code.as_str())).collect()
    })
}

/// Numbers by what they are worth, the rest letter by letter whatever its case and accents; no code comes last.
fn by_code(a: &str, b: &str) -> Ordering {
    let (a, b) = (spelling(a), spelling(b));
    a.is_empty().cmp(&b.is_empty()).then_with(|| pieces(&a).cmp(&pieces(&b)))
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Piece<'c> {
    /// Without its zeros: the longer is the greater.
    Number(usize, &'c str),
    Letter(char),
}

fn pieces(code: &str) -> Vec<Piece<'_>> {
    let (mut pieces, mut rest) = (Vec::new(), code);
    while let Some(first) = rest.chars().next() {
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let taken = if digits > 0 { digits } else { first.len_utf8() };
        let (piece, after) = rest.split_at(taken);
        let worth = piece.trim_start_matches('0');
        pieces.push(if digits > 0 { Piece::Number(worth.len(), worth) } else { Piece::Letter(first) });
        rest = after;
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{edit::apply, programme::sample::Sample};

    fn codes(programme: &Programme) -> Vec<&str> {
        programme.activites.iter().map(|it| it.code.as_str()).collect()
    }

    /// The case put-in-the-order-of-codes.
    #[test]
    fn activites_are_put_in_order_as_people_count() {
        let before = ["R1.1", "R1.10", "SAÉ 1.02", "R1.2", "R1.3", "R2.09", "SAE1.1", "R1.20", "", "R1.9"];
        let semestre = |code: &str| if code == "R2.09" { 2 } else { 1 };
        let sample = before.iter().fold(Sample::but(), |sample, code| match code.starts_with('S') {
            true => sample.sae(semestre(code), code, |it| it),
            false => sample.ressource(semestre(code), code, |it| it),
        });
        let programme = sample.build();
        let one = programme.activites[0].target();
        let mut after = programme.clone();
        let done = apply(&mut after, arrange(&programme, &one)).unwrap();
        let pole = |it: &&str, first: char| it.starts_with(first) && !it.starts_with("R2");
        let ressources: Vec<_> = codes(&after).into_iter().filter(|it| pole(it, 'R')).collect();
        let saes: Vec<_> = codes(&after).into_iter().filter(|it| pole(it, 'S')).collect();
        assert_eq!(ressources, ["R1.1", "R1.2", "R1.3", "R1.9", "R1.10", "R1.20"]);
        assert_eq!(saes, ["SAE1.1", "SAÉ 1.02"]);
        assert_eq!(codes(&after).into_iter().rposition(str::is_empty), Some(9), "no code comes last");
        assert!(arrange(&after, &one).is_empty(), "once is enough");
        apply(&mut after, done.inverse()).unwrap();
        assert_eq!(after, programme);
    }

    #[test]
    fn acs_are_put_in_order_within_their_niveau() {
        let programme = Sample::but().competence("Traiter", &["AC11.10 AC11.9", "AC21.02 AC21.01"]).build();
        let acs = |programme: &Programme| programme.acs().map(|(_, _, it)| it.code.clone()).collect::<Vec<_>>();
        let arranged = |target: Target| {
            let mut after = programme.clone();
            apply(&mut after, arrange(&programme, &target)).unwrap();
            acs(&after)
        };
        let ac = Target::new(Kind::Ac, "ac11-9");
        assert_eq!(arranged(ac), ["AC11.9", "AC11.10", "AC21.02", "AC21.01"]);
        let all = ["AC11.9", "AC11.10", "AC21.01", "AC21.02"];
        assert_eq!(arranged(Target::new(Kind::Competence, "traiter")), all);
        assert_eq!(arranged(Target::new(Kind::Programme, &programme.id)), all);
    }
}
