//! The hand-written loops that programs on a camera are compared with: each work as one loop in Rust.
//!
//! The firmware runs them when it is built for that, with every optimisation, and then has nothing else in it.
#![no_std]
#![cfg(target_arch = "arm")]
#![deny(unsafe_code)]

use core::hint::black_box;

use zerocopy::{FromBytes, IntoBytes};

/// Lengths of works that have any.
const LENGTHS: &[usize] = &[512, 1024, 76_800];
/// Works of a fixed shape have none.
const ONE: &[usize] = &[0];
/// The longest.
const MOST: usize = 76_800;
const HEIGHT: usize = 120;
const WIDTH: usize = 160;

/// What loops read and write.
pub struct Data<'m> {
    a: &'m mut [f32],
    b: &'m mut [f32],
    c: &'m mut [f32],
    floats: &'m mut [f32],
    frame: &'m mut [u8],
    previous: &'m mut [u8],
    bytes: &'m mut [u8],
    value: f32,
}

/// One round of a work over so many elements.
pub type Loop = fn(&mut Data<'_>, usize);

/// The works by the identifiers of `tests/speed`, each with its lengths.
pub static LOOPS: &[(&str, &[usize], Loop)] = &[
    ("in-place", LENGTHS, |d, n| zip3(d, n, |a, b, _| (a + b) * 2.0)),
    ("add-scale", LENGTHS, |d, n| zip3(d, n, |a, b, _| (a + b) * 2.0)),
    ("add-product", LENGTHS, |d, n| zip3(d, n, |a, b, c| a + b * c)),
    ("ratio", LENGTHS, |d, n| zip3(d, n, |a, b, _| (a - b) / (a + b + 0.001))),
    ("length", LENGTHS, |d, n| zip3(d, n, |a, b, _| root(a * a + b * b))),
    ("polynomial", LENGTHS, |d, n| {
        zip3(d, n, |a, _, _| ((((0.5 * a - 0.25) * a + 2.0) * a - 1.5) * a + 0.75) * a - 3.0);
    }),
    ("sine", LENGTHS, |d, n| zip3(d, n, |a, _, _| sin(a))),
    ("bell", LENGTHS, |d, n| zip3(d, n, |a, _, _| exp(-a * a))),
    ("background", LENGTHS, |d, n| {
        for (a, &frame) in d.a.iter_mut().zip(d.frame.iter()).take(n) {
            *a += 0.05 * (f32::from(frame) - *a);
        }
    }),
    ("threshold", LENGTHS, |d, n| zip_bytes(d, n, |frame, _| if frame > 128 { 255 } else { 0 })),
    ("motion", LENGTHS, |d, n| zip_bytes(d, n, |now, before| u8::from(now.abs_diff(before) > 24))),
    ("interpolate", LENGTHS, |d, n| double(&d.frame[..n], &mut d.bytes[..2 * n - 1])),
    ("masked-store", LENGTHS, |d, n| {
        for (b, &a) in d.b.iter_mut().zip(d.a.iter()).take(n) {
            *b = if a < 0.5 { 0.0 } else { *b };
        }
    }),
    ("sum-float32", LENGTHS, |d, n| d.value = sum(&d.a[..n], |x| x)),
    ("std-float32", LENGTHS, |d, n| {
        let mean = sum(&d.a[..n], |x| x) / n as f32;
        d.value = root(sum(&d.a[..n], |x| (x - mean) * (x - mean)) / n as f32);
    }),
    ("sum-uint8", LENGTHS, |d, n| d.value = d.frame[..n].iter().map(|&x| u32::from(x)).sum::<u32>() as f32),
    ("std-uint8", LENGTHS, |d, n| {
        let (mut total, mut squares) = (0u32, 0u64);
        for piece in d.frame[..n].chunks(4096) {
            total += piece.iter().map(|&x| u32::from(x)).sum::<u32>();
            squares += u64::from(piece.iter().map(|&x| u32::from(x) * u32::from(x)).sum::<u32>());
        }
        let mean = total as f32 / n as f32;
        d.value = root(squares as f32 / n as f32 - mean * mean);
    }),
    ("histogram", LENGTHS, |d, n| {
        let mut table = [0u32; 256];
        d.frame[..n].iter().for_each(|&x| table[usize::from(x)] += 1);
        d.value = black_box(&table)[0] as f32;
    }),
    ("sort", LENGTHS, |d, n| {
        d.floats[..n].copy_from_slice(&d.a[..n]);
        d.floats[..n].sort_unstable_by(f32::total_cmp);
    }),
    ("matmul-16", ONE, |d, _| matmul::<16>(d)),
    ("matmul-64", ONE, |d, _| matmul::<64>(d)),
    ("upscale-8x8", ONE, |d, _| upscale::<8, 8>(d)),
    ("upscale-120x160", ONE, |d, _| upscale::<HEIGHT, WIDTH>(d)),
    ("blur-float32", ONE, |d, _| {
        let rows = d.a[..HEIGHT * WIDTH].as_chunks::<WIDTH>().0;
        for (window, out) in rows.windows(3).zip(d.floats.as_chunks_mut::<{ WIDTH - 2 }>().0) {
            for (x, out) in out.iter_mut().enumerate() {
                let total = window.iter().fold(0.0, |total, row| total + row[x] + row[x + 1] + row[x + 2]);
                *out = total / 9.0;
            }
        }
    }),
    ("column-mean", ONE, |d, _| {
        let mut totals = [0u16; WIDTH];
        for row in d.frame[..HEIGHT * WIDTH].as_chunks::<WIDTH>().0 {
            totals.iter_mut().zip(row).for_each(|(total, &x)| *total += u16::from(x));
        }
        d.floats.iter_mut().zip(totals).for_each(|(out, total)| *out = f32::from(total) / HEIGHT as f32);
    }),
    ("row-mean", ONE, |d, _| {
        for (out, row) in d.floats.iter_mut().zip(d.frame[..HEIGHT * WIDTH].as_chunks::<WIDTH>().0) {
            *out = row.iter().map(|&x| u32::from(x)).sum::<u32>() as f32 / WIDTH as f32;
        }
    }),
    ("transpose", ONE, |d, _| {
        for (y, row) in d.frame[..HEIGHT * WIDTH].as_chunks::<WIDTH>().0.iter().enumerate() {
            row.iter().enumerate().for_each(|(x, &pixel)| d.bytes[x * HEIGHT + y] = pixel);
        }
    }),
];

impl Data<'_> {
    /// Inputs of the kind that works have: floats from 0 to 4, bytes of all values. `None` where the arena is too small.
    #[must_use]
    pub fn new(arena: &mut [u64]) -> Option<Data<'_>> {
        let (floats, rest) = arena.as_mut_bytes().split_at_mut_checked(4 * MOST * size_of::<f32>())?;
        let floats = <[f32]>::mut_from_bytes(floats).ok()?;
        let bytes = rest.get_mut(..4 * MOST)?;
        floats.iter_mut().enumerate().for_each(|(k, x)| *x = (k * 7919 % 4096) as f32 / 1024.0);
        bytes.iter_mut().enumerate().for_each(|(k, x)| *x = (k * 7919 % 251) as u8);
        let (a, floats) = floats.split_at_mut(MOST);
        let (b, floats) = floats.split_at_mut(MOST);
        let (c, floats) = floats.split_at_mut(MOST);
        let (frame, bytes) = bytes.split_at_mut(MOST);
        let (previous, bytes) = bytes.split_at_mut(MOST);
        Some(Data { a, b, c, floats, frame, previous, bytes, value: 0.0 })
    }
}

#[inline(always)]
fn zip3(d: &mut Data<'_>, n: usize, f: impl Fn(f32, f32, f32) -> f32) {
    let sources = d.a[..n].iter().zip(&d.b[..n]).zip(&d.c[..n]);
    for (out, ((&a, &b), &c)) in d.floats[..n].iter_mut().zip(sources) {
        *out = f(a, b, c);
    }
}

#[inline(always)]
fn zip_bytes(d: &mut Data<'_>, n: usize, f: impl Fn(u8, u8) -> u8) {
    for (out, (&frame, &previous)) in d.bytes[..n].iter_mut().zip(d.frame[..n].iter().zip(&d.previous[..n])) {
        *out = f(frame, previous);
    }
}

/// In eight lanes, as NumPy adds.
#[inline(always)]
fn sum(values: &[f32], f: impl Fn(f32) -> f32) -> f32 {
    let (chunks, rest) = values.as_chunks::<8>();
    let mut lanes = [0.0f32; 8];
    for chunk in chunks {
        lanes.iter_mut().zip(chunk).for_each(|(lane, &x)| *lane += f(x));
    }
    lanes.iter().sum::<f32>() + rest.iter().map(|&x| f(x)).sum::<f32>()
}

#[inline(always)]
fn double(row: &[u8], out: &mut [u8]) {
    for ((pair, &this), &next) in out.as_chunks_mut::<2>().0.iter_mut().zip(row).zip(row.iter().skip(1)) {
        *pair = [this, this.wrapping_add(next) / 2];
    }
    if let (Some(out), Some(&last)) = (out.last_mut(), row.last()) {
        *out = last;
    }
}

fn upscale<const H: usize, const W: usize>(d: &mut Data<'_>) {
    let rows = d.frame[..H * W].as_chunks::<W>().0;
    let mut between = [0u8; W];
    for (y, out) in d.bytes.chunks_exact_mut(2 * W - 1).take(2 * H - 1).enumerate() {
        if y % 2 == 0 {
            double(&rows[y / 2], out);
            continue;
        }
        for ((half, &above), &below) in between.iter_mut().zip(&rows[y / 2]).zip(&rows[y / 2 + 1]) {
            *half = above.wrapping_add(below) / 2;
        }
        double(&between, out);
    }
}

fn matmul<const N: usize>(d: &mut Data<'_>) {
    let (a, b) = (d.a.as_chunks::<N>().0, d.b.as_chunks::<N>().0);
    for (row, out) in a.iter().zip(d.floats.as_chunks_mut::<N>().0).take(N) {
        *out = [0.0; N];
        for (&x, line) in row.iter().zip(b) {
            out.iter_mut().zip(line).for_each(|(out, &y)| *out += x * y);
        }
    }
}

/// The instruction. The stable compiler cannot name float registers here, so operands go by way of core registers.
#[expect(unsafe_code, reason = "core has no stable square root")]
#[inline(always)]
fn root(x: f32) -> f32 {
    let bits: u32;
    // SAFETY: the boards have a float unit; the instructions change the named registers only.
    unsafe {
        core::arch::asm!(
            "vmov s0, {x}",
            "vsqrt.f32 s0, s0",
            "vmov {root}, s0",
            x = in(reg) x.to_bits(),
            root = out(reg) bits,
            out("s0") _,
            options(pure, nomem, nostack, preserves_flags),
        );
    }
    f32::from_bits(bits)
}

#[inline(always)]
fn horner(x: f32, coefficients: &[f32]) -> f32 {
    coefficients.iter().fold(0.0, |sum: f32, &c| sum * x + c)
}

/// Reduced by multiples of pi in three parts, then a Taylor polynomial.
#[inline(always)]
fn sin(x: f32) -> f32 {
    let turns = (x * core::f32::consts::FRAC_1_PI + if x < 0.0 { -0.5 } else { 0.5 }) as i32;
    let n = turns as f32;
    let x = ((x - n * 3.140_625) - n * 9.670_258e-4) - n * 6.277_114e-7;
    let square = x * x;
    let bend = horner(square, &[-2.505_210_8e-8, 2.755_731_9e-6, -1.984_127e-4, 8.333_333e-3, -0.166_666_67]);
    f32::from_bits((bend * square * x + x).to_bits() ^ ((turns as u32) << 31))
}

/// Powers of two by the exponent, the rest by a polynomial.
#[inline(always)]
fn exp(x: f32) -> f32 {
    let x = x.max(-87.0);
    let twos = (x * core::f32::consts::LOG2_E + if x < 0.0 { -0.5 } else { 0.5 }) as i32;
    let n = twos as f32;
    let x = (x - n * 0.693_359_4) + n * 2.121_944_4e-4;
    let bend = horner(x, &[1.388_889e-3, 8.333_333e-3, 4.166_666_7e-2, 0.166_666_67, 0.5, 1.0, 1.0]);
    f32::from_bits(bend.to_bits().wrapping_add((twos << 23) as u32))
}
