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

COU07 = Composante sans critère
    .summary = Cherche les composantes essentielles qu’aucun critère d’aucune grille du parcours n’observe.
    .why = Les composantes essentielles disent à quoi l’on reconnaît que l’action est bien menée : ce sont les critères de qualité de la compétence. Une composante qu’aucune grille n’observe n’est jamais exigée de personne. La règle se tait tant qu’aucune activité du programme n’a de grille, et ne regarde pas les compétences que le parcours ne développe que dans des années encore sans activité.
    .example =
        Avant : « En garantissant la sécurité des personnes » figure dans le référentiel, et dans aucune grille.
        Après : un critère de la grille de SAÉ 1.03 observe cette composante.
    .fix = Ouvrez une SAÉ de la compétence et reliez à la composante le critère qui l’observe déjà sans le dire, ou ajoutez ce critère. Si personne ne peut l’observer, revoyez la composante.
    .source = Poumay, M., Tardif, J. et Georges, F. (2017). Organiser la formation à partir des compétences. De Boeck Supérieur.
    .message = Aucune grille n’observe « { $composante } », composante essentielle de « { $competence } ».

COU08 = Activité orpheline
    .summary = Cherche les ressources et les SAÉ qui ne travaillent ni n’évaluent aucun AC.
    .why = Dans une approche-programme, chaque activité sert le projet commun. Une activité sans AC est soit un oubli dans la matrice, soit un enseignement juxtaposé aux autres, que rien ne relie au diplôme. Les activités provisoires sont signalées aussi : ce sont celles qu’on oublie.
    .example =
        Avant : R1.09 « Projet personnel et professionnel » n’a aucune croix dans la matrice.
        Après : R1.09 travaille AC14.02 et AC14.03.
    .fix = Reliez l’activité aux AC qu’elle sert. Si elle n’en sert aucun, fusionnez-la ou retirez-la ; s’il s’agit d’un accueil ou d’un bonus, acceptez le constat par une dérogation.
    .source = Sylvestre, E. et Berthiaume, D. (2013). Comment organiser un enseignement dans le cadre d’une approche-programme ? Dans D. Berthiaume et N. Rege Colet (dir.), La pédagogie de l’enseignement supérieur : repères théoriques et applications pratiques, tome 1. Peter Lang.
    .message = { $activite } (S{ $semestre }) ne travaille ni n’évalue aucun AC.

COU09 = Situation sans SAÉ
    .summary = Cherche les situations professionnelles qu’aucune SAÉ ni aucun stage du parcours ne met en scène.
    .why = Une compétence s’exerce dans une famille de situations : c’est leur diversité qui permet le transfert. Une situation que l’étudiant ne rencontre jamais reste une promesse du référentiel. Le stage compte ; le portfolio, qui n’est pas une situation, ne compte pas. La règle se tait tant qu’aucune SAÉ n’est reliée à une situation, et ne regarde pas les compétences que le parcours ne développe que dans des années encore sans activité.
    .example =
        Avant : « Organisation d’une collecte ponctuelle » n’est reliée à aucune SAÉ.
        Après : SAÉ 2.02 la met en scène.
    .fix = Reliez la situation à une SAÉ qui la met déjà en scène, ou concevez une SAÉ à partir d’elle. C’est une information : un programme peut choisir de ne pas tout jouer.
    .source = Roegiers, X. (2000). Une pédagogie de l’intégration : compétences et intégration des acquis dans l’enseignement. De Boeck.
    .message = Aucune SAÉ ne met en scène « { $situation } », situation professionnelle de « { $competence } ».

COU10 = Semestre vide pour une compétence
    .summary = Cherche les niveaux dont les AC ne sont travaillés ou évalués que dans un des deux semestres de leur année.
    .why = Une compétence se développe dans la durée : six mois sans l’exercer, c’est un oubli, et l’UE du semestre vide n’a rien à valider. La règle ne regarde que les années dont les deux semestres ont des activités dans le parcours.
    .example =
        Avant : les AC du niveau 1 de « Analyser » apparaissent au S1 et plus du tout au S2.
        Après : R2.04 en travaille deux, et SAÉ 2.01 les évalue.
    .fix = Reliez au niveau une activité du semestre vide, ou déplacez-en une. Si l’année est faite ainsi à dessein (alternance, mobilité), dites-le par une dérogation.
    .source = Tardif, J. (2006). L’évaluation des compétences : documenter le parcours de développement. Chenelière Éducation.
    .message = Les AC du niveau { $ordre } de « { $competence } » apparaissent au S{ $present }, mais dans aucune activité du S{ $absent }.

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

ALI07 = Critère sans cible
    .summary = Cherche, dans les grilles des SAÉ, les critères qui ne portent sur aucune composante essentielle ni aucun AC.
    .why = Une grille relie ce que l’on observe à ce que l’on vise. Un critère qui ne vise rien dans le référentiel note autre chose que la compétence : la présentation, l’assiduité, l’impression générale.
    .example =
        Avant : le critère « Soin apporté au dossier » ne porte sur rien.
        Après : il porte sur la composante « En restituant des résultats lisibles » et sur AC11.05.
    .fix = Reliez le critère à la composante qu’il observe ou à l’AC qu’il évalue ; s’il n’y en a pas, retirez-le de la grille.
    .source = Brookhart, S. M. (2013). How to Create and Use Rubrics for Formative Assessment and Grading. ASCD.
    .message = Le critère « { $critere } » de { $activite } (S{ $semestre }) ne porte sur aucune composante essentielle ni aucun AC.

ALI08 = AC évalué sans critère
    .summary = Cherche, dans les SAÉ qui ont une grille, les AC évalués sur lesquels aucun critère ne porte.
    .why = La matrice annonce que la SAÉ évalue cet AC, la grille ne le regarde pas : l’étudiant ne sait pas sur quoi il est jugé, et rien ne permet d’attester l’apprentissage. Un critère qui ne porte que sur une composante essentielle n’évalue aucun AC en particulier. Les SAÉ sans grille ne sont pas examinées.
    .example =
        Avant : SAÉ 1.01 évalue AC11.01 et AC11.04 ; sa grille n’a de critère que sur AC11.01.
        Après : le critère « Les ratios sont justes » porte sur AC11.04.
    .fix = Ajoutez l’AC au critère qui l’observe déjà, écrivez le critère qui manque, ou décochez « évalué » dans la matrice.
    .source = Biggs, J. (1996). Enhancing teaching through constructive alignment. Higher Education, 32, 347-364.
    .message = { $activite } (S{ $semestre }) évalue { $n ->
        [one] un AC sur lequel
       *[other] { $n } AC sur lesquels
    } aucun critère de sa grille ne porte : { $acs }.

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

ALI10 = SAÉ et ressource disjointes
    .summary = Cherche les SAÉ qui mobilisent une ressource sans avoir aucune compétence en commun avec elle.
    .why = Si la SAÉ mobilise vraiment la ressource, elles servent au moins une même compétence. Quand leurs AC ne se rencontrent nulle part, ou bien le lien est de trop, ou bien il manque un AC à l’une des deux. Une SAÉ ou une ressource sans AC n’est pas examinée.
    .example =
        Avant : SAÉ 2.01, sur « Traiter », mobilise R2.07, qui ne travaille que « Vendre ».
        Après : R2.07 travaille aussi AC11.05, ou SAÉ 2.01 ne la mobilise plus.
    .fix = Demandez-vous ce que la SAÉ prend dans la ressource : reliez-les à l’AC qu’elles partagent, ou retirez le lien.
    .source = Tardif, J. (2006). L’évaluation des compétences : documenter le parcours de développement. Chenelière Éducation.
    .message = { $activite } (S{ $semestre }) mobilise { $n ->
        [one] une ressource avec laquelle elle n’a
       *[other] { $n } ressources avec lesquelles elle n’a
    } aucune compétence en commun : { $ressources }.

ALI11 = Prérequis postérieur
    .summary = Cherche les activités dont un prérequis a lieu au même semestre ou plus tard, et les prérequis qui tournent en rond.
    .why = Un prérequis est ce qui doit être acquis avant de commencer. S’il vient en même temps ou après, les étudiants abordent l’activité sans lui ; si deux activités s’attendent l’une l’autre, aucune ne peut commencer.
    .example =
        Avant : R2.03 (S2) demande R3.01 (S3).
        Après : R2.03 demande R1.04, ou R3.01 devient R1.11.
    .fix = Avancez le prérequis, reculez l’activité, ou retirez le prérequis. Ce qui s’apprend en même temps n’est pas un prérequis.
    .source = Prégent, R., Bernard, H. et Kozanitis, A. (2009). Enseigner à l’université dans une approche-programme. Presses internationales Polytechnique.
    .message = { $activite } (S{ $semestre }) a { $n ->
        [one] un prérequis qui a
       *[other] { $n } prérequis qui ont
    } lieu au même semestre ou plus tard : { $prerequis }.
    .cycle = Des prérequis tournent en rond : { $tour }.

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

PRO02 = Nombre d’AC
    .summary = Cherche les niveaux qui ont moins d’AC que le seuil min_ac (2 par défaut) ou plus que le seuil max_ac (8 par défaut).
    .why = Les apprentissages critiques sont les quelques passages décisifs vers le niveau. Un seul ne suffit pas à décrire un développement ; au-delà de huit, on a dressé la liste de tout ce qui s’enseigne, et plus rien n’est critique. La règle se tait tant que le référentiel n’a aucun AC.
    .example =
        Avant : le niveau 2 de « Traiter » a 13 AC.
        Après : les AC qui disaient la même chose sont réunis, et le niveau en a 6.
    .fix = Réunissez les AC qui se recouvrent et retirez ceux que l’on acquiert sans y penser ; ou cherchez l’apprentissage qui manque. Les seuils min_ac et max_ac se règlent par programme.
    .source = Poumay, M., Tardif, J. et Georges, F. (2017). Organiser la formation à partir des compétences. De Boeck Supérieur.
    .message = Le niveau { $ordre } de « { $competence } » { $n ->
        [0] n’a aucun AC
        [one] n’a qu’un AC
       *[other] n’a que { $n } AC
    } ; il en faut au moins { $borne }.
    .exces = Le niveau { $ordre } de « { $competence } » a { $n } AC ; il en faut au plus { $borne }.

PRO03 = Nombre de compétences
    .summary = Cherche les parcours qui, dans leur dernière année, développent trop peu ou trop de compétences : 4 à 6 dans un BUT, 3 à 8 ailleurs, sauf réglage du programme.
    .why = Une compétence est un savoir-agir complexe, qui demande du temps : trop nombreuses, elles redeviennent des objectifs de cours ; trop rares, elles sont si larges que plus personne n’y reconnaît un métier. La dernière année est la dernière où le parcours développe un niveau. Les bornes sont les chiffres competences_min et competences_max du diplôme, bornes comprises. Un parcours qui ne développe encore rien n’est pas examiné.
    .example =
        Avant : en 3e année, le parcours ne développe que « Traiter » et « Analyser ».
        Après : il développe aussi « Valoriser » et « Modéliser ».
    .fix = Réunissez des compétences qui s’exercent toujours ensemble, ou cherchez celles que le métier demande et que le parcours n’a pas nommées. Vérifiez aussi les niveaux que le parcours développe en dernière année.
    .source = Tardif, J. (2006). L’évaluation des compétences : documenter le parcours de développement. Chenelière Éducation.
    .message = En { $annee ->
        [1] 1re
       *[other] { $annee }e
    } année, la dernière, { $n ->
        [one] { $n } compétence est développée
       *[other] { $n } compétences sont développées
    } ; il en faut au moins { $borne }.
    .exces = En { $annee ->
        [1] 1re
       *[other] { $annee }e
    } année, la dernière, { $n } compétences sont développées ; il en faut au plus { $borne }.

PRO05 = Libellé dupliqué
    .summary = Cherche les AC d’un même parcours, et les niveaux d’une même compétence, qui ont le même libellé.
    .why = Deux niveaux qui se disent de la même façon ne décrivent aucun progrès ; deux AC qui se disent de la même façon n’en font qu’un, évalué sous deux noms. C’est le plus souvent un copier-coller resté là. La casse, les espaces, la forme des apostrophes et la ponctuation finale ne font pas de différence.
    .example =
        Avant : AC11.02 et AC21.01 disent tous deux « Rédiger un rapport d’étude ».
        Après : AC21.01 devient « Rédiger un rapport d’étude destiné à des non-spécialistes ».
    .fix = Dites ce qui distingue le second du premier : le contexte, l’autonomie, la complexité. Si rien ne les distingue, supprimez-en un.
    .source = Tardif, J. (2006). L’évaluation des compétences : documenter le parcours de développement. Chenelière Éducation.
    .message = { $ac } et { $premier } ont le même libellé.
    .niveau = Le niveau { $ordre } de « { $competence } » a le même libellé que le niveau { $premier }.

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

REF03 = Code non conforme
    .summary = Cherche les codes d’AC, de ressources, de SAÉ et d’UE qui s’écartent de la codification du programme, ou qui disent une autre année, une autre compétence ou un autre semestre que les leurs.
    .why =
        Un code dit où est l’objet : AC24.01 est un AC de la 2e année et de la compétence 4, SAÉ 3.02 est au S3. Un code qui ment envoie les collègues, l’emploi du temps et Apogée au mauvais endroit. C’est souvent la trace d’un déplacement.
        Deux codifications sont reconnues, celle de 2022 (AC24.01, R3.01, R3.EMS.11, SAÉ 3.02, UE3.4) et celle de 2021 (AC4101 pour la compétence 4, niveau 1 ; R301, SAE302, UE34). Les AC, les ressources, les SAÉ et les UE sont examinés séparément : le programme suit, pour chacun, la codification la plus employée. Si moins de la moitié de leurs codes en ont la forme, le programme a ses propres codes et la règle n’en dit rien. STAGE, PORTFOLIO, les UE de plusieurs compétences et, hors du BUT, toutes les UE sont libres.
    .example =
        Avant : une ressource déplacée au S4 porte encore le code R3.07.
        Après : elle devient R4.09.
    .fix = Renumérotez l’objet, ou remettez-le à la place que dit son code.
    .source = Arrêté du 27 mai 2021 relatif aux programmes nationaux de la licence professionnelle « bachelor universitaire de technologie », dont les annexes donnent un code à chaque ressource, SAÉ et AC.
    .message = Le code { $code } s’écarte de la codification du programme, qui attend ici { $attendu }.
    .absent = « { $libelle } » n’a pas de code ; la codification du programme attend ici { $attendu }.
    .parcours = Le code { $code } porte la marque du parcours { $marque }, dont l’objet ne fait pas partie.

REF04 = SAÉ non décrite
    .summary = Cherche les SAÉ, stages et portfolios mis à part, qui n’ont pas de description, pas d’objectifs ou pas de livrables.
    .why = Une SAÉ est une tâche : sans description, ni l’étudiant ni le collègue qui la reprend ne savent ce qu’il y a à faire ; sans objectifs, pourquoi ; sans livrables, ce qui sera évalué et ce qui restera dans le portfolio.
    .example =
        Avant : SAÉ 2.03 n’a qu’un titre.
        Après : SAÉ 2.03 a une mise en situation, deux objectifs et la liste de ce qui est à rendre.
    .fix = Ouvrez la SAÉ et écrivez ce qui manque. Trois lignes valent mieux que rien.
    .source = Arrêté du 27 mai 2021 relatif aux programmes nationaux de la licence professionnelle « bachelor universitaire de technologie », dont les annexes décrivent chaque SAÉ.
    .message = { $activite } (S{ $semestre }) n’a { $manque ->
        [description] pas de description
        [objectifs] pas d’objectifs
        [livrables] pas de livrables
        [description-objectifs] ni description ni objectifs
        [description-livrables] ni description ni livrables
        [objectifs-livrables] ni objectifs ni livrables
       *[other] ni description, ni objectifs, ni livrables
    }.
