-- The first schema. See schemas/README.md for how to read it.
--
-- Every object is keyed by (programme, id): identifiers are unique per kind within a programme, and stay when
-- codes and wordings change. `rang` is the order among siblings, from 0. References are checked at commit
-- (DEFERRED), because one edit may delete an object and what mentioned it in any order.

-- "tpis" in ASCII: what tells a database of tapis from any other.
PRAGMA application_id = 1953524083;

CREATE TABLE programme (
    id          TEXT PRIMARY KEY CHECK (id <> '' AND id NOT GLOB '*[^a-z0-9-]*'),
    profil      TEXT NOT NULL CHECK (profil IN ('but-tertiaire', 'but-secondaire', 'licence', 'licence-pro',
                                                'master', 'ingenieur', 'autre')),
    sigle       TEXT NOT NULL,
    intitule    TEXT NOT NULL,
    millesime   TEXT,
    rncp        TEXT,
    code_apogee TEXT,
    hybride     INTEGER NOT NULL CHECK (hybride IN (0, 1))
) STRICT;

-- Figures that replace those of the profile.
CREATE TABLE figure (
    programme TEXT NOT NULL REFERENCES programme ON DELETE CASCADE,
    nom       TEXT NOT NULL,
    valeur    REAL NOT NULL,
    PRIMARY KEY (programme, nom)
) STRICT, WITHOUT ROWID;

-- What an outside format said of the programme and has no other place.
CREATE TABLE metadonnee (
    programme TEXT NOT NULL REFERENCES programme ON DELETE CASCADE,
    cle       TEXT NOT NULL,
    valeur    TEXT NOT NULL,
    PRIMARY KEY (programme, cle)
) STRICT, WITHOUT ROWID;

-- The référentiel de compétences.

CREATE TABLE competence (
    programme   TEXT NOT NULL REFERENCES programme ON DELETE CASCADE,
    id          TEXT NOT NULL CHECK (id <> '' AND id NOT GLOB '*[^a-z0-9-]*'),
    rang        INTEGER NOT NULL CHECK (rang >= 0),
    numero      INTEGER NOT NULL CHECK (numero BETWEEN 1 AND 255),
    nom         TEXT NOT NULL,
    libelle     TEXT NOT NULL,
    couleur     TEXT CHECK (couleur IN ('c1', 'c2', 'c3', 'c4', 'c5', 'c6')),
    cle_externe TEXT,
    PRIMARY KEY (programme, id)
) STRICT;

CREATE TABLE situation (
    programme  TEXT NOT NULL,
    id         TEXT NOT NULL CHECK (id <> '' AND id NOT GLOB '*[^a-z0-9-]*'),
    competence TEXT NOT NULL,
    rang       INTEGER NOT NULL CHECK (rang >= 0),
    libelle    TEXT NOT NULL,
    PRIMARY KEY (programme, id),
    FOREIGN KEY (programme, competence) REFERENCES competence ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX situation_competence ON situation (programme, competence);

CREATE TABLE composante (
    programme  TEXT NOT NULL,
    id         TEXT NOT NULL CHECK (id <> '' AND id NOT GLOB '*[^a-z0-9-]*'),
    competence TEXT NOT NULL,
    rang       INTEGER NOT NULL CHECK (rang >= 0),
    libelle    TEXT NOT NULL,
    PRIMARY KEY (programme, id),
    FOREIGN KEY (programme, competence) REFERENCES competence ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX composante_competence ON composante (programme, competence);

CREATE TABLE niveau (
    programme  TEXT NOT NULL,
    id         TEXT NOT NULL CHECK (id <> '' AND id NOT GLOB '*[^a-z0-9-]*'),
    competence TEXT NOT NULL,
    rang       INTEGER NOT NULL CHECK (rang >= 0),
    ordre      INTEGER NOT NULL CHECK (ordre BETWEEN 1 AND 255),
    libelle    TEXT NOT NULL,
    annee      INTEGER NOT NULL CHECK (annee BETWEEN 1 AND 255),
    PRIMARY KEY (programme, id),
    FOREIGN KEY (programme, competence) REFERENCES competence ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX niveau_competence ON niveau (programme, competence);

CREATE TABLE ac (
    programme TEXT NOT NULL,
    id        TEXT NOT NULL CHECK (id <> '' AND id NOT GLOB '*[^a-z0-9-]*'),
    niveau    TEXT NOT NULL,
    rang      INTEGER NOT NULL CHECK (rang >= 0),
    code      TEXT NOT NULL,
    libelle   TEXT NOT NULL,
    PRIMARY KEY (programme, id),
    FOREIGN KEY (programme, niveau) REFERENCES niveau ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX ac_niveau ON ac (programme, niveau);

-- Parcours, and the niveaux that each develops, year by year.

CREATE TABLE parcours (
    programme   TEXT NOT NULL REFERENCES programme ON DELETE CASCADE,
    id          TEXT NOT NULL CHECK (id <> '' AND id NOT GLOB '*[^a-z0-9-]*'),
    rang        INTEGER NOT NULL CHECK (rang >= 0),
    code        TEXT NOT NULL,
    libelle     TEXT NOT NULL,
    code_apogee TEXT,
    PRIMARY KEY (programme, id)
) STRICT;

CREATE TABLE parcours_niveau (
    programme TEXT NOT NULL,
    parcours  TEXT NOT NULL,
    rang      INTEGER NOT NULL CHECK (rang >= 0),
    annee     INTEGER NOT NULL CHECK (annee BETWEEN 1 AND 255),
    niveau    TEXT NOT NULL,
    PRIMARY KEY (programme, parcours, rang),
    FOREIGN KEY (programme, parcours) REFERENCES parcours ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (programme, niveau) REFERENCES niveau DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX parcours_niveau_niveau ON parcours_niveau (programme, niveau);

-- The maquette: semestres and their UE.

CREATE TABLE semestre (
    programme   TEXT NOT NULL REFERENCES programme ON DELETE CASCADE,
    id          TEXT NOT NULL CHECK (id <> '' AND id NOT GLOB '*[^a-z0-9-]*'),
    rang        INTEGER NOT NULL CHECK (rang >= 0),
    numero      INTEGER NOT NULL CHECK (numero BETWEEN 1 AND 255),
    libelle     TEXT,
    semaines    REAL CHECK (semaines >= 0),
    code_apogee TEXT,
    PRIMARY KEY (programme, id),
    UNIQUE (programme, numero)
) STRICT;

CREATE TABLE ue (
    programme   TEXT NOT NULL,
    id          TEXT NOT NULL CHECK (id <> '' AND id NOT GLOB '*[^a-z0-9-]*'),
    semestre    TEXT NOT NULL,
    rang        INTEGER NOT NULL CHECK (rang >= 0),
    code        TEXT NOT NULL,
    libelle     TEXT NOT NULL,
    ects        REAL CHECK (ects >= 0),
    code_apogee TEXT,
    PRIMARY KEY (programme, id),
    FOREIGN KEY (programme, semestre) REFERENCES semestre ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX ue_semestre ON ue (programme, semestre);

CREATE TABLE ue_competence (
    programme  TEXT NOT NULL,
    ue         TEXT NOT NULL,
    competence TEXT NOT NULL,
    PRIMARY KEY (programme, ue, competence),
    FOREIGN KEY (programme, ue) REFERENCES ue ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (programme, competence) REFERENCES competence DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX ue_competence_competence ON ue_competence (programme, competence);

-- The parcours in which a UE exists; none: those that develop one of its compétences that year.
CREATE TABLE ue_parcours (
    programme TEXT NOT NULL,
    ue        TEXT NOT NULL,
    parcours  TEXT NOT NULL,
    PRIMARY KEY (programme, ue, parcours),
    FOREIGN KEY (programme, ue) REFERENCES ue ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (programme, parcours) REFERENCES parcours DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX ue_parcours_parcours ON ue_parcours (programme, parcours);

-- Activités: ressources and SAÉ, and what hangs on them.

CREATE TABLE activite (
    programme         TEXT NOT NULL REFERENCES programme ON DELETE CASCADE,
    id                TEXT NOT NULL CHECK (id <> '' AND id NOT GLOB '*[^a-z0-9-]*'),
    rang              INTEGER NOT NULL CHECK (rang >= 0),
    nature            TEXT NOT NULL CHECK (nature IN ('ressource', 'sae', 'stage', 'portfolio')),
    code              TEXT NOT NULL,
    -- The number of its semestre.
    semestre          INTEGER NOT NULL,
    libelle           TEXT NOT NULL,
    code_apogee       TEXT,
    adaptation_locale INTEGER NOT NULL CHECK (adaptation_locale IN (0, 1)),
    description       TEXT NOT NULL,
    objectifs         TEXT NOT NULL,
    livrables         TEXT NOT NULL,
    exemples          TEXT NOT NULL,
    PRIMARY KEY (programme, id),
    FOREIGN KEY (programme, semestre) REFERENCES semestre (programme, numero) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX activite_semestre ON activite (programme, semestre);

-- The parcours that an activité is reserved to; none: it is common.
CREATE TABLE activite_parcours (
    programme TEXT NOT NULL,
    activite  TEXT NOT NULL,
    parcours  TEXT NOT NULL,
    PRIMARY KEY (programme, activite, parcours),
    FOREIGN KEY (programme, activite) REFERENCES activite ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (programme, parcours) REFERENCES parcours DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX activite_parcours_parcours ON activite_parcours (programme, parcours);

CREATE TABLE mot_cle (
    programme TEXT NOT NULL,
    activite  TEXT NOT NULL,
    rang      INTEGER NOT NULL CHECK (rang >= 0),
    mot       TEXT NOT NULL,
    PRIMARY KEY (programme, activite, rang),
    FOREIGN KEY (programme, activite) REFERENCES activite ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- The matrix: a cell that says neither has no row.
CREATE TABLE ac_activite (
    programme TEXT NOT NULL,
    activite  TEXT NOT NULL,
    ac        TEXT NOT NULL,
    travaille INTEGER NOT NULL CHECK (travaille IN (0, 1)),
    evalue    INTEGER NOT NULL CHECK (evalue IN (0, 1)),
    PRIMARY KEY (programme, activite, ac),
    CHECK (travaille OR evalue),
    FOREIGN KEY (programme, activite) REFERENCES activite ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (programme, ac) REFERENCES ac DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX ac_activite_ac ON ac_activite (programme, ac);

CREATE TABLE coefficient (
    programme TEXT NOT NULL,
    activite  TEXT NOT NULL,
    ue        TEXT NOT NULL,
    valeur    REAL NOT NULL CHECK (valeur >= 0),
    PRIMARY KEY (programme, activite, ue),
    FOREIGN KEY (programme, activite) REFERENCES activite ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (programme, ue) REFERENCES ue DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX coefficient_ue ON coefficient (programme, ue);

-- Hours are either global or split between présentiel and distanciel.
CREATE TABLE heures (
    programme  TEXT NOT NULL,
    activite   TEXT NOT NULL,
    nature     TEXT NOT NULL CHECK (nature IN ('cm', 'td', 'cm_td', 'tp', 'projet', 'autonomie')),
    presentiel REAL CHECK (presentiel >= 0),
    distanciel REAL CHECK (distanciel >= 0),
    globales   REAL CHECK (globales >= 0),
    PRIMARY KEY (programme, activite, nature),
    CHECK ((presentiel IS NULL) = (distanciel IS NULL) AND (presentiel IS NULL) <> (globales IS NULL)),
    FOREIGN KEY (programme, activite) REFERENCES activite ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- The ressources that a SAÉ mobilises.
CREATE TABLE mobilise (
    programme TEXT NOT NULL,
    activite  TEXT NOT NULL,
    ressource TEXT NOT NULL,
    PRIMARY KEY (programme, activite, ressource),
    FOREIGN KEY (programme, activite) REFERENCES activite ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (programme, ressource) REFERENCES activite DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX mobilise_ressource ON mobilise (programme, ressource);

-- The activités that must come before.
CREATE TABLE prerequis (
    programme TEXT NOT NULL,
    activite  TEXT NOT NULL,
    prealable TEXT NOT NULL,
    PRIMARY KEY (programme, activite, prealable),
    FOREIGN KEY (programme, activite) REFERENCES activite ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (programme, prealable) REFERENCES activite DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX prerequis_prealable ON prerequis (programme, prealable);

CREATE TABLE activite_situation (
    programme TEXT NOT NULL,
    activite  TEXT NOT NULL,
    situation TEXT NOT NULL,
    PRIMARY KEY (programme, activite, situation),
    FOREIGN KEY (programme, activite) REFERENCES activite ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (programme, situation) REFERENCES situation DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX activite_situation_situation ON activite_situation (programme, situation);

CREATE TABLE evaluation (
    programme TEXT NOT NULL,
    id        TEXT NOT NULL CHECK (id <> '' AND id NOT GLOB '*[^a-z0-9-]*'),
    activite  TEXT NOT NULL,
    rang      INTEGER NOT NULL CHECK (rang >= 0),
    nature    TEXT NOT NULL CHECK (nature IN ('ecrit', 'oral', 'livrable', 'soutenance', 'portfolio',
                                              'controle-continu', 'pratique', 'autre')),
    libelle   TEXT NOT NULL,
    poids     REAL CHECK (poids >= 0),
    mode      TEXT CHECK (mode IN ('individuelle', 'groupe')),
    PRIMARY KEY (programme, id),
    FOREIGN KEY (programme, activite) REFERENCES activite ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX evaluation_activite ON evaluation (programme, activite);

-- The grille critériée: its performance levels, its rows, and what each row looks like at each level.

CREATE TABLE echelon (
    programme TEXT NOT NULL,
    activite  TEXT NOT NULL,
    rang      INTEGER NOT NULL CHECK (rang >= 0),
    libelle   TEXT NOT NULL,
    PRIMARY KEY (programme, activite, rang),
    FOREIGN KEY (programme, activite) REFERENCES activite ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE critere (
    programme TEXT NOT NULL,
    id        TEXT NOT NULL CHECK (id <> '' AND id NOT GLOB '*[^a-z0-9-]*'),
    activite  TEXT NOT NULL,
    rang      INTEGER NOT NULL CHECK (rang >= 0),
    libelle   TEXT NOT NULL,
    PRIMARY KEY (programme, id),
    FOREIGN KEY (programme, activite) REFERENCES activite ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX critere_activite ON critere (programme, activite);

CREATE TABLE critere_composante (
    programme  TEXT NOT NULL,
    critere    TEXT NOT NULL,
    composante TEXT NOT NULL,
    PRIMARY KEY (programme, critere, composante),
    FOREIGN KEY (programme, critere) REFERENCES critere ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (programme, composante) REFERENCES composante DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX critere_composante_composante ON critere_composante (programme, composante);

CREATE TABLE critere_ac (
    programme TEXT NOT NULL,
    critere   TEXT NOT NULL,
    ac        TEXT NOT NULL,
    PRIMARY KEY (programme, critere, ac),
    FOREIGN KEY (programme, critere) REFERENCES critere ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (programme, ac) REFERENCES ac DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX critere_ac_ac ON critere_ac (programme, ac);

CREATE TABLE descripteur (
    programme TEXT NOT NULL,
    critere   TEXT NOT NULL,
    rang      INTEGER NOT NULL CHECK (rang >= 0),
    libelle   TEXT NOT NULL,
    PRIMARY KEY (programme, critere, rang),
    FOREIGN KEY (programme, critere) REFERENCES critere ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- The certification.

CREATE TABLE bloc (
    programme TEXT NOT NULL REFERENCES programme ON DELETE CASCADE,
    id        TEXT NOT NULL CHECK (id <> '' AND id NOT GLOB '*[^a-z0-9-]*'),
    rang      INTEGER NOT NULL CHECK (rang >= 0),
    code      TEXT NOT NULL,
    libelle   TEXT NOT NULL,
    PRIMARY KEY (programme, id)
) STRICT;

CREATE TABLE bloc_competence (
    programme  TEXT NOT NULL,
    bloc       TEXT NOT NULL,
    competence TEXT NOT NULL,
    PRIMARY KEY (programme, bloc, competence),
    FOREIGN KEY (programme, bloc) REFERENCES bloc ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (programme, competence) REFERENCES competence DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX bloc_competence_competence ON bloc_competence (programme, competence);

-- What the team says. A remarque and a dérogation may outlive what they speak of: no reference on the target.

CREATE TABLE remarque (
    programme   TEXT NOT NULL REFERENCES programme ON DELETE CASCADE,
    id          TEXT NOT NULL CHECK (id <> '' AND id NOT GLOB '*[^a-z0-9-]*'),
    rang        INTEGER NOT NULL CHECK (rang >= 0),
    -- The kind and the identifier of what it speaks of, as `ac/ac11-01`; NULL: the programme as a whole.
    cible       TEXT CHECK (cible LIKE '%_/%'),
    texte       TEXT NOT NULL,
    auteur      TEXT NOT NULL,
    etat        TEXT NOT NULL CHECK (etat IN ('ouverte', 'tranchee')),
    le          TEXT,
    PRIMARY KEY (programme, id)
) STRICT;

CREATE TABLE derogation (
    programme TEXT NOT NULL REFERENCES programme ON DELETE CASCADE,
    id        TEXT NOT NULL CHECK (id <> '' AND id NOT GLOB '*[^a-z0-9-]*'),
    rang      INTEGER NOT NULL CHECK (rang >= 0),
    regle     TEXT NOT NULL,
    cible     TEXT NOT NULL CHECK (cible LIKE '%_/%'),
    raison    TEXT NOT NULL,
    auteur    TEXT NOT NULL,
    le        TEXT,
    PRIMARY KEY (programme, id)
) STRICT;

CREATE TABLE derogation_parcours (
    programme  TEXT NOT NULL,
    derogation TEXT NOT NULL,
    parcours   TEXT NOT NULL,
    PRIMARY KEY (programme, derogation, parcours),
    FOREIGN KEY (programme, derogation) REFERENCES derogation ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (programme, parcours) REFERENCES parcours DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX derogation_parcours_parcours ON derogation_parcours (programme, parcours);

CREATE TABLE reglage (
    programme TEXT NOT NULL REFERENCES programme ON DELETE CASCADE,
    id        TEXT NOT NULL CHECK (id <> '' AND id NOT GLOB '*[^a-z0-9-]*'),
    rang      INTEGER NOT NULL CHECK (rang >= 0),
    regle     TEXT NOT NULL,
    severite  TEXT CHECK (severite IN ('error', 'warning', 'info', 'off')),
    PRIMARY KEY (programme, id)
) STRICT;

CREATE TABLE seuil (
    programme TEXT NOT NULL,
    reglage   TEXT NOT NULL,
    nom       TEXT NOT NULL,
    valeur    REAL NOT NULL,
    PRIMARY KEY (programme, reglage, nom),
    FOREIGN KEY (programme, reglage) REFERENCES reglage ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
