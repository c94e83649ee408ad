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
    [ac] {""}
    [semestre] Semestre
    [ue] {""}
    [activite] {""}
    [evaluation] Évaluation
    [critere] Critère
    [bloc] Bloc
    [remarque] Remarque
    [derogation] Dérogation
   *[reglage] Réglage
} { $nom }
