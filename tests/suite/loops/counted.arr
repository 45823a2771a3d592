# A `while` whose counter goes a step further at the end of each round is a loop of so many rounds.
--- a-counter-and-a-bound loops ---
import numpy as np
a = np.arange(12) * 0.5
b = np.zeros(12)
n = len(a)
i = 0
while i < n:
    b[i] = a[i] * 2 + i
    i += 1
print(i)
# loop 6: array operations
--- downwards-and-by-steps loops ---
import numpy as np
a = np.arange(12) * 0.5
b = np.zeros(12)
i = 11
while i >= 0:
    b[i] = a[i]
    i -= 2
i = 1
while 12 > i:
    b[i] = a[i]
    i = 3 + i
for i in range(11, -1, -1):
    b[i] = a[11 - i]
for i in range(1, 12, 3):
    b[i] += a[i]
# loop 5: array operations
# loop 9: array operations
# loop 12: array operations
# loop 14: array operations
--- counters-in-counters loops ---
import numpy as np
m = np.zeros((4, 5))
y = 0
while y < 4:
    x = 0
    while x < 5:
        m[y, x] = y * 10 + x
        x += 1
    y += 1
for y in range(3):
    x = 1
    while x < 5:
        m[y, x] += y
        x += 2
# loop 4: array operations
# loop 6: array operations
# loop 10: array operations
# loop 12: array operations
--- a-sum-of-ints loops ---
import numpy as np
u = np.arange(20, dtype=np.uint8)
s = 0
k = 0
while k <= 19:
    s += u[k]
    k += 3
print(s, k)
# loop 5: array operations
--- in-a-function-of-two-calls loops ---
import numpy as np
def f(v, n):
    i = 0
    while i < n:
        v[i] = i * 2
        i += 1
    return i
b = np.zeros(12)
print(f(b, 12), f(b, 4))
# loop 4: array operations
--- a-recurrence-must-stay loops ---
import numpy as np
a = np.arange(12) * 0.5
i = 1
while i < 12:
    a[i] = a[i - 1]
    i += 1
# loop 4: scalar, `a[i - 1]` may be what an earlier round has stored as `a[i]` in line 5
--- a-counter-that-is-set-elsewhere-must-stay loops ---
import numpy as np
a = np.arange(12) * 0.5
i = 0
while i < 12:
    if a[i] > 3:
        i += 2
    a[i - 1] = 3
    i += 1
# loop 4: scalar, the counter is set in the loop
--- a-step-in-the-middle-must-stay loops ---
import numpy as np
a = np.arange(12) * 0.5
i = 0
while i < 11:
    i += 1
    a[i] = 3
# loop 4: scalar, no step of a counter by a known number is at its end
--- bounds-that-move-must-stay loops ---
import numpy as np
a = np.arange(12) * 0.5
i = 0
n = 12
while i < n:
    a[i] = 3
    n -= 1
    i += 1
i = 0
while i < 12:
    a[i] = 2
    i -= -1
i = 0
while i * i < 100:
    a[i] = 2
    i += 1
# loop 5: scalar, the number of rounds is known at run time only
# loop 10: array operations
--- an-end-in-the-middle-must-stay loops ---
import numpy as np
a = np.arange(12) * 0.5
i = 0
while i < 12:
    if a[i] > 4:
        break
    a[i] = 3
    i += 1
print(i)
# loop 4: scalar, `break` may end it early
--- a-counter-begun-once-must-stay loops ---
import numpy as np
m = np.zeros((3, 4))
x = 0
for y in range(3):
    while x < 4:
        m[y, x] = 1
        x += 1
# loop 4: scalar, the rounds of the loop in it are not always as many
# loop 5: scalar, the number of rounds is known at run time only
--- a-variable-of-the-inner-loop-in-front-of-it-must-stay loops ---
import numpy as np
m = np.zeros((3, 4))
x = 100
for y in range(3):
    t = x
    for x in range(4):
        m[y, x] = t
# loop 4: scalar, `x` has the value of the round before
# loop 6: array operations
