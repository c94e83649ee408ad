-- A programme can be removed and brought back, and it can take another identifier.

-- What a programme is known by to those who have it open, whatever its identifier becomes.
ALTER TABLE programme ADD COLUMN cle TEXT;
UPDATE programme SET cle = lower(hex(randomblob(16)));
CREATE UNIQUE INDEX programme_cle ON programme (cle);
CREATE TRIGGER programme_has_a_key AFTER INSERT ON programme WHEN NEW.cle IS NULL
BEGIN
    UPDATE programme SET cle = lower(hex(randomblob(16))) WHERE id = NEW.id;
END;

-- The programmes that were removed. Nothing of them is erased: all their rows stay.
CREATE TABLE corbeille (
    programme TEXT NOT NULL REFERENCES programme ON DELETE CASCADE,
    le        TEXT NOT NULL,
    par       TEXT NOT NULL,
    PRIMARY KEY (programme)
) STRICT;

-- The journal is not rewritten, but it follows a programme whose row has taken another identifier.
DROP TRIGGER journal_is_not_rewritten;
CREATE TRIGGER journal_is_not_rewritten BEFORE UPDATE OF seq, at, author, origin, origin_seq, label, edit ON journal
BEGIN
    SELECT raise(ABORT, 'the journal is never rewritten');
END;
CREATE TRIGGER journal_follows_its_programme BEFORE UPDATE OF programme ON journal
WHEN EXISTS (SELECT 1 FROM programme WHERE id = OLD.programme)
  OR NOT EXISTS (SELECT 1 FROM programme WHERE id = NEW.programme)
BEGIN
    SELECT raise(ABORT, 'a journal stays with its programme');
END;

-- Views show the programmes that are in use. The two others are made of the first.
DROP VIEW v_ac_parcours;
CREATE VIEW v_ac_parcours AS
SELECT a.programme, p.id AS parcours, p.code AS code_parcours, n.competence, a.niveau, pn.annee, a.id AS ac
FROM parcours p
JOIN parcours_niveau pn ON pn.programme = p.programme AND pn.parcours = p.id
JOIN niveau n ON n.programme = p.programme AND n.id = pn.niveau
JOIN ac a ON a.programme = p.programme AND a.niveau = n.id
WHERE NOT EXISTS (SELECT 1 FROM parcours_niveau b WHERE b.programme = pn.programme AND b.parcours = pn.parcours
                  AND b.niveau = pn.niveau AND b.rang < pn.rang)
  AND NOT EXISTS (SELECT 1 FROM corbeille r WHERE r.programme = a.programme)
UNION ALL
SELECT a.programme, NULL, NULL, n.competence, a.niveau, n.annee, a.id
FROM ac a
JOIN niveau n ON n.programme = a.programme AND n.id = a.niveau
WHERE NOT EXISTS (SELECT 1 FROM parcours p WHERE p.programme = a.programme)
  AND NOT EXISTS (SELECT 1 FROM corbeille r WHERE r.programme = a.programme);

DROP VIEW v_maquette;
CREATE VIEW v_maquette AS
SELECT a.programme, a.semestre, u.code AS ue, u.ects, a.code, a.nature, a.libelle,
       (SELECT group_concat(p.code, ', ') FROM activite_parcours r
        JOIN parcours p ON p.programme = r.programme AND p.id = r.parcours
        WHERE r.programme = a.programme AND r.activite = a.id) AS parcours,
       k.valeur AS coefficient, h.cm, h.td, h.cm_td, h.tp, h.projet, h.autonomie, a.adaptation_locale, a.code_apogee
FROM activite a
LEFT JOIN coefficient k ON k.programme = a.programme AND k.activite = a.id
LEFT JOIN ue u ON u.programme = k.programme AND u.id = k.ue
LEFT JOIN (
    SELECT programme, activite,
           sum(heures) FILTER (WHERE nature = 'cm') AS cm,
           sum(heures) FILTER (WHERE nature = 'td') AS td,
           sum(heures) FILTER (WHERE nature = 'cm_td') AS cm_td,
           sum(heures) FILTER (WHERE nature = 'tp') AS tp,
           sum(heures) FILTER (WHERE nature = 'projet') AS projet,
           sum(heures) FILTER (WHERE nature = 'autonomie') AS autonomie
    FROM (SELECT programme, activite, nature, coalesce(globales, presentiel + distanciel) AS heures FROM heures)
    GROUP BY programme, activite
) h ON h.programme = a.programme AND h.activite = a.id
WHERE NOT EXISTS (SELECT 1 FROM corbeille r WHERE r.programme = a.programme)
ORDER BY a.programme, a.semestre, a.rang, u.rang;
