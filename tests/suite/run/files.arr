# Files that are read when a script is compiled.
--- arrays-of-files run ---
import numpy as np
a = np.load('programs/data/thermal_8x8.npy')
print(a.shape, a.dtype, a[3])
a[0] = 1
print(a[:2].sum(axis=(1, 2)), np.load('programs/data/thermal_8x8.npy')[0, 2])
ecg = np.load('programs/data/ecg_1024.npy')
print(ecg.dtype, ecg.shape, ecg.min(), ecg.max(), np.argmax(ecg))
# out: (64, 8, 8) uint8 [[  0   0 105 225 195  15   0   0]
# out:  [  0 120 195  90 225  60   0   0]
# out:  [  0  30  15 195 195   0   0   0]
# out:  [  0   0  30 225 165  15   0   0]
# out:  [  0   0   0  15 180 180  15   0]
# out:  [  0   0   0   0  15 150 120   0]
# out:  [  0   0 120  60  75 210 135   0]
# out:  [  0   0 105 195 195 135   0   0]]
# out: [  64 4695] [  0  45 225  30   0 165 120   0]
# out: int16 (1024,) -112 250 190
--- a-file-in-a-function run ---
import numpy as np
WEIGHTS = 'programs/data/gauss_3x3.txt'
def smooth(m):
    w = np.loadtxt(WEIGHTS)
    return (m * w).sum()
for k in range(3):
    print(smooth(np.eye(3) * k))
# out: 0.0
# out: 0.375
# out: 0.75
--- tables-in-texts run ---
import numpy as np
name = 'tests/suite/data/table.csv'
print(np.loadtxt(name, delimiter=',', skiprows=1))
print(np.loadtxt(name, delimiter=',', skiprows=1, usecols=(2, 0), max_rows=2, dtype=np.int16))
t, x = np.loadtxt(name, delimiter=',', skiprows=1, usecols=(0, 1), unpack=True)
print(t, x)
print(np.loadtxt(name, np.uint8, '#', ',', skiprows=1, usecols=0), np.loadtxt(name, delimiter=',', skiprows=1, usecols=-1).dtype)
print(np.loadtxt(name, delimiter=',', skiprows=3, max_rows=1), np.loadtxt(name, delimiter=',', skiprows=3, max_rows=1, usecols=1))
print(np.loadtxt(name, delimiter=',', skiprows=3, max_rows=1, ndmin=2), np.loadtxt(name, delimiter=',', skiprows=3, max_rows=1, usecols=1, ndmin=1))
print(np.loadtxt(name, delimiter=',', skiprows=1, usecols=1, ndmin=2).shape)
m = np.loadtxt('programs/data/gauss_3x3.txt')
m += 1
print(m, m.sum())
# out: [[   0.      1.5    10.  ]
# out:  [   1.     -2.25   20.  ]
# out:  [   2.   1000.    300.  ]]
# out: [[10  0]
# out:  [20  1]]
# out: [0. 1. 2.] [   1.5    -2.25 1000.  ]
# out: [0 1 2] float32
# out: [ 1.   -2.25 20.  ] -2.25
# out: [[ 1.   -2.25 20.  ]] [-2.25]
# out: (3, 1)
# out: [[1.0625 1.125  1.0625]
# out:  [1.125  1.25   1.125 ]
# out:  [1.0625 1.125  1.0625]] 10.0
--- arrays-of-every-form run ---
import numpy as np
z = np.load('tests/suite/data/wave_2x3_complex64.npy')
z.imag += 1
print(z, z.dtype, z.T[0], abs(z).max())
x = np.load('tests/suite/data/one_float32.npy')
none = np.load('tests/suite/data/none_0x3_int16.npy')
print(x, x.shape, x * 2, none, none.shape, none.dtype, none.sum())
print(np.load('tests/suite/data/ramp_5x4_float32.npy')[1::2, ::-1], np.load('tests/suite/data/counting_4x2x3_uint8.npy').T.shape)
total = 0.0
for row in np.load('tests/suite/data/ramp_5x4_float32.npy'):
    total += row.sum()
print(total)
# out: [[0.+1.j  1.+0.5j 2.+0.j ]
# out:  [3.-0.5j 4.-1.j  5.-1.5j]] complex64 [0.+1.j  3.-0.5j] 5.2201533
# out: 2.5 () 5.0 [] (0, 3) int16 0
# out: [[2.5 2.  1.5 1. ]
# out:  [6.5 6.  5.5 5. ]] (3, 2, 4)
# out: 75.0
--- tables-with-gaps run ---
import numpy as np
name = 'tests/suite/data/gaps.csv'
print(np.loadtxt(name, delimiter=','), np.loadtxt(name, delimiter=',', max_rows=1, ndmin=2), np.loadtxt(name, delimiter=',', usecols=1, ndmin=1))
# out: [[1. 2.]
# out:  [3. 4.]] [[1. 2.]] [2. 4.]
--- files-misused check ---
import numpy as np
np.load('programs/data/none.npy')
np.load('programs/data/gauss_3x3.txt')
np.load('programs')
np.loadtxt('programs/data/none.txt')
np.loadtxt('programs/data/ecg_1024.npy')
np.loadtxt('tests/suite/data/table.csv')
np.loadtxt('tests/suite/data/table.csv', np.uint8, delimiter=',', skiprows=1)
np.loadtxt('tests/suite/data/table.csv', delimiter=',', skiprows=9)
np.loadtxt('programs/data/gauss_3x3.txt', dtype=bool)
np.loadtxt('programs/data/gauss_3x3.txt', skiprows=-1)
np.loadtxt('programs/data/gauss_3x3.txt', delimiter='')
np.loadtxt('programs/data/gauss_3x3.txt', usecols=3)
np.load(3), np.load(f'{np.arange(3).sum()}.npy')
np.genfromtxt('programs/data/gauss_3x3.txt')
np.load('tests/suite/data/int64.npy')
np.load('tests/suite/data/cut.npy')
np.load('tests/suite/data/complex128.npy')
np.load('tests/suite/data/names.npy')
np.loadtxt('programs/data/gauss_3x3.txt', ndmin=3)
np.loadtxt('programs/data/gauss_3x3.txt', delimiter='::')
np.loadtxt('programs/data/gauss_3x3.txt', delimiter='\n')
np.loadtxt('programs/data/gauss_3x3.txt', comments=' ')
np.loadtxt('tests/suite/data/gaps.csv', delimiter=',', comments=',')
np.loadtxt('tests/suite/data/blank.csv', delimiter=',')
# error
# error E0310 2:9-2:33: programs/data/none.npy: No such file or directory (os error 2)
# error E0310 3:9-3:38: programs/data/gauss_3x3.txt: not an .npy file, write it with np.save(...)
# error E0310 4:9-4:19: programs: not an .npy file, write it with np.save(...)
# error E0310 5:12-5:36: programs/data/none.txt: No such file or directory (os error 2)
# error E0310 6:12-6:40: programs/data/ecg_1024.npy: stream did not contain valid UTF-8
# error E0310 7:12-7:40: tests/suite/data/table.csv: line 1: `time,` is no float32
# error E0310 8:12-8:40: tests/suite/data/table.csv: line 3: `1.5` is no uint8
# error E0310 9:12-9:40: tests/suite/data/table.csv: there are no numbers in it
# error E0207 10:1-10:54: this compiler does not handle bools out of a text
# error E0310 11:52-11:54: `skiprows` must not be negative, this is -1
# error E0310 12:53-12:55: `delimiter` must not be empty
# error E0310 13:12-13:41: programs/data/gauss_3x3.txt: line 2: no column 3, there are 3
# error E0309 14:9-14:10: the name of a file must be a string that is known at compile time, this is a scalar of type int
# error E0202 15:4-15:14: NumPy has `genfromtxt`, arr has not
# error E0310 16:9-16:37: tests/suite/data/int64.npy: int64 is no dtype of arr, save it with np.save("tests/suite/data/int64.npy", a.astype(np.int32))
# error E0310 17:9-17:35: tests/suite/data/cut.npy: truncated: 15 bytes of elements where 16 are due
# error E0310 18:9-18:42: tests/suite/data/complex128.npy: complex128 is no dtype of arr, save it with np.save("tests/suite/data/complex128.npy", a.astype(np.complex64))
# error E0310 19:9-19:37: tests/suite/data/names.npy: `|S2` is no dtype of arr
# error E0310 20:49-20:50: `ndmin` is 0, 1 or 2, this is 3
# error E0310 21:53-21:57: `delimiter` must be one character that does not end a line
# error E0310 22:53-22:57: `delimiter` must be one character that does not end a line
# error E0310 23:52-23:55: what stands between columns or lines begins no comment
# error E0310 24:65-24:68: what stands between columns or lines begins no comment
# error E0310 25:12-25:40: tests/suite/data/blank.csv: line 2: 1 columns, where 2 stand above
