# Strings as values.
--- names run ---
label = "mean"
other = label
print(label, other, [label], (label, 1))
label = "sum"
print(label, other)
# out: mean mean ['mean'] ('mean', 1)
# out: sum mean
--- length-and-equality run ---
s = "four"
print(len(s), len(""), len("é·"), s == "four", s != "four", s == "five", s + "!" == "four!")
# out: 4 0 2 True False False True
--- sums-and-multiples run ---
s = "ab"
print(s + "c", s * 3, 2 * s, s * 0 + "|", -1 * s + "|", "-" * 10)
s += "d"
print(s)
# out: abc ababab abab | | ----------
# out: abd
--- quotes-in-brackets run ---
print(["it's", 'say "so"', "it's \"so\"", "a\\b", "line\nbreak\t\r", "\0\x7f\x1b", "é", ""])
print(("it's",), [("a", ["b"])])
# out: ["it's", 'say "so"', 'it\'s "so"', 'a\\b', 'line\nbreak\t\r', '\x00\x7f\x1b', 'é', '']
# out: ("it's",) [('a', ['b'])]
--- text-of-run-time-values-is-kept run ---
n = 0
for k in range(3):
    n += k
s = f"n={n} {n / 2:.2f}"
n = 100
print(s, s + f" now {n}", s * 2, [s, f"it's {n}"], f"<{s}>")
# out: n=3 1.50 n=3 1.50 now 100 n=3 1.50n=3 1.50 ['n=3 1.50', "it's 100"] <n=3 1.50>
--- text-in-a-loop run ---
total = 0
for k in range(3):
    total += k
    line = f"{k}:"
    line += f" {total}"
    total += 1
    print(line)
print(total)
# out: 0: 0
# out: 1: 2
# out: 2: 5
# out: 6
--- str-repr-and-format run ---
import numpy as np
x = 1.0
for k in range(3):
    x /= 3
print(str(x) + "|", str(3) + "|", str(True), str("s"), str(None), str((1, "a")), str(np.arange(3)))
print(repr(x), repr("it's"), repr([1, "a"]), format(x, "8.3f"), format(x), format("s", ">3"), format(3, "03d"))
# out: 0.037037037| 3| True s None (1, 'a') [0 1 2]
# out: 0.037037037 "it's" [1, 'a']    0.037 0.037037037   s 003
--- several-targets run ---
n = 0
for k in range(3):
    n += k
a = b = f"{n}"
c, d = f"<{n}>", "d"
n += 1
print(a, b, c, d, n)
# out: 3 3 <3> d 4
--- formats run ---
s = "text"
print(f"|{s:8}|{s:<8}|{s:>8}|{s:^9}|{s:*^9}|{s:.2}|{s:5.2}|{s:s}|{s:08}|{'':3}|")
# out: |text    |text    |    text|  text   |**text***|te|te   |text|text0000|   |
--- what-a-tuple-holds-stays run ---
import numpy as np
n = 0
for k in range(3):
    n += k
t = (n, f"{n}", [n / 2])
r = range(n)
a = np.arange(3)
u = (a, a + 1)
n = 50
a[0] = 7
print(t, 2 in r, 3 in r)
x, y = u
print(x, y)
for k in r:
    n += k
print(n, 2 in r)
# out: (3, '3', [1.5]) True False
# out: [7 1 2] [1 2 3]
# out: 53 True
--- chosen-by-a-condition run ---
import numpy as np
a = np.arange(3)
for n in range(3):
    word = "none" if n == 0 else f"one {n}" if n == 1 else "many"
    m = n
    n = 9
    print(word, [word], f"{word}!", word + "?", f"{'yes' if m > 1 else 'no':>5}|{'' if m else '-'}|")
    print(f"{m:03d} {a * m} {a}" if m else str(a), end=";\n" if m else ".\n")
print("always" if True else "never", len("ab" if False else "abc"))
# out: none ['none'] none! none?    no|-|
# out: [0 1 2].
# out: one 1 ['one 1'] one 1! one 1?    no||
# out: 001 [0 1 2] [0 1 2];
# out: many ['many'] many! many?   yes||
# out: 002 [0 2 4] [0 1 2];
# out: always 3
--- only-the-chosen-text-is-evaluated run ---
import numpy as np
a = np.array([5, 0, 2])
for v in a:
    print(f"{10 // v}" if v != 0 else "no quotient", end=f" {v}\n" if v else "\n")
    print(f"{a.sum() // v:03d}" if v else "-")
# out: 2 5
# out: 001
# out: no quotient
# out: -
# out: 5 2
# out: 003
--- text-repeated-no-times-is-evaluated run ---
import numpy as np
def said(x):
    print("said", x)
    return x
print(f"{said(1)}" * 0 + "|")
x = np.array([np.nan])
for k in range(2):
    t = f"{int(x[0] + k)}" * 0
# out: said 1
# out: |
# trap 8: nan has no int
