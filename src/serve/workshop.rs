//! Opening a workshop, and keeping it until it is closed.

use std::{
    io,
    net::{SocketAddr, TcpListener},
    panic,
    path::PathBuf,
    sync::{
        Arc,
        atomic::Ordering,
        mpsc::{Receiver, channel},
    },
    thread,
    time::Duration,
};

use russh::{
    Preferred, SshId,
    keys::{Algorithm, EcdsaCurve, PrivateKey},
    server::{Config, run_stream},
};
use tokio::{
    net::{TcpListener as Listener, TcpStream},
    runtime::Builder,
    sync::oneshot,
    time::{sleep, timeout},
};

use super::{
    host_key::{self, KeyError},
    house::House,
    invitation::{Wanted, make},
    line::Line,
    lines::Lines,
    listen,
    log::{Event, Log},
    options::Options,
    room::{News, Room},
    visitor::{Signs, Visitor},
};
use crate::store::{Invitation, Store, StoreError};

/// Why there is no workshop.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    #[error(transparent)]
    Key(#[from] KeyError),
    #[error("cannot listen at {address}: {error}")]
    Listen { address: String, error: io::Error },
    /// The sockets that the system gives are not such as can be listened on.
    #[error("cannot take over the sockets: {0}")]
    Inherited(io::Error),
    /// Others could not see what is done, or nothing can be written.
    #[error("{0} may only be read")]
    ReadOnly(PathBuf),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("no thread: {0}")]
    Threads(io::Error),
    /// The room has fallen as a whole.
    #[error("the workshop fell")]
    Fell,
}

/// How long a stranger may take to begin to speak, and to say who they are: a name is typed meanwhile.
const SILENCE: Duration = Duration::from_secs(10);
const GRACE: Duration = Duration::from_secs(120);
/// How long somebody may be connected and want nothing.
const IDLE: Duration = Duration::from_secs(60);
/// How often a line of which nothing is heard is asked whether it is there, and how often in vain.
const KEEPALIVE: Duration = Duration::from_secs(15);
const UNHEARD: usize = 3;
/// How long the lines may take to end once the room is empty.
const LAST: Duration = Duration::from_millis(800);
/// The threads of the lines.
const LINES: usize = 2;
/// The stack of the room: as much as a program's own.
const STACK: usize = 8 << 20;

/// A workshop that listens, and lets nobody in yet.
pub struct Workshop {
    options: Options,
    key: PrivateKey,
    listeners: Vec<TcpListener>,
    store: Store,
}

impl Workshop {
    /// Takes the database and its key, and listens.
    ///
    /// # Errors
    /// What stands in the way.
    pub fn open(mut options: Options, store: Store) -> Result<Self, ServeError> {
        if store.is_read_only() {
            return Err(ServeError::ReadOnly(store.path().to_owned()));
        }
        let key = host_key::read_or_make(&host_key::path(&options.db))?;
        let mut listeners = listen::inherited().map_err(ServeError::Inherited)?;
        if listeners.is_empty() {
            for address in &options.listen {
                let refused = |error| ServeError::Listen { address: address.to_string(), error };
                listeners.push(listen::listen(*address).map_err(refused)?);
            }
        }
        if let Some(Ok(address)) = listeners.first().map(TcpListener::local_addr) {
            options.address.port = address.port();
        }
        Ok(Self { options, key, listeners, store })
    }

    pub fn options(&self) -> &Options {
        &self.options
    }

    /// Makes the invitation that the workshop shows.
    ///
    /// # Errors
    /// Those of the database.
    pub fn invite(&mut self, wanted: Wanted) -> Result<Invitation, ServeError> {
        let invitation = make(wanted, &self.store)?;
        self.options.code = Some(invitation.code.clone());
        Ok(invitation)
    }

    /// What participants compare the first time.
    pub fn fingerprint(&self) -> String {
        host_key::fingerprint(&self.key)
    }

    /// Where it listens.
    pub fn addresses(&self) -> Vec<SocketAddr> {
        self.listeners.iter().filter_map(|it| it.local_addr().ok()).collect()
    }

    /// Lets everybody in until it is closed: by a signal, or by somebody who leads.
    ///
    /// # Errors
    /// When the system has no threads left, or the room falls.
    pub fn run(self, lines: Arc<dyn Lines>) -> Result<(), ServeError> {
        let Self { options, key, listeners, store } = self;
        let options = Arc::new(options);
        let log = Arc::new(Log::new(options.log));
        say_where_it_fell(Arc::clone(&log));
        let (room, news) = channel();
        let house = Arc::new(House::new(room, Arc::clone(&options), Arc::clone(&log), lines));
        let (ended, end) = oneshot::channel();
        let keeper = keep_room(store, Arc::clone(&house), news, ended)?;
        let runtime = Builder::new_multi_thread()
            .worker_threads(LINES)
            .max_blocking_threads(4)
            .thread_name("lines")
            .enable_all()
            .build()
            .map_err(ServeError::Threads)?;
        let config = Arc::new(config(key));
        runtime.block_on(async {
            for listener in listeners {
                listener.set_nonblocking(true).map_err(ServeError::Threads)?;
                let listener = Listener::from_std(listener).map_err(ServeError::Threads)?;
                tokio::spawn(answer(listener, Arc::clone(&config), Arc::clone(&house)));
            }
            tokio::spawn(heed_signals(Arc::clone(&house)));
            supervisor::ready();
            let _ = end.await;
            supervisor::stopping();
            // What was said last is on its way.
            sleep(LAST).await;
            Ok::<(), ServeError>(())
        })?;
        runtime.shutdown_timeout(LAST);
        keeper.join().map_err(|_| ServeError::Fell)
    }
}

/// Starts the room on its thread.
fn keep_room(
    store: Store,
    house: Arc<House>,
    news: Receiver<News>,
    ended: oneshot::Sender<()>,
) -> Result<thread::JoinHandle<()>, ServeError> {
    let keep = move || {
        let (options, log) = (Arc::clone(&house.options), Arc::clone(&house.log));
        let room = Room::new(store, options, log, Arc::clone(&house.paused));
        drop(house);
        room.run(&news);
        let _ = ended.send(());
    };
    thread::Builder::new().name("room".into()).stack_size(STACK).spawn(keep).map_err(ServeError::Threads)
}

fn config(key: PrivateKey) -> Config {
    // Of the keys that people may have, those that this crate can check without RSA, whose crate has an advisory.
    const KEYS: &[Algorithm] = &[
        Algorithm::Ed25519,
        Algorithm::Ecdsa { curve: EcdsaCurve::NistP256 },
        Algorithm::Ecdsa { curve: EcdsaCurve::NistP384 },
        Algorithm::Ecdsa { curve: EcdsaCurve::NistP521 },
        Algorithm::SkEd25519,
        Algorithm::SkEcdsaSha2NistP256,
    ];
    let preferred =
        Preferred { key: KEYS.into(), compression: (&[russh::compression::NONE][..]).into(), ..Preferred::default() };
    Config {
        server_id: SshId::Standard("SSH-2.0-tapis".into()),
        auth_rejection_time: Duration::from_secs(1),
        auth_rejection_time_initial: Some(Duration::ZERO),
        keys: vec![key],
        preferred,
        max_auth_attempts: 20,
        // A workshop is silent for an hour: what is not there any more is found by asking.
        inactivity_timeout: None,
        keepalive_interval: Some(KEEPALIVE),
        keepalive_max: UNHEARD,
        nodelay: true,
        ..Config::default()
    }
}

/// Answers whoever knocks.
async fn answer(listener: Listener, config: Arc<Config>, house: Arc<House>) {
    loop {
        match listener.accept().await {
            Ok((socket, from)) => {
                let address = from.ip().to_canonical();
                match house.door.enter(address) {
                    Some(place) => drop(tokio::spawn(receive(socket, address, place, config.clone(), house.clone()))),
                    None => house.log.tell(&Event::new("refused").from(address).why("too many at the door")),
                }
            }
            // No file is left for one more: those who are here go on, and one of them leaves some day.
            Err(_) => sleep(Duration::from_millis(100)).await,
        }
    }
}

/// One connection, from its first byte to its last.
async fn receive(
    socket: TcpStream,
    address: std::net::IpAddr,
    place: super::door::Place,
    config: Arc<Config>,
    house: Arc<House>,
) {
    let line = Line::of(socket);
    let (cut, signs) = (line.cut(), Arc::<Signs>::default());
    let visitor = Visitor::new(Arc::clone(&house), address, cut.clone(), Arc::clone(&signs), place);
    let watch = tokio::spawn(watch(cut, Arc::clone(&signs)));
    if let Ok(Ok(session)) = timeout(SILENCE, run_stream(config, line, visitor)).await {
        // However it ends, it has ended.
        let _ = session.await;
    }
    if !signs.is_known.load(Ordering::Acquire) {
        house.log.tell(&Event::new("refused").from(address).why("nobody came in"));
    }
    watch.abort();
}

/// Cuts the line of whoever does not say who they are, or wants nothing.
async fn watch(cut: super::line::Cut, signs: Arc<Signs>) {
    sleep(GRACE).await;
    if !signs.is_known.load(Ordering::Acquire) {
        return cut.cut();
    }
    let mut was_idle = false;
    loop {
        let is_idle = signs.channels.load(Ordering::Acquire) == 0;
        if is_idle && was_idle {
            return cut.cut();
        }
        was_idle = is_idle;
        sleep(IDLE).await;
    }
}

/// A panic of one is told without its message, in which there may be what somebody has typed.
fn say_where_it_fell(log: Arc<Log>) {
    panic::set_hook(Box::new(move |info| {
        let place = info.location().map(|it| format!("{}:{}", it.file(), it.line()));
        log.tell(&Event::new("panic").why(place.unwrap_or_default()));
    }));
}

#[cfg(unix)]
async fn heed_signals(house: Arc<House>) {
    use std::io::IsTerminal;

    use tokio::signal::unix::{SignalKind, signal};
    let (Ok(mut term), Ok(mut int), Ok(mut hup)) =
        (signal(SignalKind::terminate()), signal(SignalKind::interrupt()), signal(SignalKind::hangup()))
    else {
        return;
    };
    // In front of a terminal, it says that the terminal is gone; elsewhere, that settings are to be read again.
    let in_terminal = io::stderr().is_terminal();
    loop {
        tokio::select! {
            _ = term.recv() => house.tell(News::Close),
            _ = int.recv() => house.tell(News::Close),
            _ = hup.recv() => house.tell(if in_terminal { News::Close } else { News::Reread }),
        }
    }
}

#[cfg(not(unix))]
async fn heed_signals(house: Arc<House>) {
    while tokio::signal::ctrl_c().await.is_ok() {
        house.tell(News::Close);
    }
}

/// What starts and stops services, told where we are; where nobody waits for it, nobody is told.
#[cfg(target_os = "linux")]
mod supervisor {
    use sd_notify::{NotifyState, notify};

    pub(super) fn ready() {
        let _ = notify(&[NotifyState::Ready]);
    }

    pub(super) fn stopping() {
        let _ = notify(&[NotifyState::Stopping]);
    }
}

#[cfg(not(target_os = "linux"))]
mod supervisor {
    pub(super) fn ready() {}

    pub(super) fn stopping() {}
}
