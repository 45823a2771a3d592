//! A job as it lies in a batch: a header, what each port is fed, the program, the bytes that arrive. All little-endian.
//!
//! ```text
//! header   32 bytes
//! feeds    16 bytes a port, in the order of the ports
//! program  at a multiple of 8
//! arrivals wherever the feeds say, counted from the start of the job
//! ```
//!
//! Jobs follow each other, each a multiple of 8 bytes long. A batch ends with a header of zeros, [`END_OF_BATCH`].

use arr_core::{Scalar, ScalarKind};
use core::fmt;

const MAGIC: u32 = u32::from_le_bytes(*b"AJOB");

/// What stands behind the last job.
pub const END_OF_BATCH: [u8; 32] = [0; 32];

/// The flag of a job that is measured: it records the clock whenever it asks for an arrival, and nothing of what comes out.
pub const MEASURED: u32 = 1;

/// The flag of a job without a program of its own: the current one of those that the device keeps runs.
pub const CURRENT: u32 = 2;

/// The flag of a job that records what it emits as text, as `arr run` prints it, and on which line it stops.
pub const AS_TEXT: u32 = 4;

/// Different streams that a program may be fed from.
pub const MAX_SOURCES: usize = 16;

/// The first bytes of a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JobHeader {
    /// Bytes of the whole job.
    pub n_bytes: u32,
    /// Bytes of the program.
    pub program_bytes: u32,
    /// Feeds, one a port.
    pub n_feeds: u32,
    /// [`MEASURED`], [`CURRENT`], [`AS_TEXT`].
    pub flags: u32,
    /// What the program may use up, as [`arr_vm::Limits`] counts it; all ones for no limit.
    pub fuel: u64,
}

impl JobHeader {
    /// Bytes of a header.
    pub const BYTES: u32 = 32;

    /// Where the program starts, from the start of the job; `None` where the job is too short for its feeds and program.
    #[must_use]
    pub fn program_at(&self) -> Option<u32> {
        let at = JobHeader::BYTES.checked_add(self.n_feeds.checked_mul(Feed::BYTES)?)?;
        (at.checked_add(self.program_bytes)? <= self.n_bytes).then_some(at)
    }

    /// As it lies in a batch.
    #[must_use]
    pub fn to_bytes(&self) -> [u8; 32] {
        let mut bytes = [0; 32];
        let words = [MAGIC, self.n_bytes, self.program_bytes, self.n_feeds, self.flags];
        for (chunk, word) in bytes.as_chunks_mut::<4>().0.iter_mut().zip(words) {
            *chunk = word.to_le_bytes();
        }
        if let Some(chunk) = bytes.last_chunk_mut() {
            *chunk = self.fuel.to_le_bytes();
        }
        bytes
    }

    /// Reads a header; `None` where none begins, as behind the last job.
    #[must_use]
    pub fn from_bytes(bytes: &[u8; 32]) -> Option<JobHeader> {
        let (words, _) = bytes.as_chunks::<4>();
        let [magic, n_bytes, program_bytes, n_feeds, flags, ..] = [0, 1, 2, 3, 4].map(|at| word(words, at));
        let fuel = u64::from_le_bytes(*bytes.last_chunk()?);
        (magic == MAGIC).then_some(JobHeader { n_bytes, program_bytes, n_feeds, flags, fuel })
    }
}

/// What a port is fed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Feed {
    /// Nothing.
    Nothing,
    /// The value of a parameter.
    Setting(Scalar),
    /// Arrivals, one behind the other.
    Arrivals {
        /// Ports of the same number take turns at the same arrivals; less than [`MAX_SOURCES`].
        source: u32,
        /// Where the first starts, from the start of the job.
        at: u32,
        /// Bytes of all.
        n_bytes: u32,
    },
}

impl Feed {
    /// Bytes of a feed.
    pub const BYTES: u32 = 16;

    /// As it lies in a batch.
    #[must_use]
    pub fn to_bytes(&self) -> [u8; 16] {
        let words = match *self {
            Feed::Nothing => [0; 4],
            Feed::Setting(value) => {
                let bits = value.to_bits();
                [1, value.kind() as u32, bits as u32, (bits >> 32) as u32]
            }
            Feed::Arrivals { source, at, n_bytes } => [2, source, at, n_bytes],
        };
        let mut bytes = [0; 16];
        for (chunk, word) in bytes.as_chunks_mut::<4>().0.iter_mut().zip(words) {
            *chunk = word.to_le_bytes();
        }
        bytes
    }

    /// Reads a feed; `None` where it is none.
    #[must_use]
    pub fn from_bytes(bytes: &[u8; 16]) -> Option<Feed> {
        let (words, _) = bytes.as_chunks::<4>();
        match [0, 1, 2, 3].map(|at| word(words, at)) {
            [0, ..] => Some(Feed::Nothing),
            [1, kind, low, high] => {
                let kind = ScalarKind::from_number(u8::try_from(kind).ok()?)?;
                Some(Feed::Setting(Scalar::from_bits(kind, u64::from(high) << 32 | u64::from(low))))
            }
            [2, source, at, n_bytes] if (source as usize) < MAX_SOURCES => Some(Feed::Arrivals { source, at, n_bytes }),
            _ => None,
        }
    }
}

/// What a port of a job to be written is fed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fed {
    /// Nothing, or the default of a parameter.
    Nothing,
    /// The value of a parameter.
    Setting(Scalar),
    /// The arrivals of the source of this number.
    Source(usize),
}

/// A program with what it is run with.
#[derive(Clone, Copy, Debug)]
pub struct Job<'a, S> {
    /// The program file.
    pub program: &'a [u8],
    /// What each port is fed.
    pub feeds: &'a [Fed],
    /// All arrivals of each source, one behind the other.
    pub sources: &'a [S],
    /// [`MEASURED`], [`CURRENT`], [`AS_TEXT`].
    pub flags: u32,
    /// What the program may use up, as [`arr_vm::Limits`] counts it; all ones for no limit.
    pub fuel: u64,
}

/// Why there is no such job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadJob {
    /// It has more sources than [`MAX_SOURCES`].
    ManySources(usize),
    /// A port is fed from a source that it has not.
    NoSource(usize),
    /// 32 bits do not number its bytes.
    TooLong,
}

impl fmt::Display for BadJob {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            BadJob::ManySources(n) => {
                write!(f, "the program is fed from {n} different sources, the firmware knows {MAX_SOURCES} at most")
            }
            BadJob::NoSource(source) => write!(f, "a port is fed from source {source}, which is not there"),
            BadJob::TooLong => f.write_str("program and arrivals are 4 GiB or more, the most that a job can hold"),
        }
    }
}

/// Writes a job as the firmware reads it, piece by piece.
///
/// # Errors
/// Where it cannot be a job; nothing has been written then.
pub fn put_job<S: AsRef<[u8]>>(job: &Job<'_, S>, mut write: impl FnMut(&[u8])) -> Result<(), BadJob> {
    let Job { program, feeds, sources, flags, fuel } = *job;
    if sources.len() > MAX_SOURCES {
        return Err(BadJob::ManySources(sources.len()));
    }
    let length = |bytes: &[u8]| u32::try_from(bytes.len()).map_err(|_| BadJob::TooLong);
    let behind = |at: u32, piece: &[u8]| {
        let n_bytes = length(piece)?.checked_next_multiple_of(8).ok_or(BadJob::TooLong)?;
        at.checked_add(n_bytes).ok_or(BadJob::TooLong)
    };
    let (program_bytes, n_feeds) = (length(program)?, u32::try_from(feeds.len()).map_err(|_| BadJob::TooLong)?);
    // As long as a job may be, until it is known where its arrivals end.
    let header = JobHeader { n_bytes: u32::MAX, program_bytes, n_feeds, flags, fuel };
    let program_at = header.program_at().ok_or(BadJob::TooLong)?;
    let start_of = |n: usize| {
        sources.iter().take(n).try_fold(behind(program_at, program)?, |at, source| behind(at, source.as_ref()))
    };
    let feed = |fed: &Fed| match *fed {
        Fed::Nothing => Ok(Feed::Nothing),
        Fed::Setting(value) => Ok(Feed::Setting(value)),
        Fed::Source(source) => {
            let bytes = sources.get(source).ok_or(BadJob::NoSource(source))?;
            Ok(Feed::Arrivals { source: source as u32, at: start_of(source)?, n_bytes: length(bytes.as_ref())? })
        }
    };
    feeds.iter().try_for_each(|fed| feed(fed).map(drop))?;
    write(&JobHeader { n_bytes: start_of(sources.len())?, ..header }.to_bytes());
    for fed in feeds {
        write(&feed(fed)?.to_bytes());
    }
    for piece in core::iter::once(program).chain(sources.iter().map(AsRef::as_ref)) {
        write(piece);
        write([0; 7].get(..piece.len().next_multiple_of(8) - piece.len()).unwrap_or_default());
    }
    Ok(())
}

/// Writes a batch of one job.
///
/// # Errors
/// Those of [`put_job`].
pub fn put_batch<S: AsRef<[u8]>>(job: &Job<'_, S>, mut write: impl FnMut(&[u8])) -> Result<(), BadJob> {
    put_job(job, &mut write)?;
    write(&END_OF_BATCH);
    Ok(())
}

fn word(words: &[[u8; 4]], at: usize) -> u32 {
    words.get(at).map_or(0, |bytes| u32::from_le_bytes(*bytes))
}
