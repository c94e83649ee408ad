# Files: what was odd in one, why one was refused.

## TOML file of a programme

toml-pas-utf8 = this is not a UTF-8 text file, and therefore no programme in TOML.
toml-vide = the file is empty.
toml-trop-gros = the file has far more elements than any programme. Check that it is the right one.
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
toml-choix-circulaire = the choice “{ $de }” would be an option of itself. Remove its “choix”, or that of a choice in it.
toml-nombre-nul = “{ $cle }” of “{ $de }” is 0: it must be at least 1.
toml-nombre-negatif = “{ $cle }” of “{ $de }” is negative: it must be 0 or more.
# Réglages, dérogations and figures written by hand.
reglage-regle-inconnue = “{ $regle }” (in “{ $de }”) is the code of no rule. “tapis rules” lists them: COU01, COU02…
reglage-regle-nommee = “{ $regle }” (in “{ $de }”) is the name of a rule, and not its code. Write “{ $code }”.
reglage-seuil-inconnu = The rule { $regle } has no threshold “{ $cle }”. It knows: { $connus }.
reglage-sans-seuil = The rule { $regle } has no threshold: remove “{ $cle }”.
reglage-double = The rule { $regle } has two réglages, one of them “{ $de }”. Make one of them.
reglage-negatif = The threshold “{ $cle }” of the rule { $regle } is negative: it must be 0 or more.
derogation-sans-raison = The dérogation “{ $de }” to the rule { $regle } gives no reason. Write why the team accepts this diagnostic, or delete it.
chiffre-part = “{ $cle }” is a share, from 0 to 1: { $valeur } is none. For { $valeur }%, write { $part }.
chiffre-bornes = “{ $min }” ({ $moins }) is over “{ $max }” ({ $plus }): no value would do. Correct one of them.

## ORéBUT

# Refusals: the file and the line are told beside; the sentence says what is wrong and what to do.
xml-absent = This file is not XML. Give a file exported from ORéBUT (referentiel_competence or referentiel_formation).
xml-autre-racine = This XML is not from ORéBUT: its root is <{ $racine }> instead of <referentiel_competence> or <referentiel_formation>.
xml-tronque = The file stops before its end: it is truncated. Export or download it again.
xml-mal-forme = The XML is ill-formed here. Mend it, or export the file again.
xml-balises = The tag <{ $ouverte }> is closed by </{ $fermee }>. Mend one or the other.
xml-entite = The entity “{ $entite }” is not XML. Replace it with the character that it stands for.
xml-esperluette = A lone ampersand “&” is not allowed in XML. Write “&amp;”.
xml-attribut-double = The attribute “{ $attribut }” is written twice in one element. Remove one of them.
xml-dtd = The file declares entities or a document type (<!DOCTYPE>), which ORéBUT does not. Remove that declaration.
xml-trop-gros = The file has far more elements than any programme. Check that it is the right one.
xml-encodage-inconnu = The encoding “{ $encodage }” is not known. Save the file in UTF-8.
xml-encodage-faux = This line is not { $encodage } text. Save the file in UTF-8, or mend the encoding that it declares.
attribut-manquant = The attribute “{ $attribut }” of <{ $element }> is missing or empty. Fill it in.
nombre-invalide = The attribute “{ $attribut }” of <{ $element }> is “{ $valeur }”, which is not a positive number. Mend it.
nombre-hors-bornes = The attribute “{ $attribut }” of <{ $element }> is “{ $valeur }”; it must be a whole number from 1 to { $max }.
deux-referentiels = This competences file comes after another one ({ $autre }). Import them one after the other.
deux-formations = This formation file comes after another one ({ $autre }). Import them one after the other.
formation-seule = A formation file alone does not hold the compétences. Give the competences file too, or name with --into the programme that has them.
aucun-fichier = No file to import. Name at least one.
autre-specialite = This file is of the spécialité { $lue }, and the programme { $programme } is of the spécialité { $specialite }. Import it without --into.
import-impossible = The programme cannot take this file in: { $raison }.

# Oddities: the file is imported, and this is what to look at.
departement-inconnu = The file does not say whether the department is tertiaire or secondaire: the programme is taken as tertiaire, for its number of hours.
code-duplique = The code { $code } of “{ $libelle }” is already that of “{ $autre }”, line { $ligne }.
ac-duplique = The code { $code } is already that of another apprentissage critique of the same parcours, line { $ligne }.
parcours-duplique = The code { $code } is already that of the parcours “{ $autre }”.
couleur-inconnue = The colour “{ $couleur }” is none of the six (c1 to c6): it is left out.
element-inattendu = The element <{ $element }> is not expected in <{ $dans }>: it is left out, except for its text in a description.
attribut-inattendu = The attribute “{ $attribut }” is not expected in <{ $dans }>: it is left out.
niveau-pour-competence = The element <niveau> stands in the place of <competence>: it is read as one.
niveau-sans-parcours = No parcours develops niveau { $niveau } of the compétence “{ $nom }”.
niveau-inconnu = The compétence “{ $nom }” has no niveau { $niveau }: this choice of the parcours is left out.
competence-inconnue = No compétence is named “{ $nom }”: this choice of the parcours is left out.
competence-autrement = The compétence named “{ $nom }” is called “{ $connue }”: that one is taken.
competence-ambigue = { $nombre } compétences are named “{ $nom }”: the parcours gets all of them.
poids-inconnu = { $activite } weighs in the compétence “{ $nom }”, which does not exist: this coefficient is put aside.
poids-autrement = { $activite } weighs in the compétence “{ $nom }”, which is called “{ $connue }”: that one is taken.
poids-ambigu = { $activite } weighs in the compétence “{ $nom }”, the name of { $nombre } compétences: each gets the coefficient.
competence-repetee = { $activite } names the compétence “{ $nom }” twice: the first coefficient is kept.
ue-hors-annee = { $activite } weighs in the compétence “{ $nom }”, which no parcours develops in year { $annee }: a UE is added to semester { $semestre }.
ac-inconnu = { $activite } names { $ac }, which no niveau holds: this link is put aside.
ac-ambigu = { $activite } names { $ac }, the code of { $nombre } apprentissages critiques: it is tied to all of them.
ac-repete = { $activite } names { $ac } more than once.
parcours-inconnu = { $activite } is reserved to the parcours { $parcours }, which does not exist: this restriction is put aside.
activite-inconnue = { $activite } names { $code }, which does not exist: this link is put aside.
renvois-relies = { $nombre ->
    [one] One AC that an activity named, and that was missing, is there now: they are tied.
   *[other] { $nombre } AC that activities named, and that were missing, are there now: they are tied.
}
lien-unilateral = { $activite } names { $autre }, which does not name it back: the link is kept.
lien-ambigu = { $activite } names { $code }, the code of { $nombre } activities: it is tied to all of them.

## Competency frameworks (Moodle, CASE)

moodle-pas-utf8 = This file is no text. Export it again from Moodle, or save it as “CSV UTF-8”.
moodle-sans-colonnes = This file does not have the { $nombre } columns of a framework of Moodle, separated by commas, semicolons or tabs.
moodle-illisible = The CSV cannot be read. Export it again from Moodle.
moodle-ligne-mal-formee = This row has { $nombre } columns instead of { $attendu }.
moodle-trop-gros = The file has more than { $nombre } rows: it is no framework.
moodle-sans-cadre = No row is the framework: its column “is framework” (the thirteenth) must be 1.
moodle-deux-cadres = “{ $nom }” is a second framework: only the first is kept.
moodle-id-double = The ID number { $id } is already that of line { $ligne }: Moodle would keep one of them, tapis keeps both.
moodle-id-double-ecarte = The ID number { $id } is already that of line { $ligne }, which holds other statements: “{ $nom }” is not taken a second time.
moodle-boucle = { $nombre ->
    [one] A row stands under itself or under what it holds: “{ $noms }” is put at the root.
   *[other] { $nombre } rows stand under themselves or under what they hold, and are put at the root: { $noms }.
}
moodle-non-repris = tapis does not keep what the file also holds (cross-references between competencies: { $liens }, rules: { $regles }, scales of one competency: { $baremes }): the next export to Moodle will be without them.
cadre-domaines = { $nombre ->
    [one] A statement stands above the compétences: what it holds is taken, and its words are kept as a remark ({ $noms }).
   *[other] { $nombre } statements stand above the compétences: what they hold is taken, and their words are kept as remarks ({ $noms }).
}
cadre-titres = { $nombre ->
    [one] The framework has more than three levels: the topmost statements are the compétences, those that hold nothing are the AC, and the headings between the two make one niveau ({ $noms }).
   *[other] The framework has more than three levels: the topmost statements are the compétences, those that hold nothing are the AC, and the headings between the two make the niveaux ({ $noms }).
}
cadre-annees = { $nombre ->
    [one] Nothing says in which year the niveaux of a compétence are developed: years were given in the order of the file if there are no more of them than years, else all are 1. To be checked.
   *[other] Nothing says in which year the niveaux of { $nombre } compétences are developed: years were given in the order of the file if there are no more of them than years, else all are 1. To be checked.
}
cadre-orphelins = { $nombre ->
    [one] A statement hangs on nothing that is in the file ({ $noms }): if it holds others it is a compétence, else it is put under “Sans rattachement”, or left where the programme has it already.
   *[other] { $nombre } statements hang on nothing that is in the file ({ $noms }): those that hold others are compétences, the rest is put under “Sans rattachement”, or left where the programme has it already.
}
cadre-details = { $nombre ->
    [one] A text of the file has no field here (a description beside the name of an AC or of a niveau): it is kept as a remark on the object that is made.
   *[other] { $nombre } texts of the file have no field here (descriptions beside the names of AC or of niveaux): they are kept as remarks on the objects that are made.
}
cadre-details-ecartes = { $nombre ->
    [one] One text of the file has no field here (a description beside the name of an AC or of a niveau): it is not taken.
   *[other] { $nombre } texts of the file have no field here (descriptions beside the names of AC or niveaux): they are not taken.
}
cadre-presentation = The description of the framework is not its title (“{ $texte }”): it is not taken for the name of the programme.
cadre-copie = This file does not have the identifier of { $programme }, but says the same: it is read as a copy, object by object, and its title (“{ $titre }”) is not taken.
cadre-autre = “{ $titre }” is another framework than { $programme }: none of its identifiers is known there and its words are others{ $nombre ->
    [0] {""}
    [one] , though one code of an AC is there too ({ $codes })
   *[other] , though { $nombre } codes of AC are there too ({ $codes })
 }. Nothing was changed. Add --as-other to add its compétences as others (key o in the interface), or import it without --into.
mahara-sans-cadre = This file is no SmartEvidence framework of Mahara: it lacks the lists standards and standardelements.
mahara-id-double = The element { $id } is there twice (“{ $autre }”, then “{ $nom }”): what is under { $id } hangs on the first.
json-mal-forme = The JSON is ill-formed on this line (column { $colonne }). Export the file again.
json-tronque = The file ends too early (column { $colonne } of this line): it is cut short. Export or download it again.
json-trop-gros = The file has more than { $nombre } elements: it is no framework.
case-champ = The value of { $champ } is not of the kind that a CASE 1.0 package admits. Mend it or export the file again.
case-boucle = { $nombre ->
    [one] An item stands under itself: “{ $noms }” is put at the root.
   *[other] { $nombre } items stand under themselves, and are put at the root: { $noms }.
}
case-id-double = { $nombre ->
    [one] The identifier of an item serves twice: what is under it hangs on the last (“{ $noms }” is kept apart).
   *[other] The identifiers of { $nombre } items serve twice: what is under them hangs on the last (kept apart: { $noms }).
}
case-seconds-parents = { $nombre ->
    [one] An item hangs on two parents: only the first is taken ({ $noms }).
   *[other] { $nombre } ties to a second parent are not taken ({ $noms }).
}
case-non-repris = { $nombre ->
    [one] tapis does not keep a tie or a grid of the package ({ $sortes }): the next export will be without it.
   *[other] tapis does not keep { $nombre } ties or grids of the package ({ $sortes }): the next export will be without them.
}
moodle-domaine = “{ $nom }” is above the compétences: what it holds is kept, it is not.
caracteres-de-commande = { $nombre ->
    [one] One character that would command a terminal is left aside ({ $lieux }).
   *[other] { $nombre } characters that would command a terminal are left aside ({ $lieux }).
}
case-sans-enonces = This table has no statements of CASE: it lacks the sheet “CF Item”, or the column fullStatement.
scodoc-inconnu = This file is neither a référentiel (JSON) nor a formation (XML or JSON) of ScoDoc.
scodoc-deux = Give at most one référentiel and one formation of ScoDoc at a time.
scodoc-sans-ue = This file is no formation of ScoDoc, or has no UE.
scodoc-trop-gros = The formation has more than { $nombre } modules: it is none of a diploma.
scodoc-autre = The formation “{ $titre }” is not that of { $programme }: { $nombre ->
    [0] no module has
    [one] only one module has
   *[other] only { $nombre } modules have
 } the same name there. Nothing was changed. Import it without --into to make another programme of it.
scodoc-departement = The file does not say whether the department is tertiaire or secondaire: the programme is taken for tertiaire, for its hours.
scodoc-matieres = { $nombre ->
    [one] A matière groups modules in ScoDoc: tapis has no such level and does not keep it ({ $noms }).
   *[other] { $nombre } matières group modules in ScoDoc: tapis has no such level and does not keep them ({ $noms }).
}
scodoc-acs = { $nombre ->
    [one] The formation names an AC that the référentiel does not have ({ $codes }): this tie is not taken. Give the référentiel too, or import with --into.
   *[other] The formation names { $nombre } AC that the référentiel does not have ({ $codes }): these ties are not taken. Give the référentiel too, or import with --into.
}
scodoc-points = { $nombre ->
    [one] One UE or module of ScoDoc gives a bonus or a malus: tapis keeps it as any other; take it away if nobody teaches it ({ $noms }).
   *[other] { $nombre } UE or modules of ScoDoc give a bonus or a malus: tapis keeps them as any other; take them away if nobody teaches them ({ $noms }).
}
scodoc-nombres = { $nombre ->
    [one] One value is no number and is left out: { $noms }.
   *[other] { $nombre } values are no numbers and are left out: { $noms }.
}
scodoc-sans-semestre = { $nombre ->
    [one] A UE or a module does not say its semester and is not taken ({ $noms }).
   *[other] { $nombre } UE or modules do not say their semester and are not taken ({ $noms }).
}
rncp-sans-colonnes = This file does not have the columns Numero_Fiche, Bloc_Competences_Code and Bloc_Competences_Libelle of the RNCP's open data.
rncp-plusieurs = This file holds the blocs of { $nombre } fiches: read it with --into ID, for those of the programme's fiche.
rncp-sans-fiche = The programme { $programme } does not say its RNCP fiche: give it first (field “RNCP fiche”), then read this file.
rncp-absente = The fiche { $fiche } has no bloc in this file. Check its number, or the date of the file.
rncp-deux-libelles = The bloc { $bloc } has two wordings in this file: the first is kept, and “{ $texte }” is left.
rncp-blocs-absents = { $nombre ->
    [one] A bloc of the programme is not in the file for this fiche ({ $codes }): it stays in the programme.
   *[other] { $nombre } blocs of the programme are not in the file for this fiche ({ $codes }): they stay in the programme.
}
plan-pas-utf8 = This file is no text in UTF-8. Save it so.
plan-sans-titres = This text has no headings (“#” in Markdown, \section in LaTeX): nothing in it is a compétence.
cadre-absents = { $nombre ->
    [one] One object of the framework is not in the file: it stays in the programme.
   *[other] { $nombre } objects of the framework are not in the file: they stay in the programme.
}
cadre-trop-profond = { $nombre ->
    [one] One statement is under an apprentissage critique: it becomes one, beside it.
   *[other] { $nombre } statements are under apprentissages critiques: they become some, beside them.
}
cadre-sans-niveau = { $nombre ->
    [one] One compétence has no niveaux: its apprentissages critiques get one.
   *[other] { $nombre } compétences have no niveaux: their apprentissages critiques get one.
}

case-mal-forme = The JSON is ill-formed at this place. Export the file again.
case-tronque = The file stops before its end: it is truncated. Export it or download it again.
case-autre-json = This JSON is no package of CASE 1.0: it lacks a CFDocument, or a value in it is not of the expected sort.
case-trop-gros = The package has more than { $nombre } items: it is no framework.
## Workbook

xlsx-pas-un-classeur = this is no Excel workbook (.xlsx). Give the workbook that “tapis export ID --to xlsx” wrote.
xlsx-tronque = the workbook is damaged or incomplete: it cannot be opened. Save it or download it again.
xlsx-protege = the workbook is protected by a password or written in an unknown way. Save it without a password as .xlsx.
xlsx-trop-gros = once unpacked, the workbook would be over { $max } MB: it is not opened. Check that it is the right one.
xlsx-trop-de-fichiers = the workbook holds more than { $max } files: it is not opened. Check that it is the right one.
xlsx-trop-de-cellules = the workbook has far more filled cells than any curriculum. Check that it is the right one.
xlsx-cellule-trop-longue = a cell holds more text than a spreadsheet can keep. Check that it is the right file.
xlsx-cellule-impossible = a cell says that it is at “{ $cellule }”, a place that no sheet has: the workbook is damaged. Save it again as .xlsx.
xlsx-illisible = the workbook could not be read ({ $cause }). Save it again as .xlsx.
verify-etranger = tapis writes no such file. Give a workbook, an html page, a Markdown text or a CSV that it wrote, or a printed fingerprint.
xlsx-sans-into = this workbook carries no whole programme any more (the hidden sheet “tapis” is missing or was changed): name the programme that it changes with --into ID, or ask for the TOML file.
xlsx-sans-remarques = { $nombre ->
    [one] One remark of the team is not in the workbook: it stayed in the database that it comes from.
   *[other] { $nombre } remarks of the team are not in the workbook: they stayed in the database that it comes from.
}
xlsx-un-seul = one workbook at a time: give them one after the other.
xlsx-rien-a-lire = no sheet of this workbook comes from “tapis export”: there is nothing to read back.
xlsx-autre-programme = no row of the sheet { $feuille } matches this programme. Check the workbook and the programme that --into names.
xlsx-parcours-disparu = the workbook was written for the parcours “{ $parcours }”, which the programme does not have.
xlsx-nombre = { $cellule }: “{ $valeur }” is not a number, 0 or more. Correct this cell.
xlsx-entier = { $cellule }: “{ $valeur }” is not a whole number from 1 to 255. Correct this cell.
xlsx-vide = { $cellule }: this cell cannot stay empty. Give it a value again, or delete the row if the object is no more.
xlsx-marque = { $cellule }: “{ $valeur }” is no mark. Put “x” or empty the cell.
xlsx-lien = { $cellule }: “{ $valeur }” is no mark of the cross table. Put one of those of its legend or empty the cell.
xlsx-mot = { $cellule }: “{ $valeur }” is no possible value. Possible values: { $possibles }.
xlsx-competence-inconnue = { $cellule }: no compétence is called “{ $valeur }”. Correct this cell.
xlsx-competence-ambigue = { $cellule }: several compétences are called “{ $valeur }”. Make this change in tapis.
xlsx-evaluation-inconnue = { $cellule }: no assessment of this activity is called “{ $valeur }”. Correct this cell: one assessment a line.
xlsx-activite-inconnue = { $cellule }: no activity has the code “{ $valeur }”. Correct this cell.
xlsx-niveau-inconnu = { $cellule }: the compétence does not have exactly one niveau { $valeur }. Correct this cell or add the niveau.
xlsx-choix-inconnu = { $cellule }: the programme has no choice “{ $valeur }”. Add it in tapis or correct this cell.
xlsx-semestre-inconnu = { $cellule }: the programme has no semester { $valeur }. Add it in tapis or correct this cell.
xlsx-aucun-parcours = { $cellule }: no parcours would be marked any more. Mark one, or delete the row.
xlsx-contradiction = { $cellule } says something else than { $autre }, for the same field. Make them agree, or give one its first value back.
xlsx-deux-lignes = { $cellule }: this row and that of { $autre } are about the same object. To add an object, insert an empty row and copy the values without the hidden column; otherwise, remove one of the two.
xlsx-code-ambigu = { $cellule }: { $nombre } objects bear this name, and the row has lost its hidden identifier. Make this change in tapis.
xlsx-objet-disparu = { $cellule }: the object of this row is no longer in the programme. Remove the row, or export again.
xlsx-disparu = { $cellule }: “{ $valeur }” is no longer in the programme. Export the workbook again.
xlsx-reste = { $cellule }: this row is still there, while what holds it is deleted. Remove it too, or put the deleted row back.
xlsx-ligne-sans-nature = { $cellule }: “{ $valeur }” does not say what this row is. Choose a value of the list.
xlsx-date = { $cellule }: this is a date ({ $valeur }); the spreadsheet program made it of what was typed. Give the cell the format of a text or a number, and type it again.
xlsx-dates = { $nombre } cells are dates, which the spreadsheet program made of what was typed: { $cellules }. Give them the format of a text or a number, and type them again.
xlsx-cellules = { $nombre } cells cannot be read: { $cellules }. Correct them.
xlsx-lignes-triees = these rows bear the code of another; they were sorted without their hidden column: { $lignes }. Undo the sort, or sort with all the columns.
xlsx-reperes-perdus = the sheet “{ $feuille }” has lost its hidden rows and column: what was changed there cannot be read. Make these changes again in a workbook that is exported anew.
xlsx-barre = sheet { $feuille }: what is struck out ({ $cellules }) is read as if it were not. To remove an object, delete its row; to empty a field, empty its cell.
xlsx-feuille-ignoree = the sheet “{ $feuille }” does not come from “tapis export”: it is not read.
xlsx-anterieur = this workbook was written from another state of the programme ({ $nombre ->
    [one] one difference
   *[other] { $nombre } differences
} with the one here): only what was changed in the workbook is taken, the rest is kept as tapis has it. To see what differs, import it without --into, then compare: tapis diff.
xlsx-autre-base = this workbook says that it comes from entry { $entree } of the journal, and the programme here never was so there: it comes from another database. All that differs in it from today is taken for a change: look at each difference before you import.
xlsx-change-depuis = { $cellule } was changed to “{ $valeur }”, and tapis says “{ $autre }” since this workbook was written. Give one of them the value of the other.
xlsx-changees-depuis = { $nombre } cells were changed here, and otherwise in tapis since this workbook was written (here, then in tapis): { $cellules }. Give one of them the value of the other.
xlsx-objet-change-depuis = { $cellule }: this object was changed or removed in tapis since this workbook was written. Export the workbook again, and make this change there anew.
xlsx-integrite = what this workbook says no longer fits what was done in tapis since it was written. Export the workbook again, and make your changes there anew.
xlsx-impossible = { $cellule }: the programme cannot take this value. Correct this cell.
xlsx-cellule-ignoree = { $cellule }: this cell is not changed here; what was typed is left aside.
xlsx-a-cote = sheet { $feuille }: what was written beside the objects is not read ({ $cellules }): titles, heads, totals and diagnostics come from the programme.

## Tableur

tableur-pas-un-tableau = this is neither a workbook (.xlsx, .ods, .xls) nor a table in text (.csv).
tableur-ancien = this workbook is from before 1997, or is none. Save it as .xlsx or .ods.
tableur-illisible = the text could not be cut into columns. Save it as CSV again.
tableur-ods-illisible = the workbook could not be read ({ $cause }). Save it again as .ods or .xlsx.
tableur-trop-de-lignes = the tables have more than { $max } rows: this is no framework. Check that it is the right file.
tableur-sans-entete = no known head in the first { $lignes } rows (competence, level, AC, code, title, semester…). Say with --mapping FILE what each column holds.
tableur-formulaire-vide = sheet { $feuille }: this seems to be the empty form of a maquette (heads in row { $entete }, no hours, no credits and no coefficients below); there is nothing to read in it. tapis fills it from a programme of the database: “tapis export ID --to xlsx --template { $formulaire } --write-mapping mapping.toml”, go through mapping.toml, then the same command with --mapping mapping.toml -o maquette.xlsx. If it is filled in and tapis is mistaken, say what each column holds: “tapis import { $formulaire } --mapping mapping.toml”.
tableur-correspondance = the mapping cannot be read: { $cause }. Write one with --write-mapping FILE and start from it.
tableur-colonne = sheet { $feuille }: “{ $colonne }” is no column. Name it by its letters: A, B, AA.
tableur-entete-nulle = sheet { $feuille }: rows are counted from 1. Correct “entete”.
tableur-feuille-inconnue = the mapping names the sheet “{ $feuille }”, which the files do not have. Sheets: { $connues }.
tableur-deux-colonnes = { $cellule }: this column and that of { $autre } could both be “{ $champ }”. Write the mapping with --write-mapping FILE, choose, and give it with --mapping FILE.
tableur-tete-inconnue = { $cellule }: “{ $tete }” is the code of nothing known. Correct this cell, or say with --mapping what the column holds.
tableur-rang = { $cellule }: “{ $valeur }” is no rank. Correct this cell, or say with --mapping what the column holds.
tableur-nombre = { $cellule }: “{ $valeur }” is no number of 0 or more. Correct this cell, or say with --mapping what the column holds.
tableur-semestre = { $cellule }: “{ $valeur }” is no semester. Correct this cell, or say with --mapping what the column holds.
tableur-marque = { $cellule }: “{ $valeur }” is no mark. Put x, T (worked), E (assessed), TE or empty the cell.
tableur-marque-contraire = { $cellule }: “{ $valeur }” says something else than its column, its row or the title above (worked or assessed). Put x, or mend one of the two.
tableur-sans-semestres = nothing says the semester of { $nombre } activities: { $cellules }. Add it in a column “Semester”, in the code or in the name of the sheet. When it is the same for all, a mapping says it once: --write-mapping FILE, then semestre = "1" under [feuilles.constantes].
tableur-sans-semestre = { $cellule }: nothing says the semester of “{ $activite }”. Add it in a column “Semester”, in the code or in the name of the sheet. When it is the same for all, a mapping says it once: --write-mapping FILE, then semestre = "1" under [feuilles.constantes].
tableur-sans-type = { $cellule }: nothing says whether “{ $activite }” is a SAÉ or a ressource. Add it in a column “Type”, in the code or in the name of the sheet. When it is the same for all, a mapping says it once: --write-mapping FILE, then type = "ressource" under [feuilles.constantes].
tableur-code-double = { $cellule }: the code { $code } has another wording in { $autre }. Correct one of them.
tableur-date = { $cellule }: this is a date ({ $valeur }); the spreadsheet program made it of what was typed. Give the column the text format, and type it again.
tableur-dates = { $nombre } cells are dates, which the spreadsheet program made of what was typed: { $cellules }. Give these columns the text format, and type them again.
tableur-formule = { $cellule }: this formula has no result. Open and save the file in a spreadsheet program, then import it again.
tableur-formules = { $nombre } formulas have no result: { $cellules }. Open and save the file in a spreadsheet program, then import it again.
tableur-nombres = { $nombre } cells are no numbers from 0: { $cellules }. Correct them, or say with --mapping what these columns hold.
tableur-sans-types = Nothing says whether { $nombre } activities are SAÉ or ressources: { $cellules }. Add it in a column “Type”, in the code or in the name of the sheet. When it is the same for all, a mapping says it once: --write-mapping FILE, then type = "ressource" under [feuilles.constantes].
tableur-cellules = { $nombre } cells cannot be read: { $cellules }. Correct them, or say with --mapping what these columns hold.
tableur-sans-objet = { $cellule }: “{ $valeur }” is read as { $nombre ->
    [one] an empty cell
   *[other] { $nombre } empty cells
}.
tableur-erreur = { $cellule }: the formula gives an error ({ $valeur }). Correct it, or empty the cell.
tableur-erreurs = { $nombre } formulas give an error: { $cellules }. Correct them, or empty these cells.
tableur-colonnes-masquees = { $feuille }: { $nombre ->
    [one] the hidden column { $colonnes } is not read
   *[other] { $nombre } hidden columns are not read: { $colonnes }
}. Show them in the spreadsheet program, or name them in a mapping (--mapping).
tableur-cellules-barrees = { $feuille }: { $nombre ->
    [one] the struck-out cell { $cellules } is not read, nor the row that it names
   *[other] { $nombre } struck-out cells are not read, nor the rows that they name: { $cellules }
}.
tableur-mots-barres = { $feuille }: { $nombre ->
    [one] the struck-out words of one cell are not read
   *[other] the struck-out words of { $nombre } cells are not read
}: { $cellules }.
tableur-fusions = { $feuille }: { $nombre ->
    [one] the merged cell { $cellules } counts for its first row and its first column only
   *[other] { $nombre } merged cells count for their first row and their first column only: { $cellules }
}. If it holds for all of them, undo the merge and copy it.
tableur-croix-perdues = { $nombre ->
    [one] one cross ties nothing
   *[other] { $nombre } crosses tie nothing
}, for want of an AC, a compétence or an activity in their row: { $cellules }.
tableur-coefficients-perdus = { $nombre ->
    [one] one coefficient is of nothing
   *[other] { $nombre } coefficients are of nothing
}, for want of an activity at the head of their column: { $cellules }.
tableur-tiret = { $cellule }: “{ $premier } - { $dernier }” is read as two codes. For those between them too, write “{ $premier } to { $dernier }”.
tableur-plage = { $cellule }: from { $premier } to { $dernier }, tapis cannot tell which codes are meant: only these two are read.
tableur-saison = the sheet “{ $feuille }” is read as semester { $semestre }: nothing there says the year. If it is another, say so in the name of the sheet (“BUT2 Autumn”) or by a constant of the mapping.
tableur-croix-pas-lues = { $nombre ->
    [one] one cross of the file was not read
   *[other] { $nombre } crosses of the file were not read
}: { $cellules }. Say with --mapping what these columns hold.
tableur-colonnes-pas-comprises = { $feuille }: { $nombre ->
    [one] one column is not understood, and not read
   *[other] { $nombre } columns are not understood, and not read
}: { $colonnes }. Say with --mapping what they hold, if need be.
tableur-feuilles-pas-comprises = { $nombre ->
    [one] one sheet without a known head is not read
   *[other] { $nombre } sheets without a known head are not read
}: { $feuilles }. Say with --mapping what they hold, if need be.
tableur-feuille-masquee = the hidden sheet “{ $feuille }” is not read. To read it, name it in a mapping (--mapping).
tableur-lignes-masquees = { $feuille }: { $nombre ->
    [one] the hidden row { $lignes } is not read
   *[other] { $nombre } hidden rows are not read ({ $lignes })
}. Show them in the spreadsheet program for them to count.
tableur-groupement = { $cellule }: “{ $libelle }” ({ $code }) is a choice between several courses; all of them are kept, and the choice is to be told in tapis.
tableur-type-suppose = { $nombre ->
    [one] one activity is
   *[other] { $nombre } activities are
} of the kind that the head of the column says, “{ $tete }”, and nothing else.
tableur-niveaux-de-maitrise = the levels { $niveaux } are left aside, for tapis keeps that the activity works on the AC, not how far. A mapping may say what each mark means.
tableur-croix-competence = { $nombre ->
    [one] one cross of an activity and a compétence is not kept
   *[other] { $nombre } crosses of activities and compétences are not kept
} (of { $total }): tapis ties these by AC or by a coefficient only.
tableur-aucun-lien = no tie between activities and AC was understood, and { $nombre } rows should tell some. Look at the codes of AC and at the heads.
tableur-ects-coefficients = { $cellule }: the ECTS of courses are kept as their coefficients in their UE: tapis has ECTS by UE only.
tableur-sans-lignes = there is nothing to read under the heads. Check that it is the right file, and that its rows are not hidden.
tableur-guillemet = this quotation mark opens a cell that nothing closes: all that follows would be in that cell. Close it or take it out.
tableur-deux-semestres = { $cellule }: the row has hours in semesters { $premier } and { $second }, and an activity is of one semester only. Make it two rows, one for each semester.
tableur-lignes-deux-semestres = { $nombre } rows have hours of two semesters ({ $cellules }), and an activity is of one semester only. Make each two rows, one for each semester.
tableur-heures-sans-type = { $nombre ->
    [one] the hours of one cell are not kept ({ $cellules }): nothing says
   *[other] the hours of { $nombre } cells are not kept ({ $cellules }): nothing says
} whether they are lectures, tutorials, labs, projects or independent work. Say it in the head, in a column “Type d’heures”, or by a mapping (--mapping).
tableur-lignes-de-texte = { $feuille }: { $nombre ->
    [one] one row of text, without a code or a number, is not read
   *[other] { $nombre } rows of text, without a code or a number, are not read
}: { $lignes }.
tableur-lignes-sans-nom = { $feuille }: { $nombre ->
    [one] one row has numbers and names nothing: it is not read
   *[other] { $nombre } rows have numbers and name nothing: they are not read
} ({ $lignes }).
tableur-devant-les-ac = { $feuille }: what comes before the AC in { $nombre ->
    [one] one cell is not kept
   *[other] { $nombre } cells is not kept
}: { $cellules }.
tableur-code-dans-un-libelle = { $nombre ->
    [one] The wording of one AC holds a code of AC that nothing has
   *[other] The wordings of { $nombre } AC hold codes of AC that nothing has
}: { $cellules }. If it is one more AC, give it a line of its own.
tableur-notes = { $nombre ->
    [one] What follows a code in a list is not kept: { $cellules }.
   *[other] What follows { $nombre } codes in lists is not kept: { $cellules }.
} A tie only says “worked” (T) or “assessed” (E).
tableur-ligne-de-credits = { $feuille }: row { $ligne } is read as the credits (ECTS) of the UE at the heads of the columns.
tableur-sauf = { $cellule }: { $codes } is tied to nothing there: the text leaves it out (“except”). Check it.
tableur-impossible = the programme cannot receive these tables: { $cas ->
    [double] the identifier “{ $objet }” would be there twice
    [renvoi] “{ $objet }” would name “{ $quoi }”, which does not exist
    [semestre-double] semester { $objet } would be there twice
    [sans-semestre] “{ $objet }” would stand in semester { $quoi }, which does not exist
    [choix] the choice “{ $objet }” would be an option of itself
    [zero] a number of “{ $objet }” would be 0, and it counts from 1
    [negatif] a number of “{ $objet }” would be negative
   *[autre] it has changed meanwhile; try again
}.

tableur-ac-sans-niveau = { $cellule }: neither the row nor the code says the compétence and the niveau of “{ $ac }”: it is ignored.
tableur-code-ailleurs = { $cellule }: the code { $code } is already that of “{ $autre }”, of another niveau: both are kept.
tableur-competence-sans-nom = { $cellule }: the compétence { $nom } has no name in the tables: give it one in tapis.
tableur-conserve = { $cellule }: “{ $lu }” is not kept: “{ $garde }” is there already.
tableur-coefficients = { $cellule }: { $nombre ->
    [one] one coefficient
   *[other] { $nombre } coefficients
} for { $ue ->
    [0] no UE
    [one] one UE
   *[other] { $ue } UE
}: ignored.
tableur-ac-inconnu = { $cellule }: “{ $ac }” is the code of no apprentissage critique: this tie is put aside.
tableur-ac-ambigu = { $cellule }: { $ac } is the code of { $nombre } apprentissages critiques: the activity is tied to all.
tableur-activite-inconnue = { $cellule }: “{ $code }” is the code of no other activity: this tie is put aside.
tableur-competence-inconnue = { $cellule }: “{ $competence }” is neither the number nor the name of a compétence: this tie is put aside.
tableur-competence-ambigue = { $cellule }: several UE or compétences answer to “{ $competence }” in this semester: this coefficient is ignored. Name the UE.
tableur-ects-somme = { $cellule }: { $ue } gets { $total } ECTS, the total of its activities: tapis has ECTS by UE only. If the column is that of the UE, say “ects-ue” in the mapping (--write-mapping, then --mapping).
tableur-ects-detail = { $cellule }: tapis has ECTS by UE only: { $ue } keeps its own ({ $total }), those of its activities are not kept.
tableur-ects-sans-ue = { $cellule }: tapis has ECTS by UE only, and the row does not name exactly one: “{ $valeur }” is not kept.
tableur-competences-sans-lien = { $cellule }: tapis ties an activity to a compétence by its AC or by a coefficient only. { $nombre ->
    [one] One tie is not kept
   *[other] { $nombre } ties are not kept
}: { $liens }.

# What a format is recognised by

indice-racine = its root is <{ $racine }>
indice-xml = it begins like XML
indice-cles = it has { $cles }
indice-entetes = it has the heads { $entetes }
indice-extension = its name ends in { $extension }
indice-toml = its first lines are keys and values
indice-plan = it has headings, and codes of AC at the start of lines ({ $nombre })
indice-cadre = exactly one row has 1 in the thirteenth column, that of the framework
indice-reperes = it bears the hidden marks of tapis ({ $feuilles })
