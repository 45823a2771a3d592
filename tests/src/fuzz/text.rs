//! Text: f-strings with every type and random format specifications, `str`, `repr`, `format`, sums of strings.

use super::constructs::Construct;
use super::generator::Generator;
use super::script::{Phrase, Statement};
use super::types::Type;

impl Generator {
    /// A string; `with_arrays` where it is printed right away, as no name stands for text with arrays in it.
    pub(super) fn text(&mut self, depth: usize, with_arrays: bool) -> Phrase {
        let names = self.scope.of(&Type::Text);
        match self.random.usize(0..10) {
            0 => Phrase::text(Type::Text, self.string_literal()),
            1 | 2 if !names.is_empty() => {
                let named = self.pick(&names).map(|variable| variable.name);
                Phrase::text(Type::Text, named.unwrap_or_else(|| "\"\"".to_owned()))
            }
            3 if depth > 0 => {
                let (left, right) = (self.text(depth - 1, with_arrays), self.text(depth - 1, with_arrays));
                Phrase::new(Type::Text, "({} + {})", [left, right])
            }
            4 if depth > 0 => {
                let inner = self.text(depth - 1, with_arrays);
                Phrase::new(Type::Text, self.word(&["({} * 2)", "(3 * {})", "({} * 0)", "({} * 1)"]), [inner])
            }
            5 => self.converted(with_arrays),
            _ => self.f_string(with_arrays),
        }
    }

    fn string_literal(&mut self) -> &'static str {
        self.word(&["\"abc\"", "'x y'", "\"it's\"", "'say \"so\"'", "\"\"", "\"é·\"", "\"a\\tb\"", "\"100 %\""])
    }

    /// `str(x)`, `repr(x)`, `format(x, spec)`
    fn converted(&mut self, with_arrays: bool) -> Phrase {
        self.note(Construct::StrReprFormat);
        let value = self.formatted_value();
        if self.one_in(2) {
            let spec = self.specification(&value.of);
            return Phrase::new(Type::Text, &format!("format({{}}, \"{spec}\")"), [value]);
        }
        if with_arrays
            && self.one_in(2)
            && let Some(part) = self.any_part()
        {
            self.note(Construct::ArrayText);
            return Phrase::new(Type::Text, "str({})", [part]);
        }
        Phrase::new(Type::Text, self.word(&["str({})", "repr({})", "format({})"]), [value])
    }

    /// A scalar, or text by itself.
    fn formatted_value(&mut self) -> Phrase {
        match self.random.usize(0..8) {
            0..3 => self.scalar(&Type::Int, 2),
            3..6 => self.scalar(&Type::Float, 2),
            6 => self.scalar(&Type::Bool, 1),
            _ => {
                let literal = self.word(&["'mid'", "'é'", "''", "'a b c'"]);
                Phrase::text(Type::Text, literal)
            }
        }
    }

    /// `f"..."`
    fn f_string(&mut self, with_arrays: bool) -> Phrase {
        self.note(Construct::FString);
        let mut template = String::new();
        let mut inner = Vec::new();
        for _ in 0..self.random.usize(1..4) {
            template.push_str(self.word(&["", " ", "|", "n = ", "it's ", "é ", "<<>>", "100 % "]));
            let (field, value) = self.field(with_arrays);
            template.push_str(&field);
            inner.push(value);
        }
        // Braces of the f-string itself: `{}` stands for an expression here.
        let pieces = format!("f\"{template}{}\"", self.word(&["", "", "!", " {{x}}"]));
        Phrase::fields(Type::Text, &pieces, inner)
    }

    /// `{x:spec}`, with [`Phrase::fields`]' mark for the expression.
    fn field(&mut self, with_arrays: bool) -> (String, Phrase) {
        if with_arrays
            && self.one_in(4)
            && let Some(part) = self.any_array()
            && fits_in_quotes(&part)
        {
            self.note(Construct::ArrayText);
            return ("{\0}".to_owned(), part);
        }
        let names = self.scope.of(&Type::Text);
        let value = match self.pick(&names) {
            Some(variable) if self.one_in(5) => Phrase::text(Type::Text, variable.name),
            _ => self.formatted_value(),
        };
        let value = if fits_in_quotes(&value) { value } else { Phrase::text(Type::Int, "7") };
        if value.of == Type::Text && !value.to_string().starts_with('\'') {
            return (self.word(&["{\0}", "{\0!s}"]).to_owned(), value);
        }
        match self.random.usize(0..12) {
            0 | 1 => ("{\0}".to_owned(), value),
            2 | 11 => {
                self.note(Construct::Conversion);
                (self.word(&["{\0!r}", "{\0!s}", "{\0!a}", "{\0!s:>9}", "{\0!r:*^12}"]).to_owned(), value)
            }
            3 | 10 => {
                self.note(Construct::SelfShowing);
                (self.word(&["{\0=}", "{\0 = }", "{\0=!s}", "{\0 =:6}"]).to_owned(), value)
            }
            4 => {
                self.note(Construct::Specification);
                let (width, fill) = (self.random.usize(1..14), self.word(&["<", ">", "^", "*>", "0"]));
                let spec = if fill == "0" { format!("0{{{width}}}") } else { format!("{{'{fill}'}}{{{width}}}") };
                (format!("{{\0:{spec}}}"), value)
            }
            _ => {
                let spec = self.specification(&value.of);
                (format!("{{\0:{spec}}}"), value)
            }
        }
    }

    /// A format specification that Python takes for values of this type.
    fn specification(&mut self, of: &Type) -> String {
        self.note(Construct::Specification);
        let mut spec = String::new();
        let is_text = *of == Type::Text;
        let is_float = *of == Type::Float;
        if self.one_in(3) {
            spec.push_str(self.word(&["", "", "*", "_", "0", "·", "x", "="]));
            spec.push_str(self.word(if is_text { &["<", ">", "^"] } else { &["<", ">", "^", "="] }));
        }
        if is_text {
            if self.one_in(2) {
                spec.push_str(&self.random.usize(1..10).to_string());
            }
            if self.one_in(3) {
                spec.push_str(&format!(".{}", self.random.usize(0..4)));
            }
            spec.push_str(self.word(&["", "", "s"]));
            return spec;
        }
        let kinds: &[&'static str] = if is_float {
            &["", "", "e", "E", "f", "f", "F", "g", "G", "n", "%"]
        } else {
            &["", "", "d", "d", "b", "o", "x", "X", "n", "e", "E", "f", "F", "g", "G", "%"]
        };
        let kind = self.word(kinds);
        let is_for_floats = is_float || matches!(kind, "e" | "E" | "f" | "F" | "g" | "G" | "%");
        if self.one_in(3) {
            spec.push_str(self.word(&["+", "-", " "]));
        }
        if is_for_floats && self.one_in(8) {
            spec.push('z');
        }
        if self.one_in(5) {
            spec.push('#');
        }
        if self.one_in(5) {
            spec.push('0');
        }
        if self.one_in(2) {
            spec.push_str(&self.random.usize(1..20).to_string());
        }
        if self.one_in(4) && kind != "n" {
            let is_binary = matches!(kind, "b" | "o" | "x" | "X");
            spec.push_str(if is_binary { "_" } else { self.word(&[",", "_"]) });
        }
        if is_for_floats && self.one_in(2) {
            spec.push_str(&format!(".{}", self.random.usize(0..12)));
        }
        spec.push_str(kind);
        spec
    }

    /// `t = f"..."`
    pub(super) fn name_text(&mut self) -> Statement {
        self.note(Construct::TextName);
        let value = self.text(2, false);
        self.named("t", value)
    }

    /// `np.set_printoptions(...)`, in scripts whose arrays are exact: fewer digits would show where a last bit differs.
    pub(super) fn print_options(&mut self) -> Option<Statement> {
        if !self.sets_print_options {
            return None;
        }
        self.note(Construct::PrintOptions);
        let all = ["precision", "threshold", "edgeitems", "linewidth", "suppress"];
        let mut options: Vec<String> = Vec::new();
        for name in all {
            if self.one_in(3) || options.is_empty() && name == "suppress" {
                let value = match name {
                    "precision" => self.word(&["0", "1", "2", "3", "5", "8", "None"]),
                    "threshold" => self.word(&["0", "3", "6", "20", "1000", "np.inf"]),
                    "edgeitems" => self.word(&["1", "2", "3", "5"]),
                    "linewidth" => self.word(&["10", "30", "75", "120", "200"]),
                    _ => self.word(&["True", "False"]),
                };
                options.push(format!("{name}={value}"));
            }
        }
        Some(Statement::simple(&format!("np.set_printoptions({})", options.join(", ")), []))
    }
}

/// Whether an expression may stand in an f-string of `"` before Python 3.12.
fn fits_in_quotes(value: &Phrase) -> bool {
    let text = value.to_string();
    !text.contains(['"', '{', '}', '\\', '\n']) && !text.contains("lambda") && text.len() < 300
}
