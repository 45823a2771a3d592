//! Complex arrays: made of two real ones, stored into part by part, and printed. Their parts are names for float32 arrays,
//! which everything else reads and writes.

use arr_core::DType;

use super::constructs::Construct;
use super::generator::Generator;
use super::scope::Role;
use super::script::Statement;
use super::types::Type;

impl Generator {
    /// A name for a complex array, a few stores into it, and perhaps names for its parts.
    pub(super) fn complex_array(&mut self, all: &mut Vec<Statement>) {
        self.note(Construct::Complex);
        let (shape, name) = (self.known_shape(), self.scope.fresh("z"));
        let [re, im] = [DType::I16, DType::I8].map(|dtype| self.array(dtype, &shape, 2));
        all.push(Statement::simple(&format!("{name} = ({{}}) + 1j * ({{}})"), [re, im]));
        for _ in 0..self.random.usize(0..4) {
            let statement = self.store_into_complex(&name, &shape);
            all.push(statement);
        }
        let shown = self.word(&[
            "N",
            "N * 2j, N.conj()",
            "abs(N), N == N[...]",
            "repr(N), N.real, N.imag",
            "-N.T, N + 1",
            "N ** 2, np.isfinite(N)",
            "np.cumsum(N), np.mean(N, keepdims=True)",
            "np.round(N * 0.25), np.count_nonzero(N)",
            "np.outer(N, N[...]), N.nonzero()",
            // Of four halves of whole numbers a transform has nothing to round, and 0 takes the signs of zeros away.
            "np.fft.fft(np.concatenate((N.ravel(), [2, -1j, 3, 1]))[:4]) + 0",
        ]);
        all.push(Statement::simple(&format!("print({})", shown.replace('N', &name)), []));
        for part in ["real", "imag"] {
            if self.one_in(2) {
                let view = self.scope.fresh("v");
                self.scope.bind(&view, Type::Array(DType::F32, shape.clone()), Role::View);
                all.push(Statement::simple(&format!("{view} = {name}.{part}"), []));
            }
        }
    }

    /// What keeps real and imaginary parts whole numbers, or halves of them.
    fn store_into_complex(&mut self, name: &str, shape: &[usize]) -> Statement {
        let template = self.word(&[
            "N.real = {}",
            "N.imag += {}",
            "N.imag[...] = {}",
            "N -= {}",
            "N += 1j * ({})",
            "N[...] = ({}) * 0.5j",
            "N[({}) > 3] = 2 - 1j",
            "N[N.real > ({})] *= 1j",
            "N.real[...] = N.imag - ({})",
            "N = np.where(N == ({}), 1j, N)",
        ]);
        let dtype = if self.one_in(2) { DType::I8 } else { DType::U8 };
        let operand = self.array(dtype, shape, 1);
        Statement::simple(&template.replace('N', name), [operand])
    }
}
