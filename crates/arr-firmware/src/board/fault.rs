//! What the processor calls when an instruction cannot be executed.
#![expect(unsafe_code, reason = "only the processor may call the handler, so it is unsafe")]

use cortex_m_rt::{ExceptionFrame, exception};
use cortex_m_semihosting::{debug, hprintln};

use crate::end;

#[exception]
unsafe fn HardFault(frame: &ExceptionFrame) -> ! {
    hprintln!("{:?}", frame);
    end(debug::EXIT_FAILURE)
}
