--- what-never-holds check ---
import numpy as np
a = np.zeros((2, 3))
assert a.shape == (2, 4), "four columns"
# error E0310 3:8-3:25: this assertion never holds: four columns
--- a-message-that-has-no-text check ---
import numpy as np
assert np.zeros(3).sum() == 0, np
# error E0309 2:32-2:34: a module cannot be shown as text here
--- a-message-of-run-time-values-that-never-counts check ---
import arr
n = arr.param("n", 3)
assert False, f"n is {n}"
# error E0310 3:8-3:13: this assertion never holds
--- an-array-has-no-truth check ---
import numpy as np
assert np.zeros(3) == 0
# error E0309 2:8-2:24
