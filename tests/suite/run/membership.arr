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
--- lists-of-floats run ---
import numpy as np
li = [0.5, 1.5]
li.append(2.5)
x = np.array([1.5])[0]
print(x in li, li.count(x), 1 in li, 2.5 not in li)
print(li == li[:], li == [0.5, 1.5, 2.5], li != [0.5, 1.5], li[:1] == [x])
t = (x, 1)
print(t == (1.5, 1), (x,) == (x,), x in (1.0, x), x in [0.5, 2.5])
li[0] = np.nan
print(li == [0.5, 1.5, 2.5], 2.5 in li, li == [0.5])
# out: True 1 False False
# out: True True True False
# out: True True True False
# out: False True False
--- a-nan-among-elements run ---
import numpy as np
x = np.array([np.nan])[0]
print(x in (1.0, 2.0), x == x)
print(x in (1.0, x))
# oracle: skip Python asks for one object
# out: False False
# trap 4: nan is compared with nan, which Python finds equal where both are one object
--- a-nan-in-a-list-that-grows run ---
li = [0.5]
for i in range(2):
    li.append(float("nan"))
x = li[1]
print(0.5 in li)
print(li.count(x))
# oracle: skip Python asks for one object
# out: True
# trap 6: nan is compared with nan, which Python finds equal where both are one object
--- lists-with-nan-in-one-place run ---
li = [0.5]
for i in range(2):
    li.append(float("nan"))
print(li == [0.5], li == [0.5, 1.0, 2.0], li[:1] == [0.5])
print(li == li[:])
# oracle: skip Python asks for one object
# out: False False True
# trap 5: nan is compared with nan, which Python finds equal where both are one object
--- tuples-with-nan-in-one-place run ---
import numpy as np
x = np.array([np.nan])[0]
print((x, 1) == (1.0, 1), (1, x) == (1, 2.0))
print((x, 1) == (x, 2))
# oracle: skip Python asks for one object
# out: False False
# trap 4: nan is compared with nan, which Python finds equal where both are one object
