# Loops whose rounds do not depend on one another are array operations, and those that do are not.
--- elements-of-other-arrays loops ---
import numpy as np
a = np.arange(12) * 0.5
out = np.zeros(10)
for i in range(10):
    out[i] = a[i] + a[i + 1] * 2 - a[11 - i] + i
# loop 4: array operations
--- out-of-range loops ---
import numpy as np
a = np.arange(12) * 0.5
out = np.zeros(12)
for i in range(12):
    out[i] = a[i + 1]
# loop 4: scalar, index `i + 1` of `a` may be out of range or negative
--- negative-for-all loops ---
import numpy as np
a = np.arange(12) * 0.5
out = np.zeros(12)
for i in range(12):
    out[i] = a[-i - 1]
# loop 4: array operations
--- negative-for-some loops ---
import numpy as np
a = np.arange(12) * 0.5
out = np.zeros(12)
for i in range(12):
    out[i] = a[i - 1]
# loop 4: scalar, index `i - 1` of `a` may be out of range or negative
--- index-from-an-array loops ---
import numpy as np
a = np.arange(12) * 0.5
at = np.arange(12)
out = np.zeros(12)
for i in range(12):
    out[i] = a[at[i]]
# loop 5: scalar, an index of `a` is not linear in the round
--- read-before-it-is-stored loops ---
import numpy as np
a = np.arange(12) * 0.5
for i in range(11):
    a[i] = a[i + 1]
# loop 3: array operations
--- recurrence loops ---
import numpy as np
a = np.arange(12) * 0.5
for i in range(1, 12):
    a[i] = a[i - 1]
# loop 3: scalar, `a[i - 1]` may be what an earlier round has stored as `a[i]` in line 4
--- recurrence-backwards loops ---
import numpy as np
a = np.arange(12) * 0.5
for i in range(10, -1, -1):
    a[i] = a[i + 1]
for i in range(11, 0, -1):
    a[i] = a[i - 1]
# loop 3: scalar, `a[i + 1]` may be what an earlier round has stored as `a[i]` in line 4
# loop 5: array operations
--- views-of-one-buffer loops ---
import numpy as np
a = np.arange(12) * 0.5
even = a[::2]
odd = a[1::2]
back = a[::-1]
for i in range(6):
    even[i] = odd[i] + 1
for i in range(12):
    back[i] = a[i]
# loop 6: array operations
# loop 8: scalar, `a[i]` may be what an earlier round has stored in line 9
--- several-statements loops ---
import numpy as np
a = np.arange(12) * 0.5
b = np.zeros(12)
c = np.zeros(12)
for i in range(11):
    b[i] = a[i] * 2
    c[i] = b[i] + 1
    a[i] = c[i] + a[i + 1]
# loop 5: array operations
--- a-later-round-reads-what-was-stored loops ---
import numpy as np
a = np.arange(12) * 0.5
b = np.zeros(12)
for i in range(11):
    b[i] = a[i] * 2
    a[i + 1] = b[i] + 1
# loop 4: scalar, `a[i]` may be what an earlier round has stored as `a[i + 1]` in line 6
--- an-earlier-statement-stores-later loops ---
import numpy as np
a = np.arange(12) * 0.5
b = np.zeros(12)
for i in range(11):
    a[i + 1] = 2.0
    b[i] = a[i]
for i in range(11):
    a[i] = 2.0
    b[i] = a[i + 1]
# loop 4: array operations
# loop 7: scalar, `a[i + 1]` is read before line 8 stores `a[i]`, and needed after that
--- stored-twice loops ---
import numpy as np
a = np.zeros(12)
for i in range(11):
    a[i] = 1.0
    a[i + 1] = 2.0
for i in range(12):
    a[3] = i
# loop 3: scalar, `a[i + 1]` is stored again by a later round in line 4
# loop 6: scalar, more than one round stores into `a[3]`
--- names-of-the-round loops ---
import numpy as np
a = np.arange(12) * 0.5
for i in range(12):
    t = a[i] * 2
    u = t + 1
    a[i] = t * u
# loop 3: array operations
--- swap loops ---
import numpy as np
a = np.arange(12) * 0.5
b = np.arange(12) * 1.5
for i in range(12):
    t = a[i]
    a[i] = b[i]
    b[i] = t
# loop 4: scalar, `a[i]` is read before line 6 stores `a[i]`, and needed after that
--- known-behind loops ---
import numpy as np
a = np.arange(12) * 0.5
t = 0.0
for i in range(12):
    t = a[i] * 2
    a[i] = t
print(t, i)
for i in range(12):
    if a[i] > 3:
        t = a[i]
print(t)
# loop 4: array operations
# loop 8: scalar, `t` is needed behind the loop
--- from-the-round-before loops ---
import numpy as np
a = np.arange(12) * 0.5
last = 0.0
for i in range(12):
    a[i] = a[i] - last
    last = a[i]
# loop 4: scalar, `last` has the value of the round before
--- conditions loops ---
import numpy as np
a = np.arange(12) * 0.5
b = np.arange(12)
for i in range(12):
    if a[i] > 2 and i % 2 == 0:
        a[i] = 0.0
    elif a[i] > 1:
        a[i] = b[i]
    else:
        a[i] += 1
for i in range(12):
    a[i] = a[i] if b[i] != 3 else -1.0
# loop 4: array operations
# loop 11: array operations
--- set-on-one-way-only loops ---
import numpy as np
a = np.arange(12) * 0.5
t = 0.0
for i in range(12):
    if a[i] > 2:
        t = a[i]
    a[i] = t
# loop 4: scalar, `t` may have the value of a round before
--- output-and-ends loops ---
import numpy as np
a = np.arange(12) * 0.5
for i in range(12):
    print(a[i])
for i in range(12):
    if a[i] > 3:
        break
    a[i] = 1.0
for i in range(12):
    if a[i] > 3:
        continue
    a[i] = 2.0
for i in range(12):
    assert a[i] < 5
# loop 3: scalar, each round has output
# loop 5: scalar, `break` may end it early
# loop 9: scalar, `continue` cuts rounds short
# loop 13: scalar, a round may stop the script
--- number-of-rounds loops ---
import numpy as np
import arr
a = np.arange(12) * 0.5
n = arr.param("n", 5)
for i in range(n):
    a[i] = 1.0
for i in range(len(a)):
    a[i] = 2.0
# loop 5: scalar, the number of rounds is known at run time only
# loop 7: array operations
