"""NumPy, numexpr and numba as contenders: runs works of `works.toml` and `whole.toml` when told to, and says how long they took.

Reads one request a line from standard input and answers each with one line:

    load ID N FOLDER           takes the inputs of a work from FOLDER/NAME.bin; answers with the contenders there are
    result CONTENDER FILE      one round from fresh inputs; the result, as float64, to FILE; answers "done"
    time CONTENDER ROUNDS      answers with the nanoseconds that ROUNDS rounds took
"""

import os

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "NUMEXPR_MAX_THREADS", "NUMEXPR_NUM_THREADS", "NUMBA_NUM_THREADS"):
    os.environ[variable] = "1"

import sys
import textwrap
import time
import tomllib
from pathlib import Path

import numba
import numexpr
import numpy as np

TABLES = [tomllib.loads(Path(__file__).with_name(name).read_text()) for name in ("works.toml", "whole.toml")]
WORKS = {work["id"]: work for table in TABLES for work in table["work"]}

# What formulas and loops call by name, so that no constant makes them compute in float64.
CONSTANTS = {
    "two": 2.0, "nine": 9.0, "half": 0.5, "zero": 0.0, "e": 0.001, "alpha": 0.05,
    "c5": 0.5, "c4": 0.25, "c2": 1.5, "c1": 0.75, "c0": 3.0,
}  # fmt: skip
CONSTANTS = {name: np.float32(value) for name, value in CONSTANTS.items()}


def indent(text, by):
    return textwrap.indent(text.strip("\n"), " " * by)


def looped(body, result):
    """A function of the number of rounds that runs `body` in each and leaves `result`."""
    return f"def rounds(count):\n    global {result}\n    for _ in range(count):\n{indent(body, 8)}\n"


class Loaded:
    """A work with its inputs: a namespace and a function of the number of rounds for every contender."""

    def __init__(self, work, n, folder):
        self.work, self.n, self.folder = work, n, Path(folder)
        self.space = self.fresh()
        self.runs = {name: self.run(source) for name, source in self.sources().items()}

    def fresh(self):
        space = {"np": np, "n": self.n, "numexpr": numexpr, **CONSTANTS}
        for name, kind in self.work["inputs"].items():
            dtype, shape = (kind, (-1,)) if isinstance(kind, str) else (kind["dtype"], kind["shape"])
            space[name] = np.fromfile(self.folder / f"{name}.bin", dtype=dtype).reshape(shape)
        if "numpy" not in self.work:
            exec(self.work.get("prepare", ""), space)
        return space

    def sources(self):
        """The body of a round, in Python, by contender."""
        work = self.work
        sources = {"numpy": work.get("numpy", work["naive"])}
        if "hand" in work:
            sources["numpy-hand"] = work["hand"]
        if "numexpr" in work:
            prepared = "numexpr_out" in work or "prepare" in work
            out = f", out={work.get('numexpr_out', 'out')}, casting='unsafe'" if prepared else ""
            self.space["formula"] = work["numexpr"]
            sources["numexpr"] = f"{'' if prepared else 'out = '}numexpr.evaluate(formula{out})"
        compiled = self.compiled()
        if compiled is not None:
            sources["numba"] = compiled
        return sources

    def compiled(self):
        """Compiles the loop of a work; gives the call of it."""
        work, inputs = self.work, list(self.work["inputs"])
        if "numba_value" in work:
            body, call = f"return {work['numba_value']}", "out = compiled({})"
        elif "numba_reduction" in work:
            zero = "np.float32(0)" if self.space[inputs[0]].dtype == np.float32 else "0"
            loop = f"for k in range(len({inputs[0]})):\n{indent(work['numba_reduction'], 4)}"
            body, call = f"total = {zero}\n{loop}\nreturn total", "out = compiled({})"
        elif "numba" in work:
            body, call = work["numba"], "compiled({})"
            if work["result"] not in inputs:
                inputs.append(work["result"])
            if not body.lstrip().startswith(("for ", "h, w", "out[:]")):
                body = f"for k in range(len({work['result']})):\n{indent(body, 4)}"
        else:
            return None
        # Sums may be put in another order, as everybody else's are; nothing else is relaxed.
        exec(f"def compiled({', '.join(inputs)}):\n{indent(body, 4)}\n", self.space)
        self.space["compiled"] = numba.njit(fastmath={"reassoc"})(self.space["compiled"])
        return call.format(", ".join(inputs))

    def run(self, body):
        exec(looped(body, self.work["result"]), self.space)
        return self.space["rounds"]

    def result(self, contender, file):
        """One round from fresh inputs, the first of which has been varied for round 0."""
        fresh = self.fresh()
        for name in [*self.work["inputs"], "out"]:
            if isinstance(self.space.get(name), np.ndarray) and isinstance(fresh.get(name), np.ndarray):
                self.space[name][...] = fresh[name]
        exec(self.work["vary"], self.space, {"i": 0})
        self.runs[contender](1)
        np.asarray(self.space[self.work["result"]], dtype=np.float64).tofile(file)


def main():
    loaded = None
    for line in sys.stdin:
        request, *arguments = line.split()
        if request == "load":
            loaded = Loaded(WORKS[arguments[0]], int(arguments[1]), arguments[2])
            answer = " ".join(loaded.runs)
        elif request == "result":
            loaded.result(*arguments)
            answer = "done"
        else:
            run, rounds = loaded.runs[arguments[0]], int(arguments[1])
            start = time.process_time_ns()
            run(rounds)
            answer = str(time.process_time_ns() - start)
        print(answer, flush=True)


if __name__ == "__main__":
    main()
