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
    [one] Parcours: { $parcours }
   *[other] Parcours: { $parcours }
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
xlsx-niveau = Niveau
xlsx-annee = Year
xlsx-element = Element
xlsx-ac = AC
xlsx-ue = UE
xlsx-ects = ECTS
xlsx-code = Code
xlsx-libelle = Wording
xlsx-intitule = Title
xlsx-type = Type
xlsx-parcours = Parcours
xlsx-travaille-par = Worked by
xlsx-evalue-par = Assessed by
xlsx-aucune = no activity
xlsx-du-parcours = { $parcours }: { $codes }
xlsx-tous = all
xlsx-tous-parcours = all parcours

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
xlsx-legende = { $travaille }: worked · { $evalue }: assessed · { $deux }: worked and assessed
xlsx-pole-sae = SAÉ
xlsx-pole-ressource = Ressources
xlsx-nombre-travaille = Number of T
xlsx-nombre-evalue = Number of A
xlsx-ac-travailles = AC worked
xlsx-ac-evalues = AC assessed
xlsx-libelle-du-parcours = { $libelle } [{ $parcours }]
xlsx-niveau-autre-annee = { $ordre } (year { $annee })

xlsx-gravite = Severity
xlsx-regle = Rule
xlsx-nom = Name of the rule
xlsx-objet = Object
xlsx-message = Diagnostic
xlsx-conseil = What to do
xlsx-derogation = Dérogation
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
xlsx-aucun-diagnostic = No diagnostic.
xlsx-non-applicables = { $n ->
    [0] Every rule had something to look at.
    [one] { $n } rule had nothing to look at: its silence is not success.
   *[other] { $n } rules had nothing to look at: their silence is not success.
}
xlsx-objet-nomme = { $nature ->
    [programme] Programme
    [parcours] Parcours
    [competence] Competency
    [composante] Quality criterion
    [situation] Situation
    [niveau] Niveau
    [ac] {""}
    [semestre] Semester
    [ue] {""}
    [choix] Choice
    [activite] {""}
    [evaluation] Assessment
    [critere] Criterion
    [bloc] Bloc
    [remarque] Remark
    [derogation] Dérogation
   *[reglage] Setting
} { $nom }

## Sentences

lieu = { $lieu }: { $message }

kind = { $kind ->
    [programme] programme
    [parcours] parcours
    [competence] compétence
    [composante] composante essentielle
    [situation] situation professionnelle
    [niveau] niveau
    [ac] apprentissage critique
    [semestre] semester
    [session] session
    [ue] UE
    [choix] choice
    [activite] activity
    [evaluation] assessment
    [critere] criterion
    [bloc] RNCP bloc
    [remarque] remark
    [derogation] dérogation
    [reglage] setting
   *[other] ?{ $kind }
}
objet = { $kind ->
    [programme] the programme { $label }
    [parcours] the parcours { $label }
    [competence] the compétence { $label }
    [composante] the composante “{ $label }”
    [situation] the situation “{ $label }”
    [niveau] the niveau “{ $label }”
    [ac] the apprentissage critique { $label }
    [semestre] the semester { $label }
    [ue] the UE { $label }
    [choix] the choice { $label }
    [activite] the activity { $label }
    [evaluation] the assessment “{ $label }”
    [critere] the criterion “{ $label }”
    [bloc] the bloc { $label }
    [remarque] the remark “{ $label }”
    [derogation] the dérogation { $label }
    [reglage] the setting { $label }
   *[other] ?{ $label }
}
champ = { $champ ->
    [id] identifier
    [acs] apprentissages critiques
    [adaptation_locale] local adaptation
    [alternance] open to apprentices
    [annee] year
    [annee_universitaire] academic year
    [auteur] author
    [autonomie] self-study
    [choix] choice
    [cible] target
    [cle_externe] external key
    [cm] CM
    [cm_td] CM and TD
    [code] code
    [code_apogee] Apogée code
    [coefficients] coefficients
    [competences] compétences
    [composante] component of the institution
    [composantes] composantes essentielles
    [couleur] colour
    [descripteurs] descriptors
    [description] description
    [domaine] domain
    [duree] duration (min)
    [echelons] performance levels
    [ects] ECTS
    [etablissement] institution
    [etat] state
    [evalue] AC assessed
    [exemples] examples
    [figures] figures of the diploma
    [formation_continue] open to continuing education
    [formation_initiale] open to initial education
    [heures] hours
    [hybride] hybrid programme
    [intitule] title
    [langue] language
    [le] date
    [libelle] wording
    [livrables] deliverables
    [mentions] lines of the head
    [metadonnees] metadata
    [millesime] version year
    [mobilise] ressources mobilised
    [mode] mode
    [mots_cles] keywords
    [mutualisee] shared
    [nature] nature
    [niveaux] niveaux aimed at
    [nombre] number of
    [nom] short name
    [numero] number
    [objectifs] objectives
    [ordre] rank
    [parcours] parcours
    [poids] weight
    [prerequis] prerequisites
    [profil] kind of diploma
    [projet] project
    [raison] reason
    [regime] regime
    [regle] rule
    [remarque] comment
    [remplace] replaces
    [responsable] in charge
    [rncp] RNCP fiche
    [semaines] weeks
    [semestre] semester
    [seuils] thresholds
    [severite] severity
    [sigle] acronym
    [site] site
    [situations] situations professionnelles
    [td] TD
    [texte] text
    [tp] TP
    [travaille] AC worked
    [type] type
    [ects_semestre] ECTS of a semester
    [ects_diplome] ECTS of the diploma
    [heures_diplome] taught hours of the diploma
    [heures_projet] project hours
    [pole_min] least share of SAÉ in a UE
    [pole_max] largest share of SAÉ in a UE
    [pratique_min] least share of practice
    [adaptation_max] largest share of local adaptation
    [heures_semaine_max] hours a week, at most
    [acs_inconnus] unknown AC
    [activites_inconnues] unknown activities
    [autres_inconnus] other unknown references
    [heures_manque_max] missing taught hours, at most
    [projet_annee_min] project hours of a year, at least
    [projet_annee_max] project hours of a year, at most
    [stage_semaines_min] weeks of stage, at least
    [stage_semaines_max] weeks of stage, at most
    [competences_min] compétences of a parcours, at least
    [competences_max] compétences of a parcours, at most
    [heures_ects_min] hours of work per ECTS, at least
    [heures_ects_max] hours of work per ECTS, at most
    [max_ac] AC per niveau, at most
    [min_ac] AC per niveau, at least
    [max_activites] activities per AC, at most
    [max_caracteres] characters, at most
    [min_evaluations] assessments per AC, at least
    [baisse_min] fall reported, in levels of the taxonomy
   *[other] { $champ }
}

fichier-absent = The file { $fichier } does not exist: check its name and its folder.
fichier-dossier = { $fichier } is a folder: give the name of a file.
fichier-tube-muet = Nobody writes into the pipe { $fichier }: there is nothing to read.
fichier-interdit = You may not read { $fichier }: ask its owner.
fichier-illisible = The file { $fichier } cannot be read ({ $raison }).
ecriture-dossier-absent = { $fichier } cannot be written: its folder does not exist.
ecriture-dossier = { $fichier } is a folder: give the name of the file to write.
ecriture-interdite = You may not write { $fichier }: choose another folder.
ecriture-disque-plein = { $fichier } cannot be written: the disk is full.
ecriture-impossible = { $fichier } cannot be written ({ $raison }).
ecriture-existe = { $fichier } is there already: give another name.
ecriture-base = { $fichier } is a database: a file that is exported never takes its place. Give another name.
ecriture-compagnon = { $fichier } is a file of a database: a file that is exported never takes its place. Give another name.
ecriture-peripherique = { $fichier } is a device, not a file: give the name of a file.
ecriture-tube = { $fichier } is a pipe or a socket, not a file: give the name of a file (“-o -” writes to the standard output).

base-fermee = The database { $base } cannot be opened ({ $raison }): check its folder and your rights, or name another with --db.
base-etrangere = { $base } is not a database of tapis: name another with --db.
base-plus-recente = { $base } was written by a newer version of tapis: update tapis.
base-abimee = The database { $base } is damaged ({ $raison }): go back to a backup.
base-occupee = The database { $base } is busy with another program: try again in a moment.
base-disque-plein = The database { $base } cannot grow: the disk is full.
base-lecture-seule = The database { $base } is read-only: check your rights on its file and its folder.
base-erreur = The database refused the operation ({ $raison }).
programme-inconnu = There is no programme “{ $id }” in the database: “tapis list” gives those that are.
programme-existant = There is a programme “{ $id }” in the database already.

edit-disparu = The object has gone meanwhile: { $objet } no longer exists.
edit-change = Somebody changed { $objet } meanwhile: nothing was deleted.
edit-conflit = Somebody changed “{ $champ }” meanwhile in { $objet }: it now reads { $trouve }, you wanted { $voulu }.
champ-inconnu = There is no field “{ $champ }” in this object.
champ-invalide = This value does not suit the field “{ $champ }”.
integrite-double = An identifier is used twice: { $objet }.
integrite-renvoi = A reference leads nowhere: { $objet } names { $absent }, which does not exist.
integrite-semestre-double = Semester { $semestre } is there twice.
integrite-sans-semestre = A semester is missing: { $objet } stands in semester { $semestre }, which does not exist.
intervalle = { $min } to { $max }
au-choix = choice { $choix }
choix-combien = { $cas ->
    [ects] { $ects } ECTS
    [les-deux] { $n } of { $sur }, for { $ects } ECTS
   *[nombre] { $n } of { $sur }
}
show-choix = { $nom }: { $combien } ({ $options })
matrice-selon-le-choix = { $nom } · according to the choice
matrice-au-choix = { $nom } · choice { $choix }
tableau-legende-choix = { $signe }: according to what the student chooses.
legende-au-choix = according to what students choose: an activity, a UE or an AC that others do not have
integrite-choix = A choice cannot be an option of itself: { $objet }.
integrite-zero = The field “{ $champ }” must be at least 1 in { $objet }.
integrite-negatif = The field “{ $champ }” cannot be negative in { $objet }.

valeur-aucune = nothing
valeur-oui = yes
valeur-non = no
valeur-texte = “{ $texte }”
valeur-elements = { $n ->
    [one] { $n } item
   *[other] { $n } items
}

trace-annule = Undoes no. { $seq } ({ $quoi })
trace-refait = Does no. { $seq } again ({ $quoi })
trace-programme = Programme { $label } created
trace-suite = Made from { $depuis }
trace-import = { $n ->
    [one] Import of a file: { $n } change
   *[other] Import of a file: { $n } changes
}
trace-cree = { $label }: created ({ $kind })
trace-supprime = { $label }: deleted ({ $kind })
trace-deplace = { $label }: moved
trace-rien = No change
trace-lot = { $n ->
    [one] { $quoi }, and { $n } other change
   *[other] { $quoi }, and { $n } other changes
}
trace-interne = { $label }: marks for other software changed
trace-champ = { $label }: { $champ }, { $apres } (before: { $avant })
trace-entree = { $label }: { $champ } ({ $entree }), { $apres } (before: { $avant })
trace-travaille = { $label } works { $ac }
trace-ne-travaille-plus = { $label } no longer works { $ac }
trace-evalue = { $label } assesses { $ac }
trace-n-evalue-plus = { $label } no longer assesses { $ac }
trace-ajoute = { $label }: { $champ }, { $entree } added
trace-retire = { $label }: { $champ }, { $entree } removed

## Command line

cli-apropos = tapis: design a diploma by compétences, as a team, in a terminal.
cli-usage = Usage:
cli-commandes = Commands:
cli-arguments = Arguments:
cli-exemple = Example:
cli-options = Options:
cli-exemples = Examples:
cli-alias = Other name:
cli-sans-commande = Without a command, tapis opens on the list of programmes.
cli-mot-commande = COMMAND

cli-list = The programmes of the database
cli-show = A whole programme, in brief
cli-open = Opens a programme of the database in the terminal
cli-demo = Opens the sample programmes, in a database that disappears afterwards
cli-import = Reads files and makes a programme of them
cli-export = Writes a programme to a file
cli-matrix = Which activity works on and assesses which apprentissage critique
cli-check = Reviews programmes and says what is wrong
cli-rules = The catalogue of the rules, or the page of one
cli-log = Who changed what, and when
cli-completions = Completion of the commands, for a shell

arg-id = The programme: its name in the database (but-sd), or a TOML file
arg-id-base = The programme: its name in the database (but-sd)
arg-ids = The programmes: their names in the database, or TOML files
arg-fichiers = The files; those of ORéBUT that belong together make one programme
arg-as = The format of the files; otherwise their content tells. { $formats }
arg-into = Completes this programme of the database, instead of creating one
arg-dry-run = Reads, counts and reports, but writes nothing
arg-to = The format to write. { $formats }
arg-output = The file to write; - for standard output. Otherwise a text goes to standard output, a workbook to ID.xlsx
arg-force = Replaces the file if it exists
arg-parcours = This parcours only, by its code
arg-by = One column for each activity (activite, the default) or semester (semestre)
arg-gaps = Only the apprentissages critiques that no activity works, or none assesses
arg-regle = The code of a rule: COU02
arg-shell = bash, zsh, fish, powershell or elvish
arg-json = Writes exactly one JSON document to standard output
arg-db = The database (or TAPIS_DB); by default tapis/tapis.db in the data folder
arg-lang = The language: fr (the default) or en (or TAPIS_LANG)
arg-author = Who signs the changes; by default, the system account
arg-ascii = In the interface, ASCII signs only
arg-mouse = In the interface, the mouse points (F9 too)
arg-help = Shows this help
arg-version = Shows the version

val-fichier = FILE
val-format = FORMAT
val-base = FILE
val-langue = LANGUAGE
val-nom = NAME
val-regle = CODE
val-shell = SHELL
val-vue = VIEW

usage-commande-inconnue = There is no command “{ $mot }”: “tapis --help” gives them all.
usage-commande-proche = There is no command “{ $mot }”: did you mean “{ $proche }”?
usage-option-inconnue = There is no option “{ $mot }” here: “{ $commande } --help” gives them all.
usage-option-proche = There is no option “{ $mot }” here: did you mean “{ $proche }”?
usage-argument-en-trop = “{ $mot }” is one too many: “{ $commande } --help” says what is expected.
usage-manque = { $quoi } is missing: “{ $commande } --help” says what is expected.
usage-valeur-manquante = { $option } lacks a value: “{ $commande } --help” says which.
usage-valeur-inconnue = “{ $valeur }” does not suit { $option }: the possible values are { $possibles }.
usage-valeur-proche = “{ $valeur }” does not suit { $option }: did you mean “{ $proche }”?
usage-pas-ensemble = { $option } and { $autre } do not go together: keep the one that you need.
usage-deux-fois = { $option } is expected only once.
usage-valeur-de-trop = { $option } expects no value.
usage-pas-unicode = A word of the command is not written in UTF-8.
usage-autre = The command is not understood: “{ $commande } --help” says what is expected.
langue-inconnue = There is no language “{ $langue }” in tapis: the languages are fr and en.

sans-dossier-de-donnees = The data folder cannot be found, for want of a home folder: name a database with --db.
format-non-reconnu = { $fichier } { $aspect ->
    [json] is JSON, and has the keys of no format that tapis reads.
    [yaml] seems to be YAML, which tapis does not read.
    [toml] ends in .toml, and is no programme of tapis.
    [markdown] looks like Markdown, and no item of its lists has the code of an AC (AC11.01): if its headings are compétences and niveaux, read it with --as plan.
    [latex] looks like LaTeX, and no item of its lists has the code of an AC (AC11.01): if its sections are compétences and niveaux, read it with --as plan.
    [html] is an HTML page, which tapis does not read: copy its tables into a workbook.
    [image] is a picture, which tapis does not read.
    [archive] is an archive, which tapis does not open: give the files that it holds.
    [binaire] is neither a text nor a workbook.
   *[autre] is a text, and has the form of no format that tapis reads.
} Formats that are read: { $formats }. If it is one of them, say so with --as FORMAT.
format-cdm-fr = { $fichier } is CDM-fr, the description of programmes that catalogues publish (XML of root <CDM>): tapis does not read it. Ask whoever exported it for the maquette as a table, and import that.
format-lheo = { $fichier } is LHEO, the description of a training offer for catalogues (XML of root <lheo>): it holds neither framework nor maquette, and tapis does not read it.
format-xml-inconnu = { $fichier } is XML whose root is <{ $racine }>, which tapis does not know. Formats that are read: { $formats }.
format-tableau-inconnu = { $fichier } is a table (CSV) whose heads do not say what it holds: { $tetes }. Heads that are known: competency, level, AC, code, title, type, semester, UE, ECTS, CM, TD, TP, coefficient… Write a mapping with “tapis import { $fichier } --write-mapping mapping.toml”, complete it, and give it with --mapping.
format-classeur-inconnu = { $fichier } is a workbook in which no sheet has known heads in its first 60 rows (sheets: { $feuilles }). Heads that are known: competency, level, AC, code, title, type, semester, UE, ECTS, CM, TD, TP, coefficient… Write a mapping with “tapis import { $fichier } --write-mapping mapping.toml”, complete it, and give it with --mapping.
format-indecis = { $fichier } may be of several formats: { $candidats }. Say which: --as { $format }, for instance.
format-indice = { $format } ({ $description }), because { $indice }
format-vide = The file { $fichier } is empty: there is nothing to read.
format-protege = { $fichier } is a workbook locked by a password: save it without a password, then import it.
format-document-texte = { $fichier } is a document of a word processor: tapis reads tables. Copy its tables into an .xlsx or .ods workbook, then import that.
format-presentation = { $fichier } is a slide show: tapis reads tables. Copy what it holds into an .xlsx or .ods workbook, then import that.
format-pdf = { $fichier } is a PDF: tapis does not read it. Ask for the workbook or the file that it comes from.
format-base = { $fichier } is a database, not a programme: if it is one of tapis, open it with --db; to take a programme from it, first export it with “tapis export ID --to toml --db FILE”.
formats-melanges = { $premier } and { $second } are not of the same format: import them separately.
toml-un-seul = One TOML file makes one programme: import them one after the other.
import-existe = There is a programme “{ $id }” in the database already, and nothing was changed: complete it with --into { $id }, or first give it another identifier with tapis rename { $id } NEW.
import-autre-format = A { $format } file cannot complete a programme: import it without --into.
export-existe = { $fichier } exists already: add --force to replace it, or give another name with -o.
parcours-hors-programme = There is no parcours “{ $parcours }” in { $programme }: its parcours are { $connus }.
parcours-aucun = There is no parcours “{ $parcours }” in { $programme }, which has no parcours.
regle-inconnue = There is no rule “{ $code }”: “tapis rules” gives the catalogue.
regle-proche = There is no rule “{ $code }”: did you mean { $proche }?
ouvrir-fichier = { $fichier } is a file: to open it in the terminal, first import it into the database with “tapis import”.
terminal-absent = The input or the output is not a terminal: tapis cannot open there.
terminal-echec = The terminal could not be opened ({ $raison }).
sortie-impossible = Standard output cannot be written ({ $raison }).
interne-json = The JSON document could not be written ({ $raison }).

format-description = { $format ->
    [case] a framework in the CASE 1.0 format, JSON (read as CSV and workbook too)
    [csv] three tables: matrix, maquette, diagnostics
    [html] a report to look at or to print: coverage, load, pôles, diagnostics, fiches
    [mahara] a framework of Mahara, SmartEvidence (.matrix)
    [markdown] the programme handbook: framework, semesters, fiches
    [moodle] a competency framework of Moodle (CSV)
    [orebut] the XML of ORéBUT, compétences and formation
    [plan] an outline in Markdown or LaTeX: headings and lists of compétences, niveaux and AC
    [rncp] the blocs de compétences of the RNCP's open data (CSV)
    [scodoc] the référentiel (JSON) and the formation (XML or JSON) of ScoDoc
    [tableur] tables of a framework (.xlsx, .ods, .xls, .csv), read by their heads
    [toml] the TOML file of tapis, complete
    [xlsx] the workbook of the whole programme, which the team can change and have read back
   *[other] ?{ $format }
}

quantite = { $quoi ->
    [competences] { $n ->
        [one] { $n } compétence
       *[other] { $n } compétences
    }
    [niveaux] { $n ->
        [one] { $n } niveau
       *[other] { $n } niveaux
    }
    [ac] { $n } AC
    [saes] { $n } SAÉ
    [activites] { $n ->
        [one] { $n } activity
       *[other] { $n } activities
    }
    [ressources] { $n ->
        [one] { $n } ressource
       *[other] { $n } ressources
    }
    [parcours] { $n } parcours
    [semestres] { $n ->
        [one] { $n } semester
       *[other] { $n } semesters
    }
    [ues] { $n } UE
    [portfolios] { $n ->
        [one] { $n } portfolio
       *[other] { $n } portfolios
    }
    [error] { $n ->
        [one] { $n } error
       *[other] { $n } errors
    }
    [warning] { $n ->
        [one] { $n } warning
       *[other] { $n } warnings
    }
    [info] { $n ->
        [one] { $n } info
       *[other] { $n } infos
    }
    [waived] { $n ->
        [one] { $n } waived
       *[other] { $n } waived
    }
   *[other] ?{ $quoi }
}
quantite-nulle = nothing yet
import-cree = { $programme } is in the database: { $quantites }.
import-complete = { $programme } is completed: { $quantites }.
import-identique = { $programme } is so already, nothing has changed: { $quantites }.
import-a-blanc = { $programme } would be created: { $quantites }. Nothing was written.
import-a-blanc-complete = { $programme } would be completed: { $quantites }. Nothing was written.
export-ecrit = Written to { $fichier }.
liste-sans-base = There is no database { $base } yet: “tapis new” or “tapis import FILE” makes it, “tapis demo” shows samples without one.
liste-vide = There is no programme yet: “tapis new” begins one, “tapis import FILE” reads one, “tapis demo” shows samples.

colonne-id = Name
colonne-intitule = Title
colonne-competences = Comp.
colonne-ac = AC
colonne-sae = SAÉ
colonne-ressources = Res.
colonne-change = Changed
colonne-seq = No.
colonne-date = Date
colonne-auteur = Author
colonne-resume = What changed
colonne-regle = Code
colonne-severite = Severity
colonne-quoi = What the rule looks for
colonne-chiffres = Figures

profil = { $profil ->
    [but-tertiaire] BUT tertiaire
    [but-secondaire] BUT secondaire
    [licence] Licence
    [licence-pro] Licence professionnelle
    [master] Master
    [ingenieur] Diplôme d’ingénieur
    [autre] Other diploma
   *[other] ?{ $profil }
}
severite = { $severite ->
    [error] error
    [warning] warning
    [info] info
    [off] off
   *[other] ?{ $severite }
}

show-millesime = version { $millesime }
show-parcours = Parcours
show-competences = Compétences
show-semestres = Semesters
show-competence = Compétence { $numero }. { $nom }
show-niveau = Niveau { $ordre } (year { $annee }): { $libelle }
show-semestre = Semester { $numero }
show-ects = { $ects } ECTS
show-heures = { $heures } h
show-reserve = parcours { $parcours }

tableau-titre = { $programme }, parcours { $parcours }: { $quantites }
tableau-titre-tous = { $programme }, all parcours: { $quantites }
tableau-titre-sans = { $programme }: { $quantites }
tableau-legende = T: worked. E: assessed. TE: both. ·: neither.
tableau-legende-semestre = For each semester, how many activities work and how many assess: 3/1.
tableau-vide = There is no apprentissage critique to show.
tableau-sans-trou = Every apprentissage critique is worked and assessed.
tableau-lacunes = Gaps
tableau-ni-l-un-ni-l-autre = neither worked nor assessed
tableau-jamais-evalue = never assessed
tableau-jamais-travaille = never worked
tableau-sans-semestre = Outside the year of their niveau

check-titre = { $programme }: { $quantites }.
check-titre-parcours = { $programme }, parcours { $parcours }: { $quantites }.
check-sans-defaut = { $programme }: no diagnostic.
check-sans-defaut-parcours = { $programme }, parcours { $parcours }: no diagnostic.
check-rien = { $programme }: nothing to look at, there is no apprentissage critique and no activity yet.
check-regle = { $code } { $nom } ({ $severite })
check-parcours = parcours { $parcours }
check-aucun-parcours = of no parcours
check-national = { $famille ->
    [REF] national code
   *[other] national wording
}
check-reglage = { $programme }: what follows sets nothing. { $faute }
check-lacunes = Not looked at in { $programme }:
check-lacune-quoi = { $n } of { $sur } { $genre ->
    [ac] AC
    [niveau] niveaux
   *[activite] activities
}
check-lacune = { $motif ->
    [annee-sans-activite] { $quoi }, in year { $annee }: it has no activity yet
    [semestre-sans-activite] S{ $semestre }: it has no activity yet, the other semester of the year has
    [annee-sans-niveau] { $quoi }, in year { $annee }: no niveau is developed there
    [sans-parcours] { $quoi }: no parcours develops { $n ->
        [one] it
       *[other] them
    }
    [parcours-vide] the whole parcours: it develops no niveau yet
    [renvoi-inconnu] { $quoi }: links that files give them lead nowhere in the programme, and no rule knows of them (REF06)
   *[sans-ac] { $quoi }: there is no AC yet that they could work on or assess
}
check-sans-defaut-examine = { $programme }: no diagnostic in what was looked at.
check-examines = Objects looked at, by rule: { $liste }.
check-derogation = waived
check-sans-objet = { $n ->
    [one] One rule had nothing to look at: { $regles }.
   *[other] { $n } rules had nothing to look at: { $regles }.
}

regle-pourquoi = Why
regle-exemple = Example
regle-remede = What to do
regle-source = Source
regle-chiffres = Where the figures come from
origine = { $origine ->
    [loi] law
    [loi-du-but] law in BUT, tapis
    [ouvrage] work
   *[tapis] tapis
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
nature-stage = stage
nature-portfolio = portfolio
etat-ouverte = open
etat-tranchee = settled
mode-individuelle = individual
mode-groupe = in a group
regime-evaluation = { $regime ->
    [controle-continu] continuous assessment
    [controle-terminal] final examination
    [evaluation-continue-integrale] fully continuous assessment
   *[other] { $regime }
}

valeur-vide = —
valeur-entree = { $key }: { $value }
valeur-niveau-vise = year { $annee }: { $niveau }
valeur-repartie = { $presentiel } (+ { $distanciel } online)
panneau-titre = { $kind } · { $label }
panneau-champ = { $champ }:

ecran-referentiel = Framework
ecran-maquette = Maquette
ecran-matrice = Matrix
ecran-diagnostics = Diagnostics
ecran-fiche = Fiche
ecran-journal = Journal

entete-parcours = parcours { $code }
entete-tous-parcours = all parcours
entete-enregistre = saved
entete-attente = { $n } waiting

accueil-titre = tapis — programmes
accueil-compte = { $competences ->
    [one] { $competences } compétence
   *[other] { $competences } compétences
} · { $acs } AC · { $saes } SAÉ · { $ressources ->
    [one] { $ressources } ressource
   *[other] { $ressources } ressources
}

referentiel-vide = No compétence in this programme.
referentiel-parcours-vide = No compétence in this parcours.
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
diagnostics-chiffres = Figures: { $texte }
diagnostics-aucun = No diagnostic.
diagnostics-rien-a-regarder = Nothing to look at: the programme is still empty, no rule could judge.
diagnostics-silencieuses = Rules that had nothing to look at: { $regles }.
gravite-erreurs = { $n ->
    [one] { $n } error
   *[other] { $n } errors
}
gravite-avertissements = { $n ->
    [one] { $n } warning
   *[other] { $n } warnings
}
gravite-informations = { $n ->
    [one] { $n } note
   *[other] { $n } notes
}
gravite-acceptes = { $n } accepted by the team

journal-numero = Entry { $seq }

fenetre-trop-grande = The window has { $fenetre } characters: tapis uses only { $usage } of them.
terminal-pas-utf8 = This terminal is not set to UTF-8 ({ $variable }={ $valeur }): accented letters show badly in it. Leave tapis, type “export LC_ALL=en_GB.UTF-8”, or start tapis through luit.
aide-titre = Help: what can be done here
aide-pied = Type to search · ↑ ↓ move · Enter does it · Esc closes
aide-liste = List of programmes
aide-signes = The signs
aide-partout = On every screen
aide-plus-tard = Not at the moment
aide-empeche = { $quoi }. { $pourquoi }

chercher-titre = { $n ->
    [0] No result
    [one] { $n } result
   *[other] { $n } results
}
chercher-rien = Nothing matches.
chercher-sans-ecran = This object has no screen of its own.

editeur-titre = { $objet }: { $champ }
editeur-pied = Enter saves · Esc gives up
editeur-pied-long = Enter saves · Alt-Enter breaks the line · Esc gives up
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
avis-attente = Somebody else is writing: the change is kept, and will be saved in its turn.
avis-autrui = { $auteur }: { $resume }

obstacle-aucun-programme = There is no programme yet.
obstacle-rien-choisi = Nothing is selected.
obstacle-sans-parcours = This programme has no parcours.
obstacle-sans-champ = This object has no text to edit.
obstacle-champ-structure = “{ $champ }” cannot be typed: ties with AC are ticked in the matrix.

pied-ouvrir = open
pied-exemples = samples
pied-aller = go
pied-fiche = fiche
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
cmd-exemples = Add the sample programmes
cmd-referentiel = Framework: compétences, niveaux, AC
cmd-maquette = Maquette: semesters, activities, UE
cmd-matrice = Matrix: AC and activities
cmd-diagnostics = Diagnostics: what the rules say
cmd-fiche = Fiche: one activity in full
cmd-journal = Journal: who changed what, when
cmd-aller = Go to the object of the diagnostic
cmd-ouvrir-fiche = Open the fiche of the activity
cmd-champs = Switch between the list and the fields
cmd-details = Show or hide situations and composantes
cmd-semestre-suivant = To the next group of columns
cmd-semestre-precedent = To the previous group of columns
cmd-manques = Show only the gaps, or everything
cmd-regrouper = Group by rule, object, semester, parcours or severity
cmd-parcours-suivant = Next parcours
cmd-parcours-precedent = Previous parcours
cmd-chercher = Search for an object
cmd-palette = Palette: commands and objects
cmd-aide = Help
cmd-retour = Back, leave the programme
cmd-fermer = Close what is open
fermer-rien = Nothing to close: Esc leaves nothing, q does.
touche-sans-effet = “{ $touche }” does nothing here. “?” says what can be done.
touche-proche = “{ $touche }” does nothing here; “{ $proche }”: { $quoi }.
touche-ailleurs = “{ $touche }” does nothing here. On { $lieu }: { $quoi }.
quitter-titre = Leave the programme?
quitter-projete = This screen is shown to a room.
quitter-pied = Enter or q leaves · Esc stays
cmd-redessiner = Redraw the screen, when something else has written on it
cmd-suspendre = Suspend tapis and return to the shell (“fg” brings it back)
cmd-souris = The mouse: click, scroll, extend a block, or stop
souris-oui = The mouse points. F9 gives it back to the terminal.
souris-non = The mouse is given back to the terminal: it selects text there.
cmd-travaille = Tick or untick “worked”
cmd-evalue = Tick or untick “assessed”
cmd-modifier = Edit the selected field
cmd-modifier-libelle = Edit the wording
cmd-annuler = Undo my last edit
cmd-refaire = Redo what I undid

remarque-ligne = { $auteur } ({ $etat }): { $texte }
editeur-remarque = Remark on { $objet }
editeur-derogation = { $regle }, { $objet }: why the team accepts it
editeur-texte = A text is needed.
diagnostics-semestre = Semester { $n }
diagnostics-sans-semestre = Framework and programme
diagnostics-partout = Everywhere
diagnostics-nulle-part = In no parcours
diagnostics-reglage = Sets nothing: { $faute }
diagnostics-lacune = Not looked at: { $quoi }
diagnostics-aucun-examine = No diagnostic in what was looked at.
ouvrir-reglages = { $n ->
    [one] One setting sets nothing. { $faute }
   *[other] { $n } settings set nothing. The first: { $faute }
}
diagnostics-sans-infos = without notes
diagnostics-erreurs-seules = errors only
diagnostics-filtres = Nothing to show ({ $filtre }). Esc shows everything.
diagnostics-par-gravite = by severity
diagnostics-par-regle = by rule
diagnostics-par-objet = by object
diagnostics-par-semestre = by semester
diagnostics-par-parcours = by parcours
diagnostics-mots = “{ $mots }”
diagnostics-chercher = Keep only what says…
diagnostics-chercher-pied = The list follows as you type · Enter keeps · Esc shows everything
diagnostics-perimee = Dérogation that no longer matches anything: { $regle }, { $objet }
diagnostics-accepte = accepted
diagnostics-derogation = Accepted by { $auteur }: { $raison }
pied-filtrer = severity
pied-mots = words
pied-accepter = accept
pied-noter = note
cmd-filtrer = Hide what is less serious
cmd-filtrer-mots = Keep only the diagnostics that have certain words
cmd-compteurs = Show what the header counts: errors, then warnings, then notes
cmd-accepter = Accept the diagnostic (dérogation), or withdraw that
cmd-noter = Write a remark on the selected object

tendance-titre = Since entry { $seq }
tendance-resolus = { $n ->
    [0] No diagnostic resolved
    [one] One diagnostic resolved
   *[other] { $n } diagnostics resolved
}
tendance-nouveaux = { $n ->
    [0] No new diagnostic
    [one] One new diagnostic
   *[other] { $n } new diagnostics
}
tendance-ligne = { $code } { $message }
tendance-pied = ↑ ↓ to browse, Esc to close
pied-tendance = what it changes
cmd-tendance = See the diagnostics resolved and created since this entry
retour-titre = Going back on change { $seq }
retour-entree = undo this change alone
retour-reprendre = take { $objet } again as this edit left it
retour-objet = bring { $objet } back to what it was before
retour-avant = go back to the state before, for the whole programme
retour-apres = go back to this state, for the whole programme
retour-entree-phrase = To be undone: { $quoi }
retour-objet-phrase = { $objet } becomes what it was after entry { $seq }:
retour-etat-phrase = The programme becomes what it was after entry { $seq }; remarks stay:
retour-rien = It is so already: there is nothing to bring back.
retour-impossible = It can no longer be undone as it is: { $pourquoi }
pied-revenir = go back
cmd-revenir = Go back on this change: undo it, restore an object, return to this state
histoire-titre = Journal of { $quoi }
histoire-demande = Which entries? A date (30/11), a name, a code, a word
histoire-pied = Enter to search, empty to see all, Esc to close
histoire-trouve = { $quoi }: { $n ->
    [0] no entry
    [one] one entry
   *[other] { $n } entries
 }
pied-histoire = filter
cmd-histoire = Filter the journal by words: date, person, kind, object
cmd-qui = See who changed this object, and when

remede-titre = Proposed remedy
remede-etape = → { $texte }
remede-pied = Enter applies · Esc gives up
remede-aucun = No obvious remedy: the choice is the team’s. The rule’s page says how.
pied-remede = remedy
cmd-remede = Show the remedy of the diagnostic

## Vérification

arg-check-format = The form of the answer: { $formes } (text unless told otherwise)
arg-select = Only these rules: codes, beginnings of codes (COU) or names, separated by commas
arg-ignore = Without these rules, named in the same way
arg-min-severity = Only what is at least as grave: { $gravites }
arg-fix = Applies the obvious remedies, as one step that can be undone
arg-fix-dry-run = With --fix: says what would be done, and writes nothing
val-regles = RULES
val-gravite = SEVERITY
check-sans-defaut-demande = { $programme }: no diagnostic among those asked for.
check-objet = { $objet }: { $libelle }
check-famille = Family
check-erreurs = Errors
check-avertissements = Warnings
check-infos = Infos
check-derogations = Waived
check-total = Total
check-nom-famille = { $famille ->
    [COU] Coverage
    [ALI] Alignment
    [PRO] Progression
    [MAQ] Maquette
    [CER] Certification
    [FOR] Wording
    [REF] Framework
    [HYB] Hybrid teaching
   *[autre] { $famille }
}
check-perimees = { $n ->
    [one] One dérogation no longer matches any diagnostic:
   *[other] { $n } dérogations no longer match any diagnostic:
}
check-perimee = { $regle } on { $objet }, for the reason “{ $raison }”
check-perimee-pourquoi = The team had accepted a diagnostic that is no longer there: what was wrong has been mended, its object is gone or the dérogation aims at something else. It would silently accept the same diagnostic if it came back.
check-perimee-remede = Delete the dérogation, or correct the rule, the object or the parcours that it aims at.
check-rapport = Review of { $programme }
check-constats = Diagnostics
check-constat = **{ $severite }** { $code }: { $message }
check-titre-perimees = Dérogations that no longer match anything
check-titre-sans-objet = What was not looked at
check-titre-regles = The rules
check-remedes = { $n ->
    [0] { $programme }: no obvious remedy, nothing was changed.
    [one] { $programme }: one remedy applied.
   *[other] { $programme }: { $n } remedies applied.
}
check-remedes-a-blanc = { $n ->
    [0] { $programme }: no obvious remedy, nothing would be changed.
    [one] { $programme }: one remedy would be applied.
   *[other] { $programme }: { $n } remedies would be applied.
}
fix-fichier = { $fichier } is not a file that --fix can amend and leave the rest as it is: import it into the database, or see with --fix --dry-run what to change in it.

## Comparison

instantane-nom-refuse = “{ $nom }” cannot name a snapshot: it takes 1 to 64 characters, without “@” or “/”, and something else than digits.
instantane-existant = There is a snapshot “{ $nom }” of { $programme } already, at no. { $seq } of its journal: choose another name.
instantane-inconnu = There is no snapshot “{ $nom }” of { $programme }: its snapshots are { $connus }.
instantane-aucun-de-ce-nom = There is no snapshot “{ $nom }” of { $programme }, which has none: “tapis snapshot { $programme } NAME” makes one.
journal-point-absent = The journal of { $programme } goes from no. 1 to no. { $dernier }: it has no no. { $seq }.

comparaison-objet = { $label } ({ $kind })
comparaison-ajoute = added
comparaison-ajoute-avec = added, with what it holds
comparaison-retire = removed
comparaison-retire-avec = removed, with what it held
comparaison-deplace = moved, from place { $avant } to place { $apres }
comparaison-deplace-ailleurs = moved: { $avant } → { $apres }
comparaison-interne = marks for other software changed
comparaison-champ = { $champ }: { $avant } → { $apres }
comparaison-entree = { $champ } ({ $entree }): { $avant } → { $apres }
comparaison-entre = { $champ }: { $entree } added
comparaison-sort = { $champ }: { $entree } removed

cli-snapshot = Names a version of a programme, bears its votes, locks it, or shows the named ones
cli-diff = What differs between two versions, and the diagnostics resolved or new
cli-report = The report of a period, in Markdown
arg-nom-instantane = The name of the version; without it, the list of those that have one
arg-version-a = The first version: ID, ID@NAME, ID@NUMBER (in the journal) or a file
arg-version-b = The second version, likewise
arg-since = Where the period begins: a snapshot, a date (2026-11-24) or a number in the journal; by default, the creation
arg-compte-rendu = The file to write; without it or with -, standard output
val-depuis = START

instantane-fait = { $programme }@{ $nom } is the programme as it is at no. { $seq } of its journal.
instantane-liste-vide = { $programme } has no snapshot: “tapis snapshot { $programme } NAME” makes one.
comparaison-sans-difference = { $a } and { $b } do not differ.
comparaison-titre = From { $a } to { $b }: { $n ->
    [one] { $n } difference
   *[other] { $n } differences
}, { $objets ->
    [one] { $objets } object.
   *[other] { $objets } objects.
}
comparaison-regles = Diagnostics resolved: { $quantites }
comparaison-nouveaux = New diagnostics: { $quantites }
comparaison-aucun-regle = Diagnostics resolved: none
comparaison-aucun-nouveau = New diagnostics: none
comparaison-defaut = { $code } ({ $severite }): { $message }
since-inconnu = { $point } is neither a snapshot of { $programme }, nor a date (2026-11-24), nor a number in its journal. { $instantanes ->
    [0] It has no snapshot.
   *[other] Its snapshots are { $connus }.
}

compte-rendu-titre = Report: { $intitule }
compte-rendu-periode = { $programme }, from no. { $debut } ({ $du }) to no. { $fin } ({ $au }) of its journal.
compte-rendu-periode-nommee = { $programme }, from “{ $nom }”, no. { $debut } ({ $du }), to no. { $fin } ({ $au }) of its journal.
compte-rendu-changements = What changed, and by whom
compte-rendu-rien = Nothing changed.
compte-rendu-sans-nom = Without a name
compte-rendu-ouverts = Open points: { $n }
compte-rendu-tranches = Points settled: { $n }
compte-rendu-aucun = None.

## Formulaires

couleur = { $couleur ->
    [c1] 1 · red
    [c2] 2 · orange
    [c3] 3 · yellow
    [c4] 4 · green
    [c5] 5 · blue
    [c6] 6 · purple
   *[other] { $couleur }
}
nature-evaluation = { $nature ->
    [ecrit] written
    [oral] oral
    [livrable] deliverable
    [soutenance] defence
    [portfolio] portfolio
    [controle-continu] continuous assessment
    [pratique] practical
    [autre] other
   *[other] { $nature }
}

saisie-avis = { $signe } { $regle }: { $message }
editeur-titre-entree = { $objet }: { $champ }, { $entree }
editeur-heures = Hours are needed: 12, 12.5 or 12+4 (on site + at a distance).
editeur-pied-liste = One item a line · Enter saves · Alt-Enter breaks the line · Esc gives up
choix-pied = Enter or the letter chooses · Esc gives up
coche-pied = Space ticks · type to filter · Enter saves · Esc gives up
coche-nombre = { $n } ticked
coche-niveau = year { $annee } · { $competence } { $ordre }  { $libelle }
table-pied = Enter edits · Esc closes
table-vide = There is nothing to fill in here.
table-defaut = { $valeur } (by default)
obstacle-champ-fixe = This field is set once, when the object is created.

ajout-titre = Add
capture-titre = Add: { $quoi }
capture-titre-dans = Add: { $quoi } · { $lieu }
capture-pied = Enter adds · a pasted list adds one object a line · Esc ends
capture-pied-niveaux = Enter adds · Tab changes niveau · pasted list: one a line · Esc ends
coller-titre = Paste a list
coller-message = { $n ->
    [one] Add { $n } object ({ $sorte })?
   *[other] Add { $n } objects ({ $sorte })?
}
supprimer-titre = Delete
supprimer-message = { $n ->
    [0] Delete { $objet }?
    [one] Delete { $objet }? This also makes { $n } other change; “u” takes it all back.
   *[other] Delete { $objet }? This also makes { $n } other changes; “u” takes it all back.
}
renumeroter-titre = Renumber
renumeroter-message = { $n ->
    [one] { $n } code changes, in the order of the list.
   *[other] { $n } codes change, in the order of the list.
}
renumeroter-offre = { $avis } · R renumbers
renumeroter-rien = The codes already follow the order of the list.
obstacle-rien-a-ajouter = Nothing can be added here: select an object first.
obstacle-programme = The programme cannot be deleted from here.
obstacle-au-bout = This is already the end of the list.
obstacle-sans-niveau = There is no niveau to move it to.
obstacle-lie = Ties or content would be lost: it keeps its niveau.
pied-ajouter = add
pied-ajouter-autre = add…
pied-supprimer = delete
cmd-ajouter = Add an object after this one, then the next
cmd-ajouter-autre = Choose what to add here
cmd-dupliquer = Duplicate the object
cmd-supprimer = Delete the object, after seeing what goes with it
cmd-monter = Move the object up in its list
cmd-descendre = Move the object down in its list
cmd-sortir = One niveau up: an AC becomes a niveau
cmd-rentrer = One niveau down: a niveau becomes an AC
cmd-renumeroter = Renumber the codes in the order of the list
cmd-ranger = Put in the order of the codes (sort)
ranger-rien = Everything is in the order of the codes already.
cmd-cadre = The frame: diploma, parcours, semesters, UE, blocs, rules
ecran-cadre = Frame
cadre-niveaux = { $n ->
    [one] { $n } niveau
   *[other] { $n } niveaux
}
cadre-competences = { $n ->
    [one] { $n } compétence
   *[other] { $n } compétences
}
cadre-ues = { $n } UE
cadre-ects = { $n } ECTS
cadre-ects-sur = { $n } / { $but } ECTS
cadre-sans-ects = ECTS?
cadre-reglage = Rule { $regle }
cadre-derogation = Dérogation { $regle }
pied-regler = set
cmd-regler = Set the rule: its severity, its thresholds

export-perte = Not exported: { $perte }
## Maquette

touche-maj = Shift-{ $touche }
pied-vue = view
pied-deplacer-carte = L move
pied-parcours-carte = parcours
cmd-vue = Next view: cards, coefficients, hours
cmd-carte-suivant = Move the activity to the next semester
cmd-carte-precedent = Move the activity to the previous semester
cmd-parcours-carte = Choose the parcours of the activity
cmd-vider-case = Empty the cell
cmd-semaines = Set the number of weeks of the semester
cmd-maquette-semestre-suivant = Go to the next semester
cmd-maquette-semestre-precedent = Go to the previous semester
obstacle-sans-carte = There is no activity under the cursor.
obstacle-calculee = This figure is computed: it cannot be typed.

maquette-vue-cartes = { " " }Cards{ " " }
maquette-titre-coefficients = Coefficients · S{ $n } · year { $annee }
maquette-titre-heures = Hours · S{ $n } · year { $annee }
maquette-colonnes = { $titre } · columns { $de } to { $a } of { $n }
maquette-plus-bas = { $n ->
    [one] { $n } activity below
   *[other] { $n } activities below
}
maquette-sur = { $quoi } out of { $cible }
maquette-non-juge = { $quoi } · not judged
maquette-pourcent = { $n }%
maquette-sans-ects = no ECTS yet
maquette-sans-ue = This semester has no UE.
maquette-ligne-ects = ECTS
maquette-ects-de = ECTS of { $ue }
maquette-pole-sae = SAÉ
maquette-pole-ressources = Ressources
maquette-ligne-part = Share of SAÉ
maquette-ligne-ecart = Gap (points)
maquette-ligne-total = Semester total
maquette-case-ects = { $ue }: ECTS
maquette-case-coefficient = { $activite }: coefficient in { $ue }
maquette-case-heures = { $activite }: hours, { $nature }
maquette-ue = { $ue } · { $etat }
maquette-part-sae-parcours = SAÉ { $part } ({ $code })
maquette-rien-ne-pese = nothing weighs there yet
maquette-equilibre = { $part } · in balance
maquette-equilibre-stage = { $part } · in balance: a stage lifts the upper bound
maquette-manque = { $part } · { $n ->
    [one] { $points } point
   *[other] { $points } points
} missing
maquette-exces = { $part } · { $n ->
    [one] { $points } point
   *[other] { $points } points
} too many
maquette-nature = { $nature ->
    [cm] CM
    [td] TD
    [cm_td] CM+TD
    [tp] TP
    [projet] Proj.
   *[autonomie] Self
}
maquette-enseignees = Taught
maquette-total = Total
maquette-a-distance = { $nom } · { $n } h at a distance
maquette-heures-semestre = S{ $n }: { $enseignees }, { $projet }
maquette-heures-enseignees = { $n } h taught
maquette-heures-projet = { $n } h of project
maquette-sans-semaines = weeks not filled in (s)
maquette-semaine = { $n } h a week
maquette-heures-diplome = Diploma: { $enseignees }, { $projet }
maquette-parcours-commune = Common to all · Space ticks · Enter saves · Esc gives up
maquette-parcours-reservee = { $n ->
    [one] For one parcours only
   *[other] For { $n } parcours
} · Space ticks · Enter saves · Esc gives up
deplacer-fait = { $code } goes from S{ $de } to S{ $vers }
deplacer-dernier = S{ $n } is the last semester.
deplacer-premier = S{ $n } is the first semester.
deplacer-perdu = { $ue } ({ $poids })
deplacer-retires = coefficient without a UE to take it, dropped: { $liste }
deplacer-reportes = coefficients: { $liste }
## Matrice
matrice-zoom-activites = AC × activities
matrice-zoom-acs = AC × semesters
matrice-zoom-niveaux = Niveaux × semesters
matrice-zoom-competences = Competencies × semesters
matrice-ordre-maquette = maquette order
matrice-ordre-nature = SAÉ, ressources
matrice-ordre-nombre = number of AC
matrice-groupes-competence = by compétence and niveau
matrice-groupes-annee = by year
matrice-groupes-aucun = without headings
matrice-semestre = S{ $n }
matrice-annee = Year { $n }
matrice-annee-niveau = { $annee } · { $niveau }
matrice-sae = SAÉ
matrice-ressource = R
matrice-nom-niveau = { $nom } L{ $ordre }
matrice-ordre-niveau = L{ $ordre }
matrice-suite = · { $libelle }
matrice-copie-de = copying { $code }
matrice-somme-travailles = worked { $n }/{ $sur }
matrice-somme-evalues = assessed { $n }/{ $sur }
matrice-etendue = { $acs } AC × { $activites ->
    [one] { $activites } activity
   *[other] { $activites } activities
}
matrice-case-ac = S{ $n }: { $travaux ->
    [0] worked nowhere
    [one] worked in one activity
   *[other] worked in { $travaux } activities
}, { $evaluations ->
    [0] assessed nowhere
    [one] assessed in one
   *[other] assessed in { $evaluations }
}
matrice-case-acs = S{ $n }: { $couverts } of { $sur } AC worked and assessed ({ $travailles } worked, { $evalues } assessed)
matrice-case-hors-sujet = S{ $n }: this year is not concerned
matrice-case-hors-annee = S{ $n }: this year is not concerned, but { $acs ->
    [one] one AC is tied to it
   *[other] { $acs } AC are tied to it
}
matrice-avis-cochees = { $n ->
    [one] One cell ticked “{ $quoi }”.
   *[other] { $n } cells ticked “{ $quoi }”.
}
matrice-avis-decochees = { $n ->
    [0] Nothing to tick.
    [one] One cell unticked “{ $quoi }”.
   *[other] { $n } cells unticked “{ $quoi }”.
}
matrice-avis-laissees = { $n ->
    [one] One left: another year or parcours.
   *[other] { $n } left: another year or parcours.
}
matrice-avis-laisses = { $n ->
    [one] One left: another year or parcours.
   *[other] { $n } left: another year or parcours.
}
matrice-avis-effacees = { $n ->
    [0] Nothing to clear.
    [one] One tie cleared.
   *[other] { $n } ties cleared.
}
matrice-avis-source = “c” on another column copies the ties of { $code } there; Esc gives up.
matrice-avis-copie-abandonnee = Copy given up.
matrice-avis-copies = { $n ->
    [0] Nothing to copy to { $vers }.
    [one] One tie copied to { $vers } ({ $travailles } T, { $evalues } É).
   *[other] { $n } ties copied to { $vers } ({ $travailles } T, { $evalues } É).
}
matrice-avis-ordre = Columns: { $ordre }
matrice-avis-groupes = Rows: { $groupes }
obstacle-trop-loin = Zoom in first, down to the activities (“+”).
obstacle-au-plus-pres = The matrix cannot be zoomed in any further.
obstacle-au-plus-loin = The matrix cannot be zoomed out any further.
pied-bloc = block
pied-copier = copy
pied-reculer = zoom
pied-trier = sort
pied-grouper = group
pied-effacer = clear
pied-entrer = open
cmd-bloc = Select a block of cells to tick or clear together
cmd-copier = Copy the ties of the column to another activity
pied-cocher = tick
cmd-cocher = Tick: worked, and assessed too for a SAÉ
cmd-copier-ligne = Copy the ties of the row to another AC
cmd-legende = Legend: what the signs mean
matrice-croix = a cross
matrice-lettre-sae = S
matrice-lettre-ressource = R
matrice-ordre-memes = same AC side by side
matrice-memes = { $n ->
    [0] { $ordre }: there are none
   *[other] { $ordre }: { $groupes }
}
matrice-avis-source-ligne = “C” on another row copies the ties of { $code } there; Esc gives it up.
legende-titre = What the signs mean
legende-pied = ↑ ↓ scrolls · any other key closes
legende-travaille = the activity works on the AC
legende-evalue = the activity assesses the AC
legende-les-deux = it does both
legende-rien = it could, and does neither
legende-vide = (blank) it is neither of the year nor of the parcours of the AC
legende-comptes = worked on by 14 activities, assessed by 2
legende-part = 3 AC worked and assessed, out of 6
legende-nuances = from afar: little, half, much, all
legende-hors-sujet = this semester is not of the year of the row
legende-bloc = the cell is in the chosen block
legende-copie = the column or the row that is being copied
legende-bon = all is there
legende-erreur = a rule finds an error there
legende-avertissement = a rule finds a warning there
legende-information = a rule has a remark there
cmd-reculer = Zoom out: semesters, niveaux, compétences
cmd-approcher = Zoom in
cmd-trier = Change the order of the columns
cmd-grouper = Group the rows differently
cmd-effacer = Clear the ties of the cell or of the block
cmd-entrer = Open the fiche of the activity, or zoom in on the cell

## Fiche

fiche-a-ecrire = to write
fiche-tous-parcours = all
fiche-contenu = Content
fiche-volumes = Hours and coefficients
fiche-acs = Apprentissages critiques
fiche-liens = Ties
fiche-evaluations = Assessments
fiche-grille = Rubric
fiche-autres = Also
fiche-heures = { $detail } = { $total } h
fiche-heures-dont = { $heures }, { $n } h of them in the timetable
fiche-situations = situations
fiche-mobilisee = mobilised by
fiche-aucune-sae = no SAÉ
fiche-somme = = { $n }
fiche-ajouter-evaluation = + assessment
fiche-ajouter-critere = + criterion
fiche-critere = { $n }.
fiche-echelon = level
fiche-ce-a-relier = no CE yet
fiche-ac-a-relier = no AC yet
fiche-sans-critere = Assessed without a criterion: { $acs }
fiche-titre-descripteur = { $echelon } · { $objet }
fiche-pied-case = Enter saves · Tab saves and goes right · Esc gives up
fiche-titre-echelon = { $objet }: level { $rang }
pied-remplir = fill in
cmd-remplir = Fill in the fiche: the selected field or cell
## Présence

base-plus-ancienne = The database { $base } was written by an older version of tapis, and may only be read: open it once where it can be written.
base-disque-refuse = The disk did not take what had to be written into the database { $base } ({ $raison }): check the room left, your quota and the disk. Nothing was changed.
base-remplacee = The database { $base } was deleted or replaced while tapis had it open, and what is written there would be lost: quit and open it again.
copie-existe = { $fichier } is there already: add --force to replace that copy, or give another name.
copie-en-usage = { $fichier } is the database itself, or one that somebody has open: give the copy another name.
copie-faite = { $n ->
    [one] Copied and verified: { $fichier } (one programme, { $entrees } journal entries).
   *[other] Copied and verified: { $fichier } ({ $n } programmes, { $entrees } journal entries).
}
cli-backup = Copies the database, also while people work in it
arg-copie = The copy to write
arg-force-copie = Replaces a copy of that name
arg-lecture-seule = Opens without changing anything, nor being seen
cli-doctor = Looks the database over, and mends it with --repair
arg-reparer = Mends what can be mended from the journal; the file as it was is kept beside it
docteur-base = { $base }: schema { $version }, { $ko } KiB
docteur-partage = On a share ({ $genre }): one person at a time can work in it.
docteur-disque = On a disk of this machine: several people can work in it.
docteur-programme = { $id }: { $entrees } journal entries
docteur-repare = Mended; the file as it was is { $fichier }. There was:
docteur-sain = Nothing to report: the file is whole, and each journal leads to its programme.
docteur-trouve = { $n ->
    [one] One problem (tapis doctor --repair mends what can be mended):
   *[other] { $n } problems (tapis doctor --repair mends what can be mended):
}
docteur-abime = The file is damaged: { $raison }
docteur-perdues = { $n ->
    [one] One row of the table { $table } refers to what is not there
   *[other] { $n } rows of the table { $table } refer to what is not there
}
docteur-journal = The journal of { $programme } cannot be followed: { $raison }
docteur-tables = The tables of { $programme } do not say what its journal does: another hand than tapis has written there
docteur-etats = { $n ->
    [one] One kept state of { $programme } is not that of the journal
   *[other] { $n } kept states of { $programme } are not those of the journal
}
docteur-fantomes = { $n ->
    [one] One person is shown as present who is gone
   *[other] { $n } people are shown as present who are gone
}
docteur-dump = It was made again from a dump, which loses application_id and user_version
docteur-copie = It is a copy taken without the file that went with it (-wal): its last changes may be missing, and nothing brings them back
docteur-journal-partage = Files -wal and -shm were left beside it on the share: it is open on the machine that keeps it, or was left so there
base-tenue = { $base } is on a share, and { $qui } has opened it on the machine { $machine } ({ $depuis }): one person at a time can work in it. Wait until they close it; to work in it together, open a workshop, tapis serve, on the machine that keeps the file: everybody comes by SSH, without an account.
base-tenue-chez-elle = { $base } is on a share, and somebody has opened it, or left it open, on the machine that keeps the file: connect to that one by SSH, and open it there. If nobody works in it, tapis doctor --repair --db { $base } mends it.
base-bail-perdu = Another machine has taken { $base } over while this one did not answer, and what would be written here would undo its work: quit, and open it again.
base-dump = { $base } is a database of tapis made again from a dump, which loses two settings: give them back by sqlite3 { $base } "PRAGMA application_id = { $application }; PRAGMA user_version = { $version };", or by tapis doctor --repair --db { $base }.
base-sans-tables = { $base } is a database of tapis without its tables: a copy that was not finished. Copy it again, or delete this file.
base-pas-fichier = { $base } is no file but a device, a pipe or a socket: give a file with --db.
base-copie-seule = { $base } is a copy taken while somebody was at work in the database, without the file that goes with it (-wal): the last changes may be missing. To copy a database that is open: tapis backup FILE.
attente-quitter = { $n ->
    [one] One change waits for its turn to be saved: a moment more (Ctrl-C leaves all the same).
   *[other] { $n } changes wait for their turn to be saved: a moment more (Ctrl-C leaves all the same).
}
attente-perdue = { $n ->
    [one] One change could not be saved: { $base } stayed locked by another program.
   *[other] { $n } changes could not be saved: { $base } stayed locked by another program.
}

entete-lecture-seule = read only
presence-ici = here: { $qui }
presence-ici-autres = here: { $qui } and { $n ->
    [one] { $n } other
   *[other] { $n } others
}
presence-nombre = +{ $n }
presence-quelqu-un = { $auteur } ({ $lieu })
presence-titre = { $n ->
    [0] Who is here
    [one] Who is here: { $n } other person
   *[other] Who is here: { $n } other people
}
presence-personne = Nobody else has this programme open.
presence-depuis = since { $heure }
presence-pied = Enter: go where this person is · f: follow them · any other key closes
cmd-presence = See who is here, and where
cmd-projection = Project for a room, or stop
suivi-de = following { $nom }
suivi-absent = { $nom } is not here
suivi-pause = following { $nom } is paused, q to resume
arg-follow = Projects what this person looks at: their screen, their parcours, their cursor
projection-travaille = Worked: { $codes }
projection-evalue = Assessed: { $codes }
projection-nulle-part = nowhere
terminal-chute = tapis stopped on a mistake of its own, whose message is above: what was said to be saved is. Open it again, and report that message.

## New programme

cli-new = Begins a programme, from the profile of its diploma
arg-intitule = The title: the field or the speciality
arg-profil = The profile of the diploma (but-tertiaire unless given): { $profils }
arg-sigle = The acronym: SD
arg-annees = How many years; by default, those of the profile
arg-parcours-prevus = The parcours, by their codes: VCOD,EMS; with their names: "VCOD Visualisation; EMS"
arg-competences-prevues = The compétences, with semicolons between them
arg-id-nouveau = The name of the programme in the database; by default, made from profile and acronym (but-sd)
val-intitule = TITLE
val-profil = PROFILE
val-sigle = ACRONYM
val-nombre = N
val-codes = CODES
val-libelles = WORDINGS
new-suite = To go on: “tapis open { $programme }”.

plan-sans-intitule = A title is needed: the field or the speciality of the diploma.
plan-annees = “{ $saisi }” is no number of years: from 1 to { $max } are needed.
plan-parcours-double = The parcours “{ $code }” is given twice.
plan-trop-de-parcours = { $n } parcours are too many: { $max } at most, with commas between them.
plan-trop-de-competences = { $n } compétences are too many: { $max } at most.
plan-id = “{ $id }” cannot name a programme: 1 to 64 lower-case letters without accent, digits or hyphens are needed.

accueil-aucun = No programme yet.
pied-nouveau = new
cmd-nouveau = Start a programme

assistant-titre = New programme
assistant-annees = years
assistant-competence = compétence { $n }
assistant-id = It will be called { $id } in the database.
assistant-duree = { $semestres } semesters, { $ects } ECTS
assistant-duree-libre = { $semestres } semesters
assistant-pied = Tab ↑ ↓ change field · F2, or Enter at the end, creates and opens · Esc
assistant-fait = { $id } is created. “a” adds here, “?” tells all that can be done.
assistant-aide-intitule = The field or the speciality: Data science.
assistant-aide-sigle = Optional: SD.
assistant-aide-profil = ← and → change the profile.
assistant-aide-annees = A number, or nothing for the years of the profile.
assistant-aide-parcours = Their codes, with commas: VCOD, EMS. Nothing if there are none.
assistant-aide-competence = One a line, opening on a verb: Process data. A list can be pasted.

## Memory

points-titre = { $n ->
    [0] No open point
    [one] One open point
   *[other] { $n } open points
}
points-tous = with those that are settled
points-aucun = Nothing to settle. “n” notes a point on the selected object; Tab shows those that are settled.
points-programme = The whole programme
points-objet-disparu = What this point is about is no longer there.
points-age = { $unite ->
    [instant] just now
    [minutes] { $n } min
    [heures] { $n } h
   *[jours] { $n } d
}
points-pied = Enter goes there · x settles · i edits · D deletes · u undoes · Tab all · Esc
pied-points = points
cmd-points = Go through the open points
journal-points = { $n ->
    [0] no open point
    [one] { $touche }: one open point
   *[other] { $touche }: { $n } open points
}

periode-changements = { $n ->
    [0] No change
    [one] One change
   *[other] { $n } changes
}
versions-titre = Versions
versions-present = now
versions-creation = creation
versions-ligne = no. { $seq } · { $le } · { $auteur }
versions-pied = Enter compares · Space ticks · s names · d votes · L locks · Esc
versions-choisir = Choose another version to compare.
versions-comparees = From “{ $avant }” to “{ $apres }”
versions-nommer = Name the present version
versions-nommer-passee = Name the state after entry { $seq }
versions-nommer-pied = Enter saves · Esc gives up
versions-nommee = “{ $nom }” is the programme as it is at no. { $seq } of the journal.
pied-nommer = name
pied-versions = versions
cmd-nommer = Name the state after the chosen entry: the present version, or a past one
cmd-versions = See the named versions, and compare two
compte-rendu-tranche-par = settled by { $auteur }

## Exchanges

arg-version-of = The word for this version (2027), which goes into the identifier and the title of the framework so that the other system keeps it beside the old one; formats: { $formats }
arg-scale-default = Rank (1 to 3) of the value of the scale that is given by itself; by default the best; formats: { $formats }
arg-as-other = Adds the compétences of another framework as others, matching nothing by codes (with --into)
val-version = VERSION
val-date = DATE
val-rang = RANK
export-conseil = To know: { $conseil }
arg-export-parcours = Only what concerns this parcours, named by its code
arg-excel = For a French Excel: semicolons, decimal commas ({ $formats })

perte-kind = { $kind ->
    [parcours] parcours
    [competence] compétences
    [composante] composantes essentielles
    [situation] situations professionnelles
    [niveau] niveaux
    [ac] apprentissages critiques
    [semestre] semesters
    [ue] UE
    [choix] choices
    [activite] activities
    [evaluation] assessments
    [critere] criteria
    [bloc] RNCP blocs
    [remarque] remarks
    [derogation] dérogations
    [reglage] settings
   *[other] ?{ $kind }
}
perte-objets = { $objets } ({ $n })
perte-champ = { $champ } ({ $objets }: { $n })

csv-semestre = Semester
csv-a-distance = { $nature } at a distance
csv-poids = Weight { $ue }
csv-oui = yes
csv-apostrophes = { $n ->
    [one] one text as it is, which begins like a formula (=, +, -, @): an apostrophe stands before it, so that a spreadsheet takes it for a text
   *[other] { $n } texts as they are, which begin like a formula (=, +, -, @): an apostrophe stands before them, so that a spreadsheet takes them for texts
}

moodle-echelle = Not acquired,In progress,Acquired
moodle-colonnes = Parent ID number | ID number | Short name | Description | Description format | Scale values | Scale configuration | Rule type (optional) | Rule outcome (optional) | Rule config (optional) | Cross-referenced competency ID numbers | Exported ID (optional) | Is framework | Taxonomy
cadre-sans-rattachement = Sans rattachement
moodle-liens-colonnes = Semester | Activity | Name of the activity | ID number of the competency | AC | Wording of the AC | Tie
moodle-lien-travaille = worked
moodle-lien-evalue = assessed
moodle-lien-les-deux = worked and assessed
moodle-liens = { $n ->
    [one] A tie between AC and activities has no place in a framework of Moodle: a second file, -liens.csv, gives it, to be made by hand in the course (Competencies, then Add competencies to course).
   *[other] { $n } ties between AC and activities have no place in a framework of Moodle: a second file, -liens.csv, gives them, to be made by hand in each course (Competencies, then Add competencies to course).
}
moodle-deja = Moodle refuses a framework whose ID number it already has ({ $id }) and updates none: for a new version, export with --version-of YEAR, import it in Moodle, then “Migrate frameworks” in the site administration (the steps are in docs/interop.md).
moodle-bareme = The value that a rule or a completion gives by itself is the best of the scale, which is proof: --scale-default 2 gives “in progress” instead.
mahara-deja = Mahara has no identifier of a framework: importing again makes a second one of the same name. Remove the old one first, or give a version with --version-of YEAR.
case-deja = OpenSALT takes a document whose identifier it already has for the same one, and removes what the file lacks: to keep both, export with --version-of YEAR.
moodle-noms-coupes = { $n ->
    [one] one short name in full, cut at { $max } characters, the limit of Moodle (its description has all of it)
   *[other] { $n } short names in full, cut at { $max } characters, the limit of Moodle (their descriptions have all of them)
}

mahara-niveau = Niveau { $ordre }
mahara-a-evaluer = Ready for assessment
mahara-non-acquis = Not acquired
mahara-en-cours = In progress
mahara-acquis = Acquired
mahara-noms-coupes = { $n ->
    [one] one name in full, cut at the length that Mahara allows (its description has all of it)
   *[other] { $n } names in full, cut at the length that Mahara allows (their descriptions have all of them)
}
mahara-hors-referentiel = all that is not the framework (semesters, UE, activities, parcours, situations professionnelles, rules and remarks)

## Workbook

xlsx-mots-cles = framework, curriculum, competences, tapis
xlsx-commentaire = Written by tapis. The columns that the team fills in can be read back with “tapis import FILE --into ID”.
xlsx-synthese = Summary
xlsx-couverture = Coverage
xlsx-evaluations = Assessments
xlsx-blocs = RNCP blocs
xlsx-fiches = Fiches
xlsx-feuille-coefficients = Weights
xlsx-titre-synthese = Summary — { $diplome }
xlsx-titre-coefficients = Weights — { $diplome }
xlsx-titre-couverture = Coverage of the critical learning outcomes — { $diplome }
xlsx-titre-evaluations = Assessment of knowledge and compétences — { $diplome }
xlsx-titre-blocs = Blocs de compétences of the certification — { $diplome }
xlsx-titre-fiches = Fiches of the activities — { $diplome }
xlsx-note-coefficients = Under each UE, what weighs in it: ressources, then SAÉ, by code. To add an activity to a UE, fill in its weight in the sheet Maquette.
xlsx-note-couverture = How many activities of each semester work on or assess the AC, for a student of each parcours.
xlsx-note-evaluations = To add an assessment: fill in the empty row of an activity, or insert a row with the semester and the code of the activity.
xlsx-note-fiches = The texts and the keywords, one a line, can be changed here; the rest comes from the other sheets.
xlsx-colonne-semestre = Sem.
xlsx-presentiel = { $nature } on site
xlsx-a-distance = { $nature } remote
xlsx-le-programme = The programme
regimes-etudes = Open to
regime-etudes = { $regime ->
    [formation_initiale] initial education
    [alternance] apprentices
    [formation_continue] continuing education
   *[other] { $regime }
}
xlsx-niveaux = Niveaux
xlsx-les-ac = AC
xlsx-semestres = Semesters
xlsx-les-ue = UE
xlsx-par-etudiant = Totals of one student
xlsx-grandeur = Figure
xlsx-but = Target
xlsx-sens = Expected
xlsx-sens-du-but = { $sens ->
    [entre] between
    [exactement] exactly
    [au-plus] at most
   *[au-moins] at least
}
xlsx-valeur = Value
figure-heures-par-semaine = Hours a week in semester { $numero }
figure-heures-par-ects = Hours of work for one ECTS in semester { $numero }
figure-projet-de-l-annee = Project hours of year { $annee }
figure-semaines-de-stage = Weeks of stage
figure-part-des-saes = Share of SAÉ in the UE
figure-saes-de-l-ue = SAÉ that weigh in the UE
figure-dans-un-parcours = { $parcours }: { $note }
figure-non-juge = not judged: { $manque ->
    [ects-ue] { $n ->
        [one] the ECTS of one UE are missing
       *[other] the ECTS of { $n } UE are missing
    }
    [ects-semestre] { $n ->
        [one] one semester has no ECTS yet
       *[other] { $n } semesters have no ECTS yet
    }
    [heures-sae] { $n ->
        [one] the hours of one SAÉ are missing
       *[other] the hours of { $n } SAÉ are missing
    }
    [heures-semestre] { $n ->
        [one] the hours of one semester are missing
       *[other] the hours of { $n } semesters are missing
    }
    [heures-pratique] { $n ->
        [one] the hours of TP or projet of one semester are missing
       *[other] the hours of TP or projet of { $n } semesters are missing
    }
    [heures-projet] the hours of projet are missing
    [heures-locales] { $n ->
        [one] the hours of local adaptation are missing
       *[other] the hours of { $n } activities of local adaptation are missing
    }
    [heures-autonomie] { $n ->
        [one] the hours of autonomy of one activity are missing
       *[other] the hours of autonomy of { $n } activities are missing
    }
    [semaines] { $n ->
        [one] the weeks of one semester are missing
       *[other] the weeks of { $n } semesters are missing
    }
    [heures-activites] { $n ->
        [one] the hours of one activity are missing
       *[other] the hours of { $n } activities are missing
    }
    [semaines-stage] { $n ->
        [one] the weeks of one stage are missing
       *[other] the weeks of { $n } stages are missing
    }
    [semestres] some semesters are not designed yet
    [poids] the coefficients are not filled in yet
   *[annees] { $n ->
        [one] one year has no activity yet
       *[other] { $n } years have no activity yet
    }
}
xlsx-jugement = Judgement
xlsx-ects-du-semestre = ECTS of semester { $numero }
xlsx-ects-du-diplome = ECTS of the degree
xlsx-heures-encadrees = Taught hours
xlsx-heures-de-projet = Project hours
xlsx-part-de-pratique = Share of practice (TP and project)
xlsx-part-locale = Share of local adaptation
xlsx-famille = Family of rules
xlsx-famille-de-regles = { $famille ->
    [COU] Coverage (COU)
    [ALI] Alignment (ALI)
    [PRO] Progression (PRO)
    [MAQ] Curriculum (MAQ)
    [CER] Certification (CER)
    [FOR] Wording (FOR)
    [REF] Framework (REF)
   *[HYB] Hybrid teaching (HYB)
}
xlsx-du-parcours-seul = Parcours { $parcours }
xlsx-pour-le-parcours = { $titre }, { $parcours }
xlsx-coefficient = Weight
xlsx-total-de-l-ue = { $parcours ->
    [aucun] Total of { $ue }
   *[autre] Total of { $ue }, { $parcours }
}
xlsx-dont-saes = { $parcours ->
    [aucun] Of which SAÉ
   *[autre] Of which SAÉ, { $parcours }
}
xlsx-grilles = Rubrics
xlsx-titre-grilles = Rubrics — { $diplome }
xlsx-note-grilles = What each criterion observes, and how each level is known. This sheet is for reading; rubrics are filled in in tapis.
xlsx-composantes-observees = Composantes essentielles
xlsx-apprentissages-critiques = Critical learnings
xlsx-la-legende = Key
xlsx-legende-travaille = The activity works on the critical learning.
xlsx-legende-evalue = The activity assesses it.
xlsx-legende-les-deux = It does both.
legende-marque = Yes: the parcours has this activity or this UE, the activity is a local choice…
legende-sans-valeur = Nothing to count, or nothing is filled in.
legende-sans-objet = Of no concern to the students of this parcours.
legende-manque = What is missing, or off its target.
legende-total = Total computed by a formula: for a student of each parcours, never a sum of parcours that nobody follows together.
legende-cachees = Columns and sheets that nothing fills are hidden: unhide them to fill them in.
xlsx-nombre-d-evaluations = Assessments
xlsx-nature-d-evaluation = Type
xlsx-mode = Mode
xlsx-poids = Weight
xlsx-part = Share
xlsx-aucun-bloc = No bloc.
xlsx-nombre-d-heures = { $heures } h
xlsx-de-poids = weight { $poids }
evaluation-session = session { $n }
evaluation-nombre = { $n ->
    [one] once
   *[other] { $n } times
}
evaluation-duree = { $n } min
evaluation-remplace = replaces { $noms }
xlsx-grille = Rubric

import-etrangers = { $inconnus } of the { $liens } links that these files name lead nowhere in the programme: { $acs ->
    [0] they are activities, compétences or parcours that it does not have
   *[other] { $acs } name AC that the framework does not have
}. Are these files of the same diploma and the same version?
import-etrangers-question = Import all the same? (yes/no)
import-etrangers-oui = To import all the same, add --yes; what leads nowhere will be kept, and “tapis check” will name it (REF06).
import-ecart = — { $objet }: { $ecart }
import-ecart-situe = — { $lieu } · { $objet }: { $ecart }
format-trop-gros = { $fichier } is larger than { $mo } MB: it is no programme, and it was not read.

arg-template = The university’s own .xlsx form, to be filled as it is ({ $formats })
arg-mapping = TOML file that says which field goes to which cell of the form
arg-mapping-tableau = What each column of a table holds (TOML); without it, the heads say
exporter-formulaire = form
exporter-formulaire-quoi = the .xlsx form of your university, filled and checked before it is written
formulaire-lequel = Which empty form (.xlsx)?
formulaire-quelle-correspondance = Which mapping (.toml)? When it is not there, it is guessed and written there.
formulaire-ou = To which file?
formulaire-suite = Enter goes on · Esc goes back
formulaire-remplir = Enter fills and checks, and writes nothing · Esc goes back
formulaire-audit = Audit of the filled form
formulaire-audit-propre = Enter writes the file · Esc gives up
formulaire-audit-malgre = ↑↓ scroll · E writes all the same · Esc gives up
formulaire-fichier = { $fichier }: { $raison }
formulaire-ligne = line { $ligne }: { $raison }
formulaire-correspondance = the mapping cannot be read. { $cause }
formulaire-mot = “{ $mot }” has no meaning there. schemas/formulaire.schema.json says all the words that have one.
formulaire-mot-proche = “{ $mot }” has no meaning there. The nearest word is “{ $proche }”.
formulaire-cellule = “{ $cellule }”, in the mapping, is the name of no cell and no column.
formulaire-cle = “{ "{" }{ $cle }{ "}" }” is neither a field nor a given value. Give it a value under [valeurs], or with --set { $cle }=VALUE.
formulaire-hors-modele = “{ $cellule }” is not among the repeated columns “{ $modele }”.
formulaire-illisible = The form is no .xlsx workbook that can be opened. Save it again as .xlsx.
formulaire-feuille = The form has no sheet “{ $feuille }”, or the mapping fills it twice. Correct the mapping.
formulaire-disposition = The sheet “{ $feuille }” of the form does not have row { $ligne }, which the mapping names, or is not written as spreadsheets write: all the rows named must be there. Correct one or the other.
formulaire-place = The sheet “{ $feuille }” has no room for the rows or columns to insert.
formulaire-copie = The sheet “{ $feuille }” has a spreadsheet table, which can be in a workbook only once. Write one file for each: replace par_feuille by par_fichier.
formulaire-lue = A formula of the sheet “{ $feuille }” reads a sheet that the mapping deletes. Hide it: devient = "masquee".
formulaire-nom = No sheet can be called “{ $nom }”, or two would be. Correct nom_feuille.
formulaire-trop = The mapping asks for { $n } sheets or files: nobody would read them.
formulaire-semestre = The programme has no semester { $numero }, which the mapping asks for.
formulaire-annee-absente = The programme has no year { $annee }, which the mapping asks for.
formulaire-annee = Year { $annee }
formulaire-oui = Y
formulaire-evaluation = { $nature } ({ $part }%)

audit-cellule = { $feuille }!{ $cellule }: { $constat }
audit-feuille = { $feuille }: { $constat }
audit-autre-feuille = the mapping says nothing of this sheet, which goes out with the text of the form (“{ $texte }”). Fill it, or say what becomes of it: "gardee", "masquee" or "supprimee".
audit-feuille-cachee = this sheet, hidden in the form, stays as it is (“{ $texte }”).
audit-exemple = “{ $texte }” comes from the form and will read as of the programme. Name the cell in cellules, vider or garder.
audit-entete = the head of the pages stays that of the form: “{ $texte }”. Say it in entete, or add "entete" to garder.
audit-pied = the foot of the pages stays that of the form: “{ $texte }”. Say it in pied, or add "pied" to garder.
audit-dessin = a shape or a note of the form stays: “{ $texte }”. Add "dessins" to garder if it is its own.
audit-absent = nothing to write for “{ $champ }”, which the programme does not say. Complete the programme, or give it a value under [valeurs] or with --set.
audit-ouvert = nothing to write for “{ $champ }”. Choose the semester, the year or the parcours, or repeat the sheet (par_feuille).
audit-options = the options among which a student chooses are all there: { $total } h, when a student has { $heures }. The totals of the form are those of all of them.
audit-ensemble = parcours that no student follows together are together: { $total } h, when a student has { $heures }. Add --parcours, or par_fichier = ["parcours"].
audit-perdus-activites = { $n ->
    [one] 1 activity has no row ({ $premier }).
   *[other] { $n } activities have no row; the first value is { $premier }.
}
audit-perdus-heures = { $n ->
    [one] 1 volume of hours found no cell ({ $premier }).
   *[other] { $n } volumes of hours found no cell; the first value is { $premier }.
}
audit-perdus-coefficients = { $n ->
    [one] 1 coefficient found no cell ({ $premier }).
   *[other] { $n } coefficients found no cell; the first value is { $premier }.
}
audit-perdus-evaluations = { $n ->
    [one] 1 assessment found no cell ({ $premier }).
   *[other] { $n } assessments found no cell; the first value is { $premier }.
}
audit-perdus-ects = { $n ->
    [one] the ECTS of 1 UE found no cell ({ $premier }).
   *[other] the ECTS of { $n } UE found no cell; the first value is { $premier }.
}
audit-perdu-heures = { $code }, { $heures } h { $nature }
audit-perdu-coefficient = { $code } in { $ue }, { $coefficient }
audit-perdu-evaluation = { $code }, { $nature }
audit-perdu-ects = { $ue }, { $ects } ECTS
audit-parts = the shares of the assessments of { $activite } make { $total }%, not 100.
audit-sans-evaluation = { $n ->
    [one] { $premiere } has no assessment with a weight.
   *[other] { $n } activities have no assessment with a weight; the first is { $premiere }.
}
audit-total = the total is { $trouve }, when that of the programme is { $attendu }.
audit-bilan = Audit: { $n ->
    [0] nothing that is not of the programme
    [one] 1 point to settle
   *[other] { $n } points to settle
}{ $remarques ->
    [0] { "" }
    [one] , 1 remark
   *[other] , { $remarques } remarks
}; { $ecrites } cells written, { $textes } labels of the form kept.
audit-non-ecrit = Nothing is written. Correct the mapping, or write the file despite the audit with --despite-audit.
audit-essai = Dry run: nothing is written.
correspondance-devinee = Mapping guessed from the labels of the form: read each line again, then
    tapis export ID --to xlsx --template FORM --mapping THIS-FILE --dry-run
    says what is not right yet. schemas/FORMULAIRES.md explains each word.
correspondance-autre-feuille = The sheet { $feuille }: fill it, or say what becomes of it.
correspondance-ecrite = { $fichier } has the guessed mapping. Read it again, then add --mapping { $fichier } --dry-run.
arg-set = Gives a value that the mapping names between braces: annee_universitaire=2026-2027
arg-set-vaine = “--set { $valeur }”: write a key and its value, such as annee_universitaire=2026-2027.
arg-despite-audit = Writes the form despite what the audit finds; the exit code stays 1
arg-audit-seul = Writes nothing: only says what the audit of the form finds
arg-correspondance-devinee = Exports nothing: writes to this file a mapping guessed for the form, to be corrected
val-cle-valeur = KEY=VALUE

## Export

exporter-titre = Export
exporter-choix = Enter chooses the format · Esc gives up
exporter-fichier = Export as { $format }: to which file?
exporter-pied = Enter writes the file · Esc goes back to the formats
exporter-existe = { $fichier } is there already: Enter once more replaces it.
exporter-fait = Written: { $fichiers }
cmd-exporter = Export the programme, or the filtered parcours, to a file

## Report

rapport-sujet = Report on the programme
rapport-aller-au-contenu = Skip to content
rapport-sommaire = Contents
rapport-pied = Written by tapis. This file needs nothing else: it can be sent, printed or opened without a network.
rapport-synthese = The essentials
rapport-couverture = Coverage of the apprentissages critiques
rapport-cheminement = Path of the compétences
rapport-charge = Hours and ECTS
rapport-poles = Balance of the pôles
rapport-constats = Diagnostics
rapport-referentiel = Competency framework
rapport-fiches = Fiches of the activities
rapport-presentation = Presentation
rapport-titre-du-parcours = { $titre }, parcours { $parcours }
rapport-nom-et-valeur = { $nom }: { $valeur }
rapport-entre-parentheses = ({ $texte })
rapport-attendu = { $sens ->
    [entre] { $but } to { $max }
    [exactement] exactly { $but }
    [au-plus] at most { $but }
   *[au-moins] at least { $but }
}
rapport-hors-cible = off target:
rapport-constats-par-famille = Number of diagnostics by family of rules
rapport-ensemble = All together
rapport-lire-la-chaleur = Each cell says how many AC of the niveau the semester both works on and assesses, out of those due that year; the darker the cell, the larger the share. ✖: nothing yet. –: the niveau is not due that year. +n: AC of another year touched all the same.
rapport-titre-chaleur = Coverage by niveau and semester
rapport-lire-le-cheminement = For each compétence, the niveau aimed at each year, then the activities of each semester that work on or assess it.
rapport-titre-cheminement = Compétences from year to year
rapport-marches = Niveau aimed at, year after year: { $rangs }
rapport-lire-la-charge = The bars have the same scale for all parcours; the numbers follow, in the same order.
rapport-lire-les-ects = The dashed line marks the expected ECTS.
rapport-titre-charge = Load by semester
rapport-heures-par-nature = Hours by kind
rapport-barre-ects = ECTS and target
rapport-heures-du-semestre = Hours of semester { $numero }
rapport-ects-sur = { $ects } ECTS for { $but } expected
rapport-heures = { $nature }: { $heures } h
rapport-heures-a-distance = { $nature }: { $heures } h, of which { $distance } h at a distance
rapport-coefficient = { $ue }: { $coefficient }
rapport-bornes = SAÉ must weigh between { $min } and { $max }% of the coefficients of each UE: the dashed lines mark these bounds. A semester with an internship has no upper bound.
rapport-borne-basse = SAÉ must weigh at least { $min }% of the coefficients of each UE: the dashed line marks this bound.
rapport-borne-haute = SAÉ must weigh at most { $max }% of the coefficients of each UE: the dashed line marks this bound. A semester with an internship has none.
rapport-sans-borne = This diploma sets no bounds to the weight of SAÉ.
rapport-titre-poles = Weight of SAÉ in each UE
rapport-poids-des-poles = SAÉ and ressources
rapport-part-des-saes = Share of SAÉ
rapport-ecart = Distance to the bounds
rapport-ecart-nul = ✓ within bounds
rapport-ecart-manque = ▼ too little: { $points } points short
rapport-ecart-exces = ▲ too much: { $points } points over
rapport-rien-ne-pese = ✖ no coefficient
rapport-part-dans-l-ue = { $ue }: SAÉ weigh { $part }
rapport-pourquoi = Why.
rapport-que-faire = How to mend it.
rapport-derogations = Dérogations
rapport-derogations-quoi = The team knows of these diagnostics, accepts them and says why.
rapport-raison = Reason: { $raison }
rapport-non-examine = What was not looked at
rapport-situations = Situations professionnelles
rapport-composantes = Composantes essentielles
rapport-titre-ac = Apprentissages critiques of “{ $competence }”
rapport-lien-de-l-ac = { $ac } · { $lien ->
    [travaille] worked
    [evalue] assessed
   *[les-deux] worked and assessed
}
rapport-passer = Skip: { $titre }
rapport-critere = Criterion
rapport-observe = Observes
rapport-echelon = Level { $rang }

## Tableur

arg-write-mapping = Imports nothing: writes the guessed mapping to this file, to be corrected
import-correspondance = Mapping written to { $fichier }. Correct it, then give it with --mapping.
import-pas-de-tableau = --mapping and --write-mapping are for tables only (.xlsx, .ods, .xls, .csv). Add “--as tableur” or take the option away.
tableur-compris = Understood: compétences { $competences }, AC { $ac }, activities { $activites }, ties { $liens }, hours { $heures }, coefficients { $coefficients }
tableur-dans-le-fichier = In the file: codes of AC { $ac }, crosses { $croix }, codes of AC in lists { $codes }, hours { $heures }, coefficients { $coefficients }
tableur-laisse = Left or to be looked at: { $quoi } ({ $n })
tableur-laisse-ou = Left or to be looked at: { $quoi } ({ $n }): { $cellules }
tableur-sorte = { $code ->
    [tableur-ac-inconnu] unknown codes of AC
    [tableur-activite-inconnue] unknown codes of activities
    [tableur-competence-inconnue] unknown compétences
    [tableur-sans-objet] cells read as empty
    [tableur-lignes-masquees] hidden rows
    [tableur-colonnes-masquees] hidden columns
    [tableur-feuille-masquee] hidden sheets
    [tableur-cellules-barrees] struck-out cells
    [tableur-mots-barres] struck-out words
    [tableur-fusions] merged cells
    [tableur-conserve] values that differ from those already there
    [tableur-croix-perdues] crosses that tie nothing
    [tableur-croix-pas-lues] crosses that nobody read
    [tableur-croix-competence] crosses of activities and compétences
    [tableur-niveaux-de-maitrise] levels of mastery
    [tableur-type-suppose] supposed kinds
    [tableur-aucun-lien] rows without a tie
    [tableur-coefficients] coefficients without UE
    [tableur-coefficients-perdus] coefficients without activity
    [tableur-colonnes-pas-comprises] columns that are not understood
    [tableur-feuilles-pas-comprises] sheets that are not understood
    [tableur-ects-sans-ue] ECTS without UE
    [tableur-groupement] choices between courses
    [tableur-heures-sans-type] hours without a kind
    [tableur-lignes-de-texte] rows of text
    [tableur-lignes-sans-nom] rows without a name
    [tableur-sauf] codes left out
    [tableur-competences-sans-lien] compétences without a tie
   *[autre] remarks
}
tableur-feuille = Sheet “{ $feuille }”: heads in row { $entete }, { $n ->
    [one] { $n } row
   *[other] { $n } rows
}
tableur-feuille-ignoree = Sheet “{ $feuille }”: not read
tableur-colonne-comprise = { "  " }{ $colonne } “{ $tete }” → { $sens } ({ $n ->
    [one] { $n } cell
   *[other] { $n } cells
})
tableur-colonne-inconnue = { "  " }{ $colonne } “{ $tete }” → not understood, not read ({ $n ->
    [one] { $n } cell
   *[other] { $n } cells
})
tableur-champ = { $champ ->
    [competence] compétence
    [competence-numero] number of the compétence
    [competence-libelle] wording of the compétence
    [composante] composantes essentielles
    [situation] situations professionnelles
    [niveau] niveau
    [niveau-libelle] wording of the niveau
    [annee] year
    [ac] apprentissage critique
    [ac-code] code of the AC
    [ac-libelle] wording of the AC
    [activite] SAÉ or ressource
    [activite-code] code of the activity
    [activite-libelle] title of the activity
    [type] kind of activity
    [semestre] semester
    [ue] UE
    [coefficient] coefficient
    [coefficient-ue] coefficient in the UE of the head
    [ue-libelle] title of the UE
    [ects] ECTS of the row
    [ects-ue] ECTS of the UE
    [coefficient-competence] coefficient in the UE of the compétence
    [competences] compétences aimed at
    [cm] hours of CM
    [td] hours of TD
    [cm-td] hours of CM and TD
    [tp] hours of TP
    [projet] hours of projet
    [autonomie] hours of self study
    [parcours] parcours
    [acs] AC of the activity
    [acs-travailles] AC worked
    [acs-evalues] AC assessed
    [ressources] ressources mobilised
    [prerequis] prerequisites
    [description] description
    [objectifs] objectives
    [livrables] deliverables
    [mots-cles] keywords
    [activites] activities tied to the AC
    [marque] mark of the tie of the row
    [croix] marks: AC × activity
    [heures] hours, of a kind that the row says
    [heures-type] kind of hours
    [acs-niveau] AC of the niveau in the head
    [marque-travaille] mark: worked
    [marque-evalue] mark: assessed
    [croix-parcours] cross: parcours × activity
    [croix-competence] crosses: compétence × activity
    [coefficient-activite] coefficient of the activity of the head
   *[ignorer] nothing that is kept
}

## Importing in the interface, progress of long work

pied-importer = import
cmd-importer = Import files: a new programme
cmd-importer-ici = Import files: into this programme, or a new one
importer-titre = Import: which file?
importer-titre-ici = Import: which file, into this programme or beside it?
importer-pied = Enter reads · Tab completes · ↓ list · Space ticks · F2 format · Esc gives up
importer-rien-ici = Nothing here begins so.
importer-dossier-illisible = This folder cannot be read.
importer-reconnu = told by the file
importer-format = Import: read the file as which format?
importer-format-pied = Enter chooses the format · Esc goes back to the file
importer-comme = Read as { $format } (F2 changes).
importer-coches = With: { $fichiers }
importer-lit = { $fichiers } · { $etape }
importer-apercu = Import ({ $format }): { $fichiers }
importer-existe = There is a programme “{ $programme }” already: to complete it, open it, then import the file there.
importer-creerait = { $programme } would be created: { $quantites }.
importer-completerait = { $n ->
    [one] { $programme } would change: { $n } difference, in one step that “u” takes back.
   *[other] { $programme } would change: { $n } differences, in one step that “u” takes back.
}
importer-identique = { $programme } is so already: there is nothing to import.
importer-compris = What the columns say
importer-remarques = { $n ->
    [one] { $n } remark on the file
   *[other] { $n } remarks on the file
}
importer-ecarts = { $n ->
    [one] { $n } difference
   *[other] { $n } differences
}
importer-touche-ici = Enter applies
importer-touche-creer = Enter creates
importer-touche-plutot-ici = Tab: into this programme
importer-touche-plutot-nouveau = Tab: a new programme
importer-touche-defiler = ↑↓ scroll
importer-touche-revenir = Esc goes back
page-lignes = { $de }–{ $a } of { $n }
travail-commence = Starting…
travail-pied = Esc gives up
travail-abandonne = Given up, and nothing was changed.
travail-impossible = The machine cannot start this work ({ $raison }): close other programs, then try again.
travail-etape = { $etape ->
    [reading] Reading files
    [understanding] Making out what they say
    [preparing] Preparing the file
    [checking] Checking the programme
    [sheets] Sheets of the workbook
    [packing] Putting the workbook together
    [sections] Sections of the document
    [fiches] Fiches of the activities
    [history] Going back in the journal
   *[saving] Writing to the disk
}
travail-etape-compte = { $etape }: { $fait } of { $total }
exporter-pertes = { $n ->
    [one] The file is written, but its format could not carry everything
   *[other] The file is written, but its format could not carry { $n } things
}
exporter-sans-perte = The file is written
exporter-pertes-pied = ↑↓ scroll · Enter closes
importer-correspondance = A column is misunderstood? “w” writes this mapping to a file: correct it, then tick it with the table.
importer-correspondance-ecrite = Mapping written to { $fichier }: correct it, then tick it with the table.
importer-correspondance-la = { $fichier } is there already and was not touched: tick it with the table, or give it another name.
importer-touche-autre = o yes, add it as another
importer-touche-correspondance = w mapping
export-sans-ecriture = The format { $format } is read and not written.
## What formats take

export-option-vaine = { $option } changes nothing in an export to { $format }: this option is for { $formats }. Leave it out, or choose another format with --to.
format-trop-lourd = { $fichier } would take more than { $mo } MB of memory once read: it is no programme, and it was not read.
## Files made to harm

formulaire-correspondance-demesuree = The mapping of the form has far more elements than any form. Check that it is the right one.
## Where a maquette stands, and the archives

etat-maquette = { $etat ->
    [projet] draft
    [proposee] proposed
    [votee] voted
    [close] closed
   *[other] ?{ $etat }
}
edit-close = The maquette “{ $id }” is closed: nothing of it changes until it is opened again (Frame screen, field “state”).
cli-archive = Takes a programme out of the list, or puts it back
arg-back = Puts the programme back into the list
arg-archived = The programmes that are archived
archive-faite = “{ $id }” is archived: it is no longer in the list, and still opens by its name (“tapis list --archived”).
archive-deja = “{ $id }” is archived already.
archive-sortie = “{ $id }” is in the list again.
archive-aucune = “{ $id }” is not archived: it is in the list.
archive-rangee = “{ $id }” is archived: “v” shows the archives.
archive-depuis = archived on { $le } by { $par }
archives-vides = No programme is archived.
liste-archives = { $n ->
    [one] No programme in the list; { $n } is archived: “tapis list --archived”.
   *[other] No programme in the list; { $n } are archived: “tapis list --archived”.
}
cmd-archiver = Archive this programme, or put it back into the list
cmd-archives = Show the archived programmes, or go back to the list
accueil-archives = { $n ->
    [one] Archives: { $n } programme (“v” shows it)
   *[other] Archives: { $n } programmes (“v” shows them)
}
accueil-archives-montrees = { $n ->
    [one] Archives: { $n } programme (“a” puts it back into the list, “v” goes back)
   *[other] Archives: { $n } programmes (“a” puts one back into the list, “v” goes back)
}

## The bin, and the identifiers of programmes

quelqu-un = somebody
programme-corbeille = The programme “{ $id }” is in the bin, where { $par } put it on { $le }: “tapis restore { $id }” brings it back, or “c” in the list of programmes.
programme-pas-corbeille = “{ $id }” is not in the bin: “tapis list --bin” gives the programmes that are.
programme-efface = The programme “{ $id }” was erased for good, and nothing of it can be changed any more.
edit-renomme = The identifier “{ $ancien }” has become “{ $id }” meanwhile: nothing was changed.
trace-renomme = Identifier of the programme: { $avant } → { $apres }
cli-delete = Puts a programme into the bin, or erases it for good
cli-restore = Brings a programme back from the bin
cli-rename = Gives a programme another identifier
val-nouvel-id = NEW
arg-purge = Erases for good, also what is in the bin: nothing brings it back
arg-yes = Does not ask for confirmation
arg-bin = The programmes of the bin
arg-id-corbeille = The programme: its name in the bin
arg-id-voulu = The new identifier: lower-case letters without accent, digits or hyphens
supprimer-question = Put “{ $id }” into the bin ({ $compte })? [y/N]
supprimer-fait = “{ $id }” is in the bin: “tapis restore { $id }” brings it back.
purger-question = Erase “{ $id }” for good ({ $compte }), with its journal and its snapshots? [y/N]
purger-fait = “{ $id }” is erased for good.
reponses-oui = y yes
restaurer-fait = “{ $id }” is back from the bin.
renommer-fait = “{ $ancien }” is now called “{ $id }”.
yes-manque = Nobody is there to confirm: add --yes.
non-confirme = Nothing was changed.
corbeille-presents = { $n ->
    [one] { $qui } has it open now, and will come back to the list of programmes.
   *[other] { $qui } have it open now, and will come back to the list of programmes.
}
corbeille-vide = The bin is empty.
colonne-retire = Removed on
colonne-par = By
pied-renommer = identifier
pied-corbeille = bin
cmd-supprimer-programme = Put this programme into the bin
cmd-ramener = Restore the last programme put into the bin
cmd-corbeille = The bin: restore programmes, or erase them for good
cmd-renommer = Give this programme another identifier
accueil-corbeille = { $n ->
    [one] Bin: { $n } programme (“c” shows it, “u” brings it back)
   *[other] Bin: { $n } programmes (“c” shows it, “u” brings the last one back)
}
retrait-titre = Put “{ $id }” into the bin
retrait-contenu = { $intitule }: { $compte }.
retrait-rien-efface = Nothing is erased: its journal, its snapshots and its notes stay, and “u” brings it back as it is.
retrait-pied = Enter puts it into the bin · Esc gives up
retrait-fait = “{ $id }” is in the bin: “u” brings it back.
corbeille-titre = { $n ->
    [one] Bin: { $n } programme
   *[other] Bin: { $n } programmes
}
corbeille-ligne = { $le } by { $par }
corbeille-pied = Enter brings back · D erases for good · V empties the bin · Esc closes
effacement-titre = { $n ->
    [one] Erase “{ $ids }” for good
   *[other] Erase { $n } programmes for good
}
effacement-mot = erase
effacement-consequence = { $n ->
    [one] “{ $ids }” goes with its journal, its snapshots and its notes: nothing will bring it back.
   *[other] These go with their journals, their snapshots and their notes: { $ids }. Nothing will bring them back.
}
effacement-pied = Type “{ $mot }”, then Enter · Esc gives up
effacement-refus = Nothing is erased: “{ $mot }” must be typed in full.
effacement-fait = { $n ->
    [one] “{ $ids }” is erased for good.
   *[other] { $n } programmes are erased for good.
}
identifiant-titre = Another identifier for “{ $id }”
identifiant-pied = Enter gives it · Esc gives up

## Workshop over SSH

niveau-lecture = reading
niveau-edition = editing
niveau-animation = leading
niveau-requis = That takes the level “{ $niveau }”; whoever leads the workshop can give it to you.
atelier-suspendu = The workshop is paused: one looks on, changing nothing, until whoever leads it goes on.
obstacle-machine = The files of the machine that hosts the workshop cannot be seen from here; send yours by ssh, scp or sftp.
obstacle-sans-atelier = No workshop is open from here: the command “tapis serve” opens one.
atelier-complet = The workshop is full, or closing: try again in a moment.
atelier-inactif = You have typed nothing for a long time. All that you changed is saved; come back by the same line.
atelier-renvoi = Whoever leads the workshop has sent you out.
atelier-ferme = The workshop is closed. All that you changed is saved. See you soon!
atelier-au-revoir = See you soon! All that you changed is saved.
atelier-perdu = { $n ->
    [one] One change could not be saved: the database was busy with another program.
   *[other] { $n } changes could not be saved: the database was busy with another program.
}
atelier-avis-suspendu = { $qui } pauses the workshop: one looks on, changing nothing.
atelier-avis-repris = { $qui } goes on with the workshop: everybody can change things again.
acces-code = Code of the invitation:
acces-nom = What is your name?
acces-code-inconnu = There is no such code, or no more.
acces-complet = All places of this invitation are taken: ask for another one. (End)
acces-fini = This invitation lets nobody in any more: ask for another one. (End)
acces-nom-pris = Somebody else has that name in the workshop: give another one.
ligne-base = The database of the workshop does not answer as it should: tell whoever leads it.
ligne-fichier = No file of the machine that holds the workshop is to be seen from here: name a programme, and send or receive your files with “<” and “>”.
ligne-entree = the file sent
ligne-trop-longue = The line is too long.
ligne-guillemet = A quote of the line is not closed.
ligne-trop-grosse = What is sent is over { $most } MB.
fichiers-refus = That is not done here: files of programmes are read and put, nothing else.
depot-titre = The file “{ $nom }” that you sent
depot-pied = Enter applies it · Esc puts it aside
depot-ecarte = The file “{ $nom }” is put aside: nothing has changed.
depot-identique = The file “{ $nom }” changes nothing in the programme.
appel-titre = { $qui } invites you to look at { $lieu }.
appel-pied = Enter goes there · Esc stays here

cli-serve = Opens a workshop over SSH, without accounts: everybody comes by one “ssh”
cli-invite = Invites participants to the workshop, lists invitations and takes them back
val-adresse = ADDRESS
val-duree = SPAN
val-niveau = LEVEL
val-moment = MOMENT
val-code-ou-nom = CODE|NAME
arg-listen = Where to listen: a port, an address, or both (2222 everywhere, unless said); may be repeated
arg-programme-atelier = The programme of the workshop; may be repeated (all, unless said)
arg-programme-invitation = A programme that the invitation gives access to; may be repeated (all, unless said)
arg-places = Makes an invitation for N people
arg-niveau = What guests may do: lecture (reading), edition or animation (leading); edition, unless said
arg-jusqu-a = Until when the invitation lets in: 18:00, 3h, 2026-12-04 (ten hours, unless said)
arg-cles = The file with the keys of those who need no invitation (“participants” beside the database, unless said)
arg-host = The name of this machine as participants type it
arg-anonyme = The user name under which anybody may come in, to read
arg-inactif = Sends home whoever types nothing for so long (30min, 2h); otherwise nobody
arg-remarques = Lets those who read write remarks
arg-log = The log, on the standard error: lines or json
arg-serve-check = Says what would keep the workshop from opening, without opening it
arg-invite-list = Lists invitations and who came by them
arg-revoke = Takes back an invitation, or sends somebody away by their name
atelier-ouvert = Workshop open on port { $port }. Fingerprint of the machine: { $empreinte }
atelier-participer = To take part: { $ligne }      ({ $n ->
    [one] one place
   *[other] { $n } places
}, until { $fin })
niveau-d-acces-inconnu = There is no level “{ $niveau }”: it is lecture, edition or animation.
invite-moment = “{ $moment }” does not say until when: give an hour (18:00), a duration (3h, 45min) or a date to come (2026-12-04).
invite-places = Say for how many people: --places 12; or --list, or --revoke.
invite-inconnue = There is no invitation and no participant “{ $quoi }”.
invite-revoquee = “{ $quoi }” does not come in any more; whoever was there is sent out.
invite-aucune = No invitation.
invite-faite = { $code }      ({ $n ->
    [one] one place
   *[other] { $n } places
}, level { $niveau }, until { $fin })
invite-reprise = taken back
invite-tous = all
colonne-code = Code
colonne-niveau = Level
colonne-places = Places
colonne-jusqu-a = Until
colonne-programmes = Programmes
colonne-qui = Who
serve-duree = “{ $duree }” is no length of time: write it as 30min or 2h.
serve-adresse = “{ $adresse }” is no port, no address and no machine that is known.
serve-port-pris = The port of { $adresse } is taken: close what has it, or give another one with --listen.
serve-port-interdit = This account may not listen on { $adresse }: take a port above 1024 with --listen.
serve-port-impossible = Cannot listen on { $adresse }: { $raison }.
serve-sockets = What the system opened for the workshop will not do: { $raison }.
serve-cle-illisible = The key of the machine cannot be read in { $fichier }: { $raison }.
serve-cle-ouverte = Others than you may read the key { $fichier }: “chmod 600” it, or delete it so that another is made.
serve-cle-etrangere = { $fichier } is no private key without a passphrase: delete it so that another is made.
serve-cle-impossible = The key of the machine cannot be written in { $fichier }: { $raison }.
serve-check-bon = fine    { $texte }
serve-check-arret = STOP    { $texte }
serve-check-port = One can listen on { $adresse }.
serve-check-cle = The key of the machine is there: { $empreinte }
serve-check-cle-neuve = The key of the machine will be made at the first opening.
serve-check-cles = { $n ->
    [0] Nobody comes in by their key alone.
    [one] One person comes in by their key.
   *[other] { $n } people come in by their key.
}
serve-check-cles-illisibles = The file of keys cannot be read: { $raison }.
serve-check-base = The database opens.
serve-check-partage = The database is on a network share: readers wait for writers.
serve-check-lecture = The database can only be read.
cles-ligne = { $fichier }, line { $ligne }: { $raison }
cles-sans-cle = there is no public key.
cles-sans-nom = the name is missing: name="Léa", or a comment after the key.
cles-option = there is no option “{ $option }”: there are name, level and programmes.
cles-guillemet = a quote is not closed.
cles-deux-fois = the key stands above already.
pied-atelier = workshop
cmd-atelier = The workshop: who is here, invite, pause, close
atelier-titre = { $n ->
    [one] Workshop: one person is here
   *[other] Workshop: { $n } people are here
}
atelier-titre-suspendu = { $titre } · PAUSED
atelier-vous = { $nom } (you)
atelier-liste = at the list of programmes
atelier-soi = Nobody sends themselves out: “q” leaves.
atelier-ailleurs = { $qui } is in another programme: { $programme }.
atelier-sans-programme = First open the programme where the others are to come.
atelier-appeles = The others are invited to come and look.
atelier-sans-code = No invitation is open: “i” makes one.
atelier-prenom = then your first name
atelier-pied = Enter goes · f follows · t calls · i invite · I list · g pause · D out · F end
atelier-pied-suspendu = Enter goes · f follows · t calls · i invite · I list · g resume · D out · F end
atelier-pied-places = How many places? { $n } · { $niveau } · Enter invites · Tab level · Esc gives up
atelier-pied-mur = Any key goes back to the list
atelier-pied-renvoyer = Send { $qui } out for good? Enter does · Esc gives up
atelier-pied-fermer = Close the workshop, and send everybody home? Enter does · Esc gives up
invitations-titre = { $n ->
    [one] One invitation
   *[other] { $n } invitations
}
invitations-aucune = Nobody has been invited yet.
invitations-places = { $pris }/{ $places } places
invitations-jusqu-a = until { $fin }
invitations-reprise = taken back
invitations-pied = D takes the invitation back and sends out who came by it · Esc goes back
invitations-reprendre = Take { $code } back, and send out who came by it? Enter does it · Esc gives up
taper-titre = To be typed where you are
taper-ligne = Files go through ssh. In a terminal of your own machine, outside the workshop, this line puts the file where you are:
taper-pied = Any key closes

tampon-document = Document
tampon-ligne = { $nom }: { $valeur }
tampon-programme = programme
tampon-parcours = parcours
tampon-version = version
tampon-entree = journal entry
tampon-date = written on
tampon-date-et-fuseau = { $date } (UTC{ $fuseau })
tampon-auteur = by
tampon-empreinte = fingerprint

cli-verify = Of which version a document is, and whether it was changed since
val-document = DOCUMENT
arg-verify-document = A workbook, an html page, a Markdown text or a CSV that tapis wrote, or a printed fingerprint
arg-verify-id = The programme to compare it with: its name in the database, or a TOML file. Without it, the one that the document tells
arg-verify-template = The empty .xlsx form that the document was made from: it is filled again and compared cell by cell
arg-date = When the document says that it was written (2026-11-30T10:00+01:00); without it, now. The same programme at the same date gives the same file, byte for byte. { $formats }
date-inconnue = “{ $date }” is no date: write it 2026-11-30, or 2026-11-30T10:00+01:00 with the hour and the time zone.
verify-aujourdhui = { $document } is the programme as it is today: { $quoi }.
verify-autrefois = { $document } is not the programme as it is today. It is { $quoi }.
verify-change = { $document } is no longer what tapis wrote of { $quoi }.
verify-inconnu = { $document } is no version of { $programme }: its journal has none such.
verify-rien = There is no programme in { $base }.
verify-table = { $fichier } has lost the file that said where it comes from (it ends in -tampon.csv): name the programme to compare it with, “tapis verify { $fichier } ID”.
verify-sans-tampon = { $fichier } bears no stamp: nothing says of which version it is. Export it again, or import it to compare it.
verify-tampon = It says of itself: { $tampon }.
verify-sur-parole = Its sheets are what the prints that it bears itself say. To have it filled again and each cell compared, give the empty form with --template and --mapping.
verify-parcours = parcours { $parcours }
verify-version = version “{ $version }”
verify-entree = journal entry { $seq }
verify-entree-fausse = It says that it is journal entry { $seq }, and is not.
verify-version-fausse = It says that it is version “{ $version }”, and that version is another.
verify-tete = head
verify-lieu = { $lieu }: it reads “{ $lu }”, tapis writes “{ $ecrit }”
verify-autres-lieux = { $n ->
    [one]   and at one other place.
   *[other]   and at { $n } other places.
}
verify-autre-tapis = It was written by tapis { $ecrit }, and tapis { $ici } may not put everything in the same place: compare with the one that wrote it.

# What changed since a version

revision-titre = Changes
revision-titre-du-diplome = Changes to the curriculum — { $diplome }
revision-intro = { $n ->
    [0] Nothing has changed since { $depuis }.
    [one] Since { $depuis }: { $n } change.
   *[other] Since { $depuis }: { $n } changes.
}
revision-legende = + added, − removed, ≠ changed, ↕ moved. In the tables, the former value is struck out, or stands before the arrow.
revision-signe = { $signe ->
    [ajout] added
    [retrait] removed
    [deplacement] moved
   *[modification] changed
}
revision-colonne-signe = Sign
revision-colonne-objet = Object
revision-colonne-quoi = What changes
revision-colonne-avant = Before
revision-colonne-apres = After
revision-tous = all
revision-place = Place
revision-rang = rank { $rang }
revision-ects = { $ects } ECTS
revision-memoire = Dérogations and settings
revision-champ-et-entree = { $champ }: { $entree }
revision-du-parcours = { $parcours }, { $quoi }
revision-ects-de-l-ue = ECTS of { $ue }
revision-coefficients-de-l-ue = Weights in { $ue }
revision-chiffres = Hours, ECTS and weights of one student
revision-liste = List of changes
revision-note = Before: { $avant }
revision-note-rien = Before: nothing
revision-sans-parcours = The parcours { $parcours } did not exist in { $depuis }: export the whole programme, or mark changes since a later version.
tampon-depuis = changes marked since
val-version-ou-date = VERSION|DATE
arg-since-export = Marks what changed since this version of the programme (a snapshot, a number of the journal, a date, or a TOML file), with a list first. { $formats }
since-fichier = “{ $point }” does not say since what: { $fichier } is a file, which has no journal. Give --since another TOML file, or a version of a programme in the database (but-sd@cadrage).
since-avant = On { $point }, { $programme } did not exist yet: it was made on { $naissance }.
verify-depuis-inconnu = It marks what changed since { $depuis }, and no journal has that version: its marks cannot be compared.

# What councils vote

vote-dit = { $issue ->
    [favorable] adopted by { $instance } on { $date }
    [reserves] adopted with reservations by { $instance } on { $date }
    [ajournee] put off by { $instance } on { $date }
   *[defavorable] refused by { $instance } on { $date }
}
vote-avec-remarque = { $vote } ({ $remarque })
vote-etat-verrouillee = locked
vote-fait = { $programme }@{ $nom }: { $etat }.
vote-aucun = no decision
vote-instance-refusee = “{ $instance }” cannot name a council: it takes 1 to 64 characters, and a remark of 2,000 at most.
vote-verrouillee = The version “{ $nom }” of { $programme } was voted and locked: it stays as it is, and so does the programme that bears it. Work goes on in the programme.
vote-sans-decision = The version “{ $nom }” of { $programme } bears no decision: write the vote down first, with --decision CFVU --on 2026-06-12.
vote-date-inconnue = “{ $date }” is not the day of a vote: write it 2026-06-12.
val-instance = COUNCIL
val-issue = OUTCOME
val-texte = TEXT
arg-decision = Writes down what a council decided on the version NAME: CFVU, conseil de composante…
arg-decision-date = The day of the vote (2026-06-12)
arg-decision-issue = How the vote came out: { $issues }; without it, favorable
arg-decision-remarque = A remark on the vote
arg-decision-retrait = Takes back the last decision on the version, written down by mistake
arg-verrouiller = Locks the version that was voted: it is read, exported and compared, and never changes again
journal-version-nommee = version “{ $nom }”
journal-version-votee = version “{ $nom }”: { $vote }
journal-version-verrouillee = version “{ $nom }” locked
colonne-votes = Votes
tampon-vote = vote
verify-vote = It is the version that was voted: { $votes }.
verify-vote-faux = It says that it was { $vote }, and no vote on that version says so.
versions-voter = Vote on “{ $nom }”: council, date and outcome (CFVU 2026-06-12 favorable)
versions-voter-pied = Enter writes the vote down · a remark after “:” · Esc gives up
versions-vote-incompris = Write the council, the date, then the outcome: CFVU 2026-06-12 favorable (or { $issues }).
versions-vote-note = “{ $nom }”: { $etat }.
versions-verrouiller = Lock “{ $nom }”? It will never change again. L once more to confirm.
revision-suffixe = -changes
exporter-depuis = Changes marked since “{ $nom }” · Tab takes another version
exporter-sans-depuis = Tab: mark what changed since a version

## Merging

cli-merge = Merges two TOML files that began as one, programme by programme
arg-fusion-base = The file that both began as (empty: there was none)
arg-fusion-la-notre = Ours; the result is written there
arg-fusion-la-leur = Theirs
arg-fusion-output = Where to write the result, instead of the second file; - for the standard output
arg-fusion-nom = The name by which to speak of the file (git: %P)
arg-fusion-ours = Keeps our values in these conflicts: their numbers (1,3), or all
arg-fusion-theirs = Takes their values in these conflicts: their numbers, or all
arg-fusion-ask = Asks at each conflict, in the terminal
arg-base = The state that the TOML file began as: a snapshot, a number of the journal or a file; otherwise the one that the file names
val-conflits = N,…|all
val-git = ARG
arg-diff-git = Compares what git gives to a program that compares (diff.NAME.command)

fusion-sans-base = Nothing says which state of the programme { $fichier } began as: this database knows none of its “# tapis-origine” lines. Give that state with --base (a snapshot, a number of the journal or a file); nothing was changed.
fusion-option-vaine = { $option } is only for merging a TOML file with a programme (--into). Leave it out, or add --into ID.
fusion-numero-inconnu = “{ $mot }” is no number of a conflict: give numbers separated by commas (1,3), or all.
fusion-numero-double = “{ $mot }” is given twice: a conflict is settled on one side only.
fusion-numero-absent = There is no conflict { $n }: { $total ->
    [0] there is none
    [one] there is only one
   *[other] there are { $total }
}. Nothing was changed.
fusion-personne = --ask wants a terminal. Settle the conflicts by their numbers, with --ours and --theirs.
fusion-question = Keep what is here (h), take the other (o), or leave it all (q)?
fusion-reponses-ici = h here
fusion-reponses-autre = o other
fusion-reponses-rien = q quit
fusion-conflit = { $n }. { $titre }
fusion-conflit-ligne = { $titre } — at first { $origine }; here { $ici }; in the other { $autre }
fusion-titre = { $objet } — { $quoi }
fusion-entree = { $champ } ({ $entree })
fusion-place = place
fusion-ordre = order ({ $kind })
fusion-present = there
fusion-supprime = deleted
fusion-travail = { $objet }: { $ecart }
fusion-travaux = { $quoi }; and { $n ->
    [one] one other change
   *[other] { $n } other changes
}
fusion-valeur-origine = at first: { $valeur }
fusion-valeur-ici = here: { $valeur }
fusion-valeur-autre = in the other: { $valeur }
fusion-jumeaux = Two objects were made under one identifier, and both are kept: { $label } ({ $kind }) “{ $ici }” and “{ $autre }”.
fusion-commentaires = { $fichier } was written anew: what was moved or deleted did not allow keeping its comments.
fusion-reste = { $n ->
    [one] One conflict is left
   *[other] { $n } conflicts are left
} to settle in { $fichier }: all the rest is merged there, each conflict keeps the value of here and is noted at the top. Start again with --ours, --theirs or --ask.
fusion-rien-ecrit = { $n ->
    [one] One conflict is
   *[other] { $n } conflicts are
} to be settled, and nothing was written. Start again with --ours N,… and --theirs N,… (or all), or --ask.

fusion-conflit-titre = Conflict { $n } of { $total }
fusion-conflits = { $n ->
    [one] One conflict to settle
   *[other] { $n } conflicts to settle
}
fusion-gardes = { $n ->
    [one] One object kept twice
   *[other] { $n } objects kept twice
}
fusion-a-regler = { $n ->
    [one] One conflict is to be settled before anything changes.
   *[other] { $n } conflicts are to be settled before anything changes.
}
fusion-touche-regler = Enter settles
fusion-ecran-origine = At first:
fusion-ecran-ici = Here:
fusion-ecran-autre = In the file:
fusion-pied = m: keep what is here · a: take the file · ↑↓ scroll · Esc goes back

## Grids as sheets
cmd-saisir = Type a number: it replaces the current one
cmd-modifier-cellule = Edit the number in the cell, or in the block
cmd-cellule-dessous = Cell below; from the foot of a column, the next
cmd-cellule-dessus = Cell above
cmd-cellule-suivante = Next cell; from the end of a row, the next
cmd-cellule-precedente = Previous cell
cmd-bloc-cellules = Select a block of cells to fill, empty or copy
cmd-bloc-haut = Extend the block upwards
cmd-bloc-bas = Extend the block downwards
cmd-bloc-gauche = Extend the block to the left
cmd-bloc-droite = Extend the block to the right
cmd-copier-cellules = Copy the cells to the clipboard, for a spreadsheet
cmd-ecran-suivant = Next screen
cmd-ecran-precedent = Previous screen
pied-vider = empty
cellule-pied = Enter, Tab, arrows: saves and goes on · F2 changes · Esc gives up
cellules-pied = Enter fills the whole block · empty: removes · Esc gives up
cellules-titre = { $n ->
    [one] { $n } cell: the same number everywhere
   *[other] { $n } cells: the same number everywhere
}
cellules-remplies = { $n ->
    [one] { $n } cell filled.
   *[other] { $n } cells filled.
}
cellules-videes = { $n ->
    [one] { $n } cell emptied.
   *[other] { $n } cells emptied.
}
cellules-coller = Paste cells
cellules-message = { $n ->
    [one] { $n } cell pasted
   *[other] { $n } cells pasted
}{ $perdues ->
    [0] .
    [one] , { $perdues } of which held something else.
   *[other] , { $perdues } of which held something else.
}
cellules-calculees = { $n ->
    [one] { $n } computed cell stays as it is.
   *[other] { $n } computed cells stay as they are.
}
cellules-trop = The pasted block has { $lignes } × { $colonnes } cells (rows × columns), and only { $restent } × { $larges } are left from here to the end of the grid: go further up or to the left. Nothing has changed.
cellules-illisible = Row { $ligne }, column { $colonne } of the pasted block, “{ $texte }”: { $raison } Nothing has changed.
cellules-copiees = Copied for a spreadsheet: { $lignes } × { $colonnes } (rows × columns).
saisie-bornes = From 0 to { $n } as a rule.
saisie-hors-bornes = That is more than { $n }, the most that is usual here.
saisie-encore = { $doute } Enter again to write it all the same.

## The verbs of a workshop
cmd-deplacer-vers = Move to…: an AC to a niveau, an activity to a semester, a parcours or a UE
cmd-fusionner = Merge with…: ties, hours, coefficients and criteria joined
cmd-scinder = Split the activity in two, sharing out AC, hours, coefficients, criteria
cmd-jumeau = Duplicate the activity in another parcours
obstacle-verbe = Select an AC, an activity, a compétence, a composante or a situation first.
verbe-deplacer = Move
verbe-deplacer-titre = Move { $objet } to…
verbe-deplacer-rien = There is no other place to put it.
verbe-deplacer-message = { $objet }: to { $lieu }. The code stays: “R” numbers anew.
verbe-hors-annee = { $n ->
    [one] { $n } tie then leads to an AC out of reach of the activity (ALI01, ALI09).
   *[other] { $n } ties then lead to AC out of reach of the activities (ALI01, ALI09).
}
verbe-poids-perdus = Coefficients without a UE to take them, dropped: { $liste }.
verbe-ac-laisses = AC that this parcours does not develop, left out: { $liste }.
verbe-fusionner = Merge
verbe-fusionner-titre = Merge { $objet } with…
verbe-fusionner-rien = There is nothing to merge it with.
verbe-fusionner-message = “{ $premier }” stays and takes all that was tied to “{ $second }”, which goes.
verbe-ue-doubles = { $n ->
    [one] In { $n } semester, several UE then certify the compétence: their ECTS stay.
   *[other] In { $n } semesters, several UE then certify the compétence: their ECTS stay.
}
verbe-mots-titre = Which words stay?
verbe-les-deux = Both: { $premier }; { $second }
verbe-jumeau = Duplicate in another parcours
verbe-jumeau-titre = Duplicate { $objet } in…
verbe-jumeau-rien = All parcours have it already.
verbe-jumeau-message = { $objet }: copy { $code } for { $parcours }.
verbe-niveau = { $competence } { $ordre } · year { $annee }  { $libelle }
verbe-semestre = S{ $n }
verbe-commune = common to all parcours
verbe-reservee = reserved to { $parcours }
verbe-vers-ue = to a UE…
verbe-ue = { $ue } · S{ $n }
scinder-titre = Split
scinder-liste = Split { $objet }
scinder-vide = Nothing to share out: no hours, coefficients, AC or criteria.
scinder-rien = Nothing goes to the second yet: “2” gives it the chosen row.
scinder-libelle = { $libelle } (2)
scinder-message = { $n ->
    [one] { $objet } gives { $n } part to a second activity, { $code }.
   *[other] { $objet } gives { $n } parts to a second activity, { $code }.
}
scinder-heures = { $nature }: { $n } h
scinder-coefficient = Coefficient in { $ue }: { $n }
scinder-critere = Criterion: { $libelle }
scinder-evaluation = Assessment: { $libelle }
scinder-premiere = stays
scinder-seconde = to the second
scinder-deux = to both
scinder-pied = 1 stays · 2 to the second · 3 half each · Enter shows · Esc gives up
ranger-titre = Put in order
ranger-message = { $n ->
    [one] { $n } object changes place, in the order of the codes.
   *[other] { $n } objects change place, in the order of the codes.
}
touche-suppr = Del
touche-effacement = Backspace

## The next maquette

arg-suite-de = Makes the next maquette of this programme (ID, ID@VERSION or a file): same objects, same ties
arg-suite-millesime = The millésime of the next maquette
arg-suite-remarques = Takes along the remarks that are still open
arg-suite-derogations = The dérogations to take along: their numbers (1,3), all or none; otherwise each is asked about
val-annee = YEAR
val-derogations = N,…|all|none
suite-sans-millesime = The millésime is empty: give it, as in --millesime 2027.
suite-derogations = A dérogation does not hold for the next maquette by itself, and there are { $n }: { $liste }. Say which to take along with --keep-derogations (1,3, all or none).
suite-derogation = { $n }: { $regle }, { $objet } (“{ $raison }”)
suite-derogation-inconnue = “{ $mot }” is the number of none of the { $n } dérogations: give numbers separated by commas, all or none.
suite-question = Take it along? (yes/no)

cmd-suite = Make the next maquette of this programme
suite-titre = The next maquette of { $id }
suite-millesime = Millésime:
suite-remarques = { $n ->
    [one] take the open remark along
   *[other] take the { $n } open remarks along
}
suite-derogation-a-cocher = dérogation { $regle }, { $objet }: { $raison }
suite-rien-a-choisir = Neither an open remark nor a dérogation: all the rest comes along.
suite-sans-millesime-ici = Give a millésime, such as 2027.
suite-faite = { $id } is there, made from { $depuis }.
suite-pied = Enter makes it · Space takes or leaves · ↑↓ · Esc gives up
