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
