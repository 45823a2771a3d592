"""Holds two outputs against each other: text, integers and booleans exactly, floats within a tolerance.

A float may differ by 2e-6 of itself, or by 1e-6 of the largest magnitude of the array it is printed in; an array
printed over several lines counts as one. Where every value is written alike the white space must be alike too; where
a float's last digit differs NumPy's padding and line breaks follow it, and are not compared.
"""

import re

RELATIVE = 2e-6
OF_LARGEST = 1e-6

_FLOAT = r"[-+]?(?:\d+\.\d*(?:e[-+]?\d+)?|\.\d+(?:e[-+]?\d+)?|\d+e[-+]?\d+|(?:nan|inf)(?![\w]))"
_TOKEN = re.compile(rf"(?P<float>(?<![\w.]){_FLOAT})|(?P<other>\.\.\.|[-+]?\d+|\w+|[^\w\s])")
_COMPLEX = re.compile(r"(?P<re>(?:\d+\.?\d*|\.\d+)(?:e[-+]\d+)?|nan|inf)?(?P<im>[-+]?(?:(?:\d+\.?\d*|\.\d+)(?:e[-+]\d+)?|nan|inf))j(?!\w)")
_ARRAY = re.compile(r"\[[\s\[\]]*(?:[-+]?[\d.]|nan|inf|-inf|\+inf|True|False|\])")


def difference(expected, actual):
    """What differs first, in words, or None."""
    if expected == actual:
        return None
    left, right = units(expected), units(actual)
    for (number, want), (_, got) in zip(left, right):
        reason = None if want == got else _unit_difference(want, got)
        if reason:
            return f"output line {number}: {reason}"
    if len(left) != len(right):
        return f"{len(left)} lines or arrays expected, {len(right)} found"
    return None


def units(text):
    """Pairs of line number and text: a line, or all the lines over which one array is printed."""
    found = []
    lines = text.split("\n")
    at = 0
    while at < len(lines):
        last = _array_end(lines, at)
        found.append((at + 1, "\n".join(lines[at : last + 1])))
        at = last + 1
    return found


def _array_end(lines, first):
    """The last line of the array that begins on line `first`, or `first` itself."""
    if not _ARRAY.search(lines[first]):
        return first
    depth = 0
    for at in range(first, len(lines)):
        depth += lines[at].count("[") - lines[at].count("]")
        if depth <= 0:
            return at
    return first


def _parted(text):
    """The text with the parts of complex numbers as floats that stand apart."""

    def parts(found):
        return " ".join(part if part[-1] in "fn" or "." in part or "e" in part else part + "." for part in found.groups("") if part) + " j"

    return _COMPLEX.sub(parts, text)


def _unit_difference(want, got):
    want, got = _parted(want), _parted(got)
    left, right = list(_TOKEN.finditer(want)), list(_TOKEN.finditer(got))
    if [t.group() for t in left] == [t.group() for t in right]:
        return f"white space differs: expected {want!r}, found {got!r}"
    if len(left) != len(right):
        return f"expected {want!r}, found {got!r}"
    slack = _slack(want, left)
    for a, b in zip(left, right):
        if a.group() != b.group() and not _is_close(a, b, slack(a)):
            return f"expected {a.group()}, found {b.group()} in {_around(got, b)!r}"
    return None


def _slack(text, tokens):
    """A function from a token to the absolute difference its array allows; 0 outside arrays."""
    span = _ARRAY.search(text)
    inside = [t for t in tokens if span and t.start() >= span.start() and t.lastgroup == "float"]
    finite = [abs(v) for v in (float(t.group()) for t in inside) if v == v and abs(v) != float("inf")]
    largest = max(finite, default=0.0)
    return lambda token: OF_LARGEST * largest if span and token.start() >= span.start() else 0.0


def _is_close(a, b, slack):
    if a.lastgroup != "float" or b.lastgroup != "float":
        return False
    want, got = float(a.group()), float(b.group())
    if want != want or got != got or abs(want) == float("inf") or abs(got) == float("inf"):
        return want == got or (want != want and got != got)
    return abs(want - got) <= max(RELATIVE * abs(want), slack)


def _around(text, token):
    return text[max(0, token.start() - 30) : token.end() + 30]
