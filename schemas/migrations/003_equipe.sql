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
