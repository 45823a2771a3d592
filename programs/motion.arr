# run: --in camera=data/fixed_camera_120x160.npy
#
# Motion in front of a fixed camera: a running background is subtracted from every frame, and the
# pixels that differ by more than a level are counted.
import numpy as np
import arr

level = arr.param("level", 24)              # how many grey levels count as motion
background = np.zeros((120, 160))           # float32, remembers the scene
first = True
frames = 0                                  # frames seen
busy = 0                                    # frames with motion
most = 0                                    # most moving pixels in one frame
for frame in arr.stream("camera", (120, 160), dtype=np.uint8):
    if first:
        background[:] = frame               # nothing to compare with yet
        first = False
    moved = np.abs(frame - background) > level
    background += (frame - background) * 0.05
    pixels = np.sum(moved)
    arr.emit("pixels", pixels)
    arr.emit("mean", background[moved].mean())      # how bright it is there, nan where nothing moves
    if pixels > 20:
        busy += 1
    if pixels > most:
        most = pixels
    frames += 1

print(frames, "frames,", busy, "with motion, at most", most, "pixels")
print("background from", background.min(), "to", background.max())
print(background[::40, ::32])
