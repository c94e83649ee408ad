# Les mots de l’interface, en français. Espaces insécables avant : ; ? ! et dans les « guillemets ».

-tapis = tapis

## Grandeurs

nombre-ac = { $n ->
    [one] { $n } AC
   *[other] { $n } AC
}

## Export xlsx

xlsx-echec = Le classeur n’a pas pu être écrit : { $cause }. Vérifiez que le programme tient dans les limites d’un tableur (1 048 576 lignes, 16 384 colonnes).
xlsx-sujet = Maquette et référentiel de compétences
xlsx-pages = Page { $page } sur { $pages }

xlsx-diplome = { $profil ->
    [but-tertiaire] BUT
    [but-secondaire] BUT
    [licence] Licence
    [licence-pro] Licence professionnelle
    [master] Master
    [ingenieur] Diplôme d’ingénieur
   *[autre] Diplôme
} { $intitule }
xlsx-liste-parcours = { $n ->
   *[other] Parcours : { $parcours }
}

xlsx-referentiel = Référentiel
xlsx-maquette = Maquette
xlsx-croise = Tableau croisé S{ $semestre }
xlsx-diagnostics = Diagnostics
xlsx-titre-referentiel = Référentiel de compétences — { $diplome }
xlsx-titre-maquette = Maquette — { $diplome }
xlsx-titre-croise = Tableau croisé du semestre { $semestre } — { $diplome }
xlsx-titre-diagnostics = Diagnostics — { $diplome }

xlsx-competence = Compétence
xlsx-competences = Compétences
xlsx-composante = Composante essentielle
xlsx-situation = Situation professionnelle
xlsx-niveau = Niveau
xlsx-annee = Année
xlsx-element = Élément
xlsx-ac = AC
xlsx-ue = UE
xlsx-ects = ECTS
xlsx-code = Code
xlsx-libelle = Libellé
xlsx-intitule = Intitulé
xlsx-type = Type
xlsx-parcours = Parcours
xlsx-travaille-par = Travaillé par
xlsx-evalue-par = Évalué par
xlsx-aucune = aucune activité
xlsx-du-parcours = { $parcours } : { $codes }
xlsx-tous = tous
xlsx-tous-parcours = tous parcours

xlsx-nature = { $nature ->
    [sae] SAÉ
    [stage] Stage
    [portfolio] Portfolio
   *[ressource] Ressource
}
xlsx-heures = { $nature ->
    [cm] CM
    [td] TD
    [cm_td] CM+TD
    [tp] TP
    [projet] Projet
   *[autonomie] Autonomie
}
xlsx-encadre = Total encadré
xlsx-total = Total
xlsx-distanciel = Dont distanciel
xlsx-apogee = Code Apogée
xlsx-locale = Adapt. locale
xlsx-coefficients = Coefficients par UE
xlsx-semestre = Semestre { $numero } · année { $annee }
xlsx-semaines = { $semaines } semaines
xlsx-code-apogee = code Apogée { $code }
xlsx-total-du-semestre = { $parcours ->
    [aucun] Total du semestre { $numero }
   *[autre] Total du semestre { $numero }, { $parcours }
}
xlsx-part-des-saes = { $parcours ->
    [aucun] Part des SAÉ
   *[autre] Part des SAÉ, { $parcours }
}
xlsx-diplome-entier = Ensemble du diplôme, par étudiant
xlsx-total-du-diplome = { $parcours ->
    [aucun] Total du diplôme
   *[autre] Total du diplôme, { $parcours }
}

xlsx-marque-travaille = T
xlsx-marque-evalue = É
xlsx-marque-les-deux = TÉ
xlsx-aucune-activite = Aucune activité dans ce semestre.
xlsx-legende = { $travaille } : travaillé · { $evalue } : évalué · { $deux } : travaillé et évalué
xlsx-pole-sae = SAÉ
xlsx-pole-ressource = Ressources
xlsx-nombre-travaille = Nombre de T
xlsx-nombre-evalue = Nombre de É
xlsx-ac-travailles = AC travaillés
xlsx-ac-evalues = AC évalués
xlsx-libelle-du-parcours = { $libelle } [{ $parcours }]
xlsx-niveau-autre-annee = { $ordre } (année { $annee })

xlsx-gravite = Gravité
xlsx-regle = Règle
xlsx-nom = Nom de la règle
xlsx-objet = Objet
xlsx-message = Diagnostic
xlsx-conseil = Que faire
xlsx-derogation = Dérogation
xlsx-severite = { $gravite ->
    [error] Erreur
    [warning] Avertissement
   *[info] Information
}{ $derogation ->
    [oui] {" "}(dérogation)
   *[non] {""}
}
xlsx-bilan = { $erreurs ->
    [one] { $erreurs } erreur
   *[other] { $erreurs } erreurs
}, { $alertes ->
    [one] { $alertes } avertissement
   *[other] { $alertes } avertissements
}, { $infos ->
    [one] { $infos } information
   *[other] { $infos } informations
}, { $derogations ->
    [one] { $derogations } diagnostic couvert par une dérogation
   *[other] { $derogations } diagnostics couverts par une dérogation
}
xlsx-aucun-diagnostic = Aucun diagnostic.
xlsx-non-applicables = { $n ->
    [0] Toutes les règles ont eu quelque chose à examiner.
    [one] { $n } règle n’a rien eu à examiner : son silence ne vaut pas réussite.
   *[other] { $n } règles n’ont rien eu à examiner : leur silence ne vaut pas réussite.
}
xlsx-objet-nomme = { $nature ->
    [programme] Programme
    [parcours] Parcours
    [competence] Compétence
    [composante] Composante essentielle
    [situation] Situation
    [niveau] Niveau
    [ac] {""}
    [semestre] Semestre
    [ue] {""}
    [choix] Choix
    [activite] {""}
    [evaluation] Évaluation
    [critere] Critère
    [bloc] Bloc
    [remarque] Remarque
    [derogation] Dérogation
   *[reglage] Réglage
} { $nom }

## Phrases

lieu = { $lieu } : { $message }

kind = { $kind ->
    [programme] programme
    [parcours] parcours
    [competence] compétence
    [composante] composante essentielle
    [situation] situation professionnelle
    [niveau] niveau
    [ac] apprentissage critique
    [semestre] semestre
    [session] session
    [ue] UE
    [choix] choix
    [activite] activité
    [evaluation] évaluation
    [critere] critère
    [bloc] bloc RNCP
    [remarque] remarque
    [derogation] dérogation
    [reglage] réglage
   *[other] ?{ $kind }
}
objet = { $kind ->
    [programme] le programme { $label }
    [parcours] le parcours { $label }
    [competence] la compétence { $label }
    [composante] la composante « { $label } »
    [situation] la situation « { $label } »
    [niveau] le niveau « { $label } »
    [ac] l’apprentissage critique { $label }
    [semestre] le semestre { $label }
    [ue] l’UE { $label }
    [choix] le choix { $label }
    [activite] l’activité { $label }
    [evaluation] l’évaluation « { $label } »
    [critere] le critère « { $label } »
    [bloc] le bloc { $label }
    [remarque] la remarque « { $label } »
    [derogation] la dérogation { $label }
    [reglage] le réglage { $label }
   *[other] ?{ $label }
}
champ = { $champ ->
    [id] identifiant
    [acs] apprentissages critiques
    [adaptation_locale] adaptation locale
    [alternance] ouvert en alternance
    [annee] année
    [annee_universitaire] année universitaire
    [auteur] auteur
    [autonomie] autonomie
    [choix] choix
    [cible] objet visé
    [cle_externe] clé externe
    [cm] CM
    [cm_td] CM et TD
    [code] code
    [code_apogee] code Apogée
    [coefficients] coefficients
    [competences] compétences
    [composante] composante de l’établissement
    [composantes] composantes essentielles
    [couleur] couleur
    [descripteurs] descripteurs
    [description] description
    [domaine] domaine
    [duree] durée (min)
    [echelons] échelons
    [ects] ECTS
    [etablissement] établissement
    [etat] état
    [evalue] AC évalués
    [exemples] exemples
    [figures] chiffres du diplôme
    [formation_continue] ouvert en formation continue
    [formation_initiale] ouvert en formation initiale
    [heures] heures
    [hybride] formation hybride
    [intitule] intitulé
    [langue] langue
    [le] date
    [libelle] libellé
    [livrables] livrables
    [mentions] mentions de l’en-tête
    [metadonnees] métadonnées
    [millesime] millésime
    [mobilise] ressources mobilisées
    [mode] mode
    [mots_cles] mots-clés
    [mutualisee] mutualisée
    [nature] nature
    [niveaux] niveaux visés
    [nombre] nombre
    [nom] nom court
    [numero] numéro
    [objectifs] objectifs
    [ordre] rang
    [parcours] parcours
    [poids] poids
    [prerequis] prérequis
    [profil] type de diplôme
    [projet] projet
    [raison] raison
    [regime] régime
    [regle] règle
    [remarque] remarque
    [remplace] remplace
    [responsable] responsable
    [rncp] fiche RNCP
    [semaines] semaines
    [semestre] semestre
    [seuils] seuils
    [severite] gravité
    [sigle] sigle
    [site] site
    [situations] situations professionnelles
    [td] TD
    [texte] texte
    [tp] TP
    [travaille] AC travaillés
    [type] type
    [ects_semestre] ECTS d’un semestre
    [ects_diplome] ECTS du diplôme
    [heures_diplome] heures d’enseignement du diplôme
    [heures_projet] heures de projet tutoré
    [pole_min] part minimale des SAÉ dans une UE
    [pole_max] part maximale des SAÉ dans une UE
    [pratique_min] part minimale de pratique
    [adaptation_max] part maximale d’adaptation locale
    [heures_semaine_max] heures par semaine, au plus
    [acs_inconnus] AC inconnus
    [activites_inconnues] activités inconnues
    [autres_inconnus] autres renvois inconnus
    [heures_manque_max] heures d’enseignement manquantes, au plus
    [projet_annee_min] heures de projet d’une année, au moins
    [projet_annee_max] heures de projet d’une année, au plus
    [stage_semaines_min] semaines de stage, au moins
    [stage_semaines_max] semaines de stage, au plus
    [competences_min] compétences d’un parcours, au moins
    [competences_max] compétences d’un parcours, au plus
    [heures_ects_min] heures de travail par ECTS, au moins
    [heures_ects_max] heures de travail par ECTS, au plus
    [max_ac] AC par niveau, au plus
    [min_ac] AC par niveau, au moins
    [max_activites] activités par AC, au plus
    [max_caracteres] caractères, au plus
    [min_evaluations] évaluations par AC, au moins
    [baisse_min] baisse signalée, en niveaux de la taxonomie
   *[other] { $champ }
}

fichier-absent = Le fichier { $fichier } n’existe pas : vérifiez son nom et son dossier.
fichier-dossier = { $fichier } est un dossier : donnez le nom d’un fichier.
fichier-tube-muet = Personne n’écrit dans le tube { $fichier } : il n’y a rien à lire.
fichier-interdit = Vous n’avez pas le droit de lire { $fichier } : demandez-le à son propriétaire.
fichier-illisible = Le fichier { $fichier } ne peut pas être lu ({ $raison }).
ecriture-dossier-absent = { $fichier } ne peut pas être écrit : son dossier n’existe pas.
ecriture-dossier = { $fichier } est un dossier : donnez le nom du fichier à écrire.
ecriture-interdite = Vous n’avez pas le droit d’écrire { $fichier } : choisissez un autre dossier.
ecriture-disque-plein = { $fichier } ne peut pas être écrit : le disque est plein.
ecriture-impossible = { $fichier } ne peut pas être écrit ({ $raison }).
ecriture-existe = { $fichier } existe déjà : donnez un autre nom.
ecriture-base = { $fichier } est une base de données : un fichier exporté ne la remplace jamais. Donnez un autre nom.
ecriture-compagnon = { $fichier } est un fichier d’une base de données : un fichier exporté ne le remplace jamais. Donnez un autre nom.
ecriture-peripherique = { $fichier } est un périphérique, pas un fichier : donnez le nom d’un fichier.
ecriture-tube = { $fichier } est un tube ou une prise réseau, pas un fichier : donnez le nom d’un fichier (« -o - » écrit sur la sortie standard).

base-fermee = La base de données { $base } ne peut pas être ouverte ({ $raison }) : vérifiez son dossier et vos droits, ou donnez-en une autre avec --db.
base-etrangere = { $base } n’est pas une base de données de tapis : donnez-en une autre avec --db.
base-plus-recente = { $base } a été écrite par une version plus récente de tapis : mettez tapis à jour.
base-abimee = La base de données { $base } est abîmée ({ $raison }) : reprenez une sauvegarde.
base-occupee = La base de données { $base } est occupée par un autre programme : réessayez dans un instant.
base-disque-plein = La base de données { $base } ne peut plus grandir : le disque est plein.
base-lecture-seule = La base de données { $base } est en lecture seule : vérifiez vos droits sur son fichier et son dossier.
base-erreur = La base de données a refusé l’opération ({ $raison }).
programme-inconnu = Il n’y a pas de programme « { $id } » dans la base : « tapis list » donne ceux qui y sont.
programme-existant = Il y a déjà un programme « { $id } » dans la base.

edit-disparu = L’objet a disparu entre-temps : { $objet } n’existe plus.
edit-change = Quelqu’un a modifié { $objet } entre-temps : rien n’a été supprimé.
edit-conflit = Quelqu’un a modifié « { $champ } » entre-temps dans { $objet } : on y lit maintenant { $trouve }, vous vouliez { $voulu }.
champ-inconnu = Il n’y a pas de champ « { $champ } » dans cet objet.
champ-invalide = Cette valeur ne convient pas au champ « { $champ } ».
integrite-double = Un identifiant sert deux fois : { $objet }.
integrite-renvoi = Un renvoi ne mène nulle part : { $objet } cite { $absent }, qui n’existe pas.
integrite-semestre-double = Le semestre { $semestre } est là deux fois.
integrite-sans-semestre = Un semestre manque : { $objet } se place au semestre { $semestre }, qui n’existe pas.
intervalle = { $min } à { $max }
au-choix = au choix { $choix }
choix-combien = { $cas ->
    [ects] { $ects } ECTS
    [les-deux] { $n } parmi { $sur }, pour { $ects } ECTS
   *[nombre] { $n } parmi { $sur }
}
show-choix = { $nom } : { $combien } ({ $options })
matrice-selon-le-choix = { $nom } · selon le choix
matrice-au-choix = { $nom } · au choix { $choix }
tableau-legende-choix = { $signe } : selon le choix de l’étudiant.
legende-au-choix = selon ce que l’étudiant choisit : une activité, une UE ou un AC que d’autres n’ont pas
integrite-choix = Un choix ne peut pas être une option de lui-même : { $objet }.
integrite-zero = Le champ « { $champ } » doit valoir au moins 1 dans { $objet }.
integrite-negatif = Le champ « { $champ } » ne peut pas être négatif dans { $objet }.

valeur-aucune = rien
valeur-oui = oui
valeur-non = non
valeur-texte = « { $texte } »
valeur-elements = { $n ->
    [one] { $n } élément
   *[other] { $n } éléments
}

trace-annule = Annule le n° { $seq } ({ $quoi })
trace-refait = Refait le n° { $seq } ({ $quoi })
trace-programme = Création du programme { $label }
trace-suite = Création à partir de { $depuis }
trace-import = { $n ->
    [one] Import d’un fichier : { $n } modification
   *[other] Import d’un fichier : { $n } modifications
}
trace-cree = { $label } : création ({ $kind })
trace-supprime = { $label } : suppression ({ $kind })
trace-deplace = { $label } : déplacement
trace-rien = Aucun changement
trace-lot = { $n ->
    [one] { $quoi }, et { $n } autre modification
   *[other] { $quoi }, et { $n } autres modifications
}
trace-interne = { $label } : repères pour d’autres logiciels modifiés
trace-champ = { $label } : { $champ }, { $apres } (avant : { $avant })
trace-entree = { $label } : { $champ } ({ $entree }), { $apres } (avant : { $avant })
trace-travaille = { $label } travaille { $ac }
trace-ne-travaille-plus = { $label } ne travaille plus { $ac }
trace-evalue = { $label } évalue { $ac }
trace-n-evalue-plus = { $label } n’évalue plus { $ac }
trace-ajoute = { $label } : { $champ }, ajout de { $entree }
trace-retire = { $label } : { $champ }, retrait de { $entree }

## Ligne de commande

cli-apropos = tapis : concevoir une formation par compétences, en équipe, dans un terminal.
cli-usage = Usage :
cli-commandes = Commandes :
cli-arguments = Arguments :
cli-exemple = Exemple :
cli-options = Options :
cli-exemples = Exemples :
cli-alias = Autre nom :
cli-sans-commande = Sans commande, tapis s’ouvre sur la liste des programmes.
cli-mot-commande = COMMANDE

cli-list = La liste des programmes de la base
cli-show = Tout un programme, en résumé
cli-open = Ouvre un programme de la base dans le terminal
cli-demo = Ouvre les programmes d’exemple, dans une base qui disparaît ensuite
cli-import = Lit des fichiers et en fait un programme
cli-export = Écrit un programme dans un fichier
cli-matrix = Quelle activité travaille et évalue quel apprentissage critique
cli-check = Relit des programmes et dit ce qui ne va pas
cli-rules = Le catalogue des règles, ou la page de l’une d’elles
cli-log = Qui a changé quoi, et quand
cli-completions = Le complètement des commandes, pour un interpréteur

arg-id = Le programme : son nom dans la base (but-sd), ou un fichier TOML
arg-id-base = Le programme : son nom dans la base (but-sd)
arg-ids = Les programmes : leurs noms dans la base, ou des fichiers TOML
arg-fichiers = Les fichiers ; ceux d’ORéBUT qui vont ensemble font un seul programme
arg-as = Le format des fichiers ; sans cela, leur contenu le dit. { $formats }
arg-into = Complète ce programme de la base, au lieu d’en créer un
arg-dry-run = Lit, compte et signale, mais n’écrit rien
arg-to = Le format à écrire. { $formats }
arg-output = Le fichier à écrire ; - pour la sortie standard. Sans cela, un texte va à la sortie standard, un classeur dans ID.xlsx
arg-force = Remplace le fichier s’il existe
arg-parcours = Ce parcours seulement, par son code
arg-by = Une colonne par activité (activite, par défaut) ou par semestre (semestre)
arg-gaps = Seulement les apprentissages critiques qu’aucune activité ne travaille, ou n’évalue
arg-regle = Le code d’une règle : COU02
arg-shell = bash, zsh, fish, powershell ou elvish
arg-json = Écrit un seul document JSON sur la sortie standard
arg-db = La base de données (ou TAPIS_DB) ; par défaut tapis/tapis.db dans le dossier de données
arg-lang = La langue : fr (par défaut) ou en (ou TAPIS_LANG)
arg-author = Qui signe les modifications ; par défaut, le compte du système
arg-ascii = Dans l’interface, des signes ASCII seulement
arg-mouse = Dans l’interface, la souris pointe (F9 aussi)
arg-help = Montre cette aide
arg-version = Montre la version

val-fichier = FICHIER
val-format = FORMAT
val-base = FICHIER
val-langue = LANGUE
val-nom = NOM
val-regle = CODE
val-shell = INTERPRÉTEUR
val-vue = VUE

usage-commande-inconnue = La commande « { $mot } » n’existe pas : « tapis --help » les donne toutes.
usage-commande-proche = La commande « { $mot } » n’existe pas : vouliez-vous dire « { $proche } » ?
usage-option-inconnue = L’option « { $mot } » n’existe pas ici : « { $commande } --help » les donne toutes.
usage-option-proche = L’option « { $mot } » n’existe pas ici : vouliez-vous dire « { $proche } » ?
usage-argument-en-trop = « { $mot } » est de trop : « { $commande } --help » dit ce qui est attendu.
usage-manque = Il manque { $quoi } : « { $commande } --help » dit ce qui est attendu.
usage-valeur-manquante = Il manque une valeur à { $option } : « { $commande } --help » dit laquelle.
usage-valeur-inconnue = « { $valeur } » ne convient pas à { $option } : les valeurs possibles sont { $possibles }.
usage-valeur-proche = « { $valeur } » ne convient pas à { $option } : vouliez-vous dire « { $proche } » ?
usage-pas-ensemble = { $option } et { $autre } ne vont pas ensemble : gardez celui qu’il vous faut.
usage-deux-fois = { $option } n’est attendu qu’une fois.
usage-valeur-de-trop = { $option } n’attend pas de valeur.
usage-pas-unicode = Un mot de la commande n’est pas écrit en UTF-8.
usage-autre = La commande n’est pas comprise : « { $commande } --help » dit ce qui est attendu.
langue-inconnue = La langue « { $langue } » n’existe pas dans tapis : les langues sont fr et en.

sans-dossier-de-donnees = Le dossier de données est introuvable, faute de dossier personnel : donnez une base avec --db.
format-non-reconnu = { $fichier } { $aspect ->
    [json] est du JSON, et n’a les clés d’aucun format que tapis lit.
    [yaml] semble être du YAML, que tapis ne lit pas.
    [toml] se termine en .toml, et n’est pas un programme de tapis.
    [markdown] semble être du Markdown, et aucun élément de ses listes n’a de code d’AC (AC11.01) : si ses titres sont des compétences et des niveaux, lisez-le avec --as plan.
    [latex] semble être du LaTeX, et aucun élément de ses listes n’a de code d’AC (AC11.01) : si ses sections sont des compétences et des niveaux, lisez-le avec --as plan.
    [html] est une page HTML, que tapis ne lit pas : copiez-en les tableaux dans un classeur.
    [image] est une image, que tapis ne lit pas.
    [archive] est une archive, que tapis n’ouvre pas : donnez les fichiers qu’elle contient.
    [binaire] n’est ni un texte ni un classeur.
   *[autre] est un texte, et n’a la forme d’aucun format que tapis lit.
} Formats lus : { $formats }. Si c’est l’un d’eux, dites-le avec --as FORMAT.
format-cdm-fr = { $fichier } est du CDM-fr, la description de formations que publient les catalogues (XML de racine <CDM>) : tapis ne le lit pas. Demandez la maquette en tableau à qui l’a exporté, et importez ce tableau.
format-lheo = { $fichier } est du LHEO, la description d’une offre de formation pour les catalogues (XML de racine <lheo>) : il ne contient ni référentiel ni maquette, et tapis ne le lit pas.
format-xml-inconnu = { $fichier } est du XML de racine <{ $racine }>, que tapis ne connaît pas. Formats lus : { $formats }.
format-tableau-inconnu = { $fichier } est un tableau (CSV) dont les en-têtes ne disent pas ce qu’il contient : { $tetes }. En-têtes connus : compétence, niveau, AC, code, intitulé, type, semestre, UE, ECTS, CM, TD, TP, coefficient… Écrivez une correspondance avec « tapis import { $fichier } --write-mapping correspondance.toml », complétez-la, et donnez-la avec --mapping.
format-classeur-inconnu = { $fichier } est un classeur où aucune feuille n’a d’en-têtes connus dans ses 60 premières lignes (feuilles : { $feuilles }). En-têtes connus : compétence, niveau, AC, code, intitulé, type, semestre, UE, ECTS, CM, TD, TP, coefficient… Écrivez une correspondance avec « tapis import { $fichier } --write-mapping correspondance.toml », complétez-la, et donnez-la avec --mapping.
format-indecis = { $fichier } peut être de plusieurs formats : { $candidats }. Dites lequel : --as { $format }, par exemple.
format-indice = { $format } ({ $description }), car { $indice }
format-vide = Le fichier { $fichier } est vide : il n’y a rien à lire.
format-protege = { $fichier } est un classeur protégé par un mot de passe : enregistrez-le sans mot de passe, puis importez-le.
format-document-texte = { $fichier } est un document de traitement de texte : tapis lit des tableaux. Copiez ses tableaux dans un classeur .xlsx ou .ods, puis importez celui-ci.
format-presentation = { $fichier } est un diaporama : tapis lit des tableaux. Copiez ce qu’il contient dans un classeur .xlsx ou .ods, puis importez celui-ci.
format-pdf = { $fichier } est un PDF : tapis ne le lit pas. Demandez le classeur ou le fichier dont il vient.
format-base = { $fichier } est une base de données, pas un programme : si elle est de tapis, ouvrez-la avec --db ; pour y prendre un programme, exportez-le d’abord avec « tapis export ID --to toml --db FICHIER ».
formats-melanges = { $premier } et { $second } ne sont pas du même format : importez-les séparément.
toml-un-seul = Un fichier TOML fait un programme à lui seul : importez-les l’un après l’autre.
import-existe = Il y a déjà un programme « { $id } » dans la base, et rien n’a été changé : complétez-le avec --into { $id }, ou donnez-lui d’abord un autre identifiant avec tapis rename { $id } NOUVEAU.
import-autre-format = Un fichier { $format } ne peut pas compléter un programme : importez-le sans --into.
export-existe = { $fichier } existe déjà : ajoutez --force pour le remplacer, ou donnez un autre nom avec -o.
parcours-hors-programme = Il n’y a pas de parcours « { $parcours } » dans { $programme } : ses parcours sont { $connus }.
parcours-aucun = Il n’y a pas de parcours « { $parcours } » dans { $programme }, qui n’a aucun parcours.
regle-inconnue = Il n’y a pas de règle « { $code } » : « tapis rules » donne le catalogue.
regle-proche = Il n’y a pas de règle « { $code } » : vouliez-vous dire { $proche } ?
ouvrir-fichier = { $fichier } est un fichier : pour l’ouvrir dans le terminal, importez-le d’abord dans la base avec « tapis import ».
terminal-absent = L’entrée ou la sortie n’est pas un terminal : tapis ne peut pas s’y ouvrir.
terminal-echec = Le terminal n’a pas pu être ouvert ({ $raison }).
sortie-impossible = La sortie standard ne peut pas être écrite ({ $raison }).
interne-json = Le document JSON n’a pas pu être écrit ({ $raison }).

format-description = { $format ->
    [case] un référentiel au format CASE 1.0, en JSON (lu aussi en CSV et en classeur)
    [csv] trois tableaux : matrice, maquette, diagnostics
    [html] un rapport à regarder ou à imprimer : couverture, charge, pôles, diagnostics, fiches
    [mahara] un référentiel de Mahara, SmartEvidence (.matrix)
    [markdown] le livret de formation : référentiel, semestres, fiches
    [moodle] un référentiel de compétences de Moodle (CSV)
    [orebut] le XML d’ORéBUT, compétences et formation
    [plan] un plan en Markdown ou en LaTeX : titres et listes de compétences, niveaux et AC
    [rncp] les blocs de compétences des données ouvertes du RNCP (CSV)
    [scodoc] le référentiel (JSON) et la formation (XML ou JSON) de ScoDoc
    [tableur] des tableaux de référentiel (.xlsx, .ods, .xls, .csv), lus par leurs en-têtes
    [toml] le fichier TOML de tapis, complet
    [xlsx] le classeur de tout le programme, que l’équipe peut modifier et faire relire
   *[other] ?{ $format }
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
        [one] { $n } activité
       *[other] { $n } activités
    }
    [ressources] { $n ->
        [one] { $n } ressource
       *[other] { $n } ressources
    }
    [parcours] { $n } parcours
    [semestres] { $n ->
        [one] { $n } semestre
       *[other] { $n } semestres
    }
    [ues] { $n } UE
    [portfolios] { $n ->
        [one] { $n } portfolio
       *[other] { $n } portfolios
    }
    [error] { $n ->
        [one] { $n } erreur
       *[other] { $n } erreurs
    }
    [warning] { $n ->
        [one] { $n } avertissement
       *[other] { $n } avertissements
    }
    [info] { $n ->
        [one] { $n } info
       *[other] { $n } infos
    }
    [waived] { $n ->
        [one] { $n } dérogation
       *[other] { $n } dérogations
    }
   *[other] ?{ $quoi }
}
quantite-nulle = rien encore
import-cree = { $programme } est dans la base : { $quantites }.
import-complete = { $programme } est complété : { $quantites }.
import-identique = { $programme } est déjà ainsi, rien n’a changé : { $quantites }.
import-a-blanc = { $programme } serait créé : { $quantites }. Rien n’a été écrit.
import-a-blanc-complete = { $programme } serait complété : { $quantites }. Rien n’a été écrit.
export-ecrit = Écrit dans { $fichier }.
liste-sans-base = La base { $base } n’existe pas encore : « tapis new » ou « tapis import FICHIER » la fait, « tapis demo » montre des exemples sans elle.
liste-vide = Il n’y a pas encore de programme : « tapis new » en commence un, « tapis import FICHIER » en lit un, « tapis demo » montre des exemples.

colonne-id = Nom
colonne-intitule = Intitulé
colonne-competences = Comp.
colonne-ac = AC
colonne-sae = SAÉ
colonne-ressources = Ress.
colonne-change = Modifié le
colonne-seq = N°
colonne-date = Date
colonne-auteur = Auteur
colonne-resume = Ce qui a changé
colonne-regle = Code
colonne-severite = Gravité
colonne-quoi = Ce que la règle cherche
colonne-chiffres = Chiffres

profil = { $profil ->
    [but-tertiaire] BUT tertiaire
    [but-secondaire] BUT secondaire
    [licence] Licence
    [licence-pro] Licence professionnelle
    [master] Master
    [ingenieur] Diplôme d’ingénieur
    [autre] Autre diplôme
   *[other] ?{ $profil }
}
severite = { $severite ->
    [error] erreur
    [warning] avertissement
    [info] info
    [off] désactivée
   *[other] ?{ $severite }
}

show-millesime = millésime { $millesime }
show-parcours = Parcours
show-competences = Compétences
show-semestres = Semestres
show-competence = Compétence { $numero }. { $nom }
show-niveau = Niveau { $ordre } (année { $annee }) : { $libelle }
show-semestre = Semestre { $numero }
show-ects = { $ects } ECTS
show-heures = { $heures } h
show-reserve = parcours { $parcours }

tableau-titre = { $programme }, parcours { $parcours } : { $quantites }
tableau-titre-tous = { $programme }, tous parcours : { $quantites }
tableau-titre-sans = { $programme } : { $quantites }
tableau-legende = T : travaillé. E : évalué. TE : les deux. · : ni l’un ni l’autre.
tableau-legende-semestre = Par semestre, le nombre d’activités qui travaillent et qui évaluent : 3/1.
tableau-vide = Il n’y a aucun apprentissage critique à montrer.
tableau-sans-trou = Chaque apprentissage critique est travaillé et évalué.
tableau-lacunes = Manques
tableau-ni-l-un-ni-l-autre = ni travaillé ni évalué
tableau-jamais-evalue = jamais évalué
tableau-jamais-travaille = jamais travaillé
tableau-sans-semestre = Hors de l’année de leur niveau

check-titre = { $programme } : { $quantites }.
check-titre-parcours = { $programme }, parcours { $parcours } : { $quantites }.
check-sans-defaut = { $programme } : aucun diagnostic.
check-sans-defaut-parcours = { $programme }, parcours { $parcours } : aucun diagnostic.
check-rien = { $programme } : rien à regarder, il n’y a encore ni apprentissage critique ni activité.
check-regle = { $code } { $nom } ({ $severite })
check-parcours = parcours { $parcours }
check-aucun-parcours = d’aucun parcours
check-national = { $famille ->
    [REF] code national
   *[autre] libellé national
}
check-reglage = { $programme } : ce qui suit ne règle rien. { $faute }
check-lacunes = Ce qui n’a pas été examiné dans { $programme } :
check-lacune-quoi = { $genre ->
    [ac] { $n } AC
    [niveau] { $n ->
        [one] { $n } niveau
       *[other] { $n } niveaux
    }
   *[activite] { $n ->
        [one] { $n } activité
       *[other] { $n } activités
    }
} sur { $sur }
check-lacune = { $motif ->
    [annee-sans-activite] { $quoi }, en { $annee ->
        [1] 1re
       *[other] { $annee }e
    } année : elle n’a encore aucune activité
    [semestre-sans-activite] S{ $semestre } : il n’a encore aucune activité, l’autre semestre de l’année en a
    [annee-sans-niveau] { $quoi }, en { $annee ->
        [1] 1re
       *[other] { $annee }e
    } année : aucun niveau n’y est développé
    [sans-parcours] { $quoi } : aucun parcours ne { $n ->
        [one] le développe
       *[other] les développe
    }
    [parcours-vide] tout le parcours : il ne développe encore aucun niveau
    [renvoi-inconnu] { $quoi } : des liens que des fichiers leur donnent ne mènent à rien dans le programme, et aucune règle n’en tient compte (REF06)
   *[sans-ac] { $quoi } : il n’y a encore aucun AC que l’on puisse y travailler ou évaluer
}
check-sans-defaut-examine = { $programme } : aucun diagnostic dans ce qui a été examiné.
check-examines = Objets examinés par règle : { $liste }.
check-derogation = dérogation
check-sans-objet = { $n ->
    [one] Une règle n’a rien eu à regarder : { $regles }.
   *[other] { $n } règles n’ont rien eu à regarder : { $regles }.
}

regle-pourquoi = Pourquoi
regle-exemple = Exemple
regle-remede = Que faire
regle-source = Source
regle-chiffres = D’où viennent les chiffres
origine = { $origine ->
    [loi] loi
    [loi-du-but] loi en BUT, tapis
    [ouvrage] ouvrage
   *[tapis] tapis
}

## Terminal

touche-espace = Espace
touche-entree = Entrée
touche-echap = Échap
touche-tab = Tab
touche-maj-tab = Maj-Tab
touche-page-haut = Page préc.
touche-page-bas = Page suiv.
touche-debut = Début
touche-fin = Fin

nature-ressource = ressource
nature-sae = SAÉ
nature-stage = stage
nature-portfolio = portfolio
etat-ouverte = ouverte
etat-tranchee = tranchée
mode-individuelle = individuelle
mode-groupe = en groupe
regime-evaluation = { $regime ->
    [controle-continu] contrôle continu
    [controle-terminal] contrôle terminal
    [evaluation-continue-integrale] évaluation continue intégrale
   *[other] { $regime }
}

valeur-vide = —
valeur-entree = { $key } : { $value }
valeur-niveau-vise = année { $annee } : { $niveau }
valeur-repartie = { $presentiel } (+ { $distanciel } à distance)
panneau-titre = { $kind } · { $label }
panneau-champ = { $champ } :

ecran-referentiel = Référentiel
ecran-maquette = Maquette
ecran-matrice = Matrice
ecran-diagnostics = Diagnostics
ecran-fiche = Fiche
ecran-journal = Journal

entete-parcours = parcours { $code }
entete-tous-parcours = tous parcours
entete-enregistre = enregistré
entete-attente = { $n } en attente

accueil-titre = tapis — programmes
accueil-compte = { $competences ->
    [one] { $competences } compétence
   *[other] { $competences } compétences
} · { $acs } AC · { $saes } SAÉ · { $ressources ->
    [one] { $ressources } ressource
   *[other] { $ressources } ressources
}

referentiel-vide = Aucune compétence dans ce programme.
referentiel-parcours-vide = Aucune compétence dans ce parcours.
referentiel-competence = { $numero } { $nom }
referentiel-niveau = N{ $ordre } { $libelle }

maquette-vide = Aucune activité dans ce programme.
maquette-semestre = S{ $n } · année { $annee }
maquette-ects = { $n } ECTS
maquette-heures = { $n } h
maquette-suite = + { $n } autres…
maquette-ues = UE du S{ $n }
maquette-part-sae = SAÉ { $part }

matrice-vide = Rien à croiser : il faut au moins un AC et une activité.
matrice-sans-manque = Aucun manque : chaque AC est travaillé et évalué. « g » remontre tout.
matrice-manques = manques
matrice-groupe-saes = S{ $n } SAÉ
matrice-groupe-ressources = S{ $n } Ressources
matrice-niveau = { $nom } N{ $ordre } · { $libelle }
matrice-nom = { $code } { $libelle }
matrice-cellule-te = Travaillé et évalué
matrice-cellule-t = Travaillé
matrice-cellule-e = Évalué
matrice-cellule-rien = Sans lien

diagnostics-regle = { $code } { $titre }
diagnostics-page = { $code } { $nom }
diagnostics-remede = Remède : { $texte }
diagnostics-exemple = Exemple : { $texte }
diagnostics-source = Source : { $texte }
diagnostics-chiffres = Chiffres : { $texte }
diagnostics-aucun = Aucun diagnostic.
diagnostics-rien-a-regarder = Rien à regarder : le programme est encore vide, aucune règle n’a pu juger.
diagnostics-silencieuses = Règles qui n’avaient rien à regarder : { $regles }.
gravite-erreurs = { $n ->
    [one] { $n } erreur
   *[other] { $n } erreurs
}
gravite-avertissements = { $n ->
    [one] { $n } avertissement
   *[other] { $n } avertissements
}
gravite-informations = { $n ->
    [one] { $n } information
   *[other] { $n } informations
}
gravite-acceptes = { $n ->
    [one] { $n } accepté par l’équipe
   *[other] { $n } acceptés par l’équipe
}

journal-numero = Entrée { $seq }

fenetre-trop-grande = La fenêtre compte { $fenetre } caractères : tapis n’en utilise que { $usage }.
terminal-pas-utf8 = Ce terminal n’est pas réglé sur UTF-8 ({ $variable }={ $valeur }) : les lettres accentuées s’y affichent mal. Quittez tapis, tapez « export LC_ALL=fr_FR.UTF-8 », ou lancez tapis par luit.
aide-titre = Aide : ce que l’on peut faire ici
aide-pied = Tapez pour chercher · ↑ ↓ parcourent · Entrée fait · Échap ferme
aide-liste = Liste des programmes
aide-signes = Les signes
aide-partout = Sur tous les écrans
aide-plus-tard = Pas en ce moment
aide-empeche = { $quoi }. { $pourquoi }

chercher-titre = { $n ->
    [0] Aucun résultat
    [one] { $n } résultat
   *[other] { $n } résultats
}
chercher-rien = Rien ne correspond.
chercher-sans-ecran = Cet objet n’a pas d’écran à lui.

editeur-titre = { $objet } : { $champ }
editeur-pied = Entrée enregistre · Échap abandonne
editeur-pied-long = Entrée enregistre · Alt-Entrée va à la ligne · Échap abandonne
editeur-nombre = Il faut un nombre, comme 12 ou 12,5.
editeur-invalide = Cette valeur ne convient pas au champ « { $champ } ».

conflit-titre = Deux versions : { $objet }, { $champ }
conflit-autre = Ce qui est enregistré maintenant :
conflit-moi = Ce que vous vouliez écrire :
conflit-pied = m : mettre ma version · a : garder l’autre
conflit-autre-garde = L’autre version est gardée ; la vôtre n’a pas été écrite.

avis-enregistre = Enregistré : { $resume }
avis-deja = C’est déjà ainsi.
avis-rien = Rien à reprendre.
avis-attente = Quelqu’un d’autre écrit : la modification est gardée, et sera enregistrée à son tour.
avis-autrui = { $auteur } : { $resume }

obstacle-aucun-programme = Il n’y a pas encore de programme.
obstacle-rien-choisi = Rien n’est choisi.
obstacle-sans-parcours = Ce programme n’a pas de parcours.
obstacle-sans-champ = Cet objet n’a pas de texte à modifier.
obstacle-champ-structure = « { $champ } » ne se tape pas : les liens avec les AC se cochent dans la matrice.

pied-ouvrir = ouvrir
pied-exemples = exemples
pied-aller = aller
pied-fiche = fiche
pied-champs = champs
pied-details = détails
pied-semestre = semestre
pied-manques = manques
pied-regrouper = regrouper
pied-parcours = parcours
pied-chercher = chercher
pied-palette = palette
pied-aide = aide
pied-retour = retour
pied-travaille = travaillé
pied-evalue = évalué
pied-modifier = modifier
pied-annuler = annuler

cmd-haut = Monter d’une ligne
cmd-bas = Descendre d’une ligne
cmd-gauche = Aller à gauche, replier
cmd-droite = Aller à droite, déplier
cmd-page-haut = Monter d’une page
cmd-page-bas = Descendre d’une page
cmd-debut = Aller au début
cmd-fin = Aller à la fin
cmd-ouvrir = Ouvrir le programme
cmd-exemples = Ajouter les programmes d’exemple
cmd-referentiel = Référentiel : compétences, niveaux, AC
cmd-maquette = Maquette : semestres, activités, UE
cmd-matrice = Matrice : AC et activités
cmd-diagnostics = Diagnostics : ce que disent les règles
cmd-fiche = Fiche : une activité en entier
cmd-journal = Journal : qui a changé quoi, quand
cmd-aller = Aller à l’objet du diagnostic
cmd-ouvrir-fiche = Ouvrir la fiche de l’activité
cmd-champs = Passer de la liste aux champs
cmd-details = Montrer ou cacher situations et composantes
cmd-semestre-suivant = Aller au groupe de colonnes suivant
cmd-semestre-precedent = Aller au groupe de colonnes précédent
cmd-manques = Ne montrer que les manques, ou tout
cmd-regrouper = Regrouper par règle, objet, semestre, parcours ou gravité
cmd-parcours-suivant = Parcours suivant
cmd-parcours-precedent = Parcours précédent
cmd-chercher = Chercher un objet
cmd-palette = Palette : commandes et objets
cmd-aide = Aide
cmd-retour = Revenir, quitter le programme
cmd-fermer = Fermer ce qui est ouvert
fermer-rien = Rien à fermer : Échap ne quitte rien, q le fait.
touche-sans-effet = « { $touche } » ne fait rien ici. « ? » dit ce que l’on peut faire.
touche-proche = « { $touche } » ne fait rien ici ; « { $proche } » : { $quoi }.
touche-ailleurs = « { $touche } » ne fait rien ici. Sur { $lieu } : { $quoi }.
quitter-titre = Quitter le programme ?
quitter-projete = Cet écran est projeté devant une salle.
quitter-pied = Entrée ou q quitte · Échap reste
cmd-redessiner = Redessiner l’écran, si autre chose s’y est écrit
cmd-suspendre = Suspendre tapis et revenir au shell (« fg » le reprend)
cmd-souris = La souris : cliquer, faire défiler, étendre un bloc, ou cesser
souris-oui = La souris pointe. F9 la rend au terminal.
souris-non = La souris est rendue au terminal : elle y choisit du texte.
cmd-travaille = Cocher ou décocher « travaillé »
cmd-evalue = Cocher ou décocher « évalué »
cmd-modifier = Modifier le champ choisi
cmd-modifier-libelle = Modifier le libellé
cmd-annuler = Annuler ma dernière modification
cmd-refaire = Refaire ce que j’ai annulé

remarque-ligne = { $auteur } ({ $etat }) : { $texte }
editeur-remarque = Remarque sur { $objet }
editeur-derogation = { $regle }, { $objet } : pourquoi l’équipe l’accepte
editeur-texte = Il faut un texte.
diagnostics-semestre = Semestre { $n }
diagnostics-sans-semestre = Référentiel et programme
diagnostics-partout = Partout
diagnostics-nulle-part = Dans aucun parcours
diagnostics-reglage = Ne règle rien : { $faute }
diagnostics-lacune = Non examiné : { $quoi }
diagnostics-aucun-examine = Aucun diagnostic dans ce qui a été examiné.
ouvrir-reglages = { $n ->
    [one] Un réglage ne règle rien. { $faute }
   *[other] { $n } réglages ne règlent rien. Le premier : { $faute }
}
diagnostics-sans-infos = sans les informations
diagnostics-erreurs-seules = erreurs seules
diagnostics-filtres = Rien à montrer ({ $filtre }). Échap montre tout.
diagnostics-par-gravite = par gravité
diagnostics-par-regle = par règle
diagnostics-par-objet = par objet
diagnostics-par-semestre = par semestre
diagnostics-par-parcours = par parcours
diagnostics-mots = « { $mots } »
diagnostics-chercher = Ne garder que ce qui dit…
diagnostics-chercher-pied = La liste suit ce que vous tapez · Entrée garde · Échap montre tout
diagnostics-perimee = Dérogation qui ne correspond plus à rien : { $regle }, { $objet }
diagnostics-accepte = accepté
diagnostics-derogation = Accepté par { $auteur } : { $raison }
pied-filtrer = gravité
pied-mots = mots
pied-accepter = accepter
pied-noter = noter
cmd-filtrer = Laisser de côté ce qui est moins grave
cmd-filtrer-mots = Ne garder que les diagnostics qui ont certains mots
cmd-compteurs = Montrer ce que compte l’entête : les erreurs, puis les avertissements, puis les informations
cmd-accepter = Accepter le diagnostic (dérogation), ou ne plus l’accepter
cmd-noter = Écrire une remarque sur l’objet choisi

tendance-titre = Depuis l’entrée { $seq }
tendance-resolus = { $n ->
    [0] Aucun diagnostic résolu
    [one] Un diagnostic résolu
   *[other] { $n } diagnostics résolus
}
tendance-nouveaux = { $n ->
    [0] Aucun diagnostic nouveau
    [one] Un diagnostic nouveau
   *[other] { $n } diagnostics nouveaux
}
tendance-ligne = { $code } { $message }
tendance-pied = ↑ ↓ pour parcourir, Échap pour fermer
pied-tendance = ce que cela change
cmd-tendance = Voir les diagnostics résolus et nouveaux depuis cette entrée
retour-titre = Revenir sur la modification { $seq }
retour-entree = annuler cette seule modification
retour-reprendre = reprendre { $objet } tel que cette modification l’a laissé
retour-objet = ramener { $objet } à ce qu’il était avant
retour-avant = revenir à l’état d’avant, pour tout le programme
retour-apres = revenir à cet état, pour tout le programme
retour-entree-phrase = Sera annulé : { $quoi }
retour-objet-phrase = { $objet } redevient ce qu’il était après l’entrée { $seq } :
retour-etat-phrase = Le programme redevient ce qu’il était après l’entrée { $seq } ; les remarques restent :
retour-rien = C’est déjà ainsi : il n’y a rien à ramener.
retour-impossible = Cela ne s’annule plus tel quel : { $pourquoi }
pied-revenir = revenir
cmd-revenir = Revenir sur cette modification : l’annuler, ramener un objet, revenir à cet état
histoire-titre = Histoire de { $quoi }
histoire-demande = Quelles entrées ? Une date (30/11), un nom, un code, un mot
histoire-pied = Entrée pour chercher, vide pour tout voir, Échap pour fermer
histoire-trouve = { $quoi } : { $n ->
    [0] aucune entrée
    [one] une entrée
   *[other] { $n } entrées
 }
pied-histoire = filtrer
cmd-histoire = Ne montrer du journal que ce qui a ces mots : date, personne, objet
cmd-qui = Voir qui a changé cet objet, et quand

remede-titre = Remède proposé
remede-etape = → { $texte }
remede-pied = Entrée applique · Échap renonce
remede-aucun = Pas de remède évident : c’est à l’équipe de choisir. La page de la règle dit comment.
pied-remede = remède
cmd-remede = Montrer le remède du diagnostic

## Vérification

arg-check-format = La forme de la réponse : { $formes } (text si rien n’est dit)
arg-select = Seulement ces règles : codes, débuts de code (COU) ou noms, séparés par des virgules
arg-ignore = Sans ces règles, nommées de même
arg-min-severity = Seulement ce qui est au moins aussi grave : { $gravites }
arg-fix = Applique les remèdes évidents, en une seule étape que l’on peut annuler
arg-fix-dry-run = Avec --fix : dit ce qui serait fait, sans rien écrire
val-regles = RÈGLES
val-gravite = GRAVITÉ
check-sans-defaut-demande = { $programme } : aucun diagnostic, parmi ceux qui étaient demandés.
check-objet = { $objet } : { $libelle }
check-famille = Famille
check-erreurs = Erreurs
check-avertissements = Avertissements
check-infos = Infos
check-derogations = Dérogations
check-total = Total
check-nom-famille = { $famille ->
    [COU] Couverture
    [ALI] Alignement
    [PRO] Progression
    [MAQ] Maquette
    [CER] Certification
    [FOR] Formulation
    [REF] Référentiel
    [HYB] Hybridation
   *[autre] { $famille }
}
check-perimees = { $n ->
    [one] Une dérogation ne correspond plus à aucun diagnostic :
   *[other] { $n } dérogations ne correspondent plus à aucun diagnostic :
}
check-perimee = { $regle } sur { $objet }, pour la raison « { $raison } »
check-perimee-pourquoi = L’équipe avait accepté un diagnostic qui n’est plus là : ce qui n’allait pas a été réparé, son objet a disparu ou la dérogation vise autre chose. Elle accepterait sans bruit le même diagnostic s’il revenait.
check-perimee-remede = Supprimer la dérogation, ou corriger la règle, l’objet ou les parcours qu’elle vise.
check-rapport = Relecture de { $programme }
check-constats = Diagnostics
check-constat = **{ $severite }** { $code } : { $message }
check-titre-perimees = Dérogations qui ne correspondent plus à rien
check-titre-sans-objet = Ce qui n’a pas été regardé
check-titre-regles = Les règles
check-remedes = { $n ->
    [0] { $programme } : aucun remède évident, rien n’a été modifié.
    [one] { $programme } : un remède appliqué.
   *[other] { $programme } : { $n } remèdes appliqués.
}
check-remedes-a-blanc = { $n ->
    [0] { $programme } : aucun remède évident, rien ne serait modifié.
    [one] { $programme } : un remède serait appliqué.
   *[other] { $programme } : { $n } remèdes seraient appliqués.
}
fix-fichier = { $fichier } n’est pas un fichier que --fix sache corriger en laissant le reste tel quel : importez-le dans la base, ou voyez avec --fix --dry-run ce qu’il faut y changer.

## Comparaison

instantane-nom-refuse = « { $nom } » ne peut pas nommer un instantané : il faut de 1 à 64 caractères, sans « @ » ni « / », et autre chose que des chiffres.
instantane-existant = Il y a déjà un instantané « { $nom } » de { $programme }, au n° { $seq } de son journal : choisissez un autre nom.
instantane-inconnu = Il n’y a pas d’instantané « { $nom } » de { $programme } : ses instantanés sont { $connus }.
instantane-aucun-de-ce-nom = Il n’y a pas d’instantané « { $nom } » de { $programme }, qui n’en a aucun : « tapis snapshot { $programme } NOM » en fait un.
journal-point-absent = Le journal de { $programme } va du n° 1 au n° { $dernier } : il n’a pas de n° { $seq }.

comparaison-objet = { $label } ({ $kind })
comparaison-ajoute = ajout
comparaison-ajoute-avec = ajout, avec son contenu
comparaison-retire = suppression
comparaison-retire-avec = suppression, avec son contenu
comparaison-deplace = déplacement, du rang { $avant } au rang { $apres }
comparaison-deplace-ailleurs = déplacement : { $avant } → { $apres }
comparaison-interne = repères pour d’autres logiciels modifiés
comparaison-champ = { $champ } : { $avant } → { $apres }
comparaison-entree = { $champ } ({ $entree }) : { $avant } → { $apres }
comparaison-entre = { $champ } : ajout de { $entree }
comparaison-sort = { $champ } : retrait de { $entree }

cli-snapshot = Nomme une version d’un programme, y note les votes, la verrouille, ou montre celles qui ont un nom
cli-diff = Ce qui diffère entre deux versions, et les diagnostics résolus ou nouveaux
cli-report = Le compte rendu d’une période, en Markdown
arg-nom-instantane = Le nom de la version ; sans lui, la liste de celles qui en ont un
arg-version-a = La première version : ID, ID@NOM, ID@N° (du journal) ou un fichier
arg-version-b = La seconde version, de même
arg-since = Le début de la période : un instantané, une date (2026-11-24) ou un n° du journal ; par défaut, la création
arg-compte-rendu = Le fichier à écrire ; sans cela ou avec -, la sortie standard
val-depuis = DÉBUT

instantane-fait = { $programme }@{ $nom } est le programme tel qu’il est au n° { $seq } de son journal.
instantane-liste-vide = { $programme } n’a aucun instantané : « tapis snapshot { $programme } NOM » en fait un.
comparaison-sans-difference = { $a } et { $b } ne diffèrent en rien.
comparaison-titre = De { $a } à { $b } : { $n ->
    [one] { $n } différence
   *[other] { $n } différences
}, { $objets ->
    [one] { $objets } objet.
   *[other] { $objets } objets.
}
comparaison-regles = Diagnostics résolus : { $quantites }
comparaison-nouveaux = Diagnostics nouveaux : { $quantites }
comparaison-aucun-regle = Diagnostics résolus : aucun
comparaison-aucun-nouveau = Diagnostics nouveaux : aucun
comparaison-defaut = { $code } ({ $severite }) : { $message }
since-inconnu = { $point } n’est ni un instantané de { $programme }, ni une date (2026-11-24), ni un n° de son journal. { $instantanes ->
    [0] Il n’a aucun instantané.
   *[other] Ses instantanés sont { $connus }.
}

compte-rendu-titre = Compte rendu : { $intitule }
compte-rendu-periode = { $programme }, du n° { $debut } ({ $du }) au n° { $fin } ({ $au }) de son journal.
compte-rendu-periode-nommee = { $programme }, de « { $nom } », n° { $debut } ({ $du }), au n° { $fin } ({ $au }) de son journal.
compte-rendu-changements = Ce qui a changé, et par qui
compte-rendu-rien = Rien n’a changé.
compte-rendu-sans-nom = Sans nom
compte-rendu-ouverts = Points ouverts : { $n }
compte-rendu-tranches = Points tranchés : { $n }
compte-rendu-aucun = Aucun.

## Formulaires

couleur = { $couleur ->
    [c1] 1 · rouge
    [c2] 2 · orange
    [c3] 3 · jaune
    [c4] 4 · vert
    [c5] 5 · bleu
    [c6] 6 · violet
   *[other] { $couleur }
}
nature-evaluation = { $nature ->
    [ecrit] écrit
    [oral] oral
    [livrable] livrable
    [soutenance] soutenance
    [portfolio] portfolio
    [controle-continu] contrôle continu
    [pratique] pratique
    [autre] autre
   *[other] { $nature }
}

saisie-avis = { $signe } { $regle } : { $message }
editeur-titre-entree = { $objet } : { $champ }, { $entree }
editeur-heures = Il faut des heures : 12, 12,5 ou 12+4 (présentiel + à distance).
editeur-pied-liste = Un élément par ligne · Entrée enregistre · Alt-Entrée va à la ligne · Échap abandonne
choix-pied = Entrée ou la lettre choisit · Échap abandonne
coche-pied = Espace coche · tapez pour filtrer · Entrée enregistre · Échap abandonne
coche-nombre = { $n ->
    [one] { $n } cochée
   *[other] { $n } cochées
}
coche-niveau = année { $annee } · { $competence } { $ordre }  { $libelle }
table-pied = Entrée modifie · Échap ferme
table-vide = Il n’y a rien à remplir ici.
table-defaut = { $valeur } (par défaut)
obstacle-champ-fixe = Ce champ est écrit une fois pour toutes à la création.

ajout-titre = Ajouter
capture-titre = Ajouter : { $quoi }
capture-titre-dans = Ajouter : { $quoi } · { $lieu }
capture-pied = Entrée ajoute · une liste collée ajoute un objet par ligne · Échap termine
capture-pied-niveaux = Entrée ajoute · Tab change de niveau · liste collée : un par ligne · Échap
coller-titre = Coller une liste
coller-message = { $n ->
    [one] Ajouter { $n } objet ({ $sorte }) ?
   *[other] Ajouter { $n } objets ({ $sorte }) ?
}
supprimer-titre = Supprimer
supprimer-message = { $n ->
    [0] Supprimer { $objet } ?
    [one] Supprimer { $objet } ? Ce geste fait aussi { $n } autre changement ; « u » le reprend en entier.
   *[other] Supprimer { $objet } ? Ce geste fait aussi { $n } autres changements ; « u » le reprend en entier.
}
renumeroter-titre = Renuméroter
renumeroter-message = { $n ->
    [one] { $n } code change, dans l’ordre de la liste.
   *[other] { $n } codes changent, dans l’ordre de la liste.
}
renumeroter-offre = { $avis } · R renumérote
renumeroter-rien = Les codes suivent déjà l’ordre de la liste.
obstacle-rien-a-ajouter = Rien ne s’ajoute ici : choisissez d’abord un objet.
obstacle-programme = Le programme ne se supprime pas d’ici.
obstacle-au-bout = C’est déjà le bout de la liste.
obstacle-sans-niveau = Il n’y a pas de niveau où l’y mettre.
obstacle-lie = Des liens ou un contenu seraient perdus : il garde son niveau.
pied-ajouter = ajouter
pied-ajouter-autre = ajouter…
pied-supprimer = supprimer
cmd-ajouter = Ajouter un objet après celui-ci, puis le suivant
cmd-ajouter-autre = Choisir ce qui s’ajoute ici
cmd-dupliquer = Dupliquer l’objet
cmd-supprimer = Supprimer l’objet, après avoir vu ce qui part avec lui
cmd-monter = Faire monter l’objet dans la liste
cmd-descendre = Faire descendre l’objet dans la liste
cmd-sortir = Remonter d’un niveau : un AC devient un niveau
cmd-rentrer = Descendre d’un niveau : un niveau devient un AC
cmd-renumeroter = Renuméroter les codes dans l’ordre de la liste
cmd-ranger = Ranger dans l’ordre des codes (trier)
ranger-rien = Tout est déjà dans l’ordre des codes.
cmd-cadre = Le cadre : diplôme, parcours, semestres, UE, blocs, règles
ecran-cadre = Cadre
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
cadre-sans-ects = ECTS ?
cadre-reglage = Règle { $regle }
cadre-derogation = Dérogation { $regle }
pied-regler = régler
cmd-regler = Régler la règle : sa gravité, ses seuils

export-perte = Non exporté : { $perte }
## Maquette

touche-maj = Maj-{ $touche }
pied-vue = vue
pied-deplacer-carte = L déplacer
pied-parcours-carte = parcours
cmd-vue = Vue suivante : cartes, coefficients, heures
cmd-carte-suivant = Déplacer l’activité au semestre suivant
cmd-carte-precedent = Déplacer l’activité au semestre précédent
cmd-parcours-carte = Choisir les parcours de l’activité
cmd-vider-case = Vider la cellule
cmd-semaines = Saisir les semaines du semestre
cmd-maquette-semestre-suivant = Aller au semestre suivant
cmd-maquette-semestre-precedent = Aller au semestre précédent
obstacle-sans-carte = Il n’y a pas d’activité sous le curseur.
obstacle-calculee = Ici rien ne se saisit : ce chiffre se calcule.

maquette-vue-cartes = { " " }Cartes{ " " }
maquette-titre-coefficients = Coefficients · S{ $n } · année { $annee }
maquette-titre-heures = Heures · S{ $n } · année { $annee }
maquette-colonnes = { $titre } · colonnes { $de } à { $a } sur { $n }
maquette-plus-bas = { $n ->
    [one] { $n } activité plus bas
   *[other] { $n } activités plus bas
}
maquette-sur = { $quoi } sur { $cible }
maquette-non-juge = { $quoi } · non jugé
maquette-pourcent = { $n } %
maquette-sans-ects = ECTS non renseignés
maquette-sans-ue = Ce semestre n’a pas d’UE.
maquette-ligne-ects = ECTS
maquette-ects-de = ECTS de { $ue }
maquette-pole-sae = Pôle SAÉ
maquette-pole-ressources = Pôle ressources
maquette-ligne-part = Part des SAÉ
maquette-ligne-ecart = Écart (points)
maquette-ligne-total = Total du semestre
maquette-case-ects = { $ue } : ECTS
maquette-case-coefficient = { $activite } : coefficient dans { $ue }
maquette-case-heures = { $activite } : heures de { $nature }
maquette-ue = { $ue } · { $etat }
maquette-part-sae-parcours = SAÉ { $part } ({ $code })
maquette-rien-ne-pese = rien n’y pèse encore
maquette-equilibre = { $part } · équilibre tenu
maquette-equilibre-stage = { $part } · équilibre tenu : un stage lève le plafond
maquette-manque = { $part } · il manque { $n ->
    [one] { $points } point
   *[other] { $points } points
}
maquette-exces = { $part } · { $n ->
    [one] { $points } point
   *[other] { $points } points
} de trop
maquette-nature = { $nature ->
    [cm] CM
    [td] TD
    [cm_td] CM+TD
    [tp] TP
    [projet] Projet
   *[autonomie] Auton.
}
maquette-enseignees = Ens.
maquette-total = Total
maquette-a-distance = { $nom } · { $n } h à distance
maquette-heures-semestre = S{ $n } : { $enseignees }, { $projet }
maquette-heures-enseignees = { $n } h d’enseignement
maquette-heures-projet = { $n } h de projet
maquette-sans-semaines = semaines non renseignées (s)
maquette-semaine = { $n } h par semaine
maquette-heures-diplome = Diplôme : { $enseignees }, { $projet }
maquette-parcours-commune = Commune à tous · Espace coche · Entrée enregistre · Échap abandonne
maquette-parcours-reservee = { $n ->
    [one] Réservée à un parcours
   *[other] Réservée à { $n } parcours
} · Espace coche · Entrée enregistre · Échap abandonne
deplacer-fait = { $code } passe du S{ $de } au S{ $vers }
deplacer-dernier = S{ $n } est le dernier semestre.
deplacer-premier = S{ $n } est le premier semestre.
deplacer-perdu = { $ue } ({ $poids })
deplacer-retires = coefficient sans UE d’accueil, retiré : { $liste }
deplacer-reportes = coefficients : { $liste }
## Matrice
matrice-zoom-activites = AC × activités
matrice-zoom-acs = AC × semestres
matrice-zoom-niveaux = Niveaux × semestres
matrice-zoom-competences = Compétences × semestres
matrice-ordre-maquette = ordre maquette
matrice-ordre-nature = SAÉ, ressources
matrice-ordre-nombre = nombre d’AC
matrice-groupes-competence = par compétence et niveau
matrice-groupes-annee = par année
matrice-groupes-aucun = sans titres
matrice-semestre = S{ $n }
matrice-annee = Année { $n }
matrice-annee-niveau = { $annee } · { $niveau }
matrice-sae = SAÉ
matrice-ressource = R
matrice-nom-niveau = { $nom } N{ $ordre }
matrice-ordre-niveau = N{ $ordre }
matrice-suite = · { $libelle }
matrice-copie-de = copie { $code }
matrice-somme-travailles = travaillés { $n }/{ $sur }
matrice-somme-evalues = évalués { $n }/{ $sur }
matrice-etendue = { $acs } AC × { $activites ->
    [one] { $activites } activité
   *[other] { $activites } activités
}
matrice-case-ac = S{ $n } : { $travaux ->
    [0] travaillé nulle part
    [one] travaillé dans une activité
   *[other] travaillé dans { $travaux } activités
}, { $evaluations ->
    [0] évalué nulle part
    [one] évalué dans une
   *[other] évalué dans { $evaluations }
}
matrice-case-acs = S{ $n } : { $couverts } AC sur { $sur } { $couverts ->
    [0] travaillé et évalué
    [one] travaillé et évalué
   *[other] travaillés et évalués
} ({ $travailles ->
    [0] 0 travaillé
    [one] 1 travaillé
   *[other] { $travailles } travaillés
}, { $evalues ->
    [0] 0 évalué
    [one] 1 évalué
   *[other] { $evalues } évalués
})
matrice-case-hors-sujet = S{ $n } : cette année n’est pas concernée
matrice-case-hors-annee = S{ $n } : cette année n’est pas concernée, mais { $acs ->
    [one] un AC y est lié
   *[other] { $acs } AC y sont liés
}
matrice-avis-cochees = { $n ->
    [one] Une case cochée « { $quoi } ».
   *[other] { $n } cases cochées « { $quoi } ».
}
matrice-avis-decochees = { $n ->
    [0] Rien à cocher.
    [one] Une case décochée « { $quoi } ».
   *[other] { $n } cases décochées « { $quoi } ».
}
matrice-avis-laissees = { $n ->
    [one] Une laissée : autre année ou parcours.
   *[other] { $n } laissées : autre année ou parcours.
}
matrice-avis-laisses = { $n ->
    [one] Un laissé : autre année ou parcours.
   *[other] { $n } laissés : autre année ou parcours.
}
matrice-avis-effacees = { $n ->
    [0] Rien à effacer.
    [one] Un lien effacé.
   *[other] { $n } liens effacés.
}
matrice-avis-source = « c » sur une autre colonne y copie les liens de { $code } ; Échap y renonce.
matrice-avis-copie-abandonnee = Copie abandonnée.
matrice-avis-copies = { $n ->
    [0] Rien à copier vers { $vers }.
    [one] Un lien copié vers { $vers } ({ $travailles } T, { $evalues } É).
   *[other] { $n } liens copiés vers { $vers } ({ $travailles } T, { $evalues } É).
}
matrice-avis-ordre = Colonnes : { $ordre }
matrice-avis-groupes = Lignes : { $groupes }
obstacle-trop-loin = Trop loin pour cela : « + » rapproche jusqu’aux activités.
obstacle-au-plus-pres = La matrice est déjà vue au plus près.
obstacle-au-plus-loin = La matrice est déjà vue du plus loin.
pied-bloc = bloc
pied-copier = copier
pied-reculer = zoom
pied-trier = trier
pied-grouper = grouper
pied-effacer = effacer
pied-entrer = ouvrir
cmd-bloc = Choisir un bloc de cases à cocher ou à effacer ensemble
cmd-copier = Copier les liens de la colonne vers une autre activité
pied-cocher = cocher
cmd-cocher = Cocher : travaillé, et évalué pour une SAÉ
cmd-copier-ligne = Copier les liens de la ligne vers un autre AC
cmd-legende = Légende : ce que veulent dire les signes
matrice-croix = croix
matrice-lettre-sae = S
matrice-lettre-ressource = R
matrice-ordre-memes = mêmes AC côte à côte
matrice-memes = { $n ->
    [0] { $ordre } : il n’y en a pas
   *[other] { $ordre } : { $groupes }
}
matrice-avis-source-ligne = « C » sur une autre ligne y copie les liens de { $code } ; Échap y renonce.
legende-titre = Ce que veulent dire les signes
legende-pied = ↑ ↓ défile · une autre touche ferme
legende-travaille = l’activité travaille l’AC
legende-evalue = l’activité évalue l’AC
legende-les-deux = elle fait les deux
legende-rien = elle pourrait, et ne fait ni l’un ni l’autre
legende-vide = (vide) elle n’est ni de l’année ni des parcours de l’AC
legende-comptes = travaillé par 14 activités, évalué par 2
legende-part = 3 AC travaillés et évalués, sur 6
legende-nuances = de loin : peu, à moitié, beaucoup, tout
legende-hors-sujet = ce semestre n’est pas de l’année de la ligne
legende-bloc = la case est dans le bloc choisi
legende-copie = la colonne ou la ligne que l’on copie
legende-bon = tout est là
legende-erreur = une règle y trouve une erreur
legende-avertissement = une règle y trouve un avertissement
legende-information = une règle y a une remarque
cmd-reculer = Voir de plus loin : semestres, niveaux, compétences
cmd-approcher = Voir la matrice de plus près
cmd-trier = Changer l’ordre des colonnes
cmd-grouper = Grouper les lignes autrement
cmd-effacer = Effacer les liens de la case ou du bloc
cmd-entrer = Ouvrir la fiche de l’activité, ou s’approcher de la case

## Fiche

fiche-a-ecrire = à écrire
fiche-tous-parcours = tous
fiche-contenu = Contenu
fiche-volumes = Heures et coefficients
fiche-acs = Apprentissages critiques
fiche-liens = Liens
fiche-evaluations = Évaluations
fiche-grille = Grille critériée
fiche-autres = Aussi
fiche-heures = { $detail } = { $total } h
fiche-heures-dont = { $heures }, dont { $n } h à l’emploi du temps
fiche-situations = situations
fiche-mobilisee = mobilisée par
fiche-aucune-sae = aucune SAÉ
fiche-somme = = { $n }
fiche-ajouter-evaluation = + évaluation
fiche-ajouter-critere = + critère
fiche-critere = { $n }.
fiche-echelon = échelon
fiche-ce-a-relier = CE à relier
fiche-ac-a-relier = AC à relier
fiche-sans-critere = { $n ->
    [one] Évalué sans critère : { $acs }
   *[other] Évalués sans critère : { $acs }
}
fiche-titre-descripteur = { $echelon } · { $objet }
fiche-pied-case = Entrée enregistre · Tab enregistre et va à droite · Échap abandonne
fiche-titre-echelon = { $objet } : échelon { $rang }
pied-remplir = remplir
cmd-remplir = Remplir la fiche : le champ ou la case choisis
## Présence

base-plus-ancienne = La base de données { $base } a été écrite par une version plus ancienne de tapis, et elle est en lecture seule : ouvrez-la une fois là où l’on peut y écrire.
base-disque-refuse = Le disque n’a pas pris ce qu’il fallait écrire dans la base de données { $base } ({ $raison }) : vérifiez la place qui reste, votre quota et le disque. Rien n’a été modifié.
base-remplacee = La base de données { $base } a été supprimée ou remplacée pendant que tapis l’avait ouverte, et ce que l’on y écrirait serait perdu : quittez et ouvrez-la de nouveau.
copie-existe = { $fichier } existe déjà : ajoutez --force pour remplacer cette copie, ou donnez un autre nom.
copie-en-usage = { $fichier } est la base elle-même, ou une base que quelqu’un a ouverte : donnez un autre nom à la copie.
copie-faite = { $n ->
    [one] Copie faite et vérifiée : { $fichier } (un programme, { $entrees } entrées de journal).
   *[other] Copie faite et vérifiée : { $fichier } ({ $n } programmes, { $entrees } entrées de journal).
}
cli-backup = Copie la base, même pendant qu’on y travaille
arg-copie = La copie à écrire
arg-force-copie = Remplace une copie du même nom
arg-lecture-seule = Ouvre sans rien pouvoir modifier, et sans être vu
cli-doctor = Examine la base, et la répare avec --repair
arg-reparer = Répare ce qui peut l’être d’après le journal ; le fichier d’avant est gardé à côté
docteur-base = { $base } : schéma { $version }, { $ko } Kio
docteur-partage = Sur un partage ({ $genre }) : une seule personne à la fois peut y travailler.
docteur-disque = Sur un disque de cette machine : plusieurs personnes peuvent y travailler.
docteur-programme = { $id } : { $entrees } entrées de journal
docteur-repare = Réparée ; le fichier d’avant est { $fichier }. Il y avait :
docteur-sain = Rien à signaler : le fichier est entier, et chaque journal mène à son programme.
docteur-trouve = { $n ->
    [one] Un problème (tapis doctor --repair répare ce qui peut l’être) :
   *[other] { $n } problèmes (tapis doctor --repair répare ce qui peut l’être) :
}
docteur-abime = Le fichier est abîmé : { $raison }
docteur-perdues = { $n ->
    [one] Une ligne de la table { $table } renvoie à ce qui n’est pas là
   *[other] { $n } lignes de la table { $table } renvoient à ce qui n’est pas là
}
docteur-journal = Le journal de { $programme } ne se laisse pas suivre : { $raison }
docteur-tables = Les tables de { $programme } ne disent pas ce que dit son journal : une autre main que tapis y a écrit
docteur-etats = { $n ->
    [one] Un état gardé de { $programme } n’est pas celui du journal
   *[other] { $n } états gardés de { $programme } ne sont pas ceux du journal
}
docteur-fantomes = { $n ->
    [one] Une personne passe pour présente et ne l’est plus
   *[other] { $n } personnes passent pour présentes et ne le sont plus
}
docteur-dump = Elle a été refaite à partir d’un dump, qui perd application_id et user_version
docteur-copie = C’est une copie prise sans le fichier qui l’accompagnait (-wal) : ses dernières modifications peuvent manquer, et rien ne les rend
docteur-journal-partage = Des fichiers -wal et -shm sont restés à côté d’elle sur le partage : elle est ouverte sur la machine qui la garde, ou y a été laissée ainsi
base-tenue = { $base } est sur un partage, et { $qui } l’a ouverte sur la machine { $machine } ({ $depuis }) : une seule personne à la fois peut y travailler. Attendez qu’elle la ferme ; pour y travailler à plusieurs, ouvrez un atelier, tapis serve, sur la machine qui garde le fichier : chacun y vient par SSH, sans compte.
base-tenue-chez-elle = { $base } est sur un partage, et quelqu’un l’a ouverte, ou laissée ouverte, sur la machine qui garde le fichier : connectez-vous à celle-ci par SSH, et ouvrez-le là. Si personne n’y travaille, tapis doctor --repair --db { $base } le remet en état.
base-bail-perdu = Une autre machine a repris { $base } pendant que celle-ci ne répondait plus, et ce que l’on y écrirait défait son travail : quittez, et ouvrez-la de nouveau.
base-dump = { $base } est une base de tapis refaite à partir d’un dump, qui perd deux réglages : rendez-les-lui par sqlite3 { $base } "PRAGMA application_id = { $application }; PRAGMA user_version = { $version };", ou par tapis doctor --repair --db { $base }.
base-sans-tables = { $base } est une base de tapis sans ses tables : c’est une copie qui n’a pas été achevée. Reprenez-la, ou supprimez ce fichier.
base-pas-fichier = { $base } n’est pas un fichier mais un périphérique, un tube ou une prise réseau : donnez un fichier avec --db.
base-copie-seule = { $base } est une copie prise pendant qu’on travaillait dans la base, sans le fichier qui l’accompagne (-wal) : les dernières modifications peuvent y manquer. Pour copier une base ouverte : tapis backup FICHIER.
attente-quitter = { $n ->
    [one] Une modification attend son tour d’être enregistrée : encore un instant (Ctrl-C quitte malgré tout).
   *[other] { $n } modifications attendent leur tour d’être enregistrées : encore un instant (Ctrl-C quitte malgré tout).
}
attente-perdue = { $n ->
    [one] Une modification n’a pas pu être enregistrée : { $base } est restée occupée par un autre programme.
   *[other] { $n } modifications n’ont pas pu être enregistrées : { $base } est restée occupée par un autre programme.
}

entete-lecture-seule = lecture seule
presence-ici = ici : { $qui }
presence-ici-autres = ici : { $qui } et { $n ->
    [one] { $n } autre
   *[other] { $n } autres
}
presence-nombre = +{ $n }
presence-quelqu-un = { $auteur } ({ $lieu })
presence-titre = { $n ->
    [0] Qui est ici
    [one] Qui est ici : { $n } autre personne
   *[other] Qui est ici : { $n } autres personnes
}
presence-personne = Personne d’autre n’a ce programme ouvert.
presence-depuis = depuis { $heure }
presence-pied = Entrée : aller où est cette personne · f : la suivre · toute autre touche ferme
cmd-presence = Voir qui est ici, et où
cmd-projection = Projeter pour une salle, ou cesser
suivi-de = on suit { $nom }
suivi-absent = { $nom } n’est pas là
suivi-pause = suivi de { $nom } en pause, q pour reprendre
arg-follow = Projette ce que regarde cette personne : son écran, son parcours, son curseur
projection-travaille = Travaillé : { $codes }
projection-evalue = Évalué : { $codes }
projection-nulle-part = nulle part
terminal-chute = tapis s’est arrêté sur une erreur qui lui est propre, dont le message est ci-dessus : ce qui était dit enregistré l’est. Ouvrez-le de nouveau, et signalez ce message.

## Nouveau programme

cli-new = Commence un programme, d’après le type de son diplôme
arg-intitule = L’intitulé : la mention ou la spécialité
arg-profil = Le type du diplôme (but-tertiaire si rien n’est dit) : { $profils }
arg-sigle = Le sigle : SD
arg-annees = La durée en années ; par défaut, celle du type de diplôme
arg-parcours-prevus = Les parcours, par leurs codes : VCOD,EMS ; avec leurs noms : "VCOD Visualisation; EMS"
arg-competences-prevues = Les compétences, séparées par des points-virgules
arg-id-nouveau = Le nom du programme dans la base ; par défaut, fait du type et du sigle (but-sd)
val-intitule = INTITULÉ
val-profil = TYPE
val-sigle = SIGLE
val-nombre = N
val-codes = CODES
val-libelles = LIBELLÉS
new-suite = Pour continuer : « tapis open { $programme } ».

plan-sans-intitule = Il faut un intitulé : la mention ou la spécialité du diplôme.
plan-annees = « { $saisi } » ne fait pas une durée : il faut de 1 à { $max } années.
plan-parcours-double = Le parcours « { $code } » est donné deux fois.
plan-trop-de-parcours = { $n } parcours, c’est trop : il en faut { $max } au plus, séparés par des virgules.
plan-trop-de-competences = { $n } compétences, c’est trop : il en faut { $max } au plus.
plan-id = « { $id } » ne peut pas nommer un programme : il faut de 1 à 64 lettres minuscules sans accent, chiffres ou tirets.

accueil-aucun = Aucun programme pour l’instant.
pied-nouveau = nouveau
cmd-nouveau = Commencer un programme

assistant-titre = Nouveau programme
assistant-annees = durée en années
assistant-competence = compétence { $n }
assistant-id = Il s’appellera { $id } dans la base.
assistant-duree = { $semestres } semestres, { $ects } ECTS
assistant-duree-libre = { $semestres } semestres
assistant-pied = Tab ↑ ↓ changent de champ · F2, ou Entrée à la fin, crée et ouvre · Échap
assistant-fait = { $id } est créé. « a » ajoute ici, « ? » dit tout ce que l’on peut faire.
assistant-aide-intitule = La mention ou la spécialité : Science des données.
assistant-aide-sigle = Facultatif : SD.
assistant-aide-profil = ← et → changent le type.
assistant-aide-annees = Un nombre, ou rien pour la durée du type de diplôme.
assistant-aide-parcours = Leurs codes, avec des virgules : VCOD, EMS. Rien s’il n’y en a pas.
assistant-aide-competence = Une par ligne, à l’infinitif : Traiter des données. Une liste se colle.

## Mémoire

points-titre = { $n ->
    [0] Aucun point ouvert
    [one] Un point ouvert
   *[other] { $n } points ouverts
}
points-tous = avec ceux qui sont tranchés
points-aucun = Rien à trancher. « n » note un point sur l’objet choisi ; Tab montre ceux qui sont tranchés.
points-programme = Le programme entier
points-objet-disparu = L’objet de ce point n’est plus là.
points-age = { $unite ->
    [instant] à l’instant
    [minutes] { $n } min
    [heures] { $n } h
   *[jours] { $n } j
}
points-pied = Entrée y va · x tranche · i modifie · D supprime · u annule · Tab tous · Échap
pied-points = points
cmd-points = Parcourir les points ouverts
journal-points = { $n ->
    [0] aucun point ouvert
    [one] { $touche } : un point ouvert
   *[other] { $touche } : { $n } points ouverts
}

periode-changements = { $n ->
    [0] Aucun changement
    [one] Un changement
   *[other] { $n } changements
}
versions-titre = Versions
versions-present = maintenant
versions-creation = création
versions-ligne = n° { $seq } · { $le } · { $auteur }
versions-pied = Entrée compare · Espace coche · s nomme · d vote · L verrouille · Échap
versions-choisir = Choisissez une autre version à comparer.
versions-comparees = De « { $avant } » à « { $apres } »
versions-nommer = Nommer la version présente
versions-nommer-passee = Nommer l’état après l’entrée { $seq }
versions-nommer-pied = Entrée enregistre · Échap abandonne
versions-nommee = « { $nom } » est le programme tel qu’il est au n° { $seq } du journal.
pied-nommer = nommer
pied-versions = versions
cmd-nommer = Nommer l’état après l’entrée choisie : la version présente, ou une passée
cmd-versions = Voir les versions nommées, et en comparer deux
compte-rendu-tranche-par = tranché par { $auteur }

## Échanges

arg-version-of = Le mot de cette version (2027), qui entre dans l’identifiant et le titre du référentiel pour que l’autre système le garde à côté de l’ancien ; formats : { $formats }
arg-scale-default = Rang (1 à 3) de la valeur du barème donnée d’office ; par défaut la meilleure ; formats : { $formats }
arg-as-other = Ajoute les compétences d’un autre cadre à part, sans rien rapprocher par les codes (avec --into)
val-version = VERSION
val-date = DATE
val-rang = RANG
export-conseil = À savoir : { $conseil }
arg-export-parcours = Seulement ce qui concerne ce parcours, nommé par son code
arg-excel = Pour un Excel français : points-virgules, virgules décimales ({ $formats })

perte-kind = { $kind ->
    [parcours] parcours
    [competence] compétences
    [composante] composantes essentielles
    [situation] situations professionnelles
    [niveau] niveaux
    [ac] apprentissages critiques
    [semestre] semestres
    [ue] UE
    [choix] choix
    [activite] activités
    [evaluation] évaluations
    [critere] critères des grilles
    [bloc] blocs RNCP
    [remarque] remarques
    [derogation] dérogations
    [reglage] réglages des règles
   *[other] ?{ $kind }
}
perte-objets = { $objets } ({ $n })
perte-champ = { $champ } ({ $objets } : { $n })

csv-semestre = Semestre
csv-a-distance = { $nature } à distance
csv-poids = Coefficient { $ue }
csv-oui = oui
csv-apostrophes = { $n ->
    [one] un texte tel quel, qui commence comme une formule (=, +, -, @) : une apostrophe le précède, pour qu’un tableur n’y voie qu’un texte
   *[other] { $n } textes tels quels, qui commencent comme une formule (=, +, -, @) : une apostrophe les précède, pour qu’un tableur n’y voie que du texte
}

moodle-echelle = Non acquis,En cours d’acquisition,Acquis
moodle-colonnes = Numéro d’identification du parent | Numéro d’identification | Nom abrégé | Description | Format de la description | Valeurs du barème | Configuration du barème | Type de règle (facultatif) | Résultat de la règle (facultatif) | Configuration de la règle (facultatif) | Numéros d’identification des compétences liées | Identifiant d’exportation (facultatif) | Est un référentiel | Taxonomie
cadre-sans-rattachement = Sans rattachement
moodle-liens-colonnes = Semestre | Activité | Intitulé de l’activité | Numéro d’identification de la compétence | AC | Libellé de l’AC | Lien
moodle-lien-travaille = travaillé
moodle-lien-evalue = évalué
moodle-lien-les-deux = travaillé et évalué
moodle-liens = { $n ->
    [one] Un lien entre AC et activités n’a pas de place dans un référentiel de Moodle : un second fichier, -liens.csv, le donne, à faire à la main dans le cours (Compétences, puis Ajouter des compétences au cours).
   *[other] { $n } liens entre AC et activités n’ont pas de place dans un référentiel de Moodle : un second fichier, -liens.csv, les donne, à faire à la main dans chaque cours (Compétences, puis Ajouter des compétences au cours).
}
moodle-deja = Moodle refuse un référentiel dont il a déjà le numéro d’identification ({ $id }) et n’en met aucun à jour : pour une nouvelle version, exportez avec --version-of ANNÉE, importez-la dans Moodle, puis « Migrer les référentiels » dans l’administration du site (les étapes sont dans docs/interop.md).
moodle-bareme = La valeur donnée d’office par une règle ou un achèvement est la meilleure du barème, qui vaut preuve : --scale-default 2 donne « en cours d’acquisition » à la place.
mahara-deja = Mahara n’a pas d’identifiant de référentiel : importer de nouveau en fait un second du même nom. Retirez d’abord l’ancien, ou donnez un nom de version avec --version-of ANNÉE.
case-deja = OpenSALT prend un document dont il a déjà l’identifiant pour le même et en retire ce que le fichier n’a plus : pour garder les deux, exportez avec --version-of ANNÉE.
moodle-noms-coupes = { $n ->
    [one] un nom abrégé en entier, coupé à { $max } caractères, limite de Moodle (la description le donne en entier)
   *[other] { $n } noms abrégés en entier, coupés à { $max } caractères, limite de Moodle (les descriptions les donnent en entier)
}

mahara-niveau = Niveau { $ordre }
mahara-a-evaluer = Prêt à être évalué
mahara-non-acquis = Non acquis
mahara-en-cours = En cours d’acquisition
mahara-acquis = Acquis
mahara-noms-coupes = { $n ->
    [one] un nom en entier, coupé à la longueur que Mahara admet (la description le donne en entier)
   *[other] { $n } noms en entier, coupés à la longueur que Mahara admet (les descriptions les donnent en entier)
}
mahara-hors-referentiel = tout ce qui n’est pas le référentiel (semestres, UE, activités, parcours, situations professionnelles, règles et remarques)

## Classeur

xlsx-mots-cles = référentiel, maquette, compétences, tapis
xlsx-commentaire = Écrit par tapis. Les colonnes que l’équipe remplit peuvent être relues avec « tapis import FICHIER --into ID ».
xlsx-synthese = Synthèse
xlsx-couverture = Couverture
xlsx-evaluations = Évaluations
xlsx-blocs = Blocs RNCP
xlsx-fiches = Fiches
xlsx-feuille-coefficients = Coefficients
xlsx-titre-synthese = Synthèse — { $diplome }
xlsx-titre-coefficients = Coefficients — { $diplome }
xlsx-titre-couverture = Couverture des apprentissages critiques — { $diplome }
xlsx-titre-evaluations = Modalités de contrôle des connaissances et des compétences — { $diplome }
xlsx-titre-blocs = Blocs de compétences de la certification — { $diplome }
xlsx-titre-fiches = Fiches des activités — { $diplome }
xlsx-note-coefficients = Sous chaque UE, ce qui y pèse : les ressources, puis les SAÉ, par code. Pour ajouter une activité à une UE, remplir son coefficient dans la feuille Maquette.
xlsx-note-couverture = Nombre d’activités de chaque semestre qui travaillent ou évaluent l’AC, pour un étudiant de chaque parcours.
xlsx-note-evaluations = Pour ajouter une évaluation : remplir la ligne vide d’une activité, ou insérer une ligne et y reporter le semestre et le code de l’activité.
xlsx-note-fiches = Les textes et les mots-clés, un par ligne, peuvent être modifiés ici ; le reste vient des autres feuilles.
xlsx-colonne-semestre = Sem.
xlsx-presentiel = { $nature } présentiel
xlsx-a-distance = { $nature } distanciel
xlsx-le-programme = Le programme
regimes-etudes = Formation
regime-etudes = { $regime ->
    [formation_initiale] initiale
    [alternance] en alternance
    [formation_continue] continue
   *[other] { $regime }
}
xlsx-niveaux = Niveaux
xlsx-les-ac = AC
xlsx-semestres = Semestres
xlsx-les-ue = UE
xlsx-par-etudiant = Totaux d’un étudiant
xlsx-grandeur = Grandeur
xlsx-but = Cible
xlsx-sens = Attendu
xlsx-sens-du-but = { $sens ->
    [entre] entre
    [exactement] exactement
    [au-plus] au plus
   *[au-moins] au moins
}
xlsx-valeur = Valeur
figure-heures-par-semaine = Heures par semaine du semestre { $numero }
figure-heures-par-ects = Heures de travail par ECTS du semestre { $numero }
figure-projet-de-l-annee = Heures de projet de l’année { $annee }
figure-semaines-de-stage = Semaines de stage
figure-part-des-saes = Part des SAÉ dans l’UE
figure-saes-de-l-ue = SAÉ qui pèsent dans l’UE
figure-dans-un-parcours = { $parcours } : { $note }
figure-non-juge = non jugé : { $manque ->
    [ects-ue] { $n ->
        [one] il manque les ECTS d’une UE
       *[other] il manque les ECTS de { $n } UE
    }
    [ects-semestre] { $n ->
        [one] un semestre n’a pas encore d’ECTS
       *[other] { $n } semestres n’ont pas encore d’ECTS
    }
    [heures-sae] { $n ->
        [one] il manque les heures d’une SAÉ
       *[other] il manque les heures de { $n } SAÉ
    }
    [heures-semestre] { $n ->
        [one] il manque les heures d’un semestre
       *[other] il manque les heures de { $n } semestres
    }
    [heures-pratique] { $n ->
        [one] il manque les heures de TP ou de projet d’un semestre
       *[other] il manque les heures de TP ou de projet de { $n } semestres
    }
    [heures-projet] il manque les heures de projet
    [heures-locales] { $n ->
        [one] il manque les heures d’adaptation locale
       *[other] il manque les heures de { $n } activités d’adaptation locale
    }
    [heures-autonomie] { $n ->
        [one] il manque les heures d’autonomie d’une activité
       *[other] il manque les heures d’autonomie de { $n } activités
    }
    [semaines] { $n ->
        [one] il manque les semaines d’un semestre
       *[other] il manque les semaines de { $n } semestres
    }
    [heures-activites] { $n ->
        [one] il manque les heures d’une activité
       *[other] il manque les heures de { $n } activités
    }
    [semaines-stage] { $n ->
        [one] il manque les semaines d’un stage
       *[other] il manque les semaines de { $n } stages
    }
    [semestres] des semestres ne sont pas encore conçus
    [poids] les coefficients ne sont pas encore saisis
   *[annees] { $n ->
        [one] une année n’a pas encore d’activité
       *[other] { $n } années n’ont pas encore d’activité
    }
}
xlsx-jugement = Jugement
xlsx-ects-du-semestre = ECTS du semestre { $numero }
xlsx-ects-du-diplome = ECTS du diplôme
xlsx-heures-encadrees = Heures d’enseignement
xlsx-heures-de-projet = Heures de projet
xlsx-part-de-pratique = Part de pratique (TP et projet)
xlsx-part-locale = Part d’adaptation locale
xlsx-famille = Famille de règles
xlsx-famille-de-regles = { $famille ->
    [COU] Couverture (COU)
    [ALI] Alignement (ALI)
    [PRO] Progression (PRO)
    [MAQ] Maquette (MAQ)
    [CER] Certification (CER)
    [FOR] Formulation (FOR)
    [REF] Référentiel (REF)
   *[HYB] Hybridation (HYB)
}
xlsx-du-parcours-seul = Parcours { $parcours }
xlsx-pour-le-parcours = { $titre }, { $parcours }
xlsx-coefficient = Coefficient
xlsx-total-de-l-ue = { $parcours ->
    [aucun] Total de { $ue }
   *[autre] Total de { $ue }, { $parcours }
}
xlsx-dont-saes = { $parcours ->
    [aucun] Dont SAÉ
   *[autre] Dont SAÉ, { $parcours }
}
xlsx-grilles = Grilles
xlsx-titre-grilles = Grilles critériées — { $diplome }
xlsx-note-grilles = Ce que chaque critère observe, et à quoi se reconnaît chaque échelon. Cette feuille se lit ; les grilles se remplissent dans tapis.
xlsx-composantes-observees = Composantes essentielles
xlsx-apprentissages-critiques = Apprentissages critiques
xlsx-la-legende = Légende
xlsx-legende-travaille = L’activité fait travailler l’apprentissage critique.
xlsx-legende-evalue = L’activité l’évalue.
xlsx-legende-les-deux = Elle fait les deux.
legende-marque = Oui : le parcours a cette activité ou cette UE, l’activité est une adaptation locale…
legende-sans-valeur = Rien à compter, ou rien n’est rempli.
legende-sans-objet = Sans objet pour les étudiants de ce parcours.
legende-manque = Ce qui manque, ou s’écarte de la cible.
legende-total = Total calculé par une formule : pour un étudiant de chaque parcours, jamais la somme de parcours que personne ne suit ensemble.
legende-cachees = Les colonnes et les feuilles que rien ne remplit sont masquées : affichez-les pour les remplir.
xlsx-nombre-d-evaluations = Évaluations
xlsx-nature-d-evaluation = Nature
xlsx-mode = Mode
xlsx-poids = Poids
xlsx-part = Part
xlsx-aucun-bloc = Aucun bloc.
xlsx-nombre-d-heures = { $heures } h
xlsx-de-poids = poids { $poids }
evaluation-session = session { $n }
evaluation-nombre = { $n ->
    [one] une fois
   *[other] { $n } fois
}
evaluation-duree = { $n } min
evaluation-remplace = remplace { $noms }
xlsx-grille = Grille critériée

import-etrangers = { $inconnus } des { $liens } liens que ces fichiers nomment ne mènent à rien dans le programme : { $acs ->
    [0] ce sont des activités, des compétences ou des parcours qu’il n’a pas
   *[other] { $acs } nomment des AC que le référentiel n’a pas
}. Ces fichiers sont-ils bien du même diplôme et de la même version ?
import-etrangers-question = Importer quand même ? (oui/non)
import-etrangers-oui = Pour importer quand même, ajoutez --yes ; ce qui ne mène à rien sera gardé, et « tapis check » le nommera (REF06).
import-ecart = — { $objet } : { $ecart }
import-ecart-situe = — { $lieu } · { $objet } : { $ecart }
format-trop-gros = { $fichier } dépasse { $mo } Mo : ce n’est pas un programme, et il n’a pas été lu.

arg-template = Formulaire .xlsx de l’université, à remplir tel qu’il est ({ $formats })
arg-mapping = Fichier TOML qui dit quel champ va dans quelle cellule du formulaire
arg-mapping-tableau = Ce que contient chaque colonne d’un tableau (TOML) ; sans cela, les en-têtes le disent
exporter-formulaire = formulaire
exporter-formulaire-quoi = le formulaire .xlsx de votre université, rempli et vérifié avant d’être écrit
formulaire-lequel = Quel formulaire vide (.xlsx) ?
formulaire-quelle-correspondance = Quelle correspondance (.toml) ? Absente, elle est devinée et écrite là.
formulaire-ou = Dans quel fichier ?
formulaire-suite = Entrée continue · Échap revient
formulaire-remplir = Entrée remplit et vérifie, sans rien écrire · Échap revient
formulaire-audit = Audit du formulaire rempli
formulaire-audit-propre = Entrée écrit le fichier · Échap abandonne
formulaire-audit-malgre = ↑↓ défilent · E écrit malgré tout · Échap abandonne
formulaire-fichier = { $fichier } : { $raison }
formulaire-ligne = ligne { $ligne } : { $raison }
formulaire-correspondance = le fichier de correspondance ne peut pas être lu. { $cause }
formulaire-mot = « { $mot } » n’y a pas de sens. schemas/formulaire.schema.json dit tous les mots possibles.
formulaire-mot-proche = « { $mot } » n’y a pas de sens. Le mot le plus proche est « { $proche } ».
formulaire-cellule = « { $cellule } », dans le fichier de correspondance, n’est le nom d’aucune cellule ni d’aucune colonne.
formulaire-cle = « { "{" }{ $cle }{ "}" } » n’est ni un champ, ni une valeur donnée. Donnez-lui une valeur sous [valeurs], ou avec --set { $cle }=VALEUR.
formulaire-hors-modele = « { $cellule } » n’est pas dans les colonnes répétées « { $modele } ».
formulaire-illisible = Le formulaire n’est pas un classeur .xlsx qui puisse être ouvert. Enregistrez-le de nouveau au format .xlsx.
formulaire-feuille = Le formulaire n’a pas de feuille « { $feuille } », ou la correspondance la remplit deux fois. Corrigez le fichier de correspondance.
formulaire-disposition = La feuille « { $feuille } » du formulaire n’a pas la ligne { $ligne } que nomme le fichier de correspondance, ou n’est pas écrite comme les tableurs écrivent : toutes les lignes nommées doivent y être. Corrigez l’un ou l’autre.
formulaire-place = La feuille « { $feuille } » n’a pas la place pour les lignes ou les colonnes à insérer.
formulaire-copie = La feuille « { $feuille } » a un tableau de tableur, qui ne peut être qu’une fois dans un classeur. Écrivez un fichier pour chacun : remplacez par_feuille par par_fichier.
formulaire-lue = Une formule de la feuille « { $feuille } » lit une feuille que la correspondance supprime. Masquez-la : devient = "masquee".
formulaire-nom = Aucune feuille ne peut s’appeler « { $nom } », ou deux s’appelleraient ainsi. Corrigez nom_feuille.
formulaire-trop = La correspondance demande { $n } feuilles ou fichiers : personne ne les lirait.
formulaire-semestre = Le programme n’a pas de semestre { $numero }, que demande le fichier de correspondance.
formulaire-annee-absente = Le programme n’a pas d’année { $annee }, que demande le fichier de correspondance.
formulaire-annee = { $annee ->
    [1] 1ère année
   *[other] { $annee }ème année
}
formulaire-oui = O
formulaire-evaluation = { $nature } ({ $part } %)

audit-cellule = { $feuille }!{ $cellule } : { $constat }
audit-feuille = { $feuille } : { $constat }
audit-autre-feuille = la correspondance ne dit rien de cette feuille, qui part avec le texte du formulaire (« { $texte } »). Remplissez-la, ou dites ce qu’elle devient : "gardee", "masquee" ou "supprimee".
audit-feuille-cachee = cette feuille, cachée dans le formulaire, y reste telle quelle (« { $texte } »).
audit-exemple = « { $texte } » vient du formulaire et se lira comme du programme. Nommez la cellule dans cellules, vider ou garder.
audit-entete = l’en-tête des pages reste celui du formulaire : « { $texte } ». Dites-le dans entete, ou ajoutez "entete" à garder.
audit-pied = le pied des pages reste celui du formulaire : « { $texte } ». Dites-le dans pied, ou ajoutez "pied" à garder.
audit-dessin = une forme ou un commentaire du formulaire reste : « { $texte } ». Ajoutez "dessins" à garder s’il est le sien.
audit-absent = rien à écrire pour « { $champ } », que le programme ne dit pas. Complétez le programme, ou donnez-lui une valeur sous [valeurs] ou avec --set.
audit-ouvert = rien à écrire pour « { $champ } ». Choisissez le semestre, l’année ou le parcours, ou répétez la feuille (par_feuille).
audit-options = les options entre lesquelles un étudiant choisit sont toutes là : { $total } h, quand un étudiant en a { $heures }. Les totaux du formulaire sont ceux de toutes.
audit-ensemble = des parcours qu’aucun étudiant ne suit ensemble sont réunis : { $total } h, quand un étudiant en a { $heures }. Ajoutez --parcours, ou par_fichier = ["parcours"].
audit-perdus-activites = { $n ->
    [one] 1 activité n’a pas de ligne ({ $premier }).
   *[other] { $n } activités n’ont pas de ligne ; la première valeur est { $premier }.
}
audit-perdus-heures = { $n ->
    [one] 1 volume d’heures n’a trouvé aucune cellule ({ $premier }).
   *[other] { $n } volumes d’heures n’ont trouvé aucune cellule ; la première valeur est { $premier }.
}
audit-perdus-coefficients = { $n ->
    [one] 1 coefficient n’a trouvé aucune cellule ({ $premier }).
   *[other] { $n } coefficients n’ont trouvé aucune cellule ; la première valeur est { $premier }.
}
audit-perdus-evaluations = { $n ->
    [one] 1 évaluation n’a trouvé aucune cellule ({ $premier }).
   *[other] { $n } évaluations n’ont trouvé aucune cellule ; la première valeur est { $premier }.
}
audit-perdus-ects = { $n ->
    [one] les ECTS d’une UE n’ont trouvé aucune cellule ({ $premier }).
   *[other] les ECTS de { $n } UE n’ont trouvé aucune cellule ; la première valeur est { $premier }.
}
audit-perdu-heures = { $code }, { $heures } h { $nature }
audit-perdu-coefficient = { $code } dans { $ue }, { $coefficient }
audit-perdu-evaluation = { $code }, { $nature }
audit-perdu-ects = { $ue }, { $ects } ECTS
audit-parts = les parts des évaluations de { $activite } font { $total } %, et non 100.
audit-sans-evaluation = { $n ->
    [one] { $premiere } n’a pas d’évaluation qui ait un poids.
   *[other] { $n } activités n’ont pas d’évaluation qui ait un poids ; la première est { $premiere }.
}
audit-total = le total est { $trouve }, quand celui du programme est { $attendu }.
audit-bilan = Audit : { $n ->
    [0] rien qui ne soit du programme
    [one] 1 point à régler
   *[other] { $n } points à régler
}{ $remarques ->
    [0] { "" }
    [one] , 1 remarque
   *[other] , { $remarques } remarques
} ; { $ecrites } cellules écrites, { $textes } libellés du formulaire gardés.
audit-non-ecrit = Rien n’est écrit. Corrigez la correspondance, ou écrivez le fichier malgré l’audit avec --despite-audit.
audit-essai = Essai : rien n’est écrit.
correspondance-devinee = Correspondance devinée d’après les libellés du formulaire : relisez chaque ligne, puis
    tapis export ID --to xlsx --template FORMULAIRE --mapping CE-FICHIER --dry-run
    dit ce qui n’est pas encore juste. schemas/FORMULAIRES.md explique chaque mot.
correspondance-autre-feuille = La feuille { $feuille } : remplissez-la, ou dites ce qu’elle devient.
correspondance-ecrite = { $fichier } contient la correspondance devinée. Relisez-la, puis ajoutez --mapping { $fichier } --dry-run.
arg-set = Donne une valeur que la correspondance nomme entre accolades : annee_universitaire=2026-2027
arg-set-vaine = « --set { $valeur } » : écrivez une clé et sa valeur, comme annee_universitaire=2026-2027.
arg-despite-audit = Écrit le formulaire malgré ce que l’audit trouve ; le code de sortie reste 1
arg-audit-seul = N’écrit rien : dit seulement ce que l’audit du formulaire trouve
arg-correspondance-devinee = N’exporte rien : écrit dans ce fichier une correspondance devinée pour le formulaire, à corriger
val-cle-valeur = CLÉ=VALEUR

## Exporter

exporter-titre = Exporter
exporter-choix = Entrée choisit le format · Échap abandonne
exporter-fichier = Exporter en { $format } : dans quel fichier ?
exporter-pied = Entrée écrit le fichier · Échap revient aux formats
exporter-existe = { $fichier } existe déjà : Entrée encore une fois le remplace.
exporter-fait = Écrit : { $fichiers }
cmd-exporter = Exporter le programme, ou le parcours filtré, dans un fichier

## Rapport

rapport-sujet = Rapport sur le programme
rapport-aller-au-contenu = Aller au contenu
rapport-sommaire = Sommaire
rapport-pied = Écrit par tapis. Ce fichier se suffit à lui-même : il peut être envoyé, imprimé ou ouvert sans réseau.
rapport-synthese = L’essentiel
rapport-couverture = Couverture des apprentissages critiques
rapport-cheminement = Cheminement des compétences
rapport-charge = Heures et ECTS
rapport-poles = Équilibre des pôles
rapport-constats = Diagnostics
rapport-referentiel = Référentiel de compétences
rapport-fiches = Fiches des activités
rapport-presentation = Présentation
rapport-titre-du-parcours = { $titre }, parcours { $parcours }
rapport-nom-et-valeur = { $nom } : { $valeur }
rapport-entre-parentheses = ({ $texte })
rapport-attendu = { $sens ->
    [entre] de { $but } à { $max }
    [exactement] exactement { $but }
    [au-plus] au plus { $but }
   *[au-moins] au moins { $but }
}
rapport-hors-cible = hors de la cible :
rapport-constats-par-famille = Nombre de diagnostics par famille de règles
rapport-ensemble = Ensemble
rapport-lire-la-chaleur = Chaque case dit combien d’AC du niveau le semestre travaille et évalue à la fois, sur ceux qui sont dus cette année-là ; plus la case est foncée, plus la part est grande. ✖ : rien encore. – : le niveau n’est pas dû cette année-là. +n : AC d’une autre année abordés tout de même.
rapport-titre-chaleur = Couverture par niveau et par semestre
rapport-lire-le-cheminement = Pour chaque compétence, le niveau visé chaque année, puis les activités de chaque semestre qui la travaillent ou l’évaluent.
rapport-titre-cheminement = Compétences d’année en année
rapport-marches = Niveau visé, année après année : { $rangs }
rapport-lire-la-charge = Les barres ont la même échelle pour tous les parcours ; les nombres suivent, dans le même ordre.
rapport-lire-les-ects = Le trait en pointillé marque les ECTS attendus.
rapport-titre-charge = Charge par semestre
rapport-heures-par-nature = Heures par nature
rapport-barre-ects = ECTS et attendu
rapport-heures-du-semestre = Heures du semestre { $numero }
rapport-ects-sur = { $ects } ECTS pour { $but } attendus
rapport-heures = { $nature } : { $heures } h
rapport-heures-a-distance = { $nature } : { $heures } h, dont { $distance } h à distance
rapport-coefficient = { $ue } : { $coefficient }
rapport-bornes = Le pôle SAÉ doit peser entre { $min } et { $max } % des coefficients de chaque UE : les traits en pointillé marquent ces bornes. Un semestre qui comporte un stage n’a pas de borne haute.
rapport-borne-basse = Le pôle SAÉ doit peser au moins { $min } % des coefficients de chaque UE : le trait en pointillé marque cette borne.
rapport-borne-haute = Le pôle SAÉ doit peser au plus { $max } % des coefficients de chaque UE : le trait en pointillé marque cette borne. Un semestre qui comporte un stage n’en a pas.
rapport-sans-borne = Ce diplôme ne fixe pas de bornes au poids des SAÉ.
rapport-titre-poles = Poids des SAÉ dans chaque UE
rapport-poids-des-poles = SAÉ et ressources
rapport-part-des-saes = Part des SAÉ
rapport-ecart = Écart aux bornes
rapport-ecart-nul = ✓ dans les bornes
rapport-ecart-manque = ▼ trop peu : il manque { $points } points
rapport-ecart-exces = ▲ trop : { $points } points de plus
rapport-rien-ne-pese = ✖ aucun coefficient
rapport-part-dans-l-ue = { $ue } : les SAÉ pèsent { $part }
rapport-pourquoi = Pourquoi.
rapport-que-faire = Que faire.
rapport-derogations = Dérogations
rapport-derogations-quoi = Ces diagnostics sont connus de l’équipe, qui les accepte et dit pourquoi.
rapport-raison = Raison : { $raison }
rapport-non-examine = Ce qui n’a pas été examiné
rapport-situations = Situations professionnelles
rapport-composantes = Composantes essentielles
rapport-titre-ac = Apprentissages critiques de « { $competence } »
rapport-lien-de-l-ac = { $ac } · { $lien ->
    [travaille] travaillé
    [evalue] évalué
   *[les-deux] travaillé et évalué
}
rapport-passer = Passer : { $titre }
rapport-critere = Critère
rapport-observe = Observe
rapport-echelon = Échelon { $rang }

## Tableur

arg-write-mapping = N’importe rien : écrit dans ce fichier la correspondance devinée, à corriger
import-correspondance = Correspondance écrite dans { $fichier }. Corrigez-la, puis donnez-la avec --mapping.
import-pas-de-tableau = --mapping et --write-mapping ne servent qu’aux tableaux (.xlsx, .ods, .xls, .csv). Ajoutez « --as tableur » ou retirez l’option.
tableur-compris = Compris : compétences { $competences }, AC { $ac }, activités { $activites }, liens { $liens }, heures { $heures }, coefficients { $coefficients }
tableur-dans-le-fichier = Dans le fichier : codes d’AC { $ac }, croix { $croix }, codes d’AC dans des listes { $codes }, heures { $heures }, coefficients { $coefficients }
tableur-laisse = Laissé ou à vérifier : { $quoi } ({ $n })
tableur-laisse-ou = Laissé ou à vérifier : { $quoi } ({ $n }) : { $cellules }
tableur-sorte = { $code ->
    [tableur-ac-inconnu] codes d’AC inconnus
    [tableur-activite-inconnue] codes d’activités inconnus
    [tableur-competence-inconnue] compétences inconnues
    [tableur-sans-objet] cellules lues comme vides
    [tableur-lignes-masquees] lignes masquées
    [tableur-colonnes-masquees] colonnes masquées
    [tableur-feuille-masquee] feuilles masquées
    [tableur-cellules-barrees] cellules barrées
    [tableur-mots-barres] mots barrés
    [tableur-fusions] cellules fusionnées
    [tableur-conserve] valeurs qui diffèrent de celles déjà là
    [tableur-croix-perdues] croix qui ne lient rien
    [tableur-croix-pas-lues] croix que personne n’a lues
    [tableur-croix-competence] croix entre activités et compétences
    [tableur-niveaux-de-maitrise] niveaux de maîtrise
    [tableur-type-suppose] types supposés
    [tableur-aucun-lien] lignes sans lien
    [tableur-coefficients] coefficients sans UE
    [tableur-coefficients-perdus] coefficients sans activité
    [tableur-colonnes-pas-comprises] colonnes pas comprises
    [tableur-feuilles-pas-comprises] feuilles pas comprises
    [tableur-ects-sans-ue] ECTS sans UE
    [tableur-groupement] choix entre enseignements
    [tableur-heures-sans-type] heures sans type
    [tableur-lignes-de-texte] lignes de texte
    [tableur-lignes-sans-nom] lignes sans nom
    [tableur-sauf] codes exceptés
    [tableur-competences-sans-lien] compétences sans lien
   *[autre] remarques
}
tableur-feuille = Feuille « { $feuille } » : en-têtes ligne { $entete }, { $n ->
    [one] { $n } ligne
   *[other] { $n } lignes
}
tableur-feuille-ignoree = Feuille « { $feuille } » : pas lue
tableur-colonne-comprise = { "  " }{ $colonne } « { $tete } » → { $sens } ({ $n ->
    [one] { $n } cellule
   *[other] { $n } cellules
})
tableur-colonne-inconnue = { "  " }{ $colonne } « { $tete } » → pas comprise, pas lue ({ $n ->
    [one] { $n } cellule
   *[other] { $n } cellules
})
tableur-champ = { $champ ->
    [competence] compétence
    [competence-numero] numéro de la compétence
    [competence-libelle] libellé de la compétence
    [composante] composantes essentielles
    [situation] situations professionnelles
    [niveau] niveau
    [niveau-libelle] libellé du niveau
    [annee] année
    [ac] apprentissage critique
    [ac-code] code de l’AC
    [ac-libelle] libellé de l’AC
    [activite] SAÉ ou ressource
    [activite-code] code de l’activité
    [activite-libelle] intitulé de l’activité
    [type] type d’activité
    [semestre] semestre
    [ue] UE
    [coefficient] coefficient
    [coefficient-ue] coefficient dans l’UE de l’en-tête
    [ue-libelle] intitulé de l’UE
    [ects] ECTS de la ligne
    [ects-ue] ECTS de l’UE
    [coefficient-competence] coefficient dans l’UE de la compétence
    [competences] compétences visées
    [cm] heures de CM
    [td] heures de TD
    [cm-td] heures de CM et TD
    [tp] heures de TP
    [projet] heures de projet
    [autonomie] heures d’autonomie
    [parcours] parcours
    [acs] AC mobilisés
    [acs-travailles] AC travaillés
    [acs-evalues] AC évalués
    [ressources] ressources mobilisées
    [prerequis] prérequis
    [description] description
    [objectifs] objectifs
    [livrables] livrables
    [mots-cles] mots-clés
    [activites] activités liées à l’AC
    [marque] marque du lien de la ligne
    [croix] croix : AC × activité
    [heures] heures, d’un type que dit la ligne
    [heures-type] type d’heures
    [acs-niveau] AC du niveau de l’en-tête
    [marque-travaille] marque : travaillé
    [marque-evalue] marque : évalué
    [croix-parcours] croix : parcours × activité
    [croix-competence] croix : compétence × activité
    [coefficient-activite] coefficient de l’activité de l’en-tête
   *[ignorer] rien qui soit repris
}

## Import dans l’interface, avancement des travaux longs

pied-importer = importer
cmd-importer = Importer des fichiers : un nouveau programme
cmd-importer-ici = Importer des fichiers : dans ce programme, ou un nouveau
importer-titre = Importer : quel fichier ?
importer-titre-ici = Importer : quel fichier, dans ce programme ou à côté ?
importer-pied = Entrée lit · Tab complète · ↓ liste · Espace coche · F2 format · Échap quitte
importer-rien-ici = Rien ici ne commence ainsi.
importer-dossier-illisible = Ce dossier ne peut pas être lu.
importer-reconnu = reconnu d’après le fichier
importer-format = Importer : dans quel format lire le fichier ?
importer-format-pied = Entrée choisit le format · Échap revient au fichier
importer-comme = Lu comme { $format } (F2 change).
importer-coches = Avec : { $fichiers }
importer-lit = { $fichiers } · { $etape }
importer-apercu = Importer ({ $format }) : { $fichiers }
importer-existe = Il y a déjà un programme « { $programme } » : pour le compléter, ouvrez-le, puis importez-y le fichier.
importer-creerait = { $programme } serait créé : { $quantites }.
importer-completerait = { $n ->
    [one] { $programme } changerait : { $n } différence, en une étape que « u » reprend.
   *[other] { $programme } changerait : { $n } différences, en une étape que « u » reprend.
}
importer-identique = { $programme } est déjà ainsi : il n’y a rien à importer.
importer-compris = Ce que disent les colonnes
importer-remarques = { $n ->
    [one] { $n } remarque sur le fichier
   *[other] { $n } remarques sur le fichier
}
importer-ecarts = { $n ->
    [one] { $n } différence
   *[other] { $n } différences
}
importer-touche-ici = Entrée applique
importer-touche-creer = Entrée crée
importer-touche-plutot-ici = Tab : dans ce programme
importer-touche-plutot-nouveau = Tab : nouveau programme
importer-touche-defiler = ↑↓ défilent
importer-touche-revenir = Échap revient
page-lignes = { $de }–{ $a } sur { $n }
travail-commence = Commence…
travail-pied = Échap abandonne
travail-abandonne = Abandonné, et rien n’a été changé.
travail-impossible = La machine ne peut pas commencer ce travail ({ $raison }) : fermez d’autres programmes, puis recommencez.
travail-etape = { $etape ->
    [reading] Lecture des fichiers
    [understanding] Compréhension du contenu
    [preparing] Préparation du fichier
    [checking] Vérification du programme
    [sheets] Feuilles du classeur
    [packing] Assemblage du classeur
    [sections] Sections du document
    [fiches] Fiches des activités
    [history] Retour dans l’histoire
   *[saving] Écriture sur le disque
}
travail-etape-compte = { $etape } : { $fait } sur { $total }
exporter-pertes = { $n ->
    [one] Le fichier est écrit, mais son format n’a pas pu tout porter
   *[other] Le fichier est écrit, mais son format n’a pas pu porter { $n } choses
}
exporter-sans-perte = Le fichier est écrit
exporter-pertes-pied = ↑↓ défilent · Entrée referme
importer-correspondance = Une colonne mal comprise ? « w » écrit cette correspondance dans un fichier : corrigez-le, puis cochez-le avec le tableau.
importer-correspondance-ecrite = Correspondance écrite dans { $fichier } : corrigez-la, puis cochez-la avec le tableau.
importer-correspondance-la = { $fichier } est déjà là et n’a pas été touché : cochez-le avec le tableau, ou donnez-lui un autre nom.
importer-touche-autre = o oui, l’ajouter à part
importer-touche-correspondance = w correspondance
export-sans-ecriture = Le format { $format } se lit et ne s’écrit pas.
## Ce que les formats prennent

export-option-vaine = { $option } ne change rien à un export en { $format } : cette option vaut pour { $formats }. Retirez-la, ou changez de format avec --to.
format-trop-lourd = { $fichier } prendrait plus de { $mo } Mo de mémoire une fois lu : ce n’est pas un programme, et il n’a pas été lu.
## Files made to harm

formulaire-correspondance-demesuree = Le fichier de correspondance du formulaire a bien plus d’éléments qu’aucun formulaire. Vérifiez que c’est le bon.
## Où en est une maquette, et les archives

etat-maquette = { $etat ->
    [projet] projet
    [proposee] proposée
    [votee] votée
    [close] close
   *[other] ?{ $etat }
}
edit-close = La maquette « { $id } » est close : rien n’y change tant qu’elle n’est pas rouverte (écran Cadre, champ « état »).
cli-archive = Range un programme hors de la liste, ou l’y remet
arg-back = Remet le programme dans la liste
arg-archived = Les programmes archivés
archive-faite = « { $id } » est archivé : il n’est plus dans la liste, et s’ouvre toujours par son nom (« tapis list --archived »).
archive-deja = « { $id } » est déjà archivé.
archive-sortie = « { $id } » est de nouveau dans la liste.
archive-aucune = « { $id } » n’est pas archivé : il est dans la liste.
archive-rangee = « { $id } » est archivé : « v » montre les archives.
archive-depuis = archivé le { $le } par { $par }
archives-vides = Aucun programme n’est archivé.
liste-archives = { $n ->
    [one] Aucun programme dans la liste ; { $n } est archivé : « tapis list --archived ».
   *[other] Aucun programme dans la liste ; { $n } sont archivés : « tapis list --archived ».
}
cmd-archiver = Archiver ce programme, ou le remettre dans la liste
cmd-archives = Montrer les programmes archivés, ou revenir à la liste
accueil-archives = { $n ->
    [one] Archives : { $n } programme (« v » le montre)
   *[other] Archives : { $n } programmes (« v » les montre)
}
accueil-archives-montrees = { $n ->
    [one] Archives : { $n } programme (« a » le remet dans la liste, « v » y revient)
   *[other] Archives : { $n } programmes (« a » remet dans la liste, « v » y revient)
}

## La corbeille, et les identifiants des programmes

quelqu-un = quelqu’un
programme-corbeille = Le programme « { $id } » est dans la corbeille, où { $par } l’a mis le { $le } : « tapis restore { $id } » l’en ramène, ou « c » dans la liste des programmes.
programme-pas-corbeille = « { $id } » n’est pas dans la corbeille : « tapis list --bin » donne les programmes qui y sont.
programme-efface = Le programme « { $id } » a été effacé pour de bon, et rien ne peut plus y être changé.
edit-renomme = L’identifiant « { $ancien } » est devenu « { $id } » entre-temps : rien n’a été changé.
trace-renomme = Identifiant du programme : { $avant } → { $apres }
cli-delete = Met un programme à la corbeille, ou l’efface pour de bon
cli-restore = Ramène un programme de la corbeille
cli-rename = Donne un autre identifiant à un programme
val-nouvel-id = NOUVEAU
arg-purge = Efface pour de bon, même ce qui est à la corbeille : rien ne le ramène
arg-yes = Ne demande pas de confirmer
arg-bin = Les programmes de la corbeille
arg-id-corbeille = Le programme : son nom dans la corbeille
arg-id-voulu = Le nouvel identifiant : lettres minuscules sans accent, chiffres ou tirets
supprimer-question = Mettre « { $id } » à la corbeille ({ $compte }) ? [o/N]
supprimer-fait = « { $id } » est à la corbeille : « tapis restore { $id } » l’en ramène.
purger-question = Effacer « { $id } » pour de bon ({ $compte }), avec son journal et ses instantanés ? [o/N]
purger-fait = « { $id } » est effacé pour de bon.
reponses-oui = o oui
restaurer-fait = « { $id } » est revenu de la corbeille.
renommer-fait = « { $ancien } » s’appelle maintenant « { $id } ».
yes-manque = Personne n’est là pour confirmer : ajoutez --yes.
non-confirme = Rien n’a été changé.
corbeille-presents = { $n ->
    [one] { $qui } l’a ouvert en ce moment, et reviendra à la liste des programmes.
   *[other] { $qui } l’ont ouvert en ce moment, et reviendront à la liste des programmes.
}
corbeille-vide = La corbeille est vide.
colonne-retire = Retiré le
colonne-par = Par
pied-renommer = identifiant
pied-corbeille = corbeille
cmd-supprimer-programme = Mettre ce programme à la corbeille
cmd-ramener = Ramener le dernier programme mis à la corbeille
cmd-corbeille = La corbeille : ramener des programmes, ou les effacer pour de bon
cmd-renommer = Donner un autre identifiant à ce programme
accueil-corbeille = { $n ->
    [one] Corbeille : { $n } programme (« c » la montre, « u » le ramène)
   *[other] Corbeille : { $n } programmes (« c » la montre, « u » ramène le dernier)
}
retrait-titre = Mettre « { $id } » à la corbeille
retrait-contenu = { $intitule } : { $compte }.
retrait-rien-efface = Rien n’est effacé : son journal, ses instantanés et ses remarques restent, et « u » le ramène tel qu’il est.
retrait-pied = Entrée met à la corbeille · Échap abandonne
retrait-fait = « { $id } » est à la corbeille : « u » l’en ramène.
corbeille-titre = { $n ->
    [one] Corbeille : { $n } programme
   *[other] Corbeille : { $n } programmes
}
corbeille-ligne = { $le } par { $par }
corbeille-pied = Entrée ramène · D efface pour de bon · V vide la corbeille · Échap referme
effacement-titre = { $n ->
    [one] Effacer « { $ids } » pour de bon
   *[other] Effacer { $n } programmes pour de bon
}
effacement-mot = effacer
effacement-consequence = { $n ->
    [one] « { $ids } » disparaît avec son journal, ses instantanés et ses remarques : rien ne le ramènera.
   *[other] Disparaissent avec leurs journaux, leurs instantanés et leurs remarques : { $ids }. Rien ne les ramènera.
}
effacement-pied = Tapez « { $mot } », puis Entrée · Échap abandonne
effacement-refus = Rien n’est effacé : il faut taper « { $mot } » en entier.
effacement-fait = { $n ->
    [one] « { $ids } » est effacé pour de bon.
   *[other] { $n } programmes sont effacés pour de bon.
}
identifiant-titre = Un autre identifiant pour « { $id } »
identifiant-pied = Entrée le donne · Échap abandonne

## Atelier par SSH

niveau-lecture = lecture
niveau-edition = édition
niveau-animation = animation
niveau-requis = Il faut le niveau « { $niveau } » pour cela ; qui anime l’atelier peut vous le donner.
atelier-suspendu = L’atelier est suspendu : on regarde, sans rien modifier, jusqu’à ce que qui l’anime le reprenne.
obstacle-machine = Les fichiers de la machine qui tient l’atelier ne se voient pas d’ici ; les vôtres passent par ssh, scp ou sftp.
obstacle-sans-atelier = Aucun atelier n’est ouvert d’ici : la commande « tapis serve » en ouvre un.
atelier-complet = L’atelier est complet, ou se ferme : réessayez dans un moment.
atelier-inactif = Vous n’avez rien tapé depuis longtemps. Tout ce que vous avez modifié est enregistré ; revenez par la même ligne.
atelier-renvoi = Qui anime l’atelier vous en a fait sortir.
atelier-ferme = L’atelier est fermé. Tout ce que vous avez modifié est enregistré. À bientôt !
atelier-au-revoir = À bientôt ! Tout ce que vous avez modifié est enregistré.
atelier-perdu = { $n ->
    [one] Une modification n’a pas pu être enregistrée : la base était occupée par un autre programme.
   *[other] { $n } modifications n’ont pas pu être enregistrées : la base était occupée par un autre programme.
}
atelier-avis-suspendu = { $qui } suspend l’atelier : on regarde, sans rien modifier.
atelier-avis-repris = { $qui } reprend l’atelier : tout le monde peut de nouveau modifier.
acces-code = Code de l’invitation :
# These come before a terminal is known: without accents, as OpenSSH spells others in octal
# where the locale is not UTF-8.
acces-nom = Comment vous appelez-vous ?
acces-code-inconnu = Ce code n’existe pas, ou plus.
acces-complet = Toutes les places de cette invitation sont prises : demandez-en une autre. (Fin)
acces-fini = Cette invitation ne fait plus entrer personne : demandez-en une autre. (Fin)
acces-nom-pris = Quelqu’un d’autre porte ce nom dans l’atelier : donnez-en un autre.
ligne-base = La base de l’atelier ne répond pas comme il faudrait : dites-le à qui l’anime.
ligne-fichier = D’ici on ne voit aucun fichier de la machine qui tient l’atelier : nommez un programme, et envoyez ou recevez vos fichiers par « < » et « > ».
ligne-entree = le fichier envoyé
ligne-trop-longue = La ligne est trop longue.
ligne-guillemet = Un guillemet de la ligne n’est pas fermé.
ligne-trop-grosse = Ce qui est envoyé dépasse { $most } Mo.
fichiers-refus = Cela ne se fait pas ici : on lit et on dépose des fichiers de programmes, rien d’autre.
depot-titre = Le fichier « { $nom } » que vous avez envoyé
depot-pied = Entrée l’applique · Échap l’écarte
depot-ecarte = Le fichier « { $nom } » est écarté : rien n’a changé.
depot-identique = Le fichier « { $nom } » ne change rien au programme.
appel-titre = { $qui } vous invite à regarder { $lieu }.
appel-pied = Entrée y va · Échap reste ici

cli-serve = Ouvre un atelier par SSH, sans comptes : chacun vient d’un « ssh »
cli-invite = Invite des participants à l’atelier, liste et reprend les invitations
val-adresse = ADRESSE
val-duree = DURÉE
val-niveau = NIVEAU
val-moment = MOMENT
val-code-ou-nom = CODE|NOM
arg-listen = Où écouter : un port, une adresse, ou les deux (2222 partout, si rien n’est dit) ; peut se répéter
arg-programme-atelier = Le programme de l’atelier ; peut se répéter (tous, si rien n’est dit)
arg-programme-invitation = Un programme auquel l’invitation donne accès ; peut se répéter (tous, si rien n’est dit)
arg-places = Fait une invitation pour N personnes
arg-niveau = Ce que les invités peuvent faire : lecture, édition ou animation (édition, si rien n’est dit)
arg-jusqu-a = Jusqu’à quand l’invitation fait entrer : 18:00, 3h, 2026-12-04 (dix heures, si rien n’est dit)
arg-cles = Le fichier des clés de qui entre sans invitation (« participants » à côté de la base, si rien n’est dit)
arg-host = Le nom de cette machine tel que les participants le tapent
arg-anonyme = Le nom d’utilisateur sous lequel n’importe qui peut entrer, en lecture
arg-inactif = Renvoie qui ne tape rien aussi longtemps (30min, 2h) ; sinon, personne
arg-remarques = Laisse écrire des remarques à qui est en lecture
arg-log = Le journal, sur la sortie d’erreur : lines ou json
arg-serve-check = Dit ce qui empêcherait l’atelier de s’ouvrir, sans l’ouvrir
arg-invite-list = Liste les invitations et qui est venu par elles
arg-revoke = Reprend une invitation, ou renvoie quelqu’un par son nom
atelier-ouvert = Atelier ouvert sur le port { $port }. Empreinte de la machine : { $empreinte }
atelier-participer = Pour participer : { $ligne }      ({ $n ->
    [one] une place
   *[other] { $n } places
}, jusqu’à { $fin })
niveau-d-acces-inconnu = Il n’y a pas de niveau « { $niveau } » : c’est lecture, édition ou animation.
invite-moment = « { $moment } » ne dit pas jusqu’à quand : donnez une heure (18:00), une durée (3h, 45min) ou une date à venir (2026-12-04).
invite-places = Dites pour combien de personnes : --places 12 ; ou --list, ou --revoke.
invite-inconnue = Il n’y a ni invitation ni participant « { $quoi } ».
invite-revoquee = « { $quoi } » n’entre plus ; qui était là en sort.
invite-aucune = Aucune invitation.
invite-faite = { $code }      ({ $n ->
    [one] une place
   *[other] { $n } places
}, niveau { $niveau }, jusqu’à { $fin })
invite-reprise = reprise
invite-tous = tous
colonne-code = Code
colonne-niveau = Niveau
colonne-places = Places
colonne-jusqu-a = Jusqu’à
colonne-programmes = Programmes
colonne-qui = Qui
serve-duree = « { $duree } » n’est pas une durée : écrivez-la comme 30min ou 2h.
serve-adresse = « { $adresse } » n’est ni un port, ni une adresse, ni le nom d’une machine connue.
serve-port-pris = Le port de { $adresse } est déjà pris : fermez ce qui l’occupe, ou donnez-en un autre par --listen.
serve-port-interdit = Ce compte n’a pas le droit d’écouter sur { $adresse } : prenez un port au-dessus de 1024 par --listen.
serve-port-impossible = Impossible d’écouter sur { $adresse } : { $raison }.
serve-sockets = Ce que le système a ouvert pour l’atelier ne convient pas : { $raison }.
serve-cle-illisible = La clé de la machine ne peut pas être lue dans { $fichier } : { $raison }.
serve-cle-ouverte = D’autres que vous peuvent lire la clé { $fichier } : faites « chmod 600 » dessus, ou effacez-la pour qu’une autre soit faite.
serve-cle-etrangere = { $fichier } n’est pas une clé privée sans phrase de passe : effacez-le pour qu’une autre soit faite.
serve-cle-impossible = La clé de la machine ne peut pas être écrite dans { $fichier } : { $raison }.
serve-check-bon = bon     { $texte }
serve-check-arret = ARRÊT   { $texte }
serve-check-port = On peut écouter sur { $adresse }.
serve-check-cle = La clé de la machine est là : { $empreinte }
serve-check-cle-neuve = La clé de la machine sera faite à la première ouverture.
serve-check-cles = { $n ->
    [0] Personne n’entre par sa seule clé.
    [one] Une personne entre par sa clé.
   *[other] { $n } personnes entrent par leur clé.
}
serve-check-cles-illisibles = Le fichier des clés ne peut pas être lu : { $raison }.
serve-check-base = La base s’ouvre.
serve-check-partage = La base est sur un partage réseau : qui lit attend qui écrit.
serve-check-lecture = La base ne peut qu’être lue.
cles-ligne = { $fichier }, ligne { $ligne } : { $raison }
cles-sans-cle = il n’y a pas de clé publique.
cles-sans-nom = il manque le nom : name="Léa", ou un commentaire après la clé.
cles-option = l’option « { $option } » n’existe pas : il y a name, level et programmes.
cles-guillemet = un guillemet n’est pas fermé.
cles-deux-fois = la clé est déjà plus haut.
pied-atelier = atelier
cmd-atelier = L’atelier : qui est là, inviter, suspendre, fermer
atelier-titre = { $n ->
    [one] Atelier : une personne est là
   *[other] Atelier : { $n } personnes sont là
}
atelier-titre-suspendu = { $titre } · SUSPENDU
atelier-vous = { $nom } (vous)
atelier-liste = à la liste des programmes
atelier-soi = On ne se fait pas sortir soi-même : « q » quitte.
atelier-ailleurs = { $qui } est dans un autre programme : { $programme }.
atelier-sans-programme = Ouvrez d’abord le programme où les autres doivent venir.
atelier-appeles = Les autres sont invités à venir voir.
atelier-sans-code = Aucune invitation n’est ouverte : « i » en fait une.
atelier-prenom = puis votre prénom
atelier-pied = Entrée va · f suit · t appelle · i invite · I liste · g pause · D sort · F fin
atelier-pied-suspendu = Entrée va · f suit · t appel · i invite · I liste · g reprend · D sort · F fin
atelier-pied-places = Combien de places ? { $n } · { $niveau } · Entrée invite · Tab niveau · Échap abandonne
atelier-pied-mur = Une touche revient à la liste
atelier-pied-renvoyer = Faire sortir { $qui } pour de bon ? Entrée le fait · Échap abandonne
atelier-pied-fermer = Fermer l’atelier, et renvoyer tout le monde ? Entrée le fait · Échap abandonne
invitations-titre = { $n ->
    [one] Une invitation
   *[other] { $n } invitations
}
invitations-aucune = Personne n’a encore été invité.
invitations-places = { $pris }/{ $places } places
invitations-jusqu-a = jusqu’au { $fin }
invitations-reprise = reprise
invitations-pied = D reprend l’invitation et fait sortir qui est venu par elle · Échap revient
invitations-reprendre = Reprendre { $code }, et faire sortir qui est venu par elle ? Entrée le fait · Échap abandonne
taper-titre = À taper chez vous
taper-ligne = Les fichiers passent par ssh. Dans un terminal de votre machine, hors de l’atelier, cette ligne dépose le fichier là où vous êtes :
taper-pied = Une touche ferme

tampon-document = Document
tampon-ligne = { $nom } : { $valeur }
tampon-programme = programme
tampon-parcours = parcours
tampon-version = version
tampon-entree = entrée du journal
tampon-date = écrit le
tampon-date-et-fuseau = { $date } (UTC{ $fuseau })
tampon-auteur = par
tampon-empreinte = empreinte

cli-verify = De quelle version est un document, et s’il a été changé depuis
val-document = DOCUMENT
arg-verify-document = Un classeur, une page html, un texte Markdown ou un CSV que tapis a écrits, ou une empreinte imprimée
arg-verify-id = Le programme auquel le comparer : son nom dans la base, ou un fichier TOML. Sans cela, celui que dit le document
arg-verify-template = Le formulaire .xlsx vide d’où vient le document : il est rempli à nouveau et comparé cellule par cellule
arg-date = Quand le document dit avoir été écrit (2026-11-30T10:00+01:00) ; sans cela, maintenant. Le même programme à la même date donne le même fichier, octet pour octet. { $formats }
date-inconnue = « { $date } » n’est pas une date : écrivez-la 2026-11-30, ou 2026-11-30T10:00+01:00 avec l’heure et le fuseau.
verify-aujourdhui = { $document } est le programme tel qu’il est aujourd’hui : { $quoi }.
verify-autrefois = { $document } n’est pas le programme tel qu’il est aujourd’hui. C’est { $quoi }.
verify-change = { $document } n’est plus ce que tapis a écrit de { $quoi }.
verify-inconnu = { $document } n’est aucune version de { $programme } : son journal n’en a pas de telle.
verify-rien = Il n’y a aucun programme dans { $base }.
verify-table = { $fichier } a perdu le fichier qui disait d’où il vient (il finit en -tampon.csv) : nommez le programme auquel le comparer, « tapis verify { $fichier } ID ».
verify-sans-tampon = { $fichier } ne porte pas de tampon : rien ne dit de quelle version il est. Exportez de nouveau, ou importez-le pour le comparer.
verify-tampon = Il dit de lui-même : { $tampon }.
verify-sur-parole = Ses feuilles sont celles que disent les empreintes qu’il porte lui-même. Pour le remplir à nouveau et comparer chaque cellule, donnez le formulaire vide avec --template et --mapping.
verify-parcours = parcours { $parcours }
verify-version = version « { $version } »
verify-entree = n° { $seq } du journal
verify-entree-fausse = Il dit être le n° { $seq } du journal, et ne l’est pas.
verify-version-fausse = Il dit être la version « { $version } », et cette version n’est pas celle-là.
verify-tete = en-tête
verify-lieu = { $lieu } : on y lit « { $lu } », tapis écrit « { $ecrit } »
verify-autres-lieux = { $n ->
    [one]   et à un autre endroit.
   *[other]   et à { $n } autres endroits.
}
verify-autre-tapis = Il a été écrit par tapis { $ecrit }, et tapis { $ici } ne met peut-être pas tout à la même place : comparez avec celui qui l’a écrit.

# Ce qui change depuis une version

revision-titre = Modifications
revision-titre-du-diplome = Modifications de la maquette — { $diplome }
revision-intro = { $n ->
    [0] Rien ne change depuis { $depuis }.
    [one] Depuis { $depuis } : { $n } modification.
   *[other] Depuis { $depuis } : { $n } modifications.
}
revision-legende = + ajout, − retrait, ≠ modification, ↕ déplacement. Dans les tableaux, l’ancienne valeur est barrée, ou écrite avant la flèche.
revision-signe = { $signe ->
    [ajout] ajout
    [retrait] retrait
    [deplacement] déplacement
   *[modification] modification
}
revision-colonne-signe = Signe
revision-colonne-objet = Objet
revision-colonne-quoi = Ce qui change
revision-colonne-avant = Avant
revision-colonne-apres = Après
revision-tous = tous
revision-place = Place
revision-rang = rang { $rang }
revision-ects = { $ects } ECTS
revision-memoire = Dérogations et réglages
revision-champ-et-entree = { $champ } : { $entree }
revision-du-parcours = { $parcours }, { $quoi }
revision-ects-de-l-ue = ECTS de { $ue }
revision-coefficients-de-l-ue = Coefficients de { $ue }
revision-chiffres = Heures, ECTS et coefficients d’un étudiant
revision-liste = Liste des modifications
revision-note = Avant : { $avant }
revision-note-rien = Avant : rien
revision-sans-parcours = Le parcours { $parcours } n’existait pas dans { $depuis } : exportez le programme entier, ou marquez depuis une version plus récente.
tampon-depuis = modifications marquées depuis
val-version-ou-date = VERSION|DATE
arg-since-export = Marque ce qui a changé depuis cette version du programme (un instantané, un n° du journal, une date, ou un fichier TOML), avec une liste en tête. { $formats }
since-fichier = « { $point } » ne dit pas depuis quoi : { $fichier } est un fichier, qui n’a pas de journal. Donnez à --since un autre fichier TOML, ou une version d’un programme de la base (but-sd@cadrage).
since-avant = Le { $point }, { $programme } n’existait pas encore : il est né le { $naissance }.
verify-depuis-inconnu = Il marque ce qui a changé depuis { $depuis }, et aucun journal n’a cette version : ses marques ne peuvent pas être comparées.

# Ce que votent les conseils

vote-dit = { $issue ->
    [favorable] validé en { $instance } le { $date }
    [reserves] validé avec réserves en { $instance } le { $date }
    [ajournee] ajourné en { $instance } le { $date }
   *[defavorable] refusé en { $instance } le { $date }
}
vote-avec-remarque = { $vote } ({ $remarque })
vote-etat-verrouillee = verrouillée
vote-fait = { $programme }@{ $nom } : { $etat }.
vote-aucun = aucune décision
vote-instance-refusee = « { $instance } » ne peut pas nommer un conseil : il faut de 1 à 64 caractères, et une remarque de 2 000 au plus.
vote-verrouillee = La version « { $nom } » de { $programme } a été votée et verrouillée : elle reste telle quelle, et le programme qui la porte aussi. Le travail continue dans le programme.
vote-sans-decision = La version « { $nom } » de { $programme } ne porte aucune décision : notez d’abord le vote, avec --decision CFVU --on 2026-06-12.
vote-date-inconnue = « { $date } » n’est pas le jour d’un vote : écrivez-le 2026-06-12.
val-instance = INSTANCE
val-issue = ISSUE
val-texte = TEXTE
arg-decision = Note ce qu’un conseil a décidé de la version NOM : CFVU, conseil de composante…
arg-decision-date = Le jour du vote (2026-06-12)
arg-decision-issue = L’issue du vote : { $issues } ; sans cela, favorable
arg-decision-remarque = Une remarque sur le vote
arg-decision-retrait = Retire la dernière décision de la version, notée par erreur
arg-verrouiller = Verrouille la version votée : elle se lit, s’exporte et se compare, et ne change plus jamais
journal-version-nommee = version « { $nom } »
journal-version-votee = version « { $nom } » : { $vote }
journal-version-verrouillee = version « { $nom } » verrouillée
colonne-votes = Votes
tampon-vote = vote
verify-vote = C’est la version votée : { $votes }.
verify-vote-faux = Il dit être « { $vote } », et aucun vote de cette version ne le dit.
versions-voter = Voter « { $nom } » : instance, date et issue (CFVU 2026-06-12 favorable)
versions-voter-pied = Entrée note le vote · remarque après « : » · Échap abandonne
versions-vote-incompris = Écrivez l’instance, la date, puis l’issue : CFVU 2026-06-12 favorable (ou { $issues }).
versions-vote-note = « { $nom } » : { $etat }.
versions-verrouiller = Verrouiller « { $nom } » ? Elle ne changera plus jamais. Encore L pour confirmer.
revision-suffixe = -modifications
exporter-depuis = Modifications marquées depuis « { $nom } » · Tab change de version
exporter-sans-depuis = Tab : marquer ce qui a changé depuis une version

## Fusion

cli-merge = Fusionne deux fichiers TOML partis du même, programme par programme
arg-fusion-base = Le fichier d’où les deux sont partis (vide : il n’y en avait pas)
arg-fusion-la-notre = Le nôtre ; le résultat y est écrit
arg-fusion-la-leur = Le leur
arg-fusion-output = Où écrire le résultat, au lieu du deuxième fichier ; - pour la sortie standard
arg-fusion-nom = Le nom sous lequel parler du fichier (git : %P)
arg-fusion-ours = Garde nos valeurs dans ces conflits : leurs numéros (1,3), ou all
arg-fusion-theirs = Prend leurs valeurs dans ces conflits : leurs numéros, ou all
arg-fusion-ask = Demande à chaque conflit, dans le terminal
arg-base = L’état d’où le fichier TOML est parti : un instantané, un n° du journal ou un fichier ; sans cela, celui que le fichier nomme
val-conflits = N°,…|all
val-git = ARG
arg-diff-git = Compare ce que git donne à un programme de comparaison (diff.NOM.command)

fusion-sans-base = Rien ne dit de quel état du programme { $fichier } est parti : aucune de ses lignes « # tapis-origine » n’est connue de cette base. Donnez cet état avec --base (un instantané, un numéro du journal ou un fichier) ; rien n’a été changé.
fusion-option-vaine = { $option } ne sert qu’à fusionner un fichier TOML avec un programme (--into). Retirez l’option, ou ajoutez --into ID.
fusion-numero-inconnu = « { $mot } » n’est pas un numéro de conflit : donnez des numéros séparés par des virgules (1,3), ou all.
fusion-numero-double = « { $mot } » est donné deux fois : un conflit se règle d’un seul côté.
fusion-numero-absent = Il n’y a pas de conflit n° { $n } : { $total ->
    [0] il n’y en a aucun
    [one] il n’y en a qu’un
   *[other] il y en a { $total }
}. Rien n’a été changé.
fusion-personne = --ask demande un terminal. Réglez les conflits par leurs numéros, avec --ours et --theirs.
fusion-question = Garder ici (i), prendre l’autre (a), ou tout laisser (q) ?
fusion-reponses-ici = i ici
fusion-reponses-autre = a autre
fusion-reponses-rien = q quitter
fusion-conflit = { $n }. { $titre }
fusion-conflit-ligne = { $titre } — à l’origine { $origine } ; ici { $ici } ; dans l’autre { $autre }
fusion-titre = { $objet } — { $quoi }
fusion-entree = { $champ } ({ $entree })
fusion-place = place
fusion-ordre = ordre ({ $kind })
fusion-present = présent
fusion-supprime = supprimé
fusion-travail = { $objet } : { $ecart }
fusion-travaux = { $quoi } ; et { $n ->
    [one] un autre changement
   *[other] { $n } autres changements
}
fusion-valeur-origine = à l’origine : { $valeur }
fusion-valeur-ici = ici : { $valeur }
fusion-valeur-autre = dans l’autre : { $valeur }
fusion-jumeaux = Deux objets ont été créés sous le même identifiant, et les deux sont gardés : { $label } ({ $kind }) « { $ici } » et « { $autre } ».
fusion-commentaires = { $fichier } a été écrit de nouveau : ce qui a été déplacé ou supprimé ne permettait pas d’en garder les commentaires.
fusion-reste = { $n ->
    [one] Un conflit reste
   *[other] { $n } conflits restent
} à régler dans { $fichier } : tout le reste y est fusionné, chaque conflit y garde la valeur d’ici et y est noté en tête. Recommencez avec --ours, --theirs ou --ask.
fusion-rien-ecrit = { $n ->
    [one] Un conflit est
   *[other] { $n } conflits sont
} à régler, et rien n’a été écrit. Recommencez avec --ours N°,… et --theirs N°,… (ou all), ou --ask.

fusion-conflit-titre = Conflit { $n } sur { $total }
fusion-conflits = { $n ->
    [one] Un conflit à régler
   *[other] { $n } conflits à régler
}
fusion-gardes = { $n ->
    [one] Un objet gardé deux fois
   *[other] { $n } objets gardés deux fois
}
fusion-a-regler = { $n ->
    [one] Un conflit est à régler avant que quoi que ce soit ne change.
   *[other] { $n } conflits sont à régler avant que quoi que ce soit ne change.
}
fusion-touche-regler = Entrée règle
fusion-ecran-origine = À l’origine :
fusion-ecran-ici = Ici :
fusion-ecran-autre = Dans le fichier :
fusion-pied = m : garder ici · a : prendre le fichier · ↑↓ défilent · Échap revient

## Les grilles comme des feuilles
cmd-saisir = Saisir un nombre : il remplace celui qui est là
cmd-modifier-cellule = Modifier le nombre de la cellule, ou du bloc
cmd-cellule-dessous = Cellule du dessous ; au pied d’une colonne, la suivante
cmd-cellule-dessus = Cellule du dessus
cmd-cellule-suivante = Cellule suivante ; au bout d’une ligne, la suivante
cmd-cellule-precedente = Cellule précédente
cmd-bloc-cellules = Choisir un bloc de cellules à remplir, à vider ou à copier
cmd-bloc-haut = Étendre le bloc vers le haut
cmd-bloc-bas = Étendre le bloc vers le bas
cmd-bloc-gauche = Étendre le bloc vers la gauche
cmd-bloc-droite = Étendre le bloc vers la droite
cmd-copier-cellules = Copier les cellules vers le presse-papiers, pour un tableur
cmd-ecran-suivant = Écran suivant
cmd-ecran-precedent = Écran précédent
pied-vider = vider
cellule-pied = Entrée, Tab, flèches : enregistre et continue · F2 modifie · Échap abandonne
cellules-pied = Entrée remplit tout le bloc · vide : efface · Échap abandonne
cellules-titre = { $n ->
    [one] { $n } cellule : le même nombre partout
   *[other] { $n } cellules : le même nombre partout
}
cellules-remplies = { $n ->
    [one] { $n } cellule remplie.
   *[other] { $n } cellules remplies.
}
cellules-videes = { $n ->
    [one] { $n } cellule vidée.
   *[other] { $n } cellules vidées.
}
cellules-coller = Coller des cellules
cellules-message = { $n ->
    [one] { $n } cellule collée
   *[other] { $n } cellules collées
}{ $perdues ->
    [0] .
    [one] , dont { $perdues } qui contenait autre chose.
   *[other] , dont { $perdues } qui contenaient autre chose.
}
cellules-calculees = { $n ->
    [one] { $n } cellule calculée reste telle quelle.
   *[other] { $n } cellules calculées restent telles quelles.
}
cellules-trop = Le bloc collé a { $lignes } × { $colonnes } cellules (lignes × colonnes), et il n’en reste que { $restent } × { $larges } d’ici au bout de la grille : placez-vous plus haut ou plus à gauche. Rien n’a changé.
cellules-illisible = Ligne { $ligne }, colonne { $colonne } du bloc collé, « { $texte } » : { $raison } Rien n’a changé.
cellules-copiees = Copié pour un tableur : { $lignes } × { $colonnes } (lignes × colonnes).
saisie-bornes = De 0 à { $n } d’ordinaire.
saisie-hors-bornes = C’est plus que { $n }, le plus que l’on voie d’ordinaire ici.
saisie-encore = { $doute } Entrée encore pour l’écrire quand même.

## Les verbes d’un atelier
cmd-deplacer-vers = Déplacer vers… : un AC vers un niveau, une activité vers un semestre, un parcours ou une UE
cmd-fusionner = Fusionner avec… : liens, heures, coefficients et critères réunis
cmd-scinder = Scinder l’activité en deux, en partageant AC, heures, coefficients, critères
cmd-jumeau = Dupliquer l’activité dans un autre parcours
obstacle-verbe = Choisissez d’abord un AC, une activité, une compétence, une composante ou une situation.
verbe-deplacer = Déplacer
verbe-deplacer-titre = Déplacer { $objet } vers…
verbe-deplacer-rien = Il n’y a pas d’autre place où le mettre.
verbe-deplacer-message = { $objet } : vers { $lieu }. Le code reste : « R » renumérote.
verbe-hors-annee = { $n ->
    [one] { $n } lien mène alors à un AC hors de portée de l’activité (ALI01, ALI09).
   *[other] { $n } liens mènent alors à des AC hors de portée des activités (ALI01, ALI09).
}
verbe-poids-perdus = Coefficients sans UE d’accueil, retirés : { $liste }.
verbe-ac-laisses = AC que ce parcours ne développe pas, laissés de côté : { $liste }.
verbe-fusionner = Fusionner
verbe-fusionner-titre = Fusionner { $objet } avec…
verbe-fusionner-rien = Il n’y a rien avec quoi le fusionner.
verbe-fusionner-message = « { $premier } » reste et reçoit tout ce qui tenait à « { $second } », qui disparaît.
verbe-ue-doubles = { $n ->
    [one] Dans { $n } semestre, plusieurs UE certifient alors la compétence : leurs ECTS restent.
   *[other] Dans { $n } semestres, plusieurs UE certifient alors la compétence : leurs ECTS restent.
}
verbe-mots-titre = Quels mots garder ?
verbe-les-deux = Les deux : { $premier } ; { $second }
verbe-jumeau = Dupliquer dans un autre parcours
verbe-jumeau-titre = Dupliquer { $objet } dans…
verbe-jumeau-rien = Tous les parcours l’ont déjà.
verbe-jumeau-message = { $objet } : copie { $code } pour { $parcours }.
verbe-niveau = { $competence } { $ordre } · année { $annee }  { $libelle }
verbe-semestre = S{ $n }
verbe-commune = commune à tous les parcours
verbe-reservee = réservée à { $parcours }
verbe-vers-ue = vers une UE…
verbe-ue = { $ue } · S{ $n }
scinder-titre = Scinder
scinder-liste = Scinder { $objet }
scinder-vide = Rien à partager : ni heures, ni coefficients, ni AC, ni critères.
scinder-rien = Rien ne va encore à la seconde : « 2 » lui donne la ligne choisie.
scinder-libelle = { $libelle } (2)
scinder-message = { $n ->
    [one] { $objet } donne { $n } élément à une seconde activité, { $code }.
   *[other] { $objet } donne { $n } éléments à une seconde activité, { $code }.
}
scinder-heures = { $nature } : { $n } h
scinder-coefficient = Coefficient dans { $ue } : { $n }
scinder-critere = Critère : { $libelle }
scinder-evaluation = Évaluation : { $libelle }
scinder-premiere = reste
scinder-seconde = à la seconde
scinder-deux = aux deux
scinder-pied = 1 reste · 2 à la seconde · 3 moitié-moitié · Entrée montre · Échap abandonne
ranger-titre = Ranger
ranger-message = { $n ->
    [one] { $n } objet change de place, dans l’ordre des codes.
   *[other] { $n } objets changent de place, dans l’ordre des codes.
}
touche-suppr = Suppr
touche-effacement = Retour arrière

## La maquette suivante

arg-suite-de = Fait la maquette suivante de ce programme (ID, ID@VERSION ou un fichier) : mêmes objets, mêmes liens
arg-suite-millesime = Le millésime de la maquette suivante
arg-suite-remarques = Reprend les remarques encore ouvertes
arg-suite-derogations = Les dérogations à reprendre : leurs numéros (1,3), all ou none ; sans cela, chacune est demandée
val-annee = ANNÉE
val-derogations = N°,…|all|none
suite-sans-millesime = Le millésime est vide : donnez-le, comme --millesime 2027.
suite-derogations = Une dérogation ne vaut pas d’elle-même pour la maquette suivante, et il y en a { $n } : { $liste }. Dites lesquelles reprendre avec --keep-derogations (1,3, all ou none).
suite-derogation = { $n } : { $regle }, { $objet } (« { $raison } »)
suite-derogation-inconnue = « { $mot } » n’est le numéro d’aucune des { $n } dérogations : donnez des numéros séparés par des virgules, all ou none.
suite-question = La reprendre ? (oui/non)

cmd-suite = Faire la maquette suivante de ce programme
suite-titre = La maquette suivante de { $id }
suite-millesime = Millésime :
suite-remarques = { $n ->
    [one] reprendre la remarque ouverte
   *[other] reprendre les { $n } remarques ouvertes
}
suite-derogation-a-cocher = dérogation { $regle }, { $objet } : { $raison }
suite-rien-a-choisir = Ni remarque ouverte ni dérogation : tout le reste est repris.
suite-sans-millesime-ici = Donnez un millésime, comme 2027.
suite-faite = { $id } est là, fait de { $depuis }.
suite-pied = Entrée crée · Espace reprend ou laisse · ↑↓ · Échap annule
