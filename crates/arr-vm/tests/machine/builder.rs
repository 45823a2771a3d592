//! Programs put together by hand: tables and code in, a verified program file out.

use std::collections::BTreeSet;

use arr_bytecode::{
    Buffer, Header, Inst, Place, Port, PortKind, Presentation, Section, Sink, Target, ViewRecord, crc32, op,
};
use arr_core::{BufId, DType, Elems, PortId, Reg, Scalar, ScalarKind, Shape, StrId, View, ViewId};

/// Where buffers start: behind as many registers as any test needs.
const REGS_END: u32 = 512;

/// A program in the making.
#[derive(Default)]
pub(crate) struct Builder {
    kinds: Vec<u8>,
    buffers: Vec<Buffer>,
    views: Vec<ViewRecord>,
    ports: Vec<Port>,
    strings: Vec<String>,
    constants: Vec<u8>,
    arena_end: u32,
    slow_end: u32,
    code: Vec<Inst>,
}

/// `inst!(Name { field: value })` is an instruction.
macro_rules! inst {
    ($name:ident { $($fields:tt)* }) => {
        arr_bytecode::Inst::$name(arr_bytecode::op::$name { $($fields)* })
    };
}
pub(crate) use inst;

struct Bytes(Vec<u8>);

impl Sink for Bytes {
    fn put(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }
}

impl Builder {
    pub(crate) fn new() -> Builder {
        Builder { arena_end: REGS_END, ..Builder::default() }
    }

    pub(crate) fn reg(&mut self, kind: ScalarKind) -> Reg {
        self.kinds.push(kind as u8);
        Reg(self.kinds.len() as u32 - 1)
    }

    /// A register that holds `value` from here on.
    pub(crate) fn literal(&mut self, value: Scalar) -> Reg {
        let reg = self.reg(value.kind());
        self.put(inst!(Literal { dst: arr_bytecode::Def(reg), value: arr_bytecode::Constant(value) }));
        reg
    }

    pub(crate) fn int(&mut self, value: i64) -> Reg {
        self.literal(Scalar::Int(value))
    }

    /// A buffer of its own, aligned to 64.
    pub(crate) fn buffer(&mut self, dtype: DType, capacity: u32) -> BufId {
        let offset = self.arena_end.next_multiple_of(64);
        self.buffer_at(dtype, capacity, offset)
    }

    /// A buffer of its own in the slow arena.
    pub(crate) fn slow_buffer(&mut self, dtype: DType, capacity: u32) -> BufId {
        let offset = self.slow_end.next_multiple_of(8);
        self.slow_end = offset + capacity * dtype.size();
        self.buffers.push(Buffer { dtype, place: Place::Slow, capacity, offset, name: None });
        BufId(self.buffers.len() as u32 - 1)
    }

    /// A buffer anywhere in the arena, perhaps over another.
    pub(crate) fn buffer_at(&mut self, dtype: DType, capacity: u32, offset: u32) -> BufId {
        self.arena_end = self.arena_end.max(offset + capacity * dtype.size());
        self.buffers.push(Buffer { dtype, place: Place::Fast, capacity, offset, name: None });
        BufId(self.buffers.len() as u32 - 1)
    }

    pub(crate) fn offset_of(&self, id: BufId) -> u32 {
        self.buffers[id.idx()].offset
    }

    /// A constant buffer with these elements.
    pub(crate) fn constant(&mut self, dtype: DType, elements: &[f64]) -> BufId {
        let offset = self.constants.len().next_multiple_of(8);
        self.constants.resize(offset, 0);
        self.constants.extend(bytes_of(dtype, elements));
        self.buffers.push(Buffer {
            dtype,
            place: Place::Constants,
            capacity: elements.len() as u32,
            offset: offset as u32,
            name: None,
        });
        BufId(self.buffers.len() as u32 - 1)
    }

    pub(crate) fn view(&mut self, buffer: BufId, moving: Option<Reg>, view: View) -> ViewId {
        self.record(ViewRecord { buffer, moving, len: None, view })
    }

    pub(crate) fn record(&mut self, record: ViewRecord) -> ViewId {
        self.views.push(record);
        ViewId(self.views.len() as u32 - 1)
    }

    /// A view of the whole buffer in C order.
    pub(crate) fn whole(&mut self, buffer: BufId, extents: &[u32]) -> ViewId {
        self.view(buffer, None, View::contiguous(Shape::new(extents).unwrap()))
    }

    pub(crate) fn port(&mut self, kind: PortKind) -> PortId {
        let name = self.string("port");
        self.ports.push(Port { name, kind, presentation: Presentation::Data });
        PortId(self.ports.len() as u32 - 1)
    }

    pub(crate) fn string(&mut self, text: &str) -> StrId {
        self.strings.push(text.into());
        StrId(self.strings.len() as u32 - 1)
    }

    /// Appends an instruction; gives its place, for [`Builder::replace`].
    pub(crate) fn put(&mut self, inst: Inst) -> usize {
        self.code.push(inst);
        self.code.len() - 1
    }

    pub(crate) fn replace(&mut self, at: usize, inst: Inst) {
        self.code[at] = inst;
    }

    /// The position of the next instruction.
    pub(crate) fn here(&self) -> Target {
        Target(self.code.iter().map(Inst::encoded_len).sum())
    }

    /// A block loop over `n` elements around what `body` appends, in blocks of at most so many.
    pub(crate) fn blocks(&mut self, n: u32, most: u32, body: impl FnOnce(&mut Builder)) {
        let block = Elems(most.min(n).max(1));
        let begin = |end| inst!(BeginLoop { n: Elems(n), block, end });
        let at = self.put(begin(Target(0)));
        body(self);
        let end = self.here();
        self.replace(at, begin(end));
        self.put(Inst::EndLoop(op::EndLoop {}));
    }

    /// The program file, in words so that it is aligned.
    pub(crate) fn file(&self) -> Vec<u64> {
        let mut code = Bytes(Vec::new());
        self.code.iter().for_each(|inst| inst.encode(&mut code));
        Inst::Halt(op::Halt {}).encode(&mut code);
        let targets: BTreeSet<u32> = self.code.iter().filter_map(Inst::jump).map(|target| target.0).collect();
        let mut strings = (self.strings.len() as u32).to_le_bytes().to_vec();
        let mut end = 0;
        for text in &self.strings {
            end += text.len() as u32;
            strings.extend(end.to_le_bytes());
        }
        strings.extend(self.strings.concat().bytes());
        let sections = Section::ALL.map(|section| match section {
            Section::Code => code.0.clone(),
            Section::Registers => self.kinds.clone(),
            Section::Buffers => self.buffers.iter().flat_map(|b| b.to_bytes()).collect(),
            Section::Views => self.views.iter().flat_map(|v| v.to_bytes()).collect(),
            Section::Ports => self.ports.iter().flat_map(|p| p.to_bytes()).collect(),
            Section::Strings => strings.clone(),
            Section::Constants => self.constants.clone(),
            Section::Lines | Section::Source => Vec::new(),
            Section::Targets => targets.iter().flat_map(|target| target.to_le_bytes()).collect(),
        });
        let mut header = Header {
            fast_bytes: self.arena_end.next_multiple_of(8),
            slow_bytes: self.slow_end.next_multiple_of(8),
            sections: [(0, 0); 10],
        };
        let mut body = Vec::new();
        for (slot, bytes) in header.sections.iter_mut().zip(sections) {
            *slot = ((Header::BYTES + body.len()) as u32, bytes.len() as u32);
            body.extend(bytes);
            body.resize(body.len().next_multiple_of(8), 0);
        }
        let n_bytes = (Header::BYTES + body.len()) as u32;
        let mut file = [header.to_bytes(n_bytes).to_vec(), body].concat();
        let sum = crc32(&file).to_le_bytes();
        file[8..12].copy_from_slice(&sum);
        file.chunks(8).map(|word| u64::from_ne_bytes(word.try_into().unwrap())).collect()
    }
}

/// The bytes of these elements.
pub(crate) fn bytes_of(dtype: DType, elements: &[f64]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for &x in elements {
        match dtype {
            DType::Bool => bytes.push(u8::from(x != 0.0)),
            DType::F32 => bytes.extend((x as f32).to_le_bytes()),
            _ => bytes.extend(&(x as i64).to_le_bytes()[..dtype.size() as usize]),
        }
    }
    bytes
}
