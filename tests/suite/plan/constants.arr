# What is known when the script is compiled is in the program, or a literal.
--- may-compute-scalars-when-compiled bytecode ---
import numpy as np
n = 2 * 3 + 1
x = np.sqrt(2.0) * n
print(x)
# dump:       @0  literal r0, 9.899495
# dump:      @12  print_scalar r0
--- must-not-compute-what-a-round-changes bytecode ---
n = 1
while n < 5:
    n = n * 2
print(n)
# dump:       @0  literal r0, 1
# dump:      @12  literal r1, 5
# dump:      @24  literal r2, 2
# dump:      @36  scalar2 r3, r0, r1, less
# dump:      @51  scalar2 r0, r0, r2, multiply
# dump:      @64  print_scalar r0
--- may-read-an-array-of-constants-where-it-is plan ---
import numpy as np
import arr
w = np.array([1, 2, 3, 4], dtype=np.float32)
for f in arr.stream("s", (4,)):
    arr.emit("y", np.sum(f * w))
# plan: temporaries 0
# buffer: port s float32(4,)
# buffer: constant float32(4,)
# buffer: scratch sum uint8(512,)
--- must-not-store-into-a-constant plan ---
import numpy as np
import arr
w = np.array([1, 2, 3, 4], dtype=np.float32)
for f in arr.stream("s", (4,)):
    w[0] += f[0]
    arr.emit("y", np.sum(f * w))
# plan: temporaries 0
# buffer: array w float32(4,)
# buffer: constant float32(4,)
# buffer: port s float32(4,)
# buffer: scratch sum uint8(512,)
--- must-not-read-a-constant-through-a-name-of-two-arrays plan ---
import numpy as np
import arr
k = arr.param("k", 1)
w = np.array([1, 2, 3, 4], dtype=np.float32)
if k > 0:
    w = np.array([4, 3, 2, 1], dtype=np.float32)
print(w)
# plan: temporaries 0
# buffer: array w float32(4,)
# buffer: constant float32(4,)
# buffer: constant float32(4,)
--- may-fill-where-it-is-read plan ---
import numpy as np
a = np.linspace(0, 1, 4000)
a[3] = 2
print(np.sum(a * np.ones(4000)))
# plan: temporaries 0
# buffer: array a float32(4000,)
# buffer: scratch sum uint8(512,)
