//! The code that each object should take whose code is somebody else's already, or does not say where it stands.
//!
//! All are chosen together: no two of them are the same, nor that of an object which keeps its own. So any of them may be
//! taken without the others.

use rustc_hash::{FxHashMap, FxHashSet};
use smol_str::SmolStr;

use super::agreed;
use crate::{
    codes::{Codification, Dialecte, Famille},
    coverage::views,
    programme::{Element, Kind, Programme, Target, spelling},
    rules::referentiel::{ref01_code_duplique::canonical, ref03_code_non_conforme::for_each_coded},
};

/// Where an object stands, and for whom.
struct Place {
    famille: Famille,
    dialecte: Dialecte,
    place: SmolStr,
    /// The marks of the parcours that have it.
    owners: Vec<SmolStr>,
}

/// An object of one kind, with what makes another a namesake of it.
struct Coded<'p> {
    target: Target,
    code: &'p str,
    /// The semestre, where the code recurs once in each.
    semestre: Option<u8>,
}

/// The code that `target` should take; None when it should keep its own, or when that is for the team to say.
pub(super) fn planned(programme: &Programme, target: &Target) -> Option<String> {
    let coded = coded(programme, target.kind)?;
    let places = places(programme, target.kind);
    let marks: Vec<SmolStr> = programme.parcours.iter().map(|it| spelling(&it.code)).collect();
    let mut taken: FxHashSet<SmolStr> = coded.iter().filter_map(|it| canonical(it.code)).collect();
    let mut seen = FxHashSet::default();
    for it in &coded {
        let is_namesake = canonical(it.code).is_some_and(|code| !seen.insert((code, it.semestre)));
        let candidates = candidates(it.code, is_namesake, places.get(&it.target), &marks);
        let code = candidates.and_then(|mut it| it.find(|it| canonical(it).is_some_and(|it| !taken.contains(&it))));
        if it.target == *target {
            return code;
        }
        taken.extend(code.and_then(|code| canonical(&code)));
    }
    None
}

fn coded(programme: &Programme, kind: Kind) -> Option<Vec<Coded<'_>>> {
    let simple = |element: &dyn Element, code| Coded { target: element.target(), code, semestre: None };
    Some(match kind {
        Kind::Ac => programme.acs().map(|(.., it)| simple(it, it.code.as_str())).collect(),
        Kind::Ue => programme.ues().map(|(_, it)| simple(it, it.code.as_str())).collect(),
        Kind::Activite => {
            let semestre = |nature: crate::programme::Nature, semestre| nature.code_recurs().then_some(semestre);
            let all = programme.activites.iter();
            all.map(|it| Coded {
                target: it.target(),
                code: it.code.as_str(),
                semestre: semestre(it.nature, it.semestre),
            })
            .collect()
        }
        _ => return None,
    })
}

/// Where the objects of one kind stand whose codes follow a codification; none where parcours do not agree.
fn places(programme: &Programme, kind: Kind) -> FxHashMap<Target, Place> {
    let codification = Codification::of(programme);
    let mut seen: FxHashMap<Target, Vec<(Famille, Dialecte, SmolStr, SmolStr)>> = FxHashMap::default();
    for view in views(programme) {
        let owner = view.parcours.map(|it| spelling(&it.code)).unwrap_or_default();
        for_each_coded(&view, |coded| {
            let target = coded.element.target();
            if let (true, Some(dialecte)) = (target.kind == kind, codification.dialecte(coded.famille)) {
                let place = (coded.famille, dialecte, (coded.place)(dialecte), owner.clone());
                seen.entry(target).or_default().push(place);
            }
        });
    }
    let place = |(target, all): (Target, Vec<(Famille, Dialecte, SmolStr, SmolStr)>)| {
        let (famille, dialecte, place) =
            agreed(all.iter().map(|(famille, dialecte, place, _)| (*famille, *dialecte, place)))?;
        let place =
            Place { famille, dialecte, place: place.clone(), owners: all.iter().map(|it| it.3.clone()).collect() };
        Some((target, place))
    };
    seen.into_iter().filter_map(place).collect()
}

/// The codes that would do, the best first; None for an object that should keep its own, or of which there is no telling.
fn candidates(
    code: &str,
    is_namesake: bool,
    place: Option<&Place>,
    marks: &[SmolStr],
) -> Option<Box<dyn Iterator<Item = String>>> {
    let Some(Place { famille, dialecte, place, owners }) = place else {
        return if is_namesake { following(code) } else { None };
    };
    let (famille, dialecte, place) = (*famille, *dialecte, place.clone());
    let (first, marque) = match famille.parse(code) {
        None if code.trim().is_empty() => (1, SmolStr::default()),
        // A code in no form that the codification knows may say something to the team.
        None => return None,
        Some(parsed) => {
            let number = parsed.numero.parse().unwrap_or(1);
            let is_foreign = marks.contains(&parsed.mark) && !owners.contains(&parsed.mark);
            let conforms = parsed.dialecte == dialecte && parsed.place == place && !is_foreign;
            // The mark of another parcours on what several share may be meant.
            let marque = if is_foreign { agreed(owners.iter().cloned())? } else { parsed.mark };
            match (conforms, is_namesake) {
                (true, false) => return None,
                (true, true) => (number + 1, marque),
                (false, _) => (number, marque),
            }
        }
    };
    let write = move |n: usize| famille.write(dialecte, &place, &format!("{n:02}"), &marque);
    Some(Box::new((first..100).map(write)))
}

/// The codes of the same series that come after `code`, where no codification is followed.
pub(super) fn following(code: &str) -> Option<Box<dyn Iterator<Item = String>>> {
    let end = code.rfind(|c: char| c.is_ascii_digit())? + 1;
    let digits = code[..end].bytes().rev().take_while(u8::is_ascii_digit).count();
    // In `SAE101` and `AC1101`, what comes before the last two digits is the semestre, or the niveau.
    let width = digits.min(2);
    let (stem, number, tail) = (code[..end - width].to_owned(), &code[end - width..end], code[end..].to_owned());
    let last = 10_usize.pow(width.try_into().ok()?);
    let first: usize = number.parse::<usize>().ok()? + 1;
    let is_in_series = stem.contains(|c: char| c.is_ascii_digit());
    is_in_series.then(|| -> Box<dyn Iterator<Item = String>> {
        Box::new((first..last).map(move |n| format!("{stem}{n:0width$}{tail}")))
    })
}
