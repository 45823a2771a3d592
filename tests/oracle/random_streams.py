"""Random numbers as arr has them: Threefry-2x32 with 13 rounds over a seed and the number of a draw.

Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011.
"""

import types

import numpy

from .arrays import Array
from .dtypes import FLOAT32, as_dtype
from .scalars import plain

_TURNS = (13, 15, 26, 6, 17, 29, 16, 24)
_STEP = numpy.float32(2**-24)
_WORD = numpy.uint64(0xFFFFFFFF)


def threefry(key, counter):
    """Two words of 32 bits for each counter, a pair of arrays of uint32."""
    x, y = (part.astype(numpy.uint64) for part in counter)
    key = [numpy.uint64(word) for word in (*key, 0x1BD11BDA ^ key[0] ^ key[1])]
    x, y = (x + key[0]) & _WORD, (y + key[1]) & _WORD
    for k in range(13):
        turn = numpy.uint64(_TURNS[k % 8])
        x = (x + y) & _WORD
        y = ((y << turn | y >> (numpy.uint64(32) - turn)) & _WORD) ^ x
        if k % 4 == 3:
            n = (k + 1) // 4
            x, y = (x + key[n % 3]) & _WORD, (y + key[(n + 1) % 3] + numpy.uint64(n)) & _WORD
    return x, y


class Stream:
    """A seed, and the number of the next draw."""

    def __init__(self, number):
        self._number = number
        self._seed = self._draws = 0

    def seed(self, seed):
        """Begins the stream of this seed."""
        if not 0 <= seed < 2**32:
            raise ValueError("a seed must be from 0 to 2**32 - 1")
        self._seed, self._draws = int(seed), 0

    def _words(self, size):
        n = int(numpy.prod(size, dtype=int))
        low = (numpy.arange(n) + self._draws) & 0xFFFFFFFF
        high = numpy.full(n, self._draws >> 32)
        self._draws += n
        return [words.reshape(size) for words in threefry((self._seed, self._number), (low, high))]

    def uniform(self, size):
        """Floats from 0 up to 1."""
        return _share(self._words(size)[0])

    def normal(self, size):
        """Floats of the normal distribution."""
        first, second = map(_share, self._words(size))
        angle = second * numpy.float32(2 * numpy.pi)
        return numpy.sqrt(numpy.log(first + _STEP) * numpy.float32(-2)) * numpy.cos(angle)

    def ints(self, low, last, size):
        """Ints from `low` to `last`."""
        if low > last:
            raise ValueError("low >= high")
        width = numpy.uint64(min(last - low + 1, 0xFFFFFFFF))
        upper = self._words(size)[0] * width >> numpy.uint64(32)
        return upper.astype(numpy.int64) + low


def _share(words):
    return (words >> numpy.uint64(8)).astype(FLOAT32) * _STEP


def _drawn(draw, size):
    """An array of this size, or a plain scalar where there is none."""
    return plain(draw((1,))[0]) if size is None else Array(draw(_shape(size)))


def _shape(size):
    return tuple(size) if isinstance(size, (tuple, list)) else (int(size),)


def _spread(draw, first, width, size):
    first, width = numpy.float32(first), numpy.float32(width)
    return _drawn(lambda shape: draw(shape) * width + first, size)


def numpy_random():
    """`numpy.random`."""
    stream = Stream(0)

    def randint(low, high=None, size=None, dtype=None):
        dtype = numpy.dtype("int32") if dtype is None else as_dtype(dtype)
        low, high = (0, low) if high is None else (low, high)
        limits = numpy.iinfo(dtype)
        if low < limits.min or high - 1 > limits.max:
            raise ValueError(f"the bounds do not fit {dtype}")
        return _drawn(lambda shape: stream.ints(low, high - 1, shape).astype(dtype), size)

    def uniform(low=0.0, high=1.0, size=None):
        return _spread(stream.uniform, low, numpy.float32(high) - numpy.float32(low), size)

    def normal(loc=0.0, scale=1.0, size=None):
        if scale < 0:
            raise ValueError("scale < 0")
        return _spread(stream.normal, loc, scale, size)

    def random(size=None):
        return _drawn(stream.uniform, size)

    return types.SimpleNamespace(
        seed=stream.seed,
        rand=lambda *dims: _drawn(stream.uniform, dims or None),
        randn=lambda *dims: _drawn(stream.normal, dims or None),
        randint=randint,
        random=random,
        random_sample=random,
        uniform=uniform,
        normal=normal,
    )


def python_random():
    """Python's `random`."""
    stream = Stream(1)
    return types.SimpleNamespace(
        seed=stream.seed,
        random=lambda: _drawn(stream.uniform, None),
        randint=lambda a, b: _drawn(lambda shape: stream.ints(a, b, shape), None),
        uniform=lambda a, b: _spread(stream.uniform, a, numpy.float32(b) - numpy.float32(a), None),
    )
