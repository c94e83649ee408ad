# Les mots de l’interface, en français. Espaces insécables avant : ; ? ! et dans les « guillemets ».

-tapis = tapis

## Grandeurs

nombre-ac = { $n ->
    [one] { $n } AC
   *[other] { $n } AC
}

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
    [ue] UE
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
    [acs] apprentissages critiques
    [adaptation_locale] adaptation locale
    [annee] année
    [auteur] auteur
    [autonomie] autonomie
    [cible] objet visé
    [cle_externe] clé externe
    [cm] CM
    [cm_td] CM et TD
    [code] code
    [code_apogee] code Apogée
    [coefficients] coefficients
    [competences] compétences
    [composantes] composantes essentielles
    [couleur] couleur
    [descripteurs] descripteurs
    [description] description
    [echelons] échelons
    [ects] ECTS
    [etat] état
    [evalue] AC évalués
    [exemples] exemples
    [figures] chiffres du diplôme
    [heures] heures
    [hybride] formation hybride
    [intitule] intitulé
    [le] date
    [libelle] libellé
    [livrables] livrables
    [metadonnees] métadonnées
    [millesime] millésime
    [mobilise] ressources mobilisées
    [mode] mode
    [mots_cles] mots-clés
    [nature] nature
    [niveaux] niveaux visés
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
    [regle] règle
    [rncp] fiche RNCP
    [semaines] semaines
    [semestre] semestre
    [seuils] seuils
    [severite] sévérité
    [sigle] sigle
    [situations] situations professionnelles
    [td] TD
    [texte] texte
    [tp] TP
    [travaille] AC travaillés
    [type] type
   *[other] { $champ }
}

fichier-absent = Le fichier { $fichier } n’existe pas : vérifiez son nom et son dossier.
fichier-dossier = { $fichier } est un dossier : donnez le nom d’un fichier.
fichier-interdit = Vous n’avez pas le droit de lire { $fichier } : demandez-le à son propriétaire.
fichier-illisible = Le fichier { $fichier } ne peut pas être lu ({ $raison }).
ecriture-dossier-absent = { $fichier } ne peut pas être écrit : son dossier n’existe pas.
ecriture-dossier = { $fichier } est un dossier : donnez le nom du fichier à écrire.
ecriture-interdite = Vous n’avez pas le droit d’écrire { $fichier } : choisissez un autre dossier.
ecriture-disque-plein = { $fichier } ne peut pas être écrit : le disque est plein.
ecriture-impossible = { $fichier } ne peut pas être écrit ({ $raison }).

base-fermee = La base de données { $base } ne peut pas être ouverte ({ $raison }) : vérifiez son dossier et vos droits, ou donnez-en une autre avec --db.
base-etrangere = { $base } n’est pas une base de données de tapis : donnez-en une autre avec --db.
base-plus-recente = { $base } a été écrite par une version plus récente de tapis : mettez tapis à jour.
base-abimee = La base de données est abîmée ({ $raison }) : reprenez une sauvegarde.
base-occupee = La base de données est occupée par un autre programme : réessayez dans un instant.
base-disque-plein = La base de données ne peut plus grandir : le disque est plein.
base-lecture-seule = La base de données est en lecture seule : vérifiez vos droits sur son fichier et son dossier.
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

journal-annule = Annule le n° { $seq } ({ $quoi })
journal-refait = Refait le n° { $seq } ({ $quoi })
journal-programme = Création du programme { $label }
journal-import = { $n ->
    [one] Import d’un fichier : { $n } modification
   *[other] Import d’un fichier : { $n } modifications
}
journal-cree = { $label } : création ({ $kind })
journal-supprime = { $label } : suppression ({ $kind })
journal-deplace = { $label } : déplacement
journal-rien = Aucun changement
journal-lot = { $n ->
    [one] { $quoi }, et { $n } autre modification
   *[other] { $quoi }, et { $n } autres modifications
}
journal-champ = { $label } : { $champ }, { $avant } → { $apres }
journal-entree = { $label } : { $champ } ({ $entree }), { $avant } → { $apres }
journal-travaille = { $label } travaille { $ac }
journal-ne-travaille-plus = { $label } ne travaille plus { $ac }
journal-evalue = { $label } évalue { $ac }
journal-n-evalue-plus = { $label } n’évalue plus { $ac }
journal-ajoute = { $label } : { $champ }, ajout de { $entree }
journal-retire = { $label } : { $champ }, retrait de { $entree }

## Ligne de commande

cli-apropos = tapis : concevoir une formation par compétences, en équipe, dans un terminal.
cli-usage = Usage :
cli-commandes = Commandes :
cli-arguments = Arguments :
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
usage-deux-fois = { $option } n’est attendu qu’une fois.
usage-valeur-de-trop = { $option } n’attend pas de valeur.
usage-pas-unicode = Un mot de la commande n’est pas écrit en UTF-8.
usage-autre = La commande n’est pas comprise : « { $commande } --help » dit ce qui est attendu.
langue-inconnue = La langue « { $langue } » n’existe pas dans tapis : les langues sont fr et en.

sans-dossier-de-donnees = Le dossier de données est introuvable, faute de dossier personnel : donnez une base avec --db.
format-non-reconnu = { $fichier } n’est dans aucun format que tapis sait lire : { $formats }.
format-vide = Le fichier { $fichier } est vide : il n’y a rien à lire.
formats-melanges = { $premier } et { $second } ne sont pas du même format : importez-les séparément.
toml-un-seul = Un fichier TOML fait un programme à lui seul : importez-les l’un après l’autre.
import-existe = Il y a déjà un programme « { $id } » dans la base, et rien n’a été changé : pour le compléter, ajoutez --into { $id }.
import-autre-format = Un fichier { $format } ne peut pas compléter un programme : importez-le sans --into.
export-existe = { $fichier } existe déjà : ajoutez --force pour le remplacer, ou donnez un autre nom avec -o.
export-echec = Le programme ne peut pas être écrit dans ce format ({ $raison }).
parcours-inconnu = Il n’y a pas de parcours « { $parcours } » dans { $programme } : ses parcours sont { $connus }.
parcours-aucun = Il n’y a pas de parcours « { $parcours } » dans { $programme }, qui n’a aucun parcours.
regle-inconnue = Il n’y a pas de règle « { $code } » : « tapis rules » donne le catalogue.
regle-proche = Il n’y a pas de règle « { $code } » : vouliez-vous dire { $proche } ?
ouvrir-fichier = { $fichier } est un fichier : pour l’ouvrir dans le terminal, importez-le d’abord dans la base avec « tapis import ».
terminal-absent = L’entrée ou la sortie n’est pas un terminal : tapis ne peut pas s’y ouvrir.
terminal-echec = Le terminal n’a pas pu être ouvert ({ $raison }).
sortie-impossible = La sortie standard ne peut pas être écrite ({ $raison }).
interne-json = Le document JSON n’a pas pu être écrit ({ $raison }).

format-description = { $format ->
    [orebut] le XML d’ORéBUT, compétences et formation
    [toml] le fichier TOML de tapis, complet
    [xlsx] un classeur : référentiel, maquette, tableaux croisés, diagnostics
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
    [error] { $n ->
        [one] { $n } erreur
       *[other] { $n } erreurs
    }
    [warning] { $n ->
        [one] { $n } avertissement
       *[other] { $n } avertissements
    }
    [info] { $n ->
        [one] { $n } remarque
       *[other] { $n } remarques
    }
    [waived] { $n ->
        [one] { $n } dérogation
       *[other] { $n } dérogations
    }
   *[other] ?{ $quoi }
}
import-cree = { $programme } est dans la base : { $quantites }.
import-complete = { $programme } est complété : { $quantites }.
import-identique = { $programme } est déjà ainsi, rien n’a changé : { $quantites }.
import-a-blanc = { $programme } serait créé : { $quantites }. Rien n’a été écrit.
import-a-blanc-complete = { $programme } serait complété : { $quantites }. Rien n’a été écrit.
export-ecrit = Écrit dans { $fichier }.
liste-vide = Il n’y a pas encore de programme : « tapis demo » montre des exemples, « tapis import FICHIER » en lit un.

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

matrice-titre = { $programme }, parcours { $parcours } : { $quantites }
matrice-titre-tous = { $programme }, tous parcours : { $quantites }
matrice-titre-sans = { $programme } : { $quantites }
matrice-legende = T : travaillé. E : évalué. TE : les deux. · : ni l’un ni l’autre.
matrice-legende-semestre = Par semestre, le nombre d’activités qui travaillent et qui évaluent : 3/1.
matrice-vide = Il n’y a aucun apprentissage critique à montrer.
matrice-sans-trou = Chaque apprentissage critique est travaillé et évalué.
matrice-lacunes = Lacunes
matrice-ni-l-un-ni-l-autre = ni travaillé ni évalué
matrice-jamais-evalue = jamais évalué
matrice-jamais-travaille = jamais travaillé
matrice-sans-semestre = Hors de l’année de leur niveau

check-titre = { $programme } : { $quantites }.
check-titre-parcours = { $programme }, parcours { $parcours } : { $quantites }.
check-sans-defaut = { $programme } : aucun défaut trouvé.
check-sans-defaut-parcours = { $programme }, parcours { $parcours } : aucun défaut trouvé.
check-rien = { $programme } : rien à regarder, aucune règle n’a trouvé de quoi travailler.
check-regle = { $code } { $nom } ({ $severite })
check-parcours = parcours { $parcours }
check-derogation = dérogation
check-sans-objet = { $n ->
    [one] Une règle n’a rien eu à regarder : { $regles }.
   *[other] { $n } règles n’ont rien eu à regarder : { $regles }.
}

regle-pourquoi = Pourquoi
regle-exemple = Exemple
regle-remede = Que faire
regle-source = Source
