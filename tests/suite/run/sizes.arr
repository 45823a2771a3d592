# Lengths around the block of 1024 float32 or 4096 uint8 elements.
--- elementwise-0 run ---
import numpy as np
a = np.arange(0) * 0.5
b = np.arange(0)[::-1] + 1.5
c = (a + b) * 2 - a / b
print(c[:3], c[-3:], c.shape, np.sum(c))
u = np.zeros(0, dtype=np.uint8)
u[:] = np.arange(0)
v = u * 3 + u[::-1]
print(v[:5], v[-5:], np.sum(v), np.sum(v > 100))
a[1:] += a[:-1]
v[::2] = 7
v[v > 200] = 0
print(a[-3:], v[-4:], v.sum())
# out: [] [] (0,) 0.0
# out: [] [] 0 0
# out: [] [] 0
--- elementwise-1 run ---
import numpy as np
a = np.arange(1) * 0.5
b = np.arange(1)[::-1] + 1.5
c = (a + b) * 2 - a / b
print(c[:3], c[-3:], c.shape, np.sum(c))
u = np.zeros(1, dtype=np.uint8)
u[:] = np.arange(1)
v = u * 3 + u[::-1]
print(v[:5], v[-5:], np.sum(v), np.sum(v > 100))
a[1:] += a[:-1]
v[::2] = 7
v[v > 200] = 0
print(a[-3:], v[-4:], v.sum())
# out: [3.] [3.] (1,) 3.0
# out: [0] [0] 0 0
# out: [0.] [7] 7
--- elementwise-2 run ---
import numpy as np
a = np.arange(2) * 0.5
b = np.arange(2)[::-1] + 1.5
c = (a + b) * 2 - a / b
print(c[:3], c[-3:], c.shape, np.sum(c))
u = np.zeros(2, dtype=np.uint8)
u[:] = np.arange(2)
v = u * 3 + u[::-1]
print(v[:5], v[-5:], np.sum(v), np.sum(v > 100))
a[1:] += a[:-1]
v[::2] = 7
v[v > 200] = 0
print(a[-3:], v[-4:], v.sum())
# out: [5.        3.6666667] [5.        3.6666667] (2,) 8.666667
# out: [1 3] [1 3] 4 0
# out: [0.  0.5] [7 3] 10
--- elementwise-1023 run ---
import numpy as np
a = np.arange(1023) * 0.5
b = np.arange(1023)[::-1] + 1.5
c = (a + b) * 2 - a / b
print(c[:3], c[-3:], c.shape, np.sum(c))
u = np.zeros(1023, dtype=np.uint8)
u[:] = np.arange(1023)
v = u * 3 + u[::-1]
print(v[:5], v[-5:], np.sum(v), np.sum(v > 100))
a[1:] += a[:-1]
v[::2] = 7
v[v > 200] = 0
print(a[-3:], v[-4:], v.sum())
# out: [2047.     2045.9995 2044.999 ] [881.2857 821.8    684.3334] (1023,) 1568311.0
# out: [254   0   2   4   6] [242 244 246 248 250] 129796 615
# out: [1019.5 1020.5 1021.5] [0 7 0 7] 44384
--- elementwise-1024 run ---
import numpy as np
a = np.arange(1024) * 0.5
b = np.arange(1024)[::-1] + 1.5
c = (a + b) * 2 - a / b
print(c[:3], c[-3:], c.shape, np.sum(c))
u = np.zeros(1024, dtype=np.uint8)
u[:] = np.arange(1024)
v = u * 3 + u[::-1]
print(v[:5], v[-5:], np.sum(v), np.sum(v > 100))
a[1:] += a[:-1]
v[::2] = 7
v[v > 200] = 0
print(a[-3:], v[-4:], v.sum())
# out: [2049.     2047.9995 2046.999 ] [882.1428 822.6    685.    ] (1024,) 1571379.5
# out: [255   1   3   5   7] [245 247 249 251 253] 131072 624
# out: [1020.5 1021.5 1022.5] [7 0 7 0] 43184
--- elementwise-1025 run ---
import numpy as np
a = np.arange(1025) * 0.5
b = np.arange(1025)[::-1] + 1.5
c = (a + b) * 2 - a / b
print(c[:3], c[-3:], c.shape, np.sum(c))
u = np.zeros(1025, dtype=np.uint8)
u[:] = np.arange(1025)
v = u * 3 + u[::-1]
print(v[:5], v[-5:], np.sum(v), np.sum(v > 100))
a[1:] += a[:-1]
v[::2] = 7
v[v > 200] = 0
print(a[-3:], v[-4:], v.sum())
# out: [2051.     2049.9995 2048.999 ] [883.     823.4    685.6666] (1025,) 1574451.1
# out: [0 2 4 6 8] [248 250 252 254   0] 130048 616
# out: [1021.5 1022.5 1023.5] [0 7 0 7] 43591
--- elementwise-2048 run ---
import numpy as np
a = np.arange(2048) * 0.5
b = np.arange(2048)[::-1] + 1.5
c = (a + b) * 2 - a / b
print(c[:3], c[-3:], c.shape, np.sum(c))
u = np.zeros(2048, dtype=np.uint8)
u[:] = np.arange(2048)
v = u * 3 + u[::-1]
print(v[:5], v[-5:], np.sum(v), np.sum(v > 100))
a[1:] += a[:-1]
v[::2] = 7
v[v > 200] = 0
print(a[-3:], v[-4:], v.sum())
# out: [4097.     4095.9998 4094.9995] [1759.8572 1641.8    1367.6667] (2048,) 6287779.0
# out: [255   1   3   5   7] [245 247 249 251 253] 262144 1248
# out: [2044.5 2045.5 2046.5] [7 0 7 0] 86368
--- elementwise-4095 run ---
import numpy as np
a = np.arange(4095) * 0.5
b = np.arange(4095)[::-1] + 1.5
c = (a + b) * 2 - a / b
print(c[:3], c[-3:], c.shape, np.sum(c))
u = np.zeros(4095, dtype=np.uint8)
u[:] = np.arange(4095)
v = u * 3 + u[::-1]
print(v[:5], v[-5:], np.sum(v), np.sum(v > 100))
a[1:] += a[:-1]
v[::2] = 7
v[v > 200] = 0
print(a[-3:], v[-4:], v.sum())
# out: [8191.     8190.     8188.9995] [3514.4287 3279.4    2732.3335] (4095,) 25144768.0
# out: [254   0   2   4   6] [242 244 246 248 250] 519940 2463
# out: [4091.5 4092.5 4093.5] [0 7 0 7] 177536
--- elementwise-4096 run ---
import numpy as np
a = np.arange(4096) * 0.5
b = np.arange(4096)[::-1] + 1.5
c = (a + b) * 2 - a / b
print(c[:3], c[-3:], c.shape, np.sum(c))
u = np.zeros(4096, dtype=np.uint8)
u[:] = np.arange(4096)
v = u * 3 + u[::-1]
print(v[:5], v[-5:], np.sum(v), np.sum(v > 100))
a[1:] += a[:-1]
v[::2] = 7
v[v > 200] = 0
print(a[-3:], v[-4:], v.sum())
# out: [8193.     8192.     8190.9995] [3515.2856 3280.2    2733.    ] (4096,) 25157052.0
# out: [255   1   3   5   7] [245 247 249 251 253] 524288 2496
# out: [4092.5 4093.5 4094.5] [7 0 7 0] 172736
--- elementwise-4097 run ---
import numpy as np
a = np.arange(4097) * 0.5
b = np.arange(4097)[::-1] + 1.5
c = (a + b) * 2 - a / b
print(c[:3], c[-3:], c.shape, np.sum(c))
u = np.zeros(4097, dtype=np.uint8)
u[:] = np.arange(4097)
v = u * 3 + u[::-1]
print(v[:5], v[-5:], np.sum(v), np.sum(v > 100))
a[1:] += a[:-1]
v[::2] = 7
v[v > 200] = 0
print(a[-3:], v[-4:], v.sum())
# out: [8195. 8194. 8193.] [3516.1428 3281.     2733.6665] (4097,) 25169340.0
# out: [0 2 4 6 8] [248 250 252 254   0] 520192 2464
# out: [4093.5 4094.5 4095.5] [0 7 0 7] 174343
--- elementwise-10000 run ---
import numpy as np
a = np.arange(10000) * 0.5
b = np.arange(10000)[::-1] + 1.5
c = (a + b) * 2 - a / b
print(c[:3], c[-3:], c.shape, np.sum(c))
u = np.zeros(10000, dtype=np.uint8)
u[:] = np.arange(10000)
v = u * 3 + u[::-1]
print(v[:5], v[-5:], np.sum(v), np.sum(v > 100))
a[1:] += a[:-1]
v[::2] = 7
v[v > 200] = 0
print(a[-3:], v[-4:], v.sum())
# out: [20001. 20000. 19999.] [8575.857 8003.4   6669.   ] (10000,) 149974130.0
# out: [15 17 19 21 23] [37 39 41 43 45] 1278432 6084
# out: [9996.5 9997.5 9998.5] [ 7 41  7 45] 421348
--- rows-of-1 run ---
import numpy as np
m = np.zeros((5, 1), dtype=np.int16)
for i in range(5):
    for j in range(0, 1, 100):
        m[i, j] = i * 10 + j % 7
m[::2] += m[1]
t = m.T * 2 - 1
print(t.shape, t[0], t[-1], np.sum(m), np.sum(t), np.max(m[:, ::-1] - m))
# out: (1, 5) [19 19 59 59 99] [19 19 59 59 99] 130 255 0
--- rows-of-3 run ---
import numpy as np
m = np.zeros((5, 3), dtype=np.int16)
for i in range(5):
    for j in range(0, 3, 100):
        m[i, j] = i * 10 + j % 7
m[::2] += m[1]
t = m.T * 2 - 1
print(t.shape, t[0], t[-1], np.sum(m), np.sum(t), np.max(m[:, ::-1] - m))
# out: (3, 5) [19 19 59 59 99] [-1 -1 -1 -1 -1] 130 245 50
--- rows-of-1025 run ---
import numpy as np
m = np.zeros((5, 1025), dtype=np.int16)
for i in range(5):
    for j in range(0, 1025, 100):
        m[i, j] = i * 10 + j % 7
m[::2] += m[1]
t = m.T * 2 - 1
print(t.shape, t[0], t[-1], np.sum(m), np.sum(t), np.max(m[:, ::-1] - m))
# out: (1025, 5) [19 19 59 59 99] [-1 -1 -1 -1 -1] 1694 -1737 62
--- reduce-7 run ---
import numpy as np
a = np.arange(7) * 0.7 - 3.3
print(np.sum(a), np.mean(a), np.min(a), np.max(a), np.any(a > 3000), np.all(a > -4))
# out: -8.400001 -1.2 -3.3 0.89999986 False True
--- reduce-8 run ---
import numpy as np
a = np.arange(8) * 0.7 - 3.3
print(np.sum(a), np.mean(a), np.min(a), np.max(a), np.any(a > 3000), np.all(a > -4))
# out: -6.8 -0.85 -3.3 1.6000001 False True
--- reduce-9 run ---
import numpy as np
a = np.arange(9) * 0.7 - 3.3
print(np.sum(a), np.mean(a), np.min(a), np.max(a), np.any(a > 3000), np.all(a > -4))
# out: -4.5 -0.5 -3.3 2.3 False True
--- reduce-128 run ---
import numpy as np
a = np.arange(128) * 0.7 - 3.3
print(np.sum(a), np.mean(a), np.min(a), np.max(a), np.any(a > 3000), np.all(a > -4))
# out: 5267.2 41.15 -3.3 85.6 False True
--- reduce-129 run ---
import numpy as np
a = np.arange(129) * 0.7 - 3.3
print(np.sum(a), np.mean(a), np.min(a), np.max(a), np.any(a > 3000), np.all(a > -4))
# out: 5353.4995 41.499996 -3.3 86.299995 False True
--- reduce-1024 run ---
import numpy as np
a = np.arange(1024) * 0.7 - 3.3
print(np.sum(a), np.mean(a), np.min(a), np.max(a), np.any(a > 3000), np.all(a > -4))
# out: 363264.0 354.75 -3.3 712.8 False True
--- reduce-1025 run ---
import numpy as np
a = np.arange(1025) * 0.7 - 3.3
print(np.sum(a), np.mean(a), np.min(a), np.max(a), np.any(a > 3000), np.all(a > -4))
# out: 363977.5 355.1 -3.3 713.5 False True
--- reduce-5000 run ---
import numpy as np
a = np.arange(5000) * 0.7 - 3.3
print(np.sum(a), np.mean(a), np.min(a), np.max(a), np.any(a > 3000), np.all(a > -4))
# out: 8731750.0 1746.35 -3.3 3496.0 True True
