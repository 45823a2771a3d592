//! Long scripts for what must not grow faster than their length: ordinary text as users write it, and straight code over
//! many arrays. The same numbers give the same text.

use fastrand::Rng;

/// What an ordinary script begins with.
const HEAD: &str = "\
import numpy as np

# What the parts below share.
def smooth(x, weight=0.5, out=None):
    if out is None:
        out = np.zeros(len(x))
    out[:] = x
    out[1:] += (x[:-1] - x[1:]) * weight
    return out

def first_above(x, limit):
    for i in range(len(x)):
        if x[i] > limit:
            return i
    return -1

background = np.zeros((24, 32))
parts = 0
signal0 = np.linspace(0, 1, 128)
";

/// Parts of an ordinary script. `$k` is the number of the part, `$j` that of an earlier signal, `$n`, `$m` and `$c` are
/// constants; names without a number are bound again and again.
const PARTS: [&str; 10] = [
    "\
# Signal $k without its offset, as large as 1.
signal$k = np.linspace(0, $n, 128) * $c
signal$k -= signal$k.mean()
gain = np.max(np.abs(signal$k)) + 1
signal$k[:] = signal$k / gain
print(\"signal $k:\", gain, signal$k[:4])
",
    "\
# Edges of frame $k.
frame = np.zeros((24, 32), dtype=np.uint8)
for row in range(24):
    frame[row] = row * $m % 200
edges$k = np.zeros((24, 32))
edges$k[1:, :] = frame[1:, :] * 1.0 - frame[:-1, :]
edges$k[:, 1:] += frame[:, 1:] * 1.0 - frame[:, :-1]
background += (frame - background) * 0.05
bright = np.abs(edges$k) > $n
if bright.any():
    print(f\"frame $k has {np.sum(bright)} edges, {edges$k[bright].mean():.3f} strong\")
else:
    print(\"frame $k is flat\")
",
    "\
total = 0
rounds$k = 0
for i in range($n):
    if i % 3 == 0:
        continue
    total += i * $m
    rounds$k += 1
parts += 1
print(\"total\", total, \"after\", rounds$k, \"rounds\")
",
    "\
# The root of $n by bisection.
low = 0.0
high = $n + 1.0
while high - low > 0.01:
    middle = (low + high) / 2
    if middle * middle > $n:
        high = middle
    else:
        low = middle
print(f\"root of $n: {low:.2f}\")
",
    "\
level$k = smooth(np.arange(64) * $c, weight=0.25)
peak = first_above(level$k, $n)
if peak > 60:
    print(\"late\")
elif peak >= 0:
    level$k[8:16] = level$k[16:24] * 2 - level$k[:8]
    print(\"level $k\", level$k[6:10], peak)
else:
    print(\"never above $n\")
",
    "\
def weigh$k(values, factor=$c):
    \"\"\"A weight for each value.\"\"\"
    scaled = values * factor
    return scaled / (1 + np.abs(scaled))

weights = weigh$k(np.array([1.0, $n, -3.0, 4.5]))
print(weights, weights.sum())
",
    "\
counts = np.arange($n, dtype=np.int32) * $m % 17
small = counts[counts < 5]
histogram = np.zeros(17, dtype=np.int32)
for i in range(len(counts)):
    histogram[counts[i]] += 1
print(len(small), small.sum(), counts.max(), histogram)
",
    "\
grid$k = np.arange(48).reshape(6, 8) * $c
grid$k[::2] = np.where(grid$k[::2] > $n, grid$k[::2], 0)
column = grid$k.T[3] + grid$k[:, 0]
assert len(column) == 6, \"six rows\"
print(column, grid$k[-1, -1])
",
    "\
# Signal $j once more, against a wave of its length.
wave = np.sin(np.arange(128) * ($c / $n)) * signal$j
difference = np.abs(wave - signal$j)
signal$j += wave * 0.5
distance$k = np.sqrt(np.sum(difference * difference))
print(f\"{distance$k:8.4f}\", difference.max() > 0.5, parts)
",
    "\
points = np.array([0, $m, 2, $n, 4], dtype=np.int16)
line$k = np.zeros(2 * len(points) - 1, dtype=np.int16)
line$k[::2] = points                # the points themselves
line$k[1::2] = points[:-1]          # and between them
line$k[1::2] += points[1:]          # the mean of
line$k[1::2] //= 2                  # both neighbours
print(line$k)
",
];

/// An ordinary script of at least `n_lines` lines and at most 20 more.
#[must_use]
pub fn ordinary_script(n_lines: usize) -> String {
    let mut random = Rng::with_seed(1);
    let mut script = HEAD.to_owned();
    let mut lines = script.lines().count();
    let mut signals = vec![0];
    let mut number = 0;
    while lines < n_lines {
        number += 1;
        let kind = random.usize(0..PARTS.len());
        let earlier = signals[random.usize(0..signals.len())];
        let part = PARTS[kind]
            .replace("$k", &number.to_string())
            .replace("$j", &earlier.to_string())
            .replace("$n", &random.u32(10..90).to_string())
            .replace("$m", &random.u32(2..30).to_string())
            .replace("$c", &format!("{}.{}", random.u32(0..9), random.u32(1..9)));
        if kind == 0 {
            signals.push(number);
        }
        lines += part.lines().count() + 1;
        script += &part;
        script.push('\n');
    }
    script
}

/// `n_statements` statements in a row over `n_arrays` arrays, all of which are needed at the end.
#[must_use]
pub fn script_over_arrays(n_statements: usize, n_arrays: usize) -> String {
    let mut random = Rng::with_seed(2);
    let mut script = "import numpy as np\n".to_owned();
    for k in 0..n_arrays {
        script += &format!("a{k} = np.arange(64) * {k}.0\n");
    }
    for _ in 0..n_statements {
        let [to, x, y] = [(); 3].map(|()| random.usize(0..n_arrays));
        let c = random.u32(1..9);
        script += &match random.u32(0..4) {
            0 => format!("a{to}[:] = a{x} * 0.{c} + a{y}\n"),
            1 => format!("a{to} += a{x} * 0.0{c}\n"),
            2 => format!("a{to}[{c}:] -= a{x}[:-{c}] * 0.1\n"),
            _ => format!("a{to} = np.minimum(a{x}, a{y} - {c})\n"),
        };
    }
    for k in 0..n_arrays {
        script += &format!("print(a{k}.sum())\n");
    }
    script
}
