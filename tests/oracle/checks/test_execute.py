"""The rules in which arr differs from a desktop NumPy, each by a script that shows it."""

import unittest

import numpy

from oracle.execute import execute


def printed(script, **arguments):
    """What `script` prints, which must not raise."""
    outcome = execute("import numpy as np\nimport arr\n" + script, **arguments)
    if outcome.error:
        raise AssertionError(f"line {outcome.line}: {outcome.error}")
    return outcome.stdout.splitlines()


def raised(script):
    """The line and error on which `script` stops."""
    outcome = execute("import numpy as np\n" + script)
    return outcome.line, (outcome.error or "").split(":")[0]


class Ints(unittest.TestCase):
    def test_functions_of_scalars_have_64_bits(self):
        lines = printed("n = 2**40\nprint(np.negative(n), np.abs(-n), np.invert(n), np.minimum(n, 1), np.logical_not(n))")
        self.assertEqual(lines, ["-1099511627776 1099511627776 -1099511627777 1 False"])
        self.assertEqual(raised("n = -(2**62) * 2\nprint(np.negative(n))"), (3, "OverflowError"))


class Floats(unittest.TestCase):
    def test_scalars_round_after_every_operation(self):
        self.assertEqual(printed("print(1 / 3, 0.1 + 0.2, 1e8 + 1)"), ["0.33333334 0.3 100000000.0"])
        self.assertEqual(printed("s = 0.0\nfor i in range(3):\n    s += 0.1\nprint(s)"), ["0.3"])

    def test_digits(self):
        self.assertEqual(printed("print(1e6, 0.0001, 0.00001, 1e15, 1e16)"), ["1000000.0 0.0001 1e-05 1000000000000000.0 1e+16"])
        self.assertEqual(printed("print(-0.0, 1e-45, 3.4e38, 16777216.0)"), ["-0.0 1e-45 3.4e+38 16777216.0"])
        self.assertEqual(printed("print(np.inf, -np.inf, np.nan)"), ["inf -inf nan"])

    def test_every_digit_form_reads_back(self):
        random = numpy.random.default_rng(0)
        for bits in random.integers(0, 2**32, 2000, dtype=numpy.uint32):
            value = bits.view(numpy.float32)
            if numpy.isfinite(value):
                text = printed(f"print({float(value)!r})")[0]
                self.assertEqual(numpy.float32(text), value)


class Text(unittest.TestCase):
    def test_floats_are_formatted_from_their_exact_value(self):
        self.assertEqual(printed("x = 0.1\nprint(f'{x} {x:6}|{x:.20f} {x:.<5}|{x:,}')"), ["0.1    0.1|0.10000000149011611938 0.1..|0.1"])

    def test_arrays_take_no_specification_but_at_rank_0(self):
        self.assertEqual(printed("print(f'{np.arange(2)} {np.array(5):03d}')"), ["[0 1] 005"])
        self.assertEqual(raised("print(f'{np.arange(2):5}')"), (2, "TypeError"))

    def test_strings_add_and_repeat(self):
        self.assertEqual(printed("print('a' + 'b' * 3, str(0.1), repr('a'), format(0.5, '.3f'))"), ["abbb 0.1 'a' 0.500"])


class Arrays(unittest.TestCase):
    def test_default_dtypes(self):
        self.assertEqual(printed("print(np.array([1]).dtype, np.full(2, 3).dtype, np.zeros(1).dtype)"), ["int32 int32 float32"])
        self.assertEqual(printed("from ulab import numpy as un\nprint(un.array([1]).dtype, un.full(2, 3).dtype, un.arange(2).dtype)"), ["float32 float32 int32"])

    def test_promotion(self):
        script = "u = np.array([250], dtype=np.uint8)\nprint(u + 10, (u / 2).dtype, (u + 0.5).dtype, np.sqrt(u).dtype, u.mean())"
        self.assertEqual(printed(script), ["[4] float32 float32 float32 250.0"])
        script = "i = np.array([1], dtype=np.int32)\nf = np.ones(1)\nprint((i + f).dtype, ((i > 0) + 1).dtype)"
        self.assertEqual(printed(script), ["float32 int32"])

    def test_elements_are_plain_scalars(self):
        self.assertEqual(printed("u = np.array([200], dtype=np.uint8)\nprint(u[0] + u[0], u.sum() * 2, u[0] / 3)"), ["400 400 66.666664"])

    def test_element_stores_wrap_only_in_place(self):
        self.assertEqual(printed("u = np.array([250], dtype=np.uint8)\nu[0] += 10\nprint(u)"), ["[4]"])
        self.assertEqual(raised("u = np.zeros(1, dtype=np.uint8)\nu[0] = 300"), (3, "OverflowError"))

    def test_casts_truncate_and_saturate(self):
        script = "u = np.zeros(5, dtype=np.uint8)\nu[:] = np.array([-1.5, 2.9, 300.0, np.nan, np.inf])\nprint(u)"
        self.assertEqual(printed(script), ["[  0   2 255   0 255]"])

    def test_division_of_integers_by_zero_gives_zero(self):
        self.assertEqual(printed("a = np.array([5, -5])\nprint(a // 0, a % 0)"), ["[0 0] [0 0]"])
        self.assertEqual(raised("x = 1\nx = x // 0"), (3, "ZeroDivisionError"))

    def test_in_place_needs_a_cast_of_the_same_kind(self):
        self.assertEqual(raised("u = np.zeros(1, dtype=np.uint8)\nu += 0.5"), (3, "TypeError"))
        self.assertEqual(raised("u = np.zeros(1, dtype=np.int32)\nu /= 2"), (3, "TypeError"))

    def test_views_share_memory(self):
        self.assertEqual(printed("a = np.arange(6)\nb = a[::2]\nb += 10\nprint(a)"), ["[10  1 12  3 14  5]"])

    def test_overlap_is_read_whole_first(self):
        self.assertEqual(printed("a = np.array([1, 2, 3, 4, 5])\na[1:] += a[:-1]\nprint(a)"), ["[1 3 5 7 9]"])
        self.assertEqual(printed("a = np.array([1, 5, 3, 4])\na[a > 2] = a[:3]\nprint(a)"), ["[1 1 5 3]"])


class Outside(unittest.TestCase):
    def test_streams_and_parameters(self):
        script = "n = arr.param('n', 1)\nfor f in arr.stream('s', (2,), dtype=np.uint8):\n    arr.emit('x', f.sum() * n)\n    arr.emit('f', f)"
        source = numpy.arange(4, dtype=numpy.uint8).reshape(2, 2)
        lines = printed(script, sources={"s": source}, settings={"n": "3"})
        self.assertEqual(lines, ["x: 3", "f:", "[0 1]", "x: 15", "f:", "[2 3]"])

    def test_kept_emissions_are_stacked(self):
        outcome = execute("import arr\narr.emit('x', 1.5)\narr.emit('x', 2.5)", kept=("x",))
        self.assertEqual(outcome.stdout, "")
        self.assertEqual(outcome.emitted["x"].tolist(), [1.5, 2.5])

    def test_overflow_of_64_bits_is_an_error(self):
        self.assertEqual(raised("x = 2 ** 62\nx = x * 2"), (3, "OverflowError"))
