# Complex arrays share loops as others do, and their parts are no copies.
--- complex-chain-needs-no-temporary plan ---
import numpy as np
z = np.zeros(4000, dtype=np.complex64)
z.imag = np.arange(4000.0)
w = np.zeros(4000, dtype=np.complex64)
w[:] = (z + 1) * 2j - z / 2
w.real += 1
print(w[0], abs(w[1]))
# plan: buffers 2, temporaries 0, scratch 0
--- an-array-of-which-a-part-is-named-has-a-buffer plan ---
import numpy as np
z = np.zeros(4000, dtype=np.complex64)
z.real = np.arange(4000.0)
re = (z * 1j).imag
print(re[5])
# plan: buffers 2, temporaries 0
--- magnitudes-need-no-complex-temporary plan ---
import numpy as np
z = np.zeros(4000, dtype=np.complex64)
z.real = np.arange(4000.0)
m = abs(z * z + 1)
print(m.max())
# plan: temporaries 0
