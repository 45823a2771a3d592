# Intermediates that are read at shifted places: computed again there where that costs little, and never where a bit of a
# result, or the order of what stops the script, could change.
--- may-compute-a-stencil-s-input-where-it-is-read plan ---
import numpy as np
import arr
out = np.zeros(4000)
for frame in arr.stream("s", (4000,), dtype=np.uint8):
    g = frame * 0.5 + 1
    out[1:-1] = g[:-2] + g[1:-1] + g[2:]
    arr.emit("o", out)
# plan: temporaries 0, scratch 0
# buffer: array out float32(4000,)
# buffer: port s uint8(4000,)
--- may-compute-it-in-two-statements plan ---
import numpy as np
import arr
for frame in arr.stream("s", (120, 160), dtype=np.uint8):
    g = frame / 255
    gx = g[:, 1:] - g[:, :-1]
    gy = g[1:] - g[:-1]
    arr.emit("x", np.sum(np.abs(gx)))
    arr.emit("y", np.sum(np.abs(gy)))
# plan: temporaries 0
# buffer: port s uint8(120, 160)
# buffer: scratch sum uint8(512,)
# buffer: scratch sum uint8(512,)
--- may-compute-results-of-results plan ---
import numpy as np
import arr
for frame in arr.stream("s", (4000,)):
    x = frame * 0.5
    g = x + 1
    d = g[1:] - g[:-1]
    arr.emit("d", np.max(d))
# plan: temporaries 0
# buffer: port s float32(4000,)
# buffer: scratch max uint8(512,)
--- may-turn-what-it-computes plan ---
import numpy as np
import arr
out = np.zeros((40, 30))
for frame in arr.stream("s", (30, 40)):
    g = np.sqrt(frame[:, ::-1])
    out[:] = g.T
    out += np.sqrt(frame).T[::-1]
    arr.emit("o", out)
# plan: temporaries 0
# buffer: port s float32(30, 40)
# buffer: array out float32(40, 30)
--- may-read-whole-what-is-then-stored-into-its-source plan ---
import numpy as np
import arr
a = np.zeros(4000)
for frame in arr.stream("s", (4000,)):
    a[0] = 1
    g = a * 0.5
    a[1:-1] = g[:-2] + g[2:]
    arr.emit("a", a[1])
# plan: temporaries 0, scratch_bytes 4
# buffer: array a float32(4000,)
# buffer: port s float32(4000,)
# buffer: scratch a later float32(1,)
--- must-not-compute-what-is-needed-as-a-whole plan ---
import numpy as np
import arr
out = np.zeros(4000)
for frame in arr.stream("s", (4000,), dtype=np.uint8):
    g = frame * 0.5 + 1
    out[1:-1] = g[:-2] + g[1:-1] + g[2:]
    arr.emit("g", g)
    arr.emit("o", out)
# plan: buffers 2, temporaries 0, scratch 0
--- must-not-compute-from-what-has-changed plan ---
import numpy as np
import arr
a = np.zeros(4000)
for frame in arr.stream("s", (4000,)):
    a[0] = 1
    g = a * 0.5
    a += frame
    a[1:] += g[:-1]
    arr.emit("a", a)
# plan: buffers 2, temporaries 0, scratch 0
--- must-not-compute-from-a-scalar-that-has-changed plan ---
import numpy as np
import arr
gain = 1.0
out = np.zeros(4000)
for frame in arr.stream("s", (4000,)):
    g = frame * gain
    gain = gain + frame[0]
    out[1:] = g[:-1] * gain
    arr.emit("o", out)
# plan: buffers 2, temporaries 0, scratch 0
--- must-not-move-what-may-stop-the-script plan ---
import numpy as np
import arr
level = arr.param("level", 24)
out = np.zeros(4000, dtype=np.uint8)
for frame in arr.stream("s", (4000,), dtype=np.uint8):
    g = frame + level
    out[1:] = g[:-1]
    arr.emit("o", out)
# plan: buffers 2, temporaries 0, scratch 0
--- must-not-compute-a-row-once-for-every-row plan ---
import numpy as np
import arr
out = np.zeros((120, 160))
for frame in arr.stream("s", (120, 160)):
    g = frame[0] * 2 + 1
    out[:] = frame - g
    arr.emit("o", out)
# plan: buffers 2, temporaries 0, scratch 0
--- may-keep-rows-of-a-separable-blur plan ---
import numpy as np
import arr
for a in arr.stream("s", (120, 160)):
    h = a[:, :-2] + a[:, 1:-1] + a[:, 2:]
    v = h[:-2] + h[1:-1] + h[2:]
    arr.emit("v", v)
# plan: temporaries 0, scratch_bytes 5056
# buffer: port s float32(120, 160)
# buffer: scratch h rows float32(1264,)
# buffer: array v float32(118, 158)
--- may-keep-a-few-elements-of-one-axis plan ---
import numpy as np
import arr
out = np.zeros(16000)
for a in arr.stream("s", (16000,)):
    r = np.exp(a)
    out[2:-2] = r[:-4] + r[1:-3] + r[2:-2] + r[3:-1] + r[4:]
    arr.emit("o", out)
# plan: temporaries 0, scratch 1
# buffer: array out float32(16000,)
# buffer: port s float32(16000,)
# buffer: scratch r rows float32(520,)
--- may-keep-rows-of-results-of-results plan ---
import numpy as np
import arr
for a in arr.stream("s", (120, 160)):
    r = np.sqrt(a)
    e = np.exp(-r)
    h = e[:, :-2] * 0.25 + e[:, 1:-1] * 0.5 + e[:, 2:] * 0.25
    v = h[:-2] * 0.25 + h[1:-1] * 0.5 + h[2:] * 0.25
    v -= e[1:-1, 1:-1]
    arr.emit("v", v)
# plan: buffers 1, temporaries 0, scratch 3
--- must-not-keep-rows-where-a-sum-reads-them plan ---
import numpy as np
import arr
for a in arr.stream("s", (120, 160)):
    h = a[:, :-2] + a[:, 1:-1] + a[:, 2:]
    v = h[:-2] + h[1:-1] + h[2:]
    arr.emit("v", np.sum(v))
# plan: temporaries 0
# buffer: port s float32(120, 160)
# buffer: scratch sum uint8(512,)
--- must-not-keep-rows-of-what-is-stored-into-its-source plan ---
import numpy as np
import arr
a = np.zeros((120, 160))
for f in arr.stream("s", (120, 160)):
    a[0] += f[0]
    h = np.exp(a)
    a[1:-1] = h[:-2] + h[1:-1] + h[2:] + h[2:] * 2
    a[0] = h[5]
    arr.emit("a", a)
# plan: buffers 2, temporaries 0
--- may-compute-again-what-goes-backwards plan ---
import numpy as np
import arr
out = np.zeros((120, 160))
for a in arr.stream("s", (120, 160)):
    h = np.exp(a)
    out[:] = h[::-1] + h[::-1, ::-1] + h
    arr.emit("o", out)
# plan: buffers 1, temporaries 0, scratch 0
--- must-not-keep-rows-that-go-backwards plan ---
import numpy as np
import arr
out = np.zeros((120, 160))
for a in arr.stream("s", (120, 160)):
    h = np.exp(np.sin(a))
    out[:] = h[::-1] + h[::-1, ::-1] + h
    arr.emit("o", out)
# plan: buffers 2, temporaries 0, scratch 0
--- must-not-keep-rows-where-all-fit-a-block plan ---
import numpy as np
import arr
out = np.zeros(400)
for a in arr.stream("s", (400,)):
    r = np.exp(a)
    out[2:-2] = r[:-4] + r[1:-3] + r[2:-2] + r[3:-1] + r[4:]
    arr.emit("o", out)
# plan: buffers 2, temporaries 0, scratch 0
--- rows-without-gaps-are-read-where-they-lie bytecode ---
import numpy as np
a = np.zeros((60, 160))
a[3, 4] = 2
b = np.zeros((60, 160))
for k in range(2):
    b[1:-1, 1:-1] = a[:-2, :-2] + a[1:-1, 2:] - a[2:, 1:-1]
print(b[4, 5])
# dump:     @163  begin_loop 9164, 158, @192
# dump:     @176    fused v5, v2, v3, v4, add, subtract, float32
--- short-rows-are-gathered bytecode ---
import numpy as np
a = np.zeros((600, 6))
a[3, 4] = 2
b = np.zeros((598, 4))
for k in range(2):
    b = a[:-2, :-2] + a[1:-1, 2:]
print(b[3, 2])
# dump:     @163  begin_loop 2392, 1024, @200
# dump:     @176    gather b2, v2
# dump:     @182    gather b3, v3
# dump:     @188    map2 v1, b2, b3, add, float32
--- rows-that-are-written-are-set-aside bytecode ---
import numpy as np
a = np.zeros((60, 160))
a[3, 4] = 2
for k in range(2):
    a[:, 1:] = a[:, :-1] + 1
print(a[4, 5])
# dump:     @141  begin_loop 9540, 1024, @180
# dump:     @154    gather b1, v1
# dump:     @160    map2 b2, b1, r4, add, float32
# dump:     @172    scatter_late v2, b2, v3
