"""Scalars of arr: exact integers of 64 bits, floats and complex numbers that are float32 after every operation."""

import operator

import numpy

_INTEGER = {
    "add": operator.add,
    "sub": operator.sub,
    "mul": operator.mul,
    "floordiv": operator.floordiv,
    "mod": operator.mod,
    "pow": operator.pow,
    "and": operator.and_,
    "or": operator.or_,
    "xor": operator.xor,
    "lshift": operator.lshift,
    "rshift": operator.rshift,
}
_FLOAT = {
    "add": numpy.add,
    "sub": numpy.subtract,
    "mul": numpy.multiply,
    "truediv": numpy.true_divide,
    "floordiv": numpy.floor_divide,
    "mod": numpy.remainder,
    "pow": numpy.power,
}


class F32(float):
    """A Python float whose value, operators and digits are those of float32."""

    def __new__(cls, value=0.0):
        return super().__new__(cls, float(numpy.float32(float(value))))

    def __repr__(self):
        return digits(self)

    __str__ = __repr__

    def __format__(self, spec):
        """The exact value under `spec`; the shortest digits of float32 where it has neither precision nor type."""
        behind_fill = spec[1:] if spec[1:2] in ("<", ">", "=", "^") else spec
        is_shortest = "." not in behind_fill and behind_fill[-1:] not in list("eEfFgGn%")
        return format(float(digits(self)) if is_shortest else float(self), spec)

    def __neg__(self):
        return F32(-float(self))

    def __pos__(self):
        return self

    def __abs__(self):
        return F32(abs(float(self)))

    real = property(lambda self: self)
    imag = property(lambda _self: F32(0.0))

    def __round__(self, places=None):
        return round(float(self)) if places is None else F32(round(float(self), places))


class C64(complex):
    """A Python complex number of two float32."""

    def __new__(cls, real=0, imag=None):
        return super().__new__(cls, numpy.complex64(complex(real) if imag is None else complex(real, imag)))

    def __repr__(self):
        real, imag = digits(self.real).removesuffix(".0"), digits(self.imag).removesuffix(".0")
        if self.real == 0 and not numpy.signbit(self.real):
            return f"{imag}j"
        return f"({real}{'' if imag.startswith('-') else '+'}{imag}j)"

    __str__ = __repr__
    real = property(lambda self: F32(complex.real.__get__(self)))
    imag = property(lambda self: F32(complex.imag.__get__(self)))

    def __neg__(self):
        return C64(-complex(self))

    def __pos__(self):
        return self

    def __abs__(self):
        return F32(numpy.abs(numpy.complex64(self)))


def _install(name):
    """Gives `F32` the operator `name` in both directions, so that `sum` and friends round too."""

    def forward(self, other):
        return binary(name, self, other) if isinstance(other, (int, float)) else NotImplemented

    def backward(self, other):
        return binary(name, other, self) if isinstance(other, (int, float)) else NotImplemented

    setattr(F32, f"__{name}__", forward)
    setattr(F32, f"__r{name}__", backward)


for _name in _FLOAT:
    _install(_name)


def is_scalar(value):
    """Whether `value` is an int, float, complex number or bool of a script."""
    return isinstance(value, (int, float, complex))


def plain(value):
    """An element or full reduction as a plain scalar: bool, int, `F32` or `C64`."""
    if isinstance(value, (bool, numpy.bool_)):
        return bool(value)
    if isinstance(value, (int, numpy.integer)):
        return int(value)
    return C64(value) if isinstance(value, (complex, numpy.complexfloating)) else F32(value)


def binary(name, left, right):
    """`left name right` on scalars; division by zero and overflow of 64 bits raise."""
    if name in ("truediv", "floordiv", "mod") and right == 0:
        raise ZeroDivisionError("division by zero")
    if isinstance(left, complex) or isinstance(right, complex):
        if name == "pow" and type(right) is int:
            return C64(complex(left) ** right)
        return C64(_FLOAT[name](numpy.complex64(left), numpy.complex64(right)))
    if name == "truediv" and not isinstance(left, float) and not isinstance(right, float):
        # Python divides the ints themselves; only the quotient is a float.
        return F32(left / right)
    if isinstance(left, float) or isinstance(right, float) or _is_fraction(name, left, right):
        if name not in _FLOAT:
            raise TypeError(f"{name} is not defined for floats")
        return F32(_FLOAT[name](numpy.float32(left), numpy.float32(right)))
    return in_64_bits(_INTEGER[name](left, right))


def in_64_bits(value):
    """An int, where arr can hold it."""
    if not -(2**63) <= value < 2**63:
        raise OverflowError("an int does not fit 64 bits")
    return value


def on_strings(name, left, right):
    """`+` and `*` of strings, as Python has them."""
    if name not in ("add", "mul"):
        raise TypeError(f"{name} is not defined for strings")
    return _INTEGER[name](left, right)


def _is_fraction(name, left, right):
    return name == "pow" and not isinstance(right, float) and right < 0


def digits(value):
    """float32's shortest digits in the form of Python's `repr(float)`."""
    if value != value:
        return "nan"
    if value in (float("inf"), float("-inf")):
        return "inf" if value > 0 else "-inf"
    mantissa, exponent = numpy.format_float_scientific(numpy.float32(value), unique=True, trim="-").split("e")
    sign = "-" if mantissa.startswith("-") else ""
    significant = mantissa.lstrip("-").replace(".", "")
    point = int(exponent) + 1
    if not -4 < point <= 16:
        fraction = f".{significant[1:]}" if len(significant) > 1 else ""
        return f"{sign}{significant[0]}{fraction}e{'-' if point < 1 else '+'}{abs(point - 1):02d}"
    if point <= 0:
        return f"{sign}0.{'0' * -point}{significant}"
    whole = significant[:point].ljust(point, "0")
    return f"{sign}{whole}.{significant[point:] or '0'}"
