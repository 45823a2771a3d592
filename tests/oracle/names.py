"""Prints the public names of NumPy and of Python that a script may reach for, a section a place.

`python -m oracle.names`, from `tests/`, writes `crates/arr-compiler/src/check/foreign/python.txt`.
"""

import builtins
import math
import textwrap

import numpy


def public(thing):
    """The names of `thing` that are meant to be used."""
    return [name for name in sorted(dir(thing)) if not name.startswith("_")]


PLACES = {
    "numpy": numpy,
    "numpy.fft": numpy.fft,
    "numpy.linalg": numpy.linalg,
    "numpy.random": numpy.random,
    "ndarray": numpy.ndarray,
    "math": math,
    "builtins": builtins,
}


def text():
    """Every section: its place in brackets, then its names."""
    lines = []
    for place, thing in PLACES.items():
        lines.append(f"[{place}]")
        lines += textwrap.wrap(" ".join(public(thing)), 118, break_long_words=False, break_on_hyphens=False)
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    print(text(), end="")
