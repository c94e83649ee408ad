//! Outside frameworks: the programme that one makes, and what one changes in a programme that is there, whose objects
//! are known by their identifiers or, in a copy, by their codes and names.

use std::path::Path;

use crate::{
    code,
    edit::Edit,
    formats::{
        Completed, FormatError, Imported, Warning,
        reading::{
            ids::{Ids, taken},
            kinship::Kinship,
            match_up::MatchUp,
            merge, order,
            tree::{Enonce, Frame, ORPHANS, Referentiel, referentiel},
        },
    },
    i18n::{Arg, FileCode, I18n, Lang},
    programme::{Ac, Competence, Composante, EtatRemarque, Niveau, Programme, Remarque, Situation, Target},
    t,
};

/// How many years a diploma has whose ECTS nobody says.
const ANNEES: u8 = 3;

/// The programme of a framework: `head` with what its statements say, and what is to be said of them.
pub(in crate::formats) fn imported(
    head: Programme,
    enonces: Vec<Enonce>,
    height: usize,
    (file, line): (&Path, Option<usize>),
    mut warnings: Vec<Warning>,
) -> Imported {
    let mut programme = head;
    let orphans = || t!(I18n::new(Lang::Fr), "cadre-sans-rattachement");
    let frame = Frame { height, annees: years(&programme), orphans: &orphans };
    let mut read = referentiel(enonces, &frame);
    programme.competences = std::mem::take(&mut read.competences);
    warnings.extend(told(&read).into_iter().map(|(code, args)| Warning::new(file, line, code, args)));
    keep_details(&mut programme, read.details);
    Imported { programme, warnings }
}

/// How many years the diploma has, as its ECTS tell.
pub(in crate::formats) fn years(programme: &Programme) -> u8 {
    let ects = programme.figures().ects_diplome;
    ects.and_then(|it| u8::try_from(it / rust_decimal::Decimal::from(60)).ok()).filter(|it| *it > 0).unwrap_or(ANNEES)
}

type Said = (FileCode, Vec<(&'static str, Arg)>);

fn told(read: &Referentiel) -> Vec<Said> {
    let counts = [
        (read.too_deep, code!("cadre-trop-profond")),
        (read.without_niveau, code!("cadre-sans-niveau")),
        (read.without_annee, code!("cadre-annees")),
        (read.details.len(), code!("cadre-details")),
    ];
    let counts = counts.into_iter().map(|(count, code)| (code, count, Vec::new()));
    let lists = [
        (&read.domaines, code!("cadre-domaines")),
        (&read.titles, code!("cadre-titres")),
        (&read.orphans, code!("cadre-orphelins")),
    ];
    let lists = lists.into_iter().map(|(list, code)| (code, list.len(), vec![("noms", Arg::list(list))]));
    let all = counts.chain(lists).filter(|(_, count, _)| *count > 0);
    all.map(|(code, count, args)| (code, [("nombre", Arg::Count(count))].into_iter().chain(args).collect())).collect()
}

/// Texts that no field takes, as remarques on what they speak of.
pub(in crate::formats) fn keep_details(programme: &mut Programme, details: Vec<(Target, String)>) {
    let mut ids = Ids::except(programme.remarques.iter().map(|it| it.id.clone()));
    for (cible, texte) in details {
        let (id, auteur, etat) = (ids.give("detail"), String::new(), EtatRemarque::Tranchee);
        let cible = Some(cible).filter(|it| it.kind != crate::programme::Kind::Programme);
        programme.remarques.push(Remarque { id, cible, texte, auteur, etat, le: None });
    }
}

/// How a file that comes back is to be taken.
pub(in crate::formats) struct Return {
    pub kinship: Kinship,
    /// Whether it says the numbers, ranks and years of its objects; without that, those that the programme has stay.
    pub is_exact: bool,
    /// Whether siblings follow one another in it as somebody wanted.
    pub has_order: bool,
}

/// What a framework read from `file` adds to `existing` and changes in it, as one edit. Nothing is deleted.
///
/// # Errors
/// Never on objects of one programme; a field that cannot be read is an error of this program.
pub(in crate::formats) fn complete(
    existing: &Programme,
    file: &Path,
    read: Imported,
    how: &Return,
) -> Result<Completed, FormatError> {
    let Imported { programme: framework, mut warnings } = read;
    let mut wanted = existing.clone();
    // Remarques on what a programme has already are its team's: those that a new programme would keep are not added.
    let details = code!("cadre-details");
    for warning in warnings.iter_mut().filter(|it| it.code == details.as_str()) {
        *warning = Warning::new(file, warning.line, code!("cadre-details-ecartes"), std::mem::take(&mut warning.args));
    }
    // A copy has a name of its own, and gives it to nothing else.
    match &how.kinship {
        Kinship::Same => {
            wanted.intitule = framework.intitule;
            wanted.millesime = framework.millesime.or(wanted.millesime);
        }
        Kinship::Copy => {
            let args = vec![("titre", Arg::text(&framework.intitule)), ("programme", Arg::text(existing.id.as_str()))];
            warnings.insert(0, Warning::new(file, None, code!("cadre-copie"), args));
        }
        Kinship::First => {}
    }
    let mut match_up = MatchUp::new(existing, how.is_exact);
    wanted.competences = Vec::new();
    let mut alone = None;
    for competence in framework.competences {
        let is_alone = competence.id.as_str() == ORPHANS && existing.get(&competence.id).is_none();
        let competence = match_up.competence(competence);
        if is_alone { alone = Some(competence) } else { wanted.competences.push(competence) }
    }
    // What is left in its place says nothing of the order there.
    let has_order = how.has_order && alone.is_none();
    if let Some(alone) = alone {
        leave_in_place(existing, &mut wanted, alone);
    }
    let absents = match_up.absents();
    if absents > 0 {
        let args = vec![("nombre", Arg::Count(absents))];
        warnings.push(Warning::new(file, None, code!("cadre-absents"), args));
    }
    let (mut edits, mut merged) = merge::edits(existing, &wanted).map_err(|why| {
        FormatError::new(file, None, code!("import-impossible"), vec![("raison", Arg::text(why.to_string()))])
    })?;
    if has_order {
        edits.extend(order::moves(&mut merged, &wanted));
    }
    Ok((Edit::Batch(edits), warnings).into())
}

/// What stands under nothing in the file stays under what holds it in the programme; what the programme does not have
/// stands apart.
fn leave_in_place(existing: &Programme, wanted: &mut Programme, mut alone: Competence) {
    for mut niveau in std::mem::take(&mut alone.niveaux) {
        let acs = std::mem::take(&mut niveau.acs);
        let (known, unknown): (Vec<Ac>, Vec<Ac>) = acs.into_iter().partition(|it| existing.get(&it.id).is_some());
        for ac in known {
            let parent = existing.acs().find(|(_, _, it)| it.id == ac.id).map(|(c, n, _)| (c, n));
            if let Some((competence, niveau)) = parent {
                place_of(wanted, competence, niveau).acs.push(ac);
            }
        }
        let parent = existing.niveaux().find(|(_, it)| it.id == niveau.id);
        if let Some((competence, there)) = parent {
            let place = place_of(wanted, competence, there);
            place.libelle = niveau.libelle;
            place.acs.extend(unknown);
        } else if !unknown.is_empty() {
            niveau.acs = unknown;
            alone.niveaux.push(niveau);
        }
    }
    if !alone.niveaux.is_empty() {
        wanted.competences.push(alone);
    }
}

/// The niveau of `wanted` that stands where `niveau` of `competence` does, with what it holds there.
fn place_of<'w>(wanted: &'w mut Programme, competence: &Competence, niveau: &Niveau) -> &'w mut Niveau {
    let at = wanted.competences.iter().position(|it| it.id == competence.id).unwrap_or_else(|| {
        wanted.competences.push(Competence { niveaux: Vec::new(), ..competence.clone() });
        wanted.competences.len() - 1
    });
    let niveaux = &mut wanted.competences[at].niveaux;
    let at = niveaux.iter().position(|it| it.id == niveau.id).unwrap_or_else(|| {
        niveaux.push(Niveau { acs: Vec::new(), ..niveau.clone() });
        niveaux.len() - 1
    });
    &mut niveaux[at]
}

/// Adds the compétences of a framework to `existing` as others, whatever their identifiers and codes.
///
/// # Errors
/// As [`complete`].
pub(in crate::formats) fn adopt(existing: &Programme, file: &Path, read: Imported) -> Result<Completed, FormatError> {
    let mut wanted = existing.clone();
    let (mut competences, mut niveaux, mut acs) =
        (taken::<Competence>(existing), taken::<Niveau>(existing), taken::<Ac>(existing));
    let (mut composantes, mut situations) = (taken::<Composante>(existing), taken::<Situation>(existing));
    let last = existing.competences.iter().map(|it| it.numero).max().unwrap_or_default();
    let numeros = (last..u8::MAX).map(|it| it + 1).chain(std::iter::repeat(u8::MAX));
    for (mut competence, numero) in read.programme.competences.into_iter().zip(numeros) {
        competence.id = competences.give(competence.id.as_str());
        (competence.numero, competence.cle_externe) = (numero, None);
        for niveau in &mut competence.niveaux {
            niveau.id = niveaux.give(niveau.id.as_str());
            niveau.acs.iter_mut().for_each(|it| it.id = acs.give(it.id.as_str()));
        }
        competence.composantes.iter_mut().for_each(|it| it.id = composantes.give(it.id.as_str()));
        competence.situations.iter_mut().for_each(|it| it.id = situations.give(it.id.as_str()));
        wanted.competences.push(competence);
    }
    let (edits, _) = merge::edits(existing, &wanted).map_err(|why| {
        FormatError::new(file, None, code!("import-impossible"), vec![("raison", Arg::text(why.to_string()))])
    })?;
    Ok((Edit::Batch(edits), read.warnings).into())
}
