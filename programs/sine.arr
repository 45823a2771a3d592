# Fills the same array with a sine again and again, as a signal generator does.
import numpy as np
import arr

x = np.linspace(0, 2 * np.pi, num=512)
y = np.zeros(512)

for i in range(100):
    np.sin(x, out=y)                        # into y: nothing new is made

print(y[:8])
print(y[1:512:37])
print("from", y.min(), "to", y.max())
print("power", np.sum(y * y), np.mean(y * y))

# A standing wave: amplitude and sign change, the buffers do not.
wave = np.zeros(512)
for i in range(4):
    np.cos(x, out=wave)
    wave *= 1.5 - i
    print(i, wave[0], wave.min(), wave.max())

arr.plot(wave, name="wave")
