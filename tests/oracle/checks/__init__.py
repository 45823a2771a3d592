"""Tests of the oracle itself: what it must get right for its verdicts to count."""
