//! The table of fields: each field of each kind of object, once.
//!
//! Forms, screens, documents, the workbook and what is read back from it, comparison and the journal follow it, in its
//! order. The compiler checks that each field exists; what it holds comes from its type (`shape.rs`).

use serde_json::Value;

use super::{
    field::{Audience, Field, Natures, Section},
    fields::{fields, invalid},
    shape::{FieldValue, Shape},
    *,
};

const IDENTITY: Row = Row::under(Section::Identity);
const CONTENT: Row = Row::under(Section::Content);
const VOLUMES: Row = Row::under(Section::Volumes);
const ACS: Row = Row::under(Section::Acs);
const TIES: Row = Row::under(Section::Ties);
const ASSESSMENT: Row = Row::under(Section::Assessment);

fields! {
    Programme {
        profil => IDENTITY;
        sigle => IDENTITY;
        intitule => IDENTITY;
        etat => IDENTITY;
        millesime => IDENTITY;
        rncp => IDENTITY;
        code_apogee => IDENTITY;
        hybride => IDENTITY;
        etablissement => IDENTITY;
        composante => IDENTITY;
        site => IDENTITY;
        domaine => IDENTITY;
        annee_universitaire => IDENTITY;
        formation_initiale => IDENTITY;
        alternance => IDENTITY;
        formation_continue => IDENTITY;
        mentions => CONTENT.long();
        figures => VOLUMES;
        metadonnees => IDENTITY.internal();
    }
    Parcours {
        code => IDENTITY;
        libelle => IDENTITY;
        code_apogee => IDENTITY;
        niveaux => TIES;
    }
    Competence {
        numero => IDENTITY;
        nom => IDENTITY;
        libelle => IDENTITY;
        couleur => IDENTITY;
        cle_externe => IDENTITY.internal();
    }
    Situation {
        libelle => IDENTITY;
    }
    Composante {
        libelle => IDENTITY;
    }
    Niveau {
        ordre => IDENTITY;
        libelle => IDENTITY;
        annee => IDENTITY;
    }
    Ac {
        code => IDENTITY;
        libelle => IDENTITY;
    }
    Semestre {
        libelle => IDENTITY;
        semaines => VOLUMES;
        code_apogee => IDENTITY;
    }
    Ue {
        code => IDENTITY;
        libelle => IDENTITY;
        ects => VOLUMES;
        code_apogee => IDENTITY;
        choix => TIES;
        competences => TIES;
        parcours => IDENTITY;
    }
    Choix {
        code => IDENTITY;
        libelle => IDENTITY;
        nombre => VOLUMES;
        ects => VOLUMES;
        choix => TIES;
    }
    Activite {
        nature as "type" => IDENTITY;
        code => IDENTITY;
        semestre => IDENTITY.shaped(Shape::Semestre);
        libelle => IDENTITY;
        parcours => IDENTITY;
        adaptation_locale => IDENTITY;
        mutualisee => IDENTITY;
        langue => IDENTITY;
        responsable => IDENTITY;
        code_apogee => IDENTITY;
        description => CONTENT.long().room();
        objectifs => CONTENT.long().room();
        livrables => CONTENT.long().saes().room();
        exemples => CONTENT.long().saes();
        mots_cles => CONTENT;
        travaille => ACS.room();
        evalue => ACS.room();
        heures => VOLUMES.room();
        semaines => VOLUMES.stages();
        coefficients => VOLUMES;
        choix => TIES;
        mobilise => TIES.saes().room();
        prerequis => TIES;
        situations => TIES.saes();
        echelons => ASSESSMENT.saes();
        acs_inconnus => ACS.filled();
        activites_inconnues => TIES.filled();
        autres_inconnus => TIES.filled();
    }
    Evaluation {
        nature => IDENTITY;
        libelle => IDENTITY;
        session => IDENTITY;
        regime => IDENTITY;
        nombre => VOLUMES;
        duree => VOLUMES;
        poids => VOLUMES;
        mode => IDENTITY;
        remplace => TIES;
        remarque => CONTENT;
    }
    Critere {
        libelle => IDENTITY;
        composantes => TIES;
        acs => TIES;
        descripteurs => CONTENT;
    }
    Bloc {
        code => IDENTITY;
        libelle => IDENTITY;
        competences => TIES;
    }
    Remarque {
        cible => IDENTITY.fixed();
        texte => CONTENT.long();
        auteur => IDENTITY.fixed();
        etat => IDENTITY;
        le => IDENTITY.fixed();
    }
    Derogation {
        regle => IDENTITY.fixed();
        cible => IDENTITY.fixed();
        parcours => IDENTITY;
        raison => CONTENT.long();
        auteur => IDENTITY.fixed();
        le => IDENTITY.fixed();
    }
    Reglage {
        regle => IDENTITY.fixed();
        severite => CONTENT;
        seuils => CONTENT;
    }
}

/// What a row says of a field besides its name.
#[derive(Clone, Copy)]
struct Row {
    shape: Option<Shape>,
    section: Section,
    natures: Natures,
    audience: Audience,
    fixed: bool,
}

impl Row {
    const fn under(section: Section) -> Self {
        Self { shape: None, section, natures: Natures::Every, audience: Audience::Team, fixed: false }
    }

    /// It holds something more precise than its type says.
    const fn shaped(self, shape: Shape) -> Self {
        Self { shape: Some(shape), ..self }
    }

    const fn long(self) -> Self {
        self.shaped(Shape::Long)
    }

    const fn saes(self) -> Self {
        Self { natures: Natures::Saes, ..self }
    }

    const fn stages(self) -> Self {
        Self { natures: Natures::Stages, ..self }
    }

    const fn filled(self) -> Self {
        Self { natures: Natures::Filled, ..self }
    }

    const fn room(self) -> Self {
        Self { audience: Audience::Room, ..self }
    }

    const fn internal(self) -> Self {
        Self { audience: Audience::Internal, ..self }
    }

    const fn fixed(self) -> Self {
        Self { fixed: true, ..self }
    }

    const fn field(self, name: &'static str, column: &'static str, (shape, optional): (Shape, bool)) -> Field {
        let Row { section, natures, audience, fixed, .. } = self;
        let shape = match self.shape {
            Some(shape) => shape,
            None => shape,
        };
        Field { name, column, shape, optional, section, natures, audience, fixed }
    }
}

/// What the type of a field holds, and whether it may be unset.
const fn held<T, V: FieldValue>(_: fn(&T) -> &V) -> (Shape, bool) {
    (V::SHAPE, V::OPTIONAL)
}
