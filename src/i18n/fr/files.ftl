# Files: what was odd in one, why one was refused.

## Fichier TOML d’un programme

toml-pas-utf8 = ce n’est pas un fichier texte en UTF-8 : ce n’est donc pas un programme au format TOML.
toml-vide = le fichier est vide.
toml-trop-gros = le fichier a bien plus d’éléments qu’aucun programme. Vérifiez que c’est le bon.
toml-syntaxe = la syntaxe TOML n’est pas correcte ici : « { $extrait } ».
toml-cle-inconnue = la clé « { $cle } » n’existe pas ici. Clés possibles : { $attendues }.
toml-cle-mal-ecrite = la clé « { $cle } » n’existe pas ici. Vouliez-vous dire « { $suggestion } » ?
toml-cle-manquante = il manque la clé « { $cle } » dans ce qui commence ici : « { $extrait } ».
toml-type = { $attendu ->
    [texte] un texte entre guillemets est attendu ici : « { $extrait } ».
    [nombre] un nombre est attendu ici : « { $extrait } ».
    [booleen] « true » ou « false » est attendu ici : « { $extrait } ».
    [liste] une liste entre crochets est attendue ici : « { $extrait } ».
    [table] une table de clés et de valeurs est attendue ici : « { $extrait } ».
    [volume] un nombre d’heures est attendu ici, ou bien « { "{" } presentiel = 10, distanciel = 2 { "}" } » : « { $extrait } ».
   *[autre] une autre sorte de valeur est attendue ici : « { $extrait } ».
}
toml-hors-limites = ce nombre est trop grand ou trop petit : « { $extrait } ».
toml-valeur-inconnue = « { $valeur } » n’est pas une valeur possible. Valeurs possibles : { $attendues }.
toml-valeur-refusee = cette valeur n’est pas acceptée : « { $extrait } ».
toml-identifiant-invalide = « { $id } » n’est pas un identifiant : il faut de 1 à 64 minuscules sans accent, chiffres ou tirets.
toml-identifiant-double = l’identifiant « { $id } » est donné deux fois. Donnez-en un autre à l’un des deux objets.
toml-reference-inconnue = « { $de } » renvoie à « { $id } », qui n’existe pas. Corrigez cet identifiant ou retirez-le.
toml-semestre-double = le semestre { $numero } est décrit deux fois.
toml-semestre-inconnu = « { $de } » est au semestre { $numero }, qui n’existe pas. Ajoutez ce semestre ou changez de numéro.
toml-choix-circulaire = le choix « { $de } » serait une option de lui-même. Retirez son « choix », ou celui d’un choix qu’il contient.
toml-nombre-nul = « { $cle } » de « { $de } » vaut 0 : il faut au moins 1.
toml-nombre-negatif = « { $cle } » de « { $de } » est négatif : il faut 0 ou plus.
# Réglages, dérogations et chiffres écrits à la main.
reglage-regle-inconnue = « { $regle } » (dans « { $de } ») n’est le code d’aucune règle. « tapis rules » en donne la liste : COU01, COU02…
reglage-regle-nommee = « { $regle } » (dans « { $de } ») est le nom d’une règle, et non son code. Écrivez « { $code } ».
reglage-seuil-inconnu = La règle { $regle } n’a pas de seuil « { $cle } ». Elle connaît : { $connus }.
reglage-sans-seuil = La règle { $regle } n’a aucun seuil : retirez « { $cle } ».
reglage-double = La règle { $regle } a deux réglages, dont « { $de } ». Réunissez-les en un seul.
reglage-negatif = Le seuil « { $cle } » de la règle { $regle } est négatif : il faut 0 ou plus.
derogation-sans-raison = La dérogation « { $de } » à la règle { $regle } ne donne pas de raison. Écrivez pourquoi l’équipe accepte ce diagnostic, ou supprimez-la.
chiffre-part = « { $cle } » est une part, de 0 à 1 : { $valeur } n’en est pas une. Pour { $valeur } %, écrivez { $part }.
chiffre-bornes = « { $min } » ({ $moins }) dépasse « { $max } » ({ $plus }) : aucune valeur ne conviendrait. Corrigez l’un des deux.

## ORéBUT

# Refus : le fichier ou la ligne sont dits à côté ; la phrase dit ce qui ne va pas et quoi faire.
xml-absent = Ce fichier n’est pas du XML. Donnez un fichier exporté d’ORéBUT (referentiel_competence ou referentiel_formation).
xml-autre-racine = Ce XML n’est pas d’ORéBUT : sa racine est <{ $racine }>, au lieu de <referentiel_competence> ou <referentiel_formation>.
xml-tronque = Le fichier s’arrête avant la fin : il est tronqué. Exportez-le ou téléchargez-le de nouveau.
xml-mal-forme = Le XML est mal formé à cet endroit. Corrigez-le, ou exportez le fichier de nouveau.
xml-balises = La balise <{ $ouverte }> est fermée par </{ $fermee }>. Corrigez l’une ou l’autre.
xml-entite = L’entité « { $entite } » n’est pas du XML. Remplacez-la par le caractère qu’elle désigne.
xml-esperluette = Une esperluette « & » isolée n’est pas permise en XML. Écrivez « &amp; ».
xml-attribut-double = L’attribut « { $attribut } » est écrit deux fois dans le même élément. Retirez l’un des deux.
xml-dtd = Le fichier déclare des entités ou un type de document (<!DOCTYPE>), ce qu’ORéBUT ne fait pas. Retirez cette déclaration.
xml-trop-gros = Le fichier a bien plus d’éléments qu’aucun programme. Vérifiez que c’est le bon.
xml-encodage-inconnu = L’encodage « { $encodage } » n’est pas connu. Enregistrez le fichier en UTF-8.
xml-encodage-faux = Cette ligne n’est pas du texte en { $encodage }. Enregistrez le fichier en UTF-8, ou corrigez l’encodage qu’il déclare.
attribut-manquant = L’attribut « { $attribut } » de <{ $element }> est absent ou vide. Renseignez-le.
nombre-invalide = L’attribut « { $attribut } » de <{ $element }> vaut « { $valeur } », qui n’est pas un nombre positif. Corrigez-le.
nombre-hors-bornes = L’attribut « { $attribut } » de <{ $element }> vaut « { $valeur } » ; il faut un nombre entier de 1 à { $max }.
deux-referentiels = Ce référentiel de compétences vient après un autre ({ $autre }). Importez-les l’un après l’autre.
deux-formations = Ce référentiel de formation vient après un autre ({ $autre }). Importez-les l’un après l’autre.
formation-seule = Un référentiel de formation seul ne dit pas les compétences. Donnez aussi le fichier des compétences, ou nommez avec --into le programme qui les a.
aucun-fichier = Aucun fichier à importer. Nommez au moins un fichier.
autre-specialite = Ce fichier est de la spécialité { $lue }, et le programme { $programme } est de la spécialité { $specialite }. Importez-le sans --into.
import-impossible = Le programme ne peut pas recevoir ce fichier : { $raison }.

# Bizarreries : le fichier est importé, et voici ce qu’il faut y regarder.
departement-inconnu = Le fichier ne dit pas si le département est tertiaire ou secondaire : le programme est supposé tertiaire, pour le volume d’heures.
code-duplique = Le code { $code } de « { $libelle } » est déjà celui de « { $autre } », ligne { $ligne }.
ac-duplique = Le code { $code } est déjà celui d’un autre apprentissage critique du même parcours, ligne { $ligne }.
parcours-duplique = Le code { $code } est déjà celui du parcours « { $autre } ».
couleur-inconnue = La couleur « { $couleur } » n’est pas l’une des six (c1 à c6) : elle est ignorée.
element-inattendu = L’élément <{ $element }> n’est pas attendu dans <{ $dans }> : il est ignoré, sauf son texte dans une description.
attribut-inattendu = L’attribut « { $attribut } » n’est pas attendu dans <{ $dans }> : il est ignoré.
niveau-pour-competence = L’élément <niveau> tient la place de <competence> : il est lu comme tel.
niveau-sans-parcours = Aucun parcours ne développe le niveau { $niveau } de la compétence « { $nom } ».
niveau-inconnu = La compétence « { $nom } » n’a pas de niveau { $niveau } : ce choix du parcours est ignoré.
competence-inconnue = Aucune compétence ne s’appelle « { $nom } » : ce choix du parcours est ignoré.
competence-autrement = La compétence nommée « { $nom } » s’appelle « { $connue } » : c’est elle qui est retenue.
competence-ambigue = { $nombre } compétences s’appellent « { $nom } » : le parcours les reçoit toutes.
poids-inconnu = { $activite } pèse dans la compétence « { $nom } », qui n’existe pas : ce coefficient est mis de côté.
poids-autrement = { $activite } pèse dans la compétence « { $nom } », qui s’appelle « { $connue } » : c’est elle qui est retenue.
poids-ambigu = { $activite } pèse dans la compétence « { $nom } », que { $nombre } compétences portent pour nom : le coefficient va à chacune.
competence-repetee = { $activite } nomme deux fois la compétence « { $nom } » : le premier coefficient est retenu.
ue-hors-annee = { $activite } pèse dans la compétence « { $nom } », qu’aucun parcours ne développe en année { $annee } : une UE est ajoutée au semestre { $semestre }.
ac-inconnu = { $activite } nomme { $ac }, qu’aucun niveau ne contient : ce lien est mis de côté.
ac-ambigu = { $activite } nomme { $ac }, qui est le code de { $nombre } apprentissages critiques : elle est liée à tous.
ac-repete = { $activite } nomme { $ac } plus d’une fois.
parcours-inconnu = { $activite } est réservée au parcours { $parcours }, qui n’existe pas : cette restriction est mise de côté.
activite-inconnue = { $activite } nomme { $code }, qui n’existe pas : ce lien est mis de côté.
renvois-relies = { $nombre ->
    [one] Un AC que nommait une activité, et qui manquait, est là maintenant : ils sont reliés.
   *[other] { $nombre } AC que nommaient des activités, et qui manquaient, sont là maintenant : ils leur sont reliés.
}
lien-unilateral = { $activite } nomme { $autre }, qui ne la nomme pas en retour : le lien est retenu.
lien-ambigu = { $activite } nomme { $code }, qui est le code de { $nombre } activités : elle est liée à toutes.

## Cadres de compétences (Moodle, CASE)

moodle-pas-utf8 = Ce fichier n’est pas un texte. Exportez-le de nouveau depuis Moodle, ou enregistrez-le en « CSV UTF-8 ».
moodle-sans-colonnes = Ce fichier n’a pas les { $nombre } colonnes d’un référentiel de Moodle, séparées par des virgules, des points-virgules ou des tabulations.
moodle-illisible = Le CSV est illisible. Exportez-le de nouveau depuis Moodle.
moodle-ligne-mal-formee = Cette ligne a { $nombre } colonnes au lieu de { $attendu }.
moodle-trop-gros = Le fichier a plus de { $nombre } lignes : ce n’est pas un référentiel.
moodle-sans-cadre = Aucune ligne n’est le référentiel : sa colonne « est un référentiel » (la treizième) doit valoir 1.
moodle-deux-cadres = « { $nom } » est un second référentiel : seul le premier est retenu.
moodle-id-double = Le numéro d’identification { $id } est déjà celui de la ligne { $ligne } : Moodle n’en garderait qu’une, tapis garde les deux.
moodle-id-double-ecarte = Le numéro d’identification { $id } est déjà celui de la ligne { $ligne }, qui contient d’autres énoncés : « { $nom } » n’est pas repris une seconde fois.
moodle-boucle = { $nombre ->
    [one] Une ligne est sous elle-même ou sous ce qu’elle contient : « { $noms } » est mise à la racine.
   *[other] { $nombre } lignes sont sous elles-mêmes ou sous ce qu’elles contiennent, et sont mises à la racine : { $noms }.
}
moodle-non-repris = tapis ne garde pas ce que le fichier contient aussi (liens croisés entre compétences : { $liens }, règles : { $regles }, barèmes propres à une compétence : { $baremes }) : le prochain export vers Moodle en sera dépourvu.
cadre-domaines = { $nombre ->
    [one] Un énoncé est au-dessus des compétences : ce qu’il contient est retenu, et ses mots sont gardés en remarque ({ $noms }).
   *[other] { $nombre } énoncés sont au-dessus des compétences : ce qu’ils contiennent est retenu, et leurs mots sont gardés en remarques ({ $noms }).
}
cadre-titres = { $nombre ->
    [one] Le cadre a plus de trois étages : les plus hauts énoncés sont les compétences, ceux qui ne contiennent rien sont les AC, et les titres entre les deux forment un seul niveau ({ $noms }).
   *[other] Le cadre a plus de trois étages : les plus hauts énoncés sont les compétences, ceux qui ne contiennent rien sont les AC, et les titres entre les deux forment les niveaux ({ $noms }).
}
cadre-annees = { $nombre ->
    [one] Rien ne dit en quelle année se développent les niveaux d’une compétence : années données dans l’ordre du fichier s’il n’y en a pas plus que d’années, sinon toutes à 1. À vérifier.
   *[other] Rien ne dit en quelle année se développent les niveaux de { $nombre } compétences : années données dans l’ordre du fichier s’il n’y en a pas plus que d’années, sinon toutes à 1. À vérifier.
}
cadre-orphelins = { $nombre ->
    [one] Un énoncé n’est rattaché à rien qui soit dans le fichier ({ $noms }) : s’il contient d’autres énoncés c’est une compétence, sinon il est placé sous « Sans rattachement », ou laissé où le programme l’a déjà.
   *[other] { $nombre } énoncés ne sont rattachés à rien qui soit dans le fichier ({ $noms }) : ceux qui en contiennent d’autres sont des compétences, les autres sont placés sous « Sans rattachement », ou laissés où le programme les a déjà.
}
cadre-details = { $nombre ->
    [one] Un texte du fichier n’a pas de champ ici (une description à côté du nom d’un AC ou d’un niveau) : il est gardé en remarque sur l’objet créé.
   *[other] { $nombre } textes du fichier n’ont pas de champ ici (descriptions à côté des noms d’AC ou de niveaux) : ils sont gardés en remarques sur les objets créés.
}
cadre-details-ecartes = { $nombre ->
    [one] Un texte du fichier n’a pas de champ ici (une description à côté du nom d’un AC ou d’un niveau) : il n’est pas repris.
   *[other] { $nombre } textes du fichier n’ont pas de champ ici (descriptions à côté des noms d’AC ou de niveaux) : ils ne sont pas repris.
}
cadre-presentation = Le texte de présentation du cadre n’est pas son titre (« { $texte } ») : il n’est pas repris dans l’intitulé.
cadre-copie = Ce fichier n’a pas l’identifiant de { $programme }, mais dit les mêmes choses : il est lu comme une copie, objet par objet, et son titre (« { $titre } ») n’est pas repris.
cadre-autre = « { $titre } » est un autre cadre que { $programme } : aucun de ses identifiants n’y est connu et ses mots sont autres{ $nombre ->
    [0] {""}
    [one] , quoiqu’un code d’AC y soit aussi ({ $codes })
   *[other] , quoique { $nombre } codes d’AC y soient aussi ({ $codes })
 }. Rien n’a été changé. Ajoutez --as-other pour en ajouter les compétences à part (touche o dans l’interface), ou importez-le sans --into.
mahara-sans-cadre = Ce fichier n’est pas un référentiel SmartEvidence de Mahara : il lui manque les listes standards et standardelements.
mahara-id-double = L’élément { $id } est là deux fois (« { $autre } », puis « { $nom } ») : ce qui est sous { $id } est rattaché au premier.
json-mal-forme = Le JSON est mal formé à cette ligne (colonne { $colonne }). Exportez le fichier de nouveau.
json-tronque = Le fichier s’arrête avant la fin (colonne { $colonne } de cette ligne) : il est tronqué. Exportez-le ou téléchargez-le de nouveau.
json-trop-gros = Le fichier a plus de { $nombre } éléments : ce n’est pas un référentiel.
case-champ = La valeur de { $champ } n’est pas de la sorte qu’un paquet CASE 1.0 admet. Corrigez-la ou exportez le fichier de nouveau.
case-boucle = { $nombre ->
    [one] Un élément est sous lui-même : « { $noms } » est mis à la racine.
   *[other] { $nombre } éléments sont sous eux-mêmes, et sont mis à la racine : { $noms }.
}
case-id-double = { $nombre ->
    [one] L’identifiant d’un élément sert deux fois : ce qui est sous lui est rattaché au dernier (« { $noms } » est gardé à part).
   *[other] Les identifiants de { $nombre } éléments servent deux fois : ce qui est sous eux est rattaché au dernier (gardés à part : { $noms }).
}
case-seconds-parents = { $nombre ->
    [one] Un élément est rattaché à deux parents : seul le premier est retenu ({ $noms }).
   *[other] { $nombre } rattachements à un second parent ne sont pas retenus ({ $noms }).
}
case-non-repris = { $nombre ->
    [one] tapis ne garde pas un lien ou une grille du paquet ({ $sortes }) : le prochain export en sera dépourvu.
   *[other] tapis ne garde pas { $nombre } liens ou grilles du paquet ({ $sortes }) : le prochain export en sera dépourvu.
}
moodle-domaine = « { $nom } » est au-dessus des compétences : ce qu’elle contient est retenu, pas elle.
caracteres-de-commande = { $nombre ->
    [one] Un caractère qui commanderait un terminal est laissé de côté ({ $lieux }).
   *[other] { $nombre } caractères qui commanderaient un terminal sont laissés de côté ({ $lieux }).
}
case-sans-enonces = Ce tableau n’a pas d’énoncés de CASE : il lui manque la feuille « CF Item », ou la colonne fullStatement.
scodoc-inconnu = Ce fichier n’est ni un référentiel (JSON) ni une formation (XML ou JSON) de ScoDoc.
scodoc-deux = Donnez au plus un référentiel et une formation de ScoDoc à la fois.
scodoc-sans-ue = Ce fichier n’est pas une formation de ScoDoc, ou n’a pas d’UE.
scodoc-trop-gros = La formation a plus de { $nombre } modules : ce n’est pas celle d’un diplôme.
scodoc-autre = La formation « { $titre } » n’est pas celle de { $programme } : { $nombre ->
    [0] aucun module n’y porte
    [one] un seul module y porte
   *[other] { $nombre } modules seulement y portent
 } le même intitulé. Rien n’a été changé. Importez-la sans --into pour en faire un autre programme.
scodoc-departement = Le fichier ne dit pas si le département est tertiaire ou secondaire : le programme est supposé tertiaire, pour le volume d’heures.
scodoc-matieres = { $nombre ->
    [one] Une matière regroupe des modules dans ScoDoc : tapis n’a pas cet étage et ne la garde pas ({ $noms }).
   *[other] { $nombre } matières regroupent des modules dans ScoDoc : tapis n’a pas cet étage et ne les garde pas ({ $noms }).
}
scodoc-acs = { $nombre ->
    [one] La formation nomme un AC que le référentiel n’a pas ({ $codes }) : ce lien n’est pas repris. Donnez aussi le référentiel, ou importez avec --into.
   *[other] La formation nomme { $nombre } AC que le référentiel n’a pas ({ $codes }) : ces liens ne sont pas repris. Donnez aussi le référentiel, ou importez avec --into.
}
scodoc-points = { $nombre ->
    [one] Une UE ou un module de ScoDoc donne un bonus ou un malus : tapis le garde comme un autre, à retirer s’il ne s’enseigne pas ({ $noms }).
   *[other] { $nombre } UE ou modules de ScoDoc donnent un bonus ou un malus : tapis les garde comme les autres, à retirer s’ils ne s’enseignent pas ({ $noms }).
}
scodoc-nombres = { $nombre ->
    [one] Une valeur n’est pas un nombre et n’est pas reprise : { $noms }.
   *[other] { $nombre } valeurs ne sont pas des nombres et ne sont pas reprises : { $noms }.
}
scodoc-sans-semestre = { $nombre ->
    [one] Une UE ou un module ne dit pas son semestre et n’est pas repris ({ $noms }).
   *[other] { $nombre } UE ou modules ne disent pas leur semestre et ne sont pas repris ({ $noms }).
}
rncp-sans-colonnes = Ce fichier n’a pas les colonnes Numero_Fiche, Bloc_Competences_Code et Bloc_Competences_Libelle des données ouvertes du RNCP.
rncp-plusieurs = Ce fichier contient les blocs de { $nombre } fiches : lisez-le avec --into ID, pour ceux de la fiche du programme.
rncp-sans-fiche = Le programme { $programme } ne dit pas sa fiche RNCP : donnez-la d’abord (champ « Fiche RNCP »), puis lisez ce fichier.
rncp-absente = La fiche { $fiche } n’a aucun bloc dans ce fichier. Vérifiez son numéro, ou la date du fichier.
rncp-deux-libelles = Le bloc { $bloc } a deux libellés dans ce fichier : le premier est gardé, et « { $texte } » est laissé.
rncp-blocs-absents = { $nombre ->
    [one] Un bloc du programme n’est pas dans le fichier pour cette fiche ({ $codes }) : il reste dans le programme.
   *[other] { $nombre } blocs du programme ne sont pas dans le fichier pour cette fiche ({ $codes }) : ils restent dans le programme.
}
plan-pas-utf8 = Ce fichier n’est pas un texte en UTF-8. Enregistrez-le ainsi.
plan-sans-titres = Ce texte n’a pas de titres (« # » en Markdown, \section en LaTeX) : rien n’y est une compétence.
cadre-absents = { $nombre ->
    [one] Un objet du référentiel n’est pas dans le fichier : il reste dans le programme.
   *[other] { $nombre } objets du référentiel ne sont pas dans le fichier : ils restent dans le programme.
}
cadre-trop-profond = { $nombre ->
    [one] Un énoncé est sous un apprentissage critique : il en devient un, à côté.
   *[other] { $nombre } énoncés sont sous des apprentissages critiques : ils en deviennent, à côté.
}
cadre-sans-niveau = { $nombre ->
    [one] Une compétence n’a pas de niveaux : ses apprentissages critiques en reçoivent un.
   *[other] { $nombre } compétences n’ont pas de niveaux : leurs apprentissages critiques en reçoivent un.
}

case-mal-forme = Le JSON est mal formé à cet endroit. Exportez le fichier de nouveau.
case-tronque = Le fichier s’arrête avant la fin : il est tronqué. Exportez-le ou téléchargez-le de nouveau.
case-autre-json = Ce JSON n’est pas un paquet CASE 1.0 : il lui manque un CFDocument, ou une valeur n’y est pas de la sorte attendue.
case-trop-gros = Le paquet a plus de { $nombre } éléments : ce n’est pas un référentiel.
## Classeur

xlsx-pas-un-classeur = ce n’est pas un classeur Excel (.xlsx). Donnez le classeur écrit par « tapis export ID --to xlsx ».
xlsx-tronque = le classeur est abîmé ou incomplet : il ne peut pas être ouvert. Enregistrez-le ou téléchargez-le de nouveau.
xlsx-protege = le classeur est protégé par un mot de passe ou écrit d’une façon inconnue. Enregistrez-le sans mot de passe au format .xlsx.
xlsx-trop-gros = une fois décompressé, le classeur dépasserait { $max } Mo : il n’est pas ouvert. Vérifiez que c’est le bon.
xlsx-trop-de-fichiers = le classeur contient plus de { $max } fichiers : il n’est pas ouvert. Vérifiez que c’est le bon.
xlsx-trop-de-cellules = le classeur a bien plus de cellules remplies qu’aucune maquette. Vérifiez que c’est le bon.
xlsx-cellule-trop-longue = une cellule contient plus de texte qu’un tableur n’en peut garder. Vérifiez que c’est le bon fichier.
xlsx-cellule-impossible = une cellule se dit en « { $cellule } », une place qu’aucune feuille n’a : le classeur est abîmé. Enregistrez-le de nouveau au format .xlsx.
xlsx-illisible = le classeur n’a pas pu être lu ({ $cause }). Enregistrez-le de nouveau au format .xlsx.
verify-etranger = tapis n’écrit pas de tel fichier. Donnez un classeur, une page html, un texte Markdown ou un CSV qu’il a écrits, ou une empreinte imprimée.
xlsx-sans-into = ce classeur ne porte plus de programme entier (la feuille cachée « tapis » manque ou a été modifiée) : nommez avec --into ID le programme qu’il modifie, ou demandez le fichier TOML.
xlsx-sans-remarques = { $nombre ->
    [one] Une remarque de l’équipe n’est pas dans le classeur : elle est restée dans la base d’où il vient.
   *[other] { $nombre } remarques de l’équipe ne sont pas dans le classeur : elles sont restées dans la base d’où il vient.
}
xlsx-un-seul = un seul classeur à la fois : donnez-les l’un après l’autre.
xlsx-rien-a-lire = aucune feuille de ce classeur ne vient de « tapis export » : il n’y a rien à relire.
xlsx-autre-programme = aucune ligne de la feuille { $feuille } ne correspond à ce programme. Vérifiez le classeur et le programme nommé par --into.
xlsx-parcours-disparu = le classeur a été écrit pour le parcours « { $parcours } », que le programme n’a pas.
xlsx-nombre = { $cellule } : « { $valeur } » n’est pas un nombre positif ou nul. Corrigez cette cellule.
xlsx-entier = { $cellule } : « { $valeur } » n’est pas un nombre entier de 1 à 255. Corrigez cette cellule.
xlsx-vide = { $cellule } : cette cellule ne peut pas rester vide. Redonnez-lui une valeur, ou supprimez la ligne si l’objet n’existe plus.
xlsx-marque = { $cellule } : « { $valeur } » n’est pas une marque. Mettez « x » ou videz la cellule.
xlsx-lien = { $cellule } : « { $valeur } » n’est pas une marque du tableau croisé. Mettez T, É, TÉ ou videz la cellule.
xlsx-mot = { $cellule } : « { $valeur } » n’est pas une valeur possible. Valeurs possibles : { $possibles }.
xlsx-competence-inconnue = { $cellule } : aucune compétence ne s’appelle « { $valeur } ». Corrigez cette cellule.
xlsx-competence-ambigue = { $cellule } : plusieurs compétences s’appellent « { $valeur } ». Faites ce changement dans tapis.
xlsx-evaluation-inconnue = { $cellule } : aucune évaluation de cette activité ne s’appelle « { $valeur } ». Corrigez cette cellule : une évaluation par ligne.
xlsx-activite-inconnue = { $cellule } : aucune activité n’a le code « { $valeur } ». Corrigez cette cellule.
xlsx-niveau-inconnu = { $cellule } : la compétence n’a pas un seul niveau { $valeur }. Corrigez cette cellule ou ajoutez le niveau.
xlsx-choix-inconnu = { $cellule } : le programme n’a pas de choix « { $valeur } ». Ajoutez-le dans tapis ou corrigez cette cellule.
xlsx-semestre-inconnu = { $cellule } : le programme n’a pas de semestre { $valeur }. Ajoutez-le dans tapis ou corrigez cette cellule.
xlsx-aucun-parcours = { $cellule } : plus aucun parcours ne serait marqué. Marquez-en un, ou supprimez la ligne.
xlsx-contradiction = { $cellule } dit autre chose que { $autre }, pour le même champ. Mettez-les d’accord, ou rendez à l’une sa valeur d’origine.
xlsx-deux-lignes = { $cellule } : cette ligne et celle de { $autre } désignent le même objet. Pour ajouter un objet, insérez une ligne vide et recopiez les valeurs sans la colonne cachée ; sinon, retirez l’une des deux.
xlsx-code-ambigu = { $cellule } : { $nombre } objets portent ce nom, et la ligne n’a plus son identifiant caché. Faites ce changement dans tapis.
xlsx-objet-disparu = { $cellule } : l’objet de cette ligne n’est plus dans le programme. Retirez la ligne, ou exportez de nouveau.
xlsx-disparu = { $cellule } : « { $valeur } » n’est plus dans le programme. Exportez de nouveau le classeur.
xlsx-reste = { $cellule } : cette ligne reste, alors que ce qui la contient est supprimé. Retirez-la aussi, ou remettez la ligne supprimée.
xlsx-ligne-sans-nature = { $cellule } : « { $valeur } » ne dit pas ce qu’est cette ligne. Choisissez une valeur de la liste.
xlsx-date = { $cellule } : c’est une date ({ $valeur }), que le tableur a faite de ce qui était tapé. Mettez cette cellule au format texte ou nombre, et tapez-la de nouveau.
xlsx-dates = { $nombre } cellules sont des dates, que le tableur a faites de ce qui était tapé : { $cellules }. Mettez-les au format texte ou nombre, et tapez-les de nouveau.
xlsx-cellules = { $nombre } cellules ne peuvent pas être lues : { $cellules }. Corrigez-les.
xlsx-lignes-triees = ces lignes portent le code d’une autre ; elles ont été triées sans leur colonne cachée : { $lignes }. Annulez le tri, ou triez en prenant toutes les colonnes.
xlsx-reperes-perdus = la feuille « { $feuille } » n’a plus ses lignes et sa colonne cachées : ce qui y a été changé ne peut pas être relu. Reprenez ces changements dans un classeur exporté de nouveau.
xlsx-barre = feuille { $feuille } : ce qui est barré ({ $cellules }) est lu comme s’il ne l’était pas. Pour retirer un objet, supprimez sa ligne ; pour vider un champ, videz sa cellule.
xlsx-feuille-ignoree = la feuille « { $feuille } » ne vient pas de « tapis export » : elle n’est pas lue.
xlsx-anterieur = ce classeur a été écrit d’un autre état du programme ({ $nombre ->
    [one] une différence
   *[other] { $nombre } différences
} avec celui d’ici) : seul ce qui a été changé dans le classeur est pris, le reste est gardé comme tapis l’a. Pour voir ce qui diffère, importez-le sans --into, puis comparez : tapis diff.
xlsx-autre-base = ce classeur dit venir de l’entrée { $entree } du journal, et le programme d’ici n’y a jamais été ainsi : il vient d’une autre base. Tout ce qui y diffère d’aujourd’hui est pris pour un changement : regardez chaque différence avant d’importer.
xlsx-change-depuis = { $cellule } a été changée en « { $valeur } », et tapis dit « { $autre } » depuis que ce classeur a été écrit. Mettez dans l’un la valeur de l’autre.
xlsx-changees-depuis = { $nombre } cellules ont été changées ici, et autrement dans tapis depuis que ce classeur a été écrit (ici, puis dans tapis) : { $cellules }. Mettez dans l’un la valeur de l’autre.
xlsx-objet-change-depuis = { $cellule } : cet objet a été changé ou retiré dans tapis depuis que ce classeur a été écrit. Exportez de nouveau le classeur, et reprenez-y ce changement.
xlsx-integrite = ce que dit ce classeur ne va plus avec ce qui a été fait dans tapis depuis qu’il a été écrit. Exportez de nouveau le classeur, et reprenez-y vos changements.
xlsx-impossible = { $cellule } : le programme ne peut pas recevoir cette valeur. Corrigez cette cellule.
xlsx-cellule-ignoree = { $cellule } : cette cellule ne se modifie pas ici ; son changement est ignoré.
xlsx-a-cote = feuille { $feuille } : ce qui a été écrit hors des objets n’est pas lu ({ $cellules }) : titres, en-têtes, totaux et diagnostics viennent du programme.

## Tableur

tableur-pas-un-tableau = ce n’est ni un classeur (.xlsx, .ods, .xls) ni un tableau en texte (.csv).
tableur-ancien = ce classeur est d’avant 1997, ou n’en est pas un. Enregistrez-le au format .xlsx ou .ods.
tableur-illisible = le texte n’a pas pu être découpé en colonnes. Enregistrez-le de nouveau en CSV.
tableur-ods-illisible = le classeur n’a pas pu être lu ({ $cause }). Enregistrez-le de nouveau au format .ods ou .xlsx.
tableur-trop-de-lignes = les tableaux ont plus de { $max } lignes : ce n’est pas un référentiel. Vérifiez que c’est le bon fichier.
tableur-sans-entete = aucun en-tête connu dans les { $lignes } premières lignes (compétence, niveau, AC, code, intitulé, semestre…). Dites avec --mapping FICHIER ce que contient chaque colonne.
tableur-formulaire-vide = feuille { $feuille } : c’est, semble-t-il, un formulaire de maquette vide (en-têtes à la ligne { $entete }, aucune heure, aucun crédit ni coefficient dessous) ; il n’y a rien à y lire. tapis le remplit, d’un programme de la base : « tapis export ID --to xlsx --template { $formulaire } --write-mapping correspondance.toml », relisez correspondance.toml, puis la même commande avec --mapping correspondance.toml -o maquette.xlsx. S’il est rempli et que tapis s’y trompe, dites ce que contient chaque colonne : « tapis import { $formulaire } --mapping correspondance.toml ».
tableur-correspondance = la correspondance ne se lit pas : { $cause }. Écrivez-en une avec --write-mapping FICHIER et partez d’elle.
tableur-colonne = feuille { $feuille } : « { $colonne } » n’est pas une colonne. Nommez-la par ses lettres : A, B, AA.
tableur-entete-nulle = feuille { $feuille } : les lignes se comptent à partir de 1. Corrigez « entete ».
tableur-feuille-inconnue = la correspondance nomme la feuille « { $feuille } », que les fichiers n’ont pas. Feuilles : { $connues }.
tableur-deux-colonnes = { $cellule } : cette colonne et celle de { $autre } peuvent toutes deux être « { $champ } ». Écrivez la correspondance avec --write-mapping FICHIER, choisissez, et donnez-la avec --mapping FICHIER.
tableur-tete-inconnue = { $cellule } : « { $tete } » n’est le code de rien de connu. Corrigez cette cellule, ou dites avec --mapping ce que contient la colonne.
tableur-rang = { $cellule } : « { $valeur } » n’est pas un numéro. Corrigez cette cellule, ou dites avec --mapping ce que contient la colonne.
tableur-nombre = { $cellule } : « { $valeur } » n’est pas un nombre positif ou nul. Corrigez cette cellule, ou dites avec --mapping ce que contient la colonne.
tableur-semestre = { $cellule } : « { $valeur } » n’est pas un semestre. Corrigez cette cellule, ou dites avec --mapping ce que contient la colonne.
tableur-marque = { $cellule } : « { $valeur } » n’est pas une marque. Mettez x, T (travaillé), É (évalué), TÉ ou videz la cellule.
tableur-marque-contraire = { $cellule } : « { $valeur } » dit autre chose que sa colonne, sa ligne ou le titre au-dessus (travaillé ou évalué). Mettez x, ou corrigez l’un des deux.
tableur-sans-semestres = rien ne dit le semestre de { $nombre } activités : { $cellules }. Ajoutez-le dans une colonne « Semestre », dans le code ou dans le nom de la feuille. S’il est le même pour tous, une correspondance le dit une fois : --write-mapping FICHIER, puis semestre = "1" sous [feuilles.constantes].
tableur-sans-semestre = { $cellule } : rien ne dit le semestre de « { $activite } ». Ajoutez-le dans une colonne « Semestre », dans le code ou dans le nom de la feuille. S’il est le même pour tous, une correspondance le dit une fois : --write-mapping FICHIER, puis semestre = "1" sous [feuilles.constantes].
tableur-sans-type = { $cellule } : rien ne dit si « { $activite } » est une SAÉ ou une ressource. Ajoutez-le dans une colonne « Type », dans le code ou dans le nom de la feuille. S’il est le même pour tous, une correspondance le dit une fois : --write-mapping FICHIER, puis type = "ressource" sous [feuilles.constantes].
tableur-code-double = { $cellule } : le code { $code } a un autre libellé en { $autre }. Corrigez l’un ou l’autre.
tableur-date = { $cellule } : c’est une date ({ $valeur }), que le tableur a faite de ce qui était tapé. Mettez la colonne au format texte, et tapez-le de nouveau.
tableur-dates = { $nombre } cellules sont des dates, que le tableur a faites de ce qui était tapé : { $cellules }. Mettez ces colonnes au format texte, et tapez-les de nouveau.
tableur-formule = { $cellule } : cette formule n’a pas de résultat. Ouvrez le fichier dans un tableur, enregistrez-le, et importez-le de nouveau.
tableur-formules = { $nombre } formules n’ont pas de résultat : { $cellules }. Ouvrez le fichier dans un tableur, enregistrez-le, et importez-le de nouveau.
tableur-nombres = { $nombre } cellules ne sont pas des nombres positifs ou nuls : { $cellules }. Corrigez-les, ou dites avec --mapping ce que contiennent ces colonnes.
tableur-sans-types = Rien ne dit si { $nombre } activités sont des SAÉ ou des ressources : { $cellules }. Ajoutez-le dans une colonne « Type », dans le code ou dans le nom de la feuille. S’il est le même pour tous, une correspondance le dit une fois : --write-mapping FICHIER, puis type = "ressource" sous [feuilles.constantes].
tableur-cellules = { $nombre } cellules ne peuvent pas être lues : { $cellules }. Corrigez-les, ou dites avec --mapping ce que contiennent ces colonnes.
tableur-sans-objet = { $cellule } : « { $valeur } » est lu comme { $nombre ->
    [one] une cellule vide
   *[other] { $nombre } cellules vides
}.
tableur-erreur = { $cellule } : la formule donne une erreur ({ $valeur }). Corrigez-la, ou videz la cellule.
tableur-erreurs = { $nombre } formules donnent une erreur : { $cellules }. Corrigez-les, ou videz ces cellules.
tableur-colonnes-masquees = { $feuille } : { $nombre ->
    [one] la colonne masquée { $colonnes } n’est pas lue
   *[other] { $nombre } colonnes masquées ne sont pas lues : { $colonnes }
}. Affichez-les dans le tableur, ou nommez-les dans une correspondance (--mapping).
tableur-cellules-barrees = { $feuille } : { $nombre ->
    [one] la cellule barrée { $cellules } n’est pas lue, ni la ligne dont elle est le nom
   *[other] { $nombre } cellules barrées ne sont pas lues, ni les lignes dont elles sont le nom : { $cellules }
}.
tableur-mots-barres = { $feuille } : { $nombre ->
    [one] les mots barrés d’une cellule ne sont pas lus
   *[other] les mots barrés de { $nombre } cellules ne sont pas lus
} : { $cellules }.
tableur-fusions = { $feuille } : { $nombre ->
    [one] la cellule fusionnée { $cellules } ne compte que pour sa première ligne et sa première colonne
   *[other] { $nombre } cellules fusionnées ne comptent que pour leur première ligne et leur première colonne : { $cellules }
}. Si elle vaut pour toutes, défaites la fusion et recopiez-la.
tableur-croix-perdues = { $nombre ->
    [one] une croix ne lie rien
   *[other] { $nombre } croix ne lient rien
}, faute d’un AC, d’une compétence ou d’une activité dans leur ligne : { $cellules }.
tableur-coefficients-perdus = { $nombre ->
    [one] un coefficient n’est celui de rien
   *[other] { $nombre } coefficients ne sont ceux de rien
}, faute d’une activité en tête de leur colonne : { $cellules }.
tableur-tiret = { $cellule } : « { $premier } - { $dernier } » est lu comme deux codes. Pour ceux d’entre eux aussi, écrivez « { $premier } à { $dernier } ».
tableur-plage = { $cellule } : entre { $premier } et { $dernier }, tapis ne sait pas quels codes sont compris : seuls ces deux-là sont lus.
tableur-saison = la feuille « { $feuille } » est lue comme le semestre { $semestre } : rien n’y dit l’année. Si c’en est une autre, dites-le dans le nom de la feuille (« BUT2 Automne ») ou par une constante de la correspondance.
tableur-croix-pas-lues = { $nombre ->
    [one] une croix du fichier n’a pas été lue
   *[other] { $nombre } croix du fichier n’ont pas été lues
} : { $cellules }. Dites avec --mapping ce que contiennent ces colonnes.
tableur-colonnes-pas-comprises = { $feuille } : { $nombre ->
    [one] une colonne n’est pas comprise, et pas lue
   *[other] { $nombre } colonnes ne sont pas comprises, et pas lues
} : { $colonnes }. Dites avec --mapping ce qu’elles contiennent, s’il le faut.
tableur-feuilles-pas-comprises = { $nombre ->
    [one] une feuille sans en-tête connu n’est pas lue
   *[other] { $nombre } feuilles sans en-tête connu ne sont pas lues
} : { $feuilles }. Dites avec --mapping ce qu’elles contiennent, s’il le faut.
tableur-feuille-masquee = la feuille masquée « { $feuille } » n’est pas lue. Pour la lire, nommez-la dans une correspondance (--mapping).
tableur-lignes-masquees = { $feuille } : { $nombre ->
    [one] la ligne masquée { $lignes } n’est pas lue
   *[other] { $nombre } lignes masquées ne sont pas lues ({ $lignes })
}. Affichez-les dans le tableur pour qu’elles comptent.
tableur-groupement = { $cellule } : « { $libelle } » ({ $code }) est un choix entre plusieurs enseignements ; ils sont tous retenus, et le choix est à dire dans tapis.
tableur-type-suppose = { $nombre ->
    [one] une activité est classée
   *[other] { $nombre } activités sont classées
} d’après le seul en-tête de la colonne, « { $tete } ».
tableur-niveaux-de-maitrise = les niveaux { $niveaux } ne sont pas repris, car tapis retient que l’activité travaille l’AC, pas jusqu’où. Une correspondance peut dire ce que vaut chaque marque.
tableur-croix-competence = { $nombre ->
    [one] une croix entre une activité et une compétence n’est pas reprise
   *[other] { $nombre } croix entre activités et compétences ne sont pas reprises
} (sur { $total }) : tapis ne les lie que par des AC ou par un coefficient.
tableur-aucun-lien = aucun lien entre activités et AC n’a été compris, alors que { $nombre } lignes devraient en dire. Regardez les codes d’AC et les en-têtes.
tableur-ects-coefficients = { $cellule } : les ECTS des enseignements sont retenus comme leurs coefficients dans leur UE : tapis n’a d’ECTS que par UE.
tableur-sans-lignes = il n’y a rien à lire sous les en-têtes. Vérifiez que c’est le bon fichier, et que ses lignes ne sont pas masquées.
tableur-guillemet = ce guillemet ouvre une cellule que rien ne ferme : tout ce qui suit serait dans cette cellule. Fermez-le ou retirez-le.
tableur-deux-semestres = { $cellule } : la ligne a des heures aux semestres { $premier } et { $second }, et une activité n’est que d’un semestre. Faites-en deux lignes, une par semestre.
tableur-lignes-deux-semestres = { $nombre } lignes ont des heures de deux semestres ({ $cellules }), et une activité n’est que d’un semestre. Faites-en deux lignes, une par semestre.
tableur-heures-sans-type = { $nombre ->
    [one] les heures d’une cellule ne sont pas reprises ({ $cellules }) : rien ne dit
   *[other] les heures de { $nombre } cellules ne sont pas reprises ({ $cellules }) : rien ne dit
} si ce sont des heures de CM, de TD, de TP, de projet ou d’autonomie. Dites-le dans l’en-tête, dans une colonne « Type d’heures », ou par une correspondance (--mapping).
tableur-lignes-de-texte = { $feuille } : { $nombre ->
    [one] une ligne de texte, sans code ni nombre, n’est pas lue
   *[other] { $nombre } lignes de texte, sans code ni nombre, ne sont pas lues
} : { $lignes }.
tableur-lignes-sans-nom = { $feuille } : { $nombre ->
    [one] une ligne a des nombres et ne nomme rien : elle n’est pas lue
   *[other] { $nombre } lignes ont des nombres et ne nomment rien : elles ne sont pas lues
} ({ $lignes }).
tableur-devant-les-ac = { $feuille } : ce qui précède les AC dans { $nombre ->
    [one] une cellule n’est pas repris
   *[other] { $nombre } cellules n’est pas repris
} : { $cellules }.
tableur-code-dans-un-libelle = { $nombre ->
    [one] Le libellé d’un AC contient un code d’AC que personne ne porte
   *[other] Les libellés de { $nombre } AC contiennent des codes d’AC que personne ne porte
} : { $cellules }. Si c’est un AC de plus, donnez-lui une ligne à lui.
tableur-notes = { $nombre ->
    [one] Ce qui suit un code dans une liste n’est pas repris : { $cellules }.
   *[other] Ce qui suit { $nombre } codes dans des listes n’est pas repris : { $cellules }.
} Un lien dit seulement « travaillé » (T) ou « évalué » (E).
tableur-ligne-de-credits = { $feuille } : la ligne { $ligne } est lue comme les crédits (ECTS) des UE en tête de colonne.
tableur-sauf = { $cellule } : { $codes } n’y est lié à rien : le texte l’excepte (« sauf »). Vérifiez-le.
tableur-impossible = le programme ne peut pas recevoir ces tableaux : { $cas ->
    [double] l’identifiant « { $objet } » y servirait deux fois
    [renvoi] « { $objet } » y citerait « { $quoi } », qui n’existe pas
    [semestre-double] le semestre { $objet } y serait deux fois
    [sans-semestre] « { $objet } » y serait au semestre { $quoi }, qui n’existe pas
    [choix] le choix « { $objet } » y serait une option de lui-même
    [zero] un nombre de « { $objet } » y serait 0, et il compte à partir de 1
    [negatif] un nombre de « { $objet } » y serait négatif
   *[autre] il a changé entre-temps ; recommencez
}.

tableur-ac-sans-niveau = { $cellule } : ni la ligne ni le code ne disent la compétence et le niveau de « { $ac } » : il est ignoré.
tableur-code-ailleurs = { $cellule } : le code { $code } est déjà celui de « { $autre } », d’un autre niveau : les deux sont retenus.
tableur-competence-sans-nom = { $cellule } : la compétence { $nom } n’a pas de nom dans les tableaux : donnez-lui-en un dans tapis.
tableur-conserve = { $cellule } : « { $lu } » n’est pas retenu : « { $garde } » est déjà là.
tableur-coefficients = { $cellule } : { $nombre ->
    [one] un coefficient
   *[other] { $nombre } coefficients
} pour { $ue ->
    [0] aucune UE
    [one] une UE
   *[other] { $ue } UE
} : ils sont ignorés.
tableur-ac-inconnu = { $cellule } : « { $ac } » n’est le code d’aucun apprentissage critique : ce lien est mis de côté.
tableur-ac-ambigu = { $cellule } : { $ac } est le code de { $nombre } apprentissages critiques : l’activité est liée à tous.
tableur-activite-inconnue = { $cellule } : « { $code } » n’est le code d’aucune autre activité : ce lien est mis de côté.
tableur-competence-inconnue = { $cellule } : « { $competence } » n’est ni le numéro ni le nom d’une compétence : ce lien est mis de côté.
tableur-competence-ambigue = { $cellule } : plusieurs UE ou compétences répondent à « { $competence } » dans ce semestre : ce coefficient est ignoré. Nommez l’UE.
tableur-ects-somme = { $cellule } : { $ue } reçoit { $total } ECTS, le total de ses activités : tapis n’a d’ECTS que par UE. Si la colonne est celle de l’UE, dites « ects-ue » dans la correspondance (--write-mapping, puis --mapping).
tableur-ects-detail = { $cellule } : tapis n’a d’ECTS que par UE : { $ue } garde les siens ({ $total }), ceux de ses activités ne sont pas retenus.
tableur-ects-sans-ue = { $cellule } : tapis n’a d’ECTS que par UE, et la ligne n’en nomme pas une seule : « { $valeur } » n’est pas retenu.
tableur-competences-sans-lien = { $cellule } : tapis ne lie une activité à une compétence que par ses AC ou par un coefficient. { $nombre ->
    [one] Un lien n’est pas retenu
   *[other] { $nombre } liens ne sont pas retenus
} : { $liens }.

# Ce qui fait reconnaître un format

indice-racine = sa racine est <{ $racine }>
indice-xml = il commence comme du XML
indice-cles = il a { $cles }
indice-entetes = il a les en-têtes { $entetes }
indice-extension = son nom finit en { $extension }
indice-toml = ses premières lignes sont des clés et des valeurs
indice-plan = il a des titres, et des codes d’apprentissages critiques en tête de ligne ({ $nombre })
indice-cadre = une seule ligne a 1 dans la treizième colonne, celle du référentiel
indice-reperes = il porte les repères cachés de tapis ({ $feuilles })
