//! Functions as people write them, which take whatever they are given: each is called with arguments of several kinds.

use arr_core::DType;

use super::constructs::Construct;
use super::generator::Generator;
use super::script::{Phrase, Statement};
use super::types::Type;

/// What an idiom is called with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Argument {
    /// A number.
    Number,
    /// An array of numbers, of one axis or more, or of a length known at run time.
    Array,
    /// An array of numbers of one axis.
    Line,
    /// A number or an array.
    Any,
    /// A function of a number or an array.
    Function,
}

/// Lines with four blanks for each step of indentation, `F` the name of the function, `Q` what other names begin with; and
/// the arguments of a call.
struct Idiom {
    lines: &'static [&'static str],
    calls: &'static [(&'static str, &'static [Argument])],
}

const IDIOMS: &[Idiom] = &[
    Idiom {
        lines: &["def F(Qx, Qk=2, Qlow=-9):", "    return np.clip(Qx * Qk, Qlow, 60) - 1"],
        calls: &[("F({})", &[Argument::Any]), ("F({}, Qlow=3)", &[Argument::Any]), ("F({}, 3)", &[Argument::Any])],
    },
    Idiom {
        lines: &[
            "def F(Qx, Qlimit=5):",
            "    for Qi in range(len(Qx)):",
            "        if Qx[Qi] > Qlimit:",
            "            return Qi",
            "    return -1",
        ],
        calls: &[("F({})", &[Argument::Line]), ("F({}, {} % 50)", &[Argument::Line, Argument::Number])],
    },
    Idiom {
        lines: &[
            "def F(Qx, Qout=None):",
            "    if Qout is None:",
            "        Qout = np.zeros(len(Qx), dtype=np.int32)",
            "    for Qi, Qv in enumerate(Qx):",
            "        Qout[Qi] = int(Qv > 3) + Qi",
            "    return Qout",
        ],
        calls: &[("F(np.arange(5))", &[]), ("F(np.arange(7)[::2] * 2.5)", &[]), ("F([1, 5], Qout=np.ones(3))", &[])],
    },
    Idiom {
        lines: &["def F(Qx, Qlevel):", "    return Qx[Qx > Qlevel]"],
        calls: &[
            ("F({}, 3)", &[Argument::Array]),
            ("len(F({}, {} % 9))", &[Argument::Array, Argument::Number]),
            ("F(F({}, 2), 6)", &[Argument::Array]),
        ],
    },
    Idiom {
        lines: &["def F(Qx):", "    Qn = len(Qx) // 2", "    return Qx[:Qn], Qx[Qn:]"],
        calls: &[("F({})[0]", &[Argument::Array]), ("F({})[1]", &[Argument::Array])],
    },
    Idiom {
        lines: &[
            "Qa = np.arange(7) * 3",
            "def F(Qto, Qfrom):",
            "    Qto[:] = Qfrom",
            "    Qto[1:] += Qfrom[:-1]",
            "    return Qto + Qa[0]",
        ],
        calls: &[
            ("F(Qa[1:], Qa[:-1])", &[]),
            ("F(Qa[::2], Qa[:4])", &[]),
            ("F(Qa, Qa[::-1])", &[]),
            ("F(Qfrom=Qa[2], Qto=Qa[:5])", &[]),
        ],
    },
    Idiom {
        lines: &["def F(Qf, Qx):", "    return Qf(Qf(Qx)) + Qf(2)"],
        calls: &[("F({}, {})", &[Argument::Function, Argument::Any]), ("F({}, 3)", &[Argument::Function])],
    },
    Idiom {
        lines: &["def F(Qk, Qf):", "    Qc = Qk % 7", "    return lambda Qx, Qm=3: Qf(Qx) * Qm + Qc"],
        calls: &[
            ("F({}, {})({})", &[Argument::Number, Argument::Function, Argument::Any]),
            ("F(4, {})({}, Qm={})", &[Argument::Function, Argument::Any, Argument::Number]),
        ],
    },
    Idiom {
        lines: &[
            "def F(Qx, Qmode=\"sum\"):",
            "    if Qmode == \"sum\":",
            "        return np.sum(Qx > 2)",
            "    elif Qmode == \"size\":",
            "        return Qx.size",
            "    return f\"{Qx.shape[0]} {Qmode}\"",
        ],
        calls: &[
            ("F({})", &[Argument::Array]),
            ("F({}, \"size\")", &[Argument::Array]),
            ("F(Qmode=\"x\", Qx={})", &[Argument::Array]),
        ],
    },
    Idiom {
        lines: &[
            "def F(Qx, Qseen=np.zeros(3, dtype=np.int32)):",
            "    Qseen[1:] = Qseen[:-1]",
            "    Qseen[0] = Qx % 100",
            "    return Qseen.max(), Qseen.sum()",
        ],
        calls: &[("F({})[0]", &[Argument::Number]), ("F({})[1]", &[Argument::Number])],
    },
    Idiom {
        lines: &[
            "def F(Qx):",
            "    def Qinner(Qv, Qk):",
            "        if Qk > 2:",
            "            return Qv * Qk",
            "        return Qv + Qx",
            "    return Qinner(Qx, 1), Qinner(Qx, 3)",
        ],
        calls: &[("F({})[0]", &[Argument::Any]), ("F({})[1]", &[Argument::Any])],
    },
    Idiom {
        lines: &[
            "def F(Qx, Qk):",
            "    Qli = [Qk % 5]",
            "    for Qi in range(len(Qx)):",
            "        if Qx[Qi] > 3:",
            "            Qli.append(Qi * (Qk % 9))",
            "        if Qi % 3 == 2:",
            "            Qli.extend((Qi, len(Qli)))",
            "    print(Qli, f\"{Qli} of {len(Qli)}\", [Qj for Qj in range(7) if Qj % 3])",
            "    return sum(Qli)",
        ],
        calls: &[("F({}, 4)", &[Argument::Line]), ("F({}, {})", &[Argument::Line, Argument::Number])],
    },
    Idiom {
        lines: &["def F(Qx, Qc):", "    if Qc % 2:", "        return Qx", "    Qx[0] = 5", "    return Qx"],
        calls: &[("F(np.arange(6)[::-2], {})", &[Argument::Number])],
    },
];

impl Generator {
    /// The definition of an idiom and prints of some calls.
    pub(super) fn idiom(&mut self, all: &mut Vec<Statement>) {
        self.note(Construct::Def);
        let idiom = &IDIOMS[self.random.usize(0..IDIOMS.len())];
        let (name, prefix) = (self.scope.fresh("f"), self.scope.fresh("q"));
        let named = |text: &str| text.replace("F(", &format!("{name}(")).replace('Q', &format!("{prefix}_"));
        let lines: Vec<String> = idiom.lines.iter().map(|line| named(line)).collect();
        let mut rest = lines.as_slice();
        all.extend(block(&mut rest, 0));
        let n = self.random.usize(1..4);
        if n > 1 {
            self.note(Construct::ManyKinds);
        }
        for _ in 0..n {
            let (call, arguments) = idiom.calls[self.random.usize(0..idiom.calls.len())];
            let arguments: Vec<Phrase> = arguments.iter().map(|&of| self.idiom_argument(of)).collect();
            self.weight += lines.len();
            all.push(Statement::simple(&format!("print({})", named(call)), arguments));
        }
    }

    fn idiom_argument(&mut self, of: Argument) -> Phrase {
        let dtype = loop {
            let dtype = self.dtype();
            if dtype != DType::Bool {
                break dtype;
            }
        };
        match of {
            Argument::Number => {
                // As small as every dtype holds.
                let inner = self.scalar(&Type::Int, 1);
                Phrase::new(Type::Int, "({}) % 50", [inner])
            }
            Argument::Any if self.one_in(3) => {
                let kind = [Type::Int, Type::Float][self.random.usize(0..2)].clone();
                self.scalar(&kind, 1)
            }
            Argument::Line => {
                let n = self.random.usize(2..7);
                self.array(dtype, &[n], 1)
            }
            Argument::Array | Argument::Any => {
                if self.one_in(3) {
                    self.note(Construct::BoundedArgument);
                    return self.selection_of(dtype, &[]);
                }
                self.note(Construct::ArrayArgument);
                let shape: Vec<usize> = self.shape().into_iter().map(|extent| extent.max(1)).collect();
                self.array(dtype, &shape, 1)
            }
            Argument::Function => {
                self.note(Construct::FunctionArgument);
                let text =
                    self.word(&["abs", "np.abs", "np.negative", "(lambda v: v + 1)", "(lambda v, k=3: v * k - 1)"]);
                Phrase::text(Type::Nothing, text)
            }
        }
    }
}

/// The statements of lines that are indented by `depth` steps or more.
fn block(lines: &mut &[String], depth: usize) -> Vec<Statement> {
    let indentation = |line: &str| line.chars().take_while(|&c| c == ' ').count() / 4;
    let mut statements = Vec::new();
    while let Some((line, rest)) = lines.split_first()
        && indentation(line) >= depth
    {
        *lines = rest;
        let text = Phrase::text(Type::Nothing, line.trim_start());
        let body = line.ends_with(':').then(|| block(lines, depth + 1));
        statements.push(Statement { line: text, body });
    }
    statements
}
