"""Functions of elements in order and of places: quantiles, searches, what differs, elements by their indices."""

import numpy

from .arrays import Array, as_values, operands, stored, unwrapped
from .dtypes import FLOAT32, cast
from .scalars import is_scalar, plain


def result(found):
    """What NumPy gives, with arrays of arr's and plain scalars in it."""
    if isinstance(found, numpy.ndarray):
        return Array(found)
    if isinstance(found, numpy.generic):
        return plain(found)
    return type(found)(map(result, found)) if type(found) in (list, tuple) else found


def given(value):
    """An argument as NumPy knows it: arrays and lists with their values, scalars as Python's."""
    return as_values(value) if isinstance(value, (Array, list)) else unwrapped(value)


def _plainly(name):
    """NumPy's own function of this name."""

    def call(*values, out=None, **options):
        found = getattr(numpy, name)(*map(given, values), **{key: given(value) for key, value in options.items()})
        found = tuple(found) if isinstance(found, tuple) else found
        return result(found) if out is None else stored(numpy.asarray(found), out)

    return call


def _quantile(name):
    """`percentile` and `quantile`: places in a list stay Python's floats, as in NumPy."""

    def call(a, q, axis=None, out=None, **options):
        found = getattr(numpy, name)(as_values(a), unwrapped(q), axis=axis, **options)
        return result(found) if out is None else stored(numpy.asarray(found), out)

    return call


def median(a, axis=None, out=None, **options):
    """The element in the middle."""
    found = numpy.median(as_values(a), axis=axis, **options)
    return result(found) if out is None else stored(numpy.asarray(found), out)


def _within(indices, n, mode):
    """Indices for a place of `n` elements; those that wrap are taken around at once, which NumPy does by `n` at a time."""
    if mode != "wrap" or n == 0 or indices.dtype.kind not in "bui":
        return indices
    return indices.astype(numpy.intp) % n


def take(a, indices, axis=None, out=None, mode="raise"):
    """The elements, or the rows along an axis, at these places."""
    values, axis = as_values(a), unwrapped(axis)
    n = values.size if axis is None else values.shape[axis]
    found = numpy.take(values, _within(as_values(indices), n, mode), axis=axis, mode=mode)
    return result(found) if out is None else stored(numpy.asarray(found), out)


def choose(a, choices, out=None, mode="raise"):
    """Of several choices the one of each number."""
    choices = operands(*choices)
    found = numpy.asarray(numpy.choose(_within(as_values(a), len(choices), mode), choices, mode=mode))
    return Array(found) if out is None else stored(found, out)


def interp(x, xp, fp, left=None, right=None, period=None):
    """On the lines between points."""
    places, values = (cast(as_values(points), FLOAT32) for points in (xp, fp))
    ends = (None if end is None else float(end) for end in (left, right))
    period = None if period is None else float(period)
    found = numpy.interp(cast(as_values(x), FLOAT32), places, values, *ends, period)
    return plain(numpy.float32(found)) if is_scalar(x) else Array(found)


_PLAIN = "partition argpartition unique searchsorted digitize argwhere take_along_axis"
FUNCTIONS = {name: _plainly(name) for name in _PLAIN.split()}
FUNCTIONS |= {name: _quantile(name) for name in ("percentile", "quantile")}
FUNCTIONS |= {"median": median, "choose": choose, "take": take, "interp": interp}

Array.take = FUNCTIONS["take"]
