//! A file as a URI reference (RFC 3986).

use std::{
    fmt::Write,
    path::{Component, Path},
};

/// Relative to where the command runs when the path is, which is what a forge wants; `file:` otherwise.
pub(super) fn uri(path: &Path) -> String {
    let parts = path.components().filter_map(|component| match component {
        Component::Prefix(prefix) => Some(prefix.as_os_str()),
        Component::ParentDir => Some("..".as_ref()),
        Component::Normal(name) => Some(name),
        Component::RootDir | Component::CurDir => None,
    });
    let parts: Vec<String> = parts.map(|part| encoded(&part.to_string_lossy())).collect();
    let relative = parts.join("/");
    if path.is_absolute() { format!("file:///{relative}") } else { relative }
}

fn encoded(part: &str) -> String {
    let mut out = String::with_capacity(part.len());
    for byte in part.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => out.push(char::from(byte)),
            _ => {
                // Writing to a string cannot fail.
                let _ = write!(out, "%{byte:02X}");
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_become_references() {
        for (path, reference) in [
            ("but.toml", "but.toml"),
            ("./a b/é.toml", "a%20b/%C3%A9.toml"),
            ("../x:y.toml", "../x%3Ay.toml"),
            ("/tmp/x.toml", "file:///tmp/x.toml"),
        ] {
            assert_eq!(uri(Path::new(path)), reference);
        }
    }
}
