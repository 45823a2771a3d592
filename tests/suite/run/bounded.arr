# Arrays of a length known at run time: selections, prefixes, and what is computed from them.
--- selection-is-an-array run ---
import numpy as np
a = np.array([5, 1, 8, 3, 9, 2], dtype=np.uint8)
y = a[a > 2]
print(y, len(y), y.shape, y.size, y.ndim, y.dtype, y.itemsize)
print(y + 1, y * 2.0, np.sin(y), -y.astype(np.int16))
print(y.sum(), y.mean(), y.min(), y.max(), y.any(), y.all())
print(a[a > 8], a[a > 100], a[a > 100].sum(), a[a > 100].mean())
# out: [5 8 3 9] 4 (4,) 4 1 uint8 1
# out: [ 6  9  4 10] [10. 16.  6. 18.] [-0.9589243   0.98935825  0.14112     0.4121185 ] [-5 -8 -3 -9]
# out: 25 6.25 3 9 True True
# out: [9] [] 0 nan
--- selection-of-every-dtype run ---
import numpy as np
m = np.array([True, False, True, True, False])
print(m[m], m[~m])
print(np.array([1, 2, 3, 4, 5], dtype=np.int8)[m], np.array([1, 2, 3, 4, 5], dtype=np.uint16)[m])
print(np.array([1, 2, 3, 4, 5], dtype=np.int16)[m], np.array([1, 2, 3, 4, 5], dtype=np.uint32)[m])
print(np.array([1, 2, 3, 4, 5])[m], np.array([1.5, 2.5, np.nan, -0.0, 5])[m])
# out: [ True  True  True] [False False]
# out: [1 3 4] [1 3 4]
# out: [1 3 4] [1 3 4]
# out: [1 3 4] [ 1.5  nan -0. ]
--- selection-of-a-computed-array run ---
import numpy as np
a = np.arange(12) * 7 % 10
print((a + 1)[a % 2 == 0], (a * 0.5)[a > 4], np.where(a > 5, a, -a)[a != 3])
# out: [1 5 9 3 7 1] [3.5 4.  2.5 4.5 3.  3.5] [ 0  7 -4 -1  8 -5 -2  9  6  0  7]
--- elements-of-a-selection run ---
import numpy as np
a = np.array([5, 1, 8, 3, 9, 2], dtype=np.uint8)
y = a[a > 2]
print(y[0], y[-1], y[len(y) - 1], y[-len(y)])
y[0] = 77
y[-1] += 250
y[1:3] *= 2
print(y, a)
# out: 5 9 9 5
# out: [77 16  6  3] [5 1 8 3 9 2]
--- slices-of-a-selection-clamp run ---
import numpy as np
a = np.arange(10) * 3 % 7
y = a[a > 1]
n = len(y)
print(y, y[:], y[1:], y[:-1], y[2:5], y[:100], y[100:], y[-100:2])
print(y[::-1], y[::2], y[1::3], y[-2:], y[-3:-1], y[n:0:-2], y[::-100], y[3:1])
print(y[1:][1:], y[::2][::-1], y[::-1][:2], y[-4:][-1])
for k in range(-9, 10, 3):
    print(k, y[k:], y[:k], y[k::-1], y[:k:-1])
# out: [3 6 2 5 4 3 6] [3 6 2 5 4 3 6] [6 2 5 4 3 6] [3 6 2 5 4 3] [2 5 4] [3 6 2 5 4 3 6] [] [3 6]
# out: [6 3 4 5 2 6 3] [3 2 4 6] [6 4] [3 6] [4 3] [6 4 2] [6] []
# out: [2 5 4 3 6] [6 4 2 3] [6 3] 6
# out: -9 [3 6 2 5 4 3 6] [] [] [6 3 4 5 2 6 3]
# out: -6 [6 2 5 4 3 6] [3] [6 3] [6 3 4 5 2]
# out: -3 [4 3 6] [3 6 2 5] [4 5 2 6 3] [6 3]
# out: 0 [3 6 2 5 4 3 6] [] [3] [6 3 4 5 2 6]
# out: 3 [5 4 3 6] [3 6 2] [5 2 6 3] [6 3 4]
# out: 6 [6] [3 6 2 5 4 3] [6 3 4 5 2 6 3] []
# out: 9 [] [3 6 2 5 4 3 6] [6 3 4 5 2 6 3] []
--- prefix-of-run-time-length run ---
import numpy as np
a = np.arange(8) * 1.5
for n in range(-9, 10, 3):
    print(n, a[:n], a[n:], a[n:4], a[:n].sum(), len(a[n:]), a[:n][::-1])
m = np.arange(12).reshape(4, 3)
k = 1
while k < 4:
    print(m[:k], m[k:, 1], m[k, :k], m[1:k + 1, ::2].sum())
    k += 2
# out: -9 [] [ 0.   1.5  3.   4.5  6.   7.5  9.  10.5] [0.  1.5 3.  4.5] 0.0 8 []
# out: -6 [0.  1.5] [ 3.   4.5  6.   7.5  9.  10.5] [3.  4.5] 1.5 6 [1.5 0. ]
# out: -3 [0.  1.5 3.  4.5 6. ] [ 7.5  9.  10.5] [] 15.0 3 [6.  4.5 3.  1.5 0. ]
# out: 0 [] [ 0.   1.5  3.   4.5  6.   7.5  9.  10.5] [0.  1.5 3.  4.5] 0.0 8 []
# out: 3 [0.  1.5 3. ] [ 4.5  6.   7.5  9.  10.5] [4.5] 4.5 5 [3.  1.5 0. ]
# out: 6 [0.  1.5 3.  4.5 6.  7.5] [ 9.  10.5] [] 22.5 2 [7.5 6.  4.5 3.  1.5 0. ]
# out: 9 [ 0.   1.5  3.   4.5  6.   7.5  9.  10.5] [] [] 42.0 0 [10.5  9.   7.5  6.   4.5  3.   1.5  0. ]
# out: [[0 1 2]] [ 4  7 10] [3] 8
# out: [[0 1 2]
# out:  [3 4 5]
# out:  [6 7 8]] [10] [ 9 10 11] 42
--- prefix-is-a-view run ---
import numpy as np
a = np.zeros(8)
n = len(a[:3][a[:3] == 0])
front = a[:n]
same = front
while n < 7:
    front = a[:n]
    front += 1
    a[n:] = n
    front[0] = -n
    n += 2
print(a, front, same)
# out: [-5.  2.  2.  4.  4.  5.  5.  5.] [-5.  2.  2.  4.  4.] [-5.  2.  2.]
--- selections-meet run ---
import numpy as np
a = np.arange(10)
y = a[a > 3]
z = a[::-1][a < 6]
print(y + z, y * z[::-1], np.minimum(y, z), y == z, np.where(y > z, y, 0))
print(y + np.array([10, 20, 30, 40, 50, 60]), y[:2] + np.arange(2), y * np.array([2]), y - 1)
out = np.zeros(6)
out[:] = y
out += z
print(out, np.clip(y, 5, 7))
# out: [13 13 13 13 13 13] [16 25 36 49 64 81] [4 5 6 6 5 4] [False False False False False False] [0 0 0 7 8 9]
# out: [14 25 36 47 58 69] [4 6] [ 8 10 12 14 16 18] [3 4 5 6 7 8]
# out: [13. 13. 13. 13. 13. 13.] [5 5 6 7 7 7]
--- selections-of-different-length run ---
import numpy as np
a = np.arange(10)
y = a[a > 3]
print(y)
print(y + a[a > 5])
# out: [4 5 6 7 8 9]
# trap 5: cannot broadcast length 6 with length 4
--- selection-against-fixed-length run ---
import numpy as np
a = np.arange(10)
print(a[a > 6])
print(a[a > 6] + np.arange(4))
# out: [7 8 9]
# trap 4: cannot broadcast length 3 with length 4
--- index-beyond-a-selection run ---
import numpy as np
a = np.arange(10)
y = a[a > 3]
print(y[5])
print(y[6])
# out: 9
# trap 5: index 6 is out of range for axis 0 with extent 6
--- maximum-of-an-empty-selection run ---
import numpy as np
a = np.arange(10)
y = a[a > 30]
print(y, y.sum())
print(y.max())
# out: [] 0
# trap 5: max of no elements has no value
--- rows-of-a-matrix run ---
import numpy as np
boxes = np.array([[1, 2, 30, 40, 0.9], [5, 6, 7, 8, 0.2], [9, 1, 2, 3, 0.7], [0, 0, 1, 1, 0.5]])
good = boxes[boxes[:, 4] > 0.5]
print(good, good.shape, len(good), good.size, good.sum())
print(good[:, 2], good[0], good[-1, 4], good[1:], good[::-1, :2], good[:, 2] * good[:, 3])
good[:, 4] = 1
good[0] *= 2
good[1, 1] = -1
print(good, boxes[0])
best = good[good[:, 0] > 5]
print(best, best[:, :2], boxes[boxes[:, 4] > 5], len(boxes[boxes[:, 4] > 0.6]), boxes[boxes[:, 4] > 0.6].size)
# out: [[ 1.   2.  30.  40.   0.9]
# out:  [ 9.   1.   2.   3.   0.7]] (2, 5) 2 10 89.6
# out: [30.  2.] [ 1.   2.  30.  40.   0.9] 0.7 [[9.  1.  2.  3.  0.7]] [[9. 1.]
# out:  [1. 2.]] [1200.    6.]
# out: [[ 2.  4. 60. 80.  2.]
# out:  [ 9. -1.  2.  3.  1.]] [ 1.   2.  30.  40.   0.9]
# out: [[ 9. -1.  2.  3.  1.]] [[ 9. -1.]] [] 2 10
--- mask-of-leading-axes run ---
import numpy as np
a = np.arange(24).reshape(2, 3, 4)
m = np.array([[True, False, True], [False, False, True]])
print(a[m], a[m].shape, a[m].sum(), a[m].mean(), a[np.array([False, True])])
print(a[a % 5 == 0], a[:, :, 1][m], a.T[a.T > 20])
# out: [[ 0  1  2  3]
# out:  [ 8  9 10 11]
# out:  [20 21 22 23]] (3, 4) 130 10.833333 [[[12 13 14 15]
# out:   [16 17 18 19]
# out:   [20 21 22 23]]]
# out: [ 0  5 10 15 20] [ 1  9 21] [21 22 23]
--- selections-larger-than-a-block run ---
import numpy as np
a = (np.arange(5000) * 7919 % 1000).astype(np.int32)
y = a[a > 500]
print(y, len(y), y.sum(), y.mean(), y[::-1], y[::3].sum())
s = y[1:] - y[:-1]
print(s, s.max(), np.sum(s * s), len(s))
y = y[y % 2 == 0]
print(y, len(y))
y = y[y[::-1] > 700]
print(y, len(y))
y[1:] += y[:-1]
print(y[::50])
y[:] = y[::-1]
f = y * 0.5
f[f > 1000] = 0
print(f[::70], f.sum(), f.mean())
g = np.zeros(5000)
k = len(f)
g[:k] = f
g[:k] += f
g[k:] = 1
print(g, g.sum(), g[k - 3:k + 3])
# out: [919 838 757 ... 729 648 567] 2495 1871250 750.0 [567 648 729 ... 757 838 919] 625860
# out: [-81 -81 -81 ... -81 -81 -81] 433 84752756 2494
# out: [838 676 514 ... 972 810 648] 1245
# out: [676 514 704 542 732 570 760 598 626 654 844 520 872 548 900 576 928 604
# out:  956 984 850 688 878 716 906 744 934 772 962 800 828 504 856 532 884 560
# out:  912 588 940 616 968 996 672 510 700 538 728 566 756 594 784 622 650 840
# out:  516 868 544 896 572 924 600 952 980 846 684 874 712 902 740 930 768 958
# out:  796 824 852 690 880 718 908 746 936 774 964 802 830 506 858 534 886 562
# out:  914 590 942 618 970 998 674 512 702 540 730 568 758 596 624 652 842 518
# out:  870 546 898 574 926 602 954 982 848 686 876 714 904 742 932 770 960 798
# out:  826 502 854 530 882 558 910 586 938 614 966 994 670 508 698 536 726 564
# out:  754 592 782 620 648 676 514 704 542 732 570 760 598 626 654 844 520 872
# out:  548 900 576 928 604 956 984 850 688 878 716 906 744 934 772 962 800 828
# out:  504 856 532 884 560 912 588 940 616 968 996 672 510 700 538 728 566 756
# out:  594 784 622 650 840 516 868 544 896 572 924 600 952 980 846 684 874 712
# out:  902 740 930 768 958 796 824 852 690 880 718 908 746 936 774 964 802 830
# out:  506 858 534 886 562 914 590 942 618 970 998 674 512 702 540 730 568 758
# out:  596 624 652 842 518 870 546 898 574 926 602 954 982 848 686 876 714 904
# out:  742 932 770 960 798 826 502 854 530 882 558 910 586 938 614 966 994 670
# out:  508 698 536 726 564 754 592 782 620 648 676 514 704 542 732 570 760 598
# out:  626 654 844 520 872 548 900 576 928 604 956 984 850 688 878 716 906 744
# out:  934 772 962 800 828 504 856 532 884 560 912 588 940 616 968 996 672 510
# out:  700 538 728 566 756 594 784 622 650 840 516 868 544 896 572 924 600 952
# out:  980 846 684 874 712 902 740 930 768 958 796 824 852 690 880 718 908 746
# out:  936 774 964 802 830 506 858 534 886 562 914 590 942 618 970 998 674 512
# out:  702 540 730 568 758 596 624 652 842 518 870 546 898 574 926 602 954 982
# out:  848 686 876 714 904 742 932 770 960 798 826 502 854 530 882 558 910 586
# out:  938 614 966 994 670 508 698 536 726 564 754 592 782 620 648 676 514 704
# out:  542 732 570 760 598 626 654 844 520 872 548 900 576 928 604 956 984 850
# out:  688 878 716 906 744 934 772 962 800 828 504 856 532 884 560 912 588 940
# out:  616 968 996 672 510 700 538 728 566 756 594 784 622 650 840 516 868 544
# out:  896 572 924 600 952 980 846 684 874 712 902 740 930 768 958 796 824 852
# out:  690 880 718 908 746 936 774 964 802 830 506 858 534 886 562 914 590 942
# out:  618 970 998 674 512 702 540 730 568 758 596 624 652 842 518 870 546 898
# out:  574 926 602 954 982 848 686 876 714 904 742 932 770 960 798 826 502 854
# out:  530 882 558 910 586 938 614 966 994 670 508 698 536 726 564 754 592 782
# out:  620 648 676 514 704 542 732 570 760 598 626 654 844 520 872 548 900 576
# out:  928 604 956 984 850 688 878 716 906 744 934 772 962 800 828 504 856 532
# out:  884 560 912 588 940 616 968 996 672 510 700 538 728 566 756 594 784 622
# out:  650 840 516 868 544 896 572 924 600 952 980 846 684 874 712 902 740 930
# out:  768 958 796 824 852 690 880 718 908 746 936 774 964 802 830 506 858 534
# out:  886 562 914 590 942 618 970 998 674 512 702 540 730 568 758 596 624 652
# out:  842 518 870 546 898 574 926 602 954 982 848 686 876 714 904 742 932 770
# out:  960 798 826 502 854 530 882 558 910 586 938 614 966 994 670 508 698 536
# out:  726 564 754 592 782 620 648] 745
# out: [ 676 1378 1270 1190 1406 1298 1218 1272 1326 1246 1490 1354 1274 1356
# out:  1220]
# out: [634. 813. 612. 696. 766. 836. 839. 638. 722. 778. 605.] 556786.0 747.3638
# out: [1.268e+03 1.402e+03 1.374e+03 ... 1.000e+00 1.000e+00 1.000e+00] 1117827.0 [1.218e+03 1.190e+03 6.760e+02 1.000e+00 1.000e+00 1.000e+00]
--- rows-larger-than-a-block run ---
import numpy as np
img = (np.arange(120 * 160) * 31 % 251).astype(np.uint8).reshape(120, 160)
bright = img[img > 200]
rows = img[img[:, 3] > 128]
print(bright, bright.mean(), len(bright), rows.shape, rows.sum(), rows[:, ::40], rows.mean())
dark = rows[rows < 20]
big = rows[1:-1:2]
print(len(dark), dark.sum(), big.shape, big[:3, :4], big[-1, -1])
rows[:, 5] = 0
rows[0] = 9
print(rows[:2, :8], rows.min(), np.minimum(rows, 7).sum())
# out: [217 248 214 ... 240 206 237] 225.50366 3826 (57, 160) 1145252 [[131 116 101  86]
# out:  [ 71  56  41  26]
# out:  [142 127 112  97]
# out:  [ 82  67  52  37]
# out:  [153 138 123 108]
# out:  [ 93  78  63  48]
# out:  [104  89  74  59]
# out:  [ 44  29  14 250]
# out:  [115 100  85  70]
# out:  [ 55  40  25  10]
# out:  [126 111  96  81]
# out:  [ 66  51  36  21]
# out:  [137 122 107  92]
# out:  [ 77  62  47  32]
# out:  [148 133 118 103]
# out:  [ 88  73  58  43]
# out:  [ 99  84  69  54]
# out:  [ 39  24   9 245]
# out:  [110  95  80  65]
# out:  [ 50  35  20   5]
# out:  [121 106  91  76]
# out:  [ 61  46  31  16]
# out:  [132 117 102  87]
# out:  [ 72  57  42  27]
# out:  [143 128 113  98]
# out:  [ 83  68  53  38]
# out:  [154 139 124 109]
# out:  [ 94  79  64  49]
# out:  [105  90  75  60]
# out:  [ 45  30  15   0]
# out:  [116 101  86  71]
# out:  [ 56  41  26  11]
# out:  [127 112  97  82]
# out:  [ 67  52  37  22]
# out:  [138 123 108  93]
# out:  [ 78  63  48  33]
# out:  [149 134 119 104]
# out:  [ 89  74  59  44]
# out:  [100  85  70  55]
# out:  [ 40  25  10 246]
# out:  [111  96  81  66]
# out:  [ 51  36  21   6]
# out:  [122 107  92  77]
# out:  [ 62  47  32  17]
# out:  [133 118 103  88]
# out:  [ 73  58  43  28]
# out:  [144 129 114  99]
# out:  [ 84  69  54  39]
# out:  [155 140 125 110]
# out:  [ 95  80  65  50]
# out:  [106  91  76  61]
# out:  [ 46  31  16   1]
# out:  [117 102  87  72]
# out:  [ 57  42  27  12]
# out:  [128 113  98  83]
# out:  [ 68  53  38  23]
# out:  [139 124 109  94]] 125.575874
# out: 721 6813 (28, 160) [[ 71 102 133 164]
# out:  [ 82 113 144 175]
# out:  [ 93 124 155 186]] 228
# out: [[  9   9   9   9   9   9   9   9]
# out:  [ 71 102 133 164 195   0   6  37]] 0 62445
--- selected-in-place-until-one-is-left run ---
import numpy as np
x = np.arange(1, 12)
y = x[x % 2 == 1]
while len(y) > 1:
    y = y[1:] + y[:-1]
    print(y, len(y))
z = x[x > 0]
while len(z) > 0:
    z = z[z > z[0]]
    print(z)
# out: [ 4  8 12 16 20] 5
# out: [12 20 28 36] 4
# out: [32 48 64] 3
# out: [ 80 112] 2
# out: [192] 1
# out: [ 2  3  4  5  6  7  8  9 10 11]
# out: [ 3  4  5  6  7  8  9 10 11]
# out: [ 4  5  6  7  8  9 10 11]
# out: [ 5  6  7  8  9 10 11]
# out: [ 6  7  8  9 10 11]
# out: [ 7  8  9 10 11]
# out: [ 8  9 10 11]
# out: [ 9 10 11]
# out: [10 11]
# out: [11]
# out: []
--- name-keeps-what-it-had run ---
import numpy as np
x = np.arange(10)
y = x[x > 2]
old = y
tail = y[2:]
y = y[y > 5]
print(old, y, tail)
pair = (y, old)
y = y[:1]
x[9] = 100
print(pair[0], pair[1], y, x)
# out: [3 4 5 6 7 8 9] [6 7 8 9] [5 6 7 8 9]
# out: [6 7 8 9] [3 4 5 6 7 8 9] [6] [  0   1   2   3   4   5   6   7   8 100]
--- loop-over-a-selection run ---
import numpy as np
a = np.arange(12) * 5 % 7
n = 0
for v in a[a > 3]:
    n += v
print(n)
y = a[a > 2]
for i, v in enumerate(y):
    y[i] = v * i
print(y)
for p, q in zip(y, a):
    print(p, q, end=";")
for row in a.reshape(4, 3)[a.reshape(4, 3)[:, 0] > 1]:
    print(row, row.sum())
for v in a[a > 100]:
    print(v)
else:
    print("none")
# out: 26
# out: [ 0  3 12 12 20 15 36]
# out: 0 0;3 5;12 3;12 1;20 6;15 4;36 2;[2 0 5] 7
# out: [3 1 6] 10
# out: none
--- nonzero run ---
import numpy as np
a = np.array([0, 3, 0, 5, 6])
print(np.nonzero(a)[0], a.nonzero()[0], np.flatnonzero(a > 4), np.nonzero(a > 9)[0])
m = np.arange(12).reshape(3, 4) % 5
rows, columns = np.nonzero(m > 2)
print(rows, columns, rows.dtype, rows * 4 + columns, np.flatnonzero(m > 2), rows.mean())
i, j, k = np.nonzero(np.arange(24).reshape(2, 3, 4) % 7 == 0)
print(i, j, k, np.flatnonzero(a)[1:])
# out: [1 3 4] [1 3 4] [3 4] []
# out: [0 1 2 2] [3 0 0 1] int32 [3 4 8 9] [3 4 8 9] 1.25
# out: [0 0 1 1] [0 1 0 2] [0 3 2 1] [3 4]
--- compress run ---
import numpy as np
a = np.array([4, 7, 1, 9], dtype=np.uint8)
print(np.compress(a > 3, a), np.compress([True, False, False, True], a + 1), np.compress([0, 1, 0, 2], a))
# out: [4 7 9] [ 5 10] [7 9]
--- masked-store-into-a-selection run ---
import numpy as np
a = np.arange(12)
y = a[a > 2]
y[y > 8] = 0
y[y < 5] += 100
print(y, len(y[y > 50]))
np.add(y, 1, out=y)
np.multiply(y[1:], 2, out=y[1:])
print(y)
# out: [103 104   5   6   7   8 100 100 100] 5
# out: [104 210  12  14  16  18 202 202 202]
--- selection-in-a-stream run ---
# run: --in s=../data/counting_4x2x3_uint8.npy
import numpy as np
import arr
level = 7
for frame in arr.stream("s", (2, 3), dtype=np.uint8):
    high = frame[frame > level]
    rows, columns = np.nonzero(frame % 4 == 1)
    if len(high) > 0:
        print(high, high.mean())
    print(rows, columns, high[::2] + 1)
# out: [14 21 28 35] 24.5
# out: [1] [0] [15 29]
# out: [42 49 56 63 70 77] 59.5
# out: [0 1] [1 2] [43 57 71]
# out: [ 84  91  98 105 112 119] 101.5
# out: [1] [0] [ 85  99 113]
# out: [126 133 140 147 154 161] 143.5
# out: [0 1] [1 2] [127 141 155]
--- functions-of-selections run ---
import numpy as np
def above(a, level):
    return a[a > level]
def both(a):
    if len(a) > 3:
        return a[a > 4]
    return a + 1
def halves(a):
    n = len(a) // 2
    return a[:n], a[n:]
def zeroed(a):
    a[a > 5] = 0
x = np.arange(10)
y = above(x, 6)
print(y, above(x, 8).sum(), above(above(x, 2), 4))
y = above(x, 7)
for k in range(3):
    y = above(x, k * 3)
    print(y, both(y), len(both(y)))
low, high = halves(y)
print(low, high)
zeroed(x[3:])
zeroed(y)
print(x, y, (lambda v: v[v > 0] * 2)(x))
# out: [7 8 9] 9 [5 6 7 8 9]
# out: [1 2 3 4 5 6 7 8 9] [5 6 7 8 9] 5
# out: [4 5 6 7 8 9] [5 6 7 8 9] 5
# out: [7 8 9] [ 8  9 10] 3
# out: [7] [8 9]
# out: [0 1 2 3 4 5 0 0 0 0] [0 0 0] [ 2  4  6  8 10]
--- name-bound-anew-to-what-asks-for-its-length run ---
import numpy as np
a = np.array([3, 1, 3, 2, 7, 9, 4])
v = a[a > 0]
for k in range(2):
    v = v[v > 1] * len(v)
    print(v)
    v = v[np.flatnonzero(v != v[0])]
    print(v)
w = np.arange(3000)[a[0]:]
w = w[w % 7 > 1]
for k in range(3):
    w = w[np.flatnonzero(w % 7 != w[0] % 7)] - w.min() + len(w)
    print(len(w), w[:5])
# out: [21 21 14 49 63 28]
# out: [14 49 63 28]
# out: [ 56 196 252 112]
# out: [196 252 112]
# out: 1712 [2142 2143 2144 2147 2149]
# out: 1284 [1713 1714 1717 1720 1721]
# out: 856 [1285 1288 1292 1295 1299]
--- slices-of-a-selection-leave-the-rest run ---
import numpy as np
b = np.arange(3000)
v = b[np.flatnonzero(b > 30)]
v[:-1] = 3
print(v, v.sum())
w = b[b > 1] * 2
w[1:] = w[:-1] + 1
w[:-3] = 3
print(w, w.sum())
n = len(b[b > 5])
f = b[:n] * 2
f[5:] = 3
f[:n - 9] = 4
print(f, f.sum())
# out: [   3    3    3 ...    3    3 2999] 11903
# out: [   3    3    3 ... 5993 5995 5997] 26970
# out: [4 4 4 ... 3 3 3] 11967
--- indices-into-slices-of-run-time-length run ---
import numpy as np
import arr
n = arr.param("n", 2)
a = np.arange(10) * 10
idx = np.array([0, 2, -1])
print(a[n:][idx])
b = a[n:]
print(b[idx], b[[[0, 1], [1, 0]]])
b[idx] = 7
b[[1]] += 1
print(a)
print(a[8:n:-2][[0, -1]])
m = np.arange(12).reshape(4, 3)
print(m[n:][[0, -1], [1, 2]], m[n:][:, [2, 0]], m[n:][[1]])
c = a[n:]
c[c > 50] = np.arange(10)[n:][c > 50]
c[c > 3] += c[c > 3]
print(a, a[n:][a[n:] % 20 == 0])
m[n:][m[n:, 0] > 7] = [1, 2, 3]
print(m)
# out: [20 40 90]
# out: [20 40 90] [[20 30]
# out:  [30 20]]
# out: [ 0 10  7 31  7 50 60 70 80  7]
# out: [80  7]
# out: [ 7 11] [[ 8  6]
# out:  [11  9]] [[ 9 10 11]]
# out: [  0  10  14  62  14 100  12  14  16  14] [100]
# out: [[0 1 2]
# out:  [3 4 5]
# out:  [6 7 8]
# out:  [1 2 3]]
--- other-shapes-of-arrays-of-run-time-length run ---
import numpy as np
import arr
n = arr.param("n", 2)
a = np.arange(12).reshape(4, 3)
g = a[a[:, 0] > 2]
print(g.reshape(-1), g.reshape(-1, 3, 1).shape, g.ravel(), g.flatten(), len(g.reshape(-1)))
v = a[:n].reshape(-1)
v[0] = 99
v += 1
print(a, v, v.T, v.reshape(-1, 1), v.transpose(), v.sum())
f = a[n:].flatten()
f[0] = -1
print(a, f, a[n:].ravel()[1:])
print(np.expand_dims(v, 1).shape, v[:, None].shape, g.reshape(-1, 3).shape, np.expand_dims(g, -1).shape)
print(g[:, :, None].swapaxes(1, 2).shape, a[a > 3].T, (a[:n] * 2).reshape(-1))
print(np.transpose(g[:, :, None], (0, 2, 1)).shape)
w = v.copy().reshape(-1, 1)
w[0] = 5
print(w[:, 0], v)
# out: [ 3  4  5  6  7  8  9 10 11] (3, 3, 1) [ 3  4  5  6  7  8  9 10 11] [ 3  4  5  6  7  8  9 10 11] 9
# out: [[100   2   3]
# out:  [  4   5   6]
# out:  [  6   7   8]
# out:  [  9  10  11]] [100   2   3   4   5   6] [100   2   3   4   5   6] [[100]
# out:  [  2]
# out:  [  3]
# out:  [  4]
# out:  [  5]
# out:  [  6]] [100   2   3   4   5   6] 120
# out: [[100   2   3]
# out:  [  4   5   6]
# out:  [  6   7   8]
# out:  [  9  10  11]] [-1  7  8  9 10 11] [ 7  8  9 10 11]
# out: (6, 1) (6, 1) (3, 3) (3, 3, 1)
# out: (3, 1, 3) [100   4   5   6   6   7   8   9  10  11] [200   4   6   8  10  12]
# out: (3, 1, 3)
# out: [5 2 3 4 5 6] [100   2   3   4   5   6]
--- arrays-of-any-length-are-emitted run ---
import numpy as np
import arr
a = np.arange(6)
m = np.arange(12).reshape(4, 3)
for t in range(4, 7):
    arr.emit("large", a[a >= t])
    arr.emit("rows", m[m[:, 0] > 2 * t - 5, 1:])
# out: large:
# out: [4 5]
# out: rows:
# out: [[ 7  8]
# out:  [10 11]]
# out: large:
# out: [5]
# out: rows:
# out: [[ 7  8]
# out:  [10 11]]
# out: large:
# out: []
# out: rows:
# out: [[10 11]]
--- lengths-that-are-the-same-and-then-not-any-more run ---
import numpy as np
a = np.arange(40) * 0.5
few = a[a > 15]
x = few * 2
y = np.exp(-few)
print((x + few).sum(), (y + x).sum() > 500, (x[1:] - few[:-1]).sum(), (x[1:-1] * few[2:]).sum(), len(few[3:] + x[:-3]))
for i in range(3):
    z = x[:3] + few[:3]
    few = few[few > 16 + i * 0.5]
    x = few + z[0]
    print(z, len(few), len(x), (x - few).sum())
k = len(few)
b = np.zeros(40)
b[:k] = few
b[:k] += few
n = k
if n > 2:
    few = few[few > 18.5]
    k = len(few)
b[5:5 + k] = few * 3
b[:n] *= 2
print(b[:10], n, k)
w = few[few > 100]
v = w + w
print(len(w[1:] - w[:-1]), len(v[1:] + w[:-1]), len(v))
while len(few) > 0:
    u = few[1:] + 0
    few = few[few > few[0]]
    print(len(u + few))
# out: 472.5 False 146.0 4424.0 6
# out: [46.5 48.  49.5] 7 7 325.5
# out: [79.5 80.5 81.5] 6 6 477.0
# out: [113.5 114.5 115.5] 5 5 567.5
# out: [70.  72.  74.  76.  78.  57.  58.5  0.   0.   0. ] 5 2
# out: 0 0 0
# out: 1
# out: 0
--- a-length-that-another-path-has-set run ---
import numpy as np
import arr
k = arr.param("k", 1)
a = np.arange(40) * 0.5
few = a[a > 15]
x = few + 1
if k > 0:
    few = a[a > 17]
y = a[:len(x)]
print(len(x), len(few), len(y), (x[:len(few)] + few).sum(), (x + y).sum())
def f(p, q):
    if k > 3:
        return p[p > q]
    p = p[p < 19]
    return p
t = f(few, 18)
print(len(t), (t + few[:-2]).sum(), (t[1:] + few[3:]).sum())
print((x + few).sum())
# out: 9 5 9 180.0 184.5
# out: 3 108.0 75.0
# trap 18: cannot broadcast
