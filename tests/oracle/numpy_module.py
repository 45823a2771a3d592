"""What a script gets for `import numpy as np` and for `from ulab import numpy as np`."""

import math
import operator

import numpy

from . import arrays, reductions, scalars, whole_array
from .arrays import Array, as_values, common, in_dtype, operands, stored, unary, unwrapped
from .dtypes import FLOAT32, INT32, NAMES, DType, as_dtype, cast, demoted
from .scalars import F32, is_scalar, plain

_FLOAT_FUNCTIONS = {
    name: getattr(numpy, name)
    for name in (
        "sqrt sin cos tan exp log log2 log10 expm1 log1p sinh cosh tanh arcsin arccos arctan arcsinh arccosh arctanh"
    ).split()
} | {"asin": numpy.arcsin, "acos": numpy.arccos, "atan": numpy.arctan}
_BINARY_FUNCTIONS = {
    "add": "add",
    "subtract": "sub",
    "multiply": "mul",
    "divide": "truediv",
    "true_divide": "truediv",
    "floor_divide": "floordiv",
    "mod": "mod",
    "remainder": "mod",
    "power": "pow",
    "pow": "pow",
    "bitwise_and": "and",
    "bitwise_or": "or",
    "bitwise_xor": "xor",
    "left_shift": "lshift",
    "bitwise_left_shift": "lshift",
    "right_shift": "rshift",
    "bitwise_right_shift": "rshift",
    "minimum": "minimum",
    "maximum": "maximum",
}
_COMPARISONS = {
    "equal": "eq",
    "not_equal": "ne",
    "less": "lt",
    "less_equal": "le",
    "greater": "gt",
    "greater_equal": "ge",
}
_LOGIC = {name: getattr(numpy, name) for name in ("logical_and", "logical_or", "logical_xor", "logical_not")}
_INT_FUNCTIONS = {
    "negative": operator.neg,
    "positive": operator.pos,
    "invert": operator.invert,
    "bitwise_not": operator.invert,
    "bitwise_invert": operator.invert,
    "abs": abs,
    "absolute": abs,
}
_SAME_DTYPE_FUNCTIONS = {
    "negative": numpy.negative,
    "positive": numpy.positive,
    "invert": numpy.invert,
    "bitwise_not": numpy.invert,
    "bitwise_invert": numpy.invert,
    "abs": numpy.absolute,
    "absolute": numpy.absolute,
}


class NumpyModule:
    """The module; `is_ulab` chooses the default dtype of `array`, `asarray` and `full` of integers."""

    def __init__(self, is_ulab):
        self._whole = FLOAT32 if is_ulab else INT32
        for name in NAMES:
            setattr(self, name, DType(name))
        self.bool_ = self.bool
        self.float = self.float32
        self.pi, self.e, self.inf, self.nan = F32(math.pi), F32(math.e), F32(math.inf), F32(math.nan)
        self.newaxis = None
        self.set_printoptions = numpy.set_printoptions

    def __getattr__(self, name):
        if name in _FLOAT_FUNCTIONS:
            return lambda x, out=None: unary(_FLOAT_FUNCTIONS[name], x, out)
        if name in _BINARY_FUNCTIONS:
            return lambda a, b, out=None, dtype=None: _binary(_BINARY_FUNCTIONS[name], a, b, out, dtype)
        if name in _COMPARISONS:
            return lambda a, b, out=None: _result(arrays.compare(_COMPARISONS[name], a, b).values, (a, b), out)
        if name in _LOGIC:
            return lambda *values, out=None: _result(_LOGIC[name](*map(_truth, values)), values, out)
        if name in _SAME_DTYPE_FUNCTIONS:
            return lambda x, out=None: _same_dtype(name, x, out)
        if name in reductions.PARAMETERS:
            return lambda a, *positional, **named: reductions.reduce(name, a, *positional, **named)
        if name in whole_array.FUNCTIONS:
            return whole_array.FUNCTIONS[name]
        raise AttributeError(f"the oracle does not know np.{name}")

    def zeros(self, shape, dtype=F32):
        """All 0."""
        return Array(numpy.zeros(shape, as_dtype(dtype)))

    def ones(self, shape, dtype=F32):
        """All 1."""
        return Array(numpy.ones(shape, as_dtype(dtype)))

    def empty(self, shape, dtype=F32):
        """Undefined contents; zeros, so that runs agree."""
        return self.zeros(shape, dtype)

    def full(self, shape, value, dtype=None):
        """All `value`."""
        return self._made(numpy.full(shape, unwrapped(value)), dtype)

    def array(self, value, dtype=None):
        """A new array of nested lists, or a copy of an array, whose ints become those of the module too."""
        if isinstance(value, Array):
            dtype = self._own(value) if dtype is None else dtype
            return self.copy(value) if dtype is None else value.astype(dtype)
        return self._made(numpy.array(unwrapped(value)), dtype)

    def asarray(self, value, dtype=None):
        """The array itself where its dtype is the one asked for."""
        if isinstance(value, Array):
            dtype = self._own(value) if dtype is None else dtype
            return value if dtype is None or as_dtype(dtype) == value.values.dtype else self.array(value, dtype)
        return self.array(value, dtype)

    def _own(self, value):
        """The dtype that an array of ints gets where none is said: its own under NumPy, float32 on the camera."""
        return FLOAT32 if value.values.dtype.kind in "iu" and self._whole == FLOAT32 else None

    def _made(self, values, dtype):
        if dtype is not None:
            dtype = as_dtype(dtype)
        elif values.dtype.kind in "iu":
            dtype = self._whole
        if dtype is None:
            return Array(demoted(values))
        if values.dtype.kind in "iu" and dtype.kind in "iu" and values.size:
            info = numpy.iinfo(dtype)
            if values.min() < info.min or values.max() > info.max:
                raise OverflowError(f"an integer is out of bounds for {dtype.name}")
        return Array(cast(values, dtype))

    def arange(self, *bounds, dtype=None):
        """int32 of ints, float32 where a bound is a float."""
        values = demoted(numpy.arange(*unwrapped(list(bounds))))
        return Array(values if dtype is None else cast(values, as_dtype(dtype)))

    def linspace(self, start, stop, num=50, endpoint=True, dtype=F32):
        """`num` even steps."""
        values = numpy.linspace(unwrapped(start), unwrapped(stop), num=num, endpoint=endpoint)
        return Array(cast(values, as_dtype(dtype)))

    def where(self, condition, x, y):
        """`x` where `condition`, else `y`, in their common dtype."""
        pair = operands(x, y)
        return Array(numpy.asarray(numpy.where(as_values(condition), *in_dtype(pair, common(pair)))))

    def nonzero(self, a):
        """For each axis the indices of what is not zero, as int32."""
        return tuple(Array(found.astype(INT32)) for found in numpy.nonzero(as_values(a)))

    def flatnonzero(self, a):
        """The positions in C order of what is not zero, as int32."""
        return Array(numpy.flatnonzero(as_values(a)).astype(INT32))

    def compress(self, condition, a):
        """The elements where the condition holds."""
        return Array(numpy.compress(as_values(condition), as_values(a)))

    def clip(self, a, low, high, out=None):
        """`minimum(maximum(a, low), high)`; a bound that is None binds nothing."""
        result = a
        for name, bound in (("maximum", low), ("minimum", high)):
            result = result if bound is None else arrays.binary(name, result, bound)
        if is_scalar(result):
            return result
        # NumPy computes all three at one go, which decides how the result lies in memory.
        bounds = [None if bound is None else as_values(bound) for bound in (low, high)]
        laid_out = numpy.empty_like(numpy.clip(as_values(a), *bounds), dtype=result.values.dtype)
        laid_out[...] = result.values
        return stored(laid_out, out)

    def reshape(self, a, shape):
        """`a.reshape(shape)`."""
        return a.reshape(shape)

    def transpose(self, a, axes=None):
        """A view with its axes permuted, or reversed."""
        return Array(as_values(a).transpose(axes))

    def swapaxes(self, a, axis1, axis2):
        """A view with two axes swapped."""
        return Array(as_values(a).swapaxes(axis1, axis2))

    def expand_dims(self, a, axis):
        """A view with one more axis."""
        return Array(numpy.expand_dims(as_values(a), axis))

    def ravel(self, a):
        """Flattened, a view where NumPy makes one."""
        return Array(as_values(a).ravel())

    def concatenate(self, values, axis=0):
        """One behind another, in their common dtype."""
        return _joined(numpy.concatenate, values, axis=axis)

    concat = concatenate

    def append(self, a, values, axis=None):
        """The elements of both on one axis, or `values` behind `a` along `axis`."""
        return _joined(lambda pair, **_: numpy.append(*pair, axis=axis), (a, values))

    def vstack(self, values):
        """One under another, arrays of one axis as rows."""
        return _joined(numpy.vstack, values)

    def hstack(self, values):
        """One beside another."""
        return _joined(numpy.hstack, values)

    def stack(self, values, axis=0):
        """Side by side along a new axis."""
        return _joined(numpy.stack, values, axis=axis)

    def copy(self, a):
        """A copy that keeps the order of the axes in memory."""
        return Array(numpy.copy(as_values(a)))


def _joined(function, values, **options):
    """Arrays put together: each is brought to the dtype that all have in common."""
    parts = [as_values(part) for part in values]
    dtype = parts[0].dtype
    for part in parts:
        dtype = common([numpy.empty(1, dtype), part[..., None]])
    return Array(function([cast(part, dtype) for part in parts], **options))


def _result(values, inputs, out):
    """A plain scalar where every operand is one, else an array or `out`."""
    if out is None and all(map(is_scalar, inputs)):
        return plain(values)
    return stored(numpy.asarray(values), out)


def _truth(value):
    """An array, or whether a scalar is not zero: a Python int may be wider than any dtype."""
    return numpy.asarray(bool(value)) if is_scalar(value) else as_values(value)


def _same_dtype(name, x, out):
    """A function that keeps the dtype; Python ints have 64 bits."""
    if isinstance(x, int) and not isinstance(x, bool) and out is None:
        return scalars.in_64_bits(_INT_FUNCTIONS[name](x))
    return _result(_SAME_DTYPE_FUNCTIONS[name](as_values(x)), (x,), out)


def _binary(name, left, right, out, dtype):
    if dtype is None:
        result = arrays.binary(name, left, right)
        return result if out is None or is_scalar(result) else stored(result.values, out)
    pair = in_dtype(operands(left, right), as_dtype(dtype))
    return stored(arrays.binary(name, *map(Array, pair)).values, out)
