//! What a script lets be seen before its end: prints and emissions.

use super::constructs::Construct;
use super::generator::Generator;
use super::script::{Phrase, Statement};
use super::types::Type;

impl Generator {
    /// `print` of one to three values.
    pub(super) fn print(&mut self) -> Statement {
        let n = self.random.usize(1..4);
        let values: Vec<Phrase> = (0..n).map(|_| self.shown()).collect();
        let holes = vec!["{}"; n].join(", ");
        let options = self.word(&["", "", "", ", sep=\"; \"", ", sep=\" | \"", ", end=\"!\\n\""]);
        Statement::simple(&format!("print({holes}{options})"), values)
    }

    /// `arr.emit` under a name of its own, as a name has one type.
    pub(super) fn emit(&mut self) -> Statement {
        let name = self.scope.fresh("e");
        self.note(Construct::Emit);
        let value = self.emitted();
        Statement::simple(&format!("arr.emit(\"{name}\", {{}})"), [value])
    }

    /// Anything that `print` shows, text too.
    fn shown(&mut self) -> Phrase {
        match self.random.usize(0..12) {
            0..3 => self.text(2, true),
            3 if !self.one_in(3) => self.array_repr().unwrap_or_else(|| self.emitted()),
            8 if self.one_in(2) => self.stepped_slice().unwrap_or_else(|| self.emitted()),
            9 if self.one_in(2) => self.varying_list().unwrap_or_else(|| self.emitted()),
            10 if self.one_in(4) => self.bytes().unwrap_or_else(|| self.emitted()),
            3 => {
                let (text, number) = (self.text(0, false), self.scalar(&Type::Int, 1));
                Phrase::new(Type::Nothing, self.word(&["[{}, {}]", "({}, {})", "({}, [{}])"]), [text, number])
            }
            4 | 5 => self.any_bounded().unwrap_or_else(|| self.emitted()),
            6 => self.any_gathered().unwrap_or_else(|| self.emitted()),
            7 => {
                let mixed = self.scope.of(&Type::Mixed);
                self.pick(&mixed).map_or_else(|| self.emitted(), |variable| Phrase::text(variable.of, variable.name))
            }
            _ => self.emitted(),
        }
    }

    /// The bytes of a part of an array in scope, a part of them, or the numbers that they make.
    fn bytes(&mut self) -> Option<Phrase> {
        let part = self.any_part()?;
        self.note(Construct::Bytes);
        let template = self.word(&[
            "({}).tobytes()",
            "({}).tobytes()[1::2]",
            "[({}).tobytes()]",
            "sum(({}).tobytes())",
            "np.frombuffer(({}).tobytes(), dtype=np.int8)",
        ]);
        Some(Phrase::new(Type::Nothing, template, [part]))
    }

    /// A part of an array in scope, whatever is known about its length.
    pub(super) fn any_array(&mut self) -> Option<Phrase> {
        if self.one_in(3) { self.any_bounded() } else { self.any_part() }
    }

    /// A number or an array worth looking at.
    fn emitted(&mut self) -> Phrase {
        let shape = self.known_shape();
        match self.random.usize(0..20) {
            0 => self.scalar(&Type::Float, 2),
            1 => self.scalar(&Type::Bool, 2),
            2 | 3 => self.scalar(&Type::Int, 2),
            4 if !self.sets_print_options => self.rough_array(&shape),
            5 => self.rough(),
            6 | 7 => {
                let part = self.any_part();
                part.unwrap_or_else(|| self.scalar(&Type::Int, 1))
            }
            _ => {
                let dtype = self.dtype();
                self.array(dtype, &shape, 2)
            }
        }
    }

    /// A float that may differ in its last bits: functions of floats, means, sums in another order.
    pub(super) fn rough(&mut self) -> Phrase {
        if self.one_in(2) {
            let inner = self.scalar(&Type::Float, 1);
            let template = self.word(&[
                "math.sin(({}) % 4.0)",
                "np.cos(({}) % 6.0)",
                "math.exp(({}) % 9.0)",
                "np.exp(-(abs({}) % 7.0))",
                "math.log(abs({}) + 2.0)",
                "np.log(abs({}) + 3)",
            ]);
            return Phrase::new(Type::Rough, template, [inner]);
        }
        let shape = self.known_shape();
        let shape = if shape.contains(&0) { vec![3] } else { shape };
        let dtype = self.dtype();
        // Without cancellation a sum in another order is close.
        let (array, template) = if dtype == arr_core::DType::F32 {
            let template = self.word(&["np.sum(np.abs({}))", "np.mean(np.abs({}))", "abs({}).sum()"]);
            (self.array(dtype, &shape, 1), template)
        } else {
            (self.array(dtype, &shape, 1), self.word(&["np.mean({})", "({}).mean()"]))
        };
        Phrase::new(Type::Rough, template, [array])
    }
}
