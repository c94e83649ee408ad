//! What must hold in every programme, whatever its team does: the invariants.
//!
//! They are few on purpose. What is odd but possible (no wording, a duplicate code, an AC nobody works)
//! is a matter for the rules, which report it and let the team go on.

use std::collections::HashSet;

use rust_decimal::Decimal;

use super::*;

/// An invariant that a programme breaks.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Violation {
    /// Two objects of one kind share an identifier.
    #[error("{0} is there twice")]
    Twice(Target),
    /// An object refers to one that does not exist.
    #[error("{from} refers to {to}, which does not exist")]
    Dangling { from: Target, to: Target },
    /// Two semestres share a number.
    #[error("semestre {0} is there twice")]
    SemestreTwice(u8),
    /// An activité stands in a semestre that does not exist.
    #[error("{activite} stands in semestre {semestre}, which does not exist")]
    NoSemestre { activite: Target, semestre: u8 },
    /// A choice is an option of itself, or of one that is.
    #[error("{0} is an option of itself")]
    ChoixInItself(Target),
    /// A number that counts from 1 is 0.
    #[error("{field} of {of} must be at least 1")]
    Zero { of: Target, field: &'static str },
    /// A quantity (hours, coefficient, ECTS, weight, weeks) is below 0.
    #[error("{field} of {of} must not be negative")]
    Negative { of: Target, field: &'static str },
}

impl Programme {
    /// Checks every invariant.
    ///
    /// # Errors
    /// The first that does not hold.
    pub fn check_integrity(&self) -> Result<(), Violation> {
        let mut known: HashSet<Target> = HashSet::new();
        for element in self.elements() {
            let target = element.target();
            if let Some(twice) = known.replace(target) {
                return Err(Violation::Twice(twice));
            }
        }
        numbers(self)?;
        self.elements().try_for_each(|it| dangling(it, &known))?;
        match self.choix.iter().find(|it| self.choices_around(it).any(|above| above.id == it.id)) {
            Some(it) => Err(Violation::ChoixInItself(it.target())),
            None => Ok(()),
        }
    }
}

type Checked = Result<(), Violation>;

/// Every object that the fields of `from` name is there.
fn dangling(from: &dyn Element, known: &HashSet<Target>) -> Checked {
    let mut checked = Ok(());
    from.references(&mut |it| {
        let to = it.target();
        if checked.is_ok() && !known.contains(&to) {
            checked = Err(Violation::Dangling { from: from.target(), to });
        }
    });
    checked
}

/// Every number means something.
fn numbers(programme: &Programme) -> Checked {
    let mut numeros = HashSet::new();
    for semestre in &programme.semestres {
        if !numeros.insert(semestre.numero) {
            return Err(Violation::SemestreTwice(semestre.numero));
        }
        positive(semestre, "numero", semestre.numero)?;
        not_negative(semestre, "semaines", semestre.semaines.iter())?;
        semestre.ues.iter().try_for_each(|ue| not_negative(ue, "ects", ue.ects.iter()))?;
    }
    for choix in &programme.choix {
        choix.nombre.map_or(Ok(()), |it| positive(choix, "nombre", it))?;
        not_negative(choix, "ects", choix.ects.iter())?;
    }
    for competence in &programme.competences {
        positive(competence, "numero", competence.numero)?;
        for niveau in &competence.niveaux {
            positive(niveau, "ordre", niveau.ordre)?;
            positive(niveau, "annee", niveau.annee)?;
        }
    }
    for parcours in &programme.parcours {
        parcours.niveaux.iter().try_for_each(|vise| positive(parcours, "annee", vise.annee))?;
    }
    for activite in &programme.activites {
        if !numeros.contains(&activite.semestre) {
            return Err(Violation::NoSemestre { activite: activite.target(), semestre: activite.semestre });
        }
        quantities(activite)?;
    }
    Ok(())
}

fn quantities(activite: &Activite) -> Checked {
    not_negative(activite, "coefficients", activite.coefficients.values())?;
    not_negative(activite, "semaines", activite.semaines.iter())?;
    for volume in activite.heures.values() {
        match volume {
            Volume::Global(hours) => not_negative(activite, "heures", [hours])?,
            Volume::Reparti(split) => not_negative(activite, "heures", [&split.presentiel, &split.distanciel])?,
        }
    }
    for evaluation in &activite.evaluations {
        not_negative(evaluation, "poids", evaluation.poids.iter())?;
        for (field, value) in [("nombre", evaluation.nombre), ("duree", evaluation.duree)] {
            value.map_or(Ok(()), |it| positive(evaluation, field, it))?;
        }
    }
    Ok(())
}

fn positive(of: &dyn Element, field: &'static str, value: impl Into<u16>) -> Checked {
    if value.into() == 0 { Err(Violation::Zero { of: of.target(), field }) } else { Ok(()) }
}

fn not_negative<'d>(of: &dyn Element, field: &'static str, values: impl IntoIterator<Item = &'d Decimal>) -> Checked {
    if values.into_iter().any(Decimal::is_sign_negative) {
        Err(Violation::Negative { of: of.target(), field })
    } else {
        Ok(())
    }
}
