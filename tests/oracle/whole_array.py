"""Functions that need all of their input at once: sorting, products of arrays."""

import numpy

from .arrays import Array, as_values, binary, matmul, product
from .scalars import is_scalar


def _order(kind):
    """Whatever algorithm a script names, equal elements stay in order: what NumPy promises of one of them only."""
    if kind not in (None, "quicksort", "mergesort", "heapsort", "stable"):
        raise ValueError(f"unknown kind {kind!r}")
    return "stable"


def sort(a, axis=-1, kind=None, order=None, *, stable=None):
    """A sorted copy."""
    return Array(numpy.sort(as_values(a), axis=axis, kind=_order(kind)))


def argsort(a, axis=-1, kind=None, order=None, *, stable=None):
    """The positions of the elements in ascending order, as int32."""
    return Array(numpy.argsort(as_values(a), axis=axis, kind=_order(kind)).astype("int32"))


def sort_in_place(self, axis=-1, kind=None, order=None, *, stable=None):
    """Sorts the elements of an array, which need not be its own."""
    self.values.sort(axis=axis, kind=_order(kind))


def dot(a, b, out=None):
    """The product of two arrays; scalars multiply."""
    return binary("mul", a, b) if is_scalar(a) or is_scalar(b) else product(numpy.dot, a, b, out)


FUNCTIONS = {"sort": sort, "argsort": argsort, "matmul": matmul, "dot": dot}

Array.sort = sort_in_place
Array.argsort = argsort
Array.dot = dot
