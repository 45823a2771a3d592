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
