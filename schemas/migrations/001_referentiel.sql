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
