//! Workbooks: what they unpack to, what they say of themselves, what is inside, and as much of each part as is unpacked.

use zip::CompressionMethod;

use super::{
    container::{
        END, HEADS, Part, RELATIONS, ROOT, SHEET, STRINGS, TABLE, TYPES, WORKBOOK, declared, nested, ods, sheet,
        strings, xlsx, zip,
    },
    files::{Hostile, LOL, MEGA, file},
};

/// How much a workbook may come to once unpacked, a little less: see `XML_MAX` in src/formats/xlsx/read/archive.rs.
const UNPACKED: usize = 11 * MEGA;

/// Every one of them.
pub(super) fn workbooks() -> Vec<Hostile> {
    vec![
        // Entities.
        file("lol.ods", |it| {
            ods(
                it,
                &format!(
                    "{LOL}{TABLE}<table:table-row><table:table-cell><text:p>&h;</text:p></table:table-cell></table:table-row>"
                ),
                " ",
                "</table:table></o>",
                0,
            )
        }),
        file("lol.xlsx", |it| {
            sheet(it, &format!("{LOL}{HEADS}<row><c t=\"inlineStr\"><is><t>&h;</t></is></c></row>"), " ", END, 0)
        }),
        file("lol-strings.xlsx", |it| strings(it, &format!("{LOL}<sst><si><t>&h;</t></si>"), " ", "</sst>", 0)),
        // Zips: what they unpack to, what they say, what is inside.
        file("bomb.xlsx", |it| sheet(it, HEADS, " ", END, 1 << 30)),
        file("bomb.ods", |it| ods(it, TABLE, " ", "</table:table></o>", 1 << 30)),
        file("declared.xlsx", |it| declared(it, STRINGS)),
        file("declared-sheet.xlsx", |it| declared(it, SHEET)),
        file("nested.xlsx", |it| nested(it, 10)),
        file("nested.ods", |it| nested(it, 10)),
        file("names.xlsx", |it| {
            xlsx(
                it,
                &[
                    Part("../../evil.xml", "<a/>", " ", "", 0),
                    Part("/evil.xml", "<a/>", " ", "", 0),
                    Part("..\\evil", "", " ", "", 9),
                ],
            );
        }),
        file("stored.xlsx", |it| {
            zip(
                it,
                CompressionMethod::Stored,
                &[TYPES, ROOT, WORKBOOK, RELATIONS, Part(SHEET, HEADS, "<row><c><v>1</v></c></row>", END, 60 * MEGA)],
            );
        }),
        // Just within what may be unpacked: as much as the readers take of each part.
        file("declared-range.xlsx", |it| {
            let head = HEADS.replace("<sheetData>", "<dimension ref=\"A1:XFD1048576\"/><sheetData>");
            sheet(it, &head, " ", &format!("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>{END}"), 0);
        }),
        file("rows.xlsx", |it| sheet(it, HEADS, "<row><c><v>1</v></c></row>", END, UNPACKED)),
        file("cells.xlsx", |it| sheet(it, HEADS, "<c><v>1</v></c>", END, UNPACKED)),
        file("shared.xlsx", |it| {
            let long = format!("<sst><si><t>{}</t></si></sst>", "x".repeat(30_000));
            let half = UNPACKED / 2;
            xlsx(
                it,
                &[
                    Part(STRINGS, &long, " ", "", 0),
                    Part(SHEET, HEADS, "<row><c t=\"s\"><v>0</v></c></row>", END, half),
                ],
            );
        }),
        file("texts.xlsx", |it| {
            sheet(it, HEADS, "<row><c t=\"str\"><v>AC11.01 x</v></c><c t=\"str\"><v>x</v></c></row>", END, UNPACKED)
        }),
        file("one-text.xlsx", |it| {
            sheet(it, &format!("{HEADS}<row><c t=\"str\"><v>"), "é", &format!("</v></c></row>{END}"), UNPACKED)
        }),
        file("elements.xlsx", |it| sheet(it, HEADS, "<a/>", END, UNPACKED)),
        file("attributes.xlsx", |it| sheet(it, HEADS, "<a b='' c='' d=''/>", END, UNPACKED)),
        file("deep.xlsx", |it| sheet(it, HEADS, "<a>", "", UNPACKED)),
        file("empty-strings.xlsx", |it| strings(it, "<sst>", "<si><t/></si>", "</sst>", UNPACKED)),
        file("strings.xlsx", |it| strings(it, "<sst>", "<si><t>a</t></si>", "</sst>", UNPACKED)),
        file("one-string.xlsx", |it| strings(it, "<sst><si><t>", "a", "</t></si></sst>", UNPACKED)),
        file("styles.xlsx", |it| {
            xlsx(
                it,
                &[Part(
                    "xl/styles.xml",
                    "<styleSheet><cellXfs>",
                    "<xf numFmtId='14'/>",
                    "</cellXfs></styleSheet>",
                    UNPACKED,
                )],
            )
        }),
        file("formats.xlsx", |it| {
            xlsx(
                it,
                &[Part(
                    "xl/styles.xml",
                    "<styleSheet><numFmts>",
                    "<numFmt numFmtId='200' formatCode='yy'/>",
                    "</numFmts></styleSheet>",
                    UNPACKED,
                )],
            )
        }),
        file("workbook.xlsx", |it| {
            let (start, end) = WORKBOOK.1.split_at(WORKBOOK.1.find("<sheet ").unwrap());
            let piece = &end[..end.find("/>").unwrap() + 2];
            xlsx(it, &[Part(WORKBOOK.0, start, piece, "</sheets></workbook>", UNPACKED / 8)]);
        }),
        file("names-of-cells.xlsx", |it| {
            let start = WORKBOOK.1.replace("</workbook>", "<definedNames>");
            xlsx(
                it,
                &[Part(
                    WORKBOOK.0,
                    &start,
                    "<definedName name='a'>1</definedName>",
                    "</definedNames></workbook>",
                    UNPACKED,
                )],
            );
        }),
        file("relations.xlsx", |it| {
            let start = RELATIONS.1.replace("</Relationships>", "");
            xlsx(it, &[Part(RELATIONS.0, &start, "<Relationship Id='a' Target='b'/>", "</Relationships>", UNPACKED)]);
        }),
        file("cells.ods", |it| {
            ods(
                it,
                TABLE,
                "<table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>",
                "</table:table></o>",
                UNPACKED,
            )
        }),
        file("repeated.ods", |it| {
            ods(
                it,
                TABLE,
                "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell table:number-columns-repeated=\"16384\"><text:p>AC11.01</text:p></table:table-cell></table:table-row>",
                "</table:table></o>",
                1000,
            );
        }),
        // As many cells as are taken from one file: the command gives it twenty times.
        file("many.ods", |it| {
            let row = "<table:table-row table:number-rows-repeated=\"20\"><table:table-cell table:number-columns-repeated=\"14000\"><text:p>AC11.01 AC11.02 AC11.03</text:p></table:table-cell></table:table-row>";
            ods(it, TABLE, " ", &format!("{row}</table:table></o>"), 0);
        }),
        file("repeated-rows.ods", |it| {
            ods(
                it,
                TABLE,
                "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>",
                "</table:table></o>",
                1000,
            );
        }),
        file("one-text.ods", |it| {
            ods(
                it,
                &format!("{TABLE}<table:table-row><table:table-cell><text:p>"),
                "é",
                "</text:p></table:table-cell></table:table-row></table:table></o>",
                UNPACKED,
            )
        }),
        file("attribute.ods", |it| {
            ods(
                it,
                &format!("{TABLE}<table:table-row><table:table-cell a=\""),
                "&amp;",
                "\"/></table:table-row></table:table></o>",
                UNPACKED,
            )
        }),
        file("sheets.ods", |it| ods(it, TABLE, "<table:table/>", "</table:table></o>", UNPACKED)),
        file("deep.ods", |it| ods(it, TABLE, "<text:p>", "", UNPACKED)),
    ]
}
