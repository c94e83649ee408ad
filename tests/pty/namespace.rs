//! A disk of one's own, so small or so shut that nothing can be written: a mount that only the process under test
//! sees, and that goes with it.

/// The script that runs `then` where the folder `disque` is a disk of `size` that holds `tapis.db`.
pub(crate) fn on_small_disk(size: &str, then: &str) -> String {
    within(&format!(
        "mkdir -p disque && mount -t tmpfs -o size={size} tmpfs disque && cp tapis.db disque/ && \
         export TAPIS_DB=\"$PWD/disque/tapis.db\" && {then}"
    ))
}

/// The script that runs `then` where the folder `disque` holds `tapis.db` and cannot be written.
pub(crate) fn on_read_only_disk(then: &str) -> String {
    within(&format!(
        "mkdir -p disque && cp tapis.db disque/ && mount --bind disque disque && \
         mount -o remount,bind,ro disque && export TAPIS_DB=\"$PWD/disque/tapis.db\" && {then}"
    ))
}

fn within(script: &str) -> String {
    assert!(!script.contains('\''), "{script}");
    format!("exec unshare -rm sh -c '{script}'")
}
