//! The line to one participant: a socket that can be cut from outside, whatever is waiting on it.

use std::{
    io,
    net::Shutdown,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
};

use socket2::SockRef;
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::TcpStream,
};

/// Bytes that may wait in the machine to be sent: a reader who does not read must find the present when they read again,
/// not what was shown a minute ago.
const WAITING: usize = 64 << 10;

/// A socket, for the server to read and write.
pub(super) struct Line(Arc<TcpStream>);

/// The right to cut it.
#[derive(Clone)]
pub(super) struct Cut(Arc<TcpStream>);

impl Line {
    pub(super) fn of(socket: TcpStream) -> Self {
        // Keys and frames are small, and each is waited for. A socket that refuses this is slower, not wrong.
        let _ = socket.set_nodelay(true);
        let _ = SockRef::from(&socket).set_send_buffer_size(WAITING);
        Self(Arc::new(socket))
    }

    pub(super) fn cut(&self) -> Cut {
        Cut(Arc::clone(&self.0))
    }
}

impl Cut {
    /// Ends the connection: whoever reads it or writes to it is told at once.
    pub(super) fn cut(&self) {
        // One that has ended already is cut.
        let _ = SockRef::from(&*self.0).shutdown(Shutdown::Both);
    }
}

impl AsyncRead for Line {
    fn poll_read(self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        loop {
            ready!(self.0.poll_read_ready(cx))?;
            match self.0.try_read(buf.initialize_unfilled()) {
                Ok(n) => {
                    buf.advance(n);
                    return Poll::Ready(Ok(()));
                }
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
                Err(error) => return Poll::Ready(Err(error)),
            }
        }
    }
}

impl AsyncWrite for Line {
    fn poll_write(self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        loop {
            ready!(self.0.poll_write_ready(cx))?;
            match self.0.try_write(bytes) {
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
                done => return Poll::Ready(done),
            }
        }
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        match SockRef::from(&*self.0).shutdown(Shutdown::Write) {
            Err(error) if error.kind() != io::ErrorKind::NotConnected => Poll::Ready(Err(error)),
            _ => Poll::Ready(Ok(())),
        }
    }
}
