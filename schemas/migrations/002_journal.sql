-- The journal: every acknowledged edit, in order. It only grows.

CREATE TABLE journal (
    programme  TEXT NOT NULL REFERENCES programme ON DELETE CASCADE,
    seq        INTEGER NOT NULL CHECK (seq >= 1),
    at         TEXT NOT NULL,
    author     TEXT NOT NULL,
    origin     TEXT NOT NULL CHECK (origin IN ('create', 'edit', 'undo', 'redo', 'import')),
    -- The entry that an undo takes back or a redo does again.
    origin_seq INTEGER,
    label      TEXT NOT NULL,
    edit       TEXT NOT NULL CHECK (json_valid(edit)),
    PRIMARY KEY (programme, seq),
    CHECK ((origin IN ('undo', 'redo')) = (origin_seq IS NOT NULL)),
    FOREIGN KEY (programme, origin_seq) REFERENCES journal
) STRICT;

CREATE TRIGGER journal_has_no_gap BEFORE INSERT ON journal
WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM journal WHERE programme = NEW.programme)
BEGIN
    SELECT raise(ABORT, 'the journal of a programme has no gap');
END;

CREATE TRIGGER journal_is_not_rewritten BEFORE UPDATE ON journal
BEGIN
    SELECT raise(ABORT, 'the journal is never rewritten');
END;
