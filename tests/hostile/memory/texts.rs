//! Texts: as deep, as wide and as long as a text may be.

use std::{fs::File, io::BufWriter, path::Path};

use super::files::{Hostile, LOL, MEGA, file, repeated};

/// The size from which a text is not read at all.
const TEXT: usize = 6 * MEGA;

fn text(path: &Path, start: &str, piece: &str, end: &str) {
    repeated(BufWriter::new(File::create(path).unwrap()), start, piece, end, TEXT);
}

fn repeat(path: &Path, start: &str, piece: &str, times: usize) {
    std::fs::write(path, format!("{start}{}", piece.repeat(times))).unwrap();
}

/// Every one of them.
pub(super) fn texts() -> Vec<Hostile> {
    vec![
        // Depth: 100 000 levels and more.
        file("deep.xml", |it| text(it, "<referentiel_competence specialite=\"X\">", "<a>", "")),
        file("closed.xml", |it| {
            let (open, close) = ("<a>".repeat(100_000), "</a>".repeat(100_000));
            std::fs::write(it, format!("<referentiel_competence>{open}{close}</referentiel_competence>")).unwrap();
        }),
        file("deep.json", |it| text(it, "{\"CFDocument\":", "[", "")),
        file("deeper.json", |it| text(it, "", "{\"CFDocument\":", "")),
        file("deep.toml", |it| text(it, "a = ", "[", "")),
        file("dotted.toml", |it| text(it, "a", ".a", " = 1")),
        file("headers.toml", |it| text(it, "[a", ".a", "]")),
        file("inline.toml", |it| text(it, "a = ", "{a=", "")),
        // Width.
        file("elements.xml", |it| text(it, "<referentiel_competence specialite=\"X\">", "<a/>", "")),
        file("attributes.xml", |it| text(it, "<referentiel_competence specialite=\"X\">", "<a b='' c='' d=''/>", "")),
        file("namespaces.xml", |it| {
            let open: String = (0..20_000).map(|it| format!("<a xmlns:b{it}='u'>")).collect();
            std::fs::write(it, format!("<referentiel_competence>{open}")).unwrap();
        }),
        file("one-element.xml", |it| {
            let attributes: String = (0..400_000).map(|it| format!(" a{it}=''")).collect();
            std::fs::write(it, format!("<referentiel_competence{attributes}/>")).unwrap();
        }),
        file("competences.xml", |it| {
            text(
                it,
                "<referentiel_competence specialite=\"X\"><competences>",
                "<competence id='' numero='1'/>",
                "</competences></referentiel_competence>",
            );
        }),
        file("items.json", |it| text(it, "{\"CFDocument\":{},\"CFItems\":[", "{},", "{}]}")),
        file("links.json", |it| text(it, "{\"CFDocument\":{},\"CFAssociations\":[", "{},", "{}]}")),
        file("definitions.json", |it| text(it, "{\"CFDocument\":{},\"CFDefinitions\":[", "0,", "0]}")),
        file("subject.json", |it| text(it, "{\"CFDocument\":{\"subject\":[", "[],", "0]}}")),
        file("tables.toml", |it| text(it, "", "[[competences]]\n", "")),
        file("array.toml", |it| text(it, "a = [", "1,", "1]")),
        file("braces.toml", |it| text(it, "a = [", "{},", "{}]")),
        file("strings.toml", |it| {
            text(it, "id = 'x'\nprofil = 'autre'\nintitule = 'X'\n[metadonnees]\nx = [", "'',", "''] ")
        }),
        file("comments.toml", |it| text(it, "id = 'x'\n", "#\n", "")),
        file("cells.csv", |it| text(it, "Code AC;R1.01\n", "AC11.01;x\n", "")),
        file("rows.csv", |it| text(it, "Code AC;R1.01\n", "x\n", "")),
        file("blank.csv", |it| text(it, "Code AC;R1.01\n", ";\n", "")),
        file("columns.csv", |it| text(it, "Code AC;R1.01", ";x", "\n")),
        file("wide.csv", |it| text(it, "Code AC;R1.01\n", ";x", "\n")),
        file("quoted.csv", |it| text(it, "Code AC;R1.01\n\"", "x\n", "")),
        file("line.csv", |it| text(it, "Code AC;R1.01\nAC11.01;", "é", "\n")),
        file("lines.csv", |it| text(it, "Code AC;R1.01\n", "AC11.01 Nettoyer\t\"x\",é,\n", "")),
        file("combining.csv", |it| text(it, "Code AC;R1.01\nAC11.01;a", "\u{301}", "\n")),
        file("moodle.csv", |it| text(it, &format!("{}\n", ",".repeat(13)), &format!("a,a,a{}\n", ",".repeat(11)), "")),
        // A text that no limit of text holds: large files that say nothing of what they are.
        file("large.csv", |it| repeated(File::create(it).unwrap(), "Code AC;R1.01\n", "AC11.01;x\n", "", 63 * MEGA)),
        file("large.toml", |it| repeated(File::create(it).unwrap(), "", "a = 1\n", "", 63 * MEGA)),
        file("large.json", |it| repeated(File::create(it).unwrap(), "{\"CFDocument\":[", "[],", "", 63 * MEGA)),
        file("sparse.csv", |it| File::create(it).unwrap().set_len(2 << 30).unwrap()),
        file("lol.xml", |it| std::fs::write(it, format!("{LOL}<referentiel_competence specialite=\"&h;\"/>")).unwrap()),
        // Just under the weight from which nothing is read at all.
        file("under-depth.xml", |it| repeat(it, "<referentiel_competence specialite=\"X\">", "<a>", 900_000)),
        file("under-width.xml", |it| repeat(it, "<referentiel_competence specialite=\"X\">", "<a b='c'/>", 440_000)),
        file("under-depth.json", |it| repeat(it, "", "{\"CFDocument\":", 200_000)),
        file("under-width.json", |it| repeat(it, "{\"CFDocument\":{},\"CFItems\":[", "{},", 200_000)),
        file("under-tables.toml", |it| repeat(it, "", "[[competences]]\n", 240_000)),
        file("under-values.toml", |it| repeat(it, "a = [", "1,", 280_000)),
        file("under-points.toml", |it| repeat(it, "", "a.b.c = 1\n", 80_000)),
        file("under-columns.csv", |it| repeat(it, "Code AC;R1.01", ";x", 2_400_000)),
        // Mappings.
        file("deep.mapping.toml", |it| text(it, "feuille = ", "[", "")),
        file("columns.mapping.toml", |it| text(it, "feuille = 'A'\ntableau = [", "{},", "{}]")),
        file("large.mapping.toml", |it| repeated(File::create(it).unwrap(), "", "a = 1\n", "", 63 * MEGA)),
    ]
}
