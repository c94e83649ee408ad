//! The tables of the README files, and the screen that they show, are what the program says of itself.
//!
//! `TAPIS_UPDATE_README=1 cargo test --test project readme` writes them again.

use std::{collections::BTreeSet, fs, path::Path};

use clap::{Arg, ArgAction, Command, builder::ValueRange};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::Size;
use tapis::{
    cli,
    formats::{registry::FORMATS, toml_file},
    i18n::{I18n, Lang},
    rules::{Origine, RULES},
    session::Session,
    store::Store,
    t,
    tui::{
        app::App,
        commands::{self, Place},
        draw,
        terminal::{Input, Painter},
        theme::Theme,
    },
};

const FILES: [(&str, Lang); 2] = [("README.md", Lang::En), ("README.fr.md", Lang::Fr)];

/// What stands between `<!-- name -->` and `<!-- /name -->`.
type Part = (&'static str, fn(&I18n) -> String);
const PARTS: [Part; 5] = [
    ("screen", |_| screen()),
    ("commands", commands_table),
    ("formats", formats_table),
    ("keys", keys_table),
    ("rules", rules_table),
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn tables_and_screen_are_up_to_date() {
    for (file, lang) in FILES {
        let path = root().join(file);
        let i18n = I18n::new(lang);
        let written = fs::read_to_string(&path).unwrap();
        let wanted = PARTS.iter().fold(written.clone(), |text, (name, make)| put(&text, file, name, &make(&i18n)));
        if std::env::var_os("TAPIS_UPDATE_README").is_some() {
            fs::write(&path, &wanted).unwrap();
        } else {
            assert_eq!(written, wanted, "{file}: run TAPIS_UPDATE_README=1 cargo test --test project readme");
        }
    }
}

#[test]
fn every_file_that_is_linked_to_is_there() {
    for (file, _) in FILES {
        let text = fs::read_to_string(root().join(file)).unwrap();
        let links = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
        let files: Vec<&str> = links.filter(|it| !it.starts_with("http") && !it.starts_with('#')).collect();
        assert!(!files.is_empty(), "{file} links to nothing");
        for linked in files {
            assert!(root().join(linked).exists(), "{file} links to {linked}, which is not there");
        }
    }
}

fn put(text: &str, file: &str, name: &str, part: &str) -> String {
    let (open, close) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->"));
    let (before, rest) = text.split_once(&open).unwrap_or_else(|| panic!("{file} has no {open}"));
    let (_, after) = rest.split_once(&close).unwrap_or_else(|| panic!("{file} has no {close}"));
    format!("{before}{open}{part}{close}{after}")
}

fn table<const N: usize>(head: [&str; N], rows: impl IntoIterator<Item = [String; N]>) -> String {
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let mut out = line(head.map(str::to_owned).to_vec()) + &format!("|{}\n", "---|".repeat(N));
    out.extend(rows.into_iter().map(|row| line(row.map(|cell| cell.replace('|', "\\|")).to_vec())));
    out
}

/// One word or another, by language.
fn word<'w>(i18n: &I18n, en: &'w str, fr: &'w str) -> &'w str {
    if i18n.lang == Lang::Fr { fr } else { en }
}

fn commands_table(i18n: &I18n) -> String {
    let alone = [format!("`{}`", "tapis"), t!(i18n, "cli-sans-commande")];
    let root = cli::command(i18n);
    let rows = root.get_subcommands().map(|command| {
        let aliases: String = command.get_visible_aliases().map(|alias| format!(" (`{alias}`)")).collect();
        let about = command.get_about().map(|it| it.to_string()).unwrap_or_default();
        [format!("`{}`{aliases}", usage(command)), about]
    });
    table([word(i18n, "command", "commande"), word(i18n, "does", "effet")], [alone].into_iter().chain(rows))
}

fn usage(command: &Command) -> String {
    let args = command.get_arguments().filter(|arg| arg.get_id() != "help").map(argument);
    format!("tapis {} {}", command.get_name(), args.collect::<Vec<_>>().join(" ")).trim_end().to_owned()
}

fn argument(arg: &Arg) -> String {
    let value = arg.get_value_names().and_then(|names| names.first()).map(ToString::to_string).unwrap_or_default();
    let many = if arg.get_num_args() == Some(ValueRange::from(1..)) { "…" } else { "" };
    let text = match (arg.get_long(), arg.get_short()) {
        (Some(long), _) if matches!(arg.get_action(), ArgAction::SetTrue) => format!("--{long}"),
        (_, Some(short)) => format!("-{short} {value}"),
        (Some(long), _) => format!("--{long} {value}{many}"),
        (None, None) => format!("{value}{many}"),
    };
    if arg.is_required_set() { text } else { format!("[{text}]") }
}

fn formats_table(i18n: &I18n) -> String {
    let tick = |it: bool| if it { word(i18n, "yes", "oui") } else { "" }.to_owned();
    let rows = FORMATS.iter().map(|format| {
        let [read, into, write] = [format.read.is_some(), format.goes_into(), format.write.is_some()].map(tick);
        let options = format.reglages.iter().flat_map(|it| it.options()).map(|it| format!("`--{it}`"));
        let options = options.collect::<Vec<_>>().join(" ");
        [format!("`{}`", format.name), read, into, write, options, format.description(i18n)]
    });
    let head = ["format", "import", "`--into`", "export", "options", word(i18n, "is", "c’est")];
    table(head, rows)
}

fn keys_table(i18n: &I18n) -> String {
    let rows = commands::all().map(|command| {
        let keys: Vec<String> = command.keys.iter().map(|key| format!("`{}`", key.name(i18n))).collect();
        [keys.join(", "), (command.title)(i18n), place(command.place, i18n)]
    });
    table([word(i18n, "keys", "touches"), word(i18n, "do", "effet"), word(i18n, "where", "où")], rows)
}

fn place(place: Place, i18n: &I18n) -> String {
    match place {
        Place::Anywhere => word(i18n, "everywhere", "partout").to_owned(),
        Place::Home => word(i18n, "list of programmes", "liste des programmes").to_owned(),
        Place::Programme => word(i18n, "every screen", "tous les écrans").to_owned(),
        Place::Grid => word(i18n, "grids of the Maquette", "grilles de la Maquette").to_owned(),
        Place::Number => {
            word(i18n, "grids of the Maquette, numbers of the Fiche", "grilles de la Maquette, nombres de la Fiche")
                .to_owned()
        }
        Place::On(screens) => screens.iter().map(|it| it.name(i18n)).collect::<Vec<_>>().join(", "),
    }
}

fn rules_table(i18n: &I18n) -> String {
    let rows = RULES.iter().map(|rule| {
        let severity = t!(i18n, "severite", severite = format!("{:?}", rule.severity).to_lowercase());
        let only = if rule.but_only { word(i18n, " in BUT", " en BUT") } else { "" };
        let origins: BTreeSet<Origine> = rule.chiffres.iter().map(|it| it.origine).collect();
        let origins = origins.into_iter().map(|it| t!(i18n, "origine", origine = it.name())).collect::<Vec<_>>();
        let summary = i18n.rule_text(rule.code, "summary");
        [rule.code.to_owned(), rule.name.to_owned(), format!("{severity}{only}"), origins.join(", "), summary]
    });
    let figures = word(i18n, "its figures", "ses chiffres");
    let head =
        ["code", word(i18n, "name", "nom"), word(i18n, "default", "gravité"), figures, word(i18n, "finds", "trouve")];
    table(head, rows)
}

/// The matrix of the complete sample at 80×24, as `tapis demo` shows it after `3`, `j`, `j`.
fn screen() -> String {
    let size = Size::new(80, 24);
    let path = root().join("sample_programmes/but-economie-circulaire.toml");
    let programme = toml_file::read(&path, &fs::read_to_string(&path).unwrap()).unwrap();
    let store = Store::in_memory().unwrap();
    store.create(&programme, "Ada").unwrap();
    let session = Session::open(store, programme.id.as_str(), "Ada").unwrap();
    let mut app = App::work(session, I18n::new(Lang::Fr), Theme::default(), size).unwrap();
    for key in ['3', 'j', 'j'] {
        app.handle(Input::Key(KeyEvent::new(KeyCode::Char(key), KeyModifiers::NONE)));
    }
    let mut painter = Painter::new(size);
    painter.paint(|area, buf| draw(&app, area, buf));
    let cells = painter.shown().content.chunks(usize::from(size.width));
    let lines = cells.map(|row| row.iter().map(|cell| cell.symbol()).collect::<String>().trim_end().to_owned());
    format!("```text\n{}\n```\n", lines.collect::<Vec<_>>().join("\n"))
}
