"""`numpy.linalg` in float32."""

import numpy

from .arrays import Array, as_values, unwrapped
from .dtypes import FLOAT32, cast
from .ordering import result


def _float(value):
    return cast(as_values(value), FLOAT32)


def _over(name):
    """NumPy's function of matrices."""

    def call(*matrices, **options):
        found = getattr(numpy.linalg, name)(*map(_float, matrices), **options)
        return result(tuple(found) if isinstance(found, tuple) else found)

    return call


class Linalg:
    """The module."""

    def __getattr__(self, name):
        if name in ("solve", "inv", "det", "cholesky", "eigvalsh", "svdvals"):
            return _over(name)
        raise AttributeError(f"the oracle does not know np.linalg.{name}")

    def qr(self, a, mode="reduced"):
        """Orthogonal columns and a triangle."""
        found = numpy.linalg.qr(_float(a), mode)
        return Array(found) if mode == "r" else tuple(map(Array, found))

    def matrix_rank(self, a, tol=None):
        """How many singular values are not as good as 0."""
        return int(numpy.linalg.matrix_rank(_float(a), None if tol is None else float(tol)))

    def norm(self, x, ord=None, axis=None, keepdims=False):
        """The length of a vector, or of all elements."""
        return result(numpy.linalg.norm(_float(x), unwrapped(ord), axis, keepdims))
