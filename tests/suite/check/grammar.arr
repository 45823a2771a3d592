# What the parser refuses.
--- token-that-cannot-stand-here check ---
x = 1 +
y = / 2
# error E0101 1:8-1:8
# error E0101 2:5-2:6
--- two-operands-without-an-operator check ---
x = 1 2
# error E0101 1:7-1:8
--- missing-colon check ---
x = 1
if x > 0
    print(x)
# error E0102 2:9-2:9
--- missing-colon-after-for check ---
for i in range(3)
    print(i)
# error E0102 1:18-1:18
--- missing-block check ---
if True:
print(1)
# error E0103 1:8-1:9
--- target-that-is-a-number check ---
1 = 2
# error E0104 1:1-1:2
--- target-that-is-an-expression check ---
a = 1
b = 2
a + b = 3
# error E0104 3:1-3:6
--- class-is-not-in-the-language check ---
class A:
    pass
# error E0105 1:1-1:8
--- try-is-not-in-the-language check ---
try:
    x = 1
except ValueError:
    x = 2
# error E0105 1:1-1:4
--- dict-is-not-in-the-language check ---
x = {1: 2}
# error E0105 1:5-1:11
