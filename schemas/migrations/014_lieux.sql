-- Where each person was last in each programme, so that they come back there: the next day, or after their line or the
-- server fell. Neither part of the programme nor of its history.

CREATE TABLE lieu (
    programme TEXT NOT NULL REFERENCES programme ON DELETE CASCADE,
    auteur    TEXT NOT NULL,
    ecran     TEXT NOT NULL,
    -- As in presence.
    cible     TEXT CHECK (cible LIKE '%_/%'),
    detail    TEXT,
    parcours  TEXT,
    PRIMARY KEY (programme, auteur)
) STRICT, WITHOUT ROWID;
