"""The dtypes of arr: their names, how NumPy's wider ones are read, and casts between them."""

import numpy

from .scalars import C64, F32, plain

_DEMOTED = {"float64": "float32", "float16": "float32", "int64": "int32", "uint64": "uint32"}
_DEMOTED["complex128"] = "complex64"
NAMES = ("bool", "int8", "uint8", "int16", "uint16", "int32", "uint32", "float32", "complex64")
FLOAT32 = numpy.dtype("float32")
COMPLEX64 = numpy.dtype("complex64")
INT32 = numpy.dtype("int32")


class DType:
    """A dtype as scripts see it: `np.uint8`, `a.dtype`; prints as its name, makes a plain scalar when called."""

    def __init__(self, dtype):
        self.numpy = numpy.dtype(dtype)

    def __call__(self, value=0):
        if self.numpy.kind in "iu" and isinstance(value, F32):
            return plain(cast(numpy.asarray(float(value)), self.numpy)[()])
        return plain(numpy.asarray(float(value) if isinstance(value, F32) else value, dtype=self.numpy)[()])

    def __eq__(self, other):
        return as_dtype(other) == self.numpy

    def __hash__(self):
        return hash(self.numpy)

    def __repr__(self):
        return self.numpy.name

    @property
    def itemsize(self):
        """Bytes of one element."""
        return self.numpy.itemsize


def as_dtype(name):
    """The NumPy dtype that a `dtype=` argument means; `int` is int32 and `float` is float32."""
    if isinstance(name, DType):
        return name.numpy
    builtin = {C64: COMPLEX64, F32: FLOAT32, float: FLOAT32, int: INT32, bool: numpy.dtype("bool")}
    if isinstance(name, type) and name in builtin:
        return builtin[name]
    dtype = numpy.dtype(name)
    if dtype.name not in NAMES:
        raise TypeError(f"{dtype.name} is not a dtype of arr")
    return dtype


def demote(dtype):
    """float64 and float16 read as float32, complex128 as complex64, int64 as int32, uint64 as uint32."""
    return numpy.dtype(_DEMOTED.get(dtype.name, dtype.name))


def demoted(values):
    """`values` in a dtype of arr; an integer that its 32 bits do not hold is an error."""
    dtype = demote(values.dtype)
    if dtype == values.dtype:
        return values
    if values.dtype.kind in "iu" and values.size:
        info = numpy.iinfo(dtype)
        if values.min() < info.min or values.max() > info.max:
            raise OverflowError(f"an integer does not fit {dtype.name}")
    return values.astype(dtype)


def cast(values, dtype):
    """`values` as `dtype`: floats truncate toward zero and saturate, NaN gives 0, integers wrap."""
    if values.dtype == dtype:
        return values
    if values.dtype.kind == "c" and dtype.kind not in "cb":
        raise TypeError(f"{values.dtype} as {dtype} would lose the imaginary parts")
    if values.dtype.kind == "f" and dtype.kind in "iu":
        info = numpy.iinfo(dtype)
        whole = numpy.trunc(values.astype(numpy.float64))
        whole = numpy.where(numpy.isnan(whole), 0.0, whole)
        return numpy.clip(whole, info.min, info.max).astype(dtype)
    return values.astype(dtype)


def common(operands):
    """The dtype in which arr works on `operands` (NumPy arrays and Python scalars): NEP 50, then demoted."""
    arrays = [o.dtype for o in operands if isinstance(o, numpy.ndarray)]
    if len(arrays) > 1 and numpy.result_type(*arrays) == numpy.int64:
        raise TypeError(f"{' and '.join(map(str, arrays))} have no common dtype of 32 bits")
    return demote(numpy.result_type(*(o.dtype if isinstance(o, numpy.ndarray) else o for o in operands)))
