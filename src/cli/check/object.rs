//! What an object is called where its diagnostics are listed.

use crate::{
    cli::contract::label,
    i18n::I18n,
    names::object_kind,
    programme::{Element, Kind, Programme, Target},
    t,
};

/// An object, in words.
pub struct Named {
    /// « ressource »
    kind: String,
    /// « R1.02 »; empty for those that only have a wording.
    code: String,
    /// « Cuisine de plein air », on one line; empty when there is none.
    wording: String,
}

impl Named {
    pub fn new(programme: &Programme, target: &Target, i18n: &I18n) -> Self {
        let field = if target.kind == Kind::Programme { "intitule" } else { "libelle" };
        let value = programme.fields(target).and_then(|fields| fields.get(field).ok());
        let wording = value.as_ref().and_then(|it| it.as_str()).unwrap_or_default();
        let code = match niveau(programme, target) {
            Some(code) => code,
            None => label(programme, target),
        };
        let code = if code == wording { String::new() } else { code };
        let wording = wording.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ");
        Self { kind: object_kind(i18n, programme, target), code, wording }
    }

    /// « Ressource R1.02 : Cuisine de plein air »
    pub fn heading(&self, i18n: &I18n) -> String {
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
fn niveau(programme: &Programme, target: &Target) -> Option<String> {
    let (competence, niveau) = programme.niveaux().find(|(_, niveau)| niveau.target() == *target)?;
    Some(format!("{} {}", competence.nom, niveau.ordre))
}
