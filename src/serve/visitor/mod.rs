//! One connection: who it is, what they ask for, and what is refused.

mod entrance;
mod handler;

use std::{
    collections::HashMap,
    net::IpAddr,
    sync::Arc,
    sync::atomic::{AtomicBool, AtomicUsize},
    time::Instant,
};

use russh::ChannelId;

use super::{
    door::Place,
    house::House,
    line::Cut,
    log::Event,
    person::Person,
    post::{Fresh, Post},
};
/// The channels of one connection.
const MOST_CHANNELS: usize = 8;

/// What the watch over a connection looks at.
#[derive(Debug, Default)]
pub(super) struct Signs {
    /// They have said who they are.
    pub is_known: AtomicBool,
    /// How many channels are open.
    pub channels: AtomicUsize,
}

pub(super) struct Visitor {
    house: Arc<House>,
    address: IpAddr,
    cut: Cut,
    signs: Arc<Signs>,
    /// Their place at the door, until they have said who they are.
    place: Option<Place>,
    came: Instant,
    /// The fingerprint of a key that is theirs, and of which nobody knows whose it is.
    proven: Option<String>,
    /// The code and the name that they have given.
    code: Option<String>,
    name: Option<String>,
    /// They were told why they do not come in.
    is_refused: bool,
    person: Option<Person>,
    posts: HashMap<ChannelId, Post>,
}

impl Visitor {
    pub(super) fn new(house: Arc<House>, address: IpAddr, cut: Cut, signs: Arc<Signs>, place: Place) -> Self {
        Self {
            house,
            address,
            cut,
            signs,
            place: Some(place),
            came: Instant::now(),
            proven: None,
            code: None,
            name: None,
            is_refused: false,
            person: None,
            posts: HashMap::new(),
        }
    }

    /// The post that a request is about, while nothing has begun there.
    fn fresh(&mut self, channel: ChannelId) -> Option<&mut Fresh> {
        match self.posts.get_mut(&channel) {
            Some(Post::Fresh(fresh)) => Some(fresh),
            _ => None,
        }
    }

    fn take_fresh(&mut self, channel: ChannelId) -> Option<(Box<Fresh>, Person)> {
        let person = self.person.clone()?;
        match self.posts.remove(&channel)? {
            Post::Fresh(fresh) => Some((fresh, person)),
            other => {
                self.posts.insert(channel, other);
                None
            }
        }
    }

    /// Gives the person a seat in the room.
    fn seat(&mut self, id: ChannelId, programme: Option<String>) -> bool {
        let Some((fresh, person)) = self.take_fresh(id) else { return false };
        let post = fresh.sit(&self.house, person, self.address, self.cut.clone(), programme);
        self.posts.insert(id, post);
        true
    }
}

impl Drop for Visitor {
    fn drop(&mut self) {
        self.posts.values().for_each(|post| post.hang_up(&self.house));
        if let Some(person) = &self.person {
            let event = Event::new("gone").from(self.address).by(&person.name, person.key.as_deref());
            self.house.log.tell(&event.after(self.came.elapsed()));
        }
    }
}
