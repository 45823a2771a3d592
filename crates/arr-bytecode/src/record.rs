//! The records of the program file's tables: buffers, views, ports. Each knows its own bytes, little-endian.

use arr_core::{BufId, DType, MAX_RANK, Part, Pc, Reg, ScalarKind, Shape, StrId, View};

use crate::operand::number_bytes;

/// Where a buffer's bytes are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Place {
    /// In the fast arena.
    Fast = 0,
    /// In the constant section of the program; never written.
    Constants = 1,
    /// In the slow arena.
    Slow = 2,
}

impl Place {
    /// Every place, by number.
    pub const ALL: [Place; 3] = [Place::Fast, Place::Constants, Place::Slow];

    /// What it is called in listings and plans.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Place::Fast => "fast",
            Place::Constants => "constants",
            Place::Slow => "slow",
        }
    }

    /// Whether a program may write there.
    #[must_use]
    pub fn is_writable(self) -> bool {
        self != Place::Constants
    }

    fn from_number(number: u8) -> Option<Place> {
        Place::ALL.get(usize::from(number)).copied()
    }
}

/// A typed piece of memory.
///
/// Units: `capacity` counts elements, `offset` bytes from the start of its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Buffer {
    /// Element type.
    pub dtype: DType,
    /// Which arena, or the constants.
    pub place: Place,
    /// The number of elements it holds.
    pub capacity: u32,
    /// Where it starts.
    pub offset: u32,
    /// The name it has in the script, for listings.
    pub name: Option<StrId>,
}

/// Stands for "none" where a table holds a `u16` index.
const NONE: u32 = u16::MAX as u32;

impl Buffer {
    /// Bytes of one record.
    pub const BYTES: usize = 12;

    /// The record's bytes.
    #[must_use]
    pub fn to_bytes(self) -> [u8; Self::BYTES] {
        let [c0, c1, c2, c3] = self.capacity.to_le_bytes();
        let [o0, o1, o2, o3] = self.offset.to_le_bytes();
        let [n0, n1] = number_bytes(self.name.map_or(NONE, |s| s.0));
        [self.dtype as u8, self.place as u8, n0, n1, c0, c1, c2, c3, o0, o1, o2, o3]
    }

    /// The record with these bytes; `None` where they mean nothing.
    #[must_use]
    pub fn from_bytes(bytes: &[u8; Self::BYTES]) -> Option<Buffer> {
        let &[dtype, place, n0, n1, c0, c1, c2, c3, o0, o1, o2, o3] = bytes;
        Some(Buffer {
            dtype: DType::from_number(dtype)?,
            place: Place::from_number(place)?,
            capacity: u32::from_le_bytes([c0, c1, c2, c3]),
            offset: u32::from_le_bytes([o0, o1, o2, o3]),
            name: Some(StrId(u16::from_le_bytes([n0, n1]).into())).filter(|s| s.0 != NONE),
        })
    }

    /// A view of it, with the buffer as memory of the view's elements: of parts of its elements, so many times as many.
    #[must_use]
    pub fn seen_by(self, view: &View) -> (Buffer, View) {
        let n = view.part.map_or(1, |part| part.n_in(self.dtype));
        let capacity = self.capacity.saturating_mul(n);
        (Buffer { dtype: view.dtype(self.dtype), capacity, ..self }, view.of_parts(self.dtype))
    }

    /// Bytes the buffer takes.
    #[must_use]
    pub fn n_bytes(&self) -> u64 {
        u64::from(self.capacity) * u64::from(self.dtype.size())
    }
}

/// A view of a buffer. What registers say is known at run time only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ViewRecord {
    /// The buffer.
    pub buffer: BufId,
    /// Register with a further offset in elements.
    pub moving: Option<Reg>,
    /// Register with the extent of axis 0, where that varies; the shape has its upper bound.
    pub len: Option<Reg>,
    /// Offset, shape and strides.
    pub view: View,
}

impl ViewRecord {
    /// Bytes of one record.
    pub const BYTES: usize = 44;

    /// The record's bytes: buffer, moving register, rank, part (0 for none),
    /// length register, offset, extents, strides.
    #[must_use]
    pub fn to_bytes(self) -> [u8; Self::BYTES] {
        let mut bytes = [0; Self::BYTES];
        let extents: [u32; MAX_RANK] = core::array::from_fn(|axis| self.view.shape.extent(axis));
        let fields = (number_bytes(self.buffer.0).into_iter())
            .chain(number_bytes(self.moving.map_or(NONE, |r| r.0)))
            .chain([self.view.shape.rank() as u8, self.view.part.map_or(0, Part::number)])
            .chain(number_bytes(self.len.map_or(NONE, |r| r.0)))
            .chain(self.view.offset.to_le_bytes())
            .chain(extents.into_iter().flat_map(u32::to_le_bytes))
            .chain(self.view.strides.into_iter().flat_map(i32::to_le_bytes));
        for (slot, byte) in bytes.iter_mut().zip(fields) {
            *slot = byte;
        }
        bytes
    }

    /// The record with these bytes; `None` where they mean nothing.
    #[must_use]
    pub fn from_bytes(bytes: &[u8; Self::BYTES]) -> Option<ViewRecord> {
        let half = |at: usize| Some(u32::from(u16::from_le_bytes(*bytes.get(at..)?.first_chunk()?)));
        let word = |at: usize| Some(u32::from_le_bytes(*bytes.get(at..)?.first_chunk()?));
        let rank = usize::from(*bytes.get(4)?);
        let part = match bytes.get(5)? {
            0 => None,
            &number => Some(Part::from_number(number)?),
        };
        let mut extents = [1; MAX_RANK];
        let mut strides = [0; MAX_RANK];
        for axis in 0..MAX_RANK {
            *extents.get_mut(axis)? = word(12 + 4 * axis)?;
            *strides.get_mut(axis)? = word(28 + 4 * axis)? as i32;
        }
        Some(ViewRecord {
            buffer: BufId(half(0)?),
            moving: Some(Reg(half(2)?)).filter(|r| r.0 != NONE),
            len: Some(Reg(half(6)?)).filter(|r| r.0 != NONE),
            view: View { offset: word(8)?, shape: Shape::new(extents.get(..rank)?).ok()?, strides, part },
        })
    }
}

/// A position in the code from which on instructions belong to a line of the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct LineRecord {
    /// The position.
    pub pc: Pc,
    /// The line, counted from 1.
    pub line: u32,
    /// Where the line starts in the source, in bytes.
    pub start: u32,
}

impl LineRecord {
    /// Bytes of one record.
    pub const BYTES: usize = 12;

    /// The record's bytes: position, line, start of the line.
    #[must_use]
    pub fn to_bytes(self) -> [u8; Self::BYTES] {
        let ([p0, p1, p2, p3], [l0, l1, l2, l3]) = (self.pc.0.to_le_bytes(), self.line.to_le_bytes());
        let [s0, s1, s2, s3] = self.start.to_le_bytes();
        [p0, p1, p2, p3, l0, l1, l2, l3, s0, s1, s2, s3]
    }

    /// The record with these bytes.
    #[must_use]
    pub fn from_bytes(bytes: &[u8; Self::BYTES]) -> LineRecord {
        let &[p0, p1, p2, p3, l0, l1, l2, l3, s0, s1, s2, s3] = bytes;
        LineRecord {
            pc: Pc(u32::from_le_bytes([p0, p1, p2, p3])),
            line: u32::from_le_bytes([l0, l1, l2, l3]),
            start: u32::from_le_bytes([s0, s1, s2, s3]),
        }
    }
}

/// What goes through a port.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PortKind {
    /// Arrays from the host, one an arrival.
    Input {
        /// Element type.
        dtype: DType,
        /// Shape of every arrival.
        shape: Shape,
    },
    /// A scalar that the host may set.
    Param {
        /// The scalar's kind.
        kind: ScalarKind,
        /// The register word of its default.
        default: u64,
    },
    /// Scalars to the host.
    OutputScalar {
        /// The scalars' kind.
        kind: ScalarKind,
    },
    /// Arrays to the host.
    OutputArray {
        /// Element type.
        dtype: DType,
        /// Shape of every array.
        shape: Shape,
    },
    /// Arrays to the host whose first axis is as long as it is each time.
    OutputRows {
        /// Element type.
        dtype: DType,
        /// Shape of the longest array.
        shape: Shape,
    },
}

/// What becomes of the arrays that a port sends, where somebody looks on. A host may leave it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Presentation {
    /// They are data.
    #[default]
    Data,
    /// Each is a picture.
    Picture,
    /// The elements of each are a line over their numbers.
    Line,
    /// Of the elements of each, so many lie in every one of `bins` equal parts of their range.
    Histogram {
        /// How many parts; at least one.
        bins: u8,
    },
}

impl Presentation {
    fn to_bytes(self) -> [u8; 2] {
        match self {
            Presentation::Data => [0, 0],
            Presentation::Picture => [1, 0],
            Presentation::Line => [2, 0],
            Presentation::Histogram { bins } => [3, bins],
        }
    }

    fn from_bytes(bytes: [u8; 2]) -> Option<Presentation> {
        match bytes {
            [0, 0] => Some(Presentation::Data),
            [1, 0] => Some(Presentation::Picture),
            [2, 0] => Some(Presentation::Line),
            [3, bins] if bins > 0 => Some(Presentation::Histogram { bins }),
            _ => None,
        }
    }
}

/// A named way to or from the host.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Port {
    /// The name that the script gives it.
    pub name: StrId,
    /// Direction and type.
    pub kind: PortKind,
    /// How what it sends is shown; of anything but arrays, data.
    pub presentation: Presentation,
}

impl Port {
    /// Bytes of one record.
    pub const BYTES: usize = 24;

    /// The record's bytes: name, direction, dtype or kind, rank, presentation; then extents, or the default.
    #[must_use]
    pub fn to_bytes(self) -> [u8; Self::BYTES] {
        let mut bytes = [0; Self::BYTES];
        let (direction, element, rank, payload) = match self.kind {
            PortKind::Input { dtype, shape } => (0, dtype as u8, shape.rank(), extents_bytes(&shape)),
            PortKind::Param { kind, default } => (1, kind as u8, 0, word_bytes(default)),
            PortKind::OutputScalar { kind } => (2, kind as u8, 0, word_bytes(0)),
            PortKind::OutputArray { dtype, shape } => (3, dtype as u8, shape.rank(), extents_bytes(&shape)),
            PortKind::OutputRows { dtype, shape } => (4, dtype as u8, shape.rank(), extents_bytes(&shape)),
        };
        let [shown, bins] = self.presentation.to_bytes();
        let head = [direction, element, rank as u8, shown, bins, 0];
        let fields = number_bytes(self.name.0).into_iter().chain(head).chain(payload);
        for (slot, byte) in bytes.iter_mut().zip(fields) {
            *slot = byte;
        }
        bytes
    }

    /// The record with these bytes; `None` where they mean nothing.
    #[must_use]
    pub fn from_bytes(bytes: &[u8; Self::BYTES]) -> Option<Port> {
        let &[n0, n1, direction, element, rank, shown, bins, _, ref payload @ ..] = bytes;
        let mut extents = [1; MAX_RANK];
        for (slot, chunk) in extents.iter_mut().zip(payload.chunks_exact(4)) {
            *slot = u32::from_le_bytes(chunk.try_into().ok()?);
        }
        let shape = || Shape::new(extents.get(..usize::from(rank))?).ok();
        let kind = match direction {
            0 => PortKind::Input { dtype: DType::from_number(element)?, shape: shape()? },
            1 => PortKind::Param {
                kind: ScalarKind::from_number(element)?,
                default: u64::from_le_bytes(*payload.first_chunk()?),
            },
            2 => PortKind::OutputScalar { kind: ScalarKind::from_number(element)? },
            3 => PortKind::OutputArray { dtype: DType::from_number(element)?, shape: shape()? },
            4 => PortKind::OutputRows { dtype: DType::from_number(element)?, shape: shape()? },
            _ => return None,
        };
        let presentation = Presentation::from_bytes([shown, bins])?;
        let is_array = matches!(kind, PortKind::OutputArray { .. } | PortKind::OutputRows { .. });
        let name = StrId(u16::from_le_bytes([n0, n1]).into());
        (is_array || presentation == Presentation::Data).then_some(Port { name, kind, presentation })
    }
}

fn extents_bytes(shape: &Shape) -> [u8; 16] {
    let mut bytes = [0; 16];
    for (chunk, axis) in bytes.chunks_exact_mut(4).zip(0..) {
        chunk.copy_from_slice(&shape.extent(axis).to_le_bytes());
    }
    bytes
}

fn word_bytes(word: u64) -> [u8; 16] {
    let mut bytes = [0; 16];
    if let Some(front) = bytes.first_chunk_mut() {
        *front = word.to_le_bytes();
    }
    bytes
}
