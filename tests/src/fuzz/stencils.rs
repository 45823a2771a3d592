//! Results that are read at shifted places, stores that tile an array, and arrays that become longer: what the compiler keeps
//! only a part of, or lays out beforehand.

use arr_core::DType;

use super::constructs::Construct;
use super::generator::Generator;
use super::scope::Role;
use super::script::Statement;
use super::types::{Type, tuple};

/// An array of a chain of results.
#[derive(Clone)]
struct Stage {
    name: String,
    dtype: DType,
    extents: Vec<usize>,
}

impl Generator {
    /// A chain of results, each computed from shifted parts of those before it, some of them stored into what is there.
    pub(super) fn stencils(&mut self, all: &mut Vec<Statement>) {
        self.note(Construct::Stencil);
        let extents = match self.random.usize(0..3) {
            0 => vec![self.random.usize(20..200)],
            1 => vec![self.random.usize(9..14), self.random.usize(7..10), self.random.usize(3..6)],
            _ => vec![self.random.usize(10..26), self.random.usize(7..18)],
        };
        let source = self.stencil_source(&extents, all);
        let out = self.scope.fresh("a");
        all.push(Statement::simple(&format!("{out} = np.zeros({})", tuple(&extents)), []));
        self.scope.bind(&out, Type::Array(DType::F32, extents.clone()), Role::View);
        let first = vec!["0"; extents.len()].join(", ");
        let mut body = vec![Statement::simple(&format!("{}[{first}] += 1", source.name), [])];
        let mut stages = vec![source.clone()];
        for _ in 0..self.random.usize(2..6) {
            let from = match self.one_in(3) {
                true => self.random.usize(0..stages.len()),
                false => stages.len() - 1,
            };
            let next = self.stencil_stage(&stages[from].clone(), &mut body);
            stages.push(next);
        }
        if let Some(last) = stages.last().filter(|last| last.extents.len() == extents.len()) {
            let to = if last.dtype == source.dtype && self.one_in(2) { &source.name } else { &out };
            let margins: Vec<usize> = extents.iter().zip(&last.extents).map(|(n, kept)| n - kept).collect();
            let part = self.stencil_part(&margins, &extents);
            body.push(Statement::simple(&format!("{to}{part} = {}", last.name), []));
        }
        for stage in &stages[1..] {
            match self.random.usize(0..4) {
                0 => body.push(Statement::simple(&format!("print({})", stage.name), [])),
                1 => body.push(Statement::simple(&format!("print({0}.max(), {0}.min())", stage.name), [])),
                _ => {}
            }
        }
        body.push(Statement::simple(&format!("print({}.max(), {out}.min())", source.name), []));
        match self.one_in(2) {
            true => {
                let round = self.scope.fresh("i");
                all.push(Statement::compound(&format!("for {round} in range(2):"), [], body));
            }
            false => all.extend(body),
        }
        all.push(Statement::simple(&format!("print({}, {out})", source.name), []));
    }

    fn stencil_source(&mut self, extents: &[usize], all: &mut Vec<Statement>) -> Stage {
        let dtypes = [DType::F32, DType::F32, DType::U8, DType::I16, DType::I32];
        let dtype = dtypes[self.random.usize(0..dtypes.len())];
        let (n, factor) = (extents.iter().product::<usize>(), self.random.usize(1..50));
        let name = self.scope.fresh("a");
        let value = match dtype {
            DType::F32 => format!("np.arange({n}) * {factor} % 13 - 2.5"),
            _ => format!("(np.arange({n}) * {factor} % 100).astype(np.{})", dtype.name()),
        };
        all.push(Statement::simple(&format!("{name} = ({value}).reshape({})", tuple(extents)), []));
        self.scope.bind(&name, Type::Array(dtype, extents.to_vec()), Role::View);
        Stage { name, dtype, extents: extents.to_vec() }
    }

    /// A result of another: in step, or from shifted parts.
    fn stencil_stage(&mut self, from: &Stage, body: &mut Vec<Statement>) -> Stage {
        let name = self.scope.fresh("a");
        let Stage { name: old, mut dtype, extents } = from.clone();
        if self.one_in(3) {
            let value = match self.random.usize(0..4) {
                0 => format!("np.sqrt(np.abs({old} * 1.0))"),
                1 => format!("{old} * 0.5 + 1"),
                _ => format!("{old} * 2 + {}", self.random.usize(0..9)),
            };
            if value.contains('.') {
                dtype = DType::F32;
            }
            body.push(Statement::simple(&format!("{name} = {value}"), []));
            return Stage { name, dtype, extents };
        }
        let margins: Vec<usize> = extents.iter().map(|&n| self.random.usize(0..3).min(n.saturating_sub(2))).collect();
        let mut value = String::new();
        for tap in 0..self.random.usize(1..6) {
            let part = self.stencil_part(&margins, &extents);
            let factor = self.word(&["", "", " * 2", " * 3"]);
            let sign = if tap == 0 { "" } else { self.word(&[" + ", " - "]) };
            value += &format!("{sign}{old}{part}{factor}");
        }
        body.push(Statement::simple(&format!("{name} = {value}"), []));
        if self.one_in(4) {
            body.push(Statement::simple(&format!("{name} += 1"), []));
        }
        let extents = extents.iter().zip(&margins).map(|(n, margin)| n - margin).collect();
        Stage { name, dtype, extents }
    }

    /// A part that leaves out as many of each axis, at either end.
    fn stencil_part(&mut self, margins: &[usize], extents: &[usize]) -> String {
        let slices = margins.iter().zip(extents).map(|(&margin, &n)| {
            let first = self.random.usize(0..=margin);
            let (first, end) = (first, n - (margin - first));
            match self.one_in(12) {
                true if first > 0 => format!("{}:{}:-1", end - 1, first - 1),
                _ => format!("{first}:{end}"),
            }
        });
        format!("[{}]", slices.collect::<Vec<_>>().join(", "))
    }

    /// Stores that leave nothing of an array as it was, one between the elements of another.
    pub(super) fn interleaved(&mut self, all: &mut Vec<Statement>) {
        self.note(Construct::Interleave);
        let n = self.random.usize(2..90);
        let source = self.stencil_source(&[n], all);
        let (a, b) = (source.name, self.scope.fresh("a"));
        let dtype = source.dtype.name();
        let is_odd = self.one_in(2);
        let (total, left, right) = match is_odd {
            true => (2 * n - 1, "[:-1]", "[1:]"),
            false => (2 * n, "", "[::-1]"),
        };
        let zeros = Statement::simple(&format!("{b} = np.zeros({total}, dtype=np.{dtype})"), []);
        let mut body = vec![Statement::simple(&format!("{a}[0] += 1"), [])];
        match self.one_in(2) {
            true => all.push(zeros),
            false => body.push(zeros),
        }
        let mut stores = vec![format!("{b}[::2] = {a}"), format!("{b}[1::2] = {a}{left}")];
        if self.one_in(3) {
            stores.swap(0, 1);
        }
        stores.push(format!("{b}[1::2] += {a}{right}"));
        match self.random.usize(0..3) {
            0 => stores.push(format!("{b}[1::2] *= 2")),
            1 if is_odd => stores.push(format!("{b}[1::2] += {b}[:-1:2]")),
            _ => {}
        }
        body.extend(stores.iter().map(|store| Statement::simple(store, [])));
        body.push(Statement::simple(&format!("print({b})"), []));
        let round = self.scope.fresh("i");
        all.push(Statement::compound(&format!("for {round} in range({}):", self.random.usize(1..3)), [], body));
    }

    /// A list or an array that becomes longer in a loop.
    pub(super) fn growing(&mut self, all: &mut Vec<Statement>) {
        self.note(Construct::Growth);
        let (name, round) = (self.scope.fresh("a"), self.scope.fresh("i"));
        let n = self.random.usize(1..30);
        let value = self.word(&["I * 3 - 4", "I * 0.5", "I % 3", "I * I"]).replace('I', &round);
        let test = self.word(&["I % 3 != 1", "I > 4", "I * 7 % 5 < 3"]).replace('I', &round);
        let (start, step, end) = match self.random.usize(0..6) {
            4 => (
                "[]".to_owned(),
                format!("{name}.append(np.arange(3) * 2 + {value})"),
                format!("print(np.array({name}), {name}[-1] - {name}[0])"),
            ),
            5 => (
                "[]".to_owned(),
                format!("{name}.append(np.full((2, 2), {value}))"),
                format!("print(np.vstack({name}), np.stack({name}).shape, len({name}))"),
            ),
            0 => ("[]".to_owned(), format!("{name}.append({value})"), format!("print(np.array({name}))")),
            1 => (
                "np.array([1.5, 2.5])".to_owned(),
                format!("{name} = np.append({name}, {value})"),
                format!("print({name})"),
            ),
            2 => (
                "np.arange(6.0).reshape(2, 3)".to_owned(),
                format!("{name} = np.vstack(({name}, {name}[0] * 2 + {value}))"),
                format!("print({name}, {name}.shape)"),
            ),
            _ => (
                "np.zeros((1, 4))".to_owned(),
                format!("{name} = np.concatenate(({name}, np.full((1, 4), {value})))"),
                format!("print({name}.max(), {name}.shape)"),
            ),
        };
        all.push(Statement::simple(&format!("{name} = {start}"), []));
        let step = Statement::simple(&step, []);
        let body = match self.one_in(4) && !start.starts_with('[') {
            true => vec![Statement::compound(&format!("if {test}:"), [], vec![step])],
            false => vec![step],
        };
        all.push(Statement::compound(&format!("for {round} in range({n}):"), [], body));
        all.push(Statement::simple(&end, []));
    }
}
