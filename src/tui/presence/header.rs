//! Who is here, on one line.

use crate::{
    i18n::I18n,
    programme::{Programme, Target},
    store::Presence,
    t,
    tui::{screens::Screen, widgets::width},
};

/// The others on at most `columns` columns: all of them, or else as many as fit and how many there are besides, or
/// else their number. None when not even that fits, or nobody is there.
///
/// Where somebody is is named by the screen, which changes seldom: the lines of seven others must not keep changing
/// under the eyes of an eighth. The fiche says whose it is.
pub fn text(others: &[Presence], programme: &Programme, columns: usize, i18n: &I18n) -> Option<String> {
    let all = others.len();
    let named: Vec<String> = others.iter().map(|it| named(it, programme, i18n)).collect();
    let forms = (1..=all).rev().map(|shown| {
        let who = named[..shown].join(", ");
        match all - shown {
            0 => t!(i18n, "presence-ici", qui = who),
            n => t!(i18n, "presence-ici-autres", qui = who, n = n),
        }
    });
    let number = (all > 0).then(|| t!(i18n, "presence-nombre", n = all));
    forms.chain(number).find(|text| width(text) <= columns)
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

pub(super) fn label(programme: &Programme, target: &Target) -> Option<String> {
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
        let i18n = I18n::new(Lang::Fr);
        for (columns, expected) in [
            (80, Some("ici\u{a0}: Léa (Matrice), Omar (R1.03), Zoé (Fiche)")),
            (40, Some("ici\u{a0}: Léa (Matrice) et 2 autres")),
            (20, Some("3 autres ici")),
            (6, None),
        ] {
            assert_eq!(text(&others, &programme, columns, &i18n).as_deref(), expected, "{columns}");
        }
        assert_eq!(text(&[], &programme, 80, &i18n), None);
    }
}
