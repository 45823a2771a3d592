"""What counts as a difference."""

import unittest

from oracle.compare import difference, units


class Compare(unittest.TestCase):
    def test_equal(self):
        self.assertIsNone(difference("a 1\n[1 2]\n", "a 1\n[1 2]\n"))

    def test_integers_and_text_are_exact(self):
        self.assertIsNotNone(difference("1000000\n", "1000001\n"))
        self.assertIsNotNone(difference("[1000000]\n", "[1000001]\n"))
        self.assertIsNotNone(difference("True\n", "False\n"))
        self.assertIsNotNone(difference("mean: 1.0\n", "sum: 1.0\n"))
        self.assertIsNotNone(difference("1.0\n", "1\n"))

    def test_floats_have_a_tolerance(self):
        self.assertIsNone(difference("x 1.0000001\n", "x 1.0\n"))
        self.assertIsNotNone(difference("x 1.00001\n", "x 1.0\n"))
        self.assertIsNone(difference("-0.0\n", "0.0\n"))

    def test_an_array_lends_its_largest_magnitude(self):
        self.assertIsNone(difference("[1e+03 1e-05]\n", "[1e+03 2e-05]\n"))
        self.assertIsNotNone(difference("[1e+00 1e-05]\n", "[1e+00 2e-05]\n"))
        self.assertIsNotNone(difference("1e-05\n", "2e-05\n"))

    def test_padding_may_follow_a_last_digit(self):
        self.assertIsNone(difference("[0.5 1. ]\n", "[0.49999997 1.        ]\n"))
        self.assertIsNone(difference("[[0.5 1. ]\n [2.  3. ]]\n", "[[0.49999997 1.        ]\n [2. 3.]]\n"))

    def test_padding_is_exact_where_the_values_are(self):
        self.assertIsNotNone(difference("[1 2]\n", "[1  2]\n"))
        self.assertIsNotNone(difference("a b\n", "a  b\n"))

    def test_nan_and_infinity(self):
        self.assertIsNone(difference("[nan inf 1.0000001]\n", "[nan inf 1.]\n"))
        self.assertIsNotNone(difference("[nan]\n", "[1.]\n"))
        self.assertIsNotNone(difference("inf\n", "-inf\n"))

    def test_missing_and_extra_lines(self):
        self.assertIsNotNone(difference("1\n2\n", "1\n"))
        self.assertIsNotNone(difference("1\n", "1\n2\n"))
        self.assertIsNotNone(difference("1\n", "1"))

    def test_an_array_over_several_lines_is_one(self):
        self.assertEqual([number for number, _ in units("a\n[[1 2]\n [3 4]]\nb [x\nc\n")], [1, 2, 4, 5, 6])
