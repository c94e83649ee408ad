//! What happened, for whoever runs the workshop: one line each, or one JSON document a line.
//!
//! Who came, from where, for how long, what was refused and why. Never what was typed.

use std::{
    io::{Write, stderr},
    net::IpAddr,
    sync::Mutex,
    time::Duration,
};

use jiff::Timestamp;
use serde::Serialize;

/// How the log is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Form {
    #[default]
    Lines,
    Json,
}

/// Something worth a line. What does not apply is left out.
#[derive(Debug, Clone, Default, Serialize)]
pub(super) struct Event {
    /// What happened: `arrived`, `left`, `refused`, `opened`, `line`, `file`, `fell`, `closed`, `reread`.
    pub what: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<IpAddr>,
    /// The name under which somebody works; of strangers none is kept, as a secret may have been typed there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The fingerprint of their key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub programme: Option<String>,
    /// For how long they were there, in seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seconds: Option<u64>,
    /// Why, in a word: `key`, `code`, `full`, `forwarding`…
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

impl Event {
    pub(super) fn new(what: &'static str) -> Self {
        Self { what, ..Self::default() }
    }

    pub(super) fn from(self, address: IpAddr) -> Self {
        Self { address: Some(address), ..self }
    }

    pub(super) fn by(self, name: &str, key: Option<&str>) -> Self {
        Self { name: Some(name.to_owned()), key: key.map(str::to_owned), ..self }
    }

    pub(super) fn of(self, programme: Option<String>) -> Self {
        Self { programme, ..self }
    }

    pub(super) fn after(self, time: Duration) -> Self {
        Self { seconds: Some(time.as_secs()), ..self }
    }

    pub(super) fn why(self, why: impl Into<String>) -> Self {
        Self { why: Some(why.into()), ..self }
    }

    fn line(&self) -> String {
        let text = |name: &str, value: &Option<String>| value.as_ref().map(|it| format!(" {name}={}", quoted(it)));
        let parts = [
            self.address.map(|it| format!(" address={it}")),
            text("name", &self.name),
            text("key", &self.key),
            text("programme", &self.programme),
            self.seconds.map(|it| format!(" seconds={it}")),
            text("why", &self.why),
        ];
        format!("{}{}", self.what, parts.into_iter().flatten().collect::<String>())
    }
}

/// A value as it may stand on a line: what has blanks or could pass for another field is quoted.
fn quoted(value: &str) -> String {
    let plain = |it: char| it.is_alphanumeric() || "-_.:/+@".contains(it);
    if !value.is_empty() && value.chars().all(plain) { value.to_owned() } else { format!("{value:?}") }
}

/// Where events go.
pub(super) struct Log {
    form: Form,
    out: Mutex<Box<dyn Write + Send>>,
}

impl Log {
    /// To the standard error.
    pub(super) fn new(form: Form) -> Self {
        Self { form, out: Mutex::new(Box::new(stderr())) }
    }

    /// Writes a line. A log that cannot be written stops nobody.
    pub(super) fn tell(&self, event: &Event) {
        let now = Timestamp::now();
        let line = match self.form {
            Form::Lines => format!("{now:.3} {}\n", event.line()),
            Form::Json => match serde_json::to_value(event) {
                Ok(mut json) => {
                    json["at"] = format!("{now:.3}").into();
                    format!("{json}\n")
                }
                Err(_) => return,
            },
        };
        if let Ok(mut out) = self.out.lock() {
            let _ = out.write_all(line.as_bytes());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_cannot_be_made_to_say_something_else() {
        let event =
            Event::new("left").from([127, 0, 0, 1].into()).by("Léa key=x\nleft", None).after(Duration::from_secs(3));
        assert_eq!(event.line(), "left address=127.0.0.1 name=\"Léa key=x\\nleft\" seconds=3");
        assert_eq!(Event::new("refused").why("code").line(), "refused why=code");
    }
}
