//! Texts, line by line, and pages, element by element.

use super::Difference;

/// Where `found` is not `expected`, by the numbers of lines. How lines end is no difference: programs that carry texts
/// change it.
pub(super) fn compare(found: &[u8], expected: &[u8]) -> Vec<Difference> {
    let (found, expected) = (text(found), text(expected));
    differences(&found.split('\n').collect::<Vec<_>>(), &expected.split('\n').collect::<Vec<_>>())
        .map(|(at, found, expected)| Difference { place: (at + 1).to_string(), found, expected })
        .collect()
}

/// Where the page `found` is not `expected`, by the headings above: a page has few lines.
pub(super) fn compare_pages(found: &[u8], expected: &[u8]) -> Vec<Difference> {
    let (found, expected) = (text(found), text(expected));
    let (found, expected): (Vec<&str>, Vec<&str>) =
        (found.split_inclusive('>').collect(), expected.split_inclusive('>').collect());
    differences(&found, &expected)
        .map(|(at, found, wanted)| Difference { place: heading(&expected, at), found, expected: wanted })
        .collect()
}

/// The text of the last heading before the piece `at`.
fn heading(pieces: &[&str], at: usize) -> String {
    let before = &pieces[..at.min(pieces.len())];
    let opens = |it: &str| it.trim_start().strip_prefix("<h").is_some_and(|it| it.starts_with(['1', '2', '3', '4']));
    let last = before.iter().rposition(|it| opens(it));
    let told = last.and_then(|it| before.get(it + 1)).map(|it| it.split('<').next().unwrap_or_default().trim());
    told.unwrap_or_default().to_owned()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).replace("\r\n", "\n")
}

/// The ranks at which the pieces differ, with both. Pieces that were put in or taken out are those between what begins
/// alike and what ends alike.
fn differences<'t>(
    found: &'t [&'t str],
    expected: &'t [&'t str],
) -> impl Iterator<Item = (usize, String, String)> + 't {
    let same = |(a, b): &(&&str, &&str)| a == b;
    let head = found.iter().zip(expected).take_while(same).count();
    let room = found.len().min(expected.len()) - head;
    let tail = found.iter().rev().zip(expected.iter().rev()).take_while(same).count().min(room);
    let (found, expected) = (&found[head..found.len() - tail], &expected[head..expected.len() - tail]);
    (0..found.len().max(expected.len()))
        .map(move |at| (head + at, found.get(at), expected.get(at)))
        .filter(|(_, found, expected)| found != expected)
        .map(|(at, found, expected)| {
            let told = |it: Option<&&str>| it.map(|it| it.trim().to_owned()).unwrap_or_default();
            (at, told(found), told(expected))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(all: Vec<Difference>) -> Vec<String> {
        all.into_iter().map(|it| format!("{}: {}|{}", it.place, it.found, it.expected)).collect()
    }

    #[test]
    fn each_line_counts_and_how_it_ends_does_not() {
        let told = |found: &str, expected: &str| told(compare(found.as_bytes(), expected.as_bytes()));
        assert_eq!(told("a\r\nb\r\n", "a\nb\n"), [] as [&str; 0]);
        assert_eq!(told("a\nB\nc\n", "a\nb\nc\n"), ["2: B|b"]);
        assert_eq!(told("a\nc\n", "a\nb\nc\n"), ["2: |b"]);
        assert_eq!(told("a\nx\nb\n", "a\nb\n"), ["2: x|"]);
        assert_eq!(told("a\na\n", "a\n"), ["2: a|"]);
        assert_eq!(told("a", "a\n"), ["2: |"]);
        assert_eq!(told("", "a"), ["1: |a"]);
    }

    #[test]
    fn a_page_is_told_by_its_headings() {
        let told = |found: &str, expected: &str| told(compare_pages(found.as_bytes(), expected.as_bytes()));
        let page = "<h2>Charge</h2><p>12 h</p><h2>Pôles</h2><p>40 %</p>";
        assert_eq!(told(page, page), [] as [&str; 0]);
        assert_eq!(told(&page.replace("12", "13"), page), ["Charge: 13 h</p>|12 h</p>"]);
        assert_eq!(told(&page.replace("<p>40 %</p>", ""), page), ["Pôles: |<p>", "Pôles: |40 %</p>"]);
    }
}
