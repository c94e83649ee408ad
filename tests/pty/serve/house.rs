//! A workshop that is open, and those who come to it.

use std::{
    fs,
    io::{BufRead, BufReader, Write},
    path::PathBuf,
    process::{Child, Command, Output, Stdio},
    rc::Rc,
    time::{Duration, Instant},
};

use crate::{
    desk::{Desk, TAPIS},
    terminal::{PATIENCE, Terminal},
};

/// A server, its desk and its log.
pub(super) struct House {
    pub desk: Rc<Desk>,
    child: Child,
    pub port: u16,
    /// The code of the invitation that it was opened with.
    pub code: String,
    log: PathBuf,
}

impl House {
    /// Opens a workshop on the workshop of mistakes, for as many as come.
    pub(super) fn open(args: &[&str]) -> Self {
        Self::at(Desk::with_atelier(), args)
    }

    /// Opens one in which the interface of whoever presses F12 falls.
    #[cfg(debug_assertions)]
    pub(super) fn falling(desk: Desk) -> Self {
        Self::start(Rc::new(desk), &[], &[("TAPIS_TEST_FALL", "1")])
    }

    pub(super) fn at(desk: Desk, args: &[&str]) -> Self {
        Self::start(Rc::new(desk), args, &[])
    }

    /// Another server on the same desk, once this one has ended.
    pub(super) fn again(self) -> Self {
        Self::start(Rc::clone(&self.desk), &[], &[])
    }

    fn start(desk: Rc<Desk>, args: &[&str], variables: &[(&str, &str)]) -> Self {
        let log = desk.file("log");
        let mut command = Command::new(TAPIS);
        command.args([
            "serve",
            "--listen",
            "127.0.0.1:0",
            "--host",
            "127.0.0.1",
            "--invite",
            "40",
            "--author",
            "Claire",
        ]);
        command
            .args(args)
            .env_clear()
            .envs(desk.environment())
            .envs(variables.iter().copied())
            .current_dir(desk.file(""));
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(fs::File::create(&log).unwrap());
        let mut child = command.spawn().unwrap();
        let mut said = BufReader::new(child.stdout.take().unwrap()).lines();
        let first = said.next().unwrap_or_else(|| panic!("{}", fs::read_to_string(&log).unwrap())).unwrap();
        let port = first.split("port ").nth(1).unwrap().split('.').next().unwrap().parse().unwrap();
        let second = said.next().unwrap().unwrap();
        let code = second.split('@').next().unwrap().split(' ').next_back().unwrap().to_owned();
        Self { desk, child, port, code, log }
    }

    /// A new key, under that name.
    pub(super) fn key(&self, name: &str) -> PathBuf {
        let file = self.desk.file(name);
        if !file.exists() {
            let mut keygen = Command::new("ssh-keygen");
            keygen.args(["-q", "-t", "ed25519", "-N", "", "-C", name, "-f"]).arg(&file);
            assert!(keygen.status().unwrap().success());
        }
        file
    }

    /// Lets the keys of these people in, each with a level.
    pub(super) fn know(&self, people: &[(&str, &str)]) {
        let line = |(name, level): &(&str, &str)| {
            let key = fs::read_to_string(self.key(name).with_extension("pub")).unwrap();
            format!("name=\"{name}\",level=\"{level}\" {key}")
        };
        fs::write(self.desk.file("participants"), people.iter().map(line).collect::<String>()).unwrap();
        // The size and the moment tell that it is another; the server looks four times a second.
        let said = people.len();
        self.wait("the file is read", |_| self.line_of(people[said - 1].0, &["rules", "COU01"]).status.success());
    }

    /// What the client is told, whoever comes.
    pub(super) fn options(&self, key: Option<&str>) -> Vec<String> {
        let known = self.desk.file("known_hosts");
        let mut options = vec![
            "-F".to_owned(),
            "none".to_owned(),
            "-o".to_owned(),
            format!("UserKnownHostsFile={}", known.display()),
            "-o".to_owned(),
            "StrictHostKeyChecking=accept-new".to_owned(),
            "-o".to_owned(),
            "LogLevel=ERROR".to_owned(),
            "-o".to_owned(),
            "IdentityAgent=none".to_owned(),
            "-o".to_owned(),
            "IdentitiesOnly=yes".to_owned(),
            "-o".to_owned(),
            "SendEnv=LANG LC_ALL TZ NO_COLOR COLORTERM TAPIS_TEST".to_owned(),
        ];
        match key {
            Some(name) => options.extend(["-i".to_owned(), self.key(name).display().to_string()]),
            None => options.extend(["-o".to_owned(), "PubkeyAuthentication=no".to_owned()]),
        }
        options
    }

    /// A terminal of somebody who comes as `user`.
    pub(super) fn terminal(&self, user: &str, key: Option<&str>, columns: u16, rows: u16) -> Terminal {
        self.terminal_with(user, key, (columns, rows), &[], &[])
    }

    pub(super) fn terminal_with(
        &self,
        user: &str,
        key: Option<&str>,
        size: (u16, u16),
        environment: &[(&str, &str)],
        command: &[&str],
    ) -> Terminal {
        let (port, to) = (self.port.to_string(), format!("{user}@127.0.0.1"));
        let options = self.options(key);
        let mut args: Vec<&str> = options.iter().map(String::as_str).collect();
        args.extend(["-tt", "-p", &port, &to]);
        args.extend(command);
        let mut variables = self.desk.environment();
        variables.retain(|(name, _)| environment.iter().all(|(other, _)| other != name));
        variables.push(("PATH", std::env::var("PATH").unwrap()));
        let all: Vec<(&str, String)> = variables
            .iter()
            .map(|(name, value)| (*name, value.clone()))
            .chain(environment.iter().map(|(name, value)| (*name, (*value).to_owned())))
            .collect();
        Terminal::spawn("ssh", &args, &all, &self.desk.file(""), size)
    }

    /// A newcomer, who gives their name.
    #[track_caller]
    pub(super) fn newcomer(&self, name: &str, columns: u16, rows: u16) -> Terminal {
        let mut terminal = self.terminal(&self.code, Some(name), columns, rows);
        give_name(&mut terminal, name);
        terminal.wait_for("1 Référentiel");
        terminal
    }

    /// Somebody whose key is known.
    #[track_caller]
    pub(super) fn open_atelier(&self, name: &str, columns: u16, rows: u16) -> Terminal {
        let mut terminal = self.terminal(&name.to_lowercase(), Some(name), columns, rows);
        terminal.wait_for("1 Référentiel");
        terminal
    }

    /// What a line comes to, for somebody whose key is known.
    pub(super) fn line_of(&self, name: &str, words: &[&str]) -> Output {
        self.line_with(name, words, b"")
    }

    pub(super) fn line_with(&self, name: &str, words: &[&str], input: &[u8]) -> Output {
        let mut command = Command::new("ssh");
        command.args(self.options(Some(name))).args(["-o", "BatchMode=yes", "-p", &self.port.to_string()]);
        command.arg(format!("{}@127.0.0.1", name.to_lowercase())).args(words);
        command.env_clear().env("PATH", std::env::var("PATH").unwrap()).env("LANG", "fr_FR.UTF-8");
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let input = input.to_vec();
        // Who is refused reads nothing.
        let feed = std::thread::spawn(move || drop(stdin.write_all(&input)));
        let output = child.wait_with_output().unwrap();
        feed.join().unwrap();
        output
    }

    /// What `sftp` says to a script of its commands, and whether all went well.
    pub(super) fn sftp(&self, name: &str, script: &str) -> Output {
        let file = self.desk.file("script");
        fs::write(&file, script).unwrap();
        let mut command = Command::new("sftp");
        command.args(self.options(Some(name))).args(["-P", &self.port.to_string(), "-b"]).arg(&file);
        command.arg(format!("{}@127.0.0.1", name.to_lowercase()));
        command.env_clear().env("PATH", std::env::var("PATH").unwrap()).current_dir(self.desk.file(""));
        command.output().unwrap()
    }

    pub(super) fn log(&self) -> String {
        fs::read_to_string(&self.log).unwrap()
    }

    /// Waits for something that does not show on a screen.
    #[track_caller]
    pub(super) fn wait(&self, what: &str, met: impl Fn(&Self) -> bool) {
        let start = Instant::now();
        while !met(self) {
            assert!(start.elapsed() < PATIENCE, "still waiting: {what}\n{}", self.log());
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Waits for a line of the log.
    #[track_caller]
    pub(super) fn wait_log(&self, text: &str) {
        self.wait(text, |it| it.log().contains(text));
    }

    pub(super) fn signal(&self, name: &str) {
        let sent = Command::new("sh").arg("-c").arg(format!("kill -{name} {}", self.child.id())).status().unwrap();
        assert!(sent.success());
    }

    /// Waits for the server to end; its exit code.
    #[track_caller]
    pub(super) fn wait_end(&mut self) -> i32 {
        let start = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status.code().unwrap_or(-1);
            }
            assert!(start.elapsed() < PATIENCE, "the workshop is still open:\n{}", self.log());
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// How much of a core it has had for itself up to now.
    pub(super) fn processor(&self) -> Duration {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.child.id())).unwrap();
        // Behind the name, which ends with the last bracket: the time of the program and of the kernel, in hundredths.
        let of_numbers = stat.rsplit_once(')').unwrap().1.split_whitespace().skip(11).take(2);
        Duration::from_millis(of_numbers.map(|it| it.parse::<u64>().unwrap() * 10).sum())
    }

    /// What is in memory for it, in bytes.
    pub(super) fn memory(&self) -> u64 {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let line = status.lines().find(|it| it.starts_with("VmRSS:")).unwrap();
        line.split_whitespace().nth(1).unwrap().parse::<u64>().unwrap() * 1024
    }
}

impl Drop for House {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Waits for what is said before there is a screen.
#[track_caller]
pub(super) fn wait_told(terminal: &Terminal, text: &str) {
    let start = Instant::now();
    while !terminal.now(|screen| screen.contents()).replace('\n', "").contains(text) {
        let told = terminal.now(|screen| screen.contents());
        assert!(start.elapsed() < PATIENCE, "still waiting for {text:?}: {told}");
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// Answers the question for a name.
#[track_caller]
pub(super) fn give_name(terminal: &mut Terminal, name: &str) {
    wait_told(terminal, "appelez-vous");
    terminal.press(&format!("{name}\r"));
}
