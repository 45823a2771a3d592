# Sources, parameters and what is sent to the host.
--- stream run ---
# run: --in s=../data/counting_4x2x3_uint8.npy
import numpy as np
import arr
total = np.zeros((2, 3))
for f in arr.stream("s", (2, 3), dtype=np.uint8):
    total += f
    arr.emit("sum", np.sum(f))
print(total)
# out: sum: 105
# out: sum: 357
# out: sum: 609
# out: sum: 861
# out: [[252. 280. 308.]
# out:  [336. 364. 392.]]
--- stream-of-floats run ---
# run: --in s=../data/ramp_5x4_float32.npy
import arr
n = 0
for f in arr.stream("s", (4,)):
    arr.emit("row", f * 2)
    n += 1
print(n)
# out: row:
# out: [-2. -1.  0.  1.]
# out: row:
# out: [2. 3. 4. 5.]
# out: row:
# out: [6. 7. 8. 9.]
# out: row:
# out: [10. 11. 12. 13.]
# out: row:
# out: [14. 15. 16. 17.]
# out: 5
--- stream-of-rank-1-arrivals-with-break run ---
# run: --in s=../data/ramp_5x4_float32.npy
import arr
for f in arr.stream("s", (4,)):
    if f[0] > 5:
        break
    print(f[0], f.sum())
# out: -1.0 -1.0
# out: 1.0 7.0
# out: 3.0 15.0
# out: 5.0 23.0
--- read-in-a-loop run ---
# run: --in s=../data/counting_4x2x3_uint8.npy
import numpy as np
import arr
f = np.zeros((2, 3), dtype=np.uint8)
n = 0
while arr.read("s", f):
    n += 1
    print(n, f[0], f.max())
print(f)
# out: 1 [ 0  7 14] 35
# out: 2 [42 49 56] 77
# out: 3 [84 91 98] 119
# out: 4 [126 133 140] 161
# out: [[126 133 140]
# out:  [147 154 161]]
--- read-once run ---
# run: --in s=../data/ramp_5x4_float32.npy
import numpy as np
import arr
m = np.zeros((5, 4))
print(arr.read("s", m))
print(m.sum(), arr.read("s", m))
# out: True
# out: 75.0 False
--- two-sources run ---
# run: --in a=../data/counting_4x2x3_uint8.npy --in b=../data/ramp_5x4_float32.npy
import numpy as np
import arr
b = np.zeros(4)
for a in arr.stream("a", (2, 3), dtype=np.uint8):
    if arr.read("b", b):
        print(a.sum() + b.sum())
# out: 104.0
# out: 364.0
# out: 624.0
# out: 884.0
--- parameters-have-defaults run ---
import arr
level = arr.param("level", 24)
gain = arr.param("gain", 0.5)
on = arr.param("on", True)
print(level, gain, on, level * gain)
# out: 24 0.5 True 12.0
--- parameters-are-set run ---
# run: --set level=30 --set gain=0.1
import arr
level = arr.param("level", 24)
gain = arr.param("gain", 0.5)
print(level, gain, level * gain)
# out: 30 0.1 3.0
--- emit run ---
import numpy as np
import arr
arr.emit("int", 5)
arr.emit("float", 2.5)
arr.emit("bool", True)
arr.emit("array", np.arange(3))
arr.emit("matrix", np.ones((2, 2)))
arr.emit("view", np.arange(10)[::3])
# out: int: 5
# out: float: 2.5
# out: bool: True
# out: array:
# out: [0 1 2]
# out: matrix:
# out: [[1. 1.]
# out:  [1. 1.]]
# out: view:
# out: [0 3 6 9]
--- emit-between-prints run ---
import arr
for i in range(3):
    print("at", i)
    arr.emit("n", i * i)
# out: at 0
# out: n: 0
# out: at 1
# out: n: 1
# out: at 2
# out: n: 4
--- the-last-arrival-stays run ---
# run: --in s=../data/ramp_5x4_float32.npy
import numpy as np
import arr
total = np.zeros(4)
for f in arr.stream("s", (4,)):
    total += f
    total[0] = total.max() - total.min()
    g = total * 2
    print(g.sum())
print(f, f.sum())
# out: 3.0
# out: 16.0
# out: 42.0
# out: 84.0
# out: 139.0
# out: [7.  7.5 8.  8.5] 31.0
--- reading-what-never-arrived-traps run ---
# run: --in s=../data/ramp_5x4_float32.npy
# oracle: skip nothing was bound there in Python, which raises NameError
import numpy as np
import arr
buffer = np.zeros(4)
while arr.read("s", buffer):
    pass
for f in arr.stream("s", (4,)):
    print(f)
print("end")
print(f)
# out: end
# trap 11: `f` has no value, as nothing ever arrived
--- what-is-shown-is-not-printed run ---
import numpy as np
import arr
a = np.zeros((4, 6))
a[1:3, 2:4] = 1.0
arr.show(a)
arr.show(a[::2] > 0, name="half")
arr.show(np.zeros((2, 2, 3), dtype=np.uint8))
x = np.arange(8) * 0.5
arr.plot(x)
arr.plot(x[x > 1], name="some")
arr.plot(a, bins=4)
for i in range(2):
    arr.plot(x * i, bins=3, name="parts")
print(a.sum(), x.sum())
# out: 4.0 14.0
