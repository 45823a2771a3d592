//! A device in this process: the firmware's end of a serial line, over a socket that may lose and alter bytes.

use std::collections::VecDeque;
use std::io::{ErrorKind, Read, Write};
use std::os::unix::net::{UnixListener, UnixStream};
use std::thread;
use std::time::Duration;

use arr_firmware::{Key, Line, Resources, Room, Slots, Wire};
use arr_vm::Memory;
use fastrand::Rng;
use tempfile::TempDir;

use crate::nor_flash::NorFlash;

/// Words of each of its memories.
const ROOM: usize = 1 << 16;
/// How often is looked for a byte until an answer is overdue, and how long between.
const LOOKS: u32 = 200;
const PAUSE: Duration = Duration::from_micros(100);
/// One of so many bytes is lost, and one is altered.
const FAULTS: u32 = 1500;

/// A device that serves whoever connects, one after another, for as long as the process lives.
pub struct LocalDevice {
    folder: TempDir,
}

impl LocalDevice {
    /// Starts it without a flash; with `seed`, bytes are lost and altered at random.
    ///
    /// # Panics
    /// Where there can be no socket: no test can say anything then.
    #[must_use]
    pub fn start(seed: Option<u64>) -> LocalDevice {
        LocalDevice::serving(seed, None, None)
    }

    /// The same, with a flash for programs.
    ///
    /// # Panics
    /// As `start`.
    #[must_use]
    pub fn with_flash(seed: Option<u64>, flash: NorFlash) -> LocalDevice {
        LocalDevice::serving(seed, Some(flash), None)
    }

    /// The same, where programs must be signed.
    ///
    /// # Panics
    /// As `start`.
    #[must_use]
    pub fn keeping_signed(flash: NorFlash, key: Key) -> LocalDevice {
        LocalDevice::serving(None, Some(flash), Some(key))
    }

    fn serving(seed: Option<u64>, mut flash: Option<NorFlash>, key: Option<Key>) -> LocalDevice {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let listener = UnixListener::bind(folder.path().join("line")).expect("a socket");
        listener.set_nonblocking(true).expect("sockets need not block");
        let socket = Socket { listener, stream: None, come: VecDeque::new(), random: seed.map(Rng::with_seed) };
        thread::spawn(move || {
            let (mut program, mut fast, mut slow) = (vec![0; ROOM], vec![0; ROOM], vec![0; ROOM]);
            let memory = Memory { fast: &mut fast, slow: &mut slow, ..Memory::default() };
            let slots = flash.as_mut().and_then(|flash| Slots::new(flash));
            let mut resources = Resources { program: &mut program, memory, slots, key };
            let mut room = Room::default();
            let mut line = Line::new(socket, &mut room);
            loop {
                // Who connects next is told of nothing that went wrong before.
                let _ = line.serve(&mut resources);
            }
        });
        LocalDevice { folder }
    }

    /// What `arr` calls it.
    #[must_use]
    pub fn port(&self) -> String {
        format!("unix:{}", self.folder.path().join("line").display())
    }
}

/// A socket as a wire.
struct Socket {
    listener: UnixListener,
    stream: Option<UnixStream>,
    come: VecDeque<u8>,
    random: Option<Rng>,
}

impl Socket {
    /// The bytes that are left of some, after what happens to them on the way.
    fn on_the_way(&mut self, bytes: &[u8]) -> Vec<u8> {
        let Some(random) = &mut self.random else { return bytes.to_vec() };
        let mut fate = |byte: u8| match random.u32(0..FAULTS) {
            0 => None,
            1 => Some(byte ^ 1 << random.u32(0..8)),
            _ => Some(byte),
        };
        bytes.iter().filter_map(|&byte| fate(byte)).collect()
    }

    fn stream(&mut self) -> Option<&mut UnixStream> {
        if self.stream.is_none() {
            let (stream, _) = self.listener.accept().ok()?;
            stream.set_nonblocking(true).ok()?;
            self.stream = Some(stream);
        }
        self.stream.as_mut()
    }
}

impl Wire for Socket {
    fn send(&mut self, bytes: &[u8]) {
        let left = self.on_the_way(bytes);
        // Where nobody listens, or too slowly, bytes are lost.
        let _ = self.stream().map(|stream| stream.write_all(&left));
    }

    fn take(&mut self) -> Option<u8> {
        if self.come.is_empty() {
            let mut room = [0; 512];
            let read = self.stream()?.read(&mut room);
            match read {
                Ok(n) if n > 0 => {
                    let left = self.on_the_way(&room[..n]);
                    self.come.extend(left);
                }
                Err(error) if error.kind() == ErrorKind::WouldBlock => {}
                // Somebody else may connect.
                Ok(_) | Err(_) => self.stream = None,
            }
        }
        self.come.pop_front()
    }

    fn wait(&mut self) -> Option<u8> {
        (0..LOOKS).find_map(|_| {
            let byte = self.take();
            if byte.is_none() {
                thread::sleep(PAUSE);
            }
            byte
        })
    }

    fn clock(&mut self) -> u64 {
        0
    }
}
