//! The header of `.npy` files: what an array is, before its elements.

use std::io::{self, Read};

use arr_core::DType;
use npyz::{Endianness, NpyHeader, Order, TypeChar, TypeStr};

/// The most bytes of header that an array of plain numbers can need.
const MAX_HEADER: usize = 4096;

/// Extents with so many digits between them cannot overflow 64 bits when they are multiplied.
const MAX_DIGITS: usize = 18;

/// Bytes in front of the header's text, in the version that is written.
const PREFIX: usize = 10;

/// What a file says that it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ArrayHeader {
    /// Element type, where it is one of ours.
    pub(super) dtype: Option<DType>,
    /// NumPy's name of the element type, as far as it has one.
    pub(super) dtype_name: String,
    /// What comes closest to it of ours.
    pub(super) closest: Option<DType>,
    /// Extents, outermost first.
    pub(super) shape: Vec<u64>,
    /// Whether the bytes of an element come in the other order than everywhere else.
    pub(super) is_big_endian: bool,
    /// Whether the first axis varies fastest.
    pub(super) is_fortran: bool,
}

/// Reads the header and leaves `reader` at the first element.
///
/// # Errors
/// Where the bytes are no such header, or what it describes is not an array of plain numbers; those of `reader`.
pub(super) fn read_header(reader: &mut impl Read) -> io::Result<ArrayHeader> {
    let not_npy = || invalid("not an .npy file, write it with np.save(...)");
    let mut bytes = vec![0; 8];
    reader.read_exact(&mut bytes).map_err(|_| not_npy())?;
    if !bytes.starts_with(b"\x93NUMPY") {
        return Err(not_npy());
    }
    // Version 1 has a length of two bytes, the later ones of four.
    let n_length = if bytes[6] == 1 { 2 } else { 4 };
    let mut length = [0; 4];
    reader.read_exact(&mut length[..n_length]).map_err(|_| cut())?;
    let n_text = u32::from_le_bytes(length) as usize;
    if n_text > MAX_HEADER {
        return Err(not_plain());
    }
    bytes.extend_from_slice(&length[..n_length]);
    let text_from = bytes.len();
    bytes.resize(text_from + n_text, 0);
    reader.read_exact(&mut bytes[text_from..]).map_err(|_| cut())?;
    check_text(&bytes[text_from..])?;
    let header = NpyHeader::from_reader(&bytes[..])?;
    let npyz::DType::Plain(element) = header.dtype() else { return Err(not_plain()) };
    Ok(ArrayHeader {
        dtype: dtype(&element),
        dtype_name: dtype_name(&element),
        closest: closest(&element),
        shape: header.shape().to_vec(),
        is_big_endian: element.endianness() == Endianness::Big,
        is_fortran: header.order() == Order::Fortran && header.shape().len() > 1,
    })
}

/// Refuses what the parser of headers does not take well: nested brackets cost it stack and time, and it multiplies
/// extents without looking.
fn check_text(text: &[u8]) -> io::Result<()> {
    let n_brackets = text.iter().filter(|byte| b"([{".contains(byte)).count();
    let n_digits = text.iter().filter(|byte| byte.is_ascii_digit()).count();
    if n_brackets > 2 {
        Err(not_plain())
    } else if n_digits > MAX_DIGITS {
        Err(invalid("too large"))
    } else {
        Ok(())
    }
}

fn invalid(reason: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, reason)
}

fn cut() -> io::Error {
    invalid("truncated: it ends inside its header")
}

fn not_plain() -> io::Error {
    invalid("not an array of plain numbers")
}

fn dtype(element: &TypeStr) -> Option<DType> {
    Some(match (element.type_char(), element.size_field()) {
        (TypeChar::Bool, 1) => DType::Bool,
        (TypeChar::Int, 1) => DType::I8,
        (TypeChar::Int, 2) => DType::I16,
        (TypeChar::Int, 4) => DType::I32,
        (TypeChar::Uint, 1) => DType::U8,
        (TypeChar::Uint, 2) => DType::U16,
        (TypeChar::Uint, 4) => DType::U32,
        (TypeChar::Float, 4) => DType::F32,
        (TypeChar::Complex, 8) => DType::C64,
        _ => return None,
    })
}

fn closest(element: &TypeStr) -> Option<DType> {
    match element.type_char() {
        TypeChar::Int => Some(DType::I32),
        TypeChar::Uint => Some(DType::U32),
        TypeChar::Float => Some(DType::F32),
        TypeChar::Complex => Some(DType::C64),
        _ => dtype(element),
    }
}

fn dtype_name(element: &TypeStr) -> String {
    let bits = element.size_field().saturating_mul(8);
    match element.type_char() {
        TypeChar::Bool => "bool".to_owned(),
        TypeChar::Int => format!("int{bits}"),
        TypeChar::Uint => format!("uint{bits}"),
        TypeChar::Float => format!("float{bits}"),
        TypeChar::Complex => format!("complex{bits}"),
        _ => format!("`{element}`"),
    }
}

/// Extents as Python prints a tuple.
pub(super) fn tuple(extents: &[u64]) -> String {
    let extents: Vec<String> = extents.iter().map(u64::to_string).collect();
    match extents.as_slice() {
        [one] => format!("({one},)"),
        several => format!("({})", several.join(", ")),
    }
}

/// The header of an array in C order. Its length depends on `descr` and the extents behind the first only, so that the
/// first can be filled in when it is known, as NumPy's own headers allow.
pub(super) fn header_bytes(descr: &str, shape: &[u64]) -> Vec<u8> {
    /// The digits that NumPy leaves room for.
    const FIRST_DIGITS: usize = 21;
    let text = |shape: &str| format!("{{'descr': '{descr}', 'fortran_order': False, 'shape': {shape}, }}");
    let reserved = shape.first().map_or(0, |first| FIRST_DIGITS - first.to_string().len());
    let mut text = text(&tuple(shape));
    let padded = (PREFIX + text.len() + reserved + 1).next_multiple_of(64);
    text.push_str(&" ".repeat(padded - PREFIX - text.len() - 1));
    text.push('\n');
    let mut bytes = b"\x93NUMPY\x01\x00".to_vec();
    bytes.extend((text.len() as u16).to_le_bytes());
    bytes.extend(text.into_bytes());
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Result<ArrayHeader, String> {
        read_header(&mut &bytes[..]).map_err(|error| error.to_string())
    }

    fn with_text(text: &str) -> Vec<u8> {
        let mut bytes = b"\x93NUMPY\x01\x00".to_vec();
        bytes.extend((text.len() as u16).to_le_bytes());
        bytes.extend(text.bytes());
        bytes
    }

    #[test]
    fn what_is_written_is_read() {
        for (descr, shape) in
            [("<f4", &[48, 120, 160][..]), ("|u1", &[0]), ("|b1", &[u64::from(u32::MAX)]), ("<i2", &[]), ("<c8", &[2])]
        {
            let header = read(&header_bytes(descr, shape)).expect("sound");
            assert_eq!(header.shape, shape);
            assert!(header.dtype.is_some() && !header.is_big_endian && !header.is_fortran);
        }
        let (empty, full) = (header_bytes("<f4", &[0, 9]), header_bytes("<f4", &[123_456_789_012, 9]));
        assert_eq!(empty.len(), full.len());
        // NumPy 2.4: np.save of np.zeros((48, 120, 160), np.uint8) has a header of 128 bytes, this text and spaces.
        let text = b"\x93NUMPY\x01\x00v\x00{'descr': '|u1', 'fortran_order': False, 'shape': (48, 120, 160), } ";
        let header = header_bytes("|u1", &[48, 120, 160]);
        assert!(header.starts_with(text) && header.len() == 128 && header.ends_with(b" \n"));
    }

    #[test]
    fn what_is_not_ours_is_named() {
        let of = |descr: &str| {
            read(&with_text(&format!("{{'descr': '{descr}', 'fortran_order': True, 'shape': (3, 4), }}\n")))
        };
        for (descr, name) in
            [("<f8", "float64"), ("<i8", "int64"), ("<f2", "float16"), ("<c16", "complex128"), ("|S7", "`|S7`")]
        {
            let header = of(descr).expect("sound");
            assert_eq!((header.dtype, header.dtype_name.as_str()), (None, name));
        }
        let header = of(">i2").expect("sound");
        assert_eq!((header.dtype, header.is_big_endian, header.is_fortran), (Some(DType::I16), true, true));
    }

    #[test]
    fn bad_headers_are_refused() {
        let sound = header_bytes("<f4", &[3]);
        for n in 0..sound.len() {
            assert!(read(&sound[..n]).is_err(), "cut to {n}");
        }
        for at in 0..sound.len() {
            for byte in [0, b'(', b'9', 0xff] {
                let mut altered = sound.clone();
                altered[at] = byte;
                // Whatever it says, it is an answer.
                let _ = read(&altered);
            }
        }
        let huge = "{'descr': '<f4', 'fortran_order': False, 'shape': (9999999999, 9999999999), }";
        assert_eq!(read(&with_text(huge)), Err("too large".to_owned()));
        let nested = format!("{{'descr': '<f4', 'shape': {}{}}}", "(".repeat(500), ")".repeat(500));
        assert_eq!(read(&with_text(&nested)), Err("not an array of plain numbers".to_owned()));
        let records = "{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (3,), }";
        assert_eq!(read(&with_text(records)), Err("not an array of plain numbers".to_owned()));
        let mut long = b"\x93NUMPY\x02\x00".to_vec();
        long.extend([0xff; 4]);
        assert_eq!(read(&long), Err("not an array of plain numbers".to_owned()));
        assert!(read(b"PK\x03\x04 not numpy").is_err());
    }
}
