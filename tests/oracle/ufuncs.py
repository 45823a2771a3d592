"""Elementwise functions called by name: NumPy's own loops, chosen by NumPy, with its wider dtypes read as arr's."""

import math
import operator

import numpy

from . import arrays, scalars
from .arrays import Array, as_values, operands
from .dtypes import as_dtype, cast, demote
from .scalars import is_scalar, plain

# Functions that are operators too: of scalars they are Python's, which stop the script where Python raises.
_OPERATORS = {
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
# Functions of Python ints that may leave 64 bits, where NumPy wraps and arr stops.
_EXACT = {
    "negative": operator.neg,
    "abs": abs,
    "absolute": abs,
    "square": lambda x: x * x,
    "gcd": math.gcd,
    "lcm": math.lcm,
}
_COMPARISONS = {
    "equal": "eq",
    "not_equal": "ne",
    "less": "lt",
    "less_equal": "le",
    "greater": "gt",
    "greater_equal": "ge",
}
_LOGIC = ("logical_and", "logical_or", "logical_xor", "logical_not")
# What is no ufunc in NumPy, but is one here.
_OTHER = {"fix": numpy.trunc}


def named(name):
    """The ufunc of that name, or None."""
    found = _OTHER.get(name, getattr(numpy, name, None))
    return found if isinstance(found, numpy.ufunc) else None


def call(name, *given, out=None, where=True, dtype=None):
    """`np.NAME(*given, out=, where=, dtype=)`; several results come as a tuple."""
    ufunc = named(name)
    given, outs = given[: ufunc.nin], _outs(ufunc, given[ufunc.nin :], out)
    if len(given) != ufunc.nin:
        raise TypeError(f"{name} takes {ufunc.nin} operands")
    if where is not True and outs[0] is None:
        raise TypeError("where= without out= leaves elements undefined")
    dtype = None if dtype is None else as_dtype(dtype)
    are_scalars = all(map(is_scalar, given))
    if are_scalars and dtype is None and outs[0] is None and not all(isinstance(v, bool) for v in given):
        if name in _OPERATORS:
            return arrays.binary(_OPERATORS[name], *given)
        if name in _EXACT and not any(isinstance(v, float) for v in given):
            return scalars.in_64_bits(_EXACT[name](*map(int, given)))
        if name == "divmod":
            return arrays.binary("floordiv", *given), arrays.binary("mod", *given)
    if name in _COMPARISONS:
        inputs = arrays.comparable(given)
    elif name in _LOGIC:
        inputs = [numpy.asarray(bool(v)) if is_scalar(v) else as_values(v).astype(bool) for v in given]
    else:
        inputs = _inputs(ufunc, operands(*given), dtype)
    if dtype is not None:
        ufunc.resolve_dtypes(tuple(_kind(v) for v in inputs) + (None,) * ufunc.nout, signature=_signature(ufunc, dtype))
    inputs = [v.copy(order="K") if isinstance(v, numpy.ndarray) else v for v in inputs]
    if outs[0] is not None or outs[-1] is not None:
        return _several([_stored(ufunc, k, inputs, out, where) for k, out in enumerate(outs)])
    results = ufunc(*inputs)
    results = results if isinstance(results, tuple) else (results,)
    # numpy.asarray: NumPy makes scalars of rank 0 results, arr keeps the array.
    return _several([plain(r) if are_scalars else Array(numpy.asarray(r)) for r in results])


def _inputs(ufunc, values, dtype):
    """Operands in the dtypes of the loop that NumPy chooses, as arr has them."""
    kinds = tuple(_kind(v) for v in values) + (None,) * ufunc.nout
    loop = ufunc.resolve_dtypes(kinds, signature=_signature(ufunc, dtype), casting="same_kind")
    inputs = []
    for value, wanted in zip(values, loop):
        arrays_of_ints = [k for k in kinds if isinstance(k, numpy.dtype) and k.kind in "iu"]
        if wanted in (numpy.dtype("int64"), numpy.dtype("uint64")) and len(arrays_of_ints) > 1:
            raise TypeError(f"{arrays_of_ints} have no common dtype of 32 bits")
        # Python ints among themselves have 64 bits.
        wanted = wanted if wanted.kind in "iu" and not arrays_of_ints and numpy.dtype(bool) not in kinds else demote(wanted)
        inputs.append(cast(value, wanted) if isinstance(value, numpy.ndarray) else numpy.asarray(value, dtype=wanted))
    return inputs


def _kind(value):
    """What NumPy chooses a loop by."""
    if isinstance(value, bool):
        return numpy.dtype(bool)
    return value.dtype if isinstance(value, numpy.ndarray) else type(value)


def _signature(ufunc, dtype):
    """What `dtype=` asks of a loop: its results."""
    return (None,) * ufunc.nin + (dtype,) * ufunc.nout


def _outs(ufunc, by_position, out):
    """An array or None for each result."""
    outs = by_position or (out if isinstance(out, tuple) else (out,))
    return tuple(outs) + (None,) * (ufunc.nout - len(outs))


def _stored(ufunc, k, inputs, out, where):
    """Result `k`, written into `out` where `where` is true."""
    mask = numpy.asarray(where) if is_scalar(where) else as_values(where)
    if mask.dtype != bool:
        raise TypeError(f"where= takes bools, not {mask.dtype}")
    if out is None:
        results = ufunc(*inputs)
        return Array(numpy.asarray(results[k] if ufunc.nout > 1 else results))
    kinds = tuple(_kind(v) for v in inputs) + (None,) * ufunc.nout
    dtype = demote(ufunc.resolve_dtypes(kinds)[ufunc.nin + k])
    if not numpy.can_cast(dtype, out.values.dtype, "same_kind"):
        raise TypeError(f"cannot cast {dtype} to {out.values.dtype} in out=")
    result = numpy.zeros(out.shape, dtype)
    others = [result if n == k else None for n in range(ufunc.nout)]
    ufunc(*inputs, out=tuple(others), where=mask.copy(), casting="same_kind")
    numpy.copyto(out.values, result.astype(out.values.dtype), where=mask.copy())
    return out


def _several(results):
    return results[0] if len(results) == 1 else tuple(results)

