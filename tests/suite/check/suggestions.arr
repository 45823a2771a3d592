# Names that nothing has: what was meant, and what NumPy and Python have that arr has not.
--- function-of-numpy check ---
import numpy as np
a = np.arange(4)
print(np.sqr(a), np.sqtr(a), np.Sqrt(a))
# error E0202 3:10-3:13: module `numpy` has no `sqr`
# error E0202 3:21-3:25: module `numpy` has no `sqtr`
# error E0202 3:33-3:37: module `numpy` has no `Sqrt`
--- function-of-several-names check ---
import numpy as np
a = np.arange(4)
print(np.sim(a))
# error E0202 3:10-3:13: module `numpy` has no `sim`
--- misspelt-name-that-arr-has-not check ---
import numpy as np
a = np.arange(4)
print(np.convolv(a, a))
# error E0202 3:10-3:17: module `numpy` has no `convolv`
--- name-of-nothing check ---
import numpy as np
a = np.arange(4)
print(np.blafasel(a))
# error E0202 3:10-3:18: module `numpy` has no `blafasel`
--- numpy-has-and-arr-has-not check ---
import numpy as np
a = np.arange(4)
print(np.einsum("i,i", a, a))
print(np.matrix(a))
print(np.vectorize(abs)(a))
# error E0202 3:10-3:16: NumPy has `einsum`, arr has not
# error E0202 4:10-4:16: NumPy has `matrix`, arr has not
# error E0202 5:10-5:19: NumPy has `vectorize`, arr has not
--- arrays-of-numpy-have-and-arr-s-have-not check ---
import numpy as np
a = np.arange(4)
print(a.dumps(), a.tofile())
# error E0202 3:9-3:14: NumPy's arrays have `dumps`, arr's have not
# error E0202 3:20-3:26: NumPy's arrays have `tofile`, arr's have not
--- attribute-of-an-array check ---
import numpy as np
a = np.arange(4)
print(a.shap, a.meen(), a.astyp(np.uint8))
# error E0202 3:9-3:13: an array of dtype int32 and shape (4,) has no attribute `shap`
# error E0202 3:17-3:21: an array of dtype int32 and shape (4,) has no attribute `meen`
# error E0202 3:27-3:32: an array of dtype int32 and shape (4,) has no attribute `astyp`
--- function-as-method check ---
import numpy as np
a = np.arange(4)
print(a.sqrt())
# error E0202 3:9-3:13: an array of dtype int32 and shape (4,) has no method `sqrt`
--- name-of-the-script check ---
background = 3
print(backgruond)
# error E0201 2:7-2:17: unknown name `backgruond`
--- short-name-of-the-script check ---
row = 3
print(raw)
# error E0201 2:7-2:10: unknown name `raw`
--- numbered-name check ---
count1 = 3
print(count2)
# error E0201 2:7-2:13: unknown name `count2`
--- builtin check ---
prnt(3)
print(rang(3))
# error E0201 1:1-1:5: unknown name `prnt`
# error E0201 2:7-2:11: unknown name `rang`
--- python-has-and-arr-has-not check ---
import numpy as np
a = np.arange(4)
print(slice(1), isinstance(a, int))
raise_it = ValueError
# error E0201 3:7-3:12: Python has `slice`, arr has not
# error E0201 3:17-3:27: Python has `isinstance`, arr has not
# error E0201 4:12-4:22: Python has `ValueError`, arr has not
--- math-has-and-arr-s-has-not check ---
import math
print(math.gamma(3.0))
print(math.sqr(3.0))
# error E0202 2:12-2:17: Python's `math` has `gamma`, arr's has not
# error E0202 3:12-3:15: module `math` has no `sqr`
--- keyword-argument check ---
import numpy as np
a = np.arange(4)
print(np.linspace(0, 1, num=3, endpont=False))
def f(x, weight=1):
    return x * weight
print(f(a, wieght=2))
# error E0204 3:32-3:39: `np.linspace` takes `endpoint`, not `endpont`
# error E0204 6:12-6:18: `f` has no argument `wieght`
--- dtype-as-text check ---
import numpy as np
print(np.zeros(2, dtype="unit8"))
# error E0309 2:25-2:32: this is a string, not a dtype; there are bool, int8, uint8, int16, uint16, int32, uint32, float32, complex64
--- module check ---
import nunpy as np
# error E0203 1:8-1:13: there is no module `nunpy`
--- module-of-a-camera check ---
import sensor
import time
import cv2
# error E0203 1:8-1:14: there is no module `sensor`
# error E0203 2:8-2:12: there is no module `time`
# error E0203 3:8-3:11: there is no module `cv2`
--- imported-name check ---
from math import sqr
from numpy import float64
# error E0202 1:18-1:21: module `math` has no `sqr`
# error E0202 2:19-2:26: NumPy has `float64`, arr has not
--- port-function check ---
import arr
arr.emitt("a", 3)
# error E0202 2:5-2:10: module `arr` has no `emitt`
--- dtype-attribute check ---
import numpy as np
a = np.arange(4)
print(a.dtype.naem)
# error E0202 3:15-3:19: a dtype has no attribute `naem`
--- scalar-attributes check ---
import numpy as np
a = np.arange(4)
print(a[0].item(), a[0].astype(np.uint8))
# error E0202 3:12-3:16: a scalar of type int has no attribute `item`
# error E0202 3:25-3:31: a scalar of type int has no attribute `astype`
--- string-attributes check ---
s = "abc"
print(s.upper(), "{}".format(3))
# error E0202 2:9-2:14: a string has no attribute `upper`
# error E0202 2:23-2:29: a string has no attribute `format`
--- function-attributes check ---
import numpy as np
a = np.arange(4)
print(np.add.reduce(a))
# error E0202 3:14-3:20: a function has no attribute `reduce`
--- missing-import-is-told-once check ---
def f():
    return np.pi
print(f(), np.e)
print(np.e)
# error E0201 2:12-2:14: unknown name `np`
--- function-without-its-module check ---
import numpy as np
import arr
print(zeros(3), sqrt(2.0))
emit("a", 3)
# error E0201 3:7-3:12: unknown name `zeros`
# error E0201 3:17-3:21: unknown name `sqrt`
# error E0201 4:1-4:5: unknown name `emit`
--- operators-between-arrays check ---
import numpy as np
a = np.arange(4)
print(a > 1 and a < 3)
print(not a)
print(0 < a < 3)
# error E0309 3:7-3:12: `and` needs a scalar, this is an array of shape (4,)
# error E0309 4:11-4:12: `not` needs a scalar, this is an array of shape (4,)
# error E0309 5:11-5:12: a chain of comparisons needs a scalar, this is an array of shape (4,)
--- keyword-of-a-method check ---
import numpy as np
a = np.zeros((2, 3))
print(np.sum(a, axes=0), a.sum(axs=0))
print(np.sqrt(x=a), np.add(a, a, x1=2))
print(np.zeros(3, order="C"), a.reshape(2, 3, shap=3))
# error E0204 3:17-3:21: `np.sum` takes `axis`, not `axes`
# error E0204 3:32-3:35: `a.sum` takes `axis`, not `axs`
# error E0204 4:15-4:16: `sqrt` takes `x` by its position, not by name
# error E0204 4:34-4:36: `add` takes `x1` by its position, not by name
# error E0204 5:19-5:24: `zeros` has no argument `order`
# error E0204 5:47-5:51: `a.reshape` takes `shape`, not `shap`
