//! Programs put together by hand.

use std::collections::BTreeSet;

use arr_bytecode::{
    Buffer, Fault, Header, Inst, LineRecord, LoadError, Place, Port, PortKind, Presentation, Program, Section, Sink,
    Site, VerifyError, ViewRecord, crc32, verify,
};
use arr_core::{BufId, DType, Pc, PortId, Reg, ScalarKind, Shape, StrId, View, ViewId};

/// A program under construction. Its arena starts with registers and grows with every buffer.
pub(crate) struct Assembler {
    pub(crate) arena_bytes: u32,
    pub(crate) slow_bytes: u32,
    pub(crate) registers: Vec<u8>,
    pub(crate) buffers: Vec<u8>,
    pub(crate) views: Vec<u8>,
    pub(crate) ports: Vec<u8>,
    pub(crate) strings: Vec<u8>,
    pub(crate) constants: Vec<u8>,
    pub(crate) lines: Vec<u8>,
    pub(crate) source: Vec<u8>,
    pub(crate) targets: Vec<u8>,
    pub(crate) code: Vec<u8>,
}

/// Room for the registers of any test.
const FIRST_BUFFER: u32 = 512;

struct Bytes<'v>(&'v mut Vec<u8>);

impl Sink for Bytes<'_> {
    fn put(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }
}

impl Assembler {
    pub(crate) fn new() -> Assembler {
        let mut strings = vec![];
        for word in [2u32, 1, 6] {
            strings.extend(word.to_le_bytes());
        }
        strings.extend(b"xhello");
        Assembler {
            arena_bytes: FIRST_BUFFER,
            slow_bytes: 0,
            registers: vec![],
            buffers: vec![],
            views: vec![],
            ports: vec![],
            strings,
            constants: (0..64).collect(),
            lines: vec![],
            source: b"x = 1\n".to_vec(),
            targets: vec![],
            code: vec![],
        }
    }

    pub(crate) fn reg(&mut self, kind: ScalarKind) -> Reg {
        self.registers.push(kind as u8);
        Reg(self.registers.len() as u32 - 1)
    }

    /// A register that is written at once.
    pub(crate) fn set(&mut self, value: arr_core::Scalar) -> Reg {
        let dst = self.reg(value.kind());
        let (dst, value) = (arr_bytecode::Def(dst), arr_bytecode::Constant(value));
        self.put(Inst::Literal(arr_bytecode::op::Literal { dst, value }));
        Reg(self.registers.len() as u32 - 1)
    }

    pub(crate) fn record(&mut self, buffer: Buffer) -> BufId {
        self.buffers.extend(buffer.to_bytes());
        BufId((self.buffers.len() / Buffer::BYTES) as u32 - 1)
    }

    pub(crate) fn buffer(&mut self, dtype: DType, capacity: u32) -> BufId {
        let offset = self.arena_bytes;
        self.arena_bytes += (capacity * dtype.size()).next_multiple_of(64);
        self.record(Buffer { dtype, place: Place::Fast, capacity, offset, name: Some(StrId(0)) })
    }

    pub(crate) fn constant(&mut self, dtype: DType, capacity: u32) -> BufId {
        self.record(Buffer { dtype, place: Place::Constants, capacity, offset: 0, name: None })
    }

    pub(crate) fn state(&mut self) -> BufId {
        self.buffer(DType::U8, arr_bytecode::REDUCTION_STATE_BYTES)
    }

    pub(crate) fn view_record(&mut self, record: ViewRecord) -> ViewId {
        self.views.extend(record.to_bytes());
        ViewId((self.views.len() / ViewRecord::BYTES) as u32 - 1)
    }

    pub(crate) fn view(&mut self, buffer: BufId, shape: &[u32]) -> ViewId {
        let view = View::contiguous(Shape::new(shape).expect("test shapes fit"));
        self.view_record(ViewRecord { buffer, moving: None, len: None, view })
    }

    /// A buffer and the view of all of it.
    pub(crate) fn array(&mut self, dtype: DType, n: u32) -> ViewId {
        let buffer = self.buffer(dtype, n);
        self.view(buffer, &[n])
    }

    pub(crate) fn port(&mut self, kind: PortKind) -> PortId {
        self.ports.extend(Port { name: StrId(0), kind, presentation: Presentation::Data }.to_bytes());
        PortId((self.ports.len() / Port::BYTES) as u32 - 1)
    }

    /// Appends an instruction and gives its position.
    pub(crate) fn put(&mut self, inst: Inst) -> u32 {
        let pc = self.pc();
        if let Some(target) = inst.jump() {
            self.enter_target(target.0);
        }
        inst.encode(&mut Bytes(&mut self.code));
        pc
    }

    /// Adds a position to the targets of jumps.
    pub(crate) fn enter_target(&mut self, target: u32) {
        let words = self.targets.chunks(4).map(|word| u32::from_le_bytes(word.try_into().expect("whole words")));
        let targets: BTreeSet<u32> = words.chain([target]).collect();
        self.targets = targets.into_iter().flat_map(u32::to_le_bytes).collect();
    }

    /// The line table: positions and lines.
    pub(crate) fn set_lines(&mut self, lines: &[(u32, u32)]) {
        let start = |line: u32| {
            self.source.split_inclusive(|b| *b == b'\n').take(line as usize - 1).map(<[u8]>::len).sum::<usize>()
        };
        let record = |&(pc, line): &(u32, u32)| LineRecord { pc: Pc(pc), line, start: start(line) as u32 }.to_bytes();
        self.lines = lines.iter().flat_map(record).collect();
    }

    pub(crate) fn pc(&self) -> u32 {
        self.code.len() as u32
    }

    /// The file, with its checksum.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let parts: [&[u8]; 10] = [
            &self.code,
            &self.registers,
            &self.buffers,
            &self.views,
            &self.ports,
            &self.strings,
            &self.constants,
            &self.lines,
            &self.source,
            &self.targets,
        ];
        assert_eq!(parts.len(), Section::ALL.len());
        let mut header = Header { fast_bytes: self.arena_bytes, slow_bytes: self.slow_bytes, sections: [(0, 0); 10] };
        let mut file = vec![0; Header::BYTES];
        for (slot, part) in header.sections.iter_mut().zip(parts) {
            file.resize(file.len().next_multiple_of(8), 0);
            *slot = (file.len() as u32, part.len() as u32);
            file.extend_from_slice(part);
        }
        let n_bytes = file.len() as u32;
        file[..Header::BYTES].copy_from_slice(&header.to_bytes(n_bytes));
        let sum = crc32(&file);
        file[8..12].copy_from_slice(&sum.to_le_bytes());
        file
    }

    /// Hands the program to `check`.
    pub(crate) fn with<T>(&self, check: impl FnOnce(Result<Program<'_>, LoadError>) -> T) -> T {
        let file = self.bytes();
        let mut room = vec![0u8; file.len() + 8];
        let start = room.as_ptr().align_offset(8);
        let aligned = &mut room[start..start + file.len()];
        aligned.copy_from_slice(&file);
        check(Program::new_checked(aligned))
    }

    pub(crate) fn verify(&self) -> Result<(), VerifyError> {
        self.with(|program| verify(program.expect("the container is sound")).map(|_| ()))
    }
}

pub(crate) fn accepts(assembler: &Assembler) {
    assert_eq!(assembler.verify(), Ok(()));
}

pub(crate) fn rejects(assembler: &Assembler, fault: Fault) {
    assert_eq!(assembler.verify().map_err(|e| e.fault), Err(fault));
}

pub(crate) fn rejects_at(assembler: &Assembler, site: Site, fault: Fault) {
    assert_eq!(assembler.verify(), Err(VerifyError { site, fault }));
}
