# Intermediates that are read at other places than those they are computed at.
--- a-stencil-over-an-intermediate run ---
import numpy as np
frame = np.array([3, 1, 4, 1, 5, 9, 2, 6, 5, 3], dtype=np.uint8)
out = np.zeros(10)
for k in range(3):
    frame[k] += 7
    g = frame * 0.5 + k
    out[1:-1] = g[:-2] + g[1:-1] + g[2:]
    print(out)
# out: [0.  7.5 3.  5.  7.5 8.  8.5 6.5 7.  0. ]
# out: [ 0.  14.   9.5  8.  10.5 11.  11.5  9.5 10.   0. ]
# out: [ 0.  20.5 16.  14.5 13.5 14.  14.5 12.5 13.   0. ]
--- differences-along-both-axes run ---
import numpy as np
frame = np.arange(35, dtype=np.uint8).reshape(5, 7)
for k in range(2):
    frame[k, 2:5] *= 3
    g = frame / 4
    gx = g[:, 1:] - g[:, :-1]
    gy = g[1:] - g[:-1]
    print(gx.max(), gy.max())
    print(np.sum(np.abs(gx)), np.sum(np.abs(gy)))
# out: 1.25 1.75
# out: 11.0 45.0
# out: 4.75 5.25
# out: 21.5 64.0
--- turned-and-reversed run ---
import numpy as np
frame = np.arange(12.0).reshape(3, 4)
for k in range(2):
    frame[1, 1] = k
    g = np.sqrt(frame[:, ::-1])
    out = np.zeros((4, 3))
    out[:] = g.T
    out += g.T[::-1]
    print(out)
# out: [[1.7320508 4.645751  6.145052 ]
# out:  [2.4142137 2.4494898 6.1622777]
# out:  [2.4142137 2.4494898 6.1622777]
# out:  [1.7320508 4.645751  6.145052 ]]
# out: [[1.7320508 4.645751  6.145052 ]
# out:  [2.4142137 3.4494898 6.1622777]
# out:  [2.4142137 3.4494898 6.1622777]
# out:  [1.7320508 4.645751  6.145052 ]]
--- flat-parts-of-a-result run ---
import numpy as np
a = np.arange(12).reshape(3, 4)
for k in range(2):
    a[0, 0] = k
    g = a * 2
    f = g.ravel()
    print(f[2:7].sum(), f[::3].max(), g.reshape(2, 6)[1, 2:5].sum())
    h = a[:, :3] * 2
    e = h.ravel()
    print(e[2:7].sum(), e[::4].max())
# out: 40 18 54
# out: 50 20
# out: 40 18 54
# out: 50 20
--- a-part-that-moves run ---
import numpy as np
frame = np.arange(20.0).reshape(4, 5)
frame[1] = 3
for k in range(4):
    g = frame + k
    r = g[k]
    s = g[:, 1]
    print(r.max(), s.min())
# out: 4.0 1.0
# out: 4.0 2.0
# out: 16.0 3.0
# out: 22.0 4.0
--- into-its-own-source run ---
import numpy as np
a = np.arange(10.0)
a[3] = 7
g = a * 0.5
a[1:-1] = g[:-2] + g[2:]
print(a)
h = a + 1
a[::-1] = h
print(a)
h = a + 1
a[:5] = h[::-2]
print(a)
# out: [0. 1. 4. 3. 6. 5. 6. 7. 8. 9.]
# out: [10.  9.  8.  7.  6.  7.  4.  5.  2.  1.]
# out: [ 2.  6.  8.  8. 10.  7.  4.  5.  2.  1.]
--- the-source-changes-before-it-is-read run ---
import numpy as np
a = np.arange(6.0)
a[3] = 7
g = a * 0.5
a += 1
a[1:] += g[:-1]
print(a)
gain = 2
g = a * gain
gain = 3
a[1:] = g[:-1] * gain
print(a)
# out: [1.  2.  3.5 9.  8.5 8. ]
# out: [ 1.  6. 12. 21. 54. 51.]
--- in-place-then-read-shifted run ---
import numpy as np
a = np.arange(6.0)
a[3] = 7
g = a * 0.5
g += 1
g[2:] -= a[2:]
out = g[1:] * g[:-1]
print(out)
g = a - 1
g[1:] = g[:-1]
print(g)
# out: [ 1.5  0.  -0.   2.5  1.5]
# out: [-1. -1.  0.  1.  6.  3.]
--- masks-and-sums-of-shifted-parts run ---
import numpy as np
a = np.arange(12) % 5
a[0] = 9
m = a > 2
rise = ~m[:-1] & m[1:]
print(np.sum(rise), a[1:][rise].sum())
print(a[1:][rise])
g = a * 3
few = g[1:][rise]
print(few)
g = a + 1
a[np.array([2, 0, 1])] = g[3:6]
print(a)
# out: 2 6
# out: [3 3]
# out: [9 9]
# out: [5 1 4 3 4 0 1 2 3 4 0 1]
--- put-into-its-own-source run ---
import numpy as np
a = np.arange(6, dtype=np.uint16).reshape(1, 6)
a[-1::2, np.array([1, 2, 3, 4])] = a[0, :4]
print(a)
a[0, 3] = 9
b = a[0] * 2
a[:, np.array([1, 2, 3, 4, 5])] = b[:-1]
print(a)
# out: [[0 0 1 2 3 5]]
# out: [[ 0  0  0  2 18  6]]
--- what-stops-comes-first run ---
import numpy as np
level = 100
for k in range(2):
    a = np.array([1, 2, 3], dtype=np.uint8)
    print("before")
    level = level + 200 * k
    g = a + level
    print("between")
    print(g[1:] - g[:-1])
# out: before
# out: between
# out: [1 1]
# out: before
# trap 7: 300
