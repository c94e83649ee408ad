//! The command line as its users have it: the real binary, in a folder and with a database of its own.
#![allow(dead_code, reason = "each test file uses its part")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

use std::{
    fs,
    path::{Path, PathBuf},
};

use assert_cmd::Command;
use serde_json::Value;
use tempfile::TempDir;

/// A folder to work in.
pub(crate) struct Desk {
    folder: TempDir,
}

/// What a command answered.
#[derive(Debug)]
pub(crate) struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Desk {
    pub(crate) fn new() -> Self {
        Self { folder: TempDir::new().unwrap() }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, content: impl AsRef<[u8]>) -> &Self {
        fs::write(self.path(name), content).unwrap();
        self
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.path(name).exists()
    }

    /// The bytes of the database; None when there is none.
    pub(crate) fn database(&self) -> Option<Vec<u8>> {
        fs::read(self.path("tapis.db")).ok()
    }

    pub(crate) fn command(&self) -> Command {
        let mut command = Command::cargo_bin("tapis").unwrap();
        command
            .current_dir(self.folder.path())
            .env_remove("TAPIS_LANG")
            .env("TAPIS_DB", self.path("tapis.db"))
            .env("XDG_DATA_HOME", self.path("data"))
            .env("TZ", "UTC");
        command
    }

    pub(crate) fn run<S: AsRef<std::ffi::OsStr>>(&self, args: impl IntoIterator<Item = S>) -> Ran {
        let output = self.command().args(args).output().unwrap();
        Ran {
            code: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Runs a line of words without quotes.
    pub(crate) fn tapis(&self, line: &str) -> Ran {
        self.run(line.split_whitespace())
    }

    /// Imports a sample programme of the project.
    pub(crate) fn with_sample(&self) -> &Self {
        self.run(["import", sample().to_str().unwrap()]).ok();
        self
    }
}

impl Ran {
    /// The standard output of a command that went well.
    pub(crate) fn ok(self) -> String {
        assert_eq!(self.code, 0, "{self:?}");
        self.out
    }

    /// The one JSON document of the standard output.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// The one sentence of a command that could not do what it was asked.
    pub(crate) fn refused(&self) -> &str {
        assert_eq!(self.code, 2, "{self:?}");
        assert_eq!(self.out, "", "{self:?}");
        assert_eq!(self.err.lines().count(), 1, "{self:?}");
        assert!(self.err.ends_with(".\n") || self.err.ends_with("?\n"), "{self:?}");
        self.err.trim_end()
    }
}

/// The complete programme of the project, with no error.
pub(crate) fn sample() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_programmes/but-economie-circulaire.toml")
}

/// The programme of the project in which every rule fires.
pub(crate) fn flawed_sample() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_programmes/atelier-des-defauts.toml")
}

/// The keys of a JSON object, in alphabetical order.
pub(crate) fn keys(value: &Value) -> Vec<&str> {
    let mut keys: Vec<&str> = value.as_object().unwrap().keys().map(String::as_str).collect();
    keys.sort_unstable();
    keys
}
