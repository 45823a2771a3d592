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
        matrices = [value if isinstance(value, str) else _float(value) for value in matrices]
        found = getattr(numpy.linalg, name)(*matrices, **options)
        return result(tuple(found) if isinstance(found, tuple) else found)

    return call


def _signed(vectors):
    """Eigenvectors, whose signs NumPy leaves open, with the sign that arr gives them."""
    if not vectors.size:
        return vectors
    sizes = numpy.abs(vectors)
    place = numpy.argmax(sizes >= 0.3 * sizes.max(axis=-2, keepdims=True), axis=-2, keepdims=True)
    return numpy.where(numpy.take_along_axis(vectors, place, axis=-2) < 0, -vectors, vectors)


class Linalg:
    """The module."""

    def __getattr__(self, name):
        if name in ("solve", "inv", "det", "cholesky", "eigvalsh", "svdvals", "pinv", "lstsq"):
            return _over(name)
        raise AttributeError(f"the oracle does not know np.linalg.{name}")

    def eigh(self, a, UPLO="L"):
        """Eigenvalues and vectors of a symmetric matrix."""
        values, vectors = numpy.linalg.eigh(_float(a), UPLO)
        return Array(values), Array(_signed(vectors))

    def eig(self, a):
        """Real eigenvalues, in ascending order where NumPy leaves that open, and their vectors."""
        # In float64, where equal eigenvalues stay real.
        values, vectors = numpy.linalg.eig(_float(a).astype("float64"))
        if numpy.iscomplexobj(values):
            raise ValueError("not all eigenvalues are real")
        order = numpy.argsort(values, axis=-1, kind="stable")
        vectors = numpy.take_along_axis(vectors, order[..., None, :], axis=-1)
        return Array(numpy.take_along_axis(values, order, axis=-1)), Array(_signed(vectors))

    def eigvals(self, a):
        """The eigenvalues alone."""
        return self.eig(a)[0]

    def qr(self, a, mode="reduced"):
        """Orthogonal columns and a triangle."""
        found = numpy.linalg.qr(_float(a), mode)
        return Array(found) if mode == "r" else tuple(map(Array, found))

    def matrix_rank(self, a, tol=None):
        """How many singular values are not as good as 0."""
        found = numpy.linalg.matrix_rank(_float(a), None if tol is None else float(tol))
        return Array(found.astype("int32")) if numpy.ndim(found) else int(found)

    def norm(self, x, ord=None, axis=None, keepdims=False):
        """The length of a vector, or of all elements."""
        return result(numpy.linalg.norm(_float(x), unwrapped(ord), axis, keepdims))
