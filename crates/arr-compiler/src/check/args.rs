//! Matching the arguments of a call with the parameters of a function.

use arr_diag::{Code, Diagnostic, Span};

use super::spelling::Near;
use super::{Checked, Checker, value::Value};

/// An evaluated argument with its place.
#[derive(Clone, Debug)]
pub(super) struct Given {
    pub(super) value: Value,
    pub(super) span: Span,
}

/// The evaluated arguments of a call.
#[derive(Debug)]
pub(super) struct Args<'a> {
    /// The function's name, for messages.
    pub(super) name: &'a str,
    /// The whole call.
    pub(super) span: Span,
    pub(super) positional: Vec<Given>,
    pub(super) keywords: Vec<(String, Span, Given)>,
}

/// The parameters of a function: names in order; after `*` they can only be given by name.
pub(super) struct Params {
    pub(super) names: &'static [&'static str],
    /// How many of the first must be given.
    pub(super) required: usize,
}

impl Checker<'_> {
    /// One slot a parameter, in order; `*` takes none.
    pub(super) fn bind_args<const N: usize>(&mut self, args: Args<'_>, params: &Params) -> Checked<[Option<Given>; N]> {
        let mut slots: [Option<Given>; N] = [const { None }; N];
        let names: Vec<&'static str> = params.names.iter().copied().filter(|n| *n != "*").collect();
        let n_positional = params.names.iter().position(|n| *n == "*").unwrap_or(names.len());

        let (name, span) = (args.name, args.span);
        if let Some(extra) = args.positional.get(n_positional) {
            let message = format!(
                "`{name}` takes at most {n_positional} positional arguments, {} are given",
                args.positional.len()
            );
            return Err(self.report(
                Diagnostic::new(Code::BadArguments, extra.span, message)
                    .hint(format!("{name}({})", params.names.join(", "))),
            ));
        }
        for (slot, given) in slots.iter_mut().zip(args.positional) {
            *slot = Some(given);
        }
        for (key, key_span, given) in args.keywords {
            let position = names.iter().position(|n| *n == key);
            let Some(slot) = position.and_then(|p| slots.get_mut(p)) else {
                let message = format!("`{name}` has no argument `{key}`");
                let hint = format!("{name}({})", params.names.join(", "));
                let near = Near::new(&key, names.iter().copied());
                let diagnostic = Diagnostic::new(Code::BadArguments, key_span, message).hint(hint);
                return Err(self.report(diagnostic.fixes(near.fix(key_span))));
            };
            if slot.is_some() {
                return self.error(Code::BadArguments, key_span, format!("`{name}` is given `{key}` twice"));
            }
            *slot = Some(given);
        }
        let missing = slots.iter().zip(&names).take(params.required).find(|(slot, _)| slot.is_none());
        if let Some((_, missing)) = missing {
            let message = format!("`{name}` needs the argument `{missing}`");
            let hint = format!("{name}({})", params.names.join(", "));
            return Err(self.report(Diagnostic::new(Code::BadArguments, span, message).hint(hint)));
        }
        Ok(slots)
    }
}
