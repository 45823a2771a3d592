# Python's scalars: exact integers, float32 after every operation.
--- integers run ---
print(7 + 3, 7 - 10, 7 * 3, 7 / 2, 7 // 2, 7 % 3, 7 ** 3)
print(-7 // 2, -7 % 3, 7 // -2, 7 % -3, -7 // -2, -7 % -3)
print(6 & 3, 6 | 3, 6 ^ 3, ~6, 1 << 10, -17 >> 2, -5)
print(2 ** 62, 9223372036854775807, -9223372036854775807 - 1)
# out: 10 -3 21 3.5 3 1 343
# out: -4 2 -4 -2 3 -1
# out: 2 7 5 -7 1024 -5 -5
# out: 4611686018427387904 9223372036854775807 -9223372036854775808
--- floats run ---
print(1.5 + 2.25, 1.5 - 2.25, 1.5 * 2.25, 1.5 / 4, 7.5 // 2, 7.5 % 2, 1.5 ** 2)
print(-7.5 // 2, -7.5 % 2, 7.5 // -2, 7.5 % -2)
print(0.1 + 0.2, 1 / 3, 2 / 3, 10 / 5)
# out: 3.75 -0.75 3.375 0.375 3.0 1.5 2.25
# out: -4.0 0.5 -4.0 -0.5
# out: 0.3 0.33333334 0.6666667 2.0
--- floats-are-float32 run ---
x = 16777216.0
print(x + 1, x + 2, 0.1 * 3, 1e8 + 4)
s = 0.0
for i in range(10):
    s += 0.1
print(s)
# out: 16777216.0 16777218.0 0.3 100000000.0
# out: 1.0000001
--- digits run ---
print(1000000.0, 123456.789, 0.0001, 0.00001, 1e15, 1e16, 1e17)
print(1.0, -0.0, 100.0, 1e-7, 3.4028235e38, 1e-45, 16777216.0)
print(0.5, 0.333333333, 123456789.0, 5e-324)
# out: 1000000.0 123456.79 0.0001 1e-05 1000000000000000.0 1e+16 1e+17
# out: 1.0 -0.0 100.0 1e-07 3.4028235e+38 1e-45 16777216.0
# out: 0.5 0.33333334 123456790.0 0.0
--- number-forms run ---
print(0x10, 0b101, 0o17, 1_000, 1e3, .5, 5., 1E-2)
# out: 16 5 15 1000 1000.0 0.5 5.0 0.01
--- mixed run ---
print(1 + 0.5, 3 * 1.5, 2 ** 0.5, 2 ** -1, True + 1, True * 2.5, 7 // 2.0)
print(1 == 1.0, 1 < 1.5, True == 1, 3 != 3.0)
# out: 1.5 4.5 1.4142135 0.5 2 2.5 3.0
# out: True True True False
--- comparisons-and-logic run ---
a = 3
b = 4
print(a < b, a <= 3, a > b, a >= 4, a == 3, a != 3)
print(a < b and b < 5, a > b or b == 4, not a == 3)
print(1 < 2 < 3, 1 < 3 < 2, not False)
# out: True True False False True False
# out: True True False
# out: True False True
--- division-gives-a-float run ---
a = 6
b = 3
print(a / b, a // b, (a + b) / 2)
# out: 2.0 2 4.5
--- augmented run ---
n = 5
n += 2
n *= 3
n -= 1
n //= 3
n **= 2
n %= 7
n <<= 3
n |= 1
n ^= 2
n >>= 1
n &= 13
print(n)
x = 5.0
x += 1
x /= 4
x *= 3
x //= 1
print(x)
# out: 5
# out: 4.0
--- unary run ---
a = 5
x = 2.5
print(-a, +a, ~a, -x, +x, --a, not a)
print(abs(-5), abs(-2.5), abs(a))
# out: -5 5 -6 -2.5 2.5 5 False
# out: 5 2.5 5
--- precedence run ---
print(2 + 3 * 4, (2 + 3) * 4, 2 * 3 ** 2, -2 ** 2, 2 ** 3 ** 2)
print(1 + 2 << 3, 6 & 3 == 3, 1 | 2 ^ 3 & 4, 10 - 4 - 3, 100 // 7 // 2)
print(-7 // 2 * 2, not 1 == 2, 2 ** -1 * 4)
# out: 14 20 18 -4 512
# out: 24 False 3 3 7
# out: -8 True 2.0
--- strings-are-printed run ---
print("a", 'b', "it's", "tab\tend", "a" "b")
print("x", 1, 2.5, True, sep=", ")
print("no newline", end="")
print()
print("after", end=" <\n")
print()
# out: a b it's tab	end ab
# out: x, 1, 2.5, True
# out: no newline
# out: after <
# out:
--- multiple-names run ---
a = b = 3
a += 1
print(a, b)
# out: 4 3
--- ints-are-divided-exactly run ---
n = 2147483603
for k in range(3):
    n += k
print(n / 3 % 3, (n - 5) / 7, 16777217 / n)
# out: 0.0 306783360.0 0.007812501
--- dtypes-as-functions run ---
import numpy as np
a = np.arange(4) * 70
for x in a:
    print(np.uint8(x), np.int16(-x), np.float32(x), np.bool(x), np.uint32(x) + 1)
print(np.uint8(200), np.int8(-3.7), np.int32(True), np.float32(0.1), np.bool(0), np.uint8(3.9) * 100)
for f in (2.5, -7.25):
    print(np.int32(f), np.int8(f))
b = np.uint8(a)
print(b, b.dtype, np.float32([1, 2]).dtype, np.int16((3, 4)) * 2, np.int8(np.array([-1.5, 2.5])))
c = np.uint8(np.array(5))
print(c + 1, np.uint8(np.array(300)), np.int32(a)[1])
# out: 0 0 0.0 False 1
# out: 70 -70 70.0 True 71
# out: 140 -140 140.0 True 141
# out: 210 -210 210.0 True 211
# out: 200 -3 1 0.1 False 300
# out: 2 2
# out: -7 -7
# out: [  0  70 140 210] uint8 float32 [6 8] [-1  2]
# out: 6 44 70
--- a-scalar-that-does-not-fit-a-dtype run ---
import numpy as np
for x in np.arange(3) * 200:
    print(np.uint8(x))
# out: 0
# out: 200
# trap 3: integer 400 does not fit uint8
--- a-main-guard run ---
import numpy as np
def main():
    print("main", __name__)
if __name__ == "__main__":
    main()
if __name__ != "__main__":
    print(1 + "a")
# out: main __main__
--- identity run ---
import numpy as np
import math
a = np.arange(4)
b = np.arange(4)
c = a[:2]
def f():
    return 1
g = f
li = [1]
other = li
li.append(2)
fresh = [1]
fresh.append(2)
print(a is b, a is not b, a is c, None is a, a is None, f is g, f is not g, math is math, math is np)
print(li is other, li is fresh, li is not None, (1, 2) is a, None is None, ... is ..., f is None)
# out: False True False False False True False True False
# out: True False True False True True False
--- statements-that-do-nothing run ---
"a docstring"
...
def f():
    ...
def g(): pass
x: int
y: float = 2
global z
z = 3
f()
g()
print(y, z, "a" "b" f"{z}" 'c')
# out: 2 3 ab3c
--- conversions run ---
import gc
x = 0.0
for i in range(3):
    x += 1.25
    print(int(x), float(i), bool(i), bool(x - 1.25), round(x), round(-x), round(i))
print(round(0.5), round(1.5), round(2.5), round(True), float(7), int(True))
gc.collect()
# out: 1 0.0 False False 1 -1 0
# out: 2 1.0 True True 2 -2 1
# out: 3 2.0 True True 4 -4 2
# out: 0 2 2 1 7.0 1
--- the-least-integer-on-the-right run ---
import numpy as np
x = 5
least = -9223372036854775807 - 1
print(x & (-9223372036854775807 - 1), x | least, x > least, np.array([1.5, -2]) > least)
# out: 0 -9223372036854775803 True [ True  True]
