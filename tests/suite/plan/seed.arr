# What camera users write by the seed pages' advice, with every buffer that is not a block register.
--- p01-samples-as-an-array plan ---
import numpy as np
samples = np.array([512, 513, 515, 510], dtype=np.uint16)
print(samples.max())
# plan: temporaries 0
# buffer: constant uint16(4,)
# buffer: scratch max uint8(512,)
--- p02-sum-of-a-list plan ---
import numpy as np
print(np.sum([1, 2, 3, 4, 5]))
# plan: temporaries 0
# buffer: constant int32(5,)
# buffer: scratch sum uint8(512,)
--- p03-sum-of-an-array-of-a-list plan ---
import numpy as np
print(np.sum(np.array([1, 2, 3, 4, 5], dtype=np.uint8)))
# plan: temporaries 0
# buffer: constant uint8(5,)
# buffer: scratch sum uint8(512,)
--- p04-views-take-nothing plan ---
import numpy as np
m = np.arange(24).reshape(4, 6)
row = m[1]
part = m[:, 2:5]
other = m.reshape(6, 4)
turned = m.transpose()
turned[0, 0] = 7
print(row[0], part[1, 1], other[5, 3], m[0, 0])
# plan: temporaries 0
# buffer: array m int32(4, 6)
--- p05-copies-are-shown plan ---
import numpy as np
a = np.arange(100)
b = a.copy()
flat = a.reshape(10, 10).flatten()
high = a[a > 50]
a[0] = 7
print(a[0], b[0], flat[0], high[0])
# plan: temporaries 0
# buffer: array a int32(100,)
# buffer: array b int32(100,)
# buffer: array flat int32(10, 10)
# buffer: array high int32(100,)
--- p06-one-buffer-behind-all-views plan ---
import numpy as np
a = np.arange(24).reshape(4, 6)
b = a[1:3, ::2]
c = a.T
a[1, 2] = 100
print(b[0, 1], c[2, 1], b.shape, c.shape)
# plan: temporaries 0
# buffer: array a int32(4, 6)
--- p06-places-of-views bytecode ---
import numpy as np
a = np.arange(24).reshape(4, 6)
b = a[1:3, ::2]
a[1, 2] = 100
print(b)
# dump:   v1 b0 (2, 3) strides (6, 2) offset 6
--- p07-linspace-before-the-loop plan ---
import numpy as np
x = np.linspace(0, 2 * np.pi, 512)
y = np.zeros(512)
for k in range(10):
    np.sin(x, out=y)
    print(y[k])
# plan: temporaries 0
# buffer: array y float32(512,)
--- p08-an-array-before-the-loop plan ---
import numpy as np
import arr
y = np.zeros(512)
for x in arr.stream("x", (512,)):
    y[:] = x * 2
    arr.emit("y", y)
# plan: temporaries 0
# buffer: port x float32(512,)
# buffer: array y float32(512,)
--- p09-a-strided-out plan ---
import numpy as np
x = np.linspace(0, 2 * np.pi, 512)
y = np.zeros(1024)
np.sin(x, out=y[::2])
print(y[2], y[3])
# plan: temporaries 0
# buffer: array x float32(512,)
# buffer: array y float32(1024,)
--- p10-one-image-for-all-arrivals plan ---
import numpy as np
import arr
f = np.zeros((120, 160), dtype=np.uint8)
while arr.read("camera", f):
    arr.emit("mean", np.mean(f))
# plan: temporaries 0
# buffer: array f uint8(120, 160)
# buffer: scratch sum uint8(512,)
--- p11-spectra-into-one-array plan ---
import numpy as np
import arr
from ulab import utils
y = np.zeros(512)
for pcm in arr.stream("pcm", (512,), dtype=np.int16):
    utils.spectrogram(pcm, out=y)
    arr.emit("y", y)
# plan: temporaries 0
# buffer: port pcm int16(512,)
# buffer: array y float32(512,)
# buffer: constant float32(2, 128)
# buffer: scratch spectrogram uint8(3072,)
--- p11-integers-into-one-array plan ---
import numpy as np
import arr
from ulab import utils
y = np.zeros(128)
for raw in arr.stream("raw", (512,), dtype=np.uint8):
    utils.from_int32_buffer(raw, out=y)
    arr.emit("y", y)
# plan: temporaries 0
# buffer: port raw uint8(512,)
# buffer: array y float32(128,)
--- p12-a-sum-bound-again plan ---
import numpy as np
b = np.zeros(512)
for k in range(10):
    b = b + 1
    print(b[k])
# plan: temporaries 0
# buffer: array b float32(512,)
--- p13-a-sum-in-place plan ---
import numpy as np
b = np.zeros(512)
for k in range(10):
    b += 1
    print(b[k])
# plan: temporaries 0
# buffer: array b float32(512,)
--- p14-expressions plan ---
import numpy as np
a = np.linspace(0, 1, 5000)
b = np.linspace(1, 2, 5000)
c = np.linspace(2, 3, 5000)
for k in range(3):
    a[0] = k
    x = a + b * c
    y = (a + b) * 2
    print(x[k], y.sum())
# plan: temporaries 0
# buffer: array a float32(5000,)
# buffer: array b float32(5000,)
# buffer: array c float32(5000,)
# buffer: array x float32(5000,)
# buffer: scratch sum uint8(512,)
--- p15-three-steps plan ---
import numpy as np
a = np.linspace(0, 1, 5000)
b = np.linspace(1, 2, 5000)
out = np.zeros(5000)
for k in range(3):
    a[0] = k
    out[:] = a
    out += b
    out *= 2
    print(out[k])
# plan: temporaries 0
# buffer: array a float32(5000,)
# buffer: array b float32(5000,)
# buffer: array out float32(5000,)
--- p16-elements-in-a-loop plan ---
import numpy as np
out = np.zeros(512, dtype=np.float)
for i in range(512):
    out[i] = i / 2
print(out[5])
# plan: temporaries 0
# buffer: array out float32(512,)
--- p17-collected-then-an-array plan ---
import numpy as np
li = []
for i in range(100):
    li.append(i * 3)
a = np.array(li)
print(a.sum(), a[5])
# plan: temporaries 0
# buffer: array li, a int32(100,)
# buffer: scratch sum uint8(512,)
--- p18-shape-from-a-length plan ---
import numpy as np
a = np.array([1, 10, 2], dtype=np.uint8)
b = np.zeros(2 * len(a) - 1, dtype=np.uint8)
b[::2] = a
print(b)
# plan: temporaries 0
# buffer: array b uint8(5,)
# buffer: constant uint8(3,)
--- p19-every-second-element plan ---
import numpy as np
import arr
b = np.zeros(399, dtype=np.uint8)
for a in arr.stream("a", (200,), dtype=np.uint8):
    b[::2] = a
    arr.emit("b", b)
# plan: temporaries 0
# buffer: array b uint8(399,)
# buffer: port a uint8(200,)
--- p20-every-second-element-of-a-shifted-array plan ---
import numpy as np
import arr
b = np.zeros(399, dtype=np.uint8)
for a in arr.stream("a", (200,), dtype=np.uint8):
    b[1::2] = a[:-1]
    arr.emit("b", b)
# plan: temporaries 0
# buffer: array b uint8(399,)
# buffer: port a uint8(200,)
--- p21-every-second-element-in-place plan ---
import numpy as np
import arr
b = np.zeros(399, dtype=np.uint8)
for a in arr.stream("a", (200,), dtype=np.uint8):
    b[1::2] += a[1:]
    arr.emit("b", b)
# plan: temporaries 0
# buffer: array b uint8(399,)
# buffer: port a uint8(200,)
--- p22-interpolation-by-two plan ---
import numpy as np
a = np.arange(200, dtype=np.uint8)
b = np.zeros(2 * len(a) - 1, dtype=np.uint8)
for k in range(2):
    a[0] = k
    b[::2] = a
    b[1::2] = a[:-1]
    b[1::2] += a[1:]
    b[1::2] //= 2
    print(b[1])
# plan: temporaries 0
# buffer: array a uint8(200,)
# buffer: array b uint8(399,)
--- p23-every-second-element-along-both-axes plan ---
import numpy as np
import arr
b = np.zeros((15, 15), dtype=np.uint8)
for a in arr.stream("a", (8, 8), dtype=np.uint8):
    b[::2, ::2] = a
    arr.emit("b", b)
# plan: temporaries 0
# buffer: array b uint8(15, 15)
# buffer: port a uint8(8, 8)
--- p24-rows-between-rows plan ---
import numpy as np
import arr
b = np.zeros((15, 15), dtype=np.uint8)
for a in arr.stream("a", (8, 8), dtype=np.uint8):
    b[1::2, ::2] = a[:-1, :]
    b[1::2, ::2] += a[1:, :]
    b[1::2, ::2] //= 2
    arr.emit("b", b)
# plan: temporaries 0
# buffer: array b uint8(15, 15)
# buffer: port a uint8(8, 8)
--- p25-upscaling plan ---
import numpy as np
a = np.arange(64, dtype=np.uint8).reshape(8, 8)
b = np.zeros((15, 15), dtype=np.uint8)
for k in range(2):
    a[0, 0] = k
    b[::2, ::2] = a
    b[1::2, ::2] = a[:-1, :]
    b[1::2, ::2] += a[1:, :]
    b[1::2, ::2] //= 2
    b[:, 1::2] = b[:, :-1:2]
    b[:, 1::2] += b[:, 2::2]
    b[:, 1::2] //= 2
    print(b[k])
# plan: temporaries 0
# buffer: array a uint8(8, 8)
# buffer: array b uint8(15, 15)
--- p26-selections-in-a-loop plan ---
import numpy as np
a = np.arange(512.0)
for t in range(10):
    mask = a < t
    few = a[mask]
    print(len(few))
# plan: temporaries 0
# buffer: array a float32(512,)
# buffer: array few float32(512,)
--- p27-two-limits plan ---
import numpy as np
a = np.arange(5000.0)
for lo in range(3):
    print(np.sum((a > lo) & (a < 400)))
# plan: temporaries 0
# buffer: array a float32(5000,)
# buffer: scratch sum uint8(512,)
--- p28-one-mask-for-two plan ---
import numpy as np
a = np.arange(5000.0)
foo = np.ones(5000)
bar = np.zeros(5000)
for t in range(10):
    mask = a < t
    foo[mask] = 0
    bar[mask] = 1
    print(foo[t], bar[0])
# plan: temporaries 0
# buffer: array a float32(5000,)
# buffer: array foo float32(5000,)
# buffer: array bar float32(5000,)
--- p29-where-in-a-loop plan ---
import numpy as np
a = np.arange(512.0)
b = np.zeros(512)
for t in range(10):
    b[:] = np.where(a > t, a, 0)
    print(b[t])
# plan: temporaries 0
# buffer: array a float32(512,)
# buffer: array b float32(512,)
--- p30-control-and-scalars plan ---
import numpy as np
total = 0
i = 0
while True:
    if i % 100 == 0:
        total += i
    i += 1
    if i == 1000:
        break
for k in range(1000):
    total = total + k * 2
print(total)
# plan: temporaries 0, buffers 0, arena 72
--- s04-rows-of-a-large-array plan ---
import numpy as np
rows = np.zeros((1000, 10))
for i in range(1000):
    rows[i] = np.ones((1, 10)) * i
print(rows[999, 0])
# plan: temporaries 0
# buffer: array rows float32(1000, 10)
--- s05-an-array-of-two-axes plan ---
import numpy as np
a = np.zeros((10, 20))
a[3, 4] = 1
print(a[3], a.shape)
# plan: temporaries 0
# buffer: array a float32(10, 20)
--- s06-random-rows-and-numbers plan ---
import numpy as np
import random
np.random.seed(7)
n = 0
for i in range(3):
    row = np.random.rand(1, 10)
    other = np.random.randn(1, 10)
    n += random.randint(1, 10)
    print(row[0, i], other[0, i])
print(n)
# plan: buffers 2, temporaries 12
# buffer: array row float32(1, 10)
# buffer: temporary int32(1, 10)
# buffer: temporary uint32(1, 10)
# buffer: temporary uint32(1, 10)
# buffer: temporary uint32(1, 10)
# buffer: array other float32(1, 10)
# buffer: temporary int32(1, 10)
# buffer: temporary uint32(1, 10)
# buffer: temporary uint32(1, 10)
# buffer: temporary uint32(1, 10)
# buffer: temporary int32(1,)
# buffer: temporary int32(1,)
# buffer: temporary uint32(1,)
# buffer: temporary uint32(1,)
--- s07-rows-stored-in-a-loop plan ---
import numpy as np
import arr
a = np.zeros((100, 10))
i = 0
for row in arr.stream("row", (10,)):
    a[i] = row
    i += 1
print(a[99])
# plan: temporaries 0
# buffer: array a float32(100, 10)
# buffer: port row float32(10,)
--- s08-other-shapes-of-one-array plan ---
import numpy as np
a = np.arange(24.0).reshape(4, 6)
a[1, 2] = 5
b = a.reshape(-1, 8)
c = a.T
d = a.reshape(2, 3, 4).transpose((2, 0, 1))
b[0, 0] = 7
print(c[0, 0], d[0, 0, 0], a.shape, c.shape, d.shape)
# plan: temporaries 0
# buffer: array a float32(4, 6)
--- s09-both-ways-in-one-script plan ---
import numpy as np
import arr
grown = np.zeros((0, 10))
for i in range(100):
    grown = np.concatenate((grown, np.ones((1, 10)) * i))
rows = np.zeros((100, 10))
for i in range(100):
    rows[i] = np.ones((1, 10)) * i
print(grown.sum(), rows.sum())
# plan: temporaries 0
# buffer: array grown float32(100, 10)
# buffer: array rows float32(100, 10)
# buffer: scratch sum uint8(512,)
# buffer: scratch sum uint8(512,)
--- s10-distances-to-centres-without-loops plan ---
import numpy as np
import arr
centres = np.array([[0.0, 0.0], [1.0, 2.0], [3.0, 1.0]])
for points in arr.stream("points", (500, 2)):
    dx = points[:, None, 0] - centres[:, 0]
    dy = points[:, None, 1] - centres[:, 1]
    near = dx * dx + dy * dy < 0.5
    arr.emit("near", np.sum(near))
# plan: temporaries 0
# buffer: port points float32(500, 2)
# buffer: constant float32(3, 2)
# buffer: scratch sum uint8(512,)
