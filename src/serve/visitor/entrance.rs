//! Who somebody is: by their key, by a code and a name, or not at all.

use std::{borrow::Cow, time::Instant};

use russh::{
    server::Auth,
    {MethodKind, MethodSet},
};

use super::super::{
    code,
    log::Event,
    person::{Door, Person, tidy_name},
    room::News,
};
use crate::{store::Refusal, t};

use super::Visitor;

impl Visitor {
    pub(super) fn refuse(&self, why: &str) {
        let event = Event::new("refused").from(self.address).why(why);
        self.house.log.tell(&match &self.person {
            Some(person) => event.by(&person.name, person.key.as_deref()),
            None => event,
        });
    }

    pub(super) fn welcome(&mut self, person: Person) -> Auth {
        self.person = Some(person);
        Auth::Accept
    }

    /// What is left to try, once a method has not sufficed.
    pub(super) fn next(partial_success: bool) -> Auth {
        let methods = MethodSet::from(&[MethodKind::PublicKey, MethodKind::KeyboardInteractive][..]);
        Auth::Reject { proceed_with_methods: Some(methods), partial_success }
    }

    pub(super) async fn is_code(&self, text: &str) -> bool {
        let code = code::tidy(text);
        self.house.ask(|reply| News::IsCode { code, reply }).await.unwrap_or(false)
    }

    /// The person to whom a key belongs. With the code of another invitation as the user name, they come by that.
    pub(super) async fn known(&self, user: &str, key: &str) -> Option<Person> {
        let owner = key.to_owned();
        let person = self.house.ask(|reply| News::WhoHas { key: owner, reply }).await.flatten()?;
        let code = code::tidy(user);
        let came_by_it = matches!(&person.door, Door::Invitation(it) if *it == code);
        if matches!(person.door, Door::File) || came_by_it || !self.is_code(&code).await {
            return Some(person);
        }
        let (name, key) = (person.name.clone(), person.key.clone());
        let joined = self.house.ask(|reply| News::Join { code, name, key, reply }).await;
        joined.and_then(Result::ok).or(Some(person))
    }

    /// Asks for what is not known yet: the code, or the name.
    pub(super) fn prompt(&self, remark: Option<String>) -> Auth {
        let i18n = self.house.i18n();
        let prompt = if self.code.is_none() { t!(i18n, "acces-code") } else { t!(i18n, "acces-nom") };
        ask(&remark.map_or_else(|| prompt.clone(), |remark| format!("{remark} {prompt}")))
    }

    /// Says why somebody does not come in, or asks again where that may help.
    pub(super) fn turn_away(&mut self, refusal: Refusal) -> Auth {
        let i18n = self.house.i18n();
        match refusal {
            Refusal::NameTaken => {
                self.name = None;
                return self.prompt(Some(t!(i18n, "acces-nom-pris")));
            }
            Refusal::Unknown => {
                self.house.door.guessed_wrong(self.address, Instant::now());
                self.code = None;
                return self.prompt(Some(t!(i18n, "acces-code-inconnu")));
            }
            Refusal::Full | Refusal::Ended | Refusal::Revoked => {}
        }
        let told = if refusal == Refusal::Full { t!(i18n, "acces-complet") } else { t!(i18n, "acces-fini") };
        self.is_refused = true;
        ask(&told)
    }

    /// Takes what they answered to the last prompt, and lets them in once all is known.
    pub(super) async fn answered(&mut self, answer: String) -> Auth {
        if self.is_refused {
            // They have read why, and clients ask again whatever they are told.
            self.cut.cut();
            return Auth::reject();
        }
        if self.code.is_none() {
            self.code = Some(code::tidy(&answer));
        } else {
            self.name = tidy_name(&answer);
        }
        let (Some(code), Some(name)) = (self.code.clone(), self.name.clone()) else { return self.prompt(None) };
        if !self.house.door.may_guess(self.address, Instant::now()) {
            self.refuse("too many codes");
            return Auth::reject();
        }
        let key = self.proven.clone();
        let joined = self.house.ask(|reply| News::Join { code, name, key, reply }).await;
        match joined.unwrap_or(Err(Refusal::Unknown)) {
            Ok(person) => self.welcome(person),
            Err(refusal) => {
                self.refuse(why(refusal));
                self.turn_away(refusal)
            }
        }
    }
}

/// Asks for a line. What is said besides stands in the question: OpenSSH shows instructions or not.
pub(super) fn ask(question: &str) -> Auth {
    let prompts = Cow::Owned(vec![(Cow::Owned(plain(&format!("{question} "))), true)]);
    Auth::Partial { name: Cow::Borrowed(""), instructions: Cow::Borrowed(""), prompts }
}

/// A sentence for whoever has no terminal yet: OpenSSH spells what is not ASCII in octal where the locale is not UTF-8.
pub(super) fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ").replace('’', "'")
}

pub(super) fn why(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::Unknown => "code",
        Refusal::Ended => "ended code",
        Refusal::Full => "used-up code",
        Refusal::NameTaken => "name",
        Refusal::Revoked => "revoked",
    }
}
