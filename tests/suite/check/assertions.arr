--- what-never-holds check ---
import numpy as np
a = np.zeros((2, 3))
assert a.shape == (2, 4), "four columns"
# error E0310 3:8-3:25: this assertion never holds: four columns
--- a-message-that-is-no-string check ---
import numpy as np
assert np.zeros(3).sum() == 0, 5
# error E0309 2:32-2:33
--- an-array-has-no-truth check ---
import numpy as np
assert np.zeros(3) == 0
# error E0309 2:8-2:24
