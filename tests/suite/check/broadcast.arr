# Shapes that do not go together.
--- binary-operator check ---
import numpy as np
a = np.ones((3, 4))
b = np.ones((5, 4))
print(a + b)
# error E0301 4:7-4:12: cannot broadcast (3, 4) with (5, 4): axis 0 is 3 on the left, 5 on the right
--- in-place check ---
import numpy as np
a = np.ones(4)
a += np.ones((3, 4))
a += np.ones(3)
# error E0301 3:1-3:21: cannot broadcast (3, 4) into (4,)
# error E0301 4:1-4:16: cannot broadcast (4,) with (3,): axis 0 is 4 on the left, 3 on the right
--- out check ---
import numpy as np
a = np.ones(4)
out = np.zeros(3)
np.add(a, a, out=out)
# error E0301 4:1-4:22: cannot broadcast (3,) with (4,): axis 0 is 3 on the left, 4 on the right
--- store check ---
import numpy as np
a = np.ones((3, 4))
a[:, 1:] = np.ones((3, 4))
a[0] = np.ones((3, 4))
a[[0, 1]] = np.ones(3)
# error E0301 3:12-3:27: cannot broadcast (3, 3) with (3, 4): axis 1 is 3 on the left, 4 on the right
# error E0301 4:8-4:23: cannot broadcast (3, 4) into (4,)
# error E0301 5:13-5:23: cannot broadcast (2, 4) with (3,): axis 1 on the left is 4, axis 0 on the right is 3
--- where check ---
import numpy as np
a = np.ones(4)
print(np.where(a > 0, np.ones(3), a))
# error E0301 3:7-3:37: cannot broadcast (4,) with (3,): axis 0 is 4 on the left, 3 on the right
--- clip check ---
import numpy as np
a = np.ones(4)
print(np.clip(a, np.zeros(3), 2))
# error E0301 3:7-3:33: cannot broadcast (4,) with (3,): axis 0 is 4 on the left, 3 on the right
--- in-place-there-are-no-superfluous-axes check ---
import numpy as np
x = np.zeros(3)
x += np.ones((1, 3))
np.add(x, np.ones((1, 3)), out=x)
x[[0, 1]] += np.ones((1, 2))
# error E0301 3:1-3:21: cannot broadcast (1, 3) into (3,)
# error E0301 4:1-4:34: cannot broadcast (1, 3) into (3,)
# error E0301 5:1-5:29: cannot broadcast (1, 2) into (2,)
--- an-element-takes-no-array-with-axes check ---
import numpy as np
x = np.zeros(3)
x[0] = np.ones(1)
x[1] += np.ones(1)
x[2] = np.array(5)
# error E0309 3:8-3:18: an element needs a scalar, this is an array of shape (1,)
# error E0301 4:1-4:19: cannot broadcast (1,) into ()
