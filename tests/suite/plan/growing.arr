# Lists and arrays that grow have one buffer of their final size: the seed listings of the tutorial, with other numbers.
--- append-in-a-loop plan ---
import numpy as np
li = []
for i in range(10000):
    li.append(i % 10 + 1)
a = np.array(li)
print(a.sum())
# plan: buffers 1, temporaries 0, scratch 1, arena 40584
--- concatenate-in-a-loop plan ---
import numpy as np
acc = np.zeros((0, 10))
for i in range(1000):
    acc = np.concatenate((acc, np.full((1, 10), i)))
print(acc.sum())
# plan: buffers 1, temporaries 0, scratch 1
--- append-of-numpy-in-a-loop plan ---
import numpy as np
acc = np.array([])
for i in range(1000):
    acc = np.append(acc, i * 0.5)
print(acc.sum())
# plan: buffers 1, temporaries 0, scratch 1
--- a-list-that-is-met-again-is-copied plan ---
import numpy as np
li = []
for i in range(100):
    li.append(i)
a = np.array(li)
a[0] = 5
print(a.sum(), li[0])
# plan: buffers 2, temporaries 0, scratch 1
--- conditional-append plan ---
import numpy as np
li = []
for i in range(1000):
    if i % 3 == 0:
        li.append(i * 0.5)
a = np.array(li)
print(a.mean())
# plan: buffers 1, temporaries 0, scratch 1
--- what-was-there-before-under-another-name-is-copied plan ---
import numpy as np
acc = np.ones((2, 3))
first = acc
for i in range(4):
    acc = np.vstack((acc, np.full(3, i)))
first[0] = 7
print(acc.sum(), first.sum())
# plan: buffers 2, temporaries 0
# buffer: array acc float32(2, 3)
# buffer: array acc float32(6, 3)
# buffer: scratch sum uint8(512,)
# buffer: scratch sum uint8(512,)
--- rows-in-loops-in-loops plan ---
import numpy as np
acc = np.zeros((0, 3))
for i in range(4):
    for k in range(5):
        if k > 0:
            acc = np.vstack((acc, np.full(3, i * k)))
print(acc.sum())
# plan: buffers 1, temporaries 0
# buffer: array acc float32(20, 3)
# buffer: scratch sum uint8(512,)
