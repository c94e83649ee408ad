# Rule pages and messages. A page: what the rule looks for (summary), why it matters (why), an example (example),
# how to mend it (fix), where it comes from (source). The other attributes are the messages.

## COU: is every AC worked and assessed?

COU01 = AC not covered
    .summary = Finds the apprentissages critiques (AC) that no activity of the parcours works on or assesses.
    .why = An AC is a necessary step towards the niveau of the compétence. When it appears in no ressource and no SAÉ, the diploma promises what it does not teach, and students will have no evidence of it to show. Years without any activity yet are not looked at.
    .example =
        Before: AC11.03 is in the framework, but in no column of the matrix.
        After: R1.04 works on it and SAÉ 1.02 assesses it.
    .fix = In the matrix, look for the ressource that already teaches it without saying so and the SAÉ that requires it; tick “worked” and “assessed”. If none fits, add an activity, or ask whether it is really critical.
    .source = Tardif, J. (2006). L’évaluation des compétences : documenter le parcours de développement. Chenelière Éducation.
    .message = { $ac } ({ $competence }) is neither worked nor assessed.

COU02 = AC never assessed
    .summary = Finds the AC that activities of the parcours work, but that none assesses.
    .why = What is not assessed does not count in the eyes of students, and the team cannot certify that the niveau is reached. Constructive alignment asks that what is aimed at be taught and assessed.
    .example =
        Before: AC11.02 is worked in R1.01 and R1.03, and assessed nowhere.
        After: the rubric of SAÉ 1.01 has a criterion on AC11.02, and the matrix says “assessed”.
    .fix = Choose the SAÉ of the semester in which the learning shows best, tick “assessed” and add a criterion to its rubric.
    .source = Biggs, J. (1996). Enhancing teaching through constructive alignment. Higher Education, 32, 347-364.
    .message = { $ac } ({ $competence }) is worked but never assessed.

COU03 = AC assessed without learning
    .summary = Finds the AC assessed in a semester where no ressource has worked them yet.
    .why = A SAÉ asks students to mobilise ressources: they must have acquired them first. An AC that no ressource works is learnt only in the SAÉ that assesses it: this is possible, and sometimes meant, provided that the SAÉ leaves time to learn before it assesses. Otherwise it judges what students knew when they came. Years without any ressource are not looked at.
    .example =
        Before: SAÉ 1.01 assesses AC11.04 in S1; the first ressource that works on it is R2.03, in S2.
        After: R1.02 works AC11.04 in S1, or its assessment moves to a SAÉ of S2.
    .fix = Bring the ressource forward, or put the assessment back. If it is learnt within the SAÉ itself, say so by a dérogation, and plan there what makes it learnt: guided sessions, trials that do not count, feedback.
    .source = Tardif, J. (2006). L’évaluation des compétences : documenter le parcours de développement. Chenelière Éducation.
    .message = { $ac } is assessed from S{ $evalue } on, but no ressource works on it before S{ $travaille }.
    .jamais = { $ac } is assessed, but no ressource works on it.

COU04 = Niveau without SAÉ
    .summary = Finds the niveaux of which no AC is tied to a SAÉ in the year in which the parcours develops them.
    .why = A compétence is built and shown in situation. A niveau that rests on ressources alone trains for knowledge, not for action. A stage counts: it is the most authentic of situations. A portfolio does not count here: it gathers and analyses what the situations have left, and is none itself. MAQ04 counts it, because that rule looks at coefficients, and its own belong to the pôle SAÉ.
    .example =
        Before: niveau 2 of “Analyser” appears in R3.05 and R4.02 only.
        After: SAÉ 4.01 works on and assesses AC22.01 and AC22.03.
    .fix = Tie a SAÉ of that year to AC of the niveau, or design one from a professional situation of the compétence.
    .source = Arrêté du 15 avril 2022 (NOR ESRS2211617A, BO spécial n° 4 de 2022), qui fixe de nouveau les annexes 1 à 25 de l’arrêté du 27 mai 2021 relatif aux programmes nationaux de la licence professionnelle « bachelor universitaire de technologie », annexe 1; Poumay, M., Tardif, J. and Georges, F. (2017). Organiser la formation à partir des compétences. De Boeck Supérieur.
    .message = Niveau { $ordre } of “{ $competence }” has no SAÉ in year { $annee }.

COU05 = AC assessed too few times
    .summary = Finds the AC assessed by fewer activities than the threshold min_evaluations (2 by default).
    .why = A compétence is certified on several pieces of evidence, in different situations: one success may be due to luck, to the group or to the topic. This is for information, not an error: a very specific AC may have only one occasion to be seen. The number of 2 is a threshold of tapis.
    .example =
        Before: AC21.02 is assessed in SAÉ 3.01 only.
        After: SAÉ 4.02 assesses it too, in another context.
    .fix = Add an occasion to assess it in a SAÉ of another semester, or set the programme’s threshold min_evaluations.
    .source = Tardif, J. (2006). L’évaluation des compétences : documenter le parcours de développement. Chenelière Éducation.
    .chiffres = min_evaluations (2): threshold of tapis.
    .message = { $ac } is assessed only { $n ->
        [one] once
       *[other] { $n } times
    } (at least { $min } expected).

COU06 = Overloaded AC
    .summary = Finds the AC tied to more activities than the threshold max_activites (by default, twice the median of the AC of the parcours, and at least 12).
    .why = An AC ticked nearly everywhere guides nobody: no team really answers for it, and students no longer know where they learn it. It is often the sign of too broad a wording, or of crosses put in to be safe. In the national BUT programmes, an AC is tied to some ten activities on average: the threshold, which is of tapis, starts from there.
    .example =
        Before: AC11.01 “Communicate effectively” is tied to 24 activities.
        After: the AC is made precise and tied to the 6 activities where it is really learnt and assessed.
    .fix = Keep the activities in which the AC is an explicit object of learning and untick the others, or split an AC that is too broad. The threshold max_activites is set by programme.
    .source = Prégent, R., Bernard, H. and Kozanitis, A. (2009). Enseigner à l’université dans une approche-programme. Presses internationales Polytechnique.
    .chiffres = max_activites (twice the median of the AC of the parcours, and at least 12): threshold of tapis.
    .message = { $ac } is tied to { $n ->
        [one] { $n } activity
       *[other] { $n } activities
    }, above the threshold.

COU07 = Composante without criterion
    .summary = Finds the composantes essentielles that no criterion of any rubric of the parcours observes.
    .why = Composantes essentielles say by what one sees that the act is well done: they are the quality criteria of the compétence. One that no rubric observes is never asked of anybody. The rule is silent until some activity of the programme has a rubric, and does not look at compétences that the parcours only develops in years without any activity yet.
    .example =
        Before: “Keeping people safe” is in the framework, and in no rubric.
        After: a criterion of the rubric of SAÉ 1.03 observes that composante.
    .fix = Open a SAÉ of the compétence and tie the composante to the criterion that already observes it without saying so, or add that criterion. If nobody can observe it, think the composante over.
    .source = Poumay, M., Tardif, J. and Georges, F. (2017). Organiser la formation à partir des compétences. De Boeck Supérieur.
    .message = No rubric observes “{ $composante }”, a composante essentielle of “{ $competence }”.

COU08 = Orphan activity
    .summary = Finds the ressources and SAÉ that neither work nor assess any AC.
    .why = In a programme approach, each activity serves the common project. An activity without AC is either forgotten in the matrix, or a course set beside the others that nothing ties to the diploma. Placeholders are reported too: they are the ones that get forgotten. The rule is silent until some activity of the programme is tied to an AC: nobody has begun to fill in the matrix. An activity whose file names AC that the programme does not have is for REF06: it cannot be said to have none.
    .example =
        Before: R1.09 “Personal and professional project” has no cross in the matrix.
        After: R1.09 works AC14.02 and AC14.03.
    .fix = Tie the activity to the AC that it serves. If it serves none, merge it or take it out; if it is a welcome session or a bonus, accept the diagnostic by a dérogation.
    .source = Sylvestre, E. and Berthiaume, D. (2013). Comment organiser un enseignement dans le cadre d’une approche-programme ? In D. Berthiaume and N. Rege Colet (eds.), La pédagogie de l’enseignement supérieur : repères théoriques et applications pratiques, volume 1. Peter Lang.
    .message = { $activite } (S{ $semestre }) neither works nor assesses any AC.

COU09 = Situation without SAÉ
    .summary = Finds the professional situations that no SAÉ and no stage of the parcours puts on stage.
    .why = A compétence is exercised in a family of situations: their variety is what makes transfer possible. A situation that students never meet stays a promise of the framework. A stage counts; a portfolio, which is no situation, does not. The rule is silent until some SAÉ is tied to a situation, and does not look at compétences that the parcours only develops in years without any activity yet.
    .example =
        Before: “Organising a one-off collection” is tied to no SAÉ.
        After: SAÉ 2.02 puts it on stage.
    .fix = Tie the situation to a SAÉ that already puts it on stage, or design a SAÉ from it. This is for information: a programme may choose not to play everything.
    .source = Roegiers, X. (2000). Une pédagogie de l’intégration : compétences et intégration des acquis dans l’enseignement. De Boeck.
    .message = No SAÉ puts “{ $situation }” on stage, a professional situation of “{ $competence }”.

COU10 = Semester empty for a compétence
    .summary = Finds the niveaux whose AC are worked or assessed in only one of the two semesters of their year.
    .why = A compétence develops over time: six months without exercising it is forgetting it, and the UE of the empty semester has nothing to validate. The rule only looks at years of which both semesters have activities in the parcours.
    .example =
        Before: the AC of niveau 1 of “Analyser” appear in S1 and no more in S2.
        After: R2.04 works two of them, and SAÉ 2.01 assesses them.
    .fix = Tie an activity of the empty semester to the niveau, or move one there. If the year is so by design (work-study, mobility), say so by a dérogation.
    .source = Tardif, J. (2006). L’évaluation des compétences : documenter le parcours de développement. Chenelière Éducation.
    .message = The AC of niveau { $ordre } of “{ $competence }” appear in S{ $present }, but in no activity of S{ $absent }.

COU11 = AC according to the choice
    .summary = Finds the apprentissages critiques that a student can pass by, according to the options that they take.
    .why = The diploma certifies the same compétences of all who hold it. An AC that is worked or assessed in one option only is learnt by those who take it: the others are given the niveau without it. The rule follows choices, and choices in choices, and calls an AC “according to the choice” only where options that may be taken together really avoid it; an activity to choose in a UE to choose is met by those who take both. It has nothing to look at in a programme without choices. An AC that nobody works is COU01’s, one that nobody assesses COU02’s.
    .example =
        Before: AC21.02 is assessed in SAÉ 4.01 only, which weighs in UE4A; of the choice OPT4, a student takes UE4A or UE4B.
        After: SAÉ 4.02, of UE4B, assesses AC21.02 too.
    .fix = Have the AC worked and assessed in each option, or in an activity that everybody has. If the options lead to different trades, make parcours of them: each has its niveaux and its AC then. If the team accepts that some do without this AC, say so in a dérogation.
    .source = Biggs, J. (1996). Enhancing teaching through constructive alignment. Higher Education, 32, 347-364.
    .message = { $n ->
        [one] Of the choice { $choix }
       *[other] Of the choices { $choix }
    }, who takes { $options } never meets { $ac }.
    .evaluation = { $n ->
        [one] Of the choice { $choix }
       *[other] Of the choices { $choix }
    }, who takes { $options } works { $ac } and is never assessed on it.

## ALI: are aims, teaching and assessment the same thing?

ALI01 = Activity outside its year
    .summary = Finds the activities tied to AC of a niveau that the parcours develops in another year.
    .why = The AC of a niveau are acquired in the year of that niveau: the year after aims at the next one. A tie to another year is nearly always a slip; otherwise it is learning placed too early or too late, which will not count towards the niveau.
    .example =
        Before: R3.02 (S3, year 2) works AC11.02, of niveau 1.
        After: R3.02 works AC21.02, of niveau 2.
    .fix = Replace the AC by that of the niveau of the year, move the activity, or correct the year of the niveau in the parcours.
    .source = Poumay, M., Tardif, J. and Georges, F. (2017). Organiser la formation à partir des compétences. De Boeck Supérieur.
    .message = { $activite } (S{ $semestre }) works on or assesses { $n ->
        [one] an AC
       *[other] { $n } AC
    } of another year: { $acs }.

ALI02 = Ressource mobilised too late
    .summary = Finds the SAÉ that mobilise a ressource of a later semester.
    .why = One can only mobilise what one already has, or learns at the same time. A ressource that comes after the SAÉ cannot serve it.
    .example =
        Before: SAÉ 1.02 (S1) mobilises R2.04 (S2).
        After: SAÉ 1.02 mobilises R1.04, or becomes SAÉ 2.02.
    .fix = Bring the ressource forward, put the SAÉ back, or remove the link.
    .source = Biggs, J. (1996). Enhancing teaching through constructive alignment. Higher Education, 32, 347-364.
    .message = { $activite } (S{ $semestre }) mobilises { $n ->
        [one] a ressource of a later semester
       *[other] { $n } ressources of later semesters
    }: { $ressources }.

ALI03 = SAÉ without ressource
    .summary = Finds the SAÉ, stages and portfolios aside, that mobilise no ressource of the parcours.
    .why = A compétence is a way of acting that rests on mobilising and combining ressources. A SAÉ that mobilises none is cut off from the courses: neither students nor colleagues see what it draws on. A SAÉ whose file names ressources that the programme does not have is for REF06.
    .example =
        Before: SAÉ 2.03 names no ressource.
        After: SAÉ 2.03 mobilises R2.01 and R2.06.
    .fix = Ask what students must know to succeed in the SAÉ, and link the ressources in which they learn it.
    .source = Tardif, J. (2006). L’évaluation des compétences : documenter le parcours de développement. Chenelière Éducation.
    .message = { $activite } (S{ $semestre }) mobilises no ressource.
    .ailleurs = { $activite } (S{ $semestre }) mobilises only ressources of other parcours: { $ressources }.

ALI04 = Ressource never mobilised
    .summary = Finds the ressources that no SAÉ of the parcours mobilises.
    .why = A ressource that nothing draws on stays a course beside the programme: students do not see its use, and transfer does not happen. This is for information: some ressources serve the whole diploma.
    .example =
        Before: no SAÉ names R3.07.
        After: SAÉ 4.01 mobilises R3.07.
    .fix = Look for the SAÉ in which this ressource is of use, in the same semester or later, and link them.
    .source = Roegiers, X. (2000). Une pédagogie de l’intégration : compétences et intégration des acquis dans l’enseignement. De Boeck.
    .message = No SAÉ mobilises { $activite } (S{ $semestre }).

ALI05 = AC without coefficient
    .summary = Finds the activities that have a coefficient somewhere, are tied to AC of a compétence, and have no weight in the UE of that compétence.
    .why = The activity claims to develop the compétence, but its marks do not count in the UE that validates it: the effort asked for and its recognition do not match. Only the AC count that the parcours develops in the year of the activity (the others are for ALI01), when their compétence has a UE in the semester of the activity; a coefficient above 0 in one of these UE is enough. An activity that weighs nowhere is not looked at.
    .example =
        Before: R1.03 works AC12.01, of the compétence “Analyser”, and has a coefficient in UE1.1 only.
        After: R1.03 has a coefficient in UE1.1 and in UE1.2.
    .fix = Give the activity a coefficient in the UE of the compétence, or remove the AC that it does not really work.
    .source = Biggs, J. (1996). Enhancing teaching through constructive alignment. Higher Education, 32, 347-364.
    .message = { $activite } (S{ $semestre }) works on or assesses { $n ->
        [one] an AC
       *[other] { $n } AC
    } of “{ $competence }” ({ $acs }), but has no coefficient in { $ues }.

ALI06 = Coefficient without AC
    .summary = Finds the activities that have a coefficient in a UE and neither work nor assess any AC of the compétence of that UE.
    .why = The mark counts for a compétence that the activity does not develop: the UE may be passed, or lost, for the wrong reasons. An activity without any AC is reported here too, besides COU08: its marks count for compétences that it does not touch. The AC count that the parcours develops, whatever the year (the year is for ALI01); if the activity only has some of a niveau that the parcours does not develop, the message says so. Only coefficients above 0 are looked at, in UE of the parcours that are tied to a compétence. An activity whose file names AC that the programme does not have is for REF06: it cannot be said to have none.
    .example =
        Before: R1.05 has a coefficient of 2 in UE1.3, but no AC of compétence 3.
        After: R1.05 works AC13.02, or its coefficient moves to UE1.1.
    .fix = Tie the activity to the AC of the compétence that it really develops, or remove the coefficient.
    .source = Biggs, J. (1996). Enhancing teaching through constructive alignment. Higher Education, 32, 347-364; arrêté du 15 avril 2022 (NOR ESRS2211617A, BO spécial n° 4 de 2022), qui fixe de nouveau les annexes 1 à 25 de l’arrêté du 27 mai 2021 relatif aux programmes nationaux de la licence professionnelle « bachelor universitaire de technologie », annexe 1.
    .message = { $activite } (S{ $semestre }) has a coefficient of { $coefficient } in { $ue }, but neither works nor assesses any AC of “{ $competences }”.
    .ailleurs = { $activite } (S{ $semestre }) has a coefficient of { $coefficient } in { $ue }, but is tied, for “{ $competences }”, only to { $n ->
        [one] an AC that this parcours does not develop
       *[other] { $n } AC that this parcours does not develop
    }: { $acs }.

ALI07 = Criterion without target
    .summary = Finds, in the rubrics of SAÉ, the criteria that point at no composante essentielle and no AC.
    .why = A rubric ties what is observed to what is aimed at. A criterion that aims at nothing in the framework marks something other than the compétence: presentation, attendance, general impression.
    .example =
        Before: the criterion “Care given to the report” points at nothing.
        After: it points at the composante “Giving readable results” and at AC11.05.
    .fix = Tie the criterion to the composante that it observes or to the AC that it assesses; if there is none, take it out of the rubric.
    .source = Brookhart, S. M. (2013). How to Create and Use Rubrics for Formative Assessment and Grading. ASCD.
    .message = The criterion “{ $critere }” of { $activite } (S{ $semestre }) points at no composante essentielle and no AC.

ALI08 = AC assessed without criterion
    .summary = Finds, in the SAÉ that have a rubric, the assessed AC at which no criterion points.
    .why = The matrix says that the SAÉ assesses this AC, the rubric does not look at it: students do not know what they are judged on, and nothing certifies the learning. A criterion that points only at a composante essentielle assesses no AC in particular. SAÉ without rubric are not looked at.
    .example =
        Before: SAÉ 1.01 assesses AC11.01 and AC11.04; its rubric has a criterion on AC11.01 only.
        After: the criterion “The ratios are right” points at AC11.04.
    .fix = Add the AC to the criterion that already observes it, write the criterion that is missing, or untick “assessed” in the matrix.
    .source = Biggs, J. (1996). Enhancing teaching through constructive alignment. Higher Education, 32, 347-364.
    .message = { $activite } (S{ $semestre }) assesses { $n ->
        [one] an AC
       *[other] { $n } AC
    } at which no criterion of its rubric points: { $acs }.

ALI09 = Inconsistent parcours
    .summary = Finds the activities reserved to some parcours and tied to AC that none of these parcours develops.
    .why = The students who take the activity do not develop the niveau of this AC, and those who develop it do not take the activity: the tie serves nobody.
    .example =
        Before: SAÉ 3.EMS.02, reserved to the parcours EMS, assesses AC24.03VCOD.
        After: SAÉ 3.EMS.02 assesses AC24.03EMS.
    .fix = Replace the AC by that of the parcours, open the activity to the parcours that develops this AC, or correct the niveaux that the parcours develops.
    .source = Poumay, M., Tardif, J. and Georges, F. (2017). Organiser la formation à partir des compétences. De Boeck Supérieur.
    .message = { $activite } (S{ $semestre }), of parcours { $parcours }, works on or assesses { $n ->
        [one] an AC
       *[other] { $n } AC
    } that { $m ->
        [one] it does not develop
       *[other] none of them develops
    }: { $acs }.

ALI10 = Disjoint SAÉ and ressource
    .summary = Finds the SAÉ that mobilise a ressource with which they share no compétence.
    .why = If the SAÉ really mobilises the ressource, both serve at least one compétence. When their AC meet nowhere, either the link is one too many, or one of the two lacks an AC. A SAÉ or a ressource without AC that the parcours develops is not looked at.
    .example =
        Before: SAÉ 2.01, on “Traiter”, mobilises R2.07, which works “Vendre” only.
        After: R2.07 works AC11.05 too, or SAÉ 2.01 no longer mobilises it.
    .fix = Ask what the SAÉ takes from the ressource: tie both to the AC that they share, or remove the link.
    .source = Tardif, J. (2006). L’évaluation des compétences : documenter le parcours de développement. Chenelière Éducation.
    .message = { $activite } (S{ $semestre }) mobilises { $n ->
        [one] a ressource
       *[other] { $n } ressources
    } with which it shares no compétence: { $ressources }.
    .ailleurs = { $activite } (S{ $semestre }) mobilises { $n ->
        [one] a ressource
       *[other] { $n } ressources
    } with which it shares no compétence that the parcours develops: { $ressources }.

ALI11 = Prerequisite that comes after
    .summary = Finds the activities of which a prerequisite stands in the same semester or later, and prerequisites that go round in circles.
    .why = A prerequisite is what must be acquired before one begins. If it comes at the same time or after, students take up the activity without it; if two activities wait for each other, neither can begin. Of several circles that go through an activity, the rule tells the shortest, once.
    .example =
        Before: R2.03 (S2) requires R3.01 (S3).
        After: R2.03 requires R1.04, or R3.01 becomes R1.11.
    .fix = Bring the prerequisite forward, put the activity back, or remove the prerequisite. What is learnt at the same time is no prerequisite.
    .source = Prégent, R., Bernard, H. and Kozanitis, A. (2009). Enseigner à l’université dans une approche-programme. Presses internationales Polytechnique.
    .message = { $activite } (S{ $semestre }) has { $n ->
        [one] a prerequisite that stands
       *[other] { $n } prerequisites that stand
    } in the same semester or later: { $prerequis }.
    .cycle = Prerequisites go round in circles: { $tour }.

## PRO: do the niveaux lead on from one another?

PRO01 = Niveaux that do not follow on
    .summary = Finds, in a parcours, the compétences whose niveaux do not follow on year by year from niveau 1.
    .why = The niveaux describe a development: each rests on the one before. Skipping one, going back or leaving a year empty breaks the path. A compétence may begin later, with the parcours, or stop earlier: that is no break. Outside the BUT, two niveaux that follow on may share a year.
    .example =
        Before: the parcours develops niveau 1 of “Traiter” in year 1 and niveau 3 in year 2.
        After: niveau 1 in year 1, niveau 2 in year 2, niveau 3 in year 3.
    .fix = Correct the niveaux that the parcours develops each year, or the order of the niveaux of the compétence.
    .source = Tardif, J. (2006). L’évaluation des compétences : documenter le parcours de développement. Chenelière Éducation.
    .message = “{ $competence }”: niveau { $ordre } (year { $annee }) comes after niveau { $avant } (year { $annee_avant }).
    .debut = “{ $competence }” begins with niveau { $ordre }, in year { $annee }, and not with niveau 1.
    .double = “{ $competence }” has two niveaux in year { $annee }: { $avant } and { $ordre }.
    .trou = “{ $competence }” is interrupted between niveau { $avant } (year { $annee_avant }) and niveau { $ordre } (year { $annee }).
    .repete = Niveau { $ordre } of “{ $competence }” is developed twice: in year { $annee } and in year { $encore }.

PRO02 = Number of AC
    .summary = Finds the niveaux that have fewer AC than the threshold min_ac (2 by default) or more than the threshold max_ac (8 by default).
    .why = Apprentissages critiques are the few decisive steps towards the niveau. A single one does not describe a development; beyond eight, one has listed all that is taught, and nothing is critical any more. The rule is silent until the framework has an AC. Both bounds are thresholds of tapis.
    .example =
        Before: niveau 2 of “Traiter” has 13 AC.
        After: the AC that said the same thing are merged, and the niveau has 6.
    .fix = Merge the AC that overlap and take out those that are acquired without a thought; or look for the learning that is missing. The thresholds min_ac and max_ac are set by programme. In a BUT the framework is national: it is not the team’s to change. Accept the diagnostic by a dérogation, and tell the national commission of the spécialité.
    .source = Poumay, M., Tardif, J. and Georges, F. (2017). Organiser la formation à partir des compétences. De Boeck Supérieur.
    .chiffres = min_ac (2) and max_ac (8): thresholds of tapis.
    .message = Niveau { $ordre } of “{ $competence }” has { $n ->
        [0] no AC
        [one] only one AC
       *[other] only { $n } AC
    }; it needs at least { $borne }.
    .exces = Niveau { $ordre } of “{ $competence }” has { $n } AC; it needs at most { $borne }.

PRO03 = Number of compétences
    .summary = Finds the parcours that develop too few or too many compétences over their years: 4 to 6 in a BUT, 3 to 8 elsewhere, unless the programme sets it otherwise.
    .why = A compétence is a complex way of acting, which takes time: too many, and they become course objectives again; too few, and they are so broad that nobody recognises a profession in them. A compétence counts as soon as the parcours develops a niveau of it, in any year: one of a BUT may end in year 2. The bounds are the diploma’s figures competences_min and competences_max, bounds included; they are thresholds of tapis, and the national BUT programmes keep within theirs. A parcours that develops nothing yet is not looked at.
    .example =
        Before: the parcours develops “Traiter” and “Analyser” only.
        After: it develops “Valoriser” and “Modéliser” too.
    .fix = Merge compétences that are always exercised together, or look for those that the profession asks for and the parcours has not named. Check too the niveaux that the parcours develops.
    .source = Thresholds of tapis. On how broad a compétence is: Tardif, J. (2006). L’évaluation des compétences : documenter le parcours de développement. Chenelière Éducation.
    .chiffres = competences_min and competences_max (4 to 6 in a BUT, 3 to 8 elsewhere): thresholds of tapis.
    .message = { $n ->
        [one] { $n } compétence is developed
       *[other] { $n } compétences are developed
    }; at least { $borne } are needed.
    .exces = { $n } compétences are developed; at most { $borne } are allowed.

PRO05 = Duplicate wording
    .summary = Finds the AC of one parcours, and the niveaux of one compétence, that have the same wording.
    .why = Two niveaux said in the same words describe no progress; two AC said in the same words are one, assessed under two names. It is most often a copy that stayed behind. Case, spaces, the kind of apostrophe and the final punctuation make no difference.
    .example =
        Before: AC11.02 and AC21.01 both say “Write a study report”.
        After: AC21.01 becomes “Write a study report for non-specialists”.
    .fix = Say what sets the second apart from the first: context, autonomy, complexity. If nothing does, delete one of them. In a BUT this wording is national: it is not the team’s to change. Accept the diagnostic by a dérogation, and tell the national commission of the spécialité.
    .source = Tardif, J. (2006). L’évaluation des compétences : documenter le parcours de développement. Chenelière Éducation.
    .message = { $ac } and { $premier } have the same wording.
    .niveau = Niveau { $ordre } of “{ $competence }” has the same wording as niveau { $premier }.

PRO04 = Cognitive regression
    .summary = Finds the niveaux whose AC verbs ask less, in Bloom’s revised taxonomy, than those of the niveau before.
    .why = A niveau rests on the one before: what is learnt there should ask at least as much. The taxonomy goes from remember (1) to understand (2), apply (3), analyse (4), evaluate (5) and create (6). One verb proves little, since a niveau often begins by naming new objects: the rule is silent unless the median of the levels falls by at least 1 (threshold “baisse_min”), and unless the most demanding verb falls too. “Gérer”, “manager”, “piloter”, “négocier”, “diriger” and “conduire” say one act, whose level depends on what is led: it has the benefit of the doubt. Coordinated verbs count as the most demanding of them. Two niveaux are compared only if the lexicon knows the verbs of at least half of the AC of each. A verb does not tell all of the complexity of a situation: this is a question to ask, not a mistake.
    .example =
        Before: niveau 1, “Concevoir un bal” and “Évaluer un bal”; niveau 2, “Citer les danses” and “Décrire un bal”.
        After: niveau 1, “Décrire un bal”; niveau 2, “Concevoir un bal”.
    .fix = Read the AC of the two niveaux side by side: exchange those that are out of place, or choose verbs that match what students will really do. In a BUT this wording is national: it is not the team’s to change. Accept the diagnostic by a dérogation, and tell the national commission of the spécialité.
    .source = Anderson, L. W. and Krathwohl, D. R. (eds.) (2001). A Taxonomy for Learning, Teaching, and Assessing. Longman, table 5.1, p. 67-68. The threshold is tapis’s.
    .chiffres = The six levels of the taxonomy: work, table 5.1, p. 67-68. baisse_min (1): threshold of tapis.
    .message = “{ $competence }”: from niveau { $ordre_avant } to niveau { $ordre }, the verbs of the AC go down Bloom’s taxonomy (median from { $avant } to { $apres } out of 6).

PRO06 = Niveau without parcours
    .summary = Finds the niveaux of compétences that no parcours develops.
    .why = A niveau that nobody develops is taught to no student: no other rule looks at its AC, and silence would pass for success. Most often a parcours is not filled in yet, or the niveau is left from an earlier version. The rule is silent until some parcours develops a niveau, and does not look at programmes without parcours. What it finds is of no parcours, and not common to all.
    .example =
        Before: niveau 3 of “Valoriser” and its four AC are in no parcours.
        After: the parcours VCOD develops it in year 3.
    .fix = Say which parcours develops the niveau, and in which year. If it is no longer needed, delete it with its AC.
    .source = Tardif, J. (2006). L’évaluation des compétences : documenter le parcours de développement. Chenelière Éducation.
    .message = No parcours develops niveau { $ordre } of “{ $competence }” ({ $n } AC).

PRO07 = Contradictory year
    .summary = Finds the niveaux that their parcours do not develop in the same year.
    .why = A niveau has its AC, their codes and the activities that work on them: if it is of year 1 for some and of year 2 for others, a common activity is outside its year for part of the students, and the codes of its AC lie to the rest. A compétence that a parcours begins later has niveaux of its own. Only niveaux that several parcours develop are looked at.
    .example =
        Before: EMS develops niveau 1 of “Valoriser” in year 1, VCOD in year 2.
        After: both develop it in year 2.
    .fix = Correct the year in the parcours that is mistaken. If both years are meant, give each parcours its own niveau, with its AC, or accept the diagnostic by a dérogation.
    .source = Poumay, M., Tardif, J. and Georges, F. (2017). Organiser la formation à partir des compétences. De Boeck Supérieur.
    .message = Niveau { $ordre } of “{ $competence }” has not the same year in the { $n } parcours that develop it: years { $annees }.

PRO08 = Twin compétences
    .summary = Finds the compétences that have the same niveaux and the same AC as another.
    .why = A compétence that several parcours share is one: written down once for each, it has its AC twice, and what is corrected in one stays wrong in the other. It is most often what a framework copied parcours by parcours leaves behind. The wordings of niveaux and AC are compared, in their order; case, spaces, the kind of apostrophe and the final punctuation make no difference, nor do codes and names. PRO05, which compares AC within a parcours only, does not see these.
    .example =
        Before: “Traiter” (EMS) and “Traiter des données” (VCOD) have the same niveaux and the same AC.
        After: one compétence “Traiter”, which both parcours develop.
    .fix = Keep one of the two, let the parcours of the other develop it, tie its activities and UE to it, then delete the other. If they should part, say what sets them apart. In a BUT the framework is national: tell the national commission of the spécialité, and accept the diagnostic by a dérogation.
    .source = Sylvestre, E. and Berthiaume, D. (2013). Comment organiser un enseignement dans le cadre d’une approche-programme ? In D. Berthiaume and N. Rege Colet (eds.), La pédagogie de l’enseignement supérieur : repères théoriques et applications pratiques, volume 1. Peter Lang.
    .message = “{ $competence }” has the same { $n ->
        [one] niveau
       *[other] { $n } niveaux
    } and the same AC as “{ $premier }” (compétence { $numero }).

## MAQ: do ECTS, hours and coefficients hold?

MAQ01 = ECTS of the semester
    .summary = Finds the semesters whose UE, those of the parcours, do not add up to the ECTS of a semester (30, unless the programme sets it otherwise).
    .why = A semester is worth 30 ECTS, a year 60: this makes diplomas comparable and study periods transferable. A semester in which no UE has ECTS is not looked at; once one has some, those that have none count for 0.
    .example =
        Before: the five UE of S3 add up to 28 ECTS.
        After: UE3.2 goes from 4 to 6 ECTS, and S3 has 30 ECTS.
    .fix = Share out the ECTS by the work that each UE asks of students, parcours by parcours.
    .source = European Commission (2015). ECTS Users’ Guide. Publications Office of the European Union; arrêté du 22 janvier 2014 fixant le cadre national des formations.
    .chiffres = ects_semestre (30): work, the ECTS Users’ Guide, chapter 1 (60 credits for a full-time year).
    .message = S{ $semestre } has { $total } ECTS instead of { $attendu }.
    .incomplet = S{ $semestre } has { $total } ECTS instead of { $attendu }; { $sans ->
        [one] { $sans } UE has none yet.
       *[other] { $sans } UE have none yet.
    }

MAQ02 = ECTS of the diploma
    .summary = Finds the diplomas whose UE, those of the parcours, do not add up to the ECTS of the diploma (180 for a BUT or a licence, 120 for a master, unless the programme sets it otherwise).
    .why = A diploma is awarded to those who have earned all its credits: with too few, it is not worth its degree; with too many, students are asked for more than the diploma requires. The sum is made parcours by parcours, once every semester has a UE with ECTS; before that only an excess is reported, as the sum can only grow.
    .example =
        Before: the parcours EMS adds up to 177 ECTS, because a UE of S5 does not exist in it.
        After: the other UE of S5 share the 3 ECTS, and the parcours has 180.
    .fix = Look first at the semesters that MAQ01 reports. If all are right, a semester is missing, or one is superfluous; if the diploma does not have the ECTS of its profile, set ects_diplome in the figures of the programme.
    .source = Code de l’éducation, article D. 123-13; European Commission (2015). ECTS Users’ Guide. Publications Office of the European Union.
    .chiffres = ects_diplome (180 for a licence or a BUT, 300 for a master since the baccalauréat, which is 120 after the licence): law, code de l’éducation, article D. 123-13.
    .message = The diploma has { $total } ECTS instead of { $attendu }, in { $n ->
        [one] { $n } semester.
       *[other] { $n } semesters.
    }

MAQ03 = Balance of the pôles
    .summary = Finds, in a BUT, the UE in which SAÉ weigh less than 40% of the coefficients, or more than 60% in a semester without stage.
    .why = In each UE of a BUT, the pôle SAÉ and the pôle ressources each weigh 40 to 60%, bounds included: neither knowledge alone nor projects alone can certify the compétence. Stage and portfolio belong to the pôle SAÉ; in a semester with a stage, that pôle may exceed 60%.
    .example =
        Before: in UE2.1, SAÉ have coefficients of 14 in all and ressources 26: the pôle SAÉ weighs 35%.
        After: 16 and 24: the pôle SAÉ weighs 40%.
    .fix = Balance the coefficients of the UE between SAÉ and ressources.
    .source = Arrêté du 15 avril 2022 (NOR ESRS2211617A, BO spécial n° 4 de 2022), qui fixe de nouveau les annexes 1 à 25 de l’arrêté du 27 mai 2021 relatif aux programmes nationaux de la licence professionnelle « bachelor universitaire de technologie », annexe 1.
    .chiffres = pole_min (40%) and pole_max (60%): law, annexe 1 of the arrêté of 15 April 2022.
    .message = { $ue }: the pôle SAÉ weighs { $part }% of the coefficients, under the { $borne }% required.
    .exces = { $ue }: the pôle SAÉ weighs { $part }% of the coefficients, over the { $borne }% allowed in a semester without stage.

MAQ04 = UE without SAÉ
    .summary = Finds, in a BUT, the UE in which no SAÉ has a coefficient.
    .why = A UE of a BUT validates a compétence: it needs at least one situation. Semesters in which no coefficient is filled in yet are not looked at. Stage and portfolio count, since their coefficients belong to the pôle SAÉ; COU04, which looks for the situation in which the niveau is exercised, does not count the portfolio.
    .example =
        Before: only ressources have a coefficient in UE4.3.
        After: SAÉ 4.02 has a coefficient of 20 in it.
    .fix = Give a coefficient in the UE to a SAÉ that develops its compétence, or design that SAÉ.
    .source = Arrêté du 15 avril 2022 (NOR ESRS2211617A, BO spécial n° 4 de 2022), qui fixe de nouveau les annexes 1 à 25 de l’arrêté du 27 mai 2021 relatif aux programmes nationaux de la licence professionnelle « bachelor universitaire de technologie », annexe 1.
    .chiffres = At least one SAÉ in each UE: law, annexe 1 of the arrêté of 15 April 2022.
    .message = No SAÉ weighs in { $ue }.

MAQ05 = Teaching hours
    .summary = Finds the diplomas whose taught hours (CM, TD, TP) are not those that regulations set (1,800 for a BUT tertiaire, 2,000 for a BUT secondaire): more, or clearly fewer.
    .why = Hours beyond the national volume are neither funded nor sustainable, and each of them is taken from what students do on their own; below it, students are owed hours that the diploma announces. A maquette seldom comes out even: up to 20 h may be missing, about one ressource. Projet tutoré and autonomous work do not count here. Hours are those of one student of the parcours. If some are still missing, be it those of a whole semester, the excess is only the surer; too few are told of a whole diploma only: every semester has activities, and each ressource and each SAÉ its hours.
    .example =
        Before: the ressources of the parcours add up to 1,840 h, and SAÉ have no hours yet.
        After: two redundant ressources have been merged: with SAÉ, the parcours has 1,796 h.
    .fix = If there are too many, look in the matrix for the AC that several ressources work in the same way, and tighten these. If some are missing, give hours back to the ressources and SAÉ that have fewest for what they ask. If the institution decided on another volume, set heures_diplome in the figures of the programme.
    .source = Arrêté du 6 décembre 2019 portant réforme de la licence professionnelle (NOR ESRS1934915A), article 17.
    .chiffres = heures_diplome (1,800 h tertiaire, 2,000 h secondaire): law, article 17 of the arrêté of 6 December 2019. heures_manque_max (20 h): threshold of tapis.
    .message = The taught hours of the diploma add up to { $heures }, more than the { $max } allowed.
    .manque = The taught hours of the diploma add up to { $heures } of the { $max } due: { $manque } are missing, more than the { $tolere } tolerated.

MAQ06 = Projet tutoré
    .summary = Finds, in a BUT, hours of projet tutoré that do not make the 600 of the diploma.
    .why = The 600 hours of projet are the part of a BUT in which students act by themselves, in teams and with support; SAÉ live on them. The rule waits until projet hours are filled in and every year has activities; before that it reports only an excess. Hours are those of one student of the parcours.
    .example =
        Before: the SAÉ of the parcours VCOD add up to 560 h of projet.
        After: SAÉ 5.VCOD.02 goes from 20 to 60 h of projet, and the parcours has 600.
    .fix = Share out the projet hours among SAÉ by their size. Another total is set by heures_projet in the figures of the programme.
    .source = Arrêté du 6 décembre 2019 portant réforme de la licence professionnelle (NOR ESRS1934915A), article 17; arrêté du 15 avril 2022 (NOR ESRS2211617A, BO spécial n° 4 de 2022), qui fixe de nouveau les annexes 1 à 25 de l’arrêté du 27 mai 2021 relatif aux programmes nationaux de la licence professionnelle « bachelor universitaire de technologie », annexe 1.
    .chiffres = heures_projet (600 h): law, article 17 of the arrêté of 6 December 2019.
    .message = Projet tutoré adds up to { $heures } h instead of { $attendu } h.

MAQ07 = Share of practice
    .summary = Finds, in a BUT, a share of practice (TP and projet) under 40% of the hours, or 50% in a BUT secondaire.
    .why = A BUT prepares for a profession by practice: handling, making, leading a project. CM and TD counted together are no practice. The rule waits until projet hours are filled in and every semester that has hours has TP or projet: without them, half the practice would be missing from the sum.
    .example =
        Before: 350 h of TP and 500 h of projet of 2,300 h: 36.9%.
        After: some TD become TP, and projet reaches 600 h: 450 and 600 of 2,400 h make 43.75%.
    .fix = Turn TD into TP, and give SAÉ the projet hours that are theirs.
    .source = Arrêté du 15 avril 2022 (NOR ESRS2211617A, BO spécial n° 4 de 2022), qui fixe de nouveau les annexes 1 à 25 de l’arrêté du 27 mai 2021 relatif aux programmes nationaux de la licence professionnelle « bachelor universitaire de technologie », annexe 1.
    .chiffres = pratique_min (40% tertiaire, 50% secondaire): law, annexe 1 of the arrêté of 15 April 2022.
    .message = Practice (TP and projet) makes { $part }% of the hours, less than the { $borne }% required.

MAQ08 = Local adaptation
    .summary = Finds, in a BUT, a local adaptation over a third of the hours, projet included.
    .why = At least two thirds of the programme are national: this lets a student move to another IUT, and a recruiter know what the diploma is worth. Exactly a third is allowed. The rule waits until activities of local adaptation have hours, and every semester has some.
    .example =
        Before: the activities flagged as local adaptation add up to 900 h of 2,400, that is 37.5%.
        After: a ressource becomes national again: 800 h of 2,400, exactly a third.
    .fix = Reduce the local hours, or give back to the national programme hours that it expects. To take the flag from an activity that the team designed would change the sum only, not the adaptation.
    .source = Arrêté du 6 décembre 2019 portant réforme de la licence professionnelle (NOR ESRS1934915A), article 17; arrêté du 15 avril 2022 (NOR ESRS2211617A, BO spécial n° 4 de 2022), qui fixe de nouveau les annexes 1 à 25 de l’arrêté du 27 mai 2021 relatif aux programmes nationaux de la licence professionnelle « bachelor universitaire de technologie », annexe 1.
    .chiffres = adaptation_max (a third): law, article 17 of the arrêté of 6 December 2019.
    .message = Local adaptation makes { $part }% of the hours, more than the { $borne }% allowed.

MAQ09 = Weekly load
    .summary = Finds the semesters whose timetabled hours, projet included, are more than 33 a week of teaching.
    .why = Beyond that, students have no time left to learn on their own, no room, and no sleep. It is an average: the hours of the semester over its weeks. Semesters whose weeks are not filled in are not looked at.
    .example =
        Before: S2 has 510 h in 15 weeks: 34 h a week.
        After: S2 has 490 h in 15 weeks: 32.7 h a week.
    .fix = Lighten the semester, move an activity to a lighter one, or correct the number of weeks. The maximum is set by heures_semaine_max in the figures of the programme.
    .source = In a BUT: arrêté du 15 avril 2022 (NOR ESRS2211617A, BO spécial n° 4 de 2022), qui fixe de nouveau les annexes 1 à 25 de l’arrêté du 27 mai 2021 relatif aux programmes nationaux de la licence professionnelle « bachelor universitaire de technologie », annexe 1. Elsewhere no text sets this maximum: 33 h are a threshold of tapis there.
    .chiffres = heures_semaine_max (33 h): law in a BUT, annexe 1 of the arrêté of 15 April 2022; threshold of tapis for any other diploma.
    .message = S{ $semestre } asks for { $heures } h a week, more than the { $max } allowed.

MAQ10 = Zero coefficient
    .summary = Finds the activities, portfolios aside, whose coefficients are all 0, and the UE whose coefficients add up to 0.
    .why = An activity whose coefficients are all zero asks for work that counts nowhere; a UE in which nothing weighs gives ECTS without a mark. They are often zeros put there for the time being. Semesters in which nothing weighs yet are not looked at, and coefficients are those of the UE of the parcours.
    .example =
        Before: R4.06 has a coefficient of 0 in UE4.1 and in UE4.2.
        After: R4.06 has a coefficient of 2 in UE4.1 and none in UE4.2.
    .fix = Give the activity the coefficient that matches what it brings to the compétence. If it is optional or has no mark, clear its coefficients rather than leaving them at 0, or accept the diagnostic by a dérogation.
    .source = Biggs, J. (1996). Enhancing teaching through constructive alignment. Higher Education, 32, 347-364.
    .message = { $activite } (S{ $semestre }) has no coefficient but 0.
    .ue = Nothing weighs in { $ue }: its coefficients add up to 0.
    .ailleurs = { $activite } (S{ $semestre }) has only coefficients of 0 in the UE of this parcours.
    .ue-ailleurs = Nothing that this parcours follows weighs in { $ue }: its coefficients add up to 0 there.

MAQ11 = No portfolio
    .summary = Finds, in a BUT, the semesters that have activities and no portfolio.
    .why = The portfolio accompanies the whole BUT: there students gather their evidence, step back and demonstrate that they have reached the niveau. A semester without it loses evidence that nobody will make again.
    .example =
        Before: S4 has a stage, SAÉ and ressources, and no portfolio.
        After: an activity PORTFOLIO takes up the AC of the situations that students have been through.
    .fix = Add an activity of type portfolio to the semester. If it is there under another type, change that.
    .source = Arrêté du 15 avril 2022 (NOR ESRS2211617A, BO spécial n° 4 de 2022), qui fixe de nouveau les annexes 1 à 25 de l’arrêté du 27 mai 2021 relatif aux programmes nationaux de la licence professionnelle « bachelor universitaire de technologie », annexe 1.
    .message = S{ $semestre } has no portfolio.

MAQ12 = Load per ECTS
    .summary = Finds the semesters in which student work, timetabled hours and autonomy together, is outside 25 to 30 hours for one ECTS.
    .why = An ECTS measures student work: 25 to 30 hours, wherever it is done. Under that, the credit is inflated; over it, the semester does not fit into a life. The rule waits for the ECTS of the semester and for the hours of autonomy of each of its activities, be they 0; while some are missing, it reports only the excess, and that as soon as every UE of the semester has its ECTS.
    .example =
        Before: S3 asks for 420 h in the timetable and 240 h of autonomy for 30 ECTS: 22 h for one ECTS.
        After: the autonomy of each SAÉ has been estimated with students: 420 and 360 h make 26 h for one ECTS.
    .fix = Estimate autonomous work with students who have been through the semester, then adjust the hours or the ECTS. The range is set by heures_ects_min and heures_ects_max in the figures of the programme.
    .source = European Commission (2015). ECTS Users’ Guide. Publications Office of the European Union; code de l’éducation, article D. 123-13.
    .chiffres = heures_ects_min (25 h) and heures_ects_max (30 h): work, the ECTS Users’ Guide, chapter 1.
    .message = S{ $semestre } asks for { $heures } h of work for one ECTS, less than the { $borne } expected.
    .exces = S{ $semestre } asks for { $heures } h of work for one ECTS, more than the { $borne } allowed.

MAQ13 = Assessments that do not add up
    .summary = Finds the activities whose assessments of one session do not add up to 100%.
    .why = This is the rule that students will read and the jury will apply: shares that make 90 or 120% give no mark. Often an assessment was forgotten, or the total was made with those of the other session; each session makes 100% by itself. A session none of whose assessments has a weight is not looked at; weights written as parts of 1 (0.4 and 0.6) do as well.
    .example =
        Before: in session 1, a written paper for 40% and an oral for 50%.
        After: the paper counts for 40%, the oral for 60%.
    .fix = Open the activity and correct the weights of the session, give its own to the assessment that has none, or change the session of one that is of the other.
    .source = Code de l’éducation, article L. 613-1, by which each institution settles how knowledge is assessed before the end of the first month of teaching.
    .message = The assessments of { $activite } in session { $session } add up to { $total }%, not 100%.
    .sans-poids = The assessments of { $activite } in session { $session } add up to { $total }%, not 100%: { $nombre ->
        [one] one has no weight.
       *[other] { $nombre } have no weight.
    }

MAQ15 = Stage
    .summary = Finds, in a BUT, weeks of stage that are not 22 to 26 over the whole diploma, and in a master that sets some, those that are not there (30 in a M2E).
    .why = The stage is the most authentic situation there is, and regulations say how long: too short, students have no time to find their place nor to carry a mission through; too long, it replaces the course. Weeks are those of one student of the parcours. Too many are reported as soon as they are there; too few, once each stage says its own and every semester of the diploma has activities. A diploma without any stage is reported once every semester has more than a portfolio, unless an activity is called “stage” or “alternance” under another type: the rule then waits until its type is corrected, or its weeks are said.
    .example =
        Before: a stage of 8 weeks in S4 and one of 12 in S6: 20 weeks.
        After: the stage of S6 lasts 14 weeks, and the diploma has 22.
    .fix = Lengthen or shorten a stage, and say how many weeks each of them lasts: that is the field “weeks” of an activity of type stage. In apprenticeship, where time in the company is not counted so, accept the diagnostic by a dérogation; the range is set by stage_semaines_min and stage_semaines_max in the figures of the programme.
    .source = Arrêté du 6 décembre 2019 portant réforme de la licence professionnelle (NOR ESRS1934915A), article 17; arrêté du 15 avril 2022 (NOR ESRS2211617A, BO spécial n° 4 de 2022), qui fixe de nouveau les annexes 1 à 25 de l’arrêté du 27 mai 2021 relatif aux programmes nationaux de la licence professionnelle « bachelor universitaire de technologie », annexe 1; pour les masters M2E, arrêté du 12 janvier 2026 (JORF n° 0012 du 15 janvier 2026).
    .chiffres = stage_semaines_min (22) and stage_semaines_max (26): law, article 17 of the arrêté of 6 December 2019. In a master M2E, 30 (12 in the first year, 18 in the second): what the ministère says of the national framework that the arrêté of 12 January 2026 sets. Its hours and ECTS by bloc and by mention could not be gathered: tapis judges none of them.
    .message = The stages of the diploma last { $semaines } weeks in all; at least { $borne } are needed.
    .exces = The stages of the diploma last { $semaines } weeks in all; at most { $borne } are allowed.
    .aucun = The diploma has no stage; at least { $borne } weeks are needed.

MAQ16 = Projet by the year
    .summary = Finds, in a BUT, the years whose hours of projet tutoré are not 150 to 250.
    .why = The 600 hours of projet are spread over three years: students learn to lead a project by leading some each year, ever more widely. A year without projet, or one that takes nearly all of it, breaks that progression even when the total is right. Hours are those of one student of the parcours, and the diagnostic is about the last semester of the year. Too many hours are reported as soon as they are there; too few, once the programme has hours of projet, both semesters of the year have activities, and each of its SAÉ has hours.
    .example =
        Before: 120 h of projet in year 1, 230 in year 2, 250 in year 3: 600 h in all, but too few in year 1.
        After: SAÉ 2.03 goes from 20 to 50 h of projet, SAÉ 5.01 from 60 to 30.
    .fix = Move hours of projet from one year to another without changing the total, which MAQ06 looks at. The bounds are set by projet_annee_min and projet_annee_max in the figures of the programme.
    .source = Arrêté du 15 avril 2022 (NOR ESRS2211617A, BO spécial n° 4 de 2022), qui fixe de nouveau les annexes 1 à 25 de l’arrêté du 27 mai 2021 relatif aux programmes nationaux de la licence professionnelle « bachelor universitaire de technologie », annexe 1.
    .chiffres = projet_annee_min (150 h) and projet_annee_max (250 h): law, annexe 1 of the arrêté of 15 April 2022.
    .message = The projet tutoré of year { $annee } adds up to { $heures } h, less than the { $borne } h required.
    .exces = The projet tutoré of year { $annee } adds up to { $heures } h, more than the { $borne } h allowed.

## CER: does the programme deliver what the certification promises?

CER01 = Bloc not covered
    .summary = Finds the blocs de compétences of the certification that no compétence of the programme covers.
    .why = The diploma’s fiche in the RNCP promises each of its blocs, and each can be earned by itself, by validation of experience for instance. A bloc that nothing covers is a promise that the programme does not keep. A bloc of one parcours is covered as soon as a compétence of that parcours covers it.
    .example =
        Before: RNCP35401BC06 is tied to no compétence.
        After: it is tied to “Modéliser”, whose AC are what it describes.
    .fix = Tie the bloc to the compétence that leads to it. If none does, the framework lacks a compétence, or the bloc is transversal and you must say which compétences bear it.
    .source = Code du travail, article L. 6113-1: professional certifications are made of blocs de compétences that can be assessed and validated.
    .message = No compétence covers the bloc { $bloc }.

CER02 = Compétence without bloc
    .summary = Finds the compétences that the parcours develops and that are tied to no bloc of the certification.
    .why = A compétence outside the blocs is taught and assessed, but not certified: it does not show in the RNCP fiche, and those who earn only part of the diploma keep nothing of it. Programmes that have no bloc yet are not looked at.
    .example =
        Before: “Innover” is tied to none of the eight blocs.
        After: it covers RNCP35401BC05.
    .fix = Tie the compétence to the bloc that it serves. If the fiche has none, ask for its revision at the next renewal, or accept the diagnostic by a dérogation.
    .source = Code du travail, article L. 6113-1: professional certifications are made of blocs de compétences that can be assessed and validated.
    .message = “{ $competence }” is tied to no bloc of the certification.

CER03 = Bloc never assessed
    .summary = Finds the blocs of the certification of which no AC, among those of the compétences that cover them, is assessed in the parcours.
    .why = A bloc is validated: that takes evidence, hence assessments. If no activity of the parcours assesses what it is made of, the jury has nothing to decide on. Only the compétences that the parcours develops count, and the years that have activities.
    .example =
        Before: RNCP35401BC05 is covered by “Innover”, whose AC are worked and never assessed.
        After: SAÉ 5.03 assesses AC35.01 and AC35.02.
    .fix = Tick “assessed” in the SAÉ in which the AC of the bloc show best, or design that SAÉ. See also COU02, which names these AC one by one.
    .source = Code du travail, article L. 6113-1: professional certifications are made of blocs de compétences that can be assessed and validated.
    .message = No AC of the bloc { $bloc } is assessed.

## FOR: are things worded as the field words them?

FOR01 = Compétence without a verb
    .summary = Finds the compétences of which neither the name nor the wording opens on an infinitive.
    .why = A compétence is an ability to act: it shows in what one does. A noun (“Communication”, “Gestion de projet”) names a subject, and the team goes back to carving out courses. The infinitive tells the act, and makes one say what it bears on. An adverb, a negation or a phrase may come before the verb.
    .example =
        Before: “Communication des organisations”.
        After: “Communiquer avec tous les publics d’une organisation”.
    .fix = Ask what the professional does, and write it as an infinitive, in the name or in the wording. In a BUT this wording is national: it is not the team’s to change. Accept the diagnostic by a dérogation, and tell the national commission of the spécialité.
    .source = Tardif, J. (2006). L’évaluation des compétences : documenter le parcours de développement. Chenelière Éducation.
    .message = This compétence does not open on an infinitive: “{ $debut }”.

FOR02 = AC without an action verb
    .summary = Finds the AC that do not open on an action verb in the infinitive.
    .why = An apprentissage critique says what students must learn to do. Without a verb nobody knows what they will do, nor what will be looked at. Verbs of state (“être”, “avoir”, “rester”) tell no act. An action verb that cannot be observed is for FOR04.
    .example =
        Before: “Les règles d’hygiène”.
        After: “Appliquer les règles d’hygiène d’une cuisine collective”.
    .fix = Begin the wording with an infinitive that tells the act. If the wording is the end of another one, cut by mistake, put the two together again. In a BUT this wording is national: it is not the team’s to change. Accept the diagnostic by a dérogation, and tell the national commission of the spécialité.
    .source = Poumay, M., Tardif, J. and Georges, F. (2017). Organiser la formation à partir des compétences. De Boeck Supérieur.
    .message = { $ac } does not open on an action verb: “{ $debut }”.
    .etat = { $ac } opens on “{ $verbe }”, a verb of state: what do students do?

FOR03 = Composante without a gérondif
    .summary = Finds the composantes essentielles that do not open on a gérondif, “En …ant”.
    .why = A composante essentielle says how one knows that the act is well done: it completes the verb of the compétence. “Traiter des données en respectant la vie privée” reads in one breath. As an infinitive it becomes one more task; as a noun, a topic. A conjunction or a phrase may come before the gérondif: “En équipe, en respectant…”.
    .example =
        Before: “Respect de la vie privée”.
        After: “En respectant la vie privée des personnes”.
    .fix = Read the compétence and its composante in one breath, and write the latter with “En” and a present participle. In a BUT this wording is national: it is not the team’s to change. Accept the diagnostic by a dérogation, and tell the national commission of the spécialité.
    .source = Poumay, M., Tardif, J. and Georges, F. (2017). Organiser la formation à partir des compétences. De Boeck Supérieur.
    .message = A composante essentielle of “{ $competence }” does not open on a gérondif (“En respectant…”): “{ $debut }”.

FOR04 = Verb that cannot be observed
    .summary = Finds the AC that open on a verb whose doing cannot be observed: connaître, comprendre, savoir, maîtriser, être capable de, prendre conscience, prendre en compte, développer son esprit critique, bénéficier de…
    .why = Nobody sees someone understand: one sees them explain, compare, choose. A verb may tell what happens in the mind, what one thinks of (“prendre en compte les enjeux”), the quality that grows (“développer son esprit critique”) or what happens to the student (“bénéficier d’un suivi”): none of these is an act. An AC that cannot be observed is assessed by guesswork, and each teacher puts into it what they like. “Savoir” and “être capable de” add nothing to the verb that follows. A phrase counts for what it means: “réaliser que” (to realise) is not “réaliser un plan” (to draw up). Coordinated with a verb that can be observed (“comprendre et expliquer”), the verb is accepted.
    .example =
        Before: “Comprendre l’intérêt d’un prototype”.
        After: “Justifier le recours à un prototype”.
    .fix = Ask what would show you that it has been learnt, and put that verb instead; before another infinitive, delete “savoir” or “être capable de”. In a BUT this wording is national: it is not the team’s to change. Accept the diagnostic by a dérogation, and tell the national commission of the spécialité.
    .source = Mager, R. F. (1962). Preparing Instructional Objectives. Fearon.
    .message = { $ac } opens on “{ $verbe }”, which cannot be observed.

FOR05 = Wording too long
    .summary = Finds the compétences, composantes, situations, niveaux and AC whose wording is over 200 characters (threshold “max_caracteres”).
    .why = A wording is read in a cell of the matrix, on a transcript, in the middle of a meeting. Beyond two or three lines it holds several ideas, or examples that belong elsewhere, and nobody quotes it any more. The 200 characters are a threshold of tapis.
    .example =
        Before: an AC of four lines, three of them between parentheses.
        After: the act in one line; the examples in the descriptions of the activities.
    .fix = Keep the act and its object; move the examples to the activities, or cut in two what says two things. In a BUT this wording is national: it is not the team’s to change. Accept the diagnostic by a dérogation, and tell the national commission of the spécialité.
    .source = Poumay, M., Tardif, J. and Georges, F. (2017). Organiser la formation à partir des compétences. De Boeck Supérieur.
    .chiffres = max_caracteres (200): threshold of tapis.
    .message = { $genre ->
        [competence] The wording of the compétence “{ $nom }”
        [composante] The wording of a composante essentielle of “{ $nom }”
        [situation] The wording of a professional situation of “{ $nom }”
        [niveau] The wording of a niveau of “{ $nom }”
        [ac] The wording of { $nom }
       *[other] The wording of an object
    } is { $n } characters long, more than { $max }.

FOR06 = Double wording
    .summary = Finds the wordings of compétences, niveaux and AC that hold two, or whose end was cut.
    .why = A framework copied from a document loses its line breaks: two AC end up in one, or one of them stops in the middle of a sentence. A double AC is assessed once for two things to learn; an AC that was cut no longer says what there is to learn. The rule knows a second infinitive with a capital inside the wording, and an end on a word or a sign that calls for more: “et”, “de la”, a comma, a parenthesis left open.
    .example =
        Before: “Analyser un besoin Rédiger un cahier des charges”.
        After: two AC, “Analyser un besoin” and “Rédiger un cahier des charges”.
    .fix = Look up the original text: part what says two things, give back its end to what was cut. In a BUT this wording is national: check it in the annex of the arrêté; if it is so there, accept the diagnostic by a dérogation, and tell the national commission of the spécialité.
    .source = Poumay, M., Tardif, J. and Georges, F. (2017). Organiser la formation à partir des compétences. De Boeck Supérieur.
    .message = { $genre ->
        [competence] The wording of the compétence “{ $nom }”
        [composante] The wording of a composante essentielle of “{ $nom }”
        [situation] The wording of a professional situation of “{ $nom }”
        [niveau] The wording of a niveau of “{ $nom }”
        [ac] The wording of { $nom }
       *[other] The wording of an object
    } seems to hold a second one: “{ $extrait }”.
    .coupe = { $genre ->
        [competence] The wording of the compétence “{ $nom }”
        [composante] The wording of a composante essentielle of “{ $nom }”
        [situation] The wording of a professional situation of “{ $nom }”
        [niveau] The wording of a niveau of “{ $nom }”
        [ac] The wording of { $nom }
       *[other] The wording of an object
    } seems to have lost its end: “{ $extrait }”.

FOR07 = Uneven typography
    .summary = Finds the wordings that are not set as the others of their kind, and blanks that are too many or too few.
    .why = A framework is read in a column: a capital here and none there, a full stop at the end of one AC in ten, “Evaluer” under “Évaluer”, and the eye stops at the form. What is exported looks as if several people had made it and nobody had read it over. The rule imposes no usage: for compétences, composantes, situations, niveaux and AC it sees what more than half of the wordings of the programme do (initial capital, final full stop, accent on the capital, blank before colons and semicolons), and shows those that do otherwise. Two blanks in a row, a blank before a comma or none after it are always told.
    .example =
        Before: “evaluer un risque.”, among AC without full stop that open on a capital.
        After: “Évaluer un risque”.
    .fix = Give the wording the form of the others. In a BUT this wording is national: accept the diagnostic by a dérogation, and tell the national commission of the spécialité.
    .source = Imprimerie nationale (2002). Lexique des règles typographiques en usage à l’Imprimerie nationale. Imprimerie nationale.
    .message = { $genre ->
        [competence] The wording of the compétence “{ $nom }”
        [composante] The wording of a composante essentielle of “{ $nom }”
        [situation] The wording of a professional situation of “{ $nom }”
        [niveau] The wording of a niveau of “{ $nom }”
        [ac] The wording of { $nom }
       *[other] The wording of an object
    } { $ecart ->
        [majuscule-sans] begins with a small letter, and most others with a capital
        [majuscule-avec] begins with a capital, and most others with a small letter
        [point-avec] ends with a full stop, as most others do not
        [point-sans] does not end with a full stop, as most others do
        [accent-sans] has no accent on its capital, and most others have one
        [accent-avec] has an accent on its capital, and most others have none
        [espace-sans] has no blank before its colon or semicolon, and most others have one
       *[espace-avec] has a blank before its colon or semicolon, and most others have none
    }.
    .blancs = { $genre ->
        [competence] The wording of the compétence “{ $nom }”
        [composante] The wording of a composante essentielle of “{ $nom }”
        [situation] The wording of a professional situation of “{ $nom }”
        [niveau] The wording of a niveau of “{ $nom }”
        [ac] The wording of { $nom }
       *[other] The wording of an object
    } has a blank too many or too few: “{ $extrait }”.

## REF: is the framework well kept?

REF01 = Duplicate code
    .summary = Finds the codes that name two AC, or two activities, of one parcours.
    .why = The code is the name that everybody uses: in the timetable, in Apogée, in the portfolio. When it names two things, marks and evidence get mixed up. Case, spaces and accents make no difference. Different parcours may use the same code; PORTFOLIO and STAGE recur, once a semester. Only the AC that the parcours develops and the activities that belong to it are looked at, when they have a code.
    .example =
        Before: two ressources of S1 have the code R1.01.
        After: R1.01 and R1.02.
    .fix = Give one of the two another code, or delete the duplicate. In a BUT the code of an AC is national: it is not the team’s to change. Accept the diagnostic by a dérogation, and tell the national commission of the spécialité.
    .source = Arrêté du 15 avril 2022 (NOR ESRS2211617A, BO spécial n° 4 de 2022), qui fixe de nouveau les annexes 1 à 25 de l’arrêté du 27 mai 2021 relatif aux programmes nationaux de la licence professionnelle « bachelor universitaire de technologie », whose annexes give a code to each ressource, SAÉ and AC.
    .message = The code { $code } already names another AC: “{ $premier }”.
    .activite = The code { $code } already names another activity (S{ $semestre }): “{ $premier }”.

REF02 = Empty wording
    .summary = Finds the objects without wording: programme, parcours, compétence, composante, situation, niveau, AC, UE, activity, criterion or bloc.
    .why = An object without wording says nothing to students, to the jury or to the colleague who comes across it, and exported documents will have holes. A UE tied to a compétence needs no wording: it bears the name of its compétence.
    .example =
        Before: AC21.04 has a code and no wording.
        After: AC21.04 “Choose a graphical representation suited to the audience”.
    .fix = Open the object and write its wording; if it was created by mistake, delete it.
    .source = Poumay, M., Tardif, J. and Georges, F. (2017). Organiser la formation à partir des compétences. De Boeck Supérieur.
    .message = { $genre ->
        [programme] The programme { $nom } has no title.
        [parcours] The parcours { $nom } has no wording.
        [competence] The compétence { $nom } has no name.
        [composante] A composante essentielle of the compétence { $nom } has no wording.
        [situation] A professional situation of the compétence { $nom } has no wording.
        [niveau] The niveau { $nom } has no wording.
        [ac] { $nom } has no wording.
        [ue] { $nom } has no wording and is tied to no compétence.
        [activite] { $nom } has no title.
        [critere] A criterion in the rubric of { $nom } has no wording.
        [bloc] The bloc { $nom } has no wording.
       *[other] An object has no wording.
    }

REF03 = Irregular code
    .summary = Finds the codes of AC, ressources, SAÉ and UE that break the programme’s codification, or that tell another year, compétence or semester than theirs.
    .why =
        A code says where its object is: AC24.01 is an AC of year 2 and of compétence 4, SAÉ 3.02 is in S3. A code that lies sends colleagues, the timetable and Apogée to the wrong place. It is often what a move left behind.
        Two codifications are recognised, that of 2022 (AC24.01, R3.01, R3.EMS.11, SAÉ 3.02, UE3.4) and that of 2021 (AC4101 for compétence 4, niveau 1; R301, SAE302, UE34). AC, ressources, SAÉ and UE are looked at separately: for each, the programme follows the codification that is used most. If fewer than half of their codes have its form, the programme has codes of its own and the rule says nothing of them. Case, spaces and accents make no difference. An AC must tell the year and the compétence of its niveau (in the codification of 2021, the compétence and then the rank of the niveau), whatever the year in which a parcours places it. A code may end with the mark of a parcours (AC24.01EMS, R3.EMS.11): it is free, unless it is the code of a parcours of which the object is no part. STAGE, PORTFOLIO, the UE of several compétences and, outside a BUT, all UE are free.
    .example =
        Before: a ressource moved to S4 still has the code R3.07.
        After: it becomes R4.09.
    .fix = Renumber the object, or put it back where its code says. In a BUT the code of an AC is national: it is not the team’s to change. Accept the diagnostic by a dérogation, and tell the national commission of the spécialité.
    .source = Arrêté du 15 avril 2022 (NOR ESRS2211617A, BO spécial n° 4 de 2022), qui fixe de nouveau les annexes 1 à 25 de l’arrêté du 27 mai 2021 relatif aux programmes nationaux de la licence professionnelle « bachelor universitaire de technologie », whose annexes give a code to each ressource, SAÉ and AC.
    .message = The code { $code } breaks the programme’s codification, which expects { $attendu } here.
    .absent = “{ $libelle }” has no code; the programme’s codification expects { $attendu } here.
    .parcours = The code { $code } bears the mark of the parcours { $marque }, of which the object is no part.

REF04 = SAÉ not described
    .summary = Finds the SAÉ, stages and portfolios aside, that have no description, no objectives or no deliverables.
    .why = A SAÉ is a task: without a description, neither students nor the colleague who takes it over know what there is to do; without objectives, why; without deliverables, what will be assessed and what will stay in the portfolio.
    .example =
        Before: SAÉ 2.03 has a title only.
        After: SAÉ 2.03 has a scenario, two objectives and the list of what is to be handed in.
    .fix = Open the SAÉ and write what is missing. Three lines are better than nothing.
    .source = Arrêté du 15 avril 2022 (NOR ESRS2211617A, BO spécial n° 4 de 2022), qui fixe de nouveau les annexes 1 à 25 de l’arrêté du 27 mai 2021 relatif aux programmes nationaux de la licence professionnelle « bachelor universitaire de technologie », whose annexes describe each SAÉ.
    .message = { $activite } (S{ $semestre }) has no { $manque ->
        [description] description
        [objectifs] objectives
        [livrables] deliverables
        [description-objectifs] description and no objectives
        [description-livrables] description and no deliverables
        [objectifs-livrables] objectives and no deliverables
       *[other] description, no objectives and no deliverables
    }.

REF05 = Activity without assessment
    .summary = Finds the SAÉ, stages and portfolios aside, that do not say how they are assessed: no assessment and no rubric.
    .why = A SAÉ is a situation of learning and assessment: if nothing says what is assessed in it, nor in which form, students learn it too late and the rules of assessment are made anew each year. An assessment or a rubric is enough. The rule is silent until some SAÉ of the programme says it.
    .example =
        Before: SAÉ 2.03 assesses four AC, and has no assessment and no rubric.
        After: SAÉ 2.03 has a report (60%) and a defence (40%).
    .fix = Open the SAÉ and add its assessments, with their kind and their weight, or its rubric.
    .source = Code de l’éducation, article L. 613-1: how knowledge is assessed is settled at the latest by the end of the first month of the teaching year; Tardif, J. (2006). L’évaluation des compétences : documenter le parcours de développement. Chenelière Éducation.
    .message = { $activite } (S{ $semestre }) does not say how it is assessed: no assessment and no rubric.

REF06 = Unknown reference
    .summary = Finds the activities that a file ties to AC, activities, compétences or parcours that the programme does not have.
    .why = A link that leads nowhere is not one link less: the file says that the activity works on an AC, and the framework does not have it. Either the files are not of one diploma, or a code has changed from one version to the next. As long as these links wait, rules know nothing of them: tapis keeps them with the activity, and COU08, ALI03 and ALI06 do not say of it that it has no AC or no ressource. An activity that the file reserves to an unknown parcours is common to all, for want of better.
    .example =
        Before: R3.04 names AC24.07, which no niveau holds.
        After: the framework of the right version was imported, and R3.04 works AC24.07.
    .fix = Check first that the files are of the same diploma and the same version. If only a code has changed, tie the activity to the right object and take the reference out of its fields “unknown AC”, “unknown activities” or “other unknown references”. When the framework that has these AC is imported into the programme, tapis ties them by itself.
    .source = Usage of tapis: what a file says and the programme cannot hold is kept, and named.
    .message = { $activite } (S{ $semestre }) refers to { $n ->
        [one] one object
       *[other] { $n } objects
    } that the programme does not have: { $noms }.

## HYB: is it known what is done at a distance, and what each student does alone?

HYB01 = No modality
    .summary = Finds, in a hybrid programme, the activities with taught hours that are not split between on-site and remote.
    .why = In a hybrid programme, modality decides all the rest: rooms, travel, support, the way to assess. An hour of which nobody knows where it takes place cannot be organised. The rule looks only at programmes declared hybrid, and neither at projet nor at autonomy.
    .example =
        Before: R2.03 has 20 h of TD, and says no more.
        After: R2.03 has 12 h of TD on site and 8 h at a distance.
    .fix = Open the activity and split its hours, even when all are on site. If the programme is not hybrid, take that mention away.
    .source = Code de l’éducation, articles D. 611-10 to D. 611-12, from décret n° 2017-619 du 24 avril 2017 relatif à la mise à disposition d’enseignements à distance dans les établissements d’enseignement supérieur.
    .message = { $activite } (S{ $semestre }) has { $heures } taught hours that are neither on site nor remote.

HYB02 = Assessment in groups only
    .summary = Finds the niveaux of compétences of which no AC is assessed otherwise than in groups.
    .why = The diploma is given to a person. What a team produces shows what the team can do, not what each of its members can; at a distance, one knows even less who did what. One individual assessment is enough for the rule. A niveau whose assessments do not all say their mode yet is not looked at.
    .example =
        Before: niveau 1 of “Coopérer” is assessed only by the team report and the team defence of SAÉ 3.02.
        After: an individual interview of ten minutes follows the defence.
    .fix = Add individual evidence to a SAÉ of the niveau: an interview, a logbook, a reflection in the portfolio.
    .source = Tardif, J. (2006). L’évaluation des compétences : documenter le parcours de développement. Chenelière Éducation.
    .message = Niveau { $ordre } of “{ $competence }” is assessed in groups only.
