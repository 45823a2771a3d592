--- what-holds-says-nothing run ---
import numpy as np
a = np.arange(5)
assert a.sum() == 10
assert len(a) == 5, "five elements"
assert a.max() < 5, "small elements"
print("fine")
# out: fine
--- what-does-not-hold-stops run ---
import numpy as np
a = np.arange(5)
print(a)
b = a * 2
assert b.max() < 8, "too large"
print(b)
# out: [0 1 2 3 4]
# trap 5: the assertion does not hold: too large
--- without-a-message run ---
import numpy as np
for x in np.arange(3):
    assert x < 2
    print(x)
# out: 0
# out: 1
# trap 3: the assertion does not hold
