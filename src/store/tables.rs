//! What the table of each kind of object holds, as `schemas/migrations` declares it. A column has the name of
//! the field that it holds.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Row, types::Value};
use rust_decimal::Decimal;
use smol_str::SmolStr;

use super::{
    column::{Column, read},
    table::{Detail, Stored},
};
use crate::programme::*;

macro_rules! stored {
    ($($kind:ident, $table:literal, $parent:expr, $details:expr;
        columns { $($field:ident),* } rest { $($rest:ident),* })*) => { $(
        impl Stored for $kind {
            const TABLE: &'static str = $table;
            const PARENT: Option<&'static str> = $parent;
            const COLUMNS: &'static [&'static str] = &[$(stringify!($field)),*];
            fn details() -> &'static [Detail<Self>] {
                $details
            }
            fn columns(&self) -> Vec<Value> {
                vec![$(self.$field.to_column()),*]
            }
            #[allow(unused_assignments, reason = "the last column moves past the end")]
            fn from_row(id: &SmolStr, row: &Row<'_>, mut at: usize) -> rusqlite::Result<Self> {
                let id = Id::new(id).map_err(|e| {
                    rusqlite::Error::FromSqlConversionFailure(0, rusqlite::types::Type::Text, Box::new(e))
                })?;
                $(
                    let $field = read(row, at)?;
                    at += 1;
                )*
                Ok($kind { id, $($field,)* $($rest: Default::default(),)* })
            }
        }
    )* };
}

stored! {
    Parcours, "parcours", None, &[PARCOURS_NIVEAU];
        columns { code, libelle, code_apogee } rest { niveaux }
    Competence, "competence", None, &[];
        columns { numero, nom, libelle, couleur, cle_externe } rest { situations, composantes, niveaux }
    Situation, "situation", Some("competence"), &[];
        columns { libelle } rest {}
    Composante, "composante", Some("competence"), &[];
        columns { libelle } rest {}
    Niveau, "niveau", Some("competence"), &[];
        columns { ordre, libelle, annee } rest { acs }
    Ac, "ac", Some("niveau"), &[];
        columns { code, libelle } rest {}
    Semestre, "semestre", None, &[];
        columns { numero, libelle, semaines, code_apogee } rest { ues }
    Ue, "ue", Some("semestre"), &[UE_COMPETENCE, UE_PARCOURS];
        columns { code, libelle, ects, code_apogee } rest { competences, parcours }
    Activite, "activite", None, ACTIVITE;
        columns {
            nature, code, semestre, libelle, code_apogee, adaptation_locale, description, objectifs, livrables, exemples
        }
        rest {
            parcours, mots_cles, travaille, evalue, coefficients, heures, mobilise, prerequis, situations, evaluations,
            echelons, criteres
        }
    Evaluation, "evaluation", Some("activite"), &[];
        columns { nature, libelle, poids, mode } rest {}
    Critere, "critere", Some("activite"), &[CRITERE_COMPOSANTE, CRITERE_AC, DESCRIPTEUR];
        columns { libelle } rest { composantes, acs, descripteurs }
    Bloc, "bloc", None, &[BLOC_COMPETENCE];
        columns { code, libelle } rest { competences }
    Remarque, "remarque", None, &[];
        columns { cible, texte, auteur, etat, le } rest {}
    Derogation, "derogation", None, &[DEROGATION_PARCOURS];
        columns { regle, cible, raison, auteur, le } rest { parcours }
    Reglage, "reglage", None, &[SEUIL];
        columns { regle, severite } rest { seuils }
}

const ACTIVITE: &[Detail<Activite>] = &[
    Detail {
        table: "activite_parcours",
        columns: &["parcours"],
        rows: |it| set(&it.parcours),
        add: |it, row, at| add_to_set(&mut it.parcours, row, at),
    },
    Detail {
        table: "mot_cle",
        columns: &["rang", "mot"],
        rows: |it| list(&it.mots_cles),
        add: |it, row, at| add_to_list(&mut it.mots_cles, row, at),
    },
    Detail {
        table: "ac_activite",
        columns: &["ac", "travaille", "evalue"],
        rows: |it| {
            let cell =
                |ac| vec![ac_column(ac), it.travaille.contains(ac).to_column(), it.evalue.contains(ac).to_column()];
            it.acs().map(cell).collect()
        },
        add: |it, row, at| {
            let ac: Id<Ac> = read(row, at)?;
            if read(row, at + 1)? {
                it.travaille.insert(ac.clone());
            }
            if read(row, at + 2)? {
                it.evalue.insert(ac);
            }
            Ok(())
        },
    },
    Detail {
        table: "coefficient",
        columns: &["ue", "valeur"],
        rows: |it| table(&it.coefficients),
        add: |it, row, at| add_to_table(&mut it.coefficients, row, at),
    },
    Detail {
        table: "heures",
        columns: &["nature", "presentiel", "distanciel", "globales"],
        rows: |it| it.heures.iter().map(|(nature, volume)| heures_row(*nature, *volume)).collect(),
        add: |it, row, at| {
            it.heures.insert(read(row, at)?, volume(row, at + 1)?);
            Ok(())
        },
    },
    Detail {
        table: "mobilise",
        columns: &["ressource"],
        rows: |it| set(&it.mobilise),
        add: |it, row, at| add_to_set(&mut it.mobilise, row, at),
    },
    Detail {
        table: "prerequis",
        columns: &["prealable"],
        rows: |it| set(&it.prerequis),
        add: |it, row, at| add_to_set(&mut it.prerequis, row, at),
    },
    Detail {
        table: "activite_situation",
        columns: &["situation"],
        rows: |it| set(&it.situations),
        add: |it, row, at| add_to_set(&mut it.situations, row, at),
    },
    Detail {
        table: "echelon",
        columns: &["rang", "libelle"],
        rows: |it| list(&it.echelons),
        add: |it, row, at| add_to_list(&mut it.echelons, row, at),
    },
];

const PARCOURS_NIVEAU: Detail<Parcours> = Detail {
    table: "parcours_niveau",
    columns: &["rang", "annee", "niveau"],
    rows: |it| {
        let row = |(rank, vise): (usize, &NiveauVise)| {
            vec![rank.to_column(), vise.annee.to_column(), vise.niveau.to_column()]
        };
        it.niveaux.iter().enumerate().map(row).collect()
    },
    add: |it, row, at| {
        it.niveaux.push(NiveauVise { annee: read(row, at + 1)?, niveau: read(row, at + 2)? });
        Ok(())
    },
};

const UE_COMPETENCE: Detail<Ue> = Detail {
    table: "ue_competence",
    columns: &["competence"],
    rows: |it| set(&it.competences),
    add: |it, row, at| add_to_set(&mut it.competences, row, at),
};

const UE_PARCOURS: Detail<Ue> = Detail {
    table: "ue_parcours",
    columns: &["parcours"],
    rows: |it| set(&it.parcours),
    add: |it, row, at| add_to_set(&mut it.parcours, row, at),
};

const CRITERE_COMPOSANTE: Detail<Critere> = Detail {
    table: "critere_composante",
    columns: &["composante"],
    rows: |it| set(&it.composantes),
    add: |it, row, at| add_to_set(&mut it.composantes, row, at),
};

const CRITERE_AC: Detail<Critere> = Detail {
    table: "critere_ac",
    columns: &["ac"],
    rows: |it| set(&it.acs),
    add: |it, row, at| add_to_set(&mut it.acs, row, at),
};

const DESCRIPTEUR: Detail<Critere> = Detail {
    table: "descripteur",
    columns: &["rang", "libelle"],
    rows: |it| list(&it.descripteurs),
    add: |it, row, at| add_to_list(&mut it.descripteurs, row, at),
};

const BLOC_COMPETENCE: Detail<Bloc> = Detail {
    table: "bloc_competence",
    columns: &["competence"],
    rows: |it| set(&it.competences),
    add: |it, row, at| add_to_set(&mut it.competences, row, at),
};

const DEROGATION_PARCOURS: Detail<Derogation> = Detail {
    table: "derogation_parcours",
    columns: &["parcours"],
    rows: |it| set(&it.parcours),
    add: |it, row, at| add_to_set(&mut it.parcours, row, at),
};

const SEUIL: Detail<Reglage> = Detail {
    table: "seuil",
    columns: &["nom", "valeur"],
    rows: |it| table(&it.seuils),
    add: |it, row, at| add_to_table(&mut it.seuils, row, at),
};

fn ac_column(ac: &Id<Ac>) -> Value {
    ac.to_column()
}

fn heures_row(nature: NatureHeures, volume: Volume) -> Vec<Value> {
    let [presentiel, distanciel, globales] = match volume {
        Volume::Global(hours) => [None, None, Some(hours)],
        Volume::Reparti(split) => [Some(split.presentiel), Some(split.distanciel), None],
    };
    vec![nature.to_column(), presentiel.to_column(), distanciel.to_column(), globales.to_column()]
}

fn volume(row: &Row<'_>, at: usize) -> rusqlite::Result<Volume> {
    match read::<Option<Decimal>>(row, at + 2)? {
        Some(hours) => Ok(Volume::Global(hours)),
        None => Ok(Volume::Reparti(Repartition { presentiel: read(row, at)?, distanciel: read(row, at + 1)? })),
    }
}

fn set<C: Column>(items: &BTreeSet<C>) -> Vec<Vec<Value>> {
    items.iter().map(|item| vec![item.to_column()]).collect()
}

fn add_to_set<C: Column + Ord>(items: &mut BTreeSet<C>, row: &Row<'_>, at: usize) -> rusqlite::Result<()> {
    items.insert(read(row, at)?);
    Ok(())
}

fn list<C: Column>(items: &[C]) -> Vec<Vec<Value>> {
    items.iter().enumerate().map(|(rank, item)| vec![rank.to_column(), item.to_column()]).collect()
}

fn add_to_list<C: Column>(items: &mut Vec<C>, row: &Row<'_>, at: usize) -> rusqlite::Result<()> {
    items.push(read(row, at + 1)?);
    Ok(())
}

pub(super) fn table<K: Column, V: Column>(items: &BTreeMap<K, V>) -> Vec<Vec<Value>> {
    items.iter().map(|(key, value)| vec![key.to_column(), value.to_column()]).collect()
}

fn add_to_table<K: Column + Ord, V: Column>(
    items: &mut BTreeMap<K, V>,
    row: &Row<'_>,
    at: usize,
) -> rusqlite::Result<()> {
    items.insert(read(row, at)?, read(row, at + 1)?);
    Ok(())
}
