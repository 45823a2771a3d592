# An array that dies as another of the same dtype and size is born gives it its memory.
--- a-sine-takes-the-place-of-what-it-is-of plan ---
import numpy as np
x = np.linspace(0, 1, 5000)
x[3] = 7
y = np.sin(x)
y[4] = 2
z = y * 2 + 1
z[5] = 3
print(z[4], z[3])
# plan: buffers 1, temporaries 0, arena 20048
# buffer: array x, y, z float32(5000,)
--- what-is-needed-behind-must-stay plan ---
import numpy as np
x = np.linspace(0, 1, 5000)
x[3] = 7
y = np.sin(x)
y[4] = 2
print(y[4], x[3])
# plan: buffers 2, temporaries 0
# buffer: array x float32(5000,)
# buffer: array y float32(5000,)
--- what-is-read-elsewhere-must-stay plan ---
import numpy as np
x = np.linspace(0, 1, 5000)
x[3] = 7
y = np.sin(x[::-1])
y[4] = 2
print(y[4])
# plan: buffers 2, temporaries 0
# buffer: array x float32(5000,)
# buffer: array y float32(5000,)
--- another-dtype-must-have-its-own plan ---
import numpy as np
x = np.linspace(0, 1, 5000)
x[3] = 7
y = x > 0.5
y[4] = True
print(y[4])
# plan: buffers 2, temporaries 0
# buffer: array x float32(5000,)
# buffer: array y bool(5000,)
--- what-the-next-round-needs-must-stay plan ---
import numpy as np
x = np.linspace(0, 1, 5000)
x[3] = 7
for k in range(3):
    y = np.sin(x) * k
    y[4] = 2
    print(y[4])
# plan: buffers 2, temporaries 0
# buffer: array x float32(5000,)
# buffer: array y float32(5000,)
--- in-every-round plan ---
import numpy as np
import arr
for f in arr.stream("s", (400,)):
    x = f * 2
    x[3] = 7
    y = np.sqrt(x)
    y[4] = 2
    arr.emit("y", y)
# plan: buffers 1, temporaries 0
# buffer: port s float32(400,)
# buffer: array x, y float32(400,)
--- of-many-names-the-first-and-the-last plan ---
import numpy as np
x = np.linspace(0, 1, 500)
x[3] = 7
a = np.sin(x)
a[4] = 2
b = np.sin(a)
b[4] = 2
c = np.sin(b)
c[4] = 2
d = np.sin(c)
d[4] = 2
e = np.sin(d)
e[4] = 2
f = np.sin(e)
f[4] = 2
g = np.sin(f)
g[4] = 2
h = np.sin(g)
h[4] = 2
i = np.sin(h)
i[4] = 2
print(i[4])
# plan: buffers 1, temporaries 0
# buffer: array x … i float32(500,)
--- what-a-second-reads-behind-must-stay plan ---
import numpy as np
x = np.linspace(0, 1, 5000)
x[3] = 7
y = np.sin(x)
z = x[::-1] + y
y[4] = 2
z[4] = 2
print(z[4], y[3])
# plan: buffers 3, temporaries 0, blocks 1, scratch 0
--- what-is-looked-up-must-stay plan ---
import numpy as np
x = np.arange(5000) % 70
x[3] = 7
y = x[x]
y[4] = 2
print(y[4])
# plan: buffers 2, temporaries 0, blocks 2, scratch 0
--- the-front-of-a-bounded-array-must-not-become-a-whole-one plan ---
import numpy as np
x = np.linspace(0, 1, 5000)
x[3] = 7
few = x[x > 0.5]
few[0] = 1
y = np.sin(few)
y[0] = 2
print(y[0])
# plan: buffers 3, temporaries 0, blocks 1, scratch 0
--- a-constant-must-stay plan ---
import numpy as np
x = np.array([1, 5, 2, 9, 3, 8, 4, 6], dtype=np.float32)
y = np.sin(x)
y[4] = 2
print(y[4])
# plan: buffers 1, temporaries 0
# buffer: array y float32(8,)
# buffer: constant float32(8,)
--- another-shape-must-have-its-own plan ---
import numpy as np
x = np.linspace(0, 1, 4096)
x[3] = 7
y = x.reshape(64, 64).T + 1
y[4] = 2
print(y[4, 3])
# plan: buffers 2, temporaries 0, blocks 3, scratch 0
