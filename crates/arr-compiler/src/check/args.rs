//! Matching the arguments of a call with the parameters of a function.

use arr_diag::{Code, Diagnostic, Span};

use super::function::IntArrays;
use super::signature::{By, Param, Signature};
use super::spelling::Near;
use super::{Checked, Checker, Reported, value::Value};

/// An evaluated argument with its place.
#[derive(Clone, Debug)]
pub(super) struct Given {
    pub(super) value: Value,
    pub(super) span: Span,
}

impl Given {
    /// The argument, unless it is `None`, which is as good as left out.
    pub(super) fn unless_none(self) -> Option<Given> {
        (!matches!(self.value, Value::None)).then_some(self)
    }
}

/// The evaluated arguments of a call.
#[derive(Debug)]
pub(super) struct Args<'a> {
    /// The function's name, for messages.
    pub(super) name: &'a str,
    /// The function as it is written, `np.median`.
    pub(super) callee: Span,
    /// What the function takes.
    pub(super) signature: Signature,
    /// What ints become where the function was found.
    pub(super) ints: IntArrays,
    /// The whole call.
    pub(super) span: Span,
    pub(super) positional: Vec<Given>,
    pub(super) keywords: Vec<(String, Span, Given)>,
}

impl Args<'_> {
    /// The same call, of a function that takes something else.
    pub(super) fn taken_by(self, signature: Signature) -> Self {
        Args { signature, ..self }
    }

    /// The same call with bytes as arrays of uint8.
    pub(super) fn unpacked(self) -> Self {
        Args { positional: self.positional.into_iter().map(Given::unpacked).collect(), ..self }
    }

    /// The same arguments, where the function only reads what they hold.
    pub(super) fn read(mut self) -> Self {
        let keywords = self.keywords.iter_mut().map(|(_, _, given)| given);
        for given in self.positional.iter_mut().chain(keywords) {
            given.value = std::mem::replace(&mut given.value, Value::None).read();
        }
        self
    }
}

impl Checker<'_> {
    /// One slot a parameter of the signature, in order.
    pub(super) fn bind<const N: usize>(&mut self, args: Args<'_>) -> Checked<[Option<Given>; N]> {
        let slots = self.bind_all(args)?;
        debug_assert_eq!(slots.len(), N, "as many parameters as the checker takes");
        <[Option<Given>; N]>::try_from(slots).map_err(|_| Reported)
    }

    /// The same, where the signature says how many there are.
    pub(super) fn bind_all(&mut self, args: Args<'_>) -> Checked<Vec<Option<Given>>> {
        let (name, span, signature) = (args.name, args.span, args.signature);
        let params = signature.params();
        let mut slots: Vec<Option<Given>> = vec![None; params.len()];
        let usage = || format!("{name}({})", signature.0);
        let n_positional = params.iter().filter(|param| param.by != By::Name).count();
        if let Some(extra) = args.positional.get(n_positional) {
            let n_given = args.positional.len();
            let message = format!("`{name}` takes at most {n_positional} positional arguments, {n_given} are given");
            return Err(self.report(Diagnostic::new(Code::BadArguments, extra.span, message).hint(usage())));
        }
        for (slot, given) in slots.iter_mut().zip(args.positional) {
            *slot = Some(given);
        }
        for (key, at, given) in args.keywords {
            let position = params.iter().position(|param| param.name == key && param.by != By::Position);
            let Some(slot) = position.and_then(|position| slots.get_mut(position)) else {
                let diagnostic = self.unknown_keyword(args.callee, name, &key, at, &params).hint(usage());
                return Err(self.report(diagnostic));
            };
            if slot.is_some() {
                return self.error(Code::BadArguments, at, format!("`{name}` is given `{key}` twice"));
            }
            *slot = Some(given);
        }
        if let Some((_, missing)) = slots.iter().zip(&params).find(|(slot, param)| slot.is_none() && param.is_required)
        {
            let message = format!("`{name}` needs the argument `{}`", missing.name);
            return Err(self.report(Diagnostic::new(Code::BadArguments, span, message).hint(usage())));
        }
        Ok(slots)
    }

    /// ``np.median` takes `axis`, not `axes``
    fn unknown_keyword(&self, callee: Span, name: &str, key: &str, at: Span, params: &[Param]) -> Diagnostic {
        if params.iter().any(|param| param.name == key) {
            let message = format!("`{name}` takes `{key}` by its position, not by name");
            return Diagnostic::new(Code::BadArguments, at, message);
        }
        let near = Near::new(key, params.iter().filter(|param| param.by != By::Position).map(|param| param.name));
        let Some(meant) = near.first() else {
            return Diagnostic::new(Code::BadArguments, at, format!("`{name}` has no argument `{key}`"));
        };
        let is_path = |text: &&str| text.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '_'));
        let written = self.source.get(callee.range()).filter(is_path).unwrap_or(name);
        let message = format!("`{written}` takes `{meant}`, not `{key}`");
        Diagnostic::new(Code::BadArguments, at, message).fixes(near.fix(at))
    }
}
