"""The command: one script on the command line, or many as JSON on standard input.

    python -m oracle SCRIPT [--in NAME=FILE.npy]... [--set NAME=VALUE]... [--out NAME=FILE.npy]... [--against OUTPUT]
    python -m oracle --jobs

With `--against` the script's output is compared with the file OUTPUT, what arr printed; exit code 1 where they
differ. With `--jobs` standard input holds a JSON list of

    {"script": TEXT, "inputs": {NAME: FILE}, "settings": {NAME: TEXT}, "out": {NAME: FILE}, "actual": TEXT or null}

and standard output receives a JSON list, in order, of

    {"stdout": TEXT, "line": N or null, "error": TEXT or null, "difference": TEXT or null}

where `line` and `error` tell where the script raised, and `difference` compares `actual`, and each file of `out` that
exists already, with what the script gave here.
"""

import argparse
import json
import pathlib
import sys

import numpy

from .compare import difference
from .execute import execute


def main():
    """Runs what the command line asks for; the result is the exit code."""
    parser = argparse.ArgumentParser(prog="oracle")
    parser.add_argument("script", nargs="?")
    parser.add_argument("--in", dest="inputs", action="append", default=[])
    parser.add_argument("--set", dest="settings", action="append", default=[])
    parser.add_argument("--out", dest="out", action="append", default=[])
    parser.add_argument("--against")
    parser.add_argument("--jobs", action="store_true")
    options = parser.parse_args()
    if options.jobs:
        json.dump([run(job) for job in json.load(sys.stdin)], sys.stdout)
        return 0
    if options.script is None:
        parser.error("a script or --jobs")
    job = {
        "script": pathlib.Path(options.script).read_text(encoding="utf-8"),
        "inputs": _pairs(options.inputs),
        "settings": _pairs(options.settings),
        "out": _pairs(options.out),
        "actual": pathlib.Path(options.against).read_text(encoding="utf-8") if options.against else None,
    }
    return _report(run(job))


def run(job):
    """The result of one job, both as `--jobs` describes them."""
    sources = {name: numpy.load(path) for name, path in job["inputs"].items()}
    outcome = execute(job["script"], sources, job["settings"], tuple(job["out"]))
    found = None if job["actual"] is None else difference(outcome.stdout, job["actual"])
    for name, path in job["out"].items():
        found = found or _kept(name, pathlib.Path(path), outcome.emitted[name])
    return {"stdout": outcome.stdout, "line": outcome.line, "error": outcome.error, "difference": found}


def _kept(name, path, expected):
    """Compares the file that arr wrote for `name`, or writes it where there is none."""
    if not path.exists():
        numpy.save(path, expected)
        return None
    actual = numpy.load(path)
    if actual.shape != expected.shape:
        return f"emitted {name}: expected shape {expected.shape}, found {actual.shape}"
    if actual.dtype.kind != "f" and expected.dtype.kind != "f":
        return None if (actual == expected).all() else f"emitted {name}: values differ"
    slack = 1e-6 * max(numpy.abs(expected).max(initial=0.0), 0.0)
    is_close = numpy.isclose(actual, expected, rtol=2e-6, atol=slack, equal_nan=True).all()
    return None if is_close else f"emitted {name}: values differ"


def _pairs(arguments):
    return dict(argument.split("=", 1) for argument in arguments)


def _report(result):
    if result["difference"]:
        print(result["difference"], file=sys.stderr)
        return 1
    sys.stdout.write(result["stdout"])
    if result["error"]:
        print(f"line {result['line']}: {result['error']}", file=sys.stderr)
        return 3
    return 0


if __name__ == "__main__":
    sys.exit(main())
