# Arrays that are born where others die, in whose memory they are.
--- one-after-another run ---
import numpy as np
x = np.arange(3000) % 37 * 0.5
x[3] = 7
y = np.sqrt(x)
y[4] = 2
z = y * 2 + 1
z[5] = 3
m = z > 4
w = np.where(m, z, -z)
w[0] = 1
v = w - w[::-1]
v[1] = 5
print(z.sum(), w.sum(), v[:6], v[-3:])
a = np.arange(3000)
a[7] = 1
b = a
c = a + b
c[0] = 3
print(c[:8], c.sum())
d = c.copy()
d[1] = 9
print(d[:4], d.sum())
# out: 19822.29 17601.89 [  4.          5.         -2.         -3.1937785  -4.3666    -12.246211 ] [ 2.  0. -4.]
# out: [ 3  2  4  6  8 10 12  2] 8996991
# out: [3 9 4 6] 8996998
--- in-rounds run ---
import numpy as np
t = np.arange(2000) * 0.25
for k in range(3):
    x = t * k
    x[3] = 7
    y = np.floor(x)
    y[4] = k
    if k == 1:
        z = y + 1
    else:
        z = y - x
    z[5] = 2
    t = z * 0.5 + t
    print(z[:8], t[:8], t.sum())
# out: [0. 0. 0. 0. 0. 2. 0. 0.] [0.   0.25 0.5  0.75 1.   2.25 1.5  1.75] 499751.0
# out: [1. 1. 1. 8. 2. 2. 2. 2.] [0.5  0.75 1.   4.75 2.   3.25 2.5  2.75] 750254.5
# out: [ 0.  -0.5  0.   0.  -2.   2.   0.  -0.5] [0.5  0.5  1.   4.75 1.   4.25 2.5  2.5 ] 750005.0
--- more-than-one-dies run ---
import numpy as np
a = np.arange(2000) % 13 * 1.0
b = np.arange(2000) % 11 * 1.0
a[0] = 4
b[0] = 5
c = a * b
d = a - b
c[1] = 2
d[1] = 3
e = c + d
e[2] = 1
print(e[:5], e.sum())
s = np.sum(e)
f = e / 2
g = f - e
f[3] = 0
g[3] = 0
print(f[:5], g[:5], s)
# out: [19.  5.  1.  9. 16.] 61859.0
# out: [9.5 2.5 0.5 0.  8. ] [-9.5 -2.5 -0.5  0.  -8. ] 61859.0
