//! Which process of which start of which machine: whether it still runs can be seen there, and only there.

use std::{fs, path::Path, sync::LazyLock};

/// The start of this machine, and the space in which its processes are numbered; empty where the system does not say.
static HERE: LazyLock<String> = LazyLock::new(|| {
    let start = fs::read_to_string("/proc/sys/kernel/random/boot_id").unwrap_or_default();
    // Containers of one machine share its start and not its processes.
    let space = fs::read_link("/proc/self/ns/pid").map(|it| it.display().to_string()).unwrap_or_default();
    if start.is_empty() { start } else { format!("{} {space}", start.trim()) }
});

/// This process, as others are told; None where they could not look for it.
pub(super) fn this() -> Option<String> {
    (!HERE.is_empty()).then(|| format!("{} {}", *HERE, std::process::id()))
}

/// Whether a process is one of this machine, and runs no more.
pub(super) fn is_gone(process: &str) -> bool {
    is_from_here(process) && number(process).is_some_and(|it| !runs(it))
}

/// One that has ended and that nobody has taken note of yet runs no more.
fn runs(number: &str) -> bool {
    let told = fs::read_to_string(Path::new("/proc").join(number).join("stat"));
    told.is_ok_and(|it| !it.rsplit_once(')').is_some_and(|(_, state)| state.trim_start().starts_with(['Z', 'X'])))
}

/// Whether a process can be looked for here.
pub(super) fn is_from_here(process: &str) -> bool {
    !HERE.is_empty()
        && process.rsplit_once(' ').is_some_and(|(here, _)| here == *HERE)
        && Path::new("/proc/self").exists()
}

fn number(process: &str) -> Option<&str> {
    process.rsplit_once(' ').map(|(_, number)| number)
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn a_process_is_looked_for_where_it_ran() {
        let this = this().unwrap();
        assert!(is_from_here(&this) && !is_gone(&this));
        // No process has a number as large.
        let gone = format!("{} 2000000000", *HERE);
        assert!(is_from_here(&gone) && is_gone(&gone));
        for elsewhere in ["", "12", "another-start pid:[1] 2000000000"] {
            assert!(!is_from_here(elsewhere) && !is_gone(elsewhere), "{elsewhere}");
        }
    }
}
