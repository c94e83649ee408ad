//! What a command has to say.

use std::{
    io::{self, Write},
    process::ExitCode,
};

use serde::Serialize;

use super::{FOUND, Failure};
use crate::programme::{is_command, kept};

/// A text as it may go to a terminal: none of its characters is a command, wherever it comes from. What turns the
/// direction of writing round ends with its line.
pub(super) fn printable(text: &str) -> String {
    text.split_inclusive('\n').map(kept_line).collect()
}

fn kept_line(line: &str) -> String {
    let (body, end) = match line.strip_suffix('\n') {
        Some(body) => match body.strip_suffix('\r') {
            Some(body) => (body, "\r\n"),
            None => (body, "\n"),
        },
        None => (line, ""),
    };
    // A return within a line would write over its beginning.
    let plain: String = body.chars().map(|c| if c == '\r' { ' ' } else { c }).filter(|c| !is_command(*c)).collect();
    kept(&plain) + end
}

/// JSON whose texts command no terminal either: what its own rules let through is escaped.
fn escaped(json: String) -> String {
    if !json.contains(is_command) {
        return json;
    }
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        match c {
            c if is_command(c) => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => out.push(c),
        }
    }
    out
}

/// What a command prints, and how it ends.
#[derive(Debug, Default)]
pub(super) struct Answer {
    /// For the standard output.
    pub out: Vec<u8>,
    /// Messages, one a line, for the standard error.
    pub notes: Vec<String>,
    /// Whether `check` found an error that no dérogation covers.
    pub found: bool,
    /// The signal that ended the command before its end.
    pub signal: Option<i32>,
}

impl Answer {
    /// A text, with its last line ended.
    pub(super) fn text(text: impl AsRef<str>) -> Self {
        let mut text = printable(text.as_ref());
        if !text.is_empty() && !text.ends_with('\n') {
            text.push('\n');
        }
        Self { out: text.into_bytes(), ..Self::default() }
    }

    /// One JSON document.
    pub(super) fn json(document: &impl Serialize) -> Result<Self, Failure> {
        let mut out = escaped(serde_json::to_string_pretty(document)?);
        out.push('\n');
        Ok(Self { out: out.into_bytes(), ..Self::default() })
    }

    /// Nothing on the standard output.
    pub(super) fn note(note: String) -> Self {
        Self { notes: vec![note], ..Self::default() }
    }

    /// Writes it out, and gives the exit code.
    pub(super) fn print(self) -> Result<ExitCode, Failure> {
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
            let _ = writeln!(stderr, "{}", printable(note));
        }
        // As a shell expects of what a signal ends.
        let ended = self.signal.and_then(|it| u8::try_from(128 + it).ok());
        Ok(ended.map_or(if self.found { ExitCode::from(FOUND) } else { ExitCode::SUCCESS }, ExitCode::from))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The case control-characters-reach-the-terminal.
    #[test]
    fn no_answer_commands_a_terminal() {
        let text = "R1.01  \u{1b}]0;titre\u{7}Lire\rAC11.99\u{9b}31m\r\n\u{202e}abc\nfin";
        let answer = Answer::text(text);
        let out = String::from_utf8(answer.out).unwrap();
        assert_eq!(out, "R1.01  ]0;titreLire AC11.9931m\r\n\u{202e}abc\u{202c}\nfin\n");
        let json = Answer::json(&serde_json::json!({ "a": "x\u{1b}\u{7f}\u{9b}é" })).unwrap();
        let out = String::from_utf8(json.out).unwrap();
        assert!(out.contains(r"x\u001b\u007f\u009bé"), "{out}");
    }
}
