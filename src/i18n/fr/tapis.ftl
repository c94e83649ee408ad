# Les mots de l’interface, en français. Espaces insécables avant : ; ? ! et dans les « guillemets ».

-tapis = tapis

## Grandeurs

nombre-ac = { $n ->
    [one] { $n } AC
   *[other] { $n } AC
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

valeur-vide = —
valeur-entree = { $key } : { $value }
valeur-niveau-vise = année { $annee } : { $niveau }
valeur-repartie = { $presentiel } (+ { $distanciel } à distance)
panneau-titre = { $kind } · { $label }

ecran-referentiel = Référentiel
ecran-maquette = Maquette
ecran-matrice = Matrice
ecran-diagnostics = Diagnostics
ecran-fiche = Fiche
ecran-journal = Journal

entete-parcours = parcours { $code }
entete-tous-parcours = tous parcours
entete-enregistre = enregistré

accueil-titre = tapis — programmes
accueil-vide = Aucun programme pour l’instant. Quittez avec q, puis : « tapis demo » ouvre des exemples, « tapis import FICHIER » lit un programme (ORéBUT ou TOML).
accueil-compte = { $competences ->
    [one] { $competences } compétence
   *[other] { $competences } compétences
} · { $acs } AC · { $saes } SAÉ · { $ressources ->
    [one] { $ressources } ressource
   *[other] { $ressources } ressources
}

referentiel-vide = Aucune compétence dans ce parcours.
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
diagnostics-aucun = Aucun diagnostic.
diagnostics-rien-a-regarder = Rien à regarder : le programme est encore vide, aucune règle n’a pu juger.
diagnostics-silencieuses = Règles qui n’avaient rien à regarder : { $regles }.
gravite-erreurs = Erreurs
gravite-avertissements = Avertissements
gravite-informations = Informations

journal-numero = Entrée { $seq }

aide-titre = Aide : ce que l’on peut faire ici
aide-pied = ↑ ↓ pour parcourir, Entrée pour faire, Échap pour fermer

chercher-titre = { $n ->
    [0] Aucun résultat
    [one] { $n } résultat
   *[other] { $n } résultats
}
chercher-rien = Rien ne correspond.
chercher-sans-ecran = Cet objet n’a pas d’écran à lui.

editeur-titre = { $objet } : { $champ }
editeur-pied = Entrée enregistre · Alt-Entrée va à la ligne · Échap abandonne
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
avis-autrui = { $auteur } : { $resume }

obstacle-aucun-programme = Il n’y a pas encore de programme.
obstacle-rien-choisi = Rien n’est choisi.
obstacle-sans-parcours = Ce programme n’a pas de parcours.
obstacle-sans-champ = Cet objet n’a pas de texte à modifier.
obstacle-champ-structure = « { $champ } » ne se tape pas : les liens avec les AC se cochent dans la matrice.

pied-ouvrir = ouvrir
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
cmd-regrouper = Regrouper par règle, objet ou gravité
cmd-parcours-suivant = Parcours suivant
cmd-parcours-precedent = Parcours précédent
cmd-chercher = Chercher un objet
cmd-palette = Palette : commandes et objets
cmd-aide = Aide
cmd-retour = Revenir, quitter
cmd-travaille = Cocher ou décocher « travaillé »
cmd-evalue = Cocher ou décocher « évalué »
cmd-modifier = Modifier le champ choisi
cmd-modifier-libelle = Modifier le libellé
cmd-annuler = Annuler ma dernière modification
cmd-refaire = Refaire ce que j’ai annulé
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
xlsx-hors-ue = Hors UE
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
xlsx-message = Constat
xlsx-conseil = Que faire
xlsx-derogation = Dérogation
xlsx-severite = { $gravite ->
    [error] Erreur
    [warning] Alerte
   *[info] Information
}{ $derogation ->
    [oui] {" "}(dérogation)
   *[non] {""}
}
xlsx-bilan = { $erreurs ->
    [one] { $erreurs } erreur
   *[other] { $erreurs } erreurs
}, { $alertes ->
    [one] { $alertes } alerte
   *[other] { $alertes } alertes
}, { $infos ->
    [one] { $infos } information
   *[other] { $infos } informations
}, { $derogations ->
    [one] { $derogations } constat couvert par une dérogation
   *[other] { $derogations } constats couverts par une dérogation
}
xlsx-aucun-diagnostic = Aucun constat.
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
    [ac] AC
    [semestre] Semestre
    [ue] UE
    [activite] Activité
    [evaluation] Évaluation
    [critere] Critère
    [bloc] Bloc
    [remarque] Remarque
    [derogation] Dérogation
   *[reglage] Réglage
} { $nom }
