"""Threefry-2x32 of 13 rounds against the known answers that Random123 is published with (tests/kat_vectors)."""

import unittest

import numpy

from oracle.random_streams import threefry

# Counter, key, answer. The last rows' counter and key are digits of pi.
KNOWN_ANSWERS = [
    ((0x00000000, 0x00000000), (0x00000000, 0x00000000), (0x9D1C5EC6, 0x8BD50731)),
    ((0xFFFFFFFF, 0xFFFFFFFF), (0xFFFFFFFF, 0xFFFFFFFF), (0xFD36D048, 0x2D17272C)),
    ((0x243F6A88, 0x85A308D3), (0x13198A2E, 0x03707344), (0xBA3E4725, 0xF27D669E)),
]


class KnownAnswers(unittest.TestCase):
    def test_words_are_those_of_random123(self):
        for counter, key, answer in KNOWN_ANSWERS:
            words = threefry(key, tuple(numpy.array([part]) for part in counter))
            self.assertEqual(tuple(int(word[0]) for word in words), answer)


if __name__ == "__main__":
    unittest.main()
