//! The heads of a tableau croisé: who has the activités, their pôle, their code and their wording, upright.

use std::ops::RangeInclusive;

use rust_xlsxwriter::{Format, FormatAlign};

use super::{AC, COMPETENCE, CrossTab, LIBELLE, NIVEAU, Tie, groups::Group};
use crate::{
    formats::xlsx::{
        page::{Written, cut},
        styles,
    },
    programme::Activite,
    t,
};

/// The first row of the heads.
const FIRST: u32 = 3;
/// The most characters of an upright wording: two lines of the tallest head.
const LIBELLE_MAX: usize = 60;

/// The rows of the heads.
pub(super) struct Heads {
    /// Who has the activités, where not everybody has all.
    parcours: Option<u32>,
    poles: u32,
}

impl Heads {
    pub(super) fn of(groups: &[Group<'_>]) -> Self {
        let parcours = groups.iter().any(|it| !it.is_common()).then_some(FIRST);
        Self { parcours, poles: FIRST + u32::from(parcours.is_some()) }
    }

    fn codes(&self) -> u32 {
        self.poles + 1
    }

    fn libelles(&self) -> u32 {
        self.poles + 2
    }

    pub(super) fn first_row(&self) -> u32 {
        self.poles + 3
    }

    pub(super) fn rows(&self) -> RangeInclusive<u32> {
        FIRST..=self.libelles()
    }
}

impl<'p> CrossTab<'_, 'p> {
    pub(super) fn header(&mut self) -> Written {
        let i18n = self.survey.i18n;
        let head = styles::head();
        let mut heads = vec![
            (COMPETENCE, t!(i18n, "xlsx-competence")),
            (NIVEAU, t!(i18n, "xlsx-niveau")),
            (AC, t!(i18n, "xlsx-ac")),
            (LIBELLE, t!(i18n, "xlsx-libelle")),
        ];
        for scope in &self.scopes {
            for tie in Tie::BOTH {
                let title = match tie {
                    Tie::Travaille => t!(i18n, "xlsx-nombre-travaille"),
                    Tie::Evalue => t!(i18n, "xlsx-nombre-evalue"),
                };
                heads.push((tie.column(scope), self.of_scope(title, scope)));
            }
        }
        for (column, texte) in heads {
            self.page.block((FIRST, self.heads.libelles()), (column, column), &texte, &head)?;
        }
        self.groups()?;
        // Rotated, « bottom » is where the text begins.
        let upright = || styles::centred().set_rotation(90).set_align(FormatAlign::Bottom);
        let (codes, libelles) = (upright().set_bold(), upright());
        let (mut longest_code, mut longest) = (6, 24);
        self.page.heads(self.heads.codes(), "code");
        self.page.heads(self.heads.libelles(), "libelle");
        for (activite, column) in self.columns() {
            let libelle = cut(activite.libelle.trim(), LIBELLE_MAX);
            longest_code = longest_code.max(activite.code.chars().count());
            longest = longest.max(libelle.chars().count());
            let fill = if activite.nature.is_sae() { styles::SAE } else { styles::RESSOURCE };
            let of = |format: &Format| format.clone().set_background_color(fill);
            self.page.loose(self.heads.codes(), column, &activite.code, &of(&codes))?;
            self.page.loose(self.heads.libelles(), column, &libelle, &of(&libelles))?;
        }
        // Points for one upright line of codes, and for two of wordings.
        self.page.height(self.heads.codes(), longest_code as f64 * 5.8 + 10.0)?;
        self.page.height(self.heads.libelles(), (longest as f64 * 2.5 + 14.0).clamp(70.0, 170.0))
    }

    fn columns(&self) -> Vec<(&'p Activite, u16)> {
        self.groups.iter().flat_map(|it| it.activites.iter().copied().zip(it.columns.clone())).collect()
    }

    /// Over the columns: who has them, then « SAÉ » and « Ressources ».
    fn groups(&mut self) -> Written {
        let (i18n, head) = (self.survey.i18n, styles::head());
        let spans: Vec<_> = self
            .groups
            .iter()
            .map(|it| {
                let title = if it.is_common() { t!(i18n, "xlsx-tous-parcours") } else { it.codes(self.survey) };
                (it.columns.clone(), it.columns.start + it.saes(), title)
            })
            .collect();
        for (columns, middle, title) in spans {
            if let Some(row) = self.heads.parcours {
                self.page.span(row, columns.start, columns.end - 1, &title, &head)?;
            }
            if middle > columns.start {
                let sae = t!(i18n, "xlsx-pole-sae");
                self.page.span(self.heads.poles, columns.start, middle - 1, &sae, &head)?;
            }
            if columns.end > middle {
                let ressource = t!(i18n, "xlsx-pole-ressource");
                self.page.span(self.heads.poles, middle, columns.end - 1, &ressource, &head)?;
            }
        }
        Ok(())
    }
}
