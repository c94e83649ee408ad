//! A programme of the same shape as another, and several times as large.
//!
//! Compétences, niveaux, AC, UE, activités and blocs are there `times` times, with the links among them: each copy
//! refers to itself. Semestres and parcours are shared, so that everything grows inside them, as it would if a team
//! had that much more to place in the same three years. Codes keep to the codification that they follow: a copy
//! numbers its compétences on from those before, and marks its ressources and its SAÉ as a parcours would.

use std::collections::BTreeSet;

use smol_str::SmolStr;
use tapis::{
    codes::{Dialecte, Famille, place_ac, place_ue},
    programme::{Activite, Bloc, Competence, Id, NiveauVise, Programme, Ue},
};

pub(crate) fn multiply(programme: &Programme, times: usize) -> Programme {
    let mut large = programme.clone();
    // Remarques speak of objects of the first copy only; nothing that is measured depends on how many there are.
    let numeros = programme.competences.iter().map(|it| it.numero).max().unwrap_or(0);
    for copy in (2..=times).map(|number| Copy { number, numeros }) {
        large.competences.extend(programme.competences.iter().map(|it| copy.competence(it)));
        large.activites.extend(programme.activites.iter().map(|it| copy.activite(it)));
        large.blocs.extend(programme.blocs.iter().map(|it| copy.bloc(it)));
        for (into, from) in large.parcours.iter_mut().zip(&programme.parcours) {
            into.niveaux
                .extend(from.niveaux.iter().map(|it| NiveauVise { annee: it.annee, niveau: copy.id(&it.niveau) }));
        }
        for (into, from) in large.semestres.iter_mut().zip(&programme.semestres) {
            into.ues.extend(from.ues.iter().map(|it| copy.ue(programme, from.numero, it)));
        }
    }
    large
}

/// One copy.
#[derive(Clone, Copy)]
struct Copy {
    /// From 2: the programme itself is the first.
    number: usize,
    /// How many numbers the compétences of a copy take.
    numeros: u8,
}

impl Copy {
    fn id<T>(self, id: &Id<T>) -> Id<T> {
        Id::from_label(&self.label(id.as_str()))
    }

    fn ids<T>(self, ids: &BTreeSet<Id<T>>) -> BTreeSet<Id<T>> {
        ids.iter().map(|id| self.id(id)).collect()
    }

    /// Codes, names and wordings differ too: one in use twice would be a defect to report.
    fn label(self, label: &str) -> String {
        format!("{label}-x{}", self.number)
    }

    fn numbered(self, from: &Competence) -> Competence {
        let before = u8::try_from(self.number - 1).ok().and_then(|it| it.checked_mul(self.numeros));
        let numero = before.and_then(|it| it.checked_add(from.numero)).expect("there are numbers for all compétences");
        Competence { numero, ..from.clone() }
    }

    /// The code that follows the number of the compétence as `code` follows that of `from`.
    fn code(
        self,
        famille: Famille,
        code: &str,
        from: &Competence,
        place: impl Fn(&Competence, Dialecte) -> SmolStr,
    ) -> String {
        match famille.parse(code) {
            Some(it) if it.place == place(from, it.dialecte) => {
                famille.write(it.dialecte, &place(&self.numbered(from), it.dialecte), &it.numero, &it.mark)
            }
            _ => self.label(code),
        }
    }

    /// The code with the mark of the copy after that of the parcours, if any.
    fn marked(self, activite: &Activite) -> String {
        let parsed = Famille::of(activite.nature).and_then(|famille| Some((famille, famille.parse(&activite.code)?)));
        parsed.map_or_else(
            || self.label(&activite.code),
            |(famille, it)| {
                let marque = format!("{}X{}", it.mark, self.number);
                famille.write(it.dialecte, &it.place, &it.numero, &marque)
            },
        )
    }

    fn competence(self, from: &Competence) -> Competence {
        let mut competence = self.numbered(from);
        competence.id = self.id(&from.id);
        competence.nom = self.label(&from.nom);
        competence.situations.iter_mut().for_each(|it| it.id = self.id(&it.id));
        competence.composantes.iter_mut().for_each(|it| it.id = self.id(&it.id));
        for (niveau, seen) in competence.niveaux.iter_mut().zip(&from.niveaux) {
            niveau.id = self.id(&niveau.id);
            let place = |it: &Competence, dialecte: Dialecte| place_ac(it, seen, dialecte);
            for ac in &mut niveau.acs {
                let code = self.code(Famille::Ac, &ac.code, from, place);
                (ac.id, ac.code, ac.libelle) = (self.id(&ac.id), code, self.label(&ac.libelle));
            }
        }
        competence
    }

    fn activite(self, from: &Activite) -> Activite {
        let mut activite = from.clone();
        activite.id = self.id(&from.id);
        activite.code = self.marked(from);
        activite.travaille = self.ids(&from.travaille);
        activite.evalue = self.ids(&from.evalue);
        activite.coefficients = from.coefficients.iter().map(|(ue, it)| (self.id(ue), *it)).collect();
        activite.mobilise = self.ids(&from.mobilise);
        activite.prerequis = self.ids(&from.prerequis);
        activite.situations = self.ids(&from.situations);
        activite.evaluations.iter_mut().for_each(|it| it.id = self.id(&it.id));
        for critere in &mut activite.criteres {
            critere.id = self.id(&critere.id);
            critere.composantes = self.ids(&critere.composantes);
            critere.acs = self.ids(&critere.acs);
        }
        activite
    }

    fn ue(self, programme: &Programme, semestre: u8, from: &Ue) -> Ue {
        let mut ue = from.clone();
        ue.id = self.id(&from.id);
        let competence = from.competences.first().and_then(|it| programme.get(it));
        ue.code = competence.map_or_else(
            || self.label(&from.code),
            |competence| {
                self.code(Famille::Ue, &from.code, competence, |it, dialecte| place_ue(semestre, it, dialecte))
            },
        );
        ue.competences = self.ids(&from.competences);
        ue
    }

    fn bloc(self, from: &Bloc) -> Bloc {
        let mut bloc = from.clone();
        bloc.id = self.id(&from.id);
        bloc.code = self.label(&from.code);
        bloc.competences = self.ids(&from.competences);
        bloc
    }
}
