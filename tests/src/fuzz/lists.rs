//! Lists whose elements come and go, of numbers and of arrays, and arrays within lists and tuples.

use arr_core::DType;

use super::constructs::Construct;
use super::generator::Generator;
use super::script::{Phrase, Statement};
use super::types::Type;

impl Generator {
    /// A list that a loop fills and empties, printed, compared and put together.
    pub(super) fn changing_list(&mut self, all: &mut Vec<Statement>) -> Option<Statement> {
        self.note(Construct::ListChange);
        let (list, i) = (self.scope.fresh("q"), self.scope.fresh("i"));
        let named = |text: &str| text.replace('Q', &list).replace('I', &i);
        let of_arrays = self.one_in(3);
        let n = self.random.usize(1..7);
        let mut body = Vec::new();
        let of = [Type::Int, Type::Float][self.random.usize(0..2)].clone();
        if of_arrays {
            self.note(Construct::ArrayList);
            all.push(Statement::simple(&named("Q = []"), []));
            let dtype = self.dtype();
            let shape: Vec<usize> = self.shape().into_iter().map(|extent| extent.max(1)).collect();
            let value = self.array(dtype, &shape, 1);
            body.push(Statement::simple(&named("Q.append(({}).copy())"), [value]));
        } else {
            let small = |c: &mut Self| {
                let inner = c.scalar(&of, 1);
                let template = if of == Type::Int { "({}) % 100" } else { "({}) * 0.5" };
                Phrase::new(of.clone(), template, [inner])
            };
            let (first, next) = (small(self), small(self));
            all.push(Statement::simple(&named("Q = [{}]"), [first]));
            let template = self.word(&["Q.append({})", "Q.append({})", "Q.insert(I % 3, {})", "Q += [{}]"]);
            body.push(Statement::simple(&named(template), [next]));
            if self.one_in(3) {
                let more = small(self);
                body.push(Statement::simple(&named("Q.insert(-2, {})"), [more]));
            }
        }
        let most = self.random.usize(0..4);
        let change = self.word(&[
            "Q.pop()",
            "Q.pop(0)",
            "Q.pop(-1)",
            "print(Q.pop(0))",
            "print(Q.pop(I % len(Q)))",
            "Q.reverse()",
        ]);
        let change = Statement::simple(&named(change), []);
        body.push(Statement::compound(&named(&format!("if len(Q) > {most}:")), [], vec![change]));
        all.push(Statement::compound(&named(&format!("for I in range({n}):")), [], body));
        let shown: &[&'static str] = if of_arrays {
            &["print(Q)", "print(len(Q), Q)", "print((Q, 1), [Q])"]
        } else {
            &[
                "print(Q, len(Q), Q[1:])",
                // Floats may be nan, which is not compared and has no place in an order.
                if of == Type::Int { "print(Q == [1, 2], Q == Q[:], Q != Q[1:])" } else { "print(Q[:])" },
                if of == Type::Int { "print(sorted(Q), sorted(Q, reverse=True), Q)" } else { "print(Q + Q)" },
                if of == Type::Int { "Q.sort(); print(Q)" } else { "Q += Q; print(Q)" },
                "if 3 in Q: print(Q.index(3), Q.remove(3), Q)",
                "print([x for x in Q if x > 1], [x * 2 for x in Q[1:]])",
                "print(Q + Q[:1] + [n for n in Q if n == n and n < 3])",
                "Q.extend(Q[1:]); print(Q)",
                "print(Q.count(3), 7 in Q, any(Q), all(Q))",
                "print(Q.copy())",
                "print(Q[::-1], len(Q[1:]))",
            ]
        };
        let shown = self.word(shown);
        Some(Statement::simple(&named(shown), []))
    }

    /// `[x for x in a if x > 1]`: a list of as many elements as is known at run time.
    pub(super) fn varying_list(&mut self) -> Option<Phrase> {
        // Ints of lists are held in 32 bits: what does not fit stops the script.
        let fits = |(_, dtype, shape): &(_, DType, Vec<usize>)| shape.len() == 1 && *dtype != DType::U32;
        let arrays: Vec<_> = self.scope.arrays().into_iter().filter(fits).collect();
        let (variable, dtype, _) = self.pick(&arrays)?;
        self.note(Construct::VaryingList);
        let limit = self.scalar(&Type::Int, 1);
        let element = self.word(&["x", "x > 2", "abs(x % 7)", "[x, 1][0]"]);
        let source = self.word(&["N", "N[1:]", "N[::-1]", "N[N != 3]"]).replace('N', &variable.name);
        let listed = match self.random.usize(0..4) {
            0 => format!("[{element} for x in {source} if x > ({{}}) % 5]"),
            1 => format!("[{element} for x in {source} if x != 2 if x < ({{}})]"),
            2 => format!("[x % 9 + y for x in {source} if x > ({{}}) for y in (1, 2) if x % 3 != y]"),
            _ => format!("[{element} for k, x in enumerate({source}) if k % 2 == ({{}}) % 2]"),
        };
        let used = match dtype {
            DType::F32 | DType::Bool => self.word(&["L", "len(L)", "L[:2]"]),
            _ => self.word(&["L", "len(L)", "sorted(L)", "L + [1]", "(7 in L)"]),
        };
        Some(Phrase::new(Type::Nothing, &used.replace('L', &listed), [limit]))
    }

    /// `repr(a)`, `[a, 1]`, `(a, [b])`: arrays as NumPy's `repr` shows them.
    pub(super) fn array_repr(&mut self) -> Option<Phrase> {
        self.note(Construct::ArrayRepr);
        let whole = self.any_array()?;
        Some(match self.random.usize(0..4) {
            0 => Phrase::new(Type::Nothing, "repr({})", [whole]),
            1 => {
                let number = self.scalar(&Type::Int, 1);
                Phrase::new(Type::Nothing, self.word(&["[{}, {}]", "({}, {})"]), [whole, number])
            }
            2 => {
                let other = self.any_array()?;
                Phrase::new(Type::Nothing, "({}, [{}])", [whole, other])
            }
            _ => Phrase::new(Type::Nothing, "({},)", [whole]),
        })
    }

    /// `a[::k]` with a step known at run time.
    pub(super) fn stepped_slice(&mut self) -> Option<Phrase> {
        let arrays: Vec<_> = self.scope.arrays().into_iter().filter(|(_, _, shape)| !shape.is_empty()).collect();
        let (variable, dtype, _) = self.pick(&arrays)?;
        self.note(Construct::SteppedSlice);
        let step = self.scalar(&Type::Int, 1);
        let part =
            self.word(&["N[::({}) % 5 + 1]", "N[::-(({}) % 4) - 1]", "N[1::({}) % 3 + 1]", "N[-2::-1 - ({}) % 2]"]);
        let used = if dtype == DType::Bool {
            self.word(&["S", "~S", "len(S)", "S.any()"])
        } else {
            self.word(&["S", "S * 2", "len(S)", "S.copy()", "(S == 3)"])
        };
        let text = used.replace('S', &part.replace('N', &variable.name));
        Some(Phrase::new(Type::Nothing, &text, [step]))
    }
}
