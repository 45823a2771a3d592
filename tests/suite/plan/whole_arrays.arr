# Functions of whole arrays: their results, and the scratch memory that they need beside them.
--- shows-scratch-memory plan ---
import numpy as np
a = np.arange(100) * 7 % 64
s = np.sort(a.astype(np.uint8))
p = np.argsort(a)
print(s[0], p[0])
# plan: scratch 2
--- may-sort-where-it-is-computed plan ---
import numpy as np
a = np.arange(100) * 7 % 64
s = np.sort(a * 2)
print(s[0], a[0])
# plan: temporaries 0
--- may-multiply-without-copies plan ---
import numpy as np
a = np.arange(100).reshape(10, 10) * 0.5
b = a + 1
c = np.zeros((10, 10))
for i in range(3):
    c = a.T @ b
print(c[0, 0])
# plan: temporaries 0
--- must-copy-columns-that-are-read-as-rows plan ---
import numpy as np
a = np.arange(100).reshape(10, 10) * 0.5
c = a @ a.T
print(c[0, 0])
# plan: temporaries 1
--- must-not-compute-what-nobody-reads plan ---
import numpy as np
a = np.arange(100) * 7 % 64
b = np.sort(a)
c = np.argsort(a)
print(a[0])
# plan: temporaries 0
--- may-sort-before-a-loop plan ---
import numpy as np
a = np.arange(100) * 7 % 64
total = 0
for i in range(100):
    b = np.sort(a)
    total += b[i] * b[99 - i]
print(total)
# plan: temporaries 0
