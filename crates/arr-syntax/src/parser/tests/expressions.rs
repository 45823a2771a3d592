//! How expressions group, as CPython's own parser groups them.

use super::check;

#[test]
fn arithmetic_binds_as_in_python() {
    check("a + b * c", "expr (+ a (* b c))");
    check("(a + b) * c", "expr (* (+ a b) c)");
    check("a - b - c", "expr (- (- a b) c)");
    check("a / b // c % d @ e", "expr (@ (% (// (/ a b) c) d) e)");
    check("-a * b", "expr (* (- a) b)");
    check("a << b + c >> d", "expr (>> (<< a (+ b c)) d)");
    check("a & b | c ^ d", "expr (| (& a b) (^ c d))");
    check("a | b & c == d", "expr ((| a (& b c)) == d)");
    check("~a & b", "expr (& (~ a) b)");
    check("a + b < c + d", "expr ((+ a b) < (+ c d))");
}

#[test]
fn power_binds_tighter_than_a_sign_on_its_left() {
    check("-a ** b", "expr (- (** a b))");
    check("a ** -b", "expr (** a (- b))");
    check("a ** b ** c", "expr (** a (** b c))");
    check("(-a) ** b", "expr (** (- a) b)");
    check("a[0] ** f(b).c", "expr (** (index a 0) (. (call f b) c))");
    check("- - +~a", "expr (- (- (+ (~ a))))");
}

#[test]
fn logic_is_looser_than_comparison() {
    check("a and b or c and d", "expr (or (and a b) (and c d))");
    check("not a == b", "expr (not (a == b))");
    check("not not a", "expr (not (not a))");
    check("a or b and not c", "expr (or a (and b (not c)))");
    check("a < b and c", "expr (and (a < b) c)");
    check("(a or b) and c", "expr (and (or a b) c)");
    check("a and b and c", "expr (and (and a b) c)");
}

#[test]
fn comparisons_chain() {
    check("a < b <= c", "expr (a < b <= c)");
    check("a == b != c", "expr (a == b != c)");
    check("a in b", "expr (a in b)");
    check("a not in b", "expr (a not in b)");
    check("a is None", "expr (a is None)");
    check("a is not None", "expr (a is not None)");
    check("a > b >= c in d", "expr (a > b >= c in d)");
    check("(a < b) < c", "expr ((a < b) < c)");
    check("not a in b", "expr (not (a in b))");
}

#[test]
fn conditionals_nest_to_the_right() {
    check("a if b else c", "expr (if b a else c)");
    check("a if b else c if d else e", "expr (if b a else (if d c else e))");
    check("(a if b else c) if d else e", "expr (if d (if b a else c) else e)");
    check("a + 1 if b and c else d or e", "expr (if (and b c) (+ a 1) else (or d e))");
    check("lambda: a if b else c", "expr (lambda () (if b a else c))");
}

#[test]
fn tuples_and_lists() {
    check("a, b", "expr (tuple a b)");
    check("a,", "expr (tuple a)");
    check("()", "expr (tuple)");
    check("(a,)", "expr (tuple a)");
    check("((a))", "expr a");
    check("(a, b), c", "expr (tuple (tuple a b) c)");
    check("[]", "expr (list)");
    check("[a]", "expr (list a)");
    check("[a, b,]", "expr (list a b)");
    check("[[1, 2], [3, 4]]", "expr (list (list 1 2) (list 3 4))");
    check("[(1, 2), ()]", "expr (list (tuple 1 2) (tuple))");
}

#[test]
fn list_comprehensions() {
    check("[i for i in range(4)]", "expr (list i for i in (call range 4))");
    check("[a[i] * 2 for i in range(n) ]", "expr (list (* (index a i) 2) for i in (call range n))");
    check("[i + j for i, j in zip(a, b)]", "expr (list (+ i j) for (tuple i j) in (call zip a b))");
    check(
        "[[j for j in range(2)] for i in range(3)]",
        "expr (list (list j for j in (call range 2)) for i in (call range 3))",
    );
    check("[i for i in a if i if f(i)]", "expr (list i for i in a if i if (call f i))");
    check("[i + j for i in a if i for j in b[i]]", "expr (list (+ i j) for i in a if i for j in (index b i))");
}

#[test]
fn calls() {
    check("f()", "expr (call f)");
    check("f(a)", "expr (call f a)");
    check("f(a, b,)", "expr (call f a b)");
    check("f(a, k=b)", "expr (call f a k=b)");
    check("f(k=a, j=b,)", "expr (call f k=a j=b)");
    check("f(a)(b).c(d)", "expr (call (. (call (call f a) b) c) d)");
    check("np.zeros((3, 4), dtype=np.uint8)", "expr (call (. np zeros) (tuple 3 4) dtype=(. np uint8))");
    check("f(lambda x: x, a if b else c)", "expr (call f (lambda (x) x) (if b a else c))");
    check("f(a == b)", "expr (call f (a == b))");
}

#[test]
fn subscripts() {
    check("a[i]", "expr (index a i)");
    check("a[i, j]", "expr (index a i j)");
    check("a[(i, j)]", "expr (index a i j)");
    check("a[(i, j),]", "expr (index a (tuple i j))");
    check("a[i,]", "expr (index a i)");
    check("a[:]", "expr (index a (slice _ _ _))");
    check("a[::]", "expr (index a (slice _ _ _))");
    check("a[1:]", "expr (index a (slice 1 _ _))");
    check("a[:-1]", "expr (index a (slice _ (- 1) _))");
    check("a[::2, 1::3]", "expr (index a (slice _ _ 2) (slice 1 _ 3))");
    check("a[..., None]", "expr (index a ... None)");
    check("a[b > 0]", "expr (index a (b > 0))");
    check("a[i:i + 8, j]", "expr (index a (slice i (+ i 8) _) j)");
    check("a[0][1]", "expr (index (index a 0) 1)");
    check("a[[1, 2]]", "expr (index a (list 1 2))");
    check("a[x if y else z:]", "expr (index a (slice (if y x else z) _ _))");
}

#[test]
fn lambdas() {
    check("lambda: 0", "expr (lambda () 0)");
    check("lambda x: x + 1", "expr (lambda (x) (+ x 1))");
    check("lambda x, y=2: x * y", "expr (lambda (x, y=2) (* x y))");
    check("lambda x,: x", "expr (lambda (x) x)");
    check("lambda f: lambda g: f, g", "expr (tuple (lambda (f) (lambda (g) f)) g)");
}

#[test]
fn names_are_plain() {
    check("print", "expr print");
    check("len", "expr len");
    check("_a1", "expr _a1");
    check("match", "expr match");
    check("case", "expr case");
    check("type", "expr type");
    check("größe + α", "expr (+ größe α)");
    check("Δt * 2", "expr (* Δt 2)");
    check("arr.stream", "expr (. arr stream)");
}

#[test]
fn constants() {
    check("True", "expr True");
    check("False", "expr False");
    check("None", "expr None");
    check("...", "expr ...");
}
