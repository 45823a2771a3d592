//! All that ports are fed, in memory: for a machine that is not this process.

use arr_bytecode::{PortKind, Program};
use arr_core::PortId;
use arr_firmware::Fed;

use super::ports::Connections;

/// Bytes of arrivals of one source beyond which a run is too long for such a machine.
const MAX_BYTES: usize = 1 << 28;

impl Connections {
    /// What each port is fed, and all bytes of each source.
    ///
    /// # Errors
    /// A message, where a source cannot be read or does not end soon enough.
    pub(crate) fn feeds(&mut self, program: &Program<'_>) -> Result<(Vec<Fed>, Vec<Vec<u8>>), String> {
        let mut sources = vec![Vec::new(); self.sources.len()];
        let mut feeds = Vec::new();
        for (id, (source, setting)) in (0..).zip(self.source_of.iter().zip(&self.settings)) {
            feeds.push(match (source, setting) {
                (Some(source), _) => Fed::Source(*source),
                (None, Some(value)) => Fed::Setting(*value),
                (None, None) => Fed::Nothing,
            });
            let Some(PortKind::Input { dtype, shape }) = program.port(PortId(id)).map(|port| port.kind) else {
                continue;
            };
            let Some((path, arrivals)) = source.and_then(|source| self.sources.get_mut(source)) else { continue };
            let Some(all) = source.and_then(|source| sources.get_mut(source)) else { continue };
            let mut arrival = vec![0; shape.n_elems() as usize * dtype.size() as usize];
            while arrivals.next(&mut arrival).map_err(|error| format!("{}: {error}", path.display()))? {
                all.extend(&arrival);
                if all.len() > MAX_BYTES {
                    let n = MAX_BYTES >> 20;
                    return Err(format!("{}: more than {n} MiB arrive, too much for a device", path.display()));
                }
            }
        }
        Ok((feeds, sources))
    }
}
