-- The weeks of a stage, and what a file ties an activité to that the programme does not have.

ALTER TABLE activite ADD COLUMN semaines REAL CHECK (semaines >= 0);

-- AC that no niveau holds, as the file codes them.
CREATE TABLE ac_inconnu (
    programme TEXT NOT NULL,
    activite  TEXT NOT NULL,
    rang      INTEGER NOT NULL CHECK (rang >= 0),
    code      TEXT NOT NULL,
    PRIMARY KEY (programme, activite, rang),
    FOREIGN KEY (programme, activite) REFERENCES activite ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- Activités that the programme does not have.
CREATE TABLE activite_inconnue (
    programme TEXT NOT NULL,
    activite  TEXT NOT NULL,
    rang      INTEGER NOT NULL CHECK (rang >= 0),
    code      TEXT NOT NULL,
    PRIMARY KEY (programme, activite, rang),
    FOREIGN KEY (programme, activite) REFERENCES activite ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- Parcours and compétences that the programme does not have, as the file calls them.
CREATE TABLE autre_inconnu (
    programme TEXT NOT NULL,
    activite  TEXT NOT NULL,
    rang      INTEGER NOT NULL CHECK (rang >= 0),
    nom       TEXT NOT NULL,
    PRIMARY KEY (programme, activite, rang),
    FOREIGN KEY (programme, activite) REFERENCES activite ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
