//! How long each kernel takes over a block in the first-level cache: `cargo bench -p arr-kernels -- [FILTER]`.
//!
//! Rows come from the tables of functions, reductions and dtypes, so that a new one is measured without a line here.
#![forbid(unsafe_code)]

mod memory;
mod routines;

use std::fmt;

use arr_core::{DType, Reduction, Scalar, ScalarKind, Shape, Side, Ufunc, View};
use arr_kernels::{self as kernels, KernelError, Level, Line, Src, Strided};
use divan::Bencher;
use divan::counter::ItemsCount;

use memory::Elements;

fn main() {
    divan::main();
}

/// Elements of a block, as of float32 on a host.
const N: usize = 1024;

/// What a row is about, and the name that it goes by.
#[derive(Clone, Copy)]
struct Named<T>(T, fn(&T) -> String);

impl<T> fmt::Display for Named<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.1(&self.0))
    }
}

/// Functions with dtypes that have a kernel.
fn ufuncs(has_kernel: fn(Ufunc, DType) -> bool) -> Vec<Named<(Ufunc, DType)>> {
    let every = Ufunc::ALL.iter().flat_map(|&f| DType::ALL.map(|dtype| (f, dtype)));
    let name = |(f, dtype): &(Ufunc, DType)| format!("{} {dtype}", f.name());
    every.filter(|&(f, dtype)| has_kernel(f, dtype)).map(|row| Named(row, name)).collect()
}

fn dtypes() -> Vec<Named<DType>> {
    DType::ALL.map(|dtype| Named(dtype, |dtype| dtype.to_string())).to_vec()
}

/// Measures what is done to `dst`, once more as often as it takes.
fn measure(bencher: Bencher<'_, '_>, dst: &mut Elements, run: impl Fn(&mut [u8]) -> Result<(), KernelError>) {
    bencher.counter(ItemsCount::new(N)).bench_local(|| run(dst.bytes_mut()).expect("rows have kernels"));
}

/// Room for what a function of elements of `dtype` gives.
fn result(f: Ufunc, dtype: DType) -> Elements {
    Elements::zeros(f.signature_in(dtype).map_or(dtype, |signature| signature.result), N)
}

#[divan::bench(args = ufuncs(|f, dtype| kernels::map1(f, dtype).is_ok()))]
fn map1(bencher: Bencher<'_, '_>, &Named((f, dtype), _): &Named<(Ufunc, DType)>) {
    let (kernel, src) = (kernels::map1(f, dtype).expect("rows have kernels"), Elements::ramp(dtype, N));
    measure(bencher, &mut result(f, dtype), |dst| kernel(Level::detect(), dtype, dst, &[Src::Slice(src.bytes())]));
}

#[divan::bench(args = ufuncs(|f, dtype| kernels::map2(f, dtype).is_ok()))]
fn map2(bencher: Bencher<'_, '_>, &Named((f, dtype), _): &Named<(Ufunc, DType)>) {
    let kernel = kernels::map2(f, dtype).expect("rows have kernels");
    let (lhs, rhs) = (Elements::ramp(dtype, N), Elements::ones(dtype, N));
    measure(bencher, &mut result(f, dtype), |dst| {
        kernel(Level::detect(), dtype, dst, &[Src::Slice(lhs.bytes()), Src::Slice(rhs.bytes())])
    });
}

type Pair = (Ufunc, Ufunc, Side);

fn pairs() -> Vec<Named<Pair>> {
    let twice = Ufunc::ALL.iter().flat_map(|&f| Ufunc::ALL.iter().map(move |&g| (f, g)));
    let every = twice.flat_map(|(f, g)| [(f, g, Side::Left), (f, g, Side::Right)]);
    let name = |(f, g, side): &Pair| format!("{} then {} on the {side:?}", f.name(), g.name()).to_lowercase();
    every.filter(|&(f, g, side)| kernels::map3(f, g, side, DType::F32).is_ok()).map(|row| Named(row, name)).collect()
}

#[divan::bench(args = pairs())]
fn map3(bencher: Bencher<'_, '_>, &Named((f, g, side), _): &Named<Pair>) {
    let kernel = kernels::map3(f, g, side, DType::F32).expect("rows have kernels");
    let [a, b, c] = [0; 3].map(|_| Elements::ramp(DType::F32, N));
    measure(bencher, &mut Elements::zeros(DType::F32, N), |dst| {
        kernel(Level::detect(), dst, &[&a, &b, &c].map(|array| Src::Slice(array.bytes())))
    });
}

fn casts() -> Vec<Named<(DType, DType)>> {
    let name = |(from, to): &(DType, DType)| format!("{from} to {to}");
    let every = DType::ALL.into_iter().flat_map(|from| DType::ALL.map(|to| (from, to)));
    every.filter(|(from, to)| from.casts_to(*to)).map(|row| Named(row, name)).collect()
}

#[divan::bench(args = casts())]
fn cast(bencher: Bencher<'_, '_>, &Named((from, to), _): &Named<(DType, DType)>) {
    let src = Elements::ramp(from, N);
    measure(bencher, &mut Elements::zeros(to, N), |dst| kernels::cast(Level::detect(), from, to, dst, src.bytes()));
}

#[divan::bench(args = dtypes())]
fn select(bencher: Bencher<'_, '_>, &Named(dtype, _): &Named<DType>) {
    let (cond, then) = (Elements::ramp(DType::Bool, N), Elements::ramp(dtype, N));
    let otherwise = Src::Scalar(match ScalarKind::of(dtype) {
        ScalarKind::Bool => Scalar::Bool(false),
        ScalarKind::Int => Scalar::Int(0),
        ScalarKind::Float => Scalar::Float(0.0),
        ScalarKind::Complex => Scalar::Complex(0.0, 0.0),
    });
    measure(bencher, &mut Elements::zeros(dtype, N), |dst| {
        kernels::select(Level::detect(), dtype, dst, &[Src::Slice(cond.bytes()), Src::Slice(then.bytes()), otherwise])
    });
}

/// Every second element of twice as many.
fn halved() -> View {
    let shape = Shape::new(&[N as u32]).expect("the shape fits");
    let mut view = View::contiguous(shape);
    view.strides[0] = 2;
    view
}

#[divan::bench(args = dtypes())]
fn gather_by_two(bencher: Bencher<'_, '_>, &Named(dtype, _): &Named<DType>) {
    let (src, view) = (Elements::ramp(dtype, 2 * N), halved());
    measure(bencher, &mut Elements::zeros(dtype, N), |dst| {
        kernels::gather(Level::detect(), dtype, dst, src.bytes(), &Strided::new(&view), 0)
    });
}

#[divan::bench(args = dtypes())]
fn scatter_by_two(bencher: Bencher<'_, '_>, &Named(dtype, _): &Named<DType>) {
    let (src, view) = (Elements::ramp(dtype, N), halved());
    measure(bencher, &mut Elements::zeros(dtype, 2 * N), |dst| {
        kernels::scatter(Level::detect(), dtype, dst, &Strided::new(&view), 0, src.bytes())
    });
}

#[divan::bench(args = dtypes())]
fn compress(bencher: Bencher<'_, '_>, &Named(dtype, _): &Named<DType>) {
    let (src, mask) = (Elements::ramp(dtype, N), Elements::ramp(DType::Bool, N));
    measure(bencher, &mut Elements::zeros(dtype, N), |dst| {
        kernels::compress(dtype, dst, src.bytes(), mask.bytes()).map(|_| ())
    });
}

fn reductions() -> Vec<Named<(Reduction, DType)>> {
    let every = Reduction::ALL.into_iter().flat_map(|f| DType::ALL.map(|dtype| (f, dtype)));
    let with_loops = every.filter(|(f, dtype)| f.has_loop(*dtype));
    with_loops.map(|row| Named(row, |(f, dtype)| format!("{} {dtype}", f.name()))).collect()
}

/// All of a reduction: its start, a block, its result.
#[divan::bench(args = reductions())]
fn reduce(bencher: Bencher<'_, '_>, &Named((f, dtype), _): &Named<(Reduction, DType)>) {
    let src = Elements::ones(dtype, N);
    let n_bytes = kernels::reduce::state_bytes(f, dtype) as usize;
    measure(bencher, &mut Elements::zeros(DType::U8, n_bytes), |state| {
        let state = state.get_mut(..n_bytes).unwrap_or_default();
        kernels::reduce::init(f, dtype, state, N as u64)?;
        kernels::reduce::step(Level::detect(), f, dtype, state, src.bytes())?;
        kernels::reduce::finish(f, dtype, state).map(|_| ())
    });
}

#[divan::bench(args = [DType::F32, DType::I32].map(|dtype| Named(dtype, |dtype| dtype.to_string())))]
fn cumsum(bencher: Bencher<'_, '_>, &Named(dtype, _): &Named<DType>) {
    let src = Elements::ones(dtype, N);
    measure(bencher, &mut Elements::zeros(dtype, N), |dst| {
        let line = Line { step: 1, n: N as u32 };
        kernels::scan(Level::detect(), Reduction::Sum, dtype, dst, line, 0, src.bytes())
    });
}

#[divan::bench(args = dtypes())]
fn add_at(bencher: Bencher<'_, '_>, &Named(dtype, _): &Named<DType>) {
    let (at, src) = (Elements::ramp(DType::I32, N), Elements::ones(dtype, N));
    measure(bencher, &mut Elements::zeros(dtype, N), |dst| {
        kernels::add_at(dtype, dst, at.bytes(), src.bytes()).map_err(|_| KernelError::Layout)
    });
}
