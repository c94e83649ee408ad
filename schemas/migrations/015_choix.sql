-- What a student chooses from: UE, activités and other choices, of which some are taken.

CREATE TABLE choix (
    programme TEXT NOT NULL REFERENCES programme ON DELETE CASCADE,
    id        TEXT NOT NULL CHECK (id <> '' AND id NOT GLOB '*[^a-z0-9-]*'),
    rang      INTEGER NOT NULL CHECK (rang >= 0),
    code      TEXT NOT NULL,
    libelle   TEXT NOT NULL,
    -- How many options are taken; without it one or, where ECTS are set, as many as make them up.
    nombre    INTEGER CHECK (nombre BETWEEN 1 AND 255),
    ects      REAL CHECK (ects >= 0),
    PRIMARY KEY (programme, id)
) STRICT;

-- The choice of which a UE, an activité or another choice is an option: one at most.
CREATE TABLE ue_choix (
    programme TEXT NOT NULL,
    ue        TEXT NOT NULL,
    choix     TEXT NOT NULL,
    PRIMARY KEY (programme, ue),
    FOREIGN KEY (programme, ue) REFERENCES ue ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (programme, choix) REFERENCES choix DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX ue_choix_choix ON ue_choix (programme, choix);

CREATE TABLE activite_choix (
    programme TEXT NOT NULL,
    activite  TEXT NOT NULL,
    choix     TEXT NOT NULL,
    PRIMARY KEY (programme, activite),
    FOREIGN KEY (programme, activite) REFERENCES activite ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (programme, choix) REFERENCES choix DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX activite_choix_choix ON activite_choix (programme, choix);

CREATE TABLE choix_choix (
    programme TEXT NOT NULL,
    choix     TEXT NOT NULL,
    -- The choice around it.
    dans      TEXT NOT NULL,
    PRIMARY KEY (programme, choix),
    FOREIGN KEY (programme, choix) REFERENCES choix ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (programme, dans) REFERENCES choix DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX choix_choix_dans ON choix_choix (programme, dans);
