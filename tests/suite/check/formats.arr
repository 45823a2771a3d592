# Format specifications that a value does not have, and text that is not handled.
--- unknown-type check ---
n = 5
print(f"{n:5q}", f"{n:d5}")
# error E0311 2:12-2:14: `q` cannot stand here in a format specification
# error E0311 2:23-2:25: `5` cannot stand here in a format specification
--- types-of-other-kinds check ---
x = 0.5
print(f"{x:d}", f"{3:s}", f"{'a':d}", f"{x:5x}", f"{True:s}")
# error E0311 2:12-2:13: the format type `d` is not defined for float
# error E0311 2:22-2:23: the format type `s` is not defined for int
# error E0311 2:34-2:35: the format type `d` is not defined for str
# error E0311 2:44-2:46: the format type `x` is not defined for float
# error E0311 2:58-2:59: the format type `s` is not defined for bool
--- options-that-a-type-does-not-have check ---
x = 0.5
print(f"{3:.2}", f"{3:.2d}", f"{3:,x}", f"{3:zd}", f"{x:,n}", f"{'a':=5}", f"{'a':+}", f"{'a':,}", f"{x!r:+}")
# error E0311 2:12-2:14: a precision is not defined for the format of int
# error E0311 2:23-2:26: a precision cannot be had with the format type `d`
# error E0311 2:35-2:37: `,` cannot be had with the format type `x`
# error E0311 2:46-2:48: `z` cannot be had with the format type `d`
# error E0311 2:57-2:59: a separator cannot be had with the format type `n`
# error E0311 2:70-2:72: `=` is not defined for the format of str
# error E0311 2:83-2:84: a sign is not defined for the format of str
# error E0311 2:95-2:96: a separator is not defined for the format of str
# error E0311 2:107-2:108: a sign is not defined for the format of str
--- incomplete-and-too-large check ---
x = 0.5
print(f"{x:.}", f"{x:10000}", f"{x:.10000f}")
# error E0311 2:12-2:13: a format specification has no digits behind its point
# error E0311 2:22-2:27: a width or precision of more than 9999
# error E0311 2:36-2:43: a width or precision of more than 9999
--- format-function check ---
print(format(3, "q"), format(3, 4))
# error E0311 1:17-1:20: `q` cannot stand here in a format specification
# error E0309 1:33-1:34: a format specification must be a string, this is a scalar of type int
--- values-without-a-format check ---
import numpy as np
a = np.zeros(3)
print(f"{a:.2f}", f"{(1, 2):5}", f"{None:5}", f"{[1]:>8}", f"{a.dtype:8}")
# error E0311 3:12-3:15: an array of dtype float32 and shape (3,) takes no format specification
# error E0311 3:29-3:30: a tuple takes no format specification
# error E0311 3:42-3:43: None takes no format specification
# error E0311 3:54-3:56: a list takes no format specification
# error E0311 3:71-3:72: a dtype takes no format specification
--- character-type check ---
print(f"{65:+c}", f"{65:-c}", f"{65:#c}", f"{65:,c}", f"{65:.1c}", f"{1.5:c}")
print(f"{-1:c}", f"{0x110000:c}", f"{0xd800:c}")
# error E0311 1:13-1:15: a sign cannot be had with the format type `c`
# error E0311 1:25-1:27: a sign cannot be had with the format type `c`
# error E0311 1:37-1:39: `#` cannot be had with the format type `c`
# error E0311 1:49-1:51: a separator cannot be had with the format type `c`
# error E0311 1:61-1:64: a precision cannot be had with the format type `c`
# error E0311 1:75-1:76: the format type `c` is not defined for float
# error E0310 2:10-2:12: -1 is the number of no character
# error E0310 2:21-2:29: 1114112 is the number of no character
# error E0310 2:38-2:44: 55296 is the number of no character
--- width-known-at-run-time check ---
n = 0
for k in range(3):
    n += k
print(f"{n:{n}}")
# error E0207 4:12-4:15: this compiler does not handle format specifications that are not known at compile time
--- named-text-with-an-array check ---
import numpy as np
a = np.zeros(3)
s = f"a = {a}"
print([f"{a}"])
# error E0207 3:1-3:2: this compiler does not handle names for text with arrays in it
# error E0207 4:7-4:15: this compiler does not handle strings with arrays in them inside brackets
--- known-value-in-an-assert-message check ---
n = 3
assert n == 4, f"n is {n}"
# error E0310 2:8-2:14: this assertion never holds: n is 3
--- strings-of-run-time-values-compared-and-measured check ---
n = 0
for k in range(3):
    n += k
s = f"{n}"
print(s == "3", len(s))
# error E0207 5:7-5:15: this compiler does not handle comparing strings with run-time values in them
# error E0207 5:21-5:22: this compiler does not handle the length of strings with run-time values in them
--- percent-on-strings check ---
print("%d" % 3)
# error E0207 1:7-1:15: this compiler does not handle `%` on strings
--- different-strings-on-different-paths check ---
n = 0
for k in range(3):
    n += k
if n > 2:
    s = "more"
else:
    s = "less"
print(s)
# error E0205 8:7-8:8: `s` is bound to different things on different paths
--- names-of-ports-are-known check ---
import arr
n = 0
for k in range(3):
    n += k
arr.emit(f"n{n}", n)
# error E0309 5:10-5:17: the name of a port must be a string, this is a string with run-time values in it
--- print-options check ---
import numpy as np
n = 0
for k in range(3):
    n += k
np.set_printoptions(nanstr="-")
np.set_printoptions(precision=-1)
np.set_printoptions(linewidth=n)
np.set_printoptions(threshold=1.5, suppress=0.5)
np.set_printoptions(1, precision=2)
# error E0204 5:21-5:27: `set_printoptions` has no argument `nanstr`
# error E0310 6:31-6:33: `precision` must not be negative, this is -1
# error E0306 7:31-7:32: `linewidth` must be known at compile time
# error E0309 8:31-8:34: `threshold` must be an int, this is a scalar of type float
# error E0204 9:24-9:33: `set_printoptions` is given `precision` twice
--- text-that-grows-in-a-loop check ---
s = ""
for k in range(3):
    s += f"{k},"
print(s)
# error E0205 3:5-3:6: `s` means something else in the next round of the loop
--- no-edge-items check ---
import numpy as np
np.set_printoptions(edgeitems=0)
# error E0310 2:31-2:32: `edgeitems` must be at least 1
--- quotes-of-chosen-strings check ---
n = 0
for k in range(3):
    n += k
print(["it's" if n else "plain"])
# error E0207 4:7-4:33: this compiler does not handle the `repr` of strings that have quotes on some paths
--- string-or-number check ---
n = 0
for k in range(3):
    n += k
print("none" if n == 0 else n)
# error E0302 4:7-4:30: this is a string on one path and a scalar of type int on the other
--- string-that-grows-without-bound check ---
s = "0123456789abcdef" * 4096
t = f"{s}{s}"
s = s + s
# error E0401 2:5-2:14: a string of more than 65536 bytes
# error E0401 3:5-3:10: a string of more than 65536 bytes
