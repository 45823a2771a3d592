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
--- values-in-the-message run ---
import numpy as np
a = np.arange(6).reshape(2, 3) * 1.5
n = 0
for k in range(3):
    n += k
    assert n < 3, f"n = {n:04d} after {k}, of {a}, mean {a.mean():.2f}"
# trap 6: the assertion does not hold: n = 0003 after 2, of [[0.  1.5 3. ]
--- the-message-is-a-value run ---
import numpy as np
a = np.arange(4)
a[2] = 9
print(a)
assert a.max() < 9, (a.max(), "too large")
# out: [0 1 9 3]
# trap 5: the assertion does not hold: (9, 'too large')
--- the-message-is-evaluated-where-it-is-needed run ---
import numpy as np
count = 0
def told(x):
    global count
    count += 1
    print("told", x)
    return count
a = np.arange(4)
assert a.sum() > 3, told("never")
assert a[1] == 1, 10 // a[0]
print(count)
assert a[2] > 2, f"{told('once')} times"
# out: 0
# out: told once
# trap 12: the assertion does not hold: 1 times
--- the-message-stops-itself run ---
import numpy as np
a = np.arange(4)
print("before")
assert a[1] > 1, f"{10 // a[0]}"
# out: before
# trap 4: division by zero
--- a-message-that-is-empty run ---
import numpy as np
a = np.arange(4)
assert a[1] > 1, ""
# trap 3: the assertion does not hold
