//! The table of modules and functions: which name of which module is what.

use arr_core::{DType, Reduction, Ufunc};

use super::def::DefId;
use super::foreign::{self, Place};
use super::value::Value;
use crate::hir::ScalarExpr;

/// The modules that can be imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Module {
    /// `numpy`, or `ulab.numpy` with the camera's rule for arrays of ints.
    Numpy(IntArrays),
    /// `ulab`
    Ulab,
    /// `arr`
    Arr,
    /// `math`
    Math,
    /// `gc`
    Gc,
}

/// The dtype that `array`, `asarray` and `full` give to ints: the choice belongs to the module they come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum IntArrays {
    /// NumPy's: int32.
    Int32,
    /// The camera's: float32.
    Float32,
}

impl IntArrays {
    /// The dtype.
    pub(super) const fn dtype(self) -> DType {
        match self {
            IntArrays::Int32 => DType::I32,
            IntArrays::Float32 => DType::F32,
        }
    }
}

/// In which order of its axes a copy lies in memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CopyOrder {
    /// The last axis innermost, as `a.copy()` and `reshape` have it.
    C,
    /// That of the array, as `np.copy(a)`, `np.array(a)` and `astype` have it.
    Kept,
}

/// Whether what has become one axis may be a view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flattening {
    /// Where the elements lie in C order, as `ravel` has it.
    View,
    /// Never, as `flatten` has it.
    Copy,
}

/// The functions that put arrays together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Join {
    /// `concatenate`
    Concatenate,
    /// `append`
    Append,
    /// `vstack`
    VStack,
    /// `hstack`
    HStack,
    /// `stack`
    Stack,
}

/// The products of arrays, which differ in what they take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Product {
    /// `dot`, which multiplies by numbers as well.
    Dot,
    /// `matmul`, `@`
    MatMul,
}

impl Product {
    /// NumPy's name.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Product::Dot => "dot",
            Product::MatMul => "matmul",
        }
    }
}

/// The methods of lists that grow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ListMethod {
    /// `append`
    Append,
    /// `pop`, of the last element
    Pop,
    /// `clear`
    Clear,
}

/// The functions that scripts can call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Function {
    /// A function of the script.
    Def(DefId),
    /// An elementwise function.
    Ufunc(Ufunc),
    /// A reduction over all elements.
    Reduction(Reduction),
    /// `mean`
    Mean,
    /// `zeros`, `ones`, `empty`: filled with this.
    Filled(u8),
    /// `full`
    Full(IntArrays),
    /// `array`
    Array(IntArrays),
    /// `asarray`
    AsArray(IntArrays),
    /// `arange`
    Arange,
    /// `linspace`
    Linspace,
    /// `where`
    Where,
    /// `clip`
    Clip,
    /// `nonzero`
    NonZero,
    /// `flatnonzero`
    FlatNonZero,
    /// `compress`
    Compress,
    /// `reshape`
    Reshape,
    /// `transpose`
    Transpose,
    /// `swapaxes`
    SwapAxes,
    /// `expand_dims`
    ExpandDims,
    /// `ravel`, `flatten`
    Ravel(Flattening),
    /// `copy`
    Copy(CopyOrder),
    /// `concatenate` and its kin
    Join(Join),
    /// `astype`
    AsType,
    /// A method of a list that grows.
    List(ListMethod),
    /// `sort`
    Sort,
    /// `a.sort()`
    SortInPlace,
    /// `argsort`
    ArgSort,
    /// `dot`, `matmul`
    Product(Product),
    /// `len`
    Len,
    /// `range`
    Range,
    /// `enumerate`
    Enumerate,
    /// `zip`
    Zip,
    /// `print`
    Print,
    /// `str`, `repr`, `format`
    Text(TextName),
    /// `set_printoptions`
    SetPrintOptions,
    /// `int`, `float`, `bool`
    Convert(arr_core::ScalarKind),
    /// Python's `min` or `max`.
    Extreme(Ufunc),
    /// Python's `abs`, and `sum` over arrays.
    Python(PythonName),
    /// `arr.stream`
    Stream,
    /// `arr.read`
    Read,
    /// `arr.param`
    Param,
    /// `arr.emit`
    Emit,
    /// `gc.collect`
    Collect,
}

/// Built-in functions of Python that take scalars and arrays alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PythonName {
    /// `abs`
    Abs,
    /// `sum`
    Sum,
    /// `round`
    Round,
}

/// Built-in functions that give strings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TextName {
    /// `str`
    Str,
    /// `repr`
    Repr,
    /// `format`
    Format,
}

impl Module {
    /// The module of this dotted path.
    pub(super) fn from_path(path: &str) -> Option<Module> {
        Some(match path {
            "numpy" => Module::Numpy(IntArrays::Int32),
            "ulab.numpy" => Module::Numpy(IntArrays::Float32),
            "ulab" => Module::Ulab,
            "arr" => Module::Arr,
            "math" => Module::Math,
            "gc" => Module::Gc,
            _ => return None,
        })
    }

    /// The name that messages use.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Module::Numpy(_) => "numpy",
            Module::Ulab => "ulab",
            Module::Arr => "arr",
            Module::Math => "math",
            Module::Gc => "gc",
        }
    }

    /// What the module has under a name.
    pub(super) fn attribute(self, name: &str) -> Option<Value> {
        match self {
            Module::Numpy(ints) => numpy(ints, name),
            Module::Ulab => match name {
                "numpy" => Some(Value::Module(Module::Numpy(IntArrays::Float32))),
                _ => None,
            },
            Module::Arr => Some(Value::Function(match name {
                "stream" => Function::Stream,
                "read" => Function::Read,
                "param" => Function::Param,
                "emit" => Function::Emit,
                _ => return None,
            })),
            Module::Math => match name {
                "sqrt" | "sin" | "cos" | "exp" | "log" => {
                    Ufunc::from_name(name).map(|f| Value::Function(Function::Ufunc(f)))
                }
                _ => constant(name),
            },
            Module::Gc => (name == "collect").then_some(Value::Function(Function::Collect)),
        }
    }

    /// Where NumPy, Python or ulab has the names that are looked for here.
    pub(super) fn place(self) -> Option<Place> {
        match self {
            Module::Numpy(_) => Some(Place::Numpy),
            Module::Ulab => Some(Place::Ulab),
            Module::Math => Some(Place::Math),
            Module::Arr | Module::Gc => None,
        }
    }

    /// Every name that the module has.
    pub(super) fn names(self) -> impl Iterator<Item = &'static str> {
        let own = ["stream", "read", "param", "emit", "collect"].into_iter();
        let of_tables = Ufunc::ALL.iter().map(|f| f.name()).chain(Reduction::ALL.iter().map(|r| r.name()));
        let foreign = self.place().into_iter().flat_map(foreign::names);
        own.chain(of_tables).chain(foreign).filter(move |name| self.attribute(name).is_some())
    }
}

fn constant(name: &str) -> Option<Value> {
    let value = match name {
        "pi" => core::f32::consts::PI,
        "e" => core::f32::consts::E,
        "inf" => f32::INFINITY,
        "nan" => f32::NAN,
        _ => return None,
    };
    Some(Value::Scalar(ScalarExpr::constant(arr_core::Scalar::Float(value))))
}

fn numpy(ints: IntArrays, name: &str) -> Option<Value> {
    if let Some(f) = Ufunc::from_name(name) {
        return Some(Value::Function(Function::Ufunc(f)));
    }
    if let Some(dtype) = DType::from_name(name) {
        return Some(Value::DType(dtype));
    }
    if let Some(f) = Reduction::from_name(name) {
        return Some(Value::Function(Function::Reduction(f)));
    }
    Some(Value::Function(match name {
        "zeros" | "empty" => Function::Filled(0),
        "ones" => Function::Filled(1),
        "full" => Function::Full(ints),
        "array" => Function::Array(ints),
        "asarray" => Function::AsArray(ints),
        "arange" => Function::Arange,
        "linspace" => Function::Linspace,
        "where" => Function::Where,
        "clip" => Function::Clip,
        "nonzero" => Function::NonZero,
        "flatnonzero" => Function::FlatNonZero,
        "compress" => Function::Compress,
        "reshape" => Function::Reshape,
        "transpose" => Function::Transpose,
        "swapaxes" => Function::SwapAxes,
        "expand_dims" => Function::ExpandDims,
        "ravel" => Function::Ravel(Flattening::View),
        "copy" => Function::Copy(CopyOrder::Kept),
        "concatenate" | "concat" => Function::Join(Join::Concatenate),
        "append" => Function::Join(Join::Append),
        "vstack" => Function::Join(Join::VStack),
        "hstack" => Function::Join(Join::HStack),
        "stack" => Function::Join(Join::Stack),
        "sort" => Function::Sort,
        "argsort" => Function::ArgSort,
        "dot" => Function::Product(Product::Dot),
        "matmul" => Function::Product(Product::MatMul),
        "mean" => Function::Mean,
        "set_printoptions" => Function::SetPrintOptions,
        "float" => return Some(Value::DType(DType::F32)),
        "int" => return Some(Value::DType(DType::I32)),
        "newaxis" => return Some(Value::None),
        _ => return constant(name),
    }))
}

/// The names that need no import.
pub(super) fn builtin(name: &str) -> Option<Function> {
    use arr_core::ScalarKind::{Bool, Float, Int};
    Some(match name {
        "len" => Function::Len,
        "range" => Function::Range,
        "enumerate" => Function::Enumerate,
        "zip" => Function::Zip,
        "print" => Function::Print,
        "str" => Function::Text(TextName::Str),
        "repr" => Function::Text(TextName::Repr),
        "format" => Function::Text(TextName::Format),
        "int" => Function::Convert(Int),
        "float" => Function::Convert(Float),
        "bool" => Function::Convert(Bool),
        "min" => Function::Extreme(Ufunc::Minimum),
        "max" => Function::Extreme(Ufunc::Maximum),
        "abs" => Function::Python(PythonName::Abs),
        "sum" => Function::Python(PythonName::Sum),
        "round" => Function::Python(PythonName::Round),
        _ => return None,
    })
}

/// Every name of [`builtin`].
pub(super) fn builtin_names() -> impl Iterator<Item = &'static str> {
    foreign::names(Place::Python).filter(|name| builtin(name).is_some())
}
