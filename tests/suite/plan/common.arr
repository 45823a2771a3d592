# Equal expressions over elements that have not changed are computed once.
--- may-share-a-value-within-a-loop bytecode ---
import numpy as np
a = np.linspace(0, 1, 4000)
a[3] = 2
b = np.sin(a) + np.cos(np.sin(a))
print(b[4])
# dump:      @73  end_loop
# dump:      @94  begin_loop 4000, 1024, @137
# dump:     @107    map1 b1, v0, sin, float32
# dump:     @116    map1 b2, b1, cos, float32
# dump:     @125    map2 v0, b1, b2, add, float32
# dump:     @137  end_loop
--- may-share-values-made-with-equal-literals bytecode ---
import numpy as np
a = np.linspace(0, 1, 4000)
a[3] = 2
b = np.sin(a * 2 + 1) + np.cos(a * 2 + 1)
print(b[4])
# dump:      @73  end_loop
# dump:     @118  begin_loop 4000, 1024, @177
# dump:     @131    fused b1, v0, r2, r3, multiply, add, float32
# dump:     @147    map1 b2, b1, sin, float32
# dump:     @156    map1 b3, b1, cos, float32
# dump:     @165    map2 v0, b2, b3, add, float32
# dump:     @177  end_loop
--- must-not-share-values-made-with-other-literals bytecode ---
import numpy as np
a = np.linspace(0, 1, 4000)
a[3] = 2
b = np.sin(a * 2) + np.cos(a * 2.5)
print(b[4])
# dump:      @73  end_loop
# dump:     @118  begin_loop 4000, 1024, @185
# dump:     @131    map2 b1, v0, r2, multiply, float32
# dump:     @143    map1 b2, b1, sin, float32
# dump:     @152    map2 b1, v0, r0, multiply, float32
# dump:     @164    map1 b3, b1, cos, float32
# dump:     @173    map2 v0, b2, b3, add, float32
# dump:     @185  end_loop
--- must-not-share-what-has-changed-within-a-loop bytecode ---
import numpy as np
a = np.linspace(0, 1, 4000)
a[3] = 2
b = np.sin(a)
a += 1
b += np.sin(a)
print(b[4], a[4])
# dump:      @73  end_loop
# dump:     @106  begin_loop 4000, 1024, @161
# dump:     @119    map1 b2, v0, sin, float32
# dump:     @128    map2 v0, v0, r2, add, float32
# dump:     @140    map1 b3, v0, sin, float32
# dump:     @149    map2 v1, b2, b3, add, float32
# dump:     @161  end_loop
--- must-not-share-int-and-float-literals bytecode ---
import numpy as np
a = np.arange(4000)
a[3] = 2
b = np.sin(a * 2) + np.cos(a * 2.0)
print(b[4])
# dump:      @70  end_loop
# dump:     @115  begin_loop 4000, 1024, @200
# dump:     @128    map2 b2, v0, r0, multiply, int32
# dump:     @140    cast b3, b2, int32, float32
# dump:     @149    map1 b4, b3, sin, float32
# dump:     @158    cast b3, v0, int32, float32
# dump:     @167    map2 b5, b3, r4, multiply, float32
# dump:     @179    map1 b3, b5, cos, float32
# dump:     @188    map2 v1, b4, b3, add, float32
# dump:     @200  end_loop
--- may-share-a-sum plan ---
import numpy as np
a = np.linspace(0, 1, 4000)
a[3] = 2
x = a - np.sum(a * 2)
y = a * np.sum(a * 2)
print(np.max(x), np.max(y))
# plan: temporaries 0
# buffer: array a float32(4000,)
# buffer: scratch sum uint8(512,)
# buffer: scratch max uint8(512,)
# buffer: scratch max uint8(512,)
--- must-not-share-a-sum-of-what-has-changed plan ---
import numpy as np
a = np.linspace(0, 1, 4000)
a[3] = 2
s = np.sum(a)
a[4] = 3
t = np.sum(a)
print(s, t)
# plan: scratch 2
--- must-not-share-a-sum-of-one-path plan ---
import numpy as np
import arr
k = arr.param("k", 1)
a = np.linspace(0, 1, 4000)
a[3] = 2
s = 0.0
if k > 0:
    s = np.sum(a)
t = np.sum(a)
print(s, t)
# plan: scratch 2
--- may-count-what-a-mean-has-counted plan ---
import numpy as np
a = np.linspace(0, 1, 4000)
a[3] = 2
m = a > 0.5
print(np.sum(m), a[m].mean())
# plan: scratch 2
--- must-not-count-another-mask plan ---
import numpy as np
a = np.linspace(0, 1, 4000)
a[3] = 2
print(np.sum(a > 0.25), a[a > 0.5].mean())
# plan: scratch 3
