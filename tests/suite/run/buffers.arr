# Bytes as numbers.
--- ints-out-of-bytes run ---
import numpy as np
from ulab import utils
b = np.array([1, 0, 255, 255, 0, 128, 255, 127], dtype=np.uint8)
print(utils.from_int16_buffer(b), utils.from_uint16_buffer(b), utils.from_int32_buffer(b), utils.from_uint32_buffer(b))
print(utils.from_int16_buffer(b, byteswap=True), utils.from_uint16_buffer(b, byteswap=True), utils.from_int32_buffer(b, byteswap=True), utils.from_uint32_buffer(b, byteswap=True))
print(utils.from_int16_buffer(b, count=2), utils.from_int16_buffer(b, offset=2), utils.from_uint16_buffer(b, count=1, offset=5), utils.from_uint32_buffer(b, count=0))
out = np.ones(6)
print(utils.from_int16_buffer(b, out=out), out)
half = np.zeros(8)
utils.from_uint16_buffer(b, count=2, out=half[::2])
print(half, utils.from_int16_buffer(b.reshape(2, 4)))
# out: [ 1.0000e+00 -1.0000e+00 -3.2768e+04  3.2767e+04] [1.0000e+00 6.5535e+04 3.2768e+04 3.2767e+04] [-6.5535000e+04  2.1474509e+09] [4.2949018e+09 2.1474509e+09]
# out: [ 256.   -1.  128. -129.] [  256. 65535.   128. 65407.] [1.6842752e+07 8.4540150e+06] [1.6842752e+07 8.4540150e+06]
# out: [ 1. -1.] [-1.0000e+00 -3.2768e+04  3.2767e+04] [65408.] []
# out: [ 1.0000e+00 -1.0000e+00 -3.2768e+04  3.2767e+04  1.0000e+00  1.0000e+00] [ 1.0000e+00 -1.0000e+00 -3.2768e+04  3.2767e+04  1.0000e+00  1.0000e+00]
# out: [1.0000e+00 0.0000e+00 6.5535e+04 0.0000e+00 0.0000e+00 0.0000e+00
# out:  0.0000e+00 0.0000e+00] [ 1.0000e+00 -1.0000e+00 -3.2768e+04  3.2767e+04]
--- memory-seen-again run ---
import numpy as np
b = np.arange(6, dtype=np.uint8).reshape(2, 3)
v = np.frombuffer(b, dtype=np.uint8)
v[4] = 99
print(b, v, np.frombuffer(b, np.uint8, 2, 3), np.frombuffer(b, dtype=np.uint8, offset=5))
f = np.ones(4)
print(np.frombuffer(f), np.frombuffer(f, count=2, offset=8), np.frombuffer(np.arange(4, dtype=np.int16), dtype=np.int16, offset=2))
# out: [[ 0  1  2]
# out:  [ 3 99  5]] [ 0  1  2  3 99  5] [ 3 99] [5]
# out: [1. 1. 1. 1.] [1. 1.] [1 2 3]
--- spectrograms run ---
from ulab import numpy as np
from ulab import utils
print(utils.spectrogram(np.array([1, 2, 3, 4])), utils.spectrogram([1, 2, 3, 4], [4, 3, 2, 1]))
pcm = np.array([(37 * k) % 101 - 50 for k in range(64)], dtype=np.int16)
out = np.zeros(32)
pad = np.zeros(64)
print(utils.spectrogram(pcm[0::2], scratchpad=pad, out=out)[:4], out[28:])
print(utils.spectrogram(pcm[:16], log=True))
# out: [10.        2.828427  2.        2.828427] [14.142136  4.        2.828427  4.      ]
# out: [57.       28.019485 96.72957  67.80812 ] [104.83174   67.80812   96.72957   28.019485]
# out: [4.574711  4.608878  3.254241  4.549467  4.6842275 4.5445313 5.4849534
# out:  4.5434046 1.9459102 4.5434046 5.4849534 4.5445313 4.6842275 4.549467
# out:  3.254241  4.608878 ]
--- spectrograms-of-every-length run ---
from ulab import numpy as np
from ulab import utils
print(utils.spectrogram([-3]), utils.spectrogram([3, 5]), utils.spectrogram([3, 5, -1, 2]))
k = np.arange(512)
x = (k * 37) % 101 - 50
print(utils.spectrogram(x[:8]), utils.spectrogram(x[:16])[:9])
print(utils.spectrogram(x[:32])[10:20])
print(utils.spectrogram(x[:64])[28:36])
print(utils.spectrogram(x[:128])[::17])
print(utils.spectrogram(x[:256])[::33])
s = utils.spectrogram(x)
print(s[::65], s[1] == s[511], s[255] == s[257])
print(utils.spectrogram(np.zeros(8)), utils.spectrogram(np.ones(8), np.zeros(8)))
# out: [3.] [8. 2.] [9. 5. 5. 5.]
# out: [ 71.       48.62563  71.5891  129.31181  47.      129.31181  71.5891
# out:   48.62563] [ 97.       100.371475  25.89995   94.581985 108.226616  94.116295
# out:  241.03773   94.01031    7.      ]
# out: [177.82115  303.6322   350.9139    37.563625  75.82101  105.737114
# out:   14.       105.737114  75.82101   37.563625]
# out: [177.99437   73.665474 246.79034   29.278183 129.        29.278183
# out:  246.79034   73.665474]
# out: [ 79.      158.44167 950.0128  206.18474 366.04572 262.73553 174.82437
# out:  310.96185]
# out: [  51.       240.57553  138.3742   246.13245  179.2816   458.33472
# out:   181.43    1152.0896 ]
# out: [  78.        34.79285   68.51296  299.6538    39.44972 4540.469
# out:   527.8252    80.03519] True True
# out: [0. 0. 0. 0. 0. 0. 0. 0.] [8. 0. 0. 0. 0. 0. 0. 0.]
--- spectrograms-in-place run ---
from ulab import numpy as np
from ulab import utils
y = np.array([4, -2, 7, 1, 0, 3, -5, 6, 2])
utils.spectrogram(y[:8], out=y[:8])
print(y)
utils.spectrogram(y[1:9], out=y[:8])
print(y)
wide = np.zeros(8)
utils.spectrogram(y[:4], out=wide[::2])
print(wide)
for k in range(3):
    utils.spectrogram(wide, log=False, out=wide)
    wide *= 0.25
print(wide)
z = utils.spectrogram(y[:8][::-1])
y[0] = 100
print(z, y[0])
# out: [14.         6.347785   6.3245554 19.486036   2.        19.486036
# out:   6.3245554  6.347785   2.       ]
# out: [68.31675  18.580294  8.649111 18.580294 35.01853  18.580294  8.649111
# out:  18.580294  2.      ]
# out: [114.12645   0.       59.66764   0.       39.80527   0.       59.66764
# out:    0.     ]
# out: [34.158375   9.290148   4.3245544  9.290148  34.158375   9.290148
# out:   4.3245544  9.290148 ]
# out: [194.95468   33.298218  86.03706   33.298218  46.312325  33.298218
# out:   86.03706   33.298218] 100.0
--- bytes-misused check ---
import numpy as np
from ulab import utils
b = np.zeros(7, dtype=np.uint8)
print(utils.from_int16_buffer(b), utils.from_int16_buffer(b, count=4), utils.from_int16_buffer(b, offset=9))
print(utils.from_int16_buffer(np.zeros(4)), utils.from_int16_buffer(np.zeros((4, 4), dtype=np.uint8)[:, 0]))
print(utils.from_int16_buffer(b, count=2, out=np.zeros(1)), utils.from_int16_buffer(b, count=2, out=b))
print(np.frombuffer(b, dtype=np.int16), np.frombuffer(b), utils.from_int64_buffer(b))
# error E0308 4:31-4:32: 7 bytes are no whole number of elements of 2
# error E0308 4:59-4:60: 4 elements of 2 bytes are more than the 7 bytes there are
# error E0308 4:96-4:97: `offset` must be a place in the 7 bytes, this is 9
# error E0302 5:31-5:42: `from_int16_buffer` reads bytes, this is an array of float32
# error E0308 5:69-5:107: a buffer must lie in memory without gaps
# error E0309 6:47-6:58: `out=` needs an array of float32 with one axis, this is an array of dtype float32 and shape (1,)
# error E0309 6:101-6:102: `out=` needs an array of float32 with one axis, this is an array of dtype uint8 and shape (7,)
# error E0207 7:7-7:39: this compiler does not handle memory of uint8 read as int16
# error E0207 7:41-7:57: this compiler does not handle memory of uint8 read as float32
# error E0202 7:65-7:82: module `ulab.utils` has no `from_int64_buffer`
--- what-a-view-shows run ---
from ulab import numpy as np
a = np.zeros((4, 6), dtype=np.uint16)
np.ndinfo(a)
np.ndinfo(a[1:3, ::-2])
np.ndinfo(a.T)
b = np.ones(3)
np.ndinfo(b)
np.ndinfo(a[2])
np.ndinfo(b[2:])
np.ndinfo(a.reshape((24,)))
for i in range(3):
    np.ndinfo(a[i + 1])
def told(x):
    np.ndinfo(x[1:])
told(b)
n = int(a.sum()) + 2
np.ndinfo(a[:n])
# out: class: ndarray
# out: shape: (4, 6)
# out: strides: (12, 2)
# out: itemsize: 2
# out: data pointer: buffer 0 + 0
# out: type: uint16
# out: class: ndarray
# out: shape: (2, 3)
# out: strides: (12, -4)
# out: itemsize: 2
# out: data pointer: buffer 0 + 22
# out: type: uint16
# out: class: ndarray
# out: shape: (6, 4)
# out: strides: (2, 12)
# out: itemsize: 2
# out: data pointer: buffer 0 + 0
# out: type: uint16
# out: class: ndarray
# out: shape: (3,)
# out: strides: (4,)
# out: itemsize: 4
# out: data pointer: buffer 1 + 0
# out: type: float32
# out: class: ndarray
# out: shape: (6,)
# out: strides: (2,)
# out: itemsize: 2
# out: data pointer: buffer 0 + 24
# out: type: uint16
# out: class: ndarray
# out: shape: (1,)
# out: strides: (0,)
# out: itemsize: 4
# out: data pointer: buffer 1 + 8
# out: type: float32
# out: class: ndarray
# out: shape: (24,)
# out: strides: (2,)
# out: itemsize: 2
# out: data pointer: buffer 0 + 0
# out: type: uint16
# out: class: ndarray
# out: shape: (6,)
# out: strides: (2,)
# out: itemsize: 2
# out: data pointer: buffer 0 + 12
# out: type: uint16
# out: class: ndarray
# out: shape: (6,)
# out: strides: (2,)
# out: itemsize: 2
# out: data pointer: buffer 0 + 24
# out: type: uint16
# out: class: ndarray
# out: shape: (6,)
# out: strides: (2,)
# out: itemsize: 2
# out: data pointer: buffer 0 + 36
# out: type: uint16
# out: class: ndarray
# out: shape: (2,)
# out: strides: (4,)
# out: itemsize: 4
# out: data pointer: buffer 1 + 4
# out: type: float32
# out: class: ndarray
# out: shape: (2, 6)
# out: strides: (12, 2)
# out: itemsize: 2
# out: data pointer: buffer 0 + 0
# out: type: uint16
--- what-is-told-of-no-view check ---
import numpy as np
from ulab import numpy as unp
np.ndinfo(np.zeros(3))
unp.ndinfo('x')
# error E0207 3:1-3:10: this compiler does not handle `ndinfo` under NumPy's import, which has none
# error E0309 4:12-4:15: this is a string, not an array
