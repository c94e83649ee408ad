//! What comes over the line, each thing in its turn.

use std::{sync::Arc, sync::atomic::Ordering, time::Instant};

use russh::{
    keys::HashAlg,
    server::{Auth, ChannelOpenHandle, Handler, Msg, PublicKeyOffer, Response, Session, VerifiedPublicKey},
    {Channel, ChannelId, ChannelOpenFailure, Pty, Sig},
};

use super::super::{
    errand::Errand,
    log::Event,
    looks::window,
    person::{Door, Person, Terms, tidy_name},
    post::{Fresh, Post},
    room::News,
    {code, shelf},
};
use crate::{store::Level, t};

use super::{MOST_CHANNELS, Visitor};

type Done = Result<(), russh::Error>;

impl Handler for Visitor {
    type Error = russh::Error;

    async fn auth_none(&mut self, user: &str) -> Result<Auth, russh::Error> {
        if self.house.options.anonymous.as_deref() != Some(user) {
            return Ok(Self::next(false));
        }
        let terms = Terms { level: Level::Lecture, programmes: None };
        let terms = terms.within(self.house.options.programmes.as_deref());
        Ok(self.welcome(Person { name: user.to_owned(), key: None, door: Door::Anonymous, terms }))
    }

    async fn auth_publickey_offered(&mut self, user: &str, offer: PublicKeyOffer<'_>) -> Result<Auth, russh::Error> {
        let key = offer.public_key.fingerprint(HashAlg::Sha256).to_string();
        // The first that nobody knows is to be shown to be theirs, and remembered if they come by a code.
        if self.proven.is_none() || self.known(user, &key).await.is_some() {
            return Ok(Auth::Accept);
        }
        Ok(Self::next(false))
    }

    async fn auth_publickey(&mut self, user: &str, key: VerifiedPublicKey<'_>) -> Result<Auth, russh::Error> {
        let key = key.public_key.fingerprint(HashAlg::Sha256).to_string();
        if let Some(person) = self.known(user, &key).await {
            return Ok(self.welcome(person));
        }
        self.proven.get_or_insert(key);
        Ok(Self::next(true))
    }

    async fn auth_keyboard_interactive<'a>(
        &'a mut self,
        user: &str,
        _: &str,
        response: Option<Response<'a>>,
    ) -> Result<Auth, russh::Error> {
        let Some(mut response) = response else {
            (self.code, self.name) = (None, None);
            if !self.house.door.may_guess(self.address, Instant::now()) {
                self.refuse("too many codes");
                return Ok(Auth::reject());
            }
            match self.is_code(user).await {
                true => self.code = Some(code::tidy(user)),
                false => {
                    if code::could_be(&code::tidy(user)) {
                        self.house.door.guessed_wrong(self.address, Instant::now());
                    }
                    self.name = tidy_name(user);
                }
            }
            return Ok(self.prompt(None));
        };
        let Some(answer) = response.next() else { return Ok(Auth::reject()) };
        let answer = String::from_utf8_lossy(&answer).into_owned();
        Ok(self.answered(answer).await)
    }

    async fn auth_succeeded(&mut self, _: &mut Session) -> Done {
        self.place = None;
        self.signs.is_known.store(true, Ordering::Release);
        if let Some(person) = &self.person {
            self.house.log.tell(&Event::new("arrived").from(self.address).by(&person.name, person.key.as_deref()));
        }
        Ok(())
    }

    async fn channel_open_session(&mut self, channel: Channel<Msg>, reply: ChannelOpenHandle, _: &mut Session) -> Done {
        if self.posts.len() >= MOST_CHANNELS {
            self.refuse("channels");
            reply.reject(ChannelOpenFailure::ResourceShortage).await;
            return Ok(());
        }
        self.posts.insert(channel.id(), Post::Fresh(Box::new(Fresh::on(channel))));
        self.signs.channels.store(self.posts.len(), Ordering::Release);
        reply.accept().await;
        Ok(())
    }

    async fn channel_open_x11(
        &mut self,
        _: Channel<Msg>,
        _: &str,
        _: u32,
        _: ChannelOpenHandle,
        _: &mut Session,
    ) -> Done {
        self.refuse("x11");
        Ok(())
    }

    async fn channel_open_direct_tcpip(
        &mut self,
        _: Channel<Msg>,
        _: &str,
        _: u32,
        _: &str,
        _: u32,
        _: ChannelOpenHandle,
        _: &mut Session,
    ) -> Done {
        self.refuse("forwarding");
        Ok(())
    }

    async fn channel_open_forwarded_tcpip(
        &mut self,
        _: Channel<Msg>,
        _: &str,
        _: u32,
        _: &str,
        _: u32,
        _: ChannelOpenHandle,
        _: &mut Session,
    ) -> Done {
        self.refuse("forwarding");
        Ok(())
    }

    async fn channel_open_direct_streamlocal(
        &mut self,
        _: Channel<Msg>,
        _: &str,
        _: ChannelOpenHandle,
        _: &mut Session,
    ) -> Done {
        self.refuse("forwarding");
        Ok(())
    }

    async fn tcpip_forward(&mut self, _: &str, _: &mut u32, _: &mut Session) -> Result<bool, russh::Error> {
        self.refuse("forwarding");
        Ok(false)
    }

    async fn streamlocal_forward(&mut self, _: &str, _: &mut Session) -> Result<bool, russh::Error> {
        self.refuse("forwarding");
        Ok(false)
    }

    async fn agent_request(&mut self, _: ChannelId, _: &mut Session) -> Result<bool, russh::Error> {
        self.refuse("agent");
        Ok(false)
    }

    async fn x11_request(
        &mut self,
        channel: ChannelId,
        _: bool,
        _: &str,
        _: &str,
        _: u32,
        session: &mut Session,
    ) -> Done {
        self.refuse("x11");
        session.channel_failure(channel)
    }

    async fn pty_request(
        &mut self,
        channel: ChannelId,
        term: &str,
        columns: u32,
        rows: u32,
        _: u32,
        _: u32,
        _: &[(Pty, u32)],
        session: &mut Session,
    ) -> Done {
        let Some(fresh) = self.fresh(channel) else { return session.channel_failure(channel) };
        fresh.looks.set("TERM", term);
        fresh.size = Some(window(columns, rows));
        session.channel_success(channel)
    }

    async fn env_request(&mut self, channel: ChannelId, name: &str, value: &str, session: &mut Session) -> Done {
        let taken = self.fresh(channel).is_some_and(|it| it.looks.set(name, value));
        if taken {
            return session.channel_success(channel);
        }
        // Terminals offer a dozen names that mean nothing here: none of them is worth a line of the log but once.
        if self.fresh(channel).is_some_and(|it| !std::mem::replace(&mut it.is_told, true)) {
            self.refuse("environment");
        }
        session.channel_failure(channel)
    }

    async fn shell_request(&mut self, channel: ChannelId, session: &mut Session) -> Done {
        let has_terminal = self.fresh(channel).is_some_and(|it| it.size.is_some());
        if !has_terminal {
            let text = t!(self.house.i18n(), "terminal-absent");
            session.channel_success(channel)?;
            session.extended_data(channel, 1, format!("{text}\n").into_bytes())?;
            session.exit_status_request(channel, 2)?;
            session.eof(channel)?;
            return session.close(channel);
        }
        session.channel_success(channel)?;
        self.seat(channel, None);
        Ok(())
    }

    async fn window_change_request(
        &mut self,
        channel: ChannelId,
        columns: u32,
        rows: u32,
        _: u32,
        _: u32,
        _: &mut Session,
    ) -> Done {
        if let Some(Post::Terminal(terminal)) = self.posts.get(&channel) {
            self.house.tell(News::Resized(terminal.seat, window(columns, rows)));
        }
        Ok(())
    }

    async fn exec_request(&mut self, channel: ChannelId, line: &[u8], session: &mut Session) -> Done {
        let words = super::super::line_words::split(line);
        let opens = match words.as_deref() {
            Ok([]) => Some(None),
            Ok([verb, id]) if self.house.lines.opens(verb) => Some(Some(id.clone())),
            _ => None,
        };
        let has_terminal = self.fresh(channel).is_some_and(|it| it.size.is_some());
        if let (Some(programme), true) = (opens, has_terminal) {
            session.channel_success(channel)?;
            self.seat(channel, programme);
            return Ok(());
        }
        let Some((fresh, person)) = self.take_fresh(channel) else { return session.channel_failure(channel) };
        session.channel_success(channel)?;
        let errand = Errand::new(*fresh, person, words, Arc::clone(&self.house), self.address);
        self.posts.insert(channel, Post::Errand(errand));
        Ok(())
    }

    async fn subsystem_request(&mut self, channel: ChannelId, name: &str, session: &mut Session) -> Done {
        if name != "sftp" {
            self.refuse("subsystem");
            return session.channel_failure(channel);
        }
        let Some((fresh, person)) = self.take_fresh(channel) else { return session.channel_failure(channel) };
        session.channel_success(channel)?;
        shelf::serve(*fresh, person, Arc::clone(&self.house), self.address).await;
        self.posts.insert(channel, Post::Shelf);
        Ok(())
    }

    async fn data(&mut self, channel: ChannelId, bytes: &[u8], _: &mut Session) -> Done {
        match self.posts.get_mut(&channel) {
            Some(Post::Terminal(terminal)) => {
                terminal.pending.add(bytes.len()).await;
                self.house.tell(News::Typed(terminal.seat, bytes.to_vec()));
            }
            Some(Post::Errand(errand)) => errand.feed(bytes),
            _ => {}
        }
        Ok(())
    }

    async fn channel_eof(&mut self, channel: ChannelId, session: &mut Session) -> Done {
        match self.posts.get_mut(&channel) {
            Some(Post::Errand(errand)) => errand.is_fed(),
            Some(Post::Shelf) => {
                // The crate ends without a word, and scp takes that for a failure.
                session.exit_status_request(channel, 0)?;
                session.eof(channel)?;
                session.close(channel)?;
            }
            Some(post) => post.hang_up(&self.house),
            None => {}
        }
        Ok(())
    }

    async fn channel_close(&mut self, channel: ChannelId, _: &mut Session) -> Done {
        if let Some(post) = self.posts.remove(&channel) {
            post.hang_up(&self.house);
        }
        self.signs.channels.store(self.posts.len(), Ordering::Release);
        Ok(())
    }

    async fn signal(&mut self, channel: ChannelId, signal: Sig, _: &mut Session) -> Done {
        if matches!(signal, Sig::HUP | Sig::TERM | Sig::INT | Sig::KILL)
            && let Some(post) = self.posts.get(&channel)
        {
            post.hang_up(&self.house);
        }
        Ok(())
    }
}
