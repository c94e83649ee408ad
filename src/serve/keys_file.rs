//! The file of keys: those who need no invitation, each on a line as of `authorized_keys`, with what they may do.
//!
//! `name="Léa Martin",level="animation",programmes="but-sd,but-info" ssh-ed25519 AAAA… lea@poste`

use std::{
    fs, io,
    path::{Path, PathBuf},
    time::SystemTime,
};

use russh::keys::{HashAlg, PublicKey};

use super::person::{Door, Person, Terms, tidy_name};
use crate::store::Level;

/// A line that lets nobody in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line} of {file}: {why:?}")]
pub struct BadLine {
    pub file: PathBuf,
    pub line: usize,
    pub why: Why,
}

/// What is wrong with a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// There is no public key.
    Key,
    /// There is no name, nor a comment that is one.
    Name,
    /// No level has that name.
    Level(String),
    /// There is no such option.
    Option(String),
    /// A quote is not closed.
    Quote,
    /// The key stands above already.
    Twice,
}

/// The file, as it was last read.
#[derive(Debug, Default)]
pub(super) struct KeysFile {
    path: PathBuf,
    people: Vec<Person>,
    bad: Vec<BadLine>,
    /// When it was written, and how long it was.
    seen: Option<(SystemTime, u64)>,
}

impl KeysFile {
    /// The file at `path`, which need not be there.
    pub(super) fn at(path: &Path) -> Self {
        Self { path: path.to_owned(), ..Self::default() }
    }

    /// The person whose key that is, by its fingerprint.
    pub(super) fn person(&self, key: &str) -> Option<&Person> {
        self.people.iter().find(|it| it.key.as_deref() == Some(key))
    }

    pub(super) fn people(&self) -> &[Person] {
        &self.people
    }

    /// The lines that let nobody in.
    pub(super) fn bad(&self) -> &[BadLine] {
        &self.bad
    }

    /// Reads the file again if it is another than before. True when it was. One that is there no more lets nobody in.
    ///
    /// # Errors
    /// When it is there and cannot be read; what was read before then holds.
    pub(super) fn refresh(&mut self) -> io::Result<bool> {
        let seen = match fs::metadata(&self.path) {
            Ok(it) => Some((it.modified()?, it.len())),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(error),
        };
        if seen == self.seen {
            return Ok(false);
        }
        let text = if seen.is_some() { fs::read_to_string(&self.path)? } else { String::new() };
        self.seen = seen;
        (self.people, self.bad) = read(&text, &self.path);
        Ok(true)
    }
}

fn read(text: &str, file: &Path) -> (Vec<Person>, Vec<BadLine>) {
    let (mut people, mut bad): (Vec<Person>, Vec<BadLine>) = (Vec::new(), Vec::new());
    for (at, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let found = person(line).and_then(|it| {
            let is_twice = people.iter().any(|other| other.key == it.key);
            if is_twice { Err(Why::Twice) } else { Ok(it) }
        });
        match found {
            Ok(it) => people.push(it),
            Err(why) => bad.push(BadLine { file: file.to_owned(), line: at + 1, why }),
        }
    }
    (people, bad)
}

fn person(line: &str) -> Result<Person, Why> {
    let (options, key) = match PublicKey::from_openssh(line) {
        Ok(_) => (Vec::new(), line),
        Err(_) => options(line)?,
    };
    let key = PublicKey::from_openssh(key).map_err(|_| Why::Key)?;
    let comment = String::from_utf8_lossy(key.comment().as_bytes()).into_owned();
    let (mut name, mut level, mut programmes) = (None, Level::Edition, None);
    for (option, value) in options {
        match option.as_str() {
            "name" | "nom" => name = tidy_name(&value),
            "level" | "niveau" => level = Level::named(&value).ok_or(Why::Level(value))?,
            "programmes" | "programme" => {
                let all = value.split([',', ' ']).filter(|it| !it.is_empty());
                programmes = Some(all.map(str::to_owned).collect());
            }
            // What sshd knows, and here is never given.
            "restrict" | "no-pty" | "no-port-forwarding" | "no-agent-forwarding" | "no-X11-forwarding" => {}
            _ => return Err(Why::Option(option)),
        }
    }
    let name = name.or_else(|| tidy_name(comment.split('@').next().unwrap_or_default())).ok_or(Why::Name)?;
    let fingerprint = key.fingerprint(HashAlg::Sha256).to_string();
    Ok(Person { name, key: Some(fingerprint), door: Door::File, terms: Terms { level, programmes } })
}

type Options = Vec<(String, String)>;

/// The options before the key, and the rest of the line.
fn options(line: &str) -> Result<(Options, &str), Why> {
    let (mut options, mut rest) = (Vec::new(), line);
    loop {
        let end = rest.find(['=', ',', ' ', '\t']).ok_or(Why::Key)?;
        let name = rest[..end].to_owned();
        rest = &rest[end..];
        let mut value = String::new();
        if let Some(quoted) = rest.strip_prefix("=\"") {
            let end = quoted.find('"').ok_or(Why::Quote)?;
            value = quoted[..end].to_owned();
            rest = &quoted[end + 1..];
        } else if rest.starts_with('=') {
            let end = rest.find([',', ' ', '\t']).ok_or(Why::Key)?;
            value = rest[1..end].to_owned();
            rest = &rest[end..];
        }
        options.push((name, value));
        match rest.strip_prefix(',') {
            Some(after) => rest = after,
            None => return Ok((options, rest.trim_start())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPs/H6vLvZIgt4//TM7851I9h2ml77jggFLId7ocNG8p";

    fn one(line: &str) -> Result<Person, Why> {
        person(line)
    }

    #[test]
    fn a_line_says_who_and_what_they_may_do() {
        let lea = one(&format!("name=\"Léa Martin\",level=\"animation\",programmes=\"but-sd, but-info\" {KEY} x@y"));
        let lea = lea.unwrap();
        assert_eq!((lea.name.as_str(), lea.terms.level), ("Léa Martin", Level::Animation));
        assert_eq!(lea.terms.programmes, Some(vec!["but-sd".to_owned(), "but-info".to_owned()]));
        let omar = one(&format!("{KEY} omar@poste-12")).unwrap();
        assert_eq!((omar.name.as_str(), omar.terms), ("omar", Terms { level: Level::Edition, programmes: None }));
        assert_eq!(one(&format!("niveau=édition,restrict {KEY} zoe")).unwrap().terms.level, Level::Edition);
    }

    #[test]
    fn a_line_that_lets_nobody_in_says_why() {
        for (line, why) in [
            ("pas une clé".to_owned(), Why::Key),
            (KEY.to_owned(), Why::Name),
            (format!("level=\"chef\" {KEY} a"), Why::Level("chef".to_owned())),
            (format!("command=\"sh\" {KEY} a"), Why::Option("command".to_owned())),
            (format!("name=\"sans fin {KEY} a"), Why::Quote),
        ] {
            assert_eq!(one(&line), Err(why), "{line}");
        }
        let text = format!("# les collègues\n\n{KEY} lea\n{KEY} omar\n");
        let (people, bad) = read(&text, Path::new("cles"));
        assert_eq!((people.len(), bad.len(), bad[0].line), (1, 1, 4));
    }

    #[test]
    fn the_file_is_read_again_when_it_is_another() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("cles");
        let mut file = KeysFile::at(&path);
        assert!(!file.refresh().unwrap());
        fs::write(&path, format!("{KEY} lea\n")).unwrap();
        assert!(file.refresh().unwrap() && !file.refresh().unwrap());
        assert_eq!(file.people().len(), 1);
        fs::remove_file(&path).unwrap();
        assert!(file.refresh().unwrap() && file.people().is_empty());
    }
}
