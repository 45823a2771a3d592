# Transforms, in the camera's form; those of NumPy's import are in complex.arr.
--- transforms-of-every-length run ---
from ulab import numpy as np
re, im = np.fft.fft([3])
print(re, im)
re, im = np.fft.fft([3, 5], [1, -1])
print(re, im)
re, im = np.fft.fft(np.array([1.0, 2.0, 3.0, 4.0]))
print(re, im)
x = np.array([(7 * k) % 11 - 5 for k in range(8)])
y = np.array([(5 * k) % 7 - 3 for k in range(8)])
re, im = np.fft.fft(x, y)
print(re, im)
re, im = np.fft.fft(np.array([(7 * k) % 11 - 5 for k in range(32)]), np.array([(5 * k) % 7 - 3 for k in range(32)]))
print(re, im)
re, im = np.fft.fft(np.array([(7 * k) % 11 - 5 for k in range(64)]))
print(re, im)
re, im = np.fft.fft(np.array([(7 * k) % 11 - 5 for k in range(128)])[::2], np.arange(64)[::-1])
print(re[::9], im[::7])
# out: [3.] [0.]
# out: [ 8. -2.] [0. 2.]
# out: [10. -2. -2. -2.] [ 0.  2.  0. -2.]
# out: [  2.         -3.5857866   1.9999995  -5.5857863  -6.         -6.414213
# out:  -14.         -8.414213 ] [ -3.         -7.071068    6.9999995 -19.071068    1.          7.071068
# out:   -4.9999995  -4.9289327]
# out: [  1.           2.0048318    4.0269933  -14.999121     8.991377
# out:   -9.018967   -13.752996    -1.2041454    1.9999998   46.010864
# out:    3.258643    22.36637    -45.677666    -7.526487   -23.70575
# out:  -19.922451   -13.         -14.276192    11.286715   -20.925913
# out:  -48.99138     23.955288    13.066706   -25.882002    -6.
# out:   -3.1120853  -10.572351    12.186075   -10.322332   -22.037252
# out:    0.39204025   0.38118362] [ -3.          -3.1771255   -3.1079965  -13.148678    -5.949747
# out:   -7.357413     4.2027287   -5.7890205  -11.999999    22.159714
# out:    2.545874     1.8761847   -9.949747    -7.2287865  -12.76485
# out:    5.4579      -3.         -11.457903     6.76485      1.228786
# out:    3.949747    -7.876185    -8.545876   -28.159714     5.999999
# out:   -0.21097946 -10.202728     1.3574145   -0.05025291   7.148677
# out:   -2.892004    -2.822875  ]
# out: [ -2.          -1.9254742   -1.6714599   -1.1099625    0.20951748
# out:    4.9862137  -43.553795   -10.022461    -7.2218256   -6.0886974
# out:   -5.159729    -2.5870385  -14.162674    -9.280579    -9.314571
# out:  -10.722605   -15.         -40.187057    28.777233     9.376074
# out:    6.162674     6.2910194   10.347761    52.21386    -22.778175
# out:  -11.452005    -8.746935    -7.852123    -8.2095175  -31.823603
# out:   -2.6785033   -3.8155594   -4.          -3.8155556   -2.6785042
# out:  -31.823608    -8.2095175   -7.8521233   -8.746933   -11.452007
# out:  -22.778175    52.21386     10.347763     6.291019     6.162674
# out:    9.37607     28.777233   -40.187057   -15.         -10.722609
# out:   -9.314571    -9.280577   -14.162674    -2.5870383   -5.159729
# out:   -6.0886955   -7.2218256  -10.022463   -43.553795     4.986214
# out:    0.20951748  -1.1099606   -1.6714599   -1.9254761 ] [  0.          -0.29400253  -0.5835905   -0.8551979   -1.0533171
# out:   -0.80508554  -8.298843    -4.1147223   -4.564969    -5.701477
# out:   -8.094942   -17.11883     21.19594      2.443953    -1.2164807
# out:   -3.6947908   -7.         -19.752636    10.380256    -0.18515396
# out:   -4.1177683   -8.36766    -17.090405   -83.92096     31.435028
# out:   12.622669     7.190972     4.2297773    1.6329751  -20.455439
# out:    3.4984279    1.3501923    0.          -1.3501892   -3.4984293
# out:   20.45544     -1.6329746   -4.2297783   -7.1909733  -12.622668
# out:  -31.435028    83.92096     17.090406     8.367662     4.1177673
# out:    0.18515348 -10.380253    19.752636     7.           3.6947927
# out:    1.2164812   -2.4439554  -21.195942    17.118824     8.09494
# out:    5.701481     4.564969     4.1147194    8.298843     0.80508757
# out:    1.0533175    0.8551979    0.5835891    0.29400182]
# out: [  -3.         64.07052    86.18327    10.688549   -4.843384   -5.792839
# out:   -61.19001  -654.3401  ] [2016.         35.00924    32.529575   30.866188   27.83461    88.01462
# out:    35.484516   32.96467    31.464466   32.50077 ]
--- transforms-there-and-back run ---
from ulab import numpy as np
def there_and_back(n):
    x = np.array([(7 * k) % 11 - 5 for k in range(n)])
    y = np.sin(np.arange(n) * 0.1)
    re, im = np.fft.fft(x, y)
    back, other = np.fft.ifft(re, im)
    print(n, np.max(abs(back - x)) < 1e-4, np.max(abs(other - y)) < 1e-4)
there_and_back(4)
there_and_back(16)
there_and_back(64)
there_and_back(256)
there_and_back(1024)
re, im = np.fft.ifft(np.array([10.0, -2.0, -2.0, -2.0]), np.array([0.0, 2.0, 0.0, -2.0]))
print(re, im)
re, im = np.fft.ifft([1, 0, 0, 0])
print(re, im)
# out: 4 True True
# out: 16 True True
# out: 64 True True
# out: 256 True True
# out: 1024 True True
# out: [1. 2. 3. 4.] [0. 0. 0. 0.]
# out: [0.25 0.25 0.25 0.25] [0. 0. 0. 0.]
--- transforms-of-real-numbers run ---
from ulab import numpy as np
x = np.array([3, 1, -4, 1, 5, -9, 2, 6], dtype=np.int8)
re, im = np.fft.rfft(x)
print(re, im)
print(np.fft.irfft(re, im), np.fft.irfft([6, -2]), np.fft.irfft([4, 1, 0], [9, 1, 9]))
re, im = np.fft.rfft([2.0, 4.0])
print(re, im, np.fft.irfft(re, im))
# out: [  5.         8.606602  10.       -12.6066     7.      ] [ 0.        2.464466 14.999999 -9.535534  0.      ]
# out: [ 3.0000005   0.99999976 -3.9999998   1.0000002   4.9999995  -8.999999
# out:   1.9999998   5.999999  ] [2. 4.] [1.5 0.5 0.5 1.5]
# out: [ 6. -2.] [0. 0.] [2. 4.]
--- the-loudest-frequency run ---
from ulab import numpy as np
rate = 8000
t = np.arange(256) / rate
wave = np.sin(2 * np.pi * 1000 * t) + 0.25 * np.cos(2 * np.pi * 2500 * t)
re, im = np.fft.fft(wave)
size = np.sqrt(re * re + im * im)[:128]
print(np.argmax(size) * rate / 256, np.argmax(size[40:]) + 40, round(size[32]))
# out: 1000.0 80 128
--- frequencies run ---
import numpy as np
print(np.fft.fftfreq(8), np.fft.fftfreq(5, 0.1), np.fft.rfftfreq(8, d=0.5), np.fft.rfftfreq(5), np.fft.fftfreq(1))
for d in [0.25, 2.0]:
    print(np.fft.fftfreq(4, d))
print(np.fft.fftshift(np.fft.fftfreq(6)), np.fft.fftshift(np.arange(5)), np.fft.ifftshift(np.fft.fftshift(np.arange(5))))
m = np.arange(12).reshape(3, 4)
print(np.fft.fftshift(m), np.fft.fftshift(m, axes=1), np.fft.ifftshift(m, (0,)))
from numpy import fft
print(fft.fftshift([1, 2, 3, 4]))
# out: [ 0.     0.125  0.25   0.375 -0.5   -0.375 -0.25  -0.125] [ 0.  2.  4. -4. -2.] [0.   0.25 0.5  0.75 1.  ] [0.  0.2 0.4] [0.]
# out: [ 0.  1. -2. -1.]
# out: [ 0.     0.125 -0.25  -0.125]
# out: [-0.5        -0.33333334 -0.16666667  0.          0.16666667  0.33333334] [3 4 0 1 2] [0 1 2 3 4]
# out: [[10 11  8  9]
# out:  [ 2  3  0  1]
# out:  [ 6  7  4  5]] [[ 2  3  0  1]
# out:  [ 6  7  4  5]
# out:  [10 11  8  9]] [[ 4  5  6  7]
# out:  [ 8  9 10 11]
# out:  [ 0  1  2  3]]
# out: [3 4 1 2]
--- transforms-of-what-a-loop-does-not-change run ---
from ulab import numpy as np
from ulab import utils
x = np.array([4, -2, 7, 1, 0, 3, -5, 6])
y = np.zeros(8)
t = 0.0
for k in range(3):
    re, im = np.fft.fft(x)
    s = utils.spectrogram(x)
    utils.spectrogram(x, out=y)
    q = np.sort(x + 1)
    t += re[1] + im[2] + s[3] + y[4] + q[0]
    print(re, im, s, y, q)
print(t)
for k in range(2):
    re, im = np.fft.fft(x)
    re2, im2 = np.fft.fft(x)
    re[0] = k
    print(re[0], re2[0], im is im2, np.max(np.abs(re[1:] - re2[1:])))
a = utils.spectrogram(x)
b = utils.spectrogram(x)
a[0] = 5
print(a, b)
def f(v):
    return utils.spectrogram(v)[1:3]
print(f(x), f(x[::-1]), f(x))
# out: [14.  4.  2.  4. -2.  4.  2.  4.] [  0.         -4.928932    5.9999995  19.071068    0.        -19.071068
# out:   -5.9999995   4.928933 ] [14.         6.347785   6.3245554 19.486036   2.        19.486036
# out:   6.3245554  6.347785 ] [14.         6.347785   6.3245554 19.486036   2.        19.486036
# out:   6.3245554  6.347785 ] [-4. -1.  1.  2.  4.  5.  7.  8.]
# out: [14.  4.  2.  4. -2.  4.  2.  4.] [  0.         -4.928932    5.9999995  19.071068    0.        -19.071068
# out:   -5.9999995   4.928933 ] [14.         6.347785   6.3245554 19.486036   2.        19.486036
# out:   6.3245554  6.347785 ] [14.         6.347785   6.3245554 19.486036   2.        19.486036
# out:   6.3245554  6.347785 ] [-4. -1.  1.  2.  4.  5.  7.  8.]
# out: [14.  4.  2.  4. -2.  4.  2.  4.] [  0.         -4.928932    5.9999995  19.071068    0.        -19.071068
# out:   -5.9999995   4.928933 ] [14.         6.347785   6.3245554 19.486036   2.        19.486036
# out:   6.3245554  6.347785 ] [14.         6.347785   6.3245554 19.486036   2.        19.486036
# out:   6.3245554  6.347785 ] [-4. -1.  1.  2.  4.  5.  7.  8.]
# out: 82.45811
# out: 0.0 14.0 False 0.0
# out: 1.0 14.0 False 0.0
# out: [ 5.         6.347785   6.3245554 19.486036   2.        19.486036
# out:   6.3245554  6.347785 ] [14.         6.347785   6.3245554 19.486036   2.        19.486036
# out:   6.3245554  6.347785 ]
# out: [6.347785  6.3245554] [6.3477845 6.3245554] [6.347785  6.3245554]
--- transforms-misused check ---
import numpy as np
from ulab import numpy as unp
from ulab import utils
print(np.fft.fft(np.zeros(12)))
print(unp.fft.fft(np.zeros(1000)))
print(unp.fft.fft(np.zeros(8), np.zeros(4)))
print(unp.fft.fft(np.zeros((8, 8))))
print(unp.fft.irfft(np.zeros(4)))
print(np.fft.fftfreq(0), np.fft.fft2(np.zeros((4, 4))))
print(utils.spectrogram(np.zeros(12)), utils.spectrogram(np.zeros(8), scratchpad=np.zeros(8)))
unp.fft.fft(np.zeros(0))
unp.fft.irfft(np.zeros(1))
# error E0308 4:18-4:30: a transform is of a power of two elements, these are 12
# error E0308 5:19-5:33: a transform is of a power of two elements, these are 1000
# error E0301 6:32-6:43: there are 8 real parts and 4 imaginary ones
# error E0207 7:19-7:35: this compiler does not handle a transform of an array of 2 axes
# error E0308 8:21-8:32: half of a transform is a power of two elements and one, these are 4
# error E0308 9:22-9:23: 0 elements are not possible
# error E0202 9:33-9:37: module `numpy.fft` has no `fft2`
# error E0308 10:25-10:37: a transform is of a power of two elements, these are 12
# error E0308 10:82-10:93: `scratchpad` must be of 16 float32, this is (8,) of float32
# error E0308 11:13-11:24: a transform is of a power of two elements, these are 0
# error E0308 12:15-12:26: half of a transform is a power of two elements and one, these are 1
