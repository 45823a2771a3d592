# Element-wise expressions need no full-size temporary.
--- chain-needs-no-temporary plan ---
import numpy as np
a = np.arange(4000) * 1.0
b = np.zeros(4000)
b[:] = (a + 1) * 2 - a
print(b[0])
# plan: temporaries 0, scratch 0
--- reduction-of-an-expression-needs-no-temporary plan ---
import numpy as np
import arr
total = 0
for f in arr.stream("s", (120, 160), dtype=np.uint8):
    total += np.sum(np.abs(f - 100.0) > 24)
print(total)
# plan: temporaries 0
--- in-place-steps-need-no-temporary plan ---
import numpy as np
a = np.arange(3000) * 0.5
out = np.zeros(3000)
for i in range(3):
    out[:] = a
    out += a
    out *= 2
print(out[1])
# plan: temporaries 0, scratch 0
--- disjoint-halves-need-no-scratch plan ---
import numpy as np
b = np.zeros(2001, dtype=np.int16)
b[::2] = 4
b[1::2] = b[:-1:2]
b[1::2] += b[2::2]
print(b[1])
# plan: temporaries 0, scratch 0
--- background-is-the-only-array plan ---
import numpy as np
import arr
background = np.zeros((120, 160))
for f in arr.stream("s", (120, 160), dtype=np.uint8):
    background += (f - background) * 0.05
print(background[0, 0])
# plan: buffers 1, temporaries 0, scratch 0
--- may-compute-a-part-only plan ---
import numpy as np
re = np.linspace(0, 1, 4000)
im = np.linspace(1, 2, 4000)
for k in range(2):
    re[0] = k
    magnitude = np.sqrt(re * re + im * im)[:2000]
    print(magnitude.max(), (re + im)[7])
# plan: temporaries 1
# buffer: array re float32(4000,)
# buffer: array im float32(4000,)
# buffer: scratch max uint8(512,)
# buffer: temporary float32()
--- must-not-compute-a-part-only-where-it-would-lie-otherwise plan ---
import numpy as np
a = np.linspace(0, 1, 4000)
b = (a + 1)[::2]
b.reshape(2, 1000)[0, 0] = 5
print(b[0])
# plan: temporaries 0
# buffer: array b float32(4000,)
