"""How often values are there: `bincount` and `histogram`, with what NumPy gives in 64 bits read as 32."""

import numpy

from .arrays import Array, as_values, unwrapped
from .dtypes import FLOAT32


def bincount(x, weights=None, minlength=0):
    """How often each int is there. Where arr has as many bins as `minlength` says, an element beyond stops it."""
    values = as_values(x)
    found = numpy.bincount(values, None if weights is None else as_values(weights), minlength)
    is_wide = values.dtype.itemsize > 1 and isinstance(x, Array)
    if is_wide and len(found) > minlength:
        raise IndexError("an element beyond all bins")
    return Array(found if weights is None else found.astype(FLOAT32))


def histogram(a, bins=10, range=None, density=None, weights=None):
    """How many elements lie in each bin, and the edges."""
    values = as_values(a)
    values = values.astype("uint8") if values.dtype == bool else values
    bins = bins if isinstance(bins, int) else as_values(bins)
    weights = None if weights is None else as_values(weights)
    found, edges = numpy.histogram(values, bins, unwrapped(range), density, weights)
    return Array(found), Array(edges)


FUNCTIONS = {"bincount": bincount, "histogram": histogram}
