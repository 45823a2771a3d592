//! The square root, by the machine's instruction where there is one: IEEE 754 rounds it exactly, so all agree.

/// The square root; NaN below 0, -0 at -0.
#[inline(always)]
pub(crate) fn sqrt(x: f32) -> f32 {
    machine::sqrt(x)
}

#[cfg(all(target_arch = "x86_64", target_feature = "sse2"))]
mod machine {
    use core::arch::x86_64::{_mm_cvtss_f32, _mm_set_ss, _mm_sqrt_ss};

    /// The compiler knows this as its own square root and vectorises it.
    #[expect(unsafe_code, reason = "core has no stable square root")]
    #[inline(always)]
    pub(super) fn sqrt(x: f32) -> f32 {
        // SAFETY: these need SSE, which this module is only compiled with.
        unsafe { _mm_cvtss_f32(_mm_sqrt_ss(_mm_set_ss(x))) }
    }
}

#[cfg(all(target_arch = "arm", target_abi = "eabihf"))]
mod machine {
    /// Operands go by way of core registers and `s0` is put back, as the stable compiler cannot name float registers here.
    #[expect(unsafe_code, reason = "core has no stable square root; libm's is software on ARM")]
    #[inline(always)]
    pub(super) fn sqrt(x: f32) -> f32 {
        let bits: u32;
        // SAFETY: every `eabihf` target has a single precision unit. The instructions change the two named registers, and
        // `s0` for as long as it takes; no memory, no stack, no flags.
        unsafe {
            core::arch::asm!(
                "vmov {kept}, s0",
                "vmov s0, {x}",
                "vsqrt.f32 s0, s0",
                "vmov {root}, s0",
                "vmov s0, {kept}",
                kept = out(reg) _,
                x = in(reg) x.to_bits(),
                root = out(reg) bits,
                options(pure, nomem, nostack, preserves_flags),
            );
        }
        f32::from_bits(bits)
    }
}

#[cfg(not(any(
    all(target_arch = "x86_64", target_feature = "sse2"),
    all(target_arch = "arm", target_abi = "eabihf")
)))]
mod machine {
    pub(super) use libm::sqrtf as sqrt;
}
