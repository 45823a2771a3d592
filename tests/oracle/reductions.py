"""Reductions, along axes and over all elements: NumPy's own, with sums of integers exact, or read as 32 bits along axes."""

import numpy

from .arrays import Array, as_values, stored, unwrapped
from .dtypes import COMPLEX64, FLOAT32, as_dtype
from .scalars import F32, plain

_SUM = "axis dtype out keepdims initial where"
_EXTREME = "axis out keepdims initial where"
_MOMENT = "axis dtype out ddof keepdims where"
# The parameters behind the array, in order.
PARAMETERS = {
    "sum": _SUM,
    "prod": _SUM,
    "nansum": _SUM,
    "min": _EXTREME,
    "max": _EXTREME,
    "amin": _EXTREME,
    "amax": _EXTREME,
    "nanmin": _EXTREME,
    "nanmax": _EXTREME,
    "any": "axis out keepdims where",
    "all": "axis out keepdims where",
    "mean": "axis dtype out keepdims where",
    "nanmean": "axis dtype out keepdims where",
    "var": _MOMENT,
    "std": _MOMENT,
    "ptp": "axis out keepdims",
    "argmin": "axis out keepdims",
    "argmax": "axis out keepdims",
    "count_nonzero": "axis keepdims",
    "average": "axis weights returned keepdims",
    "cumsum": "axis dtype out",
    "cumprod": "axis dtype out",
}
METHODS = "cumsum cumprod sum prod min max any all mean var std argmin argmax".split()
_WIDE = {"i": numpy.dtype("int64"), "u": numpy.dtype("uint64"), "b": numpy.dtype("int64")}


def reduce(name, array, *positional, **named):
    """`np.name(array, ...)`: a plain scalar where no axis is left, else an array."""
    values = as_values(array)
    given = dict(zip(PARAMETERS[name].split(), positional)) | named
    given = {key: value for key, value in given.items() if value is not None}
    out = given.pop("out", None)
    for key in ("where", "weights"):
        if key in given:
            given[key] = as_values(given[key])
    if "where" in given:
        given["where"] = given["where"] != 0
    if "initial" in given:
        given["initial"] = unwrapped(given["initial"])
    dtype = as_dtype(given.pop("dtype")) if "dtype" in given else None
    if dtype == FLOAT32 and values.dtype.kind not in "fc":
        values = values.astype(FLOAT32)
    elif dtype == COMPLEX64:
        given["dtype"] = COMPLEX64
    elif dtype is not None and dtype.kind in _WIDE and name in ("sum", "prod", "nansum", "cumsum", "cumprod"):
        given["dtype"] = _WIDE[dtype.kind]
    if name == "prod" and values.dtype.kind != "f" and _is_full(values, given):
        return _exact_product(values, given)
    result = getattr(numpy, name)(values, **given)
    if not isinstance(result, numpy.ndarray):
        if out is None:
            return _scalar(result)
        result = numpy.asarray(result)
    if result.dtype.itemsize == 8 and result.dtype.kind != "c":
        # What is read as 32 bits keeps the lower ones.
        result = result.astype({"f": "float32", "i": "int32", "u": "uint32"}[result.dtype.kind])
    return stored(result, out)


def _is_full(values, given):
    axis = given.get("axis")
    axes = range(values.ndim) if axis is None else axis if isinstance(axis, tuple) else (axis,)
    return not given.get("keepdims") and len({a % max(values.ndim, 1) for a in axes}) == values.ndim


def _exact_product(values, given):
    """An int of 64 bits; arr stops where it needs more."""
    where = given.get("where", True)
    factors = numpy.where(where, values, 1).ravel().astype(object)
    product = int(given.get("initial", 1))
    for factor in factors:
        product *= int(factor)
        if not -(2**63) <= product < 2**63:
            raise OverflowError("a product of more than 64 bits")
    return product


def _scalar(result):
    kind = numpy.asarray(result).dtype.kind
    return F32(result) if kind == "f" else int(result) if kind in "iu" else plain(result)


def _method(name):
    return lambda self, *positional, **named: reduce(name, self, *positional, **named)


for _name in METHODS:
    setattr(Array, _name, _method(_name))
