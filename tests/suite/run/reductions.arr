# Full reductions give plain scalars: exact integers, float32 sums in NumPy's order.
--- of-integers run ---
import numpy as np
a = np.array([3, -1, 4, 1, -5])
print(np.sum(a), np.mean(a), np.min(a), np.max(a), np.any(a), np.all(a))
print(a.sum(), a.mean(), a.min(), a.max(), a.any(), a.all())
# out: 2 0.4 -5 4 True True
# out: 2 0.4 -5 4 True True
--- of-floats run ---
import numpy as np
a = np.array([0.5, -1.25, 3.0])
print(np.sum(a), np.mean(a), np.min(a), np.max(a), np.any(a), np.all(a))
# out: 2.25 0.75 -1.25 3.0 True True
--- of-bools run ---
import numpy as np
b = np.array([True, False, True])
print(np.sum(b), np.mean(b), np.min(b), np.max(b), np.any(b), np.all(b))
print(np.any(np.zeros(3)), np.all(np.ones(3)), np.all(np.array([1, 0])))
# out: 2 0.6666667 False True True False
# out: False True False
--- sums-do-not-wrap run ---
import numpy as np
u = np.full(1000, 255, dtype=np.uint8)
w = np.full(100000, 65535, dtype=np.uint16)
d = np.full(3, 4294967295, dtype=np.uint32)
n = np.full(5, -2147483648, dtype=np.int32)
print(np.sum(u), np.sum(w), np.sum(d), np.sum(n))
print(np.mean(u), np.mean(w), np.mean(d), np.mean(n))
# out: 255000 6553500000 12884901885 -10737418240
# out: 255.0 65535.0 4294967300.0 -2147483600.0
--- of-each-dtype run ---
import numpy as np
print(np.max(np.array([1, 255, 3], dtype=np.uint8)), np.min(np.array([1, -128], dtype=np.int8)))
print(np.max(np.array([65535, 1], dtype=np.uint16)), np.min(np.array([-32768, 5], dtype=np.int16)))
print(np.max(np.array([4294967295, 1], dtype=np.uint32)), np.min(np.array([-2147483648], dtype=np.int32)))
print(np.min(np.array([0.1, 0.2])), np.max(np.array([1e30, -1e30])))
# out: 255 -128
# out: 65535 -32768
# out: 4294967295 -2147483648
# out: 0.1 1e+30
--- nan-spreads run ---
import numpy as np
a = np.array([1.0, np.nan, 3.0])
print(np.sum(a), np.mean(a), np.min(a), np.max(a), np.any(a), np.all(a))
# out: nan nan nan nan True True
--- infinities run ---
import numpy as np
a = np.array([np.inf, 1.0])
b = np.array([np.inf, -np.inf])
print(np.sum(a), np.mean(a), np.max(a), np.min(a), np.sum(b))
# out: inf inf inf 1.0 nan
--- of-rank-2-and-views run ---
import numpy as np
m = np.arange(12).reshape(3, 4)
print(np.sum(m), np.sum(m[1]), np.sum(m[:, 1]), m[::2, ::-2].max(), m.T.sum(), m[1:].mean())
# out: 66 22 15 11 66 7.5
--- of-expressions run ---
import numpy as np
a = np.array([1.0, 2.0, 3.0])
b = np.array([2.0, 0.0, 1.0])
print(np.sum(a * b), np.max(np.abs(a - b)), np.mean(a > 1), np.sum(a > b), np.any(a == b))
print((a - b).min(), (a * a).sum() / len(a))
# out: 5.0 2.0 0.6666667 2 False
# out: -1.0 4.6666665
--- of-nothing run ---
import numpy as np
e = np.zeros(0)
n = np.zeros(0, dtype=np.int16)
print(np.sum(e), np.sum(n), np.any(e), np.all(e), np.sum(np.zeros((3, 0))))
# out: 0.0 0 False True 0.0
--- scalars-go-on-as-scalars run ---
import numpy as np
u = np.array([200, 100], dtype=np.uint8)
s = np.sum(u) * 1000
print(s, s // 7, s / 7, np.max(u) + np.max(u), np.max(u) - 300)
print(u - np.min(u), u * (np.sum(u) > 5))
# out: 300000 42857 42857.145 400 -100
# out: [100   0] [200 100]
--- pairwise-order run ---
import numpy as np
a = np.arange(5000) * 0.1 + 0.05
print(np.sum(a), np.sum(a[:7]), np.sum(a[:8]), np.sum(a[:9]), np.sum(a[:100]))
print(np.sum(a[:127]), np.sum(a[:128]), np.sum(a[:129]), np.sum(a[:137]), np.sum(a[:1000]))
print(np.mean(a), np.sum(a * a), a[::3].sum(), a[::-1].sum())
# out: 1250000.0 2.45 3.2 4.05 500.0
# out: 806.45 819.2001 832.05 938.45 50000.004
# out: 250.0 416666620.0 416666.66 1250000.0
--- pairwise-order-of-rank-2 run ---
import numpy as np
m = (np.arange(60 * 70) * 0.37 + 0.11).reshape(60, 70)
print(np.sum(m), m.mean(), np.sum(m[:, :35]), np.sum(m[::2]), np.sum(m.T))
# out: 3263085.0 776.925 1617945.0 1604347.5 3263085.0
--- reductions-in-expressions run ---
import numpy as np
a = np.array([1.0, 2.0, 3.0, 6.0])
a -= np.mean(a)
print(a)
a /= np.max(a)
print(a)
b = (a - a.min()) / (a.max() - a.min())
print(b)
# out: [-2. -1.  0.  3.]
# out: [-0.6666667  -0.33333334  0.          1.        ]
# out: [0.  0.2 0.4 1. ]
--- reduction-of-its-own-result run ---
# What is reduced has changed each time, though it is written the same.
import numpy as np
a = np.array([1.0, 2.0])
s = 2.0
s = np.sum(a * s)
s = np.sum(a * s)
s = np.sum(a * s)
s = np.sum(a * s)
print(s)
# out: 162.0
