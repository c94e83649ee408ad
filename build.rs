//! The list of migrations, and what this machine lets the tests try.
//!
//! A test that wants more than the machine has is ignored, with its reason, and counted by `cargo test`: one that printed
//! « skipped » and passed would be read as a success. Installed something since? `touch build.rs`.

use std::{
    env, fmt, fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// The steps that a database takes, one file each.
const MIGRATIONS: &str = "schemas/migrations";

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={MIGRATIONS}");
    if let Err(why) = migrations() {
        println!("cargo::error={MIGRATIONS}: {why}");
    }
    println!("cargo::rerun-if-env-changed=TAPIS_REAL_DATA");
    println!("cargo::rerun-if-env-changed=PATH");
    let real = real_files();
    let chromium = ["chromium", "google-chrome", "chromium-browser"].into_iter().find(|it| runs(it, &["--version"]));
    println!("cargo::rustc-env=TAPIS_CHROMIUM={}", chromium.unwrap_or_default());
    println!("cargo::rustc-env=TAPIS_REAL_DATA={}", real.as_deref().unwrap_or(Path::new("")).display());
    for (name, is_there) in [
        ("has_real_files", real.is_some()),
        ("has_libreoffice", runs("soffice", &["--version"])),
        ("has_pandoc", runs("pandoc", &["--version"])),
        ("has_chromium", chromium.is_some()),
        ("has_git", runs("git", &["--version"])),
        ("has_openpyxl", runs("python3", &["-c", "import openpyxl"])),
        ("has_paramiko", runs("python3", &["-c", "import paramiko"]) && is_there("ssh-keygen")),
        ("has_ssh", ["ssh", "sftp", "scp", "ssh-keygen"].into_iter().all(is_there)),
        ("can_mount", runs("unshare", &["-rm", "sh", "-c", "mount -t tmpfs tmpfs /mnt"])),
        ("can_be_somebody_else", runs("setpriv", &["--reuid=65534", "--clear-groups", "true"])),
    ] {
        println!("cargo::rustc-check-cfg=cfg({name})");
        if is_there {
            println!("cargo::rustc-cfg={name}");
        }
    }
}

/// Writes down the migrations in their order, as a list of Rust. A step is never skipped nor taken twice: their numbers
/// follow on from 001.
fn migrations() -> Result<(), Box<dyn std::error::Error>> {
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join(MIGRATIONS);
    let mut files: Vec<PathBuf> =
        fs::read_dir(&folder)?.map(|it| Ok(it?.path())).collect::<Result<_, std::io::Error>>()?;
    files.sort();
    let mut list = String::from("&[\n");
    for (path, number) in files.iter().zip(1..) {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if !name.starts_with(&format!("{number:03}_")) || !name.ends_with(".sql") {
            return Err(format!("{name}: the step that is due here is {number:03}_….sql").into());
        }
        // Where the project lies is not written down: checkouts that share a target folder share this list.
        let file = format!("concat!(env!(\"CARGO_MANIFEST_DIR\"), {:?})", format!("/{MIGRATIONS}/{name}"));
        fmt::Write::write_fmt(&mut list, format_args!("M::up(include_str!({file})),\n"))?;
    }
    list.push(']');
    Ok(fs::write(Path::new(&env::var("OUT_DIR")?).join("migrations.rs"), list)?)
}

/// The programmes and forms that others published: where `TAPIS_REAL_DATA` says, or beside the project.
fn real_files() -> Option<PathBuf> {
    let folder = env::var_os("TAPIS_REAL_DATA").map_or_else(|| PathBuf::from("../shared/data"), PathBuf::from);
    folder.join("orebut").is_dir().then(|| folder.canonicalize().ok()).flatten()
}

fn is_there(program: &str) -> bool {
    env::var_os("PATH").is_some_and(|it| env::split_paths(&it).any(|folder| folder.join(program).is_file()))
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
