"""Arrays of arr over NumPy's: promotion, in-place rules, elements as plain scalars."""

import numpy

from . import scalars
from .dtypes import COMPLEX64, FLOAT32, DType, as_dtype, cast, common, demote, demoted
from .scalars import F32, is_scalar, plain

_UFUNC = {
    "add": numpy.add,
    "sub": numpy.subtract,
    "mul": numpy.multiply,
    "truediv": numpy.true_divide,
    "floordiv": numpy.floor_divide,
    "mod": numpy.remainder,
    "pow": numpy.power,
    "and": numpy.bitwise_and,
    "or": numpy.bitwise_or,
    "xor": numpy.bitwise_xor,
    "lshift": numpy.left_shift,
    "rshift": numpy.right_shift,
    "minimum": numpy.minimum,
    "maximum": numpy.maximum,
}
_COMPARE = {
    "lt": numpy.less,
    "le": numpy.less_equal,
    "gt": numpy.greater,
    "ge": numpy.greater_equal,
    "eq": numpy.equal,
    "ne": numpy.not_equal,
}


class Array:
    """An array or view; `values` is the NumPy array, always of one of arr's dtypes."""

    def __init__(self, values):
        self.values = demoted(values)

    shape = property(lambda self: self.values.shape)
    ndim = property(lambda self: self.values.ndim)
    size = property(lambda self: self.values.size)
    itemsize = property(lambda self: self.values.itemsize)
    dtype = property(lambda self: DType(self.values.dtype))
    itemsize = property(lambda self: self.values.itemsize)
    nbytes = property(lambda self: self.values.nbytes)
    strides = property(lambda self: self.values.strides)
    real = property(lambda self: Array(self.values.real), lambda self, value: self._set_part("real", value))
    imag = property(lambda self: Array(self.values.imag), lambda self, value: self._set_part("imag", value))
    T = property(lambda self: Array(self.values.T))
    mT = property(lambda self: Array(self.values.mT))

    @property
    def flat(self):
        """All elements in C order: NumPy's iterator where they cannot be a view, whose elements are read alone."""
        line = self.values.reshape(-1)
        line.flags.writeable = numpy.shares_memory(line, self.values) or not line.size
        return Array(line)

    @flat.setter
    def flat(self, value):
        self.values.flat = value

    def _set_part(self, part, value):
        setattr(self.values, part, _storable(value, FLOAT32))

    def __len__(self):
        return len(self.values)

    def __bool__(self):
        return bool(self.values)

    def __str__(self):
        return str(self.values)

    def __repr__(self):
        return repr(self.values)

    def __format__(self, spec):
        return format(plain(self.values.item()), spec) if self.ndim == 0 else super().__format__(spec)

    def __iter__(self):
        return (self[i] for i in range(len(self)))

    def __getitem__(self, index):
        found = self.values[_index(index)]
        return Array(found) if isinstance(found, numpy.ndarray) else plain(found)

    def __setitem__(self, index, value):
        # Copied first: the right side is read whole before anything is written, through masks too.
        self.values[_index(index)] = _storable(value, self.values.dtype)

    def __neg__(self):
        return Array(numpy.negative(self.values))

    def __pos__(self):
        return Array(numpy.positive(self.values))

    def __invert__(self):
        return Array(numpy.invert(self.values))

    def __abs__(self):
        return Array(numpy.absolute(self.values))

    def __hash__(self):
        return id(self)

    def reshape(self, *shape):
        """`a.reshape(2, 3)` and `a.reshape((2, 3))`: a view where NumPy makes one."""
        return Array(self.values.reshape(*shape))

    def transpose(self, *axes):
        """A view with its axes permuted."""
        return Array(self.values.transpose(*axes))

    def swapaxes(self, axis1, axis2):
        """A view with two axes swapped."""
        return Array(self.values.swapaxes(axis1, axis2))

    def ravel(self):
        """Flattened, a view where NumPy makes one."""
        return Array(self.values.ravel())

    def flatten(self):
        """A flattened copy."""
        return Array(self.values.flatten())

    def copy(self):
        """A copy in C order."""
        return Array(self.values.copy())

    def astype(self, dtype):
        """A copy in `dtype`, cast as arr casts."""
        return Array(cast(self.values, as_dtype(dtype)).copy(order="K"))

    def clip(self, min=None, max=None, out=None):
        """No element below one bound or above the other; a bound that is None binds nothing."""
        result = self
        for name, bound in (("maximum", min), ("minimum", max)):
            result = result if bound is None else binary(name, result, bound)
        return stored(result.values, out)

    def nonzero(self):
        """For each axis the indices of what is not zero, as int32."""
        return tuple(Array(found.astype("int32")) for found in numpy.nonzero(self.values))

    def item(self, *index):
        """The only element, or one of them, as a plain scalar."""
        return plain(self.values.item(*index))

    def tolist(self):
        """Nested lists of plain scalars."""
        rows = (self.values[k, ...] for k in range(len(self))) if self.ndim else ()
        return [Array(row).tolist() for row in rows] if self.ndim else plain(self.values.item())

    def tobytes(self, order="C"):
        """The bytes of the elements; what is no number has the bits of `nan`."""
        values = self.values.copy(order="C")
        floats = values.view("float32") if values.dtype.kind in "fc" else None
        if floats is not None:
            floats[numpy.isnan(floats)] = numpy.nan
        return values.tobytes(order)

    def squeeze(self, axis=None):
        """A view without axes of extent 1."""
        return Array(self.values.squeeze(axis))

    def diagonal(self, offset=0):
        """A view of a diagonal."""
        return Array(self.values.diagonal(offset))

    def repeat(self, repeats, axis=None):
        """Every element so many times."""
        return Array(self.values.repeat(repeats, axis))

    def trace(self, offset=0):
        """The sum of a diagonal; exact of integers."""
        found = self.values.diagonal(offset)
        return plain(found.sum()) if found.dtype.kind in "fc" else int(found.sum(dtype=numpy.int64))

    def fill(self, value):
        """Stores `value` everywhere."""
        self[...] = value


def _index(index):
    """A script's subscript as NumPy's. A mask is read whole before anything is stored through it."""
    if isinstance(index, tuple):
        return tuple(_index(part) for part in index)
    if isinstance(index, Array):
        return index.values.copy(order="K")
    return index


def _storable(value, dtype):
    """`value` (scalar, array or nested list) ready to be written into an array of `dtype`."""
    if is_scalar(value) and not isinstance(value, (float, complex)):
        return value
    return cast(as_values(value), dtype).copy()


def as_values(value):
    """A NumPy array of one of arr's dtypes from an array, a scalar or a nested list."""
    return value.values if isinstance(value, Array) else demoted(numpy.array(unwrapped(value)))


def unwrapped(value):
    """Nested lists with arrays and `F32` replaced by what NumPy knows."""
    if isinstance(value, Array):
        return value.values
    if isinstance(value, F32):
        return float(value)
    if isinstance(value, complex):
        return complex(value)
    return [unwrapped(part) for part in value] if isinstance(value, (list, tuple, range)) else value


def operands(*values):
    """Operands as NumPy sees them: arrays, and Python scalars that take the arrays' dtype."""
    return [unwrapped(v) if is_scalar(v) else as_values(v) for v in values]


def in_dtype(values, dtype):
    """Operands brought to `dtype`; a Python int that does not fit raises OverflowError."""
    return [cast(v, dtype) if isinstance(v, numpy.ndarray) else numpy.asarray(v, dtype=dtype) for v in values]


def binary(name, left, right):
    """`left name right` for any mixture of arrays, lists and scalars, and of strings."""
    if isinstance(left, str) or isinstance(right, str):
        return scalars.on_strings(name, left, right)
    if name == "matmul":
        return matmul(left, right)
    if _are_sequences(name, left, right):
        return left + right if name == "add" else left * right
    if is_scalar(left) and is_scalar(right):
        if name in ("minimum", "maximum") and all(type(v) is int for v in (left, right)):
            return min(left, right) if name == "minimum" else max(left, right)
        if name in ("minimum", "maximum"):
            return plain(_UFUNC[name](*in_dtype(operands(left, right), common(operands(left, right)))))
        return scalars.binary(name, left, right)
    pair = operands(left, right)
    dtype = common(pair)
    if name == "truediv":
        dtype = COMPLEX64 if dtype == COMPLEX64 else FLOAT32
    elif dtype == bool and name in ("floordiv", "mod", "pow", "lshift", "rshift"):
        dtype = numpy.dtype("int8")
    if name == "pow" and dtype == COMPLEX64 and is_scalar(right):
        # Of a number NumPy's operator chooses other functions than `power`.
        return Array(numpy.asarray(cast(as_values(left), dtype) ** unwrapped(right)))
    # numpy.asarray: NumPy makes scalars of rank 0 results, arr keeps the array.
    return Array(numpy.asarray(_UFUNC[name](*in_dtype(pair, dtype))))


def _are_sequences(name, left, right):
    """Whether Python puts lists, tuples or bytes together here, instead of computing with what is in them."""
    kinds = [type(value) for value in (left, right)]
    if name == "add":
        return kinds in ([list, list], [tuple, tuple], [bytes, bytes])
    return name == "mul" and any(kind in (list, tuple) for kind in kinds) and any(kind in (int, bool) for kind in kinds)


def matmul(a, b, out=None):
    """The product of two arrays in their common dtype; of two vectors a plain scalar."""
    if is_scalar(a) or is_scalar(b):
        raise ValueError("matmul of a scalar")
    return product(numpy.matmul, a, b, out)


def product(function, a, b, out=None):
    """A product of arrays; one without axes is a plain scalar."""
    pair = [as_values(a), as_values(b)]
    result = function(*in_dtype(pair, common(pair)))
    if out is None and numpy.ndim(result) == 0:
        return plain(numpy.asarray(result)[()])
    return stored(numpy.asarray(result), out)


def comparable(values):
    """Operands of a comparison: exact between integers, in float32 where one side is a float."""
    pair = operands(*values)
    if any(isinstance(v, complex) or isinstance(v, numpy.ndarray) and v.dtype.kind == "c" for v in pair):
        return in_dtype(pair, COMPLEX64)
    if any(isinstance(v, float) or isinstance(v, numpy.ndarray) and v.dtype.kind == "f" for v in pair):
        pair = in_dtype(pair, FLOAT32)
    return pair


def compare(name, left, right):
    """A comparison."""
    return Array(numpy.asarray(_COMPARE[name](*comparable((left, right)))))


def inplace(name, target, value):
    """`target name= value`: writes into an array or lengthens a list, gives a new scalar otherwise."""
    if isinstance(target, list) and name == "add" and not isinstance(value, Array):
        # Every name of the list has the longer one.
        target += value
        return target
    if not isinstance(target, Array):
        return binary(name, target, value)
    result = binary(name, target, value).values
    if not numpy.can_cast(result.dtype, target.values.dtype, "same_kind"):
        raise TypeError(f"cannot cast {result.dtype} to {target.values.dtype} in place")
    if result.shape != target.shape:
        raise ValueError(f"shape {result.shape} does not fit {target.shape} in place")
    target.values[...] = result.astype(target.values.dtype)
    return target


def place(target, index):
    """What `target[index] += value` reads before the value is evaluated, with where it is stored."""
    if not isinstance(target, Array):
        return target, index, target[index]
    found = target.values[_index(index)]
    return target, index, Array(found if isinstance(found, numpy.ndarray) else numpy.array(found))


def inplace_at(name, place, value):
    """`target[index] name= value`: in the element's dtype, wrapping, as `target[i:i+1] name= value` does."""
    target, index, part = place
    if not isinstance(target, Array):
        target[index] = inplace(name, part, value)
        return
    inplace(name, part, value)
    if not numpy.shares_memory(part.values, target.values):
        target[index] = part


def stored(result, out):
    """`result` as a new array, or written into `out=` under the rules of a store in place."""
    if out is None:
        return Array(result)
    result = result.astype(demote(result.dtype))
    if not numpy.can_cast(result.dtype, out.values.dtype, "same_kind"):
        raise TypeError(f"cannot cast {result.dtype} to {out.values.dtype} in out=")
    if numpy.broadcast_shapes(result.shape, out.shape) != out.shape:
        raise ValueError(f"shape {result.shape} does not fit {out.shape} in out=")
    out.values[...] = result.astype(out.values.dtype)
    return out


def _install():
    def operator_of(name, is_reflected, function):
        def forward(self, other):
            return function(name, other, self) if is_reflected else function(name, self, other)

        return forward

    for name in _COMPARE:
        setattr(Array, f"__{name}__", operator_of(name, False, compare))
    setattr(Array, "__divmod__", lambda self, other: (self // other, self % other))
    setattr(Array, "__rdivmod__", lambda self, other: (other // self, other % self))
    for name in _UFUNC:
        setattr(Array, f"__{name}__", operator_of(name, False, binary))
        setattr(Array, f"__r{name}__", operator_of(name, True, binary))


_install()
