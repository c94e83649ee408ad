-- What councils decided on named versions. One that was voted can be locked: it then stays as it was voted.

ALTER TABLE instantane ADD COLUMN verrouille_le TEXT;
ALTER TABLE instantane ADD COLUMN verrouille_par TEXT CHECK ((verrouille_le IS NULL) = (verrouille_par IS NULL));

CREATE TABLE decision (
    programme TEXT NOT NULL,
    nom       TEXT NOT NULL,
    -- In the order in which they were written down, from 1.
    rang      INTEGER NOT NULL CHECK (rang > 0),
    instance  TEXT NOT NULL CHECK (length(instance) BETWEEN 1 AND 64),
    -- The day of the vote.
    le        TEXT NOT NULL,
    issue     TEXT NOT NULL CHECK (issue IN ('favorable', 'reserves', 'ajournee', 'defavorable')),
    remarque  TEXT NOT NULL DEFAULT '',
    at        TEXT NOT NULL,
    author    TEXT NOT NULL,
    PRIMARY KEY (programme, nom, rang),
    FOREIGN KEY (programme, nom) REFERENCES instantane ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- Whoever opens the database with another program is held to it too. A programme that takes another identifier takes
-- its versions along.
CREATE TRIGGER locked_version_stays BEFORE DELETE ON instantane WHEN OLD.verrouille_le IS NOT NULL
BEGIN
    SELECT raise(ABORT, 'a locked version is never deleted');
END;
CREATE TRIGGER locked_version_is_not_rewritten
BEFORE UPDATE OF nom, seq, at, author, verrouille_le, verrouille_par ON instantane WHEN OLD.verrouille_le IS NOT NULL
BEGIN
    SELECT raise(ABORT, 'a locked version is never rewritten');
END;
CREATE TRIGGER decision_on_a_locked_version_stays BEFORE DELETE ON decision
WHEN EXISTS (SELECT 1 FROM instantane i
             WHERE i.programme = OLD.programme AND i.nom = OLD.nom AND i.verrouille_le IS NOT NULL)
BEGIN
    SELECT raise(ABORT, 'what was decided on a locked version is never deleted');
END;
CREATE TRIGGER decision_is_not_rewritten BEFORE UPDATE OF nom, rang, instance, le, issue, remarque, at, author ON decision
BEGIN
    SELECT raise(ABORT, 'a decision is never rewritten');
END;
