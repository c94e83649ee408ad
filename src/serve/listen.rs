//! Where the workshop listens.

use std::{
    io,
    net::{IpAddr, Ipv6Addr, SocketAddr, TcpListener, ToSocketAddrs},
};

use listenfd::ListenFd;
use socket2::{Domain, Protocol, Socket, Type};

/// The port, unless somebody says another.
pub const PORT: u16 = 2222;
/// How many may knock at the same moment.
const BACKLOG: i32 = 1024;

/// The addresses that a text names: a port, an address, a name, or one of these with a port.
///
/// # Errors
/// When no machine has that name.
pub fn addresses(text: &str) -> io::Result<Vec<SocketAddr>> {
    if let Ok(port) = text.parse::<u16>() {
        return Ok(vec![(Ipv6Addr::UNSPECIFIED, port).into()]);
    }
    if let Ok(address) = text.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>() {
        return Ok(vec![(address, PORT).into()]);
    }
    let found = if text.contains(':') { text.to_socket_addrs() } else { (text, PORT).to_socket_addrs() };
    let all: Vec<SocketAddr> = found?.collect();
    if all.is_empty() { Err(io::ErrorKind::NotFound.into()) } else { Ok(all) }
}

/// Listens at an address. « Everywhere » is everywhere, in IPv4 and in IPv6.
///
/// # Errors
/// When the port is taken, or may not be taken.
pub fn listen(address: SocketAddr) -> io::Result<TcpListener> {
    let everywhere = address.ip() == IpAddr::V6(Ipv6Addr::UNSPECIFIED);
    match bind(address, everywhere) {
        // A machine without IPv6.
        Err(error) if everywhere && error.kind() != io::ErrorKind::AddrInUse => {
            bind((std::net::Ipv4Addr::UNSPECIFIED, address.port()).into(), false).map_err(|_| error)
        }
        bound => bound,
    }
}

fn bind(address: SocketAddr, both: bool) -> io::Result<TcpListener> {
    let socket = Socket::new(Domain::for_address(address), Type::STREAM, Some(Protocol::TCP))?;
    if address.is_ipv6() {
        socket.set_only_v6(!both)?;
    }
    // A workshop that is opened again at once finds its port.
    #[cfg(unix)]
    socket.set_reuse_address(true)?;
    socket.bind(&address.into())?;
    socket.listen(BACKLOG)?;
    Ok(socket.into())
}

/// The sockets on which the system listens for us already.
///
/// # Errors
/// When what it gives is no socket that listens.
pub fn inherited() -> io::Result<Vec<TcpListener>> {
    let mut given = ListenFd::from_env();
    let mut all = Vec::new();
    for at in 0..given.len() {
        all.extend(given.take_tcp_listener(at)?);
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_said_in_many_ways() {
        let told = |text: &str| addresses(text).unwrap().iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(told("2022"), ["[::]:2022"]);
        assert_eq!(told("192.0.2.1"), ["192.0.2.1:2222"]);
        assert_eq!(told("192.0.2.1:22"), ["192.0.2.1:22"]);
        assert_eq!(told("::1"), ["[::1]:2222"]);
        assert_eq!(told("[::1]:22"), ["[::1]:22"]);
        assert!(addresses("no such machine").is_err());
    }

    #[test]
    fn a_port_that_is_taken_is_refused() {
        let first = listen("127.0.0.1:0".parse().unwrap()).unwrap();
        let taken = listen(first.local_addr().unwrap());
        assert_eq!(taken.unwrap_err().kind(), io::ErrorKind::AddrInUse);
    }
}
