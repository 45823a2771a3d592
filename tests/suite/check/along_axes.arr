# Reductions that have no value, or are not called as NumPy's are.
--- axis-out-of-range check ---
import numpy as np
m = np.zeros((2, 3))
print(np.sum(m, axis=2), m.max(axis=-3))
print(np.mean(m, axis=(0, 0)), np.sum(m, axis=(0, -2)))
print(np.argmax(m, axis=(0, 1)))
n = 1
for k in range(2):
    n = k
print(np.sum(m, axis=n), np.sum(m, axis=0.5))
# error E0307 3:22-3:23: axis 2 is out of range for 2 axes
# error E0307 3:37-3:39: axis -3 is out of range for 2 axes
# error E0204 4:24-4:28: axis 0 is named twice
# error E0204 4:48-4:53: axis 0 is named twice
# error E0204 5:7-5:32: `argmax` goes along one axis, or all
# error E0306 9:22-9:23: an axis must be known at compile time
# error E0309 9:41-9:44: an axis must be an int, this is a scalar of type float
--- of-no-elements check ---
import numpy as np
e = np.zeros((0, 3))
print(np.max(e, axis=0), e.min(), np.argmin(e, axis=0), np.ptp(e))
print(np.max(np.ones(3), where=np.arange(3) > 0))
# error E0308 3:14-3:15: `max` of an array without elements
# error E0308 3:26-3:27: `min` of an array without elements
# error E0308 3:45-3:46: `argmin` of an array without elements
# error E0308 3:64-3:65: `ptp` of an array without elements
# error E0204 4:7-4:49: `max` with `where=` needs `initial=`, as it has no value over nothing
--- arguments-of-another-name check ---
import numpy as np
m = np.zeros((2, 3))
print(np.sum(m, axes=0), m.mean(keepdim=True), np.var(m, ddofs=1), np.any(m, initial=True))
print(np.sum(m, keepdims=2))
# error E0204 3:17-3:21: `np.sum` takes `axis`, not `axes`
# error E0204 3:33-3:40: `m.mean` takes `keepdims`, not `keepdim`
# error E0204 3:58-3:63: `np.var` takes `ddof`, not `ddofs`
# error E0204 3:78-3:85: `any` has no argument `initial`
# error E0306 4:26-4:27: `keepdims` must be True or False
--- results-that-do-not-fit check ---
import numpy as np
m = np.zeros((2, 3))
r = np.zeros(2)
print(np.sum(m, axis=0, out=r), np.sum(m, axis=1, out=np.zeros(2, dtype=np.int32)))
print(np.average(m, weights=[1, 2, 3]), np.average(m, axis=0, weights=[1, 2, 3]), np.sum(m, axis=0, where=r > 0))
print(np.sum(m, axis=0, dtype=np.uint8))
# error E0301 4:29-4:30: `out=` of `sum` has the shape (2,), the result (3,)
# error E0309 4:55-4:82: `out=` of `sum` needs the name or a view of an array, this is an array of dtype int32 and shape (2,)
# error E0301 5:29-5:38: weights of shape (3,) for an array of shape (2, 3)
# error E0301 5:71-5:80: weights of shape (3,) for an array of shape (2, 3)
# error E0301 5:107-5:112: the condition of shape (2,) does not stretch to (2, 3)
# error E0207 6:7-6:40: this compiler does not handle reductions in uint8
--- python-goes-through-rows check ---
import numpy as np
m = np.zeros((2, 3))
print(sum(m), max(m), sum(m, axis=0), sum(m[0], 1))
# error E0207 3:11-3:12: this compiler does not handle Python's `sum` of the rows of an array
# error E0207 3:19-3:20: this compiler does not handle Python's `max` of the rows of an array
# error E0204 3:30-3:34: `sum` has no argument `axis`
# error E0204 3:49-3:50: `sum` takes at most 1 positional arguments, 2 are given
