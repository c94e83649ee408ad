# Les pages et les messages des règles. Une page : ce que la règle cherche (summary), pourquoi c’est important (why),
# un exemple (example), comment y remédier (fix), d’où elle vient (source). Les autres attributs sont les messages.

## COU : chaque AC est-il travaillé et évalué ?

COU01 = AC non couvert
    .summary = Cherche les apprentissages critiques qu’aucune activité du parcours ne travaille ni n’évalue.
    .why = Un apprentissage critique est un passage obligé vers le niveau de la compétence. S’il n’apparaît dans aucune ressource ni aucune SAÉ, le diplôme promet ce qu’il ne fait pas apprendre, et l’étudiant n’aura aucune trace à en montrer. Les années qui n’ont encore aucune activité ne sont pas examinées.
    .example =
        Avant : AC11.03 figure dans le référentiel, mais dans aucune colonne de la matrice.
        Après : R1.04 le travaille et SAÉ 1.02 l’évalue.
    .fix = Dans la matrice, cherchez la ressource qui l’enseigne déjà sans le dire et la SAÉ qui l’exige ; cochez « travaillé » et « évalué ». Si aucune ne convient, ajoutez une activité, ou demandez-vous si cet apprentissage est vraiment critique.
    .source = Tardif, J. (2006). L’évaluation des compétences : documenter le parcours de développement. Chenelière Éducation.
    .message = { $ac } ({ $competence }) n’est ni travaillé ni évalué.

COU02 = AC jamais évalué
    .summary = Cherche les apprentissages critiques que des activités du parcours travaillent, mais qu’aucune n’évalue.
    .why = Ce qui n’est pas évalué ne compte pas aux yeux des étudiants, et l’équipe ne peut pas attester que le niveau est atteint. L’alignement pédagogique demande que ce qui est visé soit enseigné et évalué.
    .example =
        Avant : AC11.02 est travaillé en R1.01 et R1.03, et nulle part évalué.
        Après : la grille de SAÉ 1.01 comporte un critère sur AC11.02, et la matrice porte « évalué ».
    .fix = Choisissez la SAÉ du semestre où l’apprentissage se voit le mieux, cochez « évalué » et ajoutez un critère à sa grille.
    .source = Biggs, J. (1996). Enhancing teaching through constructive alignment. Higher Education, 32, 347-364.
    .message = { $ac } ({ $competence }) est travaillé, mais jamais évalué.

COU03 = AC évalué sans apprentissage
    .summary = Cherche les apprentissages critiques évalués à un semestre où aucune ressource ne les a encore travaillés.
    .why = Une SAÉ demande de mobiliser des ressources : encore faut-il les avoir acquises. Évaluer ce qui n’a pas été enseigné, c’est évaluer ce que les étudiants savaient déjà en arrivant. Les années sans aucune ressource ne sont pas examinées.
    .example =
        Avant : SAÉ 1.01 évalue AC11.04 au S1 ; la première ressource qui le travaille est R2.03, au S2.
        Après : R1.02 travaille AC11.04 au S1, ou son évaluation passe dans une SAÉ du S2.
    .fix = Avancez la ressource, ou reculez l’évaluation. S’il s’apprend vraiment dans la SAÉ elle-même, dites-le par une dérogation.
    .source = Tardif, J. (2006). L’évaluation des compétences : documenter le parcours de développement. Chenelière Éducation.
    .message = { $ac } est évalué dès le S{ $evalue }, mais aucune ressource ne le travaille avant le S{ $travaille }.
    .jamais = { $ac } est évalué, mais aucune ressource ne le travaille.

COU04 = Niveau sans SAÉ
    .summary = Cherche les niveaux de compétence dont aucun AC n’est lié à une SAÉ dans l’année où le parcours les développe.
    .why = Une compétence se construit et se démontre en situation. Un niveau qui ne repose que sur des ressources forme à des savoirs, pas à un savoir-agir. Le stage compte : c’est la situation la plus authentique qui soit. Le portfolio ne compte pas ici : il rassemble et analyse les traces que les situations ont laissées, il n’en est pas une.
    .example =
        Avant : le niveau 2 de « Analyser » n’apparaît que dans R3.05 et R4.02.
        Après : SAÉ 4.01 travaille et évalue AC22.01 et AC22.03.
    .fix = Reliez une SAÉ de l’année à des AC du niveau, ou concevez-en une à partir d’une des situations professionnelles de la compétence.
    .source = Arrêté du 27 mai 2021 relatif aux programmes nationaux de la licence professionnelle « bachelor universitaire de technologie », annexe 1 ; Poumay, M., Tardif, J. et Georges, F. (2017). Organiser la formation à partir des compétences. De Boeck Supérieur.
    .message = Le niveau { $ordre } de « { $competence } » n’a aucune SAÉ en { $annee ->
        [1] 1re
       *[other] { $annee }e
    } année.

COU05 = AC évalué trop peu de fois
    .summary = Cherche les apprentissages critiques évalués par moins d’activités que le seuil min_evaluations (2 par défaut).
    .why = Une compétence s’atteste sur plusieurs traces, dans des situations différentes : une seule réussite peut tenir à la chance, au groupe ou au sujet. C’est une information, non une faute : un AC très spécifique peut n’avoir qu’une occasion d’être vu.
    .example =
        Avant : AC21.02 n’est évalué que dans SAÉ 3.01.
        Après : SAÉ 4.02 l’évalue aussi, dans un autre contexte.
    .fix = Ajoutez une occasion de l’évaluer dans une SAÉ d’un autre semestre, ou réglez le seuil min_evaluations du programme.
    .source = Tardif, J. (2006). L’évaluation des compétences : documenter le parcours de développement. Chenelière Éducation.
    .message = { $ac } n’est évalué { $n ->
        [one] qu’une fois
       *[other] que { $n } fois
    } (au moins { $min } attendues).

COU06 = AC surchargé
    .summary = Cherche les apprentissages critiques liés à plus d’activités que le seuil max_activites (par défaut, deux fois la médiane des AC du parcours, et au moins 12).
    .why = Un AC coché presque partout ne guide plus personne : aucune équipe n’en répond vraiment, et l’étudiant ne sait plus où il l’apprend. C’est souvent le signe d’un libellé trop large ou de croix posées par prudence. Dans les programmes nationaux de BUT, un AC est lié à une dizaine d’activités en moyenne.
    .example =
        Avant : AC11.01 « Communiquer efficacement » est lié à 24 activités.
        Après : l’AC est précisé et lié aux 6 activités où il s’apprend et s’évalue vraiment.
    .fix = Gardez les activités où l’AC est un objet d’apprentissage explicite et décochez les autres, ou scindez un AC trop large. Le seuil max_activites se règle par programme.
    .source = Prégent, R., Bernard, H. et Kozanitis, A. (2009). Enseigner à l’université dans une approche-programme. Presses internationales Polytechnique.
    .message = { $ac } est lié à { $n ->
        [one] { $n } activité
       *[other] { $n } activités
    }, plus que le seuil admis.

COU08 = Activité orpheline
    .summary = Cherche les ressources et les SAÉ qui ne travaillent ni n’évaluent aucun AC.
    .why = Dans une approche-programme, chaque activité sert le projet commun. Une activité sans AC est soit un oubli dans la matrice, soit un enseignement juxtaposé aux autres, que rien ne relie au diplôme. Les activités provisoires sont signalées aussi : ce sont celles qu’on oublie.
    .example =
        Avant : R1.09 « Projet personnel et professionnel » n’a aucune croix dans la matrice.
        Après : R1.09 travaille AC14.02 et AC14.03.
    .fix = Reliez l’activité aux AC qu’elle sert. Si elle n’en sert aucun, fusionnez-la ou retirez-la ; s’il s’agit d’un accueil ou d’un bonus, acceptez le constat par une dérogation.
    .source = Sylvestre, E. et Berthiaume, D. (2013). Comment organiser un enseignement dans le cadre d’une approche-programme ? Dans D. Berthiaume et N. Rege Colet (dir.), La pédagogie de l’enseignement supérieur : repères théoriques et applications pratiques, tome 1. Peter Lang.
    .message = { $activite } (S{ $semestre }) ne travaille ni n’évalue aucun AC.

## ALI : ce qui est visé, enseigné et évalué est-il la même chose ?

ALI01 = Activité hors année
    .summary = Cherche les activités liées à des AC d’un niveau que le parcours développe une autre année.
    .why = Les AC d’un niveau s’acquièrent dans l’année de ce niveau : l’année suivante, c’est le niveau supérieur qui est visé. Un lien hors année est presque toujours une erreur de saisie ; sinon, c’est un apprentissage placé trop tôt ou trop tard, qui ne comptera pas pour la validation du niveau.
    .example =
        Avant : R3.02 (S3, 2e année) travaille AC11.02, du niveau 1.
        Après : R3.02 travaille AC21.02, du niveau 2.
    .fix = Remplacez l’AC par celui du niveau de l’année, déplacez l’activité, ou corrigez l’année du niveau dans le parcours.
    .source = Poumay, M., Tardif, J. et Georges, F. (2017). Organiser la formation à partir des compétences. De Boeck Supérieur.
    .message = { $activite } (S{ $semestre }) travaille ou évalue { $n ->
        [one] un AC
       *[other] { $n } AC
    } d’une autre année : { $acs }.

ALI02 = Ressource mobilisée trop tard
    .summary = Cherche les SAÉ qui mobilisent une ressource d’un semestre ultérieur.
    .why = On ne mobilise que ce qu’on a déjà, ou ce qu’on apprend en même temps. Une ressource qui vient après la SAÉ ne peut pas la servir.
    .example =
        Avant : SAÉ 1.02 (S1) mobilise R2.04 (S2).
        Après : SAÉ 1.02 mobilise R1.04, ou devient SAÉ 2.02.
    .fix = Avancez la ressource, reculez la SAÉ, ou retirez le lien.
    .source = Biggs, J. (1996). Enhancing teaching through constructive alignment. Higher Education, 32, 347-364.
    .message = { $activite } (S{ $semestre }) mobilise { $n ->
        [one] une ressource d’un semestre ultérieur
       *[other] { $n } ressources de semestres ultérieurs
    } : { $ressources }.

ALI03 = SAÉ sans ressource
    .summary = Cherche les SAÉ, stages et portfolios mis à part, qui ne mobilisent aucune ressource du parcours.
    .why = La compétence est un savoir-agir qui prend appui sur la mobilisation et la combinaison de ressources. Une SAÉ qui n’en mobilise aucune est coupée des enseignements : ni les étudiants ni les collègues ne voient ce qu’elle réinvestit.
    .example =
        Avant : SAÉ 2.03 ne cite aucune ressource.
        Après : SAÉ 2.03 mobilise R2.01 et R2.06.
    .fix = Demandez-vous ce que les étudiants doivent savoir pour réussir la SAÉ, et reliez les ressources où ils l’apprennent.
    .source = Tardif, J. (2006). L’évaluation des compétences : documenter le parcours de développement. Chenelière Éducation.
    .message = { $activite } (S{ $semestre }) ne mobilise aucune ressource.

ALI04 = Ressource jamais mobilisée
    .summary = Cherche les ressources qu’aucune SAÉ du parcours ne mobilise.
    .why = Une ressource qui n’est réinvestie nulle part reste un cours à côté du programme : les étudiants n’en voient pas l’usage et le transfert ne se fait pas. C’est une information : certaines ressources servent toute la formation.
    .example =
        Avant : aucune SAÉ ne cite R3.07.
        Après : SAÉ 4.01 mobilise R3.07.
    .fix = Cherchez la SAÉ où cette ressource sert, au même semestre ou après, et reliez-les.
    .source = Roegiers, X. (2000). Une pédagogie de l’intégration : compétences et intégration des acquis dans l’enseignement. De Boeck.
    .message = Aucune SAÉ ne mobilise { $activite } (S{ $semestre }).

ALI05 = AC sans coefficient
    .summary = Cherche les activités qui ont un coefficient quelque part, sont liées à des AC d’une compétence, et ne pèsent pas dans l’UE de cette compétence.
    .why = L’activité prétend développer la compétence, mais ses notes ne comptent pas dans l’UE qui la valide : l’effort demandé et la reconnaissance ne coïncident pas.
    .example =
        Avant : R1.03 travaille AC12.01, de la compétence « Analyser », et n’a de coefficient que dans UE1.1.
        Après : R1.03 a un coefficient dans UE1.1 et dans UE1.2.
    .fix = Donnez à l’activité un coefficient dans l’UE de la compétence, ou retirez les AC qu’elle ne travaille pas vraiment.
    .source = Biggs, J. (1996). Enhancing teaching through constructive alignment. Higher Education, 32, 347-364.
    .message = { $activite } (S{ $semestre }) travaille ou évalue { $n ->
        [one] un AC
       *[other] { $n } AC
    } de « { $competence } » ({ $acs }), mais n’a aucun coefficient dans { $ues }.

ALI06 = Coefficient sans AC
    .summary = Cherche les activités qui ont un coefficient dans une UE sans travailler ni évaluer aucun AC de la compétence de cette UE.
    .why = La note compte pour une compétence que l’activité ne développe pas : l’UE peut être validée, ou perdue, pour de mauvaises raisons. Une activité sans aucun AC est signalée ici aussi, en plus de COU08 : ses notes comptent pour des compétences auxquelles elle ne touche pas.
    .example =
        Avant : R1.05 a un coefficient 2 dans UE1.3, mais aucun AC de la compétence 3.
        Après : R1.05 travaille AC13.02, ou son coefficient passe dans UE1.1.
    .fix = Reliez l’activité aux AC de la compétence qu’elle développe vraiment, ou retirez le coefficient.
    .source = Biggs, J. (1996). Enhancing teaching through constructive alignment. Higher Education, 32, 347-364 ; arrêté du 27 mai 2021 relatif aux programmes nationaux de la licence professionnelle « bachelor universitaire de technologie », annexe 1.
    .message = { $activite } (S{ $semestre }) a un coefficient { $coefficient } dans { $ue }, mais ne travaille ni n’évalue aucun AC de « { $competences } ».

ALI09 = Parcours incohérent
    .summary = Cherche les activités réservées à certains parcours et liées à des AC qu’aucun de ces parcours ne développe.
    .why = Les étudiants qui suivent l’activité ne développent pas le niveau de cet AC, et ceux qui le développent ne suivent pas l’activité : le lien ne sert à personne.
    .example =
        Avant : SAÉ 3.EMS.02, réservée au parcours EMS, évalue AC24.03VCOD.
        Après : SAÉ 3.EMS.02 évalue AC24.03EMS.
    .fix = Remplacez l’AC par celui du parcours, ouvrez l’activité au parcours qui développe cet AC, ou corrigez les niveaux que le parcours développe.
    .source = Poumay, M., Tardif, J. et Georges, F. (2017). Organiser la formation à partir des compétences. De Boeck Supérieur.
    .message = { $activite } (S{ $semestre }), { $m ->
        [one] du parcours
       *[other] des parcours
    } { $parcours }, travaille ou évalue { $n ->
        [one] un AC
       *[other] { $n } AC
    } qu’{ $m ->
        [one] il ne développe pas
       *[other] aucun d’eux ne développe
    } : { $acs }.

## PRO : les niveaux s’enchaînent-ils ?

PRO01 = Niveaux discontinus
    .summary = Cherche, dans un parcours, les compétences dont les niveaux ne se suivent pas d’année en année à partir du niveau 1.
    .why = Les niveaux décrivent un développement : chacun prend appui sur le précédent. En sauter un, revenir en arrière ou laisser une année vide rompt la trajectoire. Une compétence peut commencer plus tard, avec le parcours, ou s’arrêter plus tôt : ce n’est pas une rupture.
    .example =
        Avant : le parcours développe le niveau 1 de « Traiter » en 1re année et le niveau 3 en 2e année.
        Après : le niveau 1 en 1re année, le niveau 2 en 2e, le niveau 3 en 3e.
    .fix = Corrigez les niveaux que le parcours développe chaque année, ou l’ordre des niveaux de la compétence.
    .source = Tardif, J. (2006). L’évaluation des compétences : documenter le parcours de développement. Chenelière Éducation.
    .message = « { $competence } » : le niveau { $ordre } ({ $annee ->
        [1] 1re
       *[other] { $annee }e
    } année) succède au niveau { $avant } ({ $annee_avant ->
        [1] 1re
       *[other] { $annee_avant }e
    } année).
    .debut = « { $competence } » commence par le niveau { $ordre }, en { $annee ->
        [1] 1re
       *[other] { $annee }e
    } année, et non par le niveau 1.
    .double = « { $competence } » a deux niveaux en { $annee ->
        [1] 1re
       *[other] { $annee }e
    } année : { $avant } et { $ordre }.
    .trou = « { $competence } » s’interrompt entre le niveau { $avant } ({ $annee_avant ->
        [1] 1re
       *[other] { $annee_avant }e
    } année) et le niveau { $ordre } ({ $annee ->
        [1] 1re
       *[other] { $annee }e
    } année).
    .repete = Le niveau { $ordre } de « { $competence } » est développé deux fois : en { $annee ->
        [1] 1re
       *[other] { $annee }e
    } et en { $encore ->
        [1] 1re
       *[other] { $encore }e
    } année.

PRO04 = Régression cognitive
    .summary = Cherche les niveaux dont les verbes d’AC demandent moins, dans la taxonomie révisée de Bloom, que ceux du niveau précédent.
    .why = Un niveau de développement prend appui sur le précédent : ses apprentissages devraient être au moins aussi exigeants. La taxonomie va de mémoriser (1) à comprendre (2), appliquer (3), analyser (4), évaluer (5) et créer (6). Un verbe isolé prouve peu, car un niveau commence souvent par nommer des objets nouveaux : la règle ne dit rien tant que la médiane des niveaux ne baisse pas d’au moins 1 (seuil « baisse_min »), ni quand le verbe le plus exigeant monte. Des verbes coordonnés comptent pour le plus exigeant. Deux niveaux ne sont comparés que si le verbe d’au moins la moitié des AC de chacun est connu du lexique. La complexité d’une situation ne se lit pas toute dans un verbe : c’est une question à poser, pas une faute.
    .example =
        Avant : niveau 1, « Concevoir un bal » et « Évaluer un bal » ; niveau 2, « Citer les danses » et « Décrire un bal ».
        Après : niveau 1, « Décrire un bal » ; niveau 2, « Concevoir un bal ».
    .fix = Relisez côte à côte les AC des deux niveaux : échangez ceux qui ne sont pas à leur place, ou choisissez des verbes à la hauteur de ce que l’étudiant fera vraiment.
    .source = Anderson, L. W. et Krathwohl, D. R. (dir.) (2001). A Taxonomy for Learning, Teaching, and Assessing. Longman.
    .message = « { $competence } » : du niveau { $ordre_avant } au niveau { $ordre }, les verbes des AC descendent dans la taxonomie de Bloom (médiane de { $avant } à { $apres } sur 6).

## MAQ : les ECTS, les heures et les coefficients tiennent-ils ?

MAQ01 = ECTS du semestre
    .summary = Cherche les semestres dont les UE, celles du parcours, ne totalisent pas les ECTS d’un semestre (30, sauf réglage du programme).
    .why = Un semestre vaut 30 ECTS, une année 60 : c’est ce qui rend les diplômes comparables et les périodes d’études transférables. Un semestre dont aucune UE n’a d’ECTS n’est pas examiné ; dès qu’une UE en a, celles qui n’en ont pas comptent pour 0.
    .example =
        Avant : les cinq UE du S3 totalisent 28 ECTS.
        Après : UE3.2 passe de 4 à 6 ECTS, et le S3 compte 30 ECTS.
    .fix = Répartissez les ECTS selon le travail que chaque UE demande à l’étudiant, parcours par parcours.
    .source = Commission européenne (2015). Guide d’utilisation ECTS. Office des publications de l’Union européenne ; arrêté du 22 janvier 2014 fixant le cadre national des formations.
    .message = Le S{ $semestre } compte { $total } ECTS au lieu de { $attendu }.
    .incomplet = Le S{ $semestre } compte { $total } ECTS au lieu de { $attendu } ; { $sans ->
        [one] { $sans } UE n’en a pas encore.
       *[other] { $sans } UE n’en ont pas encore.
    }

MAQ03 = Équilibre des pôles
    .summary = Cherche, dans un BUT, les UE où les SAÉ pèsent moins de 40 % des coefficients, ou plus de 60 % dans un semestre sans stage.
    .why = Dans chaque UE du BUT, le pôle SAÉ et le pôle ressources pèsent chacun de 40 à 60 %, bornes comprises : ni les savoirs seuls, ni les projets seuls ne suffisent à attester la compétence. Le stage et le portfolio appartiennent au pôle SAÉ ; dans un semestre de stage, ce pôle peut dépasser 60 %.
    .example =
        Avant : dans UE2.1, les SAÉ ont 14 de coefficient et les ressources 26 : le pôle SAÉ pèse 35 %.
        Après : 16 et 24 : le pôle SAÉ pèse 40 %.
    .fix = Rééquilibrez les coefficients de l’UE entre les SAÉ et les ressources.
    .source = Arrêté du 27 mai 2021 relatif aux programmes nationaux de la licence professionnelle « bachelor universitaire de technologie », annexe 1.
    .message = { $ue } : le pôle SAÉ pèse { $part } % des coefficients, moins que les { $borne } % requis.
    .exces = { $ue } : le pôle SAÉ pèse { $part } % des coefficients, plus que les { $borne } % admis dans un semestre sans stage.

MAQ04 = UE sans SAÉ
    .summary = Cherche, dans un BUT, les UE dans lesquelles aucune SAÉ n’a de coefficient.
    .why = Une UE de BUT valide une compétence : il y faut au moins une mise en situation. Les semestres où aucun coefficient n’est encore saisi ne sont pas examinés. Le stage et le portfolio comptent, puisqu’ils appartiennent au pôle SAÉ.
    .example =
        Avant : seules des ressources ont un coefficient dans UE4.3.
        Après : SAÉ 4.02 y a un coefficient 20.
    .fix = Donnez un coefficient dans l’UE à une SAÉ qui développe sa compétence, ou concevez cette SAÉ.
    .source = Arrêté du 27 mai 2021 relatif aux programmes nationaux de la licence professionnelle « bachelor universitaire de technologie », annexe 1.
    .message = Aucune SAÉ ne pèse dans { $ue }.

## FOR : les choses sont-elles dites comme le métier les dit ?

FOR01 = Compétence sans verbe
    .summary = Cherche les compétences dont ni le nom ni le libellé ne s’ouvre sur un infinitif.
    .why = Une compétence est un savoir-agir : on la reconnaît à ce que l’on fait. Un nom (« Communication », « Gestion de projet ») désigne une matière, et l’équipe se remet à découper des cours. L’infinitif dit l’acte, et oblige à dire sur quoi il porte. Un adverbe, une négation ou un complément peuvent précéder le verbe.
    .example =
        Avant : « Communication des organisations ».
        Après : « Communiquer avec tous les publics d’une organisation ».
    .fix = Cherchez ce que fait le professionnel, et écrivez-le à l’infinitif, dans le nom ou dans le libellé.
    .source = Tardif, J. (2006). L’évaluation des compétences : documenter le parcours de développement. Chenelière Éducation.
    .message = Cette compétence ne s’ouvre pas sur un infinitif : « { $debut } ».

FOR02 = AC sans verbe d’action
    .summary = Cherche les AC qui ne s’ouvrent pas sur un verbe d’action à l’infinitif.
    .why = Un apprentissage critique dit ce que l’étudiant doit apprendre à faire. Sans verbe, on ne sait ni ce qu’il fera, ni ce que l’on regardera. Les verbes d’état (« être », « avoir », « rester ») ne disent pas un acte. Un verbe d’action qu’on ne peut pas observer relève de FOR04.
    .example =
        Avant : « Les règles d’hygiène ».
        Après : « Appliquer les règles d’hygiène d’une cuisine collective ».
    .fix = Commencez le libellé par un infinitif qui dit l’acte attendu. Si le libellé est la suite d’un autre, coupé par erreur, recollez les deux.
    .source = Poumay, M., Tardif, J. et Georges, F. (2017). Organiser la formation à partir des compétences. De Boeck Supérieur.
    .message = { $ac } ne s’ouvre pas sur un verbe d’action : « { $debut } ».
    .etat = { $ac } s’ouvre sur « { $verbe } », un verbe d’état : que fait l’étudiant ?

FOR03 = Composante sans gérondif
    .summary = Cherche les composantes essentielles qui ne s’ouvrent pas sur un gérondif, « En …ant ».
    .why = Une composante essentielle dit à quoi l’on reconnaît que l’acte est bien fait : elle complète le verbe de la compétence. « Traiter des données en respectant la vie privée » se lit d’une traite. À l’infinitif, elle devient une tâche de plus ; sous forme de nom, un thème.
    .example =
        Avant : « Respect de la vie privée ».
        Après : « En respectant la vie privée des personnes ».
    .fix = Lisez la compétence puis sa composante, d’une traite, et réécrivez celle-ci avec « En » et un participe présent.
    .source = Poumay, M., Tardif, J. et Georges, F. (2017). Organiser la formation à partir des compétences. De Boeck Supérieur.
    .message = Une composante essentielle de « { $competence } » ne s’ouvre pas sur un gérondif : « { $debut } ».

FOR04 = Verbe non observable
    .summary = Cherche les AC qui s’ouvrent sur un verbe dont l’effet ne s’observe pas : connaître, comprendre, savoir, maîtriser, être capable de, prendre conscience…
    .why = Personne ne voit quelqu’un comprendre : on le voit expliquer, comparer, choisir. Un AC non observable s’évalue au jugé, et chaque enseignant y met ce qu’il veut. « Savoir » et « être capable de » n’ajoutent rien au verbe qui les suit. Une locution compte pour son sens : « réaliser que » n’est pas « réaliser un plan ». Coordonné à un verbe observable (« comprendre et expliquer »), le verbe est accepté.
    .example =
        Avant : « Comprendre l’intérêt d’un prototype ».
        Après : « Justifier le recours à un prototype ».
    .fix = Demandez-vous à quoi vous verriez que c’est appris, et mettez ce verbe à la place ; devant un autre infinitif, supprimez « savoir » ou « être capable de ».
    .source = Anderson, L. W. et Krathwohl, D. R. (dir.) (2001). A Taxonomy for Learning, Teaching, and Assessing. Longman.
    .message = { $ac } s’ouvre sur « { $verbe } », qui ne s’observe pas.

FOR05 = Libellé trop long
    .summary = Cherche les compétences, composantes, situations, niveaux et AC dont le libellé dépasse 200 caractères (seuil « max_caracteres »).
    .why = Un libellé se lit dans une case de la matrice, sur un relevé, au milieu d’une réunion. Au-delà de deux ou trois lignes, il contient plusieurs idées, ou des exemples qui ont leur place ailleurs, et plus personne ne le cite.
    .example =
        Avant : un AC de quatre lignes, dont trois entre parenthèses.
        Après : l’acte en une ligne ; les exemples dans la description des activités.
    .fix = Gardez l’acte et son objet ; déplacez les exemples dans les activités, ou coupez en deux ce qui dit deux choses.
    .source = Poumay, M., Tardif, J. et Georges, F. (2017). Organiser la formation à partir des compétences. De Boeck Supérieur.
    .message = { $genre ->
        [competence] Le libellé de la compétence « { $nom } »
        [composante] Le libellé d’une composante essentielle de « { $nom } »
        [situation] Le libellé d’une situation professionnelle de « { $nom } »
        [niveau] Le libellé d’un niveau de « { $nom } »
        [ac] { $nom } : le libellé
       *[other] Le libellé d’un objet
    } compte { $n } caractères, plus que { $max }.

## REF : le référentiel est-il bien tenu ?

REF01 = Code dupliqué
    .summary = Cherche les codes qui désignent deux AC, ou deux activités, d’un même parcours.
    .why = Le code est le nom que tout le monde emploie : dans l’emploi du temps, dans Apogée, dans le portfolio. S’il désigne deux choses, les notes et les traces se mélangent. La casse, les espaces et les accents ne font pas de différence. Des parcours différents peuvent employer le même code ; PORTFOLIO et STAGE reviennent, une fois par semestre.
    .example =
        Avant : deux ressources du S1 portent le code R1.01.
        Après : R1.01 et R1.02.
    .fix = Donnez un autre code à l’un des deux, ou supprimez le doublon.
    .source = Arrêté du 27 mai 2021 relatif aux programmes nationaux de la licence professionnelle « bachelor universitaire de technologie », dont les annexes donnent un code à chaque ressource, SAÉ et AC.
    .message = Le code { $code } désigne déjà un autre AC : « { $premier } ».
    .activite = Le code { $code } désigne déjà une autre activité (S{ $semestre }) : « { $premier } ».

REF02 = Libellé vide
    .summary = Cherche les objets sans libellé : programme, parcours, compétence, composante, situation, niveau, AC, UE, activité, critère ou bloc.
    .why = Un objet sans libellé ne dit rien à l’étudiant, au jury ni au collègue qui le découvre, et les documents exportés seront troués. Une UE liée à une compétence n’a pas besoin de libellé : elle porte le nom de sa compétence.
    .example =
        Avant : AC21.04 a un code, et pas de libellé.
        Après : AC21.04 « Choisir une représentation graphique adaptée au public ».
    .fix = Ouvrez l’objet et écrivez son libellé ; s’il a été créé par erreur, supprimez-le.
    .source = Poumay, M., Tardif, J. et Georges, F. (2017). Organiser la formation à partir des compétences. De Boeck Supérieur.
    .message = { $genre ->
        [programme] Le programme { $nom } n’a pas d’intitulé.
        [parcours] Le parcours { $nom } n’a pas de libellé.
        [competence] La compétence { $nom } n’a pas de nom.
        [composante] Une composante essentielle de la compétence { $nom } n’a pas de libellé.
        [situation] Une situation professionnelle de la compétence { $nom } n’a pas de libellé.
        [niveau] Le niveau { $nom } n’a pas de libellé.
        [ac] { $nom } n’a pas de libellé.
        [ue] { $nom } n’a pas de libellé et n’est liée à aucune compétence.
        [activite] { $nom } n’a pas d’intitulé.
        [critere] Un critère de la grille de { $nom } n’a pas de libellé.
        [bloc] Le bloc { $nom } n’a pas de libellé.
       *[other] Un objet n’a pas de libellé.
    }
