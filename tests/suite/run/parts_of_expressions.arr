# Parts of computed arrays: only what is asked for is computed.
--- slices-of-expressions run ---
import numpy as np
a = np.arange(6)
b = np.arange(6) * 0.5
print((a + b)[:3], (a * 2)[1:-1], (a - b)[::2], (a + 1)[::-1])
print((a + b)[2], (a + b)[-1], (a > 2)[3], np.where(a > 2, a, b)[4])
print((a + b)[7:], (a + b)[...][:2], (a + b)[None, 2])
# out: [0.  1.5 3. ] [2 4 6 8] [0. 1. 2.] [6 5 4 3 2 1]
# out: 3.0 7.5 True 4.0
# out: [] [0.  1.5] [3.]
--- rows-of-expressions run ---
import numpy as np
m = np.arange(12).reshape(3, 4)
row = np.arange(4)
column = np.array([[1], [2], [3]])
print((m + row)[1], (m * column)[-1], (m + row)[1:], (row * column)[2, 3])
print((m.T + column[0])[1:3], (m.T * 2)[1], (m + 1)[:, 1], (m + 1)[1, ::2])
# out: [ 4  6  8 10] [24 27 30 33] [[ 4  6  8 10]
# out:  [ 8 10 12 14]] 9
# out: [[ 2  6 10]
# out:  [ 3  7 11]] [ 2 10 18] [ 2  6 10] [5 7]
--- indices-known-at-run-time run ---
import numpy as np
a = np.arange(6, dtype=np.uint8) * 50
for k in range(3):
    print((a + a)[k + 2], (a * 2)[k:k + 2], (a - 1)[-k - 1])
# out: 200 [  0 100] 249
# out: 44 [100 200] 199
# out: 144 [200  44] 149
--- elements-wrap-as-arrays-do run ---
import numpy as np
a = np.array([200, 100], dtype=np.uint8)
print((a + a)[0], (a + 100)[0], a[0] + 100)
# out: 144 44 300
--- parts-keep-their-order-in-memory run ---
import numpy as np
m = np.arange(12).reshape(3, 4)
y = (m.T + 1)[1:3]
z = y.reshape(6)
z[0] = 99
print(y)
y = (m + 1)[1:3]
z = y.reshape(8)
z[0] = 99
print(y)
y = (m + 1)[:, 1:3]
z = y.reshape(6)
z[0] = 99
print(y)
y = (m[0] + 1)[::2]
z = y.reshape(2, 1)
z[0] = 99
print(y)
# out: [[ 2  6 10]
# out:  [ 3  7 11]]
# out: [[99  6  7  8]
# out:  [ 9 10 11 12]]
# out: [[ 2  3]
# out:  [ 6  7]
# out:  [10 11]]
# out: [99  3]
--- a-part-is-not-the-operand run ---
import numpy as np
a = np.arange(4)
b = (+a)[:2]
b[0] = 9
c = (a.astype(np.int32))[1:]
c[0] = 8
print(a, b, c)
# out: [0 1 2 3] [9 1] [8 2 3]
--- an-index-that-changes-the-operand run ---
import numpy as np
a = np.arange(4)
def f():
    a[1] = 50
    return 1
print((a + 1)[f()], a)
# out: 2 [ 0 50  2  3]
--- a-slice-out-of-range run ---
import numpy as np
a = np.arange(4)
for k in range(9):
    print((a + 1)[k])
# out: 1
# out: 2
# out: 3
# out: 4
# trap 4: index 4 is out of range for axis 0 with extent 4
