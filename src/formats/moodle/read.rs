//! Reading a competency framework as a référentiel.

use std::{
    collections::{HashMap, HashSet},
    path::Path,
};

use super::{
    back::{self, Cells},
    head,
    rows::{Row, rows},
    *,
};
use crate::{
    code,
    formats::{
        Completed, FormatError, Imported, Source, Warning,
        orebut::one_line as text,
        reading::{
            codes::{Shapes, is_code, split},
            forest::forest,
            framework::{self, Return},
            kinship::kinship,
            tree::Enonce,
        },
    },
    i18n::{Arg, FileCode},
    programme::{Id, Kind, Profil, Programme, Target},
};

/// Reads the framework of one file.
///
/// # Errors
/// When it is no such file, or has no framework.
pub fn read(files: &[Source]) -> Result<Imported, FormatError> {
    let (file, bytes) = files.first().map_or((Path::new(""), &[][..]), |(file, bytes)| (file, bytes));
    let sheet = Sheet::of(file, bytes)?;
    let head = head::head(&sheet.head);
    let label = if sheet.head.cell(ID).is_empty() { &head.title } else { sheet.head.cell(ID) };
    let programme = Programme::new(Id::from_label(label), Profil::Autre, head.title.clone());
    Ok(sheet.imported(programme, head, None))
}

/// What the framework of a file adds to `existing` and changes in it.
///
/// # Errors
/// As [`read`](fn@read); also when it is another one.
pub fn complete(existing: &Programme, files: &[Source]) -> Result<Completed, FormatError> {
    let (file, bytes) = files.first().map_or((Path::new(""), &[][..]), |(file, bytes)| (file, bytes));
    let sheet = Sheet::of(file, bytes)?;
    let is_own = head::is_own(&sheet.head, existing);
    let kinship = kinship(existing, file, &read(files)?.programme, is_own)?;
    let head = if is_own { head::back(&sheet.head, existing) } else { head::head(&sheet.head) };
    let mut programme = Programme::new(existing.id.clone(), existing.profil, head.title.clone());
    programme.figures.clone_from(&existing.figures);
    let has_order = !sheet.is_exported;
    let read = sheet.imported(programme, head, Some(existing));
    // Numbers, ranks and years have no column: they were made from the order of the rows.
    framework::complete(existing, file, read, &Return { kinship, is_exact: false, has_order })
}

/// The rows of a file: the framework, and its competencies as siblings follow one another.
struct Sheet<'f> {
    file: &'f Path,
    head: Row,
    rows: Vec<Row>,
    /// Whether Moodle wrote it: the order is then that of its numbers, and says nothing of what somebody moved.
    is_exported: bool,
    warnings: Vec<Warning>,
}

impl<'f> Sheet<'f> {
    fn of(file: &'f Path, bytes: &[u8]) -> Result<Self, FormatError> {
        let (mut heads, mut rows): (Vec<Row>, Vec<Row>) = rows(file, bytes)?.into_iter().partition(Row::is_framework);
        if heads.is_empty() {
            return Err(FormatError::new(file, None, code!("moodle-sans-cadre"), Vec::new()));
        }
        let head = heads.remove(0);
        let is_exported = rows.iter().any(|it| it.exported().is_some());
        if is_exported {
            rows.sort_by_key(|it| it.exported().unwrap_or(u64::MAX));
        }
        let mut sheet = Self { file, head, rows, is_exported, warnings: Vec::new() };
        for other in heads {
            sheet.warn(other.line, code!("moodle-deux-cadres"), vec![("nom", Arg::text(other.name()))]);
        }
        sheet.count_the_rest();
        Ok(sheet)
    }

    fn warn(&mut self, line: usize, code: FileCode, args: Vec<(&'static str, Arg)>) {
        self.warnings.push(Warning::new(self.file, Some(line), code, args));
    }

    /// Cross-references, rules and scales of competencies, which nothing here holds.
    fn count_the_rest(&mut self) {
        let mut pairs = HashSet::new();
        for row in &self.rows {
            let others = row.cell(RELATED).split(',').map(str::trim).filter(|it| !it.is_empty());
            pairs.extend(others.map(|it| if it < row.cell(ID) { (it, row.cell(ID)) } else { (row.cell(ID), it) }));
        }
        let pairs = pairs.len();
        let rules = self.rows.iter().filter(|it| !matches!(it.cell(RULE), "" | "0" | "null")).count();
        let scales = self.rows.iter().filter(|it| !it.cell(SCALE).is_empty()).count();
        if pairs + rules + scales > 0 {
            let args = [("liens", pairs), ("regles", rules), ("baremes", scales)];
            let args = args.into_iter().map(|(name, count)| (name, Arg::Count(count))).collect();
            self.warn(self.head.line, code!("moodle-non-repris"), args);
        }
    }

    fn imported(mut self, mut programme: Programme, head: head::Head, existing: Option<&Programme>) -> Imported {
        let (tree, orphans) = self.tree();
        let height = self.depth_of_competencies(&tree);
        let reader = Reader::new(&self.rows, existing);
        let enonces = tree.into_iter().map(|(rank, depth)| {
            let orphan = orphans.get(&rank).cloned();
            Enonce { depth, orphan, ..reader.enonce(&self.rows[rank]) }
        });
        let enonces: Vec<Enonce> = enonces.collect();
        if existing.is_none() && !head.detail.is_empty() {
            let of_all = Target::new(Kind::Programme, &programme.id);
            framework::keep_details(&mut programme, vec![(of_all, head.detail.clone())]);
        }
        let line = Some(self.head.line);
        let mut read = framework::imported(programme, enonces, height, (self.file, line), self.warnings);
        if !head.detail.is_empty() {
            let args = vec![("texte", Arg::text(&head.detail))];
            read.warnings.push(Warning::new(self.file, line, code!("cadre-presentation"), args));
        }
        read
    }

    /// The depth at which compétences stand: under domains when the framework calls its upper levels otherwise, and
    /// nothing in it says more.
    fn depth_of_competencies(&self, tree: &[(usize, usize)]) -> usize {
        if self.rows.iter().any(|it| it.own().is_some()) {
            return 0;
        }
        let deepest = tree.iter().map(|(_, depth)| *depth).max().unwrap_or(0);
        let named = self.head.cell(TAXONOMY).split(',').position(|it| it.trim() == "competency").unwrap_or(0);
        // What has no level below its compétences would lose them all.
        if named < deepest { named } else { 0 }
    }

    /// The ranks of the rows, each after its parent's, with their depths; and of those that stand under nothing, what
    /// they say that they are under.
    fn tree(&mut self) -> (Vec<(usize, usize)>, HashMap<usize, String>) {
        let holders: HashSet<String> = self.rows.iter().map(|it| it.cell(PARENT).to_owned()).collect();
        let mut by_id: HashMap<String, usize> = HashMap::new();
        let (mut twice, mut order) = (Vec::new(), Vec::new());
        for (rank, row) in self.rows.iter().enumerate() {
            let id = row.cell(ID).to_owned();
            match by_id.get(&id).filter(|_| !id.is_empty()) {
                Some(first) => {
                    // What holds something is read once: the second time it would look as if it held nothing.
                    let is_left = holders.contains(&id);
                    twice.push((row.line, id, self.rows[*first].line, row.name(), is_left));
                    if is_left {
                        continue;
                    }
                }
                None => drop(by_id.insert(id, rank)),
            }
            order.push(rank);
        }
        for (line, id, first, name, is_left) in twice {
            let code = if is_left { code!("moodle-id-double-ecarte") } else { code!("moodle-id-double") };
            let args = vec![("id", Arg::text(id)), ("ligne", Arg::Count(first)), ("nom", Arg::text(name))];
            self.warn(line, code, args);
        }
        let (mut parents, mut orphans) = (vec![None; self.rows.len()], HashMap::new());
        for rank in &order {
            let under = self.rows[*rank].cell(PARENT);
            parents[*rank] = by_id.get(under).copied().filter(|_| !under.is_empty());
            if !under.is_empty() && parents[*rank].is_none() {
                orphans.insert(*rank, under.to_owned());
            }
        }
        let forest = forest(&parents, &order);
        if !forest.circles.is_empty() {
            let names = Arg::list(forest.circles.iter().map(|it| self.rows[*it].name()));
            let args = vec![("nombre", Arg::Count(forest.circles.len())), ("noms", names)];
            self.warn(self.head.line, code!("moodle-boucle"), args);
        }
        orphans.extend(forest.circles.into_iter().map(|it| (it, String::new())));
        (forest.tree, orphans)
    }
}

/// What rows say, in the light of the programme into which they come back.
struct Reader<'e> {
    existing: Option<&'e Programme>,
    shapes: Shapes,
}

impl<'e> Reader<'e> {
    fn new(rows: &[Row], existing: Option<&'e Programme>) -> Self {
        let names: Vec<String> = rows.iter().filter(|it| it.own().is_none()).map(Row::name).collect();
        let codes = existing.into_iter().flat_map(Programme::acs).map(|(_, _, ac)| ac.code.as_str());
        let own = rows.iter().filter(|it| matches!(it.own(), Some((Kind::Ac, _)))).map(Row::name).collect::<Vec<_>>();
        let own = own.iter().filter_map(|it| split(it)).map(|(code, _)| code);
        Self { existing, shapes: Shapes::of(names.iter().map(String::as_str), codes.chain(own)) }
    }

    /// What a row says. Those that tapis wrote say by their id numbers what they are.
    fn enonce(&self, row: &Row) -> Enonce {
        let Some((kind, id)) = row.own() else { return self.foreign(row) };
        let cells = Cells { raw: row.cell(NAME).to_owned(), name: row.name(), description: row.description() };
        let enonce = self.known(kind, id, cells).unwrap_or_else(|cells| self.own(kind, id, cells));
        Enonce { kind: Some(kind), id: id.to_owned(), ..enonce }
    }

    /// What a row says of an object that is known.
    fn known(&self, kind: Kind, id: &str, cells: Cells) -> Result<Enonce, Cells> {
        let Some(existing) = self.existing else { return Err(cells) };
        match kind {
            Kind::Competence => match existing.competences.iter().find(|it| it.id.as_str() == id) {
                Some(known) => Ok(back::competence(known, cells)),
                None => Err(cells),
            },
            Kind::Niveau => match existing.niveaux().find(|(_, it)| it.id.as_str() == id) {
                Some((_, known)) => Ok(back::niveau(known, cells)),
                None => Err(cells),
            },
            _ => match existing.acs().find(|(_, _, it)| it.id.as_str() == id) {
                Some((_, _, known)) => Ok(back::ac(known, cells, &self.shapes)),
                None => Err(cells),
            },
        }
    }

    /// What a row that tapis wrote says of an object that is new here.
    fn own(&self, kind: Kind, id: &str, cells: Cells) -> Enonce {
        // A name that only repeats the identifier was made for want of one.
        let is_named = cells.name != id;
        let Cells { name, description, .. } = cells;
        if !is_named {
            return Enonce { libelle: description, ..Enonce::default() };
        }
        match kind {
            Kind::Competence => Enonce { nom: name, libelle: description, ..Enonce::default() },
            Kind::Ac => self.ac(&name, description, split),
            _ if description.is_empty() => Enonce { libelle: name, ..Enonce::default() },
            _ if description == name || head::is_start(&name, &description) => {
                Enonce { libelle: description, ..Enonce::default() }
            }
            _ => Enonce { libelle: name, detail: description, ..Enonce::default() },
        }
    }

    /// An AC: the code at the start of its name, its wording, and a description that is another text.
    fn ac(&self, name: &str, description: String, alone: fn(&str) -> Option<(&str, &str)>) -> Enonce {
        if let Some(code) = back::before(name, &description) {
            return Enonce { code: code.to_owned(), libelle: description, ..Enonce::default() };
        }
        if is_code(name) && !description.is_empty() {
            return Enonce { code: name.to_owned(), libelle: description, ..Enonce::default() };
        }
        let (code, wording) = self.shapes.split(name).or_else(|| alone(name)).unwrap_or(("", name));
        let (code, libelle) = (code.to_owned(), wording.to_owned());
        if head::is_start(wording, &description) || begins(&description, wording) {
            return Enonce { code, libelle: description, ..Enonce::default() };
        }
        Enonce { code, libelle, detail: description, ..Enonce::default() }
    }

    /// A row from elsewhere: the code of its name or, failing that, its id number, which holds no blank.
    fn foreign(&self, row: &Row) -> Enonce {
        let id = row.cell(ID);
        let name = text(&crate::formats::orebut::plain_text(&row.name()).replace('\n', " "));
        let enonce = self.ac(&name, row.description(), |_| None);
        let code = if enonce.code.is_empty() { text(id) } else { enonce.code };
        let (id, detail) = (id.to_owned(), enonce.detail);
        // A description that begins as the name does is its wording in full, whatever the row is.
        let is_longer = detail.is_empty() && enonce.libelle.len() > name.len();
        let (nom, libelle) = if is_longer { (name.clone(), enonce.libelle) } else { (enonce.libelle, String::new()) };
        Enonce { id, code, nom, libelle, detail, intact: name, ..Enonce::default() }
    }
}

/// Whether a text begins as a wording does, and goes on.
fn begins(text: &str, wording: &str) -> bool {
    !wording.is_empty() && text.strip_prefix(wording).is_some_and(|rest| rest.starts_with([' ', ',', ';', '(', ':']))
}
