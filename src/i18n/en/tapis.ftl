# The words of the interface, in English.

-tapis = tapis

## Quantities

nombre-ac = { $n ->
    [one] { $n } AC
   *[other] { $n } AC
}

## Terminal

touche-espace = Space
touche-entree = Enter
touche-echap = Esc
touche-tab = Tab
touche-maj-tab = Shift-Tab
touche-page-haut = PgUp
touche-page-bas = PgDn
touche-debut = Home
touche-fin = End

nature-ressource = ressource
nature-sae = SAÉ
nature-stage = work placement
nature-portfolio = portfolio
etat-ouverte = open
etat-tranchee = settled
mode-individuelle = individual
mode-groupe = in a group

valeur-vide = —
valeur-entree = { $key }: { $value }
valeur-niveau-vise = year { $annee }: { $niveau }
valeur-repartie = { $presentiel } (+ { $distanciel } online)
panneau-titre = { $kind } · { $label }

ecran-referentiel = Framework
ecran-maquette = Maquette
ecran-matrice = Matrix
ecran-diagnostics = Diagnostics
ecran-fiche = Sheet
ecran-journal = History

entete-parcours = parcours { $code }
entete-tous-parcours = all parcours
entete-enregistre = saved

accueil-titre = tapis — programmes
accueil-vide = No programme yet. Quit with q, then: “tapis demo” opens samples, “tapis import FILE” reads a programme (ORéBUT or TOML).
accueil-compte = { $competences ->
    [one] { $competences } compétence
   *[other] { $competences } compétences
} · { $acs } AC · { $saes } SAÉ · { $ressources ->
    [one] { $ressources } ressource
   *[other] { $ressources } ressources
}

referentiel-vide = No compétence in this parcours.
referentiel-competence = { $numero } { $nom }
referentiel-niveau = L{ $ordre } { $libelle }

maquette-vide = No activity in this programme.
maquette-semestre = S{ $n } · year { $annee }
maquette-ects = { $n } ECTS
maquette-heures = { $n } h
maquette-suite = + { $n } more…
maquette-ues = UE of S{ $n }
maquette-part-sae = SAÉ { $part }

matrice-vide = Nothing to cross: there must be at least one AC and one activity.
matrice-sans-manque = No gap: every AC is worked and assessed. “g” shows everything again.
matrice-manques = gaps
matrice-groupe-saes = S{ $n } SAÉ
matrice-groupe-ressources = S{ $n } Ressources
matrice-niveau = { $nom } L{ $ordre } · { $libelle }
matrice-nom = { $code } { $libelle }
matrice-cellule-te = Worked and assessed
matrice-cellule-t = Worked
matrice-cellule-e = Assessed
matrice-cellule-rien = No link

diagnostics-regle = { $code } { $titre }
diagnostics-page = { $code } { $nom }
diagnostics-remede = Remedy: { $texte }
diagnostics-exemple = Example: { $texte }
diagnostics-source = Source: { $texte }
diagnostics-aucun = No diagnostic.
diagnostics-rien-a-regarder = Nothing to look at: the programme is still empty, no rule could judge.
diagnostics-silencieuses = Rules that had nothing to look at: { $regles }.
gravite-erreurs = Errors
gravite-avertissements = Warnings
gravite-informations = Notes

journal-numero = Entry { $seq }

aide-titre = Help: what can be done here
aide-pied = ↑ ↓ to browse, Enter to do, Esc to close

chercher-titre = { $n ->
    [0] No result
    [one] { $n } result
   *[other] { $n } results
}
chercher-rien = Nothing matches.
chercher-sans-ecran = This object has no screen of its own.

editeur-titre = { $objet }: { $champ }
editeur-pied = Enter saves · Alt-Enter breaks the line · Esc gives up
editeur-nombre = A number is needed, such as 12 or 12.5.
editeur-invalide = This value does not suit the field “{ $champ }”.

conflit-titre = Two versions: { $objet }, { $champ }
conflit-autre = What is saved now:
conflit-moi = What you wanted to write:
conflit-pied = m: put my version · a: keep the other
conflit-autre-garde = The other version is kept; yours was not written.

avis-enregistre = Saved: { $resume }
avis-deja = It is so already.
avis-rien = Nothing to take back.
avis-autrui = { $auteur }: { $resume }

obstacle-aucun-programme = There is no programme yet.
obstacle-rien-choisi = Nothing is selected.
obstacle-sans-parcours = This programme has no parcours.
obstacle-sans-champ = This object has no text to edit.
obstacle-champ-structure = “{ $champ }” is not typed: links with AC are ticked in the matrix.

pied-ouvrir = open
pied-aller = go
pied-fiche = sheet
pied-champs = fields
pied-details = details
pied-semestre = semester
pied-manques = gaps
pied-regrouper = regroup
pied-parcours = parcours
pied-chercher = search
pied-palette = palette
pied-aide = help
pied-retour = back
pied-travaille = worked
pied-evalue = assessed
pied-modifier = edit
pied-annuler = undo

cmd-haut = Up one row
cmd-bas = Down one row
cmd-gauche = Left, fold
cmd-droite = Right, unfold
cmd-page-haut = Up one page
cmd-page-bas = Down one page
cmd-debut = To the beginning
cmd-fin = To the end
cmd-ouvrir = Open the programme
cmd-referentiel = Framework: compétences, levels, AC
cmd-maquette = Maquette: semesters, activities, UE
cmd-matrice = Matrix: AC and activities
cmd-diagnostics = Diagnostics: what the rules say
cmd-fiche = Sheet: one activity in full
cmd-journal = History: who changed what, when
cmd-aller = Go to the object of the diagnostic
cmd-ouvrir-fiche = Open the sheet of the activity
cmd-champs = From the list to the fields and back
cmd-details = Show or hide situations and components
cmd-semestre-suivant = To the next group of columns
cmd-semestre-precedent = To the previous group of columns
cmd-manques = Show only the gaps, or everything
cmd-regrouper = Group by rule, object or severity
cmd-parcours-suivant = Next parcours
cmd-parcours-precedent = Previous parcours
cmd-chercher = Search for an object
cmd-palette = Palette: commands and objects
cmd-aide = Help
cmd-retour = Back, quit
cmd-travaille = Tick or untick “worked”
cmd-evalue = Tick or untick “assessed”
cmd-modifier = Edit the chosen field
cmd-modifier-libelle = Edit the wording
cmd-annuler = Undo my last edit
cmd-refaire = Redo what I undid
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
    [ac] AC
    [semestre] Semester
    [ue] UE
    [activite] Activity
    [evaluation] Assessment
    [critere] Criterion
    [bloc] Bloc
    [remarque] Remark
    [derogation] Waiver
   *[reglage] Setting
} { $nom }
