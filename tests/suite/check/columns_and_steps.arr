# What has no view, and what to write instead.
--- a-mask-that-selects-columns check ---
import numpy as np
a = np.arange(12).reshape(3, 4)
m = a[0] > 1
print(a[:, m])
a[:, m] = 0
print(a.reshape(3, 2, 2)[:, :, a[0, :2] > 1])
# error E0207 4:7-4:14: this compiler does not handle a mask that selects columns: only the first axis may have a length known at run time
# error E0207 5:1-5:8: this compiler does not handle a mask that selects columns: only the first axis may have a length known at run time
# error E0207 6:7-6:45: this compiler does not handle an axis of a length known at run time behind another
--- names-for-views-in-steps check ---
import numpy as np
a = np.arange(6).reshape(3, 2)
for k in (1, 2):
    b = a[::k]
    print(a[::k].T)
    print(a[:, ::k])
    for r in a[::k]:
        print(r)
# error E0207 4:5-4:6: this compiler does not handle names for views with a step known at run time
# error E0207 5:18-5:19: this compiler does not handle `T` of a view with a step known at run time
# error E0306 6:16-6:19: the length of this slice is not known at compile time
# error E0309 7:14-7:20: a view with a step known at run time cannot be looped over here
--- gone-through-twice check ---
import numpy as np
z = zip((1, 2), (3, 4))
for a, b in z:
    print(a, b)
for a, b in z:
    print(a, b)
r = reversed(np.arange(3))
for k in range(2):
    for x in r:
        print(x)
    e = enumerate((k, 5))
    for i, x in e:
        print(i, x)
print(reversed((1, 2)))
# error E0207 5:13-5:14: this compiler does not handle going through a `zip`, an `enumerate` or a `reversed` again, of which nothing is left
# error E0207 9:14-9:15: this compiler does not handle going through a `zip`, an `enumerate` or a `reversed` again, of which nothing is left
# error E0309 14:7-14:23: what `reversed` gives cannot be shown as text here
--- rounding-that-is-not-done check ---
x = 2.5
n = 3
for i in range(2):
    n += i
print(round(x, 11))
print(round(x, -1))
print(round(x, n))
print(round(7, -19))
# error E0207 5:16-5:18: this compiler does not handle `round` to more than 10 decimals
# error E0207 6:16-6:18: this compiler does not handle `round` of a float to tens
# error E0306 7:16-7:17: the number of decimals must be known at compile time
# error E0207 8:16-8:19: this compiler does not handle `round` of an int to more than 18 zeros
--- what-cannot-be-stored-into check ---
import numpy as np
a = np.arange(4)
a[[1, 2]][0] = 7
m = [[0] * 3, [1] * 3]
m[0][1] = 5
t = (1, 2)
t[0] = 3
def f():
    f.n = 1
f()
assert (a.sum() == 6, "sum")
# error E0104 3:1-3:10: an array of dtype int32 and shape (2,) cannot be stored into
# error E0104 5:1-5:5: a list cannot be stored into
# error E0104 7:1-7:2: a tuple cannot be stored into
# error E0104 9:5-9:8: attributes cannot be assigned to
# error E0309 11:9-11:28: a tuple is always true
