//! Parameters of the program that runs on a device without being followed, and that goes on meanwhile.

use std::time::Instant;

use arr_core::{PortId, Scalar};
use arr_firmware::{
    BEGIN, HAS_SET, MAX_SETTINGS, PARAMETER, Parameter, READ, SET, Setting, UNASKED, WHICH_PARAMETER, WRITE,
    port_scalar_bytes,
};

use super::{Device, PATIENCE, STOP_PAUSE};

/// A parameter of the program that runs.
pub(crate) struct DeviceParameter {
    /// Its port.
    pub(crate) port: PortId,
    /// Its default, of the kind that it is set to.
    pub(crate) default: Scalar,
    /// Its name, of a very long one the beginning.
    pub(crate) name: String,
}

impl Device {
    /// All parameters of the program that runs.
    ///
    /// # Errors
    /// A message, where none runs that nobody follows.
    pub(crate) fn parameters(&mut self) -> Result<Vec<DeviceParameter>, String> {
        let mut parameters = Vec::new();
        let mut from = PortId(0);
        while let Some(parameter) = self.next_parameter(from)? {
            from = PortId(parameter.port.0.saturating_add(1));
            parameters.push(parameter);
        }
        Ok(parameters)
    }

    /// The first parameter at a port or behind it.
    fn next_parameter(&mut self, from: PortId) -> Result<Option<DeviceParameter>, String> {
        self.tell_until_answered(WHICH_PARAMETER, &from.0.to_le_bytes(), |kind, payload| {
            if kind != PARAMETER {
                return None;
            }
            let parameter = Parameter::from_bytes(from, payload)?;
            Some(parameter.filter(|parameter| parameter.port >= from).map(|Parameter { port, default, name }| {
                DeviceParameter { port, default, name: String::from_utf8_lossy(name).into_owned() }
            }))
        })
    }

    /// Sets a parameter of the program that runs to a value of its kind.
    ///
    /// # Errors
    /// A message, where none runs any more, or so many others are set that there is no room.
    pub(crate) fn set(&mut self, port: PortId, value: Scalar) -> Result<(), String> {
        let order = port_scalar_bytes(port, value);
        let outcome = self.tell_until_answered(SET, &order, |kind, payload| {
            let (&outcome, asked) = payload.split_first().filter(|_| kind == HAS_SET)?;
            if asked == order { Setting::from_number(outcome) } else { None }
        })?;
        match outcome {
            Setting::Done => Ok(()),
            Setting::Unknown => Err(format!("{}: another program runs there by now", self.name)),
            Setting::NoRoom => Err(format!(
                "{}: {MAX_SETTINGS} other parameters are set, and the device has no room for more",
                self.name
            )),
        }
    }

    /// Gives an order again and again until an answer comes.
    fn tell_until_answered<T>(
        &mut self,
        order: u8,
        payload: &[u8],
        answer: impl Fn(u8, &[u8]) -> Option<T>,
    ) -> Result<T, String> {
        let begun = Instant::now();
        let mut is_idle = false;
        while begun.elapsed() < PATIENCE && !is_idle {
            self.tell(UNASKED, order, payload)?;
            let told = Instant::now();
            while told.elapsed() < STOP_PAUSE {
                let mut come = None;
                self.listen(|kind, payload| {
                    come = come.take().or_else(|| answer(kind, payload));
                    // A program that nobody follows asks for nothing.
                    is_idle |= matches!(kind, BEGIN | READ | WRITE);
                    None
                })?;
                if let Some(come) = come {
                    return Ok(come);
                }
            }
        }
        Err(if is_idle {
            format!(
                "{}: no program runs there that could be set; `arr device run --detach` starts the one that it keeps",
                self.name
            )
        } else {
            format!("{}: nothing is heard from a device that runs arr's firmware", self.name)
        })
    }
}
