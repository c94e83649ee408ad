-- Who may come in by `tapis serve`: invitations, and those who came by them. No part of any programme.

CREATE TABLE invitation (
    -- Said aloud and typed as the user name: `maquette-velours`.
    code     TEXT NOT NULL PRIMARY KEY CHECK (length(code) BETWEEN 3 AND 64),
    niveau   TEXT NOT NULL CHECK (niveau IN ('lecture', 'edition', 'animation')),
    -- How many people may come by it.
    places   INTEGER NOT NULL CHECK (places > 0),
    -- In seconds since 1970: until when newcomers may come by it.
    fin      INTEGER NOT NULL,
    -- Whether it is for every programme, also those to come.
    tous     INTEGER NOT NULL CHECK (tous IN (0, 1)),
    par      TEXT NOT NULL,
    -- In seconds since 1970: when it was made, and when it was taken back.
    le       INTEGER NOT NULL,
    revoquee INTEGER
) STRICT;

-- The programmes that it is for, where it is not for all.
CREATE TABLE invitation_programme (
    code      TEXT NOT NULL REFERENCES invitation ON DELETE CASCADE,
    programme TEXT NOT NULL REFERENCES programme ON DELETE CASCADE,
    PRIMARY KEY (code, programme)
) STRICT, WITHOUT ROWID;

-- Those who came by it, each with the name under which they work.
CREATE TABLE participant (
    code    TEXT NOT NULL REFERENCES invitation ON DELETE CASCADE,
    nom     TEXT NOT NULL CHECK (length(nom) BETWEEN 1 AND 64),
    -- The fingerprint of their key, by which they come back. Unset: they have none, and give the code again.
    cle     TEXT,
    -- In seconds since 1970: when they came first, and when they were sent away for good.
    depuis  INTEGER NOT NULL,
    revoque INTEGER,
    PRIMARY KEY (code, nom)
) STRICT;
CREATE UNIQUE INDEX participant_cle ON participant (code, cle);
