# Arrays of lengths known at run time, of which one is 1: it is stretched, as NumPy does.
--- two-lengths run ---
import numpy as np
m = np.arange(6.)
three, one, none = m[m > 2], m[m > 4], m[m > 9]
print(three + one, one * three, one - one, none + one, one + none)
print(three > one, np.where(three > one, three, one), np.maximum(one, m[m > 1]))
print((three * 2 + 1) / (one - 1), one[::-1] + three[1:])
print(one, three)
# out: [ 8.  9. 10.] [15. 20. 25.] [0.] [] []
# out: [False False False] [5. 5. 5.] [5. 5. 5. 5.]
# out: [1.75 2.25 2.75] [ 9. 10.]
# out: [5.] [3. 4. 5.]
--- lengths-that-differ run ---
import numpy as np
m = np.arange(6.)
three, two = m[m > 2], m[m > 3]
print(three + m[:3])
print(three + two)
# out: [3. 5. 7.]
# trap 5: cannot broadcast length 3 with length 2
--- against-a-known-length run ---
import numpy as np
m = np.arange(6)
one = m[m > 4]
print(one + np.arange(3), np.arange(8) * one, one + np.ones((2, 4)))
m[:] = one
print(m)
m[1:4] += one
m[[0, 2]] = one
print(m)
m[m > 5] = one
print(m)
# out: [5 6 7] [ 0  5 10 15 20 25 30 35] [[6. 6. 6. 6.]
# out:  [6. 6. 6. 6.]]
# out: [5 5 5 5 5 5]
# out: [ 5 10  5 10  5  5]
# out: [5 5 5 5 5 5]
--- another-length-against-a-known-one run ---
import numpy as np
m = np.arange(6)
two = m[m > 3]
print(two * np.arange(2))
print(two + np.arange(3))
# out: [0 5]
# trap 5: cannot broadcast length 2 with length 3
--- rows run ---
import numpy as np
m = np.arange(12.).reshape(4, 3)
one, three = m[m[:, 0] > 8], m[m[:, 0] > 2]
print(m + one)
print(one - three, three[:, ::-1] * one)
m[:] = one
print(m)
# out: [[ 9. 11. 13.]
# out:  [12. 14. 16.]
# out:  [15. 17. 19.]
# out:  [18. 20. 22.]]
# out: [[6. 6. 6.]
# out:  [3. 3. 3.]
# out:  [0. 0. 0.]] [[ 45.  40.  33.]
# out:  [ 72.  70.  66.]
# out:  [ 99. 100.  99.]]
# out: [[ 9. 10. 11.]
# out:  [ 9. 10. 11.]
# out:  [ 9. 10. 11.]
# out:  [ 9. 10. 11.]]
--- into-a-slice run ---
import numpy as np
m = np.arange(6.)
out = np.zeros(8)
for k in range(3, 6):
    part = m[m > k]
    n = 2 * len(part)
    if len(part) == 1:
        out[:n] = part
        out[n:] += part
    print(out, part)
# out: [0. 0. 0. 0. 0. 0. 0. 0.] [4. 5.]
# out: [5. 5. 5. 5. 5. 5. 5. 5.] [5.]
# out: [5. 5. 5. 5. 5. 5. 5. 5.] []
--- in-place-nothing-is-stretched run ---
import numpy as np
m = np.arange(6.)
three, one = m[m > 2], m[m > 4]
three += one
print(three)
one += three
# out: [ 8.  9. 10.]
# trap 6: cannot broadcast length 1 with length 3
--- round-after-round run ---
import numpy as np
x = np.arange(5.)
acc = x[x > 3]
for k in range(3):
    acc = acc + x[x > k + 1]
    print(acc, len(acc))
# out: [6. 7. 8.] 3
# trap 5: cannot broadcast length 3 with length 2
--- masks-are-not-stretched run ---
import numpy as np
m = np.arange(6)
one = m[m > 4]
print(one[one > 2])
three = m[m > 2]
print(three[one > 2])
# out: [5]
# trap 6: cannot broadcast length 3 with length 1
--- ints-for-no-elements run ---
import numpy as np
a = np.arange(10, dtype=np.uint8)
n = 0
for i in range(300):
    n += 1
none = a[a > 100]
print(none == n, a[a > 100] + (n - 200))
a[a > 100] = n - 200
print(none + n)
# out: [] []
# trap 9: integer 300 does not fit uint8
--- ints-stored-into-no-elements run ---
import numpy as np
n = np.arange(30).sum()
a = np.zeros(0, dtype=np.uint8)
a[:] = n - 200
a[:] = n
# trap 5: integer 435 does not fit uint8
--- differences-of-selected-elements run ---
import numpy as np
x = np.arange(10.) ** 2
print(np.diff(x[x > 10]), np.diff(x[x > 10], n=2), np.diff(x[x > 70]), np.diff(x[x > 90]), np.diff(x[x > 60], n=5))
m = np.arange(12).reshape(4, 3) ** 2
sel = m[m[:, 0] > 5]
print(np.diff(sel), np.diff(sel, axis=0), np.diff(sel > 40))
peaks = np.nonzero(x > 20)[0]
gaps = np.diff(peaks * 2)
print(gaps, gaps.mean(), len(gaps))
# out: [ 9. 11. 13. 15. 17.] [2. 2. 2. 2.] [] [] []
# out: [[ 7  9]
# out:  [13 15]
# out:  [19 21]] [[27 33 39]
# out:  [45 51 57]] [[False False]
# out:  [ True False]
# out:  [False False]]
# out: [2 2 2 2] 2.0 4
