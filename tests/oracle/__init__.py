"""Executes an .arr script under CPython with NumPy, under the rules by which arr differs from a desktop NumPy.

`rewrite` turns the script's operators and float literals into calls; `scalars` and `arrays` give those calls their
meaning; `numpy_module` and `arr_module` are what the script imports; `execute` runs one script; `compare` holds two
outputs against each other. `python -m oracle` (in the folder above) is the command.

Arrays are a class of our own around `numpy.ndarray` and not a subclass: what is not written down here fails with an
error instead of answering in float64.
"""
