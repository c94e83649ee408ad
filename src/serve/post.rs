//! What becomes of a channel: a terminal, an errand, a shelf of files; or nothing yet.

use std::{net::IpAddr, sync::Arc};

use ratatui::layout::Size;
use russh::{Channel, ChannelWriteHalf, server::Msg};

use super::{
    errand::Errand,
    house::House,
    line::Cut,
    link::{Link, carry},
    log::Event,
    looks::Looks,
    pending::Pending,
    person::Person,
    room::{Arrival, News},
};
use crate::tui::hall::SeatId;

pub(super) enum Post {
    Fresh(Box<Fresh>),
    Terminal(Terminal),
    Errand(Errand),
    Shelf,
}

/// A channel on which nothing has begun.
pub(super) struct Fresh {
    channel: Channel<Msg>,
    pub looks: Looks,
    /// The window of its terminal; None: there is none.
    pub size: Option<Size>,
    /// It was said that something is not taken from it.
    pub is_told: bool,
}

/// A channel that is somebody's terminal.
pub(super) struct Terminal {
    pub seat: SeatId,
    pub pending: Arc<Pending>,
}

impl Fresh {
    pub(super) fn on(channel: Channel<Msg>) -> Self {
        Self { channel, looks: Looks::default(), size: None, is_told: false }
    }

    /// The half that is written to. The other is dropped: what is kept and not read stops the session after a hundred
    /// keys.
    pub(super) fn into_writer(self) -> ChannelWriteHalf<Msg> {
        self.channel.split().1
    }

    pub(super) fn into_channel(self) -> Channel<Msg> {
        self.channel
    }

    /// Gives it a seat in the room.
    pub(super) fn sit(
        self,
        house: &Arc<House>,
        person: Person,
        address: IpAddr,
        cut: Cut,
        programme: Option<String>,
    ) -> Post {
        let (seat, link, pending) = (house.next_seat(), Arc::<Link>::default(), Arc::<Pending>::default());
        let (looks, size) = (self.looks.clone(), self.size.unwrap_or(Size::new(80, 24)));
        let (name, key) = (person.name.clone(), person.key.clone());
        let arrival = Arrival {
            seat,
            person,
            address,
            looks,
            size,
            link: Arc::clone(&link),
            pending: Arc::clone(&pending),
            programme,
        };
        house.tell(News::Arrive(Box::new(arrival)));
        let (house, writer) = (Arc::clone(house), self.into_writer());
        tokio::spawn(async move {
            let reads = carry(link, writer, cut, || house.tell(News::Free)).await;
            if !reads {
                house.log.tell(&Event::new("refused").from(address).by(&name, key.as_deref()).why("does not read"));
            }
            house.tell(News::Left(seat));
        });
        Post::Terminal(Terminal { seat, pending })
    }
}

impl Post {
    /// Nothing more comes from there.
    pub(super) fn hang_up(&self, house: &House) {
        if let Post::Terminal(terminal) = self {
            house.tell(News::Left(terminal.seat));
        }
    }
}
