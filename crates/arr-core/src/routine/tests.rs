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
    let operands = [typed(DType::F32, &[2, 2]); 4];
    for &f in Routine::ALL {
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
    for &dtype in &DType::ALL {
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
    assert_eq!(shape(&[2, 2, 2], &[2, 2]), Err(RoutineError::Rank(3)));
    let mixed = Routine::MatMul.signature(&[typed(DType::F32, &[2]), typed(DType::I32, &[2])]);
    assert_eq!(mixed, Err(RoutineError::DTypes(DType::F32, DType::I32)));
}
