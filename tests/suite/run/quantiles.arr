# `median`, `percentile` and `quantile`: NumPy's places among the sorted elements, its lerp, nan behind all else.
--- median-of-every-dtype run ---
import numpy as np
for dtype in (np.uint8, np.int8, np.uint16, np.int16, np.uint32, np.int32, np.float32):
    a = np.array([7, 1, 100, 3, 9, 2], dtype=dtype)
    print(np.median(a), np.median(a[:5]), np.median(a[2:3]))
print(np.median([[True, False]]), np.median([True, False, True]))
# out: 5.0 7.0 100.0
# out: 5.0 7.0 100.0
# out: 5.0 7.0 100.0
# out: 5.0 7.0 100.0
# out: 5.0 7.0 100.0
# out: 5.0 7.0 100.0
# out: 5.0 7.0 100.0
# out: 0.5 1.0
--- median-of-signed-elements run ---
import numpy as np
print(np.median(np.array([-5, -1, 0, 1, 7], dtype=np.int8)), np.median(np.array([-300, 2, -1, 300], dtype=np.int16)))
a = np.array([2147483647, 2147483645, -2147483648, 2147483646], dtype=np.int32)
print(np.median(a), np.median(a[:2]), np.median(np.array([4294967295, 4294967293], dtype=np.uint32)))
# out: 0.0 0.5
# out: 2147483600.0 2147483600.0 4294967300.0
--- median-along-axes run ---
import numpy as np
m = np.array([[[9, 1, 4], [3, 3, 0]], [[8, 2, 7], [5, 6, 1]]], dtype=np.int16)
print(np.median(m, axis=0), np.median(m, axis=1), np.median(m, axis=2), np.median(m, axis=-1))
print(np.median(m, axis=(0, 2)), np.median(m, axis=(1, 2), keepdims=True), np.median(m, keepdims=True))
print(np.median(m[:, ::-1, ::2], axis=1), np.median(m.T, axis=0), np.median(m[1].T * 0.5, axis=1))
out = np.zeros(3)
np.median(m[0], axis=0, out=out)
print(out)
# out: [[8.5 1.5 5.5]
# out:  [4.  4.5 0.5]] [[6.  2.  2. ]
# out:  [6.5 4.  4. ]] [[4. 3.]
# out:  [7. 5.]] [[4. 3.]
# out:  [7. 5.]]
# out: [5.5 3. ] [[[3. ]]
# out:
# out:  [[5.5]]] [[[3.5]]]
# out: [[6.  2. ]
# out:  [6.5 4. ]] [[4. 7.]
# out:  [3. 5.]] [3.25 2.   2.  ]
# out: [6. 2. 2.]
--- median-of-nan-and-infinities run ---
import numpy as np
a = np.array([np.inf, 1.0, -np.inf, 2.0, np.inf])
print(np.median(a), np.median([1.0, np.nan, 3.0]), np.median([np.inf, np.inf]))
m = np.array([[1.0, np.nan], [3.0, 4.0], [5.0, 6.0]])
print(np.median(m, axis=0), np.median(m, axis=1))
# out: 2.0 nan inf
# out: [ 3. nan] [nan 3.5 5.5]
--- median-of-selected-elements run ---
import numpy as np
a = np.array([5, 3, 9, 1, 7])
for level in range(10):
    print(level, np.median(a[a > level]))
# out: 0 5.0
# out: 1 6.0
# out: 2 6.0
# out: 3 7.0
# out: 4 7.0
# out: 5 8.0
# out: 6 8.0
# out: 7 9.0
# out: 8 9.0
# out: 9 nan
--- median-of-nothing run ---
import numpy as np
print(np.median(np.zeros(0)), np.median(np.zeros((0, 2)), axis=0), np.median(np.zeros((2, 0)), axis=1))
# out: nan [nan nan] [nan nan]
--- percentiles-of-every-dtype run ---
import numpy as np
for dtype in (np.uint8, np.int8, np.uint16, np.int16, np.uint32, np.int32, np.float32):
    a = np.array([7, 1, 100, 3, 9, 2], dtype=dtype)
    print(np.percentile(a, 0), np.percentile(a, 17.5), np.percentile(a, 50), np.percentile(a, 100))
    print(np.percentile(a, [5, 25, 90]), np.quantile(a, (0.5, 0.75)))
# out: 1.0 1.875 5.0 100.0
# out: [ 1.25  2.25 54.5 ] [5.  8.5]
# out: 1.0 1.875 5.0 100.0
# out: [ 1.25  2.25 54.5 ] [5.  8.5]
# out: 1.0 1.875 5.0 100.0
# out: [ 1.25  2.25 54.5 ] [5.  8.5]
# out: 1.0 1.875 5.0 100.0
# out: [ 1.25  2.25 54.5 ] [5.  8.5]
# out: 1.0 1.875 5.0 100.0
# out: [ 1.25  2.25 54.5 ] [5.  8.5]
# out: 1.0 1.875 5.0 100.0
# out: [ 1.25  2.25 54.5 ] [5.  8.5]
# out: 1.0 1.875 5.0 100.0
# out: [ 1.25  2.25 54.5 ] [5.  8.5]
--- percentiles-along-axes run ---
import numpy as np
m = np.array([[9, 1, 4, 2], [3, 3, 0, 8], [8, 2, 7, 5]], dtype=np.uint8)
print(np.percentile(m, 30, axis=0), np.percentile(m, 30, axis=1, keepdims=True), np.percentile(m, 30, axis=(0, 1)))
print(np.percentile(m, [10, 60], axis=0))
print(np.quantile(m * 0.5, [0.1, 0.6, 1.0], axis=1), np.quantile(m.T, 0.2, axis=1))
# out: [6.  1.6 2.4 3.8] [[1.9]
# out:  [2.7]
# out:  [4.7]] 2.3
# out: [[4.  1.2 0.8 2.6]
# out:  [8.2 2.2 4.6 5.6]]
# out: [[0.65       0.45000002 1.45      ]
# out:  [1.8000001  1.5        3.3000002 ]
# out:  [4.5        4.         4.        ]] [5.  1.4 1.6 3.2]
--- percentiles-known-at-run-time run ---
import numpy as np
a = np.array([4.0, 1.0, 3.0, 8.0, 2.5])
m = np.array([[9, 1, 4, 2], [3, 3, 0, 8]], dtype=np.int16)
q = 5.0
for k in range(4):
    print(np.percentile(a, q), np.percentile(a[a > k], q), np.percentile(m, q, axis=1), np.quantile(m, q / 100, axis=0))
    q *= 2.5
# out: 1.3 1.3 [1.15       0.45000002] [3.3 1.1 0.2 2.3]
# out: 1.75 2.6875 [1.375 1.125] [3.75 1.25 0.5  2.75]
# out: 2.625 2.96875 [1.9375 2.8125] [4.875 1.625 1.25  3.875]
# out: 4.5 7.125 [5.71875 4.71875] [7.6875 2.5625 3.125  6.6875]
--- percentile-methods run ---
import numpy as np
a = np.array([4, 1, 3, 8, 2], dtype=np.uint8)
f = np.array([4.0, 1.0, 3.0, 8.0, 2.0, 7.0])
print(np.percentile(a, 0, method='lower'), np.percentile(a, 0, method='higher'), np.percentile(a, 0, method='nearest'))
print(np.percentile(f, 0, method='midpoint'), np.percentile(f, 0, method='linear'), np.percentile(f, 0, method='nearest'))
print(np.percentile(a, 12, method='lower'), np.percentile(a, 12, method='higher'), np.percentile(a, 12, method='nearest'))
print(np.percentile(f, 12, method='midpoint'), np.percentile(f, 12, method='linear'), np.percentile(f, 12, method='nearest'))
print(np.percentile(a, 37, method='lower'), np.percentile(a, 37, method='higher'), np.percentile(a, 37, method='nearest'))
print(np.percentile(f, 37, method='midpoint'), np.percentile(f, 37, method='linear'), np.percentile(f, 37, method='nearest'))
print(np.percentile(a, 50, method='lower'), np.percentile(a, 50, method='higher'), np.percentile(a, 50, method='nearest'))
print(np.percentile(f, 50, method='midpoint'), np.percentile(f, 50, method='linear'), np.percentile(f, 50, method='nearest'))
print(np.percentile(a, 63, method='lower'), np.percentile(a, 63, method='higher'), np.percentile(a, 63, method='nearest'))
print(np.percentile(f, 63, method='midpoint'), np.percentile(f, 63, method='linear'), np.percentile(f, 63, method='nearest'))
print(np.percentile(a, 87, method='lower'), np.percentile(a, 87, method='higher'), np.percentile(a, 87, method='nearest'))
print(np.percentile(f, 87, method='midpoint'), np.percentile(f, 87, method='linear'), np.percentile(f, 87, method='nearest'))
print(np.percentile(a, 100, method='lower'), np.percentile(a, 100, method='higher'), np.percentile(a, 100, method='nearest'))
print(np.percentile(f, 100, method='midpoint'), np.percentile(f, 100, method='linear'), np.percentile(f, 100, method='nearest'))
print(np.quantile(f, 0.6, method='higher'), np.quantile(f, [0.2, 0.4, 0.6, 0.8], method='lower'))
# out: 1 1 1
# out: 1.0 1.0 1.0
# out: 1 2 1
# out: 1.5 1.6 2.0
# out: 2 3 2
# out: 2.5 2.85 3.0
# out: 3 3 3
# out: 3.5 3.5 3.0
# out: 3 4 4
# out: 5.5 4.45 4.0
# out: 4 8 4
# out: 7.5 7.35 7.0
# out: 8 8 8
# out: 8.0 8.0 8.0
# out: 7.0 [2. 3. 4. 7.]
--- percentile-of-nan run ---
import numpy as np
a = np.array([1.0, np.nan, 3.0])
print(np.percentile(a, 20), np.quantile(a, [0.0, 0.5]), np.percentile([[1.0, 2.0], [np.nan, 1.0]], 50, axis=1))
# out: nan [nan nan] [1.5 nan]
--- percentile-outside run ---
import numpy as np
a = np.arange(4)
q = 50.0
for k in range(3):
    print(np.percentile(a, q))
    q += 30
# out: 1.5
# out: 2.4
# trap 5: percentiles must be in the range [0, 100]
--- percentile-known-outside check ---
import numpy as np
print(np.percentile([1, 2], 101), np.quantile([1, 2], -0.5), np.median([1, 2], axes=0))
print(np.percentile([1, 2], 50, method='hazen'))
print(np.quantile(np.zeros(0), 0.5), np.percentile(True, 5))
# error E0310 2:29-2:32: percentiles must be in the range [0, 100]
# error E0310 2:55-2:59: quantiles must be in the range [0, 1]
# error E0204 2:80-2:84: `np.median` takes `axis`, not `axes`
# error E0207 3:40-3:47: this compiler does not handle `method='hazen'`
# error E0308 4:7-4:36: `quantile` of an array without elements
# error E0309 4:52-4:56: an array is needed here, this is a scalar of type bool
