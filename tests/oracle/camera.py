"""What the camera has beyond NumPy: transforms as pairs of arrays, and `ulab.utils`."""

import types

import numpy

from .arrays import Array, as_values, stored
from .dtypes import FLOAT32, cast


def _float(value):
    return cast(as_values(value), FLOAT32)


def _pair(found):
    return Array(found.real.astype(FLOAT32)), Array(found.imag.astype(FLOAT32))


def _complex(re, im):
    return _float(re).astype("complex128") + (0 if im is None else 1j * _float(im))


def _power_of_two(n):
    if n & (n - 1) or not n:
        raise ValueError("a transform is of a power of two elements")


def _transform(function):
    def call(re, im=None):
        _power_of_two(len(as_values(re)))
        return _pair(function(_complex(re, im)))

    return call


def _of_complex(function, is_half):
    def call(a):
        values = as_values(a)
        _power_of_two(2 * (len(values) - 1) if is_half else len(values))
        return Array(function(values.astype("complex128" if values.dtype.kind == "c" else "float64")))

    return call


def _irfft(re, im=None):
    _power_of_two(2 * (len(as_values(re)) - 1))
    return Array(numpy.fft.irfft(_complex(re, im)).astype(FLOAT32))


def fft_module(is_ulab):
    """`numpy.fft`; the camera's transforms have real and imaginary parts apart."""
    module = types.SimpleNamespace(
        fftfreq=lambda n, d=1.0: Array(numpy.fft.fftfreq(n, float(d))),
        rfftfreq=lambda n, d=1.0: Array(numpy.fft.rfftfreq(n, float(d))),
        fftshift=lambda x, axes=None: Array(numpy.fft.fftshift(as_values(x), axes)),
        ifftshift=lambda x, axes=None: Array(numpy.fft.ifftshift(as_values(x), axes)),
    )
    if is_ulab:
        module.fft, module.ifft = _transform(numpy.fft.fft), _transform(numpy.fft.ifft)
        module.rfft, module.irfft = _transform(lambda x: numpy.fft.rfft(x.real)), _irfft
    else:
        for name in ("fft", "ifft", "rfft", "irfft"):
            setattr(module, name, _of_complex(getattr(numpy.fft, name), name == "irfft"))
    return module


def _from_buffer(dtype):
    def call(buffer, *, count=-1, offset=0, out=None, byteswap=False):
        kind = numpy.dtype(dtype).newbyteorder(">" if byteswap else "<")
        memory = buffer if isinstance(buffer, bytes) else buffer.values.tobytes()
        found = numpy.frombuffer(memory, kind, count, offset).astype(FLOAT32)
        if out is None:
            return Array(found)
        out.values[: len(found)] = found
        return out

    return call


def _spectrogram(re, im=None, *, scratchpad=None, out=None, log=False):
    _power_of_two(len(as_values(re)))
    sizes = numpy.abs(numpy.fft.fft(_complex(re, im)))
    return stored((numpy.log(sizes) if log else sizes).astype(FLOAT32), out)


class NdInfo:
    """`ndinfo`: buffers are numbered in the order in which they are met."""

    def __init__(self, write):
        self._write = write
        self._met = []

    def __call__(self, array):
        values = as_values(array)
        buffer = values
        while isinstance(buffer.base, numpy.ndarray):
            buffer = buffer.base
        numbers = [number for number, met in enumerate(self._met) if met is buffer]
        if not numbers:
            numbers = [len(self._met)]
            self._met.append(buffer)
        first, start = (part.__array_interface__["data"][0] for part in (values, buffer))
        strides = tuple(0 if n < 2 else stride for stride, n in zip(values.strides, values.shape))
        self._write(f"class: ndarray\nshape: {values.shape}\nstrides: {strides}\nitemsize: {values.itemsize}\n")
        self._write(f"data pointer: buffer {numbers[0]} + {first - start}\ntype: {values.dtype.name}\n")


def utils_module():
    """`ulab.utils`."""
    readers = {f"from_{name}_buffer": _from_buffer(name) for name in ("int16", "uint16", "int32", "uint32")}
    return types.SimpleNamespace(spectrogram=_spectrogram, **readers)
