# Which statements share a loop: what only their own loop reads has no array. One case that a rule may, and one that it must not.
--- may-share-a-loop-with-what-it-reads plan ---
import numpy as np
a = np.linspace(0, 1, 4000)
a[3] = 2
x = np.exp(a)
y = x - a
print(np.max(y))
# plan: temporaries 0
# buffer: array a float32(4000,)
# buffer: scratch max uint8(512,)
--- must-not-share-a-loop-over-another-shape plan ---
import numpy as np
a = np.linspace(0, 1, 4000)
b = np.linspace(0, 1, 3999)
a[3] = 2
b[3] = 2
x = np.exp(a)
y = np.exp(b) + x[:3999] * x[1:] * x[0]
print(np.max(x), np.max(y))
# plan: buffers 2, temporaries 0
# buffer: array a, x float32(4000,)
# buffer: array b float32(3999,)
# buffer: scratch max uint8(512,)
# buffer: scratch max uint8(512,)
--- must-not-share-a-loop-with-the-scalar-that-it-needs plan ---
import numpy as np
a = np.linspace(0, 1, 4000)
a[3] = 2
x = np.exp(a)
s = np.sum(x)
y = x / s
print(np.max(y))
# plan: buffers 1, temporaries 0
# buffer: array a, x float32(4000,)
# buffer: scratch sum uint8(512,)
# buffer: scratch max uint8(512,)
--- may-reduce-several-times-in-one-pass bytecode ---
import numpy as np
a = np.linspace(0, 1, 4000)
a[3] = 2
x = a * a
print(np.sum(x), np.min(x), np.max(x), np.any(x > 3))
# dump:      @73  end_loop
# dump:     @170  begin_loop 4000, 1024, @239
# dump:     @183    map2 b1, v0, v0, multiply, float32
# dump:     @195    reduce b2, b1, sum, float32
# dump:     @203    reduce b3, b1, min, float32
# dump:     @211    reduce b4, b1, max, float32
# dump:     @219    map2 b6, b1, r6, greater, float32
# dump:     @231    reduce b5, b6, any, bool
# dump:     @239  end_loop
--- may-share-the-pass-of-the-mean bytecode ---
import numpy as np
a = np.linspace(0, 1, 4000)
a[3] = 2
print(np.mean(a), np.std(a))
# dump:      @73  end_loop
# dump:     @113  begin_loop 4000, 4000, @134
# dump:     @126    reduce b1, v0, sum, float32
# dump:     @134  end_loop
# dump:     @204  begin_loop 4000, 1024, @249
# dump:     @217    map2 b3, v0, r1, subtract, float32
# dump:     @229    map2 b4, b3, b3, multiply, float32
# dump:     @241    reduce b2, b4, sum, float32
# dump:     @249  end_loop
--- may-wait-past-output plan ---
import numpy as np
a = np.linspace(0, 1, 4000)
a[3] = 2
x = np.exp(a)
print("so far")
print(np.sum(x))
# plan: temporaries 0
# buffer: array a float32(4000,)
# buffer: scratch sum uint8(512,)
--- must-not-wait-past-output-where-it-may-stop plan ---
import numpy as np
import arr
k = arr.param("k", 1)
a = np.zeros(4000, dtype=np.uint8)
a[3] = 2
x = a + k
print("so far")
print(np.sum(x))
# plan: temporaries 0
# buffer: array a, x uint8(4000,)
# buffer: scratch sum uint8(512,)
--- must-not-wait-past-a-store-into-what-it-reads plan ---
import numpy as np
a = np.linspace(0, 1, 4000)
a[3] = 2
x = np.exp(a)
a[4] = 3
print(np.sum(x), a[4])
# plan: temporaries 0
# buffer: array a float32(4000,)
# buffer: array x float32(4000,)
# buffer: scratch sum uint8(512,)
--- may-compute-what-is-cheap-again plan ---
import numpy as np
a = np.linspace(0, 1, 4000)
a[3] = 2
x = a * 2 + 1
print(np.sum(x))
print(np.max(x))
# plan: temporaries 0
# buffer: array a float32(4000,)
# buffer: scratch sum uint8(512,)
# buffer: scratch max uint8(512,)
--- must-not-compute-a-sine-again plan ---
import numpy as np
import arr
a = np.linspace(0, 1, 4000)
a[3] = 2
x = np.sin(a)
print(np.sum(x))
arr.emit("x", np.sum(x > np.mean(x)))
# plan: temporaries 0
# buffer: array a, x float32(4000,)
# buffer: scratch sum uint8(512,)
# buffer: scratch sum uint8(512,)
--- must-not-compute-again-what-fits-a-block plan ---
import numpy as np
a = np.linspace(0, 1, 400)
a[3] = 2
x = a * 2 + 1
m = np.sum(x)
print(np.max(x * m))
# plan: temporaries 0
# buffer: array a, x float32(400,)
# buffer: scratch sum uint8(512,)
# buffer: scratch max uint8(512,)
--- may-share-a-loop-of-one-length-known-at-run-time plan ---
import numpy as np
a = np.linspace(0, 1, 4000)
a[3] = 2
few = a[a > 0.5]
x = few * 2
y = np.exp(x) - few
print(np.sum(y))
# plan: temporaries 0
# buffer: array a float32(4000,)
# buffer: array few float32(4000,)
# buffer: scratch sum uint8(512,)
--- may-meet-parts-of-one-length-in-one-loop plan ---
import numpy as np
a = np.linspace(0, 1, 4000)
a[3] = 2
few = a[a > 0.5]
d = few[1:] - few[:-1]
d += few[1:]
k = len(few)
a[:k] = few
a[:k] += few
print(np.sum(d), a[7])
# plan: temporaries 0
# buffer: array a float32(4000,)
# buffer: array few float32(4000,)
# buffer: array d float32(3999,)
# buffer: scratch sum uint8(512,)
--- must-not-meet-parts-of-other-lengths-without-a-check plan ---
import numpy as np
a = np.linspace(0, 1, 4000)
a[3] = 2
few = a[a > 0.5]
d = few[2:] - few[:-1]
print(np.sum(d))
# plan: temporaries 2
--- may-look-up-at-computed-positions-without-keeping-them plan ---
import numpy as np
import arr
for img in arr.stream("camera", (120, 160)):
    t = np.arange(10000)
    y = (t * 7) % 120
    x = (t * 3) % 160
    arr.emit("s", img[y, x].sum())
# plan: buffers 0, temporaries 0, blocks 10, scratch 1
--- may-look-at-kept-positions-first-without-a-buffer plan ---
import numpy as np
import arr
a = np.zeros(10)
i = np.zeros(5000, dtype=np.int32)
i[4999] = arr.param("last", 3)
arr.emit("s", (a[i] + a[i * 2]).sum())
# plan: buffers 2, temporaries 0, blocks 7, scratch 1
