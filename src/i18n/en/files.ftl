# Files: what was odd in one, why one was refused.

## TOML file of a programme

toml-pas-utf8 = this is not a UTF-8 text file, and therefore no programme in TOML.
toml-vide = the file is empty.
toml-syntaxe = this is not correct TOML: “{ $extrait }”.
toml-cle-inconnue = there is no key “{ $cle }” here. Possible keys: { $attendues }.
toml-cle-mal-ecrite = there is no key “{ $cle }” here. Did you mean “{ $suggestion }”?
toml-cle-manquante = the key “{ $cle }” is missing from what starts here: “{ $extrait }”.
toml-type = { $attendu ->
    [texte] a text between quotes is expected here: “{ $extrait }”.
    [nombre] a number is expected here: “{ $extrait }”.
    [booleen] “true” or “false” is expected here: “{ $extrait }”.
    [liste] a list between square brackets is expected here: “{ $extrait }”.
    [table] a table of keys and values is expected here: “{ $extrait }”.
    [volume] a number of hours is expected here, or “{ "{" } presentiel = 10, distanciel = 2 { "}" }”: “{ $extrait }”.
   *[autre] another sort of value is expected here: “{ $extrait }”.
}
toml-hors-limites = this number is too large or too small: “{ $extrait }”.
toml-valeur-inconnue = “{ $valeur }” is not a possible value. Possible values: { $attendues }.
toml-valeur-refusee = this value is not accepted: “{ $extrait }”.
toml-identifiant-invalide = “{ $id }” is not an identifier: 1 to 64 lower-case letters without accents, digits or hyphens are needed.
toml-identifiant-double = the identifier “{ $id }” is given twice. Give one of the two objects another.
toml-reference-inconnue = “{ $de }” refers to “{ $id }”, which does not exist. Correct this identifier or take it out.
toml-semestre-double = semester { $numero } is described twice.
toml-semestre-inconnu = “{ $de }” is in semester { $numero }, which does not exist. Add this semester or change the number.
toml-nombre-nul = “{ $cle }” of “{ $de }” is 0: it must be at least 1.
toml-nombre-negatif = “{ $cle }” of “{ $de }” is negative: it must be 0 or more.
