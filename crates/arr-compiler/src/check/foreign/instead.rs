//! What to write instead of a name that arr has not. Rows whose name arr has by now are never reached.

use super::Place;

/// Names that are another name of something: what to write there.
const OWN_NAMES: &[(Place, &[(&str, &str)])] = &[
    (
        Place::Numpy,
        &[
            ("float64", "float32"),
            ("complex128", "complex64"),
            ("csingle", "complex64"),
            ("cdouble", "complex64"),
            ("float16", "float32"),
            ("half", "float32"),
            ("single", "float32"),
            ("double", "float32"),
            ("longdouble", "float32"),
            ("float_", "float32"),
            ("bool_", "bool"),
            ("bool8", "bool"),
            ("byte", "int8"),
            ("ubyte", "uint8"),
            ("short", "int16"),
            ("ushort", "uint16"),
            ("intc", "int32"),
            ("uintc", "uint32"),
            ("Inf", "inf"),
            ("Infinity", "inf"),
            ("infty", "inf"),
            ("PINF", "inf"),
            ("NaN", "nan"),
            ("NAN", "nan"),
            ("alltrue", "all"),
            ("sometrue", "any"),
            ("product", "prod"),
            ("cumproduct", "cumprod"),
            ("round_", "round"),
            ("row_stack", "vstack"),
        ],
    ),
    (
        Place::Python,
        &[
            ("true", "True"),
            ("TRUE", "True"),
            ("false", "False"),
            ("FALSE", "False"),
            ("null", "None"),
            ("NULL", "None"),
            ("nil", "None"),
            ("none", "None"),
            ("xrange", "range"),
        ],
    ),
];

/// Code that does the same, with `a`, `b` and `m` for arrays, `m` of two axes, and `n` for an int.
const CODE: &[(Place, &[(&str, &str)])] = &[
    (
        Place::Numpy,
        &[
            ("vecdot", "np.sum(a * b, axis=-1)"),
            ("diff ediff1d", "a[1:] - a[:-1]"),
            ("array_equiv", "np.array_equal(a, b)"),
            ("zeros_like empty_like", "np.zeros(a.shape, dtype=a.dtype)"),
            ("ones_like", "np.ones(a.shape, dtype=a.dtype)"),
            ("full_like", "np.full(a.shape, n, dtype=a.dtype)"),
            ("flip flipud", "a[::-1]"),
            ("fliplr", "m[:, ::-1]"),
            ("ravel", "m.reshape(-1)"),
            ("squeeze", "m.reshape(-1)"),
            ("expand_dims atleast_2d", "a[:, None]"),
            ("swapaxes moveaxis matrix_transpose permute_dims", "m.T"),
            ("extract", "a[a > 0]"),
            ("tri tril triu", "np.where(np.arange(3)[:, None] >= np.arange(3), 1, 0)"),
            ("eye identity", "np.where(np.arange(3)[:, None] == np.arange(3), 1.0, 0.0)"),
            ("ndim", "a.ndim"),
            ("shape", "a.shape"),
            ("size", "a.size"),
            ("ascontiguousarray asanyarray", "np.asarray(a)"),
            ("copyto", "a[:] = b"),
            ("column_stack block insert", "out[:3] = a"),
        ],
    ),
    (
        Place::Array,
        &[
            ("flatten", "m.copy().reshape(-1)"),
            ("ravel squeeze", "m.reshape(-1)"),
            ("swapaxes mT", "m.T"),
            ("fill", "a[:] = 0"),
            ("item", "a[0]"),
            ("compress", "a[a > 0]"),
            ("nbytes", "a.size * a.itemsize"),
            ("put", "a[[0, 2]] = 0"),
            ("ptp", "a.max() - a.min()"),
        ],
    ),
    (
        Place::Python,
        &[
            ("bytearray memoryview", "np.array([1, 2, 3])"),
            ("slice", "a[1:3]"),
            ("hex", "f\"{n:#x}\""),
            ("bin", "f\"{n:#b}\""),
            ("oct", "f\"{n:#o}\""),
        ],
    ),
];

/// What is no matter of another name, and why.
const REASONS: &[(Place, &[(&str, &str)])] = &[
    (
        Place::Numpy,
        &[
            ("int64 int_ long longlong intp", "the widest integer dtypes are `np.int32` and `np.uint32`"),
            ("uint64 uint ulong ulonglong uintp", "the widest integer dtypes are `np.int32` and `np.uint32`"),
            ("clongdouble complex_ complex256", "complex numbers are `np.complex64`"),
            ("matrix asmatrix bmat mat", "an array of two axes does it: `np.array([[1, 2], [3, 4]])`"),
            (
                "vectorize frompyfunc apply_along_axis apply_over_axes",
                "write the operation on whole arrays, or a `for` loop that fills one",
            ),
            ("einsum", "write the sums of products out: `c[i, j] = np.sum(a[i] * b[:, j])`"),
            (
                "object_ str_ bytes_ void datetime64 timedelta64 character recarray record rec char strings",
                "arrays hold numbers and bools",
            ),
            (
                "genfromtxt fromfile memmap fromregex fromstring",
                "take an array in as it is compiled with `np.load(\"file.npy\")`, as it runs with `arr.read(name, buffer)`",
            ),
            (
                "save savez savez_compressed savetxt tofile",
                "send arrays out with `arr.emit(name, a)` and `arr run --out name=file.npy`",
            ),
            (
                "errstate seterr geterr seterrcall",
                "arithmetic never warns: test with `a != a` for nan, `np.abs(a) == np.inf` for infinities",
            ),
            ("sum_", "write `np.sum(a)`"),
        ],
    ),
    (
        Place::Array,
        &[
            ("tolist", "use the array itself, and its elements `a[i]`"),
            ("tofile dump dumps", "send arrays out with `arr.emit(name, a)`"),
            ("resize", "an array keeps its length: make one that is large enough and use a part of it, `a[:n]`"),
            ("data ctypes base flags strides", "arrays have no addresses: slices and `reshape` give views"),
        ],
    ),
    (
        Place::Python,
        &[
            ("dict", "keep the values in an array, or in variables of their own"),
            ("set frozenset", "keep the values in an array or a tuple: `(1, 2, 3)`"),
            ("input open", "take values in with `arr.param(name, default)`, arrays with `arr.read(name, buffer)`"),
            ("map filter", "write the operation on a whole array, or a `for` loop"),
            ("iter next", "write a `for` loop"),
            ("eval exec compile", "write the code itself: everything is compiled before it runs"),
            (
                "isinstance type issubclass hasattr getattr setattr vars dir id",
                "types are known when it is compiled: `a.dtype`, `a.shape`",
            ),
            ("bytes", "write an array: `np.array([1, 2, 3], dtype=np.uint8)`"),
            ("exit quit", "let the script come to its end, or stop it with `assert`"),
            ("super object property classmethod staticmethod", "there are no classes: write functions over arrays"),
            (
                "Exception BaseException ValueError TypeError IndexError KeyError RuntimeError ZeroDivisionError \
                 ArithmeticError AssertionError StopIteration OverflowError NotImplementedError",
                "there are no exceptions: test with `if`, stop with `assert test, \"message\"`",
            ),
            ("chr", "an f-string writes the character with a number: `f\"{n:c}\"`"),
            ("ord ascii", "strings are for `print`: keep numbers in arrays"),
            ("breakpoint help", "print what you want to see"),
        ],
    ),
];

/// What is said of modules that arr has not.
const MODULES: &[(&str, &str)] = &[
    (
        "sensor csi image camera cv2 PIL picamera imageio",
        "frames come from `for frame in arr.stream(name, shape, dtype=np.uint8):`",
    ),
    ("time utime datetime", "there is no clock: let the host send times, as a parameter `arr.param(name, default)`"),
    ("secrets", "take random numbers in with `arr.read(name, buffer)`"),
    ("os sys io pathlib subprocess shutil glob", "files are the host's: `arr run --in name=file.npy`"),
    ("json csv pickle struct ujson", "take arrays in with `arr.read(name, buffer)`"),
    ("__future__", "leave it out: what it asks for is so already"),
    ("cmath", "keep the real and the imaginary part in two variables"),
    ("array", "`import numpy as np` has arrays: `np.array([1, 2, 3])`"),
    ("scipy torch tensorflow jax pandas numba cupy sklearn", "write it over arrays of `import numpy as np`"),
    ("matplotlib pylab plotly", "send arrays out with `arr.emit(name, a)`, and draw them elsewhere"),
    (
        "typing dataclasses abc enum collections functools itertools",
        "types and containers need no import: use arrays and functions",
    ),
    ("threading asyncio multiprocessing queue", "a script is one loop over `arr.stream(name, shape)`"),
    ("machine pyb ml tf display uart", "hardware is the host's: send values out with `arr.emit(name, value)`"),
];

/// The name that the same thing has in arr, if arr has it.
pub(in super::super) fn own_name(place: Place, name: &str) -> Option<&'static str> {
    let rows = OWN_NAMES.iter().filter(|(at, _)| *at == place).flat_map(|(_, rows)| rows.iter());
    rows.filter(|(theirs, _)| *theirs == name).map(|(_, ours)| *ours).next()
}

/// What to write instead of a name.
pub(in super::super) fn instead(place: Place, name: &str) -> Option<String> {
    let code = find(CODE, place, name).map(|code| format!("write `{code}`"));
    code.or_else(|| find(REASONS, place, name).map(str::to_owned))
}

/// What to write instead of an import.
pub(in super::super) fn module_instead(path: &str) -> Option<&'static str> {
    let first = path.split('.').next().unwrap_or(path);
    MODULES.iter().find(|(names, _)| is_in(names, first)).map(|(_, instead)| *instead)
}

type Table = &'static [(Place, &'static [(&'static str, &'static str)])];

fn find(table: Table, place: Place, name: &str) -> Option<&'static str> {
    let rows = table.iter().filter(|(at, _)| *at == place).flat_map(|(_, rows)| rows.iter());
    rows.filter(|(names, _)| is_in(names, name)).map(|(_, text)| *text).next()
}

fn is_in(names: &str, name: &str) -> bool {
    names.split_whitespace().any(|known| known == name)
}

/// Every row with code, for the test that compiles it.
#[cfg(test)]
pub(super) fn code() -> impl Iterator<Item = (&'static str, &'static str)> {
    CODE.iter().flat_map(|(_, rows)| rows.iter().copied())
}
