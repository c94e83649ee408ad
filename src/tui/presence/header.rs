//! Who is here, on one line.

use super::Follow;
use crate::{
    i18n::I18n,
    programme::{Programme, Target},
    store::Presence,
    t,
    tui::{screens::Screen, widgets::width},
};

/// Whom the screen follows, and who else is here: by name, or else how many if they may be counted.
pub(crate) fn company(
    follow: Option<&Follow>,
    others: &[&Presence],
    programme: &Programme,
    (columns, may_count): (usize, bool),
    i18n: &I18n,
) -> Option<String> {
    let followed = follow.map(|it| it.text(i18n));
    let room = columns.saturating_sub(followed.as_deref().map_or(0, |it| width(it) + 3));
    let number = || number(others, room, i18n).filter(|_| may_count);
    match (followed, names(others, programme, room, i18n).or_else(number)) {
        (None, others) => others,
        (Some(followed), Some(others)) => Some(format!("{followed} · {others}")),
        // Whom the screen follows matters more than who else is there.
        (Some(followed), None) => Some(followed).filter(|it| width(it) <= columns),
    }
}

/// The others on at most `columns` columns: all of them, or else as many as fit and how many there are besides. None
/// when there is room for nobody, or nobody is there.
///
/// Where somebody is is named by the screen, which changes seldom: the lines of seven others must not keep changing
/// under the eyes of an eighth. The fiche says whose it is.
fn names(others: &[&Presence], programme: &Programme, columns: usize, i18n: &I18n) -> Option<String> {
    let all = others.len();
    // Of a hundred, only those who may fit are named: this is done for each frame.
    let (mut named, mut taken) = (Vec::new(), 0);
    for who in others {
        let text = self::named(who, programme, i18n);
        taken += width(&text) + if named.is_empty() { 0 } else { 2 };
        if taken > columns {
            break;
        }
        named.push(text);
    }
    let mut forms = (1..=named.len()).rev().map(|shown| {
        let who = named[..shown].join(", ");
        match all - shown {
            0 => t!(i18n, "presence-ici", qui = who),
            n => t!(i18n, "presence-ici-autres", qui = who, n = n),
        }
    });
    forms.find(|text| width(text) <= columns)
}

/// How many others there are, where there is no room for their names.
fn number(others: &[&Presence], columns: usize, i18n: &I18n) -> Option<String> {
    let text = t!(i18n, "presence-nombre", n = others.len());
    Some(text).filter(|it| !others.is_empty() && width(it) <= columns)
}

fn named(who: &Presence, programme: &Programme, i18n: &I18n) -> String {
    let place = place(who, programme, i18n);
    t!(i18n, "presence-quelqu-un", auteur = who.author.as_str(), lieu = place)
}

fn place(who: &Presence, programme: &Programme, i18n: &I18n) -> String {
    let screen = super::screen(&who.place);
    let object = who.place.target.as_ref().filter(|_| screen == Some(Screen::Fiche));
    match (object.and_then(|it| label(programme, it)), screen) {
        (Some(label), _) => label,
        (None, Some(screen)) => screen.name(i18n),
        (None, None) => who.place.screen.to_string(),
    }
}

pub(crate) fn label(programme: &Programme, target: &Target) -> Option<String> {
    programme.label(target).map(|it| it.to_string())
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::{
        i18n::Lang,
        programme::{Kind, sample::Sample},
        store::Spot,
    };

    fn at(author: &str, screen: Screen, target: Option<Target>) -> Presence {
        let place = Spot { screen: screen.id().into(), target, detail: None, parcours: None };
        Presence { session: author.into(), author: author.into(), place, since: Timestamp::UNIX_EPOCH }
    }

    #[test]
    fn the_line_is_cut_between_people() {
        let programme = Sample::but().ressource(1, "R1.03", |it| it).build();
        let ressource = Target::new(Kind::Activite, "r1-03");
        let others = [
            at("Léa", Screen::Matrice, None),
            at("Omar", Screen::Fiche, Some(ressource)),
            at("Zoé", Screen::Fiche, Some(Target::new(Kind::Activite, "partie"))),
        ];
        let (i18n, others) = (I18n::new(Lang::Fr), others.iter().collect::<Vec<_>>());
        for (columns, expected) in [
            (80, Some("ici\u{a0}: Léa (Matrice), Omar (R1.03), Zoé (Fiche)")),
            (40, Some("ici\u{a0}: Léa (Matrice) et 2 autres")),
            (20, None),
        ] {
            assert_eq!(names(&others, &programme, columns, &i18n).as_deref(), expected, "{columns}");
        }
        assert_eq!(number(&others, 6, &i18n).as_deref(), Some("+3"));
        assert_eq!(number(&others, 1, &i18n), None);
        assert_eq!((names(&[], &programme, 80, &i18n), number(&[], 80, &i18n)), (None, None));
    }
}
