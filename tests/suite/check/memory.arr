# What `--max-ram` allows, and what is said about a script that needs more.
--- the-largest-array-is-named check ---
# run: --max-ram 65536
import numpy as np
import arr
background = np.zeros((120, 160))
for frame in arr.stream("camera", (120, 160), dtype=np.uint8):
    background += (frame - background) * 0.05
print(background.max())
# error E0402 4:1-4:34: this script needs 104216 bytes of memory, 65536 are allowed
--- what-is-live-at-another-time-is-not-to-blame check ---
# run: --max-ram 7000
import numpy as np
a = np.zeros(1000)
a[3] = 1
print(a[2], a[3])
b = np.zeros(1500)
c = np.zeros(300)
b[1] = c[4] = 5
print(b[1], c[4])
# error E0402 6:1-6:19: this script needs 7232 bytes of memory, 7000 are allowed
--- exactly-enough check ---
# run: --max-ram 4032
import numpy as np
a = np.zeros(1000)
a[3] = 1
print(a[2], a[3])
--- a-byte-less-than-enough check ---
# run: --max-ram 4031
import numpy as np
a = np.zeros(1000)
a[3] = 1
print(a[2], a[3])
# error E0402 3:1-3:19: this script needs 4032 bytes of memory, 4031 are allowed
--- enough-on-a-camera check ---
# run: --target cortex-m7 --max-ram 24000
import numpy as np
a = np.arange(5000) * 0.5
a[:] = np.sin(a) * np.cos(a)
print(a[3])
--- too-little-on-the-host check ---
# run: --max-ram 24000
import numpy as np
a = np.arange(5000) * 0.5
a[:] = np.sin(a) * np.cos(a)
print(a[3])
# error E0402 4:1-4:29: this script needs 32320 bytes of memory, 24000 are allowed
--- only-scalars check ---
# run: --max-ram 8
a = 3
while a > 1:
    a -= 1
    print(a)
# error E0402 1:1-1:1: this script needs 32 bytes of memory, 8 are allowed
--- scalars-need-fast-memory check ---
# run: --fast-ram 16
a = 3
while a > 1:
    a -= 1
    print(a)
# error E0402 1:1-1:1: the scalars of this script need 32 bytes of fast memory, 16 are there
