# Arrays in lists and tuples, and what `repr` shows.
--- arrays-in-brackets run ---
import numpy as np
a = np.arange(6.)
print([a[:2], 1], (np.arange(3), "a"), [a[a > 3], a[::2]])
print([np.array([True, False]), np.array(5), np.array(2.5)], (np.array([1, 2], dtype=np.uint8),))
print([np.array([], dtype=np.float32), np.zeros((0, 3)), np.arange(4).reshape(2, 2)])
print(divmod(np.arange(3), 2), [[a[:1]], (a[1:2],)])
# out: [array([0., 1.], dtype=float32), 1] (array([0, 1, 2], dtype=int32), 'a') [array([4., 5.], dtype=float32), array([0., 2., 4.], dtype=float32)]
# out: [array([ True, False]), array(5, dtype=int32), array(2.5, dtype=float32)] (array([1, 2], dtype=uint8),)
# out: [array([], dtype=float32), array([], shape=(0, 3), dtype=float32), array([[0, 1],
# out:        [2, 3]], dtype=int32)]
# out: (array([0, 0, 1], dtype=int32), array([0, 1, 0], dtype=int32)) [[array([0.], dtype=float32)], (array([1.], dtype=float32),)]
--- repr-of-arrays run ---
import numpy as np
a = np.linspace(0, 1, 5)
print(repr(a), f"{a!r} {a!s}", repr(np.arange(3)[1:]), sep="\n")
print(repr(np.arange(40) * 100000), (np.arange(2000), 1), range(3), range(1, 9, 2))
# out: array([0.  , 0.25, 0.5 , 0.75, 1.  ], dtype=float32)
# out: array([0.  , 0.25, 0.5 , 0.75, 1.  ], dtype=float32) [0.   0.25 0.5  0.75 1.  ]
# out: array([1, 2], dtype=int32)
# out: array([      0,  100000,  200000,  300000,  400000,  500000,  600000,
# out:         700000,  800000,  900000, 1000000, 1100000, 1200000, 1300000,
# out:        1400000, 1500000, 1600000, 1700000, 1800000, 1900000, 2000000,
# out:        2100000, 2200000, 2300000, 2400000, 2500000, 2600000, 2700000,
# out:        2800000, 2900000, 3000000, 3100000, 3200000, 3300000, 3400000,
# out:        3500000, 3600000, 3700000, 3800000, 3900000], dtype=int32) (array([   0,    1,    2, ..., 1997, 1998, 1999],
# out:       shape=(2000,), dtype=int32), 1) range(0, 3) range(1, 9, 2)
--- lists-of-arrays-printed run ---
import numpy as np
rows = []
for i in range(3):
    rows.append(np.ones((2, 2)) * i)
print(rows)
rows.pop()
print(len(rows), rows, sep=": ")
# out: [array([[0., 0.],
# out:        [0., 0.]], dtype=float32), array([[1., 1.],
# out:        [1., 1.]], dtype=float32), array([[2., 2.],
# out:        [2., 2.]], dtype=float32)]
# out: 2: [array([[0., 0.],
# out:        [0., 0.]], dtype=float32), array([[1., 1.],
# out:        [1., 1.]], dtype=float32)]
--- is-an-element-in-an-array run ---
import numpy as np
a = np.arange(5)
print(3 in a, 9 in a, 9 not in a, 2.5 in a, 2 in a[a > 2], 4 in a[a > 2], True in (a > 3), 7 in a.reshape(5, 1) + 3)
# out: True False True False False True True True
