"""Products of arrays and polynomials: NumPy's own, in the common dtype that arr has for both operands."""

import numpy

from .arrays import Array, as_values, common, in_dtype, product, stored, unwrapped
from .ordering import result
from .scalars import is_scalar


def _pair(name):
    """NumPy's function of two arrays, in their common dtype."""

    def call(a, b, *rest, out=None, **options):
        pair = [as_values(a), as_values(b)]
        found = getattr(numpy, name)(*in_dtype(pair, common(pair)), *map(unwrapped, rest), **options)
        return result(found) if out is None else stored(numpy.asarray(found), out)

    return call


def tensordot(a, b, axes=2):
    """The sums of products along some axes."""
    return product(lambda x, y: numpy.tensordot(x, y, axes), a, b)


def polyval(p, x):
    """The values of a polynomial; of an array in the dtype of both."""
    if is_scalar(x):
        return result(numpy.polyval(as_values(p), numpy.float32(x) if isinstance(x, float) else x))
    return Array(numpy.polyval(as_values(p), as_values(x)))


def polyder(p, m=1):
    """The coefficients of a derivative."""
    return Array(numpy.polyder(as_values(p), m))


def polyint(p, m=1, k=None):
    """The coefficients of an integral."""
    return Array(numpy.polyint(as_values(p), m, None if k is None else unwrapped(k)))


def polyfit(x, y, deg=None, rcond=None, w=None):
    """The coefficients of a curve through values; from the numbers of values on where places are left out."""
    x, y, deg = (numpy.arange(len(as_values(x))), x, y) if deg is None else (as_values(x), y, deg)
    weights = None if w is None else as_values(w)
    return Array(numpy.polyfit(x, as_values(y), deg, None if rcond is None else float(rcond), w=weights))


FUNCTIONS = {name: _pair(name) for name in ("outer", "inner", "vdot", "kron", "cross", "convolve", "correlate")}
FUNCTIONS |= {"tensordot": tensordot, "polyval": polyval, "polyder": polyder, "polyint": polyint, "polyfit": polyfit}
