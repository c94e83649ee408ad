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
    .why = Une SAÉ demande de mobiliser des ressources : encore faut-il les avoir acquises. Un AC qu’aucune ressource ne travaille ne s’apprend que dans la SAÉ qui l’évalue : c’est possible, et parfois voulu, pourvu que la SAÉ laisse le temps d’apprendre avant d’évaluer. Sinon, elle juge ce que les étudiants savaient déjà en arrivant. Les années sans aucune ressource ne sont pas examinées.
    .example =
        Avant : SAÉ 1.01 évalue AC11.04 au S1 ; la première ressource qui le travaille est R2.03, au S2.
        Après : R1.02 travaille AC11.04 au S1, ou son évaluation passe dans une SAÉ du S2.
    .fix = Avancez la ressource, ou reculez l’évaluation. S’il s’apprend dans la SAÉ elle-même, dites-le par une dérogation, et prévoyez-y ce qui le fait apprendre : séances encadrées, essais qui ne comptent pas, retours.
    .source = Tardif, J. (2006). L’évaluation des compétences : documenter le parcours de développement. Chenelière Éducation.
    .message = { $ac } est évalué dès le S{ $evalue }, mais aucune ressource ne le travaille avant le S{ $travaille }.
    .jamais = { $ac } est évalué, mais aucune ressource ne le travaille.

COU04 = Niveau sans SAÉ
    .summary = Cherche les niveaux de compétence dont aucun AC n’est lié à une SAÉ dans l’année où le parcours les développe.
    .why = Une compétence se construit et se démontre en situation. Un niveau qui ne repose que sur des ressources forme à des savoirs, pas à un savoir-agir. Le stage compte : c’est la situation la plus authentique qui soit. Le portfolio ne compte pas ici : il rassemble et analyse les traces que les situations ont laissées, il n’en est pas une. MAQ04 le compte, parce qu’elle regarde les coefficients, et que les siens appartiennent au pôle SAÉ.
    .example =
        Avant : le niveau 2 de « Analyser » n’apparaît que dans R3.05 et R4.02.
        Après : SAÉ 4.01 travaille et évalue AC22.01 et AC22.03.
    .fix = Reliez une SAÉ de l’année à des AC du niveau, ou concevez-en une à partir d’une des situations professionnelles de la compétence.
    .source = Arrêté du 15 avril 2022 (NOR ESRS2211617A, BO spécial n° 4 de 2022), qui fixe de nouveau les annexes 1 à 25 de l’arrêté du 27 mai 2021 relatif aux programmes nationaux de la licence professionnelle « bachelor universitaire de technologie », annexe 1 ; Poumay, M., Tardif, J. et Georges, F. (2017). Organiser la formation à partir des compétences. De Boeck Supérieur.
    .message = Le niveau { $ordre } de « { $competence } » n’a aucune SAÉ en { $annee ->
        [1] 1re
       *[other] { $annee }e
    } année.

COU05 = AC évalué trop peu de fois
    .summary = Cherche les apprentissages critiques évalués par moins d’activités que le seuil min_evaluations (2 par défaut).
    .why = Une compétence s’atteste sur plusieurs traces, dans des situations différentes : une seule réussite peut tenir à la chance, au groupe ou au sujet. C’est une information, non une faute : un AC très spécifique peut n’avoir qu’une occasion d’être vu. Le nombre de 2 est un seuil de tapis.
    .example =
        Avant : AC21.02 n’est évalué que dans SAÉ 3.01.
        Après : SAÉ 4.02 l’évalue aussi, dans un autre contexte.
    .fix = Ajoutez une occasion de l’évaluer dans une SAÉ d’un autre semestre, ou réglez le seuil min_evaluations du programme.
    .source = Tardif, J. (2006). L’évaluation des compétences : documenter le parcours de développement. Chenelière Éducation.
    .chiffres = min_evaluations (2) : seuil de tapis.
    .message = { $ac } n’est évalué { $n ->
        [one] qu’une fois
       *[other] que { $n } fois
    } (au moins { $min } attendues).

COU06 = AC surchargé
    .summary = Cherche les apprentissages critiques liés à plus d’activités que le seuil max_activites (par défaut, deux fois la médiane des AC du parcours, et au moins 12).
    .why = Un AC coché presque partout ne guide plus personne : aucune équipe n’en répond vraiment, et l’étudiant ne sait plus où il l’apprend. C’est souvent le signe d’un libellé trop large ou de croix posées par prudence. Dans les programmes nationaux de BUT, un AC est lié à une dizaine d’activités en moyenne : le seuil, qui est de tapis, part de là.
    .example =
        Avant : AC11.01 « Communiquer efficacement » est lié à 24 activités.
        Après : l’AC est précisé et lié aux 6 activités où il s’apprend et s’évalue vraiment.
    .fix = Gardez les activités où l’AC est un objet d’apprentissage explicite et décochez les autres, ou scindez un AC trop large. Le seuil max_activites se règle par programme.
    .source = Prégent, R., Bernard, H. et Kozanitis, A. (2009). Enseigner à l’université dans une approche-programme. Presses internationales Polytechnique.
    .chiffres = max_activites (deux fois la médiane des AC du parcours, et au moins 12) : seuil de tapis.
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
    .why = Dans une approche-programme, chaque activité sert le projet commun. Une activité sans AC est soit un oubli dans la matrice, soit un enseignement juxtaposé aux autres, que rien ne relie au diplôme. Les activités provisoires sont signalées aussi : ce sont celles qu’on oublie. La règle se tait tant qu’aucune activité du programme n’est liée à un AC : personne n’a commencé à remplir la matrice. Une activité dont un fichier nomme des AC que le programme n’a pas relève de REF06 : on ne peut pas dire qu’elle n’en a aucun.
    .example =
        Avant : R1.09 « Projet personnel et professionnel » n’a aucune croix dans la matrice.
        Après : R1.09 travaille AC14.02 et AC14.03.
    .fix = Reliez l’activité aux AC qu’elle sert. Si elle n’en sert aucun, fusionnez-la ou retirez-la ; s’il s’agit d’un accueil ou d’un bonus, acceptez le diagnostic par une dérogation.
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

COU11 = AC selon le choix
    .summary = Cherche les apprentissages critiques à côté desquels un étudiant peut passer, selon les options qu’il prend.
    .why = Le diplôme atteste les mêmes compétences de tous ses diplômés. Un AC qui n’est travaillé ou évalué que dans une option n’est acquis que de ceux qui la prennent : chez les autres, le niveau est validé sans lui. La règle suit les choix, et les choix dans les choix, et ne dit un AC « selon le choix » que si une suite d’options permises l’évite vraiment ; une activité au choix dans une UE d’option n’est suivie que par qui prend les deux. Elle n’a rien à examiner dans un programme sans choix. Un AC que personne ne travaille relève de COU01, un AC que personne n’évalue de COU02.
    .example =
        Avant : AC21.02 n’est évalué que dans SAÉ 4.01, qui pèse dans l’UE4A ; au choix OPT4, un étudiant prend l’UE4A ou l’UE4B.
        Après : SAÉ 4.02, de l’UE4B, évalue aussi AC21.02.
    .fix = Faites travailler et évaluer l’AC dans chaque option, ou dans une activité de tronc commun. Si les options préparent à des métiers différents, faites-en des parcours : chacun a alors ses niveaux et ses AC. Si l’équipe accepte que certains n’aient pas cet AC, dites-le par une dérogation.
    .source = Biggs, J. (1996). Enhancing teaching through constructive alignment. Higher Education, 32, 347-364.
    .message = { $n ->
        [one] Au choix { $choix }
       *[other] Aux choix { $choix }
    }, qui prend { $options } ne rencontre jamais { $ac }.
    .evaluation = { $n ->
        [one] Au choix { $choix }
       *[other] Aux choix { $choix }
    }, qui prend { $options } travaille { $ac } sans jamais y être évalué.

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
    .why = La compétence est un savoir-agir qui prend appui sur la mobilisation et la combinaison de ressources. Une SAÉ qui n’en mobilise aucune est coupée des enseignements : ni les étudiants ni les collègues ne voient ce qu’elle réinvestit. Une SAÉ dont un fichier nomme des ressources que le programme n’a pas relève de REF06.
    .example =
        Avant : SAÉ 2.03 ne cite aucune ressource.
        Après : SAÉ 2.03 mobilise R2.01 et R2.06.
    .fix = Demandez-vous ce que les étudiants doivent savoir pour réussir la SAÉ, et reliez les ressources où ils l’apprennent.
    .source = Tardif, J. (2006). L’évaluation des compétences : documenter le parcours de développement. Chenelière Éducation.
    .message = { $activite } (S{ $semestre }) ne mobilise aucune ressource.
    .ailleurs = { $activite } (S{ $semestre }) ne mobilise que des ressources d’autres parcours : { $ressources }.

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
    .why = L’activité prétend développer la compétence, mais ses notes ne comptent pas dans l’UE qui la valide : l’effort demandé et la reconnaissance ne coïncident pas. Seuls comptent les AC que le parcours développe l’année de l’activité (les autres relèvent d’ALI01), quand leur compétence a une UE au semestre de l’activité ; un coefficient au-dessus de 0 dans une seule de ces UE suffit. Une activité qui ne pèse nulle part n’est pas examinée.
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
    .why = La note compte pour une compétence que l’activité ne développe pas : l’UE peut être validée, ou perdue, pour de mauvaises raisons. Une activité sans aucun AC est signalée ici aussi, en plus de COU08 : ses notes comptent pour des compétences auxquelles elle ne touche pas. Comptent les AC que le parcours développe, quelle que soit l’année (l’année relève d’ALI01) ; si l’activité n’en a que d’un niveau que le parcours ne développe pas, le message le dit. Ne sont regardés que les coefficients au-dessus de 0, dans les UE du parcours liées à une compétence. Une activité dont un fichier nomme des AC que le programme n’a pas relève de REF06 : on ne peut pas dire qu’elle n’en a aucun.
    .example =
        Avant : R1.05 a un coefficient 2 dans UE1.3, mais aucun AC de la compétence 3.
        Après : R1.05 travaille AC13.02, ou son coefficient passe dans UE1.1.
    .fix = Reliez l’activité aux AC de la compétence qu’elle développe vraiment, ou retirez le coefficient.
    .source = Biggs, J. (1996). Enhancing teaching through constructive alignment. Higher Education, 32, 347-364 ; arrêté du 15 avril 2022 (NOR ESRS2211617A, BO spécial n° 4 de 2022), qui fixe de nouveau les annexes 1 à 25 de l’arrêté du 27 mai 2021 relatif aux programmes nationaux de la licence professionnelle « bachelor universitaire de technologie », annexe 1.
    .message = { $activite } (S{ $semestre }) a un coefficient { $coefficient } dans { $ue }, mais ne travaille ni n’évalue aucun AC de « { $competences } ».
    .ailleurs = { $activite } (S{ $semestre }) a un coefficient { $coefficient } dans { $ue }, mais n’est liée, pour « { $competences } », qu’à { $n ->
        [one] un AC que ce parcours ne développe pas
       *[other] { $n } AC que ce parcours ne développe pas
    } : { $acs }.

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
    .why = Si la SAÉ mobilise vraiment la ressource, elles servent au moins une même compétence. Quand leurs AC ne se rencontrent nulle part, ou bien le lien est de trop, ou bien il manque un AC à l’une des deux. Une SAÉ ou une ressource sans AC que le parcours développe n’est pas examinée.
    .example =
        Avant : SAÉ 2.01, sur « Traiter », mobilise R2.07, qui ne travaille que « Vendre ».
        Après : R2.07 travaille aussi AC11.05, ou SAÉ 2.01 ne la mobilise plus.
    .fix = Demandez-vous ce que la SAÉ prend dans la ressource : reliez-les à l’AC qu’elles partagent, ou retirez le lien.
    .source = Tardif, J. (2006). L’évaluation des compétences : documenter le parcours de développement. Chenelière Éducation.
    .message = { $activite } (S{ $semestre }) mobilise { $n ->
        [one] une ressource avec laquelle elle n’a
       *[other] { $n } ressources avec lesquelles elle n’a
    } aucune compétence en commun : { $ressources }.
    .ailleurs = { $activite } (S{ $semestre }) mobilise { $n ->
        [one] une ressource avec laquelle elle n’a
       *[other] { $n } ressources avec lesquelles elle n’a
    } en commun aucune compétence que le parcours développe : { $ressources }.

ALI11 = Prérequis postérieur
    .summary = Cherche les activités dont un prérequis a lieu au même semestre ou plus tard, et les prérequis qui tournent en rond.
    .why = Un prérequis est ce qui doit être acquis avant de commencer. S’il vient en même temps ou après, les étudiants abordent l’activité sans lui ; si deux activités s’attendent l’une l’autre, aucune ne peut commencer. De plusieurs boucles qui passent par une activité, la règle dit la plus courte, une fois.
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
    .why = Les niveaux décrivent un développement : chacun prend appui sur le précédent. En sauter un, revenir en arrière ou laisser une année vide rompt la trajectoire. Une compétence peut commencer plus tard, avec le parcours, ou s’arrêter plus tôt : ce n’est pas une rupture. Hors du BUT, deux niveaux qui se suivent peuvent tenir dans une même année.
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
    .why = Les apprentissages critiques sont les quelques passages décisifs vers le niveau. Un seul ne suffit pas à décrire un développement ; au-delà de huit, on a dressé la liste de tout ce qui s’enseigne, et plus rien n’est critique. La règle se tait tant que le référentiel n’a aucun AC. Les deux bornes sont des seuils de tapis.
    .example =
        Avant : le niveau 2 de « Traiter » a 13 AC.
        Après : les AC qui disaient la même chose sont réunis, et le niveau en a 6.
    .fix = Réunissez les AC qui se recouvrent et retirez ceux que l’on acquiert sans y penser ; ou cherchez l’apprentissage qui manque. Les seuils min_ac et max_ac se règlent par programme. Dans un BUT, le référentiel est national : ce n’est pas à l’équipe de le changer. Acceptez le diagnostic par une dérogation, et signalez-le à la commission pédagogique nationale de la spécialité.
    .source = Poumay, M., Tardif, J. et Georges, F. (2017). Organiser la formation à partir des compétences. De Boeck Supérieur.
    .chiffres = min_ac (2) et max_ac (8) : seuils de tapis.
    .message = Le niveau { $ordre } de « { $competence } » { $n ->
        [0] n’a aucun AC
        [one] n’a qu’un AC
       *[other] n’a que { $n } AC
    } ; il en faut au moins { $borne }.
    .exces = Le niveau { $ordre } de « { $competence } » a { $n } AC ; il en faut au plus { $borne }.

PRO03 = Nombre de compétences
    .summary = Cherche les parcours qui développent trop peu ou trop de compétences au long de leurs années : 4 à 6 dans un BUT, 3 à 8 ailleurs, sauf réglage du programme.
    .why = Une compétence est un savoir-agir complexe, qui demande du temps : trop nombreuses, elles redeviennent des objectifs de cours ; trop rares, elles sont si larges que plus personne n’y reconnaît un métier. Une compétence compte dès que le parcours en développe un niveau, quelle que soit l’année : celle d’un BUT peut s’arrêter en 2e année. Les bornes sont les chiffres competences_min et competences_max du diplôme, bornes comprises ; ce sont des seuils de tapis, et les programmes nationaux de BUT tiennent entre les leurs. Un parcours qui ne développe encore rien n’est pas examiné.
    .example =
        Avant : le parcours ne développe que « Traiter » et « Analyser ».
        Après : il développe aussi « Valoriser » et « Modéliser ».
    .fix = Réunissez des compétences qui s’exercent toujours ensemble, ou cherchez celles que le métier demande et que le parcours n’a pas nommées. Vérifiez aussi les niveaux que le parcours développe.
    .source = Seuils de tapis. Sur l’ampleur d’une compétence : Tardif, J. (2006). L’évaluation des compétences : documenter le parcours de développement. Chenelière Éducation.
    .chiffres = competences_min et competences_max (4 à 6 dans un BUT, 3 à 8 ailleurs) : seuils de tapis.
    .message = { $n ->
        [one] { $n } compétence est développée
       *[other] { $n } compétences sont développées
    } ; il en faut au moins { $borne }.
    .exces = { $n } compétences sont développées ; il en faut au plus { $borne }.

PRO05 = Libellé dupliqué
    .summary = Cherche les AC d’un même parcours, et les niveaux d’une même compétence, qui ont le même libellé.
    .why = Deux niveaux qui se disent de la même façon ne décrivent aucun progrès ; deux AC qui se disent de la même façon n’en font qu’un, évalué sous deux noms. C’est le plus souvent un copier-coller resté là. La casse, les espaces, la forme des apostrophes et la ponctuation finale ne font pas de différence.
    .example =
        Avant : AC11.02 et AC21.01 disent tous deux « Rédiger un rapport d’étude ».
        Après : AC21.01 devient « Rédiger un rapport d’étude destiné à des non-spécialistes ».
    .fix = Dites ce qui distingue le second du premier : le contexte, l’autonomie, la complexité. Si rien ne les distingue, supprimez-en un. Dans un BUT, ce libellé est national : ce n’est pas à l’équipe de le changer. Acceptez le diagnostic par une dérogation, et signalez-le à la commission pédagogique nationale de la spécialité.
    .source = Tardif, J. (2006). L’évaluation des compétences : documenter le parcours de développement. Chenelière Éducation.
    .message = { $ac } et { $premier } ont le même libellé.
    .niveau = Le niveau { $ordre } de « { $competence } » a le même libellé que le niveau { $premier }.

PRO04 = Régression cognitive
    .summary = Cherche les niveaux dont les verbes d’AC demandent moins, dans la taxonomie révisée de Bloom, que ceux du niveau précédent.
    .why = Un niveau de développement prend appui sur le précédent : ses apprentissages devraient être au moins aussi exigeants. La taxonomie va de mémoriser (1) à comprendre (2), appliquer (3), analyser (4), évaluer (5) et créer (6). Un verbe isolé prouve peu, car un niveau commence souvent par nommer des objets nouveaux : la règle ne dit rien tant que la médiane des niveaux ne baisse pas d’au moins 1 (seuil « baisse_min »), ni tant que le verbe le plus exigeant ne baisse pas lui aussi. « Gérer », « manager », « piloter », « négocier », « diriger » et « conduire » disent un même acte, dont l’exigence dépend de ce qui est conduit : le doute lui profite. Des verbes coordonnés comptent pour le plus exigeant. Deux niveaux ne sont comparés que si le verbe d’au moins la moitié des AC de chacun est connu du lexique. La complexité d’une situation ne se lit pas toute dans un verbe : c’est une question à poser, pas une faute.
    .example =
        Avant : niveau 1, « Concevoir un bal » et « Évaluer un bal » ; niveau 2, « Citer les danses » et « Décrire un bal ».
        Après : niveau 1, « Décrire un bal » ; niveau 2, « Concevoir un bal ».
    .fix = Relisez côte à côte les AC des deux niveaux : échangez ceux qui ne sont pas à leur place, ou choisissez des verbes à la hauteur de ce que l’étudiant fera vraiment. Dans un BUT, ce libellé est national : ce n’est pas à l’équipe de le changer. Acceptez le diagnostic par une dérogation, et signalez-le à la commission pédagogique nationale de la spécialité.
    .source = Anderson, L. W. et Krathwohl, D. R. (dir.) (2001). A Taxonomy for Learning, Teaching, and Assessing. Longman, tableau 5-1, p. 67-68. Le seuil est de tapis.
    .chiffres = Les six niveaux de la taxonomie : ouvrage, tableau 5-1, p. 67-68. baisse_min (1) : seuil de tapis.
    .message = « { $competence } » : du niveau { $ordre_avant } au niveau { $ordre }, les verbes des AC descendent dans la taxonomie de Bloom (médiane de { $avant } à { $apres } sur 6).

PRO06 = Niveau sans parcours
    .summary = Cherche les niveaux de compétence qu’aucun parcours ne développe.
    .why = Un niveau que personne ne développe n’est enseigné à aucun étudiant : aucune autre règle ne regarde ses AC, et le silence passerait pour un succès. C’est le plus souvent un parcours que l’on n’a pas fini de remplir, ou un niveau resté d’une version précédente. La règle se tait tant qu’aucun parcours ne développe de niveau, et ne regarde pas les programmes sans parcours. Ce qu’elle trouve n’est d’aucun parcours, et non commun à tous.
    .example =
        Avant : le niveau 3 de « Valoriser » et ses quatre AC ne figurent dans aucun parcours.
        Après : le parcours VCOD le développe en 3e année.
    .fix = Dites quel parcours développe le niveau, et en quelle année. S’il n’a plus lieu d’être, supprimez-le avec ses AC.
    .source = Tardif, J. (2006). L’évaluation des compétences : documenter le parcours de développement. Chenelière Éducation.
    .message = Aucun parcours ne développe le niveau { $ordre } de « { $competence } » ({ $n } AC).

PRO07 = Année contradictoire
    .summary = Cherche les niveaux que leurs parcours ne développent pas la même année.
    .why = Un niveau a ses AC, leurs codes et les activités qui les travaillent : s’il est de 1re année pour les uns et de 2e pour les autres, une activité commune est hors année pour une partie des étudiants, et le code de ses AC ment à l’autre. Une compétence qu’un parcours commence plus tard a, elle, ses propres niveaux. Seuls sont regardés les niveaux que plusieurs parcours développent.
    .example =
        Avant : EMS développe le niveau 1 de « Valoriser » en 1re année, VCOD en 2e.
        Après : tous deux le développent en 2e année.
    .fix = Corrigez l’année dans le parcours qui se trompe. Si les deux années sont voulues, donnez à chaque parcours son niveau, avec ses AC, ou acceptez le diagnostic par une dérogation.
    .source = Poumay, M., Tardif, J. et Georges, F. (2017). Organiser la formation à partir des compétences. De Boeck Supérieur.
    .message = Le niveau { $ordre } de « { $competence } » n’a pas la même année dans les { $n } parcours qui le développent : années { $annees }.

PRO08 = Compétences jumelles
    .summary = Cherche les compétences qui ont les mêmes niveaux et les mêmes AC qu’une autre.
    .why = Une compétence commune à plusieurs parcours n’en est qu’une : écrite une fois par parcours, elle a deux fois ses AC, et ce que l’on corrige dans l’une reste faux dans l’autre. C’est le plus souvent la trace d’un référentiel recopié parcours par parcours. Sont comparés les libellés des niveaux et des AC, dans leur ordre ; la casse, les espaces, la forme des apostrophes et la ponctuation finale ne font pas de différence, ni les codes et les noms. PRO05, qui ne compare les AC qu’au sein d’un parcours, ne voit pas celles-là.
    .example =
        Avant : « Traiter » (EMS) et « Traiter des données » (VCOD) ont les mêmes niveaux et les mêmes AC.
        Après : une seule compétence « Traiter », que les deux parcours développent.
    .fix = Gardez l’une des deux, faites-la développer par les parcours de l’autre, reliez-y ses activités et ses UE, puis supprimez l’autre. Si elles doivent diverger, dites ce qui les distingue. Dans un BUT, le référentiel est national : signalez le doublon à la commission pédagogique nationale de la spécialité, et acceptez le diagnostic par une dérogation.
    .source = Sylvestre, E. et Berthiaume, D. (2013). Comment organiser un enseignement dans le cadre d’une approche-programme ? Dans D. Berthiaume et N. Rege Colet (dir.), La pédagogie de l’enseignement supérieur : repères théoriques et applications pratiques, tome 1. Peter Lang.
    .message = « { $competence } » a { $n ->
        [one] le même niveau
       *[other] les { $n } mêmes niveaux
    } et les mêmes AC que « { $premier } » (compétence { $numero }).

## MAQ : les ECTS, les heures et les coefficients tiennent-ils ?

MAQ01 = ECTS du semestre
    .summary = Cherche les semestres dont les UE, celles du parcours, ne totalisent pas les ECTS d’un semestre (30, sauf réglage du programme).
    .why = Un semestre vaut 30 ECTS, une année 60 : c’est ce qui rend les diplômes comparables et les périodes d’études transférables. Un semestre dont aucune UE n’a d’ECTS n’est pas examiné ; dès qu’une UE en a, celles qui n’en ont pas comptent pour 0.
    .example =
        Avant : les cinq UE du S3 totalisent 28 ECTS.
        Après : UE3.2 passe de 4 à 6 ECTS, et le S3 compte 30 ECTS.
    .fix = Répartissez les ECTS selon le travail que chaque UE demande à l’étudiant, parcours par parcours.
    .source = Commission européenne (2015). Guide d’utilisation ECTS. Office des publications de l’Union européenne ; arrêté du 22 janvier 2014 fixant le cadre national des formations.
    .chiffres = ects_semestre (30) : ouvrage, le guide d’utilisation ECTS, chapitre 1 (60 crédits pour une année à temps plein).
    .message = Le S{ $semestre } compte { $total } ECTS au lieu de { $attendu }.
    .incomplet = Le S{ $semestre } compte { $total } ECTS au lieu de { $attendu } ; { $sans ->
        [one] { $sans } UE n’en a pas encore.
       *[other] { $sans } UE n’en ont pas encore.
    }

MAQ02 = ECTS du diplôme
    .summary = Cherche les diplômes dont les UE, celles du parcours, ne totalisent pas les ECTS du diplôme (180 pour un BUT ou une licence, 120 pour un master, sauf réglage du programme).
    .why = Le diplôme se délivre à qui a acquis tous ses crédits : s’il en manque, il ne vaut pas son grade ; s’il y en a trop, on demande aux étudiants plus que le diplôme n’exige. La somme est faite parcours par parcours, une fois que chaque semestre a une UE dotée d’ECTS ; avant cela, seul l’excès est signalé, car la somme ne peut que croître.
    .example =
        Avant : le parcours EMS totalise 177 ECTS, parce qu’une UE de S5 n’y existe pas.
        Après : les autres UE de S5 se partagent les 3 ECTS, et le parcours en compte 180.
    .fix = Regardez d’abord les semestres que MAQ01 signale. Si tous sont justes, il manque un semestre, ou il y en a un de trop ; si le diplôme ne compte pas les ECTS de son profil, réglez ects_diplome dans les chiffres du programme.
    .source = Code de l’éducation, article D. 123-13 ; Commission européenne (2015). Guide d’utilisation ECTS. Office des publications de l’Union européenne.
    .chiffres = ects_diplome (180 pour une licence ou un BUT, 300 pour un master depuis le baccalauréat, soit 120 après la licence) : loi, article D. 123-13 du code de l’éducation.
    .message = Le diplôme compte { $total } ECTS au lieu de { $attendu }, en { $n ->
        [one] { $n } semestre.
       *[other] { $n } semestres.
    }

MAQ03 = Équilibre des pôles
    .summary = Cherche, dans un BUT, les UE où les SAÉ pèsent moins de 40 % des coefficients, ou plus de 60 % dans un semestre sans stage.
    .why = Dans chaque UE du BUT, le pôle SAÉ et le pôle ressources pèsent chacun de 40 à 60 %, bornes comprises : ni les savoirs seuls, ni les projets seuls ne suffisent à attester la compétence. Le stage et le portfolio appartiennent au pôle SAÉ ; dans un semestre de stage, ce pôle peut dépasser 60 %.
    .example =
        Avant : dans UE2.1, les SAÉ ont 14 de coefficient et les ressources 26 : le pôle SAÉ pèse 35 %.
        Après : 16 et 24 : le pôle SAÉ pèse 40 %.
    .fix = Rééquilibrez les coefficients de l’UE entre les SAÉ et les ressources.
    .source = Arrêté du 15 avril 2022 (NOR ESRS2211617A, BO spécial n° 4 de 2022), qui fixe de nouveau les annexes 1 à 25 de l’arrêté du 27 mai 2021 relatif aux programmes nationaux de la licence professionnelle « bachelor universitaire de technologie », annexe 1.
    .chiffres = pole_min (40 %) et pole_max (60 %) : loi, annexe 1 de l’arrêté du 15 avril 2022.
    .message = { $ue } : le pôle SAÉ pèse { $part } % des coefficients, moins que les { $borne } % requis.
    .exces = { $ue } : le pôle SAÉ pèse { $part } % des coefficients, plus que les { $borne } % admis dans un semestre sans stage.

MAQ04 = UE sans SAÉ
    .summary = Cherche, dans un BUT, les UE dans lesquelles aucune SAÉ n’a de coefficient.
    .why = Une UE de BUT valide une compétence : il y faut au moins une mise en situation. Les semestres où aucun coefficient n’est encore saisi ne sont pas examinés. Le stage et le portfolio comptent, puisque leurs coefficients appartiennent au pôle SAÉ ; COU04, qui cherche la situation où le niveau s’exerce, ne compte pas le portfolio.
    .example =
        Avant : seules des ressources ont un coefficient dans UE4.3.
        Après : SAÉ 4.02 y a un coefficient 20.
    .fix = Donnez un coefficient dans l’UE à une SAÉ qui développe sa compétence, ou concevez cette SAÉ.
    .source = Arrêté du 15 avril 2022 (NOR ESRS2211617A, BO spécial n° 4 de 2022), qui fixe de nouveau les annexes 1 à 25 de l’arrêté du 27 mai 2021 relatif aux programmes nationaux de la licence professionnelle « bachelor universitaire de technologie », annexe 1.
    .chiffres = Une SAÉ au moins dans chaque UE : loi, annexe 1 de l’arrêté du 15 avril 2022.
    .message = Aucune SAÉ ne pèse dans { $ue }.

MAQ05 = Volume horaire
    .summary = Cherche les diplômes dont les heures d’enseignement (CM, TD, TP) ne sont pas celles que les textes fixent (1 800 h pour un BUT tertiaire, 2 000 h pour un BUT secondaire) : plus, ou nettement moins.
    .why = Les heures au-delà du volume national ne sont ni financées ni soutenables, et chacune prend sur le travail personnel des étudiants ; en deçà, on leur doit des heures que le diplôme annonce. Une maquette tombe rarement juste : il peut manquer jusqu’à 20 h, à peu près une ressource. Le projet tutoré et le travail en autonomie ne comptent pas ici. Les heures sont celles d’un étudiant du parcours. S’il en manque encore, fût-ce à tout un semestre, le dépassement n’en est que plus sûr ; le manque, lui, n’est dit que d’un diplôme complet : chaque semestre a des activités, et chaque ressource et chaque SAÉ ses heures.
    .example =
        Avant : les ressources du parcours totalisent 1 840 h, et les SAÉ n’ont pas encore d’heures.
        Après : deux ressources redondantes ont fusionné : avec les SAÉ, le parcours compte 1 796 h.
    .fix = S’il y en a trop, cherchez dans la matrice les AC que plusieurs ressources travaillent de la même façon, et resserrez-les. S’il en manque, rendez leurs heures aux ressources et aux SAÉ qui en ont le moins pour ce qu’elles demandent. Si l’établissement a décidé un autre volume, réglez heures_diplome dans les chiffres du programme.
    .source = Arrêté du 6 décembre 2019 portant réforme de la licence professionnelle (NOR ESRS1934915A), article 17.
    .chiffres = heures_diplome (1 800 h dans le tertiaire, 2 000 h dans le secondaire) : loi, article 17 de l’arrêté du 6 décembre 2019. heures_manque_max (20 h) : seuil de tapis.
    .message = Les heures d’enseignement du diplôme totalisent { $heures } h, plus que les { $max } h prévues.
    .manque = Les heures d’enseignement du diplôme totalisent { $heures } h sur les { $max } h dues : il en manque { $manque }, plus que les { $tolere } h tolérées.

MAQ06 = Projet tutoré
    .summary = Cherche, dans un BUT, les heures de projet tutoré qui ne font pas les 600 h du diplôme.
    .why = Les 600 h de projet sont la part du BUT où les étudiants agissent par eux-mêmes, en équipe et accompagnés ; elles nourrissent les SAÉ. La règle attend que des heures de projet soient saisies et que chaque année ait des activités ; avant cela, elle ne signale que l’excès. Les heures sont celles d’un étudiant du parcours.
    .example =
        Avant : les SAÉ du parcours VCOD totalisent 560 h de projet.
        Après : SAÉ 5.VCOD.02 passe de 20 à 60 h de projet, et le parcours en compte 600.
    .fix = Répartissez les heures de projet entre les SAÉ selon leur ampleur. Un autre total se règle par heures_projet dans les chiffres du programme.
    .source = Arrêté du 6 décembre 2019 portant réforme de la licence professionnelle (NOR ESRS1934915A), article 17 ; arrêté du 15 avril 2022 (NOR ESRS2211617A, BO spécial n° 4 de 2022), qui fixe de nouveau les annexes 1 à 25 de l’arrêté du 27 mai 2021 relatif aux programmes nationaux de la licence professionnelle « bachelor universitaire de technologie », annexe 1.
    .chiffres = heures_projet (600 h) : loi, article 17 de l’arrêté du 6 décembre 2019.
    .message = Le projet tutoré totalise { $heures } h au lieu de { $attendu } h.

MAQ07 = Part de pratique
    .summary = Cherche, dans un BUT, une part de pratique (TP et projet) inférieure à 40 % des heures, ou à 50 % dans un BUT secondaire.
    .why = Un BUT professionnalise par la pratique : manipuler, produire, conduire un projet. Les CM et TD comptés ensemble ne sont pas de la pratique. La règle attend que les heures de projet soient saisies et que chaque semestre qui a des heures en ait de TP ou de projet : sans elles, la moitié de la pratique manquerait au calcul.
    .example =
        Avant : 350 h de TP et 500 h de projet sur 2 300 h : 36,9 %.
        Après : des TD deviennent des TP, et le projet atteint 600 h : 450 et 600 sur 2 400 h font 43,75 %.
    .fix = Transformez des TD en TP, et donnez aux SAÉ les heures de projet qui leur reviennent.
    .source = Arrêté du 15 avril 2022 (NOR ESRS2211617A, BO spécial n° 4 de 2022), qui fixe de nouveau les annexes 1 à 25 de l’arrêté du 27 mai 2021 relatif aux programmes nationaux de la licence professionnelle « bachelor universitaire de technologie », annexe 1.
    .chiffres = pratique_min (40 % dans le tertiaire, 50 % dans le secondaire) : loi, annexe 1 de l’arrêté du 15 avril 2022.
    .message = La pratique (TP et projet) fait { $part } % des heures, moins que les { $borne } % requis.

MAQ08 = Adaptation locale
    .summary = Cherche, dans un BUT, une adaptation locale qui dépasse le tiers des heures, projet compris.
    .why = Deux tiers au moins du programme sont nationaux : c’est ce qui permet à un étudiant de changer d’IUT et à un recruteur de savoir ce que vaut le diplôme. Exactement un tiers est permis. La règle attend que des activités d’adaptation locale aient des heures, et qu’il y en ait dans chaque semestre.
    .example =
        Avant : les activités marquées « adaptation locale » totalisent 900 h sur 2 400 h, soit 37,5 %.
        Après : une ressource redevient nationale : 800 h sur 2 400 h, un tiers exactement.
    .fix = Réduisez les heures locales, ou rendez au programme national des heures qu’il attend. Retirer la marque d’une activité que l’équipe a conçue ne changerait que le calcul, pas l’adaptation.
    .source = Arrêté du 6 décembre 2019 portant réforme de la licence professionnelle (NOR ESRS1934915A), article 17 ; arrêté du 15 avril 2022 (NOR ESRS2211617A, BO spécial n° 4 de 2022), qui fixe de nouveau les annexes 1 à 25 de l’arrêté du 27 mai 2021 relatif aux programmes nationaux de la licence professionnelle « bachelor universitaire de technologie », annexe 1.
    .chiffres = adaptation_max (un tiers) : loi, article 17 de l’arrêté du 6 décembre 2019.
    .message = L’adaptation locale fait { $part } % des heures, plus que les { $borne } % admis.

MAQ09 = Charge hebdomadaire
    .summary = Cherche les semestres dont les heures à l’emploi du temps, projet compris, dépassent 33 h par semaine d’enseignement.
    .why = Au-delà, il ne reste aux étudiants ni temps pour apprendre par eux-mêmes, ni salle, ni sommeil. C’est une moyenne : les heures du semestre, divisées par ses semaines. Les semestres dont les semaines ne sont pas saisies ne sont pas examinés.
    .example =
        Avant : S2 a 510 h en 15 semaines : 34 h par semaine.
        Après : S2 a 490 h en 15 semaines : 32,7 h par semaine.
    .fix = Allégez le semestre, déplacez une activité vers un semestre plus léger, ou corrigez le nombre de semaines. Le maximum se règle par heures_semaine_max dans les chiffres du programme.
    .source = Dans un BUT : arrêté du 15 avril 2022 (NOR ESRS2211617A, BO spécial n° 4 de 2022), qui fixe de nouveau les annexes 1 à 25 de l’arrêté du 27 mai 2021 relatif aux programmes nationaux de la licence professionnelle « bachelor universitaire de technologie », annexe 1. Ailleurs, aucun texte ne fixe ce maximum : 33 h y sont un seuil de tapis.
    .chiffres = heures_semaine_max (33 h) : loi dans un BUT, annexe 1 de l’arrêté du 15 avril 2022 ; seuil de tapis pour tout autre diplôme.
    .message = Le S{ $semestre } demande { $heures } h par semaine, plus que les { $max } h admises.

MAQ10 = Coefficient nul
    .summary = Cherche les activités, portfolios mis à part, dont tous les coefficients sont à 0, et les UE dont les coefficients totalisent 0.
    .why = Une activité dont tous les coefficients sont nuls demande du travail qui ne compte nulle part ; une UE dans laquelle rien ne pèse donne des ECTS sans note. Ce sont souvent des zéros posés en attendant. Les semestres où rien ne pèse encore ne sont pas examinés, et les coefficients sont ceux des UE du parcours.
    .example =
        Avant : R4.06 a un coefficient 0 dans UE4.1 et dans UE4.2.
        Après : R4.06 a un coefficient 2 dans UE4.1 et n’en a plus dans UE4.2.
    .fix = Donnez à l’activité le coefficient qui correspond à ce qu’elle apporte à la compétence. Si elle est facultative ou ne se note pas, effacez ses coefficients plutôt que de les laisser à 0, ou acceptez le diagnostic par une dérogation.
    .source = Biggs, J. (1996). Enhancing teaching through constructive alignment. Higher Education, 32, 347-364.
    .message = { $activite } (S{ $semestre }) n’a que des coefficients à 0.
    .ue = Rien ne pèse dans { $ue } : ses coefficients totalisent 0.
    .ailleurs = { $activite } (S{ $semestre }) n’a que des coefficients à 0 dans les UE de ce parcours.
    .ue-ailleurs = Rien de ce que suit ce parcours ne pèse dans { $ue } : ses coefficients y totalisent 0.

MAQ11 = Portfolio absent
    .summary = Cherche, dans un BUT, les semestres qui ont des activités et pas de portfolio.
    .why = La démarche portfolio accompagne tout le BUT : c’est là que l’étudiant rassemble ses traces, prend du recul et démontre qu’il a atteint le niveau. Un semestre sans elle laisse perdre des traces qu’on ne refera pas.
    .example =
        Avant : S4 a un stage, des SAÉ et des ressources, et pas de portfolio.
        Après : une activité PORTFOLIO y reprend les AC des situations vécues.
    .fix = Ajoutez au semestre une activité de type portfolio. Si elle existe sous un autre type, changez-le.
    .source = Arrêté du 15 avril 2022 (NOR ESRS2211617A, BO spécial n° 4 de 2022), qui fixe de nouveau les annexes 1 à 25 de l’arrêté du 27 mai 2021 relatif aux programmes nationaux de la licence professionnelle « bachelor universitaire de technologie », annexe 1.
    .message = Le S{ $semestre } n’a pas de portfolio.

MAQ12 = Charge par ECTS
    .summary = Cherche les semestres où le travail de l’étudiant, heures à l’emploi du temps et autonomie ensemble, sort de la fourchette de 25 à 30 h par ECTS.
    .why = Un ECTS mesure du travail d’étudiant : de 25 à 30 h, où qu’il se fasse. En dessous, le crédit est gonflé ; au-dessus, le semestre ne tient pas dans une vie. La règle attend les ECTS du semestre et les heures d’autonomie de chacune de ses activités, fussent-elles de 0 ; tant qu’il en manque, elle ne signale que l’excès, et cela dès que chaque UE du semestre a ses ECTS.
    .example =
        Avant : S3 demande 420 h à l’emploi du temps et 240 h d’autonomie pour 30 ECTS : 22 h par ECTS.
        Après : l’autonomie de chaque SAÉ a été estimée avec les étudiants : 420 et 360 h font 26 h par ECTS.
    .fix = Estimez le travail personnel avec des étudiants qui ont vécu le semestre, puis ajustez les heures ou les ECTS. La fourchette se règle par heures_ects_min et heures_ects_max dans les chiffres du programme.
    .source = Commission européenne (2015). Guide d’utilisation ECTS. Office des publications de l’Union européenne ; code de l’éducation, article D. 123-13.
    .chiffres = heures_ects_min (25 h) et heures_ects_max (30 h) : ouvrage, le guide d’utilisation ECTS, chapitre 1.
    .message = Le S{ $semestre } demande { $heures } h de travail par ECTS, moins que les { $borne } h attendues.
    .exces = Le S{ $semestre } demande { $heures } h de travail par ECTS, plus que les { $borne } h admises.

MAQ13 = Évaluations hors total
    .summary = Cherche les activités dont les évaluations d’une même session ne totalisent pas 100 %.
    .why = C’est le règlement que l’étudiant lira et que le jury appliquera : des parts qui font 90 ou 120 % ne donnent pas de note. Ce sont souvent une évaluation oubliée, ou un total fait avec celles de l’autre session ; chaque session fait 100 % à elle seule. Une session dont aucune évaluation n’a de poids n’est pas examinée ; des poids écrits en parts de 1 (0,4 et 0,6) conviennent aussi.
    .example =
        Avant : en session 1, un écrit à 40 % et un oral à 50 %.
        Après : l’écrit compte pour 40 %, l’oral pour 60 %.
    .fix = Ouvrez l’activité et corrigez les poids de la session, donnez le sien à l’évaluation qui n’en a pas, ou changez la session d’une évaluation qui est de l’autre.
    .source = Code de l’éducation, article L. 613-1, d’après lequel chaque établissement arrête les modalités du contrôle des connaissances avant la fin du premier mois d’enseignement.
    .message = Les évaluations de { $activite } en session { $session } totalisent { $total } %, pas 100 %.
    .sans-poids = Les évaluations de { $activite } en session { $session } totalisent { $total } %, pas 100 % : { $nombre ->
        [one] une est sans poids.
       *[other] { $nombre } sont sans poids.
    }

MAQ15 = Stage
    .summary = Cherche, dans un BUT, les semaines de stage qui ne sont pas de 22 à 26 sur l’ensemble du diplôme, et dans un master qui en fixe, celles qui n’y sont pas (30 en M2E).
    .why = Le stage est la situation la plus authentique qui soit, et le texte en fixe la durée : trop court, l’étudiant n’a pas le temps de prendre sa place ni de mener une mission à son terme ; trop long, il remplace la formation. Les semaines sont celles d’un étudiant du parcours. Trop de semaines sont signalées dès qu’elles y sont ; trop peu, une fois que chaque stage dit les siennes et que chaque semestre du diplôme a des activités. Un diplôme sans aucun stage est signalé quand chaque semestre a autre chose qu’un portfolio, sauf si une activité s’appelle « stage » ou « alternance » sous un autre type : la règle attend alors que son type soit corrigé, ou que ses semaines soient dites.
    .example =
        Avant : un stage de 8 semaines en S4 et un de 12 en S6 : 20 semaines.
        Après : le stage de S6 passe à 14 semaines, et le diplôme en compte 22.
    .fix = Allongez ou raccourcissez un stage, et dites combien de semaines dure chacun : c’est le champ « semaines » d’une activité de type stage. En alternance, où le temps passé en entreprise ne se compte pas ainsi, acceptez le diagnostic par une dérogation ; la fourchette se règle par stage_semaines_min et stage_semaines_max dans les chiffres du programme.
    .source = Arrêté du 6 décembre 2019 portant réforme de la licence professionnelle (NOR ESRS1934915A), article 17 ; arrêté du 15 avril 2022 (NOR ESRS2211617A, BO spécial n° 4 de 2022), qui fixe de nouveau les annexes 1 à 25 de l’arrêté du 27 mai 2021 relatif aux programmes nationaux de la licence professionnelle « bachelor universitaire de technologie », annexe 1 ; pour les masters M2E, arrêté du 12 janvier 2026 (JORF n° 0012 du 15 janvier 2026).
    .chiffres = stage_semaines_min (22) et stage_semaines_max (26) : loi, article 17 de l’arrêté du 6 décembre 2019. En master M2E, 30 (12 en première année, 18 en seconde) : ce que le ministère dit du cadre national que fixe l’arrêté du 12 janvier 2026. Ses heures et ses ECTS par bloc et par mention n’ont pas pu être relevés : tapis n’en juge aucun.
    .message = Les stages du diplôme durent { $semaines } semaines en tout ; il en faut au moins { $borne }.
    .exces = Les stages du diplôme durent { $semaines } semaines en tout ; il en faut au plus { $borne }.
    .aucun = Le diplôme n’a aucun stage ; il en faut au moins { $borne } semaines.

MAQ16 = Projet par année
    .summary = Cherche, dans un BUT, les années dont les heures de projet tutoré ne sont pas de 150 à 250.
    .why = Les 600 h de projet s’étalent sur les trois années : on apprend à conduire un projet en en conduisant chaque année, de plus en plus largement. Une année sans projet, ou qui les prend presque tous, rompt cette progression, même quand le total est juste. Les heures sont celles d’un étudiant du parcours, et le diagnostic porte sur le dernier semestre de l’année. Trop d’heures sont signalées dès qu’elles y sont ; trop peu, une fois que le programme a des heures de projet, que les deux semestres de l’année ont des activités, et que chacune de ses SAÉ a des heures.
    .example =
        Avant : 120 h de projet en 1re année, 230 en 2e, 250 en 3e : 600 h en tout, mais trop peu en 1re année.
        Après : SAÉ 2.03 passe de 20 à 50 h de projet, SAÉ 5.01 de 60 à 30.
    .fix = Déplacez des heures de projet d’une année à l’autre, sans changer le total, que MAQ06 regarde. Les bornes se règlent par projet_annee_min et projet_annee_max dans les chiffres du programme.
    .source = Arrêté du 15 avril 2022 (NOR ESRS2211617A, BO spécial n° 4 de 2022), qui fixe de nouveau les annexes 1 à 25 de l’arrêté du 27 mai 2021 relatif aux programmes nationaux de la licence professionnelle « bachelor universitaire de technologie », annexe 1.
    .chiffres = projet_annee_min (150 h) et projet_annee_max (250 h) : loi, annexe 1 de l’arrêté du 15 avril 2022.
    .message = Le projet tutoré de la { $annee ->
        [1] 1re
       *[other] { $annee }e
    } année totalise { $heures } h, moins que les { $borne } h requises.
    .exces = Le projet tutoré de la { $annee ->
        [1] 1re
       *[other] { $annee }e
    } année totalise { $heures } h, plus que les { $borne } h admises.

## CER : le programme tient-il ce que la certification promet ?

CER01 = Bloc non couvert
    .summary = Cherche les blocs de compétences de la certification qu’aucune compétence du programme ne couvre.
    .why = La fiche du diplôme au RNCP promet chacun de ses blocs, et chacun peut s’acquérir seul, par la validation des acquis par exemple. Un bloc que rien ne couvre est une promesse que la formation ne tient pas. Un bloc propre à un parcours est couvert dès qu’une compétence de ce parcours y conduit.
    .example =
        Avant : RNCP35401BC06 n’est relié à aucune compétence.
        Après : il est relié à « Modéliser », dont les AC sont ce qu’il décrit.
    .fix = Reliez le bloc à la compétence qui y conduit. Si aucune ne convient, il manque une compétence au référentiel, ou ce bloc est transversal et il faut dire quelles compétences le portent.
    .source = Code du travail, article L. 6113-1 : les certifications professionnelles sont constituées de blocs de compétences qui peuvent être évalués et validés.
    .message = Aucune compétence ne couvre le bloc { $bloc }.

CER02 = Compétence sans bloc
    .summary = Cherche les compétences que le parcours développe et qui ne sont reliées à aucun bloc de la certification.
    .why = Une compétence hors des blocs est enseignée et évaluée, mais n’est pas certifiée : elle ne paraît pas sur la fiche RNCP, et celui qui ne valide qu’une partie du diplôme n’en garde rien. Les programmes qui n’ont pas encore de bloc ne sont pas examinés.
    .example =
        Avant : « Innover » n’est reliée à aucun des huit blocs.
        Après : elle couvre RNCP35401BC05.
    .fix = Reliez la compétence au bloc qu’elle sert. Si la fiche n’en a pas, demandez-en la révision au prochain renouvellement, ou acceptez le diagnostic par une dérogation.
    .source = Code du travail, article L. 6113-1 : les certifications professionnelles sont constituées de blocs de compétences qui peuvent être évalués et validés.
    .message = « { $competence } » n’est reliée à aucun bloc de la certification.

CER03 = Bloc jamais évalué
    .summary = Cherche les blocs de la certification dont aucun AC, parmi ceux des compétences qui les couvrent, n’est évalué dans le parcours.
    .why = Un bloc se valide : il faut des preuves, donc des évaluations. Si aucune activité du parcours n’évalue ce qui le compose, le jury n’a rien sur quoi se prononcer. Seules comptent les compétences que le parcours développe, et les années qui ont des activités.
    .example =
        Avant : RNCP35401BC05 est couvert par « Innover », dont les AC sont travaillés et jamais évalués.
        Après : SAÉ 5.03 évalue AC35.01 et AC35.02.
    .fix = Cochez « évalué » dans la SAÉ où les AC du bloc se voient le mieux, ou concevez cette SAÉ. Voyez aussi COU02, qui cite ces AC un par un.
    .source = Code du travail, article L. 6113-1 : les certifications professionnelles sont constituées de blocs de compétences qui peuvent être évalués et validés.
    .message = Aucun AC du bloc { $bloc } n’est évalué.

## FOR : les choses sont-elles dites comme le métier les dit ?

FOR01 = Compétence sans verbe
    .summary = Cherche les compétences dont ni le nom ni le libellé ne s’ouvre sur un infinitif.
    .why = Une compétence est un savoir-agir : on la reconnaît à ce que l’on fait. Un nom (« Communication », « Gestion de projet ») désigne une matière, et l’équipe se remet à découper des cours. L’infinitif dit l’acte, et oblige à dire sur quoi il porte. Un adverbe, une négation ou un complément peuvent précéder le verbe.
    .example =
        Avant : « Communication des organisations ».
        Après : « Communiquer avec tous les publics d’une organisation ».
    .fix = Cherchez ce que fait le professionnel, et écrivez-le à l’infinitif, dans le nom ou dans le libellé. Dans un BUT, ce libellé est national : ce n’est pas à l’équipe de le changer. Acceptez le diagnostic par une dérogation, et signalez-le à la commission pédagogique nationale de la spécialité.
    .source = Tardif, J. (2006). L’évaluation des compétences : documenter le parcours de développement. Chenelière Éducation.
    .message = Cette compétence ne s’ouvre pas sur un infinitif : « { $debut } ».

FOR02 = AC sans verbe d’action
    .summary = Cherche les AC qui ne s’ouvrent pas sur un verbe d’action à l’infinitif.
    .why = Un apprentissage critique dit ce que l’étudiant doit apprendre à faire. Sans verbe, on ne sait ni ce qu’il fera, ni ce que l’on regardera. Les verbes d’état (« être », « avoir », « rester ») ne disent pas un acte. Un verbe d’action qu’on ne peut pas observer relève de FOR04.
    .example =
        Avant : « Les règles d’hygiène ».
        Après : « Appliquer les règles d’hygiène d’une cuisine collective ».
    .fix = Commencez le libellé par un infinitif qui dit l’acte attendu. Si le libellé est la suite d’un autre, coupé par erreur, recollez les deux. Dans un BUT, ce libellé est national : ce n’est pas à l’équipe de le changer. Acceptez le diagnostic par une dérogation, et signalez-le à la commission pédagogique nationale de la spécialité.
    .source = Poumay, M., Tardif, J. et Georges, F. (2017). Organiser la formation à partir des compétences. De Boeck Supérieur.
    .message = { $ac } ne s’ouvre pas sur un verbe d’action : « { $debut } ».
    .etat = { $ac } s’ouvre sur « { $verbe } », un verbe d’état : que fait l’étudiant ?

FOR03 = Composante sans gérondif
    .summary = Cherche les composantes essentielles qui ne s’ouvrent pas sur un gérondif, « En …ant ».
    .why = Une composante essentielle dit à quoi l’on reconnaît que l’acte est bien fait : elle complète le verbe de la compétence. « Traiter des données en respectant la vie privée » se lit d’une traite. À l’infinitif, elle devient une tâche de plus ; sous forme de nom, un thème. Une conjonction ou un complément peuvent précéder le gérondif : « En équipe, en respectant… ».
    .example =
        Avant : « Respect de la vie privée ».
        Après : « En respectant la vie privée des personnes ».
    .fix = Lisez la compétence puis sa composante, d’une traite, et réécrivez celle-ci avec « En » et un participe présent. Dans un BUT, ce libellé est national : ce n’est pas à l’équipe de le changer. Acceptez le diagnostic par une dérogation, et signalez-le à la commission pédagogique nationale de la spécialité.
    .source = Poumay, M., Tardif, J. et Georges, F. (2017). Organiser la formation à partir des compétences. De Boeck Supérieur.
    .message = Une composante essentielle de « { $competence } » ne s’ouvre pas sur un gérondif : « { $debut } ».

FOR04 = Verbe non observable
    .summary = Cherche les AC qui s’ouvrent sur un verbe dont l’effet ne s’observe pas : connaître, comprendre, savoir, maîtriser, être capable de, prendre conscience, prendre en compte, développer son esprit critique, bénéficier de…
    .why = Personne ne voit quelqu’un comprendre : on le voit expliquer, comparer, choisir. Un verbe peut dire ce qui se passe dans la tête, ce à quoi l’on pense (« prendre en compte les enjeux »), la qualité qui grandit (« développer son esprit critique ») ou ce qui arrive à l’étudiant (« bénéficier d’un suivi ») : aucun n’est un acte. Un AC non observable s’évalue au jugé, et chaque enseignant y met ce qu’il veut. « Savoir » et « être capable de » n’ajoutent rien au verbe qui les suit. Une locution compte pour son sens : « réaliser que » n’est pas « réaliser un plan ». Coordonné à un verbe observable (« comprendre et expliquer »), le verbe est accepté.
    .example =
        Avant : « Comprendre l’intérêt d’un prototype ».
        Après : « Justifier le recours à un prototype ».
    .fix = Demandez-vous à quoi vous verriez que c’est appris, et mettez ce verbe à la place ; devant un autre infinitif, supprimez « savoir » ou « être capable de ». Dans un BUT, ce libellé est national : ce n’est pas à l’équipe de le changer. Acceptez le diagnostic par une dérogation, et signalez-le à la commission pédagogique nationale de la spécialité.
    .source = Mager, R. F. (1962). Preparing Instructional Objectives. Fearon.
    .message = { $ac } s’ouvre sur « { $verbe } », qui ne s’observe pas.

FOR05 = Libellé trop long
    .summary = Cherche les compétences, composantes, situations, niveaux et AC dont le libellé dépasse 200 caractères (seuil « max_caracteres »).
    .why = Un libellé se lit dans une case de la matrice, sur un relevé, au milieu d’une réunion. Au-delà de deux ou trois lignes, il contient plusieurs idées, ou des exemples qui ont leur place ailleurs, et plus personne ne le cite. Les 200 caractères sont un seuil de tapis.
    .example =
        Avant : un AC de quatre lignes, dont trois entre parenthèses.
        Après : l’acte en une ligne ; les exemples dans la description des activités.
    .fix = Gardez l’acte et son objet ; déplacez les exemples dans les activités, ou coupez en deux ce qui dit deux choses. Dans un BUT, ce libellé est national : ce n’est pas à l’équipe de le changer. Acceptez le diagnostic par une dérogation, et signalez-le à la commission pédagogique nationale de la spécialité.
    .source = Poumay, M., Tardif, J. et Georges, F. (2017). Organiser la formation à partir des compétences. De Boeck Supérieur.
    .chiffres = max_caracteres (200) : seuil de tapis.
    .message = { $genre ->
        [competence] Le libellé de la compétence « { $nom } »
        [composante] Le libellé d’une composante essentielle de « { $nom } »
        [situation] Le libellé d’une situation professionnelle de « { $nom } »
        [niveau] Le libellé d’un niveau de « { $nom } »
        [ac] { $nom } : le libellé
       *[other] Le libellé d’un objet
    } compte { $n } caractères, plus que { $max }.

FOR06 = Libellé double
    .summary = Cherche les libellés de compétences, de niveaux et d’AC qui en contiennent deux, ou dont la fin a été coupée.
    .why = Un référentiel recopié d’un document perd ses sauts de ligne : deux AC se retrouvent dans un seul, ou l’un d’eux s’arrête au milieu d’une phrase. L’AC double est évalué une fois pour deux apprentissages ; l’AC coupé ne dit plus ce qu’il faut apprendre. La règle reconnaît un second infinitif à majuscule au milieu du libellé, et une fin sur un mot ou un signe qui appelle une suite : « et », « de la », une virgule, une parenthèse restée ouverte.
    .example =
        Avant : « Analyser un besoin Rédiger un cahier des charges ».
        Après : deux AC, « Analyser un besoin » et « Rédiger un cahier des charges ».
    .fix = Retrouvez le texte d’origine : séparez ce qui dit deux choses, rendez sa fin à ce qui est coupé. Dans un BUT, ce libellé est national : vérifiez-le dans l’annexe de l’arrêté ; s’il y est ainsi, acceptez le diagnostic par une dérogation, et signalez-le à la commission pédagogique nationale de la spécialité.
    .source = Poumay, M., Tardif, J. et Georges, F. (2017). Organiser la formation à partir des compétences. De Boeck Supérieur.
    .message = { $genre ->
        [competence] Le libellé de la compétence « { $nom } »
        [composante] Le libellé d’une composante essentielle de « { $nom } »
        [situation] Le libellé d’une situation professionnelle de « { $nom } »
        [niveau] Le libellé d’un niveau de « { $nom } »
        [ac] Le libellé de { $nom }
       *[other] Le libellé d’un objet
    } semble en contenir un second : « { $extrait } ».
    .coupe = { $genre ->
        [competence] Le libellé de la compétence « { $nom } »
        [composante] Le libellé d’une composante essentielle de « { $nom } »
        [situation] Le libellé d’une situation professionnelle de « { $nom } »
        [niveau] Le libellé d’un niveau de « { $nom } »
        [ac] Le libellé de { $nom }
       *[other] Le libellé d’un objet
    } semble coupé à la fin : « { $extrait } ».

FOR07 = Typographie inégale
    .summary = Cherche les libellés qui ne sont pas composés comme les autres du même genre, et les espaces de trop ou qui manquent.
    .why = Un référentiel se lit en colonne : une majuscule ici et pas là, un point à la fin d’un AC sur dix, « Evaluer » sous « Évaluer », et l’œil s’arrête sur la forme. Les documents exportés ont l’air d’avoir été faits à plusieurs, sans relecture. La règle n’impose aucun usage : elle relève, pour les compétences, les composantes, les situations, les niveaux et les AC, ce que font plus de la moitié des libellés du programme (majuscule initiale, point final, accent sur la majuscule, espace avant les deux-points et le point-virgule), et montre ceux qui font autrement. Deux espaces de suite, une espace avant une virgule ou aucune après sont toujours signalées.
    .example =
        Avant : « evaluer un risque. », parmi des AC sans point qui s’ouvrent sur une majuscule.
        Après : « Évaluer un risque ».
    .fix = Donnez au libellé la forme des autres. Dans un BUT, ce libellé est national : acceptez le diagnostic par une dérogation, et signalez-le à la commission pédagogique nationale de la spécialité.
    .source = Imprimerie nationale (2002). Lexique des règles typographiques en usage à l’Imprimerie nationale. Imprimerie nationale.
    .message = { $genre ->
        [competence] Le libellé de la compétence « { $nom } »
        [composante] Le libellé d’une composante essentielle de « { $nom } »
        [situation] Le libellé d’une situation professionnelle de « { $nom } »
        [niveau] Le libellé d’un niveau de « { $nom } »
        [ac] Le libellé de { $nom }
       *[other] Le libellé d’un objet
    } { $ecart ->
        [majuscule-sans] commence par une minuscule, et la plupart des autres par une majuscule
        [majuscule-avec] commence par une majuscule, et la plupart des autres par une minuscule
        [point-avec] finit par un point, ce que la plupart des autres ne font pas
        [point-sans] ne finit pas par un point, ce que la plupart des autres font
        [accent-sans] n’a pas d’accent sur sa majuscule, et la plupart des autres en ont un
        [accent-avec] a un accent sur sa majuscule, et la plupart des autres n’en ont pas
        [espace-sans] n’a pas d’espace avant ses deux-points ou son point-virgule, et la plupart des autres en ont une
       *[espace-avec] a une espace avant ses deux-points ou son point-virgule, et la plupart des autres n’en ont pas
    }.
    .blancs = { $genre ->
        [competence] Le libellé de la compétence « { $nom } »
        [composante] Le libellé d’une composante essentielle de « { $nom } »
        [situation] Le libellé d’une situation professionnelle de « { $nom } »
        [niveau] Le libellé d’un niveau de « { $nom } »
        [ac] Le libellé de { $nom }
       *[other] Le libellé d’un objet
    } a une espace de trop, ou il lui en manque une : « { $extrait } ».

## REF : le référentiel est-il bien tenu ?

REF01 = Code dupliqué
    .summary = Cherche les codes qui désignent deux AC, ou deux activités, d’un même parcours.
    .why = Le code est le nom que tout le monde emploie : dans l’emploi du temps, dans Apogée, dans le portfolio. S’il désigne deux choses, les notes et les traces se mélangent. La casse, les espaces et les accents ne font pas de différence. Des parcours différents peuvent employer le même code ; PORTFOLIO et STAGE reviennent, une fois par semestre. Seuls sont regardés les AC que le parcours développe et les activités qui en font partie, qui ont un code.
    .example =
        Avant : deux ressources du S1 portent le code R1.01.
        Après : R1.01 et R1.02.
    .fix = Donnez un autre code à l’un des deux, ou supprimez le doublon. Dans un BUT, le code d’un AC est national : ce n’est pas à l’équipe de le changer. Acceptez le diagnostic par une dérogation, et signalez-le à la commission pédagogique nationale de la spécialité.
    .source = Arrêté du 15 avril 2022 (NOR ESRS2211617A, BO spécial n° 4 de 2022), qui fixe de nouveau les annexes 1 à 25 de l’arrêté du 27 mai 2021 relatif aux programmes nationaux de la licence professionnelle « bachelor universitaire de technologie », dont les annexes donnent un code à chaque ressource, SAÉ et AC.
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
        Deux codifications sont reconnues, celle de 2022 (AC24.01, R3.01, R3.EMS.11, SAÉ 3.02, UE3.4) et celle de 2021 (AC4101 pour la compétence 4, niveau 1 ; R301, SAE302, UE34). Les AC, les ressources, les SAÉ et les UE sont examinés séparément : le programme suit, pour chacun, la codification la plus employée. Si moins de la moitié de leurs codes en ont la forme, le programme a ses propres codes et la règle n’en dit rien. La casse, les espaces et les accents ne font pas de différence. Un AC doit dire l’année et la compétence de son niveau (dans la codification de 2021, la compétence puis l’ordre du niveau), quel que soit l’année où un parcours le place. Un code peut finir par une marque de parcours (AC24.01EMS, R3.EMS.11) : elle est libre, sauf si c’est le code d’un parcours dont l’objet ne fait pas partie. STAGE, PORTFOLIO, les UE de plusieurs compétences et, hors du BUT, toutes les UE sont libres.
    .example =
        Avant : une ressource déplacée au S4 porte encore le code R3.07.
        Après : elle devient R4.09.
    .fix = Renumérotez l’objet, ou remettez-le à la place que dit son code. Dans un BUT, le code d’un AC est national : ce n’est pas à l’équipe de le changer. Acceptez le diagnostic par une dérogation, et signalez-le à la commission pédagogique nationale de la spécialité.
    .source = Arrêté du 15 avril 2022 (NOR ESRS2211617A, BO spécial n° 4 de 2022), qui fixe de nouveau les annexes 1 à 25 de l’arrêté du 27 mai 2021 relatif aux programmes nationaux de la licence professionnelle « bachelor universitaire de technologie », dont les annexes donnent un code à chaque ressource, SAÉ et AC.
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
    .source = Arrêté du 15 avril 2022 (NOR ESRS2211617A, BO spécial n° 4 de 2022), qui fixe de nouveau les annexes 1 à 25 de l’arrêté du 27 mai 2021 relatif aux programmes nationaux de la licence professionnelle « bachelor universitaire de technologie », dont les annexes décrivent chaque SAÉ.
    .message = { $activite } (S{ $semestre }) n’a { $manque ->
        [description] pas de description
        [objectifs] pas d’objectifs
        [livrables] pas de livrables
        [description-objectifs] ni description ni objectifs
        [description-livrables] ni description ni livrables
        [objectifs-livrables] ni objectifs ni livrables
       *[other] ni description, ni objectifs, ni livrables
    }.

REF05 = Activité sans évaluation
    .summary = Cherche les SAÉ, stages et portfolios mis à part, qui ne disent pas comment elles sont évaluées : ni évaluation, ni grille.
    .why = Une SAÉ est une situation d’apprentissage et d’évaluation : si rien ne dit ce qui s’y évalue, ni sous quelle forme, les étudiants l’apprennent trop tard et les modalités de contrôle sont à refaire chaque année. Une évaluation ou une grille critériée suffit. La règle se tait tant qu’aucune SAÉ du programme ne le dit.
    .example =
        Avant : SAÉ 2.03 évalue quatre AC, et n’a ni évaluation ni grille.
        Après : SAÉ 2.03 a un livrable (60 %) et une soutenance (40 %).
    .fix = Ouvrez la SAÉ et ajoutez ses évaluations, avec leur nature et leur poids, ou sa grille.
    .source = Code de l’éducation, article L. 613-1 : les modalités de contrôle des connaissances sont arrêtées au plus tard à la fin du premier mois de l’année d’enseignement ; Tardif, J. (2006). L’évaluation des compétences : documenter le parcours de développement. Chenelière Éducation.
    .message = { $activite } (S{ $semestre }) ne dit pas comment elle est évaluée : ni évaluation, ni grille.

REF06 = Renvoi inconnu
    .summary = Cherche les activités qu’un fichier relie à des AC, des activités, des compétences ou des parcours que le programme n’a pas.
    .why = Un lien qui ne mène à rien n’est pas un lien de moins : le fichier dit que l’activité travaille un AC, et le référentiel ne l’a pas. Ou bien les fichiers ne sont pas du même diplôme, ou bien un code a changé d’une version à l’autre. Tant que ces liens attendent, les règles n’en savent rien : tapis les garde avec l’activité, et COU08, ALI03 et ALI06 ne disent pas d’elle qu’elle n’a aucun AC ou aucune ressource. Une activité que le fichier réserve à un parcours inconnu est, faute de mieux, commune à tous.
    .example =
        Avant : R3.04 nomme AC24.07, qu’aucun niveau ne contient.
        Après : le référentiel de la bonne version a été importé dans le programme, et R3.04 travaille AC24.07.
    .fix = Vérifiez d’abord que les fichiers sont du même diplôme et de la même version. Si le code a seulement changé, reliez l’activité au bon objet et retirez le renvoi de ses champs « AC inconnus », « activités inconnues » ou « autres renvois inconnus ». Quand le référentiel qui a ces AC est importé dans le programme, tapis les relie de lui-même.
    .source = Usage de tapis : ce qu’un fichier dit et que le programme ne peut pas tenir est gardé, et nommé.
    .message = { $activite } (S{ $semestre }) renvoie à { $n ->
        [one] un objet
       *[other] { $n } objets
    } que le programme n’a pas : { $noms }.

## HYB : sait-on ce qui se fait à distance, et ce que chacun fait seul ?

HYB01 = Modalité absente
    .summary = Cherche, dans un programme hybride, les activités dont des heures d’enseignement ne sont pas réparties entre présentiel et distanciel.
    .why = Dans une formation hybride, la modalité décide de tout le reste : les salles, les déplacements, l’accompagnement, la façon d’évaluer. Une heure dont on ne sait pas où elle se passe ne peut pas être organisée. La règle ne regarde que les programmes déclarés hybrides, et ni le projet ni l’autonomie.
    .example =
        Avant : R2.03 a 20 h de TD, sans autre précision.
        Après : R2.03 a 12 h de TD en présentiel et 8 h à distance.
    .fix = Ouvrez l’activité et répartissez ses heures, même quand tout est en présentiel. Si le programme n’est pas hybride, retirez-lui cette mention.
    .source = Code de l’éducation, articles D. 611-10 à D. 611-12, issus du décret n° 2017-619 du 24 avril 2017 relatif à la mise à disposition d’enseignements à distance dans les établissements d’enseignement supérieur.
    .message = { $activite } (S{ $semestre }) a { $heures } h d’enseignement qui ne sont ni en présentiel ni en distanciel.

HYB02 = Évaluation seulement collective
    .summary = Cherche les niveaux de compétence dont aucun AC n’est évalué autrement qu’en groupe.
    .why = C’est une personne qui reçoit le diplôme. Une production d’équipe montre ce que l’équipe sait faire, non ce que chacun sait faire ; à distance, on sait encore moins qui a fait quoi. Une seule évaluation individuelle suffit à la règle. Un niveau dont toutes les évaluations ne disent pas encore leur mode n’est pas examiné.
    .example =
        Avant : le niveau 1 de « Coopérer » n’est évalué que par le rapport et la soutenance d’équipe de SAÉ 3.02.
        Après : un entretien individuel de dix minutes suit la soutenance.
    .fix = Ajoutez à une SAÉ du niveau une trace individuelle : entretien, carnet de bord, analyse réflexive dans le portfolio.
    .source = Tardif, J. (2006). L’évaluation des compétences : documenter le parcours de développement. Chenelière Éducation.
    .message = Le niveau { $ordre } de « { $competence } » n’est évalué qu’en groupe.
