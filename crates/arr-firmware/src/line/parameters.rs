//! Parameters of a program that runs without being followed: whoever asks is told which there are, and sets them while it goes on.

use arr_bytecode::{PortKind, Program};
use arr_core::{PortId, Scalar};

use super::frame::{Frame, LONGEST_PAYLOAD, Message};
use super::{HAS_SET, PARAMETER, SET, UNASKED, WHICH_PARAMETER};
use crate::numbered::numbered;
use crate::record::{SCALAR_BYTES, port_scalar, port_scalar_bytes};

/// Parameters that can be set at a time.
pub const MAX_SETTINGS: usize = 16;

/// Bytes in front of the name of a parameter.
const HEAD: usize = size_of::<u32>() + SCALAR_BYTES;

numbered! {
    /// What has become of an order to set a parameter.
    pub enum Setting {
        /// It is set.
        Done = 0,
        /// The program has no such parameter.
        Unknown = 1,
        /// [`MAX_SETTINGS`] others are set.
        NoRoom = 2,
    }
}

/// An order about parameters.
#[derive(Clone, Copy)]
pub(super) enum Order {
    /// To tell of the first at this port or behind it.
    Tell(PortId),
    /// To set one.
    Set(PortId, Scalar),
}

impl Order {
    /// The order that a message is; `None` where it is another.
    pub(super) fn from_message(message: &Message<'_>) -> Option<Order> {
        match message.kind {
            WHICH_PARAMETER => {
                let port = message.payload.try_into().ok()?;
                Some(Order::Tell(PortId(u32::from_le_bytes(port))))
            }
            SET => port_scalar(message.payload).map(|(port, value)| Order::Set(port, value)),
            _ => None,
        }
    }
}

/// What parameters have been set to since the program started.
#[derive(Debug, Default)]
pub(super) struct Settings([Option<(PortId, Scalar)>; MAX_SETTINGS]);

impl Settings {
    /// What a parameter is set to.
    pub(super) fn get(&self, port: PortId) -> Option<Scalar> {
        self.0.iter().flatten().find(|(set, _)| *set == port).map(|(_, value)| *value)
    }

    /// Every parameter has its default.
    pub(super) fn clear(&mut self) {
        self.0.fill(None);
    }

    /// Does what is ordered, and gives the answer.
    #[inline(never)]
    pub(super) fn obey(&mut self, order: Order, program: &Program<'_>) -> Option<Frame> {
        match order {
            Order::Tell(from) => told(from, program),
            Order::Set(port, value) => {
                let mut answer = [0; 1 + SCALAR_BYTES];
                let (outcome, asked) = answer.split_first_mut()?;
                *outcome = self.set(port, value, program) as u8;
                asked.copy_from_slice(&port_scalar_bytes(port, value));
                Frame::new(UNASKED, HAS_SET, &answer)
            }
        }
    }

    fn set(&mut self, port: PortId, value: Scalar, program: &Program<'_>) -> Setting {
        if default_of(port, program).is_none_or(|default| default.kind() != value.kind()) {
            return Setting::Unknown;
        }
        let is_its = |place: &Option<(PortId, Scalar)>| place.is_some_and(|(set, _)| set == port);
        let at = self.0.iter().position(is_its).or_else(|| self.0.iter().position(Option::is_none));
        match at.and_then(|at| self.0.get_mut(at)) {
            Some(place) => {
                *place = Some((port, value));
                Setting::Done
            }
            None => Setting::NoRoom,
        }
    }
}

/// The default of a parameter; `None` where the port is none.
fn default_of(port: PortId, program: &Program<'_>) -> Option<Scalar> {
    match program.port(port)?.kind {
        PortKind::Param { kind, default } => Some(Scalar::from_bits(kind, default)),
        _ => None,
    }
}

/// The answer about the first parameter at `from` or behind it; where there is none, it says so by its length.
fn told(from: PortId, program: &Program<'_>) -> Option<Frame> {
    let mut answer = [0; LONGEST_PAYLOAD];
    *answer.first_chunk_mut()? = from.0.to_le_bytes();
    let ports = (from.0..program.n_ports() as u32).map(PortId);
    let Some((port, default)) = ports.filter_map(|port| Some((port, default_of(port, program)?))).next() else {
        return Frame::new(UNASKED, PARAMETER, answer.get(..size_of::<u32>())?);
    };
    let name = program.string(program.port(port)?.name)?.as_bytes();
    let (head, room) = answer.split_at_mut(HEAD);
    head.last_chunk_mut().map(|bytes| *bytes = port_scalar_bytes(port, default))?;
    room.iter_mut().zip(name).for_each(|(to, from)| *to = *from);
    Frame::new(UNASKED, PARAMETER, answer.get(..LONGEST_PAYLOAD.min(HEAD + name.len()))?)
}

/// A parameter as a device tells of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameter<'a> {
    /// Its port.
    pub port: PortId,
    /// Its default, of the kind that it is set to.
    pub default: Scalar,
    /// The first 227 bytes of its name.
    pub name: &'a [u8],
}

impl Parameter<'_> {
    /// Reads the answer to the question for the first parameter at `from` or behind it: that, or `None` where there is none.
    /// `None` of either where it is the answer to another question.
    #[must_use]
    pub fn from_bytes(from: PortId, bytes: &[u8]) -> Option<Option<Parameter<'_>>> {
        let rest = bytes.strip_prefix(&from.0.to_le_bytes())?;
        if rest.is_empty() {
            return Some(None);
        }
        let (parameter, name) = rest.split_at_checked(SCALAR_BYTES)?;
        let (port, default) = port_scalar(parameter)?;
        Some(Some(Parameter { port, default, name }))
    }
}
