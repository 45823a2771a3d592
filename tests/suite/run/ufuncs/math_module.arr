# Python's `math`, which stops where Python raises.
--- functions run ---
import math
for x in [0.5, 0.75]:
    print(math.sin(x), math.cos(x), math.tan(x), math.asin(x), math.acos(x), math.atan(x), math.sinh(x), math.cosh(x))
    print(math.tanh(x), math.asinh(x), math.acosh(x + 1), math.atanh(x), math.exp(x), math.exp2(x), math.expm1(x), math.sqrt(x))
    print(math.log(x), math.log(x, 2), math.log2(x), math.log10(x), math.log1p(x), math.cbrt(x), math.degrees(x), math.radians(x))
    print(math.fabs(-x), math.pow(x, 3), math.hypot(x, 2), math.atan2(x, 2), math.copysign(x, -1), math.fmod(x, 0.2), math.ldexp(x, 3))
print(math.pi, math.e, math.tau, math.inf, math.nan)
# out: 0.47942555 0.87758255 0.5463025 0.5235988 1.0471976 0.4636476 0.52109534 1.127626
# out: 0.46211717 0.48121184 0.9624237 0.54930615 1.6487212 1.4142135 0.6487213 0.70710677
# out: -0.6931472 -1.0 -1.0 -0.30103 0.4054651 0.7937005 28.647888 0.008726646
# out: 0.5 0.125 2.0615528 0.24497865 -0.5 0.099999994 4.0
# out: 0.6816388 0.73168886 0.93159646 0.8480621 0.7227343 0.6435011 0.8223167 1.2946832
# out: 0.63514894 0.6931472 1.1588104 0.9729551 2.117 1.6817929 1.117 0.8660254
# out: -0.28768206 -0.41503748 -0.4150375 -0.12493874 0.5596158 0.9085603 42.971832 0.01308997
# out: 0.75 0.421875 2.1360009 0.35877067 -0.75 0.14999999 6.0
# out: 3.1415927 2.7182817 6.2831855 inf nan
--- whole-numbers-are-ints run ---
import math
for x in [2.5, -2.5, 3.0]:
    print(math.floor(x), math.ceil(x), math.trunc(x), math.modf(x))
print(math.floor(7), math.ceil(True), math.trunc(-3), math.floor(1e9))
# out: 2 3 2 (0.5, 2.0)
# out: -3 -2 -2 (-0.5, -2.0)
# out: 3 3 3 (0.0, 3.0)
# out: 7 1 -3 1000000000
--- tests-and-ints run ---
import math
for x in [1.0, math.inf]:
    print(math.isnan(x), math.isinf(x), math.isfinite(x), math.isnan(x - x))
for n in [12, -18]:
    print(math.gcd(n, 8), math.lcm(n, 8), math.gcd(n), math.gcd(n, 9, 6), math.sqrt(n * n), math.pow(n, 2), math.log(n * n, 10))
print(math.gcd(), math.lcm())
# out: False False True False
# out: False True False True
# out: 4 24 12 3 12.0 144.0 2.1583624
# out: 2 72 18 3 18.0 324.0 2.510545
# out: 0 1
--- what-is-not-finite-may-go-in run ---
import math
for x in [math.inf, math.nan]:
    print(math.exp(x), math.sqrt(x), math.log(x), math.atan(x), math.pow(x, 2), math.hypot(x, 1), math.tanh(x), math.pow(x, 0))
# out: inf inf inf 1.5707964 inf inf 1.0 1.0
# out: nan nan nan nan nan nan nan 1.0
--- root-of-a-negative run ---
import math
print(1)
x = 0.5
for i in range(2):
    x += -1.0
print(x)
print(math.sqrt(x))
# out: 1
# out: -1.5
# trap 7: `math.sqrt` has no value here, or none that a float32 holds
--- log-of-zero run ---
import math
print(1)
x = 2.0
for i in range(2):
    x += -1.0
print(x)
print(math.log(x))
# out: 1
# out: 0.0
# trap 7: `math.log` has no value here, or none that a float32 holds
--- sine-of-infinity run ---
import math
print(1)
x = 1.0
for i in range(2):
    x += math.inf
print(x)
print(math.sin(x))
# out: 1
# out: inf
# trap 7: `math.sin` has no value here, or none that a float32 holds
--- exp-overflows run ---
import math
print(1)
x = 90.0
for i in range(2):
    x += 5.0
print(x)
print(math.exp(x))
# out: 1
# out: 100.0
# trap 7: `math.exp` has no value here, or none that a float32 holds
--- arc-beyond-one run ---
import math
print(1)
x = 0.0
for i in range(2):
    x += 1.0
print(x)
print(math.acos(x))
# out: 1
# out: 2.0
# trap 7: `math.acos` has no value here, or none that a float32 holds
--- power-of-a-negative run ---
import math
print(1)
x = -4.0
for i in range(2):
    x += 1.0
print(x)
print(math.pow(x, 0.5))
# out: 1
# out: -2.0
# trap 7: `math.pow` has no value here, or none that a float32 holds
--- fmod-by-zero run ---
import math
print(1)
x = 2.0
for i in range(2):
    x += -1.0
print(x)
print(math.fmod(1.0, x))
# out: 1
# out: 0.0
# trap 7: `math.fmod` has no value here, or none that a float32 holds
--- floor-of-nan run ---
import math
print(1)
x = 1.0
for i in range(2):
    x += math.nan
print(x)
print(math.floor(x))
# out: 1
# out: nan
# trap 7: nan has no int
--- floor-of-infinity run ---
import math
print(1)
x = 1.0
for i in range(2):
    x += math.inf
print(x)
print(math.ceil(x))
# out: 1
# out: inf
# trap 7: inf has no int
--- log-to-base-one run ---
import math
print(1)
x = 0.0
for i in range(2):
    x += 0.5
print(x)
print(math.log(3.0, x))
# out: 1
# out: 1.0
# trap 7: division by zero
