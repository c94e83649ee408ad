//! How many may stand at the door: those who have not said who they are yet, and those who guess codes.
//!
//! A room of sixty comes in at once behind one address, and is let in. What has a thousand lines open and says nothing is
//! not.

use std::{
    collections::HashMap,
    net::{IpAddr, Ipv6Addr},
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

/// Lines on which nobody has said yet who they are: from one address, and in all.
const FROM_ONE: usize = 100;
const IN_ALL: usize = 400;
/// Wrong codes that one address may give within [`MEMORY`]: a whole room that mishears, nobody who goes through a list.
const WRONG: usize = 40;
const MEMORY: Duration = Duration::from_secs(300);
/// How many addresses are remembered: the oldest are forgotten first.
const ADDRESSES: usize = 10_000;

/// The door.
#[derive(Debug, Default)]
pub(super) struct Door(Arc<Mutex<Waiting>>);

#[derive(Debug, Default)]
struct Waiting {
    in_all: usize,
    by_address: HashMap<IpAddr, usize>,
    wrong: HashMap<IpAddr, (usize, Instant)>,
}

/// A place at the door; dropped, it is free again.
#[derive(Debug)]
pub(super) struct Place {
    door: Arc<Mutex<Waiting>>,
    address: IpAddr,
}

impl Door {
    /// A place for somebody who comes from `address`. None: there are too many.
    pub(super) fn enter(&self, address: IpAddr) -> Option<Place> {
        let address = network(address);
        let mut waiting = self.0.lock().ok()?;
        let here = waiting.by_address.get(&address).copied().unwrap_or_default();
        if waiting.in_all >= IN_ALL || here >= FROM_ONE {
            return None;
        }
        waiting.in_all += 1;
        waiting.by_address.insert(address, here + 1);
        Some(Place { door: Arc::clone(&self.0), address })
    }

    /// Whether whoever comes from `address` may give a code at all.
    pub(super) fn may_guess(&self, address: IpAddr, now: Instant) -> bool {
        let Ok(waiting) = self.0.lock() else { return false };
        let guesses = waiting.wrong.get(&network(address));
        guesses.is_none_or(|(n, since)| *n < WRONG || now.duration_since(*since) >= MEMORY)
    }

    /// Somebody there has given a wrong code.
    pub(super) fn guessed_wrong(&self, address: IpAddr, now: Instant) {
        let Ok(mut waiting) = self.0.lock() else { return };
        if waiting.wrong.len() >= ADDRESSES {
            waiting.wrong.retain(|_, (_, since)| now.duration_since(*since) < MEMORY);
        }
        let guesses = waiting.wrong.entry(network(address)).or_insert((0, now));
        if now.duration_since(guesses.1) >= MEMORY {
            *guesses = (0, now);
        }
        guesses.0 += 1;
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let Ok(mut waiting) = self.door.lock() else { return };
        waiting.in_all = waiting.in_all.saturating_sub(1);
        if let Some(here) = waiting.by_address.get_mut(&self.address) {
            *here -= 1;
            if *here == 0 {
                waiting.by_address.remove(&self.address);
            }
        }
    }
}

/// What counts as one address: in IPv6, one subscriber has a whole network.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(it) => {
            let [a, b, c, d, ..] = it.segments();
            Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0).into()
        }
        v4 => v4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOM: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(192, 0, 2, 7));

    #[test]
    fn a_room_comes_in_at_once_and_a_thousand_silent_lines_do_not() {
        let door = Door::default();
        let places: Vec<Place> = (0..1000).filter_map(|_| door.enter(ROOM)).collect();
        assert_eq!(places.len(), FROM_ONE);
        assert!(door.enter("192.0.2.8".parse().unwrap()).is_some());
        drop(places);
        assert!(door.enter(ROOM).is_some());
        let many: Vec<Place> =
            (0..=255).flat_map(|n| (0..9).map(move |_| [10, 0, 0, n])).filter_map(|it| door.enter(it.into())).collect();
        assert_eq!(many.len(), IN_ALL);
    }

    #[test]
    fn codes_are_not_guessed_by_the_thousand() {
        let (door, now) = (Door::default(), Instant::now());
        let neighbours = ["2001:db8::1".parse().unwrap(), "2001:db8::2".parse().unwrap()];
        for n in 0..WRONG {
            assert!(door.may_guess(neighbours[n % 2], now));
            door.guessed_wrong(neighbours[n % 2], now);
        }
        assert!(!door.may_guess(neighbours[0], now) && door.may_guess(ROOM, now));
        assert!(door.may_guess(neighbours[0], now + MEMORY));
    }
}
