//! Statements one after the other, each under what stands above it.

use super::{Enonce, Frame, ORPHANS, Referentiel};
use crate::{
    formats::reading::{
        codes::{reads_as_ac, without_blank},
        ids::Ids,
    },
    programme::{Ac, Competence, Composante, Id, Kind, Listed, Niveau, Situation, Target},
};

/// The most headings of which a niveau bears the words; of more, the first and the last ones.
const LONGEST_PATH: usize = 12;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Domaine,
    Competence,
    /// A heading between a compétence and its AC.
    Title,
    Niveau,
    Autre,
    Ac,
}

/// A statement under which others stand.
struct Step {
    role: Role,
    words: String,
    label: String,
    ordre: Option<u8>,
    annee: Option<u8>,
    detail: String,
    /// The rank of its compétence.
    competence: Option<usize>,
    /// The rank of its niveau there, once it has one.
    niveau: Option<usize>,
}

impl Enonce {
    /// What it is called where it is read as `role`: an AC without its code, a heading as it is written, or with the
    /// longer wording of which its name is the beginning.
    fn words(&self, role: Role) -> String {
        let is_whole = self.intact.is_empty() || self.libelle.starts_with(self.intact.as_str());
        if role == Role::Ac || is_whole { self.wording() } else { self.intact.clone() }
    }
}

/// How the niveaux of a compétence came to be.
#[derive(Default)]
pub(super) struct Made {
    /// The niveau of the AC that stand directly under it.
    pub direct: Option<usize>,
    /// Whether some were made of headings, and of several at once.
    pub of_headings: bool,
    pub of_several: bool,
}

pub(super) struct Reader<'w> {
    pub frame: &'w Frame<'w>,
    pub read: Referentiel,
    pub made: Vec<Made>,
    path: Vec<Step>,
    /// The rank of the compétence of what stands under nothing.
    pub orphans: Option<usize>,
    competences: Ids,
    niveaux: Ids,
    acs: Ids,
    composantes: Ids,
    situations: Ids,
}

impl<'w> Reader<'w> {
    pub(super) fn of(frame: &'w Frame<'w>) -> Self {
        Self {
            frame,
            read: Referentiel::default(),
            made: Vec::new(),
            path: Vec::new(),
            orphans: None,
            competences: Ids::default(),
            niveaux: Ids::default(),
            acs: Ids::default(),
            composantes: Ids::default(),
            situations: Ids::default(),
        }
    }

    fn role(&self, it: &Enonce, is_leaf: bool, holds_competence: bool) -> Role {
        match it.kind {
            Some(Kind::Competence) => return Role::Competence,
            Some(Kind::Niveau) => return Role::Niveau,
            Some(Kind::Ac) => return Role::Ac,
            Some(Kind::Composante | Kind::Situation) => return Role::Autre,
            _ if holds_competence => return Role::Domaine,
            _ => {}
        }
        let is_ac = it.hint == Some(Kind::Ac) || reads_as_ac(&it.code);
        match (self.competence().is_some(), is_leaf) {
            (false, true) if it.hint == Some(Kind::Niveau) => Role::Niveau,
            (false, true) if it.orphan.is_some() || is_ac => Role::Ac,
            (false, false) if it.depth < self.frame.height => Role::Domaine,
            (false, _) => Role::Competence,
            (true, true) if it.hint == Some(Kind::Niveau) => Role::Niveau,
            (true, true) => Role::Ac,
            (true, false) => Role::Title,
        }
    }

    /// The compétence under which the next statement stands.
    fn competence(&self) -> Option<usize> {
        self.path.last().and_then(|it| it.competence)
    }

    pub(super) fn add(&mut self, it: Enonce, is_leaf: bool, holds_competence: bool) {
        self.path.truncate(it.depth);
        let role = self.role(&it, is_leaf, holds_competence);
        let mut step = Step {
            role,
            words: it.words(role),
            label: it.label(),
            ordre: it.ordre,
            annee: it.annee,
            detail: it.detail.clone(),
            competence: self.competence(),
            niveau: None,
        };
        let is_alone = matches!(role, Role::Ac | Role::Niveau) && self.competence().is_none();
        if it.orphan.is_some() || is_alone && it.kind.is_none() {
            self.read.orphans.push(it.title());
        }
        match role {
            Role::Domaine => self.read.domaines.push(step.words.clone()),
            Role::Competence => step.competence = Some(self.add_competence(it)),
            Role::Title => {
                if self.path.iter().any(|it| it.role == Role::Niveau) {
                    self.read.titles.push(step.words.clone());
                }
            }
            Role::Niveau => {
                let competence = self.competence_or_orphans();
                step.competence = Some(competence);
                step.niveau = Some(self.add_niveau(competence, &step));
            }
            Role::Autre => self.add_other(it),
            Role::Ac => {
                self.read.too_deep += usize::from(self.path.iter().any(|it| it.role == Role::Ac));
                let (competence, niveau) = self.place(it.orphan.as_deref());
                step.competence = Some(competence);
                self.add_ac(it, competence, niveau);
            }
        }
        self.path.push(step);
    }

    fn add_competence(&mut self, it: Enonce) -> usize {
        let id: Id<Competence> = self.competences.give(&it.label());
        let rank = self.read.competences.len();
        let over: Vec<&str> = self.path.iter().map(|it| it.words.as_str()).collect();
        let mut details = vec![join(&over)];
        let libelle = if it.libelle.is_empty() {
            it.detail
        } else {
            details.push(it.detail);
            it.libelle
        };
        self.keep(&id, details);
        self.read.competences.push(Competence {
            id,
            numero: it.numero.unwrap_or_else(|| next(rank)),
            libelle,
            nom: if it.intact.is_empty() { it.nom } else { it.intact },
            couleur: it.couleur,
            cle_externe: None,
            situations: Vec::new(),
            composantes: Vec::new(),
            niveaux: Vec::new(),
        });
        self.made.push(Made::default());
        rank
    }

    /// Keeps texts that no field takes.
    fn keep<T: Listed>(&mut self, id: &Id<T>, details: impl IntoIterator<Item = String>) {
        let details = details.into_iter().filter(|it| !it.is_empty());
        self.read.details.extend(details.map(|it| (Target::new(T::KIND, id), it)));
    }

    fn competence_or_orphans(&mut self) -> usize {
        if let Some(known) = self.competence().or(self.orphans) {
            return known;
        }
        let nom = (self.frame.orphans)();
        let rank = self.add_competence(Enonce { id: ORPHANS.to_owned(), nom, ..Enonce::default() });
        self.orphans = Some(rank);
        rank
    }

    fn add_niveau(&mut self, competence: usize, step: &Step) -> usize {
        let it = &self.read.competences[competence];
        let rank = it.niveaux.len();
        let ordre = step.ordre.unwrap_or_else(|| next(rank));
        let label = if step.label.is_empty() { format!("{}-{ordre}", it.id) } else { step.label.clone() };
        let id: Id<Niveau> = self.niveaux.give(&label);
        let annee = step.annee.unwrap_or_else(|| ordre.min(self.frame.annees));
        self.keep(&id, [step.detail.clone()]);
        let niveau = Niveau { id, ordre, libelle: step.words.clone(), annee, acs: Vec::new() };
        self.read.competences[competence].niveaux.push(niveau);
        rank
    }

    /// The compétence of an AC, and its niveau there.
    fn place(&mut self, orphan: Option<&str>) -> (usize, usize) {
        let competence = self.competence_or_orphans();
        let under = self.path.iter().rposition(|it| it.role == Role::Niveau);
        let under = under.or_else(|| self.path.iter().rposition(|it| it.role == Role::Title));
        let Some(under) = under else { return (competence, self.direct(competence, orphan)) };
        if let Some(niveau) = self.path[under].niveau {
            return (competence, niveau);
        }
        let titles: Vec<&Step> = self.path[..=under].iter().filter(|it| it.role == Role::Title).collect();
        let words: Vec<&str> = titles.iter().map(|it| it.words.as_str()).collect();
        let words = if words.len() > LONGEST_PATH {
            [&words[..3], &["…"], &words[words.len() - 3..]].concat()
        } else {
            words
        };
        let last = &self.path[under];
        let detail = titles.iter().map(|it| it.detail.as_str()).filter(|it| !it.is_empty()).collect::<Vec<_>>();
        let step = Step {
            role: Role::Niveau,
            words: join(&words),
            label: last.label.clone(),
            ordre: last.ordre,
            annee: last.annee,
            detail: detail.join("\n"),
            competence: Some(competence),
            niveau: None,
        };
        if titles.len() > 1 {
            self.read.titles.push(step.words.clone());
            self.made[competence].of_several = true;
        }
        self.made[competence].of_headings = true;
        let niveau = self.add_niveau(competence, &step);
        self.path[under].niveau = Some(niveau);
        // What was said of a heading is said once.
        self.path[..=under].iter_mut().for_each(|it| it.detail.clear());
        (competence, niveau)
    }

    /// The niveau of the AC that stand directly under a compétence or, of those that stand under nothing, under the
    /// same name of what is not there.
    fn direct(&mut self, competence: usize, orphan: Option<&str>) -> usize {
        let it = &self.read.competences[competence];
        if self.orphans == Some(competence) {
            let words = orphan.filter(|it| !it.is_empty()).unwrap_or(&it.nom).to_owned();
            if let Some(known) = it.niveaux.iter().rposition(|it| it.libelle == words) {
                return known;
            }
            let step = Step { annee: Some(1), ..Step::made(words, String::new()) };
            return self.add_niveau(competence, &step);
        }
        // AC of an own niveau that lost its mark stand beside it.
        let own = !self.made[competence].of_headings && !it.niveaux.is_empty();
        if let Some(known) = self.made[competence].direct.or(own.then(|| it.niveaux.len() - 1)) {
            return known;
        }
        let step = Step::made(it.nom.clone(), format!("{}-{}", it.id, it.niveaux.len() + 1));
        let niveau = self.add_niveau(competence, &step);
        self.made[competence].direct = Some(niveau);
        self.read.without_niveau += 1;
        niveau
    }

    fn add_ac(&mut self, it: Enonce, competence: usize, niveau: usize) {
        let id: Id<Ac> = self.acs.give(&it.label());
        self.keep(&id, [it.detail.clone()]);
        let ac =
            Ac { id, libelle: it.wording(), code: if it.kind.is_some() { it.code } else { without_blank(&it.code) } };
        if let Some(niveau) = self.read.competences[competence].niveaux.get_mut(niveau) {
            niveau.acs.push(ac);
        }
    }

    fn add_other(&mut self, it: Enonce) {
        let competence = self.competence_or_orphans();
        let (label, libelle) = (it.label(), it.wording());
        let competence = &mut self.read.competences[competence];
        if it.kind == Some(Kind::Composante) {
            competence.composantes.push(Composante { id: self.composantes.give(&label), libelle });
        } else {
            competence.situations.push(Situation { id: self.situations.give(&label), libelle });
        }
    }
}

impl Step {
    fn made(words: String, label: String) -> Self {
        let (role, detail) = (Role::Niveau, String::new());
        Self { role, words, label, ordre: None, annee: None, detail, competence: None, niveau: None }
    }
}

fn join(words: &[&str]) -> String {
    words.join(" › ")
}

/// The rank of what comes after so many, from 1.
fn next(count: usize) -> u8 {
    u8::try_from(count + 1).unwrap_or(u8::MAX)
}
