# Files: what was odd in one, why one was refused.

## Fichier TOML d’un programme

toml-pas-utf8 = ce n’est pas un fichier texte en UTF-8 : ce n’est donc pas un programme au format TOML.
toml-vide = le fichier est vide.
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
toml-nombre-nul = « { $cle } » de « { $de } » vaut 0 : il faut au moins 1.
toml-nombre-negatif = « { $cle } » de « { $de } » est négatif : il faut 0 ou plus.
