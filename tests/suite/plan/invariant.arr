# What every round of a loop would compute anew is computed before it, where that takes no more than the result.
--- may-compute-before-the-loop plan ---
# `w` and the sum need `k` once, so that it exists block by block.
import numpy as np
k = np.linspace(0, 1, 4000)
a = np.zeros(4000)
for i in range(9):
    w = np.sin(k) * 0.5
    a += w
    print(a[i], np.sum(k), i / 2)
# plan: temporaries 0
# buffer: array a float32(4000,)
# buffer: array w float32(4000,)
# buffer: scratch sum uint8(512,)
--- must-not-move-what-the-loop-changes plan ---
import numpy as np
k = np.linspace(0, 1, 4000)
a = np.zeros(4000)
for i in range(9):
    w = np.sin(k) * 0.5
    a += w
    k[i] = 0
    print(a[i])
# plan: temporaries 0
# buffer: array k float32(4000,)
# buffer: array a float32(4000,)
--- must-not-keep-what-is-cheap-to-compute plan ---
import numpy as np
k = np.linspace(0, 1, 4000)
a = np.zeros(4000)
for i in range(9):
    w = k * 0.5
    a += w
    print(a[i])
# plan: temporaries 0
# buffer: array k float32(4000,)
# buffer: array a float32(4000,)
--- parts-of-expressions-must-stay plan ---
import numpy as np
a = np.linspace(0, 1, 4000)
out = np.zeros(4000)
a[3] = 2
for i in range(9):
    out[:] = i * np.sin(a)
    print(out[i], a[i])
# plan: temporaries 0
# buffer: array a float32(4000,)
# buffer: array out float32(4000,)
