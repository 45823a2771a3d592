# f-strings: fields, conversions, braces, and where text goes.
--- fields-of-every-kind run ---
import numpy as np
n = 0
for k in range(3):
    n += k
x = n / 8
print(f"{n} {x} {n > 2} {None} {(1, n)} {[x, 'it']} {'text'} {n:3d}|{x:.2f}|")
# out: 3 0.375 True None (1, 3) [0.375, 'it'] text   3|0.38|
--- braces-and-quotes run ---
n = 5
print(f"{{}} {{{n}}} {'a'} {n}" '{n}' f'"{n}"')
print(f"""{n} "quoted" {
n}""")
# out: {} {5} a 5{n}"5"
# out: 5 "quoted" 5
--- conversions run ---
n = 0
for k in range(3):
    n += k
s = "it's"
print(f"{n!r} {s!r} {s!s} {s!a} {n!r:>5}|{s!r:^9}|{n / 2!s:.1}|{'é'!a}")
# out: 3 "it's" it's "it's"     3| "it's"  |1|'\xe9'
--- the-expression-shows-itself run ---
import numpy as np
n = 0
for k in range(3):
    n += k
a = np.arange(3)
s = "a b"
print(f"{n=} {n = } {n + 1=} {n=:4} {n=!s} {s=} {s=!s} {a.sum()=}")
# out: n=3 n = 3 n + 1=4 n=   3 n=3 s='a b' s=a b a.sum()=3
--- specifications-with-fields run ---
n = 0
for k in range(3):
    n += k
w = 6
p = 2
print(f"{n:{w}}|{n / 7:{w}.{p}f}|{n:{'>'}{w + 1}d}|{n:{'05'}}|")
# out:      3|  0.43|      3|00003|
--- arrays-in-text run ---
import numpy as np
a = np.arange(4).reshape(2, 2)
b = np.array([0.5, 1.25])
print(f"{a} and {b}, {b * 2}!")
print(f"{a.T}", f"{a.shape} {a.dtype}", str(b) + "?")
# out: [[0 1]
# out:  [2 3]] and [0.5  1.25], [1.  2.5]!
# out: [[0 2]
# out:  [1 3]] (2, 2) int32 [0.5  1.25]?
--- rank-0-arrays-are-formatted-as-their-element run ---
import numpy as np
a = np.array(2.5)
n = np.array(7)
print(f"{a} {a:.3f} {n} {n:04x} {format(n, '3d')}|")
# out: 2.5 2.500 7 0007   7|
--- bools run ---
n = 0
for k in range(3):
    n += k
b = n > 2
print(f"{b} {b:5} {b:d} {b:>5} {b:.1f} {b!s:>5} {True:5}|{False:x}|")
# out: True     1 1     1 1.0  True     1|0|
--- values-are-those-of-the-print run ---
import numpy as np
total = 0
for k in range(3):
    total += k * k
    print(f"{k}: {total:3d} {total / (k + 1):.3f}", end=";\n")
# out: 0:   0 0.000;
# out: 1:   1 0.500;
# out: 2:   5 1.667;
--- separators-and-ends-of-text run ---
n = 0
for k in range(3):
    n += k
print(1, 2, 3, sep=f" <{n}> ", end=f"[{n:02d}]\n")
print(sep=f"{n}")
# out: 1 <3> 2 <3> 3[03]
# out:
--- elements-and-reductions run ---
import numpy as np
a = np.arange(6) * 0.5
print(f"{a[1]:.1f} {a.sum():8.3f} {a.mean():e} {len(a):>4} {np.max(a)!r}")
# out: 0.5    7.500 1.250000e+00    6 2.5
--- arrays-in-text-are-those-of-the-moment run ---
import numpy as np
a = np.arange(3)
b = a[a > 0]
def smash():
    a[:] = 9
    b[1:] = 7
    return len(b)
print(f"{a} {b[:1]} {b} {smash()} {a} {b}")
print(f"{a}" + f"{smash()}{a[1:] - 9}" * 2)
# out: [0 1 2] [1] [1 2] 2 [9 9 9] [1 7]
# out: [9 9 9]2[0 0]2[0 0]
--- characters run ---
import numpy as np
a = np.arange(65, 70)
print(f"{72:c}{105:c}", f"[{a[1]:c}] [{a[2]:5c}] [{a[2]:<5c}] [{a[2]:^5c}] [{a[2]:*^6c}] [{a[2]:05c}] [{a[2]:=4c}]")
print(f"{0x20ac:c} {0x1f600:c}|", format(66, "c"))
# out: Hi [B] [    C] [C    ] [  C  ] [**C***] [0000C] [   C]
# out: € 😀| B
--- a-number-of-no-character run ---
import numpy as np
a = np.array([65, -1])
for x in a:
    print("x", f"{x:c}")
# out: x A
# trap 4: this is the number of no character
--- lists-that-grow-in-text run ---
import numpy as np
a = np.arange(5)
li = []
fs = []
for x in a:
    if x != 2:
        li.append(x)
        fs.append(x * 0.5)
    print(f"{li} of {len(li)}: {fs}", (li, 3))
print(f"{li!r:}", str(li) , [li, fs])
text = f"{len(li)}: "
for k in range(3):
    text = f"{li.pop()} of {len(li)}"
    print(text, li)
# out: [0] of 1: [0.0] ([0], 3)
# out: [0, 1] of 2: [0.0, 0.5] ([0, 1], 3)
# out: [0, 1] of 2: [0.0, 0.5] ([0, 1], 3)
# out: [0, 1, 3] of 3: [0.0, 0.5, 1.5] ([0, 1, 3], 3)
# out: [0, 1, 3, 4] of 4: [0.0, 0.5, 1.5, 2.0] ([0, 1, 3, 4], 3)
# out: [0, 1, 3, 4] [0, 1, 3, 4] [[0, 1, 3, 4], [0.0, 0.5, 1.5, 2.0]]
# out: 4 of 3 [0, 1, 3]
# out: 3 of 2 [0, 1]
# out: 1 of 1 [0]
