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
                // Lists of floats are not compared: they may hold nan.
                if of == Type::Int { "print(Q == [1, 2], Q == Q[:], Q != Q[1:])" } else { "print(Q[:])" },
                "print(Q.count(3), 7 in Q, any(Q), all(Q))",
                "print(Q.copy())",
                "print(Q[::-1], len(Q[1:]))",
            ]
        };
        let shown = self.word(shown);
        Some(Statement::simple(&named(shown), []))
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
