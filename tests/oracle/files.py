"""Files that a script takes in: paths are from the workspace's folder."""

from pathlib import Path

import numpy

from .arrays import Array
from .dtypes import FLOAT32, as_dtype, cast

_ROOT = Path(__file__).resolve().parents[2]


def load(file):
    """The array in an `.npy` file."""
    return Array(numpy.load(_ROOT / file))


def loadtxt(fname, dtype=None, comments="#", delimiter=None, *, skiprows=0, usecols=None, unpack=False, ndmin=0, max_rows=None):
    """The numbers in a text."""
    dtype = FLOAT32 if dtype is None else as_dtype(dtype)
    found = numpy.loadtxt(
        _ROOT / fname,
        float if dtype == FLOAT32 else dtype,
        comments=comments,
        delimiter=delimiter,
        skiprows=skiprows,
        usecols=usecols,
        unpack=unpack,
        ndmin=ndmin,
        max_rows=max_rows,
    )
    return Array(cast(found, dtype))


FUNCTIONS = {"load": load, "loadtxt": loadtxt}
