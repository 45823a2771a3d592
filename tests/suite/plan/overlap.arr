# What waits because a statement writes what it has yet to read: nothing, elements until they are not read any more, rows
# that are stored last, or all of it. Sums take 512 bytes of scratch each.
--- a-shift-to-the-front-needs-no-scratch plan ---
import numpy as np
a = np.arange(4000) * 0.5
a[:-1] += a[1:]
print(a[7])
# plan: temporaries 0, scratch 0
--- a-shift-to-the-back-holds-as-many-elements-as-it-shifts-by plan ---
import numpy as np
a = np.arange(4000) * 0.5
a[1:] += a[:-1]
a[300:] = a[:-300]
print(a[7])
# plan: temporaries 0, scratch 2, scratch_bytes 1204
--- a-shift-by-half-the-array-meets-nothing plan ---
import numpy as np
a = np.arange(4000) * 0.5
a[2000:] = a[:2000]
print(a[7])
# plan: temporaries 0, scratch 0
--- a-reversal-sets-half-the-array-aside plan ---
import numpy as np
a = np.arange(4000) * 0.5
a[:] = a[::-1]
print(a[7])
# plan: temporaries 0, scratch 1, scratch_bytes 8000
--- a-reversal-of-an-odd-number-leaves-the-middle plan ---
import numpy as np
a = np.arange(4001) * 0.5
a[:] = a[::-1]
print(a[7])
# plan: temporaries 0, scratch 1, scratch_bytes 8000
--- rows-reversed-set-half-the-rows-aside plan ---
import numpy as np
a = np.zeros((120, 160), dtype=np.uint8)
a[3, 4] = 5
a[:] = a[::-1] + 1
print(a[7, 7])
# plan: temporaries 0, scratch 1, scratch_bytes 9600
--- a-mirror-holds-a-row plan ---
import numpy as np
a = np.zeros((120, 160), dtype=np.uint8)
a[3, 4] = 5
a[:] = a[:, ::-1] + 1
print(a[7, 7])
# plan: temporaries 0, scratch 1, scratch_bytes 159
--- a-blur-in-place-holds-a-row-and-an-element plan ---
import numpy as np
a = np.zeros((120, 160))
a[3, 4] = 5
a[1:-1, 1:-1] = (a[:-2, :-2] + a[:-2, 1:-1] + a[:-2, 2:] + a[1:-1, :-2] + a[1:-1, 1:-1] + a[1:-1, 2:] + a[2:, :-2] + a[2:, 1:-1] + a[2:, 2:]) / 9
print(a[7, 7])
# plan: temporaries 0, scratch 1, scratch_bytes 636
--- a-blur-through-a-name-needs-no-second-image plan ---
import numpy as np
a = np.zeros((120, 160))
a[3, 4] = 5
b = (a[:-2, :-2] + a[:-2, 1:-1] + a[:-2, 2:] + a[1:-1, :-2] + a[1:-1, 1:-1] + a[1:-1, 2:] + a[2:, :-2] + a[2:, 1:-1] + a[2:, 2:]) / 9
a[1:-1, 1:-1] = b
print(a[7, 7])
# plan: buffers 1, temporaries 0, scratch 1, scratch_bytes 636
--- a-blur-that-is-needed-behind-must-be-kept plan ---
import numpy as np
a = np.zeros((120, 160))
a[3, 4] = 5
b = (a[:-2, 1:-1] + a[1:-1, 1:-1] + a[2:, 1:-1]) / 3
a[1:-1, 1:-1] = b
print(a[7, 7], b[1, 1])
# plan: buffers 2, temporaries 0, scratch 0
--- a-blur-into-another-image-needs-no-scratch plan ---
import numpy as np
a = np.zeros((120, 160))
a[3, 4] = 5
b = (a[:-2, 1:-1] + a[1:-1, 1:-1] + a[2:, 1:-1]) / 3
print(b[7, 7])
# plan: buffers 2, temporaries 0, scratch 0
--- a-transposition-sets-a-quarter-aside plan ---
import numpy as np
a = np.zeros((80, 80))
a[3, 4] = 5
a[:] = a.T
print(a[7, 7])
# plan: temporaries 0, scratch 3, arena 36128
--- a-mean-with-the-transposition-sets-a-quarter-aside plan ---
import numpy as np
a = np.zeros((80, 80))
a[3, 4] = 5
a[:] = (a + a.T) / 2
print(a[7, 7])
# plan: temporaries 0, scratch 3
--- a-rotation-sets-a-quarter-aside plan ---
import numpy as np
a = np.zeros((80, 80))
a[3, 4] = 5
a[:] = np.rot90(a)
print(a[7, 7])
# plan: temporaries 0, scratch 1, scratch_bytes 6400
--- a-rotation-of-an-odd-number-sets-the-largest-quarter-aside plan ---
import numpy as np
a = np.zeros((81, 81))
a[3, 4] = 5
a[:] = np.rot90(a)
print(a[7, 7])
# plan: temporaries 0, scratch 1, scratch_bytes 6724
--- three-quarter-turns-of-an-odd-number-set-as-much-aside plan ---
import numpy as np
a = np.zeros((81, 81))
a[3, 4] = 5
a[:] = np.rot90(a, 3) + 1
print(a[7, 7])
# plan: temporaries 0, scratch 1, scratch_bytes 6724
--- a-transposition-of-one-block-must-not-be-divided plan ---
import numpy as np
a = np.zeros((32, 32))
a[3, 4] = 5
a[:] = a.T
print(a[7, 7])
# plan: temporaries 0, scratch 1, scratch_bytes 3844
--- what-reads-a-passing-result-must-not-be-cut plan ---
import numpy as np
a = np.zeros(4000)
a[3] = 5
a[:] = a[::-1] + np.arange(4000)
print(a[7])
# plan: temporaries 0, scratch 1, scratch_bytes 15996
--- halves-that-interleave-are-disjoint plan ---
import numpy as np
b = np.zeros((40, 101))
b[:, 1::2] += b[:, 2::2]
b[:, 1:-1:2] += b[:, ::2][:, :50]
print(b[7, 7])
# plan: temporaries 0, scratch 0
--- every-third-must-wait-where-it-meets-every-second plan ---
import numpy as np
b = np.zeros(3001)
b[::3] += b[:2001:2]
print(b[7])
# plan: temporaries 0, scratch 1, scratch_bytes 1332
--- masked-updates-need-no-scratch plan ---
import numpy as np
a = np.zeros((120, 160))
b = np.zeros((120, 160), dtype=np.uint8)
a[b > 3] = 0
a[a > 1] *= 0.5
b[:] = np.where(a > 0.5, b, b + 1)
print(a[7, 7], b[7, 7])
# plan: temporaries 0, scratch 0
--- stores-that-tile-an-array-replace-it plan ---
import numpy as np
import arr
for f in arr.stream("s", (40,), dtype=np.float32):
    x = f + 1
    b = np.zeros(80)
    b[::2] = x
    b[1::2] = x * 2
    arr.emit("b", b)
# plan: buffers 1, arena 824
--- stores-that-tile-an-odd-length-replace-it plan ---
import numpy as np
import arr
for f in arr.stream("s", (41,), dtype=np.float32):
    b = np.zeros(81)
    b[::2] = f
    b[1::2] = (f[1:] + f[:-1]) / 2
    arr.emit("b", b)
# plan: buffers 1
--- columns-that-tile-rows-of-odd-length-replace-them plan ---
import numpy as np
import arr
for f in arr.stream("s", (6, 5), dtype=np.uint8):
    b = np.zeros((6, 9), dtype=np.uint8)
    b[:, ::2] = f
    b[:, 1::2] = f[:, 1:]
    arr.emit("b", b)
# plan: buffers 1
--- what-reads-between-stores-that-tile-must-see-what-was-there plan ---
import numpy as np
import arr
for f in arr.stream("s", (41,), dtype=np.float32):
    b = np.ones(81)
    b[::2] = f
    b[1::2] += f[1:]
    arr.emit("b", b)
# plan: buffers 1
--- stores-that-leave-elements-out-must-keep-them plan ---
import numpy as np
import arr
for f in arr.stream("s", (40,), dtype=np.float32):
    b = np.zeros(80)
    b[::2] = f
    arr.emit("b", b)
# plan: buffers 1, arena 496
