# What stops a run: the line, and the values in the message.
--- index-past-the-end run ---
import numpy as np
a = np.zeros(10)
i = 12
print("before")
for k in range(3):
    a[i + k - 3] = 1
print("never")
# out: before
# trap 6: index 10 is out of range for axis 0 with extent 10
--- negative-index-past-the-start run ---
import numpy as np
a = np.arange(3)
for i in range(5):
    print(a[-i - 1])
# out: 2
# out: 1
# out: 0
# trap 4: index -4 is out of range for axis 0 with extent 3
--- index-of-rank-2 run ---
import numpy as np
m = np.zeros((2, 3))
for j in range(4):
    m[1, j] = j
# trap 4: index 3 is out of range for axis 1 with extent 3
--- integer-division-by-zero run ---
n = 3
for i in range(3):
    n = 10 // (2 - i)
    print(n)
# out: 5
# out: 10
# trap 3
--- modulo-by-zero run ---
for i in range(3):
    print(10 % (1 - i))
# out: 0
# trap 2
--- true-division-by-zero run ---
for i in range(3):
    print(10 / (1 - i))
# out: 10.0
# trap 2
--- float-division-by-zero run ---
x = 2.0
for i in range(3):
    x -= 1.0
    print(1.5 / x)
# out: 1.5
# trap 4
--- integer-overflow run ---
n = 1
for i in range(100):
    n = n * 1000
print(n)
# trap 3
--- element-store-out-of-range run ---
import numpy as np
u = np.zeros(3, dtype=np.uint8)
n = 250
for i in range(3):
    n += 3
    u[i] = n
    print(u)
# out: [253   0   0]
# trap 6
--- scalar-operand-out-of-range run ---
import numpy as np
u = np.array([1, 2], dtype=np.uint8)
for i in range(3):
    print(u + i * 200)
# out: [1 2]
# out: [201 202]
# trap 4
