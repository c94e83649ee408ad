//! Somebody who has come in.

use crate::store::Level;

/// A person, and by which door they came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The name under which they work: what they do bears it.
    pub name: String,
    /// The fingerprint of their key; None: they have none.
    pub key: Option<String>,
    pub door: Door,
    pub terms: Terms,
}

/// How somebody came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Door {
    /// Their key is in the file of keys.
    File,
    /// By the invitation of that code.
    Invitation(String),
    /// Without saying who they are.
    Anonymous,
}

/// What somebody may see and do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    pub level: Level,
    /// None: every programme.
    pub programmes: Option<Vec<String>>,
}

impl Terms {
    /// The same, within the programmes of the workshop.
    pub fn within(self, workshop: Option<&[String]>) -> Self {
        let programmes = match (self.programmes, workshop) {
            (own, None) => own,
            (None, Some(workshop)) => Some(workshop.to_vec()),
            (Some(own), Some(workshop)) => Some(own.into_iter().filter(|it| workshop.contains(it)).collect()),
        };
        Self { programmes, ..self }
    }
}

/// The longest name, in characters.
const LONGEST: usize = 40;

/// A name as it is kept: without what commands a terminal, on one line, not too long. None: nothing is left of it.
pub(super) fn tidy_name(typed: &str) -> Option<String> {
    let plain: String =
        crate::programme::kept(typed).chars().map(|it| if it.is_control() { ' ' } else { it }).collect();
    let words: Vec<&str> = plain.split_whitespace().collect();
    let name: String = words.join(" ").chars().take(LONGEST).collect();
    Some(name.trim().to_owned()).filter(|it| it.chars().any(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_line_of_words() {
        assert_eq!(tidy_name("  Léa \t Martin\n").as_deref(), Some("Léa Martin"));
        assert_eq!(tidy_name("a\u{1b}[2Jb").map(|it| it.contains('\u{1b}')), Some(false));
        assert_eq!(tidy_name(" \u{7} "), None);
        assert_eq!(tidy_name("…"), None);
        assert_eq!(tidy_name(&"x".repeat(90)).map(|it| it.len()), Some(LONGEST));
    }

    #[test]
    fn a_workshop_shows_none_but_its_programmes() {
        let terms = |programmes: Option<&[&str]>| Terms {
            level: Level::Edition,
            programmes: programmes.map(|all| all.iter().map(|it| (*it).to_owned()).collect()),
        };
        let workshop = ["but-sd".to_owned()];
        assert_eq!(terms(None).within(Some(&workshop)), terms(Some(&["but-sd"])));
        assert_eq!(terms(Some(&["autre"])).within(Some(&workshop)), terms(Some(&[])));
        assert_eq!(terms(None).within(None), terms(None));
    }
}
