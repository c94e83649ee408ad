# Rule pages and messages. A page: what the rule looks for (summary), why it matters (why), an example (example),
# how to mend it (fix), where it comes from (source). The other attributes are the messages.

## COU: is every AC worked and assessed?

COU01 = AC not covered
    .summary = Finds the apprentissages critiques (AC) that no activity of the parcours works or assesses.
    .why = An AC is a necessary step towards the niveau of the compétence. When it appears in no ressource and no SAÉ, the diploma promises what it does not teach, and students will have no evidence of it to show. Years without any activity yet are not looked at.
    .example =
        Before: AC11.03 is in the framework, but in no column of the matrix.
        After: R1.04 works it and SAÉ 1.02 assesses it.
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
    .why = A SAÉ asks students to mobilise ressources: they must have acquired them first. Assessing what has not been taught is assessing what students knew when they came. Years without any ressource are not looked at.
    .example =
        Before: SAÉ 1.01 assesses AC11.04 in S1; the first ressource that works it is R2.03, in S2.
        After: R1.02 works AC11.04 in S1, or its assessment moves to a SAÉ of S2.
    .fix = Bring the ressource forward, or put the assessment back. If it is really learnt within the SAÉ itself, say so by a dérogation.
    .source = Tardif, J. (2006). L’évaluation des compétences : documenter le parcours de développement. Chenelière Éducation.
    .message = { $ac } is assessed from S{ $evalue } on, but no ressource works it before S{ $travaille }.
    .jamais = { $ac } is assessed, but no ressource works it.

COU04 = Niveau without SAÉ
    .summary = Finds the niveaux of which no AC is tied to a SAÉ in the year in which the parcours develops them.
    .why = A compétence is built and shown in situation. A niveau that rests on ressources alone trains for knowledge, not for action. A stage counts: it is the most authentic of situations. A portfolio does not count here: it gathers and analyses what the situations have left, and is none itself.
    .example =
        Before: niveau 2 of “Analyser” appears in R3.05 and R4.02 only.
        After: SAÉ 4.01 works and assesses AC22.01 and AC22.03.
    .fix = Tie a SAÉ of that year to AC of the niveau, or design one from a professional situation of the compétence.
    .source = Arrêté du 27 mai 2021 relatif aux programmes nationaux de la licence professionnelle « bachelor universitaire de technologie », annexe 1; Poumay, M., Tardif, J. and Georges, F. (2017). Organiser la formation à partir des compétences. De Boeck Supérieur.
    .message = Niveau { $ordre } of “{ $competence }” has no SAÉ in year { $annee }.

COU05 = AC assessed too few times
    .summary = Finds the AC assessed by fewer activities than the threshold min_evaluations (2 by default).
    .why = A compétence is certified on several pieces of evidence, in different situations: one success may be due to luck, to the group or to the topic. This is for information, not a fault: a very specific AC may have only one occasion to be seen.
    .example =
        Before: AC21.02 is assessed in SAÉ 3.01 only.
        After: SAÉ 4.02 assesses it too, in another context.
    .fix = Add an occasion to assess it in a SAÉ of another semester, or set the programme’s threshold min_evaluations.
    .source = Tardif, J. (2006). L’évaluation des compétences : documenter le parcours de développement. Chenelière Éducation.
    .message = { $ac } is assessed only { $n ->
        [one] once
       *[other] { $n } times
    } (at least { $min } expected).

COU06 = Overloaded AC
    .summary = Finds the AC tied to more activities than the threshold max_activites (by default, twice the median of the AC of the parcours, and at least 12).
    .why = An AC ticked nearly everywhere guides nobody: no team really answers for it, and students no longer know where they learn it. It is often the sign of too broad a wording, or of crosses put in to be safe. In the national BUT programmes, an AC is tied to some ten activities on average.
    .example =
        Before: AC11.01 “Communicate effectively” is tied to 24 activities.
        After: the AC is made precise and tied to the 6 activities where it is really learnt and assessed.
    .fix = Keep the activities in which the AC is an explicit object of learning and untick the others, or split an AC that is too broad. The threshold max_activites is set by programme.
    .source = Prégent, R., Bernard, H. and Kozanitis, A. (2009). Enseigner à l’université dans une approche-programme. Presses internationales Polytechnique.
    .message = { $ac } is tied to { $n ->
        [one] { $n } activity
       *[other] { $n } activities
    }, above the threshold.

COU08 = Orphan activity
    .summary = Finds the ressources and SAÉ that neither work nor assess any AC.
    .why = In a programme approach, each activity serves the common project. An activity without AC is either forgotten in the matrix, or a course set beside the others that nothing ties to the diploma. Placeholders are reported too: they are the ones that get forgotten.
    .example =
        Before: R1.09 “Personal and professional project” has no cross in the matrix.
        After: R1.09 works AC14.02 and AC14.03.
    .fix = Tie the activity to the AC that it serves. If it serves none, merge it or take it out; if it is a welcome session or a bonus, accept the finding by a dérogation.
    .source = Sylvestre, E. and Berthiaume, D. (2013). Comment organiser un enseignement dans le cadre d’une approche-programme ? In D. Berthiaume and N. Rege Colet (eds.), La pédagogie de l’enseignement supérieur : repères théoriques et applications pratiques, volume 1. Peter Lang.
    .message = { $activite } (S{ $semestre }) neither works nor assesses any AC.

## ALI: are aims, teaching and assessment the same thing?

ALI01 = Activity outside its year
    .summary = Finds the activities tied to AC of a niveau that the parcours develops in another year.
    .why = The AC of a niveau are acquired in the year of that niveau: the year after aims at the next one. A tie to another year is nearly always a slip; otherwise it is learning placed too early or too late, which will not count towards the niveau.
    .example =
        Before: R3.02 (S3, year 2) works AC11.02, of niveau 1.
        After: R3.02 works AC21.02, of niveau 2.
    .fix = Replace the AC by that of the niveau of the year, move the activity, or correct the year of the niveau in the parcours.
    .source = Poumay, M., Tardif, J. and Georges, F. (2017). Organiser la formation à partir des compétences. De Boeck Supérieur.
    .message = { $activite } (S{ $semestre }) works or assesses { $n ->
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
    .why = A compétence is a way of acting that rests on mobilising and combining ressources. A SAÉ that mobilises none is cut off from the courses: neither students nor colleagues see what it draws on.
    .example =
        Before: SAÉ 2.03 names no ressource.
        After: SAÉ 2.03 mobilises R2.01 and R2.06.
    .fix = Ask what students must know to succeed in the SAÉ, and link the ressources in which they learn it.
    .source = Tardif, J. (2006). L’évaluation des compétences : documenter le parcours de développement. Chenelière Éducation.
    .message = { $activite } (S{ $semestre }) mobilises no ressource.

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
    .why = The activity claims to develop the compétence, but its marks do not count in the UE that validates it: the effort asked for and its recognition do not match.
    .example =
        Before: R1.03 works AC12.01, of the compétence “Analyser”, and has a coefficient in UE1.1 only.
        After: R1.03 has a coefficient in UE1.1 and in UE1.2.
    .fix = Give the activity a coefficient in the UE of the compétence, or remove the AC that it does not really work.
    .source = Biggs, J. (1996). Enhancing teaching through constructive alignment. Higher Education, 32, 347-364.
    .message = { $activite } (S{ $semestre }) works or assesses { $n ->
        [one] an AC
       *[other] { $n } AC
    } of “{ $competence }” ({ $acs }), but has no coefficient in { $ues }.

ALI06 = Coefficient without AC
    .summary = Finds the activities that have a coefficient in a UE and neither work nor assess any AC of the compétence of that UE.
    .why = The mark counts for a compétence that the activity does not develop: the UE may be passed, or lost, for the wrong reasons. An activity without any AC is reported here too, besides COU08: its marks count for compétences that it does not touch.
    .example =
        Before: R1.05 has a coefficient of 2 in UE1.3, but no AC of compétence 3.
        After: R1.05 works AC13.02, or its coefficient moves to UE1.1.
    .fix = Tie the activity to the AC of the compétence that it really develops, or remove the coefficient.
    .source = Biggs, J. (1996). Enhancing teaching through constructive alignment. Higher Education, 32, 347-364; arrêté du 27 mai 2021 relatif aux programmes nationaux de la licence professionnelle « bachelor universitaire de technologie », annexe 1.
    .message = { $activite } (S{ $semestre }) has a coefficient of { $coefficient } in { $ue }, but neither works nor assesses any AC of “{ $competences }”.

ALI09 = Inconsistent parcours
    .summary = Finds the activities reserved to some parcours and tied to AC that none of these parcours develops.
    .why = The students who take the activity do not develop the niveau of this AC, and those who develop it do not take the activity: the tie serves nobody.
    .example =
        Before: SAÉ 3.EMS.02, reserved to the parcours EMS, assesses AC24.03VCOD.
        After: SAÉ 3.EMS.02 assesses AC24.03EMS.
    .fix = Replace the AC by that of the parcours, open the activity to the parcours that develops this AC, or correct the niveaux that the parcours develops.
    .source = Poumay, M., Tardif, J. and Georges, F. (2017). Organiser la formation à partir des compétences. De Boeck Supérieur.
    .message = { $activite } (S{ $semestre }), of parcours { $parcours }, works or assesses { $n ->
        [one] an AC
       *[other] { $n } AC
    } that { $m ->
        [one] it does not develop
       *[other] none of them develops
    }: { $acs }.

## PRO: do the niveaux lead on from one another?

PRO01 = Niveaux that do not follow on
    .summary = Finds, in a parcours, the compétences whose niveaux do not follow on year by year from niveau 1.
    .why = The niveaux describe a development: each rests on the one before. Skipping one, going back or leaving a year empty breaks the path. A compétence may begin later, with the parcours, or stop earlier: that is no break.
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

PRO04 = Cognitive regression
    .summary = Finds the niveaux whose AC verbs ask less, in Bloom’s revised taxonomy, than those of the niveau before.
    .why = A niveau rests on the one before: what is learnt there should ask at least as much. The taxonomy goes from remember (1) to understand (2), apply (3), analyse (4), evaluate (5) and create (6). One verb proves little, since a niveau often begins by naming new objects: the rule is silent unless the median of the levels falls by at least 1 (threshold “baisse_min”), and when the most demanding verb rises. Coordinated verbs count as the most demanding of them. Two niveaux are compared only if the lexicon knows the verbs of at least half of the AC of each. A verb does not tell all of the complexity of a situation: this is a question to ask, not a mistake.
    .example =
        Before: niveau 1, “Concevoir un bal” and “Évaluer un bal”; niveau 2, “Citer les danses” and “Décrire un bal”.
        After: niveau 1, “Décrire un bal”; niveau 2, “Concevoir un bal”.
    .fix = Read the AC of the two niveaux side by side: exchange those that are out of place, or choose verbs that match what students will really do.
    .source = Anderson, L. W. and Krathwohl, D. R. (eds.) (2001). A Taxonomy for Learning, Teaching, and Assessing. Longman.
    .message = “{ $competence }”: from niveau { $ordre_avant } to niveau { $ordre }, the verbs of the AC go down Bloom’s taxonomy (median from { $avant } to { $apres } out of 6).

## MAQ: do ECTS, hours and coefficients hold?

MAQ01 = ECTS of the semester
    .summary = Finds the semesters whose UE, those of the parcours, do not add up to the ECTS of a semester (30, unless the programme sets it otherwise).
    .why = A semester is worth 30 ECTS, a year 60: this makes diplomas comparable and study periods transferable. A semester in which no UE has ECTS is not looked at; once one has some, those that have none count for 0.
    .example =
        Before: the five UE of S3 add up to 28 ECTS.
        After: UE3.2 goes from 4 to 6 ECTS, and S3 has 30 ECTS.
    .fix = Share out the ECTS by the work that each UE asks of students, parcours by parcours.
    .source = European Commission (2015). ECTS Users’ Guide. Publications Office of the European Union; arrêté du 22 janvier 2014 fixant le cadre national des formations.
    .message = S{ $semestre } has { $total } ECTS instead of { $attendu }.
    .incomplet = S{ $semestre } has { $total } ECTS instead of { $attendu }; { $sans ->
        [one] { $sans } UE has none yet.
       *[other] { $sans } UE have none yet.
    }

MAQ03 = Balance of the pôles
    .summary = Finds, in a BUT, the UE in which SAÉ weigh less than 40% of the coefficients, or more than 60% in a semester without stage.
    .why = In each UE of a BUT, the pôle SAÉ and the pôle ressources each weigh 40 to 60%, bounds included: neither knowledge alone nor projects alone can certify the compétence. Stage and portfolio belong to the pôle SAÉ; in a semester with a stage, that pôle may exceed 60%.
    .example =
        Before: in UE2.1, SAÉ have coefficients of 14 in all and ressources 26: the pôle SAÉ weighs 35%.
        After: 16 and 24: the pôle SAÉ weighs 40%.
    .fix = Balance the coefficients of the UE between SAÉ and ressources.
    .source = Arrêté du 27 mai 2021 relatif aux programmes nationaux de la licence professionnelle « bachelor universitaire de technologie », annexe 1.
    .message = { $ue }: the pôle SAÉ weighs { $part }% of the coefficients, under the { $borne }% required.
    .exces = { $ue }: the pôle SAÉ weighs { $part }% of the coefficients, over the { $borne }% allowed in a semester without stage.

MAQ04 = UE without SAÉ
    .summary = Finds, in a BUT, the UE in which no SAÉ has a coefficient.
    .why = A UE of a BUT validates a compétence: it needs at least one situation. Semesters in which no coefficient is filled in yet are not looked at. Stage and portfolio count, since they belong to the pôle SAÉ.
    .example =
        Before: only ressources have a coefficient in UE4.3.
        After: SAÉ 4.02 has a coefficient of 20 in it.
    .fix = Give a coefficient in the UE to a SAÉ that develops its compétence, or design that SAÉ.
    .source = Arrêté du 27 mai 2021 relatif aux programmes nationaux de la licence professionnelle « bachelor universitaire de technologie », annexe 1.
    .message = No SAÉ weighs in { $ue }.

## FOR: are things worded as the field words them?

FOR01 = Compétence without a verb
    .summary = Finds the compétences of which neither the name nor the wording opens on an infinitive.
    .why = A compétence is an ability to act: it shows in what one does. A noun (“Communication”, “Gestion de projet”) names a subject, and the team goes back to carving out courses. The infinitive tells the act, and makes one say what it bears on. An adverb, a negation or a phrase may come before the verb.
    .example =
        Before: “Communication des organisations”.
        After: “Communiquer avec tous les publics d’une organisation”.
    .fix = Ask what the professional does, and write it as an infinitive, in the name or in the wording.
    .source = Tardif, J. (2006). L’évaluation des compétences : documenter le parcours de développement. Chenelière Éducation.
    .message = This compétence does not open on an infinitive: “{ $debut }”.

FOR02 = AC without an action verb
    .summary = Finds the AC that do not open on an action verb in the infinitive.
    .why = An apprentissage critique says what students must learn to do. Without a verb nobody knows what they will do, nor what will be looked at. Verbs of state (“être”, “avoir”, “rester”) tell no act. An action verb that cannot be observed is for FOR04.
    .example =
        Before: “Les règles d’hygiène”.
        After: “Appliquer les règles d’hygiène d’une cuisine collective”.
    .fix = Begin the wording with an infinitive that tells the act. If the wording is the end of another one, cut by mistake, put the two together again.
    .source = Poumay, M., Tardif, J. and Georges, F. (2017). Organiser la formation à partir des compétences. De Boeck Supérieur.
    .message = { $ac } does not open on an action verb: “{ $debut }”.
    .etat = { $ac } opens on “{ $verbe }”, a verb of state: what do students do?

FOR03 = Composante without a gérondif
    .summary = Finds the composantes essentielles that do not open on a gérondif, “En …ant”.
    .why = A composante essentielle says how one knows that the act is well done: it completes the verb of the compétence. “Traiter des données en respectant la vie privée” reads in one breath. As an infinitive it becomes one more task; as a noun, a topic.
    .example =
        Before: “Respect de la vie privée”.
        After: “En respectant la vie privée des personnes”.
    .fix = Read the compétence and its composante in one breath, and write the latter with “En” and a present participle.
    .source = Poumay, M., Tardif, J. and Georges, F. (2017). Organiser la formation à partir des compétences. De Boeck Supérieur.
    .message = A composante essentielle of “{ $competence }” does not open on a gérondif (“En respectant…”): “{ $debut }”.

FOR04 = Verb that cannot be observed
    .summary = Finds the AC that open on a verb whose doing cannot be observed: connaître, comprendre, savoir, maîtriser, être capable de, prendre conscience…
    .why = Nobody sees someone understand: one sees them explain, compare, choose. An AC that cannot be observed is assessed by guesswork, and each teacher puts into it what they like. “Savoir” and “être capable de” add nothing to the verb that follows. A phrase counts for what it means: “réaliser que” (to realise) is not “réaliser un plan” (to draw up). Coordinated with a verb that can be observed (“comprendre et expliquer”), the verb is accepted.
    .example =
        Before: “Comprendre l’intérêt d’un prototype”.
        After: “Justifier le recours à un prototype”.
    .fix = Ask what would show you that it has been learnt, and put that verb instead; before another infinitive, delete “savoir” or “être capable de”.
    .source = Anderson, L. W. and Krathwohl, D. R. (eds.) (2001). A Taxonomy for Learning, Teaching, and Assessing. Longman.
    .message = { $ac } opens on “{ $verbe }”, which cannot be observed.

FOR05 = Wording too long
    .summary = Finds the compétences, composantes, situations, niveaux and AC whose wording is over 200 characters (threshold “max_caracteres”).
    .why = A wording is read in a cell of the matrix, on a transcript, in the middle of a meeting. Beyond two or three lines it holds several ideas, or examples that belong elsewhere, and nobody quotes it any more.
    .example =
        Before: an AC of four lines, three of them between parentheses.
        After: the act in one line; the examples in the descriptions of the activities.
    .fix = Keep the act and its object; move the examples to the activities, or cut in two what says two things.
    .source = Poumay, M., Tardif, J. and Georges, F. (2017). Organiser la formation à partir des compétences. De Boeck Supérieur.
    .message = { $genre ->
        [competence] The wording of the compétence “{ $nom }”
        [composante] The wording of a composante essentielle of “{ $nom }”
        [situation] The wording of a professional situation of “{ $nom }”
        [niveau] The wording of a niveau of “{ $nom }”
        [ac] The wording of { $nom }
       *[other] The wording of an object
    } is { $n } characters long, more than { $max }.

## REF: is the framework well kept?

REF01 = Duplicate code
    .summary = Finds the codes that name two AC, or two activities, of one parcours.
    .why = The code is the name that everybody uses: in the timetable, in Apogée, in the portfolio. When it names two things, marks and evidence get mixed up. Case, spaces and accents make no difference. Different parcours may use the same code; PORTFOLIO and STAGE recur, once a semester.
    .example =
        Before: two ressources of S1 have the code R1.01.
        After: R1.01 and R1.02.
    .fix = Give one of the two another code, or delete the duplicate.
    .source = Arrêté du 27 mai 2021 relatif aux programmes nationaux de la licence professionnelle « bachelor universitaire de technologie », whose annexes give a code to each ressource, SAÉ and AC.
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
