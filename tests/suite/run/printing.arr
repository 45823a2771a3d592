# Arrays print as NumPy's do.
--- each-dtype run ---
import numpy as np
print(np.array([True, False]))
print(np.array([0, 10, 255], dtype=np.uint8), np.array([-128, 0, 127], dtype=np.int8))
print(np.array([0, 65535], dtype=np.uint16), np.array([-32768, 5], dtype=np.int16))
print(np.array([0, 4294967295], dtype=np.uint32), np.array([-2147483648, 7], dtype=np.int32))
print(np.array([0.0, 1.5, -2.25]))
# out: [ True False]
# out: [  0  10 255] [-128    0  127]
# out: [    0 65535] [-32768      5]
# out: [         0 4294967295] [-2147483648           7]
# out: [ 0.    1.5  -2.25]
--- float-forms run ---
import numpy as np
print(np.array([1.0, 2.0]), np.array([0.1, 0.25]), np.array([1.0, 10.5, 100.25]))
print(np.array([1e10, 1.0]), np.array([1e-5, 1.0]), np.array([123456.0, 0.5]))
print(np.array([1e8, 1e7]), np.array([1e-4, 1e-3]), np.array([0.00012345, 1.0]))
print(np.array([1.0 / 3, 2.0 / 3]), np.array([3.4e38, 1e-38]))
# out: [1. 2.] [0.1  0.25] [  1.    10.5  100.25]
# out: [1.e+10 1.e+00] [1.e-05 1.e+00] [1.23456e+05 5.00000e-01]
# out: [1.e+08 1.e+07] [0.0001 0.001 ] [1.2345e-04 1.0000e+00]
# out: [0.33333334 0.6666667 ] [3.4e+38 1.0e-38]
--- special-floats run ---
import numpy as np
print(np.array([np.nan, 1.0]), np.array([np.inf, -np.inf]), np.array([np.nan]))
print(np.array([-0.0, 0.0]), np.array([np.inf, 1e10, np.nan]), np.array([-np.inf, 0.5]))
# out: [nan  1.] [ inf -inf] [nan]
# out: [-0.  0.] [   inf 1.e+10    nan] [-inf  0.5]
--- large-floats run ---
import numpy as np
print(np.array([16777216.0, 1.0]), np.array([99999999.0]), np.array([1e16]), np.array([123456789.0, 0.001]))
# out: [1.6777216e+07 1.0000000e+00] [1.e+08] [1.e+16] [1.2345679e+08 1.0000000e-03]
--- one-element run ---
import numpy as np
print(np.array([7]), np.array([[7.5]]), np.array([True]))
# out: [7] [[7.5]] [ True]
--- empty run ---
import numpy as np
print(np.zeros(0), np.zeros((0, 3)), np.zeros((3, 0), dtype=np.uint8), np.zeros(0, dtype=bool))
# out: [] [] [] []
--- matrices run ---
import numpy as np
print(np.arange(6).reshape(2, 3))
print(np.array([[1.5, -2.0], [100.25, 0.0]]))
print(np.array([[True, False], [False, True]]))
print(np.arange(8).reshape(2, 2, 2))
print(np.arange(16).reshape(2, 2, 2, 2))
# out: [[0 1 2]
# out:  [3 4 5]]
# out: [[  1.5   -2.  ]
# out:  [100.25   0.  ]]
# out: [[ True False]
# out:  [False  True]]
# out: [[[0 1]
# out:   [2 3]]
# out:
# out:  [[4 5]
# out:   [6 7]]]
# out: [[[[ 0  1]
# out:    [ 2  3]]
# out:
# out:   [[ 4  5]
# out:    [ 6  7]]]
# out:
# out:
# out:  [[[ 8  9]
# out:    [10 11]]
# out:
# out:   [[12 13]
# out:    [14 15]]]]
--- long-lines-wrap run ---
import numpy as np
print(np.arange(40))
print(np.arange(30) * 0.5)
print(np.arange(60, dtype=np.uint8).reshape(2, 30))
print(np.zeros(40, dtype=bool))
# out: [ 0  1  2  3  4  5  6  7  8  9 10 11 12 13 14 15 16 17 18 19 20 21 22 23
# out:  24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39]
# out: [ 0.   0.5  1.   1.5  2.   2.5  3.   3.5  4.   4.5  5.   5.5  6.   6.5
# out:   7.   7.5  8.   8.5  9.   9.5 10.  10.5 11.  11.5 12.  12.5 13.  13.5
# out:  14.  14.5]
# out: [[ 0  1  2  3  4  5  6  7  8  9 10 11 12 13 14 15 16 17 18 19 20 21 22 23
# out:   24 25 26 27 28 29]
# out:  [30 31 32 33 34 35 36 37 38 39 40 41 42 43 44 45 46 47 48 49 50 51 52 53
# out:   54 55 56 57 58 59]]
# out: [False False False False False False False False False False False False
# out:  False False False False False False False False False False False False
# out:  False False False False False False False False False False False False
# out:  False False False False]
--- more-than-1000-elements-are-summarised run ---
import numpy as np
print(np.arange(1000)[990:], np.arange(1001))
print(np.arange(1200).reshape(30, 40))
print(np.zeros(5000), np.arange(2000) * 0.25)
# out: [990 991 992 993 994 995 996 997 998 999] [   0    1    2 ...  998  999 1000]
# out: [[   0    1    2 ...   37   38   39]
# out:  [  40   41   42 ...   77   78   79]
# out:  [  80   81   82 ...  117  118  119]
# out:  ...
# out:  [1080 1081 1082 ... 1117 1118 1119]
# out:  [1120 1121 1122 ... 1157 1158 1159]
# out:  [1160 1161 1162 ... 1197 1198 1199]]
# out: [0. 0. 0. ... 0. 0. 0.] [0.0000e+00 2.5000e-01 5.0000e-01 ... 4.9925e+02 4.9950e+02 4.9975e+02]
--- exactly-1000-elements-are-not run ---
import numpy as np
print(np.arange(1000, dtype=np.uint16).reshape(100, 10)[:, :1].T)
print(np.zeros((10, 100), dtype=np.uint8))
# out: [[  0  10  20  30  40  50  60  70  80  90 100 110 120 130 140 150 160 170
# out:   180 190 200 210 220 230 240 250 260 270 280 290 300 310 320 330 340 350
# out:   360 370 380 390 400 410 420 430 440 450 460 470 480 490 500 510 520 530
# out:   540 550 560 570 580 590 600 610 620 630 640 650 660 670 680 690 700 710
# out:   720 730 740 750 760 770 780 790 800 810 820 830 840 850 860 870 880 890
# out:   900 910 920 930 940 950 960 970 980 990]]
# out: [[0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
# out:   0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
# out:   0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0]
# out:  [0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
# out:   0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
# out:   0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0]
# out:  [0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
# out:   0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
# out:   0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0]
# out:  [0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
# out:   0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
# out:   0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0]
# out:  [0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
# out:   0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
# out:   0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0]
# out:  [0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
# out:   0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
# out:   0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0]
# out:  [0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
# out:   0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
# out:   0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0]
# out:  [0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
# out:   0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
# out:   0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0]
# out:  [0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
# out:   0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
# out:   0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0]
# out:  [0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
# out:   0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
# out:   0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0]]
--- summarised-rank-3 run ---
import numpy as np
print(np.arange(1500).reshape(10, 10, 15))
# out: [[[   0    1    2 ...   12   13   14]
# out:   [  15   16   17 ...   27   28   29]
# out:   [  30   31   32 ...   42   43   44]
# out:   ...
# out:   [ 105  106  107 ...  117  118  119]
# out:   [ 120  121  122 ...  132  133  134]
# out:   [ 135  136  137 ...  147  148  149]]
# out:
# out:  [[ 150  151  152 ...  162  163  164]
# out:   [ 165  166  167 ...  177  178  179]
# out:   [ 180  181  182 ...  192  193  194]
# out:   ...
# out:   [ 255  256  257 ...  267  268  269]
# out:   [ 270  271  272 ...  282  283  284]
# out:   [ 285  286  287 ...  297  298  299]]
# out:
# out:  [[ 300  301  302 ...  312  313  314]
# out:   [ 315  316  317 ...  327  328  329]
# out:   [ 330  331  332 ...  342  343  344]
# out:   ...
# out:   [ 405  406  407 ...  417  418  419]
# out:   [ 420  421  422 ...  432  433  434]
# out:   [ 435  436  437 ...  447  448  449]]
# out:
# out:  ...
# out:
# out:  [[1050 1051 1052 ... 1062 1063 1064]
# out:   [1065 1066 1067 ... 1077 1078 1079]
# out:   [1080 1081 1082 ... 1092 1093 1094]
# out:   ...
# out:   [1155 1156 1157 ... 1167 1168 1169]
# out:   [1170 1171 1172 ... 1182 1183 1184]
# out:   [1185 1186 1187 ... 1197 1198 1199]]
# out:
# out:  [[1200 1201 1202 ... 1212 1213 1214]
# out:   [1215 1216 1217 ... 1227 1228 1229]
# out:   [1230 1231 1232 ... 1242 1243 1244]
# out:   ...
# out:   [1305 1306 1307 ... 1317 1318 1319]
# out:   [1320 1321 1322 ... 1332 1333 1334]
# out:   [1335 1336 1337 ... 1347 1348 1349]]
# out:
# out:  [[1350 1351 1352 ... 1362 1363 1364]
# out:   [1365 1366 1367 ... 1377 1378 1379]
# out:   [1380 1381 1382 ... 1392 1393 1394]
# out:   ...
# out:   [1455 1456 1457 ... 1467 1468 1469]
# out:   [1470 1471 1472 ... 1482 1483 1484]
# out:   [1485 1486 1487 ... 1497 1498 1499]]]
--- beside-text run ---
import numpy as np
a = np.array([1, 2])
m = np.arange(4).reshape(2, 2)
print("a =", a, "sum", a.sum(), sep=" ")
print("m", m, 5)
print(a, m, sep="|", end="!\n")
# out: a = [1 2] sum 3
# out: m [[0 1]
# out:  [2 3]] 5
# out: [1 2]|[[0 1]
# out:  [2 3]]!
--- dtypes-and-shapes run ---
import numpy as np
print(np.zeros(3, dtype=bool).dtype, np.zeros(3, dtype=np.int8).dtype, np.zeros(3).dtype)
print(np.zeros(3).shape, np.zeros((2, 3)).shape, np.zeros((1, 2, 3)).shape)
# out: bool int8 float32
# out: (3,) (2, 3) (1, 2, 3)
--- views run ---
import numpy as np
a = np.arange(12)
print(a[::-2], a.reshape(3, 4).T, a.reshape(3, 4)[::-1, 1:3])
# out: [11  9  7  5  3  1] [[ 0  4  8]
# out:  [ 1  5  9]
# out:  [ 2  6 10]
# out:  [ 3  7 11]] [[ 9 10]
# out:  [ 5  6]
# out:  [ 1  2]]
