# Functions put together of views and expressions cost what the expressions cost.
--- diff-needs-no-temporary plan ---
import numpy as np
a = np.arange(4000) * 0.5
b = np.zeros(3999)
b[:] = np.diff(a) * 2
print(b[0], np.diff(a).max())
# plan: temporaries 0
--- flipped-views-need-none plan ---
import numpy as np
a = np.arange(4000) * 0.5
b = np.flip(a) + np.squeeze(a[None])
print(b[0])
# plan: temporaries 0
