-- Who has a programme open, and where they are in it. Neither part of the programme nor of its history: rows come
-- and go, and one that gave no sign of life for a minute is of a process that is gone.

CREATE TABLE presence (
    programme TEXT NOT NULL REFERENCES programme ON DELETE CASCADE,
    -- Drawn at random by each process: one person may work in two terminals.
    session   TEXT NOT NULL,
    auteur    TEXT NOT NULL,
    ecran     TEXT NOT NULL,
    -- The kind and the identifier of the object under the cursor, as `ac/ac11-01`.
    cible     TEXT CHECK (cible LIKE '%_/%'),
    -- What the screen needs besides to put its cursor there: the column of a cell, the rule of a diagnostic.
    detail    TEXT,
    parcours  TEXT,
    -- In seconds since 1970: since when they are there, and their last sign of life.
    depuis    INTEGER NOT NULL,
    vu        INTEGER NOT NULL,
    PRIMARY KEY (programme, session)
) STRICT, WITHOUT ROWID;
