//! A replica kept by Litestream: what it restores is opened, whole, whenever either of the two was killed. The binary is
//! found on the path, or where `TAPIS_LITESTREAM` says; without it, this test says that it was skipped.
#![cfg(unix)]

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use tapis::store::Store;

use crate::kill::{burst_and_kill, check, sample};

/// Kills of both, at moments of their own.
const ROUNDS: u64 = 4;

fn litestream() -> Option<PathBuf> {
    let named = std::env::var_os("TAPIS_LITESTREAM").map_or_else(|| "litestream".into(), PathBuf::from);
    let answers = Command::new(&named).arg("version").stdout(Stdio::null()).status().is_ok_and(|it| it.success());
    answers.then_some(named)
}

struct Replica {
    litestream: PathBuf,
    config: PathBuf,
    db: PathBuf,
}

impl Replica {
    fn run(&self) -> Child {
        let mut command = Command::new(&self.litestream);
        command.args(["replicate", "-config"]).arg(&self.config).stdout(Stdio::null()).stderr(Stdio::null());
        command.spawn().unwrap()
    }

    /// What the replica holds now; None: nothing yet.
    fn restored(&self, to: &Path) -> Option<PathBuf> {
        let _ = fs::remove_file(to);
        let mut command = Command::new(&self.litestream);
        command.args(["restore", "-config"]).arg(&self.config).arg("-o").arg(to).arg(&self.db);
        let done = command.stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap();
        done.success().then(|| to.to_owned())
    }
}

#[test]
fn what_is_restored_is_whole_and_holds_what_was_acknowledged() {
    let Some(litestream) = litestream() else {
        println!("skipped: litestream is not on the path, nor where TAPIS_LITESTREAM says");
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let (db, config) = (path("tapis.db"), path("litestream.yml"));
    let text = format!(
        "dbs:\n  - path: {}\n    replica:\n      type: file\n      path: {}\n      sync-interval: 200ms\n",
        db.display(),
        path("replica").display()
    );
    fs::write(&config, text).unwrap();
    Store::open(&db).unwrap().create(&sample(), "Léa").unwrap();
    let replica = Replica { litestream, config, db: db.clone() };
    let mut acknowledged = Vec::new();
    for round in 0..ROUNDS {
        let mut running = replica.run();
        acknowledged.extend(burst_and_kill(&db, "burst", round));
        running.kill().unwrap();
        running.wait().unwrap();
        check(&db, &acknowledged);
        // Whatever it had taken in is whole.
        if let Some(copy) = replica.restored(&path("then.db")) {
            check(&copy, &[]);
        }
    }
    let mut running = replica.run();
    let last = *acknowledged.iter().max().unwrap();
    let end = Instant::now() + Duration::from_secs(60);
    loop {
        let copy = replica.restored(&path("now.db"));
        if copy.is_some_and(|it| Store::open(&it).unwrap().head("but-demo").unwrap() >= last) {
            break;
        }
        assert!(Instant::now() < end, "what was acknowledged did not come to the replica");
        std::thread::sleep(Duration::from_millis(200));
    }
    check(&path("now.db"), &acknowledged);
    assert!(!Store::open(&path("now.db")).unwrap().may_lack_its_end());
    running.kill().unwrap();
    running.wait().unwrap();
}
