--- pythons-min-and-max-do-not-propagate-nan run ---
import numpy as np
a = np.sqrt(np.array([-1.0, 4.0]))
s = 0.5
print(min(s, a[0]), min(a[0], s), max(s, a[0]), max(a[0], s))
print(min(s, a[1], 0.25), max(s, a[1], 3.0), min(3, 2), max(True, False))
print(np.minimum(a, s), np.maximum(s, a))
# out: 0.5 nan 0.5 nan
# out: 0.25 3.0 2 True
# out: [nan 0.5] [nan  2.]
