--- a-column-of-no-rows run ---
import numpy as np
a = np.zeros((0, 2))
b = a[:, 1]
print(b.shape)
a[:, 1:] = 0
print(a.shape, a[:, 1:].shape, a[:, ::-1].shape)
# out: (0,)
# out: (0, 2) (0, 1) (0, 2)
--- a-column-at-a-run-time-index-of-no-rows run ---
import numpy as np
import arr
i = arr.param("i", 1)
a = np.zeros((0, 2))
a[:, i] = 5
b = np.zeros((3, 2))
b[:0, i] = 7
b[:0:-2, i] = 9
print(a.shape)
print(b)
# out: (0, 2)
# out: [[0. 0.]
# out:  [0. 0.]
# out:  [0. 9.]]
--- rows-of-nothing run ---
import numpy as np
for x in np.zeros((0, 3)):
    print(x)
else:
    print("done")
# out: done
--- an-index-into-nothing-is-checked run ---
import numpy as np
import arr
k = arr.param("k", 1)
d = np.zeros((0, 2))
d[:, k] *= 2
print(d[:, -k].shape)
d[:, k + 1] = 0
# out: (0,)
# trap 7: index 2 is out of range for axis 1 with extent 2
--- linspace-of-one-sample run ---
import numpy as np
print(np.linspace(0, 0.5, 1), np.linspace(2, 3, 1, endpoint=False), np.linspace(1, 5, 0))
# out: [0.] [2.] []
--- parts-of-nothing-backwards run ---
import numpy as np
for x in np.ones((2, 1, 14))[:, 0:0, ::-3]:
    print(x[:, 1:4].T, x[:, -1].size)
y = np.zeros((3, 0))[::-1]
print(y[1], y[1:].shape)
# out: [] 0
# out: [] 0
# out: [] (2, 0)
--- elements-of-what-has-none-in-place run ---
import numpy as np
v = np.ones(0)
b = v[v > 0]
if len(b) > 2:
    b[1] = 5
    b[0] += 1
for k in range(len(v)):
    v[k] += 1
for k in range(1):
    print(len(b), b)
    b[k - 1] += 1
# out: 0 []
# trap 11: index -1 is out of range for axis 0 with extent 0
