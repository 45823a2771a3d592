# run: --in ecg=data/ecg_1024.npy
#
# Counts the heartbeats of an electrocardiogram: the running mean is removed, what is left is
# squared, and every run above a threshold is one beat.
import numpy as np
import arr

x = np.zeros(1024, dtype=np.int16)
arr.read("ecg", x)

# The running mean follows the baseline, which wanders with the breath.
y = np.zeros(1024)
mean = x[0] * 1.0
for i in range(len(x)):
    mean += (x[i] - mean) * 0.02
    y[i] = x[i] - mean

power = y * y
threshold = 0.3 * np.max(power)
arr.plot(power, name="power")
print("mean power", power.mean(), "threshold", threshold)

above = power > threshold
print("above the threshold:", np.sum(above), "samples")

beats = 0
last = -1000
i = 0
while i < len(above):
    if above[i] and i - last > 100:         # not the same beat again
        beats += 1
        arr.emit("beat", i)
        if beats > 1:
            arr.emit("interval", i - last)
        last = i
    i += 1

print(beats, "beats")
