# Results lie in memory as NumPy's do, which shows where `reshape` is a view and where it copies.
# `order` says which order of the axes of `r`, all of extent 2 and more, lies in C order; the others are copied.
--- results-keep-the-order-of-their-operands run ---
import numpy as np
ORDERS = ((0, 1, 2), (0, 2, 1), (1, 0, 2), (1, 2, 0), (2, 0, 1), (2, 1, 0))
def order(r):
    r[...] = 0
    for axes in ORDERS:
        r.transpose(axes).reshape(-1)[0] = 1
        if r[0, 0, 0] == 1:
            print(axes, end=" ")
        r[0, 0, 0] = 0
a = np.zeros((2, 3, 4)), np.zeros((2, 4, 3)), np.zeros((3, 2, 4)), np.zeros((3, 4, 2)), np.zeros((4, 2, 3)), np.zeros((4, 3, 2))
same = (a[0], a[1].transpose(0, 2, 1), a[2].transpose(1, 0, 2), a[3].transpose(2, 0, 1), a[4].transpose(1, 2, 0), a[5].T)
for x in same:
    print("one:", end=" ")
    order(x + 1)
    order(-x)
    order(np.where(x > 0, x, 2))
    order(np.copy(x))
    order(np.array(x))
    order(x.astype(np.uint8))
    order(x.copy())
    order(x[::-1, :, ::-1] + 1)
    print()
# out: one: (0, 1, 2) (0, 1, 2) (0, 1, 2) (0, 1, 2) (0, 1, 2) (0, 1, 2) (0, 1, 2) (0, 1, 2) 
# out: one: (0, 2, 1) (0, 2, 1) (0, 2, 1) (0, 2, 1) (0, 2, 1) (0, 2, 1) (0, 1, 2) (0, 2, 1) 
# out: one: (1, 0, 2) (1, 0, 2) (1, 0, 2) (1, 0, 2) (1, 0, 2) (1, 0, 2) (0, 1, 2) (1, 0, 2) 
# out: one: (1, 2, 0) (1, 2, 0) (1, 2, 0) (1, 2, 0) (1, 2, 0) (1, 2, 0) (0, 1, 2) (1, 2, 0) 
# out: one: (2, 0, 1) (2, 0, 1) (2, 0, 1) (2, 0, 1) (2, 0, 1) (2, 0, 1) (0, 1, 2) (2, 0, 1) 
# out: one: (2, 1, 0) (2, 1, 0) (2, 1, 0) (2, 1, 0) (2, 1, 0) (2, 1, 0) (0, 1, 2) (2, 1, 0) 
--- two-operands-in-every-order run ---
import numpy as np
ORDERS = ((0, 1, 2), (0, 2, 1), (1, 0, 2), (1, 2, 0), (2, 0, 1), (2, 1, 0))
def order(r):
    r[...] = 0
    for axes in ORDERS:
        r.transpose(axes).reshape(-1)[0] = 1
        if r[0, 0, 0] == 1:
            print(axes, end=" ")
        r[0, 0, 0] = 0
a = np.zeros((2, 3, 4)), np.zeros((2, 4, 3)), np.zeros((3, 2, 4)), np.zeros((3, 4, 2)), np.zeros((4, 2, 3)), np.zeros((4, 3, 2))
same = (a[0], a[1].transpose(0, 2, 1), a[2].transpose(1, 0, 2), a[3].transpose(2, 0, 1), a[4].transpose(1, 2, 0), a[5].T)
for x in same:
    for y in same:
        order(x + y)
    print()
# out: (0, 1, 2) (0, 1, 2) (0, 1, 2) (0, 1, 2) (0, 1, 2) (0, 1, 2) 
# out: (0, 1, 2) (0, 2, 1) (0, 1, 2) (0, 1, 2) (0, 2, 1) (0, 2, 1) 
# out: (0, 1, 2) (0, 1, 2) (1, 0, 2) (1, 0, 2) (0, 1, 2) (1, 0, 2) 
# out: (0, 1, 2) (0, 1, 2) (1, 0, 2) (1, 2, 0) (0, 1, 2) (1, 2, 0) 
# out: (0, 1, 2) (0, 2, 1) (0, 1, 2) (0, 1, 2) (2, 0, 1) (2, 0, 1) 
# out: (0, 1, 2) (0, 2, 1) (1, 0, 2) (1, 2, 0) (2, 0, 1) (2, 1, 0) 
--- stretched-operands-tell-less run ---
import numpy as np
ORDERS = ((0, 1, 2), (0, 2, 1), (1, 0, 2), (1, 2, 0), (2, 0, 1), (2, 1, 0))
def order(r):
    r[...] = 0
    for axes in ORDERS:
        r.transpose(axes).reshape(-1)[0] = 1
        if r[0, 0, 0] == 1:
            print(axes, end=" ")
        r[0, 0, 0] = 0
a = np.zeros((2, 3, 4)), np.zeros((2, 4, 3)), np.zeros((3, 2, 4)), np.zeros((3, 4, 2)), np.zeros((4, 2, 3)), np.zeros((4, 3, 2))
same = (a[0], a[1].transpose(0, 2, 1), a[2].transpose(1, 0, 2), a[3].transpose(2, 0, 1), a[4].transpose(1, 2, 0), a[5].T)
for x in same:
    for y in same:
        order(x[:1] + y[:, :1])
        order(np.minimum(x[:, :, :1], y[0]))
        order(np.clip(x[:, :1], y[:1], x[:, :, 1:2]))
    print()
# out: (0, 1, 2) (0, 1, 2) (0, 1, 2) (0, 1, 2) (0, 2, 1) (0, 2, 1) (0, 1, 2) (0, 1, 2) (0, 1, 2) (1, 2, 0) (0, 1, 2) (0, 1, 2) (1, 2, 0) (0, 2, 1) (0, 2, 1) (1, 2, 0) (0, 2, 1) (0, 2, 1) 
# out: (0, 2, 1) (0, 1, 2) (0, 1, 2) (0, 2, 1) (0, 2, 1) (0, 2, 1) (0, 2, 1) (0, 1, 2) (0, 1, 2) (2, 0, 1) (0, 1, 2) (0, 1, 2) (2, 0, 1) (0, 2, 1) (0, 2, 1) (2, 0, 1) (0, 2, 1) (0, 2, 1) 
# out: (0, 1, 2) (1, 0, 2) (1, 0, 2) (0, 1, 2) (2, 1, 0) (0, 2, 1) (0, 1, 2) (1, 0, 2) (1, 0, 2) (1, 2, 0) (1, 0, 2) (1, 0, 2) (1, 2, 0) (2, 1, 0) (0, 2, 1) (1, 2, 0) (2, 1, 0) (0, 2, 1) 
# out: (0, 1, 2) (1, 0, 2) (1, 2, 0) (0, 1, 2) (2, 1, 0) (2, 1, 0) (0, 1, 2) (1, 0, 2) (1, 2, 0) (1, 2, 0) (1, 0, 2) (1, 2, 0) (1, 2, 0) (2, 1, 0) (2, 1, 0) (1, 2, 0) (2, 1, 0) (2, 1, 0) 
# out: (0, 2, 1) (0, 1, 2) (0, 1, 2) (0, 2, 1) (0, 2, 1) (2, 0, 1) (0, 2, 1) (0, 1, 2) (0, 1, 2) (2, 0, 1) (0, 1, 2) (0, 1, 2) (2, 0, 1) (0, 2, 1) (2, 0, 1) (2, 0, 1) (0, 2, 1) (2, 0, 1) 
# out: (0, 2, 1) (1, 0, 2) (1, 2, 0) (0, 2, 1) (2, 1, 0) (2, 1, 0) (0, 2, 1) (1, 0, 2) (1, 2, 0) (2, 0, 1) (1, 0, 2) (1, 2, 0) (2, 0, 1) (2, 1, 0) (2, 1, 0) (2, 0, 1) (2, 1, 0) (2, 1, 0) 
--- the-whole-condition-counts run ---
import numpy as np
a = np.zeros((3, 4))
b = np.zeros((4, 3)).T
def is_rows(r):
    r[...] = 0
    r.reshape(12)[0] = 1
    return r[0, 0] == 1
def is_columns(r):
    r[...] = 0
    r.T.reshape(12)[0] = 1
    return r[0, 0] == 1
for x in (a, b):
    for y in (a, b):
        for z in (a, b):
            r = np.where(x > 0, y, z)
            print(is_rows(r), is_columns(r), end=" ")
    print()
print(is_columns(b / 2 > b), is_columns(np.sqrt(b)), is_columns(b % 3 + 1), is_columns(~(b > 0)), is_columns(np.add(b, 1, dtype=np.float32)))
# out: True False True False True False True False 
# out: True False True False True False False True 
# out: True True True True True
--- clip-is-one-step run ---
import numpy as np
row = np.zeros((1, 4))
column = np.zeros((3, 1))
f = np.zeros((4, 3)).T
r = np.clip(row, column, f)
r.T.reshape(12)[0] = 1
print(r[0, 0])
r = np.minimum(np.maximum(row, column), f)
r.T.reshape(12)[0] = 1
print(r[0, 0])
# out: 1.0
# out: 0.0
--- selected-axes-lie-inside run ---
import numpy as np
ORDERS = ((0, 1, 2), (0, 2, 1), (1, 0, 2), (1, 2, 0), (2, 0, 1), (2, 1, 0))
def order(r):
    r[...] = 0
    for axes in ORDERS:
        r.transpose(axes).reshape(-1)[0] = 1
        if r[0, 0, 0] == 1:
            print(axes, end=" ")
        r[0, 0, 0] = 0
a = np.zeros((2, 3, 4)), np.zeros((2, 4, 3)), np.zeros((3, 2, 4)), np.zeros((3, 4, 2)), np.zeros((4, 2, 3)), np.zeros((4, 3, 2))
same = (a[0], a[1].transpose(0, 2, 1), a[2].transpose(1, 0, 2), a[3].transpose(2, 0, 1), a[4].transpose(1, 2, 0), a[5].T)
two = [1, 0]
grid = np.array([[0, 1], [1, 0], [1, 1]])
other = np.array([[0, 1, 1], [1, 0, 1]]).T
for x in same:
    order(x[two])
    order(x[:, two])
    order(x[:, :, two])
    order(x[grid, :, 1])
    order(x[:, other, two])
    order(x[1, other])
    print()
flat = np.zeros(6)
for i in (grid, other):
    r = flat[i]
    r.T.reshape(6)[0] = 1
    print(r[0, 0], end=" ")
    r = same[0][0, i, i]
    r.T.reshape(6)[0] = 2
    print(r[0, 0])
# out: (0, 1, 2) (1, 0, 2) (2, 0, 1) (0, 1, 2) (1, 2, 0) (0, 1, 2) 
# out: (0, 2, 1) (1, 0, 2) (2, 0, 1) (0, 1, 2) (1, 2, 0) (0, 1, 2) 
# out: (0, 1, 2) (1, 0, 2) (2, 1, 0) (0, 1, 2) (1, 2, 0) (0, 1, 2) 
# out: (0, 1, 2) (1, 2, 0) (2, 1, 0) (0, 1, 2) (1, 2, 0) (0, 1, 2) 
# out: (0, 2, 1) (1, 2, 0) (2, 0, 1) (0, 1, 2) (1, 2, 0) (0, 1, 2) 
# out: (0, 2, 1) (1, 2, 0) (2, 1, 0) (0, 1, 2) (1, 2, 0) (0, 1, 2) 
# out: 0.0 0.0
# out: 1.0 2.0
--- ravel-and-flatten run ---
import numpy as np
a = np.arange(6).reshape(2, 3)
v = a.ravel()
v[0] = 10
w = np.ravel(a.T)
w[1] = 20
f = a.flatten()
f[2] = 30
s = a[:, ::2].ravel()
s[0] = 40
t = a[:, ::2][0].ravel()
t[0] = 50
u = a[:, ::2][0].reshape(-1)
u[1] = 60
print(a, v, w, f, s, t, u)
# out: [[10  1 60]
# out:  [ 3  4  5]] [10  1 60  3  4  5] [10 20  1  4  2  5] [10  1 30  3  4  5] [40  2  3  5] [50  2] [10 60]
--- axes-in-another-order run ---
import numpy as np
a = np.arange(24).reshape(2, 3, 4)
print(a.transpose(1, 2, 0)[2, 3], a.transpose((2, -3, 1)).shape, np.transpose(a, (0, 2, 1)).shape)
b = a.swapaxes(0, -1)
b[3, 1, 0] = 100
print(b[:, :, 0], a[0, 1, 3], np.swapaxes(a, 1, 1).shape)
print(np.expand_dims(a, 1).shape, np.expand_dims(a[0], -1).shape, np.expand_dims(a[0, 0], 0))
print(a[0].transpose(None), a.transpose(None).shape)
# out: [11 23] (4, 2, 3) (2, 4, 3)
# out: [[  0   4   8]
# out:  [  1   5   9]
# out:  [  2   6  10]
# out:  [  3 100  11]] 100 (2, 3, 4)
# out: (2, 1, 3, 4) (3, 4, 1) [[0 1 2 3]]
# out: [[  0   4   8]
# out:  [  1   5   9]
# out:  [  2   6  10]
# out:  [  3 100  11]] (4, 3, 2)
--- names-in-loops-keep-one-order run ---
import numpy as np
a = np.arange(6).reshape(2, 3)
m = a.T * 2
for k in range(3):
    m = m + a.T
    v = m.T.reshape(6)
    v[0] += 100
print(m)
# out: [[300  15]
# out:  [  5  20]
# out:  [ 10  25]]
--- taken-and-chosen-elements-lie-in-c-order run ---
import numpy as np
a = np.arange(12) * 10
i = np.arange(6).reshape(2, 3).T
r = np.take(a, i)
r.reshape(-1)[1] = 7
print(r, r.strides)
m = np.take(a.reshape(3, 4), i.T % 3, axis=0)
m.reshape(-1)[5] = 8
print(m.strides, m[0, 1])
c = np.choose(i % 2, [i, i * 2])
c.reshape(-1)[1] = 9
print(c, c.strides)
d = np.choose(i % 3, a.reshape(3, 2, 2).T[:, :, :1].reshape(2, 2, 1)[0, 0] + np.zeros((3, 3, 2), dtype=np.int32))
d.reshape(-1)[2] = 4
print(d)
# out: [[ 0  7]
# out:  [10 40]
# out:  [20 50]] (8, 4)
# out: (48, 16, 4) [40  8 60 70]
# out: [[ 0  9]
# out:  [ 2  4]
# out:  [ 2 10]] (8, 4)
# out: [[0 0]
# out:  [4 0]
# out:  [0 0]]
