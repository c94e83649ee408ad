//! `tapis invite`: the codes by which people come into a workshop, and those who came.

use clap::{Arg, ArgMatches, value_parser};
use jiff::{SignedDuration, Timestamp, civil::Time};
use serde::Serialize;

use super::{Answer, Context, Failure, Verb, args, serve, table};
use crate::{
    i18n::I18n,
    sentences,
    serve::{
        code,
        invitation::{Wanted, make, usual_end},
    },
    store::{Guest, Invitation, Level, StoreError},
    t,
};

pub(super) const VERB: Verb = Verb {
    name: "invite",
    alias: Some("inviter"),
    about: |i18n| t!(i18n, "cli-invite"),
    example: "tapis invite --places 12 --level lecture",
    args: |command, i18n| {
        let programme = Arg::new("programme").long("programme").value_name("ID").action(clap::ArgAction::Append);
        let revoke = Arg::new("revoke").long("revoke").value_name(t!(i18n, "val-code-ou-nom"));
        command
            .arg(places("places", i18n).conflicts_with_all(["list", "revoke"]))
            .arg(programme.help(t!(i18n, "arg-programme-invitation")))
            .arg(level(i18n))
            .arg(until(i18n))
            .arg(args::switch("list", t!(i18n, "arg-invite-list")).conflicts_with("revoke"))
            .arg(revoke.help(t!(i18n, "arg-revoke")))
            .arg(args::json(i18n))
    },
    run,
};

/// For how many people.
pub(super) fn places(name: &'static str, i18n: &I18n) -> Arg {
    let arg = Arg::new(name).long(name).value_name("N").value_parser(value_parser!(u32).range(1..=1000));
    arg.help(t!(i18n, "arg-places"))
}

pub(super) fn level(i18n: &I18n) -> Arg {
    Arg::new("level").long("level").value_name(t!(i18n, "val-niveau")).help(t!(i18n, "arg-niveau"))
}

pub(super) fn until(i18n: &I18n) -> Arg {
    Arg::new("until").long("until").value_name(t!(i18n, "val-moment")).help(t!(i18n, "arg-jusqu-a"))
}

/// The level that was asked for; to edit, unless somebody says otherwise.
pub(super) fn asked_level(args: &ArgMatches, i18n: &I18n) -> Result<Level, Failure> {
    args::optional(args, "level").map_or(Ok(Level::Edition), |text| serve::level(text, i18n))
}

/// Until when: an hour of today, or of tomorrow when it is over; a day; or so many hours or minutes from now.
pub(super) fn asked_end(args: &ArgMatches, now: Timestamp, i18n: &I18n) -> Result<Timestamp, Failure> {
    let Some(text) = args::optional(args, "until") else { return Ok(usual_end(now)) };
    end(text, now, i18n).filter(|it| *it > now).ok_or_else(|| Failure::Said(t!(i18n, "invite-moment", moment = text)))
}

fn end(text: &str, now: Timestamp, i18n: &I18n) -> Option<Timestamp> {
    let zone = i18n.zone();
    let today = now.to_zoned_datetime(zone.clone());
    let in_so_long = |number: &str, minutes: i64| {
        let span = SignedDuration::from_mins(number.parse::<i64>().ok()?.checked_mul(minutes)?);
        now.checked_add(span).ok()
    };
    if let Some(hours) = text.strip_suffix('h') {
        return in_so_long(hours, 60);
    }
    if let Some(minutes) = text.strip_suffix("min") {
        return in_so_long(minutes, 1);
    }
    // What has a day says an hour of that day.
    let hour = if text.contains('-') { None } else { text.replace('h', ":").parse::<Time>().ok() };
    if let Some(hour) = hour {
        let at = |date: jiff::civil::Date| zone.to_timestamp(date.to_datetime(hour)).ok();
        return at(today.date()).filter(|it| *it > now).or_else(|| at(today.date().tomorrow().ok()?));
    }
    // A date is read in the front of an hour, too.
    if !text.contains(':')
        && let Ok(date) = text.parse::<jiff::civil::Date>()
    {
        return zone.to_timestamp(date.tomorrow().ok()?.to_datetime(Time::midnight())).ok();
    }
    zone.to_timestamp(text.parse().ok()?).ok()
}

/// A moment as people say it: the hour alone when it is today's.
pub(super) fn moment(at: Timestamp, i18n: &I18n) -> String {
    let (zone, now) = (i18n.zone(), Timestamp::now());
    let at = at.to_zoned_datetime(zone.clone());
    let is_today = now.to_zoned_datetime(zone).date() == at.date();
    at.strftime(if is_today { "%H:%M" } else { "%Y-%m-%d %H:%M" }).to_string()
}

fn run(context: &Context<'_>, args: &ArgMatches) -> Result<Answer, Failure> {
    let (i18n, is_json) = (context.i18n, args.get_flag("json"));
    if let Some(what) = args::optional(args, "revoke") {
        let store = context.store()?;
        let tidy = code::tidy(what);
        let n = match store.revoke(&tidy)? {
            0 => store.revoke(what)?,
            n => n,
        };
        return match n {
            0 => Err(Failure::Said(t!(i18n, "invite-inconnue", quoi = what))),
            _ => Ok(Answer::text(t!(i18n, "invite-revoquee", quoi = what))),
        };
    }
    if args.get_flag("list") {
        let (invitations, guests) = match context.existing_store()? {
            Some(store) => (store.invitations()?, store.guests()?),
            None => Default::default(),
        };
        return match is_json {
            true => Answer::json(&document(&invitations, &guests)),
            false if invitations.is_empty() => Ok(Answer::note(t!(i18n, "invite-aucune"))),
            false => Ok(Answer::text(listed(&invitations, &guests, context))),
        };
    }
    let Some(places) = args.get_one::<u32>("places").copied() else {
        return Err(Failure::Said(t!(i18n, "invite-places")));
    };
    let named: Vec<String> = args.get_many("programme").into_iter().flatten().cloned().collect();
    let programmes = Some(named).filter(|it| !it.is_empty());
    let store = context.store()?;
    for id in programmes.iter().flatten() {
        if store.list()?.iter().all(|it| it.id.as_str() != id) {
            return Err(StoreError::Unknown(id.clone()).into());
        }
    }
    let (level, end) = (asked_level(args, i18n)?, asked_end(args, Timestamp::now(), i18n)?);
    let made = make(Wanted { places, level, end, programmes, by: context.author.clone() }, &store)?;
    if is_json {
        return Answer::json(&row(&made, &[]));
    }
    let fin = moment(made.end, i18n);
    let niveau = sentences::level(made.level, i18n);
    Ok(Answer::text(t!(i18n, "invite-faite", code = made.code, n = made.places, niveau = niveau, fin = fin)))
}

#[derive(Serialize)]
struct Row<'a> {
    code: &'a str,
    level: &'static str,
    places: u32,
    taken: u32,
    until: Timestamp,
    programmes: Option<&'a [String]>,
    by: &'a str,
    revoked: bool,
    guests: Vec<Person<'a>>,
}

#[derive(Serialize)]
struct Person<'a> {
    name: &'a str,
    key: Option<&'a str>,
    since: Timestamp,
    revoked: bool,
}

fn document<'a>(invitations: &'a [Invitation], guests: &'a [Guest]) -> Vec<Row<'a>> {
    invitations.iter().map(|it| row(it, guests)).collect()
}

fn row<'a>(it: &'a Invitation, guests: &'a [Guest]) -> Row<'a> {
    let person =
        |it: &'a Guest| Person { name: &it.name, key: it.key.as_deref(), since: it.since, revoked: it.revoked };
    Row {
        code: &it.code,
        level: it.level.id(),
        places: it.places,
        taken: it.taken,
        until: it.end,
        programmes: it.programmes.as_deref(),
        by: &it.by,
        revoked: it.revoked,
        guests: guests.iter().filter(|guest| guest.code == it.code).map(person).collect(),
    }
}

fn listed(invitations: &[Invitation], guests: &[Guest], context: &Context<'_>) -> String {
    let i18n = context.i18n;
    let heads = [
        t!(i18n, "colonne-code"),
        t!(i18n, "colonne-niveau"),
        t!(i18n, "colonne-places"),
        t!(i18n, "colonne-jusqu-a"),
        t!(i18n, "colonne-programmes"),
        t!(i18n, "colonne-qui"),
    ];
    let line = |it: &Invitation| {
        let people = guests.iter().filter(|guest| guest.code == it.code && !guest.revoked);
        let people: Vec<&str> = people.map(|it| it.name.as_str()).collect();
        vec![
            it.code.clone(),
            sentences::level(it.level, i18n),
            format!("{}/{}", it.taken, it.places),
            if it.revoked { t!(i18n, "invite-reprise") } else { moment(it.end, i18n) },
            it.programmes.as_ref().map_or_else(|| t!(i18n, "invite-tous"), |all| all.join(", ")),
            people.join(", "),
        ]
    };
    let rows = std::iter::once(heads.to_vec()).chain(invitations.iter().map(line)).collect();
    table::aligned(rows, context.width())
}

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZone;

    use super::*;
    use crate::i18n::Lang;

    #[test]
    fn an_end_is_said_in_many_ways() {
        let i18n = I18n::new(Lang::Fr).at(TimeZone::UTC);
        let now: Timestamp = "2026-11-30T14:00:00Z".parse().unwrap();
        let told = |text: &str| end(text, now, &i18n).map(|it| it.to_string());
        for (text, expected) in [
            ("18:00", Some("2026-11-30T18:00:00Z")),
            ("18h30", Some("2026-11-30T18:30:00Z")),
            ("9:00", None),
            ("09:00", Some("2026-12-01T09:00:00Z")),
            ("3h", Some("2026-11-30T17:00:00Z")),
            ("45min", Some("2026-11-30T14:45:00Z")),
            ("2026-12-04", Some("2026-12-05T00:00:00Z")),
            ("2026-12-04T12:00", Some("2026-12-04T12:00:00Z")),
            ("bientôt", None),
            ("99999999999999h", None),
        ] {
            assert_eq!(told(text).as_deref(), expected, "{text}");
        }
    }
}
