//! The formation that ScoDoc exports: UE, and in their matières the modules, with hours and weights.

use std::{
    collections::{BTreeSet, HashMap, HashSet},
    path::Path,
    str::FromStr,
};

use rust_decimal::Decimal;

use super::node::Node;
use crate::{
    code,
    formats::{FormatError, Imported, Warning, orebut::one_line, reading::ids::taken},
    i18n::{Arg, FileCode},
    programme::{
        Ac, Activite, Competence, Id, Nature, NatureHeures, Parcours, Profil, Programme, Semestre, Ue, Volume, spelling,
    },
};

/// More modules than this are none of a diploma.
const MOST: usize = 5_000;
/// The last semestre that a diploma may have.
const SEMESTRES: u8 = 12;
/// What a BUT is among ScoDoc's kinds of parcours.
const BUT: &str = "700";
/// What modules are, by their number.
const SAE: &str = "3";
const MALUS: &str = "1";
/// What UE are, by theirs: their points are added to the mean, and certify nothing.
const BONUS: &str = "1";

/// Makes a programme of a formation, or adds it to `base`.
///
/// # Errors
/// When the file is broken, no formation, or of another programme than `base`.
pub(super) fn read(file: &Path, bytes: &[u8], base: Option<&Programme>) -> Result<Imported, FormatError> {
    let root = Node::parse(file, bytes)?;
    if root.name != "formation" || root.named("ue").next().is_none() {
        return Err(FormatError::new(file, None, code!("scodoc-sans-ue"), Vec::new()));
    }
    let modules = modules(&root);
    if modules.len() > MOST {
        return Err(FormatError::new(file, None, code!("scodoc-trop-gros"), vec![("nombre", Arg::Count(MOST))]));
    }
    let programme = match base {
        Some(base) => {
            same_formation(file, &root, &modules, base)?;
            base.clone()
        }
        None => head(&root),
    };
    let mut weaver = Weaver::new(programme);
    if base.is_none() && root.text("type_parcours") == BUT {
        weaver.odd.push((code!("scodoc-departement"), Vec::new()));
    }
    for ue in root.named("ue") {
        weaver.ue(ue);
    }
    for (ue, subject, module) in modules {
        weaver.module(ue, subject, module);
    }
    weaver.programme.semestres.sort_by_key(|it| it.numero);
    Ok(weaver.finish(file))
}

/// Each module with its UE and its matière.
fn modules(root: &Node) -> Vec<(&Node, &Node, &Node)> {
    let subjects = root.named("ue").flat_map(|ue| ue.named("matiere").map(move |it| (ue, it)));
    subjects.flat_map(|(ue, subject)| subject.named("module").map(move |it| (ue, subject, it))).collect()
}

fn head(root: &Node) -> Programme {
    let acronyme = one_line(root.text("acronyme"));
    let titles = ["titre", "titre_officiel", "acronyme"].map(|it| one_line(root.text(it)));
    let intitule = titles.iter().find(|it| !it.is_empty()).cloned().unwrap_or_default();
    let label = if acronyme.is_empty() { &intitule } else { &acronyme };
    let profil = match root.text("type_parcours") {
        BUT => Profil::ButTertiaire,
        "500" | "501" | "502" | "503" => Profil::LicencePro,
        _ => Profil::Autre,
    };
    let mut programme = Programme::new(Id::from_label(label), profil, intitule.clone());
    programme.sigle = acronyme;
    let kept = ["formation_code", "version", "code_specialite", "titre_officiel"];
    for (name, value) in kept.map(|it| (it, one_line(root.text(it)))) {
        if !value.is_empty() && value != intitule {
            programme.metadonnees.insert(name.to_owned(), value);
        }
    }
    programme
}

/// A formation whose modules are others is that of another programme: codes alone are those of every BUT.
fn same_formation(
    file: &Path,
    root: &Node,
    modules: &[(&Node, &Node, &Node)],
    base: &Programme,
) -> Result<(), FormatError> {
    let here: HashSet<_> = base.activites.iter().map(|it| spelling(&it.libelle)).filter(|it| !it.is_empty()).collect();
    let there: HashSet<_> = modules.iter().map(|it| spelling(it.2.text("titre"))).filter(|it| !it.is_empty()).collect();
    let alike = here.intersection(&there).count();
    if here.is_empty() || alike > 0 && alike * 2 >= here.len().min(there.len()) {
        return Ok(());
    }
    let args = vec![
        ("titre", Arg::text(one_line(root.text("titre")))),
        ("programme", Arg::text(base.id.as_str())),
        ("nombre", Arg::Count(alike)),
    ];
    Err(FormatError::new(file, None, code!("scodoc-autre"), args))
}

/// The hours of a module, by their fields.
const HOURS: [(&str, NatureHeures); 3] =
    [("heures_cours", NatureHeures::Cm), ("heures_td", NatureHeures::Td), ("heures_tp", NatureHeures::Tp)];

struct Weaver<'f> {
    programme: Programme,
    /// The UE by what modules call them.
    ues: HashMap<&'f str, Id<Ue>>,
    /// The UE by their rank in the file.
    of_node: HashMap<*const Node, (Id<Ue>, u8)>,
    subjects: Vec<String>,
    unknown: BTreeSet<String>,
    out: Vec<String>,
    /// UE and modules that add to a mean or take from it.
    points: Vec<String>,
    /// What stands where a number should, and whose it is.
    unread: Vec<String>,
    odd: Vec<(FileCode, Vec<(&'static str, Arg)>)>,
    ue_ids: crate::formats::reading::ids::Ids,
    activite_ids: crate::formats::reading::ids::Ids,
    semestre_ids: crate::formats::reading::ids::Ids,
    found: HashSet<Id<Activite>>,
}

impl<'f> Weaver<'f> {
    fn new(programme: Programme) -> Self {
        Self {
            ue_ids: taken::<Ue>(&programme),
            activite_ids: taken::<Activite>(&programme),
            semestre_ids: taken::<Semestre>(&programme),
            programme,
            ues: HashMap::new(),
            of_node: HashMap::new(),
            subjects: Vec::new(),
            unknown: BTreeSet::new(),
            out: Vec::new(),
            points: Vec::new(),
            unread: Vec::new(),
            odd: Vec::new(),
            found: HashSet::new(),
        }
    }

    /// The number that a field of `whose` says; what is none is told.
    fn quantity(&mut self, whose: &str, node: &Node, field: &str) -> Option<Decimal> {
        let text = node.text(field);
        let number = quantity(text);
        if number.is_none() && !text.is_empty() {
            self.unread.push(format!("{whose} {field} «\u{a0}{text}\u{a0}»"));
        }
        number
    }

    /// The number of the semestre that fields say.
    fn semestre(&mut self, texts: &[&str]) -> Option<u8> {
        let numero = texts.iter().find_map(|it| it.parse::<u8>().ok()).filter(|it| (1..=SEMESTRES).contains(it))?;
        if self.programme.semestres.iter().all(|it| it.numero != numero) {
            let id = self.semestre_ids.give(&format!("s{numero}"));
            self.programme.semestres.push(Semestre {
                id,
                numero,
                libelle: None,
                semaines: None,
                code_apogee: None,
                ues: Vec::new(),
            });
        }
        Some(numero)
    }

    fn ue(&mut self, node: &'f Node) {
        let mut modules = node.named("matiere").flat_map(|it| it.named("module"));
        let of_module = modules.next().map_or("", |it| it.text("semestre_id"));
        let code = one_line(node.text("acronyme"));
        let Some(numero) = self.semestre(&[node.text("semestre_idx"), of_module]) else {
            return self.out.push(format!("{code} {}", node.text("titre")));
        };
        let competence = self.competence(node);
        let parcours = self.parcours(node);
        let ects = self.quantity(&code, node, "ects").filter(|it| !it.is_zero());
        if node.text("type") == BONUS {
            self.points.push(format!("{code} {}", one_line(node.text("titre"))));
        }
        let Some(semestre) = self.programme.semestres.iter_mut().find(|it| it.numero == numero) else { return };
        let same = |it: &&mut Ue| spelling(&it.code) == spelling(&code);
        let known = match &competence {
            Some(competence) => semestre.ues.iter().position(|it| it.competences.contains(competence)),
            None => None,
        };
        let known = known.or_else(|| semestre.ues.iter_mut().position(|mut it| same(&mut it)));
        let at = known.unwrap_or_else(|| {
            let id = self.ue_ids.give(&code);
            let libelle = one_line(node.text("titre"));
            let (competences, parcours) = (BTreeSet::new(), parcours);
            semestre.ues.push(Ue {
                id,
                code,
                libelle,
                ects: None,
                code_apogee: None,
                choix: None,
                competences,
                parcours,
            });
            semestre.ues.len() - 1
        });
        let ue = &mut semestre.ues[at];
        ue.ects = ects.or(ue.ects);
        ue.code_apogee = said(node.text("code_apogee")).or_else(|| ue.code_apogee.take());
        ue.competences.extend(competence);
        for name in ["reference", "ue_id", "ue_code", "acronyme"] {
            if !node.text(name).is_empty() {
                self.ues.entry(node.text(name)).or_insert_with(|| ue.id.clone());
            }
        }
        self.of_node.insert(std::ptr::from_ref(node), (ue.id.clone(), numero));
    }

    /// The compétence of the niveau for which an UE of a BUT stands.
    fn competence(&self, ue: &Node) -> Option<Id<Competence>> {
        let libelle = spelling(ue.text("apc_niveau_libelle"));
        if libelle.is_empty() {
            return None;
        }
        let mut niveaux = self.programme.niveaux().filter(|(_, it)| spelling(&it.libelle) == libelle);
        niveaux.next().map(|(competence, _)| competence.id.clone())
    }

    fn parcours(&self, node: &Node) -> BTreeSet<Id<Parcours>> {
        let named = node.named("parcours").chain(node.named("parcour"));
        let codes: Vec<&str> = named.map(|it| it.text("code")).filter(|it| !it.is_empty()).collect();
        let known =
            self.programme.parcours.iter().filter(|it| codes.iter().any(|code| spelling(code) == spelling(&it.code)));
        known.map(|it| it.id.clone()).collect()
    }

    fn module(&mut self, ue: &'f Node, subject: &Node, module: &'f Node) {
        let code = one_line(module.text("code"));
        let titles = [module.text("titre"), module.text("abbrev"), subject.text("titre")].map(one_line);
        let libelle = titles.iter().find(|it| !it.is_empty()).cloned().unwrap_or_default();
        let own = self.of_node.get(&std::ptr::from_ref(ue)).cloned();
        let said_ue = ue.text("semestre_idx");
        let Some(semestre) = self.semestre(&[module.text("semestre_id"), said_ue]) else {
            return self.out.push(format!("{code} {libelle}"));
        };
        let subject = one_line(subject.text("titre"));
        if !subject.is_empty() && !self.subjects.contains(&subject) {
            self.subjects.push(subject);
        }
        let parcours = self.parcours(module);
        let acs = self.acs(module);
        let weights = self.weights(&code, module, own.as_ref().map(|(id, _)| id));
        let hours: Vec<(NatureHeures, Decimal)> = HOURS
            .into_iter()
            .filter_map(|(field, kind)| Some((kind, self.quantity(&code, module, field)?)))
            .filter(|(_, hours)| !hours.is_zero())
            .collect();
        if module.text("module_type") == MALUS {
            self.points.push(format!("{code} {libelle}"));
        }
        let nature = if module.text("module_type") == SAE { Nature::Sae } else { Nature::Ressource };
        let found = &self.found;
        let known =
            self.programme.activites.iter().position(|it| {
                it.semestre == semestre && spelling(&it.code) == spelling(&code) && !found.contains(&it.id)
            });
        let at = known.unwrap_or_else(|| {
            let id = self.activite_ids.give(if code.is_empty() { &libelle } else { &code });
            self.programme.activites.push(empty(id, nature, code, semestre, parcours));
            self.programme.activites.len() - 1
        });
        let activite = &mut self.programme.activites[at];
        self.found.insert(activite.id.clone());
        if !libelle.is_empty() {
            activite.libelle = libelle;
        }
        activite.code_apogee = said(module.text("code_apogee")).or_else(|| activite.code_apogee.take());
        activite.heures.extend(hours.into_iter().map(|(kind, hours)| (kind, Volume::Global(hours))));
        activite.coefficients.extend(weights);
        if activite.nature == Nature::Sae {
            activite.evalue.extend(acs.iter().cloned());
        }
        activite.travaille.extend(acs);
    }

    /// The AC that a module names.
    fn acs(&mut self, module: &Node) -> Vec<Id<Ac>> {
        let mut found = Vec::new();
        for it in module.named("app_critiques") {
            let code = it.text("code");
            let known = self.programme.acs().find(|(_, _, ac)| spelling(&ac.code) == spelling(code));
            match known.map(|(_, _, ac)| ac.id.clone()) {
                Some(id) => found.push(id),
                None => drop(self.unknown.insert(code.to_owned())),
            }
        }
        found
    }

    /// What a module weighs in each UE: as it says for each, or else in its own.
    fn weights(&mut self, code: &str, module: &Node, own: Option<&Id<Ue>>) -> Vec<(Id<Ue>, Decimal)> {
        let weighs = |it: &Decimal| !it.is_zero();
        let mut said: Vec<(Id<Ue>, Decimal)> = Vec::new();
        for it in module.named("coefficients") {
            let ue = self.ues.get(it.text("ue_reference")).cloned();
            let coefficient =
                ["coef", "coefficient"].iter().find_map(|key| self.quantity(code, it, key)).filter(weighs);
            said.extend(ue.zip(coefficient));
        }
        if said.is_empty() {
            said.extend(own.cloned().zip(self.quantity(code, module, "coefficient").filter(weighs)));
        }
        said
    }

    fn finish(self, file: &Path) -> Imported {
        let mut said = self.odd;
        if !self.subjects.is_empty() {
            let args = vec![("nombre", Arg::Count(self.subjects.len())), ("noms", Arg::list(&self.subjects))];
            said.push((code!("scodoc-matieres"), args));
        }
        if !self.unknown.is_empty() {
            let args = vec![("nombre", Arg::Count(self.unknown.len())), ("codes", Arg::list(&self.unknown))];
            said.push((code!("scodoc-acs"), args));
        }
        for (code, list) in [(code!("scodoc-points"), &self.points), (code!("scodoc-nombres"), &self.unread)] {
            if !list.is_empty() {
                said.push((code, vec![("nombre", Arg::Count(list.len())), ("noms", Arg::list(list))]));
            }
        }
        if !self.out.is_empty() {
            let args = vec![("nombre", Arg::Count(self.out.len())), ("noms", Arg::list(&self.out))];
            said.push((code!("scodoc-sans-semestre"), args));
        }
        let warnings = said.into_iter().map(|(code, args)| Warning::new(file, None, code, args)).collect();
        Imported { programme: self.programme, warnings }
    }
}

fn empty(id: Id<Activite>, nature: Nature, code: String, semestre: u8, parcours: BTreeSet<Id<Parcours>>) -> Activite {
    Activite { parcours, ..Activite::new(id, nature, code, semestre, "") }
}

/// A number that is no less than 0.
fn quantity(text: &str) -> Option<Decimal> {
    Decimal::from_str(text.trim().replace(',', ".").as_str())
        .ok()
        .filter(|it| !it.is_sign_negative())
        .map(|it| it.normalize())
}

fn said(text: &str) -> Option<String> {
    Some(one_line(text)).filter(|it| !it.is_empty())
}
