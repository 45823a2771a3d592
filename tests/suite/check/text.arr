# Characters, strings, numbers, indents and brackets.
--- character-that-starts-nothing check ---
x = 1 ? 2
# error E0001 1:7-1:8
--- several-bad-characters check ---
x = $
y = 2
z = 3 ? 4
# error E0001 1:5-1:6
# error E0001 3:7-3:8
--- unclosed-string check ---
print("open)
print(1)
# error E0002 1:7-1:13
--- number-past-64-bits check ---
n = 99999999999999999999
# error E0003 1:5-1:25
--- number-of-no-form check ---
n = 0b102
# error E0003 1:5-1:10
--- dedent-to-no-open-block check ---
if True:
        x = 1
    y = 2
# error E0004 3:1-3:5
--- indent-without-a-block check ---
x = 1
    y = 2
# error E0004 2:1-2:5
--- unclosed-bracket check ---
x = (1 + 2
y = 3
# error E0005 1:5-1:6
--- bracket-closed-by-another-kind check ---
import numpy as np
x = np.zeros((2, 3]
# error E0005 2:19-2:20
--- bracket-that-closes-nothing check ---
x = 1 + 2)
# error E0005 1:10-1:11
--- tabs-and-spaces-mixed check ---
if True:
	x = 1
        y = 2
# error E0006 3:1-3:9
--- escape-that-cannot-be-read check ---
print("a\xzz")
# error E0007 1:9-1:11
