# Names, modules, arguments, places.
--- unknown-name check ---
print(missing)
# error E0201 1:7-1:14
--- unknown-name-beside-a-known-one check ---
level = 1
print(levle + 1)
# error E0201 2:7-2:12
--- a-name-is-unknown-before-it-is-bound check ---
print(x)
x = 1
# error E0201 1:7-1:8
--- unknown-function-of-numpy check ---
import numpy as np
x = np.sqr(2.0)
# error E0202 2:8-2:11
--- unknown-method check ---
import numpy as np
x = np.zeros(3).total()
# error E0202 2:17-2:22
--- unknown-attribute check ---
import numpy as np
print(np.zeros(3).length)
# error E0202 2:19-2:25
--- unknown-module check ---
import pandas as pd
# error E0203 1:8-1:14
--- unknown-name-of-a-module check ---
from numpy import nothing
# error E0202 1:19-1:26
--- too-few-arguments check ---
import numpy as np
x = np.maximum(1)
# error E0204 2:5-2:18
--- too-many-arguments check ---
import numpy as np
x = np.sqrt(1, 2, 3)
# error E0204 2:19-2:20
--- unknown-keyword check ---
import numpy as np
x = np.zeros(3, size=4)
# error E0204 2:17-2:21
--- emit-without-a-value check ---
import arr
arr.emit("x")
# error E0204 2:1-2:14
--- different-types-where-paths-meet check ---
import arr
n = arr.param("n", 1)
if n > 2:
    x = 1
else:
    x = "text"
print(x)
# error E0205
--- different-shapes-where-paths-meet check ---
import numpy as np
import arr
n = arr.param("n", 1)
x = np.zeros(3)
if n > 2:
    x = np.zeros(4)
print(x)
# error E0205 7:7-7:8
--- different-orders-in-memory-where-paths-meet check ---
import numpy as np
import arr
a = np.ones((4, 4))
m = np.zeros((4, 4))
for k in range(arr.param("n", 3)):
    m = a.T * k
print(m)
# error E0205 7:7-7:8: `m` is bound to different things on different paths
--- bound-on-one-path-only check ---
import arr
n = arr.param("n", 1)
if n > 2:
    x = 1
print(x)
# error E0205 5:7-5:8
--- break-outside-a-loop check ---
x = 1
break
# error E0206 2:1-2:6
--- continue-outside-a-loop check ---
continue
# error E0206 1:1-1:9
--- a-conflict-stays-a-conflict-where-further-paths-meet check ---
import numpy as np
import arr
n = arr.param("n", 0)
x = np.arange(3)
if n > 1:
    pass
elif n > 0:
    pass
else:
    x = 0
print(x)
# error E0205 11:7-11:8
