# Element-wise expressions need no full-size temporary.
--- chain-needs-no-temporary plan ---
import numpy as np
a = np.arange(4000) * 1.0
b = np.zeros(4000)
b[:] = (a + 1) * 2 - a
print(b[0])
# plan: temporaries 0, scratch 0
--- reduction-of-an-expression-needs-no-temporary plan ---
import numpy as np
import arr
total = 0
for f in arr.stream("s", (120, 160), dtype=np.uint8):
    total += np.sum(np.abs(f - 100.0) > 24)
print(total)
# plan: temporaries 0
--- in-place-steps-need-no-temporary plan ---
import numpy as np
a = np.arange(3000) * 0.5
out = np.zeros(3000)
for i in range(3):
    out[:] = a
    out += a
    out *= 2
print(out[1])
# plan: temporaries 0, scratch 0
--- disjoint-halves-need-no-scratch plan ---
import numpy as np
b = np.zeros(2001, dtype=np.int16)
b[::2] = 4
b[1::2] = b[:-1:2]
b[1::2] += b[2::2]
print(b[1])
# plan: temporaries 0, scratch 0
--- background-is-the-only-array plan ---
import numpy as np
import arr
background = np.zeros((120, 160))
for f in arr.stream("s", (120, 160), dtype=np.uint8):
    background += (f - background) * 0.05
print(background[0, 0])
# plan: buffers 1, temporaries 0, scratch 0
--- may-compute-a-part-only plan ---
import numpy as np
re = np.linspace(0, 1, 4000)
im = np.linspace(1, 2, 4000)
for k in range(2):
    re[0] = k
    magnitude = np.sqrt(re * re + im * im)[:2000]
    print(magnitude.max(), (re + im)[7])
# plan: temporaries 1
# buffer: array re float32(4000,)
# buffer: array im float32(4000,)
# buffer: scratch max uint8(512,)
# buffer: temporary float32()
--- must-not-compute-a-part-only-where-it-would-lie-otherwise plan ---
import numpy as np
a = np.linspace(0, 1, 4000)
b = (a + 1)[::2]
b.reshape(2, 1000)[0, 0] = 5
print(b[0])
# plan: temporaries 0
# buffer: array b float32(4000,)
--- a-function-of-a-function-is-one-instruction bytecode ---
import numpy as np
a = np.arange(4000) * 1.0
b = 2 - (a + 1)
c = (a * a + 3) / a
print(b[7], c[7])
# dump:     @115    fused b4, b3, r2, r4, multiply, add, float32
# dump:     @131    map2 v0, r3, b4, subtract, float32
# dump:     @195    map2 b4, b3, r2, multiply, float32
# dump:     @207    fused b3, b4, b4, r5, multiply, add, float32
# dump:     @223    map2 v1, b3, b4, true_divide, float32
--- read-twice-it-has-a-register bytecode ---
import numpy as np
a = np.arange(4000) * 1.0
t = a + 1
b = t * t
print(b[7])
# dump:      @91    fused b3, b2, r2, r3, multiply, add, float32
# dump:     @107    map2 v0, b3, b3, multiply, float32
--- what-is-written-between-is-read-before bytecode ---
import numpy as np
a = np.arange(4000) * 1.0
b = np.sqrt(a)
c = np.zeros(4000)
for k in range(3):
    t = a + 1
    a[:] = np.maximum(b, k)
    c[:] = t * b
print(a[7], c[7])
# dump:     @123    map2 v0, b4, r2, multiply, float32
# dump:     @135    map1 v1, v0, sqrt, float32
# dump:     @188    map2 b5, v0, r1, add, float32
# dump:     @200    map2 v0, v1, r0, maximum, float32
# dump:     @212    map2 v2, b5, v1, multiply, float32
--- look-ups-at-the-same-positions-share-a-loop plan ---
import numpy as np
a = np.arange(5000)
b = np.arange(5000) * 2
b[3] = 7
a[3] = 7
i = np.zeros(5000, dtype=np.int32)
i[4999] = 99
x = a[i]
y = b[i]
print(np.sum(x * y))
# plan: temporaries 0
# buffer: array a int32(5000,)
# buffer: array b int32(5000,)
# buffer: array i int32(5000,)
# buffer: scratch sum uint8(512,)
--- look-ups-at-other-positions-must-not-share-a-loop plan ---
import numpy as np
a = np.arange(5000)
a[3] = 7
i = np.zeros(5000, dtype=np.int32)
j = np.zeros(5000, dtype=np.int32)
i[4999] = 99
j[4999] = 99
x = a[i]
y = a[j]
print(np.sum(x * y))
# plan: temporaries 0
# buffer: array a int32(5000,)
# buffer: array i int32(5000,)
# buffer: array j int32(5000,)
# buffer: array x int32(5000,)
# buffer: scratch sum uint8(512,)
--- look-ups-at-the-same-positions-in-an-expression-need-no-check bytecode ---
import numpy as np
a = np.arange(5000)
b = np.arange(5000) * 2
a[3] = 7
b[3] = 7
i = np.zeros(5000, dtype=np.int32)
i[4999] = 99
print(np.sum(a[i] * b[i]))
# dump:     @279  begin_loop 5000, 1024, @342
# dump:     @292    wrap_index b5, v2, axis 0, r1
# dump:     @302    take b6, v0, b5, int32
# dump:     @312    take b7, v1, b5, int32
--- may-be-computed-under-another-shape plan ---
import numpy as np
h = 20
w = 300
c = np.arange(h * w).reshape(h, w) * 0.5
d = (c + 1).reshape(w, h).sum(axis=0)
e = np.sqrt(c).ravel()
c[0, 0] = 2
e[3] = 4
print(c[2, 3], d[4], e[4])
# plan: temporaries 0
--- must-not-be-computed-under-a-shape-that-an-operand-does-not-have plan ---
import numpy as np
c = np.zeros((20, 300))
c[2, 3] = 1
d = (c + c[0]).reshape(300, 20).sum(axis=0)
e = (c[:, ::-1] + 1).reshape(300, 20).sum(axis=0)
print(d[2], e[4])
# plan: temporaries 2
