-- The modalités de contrôle of each évaluation, who answers for an activité, and what the head of a maquette says.

ALTER TABLE evaluation ADD COLUMN session TEXT NOT NULL DEFAULT 'initiale'
    CHECK (session IN ('initiale', 'seconde-chance'));
ALTER TABLE evaluation ADD COLUMN regime TEXT
    CHECK (regime IN ('controle-continu', 'controle-terminal', 'evaluation-continue-integrale'));
-- How many there are of it.
ALTER TABLE evaluation ADD COLUMN nombre INTEGER CHECK (nombre BETWEEN 1 AND 65535);
-- In minutes.
ALTER TABLE evaluation ADD COLUMN duree INTEGER CHECK (duree BETWEEN 1 AND 65535);
ALTER TABLE evaluation ADD COLUMN remarque TEXT NOT NULL DEFAULT '';

-- The évaluations whose marks one of second chance replaces.
CREATE TABLE remplace (
    programme  TEXT NOT NULL,
    evaluation TEXT NOT NULL,
    remplacee  TEXT NOT NULL,
    PRIMARY KEY (programme, evaluation, remplacee),
    FOREIGN KEY (programme, evaluation) REFERENCES evaluation ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (programme, remplacee) REFERENCES evaluation DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX remplace_remplacee ON remplace (programme, remplacee);

ALTER TABLE activite ADD COLUMN mutualisee INTEGER NOT NULL DEFAULT 0 CHECK (mutualisee IN (0, 1));
ALTER TABLE activite ADD COLUMN langue TEXT NOT NULL DEFAULT '';
ALTER TABLE activite ADD COLUMN responsable TEXT NOT NULL DEFAULT '';

ALTER TABLE programme ADD COLUMN etablissement TEXT NOT NULL DEFAULT '';
ALTER TABLE programme ADD COLUMN composante TEXT NOT NULL DEFAULT '';
ALTER TABLE programme ADD COLUMN site TEXT NOT NULL DEFAULT '';
ALTER TABLE programme ADD COLUMN domaine TEXT NOT NULL DEFAULT '';
ALTER TABLE programme ADD COLUMN annee_universitaire TEXT NOT NULL DEFAULT '';
ALTER TABLE programme ADD COLUMN formation_initiale INTEGER NOT NULL DEFAULT 0 CHECK (formation_initiale IN (0, 1));
ALTER TABLE programme ADD COLUMN alternance INTEGER NOT NULL DEFAULT 0 CHECK (alternance IN (0, 1));
ALTER TABLE programme ADD COLUMN formation_continue INTEGER NOT NULL DEFAULT 0 CHECK (formation_continue IN (0, 1));
ALTER TABLE programme ADD COLUMN mentions TEXT NOT NULL DEFAULT '';
