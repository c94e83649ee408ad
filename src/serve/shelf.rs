//! The programmes as files, for `sftp` and `scp`: names that stand for what would be written, and no file of the machine.
//!
//! `but-sd/maquette.xlsx` is read as `export but-sd --to xlsx`. What is put into `but-sd/` is an import, which is tried
//! at once, and shown to the person in their terminal before it is applied.

use std::{collections::HashMap, net::IpAddr, sync::Arc};

use russh_sftp::{
    protocol::{
        Attrs, Data, File, FileAttributes, FileMode, Handle, Name, OpenFlags, Packet, Status, StatusCode, Version,
    },
    server::{Handler, StatusReply},
};
use serde::Deserialize;

use super::{
    house::House,
    lines::{Asked, Told},
    log::Event,
    names::{Place, offered, place},
    person::Person,
    post::Fresh,
    room::News,
};
use crate::{i18n::I18n, t};

/// The files and folders that one has open.
const MOST_OPEN: usize = 16;
/// The largest file that is taken.
const LARGEST: usize = 16 << 20;
/// The most bytes that one reading gives.
const CHUNK: usize = 64 << 10;

/// Begins to serve.
pub(super) async fn serve(fresh: Fresh, person: Person, house: Arc<House>, address: IpAddr) {
    let i18n = fresh.looks.i18n(&house.texts, house.options.lang);
    let shelf = Shelf { person, house, address, i18n, open: HashMap::new(), next: 0 };
    russh_sftp::server::run(fresh.into_channel().into_stream(), shelf).await;
}

struct Shelf {
    person: Person,
    house: Arc<House>,
    address: IpAddr,
    i18n: I18n,
    open: HashMap<String, Open>,
    next: u64,
}

/// What somebody has open.
enum Open {
    /// A folder, whose names are given once.
    Folder(Vec<File>),
    /// A file that is read; its bytes were made when it was opened.
    Reading(Vec<u8>),
    /// A file that is put into a programme.
    Writing { programme: String, name: String, bytes: Vec<u8> },
}

#[derive(Deserialize)]
struct Row {
    id: String,
}

type Reply<T> = Result<T, StatusReply>;

impl Shelf {
    /// Has a line of the command line done.
    async fn ask(&self, words: &[&str], input: Vec<u8>) -> Reply<Told> {
        let asked = Asked {
            words: Ok(words.iter().map(|it| (*it).to_owned()).collect()),
            input,
            person: self.person.clone(),
            db: self.house.options.db.clone(),
            i18n: self.i18n.clone(),
            columns: 80,
            is_paused: self.house.is_paused(),
        };
        let closed = || StatusReply::new(StatusCode::ConnectionLost);
        let permit = Arc::clone(&self.house.permits).acquire_owned().await.map_err(|_| closed())?;
        let lines = Arc::clone(&self.house.lines);
        let done = tokio::task::spawn_blocking(move || {
            let _permit = permit;
            lines.run(&asked)
        });
        let told = done.await.map_err(|_| StatusCode::Failure.with_message(t!(self.i18n, "terminal-chute")))?;
        match told.status {
            0 => Ok(told),
            _ => Err(StatusCode::Failure.with_message(told.err.trim_end().to_owned())),
        }
    }

    async fn programmes(&self) -> Reply<Vec<String>> {
        let told = self.ask(&["list", "--json"], Vec::new()).await?;
        let rows: Vec<Row> = serde_json::from_slice(&told.out).unwrap_or_default();
        Ok(rows.into_iter().map(|it| it.id).collect())
    }

    /// What a path stands for; nothing else is there.
    async fn find(&self, path: &str) -> Reply<Place> {
        let nothing = || StatusReply::new(StatusCode::NoSuchFile);
        let found = place(path).ok_or_else(nothing)?;
        match found.programme() {
            Some(programme) if !self.programmes().await?.iter().any(|it| it == programme) => Err(nothing()),
            _ => Ok(found),
        }
    }

    fn keep(&mut self, id: u32, open: Open) -> Reply<Handle> {
        if self.open.len() >= MOST_OPEN {
            return Err(StatusCode::Failure.into());
        }
        self.next += 1;
        let handle = self.next.to_string();
        self.open.insert(handle.clone(), open);
        Ok(Handle { id, handle })
    }

    fn told(&self, what: &str, programme: &str) {
        let event = Event::new("file").from(self.address).by(&self.person.name, self.person.key.as_deref());
        self.house.log.tell(&event.of(Some(programme.to_owned())).why(what));
    }

    /// Tries what was put there, and hands it to the person to look at.
    async fn deposit(&self, programme: String, name: String, bytes: Vec<u8>) -> Reply<()> {
        self.ask(&["import", "--into", &programme, "--dry-run"], bytes.clone()).await?;
        self.told("put", &programme);
        let person = self.person.name.clone();
        self.house.tell(News::Put { person, programme, name, bytes });
        Ok(())
    }
}

fn folder() -> FileAttributes {
    let mut attributes = FileAttributes { permissions: Some(0o755), ..FileAttributes::empty() };
    attributes.set_type(FileMode::DIR);
    attributes
}

/// The size of a file is not known before it is made: none is said, and it is read to its end.
fn file(size: Option<usize>) -> FileAttributes {
    let size = size.and_then(|it| u64::try_from(it).ok());
    let mut attributes = FileAttributes { permissions: Some(0o644), size, ..FileAttributes::empty() };
    attributes.set_type(FileMode::REG);
    attributes
}

fn fine(id: u32) -> Status {
    Status { id, status_code: StatusCode::Ok, error_message: "Ok".into(), language_tag: "en-US".into() }
}

impl Handler for Shelf {
    type Error = StatusReply;

    fn unimplemented(&self) -> StatusReply {
        StatusCode::OpUnsupported.with_message(t!(self.i18n, "fichiers-refus"))
    }

    async fn init(&mut self, _: u32, _: HashMap<String, String>) -> Reply<Version> {
        Ok(Version::new())
    }

    async fn realpath(&mut self, id: u32, path: String) -> Reply<Name> {
        let path = place(&path).map_or_else(|| path.clone(), |it| it.path());
        Ok(Name { id, files: vec![File::dummy(path)] })
    }

    async fn stat(&mut self, id: u32, path: String) -> Reply<Attrs> {
        let attrs = match self.find(&path).await? {
            Place::Root | Place::Programme(_) => folder(),
            Place::File { format: Some(_), .. } => file(None),
            Place::File { format: None, .. } => return Err(StatusCode::NoSuchFile.into()),
        };
        Ok(Attrs { id, attrs })
    }

    async fn lstat(&mut self, id: u32, path: String) -> Reply<Attrs> {
        self.stat(id, path).await
    }

    async fn fstat(&mut self, id: u32, handle: String) -> Reply<Attrs> {
        let attrs = match self.open.get(&handle) {
            Some(Open::Folder(_)) => folder(),
            Some(Open::Reading(bytes) | Open::Writing { bytes, .. }) => file(Some(bytes.len())),
            None => return Err(StatusCode::Failure.into()),
        };
        Ok(Attrs { id, attrs })
    }

    /// Dates and rights of what is not there mean nothing, and are not refused: copying ends with them.
    async fn setstat(&mut self, id: u32, _: String, _: FileAttributes) -> Reply<Status> {
        Ok(fine(id))
    }

    async fn fsetstat(&mut self, id: u32, _: String, _: FileAttributes) -> Reply<Status> {
        Ok(fine(id))
    }

    async fn opendir(&mut self, id: u32, path: String) -> Reply<Handle> {
        let files = match self.find(&path).await? {
            Place::Root => self.programmes().await?.into_iter().map(|it| File::new(it, folder())).collect(),
            Place::Programme(_) => offered().map(|it| File::new(it, file(None))).collect(),
            Place::File { .. } => return Err(StatusCode::NoSuchFile.into()),
        };
        self.keep(id, Open::Folder(files))
    }

    async fn readdir(&mut self, id: u32, handle: String) -> Reply<Name> {
        match self.open.get_mut(&handle) {
            Some(Open::Folder(files)) if !files.is_empty() => Ok(Name { id, files: std::mem::take(files) }),
            Some(Open::Folder(_)) => Err(StatusCode::Eof.into()),
            _ => Err(StatusCode::Failure.into()),
        }
    }

    async fn open(&mut self, id: u32, path: String, flags: OpenFlags, _: FileAttributes) -> Reply<Handle> {
        let Place::File { programme, name, format } = self.find(&path).await? else {
            return Err(StatusCode::Failure.into());
        };
        if flags.contains(OpenFlags::WRITE) {
            return self.keep(id, Open::Writing { programme, name, bytes: Vec::new() });
        }
        let Some(format) = format else { return Err(StatusCode::NoSuchFile.into()) };
        let told = self.ask(&["export", &programme, "--to", format.name], Vec::new()).await?;
        self.told(format.name, &programme);
        self.keep(id, Open::Reading(told.out))
    }

    async fn read(&mut self, id: u32, handle: String, offset: u64, len: u32) -> Reply<Data> {
        let Some(Open::Reading(bytes)) = self.open.get(&handle) else { return Err(StatusCode::Failure.into()) };
        let from = usize::try_from(offset).unwrap_or(usize::MAX).min(bytes.len());
        let to = from + usize::try_from(len).unwrap_or(CHUNK).min(CHUNK).min(bytes.len() - from);
        if from == to {
            return Err(StatusCode::Eof.into());
        }
        Ok(Data { id, data: bytes[from..to].to_vec() })
    }

    async fn write(&mut self, id: u32, handle: String, offset: u64, data: Vec<u8>) -> Reply<Status> {
        let Some(Open::Writing { bytes, .. }) = self.open.get_mut(&handle) else {
            return Err(StatusCode::Failure.into());
        };
        let from = usize::try_from(offset).unwrap_or(usize::MAX);
        let to = from.saturating_add(data.len());
        // What is sent comes in order; a hole would be filled with nothing that anybody has sent.
        if to > LARGEST || from > bytes.len() {
            let most = (LARGEST >> 20).to_string();
            return Err(StatusCode::Failure.with_message(t!(self.i18n, "ligne-trop-grosse", most = most)));
        }
        bytes.truncate(from);
        bytes.extend_from_slice(&data);
        Ok(fine(id))
    }

    async fn close(&mut self, id: u32, handle: String) -> Reply<Status> {
        match self.open.remove(&handle) {
            Some(Open::Writing { programme, name, bytes }) => self.deposit(programme, name, bytes).await?,
            Some(_) => {}
            None => return Err(StatusCode::Failure.into()),
        }
        Ok(fine(id))
    }

    async fn extended(&mut self, _: u32, _: String, _: Vec<u8>) -> Reply<Packet> {
        Err(self.unimplemented())
    }
}
