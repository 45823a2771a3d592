--- a-window-that-moves run ---
import numpy as np
a = np.arange(10)
s = 0
for i in range(7):
    w = a[i:i+4]
    s += w.sum()
print(s)
for k in range(2):
    print(a[5*k:5*(k+1)], a[k*5:k*5+5:2], a[k:k])
# out: 126
# out: [0 1 2 3 4] [0 2 4] []
# out: [5 6 7 8 9] [5 7 9] []
--- a-window-is-a-view run ---
import numpy as np
a = np.zeros(8)
for i in range(6):
    w = a[i:i+3]
    w += i
print(a)
for i in range(4):
    a[2*i:2*i+2] = i
print(a)
# out: [ 0.  1.  3.  6.  9. 12.  9.  5.]
# out: [0. 0. 1. 1. 2. 2. 3. 3.]
--- windows-that-may-overlap run ---
import numpy as np
a = np.arange(8)
for i in range(4):
    j = i + 1
    a[j:j+4] = a[i:i+4] + 1
print(a)
a = np.arange(8)
for i in range(3):
    a[i:i+4] += a[i+1:i+5]
print(a)
# out: [0 1 2 3 4 5 6 7]
# out: [ 1  8 23 20 14 11  6  7]
--- blocks-of-a-matrix run ---
import numpy as np
m = np.arange(24).reshape(4, 6)
for i in range(3):
    print(m[i:i+2, 2*i:2*i+2].sum(), m[i, i:i+3], m[i:i+2, i])
m[1:3, 1:3][0:1, 0:2] = 0
print(m[1])
# out: 14 [0 1 2] [0 6]
# out: 46 [7 8 9] [ 7 13]
# out: 78 [14 15 16] [14 20]
# out: [ 6  0  0  9 10 11]
--- past-the-end-traps run ---
# oracle: skip NumPy shortens the slice there
import numpy as np
a = np.arange(10)
for i in range(12):
    w = a[i:i+4]
    print(w)
# out: [0 1 2 3]
# out: [1 2 3 4]
# out: [2 3 4 5]
# out: [3 4 5 6]
# out: [4 5 6 7]
# out: [5 6 7 8]
# out: [6 7 8 9]
# trap 5: the slice 7:11 runs past axis 0 with extent 10
--- name-moves-along run ---
import numpy as np
a = np.arange(12)
i = a[0] * 1
w = a[i:i + 3]
first = w
for i in range(3, 10, 3):
    w = a[i:i + 3]
    w += first
    first = w
print(w, first, a)
# out: [18 22 26] [18 22 26] [ 0  1  2  3  5  7  9 12 15 18 22 26]
