"""The `arr` module of a script: sources from arrays, parameters, and what it emits."""

import numpy

from .arrays import Array
from .dtypes import as_dtype
from .scalars import F32, is_scalar

_PRINTING = numpy.get_printoptions()
_FLAGS = {"True": True, "False": False, "true": True, "false": False, "1": True, "0": False}


class ArrModule:
    """`sources` maps names to NumPy arrays, `settings` parameter names to text, `kept` names that are not printed."""

    def __init__(self, sources, settings, kept, write):
        self._sources = sources
        self._settings = settings
        self._write = write
        self._arrived = {}
        self.emitted = {name: [] for name in kept}

    def stream(self, name, shape, dtype=F32):
        """One array per arrival, always the same buffer."""
        shape = (shape,) if isinstance(shape, int) else tuple(shape)
        frame = Array(numpy.zeros(shape, as_dtype(dtype)))
        while self.read(name, frame):
            yield frame

    def read(self, name, buffer):
        """Fills `buffer` with the next arrival; False at the end of the source."""
        source = self._sources[name]
        if source.dtype != buffer.values.dtype:
            raise TypeError(f"source {name} is {source.dtype}, the script wants {buffer.values.dtype}")
        if source.shape == buffer.shape:
            source = source[numpy.newaxis]
        if source.shape[1:] != buffer.shape:
            raise ValueError(f"source {name} has shape {source.shape}, the script wants {buffer.shape}")
        position = self._arrived.get(name, 0)
        if position == len(source):
            return False
        buffer.values[...] = source[position]
        self._arrived[name] = position + 1
        return True

    def param(self, name, default):
        """The setting of that name in the type of `default`, or `default`."""
        text = self._settings.get(name)
        if text is None:
            return default
        if isinstance(default, bool):
            return _FLAGS[text]
        return F32(text) if isinstance(default, float) else int(text)

    def emit(self, name, value):
        """Prints `NAME: VALUE`, an array on the lines after `NAME:`; what is kept for a file is not printed.

        A host knows nothing of the script's print options.
        """
        if isinstance(value, bytes):
            value = Array(numpy.frombuffer(value, numpy.uint8))
        if name in self.emitted:
            self.emitted[name].append(value.values.copy() if isinstance(value, Array) else value)
        elif is_scalar(value) or value.ndim == 0:
            self._write(f"{name}: {value}\n")
        else:
            with numpy.printoptions(**_PRINTING):
                self._write(f"{name}:\n{value}\n")

    def show(self, array, name=None):
        """Shows a picture to whoever looks on, which is nothing that is printed; what is kept for a file is kept."""
        if name in self.emitted:
            self.emit(name, array)

    def plot(self, array, bins=None, name=None):
        """Shows a line or a histogram, as `show` does a picture."""
        self.show(array, name)

    def stacked(self, name):
        """Everything emitted under `name` as one array with a first axis of emissions."""
        values = [v if isinstance(v, numpy.ndarray) else _scalar(v) for v in self.emitted[name]]
        return numpy.stack(values) if values else numpy.zeros(0, numpy.float32)


def _scalar(value):
    if isinstance(value, bool):
        return numpy.asarray(value)
    return numpy.asarray(value, numpy.float32 if isinstance(value, float) else numpy.int64)
