-- Long histories, copies of the file, and presence without clocks.

-- The programme as it was after some entries of its journal, so that the past is reached from the nearest of them: JSON
-- as in the TOML file, deflated. They can all be deleted: what they say is in the journal.
CREATE TABLE etat (
    programme TEXT NOT NULL REFERENCES programme ON DELETE CASCADE,
    seq       INTEGER NOT NULL,
    contenu   BLOB NOT NULL,
    PRIMARY KEY (programme, seq),
    FOREIGN KEY (programme, seq) REFERENCES journal ON DELETE CASCADE
) STRICT;

-- What somebody did last, to take it back.
CREATE INDEX journal_auteur ON journal (programme, author, seq);

-- Whether the file holds all that was written. It says so in what is written beside it, in the -wal, and says the
-- contrary itself as long as it lacks something of that: a copy of the file alone can be told from a whole one.
CREATE TABLE fichier (entier INTEGER NOT NULL CHECK (entier IN (0, 1))) STRICT;
INSERT INTO fichier VALUES (1);

-- Signs of life are counted, not dated: the clocks of two machines need not agree.
ALTER TABLE presence ADD COLUMN battement INTEGER NOT NULL DEFAULT 0;
-- The start of a machine and the number of a process on it: there, one that fell is known at once.
ALTER TABLE presence ADD COLUMN processus TEXT;
