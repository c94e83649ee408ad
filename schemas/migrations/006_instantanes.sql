-- Named versions. An instantané is a name for a point of the journal: nothing is copied.

CREATE TABLE instantane (
    programme TEXT NOT NULL REFERENCES programme ON DELETE CASCADE,
    nom       TEXT NOT NULL CHECK (length(nom) BETWEEN 1 AND 64 AND nom NOT GLOB '*[@/]*'),
    -- The last journal entry that it includes.
    seq       INTEGER NOT NULL,
    at        TEXT NOT NULL,
    author    TEXT NOT NULL,
    PRIMARY KEY (programme, nom),
    FOREIGN KEY (programme, seq) REFERENCES journal ON DELETE CASCADE
) STRICT;
CREATE INDEX instantane_seq ON instantane (programme, seq);
