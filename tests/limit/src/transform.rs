//! The Fourier transform, by rustfft.

use std::cell::RefCell;
use std::sync::Arc;

use rustfft::num_complex::Complex;
use rustfft::{Fft, FftPlanner};

use crate::inputs::Inputs;

/// What is planned once, and the memory that it works in.
struct Planned {
    transform: Arc<dyn Fft<f32>>,
    numbers: Vec<Complex<f32>>,
    scratch: Vec<Complex<f32>>,
}

thread_local! {
    static PLANNED: RefCell<Option<Planned>> = const { RefCell::new(None) };
}

/// The real parts of the transform of `a + b i`.
pub(crate) fn fft(inputs: &mut Inputs) {
    PLANNED.with_borrow_mut(|planned| {
        let planned = planned.get_or_insert_with(|| {
            let transform = FftPlanner::new().plan_fft_forward(inputs.a.len());
            let scratch = vec![Complex::default(); transform.get_inplace_scratch_len()];
            Planned { numbers: vec![Complex::default(); inputs.a.len()], scratch, transform }
        });
        let parts = inputs.a.iter().zip(&inputs.b);
        planned.numbers.iter_mut().zip(parts).for_each(|(number, (&re, &im))| *number = Complex { re, im });
        planned.transform.process_with_scratch(&mut planned.numbers, &mut planned.scratch);
        inputs.floats.iter_mut().zip(&planned.numbers).for_each(|(out, number)| *out = number.re);
    });
}
