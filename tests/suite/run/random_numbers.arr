# Streams of random numbers, which are arr's own; the oracle has the same ones.
--- seeded-streams run ---
import numpy as np
print(np.random.rand(3), np.random.rand(2, 2), np.random.rand())
np.random.seed(0)
print(np.random.rand(7), np.random.rand())
np.random.seed(2**32 - 1)
print(np.random.rand(3), np.random.random(), np.random.random((2, 1)), np.random.random_sample(2))
for seed in [1, 2]:
    np.random.seed(seed)
    print(np.random.rand(2))
print(np.random.rand(0), np.random.rand(2, 0).shape)
# out: [0.6137141  0.99166375 0.12862426] [[0.32451314 0.70797133]
# out:  [0.94789517 0.17874104]] 0.29712152
# out: [0.6137141  0.99166375 0.12862426 0.32451314 0.70797133 0.94789517
# out:  0.17874104] 0.29712152
# out: [0.32378453 0.84341997 0.95347464] 0.8620282 [[0.18088776]
# out:  [0.21031052]] [0.29618698 0.9660268 ]
# out: [0.38251    0.82959765]
# out: [0.17907286 0.64870346]
# out: [] (2, 0)
--- known-answer run ---
import numpy as np
# Random123's known answer for Threefry-2x32 of 13 rounds, of a counter and a key of zeros, begins with 9d1c5ec6.
np.random.seed(0)
first = np.random.rand()
print(int(first * 16777216), int(first * 16777216) == 0x9d1c5e)
# out: 10296414 True
--- normal-ones run ---
import numpy as np
np.random.seed(42)
x = np.random.randn(1000)
print(x[:5], np.random.randn(), np.random.randn(2, 2))
print(abs(x.mean()) < 0.1, abs(x.std() - 1) < 0.05, np.all(np.isfinite(x)))
print(np.random.normal(10, 0.5, 4), np.random.normal(), np.random.normal(size=(2,)), np.random.normal(3.0, 0))
print(np.random.uniform(-1, 1, 5), np.random.uniform(), np.random.uniform(5, 6), np.random.uniform(0, [2][0], (1, 2)))
# out: [ 0.5633598  -1.1736733   0.12912193  1.1217419   0.7111946 ] 1.3896782 [[ 1.5248464   2.4946604 ]
# out:  [-0.34507748  0.08984702]]
# out: True True True
# out: [9.435353 9.875746 9.96346  9.734848] 0.029698169 [-1.2331012 -0.9557174] 3.0
# out: [-0.8248546   0.9245094   0.6730639  -0.24931931 -0.31339014] 0.9666511 5.5403233 [[1.0704921  0.09479964]]
--- random-ints run ---
import numpy as np
import random
np.random.seed(7)
print(np.random.randint(10, size=12), np.random.randint(-3, 4, (2, 5)), np.random.randint(5), np.random.randint(100, 101))
print(np.random.randint(0, 256, 8, dtype=np.uint8), np.random.randint(-2**31, 2**31 - 1, 3), np.random.randint(0, 2**32, 3, dtype=np.uint32))
a = np.random.randint(0, 100000, 5000)
print(a.min() >= 0, a.max() < 100000, abs(a.mean() - 50000) < 1500)
counts = np.bincount(np.random.randint(0, 6, 6000), minlength=6)
print(counts)
for low, high in [(1, 6), (-5, -5), (0, 2**31 - 1)]:
    print(random.randint(low, high), np.random.randint(low, high + 1))
print(random.random(), random.uniform(2, 4))
random.seed(7)
print(random.random(), random.randint(1, 6), [random.randint(1, 6) for k in range(5)])
# out: [5 8 4 6 1 9 2 2 1 4 3 8] [[-3  2  3 -2  3]
# out:  [ 2  2 -1  1  3]] 2 100
# out: [133 214  67 231  24  64  89 254] [ 1375737800  -215082956 -2037850710] [734837160 895192235   7567942]
# out: True True True
# out: [1009 1006 1004  982 1029  970]
# out: 3 3
# out: -5 -5
# out: 473704118 1979705783
# out: 0.22390437 3.2838202
# out: 0.35562223 5 [6, 5, 2, 5, 2]
--- draws-in-loops-and-functions run ---
import numpy as np
import random
def roll():
    return random.randint(1, 6)
total = 0
for k in range(100):
    total += roll()
print(total)
rows = np.zeros((4, 3))
for k in range(4):
    rows[k] = np.random.rand(1, 3)
print(rows)
li = []
for k in range(5):
    li.append(random.randint(1, 10))
print(li)
noise = np.random.rand(8)
print(np.sum(noise == noise), noise[2] == noise[2])
if noise[0] > 2:
    np.random.seed(5)
print(np.random.rand())
# out: 346
# out: [[0.6137141  0.99166375 0.12862426]
# out:  [0.32451314 0.70797133 0.94789517]
# out:  [0.17874104 0.29712152 0.5602178 ]
# out:  [0.90982044 0.14966261 0.9690989 ]]
# out: [4, 4, 6, 6, 5]
# out: 8 True
# out: 0.89963424
--- an-empty-choice run ---
import numpy as np
for high in [3, 0]:
    print(np.random.randint(0, high) < 3)
# out: True
# trap 3: there is no int from the lower bound up to the upper one
--- a-seed-below-0 run ---
import random
for seed in [4, -1]:
    random.seed(seed)
    print(seed)
# out: 4
# trap 3: a seed must be from 0 to 2**32 - 1
--- random-numbers-misused check ---
import numpy as np
import random
np.random.seed(1.5)
np.random.seed(-1)
print(np.random.rand(size=3), np.random.randint(3, 3), np.random.randint(0, 300, dtype=np.uint8), np.random.randint(0, 9, dtype=float))
print(random.choice([1, 2]), np.random.normal(0, -1))
# error E0309 3:16-3:19: a seed must be an int, this is a float
# error E0310 4:16-4:18: a seed must be from 0 to 2**32 - 1
# error E0204 5:22-5:26: `rand` has no argument `size`
# error E0310 5:31-5:54: there is no int from the lower bound up to the upper one
# error E0310 5:56-5:97: the upper bound does not fit uint8
# error E0302 5:99-5:135: `randint` gives ints, not float32
# error E0202 6:14-6:20: module `random` has no `choice`
# error E0310 6:30-6:53: `scale` must not be negative
