# Habits of other languages, each with a fix; tests/tests/diagnostics.rs applies them all.
--- a-colon check ---
n = 3
if n > 2  # why
    print(n)
else
    print(0)
# error E0102 2:9-2:9: expected `:` at the end of this line
# error E0102 4:5-4:5: expected `:` at the end of this line
--- comparison check ---
n = 3
while n = 3:
    n = 4
# error E0101 2:9-2:10: expected `:`, found `=`
--- and-of-c check ---
n = 3
if n > 2 && n < 5:
    print(n)
# error E0101 2:11-2:12: expected an expression, found `&`
--- or-of-c check ---
n = 3
if n > 2||n < 5:
    print(n)
# error E0101 2:10-2:11: expected an expression, found `|`
--- and-of-c-between-arrays check ---
import numpy as np
a = np.arange(4)
print(a[(a > 1) && (a < 3)])
# error E0101 3:18-3:19: expected an expression, found `&`
--- not-of-c check ---
import arr
on = arr.param("on", True)
if !on:
    print(1)
# error E0001 3:4-3:5: no token starts with `!`
--- unequal-of-basic check ---
n = 3
if n <> 2:
    print(n)
# error E0101 2:7-2:8: expected an expression, found `>`
--- counting-of-c check ---
n = 3
n++
n--
print(n)
# error E0101 2:4-2:4: expected an expression, found the end of the line
# error E0101 3:4-3:4: expected an expression, found the end of the line
--- else-if-of-c check ---
n = 3
if n > 4:
    print(n)
else if n > 2:
    print(0)
# error E0101 4:6-4:8: expected `:`, found the keyword `if`
--- print-of-python-2 check ---
n = 3
print n, "is"
print "it"
# error E0101 2:7-2:8: expected an operator or the end of the line, found `n`
# error E0101 3:7-3:11: expected an operator or the end of the line, found a string
--- typography check ---
n = 3 × 4 − 1
if n ≥ 2:
    print(“large”, n ÷ 2)
# error E0001 1:7-1:8: no token starts with `×`
# error E0001 2:6-2:7: no token starts with `≥`
# error E0001 3:11-3:12: no token starts with `“`
--- hard-space check ---
n = 3 + 4
print(n)
# error E0001 1:6-1:7: no token starts with `U+00A0`
--- constants-of-other-languages check ---
a = true
b = FALSE
c = null
print(a, b, c)
# error E0201 1:5-1:9: unknown name `true`
# error E0201 2:5-2:10: unknown name `FALSE`
# error E0201 3:5-3:9: unknown name `null`
--- missing-import check ---
"""What it is about."""
# And a comment.
print(np.pi, math.pi)
print(np.e)
# error E0201 3:7-3:9: unknown name `np`
# error E0201 3:14-3:18: unknown name `math`
--- float64 check ---
import numpy as np
a = np.arange(4)
print(a.astype(np.float64), np.zeros(2, dtype="float64"))
# error E0202 3:19-3:26: NumPy has `float64`, arr has not
# error E0309 3:47-3:56: this is a string, not a dtype; there are bool, int8, uint8, int16, uint16, int32, uint32, float32, complex64
--- short-names-of-dtypes check ---
import numpy as np
a = np.arange(4)
print(a.astype(np.ubyte), np.zeros(2, dtype=np.bool_))
# error E0202 3:19-3:24: NumPy has `ubyte`, arr has not
# error E0202 3:48-3:53: NumPy has `bool_`, arr has not
--- wide-integers check ---
import numpy as np
a = np.arange(4)
print(a.astype(np.int64))
# error E0202 3:19-3:24: NumPy has `int64`, arr has not
--- shape-is-set check ---
import numpy as np
a = np.arange(4)
a.shape = (2, 2)
print(a)
a.shape = 2, 2
# error E0207 3:1-3:8: the shape of an array cannot be set
# error E0207 5:1-5:8: the shape of an array cannot be set
--- shape-is-set-in-a-function check ---
import numpy as np
a = np.arange(4)
def f(x):
    x.shape = (2, 2)
f(a)
# error E0207 4:5-4:12: the shape of an array cannot be set
--- is check ---
import numpy as np
a = np.arange(4)
n = len(a)
print(n is 4, n is not 4)
# error E0207 4:7-4:13: this compiler does not handle `is` between values that may or may not be one object
# error E0207 4:15-4:25: this compiler does not handle `is` between values that may or may not be one object
--- in-place-cast check ---
import numpy as np
a = np.arange(4)
a += 0.5
a[1:] *= 0.5 + 1
# error E0304 3:1-3:9: cannot store float32 in place into int32
# error E0304 4:1-4:17: cannot store float32 in place into int32
--- common-dtype check ---
import numpy as np
a = np.arange(4)
b = np.zeros(4, dtype=np.uint32)
print(a + b)
# error E0305 4:7-4:12: int32 and uint32 have no common dtype of 32 bits
--- array-as-condition check ---
import numpy as np
a = np.arange(4)
if a > 2:
    print(a)
# error E0309 3:4-3:9: a condition needs a scalar, this is an array of shape (4,)
--- where-of-a-condition check ---
import numpy as np
a = np.arange(4)
print(np.where(a > 2))
# error E0204 3:7-3:22: `where` of a condition alone is `nonzero`
--- function-that-is-not-called check ---
import gc
gc.collect
# error E0206 2:1-2:11: a function that is not called
--- mismatched-bracket check ---
print((1 + 2]
# error E0005 1:13-1:14: `(` is closed by `]`
--- number-with-a-zero check ---
n = 010
print(n)
# error E0003 1:5-1:8: the integer `010` starts with a zero
--- quote check ---
print("x)
# error E0002 1:7-1:10: this string is not closed on its line
--- indented-too-far check ---
n = 1
  m = 2
print(n + m)
# error E0004 2:1-2:3: this line is indented by 2, its block by 0
--- no-block-after-the-colon check ---
n = 3
if n > 2:
print(n)
# error E0103 2:9-2:10: expected a block after this line
