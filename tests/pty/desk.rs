//! A place to work at: a folder, a database in it, and nothing of the machine's own settings.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use rusqlite::{Connection, OpenFlags};
use serde_json::Value;
use tempfile::TempDir;

use crate::terminal::Terminal;

pub(crate) const TAPIS: &str = env!("CARGO_BIN_EXE_tapis");
pub(crate) const ATELIER: &str = "atelier-des-defauts";

pub(crate) struct Desk {
    folder: TempDir,
}

impl Desk {
    pub(crate) fn new() -> Self {
        let desk = Self { folder: TempDir::new().unwrap() };
        fs::create_dir(desk.file("tmp")).unwrap();
        desk
    }

    /// A desk whose database holds the workshop of mistakes.
    pub(crate) fn with_atelier() -> Self {
        let desk = Self::new();
        desk.tapis(&["import", sample(ATELIER).to_str().unwrap()]);
        desk
    }

    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn environment(&self) -> Vec<(&'static str, String)> {
        let here = |name: &str| self.file(name).to_str().unwrap().to_owned();
        vec![
            ("HOME", here("")),
            ("XDG_CONFIG_HOME", here("config")),
            ("XDG_DATA_HOME", here("data")),
            ("XDG_CACHE_HOME", here("cache")),
            ("XDG_STATE_HOME", here("state")),
            ("TMPDIR", here("tmp")),
            ("TAPIS_DB", here("tapis.db")),
            ("LANG", "fr_FR.UTF-8".to_owned()),
            ("TERM", "xterm-256color".to_owned()),
            ("TZ", "Europe/Paris".to_owned()),
        ]
    }

    /// Runs a command that must succeed, and gives what it printed.
    #[track_caller]
    pub(crate) fn tapis(&self, args: &[&str]) -> String {
        let mut command = Command::new(TAPIS);
        command.args(args).args(["--author", "Claire"]).env_clear().envs(self.environment());
        let output = command.current_dir(self.folder.path()).output().unwrap();
        assert!(output.status.success(), "tapis {args:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    /// Opens a terminal on this desk for somebody.
    pub(crate) fn terminal(&self, author: &str, columns: u16, rows: u16, args: &[&str]) -> Terminal {
        let args = [args, &["--author", author]].concat();
        Terminal::spawn(TAPIS, &args, &self.environment(), self.folder.path(), (columns, rows))
    }

    /// Runs a script of the shell in a terminal; `$TAPIS` is the program.
    pub(crate) fn shell(&self, script: &str) -> Terminal {
        let environment = [self.environment(), vec![("TAPIS", TAPIS.to_owned()), ("PATH", path())]].concat();
        Terminal::spawn("/bin/sh", &["-c", script], &environment, self.folder.path(), (80, 24))
    }

    /// Opens the workshop of mistakes and waits for its first screen.
    #[track_caller]
    pub(crate) fn open_atelier(&self, author: &str, columns: u16, rows: u16) -> Terminal {
        let mut terminal = self.terminal(author, columns, rows, &["open", ATELIER]);
        terminal.wait_for("1 Référentiel");
        terminal
    }

    /// The database, looked at from beside tapis.
    pub(crate) fn database(&self) -> Connection {
        Connection::open_with_flags(self.file("tapis.db"), OpenFlags::SQLITE_OPEN_READ_WRITE).unwrap()
    }

    /// One text of the database.
    #[track_caller]
    pub(crate) fn text(&self, query: &str) -> String {
        self.database().query_row(query, [], |row| row.get(0)).unwrap()
    }

    /// SQLite finds nothing wrong with the file, nor with what refers to what.
    #[track_caller]
    pub(crate) fn assert_sound(&self) {
        let db = self.database();
        let verdict: String = db.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
        assert_eq!(verdict, "ok");
        let mut orphans = db.prepare("PRAGMA foreign_key_check").unwrap();
        assert!(!orphans.exists([]).unwrap(), "a row refers to another that is not there");
    }

    /// What the history of the workshop of mistakes says, oldest first.
    #[track_caller]
    pub(crate) fn history(&self) -> Vec<String> {
        let log: Value = serde_json::from_str(&self.tapis(&["log", ATELIER, "--json"])).unwrap();
        log.as_array().unwrap().iter().map(|it| it["summary"].as_str().unwrap().to_owned()).collect()
    }
}

fn path() -> String {
    std::env::var("PATH").unwrap()
}

pub(crate) fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_programmes").join(format!("{name}.toml"))
}
