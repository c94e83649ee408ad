//! A line that somebody has sent instead of opening a terminal: what came with it is taken in, it is done beside the room,
//! and what it came to is sent back with its exit status.

use std::{net::IpAddr, sync::Arc, time::Duration};

use russh::{ChannelWriteHalf, server::Msg};
use tokio::{sync::oneshot, time::timeout};

use super::{
    house::House,
    line_words::Unclear,
    lines::{Asked, Told},
    log::Event,
    person::Person,
    post::Fresh,
};
use crate::t;

/// The most bytes that come with a line: as much as the files of one programme.
const LARGEST: usize = 16 << 20;
/// How long a reader may take nothing of what is sent.
const PATIENCE: Duration = Duration::from_secs(30);
/// What is sent at once.
const CHUNK: usize = 32 << 10;
/// The width of a page that nobody looks at yet.
const COLUMNS: usize = 80;

/// What has come with the line, whole or not.
type Input = Result<Vec<u8>, TooLarge>;

struct TooLarge;

pub(super) struct Errand {
    input: Vec<u8>,
    /// Where it goes once it is whole; None: it is not wanted, or gone already.
    give: Option<oneshot::Sender<Input>>,
}

impl Errand {
    /// Begins it.
    pub(super) fn new(
        fresh: Fresh,
        person: Person,
        words: Result<Vec<String>, Unclear>,
        house: Arc<House>,
        address: IpAddr,
    ) -> Self {
        let (give, input) = oneshot::channel();
        let is_wanted = words.as_ref().is_ok_and(|it| house.lines.reads(it));
        let give = if is_wanted {
            Some(give)
        } else {
            let _ = give.send(Ok(Vec::new()));
            None
        };
        tokio::spawn(run(fresh, person, words, input, house, address));
        Self { input: Vec::new(), give }
    }

    pub(super) fn feed(&mut self, bytes: &[u8]) {
        if self.give.is_none() {
            return;
        }
        if self.input.len() + bytes.len() > LARGEST {
            self.input = Vec::new();
            self.hand_over(Err(TooLarge));
        } else {
            self.input.extend_from_slice(bytes);
        }
    }

    /// Nothing more comes.
    pub(super) fn is_fed(&mut self) {
        let input = std::mem::take(&mut self.input);
        self.hand_over(Ok(input));
    }

    fn hand_over(&mut self, input: Input) {
        if let Some(give) = self.give.take() {
            // The errand may be over.
            let _ = give.send(input);
        }
    }
}

async fn run(
    fresh: Fresh,
    person: Person,
    words: Result<Vec<String>, Unclear>,
    input: oneshot::Receiver<Input>,
    house: Arc<House>,
    address: IpAddr,
) {
    let i18n = fresh.looks.i18n(&house.texts, house.options.lang);
    let columns = fresh.size.map_or(COLUMNS, |it| usize::from(it.width));
    let is_terminal = fresh.size.is_some();
    let channel = fresh.into_writer();
    // Nothing comes any more: whoever has sent the line is gone.
    let Ok(input) = input.await else { return };
    let verb = words.as_ref().ok().and_then(|it| it.first()).cloned();
    let told = match input {
        Err(TooLarge) => {
            let most = (LARGEST >> 20).to_string();
            Told { err: t!(i18n, "ligne-trop-grosse", most = most), status: 2, ..Told::default() }
        }
        Ok(input) => {
            let (db, is_paused) = (house.options.db.clone(), house.is_paused());
            let by = person.clone();
            let fallen = t!(i18n, "terminal-chute");
            let asked = Asked { words, input, person: by, db, i18n, columns, is_paused };
            let Ok(permit) = Arc::clone(&house.permits).acquire_owned().await else { return };
            let lines = Arc::clone(&house.lines);
            let done = tokio::task::spawn_blocking(move || {
                let _permit = permit;
                lines.run(&asked)
            });
            done.await.unwrap_or(Told { err: fallen, status: 2, ..Told::default() })
        }
    };
    // Of the line no more than its first word is kept: what follows may be anything.
    let known = verb.filter(|it| it.len() < 20 && it.chars().all(|it| it.is_ascii_lowercase()));
    let event = Event::new("line").from(address).by(&person.name, person.key.as_deref());
    house.log.tell(&event.why(format!("{} {}", known.as_deref().unwrap_or("?"), told.status)));
    // A reader who goes away in the middle misses the rest.
    let _ = send(&channel, told, is_terminal).await;
}

/// Sends what a line came to, as far as it is read.
async fn send(channel: &ChannelWriteHalf<Msg>, told: Told, is_terminal: bool) -> Option<()> {
    let ended = |text: String| if text.is_empty() || text.ends_with('\n') { text } else { text + "\n" };
    // A terminal wants to be told to go back to the first column.
    let shown = |bytes: Vec<u8>| match is_terminal {
        true => bytes.split_inclusive(|it| *it == b'\n').flat_map(returned).collect(),
        false => bytes,
    };
    for chunk in shown(told.out).chunks(CHUNK) {
        timeout(PATIENCE, channel.data_bytes(chunk.to_vec())).await.ok()?.ok()?;
    }
    for chunk in shown(ended(told.err).into_bytes()).chunks(CHUNK) {
        timeout(PATIENCE, channel.extended_data_bytes(1, chunk.to_vec())).await.ok()?.ok()?;
    }
    let end = async {
        channel.exit_status(told.status.into()).await?;
        channel.eof().await?;
        channel.close().await
    };
    timeout(PATIENCE, end).await.ok()?.ok()
}

fn returned(line: &[u8]) -> Vec<u8> {
    match line.strip_suffix(b"\n") {
        Some(body) => [body.strip_suffix(b"\r").unwrap_or(body), b"\r\n"].concat(),
        None => line.to_vec(),
    }
}
