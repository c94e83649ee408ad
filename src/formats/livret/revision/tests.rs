use super::*;
use crate::{
    i18n::Lang,
    programme::{Id, Programme, sample::Sample},
};

fn sample() -> Programme {
    Sample::but()
        .competence("Traiter", &["AC11.01 AC11.02"])
        .parcours("A", &[(1, "Traiter", 1)])
        .parcours("B", &[(1, "Traiter", 1)])
        .ue(1, "UE1.1", "traiter", 30)
        .ressource(1, "R1.01", |it| it.travaille("AC11.01").pour("B"))
        .sae(1, "SAÉ 1.01", |it| it.acs("AC11.01").poids("UE1.1", "2"))
        .build()
}

fn story<T>(before: &Programme, after: &Programme, told: impl FnOnce(Story) -> T) -> T {
    let i18n = I18n::new(Lang::Fr);
    let survey = Survey::new(after, None, &i18n).since(Some(before));
    told(Story::of(&survey).unwrap())
}

fn lines(before: &Programme, after: &Programme) -> Vec<[String; 6]> {
    story(before, after, |story| {
        let all = story.parts.into_iter().flat_map(|(_, all)| all);
        all.map(|it| [it.sign.glyph().to_owned(), it.object, it.what, it.before, it.after, it.parcours]).collect()
    })
}

#[test]
fn what_came_to_a_set_and_what_went_is_one_line_in_the_words_of_its_version() {
    let before = sample();
    let mut after = before.clone();
    let r = &mut after.activites[0];
    r.travaille = [Id::from_label("AC11.02")].into();
    after.competences[0].niveaux[0].acs[1].code = "AC11.09".into();
    let told = lines(&before, &after);
    assert_eq!(
        told[0].each_ref().map(String::as_str),
        ["≠", "R1.01 — Intitulé de R1.01 (ressource)", "AC travaillés", "AC11.01", "AC11.09", "B"]
    );
    assert_eq!(told[1][2..5].iter().map(String::as_str).collect::<Vec<_>>(), ["Code", "AC11.02", "AC11.09"]);
}

#[test]
fn what_comes_and_goes_says_what_it_weighs() {
    let before = sample();
    let mut after = before.clone();
    after.activites.remove(1);
    let told = lines(&before, &after);
    assert_eq!(
        told[0].each_ref().map(String::as_str),
        ["−", "SAÉ 1.01 — Intitulé de SAÉ 1.01 (SAÉ)", "", "UE1.1\u{a0}: 2", "", ""]
    );
    let back = lines(&after, &before);
    assert_eq!((back[0][0].as_str(), back[0][4].as_str()), ("+", "UE1.1\u{a0}: 2"));
    assert_eq!(lines(&before, &before), [] as [[String; 6]; 0]);
}

#[test]
fn figures_are_of_each_parcours_before_and_after() {
    let before = sample();
    let mut after = before.clone();
    after.parcours.remove(0);
    after.semestres[0].ues[0].ects = Some(28.into());
    let figures = story(&before, &after, |it| it.figures);
    let heads: Vec<&str> = figures.columns.iter().map(|it| it.nom.as_str()).collect();
    assert_eq!(heads, ["Signe", "Grandeur", "B, Avant", "B, Après", "A, Avant", "A, Après"]);
    assert!(figures.lines.contains(&["≠", "ECTS du semestre 1", "30", "28", "30", "–"].map(str::to_owned).into()));
    assert!(figures.lines.contains(&["≠", "ECTS de UE1.1", "30", "28", "30", "–"].map(str::to_owned).into()));
}

#[test]
fn remarques_stay_at_home() {
    let before = sample();
    let mut after = before.clone();
    after.remarques.push(serde_json::from_str(r#"{"id":"r","texte":"À revoir"}"#).unwrap());
    assert_eq!(lines(&before, &after), [] as [[String; 6]; 0]);
}
