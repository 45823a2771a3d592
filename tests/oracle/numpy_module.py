"""What a script gets for `import numpy as np` and for `from ulab import numpy as np`."""

import functools
import math

import numpy

from . import arrays, camera, counting, files, linear, ordering, products, reductions, ufuncs, whole_array
from .arrays import Array, as_values, common, in_dtype, operands, stored, unwrapped
from .dtypes import FLOAT32, INT32, NAMES, DType, as_dtype, cast, demoted
from .scalars import F32, is_scalar, plain


class _ArrayDType(DType):
    """A dtype of a module: called on arrays and lists it makes arrays."""

    def __init__(self, dtype, module):
        super().__init__(dtype)
        self._module = module

    def __call__(self, value=0):
        if not isinstance(value, (Array, list, tuple)):
            return super().__call__(value)
        made = self._module.array(value, self)
        return made if made.ndim else made.item()


class NumpyModule:
    """The module; `is_ulab` chooses the default dtype of `array`, `asarray` and `full` of integers."""

    def __init__(self, is_ulab, random):
        self._whole = FLOAT32 if is_ulab else INT32
        for name in NAMES:
            setattr(self, name, _ArrayDType(name, self))
        self.bool_ = self.bool
        self.float = self.float32
        self.pi, self.e, self.inf, self.nan = F32(math.pi), F32(math.e), F32(math.inf), F32(math.nan)
        self.newaxis = None
        self.linalg = linear.Linalg()
        self.fft = camera.fft_module(is_ulab)
        self.random = random
        self.set_printoptions = numpy.set_printoptions

    def __getattr__(self, name):
        # `matmul` is one of NumPy's ufuncs, but not elementwise.
        if name in whole_array.FUNCTIONS:
            return whole_array.FUNCTIONS[name]
        for functions in (ordering.FUNCTIONS, counting.FUNCTIONS, products.FUNCTIONS, files.FUNCTIONS):
            if name in functions:
                return functions[name]
        if ufuncs.named(name):
            return functools.partial(ufuncs.call, name)
        if name in REARRANGING:
            return lambda *values, **options: rearranged(getattr(numpy, name), values, options)
        if name in reductions.PARAMETERS:
            return lambda a, *positional, **named: reductions.reduce(name, a, *positional, **named)
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

    def frombuffer(self, buffer, dtype=F32, count=-1, offset=0):
        """The numbers in bytes, or a view of memory that lies without gaps."""
        if isinstance(buffer, bytes):
            return Array(numpy.frombuffer(buffer, as_dtype(dtype), count, offset))
        if as_dtype(dtype) != buffer.values.dtype:
            raise ValueError("memory is read in its own dtype")
        return Array(numpy.frombuffer(buffer.values, as_dtype(dtype), count, offset))

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
        elif values.dtype.kind in "iu" and (values.dtype.itemsize == 8 or self._whole == FLOAT32):
            dtype = self._whole
        if dtype is None:
            return Array(demoted(values))
        if values.dtype.kind in "iu" and dtype.kind in "iu" and values.size:
            info = numpy.iinfo(dtype)
            if values.min() < info.min or values.max() > info.max:
                raise OverflowError(f"an integer is out of bounds for {dtype.name}")
        return Array(cast(values, dtype))

    def arange(self, *bounds, dtype=None, **named):
        """int32 of ints, float32 where a bound is a float."""
        bounds, dtype = (bounds[:3], bounds[3]) if len(bounds) == 4 else (bounds, dtype)
        named = {name: unwrapped(bound) for name, bound in named.items()}
        dtype = None if dtype is None else as_dtype(dtype)
        return Array(demoted(numpy.arange(*unwrapped(list(bounds)), dtype=dtype, **named)))

    def linspace(self, start, stop, num=50, endpoint=True, retstep=False, dtype=None):
        """`num` even steps; into integers rounded down."""
        values, step = numpy.linspace(unwrapped(start), unwrapped(stop), num=num, endpoint=endpoint, retstep=True)
        dtype = FLOAT32 if dtype is None else as_dtype(dtype)
        values = Array(cast(numpy.floor(values) if dtype.kind in "iu" else values, dtype))
        return (values, F32(step)) if retstep else values

    def logspace(self, start, stop, num=50, endpoint=True, base=10.0, dtype=None):
        """Powers of `base`, whose exponents are float32."""
        exponents = numpy.linspace(unwrapped(start), unwrapped(stop), num=num, endpoint=endpoint).astype(FLOAT32)
        values = numpy.power(numpy.float32(base), exponents)
        return Array(cast(values, FLOAT32 if dtype is None else as_dtype(dtype)))

    def geomspace(self, start, stop, num=50, endpoint=True, dtype=None):
        """Numbers at equal ratios."""
        values = numpy.geomspace(unwrapped(start), unwrapped(stop), num=num, endpoint=endpoint)
        return Array(cast(values, FLOAT32 if dtype is None else as_dtype(dtype)))

    def zeros_like(self, a, dtype=None):
        """All 0, in the order of `a`."""
        return self.full_like(a, 0, dtype)

    def ones_like(self, a, dtype=None):
        """All 1, in the order of `a`."""
        return self.full_like(a, 1, dtype)

    def empty_like(self, prototype, dtype=None):
        """Undefined contents; zeros, so that runs agree."""
        return self.full_like(prototype, 0, dtype)

    def full_like(self, a, value, dtype=None):
        """All `value`, in the order of `a`."""
        values = as_values(a)
        dtype = values.dtype if dtype is None else as_dtype(dtype)
        value = unwrapped(value)
        value = cast(numpy.asarray(value), dtype) if isinstance(value, float) else value
        return Array(numpy.full_like(values, value, dtype=dtype))

    def eye(self, rows, columns=None, k=0, dtype=F32):
        """Ones on a diagonal."""
        return Array(numpy.eye(rows, columns, k, as_dtype(dtype)))

    def identity(self, n, dtype=None):
        """Ones on the diagonal."""
        return self.eye(n, dtype=F32 if dtype is None else dtype)

    def tri(self, rows, columns=None, k=0, dtype=F32):
        """Ones at and below a diagonal."""
        return Array(numpy.tri(rows, columns, k, as_dtype(dtype)))

    def gradient(self, f, *spacing, axis=None):
        """Central differences, in float32."""
        found = numpy.gradient(cast(as_values(f), FLOAT32), *map(numpy.float32, spacing), axis=axis)
        return tuple(map(Array, found)) if isinstance(found, tuple) else Array(found)

    def trapezoid(self, y, x=None, dx=1.0):
        """The area under straight lines."""
        return plain(numpy.trapezoid(as_values(y), None if x is None else as_values(x), numpy.float32(dx)))

    # The camera's name for it, and NumPy's up to 2.3.
    trapz = trapezoid

    def trace(self, a, offset=0):
        """The sum of a diagonal; exact of integers."""
        return Array(as_values(a)).trace(offset)

    def insert(self, arr, obj, values, axis=None):
        """Values put in, cast to the dtype of the array."""
        arr = as_values(arr)
        return Array(numpy.insert(arr, obj, cast(as_values(values), arr.dtype), axis))

    def pad(self, array, pad_width, mode="constant", constant_values=0):
        """Something around an array."""
        array = as_values(array)
        if mode != "constant":
            return Array(numpy.pad(array, pad_width, mode))
        value = unwrapped(constant_values)
        value = cast(numpy.asarray(value), array.dtype) if isinstance(value, float) else value
        return Array(numpy.pad(array, pad_width, mode, constant_values=value))

    def meshgrid(self, *xi, indexing="xy"):
        """Coordinates over a grid."""
        return rearranged(numpy.meshgrid, xi, {"indexing": indexing})

    def dstack(self, values):
        """One behind another along the third axis."""
        return _joined(numpy.dstack, values)

    def column_stack(self, values):
        """Columns side by side."""
        return _joined(numpy.column_stack, values)

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

    def round(self, a, decimals=0, out=None):
        """To whole numbers, or to so many decimals."""
        result = numpy.round(_single(a), decimals)
        return _result(result, a) if out is None else stored(numpy.asarray(result), out)

    around = round

    def sinc(self, x):
        """The sine of pi x over pi x."""
        return _result(numpy.sinc(_float(x)), x)

    def isclose(self, a, b, rtol=1e-5, atol=1e-8, equal_nan=False):
        """Where two arrays are nearly equal."""
        return _result(numpy.isclose(_inexact(a), _inexact(b), float(rtol), float(atol), equal_nan), a, b)

    def allclose(self, a, b, rtol=1e-5, atol=1e-8, equal_nan=False):
        """Whether two arrays are nearly equal everywhere."""
        return bool(numpy.all(numpy.isclose(_inexact(a), _inexact(b), float(rtol), float(atol), equal_nan)))

    def array_equal(self, a, b, equal_nan=False):
        """Whether shape and elements are equal."""
        return bool(numpy.array_equal(_single(a), _single(b), equal_nan))

    def nan_to_num(self, x, copy=True, nan=0.0, posinf=None, neginf=None):
        """Numbers for what is none."""
        limits = [None if limit is None else float(limit) for limit in (posinf, neginf)]
        return _result(numpy.nan_to_num(_single(x), copy, float(nan), *limits), x)

    def real(self, val):
        """The real parts."""
        return val.real if isinstance(val, Array) or is_scalar(val) else Array(as_values(val)).real

    def imag(self, val):
        """The imaginary parts."""
        return val.imag if isinstance(val, Array) or is_scalar(val) else Array(as_values(val)).imag

    def angle(self, z, deg=False):
        """The angles of complex numbers."""
        return _result(numpy.angle(as_values(z), deg), z)

    def select(self, conditions, choices, default=0):
        """Of several choices the first whose condition holds."""
        *values, other = operands(*choices, default)
        return Array(numpy.select([as_values(c) for c in conditions], values, other))

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


# What only puts elements in other places, and asks nothing of their dtype.
REARRANGING = frozenset(
    "squeeze moveaxis rollaxis atleast_1d atleast_2d atleast_3d broadcast_to broadcast_arrays flip flipud fliplr rot90 diagonal "
    "diag tril triu tile repeat roll delete split array_split hsplit vsplit shape ndim size diff ediff1d".split()
)


def rearranged(function, values, options):
    """The result of a function of NumPy over arrays, lists and plain arguments, with arrays of arr's in it."""

    def wrapped(found):
        if isinstance(found, numpy.ndarray):
            return Array(found)
        return type(found)(map(wrapped, found)) if isinstance(found, (list, tuple)) else found

    def given(value):
        return as_values(value) if isinstance(value, Array) or _has_floats(value) else unwrapped(value)

    return wrapped(function(*map(given, values), **{name: unwrapped(value) for name, value in options.items()}))


def _has_floats(value):
    return isinstance(value, (list, tuple)) and any(isinstance(v, float) or _has_floats(v) for v in value)


def _joined(function, values, **options):
    """Arrays put together: each is brought to the dtype that all have in common."""
    parts = [as_values(part) for part in values]
    dtype = parts[0].dtype
    for part in parts:
        dtype = common([numpy.empty(1, dtype), part[..., None]])
    return Array(function([cast(part, dtype) for part in parts], **options))


def _single(value):
    """An array, or a scalar as one of rank 0: floats as float32."""
    return numpy.asarray(float(value), FLOAT32) if isinstance(value, float) else as_values(value)


def _float(value):
    return cast(_single(value), FLOAT32)


def _inexact(value):
    values = as_values(value)
    return values if values.dtype.kind == "c" else _float(value)


def _result(values, *inputs):
    """A plain scalar where every operand is one, else an array."""
    return plain(values[()]) if all(map(is_scalar, inputs)) else Array(numpy.asarray(values))


Array.round = lambda self, decimals=0, out=None: NumpyModule.round(None, self, decimals, out)
Array.conj = Array.conjugate = lambda self: ufuncs.call("conjugate", self)
