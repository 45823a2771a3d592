//! What a script shows to whoever looks on: `arr.show`, `arr.plot`. Arrays are emitted with how they are to be seen.

use arr_bytecode::{PortKind, Presentation};
use arr_core::Shape;
use arr_diag::{Code, Diagnostic, Span};

use super::args::{Args, Given};
use super::{Checked, Checker, Reported, value::Value};
use crate::hir::{PortDecl, StmtKind};

/// How much of an expression names what it shows.
const MAX_NAME: usize = 60;

impl Checker<'_> {
    /// `arr.show(array, name=None)`
    pub(super) fn call_show(&mut self, args: Args<'_>) -> Checked<Value> {
        let [array, name] = self.bind(args)?;
        self.present(array, name, Presentation::Picture)
    }

    /// `arr.plot(array, bins=None, name=None)`
    pub(super) fn call_plot(&mut self, args: Args<'_>) -> Checked<Value> {
        let [array, bins, name] = self.bind(args)?;
        let presentation = match bins.and_then(Given::unless_none) {
            None => Presentation::Line,
            Some(given) => {
                let bins = self.static_int(&given.value, given.span, "the number of bins")?;
                match u8::try_from(bins) {
                    Ok(bins) if bins > 0 => Presentation::Histogram { bins },
                    _ => {
                        let message = format!("a histogram has 1 to {} bins, not {bins}", u8::MAX);
                        return self.error(Code::BadArguments, given.span, message);
                    }
                }
            }
        };
        self.present(array, name, presentation)
    }

    /// Emits an array with how it is shown. Without a name it is called as it is written, and each call has a port of its
    /// own, so that a host can tell what follows from what is shown beside it.
    fn present(&mut self, array: Option<Given>, name: Option<Given>, presentation: Presentation) -> Checked<Value> {
        let Given { value, span } = array.ok_or(Reported)?;
        let (view, dtype) = self.viewed_of_any_length(value, span, "shown as a whole")?;
        let shape = view.view.shape;
        if let Some(wanted) = misses(presentation, shape) {
            let message = format!("an array of shape {shape} cannot be shown so: {wanted}");
            let diagnostic = Diagnostic::new(Code::BadShape, span, message);
            return Err(self.report(diagnostic.hint("`arr.show` is for pictures, `arr.plot` for lines and histograms")));
        }
        let kind = match view.len {
            Some(_) => PortKind::OutputRows { dtype, shape },
            None => PortKind::OutputArray { dtype, shape },
        };
        let port = match name.and_then(Given::unless_none) {
            Some(name) => {
                let at = name.span;
                let name = self.port_name(Some(name))?;
                self.named_port(PortDecl { name, kind, presentation }, at)?
            }
            None => self.new_port(PortDecl { name: self.as_written(span), kind, presentation }, span)?,
        };
        self.emit(StmtKind::EmitArray { port, value: view });
        Ok(Value::None)
    }

    /// The text of an expression, in one line.
    fn as_written(&self, span: Span) -> String {
        let text = self.source.get(span.range()).unwrap_or_default();
        text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(MAX_NAME).collect()
    }
}

/// What shape is wanted, where an array of this shape cannot be shown so.
fn misses(presentation: Presentation, shape: Shape) -> Option<&'static str> {
    match (presentation, shape.extents()) {
        (Presentation::Picture, [_, _] | [_, _, 3]) => None,
        (Presentation::Picture, _) => Some("a picture is (height, width) in grey, or (height, width, 3) in colour"),
        (Presentation::Line, [_]) => None,
        (Presentation::Line, _) => Some("a line is made of one axis"),
        (Presentation::Histogram { .. } | Presentation::Data, _) => None,
    }
}
