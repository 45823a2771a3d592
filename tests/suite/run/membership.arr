--- in-ranges-tuples-and-lists run ---
import numpy as np
for i in range(12):
    if i in range(3, 11, 3):
        print("range", i)
    if i in (1, 5) or i in [7]:
        print("listed", i)
    if i not in range(10, 0, -1) and i not in ():
        print("outside", i)
x = 2.0
print(x in range(5), 2.5 in range(5), x in (1, 2), True in (0, 1), 3 in range(0), None is None, x is not None)
# out: outside 0
# out: listed 1
# out: range 3
# out: listed 5
# out: range 6
# out: listed 7
# out: range 9
# out: outside 11
# out: True False True True False True True
--- shapes-and-lists-are-compared-as-wholes run ---
import numpy as np
n = 0
for k in range(2):
    n += 1
    print((n, 1) == (1, 1), [n, 2] != [2, 2], (n, (k, True)) == (2, (1, 1)), (n,) == (n, n))
print([1, 2] == [1, 2], [1, 2] != [1, 2.0], np.zeros((2, 3)).shape == (2, 3), np.array([1, 0]) == [1, 1])
# out: True True False False
# out: False False True False
# out: True False True [ True False]
