# Reductions along axes run with what feeds them; nothing as large as the operand is kept.
--- what-feeds-a-reduction-is-not-stored plan ---
import numpy as np
a = np.full((60, 100), 1.5)
a[3, 4] = 2
b = np.full((60, 100), 0.5)
b[2, 5] = 7
print(np.sum((a - b) ** 2, axis=1)[3], np.max(np.abs(a - b), axis=0)[3], np.mean(a * b, axis=0)[2])
# plan: buffers 2, temporaries 4, blocks 5, scratch 1
# buffer: array a float32(60, 100)
# buffer: array b float32(60, 100)
# buffer: scratch sum uint8(512,)
# buffer: temporary float32()
# buffer: temporary float32(100,)
# buffer: temporary float32(100,)
# buffer: temporary float32(60,)
--- softmax-over-an-axis plan ---
import numpy as np
x = np.full((60, 100), 0.25)
x[3, 4] = 2
x -= np.max(x, axis=1, keepdims=True)
e = np.exp(x)
p = e / np.sum(e, axis=1, keepdims=True)
print(p[3, 4])
# plan: buffers 1, temporaries 2, blocks 3, scratch 1
# buffer: array x, e, p float32(60, 100)
# buffer: temporary float32(60, 1)
# buffer: scratch sum uint8(512,)
# buffer: temporary float32(60, 1)
--- normalise plan ---
import numpy as np
x = np.full((60, 100), 0.25)
x[3, 4] = 2
n = (x - x.mean(axis=0)) / x.std(axis=0)
print(n[3, 4], x.var(axis=1)[2], x.std(), x.mean(), np.argmax(x, axis=1)[0])
# plan: buffers 2, temporaries 9, blocks 19, scratch 4
# buffer: array x float32(60, 100)
# buffer: array n float32(60, 100)
# buffer: temporary float32(1, 100)
# buffer: temporary float32(100,)
# buffer: temporary float32(100,)
# buffer: scratch sum uint8(512,)
# buffer: scratch sum uint8(512,)
# buffer: scratch sum uint8(512,)
# buffer: scratch sum uint8(512,)
# buffer: temporary float32()
# buffer: temporary float32(60, 1)
# buffer: temporary float32(60, 1)
# buffer: temporary float32(60,)
# buffer: temporary int32(100,)
# buffer: temporary int32(60,)
--- columns-and-rows-of-an-image plan ---
import numpy as np
import arr
for f in arr.stream("camera", (120, 160), dtype=np.uint8):
    arr.emit("columns", f.mean(axis=0))
    arr.emit("rows", np.max(f, axis=1))
# plan: buffers 0, temporaries 3, blocks 1, scratch 0
# buffer: port camera uint8(120, 160)
# buffer: temporary float32(160,)
# buffer: temporary uint32(160,)
# buffer: temporary uint8(120,)
--- computed-before-the-loop plan ---
import numpy as np
x = np.full((6, 100), 0.25)
x[3, 4] = 2
out = np.zeros((6, 100))
for k in range(10):
    out += x - x.sum(axis=1, keepdims=True) * k
print(out[1, 2])
# plan: buffers 2, temporaries 1, blocks 2, scratch 1
# buffer: array x float32(6, 100)
# buffer: array out float32(6, 100)
# buffer: scratch sum uint8(512,)
# buffer: temporary float32(6, 1)
--- nobody-needs-it plan ---
import numpy as np
x = np.full((6, 100), 0.25)
x[3, 4] = 2
s = x.sum(axis=0)
print(x[1, 2])
# plan: buffers 1, temporaries 0, blocks 0, scratch 0
# buffer: array x float32(6, 100)
