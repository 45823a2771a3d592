//! Modules, and what each has under which name.

use arr_core::{DType, Reduction, Ufunc};

use super::builtin::{Builtin, Home};
use super::def::DefId;
use super::foreign::{self, Place};
use super::value::Value;

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
    /// `numpy.linalg`
    Linalg,
    /// `numpy.fft`, or `ulab.numpy.fft` with the camera's pairs of arrays.
    Fft(IntArrays),
    /// `numpy.random`
    NpRandom,
    /// `random`
    Random,
    /// `ulab.utils`
    Utils,
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
    /// `extend`
    Extend,
    /// `insert`
    Insert,
    /// `pop`, of the last element or any
    Pop,
    /// `clear`
    Clear,
    /// `reverse`
    Reverse,
    /// `copy`
    Copy,
    /// `count`
    Count,
    /// `index`
    Index,
    /// `remove`
    Remove,
    /// `sort`
    Sort,
}

/// The functions that scripts can call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Function {
    /// A function of the script.
    Def(DefId),
    /// An elementwise function.
    Ufunc(Ufunc),
    /// A reduction.
    Reduction(Reduction),
    /// A function of the table, and what it makes of ints.
    Builtin(Builtin, IntArrays),
    /// A dtype that is called.
    DType(DType),
}

impl Function {
    /// A function that is the same wherever it is found.
    fn of(builtin: Builtin) -> Function {
        Function::Builtin(builtin, IntArrays::Int32)
    }
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
            "numpy.linalg" | "ulab.numpy.linalg" => Module::Linalg,
            "numpy.fft" => Module::Fft(IntArrays::Int32),
            "ulab.numpy.fft" => Module::Fft(IntArrays::Float32),
            "numpy.random" | "ulab.numpy.random" => Module::NpRandom,
            "random" => Module::Random,
            "ulab.utils" => Module::Utils,
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
            Module::Linalg => "numpy.linalg",
            Module::Fft(_) => "numpy.fft",
            Module::NpRandom => "numpy.random",
            Module::Random => "random",
            Module::Utils => "ulab.utils",
            Module::Gc => "gc",
        }
    }

    /// What the module has under a name.
    pub(super) fn attribute(self, name: &str) -> Option<Value> {
        match self {
            Module::Numpy(ints) => numpy(ints, name),
            Module::Ulab => match name {
                "numpy" => Some(Value::Module(Module::Numpy(IntArrays::Float32))),
                "utils" => Some(Value::Module(Module::Utils)),
                _ => None,
            },
            Module::Arr => found(Home::Arr, name),
            Module::Math => found(Home::Math, name).or_else(|| match name {
                "tau" => Some(Value::float(core::f32::consts::TAU)),
                _ => constant(name),
            }),
            Module::Linalg => found(Home::Linalg, name),
            Module::Fft(ints) => {
                Builtin::found(Home::Fft, name).map(|builtin| Value::Function(Function::Builtin(builtin, ints)))
            }
            Module::NpRandom => found(Home::NpRandom, name),
            Module::Random => found(Home::Random, name),
            Module::Utils => found(Home::Utils, name),
            Module::Gc => found(Home::Gc, name),
        }
    }

    /// Where NumPy, Python or ulab has the names that are looked for here.
    pub(super) fn place(self) -> Option<Place> {
        match self {
            Module::Numpy(_) => Some(Place::Numpy),
            Module::Ulab => Some(Place::Ulab),
            Module::Math => Some(Place::Math),
            Module::Arr
            | Module::Linalg
            | Module::Fft(_)
            | Module::NpRandom
            | Module::Random
            | Module::Utils
            | Module::Gc => None,
        }
    }

    /// Every name that the module has.
    pub(super) fn names(self) -> impl Iterator<Item = &'static str> {
        let of_tables = Builtin::ALL.iter().flat_map(|builtin| builtin.names()).map(|(_, name)| *name);
        let of_core = Ufunc::ALL.iter().map(|f| f.name()).chain(Reduction::ALL.iter().map(|r| r.name()));
        let foreign = self.place().into_iter().flat_map(foreign::names);
        of_tables.chain(of_core).chain(foreign).filter(move |name| self.attribute(name).is_some())
    }
}

fn found(home: Home, name: &str) -> Option<Value> {
    Builtin::found(home, name).map(|builtin| Value::Function(Function::of(builtin)))
}

fn constant(name: &str) -> Option<Value> {
    let value = match name {
        "pi" => core::f32::consts::PI,
        "e" => core::f32::consts::E,
        "inf" => f32::INFINITY,
        "nan" => f32::NAN,
        _ => return None,
    };
    Some(Value::float(value))
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
    if let Some(builtin) = Builtin::found(Home::Numpy, name) {
        return Some(Value::Function(Function::Builtin(builtin, ints)));
    }
    match name {
        "float" => Some(Value::DType(DType::F32)),
        "int" => Some(Value::DType(DType::I32)),
        "newaxis" => Some(Value::None),
        "linalg" => Some(Value::Module(Module::Linalg)),
        "fft" => Some(Value::Module(Module::Fft(ints))),
        "random" => Some(Value::Module(Module::NpRandom)),
        _ => constant(name),
    }
}

/// What arrays have under a name.
pub(super) fn array_method(name: &str) -> Option<Function> {
    let reduction = Reduction::ALL.into_iter().find(|f| f.name() == name).map(Function::Reduction);
    reduction.or_else(|| Builtin::found(Home::Array, name).map(Function::of))
}

/// What lists that grow have under a name.
pub(super) fn list_method(name: &str) -> Option<Function> {
    Builtin::found(Home::List, name).map(Function::of)
}

/// What has a name without an import. The script is what is run, not a module that another imports.
pub(super) fn builtin(name: &str) -> Option<Value> {
    match name {
        "__name__" => Some(Value::Str("__main__".to_owned())),
        _ => found(Home::Python, name),
    }
}

/// Every name of [`builtin`].
pub(super) fn builtin_names() -> impl Iterator<Item = &'static str> {
    foreign::names(Place::Python).filter(|name| builtin(name).is_some())
}
