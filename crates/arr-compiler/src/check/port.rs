//! The outside world: `arr.stream`, `arr.read`, `arr.param`, `arr.emit`.

use arr_bytecode::{PortKind, Presentation};
use arr_core::{DType, PortId, ScalarKind};
use arr_diag::{Code, Diagnostic, Span};

use super::args::{Args, Given};
use super::wanted::Wanted;
use super::{Checked, Checker, Reported, value::Value};
use crate::hir::{ArrayView, Origin, PortDecl, ScalarExpr, ScalarNode, StmtKind};

impl Checker<'_> {
    pub(super) fn port_name(&mut self, given: Option<Given>) -> Checked<String> {
        match given {
            Some(Given { value: Value::Str(name), .. }) => Ok(name),
            Some(given) => {
                let message = format!("the name of a port must be a string, this is {}", given.value.describe());
                self.error(Code::TypeMismatch, given.span, message)
            }
            None => Err(Reported),
        }
    }

    /// The port of this name, whose data nobody is shown.
    fn port(&mut self, name: String, kind: PortKind, span: Span) -> Checked<PortId> {
        self.named_port(PortDecl { name, kind, presentation: Presentation::Data }, span)
    }

    /// The port as declared; one name is one port, of one direction and type.
    pub(super) fn named_port(&mut self, port: PortDecl, span: Span) -> Checked<PortId> {
        let outward = |k: &PortKind| !matches!(k, PortKind::Input { .. } | PortKind::Param { .. });
        let same = |p: &PortDecl| p.name == port.name && outward(&p.kind) == outward(&port.kind);
        match self.hir.ports.iter().position(same) {
            Some(k) if self.hir.ports.get(k) == Some(&port) => Ok(PortId(k as u32)),
            Some(k) => {
                let shown = self.hir.ports.get(k).filter(|other| other.kind == port.kind);
                let message = match shown {
                    Some(other) => {
                        let [this, other] = [port.presentation, other.presentation].map(shown_as);
                        format!("`{}` is {this} here and {other} elsewhere, give one of them another name", port.name)
                    }
                    None => format!("`{}` is used elsewhere with another type or shape", port.name),
                };
                self.error(Code::TypeMismatch, span, message)
            }
            None => self.new_port(port, span),
        }
    }

    /// A port beside those that there are.
    pub(super) fn new_port(&mut self, port: PortDecl, span: Span) -> Checked<PortId> {
        if self.hir.ports.len() >= arr_bytecode::MAX_RECORDS {
            return self.error(Code::TooLarge, span, "too many ports");
        }
        self.hir.ports.push(port);
        Ok(PortId(self.hir.ports.len() as u32 - 1))
    }

    /// `arr.stream(name, shape, dtype=np.float32)`
    pub(super) fn call_stream(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [name, shape, dtype] = self.bind(args)?;
        let name = self.port_name(name)?;
        let shape = shape.ok_or(Reported)?;
        let shape = self.shape(&shape.value, shape.span)?;
        let dtype = match dtype {
            Some(dtype) => self.dtype(&dtype.value, dtype.span)?,
            None => DType::F32,
        };
        let port = self.port(name.clone(), PortKind::Input { dtype, shape }, span)?;
        let into = self.new_array(&name, dtype, shape, Origin::Port);
        Ok(Value::Stream { port, into })
    }

    /// `arr.read(name, buffer)`
    pub(super) fn call_read(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [name, buffer] = self.bind(args)?;
        let name = self.port_name(name)?;
        let buffer = buffer.ok_or(Reported)?;
        let Some(into) = buffer.value.as_view() else {
            let message = format!("`arr.read` fills an array, this is {}", buffer.value.describe());
            return self.error(Code::TypeMismatch, buffer.span, message);
        };
        self.is_writable(&into, buffer.span)?;
        if !into.view.is_contiguous() {
            let diagnostic =
                Diagnostic::new(Code::BadShape, buffer.span, "`arr.read` needs an array that lies in one piece");
            return Err(self.report(diagnostic.hint("read into an array of its own and copy from there")));
        }
        let kind = PortKind::Input { dtype: self.dtype_of(&into), shape: into.view.shape };
        let port = self.port(name, kind, span)?;
        Ok(Value::Scalar(self.received(port, into)))
    }

    /// The next arrival: true and the buffer filled, parameters read anew; or false.
    pub(super) fn received(&mut self, port: PortId, into: ArrayView) -> ScalarExpr {
        let receive = ScalarExpr { node: ScalarNode::Receive { port, into: Box::new(into) }, kind: ScalarKind::Bool };
        let arrived = self.fix("arrived", receive);
        for (var, port) in self.params.clone() {
            let value = self.param_value(port);
            self.emit(StmtKind::SetVar { var, value });
        }
        ScalarExpr::var(arrived, ScalarKind::Bool)
    }

    fn param_value(&self, port: PortId) -> ScalarExpr {
        let kind = match self.hir.ports.get(port.idx()).map(|p| p.kind) {
            Some(PortKind::Param { kind, .. }) => kind,
            _ => ScalarKind::Int,
        };
        ScalarExpr { node: ScalarNode::Param(port), kind }
    }

    /// `arr.param(name, default)`
    pub(super) fn call_param(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [name, default] = self.bind(args)?;
        let name = self.port_name(name)?;
        let default = default.ok_or(Reported)?;
        let scalar = self.as_scalar(default.value, default.span, "the default of a parameter")?;
        let Some(value) = scalar.as_const() else {
            return self.error(
                Code::NotStatic,
                default.span,
                "the default of a parameter must be known at compile time",
            );
        };
        let port = self.port(name, PortKind::Param { kind: value.kind(), default: value.to_bits() }, span)?;
        Ok(Value::Scalar(self.param_value(port)))
    }

    /// `arr.emit(name, value)`
    pub(super) fn call_emit(&mut self, args: Args<'_>) -> Checked<Value> {
        let span = args.span;
        let [name, value] = self.bind(args)?;
        let name = self.port_name(name)?;
        let value = value.ok_or(Reported)?;
        match value.value.unpacked() {
            Value::Scalar(scalar) => {
                self.takes_kind(scalar.kind, value.span, Wanted::Real("`emit`"))?;
                let port = self.port(name, PortKind::OutputScalar { kind: scalar.kind }, span)?;
                self.emit(StmtKind::EmitScalar { port, value: scalar });
            }
            other => {
                let (view, dtype) = self.viewed_of_any_length(other, value.span, "emitted as a whole")?;
                let shape = view.view.shape;
                let kind = match view.len {
                    Some(_) => PortKind::OutputRows { dtype, shape },
                    None => PortKind::OutputArray { dtype, shape },
                };
                let port = self.port(name, kind, span)?;
                self.emit(StmtKind::EmitArray { port, value: view });
            }
        }
        Ok(Value::None)
    }
}

/// What an array is shown as, in messages.
fn shown_as(presentation: Presentation) -> String {
    match presentation {
        Presentation::Data => "emitted as data".to_owned(),
        Presentation::Picture => "shown as a picture".to_owned(),
        Presentation::Line => "plotted as a line".to_owned(),
        Presentation::Histogram { bins } => format!("plotted as a histogram of {bins} bins"),
    }
}
