# What `arr.show` and `arr.plot` take.
--- shapes-that-can-be-seen check ---
import numpy as np
import arr
arr.show(np.zeros(3))
arr.show(np.zeros((2, 2, 4)))
arr.plot(np.zeros((3, 3)))
arr.plot(3.0)
# error E0308 3:10-3:21: an array of shape (3,) cannot be shown so: a picture is (height, width) in grey, or (height, width, 3) in colour
# error E0308 4:10-4:29: an array of shape (2, 2, 4) cannot be shown so: a picture is (height, width) in grey, or (height, width, 3) in colour
# error E0308 5:10-5:26: an array of shape (3, 3) cannot be shown so: a line is made of one axis
# error E0309 6:10-6:13: this is a scalar of type float, not an array
--- bins-and-names check ---
import numpy as np
import arr
a = np.zeros((2, 3))
n = int(a.sum())
arr.plot(a, bins=0)
arr.plot(a, bins=256)
arr.plot(a, bins=n)
arr.show(a, name=1)
arr.show(a, "a")
arr.show(a.T, "a")
arr.emit("a", a)
# error E0204 5:18-5:19: a histogram has 1 to 255 bins, not 0
# error E0204 6:18-6:21: a histogram has 1 to 255 bins, not 256
# error E0306 7:18-7:19: the number of bins must be known at compile time
# error E0309 8:18-8:19: the name of a port must be a string, this is a scalar of type int
# error E0309 10:15-10:18: `a` is used elsewhere with another type or shape
# error E0309 11:1-11:17: `a` is emitted as data here and shown as a picture elsewhere, give one of them another name
