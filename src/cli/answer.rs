//! What a command has to say.

use std::{
    io::{self, Write},
    process::ExitCode,
};

use serde::Serialize;

use super::{FOUND, Failure};

/// What a command prints, and how it ends.
#[derive(Debug, Default)]
pub struct Answer {
    /// For the standard output.
    pub out: Vec<u8>,
    /// Messages, one a line, for the standard error.
    pub notes: Vec<String>,
    /// Whether `check` found an error that no dérogation covers.
    pub found: bool,
}

impl Answer {
    /// A text, with its last line ended.
    pub fn text(text: impl Into<String>) -> Self {
        let mut text = text.into();
        if !text.is_empty() && !text.ends_with('\n') {
            text.push('\n');
        }
        Self { out: text.into_bytes(), ..Self::default() }
    }

    /// One JSON document.
    pub fn json(document: &impl Serialize) -> Result<Self, Failure> {
        Ok(Self::text(serde_json::to_string_pretty(document)?))
    }

    /// Nothing on the standard output.
    pub fn note(note: String) -> Self {
        Self { notes: vec![note], ..Self::default() }
    }

    /// Writes it out, and gives the exit code.
    pub fn print(self) -> Result<ExitCode, Failure> {
        let mut stdout = io::stdout().lock();
        match stdout.write_all(&self.out).and_then(|()| stdout.flush()) {
            Ok(()) => {}
            // `tapis show x | head` has read enough: that is no failure.
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {}
            Err(error) => return Err(Failure::Output(error)),
        }
        let mut stderr = io::stderr().lock();
        for note in &self.notes {
            // Nobody is left to tell when the standard error is closed.
            let _ = writeln!(stderr, "{note}");
        }
        Ok(if self.found { ExitCode::from(FOUND) } else { ExitCode::SUCCESS })
    }
}
