# Bytes: what `a.tobytes()` gives.
--- elements-as-bytes run ---
import numpy as np
a = np.array([[1, 2], [300, -4]], dtype=np.int16)
print(a.tobytes(), a.T.tobytes(), a[:, 1].tobytes(), a[::-1, ::-1].tobytes(order="C"))
print((a + 1).tobytes(), np.arange(3).tobytes(), np.array([70000, 4000000000], dtype=np.uint32).tobytes())
print(np.array([True, False]).tobytes(), np.array([-1, 5], dtype=np.int8).tobytes(), np.array([7, 200], dtype=np.uint8)[::-1].tobytes())
print(np.zeros((0, 3)).tobytes(), np.array(2.5).tobytes())
# out: b'\x01\x00\x02\x00,\x01\xfc\xff' b'\x01\x00,\x01\x02\x00\xfc\xff' b'\x02\x00\xfc\xff' b'\xfc\xff,\x01\x02\x00\x01\x00'
# out: b'\x02\x00\x03\x00-\x01\xfd\xff' b'\x00\x00\x00\x00\x01\x00\x00\x00\x02\x00\x00\x00' b'p\x11\x01\x00\x00(k\xee'
# out: b'\x01\x00' b'\xff\x05' b'\xc8\x07'
# out: b'' b'\x00\x00 @'
--- floats-as-bytes run ---
import numpy as np
f = np.array([1.5, -0.0, np.inf, np.nan, 0.1])
print(f.tobytes(), (f - f).tobytes())
z = np.array([1 + 2j, complex(0, np.nan)])
print(z.tobytes(), z.imag.tobytes(), z[::-1].real.tobytes())
# out: b'\x00\x00\xc0?\x00\x00\x00\x80\x00\x00\x80\x7f\x00\x00\xc0\x7f\xcd\xcc\xcc=' b'\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\xc0\x7f\x00\x00\xc0\x7f\x00\x00\x00\x00'
# out: b'\x00\x00\x80?\x00\x00\x00@\x00\x00\x00\x00\x00\x00\xc0\x7f' b'\x00\x00\x00@\x00\x00\xc0\x7f' b'\x00\x00\x00\x00\x00\x00\x80?'
--- which-quotes-stand-around run ---
import numpy as np
print(np.array([65, 39, 92, 10, 13, 9, 126, 127, 31, 32], dtype=np.uint8).tobytes())
print(np.array([39, 34], dtype=np.uint8).tobytes(), np.array([34, 0], dtype=np.uint8).tobytes())
b = np.array([104, 105], dtype=np.uint8).tobytes()
print(f"{b} {b!r}", [b, 1], (b,), str(b), b, sep="|")
# out: b"A'\\\n\r\t~\x7f\x1f "
# out: b'\'"' b'"\x00'
# out: b'hi' b'hi'|[b'hi', 1]|(b'hi',)|b'hi'|b'hi'
--- a-sequence-of-ints run ---
import numpy as np
b = np.array([1, 2, 300], dtype=np.int16).tobytes()
print(len(b), b[0], b[-1], b[2:6], b[::-1], b[1::2])
i = 2
print(b[i], b[i:i + 2], list(b), tuple(b[:2]), sum(b), max(b), min(b), any(b), all(b))
for x in b[:3]:
    print(x, end=" ")
for k, x in enumerate(b[3:]):
    print(k, x, end=" ")
for x, y in zip(b, [7, 8, 9]):
    print(x, y, end=" ")
print([x * 2 for x in b], np.array(list(b)), b == b[:], b == b[1:], b != b[::-1], b + b[:2])
b += b[:1]
print(b)
# out: 6 1 1 b'\x02\x00,\x01' b'\x01,\x00\x02\x00\x01' b'\x00\x00\x01'
# out: 2 b'\x02\x00' [1, 0, 2, 0, 44, 1] (1, 0) 48 44 0 True False
# out: 1 0 2 0 0 1 44 2 1 1 7 0 8 2 9 [2, 0, 4, 0, 88, 2] [ 1  0  2  0 44  1] True False True b'\x01\x00\x02\x00,\x01\x01\x00'
# out: b'\x01\x00\x02\x00,\x01\x01'
--- a-copy-that-stays run ---
import numpy as np
import arr
a = np.array([5, 6], dtype=np.uint16)
b = a.tobytes()
a[0] = 9
print(b, a)
kept = b
s = 0
for k in range(3):
    a[1] = k
    c = a.tobytes()
    a[1] = 77
    s += c[2]
    print(c, b, s)
b = a.tobytes()
print(kept, b, c, kept == b)
arr.emit("bytes", b)
arr.emit("front", a.tobytes()[:3])
# out: b'\x05\x00\x06\x00' [9 6]
# out: b'\t\x00\x00\x00' b'\x05\x00\x06\x00' 0
# out: b'\t\x00\x01\x00' b'\x05\x00\x06\x00' 1
# out: b'\t\x00\x02\x00' b'\x05\x00\x06\x00' 3
# out: b'\x05\x00\x06\x00' b'\t\x00M\x00' b'\t\x00\x02\x00' False
# out: bytes:
# out: [ 9  0 77  0]
# out: front:
# out: [ 9  0 77]
--- checksums-of-functions run ---
import numpy as np
def checksum(data):
    x = 0
    for byte in data:
        x = (x * 31 + byte) % 65521
    return x
print(checksum(np.arange(5).tobytes()), checksum(np.linspace(0, 1, 4).tobytes()))
# out: 11013 32680
--- numbers-of-bytes run ---
import numpy as np
b = np.array([1, 2, 300, -4], dtype=np.int16).tobytes()
print(np.frombuffer(b, dtype=np.int16), np.frombuffer(b, np.uint16, 2, 2), np.frombuffer(b, dtype=np.uint32, offset=4))
print(np.frombuffer(b, dtype=np.int8, count=3), np.frombuffer(b, dtype=np.uint8, offset=1), np.frombuffer(b[::-1], dtype=np.int32))
f = np.array([1.5, -0.0, np.inf, np.nan, 0.1])
print(np.frombuffer(f.tobytes(), dtype=np.float32), np.frombuffer(f.tobytes(), dtype=np.uint32))
z = np.array([1 + 2j, complex(0, np.nan)])
print(np.frombuffer(z.tobytes(), dtype=np.complex64), np.frombuffer(z, dtype=np.complex64)[0])
for k in range(3):
    v = np.frombuffer(np.full(2, k, dtype=np.float32).tobytes(), dtype=np.int32)
    print(v, end=" ")
print(v + 1, v.copy())
# out: [  1   2 300  -4] [  2 300] [4294705452]
# out: [1 0 2] [  0   2   0  44   1 252 255] [738327807  16777728]
# out: [ 1.5 -0.   inf  nan  0.1] [1069547520 2147483648 2139095040 2143289344 1036831949]
# out: [1. +2.j 0.+nanj] (1+2j)
# out: [0 0] [1065353216 1065353216] [1073741824 1073741824] [1073741825 1073741825] [1073741824 1073741824]
--- bytes-of-a-frame run ---
import numpy as np
from ulab import utils
pcm = np.array([(37 * k) % 101 - 50 for k in range(600)], dtype=np.int16)
b = pcm.tobytes()
print(utils.from_int16_buffer(b, count=3, offset=2), utils.from_uint16_buffer(b[:4]), len(b), sum(b))
back = np.frombuffer(b, dtype=np.int16)
print(np.all(back == pcm), np.frombuffer(pcm.astype(np.float32).tobytes(), dtype=np.float32).sum() == pcm.sum())
# out: [-13.  24. -40.] [65486. 65523.] 1200 152244
# out: True True
