# run: --in ecg=data/ecg_1024.npy
#
# Masks over a signal: what is under a threshold is cut from one copy and marked in another.
import numpy as np
import arr

a = np.zeros(1024, dtype=np.int16)
arr.read("ecg", a)

threshold = arr.param("threshold", 0)
foo = np.ones(1024)
bar = np.zeros(1024, dtype=np.uint8)

mask = a < threshold
foo[mask] = 0
bar[mask] = 1
print("under", threshold, "lie", np.sum(mask), "of", len(a))
print(foo.sum(), bar.sum(), bar.dtype)
print(bar[180:220])

lo = -60
hi = -40
band = (a > lo) & (a < hi)
print("between", lo, "and", hi, "lie", np.sum(band))
print("anywhere", band.any(), "everywhere", band.all())
print(band[512:536])

a[~band] = lo
arr.plot(a, name="band")
print(a.min(), a.max(), a[512:536])
print(np.where(band, a - lo, -1)[512:536])
