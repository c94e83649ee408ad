//! What an object is called where its diagnostics are listed.

use crate::{
    cli::contract::label,
    i18n::I18n,
    names::object_kind,
    programme::{Kind, Lookup, Objects, Target},
    t,
};

/// An object, in words.
pub(super) struct Named {
    /// « ressource »
    kind: String,
    /// « R1.02 »; empty for those that only have a wording.
    code: String,
    /// « Cuisine de plein air », on one line; empty when there is none.
    wording: String,
}

impl Named {
    pub(super) fn new(objects: &Objects<'_>, target: &Target, i18n: &I18n) -> Self {
        let wording = match target.kind {
            Kind::Programme => Some(objects.whole().intitule.clone()),
            _ => objects.find(target).and_then(|it| it.get("libelle").ok()?.as_str().map(str::to_owned)),
        };
        let wording = wording.as_deref().unwrap_or_default();
        let code = niveau(objects, target).unwrap_or_else(|| label(objects, target));
        let code = if code == wording { String::new() } else { code };
        let wording = wording.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ");
        Self { kind: object_kind(i18n, objects, target), code, wording }
    }

    /// « Ressource R1.02 : Cuisine de plein air »
    pub(super) fn heading(&self, i18n: &I18n) -> String {
        let short = self.short();
        match self.wording.as_str() {
            "" => short,
            libelle => t!(i18n, "check-objet", objet = short, libelle = libelle),
        }
    }

    /// « Ressource R1.02 », but « SAÉ 1.01 » and « UE1.1 », whose codes say what they are.
    fn short(&self) -> String {
        let mut letters = self.kind.chars();
        let kind: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
        if self.code.is_empty() {
            kind
        } else if self.code.to_lowercase().starts_with(&self.kind.to_lowercase()) {
            self.code.clone()
        } else {
            format!("{kind} {}", self.code)
        }
    }
}

/// A niveau has no code: it is known by its compétence and its rank.
fn niveau(objects: &Objects<'_>, target: &Target) -> Option<String> {
    let at = objects.locate(target).filter(|_| target.kind == Kind::Niveau)?;
    objects.nameless(Kind::Niveau, &at).map(Into::into)
}
