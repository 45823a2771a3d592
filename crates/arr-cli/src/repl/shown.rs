//! Values as Python shows them: NumPy's `repr` of arrays, Python's of everything else.

use arr_compiler::{Held, HeldKind, Named};
use arr_vm::print::{PrintOptions, write_bytes, write_list, write_repr, write_scalar};

use super::kept::Kept;

/// The `repr` of a value; of what has no elements, what it is.
pub(super) fn shown(value: &Held, kept: &Kept, options: &PrintOptions) -> String {
    let mut text = String::new();
    write(&mut text, value, kept, options);
    text
}

fn write(text: &mut String, value: &Held, kept: &Kept, options: &PrintOptions) {
    // Writing to a string does not fail.
    let _ = match value {
        Held::Scalar(scalar) => match kept.scalar(*scalar) {
            Some(value) => write_scalar(text, value),
            None => Ok(()),
        },
        Held::Array(array) => match kept.array(array) {
            Some(elements) if array.kind == HeldKind::List => write_list(text, &elements, options),
            Some(elements) if array.kind == HeldKind::Bytes => write_bytes(text, &elements, options),
            Some(elements) => write_repr(text, &elements, options),
            None => Ok(()),
        },
        Held::Tuple(items) => {
            sequence(text, ("(", if items.len() == 1 { ",)" } else { ")" }), items, kept, options);
            Ok(())
        }
        Held::List(items) => {
            sequence(text, ("[", "]"), items, kept, options);
            Ok(())
        }
        Held::Text(string) => {
            text.push_str(&arr_compiler::quoted(string));
            Ok(())
        }
        Held::DType(dtype) => {
            text.push_str(&format!("dtype('{dtype}')"));
            Ok(())
        }
        Held::None => {
            text.push_str("None");
            Ok(())
        }
        Held::Other(description) => {
            text.push_str(&format!("<{}>", description.trim_start_matches("a ").trim_start_matches("an ")));
            Ok(())
        }
    };
}

fn sequence(text: &mut String, (open, close): (&str, &str), items: &[Held], kept: &Kept, options: &PrintOptions) {
    text.push_str(open);
    for (k, item) in items.iter().enumerate() {
        text.push_str(if k == 0 { "" } else { ", " });
        write(text, item, kept, options);
    }
    text.push_str(close);
}

/// What a name is, in a line: its type, and for functions how they are called.
pub(super) fn described(named: &Named, kept: &Kept) -> String {
    let shape = match &named.value {
        Held::Array(array) if array.len.is_some() => kept.array(array).map(|elements| elements.view.shape),
        _ => None,
    };
    match (&named.signature, shape) {
        (Some(signature), _) => format!("a function, {signature}"),
        (None, Some(shape)) => format!("{}, of shape {shape} now", named.description),
        (None, None) => named.description.clone(),
    }
}
