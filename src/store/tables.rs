//! What the table of each kind of object holds, as `schemas/migrations` declares it. A column has the name of
//! the field that it holds.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Row, types::Value};
use rust_decimal::Decimal;

use super::{
    column::{Column, read},
    scalar::Scalar,
    table::{Detail, Stored},
};
use crate::programme::*;

/// One line a kind: its table, the column that names what holds it, and what it has several of. The columns of what it
/// has one of are those of the table of fields.
macro_rules! stored {
    ($($kind:ident, $table:literal, $parent:expr, $details:expr $(, also $field:ident)?;)*) => { $(
        impl Stored for $kind {
            const TABLE: &'static str = $table;
            const PARENT: Option<&'static str> = $parent;
            const ALSO: &'static [Scalar] = &[$(
                Scalar { column: stringify!($field), field: stringify!($field), shape: Shape::Whole }
            )?];
            fn details() -> &'static [Detail<Self>] {
                $details
            }
            fn also(&self) -> Vec<Value> {
                vec![$(self.$field.to_column())?]
            }
        }
    )* };
}

stored! {
    Parcours, "parcours", None, &[PARCOURS_NIVEAU];
    Competence, "competence", None, &[];
    Situation, "situation", Some("competence"), &[];
    Composante, "composante", Some("competence"), &[];
    Niveau, "niveau", Some("competence"), &[];
    Ac, "ac", Some("niveau"), &[];
    // Its number is no field: nobody changes it.
    Semestre, "semestre", None, &[], also numero;
    Ue, "ue", Some("semestre"), &[UE_COMPETENCE, UE_PARCOURS, UE_CHOIX];
    Choix, "choix", None, &[CHOIX_CHOIX];
    Activite, "activite", None, ACTIVITE;
    Evaluation, "evaluation", Some("activite"), &[REMPLACE];
    Critere, "critere", Some("activite"), &[CRITERE_COMPOSANTE, CRITERE_AC, DESCRIPTEUR];
    Bloc, "bloc", None, &[BLOC_COMPETENCE];
    Remarque, "remarque", None, &[];
    Derogation, "derogation", None, &[DEROGATION_PARCOURS];
    Reglage, "reglage", None, &[SEUIL];
}

const ACTIVITE: &[Detail<Activite>] = &[
    Detail {
        table: "activite_parcours",
        columns: &["parcours"],
        rows: |it| set(&it.parcours),
        add: |it, row, at| add_to_set(&mut it.parcours, row, at),
    },
    Detail {
        table: "activite_choix",
        columns: &["choix"],
        rows: |it| one(it.choix.as_ref()),
        add: |it, row, at| add_one(&mut it.choix, row, at),
    },
    Detail {
        table: "mot_cle",
        columns: &["rang", "mot"],
        rows: |it| list(&it.mots_cles),
        add: |it, row, at| add_to_list(&mut it.mots_cles, row, at),
    },
    Detail {
        table: "ac_inconnu",
        columns: &["rang", "code"],
        rows: |it| list(&it.acs_inconnus),
        add: |it, row, at| add_to_list(&mut it.acs_inconnus, row, at),
    },
    Detail {
        table: "activite_inconnue",
        columns: &["rang", "code"],
        rows: |it| list(&it.activites_inconnues),
        add: |it, row, at| add_to_list(&mut it.activites_inconnues, row, at),
    },
    Detail {
        table: "autre_inconnu",
        columns: &["rang", "nom"],
        rows: |it| list(&it.autres_inconnus),
        add: |it, row, at| add_to_list(&mut it.autres_inconnus, row, at),
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

const UE_CHOIX: Detail<Ue> = Detail {
    table: "ue_choix",
    columns: &["choix"],
    rows: |it| one(it.choix.as_ref()),
    add: |it, row, at| add_one(&mut it.choix, row, at),
};

const CHOIX_CHOIX: Detail<Choix> = Detail {
    table: "choix_choix",
    columns: &["dans"],
    rows: |it| one(it.choix.as_ref()),
    add: |it, row, at| add_one(&mut it.choix, row, at),
};

const REMPLACE: Detail<Evaluation> = Detail {
    table: "remplace",
    columns: &["remplacee"],
    rows: |it| set(&it.remplace),
    add: |it, row, at| add_to_set(&mut it.remplace, row, at),
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

/// What there may be one of, and what other rows must have.
fn one<C: Column>(item: Option<&C>) -> Vec<Vec<Value>> {
    item.into_iter().map(|item| vec![item.to_column()]).collect()
}

fn add_one<C: Column>(item: &mut Option<C>, row: &Row<'_>, at: usize) -> rusqlite::Result<()> {
    *item = Some(read(row, at)?);
    Ok(())
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
