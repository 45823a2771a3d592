//! From the text of a format specification to its meaning.

use super::{Align, Form, FormatError, FormatSpec, Formatted, Grouping, Sign};

impl FormatSpec {
    /// Reads a specification that formats `of`.
    ///
    /// # Errors
    /// [`FormatError`] where Python raises, and for widths and precisions beyond [`FormatSpec::MOST`].
    pub fn parse(text: &str, of: Formatted) -> Result<FormatSpec, FormatError> {
        let mut spec = FormatSpec::default();
        let mut rest = Rest(text);
        let mut ahead = text.chars();
        let (first, second) = (ahead.next(), ahead.next());
        let mut is_filled = false;
        if let (Some(fill), Some(align)) = (first, second.and_then(Align::from_char)) {
            (spec.fill, spec.align, is_filled) = (fill, Some(align), true);
            rest.skip();
            rest.skip();
        } else {
            spec.align = rest.one(Align::from_char);
        }
        let sign = rest.one(Sign::from_char);
        spec.sign = sign.unwrap_or(Sign::Minus);
        spec.no_negative_zero = rest.is('z');
        spec.alternate = rest.is('#');
        if !is_filled && rest.is('0') {
            spec.fill = '0';
            if spec.align.is_none() && of != Formatted::Text {
                spec.align = Some(Align::AfterSign);
            }
        }
        spec.width = rest.number()?.unwrap_or(0);
        spec.grouping = rest.one(Grouping::from_char);
        if rest.is('.') {
            spec.precision = Some(rest.number()?.ok_or(FormatError::NoPrecision)?);
        }
        spec.form = rest.one(Form::from_char);
        match rest.0.chars().next() {
            Some(c) => Err(FormatError::Unexpected(c)),
            // Scalars are text only after a conversion.
            None if spec.form == Some(Form::Text) && of != Formatted::Text => Err(FormatError::Form(Form::Text, of)),
            // A character has no sign, not even the one that is there anyway.
            None if spec.form == Some(Form::Character) && sign.is_some() => {
                Err(FormatError::Option("a sign", spec.form, of))
            }
            None => spec.check(of).map(|()| spec),
        }
    }
}

/// What is left of a specification.
struct Rest<'s>(&'s str);

impl Rest<'_> {
    fn skip(&mut self) {
        let mut chars = self.0.chars();
        chars.next();
        self.0 = chars.as_str();
    }

    fn one<T>(&mut self, meaning: impl FnOnce(char) -> Option<T>) -> Option<T> {
        let found = self.0.chars().next().and_then(meaning)?;
        self.skip();
        Some(found)
    }

    fn is(&mut self, wanted: char) -> bool {
        self.one(|c| (c == wanted).then_some(())).is_some()
    }

    fn number(&mut self) -> Result<Option<u16>, FormatError> {
        let mut number = None;
        while let Some(digit) = self.one(|c| c.to_digit(10)) {
            let value = number.unwrap_or(0u32) * 10 + digit;
            if value > u32::from(FormatSpec::MOST) {
                return Err(FormatError::TooLarge);
            }
            number = Some(value);
        }
        Ok(number.map(|n| n as u16))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ScalarKind;

    const INT: Formatted = Formatted::Scalar(ScalarKind::Int);
    const FLOAT: Formatted = Formatted::Scalar(ScalarKind::Float);

    #[test]
    fn specifications_read_as_python_reads_them() {
        let spec = FormatSpec::parse("*^+z#12_.3f", FLOAT).unwrap();
        assert_eq!((spec.fill, spec.align, spec.sign), ('*', Some(Align::Center), Sign::Plus));
        assert_eq!((spec.no_negative_zero, spec.alternate, spec.width), (true, true, 12));
        assert_eq!((spec.grouping, spec.precision), (Some(Grouping::Underscore), Some(3)));
        assert_eq!(spec.form, Some(Form::Fixed));
        let zeros = FormatSpec::parse("04x", INT).unwrap();
        assert_eq!((zeros.fill, zeros.align, zeros.width), ('0', Some(Align::AfterSign), 4));
        let zeros = FormatSpec::parse("<04", INT).unwrap();
        assert_eq!((zeros.fill, zeros.align), ('0', Some(Align::Left)));
        assert_eq!(FormatSpec::parse("04", Formatted::Text).unwrap().align, None);
        assert_eq!(FormatSpec::parse("<<3", INT).unwrap().fill, '<');
    }

    #[test]
    fn what_python_refuses_is_refused() {
        let check = |text, of, error| assert_eq!(FormatSpec::parse(text, of), Err(error), "{text}");
        check("5q", INT, FormatError::Unexpected('q'));
        check("5.", FLOAT, FormatError::NoPrecision);
        check("10000", INT, FormatError::TooLarge);
        check("d", FLOAT, FormatError::Form(Form::Decimal, FLOAT));
        check("d", Formatted::Text, FormatError::Form(Form::Decimal, Formatted::Text));
        check(".2", INT, FormatError::Option("a precision", None, INT));
        check(".2d", INT, FormatError::Option("a precision", Some(Form::Decimal), INT));
        check(",x", INT, FormatError::Option("`,`", Some(Form::Hex), INT));
        check("c", FLOAT, FormatError::Form(Form::Character, FLOAT));
        check("-c", INT, FormatError::Option("a sign", Some(Form::Character), INT));
        check("#c", INT, FormatError::Option("`#`", Some(Form::Character), INT));
        check("_c", INT, FormatError::Option("a separator", Some(Form::Character), INT));
        check(",n", INT, FormatError::Option("a separator", Some(Form::Number), INT));
        check("=5", Formatted::Text, FormatError::Option("`=`", None, Formatted::Text));
        check("+", Formatted::Text, FormatError::Option("a sign", None, Formatted::Text));
    }
}
