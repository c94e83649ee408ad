-- How far a maquette has come, and the programmes that are out of the list because nobody works on them any more.

ALTER TABLE programme ADD COLUMN etat TEXT NOT NULL DEFAULT 'projet'
    CHECK (etat IN ('projet', 'proposee', 'votee', 'close'));

-- Nothing of an archived programme changes, and it can be opened: it is only not in the list.
CREATE TABLE archive (
    programme TEXT NOT NULL REFERENCES programme ON DELETE CASCADE,
    le        TEXT NOT NULL,
    par       TEXT NOT NULL,
    PRIMARY KEY (programme)
) STRICT;
