use super::*;

fn read(texte: &str) -> Option<(SmolStr, Sens, Option<u8>)> {
    opening(texte).map(|it| (it.verbe, it.sens, it.niveau.map(Bloom::rank)))
}

#[track_caller]
fn assert_opens(table: &[(&str, &str, Sens, u8)]) {
    for &(texte, verbe, sens, niveau) in table {
        assert_eq!(read(texte), Some((verbe.into(), sens, (niveau > 0).then_some(niveau))), "{texte}");
    }
}

#[test]
fn the_verb_comes_first_whatever_its_dress() {
    assert_opens(&[
        ("Évaluer les risques", "évaluer", Sens::Action, 5),
        ("Evaluer les risques", "évaluer", Sens::Action, 5),
        ("ÉVALUER LES RISQUES", "évaluer", Sens::Action, 5),
        ("« Évaluer » les risques", "évaluer", Sens::Action, 5),
        ("- Écrire un plan d’affaires", "écrire", Sens::Action, 6),
        ("Mettre en œuvre une analyse", "mettre en œuvre", Sens::Action, 3),
        ("Mettre en oeuvre une analyse", "mettre en œuvre", Sens::Action, 3),
        ("METTRE EN ŒUVRE", "mettre en œuvre", Sens::Action, 3),
        ("Mettre rapidement en œuvre un plan", "mettre en œuvre", Sens::Action, 3),
        ("Co-concevoir un service", "concevoir", Sens::Action, 6),
        ("Designer une interface web", "designer", Sens::Action, 6),
        ("Désigner les parties prenantes", "désigner", Sens::Action, 1),
        ("Bouturer un géranium", "Bouturer", Sens::Action, 0),
        ("Attendre son tour", "Attendre", Sens::Action, 0),
    ]);
}

#[test]
fn pronouns_negations_and_adverbs_are_passed_over() {
    assert_opens(&[
        ("S’approprier les codes", "s’approprier", Sens::Interne, 2),
        ("S'adapter aux évolutions", "s’adapter", Sens::Action, 3),
        ("Se documenter sur un sujet", "se documenter", Sens::Action, 3),
        ("S’autoévaluer", "s’autoévaluer", Sens::Action, 5),
        ("Ne pas divulguer de données", "divulguer", Sens::Action, 3),
        ("N’utiliser que des données sourcées", "utiliser", Sens::Action, 3),
        ("Ne jamais se positionner seul", "se positionner", Sens::Action, 5),
        ("Correctement interpréter le besoin", "interpréter", Sens::Action, 2),
        ("Rapidement et efficacement traiter une demande", "traiter", Sens::Action, 3),
        ("Bien choisir ses outils", "choisir", Sens::Action, 5),
    ]);
}

#[test]
fn a_number_and_a_pronoun_may_come_first() {
    assert_opens(&[
        ("1. Rédiger un rapport", "rédiger", Sens::Action, 6),
        ("12) Rédiger un rapport", "rédiger", Sens::Action, 6),
        ("2.3. Calculer une surface", "calculer", Sens::Action, 3),
        ("a) Calculer une surface", "calculer", Sens::Action, 3),
        ("iv. Calculer une surface", "calculer", Sens::Action, 3),
        ("AC11.01 : Calculer une surface", "calculer", Sens::Action, 3),
        ("AC11.01 Calculer une surface", "calculer", Sens::Action, 3),
        ("Y répondre dans les délais", "répondre", Sens::Action, 3),
        ("Lui expliquer la démarche", "expliquer", Sens::Action, 2),
        ("Leur expliquer pourquoi", "expliquer", Sens::Action, 2),
        ("Les mettre en œuvre", "mettre en œuvre", Sens::Action, 3),
        ("L’appliquer à un cas", "appliquer", Sens::Action, 3),
        ("En tirer des conclusions", "tirer des conclusions", Sens::Action, 4),
        ("En rendre compte", "rendre compte", Sens::Action, 2),
        ("Débugger un programme", "débugger", Sens::Action, 3),
    ]);
    for texte in
        ["3 ateliers", "L’agir professionnel", "Le savoir", "Les loyers", "A. Martin", "Leur devoir", "12. Les outils"]
    {
        assert_eq!(read(texte), None, "{texte}");
    }
}

#[test]
fn a_noun_in_ier_is_no_verb() {
    for texte in ["Loyer commercial", "Palmier dattier", "Courtier en assurances", "Février", "Officier de police"] {
        assert_eq!(read(texte), None, "{texte}");
    }
    assert_opens(&[
        ("Étudier un marché", "étudier", Sens::Action, 4),
        ("Acidifier un sol", "Acidifier", Sens::Action, 0),
        ("Publier une annonce", "publier", Sens::Action, 3),
        ("Concilier des avis", "Concilier", Sens::Action, 0),
    ]);
}

#[test]
fn what_one_thinks_of_or_undergoes_is_not_seen() {
    assert_opens(&[
        ("Prendre en compte les enjeux", "prendre en compte", Sens::Interne, 3),
        ("Prendre en considération les usages", "prendre en considération", Sens::Interne, 3),
        ("Tenir compte des contraintes", "tenir compte", Sens::Interne, 3),
        ("Intégrer les enjeux de la transition", "intégrer les enjeux", Sens::Interne, 2),
        ("Intégrer un module", "intégrer", Sens::Action, 3),
        ("Développer son esprit critique", "développer son", Sens::Interne, 3),
        ("Développer un esprit critique", "développer un esprit", Sens::Interne, 3),
        ("Développer une application", "développer", Sens::Action, 6),
        ("Développer son réseau professionnel", "développer son réseau", Sens::Action, 6),
        ("Consolider les acquis", "consolider les acquis", Sens::Interne, 3),
        ("Consolider des comptes", "consolider", Sens::Action, 3),
        ("Renforcer ses connaissances", "renforcer ses connaissances", Sens::Interne, 3),
        ("Bénéficier d’un suivi", "bénéficier", Sens::Interne, 1),
        ("Disposer d’une culture générale", "disposer de", Sens::Interne, 1),
        ("Disposer les éléments d’une page", "Disposer", Sens::Action, 0),
    ]);
}

#[test]
fn an_adverbial_phrase_may_come_before() {
    assert_opens(&[
        ("En équipe, concevoir un service", "concevoir", Sens::Action, 6),
        ("En équipe concevoir un service", "concevoir", Sens::Action, 6),
        ("Lors de la restitution, mesurer l’importance d’expliciter", "mesurer l’importance", Sens::Interne, 2),
        ("À partir de relevés, de plans et de cartes, calculer une surface", "calculer", Sens::Action, 3),
        ("Dès la commande, vérifier le stock", "vérifier", Sens::Action, 5),
        ("En s’appuyant sur un brief, rédiger un texte", "rédiger", Sens::Action, 6),
        ("Dans un cadre donné : analyser un besoin", "analyser", Sens::Action, 4),
    ]);
}

#[test]
fn coordinated_verbs_have_the_highest_level_and_one_that_is_seen_is_enough() {
    assert_opens(&[
        ("Identifier et résoudre les problèmes", "identifier", Sens::Action, 3),
        ("Rechercher, collecter et traiter les données", "rechercher", Sens::Action, 3),
        ("Concevoir/réaliser un produit", "concevoir", Sens::Action, 6),
        ("Comprendre et expliquer un schéma", "comprendre", Sens::Action, 2),
        ("Comprendre les besoins et proposer une réponse", "comprendre", Sens::Interne, 2),
        ("Proposer, après analyse, des indicateurs", "proposer", Sens::Action, 6),
        ("Mettre en place et animer un réseau", "mettre en place", Sens::Action, 3),
        ("Correctement interpréter et prendre en compte le besoin", "interpréter", Sens::Action, 3),
    ]);
}

#[test]
fn what_cannot_be_seen_is_told_apart() {
    assert_opens(&[
        ("Ne pas ignorer le droit du travail", "ignorer", Sens::Interne, 1),
        ("Connaître la syntaxe et savoir l’utiliser", "connaître", Sens::Interne, 1),
        ("Savoir mener une veille", "savoir", Sens::Interne, 3),
        ("Savoir l’utiliser", "savoir", Sens::Interne, 3),
        ("Être capable de rédiger un rapport", "être capable de", Sens::Interne, 6),
        ("Etre capable d'évaluer un risque", "être capable de", Sens::Interne, 5),
        ("Prendre conscience de l’intérêt", "prendre conscience", Sens::Interne, 2),
        ("Prendre pleinement conscience de l’intérêt", "prendre conscience", Sens::Interne, 2),
        ("Réaliser que les sources diffèrent", "réaliser que", Sens::Interne, 2),
        ("Réaliser des entretiens", "réaliser", Sens::Action, 3),
        ("Saisir l’importance des tests", "saisir", Sens::Interne, 2),
        ("Saisir des données", "saisir des données", Sens::Action, 3),
        ("Être sensibilisé aux risques", "être sensibilisé", Sens::Interne, 2),
        ("Être force de proposition", "Être", Sens::Etat, 0),
        ("Avoir une voix qui porte", "Avoir", Sens::Etat, 0),
    ]);
}

#[test]
fn what_follows_tells_a_verb_from_a_noun() {
    assert_opens(&[
        ("Conseiller", "conseiller", Sens::Action, 5),
        ("Conseiller un client", "conseiller", Sens::Action, 5),
        ("Conseiller et former", "conseiller", Sens::Action, 5),
        ("Manager efficacement une équipe", "manager", Sens::Action, 3),
        ("Pouvoir rédiger un courriel", "pouvoir", Sens::Interne, 6),
    ]);
    for texte in ["Conseiller bancaire", "Manager de projet", "Pouvoir d’achat", "Devoir", "Reporter sportif"] {
        assert_eq!(read(texte), None, "{texte}");
    }
}

#[test]
fn nouns_conjugated_verbs_and_all_the_rest_open_on_no_infinitive() {
    for texte in [
        "",
        " … ",
        "Atelier d’écriture",
        "Cahier des charges",
        "Loisir et tourisme",
        "Mémoire de fin d’études",
        "Histoire comparée de la saucisse",
        "Avenir de la filière",
        "Savoir-faire du potier",
        "Premier contact avec le client",
        "Comprend les éléments de communication",
        "Conçoit une réponse stratégique",
        "comptables, fiscales et sociales et dans le respect des normes professionnelles",
        "Respect des règles",
        "L’étudiant sait rédiger",
        "Pour réussir et progresser",
        "Sans jamais tricher",
        "En équipe",
        "En respectant les règles",
        "Le conseiller et le client",
        "Les outils pour analyser",
        "Comment rédiger un rapport",
        "Affaire sociale",
        "Commentaire composé",
        "Culture et littérature",
        "Soir de fête",
        "Maître d’ouvrage",
        "Dans le contexte d’un atelier",
        "Grâce au conseiller",
    ] {
        assert_eq!(read(texte), None, "{texte}");
    }
}
