-- Views for colleagues. A programme without parcours is one unnamed parcours (NULL).

-- The AC that each parcours develops, and the year in which it does.
CREATE VIEW v_ac_parcours AS
SELECT a.programme, p.id AS parcours, p.code AS code_parcours, n.competence, a.niveau, pn.annee, a.id AS ac
FROM parcours p
JOIN parcours_niveau pn ON pn.programme = p.programme AND pn.parcours = p.id
JOIN niveau n ON n.programme = p.programme AND n.id = pn.niveau
JOIN ac a ON a.programme = p.programme AND a.niveau = n.id
WHERE NOT EXISTS (SELECT 1 FROM parcours_niveau b WHERE b.programme = pn.programme AND b.parcours = pn.parcours
                  AND b.niveau = pn.niveau AND b.rang < pn.rang)
UNION ALL
SELECT a.programme, NULL, NULL, n.competence, a.niveau, n.annee, a.id
FROM ac a
JOIN niveau n ON n.programme = a.programme AND n.id = a.niveau
WHERE NOT EXISTS (SELECT 1 FROM parcours p WHERE p.programme = a.programme);

-- One row for each AC, parcours that develops it and activité of that parcours that it is tied to.
CREATE VIEW v_couverture AS
SELECT v.programme, v.code_parcours AS parcours, c.numero AS numero_competence, c.nom AS competence,
       n.ordre AS niveau, v.annee, ac.code AS ac, ac.libelle AS libelle_ac,
       a.code AS activite, a.nature, a.semestre, a.libelle AS libelle_activite, l.travaille, l.evalue
FROM v_ac_parcours v
JOIN competence c ON c.programme = v.programme AND c.id = v.competence
JOIN niveau n ON n.programme = v.programme AND n.id = v.niveau
JOIN ac ON ac.programme = v.programme AND ac.id = v.ac
JOIN ac_activite l ON l.programme = v.programme AND l.ac = v.ac
JOIN activite a ON a.programme = l.programme AND a.id = l.activite
WHERE v.parcours IS NULL
   OR NOT EXISTS (SELECT 1 FROM activite_parcours r WHERE r.programme = a.programme AND r.activite = a.id)
   OR EXISTS (SELECT 1 FROM activite_parcours r
              WHERE r.programme = a.programme AND r.activite = a.id AND r.parcours = v.parcours);

-- The AC that no activité of the parcours works or assesses.
CREATE VIEW v_ac_non_couverts AS
SELECT v.programme, v.code_parcours AS parcours, c.numero AS numero_competence, c.nom AS competence,
       n.ordre AS niveau, v.annee, ac.code AS ac, ac.libelle
FROM v_ac_parcours v
JOIN competence c ON c.programme = v.programme AND c.id = v.competence
JOIN niveau n ON n.programme = v.programme AND n.id = v.niveau
JOIN ac ON ac.programme = v.programme AND ac.id = v.ac
WHERE NOT EXISTS (
    SELECT 1 FROM ac_activite l
    WHERE l.programme = v.programme AND l.ac = v.ac
      AND (v.parcours IS NULL
           OR NOT EXISTS (SELECT 1 FROM activite_parcours r WHERE r.programme = l.programme AND r.activite = l.activite)
           OR EXISTS (SELECT 1 FROM activite_parcours r WHERE r.programme = l.programme AND r.activite = l.activite
                      AND r.parcours = v.parcours)));

-- One row for each activité and UE in which it weighs; an activité that weighs nowhere has one row without UE.
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
ORDER BY a.programme, a.semestre, a.rang, u.rang;
