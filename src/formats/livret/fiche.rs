//! The fiche of an activité: all that the programme says of it, heading by heading; what is empty is left out.

use std::collections::HashSet;

use serde_json::Value;

use super::{Heading, LivretColumn, LivretTable, SectionContent, evaluations::evaluations, number};
use crate::{
    coverage::heures_de,
    formats::writing::survey::{Survey, join},
    names::{capitalised, field_name},
    programme::{Ac, Activite, Element, Field, Fields, Keys, Kind, NatureHeures, Natures, Section, Shape, Volume},
    t,
};

/// What heads the fiche: the code and the intitulé.
pub(in crate::formats) fn title(survey: &Survey<'_>, activite: &Activite) -> String {
    named(&survey.code(activite), &activite.libelle)
}

/// The headings of the fiche, in the order of reading.
pub(in crate::formats) fn fiche(survey: &Survey<'_>, activite: &Activite) -> Vec<Heading> {
    let i18n = survey.i18n;
    let mut fiche = Fiche { survey, activite, headings: Vec::new() };
    fiche.texte(t!(i18n, "xlsx-type"), &fiche.nature());
    for section in [Section::Identity, Section::Content, Section::Acs, Section::Volumes, Section::Ties] {
        if section == Section::Acs {
            fiche.acs();
            continue;
        }
        // What leads nowhere is for the team to settle.
        let told = Kind::Activite.section(section).filter(|it| it.natures != Natures::Filled);
        told.for_each(|it| fiche.field(it));
    }
    fiche.table(t!(i18n, "xlsx-evaluations"), evaluations(activite, i18n));
    fiche.table(t!(i18n, "xlsx-grille"), fiche.grille());
    fiche.headings
}

struct Fiche<'c, 'p> {
    survey: &'c Survey<'p>,
    activite: &'c Activite,
    headings: Vec<Heading>,
}

impl Fiche<'_, '_> {
    fn texte(&mut self, nom: String, texte: &str) {
        let texte = texte.trim();
        if !texte.is_empty() {
            self.headings.push(Heading { nom: capitalised(&nom), content: SectionContent::Text(texte.to_owned()) });
        }
    }

    /// A field under a heading of its own.
    fn field(&mut self, field: &Field) {
        let i18n = self.survey.i18n;
        let value = self.activite.get(field.name).unwrap_or_default();
        match field.shape {
            // The title and what it is say these.
            _ if matches!(field.name, "code" | "libelle" | "parcours" | "adaptation_locale" | "mutualisee") => {}
            Shape::Choice(_) | Shape::Semestre => {}
            Shape::Line | Shape::Long => {
                self.texte(field_name(field.name, i18n), value.as_str().unwrap_or_default());
            }
            Shape::Lines => {
                let lines = value.as_array().map(Vec::as_slice).unwrap_or_default();
                let lines: Vec<&str> = lines.iter().filter_map(Value::as_str).collect();
                self.texte(field_name(field.name, i18n), &lines.join(", "));
            }
            Shape::Reference(_) | Shape::References(_) => {
                self.list(field.name, referred(self.survey, self.activite, field))
            }
            Shape::Table(Keys::Heures) => self.list(field.name, self.heures()),
            Shape::Table(Keys::References(_)) => self.list(field.name, self.coefficients()),
            Shape::YesNo => {
                if value == Value::Bool(true) {
                    self.texte(field_name(field.name, i18n), &t!(i18n, "valeur-oui"));
                }
            }
            Shape::Number | Shape::Whole => {
                let number = value.to_string().parse().map(|it| number(it, i18n));
                self.texte(field_name(field.name, i18n), &number.unwrap_or_default());
            }
            // No activité has one.
            Shape::Niveaux | Shape::Table(_) | Shape::Aim | Shape::Moment => {}
        }
    }

    /// Each AC once, with what the activité does of it.
    fn acs(&mut self) {
        let (survey, i18n, activite) = (self.survey, self.survey.i18n, self.activite);
        let told = |ac: &Ac| {
            let tie = match (activite.travaille.contains(&ac.id), activite.evalue.contains(&ac.id)) {
                (true, true) => "les-deux",
                (true, false) => "travaille",
                _ => "evalue",
            };
            t!(i18n, "rapport-lien-de-l-ac", ac = named(&ac.code, &ac.libelle), lien = tie)
        };
        let items: Vec<String> = survey.acs_de(activite).into_iter().map(|(_, _, ac)| told(ac)).collect();
        if !items.is_empty() {
            let nom = t!(i18n, "xlsx-apprentissages-critiques");
            self.headings.push(Heading { nom, content: SectionContent::LivretList(items) });
        }
    }

    fn list(&mut self, meaning: &str, items: Vec<String>) {
        if !items.is_empty() {
            let nom = capitalised(&field_name(meaning, self.survey.i18n));
            self.headings.push(Heading { nom, content: SectionContent::LivretList(items) });
        }
    }

    fn table(&mut self, nom: String, table: LivretTable) {
        if !table.lines.is_empty() {
            self.headings.push(Heading { nom, content: SectionContent::LivretTable(table) });
        }
    }

    /// What it is, when, and whose.
    fn nature(&self) -> String {
        let (i18n, activite) = (self.survey.i18n, self.activite);
        let mut parts = vec![self.survey.nature(activite.nature), format!("S{}", activite.semestre)];
        let parcours = self.survey.parcours_de_l_activite(activite);
        if !parcours.is_empty() {
            parts.push(t!(i18n, "xlsx-du-parcours-seul", parcours = parcours));
        }
        let is = [("adaptation_locale", activite.adaptation_locale), ("mutualisee", activite.mutualisee)];
        parts.extend(is.into_iter().filter(|(_, is)| *is).map(|(field, _)| field_name(field, i18n)));
        parts.join(" · ")
    }

    fn heures(&self) -> Vec<String> {
        let (i18n, activite) = (self.survey.i18n, self.activite);
        let told = |kind: &NatureHeures, volume: &Volume| {
            let nature = t!(i18n, "xlsx-heures", nature = kind.name());
            let heures = number(volume.total(), i18n);
            match volume {
                Volume::Reparti(split) if !split.distanciel.is_zero() => {
                    let distance = number(split.distanciel, i18n);
                    t!(i18n, "rapport-heures-a-distance", nature = nature, heures = heures, distance = distance)
                }
                _ => t!(i18n, "rapport-heures", nature = nature, heures = heures),
            }
        };
        let mut lines: Vec<String> = activite.heures.iter().map(|(kind, volume)| told(kind, volume)).collect();
        if lines.len() > 1 {
            let total = number(heures_de(activite, |_| true), i18n);
            lines.push(t!(i18n, "rapport-heures", nature = t!(i18n, "xlsx-total"), heures = total));
        }
        lines
    }

    fn coefficients(&self) -> Vec<String> {
        let (survey, i18n) = (self.survey, self.survey.i18n);
        let told = survey.ues_of(self.activite).into_iter().map(|(ue, coefficient)| {
            let nom = named(&ue.code, &survey.name_of_ue(ue));
            t!(i18n, "rapport-coefficient", ue = nom, coefficient = number(coefficient, i18n))
        });
        told.collect()
    }

    /// A row for each criterion: what it observes, and what each performance level looks like.
    fn grille(&self) -> LivretTable {
        let (i18n, activite) = (self.survey.i18n, self.activite);
        let levels = activite.criteres.iter().map(|it| it.descripteurs.len()).max().unwrap_or(0);
        let levels = levels.max(activite.echelons.len());
        let level = |rank: usize| activite.echelons.get(rank).map_or("", |it| it.trim());
        let mut columns =
            vec![LivretColumn::texte(t!(i18n, "rapport-critere")), LivretColumn::texte(t!(i18n, "rapport-observe"))];
        columns.extend((0..levels).map(|rank| match level(rank) {
            "" => LivretColumn::texte(t!(i18n, "rapport-echelon", rang = (rank + 1).to_string())),
            nom => LivretColumn::texte(nom.to_owned()),
        }));
        let lines = activite.criteres.iter().map(|it| {
            let acs = self.survey.acs_among(&it.acs);
            let codes =
                self.survey.composantes(&it.composantes).into_iter().chain(acs.iter().map(|ac| ac.code.as_str()));
            let mut cells = vec![it.libelle.trim().to_owned(), join(codes)];
            cells.extend((0..levels).map(|rank| it.descripteurs.get(rank).cloned().unwrap_or_default()));
            cells
        });
        LivretTable { columns, lines: lines.collect() }
    }
}

/// The objects that a field of an activité names, in the order of the programme.
pub(in crate::formats) fn referred(survey: &Survey<'_>, activite: &Activite, field: &Field) -> Vec<String> {
    let mut ids = HashSet::new();
    activite.references(&mut |it| {
        if it.field == field.name {
            ids.insert(it.id.to_owned());
        }
    });
    match field.shape.refers() {
        Some(Kind::Ac) => {
            // Those of the parcours, in the order of its niveaux.
            let acs = survey.acs_de(activite).into_iter().filter(|(_, _, ac)| ids.contains(ac.id.as_str()));
            acs.map(|(_, _, ac)| named(&ac.code, &ac.libelle)).collect()
        }
        Some(Kind::Activite) => survey.activites_named(ids.iter()).into_iter().map(|it| title(survey, it)).collect(),
        Some(Kind::Situation) => survey.situations_named(ids.iter()).into_iter().map(|it| entitled(it)).collect(),
        Some(kind) => {
            let named = survey.programme.elements().filter(|it| it.target().kind == kind);
            named.filter(|it| ids.contains(it.target().id.as_str())).map(entitled).collect()
        }
        None => Vec::new(),
    }
}

fn entitled(element: &dyn Element) -> String {
    let libelle = element.get("libelle").unwrap_or_default();
    match (element.label(), libelle.as_str().unwrap_or_default()) {
        (label, libelle) if label == libelle => libelle.trim().to_owned(),
        (label, libelle) => named(&label, libelle),
    }
}

/// A code with its wording, when it has one.
pub(in crate::formats) fn named(code: &str, libelle: &str) -> String {
    match (code.trim(), libelle.trim()) {
        (code, "") => code.to_owned(),
        ("", libelle) => libelle.to_owned(),
        (code, libelle) => format!("{code} — {libelle}"),
    }
}
