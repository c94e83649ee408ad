//! Small programmes for tests, said in a few words. Identifiers are made from codes.

use rust_decimal::Decimal;

use super::*;

/// A programme in the making. Lists of codes are texts separated by spaces.
#[derive(Clone)]
pub(crate) struct Sample(Programme);

impl Sample {
    /// A BUT with nothing in it.
    pub(crate) fn but() -> Self {
        Self::new(Profil::ButTertiaire)
    }

    pub(crate) fn new(profil: Profil) -> Self {
        Self(Programme::new(Id::from_label("essai"), profil, "Essai"))
    }

    /// A compétence with one niveau a year from the first, each given by the codes of its AC.
    pub(crate) fn competence(self, nom: &str, niveaux: &[&str]) -> Self {
        self.competence_from(1, nom, niveaux)
    }

    /// The same, from another year on.
    pub(crate) fn competence_from(mut self, annee: u8, nom: &str, niveaux: &[&str]) -> Self {
        let numero = self.0.competences.len() as u8 + 1;
        let niveaux = niveaux.iter().zip(1u8..).map(|(acs, ordre)| Niveau {
            id: id_niveau(nom, ordre),
            ordre,
            libelle: format!("{nom} {ordre}"),
            annee: annee + ordre - 1,
            acs: acs.split_whitespace().map(ac).collect(),
        });
        self.0.competences.push(Competence {
            id: Id::from_label(nom),
            numero,
            nom: nom.into(),
            libelle: String::new(),
            couleur: None,
            cle_externe: None,
            situations: Vec::new(),
            composantes: Vec::new(),
            niveaux: niveaux.collect(),
        });
        self
    }

    /// Composantes essentielles of the compétence, named by their wordings.
    pub(crate) fn composantes(self, nom: &str, libelles: &str) -> Self {
        let composante = |libelle: &str| Composante { id: Id::from_label(libelle), libelle: libelle.into() };
        self.of_competence(nom, |it| it.composantes.extend(libelles.split_whitespace().map(composante)))
    }

    /// Situations professionnelles of the compétence, named by their wordings.
    pub(crate) fn situations(self, nom: &str, libelles: &str) -> Self {
        let situation = |libelle: &str| Situation { id: Id::from_label(libelle), libelle: libelle.into() };
        self.of_competence(nom, |it| it.situations.extend(libelles.split_whitespace().map(situation)))
    }

    /// A parcours with what it develops: (year, compétence, ordre of the niveau).
    pub(crate) fn parcours(mut self, code: &str, choix: &[(u8, &str, u8)]) -> Self {
        let vise = |&(annee, nom, ordre): &(u8, &str, u8)| NiveauVise { annee, niveau: id_niveau(nom, ordre) };
        self.0.parcours.push(Parcours {
            id: Id::from_label(code),
            code: code.into(),
            libelle: format!("Parcours {code}"),
            code_apogee: None,
            niveaux: choix.iter().map(vise).collect(),
        });
        self
    }

    /// A UE of some compétences, with its ECTS or 0 for none.
    pub(crate) fn ue(mut self, semestre: u8, code: &str, competences: &str, ects: u8) -> Self {
        self.semestre(semestre).ues.push(Ue {
            id: Id::from_label(code),
            code: code.into(),
            libelle: String::new(),
            ects: (ects > 0).then(|| Decimal::from(ects)),
            code_apogee: None,
            choix: None,
            competences: ids(competences),
            parcours: Default::default(),
        });
        self
    }

    /// A choice of one, unless `say` says otherwise.
    pub(crate) fn choix(mut self, code: &str, say: impl FnOnce(Choix) -> Choix) -> Self {
        self.0.choix.push(say(Choix { code: code.into(), ..Choix::named(Id::from_label(code)) }));
        self
    }

    /// Makes a UE an option of a choice.
    pub(crate) fn option(mut self, ue: &str, choix: &str) -> Self {
        let mut ues = self.0.semestres.iter_mut().flat_map(|it| &mut it.ues);
        ues.find(|it| it.code == ue).unwrap().choix = Some(Id::from_label(choix));
        self
    }

    pub(crate) fn ressource(self, semestre: u8, code: &str, say: impl Fn(Draft) -> Draft) -> Self {
        self.activite(Nature::Ressource, semestre, code, say)
    }

    pub(crate) fn sae(self, semestre: u8, code: &str, say: impl Fn(Draft) -> Draft) -> Self {
        self.activite(Nature::Sae, semestre, code, say)
    }

    pub(crate) fn activite(mut self, nature: Nature, semestre: u8, code: &str, say: impl Fn(Draft) -> Draft) -> Self {
        self.semestre(semestre);
        let id = free_id(&slug(code), |id| self.0.activites.iter().any(|it| it.id.as_str() == id));
        let activite = Activite::new(Id::from_label(&id), nature, code, semestre, format!("Intitulé de {code}"));
        self.0.activites.push(say(Draft(activite)).0);
        self
    }

    fn of_competence(mut self, nom: &str, change: impl FnOnce(&mut Competence)) -> Self {
        change(self.0.competences.iter_mut().find(|it| it.nom == nom).unwrap());
        self
    }

    /// A bloc of the certification, with the compétences that cover it.
    pub(crate) fn bloc(mut self, code: &str, competences: &str) -> Self {
        let (id, libelle) = (Id::from_label(code), format!("Bloc {code}"));
        self.0.blocs.push(Bloc { id, code: code.into(), libelle, competences: ids(competences) });
        self
    }

    /// Anything else.
    pub(crate) fn with(mut self, change: impl FnOnce(&mut Programme)) -> Self {
        change(&mut self.0);
        self
    }

    /// The programme, which keeps its invariants.
    pub(crate) fn build(self) -> Programme {
        assert_eq!(self.0.check_integrity(), Ok(()));
        self.0
    }

    fn semestre(&mut self, numero: u8) -> &mut Semestre {
        let semestres = &mut self.0.semestres;
        let at = semestres.iter().position(|it| it.numero == numero).unwrap_or_else(|| {
            let id = Id::from_label(&format!("s{numero}"));
            let (libelle, semaines, code_apogee) = (None, None, None);
            semestres.push(Semestre { id, numero, libelle, semaines, code_apogee, ues: Vec::new() });
            semestres.len() - 1
        });
        &mut semestres[at]
    }
}

/// An activité in the making.
pub(crate) struct Draft(Activite);

impl Draft {
    pub(crate) fn travaille(mut self, acs: &str) -> Self {
        self.0.travaille.append(&mut ids(acs));
        self
    }

    pub(crate) fn evalue(mut self, acs: &str) -> Self {
        self.0.evalue.append(&mut ids(acs));
        self
    }

    /// An option of a choice.
    pub(crate) fn au_choix(mut self, choix: &str) -> Self {
        self.0.choix = Some(Id::from_label(choix));
        self
    }

    /// Worked and assessed, as a SAÉ does.
    pub(crate) fn acs(self, acs: &str) -> Self {
        self.travaille(acs).evalue(acs)
    }

    pub(crate) fn poids(mut self, ue: &str, coefficient: &str) -> Self {
        self.0.coefficients.insert(Id::from_label(ue), coefficient.parse().unwrap());
        self
    }

    /// Hours without their split.
    pub(crate) fn heures(mut self, nature: NatureHeures, hours: &str) -> Self {
        self.0.heures.insert(nature, Volume::Global(hours.parse().unwrap()));
        self
    }

    /// The weeks of a stage.
    pub(crate) fn semaines(mut self, weeks: &str) -> Self {
        self.0.semaines = Some(weeks.parse().unwrap());
        self
    }

    /// Anything else.
    pub(crate) fn with(mut self, change: impl FnOnce(&mut Activite)) -> Self {
        change(&mut self.0);
        self
    }

    pub(crate) fn mobilise(mut self, ressources: &str) -> Self {
        self.0.mobilise.append(&mut ids(ressources));
        self
    }

    pub(crate) fn prerequis(mut self, activites: &str) -> Self {
        self.0.prerequis.append(&mut ids(activites));
        self
    }

    /// The situations professionnelles that it stages.
    pub(crate) fn met_en_scene(mut self, situations: &str) -> Self {
        self.0.situations.append(&mut ids(situations));
        self
    }

    /// A criterion of its grille, with the composantes and the AC that it points at.
    pub(crate) fn critere(mut self, libelle: &str, composantes: &str, acs: &str) -> Self {
        self.0.criteres.push(Critere {
            id: Id::from_label(libelle),
            libelle: libelle.into(),
            composantes: ids(composantes),
            acs: ids(acs),
            descripteurs: Vec::new(),
        });
        self
    }

    /// Reserved to some parcours.
    pub(crate) fn pour(mut self, parcours: &str) -> Self {
        self.0.parcours.append(&mut ids(parcours));
        self
    }
}

/// The identifier of a niveau of a compétence.
pub(crate) fn id_niveau(nom: &str, ordre: u8) -> Id<Niveau> {
    Id::from_label(&format!("{nom} {ordre}"))
}

fn ac(code: &str) -> Ac {
    Ac { id: Id::from_label(code), code: code.into(), libelle: format!("Apprendre {code}") }
}

fn ids<T>(codes: &str) -> std::collections::BTreeSet<Id<T>> {
    codes.split_whitespace().map(Id::from_label).collect()
}
