//! `load` and `loadtxt`: arrays out of files that are read when the script is compiled, and then lie in the program.
//!
//! Source: NumPy reference, "Input and output", and `numpy/lib/_npyio_impl.py`.

use arr_core::{DType, Shape};
use arr_diag::{Code, Span};

use super::args::{Args, Given};
use super::constructor::copied;
use super::function::CopyOrder;
use super::literal::element_bytes;
use super::text_table::{Layout, TextTable};
use super::{Checked, Checker, Reported, message, value::Value};
use crate::files::FileArray;
use crate::hir::{ArrayExpr, ArrayView, Origin};

/// The most bytes that a file may put into a program.
const MOST_BYTES: u64 = 16 << 20;

impl Checker<'_> {
    /// `load(file)`: the array in an `.npy` file.
    pub(super) fn call_load(&mut self, args: Args<'_>) -> Checked<Value> {
        let [file] = self.bind(args)?;
        let (path, at) = self.known_text(file, "the name of a file")?;
        let array = (self.files.array)(&path, MOST_BYTES);
        let array = array.map_err(|why| self.report(arr_diag::Diagnostic::new(Code::BadConstant, at, why)))?;
        let (view, dtype) = self.in_program(array);
        Ok(Value::Array(copied(ArrayExpr::view(view, dtype), CopyOrder::C)))
    }

    /// `loadtxt(fname, dtype=float, comments='#', delimiter=None, *, skiprows=0, usecols=None, unpack=False, ndmin=0,
    /// max_rows=None)`: the numbers in a text, row by row.
    pub(super) fn call_loadtxt(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [file, dtype, comments, delimiter, skiprows, usecols, unpack, ndmin, max_rows] = self.bind(args)?;
        let (path, at) = self.known_text(file, "the name of a file")?;
        let dtype = self.optional_dtype(dtype)?.unwrap_or(DType::F32);
        if dtype == DType::Bool {
            return self.unsupported(span, "bools out of a text", "compare numbers: `np.loadtxt(...) != 0`");
        }
        let comments_at = comments.as_ref().map_or(span, |given| given.span);
        let comments = match comments {
            None => Some("#".to_owned()),
            Some(given) => self.mark(given, "comments")?,
        };
        let delimiter = self.delimiter(delimiter)?;
        let single = comments.as_deref().and_then(only_character);
        let ends_field = |mark: char| match delimiter {
            Some(delimiter) => [delimiter, '\n', '\r'].contains(&mark),
            None => mark.is_whitespace(),
        };
        if single.is_some_and(ends_field) {
            let message = "what stands between columns or lines begins no comment";
            return self.error(Code::BadConstant, comments_at, message);
        }
        let columns = match usecols.and_then(Given::unless_none) {
            Some(given) => Some(self.static_ints(&given, "a column")?),
            None => None,
        };
        let skipped = self.count(skiprows, 0, "skiprows")?;
        let most_rows = self.count(max_rows.and_then(Given::unless_none), usize::MAX, "max_rows")?;
        let unpack = self.flag(unpack, false, "unpack")?;
        let ndmin_at = ndmin.as_ref().map_or(span, |given| given.span);
        let ndmin = self.count(ndmin, 0, "ndmin")?;
        if ndmin > 2 {
            return self.error(Code::BadConstant, ndmin_at, format!("`ndmin` is 0, 1 or 2, this is {ndmin}"));
        }
        let layout = Layout { comments, delimiter, skipped, columns, most_rows };
        let table = (self.files.text)(&path, MOST_BYTES)
            .and_then(|text| TextTable::read(&text, &layout, dtype).map_err(|why| format!("{path}: {why}")));
        let table = table.map_err(|why| self.report(arr_diag::Diagnostic::new(Code::BadConstant, at, why)))?;
        let shape = Shape::new(&table.extents(ndmin)).map_err(|error| self.report(message::shape(span, error)))?;
        let (mut view, dtype) = self.in_program((dtype, shape, element_bytes(dtype, &table.elements)));
        if unpack {
            view.view = view.view.transposed();
        }
        Ok(Value::Array(copied(ArrayExpr::view(view, dtype), CopyOrder::Kept)))
    }

    /// An array that lies in the program.
    fn in_program(&mut self, (dtype, shape, bytes): FileArray) -> (ArrayView, DType) {
        (self.new_array("", dtype, shape, Origin::Constant(bytes)), dtype)
    }

    /// A string that is known at compile time.
    fn known_text(&mut self, given: Option<Given>, what: &str) -> Checked<(String, Span)> {
        match given.ok_or(Reported)? {
            Given { value: Value::Str(text), span } => Ok((text, span)),
            Given { value, span } => {
                let message =
                    format!("{what} must be a string that is known at compile time, this is {}", value.describe());
                self.error(Code::TypeMismatch, span, message)
            }
        }
    }

    /// What stands between columns, one character; `None` for white space.
    fn delimiter(&mut self, given: Option<Given>) -> Checked<Option<char>> {
        let Some(given) = given else { return Ok(None) };
        let at = given.span;
        let Some(mark) = self.mark(given, "delimiter")? else { return Ok(None) };
        match only_character(&mark).filter(|mark| !matches!(mark, '\n' | '\r')) {
            Some(mark) => Ok(Some(mark)),
            None => {
                let message = "`delimiter` must be one character that does not end a line";
                self.error(Code::BadConstant, at, message)
            }
        }
    }

    /// What stands between columns or in front of a comment; `None` for nothing.
    fn mark(&mut self, given: Given, name: &str) -> Checked<Option<String>> {
        let Some(given) = given.unless_none() else { return Ok(None) };
        let (text, at) = self.known_text(Some(given), &format!("`{name}`"))?;
        if text.is_empty() {
            return self.error(Code::BadConstant, at, format!("`{name}` must not be empty"));
        }
        Ok(Some(text))
    }

    /// How many.
    fn count(&mut self, given: Option<Given>, default: usize, name: &str) -> Checked<usize> {
        let Some(given) = given else { return Ok(default) };
        let n = self.static_int(&given.value, given.span, &format!("`{name}`"))?;
        match usize::try_from(n) {
            Ok(n) => Ok(n),
            Err(_) => self.error(Code::BadConstant, given.span, format!("`{name}` must not be negative, this is {n}")),
        }
    }
}

/// The character of a text that is one.
fn only_character(text: &str) -> Option<char> {
    let mut characters = text.chars();
    characters.next().filter(|_| characters.next().is_none())
}
