//! A host that writes down what it is told, and running a program with it.

use std::collections::{BTreeMap, VecDeque};

use arr_bytecode::{Program, verify};
use arr_core::{BufId, DType, PortId, Reg, Scalar};
use arr_vm::{ArrayRef, Host, HostError, Level, Limits, Memory, Trap, TrapKind, read_buffer};
use zerocopy::IntoBytes;

use crate::builder::Builder;

/// What a program is fed, and what came of it.
#[derive(Default)]
pub(crate) struct Recorder {
    pub(crate) arrivals: VecDeque<Vec<u8>>,
    pub(crate) params: BTreeMap<u32, Scalar>,
    pub(crate) scalars: Vec<Scalar>,
    pub(crate) arrays: Vec<Vec<Scalar>>,
    pub(crate) text: String,
    pub(crate) message: String,
    /// Stops after it has been asked so many times.
    pub(crate) patience: Option<u32>,
    /// Fails at everything.
    pub(crate) fails: Option<HostError>,
}

impl Recorder {
    fn check(&self) -> Result<(), HostError> {
        self.fails.map_or(Ok(()), Err)
    }
}

impl Host for Recorder {
    fn receive(&mut self, _: PortId, dst: &mut [u8]) -> Result<bool, HostError> {
        self.check()?;
        let arrival = self.arrivals.pop_front();
        arrival.iter().for_each(|bytes| dst.copy_from_slice(bytes));
        Ok(arrival.is_some())
    }

    fn param(&mut self, port: PortId) -> Option<Scalar> {
        self.params.get(&port.0).copied()
    }

    fn emit_scalar(&mut self, _: PortId, value: Scalar) -> Result<(), HostError> {
        self.check()?;
        self.scalars.push(value);
        Ok(())
    }

    fn emit_array(&mut self, _: PortId, array: &ArrayRef<'_>) -> Result<(), HostError> {
        self.check()?;
        let elements: Vec<Scalar> = array.elements().collect();
        let one_by_one: Vec<Scalar> = (0..).map_while(|k| array.element(k)).collect();
        assert_eq!(elements, one_by_one);
        self.arrays.push(elements);
        Ok(())
    }

    fn write_text(&mut self, text: &str) -> Result<(), HostError> {
        self.check()?;
        self.text.push_str(text);
        Ok(())
    }

    fn write_message(&mut self, text: &str) -> Result<(), HostError> {
        self.check()?;
        self.message.push_str(text);
        Ok(())
    }

    fn should_stop(&mut self) -> bool {
        match &mut self.patience {
            Some(0) => true,
            Some(left) => {
                *left -= 1;
                false
            }
            None => false,
        }
    }
}

/// A program after its run.
pub(crate) struct Run {
    pub(crate) result: Result<(), Trap>,
    pub(crate) host: Recorder,
    file: Vec<u64>,
    arena: Vec<u64>,
    slow: Vec<u64>,
}

impl Run {
    pub(crate) fn kind(&self) -> Option<TrapKind> {
        self.result.err().map(|trap| trap.kind)
    }

    pub(crate) fn message(&self) -> String {
        self.result.expect_err("the program was to trap").to_string()
    }

    pub(crate) fn reg(&self, reg: Reg) -> Scalar {
        let program = Program::new_checked(self.file.as_bytes()).unwrap();
        Scalar::from_bits(program.reg_kind(reg).unwrap(), self.arena[reg.idx()])
    }

    /// The elements of a buffer, all dtypes as float64.
    pub(crate) fn buffer(&self, id: BufId) -> Vec<f64> {
        let program = Program::new_checked(self.file.as_bytes()).unwrap();
        let dtype = program.buffer(id).unwrap().dtype;
        let memory = Memory { fast: &mut self.arena.clone(), slow: &mut self.slow.clone(), ..Memory::default() };
        let bytes = read_buffer(&program, &memory, id).unwrap();
        bytes.chunks(dtype.size() as usize).map(|element| number(dtype, element)).collect()
    }
}

fn number(dtype: DType, bytes: &[u8]) -> f64 {
    match arr_kernels::scalar::load(dtype, bytes) {
        Scalar::Int(v) => v as f64,
        Scalar::Float(v) => f64::from(v),
        Scalar::Bool(v) => f64::from(u8::from(v)),
        Scalar::Complex(re, _) => f64::from(re),
    }
}

/// Verifies and runs a program. The arena holds noise at first: a run must not depend on it.
pub(crate) fn run_with(builder: &Builder, mut host: Recorder, limits: Limits) -> Run {
    let file = builder.file();
    let program = Program::new_checked(file.as_bytes()).unwrap();
    let verified = verify(program).unwrap_or_else(|error| panic!("{error}"));
    let mut arena = vec![0xa5a5_a5a5_a5a5_a5a5; program.fast_bytes() as usize / 8 + 1];
    let mut slow = vec![0xa5a5_a5a5_a5a5_a5a5; program.slow_bytes() as usize / 8 + 1];
    let mut memory = Memory { fast: &mut arena, slow: &mut slow, ..Memory::default() };
    let result = arr_vm::run(&verified, &mut memory, &mut host, limits, Level::detect());
    assert_eq!(arena.last(), Some(&0xa5a5_a5a5_a5a5_a5a5), "memory behind the arena");
    assert_eq!(slow.last(), Some(&0xa5a5_a5a5_a5a5_a5a5), "memory behind the slow arena");
    Run { result, host, file, arena, slow }
}

pub(crate) fn run(builder: &Builder) -> Run {
    run_with(builder, Recorder::default(), Limits::default())
}
