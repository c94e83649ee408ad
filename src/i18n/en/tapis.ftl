# The words of the interface, in English.

-tapis = tapis

## Quantities

nombre-ac = { $n ->
    [one] { $n } AC
   *[other] { $n } AC
}

## Export xlsx

xlsx-echec = The workbook could not be written: { $cause }. Check that the programme fits within a spreadsheet (1,048,576 rows, 16,384 columns).
xlsx-sujet = Curriculum and competency framework
xlsx-pages = Page { $page } of { $pages }

xlsx-diplome = { $profil ->
    [but-tertiaire] BUT
    [but-secondaire] BUT
    [licence] Licence
    [licence-pro] Licence professionnelle
    [master] Master
    [ingenieur] Engineering degree
   *[autre] Diploma
} { $intitule }
xlsx-liste-parcours = { $n ->
    [one] Track: { $parcours }
   *[other] Tracks: { $parcours }
}

xlsx-referentiel = Framework
xlsx-maquette = Curriculum
xlsx-croise = Cross table S{ $semestre }
xlsx-diagnostics = Diagnostics
xlsx-titre-referentiel = Competency framework — { $diplome }
xlsx-titre-maquette = Curriculum — { $diplome }
xlsx-titre-croise = Cross table of semester { $semestre } — { $diplome }
xlsx-titre-diagnostics = Diagnostics — { $diplome }

xlsx-competence = Competency
xlsx-competences = Competencies
xlsx-composante = Quality criterion
xlsx-situation = Professional situation
xlsx-niveau = Level
xlsx-annee = Year
xlsx-element = Element
xlsx-ac = AC
xlsx-ue = UE
xlsx-ects = ECTS
xlsx-code = Code
xlsx-libelle = Wording
xlsx-intitule = Title
xlsx-type = Type
xlsx-parcours = Tracks
xlsx-travaille-par = Trained by
xlsx-evalue-par = Assessed by
xlsx-aucune = no activity
xlsx-du-parcours = { $parcours }: { $codes }
xlsx-tous = all
xlsx-tous-parcours = all tracks

xlsx-nature = { $nature ->
    [sae] SAÉ
    [stage] Internship
    [portfolio] Portfolio
   *[ressource] Ressource
}
xlsx-heures = { $nature ->
    [cm] Lecture
    [td] Tutorial
    [cm_td] Lect. + tut.
    [tp] Practical
    [projet] Project
   *[autonomie] Own work
}
xlsx-encadre = Taught total
xlsx-total = Total
xlsx-distanciel = Of which remote
xlsx-apogee = Apogée code
xlsx-locale = Local choice
xlsx-coefficients = Weights by UE
xlsx-semestre = Semester { $numero } · year { $annee }
xlsx-semaines = { $semaines } weeks
xlsx-code-apogee = Apogée code { $code }
xlsx-hors-ue = Outside any UE
xlsx-total-du-semestre = { $parcours ->
    [aucun] Total of semester { $numero }
   *[autre] Total of semester { $numero }, { $parcours }
}
xlsx-part-des-saes = { $parcours ->
    [aucun] Share of SAÉ
   *[autre] Share of SAÉ, { $parcours }
}
xlsx-diplome-entier = Whole diploma, per student
xlsx-total-du-diplome = { $parcours ->
    [aucun] Total of the diploma
   *[autre] Total of the diploma, { $parcours }
}

xlsx-marque-travaille = T
xlsx-marque-evalue = A
xlsx-marque-les-deux = TA
xlsx-aucune-activite = No activity in this semester.
xlsx-legende = { $travaille }: trained · { $evalue }: assessed · { $deux }: trained and assessed
xlsx-pole-sae = SAÉ
xlsx-pole-ressource = Ressources
xlsx-nombre-travaille = Number of T
xlsx-nombre-evalue = Number of A
xlsx-ac-travailles = AC trained
xlsx-ac-evalues = AC assessed
xlsx-libelle-du-parcours = { $libelle } [{ $parcours }]
xlsx-niveau-autre-annee = { $ordre } (year { $annee })

xlsx-gravite = Severity
xlsx-regle = Rule
xlsx-nom = Name of the rule
xlsx-objet = Object
xlsx-message = Finding
xlsx-conseil = What to do
xlsx-derogation = Waiver
xlsx-severite = { $gravite ->
    [error] Error
    [warning] Warning
   *[info] Information
}{ $derogation ->
    [oui] {" "}(waived)
   *[non] {""}
}
xlsx-bilan = { $erreurs ->
    [one] { $erreurs } error
   *[other] { $erreurs } errors
}, { $alertes ->
    [one] { $alertes } warning
   *[other] { $alertes } warnings
}, { $infos } information, { $derogations } waived
xlsx-aucun-diagnostic = No finding.
xlsx-non-applicables = { $n ->
    [0] Every rule had something to look at.
    [one] { $n } rule had nothing to look at: its silence is not success.
   *[other] { $n } rules had nothing to look at: their silence is not success.
}
xlsx-objet-nomme = { $nature ->
    [programme] Programme
    [parcours] Track
    [competence] Competency
    [composante] Quality criterion
    [situation] Situation
    [niveau] Level
    [ac] {""}
    [semestre] Semester
    [ue] {""}
    [activite] {""}
    [evaluation] Assessment
    [critere] Criterion
    [bloc] Bloc
    [remarque] Remark
    [derogation] Waiver
   *[reglage] Setting
} { $nom }
