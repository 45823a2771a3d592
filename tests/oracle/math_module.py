"""What a script gets for `import math`: Python's functions, of which floats are float32."""

import math
import types

from .scalars import F32, in_64_bits, plain

_NAMES = """acos acosh asin asinh atan atan2 atanh cbrt ceil copysign cos cosh degrees exp exp2 expm1 fabs floor fmod
frexp gcd hypot isfinite isinf isnan lcm ldexp log log10 log1p log2 modf pow radians sin sinh sqrt tan tanh trunc""".split()
_OF_INTS = ("gcd", "lcm", "ldexp")


def math_module():
    """The module."""
    functions = {name: _narrow(name, getattr(math, name)) for name in _NAMES}
    constants = {name: F32(getattr(math, name)) for name in ("pi", "e", "tau", "inf", "nan")}
    return types.SimpleNamespace(**functions, **constants)


def _narrow(name, function):
    def call(*values):
        given = values if name in _OF_INTS else map(float, values)
        return _plain(function(*given), values)

    return call


def _plain(result, values):
    """The result as a script sees it; a float that float32 cannot hold is out of range, as one of float64 is in Python."""
    if isinstance(result, tuple):
        return tuple(_plain(part, values) for part in result)
    found = plain(result)
    if isinstance(found, F32) and math.isinf(found) and all(map(math.isfinite, values)):
        raise OverflowError("math range error")
    return in_64_bits(found) if type(found) is int else found
