//! Lines and files, without a terminal.

use std::fs;

use super::house::House;
use crate::desk::ATELIER;

#[test]
#[cfg_attr(not(has_ssh), ignore = "wants OpenSSH's client: ssh, sftp, scp, ssh-keygen")]
fn a_line_does_what_the_command_does() {
    let house = House::open(&[]);
    house.know(&[("Léa", "edition")]);
    let check = house.line_of("Léa", &["check", ATELIER, "--json"]);
    assert_eq!(check.status.code(), Some(1), "{}", String::from_utf8_lossy(&check.stderr));
    let json: serde_json::Value = serde_json::from_slice(&check.stdout).unwrap();
    assert_eq!(json["programme"], ATELIER);
    let matrix = house.line_of("Léa", &["matrix", ATELIER, "--gaps"]);
    assert!(matrix.status.success() && !matrix.stdout.is_empty());
    let xlsx = house.line_of("Léa", &["export", ATELIER, "--to", "xlsx"]);
    assert!(xlsx.status.success() && xlsx.stdout.starts_with(b"PK"), "{}", String::from_utf8_lossy(&xlsx.stderr));
    let whole = house.line_of("Léa", &["export", ATELIER, "--to", "moodle"]).stdout;
    let changed = String::from_utf8(whole).unwrap().replace("Repérer ce que chaque", "Relever ce que chaque");
    let into = ["import", "--into", ATELIER, "--dry-run"];
    let dry = house.line_with("Léa", &into, changed.as_bytes());
    let told = String::from_utf8_lossy(&dry.stdout).into_owned();
    assert!(dry.status.success() && told.contains("Relever"), "{told}{}", String::from_utf8_lossy(&dry.stderr));
    assert_eq!(house.desk.history().len(), 1, "a dry run changes nothing");
    let done = house.line_with("Léa", &into[..3], changed.as_bytes());
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    assert_eq!(house.desk.history().len(), 2);
    assert!(house.desk.tapis(&["log", ATELIER, "--json"]).contains("Léa"));
}

#[test]
#[cfg_attr(not(has_ssh), ignore = "wants OpenSSH's client: ssh, sftp, scp, ssh-keygen")]
fn nothing_of_the_machine_is_seen() {
    let house = House::open(&[]);
    house.know(&[("Léa", "animation")]);
    let here = house.desk.file("").display().to_string();
    for words in [
        &["show", "/etc/passwd"][..],
        &["show", "../x.toml"],
        &["show", "x.toml"],
        &["export", ATELIER, "--to", "toml", "-o", "sorti"],
        &["export", ATELIER, "--to", "toml", "--output=sorti"],
        &["import", "log"],
        &["import", "--mapping", "log", "--into", ATELIER],
        &["report", ATELIER, "-o", "sorti"],
        &["backup", "copie"],
        &["doctor"],
        &["serve"],
        &["invite", "--places", "3"],
        &["list", "--db", "autre"],
        &["list", "--db=autre"],
        &["list", "--author", "Autre"],
        &["demo"],
        &["completions", "bash"],
        &["sh", "-c", "id"],
        &["scp", "-f", "log"],
        &["show", "inconnu"],
    ] {
        let output = house.line_of("Léa", words);
        assert_eq!(output.status.code(), Some(2), "{words:?}: {}", String::from_utf8_lossy(&output.stdout));
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(!told.is_empty() && !told.contains(&here) && output.stdout.is_empty(), "{words:?}: {told}");
    }
    for name in ["sorti", "copie", "autre"] {
        assert!(!house.desk.file(name).exists(), "{name}");
    }
    let help = house.line_of("Léa", &["tapis", "--help"]);
    let help = String::from_utf8_lossy(&help.stdout).into_owned();
    assert!(help.contains("matrix") && !help.contains("serve") && !help.contains("--db"), "{help}");
}

#[test]
#[cfg_attr(not(has_ssh), ignore = "wants OpenSSH's client: ssh, sftp, scp, ssh-keygen")]
fn programmes_are_files_to_fetch_and_to_put() {
    let house = House::open(&[]);
    house.know(&[("Léa", "edition")]);
    let listed = house.sftp("Léa", &format!("ls\nls {ATELIER}\n"));
    let told = String::from_utf8_lossy(&listed.stdout).into_owned();
    assert!(told.contains(ATELIER) && told.contains("maquette.xlsx") && told.contains("moodle.csv"), "{told}");
    let got = house.sftp("Léa", &format!("get {ATELIER}/moodle.csv\nget {ATELIER}/maquette.xlsx\n"));
    assert!(got.status.success(), "{}", String::from_utf8_lossy(&got.stderr));
    let csv = fs::read_to_string(house.desk.file("moodle.csv")).unwrap();
    assert!(fs::read(house.desk.file("maquette.xlsx")).unwrap().starts_with(b"PK"));
    // What is put is shown before it is applied.
    fs::write(house.desk.file("retour.csv"), csv.replace("Repérer ce que chaque", "Relever ce que chaque")).unwrap();
    let mut lea = house.open_atelier("Léa", 100, 30);
    let put = house.sftp("Léa", &format!("put retour.csv {ATELIER}/retour.csv\n"));
    assert!(put.status.success(), "{}", String::from_utf8_lossy(&put.stderr));
    lea.wait_for("retour.csv").wait_for("Relever");
    assert_eq!(house.desk.history().len(), 1);
    lea.press("\r").wait_for("Enregistré");
    assert_eq!(house.desk.history().len(), 2);
    // What is no file of a programme is refused, and says why.
    fs::write(house.desk.file("autre"), "ni fait ni à faire").unwrap();
    for script in [
        &format!("put autre {ATELIER}/autre\n")[..],
        "get /etc/passwd\n",
        "get tapis.db\n",
        &format!("rm {ATELIER}/maquette.xlsx\n"),
        "mkdir x\n",
        &format!("rename {ATELIER}/maquette.xlsx y\n"),
        "put autre autre\n",
    ] {
        assert!(!house.sftp("Léa", script).status.success(), "{script}");
    }
}

#[test]
#[cfg_attr(not(has_ssh), ignore = "wants OpenSSH's client: ssh, sftp, scp, ssh-keygen")]
fn scp_fetches_and_ends_well() {
    let house = House::open(&[]);
    house.know(&[("Léa", "lecture")]);
    let mut command = std::process::Command::new("scp");
    command.args(house.options(Some("Léa"))).args(["-P", &house.port.to_string()]);
    command.arg(format!("lea@127.0.0.1:{ATELIER}/maquette.xlsx")).arg(house.desk.file("ici.xlsx"));
    assert!(command.output().unwrap().status.success());
    assert!(fs::read(house.desk.file("ici.xlsx")).unwrap().starts_with(b"PK"));
}

#[test]
#[cfg_attr(not(has_ssh), ignore = "wants OpenSSH's client: ssh, sftp, scp, ssh-keygen")]
fn the_interface_says_the_line_to_type_and_it_works() {
    let house = House::open(&[]);
    house.know(&[("Léa", "edition")]);
    let mut lea = house.open_atelier("Léa", 120, 30);
    lea.press("X").press("\r").wait_for("À taper chez vous");
    let line = lea.screen().lines().find(|it| it.starts_with("ssh -p")).unwrap().trim().to_owned();
    let (command, file) = line.split_once(" > ").unwrap();
    assert!(command.contains(&format!("export {ATELIER} --to ")) && file.starts_with(ATELIER), "{line}");
    let words: Vec<&str> = command.split(' ').skip_while(|it| *it != "export").collect();
    assert!(house.line_of("Léa", &words).status.success(), "{line}");
    // No file of the machine is offered.
    lea.press("x").press("?").wait_for("Aide :");
    lea.wait("no import", |it| !it.contains("Importer"));
}
