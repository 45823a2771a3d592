//! Shapes, scratch and refusals of every routine.

use super::*;

fn typed(dtype: DType, extents: &[u32]) -> Typed {
    Typed { dtype, shape: Shape::new(extents).unwrap() }
}

#[test]
fn names_and_numbers_are_unique_and_lead_back() {
    for (k, &f) in Routine::ALL.iter().enumerate() {
        assert_eq!(Routine::from_number(f as u8), Some(f));
        assert!(f.doc().ends_with('.'), "{}", f.name());
        assert!(Routine::ALL.iter().skip(k + 1).all(|other| other.name() != f.name()), "{}", f.name());
    }
}

#[test]
fn a_routine_takes_as_many_operands_as_it_says() {
    for &f in Routine::ALL {
        let extents: &[u32] = match f.rule() {
            RoutineRule::Correlation(_) => &[2],
            // Of one row and two columns, which are factors and a right side.
            RoutineRule::Solution => &[1, 2],
            // Of one element, and of one root.
            RoutineRule::Transform => &[2, 1],
            RoutineRule::RealTransform => &[2],
            _ => &[2, 2],
        };
        let mut operands = [typed(DType::F32, extents); 4];
        if f.rule() == RoutineRule::RealTransform {
            operands[1] = typed(DType::F32, &[2, 1]);
        }
        for n in 0..=operands.len() {
            let (given, want) = (f.signature(&operands[..n]), f.n_operands());
            assert_eq!(given.is_ok(), n == want, "{} of {n}", f.name());
            if n != want {
                assert_eq!(given, Err(RoutineError::Operands { have: n, want }));
            }
        }
    }
}

#[test]
fn sorting_needs_two_rows() {
    for &dtype in &DType::REAL {
        let a = typed(dtype, &[3, 5]);
        let bytes = (2 * 5 * dtype.size()).next_multiple_of(8);
        assert_eq!(Routine::Sort.signature(&[a]), Ok(RoutineSignature { result: a, scratch_bytes: bytes }));
        let positions = RoutineSignature { result: typed(DType::I32, &[3, 5]), scratch_bytes: 80 };
        assert_eq!(Routine::ArgSort.signature(&[a]), Ok(positions));
    }
    assert_eq!(Routine::Sort.signature(&[typed(DType::U8, &[])]), Err(RoutineError::Rank(0)));
    assert_eq!(Routine::ArgSort.signature(&[typed(DType::U8, &[1 << 30])]), Err(RoutineError::Scratch));
}

#[test]
fn products_have_numpys_shapes() {
    let shape = |lhs: &[u32], rhs: &[u32]| {
        let signature = Routine::MatMul.signature(&[typed(DType::F32, lhs), typed(DType::F32, rhs)]);
        signature.map(|s| s.result.shape)
    };
    let is = |extents: &[u32]| Ok(Shape::new(extents).unwrap());
    assert_eq!(shape(&[2, 3], &[3, 4]), is(&[2, 4]));
    assert_eq!(shape(&[3], &[3, 4]), is(&[4]));
    assert_eq!(shape(&[2, 3], &[3]), is(&[2]));
    assert_eq!(shape(&[3], &[3]), is(&[]));
    assert_eq!(shape(&[2, 0], &[0, 4]), is(&[2, 4]));
    let differ = RoutineError::Extents { left_axis: 1, left: 3, right_axis: 0, right: 2 };
    assert_eq!(shape(&[2, 3], &[2, 4]), Err(differ));
    assert_eq!(shape(&[2, 3], &[]), Err(RoutineError::Rank(0)));
    assert_eq!(shape(&[5, 2, 3], &[3, 4]), is(&[5, 2, 4]));
    assert_eq!(shape(&[5, 1, 2, 3], &[6, 3, 4]), is(&[5, 6, 2, 4]));
    assert_eq!(shape(&[3], &[5, 3, 4]), is(&[5, 4]));
    assert_eq!(shape(&[5, 2, 3], &[3]), is(&[5, 2]));
    let apart = RoutineError::Extents { left_axis: 0, left: 5, right_axis: 0, right: 4 };
    assert_eq!(shape(&[5, 2, 3], &[4, 3, 2]), Err(apart));
    let apart = RoutineError::Extents { left_axis: 1, left: 5, right_axis: 0, right: 4 };
    assert_eq!(shape(&[6, 5, 2, 3], &[4, 3, 2]), Err(apart));
    let mixed = Routine::MatMul.signature(&[typed(DType::F32, &[2]), typed(DType::I32, &[2])]);
    assert_eq!(mixed, Err(RoutineError::DTypes(DType::F32, DType::I32)));
}

#[test]
fn correlations_have_numpys_lengths() {
    let length = |f: Routine, lhs: u32, rhs: u32| {
        let signature = f.signature(&[typed(DType::I16, &[lhs]), typed(DType::I16, &[rhs])]);
        signature.map(|s| s.result.shape.extent(0))
    };
    for (f, n) in [(Routine::CorrelateValid, 4), (Routine::CorrelateSame, 6), (Routine::CorrelateFull, 8)] {
        assert_eq!(length(f, 6, 3), Ok(n));
        let differ = |left, right| RoutineError::Extents { left_axis: 0, left, right_axis: 0, right };
        assert_eq!(length(f, 2, 3), Err(differ(2, 3)));
        assert_eq!(length(f, 2, 0), Err(differ(2, 0)));
        let matrix = f.signature(&[typed(DType::F32, &[2, 2]), typed(DType::F32, &[2])]);
        assert_eq!(matrix, Err(RoutineError::Rank(2)));
    }
}

#[test]
fn linear_algebra_is_of_float32_matrices() {
    let of = |f: Routine, extents: &[u32]| f.signature(&[typed(DType::F32, extents)]);
    let gives = |extents: &[u32], scratch_bytes: u32| {
        Ok(RoutineSignature { result: typed(DType::F32, extents), scratch_bytes })
    };
    assert_eq!(of(Routine::Lu, &[3, 3]), gives(&[3, 4], 48));
    assert_eq!(of(Routine::Cholesky, &[3, 3]), gives(&[3, 3], 40));
    assert_eq!(of(Routine::Qr, &[5, 3]), gives(&[8, 3], 112));
    assert_eq!(of(Routine::Qr, &[2, 3]), gives(&[4, 3], 56));
    assert_eq!(of(Routine::EigenValues, &[3, 3]), gives(&[3], 48));
    assert_eq!(of(Routine::SingularValues, &[2, 5]), gives(&[2], 48));
    assert_eq!(of(Routine::EigenVectors, &[3, 3]), gives(&[4, 3], 88));
    assert_eq!(of(Routine::Eigen, &[3, 3]), gives(&[4, 3], 96));
    assert_eq!(of(Routine::SingularVectors, &[4, 3]), gives(&[8, 3], 96));
    let solved = |lu: &[u32], b: &[u32]| Routine::LuSolve.signature(&[typed(DType::F32, lu), typed(DType::F32, b)]);
    assert_eq!(solved(&[3, 4], &[3]), gives(&[3], 16));
    assert_eq!(solved(&[3, 4], &[3, 2]), gives(&[3, 2], 24));
    let differ = |left, right_axis, right| RoutineError::Extents { left_axis: 0, left, right_axis, right };
    assert_eq!(solved(&[3, 3], &[3]), Err(differ(3, 1, 3)));
    assert_eq!(solved(&[3, 4], &[2]), Err(differ(3, 0, 2)));
    assert_eq!(of(Routine::Lu, &[3, 2]), Err(differ(3, 1, 2)));
    for &f in Routine::ALL {
        let refused = matches!(f.signature(&[typed(DType::U8, &[2, 2])]), Err(RoutineError::DType(DType::U8)));
        assert!(matches!(f.signature(&[typed(DType::C64, &[2, 2])]), Err(RoutineError::DType(DType::C64))));
        assert!(f.has_loop(DType::F32) && (!refused || !f.has_loop(DType::U8)), "{}", f.name());
    }
    assert_eq!(of(Routine::SingularVectors, &[2, 3]), Err(differ(2, 1, 3)));
    assert_eq!(of(Routine::Qr, &[3]), Err(RoutineError::Rank(1)));
    assert_eq!(Routine::Lu.signature(&[typed(DType::I32, &[2, 2])]), Err(RoutineError::DType(DType::I32)));
    assert_eq!(of(Routine::EigenValues, &[1 << 15, 1 << 15]), Err(RoutineError::Scratch));
}

#[test]
fn transforms_take_powers_of_two_and_a_quarter_as_many_roots() {
    let transform = |f: Routine, a: &[u32], roots: &[u32]| {
        let operands = [a, roots].map(|extents| typed(DType::F32, extents));
        f.signature(&operands).map(|signature| {
            assert_eq!(signature.result, operands[0]);
            signature.scratch_bytes
        })
    };
    let complex = |n: u32, k: u32| transform(Routine::Fft, &[2, n], &[2, k]);
    let real = |n: u32, k: u32| transform(Routine::Spectrogram, &[n], &[2, k]);
    assert_eq!((complex(8, 2), complex(1, 1)), (Ok(80), Ok(16)));
    assert_eq!((real(8, 2), real(1, 1)), (Ok(48), Ok(16)));
    let differ = |left_axis, left, right_axis, right| RoutineError::Extents { left_axis, left, right_axis, right };
    for (n, k) in [(12, 3), (8, 1), (0, 1)] {
        assert_eq!(complex(n, k), Err(differ(1, n, 1, k)));
        assert_eq!(real(n, k), Err(differ(0, n, 1, k)));
    }
    assert_eq!(transform(Routine::Fft, &[3, 8], &[2, 2]), Err(differ(0, 3, 0, 2)));
    assert_eq!(transform(Routine::Spectrogram, &[8], &[1, 2]), Err(differ(0, 8, 0, 1)));
    assert_eq!(transform(Routine::Spectrogram, &[2, 8], &[2, 2]), Err(RoutineError::Rank(2)));
}

#[test]
fn only_transforms_have_to_be_in_place() {
    for &f in Routine::ALL {
        let is_transform = matches!(f, Routine::Fft | Routine::Spectrogram);
        assert_eq!(f.works_apart(), !is_transform, "{}", f.name());
        assert_eq!(f.works_in_place(), is_transform || f == Routine::Sort, "{}", f.name());
    }
}

#[test]
fn steps_grow_as_the_work_does() {
    fn steps<const N: usize>(f: Routine, operands: [&[u32]; N]) -> u64 {
        let operands = operands.map(|extents| typed(DType::F32, extents));
        f.steps(&operands, &f.signature(&operands).expect("it takes them").result)
    }
    assert_eq!(steps(Routine::Sort, [&[4, 8]]), 4 * 8 * (1 + 3));
    assert_eq!(steps(Routine::MatMul, [&[2, 3], &[3, 5]]), 2 * 3 * 5);
    assert_eq!(steps(Routine::MatMul, [&[0, 3], &[3, 5]]), 3 * 5);
    assert_eq!(steps(Routine::MatMul, [&[7, 0], &[0, 5]]), 7 * 5);
    assert_eq!(steps(Routine::MatMul, [&[9, 1, 1], &[9, 1, 0]]), 9);
    assert_eq!(steps(Routine::Lu, [&[9, 0, 0]]), 9);
    assert_eq!(steps(Routine::CorrelateFull, [&[9], &[4]]), (9 + 3) * 4);
    assert_eq!(steps(Routine::Lu, [&[7, 4, 4]]), 7 * 4 * 4 * 4);
    assert_eq!(steps(Routine::LuSolve, [&[4, 5], &[4, 2]]), 4 * 2 * 5);
    assert_eq!(steps(Routine::Fft, [&[2, 16], &[2, 4]]), 2 * 16 * (1 + 4));
    assert_eq!(steps(Routine::MatMul, [&[1 << 15, 1 << 15], &[1 << 15, 1 << 15]]), 1 << 45);
}

#[test]
fn a_stack_gives_what_its_matrices_give() {
    let floats = |extents: &[u32]| typed(DType::F32, extents);
    let of = |f: Routine, operands: &[Typed]| {
        f.signature(operands).map(|signature| (signature.result.shape, signature.scratch_bytes))
    };
    let gives = |extents: &[u32], scratch: u32| Ok((floats(extents).shape, scratch));
    assert_eq!(of(Routine::Lu, &[floats(&[5, 3, 3])]), gives(&[5, 3, 4], 48));
    assert_eq!(of(Routine::EigenValues, &[floats(&[2, 5, 3, 3])]), gives(&[2, 5, 3], 48));
    assert_eq!(of(Routine::Qr, &[floats(&[0, 5, 3])]), gives(&[0, 8, 3], 112));
    assert_eq!(of(Routine::LuSolve, &[floats(&[5, 3, 4]), floats(&[5, 3, 2])]), gives(&[5, 3, 2], 24));
    let differ = |left, right| RoutineError::Extents { left_axis: 0, left, right_axis: 0, right };
    assert_eq!(of(Routine::LuSolve, &[floats(&[5, 3, 4]), floats(&[4, 3, 2])]), Err(differ(5, 4)));
    assert_eq!(of(Routine::LuSolve, &[floats(&[5, 3, 4]), floats(&[3, 2])]), Err(RoutineError::Rank(2)));
    assert_eq!(of(Routine::LuSolve, &[floats(&[3, 4]), floats(&[5, 3, 2])]), Err(RoutineError::Rank(3)));
    assert_eq!(of(Routine::Fft, &[floats(&[5, 2, 8]), floats(&[5, 2, 2])]), Err(RoutineError::Rank(3)));
}
