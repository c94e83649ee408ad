//! Sheets that are written several times: each has files of its own for what floats over it.

use roxmltree::Node;

use super::{PackageParts, relations_of, resolved};
use crate::formats::{
    reading::xml,
    xlsx::fill::sheet::{Local, marked_up},
};

/// How far relations are followed from a sheet: its drawings, their charts, the styles of these.
const DEPTH: usize = 3;

impl PackageParts<'_> {
    /// Another sheet like that of file `part`, the `rank`th; gives its file. None when it has what only one sheet can
    /// have.
    pub(in crate::formats::xlsx::fill) fn copy_sheet(&mut self, part: &str, rank: usize) -> Option<String> {
        self.copy_part(part, rank, DEPTH)
    }

    fn copy_part(&mut self, part: &str, rank: usize, depth: usize) -> Option<String> {
        let new = named(part, rank);
        if self.changed.contains_key(&new) || self.archive.index_for_name(&new).is_some() {
            return self.changed.contains_key(&new).then_some(new);
        }
        let data = self.data(part)?;
        self.changed.insert(new.clone(), data);
        self.declare(part, &new)?;
        let (from, to) = (relations_of(part)?, relations_of(&new)?);
        let Some(rels) = self.text(&from) else { return Some(new) };
        let document = xml::parse(&rels).ok()?;
        let folder = part.rsplit_once('/').map_or("", |(folder, _)| folder);
        let mut out = String::with_capacity(rels.len() + 64);
        let mut at = 0;
        for relation in document.descendants().filter(|it| it.has_tag_name_local("Relationship")) {
            let kind = relation.attribute("Type")?;
            // A table of the spreadsheet has a name and a number that nothing else in the workbook may have.
            if kind.ends_with("/table") || kind.ends_with("/pivotTable") {
                return None;
            }
            if is_shared(relation) || depth == 0 {
                continue;
            }
            let copy = self.copy_part(&resolved(folder, relation.attribute("Target")?), rank, depth - 1)?;
            let target = relation.attribute_node("Target")?.range_value();
            out.push_str(rels.get(at..target.start)?);
            out.push_str(&marked_up(&format!("/{copy}")));
            at = target.end;
        }
        out.push_str(&rels[at..]);
        self.replace(&to, out);
        Some(new)
    }
}

/// Whether a copy may refer to the very same file: images, and what is not in the workbook.
fn is_shared(relation: Node<'_, '_>) -> bool {
    relation.attribute("TargetMode") == Some("External")
        || relation.attribute("Type").is_some_and(|it| it.ends_with("/image"))
}

/// `xl/worksheets/sheet1-2.xml`.
fn named(part: &str, rank: usize) -> String {
    match part.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}-{rank}.{extension}"),
        None => format!("{part}-{rank}"),
    }
}
