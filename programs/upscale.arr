# run: --in thermal=data/thermal_8x8.npy
#
# Doubles the resolution of an 8x8 thermal sensor: known points go to the even places of a 15x15
# picture, the places between are averages of their neighbours.
import numpy as np
import arr

b = np.zeros((15, 15), dtype=np.int16)      # 16 bits: the sum of two uint8 points would wrap
frames = 0
for a in arr.stream("thermal", (8, 8), dtype=np.uint8):
    b[::2, ::2] = a

    b[1::2, ::2] = a[:-1, :]                # between two rows
    b[1::2, ::2] += a[1:, :]
    b[1::2, ::2] //= 2

    b[:, 1::2] = b[:, :-1:2]                # between two columns, in the same picture
    b[:, 1::2] += b[:, 2::2]
    b[:, 1::2] //= 2

    arr.show(b, name="upscaled")
    arr.emit("sum", np.sum(b))
    arr.emit("mean", np.mean(b))
    if frames == 0:
        print(b)
    frames += 1

print(frames, "frames, last one from", b.min(), "to", b.max())
print(b)
