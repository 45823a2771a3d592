//! The near end of a serial line: a serial device, or the socket of an emulator.

use std::io::{self, ErrorKind, Read, Write};
use std::net::TcpStream;
#[cfg(unix)]
use std::os::unix::net::UnixStream;
use std::time::Duration;

use serial2::SerialPort;

/// As the firmware sets its end.
const BAUD: u32 = 115_200;
/// How long is waited for bytes before there is something else to do.
const PAUSE: Duration = Duration::from_millis(20);

/// A line on which bytes come and go.
pub(super) enum Port {
    Serial(SerialPort),
    Tcp(TcpStream),
    #[cfg(unix)]
    Unix(UnixStream),
}

impl Port {
    /// Opens `tcp:HOST:PORT`, `unix:PATH` or a serial device.
    ///
    /// # Errors
    /// Those of the system.
    pub(super) fn open(name: &str) -> io::Result<Port> {
        if let Some(address) = name.strip_prefix("tcp:") {
            let stream = TcpStream::connect(address)?;
            stream.set_nodelay(true)?;
            stream.set_read_timeout(Some(PAUSE))?;
            return Ok(Port::Tcp(stream));
        }
        #[cfg(unix)]
        if let Some(path) = name.strip_prefix("unix:") {
            let stream = UnixStream::connect(path)?;
            stream.set_read_timeout(Some(PAUSE))?;
            return Ok(Port::Unix(stream));
        }
        let mut port = SerialPort::open(name, BAUD)?;
        port.set_read_timeout(PAUSE)?;
        Ok(Port::Serial(port))
    }

    /// Bytes that have come, none where none come for a moment.
    ///
    /// # Errors
    /// Those of the system, or that the line is closed.
    pub(super) fn receive(&mut self, room: &mut [u8]) -> io::Result<usize> {
        let read = match self {
            Port::Serial(port) => port.read(room),
            Port::Tcp(stream) => stream.read(room),
            #[cfg(unix)]
            Port::Unix(stream) => stream.read(room),
        };
        match read {
            Ok(0) => Err(io::Error::new(ErrorKind::UnexpectedEof, "the line is closed")),
            Err(error)
                if matches!(error.kind(), ErrorKind::TimedOut | ErrorKind::WouldBlock | ErrorKind::Interrupted) =>
            {
                Ok(0)
            }
            other => other,
        }
    }

    /// Sends bytes.
    ///
    /// # Errors
    /// Those of the system.
    pub(super) fn send(&mut self, bytes: &[u8]) -> io::Result<()> {
        match self {
            Port::Serial(port) => port.write_all(bytes),
            Port::Tcp(stream) => stream.write_all(bytes),
            #[cfg(unix)]
            Port::Unix(stream) => stream.write_all(bytes),
        }
    }
}
