# More values at once than block registers have room for.
--- arrays-of-several-blocks run ---
import numpy as np
a = np.arange(3000) * 0.5
v0 = a * 1 + 0
v1 = a * 2 + 1
v2 = a * 3 + 2
v3 = a * 4 + 3
v4 = a * 5 + 4
v5 = a * 6 + 5
v6 = a * 7 + 6
v7 = a * 8 + 7
v8 = a * 9 + 8
v9 = a * 10 + 9
v10 = a * 11 + 10
v11 = a * 12 + 11
v12 = a * 13 + 12
v13 = a * 14 + 13
v14 = a * 15 + 14
v15 = a * 16 + 15
v16 = a * 17 + 16
v17 = a * 18 + 17
v18 = a * 19 + 18
v19 = a * 20 + 19
v20 = a * 21 + 20
v21 = a * 22 + 21
v22 = a * 23 + 22
v23 = a * 24 + 23
v24 = a * 25 + 24
v25 = a * 26 + 25
v26 = a * 27 + 26
v27 = a * 28 + 27
v28 = a * 29 + 28
v29 = a * 30 + 29
for i in range(2):
    print(np.max(v0 - v1 - v2 - v3 - v4 - v5 - v6 - v7 - v8 - v9 - v10 - v11 - v12 - v13 - v14 - v15 - v16 - v17 - v18 - v19 - v20 - v21 - v22 - v23 - v24 - v25 - v26 - v27 - v28 - v29))
    print(np.min(v0 + v1 + v2 + v3 + v4 + v5 + v6 + v7 + v8 + v9 + v10 + v11 + v12 + v13 + v14 + v15 + v16 + v17 + v18 + v19 + v20 + v21 + v22 + v23 + v24 + v25 + v26 + v27 + v28 + v29))
    a += 1
# out: -435.0
# out: 435.0
# out: -435.0
# out: 435.0
--- arrays-of-less-than-a-block run ---
import numpy as np
a = np.arange(40) * 0.5
v0 = a * 1 + 0
v1 = a * 2 + 1
v2 = a * 3 + 2
v3 = a * 4 + 3
v4 = a * 5 + 4
v5 = a * 6 + 5
v6 = a * 7 + 6
v7 = a * 8 + 7
v8 = a * 9 + 8
v9 = a * 10 + 9
v10 = a * 11 + 10
v11 = a * 12 + 11
v12 = a * 13 + 12
v13 = a * 14 + 13
v14 = a * 15 + 14
v15 = a * 16 + 15
v16 = a * 17 + 16
v17 = a * 18 + 17
v18 = a * 19 + 18
v19 = a * 20 + 19
v20 = a * 21 + 20
v21 = a * 22 + 21
v22 = a * 23 + 22
v23 = a * 24 + 23
v24 = a * 25 + 24
v25 = a * 26 + 25
v26 = a * 27 + 26
v27 = a * 28 + 27
v28 = a * 29 + 28
v29 = a * 30 + 29
for i in range(2):
    print(np.max(v0 - v1 - v2 - v3 - v4 - v5 - v6 - v7 - v8 - v9 - v10 - v11 - v12 - v13 - v14 - v15 - v16 - v17 - v18 - v19 - v20 - v21 - v22 - v23 - v24 - v25 - v26 - v27 - v28 - v29))
    print(np.min(v0 + v1 + v2 + v3 + v4 + v5 + v6 + v7 + v8 + v9 + v10 + v11 + v12 + v13 + v14 + v15 + v16 + v17 + v18 + v19 + v20 + v21 + v22 + v23 + v24 + v25 + v26 + v27 + v28 + v29))
    a += 1
# out: -435.0
# out: 435.0
# out: -435.0
# out: 435.0
--- stores-that-stay-and-go run ---
import numpy as np
a = np.arange(700) * 0.5
v0 = a * 2 + 0
v1 = a * 3 + 1
v2 = a * 4 + 2
v3 = a * 5 + 3
v4 = a * 6 + 4
v5 = a * 7 + 5
v6 = a * 8 + 6
v7 = a * 9 + 7
v8 = a * 10 + 8
v9 = a * 11 + 9
v10 = a * 12 + 10
v11 = a * 13 + 11
v12 = a * 14 + 12
v13 = a * 15 + 13
v14 = a * 16 + 14
v15 = a * 17 + 15
v16 = a * 18 + 16
v17 = a * 19 + 17
v18 = a * 20 + 18
v19 = a * 21 + 19
v20 = a * 22 + 20
v21 = a * 23 + 21
v22 = a * 24 + 22
v23 = a * 25 + 23
for i in range(2):
    print(np.max(v0 - v1 - v2 - v3 - v4 - v5 - v6 - v7 - v8 - v9 - v10 - v11 - v12 - v13 - v14 - v15 - v16 - v17 - v18 - v19 - v20 - v21 - v22 - v23))
    print(np.min(v0 + v1 + v2 + v3 + v4 + v5 + v6 + v7 + v8 + v9 + v10 + v11 + v12 + v13 + v14 + v15 + v16 + v17 + v18 + v19 + v20 + v21 + v22 + v23))
    a += 1
# out: -276.0
# out: 276.0
# out: -276.0
# out: 276.0
--- shifted-reads-in-a-short-array run ---
import numpy as np
a = np.arange(40)
b = a + 1
c = a * 2
a[1:] += a[:-1]
b[:-1] = b[1:] - c[1:]
c[::2] = c[1::2] + a[::2]
print(a)
print(b)
print(c)
# out: [ 0  1  3  5  7  9 11 13 15 17 19 21 23 25 27 29 31 33 35 37 39 41 43 45
# out:  47 49 51 53 55 57 59 61 63 65 67 69 71 73 75 77]
# out: [  0  -1  -2  -3  -4  -5  -6  -7  -8  -9 -10 -11 -12 -13 -14 -15 -16 -17
# out:  -18 -19 -20 -21 -22 -23 -24 -25 -26 -27 -28 -29 -30 -31 -32 -33 -34 -35
# out:  -36 -37 -38  40]
# out: [  2   2   9   6  17  10  25  14  33  18  41  22  49  26  57  30  65  34
# out:   73  38  81  42  89  46  97  50 105  54 113  58 121  62 129  66 137  70
# out:  145  74 153  78]
