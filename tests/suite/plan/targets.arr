# What the target has to do with the plan: block registers, and where buffers start.
--- blocks-of-the-host plan ---
import numpy as np
a = np.arange(5000) * 0.5
a[:] = np.sin(a) * np.cos(a)
print(a[3])
# plan: arena 32320, lower_bound 32320
--- blocks-of-a-camera plan ---
# run: --target cortex-m7
import numpy as np
a = np.arange(5000) * 0.5
a[:] = np.sin(a) * np.cos(a)
print(a[3])
# plan: arena 21568, lower_bound 21568
--- cache-lines plan ---
# run: --target x86-64
import numpy as np
a = np.arange(9) * 0.5
b = np.arange(3) * 0.5
for i in range(3):
    a[i] = b[i] + 1
    b[i] = a[i + 1]
print(a, b)
# plan: arena 384, lower_bound 384
--- the-hot-array-lies-in-fast-memory plan ---
# run: --target cortex-m7 --fast-ram 6000
import numpy as np
rarely = np.zeros(1000)
often = np.zeros(1000)
rarely[3] = 1
for i in range(100):
    often += i
print(rarely[3], often[3])
# plan: slow 4000
--- one-arena-where-all-fits plan ---
# run: --fast-ram 60000
import numpy as np
a = np.zeros(1000)
a[3] = 1
print(a[3], a[4])
# plan: slow 0
