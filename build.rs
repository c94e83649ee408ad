//! What this machine lets the tests try. A test that wants more is ignored, with its reason, and counted by `cargo test`:
//! one that printed « skipped » and passed would be read as a success.
//!
//! Installed something since? `touch build.rs`.

use std::{
    env,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-env-changed=TAPIS_REAL_DATA");
    println!("cargo::rerun-if-env-changed=PATH");
    let real = real_files();
    println!("cargo::rustc-env=TAPIS_REAL_DATA={}", real.as_deref().unwrap_or(Path::new("")).display());
    for (name, is_there) in [
        ("has_real_files", real.is_some()),
        ("has_libreoffice", runs("soffice", &["--version"])),
        ("can_mount", runs("unshare", &["-rm", "sh", "-c", "mount -t tmpfs tmpfs /mnt"])),
        ("can_be_somebody_else", runs("setpriv", &["--reuid=65534", "--clear-groups", "true"])),
    ] {
        println!("cargo::rustc-check-cfg=cfg({name})");
        if is_there {
            println!("cargo::rustc-cfg={name}");
        }
    }
}

/// The programmes and forms that others published: where `TAPIS_REAL_DATA` says, or beside the project.
fn real_files() -> Option<PathBuf> {
    let folder = env::var_os("TAPIS_REAL_DATA").map_or_else(|| PathBuf::from("../shared/data"), PathBuf::from);
    folder.join("orebut").is_dir().then(|| folder.canonicalize().ok()).flatten()
}

fn runs(program: &str, args: &[&str]) -> bool {
    // Where there are no tests, nobody asks.
    Path::new("tests").is_dir()
        && Command::new(program)
            .args(args)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|it| it.success())
}
