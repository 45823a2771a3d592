"""Runs one script and tells what it printed, what it emitted and where it stopped."""

import builtins
import dataclasses
import io
import signal
import traceback
import types
import warnings

import numpy

from .arr_module import ArrModule
from .arrays import Array, binary, inplace, inplace_at, place
from .camera import NdInfo, utils_module
from .math_module import math_module
from .numpy_module import NumpyModule
from .random_streams import numpy_random, python_random
from .rewrite import RUNTIME, rewritten
from .scalars import C64, F32

SCRIPT = "<script>"
SECONDS = 60
_BUILTINS = "abs all any bool divmod enumerate format int len max min range repr reversed round slice sorted str sum tuple list zip".split()
_PRINTING = numpy.get_printoptions()


@dataclasses.dataclass
class Outcome:
    """What a run came to; `line` and `error` are None where the script ran to its end."""

    stdout: str
    emitted: dict
    line: int | None = None
    error: str | None = None


class _TooLong(Exception):
    """The script did not end in time."""


def execute(text, sources=None, settings=None, kept=()):
    """Runs the script `text` with `sources` (arrays by name) and `settings` (text by name)."""
    out = io.StringIO()
    arr = ArrModule(sources or {}, settings or {}, kept, out.write)
    numpy.set_printoptions(**_PRINTING)
    outcome = Outcome("", {})
    signal.signal(signal.SIGALRM, _too_long)
    signal.alarm(SECONDS)
    try:
        with numpy.errstate(all="ignore"), warnings.catch_warnings(action="ignore"):
            exec(rewritten(text, SCRIPT), _globals(arr, out))  # noqa: S102
    except Exception as error:  # noqa: BLE001 (whatever a script raises is its outcome)
        outcome.line = _line(error)
        outcome.error = f"{type(error).__name__}: {error}"
    finally:
        signal.alarm(0)
    outcome.stdout = out.getvalue()
    outcome.emitted = {name: arr.stacked(name) for name in kept}
    return outcome


def _too_long(_signal, _frame):
    raise _TooLong(f"longer than {SECONDS} seconds")


def _line(error):
    """The script's line on which `error` was raised."""
    if isinstance(error, SyntaxError):
        return error.lineno
    lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == SCRIPT]
    return lines[-1] if lines else None


def _globals(arr, out):
    # Both imports draw from one stream.
    stream = numpy_random()
    ulab_numpy = NumpyModule(is_ulab=True, random=stream)
    ulab_numpy.ndinfo = NdInfo(out.write)
    modules = {
        "numpy": NumpyModule(is_ulab=False, random=stream),
        "ulab": types.SimpleNamespace(numpy=ulab_numpy, utils=utils_module()),
        "arr": arr,
        "math": math_module(),
        "random": python_random(),
        "gc": types.SimpleNamespace(collect=lambda: None),
    }

    def import_module(name, _globals=None, _locals=None, _names=(), _level=0):
        if name not in modules:
            raise ImportError(f"no module {name}")
        return modules[name]

    def print_to_output(*values, sep=" ", end="\n"):
        out.write(sep.join(map(str, values)) + end)

    known = {name: getattr(builtins, name) for name in _BUILTINS}
    known |= {"__import__": import_module, "print": print_to_output, "float": F32, "complex": C64}
    known |= {"pow": _pow, "divmod": _divmod}
    runtime = types.SimpleNamespace(
        F32=F32, C64=C64, binary=binary, inplace=inplace, inplace_at=inplace_at, place=place, slice=slice
    )
    return {"__name__": "__main__", "__builtins__": known, RUNTIME: runtime}


def _pow(base, exp):
    return binary("pow", base, exp)


def _divmod(left, right):
    return binary("floordiv", left, right), binary("mod", left, right)


__all__ = ["Array", "Outcome", "execute"]
