# What nobody needs is not computed, unless it may stop the script.
--- may-drop-what-nobody-reads plan ---
import numpy as np
a = np.linspace(0, 1, 4000)
b = np.sin(a)
c = b * 2
print("done")
# plan: buffers 0, temporaries 0, arena 0
--- must-not-drop-what-may-stop-the-script plan ---
import numpy as np
import arr
k = arr.param("k", 1)
a = np.zeros(4000, dtype=np.uint8)
b = a + k
print("done")
# plan: buffers 0, blocks 1
--- may-drop-what-is-replaced plan ---
import numpy as np
import arr
for f in arr.stream("s", (4000,)):
    b = np.zeros(4000)
    b[:] = f * 2
    b[:] = f * 3
    arr.emit("b", b)
# plan: buffers 1, temporaries 0, arena 32016
--- must-not-drop-what-is-replaced-in-part plan ---
import numpy as np
import arr
out = np.zeros(4000)
for f in arr.stream("s", (4000,)):
    out[:] = f * 2
    out[:3999] = f[:3999] * 3
    arr.emit("out", out)
# plan: buffers 1, temporaries 0
--- must-not-drop-what-is-read-before-it-is-replaced plan ---
import numpy as np
import arr
out = np.zeros(4000)
for f in arr.stream("s", (4000,)):
    out[:] = f * 2
    m = np.sum(out)
    out[:] = f * 3
    arr.emit("m", m)
    arr.emit("out", out)
# plan: buffers 1, temporaries 0, scratch 1
--- may-drop-a-sort-that-nobody-reads plan ---
import numpy as np
a = np.linspace(0, 1, 4000)
a[3] = 2
b = np.sort(a)
print(a[3])
# plan: buffers 1
# buffer: array a float32(4000,)
--- must-not-drop-a-solution-that-may-not-be-there plan ---
import numpy as np
a = np.eye(3)
a[0, 0] = 2
b = np.linalg.inv(a)
print(a[0, 0])
# plan: buffers 1, temporaries 2, scratch 2
